package operated

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"redraft/platform/dbtest"
	"redraft/platform/postgres"
)

// slowSource serves the sample, holding back its first answers until they are released.
type slowSource struct {
	*httptest.Server
	asked   atomic.Int64
	held    int64
	release chan struct{}
	gone    chan struct{} // told when somebody who is held back goes away
}

func newSlowSource(t *testing.T, held int64) *slowSource {
	t.Helper()
	s, data := &slowSource{held: held, release: make(chan struct{}), gone: make(chan struct{}, 100)}, sample(t)
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if s.asked.Add(1) <= s.held {
			select {
			case <-s.release:
			case <-r.Context().Done():
				s.gone <- struct{}{}
			}
		}
		_, _ = w.Write(data)
	}))
	t.Cleanup(func() {
		close(s.release)
		s.Close()
	})
	return s
}

func (s *slowSource) awaitRequests(t *testing.T, n int64) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); s.asked.Load() < n; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("the resume was asked for %d times, not %d", s.asked.Load(), n)
		}
	}
}

// oneOutcome holds the job's row against what a person may see of it.
func oneOutcome(t *testing.T, url, id string, want string) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close(t.Context()) }()
	var rows, results int
	if err := conn.QueryRow(t.Context(), `SELECT count(*), count(result) FROM redraft.jobs WHERE id = $1`, id).Scan(&rows, &results); err != nil {
		t.Fatal(err)
	}
	if rows != 1 || (results == 1) != (want == "complete") {
		t.Errorf("%d rows, %d results", rows, results)
	}
}

func TestAKilledWorkersJobGoesOnInAnotherProcess(t *testing.T) {
	t.Parallel()
	url := dbtest.URL(t)
	source := newSlowSource(t, 1)
	api := start(t, "DATABASE_URL="+url, "ROLE=api")
	first := start(t, "DATABASE_URL="+url, "ROLE=worker")
	submitted := api.submit([]byte(source.URL))
	source.awaitRequests(t, 1)
	start(t, "DATABASE_URL="+url, "ROLE=worker")
	first.kill()
	killed := time.Now()
	if got := api.await(submitted); got["status"] != "complete" {
		t.Errorf("the job ended as %v", got)
	}
	if took := time.Since(killed); took > 20*time.Second {
		t.Errorf("the job ended %s after its worker was killed", took)
	} else {
		t.Logf("complete %.1f s after the kill", took.Seconds())
	}
	oneOutcome(t, url, submitted["job_id"].(string), "complete")
}

func TestAKilledWorkersJobGoesOnAtItsRestart(t *testing.T) {
	t.Parallel()
	url, dir := dbtest.URL(t), t.TempDir()
	source := newSlowSource(t, 1)
	api := start(t, "DATABASE_URL="+url, "ROLE=api")
	first := start(t, "DATABASE_URL="+url, "ROLE=worker", "DATA_DIR="+dir)
	submitted := api.submit([]byte(source.URL))
	source.awaitRequests(t, 1)
	first.kill()
	restarted := time.Now()
	start(t, "DATABASE_URL="+url, "ROLE=worker", "DATA_DIR="+dir)
	if got := api.await(submitted); got["status"] != "complete" {
		t.Errorf("the job ended as %v", got)
	}
	if took := time.Since(restarted); took > 5*time.Second {
		t.Errorf("the job ended %s after the restart", took)
	} else {
		t.Logf("complete %.1f s after the restart", took.Seconds())
	}
	oneOutcome(t, url, submitted["job_id"].(string), "complete")
}

