package facts

import (
	"slices"
	"strings"
)

// otherwise are the ways to prove a deed that the source tells by other words than a verb of its kind.
var otherwise = []func(*check, *deed) []Evidence{(*check).byOthers, (*check).byNew, (*check).byFigure, (*check).byChange, (*check).byGain, (*check).byRecord, (*check).byObject, (*check).byNominal, (*check).byUse, (*check).byTrade, (*check).byReports, (*check).byKin, (*check).byResult, (*check).byPublic, (*check).byScript, (*check).byPassingOn, (*check).byWatch, (*check).byFormer, (*check).byPrize, (*check).byPost, (*check).byFounding}

// byFigure proves "reaching 108%" by the figure.
func (c *check) byFigure(d *deed) []Evidence {
	if reaches.has(d.key) || d.key == "total" || strings.HasPrefix(c.scope.entry, "project") && acquires.has(d.key) {
		return c.figureBehind(d.i)
	}
	return nil
}

// byChange proves a rise or a fall by its figures, and a promotion by the roles.
func (c *check) byChange(d *deed) []Evidence {
	if !d.denied {
		if evidence := c.changed(d.i); evidence != nil {
			return evidence
		}
	}
	if climbs.has(d.key) {
		return c.climbed(d.i)
	}
	return nil
}

// byGain proves "secured savings of $10,500" by the saving.
func (c *check) byGain(d *deed) []Evidence {
	if d.denied || len(d.direct) == 0 || !gainful.has(d.key) && !(d.key == c.s.l.known("negotiate") && c.current >= 0 && c.among(d.t, c.s.segments[c.current].tokens)) {
		return nil
	}
	gain := d.direct[len(d.direct)-1]
	if k := slices.IndexFunc(d.direct, func(o token) bool { return c.s.l.turned(o) != 0 }); k >= 0 && c.s.l.turned(gain) == 0 {
		gain = d.direct[k] // "a shorter time"
	}
	return c.changedBy(slices.IndexFunc(c.tokens, func(t token) bool { return t.start == gain.start }), false)
}

// byRecord proves "recorded no accidents", "beat the target" and "named Employee of the Month".
func (c *check) byRecord(d *deed) []Evidence {
	switch {
	case has.has(d.key) && len(d.direct) > 0:
		if len(d.objects) > 1 && last(d.direct[0]).lower == "record" && len(d.direct) == 1 { // "a record of no injuries"
			return c.without(d.i, d.objects[1:])
		}
		return c.without(d.i, d.direct)
	case arises.has(d.key) && c.marks[d.i].form == past && c.tokens[d.i].lower != "resulted_in":
		return c.without(d.i, c.subjects(d.i))
	case exceeds.has(d.key):
		if evidence := c.exceeded(d.i); evidence != nil {
			return evidence
		}
		return c.over(d.direct)
	case obtains.has(d.key) && len(d.direct) > 0 && c.kind(d.direct[0]) == "superlative" && c.fragment(d.direct): // "Best sales of the team"
		return c.generic(d.direct[:1], 2)
	case awards.has(d.key):
		if evidence := c.awarded(d.objects); evidence != nil {
			return evidence
		}
		if len(d.direct) > 0 && placings[last(d.direct[len(d.direct)-1]).lower] && c.current >= 0 && c.among(d.direct[len(d.direct)-1], c.s.segments[c.current].tokens) { // "named a finalist" of who was one
			return []Evidence{c.s.evidence(place{segment: c.current})}
		}
	}
	if schooling.has(d.key) && c.scope.entry == "" {
		return c.certifiedOrTaught(d.objects)
	}
	return nil
}

