package improve_test

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/labstack/echo/v4"

	"redraft/improve"
	"redraft/improve/draft"
	"redraft/improve/llm"
	"redraft/improve/llm/llmtest"
	"redraft/platform/auth"
	"redraft/platform/db"
	"redraft/platform/dbtest"
	"redraft/platform/jobs"
	"redraft/platform/server"
	"redraft/resume"
	"redraft/score"
)

// world is the module at work on a database of its own.
type world struct {
	t    *testing.T
	pool *db.DB
	web  *server.Server
}

type setting struct {
	model    *llmtest.Server // nil for the rules alone
	budget   float64
	price    llm.Price
	timeout  time.Duration
	attempts int
	workers  int
	database *db.DB
}

func newWorld(t *testing.T, set setting) *world {
	t.Helper()
	if set.database == nil {
		set.database = dbtest.Open(t)
	}
	profiles, err := score.Load("")
	if err != nil {
		t.Fatal(err)
	}
	improver := improve.Improver{Profiles: profiles, Budget: set.budget}
	if set.model != nil {
		if set.timeout == 0 {
			set.timeout = 10 * time.Second
		}
		if !set.price.Known {
			set.price = llm.Flat(1, 5)
		}
		improver.Engine, err = llm.New(t.Context(), llm.Config{Engine: set.model.Provider, Model: "model-of-the-tests", Key: llmtest.Key, BaseURL: set.model.URL,
			Timeout: set.timeout, OutputTokens: 1000, Price: set.price, Ledger: improve.Ledger{Database: set.database, Budget: set.budget}})
		if err != nil {
			t.Fatal(err)
		}
	}
	service := jobs.New(jobs.Config{Pool: set.database, Schema: "redraft", Work: true, MaxAttempts: max(1, set.attempts), DataDir: t.TempDir(), Unavailable: db.Unavailable, Logger: slog.New(slog.DiscardHandler)})
	module := improve.New(service, improve.Config{Improver: improver, Database: set.database, Workers: max(2, set.workers), Timeout: 30 * time.Second})
	analysis := jobs.Add(service, jobs.Module[json.RawMessage, json.RawMessage]{Name: "analyze", Title: "Analysis job", Workers: 1, Timeout: time.Second,
		Run: func(_ context.Context, r json.RawMessage) (json.RawMessage, error) { return r, nil }})
	decode := func(c echo.Context) (jobs.Submission[json.RawMessage], error) {
		var r json.RawMessage
		err := json.NewDecoder(c.Request().Body).Decode(&r)
		return jobs.Submission[json.RawMessage]{Request: r}, err
	}
	web, err := server.New(server.Config{Title: "Test", Version: "1", Keys: auth.NewKeys("key"), Logger: slog.New(slog.DiscardHandler), Unavailable: db.Unavailable,
		Routes: append(module.Routes(), analysis.Routes(server.Doc{}, decode)...)})
	if err != nil {
		t.Fatal(err)
	}
	if err := service.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = service.Stop(context.Background()) })
	return &world{t, set.database, web}
}

func (w *world) do(method, path, body string) (int, map[string]any) {
	w.t.Helper()
	code, data := w.raw(method, path, body)
	var out map[string]any
	if err := json.Unmarshal(data, &out); err != nil {
		w.t.Fatalf("%s %s: %d %s", method, path, code, data)
	}
	return code, out
}

func (w *world) raw(method, path, body string) (int, []byte) {
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	r.Header.Set("X-API-Key", "key")
	rec := httptest.NewRecorder()
	w.web.ServeHTTP(rec, r)
	return rec.Code, rec.Body.Bytes()
}

// submit submits and answers the job's id.
func (w *world) submit(body string) string {
	w.t.Helper()
	code, got := w.do("POST", "/api/v1/improve/", body)
	if code != 200 || got["message"] != "Improvement job queued. Poll status_url for updates." {
		w.t.Fatalf("%d %v", code, got)
	}
	return got["job_id"].(string)
}

