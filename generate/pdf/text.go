package pdf

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// style is how a stretch of text looks. Sizes and tracking are in points.
type style struct {
	family       string
	bold, italic bool
	caps         bool // drawn as capitals, read back as written
	size         float64
	tracking     float64 // space added behind each letter
	color        rgb
}

// span is a stretch of text in one style; whole keeps its words on one line, link is where it leads.
type span struct {
	text  string
	style style
	link  string
	whole bool
}

// cell is a glyph that stands for the text it is read back as: a ligature for its letters, a typographer's apostrophe for the plain one.
type cell struct {
	face  *face
	glyph uint16
	text  string
	width float64 // to the next cell, tracking and kerning included
	kern  float64 // the part of width that is not the glyph's own
	style *style
	link  string
	split breakAt
	faux  bool // drawn bold, where the face has no bold
}

// breakAt says whether a line may end behind a cell.
type breakAt int

const (
	noBreak     breakAt = iota
	spaceBreak          // the cell is a space, and is left out at a line's end
	letterBreak         // between Chinese or Japanese characters
)

// shaper turns text into cells. Its first error stays.
type shaper struct {
	fonts    *Fonts
	language string
	chains   map[chainKey][]func() (*face, error)
	found    map[foundKey]*face
	err      error
}

type chainKey struct {
	family       string
	bold, italic bool
}

type foundKey struct {
	chainKey
	r rune
}

func newShaper(fonts *Fonts, language string) *shaper {
	return &shaper{fonts: fonts, language: language, chains: map[chainKey][]func() (*face, error){}, found: map[foundKey]*face{}}
}

// clean drops what cannot be drawn and says nothing: control and formatting characters, variation selectors. White space of every kind
// becomes single spaces, letters and their accents single characters.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), r == '\u2028', r == '\u2029':
			return ' '
		case unicode.Is(unicode.Cc, r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r), unicode.Is(unicode.Co, r), r == '\ufffd', r == '\ufffc', unicode.Is(unicode.Noncharacter_Code_Point, r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	return norm.NFC.String(strings.Join(strings.Fields(s), " "))
}

// ligatures are drawn as one glyph, the longest first.
var ligatures = []struct {
	letters string
	glyph   rune
}{{"ffi", 'ﬃ'}, {"ffl", 'ﬄ'}, {"ff", 'ﬀ'}, {"fi", 'ﬁ'}, {"fl", 'ﬂ'}}

// shape sets spans one behind the other.
func (s *shaper) shape(spans ...span) []cell {
	var out []cell
	for i := range spans {
		p := &spans[i]
		runes := []rune(p.text)
		for k := 0; k < len(runes); {
			text, draw := string(runes[k]), typographic(runes, k, s.language)
			if p.style.caps {
				draw = capital(draw)
			}
			n := 1
			if p.style.tracking == 0 && !p.style.caps && serif(p.style.family) && runes[k] == 'f' {
				for _, l := range ligatures {
					if strings.HasPrefix(string(runes[k:min(len(runes), k+3)]), l.letters) {
						if f := s.own(&p.style); f != nil && f.font.Has(l.glyph) {
							text, draw, n = l.letters, l.glyph, len(l.letters)
							break
						}
					}
				}
			}
			out = append(out, s.cell(p, text, draw))
			k += n
		}
	}
	for i := range out {
		s.finish(out, i)
	}
	return out
}

// capital is a letter's capital; Greek ones bear no accents.
func capital(r rune) rune {
	r = unicode.ToUpper(r)
	if unicode.Is(unicode.Greek, r) {
		return []rune(norm.NFD.String(string(r)))[0]
	}
	return r
}

func serif(family string) bool { return family == serifBook || family == serifOld }

func (s *shaper) cell(p *span, text string, draw rune) cell {
	f := s.faceFor(&p.style, draw)
	if f == nil && text != string(draw) { // no finer glyph: the plain one
		r := []rune(text)[0]
		draw, f = r, s.faceFor(&p.style, r)
	}
	if f == nil {
		s.missing(draw)
		return cell{style: &p.style, text: text}
	}
	c := cell{face: f, glyph: f.font.Glyph(draw), text: text, style: &p.style, link: p.link}
	c.width = float64(f.font.Advance(c.glyph)) * p.style.size / float64(f.font.UnitsPerEm)
	c.faux = p.style.bold && f.font.Weight < 550
	if draw == ' ' && !p.whole {
		c.split = spaceBreak
	}
	return c
}

