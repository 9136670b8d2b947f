// Package server is the HTTP edge: one list of routes in, an Echo server and its OpenAPI document out. What every answer
// has in common is written here once: request ids, timing, the key, limits, and the one place where errors become bodies.
// Handlers return errors; they never write one. It knows nothing of jobs or resumes.
package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"

	"redraft/platform/auth"
)

// Config is what a Server is made of.
type Config struct {
	Title       string
	Version     string
	BaseURL     string // "" when the service does not know its own address
	Keys        auth.Keys
	CORSOrigins []string
	Logger      *slog.Logger
	Unavailable func(error) bool // tells whether an error means that the database is away
	Routes      []Route
}

// Route is one endpoint. Path is in Echo's form ("/status/:job_id"); it answers with and without a trailing slash.
type Route struct {
	Method  string
	Path    string
	Handler echo.HandlerFunc
	Public  bool // needs no API key
	Packed  bool // compresses its answers itself
	Doc     Doc
}

// Time limits of a connection. An upload of the largest resume over a slow line takes longer than any answer.
const (
	readHeaderTimeout = 10 * time.Second
	readTimeout       = 60 * time.Second
	writeTimeout      = 60 * time.Second
	idleTimeout       = 120 * time.Second
	maxHeaderBytes    = 32 << 10
	gzipMinLength     = 1400 // what fits one packet gains nothing
)

// Server answers the routes that it was made with.
type Server struct {
	echo *echo.Echo
	http *http.Server
}

// New makes a Server. It fails when the routes do not make a valid OpenAPI document.
func New(cfg Config) (*Server, error) {
	document, err := openAPI(cfg)
	if err != nil {
		return nil, fmt.Errorf("describe the API: %w", err)
	}
	e := echo.New()
	e.HideBanner, e.HidePort = true, true
	e.HTTPErrorHandler = errorHandler(cfg)
	packed := map[string]bool{}
	for _, r := range cfg.Routes {
		packed[trimSlash(r.Path)] = r.Packed
	}
	e.Use(observe(cfg.Logger), recoverPanic, cors(cfg.CORSOrigins), middleware.GzipWithConfig(middleware.GzipConfig{
		MinLength: gzipMinLength, Skipper: func(c echo.Context) bool { return packed[c.Path()] },
	}))
	requireKey := auth.Require(cfg.Keys)
	for _, r := range append(cfg.Routes, documentRoute(document)) {
		if r.Public {
			e.Add(r.Method, trimSlash(r.Path), r.Handler)
		} else {
			e.Add(r.Method, trimSlash(r.Path), r.Handler, requireKey)
		}
	}
	s := &Server{echo: e}
	s.http = &http.Server{
		Handler: s, ReadHeaderTimeout: readHeaderTimeout, ReadTimeout: readTimeout,
		WriteTimeout: writeTimeout, IdleTimeout: idleTimeout, MaxHeaderBytes: maxHeaderBytes,
		ErrorLog: slog.NewLogLogger(cfg.Logger.Handler(), slog.LevelDebug),
	}
	return s, nil
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.echo.ServeHTTP(w, canonical(r)) }

// Serve answers on the listener until ctx ends, then lets the requests under way finish for at most the grace.
func (s *Server) Serve(ctx context.Context, listener net.Listener, grace time.Duration) error {
	failed := make(chan error, 1)
	go func() { failed <- s.http.Serve(listener) }()
	select {
	case err := <-failed:
		return fmt.Errorf("serve HTTP: %w", err)
	case <-ctx.Done():
	}
	stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer cancel()
	if err := s.http.Shutdown(stop); err != nil {
		_ = s.http.Close()
	}
	if err := <-failed; !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve HTTP: %w", err)
	}
	return nil
}
