package rules

import (
	"regexp"
	"strings"
	"sync"
	"unicode"

	"redraft/score/english"
)

// tool is how a product writes itself, under its name or what people write for it; word says that its name is an English word as well.
type tool struct {
	name string
	word bool
}

var tools = sync.OnceValue(func() map[string]tool {
	all := map[string]tool{}
	for _, l := range lines("tools.txt") {
		name, word := strings.CutSuffix(l, "?")
		all[strings.ToLower(name)] = tool{name, word}
	}
	for alias, x := range aliases() {
		if !x.word {
			all[alias] = x
		}
	}
	return all
})

// aliases are other names of tools, in small letters; word says that sentences use one for other things.
var aliases = sync.OnceValue(func() map[string]tool {
	all := map[string]tool{}
	for _, l := range lines("aliases.txt") {
		alias, name, _ := strings.Cut(l, " = ")
		alias, word := strings.CutSuffix(alias, "?")
		all[alias] = tool{name, word}
	}
	return all
})

// respell corrects known misspellings, but for what may be a name.
func respell(s string, names map[string]bool) (string, []string) {
	var b strings.Builder
	var fixed []string
	last := 0
	tokens := tokenize(s)
	for i, t := range tokens {
		correct, known := english.Correction(t.lower)
		if t.text == "i" && personal(tokens, i) {
			b.WriteString(s[last:t.start] + "I")
			last = t.end
			fixed = append(fixed, t.text)
			continue
		}
		capitalised := t.text == strings.ToUpper(t.lower[:1])+t.lower[1:]
		_, product := tools()[t.lower]
		if !known || product || names[t.lower] || t.text != t.lower && !capitalised || t.text != t.lower && t.start > 0 {
			continue
		}
		if t.text != t.lower {
			correct = capital(correct)
		}
		b.WriteString(s[last:t.start] + correct)
		last = t.end
		fixed = append(fixed, t.text)
	}
	text := b.String() + s[last:]
	if has(text, "day", "ish", "ian", "german", "portug", "japan", "korea", "arab", "hindi", "urdu", "punjabi") {
		out := properWord.ReplaceAllStringFunc(text, capital)
		if out != text {
			fixed = append(fixed, properWord.FindAllString(text, -1)...)
			text = out
		}
	}
	if strings.Contains(text, " there ") {
		if out, slip := possessed(text); slip {
			text, fixed = out, append(fixed, "there")
		}
	}
	return text, fixed
}

// properWord finds names of languages and days, without those that are other words as well, in small letters.
var properWord = regexp.MustCompile(`\b(?:english|spanish|german|italian|portuguese|russian|japanese|korean|arabic|hindi|urdu|punjabi|norwegian|swedish|finnish|hungarian|romanian|ukrainian|vietnamese|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)\b`)

// there finds "there" before what somebody has, where "their" is meant: "with there problems", but neither "worked there weekends" nor "from there
// orders went out".
var there = regexp.MustCompile(`(\p{L}+) there ((?:own |bank |daily |medical |personal |online |social media )?(?:accounts?|questions?|problems?|issues?|concerns|complaints?|files?|families|family|parents|homework|goals?|bills|appointments?|medications?|meals|requirements|expectations|websites?|computers?|finances|budgets?|progress|skills|mothers?|fathers?|child|children|kids|partners|carers|relatives|husbands?|wives|homes?|lives|business(?:es)?|websites|purchases?|documents|calendars?|schedules?|emails|inbox(?:es)?)(?:['’]s)?)\b`)

// thereToo are words behind which "there" tells a place whatever follows.
var thereToo = set("from over out up down in here was were is are been be and or but then live lives living lived stay stayed staying go went going work works worked working")

// kinAfter finds somebody's people behind "and": "brides and there mothers".
var kinAfter = regexp.MustCompile(`\p{L}s and there (?:famil|mother|father|parent|child|kids|partner|carer|relative|husband|wives)\p{L}*$`)

// possessed writes "their" where "there" is a slip for it.
func possessed(s string) (string, bool) {
	m := there.FindStringSubmatchIndex(s)
	if m == nil || thereToo[strings.ToLower(s[m[2]:m[3]])] && !strings.HasPrefix(s[m[4]:], "own ") && !kinAfter.MatchString(s[:m[4]+len(firstWord(s[m[4]:]))]) {
		return s, false
	}
	return s[:m[3]] + " their " + s[m[4]:], true
}

// personal says that the "i" at i is somebody who does something: "sometimes i make graphics", but neither "i.e." nor "phase i testing".
func personal(tokens []token, i int) bool {
	if i+1 >= len(tokens) || tokens[i+1].sep != " " || i > 0 && !plain(tokens[i].sep) {
		return false
	}
	next := tokens[i+1].lower
	_, form, known := verbOf(next)
	return next == "am" || next == "was" || next == "have" || next == "had" || next == "also" || next == "can" || known && form == english.Past ||
		known && form == english.Base && (i == 0 || english.FunctionWord(tokens[i-1].lower) || frequent[tokens[i-1].lower])
}

