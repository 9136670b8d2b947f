package jobs

import (
	"context"
	"log/slog"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"redraft/platform/fault"
	"redraft/platform/server"
)

// longestWait is how long an answer may be held back for a job to end.
const longestWait = 30 * time.Second

// bell wakes the requests that wait for a job, when the database says that it ended. One connection of the process listens for all of
// them, from the first that waits on. Whoever waits looks for itself as well, now and then: a bell may fail to ring.
type bell struct {
	mu      sync.Mutex
	waiting map[uuid.UUID]map[chan struct{}]bool
	hears   bool

	wanted chan struct{} // something waits
	quit   chan struct{} // nothing may wait any more
	once   sync.Once
}

func newBell() *bell {
	return &bell{waiting: map[uuid.UUID]map[chan struct{}]bool{}, wanted: make(chan struct{}, 1), quit: make(chan struct{})}
}

// EndWaits answers all requests that wait for a job, as the job is. The server calls it when it begins to stop.
func (s *Service) EndWaits() { s.bell.once.Do(func() { close(s.bell.quit) }) }

func (b *bell) join(id uuid.UUID) (ring chan struct{}, leave func()) {
	ring = make(chan struct{}, 1)
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.waiting[id] == nil {
		b.waiting[id] = map[chan struct{}]bool{}
	}
	b.waiting[id][ring] = true
	select {
	case b.wanted <- struct{}{}:
	default:
	}
	return ring, func() {
		b.mu.Lock()
		defer b.mu.Unlock()
		delete(b.waiting[id], ring)
		if len(b.waiting[id]) == 0 {
			delete(b.waiting, id)
		}
	}
}

func (b *bell) ring(id uuid.UUID) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for ring := range b.waiting[id] {
		select {
		case ring <- struct{}{}:
		default:
		}
	}
}

func (b *bell) setHears(hears bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.hears = hears
}

// How often a waiting request looks for itself, with and without a connection that listens.
const (
	lookWhileHearing = 2 * time.Second
	lookWhileDeaf    = 200 * time.Millisecond
)

func (b *bell) lookAgain() time.Duration {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.hears {
		return lookWhileHearing
	}
	return lookWhileDeaf
}

// untilEnded reads a job when it has ended, or when the wait is over.
func (s *Service) untilEnded(ctx context.Context, wait time.Duration, id uuid.UUID, read func() (Job, error)) (Job, error) {
	ring, leave := s.bell.join(id)
	defer leave()
	over := time.After(wait)
	for {
		job, err := read()
		if err != nil || job.Ended() {
			return job, err
		}
		select {
		case <-ring:
		case <-time.After(s.bell.lookAgain()):
		case <-over:
			return read()
		case <-s.bell.quit:
			return job, nil
		case <-ctx.Done():
			return job, ctx.Err()
		}
	}
}

// keepListening hears of jobs that end, from the first wait until ctx ends.
func (s *Service) keepListening(ctx context.Context) {
	select {
	case <-ctx.Done():
		return
	case <-s.bell.wanted:
	}
	for ctx.Err() == nil {
		err := s.listen(ctx)
		s.bell.setHears(false)
		if ctx.Err() == nil {
			s.cfg.Logger.Warn("the connection that hears of ended jobs is lost; looking instead", slog.Any("error", err))
		}
		select {
		case <-ctx.Done():
		case <-time.After(time.Second):
		}
	}
}

func (s *Service) listen(ctx context.Context) error {
	conn, err := pgx.ConnectConfig(ctx, s.cfg.Pool.Config().ConnConfig)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close(context.WithoutCancel(ctx)) }()
	if _, err := conn.Exec(ctx, `LISTEN redraft_job`); err != nil {
		return err
	}
	s.bell.setHears(true)
	for {
		n, err := conn.WaitForNotification(ctx)
		if err != nil {
			return err
		}
		if id, err := uuid.Parse(n.Payload); err == nil {
			s.bell.ring(id)
		}
	}
}

// askedWait is how long a caller wants its answer held back: by ?wait= in seconds.
func askedWait(q *server.Query) time.Duration {
	text := q.Text("wait")
	if text == "" {
		return 0
	}
	seconds, err := strconv.Atoi(text)
	if err != nil || seconds < 0 {
		q.Add(fault.Detail{Type: "int_parsing", Loc: []any{"query", "wait"}, Msg: "Input should be a whole number of seconds, 0 to 30", Input: nil})
		return 0
	}
	return min(time.Duration(min(seconds, 3600))*time.Second, longestWait)
}

// preferredWait is the same by the header Prefer of RFC 7240, of which what cannot be understood is ignored.
func preferredWait(header http.Header) time.Duration {
	for _, line := range header.Values("Prefer") {
		for preference := range strings.SplitSeq(line, ",") {
			name, value, _ := strings.Cut(strings.TrimSpace(preference), "=")
			value, _, _ = strings.Cut(value, ";")
			if seconds, err := strconv.Atoi(strings.Trim(value, `" `)); err == nil && seconds > 0 && strings.EqualFold(strings.TrimSpace(name), "wait") {
				return min(time.Duration(min(seconds, 3600))*time.Second, longestWait)
			}
		}
	}
	return 0
}
