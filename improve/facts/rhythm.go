package facts

import (
	"slices"
	"strings"
)

// often says whether a token of a text says after what time something comes again.
func (l *lexicon) often(t token) bool {
	p := period(t)
	return l.kinds[t.key] == "frequency" && (isTime(units[l.key(p)]) || rhythms[p])
}

var rhythms = set("shift night quarter fortnight term semester weeks months days biweekly fortnightly bimonthly semiannually biannually termly")

// repeated are the words of what a word that says how often at index i is told of: the noun phrase right behind it, "weekly staff meetings", else what
// stands between it and the word before it that says how often, else what follows it.
func (l *lexicon) repeated(tokens []token, marks []mark, i int) (out []token) {
	for k := i + 1; k < len(tokens) && tokens[k].gap <= hyphen && marks[k].content && marks[k].form == noVerb && !l.often(tokens[k]); k++ {
		out = append(out, tokens[k])
	}
	if len(out) > 0 {
		return out
	}
	before := i
	for before > 0 && !l.often(tokens[before-1]) {
		before--
	}
	for before > 0 && before < i && tokens[before].gap <= hyphen && marks[before].content && marks[before].form == noVerb {
		before++
	}
	for k := before; k < i; k++ {
		if marks[k].content && !tokens[k].digit {
			out = append(out, tokens[k])
		}
	}
	for k := i + 1; len(out) == 0 && k < len(tokens) && !l.often(tokens[k]); k++ {
		if marks[k].content && !tokens[k].digit {
			out = append(out, tokens[k])
		}
	}
	return out
}

// swapped says whether the text that is rewritten tells another "how often" of what the rewrite says it of: its report is quarterly, though its visits
// are monthly.
func (c *check) swapped(i int) bool {
	if c.current < 0 || c.scope.entry == "" {
		return false
	}
	g := &c.s.segments[c.current]
	told := c.s.l.repeated(c.tokens, c.marks, i)
	own, other, spread, found := 0, 0, false, false
	for k, t := range g.tokens {
		if !c.s.l.often(t) || slices.ContainsFunc(g.numbers, func(n quantity) bool { return n.from <= k && k < n.to }) { // "half a day"
			continue
		}
		have := c.s.l.repeated(g.tokens, g.marks, k)
		shared := 0
		for _, w := range have {
			if slices.ContainsFunc(told, func(t token) bool {
				return t.key == w.key || t.root == w.root || t.family != "" && t.family == w.family
			}) {
				shared++
			}
		}
		if c.among(c.tokens[i], g.tokens[k:k+1]) {
			own, found = max(own, shared), true
			continue
		}
		other = max(other, shared)
		spread = spread || shared > 0 && shared == len(have) && !c.amongReverse(t, c.tokens)
	}
	return found && other > 0 && (own == 0 || spread)
}

// countedElse says whether what proves the number right before a word that says how often has another such word there: "50 pots each day" are not 50
// "each weekend".
func (c *check) countedElse(from, i int) bool {
	if c.current < 0 || c.scope.entry == "" {
		return false
	}
	g := &c.s.segments[c.current]
	return slices.ContainsFunc(c.numbers, func(q quantity) bool {
		if q.to+len(q.nouns) != from || len(q.evidence) == 0 || q.evidence[0].Path != g.path {
			return false
		}
		same, other := false, false
		for _, have := range g.numbers {
			if k := have.to + len(have.nouns); k < len(g.tokens) && q.follows(have) {
				is := c.among(c.tokens[i], g.tokens[k:min(len(g.tokens), k+2)])
				same, other = same || is, other || !is && c.s.l.often(g.tokens[k])
			}
		}
		return other && !same
	})
}

// byTheDay finds a day of the week that names what is done on it again and again: "the Monday stock meeting".
func (g *segment) byTheDay(l *lexicon, k int) bool {
	if !weekdays[g.tokens[k].lower] || k == 0 || !standing[g.tokens[k-1].lower] || k+1 == len(g.tokens) || g.tokens[k+1].gap > hyphen || !g.marks[k+1].content || g.marks[k+1].form != noVerb {
		return false
	}
	return !slices.ContainsFunc(g.tokens, func(t token) bool {
		return months[t.lower] > 0 || t.digit && isYear(t) || yearly[t.lower] || single[t.lower] || someDay[t.lower] && t.lower != "every" || l.often(t)
	})
}

