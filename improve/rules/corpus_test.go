package rules

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"redraft/improve/draft"
	"redraft/improve/facts"
	"redraft/parse"
	"redraft/parse/glyph"
	"redraft/parse/pdfium"
	"redraft/score"
)

const shared = "../../../shared/corpus/resumes"

// On real resumes no score falls, two of five rise (the others are templates' fill text, or good), and the fact gate refuses hardly any
// proposal: what it cannot prove in text that was misread. With PRINT_RESUMES set all that is proposed and asked is printed, for people
// to read: PRINT_RESUMES=1 go test -run RealResumes -v ./improve/rules
func TestRealResumesGain(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join(shared, "*"))
	if err != nil || len(files) == 0 {
		t.Skipf("%s is not here (%v)", shared, err)
	}
	ctx := context.Background()
	reader, err := pdfium.Open(ctx, filepath.Join(os.TempDir(), "redraft-test-cache"))
	if err != nil {
		t.Fatal(err)
	}
	p := &parse.Parser{Limits: glyph.DefaultLimits, ReadPDF: reader.Read}
	target := score.Target{Profile: profile(t, score.DefaultProfile)}
	rose, proposals, doubted := 0, 0, 0
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := p.Parse(ctx, data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		d := Draft(doc.Content, Options{Profile: target.Profile, Language: doc.Language})
		before := score.Score(doc, target).Scores.Overall
		improved := *doc
		improved.Content = draft.Apply(doc.Content, d.Proposals)
		after := score.Score(&improved, target).Scores.Overall
		if after < before {
			t.Errorf("%s fell from %.2f to %.2f", name, before, after)
		}
		if after > before {
			rose++
		}
		source := facts.NewSource(doc.Content, nil)
		for _, p := range d.Proposals {
			proposals++
			if why := refused(source, p); why != "" {
				doubted++
				t.Logf("%s: %s is refused (%s)\n  - %s\n  + %s", filepath.Base(name), p.Path, why, p.Original, p.Improved)
			}
		}
		if os.Getenv("PRINT_RESUMES") != "" {
			show(filepath.Base(name), before, after, d)
		}
	}
	if rose*5 < len(files)*2 {
		t.Errorf("only %d of %d resumes gained", rose, len(files))
	}
	if doubted*20 > proposals {
		t.Errorf("the gate refuses %d of %d proposals", doubted, proposals)
	}
	t.Logf("%d proposals, %d refused", proposals, doubted)
	t.Logf("%d of %d resumes gained", rose, len(files))
}

func show(name string, before, after float64, d draft.Draft) {
	fmt.Printf("\n===== %s %.2f -> %.2f\n", name, before, after)
	for _, p := range d.Proposals {
		fmt.Printf("[%s] %s\n   - %s\n   + %s\n   (%s)\n", p.Type, p.Path, strings.ReplaceAll(p.Original, "\n", "\n   - "), strings.ReplaceAll(p.Improved, "\n", "\n   + "), p.Reasoning)
	}
	for _, q := range d.Questions {
		fmt.Printf("   ? %s: %s\n", q.Section, q.Question)
	}
}
