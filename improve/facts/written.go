package facts

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// writeOut writes out what people shorten around numbers, before phrases are joined: "3x/wk" is "3 times per week", "£300 pw" is "per week", and
// "2 pm" and "14:00" are the same time of day.
func (l *lexicon) writeOut(text string, tokens []token) []token {
	counts := false
	for i := range tokens {
		counts = counts || tokens[i].digit
		if month := shortMonths[tokens[i].lower]; month != "" && tokens[i].caps && !tokens[i].upper {
			tokens[i].lower, tokens[i].key = month, l.key(month)
		}
		if day := days[tokens[i].lower]; day != "" && tokens[i].caps && (!daysOrWords[tokens[i].lower] || i > 0 && (dayNamed(tokens[i-1]) || everies[tokens[i-1].lower] || tokens[i-1].lower == "on") || i+1 < len(tokens) && dayNamed(tokens[i+1]) || i > 1 && dayNamed(tokens[i-2]) || i+2 < len(tokens) && dayNamed(tokens[i+2])) { // "Mon-Fri"
			tokens[i].lower, tokens[i].key = day, l.key(day)
		}
	}
	if !counts {
		return tokens
	}
	out := make([]token, 0, len(tokens)+4)
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		next, further := token{gap: stop}, token{gap: stop}
		if i+1 < len(tokens) {
			next = tokens[i+1]
		}
		if i+2 < len(tokens) {
			further = tokens[i+2]
		}
		counted := func() bool {
			return slices.ContainsFunc(tokens[max(0, i-4):i], func(t token) bool { return t.digit || isNumberWord(t.lower) })
		}
		switch n, times := strings.CutSuffix(t.lower, "x"); {
		case t.digit && times && isCount(n) && l.recurs(next, further): // "3x a week"
			out = append(out, t.reads(l, n, t.start, t.end-1), t.reads(l, "times", t.end-1, t.end))
			continue
		case strings.HasPrefix(t.lower, "x") && isCount(t.lower[1:]) && l.recurs(next, further): // "x3 a week"
			n := t.reads(l, t.lower[1:], t.start+1, t.end)
			n.digit, n.key = true, n.lower
			out = append(out, n, t.reads(l, "times", t.end, t.end))
			continue
		case t.lower == "x" && i > 0 && tokens[i-1].digit && l.recurs(next, further): // "3 x per week"
			t = t.reads(l, "times", t.start, t.end)
		case shortTimes[t.lower] != "" && !t.upper && i > 0 && (everies[tokens[i-1].lower] || tokens[i-1].lower == "a" || t.gap <= hyphen && (tokens[i-1].digit || small[tokens[i-1].lower] > 0) && !priced(out)): // "per wk", "2 yr olds"
			t = t.reads(l, shortTimes[t.lower], t.start, t.end)
		case t.lower == "1" && next.gap == hyphen && (next.lower == "1" && further.gap != hyphen || next.lower == "2" && further.gap == hyphen && further.lower == "1"): // "1-1", "1-2-1"
			if t.lower, t.digit = "one_to_one", false; next.lower == "2" {
				i++
			}
			i++
			t.end = tokens[i].end
			t.key = l.known(t.lower)
		case t.digit && next.digit && (next.gap == hyphen || next.gap == dash) && hasAnySuffix(t.lower, "st", "nd", "rd", "th") && hasAnySuffix(next.lower, "st", "nd", "rd", "th") && strings.HasPrefix(further.lower, "grade"): // "6th-8th grade"
			for _, k := range []int{i, i + 1} {
				grade := tokens[k]
				grade.lower = grade.lower[:len(grade.lower)-2]
				grade.key = grade.lower
				out = append(out, grade)
			}
			i++
			continue
		case t.lower == "min" && t.gap != hyphen && !(i > 0 && (tokens[i-1].digit || small[tokens[i-1].lower] > 0)) && next.gap == space: // "min age 12", "min 80 wpm"
			t = t.reads(l, "minimum", t.start, t.end)
		case t.lower == "max" && !t.caps && next.gap == space:
			t = t.reads(l, "maximum", t.start, t.end)
		case t.lower == "0" && next.gap == space && !next.digit && !prepositions[next.lower] && next.lower != "to" && units[next.key] == "": // "0 accidents"
			t = t.reads(l, "zero", t.start, t.end)
		case (t.lower == "mill" || t.lower == "mln") && i > 0 && tokens[i-1].digit && t.gap <= hyphen && (priced(out) || codes[next.lower] != "" || len(units[next.key]) == 3): // "1 mill. SEK"
			t = t.reads(l, "million", t.start, t.end)
		case t.gap == space && priced(out) && (rates[t.lower] || shortTimes[t.lower] != "") && next.gap >= comma: // "£15k wk"
			out = append(out, t.reads(l, "per", t.start, t.start))
			t = t.reads(l, orElse(shortTimes[t.lower], t.lower), t.start, t.end)
		case isCount(t.lower) && len(t.lower) == 1 && next.lower == "per" && next.end == next.start && i > 0 && !tokens[i-1].digit && tokens[i-1].gap <= hyphen: // "yoga 3/week"
			out = append(out, t)
			t = t.reads(l, "times", t.end, t.end)
		case t.lower == "by" && rates[next.lower] && next.gap == space && counted() && (further.gap >= comma || prepositions[further.lower]): // "40 pieces by month"
			t = t.reads(l, "per", t.start, t.end)
		case t.lower == "p" && next.gap == slash && perLetter[next.lower] != "" && counted(): // "£30 p/h"
			out = append(out, t.reads(l, "per", t.start, t.end))
			t, i = next.reads(l, perLetter[next.lower], next.start, next.end), i+1
			t.gap = space
		case perShort[t.lower] != "" && t.gap <= hyphen && !t.upper && counted() && (!moneyRates[t.lower] || priced(out) || t.lower == "pa" && strings.Contains(text[t.start:t.end], ".")): // "£300 pw"
			out = append(out, t.reads(l, "per", t.start, t.start))
			t = t.reads(l, perShort[t.lower], t.start, t.end)
			t.gap = space
		}
		out = append(out, t)
	}
	return l.clocks(text, out)
}

