package facts

import (
	"slices"
	"strings"
)

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
	if t.lower == "registered" && i+1 < len(r.tokens) && r.tokens[i+1].gap <= hyphen && (t.gap == stop || i > 0 && isAnd(r.tokens[i-1].lower) && r.main == past) && !r.titled(i) && r.noun(i+1) {
		return past // "registered new members"
	}
	if r.founding(i) || t.lower == "following" && !(i+1 < len(r.tokens) && r.tokens[i+1].lower == "up") || certifying[t.lower] || licensing[t.lower] {
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
	if f == base && (previous == "has" || previous == "have" || previous == "had") && t.gap <= hyphen && (t.lower == "run" || unchanging[t.lower]) {
		return past // "has run kitchens"
	}
	if f == base && i > 0 && unchanging[t.lower] && r.agent(i) {
		return past // "the meeting run by the manager"
	}
	switch f {
	case past:
		if opens && qualities[t.lower] && r.titled(i) {
			return noVerb // "Organized paralegal"
		}
		if !opens && (determiners[previous] && !(previous == "a" && r.tokens[i-1].caps && r.tokens[i-1].gap <= hyphen) || t.gap == hyphen || lately[previous] || r.describes(i)) {
			return noVerb
		}
		return past
	case gerund:
		if t.gap == hyphen || !opens && t.tied() && strings.HasSuffix(t.family, "er") || (t.lower == "missing" || t.lower == "outstanding") && !opens && i+1 < len(r.tokens) && r.tokens[i+1].gap <= hyphen && r.noun(i+1) { // "engineer-in-training", "missing data"
			return noVerb
		}
		if opens || mainly[previous] && r.tokens[i-1].gap == comma || isAnd(previous) || prepositions[previous] || r.l.verbs[r.tokens[i-1].key].hedge || previous == "to" || strings.HasPrefix(previous, "responsib") {
			return gerund
		}
		if r.partaking(i) || i+1 < len(r.tokens) && t.gap <= hyphen && nowadays[previous] && (r.tokens[i+1].digit || isNumberWord(r.tokens[i+1].lower) || determiners[r.tokens[i+1].lower]) {
			return gerund // "most recently leading 12 agents"
		}
		if leads.has(t.key) && r.out[i-1].form == noVerb && r.out[i-1].content && t.gap <= hyphen && i+1 < len(r.tokens) && (r.tokens[i+1].digit || isNumberWord(r.tokens[i+1].lower) || r.tokens[i+1].lower == "a" || r.tokens[i+1].lower == "an") {
			return gerund // "a supervisor in retail managing a team of nine"
		}
		return noVerb
	}
	if i+1 < len(r.tokens) && f == base && r.tokens[i+1].gap == hyphen {
		return noVerb // "Open-source"
	}
	if i+1 < len(r.tokens) && f == base && r.tokens[i+1].gap <= hyphen && previous != "i" && previous != "we" && r.l.kinds[r.tokens[i+1].key] == "title" && (!strings.HasSuffix(r.tokens[i+1].lower, "s") || r.addressed(i)) {
		return noVerb // "Head teacher", "Support engineer"
	}
	if f == base && strings.HasSuffix(t.lower, "tion") && !inTion[t.lower] && t.gap <= hyphen {
		return noVerb // "orders and prescription transfers"
	}
	if f == base && t.gap <= comma && i > 0 && (t.gap == comma || isAnd(previous)) && r.done(i+1) {
		return noVerb // "keep the floor clean and stock folded"
	}
	if strings.HasSuffix(t.lower, "ings") && !strings.HasSuffix(t.key, "ing") {
		return noVerb // "Coatings scientist"
	}
	if t.lower == "master" && i+1 < len(r.tokens) && t.gap >= comma && (r.tokens[i+1].lower == "degree" || r.tokens[i+1].lower == "in" || r.tokens[i+1].lower == "of") {
		return noVerb // "Master's degree"
	}
	if i == 0 && (heads[t.lower] || t.lower == "staff") && r.titled(i) {
		return noVerb // "Lead UX designer"
	}
	if (i == 0 || t.gap == stop) && i+1 < len(r.tokens) && r.l.kinds[t.key] == "superlative" && t.lower != "drive" && f == base && !(t.lower == "record" && (third == formOf(r.tokens[i+1]) && !totals.has(r.tokens[i+1].key) || isAnd(r.tokens[i+1].lower))) && !determiners[r.tokens[i+1].lower] && !r.tokens[i+1].digit {
		return noVerb // "Top seller"
	}
	if (i == 0 || t.gap == stop) && i+1 < len(r.tokens) && (f == base || f == third && (itself.has(r.tokens[i+1].key) || r.tokens[i+1].lower == "went")) && predicates[r.tokens[i+1].lower] {
		return noVerb // "Program has grown"
	}
	if f == third && t.gap == stop && i+1 < len(r.tokens) && listing[r.tokens[i+1].lower] {
		return noVerb // "Projects include"
	}
	if f == third && t.gap == stop && i+1 < len(r.tokens) && r.tokens[i+1].gap <= hyphen && (prepositions[r.tokens[i+1].lower] || r.tokens[i+1].lower == "up" || r.tokens[i+1].lower == "down") && r.l.verbs[t.key].strength >= 2 && r.l.direction(t) == 0 && !objectless.has(t.key) {
		return noVerb // "Interviews with managers", "Weddings up to 90 guests"
	}
	if (i == 0 || t.gap == stop) && i+1 < len(r.tokens) && (r.tokens[i+1].lower == "of" || t.lower == "support" && (r.tokens[i+1].lower == "to" || r.tokens[i+1].lower == "for") && r.served(i)) {
		return noVerb // "Price of pallets", "Support to users"
	}
	if (i == 0 || t.gap == stop) && f == base && graded[t.lower] && i+1 < len(r.tokens) && r.tokens[i+1].digit && (i+2 == len(r.tokens) || r.tokens[i+2].gap >= comma || modifies[r.tokens[i+2].lower] || prepositions[r.tokens[i+2].lower]) {
		return noVerb // "Mark 1.7 for the thesis"
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
	case f == third && (t.gap == comma || isAnd(previous)) && i+1 < len(r.tokens) && (r.tokens[i+1].lower == "it" || r.tokens[i+1].lower == "them"):
		return f // "that pulls data, stores it"
	case (f == third && (i+1 == len(r.tokens) || !isAnd(r.tokens[i+1].lower) && !predicates[r.tokens[i+1].lower]) || f == base && r.tokens[i-1].gap <= hyphen && infinitives[previous]) && r.doer(i):
		return f // "which the director signs"
	}
	return noVerb
}

