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
	"net/netip"
	"path"
	"strings"
	"time"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"

	"redraft/platform/auth"
)

// Config is what a Server is made of.
type Config struct {
	Title          string
	Description    string // of the API as a whole, Markdown
	Version        string
	BaseURL        string // "" when the service does not know its own address
	Keys           *auth.Keys
	CORSOrigins    []string
	TrustedProxies []netip.Prefix // whose X-Forwarded-For is believed
	Logger         *slog.Logger
	Unavailable    func(error) bool                                           // tells whether an error means that the database is away or has no room
	Stopping       func()                                                     // called when the server begins to stop, to end answers that wait; may be nil
	Observe        func(method, route string, status int, took time.Duration) // told of every answer; may be nil
	Routes         []Route
}

// Route is one endpoint. Path is in Echo's form ("/status/:job_id"); it answers with and without a trailing slash.
type Route struct {
	Method  string
	Path    string
	Handler echo.HandlerFunc
	Public  bool   // needs no API key
	Scope   string // what the key must be good for; "" for reading, or submitting where the method is no GET
	Packed  bool   // compresses its answers itself
	Doc     Doc
}

// scope is what a key must be good for.
func (r Route) scope() string {
	switch {
	case r.Scope != "":
		return r.Scope
	case r.Method == http.MethodGet:
		return auth.Read
	default:
		return auth.Submit
	}
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
	echo    *echo.Echo
	http    *http.Server
	trusted []netip.Prefix
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
	e.IPExtractor = callerAddress(cfg.TrustedProxies)
	packed := map[string]bool{}
	for _, r := range cfg.Routes {
		packed[trimSlash(r.Path)] = r.Packed
	}
	e.Use(observe(cfg), recoverPanic, cors(cfg.CORSOrigins), middleware.GzipWithConfig(middleware.GzipConfig{
		MinLength: gzipMinLength, Skipper: func(c echo.Context) bool { return packed[c.Path()] },
	}))
	for _, r := range append(cfg.Routes, documentRoute(document)) {
		if r.Public {
			e.Add(r.Method, trimSlash(r.Path), r.Handler)
		} else {
			e.Add(r.Method, trimSlash(r.Path), r.Handler, auth.Require(cfg.Keys, r.scope()))
		}
	}
	for _, r := range cfg.Routes {
		parent, last := path.Split(trimSlash(r.Path))
		parent = strings.TrimSuffix(parent, "/")
		if _, known := packed[parent]; strings.HasPrefix(last, ":") && !known { // without its parameter it is no path, though another's parameter would take it
			e.RouteNotFound(parent, echo.NotFoundHandler)
		}
	}
	s := &Server{echo: e, trusted: cfg.TrustedProxies}
	s.http = &http.Server{
		Handler: s, ReadHeaderTimeout: readHeaderTimeout, ReadTimeout: readTimeout,
		WriteTimeout: writeTimeout, IdleTimeout: idleTimeout, MaxHeaderBytes: maxHeaderBytes,
		ErrorLog: slog.NewLogLogger(cfg.Logger.Handler(), slog.LevelDebug),
	}
	if cfg.Stopping != nil {
		s.http.RegisterOnShutdown(cfg.Stopping)
	}
	return s, nil
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	doubt(r, s.trusted)
	s.echo.ServeHTTP(w, canonical(r))
}

// Extend gives a request that waits on purpose the time to do so, beyond what a connection is granted.
func Extend(c echo.Context, wait time.Duration) {
	_ = http.NewResponseController(c.Response()).SetWriteDeadline(time.Now().Add(wait + writeTimeout)) // a test's recorder has none
}

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
