package facts

import (
	"math"
	"slices"
	"strings"
)

// sameThing says whether two equal numbers count the same: "12 calendars" is not "12 inboxes".
func (c *check) sameThing(q, have quantity, g *segment) bool {
	switch {
	case q.unit == "clock":
		return true
	case q.unit != "" || q.counts.key == "":
	case q.counts.key == have.counts.key:
		return true
	case len(q.nouns) == 0 && len(have.nouns) > 0 && have.counts.key != "":
		return c.among(q.counts, have.nouns)
	case len(have.nouns) == 0 && len(q.nouns) > 0 && have.counts.key == q.nouns[len(q.nouns)-1].key:
		return true
	}
	if q.unit == "" {
		if len(q.nouns) > 0 && len(have.nouns) > 0 {
			head, headHave := q.nouns[len(q.nouns)-1], have.nouns[len(have.nouns)-1]
			if len(have.before) > 0 && groups.has(have.before[0].key) && c.among(head, have.before[:1]) || len(q.before) > 0 && groups.has(q.before[0].key) && c.among(q.before[0], have.nouns) && (c.current < 0 || c.scope.entry == "" || g == &c.s.segments[c.current]) {
				return true // a "four-person team" is a "team of four scientists"
			}
			if q.to < len(c.tokens) && c.tokens[q.to].gap == hyphen && sized[c.tokens[q.to].lower] && attend.has(headHave.key) && have.from > 1 && (g.tokens[have.from-1].lower == "for" || g.tokens[have.from-1].lower == "with" || g.tokens[have.from-1].lower == "of") && c.among(head, g.tokens[max(0, have.from-5):have.from]) {
				return true // a "45-person offsite" is an "offsite for 45 attendees"
			}
			if q.to < len(c.tokens) && c.tokens[q.to].gap == hyphen && sized[c.tokens[q.to].lower] && c.scope.entry != "" && g == &c.s.segments[max(c.current, 0)] && (peopleWords.has(headHave.key) || attend.has(headHave.key) || anybody[headHave.lower]) && g.tokens[have.from].gap >= comma && c.among(head, g.tokens) {
				return true // a "38-person office" is "the office, 38 staff"
			}
			if k := slices.IndexFunc(c.tokens, func(t token) bool { return t.start == head.start }); q.to < len(c.tokens) && c.tokens[q.to].gap == hyphen && sized[c.tokens[q.to].lower] && groups.has(head.key) && k+2 < len(c.tokens) && c.tokens[k+1].lower == "of" && c.among(headHave, c.tokens[k+2:min(len(c.tokens), k+5)]) {
				return true // a "six-strong team of technicians"
			}
			if q.to < len(c.tokens) && c.tokens[q.to].gap == hyphen && c.misfits(head, have, g) {
				return false
			}
			if comers.has(headHave.key) && have.from > 1 && g.tokens[have.from-1].lower == "with" && c.kind(head) == "" && c.among(head, g.tokens[max(0, have.from-5):have.from]) {
				return true // the eight adults of "a class for adults with 8 participants"
			}
			if anybody[head.lower] && !c.joined(head) && (peopleWords.has(headHave.key) || anybody[last(headHave).lower] || c.kind(headHave) == "title") {
				return true
			}
			if n, m := len(q.joint), len(have.joint); n > 0 && m > 0 && (c.among(q.joint[n-1], have.joint[m-1:]) || c.among(head, have.joint) && c.amongReverse(headHave, q.joint)) { // or "140 nursing homes and clinics" of "clinics and nursing homes"
				return true
			}
			if c.current >= 0 && c.scope.entry != "" && g == &c.s.segments[c.current] && anything[headHave.lower] && c.once(q, g) && !slices.ContainsFunc(g.tokens, func(t token) bool { return limiters[t.lower] && !t.digit }) && !anything[head.lower] && c.among(head, g.tokens) {
				return true // "orders and invoices, about 40 documents a day"
			}
			if n := len(have.joint); n > 1 && !strings.HasSuffix(headHave.lower, "s") && strings.HasSuffix(have.joint[n-1].lower, "s") && c.among(head, have.joint[n-1:]) {
				return true // the openings of "85 warehouse and call center openings"
			}
			if len(q.joint) > 1 && c.among(q.joint[len(q.joint)-1], have.nouns) {
				return true
			}
			return c.among(head, have.nouns) || c.amongReverse(headHave, q.nouns)
		}
	}
	if q.unit == "" && len(q.before) > 0 && len(q.nouns) == 0 && teams[q.before[0].lower] && len(have.nouns) > 0 {
		if head := have.nouns[len(have.nouns)-1]; !peopleWords.has(head.key) && !attend.has(head.key) && !groups.has(head.key) && c.kind(head) != "title" {
			return false
		}
	}
	if q.unit == "" && len(q.nouns) > 0 && len(have.nouns) > 0 && peopleWords.has(q.nouns[len(q.nouns)-1].key) && len(q.before) > 0 && teams[q.before[0].lower] {
		return slices.ContainsFunc(q.nouns, func(t token) bool {
			return slices.ContainsFunc(have.nouns, func(h token) bool { return h.key == t.key || h.root == t.root })
		})
	}
	if q.fuzzy && !have.fuzzy && len(q.nouns) > 0 && len(have.nouns) > 0 {
		return c.overlap(q.nouns, have.nouns)
	}
	if q.unit == "ordinal" && c.current >= 0 && g == &c.s.segments[c.current] && c.once(q, g) {
		return true
	}
	if q.number > 1 && c.tokens[q.number].gap == slash && c.tokens[q.number-1].digit && have.number > 1 && g.tokens[have.number-1].key == c.tokens[q.number-1].key && g.tokens[have.number-2].key == c.tokens[q.number-2].key {
		return true // "Windows 10/11"
	}
	a, b := c.s.l.telling(q), c.s.l.telling(have)
	if isTime(q.unit) && c.scope.entry == "" {
		for k := have.to; k < len(g.tokens) && g.tokens[k].gap <= comma && g.marks[k].form == noVerb && !g.tokens[k].digit; k++ { // "14 years in bistro, inn and hotel kitchens"
			if g.marks[k].content {
				b = append(b, g.tokens[k])
			}
		}
	}
	if len(a) == 0 || len(b) == 0 || c.overlap(a, b) {
		return true
	}
	if domain := c.domain(q); q.unit == "year" && c.scope.entry == "" && len(domain) > 0 && c.tokens[q.to].lower == "in" && !slices.ContainsFunc(domain, func(t token) bool { return !c.among(t, g.tokens[have.to:min(len(g.tokens), have.to+12)]) }) {
		return true // "14 years in kitchens" of those in bistro, inn and hotel kitchens
	}
	// A clause that names nothing that its number counts: what its sentence names has to fit.
	return (q.unit != "" || q.role != "" && q.role == have.role) && (len(have.before) == 0 || q.role != "") && len(have.nouns) == 0 && c.overlap(a, g.tokens)
}

