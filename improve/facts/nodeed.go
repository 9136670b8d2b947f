package facts

import (
	"slices"
	"strings"
)

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
	case moves && c.scope.entry == "" && (next == "career" || i+2 < len(c.tokens) && c.tokens[i+2].lower == "career"):
		return true // "began career in": where is judged
	case moves && moments[previous]:
		return true // "since joining"
	case next == "as" && (moves || d.v.strength <= 2 && !d.v.outcome):
		return true // "started as a cashier": the title is judged
	case c.scope.entry == "" && ties[d.t.lower] && bonds[next] && !(d.t.lower == "equipped" && c.lacks(i)):
		return true // "preceded by four years as": what is tied to what is judged
	case d.t.lower == "spent" && c.lasts(i), bounded[next] && lands.has(d.t.key) && c.figureAt(i+2):
		return true // "came within 4%": the figure is judged
	case those[previous] && theirs.has(d.key) && m.form == past && c.through(d.objects):
		return true // "as they gained" of who mentored them through
	case d.t.lower == "turned" && c.scope.entry == "" && i > 0 && d.t.gap <= hyphen && i+1 < len(c.tokens) && c.kind(c.tokens[i-1]) == "title" && c.kind(c.tokens[i+1]) == "title":
		return true // "engineer turned COO"
	case c.gained(d), c.shared(d), c.turned(d), d.key == c.s.l.known("volunteer") && c.unpaid():
		return true
	case i == 0 && m.form == past && next == "to" && asks.has(d.key) && c.current >= 0 && c.among(d.t, c.s.segments[c.current].tokens):
		return true // "was asked to help"
	case leads.has(d.key) && c.underMe(d):
		return true // "supervising three commis" of "3 commis under me"
	case d.key == c.s.l.known("report") && next == "to" && c.current >= 0 && len(d.objects) > 0 && c.among(d.objects[0], c.s.segments[c.current].tokens) && slices.ContainsFunc(c.s.segments[c.current].tokens, func(t token) bool { return t.lower == "under" }):
		return true // "worked under the foreman"
	case c.current >= 0 && c.drewNear(i):
		return true // "as the event approached"
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
	if d.key == c.s.l.known("raise") && slices.ContainsFunc(d.objects[:min(len(d.objects), 3)], func(o token) bool { return raised[last(o).lower] }) {
		d.v = verb{strength: 2, generic: true}
	}
	if handwork.has(d.key) && len(c.plainObject(i)) == 0 && c.material(i, c.direct(i, d.objects)) {
		d.v = verb{strength: 2} // who cuts roofs cuts no costs
	}
	if d.key == c.s.l.known("secure") && slices.ContainsFunc(d.objects[:min(len(d.objects), 3)], func(o token) bool { return locked[last(o).lower] }) {
		d.v = verb{strength: 2, generic: true} // to secure the premises is to lock them
	}
	if d.key == c.s.l.known("lead") && slices.ContainsFunc(d.objects[:min(len(d.objects), 3)], func(o token) bool { return held[last(o).lower] }) {
		d.key, d.v = c.s.l.known("give"), verb{strength: 2, generic: true} // to lead a tour is to give it
	}
	if d.key == c.s.l.known("direct") && c.routed(i) {
		d.key, d.v = c.s.l.known("forward"), verb{strength: 2, generic: true} // to direct calls to a department is to pass them on
	}
	return m.hedged && !d.v.outcome && c.plainHelp(d.objects)
}

// routed says whether what a verb is done to, something that one passes on, goes to where "to" says.
func (c *check) routed(i int) bool {
	for k := i + 2; k < len(c.tokens) && c.tokens[k].gap <= hyphen && k < i+7; k++ {
		if c.tokens[k].lower == "to" {
			return slices.ContainsFunc(append(c.objects(i), c.tokens[i+1:k]...), func(t token) bool { return routable.has(last(t).key) }) && !(k+1 < len(c.tokens) && c.marks[k+1].form != noVerb)
		}
	}
	return false
}

var routable = verbSet("call phone_call email mail post message letter inquiry enquiry query question request ticket complaint visitor guest caller patient customer client tourist shopper traveler passenger driver delivery traffic lead referral order invoice document paperwork correspondence attention parcel package")

// material says whether what is cut or trimmed is a thing, not how much there is of something.
func (c *check) material(i int, direct []token) bool {
	return len(direct) > 0 && units[c.tokens[i+1].key] == "" && !slices.ContainsFunc(direct, func(o token) bool {
		o = last(o)
		return totals.has(o.key) || amounts.has(o.key) || measured[o.lower] || c.kind(o) == "outcome" || units[o.key] != "" || peopleWords.has(o.key)
	}) && !slices.ContainsFunc(c.numbers, func(q quantity) bool {
		return q.from > i && c.marks[q.number].clause == c.marks[i].clause && (q.unit == "%" || q.kind() == "money" || q.role != "")
	})
}

