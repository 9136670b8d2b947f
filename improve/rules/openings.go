package rules

import (
	"regexp"
	"strings"
	"sync"
	"unicode"

	"redraft/score/english"
)

var (
	deeds = sync.OnceValue(func() map[string]string {
		all := map[string]string{}
		for _, l := range lines("deeds.txt") {
			noun, verb, _ := strings.Cut(l, " ")
			all[noun] = verb
		}
		return all
	})
	handled   = words("handled.txt")
	processes = words("processes.txt")
	conducted = words("conducted.txt")
	makings   = words("made.txt")

	// before stands before an opening and says nothing more; "jointly" or "partly" would, and is left.
	before  = regexp.MustCompile(`(?i)^(?:` + inMyRole + `)?(?:(?:i|i['’]m|i['’]ve been|have been|had been|was|were|am|is|being|been|my|the|also|primarily|mainly|directly|fully|solely|duties:|responsibilities:)\s+)*`)
	aspects = regexp.MustCompile(`(?i)^all (?:aspects|areas|phases|stages) of `)
	managed = regexp.MustCompile(`(?i)^(?:the\s+)?((?:social media|inventory|cash|stock|travel|email|payroll|staff|content|logistics|risk|data)) management\b`)
	budget  = regexp.MustCompile(`(?i)^(?:the\s+|an?\s+|our\s+)?(?:[\p{L}\d$€£.,-]+\s+){0,3}budgets?\b`)
	diary   = regexp.MustCompile(`(?i)^(?:the\s+)?(?:[\p{L}'’-]+\s+)?(?:calendars?|diary|diaries|mailbox(?:es)?)(?:\s+(?:of|for|and)\b|,|\.?$)`)
	handing = regexp.MustCompile(`(?i)^(?:the\s+)?(cash|money|complaints?|customer complaints|orders?|baggage|luggage|mail|parcels?|calls?|cargo|freight|food|materials?|claims?|payments?) handling(?:\s+(?:and|for|at|in|on|with)\b|\.?$)`)
	keeping = regexp.MustCompile(`(?i)^(?:calendar|diary|facilities|vendor|supplier|contract|database|inbox) management\b`)
	moves   = regexp.MustCompile(`(?i)^the (?:move|relocation|rollout|launch|transition|migration|switch|refurbishment|renovation) (?:to|of|from)\b`)
	andTo   = regexp.MustCompile(`(,| and) to `)
	daily   = regexp.MustCompile(`(?i)^(?:day[ -]to[ -]day|daily|weekly|monthly|quarterly|yearly|annual|regular)$`)
	care    = regexp.MustCompile(`(?i)^(?:(?:excellent|quality|daily|direct|basic|first-line|front-line|level \d)\s+)?(?:customer (?:service|support|care)|(?:technical|tech|administrative|clerical|IT|secretarial) support|(?:patient|wound|child|elderly|palliative|nursing|primary|personal) care)\b`)
	nominal = regexp.MustCompile(`(?i)^(?:the\s+)?(?:(day-to-day|day to day|daily|weekly|monthly|quarterly|yearly|annual|regular|overall|general|efficient|timely|successful|smooth|proper)\s+)?((?:set|follow)[ -]up|\p{L}+)\s+of\s+`)
)

var (
	// undone finds what says that a duty was not done, or that somebody else did it: "but declined", "which Eva did instead".
	undone  = regexp.MustCompile(`(?i)\b(?:but (?:I )?(?:never|not|did|was|had|have|could|chose|left|quit|turned|declined|refused|then)|never|not|\p{L}+n['’]t|declin(?:ed|ing)|refus(?:ed|ing)|withdr[ae]w\w*|cancell?ed|postponed|abandoned|called off|turned (?:it|this|that|them) down|fell through|instead(?: of)?|rather than|(?:would|could|should|might) have|in theory|on paper|took over|has taken over|was (?:later )?(?:given|handed|passed) to)\b`)
	notOnly = regexp.MustCompile(`(?i)\bnot (?:only|just|limited to)\b|\bnot-for-profit\b`)
	// aloud finds a remark as one makes it when speaking, which no opening mends: ", which were a lot".
	aloud = regexp.MustCompile(`(?i), which (?:is|are|was|were) (?:a lot|lots|many|plenty|quite|very|really|so|not|fun|hard|tough|difficult|stressful|great|nice)\b`)
	// passing finds when a duty ends, begins when it begins.
	passing = regexp.MustCompile(`(?i)\b(?:until|no longer|formerly|previously|originally|initially|at first|in the past|up to (?:` + monthName + `|(?:19|20)\d\d)|(?:ended|ending|ends) in|in (?:` + monthName + ` )?(?:19|20)\d\d)\b`)
	begins  = regexp.MustCompile(`(?i)\b(?:(?:from|starting|beginning|as of|effective) (?:next|tomorrow|` + monthName + `|(?:19|20)\d\d|(?:week|month|year) )|next (?:week|month|quarter|year|season|spring|summer|autumn|fall|winter)(?:[,.;]|$)|in (?:the )?(?:near )?future\b)`)
)

