package facts

import (
	"slices"
	"strings"
)

// elsewhere says whether a place is in another bullet that the rewrite does not take in: what was done there was not done here.
func (c *check) elsewhere(p place) bool {
	g := &c.s.segments[p.segment]
	return c.current >= 0 && c.scope.entry != "" && p.segment != c.current && !strings.HasPrefix(g.path, "facts[") && g.entry == c.scope.entry && strings.HasSuffix(g.path, "]") && !c.merged(g)
}

// merged says whether the rewrite takes in half of another text.
func (c *check) merged(g *segment) bool {
	took, known := c.taken[g.path]
	if !known {
		took = c.takesIn(g)
		c.taken[g.path] = took
	}
	return took
}

func (c *check) takesIn(g *segment) bool {
	keys, roots, families := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, t := range c.tokens {
		keys[t.key], roots[t.root] = true, true
		if t.family != "" {
			families[t.family] = true
		}
	}
	content, shared, deeds, done := 0, 0, 0, false
	for k, t := range g.tokens {
		if !g.marks[k].content {
			continue
		}
		content++
		if keys[t.key] || roots[t.root] || families[t.family] {
			shared++
			done = done || g.marks[k].form != noVerb
		}
		if g.marks[k].form != noVerb {
			deeds++
		}
	}
	return content > 0 && 2*shared >= content && (done || deeds == 0 || strings.HasPrefix(c.scope.entry, "project"))
}

// misplaced says whether a word of another bullet qualifies a thing of the one that is rewritten: put in the place of the word that stood there
// ("executive director" for "finance director"), or joined to it ("hydraulic and structural calculations").
func (c *check) misplaced(i int, places []place) bool {
	if c.current < 0 || c.scope.entry == "" || c.list || c.marks[i].form != noVerb || !c.marks[i].content || slices.ContainsFunc(places, func(p place) bool { return p.segment == c.current }) {
		return false
	}
	if c.madePrecise(i, places) {
		return true
	}
	besides := slices.ContainsFunc(places, func(p place) bool { return !c.tells(&c.s.segments[p.segment]) }) // a role, a place, a skill
	g := &c.s.segments[c.current]
	if head, ok := c.qualified(i); ok {
		for k := 1; k < len(g.tokens); k++ {
			if g.tokens[k].key != c.tokens[head].key || g.marks[k].form != noVerb {
				continue
			}
			joined := head-i > 1 || c.more(c.tokens[head].key, g) && c.among(g.tokens[k-1], c.tokens) || i > 1 && isAnd(c.tokens[i-1].lower) && c.marks[i-2].content && c.among(c.tokens[i-2], g.tokens[k-1:k])
			replaced := (!besides || c.measures(i)) && g.tokens[k].gap <= hyphen && g.marks[k-1].content && (g.marks[k-1].form == noVerb || g.marks[k-1].form == gerund && k > 1 && determiners[g.tokens[k-2].lower]) && !c.amongReverse(g.tokens[k-1], c.tokens)
			if (joined || replaced && head == i+1) && !slices.ContainsFunc(places, func(p place) bool { return c.merged(&c.s.segments[p.segment]) }) {
				return true
			}
		}
	}
	return false
}

// madePrecise says whether an adjective that other bullets alone have is put before a thing of the one that is rewritten: the technical of "technical
// documentation", which makes it a thing of another kind.
func (c *check) madePrecise(i int, places []place) bool {
	t := c.tokens[i]
	if t.caps || len(t.parts) > 0 || !hasAnySuffix(t.lower, "al", "ive", "ic", "ous", "able", "ible", "ary") || len(places) == 0 || slices.ContainsFunc(places, func(p place) bool { return !c.elsewhere(p) }) {
		return false
	}
	head, ok := c.qualified(i)
	return ok && c.among(c.tokens[head], c.s.segments[c.current].tokens)
}

// qualified is the noun that the word at i says more of: the one behind it, or behind what it is joined to.
func (c *check) qualified(i int) (int, bool) {
	noun := func(k int) bool {
		return k < len(c.tokens) && c.marks[k].form == noVerb && c.marks[k].content && c.tokens[k].gap <= hyphen
	}
	switch {
	case noun(i + 1):
		return i + 1, true
	case i+2 < len(c.tokens) && isAnd(c.tokens[i+1].lower) && noun(i+2) && noun(i+3) && !strings.HasSuffix(c.tokens[i].lower, "s"):
		return i + 3, true
	}
	return 0, false
}

// more says whether the rewrite has a word more often than the text that is rewritten: "the AR clerk and the payroll clerk".
func (c *check) more(key string, g *segment) bool {
	count := func(tokens []token) (n int) {
		for _, t := range tokens {
			if t.key == key {
				n++
			}
		}
		return n
	}
	return count(c.tokens) > count(g.tokens)
}

