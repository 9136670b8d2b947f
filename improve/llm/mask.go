package llm

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"redraft/resume"
)

// Mask puts tokens such as [[NAME_1]] in the place of what tells who somebody is: names, email addresses, phone numbers, links and street
// addresses. Restore puts each back exactly as it stood. Too much is masked rather than too little: it costs nothing, since it comes back.
type Mask struct {
	known     []secret // what the resume itself names, longest first
	tokens    map[string]string
	originals map[string]string // token -> text
	counts    map[string]int
}

type secret struct {
	find *regexp.Regexp
	kind string
}

// NewMask learns what a resume says of the person and of others.
func NewMask(content resume.Resume) *Mask {
	m := &Mask{tokens: map[string]string{}, originals: map[string]string{}, counts: map[string]int{}}
	type value struct{ text, kind string }
	var values []value
	add := func(kind string, texts ...string) {
		for _, t := range texts {
			if t = strings.TrimSpace(t); utf8.RuneCountInString(t) >= 3 {
				values = append(values, value{t, kind})
			}
		}
	}
	add("EMAIL", content.Email)
	add("PHONE", content.Phone)
	add("LINK", append(slices.Clone(content.Links), content.LinkedIn)...)
	for _, p := range content.Projects {
		add("LINK", p.URL)
	}
	for _, p := range content.Publications {
		add("LINK", p.URL)
	}
	if strings.ContainsAny(content.Location, ",0123456789") {
		add("ADDRESS", content.Location)
	}
	for _, name := range append([]string{content.Name}, references(content)...) {
		add("NAME", name)
		for part := range strings.FieldsFuncSeq(name, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
			if !slices.Contains(notNames, strings.ToLower(part)) {
				add("NAME", part)
			}
		}
	}
	slices.SortStableFunc(values, func(a, b value) int { return cmp.Compare(len(b.text), len(a.text)) })
	for _, v := range values {
		if find, err := regexp.Compile(literal(v.text)); err == nil {
			m.known = append(m.known, secret{find, v.kind})
		}
	}
	return m
}

// notNames are words around names.
var notNames = []string{"the", "and", "van", "von", "der", "den", "del", "los", "las", "dos", "mrs", "miss", "prof", "phd", "mba", "cpa", "msc", "bsc", "jr", "sr", "iii"}

func references(content resume.Resume) []string {
	var names []string
	for _, r := range content.References {
		names = append(names, r.Name)
	}
	return names
}

// literal matches a text in any case and however its words are spaced; a short name only as it is written, or "An" would hide every "an".
func literal(text string) string {
	words := strings.Fields(text)
	for i, w := range words {
		words[i] = regexp.QuoteMeta(w)
	}
	flags := "(?i)"
	if len(words) == 1 && utf8.RuneCountInString(text) < 4 {
		flags = ""
	}
	return flags + strings.Join(words, `\s+`)
}

// unit is what may follow a street: a flat.
const unit = `\.?(?:,?\s*(?i:apt|apartment|unit|suite|ste|flat|#)\.?\s*[\w-]+)?`

// patterns find what is private wherever it stands, in this order. A token that the text itself holds is masked too, so that Restore cannot
// take it for one of ours.
var patterns = []secret{
	{regexp.MustCompile(`\[\[[^\[\]\n]{0,40}\]\]`), "TEXT"},
	{regexp.MustCompile(`(?i)[\p{L}\p{N}._%+'-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\s?(?:\.|\(dot\)|\[dot\])\s?[\p{L}\p{N}-]+)+`), "EMAIL"},
	{regexp.MustCompile(`(?i)\b(?:https?|ftp)://[^\s<>"']+|\b(?:www\.)[^\s<>"']+|\b(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|me|co|info|app|de|fr|es|it|nl|uk|ph|in|eu|ch|at|be|pt|br|jp|cn|us|ca|au|nz|ly|gg|tv|xyz|site|online|tech|ai)/[^\s<>"']*|\b(?:linkedin|github|gitlab|behance|dribbble|twitter|facebook|instagram|t|x|wa|medium|stackoverflow)\.(?:com|me|net)\b[^\s<>"',;]*`), "LINK"},
	{regexp.MustCompile(`(?:\+|\b00)\s?\d[\d\s()./-]{6,}\d|\(\d{2,5}\)\s?\d[\d\s./-]{4,}\d|\b0\d{1,4}[\s/.-]\d[\d\s./-]{4,}\d|\b\d{3}[\s.-]\d{3}[\s.-]\d{4}\b|\b0?9\d{9}\b|\b\d{10,13}\b`), "PHONE"},
	{regexp.MustCompile(`(?i)\bP\.?\s?O\.?\s?Box\s+\d+|\b\d{1,5}[a-z]?,?\s+(?:[\p{L}\d.'’-]+\s+){1,4}?(?:street|avenue|boulevard|blvd|lane)\b` + unit), "ADDRESS"},
	{regexp.MustCompile(`\b\d{1,5}[a-zA-Z]?,?\s+(?:\p{Lu}[\p{L}.'’-]*\s+|\d+(?:st|nd|rd|th)\s+){1,4}?(?i:st|ave|road|rd|ln|drive|dr|court|ct|way|place|pl|square|sq|highway|hwy|parkway|pkwy|terrace|close|crescent)\b` + unit), "ADDRESS"},
	{regexp.MustCompile(`(?i)\b[\p{L}-]+(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|laan|straat|gracht)\s+\d{1,4}\s?[a-z]?\b|\b(?:calle|avenida|paseo|rua|praça)\s+(?:d[eao]s?\s+)?[\p{L}'’.-]+(?:\s+[\p{L}'’.-]+)?,?\s+\d{1,4}\b|\b\d{1,4},?\s(?:rue|chemin|impasse)\s+(?:d[eu]s?\s+|de\s+la\s+)?[\p{L}'’-]+`), "ADDRESS"},
	{regexp.MustCompile(`\b(?:Via|Viale|Piazza)\s+(?:\p{L}+\s+){1,3}\d{1,4}\b`), "ADDRESS"},
	{regexp.MustCompile(`\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Madam|Atty|Engr|Herr|Frau|Mme|Sr|Sra)\.?\s+\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’.-]+){0,2}`), "NAME"},
	{regexp.MustCompile(`\b(?:[Rr]eport(?:ed|s|ing)?(?:\s+directly)?\s+to|[Aa]ssistant\s+to|[Ss]upervised\s+by|[Mm]anaged\s+by|[Mm]entored\s+by|[Rr]eferred\s+by)\s+(\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’.-]+){1,2})`), "NAME"},
}

