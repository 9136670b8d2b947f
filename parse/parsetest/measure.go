package parsetest

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"redraft/resume"
)

// Scores has a score in 0..1 by field.
type Scores map[string]float64

// Below prints the fields that score less than limit, in their order by name, as "field=0.000 " each; a limit above 1 prints all.
func (s Scores) Below(limit float64) string {
	var b strings.Builder
	for _, field := range slices.Sorted(maps.Keys(s)) {
		if s[field] < limit {
			fmt.Fprintf(&b, "%s=%.3f ", field, s[field])
		}
	}
	return b.String()
}

// Score holds the predicted resume against the gold one and scores each field that the gold one has; what it lacks is not judged.
//
//	name, email, phone      exact match, 1 or 0: of tokens, of normalized text, of digits (a country code may be missing on either side)
//	location, summary       token F1
//	links                   LinkF1
//	sections                F1 of the sets of names, "other" aside
//	skills, bullets         F1 of items aligned one to one; a pair counts from a token F1 of 0.8, of bullets 0.85
//	experiences, education  F1 of slots (role, company, start, end; institution, degree, end) of entries aligned one to one
//
// uris are the targets of links that the file itself carries, nil if it is no file or they are not known.
func Score(gold, predicted resume.Resume, uris []string) Scores {
	out := Scores{}
	exact := func(field, gold string, match bool) {
		if gold != "" {
			out[field] = 0
			if match {
				out[field] = 1
			}
		}
	}
	name, email, phone := strings.Join(tokenize(gold.Name), " "), Normalize(gold.Email), Digits(gold.Phone)
	exact("name", name, name == strings.Join(tokenize(predicted.Name), " "))
	exact("email", email, email == Normalize(predicted.Email))
	exact("phone", phone, samePhone(phone, Digits(predicted.Phone)))
	if gold.Location != "" {
		out["location"] = TokenF1(gold.Location, predicted.Location)
	}
	if gold.Summary != "" {
		out["summary"] = TokenF1(gold.Summary, predicted.Summary)
	}
	if list := links(gold); len(list) > 0 {
		out["links"] = LinkF1(list, links(predicted), uris)
	}
	if len(gold.Sections) > 0 {
		out["sections"] = sectionF1(gold.Sections, predicted.Sections)
	}
	if len(gold.Skills) > 0 {
		out["skills"] = itemF1(gold.Skills, predicted.Skills, 0.8)
	}
	if len(gold.Experiences) > 0 {
		out["experiences"] = slotF1(experiences(gold), experiences(predicted))
	}
	if list := bullets(gold); len(list) > 0 {
		out["bullets"] = itemF1(list, bullets(predicted), 0.85)
	}
	if len(gold.Education) > 0 {
		out["education"] = slotF1(education(gold), education(predicted))
	}
	return out
}

func links(r resume.Resume) []string {
	if r.LinkedIn == "" {
		return r.Links
	}
	return append(slices.Clone(r.Links), r.LinkedIn)
}

func experiences(r resume.Resume) (out []entry) {
	for _, x := range r.Experiences {
		out = append(out, entry{[]string{x.Role, x.Company}, []string{x.Start, x.End}})
	}
	return out
}

func bullets(r resume.Resume) (out []string) {
	for _, x := range r.Experiences {
		out = append(out, x.Responsibilities...)
	}
	return out
}

func education(r resume.Resume) (out []entry) {
	for _, x := range r.Education {
		out = append(out, entry{[]string{x.Institution, x.Degree}, []string{x.End}})
	}
	return out
}

// samePhone compares digits. One of the two may have a country code that the other lacks or has a leading zero for; a predicted number
// that is shorter than seven digits is no part of another.
func samePhone(gold, predicted string) bool {
	a, b := strings.TrimLeft(gold, "0"), strings.TrimLeft(predicted, "0")
	return predicted != "" && (gold == predicted || len(predicted) >= 7 && strings.HasSuffix(a, b) || strings.HasSuffix(predicted, a))
}

// Normalize makes texts comparable: Unicode's NFKC, lower case, one space between words, straight apostrophes, neither soft hyphens nor
// zero-width spaces.
func Normalize(s string) string {
	s = strings.NewReplacer("\u00ad", "", "\u200b", "", "’", "'").Replace(norm.NFKC.String(s))
	return strings.ToLower(strings.Join(strings.Fields(s), " "))
}

