package parse

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"redraft/parse/glyph"
	"redraft/resume/period"
)

// entry is a role, a course of study or the like: its head lines, with the dates taken out, and what stands beneath.
type entry struct {
	head    []line
	body    []line
	when    period.Span
	printed string
}

// maxHead is how many lines an entry's head has at the most.
const maxHead = 4

// kind is what a line is within a section of entries.
type kind int

const (
	headLine kind = iota
	bulletLine
	continuation
	proseLine
)

// kinds tells heads, bullets, their continuations and paragraphs apart.
func kinds(lines []line, body float64) []kind {
	out := make([]kind, len(lines))
	right := 0.0
	for _, l := range lines {
		right = max(right, l.box[2])
	}
	for i, l := range lines {
		switch {
		case l.bullet() && !bulletedHead(l) && !(i+1 < len(lines) && datedBeneath(l, lines[i+1]) && (i == 0 || standsOut(l, opened(lines, out, i)))):
			out[i] = bulletLine
		case l.bullet():
		case i > 0 && out[i-1] != headLine && continues(lines, out, i):
			out[i] = continuation
			if out[i-1] == proseLine {
				out[i] = proseLine
			}
		case prose(l), i+1 < len(lines) && wraps(l, lines[i+1], right), i > 0 && out[i-1] == proseLine && another(lines[i-1], l):
			out[i] = proseLine
		}
	}
	return out
}

// bulletedHead says whether a line is an entry's head although a mark opens it: bold, with a date or a place set against the right.
func bulletedHead(l line) bool {
	n := len(l.pieces)
	return n > 1 && l.pieces[0].bold && (isDateText(l.pieces[n-1].text) || isPlace(l.pieces[n-1].text))
}

// opened is the line above line i or, where that goes on with a bullet, the bullet's first.
func opened(lines []line, out []kind, i int) line {
	if out[i-1] == continuation {
		return markOf(lines, out, i)
	}
	return lines[i-1]
}

// datedBeneath says whether a marked line is an entry's head because nothing but its dates stands beneath it. Dates farther left than the mark
// are another entry's, in a column of their own.
func datedBeneath(l, next line) bool {
	return next.indent >= l.box[0]-next.size && !next.bullet() && words(l.text) <= 12 && !ends(l.text) && len(next.pieces) <= 2 && isDateText(next.pieces[0].text) && findDates(next.pieces[0].text)[0].Start != "" && next.gap < 3
}

// standsOut says whether a marked line is of another level than the one above: a list's first, farther left, bold or larger.
func standsOut(l, above line) bool {
	return !above.bullet() || l.indent < above.indent-4 || l.bold && !above.bold || l.size > above.size+0.4
}

// wraps says whether a line is the first of a paragraph: it fills its column and the next one goes on in the middle of a sentence.
func wraps(l, next line, right float64) bool {
	return !l.bold && !l.bullet() && len(l.pieces) == 1 && (words(l.text) >= 7 || wide(l.text) && len([]rune(l.text)) >= 20) && right > 0 && l.box[2] > right-0.2*(right-l.box[0]) && len(findDates(l.text)) == 0 &&
		next.block == l.block && next.gap < 1.8 && len(next.pieces) == 1 && !next.bullet() && (startsLower(next.text) || strings.Contains(l.text, ". ") || wide(l.text)) && next.size == l.size
}

// another says whether a line is one more statement of a list without marks: it looks like the one above, and stands where that begins.
func another(above, l line) bool {
	return l.block == above.block && len(l.pieces) == 1 && !l.bold && l.bold == above.bold && l.italic == above.italic && l.size == above.size && l.color == above.color &&
		l.gap < 2 && (l.box == glyph.Box{} || l.box[0] < above.box[0]+4 && l.box[0] > above.box[0]-4) && (words(l.text) >= 4 || wide(l.text) && len([]rune(l.text)) >= 8) && len(findDates(l.text)) == 0
}

// broken says whether a new statement begins below a line that is no bullet: its first word would have fitted above.
func broken(above, l line) bool {
	return !startsLower(l.text) && fits(above, l)
}

// fits says whether the first word of a line would have had room at the end of the one above it: then nothing but a new statement can have
// broken the line.
func fits(above, l line) bool {
	if above.box[2] == 0 || l.right == 0 || l.page != above.page {
		return false
	}
	first, _, _ := strings.Cut(l.text, " ")
	if wide(l.text) {
		first = firstRune(l.text)
	}
	letter := (l.box[2] - l.box[0]) / float64(max(1, len([]rune(l.text))))
	return above.box[2]+letter*float64(len([]rune(first))+2) < l.right
}