// result waits for a job's result.
func (w *world) result(id string) improve.Result {
	w.t.Helper()
	var got struct {
		Status, Error string
		Result        improve.Result
	}
	for end := time.Now().Add(60 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		_, data := w.raw("GET", "/api/v1/improve/status/"+id, "")
		if err := json.Unmarshal(data, &got); err != nil {
			w.t.Fatal(err)
		}
		if got.Status == "complete" {
			return got.Result
		}
		if got.Status == "failed" {
			break
		}
	}
	w.t.Fatalf("job %s: %s %s", id, got.Status, got.Error)
	return improve.Result{}
}

func (w *world) improve(body string) improve.Result {
	w.t.Helper()
	return w.result(w.submit(body))
}

const canonical = `{"name":"Zenaida Quimpo","email":"zenaida.quimpo@example.com","phone":"+63 917 555 0142","location":"12 Mabini Street, Cebu City","headline":"Virtual Assistant",
"summary":"","experiences":[{"role":"Virtual Assistant","company":"Acme","location":"Remote","duration":"March 2020 - Present","start_date":"2020-03","end_date":"present",
"responsibilities":["Responsible for managing 3 calendars and booking travel for Zenaida's team","Helped the support team with answering tickets in Zendesk","I made reports in Excel every week"]},
{"role":"Office Clerk","company":"Beta","duration":"2017 - 2019","start_date":"2017","end_date":"2019","responsibilities":["Was responsible for data entry","Recieved customer calls"]}],
"skills":["Zendesk","Excel","Calendar management"]}`

const improvers = `{"contact":{"name":"Zenaida Quimpo","email":"zenaida.quimpo@example.com","phone":"+63 917 555 0142","location":"12 Mabini Street, Cebu City"},"title":"Virtual Assistant",
"experience":[{"title":"Virtual Assistant","company":"Acme","location":"Remote","duration":"March 2020 - Present","start_date":"2020-03","end_date":"present",
"bullets":["Responsible for managing 3 calendars and booking travel for Zenaida's team","Helped the support team with answering tickets in Zendesk","I made reports in Excel every week"]},
{"title":"Office Clerk","company":"Beta","duration":"2017 - 2019","start_date":"2017","end_date":"2019","bullets":["Was responsible for data entry","Recieved customer calls"]}],
"skills":["Zendesk","Excel","Calendar management"]}`

const jsonResume = `{"basics":{"name":"Zenaida Quimpo","label":"Virtual Assistant","email":"zenaida.quimpo@example.com","phone":"+63 917 555 0142","location":"12 Mabini Street, Cebu City"},
"work":[{"position":"Virtual Assistant","name":"Acme","location":"Remote","duration":"March 2020 - Present","startDate":"2020-03",
"highlights":["Responsible for managing 3 calendars and booking travel for Zenaida's team","Helped the support team with answering tickets in Zendesk","I made reports in Excel every week"]},
{"position":"Office Clerk","name":"Beta","duration":"2017 - 2019","startDate":"2017","endDate":"2019","highlights":["Was responsible for data entry","Recieved customer calls"]}],
"skills":[{"name":"Zendesk"},{"name":"Excel"},{"name":"Calendar management"}]}`

func body(content string, more ...string) string {
	return `{"resume_improvement_id":"session-1","content":` + content + strings.Join(append([]string{""}, more...), ",") + `}`
}

