package jobs_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/labstack/echo/v4"

	"redraft/platform/auth"
	"redraft/platform/db"
	"redraft/platform/dbtest"
	"redraft/platform/fault"
	"redraft/platform/jobs"
	"redraft/platform/server"
)

type request struct {
	Word string `json:"word"`
}

type answer struct {
	Said  string   `json:"said"`
	Large []string `json:"large,omitempty"`
}

type handle = jobs.Handle[request, answer]

// world is a service with a module "echo" whose work is a function of the test's, and a module "other".
type world struct {
	t       testing.TB
	pool    *db.DB
	service *jobs.Service
	echo    handle
	web     *server.Server
}

func newWorld(t testing.TB, work func(context.Context, request) (answer, error), change ...func(*jobs.Config, *jobs.Module[request, answer])) *world {
	t.Helper()
	return onDatabase(t, dbtest.Open(t), work, change...)
}

func onDatabase(t testing.TB, pool *db.DB, work func(context.Context, request) (answer, error), change ...func(*jobs.Config, *jobs.Module[request, answer])) *world {
	t.Helper()
	cfg := jobs.Config{Pool: pool, Schema: "redraft", Work: true, MaxAttempts: 2, DataDir: t.TempDir(), Unavailable: db.Unavailable, Logger: slog.New(slog.DiscardHandler)}
	module := jobs.Module[request, answer]{Name: "echo", Title: "Echo job", Workers: 4, Timeout: 5 * time.Second, Guess: time.Second, Run: work,
		Split: func(a answer) (answer, any) {
			parts := map[string]any{"large": a.Large}
			a.Large = nil
			return a, parts
		}}
	for _, c := range change {
		c(&cfg, &module)
	}
	w := &world{t: t, pool: pool, service: jobs.New(cfg)}
	w.echo = jobs.Add(w.service, module)
	other := jobs.Add(w.service, jobs.Module[request, answer]{Name: "other", Title: "Other job", Workers: 1, Timeout: 5 * time.Second,
		Run: func(context.Context, request) (answer, error) { return answer{}, nil },
		Split: func(a answer) (answer, any) {
			return a, struct {
				Elsewhere []string `json:"elsewhere"`
			}{}
		}})
	decode := func(c echo.Context) (jobs.Submission[request], error) {
		var r request
		err := json.NewDecoder(c.Request().Body).Decode(&r)
		return jobs.Submission[request]{Request: r, UserID: "user-1"}, err
	}
	var err error
	w.web, err = server.New(server.Config{Title: "Test", Version: "1", Keys: auth.NewKeys("key").In(pool), Logger: slog.New(slog.DiscardHandler), Unavailable: db.Unavailable,
		Routes: slices.Concat(w.echo.Routes(server.Doc{Body: request{}}, decode), other.Routes(server.Doc{Body: request{}}, decode), w.service.Routes())})
	if err != nil {
		t.Fatal(err)
	}
	if err := w.service.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = w.service.Stop(context.Background()) })
	return w
}

func (w *world) do(method, path, body string) map[string]any {
	w.t.Helper()
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	r.Header.Set("X-API-Key", "key")
	rec := httptest.NewRecorder()
	w.web.ServeHTTP(rec, r)
	var out map[string]any
	if err := json.Unmarshal(rec.Body.Bytes(), &out); err != nil {
		w.t.Fatalf("%s %s: %d %s", method, path, rec.Code, rec.Body)
	}
	out["code"] = rec.Code
	return out
}

func (w *world) submit(word string) string {
	w.t.Helper()
	return w.do("POST", "/api/v1/echo/", fmt.Sprintf(`{"word":%q}`, word))["job_id"].(string)
}

// await polls until the job has one of the words as its status.
func (w *world) await(id string, status ...string) map[string]any {
	w.t.Helper()
	var got map[string]any
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		got = w.do("GET", "/api/v1/echo/status/"+id, "")
		for _, s := range status {
			if got["status"] == s {
				return got
			}
		}
	}
	w.t.Fatalf("job %s is never %v: %v", id, status, got)
	return nil
}

