package facts

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// bound is what stands around a number: "over 100" is no 100.
type bound int

const (
	exact   bound = iota
	over          // more than
	plus          // "100+"
	atLeast       // or more
	upTo          // at most
	under         // less than
	almost        // "nearly": less than, though not said by how much
	about
)

// quantity is a number with all that gives it its meaning.
type quantity struct {
	from, to   int // tokens, with those of the bound and the unit
	number     int // the token that the figure itself stands at
	start, end int // bytes
	lo, hi     float64
	bound      bound
	unit       string // "", "%", "points", a currency ("USD"), a time ("day"), "times", "ordinal" or "date"
	month      int    // of a date
	timed      bool   // "times" before "a week"
	fuzzy      bool   // "dozens"
	average    bool   // "an average of", "on average"
	sign       int    // 1 for "+6%", -1 for "-6%"
	during     bool   // of a time: it took that long, "in six months"
	within     bool   // of a time: it was over by then, "in six months"
	role       string // "from", "to" or "by", where such a word stands before it
	nouns      []token
	joint      []token // what an "and" adds to the nouns: the callouts of "6 maintenance and repair callouts"
	of         []token // what it is a part of: the clients of "11 of the 14 clients"
	counts     token   // the word right behind, though it may assert nothing by itself: "requests"
	before     []token
	after      []token // in the same clause, without the noun phrase

	claimed  bool       // of a rewrite: a claim was made of it
	evidence []Evidence // what proves that claim
}

// quantities finds the numbers of a text, dates among them.
func (l *lexicon) quantities(text string, tokens []token, marks []mark) []quantity {
	var out []quantity
	for i := 0; i < len(tokens); {
		q, ok := readQuantity(text, tokens, i)
		if !ok {
			i++
			continue
		}
		if n := len(out); n > 0 {
			q.from = max(q.from, out[n-1].to) // of "3,100 NOK 4,300" the currency is the first one's
			arrow := strings.ContainsAny(text[tokens[out[n-1].to-1].end:tokens[q.from].start], ">→")
			if out[n-1].compound(q, tokens) {
				i = q.to
				continue
			}
			if joined, ok := out[n-1].joins(q, tokens); ok && !arrow {
				out[n-1] = joined
				i = q.to
				continue
			}
		}
		out = append(out, q)
		i = q.to
	}
	for i := range out {
		if q := &out[i]; isTime(q.unit) && q.bound == exact && strings.HasPrefix(text[tokens[q.to-1].end:], "+") && !strings.HasPrefix(text[tokens[q.to-1].end:], "+ ") == (q.to == len(tokens) || tokens[q.to].digit) { // "90 days+"
			q.bound = plus
		}
	}
	descents(text, out, tokens)
	if slices.ContainsFunc(out, func(q quantity) bool { return q.unit == "%" }) { // "up 5 points from 89%"
		for i := range out {
			if q := &out[i]; q.unit == "" && q.to < len(tokens) && tokens[q.to].key == l.key("points") {
				q.unit = "points"
				q.to++
			}
		}
	}
	inherit(out, tokens)
	for i := range out {
		out[i].surroundings(l, tokens, marks)
		if q := &out[i]; q.bound == over && q.unit == "" && (len(q.nouns) > 0 && periods[q.nouns[len(q.nouns)-1].key] || q.to < len(tokens) && periods[tokens[q.to].key]) { // "over two summers": during
			q.bound = exact
		}
		if q := &out[i]; q.unit == "date" && q.from > 0 && yearly[tokens[q.from-1].lower] && tokens[q.from].gap <= hyphen { // "fall 2022"
			q.from--
		}
		out[i].average = slices.ContainsFunc(tokens[max(0, out[i].from-3):min(len(tokens), out[i].to+1)], func(t token) bool {
			return strings.HasPrefix(t.lower, "averag") || t.lower == "avg" || t.lower == "mean"
		})
		for k := out[i].to + 1; k < min(len(tokens), out[i].to+7) && tokens[k].gap < paren; k++ { // "12 visits a week on average"
			out[i].average = out[i].average || tokens[k-1].lower == "on" && tokens[k].key == l.known("average")
		}
		if at := tokens[out[i].number].start; at > 0 && (at == 1 || text[at-2] == ' ' || text[at-2] == '(') && out[i].unit == "%" {
			out[i].sign = map[byte]int{'+': 1, '-': -1}[text[at-1]]
		}
		out[i].start, out[i].end = tokens[out[i].from].start, tokens[out[i].to-1].end
	}
	partsOf(out, tokens)
	for i := 1; i < len(out); i++ { // "from 5 to 90 kW"
		if a, b := &out[i-1], &out[i]; a.role == "from" && b.role == "to" && a.unit == "" && b.unit == "" && len(a.nouns) == 0 && b.from-a.to <= 1 {
			a.nouns, a.counts = b.nouns, b.counts
		}
	}
	return out
}

