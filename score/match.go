package score

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"redraft/resume"
)

// JobMatch is how a resume answers a job description. It changes none of the five scores.
type JobMatch struct {
	Score     *int          `json:"score" minimum:"0" maximum:"100" doc:"Half of the requirements bring nine tenths of their credit: past that, more gains little; null where nothing that a resume can answer was found in the description"`
	Note      string        `json:"note,omitempty" doc:"Why there is no score, or what was not read of a description that is not in English"`
	Title     TitleMatch    `json:"title"`
	Years     YearsMatch    `json:"years"`
	Required  []Requirement `json:"required" doc:"The first 200"`
	Preferred []Requirement `json:"preferred" doc:"The first 200"`
	Missing   []string      `json:"missing" doc:"What the resume does not show, the required first; add nothing that is not true"`
}

// TitleMatch compares the advertised title with the likest one in the resume.
type TitleMatch struct {
	Asked   string `json:"asked"`
	Found   string `json:"found"`
	Matched bool   `json:"matched" doc:"Whether it names the same work, and at least the rank that is asked for: a developer is no senior developer"`

	lower bool // the same work at a lower rank
}

// YearsMatch compares the years of experience that are asked for with those that the dates show.
type YearsMatch struct {
	Asked *int    `json:"asked" doc:"null when the description names no number"`
	Found float64 `json:"found" doc:"From the dates of the roles of the trade that is asked for, of those that name it where years with a tool are asked for; or what the summary says, if that is more, of somebody whose role goes on"`
}

// Requirement is something that a description names, and where the resume shows it.
type Requirement struct {
	Term     string     `json:"term"`
	Matched  bool       `json:"matched"`
	Evidence []Evidence `json:"evidence"`
}

// What the parts of a match weigh; what a description does not ask for hands its weight to the others.
const (
	requiredWeight  = 60
	preferredWeight = 10
	yearsWeight     = 15
	titleWeight     = 15

	halfway       = 0.5 // of the requirements,
	halfwayCredit = 0.9 // which bring this much
	lowerRank     = 0.5 // of a title's weight, for the same work at a lower rank
	maxProof      = 2   // quotations for a requirement
)

// jobMatch answers the target's job description.
func (f *facts) jobMatch() *JobMatch {
	u := f.profile.all
	if u == nil {
		u = newUnion([]Profile{f.profile})
	}
	p := readPosting(f.target.JobDescription, u)
	if f.target.Role != "" {
		p.title = f.target.Role
	}
	shown := f.proofs(u)
	p.required, p.preferred = shown.answerable(p.required), shown.answerable(p.preferred)
	m := &JobMatch{Required: f.answer(p.required, shown), Preferred: f.answer(p.preferred, shown), Missing: []string{}}
	for _, list := range [][]Requirement{m.Required, m.Preferred} {
		for _, r := range list {
			if !r.Matched {
				m.Missing = append(m.Missing, r.Term)
			}
		}
	}
	pick, claimed := f.rolesWith(p.yearsWith, u), f.claimed(p.yearsWith, u)
	if pick == nil {
		if pick = f.rolesAs(p.title, p.yearsAs); slices.ContainsFunc(f.jobs, func(i int) bool { return !pick(i) }) {
			claimed = 0 // of which of the trades nobody knows
		}
	}
	m.Years.Found = math.Round(max(careerOf(f.r, f.target.Today, pick).years, claimed)*10) / 10
	if p.years > 0 {
		m.Years.Asked = &p.years
	}
	m.Title = f.matchTitle(p.title)
	m.Score = m.total(p)
	m.Note = noteOn(p.language, m.Score != nil)
	return m
}

// noteOn says why there is no score, or what was not read of a description in another language than English.
func noteOn(language string, scored bool) string {
	switch {
	case !scored:
		return "No title, years, skill or other requirement was recognised in the job description. Name each on a line of its own."
	case language == "de":
		return "The job description is in German, which is read in part: check its requirements against the list."
	case language != "en":
		return fmt.Sprintf("The job description is not in English (%s): only names and terms that are known in English were read of it.", languageName(language))
	}
	return ""
}

// answerable leaves out places that an address without its country may lie in.
func (p proofs) answerable(wants []want) []want {
	return slices.DeleteFunc(wants, func(w want) bool {
		if len(w.places) == 0 {
			return false
		}
		in, known := p.home.in(w.places)
		return !in && !known
	})
}

