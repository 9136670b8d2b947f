package auth

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"

	"redraft/platform/db"
)

// Keys are the keys that open the service. What the table says of one is believed for a few seconds: so long a revoked key may live on.
type Keys struct {
	byDefault [sha256.Size]byte
	pool      *db.DB // nil: there is the default key only
	slow      slowing

	mu    sync.Mutex
	cache map[[sha256.Size]byte]cached
}

type cached struct {
	caller Caller
	until  time.Time
}

const (
	believedFor = 3 * time.Second
	maxCached   = 10_000
)

// errUnknown is a key that opens nothing.
var errUnknown = errors.New("no such key")

// NewKeys makes the set that holds one key, named Default, with every scope.
func NewKeys(key string) *Keys {
	return &Keys{byDefault: hash(key), cache: map[[sha256.Size]byte]cached{}}
}

// In adds the keys of the table.
func (k *Keys) In(pool *db.DB) *Keys {
	k.pool = pool
	return k
}

// known finds a key without asking the database. Hashing first makes the comparison's time independent of the key's length and content.
func (k *Keys) known(key string) (Caller, bool) {
	sum := hash(key)
	if subtle.ConstantTimeCompare(sum[:], k.byDefault[:]) == 1 {
		return Caller{Name: Default, Scopes: Scopes}, true
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	c, ok := k.cache[sum]
	return c.caller, ok && time.Now().Before(c.until)
}

// find asks the database; errUnknown when there is no such key.
func (k *Keys) find(ctx context.Context, key string) (Caller, error) {
	if k.pool == nil {
		return Caller{}, errUnknown
	}
	sum := hash(key)
	rows, err := k.pool.Query(ctx, findKey, sum[:])
	if err != nil {
		return Caller{}, fmt.Errorf("look up the key: %w", err)
	}
	caller, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByPos[Caller])
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return caller, errUnknown
	case err != nil:
		return caller, fmt.Errorf("look up the key: %w", err)
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if len(k.cache) >= maxCached {
		clear(k.cache)
	}
	k.cache[sum] = cached{caller, time.Now().Add(believedFor)}
	return caller, nil
}

// Finding a key is also where its last use is written, once a minute at most.
const findKey = `
WITH found AS (
    SELECT name, scopes, per_minute, per_hour, max_queued, last_used_at FROM redraft.keys
    WHERE revoked_at IS NULL AND (hash = $1 OR old_hash = $1 AND old_until > clock_timestamp())
), used AS (
    UPDATE redraft.keys k SET last_used_at = clock_timestamp() FROM found f
    WHERE k.name = f.name AND (f.last_used_at IS NULL OR f.last_used_at < clock_timestamp() - interval '1 minute')
)
SELECT name, scopes, per_minute, per_hour, max_queued FROM found`
