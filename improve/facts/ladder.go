package facts

import (
	"slices"
	"strings"
)

var (
	skilled = set("proficient proficiency skilled experienced competent adept versed strong confident fluent")
	weak    = set("learn studying practicing familiar familiarity basic basics beginner introductory exposure exposed learning interest interested novice elementary limited some hobby rudimentary")
)

// levels judges "proficient in HTML": where all that the source says of HTML is that it is familiar, it claims too much.
func (c *check) levels() {
	for i, t := range c.tokens {
		for k := i + 1; heightens(t) && k < len(c.tokens) && k <= i+4 && c.tokens[k].gap <= hyphen && c.marks[k].form == noVerb && !isAnd(c.tokens[k].lower) && !weak[c.tokens[k].lower]; k++ {
			if c.marks[k].content && !c.tongue(c.tokens[k]) && c.onlyWeak(c.tokens[k]) {
				c.claimOnly(i, k+1, "strength")
				break
			}
		}
		if !skilled[t.lower] && !((t.lower == "good" || t.lower == "solid" || t.lower == "expert") && i+1 < len(c.tokens) && (c.tokens[i+1].lower == "at" || c.tokens[i+1].lower == "in")) && !(t.lower == "experience" && i+1 < len(c.tokens) && (c.tokens[i+1].lower == "in" || c.tokens[i+1].lower == "with")) {
			continue
		}
		for k := i + 1; k < len(c.tokens) && c.tokens[k].gap < stop && c.tokens[k].gap != paren && !weak[c.tokens[k].lower]; k++ {
			if c.marks[k].content && c.onlyWeak(c.tokens[k]) {
				c.claimOnly(i, k+1, "strength")
				break
			}
		}
	}
}

// heightens says whether a word raises the level of the skill behind it: "production-grade Go".
func heightens(t token) bool {
	return raises[t.lower] || len(t.parts) == 2 && (last(t).lower == "grade" || last(t).lower == "level") && !weak[t.parts[0].lower]
}

var raises = set("professional production commercial solid strong advanced expert extensive robust excellent fluent deep full")

// listedSkills judges what a summary says that the person is skilled in: each word of the list has to stand in the source, and no other may stand for it.
func (c *check) listedSkills() {
	if c.scope.entry != "" || c.list {
		return
	}
	for i, t := range c.tokens {
		if !skilled[t.lower] && !skilled[last(t).lower] && t.lower != "expertise" || i+1 >= len(c.tokens) || !(c.tokens[i+1].lower == "in" || c.tokens[i+1].lower == "at") {
			continue
		}
		for k := i + 2; k < len(c.tokens) && c.tokens[k].gap < stop && c.tokens[k].gap != paren && !(prepositions[c.tokens[k].lower] && c.tokens[k].lower != "of"); k++ {
			if f := c.marks[k].form; f != noVerb && f != gerund || ready[c.tokens[k].lower] || certifying[c.tokens[k].lower] || licensing[c.tokens[k].lower] || isAnd(c.tokens[k-1].lower) && c.tokens[k-1].gap == comma && formOf(c.tokens[k]) == third && c.s.l.verbs[c.tokens[k].key].strength > 0 {
				break
			}
			if c.marks[k].content && c.marks[k].form == noVerb && !c.done[k] && !c.named(c.tokens[k]) && len(c.composed(c.tokens[k])) == 0 && !c.fills(k) {
				c.claimOnly(k, k+1, "skill")
			}
		}
	}
}

// named says whether the source has a word itself, in whatever form.
func (c *check) named(t token) bool {
	return len(c.scope.exact(t.key)) > 0 || len(c.scope.exact(t.root)) > 0 || t.family != "" && len(c.scope.exact(t.family)) > 0
}

// onlyWeak says whether the source names a thing only as something known a little.
func (c *check) onlyWeak(t token) bool {
	places := c.scope.exact(t.key)
	return len(places) > 0 && !slices.ContainsFunc(places, func(p place) bool {
		g := &c.s.segments[p.segment]
		if strings.HasPrefix(g.path, "skills[") && c.scope.entry == "" && c.current >= 0 && slices.ContainsFunc(places, func(p place) bool { return p.segment == c.current }) {
			return false // a list of skills says nothing of how well
		}
		from := p.token
		for from > 0 && g.tokens[from].gap < paren && p.token-from < 6 {
			from--
		}
		to := p.token + 1
		for to < len(g.tokens) && to < p.token+3 && g.tokens[to].gap < stop {
			to++
		}
		return !slices.ContainsFunc(g.tokens[from:to], func(have token) bool { return weak[have.lower] }) &&
			!(p.token > 1 && g.tokens[p.token-1].lower == "practice" && g.tokens[p.token-2].lower == "to") // "a project to practise SQL"
	})
}
