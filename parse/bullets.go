package parse

import (
	"math"
	"regexp"
	"slices"
	"strings"
)

// joinHeads puts heads together that a narrow column broke.
func joinHeads(lines []line, what []kind) ([]line, []kind) {
	for i := 0; i+1 < len(lines); i++ {
		a, b := lines[i], lines[i+1]
		if what[i] == headLine && what[i+1] == headLine && hyphenated(a, b) {
			lines = append(append(slices.Clone(lines[:i]), rejoin(a, b)), lines[i+2:]...)
			what = slices.Delete(slices.Clone(what), i+1, i+2)
			continue
		}
		if what[i] != headLine || what[i+1] != headLine || len(a.pieces) != 1 || len(b.pieces) != 1 || a.block != b.block || b.gap > 1.8 || a.size != b.size || !openHead.MatchString(a.text) && !narrow(a, b) || len(findDates(b.text)) > 0 {
			continue
		}
		joined := a
		joined.pieces = []piece{a.pieces[0]}
		joined.pieces[0].text += " " + b.pieces[0].text
		joined.pieces[0].styles, joined.pieces[0].chips = nil, nil
		joined.text, joined.box = joinPieces(joined.pieces), union(a.box, b.box)
		lines = append(append(slices.Clone(lines[:i]), joined), lines[i+2:]...)
		what = slices.Delete(slices.Clone(what), i+1, i+2)
	}
	return lines, what
}

// hyphenated says whether a word is broken between two lines of a head: "Windward School Dis-" "trict".
func hyphenated(a, b line) bool {
	last := a.pieces[len(a.pieces)-1]
	return strings.HasSuffix(last.text, "-") && !strings.HasSuffix(last.text, " -") && startsLower(b.text) && len(b.pieces) == 1 && a.block == b.block && b.gap < 1.8 && math.Abs(a.size-b.size) < 0.3 && b.pieces[0].box[0] < last.box[2]
}

// rejoin puts the word together.
func rejoin(a, b line) line {
	a.pieces = slices.Clone(a.pieces)
	last := &a.pieces[len(a.pieces)-1]
	last.text, last.styles, last.chips = strings.TrimSuffix(last.text, "-")+b.text, nil, nil
	a.text, a.box = joinPieces(a.pieces), union(a.box, b.box)
	return a
}

// withoutDate is the line with its dates cut out of the pieces that hold them.
func withoutDate(l line, rest string) line {
	var pieces []piece
	for _, p := range l.pieces {
		if _, _, left, ok := cutDates(p.text); ok {
			for part := range strings.SplitSeq(left, "\t") {
				if part = strings.TrimSpace(part); part != "" {
					q := p
					q.text = part
					pieces = append(pieces, q)
				}
			}
			continue
		}
		pieces = append(pieces, p)
	}
	l.pieces, l.dated = pieces, true
	l.text = joinPieces(pieces)
	return l
}

// bulletsOf joins lines into bullets; a paragraph is one.
func (b *builder) bulletsOf(lines []line) (texts []string, where [][]line) {
	what := kinds(lines, b.src.body)
	for i, l := range lines {
		joined := i > 0 && (what[i] == continuation || what[i] == proseLine && what[i-1] == proseLine && l.block == lines[i-1].block && (l.gap <= 1.75 || l.page != lines[i-1].page) && !broken(lines[i-1], l))
		if joined && len(texts) > 0 {
			k := len(texts) - 1
			texts[k] = b.join(texts[k], l.text)
			where[k] = append(where[k], l)
			continue
		}
		texts = append(texts, l.text)
		where = append(where, []line{l})
	}
	return texts, where
}

var compound = regexp.MustCompile(`(?i)(?:^|\s|-)(?:self|non|well|cross|high|low|long|short|co|multi|semi|pre|post|ex|end|data|real|full|part|on|off|in|decision|time|cost|user|client|customer|state|open|large|small|fast|day|year|month|week|hands|follow|up|back|front|e|t|x)-$`)

// join puts a wrapped line behind the one before it. A hyphen at the line's end goes when the word is known without it in this document.
func (b *builder) join(above, below string) string {
	switch {
	case above == "":
		return below
	case wide(lastRune(above)) && wide(firstRune(below)):
		return above + below
	case strings.HasSuffix(above, "\u00ad"):
		return strings.TrimSuffix(above, "\u00ad") + below
	case strings.HasSuffix(above, "-") && startsLower(below) && !strings.HasSuffix(above, " -"):
		head := above[strings.LastIndexByte(above, ' ')+1:]
		tail, _, _ := strings.Cut(below, " ")
		if b.known[strings.ToLower(strings.Trim(head+tail, ".,;:()"))] || compound.MatchString(above) {
			return above + below
		}
		return strings.TrimSuffix(above, "-") + below
	}
	return above + " " + below
}

func firstRune(s string) string {
	for _, r := range s {
		return string(r)
	}
	return ""
}

func lastRune(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return ""
	}
	return string(r[len(r)-1])
}
