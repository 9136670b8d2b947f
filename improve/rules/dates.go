package rules

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"redraft/improve/draft"
	"redraft/resume/period"
)

// style is how a date with a month is written: by the month's name, or in numbers.
type style struct {
	named       bool
	long        bool   // March rather than Mar
	behind      string // the name, "." or ","
	letters     string // "upper" or "lower" where not as usual
	apostrophe  string // before two digits of a year
	twoDigits   bool   // of the year
	separator   string // of numbers
	yearFirst   bool
	unpadded    bool // 3/2019
	unprintable bool // with days, or in another language
}

var (
	months = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

	named      = regexp.MustCompile(`(?i)\b(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b([.,]?),?\s*(['’]?)(\d{4}\b|\d\d\b|)`)
	numbered   = regexp.MustCompile(`\b(?:(\d{4})\s?([-./])\s?(\d{1,2})|(\d{1,2})\s?([-./])\s?(\d{4}|\d\d))\b`)
	withDay    = regexp.MustCompile(`(?i)\b\d{1,2}[-./]\d{1,2}[-./]\d|\d{4}[-./]\d\d?[-./]\d|\d(?:st|nd|rd|th|\.)?\s+(?:of\s+)?[a-z]{3,9}\.?,?\s+\d{4}|[a-z]{3}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}`)
	abbreviate = map[string]bool{"may": true, "june": true, "july": true, "sept": true} // many who shorten months write these so

	// How a range is taken apart: by the dash with white around it, by one that is no hyphen, by the only hyphen, by the last of several.
	spans = []*regexp.Regexp{
		regexp.MustCompile(`(?i)^(.+?)\s+(` + period.Joint + `)\s+(.+)$`),
		regexp.MustCompile(`^(.+?)\s*(---?)\s*([^->].*)$`),
		regexp.MustCompile(`^(.+?)\s*(–|—|−|‒|~|〜|～|→)\s*(.+)$`),
		regexp.MustCompile(`^([^-]+)\s*(-)\s*([^-]+)$`),
	}
	joints   = []string{" – ", " - ", "–", "-", " — ", "—", " to "}
	nowWords = regexp.MustCompile(`(?i)^(?:present|now|current|currently|today|ongoing|date|to date|till date)$`)
)

// printed is a duration as it stands, understood.
type printed struct {
	path, text string
	from, to   string // each as printed
	start, end string // each as "2020-03"
	joint      string
}

// house is how most durations of a resume are written.
type house struct {
	style      style
	joint, now string
	printable  bool
}

// dates writes all durations of roles the way that most are written in, where every part of one is understood.
func (e *engine) dates() {
	if !e.wants("formatting") {
		return
	}
	all := e.durations()
	h := e.houseOf(all)
	if !h.printable {
		return
	}
	for _, p := range all {
		e.propose("formatting", p.path, p.text, h.rewrite(p), "Writes every date in the same way.")
	}
}

// durations are those that are understood; of a resume in another language, ranges in numbers.
func (e *engine) durations() []printed {
	var all []printed
	for i, x := range e.r.Experiences {
		p, ok := understand(x.Duration, x.Start, x.End)
		if ok && (e.english || p.to != "" && !slices.ContainsFunc(p.styles(), func(s style) bool { return s.named })) {
			p.path = fmt.Sprintf("experiences[%d].duration", i)
			all = append(all, p)
		}
	}
	return all
}

// understand takes a printed duration apart and holds it against what was read of it; where they differ nothing is known.
func understand(text, start, end string) (printed, bool) {
	span, ok := period.Exact(text)
	if !ok || start == "" || end == "" || span.Start != start || span.End != end {
		return printed{}, false
	}
	p := printed{text: text, from: strings.TrimSpace(text), start: start, end: end}
	for _, s := range spans {
		if m := s.FindStringSubmatch(p.from); m != nil {
			if p.joint = m[2]; strings.Contains(text, " "+m[2]+" ") {
				p.joint = " " + strings.ToLower(m[2]) + " "
			}
			p.from, p.to = strings.TrimSpace(m[1]), strings.TrimSpace(m[3])
			break
		}
	}
	return p, p.whole()
}

// whole says whether nothing is lost when a duration is written anew from what was read of it: both dates have the months that are printed, which
// they lack where it is open which number is the day, and what joins them means from one to the other, not "and".
func (p printed) whole() bool {
	if p.to == "" && p.end != "present" {
		return false
	}
	loses := func(date, text string) bool {
		return !strings.Contains(date, "-") && date != "present" && (named.MatchString(text) || moreDigits.MatchString(text))
	}
	return !loses(p.start, p.from) && !loses(p.end, p.to)
}

