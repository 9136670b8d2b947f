package jobs

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"sync"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/rivertype"

	"redraft/platform/fault"
)

// args is all that River is told of a job: no personal data enters river_job.
type args struct {
	ID     uuid.UUID `json:"id"`
	module string
}

// Kind is the module's name.
func (a args) Kind() string { return a.module }

// outcome is how a job ends: with a result, or with a fault.
type outcome struct {
	result, parts []byte
	keep          func(context.Context, pgx.Tx) error // of a result: the module's own rows; may be nil
	fault         *fault.Error
	lastError     string // of a fault of ours, for operators
	log           []byte // of the attempt that brought it: an entry of attempt_log
}

// errorType is the fault's word; "" of a result.
func (o outcome) errorType() string {
	if o.fault == nil {
		return ""
	}
	return o.fault.Type
}

// worker works on the jobs of one module.
type worker struct {
	river.WorkerDefaults[args]
	service *Service
	module  *module
	delays  sync.Map // River's id of a job -> how long an error asked to wait before its next attempt
}

// Timeout is the module's.
func (w *worker) Timeout(*river.Job[args]) time.Duration { return w.module.timeout }

// Work makes one attempt. What it returns is River's business: nil ends the River job, an error is retried or, the last time,
// discards it.
func (w *worker) Work(ctx context.Context, job *river.Job[args]) error {
	timed, stages := withStages(ctx)
	o, err := guarded(w.service.cfg.Logger, func() (outcome, error) { return w.module.run(timed, job.Args.ID) })
	for _, s := range stages.all() {
		w.service.cfg.Metrics.Stage(w.module.name, s.Stage, s.Seconds)
	}
	if err != nil {
		if ctx.Err() == context.Canceled { // the process stops, or somebody cancelled the job: River tells by the cause which
			return fmt.Errorf("%w: %w", context.Cause(ctx), err)
		}
		var final bool
		if o, final = w.verdict(ctx, job.JobRow, err); !final {
			w.service.cfg.Logger.LogAttrs(ctx, slog.LevelWarn, "attempt failed", slog.String("job_id", job.Args.ID.String()),
				slog.String("module", w.module.name), slog.Int("attempt", job.Attempt), slog.Any("error", err))
			w.postpone(job.ID, err)
			w.service.cfg.Metrics.Retried(w.module.name)
			return w.unlessTaken(ctx, job, err, stages)
		}
		if o.lastError != "" {
			o = w.instead(ctx, job.Args.ID, err, o)
		}
	}
	o.log = w.entry(job.JobRow, stages, err, o.errorType())
	// The work is done: neither a timeout nor a stop may waste it any more.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), finishWithin)
	defer cancel()
	begin := time.Now()
	finishErr := w.patiently(ctx, func() error { return w.finish(ctx, job, o) })
	if finishErr == nil {
		w.service.cfg.Metrics.Stage(w.module.name, "store", time.Since(begin).Seconds())
		w.service.cfg.Metrics.Ended(w.module.name, o.errorType())
	}
	switch {
	case errors.Is(finishErr, errTaken):
		return w.unlessTaken(ctx, job, river.JobCancel(errTaken), nil) // still ours: then it was cancelled
	case finishErr != nil:
		return finishErr
	case o.lastError != "":
		w.service.cfg.Logger.LogAttrs(ctx, slog.LevelError, "job failed", slog.String("job_id", job.Args.ID.String()),
			slog.String("module", w.module.name), slog.Int("attempts", job.Attempt), slog.String("error", o.lastError))
		return err
	}
	return nil
}

