package rules

import (
	"strings"
	"testing"
	"time"

	"redraft/resume"
)

func TestALeaveIsNoJobOfASummaryNorAskedOf(t *testing.T) {
	t.Parallel()
	r := resume.Resume{Name: "Eva Lind", Skills: []string{"GPS", "AutoCAD", "Excel"}, Experiences: []resume.Experience{
		{Role: "Parental leave", Start: "2023-01", End: "present"},
		{Role: "Sabbatical", Responsibilities: []string{"Increased my knowledge of 14 countries", "Reduced costs by 40% by hitchhiking"}},
		{Role: "Planner", Company: "Mapworks", Start: "2018-01", End: "2019-12", Responsibilities: []string{"Planned 40 sites a year for the survey"}},
	}}
	out := Draft(r, Options{Language: "en", Today: time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)})
	summary := ""
	for _, p := range out.Proposals {
		if p.Path == "summary" {
			summary = p.Improved
		}
	}
	if !strings.HasPrefix(summary, "Planner, formerly at Mapworks") || strings.Contains(summary, "hitchhiking") || strings.Contains(strings.ToLower(summary), "leave") {
		t.Errorf("%q", summary)
	}
	for _, q := range out.Questions {
		if strings.HasPrefix(q.Section, "experiences[0]") || strings.HasPrefix(q.Section, "experiences[1]") {
			t.Errorf("%+v", q)
		}
	}
}
