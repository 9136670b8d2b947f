package generate_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"redraft/generate"
	"redraft/parse"
	"redraft/parse/glyph"
	"redraft/parse/pdfium"
	"redraft/parse/pool"
	"redraft/platform/auth"
	"redraft/platform/db"
	"redraft/platform/dbtest"
	"redraft/platform/jobs"
	"redraft/platform/server"
	"redraft/resume"
)

// TestMain lets the test binary stand in for the program as a reader.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == "reader" {
		reader, err := pdfium.Open(context.Background(), cacheDir())
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		draw := func(ctx context.Context, data []byte, page, width int) ([]byte, error) {
			return reader.Picture(ctx, data, glyph.DefaultLimits, page, width)
		}
		parser := &parse.Parser{ReadPDF: reader.Read, Limits: glyph.DefaultLimits}
		if pool.Serve(context.Background(), os.Stdin, os.Stdout, parser.Parse, draw) != nil {
			os.Exit(1)
		}
		return
	}
	code := m.Run()
	if open != nil {
		open.Close()
	}
	os.Exit(code)
}

func cacheDir() string { return filepath.Join(os.TempDir(), "redraft-test-cache") }

var open *pool.Pool

// readers is one pool for all tests, as a service has one.
var readers = sync.OnceValues(func() (*pool.Pool, error) {
	if err := pdfium.Warm(context.Background(), cacheDir()); err != nil {
		return nil, err
	}
	open = pool.New(pool.Config{Size: 2, Command: []string{os.Args[0], "reader"}, Time: 20 * time.Second, Memory: 200 << 20})
	return open, nil
})

// world is a service with generate as its only module.
type world struct {
	t    *testing.T
	pool *db.DB
	web  *httptest.Server
	logs *bytes.Buffer
}

func newWorld(t *testing.T, change ...func(*generate.Config)) *world {
	t.Helper()
	read, err := readers()
	if err != nil {
		t.Fatal(err)
	}
	w := &world{t: t, pool: dbtest.Open(t), logs: &bytes.Buffer{}}
	service := jobs.New(jobs.Config{Pool: w.pool, Schema: "redraft", Work: true, MaxAttempts: 1, DataDir: t.TempDir(), Unavailable: db.Unavailable, Logger: slog.New(slog.DiscardHandler)})
	cfg := generate.Config{
		Renderer: generate.Renderer{Parse: read.Parse, Logger: slog.New(slog.NewTextHandler(w.logs, nil))}, Picture: read.Picture, DB: w.pool,
		LinkLife: time.Hour, Retention: 24 * time.Hour, CacheDir: t.TempDir(), Workers: 2, Timeout: 30 * time.Second,
	}
	for _, c := range change {
		c(&cfg)
	}
	module := generate.New(service, cfg)
	handler, err := server.New(server.Config{Title: "Test", Version: "1", Keys: auth.NewKeys("key"), Logger: slog.New(slog.DiscardHandler), Unavailable: db.Unavailable, Routes: module.Routes()})
	if err != nil {
		t.Fatal(err)
	}
	if err := service.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	w.web = httptest.NewServer(handler)
	t.Cleanup(func() {
		w.web.Close()
		_ = service.Stop(context.Background())
	})
	return w
}

// answer is a response with its body read.
type answer struct {
	*http.Response
	body []byte
}

func (a answer) json(t *testing.T) map[string]any {
	t.Helper()
	var out map[string]any
	if err := json.Unmarshal(a.body, &out); err != nil {
		t.Fatalf("%s: %d %s", a.Request.URL, a.StatusCode, a.body)
	}
	return out
}

// ask sends a request; header holds pairs of names and values. A URL without a host is one of the service's, asked with the key.
func (w *world) ask(method, url, body string, header ...string) answer {
	w.t.Helper()
	own := strings.HasPrefix(url, "/")
	if own {
		url = w.web.URL + url
	}
	r, err := http.NewRequest(method, url, strings.NewReader(body))
	if err != nil {
		w.t.Fatal(err)
	}
	if own {
		r.Header.Set("X-API-Key", "key")
	}
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	response, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		w.t.Fatal(err)
	}
	defer response.Body.Close()
	data, err := io.ReadAll(response.Body)
	if err != nil {
		w.t.Fatal(err)
	}
	return answer{response, data}
}

