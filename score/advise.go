package score

import (
	"slices"
	"strings"
)

// advise derives issues and suggestions from the checks: what costs points, and what would gain them, the most first. One cause gives
// one of each: where several checks have the same fix, the first speaks for all.
func (r *Report) advise() {
	losses := slices.Clone(r.Checks)
	losses = slices.DeleteFunc(losses, func(c Check) bool { return c.State == Pass || c.State == NotApplicable || lost(c) < 0.05 })
	slices.SortStableFunc(losses, func(a, b Check) int { return hundredths(lost(b)) - hundredths(lost(a)) })
	potential := hundredths(r.Scores.Overall)
	byFix := map[string]int{}
	for _, c := range losses {
		potential += hundredths(lost(c))
		if i, ok := byFix[c.Fix]; ok {
			r.Issues[i].Points = sum(r.Issues[i].Points, lost(c))
			r.Suggestions[i].Points = sum(r.Suggestions[i].Points, lost(c))
			continue
		}
		byFix[c.Fix] = len(r.Issues)
		r.Issues = append(r.Issues, issueOf(c))
		r.Suggestions = append(r.Suggestions, suggestionOf(c))
	}
	r.PotentialScore = float64(potential) / 100
	for i := range r.Issues {
		level := severity(r.Issues[i].Points, r.Issues[i].Check)
		r.Issues[i].Severity, r.Suggestions[i].Priority = level, level
	}
	slices.SortStableFunc(r.Issues, func(a, b Issue) int { return hundredths(b.Points) - hundredths(a.Points) })
	slices.SortStableFunc(r.Suggestions, func(a, b Suggestion) int { return hundredths(b.Points) - hundredths(a.Points) })
}

func sum(a, b float64) float64 { return float64(hundredths(a)+hundredths(b)) / 100 }

func lost(c Check) float64 { return float64(hundredths(c.Max)-hundredths(c.Points)) / 100 }

// severity is by the points at stake; what keeps machines from reading the resume at all is critical whatever its points.
func severity(points float64, check string) string {
	switch {
	case (check == "ats.text" || check == "ats.hidden") && points > 1, points >= 8:
		return "critical"
	case points >= 3:
		return "high"
	case points >= 1.5:
		return "medium"
	}
	return "low"
}

func issueOf(c Check) Issue {
	i := Issue{Category: c.Category, Issue: c.Finding, Location: "Overall", Check: c.ID, Points: lost(c)}
	if len(c.Evidence) > 0 {
		e := c.Evidence[0]
		i.Example, i.Path, i.Page, i.Box = &e.Text, e.Path, e.Page, e.Box
		if e.Path != "" {
			i.Location = section(e.Path)
		}
	}
	return i
}

func suggestionOf(c Check) Suggestion {
	s := Suggestion{Category: c.Category, Suggestion: c.Fix, Examples: []string{}, Reasoning: c.Rule + " (" + c.Source + ").", Check: c.ID, Points: lost(c)}
	for _, e := range c.Evidence[:min(3, len(c.Evidence))] {
		s.Examples = append(s.Examples, e.Text)
	}
	if len(c.Evidence) > 0 {
		s.Path, s.Page, s.Box = c.Evidence[0].Path, c.Evidence[0].Page, c.Evidence[0].Box
	}
	return s
}

// section names the part of a resume that a path leads to.
func section(path string) string {
	name, _, _ := strings.Cut(path, "[")
	switch name {
	case "experiences":
		return "Experience"
	case "":
		return "Overall"
	}
	return strings.ToUpper(name[:1]) + name[1:]
}
