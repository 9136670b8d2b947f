package rules

import (
	"testing"

	"redraft/improve/draft"
	"redraft/improve/facts"
)

// said are facts that name no place.
func said(texts ...string) []draft.Fact {
	var out []draft.Fact
	for _, s := range texts {
		out = append(out, draft.Fact{Text: s})
	}
	return out
}

// answers are what people answer to the engine's questions, and what becomes of the bullet; "" where it stays, and the fact is named.
var answers = []struct{ bullet, fact, want string }{
	// before the thing
	{"Managed executive calendars.", "I managed 4 calendars", "Managed 4 executive calendars."},
	{"Reviewed PRs", "reviewed 20 PRs a week", "Reviewed 20 PRs a week"},
	{"Organised team events", "6 team events a year", "Organised 6 team events a year"},
	{"Organised events", "about 6 events", "Organised about 6 events"},
	{"Answered support tickets", "40 tickets a day", "Answered 40 support tickets a day"},
	{"Trained new staff", "8 new staff", "Trained 8 new staff"},
	{"Cleaned the rooms of guests", "14 rooms", "Cleaned the 14 rooms of guests"},
	{"Sold its products", "300 products", "Sold its 300 products"},
	{"Kept the directors' calendars", "3 calendars", "Kept the directors' 3 calendars"},
	{"Answered calls", "60 calls/day", "Answered 60 calls per day"},
	{"Answered calls", "50-60 calls a day", "Answered 50-60 calls a day"},
	{"Helped manage projects", "5 projects", "Helped manage 5 projects"},
	{"Helped organise events", "12 events", "Helped organise 12 events"},
	{"Helped the team manage calendars", "4 calendars", "Helped the team manage 4 calendars"},
	{"Helped to manage projects", "5 projects", "Helped manage 5 projects"},
	// how large it was
	{"Managed the office budget", "The budget was €250,000 a year", "Managed the office budget of €250,000 a year"},
	{"Managed the office budget and supplies", "budget of €250,000", "Managed the office budget of €250,000 and supplies"},
	{"Led the warehouse team", "a team of 12", "Led the warehouse team of 12"},
	{"Led the warehouse team", "The team had 12 people", "Led the warehouse team of 12 people"},
	{"Led the warehouse team", "I had 12 people in my team", "Led the warehouse team (12 people)"},
	{"Led the kitchen team", "My team had 12 members", "Led the kitchen team of 12 members"},
	{"Managed the budget for events", "I managed a budget of £50,000", "Managed the budget of £50,000 for events"},
	{"Led the kitchen team", "led a team of 12", "Led the kitchen team of 12"},
	// by how much
	{"Reduced waiting times by introducing a booking system", "reduced waiting times by 30%", "Reduced waiting times by 30% by introducing a booking system"},
	{"Reduced waiting times", "waiting times fell from 10 days to 4 days", "Reduced waiting times from 10 days to 4 days"},
	{"Increased sales", "sales grew by 20%", "Increased sales by 20%"},
	// in brackets
	{"Answering the phones", "60 calls a day", "Answered the phones (60 calls a day)"},
	{"Answered the phones and greeted visitors", "about 60 calls a day", "Answered the phones (about 60 calls a day) and greeted visitors"},
	{"Trained new staff", "trained 8 people", "Trained new staff (8 people)"},
	{"Trained new staff for the bar", "8 people", "Trained new staff for the bar (8 people)"},
	{"Answered emails", "40 emails a day, answered within 2 hours", "Answered emails (40 emails a day, answered within 2 hours)"},
	{"Processed invoices", "200 invoices a month, total of $1.2M", "Processed invoices (200 invoices a month, total of $1.2M)"},
	{"Ensured that invoices were paid on time", "200 invoices a month", "Ensured that 200 invoices a month were paid on time"},
	{"Answered customers' calls and emails", "answered 60 calls per day", "Answered customers' calls (60 calls per day) and emails"},
	{"Ran the payroll", "120 employees", "Ran the payroll (120 employees)"},
	{"Answered calls", "usually 60 calls a day", "Answered calls (usually 60 calls a day)"},
	{"Handled complaints from guests", "30 complaints a month, 95% resolved", "Handled complaints (30 complaints a month, 95% resolved) from guests"},
	{"Answered the phones", "I answered the phones, about 60 calls a day", "Answered the phones (about 60 calls a day)"},
	{"Trained new staff", "I trained eight people over two years", "Trained new staff (eight people over two years)"},
	// as a deed beside it
	{"Was in charge of booking travel for the team", "arranged 30 trips a month for 12 people", "Booked travel for the team, arranging 30 trips a month for 12 people"},
	{"Checking in guests and taking payments", "served 50 customers a day", "Checked in guests and took payments, serving 50 customers a day"},
	{"Answered the phones", "I took 60 calls a day", "Answered the phones, taking 60 calls a day"},
	{"Answered the phones", "handled 60 calls a day at the front desk", "Answered the phones, handling 60 calls a day at the front desk"},
	{"Automated the expense report", "it saved 5 hours a week", "Automated the expense report, saving 5 hours a week"},
	{"Built a booking system for the clinic", "200 people use it", "Built a booking system for the clinic, used by 200 people"},
	{"Built a booking system for the clinic.", "used by about 200 nurses", "Built a booking system for the clinic, used by about 200 nurses."},
	{"Helped build a booking system for the clinic", "the booking system is used by 6 wards", "Helped build a booking system for the clinic, used by 6 wards"},
	{"Managed the budget of the clinic", "the clinic budget was £32k", "Managed the £32k budget of the clinic"},
	// in place of the duty that it tells as a deed
	{"Responsible for the checkout of the web shop, built with React.", "built the checkout of the web shop with React", "Built the checkout of the web shop with React."},
	{"In charge of the school garden", "I ran the school garden and planted 40 trees", "Ran the school garden and planted 40 trees"},
	{"Built the booking app", "the app has 500 users", "Built the booking app (500 users)"},
	// not at all
	{"Trained new hires on the phones", "I manage 2 front desk people", ""},
	{"Responsible for the checkout of the web shop, built with React.", "built the checkout with React", ""},
	{"Built a booking system for the clinic", "the website is used by 6 wards", ""},
	{"Managed projects", "managed 5 projects as a volunteer", ""},
	{"Managed projects", "managed 5 projects for the church", ""},
	{"Managed projects", "managed 5 projects on paper", ""},
	{"Booked rooms for the board", "12 rooms a week for 3 board members", ""},
	{"Answered the phones", "80 calls a day in the whole department", ""},
	{"Wrote checks, which cut errors from 9% to 2%", "wrote 70 checks", ""},
	{"Managed projects", "managed 5 projects on my own", ""},
	{"Managed projects", "my projects grew by 5%", ""},
	{"Managed projects", "managed 0 projects", ""},
	{"Managed projects", "5 projects, managed by the team", ""},
	{"Managed projects", "managed 5 projects and my boss 3", ""},
	{"Managed projects", "5 projects, John managed 3", ""},
	{"Managed projects", "managed 5 projects at globex", ""},
	{"Managed projects", "did not manage 5 projects", ""},
	{"Managed projects", "never managed 5 projects", ""},
	{"Managed projects", "failed to manage 5 projects", ""},
	{"Managed projects", "my boss managed 5 projects", ""},
	{"Managed projects", "John managed 5 projects", ""},
	{"Managed projects", "the team managed 5 projects", ""},
	{"Managed projects", "will manage 5 projects", ""},
	{"Managed projects", "managed 5 projects at another company", ""},
	{"Managed projects", "managed 5 projects at Globex", ""},
	{"Managed projects", "managed 5 projects in 2012", ""},
	{"Managed projects", "managed -5 projects", ""},
	{"Managed projects", "wanted to manage 5 projects", ""},
	{"Managed projects", "helped manage 5 projects", ""},
	{"Managed projects", "5 projects, 3 of them by my boss", ""},
	{"Managed projects", "5 projects managed by John", ""},
	{"Reduced costs", "costs rose by 30%", ""},
	{"Reduced costs", "by 30%", ""},
	{"Answered calls every day", "60 calls a day", ""},
	{"Managed two calendars", "managed 4 calendars", ""},
	{"Managed sales reports", "40 sales", ""},
	{"Trained new staff and led tours", "12 guests", ""},
	{"Trained new staff and cleaners", "8 people", ""},
	{"Automated the expense report", "5 hours a week", ""},
	{"Booked flights, hotels and cars", "30 hotels", ""},
}

