package score_test

import (
	"fmt"
	"strings"
	"testing"

	"redraft/resume"
	"redraft/score"
)

// copyOf is a document that can be changed.
func copyOf(t testing.TB, d resume.Document) *resume.Document {
	t.Helper()
	return decode(t, encode(t, d))
}

// recount counts the words as the parser does, after an edit.
func recount(t testing.TB, d *resume.Document) {
	if d.Layout.Words > 0 {
		d.Layout.Words = len(strings.Fields(allText(asAny(t, d.Content))))
	}
}

func byCategory(s score.Scores) map[score.Category]float64 {
	return map[score.Category]float64{score.Formatting: s.Formatting, score.Content: s.Content, score.ATS: s.ATS, score.Skills: s.Skills, score.Summary: s.Summary}
}

// compare applies an edit to every made resume and hands on the scores before and after.
func compare(t *testing.T, edits []edit, judge func(t *testing.T, what string, before, after score.Report)) {
	t.Helper()
	for _, e := range edits {
		made := 0
		for _, m := range madeResumes(t) {
			before, after := copyOf(t, m.Document), copyOf(t, m.Document)
			recount(t, before)
			if !e.do(after) {
				continue
			}
			recount(t, after)
			made++
			judge(t, m.name+", "+e.name, score.Score(before, m.target(t)), score.Score(after, m.target(t)))
		}
		if made == 0 {
			t.Errorf("%s: there is no resume to try it on", e.name)
		}
	}
}

func TestDefectsRaiseNoCategory(t *testing.T) {
	t.Parallel()
	if len(defects)+len(fixes)+len(irrelevant) < 40 {
		t.Errorf("only %d edits", len(defects)+len(fixes)+len(irrelevant))
	}
	lowered := map[string]bool{}
	compare(t, defects, func(t *testing.T, what string, before, after score.Report) {
		if strings.HasPrefix(what, "04-stuffed") { // to cut a list of keywords short is no defect
			return
		}
		name := what[strings.Index(what, ", ")+2:]
		for c, was := range byCategory(before.Scores) {
			if is := byCategory(after.Scores)[c]; is > was {
				t.Errorf("%s: %s rises from %.2f to %.2f%s", what, c, was, is, changes(before, after, c))
			} else if is < was {
				lowered[name] = true
			}
		}
	})
	for _, e := range defects {
		if harmless := e.name == "an empty bullet" || e.name == "references on request"; lowered[e.name] == harmless {
			t.Errorf("%s: lowers a score: %v", e.name, lowered[e.name])
		}
	}
}

func TestGamesGainNothing(t *testing.T) {
	t.Parallel()
	compare(t, games, func(t *testing.T, what string, before, after score.Report) {
		for c, was := range byCategory(before.Scores) {
			if is := byCategory(after.Scores)[c]; is > was {
				t.Errorf("%s: %s rises from %.2f to %.2f%s", what, c, was, is, changes(before, after, c))
			}
		}
	})
}

func TestFixesLowerNoCategory(t *testing.T) {
	t.Parallel()
	compare(t, fixes, func(t *testing.T, what string, before, after score.Report) {
		for c, was := range byCategory(before.Scores) {
			if is := byCategory(after.Scores)[c]; is < was {
				t.Errorf("%s: %s falls from %.2f to %.2f%s", what, c, was, is, changes(before, after, c))
			}
		}
	})
}

func TestWhoSomebodyIsChangesNothing(t *testing.T) {
	t.Parallel()
	compare(t, irrelevant, func(t *testing.T, what string, before, after score.Report) {
		for i, c := range before.Checks {
			if a := after.Checks[i]; a.Points != c.Points || a.Max != c.Max || a.State != c.State {
				t.Errorf("%s: %s was %v of %v (%s), is %v of %v (%s)", what, c.ID, c.Points, c.Max, c.State, a.Points, a.Max, a.State)
			}
		}
		if len(before.Suggestions) != len(after.Suggestions) {
			t.Errorf("%s: %d suggestions, were %d", what, len(after.Suggestions), len(before.Suggestions))
		}
	})
}

// changes lists the checks of a category that changed.
func changes(before, after score.Report, category score.Category) string {
	out := ""
	for i, c := range before.Checks {
		if a := after.Checks[i]; c.Category == category && (a.Points != c.Points || a.Max != c.Max) {
			out += fmt.Sprintf("\n\t%s: %v of %v, was %v of %v (%s)", c.ID, a.Points, a.Max, c.Points, c.Max, a.Finding)
		}
	}
	return out
}
