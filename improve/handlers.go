package improve

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"unicode/utf8"

	"github.com/danielgtaylor/huma/v2"
	"github.com/labstack/echo/v4"

	"redraft/platform/auth"
	"redraft/platform/fault"
	"redraft/platform/jobs"
	"redraft/platform/server"
	"redraft/resume"
)

// Body is a request as it comes in, its content in any of the three forms.
type Body struct {
	ResumeImprovementID string   `json:"resume_improvement_id" minLength:"1" maxLength:"256" doc:"Your own id of the session, answered in the result"`
	Content             *Content `json:"content,omitempty" required:"false" nullable:"true" hint:"send content, or the analysis_job_id of a complete analysis"`
	AnalysisJobID       string   `json:"analysis_job_id,omitempty" required:"false" nullable:"true" maxLength:"64" doc:"A complete analyze job, in place of content"`
	FocusAreas          []string `json:"focus_areas,omitempty" required:"false" nullable:"true" maxItems:"20" enum:"bullet_points,summary,keywords,achievements,grammar,formatting" doc:"What to improve; without it, everything"`
	JobDescription      string   `json:"job_description,omitempty" required:"false" nullable:"true" maxLength:"20000" doc:"The advertised job to write for"`
	Profile             string   `json:"profile,omitempty" required:"false" nullable:"true" maxLength:"64" doc:"The profession to write for: an id of GET /api/v1/profiles. Without it the target role chooses, else virtual-assistant"`
	TargetRole          string   `json:"target_role,omitempty" required:"false" nullable:"true" maxLength:"256" doc:"The role that is applied for, as \"Executive Assistant\""`
	Facts               []string `json:"facts,omitempty" required:"false" nullable:"true" maxItems:"50" doc:"What is true though the resume does not say it: \"managed 4 calendars\". Counts as source; at most 500 characters each"`
	Answers             []Answer `json:"answers,omitempty" required:"false" nullable:"true" maxItems:"50" doc:"Answers to the questions of an earlier result, written in where they were asked. Each counts as source for that entry of the resume"`
	UserID              string   `json:"user_id,omitempty" required:"false" nullable:"true" maxLength:"256" doc:"Your own id of the user, kept with the job; not . or .., by which the user could not be deleted"`
}

// Answer is what the person says to a question of an earlier result.
type Answer struct {
	Section string `json:"section" minLength:"1" maxLength:"200" doc:"The question's section"`
	Answer  string `json:"answer" minLength:"1" maxLength:"500" doc:"As \"60 calls a day\", \"March 2019 to June 2021\" or \"Excel, Word\""`
}

// Content is a resume in any of the forms that resume.Decode reads, with the places that its parts had there.
type Content struct {
	resume  resume.Resume
	origins resume.Origins
	err     error
}

// UnmarshalJSON reads content in each of its forms.
func (c *Content) UnmarshalJSON(data []byte) error {
	c.resume, c.origins, c.err = resume.DecodeFrom(data)
	return nil
}

// MarshalJSON writes all that was read.
func (c Content) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Content resume.Resume  `json:"content"`
		Origins resume.Origins `json:"origins"`
	}{c.resume, c.origins})
}

// Schema documents the form.
func (*Content) Schema(huma.Registry) *huma.Schema {
	return &huma.Schema{Type: huma.TypeObject, Nullable: true, Description: "The resume in one of three forms: redraft's own, as analyze answers it (name, experiences, …), " +
		"the improver's (contact, experience with bullets, …) or JSON Resume (basics, work, …). Required unless analysis_job_id is given"}
}

// CheckMembers asks for content where no analysis is named.
func (Body) CheckMembers(members map[string]any) []fault.Detail {
	if members["content"] == nil && (members["analysis_job_id"] == nil || members["analysis_job_id"] == "") {
		return []fault.Detail{{Type: "missing", Loc: []any{"body", "content"}, Msg: "Field required", Input: map[string]any{}}}
	}
	return nil
}

const maxFact = 500

// Check finds what the tags cannot say.
func (b Body) Check() []fault.Detail {
	var faults []fault.Detail
	switch {
	case b.Content != nil && b.AnalysisJobID != "":
		faults = append(faults, fault.Detail{Type: "value_error", Loc: []any{"body", "content"}, Msg: "Value error, send one of content and analysis_job_id"})
	case b.Content != nil && b.Content.err != nil:
		faults = server.Refused("content", b.Content.err)
	}
	for i, f := range b.Facts {
		if utf8.RuneCountInString(f) > maxFact {
			faults = append(faults, fault.Detail{Type: "string_too_long", Loc: []any{"body", "facts", i}, Msg: fmt.Sprintf("String should have at most %d characters", maxFact)})
		}
	}
	for i, a := range b.Answers {
		if _, err := b.place(a.Section); err != nil {
			faults = append(faults, fault.Detail{Type: "value_error", Loc: []any{"body", "answers", i, "section"}, Msg: "Value error, " + err.Error(), Input: a.Section})
		}
	}
	return append(faults, jobs.CheckUser(b.UserID)...)
}

// place is the canonical path of a place that is named as the content has it, or as a result does.
func (b Body) place(section string) (string, error) {
	if b.Content != nil {
		section = b.Content.origins.Find(section)
	}
	path, err := resume.ParsePath(section)
	if err != nil {
		return "", err
	}
	return path.String(), nil
}

