package auth

import (
	"context"
	"errors"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"redraft/platform/config"
	"redraft/platform/db"
	"redraft/platform/shell"
)

// Command manages the keys in the database.
type Command struct {
	Create createCommand `cmd:"" help:"Make a key and print it, once."`
	List   listCommand   `cmd:"" help:"List the keys."`
	Revoke revokeCommand `cmd:"" help:"Make a key invalid, within seconds and for good. Its jobs stay."`
	Rotate rotateCommand `cmd:"" help:"Give a key a new value and print it, once. Its name, scopes, limits and jobs stay."`
}

// nameForm is what a key may be called: names stand in URLs, logs and SQL.
var nameForm = regexp.MustCompile(`^[a-z0-9][a-z0-9._-]{0,62}$`)

type createCommand struct {
	Name      string   `arg:"" help:"What to call it: lower-case letters, digits, dots, dashes."`
	Scopes    []string `default:"submit,read" help:"What it may do: submit, read (its own jobs), admin (everybody's)."`
	PerMinute *int     `help:"Submits a minute for each user_id, in place of RATE_LIMIT_PER_MINUTE; 0 for no limit."`
	PerHour   *int     `help:"Submits an hour for each user_id, in place of RATE_LIMIT_PER_HOUR; 0 for no limit."`
	MaxQueued *int     `help:"Unfinished jobs, in place of MAX_QUEUED; 0 for no limit."`
}

// Run makes a key.
func (c createCommand) Run(ctx context.Context, cfg config.Config) error {
	return withDatabase(ctx, cfg, func(pool *db.DB) error {
		key, err := create(ctx, pool, c)
		if err != nil {
			return err
		}
		show(c.Name, key)
		return nil
	})
}

func (c createCommand) check() error {
	for _, s := range c.Scopes {
		if !slices.Contains(Scopes, s) {
			return fmt.Errorf("there is no scope %q: use %s", s, strings.Join(Scopes, ", "))
		}
	}
	for _, limit := range []*int{c.PerMinute, c.PerHour, c.MaxQueued} {
		if limit != nil && *limit < 0 {
			return errors.New("a limit is 0, for none, or more")
		}
	}
	switch {
	case c.Name == Default:
		return fmt.Errorf("%s is the key of the environment: choose another name", Default)
	case !nameForm.MatchString(c.Name):
		return fmt.Errorf("%q is no name for a key: use lower-case letters, digits, dots and dashes", c.Name)
	case len(c.Scopes) == 0:
		return errors.New("a key without scopes opens nothing")
	}
	return nil
}

func create(ctx context.Context, pool *db.DB, c createCommand) (key string, err error) {
	if err := c.check(); err != nil {
		return "", err
	}
	key = newKey()
	sum := hash(key)
	_, err = pool.Exec(ctx, insertKey, pgx.NamedArgs{
		"name": c.Name, "hash": sum[:], "scopes": c.Scopes, "per_minute": c.PerMinute, "per_hour": c.PerHour, "max_queued": c.MaxQueued,
	})
	var pg *pgconn.PgError
	switch {
	case errors.As(err, &pg) && pg.Code == "23505":
		return "", fmt.Errorf("there is, or was, a key %s, which owns its jobs: rotate it, or choose another name", c.Name)
	case err != nil:
		return "", fmt.Errorf("keep the key: %w", err)
	}
	return key, nil
}

const insertKey = `
INSERT INTO redraft.keys (name, hash, scopes, per_minute, per_hour, max_queued)
VALUES (@name, @hash, @scopes, @per_minute, @per_hour, @max_queued)`

func show(name, key string) {
	p := shell.New(os.Stderr)
	p.Line("The key %s, shown this once:", p.In(shell.Bold, name))
	fmt.Println(key)
}

// Key is what can be told of a key.
type Key struct {
	Name       string     `json:"name"`
	Scopes     []string   `json:"scopes"`
	PerMinute  *int       `json:"per_minute"`
	PerHour    *int       `json:"per_hour"`
	MaxQueued  *int       `json:"max_queued"`
	CreatedAt  time.Time  `json:"created_at"`
	RotatedAt  *time.Time `json:"rotated_at"`
	OldUntil   *time.Time `json:"old_until"`
	LastUsedAt *time.Time `json:"last_used_at"`
	RevokedAt  *time.Time `json:"revoked_at"`
}

func (k Key) state() string {
	switch {
	case k.RevokedAt != nil:
		return "revoked"
	case k.OldUntil != nil && time.Now().Before(*k.OldUntil):
		return "rotating"
	}
	return "valid"
}

type listCommand struct {
	JSON bool `help:"Print JSON."`
}

