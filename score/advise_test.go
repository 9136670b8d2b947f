package score_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"redraft/resume"
	"redraft/score"
)

// Whoever shows a page by category shows why its points are not full.
func TestEveryCategorysIssuesSayWhereItsPointsWent(t *testing.T) {
	t.Parallel()
	reports := map[string]score.Report{}
	for _, m := range madeResumes(t) {
		reports[m.name] = score.Score(&m.Document, m.target(t))
	}
	for name, doc := range documents(t) {
		reports[name] = score.Score(doc, score.Target{Profile: profile(t)})
	}
	for name, r := range reports {
		if len(r.Issues) == 1 && r.Issues[0].Points > 90 { // no resume
			continue
		}
		told, small := map[score.Category]float64{}, map[score.Category]float64{}
		for _, i := range r.Issues {
			told[i.Category] += i.Points
		}
		for _, c := range r.Checks { // a twentieth of a point is not worth a sentence
			if lost := c.Max - c.Points; lost < 0.05 {
				small[c.Category] += lost
			}
		}
		for c, points := range byCategory(r.Scores) {
			if lost := 20 - points; math.Abs(lost-told[c]) > small[c]+1e-9 {
				t.Errorf("%s: %s lost %.2f, its issues say %.2f", name, c, lost, told[c])
			}
		}
	}
}

func TestWhatIsNoResumeIsToldSo(t *testing.T) {
	t.Parallel()
	var c resume.Resume
	c.Other = []resume.Other{{Title: "Minutes", Lines: []string{"The committee met at eight and chose a new treasurer.", "The roof of the boat house leaks."}}}
	c.Normalize()
	r := score.Score(&resume.Document{Content: c, Language: "en", Layout: &resume.Layout{Format: "text", Words: 17}}, score.Target{Profile: profile(t)})
	if len(r.Issues) != 1 || !strings.Contains(r.Issues[0].Issue, "not look like a resume") || r.Issues[0].Severity != "critical" || r.PotentialScore > r.Scores.Overall+1 {
		t.Errorf("may be %v, is %v, %+v", r.PotentialScore, r.Scores.Overall, r.Issues)
	}
	c.Other = nil
	r = score.Score(&resume.Document{Content: c, Layout: &resume.Layout{Format: "pdf", ScannedPages: 2}}, score.Target{Profile: profile(t)})
	if len(r.Issues) != 1 || !strings.Contains(r.Issues[0].Issue, "picture") || r.Issues[0].Category != score.ATS {
		t.Errorf("of a scan: %+v", r.Issues)
	}
	for _, m := range madeResumes(t)[2:] {
		if slices.ContainsFunc(score.Score(&m.Document, m.target(t)).Issues, func(i score.Issue) bool { return strings.Contains(i.Issue, "not look like") }) {
			t.Errorf("%s is taken for no resume", m.name)
		}
	}
}

// What only the person knows is no part of what rewriting may reach; what stands there in other words is.
func TestThePotentialIsWhatRewritingReaches(t *testing.T) {
	t.Parallel()
	gap := func(change func(*resume.Resume)) float64 {
		d := person()
		change(&d.Content)
		r := score.Score(d, score.Target{Profile: profile(t)})
		return r.PotentialScore - r.Scores.Overall
	}
	none := gap(func(*resume.Resume) {})
	for name, change := range map[string]func(*resume.Resume){
		"no phone": func(r *resume.Resume) { r.Phone = "" }, "no months": func(r *resume.Resume) { r.Experiences[0].Start = "2020" },
		"few skills": func(r *resume.Resume) { r.Skills = r.Skills[:7] },
		"one bullet without a figure": func(r *resume.Resume) {
			r.Experiences[0].Responsibilities = r.Experiences[0].Responsibilities[:1]
			r.Experiences[0].Responsibilities[0] = "Managed the calendars of executives in many time zones with Google Calendar and Calendly."
		},
	} {
		most := none + 0.5
		if name == "few skills" { // rewriting may list what the bullets prove, each worth a tenth of the ten that are enough
			most = none + 0.75
		}
		if got := gap(change); got > most {
			t.Errorf("%s: rewriting gains %.2f, %.2f without", name, got, none)
		}
	}
	for name, change := range map[string]func(*resume.Resume){
		"first person": func(r *resume.Resume) {
			for i, b := range r.Experiences[0].Responsibilities {
				r.Experiences[0].Responsibilities[i] = "I was responsible for this: " + b
			}
		},
		"no summary": func(r *resume.Resume) { r.Summary = "" },
	} {
		if got := gap(change); got < none+2 {
			t.Errorf("%s: rewriting gains %.2f, %.2f without", name, got, none)
		}
	}
}

