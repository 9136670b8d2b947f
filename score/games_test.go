package score_test

import (
	"fmt"
	"slices"
	"strings"

	"redraft/resume"
	"redraft/score"
)

// games are what people do to look better than they are: it must gain nothing.
var games = []edit{
	{"a thousand skills", func(d *resume.Document) bool {
		for i := range 1000 {
			d.Content.Skills = append(d.Content.Skills, fmt.Sprintf("Skill number %d", i))
		}
		return true
	}},
	{"all keywords as skills", func(d *resume.Document) bool {
		d.Content.Skills = append(d.Content.Skills, allKeywords()...)
		return true
	}},
	{"all keywords as one skill", func(d *resume.Document) bool {
		d.Content.Skills = append(d.Content.Skills, strings.Join(allKeywords(), " "))
		return true
	}},
	{"all keywords as a bullet", func(d *resume.Document) bool {
		if len(d.Content.Experiences) == 0 {
			return false
		}
		x := &d.Content.Experiences[0]
		x.Responsibilities = append(x.Responsibilities, strings.Join(allKeywords(), ", "))
		return true
	}},
	{"all keywords behind the summary", func(d *resume.Document) bool {
		d.Content.Summary += " " + strings.Join(allKeywords(), ", ")
		return true
	}},
	{"all keywords in a section", func(d *resume.Document) bool {
		d.Content.Other = append(d.Content.Other, resume.Other{Title: "Keywords", Lines: []string{strings.Join(allKeywords(), " · ")}})
		return true
	}},
	{"a keyword forty times", func(d *resume.Document) bool {
		if len(d.Content.Experiences) == 0 {
			return false
		}
		x := &d.Content.Experiences[0]
		x.Responsibilities = append(x.Responsibilities, strings.Repeat("calendar management ", 40))
		return true
	}},
	{"the advertisement behind the summary", func(d *resume.Document) bool { d.Content.Summary += " " + advertisement; return true }},
	{"the advertisement as bullets", func(d *resume.Document) bool {
		if len(d.Content.Experiences) == 0 {
			return false
		}
		x := &d.Content.Experiences[0]
		x.Responsibilities = append(x.Responsibilities, strings.Split(advertisement, "\n")...)
		return true
	}},
	{"the advertisement in a section", func(d *resume.Document) bool {
		d.Content.Other = append(d.Content.Other, resume.Other{Title: "Notes", Lines: strings.Split(advertisement, "\n")})
		return true
	}},
	{"every bullet twice", func(d *resume.Document) bool {
		for i := range d.Content.Experiences {
			x := &d.Content.Experiences[i]
			x.Responsibilities = append(x.Responsibilities, x.Responsibilities...)
		}
		return len(d.Content.Experiences) > 0
	}},
}

func allKeywords() []string {
	all, err := score.Profiles()
	if err != nil {
		panic(err)
	}
	var out []string
	for _, id := range []string{"virtual-assistant", "software", "nursing"} {
		for _, g := range all[id].Groups {
			out = append(out, g.Keywords...)
		}
	}
	return out
}

// irrelevant edits must change no point of any check.
var irrelevant = []edit{
	{"another name", swap(func(r *resume.Resume) *string { return &r.Name }, "Nguyễn Thị Minh Khai de la Cruz")},
	{"a man's name", swap(func(r *resume.Resume) *string { return &r.Name }, "John Smith")},
	{"a name in capitals", swap(func(r *resume.Resume) *string { return &r.Name }, "LAKISHA WASHINGTON")},
	{"another email", swap(func(r *resume.Resume) *string { return &r.Email }, "someone.else@example.net")},
	{"another phone", swap(func(r *resume.Resume) *string { return &r.Phone }, "(212) 555-0100")},
	{"another place", swap(func(r *resume.Resume) *string { return &r.Location }, "Ho Chi Minh City, Vietnam")},
	{"another profile's link", swap(func(r *resume.Resume) *string { return &r.LinkedIn }, "https://linkedin.com/in/nobody-example")},
	{"other employers", func(d *resume.Document) bool {
		for i := range d.Content.Experiences {
			d.Content.Experiences[i].Company = fmt.Sprintf("The Very Large Company of Employer Number %d & Sons Limited", i)
			d.Content.Experiences[i].Location = "Reykjavík"
		}
		return len(d.Content.Experiences) > 0
	}},
	{"other schools", func(d *resume.Document) bool {
		for i := range d.Content.Education {
			d.Content.Education[i].Institution, d.Content.Education[i].Location = "Harvard University, School of Managment", "Cambridge, MA"
		}
		return len(d.Content.Education) > 0
	}},
	{"skills in another order", func(d *resume.Document) bool {
		slices.Reverse(d.Content.Skills)
		return len(d.Content.Skills) > 1
	}},
	{"another typeface", func(d *resume.Document) bool {
		for i := range d.Layout.Fonts {
			d.Layout.Fonts[i].Name = "Garamond"
		}
		return len(d.Layout.Fonts) > 0
	}},
	{"headings in another language", func(d *resume.Document) bool {
		for i := range d.Layout.Headings {
			d.Layout.Headings[i].Text = "Berufserfahrung"
		}
		return len(d.Layout.Headings) > 0
	}},
	{"another paper size", func(d *resume.Document) bool {
		for i := range d.Pages {
			d.Pages[i] = resume.Page{Width: 595, Height: 842}
		}
		return true
	}},
}

