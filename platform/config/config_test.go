package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestLoadReportsEveryFaultAtOnceAndNoSecret(t *testing.T) {
	t.Parallel()
	_, err := LoadServing([]string{
		"HOME=/home/x", "PORT=99999", "ROLE=boss", "LOG_LEVEL=loud", "DATABASE_URL=mysql://u:hunter2@h/d", "MAX_ATTEMPTS=0",
		"FETCH_ALLOW=ok.example,not a host", "DATABASE_SCHEMA=Big",
	})
	if err == nil {
		t.Fatal("no error for a faulty environment")
	}
	for _, name := range []string{"PORT", "ROLE", "LOG_LEVEL", "DATABASE_URL", "API_KEY", "MAX_ATTEMPTS", "FETCH_ALLOW", "DATABASE_SCHEMA"} {
		if !strings.Contains(err.Error(), name) {
			t.Errorf("%s is not named in %q", name, err)
		}
	}
	if strings.Contains(err.Error(), "hunter2") {
		t.Errorf("the error shows a secret: %q", err)
	}
}

func TestLoadNamesTheVariableOfAValueOfTheWrongType(t *testing.T) {
	t.Parallel()
	_, err := Load([]string{"HOME=/home/x", "PORT=eighty", "JOB_TIMEOUT=soon", "MAX_ATTEMPTS=many", "ROLE=boss"})
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{"4 fault(s)", "PORT: use a whole number", "JOB_TIMEOUT: use a duration", "MAX_ATTEMPTS: use a whole number", "ROLE=boss"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q is not in %v", want, err)
		}
	}
}

