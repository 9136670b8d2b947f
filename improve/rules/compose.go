package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"redraft/resume"
	"redraft/score"
)

// compose writes a summary, a sentence each; nil when there is too little to say.
func (e *engine) compose() []string {
	who := e.who()
	if who == "" {
		return nil
	}
	parts := []string{who}
	add := func(s string) {
		if s != "" && len(parts) < maxSentences && count(parts)+len(strings.Fields(s)) <= maxWords {
			parts = append(parts, s)
		}
	}
	results := e.results()
	said := strings.ToLower(who + " " + strings.Join(results[:min(1, len(results))], " ")) // the strongest result stands beside the skills
	add(e.experienceIn(said, 4))
	most := maxSentences
	apart := len(e.me().elsewhere) > 0 && e.me().before == "" // then the other trades are named, of which the years are none
	if apart && e.earlier() != "" {
		most--
	}
	for i, s := range results {
		if i == 0 || count(parts) < minWords && len(parts) < most {
			add(s)
		}
	}
	if apart {
		add(e.earlier())
	}
	for _, s := range []string{e.speaks(), e.credentials(), e.degree(), e.earlier()} {
		if count(parts) < minWords && !slices.Contains(parts, s) {
			add(s)
		}
	}
	if len(parts) < 2 && !strings.Contains(who, " with skills in ") {
		return nil
	}
	return parts
}

func count(parts []string) int { return len(strings.Fields(strings.Join(parts, " "))) }

// self is what a summary says of the person first.
type self struct {
	at        int          // the newest role
	title     string       // as it stands in a sentence, of that role or else of the headline; "" where neither can
	company   string       // "" where none can be named beside the title
	current   bool         // the newest role goes on
	months    int          // in roles of the title's trade
	elsewhere map[int]bool // roles of other trades, internships apart
	foreign   map[int]bool // those of them that are of another profession, too, and roles that have yet to begin, and leaves
	before    string       // "formerly Nurse at Mercy": the newest of those, where the title's own trade fills no year
	today     time.Time
}

// me finds out what the person is by the newest role, wherever it stands.
func (e *engine) me() self {
	if e.known != nil {
		return *e.known
	}
	today := e.opts.Today
	newest := score.Newest(&e.r, today)
	me := self{at: max(0, newest), today: today, elsewhere: map[int]bool{}, foreign: map[int]bool{}}
	e.known = &me
	if len(e.r.Experiences) == 0 {
		return me
	}
	x := e.r.Experiences[me.at]
	if newest < 0 { // none has a title, or has begun
		x = resume.Experience{}
	}
	me.current = score.Current(x, today)
	if me.title, me.company = title(x.Role), strings.TrimSpace(x.Company); !nameable(me.company) {
		me.company = ""
	}
	named := x.Role
	if h := title(e.r.Headline); h != "" && (me.title == "" || !profession.MatchString(me.title)) {
		me.title, me.company, named = h, "", e.r.Headline
	}
	if !callable(me.title) {
		me.title = ""
	}
	same := func(i int) bool { return e.opts.Profile.Counts(named, e.r.Experiences[i]) }
	me.months = e.opts.Profile.MonthsAs(&e.r, today, named)
	for i, other := range e.r.Experiences {
		switch {
		case score.Future(other, today), other.Leave():
			me.foreign[i] = true
		case i != me.at && other.Role != "" && !same(i):
			if !score.Learner(other.Role) {
				me.elsewhere[i] = true
			}
			me.foreign[i] = !e.opts.Profile.SameField(named, other.Role)
		}
	}
	for _, i := range e.byAge() {
		if !me.elsewhere[i] || !e.past(i) || !callable(e.r.Experiences[i].Role) {
			continue
		}
		if me.months < 12 || me.months < 36 && !me.foreign[i] { // so few years of a long career say less than where it comes from
			me.before = "formerly " + title(e.r.Experiences[i].Role)
			if company := strings.TrimSpace(e.r.Experiences[i].Company); me.company != "" && nameable(company) && company != x.Company { // beside no later employer it would pass for the last
				me.before += " at " + company
			}
		}
		break
	}
	return me
}

// callable says whether a role can stand in a sentence as what somebody is.
func callable(role string) bool {
	t := title(role)
	return t != "" && profession.MatchString(t) && inEnglish(t)
}

// byAge are the roles from the newest to the oldest.
func (e *engine) byAge() []int {
	ranks := score.Recency(&e.r, e.opts.Today)
	order := make([]int, len(ranks))
	for i, rank := range ranks {
		order[rank] = i
	}
	return order
}

