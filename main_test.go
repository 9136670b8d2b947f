package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"maps"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"redraft/improve/llm/llmtest"
	"redraft/platform/config"
	"redraft/platform/dbtest"
	"redraft/platform/jobs/jobstest"
	"redraft/web"
)

// TestMain lets the test binary stand in for the program: where the program starts itself as a reader.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == "reader" {
		main()
		return
	}
	os.Exit(m.Run())
}

// cacheDir is shared by all runs of the tests: compiling takes seconds.
func cacheDir() string { return filepath.Join(os.TempDir(), "redraft-test-cache") }

// output is what the service prints, read while it is written.
type output struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.buf.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.buf.String()
}

// service is a running redraft, started as main starts it.
type service struct {
	t    *testing.T
	base string
	key  string
	out  *output
	logs *output
	stop func() error
}

// noLimits lets tests submit as often as they like.
var noLimits = []string{"RATE_LIMIT_PER_MINUTE=0", "RATE_LIMIT_PER_HOUR=0", "MAX_QUEUED=0"}

var listens = regexp.MustCompile(`listens on (http://\S+)`)

func start(t *testing.T, environ ...string) *service {
	t.Helper()
	cfg, err := config.LoadServing(append([]string{"HOME=" + t.TempDir(), "DATA_DIR=" + t.TempDir(), "CACHE_DIR=" + cacheDir(), "PORT=0", "ANALYZE_WORKERS=2"}, append(noLimits, environ...)...))
	if err != nil {
		t.Fatal(err)
	}
	s := &service{t: t, key: cfg.APIKey, out: &output{}, logs: &output{}}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- run(ctx, cfg, s.out, s.logs) }()
	s.stop = sync.OnceValue(func() error {
		cancel()
		return <-ended
	})
	t.Cleanup(func() {
		if err := s.stop(); err != nil {
			t.Errorf("the service ended with %v", err)
		}
	})
	for end := time.Now().Add(90 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if m := listens.FindStringSubmatch(s.out.String()); m != nil {
			s.base = m[1]
			return s
		}
		select {
		case err := <-ended:
			ended <- err
			t.Fatalf("the service did not start: %v\n%s", err, s.logs)
		default:
		}
	}
	t.Fatalf("the service never listens: %s", s.out)
	return nil
}

func (s *service) do(method, path, contentType string, body io.Reader) (int, map[string]any) {
	s.t.Helper()
	r, err := http.NewRequest(method, s.base+path, body)
	if err != nil {
		s.t.Fatal(err)
	}
	r.Header.Set("X-API-Key", s.key)
	if contentType != "" {
		r.Header.Set("Content-Type", contentType)
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		s.t.Fatal(err)
	}
	defer response.Body.Close()
	var out map[string]any
	if err := json.NewDecoder(response.Body).Decode(&out); err != nil {
		s.t.Fatalf("%s %s: %d: %v", method, path, response.StatusCode, err)
	}
	return response.StatusCode, out
}

// await polls a submitted job to its end.
func (s *service) await(submitted map[string]any) map[string]any {
	s.t.Helper()
	url, _ := submitted["status_url"].(string)
	if url == "" {
		s.t.Fatalf("not accepted: %v", submitted)
	}
	for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		_, got := s.do("GET", url, "", nil)
		if got["status"] == "complete" || got["status"] == "failed" {
			return got
		}
	}
	s.t.Fatalf("%s does not end", url)
	return nil
}

