package jobs_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"

	"redraft/platform/auth"
	"redraft/platform/dbtest"
	"redraft/platform/fault"
	"redraft/platform/jobs"
)

// ids are the job_ids of a page.
func ids(t *testing.T, page map[string]any) []string {
	t.Helper()
	list, ok := page["jobs"].([]any)
	if !ok {
		t.Fatalf("no page: %v", page)
	}
	out := []string{}
	for _, j := range list {
		out = append(out, j.(map[string]any)["job_id"].(string))
	}
	return out
}

func TestTheHistoryComesInPagesTheNewestFirst(t *testing.T) {
	t.Parallel()
	w := newWorld(t, say)
	var submitted []string
	for i := range 7 {
		submitted = append(submitted, w.submit(fmt.Sprint(i)))
	}
	slices.Reverse(submitted)
	var seen []string
	path := "/api/v1/jobs?limit=3"
	for pages := 1; ; pages++ {
		page := w.do("GET", path, "")
		seen = append(seen, ids(t, page)...)
		cursor, more := page["next_cursor"].(string)
		if !more {
			if pages != 3 {
				t.Errorf("%d pages", pages)
			}
			break
		}
		path = "/api/v1/jobs?limit=3&cursor=" + cursor
	}
	if !slices.Equal(seen, submitted) {
		t.Errorf("the pages hold %v, want %v", seen, submitted)
	}
}

func TestTheHistoryIsFilteredAndShowsAKeyItsOwnJobs(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(_ context.Context, r request) (answer, error) {
		if r.Word == "bad" {
			return answer{}, fault.New(422, "encrypted_pdf", "Please remove the password.")
		}
		return answer{Said: r.Word}, nil
	})
	w.addKey("app", auth.Submit, auth.Read)
	good, bad := w.submit("good"), w.submit("bad")
	_, theirs := w.as("app", "POST", "/api/v1/other/", `{"word":"x"}`)
	other := theirs["job_id"].(string)
	w.await(good, "complete")
	w.await(bad, "failed")
	for range 200 {
		if w.count(`SELECT count(*) FROM redraft.jobs WHERE finished_at IS NULL`) == 0 {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
	if _, err := w.pool.Exec(t.Context(), `UPDATE redraft.jobs SET session_id = 's-1', created_at = '2026-01-02 03:04:05+00' WHERE id = $1`, good); err != nil {
		t.Fatal(err)
	}
	all := []string{other, bad, good}
	for query, want := range map[string][]string{
		"":                           all,
		"?module=echo":               {bad, good},
		"?status=complete":           {other, good},
		"?status=failed":             {bad},
		"?status=queued":             {},
		"?status=in_progress":        {},
		"?error_type=encrypted_pdf":  {bad},
		"?user_id=user-1":            all,
		"?user_id=nobody":            {},
		"?resume_improvement_id=s-1": {good},
		"?from=2026-01-03":           {other, bad},
		"?to=2026-01-03":             {good},
		"?from=2026-01-02T03:04:05Z&to=2026-01-02T03:04:06%2B00:00":                 {good},
		"?module=echo&status=complete&user_id=user-1&from=2026-01-01&to=2026-02-01": {good},
	} {
		if got := ids(t, w.do("GET", "/api/v1/jobs"+query, "")); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", query, got, want)
		}
	}
	if _, page := w.as("app", "GET", "/api/v1/jobs", ""); !slices.Equal(ids(t, page), []string{other}) {
		t.Errorf("another key sees %v", page)
	}
	for _, query := range []string{"?status=done", "?module=foo", "?limit=0", "?limit=201", "?limit=x", "?from=yesterday", "?cursor=nonsense", "?user_id=%00"} {
		if got := w.do("GET", "/api/v1/jobs"+query, ""); got["code"] != 422 {
			t.Errorf("%s: %v", query, got)
		}
	}
	if rec, got := w.as("app", "GET", "/api/v1/jobs/"+good, ""); rec.Code != 404 {
		t.Errorf("another key's job: %d %v", rec.Code, got)
	}
}

