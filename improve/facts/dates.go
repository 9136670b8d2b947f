package facts

import (
	"slices"
	"strings"
	"time"
)

// span is the time of an entry, in months since the year 0; to is the month after the last. Years without months count from January to
// January: what the dates leave open is not given away.
type span struct {
	entry         string
	from, to      int
	present, work bool
	start, end    quantity
	evidence      []Evidence
}

func (s *Source) addSpan(entry, member, printed, start, end string, today time.Time, work bool) {
	a, okA := dateOf(start)
	b, okB := dateOf(end)
	for n := range s.segments {
		if s.segments[n].path == entry+"."+member && (!okA || !okB) { // only as printed
			dates := slices.DeleteFunc(slices.Clone(s.segments[n].numbers), func(q quantity) bool { return q.unit != "date" || q.lo == 0 })
			if !okA && len(dates) > 0 {
				a, okA = dates[0], true
			}
			if !okB && end == "" && len(dates) > 1 {
				b, okB = dates[len(dates)-1], true
			}
		}
	}
	present := end == "present" || !okB && ongoing(printed)
	if !okA && !okB {
		return
	}
	p := span{entry: entry, work: work, present: present, start: a, end: b}
	switch {
	case printed != "":
		p.evidence = []Evidence{{printed, entry + "." + member}}
	case end == "":
		p.evidence = []Evidence{{start, entry + ".start_date"}}
	default:
		p.evidence = []Evidence{{start, entry + ".start_date"}, {end, entry + ".end_date"}}
	}
	if okA {
		p.from = int(a.lo)*12 + max(a.month, 1) - 1
	}
	switch {
	case present && a.month > 0:
		p.to = today.Year()*12 + int(today.Month()) - 1
	case present:
		p.to = today.Year() * 12
	case okB && b.month > 0:
		p.to = int(b.lo)*12 + b.month
	case okB:
		p.to = int(b.lo) * 12
	}
	s.spans = append(s.spans, p)
}

func ongoing(printed string) bool {
	return slices.ContainsFunc([]string{"present", "current", "now", "today", "ongoing", "to date", "till date"}, func(w string) bool { return strings.Contains(strings.ToLower(printed), w) })
}

// ongoing judges the "present" that ends the time of an entry.
func (c *check) ongoing(i int) bool {
	if !ongoing(c.tokens[i].lower) || !hasAnySuffix(c.path, ".duration", ".dates", "_date", ".date") {
		return false
	}
	var evidence []Evidence
	for _, p := range c.s.spans {
		if p.entry == c.scope.entry && p.present {
			evidence = p.evidence
		}
	}
	c.claim(i, i+1, "date", evidence)
	return true
}

// dateOf reads "2020-03" and "2020".
func dateOf(text string) (quantity, bool) {
	l := words()
	tokens := l.scan(text)
	for _, q := range l.quantities(text, tokens, l.marks(tokens)) {
		if q.unit == "date" && q.lo > 0 {
			return q, true
		}
	}
	return quantity{}, false
}

// matches says whether a date of the rewrite is one of the source's, perhaps without its month.
func (q quantity) matches(have quantity) bool {
	return (q.lo == 0 || q.lo == have.lo) && (q.month == 0 || q.month == have.month)
}

