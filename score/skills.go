package score

import (
	"fmt"
	"slices"
	"strings"

	"redraft/score/english"
)

// skill is an item of the skills section, once.
type skill struct {
	*text
	proven bool // a role or a project speaks of it
	trait  bool // a claim about character rather than a tool or a technique
}

// maxSkillTokens is the length, in words, from which on an item is a sentence or a list rather than a skill.
const maxSkillTokens = 10

// collectSkills lists the skills, each once.
func (f *facts) collectSkills() {
	spoken := f.spoken()
	seen := map[string]bool{}
	for i := range f.texts {
		t := &f.texts[i]
		if !t.Skill() || len(t.tokens) == 0 {
			continue
		}
		key := joined(t.tokens)
		if seen[key] {
			continue
		}
		seen[key] = true
		if len(t.tokens) > maxSkillTokens {
			f.lists = append(f.lists, t)
			continue
		}
		f.skills = append(f.skills, skill{text: t, trait: traits[strings.TrimSpace(key)], proven: strings.Contains(spoken.words, key) || spoken.has(t.hits) || f.did(t)})
	}
}

// did says whether a skill is a doing that roles tell of in another form: "filing" of "filed 200 documents".
func (f *facts) did(skill *text) bool {
	if len(skill.tokens) != 1 || !strings.HasSuffix(skill.tokens[0].lower, "ing") {
		return false
	}
	verb, form, ok := english.Form(skill.tokens[0].lower)
	if !ok || form != english.Gerund {
		return false
	}
	return slices.ContainsFunc(f.texts, func(t text) bool {
		return t.ofWork() && slices.ContainsFunc(t.tokens, func(k token) bool { return k.lower == verb.Past || k.lower == verb.Base || k.lower == verb.Third })
	})
}

// ofWork says whether a text that counts tells what was done in a role or project.
func (t *text) ofWork() bool {
	return t.spam == "" && (strings.Contains(t.Path, ".responsibilities[") || strings.Contains(t.Path, ".highlights["))
}

// spoken is what roles and projects say: their words in a row, and the profile's keywords among them.
type spoken struct {
	words    string
	keywords map[int]bool
}

func (f *facts) spoken() spoken {
	s := spoken{keywords: map[int]bool{}}
	var b strings.Builder
	for i := range f.texts {
		t := &f.texts[i]
		if !t.ofWork() {
			continue
		}
		b.WriteString(joined(t.tokens))
		for _, h := range t.hits {
			s.keywords[h.keyword] = true
		}
	}
	s.words = b.String()
	return s
}

func (s spoken) has(hits []hit) bool {
	for _, h := range hits {
		if s.keywords[h.keyword] {
			return true
		}
	}
	return false
}

// joined are words with a space on each side, so that one can be looked for in others.
func joined(tokens []token) string {
	var b strings.Builder
	b.WriteByte(' ')
	for _, t := range tokens {
		b.WriteString(t.lower)
		b.WriteByte(' ')
	}
	return b.String()
}

// creditedSkills are the paths of the skills that earn credit. Where more are listed than anybody has who shows none of them at work, only
// those count that roles speak of.
func (f *facts) creditedSkills() map[string]bool {
	out := map[string]bool{}
	all := f.overlong() > 0.5
	for _, s := range f.skills {
		out[s.Path] = all || s.proven
	}
	return out
}

// overlong is 1 for a list of skills of sensible length and falls to 0 for one that nobody reads. Skills that a role speaks of make no
// list too long.
func (f *facts) overlong() float64 {
	r := f.book.rule("skills.count")
	return ramp(float64(f.listed()), r.Limits["far"], r.Limits["unproven"])
}

func (f *facts) countSkills(pick func(skill) bool) int {
	n := 0
	for _, s := range f.skills {
		if pick(s) {
			n++
		}
	}
	return n
}

func noSkills() verdict {
	return verdict{finding: "No skills section was found.", cause: "skills", beyond: 1,
		fix: "Add a section \"Skills\" with ten to fifteen tools and techniques that you have worked with."}
}

