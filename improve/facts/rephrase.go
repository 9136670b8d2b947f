package facts

import (
	"slices"
	"strings"
)

// implied says whether a word goes without saying beside a word of the source that the rewrite has, too: the student of "undergraduate student".
func (c *check) implied(i int) bool {
	return c.impliedWord(c.tokens[i]) && !c.widened(i)
}

func (c *check) impliedWord(t token) bool {
	if t.caps && t.gap != stop {
		return false
	}
	for _, key := range c.s.l.implied[t.key] {
		for _, p := range c.scope.exact(key) {
			if c.current < 0 || p.segment == c.current || c.scope.entry == "" {
				return true
			}
		}
	}
	return false
}

// inParts says whether all words of a phrase pass by themselves: the "sales floor" of "ran the floor"; a further item of a list in the text that is rewritten.
func (c *check) inParts(i int) bool {
	t := c.tokens[i]
	if len(t.parts) < 2 || last(t).lower == "wide" || c.s.l.kinds[t.key] != "" || c.s.l.tools[t.key] || t.caps && t.gap != stop {
		return false
	}
	holds := certifying[last(t).lower] || licensing[last(t).lower]
	known, listed := 0, c.listed(i)
	for _, p := range t.parts {
		switch {
		case slices.ContainsFunc(c.scope.find(p), func(p place) bool {
			return (!holds || !c.pursued(p)) && (!listed || p.segment == c.current)
		}):
			known++
		case !c.impliedWord(p) && !c.s.l.soft[p.key] && !c.ofTrade(p):
			return false
		}
	}
	return known > 0
}

// soft says whether a word most likely says anew what the source says: an ordinary one, the only new one of its clause, and no further item of a list.
func (c *check) soft(i int) bool {
	if !c.isSoft(i) || c.list || c.listed(i) || c.widened(i) || c.opensItem(i) || c.ofOther(i) {
		return false
	}
	for k := range c.tokens {
		if k != i && c.marks[k].clause == c.marks[i].clause && c.marks[k].content && c.marks[k].form == noVerb && !c.done[k] && !c.anew[k] && c.tokens[k].key != c.tokens[i].key && len(c.scope.find(c.tokens[k])) == 0 && len(c.composed(c.tokens[k])) == 0 && !c.implied(k) && !c.fills(k) {
			return false
		}
	}
	return true
}

// opensItem says whether a word is the first of two that are an item of a list which the source does not have: the video of "travel, video editing and
// light bookkeeping".
func (c *check) opensItem(i int) bool {
	head := i + 1
	return head < len(c.tokens) && c.tokens[head].gap <= hyphen && c.marks[head].content && c.listed(head) && len(c.scope.exact(c.tokens[head].key)) == 0 &&
		(i > 0 && (c.tokens[i].gap == comma || isAnd(c.tokens[i-1].lower)))
}

// ofOther says whether a word tells of what kind the thing behind it is, and the source has it of a kind that the rewrite leaves out: an AWS bill is no
// staff costs, and carton-sealing machines are no folding machines.
func (c *check) ofOther(i int) bool {
	head := i + 1
	if head >= len(c.tokens) || c.tokens[head].gap > hyphen || !c.marks[head].content || c.marks[head].form != noVerb {
		return false
	}
	places := c.shown(head)
	return len(places) > 0 && !slices.ContainsFunc(places, func(p place) bool {
		g := &c.s.segments[p.segment]
		return p.token == 0 || g.tokens[p.token].gap > hyphen || !g.marks[p.token-1].content || g.marks[p.token-1].form != noVerb || c.amongReverse(g.tokens[p.token-1], c.tokens)
	})
}

func (c *check) isSoft(i int) bool {
	t := c.tokens[i]
	return !c.contradicts(i) && (c.s.l.soft[t.key] || relating[t.lower] || c.ofTrade(t) && !c.marks[i].negated || c.s.l.fillers[t.key]&fillsWhose != 0) && !(t.caps && t.gap != stop) && !(c.s.l.fillers[t.key]&fillsWhose != 0 && c.others(i))
}

func (c *check) widened(i int) bool {
	return slices.ContainsFunc(c.tokens[max(0, i-3):i], func(t token) bool {
		return widening[t.lower] && !(every[t.lower] && c.current >= 0 && slices.ContainsFunc(c.s.segments[c.current].tokens, func(have token) bool { return every[have.lower] }))
	})
}

// every are words that leave nothing out.
var every = set("all each every everything everybody everyone any anything anybody anyone whatever")

