package facts

import (
	"slices"
	"strings"
)

// keptRecord says whether a record is none that was broken, but what is told of by the word before it: "a clean record", "an accident-free record".
func (c *check) keptRecord(i int) bool {
	if i == 0 || c.tokens[i].gap > hyphen || i+1 < len(c.tokens) && c.tokens[i+1].gap <= hyphen && c.marks[i+1].content && c.marks[i+1].form == noVerb {
		return false
	}
	before := c.tokens[i-1]
	return last(before).lower == "free" || strings.HasSuffix(before.lower, "free") || conduct[before.lower]
}

var conduct = set("clean spotless safety attendance driving punctuality service maintenance unbroken")

// freeOf are the places that deny what a word says to be free of: "no accidents" is "accident-free".
func (c *check) freeOf(i int) []place {
	t := c.tokens[i]
	if len(t.parts) != 2 || last(t).lower != "free" || t.parts[1].gap != hyphen || len(c.scope.exact(t.key)) > 0 {
		return nil
	}
	return slices.DeleteFunc(c.scope.find(t.parts[0]), func(p place) bool {
		g := &c.s.segments[p.segment]
		return !g.marks[p.token].negated && !(p.token > 0 && c.s.l.negates(g.tokens[p.token-1])) || !c.tells(g) || c.elsewhere(p) || !c.keeps(g, g.denial(p.token))
	})
}

// denial is the token that denies the word at i.
func (g *segment) denial(i int) int {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		if t := g.tokens[k].lower; negations[t] || strings.HasSuffix(t, "n't") {
			return k
		}
	}
	return i
}

// broughtAbout says whether a text tells by a verb that needs somebody who does it, and names nobody, that a thing went up or down by the figure at an
// index: "weight of the bracket reduced by 18%" is the person's doing, "sales fell" is not.
func (c *check) broughtAbout(g *segment, number int, objects []token) bool {
	if slices.ContainsFunc(objects, func(o token) bool { return !c.among(o, g.tokens) }) {
		return false
	}
	if g.causedBy(c.s.l, g.numbers[number].to) || c.scope.entry != "" && g.bare() && !c.dueToOthers(g) && !slices.ContainsFunc(g.tokens, func(t token) bool { return teams[last(t).lower] || t.lower == "we" || t.lower == "our" }) {
		return true // "Rebooking rate 78%, was 61"
	}
	for k, t := range g.tokens {
		if g.marks[k].clause == g.marks[g.numbers[number].number].clause && transitive.has(t.key) && g.marks[k].subject && c.somebodys(g, k) {
			return true
		}
	}
	return false
}

// undertaken says whether a text says behind a thing that something was done to it that it does not do by itself: "workflow streamlined".
func (c *check) undertaken(g *segment, k int) bool {
	return c.scope.entry != "" && betterings.has(g.tokens[k].key) && c.somebodys(g, k)
}

// betterings are verbs of making better that nothing does by itself.
var betterings = verbSet("restore streamline simplify standardize optimize modernize eliminate speed_up")

// somebodys says whether a participle behind what it was done to tells of a deed, and names nobody else who did it.
func (c *check) somebodys(g *segment, k int) bool {
	if m := g.marks[k]; k == 0 || m.form != past || m.others || m.hedged || m.negated || m.purpose {
		return false
	}
	somebody := func(t token) bool {
		t = last(t)
		return peopleWords.has(t.key) || teams[t.lower] || c.s.l.kinds[t.key] == "title" || others[t.lower] || t.caps && t.gap != stop && !t.upper
	}
	return !somebody(g.tokens[k-1]) && !slices.ContainsFunc(indices(g.tokens[k:]), func(n int) bool {
		return n > 0 && g.tokens[k+n-1].lower == "by" && slices.ContainsFunc(g.tokens[k+n:min(len(g.tokens), k+n+4)], somebody)
	})
}

