package facts

import (
	"slices"
	"strings"
)

// form is how a verb stands: "manage", "manages", "managing", "managed".
type form int

const (
	noVerb form = iota
	base
	third
	gerund
	past
)

// mark is what a token's place in its sentence says of it.
type mark struct {
	form     form    // noVerb for all that is no verb here
	strength float64 // of the verb that governs the token, 1 under a hedge; 2 where no verb stands
	clause   int     // numbered through the text
	hedged   bool    // hangs on help, support or participation
	subject  bool    // of a verb: something else than the person did it, "falls dropped"
	others   bool    // of a verb: somebody else did it, "closed by the executives"
	purpose  bool    // of a verb: what was aimed at, not what came about
	negated  bool
	unreal   bool // of a verb: what hangs on it was only planned, or is done by others
	wished   bool // what the person looks for or wants to learn
	content  bool // asserts something: neither neutral nor a number
}

var (
	determiners = set("the a an their his her its our my your all these those this each every any some no of own with such")
	infinitives = set("to can could will would must may should help helped helping helps who and or")
	negations   = set("not no never without neither nor none zero cannot nobody nothing non")
	negators    = verbSet("fail unable lack unsuccessful refuse decline")
	aims        = verbSet("aim goal intend plan hope attempt try seek strive want work order effort design")
)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

// marks reads a text clause by clause.
func (l *lexicon) marks(tokens []token) []mark {
	out := make([]mark, len(tokens))
	r := reader{l: l, tokens: tokens, out: out, strength: 2}
	for i := range tokens {
		r.read(i)
	}
	return out
}

// reader is the state in which marks walks through a text.
type reader struct {
	l        *lexicon
	tokens   []token
	out      []mark
	clause   int
	main     form    // how the sentence's first verb stands; later main verbs stand the same
	strength float64 // of the latest verb
	hedge    bool
	negated  int // how many more tokens a negation reaches
	wish     bool
	unreal   int // from which token on the text tells of what was only planned, or is done by others; 0 for none
}

