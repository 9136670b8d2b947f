package rules

import (
	"regexp"
	"slices"
	"strings"

	"redraft/score/english"
)

// into writes the fact into a bullet, in the first of these ways that reads well: "Answered 60 calls a day", "Cut costs by 30%", "Managed the
// budget of €250,000", "Answered the phones (60 calls a day)", "Booked travel, arranging 30 trips a month". added is what was put in.
func (a answer) into(s string, x entry) (out, added string) {
	if a.amiss(s) != "" {
		return s, ""
	}
	fits := a.fits(s) > 0 && !byDoing(s, a.noun) // else another fact has taken its place, or nobody said that so many of them brought the result
	if fits && (len(Sentences(s)) == 1 || a.counts(s)) {
		told := a.deed == "" || tellsOf(s, a.deed) || ordinary[a.deed] && opensOrdinary(s)
		for _, way := range []func(string, bool) string{a.before, a.changing, a.behind, a.bracketed, a.doing} {
			if out := way(s, told); out != s {
				return out, strings.Join([]string{a.number, a.change, a.users, a.tail}, " ") + strings.Repeat(" ()", strings.Count(out, "(")-strings.Count(s, "("))
			}
		}
	}
	if a.bound != "" {
		return a.joined(s, x)
	}
	return s, ""
}

// counts says whether a fact is no more than a number of things, and how often.
func (a answer) counts(s string) bool {
	return a.noun != "" && a.thing == "" && a.tail == "" && a.adverb == "" && lacks(s, a.noun)
}

// before puts the number before the thing and its adjectives: "managed executive calendars" becomes "managed 4 executive calendars".
func (a answer) before(s string, told bool) string {
	if !told || !a.counts(s) {
		return s
	}
	tokens := tokenize(s)
	i := 0
	for tokens[i].lower != a.noun {
		i++
	}
	for k, kind := range a.kinds { // what the fact says of the thing stands there, or it is of other things
		if n := i - len(a.kinds) + k; n < 0 || tokens[n].lower != strings.ToLower(kind) {
			return s
		}
	}
	rate := ""
	if a.rate != "" {
		if i+1 < len(tokens) && (!prepositions[tokens[i+1].lower] && !isBe[tokens[i+1].lower] || !plain(tokens[i+1].sep)) {
			return s // "calls a day and emails" would tell of the calls alone
		}
		rate = " " + a.rate
	}
	if i+1 < len(tokens) && plain(tokens[i+1].sep) && !prepositions[tokens[i+1].lower] && !joiners[tokens[i+1].lower] && !openers[tokens[i+1].lower] && !is(tokens[i+1].lower, english.Past) && !isGerund(tokens[i+1]) && !strings.HasSuffix(tokens[i+1].lower, "ly") {
		return s // "sales reports" are no sales
	}
	at := i
	for ; at > 0 && i-at < 5; at-- {
		before := tokens[at-1]
		switch {
		case !plain(tokens[at].sep):
			return s // within a list
		case unnumbered[before.lower]:
			return s[:before.start] + a.number + " " + s[tokens[at].start:tokens[i].end] + rate + s[tokens[i].end:]
		case countable[before.lower] && before.lower != "the" && strings.HasSuffix(a.number, "dozen"): // "their a dozen calls"
			return s
		case countable[before.lower]:
			from := tokens[at].start
			if before.lower == "the" && (strings.HasSuffix(a.number, "dozen") || i+1 == len(tokens) || !prepositions[tokens[i+1].lower] && !openers[tokens[i+1].lower]) {
				from = before.start // "kept the calendars": kept 4 calendars
			}
			return s[:from] + a.number + " " + s[tokens[at].start:tokens[i].end] + rate + s[tokens[i].end:]
		case before.lower == "that" && i+1 < len(tokens) && isBe[tokens[i+1].lower]:
			return s[:tokens[at].start] + a.number + " " + s[tokens[at].start:tokens[i].end] + rate + s[tokens[i].end:]
		case determiners[before.lower] && before.lower != "new":
			return s
		case prepositions[before.lower], joiners[before.lower], isDoing(before.lower) && at > 1 && joiners[tokens[at-2].lower], strings.HasSuffix(before.lower, "'s"), strings.HasSuffix(before.lower, "’s"), strings.HasSuffix(before.lower, "s'"), doneHere(tokens, at-1):
			if at-1 == 0 && (prepositions[before.lower] || joiners[before.lower]) {
				return s
			}
			from := tokens[at].start
			return s[:from] + a.number + " " + s[from:tokens[i].end] + rate + s[tokens[i].end:]
		}
	}
	return s
}

