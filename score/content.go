package score

import (
	"fmt"
	"slices"
	"strings"

	"redraft/score/english"
)

// noBullets is what checks of bullets say where there are none.
func noBullets(f *facts) verdict {
	v := verdict{finding: "No role has a description.", cause: "no bullets", beyond: 1,
		fix: "Describe each recent role in three to six bullets: what you did, with which tools, and what came of it."}
	if len(f.jobs) > 0 {
		v.fix = fmt.Sprintf("Describe %s in three to six bullets: what you did, with which tools, and what came of it.", f.jobName(f.jobs[0]))
		v.evidence = []Evidence{f.job(f.jobs[0])}
	} else {
		v.cause = "no roles"
	}
	return v
}

// tooFew is the verdict of checks that find nothing wrong with the bullets, and too few of them.
func (f *facts) tooFew(v verdict) verdict {
	v.cause, v.beyond = "few bullets", 1
	v.finding = fmt.Sprintf("All roles together have %s.", count(len(f.bullets), "bullet"))
	v.fix = "Tell more of what you did, three to six bullets for each recent role."
	if i, ok := f.thinnest(); ok {
		v.fix = fmt.Sprintf("Tell more of what you did, three to six bullets for each recent role; begin with %s.", f.jobName(i))
		v.evidence = []Evidence{f.job(i)}
	}
	return v
}

func judgeQuantified(f *facts, r *rule) verdict {
	if len(f.bullets) == 0 {
		return noBullets(f)
	}
	plain := func(b bullet) bool { return !b.numbers }
	evidence, without := f.quote(plain)
	with := len(f.bullets) - without
	v := verdict{share: min(ramp(float64(with)/float64(len(f.bullets)), 0, r.Limits["full"]), ramp(float64(with), 0, r.Limits["enough"])), beyond: 1, evidence: evidence}
	switch {
	case with == 0:
		v.finding = "No bullet says how much, how many or how fast."
	case v.share >= 1:
		v.finding, v.evidence = fmt.Sprintf("%d of %d bullets hold a figure.", with, len(f.bullets)), nil
	default:
		v.finding = fmt.Sprintf("%s %s how much, how many or how fast.", part(with, len(f.bullets), "bullet"), one(with, "says", "say"))
	}
	if v.share < 1 && without == 0 {
		return f.tooFew(v)
	}
	if v.share < 1 {
		need := max(1, (len(f.bullets)*4+9)/10-with)
		v.fix = fmt.Sprintf("Give %s a true figure, beginning with %q: how many, how often, how fast, how much saved?", count(need, "more bullet"), lead(evidence[0].Text))
		if with == 0 {
			v.fix = strings.Replace(v.fix, " more bullet", " bullet", 1)
		}
		v.examples = f.examples(plain, withPlaceForFigure)
	}
	return v
}

func judgeVerbs(f *facts, r *rule) verdict {
	if len(f.bullets) == 0 {
		return noBullets(f)
	}
	plain := func(b bullet) bool { return !b.opens }
	evidence, weak := f.quote(plain)
	strong := len(f.bullets) - weak
	v := verdict{share: min(ramp(float64(strong)/float64(len(f.bullets)), r.Limits["none"], r.Limits["full"]), ramp(float64(strong), 0, r.Limits["enough"])), evidence: evidence,
		beyond: 1 - ramp(float64(len(f.bullets)), 0, r.Limits["enough"]), finding: fmt.Sprintf("%d of %d bullets open with a verb.", strong, len(f.bullets))}
	if v.share < 1 && weak == 0 {
		return f.tooFew(v)
	}
	if v.share < 1 {
		v.fix = fmt.Sprintf("Open %q with the verb that says what you did.", lead(evidence[0].Text))
		v.examples = f.examples(plain, openedWithVerb)
	}
	return v
}

func judgeBulletLength(f *facts, r *rule) verdict {
	if len(f.bullets) == 0 {
		return noBullets(f)
	}
	l := r.Limits
	fit := func(b bullet) float64 {
		n, low := float64(b.measured), l["low"]
		if w := wide(b.Text); w*2 > b.measured {
			low = l["low_cjk"]
			return min(ramp(n, low/3, low), ramp(n, l["longest"]/2, l["high"]/2))
		}
		return min(ramp(n, l["shortest"], low), ramp(n, l["longest"], l["high"]))
	}
	sum, mended, short := 0.0, 0.0, 0
	for _, b := range f.bullets {
		s := fit(b)
		if sum, mended = sum+s, mended+1; s < 1 && float64(b.measured) < l["high"] {
			mended += s - 1 // what is too short lacks facts
			short++
		}
	}
	off := func(b bullet) bool { return fit(b) < 1 }
	evidence, n := f.quote(off)
	reach := func(sum float64) float64 { return min(1, sum/float64(len(f.bullets))/l["full"], sum/l["enough"]) }
	v := verdict{share: reach(sum), beyond: 1 - reach(mended), evidence: evidence,
		finding: fmt.Sprintf("%d of %d bullets have %.0f to %.0f characters.", len(f.bullets)-n, len(f.bullets), l["low"], l["high"])}
	switch {
	case v.share >= 1:
		v.evidence = nil
	case n == 0:
		return f.tooFew(v)
	case short*2 >= n:
		tooShort := func(b bullet) bool { return off(b) && float64(b.measured) < l["high"] }
		v.evidence, _ = f.quote(tooShort)
		v.finding = fmt.Sprintf("%s %s too short to tell anything.", part(short, len(f.bullets), "bullet"), one(short, "is", "are"))
		v.fix = fmt.Sprintf("Say more in %q: with which tool, for whom, with what result?", lead(v.evidence[0].Text))
		v.examples = f.examples(tooShort, withPlaceForMore)
	default:
		tooLong := func(b bullet) bool { return off(b) && float64(b.measured) >= l["high"] }
		v.evidence, _ = f.quote(tooLong)
		v.finding = fmt.Sprintf("%s %s longer than two lines.", part(n-short, len(f.bullets), "bullet"), one(n-short, "is", "are"))
		v.fix = fmt.Sprintf("Shorten or split %q: one achievement a bullet.", lead(v.evidence[0].Text))
		v.examples = f.splitExample(tooLong)
		if float64(f.longest()) > 350 {
			v.cause = "paragraphs"
		}
	}
	return v
}

