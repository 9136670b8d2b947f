// Redraft reads a resume, scores it, improves it and renders it anew. One binary serves the API, does the work and, where no database
// is given, runs a private Postgres. This file is the command line and the wiring, from top to bottom.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"slices"
	"sync"
	"syscall"
	"time"

	"github.com/alecthomas/kong"

	"redraft/analyze"
	"redraft/generate"
	"redraft/generate/pdf"
	"redraft/improve"
	"redraft/parse/pool"
	"redraft/platform/auth"
	"redraft/platform/config"
	"redraft/platform/db"
	"redraft/platform/fetch"
	"redraft/platform/jobs"
	"redraft/platform/limit"
	"redraft/platform/memory"
	"redraft/platform/observe"
	"redraft/platform/postgres"
	"redraft/platform/server"
	"redraft/platform/shell"
	"redraft/platform/version"
	"redraft/score"
	"redraft/web"
)

// commands is the command line.
type commands struct {
	Serve       serveCommand            `cmd:"" default:"1" help:"Serve the API and do the work (the default)."`
	Analyze     analyze.Command         `cmd:"" help:"Score one resume and print the report. Needs no database."`
	Improve     improve.Command         `cmd:"" help:"Propose better texts for one resume and ask for what is missing. Needs no database."`
	Parse       analyze.ParseCommand    `cmd:"" help:"Read resumes and write what was understood as JSON. Needs no database."`
	Generate    generate.Command        `cmd:"" help:"Render content, or a resume, as PDF, DOCX, JSON Resume, Markdown or text. Needs no database."`
	Facts       improve.FactsCommand    `cmd:"" help:"Say of rewrites, read as JSON lines, whether the resume proves them. Needs no database."`
	Keys        auth.Command            `cmd:"" help:"Manage the API keys of callers."`
	Jobs        jobs.Command            `cmd:"" help:"Look at jobs, try failed ones again, cancel others."`
	Migrate     db.MigrateCommand       `cmd:"" help:"Make or update the tables in DATABASE_URL, then end."`
	Config      config.Command          `cmd:"" help:"Print the settings in force, secrets masked."`
	Healthcheck jobs.HealthcheckCommand `cmd:"" help:"Ask the service on this machine whether it is ready."`
	Warm        analyze.WarmCommand     `cmd:"" help:"Compile the PDF reader into CACHE_DIR, so that the first start is quick."`
	Version     version.Command         `cmd:"" help:"Print the version."`
	Reader      analyze.ReaderCommand   `cmd:"" hidden:"" help:"Parse files that come in on standard input, in frames."`
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if len(os.Args) > 1 && os.Args[1] == "help" { // as "redraft keys --help"
		os.Args = append(append(os.Args[:1:1], os.Args[2:]...), "--help")
	}
	var cli commands
	command := kong.Parse(&cli, kong.Name("redraft"), kong.UsageOnError(),
		kong.Description("Reads a resume, scores it and says what would make it better. Settings come from the environment: redraft config lists them."),
		kong.BindTo(ctx, (*context.Context)(nil)))
	load := config.Load
	if command.Command() == "serve" {
		load = config.LoadServing
	}
	cfg, err := load(os.Environ())
	if err == nil {
		err = command.Run(cfg, pool.Opener(func(size int) *pool.Pool { return analyze.NewReaders(cfg, size) }), jobs.Opener(openJobs))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "redraft:", err)
		os.Exit(1)
	}
}

type serveCommand struct{}

// Run serves until the process is told to stop.
func (serveCommand) Run(ctx context.Context, cfg config.Config) error {
	return run(ctx, cfg, os.Stdout, os.Stderr)
}

// requestsGrace is how long requests may take to end at a stop: the whole of it stays below the ten seconds that supervisors grant.
const requestsGrace = 2 * time.Second

