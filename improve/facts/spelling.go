package facts

import (
	"slices"
	"strings"
	"sync"
)

// realWords are English words without those that an ending makes of another.
var realWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for _, line := range lines("words") {
		for w := range strings.FieldsSeq(line) {
			words[w] = true
		}
	}
	return words
})

// endings make a word of another.
var endings = []string{"s", "es", "ed", "d", "ing", "er", "r", "ers", "rs", "ly", "ness", "ment", "ments", "able", "ion", "ions", "or", "ors", "al", "ally", "ism", "ist", "ists", "ity"}

// isWord says whether the data has a word, or one that it is made of.
func (l *lexicon) isWord(t token) bool {
	if l.knows(t.key) || l.knows(t.root) || realWords()[t.lower] {
		return true
	}
	return slices.ContainsFunc(endings, func(ending string) bool {
		stem, ok := strings.CutSuffix(t.lower, ending)
		if n := len(stem); !ok || n < 3 || strings.HasPrefix(ending, "er") && strings.HasSuffix(stem, "at") || ending[0] == 'r' && strings.HasSuffix(stem, "ate") { // no "excavater"
			return false
		} else if stem[n-1] == 'i' && realWords()[stem[:n-1]+"y"] || stem[n-1] == stem[n-2] && realWords()[stem[:n-1]] {
			return true
		}
		return realWords()[stem] || realWords()[stem+"e"]
	})
}

// knows says whether the lists of words have a key.
func (l *lexicon) knows(key string) bool {
	_, verb := l.verbs[key]
	return verb || l.neutral[key] || l.soft[key] || l.tools[key] || l.places[key] || l.given[key] || l.longer[key] || l.kinds[key] != "" || l.spellings[key] != "" || len(l.alternates[key]) > 0 || len(l.implied[key]) > 0
}

// misspell finds the words of the source that are none and no names.
func (s *Source) misspell() (odd []token) {
	for _, g := range s.segments {
		for _, t := range g.tokens {
			for _, t := range orSelf(t) {
				if len(t.lower) >= shortest-1 && !t.digit && !t.upper && (!t.caps || t.gap == stop) && !s.l.isWord(t) && !slices.ContainsFunc(odd, func(o token) bool { return o.key == t.key }) {
					odd = append(odd, t)
				}
			}
		}
	}
	return odd
}

// shortest is the length of a word from which on another that differs by a letter is taken for a slip of the pen.
const shortest = 5

// correct finds the words of the rewrite that correct a misspelt one of the source.
func (c *check) correct() {
	for i := range c.tokens {
		t := &c.tokens[i]
		c.corrects(t)
		for k := range t.parts {
			c.corrects(&t.parts[k])
		}
		if i > 0 && t.gap <= hyphen {
			c.parted(&c.tokens[i-1], t)
		}
	}
	if c.current < 0 {
		return
	}
	for i := range c.tokens {
		c.tradeOf(i)
		c.newOnes(i)
		c.machine(i)
	}
	for _, have := range c.s.segments[c.current].tokens {
		if n := len(have.lower); have.upper && n > 2 && n < 6 && !strings.ContainsAny(have.lower, "0123456789") {
			c.writtenOut(have, c.s.l.longer[have.key])
		}
	}
}

// tied says whether a word of the rewrite is tied to one of the source.
func (t token) tied() bool { return t.family != "" && !strings.HasPrefix(t.family, "~~") }

