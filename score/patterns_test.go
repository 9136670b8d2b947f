package score

import (
	"regexp"
	"regexp/syntax"
	"testing"
)

// The regexp package backtracks in programs of up to 500 instructions, and runs larger ones several times slower.
func TestPatternsOfLinesAreSmallEnoughToBeQuick(t *testing.T) {
	t.Parallel()
	for _, r := range []*regexp.Regexp{preferring, requiring, offering, asking, germanAsking, yearsAsked, experience, degree, placeAsked, permit, itemLead, itemTail, stackHead, eitherOr} {
		tree, err := syntax.Parse(r.String(), syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		prog, err := syntax.Compile(tree.Simplify())
		if err != nil {
			t.Fatal(err)
		}
		if len(prog.Inst) > 500 {
			t.Errorf("%d instructions: %.60s", len(prog.Inst), r)
		}
	}
}