// Hide masks a text.
func (m *Mask) Hide(text string) string {
	for _, s := range patterns[:2] {
		text = m.replace(text, s)
	}
	for _, s := range m.known {
		text = m.replace(text, s)
	}
	for _, s := range patterns[2:] {
		text = m.replace(text, s)
	}
	return text
}

// replace puts tokens in the place of what is found outside tokens and not within a longer word.
func (m *Mask) replace(text string, s secret) string {
	var out strings.Builder
	last := 0
	var tokens [][]int
	if s.kind != "TEXT" {
		tokens = tokenForm.FindAllStringIndex(text, -1)
	}
	for _, at := range s.find.FindAllStringSubmatchIndex(text, -1) {
		from, to := at[0], at[1]
		if len(at) > 2 && at[2] >= 0 {
			from, to = at[2], at[3]
		}
		for to > from && strings.ContainsRune(".,;:)", rune(text[to-1])) && s.kind != "TEXT" && s.kind != "NAME" {
			to--
		}
		if from < last || to <= from || tokenAt(tokens, from) || s.kind != "LINK" && s.kind != "TEXT" && within(text, from, to) {
			continue
		}
		for _, t := range tokens { // a link may have taken in a token
			if t[0] < to && to < t[1] {
				to = t[1]
			}
		}
		found := text[from:to]
		if s.kind != "TEXT" { // what looked like a token in the text itself was hidden first
			found = m.unmasked(found)
		}
		out.WriteString(text[last:from])
		out.WriteString(m.token(s.kind, found))
		last = to
	}
	return out.String() + text[last:]
}

// tokenAt says whether a place lies in a token that stands already.
func tokenAt(tokens [][]int, at int) bool {
	return slices.ContainsFunc(tokens, func(t []int) bool { return t[0] <= at && at < t[1] })
}

// within says whether letters go on before or after: "Ann" in "Annual".
func within(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	first, _ := utf8.DecodeRuneInString(text[from:])
	end, _ := utf8.DecodeLastRuneInString(text[:to])
	after, _ := utf8.DecodeRuneInString(text[to:])
	return unicode.IsLetter(before) && unicode.IsLetter(first) || unicode.IsLetter(end) && unicode.IsLetter(after)
}

func (m *Mask) token(kind, text string) string {
	if t, ok := m.tokens[text]; ok {
		return t
	}
	m.counts[kind]++
	t := fmt.Sprintf("[[%s_%d]]", kind, m.counts[kind])
	m.tokens[text], m.originals[t] = t, text
	return t
}

// unmasked puts back what was masked before, so that one token hides all of it.
func (m *Mask) unmasked(text string) string {
	return tokenForm.ReplaceAllStringFunc(text, func(t string) string {
		if original, ok := m.originals[t]; ok {
			return original
		}
		return t
	})
}

var tokenForm = regexp.MustCompile(`\[\[[A-Z]+_\d+\]\]`)

// Restore puts back what was masked. whole is false when the text holds something like a token that is none of ours.
func (m *Mask) Restore(text string) (restored string, whole bool) {
	whole = true
	restored = tokenForm.ReplaceAllStringFunc(text, func(t string) string {
		original, ok := m.originals[t]
		if !ok {
			whole = false
		}
		return original
	})
	rest := tokenForm.ReplaceAllString(text, "")
	return restored, whole && !strings.Contains(rest, "[[") && !strings.Contains(rest, "]]")
}
