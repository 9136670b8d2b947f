// Package config reads what an operator sets in the environment: one struct, every fault reported at once, secrets also
// from files (API_KEY_FILE in place of API_KEY). It decides nothing about the world: whether a database answers or a
// directory can be written is found out by whoever uses it.
package config

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/netip"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/caarlos0/env/v11"
	"golang.org/x/net/idna"
)

// Config is everything that can be set. The tag desc is what `redraft config` and the README say of it.
type Config struct {
	APIKey         string   `env:"API_KEY" secret:"true" desc:"the key that callers send as X-API-Key; without it one is made on the first start"`
	Host           string   `env:"HOST" envDefault:"127.0.0.1" desc:"address to listen on"`
	Port           int      `env:"PORT" envDefault:"8000" desc:"port to listen on"`
	BaseURL        string   `env:"BASE_URL" desc:"how the outside world reaches the service, for absolute links"`
	CORSOrigins    []string `env:"CORS_ORIGINS" desc:"origins that browsers may call from, comma-separated; * for any"`
	TrustedProxies []string `env:"TRUSTED_PROXIES" desc:"addresses or networks of reverse proxies whose X-Forwarded-For is believed, comma-separated"`
	LogLevel       string   `env:"LOG_LEVEL" envDefault:"info" desc:"debug, info, warn or error"`
	Role           string   `env:"ROLE" envDefault:"all" desc:"all, api (accepts and answers) or worker (does the work)"`

	DatabaseURL    string `env:"DATABASE_URL" secret:"true" desc:"a Postgres 15 or newer; without it a private one is started"`
	DatabaseSchema string `env:"DATABASE_SCHEMA" envDefault:"redraft" desc:"the schema that holds all tables"`
	DatabasePooler string `env:"DATABASE_POOLER" envDefault:"session" desc:"transaction when the database is behind a transaction pooler (Supavisor, PgBouncer)"`
	DataDir        string `env:"DATA_DIR" desc:"where the private Postgres and the API key live"`
	CacheDir       string `env:"CACHE_DIR" desc:"where compiled readers and pictures of templates are kept; may be deleted at any time"`

	AnalyzeWorkers  int           `env:"ANALYZE_WORKERS" desc:"analyses at the same time in this process (default: cores)"`
	ImproveWorkers  int           `env:"IMPROVE_WORKERS" envDefault:"10" desc:"improvements at the same time in this process"`
	GenerateWorkers int           `env:"GENERATE_WORKERS" desc:"renderings at the same time in this process (default: cores)"`
	JobTimeout      time.Duration `env:"JOB_TIMEOUT" envDefault:"60s" desc:"how long one attempt of a job may take"`
	MaxAttempts     int           `env:"MAX_ATTEMPTS" envDefault:"3" desc:"how often a job is tried when the fault is not the caller's"`

	RateLimitPerMinute int `env:"RATE_LIMIT_PER_MINUTE" envDefault:"10" desc:"submits a minute of each key and user_id; 0 for no limit"`
	RateLimitPerHour   int `env:"RATE_LIMIT_PER_HOUR" envDefault:"100" desc:"submits an hour of each key and user_id; 0 for no limit"`
	MaxQueued          int `env:"MAX_QUEUED" envDefault:"1000" desc:"unfinished jobs of each key; 0 for no limit"`

	RetentionDays         int `env:"RETENTION_DAYS" envDefault:"90" desc:"days after which finished jobs are deleted; 0 for never"`
	RetentionDaysAnalyze  int `env:"RETENTION_DAYS_ANALYZE" desc:"the same for analyze alone (default: RETENTION_DAYS)"`
	RetentionDaysImprove  int `env:"RETENTION_DAYS_IMPROVE" desc:"the same for improve alone (default: RETENTION_DAYS)"`
	RetentionDaysGenerate int `env:"RETENTION_DAYS_GENERATE" desc:"the same for generate alone (default: RETENTION_DAYS)"`

	MetricsAddr string `env:"METRICS_ADDR" desc:"host:port on which /metrics is answered without a key; without it /metrics wants an admin key"`

	MaxFileSizeMB int      `env:"MAX_FILE_SIZE_MB" envDefault:"10" desc:"the largest resume that is read"`
	FetchAllow    []string `env:"FETCH_ALLOW" desc:"hosts, addresses or networks inside your own network that resumes may be fetched from, comma-separated"`
	ProfilesDir   string   `env:"PROFILES_DIR" desc:"a directory of profiles, one JSON file each, that add to the built-in ones or replace them"`
	PDFReader     string   `env:"PDF_READER" envDefault:"pdfium" desc:"pdfium or ledongthuc"`

	ImproveEngine         string        `env:"IMPROVE_ENGINE" envDefault:"rules" desc:"who rewrites: rules (no account, no network), anthropic, gemini or openai"`
	ImproveTimeout        time.Duration `env:"IMPROVE_TIMEOUT" envDefault:"180s" desc:"how long one attempt of an improvement may take"`
	LLMDailyBudget        float64       `env:"LLM_DAILY_BUDGET_USD" envDefault:"5" desc:"what language models may cost a day (UTC), in US dollars; never exceeded, then the rules engine answers"`
	LLMPrice              string        `env:"LLM_PRICE" desc:"US dollars per million input and output tokens, such as 0.25/2, where the price table lacks the model or is out of date; 0/0 for a model of your own"`
	AnthropicAPIKey       string        `env:"ANTHROPIC_API_KEY" secret:"true" desc:"the key for IMPROVE_ENGINE=anthropic"`
	AnthropicModel        string        `env:"ANTHROPIC_MODEL" envDefault:"claude-haiku-5-5" desc:"which of Anthropic's models"`
	AnthropicBaseURL      string        `env:"ANTHROPIC_BASE_URL" desc:"a server that speaks Anthropic's API, in place of Anthropic's own"`
	AnthropicTimeout      time.Duration `env:"ANTHROPIC_TIMEOUT" envDefault:"60s" desc:"how long one call may take"`
	AnthropicOutputTokens int           `env:"ANTHROPIC_MAX_OUTPUT_TOKENS" envDefault:"8192" desc:"how long one answer may be, reasoning included"`
	GeminiAPIKey          string        `env:"GEMINI_API_KEY" secret:"true" desc:"the key for IMPROVE_ENGINE=gemini"`
	GeminiModel           string        `env:"GEMINI_MODEL" envDefault:"gemini-2.5-flash" desc:"which of Google's models"`
	GeminiBaseURL         string        `env:"GEMINI_BASE_URL" desc:"a server that speaks the Gemini API, in place of Google's own"`
	GeminiTimeout         time.Duration `env:"GEMINI_TIMEOUT" envDefault:"60s" desc:"how long one call may take"`
	GeminiOutputTokens    int           `env:"GEMINI_MAX_OUTPUT_TOKENS" envDefault:"8192" desc:"how long one answer may be, reasoning included"`
	OpenAIAPIKey          string        `env:"OPENAI_API_KEY" secret:"true" desc:"the key for IMPROVE_ENGINE=openai; not needed with OPENAI_BASE_URL"`
	OpenAIModel           string        `env:"OPENAI_MODEL" envDefault:"gpt-6-luna" desc:"which model, of OpenAI's or of the server at OPENAI_BASE_URL"`
	OpenAIBaseURL         string        `env:"OPENAI_BASE_URL" desc:"a server that speaks OpenAI's chat API: Ollama (http://127.0.0.1:11434/v1), vLLM, llama.cpp"`
	OpenAITimeout         time.Duration `env:"OPENAI_TIMEOUT" envDefault:"60s" desc:"how long one call may take"`
	OpenAIOutputTokens    int           `env:"OPENAI_MAX_OUTPUT_TOKENS" envDefault:"8192" desc:"how long one answer may be, reasoning included"`

	DocumentTTL       time.Duration `env:"DOCUMENT_TTL" envDefault:"1h" desc:"how long a link to a generated document works; each look at the result signs a new one"`
	DocumentRetention time.Duration `env:"DOCUMENT_RETENTION" envDefault:"168h" desc:"how long a generated document is kept"`
	FontDir           string        `env:"FONT_DIR" desc:"a directory of TrueType fonts for characters that the embedded fonts lack"`
}

