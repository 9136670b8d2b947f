package facts

import (
	"slices"
	"strings"
)

// partOfField are the words of the one field of several that a summary tells the years of all of: the care of "five years in urgent care", where the source
// has "five years in family practice and urgent care".
func (c *check) partOfField(q quantity, evidence []Evidence) [][]token {
	if c.scope.entry != "" || c.list || len(evidence) == 0 {
		return nil
	}
	if months, _ := c.monthsAt(c.employersBehind(q)...); months > 0 && float64(months+4)*inMonths(q) >= q.lo { // "nine years at Omega and Zeta"
		return nil
	}
	domain := slices.DeleteFunc(c.domain(q), func(t token) bool { return licensing[t.lower] || certifying[t.lower] })
	if len(domain) == 0 {
		return nil
	}
	for n := range c.s.segments {
		g := &c.s.segments[n]
		if g.path != "summary" && g.path != "headline" {
			continue
		}
		var from []int
		for _, have := range g.numbers {
			if q.follows(have) && isTime(have.unit) {
				from = append(from, have.to)
			}
		}
		for k := 1; k < len(g.tokens) && len(from) == 0; k++ {
			if g.tokens[k-1].lower == "experience" && (g.tokens[k].lower == "in" || g.tokens[k].lower == "with" || g.tokens[k].lower == "of") || g.tokens[k].lower == "experience_in" || g.tokens[k].lower == "experience_with" || g.tokens[k].lower == "experience_of" {
				from = append(from, k+1)
			}
		}
		for _, first := range from {
			for _, items := range c.fieldsAt(g, first) {
				if kept := c.keptOf(items, domain); kept != nil {
					return kept
				}
			}
		}
	}
	return nil
}

// fieldsAt reads what a summary tells years of from token i on: what is joined by "and", preposition by preposition, the Java and Kotlin of "services in
// Java and Kotlin" apart from what stands before.
func (c *check) fieldsAt(g *segment, i int) (out [][][]token) {
	var items [][]token
	var item []token
	joined := false
	flush := func(end bool) {
		if len(item) > 0 {
			items, item = append(items, item), nil
		}
		if end {
			if joined && len(items) > 1 {
				out = append(out, items)
			}
			items, joined = nil, false
		}
	}
	for k := i; k < len(g.tokens) && g.tokens[k].gap <= comma && (g.marks[k].form == noVerb || g.marks[k].form == gerund && len(items) == 0 && len(item) == 0) && g.tokens[k].lower != "with" && g.tokens[k].lower != "who"; k++ {
		t := g.tokens[k]
		if t.gap == comma && (k == i || joined || !g.marks[k].content && !isAnd(t.lower) || k+1 < len(g.tokens) && (g.tokens[k+1].digit || isNumberWord(g.tokens[k+1].lower))) { // ", last 5 in construction"
			break
		}
		switch {
		case isAnd(t.lower):
			flush(false)
			joined = joined || len(items) > 0
		case t.gap == comma:
			flush(false)
		case prepositions[t.lower]:
			flush(k == 0 || !isAnd(g.tokens[k-1].lower))
		}
		if g.marks[k].content && g.marks[k].form == noVerb && !licensing[t.lower] && !certifying[t.lower] { // "7 years qualified"
			item = append(item, t)
		}
	}
	flush(true)
	return out
}

// keptOf are the words of a domain that are of some of the items alone, nil where it has words of all of them or of none. What all items share, the retail
// of "fashion and homeware retail", is none of one.
func (c *check) keptOf(items [][]token, domain []token) (kept [][]token) {
	lost := false
	for n, item := range items {
		if end := len(item) - 1; n == len(items)-1 && end > 0 && len(items[0]) == 1 && !ranked[item[end].lower] {
			item = item[:end]
		}
		in := slices.DeleteFunc(slices.Clone(domain), func(t token) bool { return !kindred(t, item) })
		lost = lost || !c.overlap(domain, item)
		if len(in) > 0 {
			kept = append(kept, in)
		}
	}
	if !lost {
		return nil
	}
	return kept
}

