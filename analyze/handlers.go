package analyze

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"

	"github.com/labstack/echo/v4"

	"redraft/platform/fault"
	"redraft/platform/jobs"
	"redraft/platform/server"
)

// Request asks for an analysis of the resume at a URL, or of a file that came with the request.
type Request struct {
	ResumeURL           string `json:"resume_url" format:"uri" maxLength:"8192" doc:"An http or https URL of a PDF, DOCX, text or Markdown file"`
	UserID              string `json:"user_id,omitempty" required:"false" nullable:"true" maxLength:"256" doc:"Your own id of the user, kept with the job"`
	ResumeImprovementID string `json:"resume_improvement_id,omitempty" required:"false" nullable:"true" maxLength:"256" doc:"Your own id of the session, answered in the result"`
	Profile             string `json:"profile,omitempty" required:"false" nullable:"true" maxLength:"64" doc:"The profession to score for: an id of GET /api/v1/profiles. Without it the target role chooses, else virtual-assistant"`
	TargetRole          string `json:"target_role,omitempty" required:"false" nullable:"true" maxLength:"256" doc:"The role that is applied for, as \"Executive Assistant\""`
	JobDescription      string `json:"job_description,omitempty" required:"false" nullable:"true" maxLength:"20000" doc:"An advertisement as text; the result then says in match how the resume answers it"`

	File []byte `json:"-"` // what was uploaded in place of a URL; kept in the table uploads, not in the request
}

// Check finds what the tags cannot say.
func (r *Request) Check() []fault.Detail {
	r.ResumeURL = strings.TrimSpace(r.ResumeURL)
	u, err := url.Parse(r.ResumeURL)
	if err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
		return nil
	}
	return []fault.Detail{{Type: "value_error", Loc: []any{"body", "resume_url"}, Msg: "Value error, should be an http or https URL", Input: nil}}
}

// Routes are the module's endpoints.
func (a *Module) Routes() []server.Route {
	routes := a.jobs.Routes(server.Doc{
		Summary: "Analyze a resume",
		Description: "Send the URL of a resume as JSON, or the file itself: as multipart/form-data, or as the raw body. " +
			"With a raw body, user_id, resume_improvement_id, profile, target_role and job_description may stand in the query; a long job_description is better sent in a form.",
		Body: Request{},
		Form: map[string]string{"file": "The resume", "user_id": "Your own id of the user", "resume_improvement_id": "Your own id of the session",
			"profile": "An id of GET /api/v1/profiles", "target_role": "The role that is applied for", "job_description": "An advertisement as text, at most 20,000 characters"},
		Uploads: map[string]string{
			"application/pdf": "The resume itself", "text/markdown": "The resume itself",
			"application/vnd.openxmlformats-officedocument.wordprocessingml.document": "The resume itself",
		},
		Errors: []int{http.StatusRequestEntityTooLarge, http.StatusUnprocessableEntity},
	}, a.decode)
	return append(routes, a.profilesRoute())
}

// decode reads the request in each of its forms.
func (a *Module) decode(c echo.Context) (jobs.Submission[Request], error) {
	var req Request
	var err error
	switch r := c.Request(); bodyForm(r) {
	case formBody:
		req, err = a.decodeForm(r)
	case fileBody:
		for name, member := range req.members() {
			*member = clean([]byte(c.QueryParam(name)))
		}
		req.File, err = server.ReadBody(r, a.maxFileSize)
	default:
		req, err = a.body.Decode(r)
	}
	if err == nil && req.ResumeURL == "" && len(req.File) == 0 {
		err = server.Invalid(fault.Detail{Type: "value_error", Loc: []any{"body", "file"}, Msg: "Value error, the file is empty"})
	}
	if err == nil {
		err = a.checkTarget(req)
	}
	return jobs.Submission[Request]{Request: req, File: req.File, UserID: req.UserID, SessionID: req.ResumeImprovementID}, err
}

// members are the members that forms and queries carry beside the file.
func (r *Request) members() map[string]*string {
	return map[string]*string{"user_id": &r.UserID, "resume_improvement_id": &r.ResumeImprovementID, "profile": &r.Profile,
		"target_role": &r.TargetRole, "job_description": &r.JobDescription}
}

type form int

const (
	jsonBody form = iota
	formBody
	fileBody
)

// bodyForm tells the forms apart. Whatever does not say that it is a file is read as JSON: clients of the predecessor send it
// without a Content-Type, or with their tool's default.
func bodyForm(r *http.Request) form {
	mediaType, _, err := mime.ParseMediaType(r.Header.Get(echo.HeaderContentType))
	switch {
	case err != nil, mediaType == "application/x-www-form-urlencoded", strings.HasSuffix(mediaType, "json"):
		return jsonBody
	case mediaType == "multipart/form-data":
		return formBody
	case mediaType == "text/plain" && startsJSON(r):
		return jsonBody
	default:
		return fileBody
	}
}

// startsJSON looks at a body's first byte and puts it back.
func startsJSON(r *http.Request) bool {
	first := make([]byte, 1)
	n, _ := io.ReadFull(r.Body, first)
	r.Body = struct {
		io.Reader
		io.Closer
	}{io.MultiReader(bytes.NewReader(first[:n]), r.Body), r.Body}
	return n == 1 && first[0] == '{'
}

// maxField is the size, in bytes, of a form's field beside the file and the job description.
const maxField = 1024

// decodeForm reads multipart/form-data as it streams in: nothing is written to disk.
func (a *Module) decodeForm(r *http.Request) (Request, error) {
	var req Request
	r.Body = http.MaxBytesReader(nil, r.Body, a.maxFileSize+1<<20)
	parts, err := r.MultipartReader()
	if err != nil {
		return req, brokenForm
	}
	for {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return req, a.formError(err)
		}
		limit := int64(maxField)
		switch part.FormName() {
		case "file":
			limit = a.maxFileSize
		case "job_description":
			limit = 4 * maxDescription // characters of four bytes at most
		}
		data, err := io.ReadAll(io.LimitReader(part, limit+1))
		switch {
		case err != nil:
			return req, a.formError(err)
		case int64(len(data)) > limit:
			return req, fault.New(http.StatusRequestEntityTooLarge, "too_large",
				fmt.Sprintf("%s is larger than the limit of %s.", part.FormName(), server.Bytes(limit)))
		}
		if part.FormName() == "file" {
			req.File = data
		} else if member, ok := req.members()[part.FormName()]; ok {
			*member = clean(data)
		}
	}
	if req.File == nil {
		return req, server.Invalid(fault.Detail{Type: "missing", Loc: []any{"body", "file"}, Msg: "Field required"})
	}
	return req, nil
}

// clean makes a field fit for a text column.
func clean(data []byte) string {
	return strings.TrimSpace(strings.ReplaceAll(strings.ToValidUTF8(string(data), "\uFFFD"), "\x00", ""))
}

var brokenForm = server.Invalid(fault.Detail{Type: "value_error", Loc: []any{"body"}, Msg: "Value error, the multipart form is broken"})

func (a *Module) formError(err error) error {
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		return fault.New(http.StatusRequestEntityTooLarge, "too_large",
			fmt.Sprintf("The file is larger than the limit of %s.", server.Bytes(a.maxFileSize)))
	}
	return brokenForm
}
