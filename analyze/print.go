package analyze

import (
	"fmt"
	"io"
	"strings"

	"redraft/score"
)

// paint colours a terminal's text, or leaves it alone.
type paint bool

func (p paint) in(code, s string) string {
	if !p || code == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

const (
	bold   = "1"
	faint  = "2"
	red    = "31"
	green  = "32"
	yellow = "33"
)

// Print writes a result for people at a terminal.
func Print(w io.Writer, r Result, colours bool) {
	p := paint(colours)
	name := r.Content.Name
	if name == "" {
		name = "Resume"
	}
	fmt.Fprintf(w, "\n%s  %s\n\n", p.in(bold, name), p.in(faint, facts(r)))
	fmt.Fprintf(w, "  %-22s %s  %s\n", "Overall", p.in(bold, fmt.Sprintf("%6.2f / 100", r.Scores.Overall)), p.in(faint, fmt.Sprintf("up to %.2f by rewriting alone", r.PotentialScore)))
	for _, c := range []struct {
		name   string
		points float64
	}{
		{"Formatting", r.Scores.Formatting}, {"Content quality", r.Scores.Content}, {"ATS optimization", r.Scores.ATS},
		{"Skills section", r.Scores.Skills}, {"Professional summary", r.Scores.Summary},
	} {
		fmt.Fprintf(w, "  %-22s %6.2f / 20   %s\n", c.name, c.points, p.bar(c.points/20))
	}
	if r.LanguageNote != "" {
		fmt.Fprintln(w)
		p.paragraph(w, "  ", "  ", faint, r.LanguageNote)
	}
	if r.Match != nil {
		p.match(w, r.Match)
	}
	if len(r.Suggestions) == 0 {
		fmt.Fprintf(w, "\n  %s\n\n", p.in(green, "Nothing to improve was found."))
		return
	}
	fmt.Fprintf(w, "\n%s\n", p.in(bold, "What would help most"))
	for i, s := range r.Suggestions {
		where := ""
		if s.Page > 0 {
			where = fmt.Sprintf(" (page %d)", s.Page)
		}
		fmt.Fprintf(w, "\n  %s %s%s\n", p.in(yellow, fmt.Sprintf("%+5.2f", s.Points)), p.in(bold, r.Issues[i].Issue), p.in(faint, where))
		for _, l := range wrap(s.Suggestion, 84) {
			fmt.Fprintf(w, "        %s\n", l)
		}
		for _, example := range s.Examples[:min(2, len(s.Examples))] {
			for k, l := range wrap(example, 82) {
				mark := "› "
				if k > 0 {
					mark = "  "
				}
				fmt.Fprintf(w, "        %s\n", p.in(faint, mark+l))
			}
		}
	}
	fmt.Fprintln(w)
}

// match writes how the resume answers a job description: the title and the years among the requirements, which they are to people.
func (p paint) match(w io.Writer, m *score.JobMatch) {
	fmt.Fprintf(w, "\n%s\n\n", p.in(bold, "The job description"))
	if m.Score != nil {
		fmt.Fprintf(w, "  %-22s %s\n", "Match", p.in(bold, fmt.Sprintf("%6d / 100", *m.Score)))
	}
	if m.Note != "" {
		p.paragraph(w, "  ", "  ", yellow, m.Note)
	}
	var met, missing []string
	add := func(matched bool, text string) {
		if matched {
			met = append(met, text)
		} else {
			missing = append(missing, text)
		}
	}
	if m.Title.Asked != "" {
		found := ""
		if m.Title.Found != "" && m.Title.Found != m.Title.Asked {
			found = fmt.Sprintf("; yours is %s", m.Title.Found)
		}
		add(m.Title.Matched, fmt.Sprintf("the title %s%s", m.Title.Asked, found))
	}
	if y := m.Years; y.Asked != nil {
		add(y.Found >= float64(*y.Asked), fmt.Sprintf("years of experience: %d; yours are %v", *y.Asked, y.Found))
	}
	for _, r := range m.Required {
		add(r.Matched, r.Term)
	}
	for _, r := range m.Preferred {
		add(r.Matched, r.Term+" (preferred)")
	}
	p.list(w, "Met", "+ ", green, met)
	p.list(w, "Missing (add nothing that is not true)", "- ", red, missing)
}

// list writes items beneath a heading, each behind a mark; nothing where there are none.
func (p paint) list(w io.Writer, heading, mark, code string, items []string) {
	if len(items) == 0 {
		return
	}
	fmt.Fprintf(w, "\n  %s\n", heading)
	for _, item := range items {
		p.paragraph(w, "    "+p.in(code, mark), "      ", "", item)
	}
}

// paragraph writes a text in lines of at most 84 characters, the first behind a mark and the others behind an indent.
func (p paint) paragraph(w io.Writer, mark, indent, code, text string) {
	for _, l := range wrap(text, 84) {
		fmt.Fprintf(w, "%s%s\n", mark, p.in(code, l))
		mark = indent
	}
}

// bar shows a share as a bar of 20.
func (p paint) bar(share float64) string {
	full := int(share*20 + 0.5)
	code := green
	switch {
	case share < 0.5:
		code = red
	case share < 0.75:
		code = yellow
	}
	return p.in(code, strings.Repeat("█", full)) + p.in(faint, strings.Repeat("░", 20-full))
}

// wrap breaks a text into lines of at most width characters.
func wrap(s string, width int) []string {
	var lines []string
	current := ""
	for word := range strings.FieldsSeq(s) {
		if current != "" && len([]rune(current))+1+len([]rune(word)) > width {
			lines = append(lines, current)
			current = word
			continue
		}
		current = strings.TrimSpace(current + " " + word)
	}
	return append(lines, current)
}

// facts is the line behind the name.
func facts(r Result) string {
	pages := ""
	switch n := r.Metadata.PageCount; n {
	case 0: // content has none
	case 1:
		pages = "1 page, "
	default:
		pages = fmt.Sprintf("%d pages, ", n)
	}
	return fmt.Sprintf("%d words, %sprofile %s, rubric %s", r.Metadata.WordCount, pages, r.Profile, r.RubricVersion)
}
