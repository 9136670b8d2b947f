package facts

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
)

// listing says whether a number counts what the text itself lists behind it, each judged by itself: "three states: Illinois, Indiana and Wisconsin",
// "six accounts: four bank accounts and two cards".
func (c *check) listing(q quantity) bool {
	from := q.to
	for from < len(c.tokens) && from < q.to+6 && c.tokens[from].gap < comma {
		from++
	}
	if from >= len(c.tokens) || c.tokens[from].gap < comma || c.tokens[from].gap == comma && !includes[c.tokens[from].lower] && !c.tokens[from].caps && !((prepositions[c.tokens[from].lower] || c.tokens[from].lower == "the") && from+1 < len(c.tokens) && c.tokens[from+1].caps) {
		return false
	}
	text := c.text[c.tokens[from-1].end:c.tokens[from].start]
	if c.tokens[from].gap == stop && !strings.Contains(text, ":") || c.tokens[from].gap == dash && c.tokens[from].digit {
		return false
	}
	total, item := 0.0, -1.0
	for i := from; i < len(c.tokens) && total <= q.lo; i++ {
		t := c.tokens[i]
		if i > from && (t.gap == comma || isAnd(t.lower)) && item >= 0 {
			total, item = total+item, -1
		}
		if i > from && t.gap >= paren {
			break
		}
		n, counts := c.countAt(i)
		switch {
		case isAnd(t.lower):
		case item < 0 && counts:
			item = n
		case item < 0 && (c.marks[i].content || t.caps || c.marks[i].form != noVerb):
			item = 1
		}
	}
	return total+max(item, 0) == q.lo
}

// numberAt is where the quantity of the figure at a token stands among others, -1 where there is none.
func numberAt(list []quantity, token int) int {
	n, found := slices.BinarySearchFunc(list, token, func(q quantity, token int) int { return cmp.Compare(q.number, token) })
	if !found {
		return -1
	}
	return n
}

// countAt is the number without a unit that the figure at a token stands for, and whether there is one.
func (c *check) countAt(token int) (float64, bool) {
	n := numberAt(c.numbers, token)
	if n < 0 || c.numbers[n].unit != "" || c.numbers[n].lo != c.numbers[n].hi {
		return 0, false
	}
	return c.numbers[n].lo, true
}

var includes = set("namely including")

// multiplied tells that "from 10 to 20" and a rise by 100% are "doubled", and a fall by 50% is "halved".
func (c *check) multiplied(q quantity, g *segment) bool {
	for k, have := range g.numbers {
		if have.unit != "%" || have.bound != exact {
			continue
		}
		rise := have.lo >= 100 && near(have.lo/100+1, q.lo)
		fall := have.lo == 50 && q.lo == .5
		if went := c.s.l.went(g.tokens, g.marks, g.numbers, k); (rise && went >= 0 || fall && went <= 0) && c.overlap(q.around(), have.around()) {
			return true
		}
	}
	for _, pair := range changes(g.numbers) {
		if from, to := g.numbers[pair[0]], g.numbers[pair[1]]; from.lo > 0 {
			factor, ok := convert(to.unit, from.unit)
			ratio := to.lo * factor / from.lo
			if !ok {
				continue
			}
			if near(ratio, q.lo) && q.bound == exact || q.bound == over && (q.lo > 1 && ratio > q.lo && ratio < q.lo+1 || q.lo < 1 && ratio < q.lo) {
				return true
			}
		}
	}
	return false
}

