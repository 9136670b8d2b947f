package score

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"redraft/resume"
)

// career is what the dates of the roles say.
type career struct {
	roles int     // leaves apart
	years float64 // in roles, no month counted twice, and none of a leave
	dated bool    // every role has a beginning and an end, so that years can be believed
	gaps  []gap
}

// gap is a stretch of months between two roles.
type gap struct {
	months        int
	before, after int // indexes of the roles on its sides
}

// early says whether somebody is known to be at the beginning of a career.
func (c career) early(years float64) bool { return c.roles == 0 || c.dated && c.years < years }

type stint struct{ from, to, role int }

// careerOf reads the dates of the roles that are picked, nil for all. What goes on has gone on until the given day, or until the newest date of
// the resume where that is later: nothing here looks at a clock.
func careerOf(r *resume.Resume, day time.Time, pick func(role int) bool) career {
	c := career{dated: len(r.Experiences) > 0}
	today := newest(r)
	if !day.IsZero() {
		today = max(today, day.Year()*12+int(day.Month())-1)
	}
	var stints []stint
	for i, x := range r.Experiences {
		if !x.Leave() {
			c.roles++
		}
		if pick != nil && !pick(i) {
			continue
		}
		from, okFrom := monthOf(x.Start, 1)
		to, okTo := monthOf(x.End, 12)
		if x.End == "present" {
			to, okTo = today, today > 0
		}
		if !okFrom || !okTo || to < from || to-from > 60*12 {
			c.dated = false
			continue
		}
		stints = append(stints, stint{from, to, i})
	}
	slices.SortFunc(stints, func(a, b stint) int { return a.from - b.from })
	months, worked, until, last := 0, 0, 0, -1
	for _, s := range stints {
		if last >= 0 && s.from > until+1 {
			c.gaps = append(c.gaps, gap{s.from - until - 1, last, s.role})
		}
		if s.to > until {
			until, last = s.to, s.role
		}
		if s.to > worked && !r.Experiences[s.role].Leave() {
			months += s.to - max(s.from, worked+1) + 1
			worked = s.to
		}
	}
	c.years = float64(months) / 12
	return c
}

// newest is the latest month that the resume names for a role: its own today.
func newest(r *resume.Resume) int {
	latest := 0
	for _, x := range r.Experiences {
		for _, d := range []string{x.Start, x.End} {
			if m, ok := monthOf(d, 12); ok {
				latest = max(latest, m)
			}
		}
	}
	return latest
}

// monthOf counts months from the year 0; a year alone is taken as the given month of it.
func monthOf(date string, month int) (int, bool) {
	year, rest, dashed := strings.Cut(date, "-")
	y, err := strconv.Atoi(year)
	if err != nil || len(year) != 4 || y <= 0 {
		return 0, false
	}
	if !dashed {
		return y*12 + month - 1, true
	}
	m, err := strconv.Atoi(rest[:min(2, len(rest))])
	if err != nil || m < 1 || m > 12 {
		return 0, false
	}
	return y*12 + m - 1, true
}

func noRoles() verdict {
	return verdict{finding: "No role was found.", beyond: 1, fix: "List your roles, each with employer, month and year, the newest first.", cause: "no roles"}
}

func judgeDatesComplete(f *facts, r *rule) verdict {
	if len(f.r.Experiences) == 0 {
		return noRoles()
	}
	total := 0.0
	var lacking []int
	for i, x := range f.r.Experiences {
		points := dateShare(x.Start, r.Limits["year_share"]) + dateShare(x.End, r.Limits["year_share"])
		if x.Start == "" && len(x.End) == 7 { // one month, as of a course
			points = 0.7
		}
		if total += points; points < 0.99 {
			lacking = append(lacking, i)
		}
	}
	v := verdict{share: total / float64(len(f.r.Experiences)), beyond: 1, finding: "Every role has its months and years."}
	if len(lacking) > 0 {
		first := f.r.Experiences[lacking[0]]
		v.finding = fmt.Sprintf("%s %s the month or the year of a beginning or an end.", part(len(lacking), len(f.r.Experiences), "role"), one(len(lacking), "lacks", "lack"))
		v.fix = fmt.Sprintf("Give %s the month and the year of its beginning and of its end.", f.jobName(lacking[0]))
		v.examples = []string{fmt.Sprintf("%s  %s – %s", strings.TrimSpace(first.Role), printed(first.Start), printed(first.End))}
		for _, i := range lacking[:min(len(lacking), maxEvidence)] {
			v.evidence = append(v.evidence, f.job(i))
		}
	}
	return v
}

