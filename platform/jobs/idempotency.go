package jobs

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"redraft/platform/auth"
	"redraft/platform/fault"
	"redraft/platform/server"
)

// idempotent is a submit that may be repeated: the caller's Idempotency-Key, and what the body was. The job and the answer are kept in
// one transaction, whose lock on the key lasts no longer than itself: nothing is left locked by a process that dies.
type idempotent struct {
	owner, key string
	hash       []byte
}

const maxIdempotencyKey = 255

// newIdempotent reads the header; nil when there is none.
func newIdempotent(header http.Header, route string, caller auth.Caller, asked any, file []byte) (*idempotent, error) {
	key := header.Get("Idempotency-Key")
	if key == "" {
		return nil, nil //nolint:nilnil // the header is optional
	}
	if len(key) > maxIdempotencyKey || bytes.ContainsFunc([]byte(key), func(r rune) bool { return r < ' ' || r > '~' }) {
		return nil, server.Invalid(fault.Detail{Type: "value_error", Loc: []any{"header", "Idempotency-Key"},
			Msg: fmt.Sprintf("Value error, should be at most %d printable ASCII characters", maxIdempotencyKey)})
	}
	encoded, err := json.Marshal(asked)
	if err != nil {
		return nil, fmt.Errorf("encode the request: %w", err)
	}
	sum := sha256.New()
	for _, part := range [][]byte{[]byte(route), encoded, file} {
		_, _ = fmt.Fprintf(sum, "%d:", len(part))
		_, _ = io.Copy(sum, bytes.NewReader(part))
	}
	return &idempotent{caller.Name, key, sum.Sum(nil)}, nil
}

// querier is a pool or a transaction.
type querier interface {
	QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
}

// answered is what was answered before to the same key; nothing when nothing was. Another body under the same key is a 422.
func (i *idempotent) answered(ctx context.Context, db querier) (answer []byte, job uuid.UUID, err error) {
	var hash []byte
	err = db.QueryRow(ctx, selectAnswer, i.owner, i.key).Scan(&hash, &job, &answer)
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return nil, job, nil
	case err != nil:
		return nil, job, fmt.Errorf("look up the Idempotency-Key: %w", err)
	case !bytes.Equal(hash, i.hash):
		return nil, job, server.Invalid(fault.Detail{Type: "value_error", Loc: []any{"header", "Idempotency-Key"},
			Msg: "Value error, this key was used with another body within the last 24 hours; use a new one"})
	}
	return answer, job, nil
}

const selectAnswer = `
SELECT body_hash, job_id, answer FROM redraft.idempotency
WHERE owner = $1 AND key = $2 AND created_at > clock_timestamp() - interval '24 hours'`

// lock takes the key for the transaction; 409 when another has it.
func (i *idempotent) lock(ctx context.Context, tx pgx.Tx) error {
	var free bool
	if err := tx.QueryRow(ctx, `SELECT pg_try_advisory_xact_lock(hashtextextended($1 || ' ' || $2, 8731))`, i.owner, i.key).Scan(&free); err != nil {
		return fmt.Errorf("lock the Idempotency-Key: %w", err)
	}
	if !free {
		return fault.New(http.StatusConflict, "in_progress", "A request with this Idempotency-Key is being accepted at this moment. Please try again in a second.")
	}
	return nil
}

func (i *idempotent) keep(ctx context.Context, tx pgx.Tx, job uuid.UUID, answer []byte) error {
	if _, err := tx.Exec(ctx, upsertAnswer, pgx.NamedArgs{"owner": i.owner, "key": i.key, "hash": i.hash, "job": job, "answer": answer}); err != nil {
		return fmt.Errorf("keep the answer: %w", err)
	}
	return nil
}

// A row that is there already is older than 24 hours.
const upsertAnswer = `
INSERT INTO redraft.idempotency (owner, key, body_hash, job_id, answer) VALUES (@owner, @key, @hash, @job, @answer)
ON CONFLICT (owner, key) DO UPDATE SET
    body_hash = excluded.body_hash, job_id = excluded.job_id, answer = excluded.answer, created_at = excluded.created_at`