// rolesWith picks the roles that name one of the tools, or what shows it; nil, for all roles, where there are no tools.
func (f *facts) rolesWith(tools []want, u *union) func(int) bool {
	if len(tools) == 0 {
		return nil
	}
	roles := map[int]bool{}
	for i := range f.texts {
		t := &f.texts[i]
		p, err := resume.ParsePath(t.Path)
		if err == nil && p.Section == "experiences" && t.spam == "" && names(t.Text, t.tokens, tools, u) {
			roles[p.Index] = true
		}
	}
	return func(i int) bool { return roles[i] }
}

// rolesAs picks the roles whose years count for a description: of the trade of the title that the years are asked under, or else of the profession of
// the one that is advertised. All roles count where no profile knows that and none is of its trade.
func (f *facts) rolesAs(advertised, under string) func(int) bool {
	title := cmp.Or(under, advertised)
	c := &Catalog{}
	if f.profile.all != nil {
		c.profiles = f.profile.all.profiles
	}
	asked, known := c.byTitle(wordsOfTitle(title))
	roles := map[int]bool{}
	for _, i := range f.jobs {
		x := f.r.Experiences[i]
		own, ok := c.byTitle(wordsOfTitle(x.Role))
		if !f.english && !ok { // a trade that nobody here can name
			roles[i] = true
			continue
		}
		alike := under == "" && known && ok && own.ID == asked.ID && asked.ID != GenericProfile
		roles[i] = f.profile.Counts(title, x) || alike && (!Learner(x.Role) || Learner(title)) && (!Unpaid(x.Role+" "+x.Company) || Unpaid(title))
	}
	if known && asked.ID != GenericProfile || slices.Contains(slices.Collect(maps.Values(roles)), true) {
		return func(i int) bool { return roles[i] }
	}
	return func(int) bool { return true }
}

// names says whether a text names one of the tools, or what shows it.
func names(text string, tokens []token, tools []want, u *union) bool {
	words := joined(tokens)
	for _, w := range tools {
		if w.keyword < 0 && slices.ContainsFunc(w.words, func(own string) bool { return strings.Contains(words, own) }) {
			return true
		}
	}
	for _, h := range u.lexicon.find(text, tokens, false) {
		for _, w := range tools {
			if w.keyword >= 0 && (h.keyword == w.keyword || slices.Contains(u.shownBy[w.keyword], h.keyword)) {
				return true
			}
		}
	}
	return false
}

// claimed is the number of years that the summary names, with the tools if there are any, of somebody whose newest role goes on: its dates tell
// no end.
func (f *facts) claimed(tools []want, u *union) float64 {
	if f.summary.text == nil || !slices.ContainsFunc(f.r.Experiences, func(x resume.Experience) bool { return x.End == "present" }) {
		return 0
	}
	if len(tools) == 0 {
		return float64(yearsIn(f.summary.Text))
	}
	most := 0
	for _, sentence := range sentencesOf(f.summary.Text) {
		if names(sentence, tokenize(sentence), tools, u) {
			most = max(most, yearsIn(sentence))
		}
	}
	return float64(most)
}

// total is the score, nil where nothing is asked for.
func (m *JobMatch) total(p posting) *int {
	got, all := 0.0, 0.0
	part := func(weight, share float64) {
		got += weight * share
		all += weight
	}
	if len(m.Required) > 0 {
		part(requiredWeight, credit(m.Required))
	}
	if len(m.Preferred) > 0 {
		part(preferredWeight, credit(m.Preferred))
	}
	if p.years > 0 {
		part(yearsWeight, min(1, m.Years.Found/float64(p.years)))
	}
	if p.title != "" {
		share := 0.0
		switch {
		case m.Title.Matched:
			share = 1
		case m.Title.lower:
			share = lowerRank
		}
		part(titleWeight, share)
	}
	if all == 0 {
		return nil
	}
	score := int(math.Round(100 * got / all))
	return &score
}

func credit(list []Requirement) float64 {
	n := 0
	for _, r := range list {
		if r.Matched {
			n++
		}
	}
	share := float64(n) / float64(len(list))
	if share <= halfway {
		return halfwayCredit * share / halfway
	}
	return halfwayCredit + (1-halfwayCredit)*(share-halfway)/(1-halfway)
}

// proof is a text of the resume that may show something.
type proof struct {
	t     *text
	words string
	stems string
}

