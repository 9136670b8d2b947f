package facts

import (
	"slices"
	"strings"
)

// word judges a word by itself: is it in the source, and where its kind asks for that, with the same company?
func (c *check) word(i int) {
	t, m := c.tokens[i], c.marks[i]
	switch {
	case c.s.l.negates(t):
		c.negation(i)
		return
	case !m.content && !t.digit:
		if t.caps && t.gap == space && i > 0 && c.properName(i) && !c.leveled(i) {
			c.name(i)
		}
		return
	case m.form != noVerb && c.s.l.verbs[c.s.l.verbKey(t)].strength > 0:
		return // verbs has its turn
	case c.rival(i):
		c.claim(i, i+1, orElse(c.kind(t), "scope"), nil)
		return
	case c.assertsNothing(i), c.every(i), c.ongoing(i), c.unproven(i) && (c.kind(c.tokens[i]) == "" && c.implied(i) && !(isAnd(wordBefore(c.tokens, i)) && c.s.l.fillers[c.tokens[i].key]&fillsWhose != 0) || c.groups(i)):
		return
	}
	if c.fills(i) {
		c.anew[i] = true
		return
	}
	if c.hundred(i) {
		c.claim(i, i+1, "scope", []Evidence{c.s.evidence(place{segment: c.current})})
		return
	}
	if evidence := c.consequence(i); evidence != nil {
		c.claim(i, i+1, "outcome", evidence)
		return
	}
	if evidence := c.unasked(i); evidence != nil {
		c.claim(i, i+1, "scope", evidence)
		return
	}
	if climbs.has(t.key) && formOf(t) == gerund { // "progressing from receptionist to supervisor"
		if evidence := c.climbed(i); evidence != nil {
			c.claim(i, i+1, "strength", evidence)
			return
		}
	}
	if without := c.freeOf(i); len(without) > 0 {
		c.claim(i, i+1, "outcome", c.prove(without))
		return
	}
	kind := c.kind(t)
	places := c.scope.find(t)
	if t.digit && t.gap == hyphen && i > 0 && len(c.tokens[i-1].lower) == 1 && !t.tied() { // the 5 of "K-5"
		places = slices.DeleteFunc(places, func(p place) bool {
			return p.token == 0 || c.s.segments[p.segment].tokens[p.token-1].lower != c.tokens[i-1].lower
		})
	}
	if t.digit && t.gap == hyphen && len(places) == 0 { // "I-9 forms" are "I-9s"
		places = c.scope.exact(t.lower + "s")
	}
	if bare, ok := strings.CutSuffix(t.lower, "l"); ok && len(places) == 0 && len(bare) == 3 && bare[1] == '.' { // "the 3.5L EcoBoost" is "the 3.5 EcoBoost"
		places = c.scope.exact(bare)
	}
	if t.digit && i > 0 && labels[c.tokens[i-1].lower] && t.gap <= hyphen && !t.tied() && !c.leveled(i-1) { // the 3 of "Level 3"
		places = slices.DeleteFunc(places, func(p place) bool {
			return !slices.ContainsFunc(c.s.segments[p.segment].tokens, func(t token) bool { return labels[t.lower] })
		})
		if len(places) == 0 {
			places = c.byPlace(i)
		}
		if len(places) == 0 { // "band 5s"
			places = slices.DeleteFunc(c.scope.exact(t.lower+"s"), func(p place) bool {
				return p.token == 0 || c.s.segments[p.segment].tokens[p.token-1].key != c.tokens[i-1].key
			})
		}
		if len(places) == 0 {
			c.claim(i-1, i+1, "number", nil)
			return
		}
	}
	if c.unreached(i, kind, places) {
		c.claim(i, i+1, orElse(kind, "skill"), nil)
		return
	}
	if apart := c.apartFrom(t); len(apart) > 0 {
		places = apart
	} else {
		places = c.admitted(i, kind, places)
	}
	if what, does := c.displacing(i, kind, places); does {
		c.claim(i, i+1, what, nil)
		return
	}
	if evidence := c.often(t, kind, places); evidence != nil {
		c.claim(i, i+1, kind, evidence)
		return
	}
	if len(places) == 0 {
		c.absent(i, kind)
	} else {
		c.present(i, kind, places)
	}
}

