package jobs

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"strconv"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/labstack/echo/v4"
	"github.com/riverqueue/river"

	"redraft/platform/auth"
)

// Submission is a decoded, valid request and whose it is.
type Submission[Req any] struct {
	Request   Req
	Asked     any    // what the caller sent, where Request holds what was looked up since: an Idempotency-Key stands for it; else nil
	File      []byte // what came beside Request's JSON, which the module's Store keeps: an Idempotency-Key stands for it too
	Owner     string // the name of the key
	UserID    string
	SessionID string // the caller's resume_improvement_id
}

// insert accepts a job in a transaction: its row, its River job and the module's own rows. When it returns an error there is no job.
func (h Handle[Req, Res]) insert(ctx context.Context, tx pgx.Tx, id uuid.UUID, sub Submission[Req]) error {
	request, err := json.Marshal(sub.Request)
	if err != nil {
		return fmt.Errorf("encode the request: %w", err)
	}
	inserted, err := h.service.river.InsertTx(ctx, tx, args{ID: id, module: h.module.name}, &river.InsertOpts{Queue: h.module.name})
	if err != nil {
		return fmt.Errorf("queue the job: %w", err)
	}
	if _, err := tx.Exec(ctx, insertJob, pgx.NamedArgs{
		"id": id, "module": h.module.name, "owner": sub.Owner, "user_id": sub.UserID, "session_id": sub.SessionID,
		"request": request, "river_id": inserted.Job.ID,
	}); err != nil {
		return fmt.Errorf("store the job: %w", err)
	}
	if h.store != nil {
		return h.store(ctx, tx, id, sub.Request)
	}
	return nil
}

const insertJob = `
INSERT INTO redraft.jobs (id, module, owner, user_id, session_id, request, river_id)
VALUES (@id, @module, @owner, nullif(@user_id, ''), nullif(@session_id, ''), @request, @river_id)`

// Accept is what every endpoint that makes jobs does with a request that is decoded and valid: it counts it against the caller's
// limits, submits it, once for each Idempotency-Key, waits for the job to end if the caller prefers that, and answers.
func (h Handle[Req, Res]) Accept(c echo.Context, sub Submission[Req]) error {
	ctx, caller := c.Request().Context(), auth.CallerOf(c)
	sub.Owner = caller.Name
	asked := sub.Asked
	if asked == nil {
		asked = sub.Request
	}
	again, err := newIdempotent(c.Request().Header, c.Path(), caller, asked, sub.File)
	if err != nil {
		return err
	}
	var body []byte
	var id uuid.UUID
	if again != nil {
		if body, id, err = again.answered(ctx, h.service.cfg.Pool); err != nil {
			return err
		}
	}
	if body == nil {
		if h.service.cfg.Limits != nil {
			if err := h.service.cfg.Limits.Count(ctx, caller, sub.UserID, c.Response().Header()); err != nil {
				return err
			}
		}
		if body, id, err = h.accept(ctx, sub, again); err != nil {
			return err
		}
	}
	c.Response().Header().Set(echo.HeaderLocation, h.url("status", id))
	if wait := preferredWait(c.Request().Header); wait > 0 {
		answered, err := h.answerEnded(c, id, wait)
		if answered {
			return err
		}
		if err != nil { // the job is accepted all the same, and who hears otherwise sends it again
			h.service.cfg.Logger.Warn("waiting for a job failed", slog.String("job_id", id.String()), slog.Any("error", err))
		}
	}
	c.Response().Header().Set(echo.HeaderRetryAfter, pollAfter)
	return c.JSONBlob(http.StatusOK, body)
}

// accept submits, and keeps the answer for repeated requests in the same transaction.
func (h Handle[Req, Res]) accept(ctx context.Context, sub Submission[Req], again *idempotent) (body []byte, id uuid.UUID, err error) {
	if id, err = uuid.NewV7(); err != nil {
		return nil, id, fmt.Errorf("make a job's id: %w", err)
	}
	if body, err = h.accepted(id); err != nil {
		return nil, id, err
	}
	err = pgx.BeginFunc(ctx, h.service.cfg.Pool, func(tx pgx.Tx) error {
		if again == nil {
			return h.insert(ctx, tx, id, sub)
		}
		if err := again.lock(ctx, tx); err != nil {
			return err
		}
		before, job, err := again.answered(ctx, tx) // by whoever had the lock a moment ago
		if err != nil {
			return err
		}
		if before != nil {
			body, id = before, job
			return nil
		}
		if err := h.insert(ctx, tx, id, sub); err != nil {
			return err
		}
		return again.keep(ctx, tx, id, body)
	})
	return body, id, err
}

func (h Handle[Req, Res]) accepted(id uuid.UUID) ([]byte, error) {
	return marshal(Accepted{
		Success: true, JobID: id, Status: Queued, StatusURL: h.url("status", id), ResultURL: h.url("result", id),
		ETASeconds: h.service.eta.seconds(h.module), Message: h.module.title + " queued. Poll status_url for updates.",
	})
}

// answerEnded answers like the status endpoint if the job ends in time.
func (h Handle[Req, Res]) answerEnded(c echo.Context, id uuid.UUID, wait time.Duration) (answered bool, err error) {
	c.Response().Header().Set("Preference-Applied", "wait="+strconv.Itoa(int(wait.Seconds())))
	job, err := h.look(c, id, wait)
	if err != nil || !job.Ended() {
		return false, err
	}
	return true, h.answerStatus(c, job)
}
