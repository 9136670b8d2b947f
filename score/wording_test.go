package score_test

import (
	"slices"
	"strings"
	"testing"

	"redraft/resume"
	"redraft/score"
)

// saying is a person whose first bullets are the given ones.
func saying(bullets ...string) *resume.Document {
	d := person()
	d.Content.Experiences[0].Responsibilities = append(bullets, d.Content.Experiences[0].Responsibilities...)
	return d
}

func TestNamesAndToolsAreNoMisspellings(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"Migrated Thoth, Ansible, Kubernetes, PostgreSQL, Grafana, Airflow, Keras, NumPy, pytest and Terraform for 3 teams.",
		"Worked with Nguyen, Siobhan, Wojciech, Acadmie, Pharell, Michel and Nicolas on 4 audits.",
		"Organised colour programmes and analysed behaviour at the centre of 12 licences.",
		"Optimized GHL, QBO, CRMs, SOPs, KPIs, IaC, mTLS, OAuth and gRPC at 99.9% uptime.",
		"Ran Zoho, Xero, Gusto, Kajabi, Calendly, Airtable, Hootsuite, Canva, Loom and Asana for 9 founders.",
		"Taught Filipino, Tagalog, Bahasa and Español to 20 pupils in Makati, Cebu and Davao.",
	} {
		if c := checkOf(score.Score(saying(text), score.Target{Profile: profile(t)}), "content.spelling"); !strings.HasPrefix(c.Finding, "No misspelled") {
			t.Errorf("%q: %s", text, c.Finding)
		}
	}
}

func TestMisspellingsAreFoundAndMended(t *testing.T) {
	t.Parallel()
	r := score.Score(saying("Recieved 40 parcels a day and kept seperate lists."), score.Target{Profile: profile(t)})
	if c := checkOf(r, "content.spelling"); !strings.Contains(c.Finding, `"Recieved" (Received)`) || !strings.Contains(c.Finding, `"seperate" (separate)`) {
		t.Error(c.Finding)
	}
	i := slices.IndexFunc(r.Suggestions, func(s score.Suggestion) bool { return s.Check == "content.spelling" })
	if got := r.Suggestions[i].Examples[0]; got != "Received 40 parcels a day and kept seperate lists." {
		t.Error(got)
	}
}

// What a suggestion shows is the person's own bullet, mended; what only the person knows is a question in brackets.
func TestExamplesAreThePersonsOwnWords(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ bullet, want string }{
		{"Responsible for managing the calendars of executives.", "Manage the calendars of executives."},
		{"Responsible for the archive.", "[what you did, as a verb] the archive."},
		{"I managed my team and our clients.", "Managed the team and the clients."},
		{"I was in charge of moving the library to another building, which took three weeks.", "Moved the library to another building, which took three weeks."},
		{"Was responsible for the yearly inventory.", "[what you did, as a verb] the yearly inventory."},
		{"In my role I also advised the mayor.", "Advised the mayor."},
		{"My duties included watering the gardens and pruning the hedges.", "Watered the gardens and pruned the hedges."},
		{"Tasked with sewing.", "[what you did, as a verb] sewing."},
		{"In my job I also fed our horses.", "Fed the horses."},
		{"Main tasks: repairing the bicycles.", "Repair the bicycles."},
		{"Have been responsible for training the volunteers.", "Train the volunteers."},
	} {
		d := saying(tc.bullet)
		r := score.Score(d, score.Target{Profile: profile(t)})
		found := false
		for _, s := range r.Suggestions {
			found = found || slices.Contains(s.Examples, tc.want)
		}
		if !found {
			for _, s := range r.Suggestions {
				t.Logf("%s: %q", s.Check, s.Examples)
			}
			t.Errorf("%q is not shown as %q", tc.bullet, tc.want)
		}
	}
}