// past says that a role is known to be over.
func (e *engine) past(i int) bool {
	x := e.r.Experiences[i]
	return x.End != "" && !score.Current(x, e.opts.Today) && !score.Future(x, e.opts.Today)
}

// who says what the person is, for how long and where: the years are those of the title's trade alone.
func (e *engine) who() string {
	me := e.me()
	if me.title == "" {
		return ""
	}
	since, role := "", me.title
	switch {
	case me.before != "", me.months < 12, me.current && me.months < 24 && me.today.IsZero(): // how long it has gone on since the newest date nobody tells
	case me.current && (me.months%12 > 0 || me.today.IsZero()):
		since = " with more than " + years(me.months) + " of experience"
	default:
		since = " with " + years(me.months) + " of experience"
	}
	switch {
	case me.company == "" && since == "" && me.before == "":
		proven, listed := e.topSkills()
		if list := append(proven, listed...); len(list) >= 3 {
			return ended(capital(role) + " with skills in " + enumerate(list[:min(len(list), 4)]))
		}
		return ""
	case me.company == "":
	case me.current:
		role += " at " + me.company
	case since == "":
		role += " with experience at " + me.company
	case e.past(me.at):
		role += ", formerly at " + me.company + ","
	}
	if since == "" && me.before != "" {
		since = ", " + me.before
	}
	return ended(capital(role) + since)
}

func ended(s string) string {
	if strings.HasSuffix(s, ".") {
		return s
	}
	return s + "."
}

// nobody finds what stands in an employer's place where there is none.
var nobody = regexp.MustCompile(`(?i)^(?:self[- ]employed|freelance[rd]?|independent|various|several|n/?a|none|own business|private|remote|confidential|sole trader)\b`)

// nameable says whether a company can stand in a sentence as it is.
func nameable(s string) bool {
	return s != "" && !nobody.MatchString(s) && utf8.RuneCountInString(s) <= 50 && inEnglish(s) && !strings.ContainsAny(s, "|•·<>{}?!:") && s != strings.ToLower(s)
}

// title is a role as it stands in a sentence: the first of several, without brackets and not in capitals throughout.
func title(s string) string {
	s = strings.TrimSpace(s)
	if templated(s) {
		return ""
	}
	if i := strings.IndexAny(s, "(<[|·•"); i >= 0 {
		s = strings.TrimSpace(s[:i])
	}
	if utf8.RuneCountInString(s) > 40 {
		for _, sep := range []string{" & ", ", ", " / ", " - ", " – ", " and "} {
			for part := range strings.SplitSeq(s, sep) {
				if profession.MatchString(part) && part != s {
					return title(part)
				}
			}
		}
	}
	if s == "" || utf8.RuneCountInString(s) > 60 || !latin(s) || strings.ContainsAny(s, "!?.{}@/:") {
		return ""
	}
	if strings.ToUpper(s) == s {
		fields := strings.Fields(s)
		for i, f := range fields {
			if len(f) > 3 && strings.ContainsAny(f, "AEIOU") {
				fields[i] = f[:1] + strings.ToLower(f[1:])
			}
		}
		s = strings.Join(fields, " ")
	}
	return s
}

// years are months in words, those that make no whole year left out: "1 year".
func years(months int) string {
	if months < 24 {
		return "1 year"
	}
	return fmt.Sprintf("%d years", months/12)
}

func month(date string, otherwise int) int {
	var y, m int
	switch n, _ := fmt.Sscanf(date, "%d-%d", &y, &m); {
	case n == 2 && m >= 1 && m <= 12 && y > 1900:
		return y*12 + m
	case y > 1900 && y < 2200:
		return y*12 + otherwise
	}
	return 0
}

// experienceIn names skills that bullets prove, or that the resume lists, but for those that a text names already.
func (e *engine) experienceIn(text string, most int) string {
	proven, listed := e.topSkills()
	for i, of := range [][]string{proven, append(slices.Clone(proven), listed...)} {
		var list []string
		for _, s := range of {
			if len(list) < most && !strings.Contains(text, strings.ToLower(s)) {
				list = append(list, s)
			}
		}
		if n := len(list); n >= 2 {
			if strings.HasPrefix(list[n-1], ".") { // ".NET" at the end of a sentence is read with the next one
				list[n-1], list[n-2] = list[n-2], list[n-1]
			}
			if strings.Contains(text, "experience includes") || slices.ContainsFunc(list, e.bareThing) {
				i = 1
			}
			return []string{"Experience includes ", "Skills include "}[i] + enumerate(list) + "."
		}
	}
	return ""
}

func enumerate(list []string) string {
	if len(list) == 1 {
		return list[0]
	}
	return strings.Join(list[:len(list)-1], ", ") + " and " + list[len(list)-1]
}
