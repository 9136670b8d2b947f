package facts

import (
	"slices"
	"strings"
	"sync"
)

// objects are the content words behind a verb in its clause; with "it" or "them" among them also what the verbs before were done to.
func (c *check) objects(i int) []token {
	own := c.own(i)
	if len(own) == 0 || !c.pronoun(i) {
		return own
	}
	var out []token
	for verb := i - 1; verb >= 0 && c.tokens[verb+1].gap < stop; verb-- {
		if c.marks[verb].form != noVerb {
			out = append(out, c.direct(verb, c.own(verb))...)
		}
	}
	return append(out, own...)
}

// own are the content words that stand behind a verb in its clause themselves.
func (c *check) own(i int) []token {
	var out []token
	if c.marks[i].form == gerund && i+1 < len(c.tokens) && (isAnd(c.tokens[i+1].lower) || c.tokens[i+1].gap == comma) { // "permitting and cost estimating"
		return nil
	}
	for k := i + 1; k < len(c.tokens) && len(out) < 5; k++ {
		if c.tokens[k].lower == "by" && c.marks[k].clause != c.marks[i].clause && c.earns(i) { // "recovered $40k by chasing invoices"
			break
		}
		if c.tokens[k].gap >= paren || c.marks[k].form != noVerb && (len(out) > 0 || isAnd(c.tokens[k-1].lower)) || c.marks[k].clause != c.marks[i].clause && len(out) > 0 {
			break
		}
		if c.tokens[k].lower == "to" && k > i+1 && len(out) == 0 && !c.pronoun(i) && k+1 < len(c.tokens) && c.marks[k+1].form != noVerb && !c.counted[k-1] {
			return nil // "reduced the time to compute"
		}
		if c.marks[k].content && c.marks[k].form == noVerb && !c.counted[k] && !c.counts(k) && !c.itself(k) && !c.hundred(k) && c.tokens[k].lower != "resulting" && !(c.s.l.soft[c.tokens[k].key] && !leads.has(c.tokens[i].key) && k+1 < len(c.tokens) && c.counts(k+1)) && !slices.Contains(c.s.l.implied[c.tokens[k].key], c.tokens[i].key) {
			out = append(out, c.tokens[k])
		}
	}
	return out
}

// earns says whether a sum of money stands right behind a verb: it is what the doing is done to.
func (c *check) earns(i int) bool {
	return slices.ContainsFunc(c.numbers, func(q quantity) bool { return q.from == i+1 && q.kind() == "money" && len(q.nouns) == 0 })
}

// pronoun says whether a doing is done to what a word before names: "updated it weekly".
func (c *check) pronoun(i int) bool {
	return i+1 < len(c.tokens) && (c.tokens[i+1].lower == "it" || c.tokens[i+1].lower == "them") && c.tokens[i+1].gap <= hyphen && !renders.has(c.tokens[i].key)
}

// renders are verbs that say what became of their object: "made it quicker".
var renders = verbSet("make keep get let render")

// counts says whether a word only gathers those who are counted behind it: "a team of six volunteers" is six volunteers.
func (c *check) counts(k int) bool {
	if !groups.has(c.tokens[k].key) && !gathers.has(c.tokens[k].key) && !teams[last(c.tokens[k]).lower] || k+2 >= len(c.tokens) || c.tokens[k+1].lower != "of" {
		return false
	}
	return slices.ContainsFunc(c.numbers, func(q quantity) bool { return q.from <= k+2 && q.to > k+2 && q.unit == "" && len(q.nouns) > 0 })
}

var gathers = verbSet("fleet total set series batch pool range list caseload roster collection volume average number stock portfolio herd flock cohort workload")

// itself says whether a word is the project that the entry tells of, which its texts need not name: "presented the project".
func (c *check) itself(k int) bool {
	if !strings.HasPrefix(c.scope.entry, "project") {
		return false
	}
	return (c.tokens[k].lower == "project" || programs[c.tokens[k].lower] && c.tokens[k-min(k, 1)].lower == "the") && k > 0 && determiners[c.tokens[k-1].lower] || c.tokens[k].caps && slices.ContainsFunc(c.s.segments, func(g segment) bool {
		return g.path == c.scope.entry+".name" && slices.ContainsFunc(g.tokens, func(t token) bool { return t.caps && t.key == c.tokens[k].key })
	})
}