func TestNumbersThatAreNoResultsDoNotCount(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"Cut costs by 30%": true, "Saved $5k a month": true, "Led 12 people in two towns": true, "Answered 1,200 calls": true, "Trained three new colleagues": true, "Halved the time": true,
		"Typed 70 WPM every day": true, "Grew revenue 3x": true, "Kept 99.9% uptime": true,
		"Joined the firm in 2019": false, "Used Windows 10 and Python 3": false, "Gave support 24/7": false, "Worked through COVID-19": false, "Kept to ISO 9001": false, "Won the 1st prize": false, "Built 3D models": false,
	} {
		d := person()
		d.Content.Experiences[0].Responsibilities = []string{text}
		if got := score.Score(d, score.Target{Profile: profile(t)}).Metadata.HasQuantifiableAchievements; got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestLanguagesOtherThanEnglishAreJudgedByWhatCanBeJudged(t *testing.T) {
	t.Parallel()
	for name, doc := range documents(t) {
		r := score.Score(doc, score.Target{Profile: profile(t)})
		if foreign := doc.Language != "en"; foreign != (r.LanguageNote != "") || foreign != (checkOf(r, "content.action_verbs").State == score.NotApplicable) {
			t.Errorf("%s (%s): %q", name, doc.Language, r.LanguageNote)
		}
	}
	d := &resume.Document{Content: documents(t)["juergen-xelatex"].Content} // content without a file says nothing of its language
	if r := score.Score(d, score.Target{Profile: profile(t)}); r.LanguageNote == "" {
		t.Error("German content is taken for English")
	}
	if r := score.Score(&resume.Document{Content: person().Content}, score.Target{Profile: profile(t)}); r.LanguageNote != "" {
		t.Error(r.LanguageNote)
	}
}

func TestGapsAreToldAndCostNothing(t *testing.T) {
	t.Parallel()
	d := person()
	d.Content.Experiences = append(d.Content.Experiences, resume.Experience{Role: "Clerk", Company: "Elsewhere", Start: "2016-01", End: "2018-12", Duration: "Jan 2016 – Dec 2018", Responsibilities: []string{"Filed 40 records a day in the archive of the city of London."}})
	gap := score.Score(d, score.Target{Profile: profile(t)})
	d.Content.Experiences[1].End, d.Content.Experiences[1].Duration = "2020-02", "Jan 2016 – Feb 2020"
	none := score.Score(d, score.Target{Profile: profile(t)})
	if gap.Scores != none.Scores {
		t.Errorf("a gap costs: %+v, without it %+v", gap.Scores, none.Scores)
	}
	i := slices.IndexFunc(gap.Issues, func(i score.Issue) bool { return i.Check == "content.gaps" })
	if i < 0 || gap.Issues[i].Points != 0 || !strings.Contains(gap.Issues[i].Issue, "14 months") {
		t.Errorf("the gap is not told: %+v", gap.Issues)
	}
	if slices.ContainsFunc(none.Issues, func(i score.Issue) bool { return i.Check == "content.gaps" }) {
		t.Error("a gap is told where none is")
	}
}

func TestADraftSummaryCountsTheYearsOfItsOwnProfession(t *testing.T) {
	t.Parallel()
	d := person()
	d.Content.Summary = ""
	d.Content.Experiences = append([]resume.Experience{
		{Role: "Bus Driver", Company: "City Lines", Start: "2004-01", End: "2017-12", Duration: "Jan 2004 – Dec 2017", Responsibilities: []string{"Drove 40 stops a day."}},
		{Role: "Executive Assistant", Company: "Lime", Start: "2018-01", End: "2019-12", Duration: "Jan 2018 – Dec 2019"},
	}, d.Content.Experiences...)
	d.Content.Experiences[2].Role, d.Content.Experiences[2].End = "Senior Executive Assistant", "2021-12"
	c := score.Score(d, score.Target{Profile: profile(t)})
	i := slices.IndexFunc(c.Suggestions, func(s score.Suggestion) bool { return s.Check == "summary.present" })
	if i < 0 || !strings.HasPrefix(c.Suggestions[i].Examples[0], "Senior Executive Assistant with three years of experience") {
		t.Errorf("%+v", c.Suggestions)
	}
}

// No example is better than one that says something else than the person did, or nothing.
func TestNoExampleIsMadeOfWhatMayBeReadInTwoWays(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"Responsible for managing events and catering staff.", "I was asked to join the board.", "The garden was planned by an architect.", "I am a member of the works council.", "Was part of a crew that repaired bridges.",
		"Under the old manager, nobody counted the stock.", "Helped to organize the archive.", "Was involved in building the ticket machine.", "Responsible for hiring interviews.", "In charge of loading dock schedules.",
		"We repaired the bridge of the village.", "Our team won the cup of the county.", "Various other duties as required by the mayor.", "Been working in gardens since school.",
	} {
		for _, s := range score.Score(saying(text), score.Target{Profile: profile(t)}).Suggestions {
			for _, example := range s.Examples {
				if mends := s.Check == "content.action_verbs" || s.Check == "content.pronouns" || s.Check == "content.weak_phrases" || s.Check == "content.tense"; mends && !strings.Contains(example, "how many") && !strings.HasPrefix(example, "[what you did, as a verb] ") {
					t.Errorf("%q is shown as %q", text, example)
				}
			}
		}
	}
}

