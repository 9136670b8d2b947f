package score

import (
	"fmt"
	"strings"

	"redraft/resume"
)

// ramp is 0 at from, 1 at to, straight between; it works in both directions.
func ramp(v, from, to float64) float64 {
	if from == to {
		return 1
	}
	return max(0, min(1, (v-from)/(to-from)))
}

func judgeLength(f *facts) verdict {
	w := float64(f.words)
	v := verdict{share: 1, finding: fmt.Sprintf("The resume has %d words.", f.words)}
	switch {
	case w < 350:
		v.share = ramp(w, 60, 350)
		v.fix = fmt.Sprintf("Add about %d words: what you did in each role, with which tools, and what came of it.", (400-f.words+9)/10*10)
	case w > 600:
		v.share = ramp(w, 1300, 700)
		v.fix = fmt.Sprintf("Cut about %d words: shorten or drop the oldest roles and whatever says nothing about the job you want.", (f.words-590)/10*10)
		if w <= 800 {
			v.share = max(v.share, 0.8)
		}
	}
	return v
}

func judgePages(f *facts) verdict {
	n := len(f.doc.Pages)
	if n == 0 {
		return skip("A document without pages has no page count.")
	}
	v := verdict{share: 1, finding: plural(n, "page") + "."}
	switch {
	case n == 3:
		v.share, v.fix = 0.4, "Bring it down to two pages: keep the last ten to fifteen years, and three to six bullets a role."
	case n > 3:
		v.share, v.fix = 0, "Bring it down to two pages: keep the last ten to fifteen years, and three to six bullets a role."
	}
	return v
}

func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

func judgeHeadings(f *facts) verdict {
	if f.layout == nil {
		return skip("Content without a file has no headings.")
	}
	var odd []Evidence
	for _, h := range f.layout.Headings {
		if h.Section == resume.Others {
			odd = append(odd, f.span(h.Text, h.Span))
		}
	}
	n := len(f.layout.Headings)
	if n < 3 {
		return verdict{share: float64(n) / 4, finding: fmt.Sprintf("%s found.", plural(n, "section heading")),
			fix: "Give each section a heading on a line of its own: Summary, Experience, Education, Skills."}
	}
	v := verdict{share: 1 - 0.6*float64(max(0, len(odd)-1))/float64(n), finding: plural(n, "section heading") + " found."}
	if len(odd) > 1 {
		v.evidence = odd[:min(len(odd), maxEvidence)]
		v.finding = fmt.Sprintf("%d of %d headings are not ones that every parser knows.", len(odd), n)
		v.fix = fmt.Sprintf("Rename %q to a standard heading, or put its lines into one.", odd[0].Text)
	}
	return v
}

func judgeDatesComplete(f *facts) verdict {
	if len(f.r.Experiences) == 0 {
		return verdict{finding: "No role was found.", fix: "List your roles, each with employer, month and year."}
	}
	total := 0.0
	var lacking []Evidence
	for i, x := range f.r.Experiences {
		points := 0.0
		switch {
		case len(x.Start) == 7:
			points += 0.5
		case x.Start != "":
			points += 0.3
		}
		switch {
		case x.End == "present" || len(x.End) == 7:
			points += 0.5
		case x.End != "":
			points += 0.3
		}
		if x.Start == "" && x.End != "" && points > 0.4 { // a single month, as of a course
			points = 0.7
		}
		if total += points; points < 0.99 && len(lacking) < maxEvidence {
			lacking = append(lacking, f.job(i))
		}
	}
	v := verdict{share: total / float64(len(f.r.Experiences)), evidence: lacking, finding: "Every role has its months and years."}
	if len(lacking) > 0 {
		v.finding = fmt.Sprintf("%d of %d roles lack a month or a year.", len(lacking), len(f.r.Experiences))
		v.fix = fmt.Sprintf("Write month and year for the beginning and the end of %q, as in \"Mar 2021 – Present\".", lacking[0].Text)
	}
	return v
}

