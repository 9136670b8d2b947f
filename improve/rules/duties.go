package rules

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"redraft/score/english"
)

// belongings are nouns that stand beside a duty more often than they are its object, and the verbs whose object they can be: one takes
// minutes and does not lead them.
var belongings = sync.OnceValue(func() map[string]map[string]bool {
	all := map[string]map[string]bool{}
	for _, l := range lines("belongings.txt") {
		noun, verbs, _ := strings.Cut(l, ":")
		all[noun] = set(verbs)
	}
	return all
})

// things are nouns that end as gerunds or as nouns of deeds do and are neither: "clothing", "equipment".
var things = words("things.txt")

var (
	further = regexp.MustCompile(`(,?) and (?:also )?(for|to|of|that) |; (?:and )?`)
	nounOf  = regexp.MustCompile(`(,?) and (?:also )?(?:the )?(\p{L}+) of `)
	andDo   = regexp.MustCompile(` and (?:also )?(\p{L}+ing\b)`)

	// general are verbs that fit most of what one is responsible for: "managed the team and the budget".
	general = set("manage handle oversee coordinate maintain")
	// making are verbs for what comes of paper work: of two such things behind one verb both do.
	making = set("make prepare write draft update compile")
	// mending are verbs for what one does to things with one's hands, so that a second such thing is meant as well.
	mending = set("clean fix repair wash sweep mop paint polish mend grease oil")
)

// duties tells what follows "responsible for" as done: its first part and what "and for", "and to" or a semicolon adds to it, each as a
// deed of its own. "payroll and for training staff" becomes "handled payroll and trained staff".
func duties(rest string, tense english.Tense) (string, bool) {
	if text, ok := inRow(rest, tense); ok {
		return text, true
	}
	if m, ok := addition(rest); ok {
		return both(rest[:m.start], m, rest[m.end:], tense)
	}
	if text, ok := deed(rest, tense); ok {
		return text, true
	}
	if text, ok := ofAll(rest, tense); ok {
		return text, true
	}
	m := andDo.FindStringSubmatchIndex(rest) // "the filing and keeping the room tidy"
	if m == nil || strings.Contains(rest[:m[0]], ",") {
		return rest, false
	}
	if last := lastWord(rest[:m[0]]); isDoing(last) && (!handled()[last] || strings.HasPrefix(rest[m[3]:], " of ")) {
		return rest, false
	}
	return both(rest[:m[0]], added{joint: " and "}, rest[m[2]:], tense)
}

var ofOne = regexp.MustCompile(`^(?:the )?((?:\p{L}+, )*\p{L}+),? and (\p{L}+) of `)

// ofAll tells several deeds on one thing: "the design, development and testing of web applications" becomes "designed, developed and tested
// web applications".
func ofAll(rest string, tense english.Tense) (string, bool) {
	m := ofOne.FindStringSubmatch(rest)
	if m == nil {
		return rest, false
	}
	object := rest[len(m[0]):]
	nouns := append(strings.Split(m[1], ", "), m[2])
	row := strings.TrimPrefix(rest[:len(m[0])-len(" of ")], "the ")
	for _, noun := range nouns {
		base := deeds()[noun]
		if v, form, ok := verbOf(noun); base == "" && ok && form == english.Gerund && !handled()[noun] {
			base = v.Base
		}
		v, _, ok := verbOf(base)
		if !ok || verbless[noun] || !ownObjects(v, object, tense) {
			return rest, false
		}
		row = strings.Replace(row, noun, v.In(tense), 1)
	}
	return row + " " + object, onlyThings(object)
}

var between = regexp.MustCompile(`,? and |, `)

// inRow tells a row of duties as deeds, those that are things first: "code reviews, mentoring of two juniors and maintaining the site" becomes
// "conducted code reviews, mentored two juniors and maintained the site". It is not ok where one of them may be part of another.
func inRow(rest string, tense english.Tense) (string, bool) {
	gaps := between.FindAllStringIndex(rest, -1)
	var things, done []string
	verb, before, start, gerunds := "", "", 0, 0
	for i := range len(gaps) + 1 {
		next := []int{len(rest), len(rest)}
		if i < len(gaps) {
			next = gaps[i]
			if and := next[1]-next[0] > 2; and != (i == len(gaps)-1) {
				return rest, false
			}
		}
		part := strings.TrimPrefix(rest[start:next[0]], "the ")
		start = next[1]
		of := nominal.MatchString(part)
		text, ok := deed(part, tense)
		does, object, _ := strings.Cut(text, " ")
		switch thing := object == part || !of && !isDoing(firstWord(part)); {
		case !ok, of && (isDoing(before) || namesDeed(before)), thing && (len(done) > 0 || verb != "" && verb != does): // "loading and unloading of trucks"
			return rest, false
		case thing:
			things, verb = append(things, object), does
		default:
			done = append(done, text)
			gerunds += boolInt(!of)
		}
		before = lastWord(part)
	}
	if gerunds > len(gaps) {
		return rest, false // nothing but gerunds, which are alike already
	}
	if len(things) > 0 {
		done = append([]string{verb + " " + enumerate(things)}, done...)
	}
	switch last := done[len(done)-1]; {
	case len(done) < 2:
		return rest, false
	case len(things) > 1 && len(done) == 2, len(done) > 2 && strings.Contains(rest, ", and "):
		return strings.Join(done[:len(done)-1], ", ") + ", and " + last, true
	}
	return enumerate(done), true
}

