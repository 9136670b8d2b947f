package facts

import (
	"slices"
	"strings"
)

// holders judges what names and languages hang on: an audit by a firm is none at the firm, and what was logged in Excel was not logged in the tool
// that came after it.
func (c *check) holders() {
	if c.list {
		return
	}
	c.atOthers()
	c.amongEmployers()
	c.saidOfLanguages()
	if c.current < 0 || c.scope.entry == "" {
		return
	}
	g := &c.s.segments[c.current]
	c.exchanged(g)
	c.belongings(g)
	c.called(g)
	c.doneFor(g)
	c.strayed()
	c.asOthers()
	c.learnedOnly()
}

// hangsOn is the word before the noun phrase in which token i stands: the "by" of "by the auditors Grant Thornton", -1 for none.
func hangsOn(tokens []token, marks []mark, i int) int {
	for k := i - 1; k >= 0 && tokens[k+1].gap <= hyphen; k-- {
		if t := tokens[k]; !leaders[t.lower] && !(t.caps && t.gap != stop) && !(marks[k].content && marks[k].form == noVerb && !attaching[t.lower]) {
			return k
		}
	}
	return -1
}

var (
	leaders   = set("the a an its their our this both")
	attaching = set("at by for from with of to in on near within through via under into across inside against alongside between around using")
	beyond    = set("by for from with of to against alongside")
)

// atOthers claims "at" a firm or a school that the source has only by, for, from or with it.
func (c *check) atOthers() {
	for i := 1; i < len(c.tokens); i++ {
		t := c.tokens[i]
		if !(t.caps || schools[t.lower]) || c.marks[i].form != noVerb || !c.marks[i].content || c.tokens[i-1].caps && t.gap <= hyphen {
			continue
		}
		if at := hangsOn(c.tokens, c.marks, i); at < 0 || c.tokens[at].lower != "at" {
			continue
		}
		places := c.scope.exact(t.key)
		if len(places) == 0 || slices.ContainsFunc(places, func(p place) bool { return !c.ofOthers(p) }) {
			continue
		}
		c.claimOnly(i, i+1, "employer")
		return
	}
}

// ofOthers says whether a bullet tells of a name as of others, at whom the person was not.
func (c *check) ofOthers(p place) bool {
	g := &c.s.segments[p.segment]
	if !strings.HasSuffix(g.path, "]") || !strings.Contains(g.path, ".") {
		return false
	}
	k := hangsOn(g.tokens, g.marks, p.token)
	if k < 0 || !beyond[g.tokens[k].lower] {
		return false
	}
	return k == 0 || !attends.has(g.tokens[k-1].key) && !termed[g.tokens[k-1].lower] && !(k > 1 && attends.has(g.tokens[k-2].key))
}

// termed are what one has with somebody.
var termed = set("placement internship traineeship apprenticeship secondment role job position experience stint contract residency rotation course training graduated graduate consultant volunteer work shift shifts stage post degree diploma certificate course workshop")

// amongEmployers claims a name that a summary lists among employers, though it is none.
func (c *check) amongEmployers() {
	if c.scope.entry != "" {
		return
	}
	for i := 1; i < len(c.tokens); i++ {
		if !c.tokens[i].caps || !c.tokens[i-1].caps && c.tokens[i-1].lower != "at" && c.tokens[i-1].lower != "with" && c.tokens[i-1].lower != "for" || c.tokens[i-1].caps {
			continue
		}
		var items [][2]int
		for from := i; from < len(c.tokens) && c.tokens[from].caps; {
			to := from + 1
			for to < len(c.tokens) && c.tokens[to].gap <= hyphen && (c.tokens[to].caps || to+1 < len(c.tokens) && inNames[c.tokens[to].lower] && !isAnd(c.tokens[to].lower) && c.tokens[to+1].caps) {
				to++
			}
			items = append(items, [2]int{from, to})
			if to < len(c.tokens) && isAnd(c.tokens[to].lower) {
				from = to + 1
			} else if to < len(c.tokens) && c.tokens[to].gap == comma {
				from = to
			} else {
				break
			}
		}
		employs := func(item [2]int) bool {
			return slices.ContainsFunc(c.scope.exact(c.tokens[item[0]].key), func(p place) bool {
				g := &c.s.segments[p.segment]
				return g.tokens[p.token].caps && (hasAnySuffix(g.path, ".company", ".institution", "location") || !c.bullet(g) && !strings.HasPrefix(g.path, "certifications["))
			})
		}
		if len(items) < 2 || !slices.ContainsFunc(items, func(item [2]int) bool { return len(c.employing(item[0])) > 0 }) {
			continue
		}
		for _, item := range items {
			if len(c.scope.exact(c.tokens[item[0]].key)) > 0 && !employs(item) {
				c.claimOnly(item[0], item[1], "employer")
				return
			}
		}
	}
}

