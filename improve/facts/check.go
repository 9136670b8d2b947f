package facts

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// check is the judgement of one text.
type check struct {
	s         *Source
	path      string
	scope     scope
	list      bool // a list of skills
	current   int  // the segment that is rewritten, -1 for none
	unchanged int  // the segment that says the very same, -1 for none
	text      string
	tokens    []token
	marks     []mark
	numbers   []quantity
	done      []bool // tokens that a claim has been made of
	counted   []bool // tokens that are part of a number
	claims    []Claim
}

func languagePath(i int) string { return fmt.Sprintf("languages[%d].language", i) }

func (c *check) verdict() Verdict {
	c.done, c.counted = make([]bool, len(c.tokens)), make([]bool, len(c.tokens))
	c.quantities()
	c.languages()
	c.titles()
	c.opens()
	c.names()
	for i := range c.tokens {
		if !c.done[i] {
			c.word(i)
		}
	}
	c.verbs()
	c.people()
	c.alongside()
	c.levels()
	if c.list {
		c.items()
	}
	c.universal()
	slices.SortStableFunc(c.claims, func(a, b Claim) int { return cmp.Compare(a.at, b.at) })
	v := Verdict{Supported: true, Claims: []Claim{}}
	for _, claim := range c.claims {
		if c.unchanged >= 0 && !claim.Supported {
			claim.Supported, claim.Evidence = true, []Evidence{c.s.evidence(place{segment: c.unchanged})}
		}
		if claim.Evidence == nil {
			claim.Evidence = []Evidence{}
		}
		v.Supported = v.Supported && claim.Supported
		v.Claims = append(v.Claims, claim)
	}
	return v
}

func (c *check) claim(from, to int, kind string, evidence []Evidence) {
	start, end := c.tokens[from].start, c.tokens[to-1].end
	c.claims = append(c.claims, Claim{Claim: c.text[start:end], Kind: kind, Supported: len(evidence) > 0, Evidence: evidence, at: start})
	for i := from; i < to; i++ {
		c.done[i] = true
	}
}

func (c *check) quantities() {
	for _, q := range c.numbers {
		if q.lo == 0 && q.hi == 0 && q.unit == "" && !c.tokens[q.number].digit { // "zero injuries" denies as "no injuries" does
			continue
		}
		if c.tokens[q.number].lower == "majority" && c.current >= 0 && slices.ContainsFunc(c.s.segments[c.current].tokens, func(t token) bool { return strings.HasPrefix(t.lower, "most") || strings.HasPrefix(t.lower, "main") }) {
			continue
		}
		if q.fuzzy && q.lo >= 1e18 && c.current >= 0 && slices.ContainsFunc(c.s.segments[c.current].tokens, func(t token) bool {
			return t.lower == "a_lot" || t.lower == "lot" || t.lower == "lots" || t.lower == "plenty"
		}) {
			continue
		}
		claim := c.checkQuantity(q)
		if !claim.Supported && q.unit != "date" {
			if evidence, is := c.tenure(q); is {
				claim.Kind, claim.Evidence, claim.Supported = "tenure", evidence, len(evidence) > 0
			}
		} else if _, is := convert(q.unit, "month"); is && c.ofExperience(q) && q.unit != "" {
			claim.Kind = "tenure"
		}
		claim.at = q.start
		c.claims = append(c.claims, claim)
		for i := q.from; i < q.to; i++ {
			c.done[i], c.counted[i] = true, true
		}
	}
}