func judgeSkillCount(f *facts, r *rule) verdict {
	n, unlisted := len(f.skills), f.unlisted()
	reach := min(1, float64(n+len(unlisted))/r.Limits["full"])
	if n == 0 {
		v := noSkills()
		v.examples = some(unlisted)
		v.beyond = 1 - reach
		return v
	}
	v := verdict{share: min(1, float64(n)/r.Limits["full"]) * f.overlong(), beyond: 1 - reach, finding: upperFirst(count(n, "skill")) + " listed."}
	switch {
	case f.overlong() < 1:
		v.finding = fmt.Sprintf("%d skills are listed; roles and projects speak of %d of them.", n, f.countSkills(func(s skill) bool { return s.proven }))
		v.fix, v.cause = "Keep the twenty skills that matter for the job you want.", "skills"
	case v.share < 1:
		v.fix = fmt.Sprintf("List %s that you have worked with.", count(int(r.Limits["full"])-n, "more skill"))
		if v.examples = some(unlisted); len(v.examples) > 0 {
			v.fix = strings.TrimSuffix(v.fix, ".") + "; your roles name some that the list lacks."
		}
	}
	return v
}

// unlisted are keywords that roles speak of and the skills section lacks.
func (f *facts) unlisted() []string {
	var out []string
	v, err := sharedVocabulary()
	if err != nil {
		return nil // the profile would not have loaded
	}
	for _, m := range f.matched {
		listed, told := v.vague[f.profile.keywords[m.keyword].text], (*text)(nil) // words of daily life are no skills
		for _, t := range m.at {
			listed = listed || t.Skill()
			if told == nil && strings.Contains(t.Path, ".responsibilities[") {
				told = t
			}
		}
		if !listed && told != nil {
			out = append(out, fmt.Sprintf("%s, which you name in %q", f.profile.keywords[m.keyword].text, lead(told.Text)))
		}
	}
	return out
}

// some are the first examples, as many as are shown.
func some(list []string) []string { return list[:min(3, len(list))] }

// traits are skills that everybody claims and nobody can check, with a space on each side.
var traits = setOf(strings.Split("communication|communication skills|verbal communication|written communication|oral communication|teamwork|team work|team player|leadership|leadership skills|problem solving|problem solving skills|time management|hard working|hardworking|hard worker|"+
	"creativity|creative|creative thinking|adaptability|adaptable|flexibility|flexible|critical thinking|attention to detail|detail oriented|self motivated|motivated|self starter|work ethic|strong work ethic|interpersonal skills|interpersonal|organization|organisation|organized|"+
	"organizational skills|organisational skills|multitasking|multi tasking|multitask|fast learner|quick learner|reliable|reliability|responsible|punctual|punctuality|positive attitude|decision making|collaboration|empathy|patience|patient|honest|honesty|"+
	"friendly|passionate|dedicated|analytical skills|analytical thinking|strategic thinking|proactive|resourceful|resourcefulness|work under pressure|working under pressure|ability to work under pressure|people skills|trustworthy|integrity|hardworking and reliable", "|"))

func judgeConcrete(f *facts, r *rule) verdict {
	if len(f.skills) == 0 {
		return noSkills()
	}
	var soft, long []Evidence
	for _, t := range f.lists {
		long = append(long, f.at(t.Text, t.Path))
	}
	for _, s := range f.skills {
		switch {
		case s.trait:
			soft = append(soft, f.at(s.Text, s.Path))
		case float64(len(s.tokens)) > r.Limits["words"]:
			long = append(long, f.at(s.Text, s.Path))
		}
	}
	n := len(f.skills) + len(f.lists)
	concrete := n - len(soft) - len(long)
	v := verdict{share: ramp(float64(concrete)/float64(n), r.Limits["none"], r.Limits["full"]) * ramp(float64(concrete), 0, r.Limits["enough"]) * f.overlong(),
		beyond: 1 - ramp(float64(concrete), 0, r.Limits["enough"]), finding: fmt.Sprintf("%d of %d skills are concrete.", concrete, n)}
	if v.share >= 1 {
		return v
	}
	switch {
	case len(soft) > 0:
		v.evidence = soft[:min(len(soft), maxEvidence)]
		v.finding = fmt.Sprintf("%s a trait, as %q, which everybody claims and nobody can check.", are(len(soft), "skill"), soft[0].Text)
		if len(soft) > 1 {
			v.finding = fmt.Sprintf("%s traits, as %q, which everybody claims and nobody can check.", are(len(soft), "skill"), soft[0].Text)
		}
		v.fix = fmt.Sprintf("Replace %q by tools and techniques that you use; show the trait in a bullet.", soft[0].Text)
		v.examples = some(f.unlisted())
	case len(long) > 0:
		v.evidence = long[:min(len(long), maxEvidence)]
		v.finding = fmt.Sprintf("%q is a sentence rather than a skill.", lead(long[0].Text))
		v.fix = "Name each tool, method or system by itself, in one to three words."
	default:
		v.fix, v.cause = "Name the tools, methods and systems that you use, each by itself.", "skills"
	}
	return v
}

