package jobs_test

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"

	"redraft/platform/auth"
	"redraft/platform/dbtest"
	"redraft/platform/jobs"
	"redraft/platform/limit"
)

// addKey makes the text a key of the given name.
func (w *world) addKey(name string, scopes ...string) {
	w.t.Helper()
	sum := sha256.Sum256([]byte(name))
	if _, err := w.pool.Exec(w.t.Context(), `INSERT INTO redraft.keys (name, hash, scopes) VALUES ($1, $2, $3)`, name, sum[:], scopes); err != nil {
		w.t.Fatal(err)
	}
}

// as sends a request with a key and further headers.
func (w *world) as(key, method, path, body string, header ...string) (*httptest.ResponseRecorder, map[string]any) {
	w.t.Helper()
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	r.Header.Set("X-API-Key", key)
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	rec := httptest.NewRecorder()
	w.web.ServeHTTP(rec, r)
	var out map[string]any
	if err := json.Unmarshal(rec.Body.Bytes(), &out); err != nil {
		w.t.Fatalf("%s %s: %d %s", method, path, rec.Code, rec.Body)
	}
	return rec, out
}

func (w *world) count(sql string, args ...any) int {
	w.t.Helper()
	var n int
	if err := w.pool.QueryRow(w.t.Context(), sql, args...).Scan(&n); err != nil {
		w.t.Fatal(err)
	}
	return n
}

func TestAKeySeesItsOwnJobsAndAnAdminAll(t *testing.T) {
	t.Parallel()
	w := newWorld(t, say)
	for _, name := range []string{"app", "other"} {
		w.addKey(name, auth.Submit, auth.Read)
	}
	w.addKey("boss", auth.Read, auth.Admin)
	_, submitted := w.as("app", "POST", "/api/v1/echo/", `{"word":"mine"}`)
	id := submitted["job_id"].(string)
	w.await(id, "complete") // by the default key, which is an admin's
	for key, want := range map[string]int{"app": 200, "other": 404, "boss": 200} {
		for _, path := range []string{"status", "result"} {
			if rec, got := w.as(key, "GET", "/api/v1/echo/"+path+"/"+id, ""); rec.Code != want {
				t.Errorf("%s reads %s: %d %v", key, path, rec.Code, got)
			}
		}
	}
	if rec, got := w.as("other", "DELETE", "/api/v1/echo/"+id, ""); rec.Code != 404 {
		t.Errorf("another key deletes: %d %v", rec.Code, got)
	}
	if rec, got := w.as("boss", "POST", "/api/v1/echo/", `{"word":"x"}`); rec.Code != 403 || !strings.Contains(got["detail"].(string), "submit") {
		t.Errorf("a key that may not submit: %d %v", rec.Code, got)
	}
}

func TestLimitsCountSubmitsAndNothingElse(t *testing.T) {
	t.Parallel()
	pool := dbtest.Open(t)
	w := onDatabase(t, pool, say, func(c *jobs.Config, _ *jobs.Module[request, answer]) {
		c.Limits = limit.New(pool, limit.Config{PerMinute: 3})
	})
	w.as("key", "POST", "/api/v1/echo/", `not json`)
	w.as("wrong", "POST", "/api/v1/echo/", `{"word":"x"}`)
	for i := range 3 {
		rec, got := w.as("key", "POST", "/api/v1/echo/", `{"word":"x"}`, "Idempotency-Key", fmt.Sprint(i))
		if rec.Code != 200 || !strings.HasPrefix(rec.Header().Get("RateLimit"), fmt.Sprintf(`"minute";r=%d;`, 2-i)) {
			t.Errorf("submit %d: %d %v, RateLimit %s", i, rec.Code, got, rec.Header().Get("RateLimit"))
		}
	}
	if rec, _ := w.as("key", "POST", "/api/v1/echo/", `{"word":"x"}`, "Idempotency-Key", "1"); rec.Code != 200 {
		t.Errorf("a repeated request is counted: %d", rec.Code)
	}
	rec, got := w.as("key", "POST", "/api/v1/echo/", `{"word":"x"}`)
	if rec.Code != 429 || got["error"] != "Rate limit exceeded: 3 per 1 minute" || got["detail"] == "" || rec.Header().Get("Retry-After") == "" {
		t.Errorf("the fourth: %d %v, Retry-After %q", rec.Code, got, rec.Header().Get("Retry-After"))
	}
	if n := w.count(`SELECT count(*) FROM redraft.jobs`); n != 3 {
		t.Errorf("there are %d jobs", n)
	}
	for range 5 {
		if rec, _ := w.as("key", "GET", "/api/v1/echo/status/"+uuid.NewString(), ""); rec.Code != 404 {
			t.Errorf("a GET is limited: %d", rec.Code)
		}
	}
}