func TestAnAnalysisFromEachKindOfSubmission(t *testing.T) {
	t.Parallel()
	files := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/cv.pdf" {
			http.NotFound(w, r)
			return
		}
		_, _ = w.Write(web.Sample)
	}))
	t.Cleanup(files.Close)
	s := start(t, "DATABASE_URL="+dbtest.URL(t), "API_KEY=secret", "FETCH_ALLOW=127.0.0.1")

	var form bytes.Buffer
	fields := multipart.NewWriter(&form)
	_ = fields.WriteField("user_id", "user-1")
	_ = fields.WriteField("resume_improvement_id", "session-1")
	file, _ := fields.CreateFormFile("file", "cv.pdf")
	_, _ = file.Write(web.Sample)
	_ = fields.Close()

	var reports []string
	for name, submit := range map[string]func() (int, map[string]any){
		"url": func() (int, map[string]any) {
			return s.do("POST", "/api/v1/analyze/", "", strings.NewReader(fmt.Sprintf(`{"resume_url":"%s/cv.pdf?token=hunter2","resume_improvement_id":"session-1"}`, files.URL)))
		},
		"form": func() (int, map[string]any) {
			return s.do("POST", "/api/v1/analyze", fields.FormDataContentType(), &form)
		},
		"raw": func() (int, map[string]any) {
			return s.do("POST", "/api/v1/analyze/?resume_improvement_id=session-1", "application/pdf", bytes.NewReader(web.Sample))
		},
	} {
		code, submitted := submit()
		if code != 200 {
			t.Fatalf("%s: %d %v", name, code, submitted)
		}
		got := s.await(submitted)
		if got["status"] != "complete" {
			t.Fatalf("%s: %v", name, got)
		}
		result := got["result"].(map[string]any)
		if result["resume_improvement_id"] != "session-1" || result["success"] != true {
			t.Errorf("%s: %v", name, result)
		}
		delete(result, "analyzed_at")
		report, _ := json.Marshal(result)
		reports = append(reports, string(report))
	}
	if reports[0] != reports[1] || reports[1] != reports[2] {
		t.Error("the same file gives different reports")
	}
	checkReport(t, reports[0])
	if strings.Contains(s.logs.String(), "hunter2") || strings.Contains(s.logs.String(), "Maribel") {
		t.Errorf("the log holds personal data: %s", s.logs)
	}
}

// From a file to a file: what one job read, another renders, and a browser without a key opens it.
func TestAnAnalysisIsRenderedAndOpens(t *testing.T) {
	t.Parallel()
	s := start(t, "DATABASE_URL="+dbtest.URL(t), "API_KEY=secret", "DOCUMENT_TTL=30m")
	_, submitted := s.do("POST", "/api/v1/analyze/", "application/pdf", bytes.NewReader(web.Sample))
	if got := s.await(submitted); got["status"] != "complete" {
		t.Fatalf("the analysis: %v", got)
	}
	_, rendered := s.do("POST", "/api/v1/generate", "", strings.NewReader(fmt.Sprintf(`{"resume_improvement_id":"session-1","user_id":"user-1","template":"ats-optimized","analysis_job_id":%q}`, submitted["job_id"])))
	if message, _ := rendered["message"].(string); message != "PDF generation job queued. Poll status_url for updates." {
		t.Errorf("submitted: %v", rendered)
	}
	got := s.await(rendered)
	result, _ := got["result"].(map[string]any)
	if got["status"] != "complete" || result["file_name"] != "Maribel_Santos_Ocampo_Resume_Improved.pdf" || result["pages"] != 1.0 {
		t.Fatalf("the rendering: %v", got)
	}
	url, _ := result["file_url"].(string)
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	data, _ := io.ReadAll(response.Body)
	if response.StatusCode != 200 || !strings.HasPrefix(url, s.base+"/") || !bytes.HasPrefix(data, []byte("%PDF-")) {
		t.Errorf("%s: %d, %d bytes", url, response.StatusCode, len(data))
	}
	_, again := s.do("POST", "/api/v1/analyze/", "application/pdf", bytes.NewReader(data)) // what was rendered is read as what was rendered
	content, _ := s.await(again)["result"].(map[string]any)["content"].(map[string]any)
	if jobs, _ := content["experiences"].([]any); content["name"] != "Maribel Santos Ocampo" || content["email"] != "maribel.ocampo@example.com" || len(jobs) != 3 {
		t.Errorf("it reads as %v", content)
	}
	if log := s.logs.String(); strings.Contains(log, "Maribel") || strings.Contains(log, "signature") {
		t.Errorf("the log holds personal data: %s", log)
	}
}

