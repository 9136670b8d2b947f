package facts

import (
	"slices"
	"strings"
)

// partsOfYear are the words for a part of a year or a month, by what they amount to.
var partsOfYear = map[string]string{"early": "early", "start": "early", "beginning": "early", "late": "late", "later": "late", "end": "late", "close": "late", "latter": "late",
	"mid": "mid", "middle": "mid", "midway": "mid", "halfway": "mid", "spring": "spring", "springtime": "spring", "summer": "summer", "summertime": "summer", "midsummer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter", "wintertime": "winter", "midwinter": "winter",
	"q1": "q1", "q2": "q2", "q3": "q3", "q4": "q4", "h1": "first half", "h2": "second half", "christmas": "christmas", "easter": "easter", "ramadan": "ramadan", "thanksgiving": "thanksgiving"}

// monthsOfPart are the months that a part of a year may have, of either half of the world.
var monthsOfPart = map[string][]int{"early": {1, 2, 3, 4}, "mid": {4, 5, 6, 7, 8, 9}, "late": {9, 10, 11, 12}, "spring": {3, 4, 5, 6, 9, 10, 11}, "summer": {5, 6, 7, 8, 9, 12, 1, 2}, "autumn": {8, 9, 10, 11, 12, 3, 4, 5}, "winter": {11, 12, 1, 2, 3, 6, 7, 8},
	"q1": {1, 2, 3}, "q2": {4, 5, 6}, "q3": {7, 8, 9}, "q4": {10, 11, 12}, "first half": {1, 2, 3, 4, 5, 6}, "second half": {7, 8, 9, 10, 11, 12}, "christmas": {12}, "easter": {3, 4}}

// partOfDate is the part of a year or a month that a date is told of: the "late" of "late 2022" and of "at the end of May 2022", "" where it is of none.
func (l *lexicon) partOfDate(q quantity, tokens []token) string {
	half := false
	for i := q.from; i >= 0 && i >= q.from-4; i-- {
		if i == q.from {
			if part := partsOfYear[tokens[i].lower]; part != "" { // the date takes its season in
				return part
			}
			continue
		}
		if tokens[i+1].gap > hyphen && tokens[i+1].gap != paren {
			break
		}
		for _, t := range orSelf(tokens[i]) {
			if part := partsOfYear[t.lower]; part != "" && t.lower != "later" {
				return part
			}
		}
		switch w := last(tokens[i]).lower; {
		case len(tokens[i].key) == 2 && partsOfYear[tokens[i].key] != "":
			return partsOfYear[tokens[i].key]
		case w == "half":
			half = true
		case half && (w == "first" || w == "second"):
			return w + " half"
		case !determiners[w] && w != "of" && w != "in" && w != "months" && w != "month" && w != "weeks" && w != "part" && !half:
			return ""
		}
	}
	for i := q.to; i < len(tokens) && i < q.to+1 && tokens[i].gap <= hyphen; i++ { // "2022 Q3"
		if part := partsOfYear[tokens[i].key]; len(part) == 2 {
			return part
		}
	}
	return ""
}

// refines says whether a date is told more exactly than the source tells it: "late 2022" of 2022, "spring 2019" of the autumn.
func (c *check) refines(q quantity) bool {
	part := c.s.l.partOfDate(q, c.tokens)
	if part == "" {
		return false
	}
	fits := func(have quantity, tokens []token) bool {
		if have.unit != "date" && !have.dated(tokens) || !q.matches(have) && !(q.lo == have.lo && have.month == 0) {
			return false
		}
		return q.month == 0 && have.month > 0 && slices.Contains(monthsOfPart[part], have.month) || c.s.l.partOfDate(have, tokens) == part ||
			slices.ContainsFunc(tokens, func(t token) bool {
				return partsOfYear[t.lower] == part || partsOfYear[t.key] == part || slices.ContainsFunc(t.parts, func(p token) bool { return partsOfYear[p.lower] == part || partsOfYear[p.key] == part })
			})
	}
	return !c.anyText(func(g *segment) bool {
		return slices.ContainsFunc(g.numbers, func(have quantity) bool { return fits(have, g.tokens) })
	})
}

// anyText says whether something holds for one of the texts in scope.
func (c *check) anyText(holds func(g *segment) bool) bool {
	for n := range c.s.segments {
		if c.scope.holds(n) && holds(&c.s.segments[n]) {
			return true
		}
	}
	return false
}

// edge is which end of a time a word names: "start" or "end", "" for none.
func edge(w string) string {
	switch w {
	case "start", "starts", "beginning", "outset", "opening":
		return "start"
	case "end", "ends", "close", "closing", "finish":
		return "end"
	case "middle", "midpoint":
		return "middle"
	}
	return ""
}