// misfits says whether a thing has its number from another: the ward that a "320-bed ward" is, of "the ward of a hospital with 320 beds".
func (c *check) misfits(thing token, have quantity, g *segment) bool {
	end := have.from - 1
	if end < 1 || g.tokens[end].lower != "with" || have.to < len(g.tokens) && g.tokens[have.to].gap == hyphen {
		return false
	}
	first := end
	for first > 0 && g.marks[first-1].content && g.tokens[first].gap <= hyphen {
		first--
	}
	return first < end && !c.among(thing, g.tokens[first:end]) && c.among(thing, g.tokens[:first]) && !c.among(thing, g.tokens[have.to:])
}

// sized are what tells how many people a thing is for behind their number: a "45-person offsite", a "40-strong choir".
var sized = set("person strong member seat student pupil child guest delegate")

// anything are nouns that count what a text names by its own name besides.
var anything = set("documents items pieces units events trips things pages cases jobs entries lines products records files people persons meals")

// joined says whether an "and" follows a word.
func (c *check) joined(t token) bool {
	k := slices.IndexFunc(c.tokens, func(have token) bool { return have.start == t.start })
	return k >= 0 && k+1 < len(c.tokens) && isAnd(c.tokens[k+1].lower)
}

func (q quantity) around() []token {
	if q.unit != "" && q.unit != "ordinal" {
		return append(slices.Clone(q.after), q.before...)
	}
	return append(slices.Clone(q.nouns), q.before...)
}

// telling are the words around a number without those that only tell which way it went or that it came about: what fell by 30% are the errors of "resulted
// in 30% fewer errors".
func (l *lexicon) telling(q quantity) []token {
	around := q.around()
	if q.unit != "%" && q.unit != "points" {
		return around
	}
	return slices.DeleteFunc(around, func(t token) bool {
		return l.direction(t) != 0 || more[t.lower] || less[t.lower] || yields.has(t.key) || strings.HasPrefix(t.lower, "result")
	})
}

// yields are verbs that only say that something came about.
var yields = verbSet("result result_in lead_to lead bring bring_about achieve deliver cause see yield produce give make drive generate gain enable ensure")