// Whatever verb opens a bullet opens it, a plain one too; a noun that looks like one does not.
func TestEveryVerbOpensABullet(t *testing.T) {
	t.Parallel()
	opens := func(text string) bool {
		d := person()
		d.Content.Experiences[0].Responsibilities = []string{text}
		return score.Score(d, score.Target{Profile: profile(t)}).Metadata.HasActionVerbs
	}
	for _, text := range []string{
		"Took the orders of 40 tables a night", "Spoke to parents about the progress of their children", "Gave first aid on the factory floor", "Put up the tents for a summer camp",
		"Sat on the safety committee", "Bought paper and ink for four offices", "Began a reading circle for pupils", "Told visitors the story of the castle", "Came second in a national contest",
		"Take blood samples on two wards", "Hold weekly meetings with the night shift", "Stock the shelves before opening", "Email 30 suppliers a week", "Paying the wages of 50 people", "Speaks for the staff",
		"Underwent training in fire safety", "Withheld payment until the parts arrived", "Escalate faults to the plant's engineers", "Put in place a rota for the weekends",
	} {
		if !opens(text) {
			t.Errorf("%q: no verb is seen", text)
		}
	}
	for _, text := range []string{"Stock control for two shops", "Email campaigns for a bakery", "Calls with suppliers", "Ground crew of an airport", "Split shifts in a hotel", "Weekly rota of the kitchen", "Catering, buses and rooms for trips"} {
		if opens(text) {
			t.Errorf("%q: a verb is seen", text)
		}
	}
}

// The first words of a bullet may be a thing; who speaks may be somebody who goes on to speak of something else.
func TestNoExampleIsUngrammatical(t *testing.T) {
	t.Parallel()
	for text, check := range map[string]string{"Form captain for 30 rowers of the club": "content.tense", "Rowing coaching for the club on two evenings": "content.tense"} {
		d := saying(text)
		d.Content.Experiences[0].End, d.Content.Experiences[0].Duration = "2021-12", ""
		for _, s := range score.Score(d, score.Target{Profile: profile(t)}).Suggestions {
			if s.Check == check && len(s.Examples) > 0 {
				t.Errorf("%q is shown as %q", text, s.Examples)
			}
		}
	}
	d := person()
	d.Content.Summary = "I have been working in gardens for 6 years and I love helping plants! I speak German, and my boss trusts me."
	for _, s := range score.Score(d, score.Target{Profile: profile(t)}).Suggestions {
		if s.Check == "summary.wording" && len(s.Examples) > 0 {
			t.Errorf("%q", s.Examples)
		}
	}
}

func TestTheStrongestResultIsOfferedHoweverItIsWorded(t *testing.T) {
	t.Parallel()
	d := person()
	d.Content.Summary = "Virtual assistant who keeps the days of founders in order."
	d.Content.Experiences[0].Responsibilities = []string{"Watered 9 plants in two rooms every day", "Was able to cut late invoices from 9% to 2% with a checklist"}
	r := score.Score(d, score.Target{Profile: profile(t)})
	if c := checkOf(r, "summary.achievement"); !strings.Contains(c.Fix, "Was able to cut late invoices") {
		t.Errorf("%+v", c)
	}
	for _, s := range r.Suggestions {
		if text := strings.Join(s.Examples, " "); strings.HasPrefix(s.Check, "summary.") && (strings.Contains(text, "plants") || strings.Contains(text, "Was able")) {
			t.Errorf("%s %q", s.Check, s.Examples)
		}
	}
}
