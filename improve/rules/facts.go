package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"redraft/improve/draft"
	"redraft/score/english"
)

// answer is a fact that the person supplied, taken apart: "I took about 60 calls a day at the front desk".
type answer struct {
	fact     draft.Fact
	deed     string   // "take": the verb's base, "" when it has none
	users    string   // "200 people" who use what was made
	thing    string   // what is so large: the "budget" of "the budget was €250,000"; "" for the others
	change   string   // "by 30%", "from 10 days to 4"; thing is what changed
	adverb   string   // "usually"
	number   string   // "about 60", "€250,000"
	kinds    []string // adjectives of the noun
	noun     string   // "calls", "" behind money
	rate     string   // "a day"
	tail     string   // " at the front desk"
	phrases  string   // all from the number on
	made     string   // the "platform" of "the platform is used by 5 teams"
	said     string   // all that was read
	bound    string   // the answer to a question about this very bullet, as it was given; "" for a fact that names none
	finished bool     // the deed is told in the past: "fixed 80 bugs"
}

const (
	countPattern  = `[$€£₱]?\d[\d,.]*(?:[kKmM]\b|%|\+)?(?: ?(?:-|–|to|or) ?[$€£₱]?\d[\d,.]*(?:[kKmM]\b|%|\+)?)?|(?:an?|two|three|four|five|six) dozen\b|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b`
	amountPattern = `(?:(?:about|around|roughly|approximately|approx\.|nearly|almost|over|more than|up to|at least|an average of|on average) |~)?(?:` + countPattern + `)`
	ratePattern   = `(?:an?|per|each|every) (?:hour|day|night|shift|week|month|quarter|season|term|semester|sprint|year)\b`
)

