package jobs

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/labstack/echo/v4"
	"github.com/riverqueue/river"

	"redraft/platform/auth"
)

// Removed is the answer to a DELETE of a job.
type Removed struct {
	Success bool      `json:"success"`
	JobID   uuid.UUID `json:"job_id" format:"uuid"`
	Status  string    `json:"status" enum:"cancelled,deleted" doc:"cancelled: the job had not ended; it is kept, as failed. deleted: it had ended, and is gone"`
}

func (h Handle[Req, Res]) remove(c echo.Context) error {
	id, err := pathID(c)
	if err != nil {
		return err
	}
	ctx, sees := c.Request().Context(), auth.Sees(c)
	answer := Removed{Success: true, JobID: id, Status: "cancelled"}
	err = h.service.Cancel(ctx, h.module.name, sees, id)
	if errors.Is(err, errEnded) {
		answer.Status = "deleted"
		err = h.service.delete(ctx, h.module.name, sees, id)
	}
	if errors.Is(err, pgx.ErrNoRows) {
		return notFound(c)
	}
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, answer)
}

// errEnded is a job that cannot be cancelled any more.
var errEnded = errors.New("the job has ended")

// Cancel ends a job that has not ended: it fails as cancelled, and whoever works on it is told to stop. module and owner may be "",
// for any. pgx.ErrNoRows when there is no such job.
//
// The River job is locked first, as by a worker that finishes: the other way round the two would wait for each other.
func (s *Service) Cancel(ctx context.Context, module, owner string, id uuid.UUID) error {
	return pgx.BeginFunc(ctx, s.cfg.Pool, func(tx pgx.Tx) error {
		var riverID int64
		if err := tx.QueryRow(ctx, selectForCancel, id, module, owner).Scan(&module, &riverID); err != nil {
			return fmt.Errorf("find job %s: %w", id, err)
		}
		if err := s.cancelRiver(ctx, tx, riverID); err != nil {
			return err
		}
		tag, err := tx.Exec(ctx, cancelJob, id, cancelledMessage)
		switch {
		case err != nil:
			return fmt.Errorf("cancel job %s: %w", id, err)
		case tag.RowsAffected() == 0:
			return errEnded
		}
		if m := s.modules[module]; m != nil && m.clear != nil {
			if err := m.clear(ctx, tx, id); err != nil {
				return fmt.Errorf("clear the rows of job %s: %w", id, err)
			}
		}
		return nil
	})
}

const selectForCancel = `
SELECT module, river_id FROM redraft.jobs WHERE id = $1 AND ($2 = '' OR module = $2) AND ($3 = '' OR owner = $3)`

const cancelJob = `
WITH cancelled AS (
    UPDATE redraft.jobs j SET finished_at = clock_timestamp(), started_at = coalesce(j.started_at, r.attempted_at),
        attempts = greatest(j.attempts, r.attempt), error = $2, error_type = 'cancelled'
    FROM (SELECT id, river_id FROM redraft.jobs WHERE id = $1) u LEFT JOIN redraft.river_job r ON r.id = u.river_id
    WHERE j.id = u.id AND j.finished_at IS NULL
    RETURNING j.id
)
SELECT pg_notify('redraft_job', id::text) FROM cancelled`

// cancelRiver ends a River job that waits, and tells the process that works on one to stop.
func (s *Service) cancelRiver(ctx context.Context, tx pgx.Tx, id int64) error {
	if _, err := s.river.JobCancelTx(ctx, tx, id); err != nil && !errors.Is(err, river.ErrNotFound) {
		return fmt.Errorf("cancel River's job: %w", err)
	}
	return nil
}

// delete removes a job that has ended, with everything that hangs on it.
func (s *Service) delete(ctx context.Context, module, owner string, id uuid.UUID) error {
	return pgx.BeginFunc(ctx, s.cfg.Pool, func(tx pgx.Tx) error {
		var riverID int64
		if err := tx.QueryRow(ctx, deleteJob, id, module, owner).Scan(&riverID); err != nil {
			return fmt.Errorf("delete job %s: %w", id, err)
		}
		if _, err := tx.Exec(ctx, deleteRiverJobs, []int64{riverID}); err != nil {
			return fmt.Errorf("delete River's job: %w", err)
		}
		return nil
	})
}

const deleteJob = `
DELETE FROM redraft.jobs WHERE id = $1 AND module = $2 AND ($3 = '' OR owner = $3) AND finished_at IS NOT NULL RETURNING river_id`

const deleteRiverJobs = `DELETE FROM redraft.river_job WHERE id = ANY($1)`
