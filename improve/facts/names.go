package facts

import "slices"

var inNames = set("of at the and for")

var whereabouts = set("at for from with by under")

// names judges names of several words behind "at" and the like: their words have to stand together somewhere. That one employer is a hospital in Cork
// and a school Cork University makes no Cork University Hospital.
func (c *check) names() {
	for i := range c.tokens {
		if !c.tokens[i].caps || c.done[i] || i > 0 && c.tokens[i-1].caps && c.tokens[i].gap <= hyphen {
			continue
		}
		to := i + 1
		for to < len(c.tokens) && c.tokens[to].gap <= hyphen && !c.done[to] && (c.tokens[to].caps || to+1 < len(c.tokens) && inNames[c.tokens[to].lower] && c.tokens[to+1].caps && c.tokens[to+1].gap <= hyphen) {
			to++
		}
		certificate := slices.ContainsFunc(c.tokens[i:to], func(t token) bool { return certifying[t.lower] })
		before := i - 1
		if before > 0 && c.tokens[before].lower == "the" {
			before--
		}
		listed := before > 0 && isAnd(c.tokens[before].lower) && c.tokens[before-1].caps // "at A, B and C"
		if !certificate && !listed && (before < 0 || !whereabouts[c.tokens[before].lower]) {
			continue
		}
		words := slices.DeleteFunc(slices.Clone(c.tokens[i:to]), func(t token) bool { return c.s.l.neutral[t.key] })
		if len(words) < 2 || slices.ContainsFunc(words, func(t token) bool { return len(c.scope.find(t)) == 0 && len(c.composed(t)) == 0 }) {
			continue // what is not there at all is claimed for what it is
		}
		if _, _, ok := c.expands(i); ok {
			continue
		}
		if !slices.ContainsFunc(c.s.segments, func(g segment) bool {
			return !slices.ContainsFunc(words, func(t token) bool { return !c.among(t, g.tokens) })
		}) {
			c.claim(i, to, c.nameKind(i, to), nil)
		}
	}
}
