package score

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"redraft/score/english"
)

// bullet is a statement about a role and where it stands.
type bullet struct {
	*text
	job      int
	current  bool   // of a role that goes on
	verb     string // the base form of the verb that opens it, or its first word
	opens    bool   // a verb opens it
	tense    english.Tense
	numbers  bool // it says how much, how many, how often or how fast
	measured int  // characters, without what mending takes away or adds
}

// collectBullets lists what the roles say; marks without words and passages that earn nothing are left out.
func (f *facts) collectBullets() {
	roles := map[string]int{}
	for i := range f.r.Experiences {
		roles[fmt.Sprintf("experiences[%d]", i)] = i
	}
	for i := range f.texts {
		t := &f.texts[i]
		at, _, ok := strings.Cut(t.Path, ".responsibilities[")
		job, known := roles[at]
		if !ok || !known || t.spam != "" || !lettered(t) { // a mark or a page number is no statement
			continue
		}
		t.ongoing = f.r.Experiences[job].End == "present"
		b := bullet{text: t, job: job, current: t.ongoing, numbers: quantified(t), measured: measure(t)}
		b.open(f.english)
		f.bullets = append(f.bullets, b)
	}
}

// lettered says whether a text has a word in it.
func lettered(t *text) bool {
	return slices.ContainsFunc(t.tokens, func(k token) bool {
		r, _ := utf8.DecodeRuneInString(k.text)
		return unicode.IsLetter(r) && (len(k.text) > 1 || len(t.tokens) > 1)
	})
}

// open reads the first word: an adverb before a verb is passed over ("Successfully led").
func (b *bullet) open(inEnglish bool) {
	if !inEnglish {
		return
	}
	for i, t := range b.tokens {
		if i > 1 {
			break
		}
		b.verb = t.lower
		if strings.HasSuffix(t.lower, "ly") && len(t.lower) > 4 {
			continue
		}
		break
	}
	word := b.verb
	second := ""
	if len(b.tokens) > 1 {
		second = b.tokens[1].lower
	}
	if word == "co" && len(b.tokens) > 1 { // "Co-founded"
		word = b.tokens[1].lower
	}
	v, tense, known := english.Form(strings.TrimPrefix(word, "re-"))
	if _, _, strong := english.Lookup(word); known && !strong && english.Noun(word) && !determiners[second] && !numerals[second] && !startsWithDigit(second) {
		known = false // "Email campaigns", "Stock control"
	}
	switch {
	case len(b.weak) > 0 && b.weak[0].from == 0: // "Helped with", "Responsible for"
	case known && tense == english.Base && isPast(second): // "Research integrated into …": a noun
	case known && tense == english.Gerund && b.listed(): // "Packaging, flyers and banners"
	case known:
		b.verb, b.opens, b.tense = v.Base, true, tense
	case strings.HasSuffix(word, "ed") && len(word) > 4 && !strings.HasSuffix(word, "eed"):
		b.opens, b.tense = true, english.Past
	}
}

// determiners tell a verb before them from a noun: "Stock the shelves".
var determiners = setOf(strings.Fields("a an the all each every both any some this these those my our its his her their up out new"))

func startsWithDigit(word string) bool { return word != "" && word[0] >= '0' && word[0] <= '9' }

// listed says whether the first word begins a list of things.
func (b *bullet) listed() bool {
	if len(b.tokens) < 2 || !strings.HasPrefix(b.Text[b.tokens[0].to:], ",") {
		return false
	}
	_, tense, known := english.Form(b.tokens[1].lower)
	return !known || tense != english.Gerund
}

func isPast(word string) bool {
	_, tense, known := english.Form(word)
	return known && tense == english.Past && strings.HasSuffix(word, "ed") || word == "was" || word == "is" || word == "were"
}

// opened is for how many characters the first word counts: "Doing", "Do" and "Did" tell as much.
const opened = 8

