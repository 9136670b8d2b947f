package parse_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"redraft/parse"
	"redraft/parse/glyph"
	"redraft/parse/pdfium"
	"redraft/resume"
)

// The evaluator holds parsed resumes against what a person reads on them. A corpus is a folder with index.jsonl (id, local, repo,
// layout, uris), the files, and truth/<id>.json. PARSE_CORPUS points it at another one; our own is testdata.

// specimen is one line of a corpus' index.
type specimen struct {
	ID        string
	Local     string
	Repo      string // documents of one project share their text: means are taken within a project first
	Layout    string
	URIs      []string
	ImageOnly bool `json:"image_only"`
}

// truth is what a person reads. A member that is absent is not judged.
type truth struct {
	Name, Email, Phone, Location, Summary string
	Links, Skills                         []string
	Sections                              []string
	Experiences                           []struct {
		Role, Company, Start, End string
		Bullets                   []string
	}
	Education []struct{ Institution, Degree, Start, End string }
}

// reader is one PDFium for all tests of the package: it compiles for seconds where the cache is cold, and reads one file at a time.
var reader = sync.OnceValues(func() (*pdfium.Reader, error) {
	return pdfium.Open(context.Background(), filepath.Join(os.TempDir(), "redraft-test-cache"))
})

var reading sync.Mutex

func newParser(t testing.TB) *parse.Parser {
	t.Helper()
	r, err := reader()
	if err != nil {
		t.Fatal(err)
	}
	return &parse.Parser{Limits: glyph.DefaultLimits, ReadPDF: func(ctx context.Context, data []byte, limits glyph.Limits) ([]glyph.Page, error) {
		reading.Lock()
		defer reading.Unlock()
		return r.Read(ctx, data, limits)
	}}
}

func corpus(t testing.TB, dir string) []specimen {
	t.Helper()
	file, err := os.Open(filepath.Join(dir, "index.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var list []specimen
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var s specimen
		if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
			t.Fatal(err)
		}
		list = append(list, s)
	}
	return list
}

// floors are what the fixtures reached when they were last looked at, less a little: a change that reads them worse fails.
var floors = map[string]float64{
	"name": 0.99, "email": 0.99, "phone": 0.99, "location": 0.97, "links": 0.98, "summary": 0.98, "sections": 0.99,
	"experiences": 0.94, "bullets": 0.98, "education": 0.93, "skills": 0.94,
}

func TestResumesAreReadAsAPersonReadsThem(t *testing.T) {
	dir, own := os.Getenv("PARSE_CORPUS"), false
	if dir == "" {
		dir, own = "testdata", true
	}
	p := newParser(t)
	scores := map[string]map[string]map[string][]float64{"": {}} // layout -> field -> project -> scores
	for _, s := range corpus(t, dir) {
		var want truth
		data, err := os.ReadFile(filepath.Join(dir, "truth", s.ID+".json"))
		if s.ImageOnly || err != nil {
			continue
		}
		if err := json.Unmarshal(data, &want); err != nil {
			t.Fatal(err)
		}
		var got resume.Resume
		if data, err = os.ReadFile(filepath.Join(dir, s.Local)); err != nil {
			t.Fatal(err)
		}
		if doc, err := p.Parse(t.Context(), data); err == nil {
			got = doc.Content
		}
		fields := evaluate(want, got, s.URIs)
		for field, score := range fields {
			for _, layout := range []string{"", s.Layout} {
				if scores[layout] == nil {
					scores[layout] = map[string]map[string][]float64{}
				}
				if scores[layout][field] == nil {
					scores[layout][field] = map[string][]float64{}
				}
				scores[layout][field][s.Repo] = append(scores[layout][field][s.Repo], score)
			}
		}
		t.Logf("%-34s %s", s.ID, below(fields, 0.9))
	}
	for _, layout := range slices.Sorted(maps.Keys(scores)) {
		means := map[string]float64{}
		overall := 0.0
		for field, projects := range scores[layout] {
			for _, list := range projects {
				means[field] += mean(list) / float64(len(projects))
			}
			overall += means[field] / float64(len(scores[layout]))
		}
		t.Logf("%-12s overall %.3f  %s", layout, overall, below(means, 2))
		for field, floor := range floors {
			if own && layout == "" && means[field] < floor {
				t.Errorf("%s is read right in %.3f, below %.3f", field, means[field], floor)
			}
		}
	}
}

