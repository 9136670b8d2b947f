package facts

import (
	"slices"
	"strings"
)

// verbs judges what the text says was done: the source has to tell of the same doing, or a stronger one, on the same thing.
func (c *check) verbs() {
	for i, t := range c.tokens {
		if c.marks[i].form == noVerb || c.done[i] || t.gap <= hyphen && c.assertsNothing(i) {
			continue
		}
		if evidence := c.unasked(i); evidence != nil {
			c.claim(i, i+1, "scope", evidence)
			continue
		}
		if own := c.s.l.verbs[t.key]; len(t.parts) > 0 && len(c.scope.find(t)) == 0 && !light.has(t.key) && !own.outcome { // "brought together" is a way of bringing
			t = t.parts[0]
		}
		if homonyms[t.lower] {
			t.lower = t.key // "leads a team" is no lead
		}
		key := c.s.l.verbKey(t)
		v, known := c.s.l.verbs[key]
		if !known && light.has(t.key) {
			v, known = verb{strength: 2}, true
		}
		switch {
		case c.s.l.neutral[t.key] && v.strength < 2:
		case (c.marks[i].subject || t.gap == comma) && c.marks[i].form == past && i > 0 && v.strength <= 2 && i+1 < len(c.tokens) && partFollows[c.tokens[i+1].lower] && (len(c.scope.find(t)) == 0 || t.gap == comma) && describes.has(key): // "assignments written in Java"
		case !known:
			if len(c.scope.find(t)) == 0 || !c.marks[i].hedged && !c.marks[i].unreal && !c.teamwork() && c.onlyHelped(c.direct(i, c.objects(i))) {
				c.claimVerb(i, "strength")
			}
		default:
			c.verb(i, t, key, v)
		}
	}
}

// deed is what a verb of the rewrite says was done.
type deed struct {
	i               int // the verb's token
	t               token
	key             string
	v               verb
	objects, direct []token   // behind the verb in its clause, and of these the ones before the next preposition
	needed          float64   // the strength that the source has to claim
	strict          bool      // of the very thing, near the verb
	staff           bool      // leads people
	led             *quantity // how many, where a group is led: "a department of four"
	denied          bool      // the source says that it was not done, or that others did it
	reason          string    // the kind of the claim where nothing proves it
}

func (c *check) verb(i int, t token, key string, v verb) {
	d := &deed{i: i, t: t, key: key, v: v, objects: c.objects(i)}
	described := c.marks[i].subject && c.marks[i].form == past && i+1 < len(c.tokens) && placing[c.tokens[i+1].lower] && c.marks[i-1].content && v.strength <= 2 && !v.outcome
	if described {
		d.objects = c.tokens[i-1 : i] // "a mechanism designed at Northwind"
	}
	if c.noDeed(d) {
		return
	}
	if d.v.strength < 2 {
		if !d.v.hedge && !d.v.generic && len(c.scope.find(t)) == 0 && len(d.objects) > 0 && c.generic(d.objects, 1) == nil {
			c.claimVerb(i, "skill")
		}
		return
	}
	c.measure(d)
	d.strict = d.strict || described
	places := c.scope.find(t)
	if c.bounds(d) {
		c.claimVerb(i, "outcome")
		return
	}
	evidence := c.sameDeed(d, places)
	for _, way := range otherwise {
		if evidence == nil {
			evidence = way(c, d)
		}
	}
	if evidence != nil && !c.marks[i].hedged && !c.pronoun(i) && d.needed > 1 && !c.marks[i].unreal && len(d.objects) > 0 && c.onlyHelped(d.direct) {
		evidence, d.reason = nil, "strength"
	}
	if evidence != nil && c.ofTeam(i) {
		evidence, d.reason = nil, "strength"
	}
	switch {
	case evidence == nil && len(places) > 0 && !d.v.outcome:
		c.claimVerb(i, "strength")
	case evidence == nil:
		c.claimVerb(i, d.reason)
	case d.v.outcome || d.v.strength >= 3:
		if d.reason == "skill" {
			d.reason = "strength"
		}
		c.claim(i, i+1, d.reason, evidence)
	}
}