// Load reads the environment given as KEY=value lines, in the form of os.Environ.
func Load(environ []string) (Config, error) { return load(environ, false) }

// LoadServing is Load for the service itself, which needs more than the other commands do: a key that its callers know.
func LoadServing(environ []string) (Config, error) { return load(environ, true) }

func load(environ []string, serving bool) (Config, error) {
	vars := env.ToMap(environ)
	for name, value := range vars { // KEY= is how compose files say "not set"
		if value == "" {
			delete(vars, name)
		}
	}
	for _, name := range []string{"CORS_ORIGINS", "TRUSTED_PROXIES", "FETCH_ALLOW"} {
		vars[name] = commaList(vars[name])
	}
	faults := readSecretFiles(vars)

	var c Config
	unread := parseFaults(env.ParseWithOptions(&c, env.Options{Environment: vars}))
	faults = append(faults, unread...)
	c.setDefaults(vars)
	for _, f := range c.validate(serving) {
		// What could not be read is zero now; one fault of it is enough.
		name := f[:strings.IndexAny(f, "=:")]
		if !slices.ContainsFunc(unread, func(u string) bool { return strings.HasPrefix(u, name+":") }) {
			faults = append(faults, f)
		}
	}
	return c, faultsError(faults)
}

// Check validates a configuration that a command has changed.
func (c Config) Check() error { return faultsError(c.validate(false)) }

