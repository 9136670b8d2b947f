package operated

import (
	"fmt"
	"net"
	"net/url"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"redraft/platform/dbtest"
)

// exercise does once what a service does: each kind of submit, a wait, a cancellation, a key, the history, a deletion.
func exercise(t *testing.T, address string, environ ...string) {
	t.Helper()
	source := newSlowSource(t, 1)
	environ = append(environ, "DATABASE_URL="+address)
	p := start(t, environ...)
	held := p.submit([]byte(source.URL))
	source.awaitRequests(t, 1)
	begin := time.Now()
	if code, got := p.do("DELETE", "/api/v1/analyze/"+held["job_id"].(string), "", nil); code != 200 || got["status"] != "cancelled" {
		t.Errorf("a running job is not cancelled: %d %v", code, got)
	}
	select {
	case <-source.gone:
		t.Logf("the work on a cancelled job ended after %.1f s", time.Since(begin).Seconds())
	case <-time.After(10 * time.Second):
		t.Error("the work on a cancelled job goes on")
	}
	for _, data := range [][]byte{sample(t), []byte(source.URL)} {
		if got := p.await(p.submit(data)); got["status"] != "complete" {
			t.Errorf("a job ended as %v", got)
		}
	}
	key, stderr, err := run(t, environ, "keys", "create", "app")
	if err != nil {
		t.Fatalf("make a key: %v %s", err, stderr)
	}
	app := &process{t: t, base: p.base, key: strings.TrimSpace(key)}
	code, submitted := app.do("POST", "/api/v1/analyze/?user_id=user-9", "application/pdf", strings.NewReader("%PDF-1.7 broken"))
	if code != 200 {
		t.Fatalf("a submit with a key of the database: %d %v", code, submitted)
	}
	if got := app.await(submitted); got["error_type"] != "corrupt_pdf" {
		t.Errorf("a broken file: %v", got)
	}
	if code, page := app.do("GET", "/api/v1/jobs", "", nil); code != 200 || len(page["jobs"].([]any)) != 1 {
		t.Errorf("the history: %d %v", code, page)
	}
	if code, receipt := p.do("DELETE", "/api/v1/users/user-9", "", nil); code != 200 {
		t.Errorf("the deletion: %d %v", code, receipt)
	}
}

func TestARoleThatOwnsNothingButItsSchemaIsEnoughForAll(t *testing.T) {
	t.Parallel()
	address := dbtest.Empty(t)
	admin := connect(t, address)
	execute(t, admin, `CREATE ROLE plain LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD 'pw'`, `CREATE SCHEMA redraft AUTHORIZATION plain`)
	exercise(t, as(t, address, "plain", "pw"))
	if n := count(t, admin, `SELECT count(*) FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
		WHERE r.rolname = 'plain' AND c.relnamespace <> 'redraft'::regnamespace AND c.relnamespace <> 'pg_toast'::regnamespace`); n != 0 {
		t.Errorf("%d things of the role's are outside of its schema", n)
	}
}

