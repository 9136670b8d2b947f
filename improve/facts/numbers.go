package facts

import (
	"slices"
	"strings"
)

// checkQuantity looks a number of the rewrite up in the source.
func (c *check) checkQuantity(q quantity) Claim {
	claim := Claim{Claim: c.text[q.start:min(c.phraseEnd(q), len(c.text))], Kind: q.kind()}
	if q.unit == "date" {
		claim.Evidence = c.date(q)
		claim.Kind = "date"
	} else {
		claim.Evidence = c.number(q)
	}
	claim.Supported = len(claim.Evidence) > 0
	return claim
}

// phraseEnd is where the noun that a number counts ends, so that the claim reads "12 clients".
func (c *check) phraseEnd(q quantity) int {
	if len(q.nouns) > 0 && q.unit == "" && q.nouns[len(q.nouns)-1].end > q.end {
		return q.nouns[len(q.nouns)-1].end
	}
	return q.end
}

func (q quantity) kind() string {
	switch {
	case q.unit == "%" || q.unit == "points":
		return "percent"
	case len(q.unit) == 3 && q.unit[0] >= 'A' && q.unit[0] <= 'Z':
		return "money"
	case q.unit == "date":
		return "date"
	}
	return "number"
}

func (c *check) number(q quantity) []Evidence {
	if q.unit == "" && q.bound == exact && isYear(c.tokens[q.number]) { // "2023 costs"
		year := q
		year.unit = "date"
		if c.refines(year) {
			return nil
		}
		if evidence := c.date(year); evidence != nil {
			return evidence
		}
	}
	if share, is := c.inRatio(q); is {
		if evidence := c.number(share); evidence != nil || c.tokens[share.number-1].lower == "in" || everies[c.tokens[share.number-1].lower] {
			return evidence
		}
	}
	rivals := c.rivals(q)
	for _, here := range []bool{true, false} { // the text that stands there now first
		for n := range c.s.segments {
			g := &c.s.segments[n]
			if (g.path == c.path) != here || !c.scope.holds(n) {
				continue
			}
			for k := range g.numbers {
				if c.provesNumber(q, g.whole(q, k), g, here, rivals) {
					return []Evidence{c.s.evidence(place{segment: n})}
				}
			}
			if here && c.rate(q, g) || c.product(q, g) || (len(rivals) == 0 || anyGroup(q)) && c.total(q, g) || c.difference(q, g) || c.shareOfWhole(q, g) || q.unit == "times" && c.multiplied(q, g) {
				return []Evidence{c.s.evidence(place{segment: n})}
			}
		}
	}
	if evidence := c.withSelf(q); evidence != nil {
		return evidence
	}
	if c.current >= 0 && q.bound == exact && q.lo == q.hi && c.amongDates(q) {
		return []Evidence{c.s.evidence(place{segment: c.current})}
	}
	switch {
	case q.unit == "" && c.matchedWays(q):
		return []Evidence{c.s.evidence(place{segment: c.current})}
	case q.unit == "day" && q.bound == exact && q.lo > 0 && (float64(c.weekdays(c.current)) == q.lo || q.lo == 2 && c.current >= 0 && c.s.segments[c.current].weekend()):
		return []Evidence{c.s.evidence(place{segment: c.current})}
	case q.lo == 1 && isTime(q.unit) && (q.during || q.bound == upTo) && c.current >= 0 && c.s.segments[c.current].inOne(q.unit):
		return []Evidence{c.s.evidence(place{segment: c.current})}
	case q.unit == "" && q.bound == exact && len(q.nouns) > 0 && occasions[q.nouns[len(q.nouns)-1].lower] && float64(c.weekdays(c.current)) == q.lo && c.onDays(q):
		return []Evidence{c.s.evidence(place{segment: c.current})}
	case q.unit == "" && q.bound == about && q.lo == q.hi && c.listing(q):
		return c.ofListed(q)
	case q.unit == "" && q.bound == exact && q.lo == q.hi && c.timesIn(q):
		return []Evidence{c.s.evidence(place{segment: c.current})}
	case q.unit != "" || q.bound != exact || q.lo != q.hi:
	case q.lo == 1 && q.role == "":
		return c.single(q)
	case c.listing(q):
		if n := len(q.nouns); n > 0 && gathering[q.nouns[n-1].lower] { // "two countries: Qatar and Oman"
			c.done[slices.IndexFunc(c.tokens, func(t token) bool { return t.start == q.nouns[n-1].start })] = true
		}
		return c.ofListed(q)
	}
	return nil
}