// checkReport holds a report against what a person reads on the sample.
func checkReport(t *testing.T, report string) {
	t.Helper()
	var r struct {
		Scores struct {
			Overall    float64 `json:"overall_score"`
			Formatting float64 `json:"formatting_score"`
			Content    float64 `json:"content_quality_score"`
			ATS        float64 `json:"ats_optimization_score"`
			Skills     float64 `json:"skills_section_score"`
			Summary    float64 `json:"professional_summary_score"`
		}
		Content struct {
			Name        string
			Email       string
			Experiences []struct {
				Role, Company    string
				Responsibilities []string
			}
		}
		Suggestions []struct{ Suggestion string }
	}
	if err := json.Unmarshal([]byte(report), &r); err != nil {
		t.Fatal(err)
	}
	if r.Content.Name != "Maribel Santos Ocampo" || r.Content.Email != "maribel.ocampo@example.com" || len(r.Content.Experiences) != 3 {
		t.Fatalf("the sample is read as %+v", r.Content)
	}
	if x := r.Content.Experiences[2]; x.Role != "Customer Service Representative" || x.Company != "Sarimanok Telecoms" || len(x.Responsibilities) != 2 {
		t.Errorf("its last role is read as %+v", x)
	}
	sum := r.Scores.Formatting + r.Scores.Content + r.Scores.ATS + r.Scores.Skills + r.Scores.Summary
	if fmt.Sprintf("%.2f", sum) != fmt.Sprintf("%.2f", r.Scores.Overall) || r.Scores.Overall < 50 || len(r.Suggestions) == 0 {
		t.Errorf("scores %+v, %d suggestions", r.Scores, len(r.Suggestions))
	}
}

func TestARequestSaysWhatToScoreFor(t *testing.T) {
	t.Parallel()
	files := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(web.Sample) }))
	t.Cleanup(files.Close)
	s := start(t, "DATABASE_URL="+dbtest.URL(t), "API_KEY=secret", "FETCH_ALLOW=127.0.0.1", "PDF_READER=ledongthuc")
	form := func(members map[string]string) (int, map[string]any) {
		var body bytes.Buffer
		fields := multipart.NewWriter(&body)
		for name, value := range members {
			_ = fields.WriteField(name, value)
		}
		file, _ := fields.CreateFormFile("file", "cv.pdf")
		_, _ = file.Write(web.Sample)
		_ = fields.Close()
		return s.do("POST", "/api/v1/analyze/", fields.FormDataContentType(), &body)
	}
	raw := func(members map[string]string) (int, map[string]any) {
		query := url.Values{}
		for name, value := range members {
			query.Set(name, value)
		}
		return s.do("POST", "/api/v1/analyze/?"+query.Encode(), "application/pdf", bytes.NewReader(web.Sample))
	}
	asJSON := func(members map[string]string) (int, map[string]any) {
		body := map[string]string{"resume_url": files.URL}
		maps.Copy(body, members)
		data, _ := json.Marshal(body)
		return s.do("POST", "/api/v1/analyze/", "application/json", bytes.NewReader(data))
	}
	for name, submit := range map[string]func(map[string]string) (int, map[string]any){"JSON": asJSON, "form": form, "raw": raw} {
		_, submitted := submit(map[string]string{"profile": "sales", "target_role": "Account Executive", "job_description": "Account Executive\nRequirements\n- HubSpot and Kajabi\n- Experience with Kajabi"})
		result, ok := s.await(submitted)["result"].(map[string]any)
		if !ok || result["profile"] != "sales" || result["target_role"] != "Account Executive" {
			t.Errorf("%s: %v", name, result)
			continue
		}
		if match := result["match"].(map[string]any); fmt.Sprint(match["missing"]) != "[Kajabi]" || len(match["required"].([]any)) != 2 {
			t.Errorf("%s: match %v", name, match)
		}
		if _, submitted := submit(map[string]string{"target_role": "ICU Nurse"}); s.await(submitted)["result"].(map[string]any)["profile"] != "nursing" {
			t.Errorf("%s: the role does not choose a profile", name)
		}
		code, got := submit(map[string]string{"profile": "astronaut"})
		if code != 422 || !strings.Contains(fmt.Sprint(got["detail"]), "'virtual-assistant', 'accounting'") {
			t.Errorf("%s: an unknown profile: %d %v", name, code, got)
		}
		if name == "raw" {
			continue // a query is no place for a long text: the server refuses such headers
		}
		code, got = submit(map[string]string{"job_description": strings.Repeat("é", 20_001)})
		if details, _ := got["details"].([]any); code != 422 || len(details) != 1 || details[0].(map[string]any)["type"] != "string_too_long" {
			t.Errorf("%s: a long description: %d %v", name, code, got)
		}
	}
	code, got := s.do("GET", "/api/v1/profiles", "", nil)
	if profiles, _ := got["profiles"].([]any); code != 200 || len(profiles) < 12 || profiles[0].(map[string]any)["id"] != "virtual-assistant" || profiles[0].(map[string]any)["license"] == "" {
		t.Errorf("the profiles: %d %v", code, got)
	}
}

