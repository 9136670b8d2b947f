package facts

import (
	"slices"
	"strings"
)

// often proves how often something is done by what amounts to the same: "weekly" by "every Sunday", "twice a week" by two days of the week, "annual"
// by "every spring".
func (c *check) often(t token, kind string, places []place) []Evidence {
	switch {
	case kind != "frequency":
	case c.scope.entry != "" && c.current >= 0:
		return c.oftenIn(c.current, t, places)
	case c.scope.entry == "" && !c.list:
		for n := range c.s.segments {
			if g := &c.s.segments[n]; c.bullet(g) && c.oftenOf(t, g) {
				if evidence := c.oftenIn(n, t, places); evidence != nil {
					return evidence
				}
			}
		}
	}
	return nil
}

// oftenOf says whether a text has all words of what a summary says right behind "daily" to be done so often: "vehicle checks".
func (c *check) oftenOf(t token, g *segment) bool {
	i := slices.IndexFunc(c.tokens, func(have token) bool { return have.start == t.start }) + 1
	from := i
	for i < len(c.tokens) && c.tokens[i].gap <= hyphen && c.marks[i].content && c.marks[i].form == noVerb {
		if !c.among(c.tokens[i], g.tokens) {
			return false
		}
		i++
	}
	return i > from
}

// oftenIn is often by the text at an index.
func (c *check) oftenIn(n int, t token, places []place) []Evidence {
	g := &c.s.segments[n]
	if times := repeated[strings.SplitN(t.lower, "_", 2)[0]]; times > 0 && c.manyTimes(times, last(t), g) { // "twice-weekly campaigns" of "two campaigns a week"
		return []Evidence{c.s.evidence(place{segment: n})}
	}
	if p := orElse(adverbPeriods[t.lower], strings.TrimPrefix(t.lower, "per_")); p != t.lower { // "hourly usage" of "usage by hour"
		for k := 1; k < len(g.tokens); k++ {
			if g.tokens[k].lower == p && (g.tokens[k-1].lower == "by" || strings.HasSuffix(g.text[g.tokens[k].start:g.tokens[k].end], "'s") && c.next(t, g.tokens, k)) { // or "the daily books" of "the day's books"
				return []Evidence{c.s.evidence(place{n, k})}
			}
		}
	}
	if unit, ok := strings.CutPrefix(t.lower, "in_a_"); ok && slices.ContainsFunc(g.numbers, func(have quantity) bool { return have.unit == unit && have.lo == 1 && have.hi == 1 && have.during }) {
		return []Evidence{c.s.evidence(place{segment: n})}
	}
	if c.cycled(t, g) {
		return []Evidence{c.s.evidence(place{segment: n})}
	}
	switch l := c.s.l; t.key {
	case l.known("twice_a_year"):
		for k := 1; k+1 < len(g.tokens); k++ {
			if isAnd(g.tokens[k].lower) && yearly[g.tokens[k-1].lower] && yearly[g.tokens[k+1].lower] {
				return []Evidence{c.s.evidence(place{n, k})}
			}
		}
	case l.known("twice_a_week"), l.known("three_times_a_week"):
		if times := map[string]int{l.known("twice_a_week"): 2, l.known("three_times_a_week"): 3}[t.key]; c.weekdays(n) == times {
			return []Evidence{c.s.evidence(place{segment: n})}
		}
	case l.known("annually"):
		if p, ok := g.inYear(c); ok && n == c.current {
			return []Evidence{c.s.evidence(p)}
		}
		for k := 1; k < len(g.tokens); k++ {
			if everies[g.tokens[k-1].lower] && (yearly[g.tokens[k].lower] || months[g.tokens[k].lower] > 0) {
				return []Evidence{c.s.evidence(place{n, k})}
			}
		}
	case l.known("monthly"), l.known("quarterly"):
		for k := 3; k < len(g.tokens); k++ { // "the first Monday of the month"
			if g.tokens[k].lower == period(t) && g.tokens[k-1].lower == "the" && g.tokens[k-2].lower == "of" && slices.ContainsFunc(g.tokens[max(0, k-5):k-2], func(t token) bool {
				return ordinals[t.lower] > 0 || t.lower == "last" || t.digit && hasAnySuffix(t.lower, "st", "nd", "rd", "th")
			}) {
				return []Evidence{c.s.evidence(place{n, k})}
			}
		}
	case l.known("daily"):
		for k := 1; k < len(g.tokens); k++ { // "every morning"
			if everies[g.tokens[k-1].lower] && partsOfDay[g.tokens[k].lower] && !slices.ContainsFunc(g.tokens, func(t token) bool { return l.kinds[t.key] == "frequency" }) {
				return []Evidence{c.s.evidence(place{n, k})}
			}
		}
	case l.known("occasionally"): // "the odd private hire"
		for k := 1; k+1 < len(g.tokens); k++ {
			if g.tokens[k].lower == "odd" && g.tokens[k-1].lower == "the" && g.tokens[k+1].gap == space && g.marks[k+1].content {
				return []Evidence{c.s.evidence(place{n, k})}
			}
		}
	case l.known("weekly"):
		if p, ok := c.everyWeekday(n); ok && !slices.ContainsFunc(places, func(p place) bool { return p.segment == n }) {
			return []Evidence{c.s.evidence(p)}
		}
	}
	if len(t.parts) == 2 && (everies[t.parts[0].lower] || singular[t.parts[0].lower]) && !slices.ContainsFunc(places, func(p place) bool { return p.segment == n }) {
		for k := range g.tokens {
			if g.recurs(k, t.parts[1], c) {
				return []Evidence{c.s.evidence(place{n, k})}
			}
		}
	}
	return nil
}

