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
		if got := gap(change); got > none+0.5 {
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