// word judges a word by itself: is it in the source, and where its kind asks for that, with the same company?
func (c *check) word(i int) {
	t, m := c.tokens[i], c.marks[i]
	if c.s.l.negates(t) {
		c.negation(i)
		return
	}
	if !m.content && !t.digit {
		if t.caps && t.gap == space && i > 0 && c.properName(i) {
			c.name(i)
		}
		return
	}
	if m.form != noVerb && c.s.l.verbs[c.verbKey(t)].strength > 0 {
		return // verbs has its turn
	}
	if (t.lower == "projects" || t.lower == "project") && c.scope.entry == "" && slices.ContainsFunc(c.s.segments, func(g segment) bool { return strings.HasPrefix(g.path, "projects[") }) {
		return
	}
	if (t.lower == "spent" || t.lower == "spend") && slices.ContainsFunc(c.numbers, func(q quantity) bool { return isTime(q.unit) && q.from <= i+2 && q.from > i }) || t.lower == "valued" && i+1 < len(c.tokens) && c.tokens[i+1].lower == "at" {
		return
	}
	if t.lower == "resulting" && i+1 < len(c.tokens) && c.marks[i+1].content && c.tokens[i+1].gap == space {
		return
	}
	if t.lower == "own" && i > 0 && (determiners[c.tokens[i-1].lower] || c.mine()) {
		return
	}
	if c.every(i) || t.lower == "strong" && t.gap == hyphen && c.counted[i-1] {
		return
	}
	if c.ongoing(i) || t.lower == "record" && i+1 < len(c.tokens) && c.tokens[i+1].lower == "of" {
		return
	}
	kind := c.kind(t)
	places := c.scope.find(t)
	if len(places) > 0 && !c.marks[i].wished && c.scope.entry == "" && !slices.ContainsFunc(places, func(p place) bool { return !c.s.segments[p.segment].marks[p.token].wished }) {
		c.claim(i, i+1, orElse(kind, "skill"), nil) // only wished for
		return
	}
	if (kind == "education" || kind == "certificate") && c.scope.entry == "" && c.unfinished(places) {
		c.claim(i, i+1, kind, nil)
		return
	}
	if t.caps && t.gap != stop && i > 0 && len(t.parts) == 0 {
		places = c.scope.closely().find(t)
	}
	if (i > 0 && spreading[c.tokens[i-1].lower] || i > 1 && spreading[c.tokens[i-2].lower] && c.tokens[i-1].gap <= hyphen) && c.scope.entry != "" {
		places = slices.DeleteFunc(c.scope.closely().find(t), func(p place) bool {
			return c.current >= 0 && p.segment != c.current && !strings.HasPrefix(c.s.segments[p.segment].path, "facts[") && !c.merged(&c.s.segments[p.segment])
		})
	}
	if kind == "frequency" {
		places = slices.DeleteFunc(places, func(p place) bool {
			g := &c.s.segments[p.segment]
			return units[g.tokens[p.token].key] != "" && !(p.token > 0 && everies[g.tokens[p.token-1].lower])
		})
	}
	if kind == "strength" && len(t.parts) == 0 {
		places = c.scope.exact(t.key)
		if ranking[t.lower] && c.ownTitle(i) {
			places = slices.DeleteFunc(places, func(p place) bool {
				g := &c.s.segments[p.segment]
				return !g.titled || g.marks[p.token].wished
			})
		}
	}
	if peopleWords.has(t.key) && c.scope.entry != "" { // a role is no staff
		places = slices.DeleteFunc(places, func(p place) bool { return strings.HasSuffix(c.s.segments[p.segment].path, ".role") && kind != "title" })
	}
	if len(places) == 0 && (kind != "frequency" || i > 0 && c.tokens[i-1].lower == "of") { // "at the end of each shift"
		places = c.composed(t)
	}
	if len(places) > 0 && c.twice(i, places) {
		c.claim(i, i+1, orElse(kind, "scope"), nil)
		return
	}
	if len(places) > 0 && c.otherTool(i, places) {
		c.claim(i, i+1, "tool", nil)
		return
	}
	if len(places) > 0 && c.intrudes(i, places) {
		c.claim(i, i+1, orElse(kind, "scope"), nil)
		return
	}
	if kind == "language" && len(places) > 0 && c.otherTongue(i) {
		c.claim(i, i+1, kind, nil)
		return
	}
	if len(places) > 0 && c.misplaced(i, places) {
		c.claim(i, i+1, orElse(kind, "scope"), nil)
		return
	}
	if n := map[string]int{c.s.l.known("twice_a_week"): 2, c.s.l.known("three_times_a_week"): 3}[t.key]; n > 0 && c.weekdays() == n {
		c.claim(i, i+1, "frequency", []Evidence{c.s.evidence(place{segment: c.current})})
		return
	}
	if kind == "frequency" && t.key == c.s.l.known("annually") && c.current >= 0 {
		g := &c.s.segments[c.current]
		for k := 1; k < len(g.tokens); k++ {
			if everies[g.tokens[k-1].lower] && (yearly[g.tokens[k].lower] || months[g.tokens[k].lower] > 0) {
				c.claim(i, i+1, kind, []Evidence{c.s.evidence(place{c.current, k})})
				return
			}
		}
	}
	if kind == "frequency" && t.key == c.s.l.known("weekly") && !slices.ContainsFunc(places, func(p place) bool { return p.segment == c.current }) {
		if p, ok := c.everyWeekday(); ok {
			c.claim(i, i+1, kind, []Evidence{c.s.evidence(p)})
			return
		}
	}
	switch {
	case len(places) == 0 && costs[t.lower] && c.priced(i):
		return
	case len(places) == 0 && m.form == noVerb && (kind == "outcome" || c.s.l.direction(t) != 0 && c.s.l.verbs[t.key].outcome):
		if evidence := c.changed(i); evidence != nil {
			c.claim(i, i+1, kind, evidence)
		} else {
			c.unsupported(i)
		}
	case len(places) == 0 && t.lower == "experienced":
		c.experienced(i)
	case len(places) == 0 && (certifying[t.lower] || licensing[t.lower]):
		c.bound(i, "certificate", nil)
	case len(places) == 0 && (c.implied(i) || c.soft(i) || c.inParts(i)):
		return
	case len(places) == 0:
		c.unsupported(i)
	case c.onlyNegated(i, places):
		c.claim(i, i+1, orElse(kind, "outcome"), nil)
	case (certifying[t.lower] || licensing[t.lower]) && c.otherCertificate(i):
		c.claim(i, i+1, "certificate", nil)
	case kind == "certificate" && !certifying[t.lower] && c.scope.entry == "" && !(licensing[t.lower] && c.certified(c.context(c.tokens, c.marks, i, true)) != nil) && !slices.ContainsFunc(places, c.holding):
		c.claim(i, i+1, kind, nil)
	case kind == "frequency" && (c.otherFrequency(i, places) || !slices.ContainsFunc(places, func(p place) bool { return !c.elsewhere(p) || c.figureFrom(i, p) })):
		c.claim(i, i+1, kind, nil)
	case licensing[t.lower] && i+1 < len(c.tokens) && c.tokens[i+1].gap <= hyphen && c.marks[i+1].content && !c.near(c.tokens[i+1], places) && !c.titled(c.tokens[i+1]):
		c.bound(i, "certificate", places)
	case kind == "frequency" && c.onSome(i, places):
		c.claim(i, i+1, kind, nil)
	case kind == "frequency" && c.sameFrequency(i, places):
		c.claim(i, i+1, kind, []Evidence{c.s.evidence(place{segment: c.current})})
	case kind == "superlative" && (c.trait(i, places) || c.scope.entry != "" && slices.ContainsFunc(places, func(p place) bool {
		return p.segment == c.current && c.s.segments[p.segment].tokens[p.token].key == t.key
	})):
		c.claim(i, i+1, kind, c.prove(places))
	case t.lower == "award" && c.scope.entry == "" && c.certifiedOrTaught(c.context(c.tokens, c.marks, i, true)) != nil:
		c.claim(i, i+1, "certificate", c.certifiedOrTaught(c.context(c.tokens, c.marks, i, true)))
	case demoting[t.lower] && kind != "title":
		c.claim(i, i+1, kind, c.prove(places))
	case t.caps && t.gap != stop && i > 0 && kind == "superlative": // a name: "Premiere Pro"
		c.claim(i, i+1, "tool", c.prove(places))
	case binds[kind] || certifying[t.lower]:
		c.bound(i, kind, places)
	case degrees[t.lower] && !c.subject(i, places):
		c.claim(i, i+1, kind, nil)
	case c.s.l.tools[t.key]:
		c.claim(i, i+1, "tool", c.prove(places))
	case kind != "" && kind != "title" && kind != "skill":
		c.claim(i, i+1, kind, c.prove(places))
	case t.caps && t.gap != stop && i > 0:
		c.claim(i, i+1, c.nameKind(i, i+1), c.prove(places))
	}
}

