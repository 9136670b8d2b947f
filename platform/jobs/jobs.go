// Package jobs is the life of a job, written once for every module: accepted in one transaction with its River job, worked
// on, finished in one transaction with its result, read with one SELECT. A module brings a Module value with its types and
// functions, nothing else. The one idea: a job's status is never stored but derived, from its outcome if it has one, else from
// the state of its River job, so that whatever dies, wherever, no word goes stale.
package jobs

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"maps"
	"net/http"
	"slices"
	"sync"
	"time"

	"redraft/platform/db"
	"redraft/platform/limit"
	"redraft/platform/observe"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
)

// Module is one kind of work: a request comes in, a result goes out.
type Module[Req, Res any] struct {
	Name    string        // "analyze": the route, the River queue and kind, jobs.module
	Title   string        // "Analysis job": what messages to people call one
	Workers int           // jobs at the same time in one process
	Timeout time.Duration // of one attempt
	Guess   time.Duration // how long a job takes before any was measured

	// Run does the work: no HTTP, no SQL. A *fault.Error that is not Temporary ends the job; any other error is retried, a *Later when
	// it says. Fallback, which may be nil, answers in another way when attempts have run out; cause is the last one's error.
	Run      func(context.Context, Req) (Res, error)
	Fallback func(ctx context.Context, req Req, cause error) (Res, error)

	// Store keeps rows of the module's own in the transaction that accepts the job; Load completes the request from them before
	// Run, and Clear removes them in the transaction that completes the job, or fails it by the caller's fault. All may be nil.
	Store func(context.Context, pgx.Tx, uuid.UUID, Req) error
	Load  func(context.Context, *db.DB, uuid.UUID, *Req) error
	Clear func(context.Context, pgx.Tx, uuid.UUID) error

	// Keep stores what of a result is no JSON, a file, in the transaction that completes the job. May be nil.
	Keep func(context.Context, pgx.Tx, uuid.UUID, Res) error

	// Split takes the members out of a result that are answered only when ?include= names them. Both encode to JSON objects.
	Split func(Res) (small Res, parts any)

	// Present rewrites a stored result for the one who asks for it, as links that are signed for each reader anew. May be nil: the
	// stored result is answered as it stands then.
	Present func(*http.Request, uuid.UUID, Res) (Res, error)

	// Sweep removes what of the module's own has outlived its time; each process that works calls it now and then. May be nil.
	Sweep func(context.Context, *db.DB) error
}

// Config is what a Service is made of.
type Config struct {
	Pool        *db.DB
	Schema      string
	PollOnly    bool // LISTEN does not work, as behind a transaction pooler
	Work        bool // whether this process works on jobs, or only accepts them
	MaxAttempts int
	DataDir     string // where this machine remembers which processes it ran
	Unavailable func(error) bool
	Limits      *limit.Limiter   // nil for none
	Retention   map[string]int   // days for which a module's finished jobs are kept; 0 for ever
	Metrics     *observe.Metrics // nil for none
	Logger      *slog.Logger
}

// Service accepts jobs, works on them and answers for them.
type Service struct {
	cfg     Config
	id      string // of this process; River calls it the client's
	modules map[string]*module
	workers *river.Workers
	river   *river.Client[pgx.Tx]
	mark    *mark
	eta     estimates
	bell    *bell

	stop    context.CancelFunc
	running sync.WaitGroup
}

// module is a Module with its types erased.
type module struct {
	name, title string
	workers     int
	timeout     time.Duration
	guess       time.Duration
	parts       []string // the names that Split gives
	run         func(context.Context, uuid.UUID) (outcome, error)
	fallback    func(context.Context, uuid.UUID, error) (outcome, error) // nil when the module has none
	clear       func(context.Context, pgx.Tx, uuid.UUID) error
	present     func(*http.Request, uuid.UUID, json.RawMessage) (json.RawMessage, error)
	sweep       func(context.Context, *db.DB) error
}

// New makes a Service without modules.
func New(cfg Config) *Service {
	return &Service{cfg: cfg, id: uuid.Must(uuid.NewV7()).String(), modules: map[string]*module{}, workers: river.NewWorkers(), bell: newBell()}
}

