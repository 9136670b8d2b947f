package facts

import (
	"math"
	"slices"
	"strings"
)

// workedSince proves "in retail since 2010": work began then and went on, with no gap of more than half a year, to this day.
func (c *check) workedSince(q quantity) []Evidence {
	entry := c.employerBefore(q)
	if entry != "" || c.beganAs(q) == "" {
		return c.workedSinceAt(q, entry)
	}
	return c.workedSinceAt(q, "")
}

// beganAs is the entry that began at a date and tells of most of what the clause says was done since then, "" where none does.
func (c *check) beganAs(q quantity) string {
	for _, p := range c.s.spans {
		if !p.work || p.from == 0 || p.start.unit == "" || !q.matches(p.start) {
			continue
		}
		said, told := 0, 0
		for i := q.from - 1; i >= 0 && c.tokens[i+1].gap < comma; i-- {
			if !c.marks[i].content || tenureWords[c.tokens[i].key] || fields[c.tokens[i].lower] {
				continue
			}
			said++
			if slices.ContainsFunc(c.scope.find(c.tokens[i]), func(at place) bool { return c.s.segments[at.segment].entry == p.entry }) {
				told++
			}
		}
		if said > 0 && 2*told > said {
			return p.entry
		}
	}
	return ""
}

func (c *check) workedSinceAt(q quantity, entry string) []Evidence {
	spans := slices.DeleteFunc(slices.Clone(c.s.spans), func(p span) bool { return !p.work || p.from == 0 })
	if entry == "" && c.beganAs(q) == "" && !slices.ContainsFunc(c.tokens[max(0, q.from-4):q.from], func(t token) bool { return fields[t.lower] }) {
		entry = c.roleBefore(q)
	}
	if entry != "" {
		spans = slices.DeleteFunc(spans, func(p span) bool { return p.entry != entry && !c.sameEmployer(p.entry, entry) })
	}
	slices.SortFunc(spans, func(a, b span) int { return a.from - b.from })
	if entry == "" {
		spans = slices.DeleteFunc(spans, func(p span) bool { return c.otherField(q, p.entry) })
	}
	var evidence []Evidence
	to, present := 0, false
	for _, p := range spans {
		switch {
		case evidence == nil && p.start.unit != "" && q.matches(p.start):
			to = p.to
		case evidence == nil:
			continue
		case p.from > to+6:
			return nil
		}
		to, present = max(to, p.to), present || p.present
		evidence = append(evidence, p.evidence...)
	}
	if !present {
		return nil
	}
	return evidence
}

// otherField says whether an entry has nothing of the field that the text names before a date while another has: who was a roofer first has not
// been in solar since then.
func (c *check) otherField(q quantity, entry string) bool {
	i := q.from - 1
	for i > 0 && c.marks[i].form == noVerb && !c.marks[i].content {
		i--
	}
	if i < 1 || c.tokens[i-1].lower != "in" || !c.marks[i].content || fields[c.tokens[i].lower] || c.tokens[i].caps {
		return false
	}
	places := slices.DeleteFunc(c.scope.find(c.tokens[i]), func(p place) bool { return !strings.HasPrefix(c.s.segments[p.segment].path, "experiences[") })
	return len(places) > 0 && !slices.ContainsFunc(places, func(p place) bool { return c.s.segments[p.segment].entry == entry })
}

// roleBefore is the entry whose role the sentence names before a date, "" where none is, or several are.
func (c *check) roleBefore(q quantity) string {
	most, found := 0, ""
	for n := range c.s.segments {
		g := &c.s.segments[n]
		if !strings.HasSuffix(g.path, ".role") {
			continue
		}
		shared := 0
		for i := q.from - 1; i >= 0 && c.tokens[i+1].gap < comma; i-- {
			if c.marks[i].content && !c.marks[i].negated && c.among(c.tokens[i], g.tokens) {
				shared++
			}
		}
		switch {
		case shared > most:
			most, found = shared, g.entry
		case shared == most:
			found = ""
		}
	}
	return found
}

// tenureWords tell that years are years of experience.
var tenureWords = set("experience experienc career tenure background history track industry field work serv spend spent profession as of in")

// tenure says whether the source's dates bear out years of experience, never rounding up: "5+ years" of 5.2 years, not "over 6". Where
// the rewrite says in what, only the entries that tell of it count.
func (c *check) tenure(q quantity) (evidence []Evidence, is bool) {
	factor, ok := convert(q.unit, "month")
	if !ok || !c.ofExperience(q) {
		return nil, false
	}
	domain := c.domain(q)
	if len(domain) == 0 && q.from > 1 && c.tokens[q.from-1].lower == "of" && c.kind(c.tokens[q.from-2]) == "title" { // "former English teacher of eight years"
		domain = c.tokens[q.from-2 : q.from-1]
	}
	months, evidence := c.monthsIn(domain)
	if m, proof := c.monthsAs(q); m > 0 {
		months, evidence = m, proof
	} else if m, proof := c.monthsOfShip(q); m > 0 {
		months, evidence = m, proof
	}
	if c.saysLess(q) {
		return nil, true
	}
	if part := c.partOfField(q, evidence); len(part) == 1 && len(part[0]) == len(domain) {
		months, evidence = c.monthsTold(part)
	}
	if employers := c.employersBehind(q); len(employers) > 0 {
		months, evidence = c.monthsAt(employers...)
	} else if there := c.placesBehind(q); len(there) > 0 {
		if at, proof := c.monthsAt(there...); at < months {
			months, evidence = at, proof
		}
	}
	if entry := c.employerBefore(q); entry != "" {
		if wordBefore(c.tokens, q.from) == "for" { // "a buyer at Kasa for five years"
			months, evidence = c.monthsAt(entry)
		}
		if at, proof := c.monthsAt(entry); q.bound == almost || q.bound == about || q.bound == exact {
			if near(math.Abs(float64(at)-q.lo*factor), 0) || math.Abs(float64(at)-q.lo*factor) <= 4 && (q.bound == about || q.bound == almost && float64(at) < q.lo*factor) {
				return proof, true
			}
		}
	}
	if (q.bound == almost || q.bound == about) && len(c.employersBehind(q)) == 0 {
		for _, p := range c.s.spans { // "nearly three years at a clinic": of any one role
			if at := float64(p.to - p.from); p.work && p.from > 0 && at <= q.lo*factor+2 && q.lo*factor-at <= 4 && (q.bound == about || at <= q.lo*factor) {
				return p.evidence, true
			}
		}
	}
	asked := q.lo * factor
	floor := float64(months)
	if q.unit != "month" {
		floor = float64(months / 12 * 12)
	}
	switch q.bound {
	case exact:
		ok = near(asked, floor) || q.lo != float64(int(q.lo)) && asked <= float64(months) && float64(months)-asked < 6
		ok = ok || asked < floor
	case over:
		ok = float64(months) > asked
	case plus, atLeast:
		ok = float64(months) >= asked
	case almost:
		ok = float64(months) <= asked && asked-float64(months) <= 4 // both the first and the last month are counted
	case about:
		ok = asked-float64(months) <= 4 && float64(months)-asked <= 6
	default:
		ok = false
	}
	if months == 0 || q.lo != q.hi || q.fuzzy || !ok {
		return nil, true
	}
	return evidence, true
}

// inYears says whether a number without anything that it counts is of years, as one before it in the sentence: "four years at Kasa and nearly three as a clerk".
func (c *check) inYears(n int) bool {
	q := c.numbers[n]
	if c.scope.entry != "" || c.list || n == 0 || q.unit != "" || len(q.nouns) > 0 || q.lo > 45 || q.from == 0 || prepositions[c.tokens[q.from-1].lower] && c.tokens[q.from-1].lower != "for" || q.to < len(c.tokens) && c.tokens[q.to].gap < paren && c.tokens[q.to].lower != "as" && c.tokens[q.to].lower != "at" {
		return false
	}
	for k := n - 1; k >= 0; k-- {
		if slices.ContainsFunc(c.tokens[c.numbers[k].to:q.from+1], func(t token) bool { return t.gap == stop }) {
			return false
		}
		if c.numbers[k].unit == "year" {
			return c.marks[c.numbers[k].number].form == noVerb
		}
	}
	return false
}

// narrower says whether a summary tells the years that the source has of one field alone where the source has fewer of that: the dates have to bear them out.
func (c *check) narrower(q quantity, evidence []Evidence) bool {
	if c.scope.entry != "" || c.list || len(evidence) == 0 || evidence[0].Path != "summary" && evidence[0].Path != "headline" {
		return false
	}
	n := slices.IndexFunc(c.s.segments, func(g segment) bool { return g.path == evidence[0].Path && g.text == evidence[0].Text })
	if n < 0 {
		return false
	}
	g := &c.s.segments[n]
	if domain := c.domain(q); len(domain) > 0 {
		for _, less := range g.numbers { // "seven years in cloud work, the last four with Kubernetes"
			end := min(len(g.tokens), less.to+5)
			if less.lo < q.lo && less.lo > 0 && (less.unit == "year" || less.unit == "" && len(less.nouns) == 0) && less.to < len(g.tokens) && stays[g.tokens[less.to].lower] && c.overlap(domain, g.tokens[less.to:end]) &&
				!slices.ContainsFunc(domain, func(t token) bool { return c.among(t, g.tokens[:less.from]) }) {
				return true
			}
		}
	}
	return false
}

// ofThings says whether a time that a summary tells as experience is, in the source, that of a thing in a bullet: "ten years of weather data".
func (c *check) ofThings(q quantity, evidence []Evidence) bool {
	said := slices.ContainsFunc(c.tokens[q.to:min(len(c.tokens), q.to+4)], func(t token) bool { return strings.HasPrefix(t.lower, "experience") })
	return said && c.scope.entry == "" && !c.list && len(evidence) > 0 && strings.HasSuffix(evidence[0].Path, "]") && strings.Contains(evidence[0].Path, "].")
}

// endsRole says whether a role of the source ends in a word: the cook of "Line Cook".
func (c *check) endsRole(t token) bool {
	return slices.ContainsFunc(c.s.segments, func(g segment) bool {
		return strings.HasSuffix(g.path, ".role") && names(t, g.tokens[len(g.tokens)-1:])
	})
}

// partWith says whether a time is part of another, with something: the "six of them with Kubernetes", which no role tells of.
func (c *check) partWith(q quantity) bool {
	return q.to+2 < len(c.tokens) && c.tokens[q.to].lower == "of" && pronouns[c.tokens[q.to+1].lower] && c.tokens[q.to+2].lower != "as" && c.tokens[q.to+2].lower != "at"
}

var pronouns = set("them these those which whom that this")

var (
	ranked    = set("supervisory supervision supervising managerial management managing leadership")
	superiors = set("supervisor manager lead leader head director chief foreman forewoman captain principal executive superintendent president vp ceo cto coo cfo owner founder partner dean")
)

// saysLess says whether the summary has fewer years of the very same: "two years in museum education".
func (c *check) saysLess(q quantity) bool {
	if c.current < 0 || c.scope.entry != "" {
		return false
	}
	g, domain, less := &c.s.segments[c.current], c.domain(q), false
	for _, have := range g.numbers {
		factor, ok := convert(q.unit, have.unit)
		if !ok || !isTime(have.unit) {
			continue
		}
		n := 0
		for k := have.to; k < len(g.tokens) && g.tokens[k].gap < comma && g.marks[k].form == noVerb; k++ {
			if !g.marks[k].content || strings.HasPrefix(g.tokens[k].key, "experienc") {
				continue
			}
			if n++; !c.among(g.tokens[k], domain) {
				n = -99
			}
		}
		if n > 0 {
			if q.follows(have) {
				return false
			}
			less = less || q.lo*factor >= have.hi*2 || n == len(domain) && q.unit == "year" && have.unit == "year" && have.bound == exact && q.lo > have.hi+1
		}
	}
	return less
}

// fields are words for all that somebody has worked at: "in the trade since 2013".
var fields = set("trade field industry business profession sector remotely")

// sameEmployer says whether two entries name the same employer.
func (c *check) sameEmployer(a, b string) bool {
	company := func(entry string) string {
		for n := range c.s.segments {
			if c.s.segments[n].path == entry+".company" {
				return c.s.segments[n].text
			}
		}
		return ""
	}
	return company(a) != "" && company(a) == company(b)
}

// employersBehind are the entries whose employers the text names behind "at": "ten years of grant writing at Casa Abierta", "at Kasa and Linde".
func (c *check) employersBehind(q quantity) (out []string) {
	i := q.to
	with := func(i int) bool {
		return c.tokens[i].lower == "with" && (i == q.to || i+1 < len(c.tokens) && c.tokens[i+1].caps)
	}
	for i < len(c.tokens) && i < q.to+7 && c.tokens[i].lower != "at" && !with(i) && c.tokens[i].gap <= hyphen && c.marks[i].form == noVerb {
		i++
	}
	if i >= len(c.tokens) || c.tokens[i].lower != "at" && !with(i) {
		return nil
	}
	for i++; i < len(c.tokens) && (c.tokens[i].caps || isAnd(c.tokens[i].lower)) && c.tokens[i].gap < paren; i++ {
		if isAnd(c.tokens[i].lower) || c.tokens[i-1].caps && c.tokens[i].gap <= hyphen {
			continue
		}
		to := i + 1
		for to < len(c.tokens) && c.tokens[to].caps && c.tokens[to].gap <= hyphen {
			to++
		}
		for _, p := range c.scope.exact(c.tokens[i].key) {
			g := &c.s.segments[p.segment]
			if strings.HasPrefix(g.path, "experiences[") && strings.HasSuffix(g.path, ".company") && !slices.ContainsFunc(c.tokens[i:to], func(t token) bool { return !names(t, g.tokens) }) {
				out = append(out, g.entry)
				break
			}
		}
	}
	return out
}

