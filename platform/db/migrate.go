package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"path"
	"strings"
	"testing/fstest"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/database"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/rivermigrate"

	"redraft/migrations"
)

// oldestServer is the oldest Postgres that has all that the SQL here uses (security_invoker views), as server_version_num.
const oldestServer = 150000

// migrationLock is the advisory lock that keeps processes that start together from migrating at the same time.
const migrationLock = 7203948571

// Migrate makes and updates the schema: River's tables, then ours. A transaction of its own holds the lock meanwhile: a session's lock
// would not survive a transaction pooler. Every table gets row level security without a policy, so that of all roles only the owner
// sees anything, whatever grants a hosted Postgres hands out by default.
func (d *DB) Migrate(ctx context.Context, logger *slog.Logger) error {
	if err := d.checkServer(ctx); err != nil {
		return err
	}
	holder, err := d.Pool.Begin(ctx)
	if err != nil {
		return fmt.Errorf("begin to migrate: %w", err)
	}
	defer func() { _ = holder.Rollback(context.WithoutCancel(ctx)) }()
	if _, err := holder.Exec(ctx, `SELECT pg_advisory_xact_lock($1)`, int64(migrationLock)); err != nil {
		return fmt.Errorf("wait for other processes to migrate: %w", err)
	}
	if err := d.createSchema(ctx); err != nil {
		return err
	}
	river, err := rivermigrate.New(riverpgxv5.New(d.Pool), &rivermigrate.Config{Schema: d.schema, Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		return fmt.Errorf("prepare River's migrations: %w", err)
	}
	if _, err := river.Migrate(ctx, rivermigrate.DirectionUp, nil); err != nil {
		return explain(fmt.Errorf("make River's tables: %w", err))
	}
	if err := d.migrateOurs(ctx, logger); err != nil {
		return explain(err)
	}
	if _, err := d.Exec(ctx, secureTables, pgx.QueryExecModeSimpleProtocol); err != nil {
		return explain(fmt.Errorf("secure the tables: %w", err))
	}
	return nil
}

// startWait is how long AwaitAndMigrate waits for a database that starts at the same time.
const startWait = 60 * time.Second

// AwaitAndMigrate is Migrate for a database that may still be starting: it waits for it.
func (d *DB) AwaitAndMigrate(ctx context.Context, logger *slog.Logger) error {
	for end := time.Now().Add(startWait); ; {
		err := d.Migrate(ctx, logger)
		if err == nil || !Unavailable(err) || time.Now().After(end) {
			return err
		}
		logger.Warn("the database is not there yet", slog.Any("error", err))
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Second):
		}
	}
}

func (d *DB) checkServer(ctx context.Context) error {
	var version int
	if err := d.QueryRow(ctx, `SELECT current_setting('server_version_num')::int`).Scan(&version); err != nil {
		return explain(fmt.Errorf("connect to the database: %w", err))
	}
	if version < oldestServer {
		return fmt.Errorf("the database is Postgres %d; redraft needs 15 or newer", version/10000)
	}
	return nil
}

// createSchema asks first: CREATE SCHEMA IF NOT EXISTS wants the right to create one even where it exists.
func (d *DB) createSchema(ctx context.Context) error {
	var there bool
	if err := d.QueryRow(ctx, `SELECT to_regnamespace($1) IS NOT NULL`, d.schema).Scan(&there); err != nil {
		return fmt.Errorf("look for the schema: %w", err)
	}
	if there {
		return nil
	}
	if _, err := d.Pool.Exec(ctx, `CREATE SCHEMA `+pgx.Identifier{d.schema}.Sanitize()); err != nil {
		return explain(fmt.Errorf("create the schema %s: %w", d.schema, err))
	}
	return nil
}

func (d *DB) migrateOurs(ctx context.Context, logger *slog.Logger) error {
	files, err := filesIn(d.schema)
	if err != nil {
		return err
	}
	store, err := database.NewStore(database.DialectPostgres, d.schema+".migrations")
	if err != nil {
		return fmt.Errorf("prepare the table of migrations: %w", err)
	}
	conn := stdlib.OpenDBFromPool(d.Pool)
	defer func(c *sql.DB) { _ = c.Close() }(conn)
	provider, err := goose.NewProvider("", conn, files, goose.WithStore(store))
	if err != nil {
		return fmt.Errorf("read the migrations: %w", err)
	}
	applied, err := provider.Up(ctx)
	if err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	for _, m := range applied {
		logger.Info("migrated", slog.String("file", path.Base(m.Source.Path)))
	}
	return nil
}

// filesIn are the migrations with the schema's name put in, held in memory.
func filesIn(schema string) (fs.FS, error) {
	files := fstest.MapFS{}
	names, err := fs.Glob(migrations.FS, "*.sql")
	if err != nil {
		return nil, fmt.Errorf("list the migrations: %w", err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(migrations.FS, name)
		if err != nil {
			return nil, fmt.Errorf("read a migration: %w", err)
		}
		files[name] = &fstest.MapFile{Data: []byte(inSchema(string(data), schema))}
	}
	return files, nil
}

// secureTables runs after every migration: River may have made new tables. Roles that a hosted Postgres lets the public use lose
// whatever its default grants gave them.
const secureTables = `
DO $$
DECLARE
    r record;
    public_role text;
BEGIN
    FOR r IN SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname || '.' = 'redraft.' AND c.relkind IN ('r', 'p') AND NOT c.relrowsecurity
    LOOP
        EXECUTE format('ALTER TABLE redraft.%I ENABLE ROW LEVEL SECURITY', r.relname);
    END LOOP;
    FOR public_role IN SELECT rolname FROM pg_roles WHERE rolname IN ('anon', 'authenticated', 'service_role') LOOP
        EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM %I', rtrim('redraft.', '.'), public_role);
        EXECUTE format('REVOKE ALL ON ALL SEQUENCES IN SCHEMA %I FROM %I', rtrim('redraft.', '.'), public_role);
        EXECUTE format('REVOKE ALL ON ALL ROUTINES IN SCHEMA %I FROM %I', rtrim('redraft.', '.'), public_role);
        EXECUTE format('REVOKE ALL ON SCHEMA %I FROM %I', rtrim('redraft.', '.'), public_role);
    END LOOP;
END $$`

// explain adds what to do to the errors that operators meet at a first start.
func explain(err error) error {
	var pg *pgconn.PgError
	if !errors.As(err, &pg) {
		return err
	}
	hint := ""
	switch {
	case pg.Code == "42501":
		hint = "the role may not do this: let it own the schema (CREATE SCHEMA redraft AUTHORIZATION the_role), or grant it CREATE on the database"
	case strings.HasPrefix(pg.Code, "28"):
		hint = "the database refuses the user or its password: check DATABASE_URL"
	case pg.Code == "3D000":
		hint = "there is no such database: create it, or check DATABASE_URL"
	case pg.Code == "53100":
		hint = "the database's disk is full: make room, then start again"
	default:
		return err
	}
	return fmt.Errorf("%w\n%s", err, hint)
}
