package pdfium

import (
	"math"
	"strings"
	"unicode/utf16"

	"redraft/parse/glyph"
	"redraft/resume"
)

// run is what all characters of one text object share.
type run struct {
	object uint32
	font   int
	size   float64
	color  uint32
	hidden glyph.Hidden
	order  int
	scale  float64
}

const (
	invisibleMode = 3
	clipMode      = 7
	minSize       = 2.0 // points; what is smaller nobody can read
)

// text reads a page's characters. PDFium makes up spaces and line ends where it believes words to end; those are left out.
func (m *module) text(handle uint64, g geometry, p *painted, limit int, page *glyph.Page) error {
	text, err := m.call("FPDFText_LoadPage", handle)
	if err != nil || uint32(text) == 0 {
		return err
	}
	defer func() { _, _ = m.call("FPDFText_ClosePage", text) }()
	count, err := m.call("FPDFText_CountChars", text)
	if err != nil {
		return err
	}
	n := min(int(int32(count)), limit*2+1000) // made-up characters count little
	page.Glyphs = make([]glyph.Glyph, 0, max(n, 0))
	fonts := map[string]int{}
	var current run
	for i := 0; i < n && len(page.Glyphs) <= limit; i++ {
		object, err := m.callFn(m.hot.object, text, uint64(i))
		if err != nil {
			return err
		}
		if uint32(object) == 0 {
			continue // made up
		}
		if uint32(object) != current.object {
			if current, err = m.run(text, uint64(i), uint32(object), p, page, fonts); err != nil {
				return err
			}
		}
		if err := m.char(text, uint64(i), g, p, current, page); err != nil {
			return err
		}
	}
	return nil
}

func (m *module) run(text, i uint64, object uint32, p *painted, page *glyph.Page, fonts map[string]int) (run, error) {
	r := run{object: object, order: p.order[object]}
	var err error
	if r.font, err = m.font(text, i, page, fonts); err != nil {
		return r, err
	}
	size, err := m.call("FPDFText_GetFontSize", text, i)
	if err != nil {
		return r, err
	}
	// FPDFText_GetFontSize answers a double
	r.size = finite(math.Float64frombits(size))
	if _, err := m.callFn(m.hot.matrix, text, i, m.at(0)); err != nil {
		return r, err
	}
	if r.scale = math.Hypot(m.float(8), m.float(12)); r.scale > 0 {
		r.size *= r.scale
	}
	var alpha uint32
	if r.color, alpha, err = m.color("FPDFText_GetFillColor", text, i, m.at(0), m.at(4), m.at(8), m.at(12)); err != nil {
		return r, err
	}
	mode, err := m.call("FPDFTextObj_GetTextRenderMode", uint64(object))
	switch {
	case int32(mode) == invisibleMode, int32(mode) == clipMode, alpha == 0:
		r.hidden = glyph.Invisible
	case r.size > 0 && r.size < minSize:
		r.hidden = glyph.Tiny
	}
	return r, err
}

// char appends one character, or nothing for what has no text.
func (m *module) char(text, i uint64, g geometry, p *painted, r run, page *glyph.Page) error {
	code, err := m.callFn(m.hot.unicode, text, i)
	if err != nil {
		return err
	}
	c := rune(uint32(code))
	if utf16.IsSurrogate(c) { // a character beyond U+FFFF comes as two halves
		if c >= 0xdc00 {
			return nil
		}
		low, err := m.callFn(m.hot.unicode, text, i+1)
		if err != nil {
			return err
		}
		c = utf16.DecodeRune(c, rune(uint32(low)))
	}
	if c == ' ' || c == '\r' || c == '\n' {
		generated, err := m.callFn(m.hot.generated, text, i)
		if err != nil || int32(generated) == 1 || c != ' ' {
			return err
		}
	}
	spelled := spell(c)
	if spelled == "" {
		return nil
	}
	angle, err := m.callFn(m.hot.angle, text, i)
	if err != nil {
		return err
	}
	degrees := seen(asFloat(angle), g.rotation)
	if degrees != 0 { // PDFium takes a slant, by which programs imitate italics, for an angle
		if ok, err := m.callFn(m.hot.matrix, text, i, m.at(0)); err != nil {
			return err
		} else if uint32(ok) != 0 {
			degrees = seen(math.Atan2(m.float(4), m.float(0)), g.rotation)
		}
	}
	box, err := m.box(text, i, g, degrees != 0)
	if err != nil {
		return err
	}
	if _, err := m.callFn(m.hot.origin, text, i, m.at(0), m.at(8)); err != nil {
		return err
	}
	_, baseline := g.point(m.double(0), m.double(8))
	out := glyph.Glyph{Text: spelled, Box: box, Baseline: baseline, Size: r.size, Font: r.font, Color: r.color, Angle: degrees, Hidden: r.hidden}
	if out.Hidden == glyph.Visible {
		x, y := (box[0]+box[2])/2, (box[1]+box[3])/2
		switch {
		case x < 0 || y < 0 || x > g.width || y > g.height:
			out.Hidden = glyph.Outside
		default:
			out.Hidden = p.hides(x, y, r.order, r.color)
		}
	}
	page.Glyphs = append(page.Glyphs, out)
	return nil
}

