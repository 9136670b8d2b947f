package score

import (
	"regexp"
	"strings"
	"time"

	"redraft/resume"
	"redraft/resume/period"
)

// dateLayouts are the ways in which months are printed, as layouts of package time. The full name comes first: of May it is the short one, too.
var dateLayouts = []string{"January 2006", "Jan 2006", "Jan. 2006", "January, 2006", "Jan, 2006", "Jan-2006", "Jan '06", "Jan ’06", "Jan-06", "01/2006", "1/2006", "01.2006", "1.2006", "01-2006",
	"01/06", "2006-01", "2006/01", "2006.01", "2006 January", "2006 Jan", "2006"}

// writtenAs are the dates of a role in the form of another's, with its dash and its word for today; "" where the form is not known or a month lacks.
func writtenAs(like, x resume.Experience) string {
	start, err := time.Parse("2006-01", like.Start)
	if err != nil {
		start, err = time.Parse("2006", like.Start)
	}
	if err != nil {
		return ""
	}
	for _, layout := range dateLayouts {
		rest, ok := cutFold(like.Duration, start.Format(layout))
		if !ok {
			continue
		}
		dash := joint.FindString(rest)
		end := rest[len(dash):]
		if dash == "" || !ends(end, like.End, layout) {
			return ""
		}
		from, to := inLayout(x.Start, layout), inLayout(x.End, layout)
		if x.End == "present" {
			to = end
			if like.End != "present" {
				to = "Present"
			}
		}
		if from == "" || to == "" {
			return ""
		}
		return from + dash + to
	}
	return ""
}

var joint = regexp.MustCompile(`(?i)^(?:\s+(?:` + period.Joint + `)\s+|\s*[-–—−~]\s*)`)

// ends says whether a text is a date in a layout or, of a role that goes on, a word for today, and no more that would be copied wrongly.
func ends(text, date, layout string) bool {
	if date == "present" {
		return text != "" && !strings.ContainsAny(text, "0123456789")
	}
	printed := inLayout(date, layout)
	rest, ok := cutFold(text, printed)
	return printed != "" && ok && !strings.ContainsAny(rest[:min(1, len(rest))], "-./0123456789")
}

// inLayout prints a date, "2020-03"; "" where the layout asks for a month that is not known.
func inLayout(date, layout string) string {
	t, err := time.Parse("2006-01", date)
	if err != nil && layout == "2006" {
		t, err = time.Parse("2006", date)
	}
	if err != nil {
		return ""
	}
	return t.Format(layout)
}

// cutFold cuts a head off a text, in whatever case it is written.
func cutFold(s, head string) (string, bool) {
	if len(s) < len(head) || !strings.EqualFold(s[:len(head)], head) {
		return s, false
	}
	return s[len(head):], true
}
