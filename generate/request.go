package generate

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"slices"

	"github.com/danielgtaylor/huma/v2"
	"github.com/labstack/echo/v4"

	"redraft/generate/outline"
	"redraft/generate/pdf"
	"redraft/platform/auth"
	"redraft/platform/fault"
	"redraft/platform/jobs"
	"redraft/platform/server"
	"redraft/resume"
)

// Request asks for a document of content, or of what another job ended with.
type Request struct {
	ResumeImprovementID string   `json:"resume_improvement_id" maxLength:"256" doc:"Your own id of the session, answered in the result; empty where there is none"`
	Template            string   `json:"template" enum:"modern,professional,ats-optimized,executive"`
	Content             *Content `json:"content,omitempty" nullable:"true" hint:"send content, or name an improve_job_id or analysis_job_id to take it from"`
	ImproveJobID        string   `json:"improve_job_id,omitempty" required:"false" nullable:"true" maxLength:"64" doc:"In place of content: a complete improve job, whose content is taken with the improvements that were applied"`
	AnalysisJobID       string   `json:"analysis_job_id,omitempty" required:"false" nullable:"true" maxLength:"64" doc:"In place of content: a complete analysis, whose resume is taken as it was read"`
	UserID              string   `json:"user_id" maxLength:"256" doc:"Your own id of the user, kept with the job; empty where there is none; not . or .., by which the user could not be deleted"`
	Format              string   `json:"format,omitempty" required:"false" nullable:"true" enum:"pdf,docx,json,md,txt" doc:"pdf unless given"`
	PageSize            string   `json:"page_size,omitempty" required:"false" nullable:"true" enum:"A4,Letter" doc:"Of PDF and DOCX; A4 unless given"`
	Accent              string   `json:"accent,omitempty" required:"false" nullable:"true" maxLength:"32" doc:"A colour, as #rrggbb or by name, in place of the template's own"`
	Language            string   `json:"language,omitempty" required:"false" nullable:"true" enum:"en,es,fr,de,pt,it,nl,ru,el,vi,zh,ja" doc:"Of headings and dates; found out from the content unless given"`

	Applied *int `json:"applied,omitempty" hidden:"true"` // of an improve job, how many of its improvements are in the content; never the caller's
}

// Content is a resume in any of the forms that resume.Decode reads.
type Content struct {
	resume.Resume
	err error
}

// UnmarshalJSON reads the forms. What it cannot read is found by Request.Check, which knows where it stood.
func (c *Content) UnmarshalJSON(data []byte) error {
	c.Resume, c.err = resume.Decode(data)
	return nil
}

// MarshalJSON writes the canonical form.
func (c Content) MarshalJSON() ([]byte, error) { return json.Marshal(c.Resume) }

// Schema describes the member for the API's documentation.
func (*Content) Schema(huma.Registry) *huma.Schema {
	return &huma.Schema{Type: huma.TypeObject, Nullable: true, Description: "The resume: data.content of an analysis, the improver's form (contact, experience with bullets, …) " +
		"or JSON Resume (basics, work, …). It must name the person. Required unless improve_job_id or analysis_job_id names where to take it from."}
}

// CheckMembers asks for content where nothing names where to take it from.
func (*Request) CheckMembers(members map[string]any) []fault.Detail {
	for _, name := range []string{"content", "improve_job_id", "analysis_job_id"} {
		if v := members[name]; v != nil && v != "" {
			return nil
		}
	}
	return []fault.Detail{{Type: "missing", Loc: []any{"body", "content"}, Msg: "Field required"}}
}

// Check finds what the tags cannot say, and fills in what was left out.
func (r *Request) Check() []fault.Detail {
	given := 0
	for _, there := range []bool{r.Content != nil, r.ImproveJobID != "", r.AnalysisJobID != ""} {
		if there {
			given++
		}
	}
	var faults []fault.Detail
	switch {
	case given > 1:
		faults = append(faults, invalid("content", "send one of content, improve_job_id and analysis_job_id"))
	case r.Content != nil:
		faults = append(faults, r.Content.check("content")...)
	}
	return append(append(faults, checkAccent(r.Accent)...), jobs.CheckUser(r.UserID)...)
}

