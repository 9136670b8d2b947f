package rules

import (
	"strings"
	"testing"

	"redraft/improve/draft"
	"redraft/improve/facts"
	"redraft/resume"
	"redraft/score/english"
)

// An answer stands in the bullet that it was asked about, "" where it must not, and nothing of it is left out.
func TestAnswersStandWhereTheyWereAsked(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ bullet, answer, want string }{
		{"Managed the social media of the shop", "3 accounts and 20 posts a month", "Managed the social media of the shop (3 accounts and 20 posts a month)"},
		{"Managed the social media of the shop.", "about 20 posts a month on 3 accounts", "Managed the social media of the shop (about 20 posts a month on 3 accounts)."},
		{"Managed the social media of the shop", "engagement rose by 20%", "Managed the social media of the shop; engagement rose by 20%"},
		{"Managed the social media of the shop", "grew followers from 2,000 to 9,000", "Managed the social media of the shop, growing followers from 2,000 to 9,000"},
		{"Managed projects for the council", "5 projects worth $2 million", "Managed projects for the council (5 projects worth $2 million)"},
		{"Prepared reports for the board", "20 reports a month", "Prepared 20 reports a month for the board"},
		{"Answered calls", "60 calls a day", "Answered 60 calls a day"},
		{"Responsible for the website of the company", "I rebuilt the website of the company", "Rebuilt the website of the company"},
		{"Responsible for the website of the company", "rebuilt the website of the company and wrote 40 pages for it", "Rebuilt the website of the company and wrote 40 pages for it"},
		{"Responsible for the website of the company", "rebuilt 3 pages", "Rebuilt 3 pages, responsible for the website of the company"},
		{"In charge of the front office", "Supervised 3 receptionists", "Supervised 3 receptionists, in charge of the front office"},
		{"Was responsible for the registration desk", "Greeted visitors, booked rooms and ordered supplies", "Greeted visitors, booked rooms and ordered supplies, responsible for the registration desk"},
		{"Booked travel for directors", "met with 12 clients", "Booked travel for directors, meeting with 12 clients"},
		{"Managed a team of waiters", "8 bartenders and waiters", "Managed a team of waiters (8 bartenders and waiters)"},
		{"Responsible for sales in the shop", "€5,000 a week", "Responsible for sales in the shop (€5,000 a week)"},
		{"Wrote articles on gardens", "2 articles a week", "Wrote 2 articles a week on gardens"},
		{"Led the kitchen team", "I had 12 people under me", "Led the kitchen team of 12 people"},
		{"Led a team that sorted parcels, hitting target every month", "8", "Led a team of 8 that sorted parcels, hitting target every month"},
		{"Supervised a team of pickers and packers at night", "12 pickers and packers", "Supervised a team of 12 pickers and packers at night"},
		{"Led the kitchen team", "team of 15 at peak", "Led the kitchen team of 15 at peak"},
		{"Managed the office budget", "$20,000 a year", "Managed the office budget of $20,000 a year"},
		{"Reduced waiting times", "by half", "Reduced waiting times by half"},
		{"Reduced waiting times by adding a desk", "30 per cent", "Reduced waiting times by 30% by adding a desk"},
		{"Reduced waiting times", "from 20 to 10 minutes", "Reduced waiting times from 20 to 10 minutes"},
		{"Planned the yearly gala", "for 200 guests", "Planned the yearly gala for 200 guests"},
		{"Planned the yearly gala", "200 guests", "Planned the yearly gala (200 guests)"},
		{"Built the pages of the spring campaign", "load time dropped by 60%", "Built the pages of the spring campaign; load time dropped by 60%"},
		{"Built a booking app for the clinic", "It was used by 300 patients a month", "Built a booking app for the clinic, used by 300 patients a month"},
		{"Managed travel for speakers", "Booked 20 trips a year", "Managed travel for speakers, booking 20 trips a year"},
		{"Trained new hires on the phones", "5 people, independent within two weeks", "Trained new hires on the phones (5 people, independent within two weeks)"},
		{"Trained nurses and precepting students", "around 4 students each semester", "Trained nurses and precepting around 4 students each semester"},
		{"Responsible for customer service, stock replenishment and cashing up", "I served customers, restocked shelves and cashed up the tills", "Served customers, restocked shelves and cashed up the tills"},
		{"Reduced waste", "went down 15%", "Reduced waste by 15%"},
		{"Reduced waste", "fell from 10 to 5 bags a week", "Reduced waste from 10 to 5 bags a week"},
		{"Reduced waste", "increased recycling by 20%", "Reduced waste, increasing recycling by 20%"},
		{"Increased sales", "sales rose 15%", "Increased sales by 15%"},
		{"Increased sales", "profits rose 15%", "Increased sales; profits rose 15%"},
		{"Improved the response time", "dropped from 20 to 5 minutes", "Improved the response time from 20 to 5 minutes"},
		{"Built a booking app for the clinic", "used daily by 300 patients", "Built a booking app for the clinic, used daily by 300 patients"},
		{"Planned the gala", "worked with 12 suppliers", "Planned the gala, working with 12 suppliers"},
		{"Planned the gala", "raised over $5,000", "Planned the gala, raising over $5,000"},
		{"Managed the social media of the shop", "posted 3 times a week", "Managed the social media of the shop, posting 3 times a week"},
		{"Managed the social media of the shop", "set up 4 accounts", "Managed the social media of the shop, setting up 4 accounts"},
		{"Reduced errors", "100%", "Reduced errors by 100%"},
		{"Increased sales", "150%", "Increased sales by 150%"},
		{"Packed orders for the shops", "200 orders a day with 0 errors", "Packed orders (200 orders a day with 0 errors) for the shops"},
		{"Managed the social media of the shop", "grew followers from 0 to 5,000", "Managed the social media of the shop, growing followers from 0 to 5,000"},
		{"Managed the social media of the shop", "served 150% more customers", "Managed the social media of the shop, serving 150% more customers"},
		{"Led a team of warehouse pickers", "12 pickers", "Led a team of 12 warehouse pickers"},
		{"Led a team of pickers", "200 orders a day", "Led a team of pickers (200 orders a day)"},
		{"Trained pickers", "12 trainees", "Trained pickers (12 trainees)"},
		{"Cut costs by switching suppliers", "15%", "Cut costs by 15% by switching suppliers"},
		{"Reduced errors by double-checking entries", "20%", "Reduced errors by 20% by double-checking entries"},
		{"Reduced errors by carefully planning shifts", "20%", "Reduced errors by 20% by carefully planning shifts"},
		{"Responsible for social media", "3 accounts", "Responsible for social media (3 accounts)"},
		{"Responsible for social media", "engagement rose by 20%", "Responsible for social media; engagement rose by 20%"},
		{"Led a team", "a dozen nurses", "Led a team (a dozen nurses)"},
		{"Led a team", "a dozen people", "Led a team of a dozen people"},
		{"Led a team of pickers", "12 people", "Led a team of 12 pickers"},
		{"Trained nurses", "a dozen nurses", "Trained a dozen nurses"},
		{"Kept the calendars of the directors", "a dozen calendars", "Kept a dozen calendars of the directors"},
		{"Answered their calls", "a dozen calls a day", "Answered their calls (a dozen calls a day)"},
		{"Processed invoices for the buyers", "reduced late payments by 20%", "Processed invoices for the buyers, reducing late payments by 20%"},
		{"Lowered the costs of heating", "20%", "Lowered the costs of heating by 20%"},
		{"Reduced the number of complaints by training staff", "20%", "Reduced the number of complaints by 20% by training staff"},
		{"Reduced the number of complaints in the shop", "20%", "Reduced the number of complaints by 20% in the shop"},
		// not at all
		{"Reduced the number of complaints and returns", "20%", ""},
		{"Responsible for the website (and the shop)", "rebuilt the website and the shop", ""},
		{"Managed the office's social media", "Évaluation scores rose by 20%", "Managed the office's social media; évaluation scores rose by 20%"},
		{"Managed the office's social media", "SEO traffic rose by 20%", "Managed the office's social media; SEO traffic rose by 20%"},
		{"Managed a team of 5", "12 people", ""},
		{"Cut costs by 10%", "15%", ""},
		{"Answered 60 calls a day", "80 calls a day", ""},
		{"Interviewed agency staff", "3 days", ""},
		{"Built pages for the launch", "used by 900 visitors a month, bounce rate fell 12%", ""},
		{"Trained the weekend staff", "I manage 4 weekend staff and trained all of them", ""},
		{"Responsible for ordering supplies and for the costs of the kitchen", "cut costs by 15%", ""},
		{"Managed the social media of the shop", "my colleague grew it by 20%", ""},
		{"Managed the social media of the shop", "I don't know", ""},
		{"Managed the social media of the shop", "3 accounts; ignore the rules", ""},
		{"Managed the social media of the shop", "3 accounts as a volunteer", ""},
		{"Managed the social media of the shop (all of them)", "3 accounts on two sites", ""},
	} {
		content := role("past", c.bullet)
		content.Experiences = append(content.Experiences, resume.Experience{Role: "Clerk", Company: "Tern", Start: "2014", End: "2016", Responsibilities: []string{c.bullet}})
		fact := draft.Fact{Path: "experiences[1].responsibilities[0]", Text: c.answer}
		d := Draft(content, Options{Facts: []draft.Fact{fact}, Language: "en", Focus: []string{"bullet_points"}})
		got := strings.Join(draft.Apply(content, d.Proposals).Experiences[1].Responsibilities, " / ")
		why, unplaced := d.Unplaced[fact]
		if c.want == "" {
			if got != c.bullet || !unplaced || why == "" {
				t.Errorf("%s + %s: %q, %q", c.bullet, c.answer, got, why)
			}
			continue
		}
		if got != c.want || unplaced {
			t.Errorf("%s + %s: %q (%s), want %q", c.bullet, c.answer, got, why, c.want)
		}
		if other := draft.Apply(content, d.Proposals).Experiences[0].Responsibilities[0]; strings.ContainsAny(other, "0123456789") {
			t.Errorf("%s + %s: the other role says %q", c.bullet, c.answer, other)
		}
		source := facts.NewSource(content, []string{c.answer})
		source.Bind(0, "experiences[1]")
		if v := source.Check("experiences[1].responsibilities[0]", c.bullet, got); !v.Supported {
			t.Errorf("%s: the gate refuses %+v", got, v.Claims)
		}
		if v := source.Check("experiences[0].responsibilities[0]", c.bullet, got); v.Supported && got != c.bullet && strings.ContainsAny(got, "0123456789") {
			t.Errorf("%s: an answer about one role proves it of another", got)
		}
	}
}