// dueToOthers says whether a text gives somebody as the reason, or what is no doing: "after the new manager came", "since the summer".
func (c *check) dueToOthers(g *segment) bool {
	k := slices.IndexFunc(g.tokens, func(t token) bool { return reasons[t.lower] })
	if k >= 0 && k+2 < len(g.tokens) && articles[g.tokens[k+1].lower] && timely[g.tokens[k].lower] && !g.nominal(c.s.l, k+2) {
		return true
	}
	return k >= 0 && slices.ContainsFunc(g.tokens[k+1:min(len(g.tokens), k+5)], func(t token) bool {
		t = last(t)
		return peopleWords.has(t.key) || c.s.l.kinds[t.key] == "title" || teams[t.lower]
	})
}

var articles, timely = set("a an the this that these those their its"), set("after since because once when")

// bare says whether a text tells of no doing but when the person came: "78%, was 61 when I joined".
func (g *segment) bare() bool {
	return !slices.ContainsFunc(indices(g.tokens), func(k int) bool {
		return g.tokens[k].lower == "went" || g.marks[k].form != noVerb && !strings.HasPrefix(g.tokens[k].key, "responsib") && !((stages.has(g.tokens[k].key) || g.tokens[k].key == "join") && k > 0 && (g.tokens[k-1].lower == "i" || g.tokens[k-1].lower == "we"))
	})
}

// causedBy says whether a text tells behind token i of what the person did as the reason: "after I changed the order".
func (g *segment) causedBy(l *lexicon, i int) bool {
	for k := i; k+1 < len(g.tokens); k++ {
		if !reasons[g.tokens[k].lower] {
			continue
		}
		for j := k + 3; j < len(g.tokens) && g.tokens[j].gap <= hyphen; j++ { // "after portion control and using trimmings"
			if m := g.marks[j]; isAnd(g.tokens[j-1].lower) && m.form == gerund && !m.hedged && !m.negated && m.strength >= 2 {
				return true
			}
		}
		if j := k + 1; j+1 < len(g.tokens) && (g.tokens[j].lower == "i" || g.tokens[j].lower == "we") {
			if m := g.marks[j+1]; m.form != noVerb && !m.hedged && !m.negated && m.strength >= 2 && !(stages.has(g.tokens[j+1].key) && len(g.direct(j+1)) == 0 || comings.has(g.tokens[j+1].key)) {
				return true
			}
		} else if m := g.marks[j]; m.form == gerund && !m.hedged && !m.negated && m.strength >= 2 {
			return true
		} else if slices.ContainsFunc(g.tokens, func(t token) bool { return t.lower == "my" }) && g.nominal(l, j) {
			return true
		}
	}
	return false
}

// nominal says whether the noun that ends the words from i on names a doing: "after portion control".
func (g *segment) nominal(l *lexicon, i int) bool {
	for i+1 < len(g.tokens) && g.tokens[i+1].gap <= hyphen && g.marks[i+1].content && g.marks[i+1].form == noVerb {
		i++
	}
	v := l.verbs[l.verbKey(g.tokens[i])]
	itself := g.marks[i].form == noVerb && !hasAnySuffix(g.tokens[i].lower, "er", "or", "ers", "ors") && (i+1 == len(g.tokens) || g.marks[i+1].form == noVerb || g.tokens[i+1].gap >= comma)
	return itself && !g.marks[i].hedged && !g.marks[i].negated && v.strength >= 2 && !v.outcome
}

// comings are of the stages of a career those that change nothing where the person works.
var comings = verbSet("join leave come become hire retire quit resign go")

var reasons = set("after since because once when by through as")

// transitive are of the verbs of rising and falling those that nothing does by itself.
var transitive = verbSet("reduce cut lower raise shorten lift boost trim slash lessen get_down bring_down take_down bring_up get_up")

var formerly = set("before earlier previously formerly was")

// subjects are the words before a verb in its clause: the adjustments of "no adjustments resulted".
func (c *check) subjects(i int) (out []token) {
	for k := i - 1; k >= 0 && c.tokens[k+1].gap < comma && c.marks[k].form == noVerb; k-- {
		if c.marks[k].content && !c.s.l.negates(c.tokens[k]) {
			out = append(out, c.tokens[k])
		}
	}
	return out
}

