package parse

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"redraft/parse/glyph"
)

// loneMark says whether a run is nothing but a bullet's mark.
func loneMark(glyphs []glyph.Glyph, run []int) bool { return breakGap(glyphs, run) == markGap }

func (r row) baselineSize(glyphs []glyph.Glyph, run []int) float64 {
	if len(run) == 0 {
		return 0
	}
	return glyphs[run[0]].Size
}

// breakGap is the gap that ends a piece: wider after what may be a bullet's mark.
func breakGap(glyphs []glyph.Glyph, run []int) float64 {
	text := ""
	for _, i := range run {
		if glyphs[i].Text != " " {
			text += glyphs[i].Text
		}
		if len(text) > 6 {
			return wideGap
		}
	}
	if len([]rune(text)) == 1 && (strings.Contains(marks, text) || text == "o") {
		return markGap
	}
	return wideGap
}

// leastGap is the smallest gap of a run, in font sizes, at least 0.
func leastGap(glyphs []glyph.Glyph, run []int) float64 {
	least := math.Inf(1)
	for k := 1; k < len(run); k++ {
		a, b := glyphs[run[k-1]], glyphs[run[k]]
		least = math.Min(least, (b.Box[0]-a.Box[2])/math.Max(1, math.Max(a.Size, b.Size)))
	}
	return math.Max(0, least)
}

// wordSpace is the gap, in font sizes, from which on letters of a run belong to different words: wordGap over the run's letter-spacing,
// or narrowGap where the run has no spaces of its own and no gap leaves a doubt, as in lines that TeX squeezed.
func wordSpace(glyphs []glyph.Glyph, run []int) float64 {
	var gaps []float64
	spaces := false
	for k := 1; k < len(run); k++ {
		a, b := glyphs[run[k-1]], glyphs[run[k]]
		if a.Text == " " || b.Text == " " {
			spaces = true
			continue
		}
		gaps = append(gaps, (b.Box[0]-a.Box[2])/math.Max(1, math.Max(a.Size, b.Size)))
	}
	if len(gaps) < 3 {
		return wordGap
	}
	slices.Sort(gaps)
	letters := gaps[len(gaps)/2]
	if letters < 0 && letters > -0.1 { // less than kerning is a slant, whose boxes reach into each other
		letters = 0
	}
	doubtful, narrow := 0, 0
	for _, g := range gaps {
		switch {
		case g > letters+wordGap:
		case g > letters+narrowGap:
			narrow++
		case g > letters+0.6*narrowGap:
			doubtful++
		}
	}
	if !spaces && letters < 0.03 && narrow > 0 && doubtful*10 <= narrow {
		return letters + narrowGap
	}
	return letters + wordGap
}

var drawnHyphens = regexp.MustCompile(`[-\x{ad}\x{2010}\x{2011}]*[\x{ad}\x{2010}\x{2011}][-\x{ad}\x{2010}\x{2011}]*`)

// hyphens makes the hyphens that a page shows plain ones: some fonts give a soft hyphen's code, or several codes, to what is drawn. One at
// the end of a line stays soft.
func hyphens(s string) string {
	if !strings.ContainsAny(s, "\u00ad\u2010\u2011") {
		return s
	}
	text, soft := strings.CutSuffix(s, "\u00ad")
	text = drawnHyphens.ReplaceAllString(text, "-")
	if soft {
		return text + "\u00ad"
	}
	return text
}

// joinLetters mends "E X P E R I E N C E": letters that stand alone are one word, two spaces part words.
func joinLetters(s string) string {
	fields := strings.Fields(s)
	single := 0
	for _, f := range fields {
		if len([]rune(f)) == 1 && unicode.IsLetter([]rune(f)[0]) {
			single++
		}
	}
	if single < 4 || single*10 < len(fields)*8 {
		return strings.Join(fields, " ")
	}
	var joined []string
	for word := range strings.SplitSeq(s, "  ") {
		if word = strings.ReplaceAll(word, " ", ""); word != "" {
			joined = append(joined, word)
		}
	}
	return strings.Join(joined, " ")
}
