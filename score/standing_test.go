package score_test

import (
	"slices"
	"testing"
	"time"

	"redraft/resume"
	"redraft/score"
)

func TestYearsCountForTheSameTradeOnly(t *testing.T) {
	t.Parallel()
	p := profile(t)
	for _, c := range []struct {
		title, other string
		same         bool
	}{
		{"Software Engineer", "Senior Backend Developer", true},
		{"Front-end Developer", "Full Stack Web Developer", true},
		{"Frontend Developer", "WordPress Developer", true},
		{"Site Reliability Engineer & Team Lead", "Software Architect", true},
		{"Software Engineer", "Mechanical Engineer", false},
		{"Software Engineer", "Business Developer", false},
		{"Software Engineer", "Nurse", false},
		{"Charge Nurse, Emergency Department", "Registered Nurse, Surgical Unit", true},
		{"Head Chef", "Sous Chef", true},
		{"Head Chef", "Waiter", false},
		{"Executive Assistant to the CEO", "Administrative Assistant", true},
		{"Executive Assistant", "Receptionist", false},
		{"Executive Assistant", "Medical Assistant", false},
		{"Store Manager", "Assistant Store Manager", true},
		{"Restaurant Manager", "Restaurant Server", false},
		{"Product Manager", "Project Manager", false},
		{"Director of Sales", "Sales Manager", true},
		{"Software Engineer", "Software Engineer Intern", false},
		{"Marketing Intern", "Marketing Trainee", true},
		{"Controller", "", false},
		{"Marketing Director", "Marketing Assistant", false},
		{"Marketing Director", "Marketing Manager", true},
		{"Marketing Director", "Marketing Specialist", false},
		{"Marketing Manager", "Marketing Specialist", true},
		{"Marketing Specialist", "Marketing Director", true},
		{"Sales Engineer", "Sales Assistant", false},
		{"Sales Engineer", "Sales Manager", false},
		{"Sales Manager", "Sales Associate", false},
		{"Sales Manager", "Sales Representative", true},
		{"Accounts Manager", "Accounts Clerk", false},
		{"Accounts Clerk", "Accounts Assistant", true},
		{"Customer Support Specialist", "Customer Support Agent", true},
		{"Data Engineer", "Data Entry Clerk", false},
	} {
		if got := p.SameTrade(c.title, c.other); got != c.same {
			t.Errorf("%q counts for %q: %v", c.other, c.title, got)
		}
	}
	if !p.SameField("Engineering Manager", "Software Engineer") || p.SameField("Engineering Manager", "Registered Nurse") {
		t.Error("an engineering manager is of software engineering")
	}
}

func TestTheNewestRoleIsFoundByItsDates(t *testing.T) {
	t.Parallel()
	today := time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)
	for name, c := range map[string]struct {
		roles  []resume.Experience
		newest int
		months int
	}{
		"none":                 {nil, -1, 0},
		"the last of the list": {[]resume.Experience{{Role: "a", Start: "2008-01", End: "2010-01"}, {Role: "b", Start: "2022-01", End: "2023-01"}}, 1, 36},
		"what goes on":         {[]resume.Experience{{Role: "a", Start: "2022-01", End: "2026-10"}, {Role: "b", Start: "2020-11", End: "present"}}, 1, 72},
		"what will end":        {[]resume.Experience{{Role: "a", Start: "2020-01", End: "2026-10"}, {Role: "b", Start: "2025-11", End: "2027-04"}}, 1, 82},
		"what is to come":      {[]resume.Experience{{Role: "a", Start: "2027-01", End: "present"}, {Role: "b", Start: "2020-01", End: "2021-01"}}, 1, 12},
		"only what is to come": {[]resume.Experience{{Role: "a", Start: "2027-01", End: "2028-01"}}, -1, 0},
		"no dates":             {[]resume.Experience{{Role: "a"}, {Role: "b"}}, 0, 0},
		"no end":               {[]resume.Experience{{Role: "a", Start: "2020-01"}, {Role: "b", Start: "2015-01", End: "2019-01"}}, 0, 48},
		"years alone":          {[]resume.Experience{{Role: "a", Start: "2020", End: "2022"}}, 0, 13},
	} {
		r := &resume.Resume{Experiences: c.roles}
		if got := score.Newest(r, today); got != c.newest {
			t.Errorf("%s: the newest is %d", name, got)
		}
		if got := score.MonthsIn(r, today, func(int) bool { return true }); got != c.months {
			t.Errorf("%s: %d months", name, got)
		}
	}
}

