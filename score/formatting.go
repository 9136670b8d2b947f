package score

import (
	"fmt"
	"slices"
	"strings"

	"redraft/resume"
)

func judgeLength(f *facts, r *rule) verdict {
	short, long := r.step("short", float64(f.said)), 1.0
	if s := r.step("long", float64(f.body)); s > 0 {
		long = s
	}
	v := verdict{share: min(short, long), beyond: 1 - short, finding: fmt.Sprintf("The resume has some %d words.", f.said/10*10)}
	switch {
	case f.said < 10:
		v.finding = "The resume has fewer than ten words."
	case f.words > f.said+10:
		v.finding = fmt.Sprintf("Some %d of the resume's %d words count, names and dates aside.", f.said/10*10, f.words)
	}
	switch {
	case long < short:
		v.finding = fmt.Sprintf("The roles and other sections have some %d words beside summary, skills and education.", f.body/10*10)
		v.fix = fmt.Sprintf("Cut about %d words: begin with the oldest roles, where two bullets are enough.", max(20, (f.body-500)/10*10))
		if oldest, ok := f.longestOld(); ok {
			v.evidence = []Evidence{f.job(oldest)}
			v.fix = fmt.Sprintf("Cut about %d words, beginning with older work: %s has %s.", max(20, (f.body-500)/10*10), f.jobName(oldest),
				count(len(f.r.Experiences[oldest].Responsibilities), "bullet"))
		}
	case short < 1:
		v.fix = fmt.Sprintf("Add about %d words on what you did, with which tools, and what came of it.", max(20, (int(r.Limits["aim"])-f.said+9)/10*10))
		if i, ok := f.thinnest(); ok {
			v.evidence = []Evidence{f.job(i)}
			v.fix = strings.TrimSuffix(v.fix, ".") + fmt.Sprintf("; begin with %s, which has %s.", f.jobName(i), count(len(f.r.Experiences[i].Responsibilities), "bullet"))
		}
	}
	return v
}

// thinnest is the recent role with the fewest bullets.
func (f *facts) thinnest() (int, bool) {
	best := -1
	for _, i := range f.jobs[:min(3, len(f.jobs))] {
		if best < 0 || len(f.r.Experiences[i].Responsibilities) < len(f.r.Experiences[best].Responsibilities) {
			best = i
		}
	}
	return best, best >= 0
}

// longestOld is the role with the most bullets that is not among the two most recent.
func (f *facts) longestOld() (int, bool) {
	best := -1
	for i := 2; i < len(f.r.Experiences); i++ {
		if n := len(f.r.Experiences[i].Responsibilities); n > 2 && (best < 0 || n > len(f.r.Experiences[best].Responsibilities)) {
			best = i
		}
	}
	return best, best >= 0
}

func judgePages(f *facts, r *rule) verdict {
	n := len(f.doc.Pages)
	if n == 0 {
		return skip("A document without pages has no page count.")
	}
	v := verdict{share: 1, finding: upperFirst(count(n, "page")) + "."}
	switch {
	case n == 2 && f.career.early(r.Limits["early_years"]):
		v.share, v.fix = r.Limits["early_share"], "Early in a career one page is enough: keep what speaks for the job you want."
	case n == 3:
		v.share, v.fix = r.Limits["three_share"], "Bring it down to two pages: keep the last ten to fifteen years, and three to six bullets a role."
	case n > 3:
		v.share, v.fix = 0, "Bring it down to two pages: keep the last ten to fifteen years, and three to six bullets a role."
	}
	if v.fix != "" {
		v.cause = "formatting.length"
	}
	return v
}

func judgeHeadings(f *facts, r *rule) verdict {
	if f.layout == nil {
		return skip("Content without a file has no headings.")
	}
	var odd []Evidence
	known := map[resume.Section]bool{}
	for _, h := range f.layout.Headings {
		if h.Section == resume.Others {
			odd = append(odd, f.span(h.Text, h.Span))
		} else {
			known[h.Section] = true
		}
	}
	n, least := len(known), r.Limits["least"]
	v := verdict{share: min(1, float64(n)/least), beyond: 1 - min(1, float64(f.sections())/least),
		finding: fmt.Sprintf("Headings were found for %s.", count(n, "section"))}
	if n == 0 {
		v.finding = "No headings of sections were found."
	}
	var lacking []string
	for _, s := range []resume.Section{resume.Summary, resume.Experiences, resume.Educations, resume.Skills} {
		if !known[s] {
			lacking = append(lacking, upperFirst(string(s)))
		}
	}
	if v.share < 1 {
		v.fix = "Give each section a heading on a line of its own, as " + enumerate(lacking, "and") + "."
	}
	if len(odd) > 1 && float64(len(odd)) > float64(n)/3 {
		v.share *= 1 - 0.6*float64(len(odd)-1)/float64(n+len(odd))
		v.evidence = odd[:min(len(odd), maxEvidence)]
		v.finding = fmt.Sprintf("%s, such as %q, are not ones that every parser knows.", upperFirst(count(len(odd), "heading")), odd[0].Text)
		v.fix = fmt.Sprintf("Rename %q, or put its lines under a standard heading.", odd[0].Text)
		if len(lacking) > 0 {
			v.fix = fmt.Sprintf("Rename %q if it stands for %s, or put its lines under a standard heading.", odd[0].Text, enumerate(lacking, "or"))
		}
	}
	return v
}

