package facts

import (
	"slices"
	"strings"
)

// added claims what a rewritten bullet adds to the text that stood there: a purpose, a result, a second deed or a circumstance of which that text, and
// what the rewrite takes in besides, has no word. Where its words stand in another bullet, or pass by themselves as most ordinary ones do, it is made up
// all the same.
func (c *check) added() {
	if c.current < 0 || c.unchanged >= 0 || c.list || !strings.HasPrefix(c.scope.entry, "experiences[") && !strings.HasPrefix(c.scope.entry, "volunteer[") {
		return
	}
	for i := 1; i < len(c.tokens); i++ {
		how := c.tailAt(i)
		if how == noTail {
			continue
		}
		to := c.tailEnd(i, how)
		if !c.judged(c.tokens[i].start, c.tokens[to-1].end) && !c.grounded(i, to, how) {
			kind := "scope"
			if how == aim {
				kind = "outcome"
			}
			c.claim(i, to, kind, nil)
		}
	}
	c.seconds()
	c.manifold()
}

// manifold claims "multiple accounts" where the text that is rewritten tells neither of accounts in the plural nor of several things.
func (c *check) manifold() {
	for i := 0; i+1 < len(c.tokens); i++ {
		if !manifold[c.tokens[i].lower] || c.tokens[i+1].gap > hyphen || c.done[i] {
			continue
		}
		g := &c.s.segments[c.current]
		if !slices.ContainsFunc(g.tokens, func(t token) bool {
			return t.digit || t.gap >= slash && t.gap < stop || isAnd(t.lower) || isNumberWord(t.lower) || manifold[t.lower] || universals[t.lower] || some[t.lower] ||
				strings.HasSuffix(t.lower, "s") && !hasAnySuffix(t.lower, "ss", "us", "is")
		}) {
			c.claim(i, i+2, "scope", nil)
		}
	}
}

var (
	manifold = set("multiple various several numerous")
	some     = set("some many lots lot other others different range variety mix mixed every each all both any etc few couple people staff")
)

// seconds claims of deeds done to the same thing those that are more than the source tells: "upload and maintain listings" of who uploads them. A verb of
// ordinary doing may stand for another one, not beside it.
func (c *check) seconds() {
	for i := 0; i < len(c.tokens); i++ {
		if c.marks[i].form == noVerb {
			continue
		}
		last, same, light := i, 0, 0
		for k := i; k < len(c.tokens); k++ {
			if c.marks[k].form == noVerb {
				if c.tokens[k].gap > comma || !isAnd(c.tokens[k].lower) && !adverbial(c.tokens[k].lower) {
					break
				}
				continue
			}
			if k > i && c.tokens[k].gap != comma && (c.tokens[k].gap > comma || c.tokens[k-1].lower == "or" || !isAnd(c.tokens[k-1].lower) && !adverbial(c.tokens[k-1].lower)) {
				break
			}
			last = k
			if c.same[k] {
				same++
			} else if c.light[k] && !simple.has(c.tokens[k].key) {
				light++
			}
		}
		for k := i; k <= last && last > i; k++ {
			if c.same[k] && c.borrowsDeed(k) && !c.judged(c.tokens[k].start, c.tokens[k].end) {
				c.claim(k, k+1, "scope", nil)
				same--
			}
		}
		if more := same + light - max(c.doings()-c.count(c.same)+same, 1); last > i && more > 0 {
			for _, weak := range [][]bool{c.light, c.same} {
				for k := last; k >= i && more > 0; k-- {
					if weak[k] && !simple.has(c.tokens[k].key) && !c.verbItself(k) && !c.judged(c.tokens[k].start, c.tokens[k].end) {
						c.claim(k, k+1, "scope", nil)
						more--
					}
				}
			}
		}
		i = last
	}
}