func judgeRelevant(f *facts, r *rule) verdict {
	if len(f.skills) == 0 {
		return noSkills()
	}
	need := min(r.Limits["fields"], float64(len(f.profile.Groups)))
	found := f.fieldsIn((*text).Skill)
	v := verdict{share: ramp(float64(found), 0, need) * f.overlong(), finding: fmt.Sprintf("The skills cover %d of the %d fields of %s.", found, len(f.profile.Groups), f.keywordSet())}
	if v.share < 1 {
		v.cause = "keywords"
		v.fix = "Where you have done such work, name it among your skills: " + fieldNames(f.missing()) + "."
		v.examples = fieldExamples(f.missing())
		if other, role, ok := f.likelier(); ok {
			v.fix = fmt.Sprintf("If you do not look for work as in %s, have the resume scored again for the profile %q or for your target role.", f.keywordSet(), other.ID)
			v.finding += fmt.Sprintf(" %s looks like the profile %q.", upperFirst(f.jobName(role)), other.ID)
			v.examples = nil
		}
		if len(f.missing()) == 0 || f.overlong() < 1 {
			v.fix, v.cause = "Name in the skills section, too, the tools that your roles mention.", "skills"
			v.examples = some(f.unlisted())
		}
	}
	return v
}

func judgeProven(f *facts, r *rule) verdict {
	if len(f.skills) == 0 {
		return noSkills()
	}
	if len(f.bullets) == 0 {
		return noBullets(f)
	}
	proven := f.countSkills(func(s skill) bool { return s.proven })
	v := verdict{share: ramp(float64(proven), 0, r.Limits["enough"]), beyond: 1, finding: fmt.Sprintf("Roles and projects speak of %d of %d skills.", proven, len(f.skills))}
	if v.share < 1 {
		var names []string
		for _, s := range f.skills {
			if !s.proven && !s.trait && len(s.tokens) <= 4 && len(v.evidence) < maxEvidence {
				v.evidence = append(v.evidence, f.at(s.Text, s.Path))
				names = append(names, s.Text)
			}
		}
		v.fix = "Name your skills also in the bullets about the work that you used them for."
		if len(names) > 0 {
			v.fix = fmt.Sprintf("Name %q also in the bullet about the work that you used it for.", names[0])
			v.examples = []string{strings.TrimRight(clip(f.bullets[0].Text), ".…") + fmt.Sprintf(" [with which of %s?]", enumerate(names[:min(4, len(names))], "or"))}
		}
	}
	return v
}

func judgeSkillPlace(f *facts, _ *rule) verdict {
	if len(f.doc.Pages) == 0 || len(f.doc.Places) == 0 {
		return skip("Where the skills stand on the page is not known.")
	}
	if len(f.skills) == 0 {
		return noSkills()
	}
	place := f.doc.Places[f.skills[0].Path]
	if place.Page > 1 {
		return verdict{finding: fmt.Sprintf("The skills stand on page %d.", place.Page), evidence: []Evidence{f.at(f.skills[0].Text, f.skills[0].Path)},
			fix: "Move the skills to the first page, beneath the summary or the newest role."}
	}
	v := verdict{share: f.overlong(), finding: "The skills stand on the first page."}
	if v.share < 1 {
		v.fix, v.cause = "Keep the twenty skills that matter for the job you want.", "skills"
	}
	return v
}

func judgeSkillSpelling(f *facts, r *rule) verdict {
	if len(f.skills) == 0 {
		return noSkills()
	}
	v := f.spelling(f.typos((*text).Skill), r, "skill")
	if v.share *= f.overlong(); v.fix == "" {
		v.fix, v.cause = "Keep the twenty skills that matter for the job you want.", "skills"
	}
	return v
}