func TestTheThreeFormsOfContentGiveTheSameImprovements(t *testing.T) {
	t.Parallel()
	w := newWorld(t, setting{})
	var first []improve.Improvement
	for name, content := range map[string]string{"canonical": canonical, "improver's": improvers, "JSON Resume": jsonResume} {
		r := w.improve(body(content))
		bullets := 0
		for _, m := range r.Improvements {
			if strings.Contains(m.Section, ".bullets[") {
				bullets++
			}
		}
		if !r.Success || r.ResumeImprovementID != "session-1" || r.Engine != "rules" || r.EngineNote != "" || bullets < 3 || r.TotalImprovements != len(r.Improvements) {
			t.Errorf("%s: %+v", name, r)
		}
		for i := range r.Improvements {
			r.Improvements[i].Source = "" // which is the form's own
		}
		if first == nil {
			first = r.Improvements
		}
		if !slices.Equal(first, r.Improvements) {
			t.Errorf("%s: other improvements: %+v\n%+v", name, first, r.Improvements)
		}
	}
}

// A frontend patches its own state, in which an editor keeps empty rows: section and source count them, path is redraft's own.
func TestPlacesAreThoseOfTheContentThatWasSent(t *testing.T) {
	t.Parallel()
	w := newWorld(t, setting{})
	type place struct{ section, source, path string }
	for content, want := range map[string]map[string]place{
		`{"contact":{"name":"Ida Roe"},"experience":[{"title":"","bullets":[]},{"title":"Clerk","company":"Tern","start_date":"2015-01","end_date":"2017-02","bullets":["","Fixed 3 pumps"," ","Responsible for managing 12 sites"]}],"skills":["","Excel","word"]}`: {
			"Responsible for managing 12 sites": {"experience[1].bullets[3]", "experience[1].bullets[3]", "experiences[0].responsibilities[1]"}, "word": {"skills[2]", "skills[2]", "skills[1]"},
		},
		`{"basics":{"name":"Ida Roe"},"work":[{"position":"Clerk","name":"Tern","startDate":"2015-01","endDate":"2017-02","summary":"Was responsible for the mail","highlights":["","Responsible for managing 12 sites"]}],"skills":[{"name":"Office","keywords":["Excel","word"]}]}`: {
			"Responsible for managing 12 sites": {"experience[0].bullets[1]", "work[0].highlights[1]", "experiences[0].responsibilities[1]"},
			"Was responsible for the mail":      {"work[0].summary", "work[0].summary", "experiences[0].responsibilities[0]"},
			"word":                              {"skills[0].keywords[1]", "skills[0].keywords[1]", "skills[1]"},
		},
	} {
		r := w.improve(body(content, `"profile":"generic"`))
		for original, at := range want {
			i := slices.IndexFunc(r.Improvements, func(m improve.Improvement) bool { return m.Original == original })
			if i < 0 {
				t.Errorf("nothing was made of %q: %+v", original, r.Improvements)
				continue
			}
			if m := r.Improvements[i]; (place{m.Section, m.Source, m.Path}) != at {
				t.Errorf("%q stands at %s, %s, %s, want %v", original, m.Section, m.Source, m.Path, at)
			}
		}
	}
}

// What nobody has told yet has a place in the content that was sent as well: where a program writes the answer.
func TestQuestionsNameThePlaceThatWasSent(t *testing.T) {
	t.Parallel()
	w := newWorld(t, setting{})
	for content, want := range map[string][2]string{ // of the bullets, of the time
		`{"basics":{"name":"Ida Roe"},"work":[{"name":""},{"position":"Clerk","name":"Tern","highlights":[]}]}`:  {"work[1].highlights", "work[1].startDate, work[1].endDate"},
		`{"contact":{"name":"Ida Roe"},"experience":[{},{"title":"Clerk","company":"Tern","bullets":[""]}]}`:     {"experience[1].bullets", "experience[1].duration"},
		`{"name":"Ida Roe","experiences":[{"role":"","responsibilities":[]},{"role":"Clerk","company":"Tern"}]}`: {"experiences[1].responsibilities", "experiences[1].duration"},
	} {
		r := w.improve(body(content, `"profile":"generic"`))
		for i, section := range []string{"experience[1].bullets", "experience[1].duration"} {
			if !slices.ContainsFunc(r.Questions, func(q draft.Question) bool { return q.Section == section && q.Source == want[i] }) {
				t.Errorf("%s: %+v, want %s of %s", content, r.Questions, want[i], section)
			}
		}
		r = w.improve(body(content, `"profile":"generic"`, `"answers":[{"section":"`+want[0]+`","answer":"Answered 60 calls a day"},{"section":"experience[1].duration","answer":"March 2019 to June 2021"}]`))
		for _, source := range []string{want[0] + "[0]", want[1]} {
			if !slices.ContainsFunc(r.Improvements, func(m improve.Improvement) bool { return m.Source == source }) {
				t.Errorf("%s: %+v, want one at %s", content, r.Improvements, source)
			}
		}
	}
}

