package facts

import (
	"slices"
	"strings"
)

// narrowed says whether a number is told of less, or of other things, than the source's: of clerks where it counts people, of import shipments where it
// counts all, and of machines by the 3 of "3-axis".
func (c *check) narrowed(q, have quantity, g *segment) bool {
	if q.to < len(c.tokens) && c.tokens[q.to].gap == hyphen || c.scope.entry == "" {
		return false
	}
	if q.to+1 < len(c.tokens) && c.tokens[q.to].digit && c.tokens[q.to+1].gap == hyphen && have.to < len(g.tokens) && g.tokens[have.to].gap == hyphen {
		return true
	}
	if c.attached(q, have, g) || c.spent(q, have, g) || c.partAs(q, have, g) || c.ofEach(q, have, g) {
		return true
	}
	if n := len(q.nouns); n > 0 && len(have.nouns) == 0 && have.unit == "" && have.counts.key == "" && len(have.before) > 0 && teams[have.before[0].lower] && have.role == "" && !groups.has(headOf(q).key) && !anybody[headOf(q).lower] &&
		names(headOf(q), g.tokens[:have.from]) && !names(headOf(q), have.before[:min(2, len(have.before))]) {
		return true // the "12 waiters" of "helped the waiters, in a team of 12"
	}
	if len(have.nouns) == 0 && have.counts.key != "" {
		have.nouns = []token{have.counts}
	}
	if len(q.nouns) == 0 || len(have.nouns) == 0 {
		return false
	}
	head, headHave := headOf(q), headOf(have)
	if q.to < len(c.tokens) && (c.tokens[q.to].lower == "new" || c.tokens[q.to].lower == "newly") && !slices.ContainsFunc(g.tokens, func(t token) bool { return strings.HasPrefix(t.lower, "new") || strings.HasPrefix(t.lower, "incoming") }) && c.current >= 0 && g == &c.s.segments[c.current] {
		return true
	}
	for _, t := range q.nouns[:len(q.nouns)-1] {
		if t.gap <= hyphen && !t.digit && ordinals[t.lower] == 0 && !c.among(t, have.nouns) && slices.ContainsFunc(g.numbers, func(other quantity) bool {
			return other.number != have.number && other.unit == "" && len(other.nouns) > 1 && names(t, other.nouns[:len(other.nouns)-1]) &&
				(headOf(other).key == headHave.key || peopleWords.has(headOf(other).key) && peopleWords.has(headHave.key))
		}) || narrowing[t.lower] && !c.among(t, g.tokens) {
			return true // the "58 year-round staff" of 58 others and three that are
		}
	}
	if (anybody[headHave.lower] || headHave.lower == "others") && !anybody[head.lower] && !groups.has(head.key) &&
		!c.among(head, slices.DeleteFunc(slices.Clone(g.tokens), func(t token) bool { return t.start == headHave.start })) {
		return true
	}
	return c.current >= 0 && slices.ContainsFunc(q.nouns[:len(q.nouns)-1], func(t token) bool { return t.gap == space && !c.among(t, g.tokens) && c.halfOfPair(t) })
}

// halfOfPair says whether the source has a word only as one of two things joined: the import of "import and export".
func (c *check) halfOfPair(t token) bool {
	places := c.scope.find(t)
	return len(places) > 0 && !slices.ContainsFunc(places, func(p place) bool {
		have := c.s.segments[p.segment].tokens
		before := p.token > 1 && isAnd(have[p.token-1].lower)
		behind := p.token+2 < len(have) && isAnd(have[p.token+1].lower)
		return !before && !behind
	})
}

// narrowing are words that tell fewer of what they stand before.
var narrowing = set("new newly returning regular active paying paid senior junior experienced qualified certified registered major minor large small big complex simple critical key vip premium international foreign local domestic national remote internal external private public corporate individual weekly monthly daily annual yearly quarterly full-time part-time permanent temporary seasonal repeat loyal direct")

// worthy are the words that tie a sum of money to the noun before them.
var worthy = set("worth valued totaling totalling amounting")

// amountsTold are what may be told of a sum, as well.
var amountsTold = set("volume total premium premiums turnover revenue sales budget price cost costs fee fees order orders portfolio")

// attached says whether a sum of money is tied by "worth" to another thing than the source's: the notes of "debit notes worth $45" for wrong charges of as much.
func (c *check) attached(q, have quantity, g *segment) bool {
	if q.kind() != "money" {
		return false
	}
	k := q.from - 1
	for k > 0 && (c.tokens[k].lower == "at" || c.tokens[k].lower == "to" || c.tokens[k].lower == "of") {
		k--
	}
	if k < 1 || !worthy[c.tokens[k].lower] {
		return false
	}
	k--
	if !c.marks[k].content || c.tokens[k].digit {
		return false
	}
	of := have.from - 1
	if of < 1 || g.tokens[of].lower != "of" || !g.marks[of-1].content || sumWords[g.tokens[of-1].lower] || amountsTold[g.tokens[of-1].lower] || c.among(g.tokens[of-1], c.tokens[q.to:min(len(c.tokens), q.to+4)]) {
		return false
	}
	return !c.among(c.tokens[k], g.tokens[max(0, of-2):of])
}

