package resume

import (
	"strings"
	"unicode"
)

// WrittenIn is the language of a resume, ISO 639-1: that of its prose, of its titles and skills where the prose is short, and of headings as printed.
// Names of people, employers, schools and places tell nothing. English where nothing tells.
func (r *Resume) WrittenIn(headings ...string) string {
	var t tongue
	t.hear(headings...)
	t.hear(r.Summary)
	for _, list := range [][]Experience{r.Experiences, r.Volunteer} {
		for _, x := range list {
			t.hear(x.Responsibilities...)
		}
	}
	for _, x := range r.Education {
		t.hear(x.Details...)
	}
	for _, x := range r.Projects {
		t.hear(x.Highlights...)
	}
	for _, x := range r.Awards {
		t.hear(x.Summary)
	}
	for _, x := range r.Publications {
		t.hear(x.Summary)
	}
	for _, x := range r.References {
		t.hear(x.Text)
	}
	t.hear(r.Interests...)
	for _, x := range r.Other {
		if x.Title != Unread {
			t.hear(x.Title)
			t.hear(x.Lines...)
		}
	}
	if t.words < enoughProse {
		t.hear(r.Headline)
		t.hear(r.Skills...)
		for _, x := range append(r.Experiences[:len(r.Experiences):len(r.Experiences)], r.Volunteer...) {
			t.hear(x.Role)
		}
	}
	return t.name()
}

// enoughProse is how many words tell a language.
const enoughProse = 12

// tongue counts what a language is known by: its letters and its small words.
type tongue struct {
	words                                     int
	han, kana, hangul, cyrillic, greek, latin int
	small                                     map[string]int // small words by language
	doubtful                                  map[string]int // those that are words of English or parts of names as well
}

func (t *tongue) hear(texts ...string) {
	if t.small == nil {
		t.small, t.doubtful = map[string]int{}, map[string]int{}
	}
	for _, s := range texts {
		wide := t.han + t.kana + t.hangul
		for _, c := range s {
			switch {
			case unicode.In(c, unicode.Hiragana, unicode.Katakana):
				t.kana++
			case unicode.Is(unicode.Han, c):
				t.han++
			case unicode.Is(unicode.Hangul, c):
				t.hangul++
			case unicode.Is(unicode.Cyrillic, c):
				t.cyrillic++
			case unicode.Is(unicode.Greek, c):
				t.greek++
			case unicode.IsLetter(c):
				t.latin++
			}
		}
		t.words += (t.han + t.kana + t.hangul - wide) / 2
		for w := range strings.FieldsSeq(strings.ToLower(s)) {
			t.words++
			w = strings.Trim(w, ".,;:()")
			count := t.small
			if englishToo[w] {
				count = t.doubtful
			}
			for _, language := range smallWords[w] {
				count[language]++
			}
		}
	}
}

func (t *tongue) name() string {
	switch wide := 3 * (t.han + t.kana); {
	case t.kana > 10 && wide > t.latin:
		return "ja"
	case t.han > 10 && wide > t.latin:
		return "zh"
	case t.hangul > 10 && 3*t.hangul > t.latin:
		return "ko"
	case t.cyrillic > t.latin:
		return "ru"
	case t.greek > t.latin:
		return "el"
	}
	best, most := "en", t.small["en"]
	for _, language := range []string{"es", "fr", "de", "pt", "it", "nl", "vi"} { // a lone word is no language, nor are doubtful ones alone
		n := t.small[language]
		if n > 0 {
			n += t.doubtful[language]
		}
		if n > t.small["en"]+1 && n > most {
			best, most = language, n
		}
	}
	return best
}

// englishToo are small words of another language that English has as words or in names: "met targets", "loaded the van", "Los Angeles".
var englishToo = map[string]bool{"met": true, "van": true, "die": true, "den": true, "do": true, "dos": true, "pour": true, "con": true, "los": true, "las": true}

// smallWords are the words that a language cannot do without, and those of its commonest headings, with the languages that have them.
var smallWords = func() map[string][]string {
	table := map[string][]string{}
	for language, list := range map[string]string{
		"en": "the and of to in for with on by at from as an was using experience education skills languages summary profile employment",
		"es": "el los las y con por para una del como más de la en que un se años gestión experiencia educación formación habilidades idiomas perfil",
		"fr": "le les et des du pour avec une dans sur aux au de la en équipe expérience expériences formation compétences langues profil",
		"de": "und der die das mit für von im bei zur als den dem eine in berufserfahrung ausbildung kenntnisse sprachen profil",
		"pt": "os das dos e com para uma na no em ao como mais de da do gestão experiência formação competências idiomas perfil",
		"it": "il gli di con per della del nel alla dei delle presso e la gestione esperienza formazione competenze lingue profilo",
		"nl": "het een van en voor met bij naar aan als de in werkzaamheden werkervaring opleiding vaardigheden talen profiel",
		"vi": "và của cho với các trong là được có một những tại",
	} {
		for w := range strings.FieldsSeq(list) {
			table[w] = append(table[w], language)
		}
	}
	return table
}()