// widening words make a claim of scope of the word behind them.
var widening = set("using via operating across throughout throughout_the multiple several various all every each entire additional numerous different other")

// relating words only tie what follows to what was said.
var relating = set("covering spanning comprising totaling averaging containing featuring involving reaching numbering weighing measuring seeing concerning attending informed held")

// listed says whether a word is an item of a list by itself: "brochures, websites and packaging".
func (c *check) listed(i int) bool {
	first := i
	for first > 0 && determiners[c.tokens[first-1].lower] && c.tokens[first-1].lower != "with" {
		first--
	}
	before := first > 0 && (isAnd(c.tokens[first-1].lower) || c.tokens[first].gap == comma)
	if i+2 < len(c.tokens) && isAnd(c.tokens[i+1].lower) && c.marks[i+2].form != noVerb && c.marks[i+2].form != gerund { // "welcomed attendees and gave out badges"
		return before
	}
	behind := i+1 == len(c.tokens) || isAnd(c.tokens[i+1].lower) || c.tokens[i+1].gap >= comma
	if behind && i+1 < len(c.tokens) && isAnd(c.tokens[i+1].lower) && c.current >= 0 && slices.ContainsFunc(c.tokens[i+2:min(len(c.tokens), i+5)], func(t token) bool { return c.among(t, c.s.segments[c.current].tokens) }) {
		return true // "to the board and the teams"
	}
	return before
}

// composed finds a phrase by its words, where the source has them next to one another, and a word by the initials that it is.
func (c *check) composed(t token) []place {
	if len(t.parts) == 2 && last(t).lower == "wide" { // "platform-wide" is across the whole of it
		return slices.DeleteFunc(c.scope.exact(t.parts[0].key), func(p place) bool {
			have := c.s.segments[p.segment].tokens
			return !slices.ContainsFunc(have[max(0, p.token-3):p.token], func(t token) bool { return extending[t.lower] })
		})
	}
	if len(t.parts) == 2 && t.parts[0].lower == "self" { // "self-made": the person tells that it was
		return slices.DeleteFunc(c.scope.exact(last(t).key), func(p place) bool {
			have := c.s.segments[p.segment].tokens
			return !slices.ContainsFunc(have[max(0, p.token-3):min(len(have), p.token+4)], func(t token) bool { return selves[t.lower] })
		})
	}
	if found := c.sided(t); len(found) > 0 {
		return found
	}
	if c.current >= 0 && len(t.lower) > 5 {
		if k := twoAt(t, c.s.segments[c.current].tokens); k >= 0 {
			return []place{{c.current, k}}
		}
	}
	if len(t.parts) > 0 {
		var first []place
		holds := (certifying[last(t).lower] || licensing[last(t).lower]) && t.parts[0].lower != "part"
		whole := c.s.l.kinds[t.key] == "outcome" // "on schedule" is no schedule
		for _, p := range t.parts {
			if whole && c.s.l.neutral[p.key] {
				return nil
			}
			if c.s.l.neutral[p.key] || compounding[p.lower] || (certifying[p.lower] || licensing[p.lower]) && c.certified(slices.DeleteFunc(slices.Clone(t.parts), func(p token) bool { return certifying[p.lower] || licensing[p.lower] })) != nil || p.lower == "qualified" && (degrees[t.parts[0].lower] || degreeOf(t.parts[0])) {
				continue
			}
			found := c.scope.find(p)
			if key := c.s.l.canonical(p.key); len(found) == 0 && key != p.key {
				found = c.scope.exact(key)
			}
			if k := -1; len(found) == 0 && c.current >= 0 && len(p.lower) > 5 {
				if k = twoAt(p, c.s.segments[c.current].tokens); k >= 0 { // "toolbox talks" of "tool box talks"
					found = []place{{c.current, k}}
				}
			}
			if len(found) == 0 && p.upper {
				found = c.shortName(p)
			}
			if holds {
				found = slices.DeleteFunc(found, c.pursued)
			}
			if t.parts[0].lower == "cross" || t.parts[0].lower == "multi" { // "cross-departmental" is of different departments
				found = slices.DeleteFunc(found, func(p place) bool {
					have := c.s.segments[p.segment].tokens
					return !slices.ContainsFunc(have[max(0, p.token-2):p.token], func(t token) bool {
						return widening[t.lower] || t.lower == "between" || t.lower == "multi" || t.lower == "cross"
					})
				})
			}
			if last(t).lower == "time" { // "full-time" is not what is full
				found = slices.DeleteFunc(found, func(p place) bool {
					have := c.s.segments[p.segment].tokens
					return last(have[p.token]).lower != "time" && (p.token+1 == len(have) || have[p.token+1].lower != "time")
				})
			}
			if len(found) == 0 {
				return nil
			}
			if first == nil {
				first = found
				continue
			}
			first = slices.DeleteFunc(slices.Clone(first), func(a place) bool {
				return !slices.ContainsFunc(found, func(b place) bool { return a.segment == b.segment && b.token-a.token <= 4 && a.token-b.token <= 4 })
			})
		}
		if first == nil && len(t.parts) > 1 { // "cover … up" has its verb alone
			first = slices.DeleteFunc(c.scope.exact(t.parts[0].key), func(p place) bool {
				g := &c.s.segments[p.segment]
				return p.token+1 >= len(g.tokens) || g.tokens[p.token+1].key != t.parts[1].key
			})
		}
		return first
	}
	if found := c.redone(t); len(found) > 0 {
		return found
	}
	if p, ok := c.initials(t); ok {
		return []place{p}
	}
	return c.compound(t.lower)
}

