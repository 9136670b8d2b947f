package pdf_test

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

// measure gives each field of the content that has something to judge a number in 0..1: how much of it was read back. It is the measure of
// parse's own evaluator, with the content in the place of a truth.
func measure(want, got resume.Resume) map[string]float64 {
	out := map[string]float64{}
	same := func(field, a, b string) {
		if a != "" {
			out[field] = 0
			if a == b {
				out[field] = 1
			}
		}
	}
	same("name", strings.Join(tokens(want.Name), " "), strings.Join(tokens(got.Name), " "))
	same("email", fold(want.Email), fold(got.Email))
	if a, b := digits(want.Phone), digits(got.Phone); a != "" {
		same("phone", a, b)
	}
	if want.Location != "" {
		out["location"] = overlap(want.Location, got.Location)
	}
	if want.Summary != "" {
		out["summary"] = overlap(want.Summary, got.Summary)
	}
	if links := addresses(want); len(links) > 0 {
		out["links"] = linkScore(links, addresses(got), nil)
	}
	out["sections"] = sectionScore(want.Sections, got.Sections)
	if len(want.Skills) > 0 {
		out["skills"] = f1(matches(want.Skills, got.Skills, 0.8), len(want.Skills), len(got.Skills))
	}
	wantJobs, wantBullets := jobs(want)
	gotJobs, gotBullets := jobs(got)
	if len(wantJobs) > 0 {
		out["experiences"] = entryScore(wantJobs, gotJobs)
	}
	if len(wantBullets) > 0 {
		out["bullets"] = f1(matches(wantBullets, gotBullets, 0.85), len(wantBullets), len(gotBullets))
	}
	if len(want.Education) > 0 {
		out["education"] = entryScore(studies(want), studies(got))
	}
	return out
}

func addresses(r resume.Resume) []string {
	if r.LinkedIn == "" {
		return r.Links
	}
	return append(slices.Clone(r.Links), r.LinkedIn)
}

func jobs(r resume.Resume) (list []entry, bullets []string) {
	for _, x := range r.Experiences {
		list = append(list, entry{[]string{x.Role, x.Company}, []string{x.Start, x.End}})
		bullets = append(bullets, x.Responsibilities...)
	}
	return list, bullets
}

func studies(r resume.Resume) (list []entry) {
	for _, x := range r.Education {
		list = append(list, entry{[]string{x.Institution, x.Degree}, []string{x.End}})
	}
	return list
}

func below(fields map[string]float64, limit float64) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		if fields[name] < limit {
			fmt.Fprintf(&b, "%s=%.3f ", name, fields[name])
		}
	}
	return b.String()
}

func fold(s string) string {
	s = strings.NewReplacer("\u00ad", "", "\u200b", "", "’", "'").Replace(norm.NFKC.String(s))
	return strings.ToLower(strings.Join(strings.Fields(s), " "))
}

var wordPattern = regexp.MustCompile(`[\pL\pN_+#.]*[\pL\pN_][\pL\pN_+#]*`)

func tokens(s string) []string { return wordPattern.FindAllString(fold(s), -1) }

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

func f1(hits, want, got int) float64 {
	if want+got == 0 {
		return 1
	}
	return 2 * float64(hits) / float64(want+got)
}

// overlap is the F1 over the words of both.
func overlap(a, b string) float64 {
	x, y := tokens(a), tokens(b)
	left := map[string]int{}
	for _, w := range x {
		left[w]++
	}
	hits := 0
	for _, w := range y {
		if left[w] > 0 {
			left[w]--
			hits++
		}
	}
	return f1(hits, len(x), len(y))
}

// pairUp pairs the likest first.
func pairUp(want, got int, like func(i, j int) float64, least float64) [][2]int {
	type pair struct {
		i, j int
		like float64
	}
	var all []pair
	for i := range want {
		for j := range got {
			if l := like(i, j); l >= least {
				all = append(all, pair{i, j, l})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b pair) int {
		if a.like > b.like {
			return -1
		} else if a.like < b.like {
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

func matches(want, got []string, least float64) int {
	return len(pairUp(len(want), len(got), func(i, j int) float64 { return overlap(want[i], got[j]) }, least))
}

// entry is the judged part of a role or a course: texts that must match in words, dates to the month.
type entry struct{ texts, dates []string }

func entryScore(want, got []entry) float64 {
	like := func(i, j int) float64 {
		sum := 0.0
		for k, s := range want[i].texts {
			sum += overlap(s, got[j].texts[k]) / float64(len(want[i].texts))
		}
		for k, s := range want[i].dates {
			if sameDate(s, got[j].dates[k]) {
				sum += 0.25
			}
		}
		return sum
	}
	count := func(list []entry) (n int) {
		for _, e := range list {
			for _, s := range append(slices.Clone(e.texts), e.dates...) {
				if s != "" {
					n++
				}
			}
		}
		return n
	}
	hits := 0
	for _, p := range pairUp(len(want), len(got), like, 0.3) {
		a, b := want[p[0]], got[p[1]]
		for k := range a.texts {
			if a.texts[k] != "" && overlap(a.texts[k], b.texts[k]) >= 0.8 {
				hits++
			}
		}
		for k := range a.dates {
			if a.dates[k] != "" && sameDate(a.dates[k], b.dates[k]) {
				hits++
			}
		}
	}
	return f1(hits, count(want), count(got))
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

// sameDate compares to the month, or to the year where one of the two has no month.
func sameDate(a, b string) bool {
	if fold(a) != "" && fold(a) == fold(b) {
		return true
	}
	ya, ma, oka := readDate(a)
	yb, mb, okb := readDate(b)
	return oka && okb && ya == yb && (ma == mb || ya != "now" && (ma == 0 || mb == 0))
}

func readDate(s string) (year string, month int, ok bool) {
	s = fold(s)
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
	for _, w := range tokens(s) {
		r := []rune(w)
		for _, n := range []int{len(r), 4, 3} {
			if n <= len(r) && monthWords[string(r[:n])] > 0 {
				return year, monthWords[string(r[:n])], true
			}
		}
	}
	return year, 0, true
}

func linkScore(want, got, uris []string) float64 {
	bare := func(list []string) []string {
		var out []string
		for _, s := range list {
			s = fold(s)
			s = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(s, "https://"), "http://"), "www.")
			if s = strings.TrimRight(s, "/"); s != "" && !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
		return out
	}
	w, g, u := bare(want), bare(got), bare(uris)
	equal := func(a, b string) bool {
		return a == b || strings.HasSuffix(a, "/"+b) || strings.HasSuffix(b, "/"+a)
	}
	hits, wrong := 0, 0
	for _, a := range w {
		if slices.ContainsFunc(g, func(b string) bool { return equal(a, b) }) {
			hits++
		}
	}
	for _, b := range g { // a target that the file itself carries is never a wrong one
		if !slices.Contains(u, b) && !slices.ContainsFunc(w, func(a string) bool { return equal(a, b) }) {
			wrong++
		}
	}
	return f1(hits, len(w), hits+wrong)
}

func sectionScore(want, got []resume.Section) float64 {
	w, g := map[string]bool{}, map[string]bool{}
	for _, s := range want {
		w[string(s)] = true
	}
	for _, s := range got {
		g[string(s)] = true
	}
	delete(w, "other")
	delete(g, "other")
	hits := 0
	for s := range w {
		if g[s] {
			hits++
		}
	}
	return f1(hits, len(w), len(g))
}
