package rules

import (
	"regexp"
	"slices"
	"strings"

	"redraft/score/english"
)

var (
	// nounToo are bare verbs that stand before a noun as nouns, beside those that other lists have so: "the fryers and grill plates".
	nounToo = set("load audit award boost build chair champion craft forge grill fry roast bolt dust cache ring harvest prep scrape dig ride freeze crimp knit steward shear retouch refill double triple trim triage treat turn swap peel milk shred bag rinse pipette weld punch compost spray")
	// doneToo are nouns behind which the same holds: "emails and phone support".
	doneToo = set("chat duty support control management")
	// single are things of which one alone wants an article behind a verb, so that a bare one has a noun before it: "lift truck".
	single = set("truck van lorry trailer crane worker operator press machine brake saw table bench counter desk room bay shop shed line area station unit plant cart trolley gun oven drawer cabinet board box rack press site yard office point system tool pump tank")
)

// objectless are gerunds of what one does without an object, too: "typing letters and filing".
var objectless = set("filing sorting labelling labeling packing packaging cleaning cooking baking washing ironing mopping sweeping hoovering vacuuming dusting gardening weeding pruning loading unloading stacking typing driving digging sewing knitting welding soldering grinding painting plastering tiling")

// endsRow says that the gerund at i, which needs no object, is the last of a row of three or more.
func endsRow(tokens []token, i int) bool {
	if i < 2 || i+1 < len(tokens) || !objectless[tokens[i].lower] || !joiners[tokens[i-1].lower] {
		return false
	}
	return slices.ContainsFunc(tokens[1:i-1], func(t token) bool { return strings.Contains(t.sep, ",") && is(t.lower, english.Gerund) })
}

// touched are things, beside those of single, that one cleans and mends.
var touched = set("car bike bicycle vehicle bus tractor engine motor boiler conveyor forklift door window wall floor roof fence gate garden kitchen office room toilet bathroom hall corridor house parlour fryer grill fridge freezer barn stable pen cage pool equipment furniture")

// touchable says that the thing that opens a text, which has an article, is one that one cleans and mends: "the milking plant".
func touchable(tokens []token) bool {
	for i, t := range tokens {
		if i > 3 {
			break
		}
		if i > 0 && endsThing(tokens, i) {
			head := strings.TrimSuffix(t.lower, "s")
			return single[head] || touched[head]
		}
	}
	return false
}

// nounish says that a bare verb is a noun as often.
func nounish(v english.Verb) bool {
	return english.Noun(v.Base) || homonyms()[v.Base].base || nounToo[v.Base]
}

// compound says that the bare verb at i opens a noun that "and" joins to the one before: "the crane and lift truck".
func compound(tokens []token, i int) bool {
	if i == 0 || i+1 >= len(tokens) || !joiners[tokens[i-1].lower] || !plain(tokens[i+1].sep) {
		return false
	}
	v, form, ok := verbOf(tokens[i].lower)
	return ok && form == english.Base && nounish(v) && (single[tokens[i+1].lower] || doneToo[tokens[i+1].lower]) && endsThing(tokens, i+1)
}

// duty says that the bare verb at i and a word like "duty" behind it name a thing: "guard and escort duty", "live chat".
func duty(tokens []token, i int) bool {
	if i+1 >= len(tokens) || !plain(tokens[i+1].sep) {
		return false
	}
	next := tokens[i+1].lower
	v, _, ok := verbOf(tokens[i].lower)
	return ok && nounish(v) && (next == "duty" || next == "duties" || next == "chat")
}

// bareNoun says that the bare verb at i may as well be a noun, as nothing behind it tells: "mail and post parcels".
func bareNoun(tokens []token, i int) bool {
	v, form, ok := verbOf(tokens[i].lower)
	if !ok || form != english.Base || !nounish(v) || i+1 >= len(tokens) || determiners[tokens[i+1].lower] || isNumber(tokens[i+1].text) {
		return false
	}
	objects := homonyms()[v.Base].objects
	return !slices.ContainsFunc(tokens[i+1:min(len(tokens), i+4)], func(t token) bool { return objects[t.lower] })
}

