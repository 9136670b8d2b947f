package facts

import (
	"math"
	"slices"
	"strings"
)

// descents gives the ends of "18% -> 13%" and of "2 hours to 1" their roles; "2 to 3 hours" is a range.
func descents(text string, all []quantity, tokens []token) {
	for i := 1; i < len(all); i++ {
		a, b := &all[i-1], &all[i]
		if a.unit == "date" || b.unit == "date" || a.to > b.from || (a.unit == "ordinal") != (b.unit == "ordinal") { // "a team of four to second place"
			continue
		}
		if a.role == "" && b.role == "" && before(tokens, b.from, "used") {
			b.role = "from" // "16 days, used to be 23"
			continue
		}
		if was := tokens[b.from-1]; a.role == "" && b.role == "" && a.unit != "" && was.gap >= comma && formerly[was.lower] && (b.unit == "" || b.unit == a.unit) { // "78%, was 61 when I joined"
			b.role, b.unit = "from", a.unit
			continue
		}
		if a.role == "" && b.role == "to" && b.from == a.to+1 && scored(tokens, *a, *b) { // "4.1 to 4.6 rating"
			a.role = "from"
			continue
		}
		switch between := strings.Trim(text[tokens[a.to-1].end:tokens[b.from].start], " %"); {
		case between == "->" || between == "→" || between == "=>" || between == "-->":
			a.role, b.role = "from", "to"
			if a.unit == "" {
				a.unit = b.unit // "18 -> 26%"
			}
		case a.role == "" && b.role == "" && (before(tokens, a.from, "used") || before(tokens, a.from, "before") || before(tokens, a.from, "previously") || before(tokens, a.from, "was") || before(tokens, a.from, "were")) && before(tokens, b.from, "now"): // "used to take 10 days, now it is 6"
			a.role, b.role = "from", "to"
			if b.unit == "" {
				b.unit = a.unit
			}
		case a.role == "" && b.role == "" && before(tokens, b.from, "now") && slices.ContainsFunc(tokens[a.to:b.from], func(t token) bool { return formerly[t.lower] }): // "it was 2 days before, now 3 hours"
			a.role, b.role = "from", "to"
		case a.role == "" && b.role == "to" && a.lo > b.lo && b.from-a.to <= 4 && (descending[between] || strings.HasSuffix(between, " down to")):
			a.role = "from"
		}
	}
}

// scored says whether two figures are what a score was and became, and no range: "NPS 31 to 44".
func scored(tokens []token, a, b quantity) bool {
	for k := b.to; k+2 < len(tokens) && k < b.to+4 && tokens[k].gap <= hyphen; k++ { // "900 to 3.2k followers in a year"
		if elapsing[tokens[k].lower] && (lapses[units[tokens[k+2].key]] || lapses[units[last(tokens[k+1]).key]]) && k > b.to {
			return true
		}
	}
	return slices.ContainsFunc(tokens[max(0, a.from-2):min(len(tokens), b.to+3)], func(t token) bool { return scores[t.lower] }) && (a.from == 0 || tokens[a.from-1].lower != "between")
}

var elapsing, lapses = set("in within over"), set("year month")

var scores = set("rating ratings score scores nps csat gpa")

// before says whether a word stands a little before token i.
func before(tokens []token, i int, word string) bool {
	return slices.ContainsFunc(tokens[max(0, i-4):i], func(t token) bool { return t.lower == word || strings.HasPrefix(t.lower, word+"_") })
}

var descending = map[string]bool{"to": true, "down to": true, "to just": true, "to only": true, "down to just": true}

// changes pairs the figures of a text that tell of a change, the old one first: "from 40 to 30", "30, down from 40", "1 hour instead of 5".
func changes(numbers []quantity) [][2]int {
	var out [][2]int
	last := -1 // the latest that is no date
	for i, b := range numbers {
		if b.unit == "date" || b.unit == "ordinal" {
			continue
		}
		if last >= 0 {
			switch a := numbers[last]; {
			case a.role == "from" && b.role == "to":
				out = append(out, [2]int{last, i})
			case b.role == "from" && a.role != "from" && !slices.ContainsFunc(numbers[i+1:], func(q quantity) bool { return q.role == "to" }):
				out = append(out, [2]int{i, last})
			}
		}
		last = i
	}
	return out
}