// added is where a second duty is added to the first: the words that add it, the preposition among them and what stands in their place
// between deeds.
type added struct {
	start, end  int
	word, joint string
}

// addition finds the last place where a text adds a duty with a word that an opening wants and a deed does not: "and for", "and to".
// Where the same word stands before, as in "writing to customers and to suppliers", it goes on with that one.
func addition(s string) (added, bool) {
	found := added{start: -1}
	for _, m := range further.FindAllStringSubmatchIndex(s, -1) {
		a := added{start: m[0], end: m[1], joint: "; "}
		if m[4] >= 0 {
			a.word, a.joint = s[m[4]:m[5]], " and "
			if goesOn(s[:m[0]], a.word) && !opensDeed(s[m[1]:], a.word) {
				continue
			}
		} else if !strings.HasSuffix(firstWord(s[m[1]:]), "ing") {
			continue
		}
		if m[2] >= 0 && m[3] > m[2] && strings.Contains(s[:m[0]], " and ") {
			a.joint = ", and "
		}
		found = a
	}
	if found.start >= 0 {
		return found, true
	}
	for _, m := range nounOf.FindAllStringSubmatchIndex(s, -1) {
		if deeds()[strings.ToLower(s[m[4]:m[5]])] != "" && !namesDeed(lastWord(s[:m[0]])) {
			found = added{start: m[0], end: m[4], joint: " and "}
		}
	}
	return found, found.start >= 0
}

// lastWord is the word that a text ends in, in small letters.
func lastWord(s string) string {
	tokens := tokenize(s)
	if len(tokens) == 0 {
		return ""
	}
	return tokens[len(tokens)-1].lower
}

// goesOn says whether a word stands in a text already.
func goesOn(s, word string) bool {
	return slices.ContainsFunc(tokenize(s), func(t token) bool { return t.lower == word })
}

// opensDeed says whether a text opens as a duty does behind "for" ("chasing payers") or behind "to" ("chase payers").
func opensDeed(s, word string) bool {
	form := english.Gerund
	if word == "to" {
		form = english.Base
	}
	return word != "that" && is(firstWord(s), form)
}

// both tells two duties as deeds, or is not ok when either is in doubt or the first is a row without its end: "phones, emails".
func both(first string, a added, second string, tense english.Tense) (string, bool) {
	if a.word == "that" || openRow(first) {
		return first, false
	}
	one, ok := duties(first, tense)
	if v, _, _ := verbOf(firstWord(one)); !ok || helping[v.Base] { // whether it was help with the second too, who can tell
		return first, false
	}
	two := second
	if a.word == "to" {
		if aims[firstWord(second)] {
			return first, false
		}
		two, ok = conjugate(second, english.Base, tense)
	} else {
		two, ok = duties(second, tense)
	}
	if verb, object, _ := strings.Cut(two, " "); ok && a.word != "" && strings.HasPrefix(one, verb+" ") {
		two = object // "handled payroll and hiring"
	}
	return one + a.joint + small(two), ok
}

// openRow says whether a text ends in a row that wants an "and": "answering phones, emails".
func openRow(s string) bool {
	comma := strings.LastIndex(s, ", ")
	if comma < 0 || strings.Contains(s[comma:], " and ") || strings.Contains(s[comma:], " or ") {
		return false
	}
	next := firstWord(s[comma+2:])
	return !prepositions[next] && !openers[next] && !fixed[next]
}