// errands are what one does beside something else rather than what it is done by or what comes of it: "dealing with complaints".
var errands = set("dealing handling serving answering cleaning taking greeting welcoming stocking restocking filling filing packing unpacking sorting counting weighing labelling labeling delivering ordering booking " +
	"scheduling checking writing typing printing scanning preparing cooking washing mopping sweeping loading unloading driving operating repairing fixing opening closing locking cashing balancing collecting " +
	"picking putting setting inspecting testing updating watering feeding walking planting pruning mowing painting invoicing chasing posting editing translating carrying attending " +
	"fitting moving planning replying emptying selling marking mounting replacing sewing folding ironing dusting sending mixing cutting hanging replenishing returning dispatching polishing vacuuming")

// closedDoings gives a row of gerunds its "and", where three or more stand behind commas: "unloading, sorting, labelling" becomes "unloading,
// sorting and labelling". Two may be a deed and how it was done, unless the second is an errand: "setting up displays, dealing with complaints".
func closedDoings(s string) string {
	text, stop := strings.CutSuffix(s, ".")
	parts := strings.Split(text, ", ")
	if len(parts) < 2 || strings.ContainsAny(text, ".;:()") {
		return s
	}
	if len(parts) == 2 && (!errands[firstWord(parts[1])] || helping[baseOf(firstWord(parts[0]))] || strings.Contains(parts[1], " and ") || secondWord(parts[1]) == "over" || digits(parts[1]) != "") {
		return s
	}
	for i, part := range parts {
		first := firstWord(part)
		if !is(first, english.Gerund) || i > 0 && (results[first] || fixed[first]) {
			return s
		}
	}
	last := len(parts) - 1
	joint := " and "
	if last == 1 && strings.Contains(parts[0], " and ") {
		joint = ", and "
	}
	if at := strings.Index(parts[last], " and "); at >= 0 {
		if isDoing(firstWord(parts[last][at+len(" and "):])) {
			return s
		}
		joint = ", and "
	}
	text = strings.Join(parts[:last], ", ") + joint + parts[last]
	if stop {
		text += "."
	}
	return text
}

// plainVerb says that a text opens with a bare verb that is no noun: "write the weekly report".
func plainVerb(s string) bool {
	v, form, ok := verbOf(firstWord(s))
	return ok && form == english.Base && !nounish(v) && !made(v.Base) && !handled()[v.Base]
}

// beganThen finds a first verb in the past with a bare one beside it, which is a slip: "assembled and deliver furniture".
var beganThen = regexp.MustCompile(`^(\p{L}+ed) and (\p{Ll}+) `)

// samePast gives the bare verb beside a first one in the past its form.
func samePast(s string) string {
	m := beganThen.FindStringSubmatchIndex(s)
	if m == nil {
		return s
	}
	first, form, ok := verbOf(strings.ToLower(s[m[2]:m[3]]))
	second := s[m[4]:m[5]]
	v, _, known := verbOf(second)
	if next := firstWord(s[m[1]:]); !ok || form != english.Past || first.Base == "" || !known || !plainVerb(second+" x") || next == "of" || joiners[next] {
		return s
	}
	return s[:m[4]] + v.Past + s[m[5]:]
}

// withoutOf drops the "of" behind a gerund beside a first one that has none: "preparing articles and mentoring of juniors".
func withoutOf(s string) string {
	tokens := tokenize(s)
	for i := len(tokens) - 1; i > 1; i-- {
		if coordinated(tokens, i) >= 0 && is(tokens[i].lower, english.Gerund) && followedByOf(tokens, i) && joiners[tokens[i-1].lower] && !isDoing(tokens[i-2].lower) {
			s = s[:tokens[i].end] + s[tokens[i+1].end:]
		}
	}
	return s
}

// besideNoun says that the gerund at i stands beside one that is a noun: "supervising loading and unloading".
func besideNoun(tokens []token, i int) bool {
	return i > 2 && joiners[tokens[i-1].lower] && isDoing(tokens[i-2].lower) && coordinated(tokens, i-2) < 0
}
