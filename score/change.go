package score

import (
	"slices"
	"strings"

	"redraft/score/english"
)

// Change is what a sentence says of a thing that rose or fell.
type Change struct {
	Thing  string // as the words that name it, lower case: "number of complaints"
	Rose   bool
	Effect int // 1 where that is good, -1 where it is bad, 0 where nothing tells: "raised 9 defects", "handled 30% more complaints"
}

// Worsened says whether a sentence tells of something that grew worse: "increased churn by 5%", "saw a 9% drop in sales".
func Worsened(s string) bool {
	return slices.ContainsFunc(Changes(s), func(c Change) bool { return c.Effect < 0 })
}

// Changes finds what a sentence says rose or fell. A change is judged by the head of the thing's name: "the sales cycle" is a cycle, "quality
// and safety issues" are issues, and only a measure has the sense of what it measures ("error rate", "number of complaints").
func Changes(s string) []Change {
	x := changeReader{s, tokenize(s)}
	var out []Change
	for i, t := range x.tokens {
		way := x.way(i)
		if way == 0 {
			continue
		}
		names, at := x.changed(i, way)
		judged := len(names) > 0 && x.judged(min(i, at)) && !(english.Comparison(t.lower) != 0 && x.means(at))
		for _, n := range names {
			c := Change{Thing: n.text, Rose: way > 0}
			if judged {
				c.Effect = way * n.wanted
			}
			out = append(out, c)
		}
	}
	return out
}

// reach is how many words from a change the name of what changed may go: a text of changes only must not take the square of its length.
const reach = 20

// changeReader reads a sentence for what changed in it.
type changeReader struct {
	s      string
	tokens []token
}

// thing is a thing's name and whether one wants more of it (1), less (-1), or nobody knows.
type thing struct {
	text   string
	wanted int
}

func (x changeReader) word(i int) string {
	if i < 0 || i >= len(x.tokens) {
		return ""
	}
	return x.tokens[i].lower
}

// gap is what stands before a word; a text's ends are full stops.
func (x changeReader) gap(i int) string {
	if i <= 0 || i >= len(x.tokens) {
		return "."
	}
	return x.s[x.tokens[i-1].to:x.tokens[i].from]
}

// parted says whether a sign parts a word from the one before.
func (x changeReader) parted(i int) bool { return strings.ContainsAny(x.gap(i), ",.;:()–—|\n") }

// way is 1 of a word that tells of a rise, -1 of one that tells of a fall, else 0; "cut-off", "more than 5" and "more or less" tell of none.
func (x changeReader) way(i int) int {
	w := x.word(i)
	turns := english.Direction(w)
	way := turns
	if way == 0 {
		way = english.Comparison(w)
	}
	compares := func(k int) bool { return english.Comparison(x.word(k)) != 0 }
	switch {
	case x.gap(i+1) == "-",
		x.word(i+1) == "than" && (turns == 0 || x.isNumber(i+2)),
		x.word(i+1) == "or" && compares(i+2), x.word(i-1) == "or" && compares(i-2):
		return 0
	}
	return way
}

// isNumber says whether a word is a number by itself, not the first part of another: "no-shows".
func (x changeReader) isNumber(i int) bool {
	w := x.word(i)
	digits := func(w string) bool { return w != "" && w[0] >= '0' && w[0] <= '9' }
	if x.gap(i+1) == "-" && !digits(x.word(i+1)) {
		return false
	}
	return digits(w) || w == "half" || slices.Contains(numbersInWords, w)
}

// share says whether a number is one of hundred.
func (x changeReader) share(i int) bool {
	return strings.Contains(x.gap(i+1), "%") || x.word(i+1) == "percent"
}

// others are prepositions besides the commonest words.
var others = setOf(strings.Fields("along among amongst around onto throughout toward towards upon"))

var articles = setOf(strings.Fields("a an the its their his her my our your this these those all both each every"))