func TestSupabasesRolesReadNothing(t *testing.T) {
	t.Parallel()
	address := dbtest.Empty(t)
	admin := connect(t, address)
	execute(t, admin,
		`CREATE ROLE anon NOLOGIN NOINHERIT`, `CREATE ROLE authenticated NOLOGIN NOINHERIT`, `CREATE ROLE service_role NOLOGIN NOINHERIT BYPASSRLS`,
		`CREATE ROLE supabase LOGIN NOSUPERUSER CREATEROLE CREATEDB PASSWORD 'pw'`,
		fmt.Sprintf(`GRANT ALL ON DATABASE %s TO supabase`, pgx.Identifier{admin.Config().Database}.Sanitize()),
		`CREATE SCHEMA auth`, `CREATE SCHEMA storage`, `CREATE SCHEMA extensions`,
		`GRANT USAGE ON SCHEMA public, auth, storage, extensions TO anon, authenticated, service_role`,
		`ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO anon, authenticated, service_role`,
		// Beyond what Supabase does: whatever the service's role makes, wherever, is granted to all.
		`ALTER DEFAULT PRIVILEGES FOR ROLE supabase GRANT ALL ON TABLES TO anon, authenticated, service_role`,
		`ALTER DEFAULT PRIVILEGES FOR ROLE supabase GRANT ALL ON SEQUENCES TO anon, authenticated, service_role`,
		`ALTER DEFAULT PRIVILEGES FOR ROLE supabase GRANT ALL ON ROUTINES TO anon, authenticated, service_role`,
		`ALTER DEFAULT PRIVILEGES FOR ROLE supabase GRANT ALL ON SCHEMAS TO anon, authenticated, service_role`,
	)
	exercise(t, as(t, address, "supabase", "pw"))
	if n := count(t, admin, `SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace`); n != 0 {
		t.Errorf("%d things of ours are in public, which Supabase's API shows", n)
	}
	rows, err := admin.Query(t.Context(), `SELECT format('%I.%I', 'redraft', relname) FROM pg_class WHERE relnamespace = 'redraft'::regnamespace AND relkind IN ('r', 'v', 'p', 'm', 'S')`)
	if err != nil {
		t.Fatal(err)
	}
	things, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil || len(things) < 15 {
		t.Fatalf("%d tables and views, %v", len(things), err)
	}
	read := func(role, thing string) (n int, err error) {
		tx, err := admin.Begin(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = tx.Rollback(t.Context()) }()
		if _, err := tx.Exec(t.Context(), "SET LOCAL ROLE "+role); err != nil {
			t.Fatal(err)
		}
		err = tx.QueryRow(t.Context(), "SELECT count(*) FROM "+thing).Scan(&n)
		return n, err
	}
	for _, role := range []string{"anon", "authenticated", "service_role"} {
		for _, thing := range things {
			if n, err := read(role, thing); err == nil || !strings.Contains(err.Error(), "permission denied") {
				t.Errorf("%s reads %d rows of %s, %v", role, n, thing, err)
			}
		}
	}
	// Should somebody grant it all again, by a click in a dashboard, no row is shown.
	execute(t, admin, `GRANT USAGE ON SCHEMA redraft TO anon, authenticated`, `GRANT ALL ON ALL TABLES IN SCHEMA redraft TO anon, authenticated`)
	for _, role := range []string{"anon", "authenticated"} {
		for _, thing := range things {
			if n, err := read(role, thing); err == nil && n > 0 && !strings.HasSuffix(thing, "_seq") {
				t.Errorf("with grants, %s reads %d rows of %s", role, n, thing)
			}
		}
	}
	if n := count(t, admin, `SELECT count(*) FROM redraft.jobs`); n == 0 {
		t.Error("there is nothing to read, which proves nothing")
	}
}

func TestThroughPgBouncerInTransactionMode(t *testing.T) {
	t.Parallel()
	pgbouncer := tool(t, "pgbouncer")
	address, err := url.Parse(dbtest.Empty(t))
	if err != nil {
		t.Fatal(err)
	}
	password, _ := address.User.Password()
	dir, err := os.MkdirTemp("/tmp", "redraft-pgbouncer-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	port := freePort(t)
	config := fmt.Sprintf(`[databases]
pooled = host=%s port=5432 dbname=%s
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = %d
unix_socket_dir =
auth_type = scram-sha-256
auth_file = %s/users.txt
pool_mode = transaction
default_pool_size = 8
max_client_conn = 200
server_reset_query_always = 1
server_reset_query = DISCARD ALL
`, address.Query().Get("host"), strings.TrimPrefix(address.Path, "/"), port, dir)
	for name, text := range map[string]string{"pgbouncer.ini": config, "users.txt": fmt.Sprintf("%q %q\n", address.User.Username(), password)} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	args := []string{filepath.Join(dir, "pgbouncer.ini")}
	if os.Geteuid() == 0 {
		args = append([]string{"-u", ownerOf(t, address.Query().Get("host"))}, args...) // it refuses to run as root
	}
	cmd, log := exec.Command(pgbouncer, args...), &output{}
	cmd.Stdout, cmd.Stderr = log, log
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		if t.Failed() {
			t.Logf("PgBouncer says: %s", log)
		}
	})
	pooled := fmt.Sprintf("postgres://%s@127.0.0.1:%d/pooled?sslmode=disable", address.User, port)
	awaitPort(t, port)
	exercise(t, pooled, "DATABASE_POOLER=transaction")
}

// ownerOf is the account that a directory belongs to.
func ownerOf(t testing.TB, dir string) string {
	t.Helper()
	info, err := os.Stat(dir)
	if err != nil {
		t.Fatal(err)
	}
	account, err := user.LookupId(fmt.Sprint(info.Sys().(*syscall.Stat_t).Uid))
	if err != nil {
		t.Fatal(err)
	}
	return account.Username
}

func freePort(t testing.TB) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	return l.Addr().(*net.TCPAddr).Port
}

func awaitPort(t testing.TB, port int) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if conn, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", port)); err == nil {
			_ = conn.Close()
			return
		}
	}
	t.Fatalf("nothing listens on port %d", port)
}
