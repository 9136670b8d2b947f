package facts

import (
	"slices"
	"strings"

	"redraft/resume"
)

// certificate judges a word that tells of a certificate: the person has to hold it, and it has to be of the same thing.
func (c *check) certificate(i int, kind string, places []place) {
	t := c.tokens[i]
	next := i+1 < len(c.tokens) && c.tokens[i+1].gap <= hyphen && c.marks[i+1].content
	switch {
	case next && c.scope.entry == "" && licensing[t.lower] && requests[c.tokens[i+1].lower] && slices.ContainsFunc(places, c.asked):
		c.claim(i, i+1, "skill", c.prove(places))
	case next && !certifying[t.lower] && !licensing[t.lower] && kind == "certificate" && c.kind(c.tokens[i+1]) != "title" && c.near(c.tokens[i+1], places):
		c.claim(i, i+1, kind, c.prove(places)) // "a CPA firm"
	case licensing[t.lower] && c.inOther(i), certifying[t.lower] && c.otherCertificate(i):
		c.claim(i, i+1, "certificate", nil)
	case kind == "certificate" && !certifying[t.lower] && c.scope.entry == "" && !(licensing[t.lower] && c.certified(c.context(c.tokens, c.marks, i, true)) != nil) && !slices.ContainsFunc(places, c.holding):
		c.claim(i, i+1, kind, nil)
	case licensing[t.lower] && next && !c.near(c.tokens[i+1], places) && !c.titled(c.tokens[i+1]):
		c.bound(i, "certificate", places)
	case certifying[t.lower] || binds[kind]:
		c.bound(i, orElse(kind, "certificate"), places)
	case kind != "" && kind != "title" && kind != "skill":
		c.claim(i, i+1, kind, c.prove(places))
	case t.caps && t.gap != stop && i > 0:
		c.claim(i, i+1, c.nameKind(i, i+1), c.prove(places))
	}
}

// asked says whether a bullet tells of licenses that are applied for, as a piece of work.
func (c *check) asked(p place) bool {
	g := &c.s.segments[p.segment]
	return strings.HasPrefix(g.path, "experiences[") && strings.HasSuffix(g.path, "]") && slices.ContainsFunc(g.tokens, func(t token) bool { return applies.has(t.key) || t.root == "apply" })
}

var (
	applies  = verbSet("apply process renew obtain arrange submit request application renewal")
	requests = set("application applications renewal renewals")
)

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
	if c.current >= 0 && c.tokens[i].lower == "certificates" && c.issued(k, i) {
		return false
	}
	if !c.certificateNamed(c.tokens[k]) {
		return true
	}
	for k > 1 && c.tokens[k].gap <= hyphen && c.tokens[k-1].caps {
		k--
	}
	return c.tokens[i].lower == "certifications" && k > 1 && isAnd(c.tokens[k-1].lower) && c.tokens[k-2].caps && c.tokens[k-2].gap != stop && c.tokens[k-1].gap <= hyphen && !c.certificateNamed(c.tokens[k-2])
}

// certificateNamed says whether what tells of certificates has a name: what is listed, or another text that calls it one.
func (c *check) certificateNamed(t token) bool {
	return slices.ContainsFunc(c.s.segments, func(g segment) bool {
		if hasAnyPrefix(g.path, "certifications[", "education[", "facts[", "awards[", "other[") {
			return c.among(t, g.tokens) || initialed(t, g.tokens)
		}
		if g.path != "summary" && g.path != "headline" && !strings.HasPrefix(g.path, "skills[") {
			return false
		}
		return slices.ContainsFunc(indices(g.tokens), func(k int) bool {
			return (certifying[last(g.tokens[k]).lower] || licensing[last(g.tokens[k]).lower]) && slices.ContainsFunc(indices(g.tokens), func(n int) bool {
				return g.marks[n].clause == g.marks[k].clause && c.among(t, g.tokens[n:n+1])
			})
		})
	})
}

// issued says whether the text that is rewritten has certificates of the same name, which are things there: "SSL certificates" for clients.
func (c *check) issued(name, i int) bool {
	have := c.s.segments[c.current].tokens
	return slices.ContainsFunc(c.scope.find(c.tokens[i]), func(p place) bool {
		return p.segment == c.current && p.token > 0 && have[p.token].gap <= hyphen && have[p.token-1].key == c.tokens[name].key && strings.HasSuffix(have[p.token].lower, "s")
	})
}

