package score

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"
)

// token is a word of a text: as written, in lower case, and where it stands, in bytes.
type token struct {
	text, lower string
	from, to    int
}

// tokenize parts a text into words. Signs that names are written with stay within them: "C++", "C#", ".NET", "Monday.com", "R&D"; hyphens
// and slashes part words. A lone "&" is "and".
func tokenize(s string) []token {
	out := make([]token, 0, len(s)/6+1)
	start := -1
	flush := func(end int) {
		if start < 0 {
			return
		}
		begin, from, to := start, start, end
		start = -1
		for from < to && (s[from] == '\'' || s[from] == '&' || s[from] == '+' || s[from] == '#' || s[from] == '.' && (from+1 == to || s[from+1] == '.')) {
			from++
		}
		for to > from && (s[to-1] == '.' || s[to-1] == '\'' || s[to-1] == '&') {
			to--
		}
		if from >= to && s[begin:end] == "&" {
			out = append(out, token{text: "&", lower: "and", from: begin, to: end})
		}
		if from < to {
			out = append(out, token{text: s[from:to], lower: lower(s[from:to]), from: from, to: to})
		}
	}
	last := rune(0)
	for i, r := range s {
		if r == '’' {
			r = '\''
		}
		switch {
		case r < utf8.RuneSelf && wordByte[r], r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)):
			if start >= 0 && last == '.' && unicode.IsUpper(r) && i >= 2 && s[i-2] >= 'a' && s[i-2] <= 'z' { // "done.Then"
				flush(i - 1)
			}
			if start < 0 {
				start = i
			}
		default:
			flush(i)
		}
		last = r
	}
	flush(len(s))
	return out
}

// wordByte are the ASCII characters that words are made of.
var wordByte = func() (set [utf8.RuneSelf]bool) {
	for r := range set {
		set[r] = r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("+#.'&", rune(r))
	}
	return set
}()

// lower is the text in lower case, without allocating where it is already, and with one kind of apostrophe.
func lower(s string) string {
	plain := true
	for i := range len(s) {
		if c := s[i]; c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	s = strings.ToLower(s)
	if strings.Contains(s, "’") {
		s = strings.ReplaceAll(s, "’", "'")
	}
	return s
}

// stem is what the forms of an English word have in common; words of fewer than four letters are their own.
func stem(word string) string {
	if len(word) < 4 {
		return word
	}
	for i := range len(word) {
		if word[i] < 'a' || word[i] > 'z' {
			return word
		}
	}
	return stems.of(word)
}

// stems remembers the stems of words: texts repeat themselves, and stemming costs more than all else that is done with a word.
var stems = memo{known: map[string]string{}}

// memo is a bounded memory of stems. It changes nothing but the time.
type memo struct {
	mu    sync.RWMutex
	known map[string]string
}

// maxStems is how many words are remembered, about 2 MB of them.
const maxStems = 1 << 14

func (m *memo) of(word string) string {
	m.mu.RLock()
	s, ok := m.known[word]
	m.mu.RUnlock()
	if ok {
		return s
	}
	s = english.Stem(word, true)
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.known) >= maxStems {
		clear(m.known)
	}
	m.known[strings.Clone(word)] = s
	return s
}

// startsSentence says whether a token is the first of its sentence.
func startsSentence(s string, t token) bool {
	before := strings.TrimRight(s[:t.from], " \t\n\"'“‘(")
	if before == "" {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune(".!?:;•–—-|*", r)
}
