package facts

import (
	"slices"
	"strings"
)

// relations judges what no single word shows: that all words of the rewrite stand in the text that is rewritten, but turned round. It claims the first
// relation of each kind that the source has otherwise.
func (c *check) relations() {
	if c.list {
		return
	}
	c.levelNamed()
	if c.current < 0 || c.scope.entry == "" {
		return
	}
	g := &c.s.segments[c.current]
	c.ways(g)
	c.helpedBy(g)
	c.orders(g)
	c.larger(g)
	c.partsOfPlaces(g)
	c.renewed(g)
	c.anywhere(g)
	c.totaled(g)
}

// totaled claims "totaling $250,000" of an average of that much.
func (c *check) totaled(g *segment) {
	average := func(t token) bool { return strings.HasPrefix(t.lower, "averag") }
	i := slices.IndexFunc(c.tokens, func(t token) bool { return t.lower == "totaling" || t.lower == "total" })
	if i >= 0 && slices.ContainsFunc(g.tokens, average) && !slices.ContainsFunc(c.tokens, average) && !slices.ContainsFunc(g.tokens, func(t token) bool { return sums[t.lower] }) {
		c.claimOnly(i, i+1, "scope")
	}
}

// anywhere claims "anywhere" and "worldwide" where the text that is rewritten has no such word.
func (c *check) anywhere(g *segment) {
	for i, t := range c.tokens {
		if boundless[t.lower] && !slices.ContainsFunc(g.tokens, func(have token) bool { return boundless[have.lower] || universals[have.lower] }) {
			c.claimOnly(i, i+1, "scope")
			return
		}
	}
}

var boundless = set("anywhere everywhere worldwide anytime anybody anyone everybody everyone")

// leg is where a "from … to …" begins and ends, each a range of tokens.
type leg struct{ from, to, end int }

// legs finds every "from A to B" that tells of no figures.
func legs(tokens []token, marks []mark) (out []leg) {
	for i, t := range tokens {
		if t.lower != "from" {
			continue
		}
		to := i + 1
		for to < len(tokens) && to < i+8 && tokens[to].gap <= slash && tokens[to].lower != "to" && tokens[to].lower != "into" && marks[to].form == noVerb {
			to++
		}
		if to >= len(tokens) || tokens[to].lower != "to" && tokens[to].lower != "into" || tokens[to].gap > hyphen {
			continue
		}
		end := to + 1
		for end < len(tokens) && tokens[end].gap <= slash && marks[end].form == noVerb && !prepositions[tokens[end].lower] && !joins[tokens[end].lower] && tokens[end].lower != "from" && !strings.HasSuffix(tokens[end].lower, "_with") {
			end++
		}
		if !slices.ContainsFunc(tokens[i:end], func(t token) bool { return t.digit || isNumberWord(t.lower) }) {
			out = append(out, leg{i, to, end})
		}
	}
	return out
}

// ways claims "from the cloud to the server" of what went from the server to the cloud.
func (c *check) ways(g *segment) {
	has := func(tokens []token, marks []mark, among []token) bool {
		for k, t := range tokens {
			if marks[k].content && !t.digit && units[t.key] == "" && slices.ContainsFunc(among, func(o token) bool { return o.key == t.key }) {
				return true
			}
		}
		return false
	}
	for _, a := range legs(c.tokens, c.marks) {
		for _, b := range legs(g.tokens, g.marks) {
			from, to := g.tokens[b.from+1:b.to], g.tokens[b.to+1:b.end]
			fromMarks, toMarks := c.marks[a.from+1:a.to], c.marks[a.to+1:a.end]
			turned := has(c.tokens[a.from+1:a.to], fromMarks, to) && !has(c.tokens[a.from+1:a.to], fromMarks, from) && !has(c.tokens[a.to+1:a.end], toMarks, to) ||
				has(c.tokens[a.to+1:a.end], toMarks, from) && !has(c.tokens[a.to+1:a.end], toMarks, to) && !has(c.tokens[a.from+1:a.to], fromMarks, from)
			if turned {
				c.claimOnly(a.from, a.end, "scope")
				return
			}
		}
	}
}

