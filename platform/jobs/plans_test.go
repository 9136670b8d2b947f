package jobs

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"redraft/platform/db"
	"redraft/platform/dbtest"
	"redraft/platform/jobs/jobstest"
)

// filled is a database with a history: JOBS of them, else as many as make Postgres prefer an index by itself.
func filled(t *testing.T) (*db.DB, int) {
	t.Helper()
	n, _ := strconv.Atoi(os.Getenv("JOBS"))
	if n == 0 {
		n = 30_000
	}
	pool := dbtest.Open(t)
	begin := time.Now()
	if err := jobstest.Fill(t.Context(), pool, n); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d jobs made in %s", n, time.Since(begin).Round(time.Second))
	return pool, n
}

// scans are the kinds of scan of the table jobs in a plan.
func scans(t *testing.T, pool *db.DB, sql string, args ...any) []string {
	t.Helper()
	var text []byte
	if err := pool.QueryRow(t.Context(), "EXPLAIN (FORMAT JSON) "+sql, args...).Scan(&text); err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
	var plans []struct{ Plan map[string]any }
	if err := json.Unmarshal(text, &plans); err != nil {
		t.Fatal(err)
	}
	var kinds []string
	var walk func(map[string]any)
	walk = func(node map[string]any) {
		if node["Relation Name"] == "jobs" {
			kinds = append(kinds, fmt.Sprint(node["Node Type"]))
		}
		children, _ := node["Plans"].([]any)
		for _, c := range children {
			walk(c.(map[string]any))
		}
	}
	walk(plans[0].Plan)
	return kinds
}

// What the API and the service ask, on a large history: no statement reads the whole table. JOBS=1000000 go test -run Common -v
// ./platform/jobs measures them on a million.
func TestCommonStatementsReadNoWholeTable(t *testing.T) {
	t.Parallel()
	pool, n := filled(t)
	s := New(Config{Pool: pool, Schema: "redraft", Logger: slog.New(slog.DiscardHandler)})
	s.modules["analyze"] = &module{name: "analyze"}
	some := uuid.MustParse(fmt.Sprintf("00000000-0000-7000-8000-%012x", n/2))
	middle := cursorOf(Entry{EnqueueTime: Time(time.Now().Add(-45 * 24 * time.Hour)), JobID: some})
	day := time.Now().Add(-30 * 24 * time.Hour)
	for name, f := range map[string]Filter{
		"the newest": {}, "a page in the middle": {Cursor: middle}, "a key's": {Owner: "key-1"}, "a key's, in the middle": {Owner: "key-1", Cursor: middle},
		"a module's": {Module: "improve"}, "a user's": {UserID: "user-77"}, "a session's": {SessionID: "session-500"},
		"failed": {Status: Failed}, "failed with a word": {ErrorType: "internal"}, "complete": {Status: Complete}, "queued": {Status: Queued}, "in progress": {Status: InProgress},
		"a day's": {From: day, To: day.Add(24 * time.Hour)}, "a day's failures": {From: day, To: day.Add(24 * time.Hour), Status: Failed},
		"dead letters": {DeadLetters: true}, "a user's that no one knows": {UserID: "nobody"},
	} {
		f.Limit = usualPage
		where, values, err := f.where()
		if err != nil {
			t.Fatal(err)
		}
		values["limit"] = f.Limit + 1
		judge(t, pool, "history: "+name, selectEntries+" WHERE "+where+" ORDER BY j.created_at DESC, j.id DESC LIMIT @limit", values)
	}
	for name, q := range map[string]struct {
		sql  string
		args []any
	}{
		"status":                 {selectJob, []any{some, "analyze", "default", false}},
		"one job":                {selectAttempts, []any{some}},
		"the estimates":          {selectEstimates, []any{[]string{"analyze"}, silentAfter}},
		"the figures":            {selectFigures, []any{[]string{"analyze"}, silentAfter}},
		"unfinished of a key":    {`SELECT count(*) FROM (SELECT FROM redraft.jobs WHERE owner = 'default' AND finished_at IS NULL LIMIT 1000) q`, nil},
		"the jobs of a user":     {`SELECT river_id FROM redraft.jobs WHERE user_id = $1 AND finished_at IS NULL ORDER BY river_id`, []any{"user-77"}},
		"retention":              {deleteOldJobs, []any{"analyze", 80 * 24 * time.Hour, tidyBatch}},
		"the sweep":              {sweepJobs, []any{pgx.NamedArgs{"cancelled": "x", "interrupted": "x"}}},
		"the deletion of a user": {deleteJobsOf, []any{"user-77"}},
	} {
		judge(t, pool, name, q.sql, q.args...)
	}
}

// judge fails where a plan reads the whole table, and tells how long the statement took, for measurements. Nothing is changed.
func judge(t *testing.T, pool *db.DB, name, sql string, args ...any) {
	t.Helper()
	kinds := scans(t, pool, sql, args...)
	if slices.Contains(kinds, "Seq Scan") || len(kinds) == 0 {
		t.Errorf("%s: %v", name, kinds)
	}
	tx, err := pool.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback(context.WithoutCancel(t.Context())) }()
	var took []time.Duration
	for range 3 {
		begin := time.Now()
		if _, err := tx.Exec(t.Context(), sql, args...); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		took = append(took, time.Since(begin))
	}
	slices.Sort(took)
	t.Logf("%-28s %8.2f ms   %s", name, float64(took[1].Microseconds())/1000, strings.Join(kinds, ", "))
}

func TestTheWorkersOfSilentProcessesDoNotCount(t *testing.T) {
	t.Parallel()
	pool := dbtest.Open(t)
	s := New(Config{Pool: pool, Logger: slog.New(slog.DiscardHandler)})
	s.modules["analyze"] = &module{name: "analyze"}
	if _, err := pool.Exec(t.Context(), `INSERT INTO redraft.processes (id, workers, beat_at) VALUES ('alive', '{"analyze":2}', clock_timestamp()),
		('dead', '{"analyze":3}', clock_timestamp() - interval '1 minute')`); err != nil {
		t.Fatal(err)
	}
	figures, err := s.queueFigures(t.Context())
	if err != nil || len(figures) != 1 || figures[0].Workers != 2 {
		t.Errorf("%+v, %v", figures, err)
	}
}
