package facts

import (
	"fmt"
	"slices"
	"strings"

	"redraft/resume"
)

// Disowned is why a supplied fact proves nothing that the person did; "" when it may. What is denied, only meant, or was done by somebody else is
// no part of the source, however true it is.
func (s *Source) Disowned(fact int) string {
	if fact < 0 || fact >= len(s.supplied) {
		return ""
	}
	return s.supplied[fact]
}

// The reasons why a supplied fact proves nothing.
const (
	isDenied    = "It says what was not done."
	isMeant     = "It says what is meant to be done, or could have been."
	isOthers    = "It says what somebody else did."
	isElsewhere = "It tells of an employer that the resume does not have."
)

// supply adds the facts that the user supplied and that tell of the person.
func (s *Source) supply(facts []string) {
	s.supplied = make([]string, len(facts))
	for i, text := range facts {
		if s.supplied[i] = s.l.disowns(s.l.scan(text)); s.supplied[i] == "" {
			s.add(segment{path: factPath(i), text: text, titled: true})
		}
	}
}

// Bind keeps a supplied fact to one entry of the resume, "experiences[0]", and to what tells of the whole resume.
func (s *Source) Bind(fact int, entry string) {
	for n := range s.segments {
		if g := &s.segments[n]; g.path == factPath(fact) && !slices.Equal(g.only, nowhere) {
			g.only = []string{entry}
		}
	}
}

func factPath(i int) string { return fmt.Sprintf("facts[%d]", i) }

// bind keeps the supplied facts that tell of one employer to that one's entries. It needs the whole source.
func (s *Source) bind(content resume.Resume) {
	employers := s.employersOf(content)
	for i, why := range s.supplied {
		for n := range s.segments {
			if g := &s.segments[n]; why == "" && g.path == factPath(i) {
				if g.only = s.employed(g.tokens, employers); slices.Equal(g.only, nowhere) {
					s.supplied[i] = isElsewhere // it proves something in the summary, at most
				}
				break
			}
		}
	}
}

// employer is an entry's, as words.
type employer struct {
	entry string
	words []token
}

func (s *Source) employersOf(content resume.Resume) []employer {
	var out []employer
	for _, list := range []struct {
		name    string
		entries []resume.Experience
	}{{"experiences", content.Experiences}, {"volunteer", content.Volunteer}} {
		for i, x := range list.entries {
			if words := s.l.scan(x.Company); len(words) > 0 {
				out = append(out, employer{fmt.Sprintf("%s[%d]", list.name, i), words})
			}
		}
	}
	return out
}

// nowhere are the entries of what was done at an employer that the resume does not have.
var nowhere = []string{"nowhere"}

// employed lists the entries that a fact is bound to, nil for all: those of the employer that it names, or none where it tells of another.
func (s *Source) employed(tokens []token, employers []employer) []string {
	var only []string
	for i, t := range tokens {
		place := i > 0 && at[tokens[i-1].lower] || i > 1 && at[tokens[i-2].lower] && determiners[tokens[i-1].lower]
		if place && i+1 < len(tokens) && different[t.lower] && (groups.has(tokens[i+1].key) || employments[tokens[i+1].lower]) || t.lower == "elsewhere" {
			return nowhere
		}
		if !place || s.l.neutral[t.key] {
			continue
		}
		for _, e := range employers {
			if !slices.Contains(only, e.entry) && slices.ContainsFunc(e.words, func(w token) bool { return w.caps && w.key == t.key && (t.caps || e.words[0].key == t.key) }) {
				only = append(only, e.entry)
			}
		}
		if t.caps && tokens[i-1].lower == "at" && len(only) == 0 && !s.says(t.key) && (i+1 == len(tokens) || tokens[i+1].gap > hyphen || !tokens[i+1].caps) {
			only = nowhere
		}
	}
	return only
}

// says whether the resume itself has a word.
func (s *Source) says(key string) bool {
	return slices.ContainsFunc(s.index[key], func(p place) bool { return !strings.HasPrefix(s.segments[p.segment].path, "facts[") })
}

var (
	at          = set("at for in with from as during before")
	different   = set("another other previous former different prior earlier last old next future")
	employments = set("company employer job role position workplace place post firm career internship life gig contract")
)

