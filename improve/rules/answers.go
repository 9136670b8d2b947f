package rules

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"redraft/score/english"
)

// joined puts an answer to the question about a bullet there as it was given, where it is no deed of the bullet's own words, in the first of these
// ways that reads well: "Cut costs by 15%", "Led a team of 12", "Ran the shop's social media; engagement rose by 20%", "Built the clinic's site, used
// by 300 patients", "Ran the shop's social media, growing followers by 20%", "Ran the shop's social media (3 accounts and 20 posts a month)". The
// deed that a duty's bullet was asked for stands in its place.
func (a answer) joined(s string, x entry) (out, added string) {
	text := a.plainly()
	if !sober(text) || len(Sentences(s)) != 1 {
		return s, ""
	}
	body, stop := strings.CutSuffix(s, ".")
	q, asked := inquire(s)
	ways := []func(string, string, inquiry) string{howMuch, howMany, attached, moved, usedBySome, besides, inBrackets}
	if _, duty := whatWasDone(s); duty {
		out, ways = inItsPlace(text, s, x), nil
		if asked && out == "" { // for figures, which a duty takes as well
			ways = []func(string, string, inquiry) string{howMany, attached, moved, inBrackets}
		}
	}
	for _, way := range ways {
		if out = way(body, text, q); out != "" && out != body {
			break
		}
	}
	if out == "" {
		out = beforeDuty(body, text, x)
	}
	if out == "" || out == body {
		return s, ""
	}
	if stop {
		out += "."
	}
	return out, newFigures(text, s) + strings.Repeat(" ()", max(0, strings.Count(out, "(")-strings.Count(s, "(")))
}

// plainly is an answer without what it is led in by.
func (a answer) plainly() string {
	text := perCent.ReplaceAllString(perSlash.ReplaceAllString(strings.Join(strings.Fields(cmp.Or(a.bound, a.said)), " "), " per $1"), "$1%")
	return strings.TrimRight(withMe.ReplaceAllString(leadIn.ReplaceAllString(text, ""), ""), ". ")
}

// withMe says of people what a team's size says already.
var withMe = regexp.MustCompile(`(?i) (?:under me|(?:reporting|who reported|reported) to me|(?:in|on) (?:my|the|our) team)\.?$`)

// whyNot says why an answer does not stand in its bullet.
func (a answer) whyNot(s string) string {
	text := a.plainly()
	_, form, opens := opening(text)
	switch {
	case !sober(text):
		return spoken
	case a.amiss(s) != "":
		return a.amiss(s)
	case (counted.MatchString(s) || number.MatchString(s)) && !(opens && form == english.Past):
		return figured
	case opens && changesThings(firstWord(text)) && !hasObject(text), unmeasured.MatchString(text):
		return thingless
	case (opens || strings.HasSuffix(firstWord(text), "ed")) && !ownDeed(text):
		return doerless
	}
	if _, duty := whatWasDone(s); duty {
		return wholeDeed
	}
	return unfit
}

var perCent = regexp.MustCompile(`(?i)(\d) per ?cent\b`)

// sober says whether an answer is one plain clause that tells nothing of others, of what was not, or of another time.
func sober(text string) bool {
	if text == "" || len(strings.Fields(text)) > 18 || strings.ContainsAny(text, "()[];!?\"“”\n") || len(Sentences(text)) != 1 || inYear.MatchString(text) || aside.MatchString(text) {
		return false
	}
	tokens := tokenize(text)
	clause := false // a comma stands before
	for i, t := range tokens {
		pronoun := unsaid[t.lower] || t.lower == "them" || t.lower == "him"
		if pronoun && t.lower != "almost" && !(t.lower == "it" && i > 0 && prepositions[tokens[i-1].lower]) || strings.HasSuffix(t.lower, "n't") {
			return false
		}
		starts := strings.Contains(t.sep, ",")
		if clause && !starts && !joiners[tokens[i-1].lower] && (finite(t.lower) || went[t.lower]) { // ", bounce rate fell 12%"
			return false
		}
		clause = clause || starts
	}
	return true
}

// inItsPlace tells a duty's bullet as the answer has it, which must keep its names and figures and say no less.
func inItsPlace(text, s string, x entry) string {
	v, form, ok := opening(text)
	if !ok || auxiliary[v.Base] || !covers(text, s) && (weight(text) < weight(dutyOf(s)) || !shares(text, s)) || newFigures(s, text) != "" || mixed(text, form) {
		return ""
	}
	lower := strings.ToLower(text)
	for i, t := range tokenize(s) {
		if i > 0 && t.text != t.lower && !contains(lower, t.lower) {
			return ""
		}
	}
	return capital(x.inTense(text))
}

// inTense is a deed in the tense of its role, "" where that cannot be told; in a role that goes on, what was done once stays done: "Hired 4 clerks".
func (x entry) inTense(deed string) string {
	v, form, ok := opening(deed)
	if !ok || form == x.tense || form == english.Past && !lasting()[v.Base] {
		return deed
	}
	deed, ok = conjugate(deed, form, x.tense)
	if !ok {
		return ""
	}
	return deed
}

