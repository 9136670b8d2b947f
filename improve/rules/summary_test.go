package rules

import (
	"slices"
	"strings"
	"testing"

	"redraft/improve/draft"
	"redraft/resume"
	"redraft/score"
)

// summaryOf is the summary that the rules write, "" for none.
func summaryOf(t *testing.T, r resume.Resume) string {
	t.Helper()
	for _, p := range Draft(r, Options{Profile: profile(t, score.DefaultProfile), Guessed: true, Language: "en", Focus: []string{"summary"}}).Proposals {
		if p.Path == "summary" {
			return p.Improved
		}
	}
	return ""
}

func worker(role string, skills []string, bullets ...string) resume.Resume {
	r := resume.Resume{Name: "Jana Berg", Skills: skills, Experiences: []resume.Experience{{Role: role, Company: "Northwind", Start: "2018-02", End: "2024-03", Responsibilities: bullets}}}
	r.Normalize()
	return r
}

func TestASummaryBringsUpAChangeOfTheNewestRoleBeforeAnOldCount(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct{ bullet, first string }{
		"behind a semicolon":      {"Set up CI with GitHub Actions; cut deploy time from 40 to 8 minutes.", "Cut deploy time from 40 to 8 minutes."},
		"a part in a deed":        {"Contributed to migrating 45 pages from jQuery to React, which reduced load time by 38%.", "Contributed to migrating 45 pages from jQuery to React, which reduced load time by 38%."},
		"a part without a change": {"Contributed to 45 pages of a shop.", "Developed 12 landing pages with Vue.js and Tailwind CSS."},
		"needs what stands before": {"Set up CI with GitHub Actions; cut its run from 40 to 8 minutes.",
			"Developed 12 landing pages with Vue.js and Tailwind CSS."},
		"used by others": {"Built the portal of the warehouse; used by 300 drivers", "Developed 12 landing pages with Vue.js and Tailwind CSS."},
		"led by others":  {"Managed the site; led by a team of 5 directors", "Developed 12 landing pages with Vue.js and Tailwind CSS."},
		"no deed":        {"Opened a shop; closed after 3 months with 20% losses", "Developed 12 landing pages with Vue.js and Tailwind CSS."},
		"named":          {"Sold 40 sites; named best agent of 3 branches", "Developed 12 landing pages with Vue.js and Tailwind CSS."},
		"of the thing":   {"Kept a ledger; reduced from 3 hours to 1 hour a week", "Developed 12 landing pages with Vue.js and Tailwind CSS."},
		"helped with":    {"Helped with the audit; reduced errors by 20%", "Developed 12 landing pages with Vue.js and Tailwind CSS."},
		"with others":    {"Worked with the finance team; saved $20,000 a year", "Developed 12 landing pages with Vue.js and Tailwind CSS."},
		"saved time":     {"Worked on a build script; saved 5 hours a week", "Saved 5 hours a week."},
	} {
		r := worker("Frontend Developer", []string{"React", "Vue.js", "CSS", "GitHub Actions", "Tailwind CSS"}, tc.bullet)
		r.Experiences = append(r.Experiences, resume.Experience{Role: "Web Developer", Company: "Lark", Start: "2014-01", End: "2018-01",
			Responsibilities: []string{"Developed 12 landing pages with Vue.js and Tailwind CSS", "Wrote CSS for newsletters"}})
		got := summaryOf(t, r)
		if !strings.Contains(got, tc.first) || strings.Index(got, tc.first) > strings.Index(got+"Developed 12", "Developed 12") {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestASummaryNamesNoSkillTwice(t *testing.T) {
	t.Parallel()
	got := summaryOf(t, worker("Web Developer", []string{"Vue.js", "Tailwind CSS", "React", "Docker"}, "Developed 12 landing pages with Vue.js and Tailwind CSS", "Built shops with React", "Ran services in Docker"))
	if strings.Count(got, "Vue.js") != 1 || strings.Count(got, "Tailwind") != 1 || !strings.Contains(got, "React") {
		t.Error(got)
	}
}

func TestWhatIsNoResultIsBroughtUpByNoSummary(t *testing.T) {
	t.Parallel()
	for bullet, told := range map[string]bool{
		"Got promoted to lead mechanic in 2017 and was over 4 guys.":               false,
		"Managed the household diary and the weekly shopping budget of €150.":      false,
		"Managed a yearly budget of €15,000 for the workshop.":                     true,
		"Saved €150 a week on parts.":                                              true,
		"Managed a till of €300 and 4 people on each shift of the workshop's shop": true,
	} {
		got := summaryOf(t, worker("Mechanic", []string{"welding", "hydraulics repair", "ironing"}, bullet, "Welded pipes on site"))
		if strings.Contains(got, strings.Trim(bullet, ".")) != told {
			t.Errorf("%q: %q", bullet, got)
		}
	}
}

func TestThingsAreSkillsAndNoExperience(t *testing.T) {
	t.Parallel()
	for opening, r := range map[string]resume.Resume{
		"Skills include tractor":          worker("Farm Assistant", []string{"tractor", "fencing", "quad bike"}, "Drove the tractor daily", "Fixed fencing by hand", "Fed calves on the quad bike"),
		"Experience includes bookkeeping": worker("Office Assistant", []string{"bookkeeping", "invoicing"}, "Did bookkeeping for a shop", "Took over invoicing for a shop"),
		"Skills include ironing":          worker("Housekeeper", []string{"ironing", "cleaning"}, "Looked after a house"),
	} {
		if got := summaryOf(t, r); !strings.Contains(got, opening) {
			t.Errorf("%q is not in %q", opening, got)
		}
	}
}

func TestAProfileThatIsOnlyGuessedOrdersNoSkillsOfATradeThatItDoesNotKnow(t *testing.T) {
	t.Parallel()
	skills := []string{"Clio", "Legal research", "Microsoft Word", "Westlaw", "E-filing", "Calendar management"}
	for role, ordered := range map[string]bool{"Paralegal": false, "Virtual Assistant": true} {
		d := Draft(worker(role, skills, "Drafted 40 pleadings a month."), Options{Profile: profile(t, score.DefaultProfile), Guessed: true, Language: "en", Focus: []string{"keywords"}})
		got := false
		for _, p := range d.Proposals {
			got = got || p.Path == "skills"
		}
		if got != ordered {
			t.Errorf("%s: ordered %v", role, got)
		}
	}
	named := Draft(worker("Paralegal", skills, "Drafted 40 pleadings a month."), Options{Profile: profile(t, score.DefaultProfile), Language: "en", Focus: []string{"keywords"}}).Proposals
	if len(named) == 0 || !slices.ContainsFunc(named, func(p draft.Proposal) bool { return p.Path == "skills" }) {
		t.Error("a profile that was named orders the skills")
	}
}

func TestTheVerbOfOneWhoDoesSomethingIsInTheSingular(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Passionate junior developer who love to learn.":      "Passionate junior developer who loves to learn.",
		"I am a locksmith who have a van.":                    "I am a locksmith who has a van.",
		"Worked with 3 developer who love tea.":               "",
		"Barista and baker who love coffee.":                  "",
		"Developers who love to learn.":                       "",
		"A developer who love tests and write them every day": "",
	} {
		if want == "" {
			want = text
		}
		if got := whoLoves(text); got != want {
			t.Errorf("%q became %q", text, got)
		}
	}
}
