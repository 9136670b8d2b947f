package parse

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"redraft/parse/glyph"
)

// Gaps, in font sizes. A space between words is about 0.25 wide, justified text's from 0.15 on; what is set apart by tabs is over 1.5.
const (
	wordGap   = 0.17
	narrowGap = 0.1
	chipGap   = 0.5 // between things that stand apart in a line: a label and its value, skills in boxes
	tabGapMin = 0.6
	wideGap   = 1.6
	markGap   = 4.0
	rowSlip   = 0.38 // how far a superscript's baseline may be from its row's
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
	stops := tabStops(glyphs)
	for start := 0; start < len(order); {
		end, base := start+1, glyphs[order[start]].Baseline
		for end < len(order) && glyphs[order[end]].Baseline-base <= slip(glyphs[order[start]], glyphs[order[end]]) {
			end++
		}
		out = append(out, makeRow(glyphs, fonts, order[start:end], stops))
		start = end
	}
	return slices.DeleteFunc(out, func(r row) bool { return len(r.pieces) == 0 })
}

// attachMarks puts bullets' marks that stand on baselines of their own, being of another size, before the text they belong to.
func attachMarks(rows []row) []row {
	for i := range rows {
		if len(rows[i].pieces) != 1 || !isMark(rows[i].pieces[0].text) {
			continue
		}
		mark, best, at := rows[i].pieces[0], math.Inf(1), -1
		for k := max(0, i-2); k < min(len(rows), i+3); k++ {
			if k == i || len(rows[k].pieces) == 0 {
				continue
			}
			first := rows[k].pieces[0]
			middle, offset := (first.box[1]+first.box[3])/2, first.box[0]-mark.box[2]
			if distance := math.Abs((mark.box[1]+mark.box[3])/2 - middle); distance < best && distance < 0.5*(first.box[3]-first.box[1]) && offset > 0 && offset < 3*mark.size {
				best, at = distance, k
			}
		}
		if at >= 0 {
			rows[at].pieces = append([]piece{mark}, rows[at].pieces...)
			rows[i].pieces = nil
		}
	}
	return slices.DeleteFunc(rows, func(r row) bool { return len(r.pieces) == 0 })
}

