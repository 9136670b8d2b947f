package facts

import (
	"math"
	"slices"
	"strings"
)

// listing says whether a number counts what the text itself lists behind it, each judged by itself: "three states: Illinois, Indiana and Wisconsin",
// "six accounts: four bank accounts and two cards".
func (c *check) listing(q quantity) bool {
	from := q.to
	for from < len(c.tokens) && from < q.to+6 && c.tokens[from].gap < comma {
		from++
	}
	if from >= len(c.tokens) || c.tokens[from].gap == comma && !includes[c.tokens[from].lower] && !c.tokens[from].caps {
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
	if q.unit == "%" && q.bound == exact && c.beyond(q, g) {
		return true
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
	for i := 1; i < len(g.numbers) && q.unit == "%" && q.bound == exact; i++ {
		a, b := g.numbers[i-1], g.numbers[i]
		if between := b.from - a.to; a.unit == "" && (b.unit == "" || isTime(b.unit)) && b.lo > a.lo && between >= 1 && between <= 2 && g.tokens[b.from-1].lower == "of" && math.Abs(100*a.lo/b.lo-q.lo) <= .5 {
			return true // "36 of 45" are 80%
		}
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

// beyond tells that 118% of the target are 18% above it.
func (c *check) beyond(q quantity, g *segment) bool {
	return slices.ContainsFunc(c.tokens, goal) && slices.ContainsFunc(c.tokens, func(t token) bool { return exceeds.has(t.key) || more[t.lower] }) &&
		slices.ContainsFunc(g.numbers, func(have quantity) bool {
			return have.unit == "%" && have.bound == exact && near(have.lo-100, q.lo) && have.to < len(g.tokens) && g.tokens[have.to].lower == "of"
		})
}

// aimedAt are the words of a figure that another is held against.
var aimedAt = set("target quota goal budget versus vs against")