func dateShare(date string, yearAlone float64) float64 {
	switch {
	case date == "present" || len(date) == 7:
		return 0.5
	case date != "":
		return 0.5 * yearAlone
	}
	return 0
}

var monthNames = strings.Fields("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")

// printed writes a date as "Mar 2021", with a place for what is not known.
func printed(date string) string {
	m, ok := monthOf(date, 1)
	switch {
	case date == "present":
		return "Present"
	case !ok:
		return "[month and year]"
	case len(date) == 4:
		return "[month] " + date
	}
	return fmt.Sprintf("%s %d", monthNames[m%12], m/12)
}

func judgeDatesForm(f *facts, _ *rule) verdict {
	if len(f.r.Experiences) == 0 {
		return noRoles()
	}
	forms := map[string]int{}
	order := []string{}
	first, either := map[string]int{}, 0
	for i, x := range f.r.Experiences {
		form := dateForm(x.Duration)
		switch form {
		case "":
			continue
		case anyForm:
			either++
			continue
		}
		if forms[form]++; forms[form] == 1 {
			order = append(order, form)
			first[form] = i
		}
	}
	if len(order)+either == 0 {
		return verdict{finding: "No role has a date that could be read.", beyond: 1, fix: "Give every role its months and years, in one form.", examples: []string{"Mar 2021 – Present"}, cause: "formatting.dates_complete"}
	}
	most := 0
	for _, n := range forms {
		most = max(most, n)
	}
	odd := len(f.r.Experiences) - most - either // those in another form, and those in none
	v := verdict{share: 1 - float64(odd)/float64(len(f.r.Experiences)), finding: "All dates are written in one way."}
	switch {
	case len(order) > 1:
		a, b := f.r.Experiences[first[order[0]]], f.r.Experiences[first[order[1]]]
		v.share = min(v.share, 0.6)
		v.finding = fmt.Sprintf("Dates are written in %s: %q and %q.", count(len(order), "way"), a.Duration, b.Duration)
		v.fix = fmt.Sprintf("Write all dates as you write %q.", a.Duration)
		for _, i := range []int{first[order[0]], first[order[1]]} {
			v.evidence = append(v.evidence, f.at(f.r.Experiences[i].Duration, fmt.Sprintf("experiences[%d].duration", i)))
		}
		if written := writtenAs(a, b); written != "" {
			v.examples = []string{written}
		}
		if len(b.Start) < 7 || len(a.Start) < 7 { // the month that is missing is the cause
			v.cause, v.beyond = "formatting.dates_complete", 1
		}
	case odd > 0:
		v.beyond = 1
		v.finding, v.cause = fmt.Sprintf("%s %s no date.", part(odd, len(f.r.Experiences), "role"), one(odd, "has", "have")), "formatting.dates_complete"
		v.fix = "Give every role its months and years, in one form."
	}
	return v
}

// anyForm is that of a month whose short and full names look alike: "May", "June", "July", "Sept".
const anyForm = "any"

// dateForm is the shape of the first date of a printed range: its kinds of characters, whatever they say: "Mar 2020"
// is one, "March 2020" another.
func dateForm(s string) string {
	var b strings.Builder
	letters := 0
	for i, r := range s {
		switch {
		case r == '–' || r == '—' || r == '~' || r == '-' && i > 5 || r == '-' && b.Len() > 4:
			if b.Len() > 0 {
				return finishForm(b.String(), letters, strings.HasPrefix(strings.ToLower(s), "may"))
			}
		case r >= '0' && r <= '9':
			b.WriteByte('9')
		case r == '/' || r == '-' || r == '.' && strings.HasSuffix(b.String(), "9"):
			b.WriteRune('/')
		case r == ' ' || r == ',' || r == '.' || r == '\'' || r == '’' || r == '(':
			if strings.HasSuffix(b.String(), "99") && letters > 0 && r == ' ' {
				return finishForm(b.String(), letters, strings.HasPrefix(strings.ToLower(s), "may"))
			}
		default:
			if letters++; !strings.HasSuffix(b.String(), "a") {
				b.WriteByte('a')
			}
		}
	}
	return finishForm(b.String(), letters, strings.HasPrefix(strings.ToLower(s), "may"))
}

