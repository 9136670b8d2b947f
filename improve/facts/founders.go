package facts

import (
	"slices"
	"strings"
)

// byFounding proves "co-founded Kasa" by the role of a co-founder there: all that is named has to be such an employer, and nobody has founded alone what
// others founded, too.
func (c *check) byFounding(d *deed) []Evidence {
	if d.denied || d.key != "found" || len(d.direct) == 0 {
		return nil
	}
	var evidence []Evidence
	for _, o := range c.direct(d.i, c.objects(d.i)) {
		n := slices.IndexFunc(c.s.segments, func(g segment) bool {
			return strings.HasSuffix(g.path, ".company") && names(o, g.tokens) && slices.ContainsFunc(c.s.segments, func(role segment) bool {
				return role.entry == g.entry && strings.HasSuffix(role.path, ".role") && slices.ContainsFunc(role.tokens, func(t token) bool { return founder(t, strings.HasPrefix(d.t.lower, "co")) })
			})
		})
		if n < 0 || !o.caps {
			return nil
		}
		evidence = []Evidence{c.s.evidence(place{segment: n})}
	}
	return evidence
}

func founder(t token, with bool) bool {
	name := last(t).lower
	return name == "cofounder" && with || name == "founder" && !with
}

// founding says whether "founding" only tells since when somebody belongs to a place: "founding member".
func (r *reader) founding(i int) bool {
	next := i + 1
	return r.tokens[i].lower == "founding" && next < len(r.tokens) && r.tokens[next].gap <= hyphen && (r.l.kinds[r.tokens[next].key] == "title" || peopleWords.has(r.tokens[next].key) || r.tokens[next].caps || strings.HasPrefix(r.tokens[next].lower, "team") || r.noun(next))
}
