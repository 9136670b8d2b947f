package pdfium

import (
	"math"

	"redraft/parse/glyph"
)

// painted is what a page's objects other than text show, with the order in which they are painted.
type painted struct {
	images, rules []glyph.Box
	dots          []glyph.Box
	shapes        []shape
	order         map[uint32]int // of text objects
}

// shape is a filled path or an opaque picture.
type shape struct {
	box     glyph.Box
	order   int
	color   uint32
	picture bool
	vague   bool // its outline or colour is not known well: it hides nothing, but what lies on it has an unknown background
}

// FPDFPageObj_GetType's values.
const (
	pathObject    = 2
	imageObject   = 3
	shadingObject = 4
	formObject    = 5
	textObject    = 1
)

// Bounds on what is looked at; what is beyond is read as text all the same.
const (
	maxObjects   = 20_000
	maxFormDepth = 4
	maxShapes    = 400
	minPicture   = 18.0 // points; smaller images are icons or bullets
	maxRule      = 3.0  // points of thickness
	minRule      = 20.0 // points of length
	minDot       = 1.2  // points across, of a list's mark
	maxDot       = 7.0
)

// matrix is a b c d e f of a form's coordinates.
type matrix [6]float64

func (a matrix) apply(x, y float64) (float64, float64) {
	return a[0]*x + a[2]*y + a[4], a[1]*x + a[3]*y + a[5]
}

func (a matrix) after(b matrix) matrix { // b first, then a
	x, y := a.apply(b[4], b[5])
	return matrix{
		a[0]*b[0] + a[2]*b[1], a[1]*b[0] + a[3]*b[1],
		a[0]*b[2] + a[2]*b[3], a[1]*b[2] + a[3]*b[3], x, y,
	}
}

type walker struct {
	m     *module
	g     geometry
	out   *painted
	count int
}

func (m *module) objects(page uint64, g geometry) (*painted, error) {
	w := walker{m: m, g: g, out: &painted{order: map[uint32]int{}}}
	err := w.walk(page, "FPDFPage_CountObjects", "FPDFPage_GetObject", matrix{1, 0, 0, 1, 0, 0}, 0)
	return w.out, err
}