// changed names what the change at a word is of, and says where the name begins: what stands behind ("cut costs", "a drop of 5% in sales"), or
// before ("sales fell", "sales growth").
func (x changeReader) changed(i, way int) ([]thing, int) {
	_, tense, verb := english.Form(x.word(i))
	finite := verb && (tense == english.Past || tense == english.Gerund) || english.Comparison(x.word(i)) != 0
	noun := !finite && i > 0 && !x.parted(i) && (articles[x.word(i-1)] || x.isNumber(i-1) || !english.FunctionWord(x.word(i-1)))
	if !noun && !x.parted(i+1) && x.opens(i+1) {
		if strings.HasPrefix(x.word(i), "rais") && !x.measured(i+1) {
			return nil, i // things that were reported: "raised tickets"
		}
		return x.things(i+1, len(x.tokens), tense == english.Gerund), i + 1
	}
	if before := x.subject(i); before < i {
		return x.things(before, i, false), before
	}
	k := i + 1
	for range 2 { // "of 5% in"
		for k < len(x.tokens) && (x.isNumber(k) || x.word(k) == "percent") {
			if way > 0 && x.opens(k+1) && !x.share(k) && x.word(k) != "percent" && !noun {
				return nil, i // things that were counted: "raised 9 defects"
			}
			k++
		}
		if x.word(k) == "of" || x.word(k) == "in" {
			k++
		}
	}
	if k > i+1 && k < len(x.tokens) && x.opens(k) {
		return x.things(k, len(x.tokens), tense == english.Gerund), i
	}
	return nil, i
}

// measured says whether somewhere behind a word stands by how much something changed, from what or to what.
func (x changeReader) measured(i int) bool {
	for k := i + 1; k < min(i+reach, len(x.tokens)); k++ {
		if w := x.word(k - 1); x.isNumber(k) && (w == "by" || w == "from" || w == "to") {
			return true
		}
	}
	return false
}

// opens says whether a thing's name may begin at a word.
func (x changeReader) opens(i int) bool {
	w := x.word(i)
	return w != "" && !x.isNumber(i) && !others[w] && (articles[w] || !english.FunctionWord(w) || english.Comparison(w) != 0 || x.gap(i+1) == "-")
}

// subject is where the name begins that ends right before a word, or that word: of "sales growth" the first word, and before what somebody or
// something did all that belongs to the name, "reply time to 40 clients fell". Numbers before a comparison stand between: "churn 5% lower".
func (x changeReader) subject(i int) int {
	k, start := i, i
	for k > 0 && english.Comparison(x.word(i)) != 0 && !x.parted(k) && x.isNumber(k-1) {
		k--
	}
	_, tense, _ := english.Form(x.word(i))
	did := tense == english.Past || strings.HasSuffix(x.word(i), "ed") || irregular[x.word(i)]
	for ; k > max(0, i-reach) && !x.parted(k); k-- {
		w := x.word(k - 1)
		_, tense, verb := english.Form(w)
		switch {
		case start == i && (passive[w] || strings.HasSuffix(w, "ly")):
		case verb && tense == english.Past, start == i && !x.opens(k-1), start == i && articles[w]:
			return start
		case x.opens(k-1) && !articles[w]:
			start = k - 1
		case w == "of", articles[w], did && (x.isNumber(k-1) || others[w] || within[w]):
		default:
			return start
		}
	}
	return start
}

var (
	irregular = setOf(strings.Fields("fell rose shrank"))
	passive   = setOf(strings.Fields("was were been has have had"))
	within    = setOf(strings.Fields("to in for at on per with between across within over"))
)

// judged says whether the change whose words begin at i is told as what came of the deed: not what was met with ("handled a rise in
// complaints"), turned round or denied.
func (x changeReader) judged(i int) bool {
	prepositions := 0
	k := i - 1
	for ; k >= 0 && !x.parted(k+1); k-- {
		switch w := x.word(k); {
		case english.Despite(w):
			return false
		case articles[w], x.isNumber(k), w == "percent", strings.HasSuffix(w, "ly"):
			continue
		case prepositions == 0 && (w == "to" || w == "in" || w == "with"):
			prepositions++
			continue
		case english.FunctionWord(w):
			return true
		}
		break
	}
	if k < 0 || x.parted(k+1) {
		return true
	}
	v, _, verb := english.Form(x.word(k))
	return !verb && !strings.HasSuffix(x.word(k), "ed") || english.Brings(v.Base) || english.Brings(x.word(k))
}