func TestAJobsDetailHasItsAttemptsStagesAndErrors(t *testing.T) {
	t.Parallel()
	var attempts atomic.Int64
	w := newWorld(t, func(ctx context.Context, r request) (answer, error) {
		done := jobs.Stage(ctx, "think")
		time.Sleep(20 * time.Millisecond)
		done()
		if attempts.Add(1) == 1 {
			return answer{}, errors.New("a cause for operators")
		}
		return answer{Said: r.Word}, nil
	})
	w.addKey("app", auth.Submit, auth.Read)
	_, submitted := w.as("app", "POST", "/api/v1/echo/", `{"word":"x"}`)
	id := submitted["job_id"].(string)
	w.await(id, "complete")
	got := w.do("GET", "/api/v1/jobs/"+id, "")
	list, _ := got["attempts"].([]any)
	if got["success"] != true || got["status"] != "complete" || got["key"] != "app" || got["attempt_count"] != 2.0 || len(list) != 2 {
		t.Fatalf("got %v", got)
	}
	first, second := list[0].(map[string]any), list[1].(map[string]any)
	if first["error"] != "a cause for operators" || first["error_type"] != "internal" || first["attempt"] != 1.0 || second["error"] != nil || second["attempt"] != 2.0 {
		t.Errorf("attempts %v", list)
	}
	var names []string
	for _, s := range second["stages"].([]any) {
		stage := s.(map[string]any)
		names = append(names, stage["stage"].(string))
		if seconds := stage["seconds"].(float64); stage["stage"] == "think" && (seconds < 0.019 || seconds > 2) {
			t.Errorf("think took %v s", seconds)
		}
	}
	if !slices.Equal(names, []string{"load", "think", "encode"}) {
		t.Errorf("stages %v", names)
	}
	_, own := w.as("app", "GET", "/api/v1/jobs/"+id, "")
	if text := fmt.Sprint(own); strings.Contains(text, "cause for operators") || !strings.Contains(text, "on our side") {
		t.Errorf("a key that is no admin's reads %s", text)
	}
	if n := w.count(`SELECT count(*) FROM redraft.job_attempts`) + 10*w.count(`SELECT count(*) FROM redraft.job_stages WHERE stage = 'think' AND seconds > 0.01`); n != 22 {
		t.Errorf("the views have %d", n)
	}
}

func TestDeadLettersAreListedAndReplayed(t *testing.T) {
	t.Parallel()
	var broken atomic.Bool
	broken.Store(true)
	w := newWorld(t, func(_ context.Context, r request) (answer, error) {
		switch {
		case r.Word == "theirs":
			return answer{}, fault.New(422, "encrypted_pdf", "Please remove the password.")
		case broken.Load():
			return answer{}, errors.New("the disk of the model is full")
		}
		return answer{Said: r.Word}, nil
	}, func(c *jobs.Config, _ *jobs.Module[request, answer]) { c.MaxAttempts = 1 })
	w.addKey("app", auth.Submit, auth.Read)
	first, second, theirs := w.submit("first"), w.submit("second"), w.submit("theirs")
	for _, id := range []string{first, second, theirs} {
		w.await(id, "failed")
	}
	page := w.do("GET", "/api/v1/admin/dead-letters", "")
	if got := ids(t, page); !slices.Equal(got, []string{second, first}) {
		t.Fatalf("dead letters %v", got)
	}
	if cause := page["jobs"].([]any)[0].(map[string]any)["last_error"]; cause != "the disk of the model is full" {
		t.Errorf("the cause is %v", cause)
	}
	if rec, _ := w.as("app", "GET", "/api/v1/admin/dead-letters", ""); rec.Code != 403 {
		t.Errorf("a key that is no admin's: %d", rec.Code)
	}
	broken.Store(false)
	if got := w.do("POST", "/api/v1/admin/dead-letters/"+first+"/replay", ""); got["code"] != 200 {
		t.Errorf("replay: %v", got)
	}
	w.await(first, "complete")
	for _, id := range []string{first, theirs, uuid.NewString()} {
		if got := w.do("POST", "/api/v1/admin/dead-letters/"+id+"/replay", ""); got["code"] != 404 {
			t.Errorf("replay of what is no dead letter: %v", got)
		}
	}
	if got := w.do("POST", "/api/v1/admin/dead-letters/replay", `{"module":"foo"}`); got["code"] != 422 || !strings.Contains(got["detail"].(string), "module: Input should be one of ") {
		t.Errorf("a module that there is not: %v", got)
	}
	if got := w.do("POST", "/api/v1/admin/dead-letters/replay", `{}`); got["code"] != 422 {
		t.Errorf("a replay of nothing named: %v", got)
	}
	got := w.do("POST", "/api/v1/admin/dead-letters/replay", fmt.Sprintf(`{"job_ids":[%q,%q]}`, first, second))
	if len(got["replayed"].([]any)) != 1 || len(got["skipped"].([]any)) != 1 {
		t.Errorf("replay of two: %v", got)
	}
	w.await(second, "complete")
	detail := w.do("GET", "/api/v1/jobs/"+second, "")
	if list := detail["attempts"].([]any); len(list) != 2 || list[0].(map[string]any)["error"] != "the disk of the model is full" {
		t.Errorf("the attempts before are lost: %v", list)
	}
	broken.Store(true)
	var more []string
	for range 5 {
		more = append(more, w.submit("again"))
	}
	for _, id := range more {
		w.await(id, "failed")
	}
	broken.Store(false)
	if got := w.do("POST", "/api/v1/admin/dead-letters/replay", `{"module":"echo","error_type":"internal"}`); len(got["replayed"].([]any)) != 5 {
		t.Errorf("replay of a kind: %v", got)
	}
	for _, id := range more {
		w.await(id, "complete")
	}
}

