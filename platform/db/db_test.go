package db_test

import (
	"context"
	"errors"
	"log/slog"
	"net/url"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"redraft/platform/db"
	"redraft/platform/dbtest"
)

func open(t *testing.T, url, schema string) *db.DB {
	t.Helper()
	d, err := db.Open(t.Context(), db.Config{URL: url, Schema: schema, MaxConns: 4})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Close)
	return d
}

func TestMigrateTwiceAndAtTheSameTimeIsHarmless(t *testing.T) {
	t.Parallel()
	address := dbtest.Empty(t)
	failed := make(chan error, 3)
	for range cap(failed) {
		go func() { failed <- open(t, address, "redraft").Migrate(t.Context(), slog.New(slog.DiscardHandler)) }()
	}
	for range cap(failed) {
		if err := <-failed; err != nil {
			t.Error(err)
		}
	}
}

func TestEveryTableHasRowLevelSecurityAndEveryViewItsCallersRights(t *testing.T) {
	t.Parallel()
	d := dbtest.Open(t)
	var open []string
	err := d.QueryRow(t.Context(), `
		SELECT coalesce(array_agg(c.relname::text), '{}') FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
		WHERE n.nspname = 'redraft' AND (c.relkind = 'r' AND NOT c.relrowsecurity
			OR c.relkind = 'v' AND NOT coalesce(c.reloptions @> '{security_invoker=true}', false))`).Scan(&open)
	if err != nil || len(open) > 0 {
		t.Errorf("open to others: %v, %v", open, err)
	}
	var tables int
	if err := d.QueryRow(t.Context(), `SELECT count(*) FROM pg_tables WHERE schemaname = 'redraft'`).Scan(&tables); err != nil || tables < 5 {
		t.Errorf("%d tables, %v", tables, err)
	}
}

func TestAnotherSchemaHoldsEverything(t *testing.T) {
	t.Parallel()
	d := open(t, dbtest.Empty(t), "elsewhere")
	if err := d.Migrate(t.Context(), slog.New(slog.DiscardHandler)); err != nil {
		t.Fatal(err)
	}
	var strays int
	if err := d.QueryRow(t.Context(), `SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('elsewhere', 'pg_catalog', 'information_schema')`).Scan(&strays); err != nil || strays != 0 {
		t.Errorf("%d tables outside the schema, %v", strays, err)
	}
	var n int
	if err := d.QueryRow(t.Context(), `SELECT count(*) FROM redraft.jobs`).Scan(&n); err != nil {
		t.Error(err)
	}
	if err := pgx.BeginFunc(t.Context(), d, func(tx pgx.Tx) error {
		return tx.QueryRow(t.Context(), `SELECT count(*) FROM redraft.job_history`).Scan(&n)
	}); err != nil {
		t.Error(err)
	}
}

// role makes a role without rights and gives the address with which it connects.
func role(t *testing.T, address, name string, more ...string) string {
	t.Helper()
	admin := open(t, address, "redraft")
	for _, sql := range append([]string{"CREATE ROLE " + name + " LOGIN PASSWORD 'pw'"}, more...) {
		if _, err := admin.Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() {
		_, _ = admin.Exec(context.Background(), "DROP OWNED BY "+name)
		_, _ = admin.Exec(context.Background(), "DROP ROLE "+name)
	})
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	u.User = url.UserPassword(name, "pw")
	return u.String()
}

func TestARoleWithoutRightsIsToldWhatToGrant(t *testing.T) {
	t.Parallel()
	address := role(t, dbtest.Empty(t), "powerless")
	err := open(t, address, "redraft").Migrate(t.Context(), slog.New(slog.DiscardHandler))
	if err == nil || !strings.Contains(err.Error(), "AUTHORIZATION") {
		t.Errorf("got %v", err)
	}
}

func TestARoleThatOwnsOnlyItsSchemaIsEnough(t *testing.T) {
	t.Parallel()
	address := role(t, dbtest.Empty(t), "schemaowner", "CREATE SCHEMA mine AUTHORIZATION schemaowner")
	d := open(t, address, "mine")
	if err := d.Migrate(t.Context(), slog.New(slog.DiscardHandler)); err != nil {
		t.Error(err)
	}
}

