package operated

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"redraft/platform/dbtest"
)

func TestKeysAtATerminal(t *testing.T) {
	t.Parallel()
	address := dbtest.URL(t)
	environ := []string{"DATABASE_URL=" + address}
	p := start(t, "DATABASE_URL="+address)
	key, said, err := run(t, environ, "keys", "create", "web-app", "--scopes", "submit,read", "--per-minute", "2")
	if err != nil || !strings.HasPrefix(key, "redraft_") || !strings.Contains(said, "shown this once") {
		t.Fatalf("create: %q %q %v", key, said, err)
	}
	app := &process{t: t, base: p.base, key: strings.TrimSpace(key)}
	for i, want := range []int{200, 200, 429} {
		if code, got := app.do("POST", "/api/v1/analyze/", "application/pdf", strings.NewReader("%PDF-1.7")); code != want {
			t.Errorf("submit %d: %d %v", i+1, code, got)
		}
	}
	list, _, err := run(t, environ, "keys", "list")
	if err != nil || !strings.Contains(list, "web-app") || !strings.Contains(list, "submit,read") || strings.Contains(list, strings.TrimSpace(key)) || strings.Contains(list, "\x1b[") {
		t.Errorf("list: %s %v", list, err)
	}
	var keys []map[string]any
	if out, _, err := run(t, environ, "keys", "list", "--json"); err != nil || json.Unmarshal([]byte(out), &keys) != nil || len(keys) != 1 || keys[0]["per_minute"] != 2.0 || keys[0]["last_used_at"] == nil {
		t.Errorf("list --json: %s %v", out, err)
	}
	next, _, err := run(t, environ, "keys", "rotate", "web-app")
	if err != nil || next == key {
		t.Errorf("rotate: %q %v", next, err)
	}
	if out, _, err := run(t, environ, "keys", "revoke", "web-app"); err != nil {
		t.Errorf("revoke: %s %v", out, err)
	}
	time.Sleep(3100 * time.Millisecond) // as long as a key is believed
	for _, k := range []string{key, next} {
		app.key = strings.TrimSpace(k)
		if code, got := app.do("GET", "/api/v1/jobs", "", nil); code != http.StatusUnauthorized || got["detail"] != "Invalid API key" {
			t.Errorf("after the revocation: %d %v", code, got)
		}
	}
	for _, args := range [][]string{{"keys", "create", "web-app"}, {"keys", "create", "default"}, {"keys", "create", "x", "--scopes", "root"}, {"keys", "revoke", "nobody"}, {"keys", "rotate", "web-app"}} {
		if out, said, err := run(t, environ, args...); err == nil || said == "" {
			t.Errorf("%v: %q %q", args, out, said)
		}
	}
}

func TestJobsAtATerminal(t *testing.T) {
	t.Parallel()
	address := dbtest.URL(t)
	environ := []string{"DATABASE_URL=" + address, "MAX_ATTEMPTS=1"}
	source := newSlowSource(t, 1)
	p := start(t, environ...)
	good := p.submit(sample(t))["job_id"].(string)
	dead := p.submit([]byte("http://127.0.0.1:1/cv.pdf?token=x"))
	running := p.submit([]byte(source.URL))
	source.awaitRequests(t, 1)
	if got := p.await(dead); got["error_type"] != "fetch_failed" {
		t.Fatalf("the dead letter is %v", got)
	}
	list, _, err := run(t, environ, "jobs", "list")
	if err != nil || !strings.Contains(list, good) || !strings.Contains(list, "in_progress") || !strings.Contains(list, "fetch_failed") || strings.Contains(list, "\x1b[") {
		t.Errorf("list: %s %v", list, err)
	}
	if out, said, err := run(t, environ, "jobs", "cancel", running["job_id"].(string)); err != nil {
		t.Errorf("cancel: %s %s %v", out, said, err)
	}
	select {
	case <-source.gone:
	case <-time.After(10 * time.Second):
		t.Error("the cancelled job goes on")
	}
	if got := p.await(running); got["error_type"] != "cancelled" {
		t.Errorf("the cancelled job is %v", got)
	}
	var jobs []map[string]any
	if out, _, err := run(t, environ, "jobs", "list", "--dead", "--json"); err != nil || json.Unmarshal([]byte(out), &jobs) != nil || len(jobs) != 1 || jobs[0]["job_id"] != dead["job_id"] {
		t.Errorf("list --dead --json: %s %v", out, err)
	}
	show, _, err := run(t, environ, "jobs", "show", good)
	if err != nil || !strings.Contains(show, "complete") || !strings.Contains(show, "parse") || !strings.Contains(show, "score") || !strings.Contains(show, " ms") {
		t.Errorf("show: %s %v", show, err)
	}
	if out, said, err := run(t, environ, "jobs", "retry", "--error-type", "fetch_failed"); err != nil || !strings.HasPrefix(out, "1 queued again") {
		t.Errorf("retry: %s %s %v", out, said, err)
	}
	if got := p.await(dead); got["error_type"] != "fetch_failed" {
		t.Errorf("the dead letter is %v", got)
	}
	if show, _, _ := run(t, environ, "jobs", "show", dead["job_id"].(string)); strings.Count(show, "attempt 1") != 2 {
		t.Errorf("both attempts are to be seen: %s", show)
	}
	for _, args := range [][]string{{"jobs", "show", "nonsense"}, {"jobs", "retry"}, {"jobs", "retry", good}, {"jobs", "cancel", good}} {
		if out, said, err := run(t, environ, args...); err == nil || said == "" {
			t.Errorf("%v: %q %q", args, out, said)
		}
	}
}

// Beside a running `redraft serve` with a private Postgres, commands find it by themselves.
func TestCommandsFindThePrivateDatabase(t *testing.T) {
	t.Parallel()
	dir := privateDir(t)
	if _, said, err := run(t, []string{"DATA_DIR=" + dir}, "jobs", "list"); err == nil || !strings.Contains(said, "start the service") && !strings.Contains(said, "password") {
		t.Errorf("without a service: %q %v", said, err)
	}
	p := start(t, "DATA_DIR="+dir)
	id := p.submit(sample(t))["job_id"].(string)
	if out, said, err := run(t, []string{"DATA_DIR=" + dir}, "jobs", "list"); err != nil || !strings.Contains(out, id) {
		t.Errorf("list: %s %s %v", out, said, err)
	}
	if key, said, err := run(t, []string{"DATA_DIR=" + dir}, "keys", "create", "app"); err != nil || key == "" {
		t.Errorf("create: %s %s %v", key, said, err)
	}
	_ = p.cmd.Process.Signal(termSignal)
	if err := p.wait(); err != nil {
		t.Errorf("the stop: %v", err)
	}
}