// verbBefore is the verb that token i hangs on, -1 for none.
func verbBefore(tokens []token, marks []mark, i int) int {
	for k := i - 1; k >= 0 && tokens[k+1].gap < stop; k-- {
		if marks[k].form != noVerb {
			return k
		}
	}
	return -1
}

// nameAt says whether token i is a name, a tool or a language.
func (c *check) nameAt(tokens []token, i int) bool {
	t := tokens[i]
	return t.gap != stop && (t.caps || c.s.l.tools[t.key]) && !t.digit
}

// exchanged claims two names that changed places: what was edited in one and published with the other.
func (c *check) exchanged(g *segment) {
	type use struct {
		name token
		verb token // or the thing that the name says more of
		noun bool
	}
	uses := func(tokens []token, marks []mark) (out []use) {
		for i := range tokens {
			if next := i + 1; c.nameAt(tokens, i) && next < len(tokens) && tokens[next].gap <= hyphen && marks[next].content && marks[next].form == noVerb && !c.nameAt(tokens, next) && !(i > 1 && isAnd(tokens[i-1].lower) && c.nameAt(tokens, i-2)) {
				out = append(out, use{tokens[i], tokens[next], true}) // the flyers of "Canva flyers"
			}
			if c.nameAt(tokens, i) && (i == 0 || !c.nameAt(tokens, i-1) || tokens[i].gap > hyphen) {
				if v := verbBefore(tokens, marks, i); v >= 0 {
					out = append(out, use{tokens[i], tokens[v], false})
				}
			}
		}
		return out
	}
	have, told := uses(g.tokens, g.marks), uses(c.tokens, c.marks)
	same := func(a, b token) bool { return a.key == b.key || a.root == b.root }
	of := func(list []use, x use) (token, bool) {
		var found []use
		for _, u := range list {
			if u.name.key == x.name.key && u.noun == x.noun {
				found = append(found, u)
			}
		}
		if len(found) != 1 {
			return token{}, false
		}
		return found[0].verb, true
	}
	for n, x := range told {
		for _, y := range told[n+1:] {
			vx, hasX := of(have, x)
			vy, hasY := of(have, y)
			if hasX && hasY && x.noun == y.noun && !same(vx, vy) && !same(x.verb, y.verb) && same(x.verb, vy) && same(y.verb, vx) {
				for i, t := range c.tokens {
					if t.start == x.name.start {
						c.claimOnly(i, i+1, c.nameKind(i, i+1))
						return
					}
				}
			}
		}
	}
}