// gathering are what names of places, languages and trades may be called that are counted and listed.
var gathering = set("countries cities towns languages sectors industries fields disciplines")

// matchedWays says whether the text that is rewritten matches as many kinds of papers as a "three-way match" does.
func (c *check) matchedWays(q quantity) bool {
	if c.current < 0 || q.to+1 >= len(c.tokens) || c.tokens[q.to].lower != "way" || c.tokens[q.to+1].root != "match" {
		return false
	}
	g := &c.s.segments[c.current]
	kinds := 0
	for _, kind := range papers {
		if slices.ContainsFunc(g.tokens, func(t token) bool { return kind.has(t.key) }) {
			kinds++
		}
	}
	return kinds == int(q.lo) && slices.ContainsFunc(g.tokens, func(t token) bool { return t.root == "match" || t.key == "reconcil" })
}

// papers are what bookkeepers match, by kind.
var papers = []keySet{verbSet("invoice bill statement"), verbSet("po purchase_order order contract"), verbSet("receipt slip packing_slip delivery_note grn receiving delivery packing_list docket")}

// ofListed shows where what is listed behind a number stands: in the text that is rewritten, or else where the source has the first of it.
func (c *check) ofListed(q quantity) []Evidence {
	if c.current >= 0 {
		return []Evidence{c.s.evidence(place{segment: c.current})}
	}
	for i := q.to; i < len(c.tokens); i++ {
		if places := c.scope.find(c.tokens[i]); c.marks[i].content && len(places) > 0 {
			return c.prove(places)
		}
	}
	return nil
}

// provesNumber says whether a number of the source proves one of the rewrite: it says as much, of the same thing. here tells whether it stands in the text
// that is rewritten, whose other numbers of the same thing, if it has any, are the only ones that do.
func (c *check) provesNumber(q, have quantity, g *segment, here bool, rivals []quantity) bool {
	if !q.follows(have) || q.stepped(have, g) || q.timed && have.unit == "" && (peopleWords.has(headOf(have).key) || anybody[headOf(have).lower]) || q.unit == "" && g.inRatio(have) || c.summed(q, have, g) || c.credited(q, have, g) || c.foreign(q, g) || c.heldOtherwise(q, have, g) || c.narrowed(q, have, g) || c.employedElse(q, have, g) {
		return false
	}
	if here {
		if part := c.asPart(q, have); part != nil && c.sameThing(part[0], part[1], g) && (!have.ofThose(g.tokens) || c.overlap(have.after, c.tokens)) {
			return true
		}
		if len(rivals) > 0 && !slices.ContainsFunc(rivals, func(r quantity) bool { return r.number == have.number || near(r.lo, have.lo) }) {
			return false
		}
		alone := c.scope.entry != "" && c.once(q, g) && (len(q.nouns) == 0 || len(have.nouns) == 0) && !(len(q.before) > 0 && teams[q.before[0].lower])
		return alone || c.sameThing(q, have, g)
	}
	if strings.HasPrefix(g.path, "facts[") {
		return true
	}
	if c.current >= 0 && c.scope.entry != "" && strings.HasSuffix(g.path, "]") {
		if !c.drawsOn(q, g) {
			return false
		}
		if isTime(q.unit) && !c.merged(g) || q.unit == "" && len(q.nouns) > 0 && (!c.overlap(append(slices.Clone(q.nouns[len(q.nouns)-1:]), q.joint...), g.tokens) || len(have.nouns) > 1 && len(have.joint) == 0 && len(q.joint) == 0 && !c.among(q.nouns[len(q.nouns)-1], have.nouns[len(have.nouns)-1:]) && !c.amongReverse(have.nouns[len(have.nouns)-1], q.nouns)) {
			return false
		}
	}
	return !c.displaces(q)
}

