package parse_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"redraft/parse"
	"redraft/parse/glyph"
	"redraft/parse/parsetest"
	"redraft/parse/pdfium"
	"redraft/resume"
)

// The evaluator holds parsed resumes against what a person reads on them. A corpus is a folder with index.jsonl (id, local, repo,
// layout, uris), the files, and truth/<id>.json. PARSE_CORPUS points it at another one; our own is testdata.

// specimen is one line of a corpus' index.
type specimen struct {
	ID        string
	Local     string
	Repo      string // documents of one project share their text: means are taken within a project first
	Layout    string
	URIs      []string
	ImageOnly bool `json:"image_only"`
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

func corpus(t testing.TB, dir string) []specimen {
	t.Helper()
	file, err := os.Open(filepath.Join(dir, "index.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var list []specimen
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var s specimen
		if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
			t.Fatal(err)
		}
		list = append(list, s)
	}
	return list
}

// truth is what a person reads on a specimen; ok is false where nobody wrote it down. A member that is absent is not judged.
func truth(t testing.TB, dir string, s specimen) (r resume.Resume, ok bool) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, "truth", s.ID+".json"))
	if s.ImageOnly || err != nil {
		return r, false
	}
	var form struct {
		Name, Email, Phone, Location, Summary string
		Links, Skills                         []string
		Sections                              []resume.Section
		Experiences                           []struct {
			Role, Company, Start, End string
			Bullets                   []string
		}
		Education []struct{ Institution, Degree, Start, End string }
	}
	if err := json.Unmarshal(data, &form); err != nil {
		t.Fatal(err)
	}
	r = resume.Resume{
		Name: form.Name, Email: form.Email, Phone: form.Phone, Location: form.Location, Summary: form.Summary,
		Links: form.Links, Skills: form.Skills, Sections: form.Sections,
	}
	for _, x := range form.Experiences {
		r.Experiences = append(r.Experiences, resume.Experience{Role: x.Role, Company: x.Company, Start: x.Start, End: x.End, Responsibilities: x.Bullets})
	}
	for _, x := range form.Education {
		r.Education = append(r.Education, resume.Education{Institution: x.Institution, Degree: x.Degree, Start: x.Start, End: x.End})
	}
	return r, true
}

// floors are what the fixtures reached when they were last looked at, less a little: a change that reads them worse fails.
var floors = map[string]float64{
	"name": 0.99, "email": 0.99, "phone": 0.99, "location": 0.97, "links": 0.98, "summary": 0.98, "sections": 0.99,
	"experiences": 0.94, "bullets": 0.98, "education": 0.93, "skills": 0.94,
}

func TestResumesAreReadAsAPersonReadsThem(t *testing.T) {
	dir, own := os.Getenv("PARSE_CORPUS"), false
	if dir == "" {
		dir, own = "testdata", true
	}
	p := newParser(t)
	scores := map[string]map[string]map[string][]float64{"": {}} // layout -> field -> project -> scores
	for _, s := range corpus(t, dir) {
		want, ok := truth(t, dir, s)
		if !ok {
			continue
		}
		var got resume.Resume
		if doc, err := p.Parse(t.Context(), read(t, filepath.Join(dir, s.Local))); err == nil {
			got = doc.Content
		}
		fields := parsetest.Score(want, got, s.URIs)
		for field, score := range fields {
			for _, layout := range []string{"", s.Layout} {
				if scores[layout] == nil {
					scores[layout] = map[string]map[string][]float64{}
				}
				if scores[layout][field] == nil {
					scores[layout][field] = map[string][]float64{}
				}
				scores[layout][field][s.Repo] = append(scores[layout][field][s.Repo], score)
			}
		}
		t.Logf("%-34s %s", s.ID, fields.Below(0.9))
	}
	for _, layout := range slices.Sorted(maps.Keys(scores)) {
		means := parsetest.Scores{}
		overall := 0.0
		for field, projects := range scores[layout] {
			for _, list := range projects {
				means[field] += mean(list) / float64(len(projects))
			}
			overall += means[field] / float64(len(scores[layout]))
		}
		t.Logf("%-12s overall %.3f  %s", layout, overall, means.Below(2))
		for field, floor := range floors {
			if own && layout == "" && means[field] < floor {
				t.Errorf("%s is read right in %.3f, below %.3f", field, means[field], floor)
			}
		}
	}
}

func mean(list []float64) float64 {
	sum := 0.0
	for _, v := range list {
		sum += v
	}
	return sum / float64(len(list))
}

// TestGoldens holds every member and place of every fixture against what it was when somebody looked. GOLDEN=write takes new ones.
func TestGoldens(t *testing.T) {
	p := newParser(t)
	for _, s := range corpus(t, "testdata") {
		data, err := os.ReadFile(filepath.Join("testdata", s.Local))
		if err != nil {
			t.Fatal(err)
		}
		doc, err := p.Parse(t.Context(), data)
		if err != nil {
			t.Errorf("%s: %v", s.ID, err)
			continue
		}
		got := encode(t, doc)
		path := filepath.Join("testdata", "golden", s.ID+".json")
		if os.Getenv("GOLDEN") == "write" {
			if err := os.WriteFile(path, got, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is read differently: %s", s.ID, firstDifference(want, got))
		}
	}
}

func encode(t testing.TB, v any) []byte {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func firstDifference(want, got []byte) string {
	a, b := strings.Split(string(want), "\n"), strings.Split(string(got), "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("line %d was %q, is %q", i+1, strings.TrimSpace(a[i]), strings.TrimSpace(b[i]))
		}
	}
	return fmt.Sprintf("%d lines, were %d", len(b), len(a))
}

func TestTheSameBytesGiveTheSameDocumentFromManyGoroutines(t *testing.T) {
	p := newParser(t)
	list := corpus(t, "testdata")
	docs := make([][]byte, len(list))
	parsed := func(i int) []byte {
		doc, err := p.Parse(t.Context(), read(t, filepath.Join("testdata", list[i].Local)))
		if err != nil {
			t.Errorf("%s: %v", list[i].ID, err)
		}
		return encode(t, doc)
	}
	for i := range list {
		docs[i] = parsed(i)
	}
	var group sync.WaitGroup
	for n := range 3 { // each in an order of its own
		group.Go(func() {
			for k := range list {
				i := (k*(2*n+1) + 7*n) % len(list)
				if !bytes.Equal(parsed(i), docs[i]) {
					t.Errorf("%s gives different documents", list[i].ID)
				}
			}
		})
	}
	group.Wait()
}
