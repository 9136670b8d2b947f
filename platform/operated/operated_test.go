// Package operated tests the built program as operators run it: processes that share a database, are killed, stand behind a pooler,
// move to another server. It knows the program by its settings, its API and its tables only.
package operated

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

var program struct {
	once sync.Once
	dir  string
	err  error
}

func TestMain(m *testing.M) {
	code := m.Run()
	if program.dir != "" {
		_ = os.RemoveAll(program.dir)
	}
	os.Exit(code)
}

// redraft is the path of the program, built once.
func redraft(t testing.TB) string {
	t.Helper()
	program.once.Do(func() {
		if program.dir, program.err = os.MkdirTemp("/tmp", "redraft-operated-"); program.err != nil {
			return
		}
		if out, err := exec.Command("go", "build", "-o", filepath.Join(program.dir, "redraft"), "redraft").CombinedOutput(); err != nil {
			program.err = fmt.Errorf("%w: %s", err, out)
		}
	})
	if program.err != nil {
		t.Fatalf("build the program: %v", program.err)
	}
	return filepath.Join(program.dir, "redraft")
}

// sample is the resume that the first run sends.
func sample(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("../../web/sample.pdf")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// output is what a process prints, read while it is written.
type output struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.buf.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.buf.String()
}

// usual are the settings of every process here: no limits, and the reader that needs no compiling.
func usual(t testing.TB) []string {
	return []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir(), "CACHE_DIR=" + filepath.Join(os.TempDir(), "redraft-test-cache"), "PORT=0", "API_KEY=secret",
		"FETCH_ALLOW=127.0.0.1", "ANALYZE_WORKERS=2", "PDF_READER=ledongthuc", "RATE_LIMIT_PER_MINUTE=0", "RATE_LIMIT_PER_HOUR=0", "MAX_QUEUED=0",
	}
}

// process is a redraft, which a test may kill.
type process struct {
	t    testing.TB
	cmd  *exec.Cmd
	out  *output
	base string // where it listens; "" for a worker
	key  string
	once sync.Once
	err  error
}

var listens = regexp.MustCompile(`listens on (http://\S+)`)

// start starts a process and waits until it serves or works.
func start(t testing.TB, environ ...string) *process {
	t.Helper()
	p := &process{t: t, cmd: exec.Command(redraft(t), "serve"), out: &output{}, key: "secret"}
	p.cmd.Env = append(append(usual(t), "DATA_DIR="+t.TempDir()), environ...)
	p.cmd.Stdout, p.cmd.Stderr = p.out, p.out
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.kill)
	for end := time.Now().Add(90 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		text := p.out.String()
		if m := listens.FindStringSubmatch(text); m != nil {
			p.base = m[1]
			return p
		}
		if strings.Contains(text, "works on jobs") {
			return p
		}
		if strings.HasPrefix(text, "redraft: ") || strings.Contains(text, "\nredraft: ") {
			t.Fatalf("the process does not start: %s", text)
		}
	}
	t.Fatalf("the process never serves: %s", p.out)
	return nil
}

// wait waits for the process's end, which it may be told more than once.
func (p *process) wait() error {
	p.once.Do(func() { p.err = p.cmd.Wait() })
	return p.err
}

func (p *process) kill() {
	_ = p.cmd.Process.Kill()
	_ = p.wait()
}

// run runs a command of the program and gives what it prints.
func run(t testing.TB, environ []string, args ...string) (stdout, stderr string, err error) {
	t.Helper()
	cmd := exec.Command(redraft(t), args...)
	cmd.Env = append(usual(t), environ...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err = cmd.Run()
	return out.String(), errs.String(), err
}

func (p *process) do(method, path, contentType string, body io.Reader) (int, map[string]any) {
	p.t.Helper()
	r, err := http.NewRequest(method, p.base+path, body)
	if err != nil {
		p.t.Fatal(err)
	}
	r.Header.Set("X-API-Key", p.key)
	if contentType != "" {
		r.Header.Set("Content-Type", contentType)
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		p.t.Fatal(err)
	}
	defer response.Body.Close()
	var out map[string]any
	if err := json.NewDecoder(response.Body).Decode(&out); err != nil {
		p.t.Fatalf("%s %s: %d: %v", method, path, response.StatusCode, err)
	}
	return response.StatusCode, out
}

// submit submits a file or, where it is a URL, the address of one.
func (p *process) submit(data []byte) map[string]any {
	p.t.Helper()
	contentType := "application/pdf"
	if bytes.HasPrefix(data, []byte("http")) {
		data, contentType = fmt.Appendf(nil, `{"resume_url":%q}`, data), "application/json"
	}
	code, submitted := p.do("POST", "/api/v1/analyze/", contentType, bytes.NewReader(data))
	if code != 200 {
		p.t.Fatalf("submit: %d %v", code, submitted)
	}
	return submitted
}

// await waits for a submitted job to end.
func (p *process) await(submitted map[string]any) map[string]any {
	p.t.Helper()
	path, _ := submitted["status_url"].(string)
	if path == "" {
		p.t.Fatalf("not accepted: %v", submitted)
	}
	var got map[string]any
	for end := time.Now().Add(60 * time.Second); time.Now().Before(end); {
		if _, got = p.do("GET", path+"?wait=5", "", nil); got["status"] == "complete" || got["status"] == "failed" {
			return got
		}
	}
	p.t.Fatalf("%s does not end: %v", path, got)
	return nil
}

// connect opens a connection for the test's own questions.
func connect(t testing.TB, address string) *pgx.Conn {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close(t.Context()) })
	return conn
}

func execute(t testing.TB, conn *pgx.Conn, statements ...string) {
	t.Helper()
	for _, sql := range statements {
		if _, err := conn.Exec(t.Context(), sql); err != nil {
			t.Fatalf("%s: %v", sql, err)
		}
	}
}

func count(t testing.TB, conn *pgx.Conn, sql string, args ...any) int {
	t.Helper()
	var n int
	if err := conn.QueryRow(t.Context(), sql, args...).Scan(&n); err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
	return n
}

// as gives a database's address for another role.
func as(t testing.TB, address, role, password string) string {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	u.User = url.UserPassword(role, password)
	return u.String()
}

// tool finds a program that a test needs; without it the test is skipped, except where CI is to prove everything.
func tool(t testing.TB, names ...string) string {
	t.Helper()
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
		for _, dir := range []string{"/usr/sbin", "/usr/lib/postgresql/17/bin", "/usr/lib/postgresql/16/bin", "/usr/lib/postgresql/15/bin"} {
			if path := filepath.Join(dir, name); isFile(path) {
				return path
			}
		}
	}
	if os.Getenv("CI") == "true" {
		t.Fatalf("%s is not installed", names[0])
	}
	t.Skipf("needs %s", names[0])
	return ""
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

const termSignal = syscall.SIGTERM

// privateDir is a data directory that a private Postgres, which runs as another account than root, can enter.
func privateDir(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("/tmp", "redraft-private-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}
