package rules

import (
	"fmt"
	"regexp"
	"strings"
)

// dateForm is a way to write a month: how to recognise it and how to print it.
type dateForm struct {
	name    string
	pattern *regexp.Regexp // groups: month and year, in the order that year says
	yearAt  int
	print   func(year, month int) string
}

var (
	months = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

	dateForms = []dateForm{
		{"short", regexp.MustCompile(`^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec) (\d{4})$`), 2, func(y, m int) string { return fmt.Sprintf("%s %d", months[m-1][:3], y) }},
		{"long", regexp.MustCompile(`^(January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})$`), 2, func(y, m int) string { return fmt.Sprintf("%s %d", months[m-1], y) }},
		{"pointed", regexp.MustCompile(`^(Jan\.|Feb\.|Mar\.|Apr\.|May\.?|Jun\.|Jul\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.) (\d{4})$`), 2, func(y, m int) string {
			if m == 5 {
				return fmt.Sprintf("May %d", y)
			}
			return fmt.Sprintf("%s. %d", months[m-1][:3], y)
		}},
		{"slash", regexp.MustCompile(`^(\d{1,2})/(\d{4})$`), 2, func(y, m int) string { return fmt.Sprintf("%02d/%d", m, y) }},
		{"point", regexp.MustCompile(`^(\d{1,2})\.(\d{4})$`), 2, func(y, m int) string { return fmt.Sprintf("%02d.%d", m, y) }},
		{"dash", regexp.MustCompile(`^(\d{4})-(\d{2})$`), 1, func(y, m int) string { return fmt.Sprintf("%d-%02d", y, m) }},
		{"comma", regexp.MustCompile(`^(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec), ?(\d{4})$`), 2, nil},
		{"loose", regexp.MustCompile(`(?i)^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?,? ?['’]?(\d{4}|\d{2})$`), 2, nil},
		{"year", regexp.MustCompile(`^(\d{4})$`), 1, func(y, _ int) string { return fmt.Sprint(y) }},
	}
	spans   = []*regexp.Regexp{regexp.MustCompile(`^(.+?)\s+(–|—|-|−|~|to|until)\s+(.+)$`), regexp.MustCompile(`^(.+?)\s*(–|—|−|~)\s*(.+)$`), regexp.MustCompile(`^([^-]+)\s*(-)\s*([^-]+)$`)}
	neutral = regexp.MustCompile(`^(?:May|June|July|Sept) `) // many who abbreviate months do not shorten these
	present = regexp.MustCompile(`(?i)^(?:present|now|current|currently|today|ongoing|to date|till date)\.?$`)
)

// printed is a duration as it stands, understood.
type printed struct {
	path, text string
	from, to   string // each as printed
	start, end string // each as "2020-03"
	form       string // of the first date that has a month
	joint      string
}

// dates writes all durations of roles the way that most are written in, where every part of one is understood.
func (e *engine) dates() {
	if !e.wants("formatting") {
		return
	}
	var all []printed
	forms, joints, nows := map[string]int{}, map[string]int{}, map[string]int{}
	for i, x := range e.r.Experiences {
		if p, ok := understand(x.Duration, x.Start, x.End); ok {
			p.path = fmt.Sprintf("experiences[%d].duration", i)
			all = append(all, p)
			forms[p.form]++
			joints[p.joint]++
			if present.MatchString(p.to) {
				nows[p.to]++
			}
		}
	}
	delete(forms, "year") // says nothing of how months are written
	form := most(forms, "short", "long", "pointed", "slash", "point", "dash")
	joint := most(joints, " – ", " - ", "–", "-", " — ", "—", " to ")
	now := most(nows, "Present", "present", "Current", "current", "Now", "now")
	for _, p := range all {
		out := p.write(form, joint, now)
		if !e.english && !strings.Contains("slash point dash", p.form) {
			out = p.text
		}
		if out != p.text && out != "" {
			e.propose("formatting", p.path, p.text, out, "Writes every date in the same way.")
		}
	}
}

// most is the commonest of some keys, the first of those given where several are; "" where there is but one, which is as good as any.
func most(counts map[string]int, order ...string) string {
	if len(counts) < 2 {
		return ""
	}
	best := ""
	for _, k := range order {
		if counts[k] > counts[best] {
			best = k
		}
	}
	if best == "" {
		return order[0]
	}
	return best
}

// understand takes a printed duration apart and holds it against what was read of it; where they differ nothing is known.
func understand(text, start, end string) (printed, bool) {
	var m []string
	for _, s := range spans {
		if m = s.FindStringSubmatch(strings.TrimSpace(text)); m != nil {
			break
		}
	}
	if m == nil {
		return printed{}, false
	}
	p := printed{text: text, from: strings.TrimSpace(m[1]), to: strings.TrimSpace(m[3]), start: start, end: end}
	if p.joint = m[2]; strings.Contains(text, " "+m[2]+" ") {
		p.joint = " " + m[2] + " "
	}
	first, form, ok := iso(p.from)
	if !ok || first != start {
		return p, false
	}
	p.form = form
	if present.MatchString(p.to) {
		if neutral.MatchString(p.from) {
			p.form = "year"
		}
		return p, end == "present"
	}
	last, form, ok := iso(p.to)
	if p.form == "year" || neutral.MatchString(p.from) {
		p.form = form
	}
	if neutral.MatchString(p.from) && neutral.MatchString(p.to) {
		p.form = "year"
	}
	return p, ok && last == end
}

// iso is a printed date as "2020-03" or "2020", and the name of its form.
func iso(text string) (date, form string, ok bool) {
	for _, f := range dateForms {
		m := f.pattern.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		year, month := m[f.yearAt], ""
		if len(m) == 3 {
			month = m[3-f.yearAt]
		}
		if len(year) == 2 {
			year = "20" + year
		}
		if month == "" {
			return year, f.name, true
		}
		n := 0
		for i, name := range months {
			if strings.EqualFold(name[:3], month[:min(3, len(month))]) {
				n = i + 1
			}
		}
		if n == 0 {
			fmt.Sscanf(month, "%d", &n) //nolint:errcheck // n stays 0, which is refused
		}
		return fmt.Sprintf("%s-%02d", year, n), f.name, n >= 1 && n <= 12
	}
	return "", "", false
}

// write prints a duration in a form; "" when it cannot.
func (p printed) write(form, joint, now string) string {
	one := func(date, as string) string {
		if date == "present" {
			if now == "" {
				return as
			}
			return now
		}
		if form == "short" && neutral.MatchString(as) {
			return as
		}
		var y, m int
		if n, _ := fmt.Sscanf(date, "%d-%d", &y, &m); n != 2 {
			return date
		}
		for _, f := range dateForms {
			if f.name == form && f.print != nil {
				return f.print(y, m)
			}
		}
		return as
	}
	if joint == "" {
		joint = p.joint
	}
	return one(p.start, p.from) + joint + one(p.end, p.to)
}
