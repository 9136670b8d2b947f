package parse

import (
	"regexp"
	"slices"
	"strings"
)

// joinBrokenDates puts lines together between which a range of dates is broken: "Developer (May 2015 – June" and "2018)".
func joinBrokenDates(lines []line) []line {
	var out []line
	for _, l := range lines {
		if n := len(out); n > 0 && brokenDate(out[n-1], l) {
			a := out[n-1]
			a.pieces = slices.Clone(a.pieces)
			last := &a.pieces[len(a.pieces)-1]
			last.text += " " + l.text
			last.styles, last.chips = nil, nil
			a.text, a.box = joinPieces(a.pieces), union(a.box, l.box)
			out[n-1] = a
			continue
		}
		out = append(out, l)
	}
	return out
}

func brokenDate(a, b line) bool {
	if b.bullet() || a.bullet() || a.block != b.block || b.gap > 2 || len(b.pieces) > 1 || words(b.text) > 6 || isDateText(b.text) && findDates(b.text)[0].Start != "" {
		return false
	}
	for _, f := range findDates(a.text + " " + b.text) {
		if f.Start != "" && f.From < len(a.text) && f.To > len(a.text)+1 {
			alone := findDates(a.text)
			return len(alone) == 0 || alone[len(alone)-1].Start == "" || alone[len(alone)-1].To < len(a.text) && openRange.MatchString(a.text) || onlyYear.MatchString(strings.Trim(b.text, "()[], "))
		}
	}
	return false
}

// liftDates gives dates and places that stand in a column of their own on the right to the head that they belong to, where the lines beside
// them are bullets already.
func liftDates(lines []line) []line {
	out := slices.Clone(lines)
	head := -1
	for i, l := range out {
		n := len(l.pieces)
		if !l.bullet() || n < 2 || bulletedHead(l) {
			if !l.bullet() && !prose(l) {
				head = i
			}
			continue
		}
		last := l.pieces[n-1]
		if head < 0 || i-head > 2 || !isDateText(last.text) && !isPlace(last.text) || last.box[0] < l.box[0]+0.6*l.width {
			continue
		}
		out[head].pieces = append(slices.Clone(out[head].pieces), last)
		out[head].text = joinPieces(out[head].pieces)
		l.pieces = l.pieces[:n-1]
		l.text = joinPieces(l.pieces)
		out[i] = l
	}
	return out
}

// dateStarts are where the entries begin that have dates in their heads.
func dateStarts(lines []line, what []kind) []int {
	var dated []int
	for i, l := range lines {
		if what[i] == headLine && headDate(l) {
			if k := len(dated); k > 0 && i-dated[k-1] == 1 && sameEntryDate(lines, what, dated[k-1], i) {
				continue
			}
			dated = append(dated, i)
		}
	}
	if len(dated) == 0 {
		return nil
	}
	before := dated[0]
	for i := range dated[0] {
		if what[i] != headLine {
			before = min(before, dated[0]-i-1)
		}
	}
	before = min(before, maxHead-1)
	starts := make([]int, 0, len(dated))
	for k, d := range dated {
		floor := 0
		if k > 0 {
			floor = dated[k-1] + 1
		}
		start, bodied := d, false
		for start > floor && what[start-1] == headLine && d-start < maxHead-1 {
			start--
		}
		if start > floor && what[start-1] != headLine || k == 0 {
			bodied = true
		}
		if !bodied || d-start > before+1 {
			start = max(floor, d-before)
			for start < d && what[start] != headLine {
				start++
			}
		}
		for start > floor && start < d && what[start-1] == headLine && lines[start].gap < 1.6 && lines[start-1].block == lines[start].block && openHead.MatchString(lines[start-1].text) {
			start-- // a degree's first line: "Bachelor of Science in"
		}
		starts = append(starts, start)
	}
	return starts
}

// headDate says whether a line's date is the entry's own: it stands at an end of the line, or apart.
func headDate(l line) bool {
	for _, p := range l.pieces {
		if isDateText(p.text) {
			return true
		}
	}
	found := findDates(l.text)
	if len(found) == 0 || words(l.text) > 22 {
		return false
	}
	last := found[len(found)-1]
	tail := strings.Trim(l.text[last.To:], " )].,;|")
	head := strings.Trim(l.text[:found[0].From], " ([|")
	ranged := last.Start != ""
	return tail == "" || head == "" || ranged && words(l.text) <= 16 || isPlace(strings.Trim(tail, " ,|–-"))
}

// sameEntryDate says whether two dated lines on end are one entry's: a graduation beneath a range is not a new one, a role beneath a
// company's whole time is.
func sameEntryDate(lines []line, what []kind, a, b int) bool {
	return expected.MatchString(lines[b].text) || isDateText(lines[b].text) && isDateText(lines[a].text)
}

var expected = regexp.MustCompile(`(?i)\b(?:expected|anticipated|graduat\w+|prévu|voraussichtlich|previst[oa])\b`)