func TestLoadReadsSecretsFromFiles(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(path, []byte("from-a-file\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := Load([]string{"HOME=/home/x", "API_KEY_FILE=" + path})
	if err != nil || c.APIKey != "from-a-file" {
		t.Errorf("got %q, %v", c.APIKey, err)
	}
	_, err = Load([]string{"HOME=/home/x", "API_KEY=a", "API_KEY_FILE=" + path})
	if err == nil || !strings.Contains(err.Error(), "both set") {
		t.Errorf("API_KEY and API_KEY_FILE together: %v", err)
	}
}

func TestEmptyVariablesMeanTheDefault(t *testing.T) {
	t.Parallel()
	c, err := Load([]string{"HOME=/home/x", "PORT=", "CORS_ORIGINS=", "API_KEY="})
	if err != nil || c.Port != 8000 || len(c.CORSOrigins) != 0 {
		t.Errorf("got %+v, %v", c, err)
	}
}

func TestSettingsMaskSecrets(t *testing.T) {
	t.Parallel()
	c, err := Load([]string{"HOME=/home/x", "API_KEY=topsecret", "DATABASE_URL=postgres://u:topsecret@h/d"})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range c.Settings() {
		if strings.Contains(s.Value, "topsecret") {
			t.Errorf("%s shows its value", s.Name)
		}
		if s.Name == "" || s.Description == "" {
			t.Errorf("a setting without name or description: %+v", s)
		}
	}
}

func TestCORSOriginsMayBeAJSONArray(t *testing.T) {
	t.Parallel()
	for _, text := range []string{`["https://a.example","https://b.example"]`, "https://a.example,https://b.example"} {
		c, err := Load([]string{"HOME=/home/x", "CORS_ORIGINS=" + text})
		if err != nil || len(c.CORSOrigins) != 2 || c.CORSOrigins[1] != "https://b.example" {
			t.Errorf("%s: %q, %v", text, c.CORSOrigins, err)
		}
	}
}

func TestOnlyAServiceWithCallersNeedsAKey(t *testing.T) {
	t.Parallel()
	environ := []string{"HOME=/home/x", "DATABASE_URL=postgres://u:p@h/d"}
	if _, err := Load(environ); err != nil {
		t.Errorf("a command without callers: %v", err)
	}
	if _, err := LoadServing(append(environ, "ROLE=worker")); err != nil {
		t.Errorf("a worker: %v", err)
	}
	if _, err := LoadServing(environ); err == nil || !strings.Contains(err.Error(), "API_KEY") {
		t.Errorf("the service: %v", err)
	}
}

func TestLimitsRetentionAndProxiesAreChecked(t *testing.T) {
	t.Parallel()
	c, err := Load([]string{"HOME=/home/x", "RETENTION_DAYS=30", "RETENTION_DAYS_IMPROVE=0", "TRUSTED_PROXIES=10.0.0.0/8,127.0.0.1,::1", "METRICS_ADDR=127.0.0.1:9464"})
	if err != nil {
		t.Fatal(err)
	}
	if c.RetentionDaysAnalyze != 30 || c.RetentionDaysImprove != 0 || c.RetentionDaysGenerate != 30 {
		t.Errorf("retention %d, %d, %d", c.RetentionDaysAnalyze, c.RetentionDaysImprove, c.RetentionDaysGenerate)
	}
	if got := c.Proxies(); len(got) != 3 || got[0].Bits() != 8 || got[1].Bits() != 32 || got[2].Bits() != 128 {
		t.Errorf("proxies %v", got)
	}
	_, err = Load([]string{"HOME=/home/x", "RATE_LIMIT_PER_MINUTE=-1", "RATE_LIMIT_PER_HOUR=-1", "MAX_QUEUED=-1", "RETENTION_DAYS_ANALYZE=-1", "TRUSTED_PROXIES=proxy.example", "METRICS_ADDR=9464"})
	for _, name := range []string{"RATE_LIMIT_PER_MINUTE", "RATE_LIMIT_PER_HOUR", "MAX_QUEUED", "RETENTION_DAYS_ANALYZE", "TRUSTED_PROXIES", "METRICS_ADDR"} {
		if err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s is not named in %v", name, err)
		}
	}
}

func TestAnEngineWithoutWhatItNeedsIsReported(t *testing.T) {
	t.Parallel()
	for set, want := range map[string]string{
		"IMPROVE_ENGINE=magic":                                     "IMPROVE_ENGINE=magic",
		"IMPROVE_ENGINE=anthropic":                                 "ANTHROPIC_API_KEY",
		"IMPROVE_ENGINE=gemini":                                    "GEMINI_API_KEY",
		"IMPROVE_ENGINE=openai":                                    "OPENAI_API_KEY",
		"IMPROVE_ENGINE=openai OPENAI_BASE_URL=http://x/v1":        "",
		"IMPROVE_ENGINE=anthropic ANTHROPIC_API_KEY=k":             "",
		"OPENAI_BASE_URL=x":                                        "OPENAI_BASE_URL",
		"GEMINI_MAX_OUTPUT_TOKENS=1":                               "GEMINI_MAX_OUTPUT_TOKENS",
		"LLM_PRICE=1":                                              "LLM_PRICE",
		"LLM_PRICE=0.25/2":                                         "",
		"LLM_DAILY_BUDGET_USD=-1":                                  "LLM_DAILY_BUDGET_USD",
		"LLM_DAILY_BUDGET_USD=NaN":                                 "LLM_DAILY_BUDGET_USD",
		"IMPROVE_ENGINE=openai OPENAI_API_KEY=k OPENAI_TIMEOUT=4m": "OPENAI_TIMEOUT",
	} {
		_, err := Load(append([]string{"HOME=/root"}, strings.Fields(set)...))
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: %v", set, err)
		}
	}
}

func TestRelativeDirectoriesAreThoseOfTheStart(t *testing.T) {
	t.Parallel()
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	c, err := Load([]string{"HOME=/home/x", "DATA_DIR=rel/data", "CACHE_DIR=./cache"})
	if err != nil || c.DataDir != filepath.Join(here, "rel", "data") || c.CacheDir != filepath.Join(here, "cache") {
		t.Errorf("got %s, %s, %v", c.DataDir, c.CacheDir, err)
	}
	if c, err := Load([]string{"HOME=/home/x", "DATA_DIR=/abs/../olute"}); err != nil || c.DataDir != "/olute" {
		t.Errorf("got %s, %v", c.DataDir, err)
	}
}