func (r *reader) read(i int) {
	t, m := &r.tokens[i], &r.out[i]
	if t.gap == stop {
		r.main, r.strength, r.hedge, r.negated, r.wish, r.unreal = noVerb, 2, false, 0, false, 0
	}
	if r.unreal > 0 && i >= r.unreal {
		r.hedge, r.strength, r.unreal = true, 1, 0
	}
	if wishes[t.lower] || t.lower == "looking" && i+1 < len(r.tokens) && r.tokens[i+1].lower == "for" || t.lower == "looking_for" || t.lower == "like" && i > 0 && r.tokens[i-1].lower == "would" {
		r.wish = true
	}
	if t.lower == "to" && (i == 0 || t.gap == stop) { // "To obtain a position" is an objective
		r.wish = true
	}
	if t.lower == "my" && slices.ContainsFunc(r.tokens[i+1:min(i+5, len(r.tokens))], func(t token) bool { return abilities[t.lower] }) {
		r.wish = false // "a position that uses my communication skills": they are there
	}
	m.wished = r.wish
	if t.lower == "i" || t.lower == "my" && i+1 < len(r.tokens) && parts[r.tokens[i+1].lower] { // "helped move the shop, I was the one checking the data"
		r.hedge = false
	}
	if acquainted[t.lower] || t.lower == "about" && i+1 < len(r.tokens) && formOf(r.tokens[i+1]) == gerund && r.form(i+1) != noVerb && i+2 < len(r.tokens) && r.tokens[i+2].gap <= hyphen && !isAnd(r.tokens[i+2].lower) { // "a book about leading teams"
		r.hedge, r.strength = true, 1
	}
	if byTeam(r.tokens, i) {
		r.hedge, r.strength = true, 1
	}
	f := r.form(i)
	v := r.l.verbs[r.l.verbKey(*t)]
	if i > 0 && (t.gap >= comma && !(t.digit && r.tokens[i-1].digit && t.gap == dash) || (isAnd(t.lower) && r.opensClause(i+1))) || t.lower == "while" || t.lower == "by" && i+1 < len(r.tokens) && r.form(i+1) == gerund {
		r.clause++
		r.negated = r.denied(i)
	}
	m.content = !t.digit && (!r.l.neutral[t.key] || (t.lower == "till" || t.lower == "tills") && i > 0 && determiners[r.tokens[i-1].lower]) && !(len(t.parts) == 0 && isNumberWord(t.lower))
	if acquires.has(t.key) && f != noVerb && i+1 < len(r.tokens) && slices.ContainsFunc(r.tokens[i+1:min(i+5, len(r.tokens))], func(t token) bool { return abilities[t.lower] }) {
		v = verb{strength: 1, hedge: true} // "gained the ability to read" is "learned to read"
	}
	if f != noVerb {
		m.others = (f == past || f == base) && t.gap != stop && (r.agent(i) || (f == past || i > 0 && r.tokens[i-1].lower == "who") && r.relative(i))
		m.purpose, m.subject = r.aimed(i), r.told(i) || m.others
		r.verb(i, f, v)
	} else if v.hedge && i > 0 && r.l.verbs[r.tokens[i-1].key].strength == 1 && !r.l.verbs[r.tokens[i-1].key].hedge && r.out[i-1].form != noVerb { // "provided support for"
		r.hedge, r.strength = true, 1
	}
	if f == noVerb && supports[t.lower] && r.given(i) {
		r.hedge, r.strength = true, 1
	}
	m.form, m.clause, m.strength = f, r.clause, r.strength
	if r.plans(i) {
		m.unreal, r.unreal = true, i+1
	} else if to := r.causes(i); to > 0 {
		m.unreal, r.unreal = true, to
	}
	if r.under(i) {
		r.hedge = true
	}
	came := f == gerund && v.outcome && t.gap == comma // "helped tune queries, saving $1,200"
	if m.hedged = r.hedge && !v.hedge && !came; m.hedged {
		m.strength = min(m.strength, 1)
	}
	if came {
		r.hedge = false
	}
	m.negated = r.negated > 0
	r.negated--
	if t.lower == "but" {
		r.negated = 0
	}
	if t.lower == "less" && i+1 < len(r.tokens) && r.tokens[i+1].lower == "so" {
		r.negated = 5 // "less so with"
	}
	if r.l.negates(*t) && !(t.lower == "not" && i+1 < len(r.tokens) && r.tokens[i+1].lower == "only") {
		r.negated = 5
	}
}

// denied counts the tokens from i on that are further items of a list whose first one is denied: "never in Java, Python or Go". Other clauses are
// not denied by what stands before their comma.
func (r *reader) denied(i int) int {
	if i == 0 || r.tokens[i].gap != comma || !r.out[i-1].negated && !r.l.negates(r.tokens[i-1]) {
		return 0
	}
	or, end := -1, i
	for k := i; k < min(len(r.tokens), i+20) && r.tokens[k].gap <= comma && (or < 0 || r.tokens[k].gap < comma && k-or <= 4); k++ {
		switch t := r.tokens[k]; {
		case t.lower == "or" || t.lower == "nor":
			or = k
		case isAnd(t.lower) || t.digit || r.form(k) != noVerb:
			return 0
		}
		end = k + 1
	}
	if or < 0 {
		return 0
	}
	return end - i
}

// verb changes the state at a verb.
func (r *reader) verb(i int, f form, v verb) {
	first := r.main == noVerb
	if first && !(f == gerund && i > 0 && r.tokens[i].gap <= hyphen && prepositions[r.tokens[i-1].lower]) { // "As key user for planning, supported"
		r.main = f
	}
	if v.hedge {
		r.hedge, r.strength = true, 1
		return
	}
	if v.strength == 1 && strings.HasPrefix(r.tokens[i].key, "includ") {
		return
	}
	free := i > 0 && (r.tokens[i-1].lower == "by" || r.tokens[i-1].lower == "while" || r.tokens[i-1].lower == "through")
	bare := f == base && r.helped(i) || i > 0 && f == base && r.l.verbs[r.tokens[i-1].key].hedge && r.out[i-1].form != noVerb // "help prepare"
	opens := i > 0 && (r.tokens[i].gap == comma || r.tokens[i-1].gap == comma && mainly[r.tokens[i-1].lower])
	free = free || f == gerund && opens && v.strength <= 2 && !v.outcome && i+1 < len(r.tokens) && r.tokens[i+1].gap < comma && !isAnd(r.tokens[i+1].lower)                                                                        // "helped with onboarding, sending welcome packets"
	free = free || f == past && r.main != past && r.tokens[i].gap == comma && i+1 < len(r.tokens) && r.tokens[i+1].gap < comma && !prepositions[r.tokens[i+1].lower] && r.tokens[i+1].lower != "to" && !isAnd(r.tokens[i+1].lower) // "support the clerk, found two errors"
	if r.hedge && !first && !bare && !byTeam(r.tokens, i-1) && (free || f == r.main && !r.infinitive(i)) {
		r.hedge = false
	}
	r.strength = v.strength
	if v.strength == 0 {
		r.strength = 2
	}
}