func mean(list []float64) float64 {
	sum := 0.0
	for _, v := range list {
		sum += v
	}
	return sum / float64(len(list))
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

// evaluate gives each judged field a number in 0..1.
func evaluate(want truth, got resume.Resume, uris []string) map[string]float64 {
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
		same("phone", "yes", map[bool]string{true: "yes"}[b != "" && (a == b || len(b) >= 7 && strings.HasSuffix(strings.TrimLeft(a, "0"), strings.TrimLeft(b, "0")) || strings.HasSuffix(b, strings.TrimLeft(a, "0")))])
	}
	if want.Location != "" {
		out["location"] = overlap(want.Location, got.Location)
	}
	if want.Summary != "" {
		out["summary"] = overlap(want.Summary, got.Summary)
	}
	if len(want.Links) > 0 {
		out["links"] = linkScore(want.Links, append(slices.Clone(got.Links), got.LinkedIn), uris)
	}
	if len(want.Sections) > 0 {
		out["sections"] = sectionScore(want.Sections, got.Sections)
	}
	if len(want.Skills) > 0 {
		out["skills"] = f1(matches(want.Skills, got.Skills, 0.8), len(want.Skills), len(got.Skills))
	}
	var wantJobs, gotJobs []entry
	var wantBullets, gotBullets []string
	for _, x := range want.Experiences {
		wantJobs = append(wantJobs, entry{[]string{x.Role, x.Company}, []string{x.Start, x.End}})
		wantBullets = append(wantBullets, x.Bullets...)
	}
	for _, x := range got.Experiences {
		gotJobs = append(gotJobs, entry{[]string{x.Role, x.Company}, []string{x.Start, x.End}})
		gotBullets = append(gotBullets, x.Responsibilities...)
	}
	if len(wantJobs) > 0 {
		out["experiences"] = entryScore(wantJobs, gotJobs)
	}
	if len(wantBullets) > 0 {
		out["bullets"] = f1(matches(wantBullets, gotBullets, 0.85), len(wantBullets), len(gotBullets))
	}
	var wantStudies, gotStudies []entry
	for _, x := range want.Education {
		wantStudies = append(wantStudies, entry{[]string{x.Institution, x.Degree}, []string{x.End}})
	}
	for _, x := range got.Education {
		gotStudies = append(gotStudies, entry{[]string{x.Institution, x.Degree}, []string{x.End}})
	}
	if len(wantStudies) > 0 {
		out["education"] = entryScore(wantStudies, gotStudies)
	}
	return out
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

func sectionScore(want []string, got []resume.Section) float64 {
	w, g := map[string]bool{}, map[string]bool{}
	for _, s := range want {
		w[s] = true
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

// TestGoldens holds every member and place of every fixture against what it was when somebody looked. GOLDEN=write takes new ones.
func TestGoldens(t *testing.T) {
	p := newParser(t)
	for _, s := range corpus(t, "testdata") {
		data, err := os.ReadFile(filepath.Join("testdata", s.Local))
		if err != nil {
			t.Fatal(err)
		}
		doc, err := p.Parse(t.Context(), data)
		if err != nil {
			t.Errorf("%s: %v", s.ID, err)
			continue
		}
		got := encode(t, doc)
		path := filepath.Join("testdata", "golden", s.ID+".json")
		if os.Getenv("GOLDEN") == "write" {
			if err := os.WriteFile(path, got, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is read differently: %s", s.ID, firstDifference(want, got))
		}
	}
}

func encode(t testing.TB, v any) []byte {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func firstDifference(want, got []byte) string {
	a, b := strings.Split(string(want), "\n"), strings.Split(string(got), "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("line %d was %q, is %q", i+1, strings.TrimSpace(a[i]), strings.TrimSpace(b[i]))
		}
	}
	return fmt.Sprintf("%d lines, were %d", len(b), len(a))
}

func TestTheSameBytesGiveTheSameDocumentFromManyGoroutines(t *testing.T) {
	p := newParser(t)
	list := corpus(t, "testdata")
	docs := make([][]byte, len(list))
	parsed := func(i int) []byte {
		doc, err := p.Parse(t.Context(), read(t, filepath.Join("testdata", list[i].Local)))
		if err != nil {
			t.Errorf("%s: %v", list[i].ID, err)
		}
		return encode(t, doc)
	}
	for i := range list {
		docs[i] = parsed(i)
	}
	var group sync.WaitGroup
	for n := range 3 { // each in an order of its own
		group.Go(func() {
			for k := range list {
				i := (k*(2*n+1) + 7*n) % len(list)
				if !bytes.Equal(parsed(i), docs[i]) {
					t.Errorf("%s gives different documents", list[i].ID)
				}
			}
		})
	}
	group.Wait()
}
