package operated

import (
	"context"
	"encoding/json"
	"log/slog"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"redraft/platform/dbtest"
	"redraft/platform/postgres"
)

// What the README says of backups, done: a dump under work, a restore into an empty server, and the queue goes on.
func TestABackupRestoredIntoAnEmptyServerGoesOn(t *testing.T) {
	t.Parallel()
	dump, restore := tool(t, "pg_dump"), tool(t, "pg_restore")
	source := newSlowSource(t, 1)
	address := dbtest.Empty(t)
	api := start(t, "DATABASE_URL="+address, "ROLE=api")
	worker := start(t, "DATABASE_URL="+address, "ROLE=worker", "ANALYZE_WORKERS=1")
	finished := api.submit(sample(t))
	before := api.await(finished)
	key, stderr, err := run(t, []string{"DATABASE_URL=" + address}, "keys", "create", "app")
	if err != nil {
		t.Fatalf("%v %s", err, stderr)
	}
	running := api.submit([]byte(source.URL))
	source.awaitRequests(t, 1)
	queued := api.submit(sample(t)) // the worker has one slot, which is taken

	file := filepath.Join(t.TempDir(), "redraft.dump")
	if out, err := exec.Command(dump, "--format=custom", "--schema=redraft", "--file="+file, address).CombinedOutput(); err != nil {
		t.Fatalf("pg_dump: %v %s", err, out)
	}
	api.kill()
	worker.kill()

	dir := privateDir(t)
	server, err := postgres.Start(context.Background(), postgres.Config{DataDir: dir, Unsafe: true, Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Stop() })
	if out, err := exec.Command(restore, "--no-owner", "--exit-on-error", "--dbname="+server.URL(), file).CombinedOutput(); err != nil {
		t.Fatalf("pg_restore: %v %s", err, out)
	}
	p := start(t, "DATABASE_URL="+server.URL())
	for name, submitted := range map[string]map[string]any{"queued": queued, "running": running} {
		if got := p.await(submitted); got["status"] != "complete" {
			t.Errorf("the job that was %s ended as %v", name, got)
		}
	}
	after := p.await(finished)
	if a, b := text(t, before), text(t, after); a != b {
		t.Errorf("the finished job was %s and is %s", a, b)
	}
	app := &process{t: t, base: p.base, key: strings.TrimSpace(key)}
	if code, got := app.do("GET", "/api/v1/jobs", "", nil); code != 200 {
		t.Errorf("the key: %d %v", code, got)
	}
	if got := p.await(p.submit(sample(t))); got["status"] != "complete" {
		t.Errorf("a new job ended as %v", got)
	}
}

func text(t *testing.T, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