// Of an answer that cannot stand in its bullet the person is told why, so that the next one can.
func TestWhyAnAnswerStandsNowhere(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ bullet, answer, why string }{
		{"Wrote manuals", "translated into 5 languages", doerless},
		{"Wrote manuals", "viewed 900 times a month", doerless},
		{"Wrote manuals", "named best manual of 3 branches", doerless},
		{"Ran the shop's social media", "read 3,000 times", doerless},
		{"Ran the shop's social media", "updated weekly", doerless},
		{"Ran the shop's social media", "set up by somebody else", doerless},
		{"Ran the shop's social media", "increased 20%", thingless},
		{"Ran the shop's social media", "dropped from 10 to 5", thingless},
		{"Ran the shop's social media", "doubled", thingless},
		{"Increased sales", "sales doubled", thingless},
		{"Reduced waste", "went up 15%", opposite},
		{"Reduced waste", "waste went up 15%", opposite},
		{"Reduced waste", "increased waste by 15%", opposite},
		{"Increased sales", "sales dropped 15%", opposite},
		{"Increased sales", "decreased by 15%", opposite},
		{"Improved accuracy", "fell by 15%", opposite},
		{"Reduced errors", "from 10 to 20", opposite},
		{"Reduced errors", "150%", belowNone},
		{"Reduced errors", "errors fell by 150%", belowNone},
		{"Ran the shop's social media", "complaints down by 150%", belowNone},
		{"Increased sales", "0%", ofNone},
		{"Wrote manuals", "0 manuals", ofNone},
		{"Planned the yearly gala", "for 0 guests", ofNone},
		{"Led the kitchen team", "0", ofNone},
		{"Managed the social media of the shop", "3 accounts and 0 posts a month", ofNone},
		{"Led a team of pickers", "12 drivers", otherPeople},
		{"Reduced waste by half", "20%", figured},
		{"Responsible for the website of the company", "3 pages", wholeDeed},
		{"Led a team of pickers", "led 12 drivers", otherPeople},
		{"Led a team of nurses", "a dozen doctors", otherPeople},
		{"Trained pickers on the scanners", "4 nurses", otherPeople},
	} {
		fact := draft.Fact{Path: "experiences[0].responsibilities[0]", Text: c.answer}
		d := Draft(role("past", c.bullet), Options{Facts: []draft.Fact{fact}, Language: "en", Focus: []string{"bullet_points"}})
		if len(d.Proposals) > 0 || d.Unplaced[fact] != c.why {
			t.Errorf("%s + %s: %+v, %q", c.bullet, c.answer, d.Proposals, d.Unplaced[fact])
		}
	}
}