// inherit gives both ends of "from ten days to six" their unit.
func inherit(all []quantity, tokens []token) {
	for i := 1; i < len(all); i++ {
		if a, b := &all[i-1], &all[i]; a.role == "from" && b.role == "" && b.bound == upTo && b.from-a.to <= 1 && tokens[b.from].lower == "up" { // "from RM5 million up to RM120 million"
			b.role, b.bound = "to", exact
		}
	}
	for i := 1; i < len(all); i++ {
		a, b := &all[i-1], &all[i]
		if b.role == "from" && a.role != "from" && b.unit == "" && a.unit != "date" && a.unit != "%" && a.unit != "ordinal" && b.from-a.to <= 4 && endsAt(tokens, b.to) && !(i+1 < len(all) && all[i+1].role == "to") { // "1 hour instead of 5"
			b.unit = a.unit
		}
		if b.unit == "" && heldAgainst(tokens, *b) { // "7 minutes, target was 9", "AED 41,000 for the team in 2023, target was 35,000"
			k := i - 1
			for k > 0 && all[k].unit == "date" {
				k--
			}
			if met := &all[k]; (isTime(met.unit) || met.unit == "%") && b.from-met.to <= 5 || met.kind() == "money" && b.from-met.to <= 14 {
				b.unit = met.unit
			}
		}
		if w := wordBefore(tokens, b.from); b.unit == "" && isTime(a.unit) && (w == "last" || w == "past") && b.lo < a.lo && len(b.nouns) == 0 && b.to < len(tokens) && stays[tokens[b.to].lower] { // "12 years, last 4 in fine dining"
			b.unit = a.unit
		}
		if a.unit == "" && isTime(b.unit) && partOf(tokens, *a, *b) { // "9 out of 12 months", "9 months out of 12"
			a.unit = b.unit
		} else if b.unit == "" && isTime(a.unit) && a.lo > 1 && partOf(tokens, *a, *b) && (b.to == len(tokens) || tokens[b.to].gap >= comma || joins[tokens[b.to].lower]) {
			b.unit = a.unit
		}
		if b.unit == "" && isTime(a.unit) && tokens[a.to-1].gap != hyphen && b.to+1 < len(tokens) && tokens[b.to].lower == "of" && backward[tokens[b.to+1].lower] { // "10 years driving, 6 of them tankers"
			b.unit = a.unit
		}
		if b.unit == "" && (a.unit == "year" || a.unit == "month") && b.from > 0 && (tokens[b.from-1].lower == "including" || tokens[b.from-1].lower == "counting") && b.to < len(tokens) && stays[tokens[b.to].lower] { // "six years in the trade, including two as an apprentice"
			b.unit = a.unit
		}
		if b.unit == "" && (a.unit == "year" || a.unit == "month") && (b.bound != exact || b.from > 0 && b.to < len(tokens) && (isAnd(tokens[b.from-1].lower) || tokens[b.from].gap == comma)) && (b.to == len(tokens) || stays[tokens[b.to].lower]) && a.to < len(tokens) && (stays[tokens[a.to].lower] || formOf(tokens[a.to]) == gerund) { // "four years at Omega and two at Zeta"
			b.unit = a.unit
		}
		if a.role != "from" || b.role != "to" || b.from-a.to > 3 {
			continue
		}
		if b.unit == "" && a.unit != "date" {
			b.unit = a.unit
		} else if a.unit == "" && b.unit != "date" {
			a.unit = b.unit
		}
	}
}

// endsAt says whether nothing that could be counted follows a figure that ends before token i.
func endsAt(tokens []token, i int) bool {
	return i == len(tokens) || tokens[i].gap >= comma || prepositions[tokens[i].lower] || joins[tokens[i].lower] || determiners[tokens[i].lower]
}

// seconded are what comes second, where "40 second year students" are no 40 seconds.
var seconded = set("line hand year grade stage fix class language floor half round tier level shift home opinion")

var stays = set("at in as with of on for")

// heldAgainst says whether a figure that counts nothing by itself is what another is held against: "target was 9", "against a goal of 30".
func heldAgainst(tokens []token, q quantity) bool {
	return (q.to == len(tokens) || tokens[q.to].gap >= comma || isAnd(tokens[q.to].lower)) && slices.ContainsFunc(tokens[max(0, q.from-3):q.from], func(t token) bool {
		return aimedAt[t.lower] || goals[t.lower]
	})
}