// continues says whether a line goes on with the bullet or paragraph above it.
func continues(lines []line, out []kind, i int) bool {
	l, above := lines[i], lines[i-1]
	if l.block != above.block || l.pieces[0].bold && !above.pieces[0].bold && len(l.text) < 90 {
		return false
	}
	if n := len(l.pieces); n > 1 && isPlace(l.pieces[n-1].text) && !l.bullet() {
		return false
	}
	dated := len(l.pieces) > 1 && isDateText(l.pieces[len(l.pieces)-1].text)
	if opener := markOf(lines, out, i); dated || isDateText(l.text) && !(opener.bullet() && startsLower(l.text) && !ends(above.text) && l.indent > opener.indent-3) { // "… none was lost" "since 2019"
		return false
	}
	if l.gap > 1.9 && l.page == above.page && l.gap != 100 {
		return false
	}
	if l.box[0] == 0 && l.box[2] == 0 { // a text file: wrapped lines are indented, or the line above is long
		return l.indent > 0 && l.indent >= markOf(lines, out, i).indent || startsLower(l.text) || startsInDigit.MatchString(l.text) && openEnd.MatchString(above.text)
	}
	opener := markOf(lines, out, i)
	hanging := opener.box[0] // where the mark stands; one that is drawn has no place in the line
	if opener.indent-hanging < 3 {
		hanging = opener.indent - 8
	}
	if opener.bullet() && l.indent > hanging+3 && l.indent < opener.indent+22 {
		return true
	}
	full := above.box[2] > above.box[0]+0.62*above.width || above.box[2] > opener.box[0]+0.62*above.width
	return full && (startsLower(l.text) || !l.bold && !ends(above.text) && l.size <= above.size+0.3 && l.italic == above.italic && l.indent <= opener.indent+3 && l.indent >= opener.box[0]-3)
}

// A figure goes on with a line that ends in a word which asks for one: "… the rating from" "3/10 to 9/10".
var (
	startsInDigit = regexp.MustCompile(`^[$€£]?\d`)
	openEnd       = regexp.MustCompile(`\s(?:from|to|by|of|for|with|over|than|about|in|at|and|the|an?)$`)
)

// markOf is the line that opened the bullet or paragraph that line i might go on with.
func markOf(lines []line, out []kind, i int) line {
	for k := i - 1; k >= 0; k-- {
		if out[k] == bulletLine || k == 0 || out[k] != out[k-1] && out[k] == proseLine {
			return lines[k]
		}
	}
	return lines[i-1]
}

func startsLower(s string) bool {
	for _, r := range s {
		return unicode.IsLower(r)
	}
	return false
}

func ends(s string) bool {
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "。") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?")
}

// prose says whether a line is part of a paragraph rather than of a head.
func prose(l line) bool {
	n := words(l.text)
	if wide(l.text) {
		n = len([]rune(l.text)) / 2
	}
	if n <= 20 && endsInDate(l.text) { // "Engineer — Acme — May 2018 – January 2021"
		return false
	}
	if wide(l.text) && strings.HasSuffix(l.text, "。") && len([]rune(l.text)) >= 10 && len(l.pieces) == 1 {
		return true
	}
	return !l.bold && len(l.pieces) == 1 && (n >= 13 && !isDateText(l.text) && !strings.Contains(l.text, " | ") || n >= 5 && ends(l.text) && !legalForm.MatchString(l.text) && !isPlace(l.text) && roleScore(l.text) == 0 || n >= 7 && ends(l.text) || n >= 9 && startsLower(l.text))
}

// endsInDate says whether a range of dates closes a text.
func endsInDate(s string) bool {
	found := findDates(s)
	return len(found) > 0 && found[len(found)-1].Start != "" && strings.Trim(s[found[len(found)-1].To:], " ).,;") == ""
}