// Handle is a module as the service knows it: what its handlers stand on.
type Handle[Req, Res any] struct {
	service *Service
	module  *module
	store   func(context.Context, pgx.Tx, uuid.UUID, Req) error
}

// Add adds a module. It must come before Start.
func Add[Req, Res any](s *Service, m Module[Req, Res]) Handle[Req, Res] {
	erased := &module{name: m.Name, title: m.Title, workers: m.Workers, timeout: m.Timeout, guess: m.Guess, parts: partsOf(m), clear: m.Clear, sweep: m.Sweep}
	if m.Present != nil {
		erased.present = func(r *http.Request, id uuid.UUID, stored json.RawMessage) (json.RawMessage, error) {
			var res Res
			if err := json.Unmarshal(stored, &res); err != nil {
				return nil, fmt.Errorf("decode the result of job %s: %w", id, err)
			}
			res, err := m.Present(r, id, res)
			if err != nil {
				return nil, fmt.Errorf("present the result of job %s: %w", id, err)
			}
			return marshal(res)
		}
	}
	answer := func(ctx context.Context, id uuid.UUID, run func(context.Context, Req) (Res, error)) (outcome, error) {
		loaded := Stage(ctx, "load")
		req, err := loadRequest(ctx, s.cfg.Pool, m, id)
		loaded()
		if err != nil {
			return outcome{}, err
		}
		res, err := run(ctx, req)
		if err != nil {
			return outcome{}, err
		}
		defer Stage(ctx, "encode")()
		o, err := encode(m, res)
		if m.Keep != nil {
			o.keep = func(ctx context.Context, tx pgx.Tx) error { return m.Keep(ctx, tx, id, res) }
		}
		return o, err
	}
	erased.run = func(ctx context.Context, id uuid.UUID) (outcome, error) { return answer(ctx, id, m.Run) }
	if m.Fallback != nil {
		erased.fallback = func(ctx context.Context, id uuid.UUID, cause error) (outcome, error) {
			return answer(ctx, id, func(ctx context.Context, req Req) (Res, error) { return m.Fallback(ctx, req, cause) })
		}
	}
	s.modules[m.Name] = erased
	river.AddWorkerArgs(s.workers, args{module: m.Name}, &worker{service: s, module: erased})
	return Handle[Req, Res]{service: s, module: erased, store: m.Store}
}

// partsOf are the names of the parts that are split off any result, seen by one of nothing.
func partsOf[Req, Res any](m Module[Req, Res]) []string {
	if m.Split == nil {
		return nil
	}
	var nothing Res
	_, parts := m.Split(nothing)
	data, err := marshal(parts)
	members := map[string]json.RawMessage{}
	if err == nil {
		err = json.Unmarshal(data, &members)
	}
	if err != nil {
		panic(fmt.Sprintf("module %s: what Split gives is no JSON object: %v", m.Name, err)) // a mistake of ours, found by every start
	}
	return slices.Sorted(maps.Keys(members))
}

func loadRequest[Req, Res any](ctx context.Context, pool *db.DB, m Module[Req, Res], id uuid.UUID) (Req, error) {
	var req Req
	var data []byte
	if err := pool.QueryRow(ctx, selectRequest, id).Scan(&data); err != nil {
		return req, fmt.Errorf("load the request of job %s: %w", id, err)
	}
	if err := json.Unmarshal(data, &req); err != nil {
		return req, fmt.Errorf("decode the request of job %s: %w", id, err)
	}
	if m.Load != nil {
		if err := m.Load(ctx, pool, id, &req); err != nil {
			return req, fmt.Errorf("load the rows of job %s: %w", id, err)
		}
	}
	return req, nil
}

const selectRequest = `SELECT request FROM redraft.jobs WHERE id = $1`

func encode[Req, Res any](m Module[Req, Res], res Res) (outcome, error) {
	var o outcome
	var err error
	if m.Split != nil {
		small, parts := m.Split(res)
		if o.parts, err = marshal(parts); err != nil {
			return o, fmt.Errorf("encode the result's parts: %w", err)
		}
		res = small
	}
	if o.result, err = marshal(res); err != nil {
		return o, fmt.Errorf("encode the result: %w", err)
	}
	return o, nil
}

