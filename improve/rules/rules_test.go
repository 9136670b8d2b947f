package rules

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"redraft/improve/draft"
	"redraft/resume"
	"redraft/score"
)

// fixtures are the golden documents of the parser and resumes written badly on purpose, by name.
func fixtures(t testing.TB) map[string]resume.Document {
	t.Helper()
	all := map[string]resume.Document{}
	for _, dir := range []string{"../../parse/testdata/golden", "testdata/resumes"} {
		files, err := filepath.Glob(filepath.Join(dir, "*.json"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %v, %d files", dir, err, len(files))
		}
		for _, name := range files {
			all[strings.TrimSuffix(filepath.Base(name), ".json")] = read1(t, name)
		}
	}
	return all
}

// read1 reads a parsed document, or bare content in any form.
func read1(t testing.TB, name string) resume.Document {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var doc resume.Document
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	if doc.Places == nil {
		if doc.Content, err = resume.Decode(data); err != nil {
			t.Fatal(err)
		}
	}
	doc.Content.Normalize()
	return doc
}

func profile(t testing.TB, id string) score.Profile {
	t.Helper()
	all, err := score.Profiles()
	if err != nil {
		t.Fatal(err)
	}
	return all[id]
}

func TestTheScoreIsNeverLoweredAndWeakResumesGain(t *testing.T) {
	t.Parallel()
	target := score.Target{Profile: profile(t, score.DefaultProfile)}
	for name, doc := range fixtures(t) {
		d := Draft(doc.Content, Options{Profile: target.Profile, Language: doc.Language})
		before := score.Score(&doc, target).Scores.Overall
		after := doc
		after.Content = draft.Apply(doc.Content, d.Proposals)
		got := score.Score(&after, target).Scores.Overall
		if got < before {
			t.Errorf("%s: the score fell from %.2f to %.2f", name, before, got)
		}
		if got-before < 5 && slices.Contains([]string{"assistant", "support", "nurse"}, name) {
			t.Errorf("%s: the score only rose from %.2f to %.2f", name, before, got)
		}
	}
}

func TestImprovedContentIsLeftAlone(t *testing.T) {
	t.Parallel()
	for name, doc := range fixtures(t) {
		opts := Options{Profile: profile(t, score.DefaultProfile), Language: doc.Language}
		improved := draft.Apply(doc.Content, Draft(doc.Content, opts).Proposals)
		for _, p := range Draft(improved, opts).Proposals {
			t.Errorf("%s: still proposes %s\n  %s\n  %s", name, p.Path, p.Original, p.Improved)
		}
	}
}

func TestTheSameResumeGetsTheSameDraftAndIsNotChanged(t *testing.T) {
	t.Parallel()
	for name, doc := range fixtures(t) {
		before, err := json.Marshal(doc.Content)
		if err != nil {
			t.Fatal(err)
		}
		opts := Options{Profile: profile(t, score.DefaultProfile), Language: doc.Language}
		first := Draft(doc.Content, opts)
		if second := Draft(doc.Content, opts); !reflect.DeepEqual(first, second) {
			t.Errorf("%s: two drafts differ", name)
		}
		if after, err := json.Marshal(doc.Content); err != nil || string(after) != string(before) {
			t.Errorf("%s: the resume was changed (%v)", name, err)
		}
	}
}

var someNumber = regexp.MustCompile(`\d[\d.,]*`)

// unsupported are the numbers and capitalised words of a proposal that the resume does not have.
func unsupported(content resume.Resume, p draft.Proposal) []string {
	data, _ := json.Marshal(content)
	source := strings.ToLower(string(data))
	var out []string
	for _, n := range someNumber.FindAllString(p.Improved, -1) {
		n = strings.Trim(n, ".,")
		if !strings.Contains(strings.ReplaceAll(source, ",", ""), strings.ReplaceAll(n, ",", "")) {
			out = append(out, n)
		}
	}
	start := true
	for _, t := range tokenize(p.Improved) {
		start = t.start == 0 || strings.ContainsAny(t.sep, ".!?\n")
		if !start && unicode.IsUpper([]rune(t.text)[0]) && !strings.Contains(source, t.lower) {
			out = append(out, t.text)
		}
	}
	return out
}

func TestNothingIsInvented(t *testing.T) {
	t.Parallel()
	for name, doc := range fixtures(t) {
		for _, p := range Draft(doc.Content, Options{Profile: profile(t, score.DefaultProfile), Language: doc.Language}).Proposals {
			new := unsupported(doc.Content, p)
			if years := regexp.MustCompile(`(\d+) years? of experience`).FindStringSubmatch(p.Improved); years != nil && p.Path == "summary" {
				new = slices.DeleteFunc(new, func(s string) bool { return s == years[1] })
			}
			if strings.HasSuffix(p.Path, ".duration") || len(new) == 0 {
				continue
			}
			t.Errorf("%s: %s has %q:\n  %s\n  %s", name, p.Path, new, p.Original, p.Improved)
		}
	}
}

func TestOnlyEnglishIsReworded(t *testing.T) {
	t.Parallel()
	for name, doc := range fixtures(t) {
		for _, language := range []string{doc.Language, ""} {
			if doc.Language == "en" || doc.Language == "" {
				continue
			}
			for _, p := range Draft(doc.Content, Options{Profile: profile(t, score.DefaultProfile), Language: language}).Proposals {
				if p.Type != "formatting" {
					t.Errorf("%s, taken for %q: %+v", name, language, p)
				}
			}
		}
	}
}

func TestFocusLimitsWhatIsProposed(t *testing.T) {
	t.Parallel()
	doc := read1(t, "testdata/resumes/assistant.json")
	types := map[string]string{"bullet_points": "bullet_point", "summary": "summary", "keywords": "keyword", "achievements": "achievement", "grammar": "grammar", "formatting": "formatting"}
	for focus, typ := range types {
		d := Draft(doc.Content, Options{Profile: profile(t, score.DefaultProfile), Focus: []string{focus}})
		if len(d.Proposals) == 0 {
			t.Errorf("%s: nothing is proposed", focus)
		}
		for _, p := range d.Proposals {
			if p.Type != typ {
				t.Errorf("%s: %+v", focus, p)
			}
		}
	}
}

func TestWhatIsMissingIsAsked(t *testing.T) {
	t.Parallel()
	for bullet, want := range map[string]string{
		"Managed the release calendar":                     "How many entries a month did the calendar hold, and how many were on time?",
		"Managed calendars for executives.":                "How many calendars did you keep, and for how many people?",
		"Improved response times for customers.":           "By how much did you improve response times: hours, errors, percent?",
		"Reduced the cost of shipping in three regions":    "",
		"Reduced shipping costs by talking to carriers":    "By how much did you reduce shipping costs, and from what to what?",
		"Answered customer emails and forwarded invoices.": "How many emails a day, and how fast were they answered?",
		"Trained new employees in the use of the till.":    "How many people did you train, and how soon could they work alone?",
		"Managed 4 calendars.":                             "",
		"Wrote poems.":                                     "",
	} {
		d := Draft(role("past", bullet), Options{Profile: profile(t, score.DefaultProfile)})
		got := ""
		for _, q := range d.Questions {
			if strings.HasPrefix(q.Section, "experiences[0].responsibilities[") {
				got = q.Question
				if q.Why == "" || strings.ContainsAny(q.Question, "{}[]") {
					t.Errorf("%+v", q)
				}
			}
		}
		if got != want {
			t.Errorf("%s\n got  %q\n want %q", bullet, got, want)
		}
	}
}

func TestSuppliedFactsGoWhereTheyBelong(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ fact, bullet, want string }{
		{"managed 4 calendars", "Managed executive calendars in Outlook.", "Managed 4 executive calendars in Outlook."},
		{"I managed 4 calendars", "Responsible for managing calendars and scheduling meetings.", "Managed 4 calendars and scheduled meetings."},
		{"trained 12 nurses", "Trained the nurses of two wards.", "Trained the 12 nurses of two wards."},
		{"40 emails", "Answered emails and calls.", "Answered 40 emails and calls."},
		{"60 calls a day", "Answered calls.", "Answered 60 calls a day."},
		{"answered 60 calls per day", "Answered customers' calls and emails.", "Answered customers' calls (60 calls per day) and emails."},
		{"60 calls a day", "Answered calls every day.", "Answered calls every day."},
		{"managed 4 calendars", "Kept the calendars.", "Kept 4 calendars."},
		{"managed 4 calendars", "Managed two calendars.", "Managed two calendars."},
		{"managed 4 budgets", "Managed calendars.", "Managed calendars."},
		{"wrote 4 reports", "Read reports.", "Read reports."},
		{"was on time", "Managed calendars.", "Managed calendars."},
	} {
		content := role("past", c.bullet)
		d := Draft(content, Options{Facts: said(c.fact), Language: "en", Focus: []string{"bullet_points", "achievements", "grammar"}})
		if got := draft.Apply(content, d.Proposals).Experiences[0].Responsibilities[0]; got != c.want {
			t.Errorf("%s: %s\n got  %s\n want %s", c.fact, c.bullet, got, c.want)
		}
	}
}

