package facts

import (
	"slices"
	"strings"
)

// opensAs says whether a text begins with the title at a place of the source and the rewrite says it of the person: the text that is rewritten, or any
// bullet where a summary says "as" before all of it: the relief charge nurse of "Relief charge nurse two shifts a month".
func (c *check) opensAs(from, i int, p place) bool {
	g := &c.s.segments[p.segment]
	if !g.headed(p.token) {
		return false
	}
	if c.scope.entry != "" {
		return p.segment == c.current
	}
	for from > 0 && determiners[c.tokens[from-1].lower] && c.tokens[from].gap <= hyphen {
		from--
	}
	second := from > 1 && isAnd(c.tokens[from-1].lower) && (c.kind(c.tokens[from-2]) == "title" || heads[c.tokens[from-2].lower]) // "Registered nurse and relief charge nurse"
	return (wordBefore(c.tokens, from) == "as" || second) && c.bullet(g) && !slices.ContainsFunc(indices(g.tokens[:p.token]), func(k int) bool {
		return g.marks[k].content && !beings[g.tokens[k].lower] && !c.among(g.tokens[k], c.tokens[from:i])
	})
}

// bracketed says whether the title that ends at token i stands in brackets by itself: "Mentoring students (practice supervisor)".
func (g *segment) bracketed(i int) bool {
	if i+1 < len(g.tokens) && g.tokens[i+1].gap < comma {
		return false
	}
	for i > 0 && g.tokens[i].gap <= hyphen && g.marks[i].form == noVerb {
		i--
	}
	return i > 0 && g.tokens[i].gap == paren
}

// holdsBeside says whether a word before a title is from the name of a certificate that the person holds, and the rewrite has all of the title that it
// stands before: the Red Seal of "Red Seal sous chef".
func (c *check) holdsBeside(t token, i int, g *segment) bool {
	if kind := c.s.l.kinds[t.key]; c.scope.entry != "" || kind == "strength" || kind == "title" || !g.titled || slices.ContainsFunc(indices(g.tokens), func(k int) bool { return g.marks[k].content && !c.among(g.tokens[k], c.tokens[:i+1]) }) {
		return false
	}
	return slices.ContainsFunc(c.scope.exact(t.key), func(p place) bool {
		path := c.s.segments[p.segment].path
		return strings.HasPrefix(path, "certifications[") && strings.HasSuffix(path, ".name") && !c.unfinished([]place{p})
	})
}

// worksWith says whether a word before the person's title is the tool that a developer works with, or the sector that the entry of the title tells of: the
// React of "React developer", the retail of "retail sales associate".
func (c *check) worksWith(t token, i int, g *segment) bool {
	if c.scope.entry != "" || !g.titled {
		return false
	}
	if builders[last(c.tokens[i]).lower] && (c.s.l.tools[t.key] || t.caps) && c.s.l.kinds[t.key] == "" {
		return slices.ContainsFunc(c.scope.exact(t.key), func(p place) bool {
			other := &c.s.segments[p.segment]
			return !other.marks[p.token].wished && !other.marks[p.token].hedged && (strings.HasPrefix(other.path, "skill") || other.entry == g.entry || g.entry == "" && c.bullet(other))
		})
	}
	return !professions[t.lower] && g.entry != "" && slices.ContainsFunc(c.s.l.sectors[t.key], func(key string) bool {
		return slices.ContainsFunc(c.scope.exact(key), func(p place) bool { return c.s.segments[p.segment].entry == g.entry })
	})
}

// professions are sectors that make another profession of a title.
var (
	professions = set("medical clinical legal law commercial financial banking culinary government")
	builders    = set("developer engineer programmer designer")
)

// inSector are the places that tell of the sector or kind of work that a word names: the hotel of "hospitality".
func (c *check) inSector(i int) (out []place) {
	if t := c.tokens[i]; c.list || c.marks[i].form != noVerb && c.marks[i].form != gerund || t.caps && t.gap != stop || c.spread(i) && c.scope.entry != "" || i > 0 && c.tokens[i-1].lower == "the" && !(i+1 < len(c.tokens) && branches[c.tokens[i+1].lower]) {
		return nil
	}
	for _, key := range c.s.l.sectors[c.tokens[i].key] {
		for _, p := range c.scope.exact(key) {
			if m := c.s.segments[p.segment].marks[p.token]; (!m.wished || c.marks[i].wished) && !m.negated {
				out = append(out, p)
			}
		}
	}
	return out
}

// inSectors adds the entries that tell of the sectors that words name: the restaurants of a grill and a diner.
func (c *check) inSectors(words []token, entries map[int]map[string]bool) {
	for _, w := range words {
		for _, key := range c.s.l.sectors[w.key] {
			for _, p := range c.scope.exact(key) {
				if !hasAnySuffix(c.s.segments[p.segment].path, ".role", ".company") {
					continue
				}
				if entries[w.start] == nil {
					entries[w.start] = map[string]bool{}
				}
				entries[w.start][c.s.segments[p.segment].entry] = true
			}
		}
	}
}

// In summaries these only tie one thing to another.
var (
	ties  = set("preceded followed complemented backed coupled paired combined rounded accompanied grounded rooted drawn gained earned acquired built underpinned equipped")
	bonds = set("by with for in from on over across through during at as")
)

// inCompany says whether the name of an employer has a word just so.
func (c *check) inCompany(t token) bool {
	return slices.ContainsFunc(c.scope.exact(t.key), func(p place) bool {
		g := &c.s.segments[p.segment]
		return strings.HasSuffix(g.path, ".company") && g.tokens[p.token].lower == t.lower
	})
}

// ofBranch says whether a word only says that the one before it is a sector: "the garment industry".
func (c *check) ofBranch(i int) bool {
	return i > 0 && branches[c.tokens[i].lower] && c.tokens[i].gap <= hyphen && (c.inSector(i-1) != nil || len(c.scope.exact(c.tokens[i-1].key)) > 0 && c.s.l.sectors[c.tokens[i-1].key] != nil)
}

// branches are words that sectors are named by.
var branches = set("industry sector field domain space vertical market setting settings environment environments work background")

// standsIn says whether who is said to have acted as somebody stood in for them: "covered for the unit supervisor".
func (c *check) standsIn(from, i int) bool {
	if c.current < 0 || c.scope.entry == "" || !slices.ContainsFunc(c.tokens[max(0, from-3):from], func(t token) bool { return acts[t.lower] || acts[strings.SplitN(t.lower, "_", 2)[0]] }) {
		return false
	}
	g := &c.s.segments[c.current]
	return slices.ContainsFunc(g.tokens, func(t token) bool { return covers.has(t.key) }) && !slices.ContainsFunc(c.tokens[from:i+1], func(t token) bool { return !names(t, g.tokens) })
}

var (
	acts   = set("acted acting act filled stood stepped deputised deputized")
	covers = verbSet("cover fill_in stand_in step_in deputize cover_for")
)

// above says whether a word puts the person above a title of the source that does not have the very word: the senior of "senior executive assistant".
func (c *check) above(t token, before []token, g *segment) bool {
	return slices.ContainsFunc(orSelf(t), func(p token) bool {
		return (ranking[p.lower] || grades[p.lower]) && !names(p, before) && !(hasAnySuffix(g.path, ".role", "headline") && names(p, g.tokens))
	})
}

// grades are words that make a higher title of one, and are other things elsewhere.
var grades = set("staff executive distinguished global")
