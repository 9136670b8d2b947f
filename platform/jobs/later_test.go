package jobs_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"redraft/platform/jobs"
)

func TestTheNextAttemptWaitsAsLongAsTheErrorSays(t *testing.T) {
	t.Parallel()
	var first atomic.Int64
	w := newWorld(t, func(ctx context.Context, r request) (answer, error) {
		if first.CompareAndSwap(0, time.Now().UnixNano()) {
			return answer{}, fmt.Errorf("run: %w", &jobs.Later{After: 4 * time.Second, Err: errors.New("429")})
		}
		return answer{Said: time.Since(time.Unix(0, first.Load())).String()}, nil
	})
	got := w.await(w.submit("x"), "complete", "failed")
	waited, err := time.ParseDuration(got["result"].(map[string]any)["said"].(string))
	if err != nil || waited < 4*time.Second { // the policy would wait 1.5 to 2.5 s
		t.Errorf("the second attempt came after %v, %v", waited, err)
	}
}

func TestWhenAttemptsRunOutTheFallbackAnswers(t *testing.T) {
	t.Parallel()
	var attempts atomic.Int64
	w := newWorld(t, func(_ context.Context, r request) (answer, error) {
		attempts.Add(1)
		if r.Word == "panic" {
			panic("a secret")
		}
		return answer{}, &jobs.Later{Err: errors.New("overloaded")}
	}, func(_ *jobs.Config, m *jobs.Module[request, answer]) {
		m.Fallback = func(_ context.Context, r request, cause error) (answer, error) {
			if r.Word == "broken" {
				panic("no fallback either")
			}
			return answer{Said: r.Word + " after " + cause.Error()}, nil
		}
	})
	if got := w.await(w.submit("x"), "complete", "failed"); got["status"] != "complete" || got["result"].(map[string]any)["said"] != "x after overloaded" || attempts.Load() != 2 {
		t.Errorf("%v after %d attempts", got, attempts.Load())
	}
	if got := w.await(w.submit("panic"), "complete", "failed"); got["status"] != "complete" || !strings.Contains(got["result"].(map[string]any)["said"].(string), "panic") {
		t.Errorf("after panics: %v", got)
	}
	if got := w.await(w.submit("broken"), "complete", "failed"); got["status"] != "failed" || got["error_type"] != "internal" {
		t.Errorf("with a fallback that fails: %v", got)
	}
}