// alike gives the bare verbs beside a gerund its form: "answering the phones and book visits" becomes "answering the phones and booking
// visits". It is not ok where a word may be such a verb or a noun, or the row is open: "answering the phones, greet guests".
func alike(s string) (string, bool) {
	tokens := tokenize(s)
	var b strings.Builder
	last, clause, state := 0, false, false
	for i, t := range tokens {
		if i == 0 {
			continue
		}
		v, form, known := verbOf(t.lower)
		beside := coordinated(tokens, i) >= 0
		clause = clause || openers[t.lower] && !(beside && form == english.Base && known) || tokens[i-1].lower == "to" && is(t.lower, english.Base)
		if state = state || t.lower == "is" || t.lower == "are"; state && beside && known && form == english.Base {
			return s, false // "checking that all is complete and sign for it"
		}
		if clause || !known || form != english.Base && form != english.Third || !beside || i+1 == len(tokens) || !plain(tokens[i+1].sep) {
			continue
		}
		as, ends := read(tokens, i, form, false), joiners[tokens[i+1].lower] || prepositions[tokens[i+1].lower]
		switch {
		case as == verb && !joiners[tokens[i-1].lower] && !slices.ContainsFunc(tokens[i:], func(t token) bool { return joiners[t.lower] }):
			return s, false // "answering the phones, greet guests"
		case as == verb && form == english.Base && bareNoun(tokens, i):
			return s, false // "sorting mail and post parcels"
		case as == verb && (form == english.Base || !ends):
			b.WriteString(s[last:t.start] + v.Gerund)
			last = t.end
		case as == unsure && form == english.Base && !ends:
			return s, false
		}
	}
	return b.String() + s[last:], true
}

// ownObjects says whether all that follows a verb in its row can be its object or a deed beside it. "bugs and errors" can be fixed; of
// "bugs and the release notes", "travel, and visas" or "the till, restocking and customers" one cannot tell what hangs on what.
func ownObjects(v english.Verb, s string, tense english.Tense) bool {
	tokens := tokenize(s)
	r, clause := row{verb: v}, false
	for i, t := range tokens {
		clause = clause || i > 0 && opensClause(tokens, i)
		if t.lower == "including" { // examples
			return true
		}
		if behindSign(tokens, i) {
			return false
		}
		if i == 0 || coordinated(tokens, i) < 0 || joiners[t.lower] || prepositions[t.lower] || isFixed(tokens, i) {
			continue
		}
		sentence := finite(t.lower) && joiners[tokens[i-1].lower]
		if sentence && (r.open != "" || r.doing || tense != english.Past) {
			return false
		}
		if !clause && !sentence && !strings.HasSuffix(t.lower, "ly") && !r.add(tokens, i) {
			return false
		}
	}
	return true
}

// behindSign says that a sign in place of "and" stands before the verb at i: "reports & chasing payers".
func behindSign(tokens []token, i int) bool {
	word := tokens[i].lower
	return strings.ContainsAny(tokens[i].sep, "&-–—/+") && (isDoing(word) || is(word, english.Base) && read(tokens, i, english.Base, false) == verb)
}

// opensClause says that the word at i opens what hangs together by itself: "that orders ship", "to plan visits".
func opensClause(tokens []token, i int) bool {
	word := tokens[i].lower
	return openers[word] && word != "help" && word != "making" || tokens[i-1].lower == "to" && is(word, english.Base)
}

// row is what "and" and commas join behind a verb, as far as it was read.
type row struct {
	verb  english.Verb
	open  string // the noun, or its determiner, that a comma alone stands before, so that an "and" is to come
	doing bool   // a gerund stands so
}

// add reads the word at i, with which the next part of the row begins, and says whether that part fits.
func (r *row) add(tokens []token, i int) bool {
	joined := joiners[tokens[i-1].lower]
	if isDoing(tokens[i].lower) {
		r.doing = !joined && !results[tokens[i].lower]
		return r.open == "" && is(tokens[i].lower, english.Gerund) && !besideNoun(tokens, i) && !dangling(tokens, i)
	}
	if finite(tokens[i].lower) {
		return r.open == ""
	}
	if !belongs(r.verb, tokens[i:]) {
		return false
	}
	if !joined {
		r.open = tokens[i].lower
		return true
	}
	comma := strings.Contains(tokens[coordinated(tokens, i)].sep, ",")
	alike := fresh[tokens[1].lower] && fresh[tokens[i].lower] && (making[r.verb.Base] || mending[r.verb.Base] && touchable(tokens[i:])) // "making the rota and the leave plan"
	fits := !r.doing && (r.open != "" || !comma) && (general[r.verb.Base] || alike || !anew(tokens, i, r.open))
	r.open = ""
	return fits
}

