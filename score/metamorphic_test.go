package score_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"redraft/resume"
	"redraft/score"
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

// copyOf is a document that can be changed.
func copyOf(t testing.TB, d resume.Document) *resume.Document {
	t.Helper()
	return decode(t, encode(t, d))
}

// recount counts the words as the parser does, after an edit.
func recount(t testing.TB, d *resume.Document) {
	if d.Layout.Words > 0 {
		d.Layout.Words = len(strings.Fields(allText(asAny(t, d.Content))))
	}
}

func byCategory(s score.Scores) map[score.Category]float64 {
	return map[score.Category]float64{score.Formatting: s.Formatting, score.Content: s.Content, score.ATS: s.ATS, score.Skills: s.Skills, score.Summary: s.Summary}
}

// compare applies an edit to every made resume and hands on the scores before and after.
func compare(t *testing.T, edits []edit, judge func(t *testing.T, what string, before, after score.Report)) {
	t.Helper()
	for _, e := range edits {
		made := 0
		for _, m := range madeResumes(t) {
			before, after := copyOf(t, m.Document), copyOf(t, m.Document)
			recount(t, before)
			if !e.do(after) {
				continue
			}
			recount(t, after)
			made++
			judge(t, m.name+", "+e.name, score.Score(before, m.target(t)), score.Score(after, m.target(t)))
		}
		if made == 0 {
			t.Errorf("%s: there is no resume to try it on", e.name)
		}
	}
}

func TestDefectsRaiseNoCategory(t *testing.T) {
	t.Parallel()
	if len(defects)+len(fixes)+len(irrelevant) < 40 {
		t.Errorf("only %d edits", len(defects)+len(fixes)+len(irrelevant))
	}
	lowered := map[string]bool{}
	compare(t, defects, func(t *testing.T, what string, before, after score.Report) {
		if strings.HasPrefix(what, "04-stuffed") { // to cut a list of keywords short is no defect
			return
		}
		name := what[strings.Index(what, ", ")+2:]
		for c, was := range byCategory(before.Scores) {
			if is := byCategory(after.Scores)[c]; is > was {
				t.Errorf("%s: %s rises from %.2f to %.2f%s", what, c, was, is, changes(before, after, c))
			} else if is < was {
				lowered[name] = true
			}
		}
	})
	for _, e := range defects {
		if harmless := e.name == "an empty bullet" || e.name == "references on request"; lowered[e.name] == harmless {
			t.Errorf("%s: lowers a score: %v", e.name, lowered[e.name])
		}
	}
}

func TestGamesGainNothing(t *testing.T) {
	t.Parallel()
	compare(t, games, func(t *testing.T, what string, before, after score.Report) {
		for c, was := range byCategory(before.Scores) {
			if is := byCategory(after.Scores)[c]; is > was {
				t.Errorf("%s: %s rises from %.2f to %.2f%s", what, c, was, is, changes(before, after, c))
			}
		}
	})
}

func TestFixesLowerNoCategory(t *testing.T) {
	t.Parallel()
	compare(t, fixes, func(t *testing.T, what string, before, after score.Report) {
		for c, was := range byCategory(before.Scores) {
			if is := byCategory(after.Scores)[c]; is < was {
				t.Errorf("%s: %s falls from %.2f to %.2f%s", what, c, was, is, changes(before, after, c))
			}
		}
	})
}

func TestWhoSomebodyIsChangesNothing(t *testing.T) {
	t.Parallel()
	compare(t, irrelevant, func(t *testing.T, what string, before, after score.Report) {
		for i, c := range before.Checks {
			if a := after.Checks[i]; a.Points != c.Points || a.Max != c.Max || a.State != c.State {
				t.Errorf("%s: %s was %v of %v (%s), is %v of %v (%s)", what, c.ID, c.Points, c.Max, c.State, a.Points, a.Max, a.State)
			}
		}
		if len(before.Suggestions) != len(after.Suggestions) {
			t.Errorf("%s: %d suggestions, were %d", what, len(after.Suggestions), len(before.Suggestions))
		}
	})
}

// changes lists the checks of a category that changed.
func changes(before, after score.Report, category score.Category) string {
	out := ""
	for i, c := range before.Checks {
		if a := after.Checks[i]; c.Category == category && (a.Points != c.Points || a.Max != c.Max) {
			out += fmt.Sprintf("\n\t%s: %v of %v, was %v of %v (%s)", c.ID, a.Points, a.Max, c.Points, c.Max, a.Finding)
		}
	}
	return out
}
