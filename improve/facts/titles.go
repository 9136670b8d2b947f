package facts

import (
	"slices"
	"strings"
)

// titles judges what people are called: "senior virtual assistant" needs a senior virtual assistant, and what the text says the person is,
// a role, a headline or a supplied fact has to say.
func (c *check) titles() {
	for i, t := range c.tokens {
		if c.kind(t) != "title" && !(c.kind(t) == "certificate" && t.upper && c.ownTitle(i)) && !(heads[t.lower] && c.ownTitle(i) && (i+1 == len(c.tokens) || !c.marks[i+1].content || c.tokens[i+1].gap >= comma)) || c.marks[i].form != noVerb {
			continue
		}
		if next := i + 1; next < len(c.tokens) && c.tokens[next].gap <= hyphen && (c.kind(c.tokens[next]) == "title" && c.marks[next].form == noVerb || c.tokens[next].lower == "candidate") {
			continue // the last word is the title
		}
		if i > 0 && i+1 < len(c.tokens) && c.tokens[i-1].lower == "in" && c.tokens[i+1].lower == "with" {
			continue // "in liaison with"
		}
		if i > 1 && devices[t.lower] && c.tokens[i-1].caps && t.gap <= hyphen && c.tokens[i-1].gap <= hyphen && (c.tokens[i-2].lower == "a" || c.tokens[i-2].lower == "an" || c.tokens[i-2].lower == "the") && len(c.scope.exact(c.tokens[i-1].key)) > 0 && len(c.scope.find(t)) == 0 {
			c.done[i] = true // "using a Megger tester"
			continue
		}
		from := i
		for from > 0 && c.tokens[from].gap <= hyphen && (c.marks[from-1].content || trades[c.tokens[from-1].lower]) && c.marks[from-1].form == noVerb && i-from < 3 && !(c.scope.entry == "" && c.certifiedName(from-1) < from-1) {
			from--
		}
		own := c.ownTitle(from)
		if !own && c.otherPerson(from, i) {
			c.claims = append(c.claims, Claim{Claim: c.text[c.tokens[from].start:t.end], Kind: "person", at: c.tokens[from].start})
			c.done[i] = true
			continue
		}
		evidence := c.title(from, i, own)
		if evidence == nil && own && c.standsIn(from, i) {
			evidence = []Evidence{c.s.evidence(place{segment: c.current})}
		} else if evidence == nil && own {
			evidence = c.doer(from, i)
		} else if evidence == nil {
			if evidence = c.ofTheField(from, i); evidence == nil {
				evidence = c.calledShort(from, i)
				for k := from; evidence != nil && k <= i; k++ {
					c.done[k] = true
				}
			}
		}
		if evidence != nil {
			if own || c.tokens[i].caps {
				c.claims = append(c.claims, Claim{Claim: c.text[c.tokens[from].start:t.end], Kind: "title", Supported: true, Evidence: evidence, at: c.tokens[from].start})
			}
			for k := from; own && k <= i; k++ {
				c.done[k] = c.done[k] || c.ranks(c.tokens[k]) && !certifying[c.tokens[k].lower] && !(licensing[c.tokens[k].lower] && !strings.Contains(strings.ToLower(evidence[0].Text), c.tokens[k].lower))
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
	if t := c.tokens[i]; i == 0 || i+1 >= len(c.tokens) || c.done[i] || c.kind(t) != "" || c.marks[0].form != noVerb || !t.caps && c.tokens[i+1].lower != "with" && c.tokens[i+1].lower != "who" && formOf(c.tokens[i+1]) != gerund {
		return
	}
	places := c.scope.find(c.tokens[i])
	if len(places) > 0 && !slices.ContainsFunc(places, func(p place) bool { return !c.bullet(&c.s.segments[p.segment]) }) {
		c.claim(i, i+1, "title", nil)
	}
}

// bullet says whether a text is a bullet of an entry.
func (c *check) bullet(g *segment) bool {
	return g.entry != "" && strings.HasSuffix(g.path, "]") && (strings.HasPrefix(g.path, "experiences[") || strings.HasPrefix(g.path, "volunteer["))
}

// last is the last word of a phrase.
func last(t token) token {
	if len(t.parts) > 0 {
		return t.parts[len(t.parts)-1]
	}
	return t
}

// devices are things as well as people.
var devices = set("tester planner editor controller scheduler loader sorter tracker")

// heads are ranks that are titles by themselves: "QA lead for mobile apps".
var heads = set("lead head chief principal")

// ownTitle says whether the title that starts at i is the person's: at the head of a summary, or behind "as".
func (c *check) ownTitle(i int) bool {
	for i > 0 && !c.counted[i] && c.tokens[i].gap <= hyphen && c.marks[i-1].form == noVerb && !prepositions[c.tokens[i-1].lower] && !determiners[c.tokens[i-1].lower] && c.tokens[i-1].lower != "to" &&
		(!isAnd(c.tokens[i-1].lower) || i > 1 && (c.ranks(c.tokens[i-2]) || c.kind(c.tokens[i-2]) == "title")) {
		i--
	}
	if c.counted[i] {
		return false // "85 contractor accounts"
	}
	if i > 0 && c.path == "summary" && !slices.ContainsFunc(c.tokens[:i], func(t token) bool {
		return !t.caps && !isAnd(t.lower) || t.gap == stop && t.start > 0
	}) {
		return true // "Import & Export Manager"
	}
	if i > 0 && (c.tokens[i-1].lower == "a" || c.tokens[i-1].lower == "an" || c.tokens[i-1].lower == "the" || c.tokens[i-1].lower == "of") {
		i--
	}
	if i > 0 && (c.tokens[i-1].lower == "as" || c.tokens[i-1].lower == "became" || c.tokens[i-1].lower == "role") {
		return true
	}
	return i == 0 && (c.path == "summary" || c.path == "headline" || c.scope.entry != "" && c.marks[0].form == noVerb && c.s.l.verbs[c.tokens[0].key].strength == 0 && !slices.ContainsFunc(c.marks, func(m mark) bool { return m.form != noVerb }))
}

// otherPerson says whether "the station manager" takes the place of "the shift supervisor" of the text that is rewritten.
func (c *check) otherPerson(from, i int) bool {
	if c.current < 0 || c.scope.entry == "" {
		return false
	}
	if len(c.tokens[i].parts) > 0 && names(token{key: c.tokens[i].key}, c.s.segments[c.current].tokens) {
		return false // the "VP" as vice president
	}
	words, at := c.s.l.flat(c.tokens, i)
	have, _ := c.s.l.flat(c.s.segments[c.current].tokens, 0)
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
	others, same, lost, kept := false, false, false, false
	for k, t := range have {
		if c.s.l.kinds[t.key] != "title" {
			continue
		}
		if exact(t, words) {
			kept = true
		} else {
			lost = true
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
	if lost && !kept && !same && !c.among(words[at], have) {
		return true // "for partner review" of "for manager review"
	}
	return others && !same
}

// flat takes phrases apart that end in a title, and says where the last word of token i comes to stand.
func (l *lexicon) flat(tokens []token, i int) (out []token, at int) {
	for k, t := range tokens {
		parts := orSelf(t)
		if k != i && l.kinds[last(t).key] != "title" && l.whole[joinedKey(parts)] { // "special ed" is special education
			parts = []token{t}
		}
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

func joinedKey(parts []token) string {
	keys := make([]string, len(parts))
	for i, p := range parts {
		keys[i] = p.key
	}
	return strings.Join(keys, "_")
}

// title finds the title that ends at token i, with what qualifies it from token from on.
func (c *check) title(from, i int, own bool) []Evidence {
	places := c.scope.find(c.tokens[i])
	if len(places) == 0 && own && len(c.tokens[i].parts) > 1 {
		places = slices.DeleteFunc(c.scope.find(last(c.tokens[i])), func(p place) bool { // the "Admin Asst" as administrative assistant
			return slices.ContainsFunc(c.tokens[i].parts, func(part token) bool {
				part.key = c.s.l.canonical(part.key)
				return !slices.ContainsFunc(c.s.segments[p.segment].tokens, func(have token) bool {
					return names(part, []token{have}) || c.s.l.stands[[2]string{part.key, have.key}]
				})
			})
		})
	}
	for _, p := range places {
		g := &c.s.segments[p.segment]
		if own && (c.kind(c.tokens[i]) == "certificate" && !c.holding(p) || strings.HasPrefix(g.path, "certifications[") && c.onlyAttended(g)) {
			continue
		}
		verb := g.marks[p.token].form != noVerb && !strings.HasSuffix(g.path, ".role") && !(p.token > 0 && ranking[g.tokens[p.token-1].lower]) // "helped senior engineer"
		if !own && c.scope.entry != "" && strings.HasSuffix(g.path, ".role") && c.current >= 0 && !c.colleagues(i) {
			continue // the person's own role is nobody else
		}
		if g.marks[p.token].wished && !c.marks[i].wished && c.scope.entry == "" || own && c.demoted(from, g, p.token) {
			continue
		}
		if key := c.tokens[i].key; verb && g.tokens[p.token].key == key && c.s.l.verbs[key].strength <= 2 && !g.marks[p.token].hedged {
			return []Evidence{c.s.evidence(p)} // who mentors is a mentor
		}
		if verb && !own && g.tokens[p.token].key == c.tokens[i].root && i+1 < len(c.tokens) && c.tokens[i+1].lower == "of" {
			return []Evidence{c.s.evidence(p)} // what operates a thing is its operator
		}
		if next := p.token + 1; verb || own && !demoting[c.tokens[i].lower] && next < len(g.tokens) && g.tokens[next].gap <= hyphen && c.kind(g.tokens[next]) == "title" && !g.joined(p.token) {
			continue // a therapist assistant is no therapist
		}
		if have := g.tokens[p.token]; own && have.key != c.tokens[i].key && have.key != c.tokens[i].root && last(have).key != last(c.tokens[i]).key && !(c.kind(have) == "title" && c.s.l.general[[2]string{c.tokens[i].key, have.key}]) && !c.s.l.stands[[2]string{c.tokens[i].key, have.key}] && !c.s.l.stands[[2]string{last(c.tokens[i]).key, have.key}] {
			continue // a secretary is no assistant
		}
		if own && !g.titled && !c.opensAs(from, i, p) && !(p.segment == c.current && c.scope.entry != "" && g.bracketed(p.token)) && !strings.HasPrefix(g.path, "certifications[") && !g.asTitle(p.token) {
			continue
		}
		var before []token
		for k := p.token; k >= 0 && p.token-k < 5; k-- {
			before = append(before, g.tokens[k])
		}
		known := func(t token) bool {
			if own && c.above(t, before, g) {
				return false
			}
			return !c.qualifies(t, own) || own && t.caps && c.located(t) || own && !c.ranks(t) && !trades[t.lower] && c.inSummary(t) || c.among(t, before) || own && (c.holdsBeside(t, i, g) || c.worksWith(t, i, g)) || (g.titled || p.segment == c.current && c.scope.entry != "") && !c.ranks(t) && c.among(t, g.tokens) || c.besides(t, g) || own && c.bullet(g) && !c.ranks(t) && c.among(t, g.tokens)
		}
		if t := c.tokens[i]; own && len(t.parts) > 1 && t.key != g.tokens[p.token].key && !c.s.l.stands[[2]string{t.key, g.tokens[p.token].key}] && slices.ContainsFunc(t.parts[:len(t.parts)-1], func(p token) bool {
			p.key = c.s.l.canonical(p.key)
			return !c.s.l.neutral[p.key] && !c.among(p, before) && !(licensing[p.lower] && names(p, g.tokens)) // "Pharmacist registered with"
		}) {
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

// colleagues says whether the text that is rewritten calls people so that they may be of the person's own profession, or names nobody at all.
func (c *check) colleagues(i int) bool {
	g := &c.s.segments[c.current]
	return !slices.ContainsFunc(g.tokens, func(t token) bool {
		return (c.kind(t) == "title" || c.s.l.kinds[t.key] == "title") && !c.amongReverse(t, c.tokens)
	})
}

// ofTheField proves people of the text that is rewritten whom the rewrite names by the field of the role or employer: the sales reps of "senior reps".
func (c *check) ofTheField(from, i int) []Evidence {
	t := c.tokens[i]
	if c.current < 0 || len(t.parts) < 2 || c.scope.entry == "" {
		return nil
	}
	g := &c.s.segments[c.current]
	k := slices.IndexFunc(g.tokens, func(have token) bool { return have.key == last(t).key })
	if k < 0 || slices.ContainsFunc(c.tokens[from:i], func(t token) bool { return c.qualifies(t, false) && !c.among(t, g.tokens) }) || slices.ContainsFunc(t.parts[:len(t.parts)-1], func(p token) bool {
		return !slices.ContainsFunc(c.scope.exact(p.key), func(at place) bool {
			return hasAnySuffix(c.s.segments[at.segment].path, ".role", ".company")
		})
	}) {
		return nil
	}
	return []Evidence{c.s.evidence(place{c.current, k})}
}

// calledShort proves people of the text that is rewritten whom it only calls by their rank, by initials that the source spells out elsewhere, or without
// what it qualifies them by elsewhere: the junior developers of a developer's "juniors", the Finance Manager of "FM", the sales reps of "reps".
func (c *check) calledShort(from, i int) []Evidence {
	if c.current < 0 || c.scope.entry == "" {
		return nil
	}
	g := &c.s.segments[c.current]
	var words []token
	for _, t := range c.tokens[from : i+1] {
		words = append(words, orSelf(t)...)
	}
	head := words[len(words)-1]
	for k, t := range g.tokens {
		alone := k+1 == len(g.tokens) || g.tokens[k+1].gap > hyphen || !g.marks[k+1].content || g.marks[k+1].form != noVerb
		switch {
		case len(words) != 2 || !alone:
		case demoting[words[0].lower] && names(words[0], []token{t}) && strings.HasSuffix(t.lower, "s") && c.colleague(head), // "juniors"
			t.upper && len(t.lower) == 2 && initialed(t, words) && c.spelledOut(words, true),
			len(t.parts) == 0 && names(head, []token{t}) && (k == 0 || g.tokens[k].gap > hyphen || !g.marks[k-1].content) && !ranking[words[0].lower] && !demoting[words[0].lower] && c.spelledOut(words, false):
			return []Evidence{c.s.evidence(place{c.current, k})}
		}
	}
	return nil
}

// colleague says whether the role of the entry has the title that a word is.
func (c *check) colleague(t token) bool {
	return slices.ContainsFunc(c.s.segments, func(g segment) bool {
		return g.entry == c.scope.entry && strings.HasSuffix(g.path, ".role") && (names(t, g.tokens) || builders[strings.TrimSuffix(t.lower, "s")] && slices.ContainsFunc(g.tokens, func(have token) bool { return builders[last(have).lower] }))
	})
}

// spelledOut says whether another text of the source has two words side by side, as a name or in any way.
func (c *check) spelledOut(words []token, named bool) bool {
	return slices.ContainsFunc(c.s.segments, func(g segment) bool {
		var flat []token
		for _, t := range g.tokens {
			flat = append(flat, orSelf(t)...)
		}
		for k := 1; k < len(flat); k++ {
			if flat[k].key == words[1].key && flat[k-1].key == words[0].key && flat[k].gap <= hyphen && (flat[k].caps || !named) {
				return true
			}
		}
		return false
	})
}

// joined says whether a sign for "and" stands behind token i: "Co-Founder & CTO".
func (g *segment) joined(i int) bool {
	return i+1 < len(g.tokens) && strings.ContainsAny(g.text[g.tokens[i].end:g.tokens[i+1].start], "&+|")
}

// doer proves the title of who does what the text that is rewritten says: "Supervise five agents" is "Supervisor of five agents".
func (c *check) doer(from, i int) []Evidence {
	if c.current < 0 || c.scope.entry == "" || from > 0 || c.tokens[i].lower == "director" || i+1 >= len(c.tokens) || c.tokens[i+1].lower != "of" && c.tokens[i+1].lower != "to" && c.tokens[i+1].lower != "for" {
		return nil
	}
	g, deed := &c.s.segments[c.current], last(c.tokens[i]).lower
	if !hasAnySuffix(deed, "er", "or") {
		return nil
	}
	deed = c.s.l.key(deed[:len(deed)-2] + "e")
	for k, t := range g.tokens {
		if m := g.marks[k]; t.key == deed && m.form != noVerb && !m.hedged && !m.negated && !m.subject && !m.purpose && !slices.ContainsFunc(c.tokens[from:i], func(t token) bool { return !c.among(t, g.tokens) }) {
			return []Evidence{c.s.evidence(place{c.current, k})}
		}
	}
	return nil
}

// inSummary says whether the summary or the headline has a word.
func (c *check) inSummary(t token) bool {
	return slices.ContainsFunc(c.scope.closely().find(t), func(p place) bool {
		g := &c.s.segments[p.segment]
		return (g.path == "summary" || g.path == "headline") && (len(t.parts) > 0 || names(t, g.tokens) || g.tokens[p.token].root == t.root || len(t.lower) > 4 && slices.ContainsFunc(orSelf(g.tokens[p.token]), func(have token) bool { return strings.HasPrefix(have.lower, t.lower[:5]) }))
	})
}

var demoting = set("assistant deputy junior jr trainee apprentice student intern acting vice aspiring second probationary assisting graduate relief interim locum backup standby substitute understudy")

// demoted says whether the source has a lower rank right before a title that the rewrite leaves out: an assistant store manager is no store manager.
func (c *check) demoted(from int, g *segment, title int) bool {
	for _, p := range g.tokens[title].parts {
		if demoting[p.lower] && last(g.tokens[title]).key != p.key && !slices.ContainsFunc(c.tokens, func(t token) bool { return names(p, []token{t}) }) {
			return true
		}
	}
	for k := title - 1; k >= 0 && k >= title-3 && g.tokens[k+1].gap <= hyphen && (g.marks[k].content || demoting[g.tokens[k].lower]); k-- {
		if demoting[g.tokens[k].lower] && !slices.ContainsFunc(c.tokens[max(0, from-3):], func(t token) bool { return t.key == g.tokens[k].key || t.lower == g.tokens[k].lower+"ship" }) {
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
		return kind == "strength" || raising[t.lower] || kind == "title" && t.lower != "team"
	}
	return t.lower != "experienced" && !licensing[t.lower] && !strings.HasSuffix(t.lower, "_based") && !(len(t.parts) > 0 && t.end-t.start > len("registered") && hasAnySuffix(t.lower, "registered", "certified", "licensed", "accredited", "trained", "qualified")) && !hasAnySuffix(t.lower, "based") && kind != "superlative" && kind != "language" && !strings.HasSuffix(t.lower, "speaking") && !certifying[t.lower] && t.lower != "freelance" && t.lower != "remote"
}

// raising are words that make a higher title of one, though they tell of doing: "managing partner".
var raising = set("managing founding presiding commanding")

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
	for _, p := range c.scope.find(t) { // or who issued the certificate
		if have := c.s.segments[p.segment]; have.entry == g.entry && (g.titled || strings.HasPrefix(g.path, "certifications[")) && !strings.HasSuffix(have.path, "]") {
			return true
		}
	}
	return false
}

// trait says whether a quality stands before the person's own title, and the summary says it of the person.
func (c *check) trait(i int, places []place) bool {
	return c.scope.entry == "" && i <= 3 && c.ownTitle(i) && slices.ContainsFunc(places, func(p place) bool {
		path := c.s.segments[p.segment].path
		return path == "summary" || path == "headline"
	})
}

var ranking = set("senior sr lead principal chief head")

// headed says whether a text begins with the title that ends at token i: "Form tutor to a year 9 group", "Was the only dietitian", or goes on with it:
// "and was the union rep".
func (g *segment) headed(i int) bool {
	for k := i - 1; k >= 0; k-- {
		if k > 0 && g.tokens[k].lower == "was" && isAnd(g.tokens[k-1].lower) {
			return true
		}
		if t := g.tokens[k]; g.tokens[k+1].gap > hyphen || g.marks[k].form != noVerb && !beings[t.lower] && !(k == 0 && g.marks[k].form == base && g.marks[k].strength == 2 && i == 1 && !strings.HasSuffix(g.tokens[i].lower, "s")) || !g.marks[k].content && !beings[t.lower] && !determiners[t.lower] && t.lower != "only" {
			return false
		}
	}
	return true
}

// asTitle says whether the title that ends at token i stands behind "as": "filled in as relief charge nurse".
func (g *segment) asTitle(i int) bool {
	for k := i - 1; k >= 0 && k >= i-4 && g.tokens[k+1].gap <= hyphen; k-- {
		if g.tokens[k].lower == "as" {
			return true
		}
		if g.marks[k].form != noVerb || !g.marks[k].content && !determiners[g.tokens[k].lower] {
			return false
		}
	}
	return false
}

var beings = set("was am is be been being i acting")
