package facts

import (
	"embed"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/kljensen/snowball/english"
)

//go:embed data/*.txt
var data embed.FS

// lexicon is what the gate knows of English and of work: which words say the same, which say more, and what kind of claim a word is.
// All of it is data; see the head of each file in data.
type lexicon struct {
	irregular  map[string]string
	spellings  map[string]string   // key of a spelling -> the key that stands for it
	neutral    map[string]bool     // words that assert nothing
	alternates map[string][]string // key -> the keys that support it where they stand in the source
	loose      map[[2]string]bool  // the alternates of paraphrase.txt
	soft       map[string]bool     // mostly rephrase
	rivals     map[string][]string // words that none of the others of the list is
	stands     map[[2]string]bool  // what shorthand of several meanings stands for, and it
	capital    map[string]bool     // acronyms that are another word in small letters
	longer     map[string]bool     // keys that have a longer form
	fillers    map[string]filler
	trades     map[string][]string // a word of a role -> the keys of what goes without saying in it
	general    map[[2]string]bool  // a title of broader.txt and one that it takes in
	implied    map[string][]string // key -> the keys beside which it goes without saying
	sectors    map[string][]string // a sector or kind of work -> the keys that tell of it
	roots      map[string]string
	verbs      map[string]verb
	kinds      map[string]string
	tools      map[string]bool
	places     map[string]bool
	given      map[string]bool
	phrases    map[string]int // first key of a phrase -> the most words that a phrase with it has
	whole      map[string]bool
	plurals    map[string]bool // phrases that end in a plural
}

// verb is how strong a claim is that a verb makes.
type verb struct {
	strength                 float64
	hedge                    bool // tells of helping or attending: what hangs on it was not done alone
	outcome, generic, people bool
}

var words = sync.OnceValue(loadLexicon)

func loadLexicon() *lexicon {
	l := &lexicon{irregular: map[string]string{}, spellings: map[string]string{}, neutral: map[string]bool{}, alternates: map[string][]string{}, general: map[[2]string]bool{}, implied: map[string][]string{}, sectors: map[string][]string{}, loose: map[[2]string]bool{}, soft: map[string]bool{}, rivals: map[string][]string{}, fillers: map[string]filler{}, trades: map[string][]string{},
		roots: map[string]string{}, verbs: map[string]verb{}, kinds: map[string]string{}, tools: map[string]bool{}, places: map[string]bool{},
		given: map[string]bool{}, stands: map[[2]string]bool{}, capital: map[string]bool{}, longer: map[string]bool{}, phrases: map[string]int{}, whole: map[string]bool{}, plurals: map[string]bool{}}
	for _, line := range lines("irregular") {
		forms := strings.Fields(line)
		for _, form := range forms {
			if forms[0] == "=" {
				l.irregular[form] = form
				if strings.HasSuffix(form, "s") && form != "business" { // "classes", "campuses"; several businesses are not the employer
					l.irregular[form+"es"] = form
				} else if strings.HasSuffix(form, "ing") { // "evenings", "listings"
					l.irregular[form+"s"] = form
				}
			} else {
				l.irregular[form] = stem(forms[0])
			}
		}
	}
	for _, name := range []string{"equal", "shorthand", "kinds", "tools"} { // spellings first: all that follows is in terms of them
		for _, line := range lines(name) {
			_, words, captioned := strings.Cut(line, ":")
			if name == "shorthand" {
				if acronym, ok := strings.CutPrefix(line, "^"); ok {
					l.capital[acronym[:strings.IndexAny(acronym, ":=")]] = true
				}
				if words = line; !strings.Contains(line, "=") {
					continue
				}
			}
			if !captioned {
				words = line
			} else if name == "tools" {
				words = strings.ReplaceAll(line, ":", " ")
			}
			for set := range strings.FieldsSeq(words) {
				l.spell(strings.Split(set, "="))
			}
		}
	}
	l.repeats()
	l.neutral["~go"] = true
	for _, line := range lines("neutral") {
		for w := range strings.FieldsSeq(line) {
			l.neutral[l.word(w)] = true
		}
	}
	for _, name := range []string{"derived", "nouns", "verbs", "kinds", "tools", "broader", "shorthand", "places", "given", "derivations", "thesaurus", "paraphrase", "soft", "filler", "trades", "sectors", "rivals"} {
		for _, line := range lines(name) {
			l.add(name, line)
		}
	}
	return l
}

// lines are a data file's lines but its comments.
func lines(name string) []string {
	text, err := fs.ReadFile(data, "data/"+name+".txt")
	if err != nil {
		panic(err) // embedded: it cannot be absent
	}
	var out []string
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, line)
		}
	}
	return out
}

// word is the key of a word of the data, and makes a phrase known: for the time of loading alone, as the lexicon is shared.
func (l *lexicon) word(w string) string { return l.canonical(l.phrase(w)) }