// plans tells "planned to open", "considered migrating", "was trained to operate" and "the chance to lead": it was not done.
func (r *reader) plans(i int) bool {
	t := r.tokens[i]
	if i+2 >= len(r.tokens) || r.tokens[i+1].gap > hyphen {
		return false
	}
	next := i + 1
	if next+2 < len(r.tokens) && r.tokens[next].lower == "in" && r.tokens[next+1].digit { // "asked in 2022 to show"
		next += 2
	}
	if to := r.tokens[next].lower == "to" && r.verbal(next+1); to && chances[t.lower] {
		return true
	} else if !planning.has(r.l.verbKey(t)) || t.gap <= hyphen && i > 0 && determiners[r.tokens[i-1].lower] {
		return false
	} else {
		return to || mulls.has(r.l.verbKey(t)) && formOf(r.tokens[i+1]) == gerund && r.tokens[min(i+2, len(r.tokens)-1)].lower != "of" && r.tokens[min(i+2, len(r.tokens)-1)].lower != "for" && r.l.verbs[r.l.verbKey(r.tokens[i+1])].strength > 0 && !(i+2 < len(r.tokens) && r.tokens[i+2].gap > hyphen)
	}
}

// verbal says whether a token may be a verb in its base form.
func (r *reader) verbal(i int) bool {
	return i < len(r.tokens) && (r.form(i) != noVerb || r.l.verbs[r.l.verbKey(r.tokens[i])].strength > 0 && formOf(r.tokens[i]) == base)
}

// causes finds where "persuaded the board to hire" and "watched the team migrate" begin to tell of what others did: behind the board, 0 for nowhere.
func (r *reader) causes(i int) int {
	if !causing.has(r.l.verbKey(r.tokens[i])) {
		return 0
	}
	people := false
	for k := i + 1; k < len(r.tokens) && k <= i+6 && r.tokens[k].gap <= hyphen; k++ {
		switch t := r.tokens[k]; {
		case t.lower == "to":
			if people && (r.verbal(k+1) || k+2 < len(r.tokens) && persuades.has(r.l.verbKey(r.tokens[i])) && r.noun(k+1) && formOf(r.tokens[k+1]) == base) {
				return k
			}
			return 0
		case people && sights.has(r.l.verbKey(r.tokens[i])) && r.l.verbs[r.l.verbKey(t)].strength > 0 && formOf(t) == base:
			return k
		case prepositions[t.lower] || isAnd(t.lower):
			return 0
		case r.l.kinds[t.key] == "title" || peopleWords.has(t.key) || teams[t.lower] || deciding[t.lower] || r.l.given[t.key] && t.caps || t.lower == "them":
			people = true
		case persuades.has(r.l.verbKey(r.tokens[i])) && r.noun(k):
			people = true
		}
	}
	return 0
}

var (
	planning = verbSet("plan propose consider want hope intend offer ask request agree decide expect invite promise try attempt seek wish recommend suggest advise apply train prepare discuss contemplate schedule demand")
	// mulls are of these the verbs that a doing may be the object of: who prepares briefing packs briefs nobody.
	mulls   = verbSet("plan propose consider recommend suggest advise contemplate discuss intend try attempt")
	causing = verbSet("persuade convince encourage urge teach train coach prepare allow enable permit authorize advise tell ask request invite instruct watch see observe let hear get motivate inspire challenge require")
	chances = set("chance chances opportunity opportunities offer proposal proposals plan plans request invitation permission option options")
	// persuades are of these the verbs that only somebody else can be the object of.
	persuades = verbSet("persuade convince encourage urge permit authorize advise tell ask motivate inspire")
	sights    = verbSet("watch see observe let hear")
)