// belongings claims whose somebody is said to be, "Grant Thornton's controller", where the source has the firm for something else: "the audit by Grant Thornton".
func (c *check) belongings(g *segment) {
	for i, t := range c.tokens {
		if !t.caps || i == 0 && t.gap == stop && c.marks[i].form != noVerb {
			continue
		}
		owned := -1
		if c.possessive(i) {
			for k := i + 1; k < len(c.tokens) && c.tokens[k].gap <= hyphen && c.marks[k].content && c.marks[k].form == noVerb; k++ {
				owned = k
			}
		} else if k := hangsOn(c.tokens, c.marks, i); k > 0 && (c.tokens[k].lower == "of" || c.tokens[k].lower == "from" || c.tokens[k].lower == "at") && c.tokens[k].gap <= hyphen {
			owned = k - 1
		}
		if owned < 0 || c.marks[owned].form != noVerb || !c.human(c.tokens[owned]) {
			continue
		}
		places := slices.DeleteFunc(c.scope.exact(t.key), func(p place) bool { return p.segment != c.current })
		if len(places) == 0 || slices.ContainsFunc(places, func(p place) bool {
			k := hangsOn(g.tokens, g.marks, p.token)
			return k < 1 || g.tokens[k].lower != "by" && g.tokens[k].lower != "from" && g.tokens[k].lower != "for" && g.tokens[k].lower != "with" ||
				c.human(g.tokens[k-1]) || g.marks[k-1].form != noVerb && g.tokens[k].lower != "by" || g.tokens[k].gap > hyphen || slices.ContainsFunc(g.tokens[p.token+1:min(len(g.tokens), p.token+3)], c.human)
		}) || !c.among(c.tokens[owned], g.tokens) {
			continue
		}
		c.claimOnly(i, i+1, "employer")
		return
	}
}

// doneFor claims "for" a body of people with whom something was done together.
func (c *check) doneFor(g *segment) {
	with := slices.IndexFunc(g.tokens, func(t token) bool { return t.lower == "together" || t.lower == "jointly" || t.lower == "together_with" })
	if with < 0 || slices.ContainsFunc(c.tokens, func(t token) bool {
		return withs[t.lower] || strings.HasPrefix(t.lower, "joint") || strings.Contains(t.lower, "with")
	}) {
		return
	}
	for i, t := range c.tokens {
		if k := hangsOn(c.tokens, c.marks, i); k >= 0 && c.tokens[k].lower == "for" && c.marks[i].content && names(t, g.tokens[with:min(len(g.tokens), with+6)]) && (groups.has(t.key) || c.human(t) || hasAnySuffix(t.lower, "er", "or", "ist", "ian")) && !slices.ContainsFunc(g.tokens, func(t token) bool { return t.lower == "for" && t.end < g.tokens[with].start }) {
			c.claimOnly(k, i+1, "scope")
			return
		}
	}
}

// human says whether a word names a person or several.
func (c *check) human(t token) bool {
	return c.s.l.kinds[t.key] == "title" || c.s.l.kinds[last(t).key] == "title" || peopleWords.has(last(t).key)
}

// possessive says whether a name is whose something is: Mercy's.
func (c *check) possessive(i int) bool {
	t := c.tokens[i]
	text := c.text[t.start:t.end]
	return strings.HasSuffix(text, "'s") || strings.HasSuffix(text, "’s")
}

// called claims a name that the source has behind one person, and the rewrite behind another: "the mayor, Ann Lee, and the chief" as "the mayor and
// the chief, Ann Lee". And a former holder of an office that the source tells of as it is.
func (c *check) called(g *segment) {
	person := func(tokens []token, i int) (words []token, ok bool) { // whom the name that begins at i names
		if i < 1 || i+1 >= len(tokens) || !tokens[i].caps || !tokens[i+1].caps || tokens[i+1].gap > hyphen || tokens[i].gap != comma || tokens[i-1].caps {
			return nil, false
		}
		for k := i - 1; k >= 0 && (k == i-1 || tokens[k+1].gap <= hyphen) && !isAnd(tokens[k].lower); k-- {
			words = append(words, tokens[k])
		}
		return words, true
	}
	for i, t := range c.tokens {
		if left[t.lower] && i+1 < len(c.tokens) && c.tokens[i+1].gap <= hyphen && !slices.ContainsFunc(g.tokens, func(t token) bool { return left[t.lower] || strings.HasPrefix(t.lower, "ex_") }) &&
			c.among(c.tokens[i+1], g.tokens) && c.marks[i+1].form == noVerb && (c.human(c.tokens[i+1]) || i+2 < len(c.tokens) && c.tokens[i+2].caps && c.tokens[i+2].gap <= comma) {
			c.claimOnly(i, i+2, "person")
			return
		}
		who, ok := person(c.tokens, i)
		if !ok {
			continue
		}
		for k, have := range g.tokens {
			if have.key != t.key {
				continue
			}
			if was, ok := person(g.tokens, k); ok && !c.among(who[0], was) && slices.ContainsFunc(g.tokens, func(t token) bool { return last(t).key == last(who[0]).key }) {
				c.claimOnly(i, i+2, "person")
				return
			}
		}
	}
}

