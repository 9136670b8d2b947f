package facts

import (
	"slices"
	"strings"
)

// verbless says whether the text that is rewritten has no verb but such as only say that something was done.
func (c *check) verbless() bool {
	if c.current < 0 {
		return false
	}
	g := &c.s.segments[c.current]
	for k, m := range g.marks {
		if m.form != noVerb && !c.idle(g, k) && !(m.purpose && m.form == base) {
			return false
		}
	}
	return true
}

// fragment says whether the text that is rewritten names the objects without a verb that says what was done to them: "Private events", "Did the rosters".
func (c *check) fragment(objects []token) bool {
	if c.current < 0 {
		return false
	}
	g := &c.s.segments[c.current]
	found := false
	for _, o := range objects {
		for _, p := range c.scope.find(o) {
			if p.segment != c.current || g.marks[p.token].form != noVerb {
				continue
			}
			if verb := g.governor(p.token); verb >= 0 && !c.idle(g, verb) && !(uses.has(g.tokens[verb].key) && slices.ContainsFunc(g.tokens[verb:p.token], func(t token) bool { return t.lower == "for" })) { // "used Terraform for servers"
				return false
			}
			found = true
		}
	}
	return found || c.verbless()
}

// idle says whether a verb of a text only says that something was done: "Responsible for the weekly report" says no more of it than the report alone.
// A word that looks like a verb is none where the rewrite has it before the same word as a noun: "Motion graphics for reels".
func (c *check) idle(g *segment, verb int) bool {
	t, m := g.tokens[verb], g.marks[verb]
	if strings.HasPrefix(t.key, "responsib") || strings.HasPrefix(t.key, "in_charg") || idle.has(t.key) && !m.negated && !m.subject {
		return true
	}
	return m.form == base && verb+1 < len(g.tokens) && slices.ContainsFunc(c.tokens, func(have token) bool { return have.lower == t.lower }) && slices.ContainsFunc(indices(c.tokens), func(k int) bool {
		return k > 0 && c.tokens[k].lower == g.tokens[verb+1].lower && c.tokens[k-1].lower == t.lower && c.marks[k-1].form == noVerb && c.tokens[k].gap <= hyphen
	})
}

// onDuty says whether the text that is rewritten tells of the objects, and they are no texts, that they were a duty: who is responsible for a website
// need not have built it.
func (c *check) onDuty(objects []token) bool {
	if c.current < 0 {
		return false
	}
	g := &c.s.segments[c.current]
	return slices.ContainsFunc(g.tokens, func(t token) bool {
		return strings.HasPrefix(t.key, "responsib") || strings.HasPrefix(t.key, "in_charg")
	}) &&
		!slices.ContainsFunc(objects, func(o token) bool { return texts.has(o.key) })
}

var idle = verbSet("do be")

// heads says whether a text without a verb tells of what the first of the objects is, and not behind a preposition: the roster of "On the roster".
func (c *check) heads(direct []token) bool {
	if c.current < 0 || len(direct) == 0 {
		return false
	}
	g := &c.s.segments[c.current]
	head := slices.IndexFunc(c.tokens, func(t token) bool { return t.start == direct[0].start })
	if head < 0 {
		return false
	}
	for head+1 < len(c.tokens) && c.qualifying(c.tokens[head]) {
		head++
	}
	return slices.ContainsFunc(c.scope.find(c.tokens[head]), func(p place) bool {
		if p.segment != c.current {
			return false
		}
		if next := p.token + 1; next < len(g.tokens) && g.tokens[next].gap <= hyphen && c.kind(g.tokens[next]) == "title" { // the store of "store manager support"
			return false
		}
		k := p.token
		for k > 0 && g.tokens[k].gap <= hyphen && g.marks[k-1].form == noVerb && !prepositions[g.tokens[k-1].lower] && !isAnd(g.tokens[k-1].lower) {
			k--
		}
		return k == 0 || g.tokens[k].gap > hyphen || !prepositions[g.tokens[k-1].lower] || g.tokens[k-1].lower == "of" || k > 1 && c.idle(g, k-2)
	})
}

// light verbs tell of ordinary doing, whatever the source calls it.
var light = verbSet(`carry handle process cover take make keep perform conduct arrange coordinate organize schedule complete carry_out record enter send receive collect
	track report share deliver bring return move put get hold set_up prepare maintain do finish update gather compile host serve work_on tackle field man
	assume take_over log note document register sort hand obtain use attend join assemble answer respond reply add show open close pack take_care_of
	deal_with look_after place issue operate post draw_up put_together type key mail cash_up locate see mark welcome greet seat speak talk discuss verify
	check notify buy purchase transport haul submit accompany escort contact liaise staff configure measure walk film
	photograph revise execute inform swap exchange chase retrieve fetch demonstrate source reshelve regain pass_on hand_over meet rework redo poll
	sample combine alternate spend load service forward relay escalate sign circulate tidy wipe lay apply label scan print copy transfer relocate visit
	consult advise clarify comply adhere abide welcome restrain feed launder screen flag reference address cater brief orient induct familiarize remind follow_up reconfirm double_check
	input key_in upload download archive reorder restock rotate dispense consult observe request note_down jot_down look_up pick_up drop_off`)

// plain verbs may be put before a fragment.
var plain = verbSet("provision configure care care_for tend cater administer run manage handle perform process provide prepare complete fulfill implement create build develop produce write make maintain")

// heavy verbs say more than that something was done with a thing, weighty ones even of a fragment without a verb.
var (
	heavy   = verbSet("coordinate organize schedule arrange host distribute supply approve monitor lead oversee")
	weighty = verbSet("host distribute supply approve monitor lead oversee")
)

// tends are verbs of ordinary doing that people are the objects of.
var tends = verbSet("care care_for tend tend_to attend_to serve wait_on welcome greet seat")