// borrowsDeed says whether all that the text that is rewritten has for a verb is a doing of which the rewrite tells by its own word in another clause:
// the training of "recruited and trained 15 colleagues and brought turnover down".
func (c *check) borrowsDeed(i int) bool {
	places := slices.DeleteFunc(slices.Clone(c.scope.find(c.tokens[i])), c.elsewhere)
	return len(places) > 0 && !slices.ContainsFunc(places, func(p place) bool {
		g := &c.s.segments[p.segment]
		have := g.tokens[p.token]
		return p.segment != c.current || g.marks[p.token].form == noVerb || have.key == c.tokens[i].key || have.root == c.tokens[i].root || !slices.ContainsFunc(indices(c.tokens), func(k int) bool {
			return c.marks[k].form != noVerb && c.tokens[k-min(k, 1)].lower != "by" && c.marks[k].clause > c.marks[i].clause && c.tokens[k].key == have.key
		})
	})
}

// simple verbs say no more than that something was done.
var simple = verbSet("take complete perform conduct do make carry_out")

// verbItself says whether the text that is rewritten, or one that the rewrite takes in, has the very verb.
func (c *check) verbItself(k int) bool {
	return slices.ContainsFunc(c.s.index[c.tokens[k].key], func(p place) bool { return c.scope.holds(p.segment) && !c.elsewhere(p) })
}

func (c *check) count(of []bool) (n int) {
	for _, is := range of {
		if is {
			n++
		}
	}
	return n
}

// doings counts the doings that the text that is rewritten tells of, and those that the rewrite takes in.
func (c *check) doings() (n int) {
	for s := range c.s.segments {
		g := &c.s.segments[s]
		if s != c.current && (!c.scope.holds(s) || !c.tells(g) || c.elsewhere(place{segment: s})) {
			continue
		}
		if s == c.current && g.opensBare() {
			n++
		}
		for k, t := range g.tokens {
			if v := c.s.l.verbs[c.s.l.verbKey(t)]; g.marks[k].form != noVerb && (g.marks[k].content || v.strength >= 2) && !v.hedge || g.marks[k].form == noVerb && v.strength > 0 && hasAnySuffix(t.lower, "ing", "ion", "ment", "ance", "sis") {
				n++
			}
		}
	}
	return n
}

// opensBare says whether a text begins with a thing and no verb, and tells of doings behind it: "stock counts monthly, ordered the paint".
func (g *segment) opensBare() bool {
	end := 1
	for end < len(g.tokens) && g.tokens[end].gap < comma {
		end++
	}
	verbal := func(m mark) bool { return m.form != noVerb }
	return end < len(g.tokens) && !slices.ContainsFunc(g.marks[:end], verbal) && slices.ContainsFunc(g.marks[end:], verbal) && slices.ContainsFunc(g.marks[:end], func(m mark) bool { return m.content }) && !prepositions[g.tokens[0].lower]
}

// tail is how a part of a sentence hangs on what stands before it.
type tail int

const (
	noTail       tail = iota
	circumstance      // "for the team", "across departments"
	aim               // "to keep order", ", keeping order"
	deedMore          // "and kept records"
)

// tailAt says what opens at a token.
func (c *check) tailAt(i int) tail {
	t, before := c.tokens[i], c.tokens[i-1]
	follows := c.marks[i-1].form != noVerb || prepositions[before.lower] || determiners[before.lower] || strings.HasPrefix(before.key, "responsib") // "answered to"
	switch {
	case t.gap >= stop || t.gap == hyphen || t.gap == slash || t.tied() && before.tied():
		return noTail
	case t.gap == comma && c.marks[i].form == gerund && c.marks[i].content:
		return aim
	case (t.gap == comma || isAnd(before.lower)) && c.marks[i].form != noVerb && (c.marks[i].content || c.s.l.verbs[t.key].strength >= 2):
		return deedMore
	case t.gap > hyphen && t.gap != comma || follows && t.gap < comma || i+1 == len(c.tokens):
		return noTail
	case t.lower == "to" && c.marks[i+1].form == base:
		return aim
	case hanging[t.lower] || t.lower == "based" && c.tokens[i+1].lower == "on" || strings.HasPrefix(t.lower, "in_") && strings.HasSuffix(t.lower, "_with"):
		return circumstance
	}
	return noTail
}

// hanging words join a circumstance to what was done.
var hanging = set("with_a_view_to with_the_aim_of with_the_goal_of for to of across throughout in on with within under through by following according_to in_line_with in_accordance in_compliance in_accordance_with alongside")

