package facts

import (
	"slices"
	"strings"
)

// restated says whether a word that the source does not have says anew what the text that is rewritten says in a way of its own.
func (c *check) restated(i int) bool {
	return c.current >= 0 && c.scope.entry != "" && !c.list && !c.marks[i].negated && (c.gangOf(i) || c.glossed(i) || c.opposite(i) || c.standUp(i) || c.drewNear(i) || c.ofUs(i) || c.electronic(i) || c.another(i))
}

// tradeOf ties a word that names the trade of people whom the text that is rewritten names to them, where the rewrite calls people by it: the "bricklaying
// subcontractors" of who supervised bricklayers.
func (c *check) tradeOf(i int) {
	t := &c.tokens[i]
	trade, ok := strings.CutSuffix(t.lower, "ing")
	if !ok || len(trade) < 3 || len(t.parts) > 0 || t.tied() || t.gap == stop {
		return
	}
	for _, have := range c.s.segments[c.current].tokens {
		doer, ok := strings.CutSuffix(strings.TrimSuffix(have.lower, "s"), "er")
		if ok && len(have.parts) == 0 && (doer == trade || doer+"e" == trade) && c.callsPeople(i) {
			t.family = have.key
		}
	}
}

// machine ties a word for a machine by what it does to the machine of the text that is rewritten: the "carton sealers" of carton-sealing machines.
func (c *check) machine(i int) {
	t := &c.tokens[i]
	doer, ok := strings.CutSuffix(strings.TrimSuffix(t.lower, "s"), "er")
	if !ok || len(doer) < 3 || len(t.parts) > 0 || t.tied() || i == 0 || t.gap > hyphen {
		return
	}
	have := c.s.segments[c.current].tokens
	for k := 0; k+1 < len(have); k++ {
		if deed := last(have[k]); deed.lower != doer+"ing" || !machinery[have[k+1].lower] {
			continue
		}
		if names(c.tokens[i-1], have[max(0, k-1):k+1]) {
			t.family = have[k+1].key
		}
	}
}

var machinery = set("machine machines equipment device devices unit units line lines system systems appliance appliances apparatus robot robots")

// callsPeople says whether a word names the trade of the people behind it, or of those before "across" and the like.
func (c *check) callsPeople(i int) bool {
	people := func(t token) bool {
		return peopleWords.has(last(t).key) || teams[last(t).lower] || gangs.has(last(t).key)
	}
	for k := i + 1; k < min(len(c.tokens), i+4) && c.tokens[k].gap <= hyphen; k++ {
		if people(c.tokens[k]) {
			return true
		}
	}
	for k := i - 1; k > 0 && c.tokens[k+1].gap < stop; k-- {
		if spanning[c.tokens[k].lower] {
			return slices.ContainsFunc(c.tokens[max(0, k-4):k], people)
		}
	}
	return false
}

var spanning = set("across in from including covering like spanning")

// newOnes ties those whom the rewrite calls new to the new ones of the text that is rewritten, whatever it calls them: "new staff" of the new guys.
func (c *check) newOnes(i int) {
	t := &c.tokens[i]
	if i == 0 || c.tokens[i-1].lower != "new" || t.tied() || !recruits.has(last(*t).key) {
		return
	}
	have := c.s.segments[c.current].tokens
	for k := 1; k < len(have); k++ {
		if have[k-1].lower == "new" && familiar[have[k].lower] {
			t.family = have[k].key
		}
	}
}

var recruits = verbSet("staff hire employee colleague starter joiner recruit worker member team_member trainee personnel")

// gangs are more words for those who do the work of a trade.
var gangs = verbSet("trade subcontractor contractor subbie tradesman tradesperson craftsman labor workforce hand")

// gangOf says whether a word calls those people whose trade stands before it.
func (c *check) gangOf(i int) bool {
	return i > 0 && c.tokens[i].gap <= hyphen && c.tokens[i-1].tied() && strings.HasSuffix(c.tokens[i-1].lower, "ing") && strings.HasSuffix(c.tokens[i-1].family, "er") && (gangs.has(c.tokens[i].key) || peopleWords.has(c.tokens[i].key))
}

