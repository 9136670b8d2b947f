package facts

import (
	"math"
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
		if evidence := c.date(year); evidence != nil {
			return evidence
		}
	}
	rivals := c.rivals(q)
	for pass := range 2 { // the text that stands there now first
		for n := range c.s.segments {
			g := &c.s.segments[n]
			if (g.path == c.path) != (pass == 0) || !c.scope.holds(n) {
				continue
			}
			for k, have := range g.numbers {
				if q.lo < q.hi && k > 0 && g.numbers[k-1].role == "from" && have.role == "to" && near(q.lo, g.numbers[k-1].lo) && q.unit == g.numbers[k-1].unit { // "from 20 to 150 lots"
					have.lo, have.hi, have.role = g.numbers[k-1].lo, have.lo, ""
				}
				if len(rivals) > 0 && g.path == c.path && !slices.ContainsFunc(rivals, func(r quantity) bool { return r.number == have.number || near(r.lo, have.lo) }) {
					continue
				}
				if pass == 1 && c.current >= 0 && c.scope.entry != "" && !strings.HasPrefix(g.path, "facts[") && strings.HasSuffix(g.path, "]") && isTime(q.unit) && !c.merged(g) {
					continue
				}
				if pass == 1 && c.current >= 0 && c.scope.entry != "" && q.unit == "" && len(q.nouns) > 0 && strings.HasSuffix(g.path, "]") && !strings.HasPrefix(g.path, "facts[") && !c.overlap(append(slices.Clone(q.nouns[len(q.nouns)-1:]), q.joint...), g.tokens) {
					continue
				}
				if q.follows(have) && !c.credited(q, have, g) && !c.foreign(q, g) && (c.sameThing(q, have, g) || pass == 0 && c.scope.entry != "" && c.once(q, g) && (len(q.nouns) == 0 || len(have.nouns) == 0) && !(len(q.before) > 0 && teams[q.before[0].lower])) && (pass == 0 || strings.HasPrefix(g.path, "facts[") || !c.displaces(q)) {
					return []Evidence{c.s.evidence(place{segment: n})}
				}
			}
			if len(rivals) == 0 && c.total(q, g) || len(rivals) > 0 && anyGroup(c, q) && c.total(q, g) || c.difference(q, g) || q.unit == "times" && c.multiplied(q, g) {
				return []Evidence{c.s.evidence(place{segment: n})}
			}
		}
	}
	switch {
	case q.unit == "day" && q.bound == exact && float64(c.weekdays()) == q.lo:
		return []Evidence{c.s.evidence(place{segment: c.current})}
	case q.unit != "" || q.bound != exact || q.lo != q.hi:
	case q.lo == 1 && q.role == "":
		return c.single(q)
	case c.listing(q):
		return []Evidence{{Text: c.text, Path: c.path}}
	}
	return nil
}

// listing says whether a number counts what the text itself lists behind it, each judged by itself: "three states: Illinois, Indiana and Wisconsin",
// "six accounts: four bank accounts and two cards".
func (c *check) listing(q quantity) bool {
	from := q.to
	for from < len(c.tokens) && from < q.to+6 && c.tokens[from].gap < comma {
		from++
	}
	if from >= len(c.tokens) || c.tokens[from].gap == comma && !includes[c.tokens[from].lower] {
		return false
	}
	text := c.text[c.tokens[from-1].end:c.tokens[from].start]
	if c.tokens[from].gap == stop && !strings.Contains(text, ":") || c.tokens[from].gap == dash && c.tokens[from].digit {
		return false
	}
	total, item := 0.0, -1.0
	for i := from; i < len(c.tokens); i++ {
		t := c.tokens[i]
		if i > from && (t.gap == comma || isAnd(t.lower)) && item >= 0 {
			total, item = total+item, -1
		}
		if i > from && t.gap >= paren {
			break
		}
		n := slices.IndexFunc(c.numbers, func(n quantity) bool { return n.number == i && n.unit == "" && n.lo == n.hi })
		switch {
		case isAnd(t.lower):
		case item < 0 && n >= 0:
			item = c.numbers[n].lo
		case item < 0 && (c.marks[i].content || t.caps || c.marks[i].form != noVerb):
			item = 1
		}
	}
	return total+max(item, 0) == q.lo
}

var includes = set("namely including")

