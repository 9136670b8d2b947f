package facts

import (
	"maps"
	"slices"
	"strings"
	"sync"
)

// verbs judges what the text says was done: the source has to tell of the same doing, or a stronger one, on the same thing.
func (c *check) verbs() {
	for i, t := range c.tokens {
		if c.marks[i].form == noVerb || c.done[i] {
			continue
		}
		if own := c.s.l.verbs[t.key]; len(t.parts) > 0 && len(c.scope.find(t)) == 0 && !light.has(t.key) && !own.outcome { // "brought together" is a way of bringing
			t = t.parts[0]
		}
		key := c.verbKey(t)
		v, known := c.s.l.verbs[key]
		if !known && light.has(t.key) {
			v, known = verb{strength: 2}, true
		}
		switch {
		case c.s.l.neutral[t.key] && v.strength < 2:
		case (c.marks[i].subject || t.gap == comma) && c.marks[i].form == past && i > 0 && v.strength <= 2 && i+1 < len(c.tokens) && partFollows[c.tokens[i+1].lower] && len(c.scope.find(t)) == 0 && describes.has(key): // "assignments written in Java"
		case !known:
			if len(c.scope.find(t)) == 0 {
				c.claimVerb(i, "strength")
			}
		default:
			c.verb(i, t, key, v)
		}
	}
}