// moreDigits finds a number beside a year's.
var moreDigits = regexp.MustCompile(`\d+\D+\d`)

// styles are those of a duration's dates that have months and whose names of months tell.
func (p printed) styles() []style {
	var out []style
	for i, date := range []string{p.start, p.end} {
		text := []string{p.from, p.to}[i]
		if strings.Contains(date, "-") && text != "" {
			if s, tells := styleOf(text); tells {
				out = append(out, s)
			}
		}
	}
	return out
}

func styleOf(text string) (s style, tells bool) {
	if withDay.MatchString(text) {
		return style{named: !numbered.MatchString(text), unprintable: true}, true
	}
	if m := named.FindStringSubmatch(text); m != nil {
		lower := strings.ToLower(m[1])
		s = style{named: true, long: len(m[1]) > 4 || lower == "june" || lower == "july", behind: m[2], apostrophe: m[3], twoDigits: len(m[4]) == 2}
		switch m[1] {
		case lower:
			s.letters = "lower"
		case strings.ToUpper(m[1]):
			s.letters = "upper"
		}
		return s, m[4] != "" && !(abbreviate[lower] && s.behind == "")
	}
	m := numbered.FindStringSubmatch(text)
	if m == nil {
		return style{named: true, unprintable: true}, true
	}
	month := m[3] + m[4]
	s = style{separator: m[2] + m[5], yearFirst: m[1] != "", twoDigits: len(m[6]) == 2, unpadded: len(month) == 1}
	return s, true
}

// houseOf finds the form of most dates. Names of months are one family, whatever they look like.
func (e *engine) houseOf(all []printed) house {
	forms, joins, nows := map[style]int{}, map[string]int{}, map[string]int{}
	families, unpadded, padded := map[bool]int{}, 0, 0
	for _, p := range all {
		for i, date := range []string{p.start, p.end} {
			text := []string{p.from, p.to}[i]
			if !strings.Contains(date, "-") || text == "" {
				continue
			}
			s, tells := styleOf(text)
			families[s.named]++
			switch {
			case s.unpadded:
				unpadded++
			case !s.named && strings.HasPrefix(date[5:], "0"):
				padded++
			}
			if s.unpadded = false; tells {
				forms[s]++
			}
		}
		if joins[p.joint]++; p.end == "present" && nowWords.MatchString(p.to) || !e.english && p.end == "present" && p.to != "" {
			nows[p.to]++
		}
	}
	byName := families[true] >= families[false]
	h := house{joint: most(joins, joints...), now: most(nows, append([]string{"Present", "present", "Current", "current", "Now", "now"}, slices.Sorted(maps.Keys(nows))...)...), printable: true}
	usual := []style{{named: true}, {named: true, long: true}, {named: true, behind: "."}}
	maps.DeleteFunc(forms, func(s style, _ int) bool { return s.named != byName })
	h.style = most(forms, append(usual, slices.SortedFunc(maps.Keys(forms), func(a, b style) int { return cmp.Compare(fmt.Sprint(a), fmt.Sprint(b)) })...)...)
	h.style.unpadded = unpadded > padded
	if h.joint == "-" && (h.style.separator == "-" || h.style.yearFirst) {
		h.joint = " – "
	}
	if strings.EqualFold(h.now, "date") && h.joint != " to " {
		h.now = "Present"
	}
	h.printable = !h.style.unprintable
	return h
}

// most is the commonest of some keys, the first of those given where several are, or where there is none of them.
func most[K comparable](counts map[K]int, order ...K) K {
	best := order[0]
	for _, k := range order {
		if counts[k] > counts[best] {
			best = k
		}
	}
	return best
}

// rewrite prints a duration anew, but for months that are written so beside shortened ones.
func (h house) rewrite(p printed) string {
	one := func(date, as string) string {
		m := named.FindStringSubmatch(as)
		if h.style == (style{named: true}) && m != nil && m[0] == as && len(m[4]) == 4 && abbreviate[strings.ToLower(m[1])] && m[2]+m[3] == "" && m[1] == capital(strings.ToLower(m[1])) {
			return as
		}
		return h.print(date)
	}
	return one(p.start, p.from) + h.joint + one(p.end, p.to)
}

