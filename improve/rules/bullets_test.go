package rules

import (
	"os"
	"strings"
	"testing"

	"redraft/improve/draft"
	"redraft/resume"
)

type bulletCase struct{ when, in, want string }

// bulletCases reads testdata/bullets.txt.
func bulletCases(t testing.TB) []bulletCase {
	t.Helper()
	data, err := os.ReadFile("testdata/bullets.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []bulletCase
	for l := range strings.Lines(string(data)) {
		l = strings.TrimRight(l, "\n")
		switch {
		case l == "=":
			all[len(all)-1].want = all[len(all)-1].in
		case strings.HasPrefix(l, "-> "):
			all[len(all)-1].want = l[3:]
		case l != "" && !strings.HasPrefix(l, "#"):
			when, in, ok := strings.Cut(l, ": ")
			if !ok {
				t.Fatalf("%q is no case", l)
			}
			all = append(all, bulletCase{when: when, in: in})
		}
	}
	return all
}

// role is a resume with one role that holds one bullet.
func role(when, bullet string) resume.Resume {
	end := map[string]string{"past": "2020-05", "now": "present"}[when]
	r := resume.Resume{Name: "Ada Example", Experiences: []resume.Experience{
		{Role: "Virtual Assistant", Company: "Beleive Ltd", Location: "Acommodate", Start: "2018-01", End: end, Responsibilities: []string{bullet}}}}
	r.Normalize()
	return r
}

func TestBulletsBecome(t *testing.T) {
	t.Parallel()
	cases := bulletCases(t)
	if len(cases) < 150 {
		t.Errorf("only %d cases", len(cases))
	}
	for _, c := range cases {
		content := role(c.when, c.in)
		e := &engine{r: content, english: true, names: names(content), entries: entries(content)}
		e.bullets()
		got := strings.Join(draft.Apply(content, e.out.Proposals).Experiences[0].Responsibilities, " / ")
		if got != c.want {
			t.Errorf("%s: %s\n got  %s\n want %s", c.when, c.in, got, c.want)
		}
	}
}
