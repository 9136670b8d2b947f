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
	if wishes[t.lower] || t.lower == "looking" && i+1 < len(r.tokens) && (r.tokens[i+1].lower == "for" || r.tokens[i+1].lower == "to") || t.lower == "looking_for" || t.lower == "like" && i > 0 && r.tokens[i-1].lower == "would" {
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
		m.others = t.gap != stop && ((f == past || f == base) && r.agent(i) || (f != gerund && (f != base || r.tokens[i-1].lower == "who")) && r.relative(i) || (f == past || f == third) && r.doer(i))
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
	free = free || f == gerund && opens && v.strength <= 2 && !v.outcome && i+1 < len(r.tokens) && r.tokens[i+1].gap < comma && !isAnd(r.tokens[i+1].lower) // "helped with onboarding, sending welcome packets"
	free = free || f == gerund && r.partaking(i)
	free = free || f == past && r.main != past && r.tokens[i].gap == comma && i+1 < len(r.tokens) && r.tokens[i+1].gap < comma && !prepositions[r.tokens[i+1].lower] && r.tokens[i+1].lower != "to" && !isAnd(r.tokens[i+1].lower) // "support the clerk, found two errors"
	if r.hedge && !first && !bare && !byTeam(r.tokens, i-1) && (free || f == r.main && !r.infinitive(i) && !(f == gerund && (prepositions[r.tokens[i-1].lower] || determiners[r.tokens[i-1].lower]))) {                            // "helping with ordering"
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
	if instructed[t.lower] && i > 0 && (passives[r.tokens[i-1].lower] || t.gap == stop) && strings.HasPrefix(r.tokens[next].lower, "how") { // "was shown how to use"
		return true
	}
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
		case people && sights.has(r.l.verbKey(r.tokens[i])) && formOf(t) == base && (r.l.verbs[r.l.verbKey(t)].strength > 0 || r.l.kinds[r.tokens[k-1].key] == "title" && r.noun(k+1)):
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
	mulls      = verbSet("plan propose consider recommend suggest advise contemplate discuss intend try attempt")
	causing    = verbSet("persuade convince encourage urge teach train coach prepare allow enable permit authorize advise tell ask request invite instruct watch see observe let hear get motivate inspire challenge require")
	instructed = set("shown taught learned learnt")
	chances    = set("chance chances opportunity opportunities offer proposal proposals plan plans request invitation permission option options")
	// persuades are of these the verbs that only somebody else can be the object of.
	persuades = verbSet("persuade convince encourage urge permit authorize advise tell ask motivate inspire")
	sights    = verbSet("watch see observe let hear")
)

func (r *reader) infinitive(i int) bool { return i > 0 && r.tokens[i-1].lower == "to" }

// aimed tells "to reduce costs" from "reduced costs"; "helped to reduce" is the hedge's matter.
func (r *reader) aimed(i int) bool {
	if i > 0 && formOf(r.tokens[i]) == gerund && (strings.HasPrefix(r.tokens[i-1].key, "responsib") || i > 1 && (r.tokens[i-1].lower == "with" || r.tokens[i-1].lower == "for") && tasks.has(r.tokens[i-2].key)) {
		return slices.ContainsFunc(r.tokens[i+1:min(len(r.tokens), i+9)], func(t token) bool { return t.digit }) // "tasked with reducing costs by 15%" sets a target
	}
	if formOf(r.tokens[i]) == gerund && i > 3 && r.tokens[i-1].lower == "on" && r.together(i) {
		return true // "worked with the team on improving scripts" as "to improve"
	}
	if i > 0 && viewing[r.tokens[i-1].lower] {
		return true // "with a view to cutting costs"
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

// together says whether a verb before token i tells of working with somebody.
func (r *reader) together(i int) bool {
	for k := i - 2; k > 0 && k >= i-8 && r.tokens[k].gap < comma; k-- {
		if withs[r.tokens[k].lower] || strings.HasSuffix(r.tokens[k].lower, "_with") {
			return cooperates.has(r.tokens[k-1].key) || cooperates.has(orSelf(r.tokens[k])[0].key)
		}
	}
	return false
}

var cooperates = verbSet("work collaborate cooperate partner team_up liaise")

var viewing = set("with_a_view_to with_the_aim_of with_the_goal_of")

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

// opensClause says whether a verb or a number follows an "and": "no injuries and was the safety rep".
func (r *reader) opensClause(i int) bool {
	return i < len(r.tokens) && (r.tokens[i].digit || r.tokens[i].lower == "was" || r.tokens[i].lower == "am" || isNumberWord(r.tokens[i].lower) || r.form(i) != noVerb)
}

var prepositions = set("by while for in with of through from at on when include including after before via as about about without not also then into onto is was are were been being be started began continue")