// print writes "2020-03", "2020" or "present" in the form of the house.
func (h house) print(date string) string {
	year, month, ok := strings.Cut(date, "-")
	switch {
	case date == "present":
		return h.now
	case !ok:
		return year
	}
	s := h.style
	if s.twoDigits {
		year = s.apostrophe + year[2:]
	}
	n, err := strconv.Atoi(month)
	switch {
	case err != nil || n < 1 || n > 12:
		return date
	case s.named:
		name := months[n-1]
		if !s.long {
			name = name[:3]
		}
		if s.behind == "," || s.behind == "." && name != months[n-1] {
			name += s.behind
		}
		switch s.letters {
		case "lower":
			name = strings.ToLower(name)
		case "upper":
			name = strings.ToUpper(name)
		}
		return name + " " + year
	case s.unpadded:
		month = strconv.Itoa(n)
	}
	if s.yearFirst {
		return year + s.separator + month
	}
	return month + s.separator + year
}

// Why an answer was not written in as a role's time.
const (
	untimed     = "It does not say from when to when: “March 2019 to June 2021” can be read."
	contradicts = "It contradicts the time that stands there, %q: if that is wrong, change it by hand."
	known       = "The resume says so already."
)

var (
	fromTo = regexp.MustCompile(`(?i)^(?:from|between) `)
	hedges = regexp.MustCompile(`(?i)\d|\b(?:about|around|roughly|approximately|probably|maybe|perhaps|not|never|years?|months?|weeks?)\b`)
)

// fillDuration writes in from when to when a role was, "March 2019 to June 2021", where nothing tells or what tells is less exact. It says why not.
func (e *engine) fillDuration(path, text string) (filled bool, why string) {
	span, ok := period.Main(text, period.Find(text))
	if !ok || span.Start == "" || span.End != "present" && span.End < span.Start || hedges.MatchString(text[:span.From]+" "+text[span.To:]) {
		return false, untimed
	}
	told := strings.TrimSpace(text[span.From:span.To])
	if span.End == "present" && fromTo.MatchString(told) && !lasts.MatchString(told) { // "from 2017", until when?
		return false, untimed
	}
	for i, x := range e.r.Experiences {
		switch {
		case path != fmt.Sprintf("experiences[%d].duration", i):
			continue
		case !e.wants("formatting"):
			return false, unfit
		case !sharpens(x.Start, span.Start) || !sharpens(x.End, span.End) || x.End == "" && x.Start != "" && beyond(x.Duration, span):
			if sharpens(span.Start, x.Start) && sharpens(span.End, x.End) {
				return false, known
			}
			return false, fmt.Sprintf(contradicts, cmp.Or(x.Duration, strings.Trim(x.Start+" – "+x.End, " –")))
		case x.Start == span.Start && x.End == span.End:
			return false, known
		}
		e.out.Proposals = slices.DeleteFunc(e.out.Proposals, func(p draft.Proposal) bool { return p.Path == path }) // of its form
		e.propose("formatting", path, x.Duration, e.told(path, fromTo.ReplaceAllString(told, ""), span), "Adds the time that you supplied.")
		return true, ""
	}
	return false, nowhere
}

var lasts = regexp.MustCompile(`(?i)(?:` + period.PresentWords + `)\W*$`)

// sharpens says whether a date may be what is known, said as exactly or more so.
func sharpens(known, date string) bool { return strings.HasPrefix(date, known) }

// beyond says whether a time ends in another year than the season that stands there: "Summer 2018".
func beyond(printed string, span period.Span) bool {
	at, ok := period.Main(printed, period.Find(printed))
	if _, exact := period.Exact(printed); !ok || exact || at.Start != "" {
		return false
	}
	start, end := span.Start[:4], span.End[:min(4, len(span.End))]
	year, err := strconv.Atoi(start)
	winter := strings.Contains(strings.ToLower(printed), "winter") || strings.Contains(printed, "/")
	return end != start && !(winter && err == nil && end == strconv.Itoa(year+1))
}

// told is a supplied time in the form of the other roles' dates, or in the person's own words where those have none or were put together from data.
func (e *engine) told(path, text string, span period.Span) string {
	all := slices.DeleteFunc(e.durations(), func(p printed) bool { return p.path == path })
	h := e.houseOf(all)
	own, ok := understand(text, span.Start, span.End)
	plain := ok && !slices.ContainsFunc(own.styles(), func(s style) bool { return s.twoDigits }) && (span.End != "present" || nowWords.MatchString(own.to))
	if plain && (len(all) == 0 || h.style.yearFirst || !h.printable) || !e.english && (h.style.named || span.End == "present") {
		return text
	}
	if !h.printable {
		h.style = style{named: true}
	}
	return h.print(span.Start) + h.joint + h.print(span.End)
}
