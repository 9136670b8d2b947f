package generate_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
)

// place puts a job of another module into the database, as that module would leave it.
func (w *world) place(module, owner, request, result string) string {
	w.t.Helper()
	id := uuid.NewString()
	finished := "now()"
	if result == "" {
		finished = "NULL"
	}
	if _, err := w.pool.Exec(w.t.Context(), `INSERT INTO redraft.jobs (id, module, owner, request, river_id, result, finished_at)
		VALUES ($1, $2, $3, $4, -1, nullif($5, '')::json, `+finished+`)`, id, module, owner, request, result); err != nil {
		w.t.Fatal(err)
	}
	return id
}

func (w *world) text(job map[string]any) string {
	w.t.Helper()
	return string(w.ask("GET", job["file_url"].(string), "").body)
}

func TestContentIsTakenFromOtherJobs(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	// The table of improve's migration, for a branch that does not have it.
	if _, err := w.pool.Exec(t.Context(), `CREATE TABLE IF NOT EXISTS redraft.choices (job_id uuid PRIMARY KEY REFERENCES redraft.jobs (id) ON DELETE CASCADE,
		improvement_ids text[] NOT NULL, content json NOT NULL, applied_at timestamptz NOT NULL DEFAULT clock_timestamp())`); err != nil {
		t.Fatal(err)
	}
	analysis := w.place("analyze", "default", `{}`, `{"content":`+strings.Replace(person, "68 months", "67 months", 1)+`}`)
	if got := w.text(w.made("/api/v1/generate/", request(`,"format":"txt","analysis_job_id":"`+analysis+`"`))); !strings.Contains(got, "67 months") {
		t.Errorf("from an analysis: %s", got)
	}
	improve := w.place("improve", "default", `{"content":`+person+`}`, `{}`)
	unchosen := w.made("/api/v1/generate/", request(`,"format":"txt","applied":7,"improve_job_id":"`+improve+`"`))
	if got := w.text(unchosen); !strings.Contains(got, "Closed 68 months") {
		t.Errorf("from an improve job without a choice: %s", got)
	}
	if note, _ := unchosen["note"].(string); unchosen["applied_count"] != 0.0 || !strings.Contains(note, "/api/v1/improve/apply") {
		t.Errorf("nobody is told that nothing was applied: %v", unchosen)
	}
	if _, err := w.pool.Exec(t.Context(), `INSERT INTO redraft.choices (job_id, improvement_ids, content) VALUES ($1, '{a}', $2)`, improve, strings.Replace(person, "Closed 68 months", "Closed the books of 68 months", 1)); err != nil {
		t.Fatal(err)
	}
	chosen := w.made("/api/v1/generate/", request(`,"format":"txt","content":null,"improve_job_id":"`+improve+`"`))
	if got := w.text(chosen); !strings.Contains(got, "Closed the books of 68 months") {
		t.Errorf("from an improve job with a choice: %s", got)
	}
	again := w.made("/api/v1/generate/regenerate", fmt.Sprintf(`{"job_id":%q,"format":"md"}`, chosen["job_id"]))
	if got := w.text(again); !strings.Contains(got, "- Closed the books of 68 months") {
		t.Errorf("rendered again: %s", got)
	}
	for _, got := range []map[string]any{chosen, again} {
		if got["applied_count"] != 1.0 || got["note"] != nil {
			t.Errorf("one improvement was applied: %v", got)
		}
	}
	unfinished := w.place("analyze", "default", `{}`, "")
	nameless := w.place("analyze", "default", `{}`, `{"content":{"name":"","skills":["Go"]}}`)
	empty := w.place("analyze", "default", `{}`, `{}`)
	for more, want := range map[string]string{
		`"improve_job_id":"` + analysis + `"`: "no improve job with this id", `"analysis_job_id":"x"`: "no analyze job",
		`"analysis_job_id":"` + unfinished + `"`: "analysis_job_id", `"analysis_job_id":"` + nameless + `"`: "no name", `"analysis_job_id":"` + empty + `"`: "no content",
		`"analysis_job_id":"` + analysis + `","content":` + person: "send one of",
	} {
		if got := w.ask("POST", "/api/v1/generate/", request(","+more)); got.StatusCode != 422 || !strings.Contains(got.json(t)["detail"].(string), want) {
			t.Errorf("%s: %d %s", more, got.StatusCode, got.body)
		}
	}
}

