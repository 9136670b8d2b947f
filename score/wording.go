package score

import (
	"fmt"
	"strings"
	"unicode"

	"redraft/score/english"
)

// worded says whether a text is judged by its wording as content: neither the summary nor skills, which have checks of their own.
func (t *text) worded() bool { return t.Path != "summary" && t.Path != "headline" && !t.Skill() }

func judgePronouns(f *facts, r *rule) verdict {
	var evidence []Evidence
	n := 0
	var texts []*text
	for i := range f.texts {
		t := &f.texts[i]
		if !t.worded() || len(t.first) == 0 || strings.HasPrefix(t.Path, "references") {
			continue
		}
		n += len(t.first)
		texts = append(texts, t)
		if len(evidence) < maxEvidence {
			evidence = append(evidence, f.at(t.Text, t.Path))
		}
	}
	v := verdict{share: ramp(float64(n), r.Limits["zero"], 0), evidence: evidence, finding: "No first person."}
	if n > 0 {
		v.finding = fmt.Sprintf("%q speaks in the first person; the resume does so %s in all.", lead(texts[0].Text), times(n))
		if n == 1 {
			v.finding = fmt.Sprintf("%q speaks in the first person.", lead(texts[0].Text))
		}
		v.fix = fmt.Sprintf("Drop %q: a resume's sentences begin with the verb.", texts[0].tokens[texts[0].first[0]].text)
		v.examples = rewrite(texts, withoutPronouns)
	}
	return v
}

func judgeWeak(f *facts, r *rule) verdict {
	var texts []*text
	for i := range f.texts {
		if t := &f.texts[i]; t.worded() && len(t.weak) > 0 {
			texts = append(texts, t)
		}
	}
	v := verdict{share: ramp(float64(len(texts)), r.Limits["zero"], 0), finding: "No weak phrases."}
	if len(texts) == 0 {
		return v
	}
	for _, t := range texts[:min(len(texts), maxEvidence)] {
		v.evidence = append(v.evidence, f.at(t.Text, t.Path))
	}
	phrase := texts[0].written(texts[0].weak[0])
	v.finding = fmt.Sprintf("%q tells a duty, not what you did; such phrases weaken %s.", phrase, count(len(texts), "line"))
	if len(texts) == 1 {
		v.finding = fmt.Sprintf("%q tells a duty, not what you did.", phrase)
	}
	v.fix = fmt.Sprintf("Say what you did in place of %q in %q.", phrase, lead(texts[0].Text))
	v.examples = rewrite(texts, withoutWeak)
	if texts[0].weak[0].from == 0 && strings.Contains(texts[0].Path, "responsibilities") {
		v.cause = "content.action_verbs"
	}
	return v
}

// written is a hit as it stands in the text.
func (t *text) written(h hit) string { return t.Text[t.tokens[h.from].from:t.tokens[h.to-1].to] }

// typo is a misspelled word.
type typo struct {
	t       *text
	at      int // its token
	correct string
}

// typos finds misspelled words in the texts that the test picks, each once. Words of people's, employers' and places' names are none,
// and neither are short capitalised words, which are names more often.
func (f *facts) typos(pick func(*text) bool) []typo {
	var out []typo
	seen := map[string]bool{}
	for i := range f.texts {
		t := &f.texts[i]
		if !pick(t) {
			continue
		}
		for k, w := range t.tokens {
			if len(w.lower) < 4 || !plain(w.text) {
				continue
			}
			correct, known := english.Correction(w.lower)
			if !known || seen[w.lower] || w.text != w.lower && (len(w.text) < 8 && !startsSentence(t.Text, w) || w.text != upperFirst(w.lower)) || f.isName(w.lower) {
				continue
			}
			seen[w.lower] = true
			if w.text != w.lower {
				correct = upperFirst(correct)
			}
			out = append(out, typo{t, k, correct})
		}
	}
	return out
}

// plain says whether a word is of letters alone.
func plain(s string) bool {
	for _, r := range s {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

// isName says whether a word stands in a name that the resume gives.
func (f *facts) isName(word string) bool {
	in := func(s string) bool { return strings.Contains(strings.ToLower(s), word) }
	if in(f.r.Name) || in(f.r.Location) || in(f.r.Email) {
		return true
	}
	for _, x := range f.r.Experiences {
		if in(x.Company) || in(x.Location) {
			return true
		}
	}
	for _, x := range f.r.Education {
		if in(x.Institution) || in(x.Location) {
			return true
		}
	}
	return false
}

func judgeSpelling(f *facts, r *rule) verdict {
	return f.spelling(f.typos((*text).worded), r, "word")
}

func (f *facts) spelling(typos []typo, r *rule, thing string) verdict {
	v := verdict{share: ramp(float64(len(typos)), r.Limits["zero"], 0), finding: "No misspelled " + thing + "s were found."}
	var words []string
	for _, t := range typos[:min(len(typos), maxEvidence)] {
		words = append(words, fmt.Sprintf("%q (%s)", t.t.tokens[t.at].text, t.correct))
		v.evidence = append(v.evidence, f.at(t.t.Text, t.t.Path))
		v.examples = append(v.examples, t.mended())
	}
	if len(typos) > 0 {
		v.finding = fmt.Sprintf("%s misspelled: %s.", are(len(typos), thing), enumerate(words, "and"))
		first := typos[0]
		v.fix = fmt.Sprintf("Write %q for %q; a reader sees it at once, and a program searches for the right word.", first.correct, first.t.tokens[first.at].text)
		v.examples = v.examples[:min(3, len(v.examples))]
		v.cause = "content.spelling"
	}
	return v
}

// mended is the text with the word corrected.
func (t typo) mended() string {
	w := t.t.tokens[t.at]
	return t.t.Text[:w.from] + t.correct + t.t.Text[w.to:]
}

// judgeBuzzwords is information: such words are no fault, only no proof.
func judgeBuzzwords(f *facts, _ *rule) verdict {
	v := verdict{share: 1, finding: "No empty claims."}
	var words []string
	for i := range f.texts {
		t := &f.texts[i]
		if t.Path != "summary" && t.Path != "headline" && !t.Skill() && !strings.HasPrefix(t.Path, "experiences[") {
			continue
		}
		for _, h := range phrases().buzz.find(t.Text, t.tokens, false) {
			words = append(words, fmt.Sprintf("%q", t.written(h)))
			if len(v.evidence) < maxEvidence {
				v.evidence = append(v.evidence, f.at(t.Text, t.Path))
			}
		}
	}
	if len(words) > 0 {
		v.share = 0.5
		v.finding = fmt.Sprintf("Everybody may say %s of themselves.", enumerate(unique(words)[:min(3, len(unique(words)))], "or"))
		v.fix = "Show it instead, in a bullet about something that came of it."
		v.cause = "buzzwords"
	}
	return v
}

func unique(words []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, w := range words {
		if key := strings.ToLower(w); !seen[key] {
			seen[key] = true
			out = append(out, w)
		}
	}
	return out
}