// byObject lets a verb that tells of ordinary doing stand where the source tells of any doing with the same thing.
func (c *check) byObject(d *deed) []Evidence {
	awarded := awards.has(d.key) && !d.v.outcome
	fragment := c.fragment(d.direct)
	ordinary := d.v.generic || light.has(d.key) || (plain.has(d.key) || awarded) && fragment
	if crafts.has(d.key) && !d.denied && c.ownWork(d.direct) {
		return []Evidence{c.s.evidence(place{segment: c.current})}
	}
	switch {
	case d.denied || !ordinary || inherits.has(d.key) || d.v.strength >= 3 || awards.has(d.key) && c.current >= 0 && c.scope.entry != "" && c.lessened(&c.s.segments[c.current]):
		return nil
	case d.led != nil, d.key == c.s.l.known("implement") && c.scope.entry != "" && !strings.HasPrefix(c.scope.entry, "project") && slices.ContainsFunc(d.direct, func(o token) bool { return o.caps || c.s.l.tools[o.key] }): // who keeps contacts in Salesforce has not brought it in
		return nil
	case (heavy.has(d.key) || makes.has(d.key) && !fragment) && !d.helping && c.aside(d.direct), makes.has(d.key) && c.onDuty(d.direct), heavy.has(d.key) && fragment && (weighty.has(d.key) || !c.heads(d.direct)), (d.staff || c.peopleObject(d.direct) && !tends.has(d.key) && !speaks.has(d.key) || leads.has(d.key) && c.leadable(d.direct)) && !awarded:
		return nil
	case leads.has(d.key) && fragment && (c.place(d.direct) || c.premises(d.direct)) && !c.heads(d.direct): // who has six patients on a ward does not run it
		return nil
	case leads.has(d.key) && c.onlyWhere(d.direct), (leads.has(d.key) || d.v.generic && d.v.strength > 2) && c.onlyFollowed(d.direct):
		return nil
	case leads.has(d.key) && slices.ContainsFunc(c.tokens[d.i+1:min(len(c.tokens), d.i+4)], func(o token) bool { return running.has(o.key) && len(c.scope.exact(o.key)) == 0 }):
		return nil
	case leads.has(d.key) && !fragment && slices.ContainsFunc(d.direct, func(o token) bool { return whole.has(o.key) && !c.qualifying(o) }):
		return nil
	}
	if performs.has(d.key) && c.current >= 0 && c.arranged(d.direct) {
		return nil
	}
	if makes.has(d.key) && !fragment && !c.trade(d.key) && c.doing(d.direct) {
		return nil
	}
	return c.generic(d.objects, d.needed)
}

// onlyFollowed says whether the text that is rewritten has what one has charge of, and tells only of keeping track of it: who tracks a budget manages none.
func (c *check) onlyFollowed(direct []token) bool {
	if c.current < 0 || c.scope.entry == "" {
		return false
	}
	g := &c.s.segments[c.current]
	return slices.ContainsFunc(direct, func(o token) bool {
		return charges.has(last(o).key) && slices.ContainsFunc(c.s.exactIn(c.current, o), func(k int) bool {
			verb := g.governor(k)
			return verb >= 0 && keepsTrack.has(g.tokens[verb].key)
		})
	})
}

var (
	charges    = verbSet("budget contract project program campaign portfolio account fund finances grant")
	keepsTrack = verbSet("track monitor follow check record log report watch observe review update")
)

// speaks are verbs of speaking to people, whom nobody is said to lead by them.
var speaks = verbSet("contact consult inform notify brief advise answer remind call phone email message interview meet visit escort accompany address register follow_up chase liaise")

// running is what a place does as a whole.
var running = verbSet("operation operations ops business")

// doing says whether the text that is rewritten has the objects only as what was done: who trains new hires develops no training.
func (c *check) doing(direct []token) bool {
	if c.current < 0 || c.scope.entry == "" || len(direct) == 0 {
		return false
	}
	g := &c.s.segments[c.current]
	done := false
	for _, o := range direct {
		for _, p := range c.scope.find(o) {
			if p.segment != c.current {
				continue
			}
			if g.marks[p.token].form == noVerb {
				return false
			}
			done = true
		}
	}
	return done
}

// makes are verbs of making: what is made is their object, and no doing.
var makes = verbSet("develop create design build write establish launch introduce author invent")

