package english

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/changes.txt
var changesData string

var changes = sync.OnceValue(func() map[string]map[string]bool {
	kinds := map[string]map[string]bool{}
	for _, l := range entries(changesData) {
		kind, words, _ := strings.Cut(l, ":")
		if kinds[kind] == nil {
			kinds[kind] = map[string]bool{}
		}
		for w := range strings.FieldsSeq(words) {
			kinds[kind][w] = true
		}
	}
	return kinds
})

// Direction is 1 of a word, in lower case, that tells of a rise ("increased", "growth"), -1 of one that tells of a fall ("cut"), else 0.
func Direction(word string) int { return sign(word, "rises", "falls") }

// Comparison is 1 of a word, in lower case, that says more of a thing, -1 of one that says less ("fewer"), else 0.
func Comparison(word string) int { return sign(word, "above", "below") }

// Wanted is 1 of a thing, in lower case, that one wants more of ("sales"), -1 of one that one wants less of ("complaints"), else 0; two words
// are joined by a hyphen. known says that the list has the thing.
func Wanted(thing string) (wanted int, known bool) {
	wanted = sign(thing, "more", "less")
	return wanted, wanted != 0 || changes()["either"][thing]
}

func sign(word, up, down string) int {
	switch kinds := changes(); {
	case kinds[up][word]:
		return 1
	case kinds[down][word]:
		return -1
	}
	return 0
}

// Relative says whether a noun has the sense of the thing that it measures: "rate".
func Relative(noun string) bool { return changes()["relative"][noun] }

// Counted says whether a noun before "of" only counts what stands behind it: "hours of overtime", "the number of complaints".
func Counted(noun string) bool { return changes()["counted"][noun] || Relative(noun) }

// Unwanted says whether a thing that is called so is one that nobody wants: "late".
func Unwanted(adjective string) bool { return changes()["unwanted"][adjective] }

// Treated says whether a trouble that is called so has been dealt with: "resolved".
func Treated(adjective string) bool { return changes()["treated"][adjective] }

// Brings says whether a verb, in its base form where Form knows it, brings about the change that stands behind it: "cause".
func Brings(base string) bool { return changes()["brings"][base] }

// Despite says whether of a change behind a preposition nothing is said: "after a drop in sales".
func Despite(preposition string) bool { return changes()["despite"][preposition] }
