package score_test

import (
	"strings"
	"testing"

	"redraft/resume"
	"redraft/score"
)

// A leave is none of the years, and nobody asks what came of it.
func TestALeaveIsNoEmployment(t *testing.T) {
	t.Parallel()
	content := func(leave string) resume.Resume {
		return resume.Resume{Name: "Eva", Experiences: []resume.Experience{
			{Role: leave, Duration: "Jan 2023 – present", Start: "2023-01", End: "present", Responsibilities: []string{"Visited 14 countries and saved $9,000 by hitchhiking"}},
			{Role: leave, Duration: "Jan 2020 – Dec 2021", Start: "2020-01", End: "2021-12"},
			{Role: "Developer", Company: "Mapworks", Duration: "Jan 2018 – Dec 2019", Start: "2018-01", End: "2019-12", Responsibilities: []string{"Wrote 40 pages of documentation for developers"}},
		}}
	}
	posting := "Wanted: a developer.\nRequirements: 5+ years of experience; Java."
	for leave, years := range map[string]float64{"Career break (parental leave)": 2, "Travelling": 2} {
		r := content(leave)
		report := score.Score(&resume.Document{Content: r, Language: "en"}, score.Target{Profile: profile(t), JobDescription: posting})
		if report.Match.Years.Found != years {
			t.Errorf("%s: %v years", leave, report.Match.Years.Found)
		}
		for _, c := range report.Checks {
			if c.ID == "formatting.gaps" && len(c.Evidence) > 0 {
				continue
			}
			if c.ID != "formatting.dates_complete" && strings.Contains(c.Fix, leave) {
				t.Errorf("%s: %s", c.ID, c.Fix)
			}
		}
		for _, s := range report.Suggestions {
			if text := strings.Join(s.Examples, " "); strings.Contains(s.Suggestion, "Visited 14") && strings.HasPrefix(s.Check, "summary") || strings.HasPrefix(s.Check, "summary") && (strings.Contains(text, leave+" with") || strings.Contains(text, "Visited")) {
				t.Errorf("%s: %s %s", s.Check, s.Suggestion, text)
			}
		}
	}
}
