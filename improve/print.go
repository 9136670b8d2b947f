package improve

import (
	"fmt"
	"io"
	"strings"

	"redraft/resume"
)

// paint colours a terminal's text, or leaves it alone.
type paint bool

func (p paint) in(code, s string) string {
	if !p || s == "" {
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
func Print(w io.Writer, content resume.Resume, r Result, colours bool) {
	p := paint(colours)
	by := r.Engine
	if r.Model != "" {
		by += " " + r.Model
	}
	fmt.Fprintf(w, "\n%s  %s\n\n", p.in(bold, orElse(content.Name, "Resume")), p.in(faint, fmt.Sprintf("by %s, profile %s, rubric %s", by, r.Profile, r.RubricVersion)))
	if r.EngineNote != "" {
		p.paragraph(w, "  ", yellow, r.EngineNote)
		fmt.Fprintln(w)
	}
	switch {
	case len(content.Experiences) == 0 && len(content.Projects) == 0 && len(content.Education) == 0 && content.Summary == "" && len(content.Skills) == 0:
		fmt.Fprintf(w, "  %s\n", p.in(yellow, "No roles, education, skills or summary were found: is this a resume?"))
	case len(r.Improvements) == 0:
		fmt.Fprintf(w, "  %s\n", p.in(green, "Nothing was found that would read better."))
	default:
		fmt.Fprintf(w, "  %s of 100, %s with the %s below\n", p.in(bold, fmt.Sprintf("%.2f", r.Scores.Before.Overall)),
			p.in(bold, fmt.Sprintf("%.2f", r.Scores.After.Overall)), plural(r.TotalImprovements, "improvement"))
	}
	for _, m := range r.Improvements {
		fmt.Fprintf(w, "\n  %s  %s\n", p.in(yellow, fmt.Sprintf("%+5.2f", m.ScoreDelta)), p.in(bold, place(content, m)))
		for _, l := range lines(m.Original) {
			p.paragraph(w, "       - ", red, l)
		}
		for _, l := range lines(m.Improved) {
			p.paragraph(w, "       + ", green, l)
		}
		p.paragraph(w, "         ", faint, m.Reasoning)
	}
	if r.MoreImprovements > 0 {
		fmt.Fprintf(w, "\n  %s\n", p.in(yellow, fmt.Sprintf("%d more were found. Apply these, and improve the resume again.", r.MoreImprovements)))
	}
	if len(r.Questions) > 0 {
		fmt.Fprintf(w, "\n%s %s\n\n", p.in(bold, "What only you know"), p.in(faint, "(answer with --fact \"…\")"))
		for _, q := range r.Questions {
			p.paragraph(w, "  ? ", "", q.Question)
			p.paragraph(w, "    ", faint, q.Why)
		}
	}
	if len(r.UnusedFacts) > 0 {
		fmt.Fprintf(w, "\n%s %s\n\n", p.in(bold, "Facts that found no place"), p.in(faint, "(write them in yourself, or say them in other words)"))
		for i, fact := range r.UnusedFacts {
			p.paragraph(w, "  - ", "", fact)
			p.paragraph(w, "    ", faint, r.UnusedReasons[i])
		}
	}
	if r.Refused.Count > 0 {
		fmt.Fprintf(w, "\n%s\n\n", p.in(bold, plural(r.Refused.Count, "text")+" refused, because your resume does not say so"))
		for _, item := range r.Refused.Items {
			p.paragraph(w, "  x ", "", strings.ReplaceAll(item.Text, "\n", " / "))
			p.paragraph(w, "    ", faint, item.Section+": "+strings.Join(item.Reasons, "; "))
		}
	}
	fmt.Fprintln(w)
}

// place says in words where an improvement belongs.
func place(content resume.Resume, m Improvement) string {
	path, err := resume.ParsePath(m.Path)
	if err != nil {
		return m.Section
	}
	switch {
	case path.Section == "experiences" && path.Index >= 0 && path.Index < len(content.Experiences):
		x := content.Experiences[path.Index]
		return strings.Trim(strings.Join([]string{x.Role, x.Company}, ", "), ", ") + "  (" + m.Section + ")"
	case path.Section == "projects" && path.Index >= 0 && path.Index < len(content.Projects):
		return content.Projects[path.Index].Name + "  (" + m.Section + ")"
	}
	return m.Section
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// paragraph writes a text in lines of at most 88 characters, the first behind a mark and the others beneath its text.
func (p paint) paragraph(w io.Writer, mark, code, text string) {
	const width = 88
	indent := strings.Repeat(" ", len([]rune(mark)))
	current := ""
	flush := func() {
		if current != "" {
			fmt.Fprintf(w, "%s%s\n", mark, p.in(code, current))
			mark, current = indent, ""
		}
	}
	for word := range strings.FieldsSeq(text) {
		if current != "" && len([]rune(mark))+len([]rune(current))+1+len([]rune(word)) > width {
			flush()
		}
		current = strings.TrimSpace(current + " " + word)
	}
	flush()
}
