package pdf

import "math"

// row is what stands on one baseline of a column, with the white space above it. Distances are in points, from the column's left edge and
// the row's top.
type row struct {
	before   float64 // left out at a column's top
	height   float64
	baseline float64
	parts    []part
	rules    []rule
	after    int // how bad it is to end a page behind this row
}

// part is a stretch of cells at a place on the row.
type part struct {
	x     float64
	cells []cell
}

// rule is a hairline, or a filled box.
type rule struct {
	x, y, width, height float64
	color               rgb
}

// How bad a page's end is behind a row. The cost of white space at a page's foot is measured against these.
const (
	fine  = 0       // between sections
	fair  = 30      // between entries
	poor  = 130     // between an entry's bullets
	bad   = 600     // within a bullet of four lines or more
	never = 1 << 20 // behind a heading or an entry's head, within a short bullet
	blank = 420.0   // a page left all white, less for less: it grows with the square
	more  = 300     // one page more
	widow = 2       // fewest lines of a paragraph on either side of a page's end
)

// page is the rows from..to of a column.
type page struct{ from, to int }

// paginate parts rows into pages: of all ways that fit, the one whose ends cost least together. Pages may differ in height; the last
// height goes on. A row that no page holds has one to itself.
func paginate(rows []row, heights ...float64) []page {
	n := len(rows)
	if n == 0 {
		return nil
	}
	room := func(k int) float64 { return heights[min(k, len(heights)-1)] }
	type way struct {
		cost        float64
		from, pages int
	}
	best := make([]way, n+1)
	for i := 1; i <= n; i++ {
		best[i].cost = math.Inf(1)
	}
	for from := range n {
		if math.IsInf(best[from].cost, 1) {
			continue
		}
		height, used := room(best[from].pages), 0.0
		for to := from + 1; to <= n; to++ {
			if to > from+1 {
				used += rows[to-1].before
			}
			if used += rows[to-1].height; used > height+0.01 && to > from+1 {
				break
			}
			cost := best[from].cost
			if to < n {
				free := max(0, 1-used/height)
				cost += float64(rows[to-1].after) + blank*free*free + more
			}
			if cost < best[to].cost {
				best[to] = way{cost, from, best[from].pages + 1}
			}
		}
	}
	var out []page
	for to := n; to > 0; to = best[to].from {
		out = append([]page{{best[to].from, to}}, out...)
	}
	return out
}

// heightOf is how much of a page rows take.
func heightOf(rows []row) (h float64) {
	for i, r := range rows {
		if i > 0 {
			h += r.before
		}
		h += r.height
	}
	return h
}

// draw sets rows with their column's upper left corner at x, y.
func (c *canvas) rows(x, y float64, rows []row) {
	for i, r := range rows {
		if i > 0 {
			y += r.before
		}
		for _, l := range r.rules {
			c.box(x+l.x, y+l.y, l.width, l.height, l.color)
		}
		for _, p := range r.parts {
			c.text(x+p.x, y+r.baseline, p.cells)
			c.links(x+p.x, y+r.baseline, p.cells)
		}
		y += r.height
	}
}