func TestBadFilesAreTypedErrorsAndTheServiceGoesOn(t *testing.T) {
	t.Parallel()
	s := start(t, "DATABASE_URL="+dbtest.URL(t), "API_KEY=secret", "MAX_FILE_SIZE_MB=1")
	for name, tc := range map[string]struct {
		body []byte
		want string
	}{
		"a damaged PDF": {[]byte("%PDF-1.7\nnothing more"), "corrupt_pdf"},
		"a picture":     {append([]byte("\x89PNG\r\n\x1a\n"), make([]byte, 100)...), "unsupported_format"},
		"a web page":    {[]byte("<!doctype html><html><body>Sign in</body></html>"), "unsupported_format"},
	} {
		_, submitted := s.do("POST", "/api/v1/analyze/", "application/pdf", bytes.NewReader(tc.body))
		if got := s.await(submitted); got["error_type"] != tc.want || got["error"] == "" {
			t.Errorf("%s: %v", name, got)
		}
	}
	if code, got := s.do("POST", "/api/v1/analyze/", "application/pdf", bytes.NewReader(make([]byte, 2<<20))); code != 413 || !strings.Contains(got["detail"].(string), "1 MB") {
		t.Errorf("a large upload: %d %v", code, got)
	}
	if code, got := s.do("POST", "/api/v1/analyze/", "application/pdf", strings.NewReader("")); code != 422 {
		t.Errorf("an empty upload: %d %v", code, got)
	}
	for body, want := range map[string]string{`{}`: "missing", `{"resume_url":"ftp://x/y"}`: "value_error", `{"resume_url":7}`: "string_type", `{`: "json_invalid"} {
		code, got := s.do("POST", "/api/v1/analyze/", "application/json", strings.NewReader(body))
		if details, _ := got["details"].([]any); code != 422 || len(details) != 1 || details[0].(map[string]any)["type"] != want {
			t.Errorf("%s: %d %v", body, code, got)
		}
	}
	if _, submitted := s.do("POST", "/api/v1/analyze/", "application/pdf", bytes.NewReader(web.Sample)); s.await(submitted)["status"] != "complete" {
		t.Error("a good file after the bad ones fails")
	}
}

