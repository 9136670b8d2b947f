package facts

import (
	"slices"
	"strings"
)

// items judges a list of skills: the words of one item have to stand together somewhere.
func (c *check) items() {
	for i := 0; i < len(c.tokens); {
		to := i + 1
		for to < len(c.tokens) && (c.tokens[to].gap != comma && c.tokens[to].gap != stop && !strings.Contains(c.text[c.tokens[to-1].end:c.tokens[to].start], ",") || strings.Count(c.text[:c.tokens[to].start], "(") > strings.Count(c.text[:c.tokens[to].start], ")")) {
			to++
		}
		c.item(i, to)
		i = to
	}
}

func (c *check) item(from, to int) {
	if text := strings.ToLower(c.text[c.tokens[from].start:c.tokens[to-1].end]); slices.ContainsFunc(c.s.segments, func(g segment) bool { return strings.HasPrefix(strings.ToLower(g.text), text) }) {
		return
	}
	var content []token
	for i := from; i < to; i++ {
		if c.marks[i].content && c.tokens[i].gap != paren {
			content = append(content, orSelf(c.tokens[i])...)
		}
	}
	if len(content) < 2 {
		return
	}
	content = slices.DeleteFunc(content, func(t token) bool { return c.s.l.neutral[t.key] })
	for n := range c.s.segments {
		g := &c.s.segments[n]
		if c.scope.holds(n) && !slices.ContainsFunc(content, func(t token) bool { return !c.among(t, g.tokens) }) {
			return
		}
	}
	if len(c.composedItem(from, to)) > 0 {
		return
	}
	c.claims = append(c.claims, Claim{Claim: c.text[c.tokens[from].start:c.tokens[to-1].end], Kind: "skill", at: c.tokens[from].start})
}

// composedItem lets an item pass whose single phrase was found as such.
func (c *check) composedItem(from, to int) []place {
	if to-from == 1 {
		return c.scope.find(c.tokens[from])
	}
	if _, p, ok := c.expands(from); ok {
		return []place{p}
	}
	return nil
}

// strayItems claims of the things that a summary lists those of two words that only stand for words of different texts: "transfer pricing" of who moved a
// ledger and reviewed costs.
func (c *check) strayItems() {
	if c.scope.entry != "" || c.unchanged >= 0 {
		return
	}
	for i := 1; i < len(c.tokens); i++ {
		if !isAnd(c.tokens[i-1].lower) && c.tokens[i].gap != comma {
			continue
		}
		to := i
		for to < len(c.tokens) && (to == i || c.tokens[to].gap <= hyphen) && c.marks[to].form == noVerb && c.marks[to].content && !c.done[to] {
			to++
		}
		ends := to == len(c.tokens) || c.tokens[to].gap >= comma || isAnd(c.tokens[to].lower)
		if ends && to-i == 2 && c.stray(c.tokens[i:to]) {
			c.claim(i, to, "skill", nil)
		}
	}
}

// stray says whether two words stand in the source neither by themselves, nor by what stands for both in one text.
func (c *check) stray(words []token) bool {
	if slices.ContainsFunc(words, func(t token) bool {
		return t.caps || t.tied() || len(c.scope.exact(t.key)) > 0 || len(c.composed(t)) > 0
	}) {
		return false
	}
	return !slices.ContainsFunc(c.s.segments, func(g segment) bool {
		return !slices.ContainsFunc(words, func(t token) bool { return !c.among(t, g.tokens) })
	})
}