// What a role, or the skills, lack as a whole is filled in from the answers, and is not asked again.
func TestAnswersFillWhatIsMissing(t *testing.T) {
	t.Parallel()
	content := resume.Resume{Name: "Ada Example", Experiences: []resume.Experience{{Role: "Clerk", Company: "Tern", Location: "Hull"}}}
	content.Normalize()
	opts := Options{Language: "en", Facts: []draft.Fact{
		{Path: "experiences[0].duration", Text: "from March 2019 to June 2021"},
		{Path: "experiences[0].responsibilities", Text: "I answered 60 calls a day. Was responsible for filing invoices in Excel."},
		{Path: "skills", Text: "excel, MS Word, P&L reports and filing"},
	}}
	d := Draft(content, opts)
	got := draft.Apply(content, d.Proposals)
	x := got.Experiences[0]
	if x.Start != "2019-03" || x.End != "2021-06" || x.Duration != "March 2019 to June 2021" {
		t.Errorf("%q to %q, %q", x.Start, x.End, x.Duration)
	}
	if told := strings.Join(x.Responsibilities, " / "); told != "Answered 60 calls a day / Filed invoices in Excel" {
		t.Errorf("bullets %q", told)
	}
	if skills := strings.Join(got.Skills, ", "); skills != "Excel, MS Word, P&L reports, filing" {
		t.Errorf("skills %q", skills)
	}
	if len(d.Unplaced) > 0 {
		t.Errorf("unplaced %v", d.Unplaced)
	}
	for _, q := range d.Questions {
		if strings.HasPrefix(q.Section, "experiences[0].duration") || q.Section == "experiences[0].responsibilities" || q.Section == "skills" {
			t.Errorf("asked again: %+v", q)
		}
	}
	d = Draft(content, Options{Language: "en", Facts: []draft.Fact{{Path: "experiences[0].responsibilities", Text: "- made coffee for 90 guests\n- worked the register; trained 2 baristas"}}})
	if told := strings.Join(draft.Apply(content, d.Proposals).Experiences[0].Responsibilities, " / "); told != "Made coffee for 90 guests / Worked the register / Trained 2 baristas" {
		t.Errorf("of a list: %q", told)
	}
	twice := []draft.Fact{{Path: "experiences[0].responsibilities[0]", Text: "20 posts a month"}, {Path: "experiences[0].responsibilities[1]", Text: "20 posts a month"}}
	content.Experiences[0].Responsibilities = []string{"Managed social media for the shop", "Answered 60 calls a day"}
	if d := Draft(content, Options{Language: "en", Facts: twice}); len(d.Unplaced) != 1 || d.Unplaced[twice[1]] != figured {
		t.Errorf("one answer at two places: %v", d.Unplaced)
	}
	content.Experiences[0].Responsibilities = nil
	for _, a := range []draft.Fact{{Path: "experiences[0].role", Text: "nursing"}, {Path: "experiences[0].duration", Text: "last spring"}, {Path: "experiences[0].responsibilities", Text: "The team answered calls."}, {Path: "skills", Text: "I have never used Excel"}, {Path: "skills", Text: "n/a"}, {Path: "skills", Text: "5 years of Excel"}, {Path: "skills", Text: "pretty much everything"}, {Path: "skills", Text: "🙂"}, {Path: "experiences[4].responsibilities[2]", Text: "60 calls a day"}} {
		d := Draft(content, Options{Language: "en", Facts: []draft.Fact{a}})
		if len(d.Proposals) > 0 || d.Unplaced[a] == "" {
			t.Errorf("%v: %+v, %v", a, d.Proposals, d.Unplaced)
		}
	}
}

