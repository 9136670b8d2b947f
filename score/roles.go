package score

import (
	"slices"
	"strings"
)

// titleWords are the words of a job title that say what the job is, lower case, in the singular.
type titleWords map[string]bool

// ranks are words of titles that say how high somebody stands, or under what terms, rather than what the work is.
var ranks = setOf(strings.Fields("senior sr junior jr lead principal staff chief head associate assistant-to mid level intern trainee freelance part full time remote " +
	"contract contractor temporary interim acting i ii iii iv v the of and for in to a an at with global regional deputy"))

// seniors are the ranks above that of a title without one.
var seniors = setOf(strings.Fields("senior sr lead principal head chief"))

// senior says whether a title has such a rank.
func senior(title string) bool {
	return slices.ContainsFunc(tokenize(title), func(t token) bool { return seniors[t.lower] })
}

// kinds are words that end titles of many professions; alone they tell little.
var kinds = setOf(strings.Fields("manager specialist assistant coordinator representative analyst consultant director officer associate engineer developer executive agent clerk support operator administrator advisor adviser supervisor technician expert professional site"))

func wordsOfTitle(title string) titleWords {
	out := titleWords{}
	tokens := tokenize(title)
	for i, t := range tokens {
		if i > 0 && t.lower == "end" && (tokens[i-1].lower == "front" || tokens[i-1].lower == "back") { // "Front End", "back-end"
			delete(out, tokens[i-1].lower)
			t.lower = tokens[i-1].lower + t.lower
		}
		if words := inEnglish(t.lower); len(words) > 0 {
			for _, w := range words {
				out[w] = true
			}
			continue
		}
		if !ranks[t.lower] && t.lower[0] > '9' {
			out[strings.TrimSuffix(t.lower, "s")] = true
		}
	}
	if len(out) == 0 { // "Staff Associate" is nothing but ranks
		for _, t := range tokenize(title) {
			out[strings.TrimSuffix(t.lower, "s")] = true
		}
	}
	return out
}

// likeness is how much two titles have in common, 0..1: twice the shared words over all words, where the words that end titles of many
// professions count a third.
func (a titleWords) likeness(b titleWords) float64 {
	weigh := func(w string) int { // in thirds: sums of whole numbers are the same in any order
		if kinds[w] {
			return 1
		}
		return 3
	}
	shared, all := 0, 0
	for w := range a {
		all += weigh(w)
		if b[w] {
			shared += weigh(w)
		}
	}
	if shared == 0 {
		return 0
	}
	for w := range b {
		all += weigh(w)
	}
	return float64(2*shared) / float64(all)
}

// field is the title without the words that end titles of many professions: a backend developer does the work of a backend engineer.
func (a titleWords) field() titleWords {
	out := titleWords{}
	for w := range a {
		if !kinds[w] {
			out[w] = true
		}
	}
	if len(out) == 0 {
		return a
	}
	return out
}

// within says whether all words of a title occur.
func (a titleWords) within(b titleWords) bool {
	for w := range a {
		if !b[w] {
			return false
		}
	}
	return len(a) > 0
}

// shares says whether titles have a word in common.
func (a titleWords) shares(b titleWords) bool {
	for w := range a {
		if b[w] {
			return true
		}
	}
	return false
}

// alike is the likeness from which on two titles name the same work.
const alike = 0.6

// forRole finds the profile whose titles are likest to a role.
func (c *Catalog) forRole(role string) (Profile, bool) {
	words := wordsOfTitle(role)
	if p, ok := c.byTitle(words); ok {
		return p, true
	}
	if p, ok := c.byTools(role, words); ok {
		return p, true
	}
	if p, ok := c.Profile(GenericProfile); ok {
		return p, true
	}
	return c.Profile(DefaultProfile)
}

// byTitle finds the profile that has a title like a role's.
func (c *Catalog) byTitle(words titleWords) (Profile, bool) {
	best, most, many := -1, alike, 0
	for i, p := range c.profiles {
		top, count := 0.0, 0
		for _, t := range p.titles {
			l := words.likeness(t)
			if len(t) > 1 && t.within(words) { // "Founding Member & Site Reliability Engineer"
				l = max(l, 0.9)
			}
			if top = max(top, l); l >= alike {
				count++
			}
		}
		if top > most || top == most && count > many { // "Marketing Director" is like a marketing analyst, but like more marketers
			best, most, many = i, top, count
		}
	}
	if best < 0 {
		return Profile{}, false
	}
	return c.profiles[best], true
}

// byTools finds the profile of a role that no title is like but that names a tool: "Java Developer". The likest title decides between
// professions that share the tool.
func (c *Catalog) byTools(role string, words titleWords) (Profile, bool) {
	best, most := -1, 0.0
	for i, p := range c.profiles {
		named := false
		for _, m := range p.Find([]Passage{{role, "skills[0]"}}) {
			named = named || m.Keyword != strings.ToLower(m.Keyword)
		}
		if !named || p.ID == GenericProfile || p.ID == DefaultProfile {
			continue
		}
		top := 0.01
		for _, t := range p.titles {
			top = max(top, words.likeness(t))
		}
		if top > most {
			best, most = i, top
		}
	}
	if best < 0 {
		return Profile{}, false
	}
	return c.profiles[best], true
}