// Of results the strongest comes first: what changed, money and shares, things that were counted, what is no result.
func TestResultsAreRankedByWhatTheySay(t *testing.T) {
	t.Parallel()
	ranked := []string{
		"Cut the error rate of invoices from 9% to 2% in a year",
		"Delivered the new ward 3 weeks early and £80k under budget",
		"Managed 9 projects with a budget of £2.4m",
		"Managed and updated 15 shops in two towns",
		"Joined the board of the school in 2019",
	}
	if got := slices.SortedStableFunc(slices.Values(ranked), func(a, b string) int { return score.Strength(b) - score.Strength(a) }); !slices.Equal(got, ranked) {
		t.Errorf("%q", got)
	}
	for s, want := range map[string]bool{
		"Increased churn by 5% with a new onboarding": true, "Reduced customer satisfaction by 9 points": true, "Increased the number of complaints by 12%": true,
		"Increased sales by 5%": false, "Reduced churn by 5%": false, "Cut costs by 9% and increased sales by 4%": false, "Increased sales and reduced errors by 9%": false,
	} {
		if worse := score.Strength(s) < 0; worse != want {
			t.Errorf("%q is worse: %v", s, worse)
		}
	}
}

func TestSkillsHaveTheirPlaceInAJobDescription(t *testing.T) {
	t.Parallel()
	job := profile(t).Job("We look for a developer.\nRequirements: Go; PostgreSQL; Kubernetes; a CRM.\nNice to have: JS.\nOur office has billiards.")
	var places []int
	for _, skill := range []string{"golang", "Postgres", "k8s", "HubSpot", "JavaScript", "billiards", "Chess", ""} {
		places = append(places, job.Place(skill))
	}
	if want := []int{0, 1, 2, 3, 4, 5, -1, -1}; !slices.Equal(places, want) {
		t.Errorf("%d", places)
	}
}

func TestTheLikelierProfileIsThatOfTheNewestRole(t *testing.T) {
	t.Parallel()
	catalog, err := score.Load("")
	if err != nil {
		t.Fatal(err)
	}
	p, _ := catalog.Profile(score.DefaultProfile)
	r := &resume.Resume{Experiences: []resume.Experience{{Role: "Nurse", Start: "2010-01", End: "2012-01"}, {Role: "Front End Developer", Start: "2020-01", End: "present"}}}
	if other, role, ok := p.Likelier(r); !ok || other.ID != "software" || role != 1 {
		t.Errorf("%s by role %d, %v", other.ID, role, ok)
	}
	r.Experiences[1].Role = "Executive Assistant"
	if other, _, ok := p.Likelier(r); ok {
		t.Errorf("an executive assistant is of %s", other.ID)
	}
}

func TestADegreeThatWasLeftAnswersNoJobDescription(t *testing.T) {
	t.Parallel()
	for note, held := range map[string]bool{"Graduated with honours": true, "Left without graduating": false} {
		r := resume.Resume{Education: []resume.Education{{Degree: "BSc Geology", Institution: "University of Hull", Start: "2012", End: "2014", Details: []string{note}}}}
		m := score.Score(&resume.Document{Content: r, Language: "en"}, score.Target{Profile: profile(t), JobDescription: "We look for a developer.\nRequirements: Bachelor's degree."}).Match
		if m == nil || len(m.Required) != 1 || m.Required[0].Matched != held {
			t.Errorf("%s: %+v", note, m)
		}
	}
}

func TestVoluntaryWorkIsNoneOfTheYearsOfPaidWork(t *testing.T) {
	t.Parallel()
	p := profile(t)
	r := &resume.Resume{Experiences: []resume.Experience{
		{Role: "Nurse", Company: "Northside", Start: "2020-01", End: "2022-01"},
		{Role: "Volunteer Nurse", Company: "Harbour Clinic", Start: "2015-01", End: "2018-01"},
		{Role: "Nurse", Company: "Summer camp (volunteer)", Start: "2013-01", End: "2014-01"},
	}}
	if paid, unpaid := p.MonthsAs(r, time.Time{}, "Nurse"), p.MonthsAs(r, time.Time{}, "Volunteer Nurse"); paid != 24 || unpaid != 72 {
		t.Errorf("%d months as a nurse, %d as a volunteer", paid, unpaid)
	}
	if score.Unpaid("Volunteer Coordinator") || score.Unpaid("Nurse") || !score.Unpaid("Coordinator (volunteer)") {
		t.Error("a volunteer coordinator is employed")
	}
}

// What cutting the words for having to do something takes away was never counted, "was" before them neither; and a doing that is listed as a skill is
// shown by any form of its verb.
func TestADutyToldAsADeedLosesNothing(t *testing.T) {
	t.Parallel()
	report := func(bullet string) score.Report {
		r := resume.Resume{Skills: []string{"Filing"}, Experiences: []resume.Experience{{Role: "Clerk", Company: "Old Mill", Start: "2016-01", End: "2018-12", Responsibilities: []string{bullet}}}}
		return score.Score(&resume.Document{Content: r, Language: "en"}, score.Target{})
	}
	told := report("Filed 200 documents a week")
	for _, duty := range []string{"Responsible for filing 200 documents a week", "Was responsible for filing 200 documents a week", "I was responsible for filing 200 documents a week"} {
		before := report(duty)
		for i, c := range before.Checks {
			if told.Checks[i].Points < c.Points {
				t.Errorf("%s: %s falls from %v to %v", duty, c.ID, c.Points, told.Checks[i].Points)
			}
		}
	}
}