func (c *check) verb(i int, t token, key string, v verb) {
	objects := c.objects(i)
	if stages.has(key) && i+1 < len(c.tokens) && (len(c.direct(i, objects)) == 0 || prepositions[c.tokens[i+1].lower] || c.tokens[i+1].lower == "to" || c.tokens[i+1].lower == "into") && c.scope.entry == "" && key != c.s.l.known("become") {
		return // "began in the trades": where to is judged
	}
	if t.lower == "spent" && slices.ContainsFunc(c.numbers, func(q quantity) bool { return isTime(q.unit) && q.from <= i+2 && q.from > i }) {
		return
	}
	if t.lower == "trained" && i+1 < len(c.tokens) && c.tokens[i+1].lower == "in" && len(objects) > 0 && slices.ContainsFunc(c.scope.find(objects[0]), func(p place) bool {
		g := &c.s.segments[p.segment]
		return slices.ContainsFunc(g.tokens, func(t token) bool { return learns.has(t.key) })
	}) {
		return // who learned it
	}
	if c.marks[i].subject && c.marks[i].form == past && i+1 < len(c.tokens) && c.tokens[i+1].lower == "by" && c.current >= 0 && slices.ContainsFunc(c.scope.find(t), func(p place) bool { return p.segment == c.current || c.scope.entry == "" }) {
		return // "supervised by": others did it
	}
	if sees[t.lower] && slices.ContainsFunc(c.tokens[i+1:min(len(c.tokens), i+9)], func(t token) bool { return c.s.l.direction(t) != 0 }) {
		return // "saw the account grow": what it did is judged
	}
	if c.marks[i].wished && wishes[t.lower] {
		return
	}
	if i > 0 && moments[c.tokens[i-1].lower] && stages.has(key) {
		return // "since joining"
	}
	if i+1 < len(c.tokens) && c.tokens[i+1].lower == "as" && (stages.has(key) || v.strength <= 2 && !v.outcome) {
		return // "started as a cashier": the title is judged
	}
	if relating[t.lower] && t.gap == comma {
		return
	}
	if tongues[t.lower] && slices.ContainsFunc(objects, c.tongue) {
		return // languages judges it
	}
	if i+1 < len(c.tokens) && c.marks[i+1].form == gerund && strings.HasPrefix(key, "responsib") || c.stood(i) || c.noun(i) {
		return // "responsible for taking" is taking
	}
	if key == c.s.l.known("raise") && slices.ContainsFunc(objects[:min(len(objects), 3)], func(o token) bool { return raised[o.lower] }) {
		v = verb{strength: 2}
	}
	if c.marks[i].hedged && v.strength <= 2 && !v.outcome && c.plainHelp(objects) {
		return
	}
	if v.strength < 2 {
		if v.hedge || v.generic || len(c.scope.find(t)) > 0 || len(objects) == 0 || c.generic(objects, 1) != nil {
			return
		}
		c.claimVerb(i, "skill")
		return
	}
	direct := c.direct(i, objects)
	needed := v.strength
	if v.outcome || v.strength < 3 {
		needed = min(needed, 2)
	}
	if v.people || t.key == "own" {
		needed -= 0.3
	}
	if c.marks[i].hedged {
		needed = 1
	}
	strict := v.outcome || v.strength >= 3 || heavy.has(key)
	if leads.has(key) && c.peopleObject(direct) && !c.marks[i].hedged {
		needed, strict = max(needed, 2.7), true
	}
	staff := leads.has(key) && c.peopleObject(direct)
	places := c.scope.find(t)
	reason := c.kindOf(v)
	var evidence []Evidence
	denied := false
	for _, p := range places {
		g := &c.s.segments[p.segment]
		if !c.tells(g) {
			continue
		}
		if have := g.tokens[p.token]; have.key != t.key && have.root != t.root && m0(g, p).form != noVerb && c.doesToo(i, have.key) {
			continue // the writing of a text that says "write" proves no designing besides
		}
		if c.elsewhere(p) && !(len(direct) > 0 && m0(g, p).form != noVerb && g.tokens[p.token].key == t.key && !slices.ContainsFunc(direct, func(o token) bool { return !c.among(o, g.direct(p.token)) })) {
			continue
		}
		m := g.marks[p.token]
		if p.token+1 < len(g.tokens) && g.marks[p.token+1].form == gerund && strings.HasPrefix(g.tokens[p.token].key, "responsib") {
			continue // "responsible for training the office" is training, not being responsible for the office
		}
		if have := g.tokens[p.token]; m.form == noVerb && strings.HasSuffix(have.lower, "ing") && have.key != t.key && have.key != t.root && c.scope.entry != "" {
			continue // a "building" tells of no designing
		}
		if have := g.tokens[p.token]; m.form == noVerb && have.key != t.key && have.key != t.root && (have.root == have.key && c.s.l.loose[[2]string{t.key, have.key}] || c.s.l.verbs[have.key].strength > 0 && formOf(have) == base && p.token > 0 && (determiners[g.tokens[p.token-1].lower] || g.tokens[p.token-1].gap <= hyphen && g.marks[p.token-1].content && g.marks[p.token-1].form == noVerb)) {
			continue // who reads a blueprint designs nothing, and who writes for a show presents none
		}
		if m.negated && !c.marks[i].negated {
			denied = denied || c.sameObject(strict, objects, direct, g, p.token)
			continue
		}
		if m.others && !c.marks[i].subject && g.tokens[p.token].key == t.key && (m.form == base || c.overlap(direct, g.tokens)) {
			denied, reason = true, "strength" // others did it
			continue
		}
		if staff && m.form != noVerb && !c.overlap(direct, g.direct(p.token)) {
			continue // who manages calendars for attorneys manages no attorneys
		}
		if c.strengthAt(g, p.token) >= needed && (!v.outcome || (!m.purpose || c.marks[i].purpose) && (!m.subject || c.marks[i].subject)) && c.sameObject(strict, objects, direct, g, p.token) {
			evidence = []Evidence{c.s.evidence(p)}
			break
		}
	}
	if evidence == nil && (reaches.has(key) || key == "total") {
		evidence = c.figureBehind(i)
	}
	if evidence == nil && !denied {
		evidence = c.changed(i)
	}
	if evidence == nil && climbs.has(key) {
		evidence = c.climbed(i)
	}
	if evidence == nil && !denied && len(direct) > 0 && gainful.has(key) { // "secured savings of $10,500"
		evidence = c.changedBy(slices.IndexFunc(c.tokens, func(t token) bool { return t.start == direct[len(direct)-1].start }), false)
	}
	if evidence == nil && has.has(key) && len(direct) > 0 {
		evidence = c.without(i, direct)
	}
	if evidence == nil && (exceeds.has(key)) {
		evidence = c.exceeded(i)
	}
	if evidence == nil && awards.has(key) {
		evidence = c.awarded(objects)
	}
	if evidence == nil && !denied && !(heavy.has(key) && (c.verbless() || c.aside(direct))) && (v.generic || light.has(key) || (plain.has(key) || awards.has(key) && !v.outcome) && c.verbless()) && v.strength < 3 && (!c.peopleObject(direct) || awards.has(key) && !v.outcome) && !(leads.has(key) && slices.ContainsFunc(direct, func(o token) bool { return whole.has(o.key) && !c.qualifying(o) }) && !c.verbless()) {
		evidence = c.generic(objects, needed)
	}
	if evidence == nil && !denied && (plain.has(key) || nominals.has(key)) && c.current >= 0 && c.scope.entry != "" {
		g := &c.s.segments[c.current]
		for _, o := range direct { // "ran A/B tests" of "A/B tested"
			for k, have := range g.tokens {
				if m := g.marks[k]; m.form != noVerb && !m.hedged && !m.subject && !m.negated && c.s.l.verbs[have.key].strength >= 2 && (have.key == o.key || have.key == o.root) {
					evidence = []Evidence{c.s.evidence(place{c.current, k})}
				}
			}
		}
	}
	if evidence == nil && uses.has(key) && c.current >= 0 && c.scope.entry != "" {
		g := &c.s.segments[c.current]
		for _, o := range direct {
			for _, p := range c.scope.find(o) {
				if p.segment == c.current && !g.marks[p.token].negated && !g.marks[p.token].hedged && !slices.ContainsFunc(g.tokens, func(t token) bool { return weak[t.lower] }) {
					evidence = []Evidence{c.s.evidence(p)} // "I work with New Skies"
				}
			}
		}
	}
	if evidence == nil && !denied && v.strength <= 2.1 && !v.outcome && c.trade(key) {
		evidence = c.generic(objects, needed)
	}
	if evidence != nil && !c.marks[i].hedged && len(objects) > 0 && c.onlyHelped(direct) {
		evidence, reason = nil, "strength"
	}
	if evidence == nil {
		if len(places) > 0 && !v.outcome {
			reason = "strength"
		}
		c.claimVerb(i, reason)
		return
	}
	if v.outcome || v.strength >= 3 {
		kind := reason
		if kind == "skill" {
			kind = "strength"
		}
		c.claim(i, i+1, kind, evidence)
	}
}

