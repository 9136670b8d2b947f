package score_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"redraft/resume"
	"redraft/score"
)

// holds checks what must be true of any report.
func holds(t *testing.T, what string, r score.Report) {
	t.Helper()
	sums, most := map[score.Category]float64{}, map[score.Category]float64{}
	for _, c := range r.Checks {
		sums[c.Category] += c.Points
		most[c.Category] += c.Max
		if c.Points < 0 || c.Points > c.Max || math.IsNaN(c.Points) {
			t.Errorf("%s: %s has %v of %v", what, c.ID, c.Points, c.Max)
		}
		if c.Finding == "" || c.Evidence == nil || c.State != score.Pass && c.State != score.NotApplicable && c.Fix == "" {
			t.Errorf("%s: %s says too little: %+v", what, c.ID, c)
		}
	}
	total := 0.0
	for c, points := range byCategory(r.Scores) {
		if points < 0 || points > 20 || math.Abs(points-sums[c]) > 1e-9 || most[c] > 20+1e-9 {
			t.Errorf("%s: %s has %v, its checks %v of %v", what, c, points, sums[c], most[c])
		}
		total += points
	}
	if math.Abs(total-r.Scores.Overall) > 1e-9 || r.PotentialScore < r.Scores.Overall-1e-9 || r.PotentialScore > 100 {
		t.Errorf("%s: %v in all, says %v, may be %v", what, total, r.Scores.Overall, r.PotentialScore)
	}
	said := map[string]bool{}
	last := math.Inf(1)
	if len(r.Issues) != len(r.Suggestions) {
		t.Errorf("%s: %d issues and %d suggestions", what, len(r.Issues), len(r.Suggestions))
	}
	for i, s := range r.Suggestions {
		if said[s.Suggestion] || s.Points > last || s.Suggestion == "" || s.Examples == nil || r.Issues[i].Check != s.Check || r.Issues[i].Points != s.Points {
			t.Errorf("%s: suggestion %d is %+v", what, i, s)
		}
		said[s.Suggestion], last = true, s.Points
	}
}

// scraps are what random resumes are made of.
var scraps = []string{"", " ", "•", "1/2", "2020", "Managed 40 clients.", "Responsible for I and my us", "managment recieve", "C", "R", "Go.", "Make", strings.Repeat("data entry ", 60), strings.Repeat("x", 5000),
	"你好，负责管理三个团队", "J'ai géré une équipe de 12 personnes", "Date of birth: 1.1.1990", "References on request", "—", "$", "%", "\u202e", "Seeking a job.", "we are looking for you", "a\nb\nc", "’’’", "3D 5S 1st 24/7 COVID-19", "Senior Engineer & Co"}

func randomDocument(r *rand.Rand) *resume.Document {
	some := func() string { return scraps[r.IntN(len(scraps))] }
	list := func(n int) []string {
		out := make([]string, r.IntN(n))
		for i := range out {
			out[i] = some()
		}
		return out
	}
	dates := []string{"", "2020", "2020-03", "present", "1899-12", "20200-1", "2019-13", "never", "2024-12"}
	var c resume.Resume
	c.Name, c.Email, c.Phone, c.Location, c.Headline, c.Summary = some(), some(), some(), some(), some(), some()+" "+some()
	for range r.IntN(5) {
		c.Experiences = append(c.Experiences, resume.Experience{Role: some(), Company: some(), Duration: some() + " – " + some(), Start: dates[r.IntN(len(dates))], End: dates[r.IntN(len(dates))], Responsibilities: list(9)})
	}
	for range r.IntN(3) {
		c.Education = append(c.Education, resume.Education{Degree: some(), Institution: some(), Details: list(3)})
	}
	c.Skills = list(70)
	c.References = []resume.Reference{{Text: some()}}
	c.Other = []resume.Other{{Title: some(), Lines: list(5)}}
	c.Sections = []resume.Section{resume.Summary, resume.Others}
	c.Normalize()
	d := &resume.Document{Content: c, Language: []string{"", "en", "de", "zh"}[r.IntN(4)]}
	if r.IntN(4) > 0 {
		d.Pages = make([]resume.Page, r.IntN(6))
		d.Places = map[string]resume.Span{"skills[0]": {Page: r.IntN(3)}, "email": area}
		d.Layout = &resume.Layout{Format: []string{"pdf", "docx", "text"}[r.IntN(3)], Words: r.IntN(900), Columns: r.IntN(3), BodySize: r.Float64() * 20, FileSize: r.IntN(5e6), ScannedPages: r.IntN(2),
			Headings: []resume.Heading{{Text: some(), Section: resume.Others}, {Text: some(), Section: resume.Others}}, Bullets: list(5), Icons: r.IntN(3),
			Hidden: []resume.Passage{{Text: some()}}, HeaderFooter: []resume.Passage{{Text: "me@example.com"}}, Images: []resume.Span{area}}
	}
	return d
}

