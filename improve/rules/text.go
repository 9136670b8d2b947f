package rules

import (
	"embed"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"redraft/score/english"
)

//go:embed data/*.txt
var data embed.FS

// lines are the lines of a data file but for comments and empty ones.
func lines(name string) []string {
	text, err := data.ReadFile("data/" + name)
	if err != nil {
		panic(err) // embedded: a name that is wrong is wrong in every run
	}
	var out []string
	for l := range strings.Lines(string(text)) {
		if l = strings.TrimRight(l, "\n"); l != "" && !strings.HasPrefix(l, "#") {
			out = append(out, l)
		}
	}
	return out
}

// words is a data file as a set of words.
func words(name string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		set := map[string]bool{}
		for _, l := range lines(name) {
			for w := range strings.FieldsSeq(l) {
				set[w] = true
			}
		}
		return set
	})
}

var abbreviations = words("abbreviations.txt")

// token is a word and what stands between it and the one before.
type token struct {
	text       string
	lower      string
	sep        string
	start, end int
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’' }

// tokenize parts a text into words. Signs within a word stay in it: "e-mail", "A/B", "Node.js", "3.5", "C++", "$40", "30%".
func tokenize(s string) []token {
	var out []token
	runes, last := []rune(s), 0
	at := make([]int, len(runes)+1)
	for i, r := range runes {
		at[i+1] = at[i] + utf8.RuneLen(max(r, 0))
	}
	if at[len(runes)] != len(s) { // not valid UTF-8: nothing is known of it
		return nil
	}
	for i := 0; i < len(runes); {
		if !inWord(runes[i]) && !strings.ContainsRune("$€£¥₱#@", runes[i]) {
			i++
			continue
		}
		k := i + 1
		for k < len(runes) && (inWord(runes[k]) || strings.ContainsRune("+#%", runes[k]) || k+1 < len(runes) && strings.ContainsRune("-./,&@_–:", runes[k]) && inWord(runes[k+1]) && joins(runes, k)) {
			k++
		}
		text := s[at[i]:at[k]]
		out = append(out, token{text, strings.ToLower(text), s[last:at[i]], at[i], at[k]})
		last, i = at[k], k
	}
	return out
}

// joins says whether a sign belongs to the word it stands in: a comma or a colon does only in numbers.
func joins(runes []rune, k int) bool {
	if runes[k] == ',' || runes[k] == ':' {
		return unicode.IsDigit(runes[k-1]) && unicode.IsDigit(runes[k+1])
	}
	return true
}

// capital makes the first letter of a text a capital, unless the first word is a name that has one further on ("iOS", "eBay").
func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	first, _, _ := strings.Cut(s, " ")
	if !unicode.IsLower(r) || strings.ToLower(first) != first || strings.ContainsAny(first, "./@_") {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

// small makes the first letter of a text small, unless the word looks like a name or an acronym.
func small(s string) string {
	first, _, _ := strings.Cut(s, " ")
	first = strings.Trim(first, ".,;:")
	r, size := utf8.DecodeRuneInString(s)
	if _, tool := tools()[strings.ToLower(first)]; tool || size == 0 || len(first) < 2 || strings.ToLower(first[size:]) != first[size:] {
		return s
	}
	return string(unicode.ToLower(r)) + s[size:]
}

// inside is a text that stood within a sentence: a capital there may be a name's ("Texas"), unless some list has the word, and "Managing" is a slip.
func inside(s string) string {
	word := strings.Trim(firstWord(s), ".,;:")
	_, _, verb := verbOf(word)
	if verb || english.FunctionWord(word) || deeds()[word] != "" || isDoing(word) || slices.ContainsFunc(
		[]func() map[string]bool{handled, conducted, processes, makings, things, common}, func(list func() map[string]bool) bool { return list()[word] }) {
		return small(s)
	}
	return s
}

var sentenceEnd = regexp.MustCompile(`[.!?][)"”’]?\s+["“(]?(\p{Lu}|\d)`)

// Sentences parts a text where one sentence ends and another begins.
func Sentences(s string) []string {
	var out []string
	start := 0
	if !strings.ContainsAny(strings.TrimRight(s, ".!?"), ".!?") { // one at most
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
		return out
	}
	for _, m := range sentenceEnd.FindAllStringSubmatchIndex(s, -1) {
		before := s[start : m[0]+1]
		word := strings.ToLower(strings.TrimRight(before[strings.LastIndexAny(before, " (")+1:], "."))
		if s[m[0]] == '.' && (abbreviations()[word] || len([]rune(word)) == 1 && word != "" && !unicode.IsDigit([]rune(word)[0])) {
			continue
		}
		end := m[0] + 1
		for end < len(s) && !unicode.IsSpace(rune(s[end])) {
			end++
		}
		out = append(out, strings.TrimSpace(s[start:end]))
		start = end
	}
	if rest := strings.TrimSpace(s[start:]); rest != "" {
		out = append(out, rest)
	}
	return out
}

var placeholder = regexp.MustCompile(`(?i)\bx{2,}\b|\bXYZ\b|\bX%|\bsub-achievement|\bsub-logro|\blorem\b|\bipsum\b|\[[^\]]*\]|<[^>]*>|\b(?:company|employer|project|job|institution|university) name\b|\byour (?:name|position|title|company|job)\b|\b(?:job description|achievement|company|job title|project|employer|description line) \d\b`)

// templated says whether a text has what templates leave to be filled in.
func templated(s string) bool {
	return (strings.ContainsAny(s, "[<") || has(strings.ToLower(s), leftIn...)) && placeholder.MatchString(s)
}

// leftIn are parts of which each match of placeholder without brackets has one: looked for first, as that is far quicker.
var leftIn = []string{"xx", "xyz", "x%", "sub-", "lorem", "ipsum", " name", "your ", "job ", "description ", "achievement ", "company ", "title ", "project ", "employer "}

func set(text string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(text) {
		out[w] = true
	}
	return out
}
