package resume

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"redraft/resume/period"
)

// when is the date that one of the members holds, "2020-03" where it is a date's year and month apart.
func (d decoder) when(path string, names ...string) string {
	for _, name := range names {
		o, ok := d.m[name].(map[string]any)
		if !ok {
			continue
		}
		year, month := asText(o["year"]), asText(o["month"])
		if len(year) != 4 || strings.Trim(year, "0123456789") != "" {
			continue
		}
		if n, err := strconv.Atoi(month); err == nil && n >= 1 && n <= 12 {
			year = fmt.Sprintf("%s-%02d", year, n)
		} else if month != "" {
			year = month + " " + year
		}
		in := d.child(name)
		for _, part := range []string{"year", "month", "day"} { // no date here has a day
			in.used[part] = true
		}
		d.s.leftovers(in)
		d.s.from(path, in.at)
		return year
	}
	return month(d.text(path, names...))
}

// Words, in small letters and joined, of the members that say whether an entry goes on, and that it has ended.
var (
	ongoingMembers = strings.Fields("current iscurrent currentrole currentjob currentposition currentlyworking currentlyworkhere currentlyworkinghere iscurrentlyworking " +
		"currentlystudying currentlyenrolled present ispresent ongoing isongoing stillworking stillworkinghere tillnow tillpresent")
	endedMembers = strings.Fields("end ends ended endson endedat enddate endyear endmonth to todate toyear finish finished finishdate finishyear finishedat until till left leftat leftin " +
		"leavingdate exitdate lastday completed completedat completiondate completionyear graduated graduation graduationdate graduationyear terminated past ispast former previous")
)

var (
	printedOn = regexp.MustCompile(`(?i)(?:^|[^\p{Latin}\p{Cyrillic}\p{Greek}])(?:` + period.PresentWords + `)[^\pL\d]*$|^\W*(?:since|seit|depuis|desde|dal|sinds)\s`)
	years     = regexp.MustCompile(`\b(?:19|20)\d\d\b`)
)

// end is when an entry ended as far as it says so: "present" where it is marked as going on, or where it has JSON Resume's beginning, which leaves
// the end of what goes on away, and nothing else of it tells of an end. It is asked when all else of the entry is read.
func (d decoder) end(start, end, printed string) string {
	on, over := d.marks()
	on = on && !over
	isOn := printedOn.MatchString(printed)
	switch {
	case end != "":
		return end
	case on && (isOn || len(years.FindAllString(printed, 2)) < 2):
		return "present"
	case d.m["startDate"] == nil || start == "" || on || over || len(years.FindAllString(start, 2)) > 1:
		return ""
	case printed == "" && !d.dated() || isOn:
		return "present"
	}
	return ""
}

// marks are what an entry says of itself: that it goes on, and that it does not.
func (d decoder) marks() (on, over bool) {
	for name := range d.m {
		if !slices.Contains(ongoingMembers, plainName(name)) {
			continue
		}
		switch strings.ToLower(fmt.Sprint(d.m[name])) {
		case "true", "yes", "1":
			on = true
		case "false", "no", "0":
			over = true
		default:
			continue
		}
		d.used[name] = true
	}
	return on, over
}

// dated says whether what nobody asked for in an entry tells of an end, or of any date.
func (d decoder) dated() bool {
	return slices.ContainsFunc(d.left(), func(name string) bool {
		text, plain := flat(d.m[name]), plainName(name)
		if slices.Contains(endedMembers, plain) {
			return text != ""
		}
		return len(text) <= 25 && !strings.Contains(text, ":") && years.MatchString(text) && !slices.Contains(settings, plain)
	})
}

// ReadTimes reads when a role was from its printed time, where nothing else tells.
func (x *Experience) ReadTimes() {
	if x.Start == "" && x.End == "" {
		x.Start, x.End, x.Duration = times("", "", x.Duration, true)
	}
}

// Sharpen reads when a role was from its printed time where that says the same more exactly: "2015" is "2015-09" by "Sep 2015 – Jun 2017".
func (x *Experience) Sharpen() {
	start, end, _ := times("", "", x.Duration, true)
	if strings.HasPrefix(start, x.Start) && strings.HasPrefix(end, x.End) {
		x.Start, x.End = start, end
	}
}