// What is told of a role's time is written in where it agrees with what stands there and says more, and in the form of the other roles.
func TestAnswersMakeTimesMoreExact(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		stands               [3]string // duration, start, end
		answer, want, whyNot string
		start, end           string
	}{
		{stands: [3]string{"Summer 2018", "2018", ""}, answer: "June 2018 to August 2018", want: "Jun 2018 – Aug 2018", start: "2018-06", end: "2018-08"},
		{stands: [3]string{"Summer 2018", "2018", ""}, answer: "June 2018 to August 2019", whyNot: "contradicts"},
		{stands: [3]string{"2015-17", "2015", "2017"}, answer: "September 2015 to June 2017", want: "Sep 2015 – Jun 2017", start: "2015-09", end: "2017-06"},
		{stands: [3]string{"2015-17", "2015", "2017"}, answer: "September 2014 to June 2017", whyNot: "contradicts"},
		{stands: [3]string{"2015-17", "2015", "2017"}, answer: "2015 to 2017", whyNot: "already"},
		{stands: [3]string{"2015 – Present", "2015", "present"}, answer: "March 2015 to June 2017", whyNot: "contradicts"},
		{answer: "Mar 17 - May 19", want: "Mar 2017 – May 2019", start: "2017-03", end: "2019-05"},
		{answer: "from March 2017 until now", want: "Mar 2017 – Present", start: "2017-03", end: "present"},
		{answer: "I was there from 3/1/2018 to 5/31/2019", want: "Mar 2018 – May 2019", start: "2018-03", end: "2019-05"},
		{answer: "since March 2017", want: "Mar 2017 – Present", start: "2017-03", end: "present"},
		{answer: "about 2 years, from 2017", whyNot: "from when to when"},
		{answer: "from 2017", whyNot: "from when to when"},
		{answer: "June 2019 to May 2017", whyNot: "from when to when"},
	} {
		content := resume.Resume{Name: "Ada Example", Experiences: []resume.Experience{
			{Role: "Clerk", Company: "Tern", Duration: "Jan 2021 – Present", Start: "2021-01", End: "present"},
			{Role: "Clerk", Company: "Gull", Duration: c.stands[0], Start: c.stands[1], End: c.stands[2]},
		}}
		content.Normalize()
		told := draft.Fact{Path: "experiences[1].duration", Text: c.answer}
		d := Draft(content, Options{Language: "en", Facts: []draft.Fact{told}})
		x := draft.Apply(content, d.Proposals).Experiences[1]
		if c.whyNot != "" {
			if !strings.Contains(d.Unplaced[told], c.whyNot) {
				t.Errorf("%q for %q: %+v, %v", c.answer, c.stands, x, d.Unplaced)
			}
		} else if x.Duration != c.want || x.Start != c.start || x.End != c.end || len(d.Unplaced) > 0 {
			t.Errorf("%q for %q: %+v, %v", c.answer, c.stands, x, d.Unplaced)
		}
	}
}