// run is the service: what people should know goes to out, the log to logs. It returns when ctx ends and everything has stopped.
func run(ctx context.Context, cfg config.Config, out, logs io.Writer) (err error) {
	logger := slog.New(slog.NewJSONHandler(logs, &slog.HandlerOptions{Level: cfg.Level()}))
	defer context.AfterFunc(ctx, func() { logger.Info("told to stop") })()
	defer func() {
		if err == nil {
			logger.Info("stopped")
		}
	}()
	key, keyMade, err := apiKey(cfg)
	if err != nil {
		return err
	}
	// The readers and the database start at the same time: neither needs the other.
	readers := analyze.NewReaders(cfg, cfg.AnalyzeWorkers)
	defer readers.Close()
	var warming sync.WaitGroup
	var warmErr error
	if cfg.Work() {
		warming.Go(func() { warmErr = analyze.WarmReaders(ctx, readers, cfg, web.Sample, out) })
	}
	defer warming.Wait()

	psql := ""
	if cfg.DatabaseURL == "" {
		private, err := postgres.Start(ctx, postgres.Config{DataDir: cfg.DataDir, Logger: logger})
		if err != nil {
			return fmt.Errorf("private Postgres: %w", err)
		}
		defer func() { err = errors.Join(err, private.Stop()) }()
		cfg.DatabaseURL, psql = private.URL(), private.Psql()
	}
	database, err := db.Open(ctx, db.Config{URL: cfg.DatabaseURL, Schema: cfg.DatabaseSchema, Pooler: cfg.DatabasePooler == "transaction", MaxConns: 24})
	if err != nil {
		return err
	}
	defer database.Close()
	if err := database.AwaitAndMigrate(ctx, logger); err != nil {
		return err
	}
	metrics := newMetrics(database, readers)
	service, modules, err := newService(ctx, cfg, database, readers, metrics, logger)
	if err != nil {
		return err
	}
	metrics.Add(service.Figures())
	if cfg.MetricsAddr != "" {
		stopMetrics, err := metrics.Serve(ctx, cfg.MetricsAddr)
		if err != nil {
			return err
		}
		defer stopMetrics()
	} else {
		modules = append(modules, metrics.Route())
	}
	warming.Wait()
	if warmErr != nil {
		return fmt.Errorf("start the PDF readers: %w", warmErr)
	}
	if err := service.Start(ctx); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, service.Stop(context.WithoutCancel(ctx))) }()
	if !cfg.API() {
		fmt.Fprintf(out, "redraft %s works on jobs\n", version.Release)
		<-ctx.Done()
		return nil
	}
	web, err := newServer(cfg, database, key, service, metrics, modules, logger)
	if err != nil {
		return err
	}
	var lc net.ListenConfig
	listener, err := lc.Listen(ctx, "tcp", cfg.Address())
	if err != nil {
		return fmt.Errorf("listen: %w", err)
	}
	welcome(out, cfg, listener.Addr(), key, keyMade, psql)
	memory.Trim()
	return web.Serve(ctx, listener, requestsGrace)
}

// apiKey is the configured key, or the one in the data directory, made on the first start.
func apiKey(cfg config.Config) (key string, made bool, err error) {
	if cfg.APIKey != "" {
		return cfg.APIKey, false, nil
	}
	return auth.LoadOrCreate(cfg.DataDir)
}

// newService makes the job service with its modules.
func newService(ctx context.Context, cfg config.Config, database *db.DB, readers *pool.Pool, metrics *observe.Metrics, logger *slog.Logger) (*jobs.Service, []server.Route, error) {
	fetcher, err := fetch.New(fetch.Config{Allow: cfg.FetchAllow, MaxBytes: cfg.MaxFileSize(), Agent: "redraft/" + version.Release})
	if err != nil {
		return nil, nil, err
	}
	profiles, err := score.Load(cfg.ProfilesDir)
	if err != nil {
		return nil, nil, err
	}
	service := jobs.New(jobs.Config{
		Pool: database, Schema: cfg.DatabaseSchema, PollOnly: cfg.DatabasePooler == "transaction", Work: cfg.Work(),
		MaxAttempts: cfg.MaxAttempts, DataDir: cfg.DataDir, Unavailable: db.Unavailable, Logger: logger,
		Limits:    limit.New(database, limit.Config{PerMinute: cfg.RateLimitPerMinute, PerHour: cfg.RateLimitPerHour, MaxQueued: cfg.MaxQueued}),
		Retention: map[string]int{"analyze": cfg.RetentionDaysAnalyze, "improve": cfg.RetentionDaysImprove, "generate": cfg.RetentionDaysGenerate},
		Metrics:   metrics,
	})
	analyzer := analyze.New(service, analyze.Config{
		Analyzer: analyze.Analyzer{Fetch: fetcher.Get, Parse: readers.Parse, Profiles: profiles},
		Workers:  cfg.AnalyzeWorkers, Timeout: cfg.JobTimeout, MaxFileSize: cfg.MaxFileSize(),
	})
	fonts, err := pdf.LoadFonts(cfg.FontDir)
	if err != nil {
		return nil, nil, fmt.Errorf("FONT_DIR: %w", err)
	}
	generator := generate.New(service, generate.Config{
		Renderer: generate.Renderer{Fonts: fonts, Parse: readers.Parse, Rough: cfg.PDFReader == "ledongthuc", Logger: logger},
		Picture:  generate.DrawWith(cfg, readers), DB: database, BaseURL: cfg.BaseURL, LinkLife: cfg.DocumentTTL, Retention: cfg.DocumentRetention,
		CacheDir: cfg.CacheDir, Workers: cfg.GenerateWorkers, Timeout: cfg.JobTimeout,
	})
	improver, err := newImprover(ctx, cfg, database, logger)
	if err != nil {
		return nil, nil, err
	}
	improvements := improve.New(service, improve.Config{Improver: improver, Database: database, Workers: cfg.ImproveWorkers, Timeout: cfg.ImproveTimeout})
	return service, slices.Concat(analyzer.Routes(), improvements.Routes(), generator.Routes(), service.Routes()), nil
}

