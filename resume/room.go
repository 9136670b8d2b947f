package resume

import (
	"slices"
	"strings"
)

// What an entry lacks belongs, in the content that was sent, into the member that its form has for it: Origins names that one too.

// only notes which list became a section, where no other one did: its entries then have the same indexes in each spelling. Where all are empty it
// is the one that was sent.
func (s *reading) only(d decoder, section string, names ...string) {
	sent := slices.DeleteFunc(slices.Clone(names), func(name string) bool { _, ok := d.m[name]; return !ok })
	names = slices.DeleteFunc(names, func(name string) bool { return flat(d.m[name]) == "" })
	switch {
	case len(names) == 1:
		s.from(section, names[0])
	case len(names) == 0 && len(sent) > 0:
		s.from(section, sent[0])
	case len(names) == 0 && section == "experiences" && d.m["basics"] != nil:
		s.from(section, "work")
	}
}

// foreign says whether an entry is one of JSON Resume.
func (d decoder) foreign() bool {
	if strings.HasPrefix(d.at, "work[") {
		return true
	}
	_, starts := d.m["startDate"]
	_, shines := d.m["highlights"]
	return strings.HasPrefix(d.at, "volunteer[") && (starts || shines)
}

// roomForBullets notes the list into which the bullets of an entry that has none belong: the first that was sent of those that may hold them, or that
// of the form.
func (d decoder) roomForBullets(path string, names ...string) {
	if d.bare {
		return
	}
	name := d.sent(names...)
	switch {
	case name != "":
	case d.foreign():
		name = "highlights"
	case strings.HasPrefix(d.at, "experience[") || strings.HasPrefix(d.at, "work_experience["):
		name = "bullets"
	default:
		name = names[0]
	}
	at := member{d, name}.place()
	d.s.from(path, at)
	d.s.from(path+"[0]", at+"[0]")
}

// roomForTimes notes where an entry's printed time belongs: in the member that was sent for it, or in the two for its beginning and its end.
func (d decoder) roomForTimes(path string) {
	start, end := d.sent("start_date", "startDate", "start", "from"), d.sent("end_date", "endDate", "end", "to")
	switch name := d.sent("duration", "dates", "period"); {
	case d.bare:
		return
	case name != "":
		d.s.from(path, member{d, name}.place())
		return
	case start == "" && end == "" && !d.foreign():
		return
	}
	for _, pair := range [][2]string{{"startDate", "endDate"}, {"start_date", "end_date"}, {"start", "end"}, {"from", "to"}} {
		if pair[0] == start || pair[1] == end {
			start, end = first(start, pair[0]), first(end, pair[1])
		}
	}
	d.s.from(path, member{d, first(start, "startDate")}.place()+", "+member{d, first(end, "endDate")}.place())
}

// sent is the first of some members that an entry has, be it empty.
func (d decoder) sent(names ...string) string {
	for _, name := range names {
		if _, ok := d.m[name]; ok {
			return name
		}
	}
	return ""
}