var (
	leadIn   = regexp.MustCompile(`(?i)^(?:(?:i|we) had |(?:i|i've|i have) (?:also )?|(?:there|it|that) (?:were|was|are|is) )`)
	itSaved  = regexp.MustCompile(`(?i)^(?:it|this|that) (saved|saves|cut|cuts) `)
	usedBy   = regexp.MustCompile(`(?i)^(?:(?:it|that|(?:the|our|my) ([\p{L} -]+?)) (?:is|was) )?used by (` + amountPattern + ` [\p{L} -]+)$|^(` + amountPattern + ` [\p{L} -]+?) (?:use|used|uses) (?:it|them|this)$`)
	howOften = regexp.MustCompile(`(?i)^(usually|typically|normally|regularly|sometimes) `)
	sized    = regexp.MustCompile(`(?i)^(?:(?:the|my|our|an?) )?((?:[\p{L}’'-]+ ){0,2}?[\p{L}’'-]+)(?: (?:was|were|is|are|had|has|came to|totalled|totaled|of)|:) (` + amountPattern + `.*)$`)
	counting = regexp.MustCompile(`(?i)^(` + amountPattern + `) (\p{L}.*)$`)
	rateNext = regexp.MustCompile(`(?i)^ (` + ratePattern + `|daily|weekly|monthly|yearly)`)
	amount   = regexp.MustCompile(`^((?:[A-Za-z~. ]+ )?~?[$€£₱]\d[\d,.]*(?:[kKmM]\b)?|\d+)(?: (` + ratePattern + `))?$`)
	shift    = regexp.MustCompile(`(?i)^(?:(?:the|our|my) )?((?:[\p{L}’'-]+ ){0,3}?[\p{L}’'-]+)(?: (fell|dropped|decreased|rose|grew|increased|improved))? (by ` + amountPattern + `|from ` + amountPattern + `(?: [a-z]+)? to ` + amountPattern + `(?: [a-z]+)?)$`)
	rated    = regexp.MustCompile(`(?i)\b` + ratePattern + `|\b(?:hourly|daily|nightly|weekly|monthly|quarterly|yearly|annual)`)
	inYear   = regexp.MustCompile(`\b(?:19|20)\d\d\b`)
	perSlash = regexp.MustCompile(`(?i) ?/ ?(hour|day|night|shift|week|month|quarter|year)\b`)
	ofMine   = regexp.MustCompile(`(?i)( in| on| of| for) (?:my|our) `)
	myThing  = regexp.MustCompile(`(?i)^(?:my|our) `)
	repeated = regexp.MustCompile(`(?i) (?:in|on|of|for) (?:the|my|our|that|this) ([\p{L}-]+)$`)

	// ordinary are deeds that say no more than that one had to do with a thing.
	ordinary = set("manage handle keep run maintain do have")
	// unsaid are the words by which a fact tells of something else than of what the person did in this role.
	unsaid = set("not never no nor none nobody cannot can't without will would could should might may shall i i'm i've my me mine we our us he she they his her their you your who it " +
		"another other others different previous former earlier prior last next old elsewhere boss if unless because but except almost failed")
	// aside finds in a fact what it was done as, for whom or by whom besides: "as a volunteer", "for the church", "in theory", "by the whole team".
	aside = regexp.MustCompile(`(?i)\b(?:as (?:an?|the|part)\b|in (?:theory|principle|total for|my (?:spare|free) time|the evenings)|on paper|on the side|at (?:home|school|university|college)|unpaid|voluntar\p{L}+|volunteer(?:s|ed|ing)?|pro bono|for (?:an?|the|my|our) (?:local |parish |own )?(?:church|mosque|temple|synagogue|parish|charity|club|friends?|family|brother|sister|father|mother|parents|school|neighbou?rs?|hobby|fun)|for fun|(?:whole|entire) \p{L}+|all (?:of us|together)|together|(?:across|by|between|among) (?:the|a|my|our|all) (?:\p{L}+ )?(?:team|teams|department|office|company|group|colleagues|staff)|between us)\b`)
	// states are deeds whose count is as true today as it was: "managed 4 calendars", not "fixed 80 bugs".
	states     = set("manage oversee supervise lead maintain keep run own have")
	manyOf     = set("people staff personnel children")
	verdicts   = map[string]string{"fell": "down", "dropped": "down", "decreased": "down", "rose": "up", "grew": "up", "increased": "up", "improved": "", "reduce": "down", "cut": "down", "lower": "down", "decrease": "down", "shorten": "down", "increase": "up", "raise": "up", "grow": "up", "boost": "up", "expand": "up", "improve": "", "enhance": "", "optimize": "", "streamline": ""}
	unnumbered = set("multiple several many numerous various some")
	countable  = set("the its their his her our my these those all both")
)

// Why a fact is in no proposal.
const (
	unread      = "It could not be read as one deed with its figure (“managed 4 calendars” and “60 calls a day” can be): send it among the answers, with the section of its bullet."
	homeless    = "No bullet without a figure speaks of it: name the thing as the resume does."
	ambiguous   = "Several bullets could take it: say it in the words of the one that is meant."
	apart       = "It may tell of another role, of somebody else's share or of a finished count, which the bullet would make its own: write it in by hand."
	unfit       = "No place was found where it would read well: write it in by hand."
	unwanted    = "focus_areas leaves out what it belongs to: bullet_points or achievements, keywords for a skill, formatting for a time."
	unlisted    = "Name the skills alone, with commas between them: “Excel, Word”."
	nowhere     = "The resume has nothing at that place: send the section of a question."
	otherTongue = "Facts and answers are written into English texts only."
	figured     = "The bullet has a figure already: where yours is the right one, change it there."
	spoken      = "Say it in one phrase, without I, they or it and without “who …”: “5 people, working alone after 2 weeks”."
	thingless   = "Say what rose or fell, and by how much: “followers rose by 20%”."
	doerless    = "It may tell what others did: say what you did yourself, and to what, as in “trained 12 nurses”."
	opposite    = "It says the opposite of the bullet: where the bullet is wrong, change it there."
	ofNone      = "Of 0 there is nothing to tell: say how many there were, or leave the answer out."
	belowNone   = "Nothing falls by more than 100%: say from what to what."
	otherPeople = "The bullet tells of other people: say how many of those there were, or change the bullet."
	wholeDeed   = "Say what you did yourself in a sentence that can stand in the bullet's place, with all that the bullet names."
	aimed       = "Send it as profile or target_role: it says what you look for, not what you did."
)