// finishForm makes one form of "3/2020" and "03/2020" and of two digits' years what they are.
func finishForm(form string, letters int, may bool) string {
	form = strings.TrimSuffix(form, "/")
	switch form {
	case "9/9999", "99/9999":
		return "m/y"
	case "9999/9", "9999/99":
		return "y-m"
	case "a9999":
		switch {
		case letters == 4 || may:
			return anyForm
		case letters > 4:
			return "Month y"
		}
		return "Mon y"
	}
	return form
}

func judgeDatesOrder(f *facts, _ *rule) verdict {
	n := len(f.r.Experiences)
	if n == 0 {
		return noRoles()
	}
	inversions, dated, last, wrong := 0, 0, math.MaxInt, -1
	for i, x := range f.r.Experiences {
		m, ok := monthOf(x.End, 12)
		if x.End == "present" {
			m, ok = math.MaxInt-1, true
		}
		if !ok {
			continue
		}
		if dated++; m > last {
			if inversions++; wrong < 0 {
				wrong = i
			}
		}
		last = m
	}
	if n > 1 && dated < 2 {
		return verdict{finding: "Without dates the order of the roles cannot be told.", beyond: 1, fix: "Give every role its months and years, in one form.", cause: "formatting.dates_complete"}
	}
	v := verdict{share: 1, finding: "The newest role stands first."}
	if inversions > 0 {
		v.share = 1 - min(1, 2*float64(inversions)/float64(dated-1))
		v.finding = fmt.Sprintf("%s stands below older roles.", upperFirst(f.jobName(wrong)))
		v.fix = "Order your roles from the newest to the oldest."
		v.evidence = []Evidence{f.job(wrong)}
		v.examples = []string{f.ordered()}
	}
	return v
}

// ordered lists the roles as they should stand.
func (f *facts) ordered() string {
	jobs := slices.Clone(f.r.Experiences)
	end := func(x resume.Experience) int {
		if x.End == "present" {
			return math.MaxInt
		}
		m, _ := monthOf(x.End, 12)
		return m
	}
	slices.SortStableFunc(jobs, func(a, b resume.Experience) int { return end(b) - end(a) })
	var names []string
	for _, x := range jobs[:min(4, len(jobs))] {
		names = append(names, strings.TrimSpace(x.Role+" "+x.Duration))
	}
	return strings.Join(names, "; ")
}

func judgeGaps(f *facts, r *rule) verdict {
	v := verdict{share: 1, finding: "There is no gap of more than six months between roles."}
	for _, g := range slices.Backward(f.career.gaps) { // the newest first
		if g.months <= int(r.Limits["months"]) {
			continue
		}
		v.evidence = append(v.evidence, f.job(g.after))
		if v.share == 1 {
			v.share = 0.5
			v.finding = fmt.Sprintf("%s lie between %s and %s. That costs nothing here, but half of all employers' systems filter on it.",
				upperFirst(months(g.months)), f.jobName(g.before), f.jobName(g.after))
			v.fix = "If you studied, cared for somebody, travelled or worked freelance in that time, say so in one dated line."
			from, _ := monthOf(f.r.Experiences[g.before].End, 12)
			v.examples = []string{fmt.Sprintf("%s – %s  [what you did in this time]", name(from+1), name(from+g.months))}
		}
	}
	return v
}

func name(month int) string { return fmt.Sprintf("%s %d", monthNames[month%12], month/12) }

func months(n int) string {
	if n%12 == 0 {
		return count(n/12, "year")
	}
	if n > 24 {
		return "more than " + count(n/12, "year")
	}
	return count(n, "month")
}
