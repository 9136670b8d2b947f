// Package generate is the module that renders content anew: as PDF in one of four designs (generate/pdf), or as DOCX, JSON Resume,
// Markdown or text. Its job ends with a file, which is kept in the database for a time and delivered through links that are signed and
// end. No PDF is published that was not read back first. How a page looks is the business of the packages beneath this one.
package generate

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"time"
	"unicode/utf8"

	"redraft/generate/docx"
	"redraft/generate/jsonresume"
	"redraft/generate/outline"
	"redraft/generate/pdf"
	"redraft/generate/plain"
	"redraft/platform/db"
	"redraft/platform/fault"
	"redraft/platform/jobs"
	"redraft/platform/server"
	"redraft/resume"
)

// Result is data of the API's result.
type Result struct {
	Success             bool   `json:"success"`
	ResumeImprovementID string `json:"resume_improvement_id"`
	Template            string `json:"template"`
	Format              string `json:"format" enum:"pdf,docx,json,md,txt"`
	FileURL             string `json:"file_url" format:"uri" doc:"Opens without an API key, until expires_at; signed anew with each look at the result"`
	FileName            string `json:"file_name"`
	FileSize            int    `json:"file_size" doc:"Bytes"`
	Pages               int    `json:"pages,omitempty" required:"false" doc:"Of a PDF"`
	GeneratedAt         string `json:"generated_at" doc:"UTC, without an offset"`
	ExpiresAt           string `json:"expires_at" doc:"When file_url stops working; UTC, without an offset"`
	KeptUntil           string `json:"kept_until" doc:"When the document is deleted; UTC, without an offset"`
	AppliedCount        *int   `json:"applied_count,omitempty" required:"false" doc:"Of an improve_job_id: how many of its improvements are in the document"`
	Note                string `json:"note,omitempty" required:"false" doc:"What the caller should know of the document: that no improvement was applied"`

	file []byte
}

// moment is the form of a time in results, which is the predecessor's.
const moment = "2006-01-02T15:04:05.000000"

// Look is what a document is to be.
type Look struct{ Template, Format, PageSize, Accent, Language string }

// formats are what documents are written as, and their content types.
var formats = map[string]string{
	"pdf":  "application/pdf",
	"docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	"json": "application/json",
	"md":   "text/markdown; charset=utf-8",
	"txt":  "text/plain; charset=utf-8",
}

// Renderer is what rendering is made of.
type Renderer struct {
	Fonts  *pdf.Fonts
	Parse  func(context.Context, []byte) (*resume.Document, error) // reads a PDF back
	Rough  bool                                                    // Parse joins and tears words: a PDF is proven by its own tables alone
	Logger *slog.Logger
}

// Render writes content in the look, and tells how many pages a PDF has. Its errors are faults where the caller can mend them.
func (r Renderer) Render(ctx context.Context, content resume.Resume, l Look) (data []byte, pages int, err error) {
	switch l.Format {
	case "pdf":
		return r.pdf(ctx, content, l)
	case "json":
		data, err = jsonresume.Render(content, l.Template)
		return data, 0, err
	}
	words := pdf.WordingOf(content, l.Language)
	laidOut := outline.Build(content, words)
	switch l.Format {
	case "docx":
		accent, err := pdf.Accent(l.Accent)
		if err != nil {
			return nil, 0, explain(err)
		}
		data, err = docx.Render(laidOut, docx.Options{Template: l.Template, PageSize: l.PageSize, Accent: accent, Language: words.Language})
		return data, 0, err
	case "md":
		return plain.Markdown(laidOut), 0, nil
	case "txt":
		return plain.Text(laidOut), 0, nil
	}
	return nil, 0, fmt.Errorf("there is no format %q", l.Format)
}

// maxText is more than MaxPages hold at the closest setting, in characters: setting so much only to find out would hold a worker up.
const maxText = 60_000

// maxPassage is about what a page holds of one text, in characters: a longer one is torn by a page's end.
const maxPassage = 2500