func TestACrashOnTheLastAttemptEndsAsFailed(t *testing.T) {
	t.Parallel()
	url, dir := dbtest.URL(t), t.TempDir()
	source := newSlowSource(t, 1)
	api := start(t, "DATABASE_URL="+url, "ROLE=api", "MAX_ATTEMPTS=1")
	first := start(t, "DATABASE_URL="+url, "ROLE=worker", "DATA_DIR="+dir, "MAX_ATTEMPTS=1")
	submitted := api.submit([]byte(source.URL))
	source.awaitRequests(t, 1)
	first.kill()
	start(t, "DATABASE_URL="+url, "ROLE=worker", "DATA_DIR="+dir, "MAX_ATTEMPTS=1")
	got := api.await(submitted)
	if got["status"] != "failed" || got["error_type"] != "internal" || got["error"] == "" {
		t.Errorf("the job ended as %v", got)
	}
	if code, result := api.do("GET", submitted["result_url"].(string), "", nil); code != 200 || result["success"] != false || result["data"] != nil {
		t.Errorf("its result: %d %v", code, result)
	}
	oneOutcome(t, url, submitted["job_id"].(string), "failed")
}

// load submits uploads from some goroutines until it is told to stop, and remembers what was accepted.
type load struct {
	mu       sync.Mutex
	accepted []map[string]any
	codes    map[int]int
	noHint   int // 503s without Retry-After
	data     []byte
	stop     chan struct{}
	group    sync.WaitGroup
}

func startLoad(t *testing.T, base func() string) *load {
	t.Helper()
	l := &load{codes: map[int]int{}, data: sample(t), stop: make(chan struct{})}
	for range 4 {
		l.group.Go(func() {
			client := &http.Client{Timeout: 15 * time.Second}
			for {
				select {
				case <-l.stop:
					return
				case <-time.After(15 * time.Millisecond):
				}
				l.submit(client, base())
			}
		})
	}
	return l
}

func (l *load) submit(client *http.Client, base string) {
	r, err := http.NewRequest(http.MethodPost, base+"/api/v1/analyze/", bytes.NewReader(l.data))
	if err != nil {
		return
	}
	r.Header.Set("X-API-Key", "secret")
	r.Header.Set("Content-Type", "application/pdf")
	response, err := client.Do(r)
	l.mu.Lock()
	defer l.mu.Unlock()
	if err != nil {
		l.codes[0]++
		return
	}
	defer func() { _ = response.Body.Close() }()
	l.codes[response.StatusCode]++
	var submitted map[string]any
	switch data, err := io.ReadAll(response.Body); {
	case response.StatusCode == 503 && response.Header.Get("Retry-After") == "":
		l.noHint++
	case response.StatusCode == 200 && err == nil && json.Unmarshal(data, &submitted) == nil:
		l.accepted = append(l.accepted, submitted)
	}
}

func (l *load) end() {
	close(l.stop)
	l.group.Wait()
}