// next says whether the same word stands behind a word of the rewrite and behind token k.
func (c *check) next(t token, tokens []token, k int) bool {
	i := slices.IndexFunc(c.tokens, func(have token) bool { return have.start == t.start })
	return i+1 < len(c.tokens) && k+1 < len(tokens) && c.tokens[i+1].key == tokens[k+1].key
}

// manyTimes says whether a text counts that many of a thing in a time.
func (c *check) manyTimes(n float64, each token, g *segment) bool {
	return slices.ContainsFunc(g.numbers, func(have quantity) bool {
		thing, k := have.counts, have.to+max(len(have.nouns), 1)
		if len(have.nouns) > 0 {
			thing = headOf(have)
		}
		return have.unit == "" && have.bound == exact && have.lo == n && have.hi == n && thing.key != "" && k < len(g.tokens) && c.s.l.kinds[g.tokens[k].key] == "frequency" &&
			(last(g.tokens[k]).key == each.key || strings.HasPrefix(each.lower, last(g.tokens[k]).lower)) && (occasions[thing.lower] || c.among(thing, c.tokens))
	})
}

// timesIn says whether the text that is rewritten tells that the counted thing took place that many times in the time named behind it: the "two
// trainings a year" of "trainings twice a year". What is said of that time is judged with the number.
func (c *check) timesIn(q quantity) bool {
	if c.current < 0 || len(q.nouns) == 0 {
		return false
	}
	often := slices.IndexFunc(c.tokens[q.to:], func(t token) bool { return c.s.l.kinds[t.key] == "frequency" }) + q.to
	if often < q.to || c.marks[often].clause != c.marks[q.number].clause {
		return false
	}
	thing := q.nouns[len(q.nouns)-1]
	if k := slices.IndexFunc(c.tokens, func(t token) bool { return t.start == thing.start }); rounds[thing.lower] && k+2 < len(c.tokens) && c.tokens[k+1].lower == "of" {
		for thing = c.tokens[k+2]; k+3 < len(c.tokens) && c.tokens[k+3].gap <= hyphen && c.marks[k+3].content && c.s.l.kinds[c.tokens[k+3].key] != "frequency"; k++ {
			thing = c.tokens[k+3]
		}
	}
	g := &c.s.segments[c.current]
	if !slices.ContainsFunc(g.tokens, func(t token) bool {
		return repeated[strings.SplitN(t.lower, "_", 2)[0]] == q.lo && c.s.l.kinds[t.key] == "frequency" && period(t) == period(c.tokens[often])
	}) || !c.among(thing, g.tokens) && !(sittings[thing.lower] && len(q.nouns) > 1 && c.overlap(q.nouns, g.tokens)) {
		return false
	}
	c.done[often] = true
	return true
}

// period is the time that a word says something is done in again and again: the week of "twice a week" and of "weekly".
func period(t token) string {
	w := last(t).lower
	if p := adverbPeriods[w]; p != "" {
		return p
	}
	return w
}

