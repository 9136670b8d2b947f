package operated

import (
	"bytes"
	"context"
	"encoding/hex"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"redraft/platform/postgres"
)

// Canaries are planted wherever a user leaves something; then the user is deleted, and a dump of the whole database and the logs, ours
// and Postgres's, are searched for them.
func TestOfADeletedUserNothingIsLeft(t *testing.T) {
	t.Parallel()
	pgDump := tool(t, "pg_dump")
	dir := privateDir(t)
	server, err := postgres.Start(context.Background(), postgres.Config{DataDir: dir, Unsafe: true, Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Stop() })

	const (
		user, session, name, mail, company, token = "canaryuser7311", "canarysession7312", "Canaria Vogelsang", "canary7313@example.com", "Canaryworks7314", "canarytoken7315"
	)
	resume := fmt.Sprintf("%s\n%s\n\nExperience\n\nVirtual Assistant, %s\n2020 - 2024\n- Managed calendars of four executives\n\nSkills\nCalendar management, Excel\n", name, mail, company)
	source := newSlowSource(t, 1)
	logs := []*output{}
	begin := func(environ ...string) *process {
		p := start(t, append(environ, "DATABASE_URL="+server.URL(), "LOG_LEVEL=debug", "MAX_ATTEMPTS=1", "ANALYZE_WORKERS=1")...)
		logs = append(logs, p.out)
		return p
	}
	api, worker := begin("ROLE=api"), begin("ROLE=worker")
	upload := func(key, body string) map[string]any {
		t.Helper()
		r, err := http.NewRequest("POST", api.base+"/api/v1/analyze/?user_id="+user+"&resume_improvement_id="+session, bytes.NewReader([]byte(body)))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("X-API-Key", "secret")
		r.Header.Set("Content-Type", "text/markdown")
		r.Header.Set("Idempotency-Key", key)
		response, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		defer response.Body.Close()
		data, _ := io.ReadAll(response.Body)
		if response.StatusCode != 200 {
			t.Fatalf("%d %s", response.StatusCode, data)
		}
		return map[string]any{"status_url": response.Header.Get("Location")}
	}
	fetch := func(url string) map[string]any {
		t.Helper()
		code, submitted := api.do("POST", "/api/v1/analyze/", "application/json", bytes.NewReader(fmt.Appendf(nil,
			`{"resume_url":%q,"user_id":%q,"resume_improvement_id":%q}`, url+"/"+company+".pdf?token="+token, user, session)))
		if code != 200 {
			t.Fatalf("%d %v", code, submitted)
		}
		return submitted
	}
	if got := api.await(upload("canary-key-7316", resume)); got["status"] != "complete" {
		t.Fatalf("the upload ended as %v", got)
	}
	content := map[string]any{"name": name, "email": mail, "summary": "Keeps calendars at " + company, "experiences": []any{
		map[string]any{"role": "Assistant", "company": company, "responsibilities": []string{"Responsible for managing calendars"}}}}
	for path, body := range map[string]map[string]any{
		"/api/v1/improve/":  {"resume_improvement_id": session, "user_id": user, "content": content},
		"/api/v1/generate/": {"resume_improvement_id": session, "user_id": user, "content": content, "template": "modern", "format": "txt"},
	} {
		code, submitted := api.do("POST", path, "application/json", strings.NewReader(text(t, body)))
		if code != 200 {
			t.Fatalf("%s: %d %v", path, code, submitted)
		}
		if got := api.await(submitted); got["status"] != "complete" {
			t.Fatalf("%s ended as %v", path, got)
		}
	}
	for _, url := range []string{"http://127.0.0.1:1", "http://169.254.169.254"} {
		if got := api.await(fetch(url)); got["status"] != "failed" {
			t.Fatalf("%s ended as %v", url, got)
		}
	}
	fetch(source.URL) // runs on
	source.awaitRequests(t, 1)
	upload("canary-key-7317", resume+"queued\n")

	canaries := []string{user, session, name, mail, company, token, "canary-key-73"}
	dump := func() []byte {
		t.Helper()
		out, err := exec.Command(pgDump, server.URL()).Output()
		if err != nil {
			t.Fatalf("pg_dump: %v", err)
		}
		return out
	}
	found := func(data []byte, canary string) bool {
		return bytes.Contains(bytes.ToLower(data), bytes.ToLower([]byte(canary))) || bytes.Contains(data, []byte(hex.EncodeToString([]byte(canary))))
	}
	before := dump()
	for _, c := range canaries {
		if !found(before, c) {
			t.Errorf("%s was never stored: the test proves nothing of it", c)
		}
	}
	if !bytes.Contains(before, []byte(hex.EncodeToString([]byte(mail)))) {
		t.Error("no upload was stored: the test proves nothing of them")
	}
	code, receipt := api.do("DELETE", "/api/v1/users/"+user, "", nil)
	if deleted, _ := receipt["deleted"].(map[string]any); code != 200 || deleted["jobs"] != 7.0 || deleted["uploads"] != 1.0 || deleted["generated_files"] != 1.0 || deleted["river_job"] != 7.0 || deleted["idempotency"] != 2.0 {
		t.Errorf("the receipt: %d %v", code, receipt)
	}
	select {
	case <-source.gone:
	case <-time.After(10 * time.Second):
		t.Error("the running job goes on")
	}
	time.Sleep(time.Second) // whoever worked on it says what it has to say
	api.kill()
	worker.kill()
	after := dump()
	for _, c := range canaries {
		if found(after, c) {
			t.Errorf("%s is still in the database", c)
		}
		for i, l := range logs {
			if found([]byte(l.String()), c) {
				t.Errorf("%s is in the log of process %d", c, i)
			}
		}
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*.log"))
	if len(files) == 0 {
		t.Fatal("Postgres has no log")
	}
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range canaries {
			if found(data, c) {
				t.Errorf("%s is in %s", c, filepath.Base(path))
			}
		}
	}
}
