package score

import (
	"fmt"
	"strings"

	"redraft/resume"
)

// Passage is a text of a resume and its path in the content.
type Passage struct{ Text, Path string }

// Skill says whether the passage is an item of a list of skills rather than prose.
func (p Passage) Skill() bool { return strings.HasPrefix(p.Path, "skills[") }

// Passages lists what a resume says, in order. Names of people, places, employers and schools are not among it: nothing is judged by them.
func Passages(r *resume.Resume) []Passage {
	var out []Passage
	add := func(text, path string) {
		if strings.TrimSpace(text) != "" {
			out = append(out, Passage{text, path})
		}
	}
	addAll := func(texts []string, path string) {
		for i, text := range texts {
			add(text, fmt.Sprintf("%s[%d]", path, i))
		}
	}
	jobs := func(list []resume.Experience, name string) {
		for i, x := range list {
			at := fmt.Sprintf("%s[%d]", name, i)
			add(x.Role, at+".role")
			addAll(x.Responsibilities, at+".responsibilities")
		}
	}
	add(r.Headline, "headline")
	add(r.Summary, "summary")
	jobs(r.Experiences, "experiences")
	jobs(r.Volunteer, "volunteer")
	for i, x := range r.Education {
		add(x.Degree, fmt.Sprintf("education[%d].degree", i))
		addAll(x.Details, fmt.Sprintf("education[%d].details", i))
	}
	addAll(r.Skills, "skills")
	for i, x := range r.Projects {
		add(x.Name, fmt.Sprintf("projects[%d].name", i))
		add(x.Role, fmt.Sprintf("projects[%d].role", i))
		addAll(x.Highlights, fmt.Sprintf("projects[%d].highlights", i))
	}
	for i, x := range r.Certifications {
		add(x.Name, fmt.Sprintf("certifications[%d].name", i))
	}
	for i, x := range r.Languages {
		add(strings.TrimSpace(x.Language+" "+x.Fluency), fmt.Sprintf("languages[%d].language", i))
	}
	for i, x := range r.Awards {
		add(x.Title, fmt.Sprintf("awards[%d].title", i))
		add(x.Summary, fmt.Sprintf("awards[%d].summary", i))
	}
	for i, x := range r.Publications {
		add(x.Title, fmt.Sprintf("publications[%d].title", i))
		add(x.Summary, fmt.Sprintf("publications[%d].summary", i))
	}
	addAll(r.Interests, "interests")
	for i, x := range r.References {
		add(x.Text, fmt.Sprintf("references[%d].text", i))
	}
	for i, x := range r.Other {
		if x.Title == resume.Unread {
			continue
		}
		addAll(x.Lines, fmt.Sprintf("other[%d].lines", i))
	}
	return out
}

// Match is a keyword found in a text: the keyword as the profile has it, its field, how it is written in the text, and where.
type Match struct{ Keyword, Group, Written, Path string }

// Find finds the profile's keywords in texts, each time they occur.
func (p Profile) Find(passages []Passage) []Match {
	var out []Match
	if p.lexicon == nil {
		return out
	}
	for _, text := range passages {
		tokens := tokenize(text.Text)
		for _, h := range p.lexicon.find(text.Text, tokens, text.Skill()) {
			k := p.keywords[h.keyword]
			out = append(out, Match{k.text, p.Groups[k.groups[0]].Name, text.Text[tokens[h.from].from:tokens[h.to-1].to], text.Path})
		}
	}
	return out
}

// Synonyms of a keyword are the other words that stand for it: acronyms, full forms, other names.
func (p Profile) SynonymsOf(keyword string) []string {
	v, err := sharedVocabulary()
	if err != nil {
		return nil
	}
	return v.with(nil, p.Synonyms).synonyms[keyword]
}
