package rules

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"redraft/improve/draft"
	"redraft/score/english"
)

// A summary has two to four sentences and 40 to 100 words.
const (
	maxSentences = 4
	minWords     = 40
	maxWords     = 100
)

var (
	wish       = regexp.MustCompile(`(?i)^\s*(?:objective\b|to (?:obtain|secure|gain|find|get|work)\b|seeking\b|looking for\b|my (?:goal|objective)\b|i am (?:looking|seeking)\b|i want to\b)`)
	ofTemplate = regexp.MustCompile(`(?i)\b(?:a|this|your) (?:cv|resume|résumé|template)\b|\bsection titles?\b|@|https?://|\|`)
	fillText   = regexp.MustCompile(`(?i)\blorem ipsum\b|\bsection title\b`) // texts that templates come with
	profession = regexp.MustCompile(`(?i)\b(?:assistant|manager|engineer|developer|analyst|designer|specialist|coordinator|consultant|administrator|director|representative|nurse|teacher|accountant|writer|editor|marketer|scientist|architect|technician|supervisor|officer|associate|executive|secretary|receptionist|bookkeeper|recruiter|programmer|researcher|lead|leader|professional|student|graduate|owner|founder|co-founder|agent|clerk|strategist|planner|operator|attorney|lawyer|physician|professor|lecturer|educator|salesperson|freelancer|intern|trainee|tutor|cto|ceo|president|caregiver|driver|chef|cook|cashier|barista|server|translator|journalist|photographer|pharmacist|therapist|paralegal|buyer|controller|auditor|waiter|waitress|bartender|mechanic|electrician|plumber|carpenter|welder|instructor|trainer|coach|librarian|copywriter|proofreader|transcriptionist|interpreter|midwife|dentist|paramedic|carer|steward|guard|labou?rer|operative|economist|statistician|biologist|chemist|physicist|psychologist|artist|animator|musician|producer|merchandiser|inspector|foreman|surveyor|stylist|hairdresser|(?-i:VA|EA|PA|CSM|RN|LPN)|baker|butcher|gardener|cleaner|housekeeper|concierge|dispatcher|courier|advis[eo]r)s?\b`)
	iAm        = regexp.MustCompile(`(?i)^I(?: am|['’]m)(?: currently| now)? (?:an? )?`)
	iHave      = regexp.MustCompile(`(?i)^I(?: have|['’]ve got|['’]ve) ((?:over |more than |about |around |nearly |almost )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|extensive|broad|solid|strong|hands-on|excellent|good|great|proven|deep|my own)\b)`)
	twoSelves  = regexp.MustCompile(`^(I\b.{8,}?),? and (I(?: am| have|['’]m|['’]ve)\b.*)$`)
)

// summary writes a summary from what the resume proves, or mends the one that it has.
func (e *engine) summary() {
	if !e.wants("summary") {
		return
	}
	anew := func(why string) {
		if parts := e.compose(); parts != nil {
			e.out.Proposals = append(e.out.Proposals, draft.Proposal{
				Type: "summary", Path: "summary", Original: e.r.Summary, Improved: strings.Join(parts, " "), Parts: parts, Reasoning: why})
		}
	}
	old := strings.TrimSpace(e.r.Summary)
	kept := withoutWishes(old)
	if kept != old && e.english && len(strings.Fields(kept)) < 6 && number.FindString(kept) == "" && e.compose() != nil { // little but what is wanted
		anew("Says what you bring in place of what you look for or what everybody may say of themselves.")
		return
	}
	motto := strings.HasPrefix(old, "“") || strings.HasPrefix(old, `"`)
	switch {
	case old == "":
		anew("Opens with what you are and what you have shown, all of it from this resume.")
	case fillText.MatchString(old):
		anew("Replaces the template's filler text by what you are and have shown, all of it from this resume.")
	case !inEnglish(cmp.Or(kept, old)) || ofTemplate.MatchString(old):
	case motto:
		anew("Says what you bring in place of a motto, all of it from this resume.")
	case wish.MatchString(old) && number.FindString(old) == "" && len(Sentences(old)) == 1:
		anew("Says what you bring in place of what you want: with experience to show, objectives are answered less often (TalentWorks).")
	default:
		e.mend(old)
	}
}

