package operated

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"redraft/platform/dbtest"
)

// A request that is refused says all that is wrong with it, and what to send instead.
func TestFaultyRequestsAreToldWhatToDo(t *testing.T) {
	t.Parallel()
	s := start(t, "DATABASE_URL="+dbtest.URL(t), "API_KEY=secret")
	const id = "01a20ded-8384-7b28-bb39-9d2024a50fb0"
	const form = "--x\r\nContent-Disposition: form-data; name=\"user_id\"\r\n\r\n..\r\n--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nJo Doe\r\n--x--\r\n"
	for _, tc := range []struct {
		method, path, contentType, body string
		where                           []string // the faults' members
		says                            string
	}{
		{"GET", "jobs?module=bar&status=foo&limit=0&from=soon&cursor=x&user_id=%00", "", "", []string{"cursor", "from", "limit", "module", "status", "user_id"}, "use a whole number"},
		{"GET", "generate/preview/" + id + "?page=0&width=1", "", "", []string{"page", "width"}, "100 to 2000"},
		{"POST", "analyze/", "application/x-www-form-urlencoded", "resume_url=https://x.example/cv.pdf", []string{""}, "send a JSON object with resume_url, or send the resume itself, as file of a multipart/form-data form"},
		{"POST", "analyze/", "", "[]", []string{""}, "send a JSON object with resume_url"},
		{"POST", "analyze/", "", "{}", []string{"resume_url"}, "Field required (or send the resume itself"},
		{"POST", "improve/", "", `{"resume_improvement_id":"s"}`, []string{"content"}, "analysis_job_id"},
		{"POST", "improve/", "", `{"resume_improvement_id":"s","content":{"name":"Jo"},"analysis_job_id":"` + id + `"}`, []string{"content"}, "send one of content and analysis_job_id"},
		{"POST", "improve/", "", `{"resume_improvement_id":"s","content":{"name":"Jo"},"user_id":".."}`, []string{"user_id"}, "use another id"},
		{"POST", "generate/", "", `{"resume_improvement_id":"s","user_id":"u","template":"modern"}`, []string{"content"}, "improve_job_id or analysis_job_id"},
		{"POST", "generate/", "", `{"resume_improvement_id":"s","user_id":".","template":"modern","content":{"name":"Jo"}}`, []string{"user_id"}, "use another id"},
		{"POST", "analyze/", "", `{"resume_url":"https://x.example/cv.pdf","user_id":".."}`, []string{"user_id"}, "use another id"},
		{"POST", "improve/apply", "", "[x", []string{""}, "JSON decode error"},
		{"POST", "improve/", "", `{"resume_improvement_id":"s","content":{"name":"Jo"},"answers":[{"section":7},{"section":"summary","answer":"a\u0000b"},7]}`,
			[]string{"answers", "answers", "answers", "answers"}, "answers[0].answer: Field required"},
		{"POST", "analyze/?user_id=.", "text/plain", "Jo Doe", []string{"user_id"}, "use another id"},
		{"POST", "analyze/", "multipart/form-data; boundary=x", form, []string{"user_id"}, "use another id"},
	} {
		code, got := s.do(tc.method, "/api/v1/"+tc.path, tc.contentType, strings.NewReader(tc.body))
		var where []string
		details, _ := got["details"].([]any)
		for _, d := range details {
			d := d.(map[string]any)
			name, _ := append(d["loc"].([]any), "")[1].(string)
			where = append(where, name)
			if from := d["loc"].([]any)[0]; (from == "query") != (tc.method == "GET") {
				t.Errorf("%s: a fault of the %v", tc.path, from)
			}
			if d["type"] == "missing" && d["msg"] != "Field required" {
				t.Errorf("%s: programs are told %v", tc.path, d)
			}
		}
		slices.Sort(where)
		if said, _ := got["detail"].(string); code != 422 || !slices.Equal(where, tc.where) || !strings.Contains(said, tc.says) {
			t.Errorf("%s %s: %d %v", tc.path, tc.body, code, got)
		}
	}
}

// What steers the direction of writing reaches neither what is read nor what is written.
func TestNothingUnseenIsKept(t *testing.T) {
	t.Parallel()
	s := start(t, "DATABASE_URL="+dbtest.URL(t), "API_KEY=secret")
	_, submitted := s.do("POST", "/api/v1/analyze/", "text/plain", strings.NewReader("Jo\u200b D\u202eoe\njo@example.com\n\nSummary\nKeeps the bo\u2066oks.\n"))
	result, _ := json.Marshal(s.await(submitted)["result"])
	if !strings.Contains(string(result), `"name":"Jo Doe"`) || strings.ContainsAny(string(result), "\u200b\u202e\u2066") {
		t.Errorf("read as %s", result)
	}
	_, submitted = s.do("POST", "/api/v1/generate/", "", strings.NewReader(`{"resume_improvement_id":"s","user_id":"u","template":"modern","format":"json","content":{"name":"Jo","summary":"a\u0000b\u0007c\u202eevil"}}`))
	generated, _ := s.await(submitted)["result"].(map[string]any)
	link := strings.TrimPrefix(fmt.Sprint(generated["file_url"]), s.base)
	if _, got := s.do("GET", link, "", nil); fmt.Sprint(got["basics"].(map[string]any)["summary"]) != "abcevil" {
		t.Errorf("written as %v", got)
	}
}