// nowadays are words that say when somebody did what the gerund behind them tells.
var nowadays = set("recently most_recently currently presently now previously formerly lately")

// inTion are verbs that end as nouns of doings do.
var inTion = set("mention question petition position station function condition caution auction portion partition transition requisition provision apportion proportion section action")

// done says whether a participle stands at i with nothing behind it that it says more of.
func (r *reader) done(i int) bool {
	return i < len(r.tokens) && r.tokens[i].gap <= hyphen && strings.HasSuffix(r.tokens[i].lower, "ed") && formOf(r.tokens[i]) == past && r.l.verbs[r.l.verbKey(r.tokens[i])].strength > 0 && (i+1 == len(r.tokens) || r.tokens[i+1].gap >= comma || prepositions[r.tokens[i+1].lower] || isAnd(r.tokens[i+1].lower))
}

// addressed says whether a word qualifies those to whom something is given: the service of "sent photos to service advisors".
func (r *reader) addressed(i int) bool {
	if i < 2 || r.tokens[i-1].lower != "to" {
		return false
	}
	for k := i - 2; k >= 0 && r.tokens[k+1].gap <= hyphen; k-- {
		if r.out[k].form != noVerb {
			return k < i-2 && addressing.has(r.l.verbKey(r.tokens[k]))
		}
	}
	return false
}

