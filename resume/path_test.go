package resume

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPathsAreReadInEverySpelling(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ in, canonical, wire string }{
		{"experience[0].bullets[1]", "experiences[0].responsibilities[1]", "experience[0].bullets[1]"},
		{"experiences[0].responsibilities[1]", "experiences[0].responsibilities[1]", "experience[0].bullets[1]"},
		{"work[12].highlights[3]", "experiences[12].responsibilities[3]", "experience[12].bullets[3]"},
		{"volunteer[0].bullets[0]", "volunteer[0].responsibilities[0]", "volunteer[0].bullets[0]"},
		{"experience[2].title", "experiences[2].role", "experience[2].title"},
		{"projects[0].role", "projects[0].role", "projects[0].role"},
		{"projects[0].highlights[1]", "projects[0].highlights[1]", "projects[0].highlights[1]"},
		{"basics.summary", "summary", "summary"},
		{"title", "headline", "title"},
		{"skills", "skills", "skills"},
		{"skills[3]", "skills[3]", "skills[3]"},
		{"education[0].school", "education[0].institution", "education[0].institution"},
		{"certificates[1].name", "certifications[1].name", "certifications[1].name"},
		{" summary ", "summary", "summary"},
	} {
		p, err := ParsePath(c.in)
		if err != nil {
			t.Errorf("%s: %v", c.in, err)
			continue
		}
		if p.String() != c.canonical || p.Wire() != c.wire {
			t.Errorf("%s is %s and %s, want %s and %s", c.in, p, p.Wire(), c.canonical, c.wire)
		}
	}
}

func TestPathsToNowhereAreErrors(t *testing.T) {
	t.Parallel()
	for _, in := range []string{"", "nothing", "experience[0].salary", "summary[0]", "summary.x", "experience[-1]", "experience.bullets[0]",
		"experience[0].title[1]", "skills[0].name", "experience[0].bullets[1].x", "experience[99999999]"} {
		if p, err := ParsePath(in); err == nil {
			t.Errorf("%q is taken for %s", in, p)
		}
	}
}

func TestTextsAreFoundAndReplaced(t *testing.T) {
	t.Parallel()
	before := Resume{Summary: "Old.", Skills: []string{"Go", "SQL"}, Experiences: []Experience{{Role: "Engineer", Responsibilities: []string{"a", "b"}}}}
	after := before
	for path, text := range map[string]string{"summary": "New.", "experience[0].bullets[1]": "c", "work[0].title": "Lead", "skills[2]": "Excel (VLOOKUP, pivot tables)"} {
		if err := Set(&after, path, text); err != nil {
			t.Fatal(err)
		}
		if got, ok := At(after, path); !ok || got != text {
			t.Errorf("%s is %q", path, got)
		}
	}
	if got, _ := At(after, "skills"); got != "Go, SQL, Excel (VLOOKUP, pivot tables)" {
		t.Errorf("the skills are %q", got)
	}
	if err := Set(&after, "skills", "SQL, Excel (VLOOKUP, pivot tables), Go"); err != nil || !cmp.Equal(after.Skills, []string{"SQL", "Excel (VLOOKUP, pivot tables)", "Go"}) {
		t.Errorf("skills %q, %v", after.Skills, err)
	}
	if before.Experiences[0].Responsibilities[1] != "b" || before.Experiences[0].Role != "Engineer" || len(before.Skills) != 2 {
		t.Errorf("the other copy changed: %+v", before)
	}
	if _, ok := At(before, "experience[1].bullets[0]"); ok {
		t.Error("a bullet of an absent role is found")
	}
	if _, ok := At(before, "experience[0]"); ok {
		t.Error("an entry is taken for a text")
	}
	if Set(&after, "experience[1].bullets[0]", "x") == nil || Set(&after, "skills[9]", "x") == nil || Set(&after, "experience[0]", "x") == nil {
		t.Error("a text was put where the content has no place")
	}
}
