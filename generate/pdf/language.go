package pdf

import (
	"strings"
	"unicode"

	"redraft/resume"
)

// languageOf is the language to set content in: the one asked for, else the content's own.
func languageOf(r resume.Resume, asked string) string {
	if asked != "" && wellFormed(asked) {
		return asked
	}
	return r.WrittenIn()
}

// wellFormed says whether a text may stand as a document's language: letters, digits and hyphens.
func wellFormed(tag string) bool {
	return len(tag) >= 2 && len(tag) <= 35 && !strings.ContainsFunc(tag, func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-'
	})
}
