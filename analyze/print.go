package analyze

import (
	"fmt"
	"io"
	"strings"
)

// paint colours a terminal's text, or leaves it alone.
type paint bool

func (p paint) in(code, s string) string {
	if !p {
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
