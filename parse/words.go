package parse

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"redraft/parse/glyph"
)

// Gaps, in font sizes. A space between words is about 0.25 wide, justified text's from 0.15 on; what is set apart by tabs is over 1.5.
const (
	wordGap = 0.17
	wideGap = 1.6
	markGap = 4.0
	rowSlip = 0.38 // how far a superscript's baseline may be from its row's
)

// row is what stands on one baseline, over all columns.
type row struct {
	pieces   []piece
	baseline float64
	top      float64
	bottom   float64
}

// rows gathers a page's upright glyphs into pieces on common baselines, from the top.
func rows(glyphs []glyph.Glyph, fonts []glyph.Font) []row {
	order := make([]int, len(glyphs))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return compare(glyphs[a].Baseline, glyphs[b].Baseline) })
	var out []row
	for start := 0; start < len(order); {
		end, base, size := start+1, glyphs[order[start]].Baseline, glyphs[order[start]].Size
		for end < len(order) && glyphs[order[end]].Baseline-base <= rowSlip*math.Max(4, math.Min(size, glyphs[order[end]].Size)) {
			end++
		}
		out = append(out, makeRow(glyphs, fonts, order[start:end]))
		start = end
	}
	return slices.DeleteFunc(out, func(r row) bool { return len(r.pieces) == 0 })
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func makeRow(glyphs []glyph.Glyph, fonts []glyph.Font, order []int) row {
	slices.SortStableFunc(order, func(a, b int) int { return compare(glyphs[a].Box[0], glyphs[b].Box[0]) })
	r := row{top: math.Inf(1), bottom: math.Inf(-1)}
	var run []int
	flush := func() {
		if p, ok := makePiece(glyphs, fonts, run); ok {
			r.pieces = append(r.pieces, p)
			r.top, r.bottom = math.Min(r.top, p.box[1]), math.Max(r.bottom, p.box[3])
		}
		run = run[:0]
	}
	last := -1
	for _, i := range order {
		g := glyphs[i]
		if last >= 0 && g.Text == glyphs[last].Text && math.Abs(g.Box[0]-glyphs[last].Box[0]) < 0.15*g.Size && g.Text != " " {
			continue // drawn twice to look bold
		}
		if g.Text == iconBreak {
			flush()
			last = -1
			continue
		}
		if g.Text != " " {
			if last >= 0 && g.Box[0]-glyphs[last].Box[2] > breakGap(glyphs, run)*math.Max(g.Size, glyphs[last].Size) {
				flush()
			}
			if r.baseline == 0 || g.Size > r.baselineSize(glyphs, run) {
				r.baseline = g.Baseline
			}
			last = i
		}
		run = append(run, i)
	}
	flush()
	return r
}

func (r row) baselineSize(glyphs []glyph.Glyph, run []int) float64 {
	if len(run) == 0 {
		return 0
	}
	return glyphs[run[0]].Size
}

// breakGap is the gap that ends a piece: wider after what may be a bullet's mark.
func breakGap(glyphs []glyph.Glyph, run []int) float64 {
	text := ""
	for _, i := range run {
		if glyphs[i].Text != " " {
			text += glyphs[i].Text
		}
		if len(text) > 6 {
			return wideGap
		}
	}
	if len([]rune(text)) == 1 && (strings.Contains(marks, text) || text == "o") {
		return markGap
	}
	return wideGap
}

// makePiece spells the glyphs out, with spaces where the gaps or the file say so.
func makePiece(glyphs []glyph.Glyph, fonts []glyph.Font, run []int) (piece, bool) {
	var p piece
	var b strings.Builder
	gap := letterGap(glyphs, run) + wordGap
	last, spaced, chars, bold, italic := -1, false, 0, 0, 0
	sizes := map[float64]int{}
	for _, i := range run {
		g := glyphs[i]
		if g.Text == " " {
			spaced = true
			continue
		}
		if last >= 0 && !(wide(g.Text) && wide(glyphs[last].Text)) {
			distance := (g.Box[0] - glyphs[last].Box[2]) / math.Max(1, math.Max(g.Size, glyphs[last].Size))
			if spaced || distance > gap {
				b.WriteByte(' ')
				if distance > 2*gap+0.35 && gap > 2*wordGap {
					b.WriteByte(' ') // a word's end in letter-spaced text
				}
			}
		}
		b.WriteString(g.Text)
		p.box = union(p.box, g.Box)
		chars++
		sizes[math.Round(g.Size*2)/2]++
		if g.Font < len(fonts) {
			if fonts[g.Font].Weight >= 600 {
				bold++
			}
			if fonts[g.Font].Italic {
				italic++
			}
		}
		p.color, spaced, last = g.Color, false, i
	}
	p.text = joinLetters(strings.TrimSpace(b.String()))
	p.bold, p.italic = bold*10 >= chars*6, italic*10 >= chars*6
	p.size = mostUsed(sizes)
	return p, p.text != ""
}

// letterGap is the median gap between a piece's letters, in font sizes: 0 in all but letter-spaced text.
func letterGap(glyphs []glyph.Glyph, run []int) float64 {
	var gaps []float64
	for k := 1; k < len(run); k++ {
		a, b := glyphs[run[k-1]], glyphs[run[k]]
		if a.Text != " " && b.Text != " " {
			gaps = append(gaps, (b.Box[0]-a.Box[2])/math.Max(1, math.Max(a.Size, b.Size)))
		}
	}
	if len(gaps) < 3 {
		return 0
	}
	slices.Sort(gaps)
	return math.Max(0, gaps[len(gaps)/2])
}

// joinLetters mends "E X P E R I E N C E": letters that stand alone are one word, two spaces part words.
func joinLetters(s string) string {
	fields := strings.Fields(s)
	single := 0
	for _, f := range fields {
		if len([]rune(f)) == 1 && unicode.IsLetter([]rune(f)[0]) {
			single++
		}
	}
	if single < 4 || single*10 < len(fields)*8 {
		return strings.Join(fields, " ")
	}
	var joined []string
	for word := range strings.SplitSeq(s, "  ") {
		if word = strings.ReplaceAll(word, " ", ""); word != "" {
			joined = append(joined, word)
		}
	}
	return strings.Join(joined, " ")
}

// wide says whether text is written without spaces: Chinese, Japanese.
func wide(s string) bool {
	for _, r := range s {
		return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r >= 0x3001 && r <= 0x303f || r >= 0xff00 && r <= 0xff65
	}
	return false
}

func mostUsed(sizes map[float64]int) float64 {
	best, count := 0.0, 0
	for size, n := range sizes {
		if n > count || n == count && size > best {
			best, count = size, n
		}
	}
	return best
}
