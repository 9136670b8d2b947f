package outline_test

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"redraft/generate/docx"
	"redraft/generate/jsonresume"
	"redraft/generate/outline"
	"redraft/generate/pdf"
	"redraft/generate/plain"
	"redraft/parse"
	"redraft/parse/glyph"
	"redraft/resume"
)

// contents are resumes that were read from the parser's fixtures, and those that the PDF templates are tried on.
func contents(t *testing.T) map[string]resume.Resume {
	t.Helper()
	all := map[string]resume.Resume{}
	for _, pattern := range []string{"../../parse/testdata/golden/*.json", "../pdf/testdata/*.json", "../pdf/testdata/contents/*.json", "testdata/*.json"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			content, err := resume.Decode(data)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			all[filepath.Base(filepath.Dir(name))+"/"+filepath.Base(name)] = content
		}
	}
	return all
}

func reader(_ context.Context, _ []byte, _ glyph.Limits) ([]glyph.Page, error) {
	return nil, fmt.Errorf("no PDF is read here")
}

// A resume that is written and read again is the same: as the parser is judged on files of others, but each text must match as a whole.
func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	t.Parallel()
	p := &parse.Parser{ReadPDF: reader, Limits: glyph.DefaultLimits}
	forms := map[string]func(resume.Resume, pdf.Wording) ([]byte, error){
		"json": func(r resume.Resume, _ pdf.Wording) ([]byte, error) { return jsonresume.Render(r, "modern") },
		"md":   func(r resume.Resume, w pdf.Wording) ([]byte, error) { return plain.Markdown(outline.Build(r, w)), nil },
		"txt":  func(r resume.Resume, w pdf.Wording) ([]byte, error) { return plain.Text(outline.Build(r, w)), nil },
	}
	for _, template := range []string{"modern", "professional", "ats-optimized", "executive"} {
		forms["docx "+template] = func(r resume.Resume, w pdf.Wording) ([]byte, error) {
			return docx.Render(outline.Build(r, w), docx.Options{Template: template, Language: w.Language})
		}
	}
	all := contents(t)
	if len(all) < 30 {
		t.Fatalf("%d contents", len(all))
	}
	for form, render := range forms {
		sums, counts := map[string]float64{}, map[string]float64{}
		for _, name := range slices.Sorted(maps.Keys(all)) {
			want := all[name]
			data, err := render(want, pdf.WordingOf(want, ""))
			if err != nil {
				t.Fatalf("%s as %s: %v", name, form, err)
			}
			var got resume.Resume
			if form == "json" {
				got, err = resume.Decode(data)
			} else {
				var doc *resume.Document
				if doc, err = p.Parse(t.Context(), data); err == nil {
					got = doc.Content
				}
			}
			if err != nil {
				t.Fatalf("%s as %s: %v", name, form, err)
			}
			low := ""
			for field, score := range likeness(want, got) {
				sums[field] += score
				counts[field]++
				if score < 1 {
					low += fmt.Sprintf(" %s=%.2f", field, score)
				}
			}
			if low != "" {
				t.Logf("%-8s %s:%s", form, name, low)
			}
			if dir := os.Getenv("ROUNDTRIP_OUT"); dir != "" {
				keep(t, filepath.Join(dir, strings.ReplaceAll(form, " ", "-"), strings.ReplaceAll(name, "/", "-")), data, got)
			}
		}
		overall := 0.0
		for _, field := range slices.Sorted(maps.Keys(sums)) {
			overall += sums[field] / counts[field] / float64(len(sums))
			if form == "json" && sums[field] != counts[field] {
				t.Errorf("json: %s is %.4f", field, sums[field]/counts[field])
			}
			t.Logf("%-20s %-12s %.4f", form, field, sums[field]/counts[field])
		}
		t.Logf("%-20s %-12s %.4f", form, "overall", overall)
		if overall < 0.98 {
			t.Errorf("%s: %.4f is read again", form, overall)
		}
	}
}

func keep(t *testing.T, path string, data []byte, got resume.Resume) {
	t.Helper()
	parsed, _ := json.Marshal(got)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if os.WriteFile(path, parsed, 0o644) != nil || os.WriteFile(path+".out", data, 0o644) != nil {
		t.Fatal("cannot write")
	}
}