// byDoing says that a noun stands in what brought a result: the "tests" of "Raised the coverage by writing tests".
func byDoing(s, noun string) bool {
	by := false
	for i, t := range tokenize(s) {
		if by = by || i > 1 && strings.HasSuffix(t.lower, "ing") && strings.HasSuffix(s[:t.start], " by "); by && noun != "" && t.lower == noun {
			return true
		}
	}
	return false
}

// doneHere says whether the word at i is a verb with an object behind it rather than a word that says more of a thing: the "manage" of "Helped the
// team manage calendars", not the "support" of "Answered support tickets".
func doneHere(tokens []token, i int) bool {
	_, form, ok := verbOf(tokens[i].lower)
	switch {
	case !ok:
		return false
	case i == 0, i == 1 && strings.HasSuffix(tokens[0].lower, "ly"):
		return true
	case form == english.Past || form == english.Third:
		return coordinated(tokens, i) >= 0 || form == english.Past && !determiners[tokens[i-1].lower] && !isVerb(tokens[i-1].lower)
	case form == english.Gerund:
		return prepositions[tokens[i-1].lower] || coordinated(tokens, i) >= 0
	case tokens[i-1].lower == "to":
		return true
	}
	for k := range i {
		if v, _, ok := verbOf(tokens[k].lower); ok && (v.Base == "help" || v.Base == "let" || v.Base == "make") {
			return true
		}
	}
	_, opens, _ := verbOf(tokens[0].lower)
	return opens == english.Base && joiners[tokens[i-1].lower]
}

// changing says by how much: "Reduced waiting times by 30%".
func (a answer) changing(s string, _ bool) string {
	if a.change == "" {
		return s
	}
	return insert(s, a.thing, " "+a.change, "by from")
}

// behind says how large a thing is: "Managed the office budget of €250,000 a year".
func (a answer) behind(s string, told bool) string {
	if a.thing == "" || a.change != "" || !told || strings.HasSuffix(a.thing, "s") {
		return s
	}
	if a.noun != "" && !sizable[a.thing] { // "an app of 500 users" is no English
		if strings.Contains(s, "(") {
			return s
		}
		return insert(s, a.thing, " ("+strings.TrimSpace(a.phrases)+")", "of")
	}
	if a.noun != "" {
		size := strings.TrimSpace(a.phrases)
		if m := repeated.FindStringSubmatch(size); m != nil && strings.EqualFold(m[1], a.thing) {
			size = strings.TrimSuffix(size, m[0])
		}
		return insert(s, a.thing, " of "+size, "of")
	}
	if out := insert(s, a.thing, " of "+a.phrases, "of"); out != s || a.rate != "" || !money.MatchString(a.number) {
		return out
	}
	tokens := tokenize(s) // "Managed the £18k budget of the department"
	for i, t := range tokens {
		if t.lower == strings.ToLower(a.thing) && i > 0 && tokens[i-1].lower == "the" && plain(t.sep) && i+1 < len(tokens) && tokens[i+1].lower == "of" {
			return s[:t.start] + a.number + " " + s[t.start:]
		}
	}
	return s
}

// sizable are things that are told to be "of" so many.
var sizable = set("team crew staff group class fleet list portfolio caseload list network database library workforce department unit squad shift committee panel cohort audience community band choir")

// money is an amount that can stand before its thing.
var money = regexp.MustCompile(`^[$€£₱]\d[\d,.]*[kKmM]?$`)

// insert puts words behind a thing, where nothing else is told of it right there by one of the given words.
func insert(s, thing, words, unless string) string {
	tokens := tokenize(s)
	for i, t := range tokens {
		if t.lower != strings.ToLower(thing) {
			continue
		}
		if i+1 < len(tokens) && plain(tokens[i+1].sep) && (!prepositions[tokens[i+1].lower] && !joiners[tokens[i+1].lower] || set(unless)[tokens[i+1].lower] && !bySome(tokens[i+1:])) {
			return s
		}
		end := t.end
		if i+1 < len(tokens) && tokens[i+1].lower == "of" && unless != "of" { // "lowered the costs of heating by 20%"
			k := i + 2
			for k < len(tokens) && plain(tokens[k].sep) && !prepositions[tokens[k].lower] && !openers[tokens[k].lower] {
				if joiners[tokens[k].lower] {
					return s
				}
				k++
			}
			end = tokens[k-1].end
			if k < len(tokens) && set(unless)[tokens[k].lower] && plain(tokens[k].sep) && !bySome(tokens[k:]) {
				return s
			}
		}
		return s[:end] + words + s[end:]
	}
	return s
}

