package improve

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"redraft/improve/draft"
	"redraft/improve/facts"
	"redraft/resume"
	"redraft/score"
)

// Of a summary that was written anew, the sentences that the gate refuses are left out, and the rest is not lost.
func TestASummaryIsNotLostForOneSentence(t *testing.T) {
	t.Parallel()
	content := resume.Resume{Skills: []string{"Excel", "Outlook"}, Experiences: []resume.Experience{
		{Role: "Cook", Company: "Laurel", Start: "2019-01", End: "2024-01", Responsibilities: []string{"Cut food waste by 18% with smaller orders"}}}}
	w := &work{content: content, source: facts.NewSource(content, nil)}
	const who, skills, deed, untrue = "Cook, formerly at Laurel, with 5 years of experience.", "Skills include Excel and Outlook.", "Cut food waste by 18% with smaller orders.", "Holds an MBA from Bergen."
	for _, c := range []struct {
		parts []string
		want  string
	}{
		{[]string{who, skills, untrue, deed}, who + " " + skills + " " + deed},
		{[]string{who, untrue, skills, "Ran 9 kitchens."}, who + " " + skills},
		{[]string{who, skills, deed}, who + " " + skills + " " + deed},
		{[]string{who, untrue}, who + " " + untrue}, // too little would be left: it is refused as a whole
	} {
		got := w.provable([]draft.Proposal{{Type: "summary", Path: "summary", Improved: strings.Join(c.parts, " "), Parts: c.parts}})
		if got[0].Improved != c.want {
			t.Errorf("got  %s\nwant %s", got[0].Improved, c.want)
		}
	}
}

// However long a resume is, a result gives so many improvements, the oldest roles' bullets left out, and a second run goes on where it ended.
func TestAResultGivesSoManyImprovements(t *testing.T) {
	t.Parallel()
	catalog, err := score.Load("")
	if err != nil {
		t.Fatal(err)
	}
	improver := Improver{Profiles: catalog}
	content := resume.Resume{Skills: []string{"Excel"}, Sections: []resume.Section{resume.Experiences, resume.Skills}}
	for role := range 12 {
		x := resume.Experience{Role: "Clerk", Company: fmt.Sprintf("Depot %d", role), Start: fmt.Sprintf("%d-01", 2020-role), End: fmt.Sprintf("%d-01", 2021-role)}
		for n := range 25 {
			x.Responsibilities = append(x.Responsibilities, fmt.Sprintf("Responsible for managing %d reports on stock and for sending of letters", 100*role+n+2))
		}
		content.Experiences = append(content.Experiences, x)
	}
	improve := func(content resume.Resume) Result {
		r, err := improver.Improve(t.Context(), Request{Content: content, Language: "en"})
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	r := improve(content)
	if r.TotalImprovements != maxImprovements || r.MoreImprovements < 100 || !slices.ContainsFunc(r.Improvements, func(m Improvement) bool { return m.Path == "summary" }) {
		t.Fatalf("%d improvements, %d more", r.TotalImprovements, r.MoreImprovements)
	}
	r = improve(draft.Apply(content, proposals(r.Improvements)))
	if r.TotalImprovements < 100 || r.MoreImprovements != 0 {
		t.Errorf("then %d improvements, %d more", r.TotalImprovements, r.MoreImprovements)
	}
}

// Of an answer that the gate does not let through the person is told what it does not prove; one that was written in in other words is no unused one.
func TestWhyAnAnswerIsUnused(t *testing.T) {
	t.Parallel()
	catalog, err := score.Load("")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ bullet, answer, why string }{
		{"Helped the nurses", "trained 12 nurses", "The bullet does not say that you did it yourself"},
		{"Reduced waste", "went down 30 per cent", ""},
		{"Led a team", "a dozen nurses", ""},
		{"Responsible for patients on the ward", "8", ""},
		{"In charge of the front desk", "greeted 40 visitors a day", ""},
	} {
		content := resume.Resume{Skills: []string{"Excel"}, Experiences: []resume.Experience{
			{Role: "Matron", Company: "Laurel", Start: "2019-01", End: "2024-01", Responsibilities: []string{c.bullet, "Kept the books"}}}}
		r, err := Improver{Profiles: catalog}.Improve(t.Context(), Request{Content: content, Language: "en",
			Answers: []Answer{{Section: "experiences[0].responsibilities[0]", Answer: c.answer}}})
		if got := strings.Join(r.UnusedReasons, " "); err != nil || got != c.why && (c.why == "" || !strings.HasPrefix(got, c.why)) {
			t.Errorf("%s + %s: %q, %v", c.bullet, c.answer, got, err)
		}
	}
}
