package jobs

import (
	"context"
	"slices"
	"sync"
	"time"
)

// Stage times a part of a job's work, such as "fetch" or "parse": until the function that it returns is called. Parts of the same name
// add up. What is timed goes into the job's history and the metrics; outside of a job it goes nowhere.
//
//	defer jobs.Stage(ctx, "parse")()
func Stage(ctx context.Context, name string) (done func()) {
	list, _ := ctx.Value(stagesKey{}).(*stages)
	if list == nil {
		return func() {}
	}
	start := time.Now()
	return func() { list.add(name, time.Since(start)) }
}

type stagesKey struct{}

// stages are the timed parts of one attempt, in the order in which they first ended.
type stages struct {
	mu   sync.Mutex
	list []StageTime
}

// StageTime is how long one part of the work took.
type StageTime struct {
	Stage   string  `json:"stage"`
	Seconds float64 `json:"seconds"`
}

func withStages(ctx context.Context) (context.Context, *stages) {
	list := &stages{}
	return context.WithValue(ctx, stagesKey{}, list), list
}

func (s *stages) add(name string, took time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	i := slices.IndexFunc(s.list, func(x StageTime) bool { return x.Stage == name })
	if i < 0 {
		i = len(s.list)
		s.list = append(s.list, StageTime{Stage: name})
	}
	s.list[i].Seconds += float64(took.Microseconds()) / 1e6
}

func (s *stages) all() []StageTime {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]StageTime{}, s.list...)
}