// means says whether a comparison is what a deed was done with: "with 20% fewer staff".
func (x changeReader) means(i int) bool {
	k := i - 2
	for k >= 0 && (x.isNumber(k) || x.word(k) == "percent") {
		k--
	}
	return !x.parted(k+1) && x.word(k) == "with"
}

// things reads the names of things between two words: one, or several in a row, of which the last may share its head with those before:
// "sales and marketing costs". gerund says that the change is one, so that another behind "and" goes on with the sentence.
func (x changeReader) things(from, to int, gerund bool) []thing {
	rows, listed, commas := [][]int{nil}, false, false
	k := from
read:
	for ; k < min(to, from+reach); k++ {
		w := x.word(k)
		last := &rows[len(rows)-1]
		joins := w == "and" || w == "or" || strings.Contains(x.gap(k), "&")
		if k > from && x.parted(k) && (strings.TrimSpace(x.gap(k)) != "," || len(rows[0]) == 0) {
			break
		}
		if k > from && (joins || x.parted(k)) && len(*last) > 0 {
			at := k
			if w == "and" || w == "or" {
				at++
			}
			_, tense, verb := english.Form(x.word(at))
			switch {
			case english.Direction(x.word(at)) != 0, verb && tense == english.Past && !english.Unwanted(x.word(at)):
				break read
			case verb && tense == english.Gerund && gerund && joins:
				return nil
			case verb && tense == english.Gerund && !joins && x.word(at+1) != "and":
				break read
			}
			rows = append(rows, nil)
			last = &rows[len(rows)-1]
			listed, commas = listed || joins, commas || !joins
		}
		switch {
		case w == "and" || w == "or", strings.HasSuffix(w, "ly"):
		case !x.opens(k) && w != "of":
			break read
		case articles[w]:
			if len(*last) > 0 && x.word((*last)[len(*last)-1]) != "of" {
				break read
			}
		default:
			*last = append(*last, k)
		}
	}
	if commas && !listed {
		rows = rows[:1]
	}
	rows = slices.DeleteFunc(rows, func(row []int) bool { return len(row) == 0 })
	if n := len(rows); n > 1 && len(rows[n-1]) > 1 && !articles[x.word(rows[n-1][0]-1)] {
		rows = rows[n-1:]
	}
	out := make([]thing, len(rows))
	for i, row := range rows {
		out[i] = x.thing(row)
	}
	return out
}

// thing judges the thing that words name.
func (x changeReader) thing(row []int) thing {
	words := make([]string, len(row))
	for i, k := range row {
		words[i] = x.word(k)
	}
	n := thing{text: strings.Join(words, " ")}
	sense := 1
	if way := english.Comparison(words[0]); way != 0 && english.Direction(words[0]) == 0 { // "lost 12% fewer sales"
		sense, words = way, words[1:]
	}
	for {
		of := slices.Index(words, "of")
		if of <= 0 || !english.Counted(words[of-1]) || of > 1 && wanted(words[:of-1], words[of-1]) != 0 {
			next := x.word(row[len(row)-1] + 1)
			if of >= 0 {
				words, next = words[:of], "of"
			}
			n.wanted = sense * wanted(words, next)
			return n
		}
		words = words[of+1:]
	}
}

// wanted is 1 of a thing that one wants more of, -1 of one that one wants less of, 0 where nobody knows; next stands behind its name.
func wanted(words []string, next string) int {
	if len(words) == 0 {
		return 0
	}
	last := len(words) - 1
	head, before := words[last], ""
	if last > 0 {
		before = words[last-1]
	}
	for _, pair := range []string{before + "-" + head, head + "-" + next} {
		if n, known := english.Wanted(pair); known {
			return n
		}
	}
	if english.Relative(head) && last > 0 {
		if n := wanted(words[:last], head); n != 0 {
			return n
		}
	}
	if english.Unwanted(before) {
		return -1
	}
	n, _ := english.Wanted(head)
	if english.Treated(before) {
		return max(n, -n)
	}
	if n > 0 && slices.ContainsFunc(words[:last], english.Unwanted) {
		return 0 // "late customer orders"
	}
	return n
}