// date looks a date up; with the one that follows it, as a range.
func (c *check) date(q quantity) []Evidence {
	denied := slices.ContainsFunc(c.marks, func(m mark) bool { return m.negated }) // what did not happen in a year did not throughout it
	if c.displaced(q) || q.from > 0 && c.tokens[q.from-1].lower == "throughout" && !denied && !slices.ContainsFunc(c.s.segments, func(g segment) bool {
		return slices.ContainsFunc(g.tokens, func(t token) bool { return t.lower == "throughout" })
	}) {
		return nil
	}
	if c.earnedElse(q) || c.refines(q) {
		return nil
	}
	if next, ok := c.rangeOf(q); ok {
		return c.period(q, next)
	}
	if previous, ok := c.rangeTo(q); ok {
		return c.period(previous, q)
	}
	at := c.employedAt(q)
	since := c.openedBy(q) == "since" || q.to < len(c.tokens) && (c.tokens[q.to].gap <= hyphen || c.tokens[q.to].gap == dash) && (ongoing(c.tokens[q.to].lower) || q.to+1 < len(c.tokens) && untils[c.tokens[q.to].lower] && ongoing(c.tokens[q.to+1].lower))
	if since && c.lastsElse() {
		return nil
	}
	for _, p := range c.s.spans {
		if c.covers(p.entry) && at.has(p.entry) && (since || c.scope.entry == "" || p.start.lo == p.end.lo || c.oneTime(q, p) || !c.deed(q)) && (q.matches(p.start) && p.start.unit != "" && (!since || p.present) || p.end.unit != "" && q.matches(p.end) && !since) {
			return p.evidence
		}
	}
	if since && c.scope.entry == "" {
		if evidence := c.workedSince(q); evidence != nil {
			return evidence
		}
		if evidence := c.certifiedSince(q); evidence != nil {
			return evidence
		}
	}
	for n := range c.s.segments {
		g := &c.s.segments[n]
		for _, have := range g.numbers {
			if !c.scope.holds(n) || !(have.unit == "date" && q.matches(have) || have.unit == "" && have.lo == q.lo && q.month == 0) {
				continue
			}
			if n != c.current && c.current >= 0 && c.scope.entry != "" && strings.HasPrefix(g.path, c.scope.entry) && strings.HasSuffix(g.path, "]") && !c.drawsOn(q, g) && !(q.from > 0 && c.tokens[q.from-1].caps && names(c.tokens[q.from-1], g.tokens)) {
				continue // of what another bullet tells
			}
			if c.deed(q) && c.scope.entry != "" && hasAnySuffix(g.path, ".duration", "_date", ".dates") {
				continue
			}
			if q.from > 0 && within[last(c.tokens[q.from-1]).lower] && c.narrows(g, have) {
				continue // "in 2020" of what took until 2022
			}
			if w := wordBefore(g.tokens, have.from); n == c.current && c.scope.entry != "" && c.openedBy(q) == "from" && (w == "in" || w == "during") && !slices.ContainsFunc(g.tokens, func(t token) bool { return beginning.has(t.key) }) {
				continue // "from 2019" of what was done in that year
			}
			if n == c.current && q.from > 0 && (c.tokens[q.from-1].lower == "in" || c.tokens[q.from-1].lower == "during") && wordBefore(g.tokens, have.from) == "since" && !c.begins() {
				continue // "in 2019" of what has been done since then
			}
			if !since || have.from > 0 && g.tokens[have.from-1].lower == "since" {
				return []Evidence{c.s.evidence(place{segment: n})}
			}
		}
	}
	return nil
}

// earnedElse says whether a summary dates a certificate otherwise than the source: "earned the CMA in 2018".
func (c *check) earnedElse(q quantity) bool {
	if c.scope.entry != "" || q.from == 0 || c.tokens[q.from-1].lower != "in" {
		return false
	}
	var words []token
	k := q.from - 2
	for ; k >= 0 && c.tokens[k+1].gap < comma && !earning[c.tokens[k].lower]; k-- {
		if c.marks[k].content && !certifying[c.tokens[k].lower] && !licensing[c.tokens[k].lower] {
			words = append(words, c.tokens[k])
		}
	}
	if k < 0 || len(words) == 0 || !earning[c.tokens[k].lower] {
		return false
	}
	other := false
	for n := range c.s.segments {
		g := &c.s.segments[n]
		if !strings.HasPrefix(g.path, "certifications[") || !strings.HasSuffix(g.path, ".name") || slices.ContainsFunc(words, func(t token) bool { return !names(t, g.tokens) && !initialed(t, g.tokens) }) {
			continue
		}
		for m := range c.s.segments {
			if date := &c.s.segments[m]; date.entry == g.entry && strings.HasSuffix(date.path, ".date") {
				if slices.ContainsFunc(date.numbers, q.matches) {
					return false
				}
				other = true
			}
		}
	}
	return other
}

var earning = set("earned earn obtained got gained received achieved passed completed became acquired attained certified licensed registered qualified")

// lastsElse says whether the text that is rewritten tells another time that something lasts for, which the rewrite lacks: "over the last two years" is
// not since the role began.
func (c *check) lastsElse() bool {
	if c.current < 0 || c.scope.entry == "" {
		return false
	}
	g := &c.s.segments[c.current]
	return slices.ContainsFunc(g.numbers, func(have quantity) bool {
		w := wordBefore(g.tokens, have.from)
		return isTime(have.unit) && (w == "last" || w == "past" || w == "over" || w == "during" || w == "for") && !slices.ContainsFunc(c.numbers, func(q quantity) bool { return q.follows(have) })
	})
}

// openedBy is the word that a date hangs on, before what tells a part of a year: the "since" of "since the fourth quarter of 2019".
func (c *check) openedBy(q quantity) string {
	i := q.from - 1
	for i > 0 && i > q.from-6 && c.tokens[i+1].gap <= hyphen && (c.tokens[i].lower == "of" || determiners[c.tokens[i].lower] || ordinals[c.tokens[i].lower] > 0 || partsOfYear[c.tokens[i].lower] != "" || len(c.tokens[i].key) == 2 && partsOfYear[c.tokens[i].key] != "" || c.tokens[i].lower == "half" || c.tokens[i].lower == "quarter") {
		i--
	}
	if i < 0 {
		return ""
	}
	return c.tokens[i].lower
}

