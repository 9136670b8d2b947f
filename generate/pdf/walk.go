package pdf

import (
	"fmt"

	"redraft/resume"
)

// walk visits every text of tidied content with its path, in the order of the members.
func walk(r resume.Resume, visit func(path, text string)) {
	v := func(path, text string) {
		if text != "" {
			visit(path, text)
		}
	}
	all := func(path string, list []string) {
		for i, s := range list {
			v(fmt.Sprintf("%s[%d]", path, i), s)
		}
	}
	v("name", r.Name)
	v("headline", r.Headline)
	v("email", r.Email)
	v("phone", r.Phone)
	v("location", r.Location)
	for i, l := range r.Links {
		v(fmt.Sprintf("links[%d]", i), shown(l))
	}
	v("summary", r.Summary)
	walkRoles("experiences", r.Experiences, v)
	for i, e := range r.Education {
		at := fmt.Sprintf("education[%d]", i)
		v(at+".degree", e.Degree)
		v(at+".institution", e.Institution)
		v(at+".location", e.Location)
		v(at+".dates", e.Dates)
		v(at+".gpa", e.GPA)
		all(at+".details", e.Details)
	}
	for i, g := range r.SkillGroups {
		at := fmt.Sprintf("skill_groups[%d]", i)
		v(at+".name", g.Name)
		all(at+".skills", g.Skills)
	}
	all("skills", r.Skills)
	for i, p := range r.Projects {
		at := fmt.Sprintf("projects[%d]", i)
		v(at+".name", p.Name)
		v(at+".role", p.Role)
		v(at+".url", shown(p.URL))
		v(at+".dates", p.Dates)
		all(at+".highlights", p.Highlights)
	}
	for i, c := range r.Certifications {
		at := fmt.Sprintf("certifications[%d]", i)
		v(at+".name", c.Name)
		v(at+".issuer", c.Issuer)
		v(at+".date", c.Date)
	}
	for i, l := range r.Languages {
		at := fmt.Sprintf("languages[%d]", i)
		v(at+".language", l.Language)
		v(at+".fluency", l.Fluency)
	}
	for i, a := range r.Awards {
		at := fmt.Sprintf("awards[%d]", i)
		v(at+".title", a.Title)
		v(at+".issuer", a.Issuer)
		v(at+".date", a.Date)
		v(at+".summary", a.Summary)
	}
	for i, p := range r.Publications {
		at := fmt.Sprintf("publications[%d]", i)
		v(at+".title", p.Title)
		v(at+".publisher", p.Publisher)
		v(at+".date", p.Date)
		v(at+".url", shown(p.URL))
		v(at+".summary", p.Summary)
	}
	walkRoles("volunteer", r.Volunteer, v)
	all("interests", r.Interests)
	for i, f := range r.References {
		at := fmt.Sprintf("references[%d]", i)
		v(at+".name", f.Name)
		v(at+".text", f.Text)
	}
	for i, o := range r.Other {
		if o.Title == resume.Unread {
			continue
		}
		at := fmt.Sprintf("other[%d]", i)
		v(at+".title", o.Title)
		all(at+".lines", o.Lines)
	}
}

func walkRoles(list string, roles []resume.Experience, v func(path, text string)) {
	for i, x := range roles {
		at := fmt.Sprintf("%s[%d]", list, i)
		v(at+".role", x.Role)
		v(at+".company", x.Company)
		v(at+".location", x.Location)
		v(at+".duration", x.Duration)
		for k, b := range x.Responsibilities {
			v(fmt.Sprintf("%s.responsibilities[%d]", at, k), b)
		}
	}
}
