package rules

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// unseen are marks that nobody sees and that part words all the same: a space of no width, a soft hyphen.
var unseen = strings.NewReplacer("\u200b", "", "\u200c", "", "\u200d", "", "\u2060", "", "\ufeff", "", "\u00ad", "", "\u200e", "", "\u200f", "")

var (
	mark       = regexp.MustCompile(`^(?:[•●▪◦‣⁃*·–—>+-]|o )\s+`)
	percent    = regexp.MustCompile(`(\d)\s+%`)
	percentage = regexp.MustCompile(`(\d) (?:percent|per cent|pct)\b`)
	thousands  = regexp.MustCompile(`(^|[\p{Ll}+~$€£] ?)(\d{5,7})(\+?) (\p{Ll}{3,})`)
	beforeStop = regexp.MustCompile(`(\p{L}|\d)\s+([,;:!?]|\.(?:\s|$))`)
	afterComma = regexp.MustCompile(`(\p{Ll}),(\p{L}{2,}|\d)`)
	bracket    = regexp.MustCompile(`(\p{L}{2,})\((\p{Lu}\p{L}{2,})`)
)

// tidy sets spaces, marks and numbers alike, in any language: no bullet mark within a bullet, "30%", "50,000 users".
func tidy(s string, english func(string) bool) string {
	text := strings.Join(strings.Fields(s), " ")
	if rest := mark.ReplaceAllString(text, ""); rest != "" {
		text = rest
	}
	if !latin(text) {
		return text
	}
	// Patterns run only where a sign that they need stands: most texts have none.
	if has(text, " ,", " ;", " :", " !", " ?", " .") {
		text = beforeStop.ReplaceAllString(text, "$1$2")
	}
	if has(text, "(") {
		text = bracket.ReplaceAllString(text, "$1 ($2")
	}
	if strings.Count(text, " ") < 3 || !english(text) { // other languages set "30 %" and "50.000" in their own way
		return text
	}
	if has(text, ",") {
		text = afterComma.ReplaceAllString(text, "$1, $2")
	}
	if !strings.ContainsAny(text, "0123456789") {
		return text
	}
	text = percentage.ReplaceAllString(percent.ReplaceAllString(text, "$1%"), "$1%")
	return thousands.ReplaceAllStringFunc(text, func(m string) string {
		g := thousands.FindStringSubmatch(m)
		n := g[2]
		return g[1] + n[:len(n)-3] + "," + n[len(n)-3:] + g[3] + " " + g[4]
	})
}

// has says whether a text has one of some parts.
func has(text string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(text, p) })
}

func latin(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) && r > 0x24F {
			return false
		}
	}
	return true
}

// stop is how bullets end in this resume: with a full stop, without, or as they like.
type stop int

const (
	free stop = iota
	full
	none
)

// stops finds how most bullets end.
func (e *engine) stops() stop {
	with, without := 0, 0
	for _, x := range e.entries {
		for _, b := range x.items {
			b = strings.TrimSpace(b)
			if utf8.RuneCountInString(b) < 25 || !latin(b) || templated(b) || toolList.MatchString(b) {
				continue
			}
			if strings.HasSuffix(b, ".") {
				with++
			} else if !strings.ContainsAny(b[len(b)-1:], ":!?…") {
				without++
			}
		}
	}
	switch {
	case with > without:
		return full
	case without > with:
		return none
	}
	return free
}

// set lets a bullet end as most do. What has several sentences keeps its last stop.
func (k stop) set(s string, wanted bool) (string, bool) {
	short := utf8.RuneCountInString(s) < 25 && !(opensWithVerb(s) && strings.Contains(s, " "))
	if !wanted || s == "" || short || !latin(s) || templated(s) || toolList.MatchString(s) {
		return s, false
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	many := len(Sentences(s)) > 1
	switch {
	case r == ';' || r == ',':
		s = strings.TrimRight(s, ";, ")
		if k == full || many {
			s += "."
		}
		return s, true
	case r == ')' && strings.Contains(s, ". ("):
	case k == full && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(")%+\"”", r)) && !strings.Contains(lastField(s), "/"):
		return s + ".", true
	case k == none && r == '.' && !many && (opensWithVerb(s) || len(strings.Fields(s)) <= 12) && !strings.HasSuffix(s, "..") && !abbreviations()[strings.ToLower(strings.TrimSuffix(lastField(s), "."))]:
		return strings.TrimSuffix(s, "."), true
	}
	return s, false
}

func lastField(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }
