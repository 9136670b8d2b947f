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
		} else if len(behind) > 0 && !both {
			break
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
		if evidence := c.certified(c.context(c.tokens, c.marks, i, true)); evidence != nil {
			c.claim(i, i+1, kind, evidence)
			return
		}
	}
	for _, p := range places {
		g := &c.s.segments[p.segment]
		have := g.clause(p.token)
		if kind == "frequency" && g.simple(c.s.l) {
			have = g.content()
		}
		follows := i > 0 && p.token > 0 && c.tokens[i].gap <= hyphen && c.marks[i-1].content && c.tokens[i-1].key == g.tokens[p.token-1].key // "notary public"
		if len(around) == 0 || len(have) == 0 || follows || c.overlap(around, have) {
			c.claim(i, i+1, kind, []Evidence{c.s.evidence(p)})
			return
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

var certifying = set("certified certification certifications certificate certificates")

// licensing words may be said of what is listed as a certificate.
var licensing = set("license licensed licenses licensure registered registration credential credentials accredited accreditation qualified endorsement")

// otherCertificate says whether the name right before "certificate" is of none that the person has: the ADR of "an ADR certificate".
func (c *check) otherCertificate(i int) bool {
	k := i - 1
	for k >= 0 && c.tokens[k].digit && c.tokens[k+1].gap <= hyphen {
		k--
	}
	if k < 0 || !c.tokens[k].caps || c.tokens[k+1].gap > hyphen || c.tokens[k].gap == stop && c.tokens[k].lower != strings.ToLower(c.text[c.tokens[k].start:c.tokens[k].end]) || !c.marks[k].content || c.s.l.places[c.tokens[k].key] {
		return false
	}
	return !slices.ContainsFunc(c.s.segments, func(g segment) bool {
		return (strings.HasPrefix(g.path, "certifications[") || strings.HasPrefix(g.path, "education[") || strings.HasPrefix(g.path, "facts[") || g.path == "summary" || g.path == "headline" || strings.HasPrefix(g.path, "skills[") || strings.HasPrefix(g.path, "awards[") || strings.HasPrefix(g.path, "other[")) &&
			(c.among(c.tokens[k], g.tokens) || initialed(c.tokens[k], g.tokens))
	})
}

func initialed(t token, tokens []token) bool {
	var b strings.Builder
	for _, w := range tokens {
		for _, p := range orSelf(w) {
			if !inNames[p.lower] && p.lower != "in" {
				b.WriteByte((p.lower + " ")[0])
			}
		}
	}
	return len(t.lower) >= 2 && strings.Contains(b.String(), t.lower)
}

// titled says whether the person's own titles have a word.
func (c *check) titled(t token) bool {
	return slices.ContainsFunc(c.scope.find(t), func(p place) bool { return c.s.segments[p.segment].titled })
}

// certified lets whatever is listed as a certificate be called one.
func (c *check) certified(around []token) []Evidence {
	for n := range c.s.segments {
		g := &c.s.segments[n]
		if strings.HasPrefix(g.path, "certifications[") && c.scope.holds(n) && (strings.HasSuffix(g.path, ".name") && c.overlap(around, g.tokens) || c.overlap(slices.DeleteFunc(slices.Clone(around), func(t token) bool { return !t.upper }), g.tokens)) {
			return []Evidence{c.s.evidence(place{segment: n})}
		}
	}
	return nil
}

// certifiedOrTaught is certified for what schools give, too.
func (c *check) certifiedOrTaught(around []token) []Evidence {
	if evidence := c.certified(around); evidence != nil {
		return evidence
	}
	for n := range c.s.segments {
		if g := &c.s.segments[n]; strings.HasPrefix(g.path, "education[") && strings.HasSuffix(g.path, ".degree") && c.scope.holds(n) && c.overlap(around, g.tokens) {
			return []Evidence{c.s.evidence(place{segment: n})}
		}
	}
	return nil
}

// claimOnly claims several words without support but leaves those behind the first to be judged for themselves.
func (c *check) claimOnly(from, to int, kind string) {
	start, end := c.tokens[from].start, c.tokens[to-1].end
	c.claims = append(c.claims, Claim{Claim: c.text[start:end], Kind: kind, at: start})
	c.done[from] = true
}

// titles judges what people are called: "senior virtual assistant" needs a senior virtual assistant, and what the text says the person is,
// a role, a headline or a supplied fact has to say.
func (c *check) titles() {
	for i, t := range c.tokens {
		if c.kind(t) != "title" && !(c.kind(t) == "certificate" && t.upper && c.ownTitle(i)) && !(heads[t.lower] && c.ownTitle(i) && (i+1 == len(c.tokens) || !c.marks[i+1].content || c.tokens[i+1].gap >= comma)) || c.marks[i].form != noVerb {
			continue
		}
		if next := i + 1; next < len(c.tokens) && c.tokens[next].gap <= hyphen && c.kind(c.tokens[next]) == "title" && c.marks[next].form == noVerb {
			continue // the last word is the title
		}
		from := i
		for from > 0 && c.tokens[from].gap <= hyphen && (c.marks[from-1].content || trades[c.tokens[from-1].lower]) && c.marks[from-1].form == noVerb && i-from < 3 {
			from--
		}
		own := c.ownTitle(from)
		if !own && c.otherPerson(from, i) {
			c.claims = append(c.claims, Claim{Claim: c.text[c.tokens[from].start:t.end], Kind: "person", at: c.tokens[from].start})
			c.done[i] = true
			continue
		}
		if evidence := c.title(from, i, own); evidence != nil {
			if own || c.tokens[i].caps {
				c.claims = append(c.claims, Claim{Claim: c.text[c.tokens[from].start:t.end], Kind: "title", Supported: true, Evidence: evidence, at: c.tokens[from].start})
			}
			for k := from; own && k <= i; k++ {
				c.done[k] = c.done[k] || c.ranks(c.tokens[k]) && !certifying[c.tokens[k].lower]
			}
			continue
		}
		c.claims = append(c.claims, Claim{Claim: c.text[c.tokens[from].start:t.end], Kind: "title", at: c.tokens[from].start})
		c.done[i] = true
	}
}

// opens judges what the first words of a summary call the person, where that is no title of the lists: "State-recognised Erzieherin working …".
func (c *check) opens() {
	if c.path != "summary" || len(c.tokens) == 0 {
		return
	}
	i := 0
	for i+1 < len(c.tokens) && c.tokens[i+1].gap <= hyphen && c.marks[i+1].content && c.marks[i+1].form == noVerb && formOf(c.tokens[i+1]) != gerund && !prepositions[c.tokens[i+1].lower] {
		i++
	}
	if t := c.tokens[i]; i == 0 || i+1 >= len(c.tokens) || c.done[i] || !t.caps || c.kind(t) != "" {
		return
	}
	places := c.scope.exact(c.tokens[i].key)
	if len(places) > 0 && !slices.ContainsFunc(places, func(p place) bool { return !c.tells2(&c.s.segments[p.segment]) }) {
		c.claim(i, i+1, "title", nil)
	}
}

// tells2 says whether a text is a bullet of an entry.
func (c *check) tells2(g *segment) bool {
	return g.entry != "" && strings.HasSuffix(g.path, "]") && (strings.HasPrefix(g.path, "experiences[") || strings.HasPrefix(g.path, "volunteer["))
}

// kind is that of a word, or of a phrase's last word where that is a title.
func (c *check) kind(t token) string {
	if t.lower == "keys" {
		return ""
	}
	if t.lower == "leading" {
		return "superlative"
	}
	if strings.HasSuffix(t.lower, "ing") && len(t.parts) == 0 && c.s.l.kinds[t.key] == "title" { // "mentoring"
		return ""
	}
	if kind := c.s.l.kinds[t.key]; kind != "" || len(t.parts) == 0 {
		return kind
	}
	if kind := c.s.l.kinds[t.parts[len(t.parts)-1].key]; kind == "title" {
		return kind
	}
	return ""
}

// last is the last word of a phrase.
func last(t token) token {
	if len(t.parts) > 0 {
		return t.parts[len(t.parts)-1]
	}
	return t
}

// heads are ranks that are titles by themselves: "QA lead for mobile apps".
var heads = set("lead head chief principal")

// ownTitle says whether the title that starts at i is the person's: at the head of a summary, or behind "as".
func (c *check) ownTitle(i int) bool {
	for i > 0 && c.tokens[i].gap <= hyphen && c.marks[i-1].form == noVerb && !prepositions[c.tokens[i-1].lower] && !determiners[c.tokens[i-1].lower] && c.tokens[i-1].lower != "to" &&
		(!isAnd(c.tokens[i-1].lower) || i > 1 && (c.ranks(c.tokens[i-2]) || c.kind(c.tokens[i-2]) == "title")) {
		i--
	}
	if i > 0 && c.path == "summary" && !slices.ContainsFunc(c.tokens[:i], func(t token) bool {
		return !t.caps && !isAnd(t.lower) && t.lower != "&" || t.gap == stop && t.start > 0
	}) {
		return true // "Import & Export Manager"
	}
	if i > 0 && (c.tokens[i-1].lower == "a" || c.tokens[i-1].lower == "an" || c.tokens[i-1].lower == "the" || c.tokens[i-1].lower == "of") {
		i--
	}
	if i > 0 && (c.tokens[i-1].lower == "as" || c.tokens[i-1].lower == "became" || c.tokens[i-1].lower == "role") {
		return true
	}
	return i == 0 && (c.path == "summary" || c.path == "headline")
}

// otherPerson says whether "the station manager" takes the place of "the shift supervisor" of the text that is rewritten.
func (c *check) otherPerson(from, i int) bool {
	if c.current < 0 || c.scope.entry == "" {
		return false
	}
	words, at := flat(c.tokens, i)
	have, _ := flat(c.s.segments[c.current].tokens, 0)
	exact := func(t token, in []token) bool {
		return slices.ContainsFunc(in, func(o token) bool { return o.key == t.key || o.root == t.root })
	}
	qualifier := func(in []token, k int) (token, bool) {
		if k == 0 || in[k].gap > hyphen || in[k-1].gap == stop && c.s.l.verbs[in[k-1].key].strength > 0 || determiners[in[k-1].lower] || prepositions[in[k-1].lower] || isAnd(in[k-1].lower) {
			return token{}, false
		}
		if in[k-1].digit || isNumberWord(in[k-1].lower) || c.s.l.neutral[in[k-1].key] && !trades[in[k-1].lower] {
			return token{}, false
		}
		return in[k-1], c.s.l.verbs[in[k-1].key].strength == 0 || c.s.l.kinds[in[k-1].key] != "" || formOf(in[k-1]) == base
	}
	q, qualified := qualifier(words, at)
	others, same := false, false
	for k, t := range have {
		if c.s.l.kinds[t.key] != "title" {
			continue
		}
		if t.key == words[at].key {
			same = true
			if p, ok := qualifier(have, k); ok && qualified && !exact(q, have) && !exact(p, words) {
				return true
			}
			continue
		}
		if p, ok := qualifier(have, k); ok && qualified && !exact(t, words) && !exact(q, have) && !exact(p, words) {
			others = true
		}
	}
	return others && !same
}

// flat takes phrases apart, and says where the last word of token i comes to stand.
func flat(tokens []token, i int) (out []token, at int) {
	for k, t := range tokens {
		parts := orSelf(t)
		for n, p := range parts {
			if n == 0 {
				p.gap = t.gap
			}
			out = append(out, p)
		}
		if k == i {
			at = len(out) - 1
		}
	}
	return out, at
}

// title finds the title that ends at token i, with what qualifies it from token from on.
func (c *check) title(from, i int, own bool) []Evidence {
	for _, p := range c.scope.find(c.tokens[i]) {
		g := &c.s.segments[p.segment]
		if own && c.kind(c.tokens[i]) == "certificate" && !c.holding(p) {
			continue
		}
		if g.marks[p.token].wished && !c.marks[i].wished && c.scope.entry == "" || own && c.demoted(from, g, p.token) {
			continue
		}
		if key := c.tokens[i].key; g.marks[p.token].form != noVerb && g.tokens[p.token].key == key && c.s.l.verbs[key].strength <= 2 && !g.marks[p.token].hedged {
			return []Evidence{c.s.evidence(p)} // who mentors is a mentor
		}
		if next := p.token + 1; g.marks[p.token].form != noVerb || own && !demoting[c.tokens[i].lower] && next < len(g.tokens) && g.tokens[next].gap <= hyphen && c.kind(g.tokens[next]) == "title" {
			continue // a therapist assistant is no therapist
		}
		if have := g.tokens[p.token]; own && have.key != c.tokens[i].key && have.key != c.tokens[i].root && last(have).key != last(c.tokens[i]).key {
			continue // a secretary is no assistant
		}
		if own && !g.titled && !strings.HasPrefix(g.path, "certifications[") && !(p.token > 1 && (g.tokens[p.token-1].lower == "as" || g.tokens[p.token-2].lower == "as")) {
			continue
		}
		var before []token
		for k := p.token; k >= 0 && p.token-k < 5; k-- {
			before = append(before, g.tokens[k])
		}
		known := func(t token) bool {
			return !c.qualifies(t, own) || own && t.caps && c.located(t) || own && !c.ranks(t) && !trades[t.lower] && c.inSummary(t) || c.among(t, before) || g.titled && !c.ranks(t) && c.among(t, g.tokens) || c.besides(t, g)
		}
		if t := c.tokens[i]; own && len(t.parts) > 1 && t.key != g.tokens[p.token].key && slices.ContainsFunc(t.parts[:len(t.parts)-1], func(p token) bool { return !c.s.l.neutral[p.key] && !c.among(p, before) }) {
			continue // a practical nurse is no registered nurse
		}
		if !slices.ContainsFunc(c.tokens[from:i], func(t token) bool {
			return !known(t) && (len(t.parts) == 0 || slices.ContainsFunc(t.parts, func(p token) bool { return !known(p) }))
		}) {
			return []Evidence{c.s.evidence(p)}
		}
	}
	return nil
}

// inSummary says whether the summary or the headline has a word.
func (c *check) inSummary(t token) bool {
	return slices.ContainsFunc(c.scope.closely().find(t), func(p place) bool {
		path := c.s.segments[p.segment].path
		return path == "summary" || path == "headline"
	})
}

var demoting = set("assistant deputy junior jr trainee apprentice student intern acting vice aspiring second probationary assisting graduate")

// demoted says whether the source has a lower rank right before a title that the rewrite leaves out: an assistant store manager is no store manager.
func (c *check) demoted(from int, g *segment, title int) bool {
	for k := title - 1; k >= 0 && k >= title-3 && g.tokens[k+1].gap <= hyphen && (g.marks[k].content || demoting[g.tokens[k].lower]); k-- {
		if demoting[g.tokens[k].lower] && !slices.ContainsFunc(c.tokens[from:], func(t token) bool { return t.key == g.tokens[k].key }) {
			return true
		}
	}
	return false
}

// located says whether a word stands in the place where the person lives or works.
func (c *check) located(t token) bool {
	return slices.ContainsFunc(c.scope.exact(t.key), func(p place) bool {
		return strings.HasSuffix(c.s.segments[p.segment].path, "location") || c.s.l.places[t.key] && strings.HasPrefix(c.s.segments[p.segment].path, "certifications[")
	})
}

// trades are words that assert nothing by themselves, but make another title of one.
var trades = set("general area regional district divisional region software systems system platform operations process business technology project")

// qualifies says whether a word makes another title of one: "sales" and "senior" do, "experienced" does not.
func (c *check) qualifies(t token, own bool) bool {
	kind := c.s.l.kinds[t.key]
	if !own {
		return kind == "strength" || kind == "title" && t.lower != "team"
	}
	return t.lower != "experienced" && !licensing[t.lower] && !strings.HasSuffix(t.lower, "_based") && !(len(t.parts) > 0 && t.end-t.start > len("registered") && hasAnySuffix(t.lower, "registered", "certified", "licensed", "accredited", "trained", "qualified")) && !hasAnySuffix(t.lower, "based") && kind != "superlative" && kind != "language" && !strings.HasSuffix(t.lower, "speaking") && !certifying[t.lower] && t.lower != "freelance" && t.lower != "remote"
}

// ranks says whether a word makes a higher title of one.
func (c *check) ranks(t token) bool {
	kind := c.s.l.kinds[t.key]
	return kind == "strength" || kind == "title" || kind == "certificate"
}

// besides lets the words around a role qualify it, but no rank: a "Nurse" at "City Hospital" is a hospital nurse.
func (c *check) besides(t token, g *segment) bool {
	if c.ranks(t) || g.entry == "" {
		return false
	}
	for _, p := range c.scope.find(t) {
		if have := c.s.segments[p.segment]; have.entry == g.entry && g.titled && !strings.HasSuffix(have.path, "]") {
			return true
		}
	}
	return false
}

// items judges a list of skills: the words of one item have to stand together somewhere.
func (c *check) items() {
	for i := 0; i < len(c.tokens); {
		to := i + 1
		for to < len(c.tokens) && (c.tokens[to].gap != comma && c.tokens[to].gap != stop && !strings.Contains(c.text[c.tokens[to-1].end:c.tokens[to].start], ",") || strings.Count(c.text[:c.tokens[to].start], "(") > strings.Count(c.text[:c.tokens[to].start], ")")) {
			to++
		}
		c.item(i, to)
		i = to
	}
}

func (c *check) item(from, to int) {
	if text := strings.ToLower(c.text[c.tokens[from].start:c.tokens[to-1].end]); slices.ContainsFunc(c.s.segments, func(g segment) bool { return strings.HasPrefix(strings.ToLower(g.text), text) }) {
		return
	}
	var content []token
	for i := from; i < to; i++ {
		if c.marks[i].content && c.tokens[i].gap != paren {
			content = append(content, orSelf(c.tokens[i])...)
		}
	}
	if len(content) < 2 {
		return
	}
	content = slices.DeleteFunc(content, func(t token) bool { return c.s.l.neutral[t.key] })
	for n := range c.s.segments {
		g := &c.s.segments[n]
		if c.scope.holds(n) && !slices.ContainsFunc(content, func(t token) bool { return !c.among(t, g.tokens) }) {
			return
		}
	}
	if len(c.composedItem(from, to)) > 0 {
		return
	}
	c.claims = append(c.claims, Claim{Claim: c.text[c.tokens[from].start:c.tokens[to-1].end], Kind: "skill", at: c.tokens[from].start})
}

// composedItem lets an item pass whose single phrase was found as such.
func (c *check) composedItem(from, to int) []place {
	if to-from == 1 {
		return c.scope.find(c.tokens[from])
	}
	if _, p, ok := c.expands(from); ok {
		return []place{p}
	}
	return nil
}

// misplaced says whether a word of another bullet qualifies a thing of the one that is rewritten: put in the place of the word that stood there
// ("executive director" for "finance director"), or joined to it ("hydraulic and structural calculations").
func (c *check) misplaced(i int, places []place) bool {
	if c.current < 0 || c.scope.entry == "" || c.list || c.marks[i].form != noVerb || !c.marks[i].content || slices.ContainsFunc(places, func(p place) bool { return p.segment == c.current }) {
		return false
	}
	besides := slices.ContainsFunc(places, func(p place) bool { return !c.tells(&c.s.segments[p.segment]) }) // a role, a place, a skill
	g := &c.s.segments[c.current]
	if head, ok := c.qualified(i); ok {
		for k := 1; k < len(g.tokens); k++ {
			if g.tokens[k].key != c.tokens[head].key || g.marks[k].form != noVerb {
				continue
			}
			joined := head-i > 1 || c.more(c.tokens[head].key, g) && c.among(g.tokens[k-1], c.tokens) || i > 1 && isAnd(c.tokens[i-1].lower) && c.marks[i-2].content && c.among(c.tokens[i-2], g.tokens[k-1:k])
			replaced := (!besides || c.measures(i)) && g.tokens[k].gap <= hyphen && g.marks[k-1].content && (g.marks[k-1].form == noVerb || g.marks[k-1].form == gerund && k > 1 && determiners[g.tokens[k-2].lower]) && !c.amongReverse(g.tokens[k-1], c.tokens)
			if (joined || replaced && head == i+1) && !slices.ContainsFunc(places, func(p place) bool { return c.merged(&c.s.segments[p.segment]) }) {
				return true
			}
		}
	}
	return false
}

// qualified is the noun that the word at i says more of: the one behind it, or behind what it is joined to.
func (c *check) qualified(i int) (int, bool) {
	noun := func(k int) bool {
		return k < len(c.tokens) && c.marks[k].form == noVerb && c.marks[k].content && c.tokens[k].gap <= hyphen
	}
	switch {
	case noun(i + 1):
		return i + 1, true
	case i+2 < len(c.tokens) && isAnd(c.tokens[i+1].lower) && noun(i+2) && noun(i+3) && !strings.HasSuffix(c.tokens[i].lower, "s"):
		return i + 3, true
	}
	return 0, false
}

// more says whether the rewrite has a word more often than the text that is rewritten: "the AR clerk and the payroll clerk".
func (c *check) more(key string, g *segment) bool {
	count := func(tokens []token) (n int) {
		for _, t := range tokens {
			if t.key == key {
				n++
			}
		}
		return n
	}
	return count(c.tokens) > count(g.tokens)
}

// intrudes says whether a word of another bullet is put into a list of the text that is rewritten: the guest service of "bed making, chemical safety
// and guest service".
func (c *check) intrudes(i int, places []place) bool {
	if c.current < 0 || c.scope.entry == "" || c.list || c.marks[i].form != noVerb || i == 0 || c.s.l.verbs[c.tokens[i].key].strength > 0 && formOf(c.tokens[i]) == base || slices.ContainsFunc(places, func(p place) bool { return !c.elsewhere(p) }) {
		return false
	}
	first := i
	for first > 0 && c.tokens[first].gap <= hyphen && (c.marks[first-1].content && c.marks[first-1].form == noVerb || determiners[c.tokens[first-1].lower]) {
		first--
	}
	if first == 0 || !isAnd(c.tokens[first-1].lower) && c.tokens[first].gap != comma {
		return false
	}
	sibling := first - 1
	for sibling > 0 && !c.marks[sibling].content {
		sibling--
	}
	return c.marks[sibling].content && c.marks[sibling].form == noVerb && c.marks[sibling].clause >= c.marks[i].clause-1 && c.among(c.tokens[sibling], c.s.segments[c.current].tokens)
}

// otherTool says whether a name of another text stands where the text that is rewritten has one that the rewrite lacks: "use Canvas" for "use Google Classroom".
func (c *check) otherTool(i int, places []place) bool {
	named := func(t token, opens bool) bool { return c.s.l.tools[t.key] || t.caps && !opens }
	if c.current < 0 || c.scope.entry == "" || i == 0 || !named(c.tokens[i], c.tokens[i].gap == stop) || slices.ContainsFunc(places, func(p place) bool { return p.segment == c.current }) {
		return false
	}
	g := &c.s.segments[c.current]
	for k := 1; k < len(g.tokens); k++ {
		if named(g.tokens[k], g.tokens[k].gap == stop) && g.tokens[k].gap <= hyphen && g.tokens[k-1].key == c.tokens[i-1].key && !determiners[g.tokens[k-1].lower] && !c.amongReverse(g.tokens[k], c.tokens) {
			return true
		}
	}
	return false
}

// measures says whether a figure stands right before a word: "86% of university modules".
func (c *check) measures(i int) bool {
	return slices.ContainsFunc(c.numbers, func(q quantity) bool { return q.to <= i && i-q.to <= 2 && q.unit != "date" })
}

// twice says whether all that proves an item of a list is a word that the rewrite has as it is, too: one "Pharmacy" is no pharmacy and medicine.
func (c *check) twice(i int, places []place) bool {
	if c.current < 0 || c.scope.entry == "" || c.list || c.marks[i].form != noVerb || !c.listed(i) {
		return false
	}
	return !slices.ContainsFunc(places, func(p place) bool {
		have := c.s.segments[p.segment].tokens[p.token]
		if p.segment != c.current {
			return !c.elsewhere(p)
		}
		return have.key == c.tokens[i].key || have.root == c.tokens[i].root || !slices.ContainsFunc(c.tokens, func(t token) bool { return t.start != c.tokens[i].start && t.key == have.key })
	})
}
