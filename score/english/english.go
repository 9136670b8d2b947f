// Package english is what redraft knows of the English that resumes are written in: the verbs that open bullets with their forms,
// misspelled words, first persons and phrases that say little. score finds with it, improve mends with it. Lists are data; nothing here
// guesses from a word's ending unless it says so.
package english

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/golangci/misspell"
)

// Tense is the form that a verb stands in.
type Tense int

// The forms of a verb.
const (
	Base   Tense = iota // "manage"
	Third               // "manages"
	Gerund              // "managing"
	Past                // "managed"
)

// Verb is a verb that opens strong bullets, in all its forms, lower case.
type Verb struct{ Base, Third, Gerund, Past string }

//go:embed data/verbs.txt
var verbsData string

//go:embed data/more.txt
var moreData string

//go:embed data/nouns.txt
var nounsData string

//go:embed data/misspellings.txt
var misspelledData string

type form struct {
	verb  Verb
	tense Tense
}

var forms = sync.OnceValue(func() map[string]form { return loadVerbs(verbsData) })

// Lookup finds the verb that a word is a form of, in any case; a form that is both base and past ("cut") is taken for the past.
func Lookup(word string) (Verb, Tense, bool) {
	f, ok := forms()[strings.ToLower(word)]
	return f.verb, f.tense, ok
}

var more = sync.OnceValue(func() map[string]form { return loadVerbs(moreData) })

// Form finds the verb that a word is a form of as Lookup does, among those that open no strong bullet ("received", "put") too.
func Form(word string) (Verb, Tense, bool) {
	if v, tense, ok := Lookup(word); ok {
		return v, tense, true
	}
	f, ok := more()[strings.ToLower(word)]
	return f.verb, f.tense, ok
}

var nouns = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for _, l := range entries(nounsData) {
		for w := range strings.FieldsSeq(l) {
			set[w], set[thirdOf(w)] = true, true
		}
	}
	return set
})

// Noun says whether a form of a verb, in lower case, is a noun as often where it opens a line: "stock", "calls".
func Noun(word string) bool { return nouns()[word] }

// In is the verb in a tense.
func (v Verb) In(t Tense) string {
	return [...]string{Base: v.Base, Third: v.Third, Gerund: v.Gerund, Past: v.Past}[t]
}

func loadVerbs(data string) map[string]form {
	all := map[string]form{}
	for l := range strings.Lines(data) {
		if strings.HasPrefix(l, "#") {
			continue
		}
		for word := range strings.FieldsSeq(l) {
			base, past, irregular := strings.Cut(word, "/")
			if !irregular {
				past = pastOf(base)
			}
			add := func(base, past string) Verb {
				v := Verb{base, thirdOf(base), gerundOf(base), past}
				for tense, text := range []string{v.Base, v.Third, v.Gerund, v.Past} {
					all[text] = form{v, Tense(tense)}
				}
				return v
			}
			v := add(base, past)
			if stem, ok := strings.CutSuffix(base, "ize"); ok && len(stem) > 3 { // British: "localise"
				add(stem+"ise", stem+"ised")
			}
			if slices.Contains(doubledInBritain, base) {
				british := Verb{v.Base, v.Third, base + "ling", base + "led"}
				all[british.Gerund], all[british.Past] = form{british, Gerund}, form{british, Past}
			}
		}
	}
	return all
}

// doubled are the verbs of the list that double their last letter.
var doubled = []string{"plan", "ship", "cut", "map", "log", "program", "refer", "transfer", "equip", "submit", "admit", "slot", "set", "run", "win", "begin", "get", "debug", "trim", "offset", "scan", "stop", "drop", "chat", "tag",
	"swap", "wrap", "spot", "prep", "plug", "put", "let", "sit", "swim", "fit", "enrol", "format", "split", "blog", "input", "mop", "bag", "shred", "patrol", "fulfil", "instil", "recap", "vet", "control", "spur", "plot", "scrub", "sum", "top", "flag", "dig", "hit", "reset", "rerun", "shut", "bid", "embed",
	"babysit", "dub", "rig", "strip", "hem", "knit", "skim"}

