package rules

import (
	"regexp"
	"slices"
	"strings"

	"redraft/score/english"
)

// deed tells one duty as done.
func deed(rest string, tense english.Tense) (string, bool) {
	if text, ok := done(rest, tense); ok {
		return text, true
	}
	if text, ok := noun2deed(rest, tense); ok {
		return text, true
	}
	for _, x := range []struct {
		pattern *regexp.Regexp
		verb    string
	}{{managed, "manage"}, {budget, "manage"}, {diary, "manage"}, {handing, "handle"}, {care, "provide"}, {aspects, "handle"}, {keeping, "handle"}, {moves, "manage"}} {
		m := x.pattern.FindStringSubmatch(rest)
		v, _, _ := english.Form(x.verb)
		if m == nil || !onlyThings(rest) || x.verb == "provide" && !givable(rest) {
			continue
		}
		if len(m) > 1 {
			return v.In(tense) + " " + m[1] + rest[len(m[0]):], true
		}
		return v.In(tense) + " " + rest, true
	}
	if inCharge(rest) {
		v, _, _ := english.Form("supervise")
		return v.In(tense) + " " + rest, true
	}
	if spliced.MatchString(rest) || staffFirst.MatchString(rest) || strings.HasSuffix(care.FindString(rest), "care") { // "patient care and records"
		return rest, false
	}
	tokens := tokenize(rest)
	for i, t := range tokens {
		if i > 4 || i > 0 && !plain(t.sep) && strings.TrimSpace(t.sep) != "," || i == 0 && strings.HasSuffix(t.lower, "ing") && !handled()[t.lower] || prepositions[t.lower] || openers[t.lower] || finite(t.lower) {
			break
		}
		if strings.HasSuffix(t.lower, "ing") && !endsThing(tokens, i) { // "filing letters"
			continue
		}
		if handled()[t.lower] && onlyThings(rest) {
			v, _, _ := english.Form("handle")
			return v.In(tense) + " " + rest, true
		}
		if conducted()[t.lower] && endsThing(tokens, i) && aloneThere(tokens[i+1:]) {
			v, _, _ := english.Form("conduct")
			return v.In(tense) + " " + rest, true
		}
	}
	return rest, false
}

// spliced finds a sentence behind a comma: "backups, restore tests are done every quarter".
var spliced = regexp.MustCompile(`, (?:[\p{L}-]+ ){1,4}(?:is|are|was|were)\b`)

// aloneThere says that no other thing stands in what follows a thing: "with the team", but not "and releases".
func aloneThere(tokens []token) bool {
	return !slices.ContainsFunc(tokens, func(t token) bool { return joiners[t.lower] || !plain(t.sep) })
}

// endsThing says that the word at i is the last of the thing that it belongs to: "filing" in "filing of letters", but not in "filing letters".
func endsThing(tokens []token, i int) bool {
	if i+1 == len(tokens) || !plain(tokens[i+1].sep) {
		return true
	}
	next := tokens[i+1].lower
	return prepositions[next] || joiners[next] || openers[next]
}

// provided are heads of things that one provides as one provides a care or a service.
var provided = set("service services support care assistance help advice guidance training coaching counselling counseling education therapy treatment supervision planning hygiene " +
	"relief companionship transport transportation information protection maintenance solutions aid")

// givable says whether what stands beside a care or service can be provided as well: "wound care and discharge planning", but neither "patient
// care and the rota" nor "customer service and complaints".
func givable(s string) bool {
	tokens := tokenize(s)
	towards := false // behind a preposition, whom or what the care is for
	for i, t := range tokens {
		if towards = towards || prepositions[t.lower] || isFixed(tokens, i); i == 0 || coordinated(tokens, i) < 0 || joiners[t.lower] || prepositions[t.lower] || isFixed(tokens, i) {
			continue
		}
		head := i
		for !endsThing(tokens, head) {
			head++
		}
		if fresh[t.lower] || !belongs(english.Verb{Base: "provide"}, tokens[i:]) || !towards && !provided[tokens[head].lower] || towards && handled()[tokens[head].lower] {
			return false
		}
	}
	return true
}

