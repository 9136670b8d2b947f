package facts

import (
	"slices"
	"strings"
)

// given says whether support is what is given: "gave the coordinator a hand with scheduling".
func (r *reader) given(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6 && r.tokens[k+1].gap <= hyphen && !prepositions[r.tokens[k].lower]; k-- {
		if r.out[k].form != noVerb {
			return gives.has(r.tokens[k].key) && !r.served(i)
		}
	}
	return false
}

// served says whether support is the service that the person gives: "on-site support", "support to 40 clients".
func (r *reader) served(i int) bool {
	if i > 0 && services[r.tokens[i-1].lower] && r.tokens[i].gap <= hyphen {
		return true
	}
	for k := i + 1; k < min(len(r.tokens), i+6) && r.tokens[k].gap <= hyphen; k++ {
		if customers[r.tokens[k].lower] {
			return true
		}
	}
	return false
}

var (
	services  = set("technical tech it on_site onsite customer client user desktop help_desk helpdesk remote product emotional after_sales phone telephone first_line second_line helpline hypercare production application network hardware software nutritional pastoral")
	customers = set("client clients customer customers user users guest guests tenant tenants caller callers")
)

var mainly = set("mainly mostly chiefly primarily largely principally predominantly")

// under tells "under the foreman's direction": somebody else led.
func (r *reader) under(i int) bool {
	for k := max(0, i-4); k < i && guidance[r.tokens[i].lower]; k++ {
		if r.tokens[k].lower == "under" {
			return true
		}
	}
	return false
}

// byTeam tells "part of the crew that": what follows was done by all of it.
func byTeam(tokens []token, i int) bool {
	if i < 2 || !relatives[tokens[i].lower] || tokens[i].gap > hyphen {
		return false
	}
	for k := i - 1; k > 0 && k >= i-4; k-- { // "the group of five people who"
		if (inTeam(tokens, k) || deciding[tokens[k].lower] && tokens[k].lower != "board" && belonging(tokens, k)) && (k == i-1 || tokens[k+1].lower == "of") {
			return true
		}
		if tokens[k].lower == "of" && tokens[k-1].lower == "one" || tokens[k].lower == "one_of" {
			return tokens[i].lower == "who" || tokens[i].lower == "that"
		}
	}
	return false
}

// inTeam says whether a token is the team that somebody is part of.
func inTeam(tokens []token, i int) bool {
	return teams[last(tokens[i]).lower] && slices.ContainsFunc(tokens[max(0, i-4):i], func(t token) bool {
		return memberships[t.lower] || strings.Contains(t.lower, "part_of") || strings.HasPrefix(t.lower, "member_of") || hasAnySuffix(t.lower, "_on", "_in", "_with")
	})
}

var relatives, memberships = set("that which who"), set("part member one on in with within to joined")

var guidance = set("direction supervision guidance leadership management oversight")

// told says whether a noun right before a verb is what did it: "falls on the unit dropped".
func (r *reader) told(i int) bool {
	if i > 2 && r.tokens[i].gap == comma && r.main == noVerb && itself.has(r.tokens[i].key) && formOf(r.tokens[i]) == past {
		return true // "Salt & Slate, a history show, climbed"
	}
	if i == 0 || r.tokens[i].gap > hyphen || formOf(r.tokens[i]) == gerund || formOf(r.tokens[i]) == base && r.helped(i) {
		return false
	}
	if i > 2 && r.tokens[i-1].digit && r.tokens[i-2].lower == "of" && r.tokens[i-3].digit {
		return true // "36 of 45 passed"
	}
	if i > 2 && formOf(r.tokens[i]) == past && (r.tokens[i-1].lower == "have" || r.tokens[i-1].lower == "had") && r.noun(i-2) && r.tokens[i-1].gap <= hyphen && r.out[i-2].form == noVerb {
		return true // "of my learners have passed"
	}
	previous := r.tokens[i-1].lower
	if i > 1 && formOf(r.tokens[i]) == past && (previous == "them" || previous == "these" || previous == "which") && r.tokens[i-2].lower == "of" {
		return true // "mockups for proposals; one of them won a contract"
	}
	if i > 1 && (previous == "was" || previous == "were") && (teams[r.tokens[i-2].lower] || peopleWords.has(r.tokens[i-2].key)) && formOf(r.tokens[i]) == past {
		return true // "the team was moved"
	}
	if itself.has(r.tokens[i].key) && i > 1 && formOf(r.tokens[i]) == past && !prepositions[previous] && !isAnd(previous) && !determiners[previous] && previous != "to" && r.out[i-1].form == noVerb {
		return true
	}
	if r.l.direction(r.tokens[i]) != 0 && (measured[previous] || itself.has(r.tokens[i].key) && (previous == "it" || previous == "which" || previous == "they" || previous == "that")) {
		return true // "the rate fell"
	}
	for k := i - 1; k >= 0 && k >= i-7 && r.out[k].form == noVerb && r.tokens[k+1].gap < comma; k-- {
		if (r.tokens[k].lower == "with" || r.tokens[k].lower == "together_with" || r.tokens[k].lower == "alongside") && (k == 0 || r.tokens[k].gap == stop || r.tokens[k-1].lower == "together" && (k == 1 || r.tokens[k-1].gap == stop)) {
			return false // "With two developers moved the suite"
		}
	}
	if doneTo.has(r.tokens[i].key) && r.main == past || gained.has(r.tokens[i].key) && r.summed(i) {
		return false // "reorganized the catalog, 350 codes removed", "$1.2 M recovered"
	}
	timed := units[r.tokens[i-1].key] != "" && (i == 1 || r.tokens[i-1].gap >= comma) // "hours cut"
	return (r.out[i-1].content || timed) && r.out[i-1].form == noVerb && !adverbial(previous)
}