// days are the days of the week, shortened.
var days = map[string]string{"mon": "monday", "tue": "tuesday", "tues": "tuesday", "wed": "wednesday", "weds": "wednesday", "thu": "thursday", "thur": "thursday", "thurs": "thursday", "fri": "friday", "sat": "saturday", "sun": "sunday"}

// shortMonths are the months, shortened, that are neither words nor names.
var shortMonths = map[string]string{"feb": "february", "apr": "april", "jul": "july", "aug": "august", "sept": "september", "oct": "october", "nov": "november", "dec": "december"}

// daysOrWords are of these the ones that are words as well.
var daysOrWords = set("sat sun wed")

// dayNamed says whether a token is a day of the week.
func dayNamed(t token) bool { return days[t.lower] != "" || weekdays[strings.TrimSuffix(t.lower, "s")] }

// reads is a token that stands for another word.
func (t token) reads(l *lexicon, word string, start, end int) token {
	if start > t.start {
		t.gap = space
	}
	t.lower, t.key, t.start, t.end, t.caps, t.upper, t.digit = word, l.key(word), start, end, false, false, isCount(word)
	return t
}

// repeats makes known what is done several times in a time, in all the ways to write it: "3 times per week" and "thrice weekly" are as often.
func (l *lexicon) repeats() {
	for n, counts := range map[string][]string{"two": {"twice", "two_times", "2_times"}, "three": {"thrice", "three_times", "3_times"}, "four": {"four_times", "4_times"}} {
		for period, adverbs := range map[string]string{"day": "daily", "week": "weekly", "month": "monthly", "year": "yearly annually annual", "shift": "", "quarter": "quarterly", "term": "termly", "hour": "hourly", "night": "nightly"} {
			same := []string{map[string]string{"two": "twice", "three": "three_times", "four": "four_times"}[n] + "_a_" + period}
			for _, count := range counts {
				for _, every := range []string{"a", "an", "per", "each", "every", "in", "in_a", "in_the", "in_each", "by", "during_the"} {
					same = append(same, count+"_"+every+"_"+period)
				}
				for adverb := range strings.FieldsSeq(adverbs) {
					same = append(same, count+"_"+adverb)
				}
			}
			l.spell(same)
			if key := l.canonical(l.phrase(same[0])); l.kinds[key] == "" {
				l.kinds[key] = "frequency"
			}
		}
	}
}

