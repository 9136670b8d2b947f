package pdfium_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"redraft/parse/glyph"
	"redraft/parse/pdfium"
)

func open(t testing.TB) *pdfium.Reader {
	t.Helper()
	r, err := pdfium.Open(t.Context(), filepath.Join(os.TempDir(), "redraft-test-cache"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = r.Close() })
	return r
}

func fixture(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("../testdata/resumes", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestGlyphsHaveTheirPlaceFontAndLink(t *testing.T) {
	t.Parallel()
	pages, err := open(t).Read(t.Context(), fixture(t, "nora-chromium.pdf"), glyph.DefaultLimits)
	if err != nil || len(pages) != 1 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	p := pages[0]
	if p.Width < 594 || p.Width > 596 || p.Height < 841 || p.Height > 843 {
		t.Errorf("the page is %v by %v points", p.Width, p.Height)
	}
	var text strings.Builder
	for _, g := range p.Glyphs {
		text.WriteString(g.Text)
		if g.Text != " " && (g.Box[0] < 0 || g.Box[1] < 0 || g.Box[2] > p.Width || g.Box[3] > p.Height || g.Box[2] < g.Box[0] || g.Size < 5 || g.Size > 40 || g.Font >= len(p.Fonts) || g.Hidden != "") {
			t.Errorf("an odd glyph: %+v", g)
		}
	}
	if !strings.Contains(strings.ReplaceAll(text.String(), " ", ""), "NoraWhitfield") {
		t.Errorf("the text begins with %.80q", text.String())
	}
	first := p.Glyphs[0]
	if first.Text != "N" || first.Size < 20 || first.Size > 22 || p.Fonts[first.Font].Weight < 600 || first.Box[1] > 100 {
		t.Errorf("the first glyph is %+v in %+v", first, p.Fonts[first.Font])
	}
	urls := map[string]bool{}
	for _, l := range p.Links {
		urls[l.URL] = true
	}
	if !urls["mailto:nora.whitfield@example.com"] || !urls["https://github.com/norawhitfield-example"] {
		t.Errorf("links %v", p.Links)
	}
	if len(p.Rules) < 4 {
		t.Errorf("%d rules, the headings have one each", len(p.Rules))
	}
}

func TestLimitsAreNamed(t *testing.T) {
	t.Parallel()
	r, data := open(t), fixture(t, "amara-paged.pdf")
	for name, tc := range map[string]struct {
		limit func(*glyph.Limits)
		want  error
	}{
		"bytes": {func(l *glyph.Limits) { l.Bytes = 1 << 10 }, glyph.ErrLimit}, "pages": {func(l *glyph.Limits) { l.Pages = 1 }, glyph.ErrLimit},
		"characters": {func(l *glyph.Limits) { l.Glyphs = 100 }, glyph.ErrLimit},
	} {
		limits := glyph.DefaultLimits
		tc.limit(&limits)
		if _, err := r.Read(t.Context(), data, limits); !errors.Is(err, tc.want) {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := r.Read(t.Context(), data, glyph.DefaultLimits); err != nil {
			t.Fatalf("after the limit of %s: %v", name, err)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	r, data := open(b), fixture(b, "nora-chromium.pdf")
	for b.Loop() {
		if _, err := r.Read(b.Context(), data, glyph.DefaultLimits); err != nil {
			b.Fatal(err)
		}
	}
}
