package score

import (
	"regexp"
	"strings"
	"unicode"
)

var partsOfList = regexp.MustCompile(`\s*[,;|•·]\s*|\s+/\s+`)

const (
	minBare      = 3 // names that make a list
	maxBareWords = 4 // of each
)

// bare says whether a description is nothing but a list of names, one per line or between commas: "react, jest, english c1".
func (u reading) bare(description string) bool {
	n, alike, lines := 0, 0, 0
	for line := range strings.Lines(description) {
		line = strings.TrimSpace(line)
		if line == "" || u.title != "" && shortTitle(line) == u.title {
			continue
		}
		if itemMark.MatchString(line) || openingWords[firstWord(line)] && asksFor(line) {
			return false // a list by its marks or its heading
		}
		if lines++; endsProse(line) || labelOf(line) != "" || spaced(line) > maxBareWords && !strings.ContainsAny(line, ",;|•·/") {
			return false
		}
		parts, known, ok := u.parts(line)
		if !ok {
			return false
		}
		n, alike = n+parts, alike+known
	}
	return n >= minBare && (lines == 1 || 2*alike >= n)
}

func endsProse(line string) bool { return strings.ContainsAny(line[max(0, len(line)-1):], ".!?:") }

// bareLine says whether a line among others is such a list.
func (u reading) bareLine(line string) bool {
	if strings.Count(line, ",")+strings.Count(line, ";")+strings.Count(line, "|")+strings.Count(line, " / ") < minBare-1 || endsProse(line) {
		return false
	}
	parts, known, ok := u.parts(line)
	return ok && parts >= minBare && 2*known >= parts
}

// parts counts the parts of a line and those that are skills by their look: known, a language, or in small letters. It is none where a part is long.
func (u reading) parts(line string) (n, known int, ok bool) {
	for _, part := range partsOfList.Split(line, -1) {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		tokens := tokenize(part)
		if len(tokens) == 0 || len(tokens) > maxBareWords {
			return 0, 0, false
		}
		n++
		_, spoken := tongueItem(part)
		if spoken || unicode.IsLower([]rune(tokens[0].text)[0]) || len(u.lexicon.find(part, tokens, true)) > 0 {
			known++
		}
	}
	return n, known, true
}

// asksFor says whether a line is a heading of what is asked for, or begins to tell it.
func asksFor(line string) bool { return asking.MatchString(line) || germanAsking.MatchString(line) }