func judgeDatesOrder(f *facts) verdict {
	forms, inversions, dated, last := map[string]int{}, 0, 0, 0
	for _, x := range f.r.Experiences {
		if x.Duration != "" {
			forms[dateForm(x.Duration)]++
		}
		m, ok := monthOf(x.Start, 1)
		if !ok {
			continue
		}
		if dated++; dated > 1 && m > last {
			inversions++
		}
		last = m
	}
	if dated < 2 {
		return skip("Fewer than two dated roles have no order.")
	}
	v := verdict{share: 1, finding: "Dates are written in one way, the newest first."}
	if len(forms) > 1 {
		v.share -= 0.4
		v.finding, v.fix = "Dates are written in different ways.", "Write every date in the same way, as in \"Mar 2021 – Present\"."
	}
	if inversions > 0 {
		v.share -= 0.6 * min(1, float64(inversions)/float64(dated-1)*2)
		v.finding, v.fix = "Roles are not ordered from the newest to the oldest.", "Put the newest role first."
	}
	return v
}

// dateForm is the shape of a printed date: letters and digits by kind, whatever they say.
func dateForm(s string) string {
	first := strings.FieldsFunc(s, func(r rune) bool { return r == '–' || r == '—' || r == '-' || r == '~' })
	if len(first) == 0 {
		return ""
	}
	var b strings.Builder
	for _, r := range strings.TrimSpace(first[0]) {
		switch {
		case r >= '0' && r <= '9':
			b.WriteByte('9')
		case r == '/' || r == '.' && b.Len() > 0 && strings.HasSuffix(b.String(), "9"):
			b.WriteRune(r)
		case r == ' ' || r == ',' || r == '.':
		default:
			if !strings.HasSuffix(b.String(), "a") {
				b.WriteByte('a')
			}
		}
	}
	return b.String()
}

func judgeFonts(f *facts) verdict {
	if f.layout == nil || f.layout.BodySize == 0 || f.layout.Format != "pdf" || f.words == 0 {
		return skip("The file does not tell its fonts.")
	}
	size := f.layout.BodySize
	v := verdict{share: 1, finding: fmt.Sprintf("Most of the text is set in %g points.", size)}
	switch {
	case size < 9:
		v.share, v.fix = 0.2, fmt.Sprintf("Set the text in 10 to 12 points; %g is hard to read.", size)
	case size < 9.5:
		v.share, v.fix = 0.7, fmt.Sprintf("Set the text in 10 to 12 points rather than %g.", size)
	case size > 12.5:
		v.share, v.fix = 0.6, fmt.Sprintf("Set the text in 10 to 12 points rather than %g; it also saves room.", size)
	}
	return v
}

func judgeMargins(f *facts) verdict {
	if f.layout == nil || f.layout.Format != "pdf" || f.words == 0 {
		return skip("The file does not tell its margins.")
	}
	m := f.layout.Margins
	least := min(m.Left, m.Right, m.Top)
	v := verdict{share: ramp(least, 8, 28), finding: fmt.Sprintf("The narrowest margin is %.2g inch.", max(0, least)/72)}
	if v.share < 1 {
		v.fix = "Widen the margins to at least half an inch."
	}
	return v
}

func judgeBulletForm(f *facts) verdict {
	if len(f.bullets) == 0 {
		return verdict{finding: "No role has a description.", fix: "Describe each recent role in three to six bullets."}
	}
	evidence, long := f.quote(func(b bullet) bool { return len(b.text) > 350 })
	v := verdict{share: 1 - float64(long)/float64(len(f.bullets)), evidence: evidence, finding: "Roles are described in bullets."}
	if long > 0 {
		v.finding = fmt.Sprintf("%s a whole paragraph.", isAre(long, "description is", "descriptions are"))
		v.fix = fmt.Sprintf("Split the paragraph that begins %q into bullets of one achievement each.", lead(evidence[0].Text))
	}
	if f.layout != nil && len(f.layout.Bullets) > 2 {
		v.share -= 0.25
		v.finding = "Bullets have more than two kinds of marks: " + strings.Join(f.layout.Bullets, " ")
		v.fix = "Use one kind of bullet mark."
	}
	return v
}

func isAre(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// lead is a text's first words, to name it by.
func lead(s string) string {
	fields := strings.Fields(s)
	if len(fields) <= 7 {
		return strings.Join(fields, " ")
	}
	return strings.Join(fields[:7], " ") + " …"
}