// Request is what a job is asked: its content is canonical, whatever form it came in.
type Request struct {
	ResumeImprovementID string         `json:"resume_improvement_id"`
	Content             resume.Resume  `json:"content"`
	Origins             resume.Origins `json:"origins,omitempty"` // where the content's parts stood in what was sent
	AnalysisJobID       string         `json:"analysis_job_id,omitempty"`
	FocusAreas          []string       `json:"focus_areas,omitempty"`
	JobDescription      string         `json:"job_description,omitempty"`
	Profile             string         `json:"profile,omitempty"`
	Defaulted           bool           `json:"defaulted,omitempty"` // the profile is that of an analysis for which nobody named one
	TargetRole          string         `json:"target_role,omitempty"`
	Facts               []string       `json:"facts,omitempty"`
	Answers             []Answer       `json:"answers,omitempty"`  // their sections are canonical paths
	Language            string         `json:"language,omitempty"` // as an analysis found it

	id string // the job's, for the ledger
}

// example is a body to start from.
var example = json.RawMessage(`{"resume_improvement_id":"session-456","content":{"contact":{"name":"Jo Example","email":"jo@example.com"},` +
	`"experience":[{"title":"Office Manager","company":"Acme","start_date":"2021-03","end_date":"present","bullets":["Responsible for managing calendars","Was in charge of the monthly report"]}],` +
	`"skills":["Excel","Word"]},"focus_areas":["bullet_points","summary"],"facts":["managed 4 calendars"],"profile":"virtual-assistant"}`)

// Routes are the module's endpoints.
func (m *Module) Routes() []server.Route {
	routes := m.jobs.Routes(server.Doc{
		Summary: "Improve a resume",
		Description: "Proposes better texts and asks for what is missing. Every text is checked against the resume, and only what it supports is proposed. " +
			"Send content, or the analysis_job_id of a complete analysis.",
		Body: Body{}, Example: example,
	}, m.decode)
	return append(routes, server.Route{Method: http.MethodPost, Path: "/api/v1/improve/apply", Handler: m.handleApply, Doc: server.Doc{
		ID: "improve-apply", Tag: "improve", Summary: "Merge chosen improvements into the content",
		Description: "Keeps the choice, which generate then renders, and answers the merged content with its scores. " +
			"The ids may also be sent as a bare list, with resume_improvement_id (and job_id) in the query.",
		Params: []server.Param{
			{Name: "resume_improvement_id", Query: true, Description: "With a bare list as body"},
			{Name: "job_id", Query: true, Description: "With a bare list as body"},
		},
		Body: Choice{}, Example: json.RawMessage(`{"resume_improvement_id":"session-456","improvement_ids":["imp_29e0adff83a23b30"]}`), Answer: Applied{},
	}})
}

// decode reads a request and finds its content.
func (m *Module) decode(c echo.Context) (jobs.Submission[Request], error) {
	var sub jobs.Submission[Request]
	body, err := m.body.Decode(c.Request())
	if err != nil {
		return sub, err
	}
	req := Request{
		ResumeImprovementID: body.ResumeImprovementID, AnalysisJobID: body.AnalysisJobID, FocusAreas: body.FocusAreas, JobDescription: strings.TrimSpace(body.JobDescription),
		Profile: body.Profile, TargetRole: strings.TrimSpace(body.TargetRole), Facts: nonEmpty(body.Facts),
	}
	for _, a := range body.Answers {
		if a.Section, err = body.place(a.Section); err != nil {
			return sub, err
		}
		if a.Answer = strings.TrimSpace(resume.Visible(a.Answer)); a.Answer != "" {
			req.Answers = append(req.Answers, a)
		}
	}
	if body.Content != nil {
		req.Content, req.Origins = body.Content.resume, body.Content.origins
	} else {
		err = m.fromAnalysis(c, &req)
	}
	if err != nil {
		return sub, err
	}
	return jobs.Submission[Request]{Request: req, Asked: body, UserID: body.UserID, SessionID: body.ResumeImprovementID}, nil
}

// checkProfile finds a profile that there is not.
func (i Improver) checkProfile(b Body) []fault.Detail {
	if _, ok := i.Profiles.Choose(b.Profile, b.TargetRole); ok {
		return nil
	}
	ids := i.Profiles.IDs()
	last := len(ids) - 1
	return []fault.Detail{{Type: "enum", Loc: []any{"body", "profile"}, Input: b.Profile, Msg: fmt.Sprintf("Input should be '%s' or '%s'", strings.Join(ids[:last], "', '"), ids[last])}}
}

// analysis is what improve takes of an analysis.
type analysis struct {
	Content  resume.Resume `json:"content"`
	Profile  string        `json:"profile"`
	Language string        `json:"language"`
}

// fromAnalysis takes the content that an analysis read, and what it was read for unless this request says otherwise.
func (m *Module) fromAnalysis(c echo.Context, req *Request) error {
	asked, found, err := m.service.Finished(c.Request().Context(), auth.Sees(c), "analyze", "analysis_job_id", req.AnalysisJobID)
	if err != nil {
		return err
	}
	var a analysis
	var earlier struct {
		JobDescription string `json:"job_description"`
		Profile        string `json:"profile"`
		TargetRole     string `json:"target_role"`
	}
	if err := errors.Join(json.Unmarshal(found, &a), json.Unmarshal(asked, &earlier)); err != nil {
		return fmt.Errorf("decode the analysis %s: %w", req.AnalysisJobID, err)
	}
	a.Content.Normalize()
	req.Content, req.Language = a.Content, a.Language
	req.Defaulted = req.Profile == "" && earlier.Profile == ""
	req.Profile = orElse(req.Profile, a.Profile)
	req.JobDescription = orElse(req.JobDescription, earlier.JobDescription)
	req.TargetRole = orElse(req.TargetRole, earlier.TargetRole)
	return nil
}

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

// nonEmpty are the texts that say something, without what nobody sees: they may be written into a resume.
func nonEmpty(texts []string) (out []string) {
	for _, t := range texts {
		if t = resume.Visible(t); strings.TrimSpace(t) != "" {
			out = append(out, t)
		}
	}
	return out
}