// bySome says that "by" tells the means, not by how much: "by switching suppliers", "by carefully planning shifts".
func bySome(tokens []token) bool {
	if len(tokens) > 2 && strings.HasSuffix(tokens[1].lower, "ly") {
		tokens = tokens[1:]
	}
	return len(tokens) > 1 && (tokens[0].lower == "by" || strings.HasSuffix(tokens[0].lower, "ly")) && len(tokens[1].lower) > 4 && strings.HasSuffix(tokens[1].lower, "ing")
}

// bracketed puts the figure in brackets behind what it counts: "Processed invoices (200 a month, total of $1.2M)".
func (a answer) bracketed(s string, told bool) string {
	if a.change != "" || a.noun == "" || !told || strings.Contains(s, "(") {
		return s
	}
	if a.bound != "" && members[a.noun] && team.MatchString(s) { // "a team of 12 people"
		return s
	}
	what := a.adverb + a.phrases
	if !strings.HasPrefix(a.tail, ",") && slices.ContainsFunc(tokenize(a.tail), func(t token) bool { // the bullet tells of the same: "(10 meetings for 3 partners) for the partners"
		return !prepositions[t.lower] && !determiners[t.lower] && !isNumber(t.text) && contains(strings.ToLower(s), t.lower)
	}) && repeated.FindString(what) == "" {
		return s
	}
	if a.thing == "" && lacks(s, a.noun) {
		if a.rate == "" && a.tail == "" && a.adverb == "" && len(a.kinds) == 0 {
			return s
		}
		return insert(s, a.noun, " ("+what+")", "of")
	}
	q, ok := inquire(s)
	if !ok || !q.counts[a.noun] || a.thing != "" {
		return s
	}
	if m := repeated.FindStringSubmatch(what); m != nil && lacks(s, m[1]) {
		what = strings.TrimSuffix(what, m[0])
	}
	m := q.pattern.FindStringIndex(s)
	tokens := tokenize(s)
	for i, t := range tokens {
		if t.end < m[1] {
			continue
		}
		rest := tokens[i+1:]
		if t.end != m[1] || len(rest) > 0 && (!plain(rest[0].sep) || !prepositions[rest[0].lower] && !(joiners[rest[0].lower] && len(rest) > 1 && sameForm(tokens[0], rest[1]))) {
			return s
		}
		if len(rest) > 0 && prepositions[rest[0].lower] {
			for k, r := range rest { // a phrase behind the thing belongs to it: the figure stands behind both, where nothing else follows
				if joiners[r.lower] || openers[r.lower] || k > 0 && !plain(r.sep) || isGerund(r) {
					return s[:t.end] + " (" + what + ")" + s[t.end:]
				}
			}
			end := rest[len(rest)-1].end
			return s[:end] + " (" + what + ")" + s[end:]
		}
		return s[:t.end] + " (" + what + ")" + s[t.end:]
	}
	return s
}

func isGerund(t token) bool { return is(t.lower, english.Gerund) }

// sameForm says whether two words are verbs in the same form.
func sameForm(a, b token) bool {
	_, of, ok := verbOf(a.lower)
	return ok && is(b.lower, of)
}

// doing tells the deed of the fact beside that of the bullet: "Checked in guests, serving 50 customers a day".
func (a answer) doing(s string, told bool) string {
	text, stop := strings.CutSuffix(s, ".")
	v, _, ok := verbOf(a.deed)
	switch {
	case a.users != "":
		text += ", used by " + a.users
	case !ok || a.change != "" || a.noun == "" || a.thing != "" || told || strings.HasPrefix(a.tail, ","):
		return s
	default:
		text += ", " + a.adverb + v.Gerund + " " + a.phrases
	}
	if stop {
		text += "."
	}
	return text
}
