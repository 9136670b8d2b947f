package auth

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/labstack/echo/v4"

	"redraft/platform/db"
	"redraft/platform/dbtest"
	"redraft/platform/fault"
)

// call sends one request with the key to a handler that wants the scope, and gives the status that would be answered.
func call(t *testing.T, keys *Keys, key, scope, address string) (status int, caller Caller) {
	t.Helper()
	e := echo.New()
	r := httptest.NewRequest(http.MethodGet, "/", nil)
	r.RemoteAddr = address + ":1234"
	r.Header.Set(Header, key)
	c := e.NewContext(r, httptest.NewRecorder())
	err := Require(keys, scope)(func(c echo.Context) error {
		caller = CallerOf(c)
		return nil
	})(c)
	if f, ok := fault.As(err); ok {
		return f.Status, caller
	}
	if err != nil {
		t.Fatal(err)
	}
	return http.StatusOK, caller
}

func made(t *testing.T, pool *db.DB, name string, scopes ...string) string {
	t.Helper()
	key, err := create(t.Context(), pool, createCommand{Name: name, Scopes: scopes})
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func TestAKeyOpensWhatItsScopesSay(t *testing.T) {
	t.Parallel()
	pool := dbtest.Open(t)
	keys := NewKeys("environment").In(pool)
	reader, boss := made(t, pool, "reader", Read), made(t, pool, "boss", Read, Admin)
	for _, tc := range []struct {
		key, scope string
		want       int
	}{
		{"environment", Submit, 200}, {"environment", Read, 200}, {"environment", Admin, 200},
		{reader, Read, 200}, {reader, Submit, 403}, {reader, Admin, 403}, {boss, Admin, 200}, {boss, Submit, 403},
		{"", Read, 401}, {"nonsense", Read, 401}, {reader + "x", Read, 401}, {strings.ToUpper(reader), Read, 401},
	} {
		if got, _ := call(t, keys, tc.key, tc.scope, "192.0.2.1"); got != tc.want {
			t.Errorf("%.16s… for %s: %d, want %d", tc.key, tc.scope, got, tc.want)
		}
	}
	if _, caller := call(t, keys, reader, Read, "192.0.2.1"); caller.Name != "reader" || caller.Sees() != "reader" {
		t.Errorf("the reader is %+v", caller)
	}
	if _, caller := call(t, keys, boss, Read, "192.0.2.1"); caller.Sees() != "" {
		t.Errorf("the admin sees only the jobs of %q", caller.Sees())
	}
}

func TestKeysAreLongRandomAndKeptAsHashesOnly(t *testing.T) {
	t.Parallel()
	pool := dbtest.Open(t)
	first, second := made(t, pool, "first", Read), made(t, pool, "second", Read)
	if first == second || len(strings.TrimPrefix(first, keyPrefix)) != 64 {
		t.Errorf("keys %s and %s", first, second)
	}
	var text string
	if err := pool.QueryRow(t.Context(), `SELECT string_agg(k::text, ' ') FROM redraft.keys k`).Scan(&text); err != nil || strings.Contains(text, strings.TrimPrefix(first, keyPrefix)) {
		t.Errorf("the table holds %s, %v", text, err)
	}
}

func TestARevokedKeyIsRefusedWithinSeconds(t *testing.T) {
	t.Parallel()
	pool := dbtest.Open(t)
	keys := NewKeys("environment").In(pool)
	key := made(t, pool, "gone", Read)
	if got, _ := call(t, keys, key, Read, "192.0.2.1"); got != 200 {
		t.Fatalf("a new key: %d", got)
	}
	if err := revoke(t.Context(), pool, "gone"); err != nil {
		t.Fatal(err)
	}
	begin := time.Now()
	for {
		got, _ := call(t, keys, key, Read, "192.0.2.1")
		if got == 401 {
			break
		}
		if time.Since(begin) > 5*time.Second {
			t.Fatal("a revoked key still opens the service after 5 seconds")
		}
		time.Sleep(50 * time.Millisecond)
	}
	if err := revoke(t.Context(), pool, "gone"); err == nil {
		t.Error("a key is revoked twice")
	}
	if _, err := create(t.Context(), pool, createCommand{Name: "gone", Scopes: []string{Read}}); err == nil {
		t.Error("a revoked name, with its jobs, goes to somebody else")
	}
}

func TestARotatedKeyKeepsItsNameAndForAWhileItsOldValue(t *testing.T) {
	t.Parallel()
	pool := dbtest.Open(t)
	old := made(t, pool, "app", Read)
	next, err := rotate(t.Context(), pool, "app", time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{old, next} {
		if got, caller := call(t, NewKeys("e").In(pool), key, Read, "192.0.2.1"); got != 200 || caller.Name != "app" {
			t.Errorf("within the overlap: %d, %+v", got, caller)
		}
	}
	last, err := rotate(t.Context(), pool, "app", 0)
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]int{old: 401, next: 401, last: 200} {
		if got, _ := call(t, NewKeys("e").In(pool), key, Read, "192.0.2.1"); got != want {
			t.Errorf("after a rotation without overlap: %d, want %d", got, want)
		}
	}
}

func TestTheLastUseIsWrittenOnceAMinute(t *testing.T) {
	t.Parallel()
	pool := dbtest.Open(t)
	key := made(t, pool, "app", Read)
	var first, second time.Time
	for _, at := range []*time.Time{&first, &second} {
		call(t, NewKeys("e").In(pool), key, Read, "192.0.2.1") // a set without a cache each time
		if err := pool.QueryRow(t.Context(), `SELECT last_used_at FROM redraft.keys`).Scan(at); err != nil {
			t.Fatal(err)
		}
	}
	if time.Since(first) > time.Minute || !first.Equal(second) {
		t.Errorf("last used %s, then %s", first, second)
	}
}

func TestWrongNamesAndLimitsAreRefused(t *testing.T) {
	t.Parallel()
	negative := -1
	for _, c := range []createCommand{
		{Name: "default", Scopes: []string{Read}}, {Name: "Big", Scopes: []string{Read}}, {Name: "a b", Scopes: []string{Read}}, {Name: "", Scopes: []string{Read}},
		{Name: "x", Scopes: []string{"root"}}, {Name: "x"}, {Name: "x", Scopes: []string{Read}, PerHour: &negative},
	} {
		if err := c.check(); err == nil {
			t.Errorf("%+v is accepted", c)
		}
	}
}

func TestWrongKeysFromOneAddressBecomeSlowAndOthersDoNot(t *testing.T) {
	t.Parallel()
	var s slowing
	now := time.Now()
	from, other := network("192.0.2.7"), network("198.51.100.1")
	var delays []time.Duration
	for range 8 {
		delays = append(delays, s.turn(from, now))
	}
	if delays[4] > 0 || delays[5] != time.Second || delays[7] != 3*time.Second {
		t.Errorf("the delays are %v", delays)
	}
	if d := s.turn(other, now); d > 0 {
		t.Errorf("another address waits %s", d)
	}
	if d := s.turn(from, now.Add(time.Minute)); d > 0 {
		t.Errorf("a minute later the address still waits %s", d)
	}
	if network("2001:db8:1:2:3::1") != network("2001:db8:1:2:ffff::9") || network("::ffff:192.0.2.7") != from {
		t.Error("networks are told apart wrongly")
	}
	if network("nonsense") != (netip.Prefix{}) {
		t.Error("no address is one")
	}
}

func TestAFloodOfWrongKeysLocksNobodyOutWhoseKeyIsKnown(t *testing.T) {
	t.Parallel()
	pool := dbtest.Open(t)
	keys := NewKeys("environment").In(pool)
	key := made(t, pool, "app", Read)
	call(t, keys, key, Read, "192.0.2.9")
	for range 20 { // as if twenty had come at once
		keys.slow.turn(network("192.0.2.9"), time.Now())
	}
	if got, _ := call(t, keys, "wrong", Read, "192.0.2.9"); got != 429 {
		t.Errorf("one more wrong key: %d", got)
	}
	for _, valid := range []string{key, "environment"} {
		if got, _ := call(t, keys, valid, Read, "192.0.2.9"); got != 200 {
			t.Errorf("a valid key from the same address: %d", got)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := keys.slow.wait(ctx, "192.0.2.9"); err == nil {
		t.Error("a caller that went away is waited for")
	}
}
