package score

import (
	"fmt"
	"slices"
	"strings"
)

// advice is what a category's checks with one cause say together: the one that costs most speaks for all.
type advice struct {
	cause    string
	category Category
	checks   []int // indexes in Report.Checks, as reported
	points   int   // hundredths, of all
}

// noResume is the cause of all that is wrong with a file that is no resume; it is said once for all categories, by speaker.
const (
	noResume = "no resume"
	speaker  = "ats.sections"
)

// advise derives issues and suggestions from the checks, by points to gain, one of each a cause in a category, so that a category's issues say
// where all of its points went. Advice that costs nothing comes last.
func (r *Report) advise(ways []way) {
	var all []advice
	potential := hundredths(r.Scores.Overall)
	for i, c := range r.Checks {
		lost := hundredths(c.Max) - hundredths(c.Points)
		told := ways[i].advice && c.State == Partial
		if c.State == Pass || c.State == NotApplicable || lost < 1 && !told {
			continue
		}
		potential += max(0, ways[i].reach-hundredths(c.Points))
		at := slices.IndexFunc(all, func(a advice) bool {
			return a.cause == ways[i].cause && (a.category == c.Category || a.cause == noResume)
		})
		if at < 0 {
			at = len(all)
			all = append(all, advice{cause: ways[i].cause, category: c.Category})
		}
		all[at].checks = append(all[at].checks, i)
		all[at].points += lost
	}
	r.PotentialScore = float64(potential) / 100
	slices.SortStableFunc(all, func(a, b advice) int { return b.points - a.points })
	said := map[string]bool{}
	for _, a := range all {
		if a.points > 0 && a.points < 5 {
			continue // a twentieth of a point is not worth a sentence
		}
		lead := a.checks[0]
		for _, i := range a.checks {
			if ways[i].little == "" && (ways[lead].little != "" || hundredths(r.Checks[i].Max-r.Checks[i].Points) > hundredths(r.Checks[lead].Max-r.Checks[lead].Points)) {
				lead = i
			}
		}
		if a.cause == noResume {
			lead = max(0, slices.IndexFunc(r.Checks, func(c Check) bool { return c.ID == speaker }))
		}
		points := float64(a.points) / 100
		level := severity(points, r.Checks[lead].ID)
		if ways[lead].little != "" { // nothing is wrong with what the check looks at
			level = severity(points, "formatting.length")
		}
		issue, suggestion := issueOf(r.Checks[lead], level, points), suggestionOf(r.Checks[lead], ways[lead].examples, level, points)
		if ways[lead].little != "" {
			issue.Issue = ways[lead].little
		}
		if said[suggestion.Suggestion] {
			suggestion.Suggestion = fmt.Sprintf("For the %s, too: %s", categoryNames[a.category], lowerFirst(suggestion.Suggestion))
		}
		said[suggestion.Suggestion] = true
		r.Issues, r.Suggestions = append(r.Issues, issue), append(r.Suggestions, suggestion)
	}
}

var categoryNames = map[Category]string{Formatting: "formatting", Content: "content", ATS: "ATS score", Skills: "skills section", Summary: "summary"}

// severity is by the points at stake; what keeps machines from reading the resume at all is critical whatever its points.
func severity(points float64, check string) string {
	switch {
	case (check == "ats.text" || check == "ats.hidden") && points > 1, points >= 8:
		return "critical"
	case points >= 3:
		return "high"
	case points >= 1.2:
		return "medium"
	}
	return "low"
}

func issueOf(c Check, level string, points float64) Issue {
	i := Issue{Category: c.Category, Severity: level, Issue: c.Finding, Location: "Overall", Check: c.ID, Points: points}
	if len(c.Evidence) > 0 {
		e := c.Evidence[0]
		i.Path, i.Page, i.Box = e.Path, e.Page, e.Box
		if e.Text != "" {
			i.Example = &e.Text
		}
		i.Location = location(e)
	}
	return i
}

func suggestionOf(c Check, examples []string, level string, points float64) Suggestion {
	s := Suggestion{Category: c.Category, Priority: level, Suggestion: c.Fix, Examples: examples, Check: c.ID, Points: points,
		Reasoning: fmt.Sprintf("%s (%s).", c.Rule, c.Source)}
	if points > 0 {
		s.Reasoning += fmt.Sprintf(" Worth up to %.3g points of 100.", points)
	}
	if s.Examples == nil {
		s.Examples = []string{}
	}
	if len(c.Evidence) > 0 {
		s.Path, s.Page, s.Box = c.Evidence[0].Path, c.Evidence[0].Page, c.Evidence[0].Box
	}
	return s
}

// location names the part of a resume and the page: "Experience, page 1".
func location(e Evidence) string {
	name, _, _ := strings.Cut(e.Path, "[")
	switch name {
	case "experiences":
		name = "Experience"
	case "":
		name = "Overall"
	default:
		name = upperFirst(strings.ReplaceAll(name, "_", " "))
	}
	if e.Page > 0 {
		return fmt.Sprintf("%s, page %d", name, e.Page)
	}
	return name
}