// ofTeam says whether the text that is rewritten tells of being in the team that did it, and the rewrite of no team: "was part of the team that won".
func (c *check) ofTeam(i int) bool {
	if c.current < 0 || c.scope.entry == "" || c.marks[i].hedged || slices.ContainsFunc(c.tokens, func(t token) bool {
		return teams[last(t).lower] || withs[t.lower] || strings.HasSuffix(t.lower, "_with") || strings.HasPrefix(t.lower, "part") || strings.HasPrefix(t.lower, "member") || strings.HasPrefix(t.lower, "contribut") || strings.HasPrefix(t.lower, "help") || strings.HasPrefix(t.lower, "co")
	}) {
		return false
	}
	g := &c.s.segments[c.current]
	for k := range min(len(g.tokens), 3) {
		if t := g.tokens[k].lower; !strings.HasPrefix(t, "part_of") && !strings.HasPrefix(t, "member_of") {
			continue
		}
		for j := k + 1; j+1 < len(g.tokens) && j < k+5; j++ {
			if next := g.tokens[j+1].lower; teams[last(g.tokens[j]).lower] && (next == "that" || next == "which" || next == "who") {
				return true
			}
		}
	}
	return false
}

// bounds says whether something is said to have been kept above or below another, of which the text that is rewritten does not tell.
func (c *check) bounds(d *deed) bool {
	if d.key != c.s.l.known("keep") || c.current < 0 {
		return false
	}
	for k := d.i + 1; k < len(c.tokens) && c.tokens[k].gap < comma; k++ {
		if w := c.tokens[k].lower; (w == "above" || w == "below") && k > d.i+1 {
			return !slices.ContainsFunc(c.s.segments[c.current].tokens, func(t token) bool { return more[t.lower] || less[t.lower] || c.s.l.direction(t) != 0 })
		}
	}
	return false
}

// noDeed says whether a verb tells of no deed of the person where it stands, or of one that is judged by other words.
func (c *check) noDeed(d *deed) bool {
	i, m := d.i, c.marks[d.i]
	previous, next := "", ""
	if i > 0 {
		previous = c.tokens[i-1].lower
	}
	if i+1 < len(c.tokens) {
		next = c.tokens[i+1].lower
	}
	moves := stages.has(d.key)
	switch {
	case moves && c.scope.entry == "" && next != "" && d.key != c.s.l.known("become") && (len(c.direct(i, d.objects)) == 0 || prepositions[next] || next == "to" || next == "into"):
		return true // "began in the trades": where to is judged
	case moves && moments[previous]:
		return true // "since joining"
	case next == "as" && (moves || d.v.strength <= 2 && !d.v.outcome):
		return true // "started as a cashier": the title is judged
	case d.t.lower == "spent" && c.lasts(i):
		return true
	case c.gained(d), c.shared(d), c.turned(d), d.key == c.s.l.known("volunteer") && c.unpaid():
		return true
	case i == 0 && m.form == past && next == "to" && asks.has(d.key) && c.current >= 0 && c.among(d.t, c.s.segments[c.current].tokens):
		return true // "was asked to help"
	case d.key == c.s.l.known("report") && next == "to" && c.current >= 0 && len(d.objects) > 0 && c.among(d.objects[0], c.s.segments[c.current].tokens) && slices.ContainsFunc(c.s.segments[c.current].tokens, func(t token) bool { return t.lower == "under" }):
		return true // "worked under the foreman"
	case ensures.has(d.key) && c.ensured(i):
		return true // "ensured all food was labeled" is labeling it
	case d.key == c.s.l.known("meet") && c.meets(i):
		return true // "a club that met on Tuesdays"
	case d.t.lower == "priced" && m.subject && c.sumBehind(i):
		return true // "jobs priced at $40,000": the figure is judged
	case d.t.lower == "trained" && next == "in" && c.learned(d.objects):
		return true
	case m.subject && m.form == past && next == "by" && c.current >= 0:
		return true // "supervised by": others did it
	case gives.has(d.key) && m.form != noVerb && slices.ContainsFunc(d.objects, func(o token) bool { return supports[last(o).lower] }):
		return true // "gave the manager support" is helping
	case i == 0 && placed.has(d.key) && (next == "to" || next == "at" || next == "in" || next == "on"):
		return true // "assigned to the night shift": where is judged
	case i == 0 && m.form == past && next == "by" && (helpers.has(d.key) || c.undergone(d.t)):
		return true // "accompanied by an apprentice": others did it
	case sees[d.t.lower] && c.witnessed(i):
		return true // "saw the account grow": what it did is judged
	case bounding.has(d.key) && c.opensWith(d):
		return true // "start every shift with a huddle" of one before every shift
	case m.wished && (wishes[d.t.lower] || d.t.lower == "looking"), relating[d.t.lower] && d.t.gap == comma:
		return true
	case tongues[d.t.lower] && slices.ContainsFunc(d.objects, c.tongue):
		return true // languages judges it
	case strings.HasPrefix(d.key, "responsib") && c.chargedWith(i), c.stood(i), c.verbatim(i), c.noun(i):
		return true // "responsible for taking" is taking
	}
	if d.key == c.s.l.known("raise") && slices.ContainsFunc(d.objects[:min(len(d.objects), 3)], func(o token) bool { return raised[o.lower] }) {
		d.v = verb{strength: 2, generic: true}
	}
	if d.key == c.s.l.known("lead") && slices.ContainsFunc(d.objects[:min(len(d.objects), 3)], func(o token) bool { return held[last(o).lower] }) {
		d.v = verb{strength: 2, generic: true} // to lead a tour is to give it
	}
	return m.hedged && !d.v.outcome && c.plainHelp(d.objects)
}

