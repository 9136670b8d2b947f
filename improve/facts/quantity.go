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
	during     bool   // of a time: it took that long, "in six months"
	role       string // "from", "to" or "by", where such a word stands before it
	nouns      []token
	joint      []token // what an "and" adds to the nouns: the callouts of "6 maintenance and repair callouts"
	counts     token   // the word right behind, though it may assert nothing by itself: "requests"
	before     []token
	after      []token // in the same clause, without the noun phrase
}

var small = map[string]float64{"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
	"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
var large = map[string]float64{"hundred": 100, "thousand": 1000, "million": 1e6, "billion": 1e9, "k": 1000, "m": 1e6, "mm": 1e6, "mn": 1e6, "mio": 1e6, "mil": 1e6, "b": 1e9, "bn": 1e9, "dozen": 12, "lakh": 1e5, "lac": 1e5, "crore": 1e7, "cr": 1e7}
var fuzzy = map[string]float64{"dozens": 24, "hundreds": 200, "thousands": 2000, "millions": 2e6, "billions": 2e9, "scores": 40, "tens": 20, "countless": 1e18, "numerous": 1e18, "many": 1e18, "myriad": 1e18, "majority": 1e18}
var ordinals = map[string]float64{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
var fractions = map[string]float64{"half": 50, "one-third": 33.3, "quarter": 25}
var multiples = map[string]float64{"twofold": 2, "threefold": 3, "fourfold": 4, "tenfold": 10, "twice": 2, "doubled": 2, "doubling": 2, "double": 2, "doubles": 2, "tripled": 3, "tripling": 3, "triple": 3, "triples": 3,
	"quadrupled": 4, "quadrupling": 4, "quadruple": 4, "halved": .5, "halving": .5, "halve": .5, "couple": 1e18, "pair": 2}

func isNumberWord(w string) bool {
	for _, m := range []map[string]float64{small, large, fuzzy, ordinals, fractions, multiples} {
		if _, ok := m[w]; ok && len(w) > 2 && w != "one" {
			return true
		}
	}
	return false
}

var units = map[string]string{"percent": "%", "pct": "%", "per_cent": "%", "percentage": "%", "percentag": "%", "pp": "points", "percentage_point": "points", "percentag_point": "points",
	"dollar": "USD", "usd": "USD", "euro": "EUR", "eur": "EUR", "pound": "GBP", "gbp": "GBP", "quid": "GBP", "peso": "PHP", "php": "PHP", "rupe": "INR", "rupee": "INR", "inr": "INR", "yen": "JPY", "jpy": "JPY", "ghs": "GHS", "cedi": "GHS", "hkd": "HKD", "czk": "CZK", "huf": "HUF", "egp": "EGP", "brl": "BRL", "mxn": "MXN", "naira": "NGN", "ngn": "NGN", "rand": "ZAR", "zar": "ZAR", "aed": "AED", "dirham": "AED", "kes": "KES", "shill": "KES", "zloty": "PLN", "pln": "PLN", "sgd": "SGD", "nzd": "NZD", "myr": "MYR", "ringgit": "MYR", "baht": "THB", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "cad": "CAD", "aud": "AUD", "chf": "CHF",
	"second": "second", "sec": "second", "minut": "minute", "min": "minute", "hour": "hour", "hr": "hour", "day": "day", "week": "week", "wk": "week", "month": "month", "mo": "month",
	"year": "year", "yr": "year", "decad": "decade", "kg": "kg", "kilo": "kg", "kilogram": "kg", "tonn": "tonne", "ton": "ton", "meter": "m", "cent": "cent", "x": "times", "fold": "times", "time": "times"}
var signs = map[rune]string{'$': "USD", '€': "EUR", '£': "GBP", '¥': "JPY", '₱': "PHP", '₹': "INR", '₦': "NGN", '₩': "KRW", '₫': "VND", '₽': "RUB", '₺': "TRY", '₴': "UAH", '₪': "ILS", '฿': "THB", '₵': "GHS"}

// seconds make times comparable; months and years have their own common measure.
var seconds = map[string]float64{"ms": .001, "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
var weights = map[string]float64{"kg": 1, "tonne": 1000}
var monthly = map[string]float64{"month": 1, "year": 12, "decade": 120}

func isTime(unit string) bool { return seconds[unit] > 0 || monthly[unit] > 0 }

var months = map[string]int{"january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7,
	"august": 8, "aug": 8, "september": 9, "sep": 9, "sept": 9, "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12}

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
			if joined, ok := out[n-1].joins(q, tokens); ok {
				out[n-1] = joined
				i = q.to
				continue
			}
		}
		out = append(out, q)
		i = q.to
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
	inherit(out)
	for i := range out {
		out[i].surroundings(l, tokens, marks)
		if q := &out[i]; q.bound == over && len(q.nouns) > 0 && periods[q.nouns[len(q.nouns)-1].key] { // "over two summers": during
			q.bound = exact
		}
		out[i].average = slices.ContainsFunc(tokens[max(0, out[i].from-3):min(len(tokens), out[i].to+1)], func(t token) bool {
			return strings.HasPrefix(t.lower, "averag") || t.lower == "avg" || t.lower == "mean"
		})
		out[i].start, out[i].end = tokens[out[i].from].start, tokens[out[i].to-1].end
	}
	return out
}

// descents gives the ends of "18% -> 13%" and of "2 hours to 1" their roles; "2 to 3 hours" is a range.
func descents(text string, all []quantity, tokens []token) {
	for i := 1; i < len(all); i++ {
		a, b := &all[i-1], &all[i]
		if a.unit == "date" || b.unit == "date" || a.to > b.from {
			continue
		}
		if a.role == "" && b.role == "" && before(tokens, b.from, "used") {
			b.role = "from" // "16 days, used to be 23"
			continue
		}
		switch between := strings.Trim(text[tokens[a.to-1].end:tokens[b.from].start], " %"); {
		case between == "->" || between == "→" || between == "=>" || between == "-->":
			a.role, b.role = "from", "to"
		case a.role == "" && b.role == "" && before(tokens, a.from, "used") && before(tokens, b.from, "now"): // "used to take 10 days, now it is 6"
			a.role, b.role = "from", "to"
			if b.unit == "" {
				b.unit = a.unit
			}
		case a.role == "" && b.role == "to" && a.lo > b.lo && b.from-a.to <= 4 && (descending[between] || strings.HasSuffix(between, " down to")):
			a.role = "from"
		}
	}
}

// before says whether a word stands a little before token i.
func before(tokens []token, i int, word string) bool {
	return slices.ContainsFunc(tokens[max(0, i-4):i], func(t token) bool { return t.lower == word })
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
func inherit(all []quantity) {
	for i := 1; i < len(all); i++ {
		a, b := &all[i-1], &all[i]
		if b.role == "from" && a.role != "from" && b.unit == "" && a.unit != "date" && a.unit != "%" && a.unit != "ordinal" && b.from-a.to <= 4 && !(i+1 < len(all) && all[i+1].role == "to") { // "1 hour instead of 5"
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

// readQuantity reads the number that starts at token i.
func readQuantity(text string, tokens []token, i int) (quantity, bool) {
	q := quantity{from: i, to: i + 1, number: i}
	t := tokens[i]
	if m, ok := months[t.lower]; ok && t.caps && (i+1 < len(tokens) && isYear(tokens[i+1]) || i > 0 && datePrepositions[tokens[i-1].lower] || len(t.lower) > 5 && t.gap != stop) {
		q.unit, q.month = "date", m
		if i+1 < len(tokens) && isYear(tokens[i+1]) {
			q.lo = yearOf(tokens[i+1])
			q.to++
		}
		q.hi = q.lo
		return q, true
	}
	if i > 0 && t.digit && labels[tokens[i-1].lower] && t.gap <= hyphen && !(i+1 < len(tokens) && units[tokens[i+1].key] != "") {
		return q, false // "Grade 9" counts nothing
	}
	if t.lower == "911" || t.lower == "999" || t.lower == "112" || t.lower == "401k" {
		return q, false
	}
	if i > 0 && t.digit && t.gap == hyphen && tokens[i-1].upper == (len(tokens[i-1].lower) > 1) && tokens[i-1].caps && len(tokens[i-1].lower) <= 4 { // "W-9", "LPIC-1"
		return q, false
	}
	if !q.figure(tokens, i) {
		return q, false
	}
	if code, ok := codes[strings.TrimSuffix(before1(tokens, i), ".")]; ok && q.unit == "" && i > 0 && tokens[i].gap <= hyphen { // "Rs 1,150"
		q.unit, q.from = code, i-1
	}
	q.takeUnit(tokens)
	q.takeBound(tokens)
	_ = text
	return q, true
}

// codes are the signs of currencies that are letters.
var codes = map[string]string{"rs": "INR", "inr": "INR", "usd": "USD", "eur": "EUR", "gbp": "GBP", "aed": "AED", "rm": "MYR", "zar": "ZAR", "chf": "CHF", "php": "PHP", "kes": "KES", "ksh": "KES", "ngn": "NGN", "cad": "CAD", "aud": "AUD", "sgd": "SGD", "pln": "PLN", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "sar": "SAR", "qar": "QAR", "ghs": "GHS", "hkd": "HKD", "hk": "HKD", "twd": "TWD", "vnd": "VND", "idr": "IDR", "thb": "THB", "czk": "CZK", "huf": "HUF", "ron": "RON", "egp": "EGP", "mad": "MAD", "brl": "BRL", "mxn": "MXN", "ars": "ARS", "cop": "COP", "nzd": "NZD", "myr": "MYR", "kr": "SEK"}

func before1(tokens []token, i int) string {
	if i == 0 {
		return ""
	}
	return tokens[i-1].lower
}

var datePrepositions = set("in since from until by of to through on")

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
		return q.fraction(tokens, i, v)
	}
	if v, ok := ordinals[t.lower]; ok && !(t.lower == "first" && i+1 < len(tokens) && firstly[tokens[i+1].lower] && !(i+2 < len(tokens) && (tokens[i+2].lower == "the" || tokens[i+1].lower == "in" && determiners[tokens[i+2].lower]))) && !(t.lower == "second" && i > 0 && tokens[i-1].digit && t.gap <= hyphen) {
		q.lo, q.hi, q.unit = v, v, "ordinal"
		return true
	}
	return q.spelled(tokens, i)
}

var portions = map[string]float64{"third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10}

// part reads "a third", "two-thirds", "three quarters".
func (q *quantity) part(tokens []token, i int) bool {
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
	q.lo, q.unit, q.to, q.number = n/d*100, "%", i+2, i+1
	q.hi = q.lo
	return true
}

var partFollows = set("of in by to from and with for through after on at")

func (q *quantity) fraction(tokens []token, i int, v float64) bool {
	if tokens[i].lower == "quarter" && !(i > 0 && tokens[i-1].lower == "a" && i+1 < len(tokens) && tokens[i+1].lower == "of") {
		return false
	}
	q.lo, q.hi, q.unit = v, v, "%"
	if i+2 < len(tokens) && tokens[i+1].lower == "a" && large[tokens[i+2].lower] > 0 {
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
		if k > i && tokens[k].gap > slash {
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
	if k == i || k == i+1 && tokens[i].lower == "one" && !(k < len(tokens) && units[tokens[k].key] != "") {
		return false
	}
	q.lo, q.hi, q.to = total+v, total+v, k
	if k+2 < len(tokens) && tokens[k].lower == "and" && tokens[k+1].lower == "a" && tokens[k+2].lower == "half" {
		q.lo, q.hi, q.to = q.lo+.5, q.hi+.5, k+3
	}
	return true
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
	s = strings.ReplaceAll(s, " ", "")
	for sign, currency := range map[string]string{"rm": "MYR", "rs": "INR", "ksh": "KES", "r": "ZAR"} {
		if rest, ok := strings.CutPrefix(s, sign); ok && rest != "" && rest[0] >= '0' && rest[0] <= '9' {
			q.unit, s = currency, rest
		}
	}
	if rest, ok := strings.CutSuffix(s, "+"); ok {
		q.bound, s = plus, rest
	}
	if rest, ok := strings.CutSuffix(s, "%"); ok {
		q.unit, s = "%", rest
	}
	n := 0
	for n < len(s) && (s[n] >= '0' && s[n] <= '9' || s[n] == '.' || s[n] == ',') {
		n++
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
	case suffix == "s":
		q.unit = "second"
	case suffix == "h" || suffix == "hrs":
		q.unit = "hour"
	case units[stem(suffix)] != "":
		q.unit = units[stem(suffix)]
	default:
		return false
	}
	if q.unit == "" && q.bound == exact && isYear(t) && !(!(i > 0 && (tokens[i-1].lower == "in" || tokens[i-1].lower == "since")) && i+1 < len(tokens) && tokens[i+1].gap <= hyphen && tokens[i+1].key != "" && !yearFollows[tokens[i+1].lower] && !tokens[i+1].digit) {
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

var yearFollows = set("to and or through until till by for as at with in on from when while where after before during where the a i present using via graduating season")

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
	for q.to < len(tokens) && tokens[q.to].gap <= hyphen {
		t := tokens[q.to]
		if n, ok := large[t.lower]; ok && len(t.lower) > 2 && !q.spelledOut(tokens) {
			q.lo, q.hi = q.lo*n, q.hi*n
			q.to++
			continue
		}
		if t.lower == "us" && q.to+1 < len(tokens) && units[tokens[q.to+1].key] == "USD" || t.lower == "plus" {
			if t.lower == "plus" {
				q.bound = plus
			}
			q.to++
			continue
		}
		if t.lower == "per" && q.to+1 < len(tokens) && tokens[q.to+1].lower == "cent" && q.unit == "" {
			q.unit, q.to = "%", q.to+2
			break
		}
		unit, ok := units[t.key]
		if code, is := codes[t.lower]; is && !ok && t.gap <= hyphen {
			unit, ok = code, true
		}
		switch {
		case !tokens[q.number].digit || t.gap > hyphen:
		case t.lower == "s":
			unit, ok = "second", true
		case t.lower == "ms":
			unit, ok = "ms", true
		case (t.lower == "m" || t.lower == "k" || t.lower == "bn") && len(q.unit) == 3:
			q.lo, q.hi, q.to = q.lo*large[t.lower], q.hi*large[t.lower], q.to+1
			continue
		case t.lower == "m":
			unit, ok = "m", true
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
		q.to++
		break
	}
	if q.unit == "%" && q.to < len(tokens) && tokens[q.to].key == "point" {
		q.unit = "points"
		q.to++
	}
}

var labels = set("grade level band class tier phase room route line bay stage category version series section form type model year windows office")

var lasting = set("earlier previous more additional further business working calendar consecutive full whole")

var firstly = set("at as with in on for then using")

func (q *quantity) spelledOut(tokens []token) bool { return !tokens[q.number].digit }

// bounds are the phrases that stand before a number; the longest fits.
var bounds = []struct {
	words []string
	bound bound
}{
	{[]string{"more", "than"}, over}, {[]string{"greater", "than"}, over}, {[]string{"in", "excess", "of"}, over}, {[]string{"upwards", "of"}, over}, {[]string{"upward", "of"}, over}, {[]string{"well", "over"}, over}, {[]string{"over"}, over}, {[]string{"above"}, over}, {[]string{"exceeding"}, over}, {[]string{"surpassing"}, over},
	{[]string{"at", "least"}, atLeast}, {[]string{"no", "fewer", "than"}, atLeast}, {[]string{"no", "less", "than"}, atLeast}, {[]string{"a", "minimum", "of"}, atLeast}, {[]string{"minimum"}, atLeast},
	{[]string{"up", "to"}, upTo}, {[]string{"at", "or", "under"}, upTo}, {[]string{"at", "or", "below"}, upTo}, {[]string{"as", "low", "as"}, exact}, {[]string{"as", "tight", "as"}, exact}, {[]string{"as", "high", "as"}, upTo}, {[]string{"at", "most"}, upTo}, {[]string{"as", "many", "as"}, upTo}, {[]string{"as", "much", "as"}, upTo}, {[]string{"a", "maximum", "of"}, upTo}, {[]string{"no", "more", "than"}, upTo}, {[]string{"within"}, upTo},
	{[]string{"less", "than"}, under}, {[]string{"fewer", "than"}, under}, {[]string{"just", "under"}, almost}, {[]string{"under"}, under}, {[]string{"below"}, under},
	{[]string{"nearly"}, almost}, {[]string{"almost"}, almost}, {[]string{"close", "to"}, almost}, {[]string{"approaching"}, almost}, {[]string{"nearing"}, almost},
	{[]string{"approximately"}, about}, {[]string{"approx"}, about}, {[]string{"about"}, about}, {[]string{"around"}, about}, {[]string{"roughly"}, about}, {[]string{"circa"}, about}, {[]string{"some"}, about}, {[]string{"an", "estimated"}, about}, {[]string{"estimated"}, about}, {[]string{"an", "average", "of"}, exact},
}

// takeBound reads "over", "nearly", "a total of" before a figure, "or more" behind it, and the from, to or by before all.
func (q *quantity) takeBound(tokens []token) {
	best := 0
	if q.from > 0 && (tokens[q.from-1].lower == "a" || tokens[q.from-1].lower == "an") && !tokens[q.from].digit {
		q.from--
	}
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
			if q.bound == exact {
				q.bound = b.bound
			}
		}
	}
	if isTime(q.unit) && q.from > 0 && (best == 0 && during[tokens[q.from-1].lower] || best == 1 && (tokens[q.from-1].lower == "over" || tokens[q.from-1].lower == "within")) {
		q.during = true
	}
	q.from -= best
	if q.to+1 < len(tokens) && tokens[q.to].lower == "or" && tokens[q.to+1].lower == "more" {
		q.bound, q.to = atLeast, q.to+2
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
		}
		return
	}
}

var during = set("in during throughout across for")

// joins makes one range of two numbers: "10-15", "three to five", "between 3 and 5".
func (q quantity) joins(next quantity, tokens []token) (quantity, bool) {
	if q.unit == "date" || next.unit == "date" || q.unit != "" && next.unit != q.unit || q.lo >= next.lo || q.lo != q.hi || q.unit == "ordinal" || next.bound != exact || q.fuzzy || next.fuzzy {
		return q, false
	}
	between := tokens[q.to:next.from]
	g := tokens[next.from].gap
	switch {
	case len(between) == 0 && (g == hyphen || g == dash):
	case len(between) == 1 && between[0].lower == "to" && q.role != "from" && g <= hyphen:
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

// surroundings collects the noun phrase behind a number and the words before it in its clause.
func (q *quantity) surroundings(l *lexicon, tokens []token, marks []mark) {
	q.timed = q.unit == "times" && q.to < len(tokens) && l.kinds[tokens[q.to].key] == "frequency"
	for i := q.to; i < len(tokens) && i < q.to+3 && tokens[i].gap <= hyphen && marks[i].form == noVerb && !tokens[i].digit; i++ {
		if !skipped[tokens[i].lower] && l.kinds[tokens[i].key] != "frequency" {
			if !prepositions[tokens[i].lower] && !determiners[tokens[i].lower] && !joins[tokens[i].lower] && len(tokens[i].lower) > 3 {
				q.counts = tokens[i]
			}
			break
		}
	}
	for i := q.to; i < len(tokens) && len(q.nouns) < 5; i++ {
		m := marks[i]
		if i == q.to && tokens[i].gap == hyphen && tokens[i].lower == "strong" { // "a 14-strong shift"
			continue
		}
		if tokens[i].gap >= comma || tokens[i].gap == slash || m.form != noVerb || tokens[i].digit || len(q.nouns) > 0 && tokens[i].gap == space && l.verbs[tokens[i].key].strength > 0 && formOf(tokens[i]) == gerund && strings.HasSuffix(q.nouns[len(q.nouns)-1].lower, "s") {
			break
		}
		if frequency := l.kinds[tokens[i].key] == "frequency"; frequency && len(q.nouns) == 0 {
			continue
		} else if frequency {
			break
		}
		if !m.content {
			if len(q.nouns) == 0 && (skipped[tokens[i].lower] || !determiners[tokens[i].lower] && !prepositions[tokens[i].lower] && !joins[tokens[i].lower] && len(tokens[i].lower) > 3 && i+1 < len(tokens) && tokens[i+1].gap <= hyphen && marks[i+1].content && marks[i+1].form == noVerb || tokens[i].lower == "of" && (q.unit == "%" || q.fuzzy || q.unit == "times")) {
				continue
			}
			break
		}
		q.nouns = append(q.nouns, tokens[i])
	}
	for i := q.to + len(q.nouns); len(q.nouns) > 0 && i > 0 && i < len(tokens) && i <= q.to+len(q.nouns)+5 && tokens[i].gap <= comma; i++ {
		if isAnd(tokens[i].lower) && len(q.joint) == 0 && tokens[i].start > q.nouns[len(q.nouns)-1].end {
			continue
		}
		if !marks[i].content || tokens[i].digit || l.kinds[tokens[i].key] == "frequency" {
			break
		}
		if tokens[i].start > q.nouns[len(q.nouns)-1].end {
			q.joint = append(q.joint, tokens[i])
		}
	}
	for i := q.to; i < len(tokens) && len(q.after) < 6 && marks[i].clause == marks[q.number].clause && tokens[i].gap < stop; i++ {
		if marks[i].content && !tokens[i].digit {
			q.after = append(q.after, tokens[i])
		}
	}
	for i := q.from - 1; i >= 0 && len(q.before) < 6; i-- {
		if marks[i].clause != marks[q.number].clause {
			break
		}
		if marks[i].content && !tokens[i].digit && l.kinds[tokens[i].key] != "frequency" {
			q.before = append(q.before, tokens[i])
		}
	}
}

var joins = set("and or to but per than when who which that where over under about during through across among between into onto upon after before since until within without around plus then now each against versus")

var periods = set("holiday vacation summer winter season semester term weekend")

var skipped = set("person people new different additional more other fellow various of the our its their")
