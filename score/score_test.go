package score_test

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"redraft/resume"
	"redraft/score"
)

func profile(t testing.TB) score.Profile {
	t.Helper()
	all, err := score.Profiles()
	if err != nil {
		t.Fatal(err)
	}
	return all[score.DefaultProfile]
}

// documents are what the parser makes of its fixtures.
func documents(t testing.TB) map[string]*resume.Document {
	t.Helper()
	files, _ := filepath.Glob("../parse/testdata/golden/*.json")
	if len(files) == 0 {
		t.Fatal("no documents")
	}
	out := map[string]*resume.Document{}
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var doc resume.Document
		if err := json.Unmarshal(data, &doc); err != nil {
			t.Fatal(err)
		}
		out[strings.TrimSuffix(filepath.Base(path), ".json")] = &doc
	}
	return out
}

func TestPointsAddUp(t *testing.T) {
	t.Parallel()
	p := profile(t)
	for name, doc := range documents(t) {
		r := score.Score(doc, score.Target{Profile: p})
		got, most := map[score.Category]float64{}, map[score.Category]float64{}
		for _, c := range r.Checks {
			got[c.Category] += c.Points
			most[c.Category] += c.Max
			if c.Points < 0 || c.Points > c.Max || c.Finding == "" || c.Rule == "" || c.Source == "" {
				t.Errorf("%s: %+v", name, c)
			}
			if c.State != score.Pass && c.State != score.NotApplicable && c.Fix == "" {
				t.Errorf("%s: %s costs points and says no way to better", name, c.ID)
			}
		}
		sum := 0.0
		for category, want := range map[score.Category]float64{
			score.Formatting: r.Scores.Formatting, score.Content: r.Scores.Content, score.ATS: r.Scores.ATS, score.Skills: r.Scores.Skills, score.Summary: r.Scores.Summary,
		} {
			if math.Abs(got[category]-want) > 1e-9 || math.Abs(most[category]-20) > 1e-9 {
				t.Errorf("%s: %s has %v of %v, says %v", name, category, got[category], most[category], want)
			}
			sum += want
		}
		if math.Abs(sum-r.Scores.Overall) > 1e-9 || r.PotentialScore < r.Scores.Overall || r.PotentialScore > 100 {
			t.Errorf("%s: %v in all, says %v, could be %v", name, sum, r.Scores.Overall, r.PotentialScore)
		}
	}
}

func TestTheSameDocumentGivesTheSameReport(t *testing.T) {
	t.Parallel()
	p := profile(t)
	for name, doc := range documents(t) {
		if a, b := score.Score(doc, score.Target{Profile: p}), score.Score(doc, score.Target{Profile: p}); !reflect.DeepEqual(a, b) {
			t.Errorf("%s: two reports differ", name)
		}
	}
}

func TestQuotationsStandInTheResume(t *testing.T) {
	t.Parallel()
	p := profile(t)
	quoted := 0
	for name, doc := range documents(t) {
		data, _ := json.Marshal(doc)
		var whole any
		_ = json.Unmarshal(data, &whole)
		text := allText(whole)
		for _, c := range score.Score(doc, score.Target{Profile: p}).Checks {
			for _, e := range c.Evidence {
				quoted++
				if q := strings.TrimSuffix(e.Text, "…"); !strings.Contains(text, q) {
					t.Errorf("%s: %s quotes %q", name, c.ID, e.Text)
				}
			}
		}
	}
	if quoted == 0 {
		t.Error("nothing is quoted")
	}
}

func allText(v any) string {
	switch v := v.(type) {
	case string:
		return v + "\n"
	case []any:
		var b strings.Builder
		for _, x := range v {
			b.WriteString(allText(x))
		}
		return b.String()
	case map[string]any:
		var b strings.Builder
		for _, x := range v {
			b.WriteString(allText(x))
		}
		return b.String()
	}
	return ""
}

// person is a small resume that the tests below make better and worse.
func person() *resume.Document {
	r := resume.Resume{
		Name: "Ada Example", Email: "ada@example.com", Phone: "+44 20 7946 0000", Location: "London", LinkedIn: "https://linkedin.com/in/ada-example",
		Summary: "Virtual assistant with six years of experience in calendar management and inbox management for three founders. Cut the time to first answer by 40%.",
		Experiences: []resume.Experience{{Role: "Virtual Assistant", Company: "Northwind", Start: "2020-03", End: "present", Duration: "Mar 2020 – Present", Responsibilities: []string{
			"Managed the calendars of 4 executives in three time zones with Google Calendar and Calendly.",
			"Cut the unread inbox of a founder from 2,300 messages to zero in six weeks.",
			"Built an onboarding board in Asana that saved 5 days for each of 30 clients.",
			"Processed 120 invoices a month in QuickBooks without a late payment in two years.",
		}}},
		Education: []resume.Education{{Degree: "Bachelor of Arts", Institution: "University of London", Dates: "2012 – 2015", Start: "2012", End: "2015"}},
		Skills:    []string{"Google Workspace", "Calendly", "Asana", "QuickBooks", "Slack", "Zoom", "Excel", "HubSpot"},
		Sections:  []resume.Section{resume.Contact, resume.Summary, resume.Experiences, resume.Educations, resume.Skills},
	}
	r.Normalize()
	return &resume.Document{Content: r, Places: map[string]resume.Span{}, Language: "en"}
}

