package parse

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"redraft/resume"
)

// when is a date or a range as found in a text: "2020-03", "2020" or, for the end, "present". A single date is an end.
type when struct {
	start, end string
	from, to   int // where in the text, in bytes
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

const presentWords = resume.PresentWords

var (
	monthNumbers, monthPattern = monthTable()

	// Templates have their years as YYYY, XXXX or 20XX: such a date is kept as it is printed.
	year       = `(?:19[4-9]\d|20[0-4]\d|20XX|20xx|(?-i:YYYY|XXXX|xxxx))`
	season     = `(?:spring|summer|fall|autumn|winter|printemps|été|automne|hiver|frühjahr|sommer|herbst|ws|ss|q[1-4]|h[12])`
	singleDate = `(?:` + strings.Join([]string{
		`(?:\d{1,2}(?:st|nd|rd|th|er)?\.?\s+(?:de\s+)?)?(?:` + monthPattern + `)\b\.?,?\s*(?:\d{1,2}(?:st|nd|rd|th)?,\s*)?(?:de\s+|del\s+)?` + year, // March 2020, 3 March 2020, March 3, 2020
		`(?:` + monthPattern + `)\b\.?\s*['’]\d{2}`,               // Mar '20
		year + `\s*年\s*(?:\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?`,       // 2020年3月
		year + `\s*[-./]\s*(?:0?[1-9]|1[0-2])(?:[-./]\d{1,2})?\b`, // 2020-03, 2020/03/01
		`\b(?:\d{1,2}[-./])?(?:0?[1-9]|1[0-2])\s*[-./]\s*` + year, // 03/2020, 01.03.2020
		year + `\s+(?:` + monthPattern + `)\b\.?`,                 // 2020 March
		season + `\s*(?:of\s+)?` + year + `(?:/\d{2,4})?`,         // Summer 2020
		`\b` + year + `\b`,
	}, "|") + `)`
	present   = `(?:` + presentWords + `)`
	separator = `\s*(?:–|—|−|‒|-|~|〜|～|→|/|\bto\b|\bthrough\b|\buntil\b|\btill\b|\bbis\b|\bau\b|à\s|\ba\b|\bal\b|\baté\s|\btot\b|\bt/m\b|至|到|から|\band\b|\bund\b)\s*(?:\b(?:the|la|el|o|ad?|am|zum|l['’]|au)\b\s*|l['’])?`
	since     = `(?:\b(?:since|from|seit|ab|depuis|desde|dal|da|sinds|vanaf)\b\s+(?:le\s+|el\s+|o\s+)?)`

	dateRange = regexp.MustCompile(`(?i)(?:` +
		`(` + since + `)?(` + singleDate + `)(?:` + separator + `(` + singleDate + `|` + present + `(?:\b|$|\s|[)\]，。,])|\d{2}\b|(?:` + monthPattern + `)\b\.?|$))?` +
		`|(` + monthPattern + `)\b\.?` + separator + `(` + singleDate + `)` + // Jan – May 2020
		`)`)
	yearInside  = regexp.MustCompile(year)
	shortYear   = regexp.MustCompile(`['’](\d{2})$`)
	wordInside  = regexp.MustCompile(`(?i)` + monthPattern)
	numbersOnly = regexp.MustCompile(`(\d{4})\s*(?:[-./]|年)\s*(\d{1,2})`)
	numbersBack = regexp.MustCompile(`(\d{1,2})\s*[-./]\s*(\d{4})`)
	isPresent   = regexp.MustCompile(`(?i)^` + present + `$`)
	extraAround = regexp.MustCompile(`^[\s,;:|·•()\[\]–—-]+|[\s,;:|·•()\[\]–—-]+$`)
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

// findDates finds the dates and ranges of a line. Callers do not change what they get.
func findDates(s string) []when {
	if !mayHoldDate(s) && !strings.ContainsAny(s, "–—-") {
		return nil
	}
	return lately.find(s)
}

// lately remembers what was found in the latest texts: columns, entries and fields all ask about the same lines, some a dozen times, and the
// search is the dearest thing in the package.
var lately memory

type memory struct {
	mu    sync.Mutex
	found map[string][]when
}

// remembered is a long resume's lines.
const remembered = 1000

func (m *memory) find(s string) []when {
	m.mu.Lock()
	found, ok := m.found[s]
	m.mu.Unlock()
	if ok {
		return found
	}
	found = searchDates(s)
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.found == nil || len(m.found) >= remembered {
		m.found = map[string][]when{}
	}
	m.found[s] = found
	return found
}

// forget ends the memory: nothing of one person's resume outlives its reading.
func (m *memory) forget() {
	m.mu.Lock()
	defer m.mu.Unlock()
	clear(m.found)
}

func searchDates(s string) []when {
	if strings.ContainsAny(s, "–—-") {
		if m := blankRange.FindStringSubmatchIndex(s); m != nil { // "year–year", in templates
			return []when{{start: s[m[2]:m[3]], end: s[m[4]:m[5]], from: m[0], to: m[1]}}
		}
	}
	if !mayHoldDate(s) {
		return nil
	}
	var out []when
	for _, m := range dateRange.FindAllStringSubmatchIndex(s, -1) {
		part := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return strings.TrimSpace(s[m[2*i]:m[2*i+1]])
		}
		w := when{from: m[0], to: m[1]}
		if embedded(s, m[0], m[1]) {
			continue
		}
		first, second := part(2), part(3)
		switch {
		case part(4) != "": // a month, then a date
			w.end = iso(part(5), "")
			w.start = iso(part(4)+" "+yearInside.FindString(part(5)), "")
		case second != "":
			w.start, w.end = iso(first, second), endOf(first, second)
		case part(1) != "" || m[6] >= 0 && m[1] == len(s) && openEnded(s[m[5]:m[1]]):
			w.start, w.end = iso(first, ""), "present"
		default:
			w.end = iso(first, "")
			w.to = m[5]
		}
		out = append(out, w)
	}
	return out
}

var (
	placeholder = regexp.MustCompile(`\b(?:20(?:XX|xx)|YYYY|XXXX|xxxx)\b`)
	blankRange  = regexp.MustCompile(`(?i)\b(year|año|année|jahr|anno|ano|jaar|date)\s*(?:–|—|--?)\s*(year|año|année|jahr|anno|ano|jaar|date|present|aujourd'hui)\b`)
)

// mayHoldDate looks for a year, or two digits behind an apostrophe: without either there is no date, and the search for one is dear.
func mayHoldDate(s string) bool {
	if placeholder.MatchString(s) {
		return true
	}
	for i := 0; i+2 < len(s); i++ {
		switch {
		case (s[i] == '1' && s[i+1] == '9' || s[i] == '2' && s[i+1] == '0') && s[i+2] >= '0' && s[i+2] <= '9':
			return true
		case s[i] >= '0' && s[i] <= '9' && s[i+1] >= '0' && s[i+1] <= '9' && (strings.HasSuffix(s[:i], "'") || strings.HasSuffix(s[:i], "’")):
			return true
		}
	}
	return len(s) > 2 && s[len(s)-2] >= '0' && s[len(s)-2] <= '9' && (strings.HasSuffix(s[:len(s)-2], "'") || strings.HasSuffix(s[:len(s)-2], "’"))
}

// openEnded says whether what follows a date is a dash and nothing more.
func openEnded(rest string) bool {
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
		} else if y = yearInside.FindString(other); y == "" {
			return ""
		}
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
	case isPresent.MatchString(second):
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

// cutDates takes a line's first range, or date, out of it and gives what is left, tidied. Of several periods, "2015 – 2016, 2020 – present", the
// times are those of the latest, as no one knows of the gaps from a start and an end; dates in a list, "Summer 2016, Summer 2017", are both.
func cutDates(s string) (w when, printed, rest string, ok bool) {
	found := findDates(s)
	if len(found) == 0 {
		return w, "", s, false
	}
	w = found[0]
	for _, f := range found { // a range says more than a date
		if f.start != "" && w.start == "" {
			w = f
		}
	}
	w = together(s, found, w)
	printed = strings.TrimSpace(strings.Trim(s[w.from:w.to], " ,)]"))
	before := tidy(s[:w.from])
	if w.start != "" {
		before = tidy(rangeOpens.ReplaceAllString(before, ""))
	}
	after := tidy(s[w.to:])
	return w, printed, strings.TrimSpace(before + "\t" + after), true
}

// together is the date at with those of its kind that nothing but a comma or the like parts from it.
func together(s string, found []when, at when) when {
	k := slices.Index(found, at)
	for _, f := range found[k+1:] {
		if !between.MatchString(s[at.to:f.from]) || (f.start == "") != (found[k].start == "") {
			break
		}
		at.to = f.to
		switch {
		case f.start != "" && f.end > at.end:
			at.start, at.end = f.start, f.end
		case f.start == "" && at.start == "":
			at.start, at.end = min(at.end, f.end), max(at.end, f.end)
		case f.start == "":
			at.start, at.end = min(at.start, f.end), max(at.end, f.end)
		}
	}
	return at
}

var between = regexp.MustCompile(`^\s*(?:[,;&+/|]|and|und|et|y|e|en)\s*$`)

// rangeOpens is the word before a range that belongs to it: "De mars 2021 à aujourd'hui", "From 2019 to 2021", "Duration: 2019 – 2021".
var rangeOpens = regexp.MustCompile(`(?i)(?:^|[\s,(|])(?:de|du|von|vom|from|between|dal|del|van|entre|duration|dates?|period|dauer|zeitraum|période|durée|periodo|período|duración)\s*:?\s*$`)

// tidy cuts punctuation that loses its sense when its neighbour goes.
func tidy(s string) string {
	s = extraAround.ReplaceAllString(s, "")
	if strings.Count(s, "(") > strings.Count(s, ")") {
		s += ")"
	}
	return s
}

// isDateText says whether a text is a date and little else.
func isDateText(s string) bool {
	found := findDates(s)
	if len(found) == 0 {
		return false
	}
	covered := 0
	for _, f := range found {
		covered += f.to - f.from
	}
	return covered*10 >= len(strings.TrimSpace(s))*6
}
