package jobs

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/labstack/echo/v4"

	"redraft/platform/fault"
	"redraft/platform/server"
)

// Receipt says what was deleted of a user, table by table. It is answered and not kept.
type Receipt struct {
	Success   bool           `json:"success"`
	UserID    string         `json:"user_id"`
	DeletedAt Time           `json:"deleted_at" format:"date-time"`
	Deleted   map[string]int `json:"deleted" doc:"Rows that are gone, by table"`
	Cleared   map[string]int `json:"cleared" doc:"Rows that stay without saying whose they are, by table"`
}

var nothingOf = fault.New(http.StatusNotFound, "not_found", "There is nothing of a user with this id.")

// CheckUser refuses ids that an address cannot hold, by which the user could not be deleted: clients take "." and ".." for steps in a path.
func CheckUser(id string) []fault.Detail {
	if id != "." && id != ".." {
		return nil
	}
	return []fault.Detail{{Type: "value_error", Loc: []any{"body", "user_id"}, Input: id,
		Msg: `Value error, "." and ".." are steps in an address, so the user could not be deleted by them; use another id`}}
}

func (s *Service) forgetUser(c echo.Context) error {
	user := c.Param("user_id")
	if c.Request().URL.RawPath != "" { // Echo then hands out parameters as they were sent: "ana%40example.com"
		text, err := url.PathUnescape(user)
		if err != nil {
			return nothingOf
		}
		user = text
	}
	if !server.Storable(user) {
		return nothingOf
	}
	receipt, err := s.Forget(c.Request().Context(), user)
	if err != nil {
		return err
	}
	if len(receipt.Deleted) == 0 && len(receipt.Cleared) == 0 {
		return nothingOf
	}
	return c.JSON(http.StatusOK, receipt)
}

// Forget removes every trace of a user: the jobs with all that hangs on them, River's rows, and what any table says under user_id. Which
// tables those are is asked of the database, so that a new one cannot be forgotten here.
func (s *Service) Forget(ctx context.Context, user string) (Receipt, error) {
	r := Receipt{Success: true, UserID: user, DeletedAt: Time(time.Now()), Deleted: map[string]int{}, Cleared: map[string]int{}}
	err := pgx.BeginFunc(ctx, s.cfg.Pool, func(tx pgx.Tx) error {
		if err := s.cancelOf(ctx, tx, user); err != nil {
			return err
		}
		if err := s.countDependents(ctx, tx, user, r); err != nil {
			return err
		}
		var river []int64
		var gone []uuid.UUID
		if err := tx.QueryRow(ctx, deleteJobsOf, user).Scan(&river, &gone); err != nil {
			return fmt.Errorf("delete a user's jobs: %w", err)
		}
		note(r.Deleted, "jobs", len(river))
		tag, err := tx.Exec(ctx, deleteRiverJobs, river)
		if err != nil {
			return fmt.Errorf("delete a user's River jobs: %w", err)
		}
		note(r.Deleted, "river_job", int(tag.RowsAffected()))
		if err := s.clear(ctx, tx, selectUserTables, "user_id", []string{user}, r); err != nil {
			return err
		}
		return s.clear(ctx, tx, selectLooseTables, "job_id", gone, r)
	})
	if err == nil {
		s.cfg.Logger.InfoContext(ctx, "deleted a user", slog.Any("rows", r.Deleted), slog.Any("cleared", r.Cleared))
	}
	return r, err
}

func note(counts map[string]int, table string, n int) {
	if n > 0 {
		counts[table] += n
	}
}

const deleteJobsOf = `
WITH gone AS (DELETE FROM redraft.jobs WHERE user_id = $1 RETURNING river_id, id)
SELECT coalesce(array_agg(river_id), '{}'), coalesce(array_agg(id), '{}') FROM gone`

