package jobs

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5"

	"redraft/platform/db"
)

// The beats. A process that was silent for silentAfter is dead; its running jobs are somebody else's then. Looking often makes
// the time from a death to the take-over close to silentAfter.
const (
	beatEvery   = 3 * time.Second
	lookEvery   = time.Second
	sweepEvery  = 30 * time.Second
	silentAfter = 12 * time.Second
)

// arrive registers the process and takes back what earlier processes of this data directory left running: they are known to be
// dead, so nobody has to wait for their silence.
func (s *Service) arrive(ctx context.Context) error {
	mark, dead, err := leaveMark(s.cfg.DataDir, s.id)
	if err != nil {
		return err
	}
	s.mark = mark
	if err := s.beat(ctx); err != nil {
		return err
	}
	if _, err := s.cfg.Pool.Exec(ctx, deleteProcesses, dead); err != nil {
		return fmt.Errorf("forget dead processes: %w", err)
	}
	taken, err := s.takeBack(ctx)
	if err != nil {
		return err
	}
	mark.forget(dead)
	if taken > 0 {
		s.cfg.Logger.Info("took back jobs of processes that ended", slog.Int64("jobs", taken))
	}
	return nil
}

// leave unregisters the process; whatever of its jobs still runs is given to others.
func (s *Service) leave(ctx context.Context) error {
	if _, err := s.cfg.Pool.Exec(ctx, deleteProcesses, []string{s.id}); err != nil {
		return fmt.Errorf("unregister the process: %w", err)
	}
	if _, err := s.takeBack(ctx); err != nil {
		return err
	}
	return s.mark.remove()
}

const deleteProcesses = `DELETE FROM redraft.processes WHERE id = ANY($1)`

// keepSweeping sweeps until ctx ends, apart from the beats: a sweep that takes long must not make a living process look dead.
func (s *Service) keepSweeping(ctx context.Context) {
	ticker := time.NewTicker(sweepEvery)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			s.sweep(ctx)
		}
	}
}

// keepBeating beats and looks for the dead until ctx ends. After a time without the database every process has been
// silent: only one that has been heard for longer than silentAfter may call others dead.
func (s *Service) keepBeating(ctx context.Context) {
	ticker := time.NewTicker(lookEvery)
	defer ticker.Stop()
	heardSince, beaten := time.Now(), time.Now()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		if time.Since(beaten) >= beatEvery {
			if err := s.beat(ctx); err != nil {
				s.cfg.Logger.Warn("no beat", slog.Any("error", err))
				heardSince = time.Now()
				continue
			}
			if time.Since(beaten) > 2*beatEvery { // the process itself was held up
				heardSince = time.Now()
			}
			beaten = time.Now()
		}
		if time.Since(heardSince) > silentAfter+beatEvery {
			switch taken, err := s.takeBack(ctx); {
			case err != nil:
				s.cfg.Logger.Warn("jobs of silent processes could not be taken back", slog.Any("error", err))
			case taken > 0:
				s.cfg.Logger.Warn("took back jobs of silent processes", slog.Int64("jobs", taken))
			}
		}
	}
}

func (s *Service) beat(ctx context.Context) error {
	workers := map[string]int{}
	for name, m := range s.modules {
		workers[name] = m.workers
	}
	data, err := json.Marshal(workers)
	if err != nil {
		return fmt.Errorf("encode the workers: %w", err)
	}
	if _, err := s.cfg.Pool.Exec(ctx, upsertProcess, s.id, data); err != nil {
		return fmt.Errorf("beat: %w", err)
	}
	return nil
}

const upsertProcess = `
INSERT INTO redraft.processes (id, workers) VALUES ($1, $2)
ON CONFLICT (id) DO UPDATE SET beat_at = clock_timestamp()`

// takeBack makes the running jobs of processes that are dead available again, their attempt counted. A job whose last attempt it
// was is discarded, one that was being cancelled is cancelled.
func (s *Service) takeBack(ctx context.Context) (int64, error) {
	var taken int64
	if err := s.cfg.Pool.QueryRow(ctx, takeBackJobs, silentAfter).Scan(&taken); err != nil {
		return 0, fmt.Errorf("take back jobs: %w", err)
	}
	return taken, nil
}

