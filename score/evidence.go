package score

import (
	"fmt"

	"redraft/resume"
)

// at makes evidence of a text and its place.
func (f *facts) at(text, path string) Evidence {
	e := Evidence{Text: clip(text), Path: path}
	if span, ok := f.doc.Places[path]; ok {
		box := span.Box
		e.Page, e.Box = span.Page, &box
	}
	return e
}

// span makes evidence of something that is on the page and not in the content.
func (f *facts) span(text string, s resume.Span) Evidence {
	e := Evidence{Text: clip(text), Page: s.Page}
	if box := s.Box; box != [4]float64{} {
		e.Box = &box
	}
	return e
}

// job quotes what an experience is known by: its role, or its company where the role was not found.
func (f *facts) job(i int) Evidence {
	if x := f.r.Experiences[i]; x.Role == "" {
		return f.at(x.Company, fmt.Sprintf("experiences[%d].company", i))
	}
	return f.at(f.r.Experiences[i].Role, fmt.Sprintf("experiences[%d].role", i))
}

// jobName names a role within a sentence, with its dates where another has the same title. The employer is named only where there is no
// title: what is said of a resume must not depend on whom somebody worked for.
func (f *facts) jobName(i int) string {
	x := f.r.Experiences[i]
	if x.Role == "" && x.Company == "" {
		return "role " + number(i+1)
	}
	if x.Role == "" {
		return fmt.Sprintf("%q", x.Company)
	}
	for k, other := range f.r.Experiences {
		if k != i && other.Role == x.Role && x.Duration != "" {
			return fmt.Sprintf("%q (%s)", x.Role, x.Duration)
		}
	}
	return fmt.Sprintf("%q", x.Role)
}

// quote makes evidence of the bullets that a test picks, the first few, and counts all.
func (f *facts) quote(pick func(bullet) bool) (evidence []Evidence, n int) {
	for _, b := range f.bullets {
		if pick(b) {
			if n++; len(evidence) < maxEvidence {
				evidence = append(evidence, f.at(b.Text, b.Path))
			}
		}
	}
	return evidence, n
}