// boastful finds adjectives at the head of a sentence that nobody can prove, before what the person is: "Results-driven and dynamic project manager".
var boastful = regexp.MustCompile(`^(?i:(?:(?:highly|self)[- ])?(?:results?-(?:driven|oriented)|passionate|motivated|hard-?working|dynamic|detail-oriented|enthusiastic|dedicated|driven|proactive|ambitious|energetic)(?:, (?:and )?| and | ))+(\p{L}{4,})`)

var lookingFor = regexp.MustCompile(`(?i)(?:^|,? (?:who |and |that )?)(?:(?:i am |i'm |is |am |currently |now |actively )*)(?:looking for|looking to|i (?:look|search)(?: for)?|seeking|searching for|in search of|open to|hoping to|eager to find)\b[^.;]*\b(?:opportunit(?:y|ies)|positions?|roles?|jobs?|challenges?|employment|work|career)\b[^.;]*`)

// ofWishes opens a sentence that says all through what somebody wants or likes: "My goal is to …", "We love patients".
var ofWishes = regexp.MustCompile(`(?i)^(?:my (?:\p{L}+ )?(?:goal|objective|aim|ambition|dream|wish) (?:is|was)\b|(?:i|we|i['’](?:m|d)|i am|i would|we would) (?:(?:currently|now|really|truly|just|also|always|very) )*(?:(?:like|want|wish|hope|hoping|aim|aiming|seek|eager|keen) to\b|love\b|enjoy\b|like\b)|(?:hoping|aiming|wishing|looking|seeking|eager|keen) to\b|to (?:obtain|secure|gain|find|get|land)\b)`)

// praises are words that everybody may say of themselves, and those that go with them.
var praises = words("praises.txt")

var greeting = regexp.MustCompile(`(?i)^(?:hello|hi|hey|greetings|welcome)[!.]`)

// onlyPraise says that a sentence has nothing but what everybody may say of themselves: "A motivated team player with a can-do attitude."
func onlyPraise(s string) bool {
	tokens := tokenize(s)
	return (len(tokens) > 1 || greeting.MatchString(s)) && !slices.ContainsFunc(tokens, func(t token) bool { return !praises()[t.lower] })
}

// withoutWishes takes out what somebody looks for or likes, and what only praises: a reader wants to know what they bring.
func withoutWishes(s string) string {
	var kept []string
	for _, sentence := range Sentences(strings.Join(strings.Fields(s), " ")) {
		rest := lookingFor.ReplaceAllString(sentence, "")
		if ofWishes.MatchString(sentence) && !number.MatchString(sentence) || onlyPraise(rest) {
			rest = ""
		}
		if rest == sentence || len(strings.Fields(rest)) > 7 || profession.MatchString(rest) || number.MatchString(rest) {
			kept = append(kept, rest)
		}
	}
	return strings.TrimSpace(strings.Join(kept, " "))
}

// namesSkills finds the sentence that mend adds, which one of is enough.
var namesSkills = regexp.MustCompile(`\b(?:experience includes|skills include|with skills in) `)