func TestPostgresStoppedAndStartedUnderLoadLosesNothing(t *testing.T) {
	t.Parallel()
	dir := privateDir(t)
	open := func() *postgres.Server {
		s, err := postgres.Start(context.Background(), postgres.Config{DataDir: dir, Logger: slog.New(slog.DiscardHandler)})
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	database := open()
	t.Cleanup(func() { _ = database.Stop() })
	s := start(t, "DATABASE_URL="+database.URL())
	l := startLoad(t, func() string { return s.base })
	time.Sleep(1500 * time.Millisecond)
	if err := database.Stop(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(2 * time.Second)
	if code, _ := s.do("GET", "/ready", "", nil); code != 503 {
		t.Errorf("/ready without a database: %d", code)
	}
	if code, _ := s.do("GET", "/health", "", nil); code != 503 {
		t.Errorf("/health without a database: %d", code)
	}
	database = open()
	time.Sleep(3 * time.Second)
	l.end()
	if l.codes[200] == 0 || l.codes[503] == 0 || len(l.codes) != 2 || l.noHint > 0 {
		t.Errorf("answers %v, %d 503s without Retry-After", l.codes, l.noHint)
	}
	for _, submitted := range l.accepted {
		if got := s.await(submitted); got["status"] != "complete" {
			t.Fatalf("an accepted job ended as %v", got)
		}
	}
	t.Logf("%d jobs accepted and completed; answers %v", len(l.accepted), l.codes)
}

func TestATermSignalUnderLoadLosesNothing(t *testing.T) {
	t.Parallel()
	url, dir := dbtest.URL(t), t.TempDir()
	p := start(t, "DATABASE_URL="+url, "DATA_DIR="+dir)
	l := startLoad(t, func() string { return p.base })
	time.Sleep(1500 * time.Millisecond)
	_ = p.cmd.Process.Signal(syscall.SIGTERM)
	begin := time.Now()
	if err := p.wait(); err != nil {
		t.Errorf("the process ended with %v: %s", err, p.out)
	}
	if took := time.Since(begin); took > 10*time.Second {
		t.Errorf("the stop took %s", took)
	} else {
		t.Logf("stopped in %.1f s", took.Seconds())
	}
	l.end()
	second := start(t, "DATABASE_URL="+url, "DATA_DIR="+dir)
	for _, submitted := range l.accepted {
		if got := second.await(submitted); got["status"] != "complete" {
			t.Fatalf("an accepted job ended as %v", got)
		}
	}
	if len(l.accepted) == 0 || l.codes[500] > 0 {
		t.Errorf("%d accepted; answers %v", len(l.accepted), l.codes)
	}
	t.Logf("%d jobs accepted and completed; answers %v", len(l.accepted), l.codes)
}

// memory is the resident memory of a process and its children, in bytes.
func memory(pid int) int64 {
	parents, sizes := map[int]int{}, map[int]int64{}
	dirs, _ := filepath.Glob("/proc/[0-9]*")
	for _, d := range dirs {
		stat, err := os.ReadFile(d + "/stat")
		if err != nil {
			continue
		}
		n, _ := strconv.Atoi(filepath.Base(d))
		fields := strings.Fields(string(stat[bytes.LastIndexByte(stat, ')')+1:]))
		parents[n], _ = strconv.Atoi(fields[1])
		pages, _ := strconv.ParseInt(fields[21], 10, 64)
		sizes[n] = pages * int64(os.Getpagesize())
	}
	total := int64(0)
	for n := range sizes {
		for p := n; p > 1; p = parents[p] {
			if p == pid {
				total += sizes[n]
				break
			}
		}
	}
	return total
}

// The files come from a folder that is not part of the project; parse/pool has its own nasty ones.
func TestAServiceUnderHostileFilesServesOthers(t *testing.T) {
	t.Parallel()
	files, _ := filepath.Glob("../../../shared/hostile/*.pdf")
	if len(files) == 0 {
		t.Skip("no ../shared/hostile beside the project")
	}
	url := dbtest.URL(t)
	p, good := start(t, "DATABASE_URL="+url, "PDF_READER=pdfium"), sample(t)
	most := int64(0)
	done := make(chan struct{})
	var watch sync.WaitGroup
	watch.Go(func() {
		for {
			select {
			case <-done:
				return
			case <-time.After(20 * time.Millisecond):
				most = max(most, memory(p.cmd.Process.Pid))
			}
		}
	})
	submitted := make([]map[string]any, len(files))
	slowest := time.Duration(0)
	for i, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if _, submitted[i] = p.do("POST", "/api/v1/analyze/", "application/pdf", bytes.NewReader(data)); i%20 == 0 {
			begin := time.Now()
			if got := p.await(p.submit(good)); got["status"] != "complete" {
				t.Errorf("a good file between hostile ones: %v", got)
			}
			slowest = max(slowest, time.Since(begin))
		}
	}
	kinds := map[string]int{}
	for i, path := range files {
		got := p.await(submitted[i])
		kind, _ := got["error_type"].(string)
		kinds[kind]++
		if got["status"] == "failed" && (kind == "" || kind == "internal") {
			t.Errorf("%s: %v", filepath.Base(path), got)
		}
	}
	close(done)
	watch.Wait()
	if most > 500<<20 {
		t.Errorf("the processes together held %d MB", most>>20)
	}
	t.Logf("%d files: %v; a good file took %s at most; %d MB at most", len(files), kinds, slowest, most>>20)
}
