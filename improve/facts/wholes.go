package facts

import (
	"slices"
	"strings"
	"sync"
)

// everything claims "every product" where no text that the rewrite takes in tells of all of them: who ordered dressings has not ordered every dressing.
func (c *check) everything() bool {
	for i, t := range c.tokens {
		if !alls[t.lower] {
			continue
		}
		head := c.allOf(i)
		if head == i || slices.ContainsFunc(c.tokens[i+1:head+1], c.s.l.timed) {
			continue
		}
		told := false
		for n := range c.s.segments {
			told = told || c.tellsAll(n, c.tokens[i+1:head+1])
		}
		if !told {
			c.claimOnly(i, head+1, "scope")
			return true
		}
	}
	return false
}

// allOf is the last noun of those that a word at i says are all meant, i for none: "every two weeks" and "all six" count them.
func (c *check) allOf(i int) int {
	head := i
	for k := i + 1; k < len(c.tokens) && c.tokens[k].gap <= hyphen && c.marks[k].form == noVerb && !c.tokens[k].digit && !c.counted[k] && !adverbial(c.tokens[k].lower); k++ {
		if t := c.tokens[k].lower; isAnd(t) || alls[t] || t == "to" || t == "has" || t == "have" || t == "had" || t == "following" || prepositions[t] && !(t == "of" && head == i) {
			break
		}
		if c.marks[k].content {
			head = k
		}
	}
	return head
}

// timed says whether a word is a time: "every week" is judged by how often.
func (l *lexicon) timed(t token) bool {
	return l.kinds[t.key] == "frequency" || units[t.key] != "" || times[t.key] || seasons[t.lower] || weekdays[t.lower]
}

// tellsAll says whether a text of the entry tells of all of the things, or of as many as there are.
func (c *check) tellsAll(n int, things []token) bool {
	g := &c.s.segments[n]
	here := n == c.current || strings.HasPrefix(g.path, "facts[")
	if !c.scope.holds(n) || !here && !strings.HasSuffix(g.path, "]") {
		return false
	}
	for k, t := range g.tokens {
		if !alls[t.lower] && !anys[t.lower] {
			continue
		}
		if k+1 < len(g.tokens) && c.s.l.timed(g.tokens[k+1]) {
			continue
		}
		if here || c.overlap(things, g.tokens[k+1:min(len(g.tokens), k+5)]) {
			return true
		}
	}
	return here && g.hundred(c, things)
}

// alls say of a thing that all of it is meant.
// wider claims "the hospital's pumps" and "in the hospital" where the text that is rewritten tells of the ward's.
func (c *check) wider() {
	if c.current < 0 || c.scope.entry == "" || c.list {
		return
	}
	g := &c.s.segments[c.current]
	for i, t := range c.tokens {
		if sizes()[t.key] == 0 || c.done[i] || i > 0 && !determiners[c.tokens[i-1].lower] && !alls[c.tokens[i-1].lower] || slices.ContainsFunc(g.tokens, func(have token) bool { return have.key == t.key || partIn(t, last(have)) }) {
			continue
		}
		if slices.ContainsFunc(g.tokens, func(have token) bool {
			have = last(have)
			return partIn(have, t) && !slices.ContainsFunc(c.tokens, func(t token) bool { return last(t).key == have.key || sizes()[last(t).key] == sizes()[have.key] })
		}) {
			c.claimOnly(i, i+1, "scope")
			return
		}
	}
}

// hundred says whether a word says of all things what the text that is rewritten says of 100% of them.
func (c *check) hundred(i int) bool {
	if c.current < 0 || c.scope.entry == "" || !hundreds[c.tokens[i].lower] {
		return false
	}
	g := &c.s.segments[c.current]
	for k := i + 1; k < min(len(c.tokens), i+5); k++ {
		if c.marks[k].content && !c.tokens[k].digit {
			return g.hundred(c, c.tokens[k:k+1])
		}
	}
	return false
}

// hundred says whether a text says 100% of a thing.
func (g *segment) hundred(c *check, things []token) bool {
	return slices.ContainsFunc(g.numbers, func(q quantity) bool {
		return q.unit == "%" && near(q.lo, 100) && q.bound == exact && c.overlap(things, g.tokens[q.to:min(len(g.tokens), q.to+4)])
	})
}

var hundreds = set("all every full complete entire")

// partIn says whether a word names what is a part of what another one names: a ward of a hospital, a module of a product.
func partIn(part, whole token) bool {
	small, large := sizes()[part.key], sizes()[whole.key]
	return small > 0 && small < large && small/10 == large/10
}

// sizes tell of bodies and places, and of what is built, which is a part of which.
var sizes = sizeOf(
	[]string{"crew desk table bay aisle bench counter class classroom squad", "team unit ward section kitchen bar lab room cell line shift pod lane shelf",
		"department division branch office faculty floor wing service store shop site", "company organization firm business enterprise hospital clinic school university college hotel restaurant institution corporation agency group library museum theater plant factory",
		"city region county state", "country nation industry", "world"},
	[]string{"screen module component feature endpoint function widget", "product app application system platform codebase"})

// sizeOf numbers the words of each list by their line, ten for the list.
func sizeOf(lists ...[]string) func() map[string]int {
	return sync.OnceValue(func() map[string]int {
		out := map[string]int{}
		for n, levels := range lists {
			for level, names := range levels {
				for w := range strings.FieldsSeq(names) {
					out[words().known(w)] = 10*n + level + 1
				}
			}
		}
		return out
	})
}

var (
	alls = set("every all in_all entire whole")
	anys = set("any each both throughout always everything everyone everybody anyone")
)
