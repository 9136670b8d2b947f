package score

import (
	"slices"
	"strings"
)

// Job is what a job description asks for, in its order.
type Job struct {
	union     *union
	wants     []want       // what is required, then what is preferred
	mentioned map[int]bool // keywords
	said      string
}

// Job reads a job description.
func (p Profile) Job(description string) *Job {
	u := p.all
	if u == nil {
		u = newUnion([]Profile{p})
	}
	asked, tokens := readPosting(description, u), tokenize(description)
	j := &Job{union: u, wants: flat(append(slices.Clone(asked.required), asked.preferred...)), mentioned: map[int]bool{}, said: joined(tokens)}
	for _, h := range u.lexicon.find(description, tokens, false) {
		j.mentioned[h.keyword] = true
	}
	return j
}

// flat are wants with their alternatives by themselves.
func flat(wants []want) []want {
	var out []want
	for _, w := range wants {
		if len(w.any) > 0 {
			out = append(out, w.any...)
		} else {
			out = append(out, w)
		}
	}
	return out
}

// Place is where a job description asks for a skill, under whatever name: 0 for what it requires first, then what it prefers, behind all that
// what it only mentions; -1 of what it does not name.
func (j *Job) Place(skill string) int {
	tokens := tokenize(skill)
	words, hits := joined(tokens), j.union.lexicon.find(skill, tokens, true)
	place := slices.IndexFunc(j.wants, func(w want) bool {
		return slices.ContainsFunc(hits, func(h hit) bool {
			return w.keyword >= 0 && (h.keyword == w.keyword || slices.Contains(j.union.shownBy[w.keyword], h.keyword))
		}) || slices.ContainsFunc(w.words, func(own string) bool { return strings.Contains(words, own) })
	})
	switch {
	case place >= 0:
		return place
	case slices.ContainsFunc(hits, func(h hit) bool { return j.mentioned[h.keyword] }), len(hits) == 0 && len(tokens) > 0 && strings.Contains(j.said, words):
		return len(j.wants)
	}
	return -1
}
