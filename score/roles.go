package score

import "strings"

// titleWords are the words of a job title that say what the job is, by stem.
type titleWords map[string]bool

// ranks are words of titles that say how high somebody stands, or under what terms, rather than what the work is.
var ranks = setOf(strings.Fields("senior sr junior jr lead principal staff chief head associate assistant-to mid entry level intern trainee freelance part full time remote " +
	"contract contractor temporary interim acting i ii iii iv v the of and for in to a an at with global regional deputy"))

// kinds are words that end titles of many professions; alone they tell little.
var kinds = setOf(strings.Fields("manag specialist assist coordin repres analyst consult director offic associ engin develop execut agent clerk support oper administr advis supervisor technician"))

func wordsOfTitle(title string) titleWords {
	out := titleWords{}
	for _, t := range tokenize(title) {
		if !ranks[t.lower] && t.lower[0] > '9' {
			out[stem(t.lower)] = true
		}
	}
	if len(out) == 0 { // "Staff Associate" is nothing but ranks
		for _, t := range tokenize(title) {
			out[stem(t.lower)] = true
		}
	}
	return out
}

// likeness is how much two titles have in common, 0..1: twice the shared words over all words, where the words that end titles of many
// professions count a third.
func (a titleWords) likeness(b titleWords) float64 {
	weigh := func(w string) float64 {
		if kinds[w] {
			return 1.0 / 3
		}
		return 1
	}
	shared, all := 0.0, 0.0
	for w := range a {
		all += weigh(w)
		if b[w] {
			shared += weigh(w)
		}
	}
	for w := range b {
		all += weigh(w)
	}
	if all == 0 {
		return 0
	}
	return 2 * shared / all
}

// alike is the likeness from which on two titles name the same work.
const alike = 0.6

// forRole finds the profile whose titles are likest to a role.
func (c *Catalog) forRole(role string) (Profile, bool) {
	words := wordsOfTitle(role)
	best, most := -1, alike
	for i, p := range c.profiles {
		for _, t := range p.titles {
			if l := words.likeness(t); l > most || l >= alike && best < 0 {
				best, most = i, l
			}
		}
	}
	if best >= 0 {
		return c.profiles[best], true
	}
	if p, ok := c.Profile(GenericProfile); ok {
		return p, true
	}
	return c.Profile(DefaultProfile)
}