// assertsNothing says whether a word that may be a claim is none where it stands.
func (c *check) assertsNothing(i int) bool {
	t := c.tokens[i]
	next := ""
	if i+1 < len(c.tokens) {
		next = c.tokens[i+1].lower
	}
	switch t.lower {
	case "project", "projects":
		return strings.HasPrefix(c.scope.entry, "project") || slices.ContainsFunc(c.s.segments, func(g segment) bool { return strings.HasPrefix(g.path, "projects[") })
	case "s":
		return t.start > 0 && strings.HasSuffix(c.text[:t.start], "'") || strings.HasSuffix(c.text[:t.start], "’") // "Yahoo!'s"
	case "level", "grade", "band":
		return c.leveled(i)
	case "application", "app", "system", "tool", "site", "website", "platform", "program", "solution":
		return c.itself(i)
	case "available": // for what the source says one is willing to do
		return (next == "on" || next == "for" || next == "to" || next == "at") && slices.ContainsFunc(c.s.segments, func(g segment) bool {
			return (g.path == "summary" || g.entry == "") && slices.ContainsFunc(g.tokens, func(t token) bool { return ready[t.lower] })
		})
	case "holder", "holders": // of what is judged
		return next == "of" || c.scope.entry == "" && i > 0
	case "year", "month":
		return i+1 < len(c.tokens) && c.counted[i+1] && c.tokens[i+1].gap == space && isYear(c.tokens[i+1])
	case "spend", "spent":
		return c.lasts(i)
	case "priced", "valued", "costing", "representing":
		return next == "at" || c.sumBehind(i)
	case "pre", "post":
		return isAnd(next) && c.current >= 0 && slices.ContainsFunc(c.s.segments[c.current].tokens, func(h token) bool { return sides[t.lower][h.lower] }) // "pre- and post-operative"
	case "value":
		return next == "of" && c.sumBehind(i) && !slices.ContainsFunc(c.tokens[max(0, i-3):i], func(t token) bool { return t.lower == "average" })
	case "results", "results_in", "results_of":
		return i > 1 && c.tokens[i-1].lower == "the" && c.marks[i-2].form != noVerb && studies.has(c.tokens[i-2].key)
	case "record":
		return next == "of" || c.keptRecord(i)
	case "quality": // "water quality tests"
		return i+1 < len(c.tokens) && c.tokens[i+1].gap == space && inspections.has(c.tokens[i+1].key) && c.proved(i+1)
	case "accuracy", "completeness", "correctness": // what is checked
		return c.inspected(i)
	case "outstanding": // what is owed
		return c.current >= 0 && i+1 < len(c.tokens) && slices.ContainsFunc(c.s.segments[c.current].tokens, func(t token) bool { return owed[t.lower] })
	case "resulting":
		return next != "" && c.marks[i+1].content && c.tokens[i+1].gap == space // "the resulting data"
	case "personal":
		return c.scope.entry != "" && !t.caps && c.mine()
	case "own":
		return i > 0 && (determiners[c.tokens[i-1].lower] || c.mine())
	case "firm", "shop", "store", "service", "agency", "practice", "office":
		return i > 0 && c.tokens[i-1].lower == "the" && strings.HasSuffix(strings.ReplaceAll(c.text[t.start:t.end], "’", "'"), "'s") // the employer
	case "spring", "summer", "autumn", "fall", "winter":
		return c.season(t.lower)
	case "strong", "man", "woman":
		return i > 0 && t.gap == hyphen && c.counted[i-1] // "a 14-strong shift"
	}
	return false
}

// owed are words of what is not there yet.
var owed = set("missing unpaid owed owing owe due overdue past_due late open pending chase chased chasing arrears debt debts debtors remaining unanswered paid pay lacking")

// studies are what one does with results that are only findings.
var studies = verbSet("analyze publish present report record review summarize document share write_up send explain discuss check log enter")

// season says whether the entry lasted for months of a season alone: an internship from June to August is one in summer.
func (c *check) season(name string) bool {
	first := map[string]int{"spring": 2, "summer": 5, "autumn": 8, "fall": 8, "winter": 11}[name] // in months after January, with one month before and behind allowed
	return slices.ContainsFunc(c.s.spans, func(p span) bool {
		from := (p.from%12 - first + 13) % 12 // 1 where it begins with the season
		return p.entry == c.scope.entry && p.start.month > 0 && p.end.month > 0 && from+p.to-p.from <= 5
	})
}