// witnessed says whether what somebody saw is what something did, or others: "saw the share of late orders fall", "saw two trainees pass".
func (c *check) witnessed(i int) bool {
	for k := i + 1; k < len(c.tokens) && c.tokens[k].gap < stop; k++ {
		if t := c.tokens[k]; c.s.l.direction(t) != 0 || formOf(t) == base && k > i+1 && (c.marks[k-1].content || c.counted[k-1]) && c.s.l.verbs[t.key].strength > 0 &&
			(k+1 == len(c.tokens) || c.tokens[k+1].gap >= comma || determiners[c.tokens[k+1].lower] || prepositions[c.tokens[k+1].lower]) {
			return true
		}
	}
	return false
}

// undergone says whether the text that is rewritten has the very word before "by", too: "was interviewed by inspectors".
func (c *check) undergone(t token) bool {
	if c.current < 0 {
		return false
	}
	g := c.s.segments[c.current].tokens
	for k := 0; k+1 < len(g); k++ {
		if g[k].lower == t.lower && g[k+1].lower == "by" {
			return true
		}
	}
	return false
}

// opensWith says whether a time is said to begin or to end with what the source tells to be done before it or after it.
func (c *check) opensWith(d *deed) bool {
	with := slices.IndexFunc(c.tokens[d.i:], func(t token) bool { return t.lower == "with" || t.lower == "by" })
	if c.current < 0 || c.scope.entry == "" || with < 0 || len(d.objects) == 0 {
		return false
	}
	edge := starting
	if ends.has(d.key) {
		edge = ending
	}
	g := &c.s.segments[c.current]
	return slices.ContainsFunc(c.scope.find(d.objects[0]), func(p place) bool {
		return p.segment == c.current && slices.ContainsFunc(g.tokens[max(0, p.token-4):p.token+1], func(t token) bool { return slices.ContainsFunc(orSelf(t), func(p token) bool { return edge[p.lower] }) })
	})
}

var (
	bounding = verbSet("start begin open kick_off end close finish conclude wrap_up")
	ends     = verbSet("end close finish conclude wrap_up")
	starting = set("before beginning start opening first ahead")
	ending   = set("after end close closing last following")
)

// chargedWith says whether a doing is what the person is responsible for: "responsible for taking", "responsible every Friday for closing".
func (c *check) chargedWith(i int) bool {
	if i+1 < len(c.tokens) && c.marks[i+1].form == gerund {
		return true
	}
	for k := i + 1; k+1 < len(c.tokens) && k < i+7 && c.tokens[k].gap <= hyphen; k++ {
		if c.tokens[k].lower == "for" {
			return c.marks[k+1].form == gerund
		}
	}
	return false
}

