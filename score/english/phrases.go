package english

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/weak.txt
var weakData string

//go:embed data/buzz.txt
var buzzData string

//go:embed data/posting.txt
var postingData string

//go:embed data/function.txt
var functionData string

// WeakPhrases tell duties in place of deeds: "responsible for". Lower case.
func WeakPhrases() []string { return entries(weakData) }

// Buzzwords are claims that everybody makes and nobody can check: "team player". Lower case.
func Buzzwords() []string { return entries(buzzData) }

// PostingPhrases stand in advertisements of jobs and not in resumes: "the ideal candidate". Lower case.
func PostingPhrases() []string { return entries(postingData) }

var functionWords = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for _, l := range entries(functionData) {
		for w := range strings.FieldsSeq(l) {
			set[w] = true
		}
	}
	return set
})

// FunctionWord says whether a word, in lower case, is one of those that hold English sentences together: "the", "of".
func FunctionWord(word string) bool { return functionWords()[word] }

// entries are the lines of a list, without its comments.
func entries(data string) []string {
	var out []string
	for l := range strings.Lines(data) {
		if l = strings.TrimSpace(l); l != "" && !strings.HasPrefix(l, "#") {
			out = append(out, l)
		}
	}
	return out
}

// FirstPerson says whether a word is one of the first person, as written: "us" is one and "US" is not. "I" may also be a numeral; what
// stands behind it tells.
func FirstPerson(word string) bool {
	switch word {
	case "I", "I'm", "I've", "I'd", "I'll", "I’m", "I’ve", "I’d", "I’ll", "me", "my", "My", "we", "We", "our", "Our", "us", "myself", "ourselves":
		return true
	}
	return false
}