func anyGroup(c *check, q quantity) bool {
	return slices.ContainsFunc(q.nouns, func(t token) bool { return anybody[t.lower] || groups.has(t.key) })
}

// rivals are the numbers of the text that is rewritten that count the very thing that q does.
func (c *check) rivals(q quantity) []quantity {
	if c.current < 0 || q.unit != "" {
		return nil
	}
	if len(q.nouns) == 0 {
		return slices.DeleteFunc(slices.Clone(c.s.segments[c.current].numbers), func(have quantity) bool {
			return have.unit != "" || len(have.nouns) > 0 || len(q.before) == 0 || len(have.before) == 0 || have.before[0].key != q.before[0].key
		})
	}
	head := q.nouns[len(q.nouns)-1]
	return slices.DeleteFunc(slices.Clone(c.s.segments[c.current].numbers), func(have quantity) bool {
		return have.unit != "" || len(have.nouns) == 0 || have.nouns[len(have.nouns)-1].key != head.key
	})
}

// once says whether a text has no other number of the kind of q, so that it can't be told of another thing.
func (c *check) once(q quantity, g *segment) bool {
	n := 0
	for _, have := range g.numbers {
		if _, ok := convert(q.unit, have.unit); ok {
			n++
		}
	}
	return n <= 1
}

// merged says whether the rewrite takes in half of another text.
func (c *check) merged(g *segment) bool {
	content, shared := 0, 0
	for k, t := range g.tokens {
		if g.marks[k].content {
			content++
			if slices.ContainsFunc(c.tokens, func(have token) bool {
				return have.key == t.key || have.root == t.root || t.family != "" && have.family == t.family
			}) {
				shared++
			}
		}
	}
	return 2*shared >= content
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
	if q.to < len(c.tokens) && (c.tokens[q.to].lower == "each" || c.tokens[q.to].lower == "apiece") && q.kind() == "money" && !slices.ContainsFunc(g.tokens, func(t token) bool { return apiece[t.lower] }) {
		return true // "$22m each" of a total
	}
	if q.kind() == "money" && q.to < len(c.tokens) && c.tokens[q.to].gap <= hyphen && c.marks[q.to].content && c.marks[q.to].form == noVerb { // "a $310m budget" of $310m in sales
		far, near, head := false, false, q.to
		for head+1 < len(c.tokens) && c.tokens[head+1].gap <= hyphen && c.marks[head+1].content && c.marks[head+1].form == noVerb {
			head++
		}
		for k, t := range g.tokens {
			if g.marks[k].content && c.among(c.tokens[head], []token{t}) {
				close := slices.ContainsFunc(g.numbers, func(have quantity) bool {
					return q.follows(have) && (k >= have.to && k-have.to <= 3 || k < have.from && have.from-k <= 6)
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
	return slices.ContainsFunc(append(slices.Clone(q.after), q.before...), func(t token) bool {
		if c.s.l.kinds[t.key] == "frequency" || c.s.l.direction(t) != 0 || c.s.l.verbs[t.key].strength > 0 || c.overlap([]token{t}, g.tokens) {
			return false
		}
		places := c.scope.find(t)
		return len(places) > 0 && !slices.ContainsFunc(places, func(p place) bool {
			path := c.s.segments[p.segment].path
			return !strings.HasPrefix(path, c.scope.entry) || !strings.HasSuffix(path, "]")
		})
	})
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

// multiplied tells that "from 10 to 20" and "by 100%" are "doubled".
func (c *check) multiplied(q quantity, g *segment) bool {
	for _, have := range g.numbers {
		if have.unit == "%" && have.bound == exact && math.Abs((have.lo/100+1)-q.lo) < 1e-9 && have.lo >= 100 {
			return c.overlap(q.around(), have.around())
		}
		if have.unit == "%" && have.lo == 50 && q.lo == .5 {
			return c.overlap(q.around(), have.around())
		}
	}
	for _, pair := range changes(g.numbers) {
		if from, to := g.numbers[pair[0]], g.numbers[pair[1]]; from.lo > 0 {
			ratio := to.lo / from.lo
			if near(ratio, q.lo) && q.bound == exact || q.bound == over && (q.lo > 1 && ratio > q.lo && ratio < q.lo+1 || q.lo < 1 && ratio < q.lo) {
				return true
			}
		}
	}
	return false
}

// total tells that 18 pickers and three operators are a crew of 21.
func (c *check) total(q quantity, g *segment) bool {
	if q.unit != "" || q.bound != exact {
		return false
	}
	if c.inAll(q) && slices.ContainsFunc(g.tokens, func(t token) bool { return apiece[t.lower] }) {
		for i, a := range g.numbers {
			for _, b := range g.numbers[:i] {
				if a.unit == "" && b.unit == "" && near(a.lo*b.lo, q.lo) {
					return true
				}
			}
		}
	}
	if !slices.ContainsFunc(append(slices.Clone(q.nouns), q.before...), func(t token) bool { return groups.has(t.key) || peopleWords.has(t.key) }) {
		return false
	}
	for i := 1; i < len(g.numbers); i++ {
		a, b := g.numbers[i-1], g.numbers[i]
		counted := func(n quantity) bool {
			return n.unit == "" && n.bound == exact && n.lo == n.hi && len(n.nouns) > 0 && c.s.l.kinds[n.nouns[len(n.nouns)-1].key] != "frequency"
		}
		if counted(a) && counted(b) && near(a.lo+b.lo, q.lo) && b.from > 0 && isAnd(g.tokens[b.from-1].lower) {
			return true
		}
	}
	return false
}

var (
	apiece = set("each per every apiece")
	sums   = set("total totaling all altogether combined")
)

// inAll says whether a number is said to be a sum: "48 in all".
func (c *check) inAll(q quantity) bool {
	return slices.ContainsFunc(c.tokens[max(0, q.from-2):min(len(c.tokens), q.to+5)], func(t token) bool {
		return sums[t.lower] || strings.HasSuffix(t.lower, "_all") || strings.HasSuffix(t.lower, "_total")
	})
}

// difference tells that "from 12% to 7%" are five points, "from 20 minutes to 5" fifteen minutes, and "from 40 to 30" a quarter less.
func (c *check) difference(q quantity, g *segment) bool {
	if q.role == "from" || q.role == "to" || q.bound != exact && q.unit != "%" {
		return false
	}
	pairs := changes(g.numbers)
	held := slices.ContainsFunc(g.tokens, func(t token) bool { return aimedAt[t.lower] })
	for last, i := -1, 0; i < len(g.numbers); i++ {
		if g.numbers[i].unit == "date" || g.numbers[i].unit == "ordinal" {
			continue
		}
		if last >= 0 && held {
			pairs = append(pairs, [2]int{i, last})
		}
		last = i
	}
	for _, pair := range pairs {
		from, to := g.numbers[pair[0]], g.numbers[pair[1]]
		unit := q.unit
		if unit == "points" {
			unit = "%"
		}
		change := math.Abs(to.lo - from.lo)
		if ratio := 100 * to.lo / from.lo; held && q.unit == "%" && from.lo > 0 && from.unit == to.unit && from.unit != "%" && q.bound == exact && math.Abs(ratio-q.lo) <= .5 {
			return c.overlap(q.around(), append(to.around(), from.around()...)) // "120% of quota"
		}
		if share := 100 * change / from.lo; q.unit == "%" && from.lo > 0 && from.unit == to.unit && from.unit != "%" && from.unit != "date" && from.lo == from.hi && to.lo == to.hi {
			return (q.bound == exact && math.Abs(share-q.lo) <= .5 || q.bound == about && math.Abs(share-q.lo) < 2.5 || q.bound == almost && share < q.lo && q.lo-share < 2.5 || q.bound == over && share > q.lo && share-q.lo < 5) &&
				c.overlap(q.around(), append(to.around(), from.around()...))
		}
		if q.bound != exact {
			continue
		}
		if unit == "" && to.unit == "" && from.unit == "" && near(change, q.lo) && from.lo == from.hi && to.lo == to.hi {
			return len(q.nouns) == 0 && q.role == "by" || c.overlap(q.nouns, append(to.around(), from.around()...))
		}
		if unit == to.unit && unit == from.unit && unit != "" && unit != "date" && (unit != "%" || q.unit == "points") && near(change, q.lo) {
			return c.overlap(q.around(), append(to.around(), from.around()...))
		}
	}
	return false
}

// aimedAt are the words of a figure that another is held against.
var aimedAt = set("target quota goal budget versus vs against")

// follows says whether a number may be written where the source has another: equal, or a weaker statement that is still true.
func (q quantity) follows(have quantity) bool {
	factor, ok := convert(q.unit, have.unit)
	if q.unit == "times" && have.unit == "" && q.lo == math.Trunc(q.lo) && q.lo > 1 && len(have.nouns) > 0 && have.nouns[len(have.nouns)-1].key == "time" || q.timed && have.unit == "" {
		factor, ok = 1, true // "3 times a week" of "3 sessions a week"
	}
	if !ok && q.unit == "" && len(q.nouns) == 0 && have.unit != "date" && (q.role == "from" || q.role == "to") && q.role == have.role {
		factor, ok = 1, true // "from 20 to 5" of minutes
	}
	if !ok {
		if q.unit == "%" && q.lo == 50 && have.unit == "times" && have.lo == .5 && q.role != "to" {
			return true
		}
		return false
	}
	if q.role != "" && have.role != "" && q.role != have.role && (len(q.nouns) == 0 || len(have.nouns) == 0) {
		return false
	}
	lo, hi := q.lo*factor, q.hi*factor
	same := near(lo, have.lo) && near(hi, have.hi)
	if q.fuzzy || have.fuzzy {
		return q.fuzzy && (same && have.fuzzy || !have.fuzzy && have.lo >= lo && have.bound != almost && have.bound != under && have.bound != upTo)
	}
	if lo != hi {
		return same && have.bound == q.bound
	}
	if have.lo != have.hi && (q.role == "from" && near(lo, have.lo) || q.role == "to" && near(hi, have.hi)) && q.bound == exact {
		return true // "from 20 to 36 tonnes" of "20 to 36"
	}
	if have.lo != have.hi { // of a range, its ends may be named as such
		return q.bound == upTo && near(hi, have.hi) || (q.bound == atLeast || q.bound == plus) && near(lo, have.lo)
	}
	if have.average && !q.average && (q.bound == over || q.bound == plus || q.bound == atLeast || q.bound == upTo) {
		return false // "an average of 40" is no "at least 40"
	}
	below := have.lo > lo && have.lo*0.8 <= lo && have.bound == exact // "over 40" of 45
	switch q.bound {
	case exact:
		return same && have.bound <= atLeast
	case over:
		return same && (q.during && have.during || have.bound == over || have.bound == plus) || below
	case plus:
		return same && have.bound >= over && have.bound <= atLeast || below
	case atLeast:
		return same && have.bound <= atLeast || below
	case upTo:
		return same && (have.bound == exact || have.bound == upTo || have.bound == under || have.bound == over && isTime(q.unit))
	case under:
		return same && have.bound == under || have.bound == exact && have.lo < lo && have.lo*1.25 >= lo
	case almost:
		return same && have.bound == almost
	case about:
		return same && (have.bound == exact || have.bound == about || have.bound == almost)
	}
	return false
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-6*math.Max(math.Abs(a), math.Abs(b)) }

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
	if from == "cent" && (to == "USD" || to == "EUR" || to == "AUD" || to == "CAD") {
		return .01, true
	}
	return 0, false
}

// sameThing says whether two equal numbers count the same: "12 calendars" is not "12 inboxes".
func (c *check) sameThing(q, have quantity, g *segment) bool {
	switch {
	case q.unit != "" || q.counts.key == "":
	case q.counts.key == have.counts.key:
		return true
	case len(q.nouns) == 0 && len(have.nouns) > 0 && have.counts.key != "":
		return c.among(q.counts, have.nouns)
	}
	if q.unit == "" || q.unit == "ordinal" {
		if len(q.nouns) > 0 && len(have.nouns) > 0 {
			head, headHave := q.nouns[len(q.nouns)-1], have.nouns[len(have.nouns)-1]
			if len(have.before) > 0 && groups.has(have.before[0].key) && c.among(head, have.before[:1]) || len(q.before) > 0 && groups.has(q.before[0].key) && c.among(q.before[0], have.nouns) && (c.current < 0 || c.scope.entry == "" || g == &c.s.segments[c.current]) {
				return true // a "four-person team" is a "team of four scientists"
			}
			if anybody[head.lower] && !c.joined(head) && (peopleWords.has(headHave.key) || c.kind(headHave) == "title") {
				return true
			}
			if len(q.joint) > 1 && c.among(q.joint[len(q.joint)-1], have.nouns) {
				return true
			}
			return c.among(head, have.nouns) || c.amongReverse(headHave, q.nouns)
		}
	}
	if q.unit == "" && len(q.before) > 0 && len(q.nouns) == 0 && teams[q.before[0].lower] && len(have.nouns) > 0 && !peopleWords.has(have.nouns[len(have.nouns)-1].key) && c.kind(have.nouns[len(have.nouns)-1]) != "title" {
		return false
	}
	if q.unit == "" && len(q.nouns) > 0 && len(have.nouns) > 0 && peopleWords.has(q.nouns[len(q.nouns)-1].key) && len(q.before) > 0 && teams[q.before[0].lower] {
		return slices.ContainsFunc(q.nouns, func(t token) bool {
			return slices.ContainsFunc(have.nouns, func(h token) bool { return h.key == t.key || h.root == t.root })
		})
	}
	if q.fuzzy && !have.fuzzy && len(q.nouns) > 0 && len(have.nouns) > 0 {
		return c.overlap(q.nouns, have.nouns)
	}
	if q.unit == "ordinal" && c.current >= 0 && g == &c.s.segments[c.current] && c.once(q, g) {
		return true
	}
	a, b := q.around(), have.around()
	if len(a) == 0 || len(b) == 0 || c.overlap(a, b) {
		return true
	}
	// A clause that names nothing that its number counts: what its sentence names has to fit.
	return (q.unit != "" || q.role != "" && q.role == have.role) && (len(have.before) == 0 || q.role != "") && len(have.nouns) == 0 && c.overlap(a, g.tokens)
}

// joined says whether an "and" follows a word.
func (c *check) joined(t token) bool {
	k := slices.IndexFunc(c.tokens, func(have token) bool { return have.start == t.start })
	return k >= 0 && k+1 < len(c.tokens) && isAnd(c.tokens[k+1].lower)
}

var anybody = set("colleague colleagues coworkers people employees staff members teammates hires person")

var groups = verbSet("shift gang squad brigade cohort team group crew class staff department panel committee office firm company business practice agency organization school household unit site clinic startup ward home shop store")

func (q quantity) around() []token {
	if q.unit != "" && q.unit != "ordinal" {
		return append(slices.Clone(q.after), q.before...)
	}
	return append(slices.Clone(q.nouns), q.before...)
}

// among says whether the source's tokens have one that supports t.
func (c *check) among(t token, tokens []token) bool {
	if asserting := slices.DeleteFunc(slices.Clone(t.parts), func(p token) bool { return c.s.l.neutral[p.key] }); len(asserting) > 0 &&
		!slices.ContainsFunc(asserting, func(p token) bool { return !c.among(p, tokens) }) {
		return true
	}
	keys := c.s.l.alternatives(t)
	if c.list {
		keys = slices.DeleteFunc(keys, func(key string) bool { return key != t.key && key != t.root && c.s.l.loose[[2]string{t.key, key}] })
	}
	return slices.ContainsFunc(tokens, func(have token) bool { return c.s.l.supports(keys, have) })
}

// amongReverse says whether the rewrite's tokens have one that the source's token supports.
func (c *check) amongReverse(have token, tokens []token) bool {
	return slices.ContainsFunc(tokens, func(t token) bool {
		return c.s.l.supports(c.s.l.alternatives(t), have) || slices.ContainsFunc(t.parts, func(p token) bool { return c.s.l.supports(c.s.l.alternatives(p), have) })
	})
}

func (l *lexicon) supports(keys []string, have token) bool {
	if slices.Contains(keys, have.key) || slices.Contains(keys, have.root) {
		return true
	}
	if last := keys[len(keys)-1]; strings.HasPrefix(last, "~~") && last == have.family {
		return true
	}
	return slices.ContainsFunc(have.parts, func(p token) bool { return slices.Contains(keys, p.key) || slices.Contains(keys, p.root) })
}

// overlap says whether any token of the rewrite is supported by one of the source's.
func (c *check) overlap(tokens, have []token) bool {
	return slices.ContainsFunc(tokens, func(t token) bool {
		if c.among(t, have) {
			return true
		}
		return slices.ContainsFunc(t.parts, func(p token) bool { return !c.s.l.neutral[p.key] && c.among(p, have) })
	})
}
