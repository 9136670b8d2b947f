package rules

import (
	"regexp"
	"strings"

	"redraft/score/english"
)

// inMyRole is an opening that says nothing of a role's bullet: "In my role", "As part of my job,".
const inMyRole = `(?:(?:while |whilst )?(?:in|as part of|within|during|throughout) (?:my|this|the|that) (?:(?:current|present|last|previous|time in this) )?(?:role|position|job|post|duties|work|time)(?: here| there)?|here),?\s+`

var (
	iDid    = regexp.MustCompile(`(?i)^(?:` + inMyRole + `)?I\s+(?:(?:have|had|also|have also)\s+)*`)
	nowIDo  = regexp.MustCompile(`(?i)^(` + nowAndThen + `),?\s+I\s+(?:also\s+)?(\p{L}+)\b`)
	ive     = regexp.MustCompile(`(?i)^I['’](?:ve|d)\s+(?:also\s+)?`)
	amDoing = regexp.MustCompile(`(?i)^(I|we)( am| are| was| were|['’]m|['’]re)(?: currently| now| also| mainly| mostly)? (\p{L}+ing .*)$`)
	iWasOne = regexp.MustCompile(`(?i)^I( am| was|['’]m| have been)(?: currently| now| also)? ((?:the|an?) .*)$`)
	weDid   = regexp.MustCompile(`(?i)^(?:` + inMyRole + `)?(?:together,?\s+)?we\s+(?:(?:have|had|also|jointly)\s+)*`)
	andI    = regexp.MustCompile(`(?i)(\b(?:and|but|then)(?: also)?|[,;])\s+I\s+(?:also\s+)?(\p{L}+)`)
	ownOne  = regexp.MustCompile(`(?i)\b((?:all|both|half|(?:all|both|half|most|many|some|none|each|one|two|three|\d+%?) of) )?(my|our)\s+((?:direct|immediate|own|entire|whole|senior|local|internal|former|previous|new|small)\s+)?(budget|team|teams|manager|managers|boss|supervisor|department|company|office|project|projects|employer|division|group|branch|store|unit|school|university|lab|thesis|clients?|customers?|users?|colleagues|co-workers|coworkers|teammates|students|patients|products|services)\b`)
	our     = regexp.MustCompile(`\bour\b`)
	leftI   = regexp.MustCompile(`\b(?:I|[Ww]e)\b(?:['’]| )|\b(?:[Mm]yself|[Mm]ine|[Oo]urselves|[Oo]urs)\b`)
	myDuty  = regexp.MustCompile(`(?i)^my\s+(?:(?:main|key|daily|primary)\s+)?(?:skills|strengths|experience|background|work|expertise|career)\b`)
)

// lately finds what only the perfect tense goes with: "I have been doing porcelain the last few years".
var lately = regexp.MustCompile(`(?i)\b(?:the|these) (?:last|past)\b`)

// nowAndThen are words for how often something is done, which may stand before who does it.
const nowAndThen = `sometimes|occasionally|often|usually|frequently|regularly|daily|weekly|currently|also`

var frequent = set(strings.ReplaceAll(nowAndThen, "|", " "))

// sociable are verbs that claim no more for one than for several.
var sociable = set("work collaborate cooperate partner meet participate use learn attend")