func TestFaultyRequestsAreRefusedWithAllTheirFaults(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	body := func(member, value string) string {
		all := map[string]json.RawMessage{"resume_improvement_id": []byte(`"s"`), "user_id": []byte(`"u"`), "template": []byte(`"modern"`), "content": []byte(person)}
		delete(all, member)
		if value != "" {
			all[member] = []byte(value)
		}
		data, err := json.Marshal(all)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	for name, tc := range map[string]struct{ body, typ, says string }{
		"no session":             {body("resume_improvement_id", ""), "missing", "resume_improvement_id: Field required"},
		"no user":                {body("user_id", ""), "missing", "user_id: Field required"},
		"no template":            {body("template", ""), "missing", "template: Field required"},
		"no content":             {body("content", ""), "missing", "content: Field required"},
		"an unknown template":    {body("template", `"fancy"`), "enum", "'modern', 'professional', 'ats-optimized' or 'executive'"},
		"an unknown format":      {body("format", `"rtf"`), "enum", "'pdf', 'docx', 'json', 'md' or 'txt'"},
		"an unknown page size":   {body("page_size", `"A3"`), "enum", "'A4' or 'Letter'"},
		"an unknown accent":      {body("accent", `"mauve-ish"`), "value_error", "#RRGGBB"},
		"content of no form":     {body("content", `{"foo":1}`), "value_error", "JSON Resume"},
		"content without a name": {body("content", `{"name":" ","skills":["Go"]}`), "value_error", "no name"},
		"a name of controls":     {body("content", `{"name":"\u0001\u0002","skills":["Go"]}`), "value_error", "no name"},
		"content that is a list": {body("content", `[]`), "dict_type", "content"},
		"no JSON":                {`{"content":`, "json_invalid", "JSON"},
	} {
		got := w.ask("POST", "/api/v1/generate/", tc.body)
		answer := got.json(t)
		details, _ := answer["details"].([]any)
		if got.StatusCode != 422 || len(details) != 1 || details[0].(map[string]any)["type"] != tc.typ || !strings.Contains(answer["detail"].(string), tc.says) {
			t.Errorf("%s: %d %s", name, got.StatusCode, got.body)
		}
	}
	if got := w.ask("POST", "/api/v1/generate/", `{}`); len(got.json(t)["details"].([]any)) != 4 {
		t.Errorf("nothing at all: %s", got.body)
	}
	several := `{"resume_improvement_id":"s","user_id":9,"template":"fancy","accent":"mauve-ish","content":{"name":"Ada Obi","experience":[{"bullets":["a",true]}]}}`
	if got := w.ask("POST", "/api/v1/generate/", several).json(t)["detail"].(string); strings.Count(got, "; ") != 3 || !strings.Contains(got, "user_id: ") || !strings.Contains(got, "accent: ") ||
		!strings.Contains(got, "content.experience[0].bullets[1]: Input should be a valid string") {
		t.Errorf("several faults: %s", got)
	}
	if got := w.ask("POST", "/api/v1/generate/", request(`,"content":{"name":"`+strings.Repeat("x", 2<<20)+`"}`)); got.StatusCode != 413 || !strings.Contains(got.json(t)["detail"].(string), "2 MB") {
		t.Errorf("a large body: %d %s", got.StatusCode, got.body)
	}
	var jobs int
	if err := w.pool.QueryRow(t.Context(), `SELECT count(*) FROM redraft.jobs`).Scan(&jobs); err != nil || jobs != 0 {
		t.Errorf("%d jobs were made, %v", jobs, err)
	}
}

// The contract has both ids required and no word of what is in them: a frontend without users or sessions sends them empty. That improve
// wants a session is no model: apply finds the proposals by it.
func TestIDsMayBeEmpty(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	result := w.made("/api/v1/generate/", `{"resume_improvement_id":"","user_id":"","template":"modern","format":"txt","content":`+person+`}`)
	if id, ok := result["resume_improvement_id"].(string); !ok || id != "" {
		t.Errorf("got %v", result)
	}
}

func numberedWords(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprintf("word%d", i)
	}
	return strings.Join(words, " ")
}