// monthsTold counts the months of the roles that tell of all words of any of the fields.
func (c *check) monthsTold(fields [][]token) (int, []Evidence) {
	told := func(entry string, words []token) bool {
		return !slices.ContainsFunc(words, func(t token) bool {
			return !slices.ContainsFunc(c.s.segments, func(g segment) bool {
				return g.entry == entry && kindred(t, g.tokens)
			})
		})
	}
	seen := map[int]bool{}
	var evidence []Evidence
	for _, p := range c.s.spans {
		if p.work && p.from > 0 && slices.ContainsFunc(fields, func(words []token) bool { return told(p.entry, words) }) {
			for m := p.from; m < p.to && m < p.from+12*60; m++ {
				seen[m] = true
			}
			evidence = append(evidence, p.evidence...)
		}
	}
	return len(seen), evidence
}

// kindred says whether tokens have a word itself or one of its origin.
func kindred(t token, tokens []token) bool {
	return names(t, tokens) || slices.ContainsFunc(tokens, func(have token) bool { return have.root == t.root || t.family != "" && have.family == t.family })
}

// inMonths is how many of the unit of a time a month is.
func inMonths(q quantity) float64 {
	if factor, ok := convert(q.unit, "month"); ok && factor > 0 {
		return 1 / factor
	}
	return 0
}

// monthsOfShip counts the months of the roles that a time behind which "apprenticeship" and the like stands was spent in.
func (c *check) monthsOfShip(q quantity) (int, []Evidence) {
	if q.to >= len(c.tokens) {
		return 0, nil
	}
	name, ok := strings.CutSuffix(c.tokens[q.to].lower, "ship")
	if !ok {
		return 0, nil
	}
	var entries []string
	for n := range c.s.segments {
		if g := &c.s.segments[n]; strings.HasSuffix(g.path, ".role") && slices.ContainsFunc(g.tokens, func(t token) bool {
			return slices.ContainsFunc(orSelf(t), func(p token) bool { return p.lower == name })
		}) {
			entries = append(entries, g.entry)
		}
	}
	return c.monthsAt(entries...)
}

// monthsAs counts the months of the roles that a text names behind a time: "five years as a group leader".
func (c *check) monthsAs(q quantity) (int, []Evidence) {
	i := q.to
	if i < len(c.tokens) && c.tokens[i].lower == "of" {
		i++
	}
	if i < len(c.tokens) && (strings.HasPrefix(c.tokens[i].key, "experienc") || i > q.to && pronouns[c.tokens[i].lower]) { // "nine years of experience as", "six of them as"
		i++
	}
	if i+1 >= len(c.tokens) || c.tokens[i].lower != "as" {
		return 0, nil
	}
	for i++; i < len(c.tokens) && determiners[c.tokens[i].lower]; {
		i++
	}
	to := i
	for to < len(c.tokens) && c.tokens[to].gap <= hyphen && c.marks[to].content && c.marks[to].form == noVerb {
		to++
	}
	if to == i || c.kind(c.tokens[to-1]) != "title" && !c.endsRole(c.tokens[to-1]) || to < len(c.tokens) && (isAnd(c.tokens[to].lower) || c.tokens[to].gap == slash) {
		return 0, nil
	}
	seen := map[int]bool{}
	var evidence []Evidence
	for n := range c.s.segments {
		g := &c.s.segments[n]
		if !strings.HasPrefix(g.path, "experiences[") || !strings.HasSuffix(g.path, ".role") || slices.ContainsFunc(c.tokens[i:to], func(t token) bool { return !c.among(t, g.tokens) }) {
			continue
		}
		for _, p := range c.s.spans {
			if p.entry == g.entry && p.from > 0 {
				for m := p.from; m < p.to && m < p.from+12*60; m++ {
					seen[m] = true
				}
				evidence = append(evidence, p.evidence...)
			}
		}
	}
	return len(seen), evidence
}