var (
	moments = set("since after before upon on when until")
	stages  = verbSet("join start begin leave move become hire work come switch")
)

var tongues = set("speak speaks speaking spoke")

// doesToo says whether the rewrite has the very word of a deed among the verbs that stand together before token i.
func (c *check) doesToo(i int, key string) bool {
	for k := i + 1; k < len(c.tokens) && c.tokens[k].gap <= comma && (c.marks[k].form != noVerb || isAnd(c.tokens[k].lower)); k++ {
		if c.tokens[k].key == key {
			return true
		}
	}
	for k := i - 1; k >= 0 && c.tokens[k+1].gap <= comma && (c.marks[k].form != noVerb || isAnd(c.tokens[k].lower)); k-- { // "write, edit and design"
		if c.tokens[k].key == key {
			return true
		}
	}
	return false
}

func m0(g *segment, p place) mark { return g.marks[p.token] }

// elsewhere says whether a place is in another bullet that the rewrite does not take in: what was done there was not done here.
func (c *check) elsewhere(p place) bool {
	g := &c.s.segments[p.segment]
	return c.current >= 0 && c.scope.entry != "" && p.segment != c.current && !strings.HasPrefix(g.path, "facts[") && g.entry == c.scope.entry && strings.HasSuffix(g.path, "]") && !c.merged(g)
}

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
		if g.tokens[k].lower == c.tokens[i].lower && g.tokens[k-1].lower == c.tokens[i-1].lower && g.marks[k].negated == c.marks[i].negated && g.marks[k].hedged == c.marks[i].hedged {
			return true
		}
	}
	return false
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
			if k >= 0 && c.s.l.verbs[c.verbKey(g.tokens[k])].hedge {
				return true
			}
		}
	}
	return false
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
	m, v := g.marks[i], c.s.l.verbs[c.verbKey(g.tokens[i])]
	s := v.strength
	if s == 0 {
		s = 2
	}
	if m.hedged || i > 0 && demoting[g.tokens[i-1].lower] && g.tokens[i].gap <= hyphen {
		s = min(s, 1)
	}
	return s
}

