package facts

import (
	"slices"
	"strings"
)

// context are the words that a modifier may belong to: those right behind it in its clause, or where none is, those before.
func (c *check) context(tokens []token, marks []mark, i int, both bool) []token {
	var behind, before []token
	for k := i + 1; k < len(tokens) && marks[k].clause == marks[i].clause && len(behind) < 3 && tokens[k].gap < paren; k++ {
		if certifying[tokens[k].lower] {
			continue
		}
		if marks[k].content || tokens[k].digit {
			behind = append(behind, tokens[k])
		}
	}
	if len(behind) > 0 && !both {
		return behind
	}
	for k := i - 1; k >= 0 && marks[k].clause == marks[i].clause && len(before) < 5; k-- {
		if marks[k].content || tokens[k].digit {
			before = append(before, tokens[k])
		}
	}
	return append(behind, before...)
}

// clause are the content words and numbers of the clause that a token stands in.
func (g *segment) clause(i int) []token {
	var out []token
	for k, t := range g.tokens {
		if k != i && g.marks[k].clause == g.marks[i].clause && (g.marks[k].content || t.digit) {
			out = append(out, t)
		}
	}
	if !slices.ContainsFunc(out, func(t token) bool { return !t.digit }) { // "Budget: $180,000 a year"
		out = append(out, g.tokens...)
	}
	return out
}

// bound judges a word that says more of another ("weekly", "global", "senior"): the source has to say it of the same thing.
func (c *check) bound(i int, kind string, places []place) {
	around := c.context(c.tokens, c.marks, i, kind == "certificate" || kind == "frequency" && !(i+1 < len(c.tokens) && c.tokens[i+1].gap <= hyphen && c.marks[i+1].content))
	if c.list {
		around = nil
	}
	if next := i + 1; licensing[c.tokens[i].lower] && next < len(c.tokens) && c.tokens[next].gap <= hyphen && c.marks[next].content && c.certified(c.tokens[next:next+1]) == nil && !c.titled(c.tokens[next]) {
		c.claimOnly(i, next+1, "certificate") // "licensed gasfitter"
		return
	}
	if certifying[c.tokens[i].lower] || licensing[c.tokens[i].lower] {
		if c.inOther(i) {
			c.claimOnly(i, i+1, kind)
			return
		}
		if evidence := c.certified(c.context(c.tokens, c.marks, i, true)); evidence != nil {
			c.claim(i, i+1, kind, evidence)
			return
		}
	}
	for _, p := range places {
		g := &c.s.segments[p.segment]
		have := g.clause(p.token)
		if strings.HasPrefix(g.path, "education[") && c.certifies(i) && !c.among(c.tokens[c.headOf(i)], g.tokens) {
			continue // a certificate in medical administration makes no certified medical manager
		}
		if kind == "frequency" && g.simple(c.s.l) || kind == "certificate" && strings.HasPrefix(g.path, "facts[") {
			have = append(have, g.content()...)
		}
		follows := i > 0 && p.token > 0 && c.tokens[i].gap <= hyphen && c.marks[i-1].content && c.tokens[i-1].key == g.tokens[p.token-1].key // "notary public"
		if len(around) == 0 || len(have) == 0 || follows || c.overlap(around, have) {
			c.claim(i, i+1, kind, []Evidence{c.s.evidence(p)})
			return
		}
	}
	if kind == "outcome" && c.scope.entry != "" && c.marks[i].form == noVerb && c.s.l.direction(c.tokens[i]) == 0 && !strings.HasPrefix(c.tokens[i].lower, "result") {
		for _, p := range places {
			if g := &c.s.segments[p.segment]; p.segment == c.current && g.tokens[p.token].key == c.tokens[i].key && g.marks[p.token].form == noVerb && g.marks[p.token].negated == c.marks[i].negated {
				c.claim(i, i+1, kind, []Evidence{c.s.evidence(p)})
				return
			}
		}
	}
	if kind == "outcome" {
		if evidence := c.changed(i); evidence != nil {
			c.claim(i, i+1, kind, evidence)
			return
		}
	}
	to := i + 1
	if to < len(c.tokens) && c.tokens[to].gap <= hyphen && c.marks[to].content {
		to++
	}
	c.claimOnly(i, to, kind)
}

// certifies says whether "certified" at i stands before a title.
func (c *check) certifies(i int) bool {
	return c.tokens[i].lower == "certified" && c.headOf(i) > i && c.kind(c.tokens[c.headOf(i)]) == "title"
}

// headOf is the last word of the noun phrase that the word at i opens.
func (c *check) headOf(i int) int {
	for i+1 < len(c.tokens) && c.tokens[i+1].gap <= hyphen && c.marks[i+1].content && c.marks[i+1].form == noVerb {
		i++
	}
	return i
}

// simple says whether a text tells of one doing and one frequency.
func (g *segment) simple(l *lexicon) bool {
	verbs, often := 0, 0
	for i, t := range g.tokens {
		if g.marks[i].form != noVerb {
			verbs++
		}
		if l.kinds[t.key] == "frequency" {
			often++
		}
	}
	return verbs <= 1 && often == 1
}