// readQuantity reads the number that starts at token i.
func readQuantity(text string, tokens []token, i int) (quantity, bool) {
	q := quantity{from: i, to: i + 1, number: i}
	t := tokens[i]
	if m, ok := months[t.lower]; ok && t.caps && (i+1 < len(tokens) && isYear(tokens[i+1]) || sharedYear(tokens, i) > 0 || i > 0 && datePrepositions[tokens[i-1].lower] && !(t.upper && t.lower == "mar") || len(t.lower) > 5 && t.gap != stop) {
		q.unit, q.month, q.lo = "date", m, sharedYear(tokens, i)
		if i+1 < len(tokens) && isYear(tokens[i+1]) {
			q.lo = yearOf(tokens[i+1])
			q.to++
		}
		q.hi = q.lo
		return q, true
	}
	if i > 0 && t.digit && labels[tokens[i-1].lower] && len(t.lower) <= 2 && t.gap <= hyphen && !(i > 1 && ordinals[tokens[i-2].lower] > 0 && tokens[i-1].gap == space) && !(i > 1 && tokens[i-1].gap == hyphen && valued(tokens[i-2]) > 0) && !(i+1 < len(tokens) && units[tokens[i+1].key] != "") && !counting(tokens, i) {
		return q, false // "Grade 9" counts nothing
	}
	if i > 1 && t.digit && (t.gap == hyphen || t.gap == dash) && tokens[i-1].digit && labels[tokens[i-2].lower] && !counting(tokens, i-1) || i > 2 && t.digit && (isAnd(tokens[i-1].lower) || tokens[i-1].lower == "to") && tokens[i-2].digit && labels[tokens[i-3].lower] && !counting(tokens, i-2) {
		return q, false // "Grades 7-10"
	}
	if i > 0 && i+1 < len(tokens) && t.digit && tokens[i-1].upper && tokens[i+1].digit && t.gap == space && tokens[i+1].gap == space {
		return q, false // "DMU 50 5-axis machines"
	}
	if minutes, ok := clockOf(t.lower, ""); ok && t.digit && strings.Contains(t.lower, ":") {
		q.lo, q.hi, q.unit = float64(minutes), float64(minutes), "clock"
		q.takeBound(tokens)
		return q, true
	}
	if t.lower == "911" || t.lower == "401k" || (t.lower == "999" || t.lower == "112") && i+1 < len(tokens) && emergencies[tokens[i+1].lower] {
		return q, false
	}
	if i > 0 && t.digit && t.gap == hyphen && tokens[i-1].upper == (len(tokens[i-1].lower) > 1) && tokens[i-1].caps && len(tokens[i-1].lower) <= 4 || i > 0 && t.digit && t.gap == hyphen && strings.ToLower(text[tokens[i-1].start+1:tokens[i-1].end]) != text[tokens[i-1].start+1:tokens[i-1].end] && !tokens[i-1].upper && !tokens[i-1].digit { // "W-9", "LPIC-1"
		return q, false
	}
	if i > 0 && tokens[i-1].lower == "fy" && t.digit && len(t.lower) == 2 {
		n, _ := strconv.Atoi(t.lower)
		q.unit, q.lo, q.hi = "date", float64(2000+n), float64(2000+n)
		return q, n > 0
	}
	if q.articled(tokens, i) {
		q.takeBound(tokens)
		return q, true
	}
	if year := closingYear(tokens, i); year > 0 {
		q.unit, q.lo, q.hi = "date", year, year
		return q, true
	}
	if !q.figure(tokens, i) {
		return q, false
	}
	q.takeHalf(tokens)
	q.takeThousands(tokens)
	if code, ok := codes[strings.TrimSuffix(wordBefore(tokens, i), ".")]; ok && q.unit == "" && i > 0 && tokens[i].gap <= hyphen { // "Rs 1,150"
		q.unit, q.from = code, i-1
	}
	q.takeUnit(tokens)
	q.takeBound(tokens)
	return q, true
}