func (l *lexicon) phrase(w string) string {
	parts := l.parts(w)
	if len(parts) > 1 {
		l.phrases[parts[0]] = max(l.phrases[parts[0]], len(parts))
		l.whole[strings.Join(parts, "_")] = true
		if strings.HasSuffix(w, "s") {
			l.plurals[strings.Join(parts, "_")] = true
		}
	}
	return strings.Join(parts, "_")
}

// known is the key of a word of the data once all is loaded.
func (l *lexicon) known(w string) string { return l.canonical(strings.Join(l.parts(w), "_")) }

func (l *lexicon) parts(w string) []string {
	if strings.HasPrefix(w, "^") {
		return []string{w}
	}
	parts := strings.Split(w, "_")
	for i, p := range parts {
		if p == "24/7" || p == "24" {
			continue
		}
		parts[i] = l.key(normalize(p))
	}
	return parts
}

func (l *lexicon) spell(set []string) {
	first := l.canonical(l.phrase(set[0]))
	for _, other := range set[1:] {
		if key := l.phrase(other); key != first {
			l.spellings[key], l.longer[first] = first, true
		}
	}
}

func (l *lexicon) canonical(key string) string {
	if other, ok := l.spellings[key]; ok {
		return other
	}
	return key
}

func (l *lexicon) add(name, line string) {
	caption, rest, _ := strings.Cut(line, ":")
	keys := func(words string) (out []string) {
		for set := range strings.FieldsSeq(words) {
			first, _, _ := strings.Cut(set, "=")
			out = append(out, l.word(first))
		}
		return out
	}
	switch name {
	case "derived":
		all := keys(line)
		for _, k := range all[1:] {
			l.roots[k] = all[0]
		}
	case "nouns":
		l.interchange(keys(line))
	case "verbs":
		l.addVerbs(caption, keys(rest))
	case "derivations":
		all := keys(line)
		for _, k := range all[1:] {
			if _, ok := l.roots[k]; !ok && l.verbs[k].strength == 0 && l.kinds[k] == "" {
				l.roots[k] = all[0]
			}
		}
	case "thesaurus":
		l.addSynonyms(l.word(caption[2:]), keys(rest), caption[0] == 'v')
	case "paraphrase":
		same, beside, _ := strings.Cut(rest, "|")
		caption, verbs := strings.CutPrefix(caption, "v ")
		head := l.word(caption)
		l.addParaphrases(head, keys(same), verbs)
		for _, k := range keys(beside) {
			if l.kinds[k] == "" && !l.tools[k] {
				l.implied[k] = append(l.implied[k], head)
			}
		}
	case "kinds":
		for _, k := range keys(rest) {
			if l.kinds[k] == "" {
				l.kinds[k] = caption
			}
		}
	case "tools":
		special := keys(rest)
		for _, k := range special {
			l.tools[k] = true
		}
		for _, general := range keys(caption) {
			l.alternate(general, special...)
		}
	case "broader":
		general := l.word(caption)
		for _, k := range keys(rest) {
			l.alternate(general, k)
			l.general[[2]string{general, k}] = l.kinds[general] == "title"
		}
	case "shorthand":
		if rest != "" {
			l.addShort(l.word(caption), keys(rest))
		} else if strings.Contains(line, "=") {
			for long := range strings.SplitSeq(line, "=") {
				l.entitle(l.phrase(long))
			}
		}
	case "sectors":
		sector := l.word(caption)
		l.sectors[sector] = append(l.sectors[sector], keys(rest)...)
	case "rivals":
		words := strings.Fields(line)
		for _, w := range words {
			w = strings.TrimSuffix(w, "s")
			l.rivals[w] = append(l.rivals[w], words...)
		}
	case "places":
		for _, k := range keys(line) {
			l.places[k] = true
		}
	case "soft":
		for _, k := range keys(line) {
			if l.kinds[k] == "" && !l.tools[k] {
				l.soft[k] = true
			}
		}
	case "filler":
		for _, k := range keys(rest) {
			l.fillers[k] |= fillings[caption]
		}
	case "trades":
		given := slices.DeleteFunc(keys(rest), func(k string) bool { return l.kinds[k] != "" || l.tools[k] })
		for _, k := range keys(caption) {
			l.trades[k] = append(l.trades[k], given...)
		}
	case "given":
		for _, k := range keys(line) {
			l.given[k] = true
		}
	}
}

// interchange lets the words of a line stand for one another.
func (l *lexicon) interchange(keys []string) {
	for _, k := range keys {
		l.alternate(k, keys...)
	}
}

func (l *lexicon) alternate(key string, others ...string) {
	for _, other := range others {
		if other != key && !slices.Contains(l.alternates[key], other) {
			l.alternates[key] = append(l.alternates[key], other)
		}
	}
}

