package score

import (
	"fmt"
	"strings"
)

// numbersInWords are those that sentences spell out.
var numbersInWords = strings.Fields("no one two three four five six seven eight nine ten eleven twelve")

func number(n int) string {
	if n >= 0 && n < len(numbersInWords) {
		return numbersInWords[n]
	}
	return fmt.Sprint(n)
}

// count is a number and a thing: "three bullets".
func count(n int, thing string) string {
	if n == 1 {
		return number(1) + " " + thing
	}
	return number(n) + " " + thing + "s"
}

// part is some of all things, as the subject of a sentence: "Two of three roles".
func part(n, all int, thing string) string {
	switch {
	case all == 1:
		return "The one " + thing
	case n == all:
		return "All " + count(all, thing)
	}
	return upperFirst(number(n)) + " of " + count(all, thing)
}

// one is the first word for a single thing and the second for several.
func one(n int, single, several string) string {
	if n == 1 {
		return single
	}
	return several
}

// are is a number of things, as the subject of what they are: "Three bullets are".
func are(n int, thing string) string {
	return upperFirst(count(n, thing)) + one(n, " is", " are")
}

func times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return number(n) + " times"
}

// ramp is 0 at from, 1 at to, straight between; it works in both directions.
func ramp(v, from, to float64) float64 {
	if from == to {
		return 1
	}
	return max(0, min(1, (v-from)/(to-from)))
}

// lead is a text's first words, to name it by.
func lead(s string) string {
	fields := strings.Fields(s)
	if len(fields) <= 8 {
		return strings.Join(fields, " ")
	}
	return strings.Join(fields[:8], " ") + " …"
}

// maxQuote is how much of a text is quoted, in characters, and maxEvidence how many quotations a check carries.
const (
	maxQuote    = 160
	maxEvidence = 5
)

func clip(s string) string {
	r := []rune(strings.TrimSpace(s))
	if len(r) <= maxQuote {
		return string(r)
	}
	cut := string(r[:maxQuote])
	if i := strings.LastIndexByte(cut, ' '); i > maxQuote/2 {
		cut = cut[:i]
	}
	return cut + "…"
}