// newImprover makes the engine that rewrites, and warns of a model whose price nobody knows: it is taken for dear.
func newImprover(ctx context.Context, cfg config.Config, database *db.DB, logger *slog.Logger) (improve.Improver, error) {
	improver, err := improve.NewImprover(ctx, cfg, improve.Ledger{Database: database, Budget: cfg.LLMDailyBudget})
	if err == nil && improver.Engine != nil && !improver.Engine.Priced() {
		logger.Warn("the price of the model is not known: it is taken to be its engine's dearest; set LLM_PRICE, 0/0 for a model of your own",
			slog.String("engine", improver.Engine.Name()), slog.String("model", improver.Engine.Model()))
	}
	return improver, err
}

// newMetrics makes the figures of everything beneath the jobs.
func newMetrics(database *db.DB, readers *pool.Pool) *observe.Metrics {
	m := observe.New(version.Release)
	m.AddValues(
		observe.Value{Name: "redraft_readers_started_total", Help: "Reader children started.", Counter: true, Read: func() float64 { return float64(readers.Stats().Started) }},
		observe.Value{Name: "redraft_readers_lost_total", Help: "Reader children that were killed at a limit, or crashed.", Counter: true, Read: func() float64 {
			s := readers.Stats()
			return float64(s.Slow + s.Large + s.Crashed)
		}},
		observe.Value{Name: "redraft_db_connections_in_use", Help: "Database connections at work.", Read: func() float64 { return float64(database.Stat().AcquiredConns()) }},
		observe.Value{Name: "redraft_db_connections_open", Help: "Database connections there are.", Read: func() float64 { return float64(database.Stat().TotalConns()) }},
		observe.Value{Name: "redraft_db_connections_max", Help: "Database connections there may be.", Read: func() float64 { return float64(database.Stat().MaxConns()) }},
		observe.Value{Name: "redraft_db_connections_waited_total", Help: "Times a statement had to wait for a connection.", Counter: true, Read: func() float64 { return float64(database.Stat().EmptyAcquireCount()) }},
	)
	return m
}

// openJobs makes the job service for a command, beside a running redraft.
func openJobs(ctx context.Context, cfg config.Config) (*jobs.Service, func(), error) {
	database, err := shell.Database(ctx, cfg)
	if err != nil {
		return nil, nil, err
	}
	readers := analyze.NewReaders(cfg, 1)
	closeIt := func() {
		readers.Close()
		database.Close()
	}
	service, _, err := newService(ctx, cfg, database, readers, nil, slog.New(slog.DiscardHandler))
	if err == nil {
		err = service.Connect()
	}
	if err != nil {
		closeIt()
		return nil, nil, err
	}
	return service, closeIt, nil
}

func newServer(cfg config.Config, database *db.DB, key string, service *jobs.Service, metrics *observe.Metrics, modules []server.Route, logger *slog.Logger) (*server.Server, error) {
	info := server.Info{Name: "Resume Improvement API", Version: version.Release, Status: "operational",
		Endpoints: map[string]string{"analyze": "/api/v1/analyze", "improve": "/api/v1/improve", "generate": "/api/v1/generate", "templates": "/api/v1/templates", "jobs": "/api/v1/jobs", "health": "/health", "docs": "/docs"}}
	routes := slices.Concat(modules, server.Utility(info, database.Ping), web.Routes(info.Name))
	return server.New(server.Config{
		Title: info.Name, Description: web.Description, Version: version.Release, BaseURL: cfg.BaseURL, Keys: auth.NewKeys(key).In(database), CORSOrigins: cfg.CORSOrigins,
		TrustedProxies: cfg.Proxies(), Stopping: service.EndWaits, Observe: metrics.Request, Logger: logger, Unavailable: db.Unavailable, Routes: routes,
	})
}

// welcome says how to go on.
func welcome(out io.Writer, cfg config.Config, address net.Addr, key string, keyMade bool, psql string) {
	base := "http://" + reachable(address)
	fmt.Fprintf(out, "\nredraft %s listens on %s   (documentation: %s/docs)\n\n", version.Release, base, base)
	keyText := "$API_KEY"
	if cfg.APIKey == "" {
		path := auth.KeyFile(cfg.DataDir)
		keyText = "$(cat " + postgres.Quote(path) + ")"
		if keyMade {
			fmt.Fprintf(out, "  API key    %s\n             made now, kept in %s\n", key, path)
		} else {
			fmt.Fprintf(out, "  API key    in %s\n", path)
		}
	}
	if psql != "" {
		fmt.Fprintf(out, "  database   %s\n", psql)
	}
	fmt.Fprintf(out, "  try it     curl -s %[1]s/sample.pdf | curl -s -H \"X-API-Key: %[2]s\" -H \"Content-Type: application/pdf\" --data-binary @- %[1]s/api/v1/analyze/\n\n", base, keyText)
}

// reachable is an address that can be typed in: a listener on all addresses is reached on the loopback one.
func reachable(address net.Addr) string {
	tcp, ok := address.(*net.TCPAddr)
	if !ok || !tcp.IP.IsUnspecified() {
		return address.String()
	}
	return fmt.Sprintf("127.0.0.1:%d", tcp.Port)
}
