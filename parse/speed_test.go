package parse_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"time"

	gopdfium "github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"redraft/parse"
	"redraft/parse/glyph"
)

// BenchmarkSinglePages gives the processor's time that a one-page PDF costs in the median of a folder's, warm and to the last byte of JSON; how
// much of it is ours, the rest being PDFium's; and what go-pdfium takes for its structured text of the same pages (every character with
// its box and font), to compare within one run. PARSE_CORPUS names the folder.
func BenchmarkSinglePages(b *testing.B) {
	dir := os.Getenv("PARSE_CORPUS")
	if dir == "" {
		dir = "testdata"
	}
	files, pages := singlePages(b, dir)
	whole, theirs := newParser(b), structured(b)
	at := 0
	ours := &parse.Parser{Limits: glyph.DefaultLimits, ReadPDF: func(context.Context, []byte, glyph.Limits) ([]glyph.Page, error) { return pages[at], nil }}
	written := func(p *parse.Parser) func(int) error {
		return func(i int) error {
			at = i
			doc, err := p.Parse(b.Context(), files[i])
			if err == nil {
				_, err = json.Marshal(doc)
			}
			return err
		}
	}
	figures := []struct {
		unit  string
		do    func(int) error
		spent []time.Duration
	}{{unit: "cpu-ms/page", do: written(whole)}, {unit: "cpu-ms-ours", do: written(ours)}, {unit: "cpu-ms-go-pdfium", do: func(i int) error { return theirs(files[i]) }}}
	for b.Loop() {
		for k := range figures {
			f := &figures[k]
			list := make([]time.Duration, len(files))
			for i := range files {
				before := used(b)
				if err := f.do(i); err != nil {
					b.Fatal(err)
				}
				list[i] = used(b) - before
			}
			f.spent = append(f.spent, median(list))
		}
	}
	for _, f := range figures {
		b.ReportMetric(float64(median(f.spent).Microseconds())/1000, f.unit)
	}
	b.ReportMetric(float64(median(figures[0].spent))/float64(median(figures[2].spent)), "times-go-pdfium")
	b.ReportMetric(float64(len(files)), "files")
}

func median(list []time.Duration) time.Duration {
	slices.Sort(list)
	return list[len(list)/2]
}

// used is the processor's time of this process so far.
func used(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// singlePages are the PDF files of a folder that have one page, and that page.
func singlePages(b *testing.B, dir string) (files [][]byte, pages [][]glyph.Page) {
	b.Helper()
	r, err := reader()
	if err != nil {
		b.Fatal(err)
	}
	for _, s := range corpus(b, dir) {
		if filepath.Ext(s.Local) != ".pdf" {
			continue
		}
		data := read(b, filepath.Join(dir, s.Local))
		if p, err := r.Read(b.Context(), data, glyph.DefaultLimits); err == nil && len(p) == 1 {
			files, pages = append(files, data), append(pages, p)
		}
	}
	return files, pages
}

// structured is go-pdfium's call.
func structured(b *testing.B) func([]byte) error {
	b.Helper()
	cache, err := wazero.NewCompilationCacheWithDir(filepath.Join(os.TempDir(), "redraft-test-cache"))
	if err != nil {
		b.Fatal(err)
	}
	config := wazero.NewRuntimeConfigCompiler().WithCompilationCache(cache).WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling)
	readers, err := webassembly.Init(webassembly.Config{MinIdle: 1, MaxIdle: 1, MaxTotal: 1, RuntimeConfig: config})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = readers.Close() })
	one, err := readers.GetInstance(time.Minute)
	if err != nil {
		b.Fatal(err)
	}
	return func(data []byte) error { return structuredText(one, data) }
}

func structuredText(one gopdfium.Pdfium, data []byte) error {
	doc, err := one.OpenDocument(&requests.OpenDocument{File: &data})
	if err != nil {
		return err
	}
	_, err = one.GetPageTextStructured(&requests.GetPageTextStructured{
		Page: requests.Page{ByIndex: &requests.PageByIndex{Document: doc.Document}}, Mode: requests.GetPageTextStructuredModeChars, CollectFontInformation: true,
	})
	if err != nil {
		return err
	}
	_, err = one.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: doc.Document})
	return err
}
