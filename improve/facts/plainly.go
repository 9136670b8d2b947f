package facts

import "slices"

// byWatch proves that children were supervised by who watched them: they are in one's care, not one's staff.
func (c *check) byWatch(d *deed) []Evidence {
	if d.denied || d.key != c.s.l.known("supervise") || c.current < 0 || c.scope.entry == "" || len(d.direct) == 0 {
		return nil
	}
	g := &c.s.segments[c.current]
	cared := slices.IndexFunc(d.direct, func(o token) bool { return inCare[last(o).lower] })
	if cared < 0 || c.qualifying(d.direct[cared]) && c.kind(d.direct[min(cared+1, len(d.direct)-1)]) != "frequency" {
		return nil
	}
	for k, t := range g.tokens {
		if k > 0 && (t.lower == "duty" || t.lower == "duties") && t.gap <= hyphen && schoolDuties[g.tokens[k-1].lower] && !g.marks[k].hedged && !g.marks[k].negated { // "bus duty" is watching those who wait for it
			return []Evidence{c.s.evidence(place{c.current, k})}
		}
		if m := g.marks[k]; len(t.parts) == 2 && watches.has(t.parts[0].key) && !m.hedged && !m.negated && c.overlap(d.direct[cared:cared+1], t.parts[1:]) { // the data knows "watch kids" as a phrase
			return []Evidence{c.s.evidence(place{c.current, k})}
		} else if watches.has(t.key) && m.form != noVerb && !m.hedged && !m.negated && !m.others && c.overlap(d.direct[cared:cared+1], g.direct(k)) {
			return []Evidence{c.s.evidence(place{c.current, k})}
		}
	}
	return nil
}

var (
	watches      = verbSet("watch watch_over look_after mind monitor keep_an_eye take_care_of care_for attend_to")
	schoolDuties = set("playground lunch break bus yard recess dinner hall hallway cafeteria carpool dorm dormitory exam corridor gate arrival dismissal")
	inCare       = set("child children kid kids pupil pupils student students toddler toddlers infant infants baby babies camper campers swimmer swimmers bather bathers youth youths teenager teenagers teen teens boys girls")
)

// byFormer proves that something was replaced by the text that tells of it as what there was before: "introduced Git, before that was FTP only".
func (c *check) byFormer(d *deed) []Evidence {
	if d.denied || !replaces.has(d.key) || c.current < 0 || c.scope.entry == "" || len(d.direct) == 0 {
		return nil
	}
	g := &c.s.segments[c.current]
	for k, t := range g.tokens {
		if k == 0 || !befores[t.lower] || t.gap == stop || !slices.ContainsFunc(g.marks[:k], func(m mark) bool { return m.form != noVerb && !m.hedged && !m.subject && m.strength >= 2 }) {
			continue
		}
		if c.overlap(d.direct[:1], g.tokens[k+1:min(len(g.tokens), k+6)]) {
			return []Evidence{c.s.evidence(place{c.current, k})}
		}
	}
	return nil
}

var (
	replaces = verbSet("replace supersede substitute")
	befores  = set("before previously formerly earlier instead_of instead")
)

// byPrize proves that a prize was won by the text that has it as an item of its own: "gave a poster, poster prize".
func (c *check) byPrize(d *deed) []Evidence {
	if d.denied || !awards.has(d.key) && d.key != c.s.l.known("secure") || c.current < 0 || c.scope.entry == "" || len(d.direct) == 0 {
		return nil
	}
	g := &c.s.segments[c.current]
	if prize := d.direct[len(d.direct)-1]; !prizes[last(prize).lower] || c.lessened(g) || slices.ContainsFunc(d.direct, func(o token) bool { return !c.among(o, g.tokens) }) {
		return nil
	}
	for k, t := range g.tokens {
		if !prizes[last(t).lower] || k+1 < len(g.tokens) && g.tokens[k+1].gap < comma && !prepositions[g.tokens[k+1].lower] && !g.tokens[k+1].digit {
			continue
		}
		first := k
		for first > 0 && g.tokens[first].gap <= hyphen && g.marks[first].form == noVerb && !prepositions[g.tokens[first].lower] && g.tokens[first].lower != "to" {
			first--
		}
		if g.marks[first].form == noVerb && (first == 0 || g.tokens[first].gap >= comma) && !prepositions[g.tokens[first].lower] && !g.marks[k].negated {
			return []Evidence{c.s.evidence(place{c.current, k})}
		}
	}
	return nil
}

var prizes = set("prize award medal trophy scholarship bursary grant fellowship distinction")

// byPost proves "led shifts" by the post that a text opens with: "Shift lead two nights a week".
func (c *check) byPost(d *deed) []Evidence {
	if d.denied || !leads.has(d.key) || d.led != nil || c.current < 0 || c.scope.entry == "" || len(d.direct) == 0 || slices.ContainsFunc(d.direct[1:], func(o token) bool { return !isTime(units[o.key]) && c.kind(o) != "frequency" && !nights.has(o.key) }) {
		return nil
	}
	g := &c.s.segments[c.current]
	for k := range min(len(g.tokens), 3) {
		t, what := g.tokens[k], g.tokens[max(0, k-1):k]
		if n := len(t.parts); n > 1 {
			what = t.parts[n-2 : n-1]
		}
		if posts[last(t).lower] && len(what) > 0 && (k+1 == len(g.tokens) || g.tokens[k+1].gap >= comma || !g.marks[k+1].content) && t.gap <= hyphen == (len(t.parts) == 0) && c.among(d.direct[0], what) && g.headed(k) && g.marks[k].form == noVerb && !g.marks[k].hedged && !g.marks[k].negated && !slices.ContainsFunc(append(g.tokens[:k:k], t.parts...), func(t token) bool { return demoting[t.lower] }) {
			return []Evidence{c.s.evidence(place{c.current, k})}
		}
	}
	return nil
}

var nights = verbSet("night weekend evening morning")

// posts are of the superiors those that lead just what their title names.
var posts = set("lead leader supervisor head chief manager")