// supplied finds for each supplied fact the one bullet that it belongs to: that names the thing, or that is asked about it. Where several do, or
// none, the fact stays a fact: it is for the person to say where it belongs. An answer belongs to the bullet that the question was about.
func (e *engine) supplied() map[string][]answer {
	out := map[string][]answer{}
	e.out.Unplaced = map[draft.Fact]string{}
	given := e.opts.Facts
	if len(given) == 0 || !e.english || !e.wants("achievement") && !e.wants("bullet_point") {
		for _, g := range given {
			e.out.Unplaced[g] = otherTongue
			if e.english {
				e.out.Unplaced[g] = unwanted
			}
		}
		return out
	}
	better := make([][]string, len(e.entries)) // the bullets as they will be, "" for those that are none
	for k, x := range e.entries {
		for _, b := range x.items {
			text := ""
			if e.prose(b) {
				text, _ = e.improve(b, x)
			}
			better[k] = append(better[k], text)
		}
	}
	for _, g := range given {
		paths, chosen, why := e.placesOf(g, better)
		if len(paths) == 1 {
			out[paths[0]] = append(out[paths[0]], chosen)
		} else if len(paths) > 1 {
			why = ambiguous
		}
		e.out.Unplaced[g] = why
	}
	return out
}

// placesOf are the bullets that a fact fits best, what was read of it there, and why it should be in none of them.
func (e *engine) placesOf(g draft.Fact, better [][]string) (paths []string, chosen answer, why string) {
	best, why := 0, homeless
	if g.Path != "" {
		why = nowhere
	}
	for k, x := range e.entries {
		here := withoutEmployer(g.Text, x.company)
		for i, b := range better[k] {
			path := fmt.Sprintf("%s[%d]", x.path, i)
			if b == "" && path == g.Path {
				why = otherTongue
			}
			if b == "" || g.Path != "" && path != g.Path {
				continue
			}
			a, ok := readFact(withoutBullet(here, b))
			n := 0
			switch _, duty := whatWasDone(b); {
			case ok:
				n = a.fits(b) * 100
			case g.Path != "":
				a = answer{}
			case duty && covers(here, b): // all that the duty tells, and what was done
				a, n = answer{bound: here}, 100
			default:
				if why == homeless {
					why = unread
				}
				continue
			}
			if n > 0 {
				n += min(99, inCommon(g.Text, b)) // of two that speak of a budget, the one that names the department, too
			}
			if ok && n > 0 && !a.agrees(b, x) {
				why = apart
				continue
			}
			if g.Path != "" {
				a.bound, n = here, n+1
			}
			switch {
			case n == 0 || n < best:
				continue
			case n > best:
				paths, best = nil, n
			}
			a.fact = g
			paths, chosen, why = append(paths, path), a, unfit
		}
	}
	return paths, chosen, why
}

// inCommon is how many words of a fact a bullet has, too, small words apart.
func inCommon(fact, b string) int {
	n, lower := 0, strings.ToLower(b)
	for _, t := range tokenize(fact) {
		if len(t.lower) > 3 && !determiners[t.lower] && !prepositions[t.lower] && contains(lower, t.lower) {
			n++
		}
	}
	return n
}

// agrees says whether a fact can be told in a bullet of a role: what it was done as or for is the role's own, and no finished count becomes a habit of
// a role that goes on.
func (a answer) agrees(b string, x entry) bool {
	own := strings.ToLower(b + " " + x.title)
	for _, m := range aside.FindAllString(a.said, -1) {
		if !contains(own, strings.ToLower(m)) && !contains(own, strings.ToLower(headOf(m))) {
			return false
		}
	}
	if v, form, ok := verbOf(firstWord(b)); x.tense == english.Base && ok && form != english.Past && a.finished && a.rate == "" && a.number != "" {
		return states[v.Base] || states[a.deed]
	}
	return true
}

