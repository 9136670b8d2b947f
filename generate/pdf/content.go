package pdf

import (
	"strings"
	"unicode"

	"redraft/resume"
)

// tidy is the content as it is set: cleaned text, nothing empty, nothing twice.
func tidy(r resume.Resume) resume.Resume {
	out := resume.Resume{
		Name: clean(r.Name), Email: clean(r.Email), Phone: clean(r.Phone), Location: clean(r.Location), LinkedIn: clean(r.LinkedIn),
		Headline: clean(r.Headline), Summary: clean(r.Summary), Sections: r.Sections,
		Links: links(r), Skills: loose(r), Interests: cleanAll(r.Interests), Experiences: roles(r.Experiences), Volunteer: roles(r.Volunteer),
	}
	for _, g := range r.SkillGroups {
		if g = (resume.SkillGroup{Name: strings.TrimRight(clean(g.Name), ": "), Skills: cleanAll(g.Skills)}); g.Name != "" || len(g.Skills) > 0 {
			out.SkillGroups = append(out.SkillGroups, g)
		}
	}
	for _, e := range r.Education {
		e = resume.Education{Degree: clean(e.Degree), Institution: clean(e.Institution), Location: clean(e.Location), Dates: clean(e.Dates), Start: clean(e.Start), End: clean(e.End), GPA: clean(e.GPA), Details: cleanAll(e.Details)}
		if e.Degree != "" || e.Institution != "" || len(e.Details) > 0 || e.Dates != "" || e.GPA != "" || e.Location != "" {
			out.Education = append(out.Education, e)
		}
	}
	for _, p := range r.Projects {
		p = resume.Project{Name: clean(p.Name), Role: clean(p.Role), URL: clean(p.URL), Dates: clean(p.Dates), Highlights: cleanAll(p.Highlights)}
		if p.Name != "" || p.Role != "" || p.URL != "" || len(p.Highlights) > 0 || p.Dates != "" {
			out.Projects = append(out.Projects, p)
		}
	}
	for _, c := range r.Certifications {
		if c = (resume.Certification{Name: clean(c.Name), Issuer: clean(c.Issuer), Date: clean(c.Date)}); c != (resume.Certification{}) {
			out.Certifications = append(out.Certifications, c)
		}
	}
	for _, l := range r.Languages {
		if l = (resume.Language{Language: clean(l.Language), Fluency: clean(l.Fluency)}); l != (resume.Language{}) {
			out.Languages = append(out.Languages, l)
		}
	}
	for _, a := range r.Awards {
		if a = (resume.Award{Title: clean(a.Title), Issuer: clean(a.Issuer), Date: clean(a.Date), Summary: clean(a.Summary)}); a != (resume.Award{}) {
			out.Awards = append(out.Awards, a)
		}
	}
	for _, p := range r.Publications {
		if p = (resume.Publication{Title: clean(p.Title), Publisher: clean(p.Publisher), Date: clean(p.Date), URL: clean(p.URL), Summary: clean(p.Summary)}); p != (resume.Publication{}) {
			out.Publications = append(out.Publications, p)
		}
	}
	for _, f := range r.References {
		if f = (resume.Reference{Name: clean(f.Name), Text: clean(f.Text)}); f != (resume.Reference{}) {
			out.References = append(out.References, f)
		}
	}
	for _, o := range r.Shown() {
		if o = (resume.Other{Title: clean(o.Title), Lines: cleanAll(o.Lines)}); o.Title != "" || len(o.Lines) > 0 {
			out.Other = append(out.Other, o)
		}
	}
	return out
}

func cleanAll(list []string) []string {
	var out []string
	for _, s := range list {
		if s = unmark(clean(s)); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// unmark cuts a bullet's mark off that a caller left in the text.
func unmark(s string) string {
	for _, mark := range []string{"• ", "▪ ", "◦ ", "● ", "- ", "– ", "* "} {
		if rest, ok := strings.CutPrefix(s, mark); ok {
			return rest
		}
	}
	return s
}

func roles(list []resume.Experience) []resume.Experience {
	var out []resume.Experience
	for _, x := range list {
		x = resume.Experience{Role: clean(x.Role), Company: clean(x.Company), Location: clean(x.Location), Duration: clean(x.Duration), Start: clean(x.Start), End: clean(x.End), Responsibilities: cleanAll(x.Responsibilities)}
		if x.Role != "" || x.Company != "" || x.Location != "" || x.Duration != "" || x.Start != "" || len(x.Responsibilities) > 0 {
			out = append(out, x)
		}
	}
	return out
}

// loose are the skills that stand in no group.
func loose(r resume.Resume) []string {
	grouped := map[string]bool{}
	for _, g := range r.SkillGroups {
		for _, s := range g.Skills {
			grouped[clean(s)] = true
		}
	}
	var out []string
	for _, s := range cleanAll(r.Skills) {
		if !grouped[s] {
			grouped[s] = true
			out = append(out, s)
		}
	}
	return out
}

// links are the addresses of pages, LinkedIn's first, each once.
func links(r resume.Resume) []string {
	var out []string
	seen := map[string]bool{}
	for _, l := range append([]string{r.LinkedIn}, r.Links...) {
		l = clean(l)
		if key := strings.ToLower(shown(l)); l != "" && !seen[key] {
			seen[key] = true
			out = append(out, l)
		}
	}
	return out
}

// shown is an address as a person writes it.
func shown(url string) string {
	s := url
	for _, prefix := range []string{"https://", "http://", "mailto:", "www."} {
		if len(s) > len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
			s = s[len(prefix):]
		}
	}
	if t := strings.TrimRight(s, "/"); t != "" {
		s = t
	}
	return s
}

// leadsTo is the target of a printed address, "" when it is none.
func leadsTo(s string) string {
	switch {
	case strings.Contains(s, "://"), strings.HasPrefix(s, "mailto:"), strings.HasPrefix(s, "tel:"):
		return target(s)
	case strings.Contains(s, ".") && !strings.ContainsAny(s, " @") && strings.Trim(s, ".") == s:
		return target("https://" + s)
	}
	return ""
}

func mailTo(s string) string {
	if strings.Count(s, "@") != 1 || strings.ContainsAny(s, " ,;<>") {
		return ""
	}
	return target("mailto:" + s)
}

// dial is the target of a telephone number.
func dial(s string) string {
	var digits strings.Builder
	for i, r := range s {
		if r == '+' && i == 0 || r >= '0' && r <= '9' {
			digits.WriteRune(r)
		}
	}
	if digits.Len() < 6 {
		return ""
	}
	return target("tel:" + digits.String())
}

// unwritable looks for letters whose scripts this package does not set: those from right to left, and those that join or change places.
func unwritable(r resume.Resume) error {
	var err error
	walk(r, func(_, text string) {
		for _, c := range text {
			switch {
			case err != nil:
				return
			case unicode.In(c, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam):
				err = fail(Unsupported, "The content holds text that is written from right to left (%q, U+%04X), which the templates cannot set yet. Please send it in a script that is written from left to right.", c, c)
			case unicode.In(c, unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Myanmar, unicode.Khmer, unicode.Tibetan, unicode.Mongolian):
				err = fail(Unsupported, "The content holds letters that join or change places (%q, U+%04X), which the templates cannot set yet. Please send it in another script.", c, c)
			}
		}
	})
	return err
}
