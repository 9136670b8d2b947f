package pdfium

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"redraft/parse/glyph"
)

func open(t testing.TB) *Reader {
	t.Helper()
	r, err := Open(context.Background(), filepath.Join(os.TempDir(), "redraft-test-cache"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = r.Close() })
	return r
}

func TestDump(t *testing.T) {
	r := open(t)
	data, err := os.ReadFile(os.Getenv("PDF"))
	if err != nil {
		t.Skip()
	}
	pages, err := r.Read(context.Background(), data, glyph.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pages {
		var b strings.Builder
		last := 0.0
		for _, g := range p.Glyphs {
			if g.Baseline != last {
				b.WriteString("\n")
			}
			last = g.Baseline
			b.WriteString(g.Text)
		}
		t.Log(p.Width, p.Height, p.Fonts, p.Links, len(p.Images), len(p.Rules), b.String())
		for i, g := range p.Glyphs {
			if i < 20 || g.Hidden != "" && i < 500 {
				t.Logf("%+v", g)
			}
		}
	}
}

func BenchmarkRead(b *testing.B) {
	r := open(b)
	data, err := os.ReadFile(os.Getenv("PDF"))
	if err != nil {
		b.Skip()
	}
	for b.Loop() {
		if _, err := r.Read(context.Background(), data, glyph.DefaultLimits); err != nil {
			b.Fatal(err)
		}
	}
}
