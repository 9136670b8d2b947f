package rules

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"redraft/score/english"
)

// maxBullet is the length, in characters, from which a bullet is split, and minPart what a part must have.
const (
	maxBullet = 200
	minPart   = 45
)

// leaning are words of a sentence that lean on the one before.
var leaning = set("this these that those it its they their them he she his her such which also however additionally furthermore moreover therefore thus hence consequently then as in with both here there instead similarly finally")

// split parts a long bullet between sentences that stand by themselves, else between deeds that "and" or a semicolon joins.
func split(s string) []string {
	if utf8.RuneCountInString(s) <= maxBullet {
		return []string{s}
	}
	var parts []string
	for _, next := range Sentences(s) {
		last := len(parts) - 1
		switch {
		case last < 0:
			parts = append(parts, next)
		case leaning[firstWord(strings.Trim(next, "“\"("))] || utf8.RuneCountInString(next) < minPart || utf8.RuneCountInString(parts[last]) < minPart:
			parts[last] += " " + next
		default:
			parts = append(parts, next)
		}
	}
	var out []string
	for _, part := range parts {
		out = append(out, splitDeeds(part)...)
	}
	return pack(out)
}

// pack puts short neighbours together again, two lines at most.
func pack(parts []string) []string {
	var out []string
	for _, p := range parts {
		last := len(out) - 1
		if last >= 0 && utf8.RuneCountInString(p) < 70 && utf8.RuneCountInString(out[last]) < 70 && strings.HasSuffix(out[last], ".") {
			out[last] += " " + p
			continue
		}
		out = append(out, p)
	}
	return out
}

var joint = regexp.MustCompile(`;\s+(?:and\s+)?|,\s+and\s+(?:also\s+|then\s+)?`)

// splitDeeds parts "built X for …, and trained the team …" before a deed in the past tense that has an object of its own.
func splitDeeds(s string) []string {
	if utf8.RuneCountInString(s) <= maxBullet {
		return []string{s}
	}
	if _, form, ok := opening(s); !ok || form != english.Past {
		return []string{s}
	}
	for _, m := range joint.FindAllStringIndex(s, -1) {
		left, right := s[:m[0]], s[m[1]:]
		if utf8.RuneCountInString(left) < minPart || utf8.RuneCountInString(right) < minPart || hasOpener(left) || strings.Count(left, "(") != strings.Count(left, ")") {
			continue
		}
		tokens := tokenize(right)
		if len(tokens) < 4 || strings.TrimSpace(tokens[0].sep) != "" {
			continue
		}
		_, form, ok := verbOf(tokens[0].lower)
		if !ok || form != english.Past || s[m[0]] == ',' && !determiners[tokens[1].lower] && !isNumber(tokens[1].text) || strings.Contains(right, ", and ") && s[m[0]] == ',' {
			continue
		}
		if strings.HasSuffix(s, ".") {
			left += "."
		}
		return append([]string{left}, splitDeeds(capital(right))...)
	}
	return []string{s}
}

var continues = set("with and of for to in by from using including which that who while as on at through into or via based when where resulting leading")

// fragment says whether a bullet goes on in the next one, as lines do that a converter took for bullets.
func fragment(s, next string) bool {
	tokens, after := tokenize(s), tokenize(next)
	r, _ := utf8.DecodeRuneInString(next)
	if len(tokens) < 2 || len(after) == 0 || !unicode.IsLower(r) || strings.ContainsAny(s[len(s)-1:], ".;:!?") {
		return false
	}
	if strings.ToLower(after[0].text) != after[0].text || strings.ContainsAny(after[0].text, "/.@") { // "iOS", "github.com/…"
		return false
	}
	last := tokens[len(tokens)-1].lower
	return strings.HasSuffix(s, ",") || continues[after[0].lower] || prepositions[last] || last == "the" || last == "a" || last == "an" || last == "and"
}