// finish adds tracking and kerning to a cell's width and finds breaks between wide characters.
func (s *shaper) finish(cells []cell, i int) {
	c := &cells[i]
	if c.face == nil {
		return
	}
	c.kern = c.style.tracking
	if i+1 < len(cells) {
		next := cells[i+1]
		if next.face == c.face && next.style.size == c.style.size {
			c.kern += float64(c.face.font.Kern(c.glyph, next.glyph)) * c.style.size / float64(c.face.font.UnitsPerEm)
		}
		if c.split == noBreak && breaksBetween(c.text, next.text) {
			c.split = letterBreak
		}
	}
	c.width += c.kern
}

// own is the style's first face.
func (s *shaper) own(st *style) *face {
	f, err := s.chain(st)[0]()
	if err != nil {
		s.err = err
		return nil
	}
	return f
}

func (s *shaper) chain(st *style) []func() (*face, error) {
	key := chainKey{st.family, st.bold, st.italic}
	if s.chains[key] == nil {
		s.chains[key] = s.fonts.chain(st.family, st.bold, st.italic, s.language)
	}
	return s.chains[key]
}

// faceFor is the first face of the style's chain that has a character.
func (s *shaper) faceFor(st *style, r rune) *face {
	key := foundKey{chainKey{st.family, st.bold, st.italic}, r}
	if f, ok := s.found[key]; ok {
		return f
	}
	var found *face
	for _, load := range s.chain(st) {
		f, err := load()
		if err != nil {
			if s.err == nil {
				s.err = err
			}
			return nil
		}
		if f.font.Has(r) {
			found = f
			break
		}
	}
	s.found[key] = found
	return found
}

func (s *shaper) missing(r rune) {
	if s.err == nil {
		s.err = fail(MissingCharacter, "No font has the character %q (U+%04X). Please take it out of the content, or let whoever runs the service add a font that has it to FONT_DIR.", r, r)
	}
}

// typographic is the character to draw in place of a plain one: curly quotes, dashes between words and in ranges. The text that is read
// back stays what was given.
func typographic(runes []rune, at int, language string) rune {
	r := runes[at]
	prev, next := ' ', ' '
	if at > 0 {
		prev = runes[at-1]
	}
	if at+1 < len(runes) {
		next = runes[at+1]
	}
	opening := unicode.IsSpace(prev) || strings.ContainsRune("([{/–—-", prev)
	switch r {
	case '\'':
		if opening && unicode.IsLetter(next) && strings.ContainsRune(string(runes[at+1:]), '\'') {
			return '‘'
		}
		return '’'
	case '"':
		german := strings.HasPrefix(language, "de")
		switch {
		case unicode.IsDigit(prev): // inches
			return '"'
		case opening && german:
			return '„'
		case opening, german:
			return '“'
		}
		return '”'
	case '-':
		if prev == ' ' && next == ' ' || yearBefore(runes, at) && unicode.IsDigit(next) && yearBefore(runes, at+5) {
			return '–'
		}
	}
	return r
}

// yearBefore says whether four digits, and no fifth, stand before a place.
func yearBefore(runes []rune, at int) bool {
	if at < 4 || at > len(runes) || at >= 5 && unicode.IsDigit(runes[at-5]) || at < len(runes) && unicode.IsDigit(runes[at]) {
		return false
	}
	for _, r := range runes[at-4 : at] {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return true
}

// widthOf is how far cells reach.
func widthOf(cells []cell) (w float64) {
	for _, c := range cells {
		w += c.width
	}
	if n := len(cells); n > 0 {
		w -= cells[n-1].kern
	}
	return w
}

// trim cuts spaces off a line's ends.
func trim(cells []cell) []cell {
	for len(cells) > 0 && cells[0].text == " " {
		cells = cells[1:]
	}
	for len(cells) > 0 && cells[len(cells)-1].text == " " {
		cells = cells[:len(cells)-1]
	}
	return cells
}

// wide says whether a character belongs to a script that is written without spaces.
func wide(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao) || r >= 0x3001 && r <= 0x303f || r >= 0xff00 && r <= 0xff65
}

// Characters that begin no line, and those that end none, in Chinese and Japanese.
const (
	notFirst = "、。，．・：；？！ー）］｝〉》」』】〕〗’”々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％‰°)]},.:;?!%·–—-/"
	notLast  = "（［｛〈《「『【〔〖‘“([{¥￥$€£–—"
)

// breaksBetween says whether a line may end between two characters without a space.
func breaksBetween(a, b string) bool {
	ra, rb := []rune(a), []rune(b)
	left, right := ra[len(ra)-1], rb[0]
	return (wide(left) || wide(right)) && left != ' ' && right != ' ' && !strings.ContainsRune(notFirst, right) && !strings.ContainsRune(notLast, left) && !unicode.Is(unicode.Mn, right)
}
