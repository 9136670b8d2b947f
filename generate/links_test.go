package generate_test

import (
	"fmt"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"redraft/generate"
)

// changed is a link with one of its parameters replaced.
func changed(t *testing.T, link, name, value string) string {
	t.Helper()
	u, err := url.Parse(link)
	if err != nil {
		t.Fatal(err)
	}
	q := u.Query()
	q.Set(name, value)
	u.RawQuery = q.Encode()
	return u.String()
}

func TestALinkThatWasChangedOpensNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	link := w.made("/api/v1/generate/", request(`,"content":`+person))["file_url"].(string)
	other := w.made("/api/v1/generate/", request(`,"content":`+person))["file_url"].(string)
	u, _ := url.Parse(link)
	q, v := u.Query(), mustQuery(t, other)
	signature := q.Get("signature")
	links := map[string]string{
		"a later end":          changed(t, link, "expires", "9999999999"),
		"the same end, spelt":  changed(t, link, "expires", "0"+q.Get("expires")),
		"another key":          changed(t, link, "key", "7"),
		"no key":               changed(t, link, "key", ""),
		"another's signature":  changed(t, link, "signature", v.Get("signature")),
		"a longer signature":   changed(t, link, "signature", signature+"A"),
		"a shorter signature":  changed(t, link, "signature", signature[:len(signature)-1]),
		"no signature":         changed(t, link, "signature", ""),
		"another job":          strings.Replace(link, u.Path[strings.LastIndex(u.Path, "/")+1:], uuid.NewString(), 1),
		"the job, in capitals": strings.Replace(link, u.Path[strings.LastIndex(u.Path, "/")+1:], strings.ToUpper(u.Path[strings.LastIndex(u.Path, "/")+1:]), 1),
	}
	for _, c := range "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_" { // the last character's spare bits must not be free
		if !strings.HasSuffix(signature, string(c)) {
			links["a last character "+string(c)] = changed(t, link, "signature", signature[:len(signature)-1]+string(c))
		}
	}
	for name, l := range links {
		if got := w.ask("GET", l, ""); got.StatusCode != 403 || !strings.Contains(got.json(t)["detail"].(string), "not valid") {
			t.Errorf("%s: %d %.80s", name, got.StatusCode, got.body)
		}
	}
	for name, l := range map[string]string{"no query": strings.Split(link, "?")[0], "no id": w.web.URL + "/api/v1/generate/download/x?expires=1&key=1&signature=x"} {
		if got := w.ask("GET", l, ""); got.StatusCode != 404 || got.json(t)["detail"] == "" {
			t.Errorf("%s: %d %.80s", name, got.StatusCode, got.body)
		}
	}
	page := w.ask("GET", links["a later end"], "", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
	if page.StatusCode != 403 || !strings.HasPrefix(page.Header.Get("Content-Type"), "text/html") || !strings.Contains(string(page.body), "<p>This link is not valid") ||
		!strings.Contains(page.Header.Get("Content-Security-Policy"), "default-src 'none'") || page.Header.Get("Cache-Control") != "private, no-store" {
		t.Errorf("a browser sees %d %v %s", page.StatusCode, page.Header, page.body)
	}
	if got := w.ask("GET", link, ""); got.StatusCode != 200 {
		t.Errorf("the link itself: %d", got.StatusCode)
	}
}

func mustQuery(t *testing.T, link string) url.Values {
	t.Helper()
	u, err := url.Parse(link)
	if err != nil {
		t.Fatal(err)
	}
	return u.Query()
}

func TestLinksAndDocumentsEnd(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(c *generate.Config) { c.LinkLife = time.Second })
	got := w.made("/api/v1/generate/", request(`,"content":`+person))
	link, id := got["file_url"].(string), got["job_id"].(string)
	time.Sleep(1100 * time.Millisecond)
	if late := w.ask("GET", link, ""); late.StatusCode != 410 || !strings.Contains(late.json(t)["detail"].(string), "expired") {
		t.Errorf("a link after its end: %d %s", late.StatusCode, late.body)
	}
	if page := w.ask("GET", link, "", "Accept", "text/html"); page.StatusCode != 410 || !strings.Contains(string(page.body), "<p>This link has expired") {
		t.Errorf("a browser sees %d %s", page.StatusCode, page.body)
	}
	fresh := func() string {
		return w.ask("GET", "/api/v1/generate/result/"+id, "").json(t)["data"].(map[string]any)["file_url"].(string)
	}
	if again := w.ask("GET", fresh(), ""); again.StatusCode != 200 {
		t.Errorf("a link that was signed anew: %d", again.StatusCode)
	}
	if _, err := w.pool.Exec(t.Context(), `UPDATE redraft.generated_files SET expires_at = now()`); err != nil {
		t.Fatal(err)
	}
	if gone := w.ask("GET", fresh(), ""); gone.StatusCode != 410 || !strings.Contains(gone.json(t)["detail"].(string), "no longer kept") {
		t.Errorf("a document after its end: %d %s", gone.StatusCode, gone.body)
	}
	last := fresh()
	if _, err := w.pool.Exec(t.Context(), `DELETE FROM redraft.jobs`); err != nil {
		t.Fatal(err)
	}
	if unknown := w.ask("GET", last, ""); unknown.StatusCode != 404 {
		t.Errorf("the document of a job that was deleted: %d", unknown.StatusCode)
	}
}

