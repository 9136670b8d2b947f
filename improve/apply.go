package improve

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/labstack/echo/v4"

	"redraft/improve/draft"
	"redraft/platform/auth"
	"redraft/platform/fault"
	"redraft/platform/server"
	"redraft/resume"
	"redraft/score"
)

// Choice names the improvements of a job that are to be merged into its content.
type Choice struct {
	ResumeImprovementID string   `json:"resume_improvement_id" minLength:"1" maxLength:"256" doc:"As in the improve request"`
	JobID               string   `json:"job_id,omitempty" required:"false" nullable:"true" maxLength:"64" doc:"The improve job, where a session has several; else the newest complete one"`
	ImprovementIDs      []string `json:"improvement_ids" maxItems:"1000" doc:"Ids of improvements; [] takes back an earlier choice"`
}

// Applied is the answer to a choice.
type Applied struct {
	Success             bool          `json:"success"`
	ResumeImprovementID string        `json:"resume_improvement_id"`
	AppliedCount        int           `json:"applied_count"`
	Message             string        `json:"message"`
	JobID               string        `json:"job_id"`
	Content             resume.Resume `json:"content" doc:"With the chosen improvements in it"`
	Scores              score.Scores  `json:"scores" doc:"Of that content"`
	Diff                []Change      `json:"diff"`
}

// Change is what became of one place.
type Change struct {
	ID      string   `json:"id"`
	Section string   `json:"section"`
	Removed []string `json:"removed"`
	Added   []string `json:"added"`
}

// handleApply merges and remembers a choice.
func (m *Module) handleApply(c echo.Context) error {
	choice, err := m.decodeChoice(c)
	if err != nil {
		return err
	}
	job, err := m.chosenJob(c, choice)
	if err != nil {
		return err
	}
	var req Request
	if err := json.Unmarshal(job.Request, &req); err != nil {
		return fmt.Errorf("decode the request of job %s: %w", job.ID, err)
	}
	result, err := decodeResult(job.Result)
	if err != nil {
		return fmt.Errorf("decode the result of job %s: %w", job.ID, err)
	}
	chosen, err := pick(result.Improvements, choice.ImprovementIDs)
	if err != nil {
		return err
	}
	content := draft.Apply(req.Content, proposals(chosen))
	if err := m.storeChoice(c.Request().Context(), job.ID, chosen, content); err != nil {
		return err
	}
	return c.JSON(http.StatusOK, Applied{
		Success: true, ResumeImprovementID: choice.ResumeImprovementID, AppliedCount: len(chosen), Message: "Applied " + count(len(chosen)),
		JobID: job.ID, Content: content, Scores: m.improver.score(req, content), Diff: diff(chosen),
	})
}

// maxChoice is the largest body of a choice, in bytes.
const maxChoice = 256 << 10

// decodeChoice reads a choice in both of its forms: an object, or as before a bare list of ids with the rest in the query.
func (m *Module) decodeChoice(c echo.Context) (Choice, error) {
	r := c.Request()
	data, err := server.ReadBody(r, maxChoice)
	if err != nil {
		return Choice{}, err
	}
	bare := bytes.HasPrefix(bytes.TrimSpace(data), []byte("["))
	if bare || c.QueryParam("resume_improvement_id") != "" {
		data = withQuery(data, bare, c.QueryParam("resume_improvement_id"), c.QueryParam("job_id"))
	}
	r.Body, r.ContentLength = io.NopCloser(bytes.NewReader(data)), int64(len(data))
	choice, err := m.apply.Decode(r)
	if f, ok := fault.As(err); ok && bare {
		return choice, asBare(f)
	}
	return choice, err
}