func TestAResultHoldsWhatItPromises(t *testing.T) {
	t.Parallel()
	w := newWorld(t, setting{})
	id := w.submit(body(canonical))
	r := w.result(id)
	if r.Scores.After.Overall <= r.Scores.Before.Overall || fmt.Sprintf("%.2f", r.EstimatedScoreIncrease) != fmt.Sprintf("%.2f", r.Scores.After.Overall-r.Scores.Before.Overall) {
		t.Errorf("%+v, %v", r.Scores, r.EstimatedScoreIncrease)
	}
	for _, m := range r.Improvements {
		if m.ID == "" || m.Improved == m.Original || m.ScoreDelta < 0 || m.Confidence < 0.7 || m.Confidence > 1 || m.Reasoning == "" || strings.HasPrefix(m.Section, "experiences[") {
			t.Errorf("%+v", m)
		}
	}
	if r.Questions == nil || r.UnusedFacts == nil || r.Refused.Items == nil {
		t.Error("a list is null")
	}
	_, status := w.raw("GET", "/api/v1/improve/status/"+id, "")
	_, result := w.raw("GET", "/api/v1/improve/result/"+id, "")
	var inStatus struct{ Result json.RawMessage }
	var inResult struct{ Data json.RawMessage }
	if json.Unmarshal(status, &inStatus) != nil || json.Unmarshal(result, &inResult) != nil || string(inStatus.Result) != string(inResult.Data) || len(inResult.Data) == 0 {
		t.Errorf("the status says %s, the result %s", status, result)
	}
	if again := w.improve(body(canonical)); !slices.Equal(again.Improvements, r.Improvements) {
		t.Error("the same content gives other improvements")
	}
	for _, area := range []string{"summary", "grammar"} {
		for _, m := range w.improve(body(canonical, `"focus_areas":["`+area+`"]`)).Improvements {
			if m.Type != area {
				t.Errorf("asked for %s: %+v", area, m)
			}
		}
	}
}

