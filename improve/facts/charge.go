package facts

import (
	"slices"
	"strings"
)

// authority claims the last word in a matter, and people under oneself, where the text that is rewritten gives the person neither.
func (c *check) authority() {
	if c.current < 0 || c.scope.entry == "" {
		return
	}
	g := &c.s.segments[c.current]
	for i := 1; i < len(c.tokens); i++ {
		switch t := c.tokens[i]; {
		case powers.has(t.key) && !c.done[i] && c.held(i) && !g.decides(c.s.l) && len(c.scope.exact(t.key)) == 0:
			c.claimOnly(i, i+1, "strength")
		case lower[last(t).lower] && i+1 < len(c.tokens) && c.tokens[i+1].lower == "me" && !c.leadsHere() && !slices.ContainsFunc(g.tokens, func(t token) bool { return lower[last(t).lower] || superiors[last(t).lower] }):
			c.claimOnly(i, i+2, "people_managed")
		}
	}
}

// held says whether a noun is what somebody is said to have: "had the final say", "with full authority".
func (c *check) held(i int) bool {
	for k := i - 1; k >= 0 && k >= i-4 && c.tokens[k+1].gap <= hyphen; k-- {
		if t := c.tokens[k]; holds.has(t.key) || t.lower == "with" || strings.HasPrefix(t.lower, "final") && k > 0 && c.tokens[k].gap == stop {
			return true
		} else if prepositions[t.lower] || c.marks[k].form != noVerb {
			return false
		}
	}
	return false
}

// decides says whether a text tells that the person decides, or needs to ask nobody.
func (g *segment) decides(l *lexicon) bool {
	return slices.ContainsFunc(indices(g.tokens), func(k int) bool {
		t, m := g.tokens[k], g.marks[k]
		return (powers.has(t.key) || consents[last(t).lower] || deciders.has(t.key) || deciders.has(t.root) || l.verbs[l.verbKey(t)].strength >= 2.8) && !m.others && !m.hedged && !(m.subject && m.form != noVerb)
	})
}

var (
	powers   = verbSet("say authority sign_off signoff veto mandate ownership responsibility accountability control command charge helm reins")
	holds    = verbSet("have hold take assume get give receive enjoy exercise retain own be_given")
	deciders = verbSet("decide approve authorize sign sign_off choose select determine")
)
