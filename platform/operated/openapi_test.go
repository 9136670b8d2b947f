package operated

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"redraft/platform/dbtest"
)

// described is a running service whose every answer is held against its OpenAPI document.
type described struct {
	*process
	paths    map[string]map[string]operation
	compiler *jsonschema.Compiler
	seen     map[string]bool // "get /api/v1/jobs 200"
}

type operation struct {
	Security    []any
	RequestBody *struct {
		Content map[string]struct{ Example json.RawMessage }
	}
	Parameters []struct{ Name, In string }
	Responses  map[string]struct{ Content map[string]any }
}

func describe(s *process) *described {
	s.t.Helper()
	response, err := http.Get(s.base + "/openapi.json")
	if err != nil {
		s.t.Fatal(err)
	}
	defer response.Body.Close()
	data, _ := io.ReadAll(response.Body)
	var document struct {
		Paths map[string]map[string]operation
	}
	whole, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil || json.Unmarshal(data, &document) != nil {
		s.t.Fatal(err)
	}
	d := &described{s, document.Paths, jsonschema.NewCompiler(), map[string]bool{}}
	d.compiler.AssertFormat()
	if err := d.compiler.AddResource("openapi.json", whole); err != nil {
		s.t.Fatal(err)
	}
	return d
}

// call sends a request, checks the answer against the document and gives its status and body.
func (d *described) call(method, path, body string, header ...string) (int, map[string]any) {
	d.t.Helper()
	r, err := http.NewRequest(method, d.base+path, strings.NewReader(body))
	if err != nil {
		d.t.Fatal(err)
	}
	r.Header.Set("X-API-Key", d.key)
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		d.t.Fatal(err)
	}
	defer response.Body.Close()
	data, _ := io.ReadAll(response.Body)
	template := d.template(r.URL.EscapedPath())
	status, place := strconv.Itoa(response.StatusCode), strings.ToLower(method)
	declared, ok := d.paths[template][place].Responses[status]
	if !ok {
		d.t.Errorf("%s %s answers %s, which the document does not know: %.300s", method, path, status, data)
		return response.StatusCode, nil
	}
	d.seen[place+" "+template+" "+status] = true
	if strings.HasPrefix(body, "{") && status == "200" {
		d.fits(body, template, place+"/requestBody")
	}
	if len(declared.Content) == 0 {
		return response.StatusCode, nil
	}
	contentType := response.Header.Get("Content-Type")
	kind, _, _ := mime.ParseMediaType(contentType)
	if declared.Content[contentType] != nil {
		kind = contentType
	}
	if declared.Content[kind] == nil {
		d.t.Errorf("%s %s answers %s as %s, which the document does not know", method, path, status, contentType)
	}
	if kind != "application/json" || response.Header.Get("Content-Disposition") != "" {
		return response.StatusCode, nil
	}
	d.fits(string(data), template, place+"/responses/"+status)
	var out map[string]any
	_ = json.Unmarshal(data, &out)
	return response.StatusCode, out
}

// fits holds a body against the schema that stands at a place of the document.
func (d *described) fits(body, template, place string) {
	d.t.Helper()
	schema, err := d.compiler.Compile("openapi.json#/paths/" + url.PathEscape(strings.ReplaceAll(template, "/", "~1")) + "/" + place + "/content/application~1json/schema")
	if err != nil {
		d.t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(body))
	if err == nil {
		err = schema.Validate(value)
	}
	if err != nil {
		d.t.Errorf("%s %s: %v\n%.600s", template, place, err, body)
	}
}

var parameter = regexp.MustCompile(`\{\w+\}`)

// template is the document's path for an address; of two the one with fewer parameters.
func (d *described) template(path string) string {
	best := ""
	for template := range d.paths {
		pattern := "^" + parameter.ReplaceAllString(strings.TrimSuffix(template, "/"), `[^/]+`) + "/?$"
		if regexp.MustCompile(pattern).MatchString(path) && (best == "" || strings.Count(template, "{") < strings.Count(best, "{")) {
			best = template
		}
	}
	return best
}

const wait = "wait=20"

// done submits and waits for the end.
func (d *described) done(status, path, body string, header ...string) (id string) {
	d.t.Helper()
	code, got := d.call("POST", path, body, append(header, "Prefer", wait)...)
	if id, _ = got["job_id"].(string); code != 200 || got["status"] != status || id == "" {
		d.t.Fatalf("%s: %d %v", path, code, got)
	}
	return id
}