// given says whether support is what is given: "gave the coordinator a hand with scheduling".
func (r *reader) given(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6 && r.tokens[k+1].gap <= hyphen && !prepositions[r.tokens[k].lower]; k-- {
		if r.out[k].form != noVerb {
			return gives.has(r.tokens[k].key)
		}
	}
	return false
}

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
		if inTeam(tokens, k) && (k == i-1 || tokens[k+1].lower == "of") {
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
	if i == 0 || r.tokens[i].gap > hyphen || formOf(r.tokens[i]) == gerund {
		return false
	}
	if i > 2 && r.tokens[i-1].digit && r.tokens[i-2].lower == "of" && r.tokens[i-3].digit {
		return true // "36 of 45 passed"
	}
	if i > 2 && formOf(r.tokens[i]) == past && (r.tokens[i-1].lower == "have" || r.tokens[i-1].lower == "had") && r.noun(i-2) && r.tokens[i-1].gap <= hyphen && r.out[i-2].form == noVerb {
		return true // "of my learners have passed"
	}
	previous := r.tokens[i-1].lower
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
	if doneTo.has(r.tokens[i].key) && r.main == past {
		return false // "reorganized the catalog, 350 codes removed"
	}
	return r.out[i-1].content && r.out[i-1].form == noVerb && !adverbial(previous)
}

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
			return people && k < i-1
		case t.lower == "how":
			return k < i-1 && r.out[i-1].form == noVerb && r.tokens[i-1].lower != "we" && r.tokens[i-1].lower != "i"
		case t.lower == "who":
			return k == i-1 && r.beside(k-1) && !byTeam(r.tokens, k)
		case r.l.kinds[t.key] == "title" || peopleWords.has(t.key) || heads[t.lower]:
			people = true
		}
	}
	return false
}