// few claims "every trade show" where the source has a number of them.
func (c *check) few(i int) bool {
	head := i
	for head+1 < len(c.tokens) && c.tokens[head+1].gap <= hyphen && c.marks[head+1].content && c.marks[head+1].form == noVerb {
		head++
	}
	places := c.scope.exact(c.tokens[head].key)
	if len(places) == 0 || slices.ContainsFunc(places, func(p place) bool {
		g := &c.s.segments[p.segment]
		return slices.ContainsFunc(g.tokens, func(t token) bool { return everies[t.lower] }) || !slices.ContainsFunc(g.numbers, func(n quantity) bool { return n.unit == "" && n.from <= p.token && p.token-n.to <= 2 })
	}) {
		return false
	}
	c.claim(i-1, head+1, "scope", nil)
	return true
}

var backward = set("them these those which whom")

var (
	universals = set("all every always entire entirely whole throughout")
	limiters   = set("most mostly mainly some sometimes many several half part partly few often usually two three four five six seven eight nine ten")
)

// universal claims "all of them" where the text that is rewritten says "most of them", and "every morning" where it says "three mornings".
func (c *check) universal() {
	if c.current < 0 || c.scope.entry == "" {
		return
	}
	g := &c.s.segments[c.current]
	for k := 0; k+1 < len(g.tokens); k++ {
		one := g.tokens[k].lower == "one" || g.tokens[k].lower == "1" || g.tokens[k].lower == "single"
		if noun := g.tokens[k+1]; !one || noun.gap > hyphen || !g.marks[k+1].content || strings.HasSuffix(noun.lower, "s") {
			continue
		}
		at := slices.IndexFunc(c.tokens, func(t token) bool { return t.key == g.tokens[k+1].key && t.lower == g.tokens[k+1].lower+"s" })
		if at >= 0 && !slices.ContainsFunc(c.tokens, func(t token) bool { return t.lower == "one" || t.lower == "1" }) {
			c.claimOnly(at, at+1, "scope") // "one client" are no clients
			return
		}
	}
	for k, limit := range g.tokens {
		if !limit.digit && !isNumberWord(limit.lower) || k+2 >= len(g.tokens) || g.tokens[k+1].lower != "of" || !backward[g.tokens[k+2].lower] || slices.ContainsFunc(c.numbers, func(q quantity) bool {
			return slices.ContainsFunc(g.numbers, func(have quantity) bool { return have.number == k && near(have.lo, q.lo) })
		}) {
			continue
		}
		for j := k + 3; j < len(g.tokens) && g.tokens[j].gap < stop; j++ {
			at := slices.IndexFunc(c.tokens, func(t token) bool { return g.marks[j].content && t.key == g.tokens[j].key })
			if at >= 0 && c.marks[at].content {
				c.claimOnly(at, at+1, "scope") // "3 of them with pneumatic clamping"
				return
			}
		}
	}
	if slices.ContainsFunc(g.tokens, func(t token) bool {
		return universals[t.lower] || t.lower == "each" || t.lower == "any" || t.lower == "both"
	}) {
		return
	}
	for i, t := range c.tokens {
		if !universals[t.lower] && !strings.HasPrefix(t.lower, "all_of") && !strings.HasPrefix(t.lower, "every_") {
			continue
		}
		for k, limit := range g.tokens {
			of := k+1 < len(g.tokens) && (g.tokens[k+1].lower == "of" || g.tokens[k+1].lower == "out" || g.tokens[k+1].lower == "mornings" || g.tokens[k+1].lower == "days")
			if (limiters[limit.lower] && (of || !isNumberWord(limit.lower)) || limit.digit && of) && !slices.ContainsFunc(c.tokens, func(t token) bool { return t.lower == limit.lower }) {
				c.claimOnly(i, min(i+2, len(c.tokens)), "scope")
				return
			}
		}
	}
}

