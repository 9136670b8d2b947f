package parse

import (
	"math"
	"slices"
	"strings"
	"unicode"
)

// block is a stretch of a page that is read from its top to its bottom: a column between two heights, or the page's full width.
type block struct {
	rows   []row
	gutter float64 // where the right of two columns begins; 0 for full width
	right  bool
}

// A gutter parts a page only where it is long and both sides hold enough to be columns.
const (
	minColumnRows   = 4
	minColumnHeight = 70.0 // points
	gutterSlip      = 3.0  // points by which lines of one column may begin apart
)

// split is a gutter and the rows it parts, [from, to).
type split struct {
	x        float64
	from, to int
	weight   float64
}

// blocks finds a page's columns and puts its rows in reading order: what is above the columns, the left one, the right one, what is below.
func blocks(rows []row, width float64, depth int) []block {
	best := bestSplit(rows, width)
	if best.weight == 0 || depth > 2 {
		if len(rows) == 0 {
			return nil
		}
		return []block{{rows: rows}}
	}
	left, right := sides(rows[best.from:best.to], best.x)
	out := blocks(rows[:best.from], width, depth+1)
	for _, b := range blocks(left, width, depth+1) {
		out = append(out, block{rows: b.rows, gutter: best.x})
	}
	for _, b := range blocks(right, width, depth+1) {
		out = append(out, block{rows: b.rows, gutter: best.x, right: true})
	}
	return append(out, blocks(rows[best.to:], width, depth+1)...)
}

// sides parts rows at x.
func sides(rows []row, x float64) (left, right []row) {
	for _, r := range rows {
		var l, rt row
		for _, p := range r.pieces {
			side := &l
			if p.box[0] >= x-gutterSlip {
				side = &rt
			}
			side.pieces = append(side.pieces, p)
		}
		for _, side := range []struct {
			r   row
			out *[]row
		}{{l, &left}, {rt, &right}} {
			if len(side.r.pieces) == 0 {
				continue
			}
			side.r.baseline, side.r.top, side.r.bottom = r.baseline, math.Inf(1), math.Inf(-1)
			for _, p := range side.r.pieces {
				side.r.top, side.r.bottom = min(side.r.top, p.box[1]), max(side.r.bottom, p.box[3])
			}
			*side.out = append(*side.out, side.r)
		}
	}
	return left, right
}

// bestSplit tries a gutter before each place where several pieces begin.
func bestSplit(rows []row, width float64) split {
	starts := map[int]int{}
	left := math.Inf(1)
	for _, r := range rows {
		for _, p := range r.pieces {
			starts[int(math.Round(p.box[0]/2))]++
			left = min(left, p.box[0])
		}
	}
	var candidates []int
	for x, n := range starts {
		if n+starts[x+1] >= minColumnRows && float64(2*x) > left+0.12*width {
			candidates = append(candidates, x)
		}
	}
	candidates = append(candidates, strips(rows, width)...)
	slices.Sort(candidates)
	candidates = slices.Compact(candidates)
	var best split
	for _, c := range candidates {
		for _, s := range bands(rows, float64(2*c)-0.5) {
			if s.weight > best.weight {
				best = s
			}
		}
	}
	return best
}

// strips are the right edges of white strips between pieces that many rows leave free: gutters of columns whose lines begin anywhere.
func strips(rows []row, width float64) []int {
	const step = 4.0
	free := make([]int, int(width/step)+2)
	for _, r := range rows {
		for k := 1; k < len(r.pieces); k++ {
			from, to := int(r.pieces[k-1].box[2]/step)+1, int(r.pieces[k].box[0]/step)
			for x := max(0, from); x < min(to, len(free)); x++ {
				free[x]++
			}
		}
	}
	var out []int
	for x := 1; x < len(free); x++ {
		if free[x-1] >= minColumnRows && free[x] < free[x-1] {
			out = append(out, int(float64(x)*step/2)+1) // where the right column begins, give or take what lines may slip
		}
	}
	return out
}

// bands are the runs of rows that nothing crosses at x and that look like columns.
func bands(rows []row, x float64) []split {
	var out []split
	for from := 0; from < len(rows); {
		if crosses(rows[from], x) {
			from++
			continue
		}
		to := from
		for to < len(rows) && !crosses(rows[to], x) {
			to++
		}
		if w := columnWeight(rows[from:to], x); w > 0 {
			out = append(out, split{x: x, from: from, to: to, weight: w})
		}
		from = to
	}
	return out
}

