package facts

import (
	"slices"
	"strings"
)

// heldAt judges as what a summary says the person was at an employer: "head chef at the Lac Bleu" needs that role there, not at the employer behind it.
func (c *check) heldAt() {
	if c.scope.entry != "" || c.list {
		return
	}
	for i := 2; i < len(c.tokens); i++ {
		if !c.tokens[i].caps || c.tokens[i].gap > hyphen || c.tokens[i-1].caps {
			continue
		}
		at := i - 1
		if leaders[c.tokens[at].lower] && c.tokens[at].gap <= hyphen {
			at--
		}
		if at < 1 || !heldBy[c.tokens[at].lower] || c.tokens[at].gap > hyphen {
			continue
		}
		entries := c.employing(i)
		for k := i + 1; len(entries) > 0 && k < len(c.tokens) && (c.tokens[k].caps || isAnd(c.tokens[k].lower) || c.tokens[k].gap == comma); k++ { // "at A and B"
			entries = append(entries, c.employing(k)...)
		}
		if len(entries) == 0 {
			continue
		}
		head, from := at-1, at-1
		if c.kind(c.tokens[head]) != "title" && !heads[c.tokens[head].lower] && !hasAnySuffix(last(c.tokens[head]).lower, "er", "or", "ist", "ian", "ant") || c.marks[head].form != noVerb {
			continue
		}
		for from > 0 && c.tokens[from].gap <= hyphen && (c.marks[from-1].content || trades[c.tokens[from-1].lower] || repeated[c.tokens[from-1].lower] > 0 || ordinals[c.tokens[from-1].lower] > 0) && c.marks[from-1].form == noVerb {
			from--
		}
		if own := from == 0 || c.tokens[from].gap >= comma || isAnd(c.tokens[from-1].lower) || calling[c.tokens[from-1].lower] || c.ownTitle(from); own && c.otherRole(from, at, entries) {
			c.claimOnly(from, at, "title")
			return
		}
	}
}

var (
	heldBy  = set("at for with of")
	calling = set("as former formerly previously later then now currently was became earlier")
)

// otherRole says whether a word of a title is of a role at another employer than those of the entries, or all of theirs are of a lower rank.
func (c *check) otherRole(from, to int, entries []string) bool {
	var words []token
	for _, t := range c.tokens[from:to] {
		words = append(words, orSelf(t)...)
	}
	role := func(g segment) bool {
		return strings.HasPrefix(g.path, "experiences[") && strings.HasSuffix(g.path, ".role")
	}
	current := slices.ContainsFunc(c.s.spans, func(x span) bool { return x.present && slices.Contains(entries, x.entry) })
	for _, t := range words {
		if licensing[t.lower] || certifying[t.lower] || t.caps && c.located(t) {
			continue
		}
		here, there := false, false
		for _, g := range c.s.segments {
			switch {
			case g.path == "headline" && current:
				here = here || c.among(t, g.tokens)
			case !slices.Contains(entries, g.entry):
				there = there || role(g) && names(t, g.tokens)
			case role(g):
				here = here || c.among(t, g.tokens)
			case !c.ranks(t) && !heads[t.lower]:
				here = here || names(t, g.tokens)
			default:
				here = here || slices.ContainsFunc(indices(g.tokens), func(k int) bool { return names(t, g.tokens[k:k+1]) && (g.asTitle(k) || g.headed(k)) })
			}
		}
		if there && !here {
			return true
		}
	}
	demoted, is := false, false
	for n := range c.s.segments {
		g := &c.s.segments[n]
		if !role(*g) || !slices.Contains(entries, g.entry) {
			continue
		}
		for k, t := range g.tokens {
			if last(t).key == words[len(words)-1].key {
				lower := c.lowered(from, g, k)
				demoted, is = demoted || lower, is || !lower
			}
		}
	}
	return demoted && !is
}

// lowered says whether a role has a lower rank before its title, which the rewrite does not have right there.
func (c *check) lowered(from int, g *segment, title int) bool {
	return slices.ContainsFunc(g.tokens[:title+1], func(t token) bool {
		return slices.ContainsFunc(orSelf(t), func(p token) bool {
			return demoting[p.lower] && p.lower != "second" && last(g.tokens[title]).key != p.key && !slices.ContainsFunc(c.tokens[max(0, from-4):min(len(c.tokens), from+5)], func(t token) bool {
				return names(p, []token{t}) || strings.HasPrefix(t.lower, p.lower)
			})
		})
	})
}