// emergencies are what is called by its number.
var emergencies = set("call calls caller callers emergency emergencies operator operators dispatch dispatcher dispatchers control center")

// counting says whether the label before a figure is a verb and the figure counts what follows: "Room 25 to 30 patients a day".
func counting(tokens []token, i int) bool {
	if i != 1 && tokens[max(0, i-1)].gap != stop || i == 0 || !tokens[i].digit {
		return false
	}
	if least, verb := labelling[tokens[i-1].lower]; !verb || valued(tokens[i]) < least {
		return false
	}
	end := i + 1
	if end+1 < len(tokens) && (tokens[end].lower == "to" || tokens[end].lower == "or") && tokens[end+1].digit {
		end += 2
	} else if end < len(tokens) && tokens[end].digit {
		end++
	}
	for end+1 < len(tokens) && tokens[end+1].gap <= hyphen && !strings.HasSuffix(tokens[end].lower, "s") && !prepositions[tokens[end].lower] && end < i+5 {
		end++
	}
	return end < len(tokens) && tokens[end].gap <= hyphen && strings.HasSuffix(tokens[end].lower, "s") && !tokens[end].caps && !prepositions[tokens[end].lower]
}

// labelling are labels that are verbs as well, with the least figure that is no label behind them.
var labelling = map[string]float64{"room": 1, "route": 1, "stage": 6, "grade": 14}

// sharedYear is the year of a month that the end of its range tells: that of the July of "July to December 2013", 0 for none.
func sharedYear(tokens []token, i int) float64 {
	end := i + 1
	if end < len(tokens) && (untils[tokens[end].lower] || isAnd(tokens[end].lower)) {
		end++
	} else if end >= len(tokens) || tokens[end].gap != hyphen && tokens[end].gap != dash {
		return 0
	}
	if end+1 < len(tokens) && months[tokens[end].lower] >= months[tokens[i].lower] && tokens[end].caps && isYear(tokens[end+1]) {
		return yearOf(tokens[end+1])
	}
	return 0
}

// closingYear is the second year of "2022-23" and "2009/10", 0 where token i ends no such pair. "2011-12" is a month.
func closingYear(tokens []token, i int) float64 {
	if i == 0 || !isYear(tokens[i-1]) || !tokens[i].digit || len(tokens[i].lower) != 2 || tokens[i].gap != hyphen && tokens[i].gap != slash && tokens[i].gap != dash {
		return 0
	}
	n, err := strconv.Atoi(tokens[i].lower)
	first := yearOf(tokens[i-1])
	year := math.Floor(first/100)*100 + float64(n)
	if err != nil || n <= 12 && (tokens[i].gap == hyphen || year != first+1) || year <= first {
		return 0
	}
	return year
}

var datePrepositions = set("between and in since from until by of to through on")

func isYear(t token) bool { return len(t.lower) == 4 && yearOf(t) > 0 }

func yearOf(t token) float64 {
	if n, err := strconv.Atoi(t.lower); err == nil && n >= 1950 && n <= 2049 && len(t.lower) == 4 {
		return float64(n)
	}
	return 0
}