func say(_ context.Context, r request) (answer, error) {
	return answer{Said: r.Word, Large: []string{"a", "b"}}, nil
}

func TestPartsOfAResultAreAnsweredWhenTheyAreAskedFor(t *testing.T) {
	t.Parallel()
	w := newWorld(t, say)
	id := w.submit("x")
	w.await(id, "complete")
	for query, large := range map[string]bool{
		"": false, "?include=": false, "?include=,": false, "?include=large": true, "?include=large,elsewhere": true, "?include=%20large%20,": true,
		"?include=elsewhere&include=large": true, "?include=large&include=elsewhere": true, "?include=elsewhere": false, "?include=large,large&include=large": true,
	} {
		for endpoint, member := range map[string]string{"result": "data", "status": "result"} {
			got := w.do("GET", "/api/v1/echo/"+endpoint+"/"+id+query, "")
			result, _ := got[member].(map[string]any)
			if _, there := result["large"].([]any); got["success"] != true || there != large {
				t.Errorf("%s%s: %v", endpoint, query, got)
			}
		}
	}
	for query, want := range map[string]string{
		"?include=bogus": "include: should be among elsewhere, large", "?include=large,bogus": "include: should", "?include=large&include=bogus": "include: should",
		"?include=Large": "include: should", "?include=bogus&wait=x": "wait: Input should be a whole number of seconds, 0 to 30; include: should",
	} {
		got := w.do("GET", "/api/v1/echo/status/"+id+query, "")
		if detail, _ := got["detail"].(string); got["code"] != 422 || !strings.HasPrefix(detail, want) {
			t.Errorf("%s: %v", query, got)
		}
	}
	if got := w.do("GET", "/api/v1/echo/result/"+id+"?include=bogus", ""); got["code"] != 422 {
		t.Errorf("a result: %v", got)
	}
}

func TestAJobsLifeInTheContractsWords(t *testing.T) {
	t.Parallel()
	release := make(chan struct{})
	w := newWorld(t, func(ctx context.Context, r request) (answer, error) {
		<-release
		return say(ctx, r)
	})
	submitted := w.do("POST", "/api/v1/echo", `{"word":"<hello> & \u00e9"}`)
	id := submitted["job_id"].(string)
	want := map[string]any{"success": true, "job_id": id, "status": "queued", "status_url": "/api/v1/echo/status/" + id, "result_url": "/api/v1/echo/result/" + id,
		"message": "Echo job queued. Poll status_url for updates."}
	for name, value := range want {
		if submitted[name] != value {
			t.Errorf("%s is %v, want %v", name, submitted[name], value)
		}
	}
	if eta, _ := submitted["eta_seconds"].(float64); eta < 1 || eta != float64(int(eta)) {
		t.Errorf("eta_seconds is %v", submitted["eta_seconds"])
	}
	working := w.await(id, "in_progress")
	if working["result"] != nil || working["start_time"] == nil || working["finish_time"] != nil || working["success"] != true {
		t.Errorf("in progress: %v", working)
	}
	early := w.do("GET", "/api/v1/echo/result/"+id, "")
	if early["success"] != false || early["status"] != "in_progress" || early["message"] != "Job not yet complete. Please wait and try again." || early["status_url"] != "/api/v1/echo/status/"+id {
		t.Errorf("an early result: %v", early)
	}
	close(release)
	done := w.await(id, "complete")
	if said := done["result"].(map[string]any)["said"]; said != "<hello> & é" || done["finish_time"] == nil {
		t.Errorf("complete: %v", done)
	}
	if _, there := done["result"].(map[string]any)["large"]; there {
		t.Error("a part is answered that nobody asked for")
	}
	if _, err := time.Parse("2006-01-02T15:04:05.000000+00:00", done["enqueue_time"].(string)); err != nil {
		t.Error(err)
	}
}

