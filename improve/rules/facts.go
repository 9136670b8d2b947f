package rules

import (
	"fmt"
	"regexp"
	"strings"

	"redraft/score/english"
)

// figure is a number that the person supplied for a thing that a bullet names without one, and how often: "60", "calls", "a day".
type figure struct{ number, noun, rate string }

var (
	rate  = regexp.MustCompile(`(?i)^ (?:a|an|per|each|every) (?:hour|day|shift|week|month|quarter|year)\b`)
	rated = regexp.MustCompile(`(?i)\b(?:an?|per|each|every) (?:hour|day|shift|week|month|quarter|year)\b|\b(?:hourly|daily|weekly|monthly|quarterly|yearly|annual)`)
	// ordinary are deeds that say no more than that one had to do with a thing.
	ordinary = set("manage handle keep run maintain do have")
)

var vagueCounts = set("multiple several many numerous various some")

// supplied finds for each supplied fact ("managed 4 calendars") the one bullet that speaks of the thing, by the thing and the deed.
// Where several do, or none, the fact stays a fact: it is for the person to say where it belongs.
func (e *engine) supplied() map[string][]figure {
	out := map[string][]figure{}
	for _, fact := range e.opts.Facts {
		deed, f, ok := readFact(fact)
		if !ok {
			continue
		}
		var paths []string
		for _, x := range e.entries {
			for i, b := range x.items {
				if inEnglish(b) && lacks(b, f.noun) && (deed == "" || tellsOf(b, deed) || ordinary[deed] && opensOrdinary(b)) && (f.rate == "" || !rated.MatchString(b)) {
					paths = append(paths, fmt.Sprintf("%s[%d]", x.path, i))
				}
			}
		}
		if len(paths) == 1 {
			out[paths[0]] = append(out[paths[0]], f)
		}
	}
	return out
}

// readFact takes a fact apart: the verb's base, "" when it has none, the number and the thing.
func readFact(fact string) (deed string, f figure, ok bool) {
	tokens := tokenize(fact)
	for i, t := range tokens {
		if v, _, is := verbOf(t.lower); is && deed == "" {
			deed = v.Base
		}
		if !isNumber(t.text) || strings.ContainsAny(t.text, "%$€£/:-") || i+1 == len(tokens) || !plain(tokens[i+1].sep) {
			continue
		}
		if m := rate.FindString(fact[tokens[i+1].end:]); m != "" && f.number == "" {
			f = figure{t.text, tokens[i+1].lower, strings.TrimSpace(m)}
			continue
		}
		if f.number != "" || i+2 < len(tokens) && plain(tokens[i+2].sep) && !prepositions[tokens[i+2].lower] && !joiners[tokens[i+2].lower] {
			return "", figure{}, false // two figures, or a thing of several words: not plain enough
		}
		f = figure{t.text, tokens[i+1].lower, ""}
	}
	return deed, f, f.number != "" && strings.HasSuffix(f.noun, "s") && len(f.noun) > 3
}

// lacks says that a text names a thing once, without a number.
func lacks(s, noun string) bool {
	tokens := tokenize(s)
	n := 0
	for i, t := range tokens {
		if t.lower != noun {
			continue
		}
		n++
		for k := max(0, i-3); k < i; k++ {
			if isNumber(tokens[k].text) || counted.MatchString(tokens[k].text) {
				return false
			}
		}
	}
	return n == 1
}

func tellsOf(s, deed string) bool {
	for _, t := range tokenize(s) {
		if v, _, ok := verbOf(t.lower); ok && v.Base == deed {
			return true
		}
	}
	return false
}

// opensOrdinary says that a bullet opens with a deed that may be called by another ordinary one: "Kept the calendars".
func opensOrdinary(s string) bool {
	v, _, ok := opening(s)
	return ok && ordinary[v.Base]
}

// withFigure puts the number before the thing and its adjectives: "managed executive calendars" becomes "managed 4 executive calendars".
func withFigure(s string, f figure) string {
	tokens := tokenize(s)
	for i, t := range tokens {
		if t.lower != f.noun {
			continue
		}
		often := ""
		if f.rate != "" {
			if i+1 < len(tokens) && !prepositions[tokens[i+1].lower] {
				return s // "calls a day and emails" would tell of the calls alone
			}
			often = " " + f.rate
		}
		at := i
		for at > 0 && i-at < 3 && plain(tokens[at].sep) {
			before := tokens[at-1]
			if vagueCounts[before.lower] {
				return s[:before.start] + f.number + " " + s[tokens[at].start:t.end] + often + s[t.end:]
			}
			if _, form, ok := verbOf(before.lower); ok && (form != english.Base || at == 1) || prepositions[before.lower] || joiners[before.lower] || determiners[before.lower] {
				break
			}
			at--
		}
		if at == 0 || determiners[tokens[at-1].lower] && tokens[at-1].lower != "the" {
			return s
		}
		from := tokens[at].start
		if tokens[at-1].lower == "the" && (i+1 == len(tokens) || !prepositions[tokens[i+1].lower] && !openers[tokens[i+1].lower]) {
			from = tokens[at-1].start // "kept the calendars": kept 4 calendars
		}
		return s[:from] + f.number + " " + s[tokens[at].start:t.end] + often + s[t.end:]
	}
	return s
}