// inTime finds how fast one was: "the task of making a dashboard, which I completed in 3 weeks".
var inTime = regexp.MustCompile(`, which I (?:completed|finished|delivered|did) ((?:in|within) (?:(?:under|only|just|about|less than) )?(?:an?|\d+|two|three|four|five|six) (?:hour|day|week|month|year)s?\.?)$`)

// wasFrom finds from when to when something was: "from 2016 to 2018".
var wasFrom = regexp.MustCompile(`(?i)\bfrom (?:` + monthName + ` )?(?:(?:19|20)\d\d )?(?:to|until|till) (?:` + monthName + `\b|(?:19|20)\d\d\b)`)

// passes says whether a duty begins or ends, so that one that goes on cannot be told in the present. (Two patterns, as the regexp package matches one
// of more than 500 instructions slowly.)
func passes(s string) bool { return passing.MatchString(s) || begins.MatchString(s) }

const monthName = `(?:january|february|march|april|may|june|july|august|september|october|november|december)`

// openStrong lets a text open with what was done in place of a phrase for having to do it.
func openStrong(s string, tense english.Tense) (string, bool) {
	lower := strings.ToLower(s)
	if len(lower) != len(s) {
		return s, false
	}
	p, end := openingPhrase(lower)
	skip := len(before.FindString(s))
	if behind, n := openingPhrase(lower[skip:]); n > 0 && skip+n > end {
		p, end = behind, skip+n
	}
	if end == 0 { // "Preparation of monthly reports"
		if !strings.Contains(s, " of ") {
			return s, false
		}
		text, ok := noun2deed(s, tense)
		if !ok && nominal.MatchString(s) { // "Ordering of uniforms and maintaining the register"
			text, ok = duties(small(s), tense)
		} else if !ok { // "Teaching and mentoring of new starters"
			text, ok = ofAll(small(s), tense)
		}
		if !ok || aloud.MatchString(s) || undone.MatchString(notOnly.ReplaceAllString(s, "")) || passes(s) && (tense == english.Base || begins.MatchString(s)) {
			return s, false
		}
		return capital(text), true
	}
	rest := inTime.ReplaceAllString(s[end:], " $1")
	trimmed := strings.TrimLeft(rest, " :–-")
	if trimmed == "" || trimmed == rest && lower[end-1] != ':' {
		return s, false
	}
	if isPast(lower[:end]) || cameOf.MatchString(rest) {
		tense = english.Past
	}
	if aloud.MatchString(rest) || sinceThen.MatchString(rest) || undone.MatchString(notOnly.ReplaceAllString(rest, "")) || passes(rest) && (tense == english.Base || begins.MatchString(wasFrom.ReplaceAllString(rest, ""))) {
		return s, false
	}
	text, ok := "", false
	switch p.kind {
	case "duty":
		if lower[end-1] == ':' { // a list, which a sentence ends with "and"
			trimmed = small(closed(trimmed))
		}
		trimmed = closedDoings(trimmed)
		if text, ok = duties(inside(trimmed), tense); !ok && plainVerb(trimmed) { // "responsible for write reports"
			text, ok = conjugate(trimmed, english.Base, tense)
			ok = ok && !stray(trimmed)
		}
	case "to":
		trimmed = andTo.ReplaceAllString(trimmed, "$1 ") // "to open the shop and to lock it"
		text, ok = conjugate(trimmed, english.Base, tense)
		ok = ok && !stray(trimmed) && !strings.Contains(trimmed, "; to ")
	case "help":
		text, ok = helped(trimmed, tense)
	case "part":
		text, ok = partook(trimmed, tense)
	case "=":
		if dealt := strings.HasPrefix(lower[:end], "deal"); p.verb == "handle" && dealt && toPeople(trimmed) { // "dealing with drivers"
			p.verb = "deal with"
		} else if p.verb == "handle" && !dealt && caredFor(trimmed) { // "took care of three toddlers"
			p.verb = "care for"
		}
		text, ok = instead(p.verb, trimmed, is(firstWord(lower), english.Gerund), tense)
	}
	if leftI.MatchString(text) { // "to open the shop and I closed it"
		text = impersonal(capital(text), tense)
	}
	if !ok || leftOver(text) {
		return s, false
	}
	return capital(text), true
}