// partOf says whether a number stands before another as a part of it: "9 of 12", "9 out of 12", "9 of the 12".
func partOf(tokens []token, part, whole quantity) bool {
	of := whole.from - 1
	if of > part.to && determiners[tokens[of].lower] && tokens[of].lower != "of" {
		of--
	}
	return of >= part.to && tokens[of].lower == "of" && (of == part.to || of == part.to+1 && tokens[part.to].lower == "out")
}

// partsOf tells of what a number is a part that tells a part of another: the clients of "11 of the 14 clients", the pupils of "16 pupils; 12 of them".
func partsOf(all []quantity, tokens []token) {
	for i := 1; i < len(all); i++ {
		a, b := &all[i-1], &all[i]
		if a.unit == "" && b.unit == "" && len(a.nouns) == 0 && partOf(tokens, *a, *b) {
			a.of = b.nouns
		}
		if a.unit == "" && b.unit == "" && len(b.nouns) == 0 && len(a.nouns) > 0 && b.ofThose(tokens) {
			b.of = a.nouns
		}
	}
}

// ofThose says whether a number is a part of what was counted before: "12 of them", "12 of whom", "18 bids; 7 were won".
func (q quantity) ofThose(tokens []token) bool {
	if q.to+1 >= len(tokens) {
		return false
	}
	next := tokens[q.to].lower
	return next == "of" && backward[tokens[q.to+1].lower] || tokens[q.from].gap >= comma && (next == "were" || next == "was" || next == "are")
}

// takeUnit reads "million", "percent", "dollars", "hours" after a figure.
func (q *quantity) takeUnit(tokens []token) {
	if q.unit == "date" || q.unit == "ordinal" || q.fuzzy {
		return
	}
	if q.to+1 < len(tokens) && lasting[tokens[q.to].lower] && isTime(units[tokens[q.to+1].key]) && q.unit == "" { // "6 business days"
		q.unit = units[tokens[q.to+1].key]
		q.to += 2
		return
	}
	if p := tokens[min(q.to, len(tokens)-1)].parts; len(p) == 2 && isTime(units[p[0].key]) && q.unit == "" && (p[1].lower == "off" && q.to+1 < len(tokens) && determiners[tokens[q.to+1].lower] || p[1].lower == "old" && compares[wordBefore(tokens, q.from)]) { // "took two days off the report", "over 7 years old"
		q.unit, q.to = units[p[0].key], q.to+1
		return
	}
	for q.to < len(tokens) && tokens[q.to].gap <= hyphen {
		t := tokens[q.to]
		if labels[t.lower] && q.to+1 < len(tokens) && tokens[q.to+1].digit && len(tokens[q.to+1].lower) <= 2 { // "29 Year 5 pupils"
			break
		}
		if n, ok := large[t.lower]; ok && len(t.lower) > 2 && (!q.spelledOut(tokens) || q.lo != math.Trunc(q.lo)) { // "two and a half thousand"
			q.lo, q.hi = q.lo*n, q.hi*n
			q.to++
			continue
		}
		if t.lower == "new" && q.to+1 < len(tokens) && tokens[q.to+1].lower == "taiwan" {
			q.to++
			continue
		}
		if code := nationals[t.lower]; code != "" && q.unit == "" && q.to+1 < len(tokens) && isMoney(units[tokens[q.to+1].key]) {
			q.unit = code
			q.to += 2
			break
		}
		if t.lower == "plus" {
			q.bound = plus
			q.to++
			continue
		}
		if t.lower == "per" && q.to+1 < len(tokens) && tokens[q.to+1].lower == "cent" && q.unit == "" {
			q.unit, q.to = "%", q.to+2
			break
		}
		if t.lower == "second" && t.gap == space && q.to+1 < len(tokens) && (tokens[q.to+1].gap == hyphen || tokens[q.to+1].gap == space && seconded[tokens[q.to+1].lower]) { // "ten second-line tickets"
			break
		}
		unit, ok := units[t.key]
		if code, is := codes[t.lower]; is && !ok && t.gap <= hyphen {
			unit, ok = code, true
		}
		switch {
		case strings.HasPrefix(t.lower, "tonne"):
			unit, ok = "tonne", true
		case !tokens[q.number].digit || t.gap > hyphen:
		case t.lower == "lb" || t.lower == "lbs":
			unit, ok = "lb", true
		case t.lower == "s":
			unit, ok = "second", true
		case t.lower == "h":
			unit, ok = "hour", true
		case t.lower == "ms":
			unit, ok = "ms", true
		case (t.lower == "m" || t.lower == "k" || t.lower == "bn") && len(q.unit) == 3:
			q.lo, q.hi, q.to = q.lo*large[t.lower], q.hi*large[t.lower], q.to+1
			continue
		case t.lower == "m":
			unit, ok = "m", true
		case t.lower == "l":
			unit, ok = "l", true
		case t.lower == "t":
			unit, ok = "tonne", true
		}
		if unit == "PES" && q.unit == "USD" { // "$5,000 pesos"
			q.unit = ""
		}
		if !ok || q.unit != "" && q.unit != "%" || (t.lower == "second" || t.key == "min" && t.lower == "min") && t.gap == hyphen && q.spelledOut(tokens) {
			break
		}
		if unit == "%" && q.to+1 < len(tokens) && tokens[q.to+1].key == "point" {
			unit = "points"
			q.to++
		} else if q.unit == "%" {
			break
		}
		q.unit = unit
		if parts := strings.Split(tokens[q.number].lower, "."); len(unit) == 3 && unit == strings.ToUpper(unit) && len(parts) == 2 && len(parts[1]) == 3 && tokens[q.number].digit { // "4.000 euro"
			q.lo, q.hi = q.lo*1000, q.hi*1000
		}
		q.to++
		break
	}
	if q.unit == "%" && q.to < len(tokens) && tokens[q.to].key == "point" {
		q.unit = "points"
		q.to++
	}
}