var tokenPattern = regexp.MustCompile(`[\pL\pN_+#.]*[\pL\pN_][\pL\pN_+#]*`)

func tokenize(s string) []string { return tokenPattern.FindAllString(Normalize(s), -1) }

// Digits are the decimal digits of s, in any script, in their order.
func Digits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// f1 is the harmonic mean of precision (truePositives of predicted) and recall (truePositives of gold), in 0..1; 1 where there is nothing
// to find and nothing was found.
func f1(truePositives, gold, predicted int) float64 {
	if gold+predicted == 0 {
		return 1
	}
	return 2 * float64(truePositives) / float64(gold+predicted)
}

// TokenF1 is the F1 of the normalized tokens of two texts as multisets, their order aside: in 0..1, 1 for two texts without tokens, and the
// same whichever comes first.
func TokenF1(a, b string) float64 {
	x, y := tokenize(a), tokenize(b)
	left := map[string]int{}
	for _, token := range x {
		left[token]++
	}
	common := 0
	for _, token := range y {
		if left[token] > 0 {
			left[token]--
			common++
		}
	}
	return f1(common, len(x), len(y))
}

// Align aligns the items 0..gold-1 with the items 0..predicted-1 one to one and greedily: the most similar pair first, of equals the one
// with the lower indices, none below threshold. It gives the pairs of a gold index and a predicted one, at most as many as there are of
// the fewer, the most similar first.
func Align(gold, predicted int, similarity func(i, j int) float64, threshold float64) [][2]int {
	type pair struct {
		i, j       int
		similarity float64
	}
	var all []pair
	for i := range gold {
		for j := range predicted {
			if s := similarity(i, j); s >= threshold {
				all = append(all, pair{i, j, s})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b pair) int {
		if a.similarity > b.similarity {
			return -1
		} else if a.similarity < b.similarity {
			return 1
		}
		return 0
	})
	usedI, usedJ := map[int]bool{}, map[int]bool{}
	var out [][2]int
	for _, p := range all {
		if !usedI[p.i] && !usedJ[p.j] {
			usedI[p.i], usedJ[p.j] = true, true
			out = append(out, [2]int{p.i, p.j})
		}
	}
	return out
}

// itemF1 is the F1, in 0..1, of texts aligned one to one: a pair counts from a token F1 of threshold on.
func itemF1(gold, predicted []string, threshold float64) float64 {
	pairs := Align(len(gold), len(predicted), func(i, j int) float64 { return TokenF1(gold[i], predicted[j]) }, threshold)
	return f1(len(pairs), len(gold), len(predicted))
}

// entry has the judged slots of a role or a course; "" is an empty one. All entries of a list have the same slots.
type entry struct{ texts, dates []string }

// slotF1 is the F1 of the filled slots of entries aligned one to one, in 0..1. A text is right from a token F1 of 0.8 on, a date by SameDate.
// The similarity that aligns entries is the mean token F1 of their texts, and 0.25 more for each date.
func slotF1(gold, predicted []entry) float64 {
	similarity := func(i, j int) float64 {
		sum := 0.0
		for k, s := range gold[i].texts {
			sum += TokenF1(s, predicted[j].texts[k]) / float64(len(gold[i].texts))
		}
		for k, s := range gold[i].dates {
			if SameDate(s, predicted[j].dates[k]) {
				sum += 0.25
			}
		}
		return sum
	}
	filled := func(list []entry) (n int) {
		for _, e := range list {
			for _, s := range append(slices.Clone(e.texts), e.dates...) {
				if s != "" {
					n++
				}
			}
		}
		return n
	}
	truePositives := 0
	for _, p := range Align(len(gold), len(predicted), similarity, 0.3) {
		a, b := gold[p[0]], predicted[p[1]]
		for k := range a.texts {
			if a.texts[k] != "" && TokenF1(a.texts[k], b.texts[k]) >= 0.8 {
				truePositives++
			}
		}
		for k := range a.dates {
			if a.dates[k] != "" && SameDate(a.dates[k], b.dates[k]) {
				truePositives++
			}
		}
	}
	return f1(truePositives, filled(gold), filled(predicted))
}

var (
	yearMonth  = regexp.MustCompile(`(\d{4})\s*(?:[-/.]|年)\s*(\d{1,2})(?:\D|$)`)
	monthYear  = regexp.MustCompile(`(?:^|\D)(\d{1,2})[-/.](\d{4})`)
	onlyYear   = regexp.MustCompile(`(?:19|20)\d\d`)
	nowWords   = strings.Fields("present current now today ongoing heute présent actuel actualidad 至今 现在 現在 oggi presente atual heden")
	monthWords = func() map[string]int {
		table := map[string]int{}
		for _, year := range []string{
			"jan feb mar apr may jun jul aug sep oct nov dec", "janv févr mars avr mai juin juil août sept oct nov déc",
			"ene feb mar abr may jun jul ago sep oct nov dic", "jan feb mär apr mai jun jul aug sep okt nov dez",
			"gen feb mar apr mag giu lug ago set ott nov dic", "jan fev mar abr mai jun jul ago set out nov dez", "jan feb maa apr mei jun jul aug sep okt nov dec",
		} {
			for i, w := range strings.Fields(year) {
				table[w] = i + 1
			}
		}
		return table
	}()
)

// SameDate says whether two dates as written, in any of nine languages, are the same to the month, or to the year where one of the two has
// no month. All words for the present are one date; texts without a year are the same only where they are equal once normalized.
func SameDate(a, b string) bool {
	if Normalize(a) != "" && Normalize(a) == Normalize(b) {
		return true
	}
	ya, ma, oka := parseDate(a)
	yb, mb, okb := parseDate(b)
	return oka && okb && ya == yb && (ma == mb || ya != "now" && (ma == 0 || mb == 0))
}

// parseDate gives the year as four digits or as "now", and the month as a number, 0 for none; ok is false where there is no year.
func parseDate(s string) (year string, month int, ok bool) {
	s = Normalize(s)
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return unicode.IsSpace(r) || r == '.' || r == ',' }) {
		if slices.Contains(nowWords, w) {
			return "now", 0, true
		}
	}
	if m := yearMonth.FindStringSubmatch(s); m != nil {
		_, _ = fmt.Sscan(m[2], &month)
		return m[1], month, true
	}
	if m := monthYear.FindStringSubmatch(s); m != nil {
		_, _ = fmt.Sscan(m[1], &month)
		return m[2], month, true
	}
	if year = onlyYear.FindString(s); year == "" {
		return "", 0, false
	}
	for _, w := range tokenize(s) {
		r := []rune(w)
		for _, n := range []int{len(r), 4, 3} {
			if n <= len(r) && monthWords[string(r[:n])] > 0 {
				return year, monthWords[string(r[:n])], true
			}
		}
	}
	return year, 0, true
}