// summed says whether all that stands before a verb in its clause is a sum.
func (r *reader) summed(i int) bool {
	k := i
	for k > 0 && r.tokens[k].gap <= hyphen {
		k--
	}
	return formOf(r.tokens[i]) == past && k < i && i-k <= 3 && r.tokens[k].digit && slices.ContainsFunc(r.tokens[k:i], func(t token) bool { return strings.ContainsAny(t.lower, "$€£") || units[t.key] != "" })
}

// gained are of the outcomes those that somebody brings about with a sum.
var gained = verbSet("recover save raise win secure generate collect")

// adverbial says whether a word tells how something was done and is nothing that does it: "continuously improved".
func adverbial(w string) bool {
	return len(w) > 5 && strings.HasSuffix(w, "ly") && !nounsInLy[w]
}

var nounsInLy = set("family supply assembly anomaly monthly weekly daily quarterly butterfly homily")

// relative tells "which the Head of Compliance finalised": others did it.
func (r *reader) relative(i int) bool {
	people := false
	for k := i - 1; k >= 0 && k >= i-7 && r.tokens[k+1].gap < comma; k-- {
		switch t := r.tokens[k]; {
		case t.lower == "which" || t.lower == "that":
			return people && k < i-1 || k == i-1 && k > 0 && (firms[last(r.tokens[k-1]).lower] || deciding[r.tokens[k-1].lower] && !belonging(r.tokens, k-1)) && r.beside(k-1)
		case t.lower == "how":
			return k < i-1 && r.tokens[k+1].lower != "to" && r.out[i-1].form == noVerb && r.tokens[i-1].lower != "we" && r.tokens[i-1].lower != "i"
		case t.lower == "who":
			return k == i-1 && r.beside(k-1) && !byTeam(r.tokens, k)
		case r.l.kinds[t.key] == "title" || peopleWords.has(t.key) || heads[t.lower]:
			people = true
		}
	}
	return false
}

// firms are bodies that do what "which" behind them says: "sent it to the agency, which recovered the debt".
var firms = set("agency agencies firm firms contractor contractors vendor vendors supplier suppliers lawyer lawyers lab labs laboratory head_office council bank insurer factory")

// beside says whether the noun that ends at k is somebody else than the person: the engineer of "along with the lead engineer", and whoever stands
// behind a verb, not the one that a text or "as" begins with.
func (r *reader) beside(k int) bool {
	if k < 0 || r.l.kinds[r.tokens[k].key] != "title" && !peopleWords.has(r.tokens[k].key) && !firms[last(r.tokens[k]).lower] && !deciding[r.tokens[k].lower] && !strings.HasSuffix(r.tokens[k].lower, "s") {
		return false
	}
	for k > 0 && r.tokens[k].gap <= hyphen && r.out[k-1].form == noVerb && r.tokens[k-1].lower != "as" && !prepositions[r.tokens[k-1].lower] {
		k--
	}
	return k > 0 && r.tokens[k].gap <= comma && r.tokens[k-1].lower != "as" && r.tokens[k].gap != comma
}

// agent tells "closed by the account executives": others did it.
func (r *reader) agent(i int) bool {
	if i > 4 && isAnd(r.tokens[i-1].lower) && r.out[i-2].others {
		return true // "for the accountant to check and file"
	}
	if i > 2 && r.tokens[i-1].lower == "to" && (r.l.kinds[r.tokens[i-2].key] == "title" || deciding[r.tokens[i-2].lower] || peopleWords.has(r.tokens[i-2].key)) { // "for the director to approve"
		for k := i - 3; k >= 0 && k >= i-6; k-- {
			if r.tokens[k].lower == "for" {
				return true
			}
		}
	}
	if i+3 < len(r.tokens) && isAnd(r.tokens[i+1].lower) && formOf(r.tokens[i+2]) == past && r.tokens[i+2].gap <= hyphen { // "reviewed and signed off by the head"
		return r.tokens[i].gap == comma && r.agent(i+2)
	}
	by := i + 1
	for by+1 < len(r.tokens) && by < i+9 && r.tokens[by].gap <= hyphen && (r.tokens[by].digit || amounting[r.tokens[by].lower] || r.tokens[by].lower == "by" && r.tokens[by+1].digit) { // "reduced from 40 to 30 by the team"
		by++
	}
	if by = r.byBehind(i, by); by < 0 {
		return false
	}
	if r.byName(i, by) {
		return true
	}
	for k := by + 1; k < len(r.tokens) && k < by+6 && r.tokens[k].gap <= hyphen && (!prepositions[r.tokens[k].lower] || r.tokens[k].lower == "about"); k++ {
		if r.l.kinds[r.tokens[k].key] == "title" || peopleWords.has(r.tokens[k].key) {
			return r.tokens[k].lower != "me"
		}
	}
	return false
}

var amounting = set("from to about around nearly almost over only just percent")

// doneTo are deeds that somebody does, whatever stands before them.
var doneTo = verbSet("remove eliminate clear complete process fit install repair replace close resolve deliver ship answer handle")

var predicates = set("has have had is was were are grew went rose fell dropped increased decreased")

var listing = set("include includes included involve involved are were")

var deciding = set("committee board panel department office team client management council")

var itself = verbSet("rise grow fall drop climb decline go_up go_down")

var measured = set("time rate number amount level score percentage total count cost volume share value presence")
