package score_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"redraft/resume"
	"redraft/score"
)

const wanted = `Executive Virtual Assistant (Remote)

About us
Northwind makes maps. We live on Docker and Kubernetes.

We are looking for somebody with 3-5 years of experience supporting founders.

Responsibilities
- Manage calendars and inboxes in Google Calendar and Gmail
- Keep the CRM up to date

Requirements
- Proficiency in Google Workspace, Slack and Asana
- Experience with Kajabi and Applicant Tracking Systems (ATS)
- Fluent English; Bachelor's degree required

Nice to have
- Xero or QuickBooks
- Spanish is a plus

Benefits
- Salesforce stock, Tableau training
`

func matchOf(t *testing.T, description string) *score.JobMatch {
	t.Helper()
	all := madeResumes(t)
	m := all[len(all)-1]
	target := m.target(t)
	target.JobDescription = description
	return score.Score(&m.Document, target).Match
}

func terms(list []score.Requirement, matched bool) []string {
	var out []string
	for _, r := range list {
		if r.Matched == matched {
			out = append(out, r.Term)
		}
	}
	slices.Sort(out)
	return out
}

func TestAJobDescriptionIsAnsweredTermByTerm(t *testing.T) {
	t.Parallel()
	m := matchOf(t, wanted)
	for what, pair := range map[string][2][]string{
		"required and shown":   {terms(m.Required, true), {"Asana", "Bachelor's degree", "CRM", "English", "Google Calendar", "Google Workspace", "Slack", "calendar management"}},
		"required and missing": {terms(m.Required, false), {"Applicant Tracking Systems (ATS)", "Gmail", "Kajabi"}},
		"preferred and shown":  {terms(m.Preferred, true), {"Xero or QuickBooks"}},
		"preferred, missing":   {terms(m.Preferred, false), {"Spanish"}},
	} {
		if !slices.Equal(pair[0], pair[1]) {
			t.Errorf("%s: %q, want %q", what, pair[0], pair[1])
		}
	}
	if m.Years.Asked == nil || *m.Years.Asked != 3 || m.Years.Found < 4 {
		t.Errorf("years %+v", m.Years)
	}
	if m.Title != (score.TitleMatch{Asked: "Executive Virtual Assistant", Found: "Executive Virtual Assistant", Matched: true}) {
		t.Errorf("title %+v", m.Title)
	}
	for _, r := range append(m.Required, m.Preferred...) {
		if r.Matched != (len(r.Evidence) > 0) || r.Matched == slices.Contains(m.Missing, r.Term) {
			t.Errorf("%+v, missing %q", r, m.Missing)
		}
	}
}

func TestAMatchIsMonotonousAndBounded(t *testing.T) {
	t.Parallel()
	if m := matchOf(t, "Chief Whaler\nRequirements\n- Experience with Kajabi, Flensing and Ambergris\n- 20 years of experience"); *m.Score > 25 || len(m.Missing) == 0 {
		t.Errorf("a whaler's match is %+v", m)
	}
	if m := matchOf(t, "  \n "); m.Score != nil || m.Note == "" || m.Required == nil || m.Preferred == nil || m.Missing == nil || m.Years.Asked != nil {
		t.Errorf("the match of nothing is %+v", m)
	}
	last := 101
	text := "Requirements\n- Asana\n"
	for _, tool := range []string{"Kajabi", "Teachable", "Basecamp", "Freshdesk"} {
		m := matchOf(t, text)
		if *m.Score > last {
			t.Errorf("%q: %d, was %d", text, *m.Score, last)
		}
		last = *m.Score
		text += "- Experience with " + tool + "\n"
	}
}

func TestAJobDescriptionChangesNoScoreOfAnHonestResume(t *testing.T) {
	t.Parallel()
	for _, m := range madeResumes(t) {
		target := m.target(t)
		before := score.Score(&m.Document, target)
		target.JobDescription = wanted
		if after := score.Score(&m.Document, target); after.Scores != before.Scores || after.Match == nil || before.Match != nil {
			t.Errorf("%s: %+v, was %+v", m.name, after.Scores, before.Scores)
		}
	}
}