// programs are what a project most often is; what kind of one is judged by what else is said.
var programs = set("application app system tool site website platform program solution")

// direct are the objects before the first preposition: "onboarding" of "onboarding of new clients".
func (c *check) direct(i int, objects []token) []token {
	if c.pronoun(i) {
		return objects
	}
	for k := i + 1; k < len(c.tokens) && len(objects) > 0; k++ {
		if t := c.tokens[k]; t.start > objects[0].start && (prepositions[t.lower] || t.lower == "to" || t.lower == "using" || strings.HasPrefix(t.lower, "as_") || t.lower == "as" || t.lower == "across" || t.lower == "under" || t.lower == "alongside" || relatives[t.lower] || t.lower == "whose" || t.gap >= comma) {
			n := slices.IndexFunc(objects, func(o token) bool { return o.start > t.start || o.start == t.start && t.gap >= comma })
			if n > 0 {
				return objects[:n]
			}
			return objects
		}
	}
	return objects
}

// direct are the words behind a verb of the source up to the next preposition.
func (g *segment) direct(i int) []token {
	var out []token
	for k := i + 1; k < len(g.tokens) && g.tokens[k].gap < stop; k++ {
		if t := g.tokens[k]; t.lower == "of" && groups.has(last(g.tokens[k-1]).key) { // a team of six developers are developers
			continue
		} else if len(out) > 0 && (prepositions[t.lower] || t.lower == "across" || g.marks[k].form != noVerb) {
			break
		} else if g.marks[k].content {
			out = append(out, t)
		}
	}
	return out
}

// totals are measures that say more without what stands before them: "add-on sales" are not all sales.
var totals = verbSet("sales sale revenue cost profit turnover traffic productivity satisfaction retention spending expense income margin output efficiency")

// unqualified says that no measure lost what limits it in the source.
func (c *check) unqualified(objects, have []token) bool {
	for _, o := range objects {
		if !totals.has(o.key) {
			continue
		}
		for i, h := range have {
			if h.key != o.key {
				continue
			}
			if i+1 < len(have) && have[i+1].start == h.end+1 {
				continue // "expense process" is no expense
			}
			if i > 0 && have[i-1].end+1 == h.start && !c.amongReverse(have[i-1], c.tokens) {
				return false
			}
			if i+1 < len(have) && have[i+1].start > h.end && have[i+1].start-h.end <= 6 && c.s.l.kinds[have[i+1].key] != "frequency" && !c.amongReverse(have[i+1], c.tokens) {
				return false // "income from sponsored events"
			}
		}
	}
	return true
}

// sameObject says whether the source tells of the doing with the same thing: of leading and of outcomes near the verb, of others anywhere
// in the same text.
func (c *check) sameObject(strict bool, objects, direct []token, g *segment, i int) bool {
	if i+1 < len(g.tokens) && g.marks[i].form != noVerb && g.tokens[i+1].lower == "for" && g.tokens[i+1].gap <= hyphen { // "monitored for reactions" names nobody
		direct = objects
	}
	if len(objects) == 0 || !strict {
		return len(objects) == 0 || c.overlap(direct, g.tokens) || c.overlap(direct, g.tokens[i].parts) || c.sameHead(direct, g, i) || g.objectless(i) && len(direct) < 3 || c.scope.entry == "" && len(g.tokens) <= 2
	}
	var near []token
	it := i+1 < len(g.tokens) && (g.tokens[i+1].lower == "it" || g.tokens[i+1].lower == "them") // "found it and got it back"
	for k, t := range g.tokens {
		if (g.marks[k].content || t.lower == "work" && t.gap <= hyphen && k > 0 && g.marks[k-1].content) && k != i && (it && k < i || g.marks[k].clause == g.marks[i].clause || k > i && k <= i+6 || g.marks[i].form == noVerb && k < i && k >= i-6) {
			near = append(near, t)
		}
	}
	if i+1 < len(g.tokens) && g.marks[i].form != noVerb && (g.tokens[i+1].lower == "it" || g.tokens[i+1].lower == "them") { // "found a payment and got it back"
		for k := i - 1; k >= 0 && g.tokens[k+1].gap < stop; k-- {
			if g.marks[k].content {
				near = append(near, g.tokens[k])
			}
		}
	}
	return len(near) == 0 || (c.overlap(direct, near) || c.anyStaff(direct) && c.strengthAt(g, i) >= 2.5 && slices.ContainsFunc(near, c.oneOfStaff)) && c.unqualified(direct, near)
}

