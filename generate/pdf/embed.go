package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"math"
	"strings"
	"unicode/utf16"
)

// embedFonts puts the fonts into what fpdf wrote: each placeholder becomes a composite font with a subset, its widths, and a table of what its
// glyphs are read as. It also mends the catalog.
func embedFonts(data []byte, fonts []*usedFont) ([]byte, error) {
	d, err := readDocument(data)
	if err != nil {
		return nil, fmt.Errorf("read what fpdf wrote: %w", err)
	}
	for _, u := range fonts {
		at := d.find("/BaseFont /" + u.name + "\n")
		if at == 0 {
			return nil, fmt.Errorf("embed the font %s: fpdf wrote no placeholder for it", u.face.name)
		}
		if d.objects[at], err = d.embedFont(u); err != nil {
			return nil, fmt.Errorf("embed the font %s: %w", u.face.name, err)
		}
	}
	catalog := d.objects[d.root]
	if i := bytes.Index(catalog, []byte("/Names <<")); i >= 0 { // a tree of attached files without a file
		catalog = append(catalog[:i:i], ">>"...)
	}
	d.objects[d.root] = append(bytes.TrimSuffix(catalog, []byte(">>")), "/ViewerPreferences <</DisplayDocTitle true>>\n>>"...)
	return d.bytes(), nil
}

// find is the number of the first object that holds a text, 0 when none does.
func (d *document) find(text string) int {
	for n, body := range d.objects {
		if len(body) < 300 && bytes.Contains(body, []byte(text)) {
			return n
		}
	}
	return 0
}

// embedFont adds a font's parts and is its dictionary, after PDF 32000-1, 9.7.
func (d *document) embedFont(u *usedFont) ([]byte, error) {
	f := u.face.font
	per := func(v int) int { return int(math.Round(float64(v) * 1000 / float64(f.UnitsPerEm))) }
	subset := f.Subset(u.glyphs)
	name := subsetTag(subset) + "+" + u.face.name
	file, err := d.addStream(fmt.Sprintf(" /Length1 %d", len(subset)), subset)
	if err != nil {
		return nil, err
	}
	flags := 4
	if f.ItalicAngle != 0 {
		flags |= 1 << 6
	}
	if f.Weight >= 600 {
		flags |= 1 << 18
	}
	descriptor := d.add(fmt.Appendf(nil, "<</Type /FontDescriptor /FontName /%s /Flags %d /FontBBox [%d %d %d %d] /ItalicAngle %g /Ascent %d /Descent %d /CapHeight %d /XHeight %d /StemV %d /FontFile2 %d 0 R>>",
		name, flags, per(f.Bounds[0]), per(f.Bounds[1]), per(f.Bounds[2]), per(f.Bounds[3]), f.ItalicAngle, per(f.Ascent), per(f.Descent), per(f.CapHeight), per(f.XHeight), 50+f.Weight/8, file))
	var widths strings.Builder
	for _, g := range u.glyphs {
		fmt.Fprintf(&widths, "%d ", per(f.Advance(g)))
	}
	descendant := d.add(fmt.Appendf(nil, "<</Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor %d 0 R /DW %d /W [1 [%s]] /CIDToGIDMap /Identity>>",
		name, descriptor, per(f.Advance(0)), strings.TrimSpace(widths.String())))
	unicode, err := d.addStream("", toUnicode(u.texts))
	if err != nil {
		return nil, err
	}
	return fmt.Appendf(nil, "<</Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R>>", name, descendant, unicode), nil
}

// subsetTag is six letters that follow from the subset.
func subsetTag(subset []byte) string {
	sum := sha256.Sum256(subset)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}

// toUnicode is the table of what codes, from 1 on, are read as. It lists each by itself, a hundred a block as the format wants.
func toUnicode(texts []string) []byte {
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for start := 0; start < len(texts); start += 100 {
		end := min(start+100, len(texts))
		fmt.Fprintf(&b, "%d beginbfchar\n", end-start)
		for i, text := range texts[start:end] {
			fmt.Fprintf(&b, "<%04X> <", start+i+1)
			for _, unit := range utf16.Encode([]rune(text)) {
				fmt.Fprintf(&b, "%04X", unit)
			}
			b.WriteString(">\n")
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return []byte(b.String())
}
