package generate

import (
	"net/url"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// maxName is how much of a person's name a file's name holds, in characters: some file systems take 255 bytes in all.
const maxName = 60

// fileName is "John_Doe_Resume_Improved.pdf", in the script that the name is written in.
func fileName(person, format string) string {
	var words []string
	n := 0
	for _, word := range strings.FieldsFunc(norm.NFC.String(person), func(r rune) bool {
		return !unicode.In(r, unicode.L, unicode.N, unicode.M) && !strings.ContainsRune("-'’.", r)
	}) {
		if word = strings.Trim(word, "-'’."); word == "" {
			continue
		}
		if n += len([]rune(word)) + 1; n > maxName {
			if len(words) == 0 {
				words = append(words, string([]rune(word)[:maxName]))
			}
			break
		}
		words = append(words, word)
	}
	return strings.Join(append(words, "Resume_Improved."+format), "_")
}

// latin are letters that have no accent to lose but are known by others.
var latin = strings.NewReplacer("ß", "ss", "ẞ", "SS", "æ", "ae", "Æ", "AE", "œ", "oe", "Œ", "OE", "ø", "o", "Ø", "O", "đ", "d", "Đ", "D", "ð", "d", "Ð", "D",
	"þ", "th", "Þ", "Th", "ł", "l", "Ł", "L", "ı", "i", "’", "'")

// asciiName is a file's name for programs that know no other letters: accents go, and what is not Latin with them.
func asciiName(name string) string {
	ascii := strings.Map(func(r rune) rune {
		if r < 0x20 || r > 0x7e || r == '"' || r == '\\' || r == '%' {
			return -1
		}
		return r
	}, norm.NFD.String(latin.Replace(name)))
	return strings.TrimLeft(ascii, "_-. ")
}

// extValue is a file's name as RFC 8187 wants it in a header.
func extValue(name string) string {
	return strings.NewReplacer("+", "%20", "%21", "!", "%23", "#", "%24", "$", "%26", "&", "%5E", "^", "%60", "`", "%7C", "|", "'", "%27", "(", "%28", ")", "%29", "*", "%2A").
		Replace(url.QueryEscape(name))
}