// commaList is a list without blanks around its items. It may be written as a JSON array, which is how the predecessor took its lists.
func commaList(s string) string {
	var list []string
	if json.Unmarshal([]byte(s), &list) != nil {
		list = strings.Split(s, ",")
	}
	for i, item := range list {
		list[i] = strings.TrimSpace(item)
	}
	return strings.Join(slices.DeleteFunc(list, func(item string) bool { return item == "" }), ",")
}

// MaxFileSize is the largest resume that is read, in bytes.
func (c Config) MaxFileSize() int64 { return int64(c.MaxFileSizeMB) << 20 }

// Level is LogLevel as slog knows it.
func (c Config) Level() slog.Level {
	var level slog.Level
	_ = level.UnmarshalText([]byte(c.LogLevel)) // validated by Load
	return level
}

// Address is the host and port to listen on.
func (c Config) Address() string { return net.JoinHostPort(c.Host, strconv.Itoa(c.Port)) }

// API and Work say which halves of the service this process is.
func (c Config) API() bool { return c.Role != "worker" }

// Work says whether this process works on jobs.
func (c Config) Work() bool { return c.Role != "api" }

// readSecretFiles puts the content of NAME_FILE into NAME, for each secret.
func readSecretFiles(vars map[string]string) []string {
	var faults []string
	for _, s := range settings() {
		path := vars[s.Name+"_FILE"]
		if !s.secret || path == "" {
			continue
		}
		if vars[s.Name] != "" {
			faults = append(faults, s.Name+" and "+s.Name+"_FILE are both set: keep one of them")
			continue
		}
		data, err := os.ReadFile(path)
		if err != nil {
			faults = append(faults, fmt.Sprintf("%s_FILE: %v", s.Name, err))
			continue
		}
		if vars[s.Name] = strings.TrimSpace(string(data)); vars[s.Name] == "" {
			faults = append(faults, s.Name+"_FILE: the file is empty")
		}
	}
	return faults
}

// parseFaults turns env's errors into sentences that name the variable and never repeat a value, which may be a secret.
func parseFaults(err error) []string {
	var all env.AggregateError
	if err == nil {
		return nil
	}
	if !errors.As(err, &all) {
		return []string{err.Error()}
	}
	var faults []string
	for _, e := range all.Errors {
		var parse env.ParseError
		if errors.As(e, &parse) {
			want := map[reflect.Kind]string{reflect.Int: "use a whole number", reflect.Int64: "use a duration such as 30s or 5m", reflect.Float64: "use a number", reflect.Bool: "use true or false"}[parse.Type.Kind()]
			faults = append(faults, variableOf(parse.Name)+": "+want)
			continue
		}
		faults = append(faults, e.Error())
	}
	return faults
}

func (c *Config) setDefaults(vars map[string]string) {
	if vars["ANALYZE_WORKERS"] == "" {
		c.AnalyzeWorkers = runtime.NumCPU()
	}
	if vars["GENERATE_WORKERS"] == "" {
		c.GenerateWorkers = runtime.NumCPU()
	}
	if c.DataDir == "" {
		c.DataDir = defaultDataDir(vars)
	}
	if c.CacheDir == "" {
		c.CacheDir = defaultCacheDir(vars)
	}
	// What works for the service elsewhere (initdb, readers) does not stand in the directory that the service was started in.
	for _, dir := range []*string{&c.DataDir, &c.CacheDir} {
		if absolute, err := filepath.Abs(*dir); err == nil && *dir != "" {
			*dir = absolute
		}
	}
	for name, days := range map[string]*int{"ANALYZE": &c.RetentionDaysAnalyze, "IMPROVE": &c.RetentionDaysImprove, "GENERATE": &c.RetentionDaysGenerate} {
		if vars["RETENTION_DAYS_"+name] == "" {
			*days = c.RetentionDays
		}
	}
	for _, url := range []*string{&c.BaseURL, &c.AnthropicBaseURL, &c.GeminiBaseURL, &c.OpenAIBaseURL} {
		*url = strings.TrimRight(*url, "/")
	}
	for i, origin := range c.CORSOrigins {
		c.CORSOrigins[i] = asSent(origin)
	}
}

