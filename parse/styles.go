package parse

import (
	"math"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"redraft/parse/glyph"
)

// styled is a stretch of a piece in one style.
type styled struct {
	text         string
	bold, italic bool
}

// styleRuns gathers a piece's stretches of one style.
type styleRuns []styled

func (r *styleRuns) space() {
	if n := len(*r); n > 0 {
		(*r)[n-1].text += " "
	}
}

func (r *styleRuns) add(text string, bold, italic bool) {
	if n := len(*r); n > 0 && (*r)[n-1].bold == bold && (*r)[n-1].italic == italic {
		(*r)[n-1].text += text
		return
	}
	*r = append(*r, styled{text, bold, italic})
}

// changes are the stretches, nil where the whole piece has one style.
func (r styleRuns) changes() []styled {
	if len(r) < 2 {
		return nil
	}
	return r
}

// accents are what TeX draws above a letter as a character of its own, and the combining mark that says the same.
var accents = map[string]string{"´": "\u0301", "ˊ": "\u0301", "`": "\u0300", "ˋ": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "¸": "\u0327", "ˇ": "\u030c", "˘": "\u0306", "˚": "\u030a", "˝": "\u030b", "˙": "\u0307", "¯": "\u0304", "˛": "\u0328"}

// composed puts accents that are drawn over a letter into the letter. The glyphs of the run are changed in place.
func composed(glyphs []glyph.Glyph, run []int) []int {
	found := false
	for _, i := range run {
		if _, ok := accents[glyphs[i].Text]; ok {
			found = true
			break
		}
	}
	if !found {
		return run
	}
	out := make([]int, 0, len(run))
	for k, i := range run {
		mark, ok := accents[glyphs[i].Text]
		if !ok {
			out = append(out, i)
			continue
		}
		letter := -1
		best := 0.0
		for _, n := range []int{k - 1, k + 1} {
			if n < 0 || n >= len(run) {
				continue
			}
			a, b := glyphs[i].Box, glyphs[run[n]].Box
			if width := math.Min(a[2], b[2]) - math.Max(a[0], b[0]); width > best && width > 0.4*math.Min(a[2]-a[0], b[2]-b[0]) && isLetter(glyphs[run[n]].Text) {
				best, letter = width, run[n]
			}
		}
		if letter < 0 {
			out = append(out, i)
			continue
		}
		base := strings.NewReplacer("ı", "i", "ȷ", "j").Replace(glyphs[letter].Text)
		glyphs[letter].Text = norm.NFC.String(base + mark)
	}
	return out
}

func isLetter(s string) bool {
	r := []rune(s)
	return len(r) == 1 && unicode.IsLetter(r[0])
}
