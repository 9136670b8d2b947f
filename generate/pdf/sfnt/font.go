// Package sfnt reads the TrueType fonts that resumes are set in and cuts them down to the glyphs that one uses. It knows what setting
// text needs and no more: characters to glyphs, widths, kerning, outlines. Fonts with PostScript outlines are refused; so is anything cut
// short, with an error rather than a panic, since FONT_DIR may hold any file.
package sfnt

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// Font is a font file, read once and used by any number of goroutines. Lengths are in units of the em: UnitsPerEm of them make one.
type Font struct {
	UnitsPerEm         int
	Ascent, Descent    int // of the line; Descent is negative
	CapHeight, XHeight int
	ItalicAngle        float64
	Bounds             [4]int // of all glyphs: x0, y0, x1, y1
	Weight             int

	tables   map[string][]byte
	glyphs   map[rune]uint16
	advances []uint16
	offsets  []uint32 // of the outlines, one more than there are glyphs
	kerning  []pairTable
}

// ErrFormat says that a file is no TrueType font with outlines that can be embedded.
var ErrFormat = errors.New("not a TrueType font with TrueType outlines")

// Parse reads a font.
func Parse(data []byte) (f *Font, err error) {
	defer func() { // every table's offsets are the file's own word; a short file ends here
		if r := recover(); r != nil {
			f, err = nil, fmt.Errorf("%w: a table is cut short (%v)", ErrFormat, r)
		}
	}()
	f = &Font{tables: map[string][]byte{}, glyphs: map[rune]uint16{}, Weight: 400}
	if len(data) < 12 || u32(data, 0) != 0x00010000 && string(data[:4]) != "true" {
		return nil, ErrFormat
	}
	for i := range int(u16(data, 4)) {
		entry := data[12+16*i:]
		at, size := u32(entry, 8), u32(entry, 12)
		f.tables[string(entry[:4])] = data[at : at+size]
	}
	for _, name := range []string{"head", "hhea", "hmtx", "maxp", "cmap", "loca", "glyf"} {
		if f.tables[name] == nil {
			return nil, fmt.Errorf("%w: no %s table", ErrFormat, name)
		}
	}
	f.readMetrics()
	if f.UnitsPerEm == 0 {
		return nil, fmt.Errorf("%w: an em of no units", ErrFormat)
	}
	f.readCharacters()
	f.kerning = readKerning(f.tables["GPOS"])
	return f, nil
}

func u16(b []byte, at int) uint16 { return binary.BigEndian.Uint16(b[at:]) }
func i16(b []byte, at int) int    { return int(int16(u16(b, at))) }
func u32(b []byte, at int) uint32 { return binary.BigEndian.Uint32(b[at:]) }

func (f *Font) readMetrics() {
	head, hhea, maxp := f.tables["head"], f.tables["hhea"], f.tables["maxp"]
	f.UnitsPerEm = int(u16(head, 18))
	f.Bounds = [4]int{i16(head, 36), i16(head, 38), i16(head, 40), i16(head, 42)}
	f.Ascent, f.Descent = i16(hhea, 4), i16(hhea, 6)
	f.CapHeight, f.XHeight = f.Ascent*7/10, f.Ascent/2
	if os2 := f.tables["OS/2"]; len(os2) >= 6 {
		f.Weight = int(u16(os2, 4))
		if len(os2) >= 90 && u16(os2, 0) >= 2 {
			f.XHeight, f.CapHeight = i16(os2, 86), i16(os2, 88)
		}
	}
	if post := f.tables["post"]; len(post) >= 8 {
		f.ItalicAngle = float64(int32(u32(post, 4))) / 65536
	}
	count, long := int(u16(maxp, 4)), int(u16(hhea, 34))
	hmtx := f.tables["hmtx"]
	f.advances = make([]uint16, count)
	for i := range f.advances {
		f.advances[i] = u16(hmtx, 4*min(i, long-1))
	}
	loca := f.tables["loca"]
	f.offsets = make([]uint32, count+1)
	for i := range f.offsets {
		if u16(head, 50) == 0 {
			f.offsets[i] = 2 * uint32(u16(loca, 2*i))
		} else {
			f.offsets[i] = u32(loca, 4*i)
		}
	}
}

// readCharacters takes the widest of the Unicode tables.
func (f *Font) readCharacters() {
	cmap := f.tables["cmap"]
	var short, long []byte
	for i := range int(u16(cmap, 2)) {
		platform, encoding := u16(cmap, 4+8*i), u16(cmap, 6+8*i)
		sub := cmap[u32(cmap, 8+8*i):]
		switch {
		case platform != 0 && platform != 3 || platform == 3 && encoding != 1 && encoding != 10:
		case u16(sub, 0) == 4:
			short = sub
		case u16(sub, 0) == 12:
			long = sub
		}
	}
	if long != nil {
		for i := range int(u32(long, 12)) {
			first, last, glyph := u32(long, 16+12*i), u32(long, 20+12*i), u32(long, 24+12*i)
			for c := first; c <= last && c <= 0x10ffff && c-first < 0x10000; c++ {
				f.glyphs[rune(c)] = uint16(glyph + c - first)
			}
		}
		return
	}
	if short == nil {
		return
	}
	n := int(u16(short, 6))
	for i := 0; i < n; i += 2 {
		last, first := u16(short, 14+i), u16(short, 16+n+i)
		delta, at := u16(short, 16+2*n+i), 16+3*n+i
		offset := u16(short, at)
		for c := int(first); c <= int(last) && c < 0xffff; c++ {
			glyph := uint16(c) + delta
			if offset != 0 {
				if glyph = u16(short, at+int(offset)+2*(c-int(first))); glyph != 0 {
					glyph += delta
				}
			}
			if glyph != 0 {
				f.glyphs[rune(c)] = glyph
			}
		}
	}
}

// Glyph is the glyph of a character; 0, the box, where the font has none.
func (f *Font) Glyph(r rune) uint16 { return f.glyphs[r] }

// Has says whether the font can draw a character.
func (f *Font) Has(r rune) bool { return f.glyphs[r] != 0 }

// Advance is a glyph's width.
func (f *Font) Advance(glyph uint16) int {
	if int(glyph) >= len(f.advances) {
		return 0
	}
	return int(f.advances[glyph])
}

// outline is a glyph's drawing, empty for a space.
func (f *Font) outline(glyph uint16) []byte {
	if int(glyph)+1 >= len(f.offsets) {
		return nil
	}
	from, to, glyf := f.offsets[glyph], f.offsets[glyph+1], f.tables["glyf"]
	if from >= to || int(to) > len(glyf) {
		return nil
	}
	return glyf[from:to]
}
