package score

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"redraft/score/english"
)

// Examples are made from the person's own words. What only the person can know stands in brackets, as a question: nothing is invented.

// examples rewrites the first bullets that a test picks.
func (f *facts) examples(pick func(bullet) bool, write func(*bullet) string) []string {
	var out []string
	if f.terse {
		return nil
	}
	for i := range f.bullets {
		if b := &f.bullets[i]; pick(*b) {
			if s := write(b); s != "" && s != b.Text {
				out = append(out, s)
			}
		}
		if len(out) == 3 {
			break
		}
	}
	return out
}

// rewrite rewrites the first texts.
func rewrite(texts []*text, write func(*text) string) []string {
	var out []string
	for _, t := range texts {
		if s := write(t); s != "" && s != t.Text && len(out) < 3 {
			out = append(out, s)
		}
	}
	return out
}

// withPlaceForFigure marks where a figure would go: before the first plural noun behind the verb, else at the end.
func withPlaceForFigure(b *bullet) string {
	s := b.Text
	if b.verb == "" { // not in English
		return strings.TrimRight(s, " .;:") + " [?]"
	}
	if !b.opens {
		if s = b.opened(); s == "" {
			s = b.Text
		}
	}
	t := text{Passage: Passage{Text: s}, tokens: tokenize(s)}
	for i, k := range t.tokens {
		if i == 0 || !countable(k) {
			continue
		}
		if p := t.tokens[i-1]; p.lower == "of" || p.lower == "for" || p.lower == "to" || p.lower == "from" || p.lower == "with" || p.lower == "by" || i == 1 && b.opens {
			return s[:k.from] + "[how many?] " + s[k.from:]
		}
	}
	return strings.TrimRight(s, " .;") + " [how much, how often, or with what result in figures?]"
}

// countable says whether a word looks like a plural noun.
func countable(k token) bool {
	w := k.lower
	return w == k.text && len(w) > 4 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") &&
		!strings.HasSuffix(w, "ics") && w != "sales" && w != "operations" && w != "across" && w != "business" && w != "various" && w != "always"
}

// openedWithVerb lets the verb open a bullet that a weak phrase or a person opens; where there is none, the place for one is marked.
func openedWithVerb(b *bullet) string {
	if b.opens || b.verb == "" {
		return b.Text
	}
	return b.opened()
}

// withoutWeak is a text without its first weak phrase, where that opens it.
func withoutWeak(t *text) string {
	if _, weak := t.weakOpening(); !weak {
		return ""
	}
	return t.opened()
}

// Words that open a text and speak of the person or the job only: "In my role I have also", "My main duties were".
var (
	roleWords = setOf(strings.Fields("role position job capacity duties duty responsibilities tasks"))
	leadWords = setOf(strings.Fields("in my our this that the main daily key primary core other as"))
	auxiliary = setOf(strings.Fields("am is are was were been being have had has also currently then mainly"))
	beings    = setOf(strings.Fields("am is are was were been being i'm"))
)

// opening is where what somebody did begins in a text that the person opens, five words on in "In my role I also supported", and how many
// words were looked at.
func (t *text) opening() (at, seen int) {
	for i, k := range t.tokens {
		role := i > 0 && roleWords[t.tokens[i-1].lower]
		switch {
		case role && strings.Contains(t.Text[t.tokens[i-1].to:k.from], ":"): // "Main tasks: filing"
			return i, i
		case english.FirstPerson(k.text) && !leadWords[k.lower], auxiliary[k.lower] && (i == at || role):
			at = i + 1
		case i > at && at > 0, !leadWords[k.lower] && !roleWords[k.lower]:
			return at, i
		}
	}
	return at, len(t.tokens)
}

// weakOpening says where the weak phrase ends that opens a text, whoever stands before it.
func (t *text) weakOpening() (end int, ok bool) {
	if len(t.weak) == 0 {
		return 0, false
	}
	_, seen := t.opening()
	return t.weak[0].to, t.weak[0].from <= seen
}

