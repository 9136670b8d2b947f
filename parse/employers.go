package parse

import (
	"regexp"
	"strconv"
	"strings"

	"redraft/resume"
)

// tenure is the time with an employer as far as it was read: the latest of the roles, and how the employer's line and a role's look.
type tenure struct {
	company   string
	last      resume.Experience
	apart     bool // the employer stands on a line of its own above the role
	firm, job look
}

// with is the tenure once another role was read; one of another employer begins its own.
func (t tenure) with(x resume.Experience, e entry) tenure {
	if x.Company == t.company {
		if t.last.Role != "" {
			t.last = x
		}
		return t
	}
	t = tenure{company: x.Company, last: x}
	firm, job := holding(e.head, x.Company), holding(e.head, x.Role)
	if t.apart = x.Company != "" && x.Role != "" && firm >= 0 && firm < job; t.apart {
		t.firm, t.job = lookOf(e.head[firm].pieces[0]), lookOf(e.head[job].pieces[0])
	}
	return t
}

// goesOn says whether a role without an employer is one more under that above it: their times adjoin, or both stand in one group under the
// employer's line. Of one's own account nobody has an employer.
func (t tenure) goesOn(x resume.Experience, e entry) bool {
	if t.company == "" || ownAccount.MatchString(x.Role) || resume.Leave(x.Role) {
		return false
	}
	if t.last.Role == "" { // the employer's whole time stands at its name
		return meet(t.last, x)
	}
	return t.apart && t.groups(e) || adjoin(t.last, x)
}

// groups says whether an entry's head begins as a role does under the employer's line: it has the look of a role and not that of an employer,
// or, where both look alike, no white stands above it.
func (t tenure) groups(e entry) bool {
	if len(e.head) == 0 {
		return true
	}
	if own := lookOf(e.head[0].pieces[0]); t.firm != t.job {
		return own != t.firm
	}
	return e.head[0].gap < 1.6
}

var ownAccount = regexp.MustCompile(`(?i)\b(?:self[- ]?employed|free[- ]?lanc(?:e|er|ing)|selbst(?:st)?ändige?r?|freiberuflich\w*|freischaffend\w*|indépendante?|autónom[oa]|autônom[oa]|libero professionista)\b`)

// holding is the head's first line that has a text, -1 where none has.
func holding(head []line, text string) int {
	for i, l := range head {
		if strings.Contains(l.text, text) {
			return i
		}
	}
	return -1
}

// fewMonths may lie between two roles of one employer, or be told of both.
const fewMonths = 3

// adjoin says whether one of two roles began about when the other ended. Times that cannot be read tell nothing against it.
func adjoin(a, b resume.Experience) bool {
	if monthsOf(a.Start) == nil || monthsOf(b.Start) == nil {
		return true
	}
	return follows(a, b) || follows(b, a)
}

func follows(a, b resume.Experience) bool {
	if a.End == "present" {
		return false
	}
	end, start := monthsOf(a.End), monthsOf(b.Start)
	if end == nil {
		end = monthsOf(a.Start)
	}
	return start[0] <= end[1]+fewMonths && end[0] <= start[1]+fewMonths
}

// meet says whether two times have a month in common.
func meet(a, b resume.Experience) bool { return !before(a, b) && !before(b, a) }

func before(a, b resume.Experience) bool {
	end, start := monthsOf(a.End), monthsOf(b.Start)
	return end != nil && start != nil && end[1] < start[0]
}

// monthsOf are the first and the last month that a date may mean, counted from year 0; nil where it is none.
func monthsOf(date string) []int {
	year, month, _ := strings.Cut(date, "-")
	y, err := strconv.Atoi(year)
	if err != nil {
		return nil
	}
	if m, err := strconv.Atoi(month); err == nil {
		return []int{12*y + m - 1, 12*y + m - 1}
	}
	return []int{12 * y, 12*y + 11}
}