// follows says whether a number may be written where the source has another: equal, or a weaker statement that is still true.
func (q quantity) follows(have quantity) bool {
	factor, ok := convert(q.unit, have.unit)
	if q.unit == "times" && have.unit == "" && q.lo == math.Trunc(q.lo) && q.lo > 1 && len(have.nouns) > 0 && have.nouns[len(have.nouns)-1].key == "time" || q.timed && have.unit == "" {
		factor, ok = 1, true // "3 times a week" of "3 sessions a week"
	}
	if !ok && have.timed && q.unit == "" && len(q.nouns) > 0 {
		factor, ok = 1, true // "3 sessions a week" of "sessions 3 times a week"
	}
	if !ok && (q.unit == "times" && have.named(q.before) || have.unit == "times" && q.named(have.before)) {
		factor, ok = 1, true // "viewed 900 times" of "900 views"
	}
	if !ok && q.unit == "" && len(q.nouns) == 0 && have.unit != "date" && (q.role == "from" || q.role == "to") && q.role == have.role {
		factor, ok = 1, true // "from 20 to 5" of minutes
	}
	if !ok && q.unit == "" && have.unit == "day" && len(q.nouns) > 0 && dutyTurns[q.nouns[len(q.nouns)-1].key] {
		factor, ok = 1, true // "three 12-hour shifts a week" of "12-hour shifts, three days a week"
	}
	if !ok && q.unit == "m" && have.unit == "" && have.lo == q.lo*1e6 {
		return true // "25m" is 25 metres
	}
	if !ok && q.unit == "" && have.unit == "year" && q.lo < q.hi && near(q.lo, have.lo) && near(q.hi, have.hi) {
		return true // "children aged 3 to 6" of "between 3 and 6 years"
	}
	if !ok && (q.unit == "clock" && have.unit == "" && len(have.nouns) == 0 || q.unit == "" && have.unit == "clock" && len(q.nouns) == 0) { // "14-22" of "14:00-22:00"
		a, b := q, have
		if a.unit == "" {
			a, b = b, a
		}
		return a.lo == b.lo*60 && a.hi == b.hi*60 || q.unit == "" && math.Mod(a.lo, 720) == b.lo*60 && math.Mod(a.hi, 720) == b.hi*60
	}
	if !ok && q.unit == "day" && have.unit == "" && len(have.nouns) == 0 && math.Mod(q.lo, 30) == 0 && (have.bound == over || have.bound == plus) { // the "over-90s" are 90 days old
		factor, ok = 1, true
	}
	if !ok {
		if q.unit == "%" && q.lo == 50 && have.unit == "times" && have.lo == .5 && q.role != "to" {
			return true
		}
		return q.unit == "%" && q.lo >= 100 && have.unit == "times" && q.role == "by" && near(q.lo/100+1, have.lo) // "by 100%" of "doubled"
	}
	if q.role != "" && have.role != "" && q.role != have.role && !(q.role == "versus" && have.role == "from") && (len(q.nouns) == 0 || len(have.nouns) == 0) {
		return false
	}
	lo, hi := q.lo*factor, q.hi*factor
	same := near(lo, have.lo) && near(hi, have.hi) || q.unit == "%" && lo == hi && have.lo == have.hi && have.lo != math.Trunc(have.lo*100)/100 && math.Abs(have.lo-lo) < .5 // 33% of a third
	if q.fuzzy || have.fuzzy {
		return q.fuzzy && (same && have.fuzzy || !have.fuzzy && have.lo >= lo && have.bound != almost && have.bound != under && have.bound != upTo)
	}
	if lo != hi {
		return same && have.bound == q.bound
	}
	if have.lo != have.hi && (q.role == "from" && near(lo, have.lo) || q.role == "to" && near(hi, have.hi)) && q.bound == exact {
		return true // "from 20 to 36 tonnes" of "20 to 36"
	}
	if have.lo != have.hi { // of a range, its ends may be named as such
		return q.bound == upTo && near(hi, have.hi) || (q.bound == atLeast || q.bound == plus) && near(lo, have.lo)
	}
	if have.average && !q.average && (q.bound == over || q.bound == plus || q.bound == atLeast || q.bound == upTo) {
		return false // "an average of 40" is no "at least 40"
	}
	below := have.lo > lo && have.lo*0.7 <= lo && have.bound == exact // "over 40" of 45
	switch q.bound {
	case exact:
		return same && (have.bound <= atLeast || have.bound == upTo && have.during && q.within)
	case over:
		return same && (q.during && have.during || have.bound == over || have.bound == plus) || below
	case plus:
		return same && have.bound >= over && have.bound <= atLeast || below
	case atLeast:
		return same && have.bound <= atLeast || below
	case upTo:
		if have.role == "from" && have.bound == exact { // "from €1,000 a year"
			return false
		}
		return same && (have.bound == exact || have.bound == upTo || have.bound == under || have.bound == over && isTime(q.unit))
	case under:
		return same && have.bound == under || have.bound == exact && have.lo < lo && have.lo*1.25 >= lo
	case almost:
		rounded := q.unit != "%" && q.unit != "points" && monthly[q.unit] == 0 && have.bound == exact && have.lo < lo && have.lo >= .95*lo // "nearly 100" of 96
		return same && have.bound == almost || rounded
	case about:
		return same && (have.bound == exact || have.bound == about || have.bound == almost)
	}
	return false
}

