package llm

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Kind is why a model gave no answer.
type Kind string

// The kinds.
const (
	RateLimited Kind = "rate limited"      // 429
	Overloaded  Kind = "overloaded"        // 529, 503 and other faults of the server
	Unreachable Kind = "unreachable"       // no connection, or one that broke
	TimedOut    Kind = "too slow"          // no answer within the engine's timeout
	Malformed   Kind = "malformed"         // an answer that cannot be read
	Declined    Kind = "declined"          // the model would not
	Rejected    Kind = "rejected the call" // key, model name or request are wrong: trying again does not help
	Spent       Kind = "over budget"       // the day's budget does not allow the call, so it was not made
)

// Error says why a model gave no answer. Its text holds nothing that was sent or answered.
type Error struct {
	Engine     string
	Kind       Kind
	Status     int           // of HTTP, 0 without an answer
	Code       string        // the provider's own word for the fault
	RetryAfter time.Duration // as the provider asked; 0 when it did not
	Err        error         // of the connection or the budget
}

func (e *Error) Error() string {
	text := fmt.Sprintf("%s: %s", e.Engine, e.Kind)
	if e.Status != 0 {
		text += fmt.Sprintf(" (%d %s)", e.Status, e.Code)
	}
	if e.Err != nil {
		text += ": " + e.Err.Error()
	}
	return text
}

// Unwrap is the cause.
func (e *Error) Unwrap() error { return e.Err }

// Temporary says whether trying again may help.
func (e *Error) Temporary() bool {
	switch e.Kind {
	case RateLimited, Overloaded, Unreachable, TimedOut, Malformed:
		return true
	}
	return false
}

// word is a provider's word for a fault; anything longer may quote what was sent.
var word = regexp.MustCompile(`^[A-Za-z0-9_.-]{1,60}$`)

// explain makes an Error of what an SDK returned, from what the transport saw.
func (e *Engine) explain(ctx context.Context, x *exchange, code string, err error) *Error {
	out := &Error{Engine: e.name, Status: x.status, RetryAfter: x.retryAfter}
	if word.MatchString(code) {
		out.Code = code
	}
	switch {
	case ctx.Err() != nil || isTimeout(err):
		out.Kind, out.Status = TimedOut, 0
	case x.status == 0:
		out.Kind, out.Err = Unreachable, cause(err)
	case x.status < 300:
		out.Kind, out.Status = Malformed, 0
	case x.status == http.StatusTooManyRequests && !outOfCredit(code):
		out.Kind = RateLimited
	case x.status >= 500, x.status == http.StatusRequestTimeout, x.status == http.StatusConflict:
		out.Kind = Overloaded
	default:
		out.Kind = Rejected
	}
	return out
}

func isTimeout(err error) bool {
	var netErr net.Error
	return errors.As(err, &netErr) && netErr.Timeout()
}

// outOfCredit is a 429 that no waiting helps against.
func outOfCredit(code string) bool { return code == "insufficient_quota" }

// cause is a connection's error without the URL around it.
func cause(err error) error {
	var u *url.Error
	if errors.As(err, &u) {
		return u.Err
	}
	var op *net.OpError
	if errors.As(err, &op) {
		return op
	}
	return errors.New("the connection failed")
}

// retryAfter reads the header in its forms: milliseconds in OpenAI's own, seconds, or a date.
func retryAfter(h http.Header) time.Duration {
	if ms, err := strconv.ParseFloat(h.Get("Retry-After-Ms"), 64); err == nil && ms > 0 && ms < 1e9 {
		return time.Duration(ms * float64(time.Millisecond))
	}
	value := strings.TrimSpace(h.Get("Retry-After"))
	if s, err := strconv.ParseFloat(value, 64); err == nil && s > 0 && s < 1e6 {
		return time.Duration(s * float64(time.Second))
	}
	if t, err := http.ParseTime(value); err == nil {
		return max(0, time.Until(t))
	}
	return 0
}