var (
	// fresh are the determiners behind which a new thing begins: "bugs and the release notes".
	fresh   = set("the a an its his her their")
	helping = set("help assist support aid")
	// aims are verbs that tell behind "to" what was wanted, which need not have come: "and to ensure that deadlines are met".
	aims = set("ensure improve increase reduce help allow enable save achieve become")
	// results are gerunds that tell what came of a deed rather than the next deed: "managing accounts, ensuring quality and safety".
	results = set("ensuring resulting leading improving increasing reducing saving allowing enabling helping providing")
)

// anew says that the noun at i, behind "and", begins another thing than what the verb before has for its object: it has a determiner
// of its own ("bugs and the release notes", but not "for the board and the auditors") or names a deed ("suppliers and negotiation of
// prices", "animals and cage cleaning", but not "the design and development of apps").
func anew(tokens []token, i int, row string) bool {
	if fresh[tokens[i].lower] {
		for k := 1; k < i; k++ {
			if prepositions[tokens[k-1].lower] && determiners[tokens[k].lower] {
				return false
			}
		}
		return row != tokens[i].lower
	}
	if i > 1 && namesDeed(tokens[i-2].lower) {
		return false
	}
	head := i
	for head+1 < len(tokens) && plain(tokens[head+1].sep) && !prepositions[tokens[head+1].lower] && !joiners[tokens[head+1].lower] && !openers[tokens[head+1].lower] {
		head++
	}
	return namesDeed(tokens[head].lower)
}

// namesDeed says that a noun tells a deed: "supervision", "negotiation".
func namesDeed(noun string) bool {
	if things()[noun] {
		return false
	}
	return deeds()[noun] != "" || isDoing(noun) || slices.ContainsFunc([]string{"tion", "sion", "ment", "ance", "ness", "sis"}, func(end string) bool { return strings.HasSuffix(noun, end) })
}

// stray says that a gerund stands beside what is none: "serve guests and cleaning tables".
func stray(s string) bool {
	tokens := tokenize(s)
	for i, t := range tokens {
		if i > 0 && joiners[tokens[i-1].lower] && isDoing(t.lower) && !isFixed(tokens, i) && coordinated(tokens, i) >= 0 && !doneBefore(tokens[:i-1]) {
			return true
		}
	}
	return false
}

// doneBefore says that some gerund stands in a text already, which the next one goes on with.
func doneBefore(tokens []token) bool {
	return slices.ContainsFunc(tokens, func(t token) bool { return isDoing(t.lower) })
}

// finite says that a word is a verb in the past, which has a sentence of its own: "and was praised", "and took payments".
func finite(word string) bool {
	if word == "was" || word == "were" || word == "had" || word == "did" {
		return true
	}
	v, form, ok := verbOf(word)
	return ok && form == english.Past && v.Base != word
}

// isDoing says that a word is a gerund or looks like one: "restocking", "marking".
func isDoing(word string) bool {
	return is(word, english.Gerund) || len(word) > 5 && strings.HasSuffix(word, "ing") && !things()[word] && !strings.Contains(word, "-")
}

// dangling says that the gerund at i has no object and that none follows in its row: "the till, restocking and customers".
func dangling(tokens []token, i int) bool {
	k := i + 1
	if k == len(tokens) {
		return !endsRow(tokens, i)
	}
	if !joiners[tokens[k].lower] && plain(tokens[k].sep) {
		return false
	}
	if joiners[tokens[k].lower] && k+1 < len(tokens) {
		k++
	}
	return !is(tokens[k].lower, english.Gerund)
}

// belongs says whether the thing that opens a text can be the verb's object, as far as belongings.txt knows: "minutes" cannot be led.
func belongs(v english.Verb, tokens []token) bool {
	if general[v.Base] {
		return true
	}
	for i, t := range tokens {
		if i > 0 && (!plain(t.sep) || prepositions[t.lower] || joiners[t.lower]) {
			break
		}
		if verbs, ok := belongings()[t.lower]; ok && !verbs[v.Base] {
			return false
		}
	}
	return true
}

// alsoFor finds other words that add a duty to the opening: "as well as for chasing payers".
var alsoFor = regexp.MustCompile(`(?i)(?:,| or| as well as| but also| plus| &) (?:also )?(?:for (?:an?|the|\d+|\p{L}+ing)\b|of (?:the|\p{L}+ing)\b|to (\p{L}+))`)

// leftOver says whether a text adds something with a word that only its old opening wanted, as in "Supported payroll and to order stock",
// or still speaks in the first person.
func leftOver(s string) bool {
	m, ok := addition(s)
	if ok && m.word != "" || leftI.MatchString(s) {
		return true
	}
	also := alsoFor.FindStringSubmatch(s)
	return also != nil && (also[1] == "" || is(strings.ToLower(also[1]), english.Base))
}