// crosses says whether text of a row lies across x. What runs over into the next column, printing over its text or being an address that no
// line can break, does not.
func crosses(r row, x float64) bool {
	for i, p := range r.pieces {
		if p.box[0] >= x-gutterSlip || p.box[2] <= x-1 {
			continue
		}
		over := p.box[2]-x < (p.box[2]-p.box[0])/3 && len(r.pieces) == 1 && words(p.text) == 1 && strings.ContainsAny(p.text, "@/")
		if i+1 < len(r.pieces) && r.pieces[i+1].box[0] >= x-gutterSlip && r.pieces[i+1].box[0] < p.box[2] {
			over = true
		}
		if !over {
			return true
		}
	}
	return false
}

// columnWeight is how many rows two columns have, 0 when the sides are rather one column with dates or captions set apart from it.
func columnWeight(rows []row, x float64) float64 {
	var left, right, both, aligned, dates, leftWords, rightWords, captions, rightCaptions, margin int
	headLeft, headRight := false, false
	reached, headsLeft, headsRight := 0, 0, 0 // rows of the left with a way to reach the person, headings of either side
	hanging := 0                              // rows of the right that begin at the gutter or a list's indent behind it
	flows := flowsOf(rows, x)
	for i, r := range rows {
		var l, rt string
		var start float64
		strong := false
		for _, p := range r.pieces {
			if p.box[0] >= x-gutterSlip {
				if rt == "" {
					start, strong = p.box[0], caps(p.text) || p.bold
				}
				rt += " " + p.text
			} else {
				l += " " + p.text
			}
		}
		titleLeft, titleRight := flows.titled(i)
		headLeft = headLeft || titleLeft && (rt == "" || titleRight || flows.left[i] == begins && flows.right[i] == goesOn)
		headRight = headRight || titleRight && (l == "" || titleLeft || flows.right[i] == begins && flows.left[i] == goesOn)
		if titleLeft {
			headsLeft++
		}
		if titleRight {
			headsRight++
		}
		if l != "" {
			left++
			if emailPattern.MatchString(l) || findPhone(l) != "" {
				reached++
			}
			leftWords += words(l)
			switch {
			case titleLeft:
				captions++
				margin++
			case isDateText(l) || shortCaption(l) && rt != "":
				margin++
			}
			if isDateText(l) || shortCaption(l) && rt != "" {
				dates++
			}
		}
		if rt != "" {
			right++
			rightWords += words(rt)
			if math.Abs(start-x) <= gutterSlip {
				aligned++
			}
			if start-x <= listIndent*(r.bottom-r.top) {
				hanging++
			}
			if isDateText(rt) {
				dates++
			}
			if titleRight {
				rightCaptions++
				headRight = headRight || strong
			}
		}
		if l != "" && rt != "" {
			both++
		}
	}
	if flows.datesBeside() {
		return 0
	}
	fewer := min(left, right)
	if fewer < minColumnRows || rows[len(rows)-1].bottom-rows[0].top < minColumnHeight {
		return 0
	}
	alignment, coincidence, edge := float64(aligned)/float64(right), float64(both)/float64(fewer), float64(hanging)/float64(right)
	switch {
	case reached > 0 && headsRight >= 3 && alignment > 0.9 && !headLeft: // a person's address beside everything else
	case captions*10 >= left*6 && left*3 <= right, rightCaptions*10 >= right*6: // headings in the margin of one column, or in its middle
		return 0
	case margin*20 >= left*17 && (!headRight || coincidence > 0.8 && !headLeft): // and dates and captions
		return 0
	case headLeft && headRight && (alignment > 0.35 || alignment > 0.25 && headsLeft >= 2 && headsRight >= 2 || alignment > 0.15 && edge > 0.85):
	case flows.apart() && edge > 0.85 && alignment > 0.15:
	case dates*10 >= fewer*4:
		return 0
	case (headLeft || headRight) && coincidence <= 0.5 && fewer >= 6 && alignment < 0.55: // columns of centred or indented text
	case coincidence > 0.75 || alignment < 0.55:
		return 0
	case float64(min(leftWords, rightWords)) < 1.6*float64(fewer) && coincidence > 0.5:
		return 0
	}
	return float64(left+right) * (0.6 + 0.4*alignment)
}

// listIndent is how far behind a column's edge its lists begin, in line heights.
const listIndent = 2.2

// flow says what a row's text on one side of a gutter is to the text above it on that side.
type flow int

const (
	absent flow = iota // there is none
	begins             // it stands apart
	goesOn             // it follows at the usual distance
)