// measure is a text's length in characters without pronouns, weak phrases and digits, and with any first word for the same: to mend those must not
// make it too short or too long.
func measure(t *text) int {
	n := 0
	for _, r := range t.Text {
		if r < '0' || r > '9' {
			n++
		}
	}
	for _, i := range t.first {
		n -= len(t.tokens[i].text) + 1
	}
	opens := 0 // the word that is left at the head
	skip := func() {
		for opens < len(t.tokens) && slices.Contains(t.first, opens) {
			opens++
		}
	}
	skip()
	for _, h := range t.weak {
		from := t.leadIn(h)
		n -= t.tokens[h.to-1].to - t.tokens[from].from + 1
		if from == opens {
			opens = h.to
		}
	}
	skip()
	if opens < len(t.tokens) && wide(t.tokens[opens].text) == 0 && !(t.tokens[opens].text[0] >= '0' && t.tokens[opens].text[0] <= '9') {
		n += opened - utf8.RuneCountInString(t.tokens[opens].text)
	}
	return max(0, n)
}

// leadIn is where a weak phrase begins with the verb before it: "was responsible for".
func (t *text) leadIn(h hit) int {
	if h.from > 0 && toBe[t.tokens[h.from-1].lower] {
		return h.from - 1
	}
	return h.from
}

var toBe = setOf(strings.Fields("was were is am are been"))

// numerals are words that count.
var numerals = setOf(strings.Fields("two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty dozen dozens hundred hundreds " +
	"thousand thousands million millions billion doubled tripled quadrupled halved twice"))

// quantified says whether a text holds a number that says how much, how many, how often or how fast; a year, a version, a standard or
// "24/7" is none.
func quantified(t *text) bool {
	for i := range t.tokens {
		if t.tokens[i].text[0] >= '0' && t.tokens[i].text[0] <= '9' {
			if quantity(t, i) {
				return true
			}
		} else if numerals[t.tokens[i].lower] && !strings.HasPrefix(t.Text[t.tokens[i].to:], "-way") {
			return true
		}
		if wide(t.tokens[i].text) > 0 && strings.ContainsAny(t.tokens[i].text, "0123456789%") {
			return true
		}
	}
	return false
}

// units are what may be written close behind a number.
var units = setOf(strings.Fields("k m b x mm bn h hr hrs min mins + k+ m+ x+ kb gb tb ms s kg km pt pct wpm"))

func quantity(t *text, i int) bool {
	k := t.tokens[i]
	digits := 0
	for digits < len(k.text) && (k.text[digits] >= '0' && k.text[digits] <= '9' || k.text[digits] == '.') {
		digits++
	}
	unit := k.lower[digits:]
	before, after := strings.TrimRight(t.Text[:k.from], " "), strings.TrimLeft(t.Text[k.to:], " ")
	switch {
	case strings.HasPrefix(after, "%") || endsInCurrency(before):
		return true
	case strings.HasPrefix(t.Text[k.to:], "/7") || k.lower == "401k":
		return false
	case unit != "" && !units[unit] && wide(unit) == 0:
		return false // "1st", "3D", "5S"
	case strings.HasSuffix(t.Text[:k.from], "-") && i > 0 && unicode.IsLetter(rune(t.tokens[i-1].text[0])):
		return false // "COVID-19"
	case unit == "" && digits == 4 && (k.text[:2] == "19" || k.text[:2] == "20"):
		return false // a year
	case i > 0 && unit == "" && digits <= 5 && named(t, i) && !strings.HasPrefix(t.Text[k.to:], ","):
		return false // "Windows 10", "ISO 9001"
	}
	return unit != "" || digits > 3 || i+1 < len(t.tokens) || strings.HasPrefix(t.Text[k.to:], ",")
}

// named says whether a number belongs to the name before it.
func named(t *text, i int) bool {
	p := t.tokens[i-1]
	return t.Text[p.to:t.tokens[i].from] == " " && p.text != p.lower && !startsSentence(t.Text, p) &&
		(i+1 == len(t.tokens) || !strings.HasPrefix(t.Text[t.tokens[i].to:], " ") || english.FunctionWord(t.tokens[i+1].lower))
}

func endsInCurrency(s string) bool {
	for _, sign := range []string{"$", "€", "£", "¥", "₱", "₹", "₩", "USD", "EUR", "GBP", "PHP", "AUD", "CAD"} {
		if strings.HasSuffix(s, sign) {
			return true
		}
	}
	return false
}
