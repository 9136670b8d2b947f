package score

import (
	"fmt"
	"strings"
	"unicode"

	"redraft/score/english"
)

// Examples are made from the person's own words. What only the person can know stands in brackets, as a question: nothing is invented.

// examples rewrites the first bullets that a test picks.
func (f *facts) examples(pick func(bullet) bool, write func(*bullet) string) []string {
	var out []string
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
	if len(b.weak) > 0 && b.weak[0].from == 0 {
		s = afterWeak(b.text)
	}
	if b.verb == "" { // not in English
		return strings.TrimRight(s, " .;:") + " [?]"
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

// openedWithVerb cuts a weak opening off and lets the verb behind it open the bullet; where there is none, the place for one is marked.
func openedWithVerb(b *bullet) string {
	t := b.text
	if len(t.weak) == 0 || t.weak[0].from != 0 {
		if b.opens || b.verb == "" {
			return b.Text
		}
		return "[what you did, as a verb] " + b.Text
	}
	return afterWeak(t)
}

// withoutWeak is a text without its first weak phrase, where that opens it.
func withoutWeak(t *text) string {
	if t.weak[0].from != 0 {
		return ""
	}
	return afterWeak(t)
}

func afterWeak(t *text) string {
	at := t.weak[0].to
	if at >= len(t.tokens) {
		return ""
	}
	rest := t.Text[t.tokens[at].from:]
	if word := t.tokens[at]; strings.HasSuffix(word.lower, "ing") {
		if v, tense, ok := english.Lookup(word.lower); ok && tense == english.Gerund {
			form := v.Past
			if t.ongoing {
				form = v.Base
			}
			return upperFirst(form) + t.Text[word.to:]
		}
	} else if v, tense, ok := english.Lookup(word.lower); ok && tense == english.Base && t.tokens[at-1].lower == "to" {
		return upperFirst(v.Past) + t.Text[word.to:]
	}
	return "[what you did, as a verb] " + lowerFirst(rest)
}

func lowerFirst(s string) string {
	for i, r := range s {
		next := s[i+len(string(r)):]
		for _, n := range next {
			if unicode.IsUpper(n) || unicode.IsDigit(n) { // "CRM", "Q3"
				return s
			}
			break
		}
		return string(unicode.ToLower(r)) + next
	}
	return s
}

func withPlaceForMore(b *bullet) string {
	s := b.Text
	if b.verb == "" {
		return strings.TrimRight(s, " .;:") + " [?]"
	}
	if len(b.weak) > 0 && b.weak[0].from == 0 {
		s = afterWeak(b.text)
	}
	return strings.TrimRight(s, " .;") + " [with which tool, for whom, with what result?]"
}

// inPastTense puts the verb that opens a bullet into the past.
func inPastTense(b *bullet) string {
	for _, t := range b.tokens[:min(2, len(b.tokens))] {
		if v, tense, ok := english.Lookup(t.lower); ok && tense != english.Past {
			form := v.Past
			if t.text != t.lower {
				form = upperFirst(form)
			}
			return b.Text[:t.from] + form + b.Text[t.to:]
		}
	}
	return ""
}

// withoutPronouns leaves the first person out of a text: "I managed my team" is "Managed the team".
func withoutPronouns(t *text) string {
	var b strings.Builder
	from := 0
	for _, i := range t.first {
		k := t.tokens[i]
		b.WriteString(t.Text[from:k.from])
		from = k.to
		switch k.lower {
		case "my", "our":
			if i > 0 && !startsSentence(t.Text, k) {
				b.WriteString("the")
			}
		case "i", "we", "i'm", "i've":
			if i+1 < len(t.tokens) && i+2 < len(t.tokens) && (t.tokens[i+1].lower == "am" || t.tokens[i+1].lower == "have" || t.tokens[i+1].lower == "was") {
				from = t.tokens[i+1].to
			}
		case "me", "us":
			return "" // the sentence needs more than a word less
		}
	}
	b.WriteString(t.Text[from:])
	s := strings.Join(strings.Fields(b.String()), " ")
	for _, article := range []string{"a ", "an "} {
		s = strings.TrimPrefix(s, article)
	}
	return capitalised(s)
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

// bestBullet is the first bullet of the newest role that opens with a verb and holds a figure, else the first with a figure.
func (f *facts) bestBullet() *bullet {
	var any *bullet
	for i := range f.bullets {
		if b := &f.bullets[i]; b.numbers && len(b.tokens) <= 30 {
			if b.opens {
				return b
			}
			if any == nil {
				any = b
			}
		}
	}
	return any
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

// draftSummary makes a first summary of what the resume says: role, skills, best result.
func (f *facts) draftSummary() []string {
	if !f.english || len(f.r.Experiences) == 0 || f.r.Experiences[0].Role == "" {
		return nil
	}
	s := f.r.Experiences[0].Role + " with [years] years of experience"
	if f.career.dated && f.career.years >= 1 {
		s = fmt.Sprintf("%s with %s of experience", f.r.Experiences[0].Role, count(int(f.career.years), "year"))
	}
	if tools := f.bestSkills(3); len(tools) > 0 {
		s += ", working with " + enumerate(tools, "and")
	}
	s += "."
	if best := f.bestBullet(); best != nil {
		s += " " + sentence(best.Text)
	}
	return []string{s}
}

// longerSummary is the summary and what would make it longer.
func (f *facts) longerSummary() []string {
	s := strings.TrimRight(f.summary.Text, " ")
	if best := f.bestBullet(); best != nil && !quantified(f.summary.text) {
		return []string{s + " " + sentence(best.Text)}
	}
	if tools := f.bestSkills(3); f.english && len(tools) > 0 {
		return []string{s + " Works with " + enumerate(tools, "and") + "."}
	}
	return nil
}

// summaryWithRole puts the newest role before the summary.
func (f *facts) summaryWithRole() []string {
	if len(f.r.Experiences) == 0 || f.r.Experiences[0].Role == "" {
		return nil
	}
	return []string{f.r.Experiences[0].Role + ". " + clip(f.summary.Text)}
}

// sentence is a bullet as a sentence.
func sentence(s string) string {
	s = strings.TrimRight(strings.TrimSpace(s), ".;,")
	return upperFirst(s) + "."
}