// figure reads digits or number words.
func (q *quantity) figure(tokens []token, i int) bool {
	t := tokens[i]
	if len(t.parts) > 0 {
		return false
	}
	if q.part(tokens, i) {
		return true
	}
	if t.digit {
		return q.digits(tokens, i)
	}
	if v, ok := multiples[t.lower]; ok {
		q.lo, q.hi, q.unit = v, v, "times"
		if v > 1e9 || t.lower == "pair" { // "a couple of"
			q.lo, q.hi, q.unit = 2, 2, ""
		}
		return v < 1e9 && t.lower != "pair" || i+1 < len(tokens) && tokens[i+1].lower == "of"
	}
	if v, ok := fuzzy[t.lower]; ok && !(t.lower == "many" && i > 0 && tokens[i-1].lower == "as") {
		q.lo, q.hi, q.fuzzy = v, v, true
		if i+2 < len(tokens) && tokens[i+1].lower == "of" {
			if more, ok := fuzzy[tokens[i+2].lower]; ok {
				q.lo, q.hi, q.to = v*more/2, v*more/2, i+3
			}
		}
		return true
	}
	if v, ok := fractions[t.lower]; ok {
		if i+1 < len(tokens) && tokens[i+1].gap == hyphen && isTime(units[tokens[i+1].key]) && units[tokens[i+1].key] != "day" { // "half-hour"
			q.lo, q.hi, q.unit, q.to = v/100, v/100, units[tokens[i+1].key], i+2
			return true
		}
		return q.fraction(tokens, i, v)
	}
	if v := small[t.lower]; v > 0 && v <= 5 && i > 0 && tokens[i-1].lower == "year" && t.gap == space && (i+1 == len(tokens) || tokens[i+1].gap >= comma || prepositions[tokens[i+1].lower] || isAnd(tokens[i+1].lower)) { // "year one"
		q.lo, q.hi, q.unit = v, v, "ordinal"
		return true
	}
	if v, ok := ordinals[t.lower]; ok && !(t.lower == "first" && i+1 < len(tokens) && firstly[tokens[i+1].lower] && !(i+2 < len(tokens) && (tokens[i+2].lower == "the" || tokens[i+1].lower == "in" && determiners[tokens[i+2].lower]))) && !(t.lower == "second" && i > 0 && tokens[i-1].digit && t.gap <= hyphen) {
		q.lo, q.hi, q.unit = v, v, "ordinal"
		return true
	}
	return q.spelled(tokens, i)
}

// part reads "a third", "two-thirds", "three quarters".
func (q *quantity) part(tokens []token, i int) bool {
	if k := i + 2; k < len(tokens) && tokens[i+1].gap == slash && tokens[k].lower == "of" && tokens[i].gap != slash && isCount(tokens[i].lower) && isCount(tokens[i+1].lower) { // "3/4 of the calls"
		if n, d := valued(tokens[i]), valued(tokens[i+1]); n > 0 && n < d && d <= 10 {
			q.lo, q.unit, q.to = n/d*100, "%", k
			q.hi = q.lo
			return true
		}
	}
	if i+1 >= len(tokens) || tokens[i+1].gap > hyphen || i > 0 && portions[tokens[i].lower] > 0 {
		return false
	}
	n, d := small[tokens[i].lower], portions[tokens[i+1].lower]
	if tokens[i].lower == "a" {
		n = 1
	}
	if n == 0 || d <= n || i+2 < len(tokens) && tokens[i+2].gap < comma && !partFollows[tokens[i+2].lower] {
		return false
	}
	if k := i + 4; k < len(tokens) && tokens[i+2].lower == "of" && tokens[i+3].lower == "a" && large[tokens[k].lower] > 0 { // "a quarter of a million"
		q.lo, q.to = n/d*large[tokens[k].lower], k+1
		q.hi = q.lo
		return true
	}
	q.lo, q.unit, q.to, q.number = n/d*100, "%", i+2, i+1
	if k := i + 3; k < len(tokens) && tokens[i+2].lower == "of" { // "a quarter of an hour"
		end := k
		if len(tokens[k].parts) == 0 {
			end = min(k+1, len(tokens)-1)
		}
		if unit := units[last(tokens[end]).key]; isTime(unit) && (end > k && tokens[k].lower == "an" || tokens[k].lower == "an_hour") {
			q.lo, q.unit, q.to = n/d, unit, end+1
		}
	}
	q.hi = q.lo
	return true
}

