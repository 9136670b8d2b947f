package score

import (
	"math"
	"strings"
)

// JobMatch is how a resume answers a job description. It changes none of the five scores.
type JobMatch struct {
	Score     int           `json:"score" minimum:"0" maximum:"100" doc:"Half of the requirements bring nine tenths of their credit: past that, more gains little"`
	Title     TitleMatch    `json:"title"`
	Years     YearsMatch    `json:"years"`
	Required  []Requirement `json:"required"`
	Preferred []Requirement `json:"preferred"`
	Missing   []string      `json:"missing" doc:"What the resume does not show, the required first; add nothing that is not true"`
}

// TitleMatch compares the advertised title with the likest one in the resume.
type TitleMatch struct {
	Asked   string `json:"asked"`
	Found   string `json:"found"`
	Matched bool   `json:"matched"`
}

// YearsMatch compares the years of experience that are asked for with those that the dates show.
type YearsMatch struct {
	Asked *int    `json:"asked" doc:"null when the description names no number"`
	Found float64 `json:"found" doc:"From the dates of the roles, or, where the newest goes on, what the summary says if that is more"`
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
	m := &JobMatch{Required: f.answer(p.required, shown), Preferred: f.answer(p.preferred, shown), Missing: []string{}}
	for _, list := range [][]Requirement{m.Required, m.Preferred} {
		for _, r := range list {
			if !r.Matched {
				m.Missing = append(m.Missing, r.Term)
			}
		}
	}
	m.Years.Found = math.Round(max(careerOf(f.r, f.target.Today).years, f.claimed())*10) / 10
	if p.years > 0 {
		m.Years.Asked = &p.years
	}
	m.Title = f.matchTitle(p.title)
	m.Score = m.total(p)
	return m
}

// claimed is the number of years that the summary names, of somebody whose newest role goes on: its dates tell no end.
func (f *facts) claimed() float64 {
	for _, x := range f.r.Experiences {
		if x.End == "present" && f.summary.text != nil {
			return float64(yearsIn(f.summary.Text))
		}
	}
	return 0
}

func (m *JobMatch) total(p posting) int {
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
		if m.Title.Matched {
			share = 1
		}
		part(titleWeight, share)
	}
	if all == 0 {
		return 0
	}
	return int(math.Round(100 * got / all))
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
}

// proofs are the texts that earn credit, and by keyword of the union those that hold it.
type proofs struct {
	union    *union
	texts    []proof
	keywords map[int][]*text
}

func (f *facts) proofs(u *union) proofs {
	out := proofs{union: u, keywords: map[int][]*text{}}
	credited := f.creditedSkills()
	for i := range f.texts {
		t := &f.texts[i]
		if t.spam != "" || t.Skill() && !credited[t.Path] {
			continue
		}
		out.texts = append(out.texts, proof{t, joined(t.tokens)})
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
		r := Requirement{Term: w.term, Evidence: []Evidence{}}
		switch {
		case w.degree > 0:
			r.Evidence = f.degrees(w.degree)
		case w.tongue != "":
			r.Evidence = f.speaks(w.tongue, p)
		case w.keyword >= 0:
			r.Evidence = f.shows(w.keyword, p)
		default:
			r.Evidence = f.holds(w.words, p)
		}
		r.Matched = len(r.Evidence) > 0
		out[i] = r
	}
	return out
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

// holds quotes the texts that hold words of the description's own.
func (f *facts) holds(words []string, p proofs) []Evidence {
	out := []Evidence{}
	for _, x := range p.texts {
		for _, w := range words {
			if len(out) < maxProof && strings.Contains(x.words, w) {
				out = append(out, f.at(x.t.Text, x.t.Path))
				break
			}
		}
	}
	return out
}

// degrees quotes the degrees of at least a rank.
func (f *facts) degrees(rank int) []Evidence {
	out := []Evidence{}
	for i := range f.texts {
		if t := &f.texts[i]; strings.HasPrefix(t.Path, "education[") && degreeIn(t.Text) >= rank && len(out) < maxProof {
			out = append(out, f.at(t.Text, t.Path))
		}
	}
	return out
}

// speaks quotes where a language is named; English is shown by a resume that is written in it.
func (f *facts) speaks(tongue string, p proofs) []Evidence {
	out := f.holds([]string{" " + strings.ToLower(tongue) + " "}, p)
	if len(out) == 0 && tongue == "English" && f.english && len(p.texts) > 0 {
		for _, x := range p.texts {
			if !x.t.Skill() && len(x.t.tokens) > 5 {
				return []Evidence{f.at(x.t.Text, x.t.Path)}
			}
		}
	}
	return out
}

// matchTitle finds the resume's title that is likest to the one asked for.
func (f *facts) matchTitle(asked string) TitleMatch {
	m := TitleMatch{Asked: asked}
	words := wordsOfTitle(asked)
	best := -1.0
	consider := func(title string) {
		if title == "" {
			return
		}
		own := wordsOfTitle(title)
		l := words.likeness(own)
		if words.within(own) {
			l = 1
		}
		if l > best {
			best, m.Found = l, title
		}
	}
	consider(f.r.Headline)
	for _, x := range f.r.Experiences {
		consider(x.Role)
	}
	m.Matched = asked != "" && best >= alike
	return m
}