// times are when a role or a study began and ended, as "2020-03", "2020" or "present" where they can be read, and as printed. Many forms have the
// printed time alone: "Jan 2020 - Present". A single date there is when a role began and when a study ended.
func times(start, end, printed string, role bool) (from, to, all string) {
	if all = printed; all == "" && start != "" {
		all = strings.Trim(start+" – "+end, " –")
	}
	first, began := alone(start)
	last, ended := alone(end)
	if began && end == "" && first.Start != "" {
		return first.Start, first.End, all
	}
	began, ended = began && first.Start == "", ended && last.Start == ""
	both, together := alone(start + " – " + end)
	switch {
	case together && began && ended: // "3/1/2018" and "5/31/2019": one tells which is the other's month
		first.End, last.End = both.Start, both.End
	case start == "" || end == "": // "06/19"
		start, end = short(start, began), short(end, ended)
	case together && both.Start != "": // "06/19" and "08/20", "2019" and "20"
		if !began {
			start = both.Start
		}
		if !ended {
			end = both.End
		}
	}
	if began {
		start = first.End
	}
	if ended {
		end = last.End
	}
	span, ok := read(printed)
	switch {
	case !ok:
	case span.Start == "" && start == "" && end == "" && until.MatchString(printed):
		end = span.End
	case span.Start == "" && start == "" && (role && end == "" || end == "present"):
		start = span.End
	case span.Start == "" && start == "" && end == "":
		end = span.End
	case span.Start == "":
	case end == "" && agree(start, span.Start), start == "" && agree(end, span.End):
		start, end = longer(start, span.Start), longer(end, span.End)
	}
	return start, end, all
}

// short is a date whose year has two digits, which tell one only in the member that has a date; others stay as they are.
func short(date string, read bool) string {
	if on, ok := alone(date + " – present"); ok && !read && date != "" && on.Start != "" {
		return on.Start
	}
	return date
}

// longest is how long a text about when something was may be, in bytes: what is longer is a text about something else.
const longest = 120

var until = regexp.MustCompile(`(?i)^\W*(?:until|till|up to|ended|ends|left|bis|jusqu['’]?(?:en|à|au)?|hasta|até|fino al?|tot)\b`)

// read is what a printed time tells of when. A single date that stands in other words ("2000 hours") tells nothing.
func read(printed string) (period.Span, bool) {
	if len(printed) > longest {
		return period.Span{}, false
	}
	span, ok := period.Main(printed, period.Find(printed))
	if ok && span.Start == "" && !until.MatchString(printed) && 10*(span.To-span.From) < 6*len(strings.TrimSpace(printed)) {
		return period.Span{}, false
	}
	return span, ok
}

// alone is what a text tells of when, where it tells nothing else.
func alone(s string) (period.Span, bool) {
	if len(s) > longest {
		return period.Span{}, false
	}
	found := period.Find(s)
	if len(found) != 1 || found[0].From > 0 || found[0].To < len(s) {
		return period.Span{}, false
	}
	return found[0], true
}

// agree says whether two dates can be the same one, as "2020" and "2020-03" can.
func agree(a, b string) bool { return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) }

func longer(a, b string) string {
	if len(b) > len(a) {
		return b
	}
	return a
}

var (
	day     = regexp.MustCompile(`^\d{4}-\d\d-\d\d(?:[T ][\d:.]+ ?(?:Z|[+-][\d:]+)?)?$`)
	noMonth = regexp.MustCompile(`^\d{4}-00(?:-00)?(?:[T ][\d:.]+ ?(?:Z|[+-][\d:]+)?)?$`)
)

// month cuts a day off a date and knows the words for the present.
func month(s string) string {
	switch {
	case len(s) < longest && period.IsPresent(s):
		return "present"
	case noMonth.MatchString(s): // "2020-00-00"
		return s[:4]
	case day.MatchString(s):
		return s[:7]
	}
	return s
}

// date is that of an entry which has one; a form for programs beside the printed one says it again.
func (d decoder) date(p string) string {
	date := d.text(p+".date", "dates", "date", "releaseDate", "year")
	d.repeated(date, "date", "releaseDate", "year")
	return date
}