// addressing are verbs of giving something to somebody, none of asking or bringing anybody to do something.
var addressing = verbSet("send give forward report submit escalate pass pass_on relay refer deliver explain show email mail hand hand_over communicate distribute present provide offer supply issue return transfer route")

// partaking says whether a doing is the part that the person takes in what others meet for: "participate in the weekly call presenting the figures".
func (r *reader) partaking(i int) bool {
	if !takesPart.has(r.tokens[i].key) || i+1 >= len(r.tokens) || r.tokens[i].gap > hyphen || r.tokens[i+1].gap > hyphen || !meetings[last(r.tokens[i-1]).lower] {
		return false
	}
	for k := i - 2; k >= 0 && r.tokens[k+1].gap <= hyphen; k-- {
		if r.out[k].form != noVerb {
			return r.l.verbs[r.l.verbKey(r.tokens[k])].hedge
		}
	}
	return false
}

var (
	takesPart = verbSet("present report represent explain show demonstrate answer update summarize take pitch share")
	meetings  = set("meeting meetings call calls stand_up standup stand_ups standups huddle huddles conference conferences round rounds session sessions committee fair fairs review reviews")
)

var graded = set("mark grade score")

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

var modifies = set("of from with for on after about regarding concerning against before")

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
			if i+1 < len(r.tokens) && (prepositions[r.tokens[i+1].lower] || r.tokens[i+1].lower == "during") && formOf(r.tokens[i]) == base && r.l.verbs[r.tokens[i].key].strength >= 2 && r.l.direction(r.tokens[i]) == 0 && !objectless.has(r.tokens[i].key) {
				return false // "helped the dish station during peaks"
			}
			return k < i-1 && (r.l.kinds[r.tokens[i].key] == "" && !(peopleWords.has(r.tokens[i].key) && i+1 < len(r.tokens) && r.verbal(i+1)) && r.tokens[i].lower != "captain" || i+1 < len(r.tokens) && (r.tokens[i+1].digit || determiners[r.tokens[i+1].lower] || isNumberWord(r.tokens[i+1].lower))) && strings.HasPrefix(r.tokens[k].key, "help") && r.out[i-1].content && !r.out[i-1].negated && i+1 < len(r.tokens)
		}
		if prepositions[r.tokens[k].lower] {
			return false
		}
	}
	return false
}

// unchanging verbs have one form for now and then.
var unchanging = set("set put cut hit let read beat shut spread split cast shed run come become overcome cost quit rid bid sunset")

// objectless verbs need nothing that they are done to: "speaks at fairs".
var objectless = verbSet("respond deal look speak talk act specialize focus communicate liaise negotiate report comply adhere prepare operate present plan apply search check follow lead train teach travel volunteer drive sing write")

var adverbs = set("sometimes often usually also mostly mainly occasionally currently now regularly always normally personally")

var lately = set("newly recently previously already well fully specially locally")

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
	case strings.HasSuffix(w, "ings") && len(w) > 6: // "viewings"
		return noVerb
	case strings.HasSuffix(w, "s") && !hasAnySuffix(w, "ss", "us", "is"):
		return third
	}
	return base
}

var irregularPast = set("led sunset sat ground slung strode strove shone hewn knelt leapt spelt learnt burnt wrote written ran made built kept took taken gave given sent sold bought taught brought held met found spoke told showed shown saw got grew grown drove driven oversaw overseen undertook won began became went dealt drew drawn chose chosen fed rode rose sang spent understood wore upsold rebuilt rewrote rewritten beat set cut put hit shot sought caught left paid read did had was were been responsible accountable answerable member part fell fallen flown flew dug bent swept hung lent fought threw thrown tore torn forgot froze frozen stuck slept stood stole stolen spun woke broke broken bred drank ate eaten fled heard hid hidden hurt laid lit lost meant quit rang shook sank slid sped split spread sprang struck swung withdrew wound let bid outgrew forewent underwent overhauled rang cast bore borne blew blown")
