package pdfium

import (
	"math"

	"redraft/parse/glyph"
)

// geometry turns PDFium's coordinates (from the lower left of an unrotated page) into ours (from the upper left of what is seen).
type geometry struct {
	x0, y0, x1, y1 float64 // the visible box in PDFium's coordinates
	rotation       int     // quarter turns clockwise
	width, height  float64 // as seen
}

func (g geometry) point(x, y float64) (float64, float64) {
	switch g.rotation {
	case 1:
		return y - g.y0, x - g.x0
	case 2:
		return g.x1 - x, y - g.y0
	case 3:
		return g.y1 - y, g.x1 - x
	default:
		return x - g.x0, g.y1 - y
	}
}

func (g geometry) box(left, bottom, right, top float64) glyph.Box {
	ax, ay := g.point(left, bottom)
	bx, by := g.point(right, top)
	return glyph.Box{math.Min(ax, bx), math.Min(ay, by), math.Max(ax, bx), math.Max(ay, by)}
}

// page reads one page, with at most limit glyphs and one more. A page that cannot be loaded is an empty one: the others are still of use.
func (m *module) page(doc, index uint64, limit int) (glyph.Page, error) {
	handle, err := m.call("FPDF_LoadPage", doc, index)
	if err != nil {
		return glyph.Page{}, trapError{err}
	}
	if uint32(handle) == 0 {
		return glyph.Page{Width: 612, Height: 792}, nil
	}
	defer func() { _, _ = m.call("FPDF_ClosePage", handle) }()
	g, err := m.geometry(handle)
	if err != nil {
		return glyph.Page{}, trapError{err}
	}
	page := glyph.Page{Width: g.width, Height: g.height}
	painted, err := m.objects(handle, g)
	if err != nil {
		return page, trapError{err}
	}
	page.Images, page.Rules, page.Dots = painted.images, painted.rules, painted.dots
	if page.Links, err = m.links(doc, handle, g); err != nil {
		return page, trapError{err}
	}
	if err := m.text(handle, g, painted, limit, &page); err != nil {
		return page, trapError{err}
	}
	return page, nil
}

func (m *module) geometry(page uint64) (geometry, error) {
	var g geometry
	if _, err := m.call("FPDF_GetPageBoundingBox", page, m.at(0)); err != nil {
		return g, err
	}
	g.x0, g.y1, g.x1, g.y0 = m.float(0), m.float(4), m.float(8), m.float(12)
	rotation, err := m.call("FPDFPage_GetRotation", page)
	if err != nil {
		return g, err
	}
	g.rotation = int(uint32(rotation)) & 3
	width, err := m.call("FPDF_GetPageWidthF", page)
	if err != nil {
		return g, err
	}
	g.width = asFloat(width)
	height, err := m.call("FPDF_GetPageHeightF", page)
	g.height = asFloat(height)
	return g, err
}

// uriAction is FPDFAction_GetType's value for a URI.
const uriAction = 3

// maxLinks bounds a page's annotations; a resume has a few dozen.
const maxLinks = 500

func (m *module) links(doc, page uint64, g geometry) ([]glyph.Link, error) {
	var links []glyph.Link
	m.memory.WriteUint32Le(m.scratch, 0) // the position, advanced by each call
	for range maxLinks {
		more, err := m.call("FPDFLink_Enumerate", page, m.at(0), m.at(4))
		if err != nil || uint32(more) == 0 {
			return links, err
		}
		link := uint64(m.uint(4))
		action, err := m.call("FPDFLink_GetAction", link)
		if err != nil {
			return links, err
		}
		if uint32(action) == 0 {
			continue
		}
		if kind, err := m.call("FPDFAction_GetType", action); err != nil {
			return links, err
		} else if uint32(kind) != uriAction {
			continue
		}
		if _, err := m.call("FPDFLink_GetAnnotRect", link, m.at(16)); err != nil {
			return links, err
		}
		box := g.box(m.float(16), m.float(28), m.float(24), m.float(20))
		length, err := m.call("FPDFAction_GetURIPath", doc, action, m.at(64), scratchSize-64)
		if err != nil {
			return links, err
		}
		if n := uint32(length); n > 1 && n <= scratchSize-64 {
			url, _ := m.memory.Read(m.scratch+64, n-1)
			links = append(links, glyph.Link{URL: string(url), Box: box})
		}
	}
	return links, nil
}