func TestTheFirstStartMakesAKeyAndADatabaseAndTheSecondFindsThem(t *testing.T) {
	t.Parallel()
	dir, err := os.MkdirTemp("/tmp", "redraft-first-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	dir = filepath.Join(dir, "Application Support") // where macOS keeps data
	first := start(t, "DATA_DIR="+dir)
	key, err := os.ReadFile(filepath.Join(dir, "api-key"))
	if err != nil {
		t.Fatal(err)
	}
	first.key = strings.TrimSpace(string(key))
	if !strings.Contains(first.out.String(), first.key) || !strings.Contains(first.out.String(), "psql") || !strings.Contains(first.out.String(), "curl") {
		t.Errorf("the first start says %s", first.out)
	}
	if !strings.Contains(first.out.String(), "$(cat '"+dir+"/api-key')") {
		t.Errorf("a shell would take the path apart: %s", first.out)
	}
	_, submitted := first.do("POST", "/api/v1/analyze/", "application/pdf", bytes.NewReader(web.Sample))
	first.await(submitted)
	if info, err := os.Stat(filepath.Join(dir, "api-key")); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the key file: %v, %v", info, err)
	}
	if err := first.stop(); err != nil {
		t.Fatal(err)
	}
	second := start(t, "DATA_DIR="+dir)
	second.key = first.key
	if strings.Contains(second.out.String(), first.key) {
		t.Error("the second start shows the key")
	}
	if code, got := second.do("GET", submitted["result_url"].(string), "", nil); code != 200 || got["success"] != true {
		t.Errorf("the first start's job: %d %v", code, got)
	}
}

func TestTheUtilityEndpointsNeedNoKey(t *testing.T) {
	t.Parallel()
	s := start(t, "DATABASE_URL="+dbtest.URL(t), "API_KEY=secret")
	s.key = ""
	if code, got := s.do("GET", "/", "", nil); code != 200 || got["name"] != "Resume Improvement API" || got["status"] != "operational" {
		t.Errorf("/: %d %v", code, got)
	}
	if code, got := s.do("GET", "/health", "", nil); code != 200 || got["status"] != "healthy" {
		t.Errorf("/health: %d %v", code, got)
	}
	if code, got := s.do("GET", "/ready", "", nil); code != 200 || got["status"] != "ready" {
		t.Errorf("/ready: %d %v", code, got)
	}
	if code, got := s.do("GET", "/openapi.json", "", nil); code != 200 || got["openapi"] != "3.1.0" {
		t.Errorf("/openapi.json: %d", code)
	}
	for _, path := range []string{"/docs", "/docs/", "/docs/swagger-ui.css", "/docs/swagger-ui-bundle.js", "/sample.pdf"} {
		response, err := http.Get(s.base + path)
		if err != nil {
			t.Fatal(err)
		}
		body, _ := io.ReadAll(response.Body)
		_ = response.Body.Close()
		if bytes.HasPrefix(body, []byte("\x1f\x8b")) { // what the client unpacked was packed twice
			t.Errorf("%s is packed twice", path)
		}
		if response.StatusCode != 200 || len(body) < 500 || strings.HasPrefix(path, "/docs") && bytes.Contains(body, []byte("cdn.")) {
			t.Errorf("%s: %d, %d bytes", path, response.StatusCode, len(body))
		}
	}
	if code, got := s.do("GET", "/api/v1/analyze/status/x", "", nil); code != 401 || got["detail"] != "Not authenticated" {
		t.Errorf("a status without a key: %d %v", code, got)
	}
}

