package jobs

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/labstack/echo/v4"

	"redraft/platform/auth"
	"redraft/platform/server"
)

// Entry is a job in the history.
type Entry struct {
	JobID               uuid.UUID `json:"job_id" format:"uuid"`
	Module              string    `json:"module"`
	Status              Status    `json:"status" enum:"queued,in_progress,complete,failed"`
	Key                 string    `json:"key" doc:"Name of the API key that submitted the job"`
	UserID              *string   `json:"user_id"`
	ResumeImprovementID *string   `json:"resume_improvement_id"`
	EnqueueTime         Time      `json:"enqueue_time" format:"date-time"`
	StartTime           *Time     `json:"start_time" format:"date-time"`
	FinishTime          *Time     `json:"finish_time" format:"date-time"`
	AttemptCount        int       `json:"attempt_count"`
	Error               string    `json:"error,omitempty" required:"false" doc:"When failed: what happened and what to do, for people"`
	ErrorType           string    `json:"error_type,omitempty" required:"false" doc:"When failed: a stable word for programs"`
	LastError           string    `json:"last_error,omitempty" required:"false" doc:"When failed by a fault of the service, for admin keys: what went wrong"`
	StatusURL           string    `json:"status_url"`
	ResultURL           string    `json:"result_url"`
}

// History is a page of jobs, the newest first.
type History struct {
	Success    bool    `json:"success"`
	Jobs       []Entry `json:"jobs"`
	NextCursor *string `json:"next_cursor" doc:"Send it as cursor for the next page; null on the last"`
}

// Attempt is one try at a job.
type Attempt struct {
	Attempt    int         `json:"attempt"`
	Process    string      `json:"process"`
	StartedAt  *Time       `json:"started_at" format:"date-time"`
	FinishedAt *Time       `json:"finished_at" format:"date-time" doc:"null while it is under way"`
	Stages     []StageTime `json:"stages" doc:"How long each part of the work took"`
	Error      string      `json:"error,omitempty" required:"false"`
	ErrorType  string      `json:"error_type,omitempty" required:"false" doc:"interrupted, where the process ended meanwhile"`
}

// Detail is all that can be told of one job beside its content.
type Detail struct {
	Success bool `json:"success"`
	Entry
	Attempts []Attempt `json:"attempts"`
}

// Filter says which jobs of the history are wanted; what is empty does not matter.
type Filter struct {
	Owner, Module, UserID, SessionID string
	Status                           Status
	From, To                         time.Time
	DeadLetters                      bool // only jobs that failed by a fault of the service
	ErrorType                        string
	Limit                            int
	Cursor                           string
}

const (
	usualPage   = 50
	largestPage = 200
)

// where is the SQL condition, made of the parts that matter so that each finds its index, and the values in it.
//
// A job that River ended without an outcome counts as unfinished here until the next sweep gives it one.
func (f Filter) where() (string, pgx.NamedArgs, error) {
	conditions, values := []string{"true"}, pgx.NamedArgs{}
	equal := func(column, value string) {
		if value != "" {
			conditions = append(conditions, fmt.Sprintf("j.%s = @%s", column, column))
			values[column] = value
		}
	}
	equal("owner", f.Owner)
	equal("module", f.Module)
	equal("user_id", f.UserID)
	equal("session_id", f.SessionID)
	equal("error_type", f.ErrorType)
	switch f.Status {
	case Complete:
		conditions = append(conditions, "j.finished_at IS NOT NULL AND j.error_type IS NULL")
	case Failed:
		conditions = append(conditions, "j.error_type IS NOT NULL")
	case Queued:
		conditions = append(conditions, "j.finished_at IS NULL AND r.attempted_at IS NULL AND r.state IN ('available', 'pending', 'scheduled')")
	case InProgress:
		conditions = append(conditions, "j.finished_at IS NULL AND (r.state IN ('running', 'retryable') OR r.attempted_at IS NOT NULL AND r.state IN ('available', 'pending', 'scheduled'))")
	}
	if f.DeadLetters {
		conditions = append(conditions, deadLetter)
	}
	for name, at := range map[string]time.Time{">= @from": f.From, "< @to": f.To} {
		if !at.IsZero() {
			conditions = append(conditions, "j.created_at "+name)
			values[name[strings.Index(name, "@")+1:]] = at
		}
	}
	if f.Cursor != "" {
		at, id, err := readCursor(f.Cursor)
		if err != nil {
			return "", nil, err
		}
		conditions = append(conditions, "(j.created_at, j.id) < (@cursor_at, @cursor_id)")
		values["cursor_at"], values["cursor_id"] = at, id
	}
	return strings.Join(conditions, " AND "), values, nil
}