var partFollows = set("of in by to from and with for through after on at over during across between within inside since before until among against versus while when as or than via due because less fewer more lower higher off")

func (q *quantity) fraction(tokens []token, i int, v float64) bool {
	if tokens[i].lower == "quarter" && !(i > 0 && tokens[i-1].lower == "a" && i+1 < len(tokens) && tokens[i+1].lower == "of") {
		return false
	}
	q.lo, q.hi, q.unit = v, v, "%"
	if p := tokens[min(i+1, len(tokens)-1)].parts; len(p) == 2 && (p[0].lower == "a" || p[0].lower == "an") && isTime(units[p[1].key]) { // "half an hour"
		q.lo, q.hi, q.unit, q.to = v/100, v/100, units[p[1].key], i+2
	} else if i+2 < len(tokens) && tokens[i+1].lower == "a" && large[tokens[i+2].lower] > 0 {
		q.lo, q.hi, q.unit, q.to = v/100*large[tokens[i+2].lower], v/100*large[tokens[i+2].lower], "", i+3
	} else if i+2 < len(tokens) && (tokens[i+1].lower == "a" || tokens[i+1].lower == "an") && units[tokens[i+2].key] != "" {
		q.lo, q.hi, q.unit = v/100, v/100, ""
		q.to = i + 2
	}
	return true
}

func (q *quantity) spelled(tokens []token, i int) bool {
	v, total, k := 0.0, 0.0, i
	for ; k < len(tokens); k++ {
		w := tokens[k].lower
		if k > i && (tokens[k].gap > slash || compounded(tokens, k)) {
			break
		}
		if w == "and" && k > i && k+1 < len(tokens) && small[tokens[k+1].lower] > 0 && v >= 100 {
			continue
		}
		if n, ok := small[w]; ok && (v == 0 || v >= 20 && n < 10 && math.Mod(v, 10) == 0 || math.Mod(v, 100) == 0) {
			v += n
			continue
		}
		if n, ok := large[w]; ok && len(w) > 2 && (v > 0 || k == i) {
			if v = max(v, 1) * n; n >= 1000 {
				total, v = total+v, 0
			}
			continue
		}
		break
	}
	if k == i || k == i+1 && tokens[i].lower == "one" && !(k < len(tokens) && units[tokens[k].key] != "") && !halved(tokens, k) {
		return false
	}
	q.lo, q.hi, q.to = total+v, total+v, k
	return true
}

var quarters = map[string]float64{"2": .5, "4": .25}

// takeHalf reads the half of "6 and a half minutes".
func (q *quantity) takeHalf(tokens []token) {
	if q.to+1 < len(tokens) && q.unit == "" && tokens[q.number].digit && tokens[q.to].gap <= hyphen && tokens[q.to+1].gap == slash && tokens[q.to].lower == "1" && quarters[tokens[q.to+1].lower] > 0 && q.lo == math.Trunc(q.lo) { // "2 1/2"
		q.lo += quarters[tokens[q.to+1].lower]
		q.hi, q.to = q.lo, q.to+2
	}
	if halved(tokens, q.to) && q.unit == "" && !q.fuzzy && q.lo == math.Trunc(q.lo) {
		q.lo, q.hi, q.to = q.lo+.5, q.hi+.5, q.to+halfAt(tokens, q.to)
	}
}