var standing = set("the our my its their")

// single are what takes place once.
var single = set("gala launch opening congress conference wedding festival fair keynote ceremony party event summit premiere funeral election final finals hackathon exhibition concert match race marathon parade reunion storm outage incident strike convention weekend")

// inYear finds a count that stands for itself, with no verb, "in a year": "around 25 trips in a year".
func (g *segment) inYear(c *check) (place, bool) {
	for _, have := range g.numbers {
		k := have.to + len(have.nouns)
		if have.unit != "" || len(have.nouns) == 0 || k+2 >= len(g.tokens) || g.tokens[k].lower != "in" || g.tokens[k+1].lower != "a" || g.tokens[k+2].lower != "year" {
			continue
		}
		i := have.from
		for i > 0 && g.tokens[i].gap < comma && g.marks[i-1].form == noVerb {
			i--
		}
		if i > 0 && g.tokens[i].gap >= comma && c.overlap(have.nouns, c.tokens) {
			return place{c.current, k}, true
		}
	}
	return place{}, false
}

// cycled finds how long each of what the rewrite says to come so often takes: the "fortnightly sprints" of "sprints of two weeks".
func (c *check) cycled(t token, g *segment) bool {
	i := slices.IndexFunc(c.tokens, func(have token) bool { return have.start == t.start })
	for i++; i < len(c.tokens) && c.tokens[i].gap <= hyphen && c.marks[i].content && !cycles[c.tokens[i].lower]; {
		i++
	}
	if i >= len(c.tokens) || !cycles[c.tokens[i].lower] {
		return false
	}
	length := map[string]quantity{c.s.l.known("biweekly"): {lo: 2, unit: "week"}, c.s.l.known("weekly"): {lo: 1, unit: "week"}, c.s.l.known("monthly"): {lo: 1, unit: "month"}}[t.key]
	return length.lo > 0 && slices.ContainsFunc(g.numbers, func(have quantity) bool {
		return have.unit == length.unit && near(have.lo, length.lo) && have.bound == exact && c.amongReverse(c.tokens[i], g.tokens[max(0, have.from-3):min(len(g.tokens), have.to+3)])
	})
}

var cycles = set("sprint sprints iteration iterations cycle cycles")

// inOne says whether a text says "in a day" of what took one.
func (g *segment) inOne(unit string) bool {
	return slices.ContainsFunc(g.tokens, func(t token) bool { return t.lower == "in_a_"+unit })
}

// onDays says whether a number counts the days of the week that the text that is rewritten names with the plural: the two evenings a week of "Monday and
// Wednesday evenings". What is said of the week is judged with it.
func (c *check) onDays(q quantity) bool {
	week := q.to + len(q.nouns)
	if week >= len(c.tokens) || period(c.tokens[week]) != "week" || !c.s.l.often(c.tokens[week]) {
		return false
	}
	plural := slices.ContainsFunc(c.s.segments[c.current].tokens, func(t token) bool {
		return occasions[t.lower] || strings.HasSuffix(t.lower, "s") && weekdays[strings.TrimSuffix(t.lower, "s")]
	})
	c.done[week] = c.done[week] || plural
	return plural
}

// weekend says whether a text tells of one weekend, which has two days.
func (g *segment) weekend() bool {
	return slices.ContainsFunc(indices(g.tokens), func(k int) bool {
		return g.tokens[k].lower == "weekend" && k > 0 && (g.tokens[k-1].lower == "the" || g.tokens[k-1].lower == "one" || g.tokens[k-1].lower == "a" || weekendly[g.tokens[k-1].lower])
	})
}

// weekendly are what a weekend may be called by that has two days.
var weekendly = set("launch opening open first last final summer spring autumn winter training")