// opened is a text with its verb in front: "I was in charge of migrating the mail" is "Migrated the mail". A thing without a verb that somebody was
// responsible for is given the place for one. "" for a sentence whose verb stands elsewhere, whose words may be read in two ways ("hiring
// interviews"), or that tells of help or of the work of several: those are no deeds of one's own.
func (t *text) opened() string {
	at, weak := t.weakOpening()
	if !weak {
		at, _ = t.opening()
	}
	if at >= len(t.tokens) || weak && !t.duty() || slices.ContainsFunc(t.tokens[:at], func(k token) bool { return strings.HasPrefix(k.lower, "we") }) {
		return ""
	}
	word, last := t.tokens[at], ""
	if at > 0 {
		last = t.tokens[at-1].lower
	}
	_, form, verb := english.Form(word.lower)
	switch {
	case at > 0 && verb && form == english.Gerund && at+1 < len(t.tokens):
		past := func(k token) bool { return k.lower == "was" || k.lower == "were" || k.lower == "included" }
		if !t.object(at + 1) {
			return ""
		}
		if t.ongoing && !slices.ContainsFunc(t.tokens[:at], past) {
			return t.inTense(at, english.Base)
		}
		return t.inTense(at, english.Past)
	case !weak && beings[last] && !(at > 1 && roleWords[t.tokens[at-2].lower]): // "I was asked", "I am a member"
		return ""
	case !weak && at > 0 && verb && form != english.Third:
		return upperFirst(t.Text[word.from:])
	case !weak, slices.ContainsFunc(t.tokens[at:], func(k token) bool { return slices.Contains(finite, k.lower) }),
		english.FunctionWord(word.lower) && !determiners[word.lower]:
		return ""
	}
	rest := t.Text[word.from:]
	if determiners[word.lower] {
		rest = lowerFirst(rest)
	}
	return "[what you did, as a verb] " + rest
}

// duty says whether a text's first weak phrase is one for what somebody had to do by themselves, and none for help or a part in something.
func (t *text) duty() bool {
	phrase := t.Text[t.tokens[t.weak[0].from].from:]
	for _, head := range []string{"responsib", "dut", "tasked", "in charge"} {
		if strings.HasPrefix(strings.ToLower(phrase), head) {
			return true
		}
	}
	return false
}

// object says whether a word begins what a verb before it acts on, for certain: "training the staff" does something, "training materials" may be a thing.
func (t *text) object(at int) bool {
	if at >= len(t.tokens) {
		return false
	}
	next := t.tokens[at].lower
	return determiners[next] || startsWithDigit(next) || numerals[next]
}

// finite are verbs by which a text is a sentence with a subject of its own.
var finite = strings.Fields("was were is are am has have had will would can could")

// inTense is a text from its verb on, that verb in a tense and those beside it with it: "managing mail and writing minutes". "" where English
// leaves open whether a word beside it is one: "managing events and catering staff".
func (t *text) inTense(at int, tense english.Tense) string {
	v, from, ok := english.Form(t.tokens[at].lower)
	if !ok {
		return ""
	}
	out := upperFirst(v.In(tense))
	last := t.tokens[at].to
	for i := at + 1; i < len(t.tokens); i++ {
		k, before := t.tokens[i], t.tokens[i-1]
		between := t.Text[before.to:k.from]
		if before.lower != "and" && before.lower != "or" && strings.TrimSpace(between) != "," {
			continue
		}
		other, form, known := english.Form(k.lower)
		if !known || form != from {
			continue
		}
		next := ""
		if i+1 < len(t.tokens) {
			next = t.tokens[i+1].lower
		}
		if !determiners[next] && !startsWithDigit(next) && !numerals[next] {
			return ""
		}
		out += t.Text[last:k.from] + other.In(tense)
		last = k.to
	}
	return out + t.Text[last:]
}

