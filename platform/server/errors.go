package server

import (
	"errors"
	"log/slog"
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"

	"redraft/platform/fault"
)

// errorBody is every shape of error that the frontends know; empty members stay away.
type errorBody struct {
	Type    string         `json:"type,omitempty"`
	Title   string         `json:"title,omitempty"`
	Status  int            `json:"status,omitempty"`
	Success *bool          `json:"success,omitempty"`
	Error   string         `json:"error,omitempty"`
	Message string         `json:"message,omitempty"`
	Detail  string         `json:"detail,omitempty"`
	Details []fault.Detail `json:"details,omitempty"`
}

// errorHandler answers whatever a handler returned: faults as they are, Echo's own errors in the service's words, the
// database's absence, or its want of room or connections, as 503, and all else, logged, as a 500 that tells nothing.
func errorHandler(cfg Config) echo.HTTPErrorHandler {
	return func(err error, c echo.Context) {
		if c.Response().Committed || contextCanceled(c.Request()) {
			return
		}
		status, body := describe(err, cfg.Unavailable)
		if status >= http.StatusInternalServerError {
			cfg.Logger.LogAttrs(c.Request().Context(), slog.LevelError, "request failed",
				slog.String("request_id", c.Response().Header().Get(echo.HeaderXRequestID)),
				slog.String("route", c.Path()), slog.Int("status", status), slog.Any("error", err))
		}
		if status == http.StatusServiceUnavailable && c.Response().Header().Get(echo.HeaderRetryAfter) == "" {
			c.Response().Header().Set(echo.HeaderRetryAfter, "5")
		}
		if strings.Contains(c.Request().Header.Get(echo.HeaderAccept), "application/problem+json") {
			body.Type, body.Title, body.Status = "about:blank", http.StatusText(status), status
			c.Response().Header().Set(echo.HeaderContentType, "application/problem+json")
			c.Response().WriteHeader(status)
			_ = c.Echo().JSONSerializer.Serialize(c, body, "")
			return
		}
		_ = c.JSON(status, body)
	}
}

func describe(err error, unavailable func(error) bool) (int, errorBody) {
	failed := false
	if f, ok := fault.As(err); ok {
		switch f.Status {
		case http.StatusUnprocessableEntity:
			return f.Status, errorBody{Success: &failed, Error: "Validation Error", Detail: f.Message, Details: f.Details}
		case http.StatusTooManyRequests:
			return f.Status, errorBody{Detail: f.Message, Error: f.Short}
		default:
			return f.Status, errorBody{Detail: f.Message}
		}
	}
	var he *echo.HTTPError
	if errors.As(err, &he) && he.Code < http.StatusInternalServerError {
		return he.Code, errorBody{Detail: http.StatusText(he.Code)}
	}
	if unavailable != nil && unavailable(err) {
		return http.StatusServiceUnavailable, errorBody{Detail: "The service is starting, or its database cannot do this at the moment. Please try again in a few seconds; if it goes on, tell whoever runs the service."}
	}
	return http.StatusInternalServerError, errorBody{
		Success: &failed, Error: "Internal Server Error", Message: "An unexpected error occurred. Please try again later.",
	}
}