// recurs says whether two words tell how often: "a week", "per shift", "weekly".
func (l *lexicon) recurs(first, second token) bool {
	return first.gap <= hyphen && (adverbPeriods[first.lower] != "" || (everies[first.lower] || first.lower == "a" || first.lower == "an") && (rates[second.lower] || terms[second.lower]))
}

// terms are times besides those of rates that come again and again.
var terms = set("term season semester night fortnight mth mnth")

// isCount says whether a word is made of digits alone.
func isCount(s string) bool { return s != "" && len(s) <= 3 && strings.Trim(s, "0123456789") == "" }

// priced says whether the last token is a sum of money.
func priced(tokens []token) bool {
	return len(tokens) > 0 && tokens[len(tokens)-1].digit && strings.ContainsAny(tokens[len(tokens)-1].lower, currencies)
}

var (
	shortTimes = map[string]string{"wk": "week", "wks": "weeks", "mo": "month", "mos": "months", "mth": "month", "mths": "months", "mnth": "month", "mnths": "months", "yr": "year", "yrs": "years", "hr": "hour", "hrs": "hours", "qtr": "quarter", "min": "minute", "mins": "minutes"}
	perLetter  = map[string]string{"w": "week", "m": "month", "h": "hour", "d": "day", "a": "year", "y": "year"}
	moneyRates = set("pm pp pa")
	perShort   = map[string]string{"pw": "week", "pcm": "month", "pm": "month", "pa": "year", "pp": "person"}
)

// clocks reads times of day in one way: "6am", "6 a.m.", "06:00" and the 6 of "6-2pm".
func (l *lexicon) clocks(text string, tokens []token) []token {
	out := tokens[:0]
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		half := ""
		if i+1 < len(tokens) && tokens[i+1].gap <= hyphen && (tokens[i+1].lower == "am" || tokens[i+1].lower == "pm") && text[tokens[i+1].end-1] != 's' && !l.counted(text, tokens, i) {
			half = tokens[i+1].lower
		}
		if minutes, ok := clockOf(t.lower, half); ok && t.digit {
			if half != "" {
				t.end = tokens[i+1].end
				i++
			}
			t.lower = fmt.Sprintf("%02d:%02d", minutes/60, minutes%60)
			t.key = t.lower
			if n := len(out); half != "" && n > 0 { // "6-2pm"
				k := n - 1
				if out[k].lower == "to" && k > 0 {
					k--
				} else if t.gap != hyphen && t.gap != dash {
					k = n
				}
				if k < n && isCount(out[k].lower) && valued(out[k]) > 0 && valued(out[k]) <= 12 && len(out[k].lower) == out[k].end-out[k].start {
					hour := int(valued(out[k])) % 12
					if end := minutes % 720; minutes >= 720 && hour*60 < end || minutes < 720 && hour*60 >= end {
						hour += 12
					}
					out[k].lower = fmt.Sprintf("%02d:00", hour)
					out[k].key = out[k].lower
				}
			}
		}
		out = append(out, t)
	}
	return out
}

// counted says whether "1 PM" is a manager, and "2 PMs" are: no word of time stands beside it.
func (l *lexicon) counted(text string, tokens []token, i int) bool {
	half := tokens[i+1]
	if strings.Trim(text[half.start:half.end], "APM") != "" || text[half.start-1] != ' ' || tokens[i].gap == dash || tokens[i].gap == hyphen {
		return false
	}
	timed := func(k int) bool {
		return k >= 0 && k < len(tokens) && (hourly[tokens[k].lower] || tokens[k].lower == "am" || tokens[k].lower == "pm")
	}
	return !timed(i-1) && !timed(i+2) && !(i+2 < len(tokens) && (tokens[i+2].gap == dash || tokens[i+2].gap == hyphen))
}