// groups says whether a word only gathers what is counted behind it: "two assistants" are a team of two assistants, 180 cows a herd of 180.
func (c *check) groups(i int) bool {
	team := teams[last(c.tokens[i]).lower]
	return (team || gathers.has(c.tokens[i].key)) && c.counts(i) && slices.ContainsFunc(c.numbers, func(q quantity) bool {
		return q.from == i+2 && len(q.evidence) > 0 && (!team || c.peopleObject(q.nouns[len(q.nouns)-1:]))
	})
}

// unasked proves "independently" and "authorized" by what the text that is rewritten says to be done without asking.
func (c *check) unasked(i int) []Evidence {
	if c.current < 0 || c.scope.entry == "" || !unasked[c.tokens[i].lower] && c.tokens[i].key != c.s.l.known("alone") {
		return nil
	}
	g := &c.s.segments[c.current]
	for k, t := range g.tokens {
		if t.lower == "without" && slices.ContainsFunc(g.tokens[k+1:min(len(g.tokens), k+6)], func(t token) bool { return consents[last(t).lower] }) {
			return []Evidence{c.s.evidence(place{c.current, k})}
		}
	}
	return nil
}

var (
	unasked  = set("unsupervised autonomously authorized empowered entitled authority discretion")
	consents = set("approval approvals permission asking consulting checking referring sign_off signoff authorization supervision supervisor clearance")
)

// sumBehind says whether a participle only leads to the sum of money behind it, which is judged: "jobs priced from £2,800".
func (c *check) sumBehind(i int) bool {
	return slices.ContainsFunc(c.numbers, func(q quantity) bool { return q.kind() == "money" && q.claimed && q.from > i && q.from <= i+4 })
}

// lasts says whether a time follows: "spent three years".
func (c *check) lasts(i int) bool {
	return slices.ContainsFunc(c.numbers, func(q quantity) bool { return isTime(q.unit) && q.from <= i+2 && q.from > i })
}

// unreached says whether the source has a word only as what the person looks for, or studies still.
func (c *check) unreached(i int, kind string, places []place) bool {
	if len(places) == 0 || c.scope.entry != "" {
		return false
	}
	if t := c.tokens[i].lower; (t == "graduate" || t == "graduated") && !slices.ContainsFunc(places, func(p place) bool { return strings.HasPrefix(c.s.segments[p.segment].tokens[p.token].lower, "graduat") }) && c.studies() {
		return true
	}
	wished := !c.marks[i].wished && !ready[c.tokens[i].lower] && !slices.ContainsFunc(places, func(p place) bool {
		g := &c.s.segments[p.segment]
		return !g.marks[p.token].wished && !(strings.HasPrefix(g.path, "skills[") && slices.ContainsFunc(g.tokens, func(t token) bool { return wishes[t.lower] }))
	})
	return wished || (kind == "education" || kind == "certificate") && c.unfinished(places)
}

// ready are words of what somebody is willing to do.
var ready = set("available open willing ready prepared flexible")

// studies says whether the person is a student still.
func (c *check) studies() bool {
	return slices.ContainsFunc(c.s.segments, func(g segment) bool {
		return (g.path == "summary" || g.path == "headline") && slices.ContainsFunc(g.tokens, func(t token) bool { return t.lower == "student" })
	})
}

