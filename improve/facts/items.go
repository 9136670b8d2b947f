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