var left = set("former previous retired erstwhile")

// strayed claims a place that another bullet alone has.
func (c *check) strayed() {
	for i := 1; i < len(c.tokens); i++ {
		t := c.tokens[i]
		if !t.caps || t.gap > hyphen || c.tokens[i-1].caps || c.counted[i] || c.marks[i].form != noVerb {
			continue
		}
		k := hangsOn(c.tokens, c.marks, i)
		if k < 0 || !wherein[c.tokens[k].lower] || c.s.l.tools[t.key] {
			continue
		}
		if places := c.scope.find(t); len(places) > 0 && !slices.ContainsFunc(places, func(p place) bool { return !c.elsewhere(p) || !c.tongue(t) && !c.somewhere(p) }) {
			c.claimOnly(i, i+1, orElse(c.kind(t), "place"))
			return
		}
	}
}

var wherein = set("in at near from around across")

// somewhere says whether a bullet has a name as that of a place.
func (c *check) somewhere(p place) bool {
	g := &c.s.segments[p.segment]
	if c.s.l.places[g.tokens[p.token].key] {
		return true
	}
	area := func(t token) bool { return areas[t.lower] }
	if slices.ContainsFunc(g.tokens[max(0, p.token-2):min(len(g.tokens), p.token+4)], area) {
		return true
	}
	k := hangsOn(g.tokens, g.marks, p.token)
	return k >= 0 && (g.tokens[k].lower == "near" || g.tokens[k].lower == "around" || g.tokens[k].lower == "across")
}

var areas = set("county counties city cities town village district districts region province state valley island bay coast street site sites suburb parish")

// asOthers claims the person to be what the text that is rewritten calls somebody else: "as auditor" of who showed the auditor around.
func (c *check) asOthers() {
	for i := 1; i < len(c.tokens); i++ {
		t := c.tokens[i]
		if !c.marks[i].content || !hasAnySuffix(t.lower, "er", "or", "ist", "ian", "eer", "ant") || c.marks[i].form != noVerb || c.kind(t) == "title" || t.caps || t.gap > hyphen {
			continue
		}
		if as := hangsOn(c.tokens, c.marks, i); as < 0 || c.tokens[as].lower != "as" || i+1 < len(c.tokens) && c.tokens[i+1].gap <= hyphen && c.marks[i+1].content {
			continue
		}
		places := c.scope.exact(t.key)
		if len(places) > 0 && !slices.ContainsFunc(places, func(p place) bool {
			g := &c.s.segments[p.segment]
			k := hangsOn(g.tokens, g.marks, p.token)
			return g.titled || !c.bullet(g) || g.asTitle(p.token) || g.headed(p.token) || k < 0 || g.tokens[p.token].lower != t.lower || !leaders[g.tokens[p.token-1].lower] && !attaching[g.tokens[k].lower]
		}) {
			c.claimOnly(i, i+1, "title")
			return
		}
	}
}