// schemaName keeps the schema to what needs no quoting in any SQL text.
var schemaName = regexp.MustCompile(`^[a-z_][a-z0-9_]{0,45}$`)

func (c Config) validate(serving bool) []string {
	var faults []string
	fault := func(bad bool, format string, args ...any) {
		if bad {
			faults = append(faults, fmt.Sprintf(format, args...))
		}
	}
	oneOf := func(name, value string, words ...string) {
		fault(!slices.Contains(words, value), "%s=%s: use one of %s", name, value, strings.Join(words, ", "))
	}
	atLeastOne := func(name string, n int) { fault(n < 1, "%s=%d: use 1 or more", name, n) }

	notNegative := func(name string, n int) { fault(n < 0, "%s=%d: use 0 or more", name, n) }

	oneOf("LOG_LEVEL", c.LogLevel, "debug", "info", "warn", "error")
	oneOf("ROLE", c.Role, "all", "api", "worker")
	oneOf("DATABASE_POOLER", c.DatabasePooler, "session", "transaction")
	oneOf("PDF_READER", c.PDFReader, "pdfium", "ledongthuc")
	atLeastOne("ANALYZE_WORKERS", c.AnalyzeWorkers)
	atLeastOne("IMPROVE_WORKERS", c.ImproveWorkers)
	atLeastOne("GENERATE_WORKERS", c.GenerateWorkers)
	atLeastOne("MAX_ATTEMPTS", c.MaxAttempts)
	atLeastOne("MAX_FILE_SIZE_MB", c.MaxFileSizeMB)
	notNegative("RATE_LIMIT_PER_MINUTE", c.RateLimitPerMinute)
	notNegative("RATE_LIMIT_PER_HOUR", c.RateLimitPerHour)
	notNegative("MAX_QUEUED", c.MaxQueued)
	notNegative("RETENTION_DAYS", c.RetentionDays)
	notNegative("RETENTION_DAYS_ANALYZE", c.RetentionDaysAnalyze)
	notNegative("RETENTION_DAYS_IMPROVE", c.RetentionDaysImprove)
	notNegative("RETENTION_DAYS_GENERATE", c.RetentionDaysGenerate)
	fault(c.MaxFileSizeMB > 100, "MAX_FILE_SIZE_MB=%d: use 100 or less", c.MaxFileSizeMB)
	fault(c.MaxAttempts > 100, "MAX_ATTEMPTS=%d: use 100 or less", c.MaxAttempts)
	fault(c.Port < 0 || c.Port > 65535, "PORT=%d: use 0 to 65535", c.Port)
	fault(c.JobTimeout < time.Second, "JOB_TIMEOUT=%s: use 1s or more", c.JobTimeout)
	fault(c.DocumentTTL < time.Second, "DOCUMENT_TTL=%s: use 1s or more", c.DocumentTTL)
	fault(c.DocumentRetention < time.Second, "DOCUMENT_RETENTION=%s: use 1s or more", c.DocumentRetention)
	fault(!schemaName.MatchString(c.DatabaseSchema), "DATABASE_SCHEMA=%s: use lower-case letters, digits and _, at most 46 characters", c.DatabaseSchema)
	fault(serving && c.API() && c.DatabaseURL != "" && c.APIKey == "", "API_KEY: set one when DATABASE_URL is set (openssl rand -hex 32 makes a good one)")
	fault(c.DatabaseURL != "" && !isPostgresURL(c.DatabaseURL), "DATABASE_URL: use postgres://user:password@host:port/database")
	fault(badHeader(c.APIKey), "API_KEY: take the blanks at its ends, or the line breaks in it, away: no header can carry them, and no caller would be let in")
	if c.BaseURL != "" {
		u, err := webURL(c.BaseURL) // which may hold a password
		fault(err != nil, "BASE_URL: use an http or https URL, such as https://resumes.example.org")
		if err == nil && (u.User != nil || strings.ContainsAny(c.BaseURL, "?#")) {
			fault(true, "BASE_URL: write %s: paths are put behind it, and anybody sees the links, so it can have no user, query or fragment", bare(u))
		}
	}
	fault(c.DataDir == "", "DATA_DIR: set it, this account has no home directory")
	fault(c.CacheDir == "", "CACHE_DIR: set it, this account has no home directory")
	if _, _, err := net.SplitHostPort(c.MetricsAddr); c.MetricsAddr != "" && err != nil {
		fault(true, "METRICS_ADDR=%s: use host:port, such as 127.0.0.1:9090", c.MetricsAddr)
	}
	for _, proxy := range c.TrustedProxies {
		_, err := parseNetwork(proxy)
		fault(err != nil, "TRUSTED_PROXIES: %q is no address or network", proxy)
	}
	for _, allow := range c.FetchAllow {
		fault(!isHostOrNetwork(allow), "FETCH_ALLOW: %q is no host name, address or network", allow)
	}
	for _, origin := range c.CORSOrigins {
		if origin == "*" {
			continue
		}
		u, err := webURL(origin)
		if err != nil {
			fault(true, "CORS_ORIGINS: %q is no origin such as https://example.org", withoutUser(origin))
			continue
		}
		sent := asSent(u.Scheme + "://" + u.Host)
		fault(sent != origin, "CORS_ORIGINS: write %s: browsers send no user, path, query or fragment in an origin", sent)
	}
	return append(faults, c.validateEngines()...)
}

