package facts

import "slices"

var whereabouts = set("at for from with by under")

// names judges names of several words behind "at" and the like: their words have to stand together somewhere. That one employer is a hospital in Cork
// and a school Cork University makes no Cork University Hospital.
func (c *check) names() {
	for i := 1; i < len(c.tokens); i++ {
		if !whereabouts[c.tokens[i-1].lower] || !c.tokens[i].caps || c.done[i] {
			continue
		}
		to := i + 1
		for to < len(c.tokens) && c.tokens[to].caps && c.tokens[to].gap <= hyphen && !c.done[to] {
			to++
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
