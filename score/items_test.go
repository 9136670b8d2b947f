package score_test

import (
	"slices"
	"strings"
	"testing"

	"redraft/resume"
	"redraft/score"
)

// berliner builds pages in Berlin and says so in words that no profile lists.
func berliner() *resume.Document {
	return &resume.Document{Language: "en", Content: resume.Resume{Location: "Berlin, Germany", Experiences: []resume.Experience{{Role: "Web Developer", Start: "2019-01", End: "2024-01",
		Responsibilities: []string{"Built 9 responsive designs for shops.", "Ran WCAG 2.1 audits of 3 shops, which raised accessibility."}}}, Skills: []string{"React", "Storybook"}}}
}

// asks lists what a description asks for, "+" what is shown and "-" what is missing, sorted; what is preferred in brackets.
func asks(m *score.JobMatch) string {
	var out []string
	for i, list := range [][]score.Requirement{m.Required, m.Preferred} {
		for _, r := range list {
			s := "-" + r.Term
			if r.Matched {
				s = "+" + r.Term
			}
			if i == 1 {
				s = "(" + s + ")"
			}
			out = append(out, s)
		}
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

func TestItemsOfAListAreRequirements(t *testing.T) {
	t.Parallel()
	for description, want := range map[string]string{
		"Requirements\n- WCAG 2.1\n- Storybook":                                                                                 "+Storybook, +WCAG 2.1",
		"We need:\n- Storybook\n- Zustand\n- Remix\n- Svelte\n- tRPC\n- React":                                                  "+React, +Storybook, -Remix, -Svelte, -Zustand, -tRPC",
		"Requirements\n- accessibility\n- responsive design\n- web performance\n- Unreal Engine":                                "+accessibility, +responsive design, -Unreal Engine, -web performance",
		"What you bring\nStorybook\nZustand (nice to have)\nRemix preferred\nSvelte":                                            "(-Remix), (-Zustand), +Storybook, -Svelte",
		"Skills: Storybook, Zustand and Remix":                                                                                  "+Storybook, -Remix, -Zustand",
		"Requirements\n* Strong knowledge of responsive design\n* Testing (Vitest, Playwright)":                                 "+responsive design, -Playwright, -Testing, -Vitest",
		"Requirements\n- Team player\n- Full-time\n- 40 hours a week\n- Attention to detail\n- Positive attitude\n- Own laptop": "",
		"Tasks:\n- Page builds\n- Zustand stores\nLocation: Denver, CO":                                                         "",
		"Requirements\n- Married\n- Under 30\n- No smoking\n- Free coffee\n- 401k\n- é\n- Full time\n- Native speaker":          "",
		"Requirements\n- AI\n- full text search\n- real time systems\n- time series\n- no-code editors\n- Coffee roasting":      "-AI, -Coffee roasting, -full text search, -no-code editors, -real time systems, -time series",
		"Requirements\n- Document drafting\n- Lead the shop\n- Manage stores":                                                   "-Document drafting",
	} {
		if got := asks(score.Score(berliner(), score.Target{Profile: profile(t), JobDescription: description}).Match); got != want {
			t.Errorf("%q asks for %q, want %q", description, got, want)
		}
	}
}

func TestPlacesAreLookedForInTheAddress(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ address, description, want string }{
		{"Berlin, Germany", "Requirements\n- based in Germany", "+based in Germany"},
		{"Berlin, Deutschland", "You must live in Germany.", "+based in Germany"},
		{"Berlin, Germany", "Must live in Munich or Berlin.", "+based in Munich or Berlin"},
		{"Hamburg, Germany", "Residing in Berlin, Germany", "-based in Berlin, Germany"},
		{"Austin, TX 78701", "Must be located in the United States", "+based in United States"},
		{"Munich", "Requirements\n- based in Germany", ""}, // it may lie there
		{"", "Requirements\n- based in Germany", "-based in Germany"},
		{"Berlin, Germany", "We are a small team based in Lisbon.", ""},
		{"Berlin, Germany", "Based in Europe", ""},
		{"Berlin, Germany", "Requirements\n- work permit for Austria\n- Must be authorized to work in Switzerland\n- EU citizenship", ""},
		{"Berlin, Germany", "Requirements\n- driving licence", "-driving licence"},
	} {
		d := berliner()
		d.Content.Location = tc.address
		if got := asks(score.Score(d, score.Target{Profile: profile(t), JobDescription: tc.description}).Match); got != tc.want {
			t.Errorf("%q, of somebody in %q: %q, want %q", tc.description, tc.address, got, tc.want)
		}
	}
	d := berliner()
	d.Content.Certifications = []resume.Certification{{Name: "Driver's license, class B"}}
	if got := asks(score.Score(d, score.Target{Profile: profile(t), JobDescription: "Full UK driving licence"}).Match); got != "+driving licence" {
		t.Error(got)
	}
}

func TestADescriptionThatAsksForNothingHasNoScore(t *testing.T) {
	t.Parallel()
	for description, scored := range map[string]bool{"We are nice people.": false, "Requirements\n- work permit for Germany": false, "Requirements\n- Zustand": true, "Job title: Whaler": true} {
		m := score.Score(berliner(), score.Target{Profile: profile(t), JobDescription: description}).Match
		if (m.Score != nil) != scored || (m.Note == "") != scored {
			t.Errorf("%q: score %v, note %q", description, m.Score, m.Note)
		}
	}
}
