package facts

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"redraft/resume"
)

// segment is one text of the source: a bullet, a role, a date.
type segment struct {
	path, text string
	entry      string   // "experiences[0]"; "" for what belongs to no entry
	titled     bool     // names the person's own title: a role, the headline, the summary, a supplied fact
	only       []string // of a supplied fact: the entries that it tells of, nil for all
	tokens     []token
	marks      []mark
	numbers    []quantity
}

// place is where a key stands in the source.
type place struct{ segment, token int }

// Source is what a resume says, indexed so that each word of a rewrite can be looked up. It is safe for concurrent use.
type Source struct {
	l        *lexicon
	segments []segment
	index    map[string][]place
	spans    []span // the times of the entries
	now      int    // the current month
	ties     map[string]map[string]bool
	speaks   []spoken
	odd      func() []token // misspelt words
	supplied []string       // why each supplied fact proves nothing, "" where it does
}

// NewSource takes the facts from a resume, and from sentences that the user supplied. Where dates say "present", that is the current month.
func NewSource(content resume.Resume, supplied []string) *Source {
	return newSource(content, supplied, time.Now())
}

func newSource(content resume.Resume, supplied []string, today time.Time) *Source {
	s := &Source{l: words(), index: map[string][]place{}, now: today.Year()*12 + int(today.Month()) - 1, ties: map[string]map[string]bool{}}
	s.supply(supplied)
	s.add(segment{path: "name", text: content.Name})
	s.add(segment{path: "location", text: content.Location})
	s.add(segment{path: "headline", text: content.Headline, titled: true})
	s.add(segment{path: "summary", text: content.Summary, titled: true})
	s.addExperiences("experiences", content.Experiences, today)
	s.addExperiences("volunteer", content.Volunteer, today)
	for i, e := range content.Education {
		at := fmt.Sprintf("education[%d]", i)
		s.addAll(at, []named{{"degree", e.Degree}, {"institution", e.Institution}, {"location", e.Location}, {"dates", e.Dates},
			{"start_date", e.Start}, {"end_date", e.End}, {"gpa", e.GPA}})
		s.addList(at+".details", at, e.Details)
		s.addSpan(at, "dates", e.Dates, e.Start, e.End, today, false)
	}
	s.addList("skills", "", content.Skills)
	for i, g := range content.SkillGroups {
		s.add(segment{path: fmt.Sprintf("skill_groups[%d].name", i), text: g.Name})
	}
	for i, p := range content.Projects {
		at := fmt.Sprintf("projects[%d]", i)
		s.addAll(at, []named{{"name", p.Name}, {"role", p.Role}, {"url", p.URL}, {"dates", p.Dates}})
		s.addList(at+".highlights", at, p.Highlights)
	}
	for i, c := range content.Certifications {
		s.addAll(fmt.Sprintf("certifications[%d]", i), []named{{"name", c.Name}, {"issuer", c.Issuer}, {"date", c.Date}})
	}
	for i, x := range content.Languages {
		at := fmt.Sprintf("languages[%d]", i)
		s.add(segment{path: at + ".language", text: strings.TrimSpace(x.Language + " " + x.Fluency), entry: at})
	}
	for i, a := range content.Awards {
		s.addAll(fmt.Sprintf("awards[%d]", i), []named{{"title", a.Title}, {"issuer", a.Issuer}, {"date", a.Date}, {"summary", a.Summary}})
	}
	for i, p := range content.Publications {
		s.addAll(fmt.Sprintf("publications[%d]", i), []named{{"title", p.Title}, {"publisher", p.Publisher}, {"date", p.Date}, {"summary", p.Summary}})
	}
	s.addList("interests", "", content.Interests)
	for i, f := range content.References {
		s.addAll(fmt.Sprintf("references[%d]", i), []named{{"name", f.Name}, {"text", f.Text}})
	}
	for i, o := range content.Other {
		if o.Title == resume.Unread {
			continue
		}
		at := fmt.Sprintf("other[%d]", i)
		s.add(segment{path: at + ".title", text: o.Title, entry: at})
		s.addList(at+".lines", at, o.Lines)
	}
	s.readLanguages(content.Languages)
	s.tie(content)
	s.bind(content)
	s.odd = sync.OnceValue(s.misspell)
	return s
}

