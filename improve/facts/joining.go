package facts

import (
	"slices"
	"strings"
)

// join makes phrases of the words that the data knows together.
func (l *lexicon) join(tokens []token) []token {
	out := tokens[:0:0]
	for i := 0; i < len(tokens); i++ {
		n := min(l.phrases[tokens[i].key], len(tokens)-i)
		for ; n > 1; n-- {
			if key, ok := l.joined(tokens[i : i+n]); ok && !l.apart(tokens, i, n, key) {
				t := tokens[i]
				t.parts, t.key, t.end, t.digit = slices.Clone(tokens[i:i+n]), key, tokens[i+n-1].end, false
				for _, p := range tokens[i+1 : i+n] {
					t.lower += "_" + p.lower
				}
				out = append(out, t)
				i += n - 1
				break
			}
		}
		if n > 1 {
			continue
		}
		if t, ok := l.hyphenated(tokens[i:]); ok {
			i++
			out = append(out, t)
			continue
		}
		out = append(out, tokens[i])
	}
	return out
}

// several says whether "in houses" is none of the phrase "in house".
func (l *lexicon) several(tokens []token, key string) bool {
	end := tokens[len(tokens)-1]
	return prepositions[tokens[0].lower] && end.gap != hyphen && strings.HasSuffix(end.lower, "s") && end.key != end.lower && !l.plurals[key]
}

// article says whether the "a" of "a shift swap" is no "per": a noun follows.
func (l *lexicon) article(tokens []token, i, n int) bool {
	if tokens[i].lower == "a" && (n == 2 && l.thing(tokens, i) || i > 0 && spans[tokens[i-1].lower]) {
		return true
	}
	if tokens[i].lower != "a" || n != 2 || i+n >= len(tokens) || tokens[i+n].gap > hyphen || tokens[i+n].digit {
		return false
	}
	next := tokens[i+n]
	if units[tokens[i+1].key] != "" && next.gap == space && i > 1 && strings.HasSuffix(tokens[i-1].lower, "s") && slices.ContainsFunc(tokens[max(0, i-3):i-1], func(t token) bool { return t.digit || isNumberWord(t.lower) }) && !shifts[next.lower] {
		return false // "30 emails a day nearer to the event"
	}
	return tokens[i+n].gap == hyphen || !l.neutral[next.key] && !prepositions[next.lower] && (l.verbs[next.key].strength == 0 || formOf(next) == base) && !isNumberWord(next.lower)
}

// shifts are words that "a week" before them tells how much later or sooner.
var shifts = set("ago ahead early earlier later before after behind late long off in old")

// thing says whether "a shift" or "a week" is one, behind a preposition or as what something is done to, and not how often.
func (l *lexicon) thing(tokens []token, i int) bool {
	if i > 0 && spans[tokens[i-1].lower] || i+2 < len(tokens) && labels[tokens[i+1].lower] && tokens[i+2].digit && len(tokens[i+2].lower) <= 2 { // "a year 9 group"
		return true
	}
	if units[tokens[i+1].key] != "" {
		return false
	}
	if i > 0 && placing[tokens[i-1].lower] || i+2 < len(tokens) && tokens[i+2].lower == "of" {
		return true
	}
	return i > 0 && tokens[i-1].gap >= comma && l.verbs[tokens[i-1].key].strength > 0 && formOf(tokens[i-1]) != noVerb
}

// separated puts the parts of "brought setup down" together.
func (l *lexicon) separated(tokens []token) {
	for i := range tokens {
		if _, ok := l.verbs[tokens[i].key]; !ok || len(tokens[i].parts) > 0 {
			continue
		}
		for k := i + 2; k < len(tokens) && k <= i+8 && tokens[k].gap <= hyphen && !isAnd(tokens[k].lower); k++ {
			if key := tokens[i].key + "_" + tokens[k].key; particles[tokens[k].lower] && l.whole[key] && !(governs[tokens[k].lower] && k+1 < len(tokens) && tokens[k+1].gap <= hyphen && !isAnd(tokens[k+1].lower) && !prepositions[tokens[k+1].lower]) && !(tokens[k].lower == "up" && k+2 < len(tokens) && tokens[k+1].lower == "to" && (tokens[k+2].digit || isNumberWord(tokens[k+2].lower))) {
				if _, ok := l.verbs[key]; ok {
					tokens[i].parts = []token{tokens[i]}
					tokens[i].key = key
					break
				}
			}
		}
	}
}

