package facts

import (
	"slices"
	"strings"
)

var inNames = set("of at the and for")

var whereabouts = set("at for from with by under")

// names judges names of several words behind "at" and the like: their words have to stand together somewhere. That one employer is a hospital in Cork
// and a school Cork University makes no Cork University Hospital.
func (c *check) names() {
	for i := range c.tokens {
		if !(c.tokens[i].caps || strings.Contains(c.tokens[i].lower, ".")) || c.done[i] || c.marks[i].form != noVerb && c.tokens[i].gap == stop || i > 0 && c.tokens[i-1].caps && c.tokens[i].gap <= hyphen {
			continue
		}
		to := i + 1
		for to < len(c.tokens) && c.tokens[to].gap <= hyphen && !c.done[to] && (c.tokens[to].caps || to+1 < len(c.tokens) && inNames[c.tokens[to].lower] && c.tokens[to+1].caps && c.tokens[to+1].gap <= hyphen) {
			to++
		}
		if i > 0 && c.tokens[i-1].lower == "at" && to == i+1 && (c.s.l.tools[c.tokens[i].key] && !c.employs(c.tokens[i]) || c.used(c.tokens[i])) {
			c.claim(i, to, "employer", nil)
			continue
		}
		certificate := slices.ContainsFunc(c.tokens[i:to], func(t token) bool { return certifying[t.lower] })
		before := i - 1
		if before > 0 && c.tokens[before].lower == "the" {
			before--
		}
		listed := before > 0 && isAnd(c.tokens[before].lower) && c.tokens[before-1].caps // "at A, B and C"
		if !certificate && !listed && (before < 0 || !whereabouts[c.tokens[before].lower]) {
			continue
		}
		words := c.asserting(i, to)
		if len(words) == 2 && c.leveled(to-1) {
			continue
		}
		if len(words) < 2 || slices.ContainsFunc(words, func(t token) bool {
			return !c.s.l.neutral[t.key] && len(c.scope.find(t)) == 0 && len(c.composed(t)) == 0
		}) {
			continue // what is not there at all is claimed for what it is
		}
		if _, ok := c.ofSchool(c.tokens[i]); ok && c.tokens[i].upper {
			continue // "UC Davis"
		}
		if _, _, ok := c.expands(i); ok || certificate && c.certificateOf(slices.DeleteFunc(slices.Clone(words), func(t token) bool { return certifying[t.lower] })) != nil {
			continue
		}
		single := func(from, to int) bool { return len(c.asserting(from, to)) == 1 } // one word makes no name of several
		and := i
		for and < to && !isAnd(c.tokens[and].lower) && c.tokens[and].lower != "for" && c.tokens[and].lower != "at" {
			and++
		}
		if !c.together(i, to) && !(and < to && (c.together(i, and) || single(i, and)) && (c.together(and+1, to) || single(and+1, to))) {
			c.claim(i, to, c.nameKind(i, to), nil)
		}
	}
}

// leveled says whether "level" only stands between a name and its number, which the source has side by side: the NVQ Level 3 of "NVQ 3".
func (c *check) leveled(i int) bool {
	if i < 1 || i+1 >= len(c.tokens) || c.tokens[i].lower != "level" && c.tokens[i].lower != "grade" && c.tokens[i].lower != "band" || !c.tokens[i+1].digit || c.tokens[i].gap > hyphen || c.tokens[i+1].gap > hyphen {
		return false
	}
	return slices.ContainsFunc(c.scope.exact(c.tokens[i-1].key), func(p place) bool {
		g := &c.s.segments[p.segment]
		return p.token+1 < len(g.tokens) && g.tokens[p.token+1].gap <= hyphen && g.tokens[p.token+1].lower == c.tokens[i+1].lower
	})
}

// together says whether a text of the source has all words of a name, as they are: a housing team is no Department of Housing.
func (c *check) together(from, to int) bool {
	words := c.asserting(from, to)
	return slices.ContainsFunc(c.s.segments, func(g segment) bool {
		left := slices.DeleteFunc(slices.Clone(words), func(t token) bool { return g.shortens(t) }) // the "SIL OFL" of the SIL Open Font License
		if hasAnySuffix(g.path, ".company", ".institution") && len(words) > 1 && names(words[0], g.tokens) && names(words[1], g.tokens) && !follows(words[0], words[1], g.tokens) {
			return false // the University of Texas is not Texas State University
		}
		for len(left) > 0 && (names(left[0], g.tokens) || c.kind(left[0]) == "language" && c.among(left[0], g.tokens)) { // "Chinese" of China
			left = left[1:]
		}
		return len(left) == 0 || len(left) < len(words) && c.where(&g, left)
	})
}