// objects are the content words behind a verb in its clause.
func (c *check) objects(i int) []token {
	var out []token
	if c.marks[i].form == gerund && i+1 < len(c.tokens) && (isAnd(c.tokens[i+1].lower) || c.tokens[i+1].gap == comma) { // "permitting and cost estimating"
		return nil
	}
	for k := i + 1; k < len(c.tokens) && len(out) < 5; k++ {
		if c.tokens[k].gap >= paren || c.marks[k].form != noVerb && (len(out) > 0 || isAnd(c.tokens[k-1].lower)) || c.marks[k].clause != c.marks[i].clause && len(out) > 0 {
			break
		}
		if c.marks[k].content && c.marks[k].form == noVerb && !c.counted[k] && !c.counts(k) {
			out = append(out, c.tokens[k])
		}
	}
	return out
}

// counts says whether a word only gathers the people who are counted behind it: "a team of six volunteers" is six volunteers.
func (c *check) counts(k int) bool {
	if !groups.has(c.tokens[k].key) || k+2 >= len(c.tokens) || c.tokens[k+1].lower != "of" {
		return false
	}
	return slices.ContainsFunc(c.numbers, func(q quantity) bool { return q.from <= k+2 && q.to > k+2 && q.unit == "" && len(q.nouns) > 0 })
}

// direct are the objects before the first preposition: "onboarding" of "onboarding of new clients".
func (c *check) direct(i int, objects []token) []token {
	for k := i + 1; k < len(c.tokens) && len(objects) > 0; k++ {
		if t := c.tokens[k]; t.start > objects[0].start && (prepositions[t.lower] || t.lower == "to" || t.lower == "using" || strings.HasPrefix(t.lower, "as_") || t.lower == "as" || t.lower == "across" || t.lower == "under" || t.lower == "alongside" || t.gap >= comma) {
			n := slices.IndexFunc(objects, func(o token) bool { return o.start > t.start || o.start == t.start && t.gap >= comma })
			if n > 0 {
				return objects[:n]
			}
			return objects
		}
	}
	return objects
}

// direct are the words behind a verb of the source up to the next preposition.
func (g *segment) direct(i int) []token {
	var out []token
	for k := i + 1; k < len(g.tokens) && g.tokens[k].gap < stop; k++ {
		if t := g.tokens[k]; t.lower == "of" && groups.has(g.tokens[k-1].key) { // a team of six developers are developers
			continue
		} else if len(out) > 0 && (prepositions[t.lower] || t.lower == "to" || t.lower == "across" || g.marks[k].form != noVerb) {
			break
		} else if g.marks[k].content {
			out = append(out, t)
		}
	}
	return out
}

// totals are measures that say more without what stands before them: "add-on sales" are not all sales.
var totals = verbSet("sales sale revenue cost profit turnover traffic productivity satisfaction retention spending expense income margin output efficiency")

// unqualified says that no measure lost what limits it in the source.
func (c *check) unqualified(objects, have []token) bool {
	for _, o := range objects {
		if !totals.has(o.key) {
			continue
		}
		for i, h := range have {
			if h.key != o.key {
				continue
			}
			if i+1 < len(have) && have[i+1].start == h.end+1 {
				continue // "expense process" is no expense
			}
			if i > 0 && have[i-1].end+1 == h.start && !c.amongReverse(have[i-1], c.tokens) {
				return false
			}
			if i+1 < len(have) && have[i+1].start > h.end && have[i+1].start-h.end <= 6 && c.s.l.kinds[have[i+1].key] != "frequency" && !c.amongReverse(have[i+1], c.tokens) {
				return false // "income from sponsored events"
			}
		}
	}
	return true
}