func TestARepeatedIdempotencyKeyGetsTheSameAnswerAndMakesNoSecondJob(t *testing.T) {
	t.Parallel()
	w := newWorld(t, say)
	w.addKey("app", auth.Submit, auth.Read)
	first, submitted := w.as("key", "POST", "/api/v1/echo/", `{"word":"x"}`, "Idempotency-Key", "k1")
	w.await(submitted["job_id"].(string), "complete")
	again, _ := w.as("key", "POST", "/api/v1/echo", ` {"word" : "x"} `, "Idempotency-Key", "k1")
	if again.Code != 200 || again.Body.String() != first.Body.String() || again.Header().Get("Location") != first.Header().Get("Location") {
		t.Errorf("the second answer is %s, the first was %s", again.Body, first.Body)
	}
	if rec, got := w.as("key", "POST", "/api/v1/echo/", `{"word":"y"}`, "Idempotency-Key", "k1"); rec.Code != 422 || !strings.Contains(got["detail"].(string), "another body") {
		t.Errorf("another body: %d %v", rec.Code, got)
	}
	for name, f := range map[string]func() (*httptest.ResponseRecorder, map[string]any){
		"another module's": func() (*httptest.ResponseRecorder, map[string]any) {
			return w.as("key", "POST", "/api/v1/other/", `{"word":"x"}`, "Idempotency-Key", "k1")
		},
		"too long": func() (*httptest.ResponseRecorder, map[string]any) {
			return w.as("key", "POST", "/api/v1/echo/", `{"word":"x"}`, "Idempotency-Key", strings.Repeat("k", 256))
		},
	} {
		if rec, got := f(); rec.Code != 422 {
			t.Errorf("%s: %d %v", name, rec.Code, got)
		}
	}
	if rec, got := w.as("app", "POST", "/api/v1/echo/", `{"word":"y"}`, "Idempotency-Key", "k1"); rec.Code != 200 || got["job_id"] == submitted["job_id"] {
		t.Errorf("another caller's key of the same name: %d %v", rec.Code, got)
	}
	if _, err := w.pool.Exec(t.Context(), `UPDATE redraft.idempotency SET created_at = created_at - interval '25 hours'`); err != nil {
		t.Fatal(err)
	}
	if rec, got := w.as("key", "POST", "/api/v1/echo/", `{"word":"y"}`, "Idempotency-Key", "k1"); rec.Code != 200 || got["job_id"] == submitted["job_id"] {
		t.Errorf("a day later: %d %v", rec.Code, got)
	}
}

func TestSimultaneousRequestsWithOneIdempotencyKeyMakeOneJob(t *testing.T) {
	t.Parallel()
	w := newWorld(t, say)
	var ids sync.Map
	var conflicts, others atomic.Int64
	var group sync.WaitGroup
	for range 20 {
		group.Go(func() {
			switch rec, got := w.as("key", "POST", "/api/v1/echo/", `{"word":"x"}`, "Idempotency-Key", "once"); rec.Code {
			case 200:
				ids.Store(got["job_id"], true)
			case 409:
				conflicts.Add(1)
			default:
				others.Add(1)
			}
		})
	}
	group.Wait()
	n := 0
	ids.Range(func(any, any) bool { n++; return true })
	if jobs := w.count(`SELECT count(*) FROM redraft.jobs`); n != 1 || jobs != 1 || others.Load() != 0 {
		t.Errorf("%d ids, %d jobs, %d conflicts, %d other answers", n, jobs, conflicts.Load(), others.Load())
	}
	// One that is being accepted at this moment: its lock is held.
	tx, err := w.pool.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback(context.Background()) }()
	if _, err := tx.Exec(t.Context(), `SELECT pg_advisory_xact_lock(hashtextextended('default held', 8731))`); err != nil {
		t.Fatal(err)
	}
	if rec, got := w.as("key", "POST", "/api/v1/echo/", `{"word":"x"}`, "Idempotency-Key", "held"); rec.Code != 409 {
		t.Errorf("while it is being accepted: %d %v", rec.Code, got)
	}
}

