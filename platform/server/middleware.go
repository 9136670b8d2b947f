package server

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"regexp"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
)

// canonical makes HEAD a GET, of which net/http, which kept the original request, sends no body; and a path with a trailing slash
// the path without, so that no client is redirected: some lose the body then.
func canonical(r *http.Request) *http.Request {
	if r.Method != http.MethodHead && trimSlash(r.URL.Path) == r.URL.Path {
		return r
	}
	c := r.Clone(r.Context())
	c.URL.Path, c.URL.RawPath = trimSlash(r.URL.Path), trimSlash(r.URL.RawPath)
	if r.Method == http.MethodHead {
		c.Method = http.MethodGet
	}
	return c
}

func trimSlash(path string) string {
	if len(path) > 1 {
		return strings.TrimSuffix(path, "/")
	}
	return path
}

// requestID is what a caller may choose as an id: anything else could forge lines in a log.
var requestID = regexp.MustCompile(`^[A-Za-z0-9._-]{1,64}$`)

// observe gives each request an id, tells its duration in X-Process-Time and logs one line that holds no personal data:
// the route's pattern in place of the path, no query, no address.
func observe(cfg Config) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			start := time.Now()
			id := c.Request().Header.Get(echo.HeaderXRequestID)
			if !requestID.MatchString(id) {
				id = uuid.NewString()
			}
			response := c.Response()
			response.Header().Set(echo.HeaderXRequestID, id)
			response.Header().Set("X-Content-Type-Options", "nosniff")
			response.Before(func() {
				response.Header().Set("X-Process-Time", strconv.FormatFloat(time.Since(start).Seconds(), 'f', 6, 64))
			})
			if err := next(c); err != nil {
				c.Error(err)
			}
			status := response.Status
			if !response.Committed && contextCanceled(c.Request()) {
				status = callerGone
			}
			if cfg.Observe != nil {
				cfg.Observe(c.Request().Method, c.Path(), status, time.Since(start))
			}
			cfg.Logger.LogAttrs(c.Request().Context(), slog.LevelInfo, "request",
				slog.String("request_id", id), slog.String("method", c.Request().Method), slog.String("route", c.Path()),
				slog.Int("status", status), slog.Int64("bytes", response.Size),
				slog.Float64("ms", float64(time.Since(start).Microseconds())/1000))
			return nil
		}
	}
}

// recoverPanic makes a panic an error, which the error handler logs with its stack and answers as a 500.
func recoverPanic(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) (err error) {
		defer func() {
			if p := recover(); p != nil {
				if p == http.ErrAbortHandler {
					panic(p)
				}
				err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
			}
		}()
		return next(c)
	}
}

func cors(origins []string) echo.MiddlewareFunc {
	if len(origins) == 0 {
		return func(next echo.HandlerFunc) echo.HandlerFunc { return next }
	}
	return middleware.CORSWithConfig(middleware.CORSConfig{
		AllowOrigins:  origins,
		AllowMethods:  []string{http.MethodGet, http.MethodHead, http.MethodPost, http.MethodDelete},
		AllowHeaders:  []string{echo.HeaderContentType, echo.HeaderAccept, "X-API-Key", echo.HeaderXRequestID, "Idempotency-Key", "Prefer"},
		ExposeHeaders: []string{echo.HeaderLocation, echo.HeaderRetryAfter, echo.HeaderXRequestID, "X-Process-Time", "RateLimit", "RateLimit-Policy", "Preference-Applied"},
		MaxAge:        600,
	})
}

// callerGone is logged and counted where nobody was left to be answered, as nginx does.
const callerGone = 499

// contextCanceled tells whether the caller went away.
func contextCanceled(r *http.Request) bool { return r.Context().Err() == context.Canceled }