// gained tells "gained training in welding" of who learned it.
func (c *check) gained(d *deed) bool {
	if !acquires.has(d.key) || c.current < 0 || c.scope.entry == "" {
		return false
	}
	g := &c.s.segments[c.current]
	rest := slices.DeleteFunc(slices.Clone(d.objects), func(o token) bool { return abilities[o.lower] })
	return slices.ContainsFunc(g.tokens, func(t token) bool { return lessons.has(t.key) }) && !slices.ContainsFunc(rest, func(o token) bool { return !c.among(o, g.tokens) })
}

// shared tells "shared on-call duty" of who took part in the rota.
func (c *check) shared(d *deed) bool {
	return d.key == c.s.l.known("share") && c.current >= 0 && slices.ContainsFunc(d.objects, func(o token) bool { return turns[last(o).lower] }) && slices.ContainsFunc(c.s.segments[c.current].tokens, func(t token) bool { return turns[last(t).lower] })
}

// turned tells "turned designs into pages" of who made pages from designs.
func (c *check) turned(d *deed) bool {
	if !turnings.has(d.key) || c.current < 0 || c.scope.entry == "" {
		return false
	}
	g := &c.s.segments[c.current]
	into := -1
	for k := d.i + 1; k < len(c.tokens) && c.tokens[k].gap < stop; k++ {
		if c.tokens[k].lower == "into" {
			into = k
		} else if into < 0 || c.marks[k].content && c.tokens[k].gap <= hyphen {
			if c.marks[k].content && !c.among(c.tokens[k], g.tokens) {
				return false
			}
		}
	}
	for k, t := range g.tokens {
		if into > 0 && makes.has(t.key) && g.marks[k].form != noVerb && !g.marks[k].hedged && !g.marks[k].negated && !g.marks[k].others {
			return true
		}
	}
	return false
}

// unpaid says whether the entry tells that its work was done for nothing.
func (c *check) unpaid() bool {
	return slices.ContainsFunc(c.s.segments, func(g segment) bool {
		return (g.entry == c.scope.entry || c.scope.entry == "") && slices.ContainsFunc(g.tokens, func(t token) bool { return strings.HasPrefix(t.lower, "volunt") || unpaids[last(t).lower] })
	})
}

var (
	acquires  = verbSet("gain acquire pick_up")
	lessons   = verbSet("learn study train")
	abilities = set("ability abilities skill skills knowledge training understanding proficiency grounding basics experience")
	turns     = set("call duty duties rota rotation roster on_call oncall shift shifts turn turns")
	turnings  = verbSet("turn convert transform")
	asks      = verbSet("ask invite choose select pick appoint")
	unpaids   = set("unpaid free pro_bono probono charity")
)

// learned says whether the source tells that the person learned the first of the objects.
func (c *check) learned(objects []token) bool {
	return len(objects) > 0 && slices.ContainsFunc(c.scope.find(objects[0]), func(p place) bool {
		return slices.ContainsFunc(c.s.segments[p.segment].tokens, func(t token) bool { return learns.has(t.key) })
	})
}

// measure finds out how much the source has to claim.
func (c *check) measure(d *deed) {
	d.direct = c.direct(d.i, d.objects)
	d.reason = c.kindOf(d.v)
	if members := c.members(d); len(members) > 0 {
		d.objects, d.direct = members, members
	} else {
		d.led = c.ledGroup(d)
	}
	if d.v.strength <= 2.1 && !d.v.outcome && !leads.has(d.key) && c.behind(d) {
		d.objects, d.direct = nil, nil
	}
	d.staff = leads.has(d.key) && (c.leadable(d.direct) || d.led != nil || len(d.objects) == 0 && c.countsPeople(d.i))
	d.strict = d.v.outcome || d.v.strength >= 3 || heavy.has(d.key)
	d.needed = d.v.strength
	if d.v.outcome || d.v.strength < 3 {
		d.needed = min(d.needed, 2)
	}
	if d.v.people || d.t.key == "own" {
		d.needed -= 0.3
	}
	if c.marks[d.i].hedged || d.needed <= 2 && !leads.has(d.key) && (c.teamwork() || c.marks[d.i].subject && c.marks[d.i].form == past && !d.v.outcome) {
		d.needed, d.strict = 1, d.strict || d.staff
	} else if d.staff {
		d.needed, d.strict = max(d.needed, 2.7), true
	}
}