// check refuses content that nobody could render.
func (c *Content) check(member string) []fault.Detail {
	switch {
	case c.err != nil:
		return server.Refused(member, c.err)
	case outline.Clean(c.Name) == "":
		return []fault.Detail{invalid(member, "the content has no name: a resume begins with one")}
	}
	return nil
}

func checkAccent(accent string) []fault.Detail {
	if _, err := pdf.Accent(accent); err != nil {
		return []fault.Detail{invalid("accent", err.Error())}
	}
	return nil
}

func invalid(member, why string) fault.Detail {
	return fault.Detail{Type: "value_error", Loc: []any{"body", member}, Msg: "Value error, " + why}
}

func (r Request) look() Look { return Look{r.Template, r.Format, r.PageSize, r.Accent, r.Language} }

// settle fills in what was left out.
func (r *Request) settle() {
	if r.Format == "" {
		r.Format = "pdf"
	}
	if r.PageSize == "" {
		r.PageSize = "A4"
	}
}

// decode reads a request and the content that it names.
func (m *Module) decode(c echo.Context) (jobs.Submission[Request], error) {
	req, err := m.body.Decode(c.Request())
	req.Applied = nil
	asked := req
	if err == nil && req.Content == nil {
		req.Content, req.Applied, err = m.contentOf(c.Request().Context(), auth.Sees(c), req)
	}
	req.settle()
	return jobs.Submission[Request]{Request: req, Asked: asked, UserID: req.UserID, SessionID: req.ResumeImprovementID}, err
}

// contentOf takes content from the job that the request names.
func (m *Module) contentOf(ctx context.Context, owner string, req Request) (content *Content, applied *int, err error) {
	member, id := "improve_job_id", req.ImproveJobID
	if id == "" {
		member, id = "analysis_job_id", req.AnalysisJobID
	}
	var holder struct {
		Content *Content `json:"content"`
	}
	var data []byte
	if member == "improve_job_id" {
		if data, _, err = m.service.Finished(ctx, owner, "improve", member, id); err == nil {
			applied = new(int)
			data, *applied, err = chosen(ctx, m.cfg.DB, id, data)
		}
	} else {
		_, data, err = m.service.Finished(ctx, owner, "analyze", member, id)
	}
	if err != nil {
		return nil, nil, err
	}
	if err := json.Unmarshal(data, &holder); err != nil {
		return nil, nil, fmt.Errorf("decode what job %s holds: %w", id, err)
	}
	if holder.Content == nil {
		return nil, nil, server.Invalid(invalid(member, "this job holds no content"))
	}
	if faults := holder.Content.check(member); len(faults) > 0 {
		return nil, nil, server.Invalid(faults...)
	}
	return holder.Content, applied, nil
}

// Again asks for a finished job's content in another look.
type Again struct {
	JobID    string `json:"job_id" maxLength:"64" doc:"A complete generate job"`
	Template string `json:"template,omitempty" required:"false" nullable:"true" enum:"modern,professional,ats-optimized,executive" doc:"The job's own unless given"`
	Format   string `json:"format,omitempty" required:"false" nullable:"true" enum:"pdf,docx,json,md,txt" doc:"The job's own unless given"`
	PageSize string `json:"page_size,omitempty" required:"false" nullable:"true" enum:"A4,Letter" doc:"The job's own unless given"`
	Accent   string `json:"accent,omitempty" required:"false" nullable:"true" maxLength:"32" doc:"The job's own unless given"`
	Language string `json:"language,omitempty" required:"false" nullable:"true" enum:"en,es,fr,de,pt,it,nl,ru,el,vi,zh,ja" doc:"The job's own unless given"`
}