func TestACallersFaultEndsTheJobAtOnce(t *testing.T) {
	t.Parallel()
	var attempts atomic.Int64
	w := newWorld(t, func(context.Context, request) (answer, error) {
		attempts.Add(1)
		return answer{}, fmt.Errorf("run: %w", fault.New(422, "encrypted_pdf", "Please remove the password."))
	})
	id := w.submit("x")
	got := w.await(id, "failed")
	if got["success"] != false || got["error"] != "Please remove the password." || got["error_type"] != "encrypted_pdf" || got["result"] != nil || attempts.Load() != 1 {
		t.Errorf("%v after %d attempts", got, attempts.Load())
	}
	if result := w.do("GET", "/api/v1/echo/result/"+id, ""); result["status"] != "failed" || result["error_type"] != "encrypted_pdf" || result["code"] != 200 {
		t.Errorf("result: %v", result)
	}
}

func TestOtherErrorsAndPanicsAreRetriedAndKeptWhenAttemptsRunOut(t *testing.T) {
	t.Parallel()
	var attempts atomic.Int64
	w := newWorld(t, func(_ context.Context, r request) (answer, error) {
		switch n := attempts.Add(1); {
		case r.Word == "panic":
			panic("a secret")
		case r.Word == "twice" && n%2 == 1:
			return answer{}, errors.New("a secret")
		case r.Word == "temporary":
			f := fault.New(502, "fetch_failed", "Its server answered 503.")
			f.Temporary = true
			return answer{}, f
		}
		return answer{Said: r.Word}, nil
	})
	recovered := w.submit("twice")
	if got := w.await(recovered, "complete", "failed"); got["status"] != "complete" {
		t.Errorf("a job that fails once: %v", got)
	}
	attempts.Store(0)
	if got := w.await(w.submit("panic"), "failed"); got["error_type"] != "internal" || strings.Contains(got["error"].(string), "secret") || attempts.Load() != 2 {
		t.Errorf("a job that panics: %v after %d attempts", got, attempts.Load())
	}
	if got := w.await(w.submit("temporary"), "failed"); got["error_type"] != "fetch_failed" || got["error"] != "Its server answered 503." {
		t.Errorf("a job with a temporary fault: %v", got)
	}
	var last string
	if err := w.pool.QueryRow(t.Context(), `SELECT last_error FROM redraft.jobs WHERE error_type = 'internal'`).Scan(&last); err != nil || !strings.Contains(last, "a secret") {
		t.Errorf("the dead letter says %q, %v", last, err)
	}
}

// Whatever River calls it meanwhile, a job that has begun does not fall back to queued, wherever one looks.
func TestAJobThatWaitsForAnotherAttemptIsInProgress(t *testing.T) {
	t.Parallel()
	w := newWorld(t, say, func(c *jobs.Config, _ *jobs.Module[request, answer]) { c.Work = false })
	id := w.submit("x")
	for _, state := range []string{"available", "scheduled", "retryable"} {
		for attempted, want := range map[string]string{"NULL": "queued", "now()": "in_progress"} {
			if attempted == "NULL" && state == "retryable" {
				continue // River retries what was tried
			}
			if _, err := w.pool.Exec(t.Context(), `UPDATE redraft.river_job SET state = $1::text::redraft.river_job_state, attempted_at = `+attempted+` WHERE kind = 'echo'`, state); err != nil {
				t.Fatal(err)
			}
			got := w.do("GET", "/api/v1/echo/status/"+id, "")
			if got["status"] != want || (got["start_time"] == nil) != (want == "queued") {
				t.Errorf("%s, attempted %s: the status says %v", state, attempted, got)
			}
			if got := w.do("GET", "/api/v1/echo/result/"+id, ""); got["status"] != want {
				t.Errorf("%s, attempted %s: the result says %v", state, attempted, got)
			}
			if got := w.do("GET", "/api/v1/jobs/"+id, ""); got["status"] != want {
				t.Errorf("%s, attempted %s: the history says %v", state, attempted, got)
			}
			for _, status := range []string{"queued", "in_progress"} {
				if found := ids(t, w.do("GET", "/api/v1/jobs?status="+status, "")); (len(found) == 1) != (status == want) {
					t.Errorf("%s, attempted %s: %v are %s", state, attempted, found, status)
				}
			}
			var inSQL string
			if err := w.pool.QueryRow(t.Context(), `SELECT status FROM redraft.job_history WHERE id = $1`, id).Scan(&inSQL); err != nil || inSQL != want {
				t.Errorf("%s, attempted %s: SQL says %s, %v", state, attempted, inSQL, err)
			}
		}
	}
}

