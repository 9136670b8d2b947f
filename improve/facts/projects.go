package facts

import (
	"slices"
	"strings"
)

// ownWork says whether a text of a project begins with the thing that is said to have been made, or the project is called one: the making of a project
// goes without saying, "End to end pipeline to pull bike data".
func (c *check) ownWork(direct []token) bool {
	if c.current < 0 || !strings.HasPrefix(c.scope.entry, "project") || len(direct) == 0 {
		return false
	}
	g := &c.s.segments[c.current]
	if slices.ContainsFunc(g.tokens, func(t token) bool { return teams[last(t).lower] || others[t.lower] || t.lower == "we" }) {
		return false
	}
	if k := slices.IndexFunc(c.tokens, func(t token) bool { return linking[t.lower] }); k > 0 { // "a pipeline that loads data"
		direct = slices.DeleteFunc(slices.Clone(direct), func(o token) bool { return o.start > c.tokens[k].start })
	}
	end := 0
	for end < len(g.tokens) && (end == 0 || g.tokens[end].gap < stop && g.tokens[end].gap != paren) && g.marks[end].form == noVerb && (g.tokens[end].lower == "to" || !prepositions[g.tokens[end].lower]) && !g.marks[end].hedged && !g.marks[end].negated {
		if g.tokens[end].lower == "to" {
			break
		}
		end++
	}
	told := slices.DeleteFunc(slices.Clone(direct), func(o token) bool { return !c.among(o, g.tokens[:end]) })
	return 2*len(told) >= len(direct) && len(told) > 0 || slices.ContainsFunc(c.s.segments, func(other segment) bool {
		return other.path == c.scope.entry+".name" && len(direct) > 0 && c.among(direct[len(direct)-1], other.tokens)
	})
}

var linking = set("that which who where")

var crafts = verbSet("build create develop design make write code program set_up")

// uses says whether a text tells of using something.
func (s *Source) uses(segment int) bool {
	return segment >= 0 && slices.ContainsFunc(s.segments[segment].tokens, func(t token) bool { return usages[t.lower] || uses.has(t.key) })
}

var (
	usages     = set("use uses used using")
	integrates = verbSet("integrate implement incorporate apply leverage adopt embed")
)
