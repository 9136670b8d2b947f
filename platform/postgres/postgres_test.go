package postgres

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// TestMain lets the test binary stand in for a redraft that can be killed: it starts the database of a directory and waits.
func TestMain(m *testing.M) {
	if len(os.Args) == 3 && os.Args[1] == "hold" {
		s, err := Start(context.Background(), Config{DataDir: os.Args[2], Logger: slog.New(slog.DiscardHandler)})
		if err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		fmt.Println("started", s.process.cmd.Process.Pid)
		_, _ = io.Copy(io.Discard, os.Stdin)
		if err := s.Stop(); err != nil {
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// place is a data directory that the account of the database may enter.
func place(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("/tmp", "redraft-postgres-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

// holder is a process that holds a database.
type holder struct {
	cmd      *exec.Cmd
	in       io.Closer
	database int // the process number of its Postgres
}

func hold(t *testing.T, dir string) *holder {
	t.Helper()
	cmd := exec.Command(os.Args[0], "hold", dir)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	line, _ := lines.ReadString('\n')
	h := &holder{cmd: cmd, in: in}
	if _, err := fmt.Sscanf(line, "started %d", &h.database); err != nil {
		rest, _ := io.ReadAll(lines)
		_ = cmd.Wait()
		t.Fatalf("the database does not start: %s%s", line, rest)
	}
	return h
}

func (h *holder) stop(t *testing.T) {
	t.Helper()
	_ = h.in.Close()
	if err := h.cmd.Wait(); err != nil {
		t.Fatalf("the stop fails: %v", err)
	}
}

func (h *holder) kill() {
	_ = h.cmd.Process.Kill()
	_ = h.cmd.Wait()
}

func connect(t *testing.T, dir string) *pgx.Conn {
	t.Helper()
	password, err := os.ReadFile(filepath.Join(dir, "postgres-password"))
	if err != nil {
		t.Fatal(err)
	}
	conn, err := pgx.Connect(t.Context(), fmt.Sprintf("user=%s dbname=%s host=%s password=%s", account, account, filepath.Join(dir, "run"), strings.TrimSpace(string(password))))
	if err != nil {
		t.Fatal(err)
	}
	return conn
}

// states are ways to end one life of the database and to leave its directory.
var states = []struct {
	name  string
	leave func(t *testing.T, dir string, h *holder)
}{
	{"stopped in order", func(t *testing.T, _ string, h *holder) { h.stop(t) }},
	{"redraft killed, its Postgres alive", func(_ *testing.T, _ string, h *holder) { h.kill() }},
	{"both killed", func(_ *testing.T, _ string, h *holder) {
		h.kill()
		_ = syscall.Kill(h.database, syscall.SIGKILL)
	}},
	{"both killed, the process number given to somebody else", func(t *testing.T, dir string, h *holder) {
		h.kill()
		_ = syscall.Kill(h.database, syscall.SIGKILL)
		path := filepath.Join(dir, "postgres", "postmaster.pid")
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		_, rest, _ := strings.Cut(string(data), "\n")
		if err := os.WriteFile(path, []byte(strconv.Itoa(os.Getpid())+"\n"+rest), 0o600); err != nil {
			t.Fatal(err)
		}
	}},
	{"both killed, postmaster.pid empty", func(t *testing.T, dir string, h *holder) {
		h.kill()
		_ = syscall.Kill(h.database, syscall.SIGKILL)
		if err := os.WriteFile(filepath.Join(dir, "postgres", "postmaster.pid"), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}},
	{"half of a new database beside it", func(t *testing.T, dir string, h *holder) {
		h.stop(t)
		if err := os.MkdirAll(filepath.Join(dir, "postgres.new", "base"), 0o700); err != nil {
			t.Fatal(err)
		}
	}},
	{"the socket's directory gone", func(t *testing.T, dir string, h *holder) {
		h.stop(t)
		if err := os.RemoveAll(filepath.Join(dir, "run")); err != nil {
			t.Fatal(err)
		}
	}},
	{"both killed, the socket's lock given to somebody else", func(t *testing.T, dir string, h *holder) {
		h.kill()
		_ = syscall.Kill(h.database, syscall.SIGKILL)
		if err := os.WriteFile(filepath.Join(dir, "run", ".s.PGSQL.5432.lock"), []byte(strconv.Itoa(os.Getpid())+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}},
	{"killed while its Postgres recovers from a kill", func(t *testing.T, dir string, h *holder) {
		h.kill()
		_ = syscall.Kill(h.database, syscall.SIGKILL)
		cmd := exec.Command(os.Args[0], "hold", dir)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(60 * time.Millisecond)
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}},
}

// STARTS=100 goes through more of them than every run needs.
func TestNoStateOfTheDirectoryLosesData(t *testing.T) {
	t.Parallel()
	starts := len(states) + 1
	if n, err := strconv.Atoi(os.Getenv("STARTS")); err == nil {
		starts = n
	}
	dir := place(t)
	before := "new"
	for i := range starts {
		h := hold(t, dir)
		conn := connect(t, dir)
		if _, err := conn.Exec(t.Context(), `CREATE TABLE IF NOT EXISTS kept (n int PRIMARY KEY)`); err != nil {
			t.Fatal(err)
		}
		var rows int
		if err := conn.QueryRow(t.Context(), `SELECT count(*) FROM kept`).Scan(&rows); err != nil {
			t.Fatal(err)
		}
		if rows != i {
			t.Fatalf("after %q %d of %d rows are there", before, rows, i)
		}
		if _, err := conn.Exec(t.Context(), `INSERT INTO kept VALUES ($1)`, i); err != nil {
			t.Fatal(err)
		}
		_ = conn.Close(t.Context())
		state := states[i%len(states)]
		state.leave(t, dir, h)
		before = state.name
	}
	hold(t, dir).stop(t)
}

func TestACrashOfTheServerAloneIsRepaired(t *testing.T) {
	t.Parallel()
	dir := place(t)
	s, err := Start(t.Context(), Config{DataDir: dir, Logger: slog.New(slog.DiscardHandler), Unsafe: true})
	if err != nil {
		t.Fatal(err)
	}
	_ = s.process.cmd.Process.Signal(syscall.SIGKILL)
	var one int
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end) && one == 0; time.Sleep(50 * time.Millisecond) {
		if conn, err := pgx.Connect(t.Context(), s.URL()); err == nil {
			_ = conn.QueryRow(t.Context(), "SELECT 1").Scan(&one)
			_ = conn.Close(t.Context())
		}
	}
	if one != 1 {
		t.Error("the server does not come back")
	}
	if err := s.Stop(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "postgres", "postmaster.pid")); !errors.Is(err, os.ErrNotExist) {
		t.Error("a stopped server leaves its postmaster.pid")
	}
}

func TestASecondProcessOnADirectoryIsTold(t *testing.T) {
	t.Parallel()
	dir := place(t)
	h := hold(t, dir)
	defer h.stop(t)
	_, err := Start(t.Context(), Config{DataDir: dir, Logger: slog.New(slog.DiscardHandler)})
	if err == nil || !strings.Contains(err.Error(), "in use by another redraft") || !strings.Contains(err.Error(), strconv.Itoa(h.cmd.Process.Pid)) || !strings.Contains(err.Error(), "DATA_DIR") {
		t.Errorf("got %v", err)
	}
}

func TestAnotherVersionsDataIsNotTouched(t *testing.T) {
	t.Parallel()
	dir := place(t)
	data := filepath.Join(dir, "postgres")
	for path, content := range map[string]string{filepath.Join(data, "PG_VERSION"): "9\n", filepath.Join(data, "precious"): "data", filepath.Join(dir, "postgres-password"): "secret\n"} {
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(content), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	_, err := Start(t.Context(), Config{DataDir: dir, Logger: slog.New(slog.DiscardHandler)})
	if err == nil || !strings.Contains(err.Error(), "made by Postgres 9") || !strings.Contains(err.Error(), "pg_upgrade") || !strings.Contains(err.Error(), "Nothing was changed") {
		t.Errorf("got %v", err)
	}
	entries, _ := os.ReadDir(data)
	if len(entries) != 2 {
		t.Errorf("the directory holds %v", entries)
	}
}

func TestALostPasswordIsExplained(t *testing.T) {
	t.Parallel()
	dir := place(t)
	hold(t, dir).stop(t)
	if err := os.Remove(filepath.Join(dir, "postgres-password")); err != nil {
		t.Fatal(err)
	}
	_, err := Start(t.Context(), Config{DataDir: dir, Logger: slog.New(slog.DiscardHandler)})
	if err == nil || !strings.Contains(err.Error(), "postgres-password is gone") {
		t.Errorf("got %v", err)
	}
}

func TestAFullDiskIsExplainedAndLeavesNothingHalfMade(t *testing.T) {
	t.Parallel()
	dir := place(t)
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=8m,mode=755", "none", dir).CombinedOutput(); err != nil {
		t.Skipf("no small disk can be mounted here: %s", out)
	}
	t.Cleanup(func() { _ = exec.Command("umount", "-l", dir).Run() })
	_, err := Start(t.Context(), Config{DataDir: dir, Logger: slog.New(slog.DiscardHandler)})
	if err == nil || !strings.Contains(err.Error(), "disk is full") || !strings.Contains(err.Error(), dir) {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "postgres")); !errors.Is(err, os.ErrNotExist) {
		t.Error("half a database is left")
	}
}

func TestThereIsNoWayInButThePassword(t *testing.T) {
	t.Parallel()
	dir := place(t)
	h := hold(t, dir)
	defer h.stop(t)
	if conn, err := pgx.Connect(t.Context(), fmt.Sprintf("user=%s dbname=%s host=%s password=wrong", account, account, filepath.Join(dir, "run"))); err == nil {
		_ = conn.Close(t.Context())
		t.Error("a wrong password is let in")
	}
	conn := connect(t, dir)
	defer conn.Close(t.Context())
	for setting, want := range map[string]string{"listen_addresses": "", "fsync": "on", "synchronous_commit": "on", "unix_socket_permissions": "0700", "password_encryption": "scram-sha-256"} {
		var got string
		if err := conn.QueryRow(t.Context(), "SELECT current_setting($1)", setting).Scan(&got); err != nil || got != want {
			t.Errorf("%s is %q (%v), not %q", setting, got, err, want)
		}
	}
	for _, name := range []string{"postgres-password", "postgres"} {
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v, %v", name, info, err)
		}
	}
}

func TestAMachineWithoutPostgresIsToldItsChoices(t *testing.T) {
	if _, err := findBinaries(); err != nil {
		t.Skip("this machine has none")
	}
	t.Setenv("PATH", t.TempDir())
	if found, _ := filepath.Glob("/usr/lib/postgresql/*/bin"); len(found) > 0 {
		if _, err := findBinaries(); err != nil {
			t.Errorf("the package's directory is not searched: %v", err)
		}
	}
	for _, word := range []string{"DATABASE_URL", "API_KEY", "compose.yaml", installCommand()} {
		if !strings.Contains(errNoBinaries().Error(), word) || word == "" {
			t.Errorf("the error does not name %q: %v", word, errNoBinaries())
		}
	}
}

// What stands in a path is nobody's business: macOS' own place for data has a space in it.
func TestADirectoryMayHaveAnyName(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"Application Support", "a+b 100%20", `it's "quoted" ü`, "one,two", `$HOME & (more); \n#?`} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := filepath.Join(place(t), name)
			s, err := Start(t.Context(), Config{DataDir: dir, Logger: slog.New(slog.DiscardHandler), Unsafe: true})
			if err != nil {
				t.Fatal(err)
			}
			defer func() {
				if err := s.Stop(); err != nil {
					t.Error(err)
				}
			}()
			running, err := RunningURL(dir)
			if err != nil || running != s.URL() {
				t.Errorf("another process would connect to %s, not %s (%v)", running, s.URL(), err)
			}
			conn, err := pgx.Connect(t.Context(), running)
			if err != nil {
				t.Fatal(err)
			}
			_ = conn.Close(t.Context())
			if out, err := exec.Command("sh", "-c", s.Psql()+" -Atc 'SELECT 41 + 1'").CombinedOutput(); err != nil || strings.TrimSpace(string(out)) != "42" {
				t.Errorf("%s: %s %v", s.Psql(), out, err)
			}
		})
	}
}

func TestADirectoryThatTheDatabasesAccountCannotEnterIsNamed(t *testing.T) {
	t.Parallel()
	if os.Geteuid() != 0 {
		t.Skip("only root's database runs as another account")
	}
	closed := filepath.Join(place(t), "roots own")
	if err := os.Mkdir(closed, 0o700); err != nil {
		t.Fatal(err)
	}
	_, err := Start(t.Context(), Config{DataDir: filepath.Join(closed, "more", "data"), Logger: slog.New(slog.DiscardHandler)})
	if err == nil || strings.Contains(err.Error(), "\n") {
		t.Fatalf("got %v", err)
	}
	for _, want := range []string{"cannot enter " + closed + ":", "set DATA_DIR", "chmod o+x '" + closed + "'"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q is not in %v", want, err)
		}
	}
	if err := os.Chmod(closed, 0o711); err != nil {
		t.Fatal(err)
	}
	s, err := Start(t.Context(), Config{DataDir: filepath.Join(closed, "more", "data"), Logger: slog.New(slog.DiscardHandler), Unsafe: true})
	if err != nil {
		t.Fatalf("after what it says was done: %v", err)
	}
	if err := s.Stop(); err != nil {
		t.Error(err)
	}
}