// asserting are the words of a name that count: the State of "Arizona State University", no small ones.
func (c *check) asserting(from, to int) []token {
	return slices.DeleteFunc(slices.Clone(c.tokens[from:to]), func(t token) bool { return c.s.l.neutral[t.key] && !(t.caps && len(t.lower) > 4) })
}

// where says whether words behind the name of an employer or a school are where it is: "Coles Bendigo".
func (c *check) where(g *segment, words []token) bool {
	return hasAnySuffix(g.path, ".company", ".institution") && slices.ContainsFunc(c.s.segments, func(other segment) bool {
		return other.entry == g.entry && strings.HasSuffix(other.path, ".location") && !slices.ContainsFunc(words, func(t token) bool { return !names(t, other.tokens) })
	})
}

// follows says whether the tokens have the second word behind the first.
func follows(first, second token, tokens []token) bool {
	i := slices.IndexFunc(tokens, func(t token) bool { return names(first, []token{t}) })
	return names(second, tokens[i:])
}

// names says whether tokens have a word itself, in whatever form: what may stand for it elsewhere makes another name.
func names(t token, tokens []token) bool {
	if len(t.parts) > 0 && !slices.ContainsFunc(t.parts, func(p token) bool { return !names(p, tokens) }) {
		return true
	}
	return slices.ContainsFunc(tokens, func(have token) bool {
		return have.key == t.key || slices.ContainsFunc(have.parts, func(p token) bool { return p.key == t.key })
	})
}

// employs says whether a name is that of an employer, a school or a place of the source.
func (c *check) employs(t token) bool {
	return slices.ContainsFunc(c.scope.find(t), func(p place) bool {
		g := &c.s.segments[p.segment]
		return hasAnySuffix(g.path, ".company", ".institution", "location") || p.token > 0 && whereabouts[g.tokens[p.token-1].lower]
	})
}

// used says whether the source tells of a name only as what was used, or where things were done: "Listed bicycles on Bol.com".
func (c *check) used(t token) bool {
	places := c.scope.exact(t.key)
	return len(places) > 0 && !slices.ContainsFunc(places, func(p place) bool {
		g := &c.s.segments[p.segment]
		return !(strings.HasPrefix(g.path, "skill") || c.bullet(g) && p.token > 0 && using[g.tokens[p.token-1].lower] && !(g.presented(p.token) && slices.ContainsFunc(c.tokens, func(t token) bool { return shown[last(t).lower] })))
	})
}

var (
	using = set("on using via through in")
	shown = set("presentation presentations presented presenting talk talks poster posters paper papers lecture lectures speech speeches keynote panel booth stand stall exhibited exhibiting exhibition spoke speaker workshop workshops")
)

// presented says whether the text tells of talks and the like before the "on" or "in" that stands before token i: "gave two talks on NCCC" was at a meeting.
func (g *segment) presented(i int) bool {
	at := g.tokens[i-1].lower
	return g.tokens[i].upper && (at == "on" || at == "in") && slices.ContainsFunc(g.tokens[max(0, i-5):i-1], func(t token) bool { return shown[last(t).lower] })
}

// unsupported claims what the source does not have, a whole name at once.
func (c *check) unsupported(i int) {
	for from := i; from >= max(0, i-2); from-- { // "out-of-specification" begins with words that assert nothing
		if n, p, ok := c.expands(from); ok && from+n > i {
			c.claim(from, from+n, "skill", []Evidence{c.s.evidence(p)})
			return
		}
	}
	if c.tokens[i].caps && (i > 0 && c.tokens[i].gap != stop || c.s.l.kinds[c.tokens[i].key] == "" && c.s.l.verbs[c.s.l.verbKey(c.tokens[i])].strength == 0) {
		c.name(i)
		return
	}
	kind := c.s.l.kinds[c.tokens[i].key]
	switch {
	case c.s.l.tools[c.tokens[i].key]:
		kind = "tool"
	case kind == "" && c.s.l.verbs[c.s.l.verbKey(c.tokens[i])].outcome:
		kind = "outcome"
	case kind == "" && c.s.l.verbs[c.s.l.verbKey(c.tokens[i])].strength >= 3:
		kind = "strength"
	}
	c.claim(i, i+1, orElse(kind, "skill"), nil)
}

