package jobs

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/prometheus/client_golang/prometheus"
)

// figures are what is read of the queue at each scrape.
type figures struct{ service *Service }

// Figures are the queue's, for Prometheus.
func (s *Service) Figures() prometheus.Collector { return figures{s} }

var (
	queueUp     = prometheus.NewDesc("redraft_queue_up", "Whether the queue could be read.", nil, nil)
	queueJobs   = prometheus.NewDesc("redraft_queue_jobs", "Jobs that have not ended, by the state of their River job.", []string{"module", "state"}, nil)
	queueOldest = prometheus.NewDesc("redraft_queue_oldest_seconds", "Age of the oldest job that waits; 0 when none does.", []string{"module"}, nil)
	workers     = prometheus.NewDesc("redraft_workers", "Jobs that all living processes can work on at a time.", []string{"module"}, nil)
)

// Describe names the figures.
func (f figures) Describe(ch chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{queueUp, queueJobs, queueOldest, workers} {
		ch <- d
	}
}

const scrapeWithin = 3 * time.Second

// queueFigures is one module's row.
type queueFigures struct {
	Module                    string
	Waiting, Running, Retries int
	Oldest                    float64
	Workers                   int
}

// Collect reads them. Without a database there is only the word that there is none.
func (f figures) Collect(ch chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), scrapeWithin)
	defer cancel()
	list, err := f.service.queueFigures(ctx)
	up := 1.0
	if err != nil {
		up = 0
	}
	ch <- prometheus.MustNewConstMetric(queueUp, prometheus.GaugeValue, up)
	for _, q := range list {
		for state, n := range map[string]int{"waiting": q.Waiting, "running": q.Running, "retryable": q.Retries} {
			ch <- prometheus.MustNewConstMetric(queueJobs, prometheus.GaugeValue, float64(n), q.Module, state)
		}
		ch <- prometheus.MustNewConstMetric(queueOldest, prometheus.GaugeValue, q.Oldest, q.Module)
		ch <- prometheus.MustNewConstMetric(workers, prometheus.GaugeValue, float64(q.Workers), q.Module)
	}
}

func (s *Service) queueFigures(ctx context.Context) ([]queueFigures, error) {
	rows, err := s.cfg.Pool.Query(ctx, selectFigures, s.moduleNames(), silentAfter)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowToStructByPos[queueFigures])
}

// Unfinished jobs are few, and have an index of their own.
const selectFigures = `
SELECT m.name,
    count(r.id) FILTER (WHERE r.state IN ('available', 'pending', 'scheduled')),
    count(r.id) FILTER (WHERE r.state = 'running'),
    count(r.id) FILTER (WHERE r.state = 'retryable'),
    coalesce(extract(epoch FROM clock_timestamp() - min(j.created_at) FILTER (WHERE r.state IN ('available', 'pending', 'scheduled'))), 0)::float8,
    (SELECT coalesce(sum((p.workers ->> m.name)::int), 0) FROM redraft.processes p WHERE p.beat_at > clock_timestamp() - $2::interval)
FROM unnest($1::text[]) AS m (name)
LEFT JOIN redraft.jobs j ON j.module = m.name AND j.finished_at IS NULL
LEFT JOIN redraft.river_job r ON r.id = j.river_id
GROUP BY m.name`