var compares = set("than over under")

var lasting = set("earlier previous more additional further business working calendar consecutive successive straight full whole")

var firstly = set("at as with in on for then using")

func (q *quantity) spelledOut(tokens []token) bool { return !tokens[q.number].digit }

// bounds are the phrases that stand before a number; the longest fits.
var bounds = []struct {
	words []string
	bound bound
}{
	{[]string{"more", "than"}, over}, {[]string{"greater", "than"}, over}, {[]string{"in", "excess", "of"}, over}, {[]string{"upwards", "of"}, over}, {[]string{"upward", "of"}, over}, {[]string{"well", "over"}, over}, {[]string{"over"}, over}, {[]string{"above"}, over}, {[]string{"exceeding"}, over}, {[]string{"surpassing"}, over},
	{[]string{"older", "than"}, over}, {[]string{"longer", "than"}, over}, {[]string{"larger", "than"}, over}, {[]string{"bigger", "than"}, over}, {[]string{"higher", "than"}, over}, {[]string{"heavier", "than"}, over}, {[]string{"taller", "than"}, over},
	{[]string{"younger", "than"}, under}, {[]string{"newer", "than"}, under}, {[]string{"shorter", "than"}, under}, {[]string{"smaller", "than"}, under}, {[]string{"lower", "than"}, under}, {[]string{"lighter", "than"}, under},
	{[]string{"no", "later", "than"}, upTo}, {[]string{"no", "longer", "than"}, upTo}, {[]string{"no", "older", "than"}, upTo}, {[]string{"not", "more", "than"}, upTo},
	{[]string{"at", "least"}, atLeast}, {[]string{"no", "fewer", "than"}, atLeast}, {[]string{"no", "less", "than"}, atLeast}, {[]string{"a", "minimum", "of"}, atLeast}, {[]string{"minimum"}, atLeast},
	{[]string{"max"}, upTo}, {[]string{"max", "of"}, upTo}, {[]string{"maximum"}, upTo}, {[]string{"maximum", "of"}, upTo}, {[]string{"a", "max", "of"}, upTo}, {[]string{"min"}, atLeast}, {[]string{"min", "of"}, atLeast}, {[]string{"minimum", "of"}, atLeast},
	{[]string{"up", "to"}, upTo}, {[]string{"at", "or", "under"}, upTo}, {[]string{"at", "or", "below"}, upTo}, {[]string{"as", "low", "as"}, exact}, {[]string{"as", "tight", "as"}, exact}, {[]string{"as", "high", "as"}, upTo}, {[]string{"at", "most"}, upTo}, {[]string{"as", "many", "as"}, upTo}, {[]string{"as", "much", "as"}, upTo}, {[]string{"a", "maximum", "of"}, upTo}, {[]string{"no", "more", "than"}, upTo}, {[]string{"within"}, upTo},
	{[]string{"less", "than"}, under}, {[]string{"fewer", "than"}, under}, {[]string{"just", "under"}, almost}, {[]string{"under"}, under}, {[]string{"below"}, under},
	{[]string{"nearly"}, almost}, {[]string{"almost"}, almost}, {[]string{"close", "to"}, almost}, {[]string{"approaching"}, almost}, {[]string{"nearing"}, almost},
	{[]string{"more", "or", "less"}, about}, {[]string{"maybe"}, about}, {[]string{"probably"}, about}, {[]string{"give", "or", "take"}, about}, {[]string{"something", "like"}, about}, {[]string{"ca"}, about}, {[]string{"c"}, about},
	{[]string{"approximately"}, about}, {[]string{"approx"}, about}, {[]string{"about"}, about}, {[]string{"around"}, about}, {[]string{"roughly"}, about}, {[]string{"circa"}, about}, {[]string{"some"}, about}, {[]string{"an", "estimated"}, about}, {[]string{"estimated"}, about}, {[]string{"an", "average", "of"}, exact},
	{[]string{"in", "a", "radius", "of"}, upTo}, {[]string{"within", "a", "radius", "of"}, upTo},
	{[]string{"in", "the", "space", "of"}, exact}, {[]string{"within", "the", "space", "of"}, exact}, {[]string{"over", "the", "course", "of"}, exact}, {[]string{"in", "the", "course", "of"}, exact}, {[]string{"over", "a", "period", "of"}, exact}, {[]string{"over", "the", "span", "of"}, exact},
}

