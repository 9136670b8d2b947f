package pdfium

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/png"
	"math"

	"redraft/parse/glyph"
)

// maxPixels bounds a picture, which takes four bytes a pixel in the module and four outside it.
const maxPixels = 6 << 20

// renderFlags is FPDF_ANNOT: pages are drawn with their annotations.
const renderFlags = 0x01

// Picture draws a page, counted from 1, as PNG, width pixels wide and as high as the page asks for. Its errors are those of Read, and
// glyph.ErrLimit for a page that the file does not have or a picture that is too large.
func (r *Reader) Picture(_ context.Context, data []byte, lim glyph.Limits, page, width int) (picture []byte, err error) {
	if len(data) > lim.Bytes {
		return nil, lim.TooLarge()
	}
	var drawn *image.NRGBA
	err = r.use(func(m *module) error {
		drawn, err = m.draw(data, page, width)
		return err
	})
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = png.Encode(&out, drawn)
	return out.Bytes(), err
}

func (m *module) draw(data []byte, page, width int) (*image.NRGBA, error) {
	doc, done, err := m.load(data)
	if err != nil {
		return nil, err
	}
	defer done()
	count, err := m.call("FPDF_GetPageCount", doc)
	if err != nil {
		return nil, trapError{err}
	}
	if n := int(int32(count)); page < 1 || page > n {
		return nil, glyph.Fail(glyph.ErrLimit, "The document has no page %d: its pages are 1 to %d.", page, n)
	}
	handle, err := m.call("FPDF_LoadPage", doc, uint64(page-1))
	if err != nil {
		return nil, trapError{err}
	}
	if uint32(handle) == 0 {
		return nil, glyph.Fail(glyph.ErrCorrupt, "The page cannot be read. Please export the file again.")
	}
	defer func() { _, _ = m.call("FPDF_ClosePage", handle) }()
	g, err := m.geometry(handle)
	if err != nil {
		return nil, trapError{err}
	}
	height := int(math.Round(float64(width) * g.height / math.Max(g.width, 1)))
	if width < 1 || height < 1 || float64(width)*float64(height) > maxPixels {
		return nil, glyph.Fail(glyph.ErrLimit, "A picture of %d by %d pixels is too large: %d million pixels are drawn at most.", width, height, maxPixels>>20)
	}
	return m.bitmap(handle, width, height)
}

// bitmap draws a page on white paper.
func (m *module) bitmap(handle uint64, width, height int) (*image.NRGBA, error) {
	w, h := uint64(width), uint64(height)
	bitmap, err := m.call("FPDFBitmap_Create", w, h, 0)
	if err != nil || uint32(bitmap) == 0 {
		return nil, trapError{errors.Join(errors.New("no memory for the picture"), err)}
	}
	defer func() { _, _ = m.call("FPDFBitmap_Destroy", bitmap) }()
	if _, err := m.call("FPDFBitmap_FillRect", bitmap, 0, 0, w, h, 0xffffffff); err != nil {
		return nil, trapError{err}
	}
	if _, err := m.call("FPDF_RenderPageBitmap", bitmap, handle, 0, 0, w, h, 0, renderFlags); err != nil {
		return nil, trapError{err}
	}
	address, err := m.call("FPDFBitmap_GetBuffer", bitmap)
	if err != nil {
		return nil, trapError{err}
	}
	stride, err := m.call("FPDFBitmap_GetStride", bitmap)
	if err != nil {
		return nil, trapError{err}
	}
	pixels, ok := m.memory.Read(uint32(address), uint32(stride)*uint32(height))
	if !ok {
		return nil, trapError{errors.New("the picture lies outside the memory")}
	}
	return opaque(pixels, int(uint32(stride)), width, height), nil
}

// opaque copies rows of blue, green, red and a filler into an image.
func opaque(pixels []byte, stride, width, height int) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		from, to := pixels[y*stride:], img.Pix[y*img.Stride:]
		for x := 0; x < 4*width; x += 4 {
			to[x], to[x+1], to[x+2], to[x+3] = from[x+2], from[x+1], from[x], 0xff
		}
	}
	return img
}