func TestRetentionDeletesInBatchesWhatIsOldEnough(t *testing.T) {
	t.Parallel()
	pool := dbtest.Open(t)
	s := jobs.New(jobs.Config{Pool: pool, Schema: "redraft", Retention: map[string]int{"echo": 30, "kept": 0}, Logger: slog.New(slog.DiscardHandler)})
	for module, days := range map[string]int{"echo": 31, "kept": 3000} {
		if _, err := pool.Exec(t.Context(), `
			WITH made AS (INSERT INTO redraft.river_job (kind, args, max_attempts, state, finalized_at)
				SELECT $1, '{}', 1, 'discarded', now() FROM generate_series(1, 2500) RETURNING id)
			INSERT INTO redraft.jobs (id, module, owner, request, river_id, created_at, finished_at, result)
			SELECT gen_random_uuid(), $1, 'default', '{}', id, now() - $2 * interval '1 day', now() - $2 * interval '1 day', '{}' FROM made`, module, days); err != nil {
			t.Fatal(err)
		}
	}
	for _, sql := range []string{
		`INSERT INTO redraft.jobs (id, module, owner, request, river_id, finished_at, result) VALUES ('00000000-0000-7000-8000-000000000001', 'echo', 'default', '{}', 1, now() - interval '29 days', '{}')`,
		`INSERT INTO redraft.jobs (id, module, owner, request, river_id, created_at) VALUES ('00000000-0000-7000-8000-000000000002', 'echo', 'default', '{}', 1, now() - interval '99 days')`,
		`INSERT INTO redraft.uploads (job_id, data) SELECT id, 'x' FROM redraft.jobs WHERE module = 'echo'`,
		`INSERT INTO redraft.idempotency (owner, key, body_hash, job_id, answer, created_at) SELECT 'default', n::text, 'x', '00000000-0000-7000-8000-000000000001', '{}', now() - n * interval '20 hours' FROM generate_series(1, 3) n`,
		`INSERT INTO redraft.rates SELECT 'default', n::text, now(), 1, now() - n * interval '40 minutes', 1 FROM generate_series(1, 3) n`,
	} {
		if _, err := pool.Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Tidy(t.Context()); err != nil {
		t.Fatal(err)
	}
	for sql, want := range map[string]int{
		`SELECT count(*) FROM redraft.jobs WHERE module = 'echo'`:    2, // one too young, one unfinished
		`SELECT count(*) FROM redraft.jobs WHERE module = 'kept'`:    2500,
		`SELECT count(*) FROM redraft.river_job WHERE kind = 'echo'`: 0,
		`SELECT count(*) FROM redraft.river_job WHERE kind = 'kept'`: 2500,
		`SELECT count(*) FROM redraft.uploads`:                       2,
		`SELECT count(*) FROM redraft.idempotency`:                   1,
		`SELECT count(*) FROM redraft.rates`:                         1,
	} {
		var n int
		if err := pool.QueryRow(t.Context(), sql).Scan(&n); err != nil || n != want {
			t.Errorf("%s: %d, want %d, %v", sql, n, want, err)
		}
	}
}

func TestRiverRunsTheTidyingByItself(t *testing.T) {
	t.Parallel()
	pool := dbtest.Open(t)
	if _, err := pool.Exec(t.Context(), `
		INSERT INTO redraft.jobs (id, module, owner, request, river_id, finished_at, result)
		VALUES (gen_random_uuid(), 'echo', 'default', '{}', 1, now() - interval '100 days', '{}')`); err != nil {
		t.Fatal(err)
	}
	w := onDatabase(t, pool, say, func(c *jobs.Config, _ *jobs.Module[request, answer]) { c.Retention = map[string]int{"echo": 90} })
	for end := time.Now().Add(20 * time.Second); w.count(`SELECT count(*) FROM redraft.jobs`) > 0; time.Sleep(50 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("the old job is still there")
		}
	}
}

