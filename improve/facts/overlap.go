package facts

import (
	"slices"
	"strings"
)

// among says whether the source's tokens have one that supports t.
func (c *check) among(t token, tokens []token) bool {
	if asserting := slices.DeleteFunc(slices.Clone(t.parts), func(p token) bool { return c.s.l.neutral[p.key] }); len(asserting) > 0 &&
		!slices.ContainsFunc(asserting, func(p token) bool { return !c.among(p, tokens) }) {
		return true
	}
	keys := c.s.l.alternatives(t)
	if c.list {
		keys = slices.DeleteFunc(keys, func(key string) bool { return key != t.key && key != t.root && c.s.l.loose[[2]string{t.key, key}] })
	}
	return slices.ContainsFunc(tokens, func(have token) bool { return c.s.l.supports(keys, have) }) || inTwo(t, tokens)
}

// inTwo says whether a word stands there in two: "fieldwork" as "field work".
func inTwo(t token, tokens []token) bool { return twoAt(t, tokens) >= 0 }

// twoAt is where a word stands in two, -1 for nowhere: the "mini bar" of "minibars".
func twoAt(t token, tokens []token) int {
	if len(t.parts) > 0 {
		return -1
	}
	is := func(first, second *token) bool {
		if !strings.HasPrefix(t.lower, first.lower) {
			return false
		}
		joined := first.lower + second.lower
		return t.lower == joined || len(joined) > 5 && t.key == stem(joined)
	}
	for k := range tokens {
		if k+1 < len(tokens) && tokens[k+1].gap <= hyphen && is(&tokens[k], &tokens[k+1]) || len(tokens[k].parts) == 2 && is(&tokens[k].parts[0], &tokens[k].parts[1]) {
			return k
		}
	}
	return -1
}

// amongReverse says whether the rewrite's tokens have one that the source's token supports.
func (c *check) amongReverse(have token, tokens []token) bool {
	return slices.ContainsFunc(tokens, func(t token) bool {
		return c.s.l.supports(c.s.l.alternatives(t), have) || slices.ContainsFunc(t.parts, func(p token) bool { return c.s.l.supports(c.s.l.alternatives(p), have) })
	})
}

func (l *lexicon) supports(keys []string, have token) bool {
	if slices.Contains(keys, have.key) || slices.Contains(keys, have.root) {
		return true
	}
	if last := keys[len(keys)-1]; strings.HasPrefix(last, "~~") && last == have.family {
		return true
	}
	return slices.ContainsFunc(have.parts, func(p token) bool { return slices.Contains(keys, p.key) || slices.Contains(keys, p.root) })
}

// overlap says whether any token of the rewrite is supported by one of the source's.
func (c *check) overlap(tokens, have []token) bool {
	return slices.ContainsFunc(tokens, func(t token) bool {
		if c.among(t, have) {
			return true
		}
		return slices.ContainsFunc(t.parts, func(p token) bool { return !c.s.l.neutral[p.key] && c.among(p, have) })
	})
}