// anyStaff says whether the last of the objects is a word for whoever works somewhere: the staff that attendants and cleaners are.
func (c *check) anyStaff(objects []token) bool {
	return len(objects) > 0 && anybody[last(objects[len(objects)-1]).lower] && objects[len(objects)-1].lower != "colleagues"
}

// objectless says whether a doing stands in a text by itself, as an item of a list: "Test and tag", "register, bagging, price checks".
func (g *segment) objectless(i int) bool {
	opens := i == 0 || g.tokens[i].gap >= comma || isAnd(g.tokens[i-1].lower) || strings.HasPrefix(g.tokens[i-1].key, "includ")
	return opens && (i+1 == len(g.tokens) || g.tokens[i+1].gap >= comma || isAnd(g.tokens[i+1].lower) && i == 0)
}

// sameHead says whether a text says by a word that asserts nothing what the deed was done to, and the rewrite says more of it: "presented the tool".
func (c *check) sameHead(direct []token, g *segment, i int) bool {
	if i+2 >= len(g.tokens) || !determiners[g.tokens[i+1].lower] || g.marks[i+2].content || g.tokens[i+2].digit || c.current < 0 || g != &c.s.segments[c.current] {
		return false
	}
	for k := 1; k < len(c.tokens); k++ {
		if c.tokens[k].key == g.tokens[i+2].key && c.tokens[k].gap <= hyphen && slices.ContainsFunc(direct, func(o token) bool { return o.start == c.tokens[k-1].start }) {
			return true
		}
	}
	return false
}

// aside says whether all that the text that is rewritten has of the objects stands behind a preposition: for the open house, at the fair.
func (c *check) aside(direct []token) bool {
	if c.current < 0 || c.scope.entry == "" || len(direct) == 0 {
		return false
	}
	g := &c.s.segments[c.current]
	var done []token
	for k := range g.tokens {
		if g.marks[k].form != noVerb {
			done = append(done, g.direct(k)...)
		}
	}
	return len(done) > 0 && c.overlap(direct, g.tokens) && !c.overlap(direct, done)
}

// head is the last of the words that stand together from token k on: the system of "a booking system for coach operators".
func (c *check) head(k int) token {
	named := func(k int) bool {
		return k < len(c.tokens) && c.tokens[k].gap <= slash && (c.marks[k].content && c.marks[k].form == noVerb || isAnd(c.tokens[k].lower) || c.tokens[k].digit)
	}
	for (named(k+1) || named(k+2) && c.tokens[k+1].gap <= slash && !prepositions[c.tokens[k+1].lower] && c.tokens[k+1].lower != "that" && c.tokens[k+1].lower != "to") && (isAnd(c.tokens[k+1].lower) || !strings.HasSuffix(c.tokens[k+1].lower, "ing") || c.owns(k)) {
		k++
	}
	for k > 0 && isAnd(c.tokens[k].lower) {
		k--
	}
	return c.tokens[k]
}

// owns says whether a word is a possessive: "the team's".
func (c *check) owns(i int) bool {
	return strings.HasSuffix(strings.ReplaceAll(c.text[c.tokens[i].start:c.tokens[i].end], "’", "'"), "'s")
}

// antecedent is what a verb behind "I" was done to where that stands before: the guide of "the guide, which I wrote", nil for none.
func (c *check) antecedent(i int) (out []token) {
	if i < 2 || c.tokens[i-1].lower != "i" || c.marks[i].form != past {
		return nil
	}
	k := i - 2
	if relatives[c.tokens[k].lower] {
		k--
	} else if c.tokens[i-1].gap > hyphen {
		return nil
	}
	for ; k >= 0 && c.marks[k].form == noVerb && !prepositions[c.tokens[k].lower] && !isAnd(c.tokens[k].lower); k-- {
		if c.marks[k].content {
			out = append([]token{c.tokens[k]}, out...)
		}
		if c.tokens[k].gap >= comma {
			break
		}
	}
	return out
}

