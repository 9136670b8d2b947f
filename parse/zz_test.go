package parse

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"redraft/parse/glyph"
	"redraft/parse/pdfium"
)

func TestZZ(t *testing.T) {
	r, err := pdfium.Open(context.Background(), filepath.Join(os.TempDir(), "redraft-test-cache"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range strings.Fields(os.Getenv("FILES")) {
		data, _ := os.ReadFile(f)
		var src source
		if strings.HasSuffix(f, ".docx") {
			src, err = readDOCX(data, glyph.DefaultLimits)
		} else if strings.HasSuffix(f, ".pdf") {
			pages, err := r.Read(context.Background(), data, glyph.DefaultLimits)
			if err != nil {
				t.Fatal(err)
			}
			src = layoutPages(pages)
		} else {
			src = readText(data, strings.HasSuffix(f, ".md"))
		}
		fmt.Println("#####", f, "body", src.body)
		for _, s := range sectionsOf(src.lines, src.body) {
			fmt.Printf("== %s %q\n", s.name, s.title)
			for _, l := range s.lines {
				var ps []string
				for _, p := range l.pieces {
					a := ""
					if p.bold {
						a += "b"
					}
					if p.italic {
						a += "i"
					}
					ps = append(ps, fmt.Sprintf("%s‹%s %.0f›", p.text, a, p.box[0]))
				}
				fmt.Printf("   p%d b%d s%d x%.0f y%.0f sz%.1f gap%.1f %s%s\n", l.page, l.block, l.side, l.indent, l.box[1], l.size, l.gap, l.mark, strings.Join(ps, " ┊ "))
			}
		}
	}
}
