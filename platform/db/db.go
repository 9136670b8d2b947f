// Package db connects to Postgres, makes its tables and tells when it is away. SQL in this project names every table with the schema
// redraft in front. Where DATABASE_SCHEMA is another, that name is put in its place as each statement goes out: unlike a search_path,
// that needs no state in the session, which a transaction pooler would not keep.
package db

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
)

// DefaultSchema is the schema that SQL texts name.
const DefaultSchema = "redraft"

// Config is how to reach a database.
type Config struct {
	URL      string
	Schema   string
	Pooler   bool // a transaction pooler stands in between: no prepared statements
	MaxConns int32
}

// DB is a pool whose statements speak of the configured schema.
type DB struct {
	*pgxpool.Pool
	schema string
}

// Open makes the pool. It does not connect yet.
func Open(ctx context.Context, cfg Config) (*DB, error) {
	pc, err := pgxpool.ParseConfig(cfg.URL)
	if err != nil {
		return nil, errors.New("DATABASE_URL cannot be read: use postgres://user:password@host:port/database") // err holds the password
	}
	if cfg.MaxConns > 0 {
		pc.MaxConns = cfg.MaxConns
	}
	pc.MaxConnIdleTime = 5 * time.Minute
	pc.ConnConfig.ConnectTimeout = 5 * time.Second
	if cfg.Pooler {
		// Descriptions are cached on our side; each execution carries its whole statement.
		pc.ConnConfig.DefaultQueryExecMode = pgx.QueryExecModeCacheDescribe
		pc.ConnConfig.StatementCacheCapacity = 0
	}
	if pc.ConnConfig.RuntimeParams["application_name"] == "" && !cfg.Pooler {
		pc.ConnConfig.RuntimeParams["application_name"] = "redraft"
	}
	pool, err := pgxpool.NewWithConfig(ctx, pc)
	if err != nil {
		return nil, fmt.Errorf("make the connection pool: %w", err)
	}
	return &DB{Pool: pool, schema: cfg.Schema}, nil
}

// Schema is the configured schema.
func (d *DB) Schema() string { return d.schema }

func (d *DB) in(sql string) string { return inSchema(sql, d.schema) }

// inSchema puts the schema's name in the place of the default one.
func inSchema(sql, schema string) string {
	if schema == DefaultSchema {
		return sql
	}
	return strings.ReplaceAll(sql, DefaultSchema+".", schema+".")
}

// Exec is the pool's.
func (d *DB) Exec(ctx context.Context, sql string, args ...any) (pgconn.CommandTag, error) {
	return d.Pool.Exec(ctx, d.in(sql), args...)
}

// Query is the pool's.
func (d *DB) Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error) {
	return d.Pool.Query(ctx, d.in(sql), args...)
}

// QueryRow is the pool's.
func (d *DB) QueryRow(ctx context.Context, sql string, args ...any) pgx.Row {
	return d.Pool.QueryRow(ctx, d.in(sql), args...)
}

// Begin begins a transaction whose statements speak of the schema too.
func (d *DB) Begin(ctx context.Context) (pgx.Tx, error) {
	inner, err := d.Pool.Begin(ctx)
	if err != nil || d.schema == DefaultSchema {
		return inner, err
	}
	return tx{inner, d.schema}, nil
}

type tx struct {
	pgx.Tx
	schema string
}

func (t tx) Exec(ctx context.Context, sql string, args ...any) (pgconn.CommandTag, error) {
	return t.Tx.Exec(ctx, inSchema(sql, t.schema), args...)
}

func (t tx) Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error) {
	return t.Tx.Query(ctx, inSchema(sql, t.schema), args...)
}

func (t tx) QueryRow(ctx context.Context, sql string, args ...any) pgx.Row {
	return t.Tx.QueryRow(ctx, inSchema(sql, t.schema), args...)
}

// Unavailable says whether an error means that the database is away, starting, stopping or full up, so that trying again helps.
func Unavailable(err error) bool {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		switch pg.Code[:2] {
		case "08", "57": // connection; operator intervention, such as shutdown and crash recovery
			return pg.Code != "57014" // a cancelled statement
		case "53": // out of connections, memory, disk
			return true
		}
		return false
	}
	var connect *pgconn.ConnectError
	var netErr net.Error
	return errors.As(err, &connect) || errors.As(err, &netErr) || errors.Is(err, net.ErrClosed) || errors.Is(err, os.ErrDeadlineExceeded) ||
		errors.Is(err, syscall.ECONNREFUSED) || errors.Is(err, syscall.ECONNRESET) || errors.Is(err, syscall.EPIPE) ||
		pgconn.SafeToRetry(err) || err != nil && strings.Contains(err.Error(), "unexpected EOF")
}