// sameObject says whether the source tells of the doing with the same thing: of leading and of outcomes near the verb, of others anywhere
// in the same text.
func (c *check) sameObject(strict bool, objects, direct []token, g *segment, i int) bool {
	if len(objects) == 0 || !strict {
		return len(objects) == 0 || c.overlap(direct, g.tokens) || c.scope.entry == "" && len(g.tokens) <= 2
	}
	var near []token
	for k, t := range g.tokens {
		if g.marks[k].content && k != i && (g.marks[k].clause == g.marks[i].clause || k > i && k <= i+6 || g.marks[i].form == noVerb && k < i && k >= i-6) {
			near = append(near, t)
		}
	}
	return len(near) == 0 || c.overlap(direct, near) && c.unqualified(direct, near)
}

// generic lets a verb like "handled" tell of what the source says was done to the same thing by another word.
func (c *check) generic(objects []token, needed float64) []Evidence {
	if len(objects) == 0 && c.current >= 0 && slices.ContainsFunc(c.s.segments[c.current].marks, func(m mark) bool { return m.form != noVerb && m.strength >= min(needed, 2) }) {
		return []Evidence{c.s.evidence(place{segment: c.current})}
	}
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
			if m.strength == 1 && !m.hedged && p.segment == c.current && c.together1(g) {
				m.strength = 2
			}
			if m.strength >= min(needed, 2) && !m.negated {
				return []Evidence{c.s.evidence(p)}
			}
		}
	}
	return nil
}

// together1 says whether the text that is rewritten tells of work in a team, and the rewrite of the team.
func (c *check) together1(g *segment) bool {
	return slices.ContainsFunc(g.tokens, func(t token) bool { return teams[t.lower] && c.amongReverse(t, c.tokens) })
}

var teams = set("team crew group gang squad pair")

// light verbs tell of ordinary doing, whatever the source calls it.
var light = verbSet("handle process cover take make keep perform conduct arrange coordinate organize schedule complete carry_out record enter send receive collect track report share deliver bring return move put get hold set_up prepare maintain do finish update gather compile host serve work_on tackle field man assume take_over log note document register sort hand obtain use attend join assemble answer respond reply add show open close pack take_care_of deal_with look_after place issue operate post draw_up put_together type key mail cash_up locate see mark welcome greet seat speak talk discuss")

var raised = set("ticket tickets issue issues concern concerns question questions invoice invoices order orders query queries flag flags")

var nominals = verbSet("submit make conduct hold give do carry_out complete run perform take file provide offer")

var uses = verbSet("use utilize employ operate work_with")

var (
	has     = verbSet("record have maintain keep log report see suffer complete experience")
	exceeds = verbSet("exceed beat surpass top outperform outpace")
)

// without proves "recorded no incidents" by "no incidents".
func (c *check) without(i int, direct []token) []Evidence {
	denied := func(tokens []token, marks []mark, t token) bool {
		k := slices.IndexFunc(tokens, func(have token) bool { return have.start == t.start })
		return k >= 0 && (marks[k].negated || k > 0 && c.s.l.negates(tokens[k-1]))
	}
	for _, o := range direct {
		if !denied(c.tokens, c.marks, o) {
			continue
		}
		for _, p := range c.scope.find(o) {
			if g := &c.s.segments[p.segment]; g.marks[p.token].negated && c.tells(g) {
				return []Evidence{c.s.evidence(p)}
			}
		}
	}
	return nil
}