func (w *walker) walk(parent uint64, count, get string, at matrix, depth int) error {
	n, err := w.m.call(count, parent)
	if err != nil {
		return err
	}
	for i := range int(int32(n)) {
		if w.count++; w.count > maxObjects {
			return nil
		}
		object, err := w.m.call(get, parent, uint64(i))
		if err != nil {
			return err
		}
		kind, err := w.m.call("FPDFPageObj_GetType", object)
		if err != nil {
			return err
		}
		switch uint32(kind) {
		case textObject:
			w.out.order[uint32(object)] = w.count
		case pathObject:
			err = w.path(object, at)
		case imageObject:
			err = w.image(object, at)
		case formObject:
			err = w.form(object, at, depth)
		case shadingObject:
			err = w.shading(object, at)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (w *walker) form(object uint64, at matrix, depth int) error {
	if depth >= maxFormDepth {
		return nil
	}
	if _, err := w.m.call("FPDFPageObj_GetMatrix", object, w.m.at(0)); err != nil {
		return err
	}
	var own matrix
	for i := range own {
		own[i] = w.m.float(uint32(4 * i))
	}
	return w.walk(object, "FPDFFormObj_CountObjects", "FPDFFormObj_GetObject", at.after(own), depth+1)
}

// bounds is an object's box as seen, cut to the page; ok is false when nothing of it is.
func (w *walker) bounds(object uint64, at matrix) (box glyph.Box, ok bool, err error) {
	has, err := w.m.call("FPDFPageObj_GetBounds", object, w.m.at(0), w.m.at(4), w.m.at(8), w.m.at(12))
	if err != nil || uint32(has) == 0 {
		return box, false, err
	}
	ax, ay := at.apply(w.m.float(0), w.m.float(4))
	bx, by := at.apply(w.m.float(8), w.m.float(12))
	box = w.g.box(ax, ay, bx, by)
	box = glyph.Box{math.Max(box[0], 0), math.Max(box[1], 0), math.Min(box[2], w.g.width), math.Min(box[3], w.g.height)}
	return box, box[2] >= box[0] && box[3] >= box[1], nil
}

func (w *walker) image(object uint64, at matrix) error {
	box, ok, err := w.bounds(object, at)
	if err != nil || !ok || box[2]-box[0] < minPicture || box[3]-box[1] < minPicture {
		return err
	}
	if len(w.out.images) < maxShapes {
		w.out.images = append(w.out.images, box)
	}
	transparent, err := w.m.call("FPDFPageObj_HasTransparency", object)
	if err == nil && uint32(transparent) == 0 {
		w.add(shape{box: box, order: w.count, picture: true})
	}
	return err
}

func (w *walker) shading(object uint64, at matrix) error {
	box, ok, err := w.bounds(object, at)
	if err == nil && ok {
		w.add(shape{box: box, order: w.count, vague: true})
	}
	return err
}

func (w *walker) path(object uint64, at matrix) error {
	box, ok, err := w.bounds(object, at)
	if err != nil || !ok {
		return err
	}
	width, height := box[2]-box[0], box[3]-box[1]
	if width > minDot && width < maxDot && math.Abs(width-height) < 1 {
		if len(w.out.dots) < maxShapes {
			w.out.dots = append(w.out.dots, box)
		}
		return nil
	}
	if math.Min(width, height) <= maxRule {
		if math.Max(width, height) >= minRule && len(w.out.rules) < maxShapes {
			w.out.rules = append(w.out.rules, box)
		}
		return nil
	}
	segments, err := w.m.call("FPDFPath_CountSegments", object)
	if err != nil {
		return err
	}
	rectangle := int32(segments) <= 6 // four or five, and perhaps a move
	if _, err := w.m.call("FPDFPath_GetDrawMode", object, w.m.at(0), w.m.at(4)); err != nil {
		return err
	}
	if w.m.uint(0) == 0 {
		return nil // only stroked
	}
	color, alpha, err := w.color("FPDFPageObj_GetFillColor", object)
	if err != nil || alpha == 0 {
		return err
	}
	if box, ok, err = w.clip(object, at, box); err == nil && ok {
		w.add(shape{box: box, order: w.count, color: color, vague: !rectangle || alpha != 255})
	}
	return err
}

// maxClip bounds the paths and points of a clip that are looked at.
const maxClip = 64

// clip cuts a box to what an object's clip lets through: some programs paint the whole page within a small clip. ok is false when nothing
// is left.
func (w *walker) clip(object uint64, at matrix, box glyph.Box) (glyph.Box, bool, error) {
	clip, err := w.m.call("FPDFPageObj_GetClipPath", object)
	if err != nil || uint32(clip) == 0 {
		return box, true, err
	}
	paths, err := w.m.call("FPDFClipPath_CountPaths", clip)
	if err != nil {
		return box, false, err
	}
	for i := range min(int32(paths), maxClip) {
		points, err := w.m.call("FPDFClipPath_CountPathSegments", clip, uint64(i))
		if err != nil {
			return box, false, err
		}
		if int32(points) < 1 || int32(points) > maxClip {
			continue
		}
		around := glyph.Box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
		for k := range int32(points) {
			segment, err := w.m.call("FPDFClipPath_GetPathSegment", clip, uint64(i), uint64(k))
			if err != nil {
				return box, false, err
			}
			if _, err := w.m.call("FPDFPathSegment_GetPoint", segment, w.m.at(0), w.m.at(4)); err != nil {
				return box, false, err
			}
			x, y := w.g.point(at.apply(w.m.float(0), w.m.float(4)))
			around = glyph.Box{math.Min(around[0], x), math.Min(around[1], y), math.Max(around[2], x), math.Max(around[3], y)}
		}
		box = glyph.Box{math.Max(box[0], around[0]), math.Max(box[1], around[1]), math.Min(box[2], around[2]), math.Min(box[3], around[3])}
	}
	return box, box[2] > box[0] && box[3] > box[1], nil
}

func (w *walker) color(function string, handle uint64, more ...uint64) (rgb, alpha uint32, err error) {
	return w.m.color(function, append(append([]uint64{handle}, more...), w.m.at(0), w.m.at(4), w.m.at(8), w.m.at(12))...)
}

func (m *module) color(function string, params ...uint64) (rgb, alpha uint32, err error) {
	_, err = m.call(function, params...)
	return m.uint(0)&255<<16 | m.uint(4)&255<<8 | m.uint(8)&255, m.uint(12) & 255, err
}

func (w *walker) add(s shape) {
	if len(w.out.shapes) < maxShapes {
		w.out.shapes = append(w.out.shapes, s)
	}
}

// hides says whether the page's shapes hide text of this colour at this place, painted in this order.
func (p *painted) hides(x, y float64, order int, color uint32) glyph.Hidden {
	background, known := uint32(0xffffff), true
	for _, s := range p.shapes {
		if x < s.box[0] || x > s.box[2] || y < s.box[1] || y > s.box[3] {
			continue
		}
		if s.order > order {
			if s.vague {
				continue
			}
			return glyph.Covered
		}
		background, known = s.color, !s.picture && !s.vague
	}
	if known && near(background, color) {
		return glyph.SameColour
	}
	return glyph.Visible
}

// near says whether two colours cannot be told apart: each channel within 6 of 255.
func near(a, b uint32) bool {
	for shift := 0; shift < 24; shift += 8 {
		if d := int(a>>shift&255) - int(b>>shift&255); d > 6 || d < -6 {
			return false
		}
	}
	return true
}
