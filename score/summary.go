package score

import (
	"fmt"
	"regexp"
	"strings"
)

func noSummary() verdict {
	return verdict{finding: "There is no summary.", fix: "Add two to four sentences at the top: your profession, your years in it, your best result, your main tools."}
}

var objective = regexp.MustCompile(`(?i)^\s*(?:objective|to obtain|to secure|seeking (?:a|an|to)|looking for (?:a|an)|my (?:goal|objective)|to work (?:in|with|for)|i am (?:looking|seeking)|i want to)\b`)

func judgeSummaryPresent(f *facts) verdict {
	if f.r.Summary == "" {
		return noSummary()
	}
	if objective.MatchString(f.r.Summary) && f.years() >= 1 {
		return verdict{share: 0.5, evidence: []Evidence{f.at(f.r.Summary, "summary")}, finding: "The summary says what you want rather than what you bring.",
			fix: "Replace the objective with what you offer; with a year of experience or more, objectives are answered 30 % less often (TalentWorks)."}
	}
	return verdict{share: 1, finding: "A summary was found."}
}

func judgeSummaryLength(f *facts) verdict {
	if f.r.Summary == "" {
		return noSummary()
	}
	n := len(strings.Fields(f.r.Summary))
	if !f.english && n < 20 {
		n = len([]rune(f.r.Summary)) / 2
	}
	v := verdict{share: 1, finding: plural(n, "word") + "."}
	switch {
	case n < 40:
		v.share, v.fix = ramp(float64(n), 5, 35), "Say a little more: profession, years, best result, main tools."
	case n > 100:
		v.share, v.fix = ramp(float64(n), 220, 105), fmt.Sprintf("Cut the summary from %d to at most 100 words.", n)
	}
	if v.fix != "" {
		v.evidence = []Evidence{f.at(f.r.Summary, "summary")}
	}
	return v
}

var profession = regexp.MustCompile(`(?i)\b(?:assistant|manager|engineer|developer|analyst|designer|specialist|coordinator|consultant|administrator|director|representative|nurse|teacher|accountant|writer|editor|marketer|scientist|architect|technician|supervisor|officer|associate|executive|secretary|receptionist|bookkeeper|recruiter|programmer|researcher|lead|leader|professional|student|graduate|owner|founder|agent|clerk|support|strategist|planner|operator|attorney|lawyer|physician|professor|lecturer|educator|salesperson|freelancer)s?\b`)

func judgeSummaryRole(f *facts) verdict {
	if f.r.Summary == "" {
		return noSummary()
	}
	if !f.english {
		return skip("Only English professions are known.")
	}
	if profession.MatchString(f.r.Summary) {
		return verdict{share: 1, finding: "The summary names a profession."}
	}
	for _, x := range f.r.Experiences {
		if x.Role != "" && strings.Contains(strings.ToLower(f.r.Summary), strings.ToLower(x.Role)) {
			return verdict{share: 1, finding: "The summary names a profession."}
		}
	}
	v := verdict{finding: "The summary does not say what you are.", fix: "Begin with your profession.", evidence: []Evidence{f.at(f.r.Summary, "summary")}}
	if len(f.r.Experiences) > 0 && f.r.Experiences[0].Role != "" {
		v.fix = fmt.Sprintf("Begin with your profession, as in %q.", f.r.Experiences[0].Role+" with …")
	}
	return v
}

func judgeSummaryAchievement(f *facts) verdict {
	if f.r.Summary == "" {
		return noSummary()
	}
	if achievement.MatchString(f.r.Summary) {
		return verdict{share: 1, finding: "The summary holds a figure."}
	}
	v := verdict{finding: "The summary holds no figure.", fix: "Add your strongest true figure.", evidence: []Evidence{f.at(f.r.Summary, "summary")}}
	for _, b := range f.bullets {
		if b.numbers {
			v.fix = fmt.Sprintf("Bring your strongest result up into the summary, perhaps %q.", lead(b.text))
			break
		}
	}
	return v
}

func judgeSummaryKeywords(f *facts) verdict {
	if f.r.Summary == "" {
		return noSummary()
	}
	n := 0
	for _, m := range f.matched {
		for _, p := range m.paths {
			if p == "summary" {
				n++
				break
			}
		}
	}
	v := verdict{share: ramp(float64(n), 0, 3), finding: fmt.Sprintf("The summary holds %s of the profile %q.", plural(n, "keyword"), f.profile.Name)}
	if v.share < 1 {
		v.fix = "Name the two or three skills that you most want to be hired for."
	}
	return v
}
