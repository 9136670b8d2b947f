package score

import (
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"

	"redraft/resume"
	"redraft/score/english"
)

// text is a passage with what is known of its words.
type text struct {
	Passage
	tokens  []token
	hits    []hit  // of the profile's keywords
	weak    []hit  // phrases that tell duties
	first   []int  // tokens in the first person
	ongoing bool   // of a role that goes on
	spam    string // why the passage earns nothing, "" when it does
}

// facts are what the rules look at, gathered once.
type facts struct {
	doc     *resume.Document
	book    *rubric
	r       *resume.Resume
	layout  *resume.Layout
	target  Target
	profile Profile
	english bool
	texts   []text
	jobs    []int    // the roles, leaves apart
	bullets []bullet // of roles; those that earn nothing are left out
	words   int      // on the page, as people count
	said    int      // words that count towards the length, see counted
	told    int      // ... of them outside the skills
	body    int      // ... of them outside summary, skills and education
	matched []match  // keywords of the profile, in texts that earn credit
	fields  []bool   // by group of the profile: shown
	summary summary
	skills  []skill
	lists   []*text // items of the skills section that are sentences or lists, and earn nothing
	career  career
	none    bool // no part of a resume was found
	terse   bool // nobody reads the advice: none is made of the person's own words
	best    *bullet
	chosen  bool // best was looked for
}

func gather(doc *resume.Document, target Target, book *rubric) *facts {
	f := &facts{doc: doc, book: book, r: &doc.Content, layout: doc.Layout, target: target, profile: target.Profile}
	passages := Passages(f.r)
	f.texts = make([]text, len(passages))
	total := 0
	for i, p := range passages {
		f.texts[i] = text{Passage: p, tokens: tokenize(p.Text)}
		total += len(f.texts[i].tokens)
	}
	f.english = doc.Language == "en" || doc.Language == "" && looksEnglish(f.texts, total)
	for i := range f.texts {
		f.look(&f.texts[i])
	}
	f.career = careerOf(f.r, time.Time{}, nil)
	for i, x := range f.r.Experiences {
		if !x.Leave() {
			f.jobs = append(f.jobs, i)
		}
	}
	f.discount()
	f.summary = f.readSummary()
	f.collectBullets()
	f.collectSkills()
	f.match()
	f.count()
	r := f.r
	f.none = len(r.Experiences)+len(r.Volunteer)+len(r.Education)+len(r.Skills)+len(r.Projects)+len(r.Certifications)+len(r.Publications) == 0
	return f
}

// look finds in a text what several rules ask for.
func (f *facts) look(t *text) {
	if f.profile.lexicon != nil {
		t.hits = f.profile.lexicon.find(t.Text, t.tokens, t.Skill())
	}
	if !f.english || t.Skill() {
		return
	}
	t.weak = phrases().weak.find(t.Text, t.tokens, false)
	for i, k := range t.tokens {
		if len(k.text) <= 9 && english.FirstPerson(k.text) && (k.text != "I" || personal(t, i)) {
			t.first = append(t.first, i)
		}
	}
}

// personal says whether an "I" is a person: not the numeral in "Phase I" or "Accountant I", nor a part of "I/O".
func personal(t *text, i int) bool {
	rest := t.Text[t.tokens[i].to:]
	if !strings.HasPrefix(rest, " ") || i+1 == len(t.tokens) {
		return false
	}
	next := t.tokens[i+1].text
	return next == t.tokens[i+1].lower && unicode.IsLetter(rune(next[0])) && (!english.FunctionWord(next) || slices.Contains(verbsOfBeing, next))
}

var verbsOfBeing = strings.Fields("am was have had do did can could will would may")

// looksEnglish tells English from other languages by its small words, for content of which nobody said the language.
func looksEnglish(texts []text, total int) bool {
	if total < 40 {
		return true
	}
	small := 0
	for _, t := range texts {
		for _, k := range t.tokens {
			if english.FunctionWord(k.lower) {
				small++
			}
		}
	}
	return small*20 >= total // a twentieth; lists of skills have few, other languages next to none
}

// phraseLists are the phrases that are looked for in every English text.
type phraseLists struct{ weak, buzz, posting *lexicon }

