package pdf_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"redraft/generate/pdf"
	"redraft/parse"
	"redraft/parse/glyph"
	"redraft/parse/parsetest"
	"redraft/parse/pdfium"
	"redraft/resume"
)

// contents are the resumes of testdata by name. They were written for these tests; nobody in them exists.
func contents(t testing.TB) map[string]resume.Resume {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.json")
	if err != nil || len(paths) < 30 {
		t.Fatalf("%d contents, %v", len(paths), err)
	}
	out := map[string]resume.Resume{}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		r, err := resume.Decode(data)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		out[strings.TrimSuffix(filepath.Base(path), ".json")] = r
	}
	return out
}

// reader is one PDFium for all tests of the package: it compiles for seconds where the cache is cold, and reads one file at a time.
var reader = sync.OnceValues(func() (*pdfium.Reader, error) {
	return pdfium.Open(context.Background(), filepath.Join(os.TempDir(), "redraft-test-cache"))
})

var reading sync.Mutex

func newParser(t testing.TB) *parse.Parser {
	t.Helper()
	r, err := reader()
	if err != nil {
		t.Fatal(err)
	}
	return &parse.Parser{Limits: glyph.DefaultLimits, ReadPDF: func(ctx context.Context, data []byte, limits glyph.Limits) ([]glyph.Page, error) {
		reading.Lock()
		defer reading.Unlock()
		return r.Read(ctx, data, limits)
	}}
}

func render(t testing.TB, r resume.Resume, opts pdf.Options) []byte {
	t.Helper()
	data, err := pdf.Render(r, opts)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// floor is the least that each template must reach: the mean over the contents of the mean over the fields.
const floor = 0.98

// TestWhatIsRenderedIsReadBack renders every content in every template on both page sizes and holds what parse reads against it: no word
// may be missing, and the fields must be the same in the measure that the parser itself is judged by.
func TestWhatIsRenderedIsReadBack(t *testing.T) {
	p := newParser(t)
	all := contents(t)
	for _, template := range pdf.Templates() {
		for _, size := range []string{"A4", "Letter"} {
			sum, fields := 0.0, map[string][]float64{}
			for name, r := range all {
				data := render(t, r, pdf.Options{Template: template.ID, PageSize: size})
				doc, err := p.Parse(t.Context(), data)
				if err != nil {
					t.Fatalf("%s in %s: %v", name, template.ID, err)
				}
				if err := pdf.Check(r, data, doc); err != nil {
					t.Errorf("%s in %s, %s: %v", name, template.ID, size, err)
				}
				scores := parsetest.Score(r, doc.Content, nil)
				if phone := parsetest.Digits(r.Phone); phone != "" && phone != parsetest.Digits(doc.Content.Phone) {
					scores["phone"] = 0 // from our own pages a country code is read too
				}
				mean := 0.0
				for field, s := range scores {
					mean += s / float64(len(scores))
					fields[field] = append(fields[field], s)
				}
				sum += mean / float64(len(all))
				if weak := scores.Below(0.995); weak != "" {
					t.Logf("%-14s %-6s %-14s %s", template.ID, size, name, weak)
				}
			}
			means := parsetest.Scores{}
			for field, list := range fields {
				for _, s := range list {
					means[field] += s / float64(len(list))
				}
			}
			t.Logf("%-14s %-6s overall %.4f over %d contents; %s", template.ID, size, sum, len(all), means.Below(2))
			if sum < floor {
				t.Errorf("%s on %s is read back right in %.4f, below %.2f", template.ID, size, sum, floor)
			}
		}
	}
}