// arises are verbs of what comes about by itself.
var arises = verbSet("result arise emerge occur happen ensue follow")

// without proves "recorded no incidents" by "no incidents".
func (c *check) without(i int, direct []token) []Evidence {
	denied := func(tokens []token, marks []mark, t token) bool {
		k := slices.IndexFunc(tokens, func(have token) bool { return have.start == t.start })
		return k >= 0 && (marks[k].negated || k > 0 && c.s.l.negates(tokens[k-1]))
	}
	for _, o := range direct {
		if k := slices.IndexFunc(c.tokens, func(t token) bool { return t.start == o.start }); k >= 0 {
			if places := c.freeOf(k); len(places) > 0 {
				return c.prove(places)
			}
		}
		if !denied(c.tokens, c.marks, o) {
			continue
		}
		for _, p := range c.scope.find(o) {
			if g := &c.s.segments[p.segment]; g.marks[p.token].negated && c.tells(g) {
				return []Evidence{c.s.evidence(p)}
			}
		}
	}
	return nil
}

// exceeded proves "beat the target" by two figures of a text that has one: "closed £612k against a £550k target".
func (c *check) exceeded(i int) []Evidence {
	for n := range c.s.segments {
		g := &c.s.segments[n]
		if !c.scope.holds(n) || !c.tells(g) || c.scope.entry != "" && n != c.current || !slices.ContainsFunc(g.tokens, goal) || !slices.ContainsFunc(c.tokens[i:], goal) {
			continue
		}
		figures := slices.DeleteFunc(slices.Clone(g.numbers), func(q quantity) bool { return q.unit == "date" || q.unit == "ordinal" })
		missed := slices.ContainsFunc(figures, func(q quantity) bool { return q.unit == "%" && q.lo < 100 })
		if dates := slices.DeleteFunc(slices.Clone(c.numbers), func(q quantity) bool { return q.unit != "date" }); missed && len(dates) > 1 {
			continue // "112% of quota in 2022, 97% in 2023"
		}
		for k := range figures {
			if figures[k].unit == "%" && figures[k].lo > 100 && figures[k].to < len(g.tokens) && g.tokens[figures[k].to].lower == "of" {
				return []Evidence{c.s.evidence(place{segment: n})}
			}
		}
		for k := 1; k < len(figures); k++ {
			if figures[k].unit == figures[k-1].unit && figures[k-1].lo > figures[k].lo {
				return []Evidence{c.s.evidence(place{segment: n})}
			}
		}
	}
	return nil
}

// over proves "exceed the limit" by "over limit".
func (c *check) over(direct []token) []Evidence {
	if c.current < 0 || c.scope.entry == "" || len(direct) == 0 {
		return nil
	}
	g := &c.s.segments[c.current]
	for _, p := range c.scope.find(direct[0]) {
		if p.segment != c.current || g.marks[p.token].negated {
			continue
		}
		k := p.token - 1
		for k > 0 && determiners[g.tokens[k].lower] {
			k--
		}
		if k >= 0 && passing[g.tokens[k].lower] {
			return []Evidence{c.s.evidence(p)}
		}
	}
	return nil
}

var passing = set("over above past beyond")

// told counts the verbs of a text.
func (g *segment) told() (n int) {
	for _, m := range g.marks {
		if m.form != noVerb {
			n++
		}
	}
	return n
}

// lessened says whether a text tells of an honor that the person came near alone, and the rewrite does not: the runner-up of a prize has not won it.
func (c *check) lessened(g *segment) bool {
	return slices.ContainsFunc(g.tokens, func(t token) bool { return lesser[t.lower] && !c.amongReverse(t, c.tokens) })
}

// lesser are words for who came near an honor.
var lesser = set("runner runners runner_up runnerup finalist nominee nominated shortlisted second third candidate")

// honored says whether objects are an honor of a time: "Employee of the Month".
func (c *check) honored(objects []token) bool {
	return slices.ContainsFunc(objects, func(o token) bool {
		k := slices.IndexFunc(c.tokens, func(t token) bool { return t.start == o.start })
		return k > 0 && c.honoring(k)
	})
}

