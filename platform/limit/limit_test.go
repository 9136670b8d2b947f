package limit

import (
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"redraft/platform/auth"
	"redraft/platform/dbtest"
	"redraft/platform/fault"
)

var caller = auth.Caller{Name: "app"}

// count counts one submit and gives the short form of the refusal, "" for none.
func count(t *testing.T, l *Limiter, c auth.Caller, user string) (string, http.Header) {
	t.Helper()
	header := http.Header{}
	err := l.Count(t.Context(), c, user, header)
	if f, ok := fault.As(err); ok && f.Status == 429 {
		return f.Short, header
	}
	if err != nil {
		t.Fatal(err)
	}
	return "", header
}

func TestTheEleventhSubmitInAMinuteIsRefusedInTheContractsWords(t *testing.T) {
	t.Parallel()
	l := New(dbtest.Open(t), Config{PerMinute: 10, PerHour: 100})
	var header http.Header
	for i := range 10 {
		var refused string
		if refused, header = count(t, l, caller, "user-1"); refused != "" {
			t.Fatalf("submit %d: %s", i+1, refused)
		}
	}
	if got := header.Get("RateLimit-Policy"); got != `"minute";q=10;w=60, "hour";q=100;w=3600` {
		t.Errorf("RateLimit-Policy: %s", got)
	}
	if got := header.Get("RateLimit"); !strings.HasPrefix(got, `"minute";r=0;t=`) || !strings.Contains(got, `"hour";r=90;t=`) {
		t.Errorf("RateLimit: %s", got)
	}
	refused, header := count(t, l, caller, "user-1")
	if refused != "Rate limit exceeded: 10 per 1 minute" || header.Get("Retry-After") == "" || header.Get("Retry-After") == "0" {
		t.Errorf("the eleventh: %q, Retry-After %q", refused, header.Get("Retry-After"))
	}
	for user, says := range map[string]string{"user-1": "for this user_id", "": "without a user_id"} {
		var err error
		for range 11 {
			err = l.Count(t.Context(), auth.Caller{Name: "told"}, user, http.Header{})
		}
		if f, ok := fault.As(err); !ok || !strings.Contains(f.Message, says) {
			t.Errorf("%q is told %v", user, err)
		}
	}
	for _, other := range []struct {
		c    auth.Caller
		user string
	}{{caller, "user-2"}, {caller, ""}, {auth.Caller{Name: "other"}, "user-1"}} {
		if refused, _ := count(t, l, other.c, other.user); refused != "" {
			t.Errorf("%s for %q: %s", other.c.Name, other.user, refused)
		}
	}
}

func TestAWindowEndsAndRefusedSubmitsDoNotCount(t *testing.T) {
	t.Parallel()
	pool := dbtest.Open(t)
	l := New(pool, Config{PerMinute: 2, PerHour: 3})
	for range 2 {
		count(t, l, caller, "")
	}
	for range 5 {
		if refused, _ := count(t, l, caller, ""); refused == "" {
			t.Fatal("the third is let in")
		}
	}
	if _, err := pool.Exec(t.Context(), `UPDATE redraft.rates SET minute_at = minute_at - interval '61 seconds'`); err != nil {
		t.Fatal(err)
	}
	if refused, _ := count(t, l, caller, ""); refused != "" {
		t.Errorf("in the next minute: %s", refused)
	}
	if refused, header := count(t, l, caller, ""); refused != "Rate limit exceeded: 3 per 1 hour" || len(header.Get("Retry-After")) < 4 {
		t.Errorf("the fourth in an hour: %q, Retry-After %s", refused, header.Get("Retry-After"))
	}
}

func TestKeysHaveLimitsOfTheirOwn(t *testing.T) {
	t.Parallel()
	pool := dbtest.Open(t)
	l := New(pool, Config{PerMinute: 1, PerHour: 1})
	none, three := 0, 3
	free := auth.Caller{Name: "free", PerMinute: &none, PerHour: &none}
	for range 5 {
		if refused, header := count(t, l, free, ""); refused != "" || header.Get("RateLimit") != "" {
			t.Errorf("a key without limits: %q, %v", refused, header)
		}
	}
	larger := auth.Caller{Name: "larger", PerMinute: &three, PerHour: &none}
	for i := range 4 {
		if refused, _ := count(t, l, larger, ""); (refused != "") != (i == 3) {
			t.Errorf("submit %d of a key with three a minute: %q", i+1, refused)
		}
	}
}

func TestMaxQueuedCountsAKeysUnfinishedJobs(t *testing.T) {
	t.Parallel()
	pool := dbtest.Open(t)
	l := New(pool, Config{MaxQueued: 2})
	add := func(owner string) {
		if _, err := pool.Exec(t.Context(), `INSERT INTO redraft.jobs (id, module, owner, request, river_id) VALUES (gen_random_uuid(), 'm', $1, '{}', 1)`, owner); err != nil {
			t.Fatal(err)
		}
	}
	add("app")
	add("other")
	add("other")
	if refused, _ := count(t, l, caller, ""); refused != "" {
		t.Errorf("with one unfinished job: %s", refused)
	}
	add("app")
	if refused, header := count(t, l, caller, ""); refused != "Queue limit exceeded: 2 unfinished jobs" || header.Get("Retry-After") == "" {
		t.Errorf("with two: %q, %v", refused, header)
	}
}

func TestManyAtOnceGetNoMoreThanTheLimit(t *testing.T) {
	t.Parallel()
	pool := dbtest.Open(t)
	processes := []*Limiter{New(pool, Config{PerMinute: 7}), New(pool, Config{PerMinute: 7})}
	var admitted atomic.Int64
	var group sync.WaitGroup
	for i := range 40 {
		group.Go(func() {
			if err := processes[i%2].Count(t.Context(), caller, "u", http.Header{}); err == nil {
				admitted.Add(1)
			}
		})
	}
	group.Wait()
	if admitted.Load() != 7 {
		t.Errorf("%d of 40 are let in", admitted.Load())
	}
}