// hourly are words beside a time of day.
var hourly = set("at from to until till by before after since between around about start starts starting shift close closing daily")

// clockOf is the minute of the day that "14:00", "14:30h", "0600", "2:30" with "pm" and "2" with "pm" stand for.
func clockOf(s, half string) (int, bool) {
	hour, minute, colon := strings.Cut(s, ":")
	if !colon && half != "" {
		hour, minute, _ = strings.Cut(s, ".")
	} else if !colon && len(s) == 4 && s[0] == '0' {
		hour, minute, colon = s[:2], s[2:], true
	}
	h, err := strconv.Atoi(hour)
	m := 0
	if minute != "" {
		var wrong error
		if m, wrong = strconv.Atoi(minute); wrong != nil || len(minute) != 2 || m > 59 {
			return 0, false
		}
	}
	if err != nil || len(hour) > 2 || h > 24 || !colon && half == "" || half != "" && (h == 0 || h > 12 && half == "am") {
		return 0, false
	}
	switch {
	case half == "pm" && h < 12:
		h += 12
	case half == "am" && h == 12:
		h = 0
	}
	return h%24*60 + m, true
}

// signBehind is the currency sign that stands behind a figure, and where it ends: "2.500 €"; "" where it belongs to the figure behind it.
func signBehind(text string, end int) (string, int) {
	rest := strings.TrimLeft(text[end:], " \u00a0\u202f")
	c, size := utf8.DecodeRuneInString(rest)
	if size == 0 || !strings.ContainsRune(currencies, c) || len(text)-end-len(rest) > 3 {
		return "", 0
	}
	if after := strings.TrimLeft(rest[size:], " "); after != "" && unicode.IsDigit(rune(after[0])) && (len(after) == len(rest)-size || len(rest) < len(text)-end) {
		return "", 0
	}
	return string(c), len(text) - len(rest) + size
}

// decimalComma says whether a comma stands before the decimals of a number, as Europeans write them: "1,5 million", "12,50 €", "3,5%".
func decimalComma(before, behind string) bool {
	n := 0
	for n < len(behind) && behind[n] >= '0' && behind[n] <= '9' {
		n++
	}
	figure := strings.TrimLeft(before, currencies+" ")
	if n == 0 || n > 2 || strings.Trim(figure, "0123456789.") != "" || strings.Contains(figure, ".") && !dotted(figure) {
		return false
	}
	rest := strings.TrimLeft(behind[n:], " \u00a0")
	if rest == "" || strings.HasPrefix(behind[n:], ",") {
		return figure != before
	}
	if c, _ := utf8.DecodeRuneInString(rest); c == '%' || strings.ContainsRune(currencies, c) {
		return true
	}
	word, _, _ := strings.Cut(rest, " ")
	word = strings.ToLower(strings.Trim(word, ".,;:)"))
	return figure != before || large[word] > 0 && word != "dozen" || codes[word] != "" || measuresOf[word] || units[stem(word)] != "" && !isTime(units[stem(word)]) || n == 1 && isTime(units[stem(word)]) && behind[:1] == "5"
}

// pointed writes a figure with a decimal comma with a point.
func pointed(s string) string {
	if i := strings.LastIndexByte(s, ','); i >= 0 && strings.IndexByte(s, ',') == i {
		if n := len(strings.TrimRight(s[i+1:], "abcdefghijklmnopqrstuvwxyz%+")); n > 0 && n <= 2 {
			return strings.ReplaceAll(s[:i], ".", "") + "." + s[i+1:]
		}
	}
	return s
}

// halves are the signs of fractions behind a figure.
var halves = map[string]string{"½": ".5", "¼": ".25", "¾": ".75"}

// fractionBehind is the decimals that a sign behind a figure stands for, and where it ends: "2½".
func fractionBehind(text string, end int) (string, int) {
	rest := strings.TrimPrefix(text[end:], " ")
	for sign, decimals := range halves {
		if strings.HasPrefix(rest, sign) {
			return decimals, len(text) - len(rest) + len(sign)
		}
	}
	return "", 0
}