// arranged says whether all that the text that is rewritten tells of the objects is that they were arranged: who schedules interviews holds none.
func (c *check) arranged(direct []token) bool {
	g := &c.s.segments[c.current]
	found := false
	for k, t := range g.tokens {
		if g.marks[k].form != noVerb || !g.marks[k].content || len(direct) == 0 || !c.among(direct[len(direct)-1], []token{t}) {
			continue
		}
		verb := k
		for verb >= 0 && g.marks[verb].form == noVerb {
			verb--
		}
		if verb < 0 || !arranges.has(g.tokens[verb].key) {
			return false
		}
		found = true
	}
	return found
}

var (
	performs = verbSet("conduct perform hold do carry_out run deliver give complete take")
	arranges = verbSet("schedule book arrange plan order request")
)

// byNominal proves "ran A/B tests" by "A/B tested".
func (c *check) byNominal(d *deed) []Evidence {
	written, gets := writes.has(d.key), awards.has(d.key) || acquires.has(d.key)
	if d.denied || d.staff || !plain.has(d.key) && !nominals.has(d.key) && !written && !gets || makes.has(d.key) && !c.verbless() && !written || c.current < 0 || c.scope.entry == "" {
		return nil
	}
	g := &c.s.segments[c.current]
	for _, o := range d.direct {
		for k, have := range g.tokens {
			if bestows.has(have.key) != gets {
				continue
			}
			if m := g.marks[k]; m.form != noVerb && !m.hedged && (!m.subject || k <= 1) && !m.negated && c.s.l.verbs[have.key].strength >= 2 && (!makes.has(d.key) || c.verbless() || texts.has(have.key)) && (have.key == o.key || have.key == o.root) {
				return []Evidence{c.s.evidence(place{c.current, k})}
			}
		}
	}
	return nil
}

// bestows are verbs whose nouns one gets: "earned promotion" of who was promoted.
var bestows = verbSet("promote nominate commend")

// Who summarizes writes summaries.
var (
	writes = verbSet("write create produce draw_up issue")
	texts  = verbSet("summarize list transcribe translate describe document draft outline quote sketch schedule forecast invoice label index report")
)

// byUse proves "use New Skies" by "I work with New Skies".
func (c *check) byUse(d *deed) []Evidence {
	if !uses.has(d.key) && !(integrates.has(d.key) && c.s.uses(c.current) && strings.HasPrefix(c.scope.entry, "project")) || c.current < 0 || c.scope.entry == "" {
		return nil
	}
	g := &c.s.segments[c.current]
	for _, o := range d.direct {
		for _, p := range c.scope.find(o) {
			if p.segment == c.current && !g.marks[p.token].negated && !g.marks[p.token].hedged && !slices.ContainsFunc(g.tokens, func(t token) bool { return weak[t.lower] }) {
				return []Evidence{c.s.evidence(p)}
			}
		}
	}
	return nil
}

// byNew proves "introducing new bay layouts" by a change that came about through them.
func (c *check) byNew(d *deed) []Evidence {
	if d.denied || !renews.has(d.key) || c.current < 0 || c.scope.entry == "" || len(d.direct) == 0 {
		return nil
	}
	g := &c.s.segments[c.current]
	for k := 1; k+1 < len(g.tokens); k++ {
		if g.tokens[k].lower == "new" && g.tokens[k+1].gap <= hyphen && !g.marks[k].hedged && !g.marks[k].negated && c.byMeans(g, k) &&
			!slices.ContainsFunc(d.direct, func(o token) bool { return !c.among(o, g.tokens[k+1:min(len(g.tokens), k+5)]) }) {
			return []Evidence{c.s.evidence(place{c.current, k})}
		}
	}
	return nil
}

// byMeans says whether a token stands behind what says by which means something was done, with nobody else before it.
func (c *check) byMeans(g *segment, i int) bool {
	for k := i - 1; k > 0 && k >= i-6 && g.tokens[k+1].gap <= hyphen && g.marks[k].form == noVerb; k-- {
		if t := g.tokens[k].lower; t == "through" || t == "with" || t == "by" || t == "via" || t == "thanks_to" {
			return g.marks[0].form != noVerb
		}
	}
	return false
}