// instead puts a verb, perhaps with a particle, in place of a phrase. Behind a gerund ("dealing with") the gerunds beside it are deeds as well.
func instead(with, rest string, gerund bool, tense english.Tense) (string, bool) {
	base, particle, _ := strings.Cut(with, " ")
	v, _, known := english.Form(base)
	if particle != "" {
		rest = particle + " " + rest
	}
	if !known || strings.ContainsAny(rest[:1], ",.;") {
		return rest, false
	}
	if gerund && stray(rest) {
		return conjugate(v.Gerund+" "+rest, english.Gerund, tense)
	}
	return v.In(tense) + " " + rest, !stray(rest)
}

// closed gives a row its "and": "scheduling, minutes, reports" becomes "scheduling, minutes and reports".
func closed(s string) string {
	at := strings.LastIndex(s, ", ")
	if !openRow(s) || finite(firstWord(s[at+2:])) || strings.ContainsAny(s, ";:") {
		return s
	}
	return s[:at] + " and " + s[at+2:]
}

// cameOf finds what came of a deed, which tells that it is done, whatever goes on: "migrating the pages, which reduced their size by 38%".
var cameOf = regexp.MustCompile(`(?:which|that) (?:(?:` + resultVerbs + `)(?:ed|d|ew)|cut|brought|led|saved|won|resulted|took|made|helped)\b`)

// opensPast says that a text tells a duty with a phrase that stays in the past whatever goes on: "Dealt with complaints".
func opensPast(s string) bool {
	lower := strings.ToLower(s)
	p, end := openingPhrase(lower, "=")
	return end > 0 && p.kind == "=" && end < len(lower) && lower[end] == ' ' && isPast(lower[:end])
}

// given are participles that, where no verb stands before them, are in no tense: "tasked with".
var given = set("tasked involved charged entrusted trusted engaged given assigned put asked required instructed made")

// subjects are what a verb in a phrase may tell of: "duties involved".
var subjects = set("duties duty responsibilities responsibility tasks task role job work position post")

// isPast says that an opening tells of the past whatever goes on: "worked on", "was responsible for", "duties included"; "tasked with" and
// "responsible for" are in no tense.
func isPast(opening string) bool {
	subject := false
	for word := range strings.FieldsFuncSeq(opening, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		_, form, ok := verbOf(word)
		if word == "was" || word == "were" || word == "had" || word == "been" || ok && form == english.Past && (subject || !given[word]) {
			return true
		}
		subject = subject || subjects[word]
	}
	return false
}

var (
	furtherDuty = regexp.MustCompile(`(?i) and (?:also )?(?:was |were |am )?(?:also )?(?:responsible for|in charge of|tasked with) `)
	helpedDoing = regexp.MustCompile(`^(Helped|Help) (\p{L}+) (\p{L}+ing)\b`)
)

// goOn tells what a text goes on to say that one was responsible for as a deed beside the first.
func goOn(s string, tense english.Tense) string {
	if m := helpedDoing.FindStringSubmatchIndex(s); m != nil { // "helped customers finding products"
		if v, form, ok := verbOf(s[m[6]:m[7]]); ok && form == english.Gerund && strings.HasSuffix(s[m[4]:m[5]], "s") {
			s = s[:m[6]] + v.Base + s[m[7]:]
		}
	}
	at := furtherDuty.FindStringIndex(s)
	if at == nil {
		return s
	}
	if _, form, ok := opening(s); !ok || form != tense {
		return s
	}
	second, ok := duties(s[at[1]:], tense)
	if !ok {
		return s
	}
	return s[:at[0]] + " and " + small(second)
}
