package rules

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"redraft/score/english"
)

// homonym tells of a verb which of its forms are nouns too and which objects show it at work all the same.
type homonym struct {
	gerund, base bool
	objects      map[string]bool
}

var homonyms = sync.OnceValue(func() map[string]homonym {
	all := map[string]homonym{}
	for _, l := range lines("ambiguous.txt") {
		head, objects, _ := strings.Cut(l, ":")
		verb, flags, _ := strings.Cut(head, " ")
		all[verb] = homonym{strings.Contains(flags, "g"), strings.Contains(flags, "b"), set(strings.ToLower(objects))}
	}
	return all
})

var (
	determiners  = set("the a an all any both each every its his her their our my your this that these those new multiple several numerous many up over more two three four five six seven eight nine ten twelve")
	prepositions = set("of for in on at by from to into onto with within across through between among under over about during as per via against without toward towards than")
	openers      = set("that which who whom whose where when while whenever if because so until since although whether how what why can could may might will would should must help helps helped helping let lets allow allows allowed allowing enable enables enabling enabled make makes making made ensure ensures ensuring ensured be is are was were been being do does did not")
	joiners      = set("and or & then also")
	people       = set("director partner editor engineer engineers developer developers manager managers assistant assistants member members officer officers consultant consultants analyst analysts designer designers nurse teacher role position provider supplier company")
	modifiers    = set("support test design market research control program plan source study")
)

// reading is what a word is taken for where it may be a verb or a noun.
type reading int

const (
	unsure reading = iota
	verb
	noun
)

// read decides whether the word at i, which has the given form of a verb, is that verb here. beside says that it stands right beside
// another verb: "build and test".
func read(tokens []token, i int, form english.Tense, beside bool) reading {
	v, _, _ := verbOf(tokens[i].lower)
	h, known := homonyms()[v.Base]
	thing := known && i+1 < len(tokens) && plain(tokens[i+1].sep) && slices.ContainsFunc(tokens[i+1:min(len(tokens), i+3)], func(t token) bool { return h.objects["!"+t.lower] })
	if form == english.Base && (compound(tokens, i) || i > 0 && tokens[0].text != tokens[0].lower && tokens[i].text != tokens[i].lower) { // "Grade 10"
		return noun
	}
	if form == english.Base && (duty(tokens, i) || i == 0 && bareNoun(tokens, 0) && labels(tokens)) {
		return unsure
	}
	if thing && !determiners[tokens[i+1].lower] && !isNumber(tokens[i+1].text) { // "closing duties"
		return unsure
	}
	safe := !known || form == english.Gerund && !h.gerund || form != english.Gerund && !h.base
	if form == english.Gerund && endsRow(tokens, i) { // "typing letters, greeting guests and filing"
		return verb
	}
	if i+1 >= len(tokens) || !plain(tokens[i+1].sep) {
		if i > 0 && !beside && form != english.Gerund { // "by phone and chat," ends in a noun
			return unsure
		}
		if i+1 < len(tokens) && strings.TrimSpace(tokens[i+1].sep) == "," {
			k := i + 1
			if k+1 < len(tokens) && joiners[tokens[k].lower] { // "hiring, training, and managing staff"
				k++
			}
			if is(tokens[k].lower, form) {
				return read(tokens, k, form, true)
			}
		}
		if safe && form != english.Gerund && !(i == 0 && form == english.Base && english.Noun(tokens[i].lower)) { // "Till, cash desk"
			return verb
		}
		return unsure
	}
	next := tokens[i+1]
	switch {
	case people[next.lower]: // "managing director", "lead engineer"
		return unsure
	case joiners[next.lower]:
		if i+2 < len(tokens) && is(tokens[i+2].lower, form) {
			return read(tokens, i+2, form, true)
		}
		if known && !safe {
			return noun
		}
		return unsure
	case form == english.Gerund && particles[next.lower] && i+2 < len(tokens) && tokens[i+2].lower == "of":
		return unsure // "locking up of the school"
	case form == english.Gerund && next.lower == "in" && i+4 < len(tokens) && joiners[tokens[i+2].lower] && tokens[i+3].lower == "out" && tokens[i+4].lower == "of":
		return unsure // "checking in and out of guests"
	case determiners[next.lower], isNumber(next.text):
		return verb
	case next.lower == "of" && form != english.Gerund && !withOf[v.Base], form == english.Third && i == 0 && next.lower == "from" && !withFrom[v.Base],
		form == english.Gerund && i == 0 && (next.lower == "with" && !withWith[v.Base] || i+2 < len(tokens) && went[tokens[i+2].lower]):
		return noun // "Care of two trainees", "Queries from suppliers", "Monitoring with Grafana", "Picking errors went down"
	case form == english.Gerund && next.lower == "of":
		return noun
	case safe:
		return verb
	case prepositions[next.lower]:
		if v.Base == "work" || (v.Base == "act" || v.Base == "serve") && next.lower == "as" || v.Base == "report" && next.lower == "to" || v.Base == "deal" || v.Base == "network" && next.lower == "with" || v.Base == "partner" && next.lower == "with" {
			return verb
		}
		return noun
	}
	if i > 0 && !beside && form != english.Gerund && modifiers[v.Base] && !strings.Contains(tokens[i].sep, ",") { // "sales and support teams"
		return unsure
	}
	for k := i + 1; k < len(tokens) && k <= i+3 && (k == i+1 || plain(tokens[k].sep)) && !prepositions[tokens[k].lower] && !joiners[tokens[k].lower]; k++ {
		if h.objects[tokens[k].lower] {
			return verb
		}
	}
	return unsure
}

