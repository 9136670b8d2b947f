package parse_test

import (
	"strings"
	"testing"
)

func TestARoleIsUnderTheEmployerAboveOnlyWhereItBelongsThere(t *testing.T) {
	p := newParser(t)
	const web = "Web Developer, Acme Inc, Boston, MA\nMar 2020 - Present\n- Built 12 pages in Go\n\n"
	for name, c := range map[string]struct{ roles, employers string }{
		"of one's own account":             {web + "Freelance Web Designer (self-employed)\nJun 2018 - Aug 2018\n- Made websites for shops\n", "Acme Inc|"},
		"of one's own account, adjoining":  {web + "Freelance Web Designer\nJun 2018 - Feb 2020\n- Made websites for shops\n", "Acme Inc|"},
		"years apart":                      {web + "Nanny\nJun 2018 - Aug 2018\n- Cared for two children\n\nDog Walker\n2015-17\n- Walked dogs\n", "Acme Inc||"},
		"years apart, employer's own line": {"Acme Inc, Boston, MA\nWeb Developer\nMar 2020 - Present\n- Built 12 pages in Go\n\nNanny\nJun 2017 - Aug 2018\n- Cared for two children\n", "Acme Inc|"},
		"beside the other":                 {"Web Developer, Acme Inc, Boston, MA\nMar 2015 - Present\n- Built 12 pages in Go\n\nDog Walker\nJun 2018 - Aug 2018\n- Walked dogs\n", "Acme Inc|"},
		"adjoining":                        {web + "Junior Web Developer\nMay 2018 - Feb 2020\n- Tested pages\n\nWeb Intern\n2017 - 2018\n- Wrote pages\n", "Acme Inc|Acme Inc|Acme Inc"},
		"one group":                        {"Acme Inc, Boston, MA\nWeb Developer\nMar 2020 - Present\n- Built 12 pages in Go\nWeb Intern\nJun 2017 - Aug 2018\n- Tested pages\n", "Acme Inc|Acme Inc"},
		"the employer's whole time":        {"Acme Inc, Boston, MA\n2015 - Present\nWeb Developer\nMar 2020 - Present\n- Built 12 pages in Go\n\nWeb Intern\nJun 2017 - Aug 2018\n- Tested pages\n", "Acme Inc|Acme Inc"},
		"two numbers for the year":         {web + "Clerk, Firm B\n03/17-05/19\n- Filed papers\n", "Acme Inc|Firm B"},
	} {
		doc, err := p.Parse(t.Context(), []byte("Jane Doe\njane@example.com | Boston, MA\n\nExperience\n\n"+c.roles))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, x := range doc.Content.Experiences {
			got = append(got, x.Company)
		}
		if strings.Join(got, "|") != c.employers {
			t.Errorf("%s: %s", name, encode(t, doc.Content.Experiences))
		}
	}
}