// box is the loose box of upright characters, advance wide and a line high, and the tight one of others.
func (m *module) box(text, i uint64, g geometry, turned bool) (glyph.Box, error) {
	if !turned {
		ok, err := m.callFn(m.hot.looseBox, text, i, m.at(0))
		if err != nil {
			return glyph.Box{}, err
		}
		if uint32(ok) != 0 {
			return g.box(m.float(0), m.float(12), m.float(8), m.float(4)), nil
		}
	}
	if _, err := m.callFn(m.hot.charBox, text, i, m.at(0), m.at(8), m.at(16), m.at(24)); err != nil {
		return glyph.Box{}, err
	}
	return g.box(m.double(0), m.double(16), m.double(8), m.double(24)), nil
}

// seen turns PDFium's angle, in radians, into degrees in the rotated page, rounded to whole ones.
func seen(radians float64, rotation int) float64 {
	degrees := math.Round(radians*180/math.Pi) - float64(rotation)*90
	degrees = math.Mod(degrees+720, 360)
	if degrees > 357 || degrees < 3 {
		return 0
	}
	return degrees
}

// spell writes a character as people would: ligatures in letters, hyphens as hyphens, and what says nothing as nothing.
func spell(c rune) string {
	switch {
	case c == 0x02, c == 0xfffe: // a hyphen at a line's end
		return "-"
	case c < 0xa0 && fontCodes[c] != "":
		return fontCodes[c]
	case c == 0xfffd, c < 0x20, c >= 0x7f && c < 0xa0, c != 0xad && resume.Unseen(c):
		return ""
	case c >= 0xfb00 && c <= 0xfb06:
		return ligatures[c-0xfb00]
	case c == 0xa0, c >= 0x2000 && c <= 0x200a, c == 0x202f, c == 0x205f, c == 0x3000, c == 0x2423:
		return " "
	case c > 0x10ffff:
		return ""
	}
	return string(c)
}

// fontCodes are characters of fonts that say nothing of their encoding, as TeX's bitmaps do: its T1, TS1 and OT1, and Windows' 1252, where they
// have something else than a control character.
var fontCodes = map[rune]string{
	0x0b: "ff", 0x0c: "fi", 0x0e: "ffi", 0x0f: "ffl", 0x10: "“", 0x11: "”", 0x12: "„", 0x15: "–", 0x16: "—", 0x1b: "ff", 0x1c: "fi", 0x1d: "fl", 0x1e: "ffi", 0x1f: "ffl",
	0x85: "…", 0x88: "•", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—",
}

var ligatures = [...]string{"ff", "fi", "fl", "ffi", "ffl", "ft", "st"}

func (m *module) font(text, i uint64, page *glyph.Page, fonts map[string]int) (int, error) {
	length, err := m.call("FPDFText_GetFontInfo", text, i, m.at(64), 512, m.at(0))
	if err != nil {
		return 0, err
	}
	flags := m.uint(0)
	name := ""
	if n := uint32(length); n > 1 && n <= 512 {
		raw, _ := m.memory.Read(m.scratch+64, n-1)
		name = strings.ToValidUTF8(string(raw), "")
	}
	if index, ok := fonts[name]; ok {
		return index, nil
	}
	weight, err := m.call("FPDFText_GetFontWeight", text, i)
	if err != nil {
		return 0, err
	}
	fonts[name] = len(page.Fonts)
	page.Fonts = append(page.Fonts, describe(name, int(int32(weight)), flags))
	return fonts[name], nil
}

// Bits of a font descriptor's flags, PDF 32000-1, table 123.
const (
	fixedPitch = 1 << 0
	italic     = 1 << 6
	forceBold  = 1 << 18
)

func describe(name string, weight int, flags uint32) glyph.Font {
	if prefix, rest, ok := strings.Cut(name, "+"); ok && len(prefix) == 6 {
		name = rest
	}
	lower := strings.ToLower(name)
	f := glyph.Font{Name: name, Weight: max(weight, 0), Italic: flags&italic != 0, Mono: flags&fixedPitch != 0}
	f.Italic = f.Italic || contains(lower, "italic", "oblique", "slanted")
	switch {
	case contains(lower, "semibold", "demibold", "demi"):
		f.Weight = 600
	case contains(lower, "black", "heavy", "bold", "cmbx", "-bd", "medi") && !contains(lower, "medium"), flags&forceBold != 0:
		f.Weight = 700
	case contains(lower, "light", "thin"):
		f.Weight = 300
	case contains(lower, "medium"):
		f.Weight = 500
	case contains(lower, "regular", "-roman", "-book", "normal", "italic", "oblique"): // what PDFium makes of the stems' width is a guess
		f.Weight = 400
	case f.Weight == 0 || f.Weight > 900:
		f.Weight = 400
	}
	f.Icons = contains(lower, "awesome", "icon", "dingbat", "wingding", "webding", "materialdesign", "fontello", "academicons", "symbols")
	return f
}

func contains(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
