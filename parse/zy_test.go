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

func TestZY(t *testing.T) {
	r, _ := pdfium.Open(context.Background(), filepath.Join(os.TempDir(), "redraft-test-cache"))
	data, _ := os.ReadFile(os.Getenv("FILES"))
	pages, _ := r.Read(context.Background(), data, glyph.DefaultLimits)
	for _, p := range pages {
		base := 0.0
		var b, raw strings.Builder
		for i, g := range p.Glyphs {
			if g.Baseline != base {
				if strings.Contains(strings.ReplaceAll(raw.String(), " ", ""), os.Getenv("FIND")) {
					fmt.Println(strings.ReplaceAll(b.String(),"Cre]","Cre]"))
				}
				b.Reset()
				raw.Reset()
				base = g.Baseline
			}
			if i > 0 {
				d := (g.Box[0] - p.Glyphs[i-1].Box[2]) / g.Size
				if d > 0.05 || d < -0.05 {
					fmt.Fprintf(&b, "[%.2f]", d)
				}
			}
			b.WriteString(g.Text)
			raw.WriteString(g.Text)
		}
	}
}