func isMark(s string) bool {
	return len([]rune(s)) == 1 && strings.Contains(marks, s)
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

// overprinted parts a row's glyphs where one text runs over another, as an address too long for its column does: each stretch that the file
// writes from left to right goes to the first lane that it fits into.
func overprinted(glyphs []glyph.Glyph, order []int) [][]int {
	type stretch struct {
		at       []int
		from, to float64
		text     string
	}
	byFile := slices.Clone(order)
	slices.Sort(byFile)
	var stretches []stretch
	for _, i := range byFile {
		g := glyphs[i]
		if g.Text == " " && len(stretches) == 0 {
			continue
		}
		n := len(stretches) - 1
		if n < 0 || i > stretches[n].at[len(stretches[n].at)-1]+2 || g.Box[0] < stretches[n].to-g.Size || g.Box[0] > stretches[n].to+wideGap*g.Size {
			stretches = append(stretches, stretch{from: g.Box[0], to: g.Box[0]})
			n++
		}
		stretches[n].at, stretches[n].to = append(stretches[n].at, i), max(stretches[n].to, g.Box[2])
		if g.Text != " " {
			stretches[n].text += g.Text
		}
	}
	var lanes [][]stretch
	for _, s := range stretches {
		free := slices.IndexFunc(lanes, func(lane []stretch) bool {
			return !slices.ContainsFunc(lane, func(t stretch) bool {
				return min(s.to, t.to)-max(s.from, t.from) > 0.3*glyphs[s.at[0]].Size && s.at[0] > t.at[len(t.at)-1]+2 && // kerning and ligatures follow at once
					len(s.text) > 3 && len(t.text) > 3 && !strings.Contains(t.text, s.text) && !strings.Contains(s.text, t.text) // drawn twice, to look bold
			})
		})
		if free < 0 {
			lanes = append(lanes, nil)
			free = len(lanes) - 1
		}
		lanes[free] = append(lanes[free], s)
	}
	if len(lanes) < 2 {
		return [][]int{order}
	}
	out := make([][]int, len(lanes))
	for k, lane := range lanes {
		for _, s := range lane {
			out[k] = append(out[k], s.at...)
		}
	}
	return out
}

// makeRow makes the row of the glyphs on one baseline.
func makeRow(glyphs []glyph.Glyph, fonts []glyph.Font, order []int, stops map[int]bool) row {
	lanes := overprinted(glyphs, order)
	r := makeLane(glyphs, fonts, lanes[0], stops)
	for _, lane := range lanes[1:] {
		over := makeLane(glyphs, fonts, lane, stops)
		r.pieces = append(r.pieces, over.pieces...)
		r.top, r.bottom = min(r.top, over.top), max(r.bottom, over.bottom)
	}
	if len(lanes) > 1 {
		slices.SortStableFunc(r.pieces, func(a, b piece) int { return compare(a.box[0], b.box[0]) })
	}
	return r
}

func makeLane(glyphs []glyph.Glyph, fonts []glyph.Font, order []int, stops map[int]bool) row {
	slices.SortStableFunc(order, func(a, b int) int { return compare(glyphs[a].Box[0], glyphs[b].Box[0]) })
	r := row{top: math.Inf(1), bottom: math.Inf(-1)}
	var run []int
	keep := func(p piece, ok bool) {
		if ok {
			r.pieces = append(r.pieces, p)
			r.top, r.bottom = math.Min(r.top, p.box[1]), math.Max(r.bottom, p.box[3])
		}
	}
	flush := func() {
		p, ok := makePiece(glyphs, fonts, run)
		if at := dateApart(p); at >= 0 {
			k := slices.Index(run, at)
			keep(makePiece(glyphs, fonts, run[:k]))
			keep(makePiece(glyphs, fonts, run[k:]))
		} else {
			keep(p, ok)
		}
		run = run[:0]
	}
	last := -1
	for _, i := range order {
		g := glyphs[i]
		if last >= 0 && drawnTwice(glyphs, last, i) {
			continue
		}
		if g.Text == iconBreak {
			flush()
			last = -1
			continue
		}
		if g.Text != " " {
			if last >= 0 {
				gap, size := g.Box[0]-glyphs[last].Box[2], math.Max(g.Size, glyphs[last].Size)
				jumps := i < last || i > last+2 // the file writes something else between them
				if gap > breakGap(glyphs, run)*size || jumps && gap > 0 && stops[tabStop(g.Box[0])] && g.Font != glyphs[last].Font && !loneMark(glyphs, run) || gap > tabGapMin*size && stops[tabStop(g.Box[0])] && !loneMark(glyphs, run) || banner(glyphs[last], g, gap) {
					flush()
				}
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

// banner says whether a glyph of one size follows one of quite another with more than a space between: a name beside an address.
func banner(a, b glyph.Glyph, gap float64) bool {
	small, large := math.Min(a.Size, b.Size), math.Max(a.Size, b.Size)
	return large > 1.7*small && large > 18 && gap > 0.6*small
}

// dateApart is the glyph where a date begins that stands apart at a piece's end, as one does in a column right beside the text; -1 when none
// does.
func dateApart(p piece) int {
	n := len(p.chips)
	if n < 2 || n != len(p.apart)+1 || !isDateText(p.chips[n-1]) || findDates(p.chips[n-1])[0].Start == "" && words(p.chips[n-1]) > 2 {
		return -1
	}
	if before := strings.Join(p.chips[:n-1], " "); openRange.MatchString(before) || words(before) < 2 {
		return -1
	}
	return p.apart[n-2]
}

// openRange ends a text whose date goes on.
var openRange = regexp.MustCompile(`(?i)(?:[–—−~]|[\d\s.]-|\b(?:to|bis|until|since|from|seit|depuis|desde|till|au|à|al?|,))\s*$`)

// slip is how far the baselines of two glyphs of one row may be apart: raised figures hang higher than letters' accents.
func slip(a, b glyph.Glyph) float64 {
	large := math.Max(a.Size, b.Size)
	if math.Min(a.Size, b.Size) < 0.8*large && large <= 14 && (figure(a) && a.Size < b.Size || figure(b) && b.Size < a.Size) {
		return 0.45 * large
	}
	return rowSlip * math.Max(4, math.Min(a.Size, b.Size))
}

func figure(g glyph.Glyph) bool { return g.Text >= "0" && g.Text <= "9" && len(g.Text) == 1 }

// drawnTwice says whether glyph b is glyph a again, a little aside, to look bold. The letters of a ligature lie on each other too, but
// follow each other in the file.
func drawnTwice(glyphs []glyph.Glyph, a, b int) bool {
	aside := math.Abs(glyphs[b].Box[0] - glyphs[a].Box[0])
	if glyphs[a].Text != glyphs[b].Text || glyphs[b].Text == " " || aside > 0.15*glyphs[b].Size {
		return false
	}
	return b != a+1 || aside > 0 && aside < 0.06*glyphs[b].Size
}

func tabStop(x float64) int { return int(math.Round(x / 2)) }

// tabStops are where text begins behind gaps that are wide but not wide enough to be sure, again and again at one distance from the left:
// a column beside a narrow one that is set against it.
func tabStops(glyphs []glyph.Glyph) map[int]bool {
	counts, gaps := map[int]int{}, map[int]int{}
	last := -1
	for i, g := range glyphs {
		if g.Text == " " || g.Text == iconBreak {
			continue
		}
		if last < 0 || math.Abs(g.Baseline-glyphs[last].Baseline) > 0.5*g.Size || g.Box[0] < glyphs[last].Box[0] {
			counts[tabStop(g.Box[0])]++
		} else if gap := (g.Box[0] - glyphs[last].Box[2]) / math.Max(1, math.Max(g.Size, glyphs[last].Size)); gap > tabGapMin {
			counts[tabStop(g.Box[0])]++
			if gap < wideGap {
				gaps[tabStop(g.Box[0])]++
			}
		}
		last = i
	}
	stops := map[int]bool{}
	for x := range counts {
		n, near := gaps[x], counts[x]+counts[x-1]+counts[x+1]
		if n+gaps[x-1]+gaps[x+1] >= 3 && near >= 4 || near >= 7 {
			stops[x] = true
		}
	}
	return stops
}

// makePiece spells the glyphs out, with spaces where the gaps or the file say so.
func makePiece(glyphs []glyph.Glyph, fonts []glyph.Font, run []int) (piece, bool) {
	var p piece
	var b strings.Builder
	gap, least := wordSpace(glyphs, run), leastGap(glyphs, run)
	last, spaced, chars, bold, italic := -1, false, 0, 0, 0
	sizes := map[float64]int{}
	run = composed(glyphs, run)
	var styles styleRuns
	var soft []int
	for _, i := range run {
		g := glyphs[i]
		if g.Text == " " {
			spaced = true
			continue
		}
		if last >= 0 {
			distance := (g.Box[0] - glyphs[last].Box[2]) / math.Max(1, math.Max(g.Size, glyphs[last].Size))
			ideographs := wide(g.Text) && wide(glyphs[last].Text) // they stand apart only where somebody meant it
			if !ideographs && (spaced || distance > gap) || ideographs && (distance > 0.45 || len(run) <= 8 && (distance > gap || distance > least+0.14) || distance > gap+0.03 && distance > 0.2 || spaced && distance > 0.18) {
				b.WriteByte(' ')
				styles.space()
				if distance > chipGap && distance > gap+0.2 {
					soft = append(soft, b.Len())
					p.apart = append(p.apart, i)
				}
				if distance > 2*gap+0.35 && gap > 2*wordGap {
					b.WriteByte(' ') // a word's end in letter-spaced text
				}
			}
		}
		b.WriteString(g.Text)
		if g.Font < len(fonts) {
			styles.add(g.Text, fonts[g.Font].Weight >= 600, fonts[g.Font].Italic)
		}
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
	p.text = joinLetters(hyphens(strings.TrimSpace(b.String())))
	p.chips = cutAt(b.String(), soft)
	p.bold, p.italic = bold*10 >= chars*6, italic*10 >= chars*6
	p.size = mostUsed(sizes)
	p.styles = styles.changes()
	return p, p.text != "" && !leader(p.text)
}

// leader says whether a text is a row of dots or dashes, drawn with characters.
func leader(s string) bool {
	return len(s) >= 6 && strings.Trim(s, ".·_-–—=*~ ") == ""
}

// cutAt parts a text at offsets.
func cutAt(s string, at []int) []string {
	if len(at) == 0 {
		return nil
	}
	var out []string
	from := 0
	for _, to := range append(at, len(s)) {
		if part := hyphens(strings.TrimSpace(s[from:to])); part != "" {
			out = append(out, part)
		}
		from = to
	}
	return out
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
