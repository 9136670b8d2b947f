package parse_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"redraft/parse"
	"redraft/parse/glyph"
)

// singlePages are the PDF files of a corpus that have one page, read once.
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

// BenchmarkSinglePages gives the median of what a page costs, and how much of it is ours: the rest is PDFium's. PARSE_CORPUS names the folder.
func BenchmarkSinglePages(b *testing.B) {
	dir := os.Getenv("PARSE_CORPUS")
	if dir == "" {
		dir = "testdata"
	}
	files, pages := singlePages(b, dir)
	whole := newParser(b)
	i := 0
	ours := &parse.Parser{Limits: glyph.DefaultLimits, ReadPDF: func(context.Context, []byte, glyph.Limits) ([]glyph.Page, error) { return pages[i], nil }}
	median := func(p *parse.Parser) time.Duration {
		took := make([]time.Duration, len(files))
		for i = range files {
			begun := time.Now()
			doc, err := p.Parse(b.Context(), files[i])
			if took[i] = time.Since(begun); err != nil {
				b.Fatal(err)
			}
			if _, err := json.Marshal(doc); err != nil {
				b.Fatal(err)
			}
		}
		slices.Sort(took)
		return took[len(took)/2]
	}
	var all, own []time.Duration
	for b.Loop() {
		all, own = append(all, median(whole)), append(own, median(ours))
	}
	slices.Sort(all)
	slices.Sort(own)
	ms := func(list []time.Duration) float64 { return float64(list[len(list)/2].Microseconds()) / 1000 }
	b.ReportMetric(ms(all), "ms/page")
	b.ReportMetric(ms(own), "ms-ours/page")
	b.ReportMetric(float64(len(files)), "files")
}