// mend corrects a summary sentence by sentence and adds what it lacks: a result in numbers, proven skills.
func (e *engine) mend(old string) {
	x := entry{tense: english.Base}
	var parts []string
	var why []string
	var each []string
	text := withoutWishes(old)
	if text == "" || len(text) < 20 {
		text = old
	}
	if len(text) < len(strings.Join(strings.Fields(old), " ")) {
		why = append(why, "Leaves out what you look for or like, or what everybody may say of themselves: what you bring is what is read.")
	}
	for _, s := range Sentences(strings.Join(strings.Fields(text), " ")) {
		if m := twoSelves.FindStringSubmatch(s); m != nil && selfless(m[1]+".", x.tense) != m[1]+"." && selfless(m[2], x.tense) != m[2] {
			each = append(each, m[1]+".", m[2])
			continue
		}
		each = append(each, s)
	}
	whole := slices.ContainsFunc(each, func(s string) bool { return english.Pronoun.MatchString(selfless(s, x.tense)) })
	for _, s := range each {
		next, fixed, because := s, []string(nil), []string(nil)
		if e.wants("grammar") {
			next, fixed = respell(next, e.names)
			next = articles(next)
			if one := whoLoves(next); one != next {
				next = one
				because = append(because, "Lets the verb agree with its noun.")
			}
		}
		next, _ = recase(next)
		if !whole { // all sentences lose the first person, or none
			next = selfless(next, x.tense)
		}
		next = shorten(next)
		if len(fixed) > 0 {
			because = append(because, "Corrects the spelling of "+quoted(fixed)+".")
		} else if next != s {
			because = append(because, "Drops the first person and filler.")
		}
		if plain := boastful.ReplaceAllString(next, "$1"); plain != next && !prepositions[firstWord(plain)] && profession.MatchString(plain) {
			next = capital(plain)
			because = append(because, "Leaves out what everybody may say of themselves.")
		}
		if !faithful(s, next) {
			next, because = s, nil
		}
		why = append(why, because...)
		parts = append(parts, next)
	}
	self := true // a summary that is about something else gets nothing added
	lower := strings.ToLower(strings.Join(parts, " "))
	if !profession.MatchString(lower) && !strings.Contains(lower, "experience") && !strings.Contains(lower, "year") {
		self = e.who() != "" && len(parts) > 0
		if who := e.who(); self && len(parts) < maxSentences && count(parts)+len(strings.Fields(who)) <= maxWords && (opensWithVerb(parts[0]) || len(strings.Fields(parts[0])) < 8 && !english.Pronoun.MatchString(parts[0]) && !strings.Contains(parts[0], "!")) {
			parts = append([]string{who}, parts...)
			why = append(why, "Begins with what you are.")
		}
	}
	told := slices.ContainsFunc(e.results(), func(s string) bool { return strings.Contains(lower, strings.ToLower(strings.TrimSuffix(s, "."))) })
	if self && !told && (!number.MatchString(strings.Join(parts, " ")) || count(parts) < minWords) {
		for _, s := range e.results() {
			if len(parts) < maxSentences && count(parts)+len(strings.Fields(s)) <= maxWords && !strings.Contains(lower, strings.ToLower(strings.TrimSuffix(s, "."))) {
				if !stopped(parts[len(parts)-1]) {
					parts[len(parts)-1] += "."
				}
				parts = append(parts, s)
				lower += " " + strings.ToLower(s)
				why = append(why, "Brings a result of yours in figures up to where it is read.")
				break
			}
		}
	}
	if few := count(parts) < minWords; self && len(parts) < maxSentences && (few || e.keywordsIn(lower) < 3) && !namesSkills.MatchString(lower) {
		skills := e.experienceIn(lower, 4)
		if skills != "" && (few || e.keywordsIn(strings.ToLower(skills)) > 0) && count(parts)+len(strings.Fields(skills)) <= maxWords {
			if !stopped(parts[len(parts)-1]) {
				parts[len(parts)-1] += "."
			}
			parts = append(parts, skills)
			why = append(why, "Names skills of yours that the summary lacks.")
		}
	}
	if text := strings.Join(parts, " "); text != strings.Join(strings.Fields(old), " ") && len(why) > 0 {
		e.propose("summary", "summary", e.r.Summary, text, strings.Join(uniq(why), " "))
	}
}

// whoLove finds who does something and a verb in the plural: "developer who love to learn".
var whoLove = regexp.MustCompile(`\b(\p{L}+) who (also |always |really |truly )?(love|like|enjoy|want|work|thrive|strive|care|bring|take|have|know|learn|value|believe|help|make|get|keep|understand)\b`)