// glossed says whether a word explains a foreign one of the source that stands in brackets behind it: "waybills (carta porte)".
func (c *check) glossed(i int) bool {
	g := &c.s.segments[c.current]
	open := i + 1
	for open < len(c.tokens) && c.tokens[open].gap <= hyphen && open < i+3 && c.marks[open].form == noVerb {
		open++
	}
	if open >= len(c.tokens) || c.tokens[open].gap != paren || !strings.HasPrefix(strings.TrimSpace(c.text[c.tokens[open-1].end:c.tokens[open].start]), "(") {
		return false
	}
	foreign := false
	for k := open; k < len(c.tokens) && (k == open || c.tokens[k].gap <= hyphen); k++ {
		t := c.tokens[k]
		if t.caps || t.digit || !slices.ContainsFunc(g.tokens, func(have token) bool { return have.lower == t.lower }) {
			return false
		}
		foreign = foreign || len(t.lower) > 3 && !c.s.l.isWord(t)
	}
	return foreign
}

// opposite says whether a word denies another one that the source denies: "unclear" of what was not clear.
func (c *check) opposite(i int) bool {
	t := c.tokens[i]
	of := opposites[t.lower]
	if of == nil {
		for _, prefix := range []string{"un", "in", "im", "ir", "non"} {
			if rest, ok := strings.CutPrefix(t.lower, prefix); ok && len(rest) > 3 {
				of = append(of, rest)
			}
		}
	}
	g := &c.s.segments[c.current]
	return len(of) > 0 && slices.ContainsFunc(indices(g.tokens), func(k int) bool {
		have := g.tokens[k]
		return slices.Contains(of, have.lower) && slices.ContainsFunc(g.tokens[max(0, k-3):k], func(t token) bool { return t.lower == "not" || strings.HasSuffix(t.lower, "n't") })
	})
}

// contradicts says whether a word denies one that the text that is rewritten has and does not deny: "unclear" of what was clear.
func (c *check) contradicts(i int) bool {
	rest, ok := strings.CutPrefix(c.tokens[i].lower, "un")
	return ok && len(rest) > 3 && c.current >= 0 && slices.ContainsFunc(c.s.segments[c.current].tokens, func(t token) bool { return t.lower == rest }) && !c.opposite(i)
}

// opposites are words that say that something is not so, with what they deny.
var opposites = map[string][]string{
	"ambiguous": {"clear"}, "vague": {"clear"}, "faulty": {"working", "work", "worked"}, "broken": {"working", "work", "worked"}, "defective": {"working", "work", "worked"}, "overdue": {"paid", "pay", "paying"},
	"delinquent": {"paid", "pay", "paying"}, "incorrect": {"right", "correct"}, "wrong": {"right", "correct"}, "erroneous": {"right", "correct"}, "mismatched": {"match", "matching", "matched"}, "absent": {"present", "there"},
	"difficult": {"easy"}, "insufficient": {"enough"}, "inadequate": {"enough"}, "late": {"on_time", "time"}, "closed": {"open"}, "pending": {"done", "finished", "approved"}, "new": {"there"}, "novice": {"experienced"},
	"empty": {"full"}, "dirty": {"clean"}, "unsafe": {"safe"}, "hazardous": {"safe"}, "illegible": {"readable", "legible"}, "noncompliant": {"compliant"},
}

// standUp says whether a word names the daily meeting that the source calls by its time alone: "participate in daily, planning and retro".
func (c *check) standUp(i int) bool {
	if !standUps.has(c.tokens[i].key) {
		return false
	}
	g := &c.s.segments[c.current]
	return slices.ContainsFunc(indices(g.tokens), func(k int) bool {
		return (g.tokens[k].lower == "daily" || g.tokens[k].lower == "dailies") && k > 0 && (k+1 == len(g.tokens) || g.tokens[k+1].gap >= comma || isAnd(g.tokens[k+1].lower) || g.tokens[k+1].lower == "with")
	})
}

// drewNear says whether something is said to have come near, of which the source says that it was: "as events approached" of what was nearer to them.
func (c *check) drewNear(i int) bool {
	return (c.tokens[i].lower == "approached" || c.tokens[i].lower == "approaches" || c.tokens[i].lower == "neared") && slices.ContainsFunc(c.tokens[max(0, i-4):i], func(t token) bool { return t.lower == "as" || t.lower == "when" }) &&
		slices.ContainsFunc(c.s.segments[c.current].tokens, func(t token) bool { return nearing[t.lower] })
}

var nearing = set("near nearer nearing close closer before coming upcoming approach approaching")

