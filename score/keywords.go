package score

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"redraft/resume"
)

// match is a keyword of the profile with the texts that hold it, each time it occurs.
type match struct {
	keyword int
	at      []*text
}

// match collects the profile's keywords from all texts that earn credit; skills that earn none are passed over.
func (f *facts) match() {
	f.fields = make([]bool, len(f.profile.Groups))
	numbers := make([]int, len(f.profile.keywords))
	credited := f.creditedSkills()
	for i := range f.texts {
		t := &f.texts[i]
		if t.spam != "" || t.Skill() && !credited[t.Path] {
			continue
		}
		for _, h := range t.hits {
			if numbers[h.keyword] == 0 {
				f.matched = append(f.matched, match{keyword: h.keyword})
				numbers[h.keyword] = len(f.matched)
			}
			m := &f.matched[numbers[h.keyword]-1]
			m.at = append(m.at, t)
			for _, g := range f.profile.keywords[h.keyword].groups {
				f.fields[g] = true
			}
		}
	}
}

// fieldsIn counts the fields of the profile that the texts show which the test picks.
func (f *facts) fieldsIn(pick func(*text) bool) int {
	shown := make([]bool, len(f.profile.Groups))
	n := 0
	for _, m := range f.matched {
		if !slices.ContainsFunc(m.at, pick) {
			continue
		}
		for _, g := range f.profile.keywords[m.keyword].groups {
			if !shown[g] {
				shown[g] = true
				n++
			}
		}
	}
	return n
}

// missing are the profile's fields that nothing in the resume shows.
func (f *facts) missing() []Group {
	var out []Group
	for i, g := range f.profile.Groups {
		if !f.fields[i] {
			out = append(out, g)
		}
	}
	return out
}

// keywordSet names the set of keywords in use.
func (f *facts) keywordSet() string {
	return fmt.Sprintf("the profile %q", f.profile.Name)
}

func judgeKeywords(f *facts, r *rule) verdict {
	total := len(f.profile.Groups)
	if total == 0 {
		return skip("No profile was given.")
	}
	found := f.fieldsIn(func(*text) bool { return true })
	v := verdict{share: ramp(float64(found), 0, r.Limits["share"]*float64(total)),
		finding: fmt.Sprintf("The resume shows %d of the %d fields of %s (keyword set %s, version %s).", found, total, f.keywordSet(), f.profile.ID, f.profile.Version)}
	if other, role, ok := f.likelier(); ok && v.share < 1 {
		v.finding += fmt.Sprintf(" %s looks like the profile %q.", upperFirst(f.jobName(role)), other.ID)
		v.fix = fmt.Sprintf("If you do not look for work as in %s, have the resume scored again for the profile %q or for your target role.", f.keywordSet(), other.ID)
		v.cause = "keywords"
		v.evidence = []Evidence{f.job(role)}
		return v
	}
	if v.share < 1 {
		missing := f.missing()
		v.fix = "Where you have done such work, say so in these words: " + fieldNames(missing) + "."
		v.examples = fieldExamples(missing)
		v.cause = "keywords"
	}
	return v
}

// likelier is the profile that the newest role's title is of, where that is another than the default one, which was taken because nobody
// named any.
func (f *facts) likelier() (Profile, int, bool) {
	if f.target.Role != "" {
		return Profile{}, 0, false
	}
	return f.profile.Likelier(f.r)
}

// Likelier is the profile that knows the newest role's title, and the place of that role, where this is the default profile and another does.
func (p Profile) Likelier(r *resume.Resume) (other Profile, role int, ok bool) {
	role = Newest(r, time.Time{})
	if p.ID != DefaultProfile || p.all == nil || role < 0 {
		return Profile{}, 0, false
	}
	other, ok = (&Catalog{p.all.profiles}).forRole(r.Experiences[role].Role)
	return other, role, ok && other.ID != p.ID && other.ID != GenericProfile
}

// Knows says whether the newest role's title is one of the profile's.
func (p Profile) Knows(r *resume.Resume) bool {
	role := Newest(r, time.Time{})
	if p.all == nil || role < 0 {
		return false
	}
	found, ok := (&Catalog{p.all.profiles}).forRole(r.Experiences[role].Role)
	return ok && found.ID == p.ID
}

// fieldNames names a few fields.
func fieldNames(groups []Group) string {
	var names []string
	for _, g := range groups[:min(4, len(groups))] {
		names = append(names, g.Name)
	}
	return enumerate(names, "or")
}

// fieldExamples are a few keywords of each of a few fields.
func fieldExamples(groups []Group) []string {
	var out []string
	for _, g := range groups[:min(3, len(groups))] {
		out = append(out, fmt.Sprintf("%s: %s (only what is true of you)", g.Name, strings.Join(g.Keywords[:min(4, len(g.Keywords))], ", ")))
	}
	return out
}

func judgeStuffing(f *facts, r *rule) verdict {
	v := verdict{share: 1, finding: "No keyword is overdone."}
	for _, m := range f.matched {
		k := f.profile.keywords[m.keyword]
		if n := len(m.at); float64(n) >= r.Limits["least"] && float64(n*len(strings.Fields(k.text))) > r.Limits["density"]*float64(max(f.said, 1)) {
			v.share = 0
			v.finding = fmt.Sprintf("%q occurs %d times in some %d words. That reads as stuffing and earns no credit.", k.text, n, f.said)
			v.fix = fmt.Sprintf("Say %q where it matters, two or three times in all.", k.text)
			for _, t := range m.at[:min(len(m.at), maxEvidence)] {
				v.evidence = append(v.evidence, f.at(t.Text, t.Path))
			}
			return v
		}
	}
	for i := range f.texts {
		t := &f.texts[i]
		if t.spam == "" || t.spam == spamTwice {
			continue
		}
		if len(v.evidence) < maxEvidence {
			v.evidence = append(v.evidence, f.at(t.Text, t.Path))
		}
		if v.share == 1 {
			v.share = 0
			v.finding = fmt.Sprintf("The passage %q %s. It earns no credit.", lead(t.Text), t.spam)
			v.fix = fmt.Sprintf("Replace %q by what you did yourself, in a sentence of your own.", lead(t.Text))
		}
	}
	if n := f.listed() - 60; v.share == 1 && n > 0 {
		v.share = ramp(float64(n), 40, 0)
		v.finding = fmt.Sprintf("%d skills are listed, more than anybody reads.", f.listed())
		v.fix, v.cause = "Keep the twenty skills that matter for the job you want.", "skills"
	}
	return v
}

// listed counts the skills that nothing else in the resume speaks of.
func (f *facts) listed() int { return f.countSkills(func(s skill) bool { return !s.proven }) }

// enumerate joins words as people do: "a, b and c".
func enumerate(words []string, joiner string) string {
	switch n := len(words); n {
	case 0:
		return ""
	case 1:
		return words[0]
	default:
		return strings.Join(words[:n-1], ", ") + " " + joiner + " " + words[n-1]
	}
}
