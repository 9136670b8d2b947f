package generate

import (
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"sync"

	"github.com/labstack/echo/v4"

	"redraft/generate/pdf"
	"redraft/parse/pdfium"
	"redraft/parse/pool"
	"redraft/platform/config"
	"redraft/resume"
)

// thumbnailWidth is the width of a template's small picture, in pixels.
const thumbnailWidth = 320

// sample is a made person's resume, which the pictures of the templates show.
//
//go:embed sample.json
var sample []byte

// pictures are what the templates look like: their own PDF, drawn as any other. Each is made when it is first asked for, kept in memory,
// and on disk under a name made of the PDF itself, so that a changed design never shows its old face.
type pictures struct {
	draw   func(ctx context.Context, data []byte, page, width int) ([]byte, error)
	fonts  *pdf.Fonts
	dir    string
	logger *slog.Logger

	mu   sync.Mutex
	made map[string]*picture // by template and width
}

type picture struct {
	mu   sync.Mutex // held while it is made: others wait for it
	data []byte     // nil until then
	tag  string
}

func newPictures(cfg Config) *pictures {
	return &pictures{draw: cfg.Picture, fonts: cfg.Renderer.Fonts, dir: filepath.Join(cfg.CacheDir, "previews"), logger: cfg.Renderer.Logger, made: map[string]*picture{}}
}

// DrawWith is Config.Picture, drawn by the readers. A process that only answers has not warmed them: the reader is compiled before the first
// picture then, which takes longer than a reader may for a file.
func DrawWith(cfg config.Config, readers *pool.Pool) func(ctx context.Context, data []byte, page, width int) ([]byte, error) {
	compile := sync.OnceValue(func() error {
		if cfg.PDFReader != "pdfium" || pdfium.Compiled(cfg.CacheDir) {
			return nil
		}
		return pdfium.Warm(context.Background(), cfg.CacheDir)
	})
	return func(ctx context.Context, data []byte, page, width int) ([]byte, error) {
		if err := compile(); err != nil {
			return nil, err
		}
		return readers.Picture(ctx, data, page, width)
	}
}

// of gives a template's picture and its entity tag.
func (p *pictures) of(ctx context.Context, template string, width int) (data []byte, tag string, err error) {
	name := fmt.Sprintf("%s-%d", template, width)
	p.mu.Lock()
	one := p.made[name]
	if one == nil {
		one = &picture{}
		p.made[name] = one
	}
	p.mu.Unlock()
	one.mu.Lock()
	defer one.mu.Unlock()
	if one.data == nil {
		if data, err = p.make(ctx, template, width); err != nil {
			return nil, "", err
		}
		sum := sha256.Sum256(data)
		one.data, one.tag = data, `"`+hex.EncodeToString(sum[:16])+`"`
	}
	return one.data, one.tag, nil
}

func (p *pictures) make(ctx context.Context, template string, width int) ([]byte, error) {
	content, err := resume.Decode(sample)
	if err != nil {
		return nil, fmt.Errorf("read the sample: %w", err)
	}
	page, err := pdf.Render(content, pdf.Options{Template: template, Fonts: p.fonts})
	if err != nil {
		return nil, fmt.Errorf("render the sample: %w", err)
	}
	sum := sha256.Sum256(page)
	path := filepath.Join(p.dir, fmt.Sprintf("%s-%d.png", hex.EncodeToString(sum[:16]), width))
	if data, err := os.ReadFile(path); err == nil && len(data) > 0 {
		return data, nil
	}
	data, err := p.draw(context.WithoutCancel(ctx), page, 1, width) // others wait for it, even when this caller has gone
	if err != nil {
		return nil, fmt.Errorf("draw the sample: %w", err)
	}
	if err := write(path, data); err != nil {
		p.logger.Debug("a picture is not kept on disk", slog.Any("error", err))
	}
	return data, nil
}

// write puts a file in its place whole: another process may read it at any moment.
func write(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	file, err := os.CreateTemp(filepath.Dir(path), "new-*")
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	if closing := file.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Rename(file.Name(), path)
	}
	if err != nil {
		_ = os.Remove(file.Name())
	}
	return err
}

func (m *Module) templatePicture(width int) echo.HandlerFunc {
	return func(c echo.Context) error {
		t, err := find(c.Param("id"))
		if err != nil {
			return err
		}
		data, tag, err := m.pictures.of(c.Request().Context(), t.ID, width)
		if err != nil {
			return pictureFault(err)
		}
		c.Response().Header().Set("Cache-Control", "public, max-age=3600")
		c.Response().Header().Set("ETag", tag)
		if c.Request().Header.Get("If-None-Match") == tag {
			return c.NoContent(http.StatusNotModified)
		}
		return c.Blob(http.StatusOK, "image/png", data)
	}
}