// verdict says whether an attempt's error ends the job, and how.
func (w *worker) verdict(ctx context.Context, job *rivertype.JobRow, err error) (o outcome, final bool) {
	f, isFault := fault.As(err)
	if isFault && !f.Temporary {
		return outcome{fault: f}, true
	}
	if job.Attempt < job.MaxAttempts {
		return o, false
	}
	switch {
	case isFault:
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		f = fault.New(http.StatusInternalServerError, "timeout",
			fmt.Sprintf("The job took longer than the limit of %s. Please try again later, or with a smaller file.", w.module.timeout))
	default:
		f = internalFault()
	}
	return outcome{fault: f, lastError: err.Error()}, true
}

func internalFault() *fault.Error {
	return fault.New(http.StatusInternalServerError, "internal", "Something went wrong on our side. Please submit the job again later.")
}

// finishWithin is how long the end of a job may take to be written, the database's absence included.
const finishWithin = 45 * time.Second

// patiently repeats do while the database is away.
func (w *worker) patiently(ctx context.Context, do func() error) error {
	for {
		err := do()
		if err == nil || !w.service.cfg.Unavailable(err) {
			return err
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(500 * time.Millisecond):
		}
	}
}

// errTaken says that the job is no longer this worker's: it was given to another because this process had been silent, was
// rescued, cancelled or deleted. Such a worker publishes nothing.
var errTaken = errors.New("the job was taken away from this worker")

// finish writes the outcome and completes the River job, in one transaction.
//
// A fault of ours leaves the River job to River, which discards it with the error: the dead letter.
func (w *worker) finish(ctx context.Context, job *river.Job[args], o outcome) error {
	return pgx.BeginFunc(ctx, w.service.cfg.Pool, func(tx pgx.Tx) error {
		tag, err := tx.Exec(ctx, finishJob, finishArgs(job, w.service.id, o))
		if err != nil {
			return fmt.Errorf("store the outcome of job %s: %w", job.Args.ID, err)
		}
		if tag.RowsAffected() != 1 {
			return errTaken
		}
		if o.lastError != "" {
			return nil
		}
		if o.keep != nil {
			if err := o.keep(ctx, tx); err != nil {
				return fmt.Errorf("keep the rows of job %s: %w", job.Args.ID, err)
			}
		}
		if w.module.clear != nil {
			if err := w.module.clear(ctx, tx, job.Args.ID); err != nil {
				return fmt.Errorf("clear the rows of job %s: %w", job.Args.ID, err)
			}
		}
		done, err := river.JobCompleteTx[*riverpgxv5.Driver](ctx, tx, job)
		if err != nil {
			return fmt.Errorf("complete job %s: %w", job.Args.ID, err)
		}
		if done.State != rivertype.JobStateCompleted { // JobCompleteTx says nothing of a job that no longer runs
			return errTaken
		}
		return nil
	})
}

func finishArgs(job *river.Job[args], process string, o outcome) pgx.NamedArgs {
	values := pgx.NamedArgs{
		"id": job.Args.ID, "river_id": job.ID, "attempt": job.Attempt, "process": process,
		"started_at": job.AttemptedAt, "log": o.log, "result": o.result, "parts": o.parts, "error": nil, "error_type": nil, "last_error": nil,
	}
	if o.fault != nil {
		values["error"], values["error_type"] = o.fault.Message, o.fault.Type
	}
	if o.lastError != "" {
		values["last_error"] = o.lastError
	}
	return values
}

// The lock on river_job keeps the job this worker's until the transaction ends. The attempt's number alone does not tell whose it is:
// an attempt that a stopping process gives back is counted anew.
const finishJob = `
WITH mine AS (
    SELECT id FROM redraft.river_job
    WHERE id = @river_id AND state = 'running' AND attempt = @attempt AND attempted_by[cardinality(attempted_by)] = @process
    FOR UPDATE
), finished AS (
    UPDATE redraft.jobs SET
        started_at = @started_at, finished_at = clock_timestamp(), attempts = @attempt,
        result = @result, parts = @parts, error = @error, error_type = @error_type, last_error = @last_error,
        attempt_log = attempt_log || @log::jsonb
    FROM mine
    WHERE jobs.id = @id AND jobs.river_id = mine.id AND finished_at IS NULL
    RETURNING jobs.id
)
SELECT pg_notify('redraft_job', id::text) FROM finished`