// surroundings says whether the text that is rewritten tells of what is done only where, or by what, something else is done: "features in a system".
func (c *check) surroundings(direct []token) bool {
	if c.current < 0 || c.scope.entry == "" || len(direct) == 0 {
		return false
	}
	first := slices.IndexFunc(c.tokens, func(t token) bool { return t.start == direct[0].start })
	head := c.head(first)
	if first == 0 || prepositions[c.tokens[first-1].lower] || c.s.l.tools[head.key] {
		return false
	}
	g := &c.s.segments[c.current]
	found := false
	for _, p := range c.scope.exact(head.key) {
		if p.segment != c.current {
			continue
		}
		k := p.token
		for k > 0 && g.tokens[k].gap <= hyphen && g.marks[k-1].form == noVerb && !prepositions[g.tokens[k-1].lower] && g.tokens[k-1].lower != "to" && !isAnd(g.tokens[k-1].lower) {
			k--
		}
		if k < 2 || g.tokens[k].gap != space || !where[g.tokens[k-1].lower] && !(g.tokens[k-1].lower == "to" && strings.HasPrefix(g.tokens[k-2].lower, "accord")) || slices.ContainsFunc(g.tokens[p.token:], func(t token) bool { return t.lower == "i" }) { // "in a sheet I made"
			return false
		}
		found = true
	}
	return found
}

var where = set("in on at into within by per")

// accompanying says whether the text that is rewritten has the objects behind "with" alone: "with other aides".
func (c *check) accompanying(direct []token) bool {
	if c.current < 0 || c.scope.entry == "" {
		return false
	}
	g := &c.s.segments[c.current]
	found := false
	for _, o := range direct {
		for _, p := range c.scope.find(o) {
			if p.segment != c.current {
				continue
			}
			k := p.token
			for k > 0 && g.tokens[k].gap <= hyphen && g.marks[k-1].form == noVerb && !withs[g.tokens[k-1].lower] && (g.marks[k-1].content || determiners[g.tokens[k-1].lower] || g.tokens[k-1].lower == "other") {
				k--
			}
			if k == 0 || !withs[g.tokens[k-1].lower] {
				return false
			}
			found = true
		}
	}
	return found
}

// keySet is a set of words, looked up by their keys. It is made when it is first asked, as the lexicon is.
type keySet func() map[string]bool

func (s keySet) has(key string) bool { return s()[key] }

func verbSet(names string) keySet {
	return sync.OnceValue(func() map[string]bool {
		out := map[string]bool{}
		for w := range strings.FieldsSeq(names) {
			out[words().known(w)] = true
		}
		return out
	})
}

// qualifying says whether a word only says more of the next: the executives of "executives' calendars".
func (c *check) qualifying(t token) bool {
	for k := 1; k < len(c.tokens); k++ {
		if c.tokens[k-1].start == t.start {
			return c.tokens[k].gap <= hyphen && c.marks[k].content && c.marks[k].form == noVerb
		}
	}
	return false
}

// premises says whether the objects are a place where people work.
func (c *check) premises(objects []token) bool {
	if len(objects) == 0 {
		return false
	}
	head := objects[len(objects)-1]
	return workplaces.has(head.key) || places.has(last(head).key)
}

// places are the parts of one.
var places = verbSet("desk counter reception department section floor room office branch store shop unit ward clinic")

// whole are what one manages as a whole or not at all: working on it does not prove it.
var whole = verbSet("desk counter reception office front_office department branch store shop shift project program clinic division unit operation portfolio location site region territory")

// oneOfStaff says whether a word names people by what they work as: "attendants".
func (c *check) oneOfStaff(t token) bool {
	return strings.HasSuffix(t.lower, "s") && (peopleWords.has(last(t).key) || c.kind(t) == "title")
}