// exceeded proves "beat the target" by two figures of a text that has one: "closed £612k against a £550k target".
func (c *check) exceeded(i int) []Evidence {
	for n := range c.s.segments {
		g := &c.s.segments[n]
		if !c.scope.holds(n) || !c.tells(g) || c.scope.entry != "" && n != c.current || !slices.ContainsFunc(g.tokens, func(t token) bool { return goals[t.lower] }) || !slices.ContainsFunc(c.tokens[i:], func(t token) bool { return goals[t.lower] && c.among(t, g.tokens) }) {
			continue
		}
		figures := slices.DeleteFunc(slices.Clone(g.numbers), func(q quantity) bool { return q.unit == "date" || q.unit == "ordinal" })
		for k := 1; k < len(figures); k++ {
			if figures[k].unit == figures[k-1].unit && figures[k-1].lo > figures[k].lo {
				return []Evidence{c.s.evidence(place{segment: n})}
			}
		}
	}
	return nil
}

var goals = set("target quota goal targets quotas goals budget")

var sees = set("saw see sees seeing seen watched")

var learns = verbSet("learn study train complete take")

// aside says whether all that the text that is rewritten has of the objects stands behind a preposition: for the open house, at the fair.
func (c *check) aside(direct []token) bool {
	if c.current < 0 || c.scope.entry == "" || len(direct) == 0 {
		return false
	}
	g := &c.s.segments[c.current]
	var done []token
	for k := range g.tokens {
		if g.marks[k].form != noVerb {
			done = append(done, g.direct(k)...)
		}
	}
	return len(done) > 0 && c.overlap(direct, g.tokens) && !c.overlap(direct, done)
}

