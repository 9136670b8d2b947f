package facts

import (
	"slices"
	"strings"
)

// filler tells where a word adds nothing to another: see data/filler.txt.
type filler int

const (
	fillsBehind filler = 1 << iota
	fillsBefore
	fillsWhose
	fillsDoing
)

var fillings = map[string]filler{"behind": fillsBehind, "before": fillsBefore, "whose": fillsWhose, "doing": fillsDoing}

// fills says whether a word only tells what kind of thing its neighbor in the noun phrase is, or whose, where the source has the neighbor without such
// a word of its own: the cycles of "pay cycles", the staff of "staff rosters".
func (c *check) fills(i int) bool {
	f := c.filling(i)
	return c.ofBranch(i) || f&(fillsBehind|fillsDoing) != 0 && !c.widened(i) && c.headed(i, f) || f&(fillsBefore|fillsWhose) != 0 && c.bared(i, f)
}

// filling is what a word may be where it stands.
func (c *check) filling(i int) filler {
	t, m := c.tokens[i], c.marks[i]
	if c.list || m.form != noVerb || t.caps && t.gap != stop || len(t.parts) > 0 && c.s.l.fillers[t.key] == 0 {
		return 0
	}
	f := c.s.l.fillers[t.key]
	if c.ofTrade(t) {
		f |= fillsBefore
	}
	return f
}

// ofTrade says whether a word goes without saying in the work that the entry's role or employer names.
func (c *check) ofTrade(t token) bool {
	if c.given == nil {
		c.given = map[string]bool{}
		for n := range c.s.segments {
			g := &c.s.segments[n]
			if !hasAnySuffix(g.path, ".role", ".company") || c.scope.entry != "" && g.entry != c.scope.entry {
				continue
			}
			for _, t := range g.tokens {
				for _, p := range append(orSelf(t), t) {
					for _, key := range c.s.l.trades[p.key] {
						c.given[key] = true
					}
				}
			}
		}
	}
	return c.given[t.key]
}

// joins says whether a token stands in one noun phrase with the one before it.
func (c *check) joins(i int) bool {
	return i > 0 && i < len(c.tokens) && c.tokens[i].gap <= hyphen && c.marks[i].form == noVerb && c.marks[i].content
}

// headed says whether the word before the ones that fill is one of the source that has no noun behind it there which the rewrite lacks.
func (c *check) headed(i int, f filler) bool {
	if c.joins(i+1) && c.filling(i+1) == 0 || c.tokens[i].gap > hyphen || i == 0 {
		return false
	}
	k := i - 1
	for k > 0 && c.joins(k) && c.filling(k)&(fillsBehind|fillsDoing) != 0 && !c.proved(k) {
		k--
	}
	if t := c.tokens[k]; c.marks[k].form != noVerb || !c.marks[k].content && !numbered(t) || t.gap == stop && !t.upper && !c.proved(k) {
		return false
	}
	return slices.ContainsFunc(c.shown(k), func(p place) bool {
		g := &c.s.segments[p.segment]
		next := p.token + 1
		other := !g.titled && next < len(g.tokens) && g.tokens[next].gap <= hyphen && g.marks[next].content && g.marks[next].form == noVerb && !c.amongReverse(g.tokens[next], c.tokens)
		return !other && (f&fillsDoing == 0 || g.marks[p.token].hedged || c.vague(g, p.token))
	})
}

// vague says whether a text says of a thing that it was dealt with, and not how.
func (c *check) vague(g *segment, i int) bool {
	verb := g.governor(i)
	return verb < 0 || g.marks[verb].clause != g.marks[i].clause || c.s.l.verbs[g.tokens[verb].key].generic || strings.HasPrefix(g.tokens[verb].key, "responsib")
}