func (l *lexicon) addVerbs(caption string, keys []string) {
	strength, flags, _ := strings.Cut(caption, " ")
	n, err := strconv.ParseFloat(strength, 64)
	if err != nil {
		panic("verbs.txt: no strength in " + caption)
	}
	v := verb{strength: n, hedge: strings.Contains(flags, "h"), outcome: strings.Contains(flags, "o"), generic: strings.Contains(flags, "g"), people: strings.Contains(flags, "p")}
	for i, k := range keys {
		old, known := l.verbs[k]
		switch {
		case i == 0 && !l.heads(k):
			l.verbs[k] = v
		case i > 0 && !l.heads(k) && (!known || v.strength <= 2 && (v.strength > old.strength || old.strength > 2)):
			w := v
			w.generic = false
			l.verbs[k] = w
		}
	}
	l.roots["\x00"+keys[0]] = keys[0] // this verb opened a line: later lines do not change its strength
	l.interchange(keys)
}

// addSynonyms lets words stand for one of the source. A verb that is not known otherwise tells of doing.
func (l *lexicon) addSynonyms(source string, others []string, verbs bool) {
	for _, k := range others {
		v, known := l.verbs[k]
		switch {
		case l.kinds[k] != "" || l.tools[k] || v.outcome || v.strength > 2.1:
			continue
		case verbs && !known && !l.neutral[k]:
			l.verbs[k] = verb{strength: 2}
		}
		l.alternate(k, source)
	}
}

// addParaphrases lets words stand for one of the source where a text tells of things and doings: not in a list of skills, where each word is a claim of its own.
func (l *lexicon) addParaphrases(source string, others []string, verbs bool) {
	for _, k := range others {
		if _, known := l.verbs[k]; verbs && !known && !l.neutral[k] && l.kinds[k] == "" && !l.tools[k] {
			l.verbs[k] = verb{strength: 2}
		}
		if v := l.verbs[k]; l.kinds[k] != "" || l.tools[k] || v.outcome || v.strength > 2.1 || k == source || slices.Contains(l.alternates[k], source) {
			continue
		}
		l.alternate(k, source)
		l.loose[[2]string{k, source}] = true
	}
}

// kindsOf says whether a word is of one of some kinds.
func (l *lexicon) kindsOf(t token, kinds ...string) bool {
	return slices.Contains(kinds, l.kinds[t.key])
}

func (l *lexicon) heads(k string) bool { _, ok := l.roots["\x00"+k]; return ok }

// rootOf finds the verb of a noun: from data, or by its ending where the verb is known.
func (l *lexicon) rootOf(key string) string {
	if root, ok := l.roots[key]; ok {
		return root
	}
	if strings.HasSuffix(key, "ing") {
		if _, ok := l.verbs[stem(key)]; ok {
			return stem(key)
		}
	}
	if base, ok := strings.CutSuffix(key, "ily"); ok && len(base) > 2 {
		return base + "y"
	}
	if base, ok := strings.CutSuffix(key, "ly"); ok && len(base) > 4 && l.kinds[key] == "" {
		return stem(base)
	}
	for _, ending := range []string{"iation", "ation", "ion", "ment", "ance", "ence", "al", "age", "y"} {
		if base, ok := strings.CutSuffix(key, ending); ok && len(base) > 2 {
			for _, k := range []string{base, stem(base)} {
				if _, ok := l.verbs[k]; ok {
					return k
				}
			}
		}
	}
	return key
}

var (
	spans   = set("for over during after following throughout spent spending")
	placing = set("on of at with as into")
)

// alternatives are all keys that support a token: its own, its root's and those of words that may stand for it.
func (l *lexicon) alternatives(t token) []string {
	out := []string{t.key}
	if t.root != t.key {
		out = append(out, t.root)
	}
	out = append(out, l.alternates[t.key]...)
	if v := l.verbs[t.root]; t.root != t.key && v.strength > 0 && v.strength < 3 {
		out = append(out, l.alternates[t.root]...)
	}
	if t.family != "" {
		out = append(out, t.family)
	}
	return out
}

// family is equal for the words of one origin, "sterilize" and "sterilization", where they may stand for one another: names of people who do
// something, and words that say how much or how well, may not.
func (l *lexicon) family(t token) string {
	w := t.lower
	if len(w) < 6 || t.digit || strangers[w] || len(t.parts) > 0 || l.kinds[t.key] != "" && l.kinds[t.key] != "skill" || l.tools[t.key] || hasAnySuffix(w, "er", "or", "ist", "ers", "ors", "ists", "ant", "ants", "able", "ible", "less") ||
		l.verbs[t.key].strength > 2.1 || l.verbs[t.root].strength > 2.1 {
		return ""
	}
	if s := english.Stem(w, false); len(s) >= 4 {
		return "~~" + s
	}
	return ""
}

// strangers only look like relatives of hospitality, position, conversation, organization, emergency, experience, severity and competence.
var strangers = set("hospital hospitals positive positively conversion conversions organic organically emerging experiment experiments experimental several compete competes competed competing important")
