package facts

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// shortened are the words that are read as the longer one that they stand for, with their plurals.
var shortened = sync.OnceValue(func() map[string]string {
	longer := map[string]string{"w/": "with", "w/o": "without", "b/w": "between", "h/w": "hardware", "s/w": "software"}
	for _, line := range lines("shorthand") {
		for pair := range strings.FieldsSeq(line) {
			if short, long, ok := strings.Cut(pair, ">"); ok {
				longer[short] = long
				if several := short + "s"; longer[several] == "" {
					longer[several] = plural(long)
				}
			}
		}
	}
	return longer
})

// respelled are the words that are read as another, in the plural too: short ones and British ones.
var respelled = sync.OnceValue(func() map[string]string {
	out := maps.Clone(americans)
	for british, american := range americans {
		if out[british+"s"] == "" {
			out[british+"s"] = american + "s"
		}
	}
	for short, long := range shortened() {
		out[short] = orElse(americans[long], long)
	}
	return out
})

// plural is that of a noun by its ending.
func plural(noun string) string {
	switch n := len(noun); {
	case strings.HasSuffix(noun, "y") && n > 1 && !vowelIn(noun[n-2:n-1]):
		return noun[:n-1] + "ies"
	case hasAnySuffix(noun, "s", "x", "ch", "sh"):
		return noun + "es"
	}
	return noun + "s"
}

// slashed are abbreviations that have a slash.
var slashed = set("w/o b/w a/c c/o c/i f/t p/t y/e m/e a/p a/r b/l d/c i/o n/a b/f h/w s/w o/s m/s")

// goesOn says whether the dot behind a shortened word ends no sentence: the next word begins small, as in "dept. meetings", or all words but small ones
// begin with a capital, as in "Asst. Manager".
func goesOn(text string, t token) bool {
	short := strings.ToLower(text[t.start:t.end])
	if shortened()[short] == "" && !withDot[short] || !strings.HasPrefix(text[t.end:], ". ") {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[t.end+2:])
	return !unicode.IsUpper(next) || !slices.ContainsFunc(strings.Fields(text), func(w string) bool { return w[0] >= 'a' && w[0] <= 'z' && !inNames[w] && w != "to" && w != "in" })
}

// withDot are more shortened words that often have a dot.
var withDot = set("acct admin elec mech coord prof prog reg cert tech eng sec dir gen lic exp resp sr jr comm corp dist")

// entitle makes a title of a phrase that ends in one, and of its shorthand: "account executive".
func (l *lexicon) entitle(phrase string) {
	if k := strings.LastIndexByte(phrase, '_'); k > 0 && !strings.Contains(phrase, "_of_") && l.kinds[l.canonical(phrase[k+1:])] == "title" && l.kinds[l.canonical(phrase)] == "" {
		l.kinds[l.canonical(phrase)] = "title"
	}
}

// addShort lets shorthand of several meanings stand for each of them, and, where it names no title and no degree by itself, the reverse.
func (l *lexicon) addShort(short string, meanings []string) {
	for _, long := range meanings {
		l.entitle(long)
		l.alternate(long, short)
		if kind := l.kinds[short]; kind != "title" && kind != "education" && kind != "certificate" {
			l.alternate(short, long)
		}
		l.stands[[2]string{long, short}] = true
	}
}

// spells says whether words from i on are what an acronym of the text that is rewritten stands for which the data does not know: one begins with each of
// its letters, or has them in their order, as "postpartum hemorrhage" has those of PPH.
func (c *check) spells(i int) (n int, p place, ok bool) {
	if c.current < 0 || smallInName(c.tokens[i]) {
		return 0, place{}, false
	}
	for k, have := range c.s.segments[c.current].tokens {
		if !have.upper || len(have.lower) < 2 || len(have.lower) > 5 || c.s.l.longer[have.key] || c.s.l.tools[have.key] || c.s.l.kinds[have.key] != "" || states[have.lower] && have.gap == comma {
			continue
		}
		for n := 2; n <= 5 && i+n <= len(c.tokens) && c.tokens[i+n-1].gap <= hyphen; n++ {
			if last := c.tokens[i+n-1]; !smallInName(last) && !c.namesOf(i, i+n, len(have.lower)) && stands(have.lower, c.tokens[i:i+n]) && (len(have.lower) > 2 || n == 2) {
				return n, place{c.current, k}, true
			}
		}
	}
	return 0, place{}, false
}

// namesOf says whether a range is of names, and an "and" between them stands for no letter: Victoria and Tasmania are no VIT.
func (c *check) namesOf(from, to, letters int) bool {
	n := 0
	for _, t := range c.tokens[from:to] {
		if !isAnd(t.lower) {
			n++
		}
	}
	return n < to-from && n < letters && c.tokens[from].caps && c.tokens[to-1].caps
}

// stands says whether letters stand for words: each begins with one of them, and may have the next ones in it.
func stands(letters string, words []token) bool {
	if len(words) == 0 {
		return letters == ""
	}
	w := words[0].lower
	if words[0].upper || w == "" {
		return false
	}
	if smallInName(words[0]) && stands(letters, words[1:]) {
		return true
	}
	if letters == "" || w[0] != letters[0] {
		return false
	}
	at := 0
	for n := 1; n <= len(letters); n++ {
		if stands(letters[n:], words[1:]) {
			return true
		}
		if n < len(letters) {
			next := strings.IndexByte(w[at+1:], letters[n])
			if next < 0 {
				return false
			}
			at += next + 1
		}
	}
	return false
}