// perEach claims "per depot" and "each of the two" behind a number that the text that is rewritten tells of all together.
func (c *check) perEach() {
	if c.current < 0 || c.unchanged >= 0 || c.list || c.scope.entry == "" {
		return
	}
	g := &c.s.segments[c.current]
	if slices.ContainsFunc(g.tokens, func(t token) bool {
		return apiece[t.lower] || t.lower == "both" || strings.HasPrefix(t.lower, "per_") || averages(t) || t.gap == slash || t.lower == "all"
	}) {
		return
	}
	for _, q := range c.numbers { // "140 services each"
		if i := q.to + len(q.nouns); i < len(c.tokens) && i > 0 && c.tokens[i].lower == "each" && !(i+1 < len(c.tokens) && (c.timely(c.tokens[i+1]) || c.tokens[i+1].lower == "with" || months[c.tokens[i+1].lower] > 0)) && q.unit != "date" && !isTime(q.unit) && len(q.evidence) > 0 && q.evidence[0].Path == g.path &&
			!slices.ContainsFunc(g.numbers, func(have quantity) bool { return q.follows(have) && g.eachOf(have) }) {
			c.claimOnly(i, i+1, "number")
		}
	}
	for i := 1; i+1 < len(c.tokens); i++ {
		to := i + 1
		if w := c.tokens[i].lower; w != "per" && w != "each" || c.tokens[to].gap > hyphen {
			continue
		}
		for to+1 < len(c.tokens) && (c.tokens[to].lower == "of" || determiners[c.tokens[to].lower]) {
			to++
		}
		t := c.tokens[to]
		if c.counted[to] || !c.marks[to].content || months[t.lower] > 0 || c.alone(t, g) || c.timely(t) || periods[t.lower] || rhythms[t.lower] {
			continue
		}
		if slices.ContainsFunc(c.numbers, func(q quantity) bool {
			return q.to <= i && i-q.to < 8 && q.unit != "date" && q.unit != "%" && !isTime(q.unit) && c.marks[q.number].clause == c.marks[i].clause && len(q.evidence) > 0 && q.evidence[0].Path == g.path
		}) {
			c.claimOnly(i, to+1, "number")
		}
	}
}

// alone says whether a text has a thing in the singular: "one flight".
func (c *check) alone(t token, g *segment) bool {
	return slices.ContainsFunc(indices(g.tokens), func(k int) bool {
		return c.among(t, g.tokens[k:k+1]) && slices.ContainsFunc(g.tokens[max(0, k-3):k], func(t token) bool { return singular[t.lower] && t.lower != "the" })
	})
}

// rateElse says whether a word that says how often, which the text that is rewritten ties to a sum of money, is told of another thing: the "annual
// contract" of savings of $300 a year.
func (c *check) rateElse(i int, places []place) bool {
	if c.current < 0 || c.scope.entry == "" || len(c.tokens[i].parts) > 0 || i+1 >= len(c.tokens) || c.tokens[i+1].gap > hyphen || !c.marks[i+1].content || c.marks[i+1].form != noVerb {
		return false
	}
	g := &c.s.segments[c.current]
	here, tied := 0, 0
	for _, p := range places {
		if p.segment != c.current {
			continue
		}
		here++
		if k := slices.IndexFunc(g.numbers, func(have quantity) bool {
			return have.kind() == "money" && have.role == "" && p.token == have.to+len(have.nouns)
		}); k >= 0 && !slices.ContainsFunc(c.numbers, func(q quantity) bool {
			return q.follows(g.numbers[k]) && (q.from > i && q.from-i < 7 || q.to <= i && i-q.to < 4)
		}) {
			tied++
		}
	}
	return here > 0 && tied == here
}

// employedElse says whether a summary tells at one employer a number that the source has at another: "58 counselors at Birchmere".
func (c *check) employedElse(q, have quantity, g *segment) bool {
	if c.scope.entry != "" || c.list || q.unit == "date" || !strings.HasPrefix(g.path, "experiences[") || !strings.HasSuffix(g.path, "]") {
		return false
	}
	for i := q.to; i+1 < len(c.tokens) && i < q.to+12 && c.tokens[i].gap < comma && c.marks[i].form == noVerb && !isAnd(c.tokens[i].lower); i++ {
		if w := c.tokens[i].lower; w != "at" && w != "for" || !c.tokens[i+1].caps {
			continue
		}
		if entries := c.employing(i + 1); len(entries) > 0 {
			return !slices.ContainsFunc(entries, func(entry string) bool { return entry == g.entry || c.sameEmployer(entry, g.entry) })
		}
	}
	return false
}

