package pdf

import (
	"strings"
	"unicode"

	"redraft/resume"
)

// languageOf is the language to set content in: the one asked for, else what its letters and small words say.
func languageOf(r resume.Resume, asked string) string {
	if asked != "" && wellFormed(asked) {
		return asked
	}
	var han, kana, cyrillic, greek, latin int
	counts := map[string]int{}
	walk(r, func(_, text string) {
		for _, c := range text {
			switch {
			case unicode.In(c, unicode.Hiragana, unicode.Katakana):
				kana++
			case unicode.Is(unicode.Han, c):
				han++
			case unicode.Is(unicode.Cyrillic, c):
				cyrillic++
			case unicode.Is(unicode.Greek, c):
				greek++
			case unicode.IsLetter(c):
				latin++
			}
		}
		for w := range strings.FieldsSeq(strings.ToLower(text)) {
			for _, language := range smallWords[strings.Trim(w, ".,;:()")] {
				counts[language]++
			}
		}
	})
	switch {
	case kana > 10 && 3*(kana+han) > latin:
		return "ja"
	case han > 10 && 3*han > latin:
		return "zh"
	case cyrillic > latin:
		return "ru"
	case greek > latin:
		return "el"
	}
	best := "en"
	for _, language := range []string{"es", "fr", "de", "pt", "it", "nl", "vi"} {
		if counts[language] > counts[best]+1 {
			best = language
		}
	}
	return best
}

// wellFormed says whether a text may stand as a document's language: letters, digits and hyphens.
func wellFormed(tag string) bool {
	return len(tag) >= 2 && len(tag) <= 35 && !strings.ContainsFunc(tag, func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-'
	})
}

// smallWords are the words that a language cannot do without, with the languages that have them.
var smallWords = func() map[string][]string {
	table := map[string][]string{}
	for language, list := range map[string]string{
		"en": "the and of to in for with on by at from as an was using",
		"es": "el los las y con por para una del como más de la en que",
		"fr": "le les et des du pour avec une dans sur aux au de la en équipe",
		"de": "und der die das mit für von im bei zur als den dem eine in",
		"pt": "os das dos e com para uma na no em ao como mais de da do",
		"it": "il gli di con per della del nel alla dei delle presso e la",
		"nl": "het een van en voor met bij naar aan als de in",
		"vi": "và của cho với các trong là được có một những tại",
	} {
		for w := range strings.FieldsSeq(list) {
			table[w] = append(table[w], language)
		}
	}
	return table
}()