// beside says whether the noun that ends at k is somebody else than the person: the engineer of "along with the lead engineer", and whoever stands
// behind a verb, not the one that a text or "as" begins with.
func (r *reader) beside(k int) bool {
	if k < 0 || r.l.kinds[r.tokens[k].key] != "title" && !peopleWords.has(r.tokens[k].key) && !strings.HasSuffix(r.tokens[k].lower, "s") {
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
	if i+2 >= len(r.tokens) || r.tokens[i+1].lower != "by" {
		return false
	}
	for k := i + 2; k < len(r.tokens) && k < i+7 && r.tokens[k].gap <= hyphen && (!prepositions[r.tokens[k].lower] || r.tokens[k].lower == "about"); k++ {
		if r.l.kinds[r.tokens[k].key] == "title" || peopleWords.has(r.tokens[k].key) {
			return r.tokens[k].lower != "me"
		}
	}
	return false
}

// doneTo are deeds that somebody does, whatever stands before them.
var doneTo = verbSet("remove eliminate clear complete process fit install repair replace close resolve deliver ship answer handle")

var predicates = set("has have had is was were are grew went rose fell dropped increased decreased")

var listing = set("include includes included involve involved are were")

var deciding = set("committee board panel department office team client management council")

var itself = verbSet("rise grow fall drop climb decline go_up go_down")

var measured = set("time rate number amount level score percentage total count cost volume share value presence")

func (r *reader) infinitive(i int) bool { return i > 0 && r.tokens[i-1].lower == "to" }

// aimed tells "to reduce costs" from "reduced costs"; "helped to reduce" is the hedge's matter.
func (r *reader) aimed(i int) bool {
	if i > 0 && formOf(r.tokens[i]) == gerund && (strings.HasPrefix(r.tokens[i-1].key, "responsib") || i > 1 && (r.tokens[i-1].lower == "with" || r.tokens[i-1].lower == "for") && tasks.has(r.tokens[i-2].key)) {
		return slices.ContainsFunc(r.tokens[i+1:min(len(r.tokens), i+9)], func(t token) bool { return t.digit }) // "tasked with reducing costs by 15%" sets a target
	}
	if !r.infinitive(i) {
		for k := max(0, i-3); k < i; k++ {
			if aims.has(r.tokens[k].key) && r.tokens[k].lower != "work" && i-k <= 2 && r.form(k) != noVerb && (r.tokens[i-1].lower == "at" || r.tokens[i-1].lower == "of") {
				return true
			}
		}
		return false
	}
	if i > 1 && (r.tokens[i-2].lower == "managed" || r.tokens[i-2].lower == "got") { // "managed to cut costs": they were cut
		return false
	}
	return i < 2 || !r.l.verbs[r.l.verbKey(r.tokens[i-2])].hedge && !strings.HasPrefix(r.tokens[i-2].key, "responsib")
}

var tasks = verbSet("task charge entrust responsible responsibility accountable accountability mandate")

var acquainted = set("familiar familiarity exposure exposed became_familiar become_familiar")

var parts = set("part role job task share")

var wishes = set("completing studying learning sitting keen interested interest want wants wanting seek seeks seeking hope hopes hoping aspire aspires aspiring wish wishes eager aim aims pursue pursuing")

func (l *lexicon) negates(t token) bool {
	return negations[t.lower] || strings.HasSuffix(t.lower, "n't") || negators.has(t.key)
}

// verbKey is the verb that a token is a form of, if it is one.
func (l *lexicon) verbKey(t token) string {
	if _, ok := l.verbs[t.key]; ok {
		return t.key
	}
	return t.root
}

func isAnd(s string) bool { return s == "and" || s == "or" || s == "&" || s == "but" || s == "then" }

// opensClause says whether a verb or a number follows an "and".
func (r *reader) opensClause(i int) bool {
	return i < len(r.tokens) && (r.tokens[i].digit || isNumberWord(r.tokens[i].lower) || r.form(i) != noVerb)
}

// form finds out whether a token is a verb where it stands. English nouns look like verbs ("reports", "leads"), so only places where
// verbs stand count.
func (r *reader) form(i int) form {
	t := r.tokens[i]
	if t.upper && i > 0 && slices.ContainsFunc(r.tokens, func(t token) bool { return len(t.lower) > 2 && !t.upper && !t.digit }) {
		return noVerb // an acronym
	}
	if t.caps && t.gap <= hyphen && slices.ContainsFunc(r.tokens, func(t token) bool { return !t.caps && !t.digit && len(t.lower) > 4 }) {
		return noVerb // a name: "in Swift and Combine"
	}
	if _, ok := r.l.verbs[t.key]; !ok || t.digit {
		return r.unknownVerb(i)
	}
	if t.lower == "following" && !(i+1 < len(r.tokens) && r.tokens[i+1].lower == "up") || certifying[t.lower] || licensing[t.lower] {
		return noVerb
	}
	if len(t.parts) > 1 && t.parts[1].gap == hyphen && t.gap != stop && i > 0 && r.tokens[i-1].lower != "to" && !isAnd(r.tokens[i-1].lower) {
		return noVerb // "the set-up time"
	}
	if len(t.parts) == 0 && strings.Contains(t.key, "_") && formOf(t) == base {
		return noVerb // "turnover" is no turning over
	}
	f := formOf(t)
	opens := i == 0 || t.gap >= comma || i == 1 && adverbs[r.tokens[0].lower]
	previous := ""
	if i > 0 {
		previous = r.tokens[i-1].lower
	}
	if i > 0 && f == past && unchanging[strings.SplitN(t.lower, "_", 2)[0]] && strings.HasPrefix(r.tokens[i-1].key, "help") && r.out[i-1].form != noVerb {
		return base // "helped set up"
	}
	switch f {
	case past:
		if opens && qualities[t.lower] && r.titled(i) {
			return noVerb // "Organized paralegal"
		}
		if !opens && (determiners[previous] || t.gap == hyphen || lately[previous] || r.describes(i)) {
			return noVerb
		}
		return past
	case gerund:
		if t.gap == hyphen || (t.lower == "missing" || t.lower == "outstanding") && !opens && i+1 < len(r.tokens) && r.tokens[i+1].gap <= hyphen && r.noun(i+1) { // "engineer-in-training", "missing data"
			return noVerb
		}
		if opens || mainly[previous] && r.tokens[i-1].gap == comma || isAnd(previous) || prepositions[previous] || r.l.verbs[r.tokens[i-1].key].hedge || previous == "to" || strings.HasPrefix(previous, "responsib") {
			return gerund
		}
		if leads.has(t.key) && r.out[i-1].form == noVerb && r.out[i-1].content && t.gap <= hyphen && i+1 < len(r.tokens) && (r.tokens[i+1].digit || isNumberWord(r.tokens[i+1].lower) || r.tokens[i+1].lower == "a" || r.tokens[i+1].lower == "an") {
			return gerund // "a supervisor in retail managing a team of nine"
		}
		return noVerb
	}
	if i+1 < len(r.tokens) && f == base && r.tokens[i+1].gap == hyphen {
		return noVerb // "Open-source"
	}
	if i+1 < len(r.tokens) && f == base && r.tokens[i+1].gap <= hyphen && r.l.kinds[r.tokens[i+1].key] == "title" && !strings.HasSuffix(r.tokens[i+1].lower, "s") {
		return noVerb // "Head teacher", "Support engineer"
	}
	if i == 0 && heads[t.lower] && r.titled(i) {
		return noVerb // "Lead UX designer"
	}
	if (i == 0 || t.gap == stop) && i+1 < len(r.tokens) && r.l.kinds[t.key] == "superlative" && f == base && !(t.lower == "record" && third == formOf(r.tokens[i+1]) && !totals.has(r.tokens[i+1].key)) && !determiners[r.tokens[i+1].lower] && !r.tokens[i+1].digit {
		return noVerb // "Top seller"
	}
	if (i == 0 || t.gap == stop) && i+1 < len(r.tokens) && f == base && predicates[r.tokens[i+1].lower] {
		return noVerb // "Program has grown"
	}
	if f == third && t.gap == stop && i+1 < len(r.tokens) && listing[r.tokens[i+1].lower] {
		return noVerb // "Projects include"
	}
	if (i == 0 || t.gap == stop) && i+1 < len(r.tokens) && r.tokens[i+1].lower == "of" {
		return noVerb // "Price of pallets"
	}
	switch {
	case i == 0 || t.gap == stop, i == 1 && adverbs[previous], previous == "to", infinitives[previous] && !isAnd(previous) && !(previous == "may" && r.tokens[i-1].caps):
		return f
	case i > 0 && r.l.verbs[r.tokens[i-1].key].hedge && f == base && strings.HasPrefix(r.tokens[i-1].key, "help"):
		return f
	case (isAnd(previous) || t.gap == comma) && r.main == f && !(f == base && t.gap < comma && r.tokens[i-1].gap < comma && r.listed(i)):
		return f
	case isAnd(previous) && r.hedge && f == base && i > 1 && !r.listed(i):
		return f
	case f == base && r.helped(i):
		return f
	case previous == "i" || previous == "we":
		return f
	}
	return noVerb
}

// listed says whether a word stands in the list behind "including".
func (r *reader) listed(i int) bool {
	for k := i - 1; k >= 0 && r.tokens[k+1].gap < stop; k-- {
		if r.out[k].form != noVerb {
			return strings.HasPrefix(r.tokens[k].key, "includ")
		}
	}
	return false
}

// describes says whether a participle says more of the noun behind it: "40 freshly cleaned phones", "a shelf of donated books".
func (r *reader) describes(i int) bool {
	if i+1 >= len(r.tokens) || r.tokens[i].gap > hyphen || r.tokens[i+1].gap > hyphen || !r.noun(i+1) {
		return false
	}
	k := i - 1
	if k < 0 || modifies[r.tokens[k].lower] {
		return k >= 0
	}
	if !adverbial(r.tokens[k].lower) || r.tokens[k].gap > hyphen {
		return false
	}
	k--
	return k >= 0 && (r.tokens[k].digit && len(r.tokens[k].lower) != 4 || isNumberWord(r.tokens[k].lower))
}

var modifies = set("of from with for")

// noun says whether a token asserts something and is neither a number nor an article or preposition.
func (r *reader) noun(i int) bool {
	t := r.tokens[i]
	return !t.digit && !r.l.neutral[t.key] && !determiners[t.lower] && !prepositions[t.lower] && !isAnd(t.lower) && t.lower != "to" && !isNumberWord(t.lower) && !adverbial(t.lower)
}

// titled says whether one person's title follows right behind a word.
func (r *reader) titled(i int) bool {
	for k := i + 1; k < len(r.tokens) && k < i+5 && r.tokens[k].gap <= hyphen && !determiners[r.tokens[k].lower] && !prepositions[r.tokens[k].lower]; k++ {
		if t := last(r.tokens[k]); r.l.kinds[t.key] == "title" && !strings.HasSuffix(t.lower, "s") {
			return true
		}
	}
	return false
}

var qualities = set("organized organised motivated driven dedicated focused accomplished trained qualified committed experienced skilled seasoned")

// helped tells the "find" of "helped customers find products".
func (r *reader) helped(i int) bool {
	for k := i - 1; k >= 0 && k >= i-4 && r.tokens[k+1].gap <= hyphen; k-- {
		if r.out[k].form != noVerb {
			return k < i-1 && (r.l.kinds[r.tokens[i].key] == "" && r.tokens[i].lower != "captain" || i+1 < len(r.tokens) && (r.tokens[i+1].digit || determiners[r.tokens[i+1].lower] || isNumberWord(r.tokens[i+1].lower))) && strings.HasPrefix(r.tokens[k].key, "help") && r.out[i-1].content && !r.out[i-1].negated && i+1 < len(r.tokens)
		}
		if prepositions[r.tokens[k].lower] {
			return false
		}
	}
	return false
}

// unchanging verbs have one form for now and then.
var unchanging = set("set put cut hit let read beat shut spread split cast shed run come become overcome cost quit rid bid")

var adverbs = set("sometimes often usually also mostly mainly occasionally currently now regularly always normally personally")

var lately = set("newly recently previously already well fully specially locally")

var prepositions = set("by while for in with of through from at on when include including after before via as about about without not also then into onto is was are were been being be started began continue")

// unknownVerb takes a word that no list has for a verb where it opens a sentence in the past tense.
func (r *reader) unknownVerb(i int) form {
	t := r.tokens[i]
	if certifying[t.lower] || licensing[t.lower] {
		return noVerb
	}
	if len(t.parts) == 0 && !t.digit && t.gap == stop && strings.HasSuffix(t.lower, "ed") && len(t.lower) > 4 && !r.l.neutral[t.key] {
		return past
	}
	return noVerb
}

func formOf(t token) form {
	w := t.lower
	if len(t.parts) > 0 {
		w = t.parts[0].lower
	}
	switch {
	case strings.HasSuffix(w, "ing") && len(w) > 4 && w != "bring":
		return gerund
	case strings.HasSuffix(w, "ed") && !slices.Contains([]string{"need", "feed", "proceed", "exceed", "succeed", "speed", "embed", "shed"}, w), irregularPast[w]:
		return past
	case strings.HasSuffix(w, "s") && !hasAnySuffix(w, "ss", "us", "is"):
		return third
	}
	return base
}

var irregularPast = set("led sat ground slung strode strove shone hewn knelt leapt spelt learnt burnt wrote written ran made built kept took taken gave given sent sold bought taught brought held met found spoke told showed shown saw got grew grown drove driven oversaw overseen undertook won began became went dealt drew drawn chose chosen fed rode rose sang spent understood wore upsold rebuilt rewrote rewritten beat set cut put hit shot sought caught left paid read did had was were been responsible member part fell fallen flown flew dug bent swept hung lent fought threw thrown tore torn forgot froze frozen stuck slept stood stole stolen spun woke broke broken bred drank ate eaten fled heard hid hidden hurt laid lit lost meant quit rang shook sank slid sped split spread sprang struck swung withdrew wound let bid outgrew forewent underwent overhauled rang cast bore borne blew blown")