func BenchmarkDraft(b *testing.B) {
	opts := Options{Profile: profile(b, score.DefaultProfile)}
	run := func(name string, content resume.Resume) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if d := Draft(content, opts); len(d.Proposals) == 0 {
					b.Fatal("nothing is proposed")
				}
			}
		})
	}
	for _, name := range []string{"testdata/resumes/assistant.json", "testdata/resumes/support.json", "../../parse/testdata/golden/nora-latex.json"} {
		run(strings.TrimSuffix(filepath.Base(name), ".json"), read1(b, name).Content)
	}
	long := read1(b, "testdata/resumes/assistant.json").Content // two pages: ten roles of six bullets
	for i, c := range bulletCases(b)[:60] {
		if i%6 == 0 {
			long.Experiences = append(long.Experiences, resume.Experience{Role: "Clerk", Company: "Beta", Start: "2010-01", End: "2010-12"})
		}
		x := &long.Experiences[len(long.Experiences)-1]
		x.Responsibilities = append(x.Responsibilities, c.in)
	}
	run("long", long)
}

func ExampleDraft() {
	content, err := resume.Decode([]byte(`{"experience":[{"title":"Virtual Assistant","company":"Acme","start_date":"2019-01","end_date":"2021-06",
		"bullets":["Responsible for managing calendars and scheduling meetings"]}],"skills":["Outlook"]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	d := Draft(content, Options{})
	fmt.Println(d.Proposals[0].Improved)
	fmt.Println(d.Questions[0].Question)
	// Output:
	// Managed calendars and scheduled meetings
	// How many calendars did you keep, and for how many people?
}

func FuzzDraft(f *testing.F) {
	for _, c := range bulletCases(f) {
		f.Add(c.in, c.in)
	}
	f.Add("I’ve 3,000.5 % x,y;z etc.", "“—” İ ﬀ \xff")
	opts := Options{Profile: profile(f, score.DefaultProfile), Facts: said("managed 4 calendars")}
	f.Fuzz(func(t *testing.T, bullet, summary string) {
		r := role("past", bullet)
		r.Summary, r.Skills = summary, []string{bullet, summary, "excel"}
		r.Experiences[0].Responsibilities = append(r.Experiences[0].Responsibilities, summary)
		r.Experiences[0].Duration = summary
		d := Draft(r, opts)
		for _, p := range d.Proposals {
			if strings.HasPrefix(p.Path, "experiences[0].responsibilities") && p.Improved != "" && !faithful(p.Original+" 4", p.Improved+" 4") && !strings.Contains(p.Improved, "4") {
				t.Errorf("%q became %q", p.Original, p.Improved)
			}
		}
	})
}

// What is longer than any bullet stays, and what stands beside it is mended all the same.
func TestATextTooLongForABulletIsLeftAlone(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("Was responsible for answering the phones. ", 60)
	r := resume.Resume{Experiences: []resume.Experience{{Role: "Clerk", Company: "Beta", Start: "2018-01", End: "2019-12", Responsibilities: []string{long, "Was responsible for answering the phones"}}}}
	out := Draft(r, Options{Language: "en", Focus: []string{"bullet_points"}})
	if len(out.Proposals) != 1 || out.Proposals[0].Path != "experiences[0].responsibilities[1]" {
		t.Errorf("%+v", out.Proposals)
	}
}