const takeBackJobs = `
WITH taken AS (
UPDATE redraft.river_job j SET
    state = t.state::redraft.river_job_state,
    finalized_at = CASE WHEN t.state = 'available' THEN NULL ELSE clock_timestamp() END,
    scheduled_at = clock_timestamp(),
    errors = array_append(j.errors, jsonb_build_object('at', clock_timestamp(), 'attempt', j.attempt,
        'error', 'the process that worked on the job ended', 'trace', ''))
FROM (
    SELECT r.id, CASE WHEN r.metadata ? 'cancel_attempted_at' THEN 'cancelled'
        WHEN r.attempt >= r.max_attempts THEN 'discarded' ELSE 'available' END AS state
    FROM redraft.river_job r
    WHERE r.state = 'running'
        AND NOT EXISTS (SELECT FROM redraft.processes p
            WHERE p.id = r.attempted_by[cardinality(r.attempted_by)] AND p.beat_at >= clock_timestamp() - $1::interval)
    FOR UPDATE SKIP LOCKED
) t
WHERE j.id = t.id
RETURNING j.args ->> 'id' AS job_id, j.attempt, j.attempted_at, j.attempted_by[cardinality(j.attempted_by)] AS process
), logged AS (
UPDATE redraft.jobs j SET attempt_log = j.attempt_log || jsonb_build_object('attempt', t.attempt, 'process', t.process,
    'started_at', t.attempted_at, 'finished_at', clock_timestamp(), 'stages', '[]'::jsonb, 'error_type', 'interrupted',
    'error', 'the process that worked on the job ended')
FROM taken t WHERE j.id = t.job_id::uuid
)
SELECT count(*) FROM taken`

// sweep gives an outcome to jobs that ended without running any of our code: cancelled, discarded by a rescuer, or deleted. River
// forgets its jobs after a while; what became of ours must not be forgotten with them.
func (s *Service) sweep(ctx context.Context) {
	if _, err := s.cfg.Pool.Exec(ctx, deleteSilent, 4*silentAfter); err != nil {
		s.cfg.Logger.Warn("sweep failed", slog.Any("error", err))
	}
	_, err := s.cfg.Pool.Exec(ctx, sweepJobs, pgx.NamedArgs{"cancelled": cancelledMessage, "interrupted": interruptedMessage})
	if err != nil {
		s.cfg.Logger.Warn("sweep failed", slog.Any("error", err))
	}
	for name, m := range s.modules {
		if m.sweep == nil {
			continue
		}
		if err := m.sweep(ctx, s.cfg.Pool); err != nil {
			s.cfg.Logger.Warn("sweep failed", slog.String("module", name), slog.Any("error", err))
		}
	}
}

// A process that was only held up registers again with its next beat.
const deleteSilent = `DELETE FROM redraft.processes WHERE beat_at < clock_timestamp() - $1::interval`

const sweepJobs = `
UPDATE redraft.jobs j SET
    finished_at = coalesce(r.finalized_at, clock_timestamp()),
    started_at = coalesce(j.started_at, r.attempted_at),
    attempts = coalesce(r.attempt, j.attempts),
    error = CASE WHEN r.state = 'cancelled' THEN @cancelled ELSE @interrupted END,
    error_type = CASE WHEN r.state = 'cancelled' THEN 'cancelled' ELSE 'internal' END,
    last_error = CASE WHEN r.state IS DISTINCT FROM 'cancelled' THEN coalesce(r.errors[cardinality(r.errors)] ->> 'error', 'the River job is gone') END
FROM (SELECT id, river_id FROM redraft.jobs WHERE finished_at IS NULL) u
LEFT JOIN redraft.river_job r ON r.id = u.river_id
WHERE j.id = u.id AND j.finished_at IS NULL AND (r.id IS NULL OR r.state IN ('cancelled', 'discarded'))`

// Beating tells whether a process of this data directory works on jobs: it lives, and has been heard in the database of late.
func Beating(ctx context.Context, pool *db.DB, dataDir string) (bool, error) {
	var beating bool
	if err := pool.QueryRow(ctx, selectBeating, living(dataDir), silentAfter).Scan(&beating); err != nil {
		return false, fmt.Errorf("look for a beat: %w", err)
	}
	return beating, nil
}

const selectBeating = `SELECT EXISTS (SELECT FROM redraft.processes WHERE id = ANY($1) AND beat_at > clock_timestamp() - $2::interval)`