// behind says whether what a doing is done to goes without saying, or is a time or an amount, and all objects stand behind it: "gave 90 hours as a
// volunteer", "checked guests in at the hotel", or tell how often it is done.
func (c *check) behind(d *deed) bool {
	if !slices.ContainsFunc(c.scope.find(d.t), func(p place) bool { return p.segment == c.current }) {
		return false
	}
	objects := slices.DeleteFunc(slices.Clone(d.objects), func(o token) bool { return c.kind(o) == "frequency" })
	filled := len(objects) < len(d.objects)
	for k := d.i + 1; k < len(c.tokens) && len(d.objects) > 0; k++ {
		t := c.tokens[k]
		switch {
		case len(objects) > 0 && t.start >= objects[0].start:
			return false
		case filled && (prepositions[t.lower] || t.lower == "to" || t.lower == "under") || t.gap >= comma && len(objects) == 0:
			return filled
		case c.counted[k] || c.marks[k].content && c.marks[k].form == noVerb:
			filled = true
		}
	}
	return filled && len(objects) == 0
}

// countsPeople says whether a number of people stands right behind a verb: "managing 5 team members".
func (c *check) countsPeople(i int) bool {
	return slices.ContainsFunc(c.numbers, func(q quantity) bool {
		return q.from == i+1 && q.unit == "" && len(q.nouns) > 0 && c.leadable(q.nouns[len(q.nouns)-1:])
	})
}

// members are those that are listed behind a group that is led: "a team of three: two editors and an agent".
func (c *check) members(d *deed) (out []token) {
	for _, q := range c.numbers {
		group := q.from - 2
		if !leads.has(d.key) || group <= d.i || group > d.i+3 || c.tokens[q.from-1].lower != "of" || !groups.has(last(c.tokens[group]).key) || !c.listing(q) {
			continue
		}
		for k := q.to; k < len(c.tokens) && (k == q.to || c.tokens[k].gap < stop) && c.marks[k].form == noVerb; k++ {
			if c.marks[k].content {
				out = append(out, c.tokens[k])
			}
		}
		return out
	}
	return nil
}

// ledGroup is the number of the people of a group that is led, nil where none is.
func (c *check) ledGroup(d *deed) *quantity {
	if !leads.has(d.key) {
		return nil
	}
	for k := d.i + 1; k < len(c.tokens) && k < d.i+5 && c.tokens[k].gap <= hyphen; k++ {
		if !c.counts(k) || !whole.has(c.tokens[k].key) {
			continue
		}
		for n := range c.numbers {
			if q := &c.numbers[n]; q.from <= k+2 && q.to > k+2 {
				return q
			}
		}
	}
	return nil
}

// leads says whether the number of those who are led stands behind a verb with nothing of place between: "in a department of four" is led by others.
func (g *segment) leads(verb int, led quantity) bool {
	for _, have := range g.numbers {
		if !near(have.lo, led.lo) || have.from <= verb {
			continue
		}
		for k := verb + 1; k < have.from; k++ {
			if t := g.tokens[k].lower; t == "in" || t == "at" || t == "within" || g.marks[k].form != noVerb {
				return false
			}
		}
		return true
	}
	return false
}