// heldOtherwise says whether a figure that another is held against changes places with that: "60 minutes against a target of 48" of the reverse, and
// "by $2m" of a quota of that much.
func (c *check) heldOtherwise(q, have quantity, g *segment) bool {
	if c.scope.entry == "" || q.unit == "date" || q.unit == "%" || !g.held() || slices.ContainsFunc(g.numbers, func(other quantity) bool { return other.number != have.number && near(other.lo, have.lo) }) {
		return false
	}
	is := aimAt(g.tokens, have)
	return is && q.role == "by" || !is && aimAt(c.tokens, q) && slices.ContainsFunc(c.numbers, func(other quantity) bool {
		return other.number != q.number && other.kind() == q.kind() && !other.dated(c.tokens) && !aimAt(c.tokens, other) && slices.ContainsFunc(g.numbers, func(had quantity) bool { return near(had.lo, other.lo) && aimAt(g.tokens, had) })
	})
}

// aimAt says whether a number is what another is held against: "against 60", "a target of 60 minutes".
func aimAt(tokens []token, q quantity) bool {
	k := q.from - 1
	for k > 0 && (determiners[tokens[k].lower] || tokens[k].lower == "of" || tokens[k].lower == "was" || tokens[k].lower == "is") && tokens[k+1].gap <= hyphen {
		k--
	}
	return k >= 0 && (tokens[k+1].gap <= hyphen || k == q.from-1 && tokens[k+1].gap == stop && goals[tokens[k].lower]) && (tokens[k].lower == "against" || tokens[k].lower == "versus" || tokens[k].lower == "vs" || goals[tokens[k].lower]) ||
		q.to < len(tokens) && tokens[q.to].gap <= hyphen && goals[tokens[q.to].lower]
}

// asPart gives two numbers the things that they are a part of for nouns, nil where neither has none by itself.
func (c *check) asPart(q, have quantity) []quantity {
	if len(q.nouns) == 0 && len(q.of) == 0 || len(have.nouns) == 0 && len(have.of) == 0 || len(q.of) == 0 && len(have.of) == 0 {
		return nil
	}
	for _, part := range []*quantity{&q, &have} {
		if len(part.nouns) == 0 {
			part.nouns, part.counts = part.of, token{}
		}
	}
	return []quantity{q, have}
}

// drawsOn says whether a rewrite takes a number over from another bullet together with what that bullet tells: half of it, the deed that the number
// stands behind, or a name that the number is part of, "a 24-bed unit". A budget for supplies says nothing of a move.
func (c *check) drawsOn(q quantity, g *segment) bool {
	if c.merged(g) || q.to < len(c.tokens) && c.tokens[q.to].gap == hyphen {
		return true
	}
	verb := q.from - 1
	for verb >= 0 && c.marks[verb].form == noVerb {
		verb--
	}
	return verb >= 0 && c.among(c.tokens[verb], g.tokens) && !c.among(c.tokens[verb], c.s.segments[c.current].tokens)
}

// rivals are the numbers of the text that is rewritten that count the very thing that q does.
func (c *check) rivals(q quantity) []quantity {
	if c.current < 0 || q.unit != "" {
		return nil
	}
	if len(q.nouns) == 0 {
		if q.number > 0 && c.tokens[q.number].gap == slash && c.tokens[q.number-1].digit { // the 11 of "Windows 10/11"
			return nil
		}
		if len(q.before) > 0 && q.from > 3 && q.before[0].end < c.tokens[q.from-3].start { // the 3 of "a class of 25 aged 3"
			return nil
		}
		return slices.DeleteFunc(slices.Clone(c.s.segments[c.current].numbers), func(have quantity) bool {
			return have.unit != "" || len(have.nouns) > 0 || len(q.before) == 0 || len(have.before) == 0 || have.before[0].key != q.before[0].key
		})
	}
	head := q.nouns[len(q.nouns)-1]
	if c.tokens[q.to].gap == hyphen { // "10-guest tables" have a number of guests
		head = c.tokens[q.to]
	}
	g := &c.s.segments[c.current]
	held := g.held() && !aimAt(c.tokens, q)
	return slices.DeleteFunc(slices.Clone(g.numbers), func(have quantity) bool {
		return have.unit != "" || len(have.nouns) == 0 || held && aimAt(g.tokens, have) || have.nouns[len(have.nouns)-1].key != head.key && !(c.tokens[q.to].gap == hyphen && have.nouns[0].key == head.key)
	})
}