// Requests that are accepted, the document's examples, and every answer of a success are what the document says, for each route.
func TestSuccessesFitTheOpenAPIDocument(t *testing.T) {
	t.Parallel()
	release := make(chan struct{})
	files := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		<-release
		_, _ = w.Write(sample(t))
	}))
	t.Cleanup(files.Close)
	database := dbtest.URL(t)
	d := describe(start(t, "DATABASE_URL="+database, "API_KEY=secret", "FETCH_ALLOW=127.0.0.1", "PDF_READER=pdfium"))
	for _, path := range []string{"/", "/health", "/ready", "/metrics", "/api/v1/profiles", "/api/v1/templates", "/api/v1/templates/modern",
		"/api/v1/templates/modern/preview.png", "/api/v1/templates/modern/thumbnail.png"} {
		d.call("GET", path, "")
	}

	_, going := d.call("POST", "/api/v1/analyze/", fmt.Sprintf(`{"resume_url":%q,"job_description":"Clerk\nRequirements\n- HubSpot"}`, files.URL))
	d.call("GET", "/api/v1/analyze/status/"+going["job_id"].(string), "") // its result is null
	d.call("GET", "/api/v1/analyze/result/"+going["job_id"].(string), "")
	d.call("POST", "/api/v1/analyze/", `{"resume_url":"`+files.URL+`"}`, "Prefer", "wait=1")
	close(release)
	d.call("GET", "/api/v1/analyze/status/"+going["job_id"].(string)+"?wait=20&include=checks,places", "")
	analysis := d.done("complete", "/api/v1/analyze/", string(sample(t)), "Content-Type", "application/pdf")
	broken := d.done("failed", "/api/v1/analyze/", "%PDF-1.7\nnothing more", "Content-Type", "application/pdf")
	improvement := d.done("complete", "/api/v1/improve/", `{"resume_improvement_id":"s","analysis_job_id":"`+analysis+`"}`)
	_, got := d.call("GET", "/api/v1/improve/result/"+improvement, "")
	first := got["data"].(map[string]any)["improvements"].([]any)[0].(map[string]any)["id"].(string)
	d.call("POST", "/api/v1/improve/apply", `{"resume_improvement_id":"s","improvement_ids":["`+first+`"]}`)
	var document string
	for _, format := range []string{"docx", "json", "md", "txt", "pdf"} {
		document = d.done("complete", "/api/v1/generate/", `{"resume_improvement_id":"s","user_id":"u","template":"modern","format":"`+format+`","improve_job_id":"`+improvement+`"}`)
		_, got = d.call("GET", "/api/v1/generate/result/"+document, "")
		link, _ := url.Parse(got["data"].(map[string]any)["file_url"].(string))
		d.call("GET", link.RequestURI(), "")
		d.call("GET", link.RequestURI(), "", "Range", "bytes=0-3")
		d.call("GET", link.RequestURI(), "", "Range", "bytes=9999999-")
		d.call("GET", link.RequestURI()+"x", "", "Accept", "text/html")
	}
	d.call("GET", "/api/v1/generate/preview/"+document, "")
	d.call("POST", "/api/v1/generate/regenerate", `{"job_id":"`+document+`","format":"txt","template":null,"accent":null}`)
	again := d.done("complete", "/api/v1/generate/regenerate", `{"job_id":"`+document+`","format":"txt"}`)
	for _, path := range []string{"analyze/status/" + analysis, "analyze/result/" + analysis, "analyze/status/" + broken, "analyze/result/" + broken, "improve/status/" + improvement,
		"generate/status/" + document, "jobs", "jobs?limit=1", "jobs/" + analysis, "jobs/" + broken} {
		d.call("GET", "/api/v1/"+path, "")
	}

	db, err := pgx.Connect(t.Context(), database)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close(context.WithoutCancel(t.Context())) }()
	if _, err := db.Exec(t.Context(), `UPDATE redraft.jobs SET error_type = 'internal', last_error = 'made' WHERE id = $1`, broken); err != nil {
		t.Fatal(err)
	}
	d.call("GET", "/api/v1/admin/dead-letters", "")
	d.call("POST", "/api/v1/admin/dead-letters/"+broken+"/replay", "")
	d.call("POST", "/api/v1/admin/dead-letters/replay", `{"all":true}`)
	d.call("DELETE", "/api/v1/analyze/"+analysis, "")
	d.call("DELETE", "/api/v1/improve/"+improvement, "")
	d.call("DELETE", "/api/v1/generate/"+again, "")
	d.call("DELETE", "/api/v1/users/u", "")
	for path, operations := range d.paths {
		for method, op := range operations {
			if op.RequestBody != nil && len(op.RequestBody.Content["application/json"].Example) > 0 {
				d.fits(string(op.RequestBody.Content["application/json"].Example), path, method+"/requestBody")
			}
			if !d.seen[method+" "+path+" 200"] {
				t.Errorf("%s %s was never answered with 200", method, path)
			}
		}
	}
}

