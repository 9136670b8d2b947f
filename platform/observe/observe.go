// Package observe counts what the service does, in the form that Prometheus scrapes, and holds the alert rules that go with it
// (alerts.yaml). Labels are few and known beforehand: modules, routes, stages, words for errors; never an id, a user or an address.
package observe

import (
	"context"
	_ "embed"
	"fmt"
	"net"
	"net/http"
	"slices"
	"strconv"
	"time"

	"github.com/labstack/echo/v4"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"redraft/platform/auth"
	"redraft/platform/server"
)

// Alerts are the alert rules, for Prometheus's rule_files.
//
//go:embed alerts.yaml
var Alerts []byte

// Metrics are the service's. A nil one counts nothing, which is what tests and commands want.
type Metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	answers  *prometheus.HistogramVec
	stages   *prometheus.HistogramVec
	jobs     *prometheus.CounterVec
	retries  *prometheus.CounterVec
}

// New makes Metrics, with those of the Go runtime and the process.
func New(version string) *Metrics {
	m := &Metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "redraft_http_requests_total", Help: "Requests answered, by route and status code."}, []string{"method", "route", "code"}),
		answers: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "redraft_http_request_seconds", Help: "How long answers took, those that wait for a job included.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30}}, []string{"method", "route"}),
		stages: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "redraft_job_stage_seconds", Help: "How long the stages of jobs took.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 20, 60, 180}}, []string{"module", "stage"}),
		jobs: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "redraft_jobs_ended_total", Help: "Jobs that ended in this process; error_type is empty for those that are complete."}, []string{"module", "error_type"}),
		retries: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "redraft_job_retries_total", Help: "Attempts that failed and will be repeated."}, []string{"module"}),
	}
	info := prometheus.NewGauge(prometheus.GaugeOpts{Name: "redraft_info", Help: "1; the label is the version.", ConstLabels: prometheus.Labels{"version": version}})
	info.Set(1)
	m.registry.MustRegister(m.requests, m.answers, m.stages, m.jobs, m.retries, info,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// methods are those that get series of their own.
var methods = []string{http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodOptions}

// Request counts one answer.
func (m *Metrics) Request(method, route string, status int, took time.Duration) {
	if m == nil {
		return
	}
	if route == "" { // a path that nothing answers to
		route = "none"
	}
	if !slices.Contains(methods, method) { // anybody can make one up
		method = "other"
	}
	m.requests.WithLabelValues(method, route, strconv.Itoa(status)).Inc()
	m.answers.WithLabelValues(method, route).Observe(took.Seconds())
}

// Stage counts how long a stage of a job took.
func (m *Metrics) Stage(module, stage string, seconds float64) {
	if m != nil {
		m.stages.WithLabelValues(module, stage).Observe(seconds)
	}
}

// Ended counts a job that is complete, or failed with a word.
func (m *Metrics) Ended(module, errorType string) {
	if m != nil {
		m.jobs.WithLabelValues(module, errorType).Inc()
	}
}

// Retried counts an attempt that will be repeated.
func (m *Metrics) Retried(module string) {
	if m != nil {
		m.retries.WithLabelValues(module).Inc()
	}
}

// Add adds what is read at each scrape.
func (m *Metrics) Add(c prometheus.Collector) {
	if m != nil {
		m.registry.MustRegister(c)
	}
}

// Value is one figure that is read at each scrape.
type Value struct {
	Name, Help string
	Counter    bool // only grows
	Read       func() float64
}

// AddValues adds figures.
func (m *Metrics) AddValues(values ...Value) {
	for _, v := range values {
		if v.Counter {
			m.Add(prometheus.NewCounterFunc(prometheus.CounterOpts{Name: v.Name, Help: v.Help}, v.Read))
		} else {
			m.Add(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: v.Name, Help: v.Help}, v.Read))
		}
	}
}

func (m *Metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{MaxRequestsInFlight: 4, Timeout: 10 * time.Second})
}

// Route is /metrics behind an admin key.
func (m *Metrics) Route() server.Route {
	handler := echo.WrapHandler(m.handler())
	return server.Route{Method: http.MethodGet, Path: "/metrics", Handler: handler, Scope: auth.Admin, Packed: true, Doc: server.Doc{
		ID: "metrics", Tag: "admin", Summary: "Figures for Prometheus, for admin keys", AnswerTypes: []string{"text/plain"},
	}}
}

// Serve answers /metrics, and nothing else, on an address of its own until it is stopped.
func (m *Metrics) Serve(ctx context.Context, address string) (stop func(), err error) {
	var lc net.ListenConfig
	listener, err := lc.Listen(ctx, "tcp", address)
	if err != nil {
		return nil, fmt.Errorf("listen for METRICS_ADDR: %w", err)
	}
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", m.handler())
	s := &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 5 * time.Second, WriteTimeout: 20 * time.Second}
	ended := make(chan struct{})
	go func() {
		_ = s.Serve(listener)
		close(ended)
	}()
	return func() {
		_ = s.Close()
		<-ended
	}, nil
}