type named struct{ member, text string }

func (s *Source) addExperiences(list string, entries []resume.Experience, today time.Time) {
	for i, x := range entries {
		at := fmt.Sprintf("%s[%d]", list, i)
		s.add(segment{path: at + ".role", text: x.Role, entry: at, titled: true})
		s.addAll(at, []named{{"company", x.Company}, {"location", x.Location}, {"duration", x.Duration}})
		s.addList(at+".responsibilities", at, x.Responsibilities)
		s.addSpan(at, "duration", x.Duration, x.Start, x.End, today, list == "experiences" && !x.Leave())
	}
}

func (s *Source) addAll(entry string, members []named) {
	for _, m := range members {
		s.add(segment{path: entry + "." + m.member, text: m.text, entry: entry, titled: m.member == "role"})
	}
}

func (s *Source) addList(path, entry string, texts []string) {
	for i, text := range texts {
		s.add(segment{path: fmt.Sprintf("%s[%d]", path, i), text: text, entry: entry})
	}
}

// add indexes a text.
func (s *Source) add(g segment) {
	if strings.TrimSpace(g.text) == "" {
		return
	}
	g.tokens = s.l.scan(g.text)
	g.marks = s.l.marks(g.tokens)
	g.numbers = s.l.quantities(g.text, g.tokens, g.marks)
	at := len(s.segments)
	s.segments = append(s.segments, g)
	if hasAnySuffix(g.path, ".duration", ".dates", "_date", ".date") {
		return // their numbers count, their words ("present") say nothing
	}
	for i, t := range g.tokens {
		s.put(t.key, place{at, i})
		s.put(t.root, place{at, i})
		s.put(t.family, place{at, i})
		for _, p := range t.parts {
			s.put(p.key, place{at, i})
			s.put(p.root, place{at, i})
			s.put(p.family, place{at, i})
		}
	}
}

func (s *Source) put(key string, p place) {
	if key == "" {
		return
	}
	if list := s.index[key]; len(list) == 0 || list[len(list)-1] != p {
		s.index[key] = append(list, p)
	}
}

// scope says which segments a rewrite at a path may draw on.
type scope struct {
	s     *Source
	entry string // "" for all
	close bool   // paraphrases do not count
}

func (s *Source) scopeOf(path resume.Path) scope {
	switch path.Section {
	case "summary", "headline", "skills", "skill_groups", "other":
		return scope{s: s}
	}
	if path.Index < 0 {
		return scope{s: s}
	}
	return scope{s: s, entry: fmt.Sprintf("%s[%d]", path.Section, path.Index)}
}

func (c scope) holds(segment int) bool {
	g := &c.s.segments[segment]
	return c.entry == "" || g.entry == c.entry || strings.HasPrefix(g.path, "facts[") && (g.only == nil || slices.Contains(g.only, c.entry)) || c.s.ties[c.entry][g.path]
}

// tie finds the projects and skills that an entry speaks of: a project that names the employer, or that a bullet names; a skill all of
// whose words the entry has.
func (s *Source) tie(content resume.Resume) {
	for _, list := range []struct {
		name    string
		entries []resume.Experience
	}{{"experiences", content.Experiences}, {"volunteer", content.Volunteer}} {
		for i, x := range list.entries {
			at := fmt.Sprintf("%s[%d]", list.name, i)
			s.ties[at] = map[string]bool{}
			for k, p := range content.Projects {
				mentions := mentions(x.Company, p.Name, p.Role, strings.Join(p.Highlights, "\n")) || mentions(p.Name, strings.Join(x.Responsibilities, "\n"))
				if !mentions {
					continue
				}
				project := fmt.Sprintf("projects[%d]", k)
				for n := range s.segments {
					if s.segments[n].entry == project {
						s.ties[at][s.segments[n].path] = true
					}
				}
				if s.ties[project] == nil {
					s.ties[project] = map[string]bool{}
				}
				for n := range s.segments {
					if s.segments[n].entry == at {
						s.ties[project][s.segments[n].path] = true
					}
				}
			}
			for k, skill := range content.Skills {
				if s.inEntry(at, skill) {
					s.ties[at][fmt.Sprintf("skills[%d]", k)] = true
				}
			}
		}
	}
}

