package facts

import (
	"cmp"
	"fmt"
	"math"
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
	anew      []bool // tokens that say anew what the source says by other words, or nothing
	counted   []bool // tokens that are part of a number
	light     []bool // verbs that only what was done to the same thing proves
	same      []bool // verbs that the text that is rewritten has, or one that may stand for them
	claims    []Claim
	given     map[string]bool // what goes without saying in the role, nil before it is asked for
	taken     map[string]bool // the texts, by their paths, that the rewrite was found to take in half of or not
}

func languagePath(i int) string { return fmt.Sprintf("languages[%d].language", i) }

func (c *check) verdict() Verdict {
	if v, ok := c.printedTime(); ok {
		return v
	}
	c.done, c.counted, c.anew = make([]bool, len(c.tokens)), make([]bool, len(c.tokens)), make([]bool, len(c.tokens))
	c.same, c.light = make([]bool, len(c.tokens)), make([]bool, len(c.tokens))
	c.quantities()
	c.languages()
	c.titles()
	c.opens()
	c.names()
	c.credentials()
	c.listedSkills()
	for i := range c.tokens {
		if !c.done[i] {
			c.word(i)
		}
	}
	c.verbs()
	c.people()
	c.reporting()
	c.authority()
	c.alongside()
	c.levels()
	c.relations()
	c.holders()
	c.added()
	if c.list {
		c.items()
	} else {
		c.strayItems()
	}
	c.universal()
	c.edgesTold()
	c.perEach()
	c.turnedRound()
	c.everyMonth()
	c.everySeason()
	c.wider()
	c.ranked()
	c.boasts()
	c.listedFields()
	c.employers()
	c.heldAt()
	c.basedIn()
	c.doneIn()
	c.issuedBy()
	if c.borrowed() {
		c.claim(0, len(c.tokens), "scope", nil)
	}
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

// claimOnly claims several words without support but leaves those behind the first to be judged for themselves.
func (c *check) claimOnly(from, to int, kind string) {
	start, end := c.tokens[from].start, c.tokens[to-1].end
	c.claims = append(c.claims, Claim{Claim: c.text[start:end], Kind: kind, at: start})
	c.done[from] = true
}

func (c *check) quantities() {
	for n, q := range c.numbers {
		if c.tokens[q.number].tied() { // the 53 of "Route 53", which the source has as one word
			continue
		}
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
		if c.inYears(n) {
			q.unit = "year"
			c.numbers[n] = q
		}
		claim := c.checkQuantity(q)
		if !claim.Supported && q.unit != "date" && !c.ofWhole(n) && !c.partWith(q) {
			if evidence, is := c.tenure(q); is {
				claim.Kind, claim.Evidence, claim.Supported = "tenure", evidence, len(evidence) > 0
			}
		} else if _, is := convert(q.unit, "month"); is && c.ofExperience(q) {
			claim.Kind = "tenure"
			if claim.Supported && (c.narrower(q, claim.Evidence) || c.ofThings(q, claim.Evidence)) {
				claim.Evidence, _ = c.tenure(q)
				claim.Supported = len(claim.Evidence) > 0
			}
			if part := c.partOfField(q, claim.Evidence); claim.Supported && len(part) > 0 {
				months, proof := c.monthsTold(part)
				claim.Evidence, claim.Supported = proof, float64(months+4)*inMonths(q) >= q.lo
			}
		}
		if claim.Supported && (c.wholeAlone(q) || c.measuresOther(q) || c.lastedLess(q)) {
			claim.Supported, claim.Evidence = false, nil
		}
		if !claim.Supported && (q.unit == "times" || repeated[c.tokens[q.number].lower] > 0 && !c.tokens[q.number].digit && q.unit == "" && len(q.nouns) == 0) {
			if evidence := c.marked(q); evidence != nil {
				claim.Evidence, claim.Supported = evidence, true
			}
		}
		claim.at = q.start
		c.numbers[n].claimed, c.numbers[n].evidence = true, claim.Evidence
		c.claims = append(c.claims, claim)
		for i := q.from; i < q.to; i++ {
			c.done[i], c.counted[i] = true, true
		}
	}
}

// ofWhole says whether a number is a part of the one behind it: the 9 of "9 out of 12 months".
func (c *check) ofWhole(n int) bool {
	return n+1 < len(c.numbers) && partOf(c.tokens, c.numbers[n], c.numbers[n+1])
}

// measuresOther says whether the text that is rewritten has a number only as what a thing measures, and the rewrite counts the things by it: one
// "12-page guide" is no dozen of guides.
func (c *check) measuresOther(q quantity) bool {
	if c.current < 0 || c.scope.entry == "" || q.unit != "" {
		return false
	}
	g := &c.s.segments[c.current]
	other := false
	for _, have := range g.numbers {
		if !near(have.lo, q.lo) {
			continue
		}
		if have.unit != "" || have.to+1 >= len(g.tokens) || g.tokens[have.to].gap != hyphen || g.tokens[have.to+1].gap > hyphen || !g.marks[have.to+1].content || peopleWords.has(g.tokens[have.to].key) || measuresOf[g.tokens[have.to].lower] || c.amongReverse(g.tokens[have.to], c.tokens) {
			return false
		}
		other = slices.ContainsFunc(q.nouns, func(n token) bool { return c.among(n, g.tokens[have.to+1:]) })
	}
	return other
}

func orElse(a, b string) string {
	if a != "" {
		return a
	}
	return b
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

// near says whether a word stands in one of the texts of the places.
func (c *check) near(t token, places []place) bool {
	return slices.ContainsFunc(places, func(p place) bool { return c.among(t, c.s.segments[p.segment].tokens) })
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-6*math.Max(math.Abs(a), math.Abs(b)) }

// kind is that of a word, or of a phrase's last word where that is a title.
func (c *check) kind(t token) string {
	if t.lower == "keys" || t.lower == "register" || t.lower == "registers" || t.lower == "leads" {
		return ""
	}
	if t.lower == "went_to" || t.lower == "goes_to" || t.lower == "going_to" {
		return ""
	}
	if t.lower == "leading" {
		return "superlative"
	}
	if t.lower == "recording" || t.lower == "recorded" || t.lower == "records" || t.lower == "drive" || t.lower == "drives" { // no record is broken
		return ""
	}
	if hasAnySuffix(t.lower, "ing", "ed") && len(t.parts) == 0 && c.s.l.kinds[t.key] == "title" { // "mentoring", "butchered"
		return ""
	}
	if kind := c.s.l.kinds[t.key]; kind != "" || len(t.parts) == 0 {
		return kind
	}
	if kind := c.s.l.kinds[c.s.l.canonical(last(t).key)]; kind == "title" { // an "executive assistant", as an "asst"
		return kind
	}
	return ""
}