// proofs are the texts that earn credit, and by keyword of the union those that hold it.
type proofs struct {
	union    *union
	texts    []proof
	keywords map[int][]*text
	home     home
}

func (f *facts) proofs(u *union) proofs {
	out := proofs{union: u, keywords: map[int][]*text{}, home: homeOf(f.r.Location)}
	credited := f.creditedSkills()
	for i := range f.texts {
		t := &f.texts[i]
		if t.spam != "" || t.Skill() && !credited[t.Path] {
			continue
		}
		out.texts = append(out.texts, proof{t, joined(t.tokens), stemmed(t.tokens)})
		for _, h := range u.lexicon.find(t.Text, t.tokens, t.Skill()) {
			if list := out.keywords[h.keyword]; len(list) < maxProof {
				out.keywords[h.keyword] = append(list, t)
			}
		}
	}
	return out
}

func (f *facts) answer(wants []want, p proofs) []Requirement {
	out := make([]Requirement, len(wants))
	for i, w := range wants {
		evidence := f.evidence(w, p)
		out[i] = Requirement{Term: w.term, Matched: len(evidence) > 0, Evidence: evidence}
	}
	return out
}

// evidence quotes what shows a want, any of its alternatives.
func (f *facts) evidence(w want, p proofs) []Evidence {
	switch {
	case len(w.any) > 0:
		out := []Evidence{}
		for _, other := range w.any {
			out = append(out, f.evidence(other, p)...)
		}
		return out[:min(len(out), maxProof)]
	case w.degree > 0:
		return f.degrees(w.degree)
	case w.tongue != "":
		return f.speaks(w, p)
	case len(w.places) > 0:
		if in, _ := p.home.in(w.places); in {
			return []Evidence{f.at(f.r.Location, "location")}
		}
		return []Evidence{}
	case w.keyword >= 0:
		return f.shows(w.keyword, p)
	}
	return f.holds(w.words, w.stems, p)
}

// shows quotes the texts that hold a keyword, or else what shows it: HubSpot is a CRM.
func (f *facts) shows(keyword int, p proofs) []Evidence {
	out := []Evidence{}
	for _, k := range append([]int{keyword}, p.union.shownBy[keyword]...) {
		for _, t := range p.keywords[k] {
			if len(out) < maxProof {
				out = append(out, f.at(t.Text, t.Path))
			}
		}
	}
	return out
}

// holds quotes the texts that hold words of the description's own, or all of their stems in a row.
func (f *facts) holds(words []string, stems string, p proofs) []Evidence {
	out := []Evidence{}
	for _, x := range p.texts {
		if len(out) == maxProof {
			break
		}
		shown := slices.ContainsFunc(words, func(w string) bool { return strings.Contains(x.words, w) }) || stems != "" && strings.Contains(x.stems, stems)
		if shown {
			out = append(out, f.at(x.t.Text, x.t.Path))
		}
	}
	return out
}

// degrees quotes the degrees of at least a rank that are held.
func (f *facts) degrees(rank int) []Evidence {
	out := []Evidence{}
	held := func(path string) bool {
		p, err := resume.ParsePath(path)
		return err == nil && p.Section == "education" && p.Index < len(f.r.Education) && !f.r.Education[p.Index].Unfinished()
	}
	for i := range f.texts {
		if t := &f.texts[i]; degreeIn(t.Text) >= rank && len(out) < maxProof && held(t.Path) {
			out = append(out, f.at(t.Text, t.Path))
		}
	}
	return out
}

// matchTitle finds the resume's title that is likest to the one asked for.
func (f *facts) matchTitle(asked string) TitleMatch {
	m := TitleMatch{Asked: asked}
	words := wordsOfTitle(asked)
	best, ranked := -1.0, false
	consider := func(title string) {
		if title == "" {
			return
		}
		own := wordsOfTitle(title)
		l := words.likeness(own)
		if words.within(own) {
			l = 1
		}
		enough := !senior(asked) || senior(title)
		if better := l >= alike && enough; better && !ranked || l > best && better == ranked { // the same work at the rank that is asked for comes first
			best, ranked, m.Found = l, better, title
		}
	}
	consider(f.r.Headline)
	for _, x := range f.r.Experiences {
		consider(x.Role)
	}
	m.Matched = asked != "" && ranked
	m.lower = asked != "" && !ranked && best >= alike
	return m
}