// sameDeed looks for the deed where the source has its verb, or one that may stand for it.
func (c *check) sameDeed(d *deed, places []place) (other []Evidence) {
	for _, p := range places {
		g := &c.s.segments[p.segment]
		have, m := g.tokens[p.token], g.marks[p.token]
		if !c.tells(g) || c.otherDeed(d, g, p) {
			continue
		}
		switch {
		case m.negated && !c.marks[d.i].negated:
			d.denied = d.denied || c.sameObject(d.strict, d.objects, d.direct, g, p.token)
		case m.others && !c.marks[d.i].subject && have.key == d.t.key && (m.form == base || len(d.direct) == 0 || c.overlap(d.direct, g.tokens)):
			d.denied, d.reason = true, "strength" // others did it
		case d.staff && m.form == noVerb && (strings.HasPrefix(g.path, "education[") || p.token+1 < len(g.tokens) && degrees[g.tokens[p.token+1].lower]): // a management diploma
		case leads.has(d.key) && have.key != d.t.key && c.strengthAt(g, p.token) < 2.5 && !heavy.has(have.key) && c.premises(d.direct): // who covers a desk manages none
		case d.v.outcome && p.token > 0 && p.token+1 < len(g.tokens) && g.tokens[p.token-1].digit && have.gap == space && formOf(have) == past && g.marks[p.token+1].content: // 6 raised beds
		case d.led != nil && !g.leads(p.token, *d.led): // a department of four is where four work
		case makes.has(d.key) && !c.marks[d.i].subject && c.surroundings(d.direct): // who builds features in a system, or writes by the procedures of others, makes neither
		case leads.has(d.key) && d.key != "run" && c.accompanying(d.direct): // who supervises lunch with others leads none of them
		case (d.staff && d.led == nil || leads.has(d.key) && c.place(d.direct) && !c.overlap(d.objects, g.direct(p.token))) && m.form != noVerb && !c.overlap(d.direct, g.direct(p.token)): // who manages calendars for attorneys manages no attorneys
		case d.v.outcome && (m.purpose && !c.marks[d.i].purpose && !c.credits(g) || m.subject && !c.marks[d.i].subject): // aimed at, or come about by itself
		case c.strengthAt(g, p.token) >= d.needed && c.sameObject(d.strict, d.objects, d.direct, g, p.token):
			if have.key == d.t.key {
				return []Evidence{c.s.evidence(p)}
			}
			if other == nil {
				other = []Evidence{c.s.evidence(p)}
			}
		}
	}
	if d.reason == "strength" && d.denied { // an engineer designed it: that the person built another thing proves no designing
		return nil
	}
	return other
}

// otherDeed says whether what stands at a place of the source is no deed of this kind, or one of another bullet.
func (c *check) otherDeed(d *deed, g *segment, p place) bool {
	have, m := g.tokens[p.token], g.marks[p.token]
	other := have.key != d.t.key && have.root != d.t.root
	responsible := strings.HasPrefix(have.key, "responsib") && p.token+1 < len(g.tokens) && g.marks[p.token+1].form == gerund
	switch {
	case other && m.form != noVerb && c.doesToo(d.i, have.key):
		return true // the writing of a text that says "write" proves no designing besides
	case c.elsewhere(p) && !(len(d.direct) > 0 && m.form != noVerb && have.key == d.t.key && !slices.ContainsFunc(d.direct, func(o token) bool { return !c.among(o, g.direct(p.token)) })):
		return true
	case responsible:
		return true // "responsible for training the office" is training, not being responsible for the office
	case other && d.key == c.s.l.known("drive") && !c.marks[d.i].subject && !(d.i+1 < len(c.tokens) && c.tokens[d.i+1].lower == "by") && !haulage.has(have.key):
		return true // who gets a shop its first prize has not driven it there
	case d.v.strength >= 3 && !c.marks[d.i].others && wordBefore(c.tokens, d.i) != "who" && m.form == noVerb && p.token > 0 && awaited[g.tokens[p.token-1].lower] && !slices.ContainsFunc(g.tokens[max(0, p.token-3):p.token], func(t token) bool { return strings.HasPrefix(t.key, "responsib") }):
		return true // who sends in a form for approval approves none
	case m.form == noVerb && formOf(have) == past && p.token > 0 && p.token+1 < len(g.tokens) && (have.gap <= hyphen && (g.tokens[p.token-1].digit || isNumberWord(g.tokens[p.token-1].lower) || lately[g.tokens[p.token-1].lower])) && c.marks[d.i].form != noVerb && g.marks[p.token+1].content:
		return true // who delivers 40 repaired phones repairs none
	case m.form != noVerb || have.key == d.t.key || have.key == d.t.root:
		return false
	case c.s.l.verbs[have.key].strength <= 2 && g.charged(p.token):
		return false
	}
	named := p.token > 0 && (have.gap <= hyphen && (g.marks[p.token-1].content && g.marks[p.token-1].form == noVerb || leads.has(d.key) && (g.tokens[p.token-1].digit || fresh[g.tokens[p.token-1].lower])))
	return have.root == have.key && c.s.l.loose[[2]string{d.t.key, have.key}] || c.s.l.verbs[have.key].strength > 0 && (formOf(have) == base || formOf(have) == third) && named // who reads a blueprint designs nothing, and who writes for a show presents none
}

// haulage is what a driver does, awaited what stands before a doing that is somebody else's.
var (
	haulage = verbSet("transport deliver carry haul ferry chauffeur operate move ride ship")
	awaited = set("for pending awaiting without until after with")
)