// What a result asks for can be answered by its section: the answers come to stand there, whatever is asked for of the bullets, and what was sent is
// used or named.
func TestAnswersToQuestionsAreWrittenIn(t *testing.T) {
	t.Parallel()
	w := newWorld(t, setting{})
	content := `{"experience":[{"title":"Clerk","company":"Tern","start_date":"2020-01","end_date":"2022-01","bullets":["","Managed social media for the shop"]},
		{"title":"Assistant","company":"Acme","bullets":["Responsible for the website of the company"]}],"skills":["Outlook"]}`
	answers := map[string]string{}
	for _, q := range w.improve(body(content, `"focus_areas":["bullet_points","formatting"]`)).Questions {
		for about, answer := range map[string]string{"accounts and posts": "3 accounts and 20 posts a month", "do yourself": "rebuilt the website of the company", "which month": "March 2016 to May 2019"} {
			if strings.Contains(q.Question, about) {
				answers[q.Section] = answer
			}
		}
	}
	if len(answers) != 3 {
		t.Fatalf("the questions are about %v", answers)
	}
	var list []string
	for section, answer := range answers {
		list = append(list, fmt.Sprintf(`{"section":%q,"answer":%q}`, section, answer))
	}
	list = append(list, `{"section":"experience[0].bullets[1]","answer":"I do not know"}`)
	r := w.improve(body(content, `"focus_areas":["bullet_points","formatting"]`, `"answers":[`+strings.Join(list, ",")+`]`, `"facts":["managed social media for the shop"]`))
	for place, want := range map[string]string{
		"experience[0].bullets[1]": "Managed social media for the shop (3 accounts and 20 posts a month)",
		"experience[1].bullets[0]": "Rebuilt the website of the company", "experience[1].duration": "March 2016 to May 2019"} {
		if !slices.ContainsFunc(r.Improvements, func(m improve.Improvement) bool { return m.Source == place && m.Improved == want }) {
			t.Errorf("%s is not %q: %+v", place, want, r.Improvements)
		}
	}
	if !slices.Equal(r.UnusedFacts, []string{"managed social media for the shop", "I do not know"}) || !strings.Contains(strings.Join(r.UnusedReasons, " "), "says so already") {
		t.Errorf("unused %q, %q", r.UnusedFacts, r.UnusedReasons)
	}
	for _, q := range r.Questions {
		if _, answered := answers[q.Section]; answered {
			t.Errorf("asked again: %+v", q)
		}
	}
	if r.Refused.Count > 0 {
		t.Errorf("refused: %+v", r.Refused)
	}
	for answer, want := range map[string]string{"Mar 17 - May 19": "Mar 2017 – May 2019", "from March 2016 until now": "2016", "about 2 years, from 2017": ""} {
		r := w.improve(body(`{"experience":[{"title":"Clerk","company":"Tern","duration":"Jan 2020 – Present","bullets":["Filed 40 papers a day"]},{"title":"Assistant","company":"Acme","bullets":["Sorted the mail of 3 offices"]}],"skills":["Outlook"]}`,
			`"answers":[{"section":"experience[1].duration","answer":"`+answer+`"}]`))
		at := slices.IndexFunc(r.Improvements, func(m improve.Improvement) bool { return m.Source == "experience[1].duration" })
		asked := slices.ContainsFunc(r.Questions, func(q draft.Question) bool { return q.Section == "experience[1].duration" })
		if written := at >= 0 && strings.Contains(r.Improvements[at].Improved, want); written != (want != "") || written == (len(r.UnusedFacts) > 0) || written == asked || r.Refused.Count > 0 {
			t.Errorf("%s: %+v, unused %q %q, asked again %v, refused %+v", answer, r.Improvements, r.UnusedFacts, r.UnusedReasons, asked, r.Refused)
		}
	}
	// a time that puts the roles out of order is told so
	r = w.improve(body(`{"experience":[{"title":"Clerk","company":"Tern","start_date":"2020-03","end_date":"present","bullets":["Filed 40 papers a day"]},{"title":"Guard","company":"Pool","duration":"Summer 2018","bullets":["Watched swimmers"]},
		{"title":"Waiter","company":"Cafe","duration":"2015-17","bullets":["Served guests"]},{"title":"Clerk","company":"Gull","bullets":["Filed papers"]}],"skills":["Excel"]}`, `"answers":[{"section":"experience[3].duration","answer":"Mar 17 - May 19"}]`))
	if !strings.Contains(strings.Join(r.UnusedReasons, " "), "order of the roles") || !slices.ContainsFunc(r.Questions, func(q draft.Question) bool { return q.Section == "experience[3].duration" }) {
		t.Errorf("unused %q, %q, questions %+v", r.UnusedFacts, r.UnusedReasons, r.Questions)
	}
	if code, text := w.raw("POST", "/api/v1/improve/", body(content, `"answers":[{"section":"nowhere[x]","answer":"4"}]`)); code != 422 || !strings.Contains(string(text), "nowhere[x]") {
		t.Errorf("%d %s", code, text)
	}
}

