package rules

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"redraft/improve/draft"
	"redraft/resume"
	"redraft/score"
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
	profession = regexp.MustCompile(`(?i)\b(?:assistant|manager|engineer|developer|analyst|designer|specialist|coordinator|consultant|administrator|director|representative|nurse|teacher|accountant|writer|editor|marketer|scientist|architect|technician|supervisor|officer|associate|executive|secretary|receptionist|bookkeeper|recruiter|programmer|researcher|lead|leader|professional|student|graduate|owner|founder|co-founder|agent|clerk|strategist|planner|operator|attorney|lawyer|physician|professor|lecturer|educator|salesperson|freelancer|intern|trainee|tutor|cto|ceo|president|caregiver|driver|chef|cook|cashier|barista|server|translator|journalist|photographer|pharmacist|therapist|paralegal|buyer|controller|auditor|waiter|waitress|bartender|mechanic|electrician|plumber|carpenter|welder|instructor|trainer|coach|librarian|copywriter|proofreader|transcriptionist|interpreter|midwife|dentist|paramedic|carer|steward|guard|labou?rer|operative|economist|statistician|biologist|chemist|physicist|psychologist|artist|animator|musician|producer|merchandiser|inspector|foreman|surveyor|stylist|hairdresser|baker|butcher|gardener|cleaner|housekeeper|concierge|dispatcher|courier|advis[eo]r)s?\b`)
	iAm        = regexp.MustCompile(`(?i)^I(?: am|['’]m)(?: currently| now)? (?:an? )?`)
	iHave      = regexp.MustCompile(`(?i)^I(?: have|['’]ve got|['’]ve) ((?:over |more than |about |around |nearly |almost )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|extensive|broad|solid|strong|hands-on|excellent|good|great|proven|deep)\b)`)
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
	case wish.MatchString(old) && number.FindString(old) == "" && len(sentences(old)) == 1:
		anew("Says what you bring in place of what you want: with experience to show, objectives are answered less often (TalentWorks).")
	default:
		e.mend(old)
	}
}

// boastful finds adjectives at the head of a sentence that nobody can prove, before what the person is: "Results-driven and dynamic project manager".
var boastful = regexp.MustCompile(`^(?i:(?:(?:highly|self)[- ])?(?:results?-(?:driven|oriented)|passionate|motivated|hard-?working|dynamic|detail-oriented|enthusiastic|dedicated|driven|proactive|ambitious|energetic)(?:, (?:and )?| and | ))+(\p{L}{4,})`)

var lookingFor = regexp.MustCompile(`(?i)(?:^|,? (?:who |and |that )?)(?:(?:i am |i'm |is |am |currently |now |actively )*)(?:looking for|looking to|seeking|searching for|in search of|open to|hoping to|eager to find)\b[^.;]*\b(?:opportunit(?:y|ies)|positions?|roles?|jobs?|challenges?|employment|work|career)\b[^.;]*`)

// ofWishes opens a sentence that says all through what somebody wants or likes: "My goal is to …", "We love patients".
var ofWishes = regexp.MustCompile(`(?i)^(?:my (?:\p{L}+ )?(?:goal|objective|aim|ambition|dream|wish) (?:is|was)\b|(?:i|we|i['’](?:m|d)|i am|i would|we would) (?:(?:currently|now|really|truly|just|also|always|very) )*(?:(?:like|want|wish|hope|hoping|aim|aiming|seek|eager|keen) to\b|love\b|enjoy\b|like\b)|(?:hoping|aiming|wishing|looking|seeking|eager|keen) to\b|to (?:obtain|secure|gain|find|get|land)\b)`)

// praises are words that everybody may say of themselves, and those that go with them.
var praises = words("praises.txt")

// onlyPraise says that a sentence has nothing but what everybody may say of themselves: "A motivated team player with a can-do attitude."
func onlyPraise(s string) bool {
	tokens := tokenize(s)
	return len(tokens) > 1 && !slices.ContainsFunc(tokens, func(t token) bool { return !praises()[t.lower] })
}

