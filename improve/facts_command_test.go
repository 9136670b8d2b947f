package improve

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"redraft/improve/facts"
)

var factsForms = map[string]string{
	"canonical":   `{"name":"Ada","experiences":[{"role":"Assistant","company":"Northwind","start_date":"2020-01","end_date":"2023-06","responsibilities":["Ran errands","Managed 4 calendars"]}]}`,
	"improver's":  `{"contact":{"name":"Ada"},"experience":[{"title":"Assistant","company":"Northwind","start_date":"2020-01","end_date":"2023-06","bullets":["Ran errands","Managed 4 calendars"]}]}`,
	"JSON Resume": `{"basics":{"name":"Ada"},"work":[{"position":"Assistant","name":"Northwind","startDate":"2020-01-01","endDate":"2023-06-01","highlights":["Ran errands","Managed 4 calendars"]}]}`,
}

// runFacts answers lines about content, each as it came out.
func runFacts(t *testing.T, content, lines string) ([]string, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "content.json")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	err := FactsCommand{Content: path}.judge(strings.NewReader(lines), &out)
	return strings.Split(strings.TrimSpace(out.String()), "\n"), err
}

func TestTheFactsCommandJudgesLinesOfEveryForm(t *testing.T) {
	t.Parallel()
	lines := `{"section":"experience[0].bullets[1]","text":"Handled four calendars"}
{"section":"experiences[0].responsibilities[1]","text":"Handled 14 calendars"}

{"section":"work[0].highlights[1]","text":"Took care of 14 calendars","facts":["Took care of 14 calendars in June"]}
`
	for name, content := range factsForms {
		answers, err := runFacts(t, content, lines)
		if err != nil || len(answers) != 3 {
			t.Errorf("%s: %v, %v", name, answers, err)
			continue
		}
		for i, want := range []bool{true, false, true} {
			var v facts.Verdict
			if err := json.Unmarshal([]byte(answers[i]), &v); err != nil || v.Supported != want || len(v.Claims) == 0 {
				t.Errorf("%s, line %d: %s", name, i, answers[i])
			}
		}
		if !strings.Contains(answers[0], `"evidence":[{"text":"Managed 4 calendars","path":"experiences[0].responsibilities[1]"}]`) || !strings.Contains(answers[1], `"supported":false,"evidence":[]`) {
			t.Errorf("%s: %s\n%s", name, answers[0], answers[1])
		}
	}
}

// An index counts the empty rows of the content that it is about.
func TestTheFactsCommandCountsAsTheContentDoes(t *testing.T) {
	t.Parallel()
	answers, err := runFacts(t, `{"contact":{"name":"Ada"},"experience":[{},{"title":"Assistant","company":"Northwind","bullets":["","Managed 4 calendars"]}]}`,
		`{"section":"experience[1].bullets[1]","text":"Managed four calendars"}`)
	if err != nil || !strings.Contains(answers[0], `"path":"experiences[0].responsibilities[0]"`) {
		t.Errorf("%s, %v", answers, err)
	}
}

func TestABadLineIsAnsweredAndFailsAtTheEnd(t *testing.T) {
	t.Parallel()
	answers, err := runFacts(t, factsForms["canonical"], `{"section":"experience[0].bullets[1]"}
not JSON
{"section":"experience[7].bullets[1]","text":"x"}
{"section":"salary","text":"x"}
{"section":"experience[0].bullets[1]","text":"Managed 4 calendars"}
`)
	if err == nil || !strings.Contains(err.Error(), "4 lines") {
		t.Errorf("the command ends with %v", err)
	}
	if len(answers) != 5 {
		t.Fatalf("%d answers to 5 lines: %v", len(answers), answers)
	}
	for _, a := range answers[:4] {
		if !strings.HasPrefix(a, `{"error":"`) {
			t.Errorf("a bad line is answered %s", a)
		}
	}
	if !strings.HasPrefix(answers[4], `{"supported":true`) {
		t.Errorf("a good line among bad ones is answered %s", answers[4])
	}
}

func TestContentOfNoFormIsAnError(t *testing.T) {
	t.Parallel()
	if _, err := runFacts(t, `{"pages":1}`, ""); err == nil {
		t.Error("content of no known form is taken")
	}
}
