package score

import (
	"math"
	"slices"
	"strings"
	"time"

	"redraft/resume"
)

// Newest is the role with a title that goes on or ended last, the first of several; -1 where none has a title. A role that ended on no known
// day is as old as its beginning; one that has yet to begin is none, nor is a leave. today is zero where nobody knows it.
func Newest(r *resume.Resume, today time.Time) int {
	best, last := -1, -1
	for i, x := range r.Experiences {
		if end := ended(x, today); x.Role != "" && !x.Leave() && end > last {
			best, last = i, end
		}
	}
	return best
}

// Current says whether a role goes on: it says so, or has begun and will end after today.
func Current(x resume.Experience, today time.Time) bool { return ended(x, today) == math.MaxInt }

// Future says whether a role has yet to begin.
func Future(x resume.Experience, today time.Time) bool { return ended(x, today) < 0 }

// ended is the month in which a role ended, math.MaxInt of one that goes on, 0 where nothing tells, -1 of one that has yet to begin.
func ended(x resume.Experience, today time.Time) int {
	start, _ := monthOf(x.Start, 1)
	end, dated := monthOf(x.End, 12)
	switch now := monthNow(today); {
	case now > 0 && start > now:
		return -1
	case x.End == "present" || now > 0 && len(x.End) == 7 && end > now:
		return math.MaxInt
	case dated:
		return end
	}
	return start
}

// monthNow counts months from the year 0; 0 where nobody knows the day.
func monthNow(today time.Time) int {
	if today.IsZero() {
		return 0
	}
	return today.Year()*12 + int(today.Month()) - 1
}

// MonthsIn counts the months in the roles that are picked, as few as their dates may mean, none twice and none of a leave. What goes on has gone on until
// today, or where nobody knows it until the newest date of the resume.
func MonthsIn(r *resume.Resume, today time.Time, pick func(role int) bool) int {
	now := monthNow(today)
	if now == 0 {
		now = newest(r)
	}
	worked := map[int]bool{}
	for i, x := range r.Experiences {
		from, began := monthOf(x.Start, 12)
		to, over := monthOf(x.End, 1)
		if x.End == "present" {
			to, over = now, true
		}
		if !today.IsZero() {
			to = min(to, now)
		}
		if x.Leave() || !pick(i) || !began || !over || to-from > 60*12 {
			continue
		}
		for m := from; m < to; m++ {
			worked[m] = true
		}
	}
	return len(worked)
}

// learners are words of titles whose time counts for no experience in the trade.
var learners = setOf(strings.Fields("intern interns internship trainee apprentice apprenticeship student extern externship"))

// Learner says whether a title is that of an intern, a trainee or a student.
func Learner(title string) bool {
	return slices.ContainsFunc(tokenize(title), func(t token) bool { return learners[t.lower] })
}

// unpaid are words of titles and employers of people who work for nothing.
var unpaid = setOf(strings.Fields("volunteer volunteers volunteering voluntary unpaid"))

// Unpaid says whether a title, or what stands in an employer's place, says of somebody that they work for nothing.
func Unpaid(title string) bool {
	tokens := tokenize(title)
	for i, t := range tokens {
		if unpaid[t.lower] && !(i+1 < len(tokens) && leaders[callingOf(title)]) { // a volunteer coordinator is employed
			return true
		}
	}
	return false
}

// leaders end titles of those who lead the people that stand before: "Volunteer Coordinator".
var leaders = setOf(strings.Fields("manager coordinator director supervisor administrator lead head organiser organizer recruiter trainer"))

// MonthsAs counts the months in the roles that count for a title: those of its trade, and voluntary work for that of volunteers alone.
func (p Profile) MonthsAs(r *resume.Resume, today time.Time, title string) int {
	return MonthsIn(r, today, func(i int) bool { return p.Counts(title, r.Experiences[i]) })
}

// Counts says whether the time in a role counts for a title's.
func (p Profile) Counts(title string, x resume.Experience) bool {
	return p.SameTrade(title, x.Role) && (!Unpaid(x.Role) && !Unpaid(x.Company) || Unpaid(title))
}

// SameTrade says whether the years in a role count for those in another: a staff nurse's for a charge nurse, a backend developer's for a
// software engineer, never a nurse's for an engineer, nor those of an intern or an assistant for one who is none. Of a title that names several,
// one is enough.
func (p Profile) SameTrade(title, other string) bool {
	if Learner(other) && !Learner(title) {
		return false
	}
	for _, a := range partsOfTitle(title) {
		for _, b := range partsOfTitle(other) {
			if p.sameTrade(a, b) {
				return true
			}
		}
	}
	return false
}

