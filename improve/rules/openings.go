package rules

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"redraft/score/english"
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
	nominal = regexp.MustCompile(`(?i)^(?:the\s+)?(?:(day-to-day|day to day|daily|weekly|monthly|quarterly|yearly|annual|regular|overall|general|efficient|timely|successful|smooth|proper)\s+)?(set[ -]up|\p{L}+)\s+of\s+`)
)

var (
	// undone finds what says that a duty was not done, or that somebody else did it: "but declined", "which Eva did instead".
	undone  = regexp.MustCompile(`(?i)\b(?:but (?:I )?(?:never|not|did|was|had|have|could|chose|left|quit|turned|declined|refused|then)|never|not|\p{L}+n['’]t|declin(?:ed|ing)|refus(?:ed|ing)|withdr[ae]w\w*|cancell?ed|postponed|abandoned|called off|turned (?:it|this|that|them) down|fell through|instead(?: of)?|rather than|(?:would|could|should|might) have|in theory|on paper|took over|has taken over|was (?:later )?(?:given|handed|passed) to)\b`)
	notOnly = regexp.MustCompile(`(?i)\bnot (?:only|just|limited to)\b|\bnot-for-profit\b`)
	// aloud finds a remark as one makes it when speaking, which no opening mends: ", which were a lot".
	aloud = regexp.MustCompile(`(?i), which (?:is|are|was|were) (?:a lot|lots|many|plenty|quite|very|really|so|not|fun|hard|tough|difficult|stressful|great|nice)\b`)
	// passing finds when a duty begins or ends, so that one that goes on cannot be told in the present.
	passing = regexp.MustCompile(`(?i)\b(?:until|no longer|formerly|previously|originally|initially|at first|in the past|up to (?:` + monthName + `|(?:19|20)\d\d)|(?:ended|ending|ends) in|in (?:` + monthName + ` )?(?:19|20)\d\d)\b|` + begins.String())
	begins  = regexp.MustCompile(`(?i)\b(?:(?:from|starting|beginning|as of|effective) (?:next|tomorrow|` + monthName + `|(?:19|20)\d\d|(?:week|month|year) )|next (?:week|month|quarter|year|season|spring|summer|autumn|fall|winter)(?:[,.;]|$)|in (?:the )?(?:near )?future\b)`)
)

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
		text, ok := noun2deed(s, tense)
		if !ok || aloud.MatchString(s) || undone.MatchString(notOnly.ReplaceAllString(s, "")) || passing.MatchString(s) && (tense == english.Base || begins.MatchString(s)) {
			return s, false
		}
		return capital(text), true
	}
	rest := s[end:]
	trimmed := strings.TrimLeft(rest, " :–-")
	if trimmed == "" || trimmed == rest && lower[end-1] != ':' {
		return s, false
	}
	if isPast(lower[:end]) || cameOf.MatchString(rest) {
		tense = english.Past
	}
	if aloud.MatchString(rest) || undone.MatchString(notOnly.ReplaceAllString(rest, "")) || passing.MatchString(rest) && (tense == english.Base || begins.MatchString(rest)) {
		return s, false
	}
	text, ok := "", false
	switch p.kind {
	case "duty":
		if lower[end-1] == ':' { // a list, which a sentence ends with "and"
			trimmed = closed(trimmed)
		}
		text, ok = duties(small(trimmed), tense)
	case "to":
		trimmed = andTo.ReplaceAllString(trimmed, "$1 ") // "to open the shop and to lock it"
		text, ok = conjugate(trimmed, english.Base, tense)
		ok = ok && !stray(trimmed) && !strings.Contains(trimmed, "; to ")
	case "help":
		text, ok = helped(trimmed, tense)
	case "part":
		text, ok = partook(trimmed, tense)
	case "=":
		v, _, known := english.Form(p.verb)
		text, ok = v.In(tense)+" "+trimmed, known && !strings.ContainsAny(trimmed[:1], ",.;") && !stray(trimmed)
	}
	if leftI.MatchString(text) { // "to open the shop and I closed it"
		text = impersonal(capital(text), tense)
	}
	if !ok || leftOver(text) {
		return s, false
	}
	return capital(text), true
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