// properName says whether a neutral word is part of a name that the source does not have, the "And" of "Smith And Sons", or one itself: "Swift and Combine".
func (c *check) properName(i int) bool {
	if c.tokens[i].tied() {
		return false // of an acronym of the source
	}
	before := i - 1
	if before > 0 && isAnd(c.tokens[before].lower) && c.scope.entry != "" {
		before--
	}
	return c.tokens[i].caps && !c.tokens[i].upper && len(c.tokens[i].lower) > 3 && len(c.scope.exact(c.tokens[i].key)) == 0 && (c.done[before] || before < i-1) && c.tokens[before].caps && !c.list
}

// name claims a run of capitalised words that the source does not have.
func (c *check) name(i int) {
	to := i + 1
	for to < len(c.tokens) && c.tokens[to].caps && c.tokens[to].gap <= slash && !c.done[to] && len(c.scope.find(c.tokens[to])) == 0 {
		to++
	}
	c.claim(i, to, c.nameKind(i, to), nil)
}

var companyWords = set("inc llc ltd corp corporation group bank company co gmbh plc agency solutions technologies labs partners holdings consulting industries systems hospital clinic")

// nameKind guesses what a name names: it only words the claim.
func (c *check) nameKind(i, to int) string {
	l := c.s.l
	previous := ""
	if i > 0 {
		previous = c.tokens[i-1].lower
	}
	for k := i; k < to; k++ {
		t := c.tokens[k]
		switch {
		case l.tools[t.key]:
			return "tool"
		case companyWords[t.lower]:
			return "employer"
		case l.places[t.key]:
			return "place"
		case l.kinds[t.key] != "":
			return l.kinds[t.key]
		case l.given[t.key] && !t.upper:
			return "person"
		}
	}
	switch {
	case to-i == 1 && c.tokens[i].upper, to-i == 1 && strings.ContainsAny(c.tokens[i].lower, "0123456789.+#"):
		return "tool"
	case previous == "at" || previous == "for" || previous == "from":
		return "employer"
	case previous == "in" || previous == "near":
		return "place"
	case to-i >= 2 && (previous == "with" || previous == "to" || previous == "by" || previous == "under"):
		return "person"
	case c.tokens[i].gap == stop:
		return "skill"
	}
	return "tool"
}

// expands says whether words spell out an acronym of the source: those from i on, for as many as its letters. They are capitalised, or the acronym
// stands in the text that is rewritten.
func (c *check) expands(i int) (n int, p place, ok bool) {
	var b, main strings.Builder
	named := true
	for k := i; k < len(c.tokens) && k < i+6 && (k == i || c.tokens[k].gap <= hyphen); k++ {
		for _, part := range orSelf(c.tokens[k]) {
			named = named && (part.caps || smallInName(part))
			b.WriteByte((part.lower + " ")[0])
			if !smallInName(part) {
				main.WriteByte((part.lower + " ")[0])
			}
		}
		if b.Len() < 3 {
			continue
		}
		places := c.s.index[b.String()]
		if named && main.Len() >= 3 && main.Len() < b.Len() { // JMLR is the Journal of Machine Learning Research
			places = append(slices.Clone(places), c.s.index[main.String()]...)
		}
		for _, p := range places {
			if t := c.s.segments[p.segment].tokens[p.token]; c.scope.holds(p.segment) && (t.upper || len(t.parts) > 0 && uppers(t, b.String())) && (named || p.segment == c.current) {
				n, ok = k-i+1, true
				return n, p, ok
			}
		}
	}
	return c.spells(i)
}

// uppers says whether a phrase has an acronym: the PCI of "post-PCI".
func uppers(t token, acronym string) bool {
	return slices.ContainsFunc(t.parts, func(p token) bool { return p.upper && p.lower == acronym })
}

// smallInName says whether a word may stand in a name in small letters.
func smallInName(t token) bool { return inNames[t.lower] || t.lower == "in" }

// initials finds the words that an acronym stands for, next to one another in one sentence: capitalised ones, or nouns of the text that is
// rewritten. One of two letters that the data does not know otherwise stands for words of that text alone, in their place.
func (c *check) initials(t token) (place, bool) {
	if !t.upper || len(t.lower) < 2 || len(t.lower) > 6 {
		return place{}, false
	}
	if p, ok := c.abbreviates(t); ok {
		return p, true
	}
	if len(t.lower) == 2 {
		return c.twoInitials(t)
	}
	degree := degrees[t.lower] || hasAnyPrefix(t.key, "master_of", "bachelor_of", "doctor_of", "associate_of")
	for n := range c.s.segments {
		if !c.scope.holds(n) || degree && !strings.HasPrefix(c.s.segments[n].path, "education[") {
			continue
		}
		for i := range c.s.segments[n].tokens {
			for _, all := range []bool{true, false} { // "BSN" is a Bachelor of Science in Nursing
				if c.s.segments[n].initials(i, len(t.lower), all, n == c.current) == t.lower {
					return place{n, i}, true
				}
			}
		}
	}
	return place{}, false
}