// sections counts the parts of a resume that there are texts for.
func (f *facts) sections() int {
	n := 0
	r := f.r
	for _, there := range []bool{r.Summary != "", len(r.Experiences) > 0, len(r.Education) > 0, len(r.Skills) > 0, len(r.Projects) > 0, len(r.Certifications) > 0} {
		if there {
			n++
		}
	}
	return n
}

func judgeFonts(f *facts, r *rule) verdict {
	if f.layout == nil || f.layout.BodySize == 0 || f.layout.Format != "pdf" {
		return skip("The file does not tell its fonts.")
	}
	size := f.layout.BodySize
	v := verdict{share: 1, finding: fmt.Sprintf("Most of the text is set in %.3g points.", size)}
	switch {
	case size < r.Limits["tiny"]:
		v.share, v.fix = 0.2, fmt.Sprintf("Set the text in 10 to 12 points; %.3g is hard to read.", size)
	case size < r.Limits["small"]:
		v.share, v.fix = 0.7, fmt.Sprintf("Set the text in 10 to 12 points rather than %.3g.", size)
	case size > r.Limits["large"]:
		v.share, v.fix = 0.6, fmt.Sprintf("Set the text in 10 to 12 points rather than %.3g; it saves room, too.", size)
	}
	if sizes := f.bodySizes(); v.share == 1 && len(sizes) > 2 {
		v.share = 0.8
		v.finding = fmt.Sprintf("The text is set in %s: %s points.", count(len(sizes), "size"), strings.Join(sizes, ", "))
		v.fix = fmt.Sprintf("Set all of the text in one size, as %.3g points; only headings and your name stand out.", size)
	}
	return v
}

// bodySizes are the sizes, in half points, that a fair part of the text each is set in.
func (f *facts) bodySizes() []string {
	chars, all := map[int]int{}, 0
	for _, u := range f.layout.Fonts {
		chars[int(u.Size*2+0.5)] += u.Chars
		all += u.Chars
	}
	var sizes []int
	for s, n := range chars {
		if n*7 > all {
			sizes = append(sizes, s)
		}
	}
	slices.Sort(sizes)
	out := make([]string, len(sizes))
	for i, s := range sizes {
		out[i] = fmt.Sprintf("%g", float64(s)/2)
	}
	return out
}

func judgeMargins(f *facts, r *rule) verdict {
	if f.layout == nil || f.layout.Format != "pdf" {
		return skip("The file does not tell its margins.")
	}
	m := f.layout.Margins
	least := min(m.Left, m.Right, m.Top)
	v := verdict{share: ramp(least, r.Limits["none"], r.Limits["full"]), finding: fmt.Sprintf("The narrowest margin is %.2g inch.", max(0, least)/72)}
	if v.share < 1 {
		v.fix = "Widen the margins to at least half an inch, so that printers cut nothing off."
	}
	return v
}

func judgeBulletForm(f *facts, r *rule) verdict {
	if len(f.bullets) == 0 {
		return noBullets(f)
	}
	long := func(b bullet) bool { return float64(b.measured) > r.Limits["paragraph"] }
	evidence, n := f.quote(long)
	v := verdict{share: 1 - float64(n)/float64(len(f.bullets)), evidence: evidence, finding: "Roles are described in bullets."}
	if n > 0 {
		v.finding = fmt.Sprintf("%s %s a whole paragraph.", part(n, len(f.bullets), "description"), one(n, "is", "are"))
		v.fix = fmt.Sprintf("Split the paragraph that begins %q into bullets of one achievement each.", lead(evidence[0].Text))
		v.examples, v.cause = f.splitExample(long), "paragraphs"
	}
	return v
}

func judgeBulletMarks(f *facts, r *rule) verdict {
	if f.layout == nil || len(f.layout.Bullets) == 0 {
		return skip("The file has no marks of bullets.")
	}
	v := verdict{share: 1, finding: "Bullets have one kind of mark."}
	if n := len(f.layout.Bullets); float64(n) > r.Limits["kinds"] {
		v.share = 0
		v.finding = fmt.Sprintf("Bullets have %s of marks: %s", count(n, "kind"), strings.Join(f.layout.Bullets, " "))
		v.fix = fmt.Sprintf("Use %s for every bullet.", f.layout.Bullets[0])
	}
	return v
}
