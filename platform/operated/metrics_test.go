package operated

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"redraft/platform/dbtest"
)

func TestMetricsAreBehindAnAdminKeyOrOnAnAddressOfTheirOwn(t *testing.T) {
	t.Parallel()
	address := dbtest.URL(t)
	p := start(t, "DATABASE_URL="+address)
	key, _, err := run(t, []string{"DATABASE_URL=" + address}, "keys", "create", "app")
	if err != nil {
		t.Fatal(err)
	}
	read := func(url, key string) (int, string) {
		t.Helper()
		r, err := http.NewRequest("GET", url, nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("X-API-Key", key)
		response, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		defer response.Body.Close()
		data, _ := io.ReadAll(response.Body)
		return response.StatusCode, string(data)
	}
	for key, want := range map[string]int{"": 401, strings.TrimSpace(key): 403, "secret": 200} {
		if code, _ := read(p.base+"/metrics", key); code != want {
			t.Errorf("with %q: %d, want %d", key, code, want)
		}
	}
	read(p.base+"/some/made/up/path?canary", "secret")
	p.await(p.submit(sample(t)))
	p.await(p.submit([]byte("%PDF-1.7 broken")))
	text := ""
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end) && !strings.Contains(text, `stage="store"} 2`); time.Sleep(50 * time.Millisecond) {
		_, text = read(p.base+"/metrics", "secret") // a job is counted a moment after its end can be seen
	}
	for _, want := range []string{
		`redraft_http_requests_total{code="200",method="POST",route="/api/v1/analyze"} 2`, `redraft_http_requests_total{code="404",method="GET",route="none"} 1`,
		`redraft_jobs_ended_total{error_type="",module="analyze"} 1`, `redraft_jobs_ended_total{error_type="corrupt_pdf",module="analyze"} 1`,
		`redraft_job_stage_seconds_count{module="analyze",stage="parse"} 2`, `redraft_job_stage_seconds_count{module="analyze",stage="store"} 2`,
		`redraft_queue_up 1`, `redraft_queue_jobs{module="analyze",state="waiting"} 0`, `redraft_queue_oldest_seconds{module="analyze"} 0`, `redraft_workers{module="analyze"} 2`,
		`redraft_readers_started_total `, `redraft_db_connections_max 24`, `go_goroutines `,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the metrics lack %s", want)
		}
	}
	if strings.Contains(text, "canary") || strings.Contains(text, "made/up") {
		t.Error("the metrics repeat what callers ask for")
	}
	own := fmt.Sprintf("127.0.0.1:%d", freePort(t))
	worker := start(t, "DATABASE_URL="+address, "ROLE=worker", "METRICS_ADDR="+own)
	if code, text := read("http://"+own+"/metrics", ""); code != 200 || !strings.Contains(text, "redraft_workers") {
		t.Errorf("a worker's: %d %s\n%s", code, text, worker.out)
	}
	if code, _ := read("http://"+own+"/api/v1/jobs", "secret"); code != 404 {
		t.Errorf("the metrics' address answers other things: %d", code)
	}
}

const alerts = "../observe/alerts.yaml"

func TestTheAlertRulesAreSoundAndFire(t *testing.T) {
	t.Parallel()
	promtool := tool(t, "promtool")
	if out, err := exec.Command(promtool, "check", "rules", alerts).CombinedOutput(); err != nil {
		t.Errorf("promtool check rules: %v\n%s", err, out)
	}
	cmd := exec.Command(promtool, "test", "rules", "alerts_test.yaml")
	cmd.Dir = "testdata"
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("promtool test rules: %v\n%s", err, out)
	}
}

func TestAPrometheusScrapesTheServiceAndKnowsTheRules(t *testing.T) {
	t.Parallel()
	prometheus := tool(t, "prometheus")
	rules, err := filepath.Abs(alerts)
	if err != nil {
		t.Fatal(err)
	}
	own := fmt.Sprintf("127.0.0.1:%d", freePort(t))
	p := start(t, "DATABASE_URL="+dbtest.URL(t), "METRICS_ADDR="+own)
	p.await(p.submit(sample(t)))
	dir := t.TempDir()
	config := fmt.Sprintf("global: {scrape_interval: 500ms, evaluation_interval: 500ms}\nrule_files: [%q]\nscrape_configs:\n  - job_name: redraft\n    static_configs: [{targets: [%q]}]\n", rules, own)
	if err := os.WriteFile(filepath.Join(dir, "prometheus.yml"), []byte(config), 0o600); err != nil {
		t.Fatal(err)
	}
	listen := fmt.Sprintf("127.0.0.1:%d", freePort(t))
	cmd, log := exec.Command(prometheus, "--config.file="+filepath.Join(dir, "prometheus.yml"), "--storage.tsdb.path="+filepath.Join(dir, "data"), "--web.listen-address="+listen), &output{}
	cmd.Stdout, cmd.Stderr = log, log
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	// ask gives the value of the one series that a query finds, or "".
	ask := func(query string) string {
		response, err := http.Get("http://" + listen + "/api/v1/query?query=" + url.QueryEscape(query))
		if err != nil {
			return ""
		}
		defer response.Body.Close()
		var answer struct {
			Data struct{ Result []struct{ Value [2]any } }
		}
		if json.NewDecoder(response.Body).Decode(&answer) != nil || len(answer.Data.Result) != 1 {
			return ""
		}
		return fmt.Sprint(answer.Data.Result[0].Value[1])
	}
	for query, want := range map[string]string{
		`up{job="redraft"}`: "1", `redraft_queue_up`: "1", `redraft_workers{module="analyze"}`: "2", `redraft_jobs_ended_total{module="analyze",error_type=""}`: "1",
	} {
		got := ""
		for end := time.Now().Add(40 * time.Second); got != want && time.Now().Before(end); time.Sleep(200 * time.Millisecond) {
			got = ask(query)
		}
		if got != want {
			t.Errorf("%s is %q, want %s\n%s", query, got, want, log)
		}
	}
	response, err := http.Get("http://" + listen + "/api/v1/rules")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var answer struct {
		Data struct {
			Groups []struct {
				Rules []struct{ Name, Health, State, LastError string }
			}
		}
	}
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil || len(answer.Data.Groups) != 1 || len(answer.Data.Groups[0].Rules) < 8 {
		t.Fatalf("the rules are not loaded: %+v, %v", answer, err)
	}
	for _, r := range answer.Data.Groups[0].Rules {
		if r.LastError != "" || r.State == "firing" {
			t.Errorf("%s: %s, %s %s", r.Name, r.State, r.Health, r.LastError)
		}
	}
}
