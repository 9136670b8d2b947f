package score

import (
	"fmt"
	"strings"
	"unicode"

	"redraft/score/english"
)

func none() verdict {
	return verdict{finding: "No role has a description.", fix: "Describe each recent role in three to six bullets: what you did, with what, and what came of it."}
}

func judgeQuantified(f *facts) verdict {
	if len(f.bullets) == 0 {
		return none()
	}
	evidence, without := f.quote(func(b bullet) bool { return !b.numbers })
	with := len(f.bullets) - without
	share := float64(with) / float64(len(f.bullets))
	v := verdict{share: ramp(share, 0, 0.4), evidence: evidence, finding: fmt.Sprintf("%d of %d bullets hold a number that shows a result or its size.", with, len(f.bullets))}
	if v.share < 1 {
		need := max(1, (len(f.bullets)*4+9)/10-with)
		v.fix = fmt.Sprintf("Add true figures to %s, beginning with %q: how many, how often, how fast, how much saved?", plural(need, "more bullet"), lead(evidence[0].Text))
	}
	return v
}

func judgeVerbs(f *facts) verdict {
	if !f.english {
		return skip("Only English verbs are known.")
	}
	if len(f.bullets) == 0 {
		return none()
	}
	evidence, weak := f.quote(func(b bullet) bool { return !b.strong })
	strong := len(f.bullets) - weak
	v := verdict{share: ramp(float64(strong)/float64(len(f.bullets)), 0.1, 0.7), evidence: evidence,
		finding: fmt.Sprintf("%d of %d bullets open with a verb.", strong, len(f.bullets))}
	if v.share < 1 {
		v.fix = fmt.Sprintf("Open %q with what you did: a verb such as managed, built, resolved or trained.", lead(evidence[0].Text))
	}
	return v
}

func judgeBulletLength(f *facts) verdict {
	if len(f.bullets) == 0 {
		return none()
	}
	low, high := 50, 200
	if !f.english {
		low = 20
	}
	off := func(b bullet) bool { n := len([]rune(b.text)); return n < low || n > high }
	evidence, count := f.quote(off)
	v := verdict{share: ramp(1-float64(count)/float64(len(f.bullets)), 0.1, 0.85), evidence: evidence,
		finding: fmt.Sprintf("%d of %d bullets have %d to %d characters.", len(f.bullets)-count, len(f.bullets), low, high)}
	if v.share < 1 && count > 0 {
		if n := len([]rune(evidence[0].Text)); n < low {
			v.fix = fmt.Sprintf("Say more in %q: with which tool, for whom, with what result?", lead(evidence[0].Text))
		} else {
			v.fix = fmt.Sprintf("Shorten or split %q: one achievement a bullet, two lines at most.", lead(evidence[0].Text))
		}
	}
	return v
}

func judgeBulletCount(f *facts) verdict {
	if len(f.r.Experiences) == 0 {
		return none()
	}
	recent := f.r.Experiences[:min(2, len(f.r.Experiences))]
	sum := 0.0
	v := verdict{finding: "Recent roles have three to six bullets."}
	for i, x := range recent {
		n := len(x.Responsibilities)
		switch {
		case n >= 3 && n <= 6:
			sum++
			continue
		case n > 6:
			sum += ramp(float64(n), 12, 7) * 0.9
		default:
			sum += float64(n) / 3
		}
		if v.fix == "" {
			v.finding = fmt.Sprintf("%q has %s.", strings.TrimSpace(x.Role+" "+x.Company), plural(n, "bullet"))
			v.evidence = []Evidence{f.job(i)}
			if v.fix = "Describe this role in three to six bullets, the strongest first."; n > 6 {
				v.fix = "Keep the six strongest bullets of this role."
			}
		}
	}
	v.share = sum / float64(len(recent))
	return v
}

func judgeTense(f *facts) verdict {
	if !f.english {
		return skip("Only English tenses are known.")
	}
	past := 0
	for _, b := range f.bullets {
		if !b.current && b.strong {
			past++
		}
	}
	if past == 0 {
		return skip("No past role has bullets that open with a verb.")
	}
	evidence, wrong := f.quote(func(b bullet) bool { return !b.current && b.strong && !b.past })
	v := verdict{share: 1 - float64(wrong)/float64(past), evidence: evidence, finding: "Past roles are told in the past tense."}
	if wrong > 0 {
		v.finding = fmt.Sprintf("%s of past roles in the present tense.", isAre(wrong, "bullet", "bullets"))
		v.fix = fmt.Sprintf("Put %q into the past tense.", lead(evidence[0].Text))
	}
	return v
}

func judgePronouns(f *facts) verdict {
	if !f.english {
		return skip("Only English pronouns are known.")
	}
	var evidence []Evidence
	count := 0
	for _, p := range f.prose {
		if strings.HasPrefix(p.Path, "skills") || strings.HasPrefix(p.Path, "headline") {
			continue
		}
		if n := len(english.Pronoun.FindAllString(p.Text, -1)); n > 0 {
			if count += n; len(evidence) < maxEvidence {
				evidence = append(evidence, f.at(p.Text, p.Path))
			}
		}
	}
	v := verdict{share: ramp(float64(count), 5, 0), evidence: evidence, finding: "No first person."}
	if count > 0 {
		v.finding = fmt.Sprintf("The first person occurs %s.", times(count))
		v.fix = fmt.Sprintf("Drop the pronoun in %q: a resume's sentences begin with the verb.", lead(evidence[0].Text))
	}
	return v
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}

func judgeWeak(f *facts) verdict {
	if !f.english {
		return skip("Only English phrases are known.")
	}
	var evidence []Evidence
	count, first := 0, ""
	for _, p := range f.prose {
		if m := english.WeakPhrase.FindString(p.Text); m != "" {
			if count++; len(evidence) < maxEvidence {
				evidence = append(evidence, f.at(p.Text, p.Path))
			}
			if first == "" {
				first = m
			}
		}
	}
	v := verdict{share: ramp(float64(count), 6, 0), evidence: evidence, finding: "No weak phrases."}
	if count > 0 {
		v.finding = fmt.Sprintf("Phrases that say little occur %s, as %q.", times(count), first)
		v.fix = fmt.Sprintf("Say what you did in place of %q in %q.", first, lead(evidence[0].Text))
	}
	return v
}

func judgeSpelling(f *facts) verdict {
	if !f.english {
		return skip("Only English words are known.")
	}
	var evidence []Evidence
	var wrong []string
	seen := map[string]bool{}
	for _, p := range f.prose {
		for word := range strings.FieldsFuncSeq(p.Text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) {
			lower := strings.ToLower(word)
			correct, known := english.Correction(lower)
			if !known || seen[lower] || word != lower && word != strings.ToUpper(lower[:1])+lower[1:] {
				continue
			}
			seen[lower] = true
			wrong = append(wrong, fmt.Sprintf("%q for %q", word, correct))
			if len(evidence) < maxEvidence {
				evidence = append(evidence, f.at(p.Text, p.Path))
			}
		}
	}
	v := verdict{share: ramp(float64(len(wrong)), 5, 0), evidence: evidence, finding: "No misspelled words were found."}
	if len(wrong) > 0 {
		v.finding = "Misspelled: " + strings.Join(wrong[:min(len(wrong), 5)], ", ") + "."
		v.fix = "Correct the spelling: " + strings.Join(wrong[:min(len(wrong), 5)], ", ") + "."
	}
	return v
}
