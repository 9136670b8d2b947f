package pdf

import (
	"bytes"
	"fmt"
	"math"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/go-pdf/fpdf"
)

// canvas draws pages with fpdf: rules, boxes, links, metadata. Text is written as operators of our own in fonts of our own (embed.go),
// since fpdf neither kerns nor knows characters beyond U+FFFF, and gives every font the same ToUnicode.
type canvas struct {
	pdf   *fpdf.Fpdf
	used  map[*face]*usedFont
	order []*usedFont
}

// usedFont is a font as far as a document uses it. The code of a glyph in the document is its number in the subset, from 1 on; glyphs that
// stand for several texts, as the apostrophe's for both apostrophes, have several.
type usedFont struct {
	face   *face
	name   string // placeholder's in what fpdf writes
	codes  map[glyphText]uint16
	glyphs []uint16
	texts  []string
}

type glyphText struct {
	glyph uint16
	text  string
}

// pageSizes are in points.
var pageSizes = map[string]fpdf.SizeType{"A4": {Wd: 595.28, Ht: 841.89}, "Letter": {Wd: 612, Ht: 792}}

func newCanvas(size fpdf.SizeType, created time.Time) *canvas {
	p := fpdf.NewCustom(&fpdf.InitType{OrientationStr: "P", UnitStr: "pt", Size: size})
	p.SetCatalogSort(true) // else the order of objects is the map's
	p.SetCompression(true)
	p.SetMargins(0, 0, 0)
	p.SetAutoPageBreak(false, 0)
	p.SetCreationDate(created)
	p.SetModificationDate(created)
	return &canvas{pdf: p, used: map[*face]*usedFont{}}
}

// font is the record of a face in this document; fpdf knows it by a placeholder without glyphs.
func (c *canvas) font(f *face) *usedFont {
	if u := c.used[f]; u != nil {
		return u
	}
	u := &usedFont{face: f, name: fmt.Sprintf("Redraft%d", len(c.order)), codes: map[glyphText]uint16{}}
	c.pdf.AddFontFromBytes(u.name, "", fmt.Appendf(nil, `{"Tp":"Core","Name":%q}`, u.name), nil)
	c.used[f] = u
	c.order = append(c.order, u)
	return u
}

func (u *usedFont) code(glyph uint16, text string) uint16 {
	key := glyphText{glyph, text}
	n, ok := u.codes[key]
	if !ok {
		u.glyphs, u.texts = append(u.glyphs, glyph), append(u.texts, text)
		n = uint16(len(u.glyphs))
		u.codes[key] = n
	}
	return n
}

// text draws a line of cells with its baseline at y from the page's top, and lays links over those that lead somewhere.
func (c *canvas) text(x, y float64, cells []cell) {
	for i := 0; i < len(cells); {
		k := i + 1
		for k < len(cells) && cells[k].face == cells[i].face && *cells[k].style == *cells[i].style && cells[k].faux == cells[i].faux {
			k++
		}
		c.run(x, y, cells[i:k])
		for _, cell := range cells[i:k] {
			x += cell.width
		}
		i = k
	}
}

// run draws cells of one font and style.
func (c *canvas) run(x, y float64, cells []cell) {
	st := cells[0].style
	u := c.font(cells[0].face)
	if c.pdf.SetFont(u.name, "", st.size); c.pdf.Err() {
		return
	}
	_, height := c.pdf.GetPageSize()
	c.fill(st.color)
	var b strings.Builder
	if cells[0].faux {
		fmt.Fprintf(&b, "q 2 Tr %.2f w %s RG ", st.size*0.028, channels(st.color))
	}
	fmt.Fprintf(&b, "BT %s %s Td [<", number(x), number(height-y))
	for i, cell := range cells {
		fmt.Fprintf(&b, "%04X", u.code(cell.glyph, cell.text))
		if adjust := math.Round(-cell.kern / st.size * 1000); adjust != 0 && i+1 < len(cells) {
			b.WriteString(">" + strconv.Itoa(int(adjust)) + "<")
		}
	}
	b.WriteString(">] TJ ET")
	if cells[0].faux {
		b.WriteString(" Q")
	}
	c.pdf.RawWriteStr(b.String())
}

func number(v float64) string { return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64) }

func channels(c rgb) string {
	return fmt.Sprintf("%.3f %.3f %.3f", float64(c.r)/255, float64(c.g)/255, float64(c.b)/255)
}

func (c *canvas) fill(color rgb) {
	if r, g, b := c.pdf.GetFillColor(); r != int(color.r) || g != int(color.g) || b != int(color.b) {
		c.pdf.SetFillColor(int(color.r), int(color.g), int(color.b))
	}
}

// box fills a rectangle.
func (c *canvas) box(x, y, width, height float64, color rgb) {
	c.fill(color)
	c.pdf.Rect(x, y, width, height, "F")
}

// links lays the targets of a line's cells over them.
func (c *canvas) links(x, y float64, cells []cell) {
	for i := 0; i < len(cells); {
		k, w := i, 0.0
		for k < len(cells) && cells[k].link == cells[i].link {
			w += cells[k].width
			k++
		}
		if target := cells[i].link; target != "" {
			size := cells[i].style.size
			c.pdf.LinkString(x, y-0.85*size, w, 1.1*size, target)
		}
		x += w
		i = k
	}
}

// metadata names the document for readers, searches and screen readers.
func (c *canvas) metadata(title, author, subject, language string) {
	c.pdf.SetTitle(title, true)
	c.pdf.SetAuthor(author, true)
	c.pdf.SetSubject(subject, true)
	c.pdf.SetCreator("redraft", false)
	c.pdf.SetProducer("redraft with fpdf", false)
	c.pdf.SetLang(language)
}

// bytes ends the document.
func (c *canvas) bytes() ([]byte, error) {
	var b bytes.Buffer
	if err := c.pdf.Output(&b); err != nil {
		return nil, fmt.Errorf("write the PDF: %w", err)
	}
	return embedFonts(b.Bytes(), c.order)
}

// target is where a link may lead: http, https, mailto and tel alone, written in ASCII; "" for anything else.
func target(s string) string {
	u, err := url.Parse(s)
	if err != nil {
		return ""
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
		if u.Host == "" {
			return ""
		}
	case "mailto", "tel":
	default:
		return ""
	}
	var b strings.Builder
	for _, r := range []byte(u.String()) {
		if r <= ' ' || r >= 0x7f || strings.IndexByte(`<>"\^{|}`+"`", r) >= 0 {
			fmt.Fprintf(&b, "%%%02X", r)
		} else {
			b.WriteByte(r)
		}
	}
	return b.String()
}