func TestFactsThatFoundNoPlaceAreNamed(t *testing.T) {
	t.Parallel()
	w := newWorld(t, setting{})
	content := `{"experience":[{"title":"Virtual Assistant","company":"Acme","start_date":"2020-01","end_date":"2024-01","bullets":["Responsible for managing calendars in Outlook."]}],"skills":["Outlook"]}`
	r := w.improve(body(content, `"facts":["managed 4 calendars","spoke at 9 galas","my boss managed 7 calendars in Outlook","managed 8 calendars at Globex","sent 30 emails a day, and 4 calendars were new"]`))
	if !slices.ContainsFunc(r.Improvements, func(m improve.Improvement) bool { return strings.HasPrefix(m.Improved, "Managed 4 calendars") }) {
		t.Errorf("the fact was not written in: %+v", r.Improvements)
	}
	if !slices.Equal(r.UnusedFacts, []string{"spoke at 9 galas", "my boss managed 7 calendars in Outlook", "managed 8 calendars at Globex", "sent 30 emails a day, and 4 calendars were new"}) {
		t.Errorf("unused: %q", r.UnusedFacts)
	}
	if len(r.UnusedReasons) != len(r.UnusedFacts) || slices.Contains(r.UnusedReasons, "") || !strings.Contains(r.UnusedReasons[1], "somebody else") || !strings.Contains(r.UnusedReasons[2], "employer") {
		t.Errorf("reasons: %q", r.UnusedReasons)
	}
	if r.Refused.Count > 0 {
		t.Errorf("refused: %+v", r.Refused)
	}
}

func TestWhatIsNoRequestIsToldInThePredecessorsWords(t *testing.T) {
	t.Parallel()
	w := newWorld(t, setting{})
	for request, want := range map[string][]string{
		`{}`:                            {"missing body.resume_improvement_id", "missing body.content"},
		`{"resume_improvement_id":"s"}`: {"missing body.content"},
		`{"resume_improvement_id":"s","content":null}`:                                 {"missing body.content"},
		`{"resume_improvement_id":7,"content":[]}`:                                     {"dict_type body.content", "string_type body.resume_improvement_id"},
		`{"resume_improvement_id":"s","content":{"a":1}}`:                              {"value_error body.content"},
		`{"resume_improvement_id":"s","content":{}}`:                                   {"value_error body.content"},
		`{"resume_improvement_id":"s","content":{"name":"x"},"focus_areas":["x"]}`:     {"enum body.focus_areas.0"},
		`{"resume_improvement_id":"s","content":{"name":"x"},"focus_areas":"summary"}`: {"list_type body.focus_areas"},
		`{"resume_improvement_id":"s","content":{"name":"x"},"profile":"astronaut"}`:   {"enum body.profile"},
		`{"resume_improvement_id":7,"content":{"name":"x","skills":[true]},"profile":"astronaut","focus_areas":["all"]}`: {
			"enum body.focus_areas.0", "string_type body.resume_improvement_id", "dict_type body.content.skills.0", "enum body.profile"},
		`{"resume_improvement_id":"s","content":{"name":"a\ud83d","work":[{"name":"\ude00"}]}}`:                       {"value_error body.content.name", "value_error body.content.work.0.name"},
		`{"resume_improvement_id":"s","analysis_job_id":"nonsense"}`:                                                  {"value_error body.analysis_job_id"},
		`{"resume_improvement_id":"s","content":{"name":"x"},"facts":["` + strings.Repeat("x", 501) + `"]}`:           {"string_too_long body.facts.0"},
		`{"resume_improvement_id":"s","content":{"name":"x"},"job_description":"` + strings.Repeat("x", 20001) + `"}`: {"string_too_long body.job_description"},
		`{`: {"json_invalid body.1"},
	} {
		code, got := w.do("POST", "/api/v1/improve", request)
		var faults []string
		details, _ := got["details"].([]any)
		for _, d := range details {
			d := d.(map[string]any)
			loc := ""
			for _, step := range d["loc"].([]any) {
				loc += fmt.Sprint(".", step)
			}
			faults = append(faults, d["type"].(string)+" "+loc[1:])
		}
		if code != 422 || got["error"] != "Validation Error" || !slices.Equal(faults, want) {
			t.Errorf("%.80s: %d %v", request, code, got)
		}
	}
	_, got := w.do("POST", "/api/v1/improve", `{"resume_improvement_id":"s","content":{"a":1}}`)
	for _, form := range []string{"redraft's own", "improver's", "JSON Resume"} {
		if !strings.Contains(got["detail"].(string), form) {
			t.Errorf("the sentence does not name %s: %v", form, got["detail"])
		}
	}
}