// trade says whether the role says that the person does just that: a designer designs, a welder welds.
func (c *check) trade(key string) bool {
	return slices.ContainsFunc(c.s.segments, func(g segment) bool {
		itself := c.current >= 0 && g.path == c.s.segments[c.current].path && c.scope.entry != ""
		if !itself && (!strings.HasSuffix(g.path, ".role") && g.path != "headline" || c.scope.entry != "" && g.entry != c.scope.entry) {
			return false
		}
		if itself {
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

var gainful = verbSet("secure achieve deliver generate realize produce bring obtain gain make see get bring_in yield record report drive contribute help_achieve win")

// heavy verbs say more of a fragment without a verb than that something was done with it.
var heavy = verbSet("coordinate organize schedule arrange host distribute supply approve monitor lead oversee")

// describes are participles that tell no more of a noun than that it is there.
var describes = verbSet("build create develop run serve write make use hold give base locate need require schedule find keep store call name assign involve")

// plain verbs may be put before a fragment.
var plain = verbSet("run manage handle perform process provide prepare complete create build develop produce write make maintain")

// verbless says whether the text that is rewritten has no verb.
func (c *check) verbless() bool {
	return c.current >= 0 && !slices.ContainsFunc(c.s.segments[c.current].marks, func(m mark) bool { return m.form != noVerb })
}

// reaches are verbs that only point at the figure behind them, awards those that may tell of what is listed as an award.
var (
	reaches = verbSet("draw attract reach hit achieve attain rank place finish score")
	awards  = verbSet("award receive earn win honor recognize name get")
)

// keySet is a set of words, looked up by their keys. It is made when it is first asked, as the lexicon is.
type keySet func() map[string]bool

func (s keySet) has(key string) bool { return s()[key] }

func verbSet(names string) keySet {
	return sync.OnceValue(func() map[string]bool {
		out := map[string]bool{}
		for w := range strings.FieldsSeq(names) {
			out[words().known(w)] = true
		}
		return out
	})
}

// figureBehind proves "reaching 108%" by the figure.
func (c *check) figureBehind(i int) []Evidence {
	for k, q := range c.numbers {
		if k < len(c.claims) && q.unit != "ordinal" && q.unit != "date" && q.from > i && (q.from == i+1 || c.marks[q.number].clause == c.marks[i].clause && q.from-i <= 5) {
			return c.claims[k].Evidence
		}
	}
	return nil
}

func (c *check) awarded(objects []token) []Evidence {
	for n := range c.s.segments {
		if g := &c.s.segments[n]; strings.HasPrefix(g.path, "awards[") && c.scope.holds(n) && c.overlap(objects, g.tokens) {
			return []Evidence{c.s.evidence(place{segment: n})}
		}
	}
	for n := range c.s.segments { // "got Agent of the Month"
		g := &c.s.segments[n]
		if !c.scope.holds(n) || !c.tells(g) || len(objects) == 0 || !objects[0].caps {
			continue
		}
		for k, t := range g.tokens {
			if awards.has(t.key) && !g.marks[k].negated && !slices.ContainsFunc(objects, func(o token) bool { return o.caps && !c.among(o, g.tokens) }) {
				return []Evidence{c.s.evidence(place{n, k})}
			}
		}
	}
	return nil
}

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
			if !c.tells(&c.s.segments[p.segment]) {
				continue
			}
			if !m.hedged || m.strength > 1 {
				clear[p.segment]++
			} else {
				hedged[p.segment]++
			}
		}
	}
	if h := hedged[c.current]; h > 0 && clear[c.current] == 0 && !slices.ContainsFunc(slices.Collect(maps.Values(clear)), func(n int) bool { return n > h }) {
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

// peopleKeys are those of peopleWords while the lexicon is being read with.
func peopleKeys() map[string]bool { return peopleWords() }

var peopleWords = verbSet("fellow gang squad brigade cohort operative apprentice labourer laborer steward porter chef helper picker packer operator youngster team staff employee worker colleague assistant developer engineer nurse intern volunteer person agent associate member personnel crew subordinate analyst designer clerk technician driver cashier waiter cook aid aide group department trainee contractor freelancer supervisor manager representative specialist teacher tutor caregiver va")

func (c *check) peopleObject(objects []token) bool {
	return slices.ContainsFunc(objects[:min(len(objects), 4)], func(t token) bool {
		return (peopleWords.has(t.key) || c.kind(t) == "title") && !c.qualifying(t)
	})
}

// alongside claims people who are led where the source has that number of them beside the person: "with two other staff".
func (c *check) alongside() {
	for i, t := range c.tokens {
		if c.marks[i].form == noVerb || !leads.has(c.verbKey(t)) || c.current < 0 {
			continue
		}
		g := &c.s.segments[c.current]
		for _, q := range c.numbers {
			if q.from <= i || c.marks[q.number].clause != c.marks[i].clause && q.from-i > 14 || len(q.nouns) == 0 || !peopleWords.has(q.nouns[len(q.nouns)-1].key) || q.from > 0 && withs[c.tokens[q.from-1].lower] {
				continue
			}
			for _, have := range g.numbers {
				if near(have.lo, q.lo) && have.unit == "" && c.sameThing(q, have, g) && have.from > 0 && (withs[g.tokens[have.from-1].lower] || strings.HasSuffix(g.tokens[have.from-1].lower, "_with")) {
					c.claimOnly(i, i+1, "people_managed")
					return
				}
			}
		}
	}
}

var withs = set("with alongside beside together")

// people turns the claims about leading that have people for an object into what they are.
func (c *check) people() {
	for k := range c.claims {
		claim := &c.claims[k]
		if claim.Kind != "strength" && claim.Kind != "skill" {
			continue
		}
		for i, t := range c.tokens {
			if t.start == claim.at && c.marks[i].form != noVerb && leads.has(c.verbKey(t)) && c.peopleObject(c.objects(i)) {
				claim.Kind = "people_managed"
			}
		}
	}
}

// qualifying says whether a word only says more of the next: the executives of "executives' calendars".
func (c *check) qualifying(t token) bool {
	for k := 1; k < len(c.tokens); k++ {
		if c.tokens[k-1].start == t.start {
			return c.tokens[k].gap <= hyphen && c.marks[k].content && c.marks[k].form == noVerb
		}
	}
	return false
}

// whole are what one manages as a whole or not at all: working on it does not prove it.
var whole = verbSet("office front_office department branch store shop shift project program clinic division unit operation portfolio location site region territory")

var leads = verbSet("lead manage supervise oversee direct head hire recruit run")
