package facts

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"redraft/resume"
)

func someone() resume.Resume {
	return resume.Resume{
		Name: "Ada Example", Summary: "Virtual assistant for small firms.", Skills: []string{"Asana", "Excel"},
		Experiences: []resume.Experience{
			{Role: "Virtual Assistant", Company: "Northwind", Start: "2020-01", End: "2023-06", Duration: "Jan 2020 – June 2023", Responsibilities: []string{
				"Managed 4 calendars and 12 inboxes", "Helped with payroll", "Never missed a flight change"}},
			{Role: "Clerk", Company: "Tailspin", Start: "2017", End: "2019", Duration: "2017 – 2019", Responsibilities: []string{"Filed 30 claims a day in SAP"}},
		},
		Languages: []resume.Language{{Language: "Spanish", Fluency: "B1"}},
	}
}

func TestEvidenceShowsWhereAFactStands(t *testing.T) {
	t.Parallel()
	v := newSource(someone(), []string{"Answers 40 calls a week"}, today).Check("experience[0].bullets[0]", "", "Handled four calendars, 12 inboxes and 40 calls a week")
	want := map[string]string{"four calendars": "experiences[0].responsibilities[0]", "12 inboxes": "experiences[0].responsibilities[0]", "40 calls": "facts[0]", "a week": "facts[0]"}
	for _, c := range v.Claims {
		if path, ok := want[c.Claim]; ok && (!c.Supported || len(c.Evidence) == 0 || c.Evidence[0].Path != path) {
			t.Errorf("%s: %+v, want it from %s", c.Claim, c, path)
		}
		delete(want, c.Claim)
	}
	if len(want) > 0 || !v.Supported {
		t.Errorf("no claim about %v in %+v", want, v)
	}
	content := someone()
	for _, c := range v.Claims {
		for _, e := range c.Evidence {
			if text, ok := resume.At(content, e.Path); !strings.HasPrefix(e.Path, "facts[") && (!ok || text != e.Text) {
				t.Errorf("%s shows %q, where %q stands", e.Path, e.Text, text)
			}
		}
	}
}

func TestAnUnsupportedClaimHasNoEvidence(t *testing.T) {
	t.Parallel()
	v := newSource(someone(), nil, today).Check("experience[0].bullets[0]", "", "Managed 4 calendars and 12 inboxes in Trello")
	if v.Supported {
		t.Fatal("a tool that the resume does not name passes")
	}
	for _, c := range v.Claims {
		if c.Supported != (len(c.Evidence) > 0) || c.Evidence == nil {
			t.Errorf("%+v", c)
		}
	}
}

func TestWhatBelongsToOneRoleProvesNothingInAnother(t *testing.T) {
	t.Parallel()
	s := newSource(someone(), nil, today)
	for text, supported := range map[string]bool{"Managed 4 calendars and 12 inboxes in SAP": false, "Managed 30 calendars and 12 inboxes": false, "Managed 12 calendars and 4 inboxes": false} {
		if v := s.Check("experience[0].bullets[0]", "", text); v.Supported != supported {
			t.Errorf("%s: %+v", text, v)
		}
	}
	if v := s.Check("summary", "", "Virtual assistant for small firms who filed 30 claims a day in SAP and managed 4 calendars."); !v.Supported {
		t.Errorf("the summary may use all: %s", unsupported(v))
	}
}

func TestYearsAreNeverRoundedUp(t *testing.T) {
	t.Parallel()
	s := newSource(someone(), nil, today) // 42 months and, by its years alone, 24: five and a half years
	for text, supported := range map[string]bool{
		"Virtual assistant with 5 years of experience.": true, "Virtual assistant with 5+ years of experience.": true, "Virtual assistant with over five years of experience.": true,
		"Virtual assistant with 6 years of experience.": false, "Virtual assistant with nearly 6 years of experience.": false, "Virtual assistant with over 6 years of experience.": false,
		"Virtual assistant with 5 years of experience in claims.": false,
	} {
		if v := s.Check("summary", "", text); v.Supported != supported {
			t.Errorf("%s: %s", text, unsupported(v))
		}
	}
}

func TestThePresentIsThisMonth(t *testing.T) {
	t.Parallel()
	content := someone()
	content.Experiences = content.Experiences[:1]
	content.Experiences[0].Start, content.Experiences[0].End, content.Experiences[0].Duration = "2021-08", "present", "Aug 2021 – Present"
	s := newSource(content, nil, today) // to November 2026: 5.2 years
	for text, supported := range map[string]bool{"Virtual assistant with 5+ years of experience.": true, "Virtual assistant with over 6 years of experience.": false,
		"Virtual assistant since 2021.": true, "Virtual assistant since 2020.": false} {
		if v := s.Check("summary", "", text); v.Supported != supported {
			t.Errorf("%s: %s", text, unsupported(v))
		}
	}
}