var phrases = sync.OnceValue(func() phraseLists {
	list := func(entries []string) *lexicon {
		x := newLexicon()
		for i, e := range entries {
			x.addPlain(e, i)
		}
		return x
	}
	return phraseLists{list(english.WeakPhrases()), list(english.Buzzwords()), list(english.PostingPhrases())}
})

// count measures the length. Names, employers, schools, places and dates count by their number, not by their words: who somebody is
// must not matter.
func (f *facts) count() {
	f.said = 5*len(f.r.Experiences) + 5*len(f.r.Education)
	f.body = 5 * len(f.r.Experiences)
	skills, read := 0, 0
	for i := range f.texts {
		t := &f.texts[i]
		n := t.counted()
		read += max(wordsOf(t.tokens), spaced(t.Text))
		if t.Skill() {
			if len(t.tokens) <= maxSkillTokens {
				skills += n
			}
			continue
		}
		f.said += n
		if t.Path != "summary" && !strings.HasPrefix(t.Path, "education") {
			f.body += n
		}
	}
	f.told = f.said
	f.said += int(float64(min(skills, maxSkillWords)) * f.overlong())
	f.words = read
	if len(f.texts) == 0 {
		f.said, f.told, f.body = 0, 0, 0
	}
	if f.layout != nil && f.layout.Words > 0 {
		f.words = f.layout.Words
		if lost := f.words - read - 15*(1+len(f.r.Experiences)+len(f.r.Education)); lost*3 > f.words { // what the parser found no member for
			f.said += lost
			f.told += lost
			f.body += lost
		}
	}
}

// spaced counts words as whatever stands between spaces, which is how files' words are counted.
func spaced(s string) int {
	n, inside := 0, false
	for _, r := range s {
		if space := r == ' ' || r == '\n' || r == '\t'; space == inside {
			if inside = !space; inside {
				n++
			}
		}
	}
	return n
}

// maxSkillWords is how many words of a list of skills count towards the length.
const maxSkillWords = 60

// counted is how many words of a text count towards the length: none of what is spam, of private details or of references, and neither
// pronouns nor weak phrases, so that mending them costs nothing.
func (t *text) counted() int {
	if t.spam != "" || !lettered(t) || strings.HasPrefix(t.Path, "references") || t.personal() && private.MatchString(t.Text) {
		return 0
	}
	n := wordsOf(t.tokens) - len(t.first)
	for _, i := range t.first {
		if i+1 < len(t.tokens) && slices.Contains(verbsOfBeing[:2], t.tokens[i+1].lower) { // "I was in charge"
			n--
		}
	}
	for _, h := range t.weak {
		n -= h.to - h.from
		if from := t.leadIn(h); from < h.from && !slices.Contains(t.first, from-1) { // of "I was" it is counted above
			n--
		}
	}
	return max(0, n)
}

// wordsOf counts words; in scripts without spaces two characters are one.
func wordsOf(tokens []token) int {
	n := 0
	for _, t := range tokens {
		if cjk := wide(t.text); cjk > 0 {
			n += (cjk + 1) / 2
		} else {
			n++
		}
	}
	return n
}

// wide counts the characters of scripts without spaces between words.
func wide(s string) int {
	n := 0
	for _, r := range s {
		if r > 0x2E7F && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai) {
			n++
		}
	}
	return n
}

func (f *facts) metadata() Metadata {
	m := Metadata{WordCount: f.words, PageCount: len(f.doc.Pages), SectionsFound: f.r.Sections, KeywordDensity: map[string]int{}, Pages: f.doc.Pages}
	if m.SectionsFound == nil {
		m.SectionsFound = []resume.Section{}
	}
	if m.Pages == nil {
		m.Pages = []resume.Page{}
	}
	for _, b := range f.bullets {
		m.HasActionVerbs = m.HasActionVerbs || b.opens
		m.HasQuantifiableAchievements = m.HasQuantifiableAchievements || b.numbers
	}
	for _, k := range f.matched {
		m.KeywordDensity[f.profile.keywords[k.keyword].text] = len(k.at)
	}
	return m
}