// basedIn claims a home that is none: "based in Castellón" of who worked there once.
func (c *check) basedIn() {
	if c.scope.entry != "" || c.list {
		return
	}
	for i := 2; i < len(c.tokens); i++ {
		t := c.tokens[i]
		if !t.caps || c.tokens[i-1].lower != "in" || c.tokens[i-2].lower != "based" && c.tokens[i-2].lower != "living" && c.tokens[i-2].lower != "resident" {
			continue
		}
		past := false
		now := slices.ContainsFunc(c.scope.exact(t.key), func(p place) bool {
			g := &c.s.segments[p.segment]
			there := strings.HasSuffix(g.path, "location") && g.entry != "" && !slices.ContainsFunc(c.s.spans, func(x span) bool { return x.entry == g.entry && x.present })
			there = there || strings.HasSuffix(g.path, ".company")
			past = past || there
			return !there && !c.bullet(g)
		})
		if past && !now {
			c.claimOnly(i-2, i+1, "place")
			return
		}
	}
}

// doneIn judges what a summary says was done in a place where the person worked: it has to be what the employers there are told of.
func (c *check) doneIn() {
	if c.scope.entry != "" || c.list {
		return
	}
	for i := 2; i < len(c.tokens); i++ {
		if !c.tokens[i].caps || c.tokens[i].gap > hyphen || c.tokens[i-1].lower != "in" && !(employing[c.tokens[i-1].lower] && c.onlyEmployed(i-2)) || c.tokens[i-2].lower == "based" {
			continue
		}
		var entries []string
		for k := i; k < len(c.tokens) && (c.tokens[k].caps || isAnd(c.tokens[k].lower)) && c.tokens[k].gap <= comma; k++ {
			for _, p := range c.scope.exact(c.tokens[k].key) {
				if g := &c.s.segments[p.segment]; strings.HasPrefix(g.path, "experiences[") && (strings.HasSuffix(g.path, ".location") || c.tokens[k].caps && strings.HasSuffix(g.path, ".company")) {
					entries = append(entries, g.entry)
				} else if g.path == "summary" || c.bullet(g) || strings.HasPrefix(g.path, "education[") || strings.HasPrefix(g.path, "projects[") {
					entries = append(entries, "") // told of it otherwise
				}
			}
		}
		if len(entries) == 0 || slices.Contains(entries, "") {
			continue
		}
		from, to := c.doneAt(i)
		for k := to - 1; k >= from && !isAnd(c.tokens[k].lower); k-- {
			if !c.marks[k].content || c.marks[k].form != noVerb || c.counted[k] || units[c.tokens[k].key] != "" || c.s.l.verbs[c.tokens[k].key].strength > 0 {
				continue
			}
			here, there := false, false
			for _, g := range c.s.segments {
				if slices.Contains(entries, g.entry) {
					here = here || c.among(c.tokens[k], g.tokens)
				} else {
					there = there || strings.HasPrefix(g.path, "experiences[") && names(c.tokens[k], g.tokens)
				}
			}
			if there && !here {
				c.claimOnly(i, i+1, "place")
				return
			}
		}
	}
}

// issuedBy claims a certificate to be from somebody who did not issue it.
func (c *check) issuedBy() {
	if c.list {
		return
	}
	for i := 2; i < len(c.tokens); i++ {
		if !c.tokens[i].caps || c.tokens[i-1].caps || c.marks[i].form != noVerb || c.counted[i] {
			continue
		}
		by := i - 1
		if leaders[c.tokens[by].lower] {
			by--
		}
		if by < 1 || !issuing[c.tokens[by].lower] || c.tokens[by].gap > hyphen {
			continue
		}
		from := by
		for from > 0 && c.tokens[from].gap <= slash && !attaching[c.tokens[from-1].lower] && !isAnd(c.tokens[from-1].lower) {
			from--
		}
		named, given := false, false
		for _, g := range c.s.segments {
			if !strings.HasPrefix(g.path, "certifications[") || !strings.HasSuffix(g.path, ".name") {
				continue
			}
			has := 0
			for _, t := range c.tokens[from:by] {
				if names(t, g.tokens) && !c.s.l.neutral[t.key] && !certifying[t.lower] {
					has++
					if t.upper {
						has++
					}
				}
			}
			if has > 1 {
				tokens := c.s.entryTokens(g.entry)
				named, given = true, given || names(c.tokens[i], tokens) || initialed(c.tokens[i], tokens) || slices.ContainsFunc(tokens, func(t token) bool { return t.upper && initialed(t, c.tokens[i:min(len(c.tokens), i+7)]) })
			}
		}
		if named && !given && len(c.scope.exact(c.tokens[i].key)) > 0 {
			c.claimOnly(i, i+1, "certificate")
			return
		}
	}
}

var issuing = set("from by")