var (
	handwork = verbSet("cut trim shorten lift")
	amounts  = verbSet("time cost waste price budget expense loss error defect delay turnaround downtime workload overtime absence turnover backlog queue wait staff headcount hour spend risk scrap complaint bill lead_time return step cycle onboarding ramp_up churn emission consumption usage visit meeting journey trip commute handover shift demand debt failure incident injury accident ban restriction curfew")
)

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

// underMe says whether the text that is rewritten has those who are led, and as many, right before "under me" or "working below me".
func (c *check) underMe(d *deed) bool {
	if c.current < 0 || c.scope.entry == "" || len(d.objects) == 0 {
		return false
	}
	g := &c.s.segments[c.current]
	for k := 2; k+1 < len(g.tokens); k++ {
		if !lower[last(g.tokens[k]).lower] || g.tokens[k+1].lower != "me" || g.marks[k].negated {
			continue
		}
		to := k
		if g.tokens[k-1].lower == "working" {
			to--
		}
		from := to - 1
		for from > 0 && g.tokens[from].gap <= hyphen && (!prepositions[g.tokens[from-1].lower] || g.tokens[from-1].lower == "of") && g.marks[from-1].form == noVerb {
			from--
		}
		those := c.direct(d.i, d.objects)
		led := d.led == nil || slices.ContainsFunc(g.numbers, func(have quantity) bool { return have.from >= from && have.from < to && near(have.lo, d.led.lo) })
		if led && len(those) > 0 && !slices.ContainsFunc(those, func(o token) bool { return !c.among(o, g.tokens[from:to]) }) {
			return true
		}
	}
	return false
}

// figureAt says whether a number begins at i.
func (c *check) figureAt(i int) bool {
	return slices.ContainsFunc(c.numbers, func(q quantity) bool { return q.from == i || q.from == i+1 && i < len(c.tokens) && !c.marks[i].content })
}

// through says whether the text that is rewritten tells of helping somebody through, to or with all of the objects.
func (c *check) through(objects []token) bool {
	if c.current < 0 || c.scope.entry == "" || len(objects) == 0 {
		return false
	}
	g := &c.s.segments[c.current]
	k := slices.IndexFunc(g.tokens, func(t token) bool { return t.lower == "through" || t.lower == "towards" })
	return k > 0 && !slices.ContainsFunc(objects, func(o token) bool { return !c.among(o, g.tokens[k:]) })
}

var (
	bounded = set("within at below above under over between")
	lands   = verbSet("come land fall lie stand stay remain sit")
	those   = set("they who he she")
	theirs  = verbSet("gain obtain get earn achieve complete pass receive finish win take reach")
)

var lower = set("under below beneath")

// lacks says whether the source has nothing of a word of the sentence behind i.
func (c *check) lacks(i int) bool {
	for i++; i < len(c.tokens) && c.tokens[i].gap != stop; i++ {
		if c.marks[i].content && c.tokens[i].lower != "own" && c.unproven(i) {
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

// learned says whether the source tells that the person learned the first of the objects.
func (c *check) learned(objects []token) bool {
	return len(objects) > 0 && slices.ContainsFunc(c.scope.find(objects[0]), func(p place) bool {
		return slices.ContainsFunc(c.s.segments[p.segment].tokens, func(t token) bool { return learns.has(t.key) })
	})
}

var held = set("tour tours session sessions class classes workshop workshops briefing briefings huddle huddles talk talks orientation induction demo demos tutorial tutorials drill drills walkthrough walkthroughs lesson lessons webinar webinars seminar seminars rehearsal rehearsals storytime")

// locked are things that are secured by locking or fastening them.
var locked = set("premises building buildings site door doors gate gates shop store area areas perimeter facility house vehicle vehicles trailer load loads cargo freight goods equipment tool tools ladder till cash entrance entrances office stock")

var raised = set("ticket tickets issue issues concern concerns question questions invoice invoices order orders query queries flag flags difference differences discrepancy discrepancies error errors fault faults defect defects problem problems mistake mistakes doubt doubts objection objections complaint complaints bug bugs hazard hazards risk risks alarm alarms alert alerts point points shortage shortages exception exceptions")

var sees = set("saw see sees seeing seen watched")

var (
	acquires  = verbSet("gain acquire pick_up")
	lessons   = verbSet("learn study train")
	abilities = set("ability abilities skill skills knowledge training understanding proficiency grounding basics experience")
	turns     = set("call duty duties rota rotation roster on_call oncall shift shifts turn turns")
	turnings  = verbSet("turn convert transform")
	asks      = verbSet("ask invite choose select pick appoint")
	unpaids   = set("unpaid free pro_bono probono charity")
)