// helpedBy claims "assisted by the coach" of who assisted the coach.
func (c *check) helpedBy(g *segment) {
	for i, t := range c.tokens {
		if i+1 >= len(c.tokens) || c.tokens[i+1].lower != "by" || formOf(t) != past || !helpers.has(t.key) && !c.s.l.verbs[t.key].hedge {
			continue
		}
		for k, have := range g.tokens {
			if m := g.marks[k]; have.key == t.key && m.form != noVerb && !m.others && !m.subject && wordBefore(g.tokens, k+2) != "by" && c.overlap(c.contentFrom(i+2), g.direct(k)) {
				c.claimOnly(i, min(i+3, len(c.tokens)), "strength")
				return
			}
		}
	}
}

// contentFrom are the asserting words of a clause from token i on.
func (c *check) contentFrom(i int) (out []token) {
	for k := i; k < len(c.tokens) && (k == i || c.tokens[k].gap < comma); k++ {
		if c.marks[k].content {
			out = append(out, c.tokens[k])
		}
	}
	return out
}

// orders claims "before resizing nodes" of what came about by resizing them or after it.
func (c *check) orders(g *segment) {
	other := map[string]map[string]bool{"before": set("by after through"), "after": set("before"), "without": set("after with")}
	for i := 1; i < len(c.tokens); i++ {
		was, word := other[c.tokens[i-1].lower], i
		for word+1 < len(c.tokens) && determiners[c.tokens[word].lower] && c.tokens[word+1].gap <= hyphen {
			word++
		}
		if was == nil || !c.marks[word].content || c.tokens[word].gap > hyphen || slices.ContainsFunc(g.tokens, func(t token) bool { return t.lower == c.tokens[i-1].lower }) {
			continue
		}
		for k := 1; k < len(g.tokens); k++ {
			if before := max(k-1-(word-i), 0); g.tokens[k].key == c.tokens[word].key && (was[g.tokens[k-1].lower] || was[g.tokens[before].lower] && !negations[g.tokens[k-1].lower]) && g.tokens[k].gap <= hyphen {
				c.claimOnly(i-1, word+1, "scope")
				return
			}
		}
	}
}

// larger claims "in charge of the hospital" where the text that is rewritten has the ward.
func (c *check) larger(g *segment) {
	if !slices.ContainsFunc(g.tokens, func(t token) bool {
		return smaller[t.lower] && !slices.ContainsFunc(c.tokens, func(o token) bool { return o.key == t.key })
	}) {
		return
	}
	for i := 1; i < len(c.tokens); i++ {
		t := c.tokens[i]
		next := i+1 < len(c.tokens) && c.tokens[i+1].gap <= hyphen && c.marks[i+1].content
		if !largest[t.lower] || t.caps || next || slices.ContainsFunc(g.tokens, func(have token) bool { return have.key == t.key }) {
			continue
		}
		k := i - 1
		for k > 0 && determiners[c.tokens[k].lower] && c.tokens[k].lower != "of" && c.tokens[k+1].gap <= hyphen {
			k--
		}
		if c.tokens[k].lower == "of" || strings.HasSuffix(c.tokens[k].lower, "_of") || c.tokens[k].lower == "across" || c.tokens[k].lower == "throughout" || c.marks[k].form != noVerb {
			c.claimOnly(i, i+1, "scope")
			return
		}
	}
}

var (
	smaller = set("ward team shift desk unit section room clinic floor branch crew line department station")
	largest = set("hospital company organization school district region country city firm group nation division plant factory hotel")
)

// partsOfPlaces claims "across Ohio" where the text that is rewritten has central Ohio.
func (c *check) partsOfPlaces(g *segment) {
	for i, t := range c.tokens {
		if !t.caps || i == 0 || t.gap == stop {
			continue
		}
		for k := 1; k < len(g.tokens); k++ {
			if limit := g.tokens[k-1].lower; g.tokens[k].key == t.key && g.tokens[k].caps && regional[limit] && !slices.ContainsFunc(c.tokens, func(t token) bool { return t.lower == limit }) {
				for j := i - 1; j >= 0 && j >= i-3; j-- {
					if spreading[c.tokens[j].lower] {
						c.claimOnly(j, i+1, "scope")
						return
					}
				}
			}
		}
	}
}