// spent says whether a time is told as what something took where the source tells it of something else: "in 12 minutes" of 12 minutes of downtime.
func (c *check) spent(q, have quantity, g *segment) bool {
	if !isTime(q.unit) || !isTime(have.unit) || q.from == 0 || !q.during && !q.within || have.during || have.within || have.role != "" || have.from == 0 {
		return false
	}
	w := wordBefore(g.tokens, have.from)
	if took := wordBefore(c.tokens, q.from); took != "in" && took != "within" && c.tokens[q.from].lower != "within" {
		return false
	}
	return have.to+1 < len(g.tokens) && g.tokens[have.to].lower == "of" && !c.among(g.tokens[have.to+1], c.tokens[q.to:]) || g.marks[have.from-1].content && g.marks[have.from-1].form == noVerb && g.tokens[have.from].gap <= hyphen && !prepositions[w] && have.lo > 1 && (have.to == len(g.tokens) || g.tokens[have.to].gap >= comma)
}

// partAs says whether a number that the source has as a whole is told as a part of as much: the "12 out of 12 months" of 10 out of 12.
func (c *check) partAs(q, have quantity, g *segment) bool {
	n := slices.IndexFunc(c.numbers, func(x quantity) bool { return x.number == q.number })
	k := slices.IndexFunc(g.numbers, func(x quantity) bool { return x.number == have.number })
	return n >= 0 && k > 0 && c.ofWhole(n) && partOf(g.tokens, g.numbers[k-1], have) && !(k+1 < len(g.numbers) && partOf(g.tokens, have, g.numbers[k+1]))
}

// ofEach says whether a number that each of several things has is told alone, as if it were all: the 10 guests of "3 tables of 10 guests".
func (c *check) ofEach(q, have quantity, g *segment) bool {
	if g != &c.s.segments[max(c.current, 0)] || have.unit != "" || have.from < 2 || g.tokens[have.from-1].lower != "of" {
		return false
	}
	return slices.ContainsFunc(g.numbers, func(other quantity) bool {
		return other.unit == "" && other.lo > 1 && len(other.nouns) > 0 && other.to+len(other.nouns) == have.from-1 && !groups.has(headOf(other).key) && !slices.ContainsFunc(c.numbers, func(x quantity) bool { return near(x.lo, other.lo) })
	})
}

// eachOf says whether a number is one that each of several counted things has: the 28 of "five classes of 28".
func (g *segment) eachOf(have quantity) bool {
	return wordBefore(g.tokens, have.from) == "of" && slices.ContainsFunc(g.numbers, func(other quantity) bool { return len(other.nouns) > 0 && other.to+len(other.nouns) == have.from-1 })
}

// turnedRound claims "before every function" where the text that is rewritten says after, and the other way round, and the first of those who are first
// by the number: the "top agent" of a "top 3 agent".
func (c *check) turnedRound() {
	if c.current < 0 || c.unchanged >= 0 || c.list || c.scope.entry == "" {
		return
	}
	g := &c.s.segments[c.current]
	for i := 0; i+1 < len(c.tokens); i++ {
		w := c.tokens[i].lower
		if i > 0 && isAnd(c.tokens[i-1].lower) && c.tokens[i].lower != "last" || isAnd(c.tokens[i+1].lower) {
			continue
		}
		if w == "top" && !(i > 0 && (c.tokens[i-1].digit || isNumberWord(c.tokens[i-1].lower))) && !c.tokens[i+1].digit && !isNumberWord(c.tokens[i+1].lower) && c.marks[i+1].content && g.topFew() {
			c.claimOnly(i, i+2, "superlative")
		}
		if end := i + 2; (ordinals[w] > 0 || w == "last") && end < len(c.tokens) && c.tokens[end].lower == "of" && (weekdays[c.tokens[i+1].lower] || c.tokens[i+1].lower == "day") && !g.behind(w, c.tokens[i+1]) {
			c.claimOnly(i, end, "frequency")
		}
		other := map[string]string{"before": "after", "after": "before"}[w]
		if other == "" {
			continue
		}
		to := i + 1
		for to+1 < len(c.tokens) && (determiners[c.tokens[to].lower] || everies[c.tokens[to].lower]) {
			to++
		}
		if t := c.tokens[to]; g.behind(other, t) && !g.behind(w, t) {
			c.claimOnly(i, to+1, "frequency")
		}
	}
}

// topFew says whether all that a text ranks is among the first few: "top 3 agent".
func (g *segment) topFew() bool {
	few := false
	for k, t := range g.tokens {
		if t.lower == "top" {
			if k+1 == len(g.tokens) || !(g.tokens[k+1].digit && g.tokens[k+1].lower != "1" || small[g.tokens[k+1].lower] > 1) {
				return false
			}
			few = true
		}
	}
	return few
}

// behind says whether a word stands right behind another, with no more than a determiner between.
func (g *segment) behind(w string, t token) bool {
	for k := range g.tokens {
		if g.tokens[k].key == t.key && slices.ContainsFunc(g.tokens[max(0, k-3):k], func(h token) bool { return h.lower == w }) {
			return true
		}
	}
	return false
}