// whoLoves puts the verb of one who does something into the singular. Of two, of several and before a second verb nobody can tell.
func whoLoves(s string) string {
	if !strings.Contains(s, " who ") {
		return s
	}
	m := whoLove.FindStringSubmatchIndex(s)
	if m == nil {
		return s
	}
	noun, verb, rest := s[m[2]:m[3]], s[m[6]:m[7]], s[m[7]:]
	before := tokenize(s[:m[2]])
	for i, t := range before {
		if i > 0 && joiners[t.lower] && profession.MatchString(before[i-1].lower) || isNumber(t.text) || t.lower == "of" || t.lower == "both" {
			return s
		}
	}
	if a := len(before) - 1; strings.HasSuffix(noun, "s") || profession.FindString(noun) != noun && !(a >= 0 && (before[a].lower == "a" || before[a].lower == "an")) {
		return s
	}
	if _, second, ok := strings.Cut(rest, " and "); ok && !strings.HasPrefix(rest, " to ") && is(firstWord(second), english.Base) {
		return s
	}
	if verb == "have" {
		return s[:m[6]] + "has" + rest
	}
	return s[:m[7]] + "s" + rest
}

func stopped(s string) bool { return strings.ContainsAny(s[len(s)-1:], ".!?") }

func opensWithVerb(s string) bool {
	_, _, ok := opening(s)
	return ok
}

// selfless takes the first person out of a sentence of a summary, all of it or none.
func selfless(s string, tense english.Tense) string {
	if out := withoutSelf(s, tense); !leftI.MatchString(out) {
		return out
	}
	return s
}

func withoutSelf(s string, tense english.Tense) string {
	if m := iHave.FindStringSubmatch(s); m != nil {
		return impersonal(capital(strings.TrimPrefix(s[strings.Index(s, m[1]):], "my ")), tense)
	}
	if out, ok := openStrong(s, tense); ok {
		return impersonal(out, tense)
	}
	if m := iAm.FindString(s); m != "" {
		rest := s[len(m):]
		if len(strings.Fields(rest)) > 1 {
			return impersonal(capital(rest), tense)
		}
	}
	return impersonal(s, tense)
}

// hadPart are verbs of who had a part in a deed: what changed by it may be told with them.
var hadPart = set("contribute help assist collaborate partner")

// forHelp is what a part in a deed counts less than a deed of one's own.
const forHelp = 8

// aResult finds a verb for what came of a deed.
var aResult = regexp.MustCompile(`^(?i:` + resultVerbs + `)(?:ed|d|ew|)$`)

// statements are the sentences of a bullet, and what stands behind a semicolon as a sentence of its own where it needs nothing from before it:
// "Set up CI; cut deploy time from 40 to 8 minutes". Others may have done it where it is no result with an object ("visited by 3,000 guests"), and
// of what one helped with it would be no help any more.
func statements(bullet string) []string {
	var out []string
	for _, s := range Sentences(bullet) {
		first, second, ok := strings.Cut(strings.TrimSuffix(s, "."), "; ")
		if !ok || second == "" || strings.Contains(second, ";") || !is(firstWord(second), english.Past) || !aResult.MatchString(firstWord(second)) || !achieves(second) || !hasObject(second) ||
			withOthers(first) || slices.ContainsFunc(tokenize(second), func(t token) bool { return pronouns[t.lower] }) {
			out = append(out, s)
			continue
		}
		out = append(out, first, capital(second))
	}
	return out
}

// withOthers says that a sentence tells of a deed that was others' at least in part: "Helped with the audit", "Worked with the finance team".
func withOthers(s string) bool {
	v, _, _ := opening(s)
	return weakDeeds[v.Base] && (v.Base != "work" || besideWhom.MatchString(s))
}

var besideWhom = regexp.MustCompile(`\b(?:with|alongside|under|for)\b`)

var (
	kept       = set("manage handle keep run hold oversee administer control have track maintain")
	someMoney  = regexp.MustCompile(`[$€£₱]\s?\d[\d.,]*\s?(?:[kKmMbB]|million|thousand|billion)?\b`)
	littleCash = regexp.MustCompile(`^[$€£₱]\s?\d{1,3}(?:\.\d\d)?$`)
)

// pettyCash says that the only figure of a statement is a sum under a thousand that somebody kept: "managed the weekly shopping budget of €150".
func pettyCash(s, verb string) bool {
	sums := someMoney.FindAllString(s, -1)
	return kept[verb] && len(sums) > 0 && !number.MatchString(someMoney.ReplaceAllString(s, "")) &&
		!slices.ContainsFunc(sums, func(sum string) bool { return !littleCash.MatchString(strings.TrimRight(sum, ".,")) })
}
