package jobs

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/labstack/echo/v4"
	"github.com/riverqueue/river"

	"redraft/platform/fault"
	"redraft/platform/server"
)

// A dead letter is a job that failed by a fault of the service, or of somebody it depends on, when its attempts ran out. Its request
// and its upload are kept, so that it can be tried again when the fault is mended.
const deadLetter = `j.error_type IS NOT NULL AND j.error_type <> 'cancelled' AND j.last_error IS NOT NULL`

// mostReplayed is how many dead letters are replayed in one go.
const mostReplayed = 1000

// Replay asks for dead letters to be tried again: the named ones, or the oldest of those that the filter finds.
type Replay struct {
	JobIDs    []string `json:"job_ids" required:"false" nullable:"true" maxItems:"1000" doc:"Which; or leave it out and say which kind"`
	Module    string   `json:"module" required:"false" maxLength:"64" doc:"Only this module's"`
	ErrorType string   `json:"error_type" required:"false" maxLength:"64" doc:"Only those with this error_type"`
	All       bool     `json:"all" required:"false" doc:"Must be true where neither job_ids, module nor error_type is given"`
}

// Check finds what the tags cannot say.
func (r *Replay) Check() []fault.Detail {
	if len(r.JobIDs) == 0 && r.Module == "" && r.ErrorType == "" && !r.All {
		return []fault.Detail{{Type: "missing", Loc: []any{"body", "job_ids"}, Msg: "Name job_ids, module or error_type, or say all: true"}}
	}
	var faults []fault.Detail
	for i, id := range r.JobIDs {
		if _, err := uuid.Parse(id); err != nil {
			faults = append(faults, fault.Detail{Type: "value_error", Loc: []any{"body", "job_ids", i}, Msg: "Value error, should be a job's id"})
		}
	}
	return faults
}

// checkReplay finds a module that there is not.
func (s *Service) checkReplay(r Replay) []fault.Detail {
	if r.Module == "" || s.modules[r.Module] != nil {
		return nil
	}
	return []fault.Detail{{Type: "enum", Loc: []any{"body", "module"}, Msg: "Input should be one of " + strings.Join(s.moduleNames(), ", "), Input: r.Module}}
}

// Replayed is the answer.
type Replayed struct {
	Success  bool        `json:"success"`
	Replayed []uuid.UUID `json:"replayed" doc:"The jobs that are queued again; at most 1000 in one go"`
	Skipped  []string    `json:"skipped" doc:"Of the named ones, those that are no dead letters (any more)"`
}

func (s *Service) deadLetters(c echo.Context) error {
	f, err := s.readFilter(c)
	if err != nil {
		return err
	}
	f.DeadLetters = true
	page, err := s.List(c.Request().Context(), f, true)
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, page)
}

func (s *Service) replayOne(c echo.Context) error {
	id, err := pathID(c)
	if err != nil {
		return err
	}
	err = s.Replay(c.Request().Context(), id)
	if errors.Is(err, errNoDeadLetter) {
		return fault.New(http.StatusNotFound, "not_found", fmt.Sprintf("Job %s is no dead letter. It may have been replayed already.", id))
	}
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, Replayed{Success: true, Replayed: []uuid.UUID{id}, Skipped: []string{}})
}

func (s *Service) replayMany(body server.Body[Replay]) echo.HandlerFunc {
	return func(c echo.Context) error {
		wanted, err := body.Decode(c.Request())
		if err != nil {
			return err
		}
		answer, err := s.replayAll(c.Request().Context(), wanted)
		if err != nil {
			return err
		}
		return c.JSON(http.StatusOK, answer)
	}
}

// replayAll replays each in a transaction of its own: one that cannot be does not keep the others.
func (s *Service) replayAll(ctx context.Context, wanted Replay) (Replayed, error) {
	answer := Replayed{Success: true, Replayed: []uuid.UUID{}, Skipped: []string{}}
	var err error
	if len(wanted.JobIDs) == 0 {
		if wanted.JobIDs, err = s.oldestLetters(ctx, wanted); err != nil {
			return answer, err
		}
	}
	for _, text := range wanted.JobIDs {
		id := uuid.MustParse(text) // checked
		switch err := s.Replay(ctx, id); {
		case errors.Is(err, errNoDeadLetter):
			answer.Skipped = append(answer.Skipped, text)
		case err != nil:
			return answer, err
		default:
			answer.Replayed = append(answer.Replayed, id)
		}
	}
	return answer, nil
}

func (s *Service) oldestLetters(ctx context.Context, wanted Replay) ([]string, error) {
	where, values, err := Filter{Module: wanted.Module, ErrorType: wanted.ErrorType, DeadLetters: true}.where()
	if err != nil {
		return nil, err
	}
	values["limit"] = mostReplayed
	rows, err := s.cfg.Pool.Query(ctx, `SELECT j.id::text FROM redraft.jobs j WHERE `+where+` ORDER BY j.created_at LIMIT @limit`, values)
	if err != nil {
		return nil, fmt.Errorf("find dead letters: %w", err)
	}
	ids, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		return nil, fmt.Errorf("find dead letters: %w", err)
	}
	return ids, nil
}

// errNoDeadLetter is a job that cannot be replayed.
var errNoDeadLetter = errors.New("no dead letter")

// Replay queues a dead letter again, under its own id, with all its attempts before it.
func (s *Service) Replay(ctx context.Context, id uuid.UUID) error {
	return pgx.BeginFunc(ctx, s.cfg.Pool, func(tx pgx.Tx) error {
		var module string
		var old int64
		err := tx.QueryRow(ctx, lockLetter, id).Scan(&module, &old)
		if errors.Is(err, pgx.ErrNoRows) {
			return errNoDeadLetter
		}
		if err != nil {
			return fmt.Errorf("find dead letter %s: %w", id, err)
		}
		inserted, err := s.river.InsertTx(ctx, tx, args{ID: id, module: module}, &river.InsertOpts{Queue: module, MaxAttempts: s.cfg.MaxAttempts})
		if err != nil {
			return fmt.Errorf("queue job %s again: %w", id, err)
		}
		if _, err := tx.Exec(ctx, resetJob, id, inserted.Job.ID); err != nil {
			return fmt.Errorf("reset job %s: %w", id, err)
		}
		if _, err := tx.Exec(ctx, deleteRiverJobs, []int64{old}); err != nil {
			return fmt.Errorf("delete River's job: %w", err)
		}
		return nil
	})
}

const lockLetter = `SELECT j.module, j.river_id FROM redraft.jobs j WHERE j.id = $1 AND ` + deadLetter + ` FOR UPDATE`

const resetJob = `
UPDATE redraft.jobs SET river_id = $2, started_at = NULL, finished_at = NULL, attempts = 0, error = NULL, error_type = NULL, last_error = NULL
WHERE id = $1`
