package pdf

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"redraft/resume"
)

// TestDev writes every content in every template to REDRAFT_OUT.
func TestDev(t *testing.T) {
	out := os.Getenv("REDRAFT_OUT")
	if out == "" {
		t.Skip()
	}
	files, _ := filepath.Glob("testdata/*.json")
	for _, f := range files {
		if only := os.Getenv("ONLY"); only != "" && !strings.Contains(only, strings.TrimSuffix(filepath.Base(f), ".json")) {
			continue
		}
		data, _ := os.ReadFile(f)
		r, err := resume.Decode(data)
		if err != nil {
			t.Fatal(f, err)
		}
		for _, d := range Templates() {
			b, err := Render(r, Options{Template: d.ID, PageSize: os.Getenv("SIZE")})
			if err != nil {
				t.Error(f, d.ID, err)
				continue
			}
			os.WriteFile(filepath.Join(out, strings.TrimSuffix(filepath.Base(f), ".json")+"-"+d.ID+".pdf"), b, 0o644)
		}
	}
}
