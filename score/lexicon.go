package score

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// lexicon finds terms in texts: one trie of words, walked from each word of the text, so that the time is linear in the text however many
// terms there are. A term's word is met in one of three ways, each with its own numbers: as written ("Go", "Word"), in any case ("asana"),
// or by its stem ("scheduling", "scheduled").
type lexicon struct {
	exact map[string]int32
	any   map[string]int32
	stem  map[string]int32
	heads map[uint32]bool // the first four letters of all stems, or three: words that begin otherwise need no stemming
	next  map[edge]int32
	ends  []int32 // by node: the term that ends here, or -1
	terms []term
	words int32
}

type edge struct{ node, word int32 }

// term is one spelling of a keyword.
type term struct {
	keyword int  // what it stands for
	exact   bool // only as written: in other cases the word means something else
	fields  int
}

func newLexicon() *lexicon {
	return &lexicon{exact: map[string]int32{}, any: map[string]int32{}, stem: map[string]int32{}, heads: map[uint32]bool{},
		next: map[edge]int32{}, ends: []int32{-1}}
}

// add takes a term in. The first that has a spelling keeps it.
func (x *lexicon) add(text string, keyword int, v *vocabulary) {
	tokens := tokenize(text)
	if len(tokens) == 0 {
		return
	}
	exact := len(tokens) == 1 && v.isExact(text)
	nodes := []int32{0}
	for _, t := range tokens {
		var grown []int32
		for _, word := range x.wordsOf(t, exact, v.isUnstemmed(text) && len(tokens) == 1) {
			for _, n := range nodes {
				grown = append(grown, x.step(n, word))
			}
		}
		nodes = grown
	}
	for _, n := range nodes {
		if x.ends[n] < 0 {
			x.ends[n] = int32(len(x.terms))
		}
	}
	x.terms = append(x.terms, term{keyword, exact, len(tokens)})
}

// addPlain takes in a phrase that is met as it is, in any case.
func (x *lexicon) addPlain(text string, keyword int) {
	node := int32(0)
	tokens := tokenize(text)
	for _, t := range tokens {
		if _, ok := x.any[t.lower]; !ok {
			x.any[t.lower] = x.words
			x.words++
		}
		node = x.step(node, x.any[t.lower])
	}
	x.ends[node] = int32(len(x.terms))
	x.terms = append(x.terms, term{keyword: keyword, fields: len(tokens)})
}

// wordsOf numbers the word of a term in the way that it is met in texts.
func (x *lexicon) wordsOf(t token, exact, unstemmed bool) []int32 {
	number := func(table map[string]int32, key string) int32 {
		if _, ok := table[key]; !ok {
			table[key] = x.words
			x.words++
		}
		return table[key]
	}
	switch first, _ := utf8.DecodeRuneInString(t.text); {
	case exact && len(t.text) >= 4:
		return []int32{number(x.exact, t.text), number(x.exact, strings.ToUpper(t.text))}
	case exact:
		return []int32{number(x.exact, t.text)}
	case unicode.IsUpper(first) || unstemmed || len(t.lower) < 4:
		return []int32{number(x.any, t.lower)}
	}
	s := stem(t.lower)
	for _, head := range []string{s, t.lower} {
		x.heads[headOf(head, min(4, len(head)))] = true
	}
	return []int32{number(x.stem, s)}
}

// headOf packs a word's first letters into a number.
func headOf(word string, letters int) uint32 {
	n := uint32(0)
	for i := range letters {
		n = n<<8 | uint32(word[i])
	}
	return n
}

func (x *lexicon) step(node, word int32) int32 {
	e := edge{node, word}
	if n, ok := x.next[e]; ok {
		return n
	}
	n := int32(len(x.ends))
	x.ends = append(x.ends, -1)
	x.next[e] = n
	return n
}

// hit is a term found in a text, with the tokens that it covers.
type hit struct {
	keyword  int
	from, to int
}

// find finds the terms in a text, the longest where several begin alike, none within another. A text that is a skill is a name by
// itself: there "excel" needs no capital.
func (x *lexicon) find(text string, tokens []token, skill bool) []hit {
	var out []hit
	for i := 0; i < len(tokens); {
		at, to := int32(-1), i
		x.walk(tokens, i, 0, func(t int32, end int) {
			if end > to && (!x.terms[t].exact || plausible(text, tokens, i)) {
				at, to = t, end
			}
		})
		if at < 0 && skill && len(tokens) == 1 {
			at, to = x.fold(tokens[0]), 1
		}
		if at < 0 {
			i++
			continue
		}
		out = append(out, hit{x.terms[at].keyword, i, to})
		i = to
	}
	return out
}

// walk follows a text from a token and reports each term that ends on the way.
func (x *lexicon) walk(tokens []token, i int, node int32, found func(t int32, end int)) {
	if i >= len(tokens) {
		return
	}
	try := func(table map[string]int32, key string) {
		word, ok := table[key]
		if !ok {
			return
		}
		n, ok := x.next[edge{node, word}]
		if !ok {
			return
		}
		if t := x.ends[n]; t >= 0 {
			found(t, i+1)
		}
		x.walk(tokens, i+1, n, found)
	}
	t := &tokens[i]
	if len(x.exact) > 0 {
		try(x.exact, t.text)
	}
	try(x.any, t.lower)
	if len(t.lower) < 4 || !x.heads[headOf(t.lower, 4)] && !x.heads[headOf(t.lower, 3)] {
		return
	}
	try(x.stem, stem(t.lower))
}

// fold finds the exact term that a lone word is in another case.
func (x *lexicon) fold(t token) int32 {
	for _, spelling := range []string{strings.ToUpper(t.lower), upperFirst(t.lower)} {
		if word, ok := x.exact[spelling]; ok {
			if n, ok := x.next[edge{0, word}]; ok {
				return x.ends[n]
			}
		}
	}
	return -1
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// plausible says whether a word that is only a name in its own case is one here: not the first of a sentence ("Make calls", "Go to"),
// unless a list goes on behind it, and, of a single letter, neither an initial nor a part of another word ("C-level").
func plausible(text string, tokens []token, i int) bool {
	t := tokens[i]
	rest := text[t.to:]
	if len(t.text) == 1 {
		if strings.HasPrefix(rest, "-") || initial(text, tokens, i) || strings.HasSuffix(text[:t.from], "-") {
			return false
		}
	}
	if len(tokens) <= 3 || !startsSentence(text, t) {
		return true
	}
	rest = strings.TrimLeft(rest, " ")
	return rest == "" || strings.ContainsRune(",/&;|+(", rune(rest[0])) || strings.HasPrefix(rest, "and ") && slices.Contains(listed, t.text)
}

// listed are names that "and" follows as the first of a list rather than of a sentence.
var listed = []string{"Excel", "Word", "Slack", "Zoom", "Notion", "Outlook"}

// initial says whether a letter is one of a person's initials: "J. R. Smith", not "in Python and R. Then".
func initial(text string, tokens []token, i int) bool {
	rest := text[tokens[i].to:]
	return strings.HasPrefix(rest, ".") && strings.TrimSpace(rest) != "." && (i == 0 || tokens[i-1].text != tokens[i-1].lower)
}