// SameField says whether two titles are of one trade, or of one profession as the profiles know them: an engineering manager's and a software
// engineer's.
func (p Profile) SameField(title, other string) bool {
	if p.SameTrade(title, other) || p.SameTrade(other, title) {
		return true
	}
	if Learner(other) && wordsOfTitle(title).field().shares(wordsOfTitle(other).field()) { // "Software Engineering Intern"
		return true
	}
	if p.all == nil {
		return false
	}
	c := &Catalog{p.all.profiles}
	one, known := c.byTitle(wordsOfTitle(title))
	two, knownToo := c.byTitle(wordsOfTitle(other))
	return known && knownToo && one.ID == two.ID && one.ID != GenericProfile
}

// partsOfTitle are the titles that one names, each without what stands behind a comma or a dash, where the title tells without it what the work is.
func partsOfTitle(title string) []string {
	parts := []string{title}
	for _, sign := range []string{" & ", " and ", " + ", " / ", "/", " | ", " · "} {
		var next []string
		for _, part := range parts {
			next = append(next, strings.Split(part, sign)...)
		}
		parts = next
	}
	for i, part := range parts {
		for _, sign := range []string{", ", " (", " – ", " — ", " - ", " at ", " @ ", " to "} {
			if before, _, cut := strings.Cut(part, sign); cut && (sign == " to " || !onlyKinds(wordsOfTitle(before))) {
				part = before
			}
		}
		parts[i] = part
	}
	return parts
}

func onlyKinds(words titleWords) bool {
	for w := range words {
		if !kinds[w] && !ranks[w] {
			return false
		}
	}
	return true
}

var (
	// trades end titles that name one work, whatever stands before: a sous chef is a chef.
	trades = setOf(strings.Fields("chef cook nurse midwife teacher driver accountant bookkeeper electrician plumber carpenter welder mechanic lawyer attorney paralegal " +
		"pharmacist dentist receptionist recruiter journalist translator interpreter photographer librarian programmer barista bartender waiter waitress cashier hairdresser"))
	// callings end titles of which one profession has several for much the same work; words of a number are the same.
	callings = map[string]int{"developer": 1, "engineer": 1, "programmer": 1, "architect": 1, "assistant": 2, "secretary": 2}
)

func (p Profile) sameTrade(a, b string) bool {
	of, with := wordsOfTitle(a), wordsOfTitle(b)
	head, other := callingOf(a), callingOf(b)
	switch {
	case !onlyKinds(of) && !onlyKinds(with) && of.field().within(with.field()) && with.field().within(of.field()):
		return leadsTo(other, head) // "Sales Representative" and "Sales Manager"
	case head == other && trades[head]:
		return true
	case of.likeness(with) >= alike:
		return head == other || kinds[head] && kinds[other] && leadsTo(other, head)
	case p.all == nil || callings[head] == 0 || callings[head] != callings[other]:
		return false
	}
	c := &Catalog{p.all.profiles}
	one := c.calls(a, of)
	return one != "" && one == c.calls(b, with)
}

// steps are how high the words that end titles stand in one field: years count for the next step and for lower ones. Makers do work of their own.
var steps = map[string]int{
	"assistant": 1, "associate": 1, "clerk": 1, "operator": 1, "operative": 1, "helper": 1, "aide": 1,
	"manager": 5, "supervisor": 5, "lead": 5, "leader": 5, "head": 5, "director": 6, "officer": 6,
}

const maker = 7 // of callings, beside the steps

func stepOf(head string) int {
	switch step := steps[head]; {
	case step > 0:
		return step
	case callings[head] == 1:
		return maker
	}
	return 4 // specialists, coordinators, representatives
}

// leadsTo says whether years under one word count for those under another, in the same field: an assistant's for an assistant, an associate or a clerk,
// a specialist's for a manager, a manager's for a director, an engineer's for an engineer.
func leadsTo(from, to string) bool {
	a, b := stepOf(from), stepOf(to)
	if a == maker || b == maker || a == 1 || b == 1 {
		return a == b
	}
	return a+1 >= b
}

// calls is the profile that knows a title; a developer of a tool, or of nothing else, is one of software. "" where none does.
func (c *Catalog) calls(title string, words titleWords) string {
	if p, ok := c.byTitle(words); ok && p.ID != GenericProfile {
		return p.ID
	}
	if _, tool := c.byTools(title, words); !words["developer"] && !words["programmer"] || !tool && len(words) > 1 {
		return ""
	}
	p, _ := c.byTitle(wordsOfTitle("software developer"))
	return p.ID
}

// callingOf is the last word of a title that is no rank, or that before "of": the head of "Director of Sales" is a director, that of "Sales Associate"
// an associate.
func callingOf(title string) string {
	head := ""
	for _, t := range tokenize(title) {
		if head != "" && (t.lower == "of" || t.lower == "for" || t.lower == "to") {
			break
		}
		if !ranks[t.lower] || head != "" && kinds[t.lower] {
			head = strings.TrimSuffix(t.lower, "s")
			if words := inEnglish(t.lower); len(words) > 0 {
				head = words[len(words)-1]
			}
		}
	}
	return head
}