// Run lists the keys.
func (c listCommand) Run(ctx context.Context, cfg config.Config) error {
	return withDatabase(ctx, cfg, func(pool *db.DB) error {
		keys, err := list(ctx, pool)
		if err != nil {
			return err
		}
		p := shell.New(os.Stdout)
		if c.JSON {
			return p.JSON(keys)
		}
		rows := make([][]string, len(keys))
		for i, k := range keys {
			rows[i] = []string{k.Name, k.state(), strings.Join(k.Scopes, ","), limitText(k.PerMinute), limitText(k.PerHour), limitText(k.MaxQueued), timeText(&k.CreatedAt), timeText(k.LastUsedAt)}
		}
		colours := map[string]shell.Colour{"revoked": shell.Red, "rotating": shell.Yellow, "valid": shell.Green}
		p.Table([]string{"NAME", "STATE", "SCOPES", "PER MINUTE", "PER HOUR", "QUEUED", "CREATED", "LAST USED"}, rows, func(column int, text string) shell.Colour {
			if column != 1 {
				return ""
			}
			return colours[text]
		})
		return nil
	})
}

func list(ctx context.Context, pool *db.DB) ([]Key, error) {
	rows, err := pool.Query(ctx, selectKeys)
	if err != nil {
		return nil, fmt.Errorf("list the keys: %w", err)
	}
	keys, err := pgx.CollectRows(rows, pgx.RowToStructByPos[Key])
	if err != nil {
		return nil, fmt.Errorf("list the keys: %w", err)
	}
	return keys, nil
}

const selectKeys = `
SELECT name, scopes, per_minute, per_hour, max_queued, created_at, rotated_at, old_until, last_used_at, revoked_at
FROM redraft.keys ORDER BY revoked_at IS NOT NULL, name`

func limitText(n *int) string {
	switch {
	case n == nil:
		return "usual"
	case *n == 0:
		return "none"
	}
	return strconv.Itoa(*n)
}

func timeText(t *time.Time) string {
	if t == nil {
		return "never"
	}
	return t.Local().Format("2006-01-02 15:04")
}

type revokeCommand struct {
	Name string `arg:"" help:"The key's name."`
}

// Run revokes a key.
func (c revokeCommand) Run(ctx context.Context, cfg config.Config) error {
	return withDatabase(ctx, cfg, func(pool *db.DB) error {
		if err := revoke(ctx, pool, c.Name); err != nil {
			return err
		}
		fmt.Println("The key", c.Name, "opens nothing any more.")
		return nil
	})
}

func revoke(ctx context.Context, pool *db.DB, name string) error {
	if name == Default {
		return fmt.Errorf("%s is the key of the environment: change API_KEY and start the service again", Default)
	}
	tag, err := pool.Exec(ctx, revokeKey, name)
	switch {
	case err != nil:
		return fmt.Errorf("revoke the key: %w", err)
	case tag.RowsAffected() == 0:
		return fmt.Errorf("there is no valid key %s", name)
	}
	return nil
}

const revokeKey = `UPDATE redraft.keys SET revoked_at = clock_timestamp() WHERE name = $1 AND revoked_at IS NULL`

type rotateCommand struct {
	Name    string        `arg:"" help:"The key's name."`
	Overlap time.Duration `default:"0s" help:"How long the old value stays good, for callers that cannot all change at once."`
}

// Run rotates a key.
func (c rotateCommand) Run(ctx context.Context, cfg config.Config) error {
	return withDatabase(ctx, cfg, func(pool *db.DB) error {
		key, err := rotate(ctx, pool, c.Name, c.Overlap)
		if err != nil {
			return err
		}
		show(c.Name, key)
		return nil
	})
}

func rotate(ctx context.Context, pool *db.DB, name string, overlap time.Duration) (key string, err error) {
	if name == Default {
		return "", fmt.Errorf("%s is the key of the environment: change API_KEY and start the service again", Default)
	}
	key = newKey()
	sum := hash(key)
	tag, err := pool.Exec(ctx, rotateKey, name, sum[:], overlap)
	switch {
	case err != nil:
		return "", fmt.Errorf("rotate the key: %w", err)
	case tag.RowsAffected() == 0:
		return "", fmt.Errorf("there is no valid key %s", name)
	}
	return key, nil
}

const rotateKey = `
UPDATE redraft.keys SET hash = $2, old_hash = hash, old_until = clock_timestamp() + $3::interval, rotated_at = clock_timestamp()
WHERE name = $1 AND revoked_at IS NULL`

func withDatabase(ctx context.Context, cfg config.Config, do func(*db.DB) error) error {
	pool, err := shell.Database(ctx, cfg)
	if err != nil {
		return err
	}
	defer pool.Close()
	return do(pool)
}