// begins says whether a text tells of a beginning.
func (c *check) begins() bool {
	return slices.ContainsFunc(c.tokens, func(t token) bool { return beginning.has(t.key) })
}

var beginning = verbSet("begin start launch introduce join become establish found open take_over take_on adopt elect appoint move switch set_up create add")

// oneTime says whether an entry has but one date, with the season that the rewrite tells: a role of "Summer 2021".
func (c *check) oneTime(q quantity, p span) bool {
	season := c.tokens[q.from].lower
	return p.end.unit == "" && !p.present && yearly[season] && slices.ContainsFunc(p.evidence, func(e Evidence) bool { return strings.Contains(strings.ToLower(e.Text), season) })
}

// within are the words before a time that something took place in.
var within = set("in of during within over throughout")

// narrows says whether a date of a text opens or ends a "between 2020 and 2022", of which the rewrite has but one.
func (c *check) narrows(g *segment, date quantity) bool {
	for _, other := range g.numbers {
		if a, b := date, other; other.unit == "date" && other.number != date.number {
			if a.from > b.from {
				a, b = b, a
			}
			if a.from > 0 && (g.tokens[a.from-1].lower == "between" || g.tokens[a.from-1].lower == "from") && b.from-a.to == 1 {
				return !slices.ContainsFunc(c.numbers, func(q quantity) bool { return q.unit == "date" && q.matches(other) })
			}
		}
	}
	return false
}

// deed says whether a date tells when something was done in an entry: its first and last year are no day of that.
func (c *check) deed(q quantity) bool {
	if q.from > 1 && stages.has(c.tokens[q.from-2].key) {
		return false // "since joining in 2017"
	}
	return strings.HasSuffix(c.path, "]") && q.from > 0 && datePrepositions[last(c.tokens[q.from-1]).lower] && c.tokens[q.from-1].lower != "from" && c.tokens[q.from-1].lower != "until" && q.from > 1
}

// displaced says whether a date takes the place of another in the text that is rewritten.
func (c *check) displaced(q quantity) bool {
	if c.current < 0 || c.scope.entry == "" {
		return false
	}
	for n := range c.s.segments { // or of a supplied fact that the rewrite takes in
		if g := &c.s.segments[n]; (n == c.current || strings.HasPrefix(g.path, "facts[") && c.merged(g)) && c.replaces(q, g) {
			return true
		}
	}
	return false
}

// replaces says whether a date is none of a text that has others, of which the rewrite lacks one.
func (c *check) replaces(q quantity, g *segment) bool {
	have := slices.DeleteFunc(slices.Clone(g.numbers), func(h quantity) bool { return !h.dated(g.tokens) })
	return !slices.ContainsFunc(have, q.matches) && slices.ContainsFunc(have, func(h quantity) bool {
		return !slices.ContainsFunc(c.numbers, func(n quantity) bool { return n.dated(c.tokens) && n.matches(h) })
	})
}

// dated says whether a number is a date, or the year of a thing: "the 2019 audit".
func (q quantity) dated(tokens []token) bool {
	return q.unit == "date" || q.unit == "" && q.bound == exact && isYear(tokens[q.number])
}

// employment are the entries of one employer, none where no employer is named.
type employment []string

// has says whether an entry is one of them, or no employer is named.
func (e employment) has(entry string) bool { return len(e) == 0 || slices.Contains(e, entry) }

// employedAt are the entries of the employer that a summary names right before a date: the Omega of "at Omega from 2020".
func (c *check) employedAt(q quantity) employment {
	if c.scope.entry != "" {
		return nil
	}
	i := q.from - 1
	for i >= 0 && datePrepositions[c.tokens[i].lower] && !c.tokens[i].caps {
		i--
	}
	if i < 0 || !c.tokens[i].caps {
		return nil
	}
	for i > 0 && c.tokens[i].gap <= hyphen && (c.tokens[i-1].caps || inNames[c.tokens[i-1].lower] && !employing[c.tokens[i-1].lower] && i > 1 && c.tokens[i-2].caps) {
		i--
	}
	if i == 0 || c.tokens[i].gap > hyphen || !employing[c.tokens[i-1].lower] && c.tokens[i-1].lower != "with" {
		return nil
	}
	entries := c.employing(i)
	for k := i + 1; k < q.from; k++ {
		if c.tokens[k].caps && isAnd(c.tokens[k-1].lower) && len(entries) > 0 { // "at Omega and Zeta"
			entries = append(entries, c.employing(k)...)
		}
	}
	return entries
}

func (c *check) covers(entry string) bool {
	return c.scope.entry == "" || c.scope.entry == entry
}