func TestTheExampleOfDatesIsWrittenAsTheOthersAre(t *testing.T) {
	t.Parallel()
	role := func(duration, start, end string) resume.Experience {
		return resume.Experience{Role: "Clerk", Company: "Lark", Duration: duration, Start: start, End: end}
	}
	for _, tc := range []struct{ first, start, second, example string }{
		{"March 2021 - Present", "2021-03", "Jun 2017 - Feb 2021", "June 2017 - February 2021"},
		{"Mar 2021 – today", "2021-03", "06/2017 – 02/2021", "Jun 2017 – Feb 2021"},
		{"03/2021 to date", "2021-03", "Jun 2017 to Feb 2021", "06/2017 to 02/2021"},
		{"2021-03 – present", "2021-03", "Jun 2017 – Feb 2021", "2017-06 – 2021-02"},
		{"Mar 2021 until today", "2021-03", "06/2017 – 02/2021", "Jun 2017 until Feb 2021"},
		{"Mar 2021 through today", "2021-03", "06/2017 – 02/2021", "Jun 2017 through Feb 2021"},
		{"Mar 2021 till date", "2021-03", "06/2017 – 02/2021", "Jun 2017 till Feb 2021"},
		{"Mar 2021 (now)", "2021-03", "06/2017 – 02/2021", ""},
		{"2021-03-15 – present", "2021-03", "Jun 2017 – Feb 2021", ""},
		{"März 2021 – heute", "2021-03", "06/2017 – 02/2021", ""},
	} {
		d := person()
		d.Content.Experiences = []resume.Experience{role(tc.first, tc.start, "present"), role(tc.second, "2017-06", "2021-02")}
		var examples []string
		for _, s := range score.Score(d, score.Target{Profile: profile(t)}).Suggestions {
			if s.Check == "formatting.dates_form" {
				examples = s.Examples
			}
		}
		if got := strings.Join(examples, "; "); got != tc.example {
			t.Errorf("%q and %q: %q, want %q", tc.first, tc.second, got, tc.example)
		}
	}
}

func TestTenSkillsAreEnough(t *testing.T) {
	t.Parallel()
	all := strings.Fields("Slack Zoom Excel HubSpot Asana Trello Notion Canva Xero Gmail Zapier")
	for n, want := range map[int]score.State{9: score.Partial, 10: score.Pass, 11: score.Pass} {
		d := person()
		d.Content.Skills = all[:n]
		for _, c := range score.Score(d, score.Target{Profile: profile(t)}).Checks {
			if c.ID == "skills.count" && c.State != want {
				t.Errorf("%d skills: %s, %s", n, c.State, c.Fix)
			}
		}
	}
}

// A page with few words has nothing that hides its text from programs: that it is short is no critical fault, and its words are counted as the issue says.
func TestAShortPageIsJudgedByItsPoints(t *testing.T) {
	t.Parallel()
	d := person()
	d.Layout = &resume.Layout{Format: "pdf", Words: 60}
	d.Content.Experiences[0].Responsibilities, d.Content.Summary = d.Content.Experiences[0].Responsibilities[:1], "Virtual assistant."
	found := false
	for _, i := range score.Score(d, score.Target{Profile: profile(t)}).Issues {
		if strings.HasPrefix(i.Issue, "Beside its skills") {
			found = found || i.Check == "ats.text" && i.Points > 1
			if i.Severity == "critical" {
				t.Errorf("%+v", i)
			}
		}
	}
	if !found {
		t.Error("a short page earns in full what the absence of faults brings")
	}
}
