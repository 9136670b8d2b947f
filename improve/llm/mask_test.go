package llm

import (
	"strings"
	"testing"

	"redraft/resume"
)

func TestMasking(t *testing.T) {
	t.Parallel()
	m := NewMask(resume.Resume{Name: "Ann Marie O'Neill", Email: "ann@x.example", Phone: "0917 555 0142", Location: "Cebu City, Philippines", Links: []string{"annoneill.dev"},
		References: []resume.Reference{{Name: "Kofi Mensah"}}})
	for text, hidden := range map[string][]string{
		"Ann Marie O'Neill, ANN MARIE O'NEILL and Marie":                                                     {"Ann", "ANN", "Marie", "O'N"},
		"Annual reports and planning":                                                                        nil,
		"Write to ann@x.example or a.n+n@y-z.co.uk, or kim (at) post (dot) example":                          {"ann@", "y-z", "post"},
		"Call 0917 555 0142, +49 (0)30 1234567, (02) 8123-4567 or 555-123-4567":                              {"0142", "1234567", "4567"},
		"See https://a.example/x?y=1, www.b.example, github.com/ann and annoneill.dev":                       {"a.example", "b.example", "github.com/ann", "annoneill"},
		"Lived at 221B Baker Street, 12 N. 5th Ave, Apt 4, Musterstraße 12, 8 rue de Rivoli and P.O. Box 77": {"Baker", "5th Ave", "Muster", "Rivoli", "Box 77"},
		"Based in Cebu City, Philippines":                                                                    {"Cebu"},
		"Reported to Ngozi Adeyemi and assisted Dr. Wei Zhang; thanked Kofi Mensah":                          {"Ngozi", "Adeyemi", "Wei", "Zhang", "Kofi", "Mensah"},
		"Led 5 people in close cooperation via Zoom 40 times, 2019 - 2021":                                   nil,
		"Cut costs by 12 % and saved $1,200,000 in 2021-2023":                                                nil,
		"[[NAME_1]] stands in the text itself, and [[ so on ]]":                                              {"[[NAME_1]] stands"},
		"Ran Node.js, Monday.com and ASP.NET":                                                                nil,
	} {
		masked := m.Hide(text)
		for _, h := range hidden {
			if strings.Contains(masked, h) {
				t.Errorf("%q is left in %q", h, masked)
			}
		}
		if hidden == nil && masked != text {
			t.Errorf("%q became %q", text, masked)
		}
		if back, whole := m.Restore(masked); !whole || back != text {
			t.Errorf("%q came back as %q (%v) from %q", text, back, whole, masked)
		}
	}
	if _, whole := m.Restore("[[NAME_77]]"); whole {
		t.Error("a token that was made up is taken for one of ours")
	}
}

func FuzzMask(f *testing.F) {
	f.Add("Ann wrote to ann@x.example [[NAME_1]] [[ [[EMAIL_1]]")
	f.Add("https://x.Ann")
	f.Add("https://x.example/Ann-Lee/cv.pdf and mailto:ann@x.example")
	f.Add("+49 (0)30 1234567 https://x.example 12 Main Street Dr. Ann Lee]]")
	f.Fuzz(func(t *testing.T, text string) {
		m := NewMask(resume.Resume{Name: "Ann Lee", Email: "ann@x.example", Links: []string{"https://x.example"}})
		if back, _ := m.Restore(m.Hide(text)); back != text {
			t.Errorf("%q came back as %q", text, back)
		}
		if strings.Contains(m.Hide(text), "ann@x.example") {
			t.Errorf("%q keeps the address: %q", text, m.Hide(text))
		}
	})
}
