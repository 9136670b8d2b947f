package jobs

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
)

// Status is what a caller is told of a job's progress.
type Status string

// The four states of a job, none of which it falls back from: between two attempts it waits in River's queue again, but people who watch its
// progress are told that it goes on.
const (
	Queued     Status = "queued"      // until its first attempt begins
	InProgress Status = "in_progress" // until it has ended
	Complete   Status = "complete"
	Failed     Status = "failed"
)

// Job is a job as its owner sees it.
type Job struct {
	ID         uuid.UUID
	CreatedAt  time.Time
	StartedAt  *time.Time
	FinishedAt *time.Time
	Result     []byte  // JSON, when complete; no json.RawMessage, which pgx would decode to see whether it is valid: a third of a read's time
	Parts      []byte  // JSON, when complete and asked for
	Error      *string // when failed: a sentence
	ErrorType  *string // when failed: a word
	RiverState *string // while there is no outcome and the River job exists
}

// Status derives the job's state.
func (j Job) Status() Status {
	switch {
	case j.Result != nil:
		return Complete
	case j.ErrorType != nil || j.RiverState == nil:
		return Failed
	}
	switch *j.RiverState {
	case "available", "pending", "scheduled":
		if j.StartedAt == nil {
			return Queued
		}
		return InProgress
	case "running", "retryable":
		return InProgress
	default: // discarded or cancelled by somebody who could run none of our code; completed without an outcome cannot be
		return Failed
	}
}

// Ended says whether the job is complete or failed.
func (j Job) Ended() bool {
	s := j.Status()
	return s == Complete || s == Failed
}

// Failure is the sentence and the word for a failed job. One that River or an operator ended without an outcome gets them here.
func (j Job) Failure() (message, typ string) {
	if j.Error != nil && j.ErrorType != nil {
		return *j.Error, *j.ErrorType
	}
	if j.RiverState != nil && *j.RiverState == "cancelled" {
		return cancelledMessage, "cancelled"
	}
	return interruptedMessage, "internal"
}

const (
	cancelledMessage   = "The job was cancelled. Please submit it again if you still need it."
	interruptedMessage = "The work on this job was interrupted too many times. Please submit it again."
)

// get reads a job of one module and owner, "" being any; pgx.ErrNoRows when there is none.
func (s *Service) get(ctx context.Context, module, owner string, id uuid.UUID, withParts bool) (Job, error) {
	rows, err := s.cfg.Pool.Query(ctx, selectJob, id, module, owner, withParts)
	if err != nil {
		return Job{}, fmt.Errorf("read job %s: %w", id, err)
	}
	job, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByPos[Job])
	if err != nil {
		return job, fmt.Errorf("read job %s: %w", id, err)
	}
	return job, nil
}

const selectJob = `
SELECT j.id, j.created_at, coalesce(j.started_at, r.attempted_at), j.finished_at, j.result,
    CASE WHEN $4 THEN j.parts END, j.error, j.error_type, r.state::text
FROM redraft.jobs j
LEFT JOIN redraft.river_job r ON r.id = j.river_id AND j.finished_at IS NULL
WHERE j.id = $1 AND j.module = $2 AND ($3 = '' OR j.owner = $3)`