// disowns says why a text tells of no deed of the person's own, by what stands before its first deed and who does it.
func (l *lexicon) disowns(tokens []token) string {
	for i := range tokens {
		if i > 0 && (tokens[i].gap >= comma || isAnd(tokens[i].lower)) && l.deed(tokens[:i]) {
			break // the first clause tells whose the deed is
		}
		if why := l.unreal(tokens, i); why != "" {
			return why
		}
	}
	if l.byOthers(tokens) || l.ofOthers(tokens) {
		return isOthers
	}
	return ""
}

// deed says whether a verb stands among words.
func (l *lexicon) deed(tokens []token) bool {
	return slices.ContainsFunc(tokens, func(t token) bool { return l.verbs[l.verbKey(t)].strength > 0 })
}

// unreal says why a word makes of the verb behind it something that was not done: "never", "failed to", "will".
func (l *lexicon) unreal(tokens []token, i int) string {
	t := tokens[i]
	next := func(k int) token {
		if i+k < len(tokens) {
			return tokens[i+k]
		}
		return token{}
	}
	verb := l.verbs[l.verbKey(next(1))].strength > 0 || adverbs[next(1).lower] && l.verbs[l.verbKey(next(2))].strength > 0 || auxiliaries[next(1).lower]
	to := next(1).lower == "to" || asking.has(t.key) && (next(2).lower == "to" || next(3).lower == "to")
	before := ""
	if i > 0 {
		before = tokens[i-1].lower
	}
	switch {
	case t.lower == "not" && next(1).lower == "only":
	case negations[t.lower] && t.lower != "without" && t.lower != "zero" && t.lower != "no" && t.lower != "none" && (verb || auxiliaries[before]), strings.HasSuffix(t.lower, "n't") && verb,
		(negators.has(t.key) || quits.has(t.key)) && (to || verb && formOf(next(1)) == gerund), t.lower == "no" && next(1).lower == "longer", (i == 0 || t.gap == stop) && (t.lower == "no" || t.lower == "nobody" || t.lower == "none"):
		return isDenied
	case modals[t.lower] && (verb || next(1).lower == "not" || next(1).lower == "i"), strings.HasSuffix(t.lower, "'ll"), (hoping.has(t.key) || asking.has(t.key) || due[t.lower]) && to && l.verbs[l.verbKey(next(2))].strength+l.verbs[l.verbKey(next(3))].strength+l.verbs[l.verbKey(next(4))].strength > 0,
		hoping.has(t.key) && verb && formOf(next(1)) == gerund, (t.lower == "next" || t.lower == "coming") && seasons[next(1).lower], t.lower == "tomorrow" || t.lower == "soon" || t.lower == "if" || t.lower == "maybe" || t.lower == "perhaps":
		return isMeant
	}
	return ""
}

var (
	auxiliaries = set("did do does have has had was were am are is be been")
	modals      = set("will shall would could should might may can must")
	due         = set("going supposed due meant about set ready eager keen able scheduled willing")
	seasons     = set("year month week quarter season term summer spring autumn winter")
	hoping      = verbSet("aim intend plan hope attempt try seek strive want wish expect offer promise agree decide dream consider like love")
	asking      = verbSet("ask tell")
	quits       = verbSet("avoid forget neglect miss")
)

// ofOthers says whether somebody else than the person does the first deed: "my boss managed", "John managed", "the team closed".
func (l *lexicon) ofOthers(tokens []token) bool {
	from := 0
	for i, t := range tokens {
		if t.gap == comma && i > 0 && !l.deed(tokens[from:i]) {
			from = i // "In 2023, my boss …"
		}
		if i == from || t.digit || (t.gap >= comma && i > from) {
			if t.gap >= comma && i > from {
				return false
			}
			continue
		}
		f := formOf(t)
		if strength := l.verbs[l.verbKey(t)].strength; strength == 0 && !auxiliaries[t.lower] || f == gerund {
			continue
		}
		subject := tokens[from:i]
		for len(subject) > 0 && (adverbs[subject[0].lower] || subject[0].lower == "and" || subject[0].lower == "but" || subject[0].lower == "then") {
			subject = subject[1:]
		}
		for len(subject) > 0 && (adverbs[subject[len(subject)-1].lower] || strings.HasSuffix(subject[len(subject)-1].lower, "ly")) {
			subject = subject[:len(subject)-1]
		}
		if f == base && !l.plural(subject) && !auxiliaries[t.lower] { // "the sales lead …"
			continue
		}
		who := l.doer(subject)
		if who == nobodyElse {
			return false
		}
		if auxiliaries[t.lower] || l.direction(t) != 0 || benefits.has(l.verbKey(t)) { // "the team was 12 people", "the team grew to 12"
			return who == somebody && (l.direction(t) != 0 || t.lower == "had" || t.lower == "has" || t.lower == "did") || l.direction(t) != 0 && i+1 < len(tokens) && !tokens[i+1].digit && !prepositions[tokens[i+1].lower] && tokens[i+1].lower != "to" && tokens[i+1].gap < comma
		}
		return true
	}
	return false
}

