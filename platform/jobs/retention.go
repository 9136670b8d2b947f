package jobs

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
)

// tidying is the periodic River job that deletes what has been kept long enough. One process of all runs it.
type tidying struct{}

// Kind is the River kind, and the name of its queue.
func (tidying) Kind() string { return "tidying" }

const (
	tidyEvery   = time.Hour
	tidyTimeout = 30 * time.Minute
	tidyBatch   = 1000
	tidyPause   = 50 * time.Millisecond // between batches, for everybody else
)

type tidier struct {
	river.WorkerDefaults[tidying]
	service *Service
}

// Timeout is longer than a job's: a first run may have years to delete.
func (t *tidier) Timeout(*river.Job[tidying]) time.Duration { return tidyTimeout }

// Work tidies.
func (t *tidier) Work(ctx context.Context, _ *river.Job[tidying]) error { return t.service.Tidy(ctx) }

// periodic makes River queue the tidying, at a leader's beginning and then every hour.
func periodic() []*river.PeriodicJob {
	tidy := func() (river.JobArgs, *river.InsertOpts) {
		return tidying{}, &river.InsertOpts{Queue: tidying{}.Kind(), MaxAttempts: 1, UniqueOpts: river.UniqueOpts{ByPeriod: tidyEvery / 2}}
	}
	return []*river.PeriodicJob{river.NewPeriodicJob(river.PeriodicInterval(tidyEvery), tidy, &river.PeriodicJobOpts{RunOnStart: true})}
}

// Tidy deletes finished jobs that are older than their module's retention, in batches, each a transaction of its own; and the counts
// and answers of requests that nobody will ask for again.
func (s *Service) Tidy(ctx context.Context) error {
	for name, days := range s.cfg.Retention {
		if days == 0 {
			continue
		}
		deleted, err := s.inBatches(ctx, func() (int, error) { return s.deleteOld(ctx, name, time.Duration(days)*24*time.Hour) })
		if err != nil {
			return fmt.Errorf("delete old jobs of %s: %w", name, err)
		}
		if deleted > 0 {
			s.cfg.Logger.InfoContext(ctx, "deleted old jobs", slog.String("module", name), slog.Int("jobs", deleted))
		}
	}
	for _, sql := range []string{deleteOldAnswers, deleteOldRates} {
		if _, err := s.inBatches(ctx, func() (int, error) {
			tag, err := s.cfg.Pool.Exec(ctx, sql, tidyBatch)
			return int(tag.RowsAffected()), err
		}); err != nil {
			return fmt.Errorf("tidy: %w", err)
		}
	}
	return nil
}

func (s *Service) inBatches(ctx context.Context, batch func() (int, error)) (total int, err error) {
	for {
		n, err := batch()
		total += n
		if err != nil || n < tidyBatch {
			return total, err
		}
		select {
		case <-ctx.Done():
			return total, ctx.Err()
		case <-time.After(tidyPause):
		}
	}
}

func (s *Service) deleteOld(ctx context.Context, module string, age time.Duration) (int, error) {
	var deleted int
	err := pgx.BeginFunc(ctx, s.cfg.Pool, func(tx pgx.Tx) error {
		var river []int64
		if err := tx.QueryRow(ctx, deleteOldJobs, module, age, tidyBatch).Scan(&river); err != nil {
			return err
		}
		deleted = len(river)
		_, err := tx.Exec(ctx, deleteRiverJobs, river)
		return err
	})
	return deleted, err
}

const deleteOldJobs = `
WITH gone AS (
    DELETE FROM redraft.jobs WHERE id IN (
        SELECT id FROM redraft.jobs WHERE module = $1 AND finished_at IS NOT NULL AND finished_at < clock_timestamp() - $2::interval
        ORDER BY finished_at LIMIT $3 FOR UPDATE SKIP LOCKED)
    RETURNING river_id
)
SELECT coalesce(array_agg(river_id), '{}') FROM gone`

const deleteOldAnswers = `
DELETE FROM redraft.idempotency WHERE (owner, key) IN (
    SELECT owner, key FROM redraft.idempotency WHERE created_at < clock_timestamp() - interval '24 hours' LIMIT $1)`

const deleteOldRates = `
DELETE FROM redraft.rates WHERE (owner, user_id) IN (
    SELECT owner, user_id FROM redraft.rates WHERE hour_at < clock_timestamp() - interval '1 hour' LIMIT $1 FOR UPDATE SKIP LOCKED)`
