package facts

import (
	"slices"
	"strings"
)

var weekdays = set("monday tuesday wednesday thursday friday saturday sunday")

// weekdays counts the days of the week that a text names.
func (c *check) weekdays(n int) int {
	if n < 0 {
		return 0
	}
	days := map[string]bool{}
	for _, t := range c.s.segments[n].tokens {
		if day := strings.TrimSuffix(t.lower, "s"); weekdays[day] {
			days[day] = true
		}
	}
	return len(days)
}

// everyWeekday finds "every Sunday", "on Sundays" and "on a Sunday", which is weekly.
func (c *check) everyWeekday(n int) (place, bool) {
	tokens := c.s.segments[n].tokens
	for k, t := range tokens {
		if day := strings.TrimSuffix(t.lower, "s"); weekdays[day] && (day != t.lower || k > 0 && everies[tokens[k-1].lower] || k > 1 && tokens[k-1].lower == "a" && (tokens[k-2].lower == "on" || tokens[k-2].lower == "of") || c.s.segments[n].dayOnly(k) || c.s.segments[n].byTheDay(c.s.l, k)) {
			return place{n, k}, true
		}
	}
	return place{}, false
}

// dayOnly says whether a text without a verb of the past only names a day of the week with what is done on it, which is every week: "team meeting Tues".
func (g *segment) dayOnly(k int) bool {
	if !weekdays[g.tokens[k].lower] || k > 0 && (!g.marks[k-1].content && !isAnd(g.tokens[k-1].lower) && !g.tokens[k-1].digit || ordinals[g.tokens[k-1].lower] > 0 || someDay[g.tokens[k-1].lower] || g.tokens[k-1].digit) {
		return false
	}
	return !slices.ContainsFunc(indices(g.tokens), func(i int) bool {
		t := g.tokens[i]
		return g.marks[i].form == past || months[t.lower] > 0 || t.digit && isYear(t) || yearly[t.lower] || strings.HasSuffix(t.lower, "month") || t.lower == "fortnight"
	})
}

var someDay = set("last next black good ash shrove first every other alternate bank easter boxing previous final one")

// marked proves "Agent of the Month 4 times" by the "x 4" behind it, where nothing is counted further.
func (c *check) marked(q quantity) []Evidence {
	if c.current < 0 || q.bound != exact {
		return nil
	}
	g := &c.s.segments[c.current]
	for _, have := range g.numbers {
		i := have.number
		bare := (i+1 == len(g.tokens) || g.tokens[i+1].gap >= comma) && have.unit == "" && near(have.lo, q.lo) && i > 1 && g.tokens[i-1].lower == "x" && (!g.tokens[i-2].digit || strings.HasSuffix(g.tokens[i-2].lower, "%")) && !isNumberWord(g.tokens[i-2].lower)
		if bare && slices.ContainsFunc(g.tokens[max(0, i-6):i-1], func(t token) bool { return len(t.lower) > 2 && !c.s.l.neutral[t.key] && c.among(t, c.tokens) }) {
			return []Evidence{c.s.evidence(place{c.current, i})}
		}
	}
	return nil
}

// plenty proves the considerable time of "a lot of time", in the text that is rewritten.
func (c *check) plenty(i int) []Evidence {
	if c.current < 0 || i+1 >= len(c.tokens) || c.tokens[i+1].gap > hyphen {
		return nil
	}
	g := &c.s.segments[c.current]
	for k, t := range g.tokens {
		if end := min(len(g.tokens), k+4); lots[t.lower] && names(c.tokens[i+1], g.tokens[k+1:end]) && !g.marks[k].negated {
			return []Evidence{c.s.evidence(place{c.current, k})}
		}
	}
	return nil
}

var lots = set("a_lot lot lots a_lot_of lots_of plenty plenty_of loads loads_of heaps tons")