// intrudes says whether a word of another bullet is put into a list of the text that is rewritten: the guest service of "bed making, chemical safety
// and guest service". What only stands for a word of another text is no further item of it at all: the databases of "services and their databases".
func (c *check) intrudes(i int, places []place) bool {
	if c.current < 0 || c.scope.entry == "" || c.list || c.marks[i].form != noVerb || i == 0 || c.s.l.verbs[c.tokens[i].key].strength > 0 && formOf(c.tokens[i]) == base {
		return false
	}
	first := i
	for first > 0 && c.tokens[first].gap <= hyphen && (c.marks[first-1].content && c.marks[first-1].form == noVerb || determiners[c.tokens[first-1].lower]) {
		first--
	}
	if first == 0 || !isAnd(c.tokens[first-1].lower) && c.tokens[first].gap != comma {
		return false
	}
	item := isAnd(c.tokens[first-1].lower) && !c.tokens[i].caps && !c.sumBehind(i) && !slices.ContainsFunc(c.marks[first:i], func(m mark) bool { return m.content })
	if slices.ContainsFunc(places, func(p place) bool {
		return !c.elsewhere(p) && (!item || p.segment == c.current || c.itselfAt(c.tokens[i], p)) && (!hasAnySuffix(c.tokens[i].lower, "ion", "ment", "ance") || c.tells(&c.s.segments[p.segment]))
	}) {
		return false
	}
	sibling := first - 1
	for sibling > 0 && !c.marks[sibling].content {
		sibling--
	}
	return c.marks[sibling].content && (c.marks[sibling].form == noVerb || c.marks[sibling].form == gerund) && c.marks[sibling].clause >= c.marks[i].clause-1 && c.among(c.tokens[sibling], c.s.segments[c.current].tokens)
}

// itselfAt says whether a place of the source has a word itself, in whatever form, and no other that may stand for it.
func (c *check) itselfAt(t token, p place) bool {
	return names(t, c.s.segments[p.segment].tokens[p.token:p.token+1])
}

// otherTool says whether a name of another text stands where the text that is rewritten has one that the rewrite lacks: "use Canvas" for "use Google Classroom".
func (c *check) otherTool(i int, places []place) bool {
	named := func(t token, opens bool) bool { return c.s.l.tools[t.key] || t.caps && !opens }
	if c.current < 0 || c.scope.entry == "" || i == 0 || !named(c.tokens[i], c.tokens[i].gap == stop) || slices.ContainsFunc(places, func(p place) bool { return p.segment == c.current }) {
		return false
	}
	g := &c.s.segments[c.current]
	before := func(tokens []token, i int) token { // "from the Ålesund warehouse"
		if i > 1 && leaders[tokens[i-1].lower] && tokens[i-1].gap <= hyphen {
			i--
		}
		return tokens[i-1]
	}
	was := before(c.tokens, i)
	for k := 1; k < len(g.tokens) && (!determiners[was.lower] || was.lower == "of"); k++ {
		if named(g.tokens[k], g.tokens[k].gap == stop) && g.tokens[k].gap <= hyphen && before(g.tokens, k).key == was.key && !c.amongReverse(g.tokens[k], c.tokens) {
			return true
		}
	}
	return false
}

// measures says whether a figure stands right before a word: "86% of university modules".
func (c *check) measures(i int) bool {
	return slices.ContainsFunc(c.numbers, func(q quantity) bool { return q.to <= i && i-q.to <= 2 && q.unit != "date" })
}

// twice says whether all that proves an item of a list is a word that the rewrite has as it is, too: one "Pharmacy" is no pharmacy and medicine.
func (c *check) twice(i int, places []place) bool {
	if c.current < 0 || c.scope.entry == "" || c.list || c.marks[i].form != noVerb || !c.listed(i) {
		return false
	}
	return !slices.ContainsFunc(places, func(p place) bool {
		have := c.s.segments[p.segment].tokens[p.token]
		if p.segment != c.current {
			return !c.elsewhere(p) && (c.tokens[i].caps || i < 2 || !isAnd(c.tokens[i-1].lower) || !c.among(c.tokens[i-2], c.s.segments[c.current].tokens) || c.sumBehind(i) || c.itselfAt(c.tokens[i], p))
		}
		headed := i > 0 && c.tokens[i].gap <= hyphen && c.tokens[i-1].key == have.key // the fund of "petty cash fund" is no second thing
		return headed || have.key == c.tokens[i].key || particles[last(c.tokens[i]).lower] && len(c.tokens[i].parts) == 2 && c.particled(c.tokens[i], p) || have.root == c.tokens[i].root || !slices.ContainsFunc(c.tokens, func(t token) bool { return t.start != c.tokens[i].start && t.key == have.key })
	})
}

// particled says whether the source has a verb and its particle apart: the check-in of "checked guests in".
func (c *check) particled(t token, p place) bool {
	have := c.s.segments[p.segment].tokens
	return have[p.token].key == t.parts[0].key && slices.ContainsFunc(have[p.token:min(len(have), p.token+6)], func(h token) bool { return h.lower == t.parts[1].lower })
}

// apartFrom lists the places of the text that is rewritten that have a noun's verb and particle apart.
func (c *check) apartFrom(t token) []place {
	if len(t.parts) != 2 || !particles[last(t).lower] {
		return nil
	}
	return slices.DeleteFunc(c.scope.exact(t.parts[0].key), func(p place) bool {
		return p.segment != c.current || c.s.segments[p.segment].tokens[p.token].key == t.key || !c.particled(t, p)
	})
}

// doesToo says whether the rewrite has the very word of a deed among the verbs that stand together before token i.
func (c *check) doesToo(i int, key string) bool {
	for k := i + 1; k < len(c.tokens) && c.tokens[k].gap <= comma && (c.marks[k].form != noVerb || isAnd(c.tokens[k].lower)); k++ {
		if c.tokens[k].key == key {
			return true
		}
	}
	for k := i - 1; k >= 0 && c.tokens[k+1].gap <= comma && (c.marks[k].form != noVerb || isAnd(c.tokens[k].lower)); k-- { // "write, edit and design"
		if c.tokens[k].key == key {
			return true
		}
	}
	return false
}
