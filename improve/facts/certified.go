package facts

import (
	"slices"
	"strings"
)

// certifiedThings judges each of the things that a summary says the person is certified in, and the name behind a "certified" in small letters.
func (c *check) certifiedThings() {
	if c.scope.entry != "" || c.list {
		return
	}
	for i, t := range c.tokens {
		word := last(t).lower
		if !certifying[word] && !licensing[word] || c.marks[i].negated || c.marks[i].wished {
			continue
		}
		in := i + 1
		for in < len(c.tokens) && c.tokens[in].caps && c.tokens[in].gap <= hyphen {
			in++
		}
		if word == "certified" && in > i+1 && !t.caps && len(t.parts) == 0 && (i == 0 || !c.tokens[i-1].caps || t.gap > hyphen) && !c.certifiedAs(c.tokens[i+1:in], nil) {
			c.claimOnly(i, in, "certificate")
			continue
		}
		if in+1 >= len(c.tokens) || c.tokens[in].lower != "in" || c.tokens[in].gap > hyphen || c.marks[i].form != noVerb && word != "certified" && word != "licensed" {
			continue
		}
		for _, item := range c.itemsBehind(in + 1) {
			if from, to := item[0], item[1]; !c.certifiedAs(c.tokens[from:to], c.tokens[i+1:in]) {
				c.claimOnly(from, to, "certificate")
			}
		}
	}
}

// itemsBehind are the ranges of the items of a list that begins at token i: up to the one behind "and", or the first alone.
func (c *check) itemsBehind(i int) (out [][2]int) {
	joined := false
	for i < len(c.tokens) {
		to := i
		for to < len(c.tokens) && (to == i || c.tokens[to].gap < comma) && !isAnd(c.tokens[to].lower) && (!prepositions[c.tokens[to].lower] && !spreading[c.tokens[to].lower] || c.tokens[to].lower == "of") && (c.marks[to].form == noVerb || c.marks[to].form == gerund) {
			to++
		}
		open := joined && to < len(c.tokens) && c.tokens[to].gap <= hyphen && !c.tokens[i].caps // "and fluent in English"
		if to > i && !open && !determiners[c.tokens[i].lower] {
			out = append(out, [2]int{i, to})
		}
		if to == i || to >= len(c.tokens) || c.tokens[to].gap > comma || joined && !isAnd(c.tokens[to].lower) {
			break
		}
		if joined = isAnd(c.tokens[to].lower); joined {
			to++
		} else if c.tokens[to].gap < comma {
			break
		}
		if i = to; i < len(c.tokens) && c.tokens[i].lower == "in" {
			i++
		}
	}
	if !joined {
		return out[:min(len(out), 1)]
	}
	return out
}

// certifiedAs says whether a certificate, a school or what else tells of certificates has all words of a name.
func (c *check) certifiedAs(words, besides []token) bool {
	return slices.ContainsFunc(c.s.segments, func(g segment) bool {
		tokens := g.tokens
		if hasAnyPrefix(g.path, "certifications[", "education[", "awards[") {
			if c.onlyAttended(&g) {
				return false
			}
			tokens = c.s.entryTokens(g.entry)
		} else if !slices.ContainsFunc(tokens, func(t token) bool { return certifying[last(t).lower] || licensing[last(t).lower] }) {
			return false
		}
		return !slices.ContainsFunc(append(slices.Clone(words), besides...), func(t token) bool {
			return !c.s.l.neutral[t.key] && !certifying[t.lower] && !c.among(t, tokens) && !(t.upper && initialed(t, tokens)) && !c.s.l.places[t.key] && !c.located(t) && !t.digit
		})
	})
}

// graduated proves a "graduate of" a school by an education there that has ended.
func (c *check) graduated(i int) []Evidence {
	if c.scope.entry != "" || c.list || i+2 >= len(c.tokens) || c.tokens[i+1].lower != "of" && c.tokens[i+1].lower != "from" {
		return nil
	}
	for n := range c.s.segments {
		if g := &c.s.segments[n]; strings.HasPrefix(g.path, "education[") && strings.HasSuffix(g.path, ".institution") && !c.unfinished([]place{{segment: n}}) && slices.ContainsFunc(c.tokens[i+2:min(len(c.tokens), i+5)], func(t token) bool { return t.caps && !c.s.l.neutral[t.key] && names(t, g.tokens) }) {
			return []Evidence{c.s.evidence(place{segment: n})}
		}
	}
	return nil
}

// schooling are the places of the degrees.
func (c *check) schooling() (out []place) {
	for n := range c.s.segments {
		if strings.HasPrefix(c.s.segments[n].path, "education[") && strings.HasSuffix(c.s.segments[n].path, ".degree") {
			out = append(out, place{segment: n})
		}
	}
	return out
}

// alumnus says whether "graduate of" is of a school that the source only tells of.
func (c *check) alumnus(i int) bool {
	if c.scope.entry != "" || c.list || !strings.HasPrefix(c.tokens[i].lower, "graduate") {
		return false
	}
	if c.tokens[i].lower == "graduate" && !c.joins(i+1) && c.unfinished(c.schooling()) {
		return true
	}
	if i+2 >= len(c.tokens) || c.tokens[i+1].lower != "of" && c.tokens[i+1].lower != "from" {
		return false
	}
	for k := i + 2; k < len(c.tokens) && c.tokens[k].gap <= hyphen && !attaching[c.tokens[k].lower] && c.marks[k].form == noVerb; k++ {
		if t := c.tokens[k]; schools[t.lower] && !slices.ContainsFunc(c.s.segments, func(g segment) bool {
			return !c.bullet(&g) && (c.among(t, g.tokens) || strings.HasSuffix(g.path, ".institution") && c.overlap(c.tokens[i+2:k], g.tokens))
		}) {
			return true
		}
	}
	return false
}

func hasAnyPrefix(s string, prefixes ...string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(s, p) })
}