// A cursor is the last row's place: its microsecond and its id.
func cursorOf(e Entry) string {
	text := strconv.FormatInt(time.Time(e.EnqueueTime).UnixMicro(), 10) + " " + e.JobID.String()
	return base64.RawURLEncoding.EncodeToString([]byte(text))
}

func readCursor(cursor string) (at time.Time, id uuid.UUID, err error) {
	data, err := base64.RawURLEncoding.DecodeString(cursor)
	micros, text, _ := strings.Cut(string(data), " ")
	n, err2 := strconv.ParseInt(micros, 10, 64)
	id, err3 := uuid.Parse(text)
	if errors.Join(err, err2, err3) != nil {
		return at, id, errors.New("the cursor is none of ours")
	}
	return time.UnixMicro(n), id, nil
}

// List reads one page of the history; internals, the causes of failures that only operators may see, are left out unless asked for.
func (s *Service) List(ctx context.Context, f Filter, internals bool) (History, error) {
	if f.Limit == 0 {
		f.Limit = usualPage
	}
	where, values, err := f.where()
	if err != nil {
		return History{}, err
	}
	values["limit"] = f.Limit + 1
	rows, err := s.cfg.Pool.Query(ctx, selectEntries+" WHERE "+where+" ORDER BY j.created_at DESC, j.id DESC LIMIT @limit", values)
	if err != nil {
		return History{}, fmt.Errorf("read the history: %w", err)
	}
	found, err := pgx.CollectRows(rows, pgx.RowToStructByPos[record])
	if err != nil {
		return History{}, fmt.Errorf("read the history: %w", err)
	}
	h := History{Success: true, Jobs: []Entry{}}
	for _, r := range found[:min(len(found), f.Limit)] {
		h.Jobs = append(h.Jobs, r.entry(internals))
	}
	if len(found) > f.Limit {
		cursor := cursorOf(h.Jobs[f.Limit-1])
		h.NextCursor = &cursor
	}
	return h, nil
}

// record is a row of the history.
type record struct {
	ID                                   uuid.UUID
	Module, Owner                        string
	UserID, SessionID                    *string
	CreatedAt                            time.Time
	StartedAt, FinishedAt                *time.Time
	Attempts                             int
	Error, ErrorType, LastError, RvState *string
}

const selectEntries = `
SELECT j.id, j.module, j.owner, j.user_id, j.session_id, j.created_at, coalesce(j.started_at, r.attempted_at), j.finished_at,
    greatest(j.attempts, r.attempt)::int, j.error, j.error_type, j.last_error, r.state::text
FROM redraft.jobs j LEFT JOIN redraft.river_job r ON r.id = j.river_id AND j.finished_at IS NULL`

func (r record) entry(internals bool) Entry {
	job := Job{StartedAt: r.StartedAt, Error: r.Error, ErrorType: r.ErrorType, RiverState: r.RvState}
	if r.FinishedAt != nil && r.ErrorType == nil {
		job.Result = json.RawMessage{}
	}
	base := "/api/v1/" + r.Module
	e := Entry{
		JobID: r.ID, Module: r.Module, Status: job.Status(), Key: r.Owner, UserID: r.UserID, ResumeImprovementID: r.SessionID,
		EnqueueTime: Time(r.CreatedAt), StartTime: (*Time)(r.StartedAt), FinishTime: (*Time)(r.FinishedAt), AttemptCount: r.Attempts,
		StatusURL: base + "/status/" + r.ID.String(), ResultURL: base + "/result/" + r.ID.String(),
	}
	if e.Status == Failed {
		e.Error, e.ErrorType = job.Failure()
	}
	if internals && r.LastError != nil {
		e.LastError = *r.LastError
	}
	return e
}

