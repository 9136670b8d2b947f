package score

import (
	"slices"
	"strings"
	"unicode"
)

// tongueNames are the human languages that descriptions ask for, with their names in the languages that resumes are written in.
var tongueNames = map[string]string{
	"English": "englisch anglais inglés inglese inglês engels", "German": "deutsch allemand alemán tedesco alemão duits",
	"French": "französisch français francés francese francês", "Spanish": "spanisch español espagnol spagnolo espanhol spaans",
	"Italian": "italienisch italiano", "Portuguese": "portugiesisch português portugués portugais", "Dutch": "niederländisch nederlands néerlandais",
	"Mandarin": "", "Chinese": "chinesisch chinois chino", "Cantonese": "kantonesisch", "Japanese": "japanisch japonais", "Korean": "koreanisch",
	"Arabic": "arabisch arabe", "Hindi": "", "Russian": "russisch russe ruso", "Polish": "polnisch polski polonais", "Swedish": "schwedisch svenska",
	"Tagalog": "", "Filipino": "", "Vietnamese": "vietnamesisch", "Thai": "", "Indonesian": "indonesisch", "Turkish": "türkisch türkçe", "Hebrew": "hebräisch",
	"Greek": "griechisch", "Czech": "tschechisch", "Ukrainian": "ukrainisch", "Romanian": "rumänisch", "Hungarian": "ungarisch", "Danish": "dänisch dansk",
	"Norwegian": "norwegisch norsk", "Finnish": "finnisch",
}

// tongues are the languages by each of their names, in small letters.
var tongues = func() map[string]string {
	out := map[string]string{}
	for name, others := range tongueNames {
		out[strings.ToLower(name)] = name
		for _, other := range strings.Fields(others) {
			out[other] = name
		}
	}
	return out
}()

