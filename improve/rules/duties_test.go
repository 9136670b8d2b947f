package rules

import (
	"slices"
	"strings"
	"testing"

	"redraft/improve/draft"
	"redraft/resume"
	"redraft/score"
)

func TestTheDutiesOfARoleThatGoesOnAreToldInOneTense(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name      string
		has, want []string
	}{
		{"one duty is told in the past",
			[]string{"Handled payroll for 40 staff", "Responsible for running the till", "Tasked with ordering stock"},
			[]string{"Handled payroll for 40 staff", "Ran the till", "Ordered stock"}},
		{"one opens with a phrase in the past",
			[]string{"Dealt with customer complaints", "Responsible for running the till", "Tasked with ordering stock"},
			[]string{"Handled customer complaints", "Ran the till", "Ordered stock"}},
		{"a single deed is past in any role",
			[]string{"Led the move to a new office", "Responsible for running the till", "Tasked with ordering stock"},
			[]string{"Led the move to a new office", "Run the till", "Order stock"}},
		{"so is help with one",
			[]string{"Helped to launch the online store", "Responsible for running the till", "Tasked with ordering stock"},
			[]string{"Helped launch the online store", "Run the till", "Order stock"}},
		{"one duty is told in the present",
			[]string{"Manage two inboxes", "Responsible for running the till", "Tasked with ordering stock"},
			[]string{"Manage two inboxes", "Run the till", "Order stock"}},
		{"none tells when",
			[]string{"Responsible for running the till", "Tasked with ordering stock"},
			[]string{"Run the till", "Order stock"}},
	} {
		content := role("now", "")
		content.Experiences[0].Responsibilities = c.has
		got := draft.Apply(content, Draft(content, Options{Profile: profile(t, score.DefaultProfile), Language: "en", Focus: []string{"bullet_points", "grammar"}}).Proposals)
		if b := got.Experiences[0].Responsibilities; !slices.Equal(b, c.want) {
			t.Errorf("%s: %q, want %q", c.name, b, c.want)
		}
	}
}

// proposed are the reasons for what is proposed for a bullet.
func proposed(bullet string) string {
	content := role("past", bullet)
	e := &engine{r: content, english: true, names: names(content), entries: entries(content)}
	e.bullets()
	var all []string
	for _, p := range e.out.Proposals {
		all = append(all, p.Reasoning)
	}
	return strings.Join(all, " ")
}

func TestReasonsSayWhatWasDoneToTheOpening(t *testing.T) {
	t.Parallel()
	for bullet, want := range map[string]string{
		"Worked on the redesign of the website": "Tells the part that you had in it with one verb.",
		"Assisted in preparing tax returns":     "Says in one verb that you helped.",
		"Responsible for managing calendars":    "Opens with the verb that says what was done.",
	} {
		if got := proposed(bullet); got != want {
			t.Errorf("%s: the reason is %q, not %q", bullet, got, want)
		}
	}
}

func TestOnlySocialMediaIsAskedAboutFollowers(t *testing.T) {
	t.Parallel()
	for bullet, want := range map[string]bool{
		"Responsible for the post and the parcels":     false,
		"Sorted the post of three floors":              false,
		"Ran social media for a bakery":                true,
		"Wrote posts on Instagram for a local bakery":  true,
		"Planned the blog posts of a bakery and a bar": true,
	} {
		content := resume.Resume{Experiences: []resume.Experience{{Role: "Clerk", Start: "2018-01", End: "2020-01", Responsibilities: []string{bullet}}}}
		asked := slices.ContainsFunc(Draft(content, Options{Profile: profile(t, score.DefaultProfile), Language: "en"}).Questions, func(q draft.Question) bool {
			return strings.Contains(q.Question, "followers")
		})
		if asked != want {
			t.Errorf("%s: asked about followers is %v", bullet, asked)
		}
	}
}

func TestQuestionsAreToThePoint(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		bullets []string
		want    string // the first question about a bullet
	}{
		{[]string{"Built landing pages for clients in the hospitality industry"}, "How many people or systems use it, and what became faster, cheaper or safer?"},
		{[]string{"Painted murals for clients in the hospitality industry"}, ""},
		{[]string{"Served clients of a bar and its terrace"}, "How many customers or clients did you serve in a day or a week?"},
		{[]string{"Prepared board packs and answered the phones", "Answered 60 calls a day"}, ""},
		{[]string{"Prepared board packs and answered the phones"}, "How many calls a day did you take or make?"},
		{[]string{"Cutting hair and beards for a barber"}, ""},
		{[]string{"Raised two foals on the farm"}, ""},
		{[]string{"Cut delivery costs for the bakery"}, "By how much did you reduce delivery costs, and from what to what?"},
		{[]string{"Filed the sales tax of the bakery"}, ""},
		{[]string{"Told the sales manager what rivals do"}, ""},
		{[]string{"Made sales in the old town"}, "How many leads or sales, and of what value?"},
		{[]string{"Was trained in complaint handling"}, ""},
		{[]string{"Tried to improve the ordering process"}, ""},
		{[]string{"Attended a conference in Porto"}, ""},
		{[]string{"Team member on a kaizen event for the tool crib"}, ""},
		{[]string{"Hosted events for a wine shop"}, "How many events, and with how many guests?"},
		{[]string{"Raised purchase orders in an accounting program"}, "How many products or orders, in what time?"},
		{[]string{"Responsible for the checkout flow of the web shop, used by 40,000 people"}, `What did you do yourself, where you say "Responsible for the checkout flow of the web …"?`},
		{[]string{"Responsible for managing the checkout flow of 3 shops"}, ""},
		{[]string{"Managed calendars"}, "How many calendars did you keep, and for how many people?"},
		{[]string{"Answered phones"}, "How many calls a day did you take or make?"},
		{[]string{"Teamwork"}, ""},
	} {
		content := role("past", "")
		content.Experiences[0].Responsibilities = c.bullets
		got := ""
		for _, q := range Draft(content, Options{Profile: profile(t, score.DefaultProfile), Language: "en"}).Questions {
			if got == "" && strings.HasPrefix(q.Section, "experiences[0].responsibilities[") {
				got = q.Question
			}
		}
		if got != c.want {
			t.Errorf("%q: asked %q, want %q", c.bullets, got, c.want)
		}
	}
}