// takeThousands reads the dots of "1.200 participants", where things are counted, as those between thousands.
func (q *quantity) takeThousands(tokens []token) {
	s := strings.TrimRight(tokens[q.number].lower, "+")
	if q.unit != "" || !tokens[q.number].digit || !dotted(s) || q.lo == 0 {
		return
	}
	i := q.to
	for i+1 < len(tokens) && i < q.to+2 && tokens[i+1].gap == space && !strings.HasSuffix(tokens[i].lower, "s") && !peopleWords.has(tokens[i].key) && !prepositions[tokens[i+1].lower] {
		i++
	}
	counted := func(k int) bool {
		return k < len(tokens) && tokens[k].gap <= hyphen && !tokens[k].digit && !prepositions[tokens[k].lower] && len(units[tokens[k].key]) != 3 && codes[tokens[k].lower] == ""
	}
	if counted(q.to) && strings.HasSuffix(s, ".000") && !finest.has(tokens[q.to].key) || counted(q.to) && counted(i) && len(tokens[i].lower) > 2 && units[tokens[i].key] == "" && !measuresOf[tokens[q.to].lower] && !fineUnits.has(tokens[q.to].key) && !fineUnits.has(tokens[i].key) {
		n, _ := strconv.ParseFloat(strings.ReplaceAll(s, ".", ""), 64)
		q.lo, q.hi = n, n
	}
}

// fineUnits are what three decimals may be told of.
var fineUnits = verbSet("inch foot mil micron point degree star percent pound ounce liter meter mile kilometer gram kilogram ton tonne volt amp ohm acre gallon litre metre mm gpa")

// finest are what is made so exactly that noughts are told behind the point.
var finest = verbSet("inch in mm mil micron millimeter")

// articled reads "a year and a half" and the week of "for a week".
func (q *quantity) articled(tokens []token, i int) bool {
	if p := tokens[i].parts; len(p) == 2 && (p[0].lower == "a" || p[0].lower == "an") && isTime(units[p[1].key]) && halved(tokens, i+1) {
		q.lo, q.hi, q.unit, q.to = 1.5, 1.5, units[p[1].key], i+1+halfAt(tokens, i+1)
		return true
	}
	n := small[tokens[i].lower]
	if tokens[i].lower == "a" || tokens[i].lower == "an" {
		n = 1
	}
	if n == 1 && !tokens[i].digit && (i > 0 && (spans[tokens[i-1].lower] || measures[tokens[i-1].lower]) || i+1 < len(tokens) && (units[tokens[i+1].key] == "decade" || units[tokens[i+1].key] == "fortnight")) && i+1 < len(tokens) && tokens[i+1].gap == space && tokens[i+1].lower != "second" && isTime(units[tokens[i+1].key]) && !halved(tokens, i+2) && !(i+2 < len(tokens) && tokens[i+2].digit) { // "for a week"
		q.lo, q.hi, q.unit, q.to = 1, 1, units[tokens[i+1].key], i+2
		return true
	}
	if n == 0 || i+1 >= len(tokens) || !isTime(units[tokens[i+1].key]) || tokens[i+1].gap > hyphen || !halved(tokens, i+2) {
		return false
	}
	q.lo, q.hi, q.unit, q.to = n+.5, n+.5, units[tokens[i+1].key], i+2+halfAt(tokens, i+2)
	return true
}

// halfAt is the number of words that "and a half" has at token k, 0 where it does not stand there.
func halfAt(tokens []token, k int) int {
	if k >= len(tokens) || tokens[k].lower != "and" && tokens[k].lower != "&" || tokens[k].gap > hyphen {
		return 0
	}
	end := k + 1
	if end < len(tokens) && tokens[end].lower == "a" {
		end++
	}
	if end < len(tokens) && tokens[end].lower == "half" && tokens[end].gap <= hyphen {
		return end + 1 - k
	}
	return 0
}

// halved says whether "and a half" stands at token k.
func halved(tokens []token, k int) bool { return halfAt(tokens, k) > 0 }

// compounded says whether a number word behind a blank belongs to the word behind its hyphen: "twenty five-star hotels" are twenty.
func compounded(tokens []token, k int) bool {
	return tokens[k].gap == space && k+1 < len(tokens) && tokens[k+1].gap == hyphen && !isNumberWord(tokens[k+1].lower)
}