func TestAPastedJobDescriptionProvesNothing(t *testing.T) {
	t.Parallel()
	all := madeResumes(t)
	m := all[7] // who answers little of it
	target := m.target(t)
	target.JobDescription = wanted
	honest := score.Score(&m.Document, target)
	pasted := copyOf(t, m.Document)
	x := &pasted.Content.Experiences[0]
	for line := range strings.Lines(strings.Repeat(wanted, 1)) {
		if len(strings.Fields(line)) > 3 {
			x.Responsibilities = append(x.Responsibilities, strings.TrimSpace(line))
		}
	}
	whole := copyOf(t, m.Document)
	whole.Content.Summary += " " + strings.ReplaceAll(wanted, "\n", " ")
	if after := score.Score(whole, target); *after.Match.Score > *honest.Match.Score || after.Scores.Summary > honest.Scores.Summary {
		t.Errorf("pasted into the summary: match %d, was %d; summary %v, was %v", *after.Match.Score, *honest.Match.Score, after.Scores.Summary, honest.Scores.Summary)
	}
	if after := score.Score(pasted, target); *after.Match.Score > *honest.Match.Score {
		t.Errorf("pasted as bullets: match %d, was %d", *after.Match.Score, *honest.Match.Score)
	}
}

func TestAMatchReadsSoManyRequirementsAndNoMore(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	for i := range 900 {
		fmt.Fprintf(&b, "- Tool%d\n", i)
	}
	d := webmaster()
	d.Content.Location = strings.Repeat("Berlin 12, ", 20_000)
	m := score.Score(d, score.Target{Profile: profile(t), JobDescription: "Requirements\n" + b.String() + "Nice to have\n" + strings.ReplaceAll(b.String(), "Tool", "Thing")}).Match
	if len(m.Required) != 200 || len(m.Preferred) != 200 {
		t.Errorf("%d required, %d preferred", len(m.Required), len(m.Preferred))
	}
}

func BenchmarkMatch(b *testing.B) {
	all := madeResumes(b)
	m := all[len(all)-1]
	p, _ := catalog(b).Profile(m.Profile)
	target := score.Target{Profile: p, JobDescription: strings.Repeat(wanted, 20_000/len(wanted)+1)[:20_000]}
	for b.Loop() {
		score.Score(&m.Document, target)
	}
}

func BenchmarkScoreTwoPages(b *testing.B) {
	all := madeResumes(b)
	m := all[len(all)-2]
	d := m.Document
	for i := range d.Content.Experiences { // two pages of text
		x := &d.Content.Experiences[i]
		for _, text := range slices.Clone(x.Responsibilities) {
			x.Responsibilities = append(x.Responsibilities, "Also "+text+" And more of it.")
		}
	}
	p, _ := catalog(b).Profile(m.Profile)
	for b.Loop() {
		score.Score(&d, score.Target{Profile: p})
	}
}

func TestARoleThatGoesOnCountsUntilToday(t *testing.T) {
	t.Parallel()
	doc := resume.Document{Language: "en", Content: resume.Resume{Name: "Nora Quell", Experiences: []resume.Experience{
		{Role: "Clerk", Company: "Beta", Start: "2019-05", End: "present", Responsibilities: []string{"Answered 40 calls a day."}}}}}
	target := score.Target{JobDescription: "Requirements: at least 5 years of experience as a clerk."}
	before := score.Score(&doc, target)
	target.Today = time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC)
	after := score.Score(&doc, target)
	if before.Match.Years.Found >= 1 || after.Match.Years.Found != 7 {
		t.Errorf("%v years without a day, %v until April 2026", before.Match.Years.Found, after.Match.Years.Found)
	}
	if before.Scores.Overall != after.Scores.Overall {
		t.Errorf("the day changes the score: %v, %v", before.Scores.Overall, after.Scores.Overall)
	}
}

// webmaster is somebody who worked with React for four years of twelve.
func webmaster() *resume.Document {
	return &resume.Document{Language: "en", Content: resume.Resume{Name: "Ira Holm", Summary: "Developer for small firms.", Experiences: []resume.Experience{
		{Role: "Web Developer", Company: "Delta", Start: "2020-01", End: "2023-12", Responsibilities: []string{"Built 9 pages of a shop with React for a sailmaker."}},
		{Role: "Web Developer", Company: "Gamma", Start: "2012-01", End: "2019-12", Responsibilities: []string{"Kept 20 sites of clubs running on WordPress."}},
	}, Skills: []string{"React", "WordPress", "Kubernetes"}}}
}

