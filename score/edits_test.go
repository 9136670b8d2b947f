package score_test

import (
	"regexp"
	"slices"
	"strings"

	"redraft/resume"
	"redraft/score/english"
)

// edit changes a resume in a way whose direction is known; it says whether there was anything to change.
type edit struct {
	name string
	do   func(*resume.Document) bool
}

// eachBullet changes the roles' bullets that it can, all of them.
func eachBullet(change func(text string, current bool) string) func(*resume.Document) bool {
	return func(d *resume.Document) bool {
		changed := false
		for i := range d.Content.Experiences {
			x := &d.Content.Experiences[i]
			for k, text := range x.Responsibilities {
				if after := change(text, x.End == "present"); after != text {
					x.Responsibilities[k], changed = after, true
				}
			}
		}
		return changed
	}
}

// opened puts words before a bullet that does not begin with the first person already.
func opened(words string) func(string, bool) string {
	return func(s string, _ bool) string {
		if strings.HasPrefix(s, "I ") {
			return s
		}
		return words + strings.ToLower(s[:1]) + s[1:]
	}
}

// firstBullet changes one bullet.
func firstBullet(change func(text string, current bool) string) func(*resume.Document) bool {
	return func(d *resume.Document) bool {
		for i := range d.Content.Experiences {
			x := &d.Content.Experiences[i]
			for k, text := range x.Responsibilities {
				if after := change(text, x.End == "present"); after != text {
					x.Responsibilities[k] = after
					return true
				}
			}
		}
		return false
	}
}

// content and layout edits that can always be made where the test before them holds.
func content(change func(*resume.Resume)) func(*resume.Document) bool {
	return func(d *resume.Document) bool { change(&d.Content); return true }
}

func onLayout(change func(*resume.Document)) func(*resume.Document) bool {
	return func(d *resume.Document) bool {
		if d.Layout.Words == 0 {
			return false
		}
		change(d)
		return true
	}
}

func set(member func(*resume.Resume) *string, value string) func(*resume.Document) bool {
	return func(d *resume.Document) bool {
		m := member(&d.Content)
		if *m == value {
			return false
		}
		*m = value
		return true
	}
}

// swap is set for what is there already.
func swap(member func(*resume.Resume) *string, value string) func(*resume.Document) bool {
	return func(d *resume.Document) bool { return *member(&d.Content) != "" && set(member, value)(d) }
}

func without(s resume.Section, change func(*resume.Resume) bool) func(*resume.Document) bool {
	return func(d *resume.Document) bool {
		if !change(&d.Content) {
			return false
		}
		d.Content.Sections = slices.DeleteFunc(d.Content.Sections, func(x resume.Section) bool { return x == s })
		d.Layout.Headings = slices.DeleteFunc(d.Layout.Headings, func(h resume.Heading) bool { return h.Section == s })
		return true
	}
}

var (
	numbers = regexp.MustCompile(`(?i)[$€£]?\d[\d,.]*\s?%?\+?|\b(?:two|three|four|five|six|seven|nine|one)\b`)
	opening = regexp.MustCompile(`^\w+`)
	area    = resume.Span{Page: 1, Box: [4]float64{60, 60, 160, 180}}
)

const advertisement = `We are looking for a virtual assistant who will be responsible for calendar management, inbox management, travel coordination, data entry and bookkeeping.
You will work with HubSpot, Asana, Slack, Zoom, QuickBooks, Zendesk, Canva, Shopify and Zapier, and you have three years of experience with 40 clients or more.
The ideal candidate brings research skills, an eye for customer service and social media, and confidentiality across time zones. We offer a salary of 3,000 dollars a month.`

func respell(s string) string {
	for right, wrong := range map[string]string{"management": "managment", "experience": "experiance", "calendar": "calender", "customers": "custommers", "business": "buisness", "their": "thier", "received": "recieved", "schedule": "shedule", "environment": "enviroment", "separate": "seperate", "accommodate": "accomodate"} {
		if _, known := english.Correction(wrong); known && strings.Contains(s, right) {
			return strings.Replace(s, right, wrong, 1)
		}
	}
	return s
}