// lowerFirst makes a capital at the beginning small, unless it is one of several: "CRM", "Q3".
func lowerFirst(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if next, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsUpper(next) || unicode.IsDigit(next) {
		return s
	}
	return string(unicode.ToLower(first)) + s[n:]
}

func withPlaceForMore(b *bullet) string {
	s := b.Text
	if b.verb == "" {
		return strings.TrimRight(s, " .;:") + " [?]"
	}
	if !b.opens {
		if s = b.opened(); s == "" {
			s = b.Text
		}
	}
	return strings.TrimRight(s, " .;") + " [with which tool, for whom, with what result?]"
}

// inPastTense puts the verb that opens a bullet into the past, and those beside it; "" where the first words may be a thing: "Form tutor", "Filing systems".
func inPastTense(b *bullet) string {
	for i, k := range b.tokens[:min(2, len(b.tokens))] {
		_, tense, ok := english.Form(k.lower)
		if !ok || tense == english.Past {
			continue
		}
		if i+1 < len(b.tokens) && !b.object(i+1) && tense != english.Third {
			if next := b.tokens[i+1].lower; tense == english.Gerund || !english.FunctionWord(next) && !strings.HasSuffix(next, "s") {
				return ""
			}
		}
		s := b.inTense(i, english.Past)
		if s != "" && i > 0 { // "Successfully lead"
			s = b.Text[:k.from] + lowerFirst(s)
		}
		return s
	}
	return ""
}

// withoutPronouns leaves the first person out of a text: "I managed my team" is "Managed the team". "" where the sentence needs more than a word
// less, or tells of the work of several.
func withoutPronouns(t *text) string {
	_, weak := t.weakOpening()
	if at, _ := t.opening(); t.worded() && (weak || at > 0) {
		d := text{Passage: Passage{Text: t.opened()}}
		d.tokens = tokenize(d.Text)
		for i, k := range d.tokens {
			if english.FirstPerson(k.text) {
				d.first = append(d.first, i)
			}
		}
		t = &d
	}
	var b strings.Builder
	from := 0
	for _, i := range t.first {
		k := t.tokens[i]
		b.WriteString(t.Text[from:k.from])
		from = k.to
		switch opens := i == 0 || startsSentence(t.Text, k); k.lower {
		case "my", "our":
			if opens {
				return ""
			}
			b.WriteString("the")
		case "i":
			if i+1 == len(t.tokens) || !opens && t.tokens[i-1].lower != "and" {
				return ""
			}
			next := t.tokens[i+1].lower
			if _, form, verb := english.Form(next); !verb || form == english.Gerund || auxiliary[next] || slices.Contains(finite, next) {
				return ""
			}
		default:
			return ""
		}
	}
	b.WriteString(t.Text[from:])
	return capitalised(strings.Join(strings.Fields(b.String()), " "))
}

// capitalised gives each sentence its capital.
func capitalised(s string) string {
	lines := sentencesAnywhere(s)
	for i := range lines {
		lines[i] = upperFirst(lines[i])
	}
	return strings.Join(lines, " ")
}

func sentencesAnywhere(s string) []string {
	var out []string
	for {
		i := strings.Index(s, ". ")
		if i < 0 {
			break
		}
		out = append(out, s[:i+1])
		s = strings.TrimLeft(s[i+2:], " ")
	}
	if s != "" {
		out = append(out, s)
	}
	return out
}

// splitExample parts the first long bullet into its sentences or clauses.
func (f *facts) splitExample(pick func(bullet) bool) []string {
	for i := range f.bullets {
		b := &f.bullets[i]
		if !pick(*b) {
			continue
		}
		parts := sentencesOf(b.Text)
		if len(parts) < 2 {
			parts = strings.Split(b.Text, "; ")
		}
		if len(parts) < 2 {
			if at := strings.Index(b.Text[min(40, len(b.Text)):], ", and "); at >= 0 {
				at += min(40, len(b.Text))
				parts = []string{b.Text[:at] + ".", upperFirst(b.Text[at+len(", and "):])}
			}
		}
		if len(parts) < 2 {
			return nil
		}
		for k, p := range parts {
			parts[k] = clip(upperFirst(p))
		}
		return parts[:min(3, len(parts))]
	}
	return nil
}

