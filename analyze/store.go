package analyze

import (
	"context"
	"errors"
	"fmt"

	"redraft/platform/db"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
)

// storeUpload keeps an uploaded file until its job is done.
func storeUpload(ctx context.Context, tx pgx.Tx, id uuid.UUID, req Request) error {
	if req.File == nil {
		return nil
	}
	if _, err := tx.Exec(ctx, insertUpload, id, req.File); err != nil {
		return fmt.Errorf("store the upload: %w", err)
	}
	return nil
}

const insertUpload = `INSERT INTO redraft.uploads (job_id, data) VALUES ($1, $2)`

// loadUpload puts the uploaded file back into a request that has no URL.
func loadUpload(ctx context.Context, pool *db.DB, id uuid.UUID, req *Request) error {
	if req.ResumeURL != "" {
		return nil
	}
	err := pool.QueryRow(ctx, selectUpload, id).Scan(&req.File)
	if errors.Is(err, pgx.ErrNoRows) {
		return errors.New("the upload is gone")
	}
	return err
}

const selectUpload = `SELECT data FROM redraft.uploads WHERE job_id = $1`

func clearUpload(ctx context.Context, tx pgx.Tx, id uuid.UUID) error {
	_, err := tx.Exec(ctx, deleteUpload, id)
	return err
}

const deleteUpload = `DELETE FROM redraft.uploads WHERE job_id = $1`
