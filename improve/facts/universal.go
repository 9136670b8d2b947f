package facts

import (
	"slices"
	"strings"
)

var several = set("multiple several various numerous many different")

// severalOf claims "multiple stores" where all that the source has is a store.
func (c *check) severalOf() bool {
	for i := 0; i+1 < len(c.tokens); i++ {
		head := i + 1
		for c.joins(head) && c.joins(head+1) && !strings.HasSuffix(c.tokens[head].lower, "s") {
			head++
		}
		t := c.tokens[head]
		if !several[c.tokens[i].lower] || !strings.HasSuffix(t.lower, "s") || t.gap > hyphen || !c.marks[head].content || len(t.parts) > 0 || c.done[head] {
			continue
		}
		places := slices.DeleteFunc(c.scope.exact(t.key), c.elsewhere)
		one := func(p place) bool {
			g := &c.s.segments[p.segment]
			qualifies := p.token+1 < len(g.tokens) && g.tokens[p.token+1].gap <= hyphen && g.marks[p.token+1].content
			return !strings.HasSuffix(g.tokens[p.token].lower, "s") && !qualifies && !slices.ContainsFunc(g.tokens[max(0, p.token-4):p.token], func(t token) bool { return everies[t.lower] || t.lower == "any" })
		}
		if len(places) > 0 && !slices.ContainsFunc(places, func(p place) bool { return !one(p) }) {
			c.claimOnly(i, head+1, "scope")
			return true
		}
	}
	return false
}

// universal claims "all of them" where the text that is rewritten says "most of them", and "every morning" where it says "three mornings".
func (c *check) universal() {
	if c.current < 0 || c.scope.entry == "" {
		return
	}
	g := &c.s.segments[c.current]
	if one := func(t token) bool { return t.lower == "one" }; slices.ContainsFunc(g.tokens, one) && !slices.ContainsFunc(c.tokens, one) && !slices.ContainsFunc(g.tokens, func(t token) bool { return t.lower == "both" || t.lower == "together" }) {
		if at := slices.IndexFunc(c.tokens, func(t token) bool { return t.lower == "both" || t.lower == "together" }); at >= 0 && !(at+1 < len(c.tokens) && c.tokens[at+1].lower == "with") {
			c.claimOnly(at, at+1, "scope") // "one was won" of two
			return
		}
	}
	if each := func(t token) bool { return t.lower == "each" || t.lower == "apiece" }; slices.ContainsFunc(g.tokens, func(t token) bool { return sums[t.lower] || t.lower == "in_total" || t.lower == "in_all" }) && !slices.ContainsFunc(g.tokens, each) {
		if at := slices.IndexFunc(c.tokens, each); at >= 0 && len(c.numbers) > 0 {
			c.claimOnly(at, min(at+2, len(c.tokens)), "scope") // "25 a week for each client" of 25 in total
			return
		}
	}
	for k := 0; k+1 < len(g.tokens); k++ {
		one := g.tokens[k].lower == "one" || g.tokens[k].lower == "1" || g.tokens[k].lower == "single"
		if noun := g.tokens[k+1]; !one || noun.gap > hyphen || !g.marks[k+1].content || strings.HasSuffix(noun.lower, "s") || slices.ContainsFunc(g.tokens, func(t token) bool { return t.lower == noun.lower+"s" }) {
			continue
		}
		at := slices.IndexFunc(c.tokens, func(t token) bool { return t.key == g.tokens[k+1].key && t.lower == g.tokens[k+1].lower+"s" })
		if at >= 0 && !slices.ContainsFunc(c.tokens, func(t token) bool { return t.lower == "one" || t.lower == "1" }) {
			c.claimOnly(at, at+1, "scope") // "one client" are no clients
			return
		}
	}
	for k, limit := range g.tokens {
		if !limit.digit && !isNumberWord(limit.lower) || k+2 >= len(g.tokens) || g.tokens[k+1].lower != "of" || !backward[g.tokens[k+2].lower] || slices.ContainsFunc(c.numbers, func(q quantity) bool {
			return q.unit == "%" && len(q.evidence) > 0 || slices.ContainsFunc(g.numbers, func(have quantity) bool { return have.number == k && near(have.lo, q.lo) })
		}) {
			continue
		}
		for j := k + 3; j < len(g.tokens) && g.tokens[j].gap < stop; j++ {
			at := slices.IndexFunc(c.tokens, func(t token) bool { return g.marks[j].content && t.key == g.tokens[j].key })
			if at >= 0 && c.marks[at].content {
				c.claimOnly(at, at+1, "scope") // "3 of them with pneumatic clamping"
				return
			}
		}
	}
	if at := c.wholeOf(g); at >= 0 {
		c.claimOnly(at, at+1, "scope")
		return
	}
	if c.severalOf() || c.everything() {
		return
	}
	for i, t := range c.tokens {
		if !universals[t.lower] && !strings.HasPrefix(t.lower, "all_of") && !strings.HasPrefix(t.lower, "every_") {
			continue
		}
		for k, limit := range g.tokens {
			if c.hundred(i) {
				break
			}
			of := k+1 < len(g.tokens) && (g.tokens[k+1].lower == "of" || g.tokens[k+1].lower == "out" || g.tokens[k+1].lower == "mornings" || g.tokens[k+1].lower == "days" || counted[g.tokens[k+1].lower] && k+2 < len(g.tokens) && g.tokens[k+2].lower == "of")
			if (limiters[limit.lower] && (of || !isNumberWord(limit.lower)) || limit.digit && of) && !slices.ContainsFunc(c.tokens, func(t token) bool {
				return t.lower == limit.lower || valued(limit) > 0 && valued(t) == valued(limit)
			}) {
				c.claimOnly(i, min(i+2, len(c.tokens)), "scope")
				return
			}
		}
	}
}

