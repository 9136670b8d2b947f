// Package limit counts submits, for each key and user, and says which one is too many. The counts are in Postgres, so that they hold
// across processes. A count is a transaction of its own that does not wait for the disk: within the submit's transaction the row would
// be locked until that is on disk, and submits would go one by one. What a crash loses of the counts harms nobody.
package limit

import (
	"context"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"redraft/platform/auth"
	"redraft/platform/db"
	"redraft/platform/fault"
)

// Config is what keys without limits of their own are granted; 0 is no limit.
type Config struct {
	PerMinute int // submits of one key and user
	PerHour   int
	MaxQueued int // unfinished jobs of one key
}

// Limiter counts.
type Limiter struct {
	pool *db.DB
	cfg  Config
}

// New makes a Limiter.
func New(pool *db.DB, cfg Config) *Limiter { return &Limiter{pool: pool, cfg: cfg} }

// of is what a caller is granted.
func (l *Limiter) of(c auth.Caller) Config {
	own := func(override *int, usual int) int {
		if override != nil {
			return *override
		}
		return usual
	}
	return Config{own(c.PerMinute, l.cfg.PerMinute), own(c.PerHour, l.cfg.PerHour), own(c.MaxQueued, l.cfg.MaxQueued)}
}

// standing is what the database says after a count.
type standing struct {
	Counted    bool
	InMinute   int
	InHour     int
	MinuteLeft float64 // seconds until the window ends
	HourLeft   float64
	Queued     int
}

// Count counts one submit and sets the headers that tell the caller how many are left. One that is too many is not counted: it is a 429.
func (l *Limiter) Count(ctx context.Context, caller auth.Caller, userID string, header http.Header) error {
	limits := l.of(caller)
	if limits == (Config{}) {
		return nil
	}
	rows, err := l.pool.Query(ctx, countSubmit, pgx.NamedArgs{
		"owner": caller.Name, "user_id": userID, "per_minute": limits.PerMinute, "per_hour": limits.PerHour, "max_queued": limits.MaxQueued,
	})
	if err != nil {
		return fmt.Errorf("count the submit: %w", err)
	}
	s, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByPos[standing])
	if err != nil {
		return fmt.Errorf("count the submit: %w", err)
	}
	windows := []window{{"minute", limits.PerMinute, time.Minute, s.InMinute, s.MinuteLeft}, {"hour", limits.PerHour, time.Hour, s.InHour, s.HourLeft}}
	tell(header, windows)
	if s.Counted {
		return nil
	}
	return refuse(header, limits, userID, s, windows)
}