// Proxies are TrustedProxies as networks.
func (c Config) Proxies() []netip.Prefix {
	networks := make([]netip.Prefix, 0, len(c.TrustedProxies))
	for _, s := range c.TrustedProxies {
		p, _ := parseNetwork(s) // validated by Load
		networks = append(networks, p)
	}
	return networks
}

// parseNetwork reads a network, or an address as the network that holds nothing else.
func parseNetwork(s string) (netip.Prefix, error) {
	if p, err := netip.ParsePrefix(s); err == nil {
		return p.Masked(), nil
	}
	a, err := netip.ParseAddr(s)
	if err != nil {
		return netip.Prefix{}, err
	}
	return a.Prefix(a.BitLen())
}

func isPostgresURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "postgres" || u.Scheme == "postgresql")
}

func isWebURL(s string) bool {
	_, err := webURL(s)
	return err == nil
}

// webURL reads an http or https URL. Its error repeats nothing of it.
func webURL(s string) (*url.URL, error) {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
		return nil, errors.New("no http or https URL")
	}
	return u, nil
}

// bare is a URL's scheme, host and path.
func bare(u *url.URL) string {
	return strings.TrimRight((&url.URL{Scheme: u.Scheme, Host: u.Host, Path: u.Path, RawPath: u.RawPath}).String(), "/")
}

// asSent is an origin as browsers send it (the HTML standard's serialization): in lower case, in ASCII, without the scheme's own port, and with
// nothing behind. What has more than an origin stays as it is.
func asSent(origin string) string {
	u, err := webURL(strings.TrimRight(origin, "/"))
	if err != nil || u.User != nil || u.Path != "" || u.RawQuery != "" || u.ForceQuery || u.Fragment != "" {
		return origin
	}
	host := strings.TrimSuffix(strings.ToLower(u.Host), ":")
	if ascii, err := idna.Lookup.ToASCII(u.Hostname()); err == nil && ascii != strings.ToLower(u.Hostname()) {
		host = ascii + strings.TrimPrefix(host, strings.ToLower(u.Hostname()))
	}
	return u.Scheme + "://" + strings.TrimSuffix(host, map[string]string{"http": ":80", "https": ":443"}[u.Scheme])
}

// withoutUser is a text as a fault may repeat it: a user and a password, which may stand before an @, are none of it.
func withoutUser(s string) string {
	return s[strings.LastIndex(s, "@")+1:]
}

// badHeader says whether a text comes out of an HTTP header as another than it went in, or never goes in.
func badHeader(s string) bool {
	return strings.TrimSpace(s) != s || strings.ContainsFunc(s, unicode.IsControl)
}

func isHostOrNetwork(s string) bool {
	if _, err := netip.ParsePrefix(s); err == nil {
		return true
	}
	return s != "" && !strings.ContainsAny(s, "/ \t@?#")
}

func faultsError(faults []string) error {
	if len(faults) == 0 {
		return nil
	}
	return fmt.Errorf("the configuration has %d fault(s):\n  %s", len(faults), strings.Join(faults, "\n  "))
}