const person = `{"name":"Zoë Łukasz-O’Neil","email":"zoe@example.com","phone":"+44 20 7946 0011","location":"Leeds, United Kingdom",
	"summary":"Bookkeeper with six years in small firms, who closes every month within four working days and explains the figures to people.",
	"experiences":[{"role":"Bookkeeper","company":"Harrowgate Mills","location":"Leeds, United Kingdom","start_date":"2020-03","end_date":"present","responsibilities":["Closed 68 months in a row on time.","Moved 1,400 ledgers to Xero."]}],
	"education":[{"degree":"BA in Accounting","institution":"University of Leeds","end_date":"2016"}],"skills":["Xero","Excel","Payroll"]}`

func request(more string) string {
	return `{"resume_improvement_id":"session-1","user_id":"user-1","template":"professional"` + more + `}`
}

// submit sends a request and polls the job to its end.
func (w *world) submit(path, body string) map[string]any {
	w.t.Helper()
	accepted := w.ask("POST", path, body).json(w.t)
	url, ok := accepted["status_url"].(string)
	if !ok {
		w.t.Fatalf("not accepted: %v", accepted)
	}
	for end := time.Now().Add(60 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		got := w.ask("GET", url, "").json(w.t)
		if got["status"] == "complete" || got["status"] == "failed" {
			return got
		}
	}
	w.t.Fatalf("%s does not end", url)
	return nil
}

// made is a complete job's result.
func (w *world) made(path, body string) map[string]any {
	w.t.Helper()
	got := w.submit(path, body)
	result, ok := got["result"].(map[string]any)
	if got["status"] != "complete" || !ok {
		w.t.Fatalf("the job ended as %v", got)
	}
	result["job_id"] = got["job_id"]
	return result
}

func TestAJobEndsWithALinkThatABrowserOpens(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	read, _ := readers()
	for format, mediaType := range map[string]string{
		"": "application/pdf", "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
		"json": "application/json", "md": "text/markdown; charset=utf-8", "txt": "text/plain; charset=utf-8",
	} {
		more, ending := `,"format":"`+format+`"`, format
		if format == "" {
			more, ending = `,"format":null`, "pdf"
		}
		got := w.made("/api/v1/generate/", request(`,"content":`+person+more))
		if got["success"] != true || got["resume_improvement_id"] != "session-1" || got["template"] != "professional" || got["format"] != ending || got["file_name"] != "Zoë_Łukasz-O’Neil_Resume_Improved."+ending {
			t.Errorf("%s: %v", ending, got)
		}
		url := got["file_url"].(string)
		if !strings.HasPrefix(url, w.web.URL+"/api/v1/generate/download/") {
			t.Errorf("%s: the link is %s", ending, url)
		}
		file := w.ask("GET", url, "")
		kind := "attachment"
		if ending == "pdf" {
			kind = "inline"
		}
		want := kind + `; filename="Zoe_Lukasz-O'Neil_Resume_Improved.` + ending + `"; filename*=UTF-8''Zo%C3%AB_%C5%81ukasz-O%E2%80%99Neil_Resume_Improved.` + ending
		if h := file.Header; file.StatusCode != 200 || h.Get("Content-Type") != mediaType || h.Get("Content-Disposition") != want || h.Get("X-Content-Type-Options") != "nosniff" ||
			h.Get("Cache-Control") != "private, no-store" || !strings.Contains(h.Get("Content-Security-Policy"), "default-src 'none'") || h.Get("Referrer-Policy") != "no-referrer" {
			t.Errorf("%s: %d %v", ending, file.StatusCode, h)
		}
		if float64(len(file.body)) != got["file_size"] {
			t.Errorf("%s: %d bytes, announced %v", ending, len(file.body), got["file_size"])
		}
		content := resume.Resume{}
		if ending == "json" {
			content, _ = resume.Decode(file.body)
		} else if doc, err := read.Parse(t.Context(), file.body); err != nil {
			t.Errorf("%s: %v", ending, err)
		} else {
			content = doc.Content
		}
		if content.Name != "Zoë Łukasz-O’Neil" || len(content.Experiences) != 1 || len(content.Experiences[0].Responsibilities) != 2 || len(content.Skills) != 3 {
			t.Errorf("%s reads as %+v", ending, content)
		}
	}
	var stored int
	if err := w.pool.QueryRow(t.Context(), `SELECT count(*) FROM redraft.documents WHERE user_id = 'user-1' AND stored AND page_size = 'A4' AND file_size > 0`).Scan(&stored); err != nil || stored != 5 {
		t.Errorf("the view shows %d documents, %v", stored, err)
	}
}

