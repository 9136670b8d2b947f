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
		if c.marks[i].form == gerund && c.scope.entry == "" && i > 0 && (c.inSector(i) != nil || c.inCompany(t)) {
			continue // "in manufacturing and banking", "a heating and cooling company"
		}
		if evidence := c.unasked(i); evidence != nil {
			c.claim(i, i+1, "scope", evidence)
			continue
		}
		if own := c.s.l.verbs[t.key]; len(t.parts) > 0 && len(c.scope.find(t)) == 0 && !light.has(t.key) && !own.outcome && own.strength < 2.5 && !inherits.has(t.key) { // "brought together" is a way of bringing
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
			if len(c.scope.find(t)) == 0 || c.notDone(i) || !c.marks[i].hedged && !c.marks[i].unreal && !c.teamwork() && c.onlyHelped(c.direct(i, c.objects(i))) {
				c.claimVerb(i, "strength")
			}
		default:
			c.verb(i, t, key, v)
		}
	}
}

// notDone says whether the text that is rewritten has a verb, and all of it as what the person only helped with, was shown or saw others do.
func (c *check) notDone(i int) bool {
	if c.current < 0 || c.scope.entry == "" || c.marks[i].hedged || c.marks[i].unreal || c.marks[i].subject || c.teamwork() {
		return false
	}
	g := &c.s.segments[c.current]
	places := c.s.exactIn(c.current, c.tokens[i])
	return len(places) > 0 && !slices.ContainsFunc(places, func(k int) bool {
		return !g.marks[k].hedged && !g.marks[k].unreal && !g.marks[k].others
	})
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
	helping         bool      // is how the person helped
	denied          bool      // the source says that it was not done, or that others did it
	reason          string    // the kind of the claim where nothing proves it
}