// named says whether a number counts what the verb right before another number tells of: the views of "viewed".
func (q quantity) named(before []token) bool {
	return q.unit == "" && len(q.nouns) > 0 && len(before) > 0 && (q.nouns[len(q.nouns)-1].root == before[0].root || q.nouns[len(q.nouns)-1].family != "" && q.nouns[len(q.nouns)-1].family == before[0].family)
}

// withSelf proves "one of five mechanics" and "a team of four" by those who worked with the person.
func (c *check) withSelf(q quantity) []Evidence {
	if c.current < 0 || q.unit != "" || q.bound != exact || q.lo < 2 {
		return nil
	}
	one := q.from > 1 && c.tokens[q.from-1].lower == "of" && (c.tokens[q.from-2].lower == "one" || teams[c.tokens[q.from-2].lower]) || q.to < len(c.tokens) && c.tokens[q.to].gap == hyphen
	others := q.from > 0 && (withs[c.tokens[q.from-1].lower] || strings.HasSuffix(c.tokens[q.from-1].lower, "_with")) && (anybody[headOf(q).lower] || q.to < len(c.tokens) && (strings.HasPrefix(c.tokens[q.to].lower, "other") || c.tokens[q.to].lower == "fellow"))
	g := &c.s.segments[c.current]
	if one && q.lo == 2 && withOne(g.tokens) {
		return []Evidence{c.s.evidence(place{segment: c.current})}
	}
	for _, have := range g.numbers {
		if one && have.unit == "" && have.bound == exact && near(have.lo, q.lo) && have.to+1 < len(g.tokens) && g.tokens[have.to].lower == "of" && g.tokens[have.to+1].lower == "us" {
			return []Evidence{c.s.evidence(place{segment: c.current})} // "a team of two" of "only two of us"
		}
		if others && have.unit == "" && have.bound == exact && near(have.lo-1, q.lo) && slices.ContainsFunc(g.tokens, func(t token) bool {
			return t.lower == "one" || strings.HasPrefix(t.lower, "part") || strings.HasPrefix(t.lower, "member")
		}) && (groups.has(headOf(have).key) || have.from > 1 && g.tokens[have.from-1].lower == "of" && (g.tokens[have.from-2].lower == "one" || groups.has(g.tokens[have.from-2].key))) {
			return []Evidence{c.s.evidence(place{segment: c.current})} // "with three others" of "one of four"
		}
		if one && have.unit == "" && have.bound == exact && near(have.lo+1, q.lo) && slices.ContainsFunc(g.tokens[max(0, have.from-2):have.from], func(t token) bool {
			return withs[t.lower] || strings.HasSuffix(t.lower, "_with") || t.lower == "me" || t.lower == "myself"
		}) {
			return []Evidence{c.s.evidence(place{segment: c.current})}
		}
	}
	return nil
}

// withOne says whether somebody else is told to have worked with the person: "with one other nurse", "me and another driver".
func withOne(tokens []token) bool {
	for k := 1; k+1 < len(tokens); k++ {
		if other := tokens[k].lower == "another" || (tokens[k].lower == "one" || tokens[k].lower == "1") && tokens[k+1].lower == "other"; other && (withs[tokens[k-1].lower] || k > 1 && isAnd(tokens[k-1].lower) && (tokens[k-2].lower == "me" || tokens[k-2].lower == "myself")) {
			return true
		}
	}
	return false
}

// headOf is the noun that a number counts.
func headOf(q quantity) token {
	if len(q.nouns) == 0 {
		return token{}
	}
	return q.nouns[len(q.nouns)-1]
}

// whole is the number at index k of a text, or the range that it ends where q is that range: "20 to 150" of "from 20 to 150 lots".
func (g *segment) whole(q quantity, k int) quantity {
	have := g.numbers[k]
	from := k - 1
	for from > 0 && g.numbers[from].unit == "date" {
		from--
	}
	if from >= 0 && q.lo < q.hi && g.numbers[from].role == "from" && have.role == "to" && near(q.lo, g.numbers[from].lo) && q.unit == g.numbers[from].unit {
		have.lo, have.hi, have.role = g.numbers[from].lo, have.lo, ""
	}
	return have
}