// What is wrong with content beyond its form is found by the job, which says what to do; nothing hangs and nothing is published.
func TestOddContentIsRenderedOrRefusedClearly(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	with := func(summary string, bullets int) string {
		list := make([]string, bullets)
		for i := range list {
			list[i] = fmt.Sprintf("Closed month %d on time and told everybody.", i)
		}
		data, err := json.Marshal(map[string]any{"name": "Ada Example", "email": "ada@example.com", "summary": summary, "experiences": []map[string]any{
			{"role": "Bookkeeper", "company": "Harrowgate Mills", "start_date": "2020-03", "end_date": "2021-04", "responsibilities": list}}})
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	for name, tc := range map[string]struct{ content, format, errorType, says string }{
		"two megabytes":           {with(strings.Repeat("word ", 380_000), 1), "pdf", "too_long", "5 pages"},
		"two megabytes as text":   {with(strings.Repeat("word ", 380_000), 1), "txt", "", ""},
		"two megabytes as DOCX":   {with(strings.Repeat("word ", 380_000), 1), "docx", "", ""},
		"2,500 words of summary":  {with(numberedWords(2500), 1), "pdf", "too_long", "summary has "},
		"3,000 letters of name":   {strings.Replace(with("", 1), "Ada Example", strings.Repeat("Anna Maria ", 280), 1), "pdf", "too_long", "name has "},
		"400 words of summary":    {with(numberedWords(400), 1), "pdf", "", ""},
		"a thousand bullets":      {with("", 1500), "pdf", "too_long", "shorten"},
		"a thousand, as Markdown": {with("", 1000), "md", "", ""},
		"right to left":           {with("مهندس برمجيات", 1), "pdf", "unsupported_script", "right to left"},
		"right to left as DOCX":   {with("مهندس برمجيات", 1), "docx", "", ""},
		"a picture's character":   {with("cats \U0001f408", 1), "pdf", "missing_character", "U+1F408"},
		"control characters":      {with("one\u0007two \u0000three\u000b\ufeff four\ufffe", 1), "pdf", "", ""},
		"controls as DOCX":        {with("one\u0007two \u0000three\u000b\ufeff four\ufffe", 1), "docx", "", ""},
	} {
		got := w.submit("/api/v1/generate/", request(`,"format":"`+tc.format+`","content":`+tc.content))
		if tc.errorType == "" {
			if got["status"] != "complete" {
				t.Errorf("%s: %v", name, got)
			}
			continue
		}
		if message, _ := got["error"].(string); got["status"] != "failed" || got["error_type"] != tc.errorType || !strings.Contains(message, tc.says) {
			t.Errorf("%s: %.300v", name, got)
		}
	}
	if w.logs.Len() > 0 {
		t.Errorf("the log: %s", w.logs)
	}
}

// Documented enums and the designs are the same lists.
func TestTheDocumentedTemplatesAreThoseThatThereAre(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var api struct {
		Components struct {
			Schemas map[string]struct {
				Properties map[string]struct {
					Enum []*string
				}
			}
		}
	}
	if err := json.Unmarshal(w.ask("GET", "/openapi.json", "").body, &api); err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, one := range w.ask("GET", "/api/v1/templates", "").json(t)["templates"].([]any) {
		ids = append(ids, one.(map[string]any)["id"].(string))
	}
	for _, schema := range []string{"GenerateRequest", "GenerateAgain"} {
		var got []string
		for _, id := range api.Components.Schemas[schema].Properties["template"].Enum {
			if id != nil { // it may be null
				got = append(got, *id)
			}
		}
		if !slices.Equal(got, ids) || len(ids) != 4 {
			t.Errorf("%s documents %v, there are %v", schema, got, ids)
		}
	}
}

func TestACallerWhoWaitsGetsTheLinkAtOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	got := w.ask("POST", "/api/v1/generate/", request(`,"format":"txt","content":`+person), "Prefer", "wait=20").json(t)
	result, _ := got["result"].(map[string]any)
	if link, _ := result["file_url"].(string); got["status"] != "complete" || w.ask("GET", link, "").StatusCode != 200 {
		t.Errorf("got %v", got)
	}
}
