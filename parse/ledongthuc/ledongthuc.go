// Package ledongthuc is the second reader of PDF files: github.com/ledongthuc/pdf, pure Go, small and quick, for machines where
// PDFium's compiler does not run or memory is scarce, and for PDFs of one's own making. It gives less than PDFium: no widths for many
// composite fonts, so that places and words of files from Chrome or macOS are wrong; no colours, links, pictures or hidden text; and
// a damaged file can make it ask for more memory than there is, which is why it too runs in child processes.
package ledongthuc

import (
	"bytes"
	"context"
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/ledongthuc/pdf"
	"golang.org/x/text/unicode/norm"

	"redraft/parse/glyph"
	"redraft/resume"
)

// Read gives the pages of a PDF file. Its errors wrap glyph's sentinels.
func Read(ctx context.Context, data []byte, lim glyph.Limits) (pages []glyph.Page, err error) {
	if len(data) > lim.Bytes {
		return nil, lim.TooLarge()
	}
	defer func() {
		if p := recover(); p != nil {
			pages, err = nil, glyph.Fail(glyph.ErrCorrupt, "The PDF is damaged in a way that stops its reader. Please export it again.")
		}
	}()
	if vast(data) {
		return nil, glyph.Fail(glyph.ErrCorrupt, "The PDF is damaged: its table of objects is larger than the file. Please export it again.")
	}
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, explain(err)
	}
	n := r.NumPage()
	if n > lim.Pages {
		return nil, lim.TooManyPages(n)
	}
	if n == 0 {
		return nil, glyph.Fail(glyph.ErrCorrupt, "The PDF has no pages. Please export it again.")
	}
	left := lim.Glyphs
	for i := range n {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		page := readPage(r.Page(i + 1))
		if left -= len(page.Glyphs); left < 0 {
			return nil, lim.TooMuchText()
		}
		pages = append(pages, page)
	}
	return pages, nil
}

// tables are heads of cross-reference tables and of what is left out in them, with the object numbers that the library makes room for unasked.
var tables = regexp.MustCompile(`(?:xref\s+|/Size\s*|/Index\s*\[\s*|[\r\n]\s*)(\d{7,})(?:\s+\d+)?\s*(?:[\r\n/>\]]|trailer)`)

// vast says whether a table is said to hold more objects than the file has bytes for.
func vast(data []byte) bool {
	for _, m := range tables.FindAllSubmatch(data, -1) {
		if n, err := strconv.ParseUint(string(m[1]), 10, 64); err != nil || n > uint64(len(data)) {
			return true
		}
	}
	return false
}

func explain(err error) error {
	if message := err.Error(); strings.Contains(message, "encrypted") || strings.Contains(message, "password") || strings.Contains(message, "encryption") {
		return glyph.Fail(glyph.ErrEncrypted, "The PDF is protected with a password. Please remove the protection and send it again.")
	}
	return glyph.Fail(glyph.ErrCorrupt, "The PDF is damaged and cannot be opened. Please export it again.")
}

func readPage(p pdf.Page) glyph.Page {
	x0, y0, width, height := mediaBox(p)
	page := glyph.Page{Width: width, Height: height}
	if p.V.IsNull() {
		return page
	}
	fonts := map[string]int{}
	var last pdf.Text
	pen := 0.0 // where the next character stands of a string whose font has no widths
	for _, t := range p.Content().Text {
		text := clean(t.S)
		if text == "" || t.FontSize <= 0 || math.IsNaN(t.X) || math.IsNaN(t.Y) {
			continue
		}
		font, ok := fonts[t.Font]
		if !ok {
			font = len(page.Fonts)
			fonts[t.Font] = font
			page.Fonts = append(page.Fonts, describe(t.Font))
		}
		x, y, w := t.X-x0, height-(t.Y-y0), t.W
		if w <= 0 {
			if kern := t.X - last.X; last.W <= 0 && last.Y == t.Y && last.Font == t.Font && math.Abs(kern) < 0.2*t.FontSize {
				x = pen + kern
			}
			w = usualWidth(text) * t.FontSize
			pen = x + w
		}
		last = t
		page.Glyphs = append(page.Glyphs, glyph.Glyph{
			Text: text, Baseline: y, Size: t.FontSize, Font: font,
			Box: glyph.Box{x, y - 0.8*t.FontSize, x + w, y + 0.2*t.FontSize},
		})
	}
	return page
}

// usualWidth is about how wide a text is in a sans-serif face, in ems.
func usualWidth(text string) float64 {
	sum := 0.0
	for _, r := range text {
		switch {
		case r >= 0x2e80:
			sum++
		case strings.ContainsRune("ijl|!'.,:;", r):
			sum += 0.25
		case strings.ContainsRune("frt ()[]-/I\"", r):
			sum += 0.32
		case strings.ContainsRune("mwMW%@", r):
			sum += 0.83
		case unicode.IsUpper(r):
			sum += 0.68
		default:
			sum += 0.54
		}
	}
	return sum
}

func mediaBox(p pdf.Page) (x0, y0, width, height float64) {
	for v, depth := p.V, 0; !v.IsNull() && depth < 20; v, depth = v.Key("Parent"), depth+1 {
		for _, name := range []string{"CropBox", "MediaBox"} {
			if box := v.Key(name); box.Len() == 4 {
				x0, y0 = box.Index(0).Float64(), box.Index(1).Float64()
				return x0, y0, box.Index(2).Float64() - x0, box.Index(3).Float64() - y0
			}
		}
	}
	return 0, 0, 612, 792
}

func clean(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == 0xa0:
			b.WriteByte(' ')
		case r < 0x20, r == 0xfffd, resume.Unseen(r):
		case r >= 0xfb00 && r <= 0xfb06:
			b.WriteString(norm.NFKC.String(string(r)))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func describe(name string) glyph.Font {
	if prefix, rest, ok := strings.Cut(name, "+"); ok && len(prefix) == 6 {
		name = rest
	}
	lower := strings.ToLower(name)
	f := glyph.Font{Name: name, Weight: 400, Italic: strings.Contains(lower, "italic") || strings.Contains(lower, "oblique")}
	if strings.Contains(lower, "bold") || strings.Contains(lower, "black") || strings.Contains(lower, "cmbx") {
		f.Weight = 700
	}
	f.Icons = strings.Contains(lower, "awesome") || strings.Contains(lower, "icon") || strings.Contains(lower, "dingbat") || strings.Contains(lower, "wingding")
	return f
}