// withQuery puts what the query says into the body, where the body does not say it itself.
func withQuery(data []byte, bare bool, session, job string) []byte {
	members := map[string]any{}
	if bare {
		var ids []any
		if json.Unmarshal(data, &ids) != nil {
			return data
		}
		members["improvement_ids"] = ids
	} else if json.Unmarshal(data, &members) != nil || members == nil {
		return data
	}
	for name, value := range map[string]string{"resume_improvement_id": session, "job_id": job} {
		if _, there := members[name]; !there && value != "" {
			members[name] = value
		}
	}
	full, err := json.Marshal(members)
	if err != nil {
		return data
	}
	return full
}

// asBare names faults by where they stand in the form that was sent.
func asBare(f *fault.Error) error {
	details := slices.Clone(f.Details)
	for i, d := range details {
		switch {
		case d.Type == "json_invalid":
		case len(d.Loc) > 1 && d.Loc[1] == "improvement_ids":
			details[i].Loc = append([]any{"body"}, d.Loc[2:]...)
		case len(d.Loc) > 1:
			details[i].Loc, details[i].Input = append([]any{"query"}, d.Loc[1:]...), nil
		}
	}
	return server.Invalid(details...)
}

// chosenJob is the job that a choice is about.
func (m *Module) chosenJob(c echo.Context, choice Choice) (storedJob, error) {
	ctx, owner := c.Request().Context(), auth.Sees(c)
	if choice.JobID == "" {
		job, err := m.newestJob(ctx, owner, choice.ResumeImprovementID)
		if errors.Is(err, pgx.ErrNoRows) {
			return job, server.Invalid(fault.Detail{Type: "value_error", Loc: []any{"body", "resume_improvement_id"},
				Msg: "Value error, there is no complete improve job of this session; submit one and wait until it is complete", Input: choice.ResumeImprovementID})
		}
		return job, err
	}
	request, result, err := m.service.Finished(ctx, owner, "improve", "job_id", choice.JobID)
	if err != nil {
		return storedJob{}, err
	}
	var of struct {
		ResumeImprovementID string `json:"resume_improvement_id"`
	}
	if err := json.Unmarshal(request, &of); err != nil {
		return storedJob{}, fmt.Errorf("decode the request of job %s: %w", choice.JobID, err)
	}
	if of.ResumeImprovementID != choice.ResumeImprovementID {
		return storedJob{}, server.Invalid(fault.Detail{Type: "value_error", Loc: []any{"body", "job_id"},
			Msg: "Value error, this job belongs to another resume_improvement_id", Input: choice.JobID})
	}
	return storedJob{ID: strings.ToLower(choice.JobID), Request: request, Result: result}, nil
}

// pick finds improvements by their ids, each once, in the result's order; ids that it does not have are named.
func pick(list []Improvement, ids []string) ([]Improvement, error) {
	var faults []fault.Detail
	for i, id := range ids {
		if !slices.ContainsFunc(list, func(m Improvement) bool { return m.ID == id }) {
			faults = append(faults, fault.Detail{Type: "value_error", Loc: []any{"body", "improvement_ids", i},
				Msg: fmt.Sprintf("Value error, there is no improvement %q in this job", clip(id)), Input: clip(id)})
		}
	}
	if len(faults) > 0 {
		return nil, server.Invalid(faults...)
	}
	chosen := []Improvement{}
	for _, m := range list {
		if slices.Contains(ids, m.ID) {
			chosen = append(chosen, m)
		}
	}
	return chosen, nil
}

func clip(text string) string {
	if len(text) > 80 {
		return strings.ToValidUTF8(text[:80], "") + "…"
	}
	return text
}

func count(n int) string {
	if n == 1 {
		return "1 improvement"
	}
	return fmt.Sprintf("%d improvements", n)
}

func diff(chosen []Improvement) []Change {
	changes := make([]Change, len(chosen))
	for i, m := range chosen {
		changes[i] = Change{ID: m.ID, Section: m.Section, Removed: lines(m.Original), Added: lines(m.Improved)}
	}
	return changes
}

func lines(text string) []string {
	if text == "" {
		return []string{}
	}
	return strings.Split(text, "\n")
}