// tailEnd is where a tail ends: behind its verb's objects, before the next one.
func (c *check) tailEnd(i int, how tail) int {
	to, filled := i+1, false
	for ; to < len(c.tokens) && c.tokens[to].gap < comma; to++ {
		if filled && (c.tailAt(to) != noTail || isAnd(c.tokens[to].lower) || prepositions[c.tokens[to].lower]) {
			break
		}
		t := c.tokens[to]
		thing := c.marks[to].content || how != circumstance && !determiners[t.lower] && !prepositions[t.lower] && t.lower != "to" && !adverbial(t.lower) && t.lower != "it" && t.lower != "them" && !strings.HasPrefix(t.key, "responsib")
		filled = filled || c.counted[to] || thing && (c.marks[to].form == noVerb || how == circumstance)
	}
	return to
}

// judged says whether a claim without support was made of a part of the text, or a claim reaches into it: "induction of labor" is one thing.
func (c *check) judged(from, to int) bool {
	return slices.ContainsFunc(c.claims, func(claim Claim) bool {
		return !claim.Supported && claim.at >= from && claim.at < to || claim.at < from && claim.at+len(claim.Claim) > from
	})
}

// grounded says whether the text that is rewritten has a word of a tail that the rewrite has not said before: of its things, or where it has none, of
// its doings. A second deed that stands there itself needs none of the things behind it, which are judged by themselves.
func (c *check) grounded(from, to int, how tail) bool {
	if how == circumstance && (c.wordly(from+1, to) || c.stands(from, to)) {
		return true
	}
	loosely := placing[c.tokens[from].lower] || c.tokens[from].lower == "under" || c.tokens[from].lower == "within"
	things, doings, done := 0, 0, false
	for k := from; k < to; k++ {
		t, m := c.tokens[k], c.marks[k]
		itself := m.form != noVerb && len(c.s.exactIn(c.current, t)) > 0
		v := c.s.l.verbs[c.s.l.verbKey(t)]
		switch {
		case k > from && consequences[t.lower] || strings.HasPrefix(t.lower, "result") && c.bareResult(k):
		case c.counted[k] || t.digit || units[t.key] != "" || seasons[t.lower], (how == deedMore || how == aim && k == from && !v.hedge && !ensures.has(t.key)) && (itself || c.same[k] && c.fresh(t, from, false)):
			return true
		case how == aim && k == from && c.proven(k), how != circumstance && k > from && c.pronoun(k-1) && c.doings() > c.deedsBefore(from):
			return true
		case !m.content:
			if m.form == noVerb && how != circumstance && k > from && len(t.lower) > 2 && !determiners[t.lower] && !prepositions[t.lower] && t.lower != "the" && c.fresh(t, from, false) {
				return true
			}
		case m.form != noVerb && how != circumstance:
			doings++
			if v.hedge || ensures.has(t.key) {
				done = done || itself
			} else {
				done = done || c.fresh(t, from, false)
			}
		case how == circumstance && (c.served(k) || c.opposite(k) || c.another(k) || (c.tokens[from].lower == "for" && c.entrysOwn(t) || (c.tokens[from].lower == "for" || c.tokens[from].lower == "of") && c.ofTrade(t))), t.gap == space && (t.caps || slices.ContainsFunc(t.parts, func(p token) bool { return p.caps })), c.fresh(t, from, loosely), how != aim && !basing[c.tokens[from].lower] && c.impliedWord(t):
			return true
		default:
			things++
		}
	}
	return things == 0 && (doings == 0 && !basing[c.tokens[from].lower] || done) || slices.Contains(c.counted[min(to+1, len(c.tokens)):min(to+4, len(c.tokens))], true) && c.tokens[to].gap <= hyphen || how == deedMore && things > 0 && c.inOne(from, to)
}

// inOne says whether one of the entry's texts has all words of a tail: a second deed of which another bullet tells.
func (c *check) inOne(from, to int) bool {
	words := 0
	for k := from; k < to; k++ {
		if c.marks[k].content {
			words++
		}
	}
	return words > 1 && slices.ContainsFunc(c.s.segments, func(g segment) bool {
		return g.entry == c.scope.entry && strings.HasSuffix(g.path, "]") && !slices.ContainsFunc(indices(c.tokens[from:to]), func(k int) bool {
			return c.marks[from+k].content && !c.among(c.tokens[from+k], g.tokens)
		})
	})
}

