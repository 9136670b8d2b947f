package score

import (
	"fmt"
	"strings"
)

func noSkills() verdict {
	return verdict{finding: "No skills section was found.", fix: "Add a section \"Skills\" with ten to fifteen tools and techniques that you have worked with."}
}

// manySkills is where a list stops being one: what is beyond gains nothing and hides the rest.
const manySkills = 60

func judgeSkillCount(f *facts) verdict {
	n := len(f.r.Skills)
	if n == 0 {
		return noSkills()
	}
	v := verdict{share: ramp(float64(n), 0, 12), finding: plural(n, "skill") + " listed."}
	switch {
	case n < 12:
		v.fix = fmt.Sprintf("List %s more that you have worked with.", plural(12-n, "skill"))
	case n > manySkills:
		v.share = ramp(float64(n), 200, manySkills)
		v.finding = fmt.Sprintf("%d skills listed, more than anybody reads.", n)
		v.fix = "Keep the twenty that matter for the job you want."
	}
	return v
}

// traits are skills that everybody claims and nobody can check.
var traits = traitSet()

func traitSet() map[string]bool {
	set := map[string]bool{}
	for _, t := range strings.Split("communication|communication skills|teamwork|team work|team player|leadership|problem solving|problem-solving|time management|hard working|hardworking|hard worker|creativity|creative|adaptability|adaptable|flexibility|flexible|critical thinking|attention to detail|detail oriented|detail-oriented|self motivated|self-motivated|motivated|work ethic|interpersonal skills|interpersonal|organization|organisation|organized|organizational skills|multitasking|multi-tasking|fast learner|quick learner|reliable|reliability|responsible|punctual|punctuality|positive attitude|decision making|decision-making|collaboration|empathy|patience|honest|friendly|passionate|dedicated|analytical skills|analytical thinking|strategic thinking|proactive|resourceful|work under pressure", "|") {
		set[t] = true
	}
	return set
}

func judgeConcrete(f *facts) verdict {
	if len(f.r.Skills) == 0 {
		return noSkills()
	}
	var soft []Evidence
	for i, s := range f.r.Skills {
		if traits[strings.ToLower(strings.Trim(s, " ."))] || len(strings.Fields(s)) > 7 {
			soft = append(soft, f.at(s, fmt.Sprintf("skills[%d]", i)))
		}
	}
	share := 1 - float64(len(soft))/float64(len(f.r.Skills))
	v := verdict{share: ramp(share, 0.2, 0.75) * ramp(float64(len(f.r.Skills)), 0, 5), finding: fmt.Sprintf("%d of %d skills are concrete.", len(f.r.Skills)-len(soft), len(f.r.Skills))}
	if v.share < 1 {
		v.fix = "Name tools, methods and systems that you use."
		if len(soft) > 0 {
			v.evidence = soft[:min(len(soft), maxEvidence)]
			v.fix = fmt.Sprintf("Replace traits such as %q with tools and techniques; show the trait in a bullet instead.", soft[0].Text)
		}
	}
	return v
}

func judgeRelevant(f *facts) verdict {
	if len(f.r.Skills) == 0 {
		return noSkills()
	}
	found := f.groups(func(m match) bool {
		for _, p := range m.paths {
			if strings.HasPrefix(p, "skills[") {
				return true
			}
		}
		return false
	})
	need := min(6, len(f.profile.Groups))
	v := verdict{share: ramp(float64(found), 0, float64(need)), finding: fmt.Sprintf("The skills cover %d fields of the profile %q.", found, f.profile.Name)}
	if v.share < 1 {
		v.fix = "If you have worked with them, add " + someOf(f.missingGroups()) + "."
		if len(f.missingGroups()) == 0 {
			v.fix = "Name in the skills section also the tools that your roles mention."
		}
	}
	return v
}

func judgeProven(f *facts) verdict {
	if len(f.r.Skills) == 0 {
		return noSkills()
	}
	if len(f.bullets) == 0 {
		return none()
	}
	var text strings.Builder
	for _, b := range f.bullets {
		text.WriteString(" " + joined(b.text) + " ")
	}
	all := text.String()
	proven := 0
	var unproven []Evidence
	for i, s := range f.r.Skills {
		if words := joined(s); words != "" && strings.Contains(all, " "+words+" ") {
			proven++
		} else if len(unproven) < maxEvidence {
			unproven = append(unproven, f.at(s, fmt.Sprintf("skills[%d]", i)))
		}
	}
	v := verdict{share: ramp(float64(proven), 0, min(4, float64(len(f.r.Skills)))), finding: fmt.Sprintf("%d of %d skills also occur in a role's bullets.", proven, len(f.r.Skills))}
	if v.share < 1 && len(unproven) > 0 {
		v.evidence = unproven
		v.fix = fmt.Sprintf("Mention %q in the bullet about the work that you used it for.", unproven[0].Text)
	}
	return v
}

func joined(s string) string {
	var words []string
	for _, t := range tokenize(s) {
		words = append(words, t.lower)
	}
	return strings.Join(words, " ")
}