func TestAJobThatTakesTooLongFailsAsTimeout(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(ctx context.Context, _ request) (answer, error) {
		<-ctx.Done()
		return answer{}, ctx.Err()
	}, func(c *jobs.Config, m *jobs.Module[request, answer]) {
		c.MaxAttempts, m.Timeout = 1, 200*time.Millisecond
	})
	if got := w.await(w.submit("x"), "failed"); got["error_type"] != "timeout" {
		t.Errorf("got %v", got)
	}
}

func TestUnknownJobsAndThoseOfOtherModulesAreNotFound(t *testing.T) {
	t.Parallel()
	w := newWorld(t, say)
	id := w.submit("x")
	w.await(id, "complete")
	for _, path := range []string{
		"/api/v1/other/status/" + id, "/api/v1/other/result/" + id,
		"/api/v1/echo/status/" + uuid.NewString(), "/api/v1/echo/result/nonsense",
	} {
		got := w.do("GET", path, "")
		name := path[strings.LastIndexByte(path, '/')+1:]
		if got["code"] != 404 || got["detail"] != "Job "+name+" not found. It may have expired or never existed." {
			t.Errorf("%s: %v", path, got)
		}
	}
}

func TestAModuleGoesOnFromCompleteJobsThatItsCallerMaySee(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(ctx context.Context, r request) (answer, error) {
		if r.Word == "bad" {
			return answer{}, fault.New(422, "encrypted_pdf", "Please remove the password.")
		}
		return say(ctx, r)
	})
	good, bad := w.submit("x"), w.submit("bad")
	w.await(good, "complete")
	w.await(bad, "failed")
	asked, answered, err := w.service.Finished(t.Context(), "default", "echo", "echo_job_id", good)
	if err != nil || !strings.Contains(string(asked), `"x"`) || !strings.Contains(string(answered), `"said"`) {
		t.Errorf("got %s, %s, %v", asked, answered, err)
	}
	for _, c := range []struct{ owner, module, id, want string }{
		{"somebody", "echo", good, "there is no echo job"}, {"default", "other", good, "there is no other job"},
		{"default", "echo", "nonsense", "there is no echo job"}, {"default", "echo", bad, "this job failed"},
	} {
		_, _, err := w.service.Finished(t.Context(), c.owner, c.module, "echo_job_id", c.id)
		if f, ok := fault.As(err); !ok || f.Status != 422 || !strings.Contains(f.Message, c.want) || !strings.Contains(f.Message, "echo_job_id") {
			t.Errorf("%+v: %v", c, err)
		}
	}
}

func TestAnInsertThatFailsLeavesNoJob(t *testing.T) {
	t.Parallel()
	w := newWorld(t, say, func(_ *jobs.Config, m *jobs.Module[request, answer]) {
		m.Store = func(context.Context, pgx.Tx, uuid.UUID, request) error { return errors.New("no") }
	})
	if got := w.do("POST", "/api/v1/echo", `{"word":"x"}`); got["code"] != 500 {
		t.Errorf("got %v", got)
	}
	var left int
	if err := w.pool.QueryRow(t.Context(), `SELECT (SELECT count(*) FROM redraft.jobs) + (SELECT count(*) FROM redraft.river_job WHERE kind = 'echo')`).Scan(&left); err != nil || left != 0 {
		t.Errorf("%d rows are left, %v", left, err)
	}
}