// certifiedName is where the name begins that token i says the person is certified in or by: the Google of "Google Analytics-certified", i for none.
func (c *check) certifiedName(i int) int {
	if word := last(c.tokens[i]).lower; word != "certified" && word != "accredited" {
		return i
	}
	from := i
	for from > 0 && c.tokens[from].gap <= hyphen && c.tokens[from-1].caps && c.marks[from-1].content && c.marks[from-1].form == noVerb && !c.s.l.kindsOf(c.tokens[from-1], "superlative", "strength") {
		from--
	}
	return from
}

// certifiedIn are the words of the name that token i says the person is certified in or by: Google and Analytics of "Google Analytics-certified", all
// words of "Tableau Certified Professional".
func (c *check) certifiedIn(i int) []token {
	t := c.tokens[i]
	from := c.certifiedName(i)
	name := slices.Clone(c.tokens[from:i])
	if n := len(t.parts); n > 1 && t.caps && (last(t).lower == "certified" || last(t).lower == "accredited") {
		name = append(name, t.parts[:n-1]...)
	}
	for k := i + 1; len(name) > 0 && t.caps && len(t.parts) == 0 && k < len(c.tokens) && c.tokens[k].caps && c.tokens[k].gap <= hyphen; k++ {
		name = append(name, c.tokens[k])
	}
	return name
}

// certificateOf finds the certificate whose name and issuer have all words of a name, or another text that says so of it.
func (c *check) certificateOf(words []token) []Evidence {
	for n := range c.s.segments {
		g := &c.s.segments[n]
		listed := strings.HasPrefix(g.path, "certifications[")
		if c.unfinished([]place{{segment: n}}) || !listed && (c.bullet(g) || !slices.ContainsFunc(g.tokens, func(t token) bool { return certifying[last(t).lower] })) {
			continue
		}
		tokens := g.tokens
		if listed {
			tokens = c.s.entryTokens(g.entry)
		}
		if !slices.ContainsFunc(words, func(t token) bool {
			k := slices.IndexFunc(g.tokens, func(have token) bool { return names(t, []token{have}) })
			return !names(t, tokens) && !initialed(t, tokens) && !(t.caps && c.located(t)) || k >= 0 && !listed && c.pursued(place{n, k})
		}) {
			return []Evidence{c.s.evidence(place{segment: n})}
		}
	}
	return nil
}

// entryTokens are the words of all members of an entry.
func (s *Source) entryTokens(entry string) (out []token) {
	for n := range s.segments {
		if s.segments[n].entry == entry {
			out = append(out, s.segments[n].tokens...)
		}
	}
	return out
}

// inOther says whether a summary has a certificate or license in something that none of the source's is in: "an additional license in special education".
func (c *check) inOther(i int) bool {
	in := i + 1
	if c.scope.entry != "" || c.list || c.marks[i].form != noVerb || in+1 >= len(c.tokens) || c.tokens[in].lower != "in" || c.tokens[in].gap > hyphen {
		return false
	}
	to := in + 1
	for to < len(c.tokens) && c.tokens[to].gap <= hyphen && c.marks[to].content && c.marks[to].form == noVerb && !c.tokens[to].digit {
		to++
	}
	if to == in+1 {
		return false
	}
	var subject []token
	for _, t := range c.tokens[in+1 : to] {
		subject = append(subject, orSelf(t)...)
	}
	return !slices.ContainsFunc(c.s.segments, func(g segment) bool {
		tokens := g.tokens
		if g.entry != "" {
			tokens = c.s.entryTokens(g.entry)
		}
		return !strings.HasPrefix(g.path, "experiences[") && !slices.ContainsFunc(subject, func(t token) bool {
			return !c.among(t, tokens) && !initialed(t, tokens) && !c.s.l.places[t.key] && !c.located(t)
		})
	})
}

