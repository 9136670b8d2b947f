// Package period reads printed times: "Mar 2020 – present", "03/2019 - 05/2021", "seit Januar 2020", "2018年3月至今", in some ten languages.
package period

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Span is a date or a range as found in a text: "2020-03", "2020" or, for the end, "present". A single date is an end.
type Span struct {
	Start, End string
	From, To   int // where in the text, in bytes
}

// Of is the first date or range of a printed text; a single date is both its start and its end, and "" stands where there is none.
func Of(printed string) (start, end string) {
	found := Find(printed)
	if len(found) == 0 {
		return "", ""
	}
	if start, end = found[0].Start, found[0].End; start == "" {
		start = end
	}
	return start, end
}

// months in the languages that are read, in order of the year; abbreviations are recognised with or without a dot.
var months = [12]string{
	"january jan januar janvier janv jänner enero ene janeiro gennaio gen januari",
	"february feb februar février fevrier févr fevr fév febrero fevereiro fev febbraio febr februari",
	"march mar märz maerz mär mrz mars marzo março marco maart mrt",
	"april apr avril avr abril abr aprile",
	"may mai mayo maio maggio mag mei",
	"june jun juni juin junio junho giugno giu",
	"july jul juli juillet juil julio julho luglio lug",
	"august aug août aout agosto ago augustus",
	"september sept sep septembre septiembre setembro settembre set",
	"october oct oktober okt octobre octubre outubro out ottobre ott",
	"november nov novembre noviembre novembro",
	"december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre",
}

// Joint is a pattern, without groups, of what stands between the two dates of an English time.
const Joint = `[-–—=]{1,2}>|→|–|—|-|−|~|up to|to|up until|until|till|thru|through`

// PresentWords is a pattern, without groups, of the words for the present that stand at the end of a printed time ("Mar 2020 – heute").
const PresentWords = `present|current|currently|now|today|ongoing|till date|to date|date|heute|aktuell|laufend|présent|present day|aujourd['’]hui|aujourd hui|actuel|actuellement|en cours|actualidad|actual|presente|la actualidad|hoy|atual|atualmente|o momento|momento|hoje|oggi|attuale|in corso|heden|nu|至今|现在|今|现|現在|目前|迄今|по настоящее время|настоящее время|по сей день|н\.\s?в\.|σήμερα|έως σήμερα|nay|hiện nay|hiện tại`

