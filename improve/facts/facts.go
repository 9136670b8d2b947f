// Package facts is the gate between whoever rewrites a resume and the result: it says of a text whether the resume proves it, claim by
// claim, and shows where. It is closed by default. What is neither a word that asserts nothing, nor stands in the source, nor may stand
// for something there by the lists in data, is a claim without support; a number has to count the same thing, a verb must not say more
// than the source's, and what belongs to one role proves nothing in another. One exception is made: of the ordinary words that mostly say
// anew what stands there (data/soft.txt) a clause may have one, where it adds nothing to a list and widens nothing.
//
// A text is read into tokens (words.go), their places in the sentence (clauses.go) and its numbers (quantity.go), as the source's texts were.
// Then numbers and dates (numbers.go, dates.go, tenure.go), languages, titles, names, single words (word.go), verbs (verbs.go, deeds.go) and
// what holds for the text as a whole (often.go, people.go, employers.go) are judged, and each leaves its claims.
//
// The gate is rules and lists: no model, no network, the same answer every time. It does not judge style, and it does not repair.
package facts

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"redraft/resume"
)

// Verdict is what the gate has to say about a text: it is supported when all its claims are.
type Verdict struct {
	Supported bool    `json:"supported"`
	Claims    []Claim `json:"claims"` // in the order of the text; words that assert nothing make none
}

// Claim is a part of the text that asserts something.
type Claim struct {
	Claim     string     `json:"claim"` // the words of the text
	Kind      string     `json:"kind"`  // number, money, percent, date, tenure, frequency, employer, title, place, education, certificate, tool, skill, language, person, superlative, strength, people_managed, outcome or scope
	Supported bool       `json:"supported"`
	Evidence  []Evidence `json:"evidence"` // what proves it, [] when nothing does

	at int
}

// Evidence is a place in the source: a member of the resume, or "facts[0]" for what the user supplied.
type Evidence struct {
	Text string `json:"text"`
	Path string `json:"path"`
}

// Check judges a text that is to stand at a path, in any of its spellings. original is the text that stands there now, "" to look it up;
// it only tells which text is rewritten: facts come from the source alone.
func (s *Source) Check(path, original, text string) Verdict {
	c := s.newCheck(path, original, text)
	if utf8.RuneCountInString(text) > longest {
		return c.unread()
	}
	c.read()
	return c.verdict()
}

// longest is how many characters of a text are judged: no bullet, summary or list is as long, and what is compared with what grows with the square.
const longest = 5000

// unread refuses a text that is too long to be judged, unless it stands in the source as it is.
func (c *check) unread() Verdict {
	claim := Claim{Claim: fmt.Sprintf("a text of more than %d characters", longest), Kind: "scope", Evidence: []Evidence{}}
	if c.unchanged >= 0 {
		claim.Supported, claim.Evidence = true, []Evidence{c.s.evidence(place{segment: c.unchanged})}
	}
	return Verdict{Supported: claim.Supported, Claims: []Claim{claim}}
}

func (s *Source) newCheck(path, original, text string) *check {
	c := &check{s: s, path: path, text: text, taken: map[string]bool{}}
	if p, err := resume.ParsePath(path); err == nil {
		c.path, c.scope = p.String(), s.scopeOf(p)
		c.list = p.Section == "skills" || p.Section == "skill_groups" && p.Member == "skills"
	} else {
		c.scope = scope{s: s, entry: "nowhere"}
	}
	c.scope.close = c.list
	c.current = s.segmentAt(c.path, original, c.scope)
	if n, ok := s.verbatim(c.path, text, c.scope); ok {
		c.unchanged = n
	} else {
		c.unchanged = -1
	}
	return c
}

// read takes the text apart.
func (c *check) read() {
	c.tokens = c.s.l.scan(c.text)
	c.correct()
	c.marks = c.s.l.marks(c.tokens)
	if c.list { // no sentences: nothing is done in them
		for i := range c.marks {
			c.marks[i].form = noVerb
		}
	}
	c.numbers = c.s.l.quantities(c.text, c.tokens, c.marks)
}

// segmentAt is the text that is rewritten, -1 when the source has none there.
func (s *Source) segmentAt(path, original string, c scope) int {
	found := -1
	for n := range s.segments {
		if s.segments[n].path == path {
			return n
		}
		if found < 0 && original != "" && c.holds(n) && s.segments[n].text == original {
			found = n
		}
	}
	return found
}

// verbatim finds a text of the source, in scope, that says the very same and may stand here: what the same member says somewhere, or, among the
// bullets, the summary and the supplied facts, any of them.
func (s *Source) verbatim(path, text string, c scope) (int, bool) {
	return s.same(text, c, func(from string) bool { return member(from) == member(path) || prose(from) && prose(path) })
}

// borrowed says whether a text is a name that another member of the source has, or what a referee says: an employer is no title.
func (c *check) borrowed() bool {
	if c.unchanged >= 0 || c.list || len(c.tokens) == 0 {
		return false
	}
	_, is := c.s.same(c.text, c.scope, func(from string) bool {
		return hasAnySuffix(from, ".company", ".institution", ".issuer", ".publisher", "location") || strings.HasPrefix(from, "references[") || from == "name"
	})
	return is
}

// same finds a text of the source, in scope and at a path that fits, that says the very same.
func (s *Source) same(text string, c scope, fits func(path string) bool) (int, bool) {
	text = bare(text)
	for n := range s.segments {
		if g := &s.segments[n]; c.holds(n) && fits(g.path) && strings.EqualFold(bare(g.text), text) {
			return n, true
		}
	}
	return 0, false
}

// bare is a text without the blanks and dots that say nothing.
func bare(text string) string {
	return strings.Trim(strings.Join(strings.Fields(text), " "), ". ")
}

// member is a path without its numbers: "experiences.responsibilities" of "experiences[0].responsibilities[2]".
func member(path string) string {
	return digits.Replace(path)
}

var digits = strings.NewReplacer("0", "", "1", "", "2", "", "3", "", "4", "", "5", "", "6", "", "7", "", "8", "", "9", "", "[", "", "]", "")

// prose says whether sentences about the person stand at a path: bullets, the summary, supplied facts.
func prose(path string) bool {
	return path == "summary" || strings.HasPrefix(path, "facts[") || strings.HasSuffix(path, "]") && strings.Contains(path, ".") && !strings.Contains(path, ".skills[")
}