// takeFactor reads "by a factor of 4".
func (q *quantity) takeFactor(tokens []token) {
	if q.from < 2 || q.unit != "" || tokens[q.from-1].lower != "of" || tokens[q.from-2].lower != "factor" {
		return
	}
	if q.unit, q.from = "times", q.from-2; q.from > 0 && tokens[q.from-1].lower == "a" {
		q.from--
	}
}

// takeBound reads "over", "nearly", "a total of" before a figure, "or more" behind it, and the from, to or by before all.
func (q *quantity) takeBound(tokens []token) {
	best, plain := 0, q.bound == exact
	if code := dollars[wordBefore(tokens, q.from)]; code != "" && q.unit == "USD" && tokens[q.from].start == tokens[q.from-1].end { // "US$48,000"
		q.unit = code
		q.from--
	}
	if q.from > 0 && (tokens[q.from-1].lower == "a" || tokens[q.from-1].lower == "an") && (!tokens[q.from].digit || q.to < len(tokens) && tokens[q.to].gap == hyphen && wordBefore(tokens, q.from-1) == "within") {
		q.from--
	}
	q.takeFactor(tokens)
	for _, b := range bounds {
		n := len(b.words)
		if n <= best || n > q.from {
			continue
		}
		fits := true
		for k, w := range b.words {
			t := tokens[q.from-n+k]
			fits = fits && t.lower == w
		}
		if fits && !(b.words[0] == "over" && q.unit == "date") && !(b.words[0] == "some" && q.unit == "date") {
			best = n
			if plain {
				q.bound = b.bound
			}
		}
	}
	if best == 0 && isTime(q.unit) && wordBefore(tokens, q.from) == "inside" && q.bound == exact { // "inside 5 days"
		q.bound, best = upTo, 1
	}
	if isTime(q.unit) && (best > 3 || q.from > 0 && best == 0 && tokens[q.from-1].lower == "in") {
		q.during = true
	}
	q.within = isTime(q.unit) && (best > 3 || q.during && tokens[q.from-1].lower == "in")
	if isTime(q.unit) && q.from > 0 && (best == 0 && during[tokens[q.from-1].lower] || best == 1 && (tokens[q.from-1].lower == "over" || tokens[q.from-1].lower == "within")) {
		q.during = true
	}
	if isTime(q.unit) && best == 0 && q.from > 1 && determiners[tokens[q.from-1].lower] && during[tokens[q.from-2].lower] || best == 0 && isTime(q.unit) && q.from > 1 && determiners[tokens[q.from-1].lower] && tokens[q.from-2].lower == "over" { // "over the 3 years"
		q.during = true
	}
	if isTime(q.unit) && best == 0 && q.from > 0 && tokens[q.from].gap >= comma && (q.to == len(tokens) || tokens[q.to].gap >= comma) { // "(12 months)"
		q.during = true
	}
	if q.from -= best; best > 0 {
		q.takeFactor(tokens)
	}
	if q.to+1 < len(tokens) && tokens[q.to].lower == "or" && tokens[q.to+1].lower == "more" {
		q.bound, q.to = atLeast, q.to+2
	}
	if q.to < len(tokens) && tokens[q.to].lower == "plus" && tokens[q.to].gap <= hyphen && isTime(q.unit) && q.bound == exact && !(q.to+1 < len(tokens) && (tokens[q.to+1].digit || tokens[q.to+1].gap <= hyphen && (tokens[q.to+1].lower == "a" || tokens[q.to+1].lower == "an" || isNumberWord(tokens[q.to+1].lower)))) { // "10 years plus"
		q.bound, q.to = plus, q.to+1
	}
	if q.to+1 < len(tokens) && tokens[q.to].lower == "or" && tokens[q.to+1].lower == "so" && q.bound == exact { // "three or so"
		q.bound, q.to = about, q.to+2
	}
	if q.to+1 < len(tokens) && tokens[q.to].lower == "or" && (tokens[q.to+1].lower == "less" || tokens[q.to+1].lower == "fewer" || tokens[q.to+1].lower == "below" || tokens[q.to+1].lower == "under") {
		q.bound, q.to = upTo, q.to+2
	}
	for k := q.from - 1; k >= 0 && k >= q.from-3; k-- {
		switch w := tokens[k].lower; w {
		case "vs", "versus", "against":
			if q.unit != "date" {
				q.role = "versus"
			}
			return
		case "from", "to", "by", "with", "than", "instead":
			compared := k > 0 && (tokens[k-1].lower == "compared" || tokens[k-1].lower == "rather")
			switch {
			case q.unit == "date" || (w == "with" || w == "than") && !compared:
			case w == "instead" || compared:
				q.role = "from"
			default:
				q.role = w
			}
			return
		case "a", "the", "total", "of", "just", "only", "an", "average":
			continue
		default:
			if k == q.from-1 && k > 0 && q.bound == exact && tokens[q.number].digit && q.unit == "" && tokens[k].caps && tokens[k+1].gap == space { // "from Python 2.7"
				continue
			}
		}
		return
	}
}