// longest is the length of the longest bullet.
func (f *facts) longest() int {
	n := 0
	for _, b := range f.bullets {
		n = max(n, b.measured)
	}
	return n
}

func judgeBulletCount(f *facts, r *rule) verdict {
	if len(f.bullets) == 0 {
		return noBullets(f)
	}
	perJob := make([]int, len(f.r.Experiences))
	for _, b := range f.bullets {
		perJob[b.job]++
	}
	recent := min(int(r.Limits["recent"]), len(f.jobs))
	if recent == 0 {
		return noBullets(f)
	}
	sum, mended := 0.0, 0.0
	v := verdict{finding: "Recent roles have three to six bullets."}
	for _, i := range f.jobs[:recent] {
		n := perJob[i]
		enough := ramp(float64(n), 0, r.Limits["least"])
		share := min(enough, ramp(float64(n), r.Limits["far"], r.Limits["most"]))
		mended += enough
		if sum += share; share >= 1 || v.fix != "" {
			continue
		}
		v.finding = fmt.Sprintf("%s has %s.", upperFirst(f.jobName(i)), count(n, "bullet"))
		if n == 0 {
			v.finding = fmt.Sprintf("%s has no description.", upperFirst(f.jobName(i)))
		}
		v.evidence = []Evidence{f.job(i)}
		if float64(n) < r.Limits["least"] && n > 0 {
			v.cause = "few bullets"
		}
		if v.fix = fmt.Sprintf("Describe %s in three to six bullets, the strongest first.", f.jobName(i)); float64(n) > r.Limits["most"] {
			v.fix = fmt.Sprintf("Keep the six strongest bullets of %s.", f.jobName(i))
			v.examples = f.strongest(i)
		}
	}
	v.share, v.beyond = sum/float64(recent), 1-mended/float64(recent)
	return v
}

// strongest quotes the bullets of a role that hold figures.
func (f *facts) strongest(job int) []string {
	var out []string
	for _, b := range f.bullets {
		if b.job == job && b.numbers && b.opens && len(out) < 3 {
			out = append(out, "Keep: "+clip(b.Text))
		}
	}
	return out
}

func judgeTense(f *facts, _ *rule) verdict {
	if !slices.ContainsFunc(f.bullets, func(b bullet) bool { return !b.current }) {
		for _, x := range f.r.Experiences {
			if x.End != "present" {
				return noBullets(f)
			}
		}
		if len(f.r.Experiences) == 0 {
			return noRoles()
		}
		return skip("No role has ended.")
	}
	present := func(b bullet) bool { return !b.current && b.opens && b.tense != english.Past }
	evidence, wrong := f.quote(present)
	_, past := f.quote(func(b bullet) bool { return !b.current })
	v := verdict{share: 1 - float64(wrong)/float64(past), evidence: evidence, finding: "Past roles are told in the past tense."}
	if wrong > 0 {
		v.finding = fmt.Sprintf("%s told in the present tense though the role has ended.", are(wrong, "bullet"))
		v.fix = fmt.Sprintf("Put %q into the past tense.", lead(evidence[0].Text))
		v.examples = f.examples(present, inPastTense)
	}
	return v
}

// judgeVariety looks for one word that opens bullet after bullet, and for sentences that stand there twice.
func judgeVariety(f *facts, r *rule) verdict {
	if len(f.bullets) == 0 {
		return noBullets(f)
	}
	v := verdict{share: 1, finding: "Bullets begin with different words."}
	for i := range f.texts {
		if t := &f.texts[i]; t.spam == spamTwice {
			v.share = 0.2
			v.evidence = append(v.evidence, f.at(t.Text, t.Path))
			v.finding = fmt.Sprintf("%q stands there twice.", lead(t.Text))
			v.fix = fmt.Sprintf("Say %q once, where it fits best.", lead(t.Text))
			return v
		}
	}
	most, word := 0, ""
	counts := map[string]int{}
	for _, b := range f.bullets {
		if !b.opens {
			continue
		}
		if counts[b.verb]++; counts[b.verb] > most {
			most, word = counts[b.verb], b.verb
		}
	}
	if share := float64(most) / float64(len(f.bullets)); float64(most) >= r.Limits["least"] && share > r.Limits["full"] {
		v.share = ramp(share, r.Limits["zero"], r.Limits["full"])
		v.evidence, _ = f.quote(func(b bullet) bool { return b.verb == word })
		v.finding = fmt.Sprintf("%d of %d bullets begin with %q.", most, len(f.bullets), v.evidence[0].Text[:strings.IndexByte(v.evidence[0].Text+" ", ' ')])
		v.fix = fmt.Sprintf("Begin some of them, as %q, with another verb that says it more exactly.", lead(v.evidence[min(1, len(v.evidence)-1)].Text))
	}
	return v
}