// defects make a resume worse.
var defects = []edit{
	{"no name", set(func(r *resume.Resume) *string { return &r.Name }, "")},
	{"no email", set(func(r *resume.Resume) *string { return &r.Email }, "")},
	{"no phone", set(func(r *resume.Resume) *string { return &r.Phone }, "")},
	{"no place", set(func(r *resume.Resume) *string { return &r.Location }, "")},
	{"no summary", without(resume.Summary, func(r *resume.Resume) bool { had := r.Summary != ""; r.Summary = ""; return had })},
	{"no skills", without(resume.Skills, func(r *resume.Resume) bool { had := len(r.Skills) > 0; r.Skills = nil; return had })},
	{"no education", without(resume.Educations, func(r *resume.Resume) bool { had := len(r.Education) > 0; r.Education = nil; return had })},
	{"no roles", without(resume.Experiences, func(r *resume.Resume) bool {
		had := len(r.Experiences) > 0 && r.Experiences[0].Start != ""
		r.Experiences = nil
		return had
	})},
	{"a role without dates", func(d *resume.Document) bool {
		if len(d.Content.Experiences) == 0 || d.Content.Experiences[0].Start == "" {
			return false
		}
		x := &d.Content.Experiences[0]
		x.Start, x.End, x.Duration = "", "", ""
		return true
	}},
	{"all roles without dates", func(d *resume.Document) bool {
		had := false
		for i := range d.Content.Experiences {
			x := &d.Content.Experiences[i]
			had = had || x.Start != ""
			x.Start, x.End, x.Duration = "", "", ""
		}
		return had
	}},
	{"years in place of months", func(d *resume.Document) bool {
		for i := range d.Content.Experiences {
			if x := &d.Content.Experiences[i]; len(x.Start) == 7 {
				x.Start, x.Duration = x.Start[:4], x.Start[:4]+" – "+x.End
				return true
			}
		}
		return false
	}},
	{"dates in two ways", func(d *resume.Document) bool {
		x := d.Content.Experiences
		if len(x) < 2 || len(x[1].Start) < 7 || len(x[0].Duration) < 8 || !strings.Contains("JFMASOND", x[0].Duration[:1]) {
			return false
		}
		x[1].Duration = strings.ReplaceAll(x[1].Start, "-", ".") + " to " + x[1].End
		return true
	}},
	{"oldest role first", func(d *resume.Document) bool {
		if x := d.Content.Experiences; len(x) < 2 || x[0].End == "" || x[0].End == x[len(x)-1].End {
			return false
		}
		bare := map[string]resume.Span{} // places belong to the old order
		slices.Reverse(d.Content.Experiences)
		for path, s := range d.Places {
			if !strings.HasPrefix(path, "experiences") {
				bare[path] = s
			}
		}
		d.Places = bare
		return true
	}},
	{"no figures", eachBullet(func(s string, _ bool) string {
		return strings.Join(strings.Fields(numbers.ReplaceAllString(s, "")), " ")
	})},
	{"duties in place of deeds", eachBullet(opened("Responsible for "))},
	{"one duty", firstBullet(opened("Tasked with "))},
	{"helping", firstBullet(opened("Helped to "))},
	{"first person", eachBullet(opened("I "))},
	{"one first person", firstBullet(opened("I "))},
	{"my for the", firstBullet(func(s string, _ bool) string { return strings.Replace(s, " the ", " my ", 1) })},
	{"a misspelled word", firstBullet(func(s string, _ bool) string { return respell(s) })},
	{"misspelled words", eachBullet(func(s string, _ bool) string { return respell(s) })},
	{"a misspelled summary", func(d *resume.Document) bool {
		before := d.Content.Summary
		d.Content.Summary = respell(before)
		return d.Content.Summary != before
	}},
	{"the present tense of what is past", eachBullet(func(s string, current bool) string {
		word := opening.FindString(s)
		if v, tense, ok := english.Lookup(word); ok && tense == english.Past && !current && v.Base != v.Past {
			return strings.ToUpper(v.Base[:1]) + v.Base[1:] + s[len(word):]
		}
		return s
	})},
	{"bullets of two words", eachBullet(func(s string, _ bool) string {
		return strings.Join(strings.Fields(s)[:min(2, len(strings.Fields(s)))], " ")
	})},
	{"a paragraph in place of bullets", func(d *resume.Document) bool {
		if len(d.Content.Experiences) == 0 || len(d.Content.Experiences[0].Responsibilities) < 4 {
			return false
		}
		x := &d.Content.Experiences[0]
		x.Responsibilities = []string{strings.Join(x.Responsibilities, " ")}
		return true
	}},
	{"a role without bullets", func(d *resume.Document) bool {
		if len(d.Content.Experiences) == 0 || len(d.Content.Experiences[0].Responsibilities) == 0 {
			return false
		}
		d.Content.Experiences[0].Responsibilities = nil
		return true
	}},
	{"a bullet twice", func(d *resume.Document) bool {
		if len(d.Content.Experiences) == 0 || len(d.Content.Experiences[0].Responsibilities) == 0 {
			return false
		}
		x := &d.Content.Experiences[0]
		x.Responsibilities = append(x.Responsibilities, x.Responsibilities[0])
		return true
	}},
	{"an empty bullet", func(d *resume.Document) bool {
		if len(d.Content.Experiences) == 0 {
			return false
		}
		x := &d.Content.Experiences[0]
		x.Responsibilities = append(x.Responsibilities, "•", "")
		return true
	}},
	{"an objective in place of the summary", func(d *resume.Document) bool {
		if d.Content.Summary == "" || len(d.Content.Experiences) == 0 {
			return false
		}
		d.Content.Summary = "Seeking a challenging position as a virtual assistant where I can use my 8 years of experience in calendar management, HubSpot and Asana and grow with the company."
		return true
	}},
	{"the summary in the first person", func(d *resume.Document) bool {
		if d.Content.Summary == "" || strings.HasPrefix(d.Content.Summary, "I ") || strings.HasPrefix(d.Content.Summary, "Seeking") {
			return false
		}
		d.Content.Summary = "I am a " + strings.ToLower(d.Content.Summary[:1]) + d.Content.Summary[1:]
		return true
	}},
	{"the summary without figures", func(d *resume.Document) bool {
		before := d.Content.Summary
		d.Content.Summary = numbers.ReplaceAllString(before, "")
		return d.Content.Summary != before
	}},
	{"a summary of four words", func(d *resume.Document) bool {
		if len(strings.Fields(d.Content.Summary)) < 10 {
			return false
		}
		d.Content.Summary = strings.Join(strings.Fields(d.Content.Summary)[:4], " ")
		return true
	}},
	{"three skills", func(d *resume.Document) bool {
		if len(d.Content.Skills) < 4 {
			return false
		}
		d.Content.Skills = d.Content.Skills[:3]
		return true
	}},
	{"traits in place of skills", func(d *resume.Document) bool {
		traits := []string{"Teamwork", "Leadership", "Communication", "Punctual", "Multitasking", "Adaptability", "Creativity", "Reliability", "Empathy", "Patience", "Honesty", "Flexible", "Motivated", "Proactive"}
		for i := range d.Content.Skills {
			d.Content.Skills[i] = traits[i%len(traits)]
		}
		return len(d.Content.Skills) > 0
	}},
	{"a misspelled skill", func(d *resume.Document) bool {
		for i, s := range d.Content.Skills {
			if after := respell(s); after != s {
				d.Content.Skills[i] = after
				return true
			}
		}
		return false
	}},
	{"skills on the second page", func(d *resume.Document) bool {
		for path, s := range d.Places {
			if strings.HasPrefix(path, "skills") {
				s.Page = 2
				d.Places[path] = s
			}
		}
		return len(d.Content.Skills) > 0
	}},
	{"the same opening", eachBullet(func(s string, current bool) string {
		word := opening.FindString(s)
		if _, _, ok := english.Lookup(word); !ok || word == "Worked" || word == "Helped" || word == "Working" { // those are weak already
			return s
		}
		if current {
			return "Manage" + s[len(word):]
		}
		return "Managed" + s[len(word):]
	})},
	{"a birth date", content(func(r *resume.Resume) {
		r.Other = append(r.Other, resume.Other{Title: "Personal", Lines: []string{"Date of birth: 3 May 1990"}})
	})},
	{"a marital status", content(func(r *resume.Resume) {
		r.Other = append(r.Other, resume.Other{Title: "Personal", Lines: []string{"Marital status: married, two children"}})
	})},
	{"an id number", content(func(r *resume.Resume) {
		r.Other = append(r.Other, resume.Other{Title: "Personal", Lines: []string{"Passport No. P1234567A"}})
	})},
	{"references on request", content(func(r *resume.Resume) {
		r.References = append(r.References, resume.Reference{Text: "References available upon request."})
	})},
	{"a photo", onLayout(func(d *resume.Document) { d.Layout.Images = append(d.Layout.Images, area) })},
	{"two columns", onLayout(func(d *resume.Document) { d.Layout.Columns = 2 })},
	{"columns that could not be told apart", onLayout(func(d *resume.Document) {
		d.Layout.Mixed = append(d.Layout.Mixed, resume.Passage{Text: "SKILLS Ran the front desk", Span: area})
	})},
	{"a table", onLayout(func(d *resume.Document) { d.Layout.Tables = append(d.Layout.Tables, area) })},
	{"a text box", onLayout(func(d *resume.Document) { d.Layout.TextBoxes = append(d.Layout.TextBoxes, area) })},
	{"icons", onLayout(func(d *resume.Document) { d.Layout.Icons += 5 })},
	{"letter-spaced words", onLayout(func(d *resume.Document) {
		d.Layout.LetterSpaced = append(d.Layout.LetterSpaced, resume.Passage{Text: "S K I L L S", Span: area})
	})},
	{"white text", onLayout(func(d *resume.Document) {
		d.Layout.Hidden = append(d.Layout.Hidden, resume.Passage{Text: advertisement, Reason: "same colour", Span: area})
	})},
	{"tiny text", onLayout(func(d *resume.Document) { d.Layout.BodySize = 7.5 })},
	{"huge text", onLayout(func(d *resume.Document) { d.Layout.BodySize = 15 })},
	{"many sizes", onLayout(func(d *resume.Document) {
		d.Layout.Fonts = []resume.FontUse{{Name: "A", Size: 10, Chars: 900}, {Name: "A", Size: 11, Chars: 800}, {Name: "A", Size: 12, Chars: 800}}
	})},
	{"no margins", onLayout(func(d *resume.Document) { d.Layout.Margins.Left = 5 })},
	{"three pages", onLayout(func(d *resume.Document) {
		for len(d.Pages) < 3 {
			d.Pages = append(d.Pages, d.Pages[0])
		}
	})},
	{"six pages", onLayout(func(d *resume.Document) {
		for len(d.Pages) < 6 {
			d.Pages = append(d.Pages, d.Pages[0])
		}
	})},
	{"four kinds of marks", onLayout(func(d *resume.Document) { d.Layout.Bullets = []string{"•", "-", "*", "›"} })},
	{"contact in the header", onLayout(func(d *resume.Document) {
		d.Layout.HeaderFooter = append(d.Layout.HeaderFooter, resume.Passage{Text: d.Content.Email + " +1 555 010 9999", Span: area})
		delete(d.Places, "email")
	})},
	{"a scan", onLayout(func(d *resume.Document) { d.Layout.ScannedPages = len(d.Pages) })},
	{"a file of 4 MB", onLayout(func(d *resume.Document) { d.Layout.FileSize = 4 << 20 })},
	{"odd headings", func(d *resume.Document) bool {
		for i := range d.Layout.Headings {
			d.Layout.Headings[i].Text, d.Layout.Headings[i].Section = "My journey", resume.Others
		}
		return len(d.Layout.Headings) > 0
	}},
	{"no headings", func(d *resume.Document) bool {
		had := len(d.Layout.Headings) > 0
		d.Layout.Headings = nil
		return had
	}},
}
