package rules

import (
	"regexp"
	"slices"
	"strings"

	"redraft/score/english"
)

// helped tells what was helped with and keeps saying that it was help.
func helped(rest string, tense english.Tense) (string, bool) {
	help, _, _ := english.Form("help")
	for _, inBase := range []func() (string, bool){
		func() (string, bool) { return done(rest, english.Base) },
		func() (string, bool) {
			text, ok := conjugate(rest, english.Base, english.Base)
			return text, ok && !stray(rest)
		},
	} {
		if text, ok := inBase(); ok {
			return help.In(tense) + " " + strings.ToLower(text[:1]) + text[1:], true
		}
	}
	if m := nominal.FindStringSubmatch(rest); m != nil && onlyThings(rest[len(m[0]):]) {
		if base, ok := deeds()[strings.ToLower(m[2])]; ok {
			return help.In(tense) + " " + base + " " + rest[len(m[0]):], true
		}
	}
	tokens := tokenize(rest)
	for i, t := range tokens {
		if i > 4 || i > 0 && !plain(t.sep) || prepositions[t.lower] || openers[t.lower] {
			break
		}
		switch last := endsThing(tokens, i); {
		case last && processes()[t.lower] && onlyThings(rest):
			support, _, _ := english.Form("support")
			return support.In(tense) + " " + rest, true
		case handled()[t.lower] && (last || !strings.HasSuffix(t.lower, "ing")) && onlyThings(rest):
			return help.In(tense) + " handle " + rest, true
		}
	}
	return rest, false
}

// gathering are words for those among whom one works and for where one goes: no contribution.
var gathering = set("team teams shift shifts floor night nights weekends weekend site side meeting meetings training course courses class classes conference conferences workshop workshops commission study studies survey surveys trial trials ceremony ceremonies event")

// made says whether a word is a thing that is made or changed, or several: "project", "releases".
func made(word string) bool { return makings()[word] || makings()[strings.TrimSuffix(word, "s")] }

// teamThat finds the team that did something, and what: "the team that introduced a new menu".
var teamThat = regexp.MustCompile(`(?i)^(?:the|a) (?:[\p{L}-]+ ){0,2}team (?:that|which|who) (.+)$`)

// outcomes are verbs for what came of a team's work, which is no deed that one helps with.
var outcomes = set("grow increase raise boost reduce lower improve save double triple halve exceed achieve")

// partook tells what the person had a part in: as help, where it was that, or as a contribution to what was made or changed.
func partook(rest string, tense english.Tense) (string, bool) {
	contribute, _, _ := english.Form("contribute")
	help, _, _ := english.Form("help")
	lower := strings.ToLower(rest)
	if _, end := openingPhrase(lower, "help"); end > 0 && end < len(rest) && rest[end] == ' ' { // "involved in helping to train"
		return helped(rest[end+1:], tense)
	}
	if strings.HasPrefix(lower, "helping ") {
		return conjugate(rest, english.Gerund, tense)
	}
	if m := teamThat.FindStringSubmatch(rest); m != nil {
		if _, end := openingPhrase(strings.ToLower(m[1]), "part"); end > 0 && end < len(m[1]) && m[1][end] == ' ' { // "the team that worked on lowering costs"
			return partook(m[1][end+1:], english.Past)
		}
		deed, ok := conjugate(m[1], english.Past, english.Base)
		return help.Past + " " + deed, ok && !outcomes[firstWord(deed)]
	}
	if strings.Contains(lower, "contribut") {
		return rest, false
	}
	tokens := tokenize(rest)
	if len(tokens) > 1 && is(tokens[0].lower, english.Gerund) && read(tokens, 0, english.Gerund, false) == verb {
		same, ok := alike(rest) // "worked on building the app and fix bugs"
		return contribute.In(tense) + " to " + withoutOf(same), ok
	}
	return contribute.In(tense) + " to " + rest, len(tokens) > 1 && makes(tokens) && !stray(rest) && allMade(rest)
}

// andThe finds what a second thing of its own begins with.
var andThe = regexp.MustCompile(` and (?:also )?(?:on )?(?:the|a|an) `)

// allMade says whether each thing with an article behind "and" is one that is made: "the website and the app", but not "the website and
// the phones".
func allMade(s string) bool {
	parts := andThe.Split(s, -1)
	return !slices.ContainsFunc(parts[1:], func(part string) bool { return !makes(tokenize(part)) })
}

// makes says whether the thing at the head of a text is one that is made: "a web project for 3 clients".
func makes(tokens []token) bool {
	head := ""
	for i, t := range tokens {
		if joiners[t.lower] && isDoing(head) { // "ranking and indexing improvements"
			continue
		}
		if i > 0 && !plain(t.sep) || prepositions[t.lower] || joiners[t.lower] || openers[t.lower] || t.lower == "such" {
			break
		}
		head = t.lower
	}
	return made(head) && !gathering[head]
}