// mine says whether the text that is rewritten speaks of what is the person's own: "my queue".
func (c *check) mine() bool {
	own := func(g segment) bool {
		return slices.ContainsFunc(g.tokens, func(t token) bool { return t.lower == "my" || t.lower == "own" || t.lower == "myself" })
	}
	return c.scope.entry == "" && slices.ContainsFunc(c.s.segments, own) || c.current >= 0 && own(c.s.segments[c.current])
}

var ranking = set("senior sr lead principal chief head")

var (
	everies = set("every each per")
	times   = set("term evening morning afternoon night weekend monday tuesday wednesday thursday friday saturday sunday season semester")
)

// every judges "every evening": the source has to say every, or evenings without saying which.
func (c *check) every(i int) bool {
	if i > 0 && c.tokens[i-1].lower == "every" && !times[c.tokens[i].key] && c.kind(c.tokens[i]) != "frequency" {
		return c.few(i)
	}
	if i > 1 && everies[c.tokens[i-2].lower] && c.tokens[i].gap <= hyphen && c.tokens[i-1].gap <= hyphen && c.marks[i-1].content && times[c.tokens[i].key] { // "every holiday season"
		if !slices.ContainsFunc(c.scope.find(c.tokens[i]), func(p place) bool {
			g := &c.s.segments[p.segment]
			return slices.ContainsFunc(g.tokens, func(t token) bool { return everies[t.lower] || c.s.l.kinds[t.key] == "frequency" }) || strings.HasSuffix(g.tokens[p.token].lower, "s")
		}) {
			c.claim(i-2, i+1, "frequency", nil)
			return true
		}
	}
	if i == 0 || !everies[c.tokens[i-1].lower] || !times[c.tokens[i].key] {
		return false
	}
	for _, p := range c.scope.find(c.tokens[i]) {
		g := &c.s.segments[p.segment]
		if p.token > 0 && (everies[g.tokens[p.token-1].lower] || !g.marks[p.token-1].content && !g.tokens[p.token-1].digit && !isNumberWord(g.tokens[p.token-1].lower) && (strings.HasSuffix(g.tokens[p.token].lower, "s") || p.token+1 < len(g.tokens) && times[g.tokens[p.token+1].key] && strings.HasSuffix(g.tokens[p.token+1].lower, "s"))) {
			c.claim(i-1, i+1, "frequency", []Evidence{c.s.evidence(p)})
			return true
		}
	}
	c.claim(i-1, i+1, "frequency", nil)
	return true
}

// binds are the kinds of words that say something of another word: the source has to say it of the same.
var binds = set("frequency scope superlative strength outcome")

// holding says whether a place tells what the person is or has: a bullet that names somebody else's certificate does not.
func (c *check) holding(p place) bool {
	g := &c.s.segments[p.segment]
	if next := p.token + 1; (g.path == "summary" || g.path == "headline") && next < len(g.tokens) && g.tokens[next].gap <= hyphen && g.marks[next].content && g.marks[next].form == noVerb && c.kind(g.tokens[next]) != "title" {
		return false // the CPA of "a CPA firm"
	}
	return g.titled || !strings.HasPrefix(g.path, "experiences[") && !strings.HasPrefix(g.path, "volunteer[")
}

// otherFrequency says whether "every month" takes the place of the "every quarter" of the text that is rewritten.
func (c *check) otherFrequency(i int, places []place) bool {
	if c.current < 0 || c.scope.entry == "" || slices.ContainsFunc(places, func(p place) bool { return p.segment == c.current }) {
		return false
	}
	return slices.ContainsFunc(c.s.segments[c.current].tokens, func(have token) bool {
		return c.s.l.kinds[have.key] == "frequency" && !slices.ContainsFunc(c.tokens, func(t token) bool { return t.key == have.key })
	})
}

// figureFrom says whether the figure right before a word is proven by the text of a place: "up to 60 rooms a day".
func (c *check) figureFrom(i int, p place) bool {
	for _, q := range c.numbers {
		if q.to > i || i-q.to > 4 {
			continue
		}
		for _, claim := range c.claims {
			if claim.at == q.start && claim.Supported && slices.ContainsFunc(claim.Evidence, func(e Evidence) bool { return e.Path == c.s.segments[p.segment].path }) {
				return true
			}
		}
	}
	return false
}

// onSome says whether the source's "a day" holds on some days alone, "on Saturdays", and the rewrite leaves that out.
func (c *check) onSome(i int, places []place) bool {
	return slices.ContainsFunc(places, func(p place) bool {
		g := &c.s.segments[p.segment]
		return p.segment == c.current && p.token+2 < len(g.tokens) && g.tokens[p.token+1].lower == "on" && (weekdays[strings.TrimSuffix(g.tokens[p.token+2].lower, "s")] || slices.ContainsFunc(g.tokens[p.token+2:min(len(g.tokens), p.token+4)], func(t token) bool { return t.lower == "days" })) &&
			!slices.ContainsFunc(c.tokens, func(t token) bool { return t.lower == g.tokens[p.token+2].lower })
	})
}

// sameFrequency says whether the text that is rewritten has the word, and no other that says how often.
func (c *check) sameFrequency(i int, places []place) bool {
	if c.current < 0 || !slices.ContainsFunc(places, func(p place) bool { return p.segment == c.current }) {
		return false
	}
	if next := i + 1; next < len(c.tokens) && c.tokens[next].gap <= hyphen && c.marks[next].content && c.marks[next].form == noVerb {
		g := &c.s.segments[c.current]
		if slices.ContainsFunc(places, func(p place) bool {
			k := p.token + 1
			return p.segment == c.current && k < len(g.tokens) && g.tokens[k].gap <= hyphen && g.marks[k].content && g.marks[k].form == noVerb && !c.among(c.tokens[next], g.tokens[k:min(k+3, len(g.tokens))]) && c.among(c.tokens[next], g.tokens)
		}) {
			return false // the monthly bill makes no monthly review
		}
	}
	often := 0
	for _, t := range c.s.segments[c.current].tokens {
		if c.s.l.kinds[t.key] == "frequency" {
			often++
		}
	}
	return often == 1
}

// trait says whether a quality stands before the person's own title, and the summary says it of the person.
func (c *check) trait(i int, places []place) bool {
	return c.scope.entry == "" && i <= 3 && c.ownTitle(i) && slices.ContainsFunc(places, func(p place) bool {
		path := c.s.segments[p.segment].path
		return path == "summary" || path == "headline"
	})
}

var yearly = set("spring summer autumn fall winter christmas easter thanksgiving season holiday")

var weekdays = set("monday tuesday wednesday thursday friday saturday sunday")

// weekdays counts the days of the week that the text that is rewritten names.
func (c *check) weekdays() int {
	if c.current < 0 {
		return 0
	}
	days := map[string]bool{}
	for _, t := range c.s.segments[c.current].tokens {
		if day := strings.TrimSuffix(t.lower, "s"); weekdays[day] {
			days[day] = true
		}
	}
	return len(days)
}

// everyWeekday finds "every Sunday" and "on Sundays", which is weekly.
func (c *check) everyWeekday() (place, bool) {
	if c.current < 0 {
		return place{}, false
	}
	for k, t := range c.s.segments[c.current].tokens {
		if day := strings.TrimSuffix(t.lower, "s"); weekdays[day] && k > 0 && (day != t.lower || everies[c.s.segments[c.current].tokens[k-1].lower]) {
			return place{c.current, k}, true
		}
	}
	return place{}, false
}

var degrees = set("degree bachelor master masters doctorate phd mba bs bsc ba ms msc ma diploma certificate associate_degree degrees bachelors major minor")

