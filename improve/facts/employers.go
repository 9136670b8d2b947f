package facts

import (
	"slices"
	"strings"
)

// employers judges what a summary says was done at an employer: "maintained pipelines at Nuvio" needs pipelines at Nuvio, not at the employer before.
func (c *check) employers() {
	if c.scope.entry != "" || c.list {
		return
	}
	for i := 1; i < len(c.tokens); i++ {
		at := c.atBefore(i)
		if at < 0 {
			continue
		}
		entries := c.employing(i)
		if len(entries) == 0 || at > 0 && c.tokens[at].gap <= hyphen && c.onlyEmployed(at-1) {
			continue
		}
		from, to := c.doneAt(at + 1)
		if c.figuresElsewhere(from, to, entries) || c.deedElsewhere(from, to, entries) {
			c.claimOnly(i, i+1, "employer")
			return
		}
		for k := from; k < to; k++ {
			if c.marks[k].content && c.marks[k].form == noVerb && !c.counted[k] && units[c.tokens[k].key] == "" && (c.s.l.verbs[c.tokens[k].key].strength == 0 || c.tokens[k].lower == "founding" || k > 0 && c.marks[k-1].form != noVerb) && c.foreignTo(k, entries) {
				c.claimOnly(i, i+1, "employer")
				return
			}
		}
	}
}

// atBefore is where the "at" stands behind which an employer's name begins at token i, -1 for nowhere: right before it, or before "both" of two.
func (c *check) atBefore(i int) int {
	if !c.tokens[i].caps || c.tokens[i].gap > hyphen {
		return -1
	}
	k := i - 1
	for k > 0 && (c.tokens[k].caps || isAnd(c.tokens[k].lower)) && c.tokens[k].gap <= hyphen && i-k < 7 {
		k--
	}
	if k > 0 && c.tokens[k].lower == "both" && employing[c.tokens[k-1].lower] && (k == i-1 || isAnd(c.tokens[i-1].lower)) {
		return k - 1
	}
	if k > 0 && k < i-1 && employing[c.tokens[k].lower] && isAnd(c.tokens[i-1].lower) && c.kind(c.tokens[k-1]) == "title" {
		return k // "head nurse at Avon and Paws"
	}
	if employing[c.tokens[i-1].lower] {
		return i - 1
	}
	return -1
}

// onlyEmployed says whether the word before "at" tells of nothing that was done at the employer behind it: "has worked at Nuvio", "experience at Nuvio".
func (c *check) onlyEmployed(i int) bool {
	return employed.has(c.tokens[i].key) || strings.HasPrefix(c.tokens[i].key, "experienc")
}

var employed = verbSet("work employ intern")

// doneAt is the range of words that tell what was done at the employer whose name begins at i: those before it, or behind the comma of "At Nuvio, …".
func (c *check) doneAt(i int) (from, to int) {
	if c.tokens[i-1].gap == stop {
		for from = i; from < len(c.tokens) && c.tokens[from].gap <= hyphen; {
			from++
		}
		for to = from; to < len(c.tokens) && c.tokens[to].gap < stop && !turning[c.tokens[to].lower] && !employing[c.tokens[to].lower]; {
			to++
		}
		return from, to
	}
	from = i - 1
	for from > 0 && c.tokens[from].gap < comma && !turning[c.tokens[from-1].lower] && !(isAnd(c.tokens[from-1].lower) && (c.marks[from].form != noVerb || c.employedBefore(from-1) || c.titledBefore(from-1))) {
		from--
	}
	return from, i - 1
}

// employedBefore says whether the clause has an employer before the "and" at i: what follows tells of the next one.
func (c *check) employedBefore(i int) bool {
	for k := i - 1; k > 0 && c.tokens[k+1].gap < comma; k-- {
		if c.tokens[k].caps && employing[c.tokens[k-1].lower] && len(c.employing(k)) > 0 {
			return true
		}
	}
	return false
}

// titledBefore says whether the clause says as what something was done before the "and" at i: "as an intern and".
func (c *check) titledBefore(i int) bool {
	for k := i - 1; k > 0 && i-k < 5 && c.tokens[k+1].gap < comma && c.marks[k].form == noVerb; k-- {
		if c.tokens[k].lower == "as" {
			return c.kind(c.tokens[i-1]) == "title"
		}
	}
	return false
}

var (
	employing = set("at for")
	turning   = set("to into from before after previously formerly then now earlier following until since")
)

// employing lists the entries whose employer a name begins.
func (c *check) employing(i int) []string {
	var entries []string
	for _, p := range c.scope.exact(c.tokens[i].key) {
		g := &c.s.segments[p.segment]
		if strings.HasPrefix(g.path, "experiences[") && strings.HasSuffix(g.path, ".company") && (p.token == 0 || p.token == 1 && !g.marks[0].content) && !slices.Contains(entries, g.entry) {
			entries = append(entries, g.entry)
		}
	}
	return entries
}

// foreignTo says whether all that has a word is the roles and bullets of other entries.
func (c *check) foreignTo(k int, entries []string) bool {
	places := c.scope.find(c.tokens[k])
	return len(places) > 0 && !slices.ContainsFunc(places, func(p place) bool {
		g := &c.s.segments[p.segment]
		return slices.Contains(entries, g.entry) || !strings.HasPrefix(g.path, "experiences[")
	})
}