// recase writes well-known tools as they write themselves.
func recase(s string) (string, []string) {
	if strings.ToUpper(s) == s {
		return s, nil
	}
	var b strings.Builder
	var fixed []string
	tokens, last := tokenize(s), 0
	for i := 0; i < len(tokens); i++ {
		for n := min(3, len(tokens)-i); n > 0; n-- {
			name, ok := toolAt(tokens[i : i+n])
			if !ok {
				continue
			}
			if start, end := tokens[i].start, tokens[i+n-1].end; s[start:end] != name && !(n > 1 && strings.EqualFold(s[start:end], name) && strings.ToUpper(s[start:end]) == s[start:end]) {
				b.WriteString(s[last:start] + name)
				last = end
				fixed = append(fixed, name)
			}
			i += n - 1
			break
		}
	}
	text := b.String() + s[last:]
	named := map[int]bool{} // words that turned out to be tools
	list := stackList.MatchString(s)
	for i, t := range tokens {
		x, ok := tools()[t.lower]
		if !ok || !x.word || t.text != t.lower || len(b.String())+len(s)-last != len(s) {
			continue
		}
		if named[i] = !loose[t.lower] && besideTool(tokens, i, named) || list && itemAlone(tokens, i); named[i] {
			text = text[:t.start] + x.name + text[t.end:]
			fixed = append(fixed, x.name)
		}
	}
	return text, fixed
}

// stackList opens a list of nothing but tools: "Technologies: react, go".
var stackList = regexp.MustCompile(`(?i)^(?:technolog(?:y|ies)|(?:tech(?:nical|nology)? )?stack)(?: used)?:`)

// itemAlone says that the word at i is all of an item of a list.
func itemAlone(tokens []token, i int) bool {
	return strings.ContainsAny(tokens[i].sep, ":,;|/") && (i+1 == len(tokens) || strings.ContainsAny(tokens[i+1].sep, ",;|/"))
}

// loose are tools whose names are too common as words to be put right on the strength of their neighbours.
var loose = set("make access express square blender go")

// worked are tools that one works in, and carriers the words before them: "in excel", "via zoom".
var (
	worked   = set("excel outlook zoom slack notion python java react looker concur cypress playwright")
	carriers = set("in using via with")
)

// besideTool says that a word stands beside a tool and ends its phrase: "in HubSpot and slack".
func besideTool(tokens []token, i int, named map[int]bool) bool {
	if i+1 < len(tokens) && plain(tokens[i+1].sep) && !joiners[tokens[i+1].lower] && !prepositions[tokens[i+1].lower] && !openers[tokens[i+1].lower] {
		return false
	}
	k := i - 1
	if k >= 0 && worked[tokens[i].lower] && carriers[tokens[k].lower] && plain(tokens[i].sep) {
		return true
	}
	if k > 0 && joiners[tokens[k].lower] {
		k--
	} else if k < 0 || strings.TrimSpace(tokens[i].sep) != "," {
		return false
	}
	if k < 0 || named[k] {
		return k >= 0
	}
	for n := 1; n <= 3 && k-n+1 >= 0; n++ {
		if _, ok := toolAt(tokens[k-n+1 : k+1]); ok {
			return true
		}
	}
	return false
}

// toolAt is the name of the tool that a row of words is, whatever their case; words of English count behind their maker's name only.
func toolAt(row []token) (string, bool) {
	parts := make([]string, len(row))
	for i, t := range row {
		if i > 0 && t.sep != " " {
			return "", false
		}
		parts[i] = t.lower
	}
	x, ok := tools()[strings.Join(parts, " ")]
	return x.name, ok && !x.word
}

var (
	article     = regexp.MustCompile(`(^|[\s(])([Aa]n?) (\p{L}+)`)
	vowelSound  = regexp.MustCompile(`^(?:[aio]|e[^uw]|u(?:n[^i]|p|r[^ail]|lt|tt|mb|gl|ns))`)
	soundsOther = regexp.MustCompile(`^(?:one|once|ouija|uni|unanim|use|eu|ewe|hour|hono|heir|honest|herb|x|unary|united|unique|iphone|ios|os|ok|ui|ux|ai|it|hr|hrs|mba|msc|ml|seo|sql|nlp|fda|nda|rf|ssl|sms|xml)`)
)

// articles puts "a" before consonants and "an" before vowels, where the sound is beyond doubt.
func articles(s string) string {
	return article.ReplaceAllStringFunc(s, func(m string) string {
		g := article.FindStringSubmatch(m)
		word := g[3]
		if g[1] != "" && g[2][0] == 'A' { // "vitamin A and iron"
			return m
		}
		if strings.ToLower(word) != word || len(word) < 3 || soundsOther.MatchString(word) {
			return m
		}
		a := g[1] + g[2][:1]
		if vowelSound.MatchString(word) {
			return a + "n " + word
		}
		if strings.ContainsRune("bcdfgjklmnpqrstvwyz", unicode.ToLower(rune(word[0]))) && len(g[2]) == 2 {
			return a + " " + word
		}
		return m
	})
}
