package parse

import (
	"strings"
	"unicode"
)

// language guesses the language by its commonest small words.
func language(lines []line) string {
	counts := map[string]int{}
	total, han, kana := 0, 0, 0
	for _, l := range lines {
		for _, r := range l.text {
			switch {
			case unicode.In(r, unicode.Hiragana, unicode.Katakana):
				kana++
			case unicode.Is(unicode.Han, r):
				han++
			}
		}
		for w := range strings.FieldsSeq(strings.ToLower(l.text)) {
			total++
			if lang, ok := smallWords[strings.Trim(w, ".,;:()")]; ok {
				counts[lang]++
			}
		}
	}
	switch {
	case kana > 15:
		return "ja"
	case han > total/3 && han > 20:
		return "zh"
	case total < 20:
		return ""
	}
	best, n := "en", 0
	for _, lang := range []string{"en", "es", "fr", "de", "pt", "it", "nl"} {
		if counts[lang] > n {
			best, n = lang, counts[lang]
		}
	}
	return best
}

var smallWords = func() map[string]string {
	table := map[string]string{}
	for lang, list := range map[string]string{
		"en": "the and of to in for with on by at from as an is was using",
		"es": "el los las y con por para una del como más años y/o gestión",
		"fr": "le les et des du pour avec une dans sur aux au en-cours gestion équipe",
		"de": "und der die das mit für von im bei zur als den dem eine",
		"pt": "os das dos e com para uma na no em ao como mais gestão",
		"it": "il gli di con per della del nel alla dei delle presso gestione",
		"nl": "het een van en voor met bij naar aan als werkzaamheden",
	} {
		for w := range strings.FieldsSeq(list) {
			table[w] = lang
		}
	}
	return table
}()