func (c *check) verb(i int, t token, key string, v verb) {
	d := &deed{i: i, t: t, key: key, v: v, objects: c.objects(i)}
	described := c.marks[i].subject && c.marks[i].form == past && i+1 < len(c.tokens) && placing[c.tokens[i+1].lower] && c.marks[i-1].content && v.strength <= 2 && !v.outcome
	if described {
		d.objects = c.tokens[i-1 : i] // "a mechanism designed at Northwind"
	}
	if before := c.antecedent(i); len(before) > 0 {
		d.objects = before
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
	c.same[i] = evidence != nil
	for _, way := range otherwise {
		if evidence == nil {
			evidence = way(c, d)
		}
	}
	c.light[i] = evidence != nil && !c.same[i]
	if evidence != nil && !d.helping && !c.pronoun(i) && !c.marks[i].others && d.needed > 1 && !c.marks[i].unreal && len(d.objects) > 0 && !puts.has(d.key) && !(converses.has(d.key) && c.partner(d)) && c.onlyHelped(d.direct) {
		evidence, d.reason = nil, "strength"
	}
	if evidence != nil && d.v.outcome && c.otherMeasure(d) {
		evidence = nil
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

// otherMeasure says whether what rose or fell from one figure to another is no thing of which the text that is rewritten tells: who shortened the close has
// not shortened the audit.
func (c *check) otherMeasure(d *deed) bool {
	if c.current < 0 || c.scope.entry == "" || len(d.direct) == 0 || !slices.ContainsFunc(c.numbers, func(q quantity) bool {
		return q.from > d.i && q.role == "from" && c.marks[q.number].clause == c.marks[d.i].clause
	}) {
		return false
	}
	head := d.direct[len(d.direct)-1]
	k := slices.IndexFunc(c.tokens, func(t token) bool { return t.start == head.start })
	if more := k + 1; k < 0 || more < len(c.tokens) && c.tokens[more].gap <= hyphen && !c.marks[more].content && !prepositions[c.tokens[more].lower] && !c.counted[more] || c.s.l.fillers[head.key]&fillsBehind != 0 || c.s.l.neutral[head.key] || c.implied(k) || c.fills(k) || c.kind(head) == "outcome" || len(c.composed(head)) > 0 {
		return false
	}
	return c.anew[k] && c.s.l.soft[head.key] || len(c.scope.find(head)) > 0 && !slices.ContainsFunc(c.scope.find(head), func(p place) bool {
		return !c.elsewhere(p) && (p.segment == c.current || c.tells(&c.s.segments[p.segment]))
	})
}

// inherits is no way of taking.
var inherits = verbSet("take_over")

// puts are verbs of proposing: what is proposed is done by nobody yet, and yet the proposing is.
var puts = verbSet("propose recommend suggest")

// partner says whether the text that is rewritten tells of talks with those to whom the rewrite says the person talks.
func (c *check) partner(d *deed) bool {
	if c.current < 0 || c.scope.entry == "" {
		return false
	}
	g := &c.s.segments[c.current]
	for k := 1; k < len(g.tokens); k++ {
		if joint.has(g.tokens[k-1].key) && g.marks[k-1].form == noVerb && g.shares(k-1) && withs[g.tokens[k].lower] && c.overlap(d.direct, g.tokens[k+1:min(len(g.tokens), k+6)]) {
			return true
		}
	}
	return false
}

var converses = verbSet("communicate talk speak converse meet discuss")

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

// measure finds out how much the source has to claim.
func (c *check) measure(d *deed) {
	d.direct = c.direct(d.i, d.objects)
	if things := slices.DeleteFunc(slices.Clone(d.direct), func(o token) bool { return more[o.lower] || less[o.lower] }); d.v.outcome && len(things) > 0 {
		d.direct = things // "resulting in faster releases" tells of releases
	}
	if plain := c.plainObject(d.i); d.v.outcome && len(plain) > 0 {
		d.objects, d.direct = plain, plain
	}
	d.reason = c.kindOf(d.v)
	if members := c.members(d); len(members) > 0 {
		d.objects, d.direct = members, members
	} else {
		d.led = c.ledGroup(d)
	}
	if d.v.strength <= 2.1 && !d.v.outcome && !leads.has(d.key) {
		if d.objects, d.direct = c.proper(d.objects), c.proper(d.direct); len(d.direct) == 0 {
			d.direct = d.objects
		}
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
	d.helping = c.marks[d.i].hedged || c.wayOfHelp(d.i)
	if d.helping || d.needed <= 2 && !leads.has(d.key) && (c.teamwork() || c.marks[d.i].subject && c.marks[d.i].form == past && !d.v.outcome) {
		d.needed, d.strict = 1, d.strict || d.staff
	} else if d.staff {
		d.needed, d.strict = max(d.needed, 2.7), true
	}
}

// plainObject is what a verb is done to where that asserts nothing by itself, all that does stands behind a preposition, and the text that is rewritten does
// not have it: the stays of "shortened stays on the ward".
func (c *check) plainObject(i int) (plain []token) {
	if c.current < 0 || c.scope.entry == "" {
		return nil
	}
	for k := i + 1; k < len(c.tokens) && c.tokens[k].gap <= hyphen && c.marks[k].form == noVerb; k++ {
		t := c.tokens[k]
		if c.marks[k].content || c.counted[k] || t.digit || relatives[t.lower] {
			return nil
		}
		if prepositions[t.lower] || t.lower == "to" || isAnd(t.lower) {
			break
		}
		if !determiners[t.lower] && !adverbial(t.lower) && len(t.lower) > 3 && !c.among(t, c.s.segments[c.current].tokens) {
			plain = append(plain, t)
		}
	}
	return plain
}

// proper are the objects without those that only say anew what the source says.
func (c *check) proper(objects []token) []token {
	return slices.DeleteFunc(slices.Clone(objects), func(o token) bool {
		k := slices.IndexFunc(c.tokens, func(t token) bool { return t.start == o.start })
		return k >= 0 && c.anew[k] && (c.ofTrade(o) || c.s.l.fillers[o.key] != 0) && !teams[last(o).lower] && !c.proved(k)
	})
}

// wayOfHelp says whether a deed is the way in which the person helped: "assisted with the move by packing boxes".
func (c *check) wayOfHelp(i int) bool {
	if i == 0 || c.tokens[i-1].lower != "by" {
		return false
	}
	first := slices.IndexFunc(c.marks[:i], func(m mark) bool { return m.form != noVerb })
	return first >= 0 && c.s.l.verbs[c.s.l.verbKey(c.tokens[first])].hedge && !slices.ContainsFunc(c.tokens[first+1:i], func(t token) bool { return t.gap == stop })
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

// haulage is what a driver does, awaited what stands before a doing that is somebody else's.
var (
	haulage = verbSet("transport deliver carry haul ferry chauffeur operate move ride ship")
	awaited = set("for pending awaiting without until after with")
)

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
		return g.marks[p.token].form == noVerb && g.tokens[p.token].lower == c.tokens[i].lower && p.token+1 < len(g.tokens) && g.tokens[p.token+1].lower == c.tokens[i+1].lower && c.tells(g)
	})
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
	if i+1 < len(g.tokens) && g.tokens[i].key == c.s.l.known("contribute") && m.form != noVerb && !m.hedged && g.tokens[i+1].lower != "to" && g.tokens[i+1].gap <= hyphen {
		s = 2 // who contributes recipes gives them
	}
	if minds.has(g.tokens[i].key) && m.form != noVerb && !m.hedged && c.crew(g.direct(i)) {
		s = 2.8 // who looks after eight operators supervises them
	}
	if m.hedged && !(joint.has(g.tokens[i].key) && m.form == noVerb && g.shares(i)) || i > 0 && demoting[g.tokens[i-1].lower] && g.tokens[i].gap <= hyphen {
		s = min(s, 1)
	}
	return s
}

// joint are deeds that whoever takes part in them does: who takes part in talks with a client talks to the client.
var joint = verbSet("talk discuss discussion conversation conference_call")

// shares says whether the verb before a token tells of taking part in it, not of helping with it.
func (g *segment) shares(i int) bool {
	verb := g.governor(i)
	return verb >= 0 && shares.has(g.tokens[verb].key)
}

var shares = verbSet("participate take_part be_part_of part_of be_involved involved_in join")

// minds are verbs that are leading where their object is staff.
var minds = verbSet("handle look_after take_care_of")

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

var (
	gives    = verbSet("give provide offer lend")
	supports = set("support assistance help aid hand backup")
	placed   = verbSet("assign base station post")
	helpers  = verbSet("accompany assist support help shadow join")
)

var learns = verbSet("learn study train complete take")
