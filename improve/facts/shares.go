package facts

import (
	"math"
	"slices"
)

// ratioAt is the share, in percent, that the figure at index k of a text ends: "one in five", "3 out of 4", 0 where it ends none.
func ratioAt(tokens []token, numbers []quantity, k int) float64 {
	whole := &numbers[k]
	i := whole.number - 1
	if whole.unit != "" || whole.lo != whole.hi || whole.lo < 2 || whole.lo > 20 || i < 1 || whole.from < whole.number {
		return 0
	}
	if everies[tokens[i].lower] && i > 1 {
		i--
	}
	if tokens[i].lower == "of" && i > 1 && tokens[i-1].lower == "out" {
		i--
	} else if tokens[i].lower != "in" {
		return 0
	}
	part := valued(tokens[i-1])
	if part == 0 || part >= whole.lo || slices.ContainsFunc(tokens[i:whole.number+1], func(t token) bool { return t.gap > hyphen }) {
		return 0
	}
	return 100 * part / whole.lo
}

// inRatio is the share that a number of the rewrite is the part or the whole of: the 3 and the 4 of "three in four members".
func (c *check) inRatio(q quantity) (share quantity, is bool) {
	if q.unit != "" {
		return quantity{}, false
	}
	n := numberAt(c.numbers, q.number)
	for k := max(0, n); n >= 0 && k < min(n+2, len(c.numbers)); k++ {
		whole := c.numbers[k]
		if k > n && whole.number-q.number > 4 {
			continue
		}
		if percent := ratioAt(c.tokens, c.numbers, k); percent > 0 {
			whole.lo, whole.hi, whole.unit, whole.counts, whole.of = percent, percent, "%", token{}, nil
			if k > 0 && whole.number-c.numbers[k-1].number <= 4 {
				whole.bound = c.numbers[k-1].bound
			}
			return whole, true
		}
	}
	return quantity{}, false
}

// inRatio says whether a number of a text only tells a share, and counts nothing: "one in ten".
func (g *segment) inRatio(have quantity) bool {
	k := numberAt(g.numbers, have.number)
	return k >= 0 && g.tokens[max(0, have.number-1)].lower == "in" && ratioAt(g.tokens, g.numbers, k) > 0
}

// partOfWhole tells that "36 of 45 tickets" are 80% of the tickets, and one in four hires 25% of them.
func (c *check) partOfWhole(q quantity, g *segment) bool {
	fits := func(percent float64, of []token) bool {
		return math.Abs(percent-q.lo) <= .5 && (len(of) == 0 || len(q.around()) == 0 || c.overlap(q.around(), of))
	}
	for i := range g.numbers {
		b := &g.numbers[i]
		if percent := ratioAt(g.tokens, g.numbers, i); percent > 0 && fits(percent, b.around()) {
			return true
		}
		if i == 0 {
			continue
		}
		a := &g.numbers[i-1]
		if b.ofThose(g.tokens) && a.unit == "" && b.unit == "" && a.lo > b.lo && math.Abs(100*b.lo/a.lo-q.lo) <= .5 { // "16 pupils; 12 of them"
			return true
		}
		same := a.unit == "" && (b.unit == "" || isTime(b.unit)) || a.kind() == "money" && a.unit == b.unit
		if same && b.lo > a.lo && partOf(g.tokens, *a, *b) && fits(100*a.lo/b.lo, append(b.around(), a.around()...)) {
			return true
		}
	}
	return false
}

// shareOfWhole tells that $600 of the $1,200 are half of them.
func (c *check) shareOfWhole(q quantity, g *segment) bool {
	n := numberAt(c.numbers, q.number)
	if q.bound != exact || n < 0 || !c.ofWhole(n) {
		return false
	}
	for i := 1; i < len(g.numbers); i++ {
		a, b := &g.numbers[i-1], &g.numbers[i]
		if a.unit == "%" && a.bound == exact && partOf(g.tokens, *a, *b) && b.kind() == c.numbers[n+1].kind() && near(b.lo, c.numbers[n+1].lo) && (q.unit == "" || q.unit == b.unit) && near(a.lo/100*b.lo, q.lo) {
			return true
		}
	}
	return false
}

// wholeAlone says whether the text that is rewritten tells of a part of a number alone: who migrated 3 of 12 services has not migrated 12, and who
// raised half of $1,200 has not raised that.
func (c *check) wholeAlone(q quantity) bool {
	if c.current < 0 || c.scope.entry == "" || q.unit != "" && q.kind() != "money" {
		return false
	}
	g := &c.s.segments[c.current]
	alone := false
	for n := range g.numbers {
		have := &g.numbers[n]
		if !near(have.lo, q.lo) {
			continue
		}
		if n == 0 || !partOf(g.tokens, g.numbers[n-1], g.numbers[n]) {
			return false
		}
		part, share := g.numbers[n-1].lo, 100*g.numbers[n-1].lo/q.lo
		if g.numbers[n-1].unit == "%" {
			part, share = part/100*q.lo, part
		}
		if part == 1 && slices.ContainsFunc(c.tokens, func(t token) bool { return t.lower == "one" }) { // "1 of 3"
			return false
		}
		alone = !slices.ContainsFunc(c.numbers, func(have quantity) bool {
			return near(have.lo, part) || have.unit == "%" && math.Abs(have.lo-share) <= .5 || have.unit == "times" && near(100*have.lo, share)
		})
	}
	return alone
}

// stepped says whether a figure that something rose or fell to, or from, is told as what it rose or fell by.
func (q quantity) stepped(have quantity, g *segment) bool {
	return q.role == "by" && (have.role == "from" || have.role == "to") && slices.ContainsFunc(changes(g.numbers), func(pair [2]int) bool {
		from, to := &g.numbers[pair[0]], &g.numbers[pair[1]]
		return (from.number == have.number || to.number == have.number) && !q.amounts(*from, *to)
	})
}
