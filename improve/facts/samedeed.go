package facts

import (
	"slices"
	"strings"
)

// sameDeed looks for the deed where the source has its verb, or one that may stand for it.
func (c *check) sameDeed(d *deed, places []place) (other []Evidence) {
	for _, p := range places {
		g := &c.s.segments[p.segment]
		have, m := g.tokens[p.token], g.marks[p.token]
		if !c.tells(g) || c.otherDeed(d, g, p) {
			continue
		}
		switch {
		case m.negated && !c.marks[d.i].negated && m.form == noVerb && have.key != d.t.key && have.root != d.t.root: // "not taken to production" denies no making
		case m.negated && !c.marks[d.i].negated:
			d.denied = d.denied || c.sameObject(d.strict, d.objects, d.direct, g, p.token)
		case m.others && !c.marks[d.i].subject && have.key == d.t.key && (m.form == base || len(d.direct) == 0 || c.overlap(d.direct, g.tokens)):
			d.denied, d.reason = true, "strength" // others did it
		case m.others && !c.marks[d.i].subject: // no less by another word
		case d.staff && m.form == noVerb && (strings.HasPrefix(g.path, "education[") || p.token+1 < len(g.tokens) && degrees[g.tokens[p.token+1].lower]): // a management diploma
		case d.staff && m.form == noVerb && (strings.HasPrefix(g.path, "skills[") || p.token+1 < len(g.tokens) && traits[g.tokens[p.token+1].lower]): // leadership skills
		case leads.has(d.key) && have.key != d.t.key && c.strengthAt(g, p.token) < 2.5 && !heavy.has(have.key) && c.premises(d.direct): // who covers a desk manages none
		case d.v.outcome && p.token > 0 && p.token+1 < len(g.tokens) && g.tokens[p.token-1].digit && have.gap == space && formOf(have) == past && g.marks[p.token+1].content: // 6 raised beds
		case c.oneOf(d, g, p.token): // who is in charge of a part of what a team does leads no team
		case d.led != nil && !g.leads(p.token, *d.led): // a department of four is where four work
		case makes.has(d.key) && !c.marks[d.i].subject && c.surroundings(d.direct): // who builds features in a system, or writes by the procedures of others, makes neither
		case leads.has(d.key) && d.key != "run" && c.accompanying(d.direct): // who supervises lunch with others leads none of them
		case (d.staff && d.led == nil || leads.has(d.key) && c.place(d.direct) && !c.overlap(d.objects, g.direct(p.token))) && m.form != noVerb && !c.overlap(c.led(d), g.direct(p.token)) && !(c.anyStaff(d.direct) && slices.ContainsFunc(g.direct(p.token), c.oneOfStaff)): // who manages calendars for attorneys manages no attorneys
		case d.v.outcome && (m.purpose && !c.marks[d.i].purpose && !c.credits(g) || m.subject && !c.marks[d.i].subject && !(m.hedged && c.marks[d.i].hedged) && !(p.segment == c.current && c.undertaken(g, p.token))): // aimed at, or come about by itself
		case c.strengthAt(g, p.token) >= d.needed && c.sameObject(d.strict, d.objects, d.direct, g, p.token):
			if have.key == d.t.key {
				return []Evidence{c.s.evidence(p)}
			}
			if other == nil {
				other = []Evidence{c.s.evidence(p)}
			}
		}
	}
	if d.reason == "strength" && d.denied { // an engineer designed it: that the person built another thing proves no designing
		return nil
	}
	return other
}

// led are the direct objects without what only qualifies those who are led: the teams of "engineering teams".
func (c *check) led(d *deed) (out []token) {
	for k, o := range d.direct {
		if next := k + 1; d.staff && next < len(d.direct) && d.direct[next].start == o.end+1 && c.leadable(d.direct[next:next+1]) && !c.leadable(d.direct[k:next]) && !c.place(d.direct[k:next]) {
			continue
		}
		out = append(out, o)
	}
	return out
}