// entriesOf parts a section's lines into entries. Every entry of most sections has its dates; how many lines stand before them is
// learned from the first one, whose beginning is known.
func entriesOf(lines []line, body float64) []entry {
	if len(lines) == 0 {
		return nil
	}
	lines = splitRunIn(liftDates(joinBrokenDates(withoutCaptions(lines))))
	what := kinds(lines, body)
	starts := dateStarts(lines, what)
	if len(starts) == 0 {
		starts = lookStarts(lines, what)
	}
	if len(starts) == 0 || starts[0] > 0 {
		starts = append([]int{0}, starts...)
	}
	var out []entry
	for k, from := range starts {
		to := len(lines)
		if k+1 < len(starts) {
			to = starts[k+1]
		}
		if from < to {
			out = append(out, makeEntry(lines[from:to], what[from:to]))
		}
	}
	return out
}

// splitRunIn parts a paragraph from the role and dates that open its first line: "Lead Designer 2001-2004 Built the …".
func splitRunIn(lines []line) []line {
	out := make([]line, 0, len(lines))
	for _, l := range lines {
		found := findDates(l.text)
		if l.bullet() || len(l.pieces) != 1 || len(found) == 0 || found[0].Start == "" || words(l.text) < 9 {
			out = append(out, l)
			continue
		}
		head, rest := strings.TrimSpace(l.text[:found[0].To]), strings.TrimLeft(l.text[found[0].To:], " ):.–—-")
		title := strings.TrimSpace(l.text[:found[0].From])
		if words(title) < 1 || words(title) > 7 || roleScore(title) == 0 || sentence(title) || words(rest) < 4 || startsLower(rest) || isPlace(rest) || isDateText(rest) || strings.Contains(rest, " | ") {
			out = append(out, l)
			continue
		}
		first, second := l, l
		first.pieces, second.pieces = slices.Clone(l.pieces), slices.Clone(l.pieces)
		for k, text := range []string{head, rest} {
			p := &[]*line{&first, &second}[k].pieces[0]
			p.text, p.styles, p.chips = text, nil, nil
		}
		first.text, second.text = head, rest
		second.gap, second.bold = 1.2, false
		out = append(out, first, second)
	}
	return out
}

// withoutCaptions leaves out lines that only say what comes: "Key achievements:". The white above one is the next line's.
func withoutCaptions(lines []line) []line {
	var out []line
	for i, l := range lines {
		if saysNothing(l.text) && i > 0 {
			continue
		}
		out = append(out, l)
	}
	return out
}

// lookStarts are where entries without dates begin: at heads after something else, and at bold lines among heads.
func lookStarts(lines []line, what []kind) []int {
	var starts []int
	anyBold := false
	for i, l := range lines {
		anyBold = anyBold || what[i] == headLine && l.pieces[0].bold
	}
	for i, l := range lines {
		if what[i] != headLine {
			continue
		}
		if i == 0 || what[i-1] != headLine || anyBold && l.pieces[0].bold && !lines[i-1].pieces[0].bold || !anyBold && l.gap > 1.7 && l.gap < 100 {
			starts = append(starts, i)
		}
	}
	return starts
}

func makeEntry(lines []line, what []kind) entry {
	var e entry
	lines, what = joinHeads(lines, what)
	k := 0
	for k < len(lines) && what[k] == headLine && k < maxHead+1 {
		k++
	}
	for i, l := range lines[:k] {
		if i > 0 && e.when.Start == "" && e.when.End != "" && len(e.head) == 0 && bareYear.MatchString(l.text) && bareYear.MatchString(e.printed) && e.when.End < l.text {
			e.when, e.printed = period.Span{Start: e.when.End, End: l.text}, e.printed+" – "+l.text // two years, one above the other
			continue
		}
		if w, printed, rest, ok := cutDates(l.text); ok && e.printed == "" && (headDate(l) || i == k-1) {
			e.when, e.printed = w, printed
			l = withoutDate(l, rest)
			if len(l.pieces) == 0 {
				continue
			}
		}
		e.head = append(e.head, l)
	}
	e.body = lines[k:]
	return e
}

var bareYear = regexp.MustCompile(`^(?:19|20)\d\d$`)

// openHead ends a head's line that goes on on the next one: "Bachelor of Science in".
var openHead = regexp.MustCompile(`(?i)(?:\s(?:in|of|for|and|de|en|del|di|und|et|y|e|für)|&|,)$`)

// narrow says whether a narrow column broke a title after a: b is of its look, and there was no room for its first word.
func narrow(a, b line) bool {
	const most = 200 // points, a third of a page
	return b.width > 0 && b.width < most && a.bold && b.bold && math.Abs(a.box[0]-b.box[0]) < 3 && a.color == b.color && len(findDates(a.text)) == 0 && !fits(a, b)
}
