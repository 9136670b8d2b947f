package parse

import (
	"strings"
	"unicode"

	"redraft/parse/glyph"
	"redraft/resume"
)

// piece is a stretch of a line between wide gaps, as in "Engineer      2019 – 2021", with the look that most of it has.
type piece struct {
	text   string
	box    glyph.Box
	size   float64
	bold   bool
	italic bool
	color  uint32
	link   string   // the target of a link that lies over it
	chips  []string // its parts between gaps wider than a space, where there are several
	apart  []int    // the glyphs that open its chips but the first
	styles []styled // its stretches in one style, where there is more than one
}

// line is what all formats come down to: words in reading order with what is known of their place and look. Of text files little is.
type line struct {
	text   string // of all pieces, the bullet's mark cut off
	pieces []piece
	page   int // from 0
	box    glyph.Box
	size   float64
	bold   bool // all of it
	italic bool
	color  uint32
	mark   string  // of a bullet, "" when it is none
	indent float64 // where the text begins, from the left
	gap    float64 // white space above, in line heights; large at the top of a block
	level  int     // of a heading that says so itself (Markdown, Word styles), else 0
	block  int     // of the reading order: a column, a header
	side   side
	ruled  bool // a rule lies right beneath
	links  []link
	width  float64 // of the column
	right  float64 // the column's right edge, 0 where the format has none
	dated  bool    // dates were cut out of it
}

// side says whether a line is part of a column.
type side int

const (
	fullWidth side = iota
	leftColumn
	rightColumn
)

// link is a target and the words it lies over.
type link struct{ text, url string }

// span is a line's place.
func (l line) span(confidence float64) resume.Span {
	return resume.Span{Page: l.page + 1, Box: l.box, Confidence: confidence}
}

// bullet says whether the line opens a bullet.
func (l line) bullet() bool { return l.mark != "" }

// caps says whether a line is set in capitals.
func caps(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 2
}

// union is the smallest box around both.
func union(a, b glyph.Box) glyph.Box {
	if a == (glyph.Box{}) {
		return b
	}
	return glyph.Box{min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])}
}

func words(s string) int { return len(strings.Fields(s)) }

// marks open bullets. Letters and hyphens among them count only before a space.
const marks = "•◦▪▫‣⁃●○■□◆◇►▶▸▹➢➤➔→⇒❖✓✔✗✦✧★☆»›·∙⋅⦁⚫⬤\uf0b7\uf0a7\uf076\uf0d8\uf0fc\uf06e\uf02d*-–—+{"

// cutMark separates a bullet's mark from its text.
func cutMark(s string) (mark, text string) {
	r := []rune(s)
	if len(r) < 2 || !strings.ContainsRune(marks, r[0]) {
		if len(r) > 2 && r[0] == 'o' && r[1] == ' ' && unicode.IsUpper(r[2]) { // Word's second level
			return "o", strings.TrimSpace(string(r[1:]))
		}
		return "", s
	}
	tight := strings.ContainsRune("*-–—+·∙⋅★☆{", r[0])
	if tight && r[1] != ' ' {
		return "", s
	}
	return string(r[0]), strings.TrimSpace(string(r[1:]))
}

// private says whether a character has no meaning outside its font.
func private(r rune) bool { return r >= 0xe000 && r <= 0xf8ff || r >= 0xf0000 }

// iconBreak stands in a page's glyphs where an icon stood: nothing is said by it but that its neighbours belong to different things.
const iconBreak = "\x1f"