func TestAWorkerWhoseJobWasTakenAwayPublishesNothing(t *testing.T) {
	t.Parallel()
	entered, release := make(chan struct{}, 2), make(chan struct{})
	var runs atomic.Int64
	w := newWorld(t, func(_ context.Context, r request) (answer, error) {
		n := runs.Add(1)
		entered <- struct{}{}
		if n == 1 {
			<-release
			return answer{Said: "the first worker's"}, nil
		}
		return answer{Said: "the second worker's"}, nil
	})
	id := w.submit("x")
	<-entered
	// Somebody else has it now: as after a silence of this process.
	if _, err := w.pool.Exec(t.Context(), `UPDATE redraft.river_job SET attempted_by = array_append(attempted_by, 'another'), attempt = attempt + 1 WHERE kind = 'echo'`); err != nil {
		t.Fatal(err)
	}
	close(release)
	time.Sleep(300 * time.Millisecond)
	if got := w.do("GET", "/api/v1/echo/status/"+id, ""); got["status"] != "in_progress" {
		t.Fatalf("the first worker published: %v", got)
	}
	// The other dies; the job is available again and this process works on it anew.
	if _, err := w.pool.Exec(t.Context(), `UPDATE redraft.river_job SET state = 'available' WHERE kind = 'echo'`); err != nil {
		t.Fatal(err)
	}
	if got := w.await(id, "complete", "failed"); got["status"] != "complete" || got["result"].(map[string]any)["said"] != "the second worker's" {
		t.Errorf("got %v", got)
	}
}

func TestACancelledJobFailsAsCancelled(t *testing.T) {
	t.Parallel()
	w := newWorld(t, say, func(c *jobs.Config, _ *jobs.Module[request, answer]) { c.Work = false })
	id := w.submit("x")
	if got := w.do("GET", "/api/v1/echo/status/"+id, ""); got["status"] != "queued" {
		t.Fatalf("got %v", got)
	}
	if _, err := w.pool.Exec(t.Context(), `UPDATE redraft.river_job SET state = 'cancelled', finalized_at = now() WHERE kind = 'echo'`); err != nil {
		t.Fatal(err)
	}
	if got := w.do("GET", "/api/v1/echo/status/"+id, ""); got["status"] != "failed" || got["error_type"] != "cancelled" {
		t.Errorf("got %v", got)
	}
	if _, err := w.pool.Exec(t.Context(), `DELETE FROM redraft.river_job WHERE kind = 'echo'`); err != nil {
		t.Fatal(err)
	}
	if got := w.do("GET", "/api/v1/echo/status/"+id, ""); got["status"] != "failed" || got["error_type"] != "internal" {
		t.Errorf("with its River job gone: %v", got)
	}
}

func TestJobsOfADeadProcessGoOnAtTheNextStart(t *testing.T) {
	t.Parallel()
	pool := dbtest.Open(t)
	dir := t.TempDir()
	accept := onDatabase(t, pool, say, func(c *jobs.Config, _ *jobs.Module[request, answer]) { c.Work = false })
	lost, last := accept.submit("lost"), accept.submit("last")
	// As a process leaves them that was killed: running, by somebody who is not there any more.
	for id, attempt := range map[string]int{lost: 1, last: 2} {
		if _, err := pool.Exec(t.Context(), `
			UPDATE redraft.river_job SET state = 'running', attempt = $2, attempted_by = '{dead}', attempted_at = now()
			WHERE id = (SELECT river_id FROM redraft.jobs WHERE id = $1)`, id, attempt); err != nil {
			t.Fatal(err)
		}
	}
	w := onDatabase(t, pool, say, func(c *jobs.Config, _ *jobs.Module[request, answer]) { c.DataDir = dir })
	if got := w.await(lost, "complete", "failed"); got["status"] != "complete" {
		t.Errorf("the lost job: %v", got)
	}
	if got := w.await(last, "complete", "failed"); got["status"] != "failed" || got["error_type"] != "internal" {
		t.Errorf("the job whose last attempt it was: %v", got)
	}
}