// bared says whether the word behind the ones that fill is one of the source that has no word before it there which the rewrite lacks.
func (c *check) bared(i int, f filler) bool {
	k := i + 1
	for c.joins(k) && c.joins(k+1) && c.filling(k)&(fillsBefore|fillsWhose) != 0 && !c.proved(k) {
		k++
	}
	if !c.joins(k) || f&fillsBefore == 0 && c.others(i) {
		return false
	}
	places := c.shown(k)
	if here := func(p place) bool { return p.segment == c.current }; slices.ContainsFunc(places, here) {
		places = slices.DeleteFunc(slices.Clone(places), func(p place) bool { return !here(p) })
	}
	return slices.ContainsFunc(places, func(p place) bool {
		g := &c.s.segments[p.segment]
		other := p.token > 0 && g.tokens[p.token].gap <= hyphen && g.marks[p.token-1].content && g.marks[p.token-1].form == noVerb && !c.amongReverse(g.tokens[p.token-1], c.tokens)
		shared := i > 1 && isAnd(c.tokens[i-1].lower) && p.token > 0 && c.marks[i-2].content && c.among(c.tokens[i-2], g.tokens[p.token-1:p.token]) // "staff and guest complaints" of staff's
		return !other && !shared
	}) && !slices.ContainsFunc(places, func(p place) bool { // "client and supplier lists" of client lists
		return p.segment == c.current && i > 1 && isAnd(c.tokens[i-1].lower) && c.marks[i-2].content && c.besideAt(c.tokens[i-2], p)
	})
}

// besideAt says whether a word stands right before a place of the source, or in one phrase with the word there.
func (c *check) besideAt(t token, p place) bool {
	have := c.s.segments[p.segment].tokens
	return p.token > 0 && have[p.token].gap <= hyphen && c.among(t, have[p.token-1:p.token]) || len(have[p.token].parts) > 1 && c.among(t, have[p.token].parts[:1])
}

// served says whether a word names those for whom all is done in the trade, or whom the text that is rewritten calls people: "for customers" of a shop.
func (c *check) served(i int) bool {
	t := c.tokens[i]
	if c.fellows(t) {
		return true
	}
	return c.s.l.fillers[t.key]&fillsWhose != 0 && !c.others(i) && (c.ofTrade(t) || slices.ContainsFunc(c.s.segments[c.current].tokens, func(t token) bool { return anybodies[t.lower] }))
}

// fellows says whether a word of the entry's role names those in the plural whom the text that is rewritten calls lads: the new drivers of a driver.
func (c *check) fellows(t token) bool {
	return strings.HasSuffix(t.lower, "s") && slices.ContainsFunc(c.scope.exact(t.key), func(p place) bool { return strings.HasSuffix(c.s.segments[p.segment].path, ".role") }) &&
		slices.ContainsFunc(c.s.segments[c.current].tokens, func(t token) bool { return familiar[t.lower] })
}

var familiar = set("lads guys girls boys fellas mates folks starters newbies ones joiners people kids faces")

// anybodies are words for those who are served, whoever they are.
var anybodies = set("people person persons everybody everyone anybody anyone someone somebody them public folks folk")

// others says whether the text that is rewritten names people, who are then meant and nobody else.
func (c *check) others(i int) bool {
	return c.current < 0 || slices.ContainsFunc(c.s.segments[c.current].tokens, func(t token) bool {
		t = last(t)
		return c.s.l.fillers[t.key]&fillsWhose != 0 && t.key != c.tokens[i].key && !c.among(c.tokens[i], []token{t})
	})
}

// shown are the places in scope that prove a word.
func (c *check) shown(i int) []place {
	places := c.scope.find(c.tokens[i])
	if len(places) == 0 {
		places = c.composed(c.tokens[i])
	}
	return places
}

func (c *check) proved(i int) bool { return len(c.shown(i)) > 0 }

// numbered says whether a token names a thing by a number: "I-9", "W2".
func numbered(t token) bool {
	return t.digit && (t.gap == hyphen || strings.Trim(t.lower, "0123456789") != "")
}

// inspected says whether a word tells what a thing is checked for, where the source has it checked.
func (c *check) inspected(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6 && c.tokens[k+1].gap < stop; k-- {
		if c.marks[k].form != noVerb {
			return inspections.has(c.tokens[k].key) && c.current >= 0 && slices.ContainsFunc(c.s.segments[c.current].tokens, func(t token) bool { return inspections.has(t.key) })
		}
	}
	return false
}

var inspections = verbSet("check test inspect inspection verify review proofread audit compare control examine measure cross_check double_check reconcile match")
