package generate

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"redraft/generate/outline"
	"redraft/generate/pdf"
	"redraft/parse/glyph"
	"redraft/parse/pdfium"
	"redraft/parse/pool"
	"redraft/platform/config"
	"redraft/platform/fault"
	"redraft/resume"
)

// Command renders one resume at a terminal, without a server or a database.
type Command struct {
	Input    string `arg:"" help:"Content as JSON, a resume (PDF, DOCX, text, Markdown), which is read first, or - for standard input."`
	Template string `enum:"modern,professional,ats-optimized,executive" default:"modern" help:"One of ${enum}."`
	Format   string `enum:"pdf,docx,json,md,txt," default:"" help:"pdf, docx, json, md or txt; without it what the ending of --out says, else pdf."`
	PageSize string `enum:"A4,Letter" default:"A4" help:"A4 or Letter."`
	Accent   string `help:"A colour, as #rrggbb or by name, in place of the template's own."`
	Language string `enum:"en,es,fr,de,pt,it,nl,ru,el,vi,zh,ja," default:"" help:"Of headings and dates, such as en or de; without it the content's own."`
	Out      string `short:"o" help:"The file to write, or - for standard output; without it, one named after the person." type:"path"`
}

// Run renders one resume.
func (c Command) Run(ctx context.Context, cfg config.Config, open pool.Opener) error {
	look := Look{Template: c.Template, Format: c.format(), PageSize: c.PageSize, Accent: c.Accent, Language: c.Language}
	if formats[look.Format] == "" {
		return fmt.Errorf("%s: there is no format for this ending; use .pdf, .docx, .json, .md or .txt, or say --format", c.Out)
	}
	fonts, err := pdf.LoadFonts(cfg.FontDir)
	if err != nil {
		return err
	}
	if cfg.PDFReader == "pdfium" && !pdfium.Compiled(cfg.CacheDir) {
		if err := pdfium.Warm(ctx, cfg.CacheDir); err != nil {
			return err
		}
	}
	readers := open(1)
	defer readers.Close()
	content, err := c.content(ctx, cfg, readers)
	if err != nil {
		return err
	}
	r := Renderer{Fonts: fonts, Parse: readers.Parse, Rough: cfg.PDFReader == "ledongthuc", Logger: slog.New(slog.NewTextHandler(os.Stderr, nil))}
	data, pages, err := r.Render(ctx, content, look)
	if f, ok := fault.As(err); ok {
		return errors.New(f.Message)
	}
	if err != nil {
		return err
	}
	return c.write(data, pages, fileName(content.Name, look.Format))
}

func (c Command) format() string {
	ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(c.Out), "."))
	return cmp.Or(c.Format, ending, "pdf")
}

// content reads JSON for what it is, and everything else as a resume.
func (c Command) content(ctx context.Context, cfg config.Config, readers *pool.Pool) (resume.Resume, error) {
	data, err := c.read(cfg)
	if err != nil {
		return resume.Resume{}, err
	}
	var content resume.Resume
	if strings.HasPrefix(strings.TrimSpace(string(data[:min(len(data), 512)])), "{") && json.Valid(data) {
		content, err = resume.Decode(data)
	} else {
		var doc *resume.Document
		if doc, err = readers.Parse(ctx, data); err == nil {
			content = doc.Content
		}
		var e *glyph.Error
		if errors.As(err, &e) {
			err = errors.New(e.Sentence)
		}
	}
	switch {
	case err != nil:
		return content, fmt.Errorf("%s: %w", c.Input, err)
	case outline.Clean(content.Name) == "":
		return content, fmt.Errorf("%s: the content has no name: a resume begins with one", c.Input)
	}
	return content, nil
}

func (c Command) read(cfg config.Config) ([]byte, error) {
	file := os.Stdin
	if c.Input != "-" {
		opened, err := os.Open(c.Input)
		if err != nil {
			return nil, err
		}
		defer opened.Close()
		file = opened
	}
	data, err := io.ReadAll(io.LimitReader(file, cfg.MaxFileSize()+1))
	if err == nil && int64(len(data)) > cfg.MaxFileSize() {
		err = fmt.Errorf("%s is larger than the limit of %d MB (MAX_FILE_SIZE_MB)", c.Input, cfg.MaxFileSizeMB)
	}
	return data, err
}

func (c Command) write(data []byte, pages int, name string) error {
	path := cmp.Or(c.Out, name)
	if filepath.Base(path) == "-" { // kong makes a path of it
		_, err := os.Stdout.Write(data)
		return err
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		return fmt.Errorf("write the document: %w", err)
	}
	what := ""
	if pages > 0 {
		what = fmt.Sprintf(", %d page", pages)
		if pages > 1 {
			what += "s"
		}
	}
	fmt.Fprintf(os.Stderr, "wrote %s (%d kB%s)\n", path, (len(data)+1023)>>10, what)
	return nil
}