// ofSchool finds the first words of the name of a school or an employer that letters before the rest of it stand for: the TU of "TU Dresden".
func (c *check) ofSchool(t token) (place, bool) {
	i := slices.IndexFunc(c.tokens, func(have token) bool { return have.start == t.start })
	if i < 0 || i+1 >= len(c.tokens) || !c.tokens[i+1].caps || c.tokens[i+1].gap > hyphen || len(t.lower) > 4 {
		return place{}, false
	}
	for n := range c.s.segments {
		if g := &c.s.segments[n]; c.scope.holds(n) && hasAnySuffix(g.path, ".institution", ".company") && g.initials(0, len(t.lower), false, false) == t.lower && names(c.tokens[i+1], g.tokens) {
			return place{n, 0}, true
		}
	}
	return place{}, false
}

// twoInitials finds the "general manager" that a GM is.
func (c *check) twoInitials(t token) (place, bool) {
	if p, ok := c.ofSchool(t); ok {
		return p, true
	}
	if c.current < 0 || c.s.l.tools[t.key] || c.s.l.kinds[t.key] != "" || c.s.l.longer[t.key] {
		return place{}, false
	}
	g := &c.s.segments[c.current]
	for i, first := range g.tokens {
		words := orSelf(first)
		if smallInName(words[0]) {
			continue
		}
		if len(words) == 1 && i+1 < len(g.tokens) && len(g.tokens[i+1].parts) == 0 {
			words = []token{first, g.tokens[i+1]}
		}
		if len(words) == 2 && g.initials(i, 2, false, true) == t.lower && slices.ContainsFunc(words, func(w token) bool { return !names(w, c.tokens) }) {
			return place{c.current, i}, true
		}
	}
	return place{}, false
}

// abbreviates finds the source of the words right before an acronym in brackets that it stands for: "finite element analysis (FEA)".
func (c *check) abbreviates(t token) (place, bool) {
	i := slices.IndexFunc(c.tokens, func(have token) bool { return have.start == t.start })
	if i < 1 || t.gap != paren || i+1 < len(c.tokens) && c.tokens[i+1].gap < paren {
		return place{}, false
	}
	for _, all := range []bool{true, false} {
		spelled := ""
		for k := i - 1; k >= 0 && k >= i-7 && len(spelled) < len(t.lower) && (k == i-1 || c.tokens[k+1].gap <= hyphen); k-- {
			parts := orSelf(c.tokens[k])
			for n := len(parts) - 1; n >= 0; n-- {
				if all || !smallInName(parts[n]) {
					spelled = (parts[n].lower + " ")[:1] + spelled
				}
			}
			if spelled != t.lower {
				continue
			}
			for n := range c.s.segments {
				if have := c.s.segments[n].tokens; c.scope.holds(n) && !slices.ContainsFunc(c.tokens[k:i], func(t token) bool { return !smallInName(t) && !c.among(t, have) }) {
					return place{segment: n}, true
				}
			}
			return place{}, false
		}
	}
	return place{}, false
}

// shortens says whether an acronym stands for capitalised words of a text.
func (g *segment) shortens(t token) bool {
	return t.upper && len(t.lower) > 2 && slices.ContainsFunc(indices(g.tokens), func(i int) bool {
		return g.initials(i, len(t.lower), true, false) == t.lower || g.initials(i, len(t.lower), false, false) == t.lower
	})
}

// initials are those of the capitalised words from token i on, n of them at most, with all the small words of names or without them. If plain,
// nouns in small letters count, too.
func (g *segment) initials(i, n int, all, plain bool) string {
	var b strings.Builder
	for k := i; k < len(g.tokens) && b.Len() < n && (k == i || g.tokens[k].gap <= hyphen || plain && n > 2 && g.tokens[k].gap == comma); k++ {
		for _, p := range orSelf(g.tokens[k]) {
			small := smallInName(p)
			if p.digit && plain && k > i { // the 1 of "KS1"
				b.WriteString(p.lower)
				continue
			}
			if !p.caps && !small && !(plain && (g.marks[k].content || len(p.lower) > 4 && !prepositions[p.lower] && !joins[p.lower])) || plain && g.marks[k].form != noVerb {
				return b.String()
			}
			if all || !small {
				b.WriteByte((p.lower + " ")[0])
			}
		}
	}
	return b.String()
}