func TestAnswersAreUsedWhereTheyAreTrueAndReadWell(t *testing.T) {
	t.Parallel()
	for _, c := range answers {
		content := role("past", c.bullet)
		d := Draft(content, Options{Facts: said(c.fact), Language: "en", Focus: []string{"bullet_points", "achievements", "grammar"}})
		plain := Draft(content, Options{Language: "en", Focus: []string{"bullet_points", "achievements", "grammar"}})
		got, want := draft.Apply(content, d.Proposals).Experiences[0].Responsibilities[0], c.want
		if want == "" {
			want = draft.Apply(content, plain.Proposals).Experiences[0].Responsibilities[0]
			if d.Unplaced[draft.Fact{Text: c.fact}] == "" {
				t.Errorf("%s, %s: nothing says why the fact was not used", c.bullet, c.fact)
			}
			if len(d.Questions) != len(plain.Questions) {
				t.Errorf("%s, %s: the question is gone", c.bullet, c.fact)
			}
		}
		if got != want {
			t.Errorf("%s\n %s\n got  %s\n want %s (%s)", c.fact, c.bullet, got, want, d.Unplaced[draft.Fact{Text: c.fact}])
		}
		source := facts.NewSource(content, []string{c.fact})
		for _, p := range d.Proposals {
			if why := refused(source, p); c.want != "" && why != "" {
				t.Errorf("%s\n + %s\n is refused: %s", c.fact, p.Improved, why)
			}
		}
	}
}

