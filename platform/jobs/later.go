package jobs

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"runtime/debug"
	"time"

	"github.com/google/uuid"
	"github.com/riverqueue/river"
)

// Later is an attempt's error that knows when the next attempt makes sense, because the server that was asked said so. It is tried
// again then, not when the retry policy would.
type Later struct {
	After time.Duration
	Err   error
}

func (l *Later) Error() string { return l.Err.Error() }

// Unwrap is the error itself.
func (l *Later) Unwrap() error { return l.Err }

// postpone remembers when a job's next attempt is to be, for NextRetry, which River asks right after Work.
func (w *worker) postpone(riverID int64, err error) {
	var later *Later
	if errors.As(err, &later) {
		w.delays.Store(riverID, later.After)
	}
}

// NextRetry is when the attempt's error wished it, a little later for some so that they do not all come at once; else the policy decides.
func (w *worker) NextRetry(job *river.Job[args]) time.Time {
	value, ok := w.delays.LoadAndDelete(job.ID)
	after, isDelay := value.(time.Duration)
	if !ok || !isDelay {
		return time.Time{}
	}
	return time.Now().Add(after + time.Duration(rand.Int64N(int64(after/4)+int64(time.Second/2))))
}

// fallbackWithin is how long a fallback may take. River takes a worker for stuck some 30 seconds after its last timeout.
const fallbackWithin = 20 * time.Second

// instead has the module answer in its other way, if it has one, when attempts have run out.
func (w *worker) instead(ctx context.Context, id uuid.UUID, cause error, o outcome) outcome {
	if w.module.fallback == nil {
		return o
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), fallbackWithin)
	defer cancel()
	other, err := guarded(w.service.cfg.Logger, func() (outcome, error) { return w.module.fallback(ctx, id, cause) })
	if err != nil {
		o.lastError = fmt.Sprintf("%s; the fallback: %v", o.lastError, err)
		return o
	}
	w.service.cfg.Logger.LogAttrs(ctx, slog.LevelWarn, "attempts ran out, the fallback answered", slog.String("job_id", id.String()),
		slog.String("module", w.module.name), slog.String("error", o.lastError))
	return other
}

// guarded runs do, a panic being an error like any other.
func guarded(logger *slog.Logger, do func() (outcome, error)) (o outcome, err error) {
	defer func() {
		if p := recover(); p != nil {
			logger.Error("panic in a job", slog.Any("panic", p), slog.String("stack", string(debug.Stack())))
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	return do()
}