// admitted are the places that may prove a word of a kind where it stands.
func (c *check) admitted(i int, kind string, places []place) []place {
	t := c.tokens[i]
	if t.caps && t.gap != stop && i > 0 && len(t.parts) == 0 {
		places = c.scope.closely().find(t)
		if c.s.l.tools[t.key] { // Sketch is not what somebody drew
			places = slices.DeleteFunc(places, func(p place) bool {
				have := c.s.segments[p.segment].tokens[p.token]
				return !have.caps && have.key != t.key && c.s.l.verbs[have.key].strength > 0
			})
		}
		if hasAnySuffix(t.lower, "ly", "sy", "fy") { // Optimizely is nothing that was optimized
			places = slices.DeleteFunc(places, func(p place) bool { return !names(t, []token{c.s.segments[p.segment].tokens[p.token]}) })
		}
	}
	if c.scope.entry != "" && c.spread(i) {
		places = slices.DeleteFunc(c.scope.closely().find(t), func(p place) bool {
			return c.current >= 0 && p.segment != c.current && !strings.HasPrefix(c.s.segments[p.segment].path, "facts[") && !((t.caps || strings.HasSuffix(c.s.segments[p.segment].path, "]")) && c.merged(&c.s.segments[p.segment]))
		})
	}
	switch {
	case c.honoring(i): // "teacher of the year"
		places = slices.DeleteFunc(places, func(p place) bool {
			have := c.s.segments[p.segment].tokens
			return have[p.token].key != t.key || p.token == 0 || have[p.token-1].lower != "of" && (p.token < 2 || have[p.token-2].lower != "of")
		})
	case strings.HasPrefix(t.lower, "award") && strings.HasSuffix(t.lower, "winning"): // an award, and won
		places = slices.DeleteFunc(places, func(p place) bool {
			have := c.s.segments[p.segment].tokens
			return !slices.ContainsFunc(have, func(t token) bool { return winning[t.lower] || winning[last(t).lower] }) || slices.ContainsFunc(have, func(t token) bool { return nominated[t.lower] })
		})
		return places
	case t.lower == "record" && kind == "superlative" && c.marks[i].form == noVerb && i > 1 && (c.tokens[i-1].lower == "a" || c.tokens[i-2].lower == "a") && (i+1 == len(c.tokens) || c.tokens[i+1].gap >= comma):
		return c.scope.exact(t.key) // ", a company record"
	case c.scope.entry != "" && comparing[t.lower] && c.marks[i].form == noVerb, t.lower == "winning" && c.marks[i].form == noVerb && c.scope.entry != "": // lower prices are no costs brought down elsewhere
		places = slices.DeleteFunc(places, c.elsewhere)
	case t.lower == "leading":
		places = slices.DeleteFunc(c.scope.exact(t.key), func(p place) bool { return c.s.segments[p.segment].tokens[p.token].lower != "leading" })
	case kind == "outcome": // who keeps a score has no retention to show
		places = slices.DeleteFunc(places, func(p place) bool {
			have := c.s.segments[p.segment].tokens[p.token]
			key := c.s.l.verbKey(have)
			return have.key != t.key && have.root != t.root && c.s.l.kinds[have.key] != "outcome" && c.s.l.verbs[key].strength > 0 && !c.s.l.verbs[key].outcome
		})
	case kind == "frequency": // a month is not monthly
		places = slices.DeleteFunc(places, func(p place) bool {
			g := &c.s.segments[p.segment]
			have := g.tokens[p.token]
			other := len(have.parts) > 0 && have.key != t.key && c.s.l.kinds[have.key] == "frequency" && !slices.Contains(c.s.l.alternates[t.key], have.key) // every second month is not monthly
			return other || units[have.key] != "" && !(p.token > 0 && everies[g.tokens[p.token-1].lower])
		})
	case kind == "language": // Germany is no German, and who cleans speaks no Polish
		in := i > 0 && (c.tokens[i-1].lower == "in" || c.tokens[i-1].key == "speak") || c.scope.entry == "" && c.language(i)
		places = slices.DeleteFunc(places, func(p place) bool {
			have := c.s.segments[p.segment].tokens[p.token]
			return in && !c.s.spokenAt(p, t) || t.caps && !have.caps && t.lower == "polish"
		})
	case kind == "strength" && len(t.parts) == 0:
		places = c.scope.exact(t.key)
		if ranking[t.lower] && c.ownTitle(i) {
			places = slices.DeleteFunc(places, func(p place) bool {
				g := &c.s.segments[p.segment]
				same := p.token+1 < len(g.tokens) && i+1 < len(c.tokens) && g.tokens[p.token+1].key == c.tokens[i+1].key && g.headed(p.token) // "Was head doorman"
				return !g.titled && !same || g.marks[p.token].wished
			})
		}
	}
	if peopleWords.has(t.key) && c.scope.entry != "" && kind != "title" { // a role is no staff
		places = slices.DeleteFunc(places, func(p place) bool { return strings.HasSuffix(c.s.segments[p.segment].path, ".role") })
	}
	if len(places) == 0 && (kind != "frequency" || i > 0 && c.tokens[i-1].lower == "of") { // "at the end of each shift"
		places = c.composed(t)
	}
	return places
}