// writtenOut ties the words whose initials an acronym of the source is to it: a "statement of work" to the SOW. Those of an acronym that the data
// knows are tied where commas keep them apart: the "heating, ventilation and air conditioning" of HVAC.
func (c *check) writtenOut(acronym token, known bool) {
	for i := range c.tokens {
		if c.tokens[i].lower == "" || c.tokens[i].lower[0] != acronym.lower[0] {
			continue
		}
		to, letters, list := i, 0, false
		for to < len(c.tokens) && letters < len(acronym.lower) && (to == i || c.tokens[to].gap <= hyphen || c.tokens[to].gap == comma) && c.tokens[to].lower != "" {
			list = list || to > i && c.tokens[to].gap == comma
			first := c.tokens[to].lower[0] == acronym.lower[letters]
			if !first && (!smallInName(c.tokens[to]) || c.tokens[to].lower == "and" && len(acronym.lower) < 4 && !list) || len(c.tokens[to].parts) > 0 && !list || c.tokens[to].upper {
				break
			}
			for _, p := range orSelf(c.tokens[to]) {
				if first && letters < len(acronym.lower) && p.lower != "" && p.lower[0] == acronym.lower[letters] {
					letters++
				}
			}
			to++
		}
		if letters == len(acronym.lower) && (!known || list && c.s.l.canonical(c.s.l.keyOf(c.tokens[i:to])) == acronym.key) {
			for k := i; k < to; k++ {
				c.tokens[k].family = acronym.key
			}
		}
	}
}

// keyOf is that of words as one phrase.
func (l *lexicon) keyOf(words []token) string {
	var keys []string
	for _, t := range words {
		for _, p := range orSelf(t) {
			keys = append(keys, l.key(p.lower))
		}
	}
	return strings.Join(keys, "_")
}

// parted ties two words to the one that the source has for them: "swimming pool" of "swimmingpool".
func (c *check) parted(first, second *token) {
	joined := first.lower + second.lower
	numbered := second.digit && (first.caps || len(first.lower) == 1) // "F-150s" of "F150s", "Sage 50" of "Sage50"
	if !numbered && (len(joined) < 7 || len(first.lower) < 2) || first.digit || len(first.parts)+len(second.parts) > 0 || len(c.s.index[first.key]) > 0 && len(c.s.index[second.key]) > 0 {
		return
	}
	if key := c.s.l.key(joined); len(c.s.index[key]) > 0 {
		first.family, second.family = key, key
	}
}

func (c *check) corrects(t *token) {
	if len(t.lower) < shortest || t.digit || t.upper || t.caps && t.gap != stop {
		return
	}
	for _, odd := range c.s.odd() {
		if (odd.lower[0] == t.lower[0] && (slip(odd.lower, t.lower) || slip(odd.key, t.key)) || alike(odd.lower, t.lower)) && c.s.l.isWord(*t) {
			t.family = odd.key
			return
		}
	}
}

// alike says whether long words differ by a first letter that sounds as the other: "sertificate".
func alike(wrong, right string) bool {
	return len(wrong) > 6 && wrong[1:] == right[1:] && slices.ContainsFunc(sounds, func(s string) bool { return strings.IndexByte(s, wrong[0]) >= 0 && strings.IndexByte(s, right[0]) >= 0 })
}

var sounds = []string{"cs", "ck", "kq", "ei", "gj", "sz"}

// slip says whether a word may be meant by one that is none: they differ by one letter, or longer ones by their vowels and doubled letters.
func slip(wrong, right string) bool {
	short, long := wrong, right
	if len(short) > len(long) {
		short, long = long, short
	}
	if len(long)-len(short) > 2 {
		return false
	}
	n := 0
	for n < len(short) && short[n] == long[n] {
		n++
	}
	switch rest := len(long) - len(short); {
	case rest == 1 && short[n:] == long[n+1:]:
		return true
	case rest == 0 && n+1 <= len(short) && (n == len(short) || short[n+1:] == long[n+1:] || n+2 <= len(short) && short[n] == long[n+1] && short[n+1] == long[n] && short[n+2:] == long[n+2:]):
		return n < len(short)
	}
	return len(short) >= 7 && skeleton(short) == skeleton(long)
}

// skeleton is a word without its vowels and doubled letters.
func skeleton(w string) string {
	var b strings.Builder
	for i := range len(w) {
		if strings.IndexByte("aeiouy", w[i]) < 0 && (i == 0 || w[i] != w[i-1]) {
			b.WriteByte(w[i])
		}
	}
	return b.String()
}