func TestWorseResumesScoreLess(t *testing.T) {
	t.Parallel()
	p := profile(t)
	good := score.Score(person(), score.Target{Profile: p}).Scores
	if good.Overall < 75 {
		t.Errorf("a good resume scores %v", good)
	}
	for name, tc := range map[string]struct {
		worsen func(*resume.Resume)
		of     func(score.Scores) float64
	}{
		"no email":   {func(r *resume.Resume) { r.Email = "" }, func(s score.Scores) float64 { return s.ATS }},
		"no summary": {func(r *resume.Resume) { r.Summary = "" }, func(s score.Scores) float64 { return s.Summary }},
		"no skills":  {func(r *resume.Resume) { r.Skills = nil }, func(s score.Scores) float64 { return s.Skills }},
		"no figures": {func(r *resume.Resume) {
			r.Experiences[0].Responsibilities = []string{"Managed calendars of executives.", "Cut down the inbox of a founder."}
		}, func(s score.Scores) float64 { return s.Content }},
		"weak openings": {func(r *resume.Resume) {
			r.Experiences[0].Responsibilities = []string{"Responsible for calendars.", "Helped with various tasks."}
		}, func(s score.Scores) float64 { return s.Content }},
		"a role without date": {func(r *resume.Resume) {
			r.Experiences[0].Start, r.Experiences[0].End, r.Experiences[0].Duration = "", "", ""
		}, func(s score.Scores) float64 { return s.Formatting }},
		"no standard sections": {func(r *resume.Resume) { r.Sections = []resume.Section{resume.Contact, resume.Others} }, func(s score.Scores) float64 { return s.ATS }},
	} {
		doc := person()
		tc.worsen(&doc.Content)
		got := score.Score(doc, score.Target{Profile: p})
		if tc.of(got.Scores) >= tc.of(good) {
			t.Errorf("%s: %v, was %v", name, got.Scores, good)
		}
		if len(got.Issues) == 0 || len(got.Suggestions) == 0 {
			t.Errorf("%s: %d issues, %d suggestions", name, len(got.Issues), len(got.Suggestions))
		}
	}
}

func TestAnEmptyResumeGetsNothingAndSaysWhy(t *testing.T) {
	t.Parallel()
	var r resume.Resume
	r.Normalize()
	got := score.Score(&resume.Document{Content: r, Layout: &resume.Layout{Format: "pdf", ScannedPages: 1}, Pages: []resume.Page{{Width: 612, Height: 792}}}, score.Target{Profile: profile(t)})
	if got.Scores.Overall != 0 || !slices.ContainsFunc(got.Issues, func(i score.Issue) bool { return i.Severity == "critical" && i.Category == score.ATS }) {
		t.Errorf("scores %+v, issues %+v", got.Scores, got.Issues)
	}
}

func TestIssuesComeByThePointsToGain(t *testing.T) {
	t.Parallel()
	for name, doc := range documents(t) {
		last := 100.0
		for _, i := range score.Score(doc, score.Target{Profile: profile(t)}).Issues {
			if i.Points > last {
				t.Errorf("%s: %q, worth %v points, comes after one worth %v", name, i.Issue, i.Points, last)
			}
			last = i.Points
		}
	}
}

func BenchmarkScore(b *testing.B) {
	p := profile(b)
	doc := documents(b)["nora-chromium"]
	for b.Loop() {
		score.Score(doc, score.Target{Profile: p})
	}
}

func TestRateIsTheScoresOfAReport(t *testing.T) {
	t.Parallel()
	for _, m := range madeResumes(t) {
		doc := copyOf(t, m.Document)
		for _, summary := range []string{doc.Content.Summary, ""} {
			doc.Content.Summary = summary
			if got, want := score.Rate(doc, m.target(t)), score.Score(doc, m.target(t)).Scores; got != want {
				t.Errorf("%s: rated %v, scored %v", m.name, got, want)
			}
		}
	}
}