// wholeOf is the number of a whole of which the text that is rewritten tells a part alone, and the rewrite no part: "10 of the first 12 months". -1 for none.
func (c *check) wholeOf(g *segment) int {
	for n := 0; n+1 < len(g.numbers); n++ {
		part, whole := g.numbers[n], g.numbers[n+1]
		if part.unit != "" && part.unit != whole.unit || part.lo < 2 || part.lo >= whole.lo || !partOf(g.tokens, part, whole) && !(whole.from-part.to == 3 && g.tokens[part.to].lower == "of" && g.tokens[part.to+2].lower == "first") {
			continue
		}
		at := slices.IndexFunc(c.numbers, func(q quantity) bool { return near(q.lo, whole.lo) && q.unit == whole.unit })
		if at >= 0 && !slices.ContainsFunc(c.numbers, func(q quantity) bool {
			return near(q.lo, part.lo) || q.unit == "%" && len(q.evidence) > 0 || near(q.lo, whole.lo-part.lo) || q.fuzzy
		}) {
			return c.numbers[at].number
		}
	}
	return -1
}

// ranked claims "top 3 in the company" where the source has it of the team.
func (c *check) ranked() {
	for i, t := range c.tokens {
		if !wholes[t.lower] || i < 2 || !determiners[c.tokens[i-1].lower] || c.tokens[i-2].lower != "in" && c.tokens[i-2].lower != "of" {
			continue
		}
		rank := slices.IndexFunc(c.tokens[max(0, i-8):i], func(t token) bool { return ranks[t.lower] })
		if rank < 0 {
			continue
		}
		rank += max(0, i-8)
		places := slices.DeleteFunc(c.scope.find(c.tokens[rank]), func(p place) bool {
			return !slices.ContainsFunc(c.s.segments[p.segment].tokens, func(t token) bool { return wholes[t.lower] })
		})
		if len(places) > 0 && !slices.ContainsFunc(places, func(p place) bool { return c.among(t, c.s.segments[p.segment].tokens) }) {
			c.claimOnly(i, i+1, "scope")
			return
		}
	}
}