// withoutEmployer leaves out that a fact was so at the employer of the role.
func withoutEmployer(fact, company string) string {
	fact = strings.TrimRight(strings.Join(strings.Fields(fact), " "), ". ")
	if company == "" {
		return fact
	}
	for _, at := range []string{" at ", " for ", " with "} {
		if n := len(fact) - len(at) - len(company); n > 0 && strings.EqualFold(fact[n:], at+company) {
			return fact[:n]
		}
	}
	return fact
}

// withoutBullet leaves out that a fact begins with the words of the bullet: "I answered the phones, about 60 calls a day".
func withoutBullet(fact, b string) string {
	head, rest, ok := strings.Cut(fact, ", ")
	if !ok {
		return fact
	}
	words := tokenize(strings.ToLower(b))
	for i, t := range tokenize(strings.ToLower(head)) {
		if !(i == 0 && t.lower == "i") && !slices.ContainsFunc(words, func(w token) bool { return w.lower == t.lower }) {
			return fact
		}
	}
	return rest
}

// readFact takes a fact apart. It is not ok where anything is left that is not understood, for no half of a fact may be told.
func readFact(fact string) (a answer, ok bool) {
	fact = perSlash.ReplaceAllString(fact, " per $1")
	s := itSaved.ReplaceAllString(leadIn.ReplaceAllString(fact, ""), "$1 ")
	if len(strings.Fields(s)) > 16 || strings.ContainsAny(s, "()[];!?\"“”\n") || len(Sentences(s)) != 1 {
		return a, false
	}
	a.said = s
	if m := usedBy.FindStringSubmatch(s); m != nil {
		a.deed, a.users, a.made = "use", m[2]+m[3], headOf(m[1])
		return a, true
	}
	if m := howOften.FindString(s); m != "" {
		a.adverb, s = strings.ToLower(m), s[len(m):]
	}
	if !strings.Contains(s, " own") {
		s = ofMine.ReplaceAllString(s, "$1 the ")
	}
	s = myThing.ReplaceAllString(s, "the ")
	if m := shift.FindStringSubmatch(s); m != nil && m[2] != "" {
		a.deed, a.thing, a.change = strings.ToLower(m[2]), headOf(m[1]), m[3]
		return a, a.adverb == ""
	}
	first := firstWord(s)
	if v, form, is := verbOf(first); is && !auxiliary[v.Base] && (form == english.Past || form == english.Gerund || !sized.MatchString(s)) {
		a.deed, a.finished, s = v.Base, form == english.Past && v.Base != first, strings.TrimSpace(s[len(first):])
	}
	for _, t := range tokenize(s) {
		if unsaid[t.lower] && t.lower != "almost" || strings.HasSuffix(t.lower, "n't") {
			return a, false
		}
	}
	if inYear.MatchString(s) {
		return a, false
	}
	if m := shift.FindStringSubmatch(s); m != nil && m[2] == "" {
		a.thing, a.change = headOf(m[1]), m[3]
		_, known := verdicts[a.deed]
		return a, known && a.adverb == ""
	}
	if m := sized.FindStringSubmatch(s); m != nil && a.adverb == "" {
		if _, _, is := verbOf(firstWord(m[1])); is && strings.Contains(m[1], " ") {
			return a, false
		}
		a.thing, s = headOf(m[1]), m[2]
	}
	a.phrases = s
	if m := amount.FindStringSubmatch(s); m != nil && a.thing != "" {
		a.number, a.rate = m[1], m[2]
		return a, true
	}
	m := counting.FindStringSubmatch(s)
	if m == nil {
		return a, false
	}
	if a.number = m[1]; strings.HasPrefix(a.number, "0") {
		return a, false
	}
	tokens := tokenize(m[2])
	n := 1
	for n < len(tokens) && n < 5 && plain(tokens[n].sep) && !rateNext.MatchString(m[2][tokens[n-1].end:]) && !prepositions[tokens[n].lower] && !joiners[tokens[n].lower] {
		n++
	}
	a.kinds, a.noun, a.tail = strings.Fields(m[2][:tokens[n-1].start]), tokens[n-1].lower, m[2][tokens[n-1].end:]
	if r := rateNext.FindStringSubmatch(a.tail); r != nil {
		a.rate, a.tail = r[1], a.tail[len(r[0]):]
	}
	for _, k := range a.kinds {
		if k = strings.ToLower(k); prepositions[k] || joiners[k] || openers[k] || determiners[k] && k != "new" {
			return a, false
		}
	}
	plural := strings.HasSuffix(a.noun, "s") && len(a.noun) > 2 && !strings.HasSuffix(a.noun, "ss") || manyOf[a.noun]
	return a, plural && !prepositions[a.noun] && tailed(a.tail)
}