var charged = regexp.MustCompile(`(?i)^(?:i )?(?:was |am |is )?((?:in charge of|responsible for|accountable for) .+)$`)

// beforeDuty puts what was done before the duty that it was done in: "Supervised 3 receptionists, in charge of the front office".
func beforeDuty(body, text string, x entry) string {
	m := charged.FindStringSubmatch(body)
	_, form, ok := opening(text)
	if m == nil || !ok || further.MatchString(body) || hasOpener(body) || strings.ContainsAny(body, "(),;") || mixed(text, form) || !ownDeed(text) {
		return ""
	}
	if text = x.inTense(text); text == "" {
		return ""
	}
	return capital(text) + ", " + small(m[1])
}

// mixed says whether a text that opens with a verb in one form goes on with one in another: "manage 4 people and trained them".
func mixed(text string, form english.Tense) bool {
	tokens := tokenize(text)
	for i, t := range tokens {
		if i > 0 && joiners[tokens[i-1].lower] && form != english.Past && finite(t.lower) {
			return true
		}
	}
	return false
}

var (
	byHow = regexp.MustCompile(`(?i)^(?:by )?((?:(?:about|around|roughly|approximately|nearly|almost|over|more than|up to|at least) )?(?:\d[\d.,]*%|[$€£₱]\d[\d.,]*[kKmM]?(?: ` + ratePattern + `)?|half|a (?:third|quarter|fifth)))$`)
	fromA = regexp.MustCompile(`(?i)^from ` + amountPattern + `(?: [a-z]+){0,3} to ` + amountPattern + `(?: [a-z]+){0,3}$`)
)

// howMuch says by how much something changed, where it is told: "Cut costs by 15% by switching suppliers".
func howMuch(body, text string, q inquiry) string {
	if !strings.HasPrefix(q.question, "By how much") || q.object == "" || counted.MatchString(body) {
		return ""
	}
	if _, way, by := movement(text, q); way != 0 && way == q.way() {
		text = by
	}
	m := byHow.FindStringSubmatch(text)
	switch {
	case m != nil:
		text = "by " + m[1]
	case !fromA.MatchString(text):
		return ""
	}
	return insert(body, headOf(q.object), " "+text, "by from")
}

var (
	team     = regexp.MustCompile(`(?i)\b(?:team|crew|group|squad|workforce)\b`)
	teamSize = regexp.MustCompile(`(?i)^(?:(?:(?:an?|my|our|the) )?(?:team|crew|group) of )?(` + amountPattern + `)((?: [\p{L}-]+){0,3}?)( at (?:its |the )?peak)?$`)
	ofThem   = regexp.MustCompile(`^ of ((?:[\p{L}-]+ and )?[\p{L}-]+s)\b`)
	members  = set("people members staff colleagues employees workers persons")
	budgeted = regexp.MustCompile(`(?i)\bbudget\b`)
	moneyOf  = regexp.MustCompile(`(?i)^(?:(?:an? )?budget of )?(` + amountPattern + `(?: ` + ratePattern + `)?)$`)
)

// howMany says of how many a team is, and how large a budget is: "Led a team of 12 pickers", "Managed the budget of $20,000 a year".
func howMany(body, text string, _ inquiry) string {
	if counted.MatchString(body) {
		return ""
	}
	if at := budgeted.FindStringIndex(body); at != nil && strings.ContainsAny(text, "$€£₱") {
		if m := moneyOf.FindStringSubmatch(text); m != nil {
			return insert(body, body[at[0]:at[1]], " of "+m[1], "of")
		}
		return ""
	}
	all, m := team.FindAllStringIndex(body, 2), teamSize.FindStringSubmatch(text)
	if len(all) != 1 || m == nil {
		return ""
	}
	number, who, end := strings.ToLower(m[1]), strings.TrimSpace(m[2]), all[0][1]
	if of := ofThem.FindStringSubmatch(body[end:]); of != nil { // "a team of pickers"
		if who != "" && !members[who] && !strings.EqualFold(who, of[1]) {
			return ""
		}
		return body[:end] + " of " + number + body[end+len(" of"):end+len(of[0])] + m[3] + body[end+len(of[0]):]
	}
	if next := firstWord(strings.TrimSpace(body[end:])); next != "" && !prepositions[next] && !joiners[next] && !openers[next] || next == "of" || who != "" && strings.ContainsAny(who, " ") && !strings.HasSuffix(who, "s") {
		return ""
	}
	if who != "" && !members[strings.ToLower(headOf(who))] { // that they are led the answer does not say
		if strings.Contains(body, "(") {
			return ""
		}
		return body[:end] + " (" + number + " " + who + m[3] + ")" + body[end:]
	}
	if who != "" {
		who = " " + who
	}
	return body[:end] + " of " + number + who + m[3] + body[end:]
}