// oneOfTwo says whether "counterbalance and reach truck licences" has one that the person does not hold.
func (c *check) oneOfTwo(i int) bool {
	if next := i + 1; next < len(c.tokens) && c.tokens[next].gap <= hyphen && c.marks[next].content {
		return false
	}
	var items [][]token
	var item []token
	if parts := c.tokens[i].parts; len(parts) > 1 {
		item = append(item, parts[:len(parts)-1]...)
	}
	for k := i - 1; k >= 0 && c.tokens[k+1].gap <= slash && c.marks[k].form == noVerb && (c.marks[k].content || isAnd(c.tokens[k].lower) && len(item) > 0); k-- {
		if c.marks[k].content {
			item = append(item, c.tokens[k])
		} else {
			items, item = append(items, item), nil
		}
	}
	if len(items) == 0 || len(item) == 0 {
		return false
	}
	return slices.ContainsFunc(append(items, item), func(words []token) bool {
		return !slices.ContainsFunc(words, func(t token) bool { return certifying[t.lower] || licensing[t.lower] }) && !slices.ContainsFunc(c.s.segments, func(g segment) bool {
			return !(strings.HasPrefix(g.path, "experiences[") && !g.titled) && !slices.ContainsFunc(words, func(t token) bool { return !c.among(t, g.tokens) && !initialed(t, g.tokens) })
		})
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

// pursued says whether a place tells of a certificate that the person only tries to get: "sitting the LCOI exams".
func (c *check) pursued(p place) bool {
	g := &c.s.segments[p.segment]
	for k, t := range g.tokens {
		part := k > 0 && t.lower == "qualified" && g.tokens[k-1].lower == "part"
		if (part || pursuing[t.lower]) && g.marks[k].clause == g.marks[p.token].clause {
			return true
		}
	}
	return false
}

var pursuing = set("sitting sit taking completing pursuing studying preparing partqualified part_qualified candidate toward towards exam exams prerequisites prerequisite")

// titled says whether the person's own titles have a word.
func (c *check) titled(t token) bool {
	return slices.ContainsFunc(c.scope.find(t), func(p place) bool {
		g := &c.s.segments[p.segment]
		return g.titled && c.holding(p) && !g.marks[p.token].wished
	})
}

// certified lets whatever is listed as a certificate be called one.
func (c *check) certified(around []token) []Evidence {
	for n := range c.s.segments {
		g := &c.s.segments[n]
		if strings.HasPrefix(g.path, "certifications[") && c.scope.holds(n) && !c.onlyAttended(g) && !c.unfinished([]place{{segment: n}}) && (strings.HasSuffix(g.path, ".name") && c.overlap(around, g.tokens) || c.overlap(slices.DeleteFunc(slices.Clone(around), func(t token) bool { return !t.upper }), g.tokens)) {
			return []Evidence{c.s.evidence(place{segment: n})}
		}
	}
	return nil
}

// onlyAttended says whether what is listed as a certificate only tells that the person was there, and the rewrite does not: a seminar certifies nobody.
func (c *check) onlyAttended(g *segment) bool {
	there := func(t token) bool { return attendance[t.lower] }
	return slices.ContainsFunc(g.tokens, there) && !slices.ContainsFunc(c.tokens, there)
}

var attendance = set("course bootcamp seminar webinar attended attendance attendee participation participant")

// certifiedOrTaught is certified for what schools give, too.
func (c *check) certifiedOrTaught(around []token) []Evidence {
	if evidence := c.certified(around); evidence != nil {
		return evidence
	}
	for n := range c.s.segments {
		if g := &c.s.segments[n]; strings.HasPrefix(g.path, "education[") && strings.HasSuffix(g.path, ".degree") && c.scope.holds(n) {
			return []Evidence{c.s.evidence(place{segment: n})}
		}
	}
	return nil
}

// holding says whether a place tells what the person is or has: a bullet that names somebody else's certificate does not.
func (c *check) holding(p place) bool {
	g := &c.s.segments[p.segment]
	if next := p.token + 1; (g.path == "summary" || g.path == "headline") && next < len(g.tokens) && g.tokens[next].gap <= hyphen && g.marks[next].content && g.marks[next].form == noVerb && c.kind(g.tokens[next]) != "title" {
		return false // the CPA of "a CPA firm"
	}
	return g.titled || !strings.HasPrefix(g.path, "experiences[") && !strings.HasPrefix(g.path, "volunteer[")
}

var degrees = set("degree bachelor master masters doctorate phd mba bs bsc ba ms msc ma diploma certificate associate_degree degrees bachelors major minor")

// degreeOf says whether a phrase is a degree with what it is of: "Bachelor of Science".
func degreeOf(t token) bool {
	return len(t.parts) > 1 && (degrees[t.parts[0].lower] || t.parts[0].lower == "associate")
}

// subject says whether what a degree is said to be in is what the source says.
func (c *check) subject(i int, places []place) bool {
	to := i + 1
	for to < len(c.tokens) && (degrees[c.tokens[to].lower] || honorary[c.tokens[to].lower]) {
		to++
	}
	var subject []token
	for k := i - 1; k >= 0 && c.tokens[k+1].gap <= hyphen && c.marks[k].content; k-- { // "a law degree"
		if !degrees[c.tokens[k].lower] && c.kind(c.tokens[k]) != "title" && c.marks[k].form == noVerb {
			subject = append(subject, orSelf(c.tokens[k])...)
		}
	}
	if len(subject) == 0 && (to >= len(c.tokens) || c.tokens[to].lower != "in" && c.tokens[to].lower != "of") {
		return true
	}
	if to < len(c.tokens) && c.tokens[to].lower != "in" && c.tokens[to].lower != "of" {
		to = len(c.tokens)
	}
	for to++; to < len(c.tokens) && (c.marks[to].content || c.tokens[to].caps && len(c.tokens[to].lower) > 4) && c.tokens[to].gap <= hyphen; to++ {
		subject = append(subject, orSelf(c.tokens[to])...)
	}
	if to+1 < len(c.tokens) && c.tokens[to].lower == "in" && c.tokens[to].gap <= hyphen { // "Bachelor of Science in Economics"
		for to++; to < len(c.tokens) && c.marks[to].content && c.marks[to].form == noVerb && c.tokens[to].gap <= hyphen; to++ {
			subject = append(subject, orSelf(c.tokens[to])...)
		}
	}
	return len(subject) == 0 || slices.ContainsFunc(places, func(p place) bool {
		return !slices.ContainsFunc(subject, func(t token) bool {
			g := &c.s.segments[p.segment] // "Business" is no subject that goes without saying, the name of a school is none
			return (!c.s.l.neutral[t.key] || len(t.lower) > 4) && !c.among(t, g.tokens) && !slices.ContainsFunc(c.s.segments, func(other segment) bool {
				return other.entry == g.entry && strings.HasSuffix(other.path, ".institution") && names(t, other.tokens)
			})
		})
	})
}

// honorary are words between a degree and what it is in.
var honorary = set("hons honors honours")

// unfinished says whether all that has a word is an education that goes on, and the text does not say so.
func (c *check) unfinished(places []place) bool {
	if len(places) == 0 || broken(c.tokens) || slices.ContainsFunc(c.tokens, func(t token) bool { return progressing[t.lower] || attending[t.lower] }) {
		return false
	}
	return !slices.ContainsFunc(places, func(p place) bool {
		g := &c.s.segments[p.segment]
		if (g.path == "summary" || g.path == "headline") && c.pursued(p) {
			return false // "working toward a diploma"
		}
		if slices.ContainsFunc(c.s.spans, func(x span) bool {
			return x.entry == g.entry && !x.work && strings.HasPrefix(g.path, "education[") && (x.present || x.to > c.s.now+1)
		}) {
			return false
		}
		return !strings.HasPrefix(g.path, "education[") && !strings.HasPrefix(g.path, "certifications[") || !slices.ContainsFunc(c.s.segments, func(other segment) bool {
			return other.entry == g.entry && (slices.ContainsFunc(other.tokens, func(t token) bool { return progressing[t.lower] && t.lower != "student" && t.lower != "current" }) || broken(other.tokens) || resume.Unfinished(other.text))
		})
	})
}

// broken says whether a text has "not finished" and the like.
func broken(tokens []token) bool {
	for i := 1; i < len(tokens); i++ {
		if tokens[i-1].lower == "not" && finishing[tokens[i].lower] {
			return true
		}
	}
	return false
}

var (
	attending = set("studied studies attended attending")
	finishing = set("finished completed complete graduated awarded")
)

var progressing = set("partqualified undergraduate units credits coursework progress pursuing studying expected enrolled enrolling ongoing candidate incomplete unfinished toward towards remaining completing student currently current working anticipated")

// credentials judges what the text says of schools, which of them gave a degree and what kind of one it was, and of several licenses.
func (c *check) credentials() {
	c.certifiedThings()
	for i, t := range c.tokens {
		if name := c.certifiedIn(i); len(name) > 0 && c.scope.entry == "" && !c.list {
			from := c.certifiedName(i)
			evidence := c.certificateOf(name)
			if before := from - 2; before >= 0 && isAnd(c.tokens[from-1].lower) && c.tokens[before].upper && c.tokens[from].gap <= hyphen && c.certificateOf(c.tokens[before:from-1]) == nil {
				from, evidence = before, nil // "FPC and CPP certified"
			}
			if evidence != nil {
				c.claim(from, i+1, "certificate", evidence)
			} else {
				c.claimOnly(from, i+1, "certificate")
			}
			continue
		}
		if word := last(t).lower; (certifying[word] || licensing[word]) && c.scope.entry == "" && !c.list && c.oneOfTwo(i) {
			c.claimOnly(i, i+1, "certificate")
		}
		if certifying[t.lower] && t.caps && c.scope.entry == "" && !c.list && c.otherName(i) {
			c.claimOnly(i, i+1, "certificate")
		}
		if schools[t.lower] && !t.caps && i > 0 && t.gap <= hyphen && i+1 < len(c.tokens) && schooled[c.tokens[i+1].lower] && c.tokens[i+1].gap <= hyphen && c.marks[i-1].content && !c.together(i-1, i+1) {
			c.claim(i-1, i+1, "education", nil)
		}
		if !t.caps || i == 0 || c.marks[i].form != noVerb {
			continue
		}
		before := i - 1
		if before > 0 && c.tokens[before].lower == "the" {
			before--
		}
		if c.tokens[before].lower == "from" || c.tokens[before].lower == "at" {
			degree, ok := c.degreeBefore(before)
			given := ok && c.tokens[before].lower == "from" && (degrees[c.tokens[degree].lower] || degreeOf(c.tokens[degree]) || certifying[c.tokens[degree].lower])
			if ok && given && certifying[c.tokens[degree].lower] && degree > 0 && c.tokens[degree-1].caps && c.tokens[degree].gap <= hyphen {
				degree-- // the Advisor of "a Xero Advisor certificate"
			}
			if ok && c.otherSchool(c.tokens[degree], t, given) {
				c.claimOnly(i, i+1, "education")
			}
		}
	}
}

// otherName says whether "Certified" opens the name of a certificate that the person does not have: "Certified Administrative Professional".
func (c *check) otherName(i int) bool {
	from, to := i, i+1
	for to < len(c.tokens) && c.tokens[to].gap <= hyphen && c.tokens[to].caps && !c.done[to] {
		to++
	}
	for from > 0 && c.tokens[from].gap <= hyphen && c.tokens[from-1].caps && c.tokens[from-1].gap != stop && !determiners[c.tokens[from-1].lower] {
		from--
	}
	words := slices.DeleteFunc(slices.Clone(c.tokens[from:to]), func(t token) bool { return certifying[t.lower] })
	return (to > i+2 || from < i && to > i+1) && !slices.ContainsFunc(c.s.segments, func(g segment) bool {
		return !strings.HasPrefix(g.path, "experiences[") && (!slices.ContainsFunc(words, func(t token) bool {
			return !names(t, g.tokens) && !(strings.HasPrefix(g.path, "certifications[") && names(t, c.s.entryTokens(g.entry)))
		}) ||
			slices.ContainsFunc(g.tokens, func(t token) bool {
				return t.upper && (initialed(t, c.tokens[i:to]) || initialed(t, c.tokens[from:to]))
			}))
	})
}

// degreeBefore is the degree or certificate that "from" belongs to.
func (c *check) degreeBefore(from int) (int, bool) {
	for k := from - 1; k >= 0 && c.tokens[k+1].gap < stop && !whereabouts[c.tokens[k].lower] && c.marks[k].form == noVerb; k-- {
		if c.kind(c.tokens[k]) == "education" || certifying[c.tokens[k].lower] && c.tokens[from].lower == "from" || degreeOf(c.tokens[k]) {
			return k, true
		}
	}
	return 0, false
}

// otherSchool says whether the degree is from others than those whose names have a word: schools or, behind "from", anybody.
func (c *check) otherSchool(degree, name token, anybody bool) bool {
	has, gave := map[string]bool{}, map[string]bool{}
	for n := range c.s.segments {
		switch g := &c.s.segments[n]; {
		case (strings.HasPrefix(g.path, "education[") && strings.HasSuffix(g.path, ".institution") || anybody && hasAnySuffix(g.path, ".issuer", ".company")) && names(name, g.tokens):
			has[g.entry] = true
		case strings.HasPrefix(g.path, "education[") && strings.HasSuffix(g.path, ".degree") && c.among(degree, g.tokens):
			gave[g.entry] = true
		case strings.HasPrefix(g.path, "certifications[") && (strings.HasSuffix(g.path, ".name") && c.among(degree, g.tokens) || certifying[degree.lower]):
			gave[g.entry] = true
		case c.bullet(g) && names(name, g.tokens) && c.among(degree, g.tokens), !strings.HasPrefix(g.path, "experiences[") && names(name, g.tokens) && c.among(degree, g.tokens):
			return false
		}
	}
	if len(has) == 0 && len(gave) > 0 && anybody && !c.s.l.neutral[name.key] { // the college that is only told of
		places := c.scope.exact(name.key)
		return len(places) > 0 && !slices.ContainsFunc(places, func(p place) bool { return !c.bullet(&c.s.segments[p.segment]) })
	}
	if len(has) == 0 || len(gave) == 0 {
		return false
	}
	for entry := range has {
		if gave[entry] {
			return false
		}
	}
	return true
}

var (
	schools  = set("school schools college university academy institute")
	schooled = set("trained educated graduate graduates graduated diploma degree")
)