// ofUs says whether a word gathers those whom the source counts as "3 of us", and the rewrite counts the same.
func (c *check) ofUs(i int) bool {
	if !teams[last(c.tokens[i]).lower] || i+2 >= len(c.tokens) || c.tokens[i+1].lower != "of" {
		return false
	}
	g := &c.s.segments[c.current]
	return slices.ContainsFunc(g.numbers, func(q quantity) bool {
		us := q.to < len(g.tokens) && g.tokens[q.to].lower == "us" || q.to+1 < len(g.tokens) && g.tokens[q.to].lower == "of" && g.tokens[q.to+1].lower == "us" || q.from > 1 && g.tokens[q.from-2].lower == "we" && g.tokens[q.from-1].lower == "were"
		return us && slices.ContainsFunc(c.numbers, func(n quantity) bool { return n.from == i+2 && near(n.lo, q.lo) })
	})
}

// electronic says whether a word tells of what the source writes with an e: the "electronic logs" of e-logs.
func (c *check) electronic(i int) bool {
	if t := c.tokens[i].lower; t != "electronic" && t != "online" && t != "digital" || i+1 == len(c.tokens) {
		return false
	}
	next := last(c.tokens[i+1])
	return slices.ContainsFunc(c.s.segments[c.current].tokens, func(t token) bool {
		rest, ok := strings.CutPrefix(t.lower, "e")
		rest = strings.TrimPrefix(rest, "-")
		return ok && len(rest) > 2 && (rest == next.lower || c.s.l.key(rest) == next.key)
	})
}

// another says whether a word calls by what they are those whom the source only calls others: "with one other worker".
func (c *check) another(i int) bool {
	if i == 0 || c.tokens[i-1].lower != "other" && c.tokens[i-1].lower != "another" || !peopleWords.has(c.tokens[i].key) || c.kind(c.tokens[i]) != "" {
		return false
	}
	g := &c.s.segments[c.current]
	return slices.ContainsFunc(indices(g.tokens), func(k int) bool {
		return (g.tokens[k].lower == "other" || g.tokens[k].lower == "others") && (k+1 == len(g.tokens) || g.tokens[k+1].gap >= comma || !g.marks[k+1].content)
	})
}

// byScript proves "automate the renaming of files" by a script for renaming files.
func (c *check) byScript(d *deed) []Evidence {
	if d.denied || !automating.has(d.key) || c.current < 0 || c.scope.entry == "" || len(d.direct) == 0 {
		return nil
	}
	g := &c.s.segments[c.current]
	coded := c.ofTrade(token{key: c.s.l.known("code")}) || slices.ContainsFunc(g.tokens, func(t token) bool { return c.s.l.tools[t.key] })
	k := slices.IndexFunc(g.tokens, func(t token) bool {
		return automates[t.lower] || coded && (t.lower == "script" || t.lower == "scripts")
	})
	if k < 0 || g.marks[k].negated || g.marks[k].hedged || !slices.ContainsFunc(d.direct, func(o token) bool { return c.among(o, g.tokens) }) {
		return nil
	}
	return []Evidence{c.s.evidence(place{c.current, k})}
}

var (
	automating = verbSet("automate")
	identifies = verbSet("identify")
	standUps   = verbSet("standup stand_up")
)

// automates are things that do work by themselves.
var automates = set("macro macros cron cronjob cronjobs bot bots zap zaps")

// byPassingOn proves "identify serious inquiries and forward them" by their forwarding.
func (c *check) byPassingOn(d *deed) []Evidence {
	if d.denied || !identifies.has(d.key) || c.current < 0 || c.scope.entry == "" || len(d.direct) == 0 || c.marks[d.i].form == gerund {
		return nil
	}
	g := &c.s.segments[c.current]
	for k := d.i + 2; k < min(len(c.tokens), d.i+9) && c.tokens[k].gap <= comma; k++ {
		if passes.has(c.tokens[k].key) && c.marks[k].form == c.marks[d.i].form && isAnd(c.tokens[k-1].lower) {
			found := c.s.exactIn(c.current, c.tokens[k])
			if len(found) > 0 && !g.marks[found[0]].negated && !slices.ContainsFunc(d.direct, func(o token) bool { return !c.among(o, g.tokens) }) {
				return []Evidence{c.s.evidence(place{c.current, found[0]})}
			}
			return nil
		}
	}
	return nil
}

var passes = verbSet("forward escalate report flag refer pass_on raise redirect route relay transfer")
