package improve

import (
	"context"
	"encoding/json"
	"fmt"
	"math"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"redraft/improve/llm"
	"redraft/platform/db"
	"redraft/resume"
)

// loadID tells a request whose job it is.
func loadID(_ context.Context, _ *db.DB, id uuid.UUID, req *Request) error {
	req.id = id.String()
	return nil
}

// storedJob is a complete job of this module.
type storedJob struct {
	ID      string
	Request json.RawMessage
	Result  json.RawMessage
}

// newestJob is the newest complete job of a session; pgx.ErrNoRows when there is none.
func (m *Module) newestJob(ctx context.Context, owner, session string) (storedJob, error) {
	rows, err := m.database.Query(ctx, selectNewest, owner, session)
	if err != nil {
		return storedJob{}, fmt.Errorf("find the newest improvement: %w", err)
	}
	job, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByPos[storedJob])
	if err != nil {
		return job, fmt.Errorf("find the newest improvement: %w", err)
	}
	return job, nil
}

const selectNewest = `
SELECT id::text, request, result
FROM redraft.jobs
WHERE session_id = $2 AND module = 'improve' AND ($1 = '' OR owner = $1) AND result IS NOT NULL
ORDER BY created_at DESC, id DESC
LIMIT 1`

// storeChoice keeps what was chosen of a job, in the place of an earlier choice.
func (m *Module) storeChoice(ctx context.Context, job string, chosen []Improvement, content resume.Resume) error {
	ids := make([]string, len(chosen))
	for i, c := range chosen {
		ids[i] = c.ID
	}
	data, err := json.Marshal(content)
	if err != nil {
		return fmt.Errorf("encode the content: %w", err)
	}
	if _, err := m.database.Exec(ctx, upsertChoice, job, ids, data); err != nil {
		return fmt.Errorf("store the choice of job %s: %w", job, err)
	}
	return nil
}

const upsertChoice = `
INSERT INTO redraft.choices (job_id, improvement_ids, content) VALUES ($1, $2, $3)
ON CONFLICT (job_id) DO UPDATE SET improvement_ids = excluded.improvement_ids, content = excluded.content, applied_at = clock_timestamp()`

// Ledger is the account of all calls in the database, so that every process keeps to the one budget of a day.
type Ledger struct {
	Database *db.DB
	Budget   float64 // US dollars a day, UTC
}

// ledgerLock is the advisory lock behind which reservations are made one after another. It is a transaction's lock: it works behind a
// transaction pooler too.
const ledgerLock = 7203948572

// Reserve sets aside the most that a call can cost, if what the day has spent and reserved leaves room for it.
func (l Ledger) Reserve(ctx context.Context, c llm.Call) (id int64, err error) {
	err = pgx.BeginFunc(ctx, l.Database, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, `SELECT pg_advisory_xact_lock($1)`, int64(ledgerLock)); err != nil {
			return fmt.Errorf("wait for the ledger: %w", err)
		}
		var spent int64
		if err := tx.QueryRow(ctx, selectSpent).Scan(&spent); err != nil {
			return fmt.Errorf("read the ledger: %w", err)
		}
		if spent+c.Micros > Micros(l.Budget) {
			return llm.ErrBudget
		}
		return tx.QueryRow(ctx, insertReservation, pgx.NamedArgs{"job": c.Job, "engine": c.Engine, "model": c.Model, "micros": c.Micros}).Scan(&id)
	})
	return id, err
}

// Micros is an amount of US dollars in millionths, rounded down: a budget is not exceeded by a rounding either.
func Micros(dollars float64) int64 { return int64(math.Floor(dollars*1e6 + 1e-6)) }

const selectSpent = `
SELECT coalesce(sum(micros), 0)::bigint
FROM redraft.ledger
WHERE day = (clock_timestamp() AT TIME ZONE 'UTC')::date`

const insertReservation = `
INSERT INTO redraft.ledger (job_id, engine, model, reserved_micros, micros)
VALUES (nullif(@job, '')::uuid, @engine, @model, @micros, @micros)
RETURNING id`

// Settle puts what a call did cost in the place of what was reserved.
func (l Ledger) Settle(ctx context.Context, id int64, s llm.Settlement) error {
	tag, err := l.Database.Exec(ctx, settleReservation, pgx.NamedArgs{
		"id": id, "outcome": s.Outcome, "micros": s.Micros, "input": s.Usage.Input, "output": s.Usage.Output, "cached": s.Usage.Cached, "written": s.Usage.CacheWrite,
	})
	if err == nil && tag.RowsAffected() != 1 {
		err = fmt.Errorf("there is no reservation %d", id)
	}
	return err
}

const settleReservation = `
UPDATE redraft.ledger SET
    state = 'settled', outcome = @outcome, micros = least(@micros::bigint, reserved_micros), tokens_in = @input, tokens_out = @output,
    tokens_cached = @cached, tokens_cache_written = @written, settled_at = clock_timestamp()
WHERE id = @id AND state = 'reserved'`
