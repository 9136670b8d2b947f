// Package analyze is the module that reads a resume and scores it: it fetches the file, or takes the one that was uploaded, has it parsed
// and scored, and answers what frontends show. The lifecycle of its jobs is platform/jobs's business, reading parse's, judging score's.
package analyze

import (
	"context"
	"errors"
	"net/http"
	"time"

	"redraft/parse/glyph"
	"redraft/platform/fault"
	"redraft/platform/jobs"
	"redraft/platform/server"
	"redraft/resume"
	"redraft/score"
)

// Result is data of the API's result.
type Result struct {
	Success             bool    `json:"success"`
	ResumeImprovementID *string `json:"resume_improvement_id"`
	score.Report
	AnalyzedAt string                 `json:"analyzed_at" doc:"UTC, without an offset"`
	Content    resume.Resume          `json:"content" doc:"The resume as it was read, to be handed to improve and generate"`
	Places     map[string]resume.Span `json:"places,omitempty" doc:"Only with ?include=places: where on the page each member of content stands, by its path"`
}

// parts are the members of a result that are answered only when they are asked for.
type parts struct {
	Checks []score.Check          `json:"checks"`
	Places map[string]resume.Span `json:"places"`
}

// Analyzer is what an analysis is made of.
type Analyzer struct {
	Fetch    func(context.Context, string) ([]byte, error)
	Parse    func(context.Context, []byte) (*resume.Document, error)
	Profiles *score.Catalog
}

// Analyze makes one analysis.
func (a Analyzer) Analyze(ctx context.Context, req Request) (Result, error) {
	data := req.File
	if req.ResumeURL != "" {
		var err error
		fetched := jobs.Stage(ctx, "fetch")
		data, err = a.Fetch(ctx, req.ResumeURL)
		fetched()
		if err != nil {
			return Result{}, err
		}
	}
	parsed := jobs.Stage(ctx, "parse")
	doc, err := a.Parse(ctx, data)
	parsed()
	if err != nil {
		return Result{}, Explain(err)
	}
	defer jobs.Stage(ctx, "score")()
	return a.Report(doc, req)
}

// Report scores a document for what the request names. A profile that is gone since the request was taken is a fault of the operator's,
// who replaced PROFILES_DIR.
func (a Analyzer) Report(doc *resume.Document, req Request) (Result, error) {
	profile, ok := a.Profiles.Choose(req.Profile, req.TargetRole)
	if !ok {
		return Result{}, server.Invalid(checkProfile(a.Profiles, req)...)
	}
	r := Result{Success: true, Content: doc.Content, Places: doc.Places, AnalyzedAt: time.Now().UTC().Format("2006-01-02T15:04:05.000000"),
		Report: score.Score(doc, score.Target{Profile: profile, Role: req.TargetRole, JobDescription: req.JobDescription, Today: time.Now()})}
	if req.ResumeImprovementID != "" {
		r.ResumeImprovementID = &req.ResumeImprovementID
	}
	return r, nil
}

// Explain makes faults of the ways in which reading a file fails.
func Explain(err error) error {
	var e *glyph.Error
	if errors.As(err, &e) {
		return fault.New(http.StatusUnprocessableEntity, e.Kind.Error(), e.Sentence)
	}
	return err
}

// Config is what a Module is made of.
type Config struct {
	Analyzer    Analyzer
	Workers     int
	Timeout     time.Duration
	MaxFileSize int64
}

// Module is analyze as the service runs it.
type Module struct {
	jobs        jobs.Handle[Request, Result]
	body        server.Body[Request]
	profiles    *score.Catalog
	maxFileSize int64
}

// New adds the module to the service.
func New(s *jobs.Service, cfg Config) *Module {
	profiles := cfg.Analyzer.Profiles
	return &Module{
		body: newBody(profiles), profiles: profiles, maxFileSize: cfg.MaxFileSize,
		jobs: jobs.Add(s, jobs.Module[Request, Result]{
			Name: "analyze", Title: "Analysis job", Workers: cfg.Workers, Timeout: cfg.Timeout, Guess: time.Second,
			Run: cfg.Analyzer.Analyze, Store: storeUpload, Load: loadUpload, Clear: clearUpload,
			Split: func(r Result) (Result, any) {
				p := parts{r.Checks, r.Places}
				r.Checks, r.Places = nil, nil
				return r, p
			},
		}),
	}
}

// Failure is the sentence and the word for an error of reading, for people at a terminal.
func Failure(err error) (message, typ string) {
	if f, ok := fault.As(Explain(err)); ok {
		return f.Message, f.Type
	}
	return err.Error(), "internal"
}
