package facts

import (
	"cmp"
	"slices"
	"strings"
)

// Words that say which way something went: verbs, and the words behind a share, "18% more".
var (
	ups   = verbSet("increase grow raise boost lift expand rise climb go_up get_up bring_up take_up move_up")
	downs = verbSet("shorten reduce cut decrease lower shrink trim drop slash lessen fall decline go_down come_down save get_down bring_down take_down")
	more  = set("more higher greater above up better faster over")
	less  = set("less fewer lower below down under cheaper shorter")
)

// direction is 1 where a word tells of a rise, -1 where it tells of a fall, 0 for all others.
func (l *lexicon) direction(t token) int {
	for _, key := range []string{t.key, t.root} {
		switch {
		case ups.has(key):
			return 1
		case downs.has(key):
			return -1
		}
	}
	return 0
}

// turned is the direction of a word, and that of those behind a share or in the place of a verb: "22% fewer falls", "a 30% gain".
func (l *lexicon) turned(t token) int {
	switch d := l.direction(t); {
	case d != 0:
		return d
	case more[t.lower] && t.lower != "over", upward[t.lower]:
		return 1
	case less[t.lower] && t.lower != "under":
		return -1
	}
	return 0
}

var upward = set("gain gains uplift upturn surge jump growth")

// compares says whether a word tells behind a share which way something went: "10% higher".
func (c *check) compares(i int) bool {
	return (more[c.tokens[i].lower] || less[c.tokens[i].lower]) && slices.ContainsFunc(c.numbers, func(q quantity) bool { return q.to == i && q.unit != "" && q.unit != "date" })
}

// went says which way the figure at index n of a text went: by the figure it came from, by the word behind it, or by the verb or noun in its clause.
func (l *lexicon) went(tokens []token, marks []mark, numbers []quantity, n int) int {
	q := numbers[n]
	for _, pair := range changes(numbers) {
		if from, to := numbers[pair[0]], numbers[pair[1]]; pair[0] == n || pair[1] == n {
			factor, ok := convert(to.unit, from.unit)
			switch {
			case !ok:
			case to.lo*factor > from.lo:
				return 1
			case to.lo*factor < from.lo:
				return -1
			}
		}
	}
	if q.sign != 0 {
		return q.sign
	}
	if q.unit == "times" && marks[q.number].form != noVerb { // "halved", "doubled"
		return cmp.Compare(q.lo, 1)
	}
	if q.from > 0 && q.unit != "" && (tokens[q.from-1].lower == "up" || tokens[q.from-1].lower == "down") {
		return map[string]int{"up": 1, "down": -1}[tokens[q.from-1].lower]
	}
	if q.to < len(tokens) && q.unit != "" {
		switch {
		case more[tokens[q.to].lower]:
			return 1
		case less[tokens[q.to].lower]:
			return -1
		}
	}
	for i, t := range tokens {
		if d := l.direction(t); d != 0 && marks[i].clause == marks[q.number].clause && !marks[i].purpose && !marks[i].negated {
			return d
		}
	}
	return 0
}

// changed proves a word that tells of a rise or a fall by the figure in its clause: where the source has the same figure of the same thing, and it
// went the same way, however that is worded. What came about by itself is the person's only beside what the person did: "set up reminders, and
// no-shows dropped from 15% to 9%".
func (c *check) changed(i int) []Evidence {
	return c.changedBy(i, c.marks[i].subject && c.marks[i].form == past || c.marks[i].form == noVerb || c.marks[i].hedged && c.verbless()) // "no-shows dropped": nobody is said to have done it
}

func (c *check) changedBy(i int, itself bool) []Evidence {
	d := c.s.l.turned(c.tokens[i])
	if betters.has(c.tokens[i].key) { // improving a figure from one to another: which way it went is seen
		for n, q := range c.numbers {
			if c.marks[q.number].clause == c.marks[i].clause && q.from > i && q.role == "from" {
				d = c.s.l.went(c.tokens, c.marks, c.numbers, n)
			}
		}
	}
	if d == 0 {
		d = c.comparative(i)
	}
	if d == 0 {
		return nil
	}
	if evidence := c.compared(i, d); evidence != nil {
		return evidence
	}
	objects := c.direct(i, c.objects(i))
	least := 2.0
	if c.current >= 0 && c.scope.entry != "" && c.credits(&c.s.segments[c.current]) {
		least = 1
	}
	for _, q := range c.numbers {
		if q.unit == "date" || q.unit == "ordinal" || c.marks[q.number].clause != c.marks[i].clause || q.claimed && len(q.evidence) == 0 {
			continue
		}
		for s := range c.s.segments {
			g := &c.s.segments[s]
			if !c.scope.holds(s) || !c.tells(g) {
				continue
			}
			for _, pair := range changes(g.numbers) {
				if c.apart(q, g, pair) && c.s.l.went(g.tokens, g.marks, g.numbers, pair[0]) == d && (itself || g.deedBefore(c.s.l, len(g.tokens), least) || c.broughtAbout(g, pair[0], objects)) && c.unqualified(objects, g.content()) {
					return []Evidence{c.s.evidence(place{segment: s})}
				}
			}
			for k, have := range g.numbers {
				m := g.marks[have.number]
				if q.follows(have) && (itself || !m.hedged) && !m.negated && c.sameThing(q, have, g) && c.s.l.went(g.tokens, g.marks, g.numbers, k) == d && (itself || have.unit == "times" && m.form != noVerb && !m.subject && !m.purpose && !slices.ContainsFunc(objects, func(o token) bool { return !c.among(o, g.tokens) }) || g.deedBefore(c.s.l, have.from, least) || c.broughtAbout(g, k, objects)) && c.unqualified(objects, g.content()) {
					return []Evidence{c.s.evidence(place{segment: s})}
				}
			}
		}
	}
	return nil
}

