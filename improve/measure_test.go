package improve

import (
	"strings"
	"testing"

	"redraft/improve/draft"
	"redraft/improve/facts"
	"redraft/resume"
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