func TestContentMayComeFromAnAnalysis(t *testing.T) {
	t.Parallel()
	w := newWorld(t, setting{})
	_, submitted := w.do("POST", "/api/v1/analyze/", `{"content":`+canonical+`,"profile":"generic","language":"en"}`)
	id := submitted["job_id"].(string)
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(10 * time.Millisecond) {
		if _, got := w.do("GET", "/api/v1/analyze/status/"+id, ""); got["status"] == "complete" || time.Now().After(end) {
			break
		}
	}
	job := w.submit(`{"resume_improvement_id":"session-1","analysis_job_id":"` + id + `"}`)
	if r := w.result(job); r.Profile != "generic" || len(r.Improvements) == 0 {
		t.Errorf("%+v", r)
	}
	var name string
	if err := w.pool.QueryRow(t.Context(), `SELECT request #>> '{content,name}' FROM redraft.jobs WHERE id = $1`, job).Scan(&name); err != nil || name != "Zenaida Quimpo" {
		t.Errorf("the job's content is %q's, %v", name, err)
	}
}

func TestApplying(t *testing.T) {
	t.Parallel()
	w := newWorld(t, setting{})
	old := w.submit(body(canonical, `"focus_areas":["summary"]`))
	w.result(old)
	job := w.submit(body(canonical))
	r := w.result(job)
	ids := make([]string, len(r.Improvements))
	for i, m := range r.Improvements {
		ids[i] = m.ID
	}
	if len(ids) < 3 {
		t.Fatalf("%d improvements", len(ids))
	}
	ask := func(session, job string, ids ...string) (int, improve.Applied, map[string]any) {
		list, _ := json.Marshal(append([]string{}, ids...))
		code, data := w.raw("POST", "/api/v1/improve/apply", fmt.Sprintf(`{"resume_improvement_id":%q,"job_id":%q,"improvement_ids":%s}`, session, job, list))
		var a improve.Applied
		var got map[string]any
		if json.Unmarshal(data, &a) != nil || json.Unmarshal(data, &got) != nil {
			t.Fatalf("%d %s", code, data)
		}
		return code, a, got
	}
	code, all, _ := ask("session-1", "", ids...) // the newest job of the session
	if code != 200 || !all.Success || all.AppliedCount != len(ids) || all.Message != fmt.Sprintf("Applied %d improvements", len(ids)) || all.JobID != job || all.Scores != r.Scores.After || len(all.Diff) != len(ids) {
		t.Errorf("%d %+v", code, all)
	}
	slices.Reverse(ids)
	if _, again, _ := ask("session-1", job, ids...); fmt.Sprint(again.Content) != fmt.Sprint(all.Content) {
		t.Error("in another order the content is another")
	}
	if _, one, _ := ask("session-1", "", ids[0], ids[0]); one.Message != "Applied 1 improvement" || one.AppliedCount != 1 {
		t.Errorf("%+v", one)
	}
	var stored struct {
		IDs     []string
		Content resume.Resume
	}
	if err := w.pool.QueryRow(t.Context(), `SELECT improvement_ids, content FROM redraft.choices WHERE job_id = $1`, job).Scan(&stored.IDs, &stored.Content); err != nil || !slices.Equal(stored.IDs, ids[:1]) || stored.Content.Name != "Zenaida Quimpo" {
		t.Errorf("%+v, %v", stored, err)
	}
	if code, got := w.do("POST", "/api/v1/improve/apply?resume_improvement_id=session-1", `["`+ids[0]+`","`+ids[1]+`"]`); code != 200 || got["message"] != "Applied 2 improvements" || got["applied_count"] != 2.0 {
		t.Errorf("a bare list: %d %v", code, got)
	}
	if _, none, _ := ask("session-1", ""); none.Message != "Applied 0 improvements" || len(none.Content.Experiences) != 2 {
		t.Errorf("nothing chosen: %+v", none)
	}
	for name, got := range map[string]func() (int, map[string]any){
		"imp_nonsense": func() (int, map[string]any) {
			code, _, g := ask("session-1", "", "imp_nonsense", ids[0])
			return code, g
		},
		"session-9": func() (int, map[string]any) { code, _, g := ask("session-9", "", ids[0]); return code, g },
		"another resume_improvement_id": func() (int, map[string]any) {
			code, _, g := ask("session-9", job, ids[0])
			return code, g
		},
		"there is no improve job":      func() (int, map[string]any) { code, _, g := ask("session-1", "nonsense", ids[0]); return code, g },
		"resume_improvement_id: Field": func() (int, map[string]any) { return w.do("POST", "/api/v1/improve/apply", `["x"]`) },
		"[1]: Input should be": func() (int, map[string]any) {
			return w.do("POST", "/api/v1/improve/apply?resume_improvement_id=session-1", `["x",1]`)
		},
		"improvement_ids: Field": func() (int, map[string]any) {
			return w.do("POST", "/api/v1/improve/apply?resume_improvement_id=session-1", `{}`)
		},
	} {
		code, g := got()
		said, _ := json.Marshal(g)
		if code != 422 || !strings.Contains(string(said), name) {
			t.Errorf("%s: %d %s", name, code, said)
		}
	}
	var applied, improvements int
	if err := w.pool.QueryRow(t.Context(), `SELECT applied, improvements FROM redraft.improvement_history WHERE id = $1`, job).Scan(&applied, &improvements); err != nil || applied != 0 || improvements != len(ids) {
		t.Errorf("the history says %d of %d, %v", applied, improvements, err)
	}
}

