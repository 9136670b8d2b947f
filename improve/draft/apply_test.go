package draft

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"redraft/resume"
)

func person(t *testing.T) resume.Resume {
	t.Helper()
	r, err := resume.Decode([]byte(`{"name":"Ada Example","experiences":[{"role":"VA","company":"Acme","duration":"03/2020 - now","start_date":"2020-03","end_date":"present",
		"responsibilities":["One.","Two, in","two parts.","Four."]},{"role":"Clerk","company":"Beta","responsibilities":["Five."]}],
		"skills":[{"name":"Tools","keywords":["excel","Tables (Excel, Sheets)","github","Github"]}],"projects":[{"name":"P","highlights":["Six."]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

var all = []Proposal{
	{Path: "summary", Improved: "A virtual assistant."},
	{Path: "experience[0].bullets[0]", Original: "One.", Improved: "One a.\nOne b."},
	{Path: "experiences[0].responsibilities[1]", Original: "Two, in\ntwo parts.", Improved: "Two, in two parts."},
	{Path: "experiences[0].responsibilities[3]", Original: "Four.", Improved: ""},
	{Path: "experience[0].duration", Original: "03/2020 - now", Improved: "Mar 2020 – Present"},
	{Path: "skills[0]", Original: "excel", Improved: "Excel"},
	{Path: "skills[3]", Original: "Github", Improved: ""},
	{Path: "skills[2]", Original: "github", Improved: "GitHub"},
	{Path: "skills[4]", Improved: "Outlook"},
	{Path: "skills", Original: "excel, Tables (Excel, Sheets), github, Github", Improved: "github, Github, excel, Tables (Excel, Sheets)"},
	{Path: "projects[0].bullets[0]", Original: "Six.", Improved: "Six!"},
}

func TestAppliedInAnyOrderTheContentIsTheSame(t *testing.T) {
	t.Parallel()
	content := person(t)
	untouched := person(t)
	want := Apply(content, all)
	if !reflect.DeepEqual(content, untouched) {
		t.Fatal("the input was changed")
	}
	x := want.Experiences[0]
	if !slices.Equal(x.Responsibilities, []string{"One a.", "One b.", "Two, in two parts."}) || x.Duration != "Mar 2020 – Present" {
		t.Errorf("the role became %+v", x)
	}
	if want.Summary != "A virtual assistant." || want.Projects[0].Highlights[0] != "Six!" || want.Experiences[1].Responsibilities[0] != "Five." {
		t.Errorf("the rest became %+v", want)
	}
	if !slices.Equal(want.Skills, []string{"GitHub", "Excel", "Tables (Excel, Sheets)", "Outlook"}) {
		t.Errorf("the skills became %q", want.Skills)
	}
	if g := want.SkillGroups; len(g) != 2 || !slices.Equal(g[0].Skills, []string{"Excel", "Tables (Excel, Sheets)", "GitHub"}) || !slices.Equal(g[1].Skills, []string{"Outlook"}) {
		t.Errorf("the groups became %+v", g)
	}
	if !slices.Equal(want.Sections, []resume.Section{"contact", "summary", "experience", "skills", "projects"}) {
		t.Errorf("the sections became %q", want.Sections)
	}
	for range 200 {
		shuffled := slices.Clone(all)
		rand.Shuffle(len(shuffled), func(i, k int) { shuffled[i], shuffled[k] = shuffled[k], shuffled[i] })
		if got := Apply(content, shuffled); !reflect.DeepEqual(got, want) {
			t.Fatalf("%+v\nbecame %+v", shuffled, got)
		}
	}
}

// What stands elsewhere by now, leads nowhere or is twice the same path changes nothing.
func TestStaleProposalsAreLeftOut(t *testing.T) {
	t.Parallel()
	content := person(t)
	for _, p := range []Proposal{
		{Path: "summary", Original: "Another.", Improved: "X"}, {Path: "experiences[0].responsibilities[0]", Original: "Two.", Improved: "X"},
		{Path: "experiences[0].responsibilities[9]", Original: "One.", Improved: "X"}, {Path: "experiences[7].role", Improved: "X"}, {Path: "nowhere", Improved: "X"},
		{Path: "experiences", Improved: "X"}, {Path: "experiences[0].responsibilities[0].x", Original: "One.", Improved: "X"}, {Path: "skills", Original: "a, b", Improved: "X"},
		{Path: "skills[99999999999]", Improved: "X"}, {Path: "", Improved: "X"}, {Path: "skills[-1]", Improved: "X"}, {Path: "experiences[0].responsibilities[3]", Original: "Four.\nFive.", Improved: "X"},
	} {
		if got := Apply(content, []Proposal{p}); !reflect.DeepEqual(got, content) {
			t.Errorf("%+v changed the content to %+v", p, got)
		}
	}
	twice := []Proposal{{Path: "summary", Improved: "B"}, {Path: "summary", Improved: "A"}}
	if got := Apply(content, twice); got.Summary != "A" {
		t.Errorf("of two the summary became %q", got.Summary)
	}
}

func TestSkillsOfAGroupAreInTheList(t *testing.T) {
	t.Parallel()
	got := Apply(person(t), []Proposal{{Path: "skill_groups[0].skills[9]", Improved: "Outlook"}, {Path: "skill_groups[0].skills[2]", Original: "github", Improved: "GitHub"}})
	if !slices.Equal(got.Skills, []string{"excel", "Tables (Excel, Sheets)", "GitHub", "Github", "Outlook"}) || !slices.Contains(got.SkillGroups[0].Skills, "Outlook") || len(got.SkillGroups) != 1 {
		t.Errorf("%q, %+v", got.Skills, got.SkillGroups)
	}
}

func TestItemsArePartedAtCommasOutsideBrackets(t *testing.T) {
	t.Parallel()
	got := Items("a (b, c), d,e, f, g; h", []string{"f, g; h"})
	if !slices.Equal(got, []string{"a (b, c)", "d,e", "f, g; h"}) {
		t.Errorf("%q", got)
	}
}

func FuzzApply(f *testing.F) {
	f.Add("experience[0].bullets[1]", "a", "b\nc")
	f.Add("skills[3]", "", "x")
	f.Add("skill_groups[0].skills", "a, b", "b, a")
	f.Fuzz(func(t *testing.T, path, original, improved string) {
		r, err := resume.Decode([]byte(`{"name":"x","experiences":[{"responsibilities":["a","a"]}],"skills":[{"name":"g","keywords":["a","b"]}]}`))
		if err != nil {
			t.Fatal(err)
		}
		got := Apply(r, []Proposal{{Path: path, Original: original, Improved: improved}})
		data, err := json.Marshal(got)
		if err != nil || strings.Contains(string(data), "null") && !strings.Contains(improved, "null") {
			t.Fatalf("%v %s", err, data)
		}
	})
}