// labels says that a text opens with a label of a few words: "Paint prep: masking, sanding".
func labels(tokens []token) bool {
	return slices.ContainsFunc(tokens[1:min(len(tokens), 4)], func(t token) bool { return strings.Contains(t.sep, ":") })
}

// went are verbs before which things stand that changed.
var went = set("went fell rose dropped came grew declined climbed doubled halved is was are were")

// Verbs that "of", "from" and "with" follow.
var (
	withOf   = set("dispose approve think consist take make speak learn")
	withWith = set("work deal liaise collaborate help assist coordinate cooperate communicate partner speak meet consult negotiate interact engage correspond connect network follow check comply align interface talk keep contribute")
	withFrom = set("work learn benefit operate report transfer travel commute come draw")
)

// plain is a gap between two words that parts nothing.
func plain(sep string) bool { return strings.Trim(sep, " ") == "" }

func isNumber(s string) bool {
	s = strings.TrimLeft(s, "$€£¥₱")
	return s != "" && unicode.IsDigit(rune(s[0]))
}

// verbOf is english.Form for words with a prefix too: "co-led". "Found" is what somebody did who finds.
func verbOf(word string) (english.Verb, english.Tense, bool) {
	if word == "found" {
		word = "find"
		v, _, ok := english.Form(word)
		return v, english.Past, ok
	}
	if v, t, ok := english.Form(word); ok {
		return v, t, true
	}
	for _, prefix := range []string{"co-", "re-"} {
		if rest, ok := strings.CutPrefix(word, prefix); ok {
			if v, t, ok := english.Form(rest); ok {
				return english.Verb{Base: prefix + v.Base, Third: prefix + v.Third, Gerund: prefix + v.Gerund, Past: prefix + v.Past}, t, true
			}
		}
	}
	return english.Verb{}, 0, false
}

func is(word string, form english.Tense) bool {
	v, t, ok := verbOf(word)
	return ok && (t == form || v.In(form) == word)
}

