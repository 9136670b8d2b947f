package rules

import (
	"strings"
	"unicode"

	"redraft/score/english"
)

// englishWords and otherWords are the small words by which a text shows its language.
var (
	englishWords = set("the and of to in for with a an by on from at as that which this were was is are into across through using their our my all over per or within")
	otherWords   = set("de la el los las del y en con para por un une le les des du et dans pour avec der die das und mit für von im den het een voor met van di il che per con em do da dos das e o os um uma och att som ett med på av w z na do się jest lorem ipsum dolor amet consectetur")
	// surely are small words of English that are none of another language.
	surely = set("the and to with by at for from that which this were are through their our my within")
	// bothWays are small words of another language that are words of English too: "met deadlines", "loaded the van", "die casting", "pour drinks".
	bothWays = set("met van die den do pour con im en")
	// linking are those that stand between the parts of a name: "Casa de Campo".
	linking = set("de del di da do dos das la las los el le les du des y e van von")
)

// smallWords counts the small words of English in a text, those of other languages and all words. What may be a word of English or part of a
// name counts as another language's only where English words do not outweigh it.
func smallWords(tokens []token) (ours, others, all int) {
	doubtful := 0
	for i, t := range tokens {
		switch {
		case englishWords[t.lower]:
			ours++
		case !otherWords[t.lower], bothWays[t.lower] && amongEnglish(tokens, i):
		case bothWays[t.lower] || inName(tokens, i):
			doubtful++
		default:
			others++
		}
	}
	if doubtful > 0 && provesEnglish(tokens) < doubtful {
		others += doubtful
	}
	return ours, others, len(tokens)
}

// provesEnglish counts the words that English alone has: small ones, verbs in the past and behind "I".
func provesEnglish(tokens []token) int {
	n := 0
	for i, t := range tokens {
		v, form, ok := verbOf(t.lower)
		n += boolInt(surely[t.lower] || !otherWords[t.lower] && ok && (form == english.Past && v.Base != t.lower || i > 0 && tokens[i-1].text == "I"))
	}
	return n
}

// amongEnglish says that a small word of English or an "I" stands right beside the word at i: "the van", "met with".
func amongEnglish(tokens []token, i int) bool {
	return i > 0 && plain(tokens[i].sep) && (surely[tokens[i-1].lower] || tokens[i-1].text == "I") || i+1 < len(tokens) && plain(tokens[i+1].sep) && surely[tokens[i+1].lower]
}

// inName says that the word at i looks like part of a name: "Las Vegas", "Casa de Campo", "OS".
func inName(tokens []token, i int) bool {
	t := tokens[i]
	follows := i+1 < len(tokens) && plain(tokens[i+1].sep) && upper(tokens[i+1])
	return len(t.text) > 1 && strings.ToUpper(t.text) == t.text || upper(t) && follows || linking[t.lower] && follows && i > 0 && plain(t.sep) && upper(tokens[i-1])
}

func upper(t token) bool { return unicode.IsUpper([]rune(t.text)[0]) }

// inEnglish says whether a text can be taken for English prose that somebody wrote of themselves, no template's.
func inEnglish(s string) bool {
	if templated(s) {
		return false
	}
	tokens := tokenize(strings.ReplaceAll(s, "w/", "with"))
	for _, t := range tokens {
		for _, r := range t.text {
			if r > 0x24F && unicode.IsLetter(r) {
				return false
			}
		}
	}
	ours, others, all := smallWords(tokens)
	return all > 0 && (ours > others || others == 0 && (ours > 0 || all < 12))
}