func TestAWrongPasswordAndAMissingDatabaseAreExplained(t *testing.T) {
	t.Parallel()
	address := dbtest.Empty(t)
	for change, want := range map[string]string{":wrong@": "refuses the user", "/nowhere?": "no such database"} {
		broken := address
		if strings.HasPrefix(change, ":") {
			u, _ := url.Parse(address)
			u.User = url.UserPassword(u.User.Username(), "wrong")
			broken = u.String()
		} else {
			u, _ := url.Parse(address)
			u.Path = "/nowhere"
			broken = u.String()
		}
		err := open(t, broken, "redraft").Migrate(t.Context(), slog.New(slog.DiscardHandler))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", change, err)
		}
	}
}

func TestUnavailableTellsAbsenceFromMistakes(t *testing.T) {
	t.Parallel()
	for code, want := range map[string]bool{"57P01": true, "57P03": true, "08006": true, "53300": true, "53100": true, "57014": false, "42P01": false, "23505": false} {
		if got := db.Unavailable(&pgconn.PgError{Code: code}); got != want {
			t.Errorf("%s: %v", code, got)
		}
	}
	d := open(t, "postgres://u:p@127.0.0.1:1/none", "redraft")
	if _, err := d.Exec(t.Context(), "SELECT 1"); !db.Unavailable(err) {
		t.Errorf("a refused connection: %v", err)
	}
	if db.Unavailable(errors.New("some mistake")) || db.Unavailable(nil) {
		t.Error("any error is called absence")
	}
}

func TestEveryViewAndItsColumnsAreExplained(t *testing.T) {
	t.Parallel()
	d := dbtest.Open(t)
	rows, err := d.Query(t.Context(), `SELECT c.relname || coalesce('.' || a.attname, '')
		FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
		WHERE c.relnamespace = 'redraft'::regnamespace AND c.relkind = 'v'
			AND (col_description(c.oid, a.attnum) IS NULL OR obj_description(c.oid, 'pg_class') IS NULL) ORDER BY 1`)
	if err != nil {
		t.Fatal(err)
	}
	bare, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil || len(bare) > 0 {
		t.Errorf("without a comment: %v, %v", bare, err)
	}
}

// A query is cut off since the first migration; users, passwords and fragments are of rows of any age.
func TestTheHistoryShowsNothingOfAnAddressThatMayBeASecret(t *testing.T) {
	t.Parallel()
	d := dbtest.Open(t)
	for address, want := range map[string]string{
		"https://example.org/cv.pdf":                          "https://example.org/cv.pdf",
		"http://user:pw@example.org/cv.pdf":                   "http://example.org/cv.pdf",
		"HTTPS://user@example.org:8443/a@b/cv.pdf?token=pw":   "HTTPS://example.org:8443/a@b/cv.pdf",
		"https://us%40er:p@w@example.org":                     "https://example.org",
		"https://example.org/cv.pdf#key=pw":                   "https://example.org/cv.pdf",
		"https://example.org?mail=a@b.example/x":              "https://example.org",
		"https://user:pw@[2001:db8::1]/cv.pdf?x=1#pw":         "https://[2001:db8::1]/cv.pdf",
		"https://example.org/a//me@example.org/cv.pdf?a?b#c?": "https://example.org/a//me@example.org/cv.pdf",
	} {
		var shown string
		err := d.QueryRow(t.Context(), `WITH j AS (SELECT gen_random_uuid() AS id, json_build_object('resume_url', $1::text) AS request)
			INSERT INTO redraft.jobs (id, module, owner, request, river_id) SELECT id, 'analyze', 'default', request, 0 FROM j RETURNING id`, address).Scan(&shown)
		if err != nil {
			t.Fatal(err)
		}
		if err := d.QueryRow(t.Context(), `SELECT resume_url FROM redraft.job_history WHERE id = $1`, shown).Scan(&shown); err != nil || shown != want {
			t.Errorf("%s is shown as %s, not %s (%v)", address, shown, want, err)
		}
	}
}
