package facts

import (
	"slices"
	"strings"
)

// doer says whether somebody else is named right before a verb as who did it: "the committee reduced", "which Deborah Finch chairs", "which the
// owner, Ann Lee, edited".
func (r *reader) doer(i int) bool {
	k := i - 1
	for k > 0 && r.tokens[k+1].gap <= hyphen && (adverbial(r.tokens[k].lower) || haves[r.tokens[k].lower]) {
		k--
	}
	if k > 1 && r.tokens[k+1].gap == comma && r.tokens[k].caps { // a name behind a comma says who that is
		for k > 1 && r.tokens[k].gap <= hyphen && r.tokens[k].caps {
			k--
		}
		k--
	} else if k < 0 || r.tokens[k+1].gap > hyphen {
		return false
	}
	if k > 2 && r.tokens[k-1].lower == "of" && !r.somebody(k) { // the head of science
		k -= 2
	}
	if k < 0 || !r.somebody(k) || r.out[k].form != noVerb || r.possessive(k) {
		return false
	}
	from := k
	for from > 0 && r.tokens[from].gap <= hyphen && r.out[from-1].form == noVerb && r.noun(from-1) && r.tokens[from-1].lower != "i" {
		from--
	}
	named := r.tokens[k].caps && from < k
	if from > 0 && r.tokens[from].gap <= hyphen && definites[r.tokens[from-1].lower] {
		from, named = from-1, true
	}
	return named && (from == 0 || r.tokens[from].gap >= comma || joiners[r.tokens[from-1].lower] || relatives[r.tokens[from-1].lower] || r.opened(from))
}

// belonging says whether the body that the noun at k names is one that somebody is said to be part of.
func belonging(tokens []token, k int) bool {
	return slices.ContainsFunc(tokens[max(0, k-5):k], func(t token) bool {
		return t.lower != "to" && memberships[t.lower] || strings.Contains(t.lower, "part_of") || strings.HasPrefix(t.lower, "member") || strings.HasSuffix(t.lower, "_on") || strings.HasPrefix(t.lower, "one_of") || t.lower == "as"
	})
}

// opened says whether all that stands before a token in its clause tells when or where: "in 2022 the committee".
func (r *reader) opened(i int) bool {
	k := i - 1
	for k > 0 && r.tokens[k].gap <= hyphen && r.out[k].form == noVerb {
		k--
	}
	return prepositions[r.tokens[k].lower] && r.out[k].form == noVerb
}

// possessive says whether a word is whose something is: the manager's.
func (r *reader) possessive(k int) bool {
	return len(r.tokens[k].parts) == 0 && r.tokens[k].end-r.tokens[k].start > len(r.tokens[k].lower)
}

// somebody says whether the noun at k names a person, or a body of several.
func (r *reader) somebody(k int) bool {
	t := r.tokens[k]
	if t.lower == "i" || t.digit {
		return false
	}
	return r.l.kinds[t.key] == "title" || peopleWords.has(last(t).key) || heads[t.lower] || deciding[t.lower] || firms[last(t).lower] || r.named(k)
}

// named says whether two capitalised words in a row end at k: a person or a firm.
func (r *reader) named(k int) bool {
	t := r.tokens[k]
	return k > 0 && t.caps && t.gap == space && r.tokens[k-1].caps && !r.tokens[k-1].digit && (r.tokens[k-1].gap != stop || k > 1 && r.l.kinds[t.key] != "title") && r.tokens[k-1].lower != "i" && !r.l.tools[t.key] && !r.l.tools[r.tokens[k-1].key]
}

// byBehind is where "by" stands right behind a verb, or behind where and to whom: "presented to the bank by the controller". -1 for nowhere.
func (r *reader) byBehind(i, by int) int {
	if next := i + 1; next+2 < len(r.tokens) && formOf(r.tokens[i]) == past && r.tokens[by].lower != "by" && (prepositions[r.tokens[next].lower] || r.tokens[next].lower == "to") {
		for by < min(len(r.tokens)-1, i+8) && r.tokens[by].lower != "by" && r.tokens[by].gap <= hyphen {
			by++
		}
		if by+1 < len(r.tokens) && !definites[r.tokens[by+1].lower] && !r.byName(i, by) {
			return -1
		}
	}
	if by+1 >= len(r.tokens) || r.tokens[by].lower != "by" || r.tokens[by].gap > hyphen {
		return -1
	}
	return by
}

// byName tells "led by Sequoia Capital", of what no tool does.
func (r *reader) byName(i, by int) bool {
	return humans.has(r.l.verbKey(r.tokens[i])) && (by+2 < len(r.tokens) && r.tokens[by+1].gap <= hyphen && r.named(by+2) || by+3 < len(r.tokens) && r.named(by+3))
}

var (
	humans    = verbSet("lead chair head found own supervise oversee direct approve sign sign_off authorize edit review host fund commission organize conduct write author teach run manage coordinate curate translate illustrate decide choose present perform compose train")
	haves     = set("has have had can could will would may might should must then also later once did does")
	definites = set("the an its another")
	joiners   = set("and but while where whom because as so after before when since if until whose")
)

// byOthers proves what the rewrite says somebody else did, where the text that is rewritten tells of the same doer and the same doing.
func (c *check) byOthers(d *deed) []Evidence {
	if !c.marks[d.i].others || c.current < 0 || c.scope.entry == "" {
		return nil
	}
	g := &c.s.segments[c.current]
	doer := c.whoDid(d.i)
	for _, p := range c.scope.find(d.t) {
		m := g.marks[min(p.token, len(g.marks)-1)]
		if p.segment != c.current || m.negated || !(m.others || m.subject || m.hedged) || len(doer) == 0 {
			continue
		}
		if near := g.tokens[max(0, p.token-9):min(len(g.tokens), p.token+9)]; !slices.ContainsFunc(doer, func(t token) bool { return !c.among(t, near) }) {
			return []Evidence{c.s.evidence(p)}
		}
	}
	return nil
}

// whoDid are the asserting words of who did what the verb at i tells: before it, before "who", or behind "by".
func (c *check) whoDid(i int) (out []token) {
	by := i + 1
	for by < min(len(c.tokens), i+9) && c.tokens[by].gap <= hyphen && c.tokens[by].lower != "by" {
		by++
	}
	if by+1 < len(c.tokens) && c.tokens[by].lower == "by" && c.tokens[by].gap <= hyphen && !c.tokens[by+1].digit {
		for k := by + 1; k < len(c.tokens) && c.tokens[k].gap <= hyphen && c.marks[k].form == noVerb && !prepositions[c.tokens[k].lower]; k++ {
			if c.marks[k].content {
				out = append(out, c.tokens[k])
			}
		}
		return out
	}
	for k := i - 1; k >= 0 && c.marks[k].form == noVerb && (len(out) == 0 || c.tokens[k+1].gap <= hyphen) && k >= i-7; k-- {
		if t := c.tokens[k]; len(out) > 0 && (prepositions[t.lower] || definites[t.lower] || relatives[t.lower]) {
			break
		} else if c.marks[k].content && !adverbial(t.lower) {
			out = append(out, t)
		}
	}
	return out
}
