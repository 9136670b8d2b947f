package rules

import (
	"strings"
	"testing"

	"redraft/improve/draft"
	"redraft/resume"
)

// summarised is the summary that a resume gets.
func summarised(t *testing.T, r resume.Resume) string {
	t.Helper()
	r.Name = "Ada Example"
	r.Normalize()
	d := Draft(r, Options{Language: "en", Profile: profile(t, "generic")})
	return draft.Apply(r, d.Proposals).Summary
}

func TestASummaryBringsUpNoLossesAndNoFiguresOfOthers(t *testing.T) {
	t.Parallel()
	got := summarised(t, resume.Resume{Skills: []string{"Excel"}, Experiences: []resume.Experience{{Role: "Shop Manager", Company: "Alder", Start: "2018-01", End: "2021-03", Responsibilities: []string{
		"Left the shop, cutting wages by 30%", "Tested the new tills, which had cut queues by 15% elsewhere", "Ran the web shop, losing 8% of orders",
		"Acted as director for 3 weeks", "Sat beside the buyers of 4 shops", "Proposed a scheme to save 20% of the wages", "Hired 5 people who sold 900 coats", "Opened 2 shops in the old town"}}}})
	if !strings.Contains(got, "Opened 2 shops in the old town.") {
		t.Error(got)
	}
	for _, bad := range []string{"Left", "had cut", "losing", "Acted", "Sat", "who", "Proposed"} {
		if strings.Contains(got, bad) {
			t.Errorf("%q: %s", bad, got)
		}
	}
}

func TestNoEarlierEmployerPassesForTheLast(t *testing.T) {
	t.Parallel()
	for company, want := range map[string]string{
		"Birch Foods":   "Controller with experience at Birch Foods, formerly Accountant at Alder.",
		"Self-employed": "Controller, formerly Accountant.",
	} {
		got := summarised(t, resume.Resume{Skills: []string{"Excel"}, Experiences: []resume.Experience{
			{Role: "Controller", Company: company, Start: "2022-09", End: "2023-01", Responsibilities: []string{"Kept 3 ledgers"}},
			{Role: "Accountant", Company: "Alder", Start: "2004-01", End: "2009-01", Responsibilities: []string{"Closed the books of 6 shops"}}}})
		if !strings.HasPrefix(got, want) {
			t.Errorf("%s: %s", company, got)
		}
	}
}

func TestAllSentencesOfASummaryLoseTheFirstPersonOrNone(t *testing.T) {
	t.Parallel()
	jobs := []resume.Experience{{Role: "Nurse", Company: "Alder", Start: "2016-01", End: "2021-01", Responsibilities: []string{"Looked after the ward"}}}
	for old, want := range map[string]string{
		"I was born in Kenya and came to Hull in 2012. I sell boats.":          "I was born in Kenya and came to Hull in 2012. I sell boats.",
		"We are a family of bakers. I grew up selling bread.":                  "We are a family of bakers. I grew up selling bread.",
		"I am a nurse with 5 years of experience on wards. I manage the rota.": "Nurse with 5 years of experience on wards. Manage the rota.",
	} {
		if got := summarised(t, resume.Resume{Summary: old, Experiences: jobs}); !strings.HasPrefix(got, want) {
			t.Errorf("%s\n %s", old, got)
		}
	}
}

func TestASkillIsWrittenAsTheBulletsWriteIt(t *testing.T) {
	t.Parallel()
	r := resume.Resume{Skills: []string{"Excel", "moodle"}, Experiences: []resume.Experience{{Role: "Tutor", Company: "Alder", Start: "2016-01", End: "2021-01", Responsibilities: []string{"Set up courses in Moodle for 30 pupils"}}}}
	d := Draft(r, Options{Language: "en", Focus: []string{"formatting"}, Profile: profile(t, "generic")})
	if got := draft.Apply(r, d.Proposals).Skills[1]; got != "Moodle" {
		t.Error(got)
	}
}
