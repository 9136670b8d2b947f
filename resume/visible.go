package resume

import (
	"strings"
	"unicode"
)

// Unseen says of a character that nobody sees it, though it hides a word from whoever looks for one, holds a hidden one or turns the text around it
// about: control characters but for white space, spaces and fillers without ink, the soft hyphen, tags, what sets the direction of writing. Joiners,
// which shape letters and emoji, are none.
func Unseen(r rune) bool {
	switch {
	case r < ' ', r >= 0x7f && r < 0xa0:
		return !unicode.IsSpace(r)
	case r == zwnj, r == zwj, unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return false
	case r == 0x34f, r == 0x115f, r == 0x1160, r == 0x2800, r == 0x3164, r == 0xffa0: // fillers
		return true
	}
	return unicode.Is(unicode.Cf, r)
}

const (
	zwnj, zwj = '\u200c', '\u200d'
	blackFlag = '\U0001f3f4' // which tags behind it make a country's
)

// Visible is a text without what nobody sees, but for the given characters: joiners between Latin letters, and tags that make no flag, go as well.
func Visible(s string, keep ...rune) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r >= 0x7f && r < 0xa0 || r == zwnj || r == zwj || Unseen(r) }) {
		return s
	}
	var b strings.Builder
	before, flag := rune(0), false
	for i, r := range s {
		tag := r >= 0xe0020 && r <= 0xe007f
		flag = r == blackFlag || flag && tag
		switch {
		case r == 0x85: // the next line, of old machines
			b.WriteByte(' ')
		case tag && flag:
			b.WriteRune(r)
		case (r == zwj || r == zwnj) && (plainLetter(before) || plainLetter(firstRune(s[i+len(string(r)):]))):
		case Unseen(r) && !strings.ContainsRune(string(keep), r):
		default:
			b.WriteRune(r)
			before = r
		}
	}
	return b.String()
}

// plainLetter says whether no joiner shapes what stands beside a character: a letter that is joined to none, a digit, a blank.
func plainLetter(r rune) bool {
	return r == 0 || r <= 0x24f || unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}