var renews = verbSet("change introduce adopt bring_in put_in redo rearrange update renew revise roll_out implement add")

// byTrade proves the designing of a designer by what was designed.
func (c *check) byTrade(d *deed) []Evidence {
	if d.denied || d.v.strength > 2.1 || d.v.outcome || !c.trade(d.key) || makes.has(d.key) && c.revised(d.direct) {
		return nil
	}
	return c.generic(d.objects, d.needed)
}

// revised says whether the text that is rewritten tells of work on the objects that others made: a writer who proofreads reports writes none.
func (c *check) revised(direct []token) bool {
	return c.current >= 0 && c.scope.entry != "" && slices.ContainsFunc(direct, func(o token) bool {
		return slices.ContainsFunc(c.scope.find(o), func(p place) bool {
			g := &c.s.segments[p.segment]
			verb := g.governor(p.token)
			return p.segment == c.current && verb >= 0 && revises.has(g.tokens[verb].key)
		})
	})
}

var revises = verbSet("proofread review check edit correct translate file archive print send post share distribute deliver read use follow fix debug test")

// governor is the verb before a token in its sentence, -1 for none.
func (g *segment) governor(i int) int {
	for k := i - 1; k >= 0 && g.tokens[k+1].gap < stop; k-- {
		if g.marks[k].form != noVerb {
			return k
		}
	}
	return -1
}

// byReports proves "supervise a clerk" by "a clerk reports to me", and by the place that is led where the clerk works.
func (c *check) byReports(d *deed) []Evidence {
	if !d.staff || len(d.direct) == 0 {
		return nil
	}
	for n := range c.s.segments { // "Foreman of 5 welders"
		g := &c.s.segments[n]
		if n != c.current && (c.scope.entry != "" || !c.bullet(g)) {
			continue
		}
		for k, t := range g.tokens {
			if superiors[last(t).lower] && k+1 < len(g.tokens) && overs[g.tokens[k+1].lower] && g.headed(k) && !slices.ContainsFunc(g.tokens[:k], func(t token) bool { return demoting[t.lower] }) && c.among(d.direct[len(d.direct)-1], g.tokens[k+1:]) {
				return []Evidence{c.s.evidence(place{n, k})}
			}
		}
	}
	if c.current < 0 || c.scope.entry == "" {
		return nil
	}
	g := &c.s.segments[c.current]
	for k := 1; k < len(g.tokens); k++ {
		if (g.tokens[k].key == c.s.l.known("reports_to_me") || g.tokens[k-1].lower == "under" && g.tokens[k].lower == "me") && !g.marks[k].negated && c.among(d.direct[len(d.direct)-1], g.tokens[:k]) {
			return []Evidence{c.s.evidence(place{c.current, k})}
		}
	}
	for _, q := range c.numbers { // "manage a warehouse with 42 staff"
		if q.from > d.i && q.from-d.i <= 2 && len(q.nouns) > 0 && slices.ContainsFunc(g.numbers, func(have quantity) bool {
			return near(have.lo, q.lo) && have.bound == q.bound && c.sameThing(q, have, g) && g.staffed(have)
		}) {
			return []Evidence{c.s.evidence(place{segment: c.current})}
		}
	}
	return nil
}

var overs = set("of over to for")