// Describe reads one job with its attempts; pgx.ErrNoRows when the owner, "" being any, has none of this id.
func (s *Service) Describe(ctx context.Context, owner string, id uuid.UUID, internals bool) (Detail, error) {
	rows, err := s.cfg.Pool.Query(ctx, selectEntries+` WHERE j.id = $1 AND ($2 = '' OR j.owner = $2)`, id, owner)
	if err != nil {
		return Detail{}, fmt.Errorf("read job %s: %w", id, err)
	}
	found, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByPos[record])
	if err != nil {
		return Detail{}, fmt.Errorf("read job %s: %w", id, err)
	}
	d := Detail{Success: true, Entry: found.entry(internals), Attempts: []Attempt{}}
	if err := s.cfg.Pool.QueryRow(ctx, selectAttempts, id).Scan(&d.Attempts); err != nil {
		return d, fmt.Errorf("read the attempts of job %s: %w", id, err)
	}
	for i := range d.Attempts {
		if a := &d.Attempts[i]; !internals && a.Error != "" && (a.ErrorType == "internal" || a.ErrorType == "interrupted") {
			a.Error = internalFault().Message
		}
	}
	return d, nil
}

// The attempt under way is known to River alone.
const selectAttempts = `
SELECT j.attempt_log || CASE WHEN r.state = 'running' THEN jsonb_build_object('attempt', r.attempt,
    'process', r.attempted_by[cardinality(r.attempted_by)], 'started_at', r.attempted_at, 'stages', '[]'::jsonb) ELSE '[]' END
FROM redraft.jobs j LEFT JOIN redraft.river_job r ON r.id = j.river_id AND j.finished_at IS NULL
WHERE j.id = $1`

func (s *Service) history(c echo.Context) error {
	f, err := s.readFilter(c)
	if err != nil {
		return err
	}
	f.Owner = auth.Sees(c)
	page, err := s.List(c.Request().Context(), f, f.Owner == "")
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, page)
}

func (s *Service) describe(c echo.Context) error {
	id, err := pathID(c)
	if err != nil {
		return err
	}
	owner := auth.Sees(c)
	detail, err := s.Describe(c.Request().Context(), owner, id, owner == "")
	if errors.Is(err, pgx.ErrNoRows) {
		return notFound(c)
	}
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, detail)
}

// readFilter reads the query.
func (s *Service) readFilter(c echo.Context) (Filter, error) {
	q := server.QueryOf(c)
	f := Filter{
		Module: q.Text("module"), UserID: q.Text("user_id"), SessionID: q.Text("resume_improvement_id"), Status: Status(q.Text("status")),
		ErrorType: q.Text("error_type"), From: queryTime(q, "from"), To: queryTime(q, "to"), Limit: q.Number("limit", usualPage, 1, largestPage), Cursor: q.Text("cursor"),
	}
	if f.Module != "" && s.modules[f.Module] == nil {
		q.Wrong("module", "should be one of "+strings.Join(s.moduleNames(), ", "))
	}
	switch f.Status {
	case "", Queued, InProgress, Complete, Failed:
	default:
		q.Wrong("status", "should be queued, in_progress, complete or failed")
	}
	if _, _, err := readCursor(f.Cursor); f.Cursor != "" && err != nil {
		q.Wrong("cursor", "should be the next_cursor of a page before")
	}
	return f, q.Err()
}

// queryTime is a moment or a day; no time where there is none.
func queryTime(q *server.Query, name string) time.Time {
	text := q.Text(name)
	if text == "" {
		return time.Time{}
	}
	at, err := readTime(text)
	if err != nil {
		q.Wrong(name, "should be a time such as 2026-11-25T08:00:00Z, or a day such as 2026-11-25")
	}
	return at
}

func readTime(text string) (time.Time, error) {
	if at, err := time.Parse(time.RFC3339, strings.Replace(text, " ", "+", 1)); err == nil { // a + that was not escaped
		return at, nil
	}
	return time.Parse(time.DateOnly, text)
}