// The modules stand beside each other, on the packages beneath; resume stands on nothing.
func TestImportsGoOneWay(t *testing.T) {
	t.Parallel()
	modules := []string{"analyze", "improve", "generate"}
	below := map[string][]string{ // a package -> what of ours it may not import
		"resume": {"redraft/"}, "parse": {"redraft/score", "redraft/platform", "redraft/web"}, "score": {"redraft/parse", "redraft/platform", "redraft/web"},
		"platform": {"redraft/parse", "redraft/score", "redraft/web"}, "migrations": {"redraft/"},
	}
	for _, m := range modules {
		for name := range below {
			below[name] = append(below[name], "redraft/"+m)
		}
	}
	for _, m := range modules {
		for _, other := range modules {
			if other != m {
				below[m] = append(below[m], "redraft/"+other)
			}
		}
	}
	checked := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") {
			return err
		}
		top, _, _ := strings.Cut(filepath.ToSlash(path), "/")
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, i := range file.Imports {
			checked++
			for _, forbidden := range below[top] {
				target := strings.Trim(i.Path.Value, `"`)
				own := target == "redraft/"+top || strings.HasPrefix(target, "redraft/"+top+"/") // resume/period is a part of resume
				if !own && (target == forbidden || strings.HasPrefix(target, strings.TrimSuffix(forbidden, "/")+"/")) {
					t.Errorf("%s imports %s", path, target)
				}
			}
		}
		return nil
	})
	if err != nil || checked == 0 {
		t.Errorf("%d imports checked, %v", checked, err)
	}
}

// What the README promises in tables and examples must be so.
func TestTheREADMEIsTrue(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := string(data)
	for _, s := range (config.Config{}).Settings() {
		if !regexp.MustCompile("(?m)^\\| `" + s.Name + "` \\| .*" + regexp.QuoteMeta(s.Description) + " \\|$").MatchString(readme) {
			t.Errorf("the table of settings lacks %s: %s", s.Name, s.Description)
		}
		if s.Default != "" && !strings.Contains(readme, "| `"+s.Name+"` | "+s.Default+" |") {
			t.Errorf("the default of %s is %s", s.Name, s.Default)
		}
	}
	if rows := strings.Count(readme[strings.Index(readme, "| name | default"):strings.Index(readme, "The commands are")], "\n| `"); rows != len((config.Config{}).Settings()) {
		t.Errorf("the table has %d settings", rows)
	}
	checkQueries(t, readme)
	commands := len(regexp.MustCompile("(?m)^\\| `(GET|POST) ").FindAllString(readme, -1))
	if commands < 5 {
		t.Errorf("the table of the API has %d lines", commands)
	}
}

// checkQueries runs the README's queries on a history so large that Postgres prefers an index where there is one: none may read all jobs.
func checkQueries(t *testing.T, readme string) {
	t.Helper()
	database := dbtest.Open(t)
	if err := jobstest.Fill(t.Context(), database, 30_000); err != nil {
		t.Fatal(err)
	}
	_, queries, _ := strings.Cut(readme, "```sql\n-- what failed")
	queries, _, _ = strings.Cut(queries, "```")
	const repeated = `INSERT INTO redraft.jobs (id, module, owner, request, river_id, finished_at, error, error_type, attempt_log)
		SELECT gen_random_uuid(), 'analyze', 'default', '{}', 0, clock_timestamp(), 'x', 'corrupt_pdf', l::jsonb FROM (VALUES
			('[{"attempt":1,"started_at":"2026-01-01T00:00:00Z","error_type":"fetch_failed","error":"503"},{"attempt":2,"started_at":"2026-01-01T00:00:02Z","error_type":"corrupt_pdf","error":"never repeated"}]'),
			('[{"attempt":1,"started_at":"2026-01-01T00:00:00Z","error_type":"encrypted_pdf","error":"never repeated"}]')) v (l)`
	if _, err := database.Exec(t.Context(), repeated); err != nil {
		t.Fatal(err)
	}
	checked := 0
	for q := range strings.SplitSeq("-- what failed"+queries, ";\n") {
		if strings.TrimSpace(q) == "" {
			continue
		}
		checked++
		if strings.Contains(q, "-- attempts that were repeated") {
			var said string
			if err := database.QueryRow(t.Context(), "SELECT string_agg(concat_ws(' ', module, error_type, error, count), '; ') FROM ("+q+") q").Scan(&said); err != nil || said != "analyze fetch_failed 503 1" {
				t.Errorf("repeated are %q, %v", said, err)
			}
		}
		rows, err := database.Query(t.Context(), "EXPLAIN ANALYZE "+q)
		if err != nil {
			t.Fatal(err)
		}
		plan, err := pgx.CollectRows(rows, pgx.RowTo[string])
		if err != nil {
			t.Errorf("%s: %v", q, err)
		}
		if text := strings.Join(plan, "\n"); strings.Contains(text, "Seq Scan on jobs") {
			t.Errorf("%s\nreads the whole table:\n%s", q, text)
		}
	}
	if checked < 12 {
		t.Errorf("there are %d queries", checked)
	}
}