var (
	monthNumbers, monthPattern = monthTable()

	// roughly is what makes a date a rough one, "early 2018": its year or month is read as it stands.
	roughly = `\b(?:early|mid|late|end of|beginning of|start of|circa|anfang|mitte|ende|d[ée]but|mi|fin|principios de|mediados de|finales de|inizio|metà|fine)(?:\s+|-)`

	// A day and a month in digits, in whichever order: dayMonth tells.
	numericDay = `\b(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|[12]\d|3[01])[-./]`

	// Two digits of a year tell one beside another date of a range only. Years to come are none: "Jan 31" is a day.
	twoDigits = `(?:[0-2]\d|[6-9]\d)\b`
	shortDate = `(?:(?:` + monthPattern + `)\b\.?\s+` + twoDigits + `|\b(?:(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|3[01])|0?[1-9]|1[0-2])/` + twoDigits + `)`

	// Templates have their years as YYYY, XXXX or 20XX: such a date is kept as it is printed.
	year       = `(?:19[4-9]\d|20[0-4]\d|20XX|20xx|(?-i:YYYY|XXXX|xxxx))`
	season     = `(?:spring|summer|fall|autumn|winter|printemps|été|automne|hiver|frühjahr|sommer|herbst|ws|ss|q[1-4]|h[12])`
	singleDate = `(?:` + roughly + `)?(?:` + strings.Join([]string{
		numericDay + year, // 3/1/2018, 31.03.2020
		`(?:\d{1,2}(?:st|nd|rd|th|er)?\.?\s+(?:de\s+)?)?(?:` + monthPattern + `)\b\.?,?\s*(?:\d{1,2}(?:st|nd|rd|th)?(?:,\s*|\s+))?(?:de\s+|del\s+)?` + year, // March 2020, 3 March 2020, March 3, 2020
		`(?:` + monthPattern + `)\b\.?\s*['’]\d{2}`,               // Mar '20
		year + `\s*年\s*(?:\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?`,       // 2020年3月
		year + `\s*[-./]\s*(?:0?[1-9]|1[0-2])(?:[-./]\d{1,2})?\b`, // 2020-03, 2020/03/01
		`\b(?:0?[1-9]|1[0-2])\s*[-./]\s*` + year,                  // 03/2020
		year + `\s+(?:` + monthPattern + `)\b\.?`,                 // 2020 March
		season + `\s*(?:of\s+)?` + year + `(?:/\d{2,4})?`,         // Summer 2020
		`(?:\b` + season + `|été)\s*(?:of\s+)?['’]\d{2}\b`,        // Summer '11
		`\b` + year + `\b`,
	}, "|") + `)`
	present   = `(?:` + PresentWords + `)`
	separator = `\s*(?:[-–—=]{1,2}>|--|–|—|−|‒|-|~|〜|～|→|/|\b(?:up )?to\b|\bthrough\b|\bthru\b|\bup until\b|\buntil\b|\btill\b|\bbis\b|\bau\b|à\s|\ba\b|\bal\b|\baté\s|\btot\b|\bt/m\b|至|到|から|\band\b|\bund\b)\s*(?:\b(?:the|la|el|o|ad?|am|zum|l['’]|au)\b\s*|l['’])?`
	since     = `(?:\b(?:since|from|seit|ab|depuis|desde|dal|da|sinds|vanaf)\b\s+(?:le\s+|el\s+|o\s+)?)`

	dateRange = regexp.MustCompile(`(?i)(?:` +
		`(` + since + `)?(` + singleDate + `)(?:` + separator + `(` + singleDate + `|` + shortDate + `|` + present + `(?:\b|$|\s|[)\]，。,])|\d{2}\b|(?:` + monthPattern + `)\b\.?|$))?` +
		`|(` + monthPattern + `)\b\.?` + separator + `(` + singleDate + `)` + // Jan – May 2020
		`|(` + shortDate + `)(` + separator + `)(` + singleDate + `|` + shortDate + `|` + present + `(?:\b|$))` + // 03/17 - 05/19
		`)`)
	yearInside  = regexp.MustCompile(year)
	shortYear   = regexp.MustCompile(`['’](\d{2})$`)
	wordInside  = regexp.MustCompile(`(?i)` + monthPattern)
	unpadded    = regexp.MustCompile(`^([1-9]\d?)/(\d\d)$`)
	joins       = regexp.MustCompile(`(?i)^(?:/|and|und)`) // two numbers rather than from one to another: "9/10 and 10/10"
	monthYear   = regexp.MustCompile(`(?i)^(?:(\d{1,2})/|(` + monthPattern + `)\b\.?\s+)(\d{2})$`)
	dayOnly     = regexp.MustCompile(`(?i)^\d{1,2}/\d{1,2}$|^(?:` + monthPattern + `)\b\.?\s+\d{2}$`)
	threeParts  = regexp.MustCompile(`(?:^|\D)(\d{1,2})([-./])(\d{1,2})[-./](\d{4}|\d{2})$`)
	withDay     = regexp.MustCompile(`(?i)^\d{1,2}[-./]\d{1,2}[-./]|^\d{1,2}\D*\s(?:` + monthPattern + `)|^(?:` + monthPattern + `)\b\.?\s+\d{1,2}\b`)
	numbersOnly = regexp.MustCompile(`(\d{4})\s*(?:[-./]|年)\s*(\d{1,2})`)
	numbersBack = regexp.MustCompile(`(\d{1,2})\s*[-./]\s*(\d{4})`)
	isPresent   = regexp.MustCompile(`(?i)^` + present + `$`)
)

func monthTable() (map[string]int, string) {
	numbers := map[string]int{}
	var names []string
	for i, list := range months {
		for name := range strings.FieldsSeq(list) {
			numbers[name] = i + 1
			names = append(names, name)
		}
	}
	slices.SortFunc(names, func(a, b string) int {
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		return strings.Compare(a, b)
	})
	return numbers, `\b` + "(?:" + strings.Join(names, "|") + ")"
}

// IsPresent says whether a text is a word for the present: "heute", "to date".
func IsPresent(s string) bool { return isPresent.MatchString(s) }

