// Package plain writes a resume as Markdown and as plain text, for forms that take no file and for people who keep their resume beside
// their code. A paragraph is one line: whoever shows it wraps it.
package plain

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"redraft/generate/outline"
	"redraft/resume"
)

// Markdown writes the outline in CommonMark.
func Markdown(o outline.Outline) []byte {
	w := writer{}
	w.line("# " + mark(o.Name))
	if o.Headline != "" {
		w.blank()
		w.line(mark(o.Headline))
	}
	var contacts []string
	for _, c := range o.Contacts {
		contacts = append(contacts, link(c.Text, c.URL))
	}
	w.blank()
	w.line(strings.Join(contacts, " | "))
	for _, s := range o.Sections {
		w.blank()
		w.line("## " + mark(s.Title))
		w.blank()
		if s.Text != "" {
			w.line(start(mark(s.Text)))
		}
		for i, e := range s.Entries {
			if i > 0 {
				w.blank()
			}
			w.markdownEntry(e)
		}
		for _, l := range s.Lines {
			w.line("- " + start(statement(s.Name, l, mark, "**")))
		}
	}
	return w.bytes()
}

func (w *writer) markdownEntry(e outline.Entry) {
	if e.Title != "" {
		w.line("### " + link(e.Title, outline.Web(e.URL)))
	}
	var parts []string
	if e.Org != "" {
		parts = append(parts, "*"+mark(e.Org)+"*")
	}
	for _, s := range []string{e.Place, e.Dates} {
		if s != "" {
			parts = append(parts, mark(s))
		}
	}
	if len(parts) > 0 {
		w.line(strings.Join(parts, " | "))
		w.blank()
	}
	for _, p := range e.Paragraphs {
		w.line(start(mark(p)))
		w.blank()
	}
	for _, b := range e.Bullets {
		w.line("- " + start(mark(b)))
	}
}

// signs are what Markdown could take for its own: within a line, and at its start.
var (
	signs = regexp.MustCompile("[\\\\`*_\\[\\]<]")
	opens = regexp.MustCompile(`^(?:[-+#>]|~~~|(\d{1,9})[.)])(?:\s|$|#|=|-)`)
)

func mark(s string) string { return signs.ReplaceAllString(s, `\$0`) }

// start keeps a line's first characters from being taken for a list's or heading's mark.
func start(s string) string {
	if m := opens.FindStringSubmatchIndex(s); m != nil {
		if m[2] >= 0 { // "1." : the dot
			return s[:m[3]] + `\` + s[m[3]:]
		}
		return `\` + s
	}
	return s
}

func link(text, target string) string {
	if target == "" {
		return mark(text)
	}
	return "[" + mark(text) + "](" + strings.NewReplacer("(", "%28", ")", "%29", " ", "%20").Replace(target) + ")"
}

// Text writes the outline without any marks but bullets and lines beneath headings.
func Text(o outline.Outline) []byte {
	w := writer{}
	w.line(o.Name)
	if o.Headline != "" {
		w.line(o.Headline)
	}
	var contacts []string
	for _, c := range o.Contacts {
		if strings.HasPrefix(c.URL, "http") { // a text has nothing else to tell an address by
			c.Text = c.URL
		}
		contacts = append(contacts, c.Text)
	}
	w.line(strings.Join(contacts, " | "))
	same := func(s string) string { return s }
	for _, s := range o.Sections {
		w.blank()
		title, lower := s.Title, strings.ToLower(s.Title)
		if upper := strings.ToUpper(title); strings.ToLower(upper) == lower { // capitals lose a Greek sigma's form
			title = upper
		}
		w.line(title)
		w.line(strings.Repeat("-", utf8.RuneCountInString(title)))
		w.line(s.Text)
		for i, e := range s.Entries {
			if i > 0 {
				w.blank()
			}
			w.textEntry(e)
		}
		for _, l := range s.Lines {
			opening := "- "
			if listed(s.Name) {
				opening = ""
			}
			w.line(opening + statement(s.Name, l, same, ""))
		}
	}
	return w.bytes()
}

func (w *writer) textEntry(e outline.Entry) {
	w.line(e.Title)
	w.line(joined(" | ", e.Org, e.Place, e.Dates))
	w.line(outline.Web(e.URL))
	for _, p := range e.Paragraphs {
		w.line(p)
	}
	for _, b := range e.Bullets {
		w.line("- " + b)
	}
}

// listed tells whether a section's lines are lists themselves, which no bullet stands before.
func listed(name resume.Section) bool {
	return slices.Contains([]resume.Section{resume.Skills, resume.Languages, resume.Interests}, name)
}

func statement(section resume.Section, l outline.Line, mark func(string) string, strong string) string {
	text := mark(l.Text)
	if l.Caption != "" {
		text = strong + mark(l.Caption) + ":" + strong + " " + text
	}
	switch {
	case l.Detail != "" && section == resume.Languages:
		text += " (" + mark(l.Detail) + ")"
	case l.Detail != "":
		text += " – " + mark(l.Detail)
	}
	return joined(" | ", text, mark(l.Date))
}

func joined(separator string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), separator)
}

// writer writes lines, and never two blank ones after each other.
type writer struct{ lines []string }

func (w *writer) line(s string) {
	if s != "" {
		w.lines = append(w.lines, s)
	}
}

func (w *writer) blank() {
	if n := len(w.lines); n > 0 && w.lines[n-1] != "" {
		w.lines = append(w.lines, "")
	}
}

func (w *writer) bytes() []byte {
	return []byte(strings.TrimRight(strings.Join(w.lines, "\n"), "\n") + "\n")
}