var figurePhrase = regexp.MustCompile(`(?i)^(?:for|with|across|in|at|over|from|to|within|on) (?:` + amountPattern + `)\b`)

// attached puts a phrase with a figure behind the bullet: "Planned the yearly gala for 200 guests".
func attached(body, text string, _ inquiry) string {
	if !figurePhrase.MatchString(text) || strings.ContainsAny(body, "(),;") || hasOpener(body) || counted.MatchString(body) {
		return ""
	}
	return body + " " + small(text)
}

var rose = regexp.MustCompile(`(?i)^(?:(?:the|our|my) )?(?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]+ (?:fell|dropped|decreased|rose|grew|increased|improved|doubled|halved|went (?:up|down)) `)

// moved tells beside the deed what rose or fell.
func moved(body, text string, _ inquiry) string {
	if !rose.MatchString(text) || !counted.MatchString(text) || counted.MatchString(body) || strings.Contains(body, ";") {
		return ""
	}
	return body + "; " + small(text)
}

var usedHow = regexp.MustCompile(`(?i)^used (?:[\p{L}-]+ )?by `)

// usedBySome tells who uses what was made.
func usedBySome(body, text string, _ inquiry) string {
	if !usedHow.MatchString(text) {
		return ""
	}
	return body + ", " + small(text)
}

// besides tells the answer's deed beside the bullet's.
func besides(body, text string, _ inquiry) string {
	v, form, ok := opening(text)
	own, _, opens := opening(body)
	words := tokenize(text)
	if !ok || auxiliary[v.Base] || opens && own.Base == v.Base || form == english.Third || mixed(text, form) || len(words) > 1 && words[1].lower == "by" || !ownDeed(text) {
		return ""
	}
	text, ok = conjugate(text, form, english.Gerund)
	if !ok {
		return ""
	}
	return body + ", " + small(text)
}

// inBrackets puts figures of what the bullet or its question speaks of behind the bullet.
func inBrackets(body, text string, q inquiry) string {
	m := counting.FindStringSubmatch(text)
	if of := asksWorth.MatchString(q.question) && amount.MatchString(text); of && !strings.ContainsAny(body, "(),;") && !hasOpener(body) && !counted.MatchString(body) {
		return body + " (" + text + ")"
	}
	if m == nil || strings.ContainsAny(body, "(),;") || hasOpener(body) || counted.MatchString(body) {
		return ""
	}
	tokens := tokenize(m[2])
	if slices.ContainsFunc(tokens, func(t token) bool { return isBe[t.lower] }) {
		return ""
	}
	known := strings.ToLower(body + " " + q.question)
	for i, t := range tokens {
		if i > 2 || prepositions[t.lower] || joiners[t.lower] || i > 0 && !plain(t.sep) {
			break
		}
		if q.counts[t.lower] || contains(known, t.lower) || len(t.lower) > 3 && strings.HasSuffix(t.lower, "s") && !timeUnits[t.lower] {
			return body + " (" + text + ")"
		}
	}
	return ""
}

// asksWorth finds a question that a sum of money answers.
var asksWorth = regexp.MustCompile(`of what (?:value|total|volume)`)

// timeUnits are what a bare number of says too little in brackets: "Interviewed agency staff (3 days)".
var timeUnits = set("minutes hours days weeks months years shifts seasons times")

// covers says whether an answer has all that a bullet tells, the words for having to do it apart, so that it can stand in its place.
func covers(text, s string) bool {
	lower := strings.ToLower(text)
	return !slices.ContainsFunc(tokenize(dutyOf(s)), func(t token) bool { return weighs(t) && !contains(lower, t.lower) })
}

// shares says whether two texts speak of one thing at least, in any of its forms.
func shares(text, s string) bool {
	have := tokenize(text)
	return slices.ContainsFunc(tokenize(dutyOf(s)), func(t token) bool {
		stem := t.lower[:min(len(t.lower), 5)]
		return weighs(t) && len(stem) > 3 && slices.ContainsFunc(have, func(h token) bool { return weighs(h) && strings.HasPrefix(h.lower, stem) })
	})
}

// dutyOf is a bullet without the words for having to do it.
func dutyOf(s string) string {
	lower := strings.ToLower(s)
	skip := len(before.FindString(s))
	if len(lower) != len(s) {
		return s
	}
	if _, end := openingPhrase(lower[skip:]); end > 0 {
		return s[skip+end:]
	}
	return s
}

// weight is how many words of a text tell something.
func weight(s string) int {
	n := 0
	for _, t := range tokenize(s) {
		n += boolInt(weighs(t))
	}
	return n
}

func weighs(t token) bool {
	return !prepositions[t.lower] && !determiners[t.lower] && !joiners[t.lower] && !openers[t.lower]
}

// newFigures are the numbers of a text that another lacks.
func newFigures(text, other string) string {
	have := strings.Fields(digits(other))
	return strings.Join(slices.DeleteFunc(strings.Fields(digits(text)), func(f string) bool { return slices.Contains(have, f) }), " ")
}