// comparative is which way a figure went by a word beside it: the "higher" of "10% higher engagement". What is faster takes less time.
func (c *check) comparative(i int) int {
	t := c.tokens[i].lower
	d := map[bool]int{comparing[t] && more[t]: 1, comparing[t] && less[t]: -1}[true]
	if d == 0 {
		return 0
	}
	beside := false
	for _, q := range c.numbers {
		if c.marks[q.number].clause != c.marks[i].clause || q.claimed && len(q.evidence) == 0 {
			continue
		}
		beside = beside || q.to == i && q.unit != "date" || q.role == "from" || q.role == "to"
		if t == "faster" && isTime(q.unit) && q.role != "" {
			d = -1
		}
	}
	if !beside {
		return 0
	}
	return d
}

var comparing = set("higher greater better faster fewer lower cheaper shorter less")

// credits says whether the rewrite names those whom the text names as having worked on it, too: "working with the engineers".
func (c *check) credits(g *segment) bool {
	named := slices.DeleteFunc(g.content(), func(t token) bool { return !peopleWords.has(t.key) && c.kind(t) != "title" })
	return len(named) > 0 && !slices.ContainsFunc(named, func(t token) bool { return !c.amongReverse(t, c.tokens) })
}

// betters tell of a rise or a fall, whichever is better.
var betters = verbSet("improve better enhance")

// content are the words of a text that assert something.
func (g *segment) content() []token {
	var out []token
	for i, t := range g.tokens {
		if g.marks[i].content {
			out = append(out, t)
		}
	}
	return out
}

// deedBefore says whether the person did something before token i, by themselves.
func (g *segment) deedBefore(l *lexicon, i int, least float64) bool {
	for k := range g.marks[:i] {
		if m := g.marks[k]; m.form != noVerb && !m.subject && !m.hedged && !m.purpose && !l.verbs[g.tokens[k].key].hedge && (m.strength >= least || gets.has(g.tokens[k].key)) && (k == 0 || l.direction(g.tokens[k]) == 0) {
			return true
		}
	}
	return false
}

var gets = verbSet("get bring take push")

// compared proves "reduced downtime" by "less downtime".
func (c *check) compared(i, d int) []Evidence {
	for _, o := range c.direct(i, c.objects(i)) {
		for _, p := range c.scope.find(o) {
			g := &c.s.segments[p.segment]
			caused := g.causedBy(c.s.l, p.token)
			if !c.tells(g) || g.marks[p.token].hedged || g.marks[p.token].negated || !caused && (p.token == 0 || !g.deedBefore(c.s.l, p.token, 1)) {
				continue
			}
			if caused && p.segment == c.current && c.s.l.turn(g, p.token) == d && c.unqualified([]token{o}, g.content()) { // "complaints went down after I rewrote the script"
				return []Evidence{c.s.evidence(p)}
			}
			if w := g.tokens[max(0, p.token-1)].lower; d > 0 && more[w] && w != "over" || d < 0 && less[w] && w != "under" {
				return []Evidence{c.s.evidence(p)}
			}
		}
	}
	return nil
}

// turn is which way a text says right behind a noun that it went, 0 where it does not.
func (l *lexicon) turn(g *segment, i int) int {
	for k := i + 1; k < len(g.tokens) && k <= i+3 && g.tokens[k].gap <= hyphen; k++ {
		switch t := g.tokens[k]; {
		case g.marks[k].form != noVerb && g.marks[k].negated:
			return 0
		case g.marks[k].form != noVerb && itself.has(t.key):
			return l.direction(t)
		case g.marks[k].form != noVerb && t.lower != "was" && t.lower != "were" && t.lower != "is" && t.lower != "got", prepositions[t.lower] && t.lower != "was" && t.lower != "were" && t.lower != "is":
			return 0
		case t.lower == "up" || more[t.lower] && t.lower != "over":
			return 1
		case t.lower == "down" || less[t.lower] && t.lower != "under":
			return -1
		}
	}
	return 0
}

var climbs = verbSet("promote rise advance progress move_up step_up")

// climbed proves "promoted from barista" by the roles: an earlier entry has the one that is left behind.
func (c *check) climbed(i int) []Evidence {
	if c.scope.entry != "" || i+2 >= len(c.tokens) || c.tokens[i+1].lower != "from" {
		return nil
	}
	to := i + 2
	for to < len(c.tokens) && c.tokens[to].gap <= hyphen && c.marks[to].content {
		to++
	}
	for n := range c.s.segments {
		g := &c.s.segments[n]
		if !strings.HasPrefix(g.path, "experiences[") || strings.HasPrefix(g.path, "experiences[0]") || !strings.HasSuffix(g.path, ".role") {
			continue
		}
		if to > i+2 && !slices.ContainsFunc(c.tokens[i+2:to], func(t token) bool { return !c.among(t, g.tokens) }) {
			return []Evidence{c.s.evidence(place{segment: n})}
		}
	}
	return nil
}