// flows are the texts on either side of a gutter, row by row. They tell texts that run independently side by side from captions beside what
// they name, which begin together.
type flows struct {
	left, right []flow
	texts       [2][]string
	titles      [2][]bool // whether a text is a heading
}

func flowsOf(rows []row, x float64) flows {
	f := flows{texts: [2][]string{make([]string, len(rows)), make([]string, len(rows))}}
	for i, r := range rows {
		f.texts[0][i], f.texts[1][i] = textsBeside(r, x)
	}
	f.left, f.right = flowOf(rows, f.texts[0]), flowOf(rows, f.texts[1])
	for k, side := range [2][]flow{f.left, f.right} {
		above := ""
		f.titles[k] = make([]bool, len(rows))
		for i, text := range f.texts[k] {
			bold := slices.ContainsFunc(rows[i].pieces, func(p piece) bool { return p.bold && (p.box[0] >= x-gutterSlip) == (k == 1) })
			wrapped := side[i] == goesOn && !bold && (startsLower(text) || openHead.MatchString(above)) // "… preparing board" "papers"
			f.titles[k][i] = isHeadingText(text) && !wrapped
			if text != "" {
				above = text
			}
		}
	}
	return f
}

// titled says of either side of a row whether it is a heading.
func (f flows) titled(i int) (left, right bool) { return f.titles[0][i], f.titles[1][i] }

// textsBeside are a row's texts on either side of x.
func textsBeside(r row, x float64) (left, right string) {
	for _, p := range r.pieces {
		if p.box[0] >= x-gutterSlip {
			right += " " + p.text
		} else {
			left += " " + p.text
		}
	}
	return strings.TrimSpace(left), strings.TrimSpace(right)
}

// flowOf is the flow of the texts that one side has in rows. What follows a heading begins, too, unless it is one: captions are listed.
func flowOf(rows []row, texts []string) []flow {
	const paragraph, most = 1.25, 2.5 // usual leadings to the line above where a paragraph begins; line heights in a usual leading
	var leadings []float64
	last := -1
	for i, r := range rows {
		if texts[i] == "" {
			continue
		}
		if d := r.baseline - rows[max(0, last)].baseline; last >= 0 && d < most*(r.bottom-r.top) {
			leadings = append(leadings, d)
		}
		last = i
	}
	usual := 0.0
	if n := len(leadings); n > 0 {
		slices.Sort(leadings)
		usual = leadings[n/3]
	}
	out := make([]flow, len(rows))
	last = -1
	for i, r := range rows {
		if texts[i] == "" {
			continue
		}
		out[i] = begins
		if last >= 0 && r.baseline-rows[last].baseline < paragraph*usual && (!isHeadingText(texts[last]) || isHeadingText(texts[i])) {
			out[i] = goesOn
		}
		last = i
	}
	return out
}

// apart says whether paragraphs begin on either side while the other one goes on or is empty, and either side has lines of its own.
func (f flows) apart() bool {
	var free, bound, alone, on [2]int
	for i := range f.left {
		for k, pair := range [2][2]flow{{f.left[i], f.right[i]}, {f.right[i], f.left[i]}} {
			switch {
			case pair[0] == begins && pair[1] == begins:
				bound[k]++
			case pair[0] == begins:
				free[k]++
			case pair[0] == goesOn:
				on[k]++
			}
			if pair[0] != absent && pair[1] == absent {
				alone[k]++
			}
		}
	}
	for k := range free {
		if free[k] < 3 || free[k] < bound[k] || on[k] < free[k] || alone[k] < 2 {
			return false
		}
	}
	return true
}

// datesBeside says whether, as far down as the right side reaches, the left one holds nothing but dates and headings: the dates of entries, not
// a column, whatever lists stand above and beneath.
func (f flows) datesBeside() bool {
	right := f.texts[1]
	from, to := slices.IndexFunc(right, func(s string) bool { return s != "" }), len(right)
	for to > 0 && right[to-1] == "" {
		to--
	}
	dates, titles := 0, 0
	for i := max(0, from); i < to; i++ {
		l := f.texts[0][i]
		titleLeft, titleRight := f.titled(i)
		switch {
		case titleRight:
			return false
		case l == "":
		case isDateText(l):
			dates++
		case titleLeft && right[i] == "":
			titles++
		default:
			return false
		}
	}
	return dates >= 3 && dates > titles
}

// shortCaption says whether text is a label of what stands beside it, as "Languages" or "2019" in a left margin.
func shortCaption(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n > 0 && n <= 14 && words(s) <= 2
}
