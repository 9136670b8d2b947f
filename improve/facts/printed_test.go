package facts

import (
	"testing"

	"redraft/resume"
)

func TestATimeMayBeWrittenInAnyForm(t *testing.T) {
	t.Parallel()
	content := resume.Resume{Experiences: []resume.Experience{
		{Role: "Clerk", Company: "Tern", Duration: "Aug-Dec 2019", Start: "2019-08", End: "2019-12"},
		{Role: "Clerk", Company: "Gull"},
		{Role: "Clerk", Company: "Heron", Duration: "3/1/2012 - 5/31/2012", Start: "2012-03", End: "2012-05"},
	}}
	s := NewSource(content, []string{"Mar 17 - May 19", "from March 2017 until now"})
	s.Bind(0, "experiences[1]")
	s.Bind(1, "experiences[2]")
	for _, c := range []struct {
		path, text string
		supported  bool
	}{
		{"experiences[0].duration", "August 2019 – December 2019", true},
		{"experiences[0].duration", "08/2019 - 12/2019", true},
		{"experiences[0].duration", "August 2019 – November 2019", false},
		{"experiences[0].duration", "March 2017 – May 2019", false}, // told of another role
		{"experiences[1].duration", "March 2017 – May 2019", true},
		{"experiences[1].duration", "March 2017 – Present", false},
		{"experiences[2].duration", "Mar 2012 – May 2012", true},
		{"experiences[2].duration", "Mar 2017 – Present", true},
	} {
		if v := s.Check(c.path, "", c.text); v.Supported != c.supported {
			t.Errorf("%s %q: %+v", c.path, c.text, v)
		}
	}
}
