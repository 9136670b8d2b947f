package facts

import (
	"maps"
	"slices"
	"strings"
)

// onlyHelped says whether all that the source has of the objects hangs on helping: then nobody else did it for them.
func (c *check) onlyHelped(objects []token) bool {
	clear, hedged := map[int]int{}, map[int]int{} // how many of the objects a text has, by itself and under a hedge
	for _, o := range objects {
		places := c.scope.exact(o.key) // the very word, or else what it may stand for
		if len(places) == 0 {
			places = c.scope.find(o)
		}
		for _, p := range places {
			m := c.s.segments[p.segment].marks[p.token]
			if !c.tells(&c.s.segments[p.segment]) || m.subject && m.form == past { // "the team was moved": nobody is said to have done it
				continue
			}
			if !m.hedged || m.strength > 1 {
				clear[p.segment]++
			} else {
				hedged[p.segment]++
			}
		}
	}
	if h := hedged[c.current]; h > 0 && c.scope.entry != "" && clear[c.current] == 0 && !slices.ContainsFunc(slices.Collect(maps.Values(clear)), func(n int) bool { return n > h }) {
		return true
	}
	most := func(counts map[int]int) (n int) {
		for _, k := range counts {
			n = max(n, k)
		}
		return n
	}
	return most(hedged) > most(clear)
}

var peopleWords = verbSet("commis stagiaire plongeur understudy host hostess bartender barista busser runner greeter valet housekeeper midwife carer mentee cofellow coworker subcontractor fellow gang squad brigade cohort operative apprentice labourer laborer steward porter attendant cleaner janitor custodian guard chef helper picker packer operator youngster team staff employee worker colleague assistant developer engineer nurse intern volunteer person agent associate member personnel crew subordinate analyst designer clerk technician driver cashier waiter cook aid aide group department trainee contractor freelancer supervisor manager representative specialist teacher tutor caregiver va starter joiner newcomer recruit panel committee")

func (c *check) peopleObject(objects []token) bool {
	return slices.ContainsFunc(objects[:min(len(objects), 4)], func(t token) bool {
		return (peopleWords.has(t.key) || c.kind(t) == "title") && !c.qualifying(t) && !c.computer(t)
	})
}

// leadable says whether a verb of leading has people for an object: the staff of "new staff" as well.
func (c *check) leadable(objects []token) bool {
	return c.peopleObject(objects) || slices.ContainsFunc(objects[:min(len(objects), 4)], func(t token) bool {
		return len(t.parts) > 0 && (peopleWords.has(last(t).key) || peopleWords.has(c.s.l.known(last(t).lower))) && !c.qualifying(t)
	})
}

// computer says whether a server is a machine: "Debian servers", "a web server".
func (c *check) computer(t token) bool {
	if t.key != c.s.l.known("server") {
		return false
	}
	k := slices.IndexFunc(c.tokens, func(have token) bool { return have.start == t.start })
	return k > 0 && t.gap <= hyphen && (c.tokens[k-1].caps && c.tokens[k-1].gap != stop || c.s.l.tools[c.tokens[k-1].key] || hosts[c.tokens[k-1].lower])
}

var hosts = set("web mail file print database db application app proxy build game media backup dns dhcp sql virtual physical dedicated cloud bare_metal windows linux unix production staging test")

// alongside claims people who are led where the source has that number of them beside the person: "with two other staff".
func (c *check) alongside() {
	for i, t := range c.tokens {
		if c.marks[i].form == noVerb || !leads.has(c.s.l.verbKey(t)) || c.current < 0 {
			continue
		}
		g := &c.s.segments[c.current]
		for _, q := range c.numbers {
			if q.from <= i || c.marks[q.number].clause != c.marks[i].clause && q.from-i > 14 || len(q.nouns) == 0 || !peopleWords.has(q.nouns[len(q.nouns)-1].key) || q.from > 0 && (withs[c.tokens[q.from-1].lower] || strings.HasSuffix(c.tokens[q.from-1].lower, "_with")) {
				continue
			}
			if c.forThem(i, q.from) {
				continue
			}
			for _, have := range g.numbers {
				if near(have.lo, q.lo) && !g.staffed(have) && have.unit == "" && c.sameThing(q, have, g) && have.from > 0 && slices.ContainsFunc(g.tokens[max(0, have.from-4):have.from], func(t token) bool { return withs[t.lower] || strings.HasSuffix(t.lower, "_with") }) {
					c.claimOnly(i, i+1, "people_managed")
					return
				}
			}
		}
	}
}

// forThem says whether something that is no person is done for those who are counted from token k on: "ran payroll for 38 employees".
func (c *check) forThem(i, k int) bool {
	objects := c.direct(i, c.objects(i))
	return len(objects) > 0 && objects[len(objects)-1].start < c.tokens[k].start && !c.peopleObject(objects) && !c.place(objects) && slices.ContainsFunc(c.tokens[i+1:k], func(t token) bool { return t.lower == "for" })
}

// crew says whether the last of some words names staff.
func (c *check) crew(words []token) bool {
	if len(words) == 0 {
		return false
	}
	head := last(words[len(words)-1])
	return peopleWords.has(head.key) && head.key != c.s.l.known("person") && strings.HasSuffix(head.lower, "s")
}

