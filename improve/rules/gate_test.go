package rules

import (
	"strings"
	"testing"

	"redraft/improve/draft"
	"redraft/improve/facts"
	"redraft/score"
)

// The fact gate stands behind this engine as behind every other: none of its proposals may be refused.
func TestTheFactGateSupportsEveryProposal(t *testing.T) {
	t.Parallel()
	for name, doc := range fixtures(t) {
		source := facts.NewSource(doc.Content, nil)
		for _, p := range Draft(doc.Content, Options{Profile: profile(t, score.DefaultProfile), Language: doc.Language}).Proposals {
			if why := refused(source, p); why != "" {
				t.Errorf("%s: %s is refused (%s)\n  - %s\n  + %s", name, p.Path, why, p.Original, p.Improved)
			}
		}
	}
}

func TestTheFactGateSupportsWhatBulletsBecome(t *testing.T) {
	t.Parallel()
	for _, c := range bulletCases(t) {
		content := role(c.when, c.in)
		source := facts.NewSource(content, nil)
		for _, p := range Draft(content, Options{Language: "en", Focus: []string{"bullet_points", "achievements", "grammar", "formatting"}}).Proposals {
			if why := refused(source, p); why != "" {
				t.Errorf("refused (%s)\n  - %s\n  + %s", why, p.Original, p.Improved)
			}
		}
	}
}

// refused is why the gate refuses a proposal, or "".
func refused(source *facts.Source, p draft.Proposal) string {
	v := source.Check(p.Path, p.Original, p.Improved)
	if v.Supported {
		return ""
	}
	var why []string
	for _, c := range v.Claims {
		if !c.Supported {
			why = append(why, c.Kind+" "+c.Claim)
		}
	}
	return strings.Join(append(why, "unsupported"), "; ")
}
