package score

import (
	"regexp"
	"strings"
	"unicode"
)

var (
	partsOfList = regexp.MustCompile(`\s*[,;|•·\n]\s*`)
	endOfProse  = regexp.MustCompile(`[.!?:]\s*$`)
)

const (
	minBare      = 3 // names that make a list
	maxBareWords = 4 // of each
)

// bare says whether a description is nothing but a list of names, one per line or between commas: "react, jest, english c1".
func (u reading) bare(description string) bool {
	n, alike, lines := 0, 0, 0
	for line := range strings.Lines(description) {
		line = strings.TrimSpace(line)
		if line == "" || shortTitle(line) == u.title {
			continue
		}
		if lines++; endOfProse.MatchString(line) || labelOf(line) != "" || spaced(line) > maxBareWords && !strings.ContainsAny(line, ",;|•·") {
			return false
		}
		parts, known, ok := u.list(line)
		if !ok {
			return false
		}
		n, alike = n+parts, alike+known
	}
	return n >= minBare && (lines == 1 || 2*alike >= n)
}

// bareLine says whether a line among others is such a list.
func (u reading) bareLine(line string) bool {
	if strings.Count(line, ",")+strings.Count(line, ";")+strings.Count(line, "|") < minBare-1 || endOfProse.MatchString(line) {
		return false
	}
	parts, known, ok := u.list(line)
	return ok && parts >= minBare && 2*known >= parts
}

// list counts the parts of a line and those that are skills by their look: known, a language, or in small letters. It is none where a part is long.
func (u reading) list(line string) (parts, known int, ok bool) {
	for _, part := range partsOfList.Split(line, -1) {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		tokens := tokenize(part)
		if len(tokens) == 0 || len(tokens) > maxBareWords {
			return 0, 0, false
		}
		parts++
		_, spoken := tongueItem(part)
		if spoken || unicode.IsLower([]rune(tokens[0].text)[0]) || len(u.lexicon.find(part, tokens, true)) > 0 {
			known++
		}
	}
	return parts, known, true
}