func TestAModulesOwnRowsAreKeptWithTheResultOrNotAtAll(t *testing.T) {
	t.Parallel()
	var tries atomic.Int64
	w := newWorld(t, func(_ context.Context, r request) (answer, error) { return answer{Said: r.Word}, nil },
		func(c *jobs.Config, m *jobs.Module[request, answer]) {
			m.Keep = func(ctx context.Context, tx pgx.Tx, id uuid.UUID, a answer) error {
				if _, err := tx.Exec(ctx, `INSERT INTO redraft.uploads (job_id, data) VALUES ($1, $2)`, id, []byte(a.Said)); err != nil {
					return err
				}
				if tries.Add(1) == 1 {
					return errors.New("on purpose, after the row")
				}
				return nil
			}
			m.Present = func(r *http.Request, id uuid.UUID, a answer) (answer, error) {
				a.Said += " for " + r.Header.Get("X-API-Key")
				return a, nil
			}
		})
	id := w.submit("hello")
	got := w.await(id, "complete", "failed")
	if result, _ := got["result"].(map[string]any); got["status"] != "complete" || result["said"] != "hello for key" {
		t.Errorf("got %v", got)
	}
	if data, _ := w.do("GET", "/api/v1/echo/result/"+id, "")["data"].(map[string]any); data["said"] != "hello for key" {
		t.Errorf("the result is %v", data)
	}
	var kept, stored string
	if err := w.pool.QueryRow(t.Context(), `SELECT convert_from(u.data, 'UTF8'), j.result ->> 'said' FROM redraft.uploads u JOIN redraft.jobs j ON j.id = u.job_id WHERE j.id = $1`, id).Scan(&kept, &stored); err != nil || kept != "hello" || stored != "hello" {
		t.Errorf("kept %q, stored %q, %v", kept, stored, err)
	}
	if tries.Load() != 2 {
		t.Errorf("%d tries", tries.Load())
	}
}

func TestStopLetsRunningJobsFinish(t *testing.T) {
	t.Parallel()
	entered := make(chan struct{})
	w := newWorld(t, func(_ context.Context, r request) (answer, error) {
		close(entered)
		time.Sleep(300 * time.Millisecond)
		return answer{Said: r.Word}, nil
	})
	id := w.submit("x")
	<-entered
	if err := w.service.Stop(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := w.do("GET", "/api/v1/echo/status/"+id, ""); got["status"] != "complete" {
		t.Errorf("got %v", got)
	}
	var processes int
	if err := w.pool.QueryRow(t.Context(), `SELECT count(*) FROM redraft.processes`).Scan(&processes); err != nil || processes != 0 {
		t.Errorf("%d processes are registered, %v", processes, err)
	}
}

func TestAWorkerIsKnownByItsBeatWhileItWorks(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	w := newWorld(t, say, func(c *jobs.Config, _ *jobs.Module[request, answer]) { c.DataDir = dir })
	if beating, err := jobs.Beating(t.Context(), w.pool, dir); err != nil || !beating {
		t.Errorf("while it works: %v, %v", beating, err)
	}
	if beating, err := jobs.Beating(t.Context(), w.pool, t.TempDir()); err != nil || beating {
		t.Errorf("of another data directory: %v, %v", beating, err)
	}
	if err := w.service.Stop(t.Context()); err != nil {
		t.Fatal(err)
	}
	if beating, err := jobs.Beating(t.Context(), w.pool, dir); err != nil || beating {
		t.Errorf("after it stopped: %v, %v", beating, err)
	}
}

// BenchmarkStatus reads a complete job with a result of 9 kB, as frontends poll it.
func BenchmarkStatus(b *testing.B) {
	large := make([]string, 200)
	for i := range large {
		large[i] = fmt.Sprintf("a sentence about the resume, number %d", i)
	}
	w := newWorld(b, func(context.Context, request) (answer, error) { return answer{Said: strings.Join(large, " ")}, nil })
	id := w.submit("x")
	w.await(id, "complete")
	b.ResetTimer()
	b.SetParallelism(4)
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			r := httptest.NewRequest("GET", "/api/v1/echo/status/"+id, nil)
			r.Header.Set("X-API-Key", "key")
			rec := httptest.NewRecorder()
			w.web.ServeHTTP(rec, r)
			if rec.Code != 200 {
				b.Fatal(rec.Code)
			}
		}
	})
}