// givable says whether what stands beside a care or service can be provided as well: "wound care and discharge planning", but not "patient
// care and the rota".
func givable(s string) bool {
	tokens := tokenize(s)
	for i, t := range tokens {
		if i > 0 && coordinated(tokens, i) >= 0 && !joiners[t.lower] && !prepositions[t.lower] && !isFixed(tokens, i) && (fresh[t.lower] || !belongs(english.Verb{Base: "provide"}, tokens[i:])) {
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
	object := rest[len(m[0]):]
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
	return len(tokens) > 0 && !strings.ContainsAny(strings.TrimSuffix(s, "."), ";!?:") && len(sentences(s)) == 1
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

// helped tells what was helped with and keeps saying that it was help.
func helped(rest string, tense english.Tense) (string, bool) {
	help, _, _ := english.Form("help")
	for _, inBase := range []func() (string, bool){
		func() (string, bool) { return done(rest, english.Base) },
		func() (string, bool) {
			text, ok := conjugate(rest, english.Base, english.Base)
			return text, ok && !stray(rest)
		},
	} {
		if text, ok := inBase(); ok {
			return help.In(tense) + " " + strings.ToLower(text[:1]) + text[1:], true
		}
	}
	if m := nominal.FindStringSubmatch(rest); m != nil && onlyThings(rest[len(m[0]):]) {
		if base, ok := deeds()[strings.ToLower(m[2])]; ok {
			return help.In(tense) + " " + base + " " + rest[len(m[0]):], true
		}
	}
	tokens := tokenize(rest)
	for i, t := range tokens {
		if i > 4 || i > 0 && !plain(t.sep) || prepositions[t.lower] || openers[t.lower] {
			break
		}
		switch last := endsThing(tokens, i); {
		case last && processes()[t.lower] && onlyThings(rest):
			support, _, _ := english.Form("support")
			return support.In(tense) + " " + rest, true
		case handled()[t.lower] && (last || !strings.HasSuffix(t.lower, "ing")) && onlyThings(rest):
			return help.In(tense) + " handle " + rest, true
		}
	}
	return rest, false
}

// gathering are words for those among whom one works and for where one goes: no contribution.
var gathering = set("team teams shift shifts floor night nights weekends weekend site side meeting meetings training course courses class classes conference conferences workshop workshops commission study studies survey surveys trial trials ceremony ceremonies event")

// made says whether a word is a thing that is made or changed, or several: "project", "releases".
func made(word string) bool { return makings()[word] || makings()[strings.TrimSuffix(word, "s")] }

// teamThat finds the team that did something, and what: "the team that introduced a new menu".
var teamThat = regexp.MustCompile(`(?i)^(?:the|a) (?:[\p{L}-]+ ){0,2}team (?:that|which|who) (.+)$`)

// outcomes are verbs for what came of a team's work, which is no deed that one helps with.
var outcomes = set("grow increase raise boost reduce lower improve save double triple halve exceed achieve")

// partook tells what the person had a part in: as help, where it was that, or as a contribution to what was made or changed.
func partook(rest string, tense english.Tense) (string, bool) {
	contribute, _, _ := english.Form("contribute")
	help, _, _ := english.Form("help")
	lower := strings.ToLower(rest)
	if _, end := openingPhrase(lower, "help"); end > 0 && end < len(rest) && rest[end] == ' ' { // "involved in helping to train"
		return helped(rest[end+1:], tense)
	}
	if strings.HasPrefix(lower, "helping ") {
		return conjugate(rest, english.Gerund, tense)
	}
	if m := teamThat.FindStringSubmatch(rest); m != nil {
		deed, ok := conjugate(m[1], english.Past, english.Base)
		return help.In(tense) + " " + deed, ok && !outcomes[firstWord(deed)]
	}
	if strings.Contains(lower, "contribut") {
		return rest, false
	}
	tokens := tokenize(rest)
	if len(tokens) > 1 && is(tokens[0].lower, english.Gerund) && read(tokens, 0, english.Gerund, false) == verb {
		same, ok := alike(rest) // "worked on building the app and fix bugs"
		return contribute.In(tense) + " to " + same, ok
	}
	return contribute.In(tense) + " to " + rest, len(tokens) > 1 && makes(tokens) && !stray(rest) && allMade(rest)
}

// andThe finds what a second thing of its own begins with.
var andThe = regexp.MustCompile(` and (?:also )?(?:on )?(?:the|a|an) `)

// allMade says whether each thing with an article behind "and" is one that is made: "the website and the app", but not "the website and
// the phones".
func allMade(s string) bool {
	parts := andThe.Split(s, -1)
	return !slices.ContainsFunc(parts[1:], func(part string) bool { return !makes(tokenize(part)) })
}

// makes says whether the thing at the head of a text is one that is made: "a web project for 3 clients".
func makes(tokens []token) bool {
	head := ""
	for i, t := range tokens {
		if joiners[t.lower] && isDoing(head) { // "ranking and indexing improvements"
			continue
		}
		if i > 0 && !plain(t.sep) || prepositions[t.lower] || joiners[t.lower] || openers[t.lower] || t.lower == "such" {
			break
		}
		head = t.lower
	}
	return made(head) && !gathering[head]
}