// tongueCodes are the languages that resumes are written in.
var tongueCodes = map[string]string{"en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "pl": "Polish"}

// tongueOf is the language that a word names, "" for none: "German", "Deutschkenntnisse".
func tongueOf(word string) string {
	if t := tongues[word]; t != "" {
		return t
	}
	for _, tail := range []string{"kenntnisse", "kenntnissen"} {
		if head, ok := strings.CutSuffix(word, tail); ok {
			return tongues[head]
		}
	}
	return ""
}

// fluency is a level of a language: 1 to 6 for A1 to C2 of the Common European Framework, 7 for a native's. Words are less exact than codes, so
// that one who says "fluent" may be taken to have more than who asks for it must mean.
type fluency struct{ held, asked int }

// fluencyHeads begin the words for levels.
var fluencyHeads = []struct {
	head string
	fluency
}{
	{"nativ", fluency{7, 6}}, {"mother", fluency{7, 6}}, {"muttersprach", fluency{7, 6}}, {"bilingu", fluency{7, 5}}, {"zweisprach", fluency{7, 5}}, {"near", fluency{6, 5}},
	{"full", fluency{6, 5}}, {"fluen", fluency{5, 4}}, {"fließ", fluency{5, 4}}, {"fliess", fluency{5, 4}}, {"verhandlungssich", fluency{5, 5}}, {"excellen", fluency{5, 4}},
	{"perfe", fluency{6, 5}}, {"advanced", fluency{5, 4}}, {"profession", fluency{5, 4}}, {"busines", fluency{5, 4}}, {"proficien", fluency{5, 4}}, {"upper", fluency{4, 4}},
	{"good", fluency{4, 3}}, {"gut", fluency{4, 3}}, {"solid", fluency{4, 3}}, {"conversation", fluency{4, 3}}, {"limited", fluency{3, 3}}, {"working", fluency{4, 3}},
	{"intermedia", fluency{3, 3}}, {"elementary", fluency{2, 2}}, {"basic", fluency{2, 1}}, {"grundkenntn", fluency{2, 1}}, {"beginner", fluency{1, 1}}, {"anfänger", fluency{1, 1}},
}

// levelCode is the rank of a level as the Framework writes it, "b2", 0 for none.
func levelCode(word string) int {
	word = strings.TrimSuffix(word, "+")
	if len(word) != 2 || word[0] < 'a' || word[0] > 'c' || word[1] < '1' || word[1] > '2' {
		return 0
	}
	return int(word[0]-'a')*2 + int(word[1]-'0')
}

// fluencyOf is the level that a word tells; intensified, it is one more.
func fluencyOf(tokens []token, i int) fluency {
	if n := levelCode(tokens[i].lower); n > 0 {
		return fluency{n, n}
	}
	for _, h := range fluencyHeads {
		if strings.HasPrefix(tokens[i].lower, h.head) {
			if i > 0 && (tokens[i-1].lower == "very" || tokens[i-1].lower == "sehr") {
				return fluency{h.held + 1, h.asked + 1}
			}
			return h.fluency
		}
	}
	return fluency{}
}

// apart are the signs that end what is said of a language.
const apart = ",;|•·\n"

// fluencyAt is the level that a text tells of the language at a token, and where: behind it, "German (B2)", or before, "fluent in English and German".
func fluencyAt(text string, tokens []token, i int) (level fluency, at int) {
	for k := i + 1; k < min(len(tokens), i+5); k++ {
		between := text[tokens[k-1].to:tokens[k].from]
		if strings.ContainsAny(between, apart) || tongueOf(tokens[k].lower) != "" || tokens[k].lower == "and" || tokens[k].lower == "und" || tokens[k].lower == "or" {
			break
		}
		if l := fluencyOf(tokens, k); l.held > 0 {
			return l, k
		}
	}
	near := true // nothing stands between that tells of something else: "C1 level in German"
	for k := i - 1; k >= max(0, i-6); k-- {
		named := tongueOf(tokens[k].lower) != ""
		if between := text[tokens[k].to:tokens[k+1].from]; strings.ContainsAny(between, ")") || strings.ContainsAny(between, apart) && !named {
			break
		}
		l := fluencyOf(tokens, k)
		if code := levelCode(tokens[k].lower) > 0; l.held > 0 && (!code || near && (k == 0 || tongueOf(tokens[k-1].lower) == "" || strings.ContainsAny(text[tokens[k-1].to:tokens[k].from], apart))) {
			return l, k
		} else if code {
			break
		}
		near = near && !named && beside[tokens[k].lower] && tokens[k].lower != "and"
	}
	return fluency{}, -1
}

// speaking says whether a token names a language that is spoken: "polish" in small letters does so only where nothing else is said.
func speaking(t token, alone bool) string {
	if r := []rune(t.text)[0]; !unicode.IsUpper(r) && !alone {
		return ""
	}
	return tongueOf(t.lower)
}

// tonguesIn are the languages that a sentence asks for; the tokens that tell of them are covered.
func tonguesIn(sentence string, tokens []token, covered []bool) []want {
	var out []want
	told := len(tokens) <= 7 || among(tokens, speakingWords, speakingHeads)
	for i, t := range tokens {
		name := speaking(t, false)
		if name == "" {
			continue
		}
		level, at := fluencyAt(sentence, tokens, i)
		if !told && (at < 0 || levelCode(tokens[at].lower) == 0) {
			continue
		}
		covered[i] = true
		w := tongueWant(name, level, tokens, at)
		w.from, w.to = t.from, t.to
		if at >= 0 {
			covered[at] = true
			w.from, w.to = min(w.from, tokens[at].from), max(w.to, tokens[at].to)
		}
		out = append(out, w)
	}
	return out
}

func tongueWant(name string, level fluency, tokens []token, at int) want {
	w := want{term: name, keyword: -1, tongue: name, level: level.asked}
	if at >= 0 && levelCode(tokens[at].lower) > 0 {
		w.term += " " + strings.ToUpper(strings.TrimSuffix(tokens[at].text, "+"))
	}
	return w
}

// tongueItem is the language that an item names in small letters, with its level and nothing else: "english c1".
func tongueItem(part string) (want, bool) {
	tokens := tokenize(part)
	i := slices.IndexFunc(tokens, func(t token) bool { return tongueOf(t.lower) != "" })
	if i < 0 || len(tokens) > 5 {
		return want{}, false
	}
	for k, t := range tokens {
		if k != i && fluencyOf(tokens, k).held == 0 && !beside[t.lower] {
			return want{}, false
		}
	}
	level, at := fluencyAt(part, tokens, i)
	return tongueWant(tongueOf(tokens[i].lower), level, tokens, at), true
}

// beside are words that say nothing more of a language.
var beside = setOf(strings.Fields("in level language speaker speaking skills knowledge native written spoken and very sehr tongue niveau sprache"))

// speaks quotes where a language is named at the level that is asked for, or at none; a resume that is written in it shows it too.
func (f *facts) speaks(w want, p proofs) []Evidence {
	out, told := []Evidence{}, false
	for _, x := range p.texts {
		listed := x.t.Skill() || strings.HasPrefix(x.t.Path, "languages[")
		for i, t := range x.t.tokens {
			if speaking(t, listed || t.lower != strings.ToLower(w.tongue)) != w.tongue {
				continue
			}
			level, at := fluencyAt(x.t.Text, x.t.tokens, i)
			if at >= 0 && !told {
				out, told = out[:0], true
			}
			if len(out) < maxProof && (at < 0 && !told || at >= 0 && level.held >= w.level) {
				out = append(out, f.at(x.t.Text, x.t.Path))
			}
			break
		}
	}
	written := f.english && w.tongue == "English" || tongueCodes[f.doc.Language] == w.tongue
	if len(out) > 0 || told || !written {
		return out
	}
	for _, x := range p.texts {
		if !x.t.Skill() && len(x.t.tokens) > 5 {
			return append(out, f.at(x.t.Text, x.t.Path))
		}
	}
	return out
}
