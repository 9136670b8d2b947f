package jobs

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/labstack/echo/v4"

	"redraft/platform/auth"
	"redraft/platform/fault"
	"redraft/platform/server"
)

// pollAfter is how long callers are asked to wait between two looks, in seconds.
const pollAfter = "2"

// Accepted is the answer to a submitted job.
type Accepted struct {
	Success    bool      `json:"success"`
	JobID      uuid.UUID `json:"job_id" format:"uuid"`
	Status     Status    `json:"status" enum:"queued"`
	StatusURL  string    `json:"status_url"`
	ResultURL  string    `json:"result_url"`
	ETASeconds int       `json:"eta_seconds" minimum:"1" doc:"Estimated from the queue's length and how long jobs took of late"`
	Message    string    `json:"message"`
}

// StatusAnswer is the answer of the status endpoint.
type StatusAnswer[Res any] struct {
	Success     bool      `json:"success" doc:"false when the job failed"`
	JobID       uuid.UUID `json:"job_id" format:"uuid"`
	Status      Status    `json:"status" enum:"queued,in_progress,complete,failed" doc:"in_progress from the first attempt on, also while the job waits for another"`
	Error       string    `json:"error,omitempty" doc:"When failed: what happened and what to do, for people"`
	ErrorType   string    `json:"error_type,omitempty" doc:"When failed: a stable word for programs; cancelled, where the job was cancelled"`
	Result      *Res      `json:"result" doc:"When complete: the same object that the result endpoint answers as data"`
	EnqueueTime *Time     `json:"enqueue_time"`
	StartTime   *Time     `json:"start_time" doc:"When the latest attempt began; null until the first has"`
	FinishTime  *Time     `json:"finish_time"`
}

// ResultAnswer is the answer of the result endpoint.
type ResultAnswer[Res any] struct {
	Success   bool      `json:"success" doc:"true when the job is complete"`
	JobID     uuid.UUID `json:"job_id" format:"uuid"`
	Data      *Res      `json:"data,omitempty" doc:"When complete"`
	Status    Status    `json:"status,omitempty" enum:"queued,in_progress,failed" doc:"When not complete"`
	Message   string    `json:"message,omitempty" doc:"When queued or in progress"`
	StatusURL string    `json:"status_url,omitempty" doc:"When queued or in progress"`
	Error     string    `json:"error,omitempty" doc:"When failed: what happened and what to do, for people"`
	ErrorType string    `json:"error_type,omitempty" doc:"When failed: a stable word for programs"`
}

// Time is a moment in the form that the frontends know: UTC, microseconds, "+00:00".
type Time time.Time

// MarshalJSON writes the form.
func (t Time) MarshalJSON() ([]byte, error) {
	return []byte(time.Time(t).UTC().Format(`"2006-01-02T15:04:05.000000-07:00"`)), nil
}

// UnmarshalJSON reads what Postgres and Go write.
func (t *Time) UnmarshalJSON(data []byte) error { return (*time.Time)(t).UnmarshalJSON(data) }

// Schema describes the form.
func (Time) Schema(huma.Registry) *huma.Schema {
	return &huma.Schema{Type: huma.TypeString, Format: "date-time", Nullable: true}
}

