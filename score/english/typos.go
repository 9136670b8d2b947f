package english

import (
	_ "embed"
	"strings"
)

//go:embed data/often.txt
var oftenData string

// addTypos adds to a table of corrections the slips that the words of often.txt are written with. What is a word itself stays one.
func addTypos(table map[string]string) {
	right := map[string]bool{}
	var all []string
	for _, l := range entries(oftenData) {
		for w := range strings.FieldsSeq(l) {
			right[w] = true
			all = append(all, w)
		}
	}
	for _, w := range all {
		for _, wrong := range slips(w) {
			if _, _, verb := Form(wrong); !verb && !right[wrong] && table[wrong] == "" {
				table[wrong] = w
			}
		}
	}
}

// slips are a word with one letter left out, doubled, swapped or, of the vowels, taken for another, but for its first and its last two letters.
func slips(w string) []string {
	var out []string
	for i := 1; i < len(w)-2; i++ {
		out = append(out, w[:i]+w[i+1:], w[:i+1]+w[i:])
		if i < len(w)-3 {
			out = append(out, w[:i]+w[i+1:i+2]+w[i:i+1]+w[i+2:])
		}
		if strings.Contains("aeiou", w[i:i+1]) {
			for _, vowel := range strings.Split("aeiou", "") {
				if vowel != w[i:i+1] {
					out = append(out, w[:i]+vowel+w[i+1:])
				}
			}
		}
	}
	return out
}