// Find finds the dates and ranges of a text.
func Find(s string) []Span {
	if !Possible(s) {
		return nil
	}
	if strings.ContainsAny(s, "–—-") {
		if m := blankRange.FindStringSubmatchIndex(s); m != nil { // "year–year", in templates
			return []Span{{Start: s[m[2]:m[3]], End: s[m[4]:m[5]], From: m[0], To: m[1]}}
		}
	}
	if !mayHoldDate(s) {
		return nil
	}
	var out []Span
	for _, m := range dateRange.FindAllStringSubmatchIndex(s, -1) {
		part := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return strings.TrimSpace(s[m[2*i]:m[2*i+1]])
		}
		w := Span{From: m[0], To: m[1]}
		if embedded(s, m[0], m[1]) {
			continue
		}
		first, second := part(2), part(3)
		switch {
		case part(4) != "": // a month, then a date
			w.End = iso(part(5), "")
			w.Start = iso(part(4)+" "+yearInside.FindString(part(5)), "")
		case part(6) != "":
			w.Start, w.End = short(part(6), part(8))
			refused := w.Start == "" || w.End == "" || w.Start > w.End || joins.MatchString(part(7))
			if refused || rated(part(6), part(7), part(8)) && strings.Trim(s, " ()[]") != strings.TrimSpace(s[m[0]:m[1]]) {
				for _, f := range Find(s[m[16]:m[1]]) { // a date in it may be one by itself
					f.From, f.To = f.From+m[16], f.To+m[16]
					out = append(out, f)
				}
				continue
			}
		case second != "":
			w.Start, w.End = iso(first, second), endOf(first, second)
			if m := monthYear.FindStringSubmatch(second); m != nil && w.End < w.Start { // "Jan 2020 – May 10": no year
				w.End = iso(m[2], first)
			}
		case part(1) != "" || m[6] >= 0 && m[1] == len(s) && Open(s[m[5]:m[1]]):
			w.Start, w.End = iso(first, ""), "present"
		default:
			w.End = iso(first, "")
			w.To = m[5]
		}
		out = append(out, w)
	}
	return out
}

var (
	placeholder = regexp.MustCompile(`\b(?:20(?:XX|xx)|YYYY|XXXX|xxxx)\b`)
	blankRange  = regexp.MustCompile(`(?i)\b(year|año|année|jahr|anno|ano|jaar|date)\s*(?:–|—|--?)\s*(year|año|année|jahr|anno|ano|jaar|date|present|aujourd'hui)\b`)
)

// Possible says, at little cost, whether a text can hold a date at all.
func Possible(s string) bool { return mayHoldDate(s) || strings.ContainsAny(s, "–—-") }

