package facts

import "slices"

// narrowed says whether a number is told of less, or of other things, than the source's: of clerks where it counts people, of import shipments where it
// counts all, and of machines by the 3 of "3-axis".
func (c *check) narrowed(q, have quantity, g *segment) bool {
	if q.to < len(c.tokens) && c.tokens[q.to].gap == hyphen || c.scope.entry == "" {
		return false
	}
	if q.to+1 < len(c.tokens) && c.tokens[q.to].digit && c.tokens[q.to+1].gap == hyphen && have.to < len(g.tokens) && g.tokens[have.to].gap == hyphen {
		return true
	}
	if len(q.nouns) == 0 || len(have.nouns) == 0 {
		return false
	}
	head, headHave := headOf(q), headOf(have)
	if (anybody[headHave.lower] || headHave.lower == "others") && !anybody[head.lower] && !groups.has(head.key) &&
		!c.among(head, slices.DeleteFunc(slices.Clone(g.tokens), func(t token) bool { return t.start == headHave.start })) {
		return true
	}
	return c.current >= 0 && slices.ContainsFunc(q.nouns[:len(q.nouns)-1], func(t token) bool { return t.gap == space && !c.among(t, g.tokens) && c.halfOfPair(t) })
}

// halfOfPair says whether the source has a word only as one of two things joined: the import of "import and export".
func (c *check) halfOfPair(t token) bool {
	places := c.scope.find(t)
	return len(places) > 0 && !slices.ContainsFunc(places, func(p place) bool {
		have := c.s.segments[p.segment].tokens
		before := p.token > 1 && isAnd(have[p.token-1].lower)
		behind := p.token+2 < len(have) && isAnd(have[p.token+1].lower)
		return !before && !behind
	})
}
