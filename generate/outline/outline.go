// Package outline lays a resume's content out as what a page is made of: a head, and sections of entries and lines, in the order of
// reading. Every member of the content is somewhere in it and nothing is there that the content does not say, but for headings in the
// content's language. The formats that flow (DOCX, Markdown, text) draw it, each in its own way.
package outline

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"redraft/resume"
)

// Outline is a resume, ready to be set.
type Outline struct {
	Name     string
	Headline string
	Contacts []Contact
	Sections []Section
}

// Contact is a way to reach the person. URL is what a click opens, "" for text.
type Contact struct{ Text, URL string }

// Section is a heading and what stands beneath it: one of the three, usually.
type Section struct {
	Name    resume.Section
	Title   string
	Text    string
	Entries []Entry
	Lines   []Line
}

// Entry is a role, a study, a project: a head, paragraphs and bullets.
type Entry struct {
	Title, Org, Place, Dates, URL string
	Paragraphs                    []string
	Bullets                       []string
}

// Line is a statement of one line: a group of skills, a certificate, a language.
type Line struct{ Caption, Text, Detail, Date, URL string }

// Words are what a language calls the sections and a grade, and how it writes an entry's dates.
type Words interface {
	Heading(resume.Section) string
	Grade() string
	Dates(printed, start, end string) string
}

// Build lays content out, with headings in the words' language.
func Build(content resume.Resume, w Words) Outline {
	o := Outline{Name: Clean(content.Name), Headline: Clean(content.Headline), Contacts: contacts(content)}
	for _, name := range order(content.Sections) {
		for _, s := range build(content, name, w) {
			if s.Text != "" || len(s.Entries)+len(s.Lines) > 0 {
				o.Sections = append(o.Sections, s)
			}
		}
	}
	return o
}

// order is the content's own, then the usual one for what it does not name.
func order(given []resume.Section) []resume.Section {
	all := []resume.Section{resume.Summary, resume.Experiences, resume.Educations, resume.Skills, resume.Projects, resume.Certifications,
		resume.Publications, resume.Awards, resume.Languages, resume.Volunteer, resume.Interests, resume.References, resume.Others}
	var out []resume.Section
	for _, s := range append(slices.Clone(given), all...) {
		if s != resume.Contact && slices.Contains(all, s) && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

func contacts(r resume.Resume) []Contact {
	var out []Contact
	add := func(text, target string) {
		if text = Clean(text); text != "" {
			out = append(out, Contact{text, target})
		}
	}
	add(r.Email, "mailto:"+strings.TrimSpace(r.Email))
	add(r.Phone, telephone(r.Phone))
	add(r.Location, "")
	seen := map[string]bool{}
	for _, link := range append([]string{r.LinkedIn}, r.Links...) {
		if key := strings.ToLower(short(link)); key != "" && !seen[key] {
			seen[key] = true
			add(short(link), Web(link))
		}
	}
	return out
}

// short is a link as people write it: without the scheme, a www and a last slash.
func short(link string) string {
	link = strings.TrimSpace(link)
	for _, prefix := range []string{"https://", "http://", "HTTPS://", "HTTP://"} {
		link = strings.TrimPrefix(link, prefix)
	}
	return strings.TrimSuffix(strings.TrimPrefix(link, "www."), "/")
}

// Web is the address that a link opens: http and https alone, https where it names no scheme, "" for what is no address of the web.
func Web(link string) string {
	link = strings.TrimSpace(link)
	if !strings.Contains(link, "://") && strings.Contains(link, ".") && !strings.ContainsAny(link, " \t:@") {
		link = "https://" + link
	}
	u, err := url.Parse(link)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}

func telephone(phone string) string {
	digits := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '+' {
			return r
		}
		return -1
	}, phone)
	if len(digits) < 5 {
		return ""
	}
	return "tel:" + digits
}

// Clean makes one line of a text: control characters, which no format can hold, and what is no character at all are left out.
func Clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t' || r == '\v' || r == '\f' || r == '\u2028' || r == '\u2029':
			return ' '
		case unicode.IsControl(r), r == utf8.RuneError, r == '\ufeff', r&0xfffe == 0xfffe:
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' }), " ")
}

func cleanAll(list []string) []string {
	var out []string
	for _, s := range list {
		if s = Clean(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// RightToLeft tells whether a text's first letter belongs to a script that is written from right to left.
func RightToLeft(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko)
		}
	}
	return false
}