// cancelOf stops whatever is being worked on.
func (s *Service) cancelOf(ctx context.Context, tx pgx.Tx, user string) error {
	rows, err := tx.Query(ctx, `SELECT river_id FROM redraft.jobs WHERE user_id = $1 AND finished_at IS NULL ORDER BY river_id`, user)
	if err != nil {
		return fmt.Errorf("find a user's jobs: %w", err)
	}
	river, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil {
		return fmt.Errorf("find a user's jobs: %w", err)
	}
	for _, id := range river {
		if err := s.cancelRiver(ctx, tx, id); err != nil {
			return err
		}
	}
	return nil
}

// countDependents counts the rows that go, or lose their job, with the jobs.
func (s *Service) countDependents(ctx context.Context, tx pgx.Tx, user string, r Receipt) error {
	type dependent struct {
		Table, Column string
		Cascades      bool
	}
	rows, err := tx.Query(ctx, selectDependents, s.cfg.Schema)
	if err != nil {
		return fmt.Errorf("find the tables that hang on jobs: %w", err)
	}
	tables, err := pgx.CollectRows(rows, pgx.RowToStructByPos[dependent])
	if err != nil {
		return fmt.Errorf("find the tables that hang on jobs: %w", err)
	}
	for _, d := range tables {
		var n int
		sql := fmt.Sprintf(`SELECT count(*) FROM %s d JOIN redraft.jobs j ON j.id = d.%s WHERE j.user_id = $1`,
			pgx.Identifier{s.cfg.Schema, d.Table}.Sanitize(), pgx.Identifier{d.Column}.Sanitize())
		if err := tx.QueryRow(ctx, sql, user).Scan(&n); err != nil {
			return fmt.Errorf("count a user's rows in %s: %w", d.Table, err)
		}
		if d.Cascades {
			note(r.Deleted, d.Table, n)
		} else {
			note(r.Cleared, d.Table, n)
		}
	}
	return nil
}

// Foreign keys of one column that point at jobs and delete, or forget, with it.
const selectDependents = `
SELECT c.relname::text, a.attname::text, k.confdeltype = 'c'
FROM pg_constraint k
JOIN pg_class c ON c.oid = k.conrelid
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
JOIN pg_class target ON target.oid = k.confrelid AND target.relname = 'jobs'
JOIN pg_namespace n ON n.oid = target.relnamespace AND n.nspname = $1
WHERE k.contype = 'f' AND cardinality(k.conkey) = 1 AND k.confdeltype IN ('c', 'n')`

// clear deals with tables that say whose a row is without hanging on a job: the column is emptied where it may be, else the row goes.
func (s *Service) clear(ctx context.Context, tx pgx.Tx, find, column string, values any, r Receipt) error {
	type table struct {
		Name    string
		NotNull bool
	}
	rows, err := tx.Query(ctx, find, s.cfg.Schema)
	if err != nil {
		return fmt.Errorf("find the tables with %s: %w", column, err)
	}
	tables, err := pgx.CollectRows(rows, pgx.RowToStructByPos[table])
	if err != nil {
		return fmt.Errorf("find the tables with %s: %w", column, err)
	}
	for _, t := range tables {
		name := pgx.Identifier{s.cfg.Schema, t.Name}.Sanitize()
		sql, counts := `UPDATE `+name+` SET `+column+` = NULL WHERE `+column+` = ANY($1)`, r.Cleared
		if t.NotNull {
			sql, counts = `DELETE FROM `+name+` WHERE `+column+` = ANY($1)`, r.Deleted
		}
		tag, err := tx.Exec(ctx, sql, values)
		if err != nil {
			return fmt.Errorf("clear a user's rows in %s: %w", t.Name, err)
		}
		note(counts, t.Name, int(tag.RowsAffected()))
	}
	return nil
}

const selectUserTables = `
SELECT c.relname::text, a.attnotnull
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = $1
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'user_id' AND NOT a.attisdropped
WHERE c.relkind IN ('r', 'p') AND c.relname <> 'jobs'`

// Tables that name jobs and outlive them, as the ledger does.
const selectLooseTables = `
SELECT c.relname::text, a.attnotnull
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = $1
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'job_id' AND NOT a.attisdropped AND a.atttypid = 'uuid'::regtype
WHERE c.relkind IN ('r', 'p') AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = c.oid AND a.attnum = ANY(k.conkey))`
