package outline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"redraft/resume"
)

// build makes the sections of one kind: one, or as many as there are others.
func build(r resume.Resume, name resume.Section, w Words) []Section {
	s := Section{Name: name, Title: w.Heading(name)}
	switch name {
	case resume.Summary:
		s.Text = Clean(r.Summary)
	case resume.Experiences:
		s.Entries = roles(r.Experiences, w)
	case resume.Volunteer:
		s.Entries = roles(r.Volunteer, w)
	case resume.Educations:
		s.Entries = studies(r.Education, w)
	case resume.Projects:
		s.Entries = projects(r.Projects, w)
	case resume.Publications:
		s.Entries = publications(r.Publications, w)
	case resume.Skills:
		s.Lines = skills(r)
	case resume.Certifications:
		for _, c := range r.Certifications {
			s.Lines = line(s.Lines, Line{Text: c.Name, Detail: c.Issuer, Date: w.Dates(c.Date, "", "")})
		}
	case resume.Awards:
		for _, a := range r.Awards {
			s.Lines = line(s.Lines, Line{Text: sentence(a.Title, a.Issuer), Detail: a.Summary, Date: w.Dates(a.Date, "", "")})
		}
	case resume.Languages:
		s.Lines = languages(r.Languages)
	case resume.Interests:
		s.Lines = line(nil, Line{Text: strings.Join(cleanAll(r.Interests), ", ")})
	case resume.References:
		for _, f := range r.References {
			s.Lines = line(s.Lines, Line{Text: sentence(f.Name, f.Text)})
		}
	case resume.Others:
		return others(r.Shown(), w)
	}
	return []Section{s}
}

func sentence(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + ", " + b
}

// line adds a line that says something.
func line(list []Line, l Line) []Line {
	l = Line{Clean(l.Caption), Clean(l.Text), Clean(l.Detail), Clean(l.Date), l.URL}
	if l == (Line{}) {
		return list
	}
	if l.Text == "" {
		l.Text, l.Detail = l.Detail, ""
	}
	return append(list, l)
}

// entry adds an entry that says something. One without a title takes what it has for one.
func entry(list []Entry, e Entry) []Entry {
	e.Title, e.Org, e.Place, e.Dates = Clean(e.Title), Clean(e.Org), Clean(e.Place), Clean(e.Dates)
	e.Paragraphs, e.Bullets = cleanAll(e.Paragraphs), cleanAll(e.Bullets)
	if e.Title == "" {
		e.Title, e.Org = e.Org, ""
	}
	if e.Title == "" && e.Place == "" && e.Dates == "" && len(e.Paragraphs)+len(e.Bullets) == 0 {
		return list
	}
	return append(list, e)
}

func roles(list []resume.Experience, w Words) []Entry {
	var out []Entry
	for _, x := range list {
		out = entry(out, Entry{Title: x.Role, Org: x.Company, Place: x.Location, Dates: w.Dates(x.Duration, x.Start, x.End), Bullets: x.Responsibilities})
	}
	return out
}

func studies(list []resume.Education, w Words) []Entry {
	var out []Entry
	for _, x := range list {
		e := Entry{Title: x.Degree, Org: x.Institution, Place: x.Location, Dates: w.Dates(x.Dates, x.Start, x.End), Bullets: x.Details}
		if grade := Clean(x.GPA); grade != "" && !slices.ContainsFunc(x.Details, func(d string) bool { return strings.Contains(Clean(d), grade) }) {
			e.Bullets = append([]string{w.Grade() + ": " + grade}, e.Bullets...)
		}
		out = entry(out, e)
	}
	return out
}

func projects(list []resume.Project, w Words) []Entry {
	var out []Entry
	for _, x := range list {
		out = entry(out, Entry{Title: x.Name, Org: x.Role, Dates: w.Dates(x.Dates, "", ""), URL: x.URL, Bullets: x.Highlights})
	}
	return out
}

func publications(list []resume.Publication, w Words) []Entry {
	var out []Entry
	for _, x := range list {
		out = entry(out, Entry{Title: x.Title, Org: x.Publisher, Dates: w.Dates(x.Date, "", ""), URL: x.URL, Paragraphs: []string{x.Summary}})
	}
	return out
}

// skills are the groups with their captions, then what is in none of them.
func skills(r resume.Resume) []Line {
	var out []Line
	grouped := map[string]bool{}
	for _, g := range r.SkillGroups {
		words := cleanAll(g.Skills)
		for _, s := range words {
			grouped[s] = true
		}
		if len(words) > 0 {
			out = line(out, Line{Caption: g.Name, Text: strings.Join(words, ", ")})
		}
	}
	rest := slices.DeleteFunc(cleanAll(r.Skills), func(s string) bool { return grouped[s] })
	return line(out, Line{Text: strings.Join(rest, ", ")})
}

// languages stand on one line, unless one says so much of itself that it could not be told from the next.
func languages(list []resume.Language) []Line {
	var out []Line
	var texts []string
	long := false
	for _, l := range list {
		out = line(out, Line{Text: l.Language, Detail: l.Fluency})
		text := Clean(l.Language)
		if level := Clean(l.Fluency); level != "" && text != "" {
			text += " (" + level + ")"
		}
		texts = append(texts, text)
		long = long || strings.ContainsAny(l.Language+l.Fluency, ",;()/|") || utf8.RuneCountInString(text) > 40
	}
	if long {
		return out
	}
	return line(nil, Line{Text: strings.Join(texts, ", ")})
}

func others(list []resume.Other, w Words) []Section {
	var out []Section
	for _, o := range list {
		s := Section{Name: resume.Others, Title: Clean(o.Title)}
		if s.Title == "" {
			s.Title = w.Heading(resume.Others)
		}
		for _, text := range o.Lines {
			s.Lines = line(s.Lines, Line{Text: text})
		}
		out = append(out, s)
	}
	return out
}