// edgesTold claims "at the start of each month" where the text that is rewritten names no such end of a time.
func (c *check) edgesTold() {
	if c.current < 0 || c.unchanged >= 0 || c.list {
		return
	}
	for i, t := range c.tokens {
		which := edge(orSelf(t)[0].lower)
		to := i + 1
		if len(t.parts) == 0 {
			if to >= len(c.tokens) || c.tokens[to].lower != "of" {
				continue
			}
			for to++; to < len(c.tokens) && c.tokens[to].gap <= hyphen && (determiners[c.tokens[to].lower] || everies[c.tokens[to].lower]); {
				to++
			}
		} else if edge(t.parts[0].lower) == "" || len(t.parts) < 2 || t.parts[1].lower != "of" {
			continue
		}
		if which == "" || !(len(t.parts) > 2 && c.timely(last(t)) || to < len(c.tokens) && c.timely(c.tokens[to])) || c.marks[i].form != noVerb {
			continue
		}
		if !slices.ContainsFunc(c.s.segments[c.current].tokens, func(have token) bool { return sameEdge(which, have) }) && !c.anyText(func(g *segment) bool {
			return prose(g.path) && c.merged(g) && slices.ContainsFunc(g.tokens, func(have token) bool { return sameEdge(which, have) })
		}) {
			c.claimOnly(i, min(to+1, len(c.tokens)), "frequency")
		}
	}
}

// timely says whether a word names a time that has a start and an end.
func (c *check) timely(t token) bool {
	t = last(t)
	return isTime(units[t.key]) || times[t.key] || yearly[t.lower] || periods[t.lower] || t.lower == "quarter" || c.s.l.kinds[t.key] == "frequency"
}

// sameEdge says whether a word of the source names the same end of a time.
func sameEdge(which string, have token) bool {
	return slices.ContainsFunc(append([]token{have}, have.parts...), func(p token) bool {
		w := p.lower
		switch which {
		case "start":
			return edge(w) == "start" || hasAnySuffix(w, "open", "opens", "opened", "begin", "begins", "start", "started", "first") || strings.HasPrefix(w, "morning") || strings.HasPrefix(w, "pre") || w == "before" || w == "early" || w == "1st"
		case "end":
			return edge(w) == "end" || strings.HasPrefix(w, "clos") || strings.HasPrefix(w, "evening") || strings.HasPrefix(w, "night") || hasAnySuffix(w, "final", "last", "after", "late", "eod", "lock", "locked", "leaving", "end") || strings.HasPrefix(w, "clear")
		}
		return edge(w) == which || strings.HasPrefix(w, "mid") || strings.HasPrefix(w, "half")
	})
}

// everySeason claims "each spring" where the source has the season of one year alone.
func (c *check) everySeason() {
	if c.current < 0 || c.unchanged >= 0 || c.list || c.scope.entry == "" {
		return
	}
	g := &c.s.segments[c.current]
	for i := 1; i < len(c.tokens); i++ {
		season := partsOfYear[c.tokens[i].lower]
		if !yearly[c.tokens[i].lower] || season == "" || !everies[c.tokens[i-1].lower] || i+1 < len(c.tokens) && c.tokens[i+1].gap <= hyphen && c.marks[i+1].content {
			continue
		}
		once, more := false, false
		for k, t := range g.tokens {
			if partsOfYear[t.lower] != season {
				continue
			}
			one := !(k > 0 && everies[g.tokens[k-1].lower]) && slices.ContainsFunc(g.tokens[k+1:min(len(g.tokens), k+3)], isYear) || k > 0 && (g.tokens[k-1].lower == "one" || g.tokens[k-1].lower == "last" || g.tokens[k-1].lower == "a")
			once, more = once || one, more || !one
		}
		if once && !more {
			c.claimOnly(i-1, i+1, "frequency")
		}
	}
}

// everyMonth claims "each May" where the source has no more than one.
func (c *check) everyMonth() {
	if c.unchanged >= 0 || c.list {
		return
	}
	for i := 1; i < len(c.tokens); i++ {
		t := c.tokens[i]
		if months[t.lower] == 0 || !t.caps || !everies[c.tokens[i-1].lower] || t.gap > hyphen {
			continue
		}
		if !c.anyText(func(g *segment) bool {
			k := slices.IndexFunc(g.tokens, func(h token) bool { return months[h.lower] == months[t.lower] })
			dates := 0
			for _, have := range g.numbers {
				if have.dated(g.tokens) && have.lo > 0 {
					dates++
				}
			}
			return k > 0 && (everies[g.tokens[k-1].lower] || dates != 1)
		}) {
			c.claimOnly(i-1, i+1, "frequency")
		}
	}
}