func TestOriginsAreWrittenAsBrowsersSendThem(t *testing.T) {
	t.Parallel()
	for written, sent := range map[string]string{
		"*": "*", "https://a.b": "https://a.b", "https://a.b/": "https://a.b", "HTTPS://C.D": "https://c.d", "https://A.b:443/": "https://a.b",
		"http://a.b:80": "http://a.b", "http://a.b:443": "http://a.b:443", "http://localhost:3000/": "http://localhost:3000", "https://a.b:": "https://a.b",
		"http://[::1]:5173": "http://[::1]:5173", "https://Bücher.example:8443": "https://xn--bcher-kva.example:8443", "https://*.a.b": "https://*.a.b",
		" https://a.b , https://c.d/, ": "https://a.b,https://c.d", `["https://a.b/", "http://c.d:80"]`: "https://a.b,http://c.d",
	} {
		c, err := Load([]string{"HOME=/home/x", "CORS_ORIGINS=" + written})
		if got := strings.Join(c.CORSOrigins, ","); err != nil || got != sent {
			t.Errorf("%s: %s, not %s (%v)", written, got, sent, err)
		}
	}
	for written, write := range map[string]string{
		"https://a.b/app": "write https://a.b:", "HTTPS://A.b:443/app/": "write https://a.b:", "https://a.b?x=1": "write https://a.b:", "https://a.b/#top": "write https://a.b:",
		"https://u:hunter2@a.b": "write https://a.b:", "a.b": "is no origin", "ftp://u:hunter2@a.b": "is no origin", "https://": "is no origin", "https://:443": "is no origin",
	} {
		_, err := Load([]string{"HOME=/home/x", "CORS_ORIGINS=https://fine.example," + written})
		if err == nil || !strings.Contains(err.Error(), "CORS_ORIGINS") || !strings.Contains(err.Error(), write) || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%s: %v", written, err)
		}
	}
}

func TestABaseURLHasNothingThatLinksCannotCarry(t *testing.T) {
	t.Parallel()
	for written, want := range map[string]string{
		"https://a.b": "", "https://a.b/": "", "https://a.b:8443/resumes/": "",
		"https://a.b/resumes?x=1": "write https://a.b/resumes:", "https://a.b/?": "write https://a.b:", "https://a.b/#": "write https://a.b:", "https://a.b#top": "write https://a.b:",
		"https://u:hunter2@a.b/r": "write https://a.b/r:", "https://u@a.b": "write https://a.b:", "ftp://u:hunter2@a.b": "such as", "a.b": "such as",
	} {
		_, err := Load([]string{"HOME=/home/x", "BASE_URL=" + written})
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), "BASE_URL: ") || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "hunter2")) {
			t.Errorf("%s: %v", written, err)
		}
	}
}

func TestAKeyThatNoHeaderCanCarryIsRefused(t *testing.T) {
	t.Parallel()
	for key, fine := range map[string]bool{"k": true, "two words": true, " k": false, "k ": false, "k\t": false, "k\n": false, "a\nb": false, " ": false} {
		_, err := Load([]string{"HOME=/home/x", "API_KEY=" + key, "OPENAI_API_KEY=" + key})
		if fine && err != nil || !fine && (err == nil || !strings.Contains(err.Error(), " API_KEY: ") || !strings.Contains(err.Error(), "OPENAI_API_KEY: ")) {
			t.Errorf("%q: %v", key, err)
		}
	}
	for content, want := range map[string]string{"k\r\n": "", "\t k\n\n": "", "\n": "API_KEY_FILE: the file is empty", "a\nb\n": "API_KEY: "} {
		path := filepath.Join(t.TempDir(), "key")
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		c, err := Load([]string{"HOME=/home/x", "API_KEY_FILE=" + path})
		if want == "" && (err != nil || c.APIKey != "k") || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("a file of %q: %q, %v", content, c.APIKey, err)
		}
	}
}