func TestEveryReportKeepsItsBounds(t *testing.T) {
	t.Parallel()
	profiles := catalog(t).All()
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 1))
		target := score.Target{Profile: profiles[r.IntN(len(profiles))], Role: scraps[r.IntN(len(scraps))], JobDescription: scraps[r.IntN(len(scraps))]}
		if r.IntN(10) == 0 {
			target.Profile = score.Profile{} // nobody's, as of a caller who forgot
		}
		d := randomDocument(r)
		holds(t, string(encode(t, seed)), score.Score(d, target))
	}
	for _, m := range madeResumes(t) {
		for _, p := range profiles {
			holds(t, m.name, score.Score(&m.Document, score.Target{Profile: p}))
		}
	}
}

func FuzzScore(f *testing.F) {
	for _, m := range madeResumes(f) {
		f.Add(encode(f, m.Document))
	}
	p, _ := catalog(f).Profile(score.DefaultProfile)
	f.Fuzz(func(t *testing.T, data []byte) {
		var d resume.Document
		if json.Unmarshal(data, &d) != nil {
			return
		}
		holds(t, "fuzzed", score.Score(&d, score.Target{Profile: p}))
	})
}

// The predecessor gave a blank page 32 points, and fell over a bullet that was only a marker.
func TestWhatTheGoneServiceGotWrong(t *testing.T) {
	t.Parallel()
	blank := madeResumes(t)[0]
	if s := score.Score(&blank.Document, blank.target(t)).Scores; s.Overall > 5 {
		t.Errorf("a blank page has %v", s.Overall)
	}
	for _, marker := range []string{"•", "-", "", " ", "\u2022 ", "1."} {
		d := person()
		before := score.Score(d, score.Target{Profile: profile(t)}).Scores
		d.Content.Experiences[0].Responsibilities = append(d.Content.Experiences[0].Responsibilities, marker)
		if after := score.Score(d, score.Target{Profile: profile(t)}).Scores; after != before {
			t.Errorf("a bullet that is %q changes %+v to %+v", marker, before, after)
		}
	}
	d := person() // "us" is in "status", and no person
	d.Content.Experiences[0].Responsibilities[0] = "Reported the status of 30 campus projects to the US office."
	if r := score.Score(d, score.Target{Profile: profile(t)}); checkOf(r, "content.pronouns").Finding != "No first person." {
		t.Error("the status is taken for us")
	}
	for _, m := range madeResumes(t) {
		for _, s := range score.Score(&m.Document, m.target(t)).Suggestions {
			if strings.Contains(s.Suggestion+s.Reasoning, "75") && strings.Contains(s.Suggestion+s.Reasoning, "reject") {
				t.Errorf("the claim about rejected resumes: %+v", s)
			}
		}
	}
}

func checkOf(r score.Report, id string) score.Check {
	i := slices.IndexFunc(r.Checks, func(c score.Check) bool { return c.ID == id })
	return r.Checks[i]
}