func TestAGuessedProfileIsAskedAbout(t *testing.T) {
	t.Parallel()
	w := newWorld(t, setting{})
	const content = `{"experience":[{"title":"Intern","company":"Tern","start_date":"2015-01","end_date":"2015-09","bullets":["Did the data entry for 20 clients of a shop"]},
		{"title":"Full Stack Engineer","company":"Laurel","start_date":"2019-01","end_date":"2024-01","bullets":["Built 3 apps in React for small shops"]}],"skills":["React","Docker"]}`
	for extra, want := range map[string]bool{`"focus_areas":["keywords"]`: true, `"profile":"virtual-assistant"`: false, `"profile":"software"`: false, `"target_role":"Executive Assistant"`: false} {
		r := w.improve(body(content, extra))
		at := slices.IndexFunc(r.Questions, func(q draft.Question) bool { return q.Section == "experience[1].title" })
		if want != (at >= 0) || want && !strings.Contains(r.Questions[at].Question, `profile "software"`) {
			t.Errorf("%s: %+v", extra, r.Questions)
		}
		if dataEntry := slices.ContainsFunc(r.Improvements, func(m improve.Improvement) bool { return m.Improved == "Data entry" }); dataEntry != (extra == `"profile":"virtual-assistant"`) && !strings.Contains(extra, "target") {
			t.Errorf("%s: data entry is a skill: %v", extra, dataEntry)
		}
	}
}
