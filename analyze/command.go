package analyze

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"unicode/utf8"

	"redraft/parse/pdfium"
	"redraft/parse/pool"
	"redraft/platform/config"
	"redraft/platform/fetch"
	"redraft/resume"
	"redraft/score"
)

// Command scores one resume at a terminal, without a server or a database.
type Command struct {
	Input string `arg:"" help:"A file (PDF, DOCX, text, Markdown, or content as JSON), a URL, or - for standard input."`
	JSON  bool   `help:"Print the API's data in place of a report for people."`

	Profile        string `help:"The profession to score for, as software; redraft's answer to an unknown one lists them all." placeholder:"ID"`
	TargetRole     string `help:"The role that is applied for. It chooses the profile where none is named." placeholder:"TITLE"`
	JobDescription string `help:"A text file with the advertisement; the report then says how the resume answers it." placeholder:"FILE"`
}

// Run scores one resume.
func (c Command) Run(ctx context.Context, cfg config.Config, open pool.Opener) error {
	profiles, err := score.Load(cfg.ProfilesDir)
	if err != nil {
		return err
	}
	req, err := c.request(profiles)
	if err != nil {
		return err
	}
	readers := open(1)
	defer readers.Close()
	if req.File, err = c.read(ctx, cfg); err != nil {
		return err
	}
	result, err := c.analyze(ctx, Analyzer{Parse: readers.Parse, Profiles: profiles}, req)
	if err != nil {
		return err
	}
	if c.JSON {
		return printJSON(os.Stdout, result, "  ")
	}
	info, err := os.Stdout.Stat()
	Print(os.Stdout, result, err == nil && info.Mode()&os.ModeCharDevice != 0 && os.Getenv("NO_COLOR") == "")
	return nil
}

// request is what the flags ask for.
func (c Command) request(profiles *score.Catalog) (Request, error) {
	req := Request{Profile: c.Profile, TargetRole: c.TargetRole}
	if _, ok := profiles.Choose(c.Profile, c.TargetRole); !ok {
		return req, fmt.Errorf("there is no profile %q; there are %s", c.Profile, strings.Join(profiles.IDs(), ", "))
	}
	if c.JobDescription == "" {
		return req, nil
	}
	data, err := os.ReadFile(c.JobDescription)
	if err != nil {
		return req, fmt.Errorf("read the job description: %w", err)
	}
	req.JobDescription = clean(data)
	if n := utf8.RuneCountInString(req.JobDescription); n > maxDescription {
		return req, fmt.Errorf("the job description has %d characters: send at most %d", n, maxDescription)
	}
	return req, nil
}

// analyze takes content as JSON for what it is, and everything else for a file.
func (c Command) analyze(ctx context.Context, a Analyzer, req Request) (Result, error) {
	if trimmed := strings.TrimSpace(string(req.File[:min(len(req.File), 512)])); strings.HasPrefix(trimmed, "{") && json.Valid(req.File) {
		content, err := resume.Decode(req.File)
		if err != nil {
			return Result{}, err
		}
		return a.Report(&resume.Document{Content: content}, req)
	}
	return a.Analyze(ctx, req)
}

func (c Command) read(ctx context.Context, cfg config.Config) ([]byte, error) {
	switch {
	case c.Input == "-":
		return io.ReadAll(io.LimitReader(os.Stdin, cfg.MaxFileSize()+1))
	case strings.HasPrefix(c.Input, "http://"), strings.HasPrefix(c.Input, "https://"):
		fetcher, err := fetch.New(fetch.Config{Allow: cfg.FetchAllow, MaxBytes: cfg.MaxFileSize(), Agent: "redraft"})
		if err != nil {
			return nil, err
		}
		return fetcher.Get(ctx, c.Input)
	}
	return os.ReadFile(c.Input)
}

func printJSON(w io.Writer, v any, indent string) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	return enc.Encode(v)
}

// ParseCommand reads resumes and writes what was understood as JSON.
type ParseCommand struct {
	Files []string `arg:"" help:"Files to read."`
	Out   string   `help:"Directory for one JSON file each; without it, a line of JSON each is printed." type:"path"`
}

// parsed is what the parse command writes of a file.
type parsed struct {
	Content *resume.Resume         `json:"content,omitempty"`
	Places  map[string]resume.Span `json:"places,omitempty"`
	Pages   []resume.Page          `json:"pages,omitempty"`
	Error   string                 `json:"error,omitempty"`
	Type    string                 `json:"error_type,omitempty"`
}

// Run reads files, as many at a time as there are cores, and writes them in order. It fails when any file failed.
func (c ParseCommand) Run(ctx context.Context, cfg config.Config, open pool.Opener) error {
	if c.Out != "" {
		if err := os.MkdirAll(c.Out, 0o755); err != nil {
			return fmt.Errorf("make the directory: %w", err)
		}
	}
	if cfg.PDFReader == "pdfium" && !pdfium.Compiled(cfg.CacheDir) {
		if err := pdfium.Warm(ctx, cfg.CacheDir); err != nil {
			return err
		}
	}
	readers := open(runtime.NumCPU())
	defer readers.Close()
	results := make([]chan parsed, len(c.Files))
	slots := make(chan struct{}, runtime.NumCPU())
	for i, path := range c.Files {
		results[i] = make(chan parsed, 1)
		go func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			results[i] <- parseFile(ctx, readers, path)
		}()
	}
	failed := 0
	for i, path := range c.Files {
		p := <-results[i]
		if p.Error != "" {
			failed++
		}
		if err := c.write(path, p); err != nil {
			return err
		}
	}
	if failed > 0 {
		return fmt.Errorf("%d of %d files could not be read", failed, len(c.Files))
	}
	return nil
}

func parseFile(ctx context.Context, readers *pool.Pool, path string) parsed {
	data, err := os.ReadFile(path)
	if err != nil {
		return parsed{Error: err.Error(), Type: "not_found"}
	}
	doc, err := readers.Parse(ctx, data)
	if err != nil {
		message, typ := Failure(err)
		return parsed{Error: message, Type: typ}
	}
	return parsed{Content: &doc.Content, Places: doc.Places, Pages: doc.Pages}
}

func (c ParseCommand) write(path string, p parsed) error {
	if c.Out == "" {
		return printJSON(os.Stdout, p, "")
	}
	name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)) + ".json"
	file, err := os.Create(filepath.Join(c.Out, name))
	if err != nil {
		return fmt.Errorf("write the result: %w", err)
	}
	return errors.Join(printJSON(file, p, " "), file.Close())
}
