package score

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"redraft/resume"
	"redraft/score/english"
)

// bullet is a statement about a role and where it stands.
type bullet struct {
	text    string
	path    string
	current bool // of a role that goes on
	job     int
	verb    string // the first word, lower case
	strong  bool   // the first word is a verb that opens strong bullets
	past    bool   // ... in the past tense
	numbers bool
}

// facts are what the rules look at, gathered once.
type facts struct {
	doc     *resume.Document
	r       *resume.Resume
	layout  *resume.Layout
	target  Target
	profile Profile
	english bool
	blank   bool
	words   int
	bullets []bullet
	matched []match // of the profile's keywords
	prose   []Passage
}

// match is a keyword found in the resume.
type match struct {
	keyword string
	groups  []int
	count   int
	path    string // of the first place
	paths   []string
}

// find collects the profile's keywords that occur.
func (f *facts) find() {
	at := map[string]int{}
	for _, m := range f.profile.Find(f.prose) {
		i, ok := at[m.Keyword]
		if !ok {
			i = len(f.matched)
			at[m.Keyword] = i
			f.matched = append(f.matched, match{keyword: m.Keyword, path: m.Path})
			for g, group := range f.profile.Groups {
				if slices.Contains(group.Keywords, m.Keyword) {
					f.matched[i].groups = append(f.matched[i].groups, g)
				}
			}
		}
		f.matched[i].count++
		f.matched[i].paths = append(f.matched[i].paths, m.Path)
	}
}

// groups counts the groups that have a match which the test accepts.
func (f *facts) groups(accept func(match) bool) int {
	seen := map[int]bool{}
	for _, m := range f.matched {
		if accept(m) {
			for _, g := range m.groups {
				seen[g] = true
			}
		}
	}
	return len(seen)
}

// missingGroups are the profile's groups that nothing in the resume shows.
func (f *facts) missingGroups() []Group {
	seen := map[int]bool{}
	for _, m := range f.matched {
		for _, g := range m.groups {
			seen[g] = true
		}
	}
	var out []Group
	for i, g := range f.profile.Groups {
		if !seen[i] {
			out = append(out, g)
		}
	}
	return out
}

func gather(doc *resume.Document, target Target) *facts {
	f := &facts{doc: doc, r: &doc.Content, layout: doc.Layout, target: target, profile: target.Profile}
	f.english = doc.Language == "" || doc.Language == "en"
	f.collect()
	if f.layout != nil && f.layout.Words > 0 {
		f.words = f.layout.Words
	} else {
		for _, p := range f.prose {
			f.words += len(strings.Fields(p.Text))
		}
	}
	f.blank = f.words == 0
	f.find()
	return f
}

// collect lists every text with its path, and the bullets with what is known of their first word.
func (f *facts) collect() {
	f.prose = Passages(f.r)
	for i, x := range f.r.Experiences {
		for k, text := range x.Responsibilities {
			f.bullets = append(f.bullets, look(text, fmt.Sprintf("experiences[%d].responsibilities[%d]", i, k), x.End == "present", i))
		}
	}
}

// achievement is a number that says how much, how many, how often or how fast; a year or a version is none.
var achievement = regexp.MustCompile(`(?i)[$€£¥₱]\s?\d|\d\s?%|\d+\s?(?:percent|per cent|x\b|k\b|m\b|mm\b|hours?|hrs?|minutes?|mins?|days?|weeks?|months?)|\b\d{1,3}(?:,\d{3})+\b|\b\d+\+|\b(?:\d{1,3}|[3-9]\d{3,}|\d{5,})\s+(?:\p{L}+\s+){0,3}\p{L}{3,}|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|doubled|tripled|halved|twice)\b`)

func look(text, path string, current bool, job int) bullet {
	b := bullet{text: text, path: path, current: current, job: job, numbers: achievement.MatchString(text)}
	for word := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' }) {
		b.verb = word
		if strings.HasSuffix(word, "ly") && len(word) > 4 { // "Successfully led"
			continue
		}
		break
	}
	_, tense, known := english.Lookup(strings.TrimPrefix(b.verb, "co-"))
	b.strong, b.past = known, tense == english.Past
	if !known && strings.HasSuffix(b.verb, "ed") && len(b.verb) > 4 {
		b.strong, b.past = true, true
	}
	return b
}

// at makes evidence of a text and its place.
func (f *facts) at(text, path string) Evidence {
	e := Evidence{Text: clip(text), Path: path}
	if span, ok := f.doc.Places[path]; ok {
		box := span.Box
		e.Page, e.Box = span.Page, &box
	}
	return e
}

// job quotes what an experience is known by: its role, or its company where the role was not found.
func (f *facts) job(i int) Evidence {
	if x := f.r.Experiences[i]; x.Role == "" {
		return f.at(x.Company, fmt.Sprintf("experiences[%d].company", i))
	}
	return f.at(f.r.Experiences[i].Role, fmt.Sprintf("experiences[%d].role", i))
}

func (f *facts) span(text string, s resume.Span) Evidence {
	box := s.Box
	e := Evidence{Text: clip(text), Page: s.Page}
	if box != [4]float64{} {
		e.Box = &box
	}
	return e
}

// maxQuote is how much of a text is quoted, in characters, and maxEvidence how many quotations a check carries.
const (
	maxQuote    = 160
	maxEvidence = 5
)

func clip(s string) string {
	r := []rune(strings.TrimSpace(s))
	if len(r) <= maxQuote {
		return string(r)
	}
	cut := string(r[:maxQuote])
	if i := strings.LastIndexByte(cut, ' '); i > maxQuote/2 {
		cut = cut[:i]
	}
	return cut + "…"
}

// quote makes evidence of the bullets that a test picks, the first few.
func (f *facts) quote(pick func(bullet) bool) (evidence []Evidence, count int) {
	for _, b := range f.bullets {
		if pick(b) {
			if count++; len(evidence) < maxEvidence {
				evidence = append(evidence, f.at(b.text, b.path))
			}
		}
	}
	return evidence, count
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
		m.HasActionVerbs = m.HasActionVerbs || b.strong
		m.HasQuantifiableAchievements = m.HasQuantifiableAchievements || b.numbers
	}
	for _, k := range f.matched {
		m.KeywordDensity[k.keyword] += k.count
	}
	return m
}

// years counts the time in roles, from dates to month precision, without counting any month twice.
func (f *facts) years() float64 {
	months := map[int]bool{}
	newest := f.newest()
	for _, x := range f.r.Experiences {
		from, okFrom := monthOf(x.Start, 1)
		to, okTo := monthOf(x.End, 12)
		if x.End == "present" {
			to, okTo = newest, newest > 0
		}
		if !okFrom || !okTo || to-from > 12*60 {
			continue
		}
		for m := from; m <= to; m++ {
			months[m] = true
		}
	}
	return float64(len(months)) / 12
}

// newest is the latest month that any role names: the resume's own today.
func (f *facts) newest() int {
	latest := 0
	for _, x := range f.r.Experiences {
		for _, d := range []string{x.Start, x.End} {
			if m, ok := monthOf(d, 12); ok {
				latest = max(latest, m)
			}
		}
	}
	return latest
}

// monthOf counts months from the year 0; a year alone is taken as the given month of it.
func monthOf(date string, month int) (int, bool) {
	var y, m int
	switch n, _ := fmt.Sscanf(date, "%d-%d", &y, &m); {
	case n == 2 && m >= 1 && m <= 12:
		return y*12 + m, true
	case y > 0:
		return y*12 + month, true
	}
	return 0, false
}
