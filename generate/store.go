package generate

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"redraft/platform/db"
)

// keepFile stores a job's document in the transaction that completes the job.
func keepFile(ctx context.Context, tx pgx.Tx, id uuid.UUID, res Result) error {
	until, err := time.Parse(moment, res.KeptUntil)
	if err != nil {
		return fmt.Errorf("read a document's end: %w", err)
	}
	sum := sha256.Sum256(res.file)
	if _, err := tx.Exec(ctx, insertFile, pgx.NamedArgs{
		"id": id, "data": res.file, "file_name": res.FileName, "content_type": formats[res.Format], "sha256": sum[:], "expires_at": until,
	}); err != nil {
		return fmt.Errorf("store the document: %w", err)
	}
	return nil
}

const insertFile = `
INSERT INTO redraft.generated_files (job_id, data, file_name, content_type, sha256, expires_at)
VALUES (@id, @data, @file_name, @content_type, @sha256, @expires_at)`

// document is one as it is delivered.
type document struct {
	Data        []byte
	FileName    string
	ContentType string
	SHA256      []byte
	CreatedAt   time.Time
}

// loadFile reads a document that has not expired; errGone when there was one, errUnknown when there is no such job.
func loadFile(ctx context.Context, pool *db.DB, id uuid.UUID) (document, error) {
	rows, err := pool.Query(ctx, selectFile, id)
	if err != nil {
		return document{}, fmt.Errorf("load the document of job %s: %w", id, err)
	}
	d, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByPos[document])
	if !errors.Is(err, pgx.ErrNoRows) {
		return d, err
	}
	var was bool
	if err := pool.QueryRow(ctx, selectWas, id).Scan(&was); err != nil {
		return d, fmt.Errorf("look for job %s: %w", id, err)
	}
	if was {
		return d, errGone
	}
	return d, errUnknown
}

const selectFile = `
SELECT data, file_name, content_type, sha256, created_at FROM redraft.generated_files WHERE job_id = $1 AND expires_at > now()`

const selectWas = `SELECT EXISTS (SELECT FROM redraft.jobs WHERE id = $1 AND module = 'generate' AND result IS NOT NULL)`

// owned says whether a job is the owner's.
func owned(ctx context.Context, pool *db.DB, id uuid.UUID, owner string) (is bool, err error) {
	if err := pool.QueryRow(ctx, selectOwned, id, owner).Scan(&is); err != nil {
		return false, fmt.Errorf("look for job %s: %w", id, err)
	}
	return is, nil
}

const selectOwned = `SELECT EXISTS (SELECT FROM redraft.jobs WHERE id = $1 AND module = 'generate' AND ($2 = '' OR owner = $2))`

// chosen puts the content with the applied improvements into the request of an improve job, where somebody applied any, and says how many.
func chosen(ctx context.Context, pool *db.DB, id string, request json.RawMessage) (with json.RawMessage, applied int, err error) {
	var content json.RawMessage
	err = pool.QueryRow(ctx, selectChoice, id).Scan(&content, &applied)
	if errors.Is(err, pgx.ErrNoRows) {
		return request, 0, nil
	}
	if err != nil {
		return nil, 0, fmt.Errorf("load what was applied of job %s: %w", id, err)
	}
	with, err = json.Marshal(map[string]json.RawMessage{"content": content})
	return with, applied, err
}

const selectChoice = `SELECT content, cardinality(improvement_ids) FROM redraft.choices WHERE job_id = $1::uuid`

// sweepBatch keeps each statement of a sweep short, so that it never holds up the jobs that end meanwhile.
const sweepBatch = 200

// sweep deletes the documents that have expired and the signing keys whose every link has ended.
func sweep(ctx context.Context, pool *db.DB, linkLife time.Duration) error {
	for {
		tag, err := pool.Exec(ctx, deleteExpired, sweepBatch)
		if err != nil {
			return fmt.Errorf("delete expired documents: %w", err)
		}
		if tag.RowsAffected() < sweepBatch {
			break
		}
	}
	if _, err := pool.Exec(ctx, deleteOldKeys, linkLife); err != nil {
		return fmt.Errorf("delete old signing keys: %w", err)
	}
	return nil
}

const deleteExpired = `
DELETE FROM redraft.generated_files WHERE job_id IN (
    SELECT job_id FROM redraft.generated_files WHERE expires_at <= now() ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED)`

// A key signs until the next one is made.
const deleteOldKeys = `
DELETE FROM redraft.signing_keys k WHERE EXISTS (
    SELECT FROM redraft.signing_keys n WHERE n.id > k.id AND n.created_at < clock_timestamp() - $1::interval)`
