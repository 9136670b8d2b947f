package analyze

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"

	"redraft/parse"
	"redraft/parse/glyph"
	"redraft/parse/ledongthuc"
	"redraft/parse/pdfium"
	"redraft/parse/pool"
	"redraft/platform/config"
	"redraft/platform/memory"
	"redraft/resume"
)

// readerMemory is how much memory one reader may use, in bytes.
const readerMemory = 200 << 20

// NewReaders makes the pool of child processes that parse: each is this program again, at its command reader.
func NewReaders(cfg config.Config, size int) *pool.Pool {
	program, err := os.Executable()
	if err != nil {
		program = os.Args[0]
	}
	return pool.New(pool.Config{
		Size: size, Command: []string{program, "reader"}, Time: glyph.DefaultLimits.Time, Memory: readerMemory,
		Env: []string{"CACHE_DIR=" + cfg.CacheDir, "PDF_READER=" + cfg.PDFReader, fmt.Sprintf("MAX_FILE_SIZE_MB=%d", cfg.MaxFileSizeMB)},
	})
}

// WarmReaders starts the readers, each with the sample. The very first time the reader is compiled, which takes some seconds: by this
// process's first child alone, so that the others find it done.
func WarmReaders(ctx context.Context, readers *pool.Pool, cfg config.Config, sample []byte, out io.Writer) error {
	if cfg.PDFReader == "pdfium" && !pdfium.Compiled(cfg.CacheDir) {
		fmt.Fprintln(out, "compiling the PDF reader, once (about ten seconds) …")
		if err := pdfium.Warm(ctx, cfg.CacheDir); err != nil {
			return err
		}
	}
	return readers.Warm(ctx, sample)
}

// WarmCommand compiles the PDF reader ahead of the first start.
type WarmCommand struct{}

// Run fills the cache.
func (WarmCommand) Run(ctx context.Context, cfg config.Config) error {
	if err := pdfium.Warm(ctx, cfg.CacheDir); err != nil {
		return err
	}
	fmt.Println("the PDF reader is compiled in", cfg.CacheDir)
	return nil
}

// ReaderCommand is what a child of NewReaders runs.
type ReaderCommand struct{}

// Run is a child's life: it parses what the parent sends until the parent goes.
func (ReaderCommand) Run(ctx context.Context, cfg config.Config) error {
	signal.Ignore(os.Interrupt, syscall.SIGTERM) // the parent decides when its files are done
	if err := pool.LimitMemory(); err != nil {
		return err
	}
	limits := glyph.DefaultLimits
	limits.Bytes = int(cfg.MaxFileSize())
	parser := &parse.Parser{ReadPDF: ledongthuc.Read, Limits: limits}
	var draw pool.Draw
	if cfg.PDFReader == "pdfium" {
		reader, err := pdfium.Open(ctx, cfg.CacheDir)
		if err != nil {
			return err
		}
		defer func() { _ = reader.Close() }()
		parser.ReadPDF = reader.Read
		draw = func(ctx context.Context, data []byte, page, width int) ([]byte, error) {
			return reader.Picture(ctx, data, limits, page, width)
		}
	}
	debug.SetGCPercent(readerGarbage)
	idle := time.AfterFunc(readerIdle, giveBack)
	parseOne := func(ctx context.Context, data []byte) (*resume.Document, error) {
		idle.Stop()
		defer idle.Reset(readerIdle)
		return parser.Parse(ctx, data)
	}
	return pool.Serve(context.WithoutCancel(ctx), os.Stdin, os.Stdout, parseOne, draw)
}

// giveBack returns to the system what a process that waits for work does not need.
func giveBack() {
	debug.FreeOSMemory()
	memory.Trim()
}

// readerIdle is how long a reader waits for a file before it gives memory back.
const readerIdle = 300 * time.Millisecond

// readerGarbage is how much a reader's heap may grow before it is cleaned, in percent: most of it is PDFium's memory, which lives as long
// as the reader and would let the rest grow to its size.
const readerGarbage = 40