func TestAWaitEndsWhenTheJobDoes(t *testing.T) {
	t.Parallel()
	for name, pollOnly := range map[string]bool{"listening": false, "polling": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			release := make(chan struct{})
			w := newWorld(t, func(ctx context.Context, r request) (answer, error) {
				if r.Word == "slow" {
					<-release
				}
				return say(ctx, r)
			}, func(c *jobs.Config, _ *jobs.Module[request, answer]) { c.PollOnly = pollOnly })
			rec, got := w.as("key", "POST", "/api/v1/echo/", `{"word":"quick"}`, "Prefer", "respond-async, wait=20")
			if rec.Code != 200 || got["status"] != "complete" || got["result"].(map[string]any)["said"] != "quick" || rec.Header().Get("Preference-Applied") != "wait=20" {
				t.Errorf("a submit that waits: %d %v", rec.Code, got)
			}
			begin := time.Now()
			rec, got = w.as("key", "POST", "/api/v1/echo/", `{"word":"slow"}`, "Prefer", "wait=1")
			if took := time.Since(begin); rec.Code != 200 || got["status"] != "queued" || got["status_url"] == nil || took < time.Second || took > 4*time.Second {
				t.Errorf("a wait that was too short: %d %v after %s", rec.Code, got, took)
			}
			ended := make(chan time.Time, 1)
			go func() {
				time.Sleep(500 * time.Millisecond)
				ended <- time.Now()
				close(release)
			}()
			rec, got = w.as("key", "GET", got["status_url"].(string)+"?wait=30", "")
			if late := time.Since(<-ended); got["status"] != "complete" || late > 1500*time.Millisecond {
				t.Errorf("a status that waits: %d %v, %s after the end", rec.Code, got, late)
			}
			if rec, _ := w.as("key", "GET", "/api/v1/echo/status/"+uuid.NewString()+"?wait=x", ""); rec.Code != 422 {
				t.Errorf("wait=x: %d", rec.Code)
			}
		})
	}
}

func TestAStopAnswersWhoeverWaits(t *testing.T) {
	t.Parallel()
	w := newWorld(t, say, func(c *jobs.Config, _ *jobs.Module[request, answer]) { c.Work = false })
	id := w.submit("x")
	time.AfterFunc(300*time.Millisecond, w.service.EndWaits)
	begin := time.Now()
	if rec, got := w.as("key", "GET", "/api/v1/echo/status/"+id+"?wait=30", ""); rec.Code != 200 || got["status"] != "queued" || time.Since(begin) > 5*time.Second {
		t.Errorf("%d %v after %s", rec.Code, got, time.Since(begin))
	}
}