// fresh words stand before nouns.
var fresh = set("new other many several various few two three four five six")

// charged says whether a noun names the doing that the person is responsible for: the care of "responsible for the care of 8 patients".
func (g *segment) charged(i int) bool {
	if i+1 >= len(g.tokens) || g.tokens[i+1].lower != "of" {
		return false
	}
	k := i - 1
	for k >= 0 && (determiners[g.tokens[k].lower] || g.tokens[k].lower == "for") {
		k--
	}
	return k >= 0 && k < i-1 && strings.HasPrefix(g.tokens[k].key, "responsib")
}

var (
	moments = set("since after before upon on when until")
	stages  = verbSet("join start begin leave move become hire work come switch")
)

var tongues = set("speak speaks speaking spoke")

// noun says whether a word that looks like a verb opens a name as it does in the source: "Contact person for audits".
func (c *check) noun(i int) bool {
	if c.tokens[i].gap != stop || i+1 >= len(c.tokens) || c.tokens[i+1].gap > hyphen || !c.marks[i+1].content {
		return false
	}
	return slices.ContainsFunc(c.scope.exact(c.tokens[i].key), func(p place) bool {
		g := &c.s.segments[p.segment]
		return g.tokens[p.token].lower == c.tokens[i].lower && p.token+1 < len(g.tokens) && g.tokens[p.token+1].lower == c.tokens[i+1].lower && c.tells(g)
	})
}

// stood says whether a verb stands in the text that is rewritten just so, behind the same word.
func (c *check) stood(i int) bool {
	if c.current < 0 || i == 0 || c.tokens[i].gap > hyphen {
		return false
	}
	g := &c.s.segments[c.current]
	for k := 1; k < len(g.tokens); k++ {
		if g.tokens[k].lower == c.tokens[i].lower && g.tokens[k-1].lower == c.tokens[i-1].lower && g.marks[k].negated == c.marks[i].negated && (!isAnd(c.tokens[i-1].lower) || g.marks[k].others == c.marks[i].others && g.marks[k].subject == c.marks[i].subject) {
			return true
		}
	}
	return false
}

// verbatim says whether what follows a verb to the end of its clause stands in the text that is rewritten word for word, behind the same word and
// under the same hedge: ", resulting in builds that are 6 minutes faster".
func (c *check) verbatim(i int) bool {
	if c.current < 0 || i == 0 {
		return false
	}
	g := &c.s.segments[c.current]
	for k := 1; k < len(g.tokens); k++ {
		if a, b := g.marks[k], c.marks[i]; g.tokens[k-1].lower == c.tokens[i-1].lower && a.negated == b.negated && a.hedged == b.hedged && a.subject == b.subject && c.sameClause(i, g, k) {
			return true
		}
	}
	return false
}

// sameClause says whether the clause from token i on has the same words as that of a text from token k on.
func (c *check) sameClause(i int, g *segment, k int) bool {
	n := 0
	for ; i+n < len(c.tokens) && (n == 0 || c.tokens[i+n].gap < comma); n++ {
		if k+n >= len(g.tokens) || g.tokens[k+n].lower != c.tokens[i+n].lower || g.tokens[k+n].gap != c.tokens[i+n].gap {
			return false
		}
	}
	return k+n >= len(g.tokens) || g.tokens[k+n].gap >= comma
}

// tells says whether a text tells of doings: in an entry its bullets do, its role, employer and skills do not.
func (c *check) tells(g *segment) bool {
	return c.scope.entry == "" || strings.HasPrefix(g.path, "facts[") || strings.HasSuffix(g.path, "]") && !strings.HasPrefix(g.path, "skills[")
}

func (c *check) kindOf(v verb) string {
	switch {
	case v.outcome:
		return "outcome"
	case v.strength >= 3:
		return "strength"
	}
	return "skill"
}

// claimVerb claims a verb with what it is done to.
func (c *check) claimVerb(i int, kind string) {
	to := i + 1
	for to < len(c.tokens) && to < i+5 && c.tokens[to].gap < comma && c.marks[to].clause == c.marks[i].clause {
		to++
	}
	for to > i+1 && !c.marks[to-1].content {
		to--
	}
	c.claimOnly(i, to, kind)
}

