package analyze

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"unicode"

	"github.com/labstack/echo/v4"

	"redraft/platform/fault"
	"redraft/platform/jobs"
	"redraft/platform/server"
)

// Request asks for an analysis of the resume at a URL, or of a file that came with the request.
type Request struct {
	ResumeURL           string `json:"resume_url" format:"uri" maxLength:"8192" doc:"An http or https URL of a PDF, DOCX, text or Markdown file" hint:"or send the resume itself, as file of a multipart/form-data form or as the body with its Content-Type"`
	UserID              string `json:"user_id,omitempty" required:"false" nullable:"true" maxLength:"256" doc:"Your own id of the user, kept with the job; not . or .., by which the user could not be deleted"`
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
	why := ""
	if strings.ContainsFunc(r.ResumeURL, func(c rune) bool { return unicode.IsSpace(c) || unicode.IsControl(c) }) {
		why = "; this one has a space or a control character in it"
	}
	return []fault.Detail{{Type: "value_error", Loc: []any{"body", "resume_url"}, Msg: "Value error, should be an http or https URL" + why, Input: nil}}
}

// Routes are the module's endpoints.
func (a *Module) Routes() []server.Route {
	routes := a.jobs.Routes(server.Doc{
		Summary: "Analyze a resume",
		Description: "Send the URL of a resume as JSON, or the file itself: as multipart/form-data, or as the raw body. " +
			"With a raw body, user_id, resume_improvement_id, profile, target_role and job_description may stand in the query; a long job_description is better sent in a form.",
		Body: Request{}, Example: json.RawMessage(`{"resume_url":"https://example.org/cv.pdf","resume_improvement_id":"session-456","profile":"virtual-assistant"}`),
		Form: map[string]string{"file": "The resume", "user_id": "Your own id of the user", "resume_improvement_id": "Your own id of the session",
			"profile": "An id of GET /api/v1/profiles", "target_role": "The role that is applied for", "job_description": "An advertisement as text, at most 20,000 characters"},
		Uploads: map[string]string{
			"application/pdf": "The resume itself", "text/markdown": "The resume itself",
			"application/vnd.openxmlformats-officedocument.wordprocessingml.document": "The resume itself",
		},
	}, a.decode)
	return append(routes, a.profilesRoute())
}

// decode reads the request in each of its forms.
func (a *Module) decode(c echo.Context) (jobs.Submission[Request], error) {
	var req Request
	var err error
	var faults []fault.Detail
	form := bodyForm(c.Request())
	switch r := c.Request(); form {
	case formBody:
		req, faults, err = a.decodeForm(r)
	case fileBody:
		for name, member := range req.members() {
			*member = clean([]byte(c.QueryParam(name)))
		}
		req.File, err = server.ReadBody(r, a.maxFileSize)
	default:
		req, err = a.body.Decode(r)
	}
	if err == nil && form != jsonBody {
		if len(req.File) == 0 && len(faults) == 0 {
			faults = append(faults, fault.Detail{Type: "value_error", Loc: []any{"body", "file"}, Msg: "Value error, the file is empty"})
		}
		if faults = append(faults, a.checkFields(req)...); len(faults) > 0 {
			err = server.Invalid(faults...)
		}
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

// decodeForm reads multipart/form-data as it streams in: nothing is written to disk. Fields that it does not know are ignored, as in JSON, but
// named where the file is missing: it may be in one of them.
func (a *Module) decodeForm(r *http.Request) (req Request, faults []fault.Detail, err error) {
	r.Body = http.MaxBytesReader(nil, r.Body, a.maxFileSize+1<<20)
	parts, err := r.MultipartReader()
	if err != nil {
		return req, nil, brokenForm
	}
	members := req.members()
	files, other := 0, ""
	for {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return req, nil, a.formError(err)
		}
		name, limit := part.FormName(), int64(maxField)
		member, known := members[name]
		switch {
		case name == "file":
			limit = a.maxFileSize
		case name == "job_description":
			limit = 4 * maxDescription // characters of four bytes at most
		case !known:
			if other == "" || part.FileName() != "" {
				other = strings.ToValidUTF8(name[:min(len(name), 80)], "")
			}
			continue
		}
		data, err := io.ReadAll(io.LimitReader(part, limit+1))
		switch {
		case err != nil:
			return req, nil, a.formError(err)
		case int64(len(data)) > limit:
			return req, nil, fault.New(http.StatusRequestEntityTooLarge, "too_large", fmt.Sprintf("%s is larger than the limit of %s.", name, server.Bytes(limit)))
		case name == "file":
			req.File = data
			files++
		default:
			*member = clean(data)
		}
	}
	missing := fault.Detail{Type: "missing", Loc: []any{"body", "file"}, Msg: "Field required"}
	switch {
	case files > 1:
		faults = append(faults, fault.Detail{Type: "value_error", Loc: []any{"body", "file"}, Msg: fmt.Sprintf("Value error, send one file, not %d: each resume is a job of its own", files)})
	case files == 0 && other != "":
		missing.Msg += fmt.Sprintf("; the form has %q, but the resume belongs into \"file\"", other)
		fallthrough
	case files == 0:
		faults = append(faults, missing)
	}
	return req, faults, nil
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