// generic lets a verb like "handled" tell of what the source says was done to the same thing by another word.
func (c *check) generic(objects []token, needed float64) []Evidence {
	if len(objects) == 0 && c.current >= 0 {
		return []Evidence{c.s.evidence(place{segment: c.current})}
	}
	var other []Evidence
	for _, o := range objects {
		places := c.scope.find(o)
		if len(places) == 0 {
			places = c.composed(o)
		}
		for _, p := range places {
			g := &c.s.segments[p.segment]
			if !c.tells(g) {
				continue
			}
			if next := p.token + 1; c.current >= 0 && c.scope.entry != "" && next < len(g.tokens) && g.tokens[next].gap <= hyphen && g.marks[next].content && g.marks[next].form == noVerb && c.s.l.kinds[g.tokens[next].key] != "frequency" && !c.amongReverse(g.tokens[next], c.tokens) && !c.qualifying(o) {
				continue // the medicine of a "medicine list"
			}
			m := g.marks[p.token]
			verb := g.governor(p.token)
			if m.strength == 1 && !m.hedged && p.segment == c.current && (c.inTeam(g) || verb >= 0 && works.has(g.tokens[verb].key)) {
				m.strength = 2
			}
			if verb >= 0 && p.segment == c.current && c.scope.entry != "" && (g.marks[verb].subject && g.marks[verb].form == past && c.s.l.verbs[g.tokens[verb].key].outcome || causes.has(g.tokens[verb].key)) {
				continue // "referrals led to new accounts" opens none
			}
			if m.strength >= min(needed, 2) && !m.negated {
				if p.segment == c.current || c.current < 0 {
					return []Evidence{c.s.evidence(p)}
				}
				other = []Evidence{c.s.evidence(p)}
			}
		}
	}
	return other
}

// causes are verbs behind which stands what came of a doing, which nobody is said to have done.
var causes = verbSet("lead_to result_in bring_about")

// works are verbs of doing what their object names: who works the grill handles it, who serves customers does too.
var works = verbSet("work work_on serve cover provide give offer deliver")

// inTeam says whether the text that is rewritten tells of work in a team, and the rewrite of the team.
func (c *check) inTeam(g *segment) bool {
	return slices.ContainsFunc(g.tokens, func(t token) bool { return teams[last(t).lower] && c.amongReverse(t, c.tokens) })
}

// teamwork says whether the rewrite tells of the team with which the text that is rewritten says the work was done.
func (c *check) teamwork() bool {
	if c.current < 0 {
		return false
	}
	g := &c.s.segments[c.current]
	return slices.ContainsFunc(indices(g.tokens), func(i int) bool { return byTeam(g.tokens, i) }) && slices.ContainsFunc(indices(c.tokens), func(i int) bool {
		if t := c.tokens[i]; t.lower == "one_of" || t.lower == "of" && i > 0 && c.tokens[i-1].lower == "one" {
			return true
		}
		return (teams[last(c.tokens[i]).lower] || deciding[c.tokens[i].lower]) && !slices.ContainsFunc(c.tokens[max(0, i-3):i], func(t token) bool { return t.lower == "for" || c.s.l.verbs[t.key].strength >= 2.7 })
	})
}

func indices(tokens []token) []int {
	out := make([]int, len(tokens))
	for i := range out {
		out[i] = i
	}
	return out
}

var teams = set("team crew group gang squad pair")

var nominals = verbSet("submit make conduct hold give do carry_out complete run perform take file provide offer")

var schooling = verbSet("study graduate complete attend earn hold obtain receive gain pass finish major qualify train")

var uses = verbSet("use utilize employ operate work_with")

var placings = set("finalist finalists winner winners nominee semifinalist honoree recipient")

var (
	obtains = verbSet("achieve attain reach earn obtain have")
	has     = verbSet("record have maintain keep log report see suffer complete experience")
	exceeds = verbSet("exceed beat surpass top outperform outpace")
)

// goal says whether a word is what a figure is held against.
func goal(t token) bool {
	return slices.ContainsFunc(orSelf(t), func(p token) bool { return goals[p.lower] })
}

var goals = set("target quota goal targets quotas goals budget")

