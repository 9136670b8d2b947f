package parse

import (
	"context"
	"fmt"
	"os"
	"testing"

	"redraft/parse/glyph"
	"redraft/parse/pdfium"
)

func TestZZ(t *testing.T) {
	r, err := pdfium.Open(context.Background(), os.TempDir()+"/redraft-test-cache")
	if err != nil {
		t.Fatal(err)
	}
	data, _ := os.ReadFile(os.Getenv("F"))
	pages, err := r.Read(context.Background(), data, glyph.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	for n, p := range pages {
		s := source{}
		kept := s.sift(n, p)
		rs := joinHeadings(joinWrappedDates(rows(kept, p.Fonts)))
		for _, r := range rs {
			fmt.Printf("%6.1f ", r.baseline)
			for _, q := range r.pieces {
				fmt.Printf(" [%.0f-%.0f %s]", q.box[0], q.box[2], q.text)
			}
			fmt.Println()
		}
		fmt.Println(bestSplit(rs, p.Width))
		fmt.Println(p.Rules, len(p.Dots))
	}
	src := layoutPages(pages)
	for _, l := range src.lines {
		fmt.Println(l.block, l.side, l.mark, l.text)
	}
}