// subject says whether what a degree is said to be in is what the source says.
func (c *check) subject(i int, places []place) bool {
	to := i + 1
	for to < len(c.tokens) && (degrees[c.tokens[to].lower] || c.tokens[to].lower == "degree") {
		to++
	}
	var subject []token
	for k := i - 1; k >= 0 && c.tokens[k+1].gap <= hyphen && c.marks[k].content; k-- { // "a law degree"
		if !degrees[c.tokens[k].lower] && c.kind(c.tokens[k]) != "title" && c.marks[k].form == noVerb {
			subject = append(subject, orSelf(c.tokens[k])...)
		}
	}
	if len(subject) == 0 && (to >= len(c.tokens) || c.tokens[to].lower != "in" && c.tokens[to].lower != "of") {
		return true
	}
	if to < len(c.tokens) && c.tokens[to].lower != "in" && c.tokens[to].lower != "of" {
		to = len(c.tokens)
	}
	for to++; to < len(c.tokens) && c.marks[to].content && c.tokens[to].gap <= hyphen; to++ {
		subject = append(subject, orSelf(c.tokens[to])...)
	}
	return len(subject) == 0 || slices.ContainsFunc(places, func(p place) bool {
		return !slices.ContainsFunc(subject, func(t token) bool { return !c.s.l.neutral[t.key] && !c.among(t, c.s.segments[p.segment].tokens) })
	})
}