// apart says whether n words that the data knows together are none here: some keep their own meaning beside a number, a measure or an article.
func (l *lexicon) apart(tokens []token, i, n int, key string) bool {
	behind := func(k int) bool { // a number, k words behind
		return i+n+k < len(tokens) && (tokens[i+n+k].digit || isNumberWord(tokens[i+n+k].lower))
	}
	switch last := tokens[i+n-1]; {
	case i > 0 && tokens[i].caps && tokens[i-1].caps && tokens[i].gap == space && tokens[i-1].gap != stop && !last.caps && l.verbs[key].strength > 0: // "with Africa's Talking to serve"
		return true
	case l.several(tokens[i:i+n], key), l.article(tokens, i, n):
		return true
	case (tokens[i].lower == "a" || tokens[i].lower == "an") && i > 0 && measures[tokens[i-1].lower]: // "under a quarter"
		return true
	case n == 2 && tokens[i].key == "year" && last.lower == "before" && i > 0 && (tokens[i-1].digit || small[tokens[i-1].lower] > 0): // "5 years before that"
		return true
	case i > 0 && tokens[i].digit && tokens[i-1].digit && (tokens[i].gap == hyphen || tokens[i].gap == dash), i > 1 && (tokens[i-1].lower == "to" || tokens[i-1].lower == "or") && (tokens[i].digit || small[tokens[i].lower] > 0) && (tokens[i-2].digit || small[tokens[i-2].lower] > 0): // "2-3 times a week"
		return true
	case n == 2 && tokens[i].lower == "a" && last.lower == "time": // "26 pallets a time"
		return i == 0 || !tokens[i-1].digit && !isNumberWord(tokens[i-1].lower) && !strings.HasSuffix(tokens[i-1].lower, "s")
	case key == "lead_to": // "helped the UX lead to build a library"
		return i+n+1 < len(tokens) && i > 0 && tokens[i].lower == "lead" && formOf(tokens[i+n]) == base && l.verbs[tokens[i+n].key].strength > 0 && determiners[tokens[i+n+1].lower]
	case (key == "golang_to" || key == "go_to") && tokens[i+1].gap != hyphen:
		return true
	case i+n < len(tokens) && tokens[i+n].gap == hyphen && last.gap != hyphen, last.lower == "on" && i+n+1 < len(tokens) && tokens[i+n].lower == "my" && tokens[i+n+1].lower == "own": // "worked on my own"
		return true
	case last.lower == "about", last.lower == "over" && tokens[i].key == "move": // "moved over 100"
		return behind(0) && tokens[i+n].gap == space
	case last.lower == "up": // "set up to 12"
		return behind(1) && tokens[i+n].lower == "to"
	case key == "on_schedul": // "gave up on schedule templates"
		return i+n < len(tokens) && tokens[i+n].gap <= hyphen && !l.neutral[tokens[i+n].key]
	case key == "money_back": // "got the money back"
		return i > 1 && tokens[i-1].lower == "the" && l.verbs[tokens[i-2].key].strength > 0
	}
	return false
}

// governs are particles that are prepositions where a word follows: "built an engine in Python".
var governs = set("in on over")

var particles = set("down up on out together in over off back online live informed updated posted current up_to_date up_to_speed")

// measures stand before "a quarter" where that is a part, not a time.
var measures = set("around approximately under by than about over nearly almost roughly only within inside in from to")

// hyphenated makes one word of "stand-up", so that it equals "standup".
func (l *lexicon) hyphenated(tokens []token) (token, bool) {
	if len(tokens) > 1 && len(tokens[0].lower) == 1 && tokens[1].gap == hyphen && !tokens[1].digit {
		t := tokens[0]
		t.lower, t.end, t.parts = t.lower+"-"+tokens[1].lower, tokens[1].end, slices.Clone(tokens[:2])
		t.key = l.key(t.lower)
		return t, l.longer[t.key] // "A-line"
	}
	if len(tokens) < 2 || tokens[1].gap != hyphen || tokens[0].digit || tokens[1].digit || len(tokens) > 2 && tokens[2].gap == hyphen || len(tokens[0].lower) < 2 || isNumberWord(tokens[0].lower) || isNumberWord(tokens[1].lower) || tokens[0].gap == hyphen {
		return token{}, false
	}
	t := tokens[0]
	t.parts = slices.Clone(tokens[:2])
	t.lower, t.end = t.lower+tokens[1].lower, tokens[1].end
	if t.key = l.key(t.lower); (t.gap == stop || managing[tokens[0].lower] && formOf(tokens[1]) == past) && l.verbs[tokens[1].key].strength > 2.5 && len(tokens) > 2 && tokens[2].gap == space {
		t.key = tokens[1].key // "Line-managed"
		t.parts = nil
	}
	return t, true
}

// managing are words before "managed" that say whom or what.
var managing = set("line people team")

func (l *lexicon) joined(tokens []token) (string, bool) {
	var b strings.Builder
	for i, t := range tokens {
		if i > 0 {
			if t.gap > slash {
				return "", false
			}
			b.WriteByte('_')
		}
		b.WriteString(t.key)
	}
	return b.String(), l.whole[b.String()]
}