func TestADocumentIsDeliveredAsFilesAre(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	got := w.made("/api/v1/generate/", request(`,"content":`+person))
	url := got["file_url"].(string)
	whole := w.ask("GET", url, "", "Accept-Encoding", "gzip")
	tag := whole.Header.Get("ETag")
	if tag == "" || whole.Header.Get("Content-Encoding") != "" || !bytes.HasPrefix(whole.body, []byte("%PDF-")) {
		t.Errorf("%v", whole.Header)
	}
	if head := w.ask("HEAD", url, ""); head.StatusCode != 200 || head.ContentLength != int64(len(whole.body)) || len(head.body) != 0 || head.Header.Get("ETag") != tag {
		t.Errorf("HEAD: %d %v", head.StatusCode, head.Header)
	}
	if part := w.ask("GET", url, "", "Range", "bytes=5-9"); part.StatusCode != 206 || !bytes.Equal(part.body, whole.body[5:10]) {
		t.Errorf("a range: %d %q", part.StatusCode, part.body)
	}
	if part := w.ask("GET", url, "", "Range", "bytes=99999999-"); part.StatusCode != 416 {
		t.Errorf("a range beyond the end: %d", part.StatusCode)
	}
	if known := w.ask("GET", url, "", "If-None-Match", tag); known.StatusCode != 304 || len(known.body) != 0 {
		t.Errorf("a document that the browser has: %d", known.StatusCode)
	}
	if saved := w.ask("GET", url+"&download=1", ""); !strings.HasPrefix(saved.Header.Get("Content-Disposition"), "attachment;") {
		t.Errorf("a document to be saved: %v", saved.Header)
	}
	again := w.ask("GET", "/api/v1/generate/result/"+got["job_id"].(string), "", "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https").json(t)
	if link := again["data"].(map[string]any)["file_url"].(string); !strings.HasPrefix(link, w.web.URL+"/") || w.ask("GET", link, "").StatusCode != 200 {
		t.Errorf("the second link is %s", link)
	}
	if second := w.made("/api/v1/generate/", request(`,"content":`+person)); !bytes.Equal(w.ask("GET", second["file_url"].(string), "").body, whole.body) {
		t.Error("the same content gives other bytes")
	}
}

func TestTheConfiguredAddressIsTheLinks(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(c *generate.Config) { c.BaseURL = "https://resumes.example.org/app" })
	got := w.made("/api/v1/generate/", request(`,"content":`+person))
	if url := got["file_url"].(string); !strings.HasPrefix(url, "https://resumes.example.org/app/api/v1/generate/download/") {
		t.Errorf("the link is %s", url)
	}
	list := w.ask("GET", "/api/v1/templates", "").json(t)["templates"].([]any)
	if url := list[0].(map[string]any)["preview_url"]; url != "https://resumes.example.org/app/api/v1/templates/modern/preview.png" {
		t.Errorf("the preview is at %v", url)
	}
}

func TestAFinishedJobIsRenderedAgain(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	first := w.made("/api/v1/generate/", request(`,"content":`+person))
	id := first["job_id"].(string)
	second := w.made("/api/v1/generate/regenerate", fmt.Sprintf(`{"job_id":%q,"template":"executive","format":"docx","page_size":"Letter","accent":"#224466"}`, id))
	if second["job_id"] == id || second["template"] != "executive" || second["format"] != "docx" || second["resume_improvement_id"] != "session-1" || second["file_name"] != "Zoë_Łukasz-O’Neil_Resume_Improved.docx" {
		t.Errorf("got %v", second)
	}
	third := w.made("/api/v1/generate/regenerate", fmt.Sprintf(`{"job_id":%q}`, id))
	if third["template"] != "professional" || third["file_size"] != first["file_size"] {
		t.Errorf("unchanged: %v", third)
	}
	for body, want := range map[string]string{
		`{}`: "job_id", `{"job_id":"x"}`: "no generate job", `{"job_id":"` + id + `","template":"fancy"}`: "'modern', 'professional', 'ats-optimized' or 'executive'",
		`{"job_id":"` + id + `","format":"rtf"}`: "'pdf', 'docx', 'json', 'md' or 'txt'", `{"job_id":"` + id + `","accent":"mauve-ish"}`: "#RRGGBB",
	} {
		if got := w.ask("POST", "/api/v1/generate/regenerate", body); got.StatusCode != 422 || !strings.Contains(got.json(t)["detail"].(string), want) {
			t.Errorf("%s: %d %s", body, got.StatusCode, got.body)
		}
	}
}