// sided finds what a word says to be before or after a thing: the launch of "pre-launch" where the source tells of what was done before it.
func (c *check) sided(t token) []place {
	for prefix, edges := range sides {
		rest, ok := strings.CutPrefix(t.lower, prefix)
		rest = strings.TrimPrefix(rest, "_")
		if !ok || len(rest) < 2 || len(t.parts) == 0 && len(rest) < 4 {
			continue
		}
		thing := token{lower: rest, key: c.s.l.known(rest)}
		thing.root = c.s.l.rootOf(thing.key)
		return slices.DeleteFunc(c.scope.find(thing), func(p place) bool {
			return !slices.ContainsFunc(c.s.segments[p.segment].tokens, func(t token) bool {
				return slices.ContainsFunc(orSelf(t), func(p token) bool { return edges[p.lower] })
			})
		})
	}
	return nil
}

// redone finds what a word says to have been done once more, where the text that is rewritten tells of a change of it: the "re-slotting" of a slotting change.
func (c *check) redone(t token) []place {
	rest, ok := strings.CutPrefix(t.lower, "re")
	if !ok || len(rest) < 5 || c.current < 0 || !slices.ContainsFunc(c.s.segments[c.current].tokens, func(t token) bool { return changing[t.lower] }) {
		return nil
	}
	return slices.DeleteFunc(c.scope.exact(c.s.l.known(rest)), func(p place) bool { return p.segment != c.current })
}

var changing = set("change changes changed changing new again redo redid redone over rework reworked update updated")

var sides = map[string]map[string]bool{"pre": set("before prior pre"), "post": set("after following post")}

// shortName finds the employers and schools that have a name's initials: the UW of "UW-Madison".
func (c *check) shortName(t token) (out []place) {
	for n := range c.s.segments {
		g := &c.s.segments[n]
		if !c.scope.holds(n) || !hasAnySuffix(g.path, ".company", ".institution") {
			continue
		}
		for i := range g.tokens {
			if strings.HasPrefix(g.initials(i, len(t.lower), false, false), t.lower) { // the M of "University of Wisconsin-Madison" is over
				out = append(out, place{n, i})
			}
		}
	}
	return out
}

// compounding words make an adjective of the word before their hyphen.
var compounding = set("language reported specific owned style side only speaking based related oriented focused facing hosted powered themed style type cross multi")

var selves = set("i my own myself")

// extending words say of a thing that all of it is meant.
var extending = set("across throughout entire whole all every")

// compound finds "lunchtime" where the source has lunch, and "stockroom" where it has "stock room".
func (c *check) compound(w string) []place {
	for i := 3; i+3 <= len(w); i++ {
		left, right := c.s.l.key(w[:i]), c.s.l.key(w[i:])
		found := c.scope.exact(left)
		if len(found) == 0 || c.s.l.neutral[left] {
			continue
		}
		second := c.scope.exact(right)
		if compounds[w[i:]] || slices.ContainsFunc(second, func(b place) bool {
			return slices.ContainsFunc(found, func(a place) bool { return a.segment == b.segment && b.token == a.token+1 })
		}) {
			return found
		}
	}
	return nil
}

// compounds are the second words of compounds that say no more than the first: "lunchtime", "markdowns".
var compounds = set("time times day days out down downs back backs over up in off")

func orSelf(t token) []token {
	if len(t.parts) > 0 {
		return t.parts
	}
	return []token{t}
}