// River's own clocks. A finished River job is of no use to us: its jobs row tells everything.
const (
	fetchCooldown     = 10 * time.Millisecond
	fetchPollInterval = time.Second
	pollOnlyInterval  = 200 * time.Millisecond
	softStop          = 7 * time.Second
	completedKept     = time.Hour
	discardedKept     = 7 * 24 * time.Hour
)

// Start begins to accept jobs and, where the process works, to work on them, after it has taken back what dead processes left.
// The work goes on until Stop, whatever becomes of ctx.
func (s *Service) Start(ctx context.Context) error {
	cfg := &river.Config{
		ID: s.id, Schema: s.cfg.Schema, MaxAttempts: s.cfg.MaxAttempts, Logger: quiet(s.cfg.Logger),
		FetchCooldown: fetchCooldown, FetchPollInterval: fetchPollInterval, PollOnly: s.cfg.PollOnly,
		JobTimeout: s.longestTimeout(), RescueStuckJobsAfter: s.longestTimeout() + 30*time.Second,
		RetryPolicy: retryPolicy{}, SoftStopTimeout: softStop,
		CompletedJobRetentionPeriod: completedKept, DiscardedJobRetentionPeriod: discardedKept,
		Workers: s.workers,
	}
	if s.cfg.PollOnly {
		cfg.FetchPollInterval = pollOnlyInterval
	}
	if s.cfg.Work {
		cfg.Queues = map[string]river.QueueConfig{}
		for name, m := range s.modules {
			cfg.Queues[name] = river.QueueConfig{MaxWorkers: m.workers}
		}
		river.AddWorker(s.workers, &tidier{service: s})
		cfg.Queues[tidying{}.Kind()] = river.QueueConfig{MaxWorkers: 1}
		cfg.PeriodicJobs = periodic()
	}
	client, err := river.NewClient(riverpgxv5.New(s.cfg.Pool.Pool), cfg)
	if err != nil {
		return fmt.Errorf("make the River client: %w", err)
	}
	s.river = client
	if s.cfg.Work {
		if err := s.arrive(ctx); err != nil {
			return err
		}
		if err := client.Start(context.WithoutCancel(ctx)); err != nil {
			return fmt.Errorf("start River: %w", err)
		}
	}
	background, stop := context.WithCancel(context.WithoutCancel(ctx))
	s.stop = stop
	s.running.Go(func() { s.keepEstimates(background) })
	if !s.cfg.PollOnly {
		s.running.Go(func() { s.keepListening(background) })
	}
	if s.cfg.Work {
		s.running.Go(func() { s.keepBeating(background) })
		s.running.Go(func() { s.keepSweeping(background) })
	}
	return nil
}

// Connect lets a command submit and cancel, without working or answering. It takes the place of Start, and needs no Stop.
func (s *Service) Connect() error {
	client, err := river.NewClient(riverpgxv5.New(s.cfg.Pool.Pool), &river.Config{Schema: s.cfg.Schema, MaxAttempts: s.cfg.MaxAttempts, Logger: quiet(s.cfg.Logger)})
	if err != nil {
		return fmt.Errorf("make the River client: %w", err)
	}
	s.river = client
	return nil
}

// Stop lets running jobs finish for some seconds, gives the rest back to the queue, and takes leave.
func (s *Service) Stop(ctx context.Context) error {
	defer s.running.Wait()
	defer s.stop()
	if !s.cfg.Work {
		return nil
	}
	if err := s.river.Stop(ctx); err != nil {
		return fmt.Errorf("stop River: %w", err)
	}
	s.stop() // a beat after leaving would be one of a dead process
	s.running.Wait()
	return s.leave(ctx)
}

func (s *Service) moduleNames() []string { return slices.Sorted(maps.Keys(s.modules)) }

func (s *Service) longestTimeout() time.Duration {
	var longest time.Duration
	for _, m := range s.modules {
		longest = max(longest, m.timeout)
	}
	return longest
}
