package parse_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"redraft/parse/parsetest"
	"redraft/resume"
)

// bucketEdges part confidences for the table: a bucket holds those from one edge to below the next.
var bucketEdges = []float64{0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01}

// judged is one member that the parser placed: how sure it was, and whether a person reads the same.
type judged struct {
	kind       string
	confidence float64
	right      bool
}

// TestConfidencesSayHowOftenTheParserIsRight prints, for the fixtures or the folder that PARSE_CORPUS names, how often members of each
// bucket of confidence are right, and fails where the surer bucket is the wronger one or a bucket is much less right than it says.
func TestConfidencesSayHowOftenTheParserIsRight(t *testing.T) {
	dir := os.Getenv("PARSE_CORPUS")
	if dir == "" {
		dir = "testdata"
	}
	p := newParser(t)
	var all []judged
	for _, s := range corpus(t, dir) {
		want, ok := truth(t, dir, s)
		if !ok {
			continue
		}
		if doc, err := p.Parse(t.Context(), read(t, filepath.Join(dir, s.Local))); err == nil {
			all = append(all, judge(want, doc, s.URIs)...)
		}
	}
	before := -1.0
	for i, low := range bucketEdges[:len(bucketEdges)-1] {
		var in []judged
		for _, j := range all {
			if j.confidence >= low && j.confidence < bucketEdges[i+1] {
				in = append(in, j)
			}
		}
		n, said, right := tally(in)
		t.Logf("%.2f to %.2f: %5d members, said %.2f, right %.3f", low, min(1, bucketEdges[i+1]), n, said, right)
		if n < 40 { // too few to tell
			continue
		}
		if right < before-0.05 {
			t.Errorf("members of %.2f and surer are right in %.3f, less sure ones in %.3f", low, right, before)
		}
		if right < said-0.08 {
			t.Errorf("members said to be right in %.2f are right in %.3f", said, right)
		}
		before = right
	}
	kinds := map[string][]judged{}
	for _, j := range all {
		kinds[j.kind] = append(kinds[j.kind], j)
	}
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		n, said, right := tally(kinds[kind])
		t.Logf("%-18s %5d members, said %.2f, right %.3f", kind, n, said, right)
		levels := map[float64][]judged{}
		for _, j := range kinds[kind] {
			levels[j.confidence] = append(levels[j.confidence], j)
		}
		if testing.Verbose() && len(levels) < 12 {
			for _, c := range slices.Sorted(maps.Keys(levels)) {
				n, _, right := tally(levels[c])
				t.Logf("    %.2f %5d right %.3f", c, n, right)
			}
		}
	}
}

func tally(list []judged) (n int, said, right float64) {
	for _, j := range list {
		said += j.confidence
		if j.right {
			right++
		}
	}
	n = len(list)
	return n, said / float64(max(1, n)), right / float64(max(1, n))
}

var memberPath = regexp.MustCompile(`^(\w+)(?:\[(\d+)\])?(?:\.(\w+)(?:\[(\d+)\])?)?$`)

// judge compares every placed member that the truth speaks of.
func judge(want resume.Resume, doc *resume.Document, uris []string) []judged {
	var out []judged
	jobs := parsetest.Align(len(want.Experiences), len(doc.Content.Experiences), func(i, j int) float64 {
		a, b := want.Experiences[i], doc.Content.Experiences[j]
		return parsetest.TokenF1(a.Role, b.Role) + parsetest.TokenF1(a.Company, b.Company) + same(a.Start, b.Start)/2 + same(a.End, b.End)/2
	}, 0.3)
	studies := parsetest.Align(len(want.Education), len(doc.Content.Education), func(i, j int) float64 {
		a, b := want.Education[i], doc.Content.Education[j]
		return parsetest.TokenF1(a.Degree, b.Degree) + parsetest.TokenF1(a.Institution, b.Institution) + same(a.End, b.End)/2
	}, 0.3)
	for _, path := range slices.Sorted(maps.Keys(doc.Places)) {
		m := memberPath.FindStringSubmatch(path)
		if m == nil {
			continue
		}
		i, _ := strconv.Atoi(m[2])
		k, _ := strconv.Atoi(m[4])
		kind := strings.TrimSuffix(m[1]+"."+m[3], ".")
		if right, ok := rightMember(want, doc.Content, kind, i, k, jobs, studies, uris); ok {
			out = append(out, judged{kind, doc.Places[path].Confidence, right})
		}
	}
	return out
}

