package facts

import (
	"slices"
	"strings"

	"redraft/resume"
)

// spoken is a language and how well it is known, 0 where that is not said.
type spoken struct {
	key, path, text string
	level           int
}

// levels are the words for how well a language is known.
var levels = map[string]int{"native": 5, "mother": 5, "c2": 5, "bilingual": 5, "fluent": 4, "fluently": 4, "fluency": 4, "c1": 4, "advanced": 4, "full": 4, "professional": 3, "b2": 3,
	"proficient": 3, "proficiency": 3, "upper": 3, "business": 3, "working": 3, "conversational": 2, "intermediate": 2, "b1": 2, "limited": 2, "good": 2, "basic": 1, "beginner": 1, "elementary": 1, "a1": 1, "a2": 1, "novice": 1}

// levelOf is the highest level that a description names; "limited working proficiency" is limited, and "full professional" full.
func levelOf(tokens []token) int {
	highest := 0
	for _, t := range tokens {
		for _, p := range orSelf(t) {
			if p.lower == "limited" || p.lower == "basic" || p.lower == "intermediate" && highest < 4 {
				return levels[p.lower]
			}
			if mothers[p.lower] { // "home language"
				return levels["native"]
			}
			highest = max(highest, levels[p.lower])
		}
	}
	return highest
}

var mothers = set("home first tongue maternal")

// levelIn is the level that a word tells: that of "native-level" and "near-native" too.
func levelIn(t token) int {
	if n := len(t.parts); n == 2 && (last(t).lower == "level" || last(t).lower == "like") {
		return levels[t.parts[0].lower]
	} else if n == 2 && (t.parts[0].lower == "near" || t.parts[0].lower == "nearly" || t.parts[0].lower == "almost") {
		return levels[last(t).lower] - 1
	}
	return levels[t.lower]
}

func (s *Source) readLanguages(languages []resume.Language) {
	for i := range languages {
		for n := range s.segments {
			if g := &s.segments[n]; g.path == languagePath(i) {
				for k, t := range g.tokens {
					if levelIn(t) == 0 && (s.l.kinds[t.key] == "language" || k == 0) { // the first word is one, listed here or not
						s.speaks = append(s.speaks, spoken{t.key, g.path, g.text, levelOf(g.tokens)})
						break
					}
				}
			}
		}
	}
}

// languages judges how well the text says that languages are spoken.
func (c *check) languages() {
	for i, t := range c.tokens {
		switch {
		case c.beginner(i):
			c.claim(i, i+1, "language", nil)
		case t.key == c.s.l.known("bilingual"):
			c.bilingual(i)
		case levelIn(t) > 0 && t.lower != "professional" || t.lower == "professional" && (i > 0 && c.tokens[i-1].lower == "full" || c.language(i+1)):
			if k := c.languageNear(i); k >= 0 {
				c.spoken(i, k)
				c.spokenToo(i, k)
			}
		}
	}
}

// language says whether token i is a language itself, and no word that says of what country or in what language the thing behind it is.
func (c *check) language(i int) bool {
	return i < len(c.tokens) && c.tongue(c.tokens[i]) && levelIn(c.tokens[i]) == 0 && (i+1 == len(c.tokens) || c.tokens[i+1].gap > hyphen || !c.marks[i+1].content || c.marks[i+1].form != noVerb)
}

// beginner says whether a summary says what was done in a language that the person knows but a little, and does not say so: "covering housing in English
// and isiXhosa".
func (c *check) beginner(i int) bool {
	t := c.tokens[i]
	if c.scope.entry != "" || c.list || !c.tongue(t) || c.marks[i].wished || slices.ContainsFunc(c.tokens, func(t token) bool { return levelIn(t) > 0 || learns.has(t.key) || t.lower == "some" }) {
		return false
	}
	k := i
	for k > 0 && (c.tongue(c.tokens[k-1]) || isAnd(c.tokens[k-1].lower)) {
		k--
	}
	behind := i + 1
	for behind < len(c.tokens) && (c.tongue(c.tokens[behind]) || isAnd(c.tokens[behind].lower)) {
		behind++
	}
	if behind < len(c.tokens) && c.tokens[behind].gap <= hyphen && c.marks[behind].content && c.marks[behind].form == noVerb {
		return false // "in Italian and seafood kitchens"
	}
	return k > 0 && c.tokens[k-1].lower == "in" && slices.ContainsFunc(c.s.speaks, func(x spoken) bool { return x.key == t.key && x.level == 1 }) && !slices.ContainsFunc(c.s.segments, func(g segment) bool {
		return c.bullet(&g) && c.among(t, g.tokens)
	})
}

