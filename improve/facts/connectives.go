package facts

import (
	"slices"
	"strings"
)

// consequence proves "thereby", "as a result" and "thanks to" by a text that ties what came about to what was done: ", cutting", "which led to", "by
// revising". What came about and what was done are judged for themselves.
func (c *check) consequence(i int) []Evidence {
	if t := c.tokens[i].lower; c.current < 0 || c.scope.entry == "" || !consequences[t] && !(strings.HasPrefix(t, "result") && c.bareResult(i)) {
		return nil
	}
	g := &c.s.segments[c.current]
	for k, t := range g.tokens {
		v, m := c.s.l.verbs[c.s.l.verbKey(t)], g.marks[k]
		if m.form == noVerb || !v.outcome && c.s.l.direction(t) == 0 && !yields.has(t.key) || m.purpose || m.negated || m.others {
			continue
		}
		follows := k > 0 && (m.form == gerund && t.gap == comma || relatives[g.tokens[k-1].lower] || consequences[g.tokens[k-1].lower])
		if follows || g.means(k) {
			return []Evidence{c.s.evidence(place{c.current, k})}
		}
	}
	if k := slices.IndexFunc(g.tokens, func(t token) bool { return consequences[t.lower] || t.lower == "result" }); k > 0 {
		return []Evidence{c.s.evidence(place{c.current, k})}
	}
	return nil
}

// bareResult says whether a result is no result of its own: "as a result", "was the result".
func (c *check) bareResult(i int) bool {
	ends := i+1 == len(c.tokens) || c.tokens[i+1].gap >= comma || c.tokens[i+1].lower == "of"
	return ends && i > 1 && determiners[c.tokens[i-1].lower] && (c.tokens[i-2].lower == "as" || c.tokens[i-2].lower == "was" || c.tokens[i-2].lower == "were" || c.tokens[i-2].lower == "with")
}

// means says whether a text tells behind a verb by what it was done: "by revising the protocol", "with reusable crates".
func (g *segment) means(verb int) bool {
	for k := verb + 1; k+1 < len(g.tokens) && g.tokens[k].gap < stop; k++ {
		if t := g.tokens[k].lower; (t == "by" || t == "with" || t == "through" || t == "after" || t == "thanks_to") && !g.tokens[k+1].digit && !isNumberWord(g.tokens[k+1].lower) {
			return true
		}
	}
	return false
}

var consequences = set("thereby thus hence consequently therefore thanks_to as_a_result as_a_result_of")