func TestYearsWithAToolAreThoseOfRolesThatNameIt(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		asked string
		years int
		found float64
	}{
		{"Requirements: 5+ years of experience with React.", 5, 4},
		{"Requirements: 5+ years with React or WordPress.", 5, 12},
		{"Requirements: 5+ years of experience with Kubernetes.", 5, 0},
		{"Requirements: 5+ years of experience, and knowledge of React.", 5, 12},
		{"Requirements: 3 years of experience with React. 6 years of experience in the trade.", 6, 12},
	} {
		m := score.Score(webmaster(), score.Target{Profile: profile(t), JobDescription: tc.asked}).Match
		if m.Years.Asked == nil || *m.Years.Asked != tc.years || m.Years.Found != tc.found {
			t.Errorf("%q: %+v years found", tc.asked, m.Years)
		}
	}
	d := webmaster()
	d.Content.Experiences[0].End, d.Content.Summary = "present", "Developer with 7 years of experience in React. Has 12 years of experience in all."
	if m := score.Score(d, score.Target{Profile: profile(t), JobDescription: "Requirements: 5+ years of experience with React."}).Match; m.Years.Found != 7 {
		t.Errorf("the summary's own years with React: %v", m.Years.Found)
	}
}

func TestATitleMatchesAtTheRankThatIsAsked(t *testing.T) {
	t.Parallel()
	of := func(title, asked string) *score.JobMatch {
		d := webmaster()
		d.Content.Experiences[0].Role = title
		return score.Score(d, score.Target{Profile: profile(t), JobDescription: "Job title: " + asked + "\nRequirements: WordPress, React."}).Match
	}
	lower, same, other := of("Web Developer", "Senior Web Developer"), of("Lead Web Developer", "Senior Web Developer"), of("Web Developer", "Senior Pastry Chef")
	if lower.Title.Matched || !same.Title.Matched || other.Title.Matched || *lower.Score >= *same.Score || *lower.Score <= *other.Score {
		t.Errorf("%+v %d, %+v %d, %+v %d", lower.Title, *lower.Score, same.Title, *same.Score, other.Title, *other.Score)
	}
	if m := of("Senior Web Developer", "Web Developer"); !m.Title.Matched {
		t.Errorf("a senior is no developer: %+v", m.Title)
	}
}

// Years are of the trade that a description asks for, where that is known: a nurse's are no developer's.
func TestYearsAskedForAreThoseOfTheTrade(t *testing.T) {
	t.Parallel()
	d := &resume.Document{Language: "en", Content: resume.Resume{Summary: "Developer with 20 years of experience, and a former nurse.", Experiences: []resume.Experience{
		{Role: "Junior Developer", Company: "Mapworks", Start: "2022-01", End: "present"},
		{Role: "Career break", Start: "2019-01", End: "2021-12"},
		{Role: "Software Engineering Intern", Company: "Gridline", Start: "2018-01", End: "2018-12"},
		{Role: "Registered Nurse", Company: "Southside", Start: "2008-01", End: "2017-12"},
		{Role: "Marketing Assistant", Company: "Lark", Start: "2005-01", End: "2006-12"},
		{Role: "Programmer (volunteer)", Company: "Chess club", Start: "2003-01", End: "2004-12"},
	}}}
	day := time.Date(2023, 12, 31, 0, 0, 0, 0, time.UTC)
	for posting, found := range map[string]float64{
		"Java Developer\nRequirements: 5+ years of experience as a developer.":                 2,
		"Java Developer\nRequirements: 5+ years of experience.":                                2,
		"Java Developer\nRequirements: 3 years of experience as a registered nurse in a ward.": 10,
		"Staff Nurse\nRequirements: 5+ years of experience.":                                   10,
		"Marketing Manager\nRequirements: 5+ years of experience.":                             2,
		"Marketing Manager\nRequirements: 5+ years of experience as a marketing manager.":      0,
		"Chief Whaler\nRequirements: 5+ years of experience.":                                  20,
	} {
		if m := score.Score(d, score.Target{Profile: profile(t), JobDescription: posting, Today: day}).Match; m.Years.Found != found {
			t.Errorf("%q: %v years", posting, m.Years.Found)
		}
	}
}