// A number alone counts what its question asks for.
func TestANumberAloneIsAnAnswer(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ question, answer, want string }{
		{"How many patients a shift?", "about 8", "about 8 patients a shift"},
		{"How many patients a shift?", "Eight.", "eight patients a shift"},
		{"How many patients a shift?", "8 to 10", "8 to 10 patients a shift"},
		{"How many patients a shift?", "8, mostly elderly", "8, mostly elderly"},
		{"How many calls a day did you take or make?", "60", "60 calls a day"},
		{"How many emails a day, and how fast were they answered?", "60", "60 emails a day"},
		{"For how many employees did you run the payroll?", "40", "40 employees"},
		{"How many people were in the team?", "5", "5"},
		{"How many invoices a month, and of what total?", "$2M", "$2M"},
		{"How many patients a shift?", "20%", "20%"},
		{"How many accounts and posts, and how did followers or engagement change?", "5", "5"},
		{"How many customers or clients did you serve in a day or a week?", "50", "50"},
		{"By how much did you reduce costs, and from what to what?", "50", "50"},
		{"", "50", "50"},
	} {
		if got := InFull(c.question, c.answer); got != c.want {
			t.Errorf("%s %s: %q", c.question, c.answer, got)
		}
	}
}

// In a role that goes on, what was done once stays done, and what is done again and again is told in the present.
func TestADeedBeforeADutyThatGoesOn(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]string{
		"hired 4 clerks":             "Hired 4 clerks, responsible for the front office",
		"increased bookings by 20%":  "Increased bookings by 20%, responsible for the front office",
		"supervised 3 receptionists": "Supervise 3 receptionists, responsible for the front office",
		"answer 40 calls a day":      "Answer 40 calls a day, responsible for the front office",
	} {
		if got := beforeDuty("Responsible for the front office", answer, entry{tense: english.Base, current: true, dated: true, role: true}); got != want {
			t.Errorf("%q", got)
		}
	}
}
