package rules

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"redraft/improve/draft"
	"redraft/score"
)

// TestPrint prints what becomes of the parsed resumes of a directory, for people to read: PRINT_RESUMES=dir go test -run Print -v
func TestPrint(t *testing.T) {
	dir := os.Getenv("PRINT_RESUMES")
	if dir == "" {
		t.Skip("PRINT_RESUMES names no directory of parsed resumes")
	}
	profiles, err := score.Profiles()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		doc := read1(t, name)
		target := score.Target{Profile: profiles["virtual-assistant"]}
		d := Draft(doc.Content, Options{Profile: target.Profile, Language: doc.Language})
		before := score.Score(&doc, target).Scores.Overall
		after := doc
		after.Content = draft.Apply(doc.Content, d.Proposals)
		fmt.Printf("\n===== %s %.2f -> %.2f\n", strings.TrimSuffix(filepath.Base(name), ".json"), before, score.Score(&after, target).Scores.Overall)
		for _, p := range d.Proposals {
			fmt.Printf("[%s] %s\n   - %s\n   + %s\n   (%s)\n", p.Type, p.Path, strings.ReplaceAll(p.Original, "\n", "\n   - "), strings.ReplaceAll(p.Improved, "\n", "\n   + "), p.Reasoning)
		}
		for _, q := range d.Questions {
			fmt.Printf("   ? %s: %s\n", q.Section, q.Question)
		}
	}
}