// Routes are the module's endpoints. What is special in a module is how its request is decoded and documented.
func (h Handle[Req, Res]) Routes(doc server.Doc, decode func(echo.Context) (Submission[Req], error)) []server.Route {
	name, base := h.module.name, "/api/v1/"+h.module.name
	id := server.Param{Name: "job_id", Description: "As the submit answered it"}
	include := server.Param{Name: "include", Query: true, Description: "Comma-separated, or given several times: the large members of the result that are wanted too, of an analysis checks and places; those that another module's results have are passed over"}
	wait := server.Param{Name: "wait", Query: true, Description: "Seconds, up to 30, for which the answer may be held back until the job has ended"}
	doc.ID = name + "-submit"
	return []server.Route{
		h.SubmitRoute("/", doc, decode),
		{Method: http.MethodGet, Path: base + "/status/:job_id", Handler: h.status, Doc: server.Doc{
			ID: name + "-status", Tag: name, Summary: "How far a job is, with its result when it is complete",
			Params: []server.Param{id, include, wait}, Answer: StatusAnswer[Res]{}, Errors: []int{http.StatusNotFound, http.StatusUnprocessableEntity},
		}},
		{Method: http.MethodGet, Path: base + "/result/:job_id", Handler: h.result, Doc: server.Doc{
			ID: name + "-result", Tag: name, Summary: "A job's result",
			Params: []server.Param{id, include}, Answer: ResultAnswer[Res]{}, Errors: []int{http.StatusNotFound, http.StatusUnprocessableEntity},
		}},
		{Method: http.MethodDelete, Path: base + "/:job_id", Handler: h.remove, Doc: server.Doc{
			ID: name + "-delete", Tag: name, Summary: "Cancel a job that has not ended, or delete one that has, with all that belongs to it",
			Params: []server.Param{id}, Answer: Removed{}, Errors: []int{http.StatusNotFound},
		}},
	}
}

// submitHeaders are what a submit may carry.
var submitHeaders = []server.Param{
	{Name: "Idempotency-Key", Header: true, Description: "A name of your own for this request: sent again with the same body within 24 hours it gets the same answer and makes no second job; with another body, 422"},
	{Name: "Prefer", Header: true, Description: "wait=N, up to 30 seconds: if the job ends within them, the answer is that of the status endpoint"},
}

// SubmitRoute is an endpoint beneath the module's path that submits what decode makes of a request. A module may have more of them than
// Routes' one.
func (h Handle[Req, Res]) SubmitRoute(path string, doc server.Doc, decode func(echo.Context) (Submission[Req], error)) server.Route {
	doc.Tag, doc.Answer, doc.Or = h.module.name, Accepted{}, StatusAnswer[Res]{}
	doc.Params = append(doc.Params, submitHeaders...)
	doc.Errors = append(doc.Errors, http.StatusConflict)
	return server.Route{Method: http.MethodPost, Path: "/api/v1/" + h.module.name + path, Doc: doc, Handler: func(c echo.Context) error {
		sub, err := decode(c)
		if err != nil {
			return err
		}
		return h.Accept(c, sub)
	}}
}

func (h Handle[Req, Res]) url(endpoint string, id uuid.UUID) string {
	return "/api/v1/" + h.module.name + "/" + endpoint + "/" + id.String()
}

// pathID reads the id in the path; what is no UUID is no job.
func pathID(c echo.Context) (uuid.UUID, error) {
	id, err := uuid.Parse(c.Param("job_id"))
	if err != nil {
		return id, notFound(c)
	}
	return id, nil
}

func notFound(c echo.Context) error {
	return fault.New(http.StatusNotFound, "not_found", fmt.Sprintf("Job %s not found. It may have expired or never existed.", c.Param("job_id")))
}

// find reads the job that the path names, when it has ended if the caller waits, or answers 404: for another module's or another
// key's job just as for none.
func (h Handle[Req, Res]) find(c echo.Context, wait time.Duration) (Job, error) {
	id, err := pathID(c)
	if err != nil {
		return Job{}, err
	}
	job, err := h.look(c, id, wait)
	if errors.Is(err, pgx.ErrNoRows) {
		return Job{}, notFound(c)
	}
	return job, err
}

// look reads a job as it is answered: for this reader, and with the parts that are asked for.
func (h Handle[Req, Res]) look(c echo.Context, id uuid.UUID, wait time.Duration) (job Job, err error) {
	names := included(c)
	read := func() (Job, error) {
		return h.service.get(c.Request().Context(), h.module.name, auth.Sees(c), id, len(names) > 0)
	}
	if wait > 0 {
		server.Extend(c, wait)
		job, err = h.service.untilEnded(c.Request().Context(), wait, id, read)
	} else {
		job, err = read()
	}
	if err == nil && job.Result != nil && h.module.present != nil {
		job.Result, err = h.module.present(c.Request(), id, job.Result)
	}
	if err == nil && job.Parts != nil {
		job.Result, err = include(job.Result, job.Parts, names)
	}
	return job, err
}