// A window begins with the first submit in it. The statement is its own transaction; set_config holds for it alone. A row comes from
// counted, or, where one of the limits stands in the way, from the table as it is.
const countSubmit = `
WITH queued AS MATERIALIZED (
    SELECT CASE WHEN @max_queued::int = 0 THEN 0 ELSE
        (SELECT count(*) FROM (SELECT FROM redraft.jobs WHERE owner = @owner AND finished_at IS NULL LIMIT @max_queued::int) q) END::int AS n,
        clock_timestamp() AS now
), counted AS (
    INSERT INTO redraft.rates AS r (owner, user_id, minute_at, minute_count, hour_at, hour_count)
    SELECT @owner, @user_id, q.now, 1, q.now, 1 FROM queued q
    WHERE set_config('synchronous_commit', 'off', true) = 'off' AND (@max_queued::int = 0 OR q.n < @max_queued::int)
    ON CONFLICT (owner, user_id) DO UPDATE SET
        minute_at = CASE WHEN r.minute_at > excluded.minute_at - interval '1 minute' THEN r.minute_at ELSE excluded.minute_at END,
        minute_count = CASE WHEN r.minute_at > excluded.minute_at - interval '1 minute' THEN r.minute_count ELSE 0 END + 1,
        hour_at = CASE WHEN r.hour_at > excluded.hour_at - interval '1 hour' THEN r.hour_at ELSE excluded.hour_at END,
        hour_count = CASE WHEN r.hour_at > excluded.hour_at - interval '1 hour' THEN r.hour_count ELSE 0 END + 1
    WHERE (@per_minute::int = 0 OR r.minute_count < @per_minute::int OR r.minute_at <= excluded.minute_at - interval '1 minute')
        AND (@per_hour::int = 0 OR r.hour_count < @per_hour::int OR r.hour_at <= excluded.hour_at - interval '1 hour')
    RETURNING minute_at, minute_count, hour_at, hour_count
), standing AS (
    SELECT true AS counted, * FROM counted
    UNION ALL
    SELECT false, minute_at, minute_count, hour_at, hour_count FROM redraft.rates
    WHERE owner = @owner AND user_id = @user_id AND NOT EXISTS (SELECT FROM counted)
)
SELECT coalesce(s.counted, false),
    CASE WHEN s.minute_at > q.now - interval '1 minute' THEN s.minute_count ELSE 0 END,
    CASE WHEN s.hour_at > q.now - interval '1 hour' THEN s.hour_count ELSE 0 END,
    greatest(extract(epoch FROM coalesce(s.minute_at, q.now) + interval '1 minute' - q.now), 0)::float8,
    greatest(extract(epoch FROM coalesce(s.hour_at, q.now) + interval '1 hour' - q.now), 0)::float8,
    q.n
FROM queued q LEFT JOIN standing s ON true`

// window is one limit in time and where the caller stands.
type window struct {
	name  string
	limit int
	per   time.Duration
	used  int
	left  float64
}

func (w window) full() bool { return w.limit > 0 && w.used >= w.limit }

// tell sets the headers of draft-ietf-httpapi-ratelimit-headers: the policies, and what is left of each.
func tell(header http.Header, windows []window) {
	var policies, left []string
	for _, w := range windows {
		if w.limit == 0 {
			continue
		}
		policies = append(policies, fmt.Sprintf("%q;q=%d;w=%d", w.name, w.limit, int(w.per.Seconds())))
		left = append(left, fmt.Sprintf("%q;r=%d;t=%d", w.name, max(0, w.limit-w.used), wholeSeconds(w.left)))
	}
	if policies != nil {
		header.Set("RateLimit-Policy", strings.Join(policies, ", "))
		header.Set("RateLimit", strings.Join(left, ", "))
	}
}

// refuse is the 429 of the limit that is reached; of two in time, the one that stands in the way longer.
func refuse(header http.Header, limits Config, userID string, s standing, windows []window) error {
	whose := "for this user_id"
	if userID == "" {
		whose = "without a user_id"
	}
	for i := len(windows) - 1; i >= 0; i-- {
		if w := windows[i]; w.full() {
			seconds := wholeSeconds(w.left)
			header.Set("Retry-After", strconv.Itoa(seconds))
			return tooMany(fmt.Sprintf("Rate limit exceeded: %d per 1 %s", w.limit, w.name),
				"This key has submitted as many jobs %s as it may in one %s: %d. Please try again in %d seconds.", whose, w.name, w.limit, seconds)
		}
	}
	if limits.MaxQueued > 0 && s.Queued >= limits.MaxQueued {
		header.Set("Retry-After", "10")
		return tooMany(fmt.Sprintf("Queue limit exceeded: %d unfinished jobs", limits.MaxQueued),
			"This key has %d jobs that are not finished, as many as it may. Please try again when some are.", limits.MaxQueued)
	}
	header.Set("Retry-After", "1") // a window ended while it was looked at
	return tooMany("Rate limit exceeded", "Too many jobs were submitted at the same time. Please try again in a second.")
}

func tooMany(short, format string, args ...any) error {
	return &fault.Error{Status: http.StatusTooManyRequests, Type: "rate_limited", Short: short, Message: fmt.Sprintf(format, args...)}
}

// wholeSeconds rounds up: a caller that waits so long is let in.
func wholeSeconds(s float64) int { return int(s) + 1 }