// impersonal takes the first person out of a sentence. What "we" did stays the work of several: it was done jointly.
func impersonal(s string, tense english.Tense) string {
	if !english.Pronoun.MatchString(s) || len(strings.Fields(s)) < 3 {
		return s
	}
	text := s
	if m := amDoing.FindStringSubmatch(text); m != nil {
		if out, ok := wasDoing(m[3], wasOr(tense, m[2])); ok && strings.EqualFold(m[1], "I") {
			text = capital(out)
		} else if ok {
			text = "We " + out
		}
	}
	if m := iWasOne.FindStringSubmatch(text); m != nil && !sinceThen.MatchString(text) { // "I was the go-to person"
		if out := active("Being "+m[2], wasOr(tense, m[1])); !strings.HasPrefix(out, "Being ") {
			text = out
		}
	}
	for _, own := range []*regexp.Regexp{iDid, ive} {
		m := own.FindString(text)
		if m == "" {
			continue
		}
		rest := unstressed(text[len(m):])
		tokens := tokenize(rest)
		if len(tokens) == 0 {
			return s
		}
		first := 0
		if len(tokens) > 1 && strings.HasSuffix(tokens[0].lower, "ly") {
			first = 1
		}
		v, form, ok := participle(tokens[first].lower)
		if able.MatchString(rest) || strings.HasPrefix(rest, "can ") {
			text = capital(rest)
			break
		}
		if strings.HasPrefix(rest, "been ") && lately.MatchString(rest) {
			return s
		}
		if ongoing, ok := strings.CutPrefix(rest, "been "); ok && (isDoing(firstWord(ongoing)) || idle[firstWord(ongoing)]) { // "I have been working with children for nine years"
			text = capital(ongoing)
			break
		}
		if did := formerly(rest); did != rest {
			text = did
			break
		}
		if unknown := !ok && first == 0 && own == iDid && !english.FunctionWord(tokens[0].lower); unknown && endsPast(m, tokens) {
			ok = true // "I arrested 4 suspects"
		}
		if !ok || form == english.Gerund {
			return s
		}
		if participles[tokens[first].lower] != "" {
			rest = rest[:tokens[first].start] + v.Past + rest[tokens[first].end:]
		}
		text = capital(rest)
		break
	}
	if m := nowIDo.FindStringSubmatchIndex(text); m != nil { // "Sometimes I also make graphics"
		if _, form, ok := verbOf(strings.ToLower(text[m[4]:m[5]])); ok && form != english.Gerund {
			if text = text[:m[3]] + " " + text[m[4]:]; strings.EqualFold(text[:m[3]], "also") {
				text = capital(text[m[3]+1:])
			}
		}
	}
	if m := weDid.FindString(text); m != "" {
		rest := text[len(m):]
		first := strings.TrimRight(firstWord(rest), ",")
		v, form, ok := participle(first)
		if !ok || form != english.Past && form != english.Base || form == english.Base && strings.Contains(strings.ToLower(m), "ha") {
			return s
		}
		if form == english.Past {
			rest, first = v.Past+rest[len(first):], v.Past
		}
		if next := strings.Fields(rest[len(first):]); ergative[v.Base] && (len(next) == 0 || prepositions[strings.ToLower(next[0])] || isNumber(next[0])) {
			return s // "we grew from 3 to 12 people"
		}
		if sociable[v.Base] {
			text = capital(rest)
		} else {
			text = "Jointly " + rest
		}
	}
	text = andI.ReplaceAllStringFunc(text, func(m string) string {
		g := andI.FindStringSubmatch(m)
		word := strings.ToLower(g[2])
		if _, form, ok := verbOf(word); !ok && !strings.HasSuffix(word, "ed") || ok && form == english.Gerund || g[1] == "," || g[1] == ";" || !opensWithVerb(text) {
			return m
		}
		return g[1] + " " + g[2]
	})
	text = ownOne.ReplaceAllStringFunc(text, func(m string) string {
		g := ownOne.FindStringSubmatch(m)
		if strings.EqualFold(strings.TrimSpace(g[3]), "own") { // "the own clients" is no English
			return m
		}
		switch noun := strings.ToLower(g[4]); noun {
		case "clients", "customers", "users", "colleagues", "co-workers", "coworkers", "teammates", "students", "patients", "products", "services", "projects":
			if g[1] != "" { // "all students" are more than "all my students"
				return m
			}
			return g[3] + g[4]
		}
		return g[1] + "the " + g[3] + g[4]
	})
	if weDid.MatchString(s) {
		text = our.ReplaceAllString(text, "the")
	}
	if myDuty.MatchString(text) {
		text = capital(strings.TrimSpace(text[2:]))
	}
	if leftI.MatchString(text) {
		return s // half of it would be worse than none
	}
	if english.Pronoun.MatchString(text) && strings.Count(text, " ") > 0 && countPronouns(text) >= countPronouns(s) {
		return s
	}
	return capital(text)
}

// wasOr is the tense that a form of "be" tells: the past of what was, else that of the role.
func wasOr(tense english.Tense, be string) english.Tense {
	if strings.HasPrefix(strings.ToLower(be), " w") {
		return english.Past
	}
	return tense
}

// intending are gerunds of what one means to do, or only would: "going to start".
var intending = set("going hoping planning looking thinking trying being wondering considering aiming waiting")

// sinceThen finds since when something goes on, which no plain tense goes with: "since 2021".
var sinceThen = regexp.MustCompile(`(?i)[^,;(] since (?:` + monthName + `|(?:19|20)\d\d|then|day one|the (?:start|beginning|opening|launch))(?: (?:19|20)\d\d)?\.?$`)

// wasDoing tells what stands behind "I was", where a gerund is a verb even if it may be a noun elsewhere: "selling shoes".
func wasDoing(s string, tense english.Tense) (string, bool) {
	first := firstWord(s)
	if tense == english.Base && passes(s) || sinceThen.MatchString(s) || intending[first] {
		return s, false
	}
	if out, ok := conjugate(s, english.Gerund, tense); ok {
		return out, true
	}
	v, form, ok := verbOf(first)
	if !ok || form != english.Gerund || !takesObject(s) || joinsMore(s) || strings.ContainsAny(s, ",;:") || undone.MatchString(s) {
		return s, false
	}
	return v.In(tense) + s[len(first):], true
}

// endsPast says that a word right behind "I" that no list knows is a verb in the past, by its ending: "arrested", but not "need".
func endsPast(subject string, tokens []token) bool {
	word := tokens[0].lower
	return strings.HasSuffix(strings.ToLower(subject), "i ") && len(word) > 5 && strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "eed") &&
		len(tokens) > 1 && plain(tokens[1].sep) && !prepositions[tokens[1].lower]
}

// byOneself finds a "myself" that only stresses who did it: "built the desk myself".
var (
	byOneself = regexp.MustCompile(`(\p{L}+) myself(\.?$|,)`)
	byMyself  = regexp.MustCompile(` (?:all )?by myself(\.?$|,)`)
)

// unstressed takes such a word out of what one did oneself. Behind a verb or a preposition it is an object: "taught myself", "for myself".
// What one did by oneself one did alone.
func unstressed(s string) string {
	if !strings.Contains(s, "myself") {
		return s
	}
	s = byMyself.ReplaceAllString(s, " alone$1")
	m := byOneself.FindStringSubmatchIndex(s)
	if m == nil {
		return s
	}
	last := strings.ToLower(s[m[2]:m[3]])
	if _, _, known := verbOf(last); known && !things()[last] || prepositions[last] || joiners[last] || openers[last] || last == "than" || last == "like" || secondWord(s) == "myself" {
		return s
	}
	return s[:m[3]] + s[m[4]:]
}

func countPronouns(s string) int { return len(english.Pronoun.FindAllString(s, -1)) }