// once says whether a text has no other number of the kind of q, so that it can't be told of another thing.
func (c *check) once(q quantity, g *segment) bool {
	n := 0
	for _, have := range g.numbers {
		if _, ok := convert(q.unit, have.unit); ok && !(q.unit == "" && have.bound == exact && isYear(g.tokens[have.number]) && !near(q.lo, have.lo)) { // but the "2024 spring fair"
			n++
		}
	}
	return n <= 1
}

// single proves "1 poster" by "a poster": a thing that the source has in the singular.
func (c *check) single(q quantity) []Evidence {
	if len(q.nouns) == 0 {
		return nil
	}
	for _, p := range c.scope.find(q.nouns[len(q.nouns)-1]) {
		g := &c.s.segments[p.segment]
		for k := p.token - 1; k >= 0 && k >= p.token-4 && g.tokens[k+1].gap <= hyphen; k-- {
			if singular[g.tokens[k].lower] {
				return []Evidence{c.s.evidence(p)}
			}
		}
	}
	return nil
}

var singular = set("a an one the 1 single first my another")

// foreign says whether what a share or a sum of money is said of stands in another bullet: that the pass rate in chemistry rose by a tenth says
// nothing of biology.
func (c *check) foreign(q quantity, g *segment) bool {
	if q.kind() == "money" && !slices.ContainsFunc(g.tokens, func(t token) bool { return apiece[t.lower] || averages(t) }) {
		for k := q.to; k < len(c.tokens) && k < q.to+3 && c.tokens[k].gap <= hyphen; k++ {
			if c.tokens[k].lower == "each" || c.tokens[k].lower == "every" || c.tokens[k].lower == "apiece" { // "$22m each" of a total, "$22m from each of the donors"
				return true
			}
		}
	}
	if q.unit == "%" && q.to < len(c.tokens) && more[c.tokens[q.to].lower] && q.lo >= 100 && slices.ContainsFunc(g.numbers, func(have quantity) bool {
		return have.unit == "%" && near(have.lo, q.lo) && have.to < len(g.tokens) && g.tokens[have.to].lower == "of"
	}) {
		return true // "118% more than target" of 118% of it
	}
	if q.kind() == "money" && q.to < len(c.tokens) && c.tokens[q.to].lower == "per" && !slices.ContainsFunc(g.tokens, func(t token) bool {
		return apiece[t.lower] || t.lower == "average" || t.lower == "averaged" || strings.HasPrefix(t.lower, "per_")
	}) {
		return true
	}
	if q.kind() == "money" && q.to < len(c.tokens) && c.tokens[q.to].gap <= hyphen && c.marks[q.to].content && c.marks[q.to].form == noVerb { // "a $310m budget" of $310m in sales
		far, near, head := false, false, q.to
		for head+1 < len(c.tokens) && c.tokens[head+1].gap <= hyphen && c.marks[head+1].content && c.marks[head+1].form == noVerb {
			head++
		}
		for k, t := range g.tokens {
			if g.marks[k].content && c.among(c.tokens[head], []token{t}) {
				close := slices.ContainsFunc(g.numbers, func(have quantity) bool {
					return q.follows(have) && (k >= have.to && k-have.to <= 5 && !slices.ContainsFunc(g.tokens[have.to:k], func(t token) bool { return t.lower == "for" || t.lower == "from" || t.lower == "by" }) || k < have.from && have.from-k <= 6)
				})
				near, far = near || close, far || !close
			}
		}
		if far && !near {
			return true
		}
	}
	if c.scope.entry == "" || g.entry != c.scope.entry || q.kind() != "percent" && q.kind() != "money" {
		return false
	}
	return slices.ContainsFunc(append(slices.Clone(q.after[:min(len(q.after), 1)]), q.before[:min(len(q.before), 1)]...), func(t token) bool {
		if c.s.l.kinds[t.key] == "frequency" || sumWords[t.lower] || c.s.l.direction(t) != 0 || c.s.l.verbs[t.key].strength > 0 || c.overlap([]token{t}, g.tokens) {
			return false
		}
		places := c.scope.find(t)
		return len(places) > 0 && !slices.ContainsFunc(places, func(p place) bool {
			path := c.s.segments[p.segment].path
			return !strings.HasPrefix(path, c.scope.entry) || !strings.HasSuffix(path, "]")
		})
	})
}