func TestAFinishedCountIsNoHabit(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ bullet, fact, want string }{
		{"Fix bugs in the shop's code", "fixed 90 bugs", "Fix bugs in the shop's code"},
		{"Writing articles", "wrote 40+ articles", "Write articles"},
		{"Fix bugs in the shop's code", "fixed 9 bugs a week", "Fix 9 bugs a week in the shop's code"},
		{"Manage calendars", "managed 4 calendars", "Manage 4 calendars"},
	} {
		content := role("now", c.bullet)
		d := Draft(content, Options{Facts: said(c.fact), Language: "en"})
		if got := draft.Apply(content, d.Proposals).Experiences[0].Responsibilities[0]; got != c.want || (got == c.bullet) != (d.Unplaced[draft.Fact{Text: c.fact}] == apart) && c.bullet != "Writing articles" {
			t.Errorf("%s\n got  %s\n want %s (%s)", c.fact, got, c.want, d.Unplaced[draft.Fact{Text: c.fact}])
		}
	}
}

func TestAFigureIsGivenOnce(t *testing.T) {
	t.Parallel()
	content := role("past", "Led a team of nurses")
	d := Draft(content, Options{Facts: said("12 nurses", "led 12 nurses", "14 nurses"), Language: "en", Focus: []string{"achievements"}})
	if got := draft.Apply(content, d.Proposals).Experiences[0].Responsibilities[0]; got != "Led a team of 12 nurses" {
		t.Error(got)
	}
	for _, bullets := range [][]string{{"Took calls", "Answered calls"}, {"Answered the phones", "Answered the phones at night"}} {
		content := role("past", bullets[0])
		content.Experiences[0].Responsibilities = bullets
		d := Draft(content, Options{Facts: said("60 calls a day"), Language: "en", Focus: []string{"achievements"}})
		if len(d.Proposals) > 0 || d.Unplaced[draft.Fact{Text: "60 calls a day"}] != ambiguous {
			t.Errorf("%q: %+v, %q", bullets, d.Proposals, d.Unplaced)
		}
	}
}

func TestAFactGoesWhereMostOfItsWordsAre(t *testing.T) {
	t.Parallel()
	content := role("past", "Managed the office budget")
	content.Experiences[0].Responsibilities = append(content.Experiences[0].Responsibilities, "Managed the budget of the department")
	const fact = "the department budget was £18k"
	d := Draft(content, Options{Facts: said(fact), Language: "en", Focus: []string{"achievements"}})
	got := draft.Apply(content, d.Proposals).Experiences[0].Responsibilities
	if got[0] != "Managed the office budget" || got[1] != "Managed the £18k budget of the department" {
		t.Errorf("%q, %q", got, d.Unplaced[draft.Fact{Text: fact}])
	}
}
