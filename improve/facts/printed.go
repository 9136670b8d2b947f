package facts

import (
	"strings"

	printed "redraft/resume/period" // a period here is how often something is done
)

// printedTime judges an entry's time, which may be written in any form: what it says of when has to be what the entry says, or a supplied fact
// that may tell of the entry. A time that nothing says so is left to the words.
func (c *check) printedTime() (Verdict, bool) {
	when, ok := printed.Exact(c.text)
	if !ok || !hasAnySuffix(c.path, ".duration", ".dates") {
		return Verdict{}, false
	}
	for n, g := range c.s.segments {
		if g.path != c.path && (!strings.HasPrefix(g.path, "facts[") || !c.scope.holds(n)) {
			continue
		}
		if have, ok := printed.Main(g.text, printed.Find(g.text)); ok && have.Start == when.Start && have.End == when.End {
			return Verdict{Supported: true, Claims: []Claim{{Claim: c.text, Kind: "date", Supported: true, Evidence: []Evidence{{g.text, g.path}}}}}, true
		}
	}
	return Verdict{}, false
}