// proven says whether a claim was made of a token, and proven: that coverage rose, by its figures.
func (c *check) proven(i int) bool {
	return slices.ContainsFunc(c.claims, func(claim Claim) bool { return claim.Supported && claim.at == c.tokens[i].start })
}

func (c *check) deedsBefore(i int) (n int) {
	for k := range i {
		if c.marks[k].form != noVerb && c.s.l.verbs[c.s.l.verbKey(c.tokens[k])].strength >= 2 {
			n++
		}
	}
	return n
}

// wordly says whether two words of a tail stand side by side in the text that is rewritten as they do here, and not before in the rewrite: the "coaching
// sessions" of who coached through them.
func (c *check) wordly(from, to int) bool {
	beside := func(tokens []token, k int) bool {
		return slices.ContainsFunc(indices(tokens), func(n int) bool {
			return n > 0 && tokens[n].gap <= hyphen && tokens[n].lower == c.tokens[k].lower && tokens[n-1].lower == c.tokens[k-1].lower
		})
	}
	for k := from + 1; k < to; k++ {
		if c.tokens[k].gap <= hyphen && c.marks[k-1].content && !prepositions[c.tokens[k].lower] && beside(c.s.segments[c.current].tokens, k) && !beside(c.tokens[:k], k) {
			return true
		}
	}
	return false
}

// stands says whether a tail stands in the text that is rewritten word for word.
func (c *check) stands(from, to int) bool {
	have := c.s.segments[c.current].tokens
	return !slices.Contains(c.counted[from:to], true) && slices.ContainsFunc(indices(have), func(k int) bool {
		return k+to-from <= len(have) && slices.EqualFunc(have[k:k+to-from], c.tokens[from:to], func(a, b token) bool { return a.lower == b.lower })
	})
}

// entrysOwn says whether several other bullets of the entry are about a thing, no people: what else is done there may be done for it.
func (c *check) entrysOwn(t token) bool {
	if peopleWords.has(t.key) || c.kind(t) != "" || c.s.l.fillers[t.key]&fillsWhose != 0 {
		return false
	}
	n, before := 0, -1
	for _, p := range c.scope.exact(t.key) {
		if g := &c.s.segments[p.segment]; p.segment != before && g.entry == c.scope.entry && strings.HasSuffix(g.path, "]") && g.marks[p.token].form == noVerb {
			n, before = n+1, p.segment
		}
	}
	return n > 1
}

// basing words say what a deed goes by.
var basing = set("based according_to in_line_with in_accordance in_accordance_with in_compliance")

// fresh says whether the text that is rewritten, or one that the rewrite takes in, has a word, or, loosely, what is said of the entry, and no word before
// token i has said it already: "the HR team" is told once, and no help for the team besides.
func (c *check) fresh(t token, i int, loosely bool) bool {
	for _, p := range c.scope.find(t) {
		if g := &c.s.segments[p.segment]; c.elsewhere(p) || !loosely && !c.tells(g) || p.segment == c.current && c.said(t, g.tokens[p.token], i) {
			continue
		}
		return true
	}
	for _, p := range orSelf(t) {
		if len(t.parts) > 0 && !c.s.l.neutral[p.key] && c.fresh(p, i, loosely) {
			return true
		}
	}
	return slices.ContainsFunc(c.composed(t), func(p place) bool { return !c.elsewhere(p) && (loosely || c.tells(&c.s.segments[p.segment])) })
}

// said says whether words before token i have said all that the source says with a word, and t is no better word for it.
func (c *check) said(t, have token, i int) bool {
	exact, before, there := t.key == have.key, 0, 0
	for _, o := range c.tokens[:i] {
		if o.key == t.key || slices.ContainsFunc(o.parts, func(p token) bool { return p.key == t.key }) {
			before++
		} else if !exact && t.root != have.root && len(have.parts) == 0 && c.s.l.supports(c.s.l.alternatives(o), have) {
			return true
		}
	}
	if before == 0 {
		return false
	}
	for _, h := range c.s.segments[c.current].tokens {
		if h.key == t.key || slices.ContainsFunc(h.parts, func(p token) bool { return p.key == t.key }) {
			there++
		}
	}
	return there <= before
}
