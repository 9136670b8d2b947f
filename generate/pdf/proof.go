package pdf

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"redraft/resume"
)

// ErrProof says that a PDF does not hold what it was made from: a fault of ours.
var ErrProof = errors.New("the PDF does not hold the content")

// Lost is the text that a PDF does not hold as it is. It wraps ErrProof.
type Lost struct {
	Path   string
	Length int // of the text, in characters
	how    string
}

func (l *Lost) Error() string { return fmt.Sprintf("%v: %s", ErrProof, fmt.Sprintf(l.how, l.Path)) }

// Unwrap is ErrProof.
func (l *Lost) Unwrap() error { return ErrProof }

func lost(path, text, how string) error { return &Lost{path, utf8.RuneCountInString(text), how} }

// Check proves a rendering before anybody sees it. The file itself must hold every text of the content letter for letter, the longer ones
// in their order, and no box in a character's place; doc, which is what parse read from the file, must hold every word. Its error wraps
// ErrProof and names the member that is missing.
func Check(content resume.Resume, data []byte, doc *resume.Document) error {
	if doc == nil || doc.Layout == nil || doc.Layout.Text == "" {
		return fmt.Errorf("%w: nothing was read back", ErrProof)
	}
	file, err := textOf(data)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrProof, err)
	}
	r := tidy(content)
	if err := inFile(r, letters(file, true)); err != nil {
		return err
	}
	return inDocument(r, doc)
}

// inFile looks for the texts among what the file's own tables say its glyphs are.
func inFile(r resume.Resume, file string) (err error) {
	after := map[string]int{} // where the last long text of a section ended
	walk(r, func(path, text string) {
		want := letters(text, true)
		if err != nil || want == "" || machine.MatchString(text) {
			return
		}
		list, _, _ := strings.Cut(path, "[")
		from := 0
		if ordered(path) {
			from = after[list]
		}
		at := strings.Index(file[from:], want)
		switch {
		case at < 0 && strings.Contains(file, want):
			err = lost(path, text, "%s is out of order")
		case at < 0:
			err = lost(path, text, "%s is missing in the file")
		case ordered(path):
			after[list] = from + at + len(want)
		}
	})
	return err
}

// ordered says whether a member is one of a list of sentences.
func ordered(path string) bool { return sentence.MatchString(path) }

var sentence = regexp.MustCompile(`\.(?:responsibilities|highlights|details|lines|summary|text)\b|^summary$`)

// inDocument looks for the texts among the lines that parse read: the letters of each on end, and none of its words grown together with its
// neighbours or torn.
func inDocument(r resume.Resume, doc *resume.Document) (err error) {
	if strings.ContainsAny(doc.Layout.Text, "\ufffd\ufffe\uffff") {
		return fmt.Errorf("%w: a character is read as a box", ErrProof)
	}
	var all strings.Builder
	all.WriteString(doc.Layout.Text)
	for _, p := range append(slices.Clone(doc.Layout.HeaderFooter), doc.Layout.LetterSpaced...) {
		all.WriteString(p.Text + "\n")
	}
	whole, words := letters(all.String(), false), map[string]bool{}
	for _, w := range tokens(all.String()) {
		words[w] = true
	}
	walk(r, func(path, text string) {
		switch {
		case err != nil || machine.MatchString(text):
		case !strings.Contains(whole, letters(text, false)):
			err = lost(path, text, "%s is not read back as it is")
		default:
			for _, w := range tokens(text) {
				if !words[w] && len(w) <= longWord && !strings.ContainsFunc(w, wide) {
					err = lost(path, text, "a word of %s is read back joined or torn")
				}
			}
		}
	})
	return err
}

// longWord is the length from which on a narrow column may break a word.
const longWord = 16

// letters folds a text to what must survive any setting: its letters and figures, with its marks where they are asked for. Spaces and
// hyphens go, for lines end at them.
func letters(s string, marks bool) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.Is(unicode.M, r):
			return unicode.ToLower(r)
		case marks && !unicode.IsSpace(r) && r != '-' && r != '\u00ad':
			return r
		}
		return -1
	}, norm.NFKC.String(s))
}

func tokens(s string) []string {
	return strings.FieldsFunc(strings.ToLower(norm.NFKC.String(s)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r)
	})
}
