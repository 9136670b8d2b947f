package resume

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// signs are marks that nothing but a bullet opens with.
const signs = "•●▪◦‣⁃■□○▫◆▶►➢➤✓✔∙⦁\uf0b7\uf0a7"

var (
	signMark   = regexp.MustCompile(`^[` + signs + `]+\s*`)
	lineMark   = regexp.MustCompile(`^(?:[` + signs + `]+\s*|[*–—-]\s+)+`)                                     // of a text whose lines are items anyhow
	dashMark   = regexp.MustCompile(`^(?:[-–—−*+·→]\s+|o(?:\t|\s{2,}))(\S)|^[-–—−](\p{Lu})|^\*(\p{Lu})[^*]*$`) // but no emphasis: "*Note* that"
	stops      = regexp.MustCompile(`[.:;!?]$|^$`)
	numberMark = regexp.MustCompile(`^\(?(\d{1,2})[.)]\s+(\S)`)
	goesOn     = regexp.MustCompile(`(?i)[,&/–—-]$|(?:^|\s)(?:a|an|the|and|or|of|in|on|at|to|by|for|from|with|as|via|using|including|into|per|than)$`)
)

// bullets are the parts of a text in which bullets are marked: each of these without its mark, and what stands around them as texts of their own.
// A line without a mark belongs to the bullet above where it goes on with it. The parts stand where they begin, one for each line, "" where there
// begins none; a single line that holds several bullets has them in place of lines. It is nil where a text has no bullets: prose, however wrapped.
func bullets(text string) []string {
	if one := strings.TrimSpace(text); !strings.Contains(one, "\n") {
		return inline(clean(one))
	}
	raw := strings.Split(text, "\n")
	all := make([]string, len(raw))
	for i, l := range raw {
		all[i] = clean(l)
	}
	rest := unmarked(all)
	out := make([]string, len(all))
	at, n, inBullet := -1, 0, false // the part that a line may go on with
	for i, l := range all {
		marked := rest[i] != l
		switch {
		case rest[i] == "" || strings.Trim(l, signs+"*–—-") == "":
			at, inBullet = -1, false
			continue
		case !marked && at >= 0 && (!inBullet || continues(raw[i], all[i-1])):
			out[at] += " " + l
			continue
		}
		out[i], at, inBullet = rest[i], i, marked
		n++
	}
	if n < 2 || slices.Equal(rest, all) {
		return nil
	}
	return out
}

// continues says whether a line without a mark goes on with the bullet above it: it is set in, opens in small letters, or that one is open.
func continues(raw, above string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(raw))
	return strings.HasPrefix(raw, "  ") || strings.HasPrefix(raw, "\t") || unicode.IsLower(r) || goesOn.MatchString(above)
}

// unmarked are lines without their marks. A dash may stand in prose as well: it is a mark where others are, where the text opens with it, or
// before a capital behind what ends in a stop. Numbers are marks where they count from one.
func unmarked(all []string) []string {
	out := slices.Clone(all)
	sure, dashes, opens := false, 0, false
	first := true
	for _, l := range all {
		sure = sure || signMark.MatchString(l)
		if dashMark.MatchString(l) {
			dashes++
			opens = opens || first
		}
		first = first && l == ""
	}
	counted := counting(all)
	for i, l := range all {
		switch m := dashMark.FindStringSubmatchIndex(l); {
		case signMark.MatchString(l):
			out[i] = unmark(l)
		case m != nil && (sure || opens || dashes > 1 || i > 0 && stops.MatchString(all[i-1]) && unicode.IsUpper(firstRune(l[max(m[2], m[4], m[6]):]))):
			out[i] = unmark(l)
		case counted && numberMark.MatchString(l):
			out[i] = l[numberMark.FindStringSubmatchIndex(l)[4]:]
		}
	}
	return out
}

// unmark takes all marks from before a text but numbers.
func unmark(l string) string {
	for {
		rest := signMark.ReplaceAllString(l, "")
		if m := dashMark.FindStringSubmatchIndex(rest); m != nil {
			rest = rest[max(m[2], m[4], m[6]):]
		}
		if rest == l {
			return l
		}
		l = rest
	}
}

// counting says whether the numbers before lines are those of a list: 1, 2 and so on, but not where all count the same: "1. Semester", "2. Semester".
func counting(all []string) bool {
	n, same, what := 0, true, ""
	for _, l := range all {
		m := numberMark.FindStringSubmatch(l)
		if m == nil {
			continue
		}
		if k, err := strconv.Atoi(m[1]); err != nil || k != n+1 && (k != 1 || n < 2) {
			return false
		} else {
			n = k
		}
		next, _, _ := strings.Cut(l[len(m[0])-len(m[2]):], " ")
		next = strings.Trim(next, ",.:;")
		same, what = same && (what == "" || next == what), next
	}
	return n > 1 && !same
}

// inline are the bullets of a text that lost its line ends: "• Filed the post • Booked rooms".
func inline(text string) []string {
	if !signMark.MatchString(text) {
		return nil
	}
	var out []string
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(signs, r) }) {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		if len(strings.Fields(part)) < 2 { // "• Excel • Word" are the words of one
			return nil
		}
		out = append(out, unmark(part))
	}
	if len(out) < 2 {
		return nil
	}
	return out
}