var regional = set("central northern southern eastern western north south east west upper lower downtown rural northeast northwest southeast southwest")

// renewed claims "new accounts" where the text that is rewritten has old ones.
func (c *check) renewed(g *segment) {
	for i := 0; i+1 < len(c.tokens); i++ {
		if c.tokens[i].lower != "new" || c.tokens[i+1].gap > hyphen {
			continue
		}
		for k := 1; k < len(g.tokens); k++ {
			if g.tokens[k].key == c.tokens[i+1].key && earlier[g.tokens[k-1].lower] && !slices.ContainsFunc(g.tokens, func(t token) bool { return t.lower == "new" }) {
				c.claimOnly(i, i+2, "scope")
				return
			}
		}
	}
}

var earlier = set("lapsed existing former returning current old repeat dormant inactive past previous")

// levelNamed claims the "Professional" of a certificate that the person holds as "Associate".
func (c *check) levelNamed() {
	for i := 1; i < len(c.tokens); i++ {
		t := c.tokens[i]
		if !certificateLevels[t.lower] || !t.caps || t.gap != space && t.gap != hyphen && t.gap != dash && t.gap != paren || !c.tokens[i-1].caps {
			continue
		}
		is, has := false, false
		for _, g := range c.s.segments {
			if strings.HasPrefix(g.path, "certifications[") && strings.HasSuffix(g.path, ".name") && names(c.tokens[i-1], g.tokens) {
				is = is || slices.ContainsFunc(g.tokens, func(have token) bool { return certificateLevels[have.lower] && have.lower != t.lower })
				has = has || names(t, g.tokens)
			}
		}
		if is && !has {
			c.claimOnly(i, i+1, "certificate")
			return
		}
	}
}

var certificateLevels = set("professional associate expert foundation foundational practitioner specialty master advanced fundamentals intermediate basic beginner user administrator")

// figuresElsewhere says whether a number before the name of an employer is proven by the entries of others alone.
func (c *check) figuresElsewhere(from, to int, entries []string) bool {
	for k := from + 1; k < to; k++ {
		if c.tokens[k].caps && employing[c.tokens[k-1].lower] && len(c.employing(k)) > 0 {
			from = k
		}
	}
	return slices.ContainsFunc(c.numbers, func(q quantity) bool {
		if q.number < from || q.number >= to || len(q.evidence) == 0 || q.unit == "date" || q.unit == "ordinal" || q.unit == "year" || q.unit == "month" || q.unit == "" && len(q.nouns) == 0 || !strings.HasPrefix(q.evidence[0].Path, "experiences[") {
			return false
		}
		if slices.ContainsFunc(entries, func(entry string) bool { return strings.HasPrefix(q.evidence[0].Path, entry+".") }) || hasAnySuffix(q.evidence[0].Path, ".duration", "_date") {
			return false
		}
		return !slices.ContainsFunc(c.s.segments, func(g segment) bool {
			return (slices.Contains(entries, g.entry) || !strings.HasPrefix(g.path, "experiences[")) && slices.ContainsFunc(g.numbers, func(have quantity) bool { return q.follows(have) })
		})
	})
}

// deedElsewhere says whether what a clause says was done at an employer is told, by the same verb, of other entries alone.
func (c *check) deedElsewhere(from, to int, entries []string) bool {
	for i := from; i < to; i++ {
		if c.marks[i].form == noVerb || c.s.l.verbs[c.s.l.verbKey(c.tokens[i])].strength < 2 {
			continue
		}
		direct := c.direct(i, c.objects(i))
		if len(direct) == 0 {
			continue
		}
		here, there := false, false
		for n := range c.s.segments {
			g := &c.s.segments[n]
			if !c.bullet(g) {
				continue
			}
			if slices.Contains(entries, g.entry) {
				here = here || c.overlap(direct, g.tokens) || c.among(c.tokens[i], g.tokens)
			} else {
				there = there || slices.ContainsFunc(g.tokens, func(t token) bool { return t.key == c.tokens[i].key }) && !slices.ContainsFunc(direct, func(o token) bool { return !c.among(o, g.tokens) })
			}
		}
		if there && !here {
			return true
		}
	}
	return false
}