// doer is who a subject names.
type doer int

const (
	nobodyElse doer = iota // the person, a thing, or so many people
	group
	somebody
)

func (l *lexicon) doer(subject []token) doer {
	for k, t := range subject {
		if k > 0 && prepositions[t.lower] || t.lower == "of" || t.lower == "at" {
			if subject = subject[:k]; k == 0 {
				return nobodyElse
			}
			break
		}
	}
	if len(subject) == 0 || len(subject) > 5 || slices.ContainsFunc(subject, func(t token) bool {
		return t.digit || isNumberWord(t.lower) || t.lower == "i" || strings.HasPrefix(t.lower, "i'") || t.lower == "we" || t.lower == "one" || t.lower == "me" || t.lower == "all" || t.lower == "both" || t.lower == "myself" || t.gap >= comma && t.start > subject[0].start
	}) || l.deed(subject[:1]) && len(subject) > 1 {
		return nobodyElse
	}
	head := last(subject[len(subject)-1])
	switch {
	case others[head.lower], relations[head.lower], l.kinds[head.key] == "title" && !strings.HasSuffix(head.lower, "s"):
		return somebody
	case l.kinds[head.key] == "title", groups.has(head.key), peopleWords.has(head.key), head.lower == "people":
		return group
	case len(subject) <= 2 && head.caps && (subject[0].gap < stop || len(subject) == 2 || !l.known1(head)) && !l.tools[head.key] && l.kinds[head.key] == "":
		return somebody // a name
	}
	return nobodyElse
}

// known1 says whether a list has a word as something else than a name.
func (l *lexicon) known1(t token) bool {
	return l.neutral[t.key] || l.verbs[t.key].strength > 0 || l.tools[t.key] || l.soft[t.key] || t.root != t.key || len(l.alternates[t.key]) > 0 || strings.HasSuffix(t.lower, "s") || measured[t.lower]
}

func (l *lexicon) plural(subject []token) bool {
	if len(subject) == 0 {
		return false
	}
	t := subject[len(subject)-1]
	return strings.HasSuffix(t.lower, "s") || t.lower == "they" || t.lower == "you" || t.lower == "people" || t.lower == "staff"
}

var (
	others    = set("he she they you somebody someone others everybody everyone another who")
	relations = set("boss predecessor successor husband wife father mother brother sister friend owner ceo coworker teammate mate flatmate roommate partner spouse son daughter uncle aunt cousin lead head chief")
	benefits  = verbSet("use adopt read visit attend come pass need get join watch see follow sign buy") // what users and guests do
)

// byOthers says whether a text opens with what somebody else did: "5 projects were managed by John".
func (l *lexicon) byOthers(tokens []token) bool {
	for i := 1; i+1 < len(tokens); i++ {
		if tokens[i].lower != "by" || formOf(tokens[i-1]) != past || l.verbs[l.verbKey(tokens[i-1])].strength == 0 || benefits.has(l.verbKey(tokens[i-1])) {
			continue
		}
		if i == 1 || slices.ContainsFunc(tokens[:i-1], func(t token) bool {
			return t.lower == "i" || t.lower == "we" || l.verbs[l.verbKey(t)].strength > 0 && formOf(t) == past && !auxiliaries[t.lower]
		}) {
			return false
		}
		for k := i + 1; k < len(tokens) && k < i+5 && tokens[k].gap <= hyphen && !prepositions[tokens[k].lower]; k++ {
			t := last(tokens[k])
			if t.digit || t.lower == "me" || t.lower == "myself" {
				return false
			}
			if others[t.lower] || t.lower == "him" || t.lower == "her" || t.lower == "them" || relations[t.lower] || l.kinds[t.key] == "title" || groups.has(t.key) || peopleWords.has(t.key) || t.caps && !l.tools[t.key] {
				return true
			}
		}
	}
	return false
}