// saidOfLanguages claims what was done in a language where the source has it done in another, or turned from the one into the other.
func (c *check) saidOfLanguages() {
	for i := 1; i < len(c.tokens); i++ {
		t := c.tokens[i]
		if len(t.parts) == 2 && last(t).lower == "speaking" {
			t = t.parts[0]
		}
		if !c.tongue(t) || c.tokens[i].gap > hyphen {
			continue
		}
		before := c.tokens[i-1].lower
		if before == "from" && c.current >= 0 && c.scope.entry != "" {
			g := &c.s.segments[c.current]
			from, into := g.tongueAfter(t, "from"), g.tongueAfter(t, "into") || g.tongueAfter(t, "to")
			if into && !from {
				c.claimOnly(i-1, i+1, "language")
				return
			}
		}
		if c.current >= 0 && c.scope.entry != "" {
			if g := &c.s.segments[c.current]; before == "in" && i > 1 && partly[c.tokens[i-2].lower] {
				in := slices.IndexFunc(indices(g.tokens), func(k int) bool { return k > 1 && g.tokens[k].key == t.key && g.tokens[k-1].lower == "in" })
				other := slices.ContainsFunc(indices(g.tokens), func(k int) bool {
					return k > 1 && c.tongue(g.tokens[k]) && g.tokens[k].key != t.key && partly[g.tokens[k-2].lower]
				})
				if in >= 0 && other && !partly[g.tokens[in-2].lower] {
					c.claimOnly(i-1, i+1, "language")
					return
				}
			}
			if g := &c.s.segments[c.current]; g.worded(t) >= 0 && (before == "in" && !c.among(g.tokens[g.worded(t)], c.tokens[max(0, i-4):i]) || last(c.tokens[i]).lower == "speaking") {
				c.claimOnly(i-1, i+1, "language")
				return
			}
		}
		if before != "in" || c.scope.entry != "" {
			continue
		}
		v := verbBefore(c.tokens, c.marks, i)
		if v < 0 {
			continue
		}
		if told := c.direct(v, c.objects(v)); len(told) > 0 && !c.tongue(told[0]) && c.onlySpoken(t) {
			c.claimOnly(i-1, i+1, "language")
			return
		}
		same, other := false, false
		for n := range c.s.segments {
			g := &c.s.segments[n]
			if !c.bullet(g) || !slices.ContainsFunc(g.tokens, func(have token) bool { return have.key == c.tokens[v].key || have.root == c.tokens[v].root }) {
				continue
			}
			for k := 1; k < len(g.tokens); k++ {
				if !c.tongue(g.tokens[k]) {
					continue
				}
				same = same || g.tokens[k].key == t.key
				other = other || g.tokens[k-1].lower == "in" && g.tokens[k].key != t.key
			}
		}
		if other && !same {
			c.claimOnly(i-1, i+1, "language")
			return
		}
	}
}

var partly = set("some partly occasionally sometimes")

// onlySpoken says whether the source has a language only as one that the person knows, and nothing as done in it.
func (c *check) onlySpoken(t token) bool {
	places := c.scope.exact(t.key)
	return len(places) > 0 && !slices.ContainsFunc(places, func(p place) bool {
		g := &c.s.segments[p.segment]
		return !strings.HasPrefix(g.path, "languages[") && !(g.path == "headline" || g.path == "summary") || g.path == "summary" && p.token > 0 && g.tokens[p.token-1].lower == "in"
	})
}

// worded is the thing that a text has a language only of: the handouts of "Spanish-language handouts", -1 for none.
func (g *segment) worded(t token) int {
	thing := -1
	for k, have := range g.tokens {
		if len(have.parts) == 2 && have.parts[0].key == t.key && tongued[last(have).lower] && last(have).lower == "language" && k+1 < len(g.tokens) {
			thing = k + 1
		} else if have.key == t.key {
			return -1
		}
	}
	return thing
}

// tongueAfter says whether a text has a language behind a word.
func (g *segment) tongueAfter(t token, word string) bool {
	for k := 1; k < len(g.tokens); k++ {
		if g.tokens[k].key == t.key && (g.tokens[k-1].lower == word || strings.HasSuffix(g.tokens[k-1].lower, "_"+word)) {
			return true
		}
	}
	return false
}
