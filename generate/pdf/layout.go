package pdf

import (
	"strconv"

	"redraft/resume"
)

// job is one rendering.
type job struct {
	design
	*shaper
	content       resume.Resume
	words         vocabulary
	accent        rgb
	width, height float64 // of the page
}

// density is a step of how close text is set, as factors of the design's measures.
type density struct {
	size, leading, space, margin float64
	saves                        float64 // how full a last page may be for this density to be worth its loss
}

// densities run from roomy to tight; usualDensity is where a design looks as it was drawn.
var densities = []density{
	{1.05, 1.10, 1.5, 1.1, 0}, {1.03, 1.05, 1.2, 1, 0}, {1, 1, 1, 1, 1}, {1, 0.97, 0.85, 0.95, 0.5}, {0.97, 0.94, 0.75, 0.9, 0.4}, {0.94, 0.91, 0.65, 0.85, 0.3}, {0.9, 0.87, 0.55, 0.8, 0.2},
}

const usualDensity = 2

// plan is content set at one density: a column of rows and its pages, and what stands above and beside it.
type plan struct {
	density
	x, y, width float64 // of the column on the first page
	nextY       float64 // its top on the others
	rows        []row
	pages       []page
	foot        float64                   // the lowest a row may reach, from the page's top
	decor       func(c *canvas, page int) // what stands above and beside the column
	fill        float64                   // of the last page, 0..1
}

// plan sets the content at the density that fills its pages best: as drawn, unless that leaves a last page nearly empty that closer
// setting saves; roomier where one page has the room.
func (j *job) plan() (*plan, error) {
	try := func(i int) (*plan, error) {
		p := j.compose(j, densities[i])
		if j.err != nil {
			return nil, j.err
		}
		heights := []float64{p.foot - p.y, p.foot - p.nextY}
		p.pages = paginate(p.rows, heights...)
		if n := len(p.pages); n > 0 {
			last := p.pages[n-1]
			p.fill = heightOf(p.rows[last.from:last.to]) / heights[min(n, 2)-1]
		}
		return p, nil
	}
	best, err := try(usualDensity)
	if err != nil {
		return nil, err
	}
	switch pages := len(best.pages); {
	case pages <= 1:
		for i := usualDensity - 1; i >= 0; i-- {
			roomier, err := try(i)
			if err != nil {
				return nil, err
			}
			if len(roomier.pages) > 1 || roomier.fill > 0.97 {
				break
			}
			best = roomier
		}
	default:
		for i := usualDensity + 1; i < len(densities) && (best.fill < densities[i].saves || pages > MaxPages); i++ {
			closer, err := try(i)
			if err != nil {
				return nil, err
			}
			if len(closer.pages) < pages && len(closer.pages) <= MaxPages {
				return closer, nil
			}
		}
	}
	if len(best.pages) > MaxPages {
		return nil, tooLong()
	}
	return best, nil
}

// draw puts a plan on pages. From the second on they have numbers.
func (j *job) draw(c *canvas, p *plan) error {
	for i := range max(1, len(p.pages)) {
		c.pdf.AddPage()
		y := p.nextY
		if i == 0 {
			y = p.y
		}
		p.decor(c, i)
		if i < len(p.pages) {
			c.rows(p.x, y, p.rows[p.pages[i].from:p.pages[i].to])
		}
		if i > 0 {
			st := style{family: j.family, size: 8, color: gray}
			number := j.shape(span{text: strconv.Itoa(i+1) + " / " + strconv.Itoa(len(p.pages)), style: st})
			c.text(p.x+p.width-widthOf(number), j.height-28, number)
		}
	}
	return j.err
}