// done tells a duty that opens with gerunds, and bare verbs beside them, as done: "answering the phones and book visits" becomes
// "answered the phones and booked visits".
func done(rest string, tense english.Tense) (string, bool) {
	same, ok := alike(rest)
	tokens := tokenize(same)
	if !ok || len(tokens) == 0 {
		return rest, false
	}
	if v, _, ok := verbOf(tokens[0].lower); !ok || !ownObjects(v, same, tense) {
		return rest, false
	}
	if row := ofRow.FindStringSubmatch(same); row != nil { // "feeding, washing and dressing of residents"
		same = row[1] + row[2]
	}
	return conjugate(same, english.Gerund, tense)
}

var ofRow = regexp.MustCompile(`^((?:\p{L}+ing, )*\p{L}+ing,? and \p{L}+ing) of( .+)$`)

var andOf = regexp.MustCompile(` and of (the |our |all |any )?`)

// verbless are nouns of deeds whose verb wants something else for its object: one does not report the sites that the reporting is of.
var verbless = set("reporting")

// noun2deed tells "the management of accounts" as "managed accounts", and "the day-to-day running of the office" as "ran the office day to
// day".
func noun2deed(rest string, tense english.Tense) (string, bool) {
	m := nominal.FindStringSubmatch(rest)
	if m == nil || verbless[strings.ToLower(m[2])] {
		return rest, false
	}
	noun := strings.ReplaceAll(strings.ToLower(m[2]), " ", "-")
	v, form, known := verbOf(noun)
	particle := ""
	if base, ok := deeds()[noun]; ok {
		base, particle, _ = strings.Cut(base, " ")
		v, _, known = verbOf(base)
		form = english.Gerund
	}
	object := andOf.ReplaceAllString(rest[len(m[0]):], " and $1") // "of the stock room and of the transfers"
	if noun == "care" && !caredFor(object) {
		return rest, false
	}
	if !known || form != english.Gerund || !onlyThings(object) || !ownObjects(v, object, tense) {
		return rest, false
	}
	if daily.MatchString(m[1]) {
		how := strings.ReplaceAll(strings.ToLower(m[1]), "-", " ")
		if ly := map[string]string{"annual": "annually", "regular": "regularly"}[how]; ly != "" {
			how = ly
		}
		if object = often(object, how); object == "" {
			return rest, false
		}
	}
	if particle != "" {
		particle = " " + particle
	}
	return v.In(tense) + particle + " " + object, true
}

// often sets how often something is done behind the thing that it is done to, or is "" where that is no simple one: "the office, with 40
// desks" and "day to day" become "the office day to day, with 40 desks".
func often(object, how string) string {
	end := strings.IndexAny(object, ",.")
	if end < 0 {
		end = len(object)
	}
	if k := strings.Index(object, " including "); k > 0 && k < end { // "the clinic including repairs"
		object, end = object[:k]+","+object[k:], k
	}
	if hasOpener(object[:end]) || strings.Contains(object[:end], " and ") || end < len(object)-1 && object[end] == '.' {
		return ""
	}
	return object[:end] + " " + how + object[end:]
}

// onlyThings says that no gerund stands beside the first thing: "calls and managing the inbox" would not fit behind a verb. It need not
// be sure: a gerund that is a noun is refused as well.
func onlyThings(s string) bool {
	tokens := tokenize(s)
	for i, t := range tokens {
		if i > 0 && behindSign(tokens, i) && !handled()[t.lower] {
			return false
		}
		if (is(t.lower, english.Gerund) && i == 0 || i > 0 && isDoing(t.lower) && coordinated(tokens, i) >= 0) && !handled()[t.lower] && !isFixed(tokens, i) {
			return false
		}
		if is(t.lower, english.Base) && !is(t.lower, english.Past) && coordinated(tokens, i) >= 0 && read(tokens, i, english.Base, false) == verb {
			return false
		}
	}
	return len(tokens) > 0 && !strings.ContainsAny(strings.TrimSuffix(s, "."), ";!?:") && len(Sentences(s)) == 1
}