// pdf renders, and proves what it rendered by reading it back: a document that lost a word is a fault of ours and never leaves the house.
func (r Renderer) pdf(ctx context.Context, content resume.Resume, l Look) ([]byte, int, error) {
	if n := size(content); n > maxText {
		return nil, 0, explain(&pdf.Error{Kind: pdf.TooLong, Message: fmt.Sprintf("The content has %d characters, which is more than %d pages hold. "+
			"Please shorten it: keep the last ten to fifteen years, and three to six bullets a role.", n, pdf.MaxPages)})
	}
	data, err := pdf.Render(content, pdf.Options{Template: l.Template, PageSize: l.PageSize, Accent: l.Accent, Language: l.Language, Fonts: r.Fonts})
	if err != nil {
		return nil, 0, explain(err)
	}
	doc, err := r.Parse(ctx, data)
	if err != nil {
		return nil, 0, fmt.Errorf("read the PDF back: %w", err)
	}
	if r.Rough {
		err = pdf.CheckFile(content, data)
	} else {
		err = pdf.Check(content, data, doc)
	}
	var lost *pdf.Lost
	if errors.As(err, &lost) && lost.Length > maxPassage {
		return nil, 0, explain(&pdf.Error{Kind: pdf.TooLong, Message: fmt.Sprintf("%s has %d characters, which is about a page or more in one piece, and pages that tear it apart are not read back as it is. "+
			"Please shorten it: a summary has two to four sentences, a bullet one or two.", lost.Path, lost.Length)})
	}
	if err != nil {
		r.Logger.LogAttrs(ctx, slog.LevelError, "a PDF lost text", slog.String("template", l.Template), slog.String("page_size", l.PageSize), slog.Int("pages", len(doc.Pages)), slog.Any("error", err)) // which names members, not what they say
		return nil, 0, fault.New(http.StatusInternalServerError, "render_incomplete",
			fmt.Sprintf("The PDF that was made did not read back as the content, so it was not published. Another template may do; please report this. (%v)", err))
	}
	return data, len(doc.Pages), nil
}

// size is how much there is to set, in characters.
func size(content resume.Resume) (n int) {
	for _, s := range outline.Build(content, pdf.WordingOf(resume.Resume{}, "en")).Sections {
		n += utf8.RuneCountInString(s.Text)
		for _, e := range s.Entries {
			n += utf8.RuneCountInString(e.Title + e.Org + e.Place + e.Dates + strings.Join(e.Paragraphs, "") + strings.Join(e.Bullets, ""))
		}
		for _, l := range s.Lines {
			n += utf8.RuneCountInString(l.Caption + l.Text + l.Detail + l.Date)
		}
	}
	return n
}

// explain makes faults of what callers can mend.
func explain(err error) error {
	var e *pdf.Error
	if errors.As(err, &e) {
		return fault.New(http.StatusUnprocessableEntity, string(e.Kind), e.Message)
	}
	return err
}

// Config is what a Module is made of.
type Config struct {
	Renderer  Renderer
	Picture   func(ctx context.Context, data []byte, page, width int) ([]byte, error) // a page as PNG
	DB        *db.DB
	BaseURL   string
	LinkLife  time.Duration // how long a link works
	Retention time.Duration // how long a document is kept
	CacheDir  string        // where pictures of templates are kept
	Workers   int
	Timeout   time.Duration
}

// Module is generate as the service runs it.
type Module struct {
	cfg      Config
	service  *jobs.Service
	jobs     jobs.Handle[Request, Result]
	body     server.Body[Request]
	again    server.Body[Again]
	links    links
	pictures *pictures
}

// New adds the module to the service.
func New(s *jobs.Service, cfg Config) *Module {
	m := &Module{
		cfg: cfg, service: s, body: server.NewBody[Request](), again: server.NewBody[Again](),
		links: links{db: cfg.DB, base: cfg.BaseURL, life: cfg.LinkLife}, pictures: newPictures(cfg),
	}
	m.jobs = jobs.Add(s, jobs.Module[Request, Result]{
		Name: "generate", Title: "PDF generation job", Workers: cfg.Workers, Timeout: cfg.Timeout, Guess: time.Second,
		Run: m.run, Keep: keepFile, Present: m.links.present,
		Sweep: func(ctx context.Context, pool *db.DB) error { return sweep(ctx, pool, cfg.LinkLife) },
	})
	return m
}

// run does a job.
func (m *Module) run(ctx context.Context, req Request) (Result, error) {
	rendered := jobs.Stage(ctx, "render")
	data, pages, err := m.cfg.Renderer.Render(ctx, req.Content.Resume, req.look())
	rendered()
	if err != nil {
		return Result{}, err
	}
	now := time.Now().UTC()
	note := ""
	if req.Applied != nil && *req.Applied == 0 {
		note = "No improvement of this job was applied, so the document has the content as it came. Choose some with POST /api/v1/improve/apply, then generate again."
	}
	return Result{
		Success: true, ResumeImprovementID: req.ResumeImprovementID, Template: req.Template, Format: req.Format,
		FileName: fileName(req.Content.Name, req.Format), FileSize: len(data), Pages: pages, file: data,
		GeneratedAt: now.Format(moment), KeptUntil: now.Add(m.cfg.Retention).Format(moment), AppliedCount: req.Applied, Note: note,
	}, nil
}
