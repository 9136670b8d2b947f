package score_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"redraft/score"
)

func TestBuiltInProfilesAreWhole(t *testing.T) {
	t.Parallel()
	c := catalog(t)
	ids := c.IDs()
	if ids[0] != score.DefaultProfile {
		t.Errorf("the first is %s", ids[0])
	}
	for _, id := range []string{"virtual-assistant", "generic", "software", "data", "customer-support", "sales", "marketing", "nursing", "accounting", "teaching", "project-management", "operations"} {
		if !slices.Contains(ids, id) {
			t.Errorf("there is no profile %s", id)
		}
	}
	for _, p := range c.All() {
		if p.Version == "" || p.Source == "" || p.License == "" || p.Description == "" || len(p.Titles) == 0 || len(p.Groups) < 8 {
			t.Errorf("%s lacks something: %+v", p.ID, p)
		}
		for _, g := range p.Groups {
			for _, k := range g.Keywords { // each keyword is found as it is written, by itself
				if got := p.Find([]score.Passage{{Text: k, Path: "skills[0]"}}); len(got) != 1 || got[0].Keyword != k {
					t.Errorf("%s: %q is found as %v", p.ID, k, got)
				}
				for _, s := range p.SynonymsOf(k) {
					if got := p.Find([]score.Passage{{Text: s, Path: "skills[0]"}}); len(got) == 0 {
						t.Errorf("%s: the synonym %q of %q is not found", p.ID, s, k)
					}
				}
			}
		}
	}
}

func TestKeywordsAreFoundByWordsStemsAndSynonyms(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		profile, text string
		want          []string
	}{
		{"virtual-assistant", "Scheduled meetings and managed calendars", []string{"scheduling", "calendar management"}},
		{"virtual-assistant", "Kept records in GHL and a customer relationship management system", []string{"GoHighLevel", "CRM"}},
		{"virtual-assistant", "Excel at pleasing customers", nil},
		{"virtual-assistant", "Reports in Excel, letters in MS Word", []string{"reports", "Excel", "Word"}},
		{"virtual-assistant", "Make calls and spread the word", nil},
		{"virtual-assistant", "Connected both through Make and Zapier", []string{"Make", "Zapier"}},
		{"virtual-assistant", "Led teams of five and slack lines", nil},
		{"virtual-assistant", "Met daily on Teams", []string{"Microsoft Teams"}},
		{"software", "Wrote services in Go, and scripts in R", []string{"Go", "R"}},
		{"software", "Go to market with the team", nil},
		{"software", "ReactR at C-level, R&D, J. R. Smith", nil},
		{"software", "C++ and C#, Node JS, .NET", []string{"C++", "C#", "Node.js", "ASP.NET"}},
		{"software", "Golang on k8s with Postgres", []string{"Go", "Kubernetes", "PostgreSQL"}},
		{"software", "continuous integration and RESTful services", []string{"CI/CD", "REST APIs"}},
		{"nursing", "Cared for patients in the ICU or at home", []string{"intensive care"}},
		{"nursing", "Assisted in the OR", []string{"operating room"}},
		{"accounting", "Prepared the P&L and reconciled bank statements", []string{"profit and loss", "bank reconciliation"}},
		{"teaching", "Wrote IEPs for ELL pupils", []string{"IEP", "English language learners"}},
	} {
		p, _ := catalog(t).Profile(tc.profile)
		var got []string
		for _, m := range p.Find([]score.Passage{{Text: tc.text, Path: "summary"}}) {
			if k := m.Keyword; !slices.Contains(got, k) && (slices.Contains(tc.want, k) || k != "JavaScript" && k != "closing") {
				got = append(got, k)
			}
		}
		slices.Sort(got)
		want := slices.Sorted(slices.Values(tc.want))
		if !slices.Equal(got, want) {
			t.Errorf("%q: found %q, want %q", tc.text, got, want)
		}
	}
}

func TestFindTellsTheWordsAndThePath(t *testing.T) {
	t.Parallel()
	p, _ := catalog(t).Profile("virtual-assistant")
	got := p.Find([]score.Passage{{Text: "Managed the inbox; booked travel.", Path: "experiences[0].responsibilities[1]"}})
	if len(got) == 0 || got[0] != (score.Match{Keyword: "inbox management", Group: "inbox and correspondence", Written: "Managed the inbox", Path: "experiences[0].responsibilities[1]"}) {
		t.Errorf("%+v", got)
	}
}

func TestALoneSkillNeedsNoCapital(t *testing.T) {
	t.Parallel()
	p, _ := catalog(t).Profile("virtual-assistant")
	if got := p.Find([]score.Passage{{Text: "excel", Path: "skills[3]"}}); len(got) != 1 || got[0].Keyword != "Excel" {
		t.Errorf("%v", got)
	}
}

func TestTheTargetRoleChoosesAProfile(t *testing.T) {
	t.Parallel()
	c := catalog(t)
	for role, want := range map[string]string{
		"": "virtual-assistant", "Senior Software Engineer": "software", "Java Developer": "software", "Executive Assistant": "virtual-assistant", "ICU Registered Nurse": "nursing",
		"Head of Marketing": "marketing", "Math Teacher": "teaching", "Bookkeeper": "accounting", "Customer Success Manager": "customer-support", "Product Manager": "project-management",
		"Data Entry Clerk": "virtual-assistant", "Data Analyst": "data", "Warehouse Manager": "operations", "Account Executive": "sales", "Pastry Chef": "generic", "Manager": "generic",
	} {
		if p, ok := c.Choose("", role); !ok || p.ID != want {
			t.Errorf("%q chooses %s, want %s", role, p.ID, want)
		}
	}
	if p, ok := c.Choose("nursing", "Software Engineer"); !ok || p.ID != "nursing" {
		t.Errorf("a profile that is named is not taken: %s", p.ID)
	}
	if _, ok := c.Choose("astronaut", ""); ok {
		t.Error("an unknown profile is taken")
	}
}

func TestADirectoryAddsProfilesAndReplacesThem(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("baker.json", `{"id":"baker","name":"Baker","version":"1","titles":["pastry chef"],"groups":[{"name":"doughs","keywords":["sourdough","Roux"]}],"exact":["Roux"],"synonyms":{"sourdough":["levain"]}}`)
	write("sales.json", `{"id":"sales","name":"Our sales","version":"7","groups":[{"name":"only","keywords":["haggling"]}]}`)
	c, err := score.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.All()) != len(catalog(t).All())+1 || c.All()[0].ID != score.DefaultProfile {
		t.Errorf("the catalog has %v", c.IDs())
	}
	if p, _ := c.Profile("sales"); p.Name != "Our sales" || len(p.Groups) != 1 {
		t.Errorf("sales is %+v", p)
	}
	if p, _ := c.Choose("", "Pastry Chef"); p.ID != "baker" || len(p.Find([]score.Passage{{Text: "Fed the levain; a Roux, no roux", Path: "summary"}})) != 2 {
		t.Errorf("a baker is %+v", p)
	}
	for name, text := range map[string]string{"no json": `{`, "no id": `{"name":"X","groups":[{"name":"a","keywords":["b"]}]}`, "no groups": `{"id":"x","name":"X"}`, "an id with a slash": `{"id":"a/b","name":"X","groups":[{"name":"a","keywords":["b"]}]}`} {
		write("bad.json", text)
		if _, err := score.Load(dir); err == nil || !strings.Contains(err.Error(), "bad.json") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := score.Load(filepath.Join(dir, "nowhere")); err == nil {
		t.Error("a directory that is not there is taken")
	}
}