var during = set("in during throughout through across for")

// compound adds the minutes of "2 hours 20 minutes" and of "2 hours and 20 minutes" to a time that is told in two units.
func (q *quantity) compound(next quantity, tokens []token) bool {
	factor, ok := convert(q.unit, next.unit)
	if !ok || !isTime(q.unit) || factor <= 1 || q.lo != q.hi || q.lo != math.Trunc(q.lo) || next.lo != next.hi || next.lo >= factor || next.bound != exact || tokens[next.from].gap > hyphen {
		return false
	}
	if between := tokens[q.to:next.from]; len(between) > 1 || len(between) == 1 && (!isAnd(between[0].lower) || between[0].gap > hyphen) {
		return false
	}
	q.lo = q.lo*factor + next.lo
	q.hi, q.unit, q.to = q.lo, next.unit, next.to
	return true
}

// joins makes one range of two numbers: "10-15", "three to five", "between 3 and 5".
func (q quantity) joins(next quantity, tokens []token) (quantity, bool) {
	if q.to == next.from && tokens[next.from].gap == hyphen && next.unit == "" && q.kind() == "money" { // "CAD 1M-6M"
		next.unit = q.unit
	}
	if q.unit == "date" || next.unit == "date" || q.unit != "" && next.unit != q.unit || q.lo >= next.lo || q.lo != q.hi || q.unit == "ordinal" || next.bound != exact || q.fuzzy || next.fuzzy {
		return q, false
	}
	between := tokens[q.to:next.from]
	g := tokens[next.from].gap
	switch {
	case len(between) == 0 && (g == hyphen || g == dash):
	case len(between) == 1 && between[0].lower == "to" && q.role != "from" && g <= hyphen && !scored(tokens, q, next):
	case len(between) == 2 && between[0].lower == "to" && q.from > 0 && between[1].lower == tokens[q.from-1].lower && q.role != "from" && g <= hyphen: // "Python 2.7 to Python 3.8", but not "from Python 2.7 to Python 3.8"
	case len(between) == 1 && between[0].lower == "or" && next.lo-q.lo <= 2 && q.bound == exact:
	case len(between) == 1 && between[0].lower == "and" && q.from > 0 && tokens[q.from-1].lower == "between":
		q.from--
	default:
		return q, false
	}
	if q.unit == "" && large[strings.TrimLeft(tokens[next.number].lower, "0123456789.,$€£")] > 0 && tokens[q.number].digit && q.lo*10 < next.lo { // "10-15k"
		q.lo *= large[strings.TrimLeft(tokens[next.number].lower, "0123456789.,$€£")]
	}
	q.hi, q.unit, q.to = next.lo, next.unit, next.to
	return q, true
}