var (
	occasions     = set("mornings afternoons evenings nights days shifts") // twice a week is two days a week
	rounds        = set("rounds sets series")
	sittings      = set("classes sessions lessons shifts visits trainings workouts runs deliveries") // what is done so many times: "three yoga classes a week"
	adverbPeriods = map[string]string{"hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "quarterly": "quarter", "annually": "year", "annual": "year", "yearly": "year"}
)

var repeated = map[string]float64{"twice": 2, "thrice": 3, "two": 2, "three": 3, "four": 4, "2": 2, "3": 3, "4": 4}

// recurs says whether a token names a time that comes again and again, as "each shift" does: "per night shift", "on a shift", "at shift change", the
// "pre-shift" talk, "at the end of day", "across the week".
func (g *segment) recurs(k int, each token, c *check) bool {
	if rest, ok := strings.CutPrefix(g.tokens[k].lower, "pre"); ok && c.s.l.key(rest) == each.key {
		return true
	}
	if p := g.tokens[k].parts; len(p) > 2 && p[len(p)-1].lower == each.lower && p[len(p)-2].lower == "of" && edges[p[0].lower] {
		return true
	}
	if g.tokens[k].lower != each.lower || g.marks[k].form != noVerb {
		return false
	}
	first := k
	for first > 0 && g.tokens[first].gap <= hyphen && (g.marks[first-1].content && g.marks[first-1].form == noVerb || g.tokens[first-1].digit) {
		first--
	}
	word := func(i int) string {
		if i < 0 || g.tokens[i+1].gap > hyphen {
			return ""
		}
		return g.tokens[i].lower
	}
	before, further := word(first-1), word(first-2)
	switch {
	case everies[before]:
		return true
	case units[each.key] != "":
		return first == k && (before == "of" && edges[further] || before == "the" && spread[further] && (each.lower == "week" || each.lower == "day"))
	case before == "a" || before == "an":
		return (placing[further] || spans[further] || further == "in") && !slices.ContainsFunc(g.tokens[first:k], func(t token) bool { return !c.amongReverse(t, c.tokens) })
	}
	return first == k && (placing[before] || before == "before" || before == "of" && edges[further] || determiners[before] && (placing[further] || further == "in" || spans[further] || further == "before"))
}

var (
	edges  = set("end start beginning close")
	spread = set("across over in throughout")
)

// frequency judges a word that says how often, where the source has it: of the same thing, as often, and on as many days.
func (c *check) frequency(i int, places []place) {
	if evidence := c.countedSo(i); evidence != nil {
		c.claim(i, i+1, "frequency", evidence)
		return
	}
	if evidence := c.sameList(i); evidence != nil {
		c.claim(i, i+1, "frequency", evidence)
		return
	}
	switch {
	case c.countedElse(i, i), c.swapped(i), c.otherFrequency(i, places), !slices.ContainsFunc(places, func(p place) bool { return !c.elsewhere(p) || c.figureFrom(i, p) }), c.onSome(i, places), c.rateElse(i, places):
		c.claim(i, i+1, "frequency", nil)
	case c.sameFrequency(i, places):
		c.claim(i, i+1, "frequency", []Evidence{c.s.evidence(place{segment: c.current})})
	default:
		c.bound(i, "frequency", places)
	}
}

// sameList proves one of several words that say how often, listed one after another, by the same list in the text that is rewritten: "weekly,
// fortnightly and monthly pay".
func (c *check) sameList(i int) []Evidence {
	if c.current < 0 {
		return nil
	}
	g := &c.s.segments[c.current]
	list := c.s.l.oftenList(c.tokens, i)
	for k := range g.tokens {
		if len(list) > 1 && g.tokens[k].key == c.tokens[i].key && slices.Equal(list, c.s.l.oftenList(g.tokens, k)) {
			return []Evidence{c.s.evidence(place{c.current, k})}
		}
	}
	return nil
}

// oftenList are the words that say how often in the list that token i stands in, in order.
func (l *lexicon) oftenList(tokens []token, i int) (keys []string) {
	often := func(k int) bool { return l.kinds[tokens[k].key] == "frequency" }
	for i > 0 && (often(i-1) || isAnd(tokens[i-1].lower) && i > 1 && often(i-2)) {
		i--
	}
	for ; i < len(tokens) && (often(i) || isAnd(tokens[i].lower)); i++ {
		if often(i) {
			keys = append(keys, tokens[i].key)
		}
	}
	slices.Sort(keys)
	return keys
}

// countedSo proves how often by a number that is proven: where the source has it of the same number, "620 guests a night".
func (c *check) countedSo(i int) []Evidence {
	for _, q := range c.numbers {
		if q.to > i || len(q.evidence) == 0 || i != q.to+len(q.nouns) {
			continue
		}
		for n := range c.s.segments {
			g := &c.s.segments[n]
			if g.path != q.evidence[0].Path {
				continue
			}
			for _, have := range g.numbers {
				if k := have.to + len(have.nouns); q.follows(have) && k < len(g.tokens) && g.tokens[k].key == c.tokens[i].key && (!everies[orSelf(c.tokens[i])[0].lower] || orSelf(c.tokens[i])[0].lower == "per") {
					return []Evidence{c.s.evidence(place{n, k})}
				}
			}
		}
	}
	return nil
}

// every judges "every evening": the source has to say every, or evenings without saying which.
func (c *check) every(i int) bool {
	if i > 0 && c.hundred(i-1) {
		return false
	}
	if i > 0 && (c.tokens[i-1].lower == "every" || c.tokens[i-1].lower == "each" && (periods[c.tokens[i].lower] || yearly[c.tokens[i].lower])) && !times[c.tokens[i].key] && c.kind(c.tokens[i]) != "frequency" {
		return c.few(i)
	}
	if i > 1 && everies[c.tokens[i-2].lower] && c.tokens[i].gap <= hyphen && c.tokens[i-1].gap <= hyphen && c.marks[i-1].content && times[c.tokens[i].key] { // "every holiday season"
		if !slices.ContainsFunc(c.scope.find(c.tokens[i]), func(p place) bool {
			g := &c.s.segments[p.segment]
			return slices.ContainsFunc(g.tokens, func(t token) bool { return everies[t.lower] || c.s.l.kinds[t.key] == "frequency" }) || strings.HasSuffix(g.tokens[p.token].lower, "s")
		}) {
			c.claim(i-2, i+1, "frequency", nil)
			return true
		}
	}
	if i == 0 || !everies[c.tokens[i-1].lower] || !times[c.tokens[i].key] {
		return false
	}
	if c.countedElse(i-1, i) {
		c.claim(i-1, i+1, "frequency", nil)
		return true
	}
	for _, p := range c.scope.find(c.tokens[i]) { // "Fridays", "every Friday", "on a Friday"
		g := &c.s.segments[p.segment]
		if here := p.segment == c.current || c.scope.entry == ""; here && (g.dayOnly(p.token) || g.byTheDay(c.s.l, p.token) || p.token == 0 && weekdays[strings.TrimSuffix(g.tokens[0].lower, "s")] && strings.HasSuffix(g.tokens[0].lower, "s")) || p.token > 0 && (everies[g.tokens[p.token-1].lower] || p.token > 1 && singular[g.tokens[p.token-1].lower] && g.tokens[p.token-2].lower == "on" || !g.marks[p.token-1].content && !g.tokens[p.token-1].digit && !isNumberWord(g.tokens[p.token-1].lower) && (strings.HasSuffix(g.tokens[p.token].lower, "s") || p.token+1 < len(g.tokens) && times[strings.TrimSuffix(g.tokens[p.token+1].lower, "s")] && strings.HasSuffix(g.tokens[p.token+1].lower, "s"))) {
			c.claim(i-1, i+1, "frequency", []Evidence{c.s.evidence(p)})
			return true
		}
	}
	c.claim(i-1, i+1, "frequency", nil)
	return true
}

// few claims "every trade show" where the source has a number of them.
func (c *check) few(i int) bool {
	head := i
	for head+1 < len(c.tokens) && c.tokens[head+1].gap <= hyphen && c.marks[head+1].content && c.marks[head+1].form == noVerb {
		head++
	}
	places := c.scope.exact(c.tokens[head].key)
	if len(places) == 0 || slices.ContainsFunc(places, func(p place) bool {
		g := &c.s.segments[p.segment]
		return slices.ContainsFunc(g.tokens, func(t token) bool { return everies[t.lower] }) || !slices.ContainsFunc(g.numbers, func(n quantity) bool { return n.unit == "" && n.from <= p.token && p.token-n.to <= 2 })
	}) {
		return false
	}
	c.claim(i-1, head+1, "scope", nil)
	return true
}

var (
	everies = set("every each per")
	times   = set("term evening morning afternoon night weekend monday tuesday wednesday thursday friday saturday sunday season semester")
)

var (
	universals = set("all every always entire entirely whole throughout")
	limiters   = set("most mostly mainly some sometimes many several half part partly few often usually two three four five six seven eight nine ten")
)

// counted are the times of which a text may name a few: "9 months of 2020".
var counted = set("afternoons evenings nights weeks weekends months quarters terms seasons")

var backward = set("them these those which whom")

var (
	ranks  = set("top best first highest fastest biggest largest strongest number")
	wholes = set("team department branch store shop company region country office district firm class school group division nation industry world state city")
)

// otherFrequency says whether "every month" takes the place of the "every quarter" of the text that is rewritten.
func (c *check) otherFrequency(i int, places []place) bool {
	if c.current < 0 || c.scope.entry == "" || slices.ContainsFunc(places, func(p place) bool { return p.segment == c.current }) {
		return false
	}
	return slices.ContainsFunc(c.s.segments[c.current].tokens, func(have token) bool {
		return c.s.l.kinds[have.key] == "frequency" && !slices.ContainsFunc(c.tokens, func(t token) bool { return t.key == have.key })
	})
}

// figureFrom says whether the figure right before a word is proven by the text of a place: "up to 60 rooms a day".
func (c *check) figureFrom(i int, p place) bool {
	for _, q := range c.numbers {
		if q.to > i || i-q.to > 4 {
			continue
		}
		for _, claim := range c.claims {
			if claim.at == q.start && claim.Supported && slices.ContainsFunc(claim.Evidence, func(e Evidence) bool { return e.Path == c.s.segments[p.segment].path }) {
				return true
			}
		}
	}
	return false
}

// onSome says whether the source's "a day" holds on some days alone, "on Saturdays", and the rewrite leaves that out.
func (c *check) onSome(i int, places []place) bool {
	return slices.ContainsFunc(places, func(p place) bool {
		g := &c.s.segments[p.segment]
		if k := p.token + 2; p.segment == c.current && k < len(g.tokens) && (g.tokens[k-1].lower == "in" || g.tokens[k-1].lower == "during") && yearly[g.tokens[k].lower] && !c.among(g.tokens[k], c.tokens) { // "weekly in winter"
			return true
		}
		return p.segment == c.current && p.token+2 < len(g.tokens) && g.tokens[p.token+1].lower == "on" && (weekdays[strings.TrimSuffix(g.tokens[p.token+2].lower, "s")] || slices.ContainsFunc(g.tokens[p.token+2:min(len(g.tokens), p.token+4)], func(t token) bool { return t.lower == "days" })) &&
			!slices.ContainsFunc(c.tokens, func(t token) bool { return t.lower == g.tokens[p.token+2].lower })
	})
}

// sameFrequency says whether the text that is rewritten has the word, and no other that says how often.
func (c *check) sameFrequency(i int, places []place) bool {
	if c.current < 0 || !slices.ContainsFunc(places, func(p place) bool { return p.segment == c.current }) {
		return false
	}
	if next := i + 1; next < len(c.tokens) && c.tokens[next].gap <= hyphen && c.marks[next].content && c.marks[next].form == noVerb {
		g := &c.s.segments[c.current]
		if slices.ContainsFunc(places, func(p place) bool {
			k := p.token + 1
			return p.segment == c.current && k < len(g.tokens) && g.tokens[k].gap <= hyphen && g.marks[k].content && g.marks[k].form == noVerb && !c.among(c.tokens[next], g.tokens[k:min(k+3, len(g.tokens))]) && c.among(c.tokens[next], g.tokens)
		}) {
			return false // the monthly bill makes no monthly review
		}
	}
	often := 0
	for _, t := range c.s.segments[c.current].tokens {
		if c.s.l.kinds[t.key] == "frequency" {
			often++
		}
	}
	return often == 1
}

var partsOfDay = set("morning afternoon evening night")

var yearly = set("spring summer autumn fall winter christmas easter thanksgiving season holiday")
