package server

import (
	"context"
	"net/http"
	"time"

	"github.com/labstack/echo/v4"
)

// Info is what the service says of itself at its root.
type Info struct {
	Name      string            `json:"name"`
	Version   string            `json:"version"`
	Status    string            `json:"status"`
	Endpoints map[string]string `json:"endpoints"`
}

// Health is the answer of /health.
type Health struct {
	Status    string            `json:"status" enum:"healthy,unhealthy"`
	Timestamp float64           `json:"timestamp" doc:"Seconds since 1970"`
	Services  map[string]string `json:"services"`
}

// Ready is the answer of /ready.
type Ready struct {
	Status string `json:"status" enum:"ready,not ready"`
	Reason string `json:"reason,omitempty"`
}

// checkWithin is how long a health check waits for the database.
const checkWithin = 3 * time.Second

// Utility are the endpoints that tell how the service is. check asks the database.
func Utility(info Info, check func(context.Context) error) []Route {
	return []Route{
		{Method: http.MethodGet, Path: "/", Public: true, Handler: func(c echo.Context) error { return c.JSON(http.StatusOK, info) },
			Doc: Doc{ID: "root", Tag: "utility", Summary: "What this service is", Answer: Info{}}},
		{Method: http.MethodGet, Path: "/health", Public: true, Handler: health(check),
			Doc: Doc{ID: "health", Tag: "utility", Summary: "How the service and its database are; 503 when unhealthy", Answer: Health{}, Unavailable: Health{}}},
		{Method: http.MethodGet, Path: "/ready", Public: true, Handler: ready(check),
			Doc: Doc{ID: "ready", Tag: "utility", Summary: "Whether requests can be sent here; 503 when not", Answer: Ready{}, Unavailable: Ready{}}},
	}
}

func health(check func(context.Context) error) echo.HandlerFunc {
	return func(c echo.Context) error {
		answer := Health{Status: "healthy", Timestamp: float64(time.Now().UnixMilli()) / 1000, Services: map[string]string{"api": "healthy", "database": "healthy"}}
		if !answers(c, check) {
			answer.Status, answer.Services["database"] = "unhealthy", "unhealthy"
			return unavailable(c, answer)
		}
		return c.JSON(http.StatusOK, answer)
	}
}

func ready(check func(context.Context) error) echo.HandlerFunc {
	return func(c echo.Context) error {
		if !answers(c, check) {
			return unavailable(c, Ready{Status: "not ready", Reason: "the database does not answer"})
		}
		return c.JSON(http.StatusOK, Ready{Status: "ready"})
	}
}

func answers(c echo.Context, check func(context.Context) error) bool {
	ctx, cancel := context.WithTimeout(c.Request().Context(), checkWithin)
	defer cancel()
	return check(ctx) == nil
}

func unavailable(c echo.Context, body any) error {
	c.Response().Header().Set(echo.HeaderRetryAfter, "5")
	return c.JSON(http.StatusServiceUnavailable, body)
}