// fixes make a resume better.
var fixes = []edit{
	{"a figure", firstBullet(func(s string, _ bool) string {
		if numbers.MatchString(s) {
			return s
		}
		return strings.TrimRight(s, ".") + " for 25 clients."
	})},
	{"a percentage", firstBullet(func(s string, _ bool) string {
		if numbers.MatchString(s) {
			return s
		}
		return strings.TrimRight(s, ".") + ", by 35%."
	})},
	{"no pronouns", eachBullet(func(s string, _ bool) string {
		if after, ok := strings.CutPrefix(s, "I was "); ok {
			return strings.ToUpper(after[:1]) + after[1:]
		}
		return s
	})},
	{"managed for responsible", eachBullet(func(s string, current bool) string {
		rest, ok := strings.CutPrefix(s, "Responsible for ")
		if !ok {
			return s
		}
		if current {
			return "Manage " + rest
		}
		return "Managed " + rest
	})},
	{"a phone", func(d *resume.Document) bool {
		had := d.Content.Phone != ""
		d.Content.Phone = "+1 555 010 0000"
		return !had
	}},
	{"a place", func(d *resume.Document) bool {
		had := d.Content.Location != ""
		d.Content.Location = "Denver, CO"
		return !had
	}},
	{"an email", func(d *resume.Document) bool {
		had := d.Content.Email != ""
		d.Content.Email = "me@example.com"
		return !had
	}},
	{"dates with months", func(d *resume.Document) bool {
		changed := false
		for i := range d.Content.Experiences {
			x := &d.Content.Experiences[i]
			if len(x.Start) == 7 && (len(x.End) == 7 || x.End == "present") && strings.HasPrefix(x.Duration, "Mar") {
				continue
			}
			from, to, end := fmt.Sprintf("%d-03", 2020-3*i), fmt.Sprintf("%d-02", 2023-3*i), fmt.Sprintf("Feb %d", 2023-3*i)
			if x.End == "present" || x.End == "" && i == 0 {
				to, end = "present", "Present"
			}
			x.Start, x.End, x.Duration = from, to, fmt.Sprintf("Mar %d – %s", 2020-3*i, end)
			changed = true
		}
		return changed
	}},
	{"no hidden text", func(d *resume.Document) bool { had := len(d.Layout.Hidden) > 0; d.Layout.Hidden = nil; return had }},
	{"one column", func(d *resume.Document) bool { had := d.Layout.Columns > 1; d.Layout.Columns = 1; return had }},
	{"no pictures", func(d *resume.Document) bool { had := len(d.Layout.Images) > 0; d.Layout.Images = nil; return had }},
	{"no references", func(d *resume.Document) bool {
		had := len(d.Content.References) > 0
		d.Content.References = nil
		return had
	}},
	{"two pages", func(d *resume.Document) bool {
		had := len(d.Pages) > 2
		d.Pages = d.Pages[:min(2, len(d.Pages))]
		return had
	}},
	{"a body size of 11", func(d *resume.Document) bool { d.Layout.BodySize = 11; return d.Layout.Words > 0 }},
	{"a role named in the summary", func(d *resume.Document) bool {
		if d.Content.Summary == "" {
			return false
		}
		d.Content.Summary = "Virtual assistant. " + d.Content.Summary
		return true
	}},
}