// averages says whether a word tells of an average.
func averages(t token) bool {
	return t.lower == "average" || t.lower == "averaging" || t.lower == "averaged"
}

// sumWords only say that a sum or a share is one: "with a value of $2m".
var sumWords = set("value amount sum total worth figure rate share percentage")

// summed says whether a figure is told as a total that the source tells of each: "$38 in total" of "$38 per person".
func (c *check) summed(q, have quantity, g *segment) bool {
	behind := min(q.to+len(q.nouns), len(c.tokens))
	if !slices.ContainsFunc(c.tokens[behind:min(behind+2, len(c.tokens))], func(t token) bool { return t.lower == "in_total" || sums[t.lower] && t.lower != "all" }) {
		return false
	}
	each := have.to + len(have.nouns)
	return each < len(g.tokens) && (c.s.l.kinds[g.tokens[each].key] == "frequency" || apiece[g.tokens[each].lower] || strings.HasPrefix(g.tokens[each].lower, "per_")) && !slices.ContainsFunc(g.tokens, func(t token) bool { return t.lower == "in_total" || sums[t.lower] })
}

// credited says whether the person is said to have doubled what doubled by itself.
func (c *check) credited(q, have quantity, g *segment) bool {
	return q.unit == "times" && c.marks[q.number].form != noVerb && !c.marks[q.number].subject && g.marks[have.number].subject
}

// displaces says whether a number from elsewhere takes the place of another that the text has for the same.
func (c *check) displaces(q quantity) bool {
	if c.current < 0 || !c.scope.holds(c.current) || c.scope.entry == "" {
		return false
	}
	g := &c.s.segments[c.current]
	return slices.ContainsFunc(g.numbers, func(have quantity) bool {
		_, comparable := convert(q.unit, have.unit)
		return comparable && c.sameThing(q, have, g) && !slices.ContainsFunc(c.numbers, func(other quantity) bool { return other.follows(have) })
	})
}

// convert is the factor from one unit to another: 24 hours are a day, 12 months a year.
func convert(from, to string) (float64, bool) {
	if from == to {
		return 1, true
	}
	if a, b := seconds[from], seconds[to]; a > 0 && b > 0 {
		return a / b, true
	}
	if a, b := monthly[from], monthly[to]; a > 0 && b > 0 {
		return a / b, true
	}
	if a, b := weights[from], weights[to]; a > 0 && b > 0 {
		return a / b, true
	}
	if from == "lb" && to == "GBP" || from == "GBP" && to == "lb" { // the pounds of a weight
		return 1, true
	}
	if namesakes[from][to] || namesakes[to][from] {
		return 1, true
	}
	if from == "cent" && (to == "USD" || to == "EUR" || to == "AUD" || to == "CAD") {
		return .01, true
	}
	return 0, false
}

// namesakes are the currencies that are called pesos, kroner and riyals.
var namesakes = map[string]map[string]bool{"PES": set("PHP MXN ARS COP CLP UYU DOP"), "KRO": set("NOK DKK SEK"), "RIY": set("SAR QAR")}