// LinkF1 is the F1 of two sets of links, in 0..1. Links are compared without scheme, "www." and slashes at the end, and one may be the end
// of the other's path. A predicted link that is among uris, the targets that the file itself carries, is never a false positive.
func LinkF1(gold, predicted, uris []string) float64 {
	bare := func(list []string) []string {
		var out []string
		for _, s := range list {
			s = Normalize(s)
			s = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(s, "https://"), "http://"), "www.")
			if s = strings.TrimRight(s, "/"); s != "" && !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
		return out
	}
	g, p, u := bare(gold), bare(predicted), bare(uris)
	equal := func(a, b string) bool {
		return a == b || strings.HasSuffix(a, "/"+b) || strings.HasSuffix(b, "/"+a)
	}
	truePositives, falsePositives := 0, 0
	for _, a := range g {
		if slices.ContainsFunc(p, func(b string) bool { return equal(a, b) }) {
			truePositives++
		}
	}
	for _, b := range p {
		if !slices.Contains(u, b) && !slices.ContainsFunc(g, func(a string) bool { return equal(a, b) }) {
			falsePositives++
		}
	}
	return f1(truePositives, len(g), truePositives+falsePositives)
}

// sectionF1 is the F1 of two sets of sections, "other" aside, in 0..1.
func sectionF1(gold, predicted []resume.Section) float64 {
	set := func(list []resume.Section) map[resume.Section]bool {
		out := map[resume.Section]bool{}
		for _, s := range list {
			out[s] = true
		}
		delete(out, resume.Others)
		return out
	}
	g, p := set(gold), set(predicted)
	truePositives := 0
	for s := range g {
		if p[s] {
			truePositives++
		}
	}
	return f1(truePositives, len(g), len(p))
}
