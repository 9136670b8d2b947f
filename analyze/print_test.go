package analyze

import (
	"strings"
	"testing"

	"redraft/score"
)

func TestAReportForPeopleSaysHowAJobDescriptionIsAnswered(t *testing.T) {
	t.Parallel()
	number := func(n int) *int { return &n }
	for name, c := range map[string]struct {
		match *score.JobMatch
		want  string // the report between the scores and the suggestions
	}{
		"none": {nil, ""},
		"some met": {
			&score.JobMatch{
				Score: number(72), Title: score.TitleMatch{Asked: "Head Nurse", Found: "Nurse"}, Years: score.YearsMatch{Asked: number(3), Found: 5.2},
				Required:  []score.Requirement{{Term: "triage", Matched: true}, {Term: "German B2"}},
				Preferred: []score.Requirement{{Term: "Epic", Matched: true}, {Term: "a licence for a very large number of quite different machines of which a list was once appended"}},
			},
			`
The job description

  Match                      72 / 100

  Met
    + years of experience: 3; yours are 5.2
    + triage
    + Epic (preferred)

  Missing (add nothing that is not true)
    - the title Head Nurse; yours is Nurse
    - German B2
    - a licence for a very large number of quite different machines of which a list was
      once appended (preferred)
`,
		},
		"all met": {
			&score.JobMatch{Score: number(100), Note: "Read in part.", Title: score.TitleMatch{Asked: "Nurse", Found: "Nurse", Matched: true}},
			"\nThe job description\n\n  Match                     100 / 100\n  Read in part.\n\n  Met\n    + the title Nurse\n",
		},
		"nothing to answer": {&score.JobMatch{Note: "Nothing was recognised."}, "\nThe job description\n\n  Nothing was recognised.\n"},
	} {
		var plain, coloured strings.Builder
		r := Result{Report: score.Report{Match: c.match}}
		Print(&plain, r, false)
		Print(&coloured, r, true)
		_, rest, _ := strings.Cut(plain.String(), "Professional summary")
		_, rest, _ = strings.Cut(rest, "\n")
		if got, _, _ := strings.Cut(rest, "\n  Nothing to improve"); got != c.want {
			t.Errorf("%s:\n%s\nnot\n%s", name, got, c.want)
		}
		if strings.Contains(plain.String(), "\x1b") || !strings.Contains(coloured.String(), "\x1b") {
			t.Errorf("%s: colours are for terminals", name)
		}
	}
}

func TestAReportForPeopleSaysWhatALanguageKeptFromBeingChecked(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	Print(&out, Result{Report: score.Report{LanguageNote: "The resume is in German."}}, false)
	if !strings.Contains(out.String(), "\n\n  The resume is in German.\n") {
		t.Errorf("got %s", out.String())
	}
}
