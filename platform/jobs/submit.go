package jobs

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
)

// Submission is a decoded, valid request and whose it is.
type Submission[Req any] struct {
	Request   Req
	Owner     string // the name of the key
	UserID    string
	SessionID string // the caller's resume_improvement_id
}

// Submit accepts a job: its row, its River job and the module's own rows, in one transaction. When it returns an error there is
// no job.
func (h Handle[Req, Res]) Submit(ctx context.Context, sub Submission[Req]) (uuid.UUID, error) {
	id, err := uuid.NewV7()
	if err != nil {
		return id, fmt.Errorf("make a job's id: %w", err)
	}
	request, err := json.Marshal(sub.Request)
	if err != nil {
		return id, fmt.Errorf("encode the request: %w", err)
	}
	err = pgx.BeginFunc(ctx, h.service.cfg.Pool, func(tx pgx.Tx) error {
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
	})
	return id, err
}

const insertJob = `
INSERT INTO redraft.jobs (id, module, owner, user_id, session_id, request, river_id)
VALUES (@id, @module, @owner, nullif(@user_id, ''), nullif(@session_id, ''), @request, @river_id)`