// Check finds what the tags cannot say.
func (a *Again) Check() []fault.Detail { return checkAccent(a.Accent) }

// decodeAgain makes a request of a finished one.
func (m *Module) decodeAgain(c echo.Context) (jobs.Submission[Request], error) {
	var req Request
	again, err := m.again.Decode(c.Request())
	if err != nil {
		return jobs.Submission[Request]{}, err
	}
	data, _, err := m.service.Finished(c.Request().Context(), auth.Sees(c), "generate", "job_id", again.JobID)
	if err != nil {
		return jobs.Submission[Request]{}, err
	}
	if err := json.Unmarshal(data, &req); err != nil {
		return jobs.Submission[Request]{}, fmt.Errorf("decode the request of job %s: %w", again.JobID, err)
	}
	for _, change := range []struct {
		member *string
		to     string
	}{{&req.Template, again.Template}, {&req.Format, again.Format}, {&req.PageSize, again.PageSize}, {&req.Accent, again.Accent}, {&req.Language, again.Language}} {
		if change.to != "" {
			*change.member = change.to
		}
	}
	return jobs.Submission[Request]{Request: req, Asked: again, UserID: req.UserID, SessionID: req.ResumeImprovementID}, nil
}

// Routes are the module's endpoints.
func (m *Module) Routes() []server.Route {
	id := server.Param{Name: "job_id", Description: "As the submit answered it"}
	routes := m.jobs.Routes(server.Doc{
		Summary:     "Render a resume",
		Description: "Renders content as PDF, DOCX, JSON Resume, Markdown or text. The result holds a link to the file, which opens without an API key.",
		Body:        Request{}, Example: json.RawMessage(`{"resume_improvement_id":"session-456","user_id":"user-123","template":"modern","format":"pdf","improve_job_id":"01a20ded-8384-7b28-bb39-9d2024a50fb0"}`),
	}, m.decode)
	routes = append(routes,
		m.jobs.SubmitRoute("/regenerate", server.Doc{
			ID: "generate-regenerate", Summary: "Render a finished job's content again", Body: Again{},
			Description: "Answers as a submit does: with a new job. What is not given stays as the finished job had it.",
		}, m.decodeAgain),
		server.Route{Method: http.MethodGet, Path: "/api/v1/generate/preview/:job_id", Handler: m.preview, Packed: true, Doc: server.Doc{
			ID: "generate-preview", Tag: "generate", Summary: "A page of a generated PDF, as a picture",
			Params:      []server.Param{id, {Name: "page", Query: true, Description: "From 1, which is the default"}, {Name: "width", Query: true, Description: "In pixels, 100 to 2000; 1000 unless given"}},
			AnswerTypes: []string{"image/png"}, Errors: []int{http.StatusNotFound, http.StatusUnprocessableEntity},
		}},
		server.Route{Method: http.MethodGet, Path: "/api/v1/generate/download/:job_id", Handler: m.download, Public: true, Packed: true, Doc: server.Doc{
			ID: "generate-download", Tag: "generate", Summary: "The document that a link of a result names; needs no key",
			Params: []server.Param{id, {Name: "expires", Query: true, Description: "Of the link"}, {Name: "key", Query: true, Description: "Of the link"},
				{Name: "signature", Query: true, Description: "Of the link"}, {Name: "download", Query: true, Description: "1 to have a PDF saved, not shown"}},
			AnswerTypes: slices.Sorted(maps.Values(formats)), Errors: []int{http.StatusForbidden, http.StatusNotFound, http.StatusGone, http.StatusServiceUnavailable},
			Pages: true, Bare: []int{http.StatusPartialContent, http.StatusNotModified, http.StatusPreconditionFailed, http.StatusRequestedRangeNotSatisfiable},
		}},
	)
	return append(routes, m.templateRoutes()...)
}
