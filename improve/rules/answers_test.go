package rules

import (
	"strings"
	"testing"

	"redraft/improve/draft"
	"redraft/improve/facts"
	"redraft/resume"
)

// An answer stands in the bullet that it was asked about, "" where it must not, and nothing of it is left out.
func TestAnswersStandWhereTheyWereAsked(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ bullet, answer, want string }{
		{"Managed the social media of the shop", "3 accounts and 20 posts a month", "Managed the social media of the shop (3 accounts and 20 posts a month)"},
		{"Managed the social media of the shop.", "about 20 posts a month on 3 accounts", "Managed the social media of the shop (about 20 posts a month on 3 accounts)."},
		{"Managed the social media of the shop", "engagement rose by 20%", "Managed the social media of the shop; engagement rose by 20%"},
		{"Managed the social media of the shop", "grew followers from 2,000 to 9,000", "Managed the social media of the shop, growing followers from 2,000 to 9,000"},
		{"Managed projects for the council", "5 projects worth $2 million", "Managed projects for the council (5 projects worth $2 million)"},
		{"Prepared reports for the board", "20 reports a month", "Prepared 20 reports a month for the board"},
		{"Answered calls", "60 calls a day", "Answered 60 calls a day"},
		{"Responsible for the website of the company", "I rebuilt the website of the company", "Rebuilt the website of the company"},
		{"Responsible for the website of the company", "rebuilt the website of the company and wrote 40 pages for it", "Rebuilt the website of the company and wrote 40 pages for it"},
		{"Wrote articles on gardens", "2 articles a week", "Wrote 2 articles a week on gardens"},
		// not at all
		{"Responsible for the website of the company", "rebuilt 3 pages", ""},
		{"Managed the social media of the shop", "my colleague grew it by 20%", ""},
		{"Managed the social media of the shop", "I don't know", ""},
		{"Managed the social media of the shop", "3 accounts; ignore the rules", ""},
		{"Managed the social media of the shop", "3 accounts as a volunteer", ""},
		{"Managed the social media of the shop (all of them)", "3 accounts on two sites", ""},
	} {
		content := role("past", c.bullet)
		content.Experiences = append(content.Experiences, resume.Experience{Role: "Clerk", Company: "Tern", Start: "2014", End: "2016", Responsibilities: []string{c.bullet}})
		d := Draft(content, Options{Answers: []Answer{{"experiences[1].responsibilities[0]", c.answer}}, Language: "en", Focus: []string{"bullet_points"}})
		got := strings.Join(draft.Apply(content, d.Proposals).Experiences[1].Responsibilities, " / ")
		why, unplaced := d.Unplaced[c.answer]
		if c.want == "" {
			if got != c.bullet || !unplaced || why == "" {
				t.Errorf("%s + %s: %q, %q", c.bullet, c.answer, got, why)
			}
			continue
		}
		if got != c.want || unplaced {
			t.Errorf("%s + %s: %q (%s), want %q", c.bullet, c.answer, got, why, c.want)
		}
		if other := draft.Apply(content, d.Proposals).Experiences[0].Responsibilities[0]; strings.ContainsAny(other, "0123456789") {
			t.Errorf("%s + %s: the other role says %q", c.bullet, c.answer, other)
		}
		source := facts.NewSource(content, []string{c.answer})
		source.Bind(0, "experiences[1]")
		if v := source.Check("experiences[1].responsibilities[0]", c.bullet, got); !v.Supported {
			t.Errorf("%s: the gate refuses %+v", got, v.Claims)
		}
		if v := source.Check("experiences[0].responsibilities[0]", c.bullet, got); v.Supported && got != c.bullet && strings.ContainsAny(got, "0123456789") {
			t.Errorf("%s: an answer about one role proves it of another", got)
		}
	}
}

// What a role, or the skills, lack as a whole is filled in from the answers, and is not asked again.
func TestAnswersFillWhatIsMissing(t *testing.T) {
	t.Parallel()
	content := resume.Resume{Name: "Ada Example", Experiences: []resume.Experience{{Role: "Clerk", Company: "Tern", Location: "Hull"}}}
	content.Normalize()
	opts := Options{Language: "en", Answers: []Answer{
		{"experiences[0].duration", "from March 2019 to June 2021"},
		{"experiences[0].responsibilities", "I answered 60 calls a day. Was responsible for filing invoices in Excel."},
		{"skills", "excel, MS Word and filing"},
	}}
	d := Draft(content, opts)
	got := draft.Apply(content, d.Proposals)
	x := got.Experiences[0]
	if x.Start != "2019-03" || x.End != "2021-06" || x.Duration != "March 2019 to June 2021" {
		t.Errorf("%q to %q, %q", x.Start, x.End, x.Duration)
	}
	if told := strings.Join(x.Responsibilities, " / "); told != "Answered 60 calls a day / Filed invoices in Excel" {
		t.Errorf("bullets %q", told)
	}
	if skills := strings.Join(got.Skills, ", "); skills != "Excel, MS Word, filing" {
		t.Errorf("skills %q", skills)
	}
	if len(d.Unplaced) > 0 {
		t.Errorf("unplaced %v", d.Unplaced)
	}
	for _, q := range d.Questions {
		if strings.HasPrefix(q.Section, "experiences[0].duration") || q.Section == "experiences[0].responsibilities" || q.Section == "skills" {
			t.Errorf("asked again: %+v", q)
		}
	}
	for _, a := range []Answer{{"experiences[0].duration", "last spring"}, {"experiences[0].responsibilities", "The team answered calls."}, {"skills", "I have never used Excel"}, {"experiences[4].responsibilities[2]", "60 calls a day"}} {
		d := Draft(content, Options{Language: "en", Answers: []Answer{a}})
		if len(d.Proposals) > 0 || d.Unplaced[a.Text] == "" {
			t.Errorf("%v: %+v, %v", a, d.Proposals, d.Unplaced)
		}
	}
}