// mayHoldDate looks for a year, or two digits behind an apostrophe, a slash or a month: without either there is no date, and the search is dear.
func mayHoldDate(s string) bool {
	if placeholder.MatchString(s) {
		return true
	}
	for i := 0; i+2 < len(s); i++ {
		switch {
		case (s[i] == '1' && s[i+1] == '9' || s[i] == '2' && s[i+1] == '0') && s[i+2] >= '0' && s[i+2] <= '9':
			return true
		case isDigit(s[i]) && isDigit(s[i+1]) && shortYearAt(s, i):
			return true
		}
	}
	return len(s) > 2 && isDigit(s[len(s)-2]) && isDigit(s[len(s)-1]) && shortYearAt(s, len(s)-2)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// shortYearAt says whether two digits stand where a year does: "'20", "03/20", "Mar 20".
func shortYearAt(s string, i int) bool {
	before := s[:i]
	if strings.HasSuffix(before, "'") || strings.HasSuffix(before, "’") || i > 1 && s[i-1] == '/' && isDigit(s[i-2]) {
		return true
	}
	if i == 0 || s[i-1] != ' ' {
		return false
	}
	before = strings.TrimRight(before, ". ")
	return monthNumbers[strings.ToLower(before[strings.LastIndexAny(before, " \t,;(|–—-")+1:])] > 0
}

// Open says whether what follows a date is a dash and nothing more.
func Open(rest string) bool {
	rest = strings.TrimSpace(rest)
	return rest == "–" || rest == "—" || rest == "-" || rest == "~"
}

// embedded says whether the match is a part of a longer number or word, as in "ISO 27001-2013x" or a phone number.
func embedded(s string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	after, _ := utf8.DecodeRuneInString(s[to:])
	return from > 0 && (before >= '0' && before <= '9' || before == '$' || before == '€' || before == '£' || before == '+' || before == '/' && from > 1 && s[from-2] != ' ') ||
		to < len(s) && (after >= '0' && after <= '9' || after == '%')
}

// iso writes a printed date as "2020-03" or "2020". Where it lacks the year ("Jan – May 2020"), other has it.
func iso(s, other string) string {
	if placeholder.MatchString(s) {
		return strings.TrimSpace(s)
	}
	s = strings.ToLower(s)
	y := yearInside.FindString(s)
	if y == "" {
		if m := shortYear.FindStringSubmatch(s); m != nil {
			y = century(m[1])
		} else if m := monthYear.FindStringSubmatch(s); m != nil {
			if m[1] != "" {
				return withMonth(century(m[3]), m[1])
			}
			y = century(m[3])
		} else if m := threeParts.FindStringSubmatch(s); m != nil {
			y = century(m[4])
		} else if y = yearInside.FindString(other); y == "" {
			return ""
		}
	}
	if threeParts.MatchString(s) {
		return withMonth(y, monthOf(s, other))
	}
	if m := numbersOnly.FindStringSubmatch(s); m != nil {
		return withMonth(m[1], m[2])
	}
	if m := numbersBack.FindStringSubmatch(s); m != nil {
		return withMonth(m[2], m[1])
	}
	for _, name := range wordInside.FindAllString(s, -1) {
		if n := monthNumbers[strings.ToLower(name)]; n > 0 {
			return fmt.Sprintf("%s-%02d", y, n)
		}
	}
	return y
}

// monthOf is the month of a date in three numbers, "" where it is open which of them is the day: a part over 12 is one, be it of the range's other
// date, and with points the day comes first.
func monthOf(s, other string) string {
	own := threeParts.FindStringSubmatch(s)
	for _, text := range []string{s, other} {
		m := threeParts.FindStringSubmatch(text)
		if m == nil || m[2] != own[2] {
			continue
		}
		a, _ := strconv.Atoi(m[1])
		b, _ := strconv.Atoi(m[3])
		switch {
		case a > 12 || m[2] == ".":
			return own[3]
		case b > 12:
			return own[1]
		}
	}
	if own[1] == own[3] {
		return own[1]
	}
	return ""
}

// rated says whether a range in short is one of marks: "from 6/10 to 9/10", both out of the same number, no month with a nought, and joined by a
// word or an arrow.
func rated(first, joint, second string) bool {
	a, b := unpadded.FindStringSubmatch(first), unpadded.FindStringSubmatch(second)
	return a != nil && b != nil && a[2] == b[2] && strings.Trim(joint, " -–—−‒~〜～") != ""
}

// short is a range that opens with two digits of a year, "03/17 - 05/19". Where its end has a day, those are one too: "Jan 12 – Feb 15, 2020", and
// over the end of a year "Dec 24 – Jan 6, 2020".
func short(first, second string) (start, end string) {
	end = endOf(first, second)
	y := yearInside.FindString(second)
	if y == "" || !withDay.MatchString(second) || !dayOnly.MatchString(first) {
		return iso(first, second), end
	}
	in := func(year string) string {
		if strings.Contains(first, "/") {
			return iso(first+"/"+year, second)
		}
		return iso(first+", "+year, second)
	}
	if start = in(y); start > end {
		if n, err := strconv.Atoi(y); err == nil {
			start = in(strconv.Itoa(n - 1))
		}
	}
	return start, end
}

func withMonth(year, month string) string {
	n, _ := strconv.Atoi(month)
	if n < 1 || n > 12 {
		return year
	}
	return fmt.Sprintf("%s-%02d", year, n)
}

func century(two string) string {
	if two > "50" {
		return "19" + two
	}
	return "20" + two
}

// endOf is the end of a range: a date, the present, two digits of a year, or a month of the first one's year.
func endOf(first, second string) string {
	second = strings.Trim(strings.TrimSpace(second), ")],，。")
	switch {
	case IsPresent(second):
		return "present"
	case len(second) == 2 && second[0] >= '0' && second[0] <= '9':
		y := yearInside.FindString(first)
		if y == "" {
			return ""
		}
		return y[:2] + second
	}
	return iso(second, first)
}

// Exact reads a text that is one time and nothing besides: no season, "early" or the like, which its dates alone would lose.
func Exact(printed string) (Span, bool) {
	found := Find(printed)
	if len(found) != 1 || strings.TrimSpace(printed[:found[0].From]) != "" || strings.Trim(printed[found[0].To:], " .") != "" {
		return Span{}, false
	}
	return found[0], !inexact.MatchString(printed) && !placeholder.MatchString(printed)
}

var inexact = regexp.MustCompile(`(?i)` + roughly + `|` + season + `\s*(?:of\s+)?['’]?\d`)

// Main is what a text tells of when: its first range, or date, of those found in it. Of several periods, "2015 – 2016, 2020 – present", the times
// are those of the latest, as no one knows of the gaps from a start and an end; dates in a list, "Summer 2016, Summer 2017", are both.
func Main(s string, found []Span) (Span, bool) {
	if len(found) == 0 {
		return Span{}, false
	}
	at := found[0]
	for _, f := range found { // a range says more than a date
		if f.Start != "" && at.Start == "" {
			at = f
		}
	}
	k := slices.Index(found, at)
	for _, f := range found[k+1:] {
		if !between.MatchString(s[at.To:f.From]) || (f.Start == "") != (found[k].Start == "") {
			break
		}
		at.To = f.To
		switch {
		case f.Start != "" && f.End > at.End:
			at.Start, at.End = f.Start, f.End
		case f.Start == "" && at.Start == "":
			at.Start, at.End = min(at.End, f.End), max(at.End, f.End)
		case f.Start == "":
			at.Start, at.End = min(at.Start, f.End), max(at.End, f.End)
		}
	}
	return at, true
}

var between = regexp.MustCompile(`^\s*(?:[,;&+/|]|and|und|et|y|e|en)\s*$`)