func TestDeleteCancelsWhatHasNotEndedAndDeletesWhatHas(t *testing.T) {
	t.Parallel()
	entered, ended := make(chan struct{}, 1), make(chan error, 1)
	var attempts atomic.Int64
	w := newWorld(t, func(ctx context.Context, r request) (answer, error) {
		if r.Word != "running" {
			return say(ctx, r)
		}
		attempts.Add(1)
		entered <- struct{}{}
		<-ctx.Done()
		ended <- context.Cause(ctx)
		return answer{}, ctx.Err()
	})
	running := w.submit("running")
	<-entered
	begin := time.Now()
	if got := w.do("DELETE", "/api/v1/echo/"+running, ""); got["code"] != 200 || got["status"] != "cancelled" {
		t.Errorf("a running job: %v", got)
	}
	if got := w.do("GET", "/api/v1/echo/status/"+running, ""); got["status"] != "failed" || got["error_type"] != "cancelled" {
		t.Errorf("its status: %v", got)
	}
	select {
	case cause := <-ended:
		if took := time.Since(begin); took > 2*time.Second {
			t.Errorf("the work ended after %s, by %v", took, cause)
		}
	case <-time.After(5 * time.Second):
		t.Fatal("the work goes on")
	}
	// Nobody works on it again, and River knows.
	for end := time.Now().Add(5 * time.Second); w.count(`SELECT count(*) FROM redraft.river_job WHERE kind = 'echo' AND state = 'cancelled'`) != 1; time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("the River job is not cancelled")
		}
	}
	if got := w.do("DELETE", "/api/v1/echo/"+running, ""); got["code"] != 200 || got["status"] != "deleted" {
		t.Errorf("the cancelled job: %v", got)
	}
	if got := w.do("DELETE", "/api/v1/echo/"+running, ""); got["code"] != 404 || attempts.Load() != 1 {
		t.Errorf("deleted twice: %v, %d attempts", got, attempts.Load())
	}
	complete := w.submit("x")
	w.await(complete, "complete")
	if got := w.do("DELETE", "/api/v1/other/"+complete, ""); got["code"] != 404 {
		t.Errorf("as another module's: %v", got)
	}
	if got := w.do("DELETE", "/api/v1/echo/"+complete, ""); got["status"] != "deleted" {
		t.Errorf("a complete job: %v", got)
	}
	if n := w.count(`SELECT (SELECT count(*) FROM redraft.jobs) + (SELECT count(*) FROM redraft.river_job WHERE kind = 'echo')`); n != 0 {
		t.Errorf("%d rows are left", n)
	}
}

func TestAQueuedJobThatIsCancelledIsNeverWorkedOn(t *testing.T) {
	t.Parallel()
	pool := dbtest.Open(t)
	accept := onDatabase(t, pool, say, func(c *jobs.Config, _ *jobs.Module[request, answer]) { c.Work = false })
	id := accept.submit("x")
	if got := accept.do("DELETE", "/api/v1/echo/"+id, ""); got["status"] != "cancelled" {
		t.Fatalf("got %v", got)
	}
	var worked atomic.Int64
	w := onDatabase(t, pool, func(context.Context, request) (answer, error) {
		worked.Add(1)
		return answer{}, nil
	})
	w.await(w.submit("next"), "complete")
	if worked.Load() != 1 {
		t.Errorf("%d jobs were worked on", worked.Load())
	}
	if got := w.do("GET", "/api/v1/echo/status/"+id, ""); got["error_type"] != "cancelled" {
		t.Errorf("got %v", got)
	}
}

// A module that does not look at its context works to the end: what it finds is not published.
func TestACancelledJobsResultIsNotPublished(t *testing.T) {
	t.Parallel()
	entered, release := make(chan struct{}), make(chan struct{})
	w := newWorld(t, func(_ context.Context, r request) (answer, error) {
		if r.Word == "stubborn" {
			close(entered)
			<-release
		}
		return answer{Said: r.Word}, nil
	}, func(c *jobs.Config, m *jobs.Module[request, answer]) { m.Workers = 1 })
	id := w.submit("stubborn")
	<-entered
	w.do("DELETE", "/api/v1/echo/"+id, "")
	close(release)
	if got := w.await(w.submit("next"), "complete", "failed"); got["status"] != "complete" {
		t.Errorf("the job after it: %v", got)
	}
	if got := w.do("GET", "/api/v1/echo/status/"+id, ""); got["error_type"] != "cancelled" {
		t.Errorf("got %v", got)
	}
}

func TestAnAcceptedJobIsAnsweredThoughWaitingForItFails(t *testing.T) {
	t.Parallel()
	w := newWorld(t, say, func(c *jobs.Config, _ *jobs.Module[request, answer]) { c.Work = false })
	time.AfterFunc(300*time.Millisecond, func() { _, _ = w.pool.Exec(context.WithoutCancel(t.Context()), `DELETE FROM redraft.jobs`) })
	rec, got := w.as("key", "POST", "/api/v1/echo/", `{"word":"x"}`, "Prefer", "wait=3")
	if rec.Code != 200 || got["status_url"] == nil {
		t.Errorf("%d %v", rec.Code, got)
	}
}
