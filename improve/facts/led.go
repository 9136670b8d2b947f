package facts

import "slices"

// countsPeople says whether a number of people stands right behind a verb: "managing 5 team members".
func (c *check) countsPeople(i int) bool {
	return slices.ContainsFunc(c.numbers, func(q quantity) bool {
		return q.from == i+1 && q.unit == "" && len(q.nouns) > 0 && c.leadable(q.nouns[len(q.nouns)-1:])
	})
}

// members are those that are listed behind a group that is led: "a team of three: two editors and an agent".
func (c *check) members(d *deed) (out []token) {
	for _, q := range c.numbers {
		group := q.from - 2
		if !leads.has(d.key) || group <= d.i || group > d.i+3 || c.tokens[q.from-1].lower != "of" || !groups.has(last(c.tokens[group]).key) || !c.listing(q) {
			continue
		}
		for k := q.to; k < len(c.tokens) && (k == q.to || c.tokens[k].gap < stop) && c.marks[k].form == noVerb; k++ {
			if c.marks[k].content {
				out = append(out, c.tokens[k])
			}
		}
		return out
	}
	return nil
}

// ledGroup is the number of the people of a group that is led, nil where none is.
func (c *check) ledGroup(d *deed) *quantity {
	if !leads.has(d.key) {
		return nil
	}
	for k := d.i + 1; k < len(c.tokens) && k < d.i+5 && c.tokens[k].gap <= hyphen; k++ {
		if !c.counts(k) || !whole.has(c.tokens[k].key) {
			continue
		}
		for n := range c.numbers {
			if q := &c.numbers[n]; q.from <= k+2 && q.to > k+2 && (len(q.nouns) == 0 || !bodies.has(c.tokens[k].key) || c.leadable(q.nouns)) { // a portfolio of claims is no staff
				return q
			}
		}
	}
	return nil
}

// bodies are what takes in work, and staff only where people are counted.
var bodies = verbSet("portfolio project program operation")

// leads says whether the number of those who are led stands behind a verb with nothing of place between: "in a department of four" is led by others.
func (g *segment) leads(verb int, led quantity) bool {
	for _, have := range g.numbers {
		if !near(have.lo, led.lo) || have.from <= verb {
			continue
		}
		for k := verb + 1; k < have.from; k++ {
			if t := g.tokens[k].lower; t == "in" || t == "at" || t == "within" || g.marks[k].form != noVerb {
				return false
			}
		}
		return true
	}
	return false
}

// oneOf says whether a team is said to be led that a text tells of only before what the person is in charge of: "Team of 4, I was in charge of the
// digital part".
func (c *check) oneOf(d *deed, g *segment, verb int) bool {
	if !leads.has(d.key) || d.i+2 >= len(c.tokens) {
		return false
	}
	for _, q := range c.numbers {
		if q.from <= d.i+1 || q.from > d.i+6 || c.tokens[q.from-1].lower != "of" || !teams[last(c.tokens[q.from-2]).lower] {
			continue
		}
		before, behind := false, false
		for _, have := range g.numbers {
			before = before || near(have.lo, q.lo) && have.to <= verb && have.from > 1 && g.tokens[have.from-1].lower == "of" && teams[last(g.tokens[have.from-2]).lower]
			behind = behind || near(have.lo, q.lo) && have.from > verb
		}
		return before && !behind
	}
	return false
}
