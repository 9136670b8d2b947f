package rules

import (
	"strings"
	"unicode"
)

// contains finds whole words in a text; both are in small letters.
func contains(text, words string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return false
		}
		i += from
		if edge(text, i-1) && edge(text, i+len(words)) {
			return true
		}
		from = i + 1
	}
}

func edge(text string, i int) bool {
	return i < 0 || i >= len(text) || !(text[i] >= 'a' && text[i] <= 'z' || text[i] >= '0' && text[i] <= '9' || text[i] == '+' || text[i] == '#' || text[i] >= 0x80)
}

// toolsIn are the well-known tools that a text names; those that are words of English count with a capital within a sentence only.
func toolsIn(s string) []string {
	var out []string
	tokens := tokenize(s)
	for i := 0; i < len(tokens); i++ {
		for n := min(3, len(tokens)-i); n > 0; n-- {
			row := make([]string, n)
			joined := true
			for k, t := range tokens[i : i+n] {
				row[k] = t.lower
				joined = joined && (k == 0 || t.sep == " ")
			}
			x, ok := tools()[strings.Join(row, " ")]
			if !ok || !joined || platforms[strings.ToLower(x.name)] || x.word && (i == 0 || strings.ContainsAny(tokens[i].sep, ".!?:\"“") || !isName(tokens, i, n, x.name)) {
				continue
			}
			out = append(out, x.name)
			i += n - 1
			break
		}
	}
	if out != nil && byOthers.MatchString(s) { // "used daily by Dropbox and Asana"
		return nil
	}
	return out
}

// isName says that a word stands for a tool: with the tool's capitals, and with no other name beside it ("Word of Mouth", "Square Enix").
func isName(tokens []token, i, n int, name string) bool {
	if tokens[i].text != name {
		return false
	}
	upper := func(k int) bool {
		return k >= 0 && k < len(tokens) && unicode.IsUpper([]rune(tokens[k].text)[0])
	}
	return !(upper(i+n) && plain(tokens[i+n].sep)) && !(i > 1 && upper(i-1) && plain(tokens[i].sep))
}

// shown says whether bullets name a skill. What is a word of English, or as short as one ("Go", "R"), must stand there as a name.
func shown(text, lower, skill string) bool {
	x, known := tools()[strings.ToLower(skill)]
	if known {
		if !strings.EqualFold(x.name, skill) && contains(lower, strings.ToLower(skill)) { // "k8s"
			return true
		}
		skill = x.name
	}
	if len(skill) > 3 && !(known && x.word) {
		return contains(lower, strings.ToLower(skill))
	}
	for from := 0; ; {
		i := strings.Index(text[from:], skill)
		if i < 0 {
			return false
		}
		i += from
		from = i + len(skill)
		if i > 1 && strings.ContainsRune(" (/", rune(text[i-1])) && !strings.ContainsRune(".!?:\n", rune(text[i-2])) && edge(strings.ToLower(text), from) {
			return true
		}
	}
}