// mentions says whether one of the texts has a name as whole words: "metadata" is not Meta's.
func mentions(name string, texts ...string) bool {
	if name = strings.ToLower(strings.TrimSpace(name)); len(name) < 3 {
		return false
	}
	return slices.ContainsFunc(texts, func(text string) bool { return hasWords(strings.ToLower(text), name) })
}

// hasWords says whether words stand in a text with no letter or digit right before or behind them.
func hasWords(text, words string) bool {
	for i := strings.Index(text, words); i >= 0; {
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		behind, _ := utf8.DecodeRuneInString(text[i+len(words):])
		if !wordRune(before) && !wordRune(behind) {
			return true
		}
		next := strings.Index(text[i+1:], words)
		if next < 0 {
			return false
		}
		i += 1 + next
	}
	return false
}

func wordRune(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

// inEntry says whether an entry has all the words of a skill, however they are inflected.
func (s *Source) inEntry(entry, skill string) bool {
	tokens := s.l.scan(skill)
	c := scope{s: s, entry: entry, close: true}
	for _, t := range tokens {
		if s.l.neutral[t.key] && len(tokens) > 1 {
			continue
		}
		if len(c.find(t)) == 0 {
			return false
		}
	}
	return len(tokens) > 0
}

// find lists the places in scope that have a token's word or one that it may stand for.
func (c scope) find(t token) []place {
	var out []place
	for _, key := range c.s.l.alternatives(t) {
		if c.close && key != t.key && key != t.root && c.s.l.loose[[2]string{t.key, key}] {
			continue
		}
		for _, p := range c.s.index[key] {
			if homonyms[t.lower] && c.s.segments[p.segment].tokens[p.token].lower != t.lower && c.s.segments[p.segment].marks[p.token].form != noVerb {
				continue
			}
			if c.holds(p.segment) && !c.s.whereabouts(p, t) {
				out = append(out, p)
			}
		}
	}
	return out
}

// whereabouts says whether two capitals are a state behind a place, and no shorthand for a word: the GA of "Atlanta, GA" is no Google Analytics.
func (s *Source) whereabouts(p place, t token) bool {
	g := &s.segments[p.segment]
	have := &g.tokens[p.token]
	if !have.upper || len(have.lower) != 2 || have.lower == t.lower || s.l.places[t.key] || have.key != t.key && !s.l.stands[[2]string{t.key, have.key}] {
		return false
	}
	return strings.HasSuffix(g.path, "location") || p.token > 0 && have.gap == comma && g.tokens[p.token-1].caps && states[have.lower]
}

var states = set("al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc ab bc mb nb nl ns nt nu on pe qc sk yt nsw qld")

// homonyms are things in the plural and something else as deeds.
var homonyms = set("trains books parks stores leads mines ships tips matches cooks fires banks boards chairs tables floors seasons stocks objects plants")

// closely is the scope without paraphrases.
func (c scope) closely() scope {
	c.close = true
	return c
}

// exact lists the places in scope that have the very word.
func (c scope) exact(key string) []place {
	return slices.DeleteFunc(slices.Clone(c.s.index[key]), func(p place) bool { return !c.holds(p.segment) })
}

func (s *Source) evidence(p place) Evidence {
	g := &s.segments[p.segment]
	return Evidence{Text: g.text, Path: g.path}
}
