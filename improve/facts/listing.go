package facts

import "slices"

// listedFields claims in a summary an item of a list of what the experience is in, of several words, that no text of the source has together: the transfer
// pricing of who knows of sales tax, transfers and prices.
func (c *check) listedFields() {
	if c.scope.entry != "" || c.list {
		return
	}
	for i := 1; i+1 < len(c.tokens); i++ {
		if w := c.tokens[i].lower; w != "in" && w != "experience_in" && w != "including" && w != "covering" || c.tokens[i+1].gap > hyphen {
			continue
		}
		items := c.itemsBehind(i + 1)
		for _, item := range items[min(1, len(items)):] {
			if c.invented(item[0], item[1]) || item[1]-item[0] == 1 && c.madeUp(item[0]) {
				c.claimOnly(item[0], item[1], "skill")
			}
		}
	}
}

// madeUp says whether a single word of a list only stands for words of the source, and names no sector of it.
func (c *check) madeUp(i int) bool {
	t := c.tokens[i]
	return !c.done[i] && !t.caps && !t.digit && !c.counted[i] && !c.anew[i] && len(t.parts) == 0 && c.marks[i].content && !whereWorked[t.lower] && !c.named(t) && len(c.inSector(i)) == 0 && len(c.composed(t)) == 0 && c.marks[i].form == noVerb && !slices.ContainsFunc(c.scope.find(t), func(p place) bool { return c.current < 0 || p.segment == c.current })
}

// whereWorked are words for where one has worked, of which sources have no word.
var whereWorked = set("role roles position positions setting settings environment environments job jobs post posts")

// invented says whether a range is of two words or more, all of which the source has, though nowhere together, and one only by what may stand for it.
func (c *check) invented(from, to int) bool {
	var words []token
	loose := false
	for k := from; k < to; k++ {
		if t := c.tokens[k]; c.done[k] || t.caps || t.digit || c.counted[k] || c.anew[k] || len(t.parts) > 0 {
			return false
		} else if c.inSector(k) != nil && !c.named(t) {
			return false
		} else if c.marks[k].content && !whereWorked[t.lower] {
			words = append(words, t)
			loose = loose || !c.named(t)
		}
	}
	if len(words) > 2 && slices.ContainsFunc(c.s.spans, func(p span) bool { // "consumer electronics retail" of who served consumers as "Retail Associate" of an electronics shop
		have := c.s.entryTokens(p.entry)
		return p.work && !slices.ContainsFunc(words, func(t token) bool { return !c.among(t, have) }) && slices.ContainsFunc(words, func(t token) bool { return names(t, have) })
	}) {
		return false
	}
	return len(words) > 1 && loose && !slices.ContainsFunc(c.s.segments, func(g segment) bool {
		for k := range g.tokens {
			if near := g.tokens[k:min(len(g.tokens), k+len(words)+3)]; !slices.ContainsFunc(words, func(t token) bool { return !c.among(t, near) }) {
				return true
			}
		}
		return false
	})
}