// likeness gives each field that the content has a number in 0..1.
func likeness(want, got resume.Resume) map[string]float64 {
	out := map[string]float64{}
	set := func(field string, a, b []string) {
		if len(a) > 0 {
			out[field] = f1(a, b)
		}
	}
	one := func(field, a, b string) { set(field, some(a), some(b)) }
	one("name", want.Name, got.Name)
	one("email", want.Email, got.Email)
	one("phone", digits(want.Phone), digits(got.Phone))
	one("location", want.Location, got.Location)
	one("headline", want.Headline, got.Headline)
	one("summary", want.Summary, got.Summary)
	set("links", links(want), links(got))
	set("skills", want.Skills, got.Skills)
	set("sections", sections(want), sections(got))
	set("languages", languages(want), languages(got))
	set("experiences", jobs(want.Experiences, false), jobs(got.Experiences, false))
	set("bullets", jobs(want.Experiences, true), jobs(got.Experiences, true))
	set("education", studies(want.Education), studies(got.Education))
	return out
}

func some(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// f1 is over texts, as wholes: case, width and spaces aside.
func f1(want, got []string) float64 {
	left := map[string]int{}
	for _, s := range want {
		left[fold(s)]++
	}
	hits := 0
	for _, s := range got {
		if left[fold(s)] > 0 {
			left[fold(s)]--
			hits++
		}
	}
	return 2 * float64(hits) / float64(len(want)+len(got))
}

func fold(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

func links(r resume.Resume) []string {
	var out []string
	for _, l := range append([]string{r.LinkedIn}, r.Links...) {
		l = strings.ToLower(strings.TrimSuffix(l, "/"))
		l = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(l, "https://"), "http://"), "www.")
		if l != "" && !slices.Contains(out, l) {
			out = append(out, l)
		}
	}
	return out
}

func languages(r resume.Resume) []string {
	var out []string
	for _, l := range r.Languages {
		out = append(out, l.Language+" "+l.Fluency)
	}
	return out
}

func sections(r resume.Resume) []string {
	var out []string
	for _, s := range r.Sections {
		out = append(out, string(s))
	}
	return out
}

func jobs(list []resume.Experience, bullets bool) []string {
	var out []string
	for i, x := range list {
		if bullets {
			out = append(out, x.Responsibilities...)
			continue
		}
		for field, s := range map[string]string{"role": x.Role, "company": x.Company, "place": x.Location, "start": x.Start, "end": x.End} {
			if s != "" {
				out = append(out, fmt.Sprintf("%d %s %s", i, field, s))
			}
		}
	}
	return out
}

func studies(list []resume.Education) []string {
	var out []string
	for i, x := range list {
		for field, s := range map[string]string{"institution": x.Institution, "degree": x.Degree, "place": x.Location, "end": x.End} {
			if s != "" {
				out = append(out, fmt.Sprintf("%d %s %s", i, field, s))
			}
		}
	}
	return out
}

// What a program wrote as 2021-05-01 is a date to people wherever it stands, as in a PDF; what people wrote stays.
func TestDatesOfProgramsAreWrittenAsRolesAre(t *testing.T) {
	t.Parallel()
	for date, want := range map[string]map[string]string{
		"2021-05-01":           {"en": "May 2021", "de": "05/2021", "ja": "2021年5月"},
		"2021-05":              {"en": "May 2021"},
		"2021":                 {"en": "2021", "ja": "2021年"},
		"2019-01-15 – present": {"en": "Jan 2019 – Present"},
		"spring 2021":          {"en": "spring 2021", "de": "spring 2021"},
		"":                     {"en": ""},
	} {
		for language, want := range want {
			r := resume.Resume{
				Experiences:    []resume.Experience{{Role: "x", Duration: date}},
				Education:      []resume.Education{{Degree: "x", Dates: date}},
				Projects:       []resume.Project{{Name: "x", Dates: date}},
				Certifications: []resume.Certification{{Name: "x", Date: date}},
				Publications:   []resume.Publication{{Title: "x", Date: date}},
				Awards:         []resume.Award{{Title: "x", Date: date}},
				Volunteer:      []resume.Experience{{Role: "x", Duration: date}},
			}
			o := outline.Build(r, pdf.WordingOf(r, language))
			if len(o.Sections) != 7 {
				t.Fatalf("%d sections", len(o.Sections))
			}
			for _, s := range o.Sections {
				got := ""
				for _, e := range s.Entries {
					got += e.Dates
				}
				for _, l := range s.Lines {
					got += l.Date
				}
				if got != want {
					t.Errorf("%s in %s: %s is written %q, not %q", date, language, s.Name, got, want)
				}
			}
		}
	}
}