func (h Handle[Req, Res]) status(c echo.Context) error {
	q := server.QueryOf(c)
	wait := askedWait(q)
	h.service.checkInclude(q, c)
	if err := q.Err(); err != nil {
		return err
	}
	job, err := h.find(c, wait)
	if err != nil {
		return err
	}
	return h.answerStatus(c, job)
}

func (h Handle[Req, Res]) answerStatus(c echo.Context, job Job) error {
	answer := StatusAnswer[json.RawMessage]{
		Success: true, JobID: job.ID, Status: job.Status(),
		EnqueueTime: (*Time)(&job.CreatedAt), StartTime: (*Time)(job.StartedAt), FinishTime: (*Time)(job.FinishedAt),
	}
	switch answer.Status {
	case Complete:
		return spliced(c, answer, `"result":null`, `"result":`, job.Result)
	case Failed:
		answer.Success = false
		answer.Error, answer.ErrorType = job.Failure()
	default:
		c.Response().Header().Set(echo.HeaderRetryAfter, pollAfter)
	}
	return c.JSON(http.StatusOK, answer)
}

func (h Handle[Req, Res]) result(c echo.Context) error {
	q := server.QueryOf(c)
	h.service.checkInclude(q, c)
	if err := q.Err(); err != nil {
		return err
	}
	job, err := h.find(c, 0)
	if err != nil {
		return err
	}
	answer := ResultAnswer[json.RawMessage]{JobID: job.ID, Status: job.Status()}
	switch answer.Status {
	case Complete:
		answer.Success, answer.Status, answer.Message = true, "", "-"
		return spliced(c, answer, `"message":"-"`, `"data":`, job.Result)
	case Failed:
		answer.Error, answer.ErrorType = job.Failure()
	default:
		answer.Message, answer.StatusURL = "Job not yet complete. Please wait and try again.", h.url("status", job.ID)
		c.Response().Header().Set(echo.HeaderRetryAfter, pollAfter)
	}
	return c.JSON(http.StatusOK, answer)
}

// spliced answers the envelope with one member replaced by stored JSON, byte for byte: encoding a result again for every
// look at it would cost more than reading it.
func spliced(c echo.Context, envelope any, member, name string, stored []byte) error {
	data, err := marshal(envelope)
	if err != nil {
		return fmt.Errorf("encode the answer: %w", err)
	}
	before, after, _ := strings.Cut(string(data), member)
	body := make([]byte, 0, len(data)+len(name)+len(stored))
	body = append(append(append(append(body, before...), name...), stored...), after...)
	return c.JSONBlob(http.StatusOK, body)
}

// included are the names of the parts that are asked for: comma-separated, in as many parameters as a client's library makes of a list.
func included(c echo.Context) []string {
	var names []string
	for _, list := range c.QueryParams()["include"] {
		for name := range strings.SplitSeq(list, ",") {
			if name = strings.TrimSpace(name); name != "" {
				names = append(names, name)
			}
		}
	}
	return names
}

// checkInclude notes a name that no module has a part of. One that another module has is fine: clients poll all of them by one function.
func (s *Service) checkInclude(q *server.Query, c echo.Context) {
	there := map[string]bool{}
	for _, m := range s.modules {
		for _, name := range m.parts {
			there[name] = true
		}
	}
	if slices.ContainsFunc(included(c), func(name string) bool { return !there[name] }) {
		q.Wrong("include", "should be among "+strings.Join(slices.Sorted(maps.Keys(there)), ", "))
	}
}

// include adds the members of parts that are named to the result.
func include(result, parts json.RawMessage, names []string) (json.RawMessage, error) {
	var members map[string]json.RawMessage
	if err := json.Unmarshal(parts, &members); err != nil {
		return nil, fmt.Errorf("decode the result's parts: %w", err)
	}
	added := append(json.RawMessage{}, strings.TrimSuffix(string(result), "}")...)
	for _, name := range names {
		if member, ok := members[name]; ok {
			added = append(append(append(added, `,"`+name+`":`...), member...), ' ')
			delete(members, name)
		}
	}
	return append(added, '}'), nil
}