func TestALinkNeverOutlivesItsDocument(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(c *generate.Config) { c.Retention = 10 * time.Minute })
	got := w.made("/api/v1/generate/", request(`,"content":`+person))
	expires, err := time.Parse("2006-01-02T15:04:05.000000", got["expires_at"].(string))
	if left := time.Until(expires); err != nil || left > 10*time.Minute || left < 9*time.Minute {
		t.Errorf("the link ends in %s, %v", left, err)
	}
}

func TestKeysRotateAndOldLinksGoOn(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	got := w.made("/api/v1/generate/", request(`,"content":`+person))
	old := got["file_url"].(string)
	exec := func(sql string) {
		t.Helper()
		if _, err := w.pool.Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
	fresh := func() string {
		return w.ask("GET", "/api/v1/generate/result/"+got["job_id"].(string), "").json(t)["data"].(map[string]any)["file_url"].(string)
	}
	exec(`INSERT INTO redraft.signing_keys DEFAULT VALUES`)
	rotated := fresh()
	if a, b := mustQuery(t, old).Get("key"), mustQuery(t, rotated).Get("key"); a == b {
		t.Errorf("both links are signed by key %s", a)
	}
	for name, link := range map[string]string{"old": old, "new": rotated} {
		if code := w.ask("GET", link, "").StatusCode; code != 200 {
			t.Errorf("the %s link: %d", name, code)
		}
	}
	exec(`DELETE FROM redraft.signing_keys`)
	if code := w.ask("GET", rotated, "").StatusCode; code != 403 {
		t.Errorf("a link whose key was revoked: %d", code)
	}
	if code := w.ask("GET", fresh(), "").StatusCode; code != 200 {
		t.Errorf("a link after all keys were deleted: %d", code)
	}
	if code := w.ask("GET", changed(t, old, "expires", "1000"), "").StatusCode; code != 410 {
		t.Errorf("a very old link whose key is gone: %d", code)
	}
	var short int
	if err := w.pool.QueryRow(t.Context(), `SELECT count(*) FROM redraft.signing_keys WHERE length(secret) < 32`).Scan(&short); err != nil || short != 0 {
		t.Errorf("%d keys are short, %v", short, err)
	}
}

func TestWhatHasExpiredIsSweptAway(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.made("/api/v1/generate/", request(`,"content":`+person))
	exec := func(sql string, args ...any) {
		t.Helper()
		if _, err := w.pool.Exec(t.Context(), sql, args...); err != nil {
			t.Fatal(err)
		}
	}
	exec(fmt.Sprintf(`INSERT INTO redraft.jobs (id, module, owner, request, river_id) SELECT gen_random_uuid(), 'generate', 'default', '{}', -n FROM generate_series(1, %d) n`, 450))
	exec(`INSERT INTO redraft.generated_files (job_id, data, file_name, content_type, sha256, expires_at) SELECT id, '\x00', 'x', 'y', '\x00', now() - interval '1 minute' FROM redraft.jobs WHERE river_id < 0`)
	exec(`INSERT INTO redraft.signing_keys (created_at) VALUES (now() - interval '3 hours'), (now() - interval '2 hours'), (now() - interval '10 minutes')`)
	exec(`DELETE FROM redraft.signing_keys WHERE id = 1`)
	if err := generate.Sweep(t.Context(), w.pool, time.Hour); err != nil {
		t.Fatal(err)
	}
	var files, keys int
	if err := w.pool.QueryRow(t.Context(), `SELECT (SELECT count(*) FROM redraft.generated_files), (SELECT count(*) FROM redraft.signing_keys)`).Scan(&files, &keys); err != nil || files != 1 || keys != 2 {
		t.Errorf("%d documents and %d keys are left, %v", files, keys, err)
	}
}