// Whatever a resume says may be said again.
func TestEveryTextOfTheSuiteSupportsItself(t *testing.T) {
	t.Parallel()
	for _, s := range readSuites(t) {
		content, err := resume.Decode(s.Content)
		if err != nil {
			t.Fatal(err)
		}
		source := newSource(content, nil, today)
		for _, g := range source.segments {
			if v := source.Check(g.path, g.text, g.text); !v.Supported {
				t.Errorf("%s %s: %s", s.Name, g.path, unsupported(v))
			}
		}
	}
}

func TestOddTextsAreJudged(t *testing.T) {
	t.Parallel()
	s := newSource(someone(), nil, today)
	for _, text := range []string{"", " ", ".", "$", "%", "–", "1", "$1", "a", "'", "…", "\x00\xff", "5+ ", "a third", "of", "under", "from 3 to", "24/7", "per", "no", strings.Repeat("very ", 500), "管理四个日历", "Управлял"} {
		s.Check("experience[0].bullets[0]", "", text)
		s.Check("skills", "", text)
	}
	if v := s.Check("experience[9].bullets[0]", "", "Managed 4 calendars"); v.Supported {
		t.Error("a bullet of no entry is supported")
	}
	if v := s.Check("nowhere", "", "Managed 4 calendars"); v.Supported {
		t.Error("a text at no place is supported")
	}
}

// What a pronoun stands for is looked for in all verbs before it, which have pronouns of their own: following each of those in turn never ends.
func TestManyPronounsAreJudged(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"wrote it, ", "built it and sold it and ", "sold them, packed them, ", "updated it weekly reports, "} {
		content := someone()
		content.Experiences[0].Responsibilities = []string{strings.Repeat(text, 100) + "wrote letters"}
		s := newSource(content, nil, today)
		s.Check("experience[0].bullets[0]", "", strings.Repeat(text, 100)+"wrote letters now")
	}
}

func TestATextTooLongToBeJudgedIsRefusedUnlessItStandsThere(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("Kept the books of the shop. ", 400)
	content := someone()
	content.Experiences[0].Responsibilities = []string{long, "Kept the books"}
	s := newSource(content, nil, today)
	if v := s.Check("experience[0].bullets[0]", long, long); !v.Supported || len(v.Claims) != 1 || len(v.Claims[0].Evidence) != 1 {
		t.Errorf("what stands there is refused: %+v", v)
	}
	if v := s.Check("experience[0].bullets[1]", "Kept the books", long+"Kept them well."); v.Supported || len(v.Claims) != 1 || v.Claims[0].Kind != "scope" {
		t.Errorf("a text of %d characters: %+v", len(long), v)
	}
}

func TestManyGatesAtTheSameTime(t *testing.T) {
	t.Parallel()
	suites := readSuites(t)
	var wait sync.WaitGroup
	for n := range 4 {
		wait.Go(func() {
			for i := range suites {
				s := suites[(i+n)%len(suites)]
				content, err := resume.Decode(s.Content)
				if err != nil {
					t.Error(err)
					return
				}
				source := NewSource(content, nil)
				for _, c := range s.Cases[:min(5, len(s.Cases))] {
					source.Check(c.Section, "", c.Text)
				}
			}
		})
	}
	wait.Wait()
}

// FuzzCheck looks for texts and resumes on which the gate falls over, or which are not proven by themselves.
func FuzzCheck(f *testing.F) {
	for _, s := range readSuites(f)[:8] {
		for _, c := range s.Cases[:6] {
			f.Add(string(s.Content), c.Section, c.Text)
		}
	}
	f.Add(`{"name":"A","experience":[{"title":"Cook","company":"B","bullets":["Cut R7 800 to R5 200, \u20ac1 200 and 86 000 SEK from FY22 to K-3 .0002 of them 1/s"]}]}`, "experience[0].bullets[0]", "a 5.-strong crew of of of 3 to, each one of 2 1st/day W-9 and and")
	f.Fuzz(func(t *testing.T, content, section, text string) {
		if len(content)+len(text) > 6000 {
			return
		}
		r, err := resume.Decode([]byte(content))
		if err != nil {
			return
		}
		source := newSource(r, nil, today)
		for _, claim := range source.Check(section, "", text).Claims {
			if !strings.Contains(text, claim.Claim) {
				t.Errorf("%q is claimed, which %q does not say", claim.Claim, text)
			}
			if claim.Supported != (len(claim.Evidence) > 0) {
				t.Errorf("%q is supported: %v, with %d proofs", claim.Claim, claim.Supported, len(claim.Evidence))
			}
		}
		for i, x := range r.Experiences {
			for k, bullet := range x.Responsibilities {
				if v := source.Check(fmt.Sprintf("experience[%d].bullets[%d]", i, k), "", bullet); !v.Supported {
					t.Errorf("the source's own %q is not proven: %s", bullet, unsupported(v))
				}
			}
		}
	})
}
