package pdf

import (
	"math"
	"strings"
	"unicode"
)

// word is a stretch of cells that no line breaks, with the space behind it.
type word struct {
	cells  []cell
	width  float64
	space  float64
	hyphen bool // cut within a word: a hyphen is drawn if the line ends here
}

// breakLines sets cells in as few lines as they need, and of all ways to do so takes the one whose lines are the most alike; a lone short
// word on the last line counts as a fault. first narrows the first line.
func (s *shaper) breakLines(cells []cell, width float64) [][]cell {
	words := s.wordsOf(cells, width)
	n := len(words)
	if n == 0 {
		return nil
	}
	type way struct {
		lines int
		cost  float64
		from  int
	}
	best := make([]way, n+1)
	for end := 1; end <= n; end++ {
		best[end] = way{lines: math.MaxInt32}
		used := 0.0
		for from := end - 1; from >= 0; from-- {
			used += words[from].width
			if from < end-1 {
				used += words[from].space
			}
			if used > width+0.01 && from < end-1 {
				break
			}
			slack := (width - used) / width
			cost := slack * slack
			if end == n {
				cost = 0
				if from > 0 && used < 0.12*width {
					cost = 0.6
				}
			} else if words[end-1].hyphen {
				cost += 0.3
			}
			w := way{best[from].lines + 1, best[from].cost + cost, from}
			if w.lines < best[end].lines || w.lines == best[end].lines && w.cost < best[end].cost {
				best[end] = w
			}
		}
	}
	out := make([][]cell, best[n].lines)
	for end, k := n, best[n].lines-1; k >= 0; k-- {
		from := best[end].from
		var line []cell
		for i := from; i < end; i++ {
			line = append(line, words[i].cells...)
		}
		line = trim(line)
		if last := words[end-1]; last.hyphen && end < n {
			line = append(line, s.hyphen(line[len(line)-1]))
		}
		out[k] = line
		end = from
	}
	return out
}

// hyphen is drawn where a line cuts a word, and read back as a soft one, which is no part of the word.
func (s *shaper) hyphen(after cell) cell {
	c := s.cell(&span{style: *after.style, link: after.link}, "\u00ad", '-')
	return c
}

// wordsOf parts cells at spaces and between wide characters, and cuts what is too long for a line.
func (s *shaper) wordsOf(cells []cell, width float64) []word {
	var out []word
	start := 0
	for i := 0; i <= len(cells); i++ {
		if i < len(cells) && cells[i].split == noBreak {
			continue
		}
		end := i
		if i < len(cells) && cells[i].split == letterBreak {
			end = i + 1
		}
		var space []cell
		if i < len(cells) && cells[i].split == spaceBreak {
			space = cells[i : i+1]
		}
		if end > start {
			out = append(out, s.fit(cells[start:end], space, width)...)
		} else if len(out) > 0 && len(space) > 0 {
			last := &out[len(out)-1]
			last.cells, last.space = append(last.cells[:len(last.cells):len(last.cells)], space...), last.space+space[0].width
		}
		start = i + 1
	}
	return out
}

// fit makes one word of cells, or several where they are wider than a line: first at the spaces of a stretch that should stay whole, then
// behind the marks within addresses, at last between any two letters.
func (s *shaper) fit(cells, space []cell, width float64) []word {
	w := word{cells: append(cells[:len(cells):len(cells)], space...), width: widthOf(cells)}
	for _, c := range space {
		w.space += c.width
	}
	if w.width <= width || len(cells) < 2 {
		return []word{w}
	}
	for i, c := range cells { // a stretch that should have stayed whole
		if c.text == " " && i > 0 && i+1 < len(cells) {
			return append(s.fit(cells[:i], cells[i:i+1], width), s.fit(cells[i+1:], space, width)...)
		}
	}
	var out []word
	room := width - 0.6*cells[0].style.size // for the hyphen
	for total := w.width; total > width && len(cells) > 1; {
		at := cut(cells, room)
		left := word{cells: cells[:at:at], width: widthOf(cells[:at])}
		left.hyphen = letter(cells[at-1].text) && letter(cells[at].text)
		out = append(out, left)
		for _, c := range cells[:at] {
			total -= c.width
		}
		cells = cells[at:]
	}
	w.cells, w.width = append(cells[:len(cells):len(cells)], space...), widthOf(cells)
	return append(out, w)
}

// cut is how many cells go into a line's room: up to a mark within an address where one is near, and never so that an accent loses its letter.
func cut(cells []cell, room float64) int {
	used, at, good := 0.0, 0, 0
	for at < len(cells)-1 && used+cells[at].width <= room {
		used += cells[at].width
		at++
		if strings.ContainsAny(cells[at-1].text, "/-_.?&=@#,;:") && at > 3 {
			good = at
		}
	}
	at = max(at, 1)
	if good > at/2 {
		at = good
	}
	for at > 1 && unicode.Is(unicode.Mn, []rune(cells[at].text)[0]) {
		at--
	}
	return at
}

func letter(s string) bool {
	for _, r := range s {
		return unicode.IsLetter(r) && !wide(r)
	}
	return false
}