// withoutWishes takes out what somebody looks for or likes, and what only praises: a reader wants to know what they bring.
func withoutWishes(s string) string {
	var kept []string
	for _, sentence := range sentences(strings.Join(strings.Fields(s), " ")) {
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

// compose writes a summary, a sentence each; nil when there is too little to say.
func (e *engine) compose() []string {
	who := e.who()
	if who == "" {
		return nil
	}
	parts := []string{who}
	add := func(s string) {
		if s != "" && len(parts) < maxSentences && count(parts)+len(strings.Fields(s)) <= maxWords {
			parts = append(parts, s)
		}
	}
	add(e.experienceIn(strings.ToLower(who), 4))
	most := maxSentences
	apart := len(e.me().elsewhere) > 0 && e.me().before == "" // then the other trades are named, of which the years are none
	if apart && e.earlier() != "" {
		most--
	}
	for i, s := range e.results() {
		if i == 0 || count(parts) < minWords && len(parts) < most {
			add(s)
		}
	}
	if apart {
		add(e.earlier())
	}
	for _, s := range []string{e.speaks(), e.credentials(), e.degree(), e.earlier()} {
		if count(parts) < minWords && !slices.Contains(parts, s) {
			add(s)
		}
	}
	if len(parts) < 2 && !strings.Contains(who, " with skills in ") {
		return nil
	}
	return parts
}

func count(parts []string) int { return len(strings.Fields(strings.Join(parts, " "))) }

// self is what a summary says of the person first.
type self struct {
	at        int          // the newest role
	title     string       // as it stands in a sentence, of that role or else of the headline; "" where neither can
	company   string       // "" where none can be named beside the title
	current   bool         // the newest role goes on
	months    int          // in roles of the title's trade
	elsewhere map[int]bool // roles of other trades, internships apart
	foreign   map[int]bool // those of them that are of another profession, too, and roles that have yet to begin, and leaves
	before    string       // "formerly Nurse at Mercy": the newest of those, where the title's own trade fills no year
	today     time.Time
}

// me finds out what the person is by the newest role, wherever it stands.
func (e *engine) me() self {
	if e.known != nil {
		return *e.known
	}
	today := e.opts.Today
	newest := score.Newest(&e.r, today)
	me := self{at: max(0, newest), today: today, elsewhere: map[int]bool{}, foreign: map[int]bool{}}
	e.known = &me
	if len(e.r.Experiences) == 0 {
		return me
	}
	x := e.r.Experiences[me.at]
	if newest < 0 { // none has a title, or has begun
		x = resume.Experience{}
	}
	me.current = score.Current(x, today)
	if me.title, me.company = title(x.Role), strings.TrimSpace(x.Company); !nameable(me.company) {
		me.company = ""
	}
	named := x.Role
	if h := title(e.r.Headline); h != "" && (me.title == "" || !profession.MatchString(me.title)) {
		me.title, me.company, named = h, "", e.r.Headline
	}
	if !callable(me.title) {
		me.title = ""
	}
	same := func(i int) bool { return e.opts.Profile.Counts(named, e.r.Experiences[i]) }
	me.months = e.opts.Profile.MonthsAs(&e.r, today, named)
	for i, other := range e.r.Experiences {
		switch {
		case score.Future(other, today), other.Leave():
			me.foreign[i] = true
		case i != me.at && other.Role != "" && !same(i):
			if !score.Learner(other.Role) {
				me.elsewhere[i] = true
			}
			me.foreign[i] = !e.opts.Profile.SameField(named, other.Role)
		}
	}
	for _, i := range e.byAge() {
		if !me.elsewhere[i] || !e.past(i) || !callable(e.r.Experiences[i].Role) {
			continue
		}
		if me.months < 12 || me.months < 36 && !me.foreign[i] { // so few years of a long career say less than where it comes from
			me.before = "formerly " + title(e.r.Experiences[i].Role)
			if company := strings.TrimSpace(e.r.Experiences[i].Company); me.company != "" && nameable(company) && company != x.Company { // beside no later employer it would pass for the last
				me.before += " at " + company
			}
		}
		break
	}
	return me
}

// callable says whether a role can stand in a sentence as what somebody is.
func callable(role string) bool {
	t := title(role)
	return t != "" && profession.MatchString(t) && inEnglish(t)
}

// byAge are the roles from the newest to the oldest.
func (e *engine) byAge() []int {
	ranks := score.Recency(&e.r, e.opts.Today)
	order := make([]int, len(ranks))
	for i, rank := range ranks {
		order[rank] = i
	}
	return order
}

// past says that a role is known to be over.
func (e *engine) past(i int) bool {
	x := e.r.Experiences[i]
	return x.End != "" && !score.Current(x, e.opts.Today) && !score.Future(x, e.opts.Today)
}

// who says what the person is, for how long and where: the years are those of the title's trade alone.
func (e *engine) who() string {
	me := e.me()
	if me.title == "" {
		return ""
	}
	since, role := "", me.title
	switch {
	case me.before != "", me.months < 12, me.current && me.months < 24 && me.today.IsZero(): // how long it has gone on since the newest date nobody tells
	case me.current && (me.months%12 > 0 || me.today.IsZero()):
		since = " with more than " + years(me.months) + " of experience"
	default:
		since = " with " + years(me.months) + " of experience"
	}
	switch {
	case me.company == "" && since == "" && me.before == "":
		proven, listed := e.topSkills()
		if list := append(proven, listed...); len(list) >= 3 {
			return ended(capital(role) + " with skills in " + enumerate(list[:min(len(list), 4)]))
		}
		return ""
	case me.company == "":
	case me.current:
		role += " at " + me.company
	case since == "":
		role += " with experience at " + me.company
	case e.past(me.at):
		role += ", formerly at " + me.company + ","
	}
	if since == "" && me.before != "" {
		since = ", " + me.before
	}
	return ended(capital(role) + since)
}

func ended(s string) string {
	if strings.HasSuffix(s, ".") {
		return s
	}
	return s + "."
}

// nobody finds what stands in an employer's place where there is none.
var nobody = regexp.MustCompile(`(?i)^(?:self[- ]employed|freelance[rd]?|independent|various|several|n/?a|none|own business|private|remote|confidential|sole trader)\b`)

// nameable says whether a company can stand in a sentence as it is.
func nameable(s string) bool {
	return s != "" && !nobody.MatchString(s) && utf8.RuneCountInString(s) <= 50 && inEnglish(s) && !strings.ContainsAny(s, "|•·<>{}?!:") && s != strings.ToLower(s)
}

// title is a role as it stands in a sentence: the first of several, without brackets and not in capitals throughout.
func title(s string) string {
	s = strings.TrimSpace(s)
	if templated(s) {
		return ""
	}
	if i := strings.IndexAny(s, "(<[|·•"); i >= 0 {
		s = strings.TrimSpace(s[:i])
	}
	if utf8.RuneCountInString(s) > 40 {
		for _, sep := range []string{" & ", ", ", " / ", " - ", " – ", " and "} {
			for part := range strings.SplitSeq(s, sep) {
				if profession.MatchString(part) && part != s {
					return title(part)
				}
			}
		}
	}
	if s == "" || utf8.RuneCountInString(s) > 60 || !latin(s) || strings.ContainsAny(s, "!?.{}@/:") {
		return ""
	}
	if strings.ToUpper(s) == s {
		fields := strings.Fields(s)
		for i, f := range fields {
			if len(f) > 3 && strings.ContainsAny(f, "AEIOU") {
				fields[i] = f[:1] + strings.ToLower(f[1:])
			}
		}
		s = strings.Join(fields, " ")
	}
	return s
}

// years are months in words, those that make no whole year left out: "1 year".
func years(months int) string {
	if months < 24 {
		return "1 year"
	}
	return fmt.Sprintf("%d years", months/12)
}

func month(date string, otherwise int) int {
	var y, m int
	switch n, _ := fmt.Sscanf(date, "%d-%d", &y, &m); {
	case n == 2 && m >= 1 && m <= 12 && y > 1900:
		return y*12 + m
	case y > 1900 && y < 2200:
		return y*12 + otherwise
	}
	return 0
}

// experienceIn names skills that bullets prove, or that the resume lists, but for those that a text names already.
func (e *engine) experienceIn(text string, most int) string {
	proven, listed := e.topSkills()
	for i, of := range [][]string{proven, append(slices.Clone(proven), listed...)} {
		var list []string
		for _, s := range of {
			if len(list) < most && !strings.Contains(text, strings.ToLower(s)) {
				list = append(list, s)
			}
		}
		if n := len(list); n >= 2 {
			if strings.HasPrefix(list[n-1], ".") { // ".NET" at the end of a sentence is read with the next one
				list[n-1], list[n-2] = list[n-2], list[n-1]
			}
			if strings.Contains(text, "experience includes") {
				i = 1
			}
			return []string{"Experience includes ", "Skills include "}[i] + enumerate(list) + "."
		}
	}
	return ""
}

func enumerate(list []string) string {
	if len(list) == 1 {
		return list[0]
	}
	return strings.Join(list[:len(list)-1], ", ") + " and " + list[len(list)-1]
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
	for _, s := range sentences(strings.Join(strings.Fields(text), " ")) {
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
		if plain := boastful.ReplaceAllString(next, "$1"); plain != next && profession.MatchString(plain) {
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
		return impersonal(capital(s[strings.Index(s, m[1]):]), tense)
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
