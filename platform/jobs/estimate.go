package jobs

import (
	"context"
	"math"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
)

// estimateEvery is how often the queue's length and the recent durations are looked up: a submit must not pay for it.
const estimateEvery = 2 * time.Second

// estimates are what is known of each module's queue, refreshed in the background.
type estimates struct {
	mu     sync.RWMutex
	byName map[string]estimate
}

type estimate struct {
	Module  string
	Queued  int
	Median  *float64 // seconds a job worked, over the last hundred; nil before the first
	Workers int      // over all living processes
}

// seconds is an honest guess, at least 1, of how long a job submitted now takes to its end.
func (e *estimates) seconds(m *module) int {
	e.mu.RLock()
	known := e.byName[m.name]
	e.mu.RUnlock()
	each := m.guess.Seconds()
	if known.Median != nil {
		each = *known.Median
	}
	rounds := math.Ceil(float64(known.Queued+1) / float64(max(known.Workers, 1)))
	return max(1, int(math.Ceil(rounds*each)))
}

func (s *Service) keepEstimates(ctx context.Context) {
	ticker := time.NewTicker(estimateEvery)
	defer ticker.Stop()
	for {
		s.refreshEstimates(ctx)
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
	}
}

// refreshEstimates keeps the old figures when the database does not answer.
func (s *Service) refreshEstimates(ctx context.Context) {
	rows, err := s.cfg.Pool.Query(ctx, selectEstimates, s.moduleNames(), silentAfter)
	if err != nil {
		return
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByPos[estimate])
	if err != nil {
		return
	}
	byName := make(map[string]estimate, len(list))
	for _, e := range list {
		byName[e.Module] = e
	}
	s.eta.mu.Lock()
	s.eta.byName = byName
	s.eta.mu.Unlock()
}

// A queue of more than a thousand is counted as a thousand: the estimate is for people.
const selectEstimates = `
SELECT m.name,
    (SELECT count(*) FROM (SELECT FROM redraft.jobs WHERE module = m.name AND finished_at IS NULL LIMIT 1000) q),
    (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM d.finished_at - d.started_at))::float8
        FROM (SELECT started_at, finished_at FROM redraft.jobs WHERE module = m.name AND finished_at IS NOT NULL
            ORDER BY finished_at DESC LIMIT 100) d),
    (SELECT coalesce(sum((p.workers ->> m.name)::int), 0) FROM redraft.processes p WHERE p.beat_at > clock_timestamp() - $2::interval)
FROM unnest($1::text[]) AS m (name)`