// doubledInBritain are those that double it in British spelling: "labelled".
var doubledInBritain = []string{"label", "cancel", "travel", "model", "channel", "counsel", "level", "signal", "total", "dial", "fuel", "tunnel", "shovel", "remodel", "marshal", "initial"}

func pastOf(base string) string {
	last := base[len(base)-1]
	switch {
	case last == 'e':
		return base + "d"
	case last == 'y' && !strings.ContainsRune("aeiou", rune(base[len(base)-2])):
		return base[:len(base)-1] + "ied"
	case slices.Contains(doubled, base):
		return base + string(last) + "ed"
	}
	return base + "ed"
}

func thirdOf(base string) string {
	switch {
	case strings.HasSuffix(base, "do"), strings.HasSuffix(base, "go"):
		return base + "es"
	case strings.HasSuffix(base, "s"), strings.HasSuffix(base, "x"), strings.HasSuffix(base, "ch"), strings.HasSuffix(base, "sh"), strings.HasSuffix(base, "z"):
		return base + "es"
	case strings.HasSuffix(base, "y") && !strings.ContainsRune("aeiou", rune(base[len(base)-2])):
		return base[:len(base)-1] + "ies"
	}
	return base + "s"
}

func gerundOf(base string) string {
	switch {
	case strings.HasSuffix(base, "e") && !strings.HasSuffix(base, "ee"):
		return base[:len(base)-1] + "ing"
	case slices.Contains(doubled, base):
		return base + base[len(base)-1:] + "ing"
	}
	return base + "ing"
}

// misspellings are common misspelled words and their corrections; only processes that score build the table.
var misspellings = sync.OnceValue(func() map[string]string {
	table := make(map[string]string, len(misspell.DictMain)/2)
	for i := 0; i+1 < len(misspell.DictMain); i += 2 {
		table[misspell.DictMain[i]] = misspell.DictMain[i+1]
	}
	for l := range strings.Lines(misspelledData) {
		if wrong, right, ok := strings.Cut(strings.TrimSpace(l), " "); ok && !strings.HasPrefix(l, "#") {
			table[wrong] = right
		}
	}
	addTypos(table)
	return table
})

// Correction is the right spelling, lower case, of a common misspelled word. The list is golangci/misspell's with a few of our own and the
// slips in a hundred long words.
func Correction(word string) (string, bool) {
	if n := len(word); n > 5 && strings.HasSuffix(word, "ys") && !strings.ContainsRune("aeiou", rune(word[n-3])) { // "deliverys"
		return strings.ToLower(word[:n-2]) + "ies", true
	}
	correct, ok := misspellings()[strings.ToLower(word)]
	return correct, ok
}

// Pronoun finds a first person as its first group: I, me, my, we, our, us as whole words, neither in "status" nor in "US".
var Pronoun = regexp.MustCompile(`(?:^|[^\p{L}\p{N}'’./&-])(I|I['’](?:m|ve|d|ll)|[Mm]e|[Mm]y|[Ww]e|[Oo]ur|us|Us)(?:[^\p{L}\p{N}'’.&-]|[.,](?:\s|$)|$)`)

// WeakPhrase finds phrases that tell duties in place of deeds, or say little.
var WeakPhrase = regexp.MustCompile(`(?i)\b(?:responsible for|duties included|duties include|tasked with|in charge of|helped (?:to|with)|assisted (?:in|with)|worked on|participated in|involved in|was part of|hard[- ]?work(?:ing|er)|team player|go-getter|think outside the box|detail[- ]oriented|results?[- ](?:driven|oriented)|self[- ](?:starter|motivated)|various (?:tasks|duties)|etc\.)`)