// trade says whether the role says that the person does just that: a designer designs, a welder welds.
func (c *check) trade(key string) bool {
	return slices.ContainsFunc(c.s.segments, func(g segment) bool {
		itself := c.current >= 0 && g.path == c.s.segments[c.current].path && c.scope.entry != ""
		if !itself && (!strings.HasSuffix(g.path, ".role") && g.path != "headline" || c.scope.entry != "" && g.entry != c.scope.entry && !strings.HasPrefix(c.scope.entry, "project")) {
			return false
		}
		if as := slices.IndexFunc(g.tokens, func(t token) bool { return t.lower == "as" }); itself && as > 0 {
			g.tokens = g.tokens[as:min(len(g.tokens), as+5)] // "Worked as ETL developer"
		} else if itself {
			g.tokens = g.tokens[:1] // "Moderator of the Math Club"
		}
		return slices.ContainsFunc(g.tokens, func(t token) bool {
			for _, p := range orSelf(t) {
				for _, ending := range []string{"er", "or", "ist"} {
					if base, ok := strings.CutSuffix(p.lower, ending); ok && len(base) > 2 && (stem(base) == key || stem(base+"e") == key || base == key) {
						return true
					}
				}
			}
			return false
		})
	})
}

var gainful = verbSet("result secure achieve deliver generate realize produce bring obtain gain make see get bring_in yield record report drive contribute help_achieve win")

// describes are participles that tell no more of a noun than that it is there.
var describes = verbSet("build create develop run serve write make use hold give base locate need require schedule find keep store call name assign involve")

// reaches are verbs that only point at the figure behind them, awards those that may tell of what is listed as an award.
var (
	reaches = verbSet("draw attract bring_in reach hit achieve attain rank place finish score")
	awards  = verbSet("award receive earn win honor recognize name get")
)

// figureBehind proves "reaching 108%" by the figure.
func (c *check) figureBehind(i int) []Evidence {
	for _, q := range c.numbers {
		if q.claimed && q.unit != "date" && q.from > i && (q.from == i+1 || c.marks[q.number].clause == c.marks[i].clause && q.from-i <= 7) {
			return q.evidence
		}
	}
	return nil
}

// plainHelp says whether the source tells of helping with the objects without saying in which doing: to help with the payroll is to help
// do it.
func (c *check) plainHelp(objects []token) bool {
	for _, o := range objects {
		for _, p := range c.scope.find(o) {
			g := &c.s.segments[p.segment]
			if !c.tells(g) || !g.marks[p.token].hedged {
				continue
			}
			k := p.token - 1
			for k >= 0 && g.marks[k].form == noVerb && g.tokens[k].gap <= hyphen {
				k--
			}
			if k >= 0 && c.s.l.verbs[c.s.l.verbKey(g.tokens[k])].hedge {
				return true
			}
		}
	}
	return false
}

// byKin lets a verb stand for one of the source that a third verb may stand for, on the very same thing: who gives tastings runs them.
func (c *check) byKin(d *deed) []Evidence {
	if d.denied || leads.has(d.key) && c.premises(d.direct) || d.v.strength > 2.1 && d.key != c.s.l.known("run") || d.v.outcome || d.staff || c.current < 0 || c.scope.entry == "" || len(d.direct) == 0 || heavy.has(d.key) || makes.has(d.key) || demanding.has(d.key) {
		return nil
	}
	g := &c.s.segments[c.current]
	for _, o := range d.direct {
		for _, p := range c.scope.find(o) {
			if p.segment != c.current || g.marks[p.token].negated || g.marks[p.token].strength < min(d.needed, 2) {
				continue
			}
			verb := g.governor(p.token)
			if verb < 0 || strings.HasPrefix(g.tokens[verb].key, "responsib") || g.marks[verb].subject || c.doesToo(d.i, g.tokens[verb].key) || !c.among(o, g.direct(verb)) {
				continue
			}
			if slices.ContainsFunc(c.s.l.alternates[d.key], func(kin string) bool {
				v := c.s.l.verbs[kin]
				return v.strength == 2 && !v.outcome && slices.Contains(c.s.l.alternates[kin], g.tokens[verb].key)
			}) {
				return []Evidence{c.s.evidence(p)}
			}
		}
	}
	return nil
}

// demanding verbs ask for more than to have done something with a thing.
var demanding = verbSet("update bring_up_to_date plan organize coordinate oversee administer resolve solve diagnose audit conduct present secure repair fix draft teach train treat analyze negotiate approve examine assess evaluate interview inspect investigate program engineer forecast budget recruit hire publish host")