// conjugate puts the verb that opens a text, and those that stand beside it ("manages calls, schedules visits and answers emails"), from
// one form into another. It gives up, rather than guess, where a word may be a noun or may hang on something else.
func conjugate(s string, from, to english.Tense) (string, bool) {
	tokens := tokenize(s)
	if len(tokens) == 0 || strings.TrimSpace(tokens[0].sep) != "" || !is(tokens[0].lower, from) || from != english.Past && read(tokens, 0, from, false) != verb {
		return s, false
	}
	change := map[int]string{0: inForm(tokens[0], to)}
	inside, chain := false, -1 // within a clause of its own; the last verb of a row of infinitives
	doing := false             // that clause is a gerund's
	by := false                // and tells by which doings
	for i := 1; i < len(tokens); i++ {
		t, before := tokens[i], tokens[i-1]
		if strings.ContainsAny(t.sep, "()[]:;–—\"“”") {
			inside = true
		}
		if strings.ContainsAny(t.sep, ".!?") {
			return s, false
		}
		k := coordinated(tokens, i)
		beside := k >= 0 && is(t.lower, from)
		if beside && from == english.Gerund && (isFixed(tokens, i) || strings.Contains(t.sep, ",") && !rowEnds(tokens, i)) {
			if !isFixed(tokens, i) && (inList(tokens, i) || i == 2 && particles[tokens[1].lower] && !results[t.lower]) {
				return s, false
			}
			beside, k = false, -1 // "…, ensuring quality" goes on as it is
			inside, chain, doing = true, -1, true
			continue
		}
		if from == english.Gerund && k >= 0 && !inside && !beside && isDoing(t.lower) && (i+1 == len(tokens) || joiners[tokens[i+1].lower] || !plain(tokens[i+1].sep) || i == 2 && particles[before.lower]) && !handled()[t.lower] {
			return s, false // "cutting hair, colouring and styling"
		}
		switch {
		case t.lower == "like" && i > 1 && plain(t.sep): // "like attendance and sending to client"
			inside, chain = true, -1
			continue
		case from != english.Past && to == english.Past && k >= 0 && !inside && sequences[t.lower] != "": // "run the shop and is the first contact"
			change[i] = sequences[t.lower]
			continue
		case before.lower == "to" && is(t.lower, english.Base):
			inside, chain = true, i
			continue
		case openers[t.lower] && !beside:
			inside, chain = true, -1
			continue
		case is(t.lower, english.Gerund) && (prepositions[before.lower] || strings.Contains(t.sep, ",")) && from != english.Gerund,
			is(t.lower, english.Gerund) && prepositions[before.lower]:
			inside, chain, doing, by = true, -1, true, before.lower == "by"
			continue
		}
		if !beside {
			ensures := to == english.Past && ensures(tokens)                                    // whose clause follows in the past
			again := k >= 0 && strings.Contains(tokens[k].sep, ",") && joiners[tokens[k].lower] // ", and": behind a clause, perhaps
			if k >= 0 && !inside && from == english.Gerund && to == english.Base && joiners[before.lower] && finite(t.lower) && i+1 < len(tokens) && plain(tokens[i+1].sep) {
				return s, false // "checking the bus and reported defects"
			}
			if k < 0 || inside && !doing && !ensures && !again || from == english.Past {
				continue
			}
			switch as := readOther(tokens, i, from); {
			case as == unsure, as == verb && inside:
				return s, false
			case as == verb:
				change[i] = inForm(t, to)
			}
			continue
		}
		if inside {
			if chain >= 0 && k-1 == chain && from == english.Base {
				chain = i
				continue
			}
			if by && from == english.Gerund && !(strings.Contains(tokens[k].sep, ",") && joiners[tokens[k].lower]) {
				continue // "helping stylists by washing hair and sweeping"
			}
			if from == english.Third && read(tokens, i, from, false) != verb {
				continue // a plural, most likely
			}
			return s, false
		}
		_, adjacent := change[k-1]
		as := read(tokens, i, from, adjacent)
		if from == english.Past {
			as = readPast(tokens, i, change)
		}
		switch as {
		case verb:
			change[i] = inForm(t, to)
			inside = openers[t.lower]
		case noun:
			if from == english.Gerund && followedByOf(tokens, i) { // "answering phones and scheduling of visits"
				change[i], change[i+1] = inForm(t, to), ""
			}
		default:
			return s, false
		}
	}
	var b strings.Builder
	last := 0
	for i, t := range tokens {
		text, ok := change[i]
		switch {
		case ok && text == "":
			last = t.end
		case ok:
			b.WriteString(s[last:t.start] + text)
			last = t.end
		}
	}
	out := b.String() + s[last:]
	if ensures(tokens) && to == english.Past {
		out = sequence.ReplaceAllStringFunc(out, func(w string) string {
			if next, ok := sequences[w]; ok {
				return next
			}
			return w // "each can"
		})
	}
	return out, true
}

// particles are words that belong to a verb: "muck out".
var particles = set("up out off down away back")

// readOther tells whether the word at i, beside verbs of one form, is a verb in another present form ("run the stand-up and writes the
// minutes") or a noun ("run reports and answers to them").
func readOther(tokens []token, i int, from english.Tense) reading {
	v, form, ok := verbOf(tokens[i].lower)
	word, next := tokens[i].lower, ""
	if i+1 < len(tokens) && plain(tokens[i+1].sep) {
		next = tokens[i+1].lower
	}
	switch {
	case !ok && (fresh[next] || particles[next]) && !prepositions[word] && !joiners[word] && !determiners[word] && !isNumber(word):
		return unsure // "and bolts the doors", "and muck out the stalls"
	case !ok, form == from, form == english.Past, form == english.Gerund, openers[word], next == "", joiners[next], openers[next]:
		return noun
	case form == english.Base && compound(tokens, i):
		return noun
	case bareNoun(tokens, i) && !prepositions[next]:
		return unsure // ", build time"
	case prepositions[next] && read(tokens, i, form, false) != noun:
		return unsure // "reports to the board"
	case prepositions[next]:
		return noun
	}
	if _, known := homonyms()[v.Base]; !known && form == english.Base && from == english.Gerund && !determiners[tokens[i+1].lower] {
		return unsure
	}
	return read(tokens, i, form, false)
}

