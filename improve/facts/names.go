package facts

import "slices"

var inNames = set("of at the and for")

var whereabouts = set("at for from with by under")

// names judges names of several words behind "at" and the like: their words have to stand together somewhere. That one employer is a hospital in Cork
// and a school Cork University makes no Cork University Hospital.
func (c *check) names() {
	for i := range c.tokens {
		if !c.tokens[i].caps || c.done[i] || c.marks[i].form != noVerb && c.tokens[i].gap == stop || i > 0 && c.tokens[i-1].caps && c.tokens[i].gap <= hyphen {
			continue
		}
		to := i + 1
		for to < len(c.tokens) && c.tokens[to].gap <= hyphen && !c.done[to] && (c.tokens[to].caps || to+1 < len(c.tokens) && inNames[c.tokens[to].lower] && c.tokens[to+1].caps && c.tokens[to+1].gap <= hyphen) {
			to++
		}
		if i > 0 && c.tokens[i-1].lower == "at" && c.s.l.tools[c.tokens[i].key] && to == i+1 && !c.employs(c.tokens[i]) {
			c.claim(i, to, "employer", nil)
			continue
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
		and := i
		for and < to && !isAnd(c.tokens[and].lower) && c.tokens[and].lower != "for" && c.tokens[and].lower != "at" {
			and++
		}
		if !c.together(i, to) && !(and < to && c.together(i, and) && c.together(and+1, to)) {
			c.claim(i, to, c.nameKind(i, to), nil)
		}
	}
}

// together says whether a text of the source has all words of a name.
func (c *check) together(from, to int) bool {
	words := slices.DeleteFunc(slices.Clone(c.tokens[from:to]), func(t token) bool { return c.s.l.neutral[t.key] })
	return slices.ContainsFunc(c.s.segments, func(g segment) bool {
		return !slices.ContainsFunc(words, func(t token) bool { return !c.among(t, g.tokens) })
	})
}

// employs says whether a name is that of an employer, a school or a place of the source.
func (c *check) employs(t token) bool {
	return slices.ContainsFunc(c.scope.find(t), func(p place) bool {
		g := &c.s.segments[p.segment]
		return hasAnySuffix(g.path, ".company", ".institution", "location") || p.token > 0 && whereabouts[g.tokens[p.token-1].lower]
	})
}