// bestBullet is the strongest of the bullets that hold a figure, what is recent before what is old, and none of another profession than the newest
// role's. It only serves advice.
func (f *facts) bestBullet() *bullet {
	if f.chosen || f.terse {
		return f.best
	}
	f.chosen = true
	most, age, newest := -1, Recency(f.r, time.Time{}), Newest(f.r, time.Time{})
	foreign := make([]bool, len(f.r.Experiences))
	for i, x := range f.r.Experiences {
		foreign[i] = x.Leave() || newest >= 0 && x.Role != "" && !f.profile.SameField(f.r.Experiences[newest].Role, x.Role)
	}
	for i := range f.bullets {
		b := &f.bullets[i]
		if !b.numbers || foreign[b.job] || len(b.tokens) > 30 {
			continue
		}
		if n := Strength(b.Text); n >= 0 && max(0, n-PerRole*age[b.job]) > most {
			f.best, most = b, max(0, n-PerRole*age[b.job])
		}
	}
	return f.best
}

// bestSentence is the strongest bullet as a sentence, "" where it cannot stand in a summary as it is.
func (f *facts) bestSentence() string {
	b := f.bestBullet()
	if b == nil || f.english && (!b.opens || len(b.weak)+len(b.first) > 0) {
		return ""
	}
	return sentence(b.Text)
}

// bestSkills are skills that roles speak of, else the first ones.
func (f *facts) bestSkills(n int) []string {
	var proven, rest []string
	for _, s := range f.skills {
		switch {
		case s.trait || len(s.tokens) > 4:
		case s.proven:
			proven = append(proven, s.Text)
		default:
			rest = append(rest, s.Text)
		}
	}
	all := append(proven, rest...)
	return all[:min(n, len(all))]
}

// draftSummary makes a first summary of what the resume says: the newest role, the years in roles of its trade, skills, best result.
func (f *facts) draftSummary() []string {
	at := Newest(f.r, time.Time{})
	if !f.english || f.terse || at < 0 {
		return nil
	}
	role := f.r.Experiences[at].Role
	s := role + " with [years] years of experience"
	months := f.profile.MonthsAs(f.r, time.Time{}, role)
	if months >= 12 && !Current(f.r.Experiences[at], time.Time{}) { // how long a role has gone on, no report tells that looks at no clock
		s = fmt.Sprintf("%s with %s of experience", role, count(months/12, "year"))
	}
	if tools := f.bestSkills(3); len(tools) > 0 {
		s += ", working with " + enumerate(tools, "and")
	}
	s += "."
	return []string{strings.TrimSpace(s + " " + f.bestSentence())}
}

// longerSummary is the summary and what would make it longer.
func (f *facts) longerSummary() []string {
	s := strings.TrimRight(f.summary.Text, " ")
	if best := f.bestSentence(); best != "" && !quantified(f.summary.text) {
		return []string{s + " " + best}
	}
	if tools := f.bestSkills(3); f.english && len(tools) > 0 {
		return []string{s + " Works with " + enumerate(tools, "and") + "."}
	}
	return nil
}

// summaryWithRole puts the newest role before the summary.
func (f *facts) summaryWithRole() []string {
	at := Newest(f.r, time.Time{})
	if at < 0 {
		return nil
	}
	return []string{f.r.Experiences[at].Role + ". " + clip(f.summary.Text)}
}

// sentence is a bullet as a sentence.
func sentence(s string) string {
	s = strings.TrimRight(strings.TrimSpace(s), ".;,")
	return upperFirst(s) + "."
}