func followedByOf(tokens []token, i int) bool {
	return i+1 < len(tokens) && tokens[i+1].lower == "of" && plain(tokens[i+1].sep)
}

// ensures says that a text opens with "ensure" or "make sure", in some form.
func ensures(tokens []token) bool {
	base := baseOf(tokens[0].lower)
	return base == "ensure" || base == "make" && len(tokens) > 1 && tokens[1].lower == "sure"
}

// sequences are what verbs become behind "ensured that".
var (
	sequence  = regexp.MustCompile(`\b(?:(?:the|a|each|every|any) (?:can|will)|are|is|can|will|has|have)\b`)
	sequences = map[string]string{"are": "were", "is": "was", "can": "could", "will": "would", "has": "had", "have": "had"}
)

// readPast tells a past tense ("built X and sold the rest") from a participle ("built X and scheduled jobs"), given the verbs found so far.
func readPast(tokens []token, i int, verbs map[int]string) reading {
	k := i
	for k > 0 && (joiners[tokens[k-1].lower] || strings.HasSuffix(tokens[k-1].lower, "ly")) {
		k--
	}
	if _, ok := verbs[k-1]; ok || i+1 < len(tokens) && plain(tokens[i+1].sep) && (determiners[tokens[i+1].lower] || isNumber(tokens[i+1].text)) {
		return verb
	}
	return unsure
}

// fixed are gerunds that have become prepositions.
var fixed = set("including excluding regarding concerning following according depending considering during using pending")

// isFixed says that the word at i is such a preposition: "following a merger", but neither "following up" nor "and using hoists".
func isFixed(tokens []token, i int) bool {
	deed := i+1 < len(tokens) && tokens[i+1].lower == "up" || tokens[i].lower == "using" && i > 0 && tokens[i-1].lower == "and"
	return fixed[tokens[i].lower] && !deed
}

// rowEnds says whether the row of gerunds that i stands in goes on to an "and": "answering phones, filing and greeting".
func rowEnds(tokens []token, i int) bool {
	if joiners[tokens[i-1].lower] {
		return true
	}
	for k := i + 1; k < len(tokens); k++ {
		if is(tokens[k].lower, english.Gerund) && coordinated(tokens, k) >= 0 && joiners[tokens[k-1].lower] {
			return true
		}
	}
	return false
}

// inList says that another gerund follows the one at i behind a comma, in a list that no "and" ends: "serving guests, making coffee, cleaning up".
func inList(tokens []token, i int) bool {
	for k := i + 1; k < len(tokens); k++ {
		word := tokens[k].lower
		if strings.Contains(tokens[k].sep, ",") && (isDoing(word) || things()[word] && strings.HasSuffix(word, "ing")) && !isFixed(tokens, k) && !results[word] {
			return true
		}
	}
	return false
}

// coordinated says where the row of joining words before i begins, or -1 when i does not stand beside anything.
func coordinated(tokens []token, i int) int {
	k := i
	for k > 0 && (strings.HasSuffix(tokens[k-1].lower, "ly") && plain(tokens[k].sep) || joiners[tokens[k-1].lower] && plain(tokens[k].sep)) {
		k--
	}
	comma := strings.Contains(tokens[k].sep, ",") || strings.Contains(tokens[i].sep, "/")
	for m := k; m < i; m++ {
		comma = comma || joiners[tokens[m].lower]
	}
	if comma {
		return k
	}
	return -1
}

func inForm(t token, to english.Tense) string {
	v, _, _ := verbOf(t.lower)
	if unicode.IsUpper([]rune(t.text)[0]) {
		return capital(v.In(to))
	}
	return v.In(to)
}

// opening is the verb that a text opens with, past an adverb ("Successfully led"), and its form.
func opening(s string) (english.Verb, english.Tense, bool) {
	tokens := tokenize(s)
	for i, t := range tokens {
		if i == 0 && len(t.lower) > 4 && strings.HasSuffix(t.lower, "ly") {
			continue
		}
		if i > 1 || i == 1 && !strings.HasSuffix(tokens[0].lower, "ly") {
			break
		}
		v, form, ok := verbOf(t.lower)
		if ok && (form == english.Past || read(tokens, i, form, false) == verb) {
			return v, form, true
		}
		return english.Verb{}, 0, false
	}
	return english.Verb{}, 0, false
}