// strengthAt is how much the source claims with a word: under a hedge, no more than having helped.
func (c *check) strengthAt(g *segment, i int) float64 {
	m, v := g.marks[i], c.s.l.verbs[c.s.l.verbKey(g.tokens[i])]
	s := v.strength
	if s == 0 {
		s = 2
	}
	if minds.has(g.tokens[i].key) && m.form != noVerb && !m.hedged && c.crew(g.direct(i)) {
		s = 2.8 // who looks after eight operators supervises them
	}
	if m.hedged || i > 0 && demoting[g.tokens[i-1].lower] && g.tokens[i].gap <= hyphen {
		s = min(s, 1)
	}
	return s
}

// minds are verbs that are leading where their object is staff.
var minds = verbSet("handle look_after take_care_of")

// verbless says whether the text that is rewritten has no verb.
func (c *check) verbless() bool {
	if c.current < 0 {
		return false
	}
	g := &c.s.segments[c.current]
	for k, m := range g.marks { // "Responsible for the weekly report" says no more of it
		if m.form != noVerb && !strings.HasPrefix(g.tokens[k].key, "responsib") && !strings.HasPrefix(g.tokens[k].key, "in_charg") {
			return false
		}
	}
	return true
}

// ensured says whether what was ensured is that something was done which the text that is rewritten tells the person did.
func (c *check) ensured(i int) bool {
	if c.current < 0 || c.scope.entry == "" {
		return false
	}
	g := &c.s.segments[c.current]
	was := -1
	for k := i + 1; k < len(c.tokens) && c.tokens[k].gap <= hyphen; k++ {
		switch t := c.tokens[k]; {
		case passives[t.lower]:
			was = k
		case was > 0 && formOf(t) == past && c.s.l.verbs[c.s.l.verbKey(t)].strength > 0:
			objects := slices.DeleteFunc(slices.Clone(c.tokens[i+1:was]), func(o token) bool { return c.s.l.neutral[o.key] || o.digit })
			return len(objects) > 0 && slices.ContainsFunc(c.s.exactIn(c.current, t), func(verb int) bool {
				m := g.marks[verb]
				return m.form != noVerb && !m.hedged && !m.negated && !m.others && !m.subject && !m.purpose && !slices.ContainsFunc(objects, func(o token) bool { return !c.among(o, g.tokens) })
			})
		case was > 0 && !adverbial(t.lower) && !c.s.l.neutral[t.key]:
			return false
		}
	}
	return false
}

// exactIn lists the tokens of a text that have the very word, however inflected.
func (s *Source) exactIn(segment int, t token) (out []int) {
	for k, have := range s.segments[segment].tokens {
		if have.key == t.key || have.root == t.root && t.root != "" {
			out = append(out, k)
		}
	}
	return out
}

var (
	ensures  = verbSet("ensure make_sure guarantee see_to")
	passives = set("is are was were be been being get gets got")
)

// meets says whether a verb of meeting tells when or where somebody meets, not what was met.
func (c *check) meets(i int) bool {
	return i+1 < len(c.tokens) && (gatherings[c.tokens[i+1].lower] || c.kind(c.tokens[i+1]) == "frequency" || slices.ContainsFunc(c.numbers, func(q quantity) bool {
		return q.from == i+1 && (q.unit == "week" || q.unit == "month" || q.unit == "" && len(q.nouns) > 0 && q.nouns[0].key == c.s.l.known("time"))
	}))
}

var gatherings = set("on at in every each after before during once twice weekly daily monthly")

var held = set("tour tours session sessions class classes workshop workshops lesson lessons webinar webinars seminar seminars rehearsal rehearsals storytime")

var raised = set("ticket tickets issue issues concern concerns question questions invoice invoices order orders query queries flag flags difference differences discrepancy discrepancies error errors fault faults defect defects problem problems mistake mistakes doubt doubts objection objections complaint complaints bug bugs hazard hazards risk risks alarm alarms alert alerts point points shortage shortages exception exceptions")

var sees = set("saw see sees seeing seen watched")

var (
	gives    = verbSet("give provide offer lend")
	supports = set("support assistance help aid hand backup")
	placed   = verbSet("assign base station post")
	helpers  = verbSet("accompany assist support help shadow join")
)

var learns = verbSet("learn study train complete take")