func (c *check) awarded(objects []token) []Evidence {
	for n := range c.s.segments {
		if g := &c.s.segments[n]; strings.HasPrefix(g.path, "awards[") && c.scope.holds(n) && c.overlap(objects, g.tokens) {
			return []Evidence{c.s.evidence(place{segment: n})}
		}
	}
	for n := range c.s.segments { // "got Agent of the Month"
		g := &c.s.segments[n]
		if !c.scope.holds(n) || !c.tells(g) || len(objects) == 0 {
			continue
		}
		if c.lessened(g) {
			continue
		}
		if c.bullet(g) && g.told() == 0 && c.honored(objects) && !slices.ContainsFunc(objects, func(o token) bool {
			return !c.among(o, g.tokens) && !(isTime(units[o.key]) && slices.ContainsFunc(g.tokens, func(t token) bool { return units[t.key] == units[o.key] }))
		}) { // "Employee of the month, July 2019"
			return []Evidence{c.s.evidence(place{segment: n})}
		}
		for k, t := range g.tokens {
			if awards.has(t.key) && !g.marks[k].negated && !slices.ContainsFunc(objects, func(o token) bool { return o.caps && !c.among(o, g.tokens) }) {
				return []Evidence{c.s.evidence(place{n, k})}
			}
		}
	}
	return nil
}

// byResult proves "achieved the most sign-ups" by "got the most sign-ups", or by a text that tells of them without a verb, and a promotion by "promoted".
func (c *check) byResult(d *deed) []Evidence {
	if d.denied || d.staff || c.current < 0 || c.scope.entry == "" || !attains.has(d.key) || len(d.direct) == 0 {
		return nil
	}
	g := &c.s.segments[c.current]
	if slices.ContainsFunc(d.direct, func(o token) bool { return !c.among(o, g.tokens) }) {
		return nil
	}
	var places []place
	for k := len(d.direct) - 1; k >= 0 && len(places) == 0; k-- {
		places = slices.DeleteFunc(c.scope.find(d.direct[k]), func(p place) bool { return p.segment != c.current })
	}
	for _, p := range places {
		m, verb := g.marks[p.token], g.governor(p.token)
		if m.negated || m.hedged || verb >= 0 && (g.marks[verb].others || g.marks[verb].purpose || p.token != verb && (!attained.has(g.tokens[verb].key) || !slices.ContainsFunc(g.direct(verb), func(t token) bool { return t.start == g.tokens[p.token].start }))) {
			continue
		}
		if m.form == noVerb || g.tokens[p.token].key == c.s.l.known("promote") {
			return []Evidence{c.s.evidence(p)}
		}
	}
	return nil
}

var (
	attains  = verbSet("achieve attain earn gain secure record post reach rank place finish")
	attained = verbSet("get have make hit win be reach average score attain achieve earn receive")
)

// byPublic proves that something was published by where the text or its project has it: "code is on my GitHub", articles of a blog.
func (c *check) byPublic(d *deed) []Evidence {
	if d.denied || c.current < 0 || c.scope.entry == "" || !publishes.has(d.key) || len(d.direct) == 0 {
		return nil
	}
	g := &c.s.segments[c.current]
	if slices.ContainsFunc(d.direct, func(o token) bool { return !c.among(o, g.tokens) }) {
		return nil
	}
	for n := range c.s.segments {
		other := &c.s.segments[n]
		if n != c.current && !(other.entry == c.scope.entry && strings.HasPrefix(other.path, "project") && strings.HasSuffix(other.path, ".name")) {
			continue
		}
		for k, t := range other.tokens {
			if public[t.lower] && (t.lower == "blog" || k == 0 || other.tokens[k-1].lower != "for") && !other.marks[k].hedged && !other.marks[k].negated {
				return []Evidence{c.s.evidence(place{n, k})}
			}
		}
	}
	return nil
}

var (
	publishes = verbSet("publish post share release host")
	public    = set("blog github gitlab bitbucket youtube medium substack npm pypi kaggle itch wattpad soundcloud behance vimeo")
)
