package facts

import (
	"testing"

	"redraft/resume"
)

// What a supplied fact does not say of the person, at that employer, is no proof of it.
func TestAFactThatIsNotThePersonsOwnProvesNothing(t *testing.T) {
	t.Parallel()
	content := resume.Resume{Name: "Ada Example", Experiences: []resume.Experience{
		{Role: "Office Manager", Company: "Northwind", Start: "2020", End: "2023", Responsibilities: []string{"Managed projects for clients"}},
		{Role: "Clerk", Company: "Zeta Foods", Start: "2015", End: "2018", Responsibilities: []string{"Ran projects"}},
	}}
	for fact, supported := range map[string]bool{
		"managed 5 projects":                          true,
		"I managed 5 projects":                        true,
		"5 projects":                                  true,
		"In 2021 I managed 5 projects":                true,
		"managed 5 projects with my boss":             true,
		"managed 5 projects for the sales team":       true,
		"my team and I managed 5 projects":            true,
		"Unlike my boss, I managed 5 projects":        true,
		"managed 5 projects at Northwind":             true,
		"managed 5 projects without a single delay":   true,
		"managed not only budgets but 5 projects":     true,
		"managed 5 projects, none of which was late":  true,
		"There were 5 projects":                       true,
		"5 projects used by the sales team":           true,
		"I had to manage 5 projects":                  true,
		"managed 5 projects and will manage a team":   true,
		"did not manage 5 projects":                   false,
		"didn't manage 5 projects":                    false,
		"I have not managed 5 projects":               false,
		"never managed 5 projects":                    false,
		"no longer manage 5 projects":                 false,
		"failed to manage 5 projects":                 false,
		"was unable to manage 5 projects":             false,
		"avoided managing 5 projects":                 false,
		"nobody managed 5 projects":                   false,
		"will manage 5 projects":                      false,
		"I'll manage 5 projects":                      false,
		"am going to manage 5 projects":               false,
		"I hope to manage 5 projects":                 false,
		"wanted to manage 5 projects":                 false,
		"was asked to manage 5 projects":              false,
		"asked John to manage 5 projects":             false,
		"could have managed 5 projects":               false,
		"next year I manage 5 projects":               false,
		"my boss managed 5 projects":                  false,
		"My former boss always managed 5 projects":    false,
		"John managed 5 projects":                     false,
		"Maria Lopez managed 5 projects":              false,
		"she managed 5 projects":                      false,
		"the team managed 5 projects":                 false,
		"my colleagues managed 5 projects":            false,
		"our department ran 5 projects":               false,
		"the manager of the shop managed 5 projects":  false,
		"In 2021, my predecessor managed 5 projects":  false,
		"5 projects were managed by John":             false,
		"5 projects were managed by my boss":          false,
		"managed 5 projects at another company":       false,
		"managed 5 projects in my previous job":       false,
		"managed 5 projects at Globex":                false,
		"managed 5 projects at Zeta":                  false,
		"At Zeta Foods I managed 5 projects":          false,
		"managed 5 projects for my previous employer": false,
	} {
		source := newSource(content, []string{fact}, today)
		if v := source.Check("experience[0].bullets[0]", "", "Managed 5 projects for clients"); v.Supported != supported {
			t.Errorf("%s: supported is %v, unsupported: %s", fact, v.Supported, unsupported(v))
		}
	}
	source := newSource(content, []string{"managed 5 projects at Zeta", "never managed 9 projects", "managed 8 projects at Globex"}, today)
	if v := source.Check("experience[1].bullets[0]", "", "Ran 5 projects"); !v.Supported {
		t.Errorf("of the employer that it names, a fact proves nothing: %s", unsupported(v))
	}
	for i, want := range []string{"", isDenied, isElsewhere} {
		if got := source.Disowned(i); got != want {
			t.Errorf("facts[%d] is disowned by %q, not %q", i, got, want)
		}
	}
}