// Whatever a route is sent, it answers with a status and a body that the document declares for it, and never as a fault of ours.
func TestFaultsFitTheOpenAPIDocument(t *testing.T) {
	t.Parallel()
	d := describe(start(t, "DATABASE_URL="+dbtest.URL(t), "API_KEY=secret", "RATE_LIMIT_PER_MINUTE=3", "MAX_FILE_SIZE_MB=1"))
	for path, operations := range d.paths {
		for method, op := range operations {
			d.probe(strings.ToUpper(method), path, op)
		}
	}
	for seen := range d.seen {
		if strings.HasSuffix(seen, " 500") || strings.HasSuffix(seen, " 503") {
			t.Errorf("%s", seen)
		}
	}

	long := strings.Repeat("x", 257)
	code, got := d.call("POST", "/api/v1/analyze/?user_id="+long+"&resume_improvement_id="+long, "Jo Doe", "Content-Type", "text/plain")
	if details, _ := got["details"].([]any); code != 422 || len(details) != 2 {
		t.Errorf("long fields: %d %v", code, got)
	}
	var form bytes.Buffer
	fields := multipart.NewWriter(&form)
	_ = fields.WriteField("user_id", "..")
	file, _ := fields.CreateFormFile("file", "cv.pdf")
	_, _ = file.Write(make([]byte, 3<<20))
	_ = fields.Close()
	d.call("POST", "/api/v1/analyze/", form.String(), "Content-Type", fields.FormDataContentType())

	const content = `{"resume_improvement_id":"s","user_id":"busy","template":"modern","format":"txt","content":{"name":"Jo Doe"}}`
	document := d.done("complete", "/api/v1/generate/", content)
	for range 2 {
		d.call("POST", "/api/v1/generate/", content, "Idempotency-Key", "k")
		d.call("POST", "/api/v1/improve/", content)
	}
	d.call("POST", "/api/v1/generate/", strings.Replace(content, "txt", "md", 1), "Idempotency-Key", "k")
	for path, body := range map[string]string{"generate/": content, "improve/": content, "analyze/": `{"resume_url":"http://x.example","user_id":"busy"}`, "generate/regenerate": `{"job_id":"` + document + `"}`} {
		if code, got := d.call("POST", "/api/v1/"+path, body); code != 429 {
			t.Errorf("%s: %d %v", path, code, got)
		}
	}
}

// probe sends a route what it can hardly like.
func (d *described) probe(method, path string, op operation) {
	d.t.Helper()
	const strange = "a%00b%ff"
	for _, id := range []string{"x", "01a20ded-8384-7b28-bb39-9d2024a50fb0", strange} {
		d.call(method, parameter.ReplaceAllString(path, id), "")
	}
	path = parameter.ReplaceAllString(path, "01a20ded-8384-7b28-bb39-9d2024a50fb0")
	if len(op.Security) > 0 {
		if code, _ := d.call(method, path, "", "X-API-Key", ""); code != 401 {
			d.t.Errorf("%s %s without a key: %d", method, path, code)
		}
	}
	for _, value := range []string{"abc", "-1", strange} {
		every := url.Values{}
		for _, p := range op.Parameters {
			switch p.In {
			case "query":
				every.Set(p.Name, "")
				d.call(method, path+"?"+p.Name+"="+value, "")
			case "header":
				d.call(method, path, "{}", p.Name, value+"é")
			}
		}
		d.call(method, path+"?"+strings.ReplaceAll(every.Encode(), "=", "="+value), "")
	}
	if op.RequestBody == nil {
		return
	}
	for _, body := range []string{"", "{", "[]", "null", "{}", `{"user_id":".."}`, `{"user_id":"a\u0000","content":7,"job_id":"x","job_ids":["x"]}`} {
		if code, got := d.call(method, path, body); code != 422 {
			d.t.Errorf("%s %s of %s: %d %v", method, path, body, code, got)
		}
	}
	if code, _ := d.call(method, path, `{"a":"`+strings.Repeat("a", 3<<20)+`"}`); code != 413 {
		d.t.Errorf("%s %s of 3 MB: %d", method, path, code)
	}
}