func TestDeletingAUserReachesEveryTable(t *testing.T) {
	t.Parallel()
	entered := make(chan struct{})
	stopped := make(chan struct{})
	w := newWorld(t, func(ctx context.Context, r request) (answer, error) {
		if r.Word == "running" {
			close(entered)
			<-ctx.Done()
			close(stopped)
			return answer{}, ctx.Err()
		}
		return answer{Said: r.Word}, nil
	})
	// As another module would: rows that hang on a job, and rows that outlive it and say whose they are.
	for _, sql := range []string{
		`CREATE TABLE redraft.files (id int PRIMARY KEY, job_id uuid NOT NULL REFERENCES redraft.jobs ON DELETE CASCADE)`,
		`CREATE TABLE redraft.costs (job_id uuid REFERENCES redraft.jobs ON DELETE SET NULL, euros int)`,
		`CREATE TABLE redraft.clicks (user_id text, n int)`,
	} {
		if _, err := w.pool.Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
	w.await(w.submit("a"), "complete")
	_, _ = w.as("key", "POST", "/api/v1/echo/", `{"word":"b"}`, "Idempotency-Key", "k")
	running := w.submit("running")
	<-entered
	for _, sql := range []string{
		`INSERT INTO redraft.files SELECT row_number() OVER (), id FROM redraft.jobs`,
		`INSERT INTO redraft.costs SELECT id, 1 FROM redraft.jobs`,
		`INSERT INTO redraft.ledger (job_id, engine, model, reserved_micros, micros) SELECT id, 'e', 'm', 1, 1 FROM redraft.jobs`,
		`INSERT INTO redraft.clicks VALUES ('user-1', 1), ('user-2', 2)`,
		`INSERT INTO redraft.rates VALUES ('default', 'user-1', now(), 1, now(), 1), ('default', 'user-2', now(), 1, now(), 1)`,
		`INSERT INTO redraft.jobs (id, module, owner, user_id, request, river_id) VALUES ('00000000-0000-7000-8000-000000000001', 'echo', 'default', 'user-2', '{}', 0)`,
	} {
		if _, err := w.pool.Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
	w.addKey("app", auth.Submit, auth.Read)
	if rec, _ := w.as("app", "DELETE", "/api/v1/users/user-1", ""); rec.Code != 403 {
		t.Errorf("a key that is no admin's: %d", rec.Code)
	}
	got := w.do("DELETE", "/api/v1/users/user-1", "")
	deleted, _ := got["deleted"].(map[string]any)
	cleared, _ := got["cleared"].(map[string]any)
	if got["code"] != 200 || !maps.Equal(deleted, map[string]any{"jobs": 3.0, "files": 3.0, "river_job": 3.0, "idempotency": 1.0, "rates": 1.0}) ||
		!maps.Equal(cleared, map[string]any{"costs": 3.0, "clicks": 1.0, "ledger": 3.0}) {
		t.Errorf("the receipt is %v", got)
	}
	select {
	case <-stopped:
	case <-time.After(5 * time.Second):
		t.Error("the running job goes on")
	}
	if got := w.do("GET", "/api/v1/echo/status/"+running, ""); got["code"] != 404 {
		t.Errorf("the running job: %v", got)
	}
	if n := w.count(`SELECT count(*) FROM redraft.jobs`); n != 1 {
		t.Errorf("%d jobs are left, not the other user's one", n)
	}
	if got := w.do("DELETE", "/api/v1/users/user-1", ""); got["code"] != 404 {
		t.Errorf("again: %v", got)
	}
	// The worker goes on with other jobs, and nothing of the deleted one comes back.
	w.await(w.submit("next"), "complete")
	if n := w.count(`SELECT count(*) FROM redraft.river_job r WHERE kind = 'echo' AND NOT EXISTS (SELECT FROM redraft.jobs j WHERE j.river_id = r.id)`); n != 0 {
		t.Errorf("%d River jobs without a job", n)
	}
}

func TestAUserIsFoundHoweverTheIDIsEscaped(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(_ context.Context, r request) (answer, error) { return answer{Said: r.Word}, nil })
	for n, path := range []string{"ana%40example.com", "ana@example.com", "a%2Fb", "100%25"} {
		user := []string{"ana@example.com", "ana@example.com", "a/b", "100%"}[n]
		if _, err := w.pool.Exec(t.Context(), `INSERT INTO redraft.rates VALUES ('default', $1, now(), 1, now(), 1)`, user); err != nil {
			t.Fatal(err)
		}
		if got := w.do("DELETE", "/api/v1/users/"+path, ""); got["code"] != 200 || got["user_id"] != user {
			t.Errorf("%s: %v", path, got)
		}
	}
}