// otherDeed says whether what stands at a place of the source is no deed of this kind, or one of another bullet.
func (c *check) otherDeed(d *deed, g *segment, p place) bool {
	have, m := g.tokens[p.token], g.marks[p.token]
	other := have.key != d.t.key && have.root != d.t.root
	responsible := strings.HasPrefix(have.key, "responsib") && p.token+1 < len(g.tokens) && g.marks[p.token+1].form == gerund
	switch {
	case other && m.form != noVerb && c.doesToo(d.i, have.key):
		return true // the writing of a text that says "write" proves no designing besides
	case c.elsewhere(p) && !(len(d.direct) > 0 && m.form != noVerb && have.key == d.t.key && !slices.ContainsFunc(d.direct, func(o token) bool { return !c.among(o, g.direct(p.token)) })):
		return true
	case d.key == c.s.l.known("represent") && m.form == noVerb && c.kind(have) == "title" && (strings.HasSuffix(last(have).lower, "s") || p.segment != c.current):
		return true // who trains representatives represents nobody
	case d.v.strength >= 3 && have.key == d.t.key && m.form == noVerb && len(have.parts) == 0 && formOf(have) == base && p.token > 0 && have.gap <= hyphen && p.token+1 < len(g.tokens) && g.tokens[p.token+1].gap <= hyphen && g.marks[p.token+1].content && g.marks[p.token+1].form == noVerb && c.kind(g.tokens[p.token+1]) == "" && !c.amongReverse(g.tokens[p.token+1], c.tokens):
		return true // who types a project lead's reports leads no project
	case d.key == "found" && m.form == noVerb && have.lower == "founding":
		return true // a founding member is one of those whom the founder has taken on
	case d.v.strength >= 3 && m.form == noVerb && p.token > 0 && p.token+1 < len(g.tokens) && c.kind(g.tokens[p.token+1]) == "title" && g.tokens[p.token+1].gap <= hyphen && !g.titled && !g.headed(p.token) && !g.asTitle(p.token):
		return true // who works along with a lead engineer leads nothing
	case responsible:
		return true // "responsible for training the office" is training, not being responsible for the office
	case other && d.key == c.s.l.known("drive") && !c.marks[d.i].subject && !(d.i+1 < len(c.tokens) && c.tokens[d.i+1].lower == "by") && !haulage.has(have.key):
		return true // who gets a shop its first prize has not driven it there
	case d.v.strength >= 3 && !c.marks[d.i].others && wordBefore(c.tokens, d.i) != "who" && m.form == noVerb && p.token > 0 && awaited[g.tokens[p.token-1].lower] && !slices.ContainsFunc(g.tokens[max(0, p.token-3):p.token], func(t token) bool { return strings.HasPrefix(t.key, "responsib") }):
		return true // who sends in a form for approval approves none
	case m.form == noVerb && formOf(have) == past && p.token > 0 && p.token+1 < len(g.tokens) && (have.gap <= hyphen && (g.tokens[p.token-1].digit || isNumberWord(g.tokens[p.token-1].lower) || lately[g.tokens[p.token-1].lower])) && c.marks[d.i].form != noVerb && g.marks[p.token+1].content:
		return true // who delivers 40 repaired phones repairs none
	case m.form != noVerb || have.key == d.t.key || have.key == d.t.root:
		return false
	case c.s.l.verbs[have.key].strength <= 2 && g.charged(p.token), contacts.has(have.key) && p.token+1 < len(g.tokens) && withs[g.tokens[p.token+1].lower]: // "daily contact with parents"
		return false
	}
	named := p.token > 0 && (have.gap <= hyphen && (g.marks[p.token-1].content && g.marks[p.token-1].form == noVerb || leads.has(d.key) && (g.tokens[p.token-1].digit || fresh[g.tokens[p.token-1].lower])))
	return have.root == have.key && len(have.parts) == 0 && c.s.l.loose[[2]string{d.t.key, have.key}] || c.s.l.verbs[have.key].strength > 0 && (formOf(have) == base || formOf(have) == third) && named && !(c.verbless() && c.overlap(d.direct, g.tokens[p.token-1:p.token])) // "med pass" is passing; who reads a blueprint designs nothing, and who writes for a show presents none
}

// traits are words for what somebody is able to do, of which nobody is said to have done it.
var traits = set("skill skills ability abilities quality qualities potential style talent capability capabilities strength strengths")

var contacts = verbSet("contact talk discuss")

// fresh words stand before nouns.
var fresh = set("new other many several various few two three four five six")

// charged says whether a noun names the doing that the person is responsible for: the care of "responsible for the care of 8 patients".
func (g *segment) charged(i int) bool {
	if i+1 >= len(g.tokens) || g.tokens[i+1].lower != "of" {
		return false
	}
	k := i - 1
	for k >= 0 && (determiners[g.tokens[k].lower] || g.tokens[k].lower == "for") {
		k--
	}
	return k >= 0 && k < i-1 && strings.HasPrefix(g.tokens[k].key, "responsib")
}

// stood says whether a verb stands in the text that is rewritten just so, behind the same word.
func (c *check) stood(i int) bool {
	if c.current < 0 || i == 0 || c.tokens[i].gap > hyphen {
		return false
	}
	g := &c.s.segments[c.current]
	for k := 1; k < len(g.tokens); k++ {
		if g.tokens[k].lower == c.tokens[i].lower && g.tokens[k-1].lower == c.tokens[i-1].lower && g.marks[k].negated == c.marks[i].negated && (!isAnd(c.tokens[i-1].lower) || g.marks[k].others == c.marks[i].others && g.marks[k].subject == c.marks[i].subject) {
			return true
		}
	}
	return false
}

// verbatim says whether what follows a verb to the end of its clause stands in the text that is rewritten word for word, behind the same word and
// under the same hedge: ", resulting in builds that are 6 minutes faster".
func (c *check) verbatim(i int) bool {
	if c.current < 0 || i == 0 {
		return false
	}
	g := &c.s.segments[c.current]
	for k := 1; k < len(g.tokens); k++ {
		if a, b := g.marks[k], c.marks[i]; g.tokens[k-1].lower == c.tokens[i-1].lower && a.negated == b.negated && a.hedged == b.hedged && a.subject == b.subject && c.sameClause(i, g, k) {
			return true
		}
	}
	return false
}

// sameClause says whether the clause from token i on has the same words as that of a text from token k on.
func (c *check) sameClause(i int, g *segment, k int) bool {
	n := 0
	for ; i+n < len(c.tokens) && (n == 0 || c.tokens[i+n].gap < comma); n++ {
		if k+n >= len(g.tokens) || g.tokens[k+n].lower != c.tokens[i+n].lower || g.tokens[k+n].gap != c.tokens[i+n].gap {
			return false
		}
	}
	return k+n >= len(g.tokens) || g.tokens[k+n].gap >= comma
}