// entry is what attempt_log says of an attempt. What a caller did wrong is told in the words that the caller sees.
func (w *worker) entry(job *rivertype.JobRow, list *stages, err error, errorType string) []byte {
	now := Time(time.Now())
	a := Attempt{Attempt: job.Attempt, Process: w.service.id, StartedAt: (*Time)(job.AttemptedAt), FinishedAt: &now, Stages: list.all(), ErrorType: errorType}
	if err != nil {
		a.Error = err.Error()
	}
	if f, ok := fault.As(err); ok {
		a.Error, a.ErrorType = f.Message, f.Type
	} else if err != nil && a.ErrorType == "" {
		a.ErrorType = "internal"
	}
	data, err := marshal(a)
	if err != nil { // never: it is text and numbers
		return []byte("[]")
	}
	return data
}

// unlessTaken returns the error for River to act on, and keeps it in the job's history if there are stages to go with it; unless the
// job is another worker's by now: River would end that one's attempt.
func (w *worker) unlessTaken(ctx context.Context, job *river.Job[args], err error, list *stages) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), finishWithin)
	defer cancel()
	log := []byte("[]")
	if list != nil {
		log = w.entry(job.JobRow, list, err, "")
	}
	var mine bool
	asked := w.patiently(ctx, func() error {
		return w.service.cfg.Pool.QueryRow(ctx, logIfMine, job.ID, job.Attempt, w.service.id, job.Args.ID, log).Scan(&mine)
	})
	if asked == nil && !mine {
		w.delays.Delete(job.ID) // whoever has it now waits as it pleases
		return w.standAside(ctx, job.JobRow)
	}
	return err
}

const logIfMine = `
WITH mine AS (
    SELECT id FROM redraft.river_job
    WHERE id = $1 AND state = 'running' AND attempt = $2 AND attempted_by[cardinality(attempted_by)] = $3
), logged AS (
    UPDATE redraft.jobs SET attempt_log = attempt_log || $5::jsonb FROM mine WHERE jobs.id = $4 AND $5::jsonb <> '[]'
)
SELECT EXISTS (SELECT FROM mine)`

// standAside waits until the worker that has the job now is done with it. Returning earlier would have River set the state of a
// job that runs, without asking whose it is.
func (w *worker) standAside(ctx context.Context, job *rivertype.JobRow) error {
	w.service.cfg.Logger.LogAttrs(ctx, slog.LevelWarn, "job was taken over by another process", slog.Int64("river_id", job.ID))
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), w.module.timeout+finishWithin)
	defer cancel()
	for {
		var running bool
		err := w.service.cfg.Pool.QueryRow(ctx, selectRunning, job.ID).Scan(&running)
		if err == nil && !running {
			return nil
		}
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(time.Second):
		}
	}
}

const selectRunning = `SELECT EXISTS (SELECT FROM redraft.river_job WHERE id = $1 AND state = 'running')`

// retryPolicy waits 2, 6, 18 … seconds, at most five minutes, a quarter more or less. Somebody is waiting.
type retryPolicy struct{}

// NextRetry is when a failed job is tried again.
func (retryPolicy) NextRetry(job *rivertype.JobRow) time.Time {
	wait := 2 * time.Second
	for range job.Attempt - 1 {
		wait = min(wait*3, 5*time.Minute)
	}
	jitter := 0.75 + rand.Float64()/2
	return time.Now().Add(time.Duration(float64(wait) * jitter))
}

// marshal encodes without escaping what is no danger outside HTML, and without null characters, which Postgres cannot extract.
func marshal(v any) ([]byte, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.ReplaceAll(bytes.TrimSuffix(buf.Bytes(), []byte("\n")), []byte(`\u0000`), nil), nil
}