// placesBehind are the entries at the place that the text names behind a time: "seven years of hotel work in Dubai".
func (c *check) placesBehind(q quantity) (out []string) {
	for i := q.to + 1; i < len(c.tokens) && i < q.to+8 && c.tokens[i].gap <= hyphen && !c.tokens[i].digit && !isNumberWord(c.tokens[i].lower); i++ {
		if w := c.tokens[i-1].lower; !c.tokens[i].caps || w != "in" && !(isAnd(w) && len(out) > 0) {
			continue
		}
		for n := range c.s.segments {
			if g := &c.s.segments[n]; strings.HasPrefix(g.path, "experiences[") && strings.HasSuffix(g.path, ".location") && names(c.tokens[i], g.tokens) {
				out = append(out, g.entry)
			}
		}
	}
	return out
}

// employerBefore is the entry whose employer the sentence names before "for three years".
func (c *check) employerBefore(q quantity) string {
	for i := q.from - 1; i > 0 && c.tokens[i+1].gap != stop; i-- {
		if !c.tokens[i].caps {
			continue
		}
		for _, p := range c.scope.exact(c.tokens[i].key) {
			if g := &c.s.segments[p.segment]; strings.HasPrefix(g.path, "experiences[") && strings.HasSuffix(g.path, ".company") {
				return g.entry
			}
		}
	}
	return ""
}

func (c *check) ofExperience(q quantity) bool {
	if c.scope.entry == "" {
		return true
	}
	if q.to < len(c.tokens) && c.tokens[q.to-1].gap == hyphen && !strings.HasPrefix(c.tokens[q.to].key, "experienc") { // "two-year work"
		return false
	}
	for i := max(0, q.from-3); i < min(len(c.tokens), q.to+4); i++ {
		if w := c.tokens[i].key; w != "as" && w != "of" && w != "in" && tenureWords[w] || strings.HasPrefix(w, "experienc") {
			return true
		}
	}
	return q.to < len(c.tokens) && (c.tokens[q.to].lower == "as" || c.tokens[q.to].lower == "of")
}

// domain are the words that say in what the experience is: "years of X experience", "years of experience in X".
func (c *check) domain(q quantity) []token {
	var out []token
	for i := q.to; i < len(c.tokens); i++ {
		t := c.tokens[i]
		if i > q.to && (c.leaves(i, len(out) > 0) || t.gap >= paren || t.gap == comma && (c.marks[i].form != noVerb || t.digit || isNumberWord(t.lower))) || c.marks[i].form != noVerb && c.marks[i].form != gerund || t.lower == "with" && (i > q.to || t.gap > hyphen) || t.lower == "who" || t.lower == "including" || isAnd(t.lower) && i+1 < len(c.tokens) && (c.tokens[i+1].lower == "a" || c.tokens[i+1].lower == "an") && !c.toldAlong(q, i+2) {
			break
		}
		if c.marks[i].content && !tenureWords[t.key] && !fields[t.lower] && !strings.HasPrefix(t.key, "experienc") && c.s.l.kinds[t.key] != "superlative" && c.s.l.kinds[t.key] != "strength" {
			out = append(out, t)
		}
	}
	return out
}

// toldAlong says whether the summary tells the same years of the thing at token i, too: the hospital of "11 years in practices and one hospital".
func (c *check) toldAlong(q quantity, i int) bool {
	if c.current < 0 || c.scope.entry != "" || i >= len(c.tokens) {
		return false
	}
	g := &c.s.segments[c.current]
	return slices.ContainsFunc(g.numbers, func(have quantity) bool {
		return q.follows(have) && isTime(have.unit) && names(c.tokens[i], g.tokens[have.to:min(len(g.tokens), have.to+12)])
	})
}

// leaves says whether what the experience is in ends before token i: at ", most recently as", at ", certified", at "and nearly three years", and, where
// nothing has been named yet, at any "and".
func (c *check) leaves(i int, named bool) bool {
	t := c.tokens[i]
	if isAnd(t.lower) {
		return !named && !prepositions[c.tokens[i-1].lower] || slices.ContainsFunc(c.numbers, func(q quantity) bool { return q.unit == "year" && q.from == i+1 })
	}
	return t.gap == comma && !isAnd(c.tokens[i-1].lower) && (lasts[t.lower] || certifying[last(t).lower] || licensing[last(t).lower] || strings.HasSuffix(t.lower, "ly") && t.lower != "family")
}

var lasts = set("most now first last then latest plus also formerly previously before after since of as")

// experiencedIn says whether the sentence of a token speaks of experience.
func (g *segment) experiencedIn(i int) bool {
	from, to := i, i+1
	for from > 0 && g.tokens[from].gap != stop {
		from--
	}
	for to < len(g.tokens) && g.tokens[to].gap != stop {
		to++
	}
	return slices.ContainsFunc(g.tokens[from:to], func(t token) bool { return strings.HasPrefix(t.key, "experienc") })
}