// staffed says whether a number counts the people of a place that a text says is led: "manage a hotel with 30 staff".
func (g *segment) staffed(q quantity) bool {
	for k := q.from - 1; k > 0 && g.tokens[k].gap < stop; k-- {
		switch t := g.tokens[k-1]; {
		case g.marks[k-1].form != noVerb:
			return false
		case t.lower == "other" || t.lower == "fellow":
			return false
		case (groups.has(t.key) || whole.has(t.key) || workplaces.has(t.key)):
			for verb := k - 2; verb >= 0; verb-- {
				if g.marks[verb].form != noVerb {
					return leads.has(g.tokens[verb].key) && !g.marks[verb].hedged && !slices.ContainsFunc(g.tokens[verb+1:k-1], func(t token) bool { return prepositions[t.lower] && t.lower != "of" })
				}
			}
			return false
		}
	}
	return false
}

// place says whether the last of the objects is where, or the group in which, people work.
func (c *check) place(objects []token) bool {
	if len(objects) == 0 {
		return false
	}
	head := last(objects[len(objects)-1])
	return workplaces.has(head.key) || groups.has(head.key) && !shared.has(head.key)
}

// shared are words of groups that may stand for things and times.
var shared = verbSet("unit shift")

// workplaces are where people work.
var workplaces = verbSet("warehouse restaurant hotel kitchen factory plant depot cafe bar pub hub center bakery salon nursery farm hospital supermarket")

// attend are words for people who come to something.
var attend = verbSet("attendee participant guest delegate member visitor student pupil child people person employee staff learner trainee volunteer player manager leader")

var comers = verbSet("participant attendee")

var withs = set("with alongside beside together")

// reporting claims those who are said to report to the person where the source tells of nobody who does.
func (c *check) reporting() {
	reports := c.s.l.known("reports_to_me")
	for i := 2; i < len(c.tokens); i++ {
		from := i
		if c.tokens[i].lower == "me" && c.tokens[i-1].lower == "to" && strings.HasPrefix(c.tokens[i-2].lower, "report") {
			from = i - 2
		} else if c.tokens[i].key != reports {
			continue
		}
		if c.current >= 0 && c.scope.entry != "" && !c.leadsHere() {
			c.claim(from, i+1, "people_managed", nil)
		}
	}
}

// leadsHere says whether the text that is rewritten tells of people who are led, or who report to the person.
func (c *check) leadsHere() bool {
	g := &c.s.segments[c.current]
	for k, t := range g.tokens {
		if strings.HasPrefix(t.lower, "report") && !g.marks[k].negated && k+2 < len(g.tokens) && g.tokens[k+2].lower == "me" || t.key == c.s.l.known("reports_to_me") {
			return true
		}
		if leads.has(t.key) && g.marks[k].form != noVerb && !g.marks[k].hedged && slices.ContainsFunc(g.direct(k), func(o token) bool { return peopleWords.has(o.key) || c.s.l.kinds[o.key] == "title" }) {
			return true
		}
	}
	return false
}

// people turns the claims about leading that have people for an object into what they are.
func (c *check) people() {
	for k := range c.claims {
		claim := &c.claims[k]
		if claim.Kind != "strength" && claim.Kind != "skill" {
			continue
		}
		for i, t := range c.tokens {
			if t.start == claim.at && c.marks[i].form != noVerb && leads.has(c.s.l.verbKey(t)) && c.leadable(c.objects(i)) {
				claim.Kind = "people_managed"
			}
		}
	}
}

var leads = verbSet("lead manage supervise oversee direct head hire recruit run in_charge_of")

var anybody = set("colleague colleagues coworkers people employees staff members teammates hires person personnel workers")

var groups = verbSet("shift gang squad brigade cohort team group crew class staff department panel committee office firm company business practice agency organization school household unit site clinic startup ward home shop store")

func anyGroup(q quantity) bool {
	return slices.ContainsFunc(q.nouns, func(t token) bool { return anybody[t.lower] || groups.has(t.key) })
}

// onlyWhere says whether the text that is rewritten names a thing only as where the person was: who works at a farm manages none.
func (c *check) onlyWhere(direct []token) bool {
	if c.current < 0 || c.scope.entry == "" || len(direct) == 0 {
		return false
	}
	head, where := direct[len(direct)-1], false
	for _, p := range c.scope.find(head) {
		if p.segment != c.current {
			continue
		}
		g := &c.s.segments[p.segment]
		k := p.token - 1
		for k >= 0 && g.tokens[k+1].gap <= hyphen && g.marks[k].form == noVerb && !prepositions[g.tokens[k].lower] && !isAnd(g.tokens[k].lower) {
			k--
		}
		if k < 1 || g.tokens[k].lower != "at" && g.tokens[k].lower != "in" || !attends.has(g.tokens[k-1].key) {
			return false
		}
		where = true
	}
	return where
}

// attends are verbs of being somewhere for work.
var attends = verbSet("work intern train serve volunteer start begin shadow apprentice study assist help stay live be")