// product tells that two labs of 30 students each have 60 students: where the sum is said to be one, or stands beside one of the two.
func (c *check) product(q quantity, g *segment) bool {
	if q.unit != "" && q.kind() != "money" || q.bound != exact || !slices.ContainsFunc(g.tokens, func(t token) bool { return apiece[t.lower] }) {
		return false
	}
	if slices.ContainsFunc(c.tokens[q.to:min(len(c.tokens), q.to+len(q.nouns)+2)], func(t token) bool { return t.lower == "each" || t.lower == "apiece" || t.lower == "per" }) {
		return false
	}
	told := func(n quantity) bool {
		return slices.ContainsFunc(c.numbers, func(have quantity) bool { return near(have.lo, n.lo) && have.unit == n.unit })
	}
	for i, a := range g.numbers {
		for _, b := range g.numbers[:i] {
			if a.unit != "" && b.unit != "" || a.unit != q.unit && b.unit != q.unit || a.kind() == "date" || b.kind() == "date" || !near(a.lo*b.lo, q.lo) {
				continue
			}
			if c.inAll(q) || (told(a) || told(b)) && len(q.nouns) > 0 && c.overlap(q.nouns[len(q.nouns)-1:], append(slices.Clone(a.nouns), b.nouns...)) {
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
	if !slices.ContainsFunc(append(slices.Clone(q.nouns), q.before...), func(t token) bool { return groups.has(t.key) || peopleWords.has(t.key) }) {
		return false
	}
	for i := 1; i < len(g.numbers); i++ {
		a, b := g.numbers[i-1], g.numbers[i]
		counted := func(n quantity) bool {
			return n.unit == "" && n.bound == exact && n.lo == n.hi && len(n.nouns) > 0 && c.s.l.kinds[n.nouns[len(n.nouns)-1].key] != "frequency"
		}
		if counted(a) && counted(b) && near(a.lo+b.lo, q.lo) && b.from > 0 && isAnd(g.tokens[b.from-1].lower) && !(len(q.nouns) > 1 && slices.ContainsFunc(q.nouns[:len(q.nouns)-1], func(t token) bool { return names(t, a.nouns) != names(t, b.nouns) })) {
			return true
		}
	}
	return false
}

var (
	apiece = set("each per every apiece")
	sums   = set("total totaling all altogether combined")
)

// rate tells that 400 a month are 4,800 a year, of the same thing. The word behind that says how often is proven with the number.
func (c *check) rate(q quantity, g *segment) bool {
	often := q.to + len(q.nouns)
	if q.unit != "" && q.kind() != "money" || q.lo != q.hi || often >= len(c.tokens) || len(q.nouns) == 0 && q.unit == "" {
		return false
	}
	per := perYear[period(c.tokens[often])]
	if c.s.l.kinds[c.tokens[often].key] != "frequency" || per == 0 {
		return false
	}
	for _, have := range g.numbers {
		k := have.to + len(have.nouns)
		if k >= len(g.tokens) || c.s.l.kinds[g.tokens[k].key] != "frequency" || have.unit != q.unit || have.lo != have.hi || have.bound != q.bound || have.average != q.average {
			continue
		}
		if was := perYear[period(g.tokens[k])]; was > 0 && was != per && near(have.lo*was, q.lo*per) && (q.unit != "" || c.sameThing(q, have, g)) {
			c.done[often] = true
			return true
		}
	}
	return false
}

// perYear is how often a time comes in a year, where that is certain.
var perYear = map[string]float64{"month": 12, "quarter": 4, "year": 1}

// inAll says whether a number is said to be a sum: "48 in all".
func (c *check) inAll(q quantity) bool {
	return slices.ContainsFunc(c.tokens[max(0, q.from-2):min(len(c.tokens), q.to+5)], func(t token) bool {
		return sums[t.lower] || strings.HasSuffix(t.lower, "_all") || strings.HasSuffix(t.lower, "_total")
	})
}

// amongDates says whether a number follows from how the text that is rewritten tells of times: the years of "2017, 2018 and 2019" and of "both years",
// the four between 2011 and 2015, the twelve months of a year of which it has nine, the third weekend of "one weekend in three".
func (c *check) amongDates(q quantity) bool {
	g := &c.s.segments[c.current]
	every := func(tokens []token, i int) bool { return i > 0 && everies[tokens[i-1].lower] }
	switch {
	case isTime(q.unit) && every(c.tokens, q.from) && slices.ContainsFunc(g.numbers, func(have quantity) bool { // "every four weeks" of "every fourth week"
		return have.unit == "ordinal" && near(have.lo, q.lo) && every(g.tokens, have.from) && have.to < len(g.tokens) && units[g.tokens[have.to].key] == q.unit
	}):
		return true
	case q.unit == "" && q.lo == 2 && len(q.nouns) > 0 && g.both(headOf(q).key):
		return true
	case q.unit == "year":
		return q.lo == 2 && g.both("year") || c.elapsed(q, g)
	case q.unit == "month" && q.lo == 12:
		return c.firstTime(q, "year", g) || slices.ContainsFunc(c.numbers, func(part quantity) bool {
			return partOf(c.tokens, part, q) && slices.ContainsFunc(g.numbers, func(have quantity) bool {
				return have.unit == "month" && near(have.lo, part.lo) && slices.ContainsFunc(g.numbers, func(year quantity) bool { return year.unit == "date" && year.month == 0 && year.from-have.to == 1 })
			})
		})
	case q.unit == "month" && q.lo == 6:
		return c.firstTime(q, "half", g)
	case q.unit == "ordinal" && c.labelled(q, g):
		return true
	case q.unit == "ordinal" && q.from > 0 && everies[c.tokens[q.from-1].lower] && q.to < len(c.tokens):
		return slices.ContainsFunc(g.numbers, func(have quantity) bool {
			return near(have.lo, q.lo) && have.from > 2 && g.tokens[have.from-1].lower == "in" && g.tokens[have.from-2].key == c.tokens[q.to].key && (g.tokens[have.from-3].lower == "one" || g.tokens[have.from-3].lower == "1")
		})
	}
	return false
}

// firstTime says whether months are the time that a text tells of by its place: twelve of "the first year", six of "the first half".
func (c *check) firstTime(q quantity, name string, g *segment) bool {
	place := wordBefore(c.tokens, q.from)
	return firsts[place] && slices.ContainsFunc(indices(g.tokens), func(k int) bool {
		return k > 0 && g.tokens[k].lower == name && firsts[g.tokens[k-1].lower] && (g.tokens[k-1].lower == "first") == (place == "first")
	})
}

var firsts = set("first second last past previous")

// labelled says whether a text has what is told by its place by its label: the fourth grade of "grade 4", the first day of "day one", the second quarter
// of "Q2".
func (c *check) labelled(q quantity, g *segment) bool {
	if q.to >= len(c.tokens) || c.tokens[q.to].gap > hyphen {
		return false
	}
	name := c.tokens[q.to]
	if isAnd(name.lower) && q.to+2 < len(c.tokens) && ordinals[c.tokens[q.to+1].lower] > 0 { // "the second and third quarters"
		name = c.tokens[q.to+2]
	} else if parts := c.tokens[min(q.to+1, len(c.tokens)-1)].parts; isAnd(name.lower) && len(parts) == 2 && ordinals[parts[0].lower] > 0 {
		name = parts[1]
	}
	short := name.lower[:1] + strconv.Itoa(int(q.lo))
	for k, t := range g.tokens {
		if t.lower == short && (name.key == "quarter" || labels[name.lower]) || t.key == name.key && t.gap != hyphen && k+1 < len(g.tokens) && g.tokens[k+1].gap <= hyphen && valued(g.tokens[k+1]) == q.lo {
			return true
		}
	}
	return false
}

// valued is the number that a token is, 0 for none.
func valued(t token) float64 {
	if n, err := strconv.Atoi(t.lower); err == nil {
		return float64(n)
	}
	return small[t.lower]
}

// byPlace finds where the source tells by its place what a label tells: the seventh grade of "grade 7".
func (c *check) byPlace(i int) []place {
	return slices.DeleteFunc(c.scope.exact(c.tokens[i-1].key), func(p place) bool {
		return !slices.ContainsFunc(c.s.segments[p.segment].numbers, func(have quantity) bool {
			return have.unit == "ordinal" && have.to == p.token && near(have.lo, valued(c.tokens[i]))
		})
	})
}

// both says whether a text tells of both of a thing.
func (g *segment) both(key string) bool {
	for k := 1; k < len(g.tokens); k++ {
		if g.tokens[k].key == key && slices.ContainsFunc(g.tokens[max(0, k-3):k], func(t token) bool { return t.lower == "both" }) && !slices.ContainsFunc(g.tokens[max(0, k-3):k], func(t token) bool { return isAnd(t.lower) }) {
			return true
		}
	}
	return false
}

// elapsed says whether a number of years lies between the first and the last date of a text, or counts years that it lists with no gap.
func (c *check) elapsed(q quantity, g *segment) bool {
	var dates []quantity
	for _, have := range g.numbers {
		if have.unit == "date" && have.lo > 0 {
			dates = append(dates, have)
		}
	}
	if len(dates) < 2 {
		return false
	}
	first, last := dates[0], dates[len(dates)-1]
	if first.month > 0 && last.month > 0 {
		return float64(int(last.lo-first.lo)*12+last.month-first.month+1) == 12*q.lo
	}
	listed := len(changes(g.numbers)) == 0
	for i := 1; i < len(dates); i++ {
		listed = listed && dates[i].lo == dates[i-1].lo+1
	}
	return last.lo-first.lo == q.lo && (!listed || len(dates) == 2) || listed && float64(len(dates)) == q.lo
}

// difference tells that "from 12% to 7%" are five points, "from 20 minutes to 5" fifteen minutes, and "from 40 to 30" a quarter less.
func (c *check) difference(q quantity, g *segment) bool {
	if q.unit == "%" && q.role == "to" && q.bound == exact {
		return slices.ContainsFunc(changes(g.numbers), func(pair [2]int) bool { // "to a third, from 6 hours to 2"
			from, to := g.numbers[pair[0]], g.numbers[pair[1]]
			factor, ok := convert(to.unit, from.unit)
			return ok && from.unit != "%" && from.unit != "date" && c.tellsBoth(from, to) && math.Abs(100*to.lo*factor/from.lo-q.lo) <= .5
		})
	}
	if q.role == "from" || q.role == "to" || q.bound != exact && q.bound != about && q.unit != "%" {
		return false
	}
	if q.unit == "%" && (q.bound == exact && c.beyond(q, g) || (q.bound == exact || q.bound == about) && c.partOfWhole(q, g)) {
		return true
	}
	return slices.ContainsFunc(append(changes(g.numbers), g.against()...), func(pair [2]int) bool { return c.apart(q, g, pair) })
}

// held says whether a text holds a figure against another: "120 units against a target of 100".
func (g *segment) held() bool {
	return slices.ContainsFunc(g.tokens, func(t token) bool { return aimedAt[t.lower] })
}

// against pairs each figure of a text that holds figures against one another with the one before it, the later one first.
func (g *segment) against() [][2]int {
	if !g.held() {
		return nil
	}
	var out [][2]int
	last := -1
	for i, q := range g.numbers {
		if q.unit == "date" || q.unit == "ordinal" {
			continue
		}
		if last >= 0 {
			out = append(out, [2]int{i, last})
		}
		last = i
	}
	return out
}

// apart says whether q is what lies between the two figures of a pair, of the same thing.
func (c *check) apart(q quantity, g *segment, pair [2]int) bool {
	from, to := g.numbers[pair[0]], g.numbers[pair[1]]
	if !c.changes(q, g, pair) {
		return q.unit == "" && len(q.nouns) == 0 && q.role == "by" && q.amounts(from, to)
	}
	if q.unit == "%" && from.unit == "%" && to.unit == "%" && c.tellsBoth(from, to) { // "by half, from 8% to 4%"
		from.unit, to.unit = "", ""
	}
	return q.amounts(from, to) || g.held() && q.bound == exact && q.share(from, to) && math.Abs(100*to.lo/from.lo-q.lo) <= .5 // "120% of quota"
}

// tellsBoth says whether the rewrite has both figures of a change.
func (c *check) tellsBoth(from, to quantity) bool {
	return slices.ContainsFunc(changes(c.numbers), func(pair [2]int) bool {
		return near(c.numbers[pair[0]].lo, from.lo) && near(c.numbers[pair[1]].lo, to.lo)
	})
}

// share says whether q may be a share of the first of two figures: both count the same, and not in percent.
func (q quantity) share(from, to quantity) bool {
	return q.unit == "%" && from.lo > 0 && from.unit == to.unit && from.unit != "%"
}

// amounts says whether q is the difference of two figures, in their unit or as a share of the first.
func (q quantity) amounts(from, to quantity) bool {
	if factor, ok := convert(to.unit, from.unit); ok && isTime(from.unit) { // "from 2 hours to 45 minutes"
		to.lo, to.hi, to.unit = to.lo*factor, to.hi*factor, from.unit
	}
	if factor, ok := convert(q.unit, from.unit); ok && isTime(from.unit) {
		q.lo, q.hi, q.unit = q.lo*factor, q.hi*factor, from.unit
	}
	change := math.Abs(to.lo - from.lo)
	switch single := from.lo == from.hi && to.lo == to.hi; {
	case q.share(from, to) && from.unit != "date" && single:
		share := 100 * change / from.lo
		return q.bound == exact && math.Abs(share-q.lo) <= .5 || q.bound == about && math.Abs(share-q.lo) < 2.5 || q.bound == almost && share < q.lo && q.lo-share < 2.5 || q.bound == over && share > q.lo && (share-q.lo < 5 || q.lo == 50 && share < 67)
	case q.bound != exact && q.bound != about || from.unit != to.unit || !near(change, q.lo) || from.unit == "date":
		return false
	case q.unit == "points":
		return from.unit == "%"
	case q.unit == "":
		return from.unit == "" && single
	}
	return q.unit == from.unit && q.unit != "%"
}

// changes says whether a number is told of what a pair of figures is of. Words that only tell of a rise or a fall decide where there are no others.
func (c *check) changes(q quantity, g *segment, pair [2]int) bool {
	around := append(g.numbers[pair[1]].around(), g.numbers[pair[0]].around()...)
	if things := c.s.l.undirected(q.around()); len(things) > 0 {
		if own := g.changing(c.s.l, pair); len(own) > 0 {
			return c.overlap(things, own)
		}
		if len(c.s.l.undirected(around)) == 0 { // "the load of claims, cut it from 6 hours to 2"
			around = g.content()
		}
		return c.overlap(things, around)
	}
	for _, told := range changes(c.numbers) { // "from 200 to 400, a 100% rise"
		if near(c.numbers[told[0]].lo, g.numbers[pair[0]].lo) && near(c.numbers[told[1]].lo, g.numbers[pair[1]].lo) {
			return true
		}
	}
	return c.overlap(q.around(), around)
}

// changing are the words that say which of several changes a pair of figures is: those before it, behind the pair before.
func (g *segment) changing(l *lexicon, pair [2]int) []token {
	first := min(pair[0], pair[1])
	if len(changes(g.numbers)) < 2 {
		return nil
	}
	from := 0
	if first > 0 {
		from = g.numbers[first-1].to
	}
	own := slices.Clone(g.numbers[first].nouns)
	for i := from; i < g.numbers[first].from; i++ {
		if g.marks[i].content && l.kinds[g.tokens[i].key] != "frequency" {
			own = append(own, g.tokens[i])
		}
	}
	return l.undirected(own)
}

// undirected leaves out the words that only tell of a rise or a fall.
func (l *lexicon) undirected(tokens []token) []token {
	return slices.DeleteFunc(slices.Clone(tokens), func(t token) bool { return l.direction(t) != 0 })
}

// beyond tells that 118% of the target are 18% above it.
func (c *check) beyond(q quantity, g *segment) bool {
	return slices.ContainsFunc(g.numbers, func(have quantity) bool {
		return have.unit == "%" && have.bound == exact && near(have.lo-100, q.lo) && slices.ContainsFunc(g.numbers, func(first quantity) bool { // "104% of quota in 2020 and 111% in 2021"
			return first.unit == "%" && first.lo >= 100 && first.from <= have.from && first.to < len(g.tokens) && g.tokens[first.to].lower == "of"
		})
	}) && slices.ContainsFunc(c.tokens, goal) && slices.ContainsFunc(c.tokens, func(t token) bool { return exceeds.has(t.key) || more[t.lower] })
}

// aimedAt are the words of a figure that another is held against.
var aimedAt = set("target quota goal budget versus vs against")