// honoring says whether a time is part of an honor: somebody of the year.
func (c *check) honoring(i int) bool {
	of := i - 1
	if of > 0 && c.tokens[of].lower == "the" {
		of--
	}
	return of > 0 && isTime(units[c.tokens[i].key]) && c.tokens[of].lower == "of" && (peopleWords.has(c.tokens[of-1].key) || c.kind(c.tokens[of-1]) == "title" || c.tokens[of-1].caps)
}

// spread says whether a word stands behind one that spreads it: "across", "every".
func (c *check) spread(i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if spreading[c.tokens[k].lower] {
			return true
		}
		if c.tokens[k].gap > hyphen || c.marks[k].form != noVerb || prepositions[c.tokens[k].lower] {
			return false
		}
	}
	return false
}

// displacing says whether a word that the source has stands in the place of another, or beside it, where the source does not have it, and
// what it claims there.
func (c *check) displacing(i int, kind string, places []place) (string, bool) {
	switch {
	case len(places) == 0, c.s.l.direction(c.tokens[i]) != 0:
	case c.implied(i) && !c.listed(i):
	case c.otherTool(i, places):
		return "tool", true
	case c.twice(i, places), c.intrudes(i, places), c.misplaced(i, places):
		return orElse(kind, "scope"), true
	case kind == "language" && c.otherTongue(i):
		return kind, true
	}
	return "", false
}

// absent judges a word that the source does not have.
func (c *check) absent(i int, kind string) {
	t := c.tokens[i]
	switch {
	case costs[t.lower] && c.priced(i):
	case (t.lower == "graduate" || t.lower == "graduated") && c.graduated(i) != nil:
		c.claim(i, i+1, kind, c.graduated(i))
	case c.marks[i].form == noVerb && (kind == "outcome" || c.s.l.direction(t) != 0 && c.s.l.verbs[t.key].outcome || c.compares(i)):
		if evidence := c.changed(i); evidence != nil {
			c.claim(i, i+1, orElse(kind, "outcome"), evidence)
		} else {
			c.unsupported(i)
		}
	case comparing[t.lower] && c.changed(i) != nil:
		c.claim(i, i+1, orElse(kind, "outcome"), c.changed(i))
	case exceeds.has(t.key) && c.over(c.objects(i)) != nil:
		c.claim(i, i+1, "outcome", c.over(c.objects(i)))
	case kind == "superlative" && t.key == c.s.l.known("considerable") && c.plenty(i) != nil:
		c.claim(i, i+1, kind, c.plenty(i))
	case c.inSector(i) != nil:
		c.claim(i, i+1, orElse(kind, "skill"), c.prove(c.inSector(i)))
	case t.lower == "experienced":
		c.experienced(i)
	case certifying[t.lower] || licensing[t.lower]:
		c.bound(i, "certificate", nil)
	case c.implied(i) || c.soft(i) || c.inParts(i) || c.restated(i):
		c.anew[i] = true
	default:
		c.unsupported(i)
	}
}

// present judges a word that the source has.
func (c *check) present(i int, kind string, places []place) {
	t := c.tokens[i]
	named := t.caps && t.gap != stop && i > 0
	switch {
	case honors[t.lower] && c.onlyNominated(places), c.onlyNegated(i, places), c.alumnus(i):
		c.claim(i, i+1, orElse(kind, "outcome"), nil)
	case certifying[t.lower], licensing[t.lower], kind == "certificate":
		c.certificate(i, kind, places)
	case kind == "frequency":
		c.frequency(i, places)
	case kind == "superlative" && (c.trait(i, places) || c.scope.entry != "" && slices.ContainsFunc(places, func(p place) bool {
		return p.segment == c.current && c.s.segments[p.segment].tokens[p.token].key == t.key
	})):
		c.claim(i, i+1, kind, c.prove(places))
	case t.lower == "award" && c.scope.entry == "" && c.certifiedOrTaught(c.context(c.tokens, c.marks, i, true)) != nil:
		c.claim(i, i+1, "certificate", c.certifiedOrTaught(c.context(c.tokens, c.marks, i, true)))
	case demoting[t.lower] && kind != "title":
		c.claim(i, i+1, kind, c.prove(places))
	case named && kind == "superlative": // a name: "Premiere Pro"
		c.claim(i, i+1, "tool", c.prove(places))
	case binds[kind]:
		c.bound(i, kind, places)
	case (degrees[t.lower] || degreeOf(t)) && !c.subject(i, places):
		c.claim(i, i+1, kind, nil)
	case c.s.l.tools[t.key]:
		c.claim(i, i+1, "tool", c.prove(places))
	case kind != "" && kind != "title" && kind != "skill":
		c.claim(i, i+1, kind, c.prove(places))
	case named:
		c.claim(i, i+1, c.nameKind(i, i+1), c.prove(places))
	}
}