var (
	auxiliary = set("be have do")
	isBe      = set("is are was were")
)

// headOf is the last of a few words.
func headOf(s string) string { return s[strings.LastIndex(s, " ")+1:] }

// tailed says whether what stands behind the figure can be told as it is: no other deed, no name.
func tailed(tail string) bool {
	tokens := tokenize(tail)
	for i, t := range tokens {
		_, form, is := verbOf(t.lower)
		if openers[t.lower] || t.text != t.lower && !isNumber(t.text) || is && (form == english.Gerund || form == english.Past && !strings.HasPrefix(tail, ",")) || t.lower == "by" && i+1 < len(tokens) && !isNumber(tokens[i+1].text) || joiners[t.lower] && i+1 < len(tokens) && isVerb(tokens[i+1].lower) {
			return false
		}
	}
	if len(tokens) > 1 && tokens[0].lower == "at" && !determiners[tokens[1].lower] && !isNumber(tokens[1].text) && tokens[1].lower != "peak" {
		return false // it may be the name of an employer
	}
	return len(tokens) == 0 || strings.HasPrefix(tail, ",") || prepositions[tokens[0].lower]
}

func isVerb(word string) bool {
	_, _, ok := verbOf(word)
	return ok
}

// fits says how surely a fact belongs to a bullet: 3 where it names thing and deed, 2 where it names the thing, 1 where it answers the question
// that the bullet raises, 0 not at all.
func (a answer) fits(b string) int {
	if a.rate != "" && rated.MatchString(b) || len(b) == 0 {
		return 0
	}
	q, asked := inquire(b)
	asked = asked && !counted.MatchString(b)
	told := a.deed != "" && (tellsOf(b, a.deed) || ordinary[a.deed] && opensOrdinary(b))
	named := a.thing != "" && lacks(b, a.thing) || a.thing == "" && lacks(b, a.noun)
	switch {
	case a.users != "":
		return boolInt(asked && q.deeds["use"] && (a.made == "" || lacks(b, a.made)))
	case a.change != "":
		v, _, ok := opening(b)
		way, known := verdicts[v.Base]
		if !ok || !known || !named || way != verdicts[a.deed] || counted.MatchString(b) {
			return 0
		}
		return 3
	case named && told:
		return 3
	case named && (a.deed == "" || asked && (q.deeds[a.deed] || ordinary[a.deed])):
		return 2
	case a.thing == "" && asked && q.deeds[a.deed] && contains(strings.ToLower(q.question), a.noun), a.thing == "" && asked && q.counts[a.noun] && (a.deed == "" || told || q.deeds[a.deed] || ordinary[a.deed] && !manyOf[a.noun]):
		return 1
	}
	return 0
}

// lacks says that a text names a thing once, without a number.
func lacks(s, noun string) bool {
	tokens := tokenize(s)
	n := 0
	for i, t := range tokens {
		if t.lower != strings.ToLower(noun) {
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
