package score_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"redraft/resume"
	"redraft/score"
)

var update = flag.Bool("update", false, "write the golden files anew")

// made is a resume that was written for these tests, from awful to superb by its number.
type made struct {
	name     string
	What     string          `json:"what"`
	Profile  string          `json:"profile"`
	Document resume.Document `json:"document"`
}

func madeResumes(t testing.TB) []made {
	t.Helper()
	files, _ := filepath.Glob("testdata/made/*.json")
	if len(files) < 12 {
		t.Fatalf("%d made resumes", len(files))
	}
	slices.Sort(files)
	var out []made
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		m := made{name: strings.TrimSuffix(filepath.Base(path), ".json")}
		if err := json.Unmarshal(data, &m); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		m.Document.Content.Normalize()
		out = append(out, m)
	}
	return out
}

func (m made) target(t testing.TB) score.Target {
	t.Helper()
	p, ok := catalog(t).Profile(m.Profile)
	if !ok {
		t.Fatalf("%s: no profile %s", m.name, m.Profile)
	}
	return score.Target{Profile: p}
}

func catalog(t testing.TB) *score.Catalog {
	t.Helper()
	c, err := score.Load("")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// golden is what is written down of a report: any change of a score is a deliberate act, as is any change of the rubric's version.
type golden struct {
	Rubric string
	Scores map[string]score.Scores
	Checks map[string]map[string]float64
}

func TestScoresAreThoseOfTheRubricsVersion(t *testing.T) {
	t.Parallel()
	got := golden{score.RubricVersion(), map[string]score.Scores{}, map[string]map[string]float64{}}
	for _, m := range madeResumes(t) {
		r := score.Score(&m.Document, m.target(t))
		got.Scores[m.name] = r.Scores
		checks := map[string]float64{}
		for _, c := range r.Checks {
			checks[c.ID] = c.Points
		}
		got.Checks[m.name] = checks
	}
	const path = "testdata/scores.golden.json"
	if *update {
		data, err := json.MarshalIndent(got, "", " ")
		if err == nil {
			err = os.WriteFile(path, append(data, '\n'), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var want golden
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("scores changed: if that is meant, raise the version in rubric.json and run with -update\n%s", diff)
	}
}

func TestMadeResumesAreOrderedAsPeopleWouldOrderThem(t *testing.T) {
	t.Parallel()
	var table strings.Builder
	last, lastName := -1.0, ""
	for _, m := range madeResumes(t) {
		s := score.Score(&m.Document, m.target(t)).Scores
		fmt.Fprintf(&table, "| %s | %.1f | %.1f | %.1f | %.1f | %.1f | **%.1f** |\n", m.What, s.Formatting, s.Content, s.ATS, s.Skills, s.Summary, s.Overall)
		if s.Overall <= last && last > 0 {
			t.Errorf("%s has %.2f, no more than %s with %.2f", m.name, s.Overall, lastName, last)
		}
		last, lastName = s.Overall, m.name
	}
	if last < 95 {
		t.Errorf("the best resume has %.2f", last)
	}
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(readme), table.String()) {
		t.Errorf("the README's table should be\n%s", table.String())
	}
}

func encode(t testing.TB, v any) []byte {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func decode(t testing.TB, data []byte) *resume.Document {
	t.Helper()
	var d resume.Document
	if err := json.Unmarshal(data, &d); err != nil {
		t.Fatal(err)
	}
	d.Content.Normalize()
	if d.Layout == nil {
		d.Layout = &resume.Layout{}
	}
	return &d
}

func asAny(t testing.TB, v any) any {
	t.Helper()
	var out any
	if err := json.Unmarshal(encode(t, v), &out); err != nil {
		t.Fatal(err)
	}
	return out
}