func (q *quantity) digits(tokens []token, i int) bool {
	t := tokens[i]
	s := strings.TrimPrefix(t.lower, "#")
	ranked := s != t.lower || i > 0 && (tokens[i-1].lower == "number" || tokens[i-1].lower == "no") && i+1 < len(tokens) && (tokens[i+1].lower == "of" || tokens[i+1].lower == "out" || tokens[i+1].lower == "in")
	for sign, currency := range signs {
		if rest, ok := strings.CutPrefix(s, string(sign)); ok {
			q.unit, s = currency, strings.TrimSpace(rest)
		}
	}
	s = blanks.Replace(s)
	for sign, currency := range map[string]string{"rm": "MYR", "rs": "INR", "ksh": "KES", "r": "ZAR"} {
		if rest, ok := strings.CutPrefix(s, sign); ok && rest != "" && rest[0] >= '0' && rest[0] <= '9' {
			q.unit, s = currency, rest
		}
	}
	if rest, ok := strings.CutSuffix(s, "+"); ok {
		q.bound, s = plus, rest
	}
	if rest, ok := strings.CutSuffix(s, "ish"); ok && q.bound == exact { // "60ish"
		q.bound, s = about, rest
	}
	if rest, ok := strings.CutSuffix(s, "%"); ok {
		q.unit, s = "%", rest
	}
	n := 0
	for n < len(s) && (s[n] >= '0' && s[n] <= '9' || s[n] == '.' || s[n] == ',') {
		n++
	}
	if (q.unit != "" || strings.Count(s[:n], ".") > 1) && dotted(s[:n]) {
		s, n = strings.ReplaceAll(s[:n], ".", "")+s[n:], n-strings.Count(s[:n], ".")
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(s[:n], ",", ""), 64)
	if err != nil {
		return false
	}
	switch suffix := s[n:]; {
	case suffix == "":
	case large[suffix] > 0:
		v *= large[suffix]
	case suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th":
		q.unit = "ordinal"
	case suffix == "s" && i > 0 && t.gap == hyphen: // the "over-90s"
	case suffix == "s":
		q.unit = "second"
	case suffix == "h" || suffix == "hrs":
		q.unit = "hour"
	case units[stem(suffix)] != "":
		q.unit = units[stem(suffix)]
	default:
		return false
	}
	if q.unit == "" && q.bound == exact && isYear(t) && !(!(i > 0 && (tokens[i-1].lower == "in" || tokens[i-1].lower == "since" || i > 1 && (isAnd(tokens[i-1].lower) || tokens[i-1].lower == "to") && isYear(tokens[i-2]))) && i+1 < len(tokens) && tokens[i+1].gap <= hyphen && tokens[i+1].key != "" && !yearFollows[strings.SplitN(tokens[i+1].lower, "_", 2)[0]] && !tokens[i+1].digit) {
		q.unit = "date"
		if i+1 < len(tokens) && tokens[i+1].gap == hyphen && len(tokens[i+1].lower) == 2 && tokens[i+1].digit {
			if m, _ := strconv.Atoi(tokens[i+1].lower); m >= 1 && m <= 12 {
				q.month, q.to = m, i+2
			}
		}
	}
	if m := int(v); i+1 < len(tokens) && tokens[i+1].gap == slash && isYear(tokens[i+1]) && m >= 1 && m <= 12 {
		q.unit, q.month, v, q.to = "date", m, yearOf(tokens[i+1]), i+2
	}
	q.lo, q.hi = v, v
	if ranked && q.unit == "" {
		q.unit = "ordinal"
	}
	return true
}

// blanks are what may stand between the thousands of a number.
var blanks = strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", "\u2009", "", "'", "")

// dotted says whether the dots of an amount of money stand between its thousands: "4.000" and "1.250.000", but not "4.50".
func dotted(s string) bool {
	groups := strings.Split(s, ".")
	return len(groups) > 1 && len(groups[0]) > 0 && len(groups[0]) <= 3 && groups[0] != "0" && !slices.ContainsFunc(groups[1:], func(group string) bool { return len(group) != 3 || strings.Contains(group, ",") })
}

var yearFollows = set("was were is had did has vs versus against compared without despite under across within between alongside following although though which who that so but plus over into since to and or through until till by for as at with in on from when while where after before during where the a i present using via graduating season")