// lastedLess says whether the roles or the employer that a summary ties a time to lasted for less by their dates, and the source does not say that
// time of the same: nine years in a trade are no "nine years as a journeyman".
func (c *check) lastedLess(q quantity) bool {
	factor, ok := convert(q.unit, "month")
	if c.scope.entry != "" || c.list || !ok || q.unit != "year" && q.unit != "month" || q.lo != q.hi || q.bound == upTo || q.bound == under || q.bound == almost {
		return false
	}
	months, _ := c.monthsAs(q)
	said := c.tokens[q.to:min(len(c.tokens), q.to+6)]
	if employers := c.employersBehind(q); months == 0 && len(employers) > 0 {
		months, _ = c.monthsAt(employers...)
	}
	if months == 0 && wordBefore(c.tokens, q.from) == "for" {
		i := q.from - 1
		for i > 0 && c.tokens[i].gap < comma && !turning[c.tokens[i].lower] {
			i--
		}
		if entry := c.employerBefore(q); entry != "" && c.employerBefore(quantity{from: i}) != entry { // "a buyer at Kasa for five years"
			said = c.tokens[i:q.from]
			months, _ = c.monthsAt(entry)
		}
	}
	if months == 0 {
		said, months = c.monthsOf(q)
	}
	if months == 0 || float64(months)+5 >= q.lo*factor {
		return false
	}
	return !slices.ContainsFunc(c.s.segments, func(g segment) bool { // the very same
		return slices.ContainsFunc(g.numbers, func(have quantity) bool {
			return q.follows(have) && slices.ContainsFunc(said, func(t token) bool {
				same := g.tokens[have.to:g.partEnd(have.to)]
				named := t.caps && slices.ContainsFunc(same, func(h token) bool { return h.caps && c.among(t, []token{h}) })
				return (named || c.kind(t) == "title" || c.endsRole(t)) && c.among(t, same)
			})
		})
	})
}

// monthsOf counts the months of the roles of a rank that a time was spent in: the supervisor's of "seven years of supervisory experience".
func (c *check) monthsOf(q quantity) (said []token, months int) {
	if q.to >= len(c.tokens) || c.tokens[q.to].lower != "of" {
		return nil, 0
	}
	to := q.to + 1
	for to < len(c.tokens) && c.tokens[to].gap <= hyphen && c.marks[to].content && c.marks[to].form == noVerb && !strings.HasPrefix(c.tokens[to].key, "experienc") {
		to++
	}
	if to != q.to+2 || !ranked[c.tokens[q.to+1].lower] || to >= len(c.tokens) || !strings.HasPrefix(c.tokens[to].key, "experienc") {
		return nil, 0
	}
	said = c.tokens[q.to+1 : to]
	if slices.ContainsFunc(c.s.segments, func(g segment) bool {
		return slices.ContainsFunc(g.numbers, func(have quantity) bool {
			return q.follows(have) && c.overlap(said, g.tokens[have.to:])
		})
	}) {
		return nil, 0
	}
	seen := map[int]bool{}
	for n := range c.s.segments {
		g := &c.s.segments[n]
		if !strings.HasPrefix(g.path, "experiences[") || !strings.HasSuffix(g.path, ".role") || !slices.ContainsFunc(g.tokens, func(t token) bool { return superiors[last(t).lower] }) {
			continue
		}
		for _, p := range c.s.spans {
			if p.entry == g.entry && p.from > 0 {
				for m := p.from; m < p.to && m < p.from+12*60; m++ {
					seen[m] = true
				}
			}
		}
	}
	return said, len(seen)
}

// partEnd is where the part of a sentence ends that token i stands in.
func (g *segment) partEnd(i int) int {
	for i < len(g.tokens) && g.tokens[i].gap < comma {
		i++
	}
	return i
}

// monthsAt counts the months at the employers of entries, of all entries that name the same.
func (c *check) monthsAt(entries ...string) (int, []Evidence) {
	var evidence []Evidence
	seen := map[int]bool{}
	for _, p := range c.s.spans {
		if p.from > 0 && slices.ContainsFunc(entries, func(entry string) bool { return p.entry == entry || c.sameEmployer(p.entry, entry) }) {
			for m := p.from; m < p.to && m < p.from+12*60; m++ {
				seen[m] = true
			}
			evidence = append(evidence, p.evidence...)
		}
	}
	return len(seen), evidence
}

// grouped divides the words of a domain at commas and "and": each word's start to the words of its part.
func (c *check) grouped(words []token) map[int][]token {
	out := map[int][]token{}
	from := 0
	for k := range words {
		i := slices.IndexFunc(c.tokens, func(t token) bool { return t.start == words[k].start })
		if k > 0 && i > 0 && (c.tokens[i].gap >= comma || isAnd(c.tokens[i-1].lower)) {
			from = k
		}
		for j := from; j <= k; j++ {
			out[words[j].start] = words[from : k+1]
		}
	}
	return out
}

