package facts

import (
	"slices"
	"strings"
)

// boasts claims in a rewritten bullet what makes more of a thing by words that assert nothing elsewhere: that it succeeded, that it was all there was,
// that it is above an average, or that what a figure tells was true of something else besides.
func (c *check) boasts() {
	if c.current < 0 || c.scope.entry == "" || c.unchanged >= 0 || c.list {
		return
	}
	g := &c.s.segments[c.current]
	has := func(words map[string]bool) bool {
		return slices.ContainsFunc(g.tokens, func(t token) bool { return words[t.lower] || words[last(t).lower] })
	}
	for i, t := range c.tokens {
		switch {
		case (t.key == c.s.l.known("alone") || t.lower == "own" && wordBefore(c.tokens, i) == "my") && !has(alone) && slices.ContainsFunc(g.tokens, func(t token) bool { return t.lower == "under" || guidance[t.lower] || withs[t.lower] }):
			c.claimOnly(i, i+1, "scope")
		case c.done[i]:
		case t.lower == "successful" && c.tried(i+1, 4, judgedWords) && !has(succeeded), t.lower == "successfully" && c.tried(i+1, 2, judgedDeeds) && !has(succeeded):
			c.claimOnly(i, min(i+2, len(c.tokens)), "outcome")
		case (t.lower == "above" || t.lower == "below" || t.lower == "beyond") && c.averageBehind(i) && !has(averaged):
			c.claimOnly(i, min(i+2, len(c.tokens)), "superlative")
		case c.marks[i].form != noVerb && c.s.l.verbs[c.s.l.verbKey(t)].hedge && c.onlySaw():
			c.claimOnly(i, min(i+2, len(c.tokens)), "strength")
		case t.lower == "total" && c.insteadOf(i):
			c.claimOnly(i, i+2, "scope")
		case isAnd(t.lower):
			if to := c.vagueItem(i); to > 0 {
				c.claimOnly(i+1, to, "outcome")
			}
		}
	}
}

// tried says whether one of some words follows within a few tokens of the same phrase.
func (c *check) tried(from, within int, words map[string]bool) bool {
	for k := from; k < min(len(c.tokens), from+within) && c.tokens[k].gap <= hyphen && !prepositions[c.tokens[k].lower]; k++ {
		if words[last(c.tokens[k]).lower] {
			return true
		}
	}
	return false
}

// judgedWords are what others say of whether it succeeded, judgedDeeds what one does about it, succeeded words of a source that says so.
var (
	judgedWords = set("audit audits inspection inspections bid bids application applications tender tenders exam exams appeal appeals claim claims pitch pitches accreditation recertification certification proposal proposals")
	judgedDeeds = set("bid applied appealed tendered pitched defended passed audited inspected")
	succeeded   = set("successful successfully success succeed succeeded pass passed passes passing won win wins got approved approval granted grant awarded award accepted clean clear findings accredited certified ok positive")
	alone       = set("own alone myself single sole solely only independent independently unsupervised solo i")
	averaged    = set("average averages mean median norm")
)

// onlySaw says whether the text that is rewritten tells by its first verb of having watched what others did, and of no helping.
func (c *check) onlySaw() bool {
	g := &c.s.segments[c.current]
	first := slices.IndexFunc(g.marks, func(m mark) bool { return m.form != noVerb })
	return first >= 0 && g.marks[first].unreal && sights.has(c.s.l.verbKey(g.tokens[first])) && !slices.ContainsFunc(indices(g.tokens), func(k int) bool {
		return c.s.l.verbs[c.s.l.verbKey(g.tokens[k])].hedge && !sights.has(c.s.l.verbKey(g.tokens[k]))
	})
}

// averageBehind says whether what something is above is an average.
func (c *check) averageBehind(i int) bool {
	for k := i + 1; k < min(len(c.tokens), i+5) && c.tokens[k].gap <= hyphen; k++ {
		if averaged[c.tokens[k].lower] {
			return true
		}
	}
	return false
}

// insteadOf says whether a word takes the place of what the text that is rewritten has before a thing: the total of "total contacts" of repeat contacts.
func (c *check) insteadOf(i int) bool {
	head := i + 1
	if head >= len(c.tokens) || c.tokens[head].gap > hyphen || !c.marks[head].content || i > 0 && c.tokens[i-1].lower == "in" {
		return false
	}
	have := c.s.segments[c.current].tokens
	found := false
	for k := 1; k < len(have); k++ {
		if have[k].lower == "total" || have[k].lower == "all" || have[k].lower == "overall" {
			return false
		}
		found = found || have[k].key == c.tokens[head].key && have[k].gap <= hyphen && c.s.segments[c.current].marks[k-1].content && !c.amongReverse(have[k-1], c.tokens)
	}
	return found
}

// vagueItem finds where behind an "and" an item ends that is made of words that assert nothing elsewhere, is what rose or fell by a figure, and of which the
// text that is rewritten has no word: the time of "cut costs and time by 12%".
func (c *check) vagueItem(i int) int {
	verb := i - 1
	for verb >= 0 && c.marks[verb].form == noVerb && c.tokens[verb+1].gap < comma {
		verb--
	}
	if verb < 0 || !c.s.l.verbs[c.s.l.verbKey(c.tokens[verb])].outcome && c.s.l.direction(c.tokens[verb]) == 0 {
		return 0
	}
	to, said := i+1, false
	for to < len(c.tokens) && c.tokens[to].gap <= hyphen && !c.counted[to] && c.marks[to].form == noVerb && (!prepositions[c.tokens[to].lower] || c.tokens[to].lower == "of" && to > i+1) && !isAnd(c.tokens[to].lower) {
		t := c.tokens[to].lower
		if c.among(c.tokens[to], c.s.segments[c.current].tokens) || c.done[to] {
			return 0
		}
		said = said || measuresVague[t]
		to++
	}
	figure := slices.ContainsFunc(c.numbers, func(q quantity) bool { return q.from >= to && q.from <= to+2 && q.unit != "date" })
	if !said || !figure || to >= len(c.tokens) || !strings.HasPrefix(c.tokens[to].lower, "by") && c.tokens[to].lower != "from" && !c.counted[to] {
		return 0
	}
	return to
}

// measuresVague are measures of the words that assert nothing by themselves.
var measuresVague = set("time times rate rates effort length stay stays number numbers amount amounts quality level levels volume usage use")