// implied says whether a word goes without saying beside a word of the source that the rewrite has, too: the student of "undergraduate student".
func (c *check) implied(i int) bool {
	return c.impliedWord(c.tokens[i]) && !c.widened(i) && !c.listed(i)
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

// inParts says whether all words of a phrase pass by themselves: the "sales floor" of "ran the floor".
func (c *check) inParts(i int) bool {
	t := c.tokens[i]
	if len(t.parts) < 2 || c.s.l.kinds[t.key] != "" || c.s.l.tools[t.key] || t.caps && t.gap != stop {
		return false
	}
	known := 0
	for _, p := range t.parts {
		switch {
		case c.s.l.neutral[p.key]:
		case len(c.scope.find(p)) > 0:
			known++
		case !c.impliedWord(p) && !c.s.l.soft[p.key]:
			return false
		}
	}
	return known > 0
}

// soft says whether a word most likely says anew what the source says: an ordinary one, the only new one of its clause, and no further item of a list.
func (c *check) soft(i int) bool {
	if !c.isSoft(i) || c.list || c.listed(i) || c.widened(i) {
		return false
	}
	for k := range c.tokens {
		if k != i && c.marks[k].clause == c.marks[i].clause && c.marks[k].content && c.marks[k].form == noVerb && !c.done[k] && c.tokens[k].key != c.tokens[i].key && len(c.scope.find(c.tokens[k])) == 0 && len(c.composed(c.tokens[k])) == 0 && !c.implied(k) {
			return false
		}
	}
	return true
}

func (c *check) isSoft(i int) bool {
	t := c.tokens[i]
	return (c.s.l.soft[t.key] || relating[t.lower]) && !(t.caps && t.gap != stop)
}

func (c *check) widened(i int) bool {
	return slices.ContainsFunc(c.tokens[max(0, i-3):i], func(t token) bool { return widening[t.lower] })
}

// widening words make a claim of scope of the word behind them.
var widening = set("using via operating across throughout multiple several various all every each entire additional numerous different other")

var spreading = set("across throughout every all")

// relating words only tie what follows to what was said.
var relating = set("covering spanning comprising totaling averaging containing featuring involving reaching numbering weighing measuring seeing concerning attending informed held")

// listed says whether a word is an item of a list by itself: "brochures, websites and packaging".
func (c *check) listed(i int) bool {
	first := i
	for first > 0 && determiners[c.tokens[first-1].lower] {
		first--
	}
	before := first > 0 && (isAnd(c.tokens[first-1].lower) || c.tokens[first].gap == comma)
	behind := i+1 == len(c.tokens) || isAnd(c.tokens[i+1].lower) || c.tokens[i+1].gap >= comma
	if behind && i+1 < len(c.tokens) && isAnd(c.tokens[i+1].lower) && c.current >= 0 && slices.ContainsFunc(c.tokens[i+2:min(len(c.tokens), i+5)], func(t token) bool { return c.among(t, c.s.segments[c.current].tokens) }) {
		return true // "to the board and the teams"
	}
	return before || before && c.tokens[i].gap == comma || behind && i+1 < len(c.tokens) && c.tokens[i+1].gap == comma
}

func orElse(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// unfinished says whether all that has a word is an education that goes on, and the text does not say so.
func (c *check) unfinished(places []place) bool {
	if len(places) == 0 || slices.ContainsFunc(c.tokens, func(t token) bool { return progressing[t.lower] }) {
		return false
	}
	return !slices.ContainsFunc(places, func(p place) bool {
		g := &c.s.segments[p.segment]
		if slices.ContainsFunc(c.s.spans, func(x span) bool {
			return x.entry == g.entry && !x.work && strings.HasPrefix(g.path, "education[") && (x.present || x.to > c.s.now+1)
		}) {
			return false
		}
		return !strings.HasPrefix(g.path, "education[") && !strings.HasPrefix(g.path, "certifications[") || !slices.ContainsFunc(c.s.segments, func(other segment) bool {
			return other.entry == g.entry && slices.ContainsFunc(other.tokens, func(t token) bool { return progressing[t.lower] && t.lower != "student" && t.lower != "current" })
		})
	})
}

var progressing = set("undergraduate units credits coursework progress pursuing studying expected enrolled enrolling ongoing candidate incomplete unfinished toward towards completing student currently current working anticipated")

// near says whether a word stands in one of the texts of the places.
func (c *check) near(t token, places []place) bool {
	return slices.ContainsFunc(places, func(p place) bool { return c.among(t, c.s.segments[p.segment].tokens) })
}

func (c *check) verbKey(t token) string {
	if _, ok := c.s.l.verbs[t.key]; ok {
		return t.key
	}
	return t.root
}

// prove shows the best place: the text that is rewritten, else the first.
func (c *check) prove(places []place) []Evidence {
	best := places[0]
	for _, p := range places {
		if p.segment == c.current {
			best = p
			break
		}
	}
	return []Evidence{c.s.evidence(best)}
}

// composed finds a phrase by its words, where the source has them next to one another, and a word by the initials that it is.
func (c *check) composed(t token) []place {
	if len(t.parts) > 0 {
		var first []place
		for _, p := range t.parts {
			if c.s.l.neutral[p.key] || compounding[p.lower] || (certifying[p.lower] || licensing[p.lower]) && c.certified(slices.DeleteFunc(slices.Clone(t.parts), func(p token) bool { return certifying[p.lower] || licensing[p.lower] })) != nil {
				continue
			}
			found := c.scope.find(p)
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
		if first == nil {
			first = slices.DeleteFunc(c.scope.exact(t.parts[0].key), func(p place) bool {
				g := &c.s.segments[p.segment]
				return p.token+1 >= len(g.tokens) || g.tokens[p.token+1].key != t.parts[1].key
			})
		}
		return first
	}
	if rest, ok := strings.CutPrefix(t.lower, "pre"); ok && len(rest) > 3 { // "pre-launch"
		rest := token{lower: rest, key: c.s.l.known(rest)}
		rest.root = c.s.l.rootOf(rest.key)
		found := slices.DeleteFunc(c.scope.find(rest), func(p place) bool {
			return !slices.ContainsFunc(c.s.segments[p.segment].tokens, func(t token) bool { return t.lower == "before" || t.lower == "prior" })
		})
		if len(found) > 0 {
			return found
		}
	}
	if p, ok := c.initials(t); ok {
		return []place{p}
	}
	return c.compound(t.lower)
}

// compounding words make an adjective of the word before their hyphen.
var compounding = set("reported specific owned style side only speaking based related oriented focused facing style type")

// compound finds "lunchtime" where the source has lunch.
func (c *check) compound(w string) []place {
	for i := 3; i+3 <= len(w); i++ {
		left, right := c.s.l.key(w[:i]), c.s.l.key(w[i:])
		found := c.scope.exact(left)
		if len(found) == 0 || c.s.l.neutral[left] {
			continue
		}
		second := c.scope.exact(right)
		if c.s.l.neutral[right] || slices.ContainsFunc(second, func(b place) bool {
			return slices.ContainsFunc(found, func(a place) bool { return a.segment == b.segment && b.token == a.token+1 })
		}) {
			return found
		}
	}
	return nil
}

// initials finds the words that an acronym of three letters or more stands for.
func (c *check) initials(t token) (place, bool) {
	if !t.upper || len(t.lower) < 3 || len(t.lower) > 6 {
		return place{}, false
	}
	for n := range c.s.segments {
		if !c.scope.holds(n) {
			continue
		}
		for _, all := range []bool{true, false} { // "BSN" is a Bachelor of Science in Nursing
			var b strings.Builder
			var at []int
			for i, w := range c.s.segments[n].tokens {
				for _, p := range orSelf(w) {
					if all || !inNames[p.lower] && p.lower != "in" {
						b.WriteByte((p.lower + " ")[0])
						at = append(at, i)
					}
				}
			}
			if k := strings.Index(b.String(), t.lower); k >= 0 {
				return place{n, at[k]}, true
			}
		}
	}
	return place{}, false
}

func orSelf(t token) []token {
	if len(t.parts) > 0 {
		return t.parts
	}
	return []token{t}
}

// expands says whether capitalised or plain words spell out an acronym of the source: the words from i on, for as many as its letters.
func (c *check) expands(i int) (n int, p place, ok bool) {
	var b strings.Builder
	for k := i; k < len(c.tokens) && k < i+6 && (k == i || c.tokens[k].gap <= hyphen); k++ {
		for _, part := range orSelf(c.tokens[k]) {
			b.WriteByte((part.lower + " ")[0])
		}
		if b.Len() < 3 {
			continue
		}
		for _, p := range c.s.index[b.String()] {
			if t := c.s.segments[p.segment].tokens[p.token]; c.scope.holds(p.segment) && t.upper {
				n, ok = k-i+1, true
				return n, p, ok
			}
		}
	}
	return 0, place{}, false
}

// unsupported claims what the source does not have, a whole name at once.
func (c *check) unsupported(i int) {
	for from := i; from >= max(0, i-2); from-- { // "out-of-specification" begins with words that assert nothing
		if n, p, ok := c.expands(from); ok && from+n > i {
			c.claim(from, from+n, "skill", []Evidence{c.s.evidence(p)})
			return
		}
	}
	if c.tokens[i].caps && (i > 0 && c.tokens[i].gap != stop || c.s.l.kinds[c.tokens[i].key] == "" && c.s.l.verbs[c.verbKey(c.tokens[i])].strength == 0) {
		c.name(i)
		return
	}
	kind := c.s.l.kinds[c.tokens[i].key]
	switch {
	case c.s.l.tools[c.tokens[i].key]:
		kind = "tool"
	case kind == "" && c.s.l.verbs[c.verbKey(c.tokens[i])].outcome:
		kind = "outcome"
	case kind == "" && c.s.l.verbs[c.verbKey(c.tokens[i])].strength >= 3:
		kind = "strength"
	}
	c.claim(i, i+1, orElse(kind, "skill"), nil)
}

// properName says whether a neutral word is part of a name that the source does not have: the "And" of "Smith And Sons".
func (c *check) properName(i int) bool {
	return c.tokens[i].caps && !c.tokens[i].upper && len(c.tokens[i].lower) > 3 && len(c.scope.find(c.tokens[i])) == 0 && c.done[i-1] && c.tokens[i-1].caps && !c.list
}

// name claims a run of capitalised words that the source does not have.
func (c *check) name(i int) {
	to := i + 1
	for to < len(c.tokens) && c.tokens[to].caps && c.tokens[to].gap <= slash && !c.done[to] && len(c.scope.find(c.tokens[to])) == 0 {
		to++
	}
	c.claim(i, to, c.nameKind(i, to), nil)
}

var companyWords = set("inc llc ltd corp corporation group bank company co gmbh plc agency solutions technologies labs partners holdings consulting industries systems hospital clinic")

// nameKind guesses what a name names: it only words the claim.
func (c *check) nameKind(i, to int) string {
	l := c.s.l
	previous := ""
	if i > 0 {
		previous = c.tokens[i-1].lower
	}
	for k := i; k < to; k++ {
		t := c.tokens[k]
		switch {
		case l.tools[t.key]:
			return "tool"
		case companyWords[t.lower]:
			return "employer"
		case l.places[t.key]:
			return "place"
		case l.kinds[t.key] != "":
			return l.kinds[t.key]
		case l.given[t.key] && !t.upper:
			return "person"
		}
	}
	switch {
	case to-i == 1 && c.tokens[i].upper, to-i == 1 && strings.ContainsAny(c.tokens[i].lower, "0123456789.+#"):
		return "tool"
	case previous == "at" || previous == "for" || previous == "from":
		return "employer"
	case previous == "in" || previous == "near":
		return "place"
	case to-i >= 2 && (previous == "with" || previous == "to" || previous == "by" || previous == "under"):
		return "person"
	case c.tokens[i].gap == stop:
		return "skill"
	}
	return "tool"
}

// negation claims that something is not so: the source has to deny the same.
func (c *check) negation(i int) {
	if c.tokens[i].lower == "not" && i+1 < len(c.tokens) && c.tokens[i+1].lower == "only" || c.tokens[i].lower == "non" {
		return
	}
	around := c.context(c.tokens, c.marks, i, true)
	for n := range c.s.segments {
		g := &c.s.segments[n]
		for k, t := range g.tokens {
			if c.scope.holds(n) && c.s.l.negates(t) && c.keeps(g, k) && (len(around) == 0 || c.overlap(around, c.context(g.tokens, g.marks, k, true))) {
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
		if g.marks[k].content && !c.amongReverse(g.tokens[k], c.tokens) {
			return false
		}
	}
	return true
}

// onlyNegated says whether the source has a word only to deny it, and the rewrite does not.
func (c *check) onlyNegated(i int, places []place) bool {
	if c.marks[i].negated {
		return false
	}
	for _, p := range places {
		if g := &c.s.segments[p.segment]; !g.marks[p.token].negated {
			return false
		}
	}
	return true
}

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