// bilingual asks for the word, or for two languages that are spoken well.
func (c *check) bilingual(i int) {
	if places := c.scope.find(c.tokens[i]); len(places) > 0 && c.tokens[i].lower == c.s.segments[places[0].segment].tokens[places[0].token].lower {
		c.claim(i, i+1, "language", c.prove(places))
		return
	}
	var evidence []Evidence
	for _, x := range c.s.speaks {
		if (x.level >= 4 || x.level == 0 && x.key == c.s.l.known("english")) && c.scope.entry == "" {
			evidence = append(evidence, Evidence{x.text, x.path})
		}
	}
	needed := map[string]int{"multilingual": 3, "trilingual": 3, "polyglot": 4}[c.tokens[i].lower]
	if len(evidence) < max(needed, 2) {
		evidence = nil
	}
	c.claim(i, i+1, "language", evidence)
}

// languageNear is the language that a level belongs to, -1 for none: the nearest behind it, else before it.
func (c *check) languageNear(i int) int {
	is := func(k int) bool {
		return c.tongue(c.tokens[k]) && levelIn(c.tokens[k]) == 0 && c.tokens[k].key != c.s.l.known("bilingual")
	}
	behind := i > 0 && (c.tokens[i-1].lower == "at" || c.tokens[i].gap == paren) // "English at C1 and German at A2"
	for k := i + 1; !behind && k < len(c.tokens) && k <= i+3 && c.tokens[k].gap < comma; k++ {
		if is(k) {
			return k
		}
	}
	for k := i - 1; k >= 0 && k >= i-3 && c.tokens[k+1].gap <= paren && c.tokens[k+1].gap != comma; k-- {
		if is(k) {
			return k
		}
	}
	return -1
}

// spokenToo applies a level to the languages that are listed behind the first: "fluent in French, Italian and Spanish".
func (c *check) spokenToo(level, language int) {
	for k := language + 1; language > level && k < len(c.tokens) && c.tokens[k].gap < paren; k++ {
		switch t := c.tokens[k]; {
		case t.lower == "and":
		case c.tongue(t) && levelIn(t) == 0 && !c.levelBehind(k):
			c.spoken(level, k)
		default:
			return
		}
	}
}

// levelBehind says whether a language has a level of its own right behind it: "Italian B2".
func (c *check) levelBehind(language int) bool {
	for k := language + 1; k <= language+2 && k < len(c.tokens) && c.tokens[k].gap != comma && c.tokens[k].lower != "with"; k++ {
		if levelIn(c.tokens[k]) > 0 {
			return true
		}
	}
	return false
}

// spokenAt says whether a text has a language as the one that something is in: Spanish, or Spanish-language handouts, but no Spanish supplier.
func (s *Source) spokenAt(p place, t token) bool {
	g := &s.segments[p.segment]
	have, next := g.tokens[p.token], p.token+1
	if have.lower != t.lower {
		return len(have.parts) == 2 && have.parts[0].lower == t.lower && tongued[last(have).lower]
	}
	return !strings.HasSuffix(g.path, "]") || next >= len(g.tokens) || g.tokens[next].gap > hyphen || !g.marks[next].content || g.marks[next].form != noVerb || worded.has(g.tokens[next].key) || p.token > 0 && (g.tokens[p.token-1].lower == "in" || g.tokens[p.token-1].key == "speak")
}

var tongued = set("language speaking")

// worded are things that are in a language.
var worded = verbSet("call phone_call email letter flyer leaflet handout brochure pamphlet manual document documentation text tour lesson class course workshop session training article translation subtitle caption version edition site website page news newsletter content copy post script report book booklet form sign signage menu speech interview meeting support ticket chat conversation correspondence message guide instruction material word note transcript recording podcast video film press label inquiry query caller speaker speech counseling consultation service story song rhyme poem play prayer sermon caption language customer_service customer_support announcement presentation talk term")

// otherTongue says whether a language takes the place of another in the text that is rewritten.
func (c *check) otherTongue(i int) bool {
	if c.current < 0 || c.scope.entry == "" {
		return false
	}
	have := c.s.segments[c.current].tokens
	return !c.among(c.tokens[i], have) && slices.ContainsFunc(have, func(t token) bool { return c.tongue(t) && !c.amongReverse(t, c.tokens) })
}

func (c *check) spoken(level, language int) {
	asked := levelIn(c.tokens[level])
	from, to := min(level, language), max(level, language)+1
	if to-from > 4 {
		from = language
	}
	for _, x := range c.s.speaks {
		if x.key == c.tokens[language].key && x.level >= asked && c.scope.entry == "" {
			c.claim(from, to, "language", []Evidence{{x.text, x.path}})
			return
		}
	}
	for _, p := range c.scope.find(c.tokens[language]) {
		g := &c.s.segments[p.segment]
		near := g.tokens[max(0, p.token-3):min(len(g.tokens), p.token+4)]
		if slices.ContainsFunc(near, func(t token) bool { return levelIn(t) >= asked }) && !strings.HasPrefix(g.path, "languages[") {
			c.claim(from, to, "language", []Evidence{c.s.evidence(p)})
			return
		}
	}
	c.claim(from, to, "language", nil)
}

// tongue says whether a word is a language: by the list, or because the resume names it as one.
func (c *check) tongue(t token) bool {
	return c.s.l.kinds[t.key] == "language" || slices.ContainsFunc(c.s.speaks, func(x spoken) bool { return x.key == t.key })
}