// binds are the kinds of words that say something of another word: the source has to say it of the same.
var binds = set("frequency scope superlative strength outcome")

var spreading = set("across throughout throughout_the every all")

// negation claims that something is not so: the source has to deny the same.
func (c *check) negation(i int) {
	if c.tokens[i].lower == "not" && i+1 < len(c.tokens) && c.tokens[i+1].lower == "only" || c.tokens[i].lower == "non" {
		return
	}
	around := c.context(c.tokens, c.marks, i, true)
	for n := range c.s.segments {
		g := &c.s.segments[n]
		for k, t := range g.tokens {
			if c.scope.holds(n) && c.s.l.negates(t) && c.keeps(g, k) && (len(around) == 0 || c.overlap(around, c.context(g.tokens, g.marks, k, true)) || n == c.current && t.lower == "none" && g.marks[k].clause > 0 && len(c.context(g.tokens, g.marks, k, true)) == 0) {
				c.claim(i, i+1, "outcome", []Evidence{c.s.evidence(place{n, k})})
				return
			}
		}
	}
	c.claim(i, min(i+2, len(c.tokens)), "outcome", nil)
}

// keeps says whether the rewrite has all that the source's denial is limited to: "no lost-time injuries" is not "no injuries".
func (c *check) keeps(g *segment, negation int) bool {
	for k := negation + 1; k < len(g.tokens) && k <= negation+3 && g.marks[k].clause == g.marks[negation].clause && (g.marks[k].content || k == negation+1 && determiners[g.tokens[k].lower]); k++ {
		if g.marks[k].content && g.tokens[k].lower != "ever" && !c.amongReverse(g.tokens[k], c.tokens) {
			return false
		}
	}
	return true
}

// onlyNegated says whether the source has a word only to deny it, and the rewrite does not.
func (c *check) onlyNegated(i int, places []place) bool {
	if c.marks[i].negated || isTime(units[c.tokens[i].key]) {
		return false
	}
	for _, p := range places {
		if g := &c.s.segments[p.segment]; !g.marks[p.token].negated {
			return false
		}
	}
	return true
}

// onlyNominated says whether the source has an honor only as one that the person was nominated for, and the rewrite does not say so.
func (c *check) onlyNominated(places []place) bool {
	close := func(t token) bool { return nominated[t.lower] }
	return !slices.ContainsFunc(c.tokens, close) && !slices.ContainsFunc(places, func(p place) bool {
		return !slices.ContainsFunc(c.s.segments[p.segment].tokens, close)
	})
}

var (
	honors    = set("award awards prize prizes medal medals scholarship scholarships honor honors")
	winning   = set("won win wins winner winners winning received awarded recipient")
	nominated = set("nominated nominee nomination shortlisted finalist finalists longlisted applied")
)

var costs = set("cost costs spend spending expense expenses money")

// priced says whether a clause names a sum of money, so that "$1,200 in hosting" may be hosting costs.
func (c *check) priced(i int) bool {
	return slices.ContainsFunc(c.numbers, func(q quantity) bool { return q.kind() == "money" && c.marks[q.number].clause == c.marks[i].clause })
}

// experienced is what anybody is who has worked for two years.
func (c *check) experienced(i int) {
	if months, evidence := c.monthsIn(nil); months >= 24 {
		c.claim(i, i+1, "tenure", evidence)
		return
	}
	c.claim(i, i+1, "tenure", nil)
}

// unproven says whether the source has no word for the one at i.
func (c *check) unproven(i int) bool {
	return !slices.ContainsFunc(c.scope.find(c.tokens[i]), func(p place) bool { return !c.elsewhere(p) })
}

// mine says whether the text that is rewritten speaks of what is the person's own: "my queue".
func (c *check) mine() bool {
	own := func(g segment) bool {
		return slices.ContainsFunc(g.tokens, func(t token) bool { return t.lower == "my" || t.lower == "own" || t.lower == "myself" })
	}
	return c.scope.entry == "" && slices.ContainsFunc(c.s.segments, own) || c.current >= 0 && own(c.s.segments[c.current])
}
