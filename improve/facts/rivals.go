package facts

import (
	"slices"
	"strings"
)

// rival says whether a word takes the place of one that is never the same: the secondary school of a primary one (data/rivals.txt).
func (c *check) rival(i int) bool {
	if c.current < 0 || c.scope.entry == "" || c.list {
		return false
	}
	g := &c.s.segments[c.current]
	for _, t := range orSelf(c.tokens[i]) {
		if rivals := c.s.l.rivals[strings.TrimSuffix(t.lower, "s")]; rivals != nil && !said(t.lower, g.tokens) && slices.ContainsFunc(rivals, func(w string) bool { return said(w, g.tokens) && !said(w, c.tokens) }) {
			return true
		}
	}
	return false
}

// said says whether a word stands there, by itself or in a phrase.
func said(word string, tokens []token) bool {
	word = strings.TrimSuffix(word, "s")
	return slices.ContainsFunc(tokens, func(t token) bool {
		return slices.ContainsFunc(orSelf(t), func(p token) bool { return strings.TrimSuffix(p.lower, "s") == word })
	})
}

// learnedOnly claims as done what the text that is rewritten says that a course was about: "maintained dual-fuel engines" of a course on them.
func (c *check) learnedOnly() {
	if c.current < 0 || c.scope.entry == "" || c.list {
		return
	}
	g := &c.s.segments[c.current]
	on := slices.IndexFunc(g.tokens, func(t token) bool { return courses[last(t).lower] }) + 1
	if on == 0 || on >= len(g.tokens) || g.tokens[on].lower != "on" && g.tokens[on].lower != "in" && g.tokens[on].lower != "about" || g.tokens[on].gap > hyphen || !slices.ContainsFunc(g.tokens[:on], func(t token) bool { return taken.has(t.key) }) {
		return
	}
	var about []token
	for k := on + 1; k < len(g.tokens) && g.tokens[k].gap <= hyphen && !prepositions[g.tokens[k].lower] && !strings.Contains(g.tokens[k].lower, "day") && !g.tokens[k].digit; k++ {
		about = append(about, g.tokens[k])
	}
	for i, m := range c.marks {
		if m.form == noVerb || m.form == gerund && i > 0 && attaching[c.tokens[i-1].lower] || taken.has(c.tokens[i].key) || c.marks[i].purpose || said(c.tokens[i].lower, g.tokens) {
			continue
		}
		if direct := c.direct(i, c.objects(i)); len(direct) > 0 && c.among(direct[len(direct)-1], about) && !slices.ContainsFunc(direct, func(t token) bool { return courses[last(t).lower] }) {
			c.claimOnly(i, i+1, "strength")
			return
		}
	}
}

var (
	courses = set("course training workshop seminar class webinar lecture courses trainings workshops seminars classes")
	taken   = verbSet("have get take attend complete finish pass join do visit participate study learn train follow enroll receive undergo")
)
