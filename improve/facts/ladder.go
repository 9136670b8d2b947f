package facts

import "slices"

var (
	skilled = set("proficient proficiency skilled experienced competent adept versed strong confident fluent")
	weak    = set("learn studying practicing familiar familiarity basic basics beginner introductory exposure exposed learning interest interested novice elementary limited some")
)

// levels judges "proficient in HTML": where all that the source says of HTML is that it is familiar, it claims too much.
func (c *check) levels() {
	for i, t := range c.tokens {
		if !skilled[t.lower] && !(t.lower == "experience" && i+1 < len(c.tokens) && (c.tokens[i+1].lower == "in" || c.tokens[i+1].lower == "with")) {
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

// onlyWeak says whether the source names a thing only as something known a little.
func (c *check) onlyWeak(t token) bool {
	places := c.scope.exact(t.key)
	return len(places) > 0 && !slices.ContainsFunc(places, func(p place) bool {
		g := &c.s.segments[p.segment]
		from := p.token
		for from > 0 && g.tokens[from].gap < paren && p.token-from < 6 {
			from--
		}
		return !slices.ContainsFunc(g.tokens[from:min(len(g.tokens), p.token+3)], func(have token) bool { return weak[have.lower] }) &&
			!(p.token > 1 && g.tokens[p.token-1].lower == "practice" && g.tokens[p.token-2].lower == "to") // "a project to practise SQL"
	})
}