// From a file to the content that is rendered: analyzed, improved by a model that lies in one text of two, applied.
func TestAnAnalyzedResumeIsImprovedAndTheChoiceApplied(t *testing.T) {
	t.Parallel()
	model := llmtest.New(t, "openai", func(c llmtest.Call) llmtest.Answer {
		var pairs []string
		for i, text := range c.Texts {
			if strings.Contains(text.Text, "Responsible for travel bookings") {
				pairs = append(pairs, text.Path, "Handle travel bookings and itineraries.")
			} else if i%2 == 0 {
				pairs = append(pairs, text.Path, "Led 40 engineers at Initech and doubled revenue. "+text.Text)
			}
		}
		return llmtest.Answer{Text: llmtest.Rewrites(pairs...)}
	})
	s := start(t, "DATABASE_URL="+dbtest.URL(t), "API_KEY=secret", "IMPROVE_ENGINE=openai", "OPENAI_BASE_URL="+model.URL, "OPENAI_API_KEY="+llmtest.Key, "OPENAI_MODEL=gpt-4.1-mini")
	_, submitted := s.do("POST", "/api/v1/analyze/", "application/pdf", bytes.NewReader(web.Sample))
	s.await(submitted)
	_, submitted = s.do("POST", "/api/v1/improve/", "", strings.NewReader(fmt.Sprintf(`{"resume_improvement_id":"session-1","analysis_job_id":%q}`, submitted["job_id"])))
	got := s.await(submitted)
	result, _ := got["result"].(map[string]any)
	if got["status"] != "complete" || result["engine"] != "openai" || result["model"] != "gpt-4.1-mini" || result["estimated_score_increase"].(float64) <= 0 {
		t.Fatalf("%v", got)
	}
	said, _ := json.Marshal(result["improvements"])
	if strings.Contains(string(said), "Initech") || strings.Contains(string(said), "[[") || !strings.Contains(string(said), "Handle travel bookings") {
		t.Errorf("the improvements are %s", said)
	}
	if count := result["refused"].(map[string]any)["count"].(float64); count < 4 {
		t.Errorf("%v refused", count)
	}
	for _, b := range model.Bodies() {
		for _, secret := range []string{"Maribel", "Santos", "Ocampo", "example.com"} {
			if strings.Contains(b, secret) {
				t.Errorf("%s reached the model", secret)
			}
		}
	}
	var ids []string
	for _, m := range result["improvements"].([]any) {
		ids = append(ids, m.(map[string]any)["id"].(string))
	}
	list, _ := json.Marshal(ids)
	code, applied := s.do("POST", "/api/v1/improve/apply?resume_improvement_id=session-1", "", bytes.NewReader(list))
	after := result["scores"].(map[string]any)["after"].(map[string]any)
	if code != 200 || applied["applied_count"] != float64(len(ids)) || applied["scores"].(map[string]any)["overall_score"] != after["overall_score"] {
		t.Errorf("applied: %d %v", code, applied)
	}
	if content, _ := json.Marshal(applied["content"]); !strings.Contains(string(content), "Handle travel bookings and itineraries.") || !strings.Contains(string(content), "Maribel") {
		t.Errorf("the content is %s", content)
	}
	if strings.Contains(s.logs.String(), "Maribel") || strings.Contains(s.logs.String(), llmtest.Key) {
		t.Errorf("the log holds personal data: %s", s.logs)
	}
}