// toldOf lists the places of a word of a domain: where a role is named by the word itself, or work tells of a
// doing, no other words that a bullet has, and of "5-axis" none of 3.
func (c *check) toldOf(w token) []place {
	places := c.scope.closely().find(w)
	i := slices.IndexFunc(c.tokens, func(t token) bool { return t.start == w.start })
	if i > 0 && w.gap == hyphen && c.tokens[i-1].digit {
		places = slices.DeleteFunc(places, func(p place) bool {
			have := c.s.segments[p.segment].tokens
			return p.token == 0 || have[p.token-1].digit && have[p.token-1].lower != c.tokens[i-1].lower
		})
	}
	itself := func(p place) bool { return kindred(w, c.s.segments[p.segment].tokens[p.token:p.token+1]) }
	places = slices.DeleteFunc(places, func(p place) bool { // "wrote" is no work on products
		g := &c.s.segments[p.segment]
		return g.marks[p.token].form != noVerb && strings.HasSuffix(g.path, "]") && !itself(p)
	})
	if slices.ContainsFunc(places, func(p place) bool {
		path := c.s.segments[p.segment].path
		return itself(p) && strings.HasPrefix(path, "experiences[") && (i >= 0 && c.marks[i].form == gerund || strings.HasSuffix(path, ".role"))
	}) {
		places = slices.DeleteFunc(places, func(p place) bool { return !itself(p) && strings.HasSuffix(c.s.segments[p.segment].path, "]") })
	}
	return places
}

// monthsIn counts the months of the work that tells of any of the words, none twice; of all work where there are none.
func (c *check) monthsIn(words []token) (int, []Evidence) {
	entries, wholly := map[int]map[string]bool{}, map[int]map[string]bool{} // by the part of the domain: those that have half of it, and those that have most
	matched := map[string]map[string]bool{}
	group := c.grouped(words)
	general := len(words) == 0
	named := false    // one role says it and another does not
	career := general // the headline is what all the work has been
	for _, w := range words {
		for _, p := range c.toldOf(w) {
			g := c.s.segments[p.segment]
			if matched[g.entry] == nil {
				matched[g.entry] = map[string]bool{}
			}
			matched[g.entry][w.key] = true
			in := 0
			for _, other := range group[w.start] {
				if matched[g.entry][other.key] {
					in++
				}
			}
			part := group[w.start][0].start
			if entries[part] == nil {
				entries[part], wholly[part] = map[string]bool{}, map[string]bool{}
			}
			entries[part][g.entry] = entries[part][g.entry] || 2*in >= len(group[w.start])
			wholly[part][g.entry] = wholly[part][g.entry] || 2*in > len(group[w.start]) && len(group[w.start]) > 1
			if c.s.l.tools[w.key] && (g.path == "summary" || g.path == "headline") {
				continue // a tool is not all that somebody has worked with
			}
			general = general || (g.path == "summary" || g.path == "headline") && (2*in > len(group[w.start]) || len(group[w.start]) == 1)
			named = named || strings.HasSuffix(g.path, ".role") && len(words) == 1
			career = career || g.path == "headline" || g.path == "summary" && g.experiencedIn(p.token) && !slices.ContainsFunc(words, func(w token) bool { return !c.among(w, g.tokens) })
		}
	}
	if !career {
		c.inSectors(slices.DeleteFunc(slices.Clone(words), func(w token) bool { return general && len(entries[group[w.start][0].start]) > 0 }), entries)
	}
	if named && !slices.ContainsFunc(words, func(w token) bool {
		return slices.ContainsFunc(c.scope.find(w), func(p place) bool { return c.s.segments[p.segment].path == "headline" })
	}) {
		career, general = false, false
	}
	for part := range entries {
		if slices.ContainsFunc(c.s.spans, func(p span) bool { return p.work && wholly[part][p.entry] }) {
			entries[part] = wholly[part]
		}
	}
	told := func(entry string) bool {
		for _, part := range entries {
			if part[entry] {
				return true
			}
		}
		return false
	}
	count := func(all bool) (int, []Evidence) {
		var evidence []Evidence
		seen := map[int]bool{}
		for _, p := range c.s.spans {
			if !p.work || !c.covers(p.entry) || p.from == 0 || !all && !told(p.entry) {
				continue
			}
			for m := p.from; m < p.to && m < p.from+12*60; m++ {
				seen[m] = true
			}
			evidence = append(evidence, p.evidence...)
		}
		return len(seen), evidence
	}
	if months, evidence := count(career); months > 0 {
		return months, evidence
	}
	return count(general)
}
