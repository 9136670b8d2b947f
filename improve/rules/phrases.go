package rules

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// phrase is a family of openings that tell little: its words in order, what kind it is and, of those that one verb replaces, the verb.
type phrase struct {
	slots      []slot
	kind, verb string
}

// slot is a place in a phrase: the words that may fill it, and whether it may be empty.
type slot struct {
	fillers  []string
	optional bool
}

// phrases are those of openings.txt by the words that they may begin with.
var phrases = sync.OnceValue(func() map[string][]phrase {
	all := map[string][]phrase{}
	for _, l := range lines("openings.txt") {
		kind, text, _ := strings.Cut(l, ": ")
		p := phrase{kind: kind}
		if verb, ok := strings.CutPrefix(kind, "= "); ok {
			p.kind, p.verb = "=", verb
		}
		for _, part := range slotted.FindAllString(text, -1) {
			p.slots = append(p.slots, slot{strings.Split(strings.Trim(part, "[]()"), "|"), part[0] == '['})
		}
		begun := map[string]bool{}
		for _, s := range p.slots {
			for _, f := range s.fillers {
				if first := firstWord(f); !begun[first] {
					begun[first] = true
					all[first] = append(all[first], p)
				}
			}
			if !s.optional {
				break
			}
		}
	}
	return all
})

var slotted = regexp.MustCompile(`\[[^\]]*\]|\([^)]*\)|[^\s\[(]+`)

// opens is how much of a text, in small letters, the words of slots take up, as many as can be; -1 when it opens otherwise. inside says that
// some word stands before.
func opens(text string, slots []slot, inside bool) int {
	if len(slots) == 0 {
		return 0
	}
	most := -1
	if slots[0].optional {
		most = opens(text, slots[1:], inside)
	}
	for _, f := range slots[0].fillers {
		sign := f == "," || f == ":"
		if inside && !sign {
			f = " " + f
		}
		rest, ok := strings.CutPrefix(text, f)
		if !ok || rest != "" && !sign && !strings.ContainsRune(" ,:–-", []rune(rest)[0]) {
			continue
		}
		if n := opens(rest, slots[1:], true); n >= 0 {
			most = max(most, len(f)+n)
		}
	}
	return most
}

// openingPhrase is the longest phrase of one of some kinds that a text, in small letters, opens with, and its length.
func openingPhrase(text string, kinds ...string) (phrase, int) {
	var found phrase
	most := 0
	for _, p := range phrases()[strings.TrimRight(firstWord(text), ",:")] {
		if n := 0; len(kinds) == 0 || slices.Contains(kinds, p.kind) {
			if n = opens(text, p.slots, false); n > most {
				found, most = p, n
			}
		}
	}
	return found, most
}
