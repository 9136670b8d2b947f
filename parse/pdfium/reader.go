package pdfium

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"

	"github.com/tetratelabs/wazero"

	"redraft/parse/glyph"
)

// Reader reads one file at a time.
type Reader struct {
	ctx      context.Context
	runtime  wazero.Runtime
	compiled wazero.CompiledModule
	module   *module
}

// Open makes a Reader. cacheDir keeps the compiled module from one start to the next; it is made if it is not there.
func Open(ctx context.Context, cacheDir string) (*Reader, error) {
	if err := os.MkdirAll(cacheDir, 0o755); err != nil {
		return nil, fmt.Errorf("make the cache directory: %w", err)
	}
	rt, compiled, err := newRuntime(ctx, cacheDir)
	if err != nil {
		return nil, err
	}
	return &Reader{ctx: ctx, runtime: rt, compiled: compiled}, nil
}

// Close frees the Reader's memory.
func (r *Reader) Close() error { return r.runtime.Close(r.ctx) }

// Read gives the pages of a PDF file. Its errors wrap glyph.ErrEncrypted, ErrCorrupt, ErrLimit. Time is the business of
// whoever runs the process: nothing here can stop a page that never ends.
func (r *Reader) Read(ctx context.Context, data []byte, lim glyph.Limits) (pages []glyph.Page, err error) {
	if len(data) > lim.Bytes {
		return nil, lim.TooLarge()
	}
	err = r.use(func(m *module) error {
		pages, err = m.document(ctx, data, lim)
		return err
	})
	return pages, err
}

// use calls do with an instance, which is replaced afterwards where a file has spoilt it.
func (r *Reader) use(do func(*module) error) (err error) {
	if r.module == nil {
		if r.module, err = newModule(r.ctx, r.runtime, r.compiled); err != nil {
			return err
		}
	}
	err = do(r.module)
	var trap trapError
	if errors.As(err, &trap) || r.module.large() {
		closing := r.module.close()
		r.module = nil
		if err == nil && closing != nil {
			return fmt.Errorf("close PDFium: %w", closing)
		}
	}
	if errors.As(err, &trap) {
		return glyph.Fail(glyph.ErrCorrupt, "The PDF is damaged in a way that stops its reader. Please export it again.")
	}
	return err
}

// trapError is an error of PDFium itself: the instance cannot be used any more.
type trapError struct{ err error }

func (e trapError) Error() string { return "PDFium: " + e.err.Error() }

// FPDF_GetLastError's values.
const (
	errPassword = 4
	errSecurity = 5
)

// load opens a document; done closes it again and frees its memory.
func (m *module) load(data []byte) (doc uint64, done func(), err error) {
	address, err := m.call("malloc", uint64(len(data)))
	if err != nil || address == 0 {
		return 0, nil, trapError{fmt.Errorf("no memory for the file: %w", err)}
	}
	m.memory.Write(uint32(address), data)
	doc, err = m.call("FPDF_LoadMemDocument64", address, uint64(len(data)), 0)
	switch {
	case err != nil:
		err = trapError{err}
	case uint32(doc) == 0:
		err = m.loadError()
	}
	if err != nil {
		_, _ = m.call("free", address)
		return 0, nil, err
	}
	return doc, func() {
		_, _ = m.call("FPDF_CloseDocument", doc)
		_, _ = m.call("free", address)
	}, nil
}

func (m *module) document(ctx context.Context, data []byte, lim glyph.Limits) ([]glyph.Page, error) {
	doc, done, err := m.load(data)
	if err != nil {
		return nil, err
	}
	defer done()
	count, err := m.call("FPDF_GetPageCount", doc)
	if err != nil {
		return nil, trapError{err}
	}
	switch n := int(int32(count)); {
	case n > lim.Pages:
		return nil, lim.TooManyPages(n)
	case n <= 0:
		return nil, glyph.Fail(glyph.ErrCorrupt, "The PDF has no pages. Please export it again.")
	}
	pages := make([]glyph.Page, 0, int32(count))
	left := lim.Glyphs
	for i := range uint64(int32(count)) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		page, err := m.page(doc, i, left)
		if err != nil {
			return nil, err
		}
		if left -= len(page.Glyphs); left < 0 {
			return nil, lim.TooMuchText()
		}
		pages = append(pages, page)
	}
	return pages, nil
}

func (m *module) loadError() error {
	code, err := m.call("FPDF_GetLastError")
	switch {
	case err != nil:
		return trapError{err}
	case code == errPassword, code == errSecurity:
		return glyph.Fail(glyph.ErrEncrypted, "The PDF is protected with a password. Please remove the protection and send it again.")
	default:
		return glyph.Fail(glyph.ErrCorrupt, "The PDF is damaged and cannot be opened. Please export it again.")
	}
}

// Warm compiles PDFium into cacheDir.
func Warm(ctx context.Context, cacheDir string) error {
	r, err := Open(ctx, cacheDir)
	if err != nil {
		return err
	}
	return r.Close()
}

// Compiled says whether cacheDir holds a module that this program's compiler made: one of another version is of no use to it.
func Compiled(cacheDir string) bool {
	version := "*"
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, dep := range info.Deps {
			if dep.Path == "github.com/tetratelabs/wazero" {
				version = dep.Version
			}
		}
	}
	found, err := filepath.Glob(filepath.Join(cacheDir, "wazero-"+version+"-"+runtime.GOARCH+"-"+runtime.GOOS, "*"))
	return err == nil && len(found) > 0
}