// rangeOf is the date that ends the range that q opens.
func (c *check) rangeOf(q quantity) (quantity, bool) {
	for _, next := range c.numbers {
		if next.unit == "date" && next.from > q.from && c.adjoins(q, next) {
			return next, true
		}
	}
	return quantity{}, false
}

func (c *check) rangeTo(q quantity) (quantity, bool) {
	for _, previous := range c.numbers {
		if previous.unit == "date" && previous.from < q.from && c.adjoins(previous, q) {
			return previous, true
		}
	}
	return quantity{}, false
}

func (c *check) adjoins(a, b quantity) bool {
	switch between := c.tokens[min(a.to, b.from):b.from]; len(between) {
	case 0:
		return c.tokens[b.from].gap == hyphen || c.tokens[b.from].gap == dash
	case 1:
		return slices.Contains([]string{"to", "through", "until", "till", "and"}, between[0].lower)
	}
	return false
}

// period looks for an entry that has both ends, or for all entries together, or for the range in a text.
func (c *check) period(a, b quantity) []Evidence {
	at := c.employedAt(a)
	var first, last *span
	for i := range c.s.spans {
		p := &c.s.spans[i]
		if !c.covers(p.entry) || !at.has(p.entry) {
			continue
		}
		if p.start.unit != "" && p.end.unit != "" && a.matches(p.start) && b.matches(p.end) {
			return p.evidence
		}
		if p.work && p.start.unit != "" && (first == nil || p.from < first.from) {
			first = p
		}
		if p.work && p.end.unit != "" && (last == nil || p.to > last.to) {
			last = p
		}
	}
	if evidence := c.throughout(a, b); evidence != nil {
		return evidence
	}
	if first != nil && last != nil && first != last && a.matches(first.start) && b.matches(last.end) {
		return append(slices.Clone(first.evidence), last.evidence...)
	}
	for n := range c.s.segments {
		dates := slices.DeleteFunc(slices.Clone(c.s.segments[n].numbers), func(q quantity) bool { return q.unit != "date" })
		for i := range dates {
			if c.scope.holds(n) && a.month == 0 && b.month == 0 && a.matches(dates[i]) && b.lo > a.lo && consecutive(dates[i:], b.lo) {
				return []Evidence{c.s.evidence(place{segment: n})}
			}
			if c.scope.holds(n) && i > 0 && (a.matches(dates[i-1]) && b.matches(dates[i]) || b.matches(dates[i-1]) && a.matches(dates[i]) && dates[i].lo < dates[i-1].lo && len(changes(c.s.segments[n].numbers)) > 0) { // "1.6% in 2023, down from 2.3% in 2022"
				return []Evidence{c.s.evidence(place{segment: n})}
			}
		}
	}
	return nil
}

// throughout proves in a summary the time of several roles, one right behind another: "from June 2020 to March 2025".
func (c *check) throughout(a, b quantity) []Evidence {
	if c.scope.entry != "" || a.month == 0 || b.month == 0 {
		return nil
	}
	spans := slices.DeleteFunc(slices.Clone(c.s.spans), func(p span) bool { return !p.work || p.from == 0 })
	slices.SortFunc(spans, func(a, b span) int { return a.from - b.from })
	var evidence []Evidence
	to := 0
	for _, p := range spans {
		if evidence == nil && !(p.start.unit != "" && a.matches(p.start)) {
			continue
		} else if evidence != nil && p.from > to+1 {
			return nil
		}
		to, evidence = max(to, p.to), append(evidence, p.evidence...)
		if p.end.unit != "" && b.matches(p.end) {
			return evidence
		}
	}
	return nil
}

// consecutive says whether dates are those of one year after another, up to a last one: "2017, 2018 and 2019".
func consecutive(dates []quantity, last float64) bool {
	for i := range dates {
		if dates[i].lo != dates[0].lo+float64(i) {
			return false
		}
		if dates[i].lo == last {
			return true
		}
	}
	return false
}

var untils = set("to until till through")

// certifiedSince proves "CPhT since 2020" by the date of the certificate that is named right before.
func (c *check) certifiedSince(q quantity) []Evidence {
	for i := q.from - 2; i >= 0 && i >= q.from-6 && c.tokens[i+1].gap <= paren; i-- {
		if !c.marks[i].content {
			continue
		}
		for _, p := range c.scope.exact(c.tokens[i].key) {
			path := c.s.segments[p.segment].path
			if !strings.HasPrefix(path, "certifi") {
				continue
			}
			for n := range c.s.segments {
				if g := &c.s.segments[n]; strings.HasPrefix(g.path, path[:strings.IndexByte(path, ']')+1]) && slices.ContainsFunc(g.numbers, func(have quantity) bool { return have.unit == "date" && q.matches(have) }) {
					return []Evidence{c.s.evidence(place{segment: n})}
				}
			}
		}
	}
	return nil
}