func same(a, b string) float64 {
	if parsetest.SameDate(a, b) {
		return 1
	}
	return 0
}

// rightMember says whether the member is what the truth has; ok is false where the truth does not speak of it.
func rightMember(want, got resume.Resume, kind string, i, k int, jobs, studies [][2]int, uris []string) (right, ok bool) {
	partner := func(pairs [][2]int) int {
		for _, p := range pairs {
			if p[1] == i {
				return p[0]
			}
		}
		return -1
	}
	among := func(list []string, s string, least float64) bool {
		return slices.ContainsFunc(list, func(w string) bool { return parsetest.TokenF1(w, s) >= least })
	}
	switch kind {
	case "name":
		return parsetest.TokenF1(want.Name, got.Name) == 1, want.Name != ""
	case "email":
		return parsetest.Normalize(want.Email) == parsetest.Normalize(got.Email), want.Email != ""
	case "phone":
		a, b := parsetest.Digits(want.Phone), parsetest.Digits(got.Phone)
		return strings.HasSuffix(a, strings.TrimLeft(b, "0")) || strings.HasSuffix(b, strings.TrimLeft(a, "0")), want.Phone != ""
	case "location":
		return parsetest.TokenF1(want.Location, got.Location) >= 0.8, want.Location != ""
	case "summary":
		return parsetest.TokenF1(want.Summary, got.Summary) >= 0.85, want.Summary != ""
	case "links":
		return parsetest.LinkF1(want.Links, []string{got.Links[i]}, uris) > 0 || slices.ContainsFunc(uris, func(u string) bool { return parsetest.LinkF1([]string{u}, []string{got.Links[i]}, nil) == 1 }), len(want.Links) > 0
	case "skills":
		return among(want.Skills, got.Skills[i], 0.8), len(want.Skills) > 0
	case "experiences.role", "experiences.company", "experiences.duration", "experiences.responsibilities":
		if len(want.Experiences) == 0 {
			return false, false
		}
		n := partner(jobs)
		if n < 0 {
			return false, true
		}
		w, g := want.Experiences[n], got.Experiences[i]
		switch kind {
		case "experiences.role":
			return parsetest.TokenF1(w.Role, g.Role) >= 0.8, w.Role != ""
		case "experiences.company":
			return parsetest.TokenF1(w.Company, g.Company) >= 0.8, w.Company != ""
		case "experiences.duration":
			return parsetest.SameDate(w.Start, g.Start) && (w.End == "" || parsetest.SameDate(w.End, g.End)), w.Start != ""
		}
		return among(w.Responsibilities, g.Responsibilities[k], 0.85), len(w.Responsibilities) > 0
	case "education.institution", "education.degree", "education.dates":
		if len(want.Education) == 0 {
			return false, false
		}
		n := partner(studies)
		if n < 0 {
			return false, true
		}
		w, g := want.Education[n], got.Education[i]
		switch kind {
		case "education.institution":
			return parsetest.TokenF1(w.Institution, g.Institution) >= 0.8, w.Institution != ""
		case "education.degree":
			return parsetest.TokenF1(w.Degree, g.Degree) >= 0.8, w.Degree != ""
		}
		return parsetest.SameDate(w.End, g.End), w.End != ""
	}
	return false, false
}

// Example of the table's first line, for those who read the README's.
func Example_calibration() {
	n, said, right := tally([]judged{{"name", 0.9, true}, {"name", 0.9, true}, {"role", 0.6, false}})
	fmt.Printf("%d members, said %.2f, right %.2f", n, said, right)
	// Output: 3 members, said 0.80, right 0.67
}
