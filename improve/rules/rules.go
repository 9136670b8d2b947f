// Package rules improves a resume without asking anybody: no account, no network, no model, the same draft for the same resume every time.
// It knows what career offices teach and some English grammar, as lists in data/, and it changes a sentence only where it is sure of
// both; where it is not, the sentence stays. Nothing in a proposal is new: numbers, names and deeds are those of the resume, help stays
// help, and what is missing becomes a question to the person. Only English is reworded; other languages get dates, points and repetitions
// put right. What a proposal is worth, and whether it is supported, others decide.
package rules

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"redraft/improve/draft"
	"redraft/resume"
	"redraft/score"
	"redraft/score/english"
)

// Options say for what a resume is improved.
type Options struct {
	Profile        score.Profile
	JobDescription string
	Focus          []string     // bullet_points, summary, keywords, achievements, grammar, formatting; empty for all
	Facts          []draft.Fact // what the person says beyond the resume: "managed 4 calendars"
	Language       string       // of the resume, ISO 639-1; "" to find out
	Guessed        bool         // nobody named the profile: where another knows the newest role's title, this one's keywords are not asked for
	Today          time.Time    // until when a role that goes on has gone on; zero for the newest date of the resume
}

// engine is one resume at work.
type engine struct {
	r       resume.Resume
	opts    Options
	english bool
	names   map[string]bool // words of names, in small letters
	stop    stop
	entries []entry
	groups  map[string]int  // of the profile's keywords
	unlike  bool            // the profile was guessed, and another knows the newest role's title
	known   *self           // what the person is, once it was found out
	job     *score.Job      // the job description, once it was read
	listed  []string        // the skills as they will be: "" for those that go, new ones behind the others
	read    map[string]bool // which texts are English prose
	said    string          // all that the resume says, in small letters, to look tools up in
	out     draft.Draft
}

// entry is a role or project with its bullets.
type entry struct {
	path    string // of the list of bullets
	company string
	title   string // for questions: "Virtual Assistant at Acme"
	items   []string
	better  []string // the items as far as they were improved, one each
	dated   bool
	current bool
	role    bool          // a role rather than a project
	leave   bool          // a career break among the roles
	tense   english.Tense // that its bullets are to open in
	plain   bool          // some bullet opens, or is to open, with a verb in its base form: "Manages" would stand apart
}

// Draft proposes what can be done better and asks what only the person can tell.
func Draft(content resume.Resume, opts Options) draft.Draft {
	e := &engine{r: content, opts: opts}
	e.english = opts.Language == "en" || opts.Language == "" && speaksEnglish(content)
	e.names = names(content)
	if opts.Guessed {
		_, _, e.unlike = opts.Profile.Likelier(&content)
	}
	e.entries = entries(content)
	e.stop = e.stops()
	e.bullets()
	e.dates()
	e.fill()
	if e.english {
		e.summary()
		e.skills()
		e.ask()
	}
	e.missing()
	e.guard()
	return e.out
}

// wants says whether proposals of a type are asked for.
func (e *engine) wants(typ string) bool {
	focus := map[string]string{"bullet_point": "bullet_points", "summary": "summary", "keyword": "keywords", "achievement": "achievements", "grammar": "grammar", "formatting": "formatting"}[typ]
	return len(e.opts.Focus) == 0 || slices.Contains(e.opts.Focus, focus) || slices.Contains(e.opts.Focus, typ)
}

// prose is inEnglish, asked once for each text.
func (e *engine) prose(s string) bool {
	is, known := e.read[s]
	if !known {
		if e.read == nil {
			e.read = map[string]bool{}
		}
		is = inEnglish(s)
		e.read[s] = is
	}
	return is
}

func (e *engine) propose(typ, path, original, improved, reasoning string) {
	if original != improved {
		e.out.Proposals = append(e.out.Proposals, draft.Proposal{Type: typ, Path: path, Original: original, Improved: improved, Reasoning: reasoning})
	}
}

// guard takes back what would lower the score: of two good things, such as short bullets and few of them, one can cost more than the other gains.
func (e *engine) guard() {
	target := score.Target{Profile: e.opts.Profile}
	overall := func(r resume.Resume) float64 {
		return score.Rate(&resume.Document{Content: r, Language: e.language()}, target).Overall
	}
	before := overall(e.r)
	if overall(draft.Apply(e.r, e.out.Proposals)) >= before {
		return
	}
	e.out.Proposals = slices.DeleteFunc(e.out.Proposals, func(p draft.Proposal) bool {
		return overall(draft.Apply(e.r, []draft.Proposal{p})) < before
	})
	for len(e.out.Proposals) > 0 && overall(draft.Apply(e.r, e.out.Proposals)) < before { // together they cost what none does alone
		e.out.Proposals = e.out.Proposals[:len(e.out.Proposals)-1]
	}
}

func (e *engine) language() string {
	switch {
	case e.english:
		return "en"
	case e.opts.Language == "":
		return "und"
	}
	return e.opts.Language
}

func entries(r resume.Resume) []entry {
	var out []entry
	for _, list := range []struct {
		name string
		jobs []resume.Experience
	}{{"experiences", r.Experiences}, {"volunteer", r.Volunteer}} {
		for i, x := range list.jobs {
			e := entry{path: fmt.Sprintf("%s[%d].responsibilities", list.name, i), company: x.Company, title: at(x.Role, x.Company), items: x.Responsibilities, role: true, leave: x.Leave(),
				dated: x.Start != "" || x.End != "", current: x.End == "present"}
			e.better = slices.Clone(e.items)
			e.tense, e.plain = tenseOf(e)
			out = append(out, e)
		}
	}
	for i, x := range r.Projects {
		e := entry{path: fmt.Sprintf("projects[%d].highlights", i), title: x.Name, items: x.Highlights, better: slices.Clone(x.Highlights)}
		e.tense, e.plain = tenseOf(e)
		out = append(out, e)
	}
	return out
}

func at(role, company string) string {
	if role != "" && company != "" {
		return role + " at " + company
	}
	return role + company
}

// tenseOf is the tense for an entry's bullets, and whether some bullet opens, or is to open, with a verb in its base form: the past for what is over, the
// present for what goes on, unless the person tells its duties in the past and nothing there otherwise; where no date tells, that of most
// bullets. What one did once in a role that goes on makes none of its duties past.
func tenseOf(e entry) (english.Tense, bool) {
	past, base, other, duties, plain := 0, 0, 0, 0, false
	for _, b := range e.items {
		v, form, ok := opening(b)
		_, opens := openingPhrase(strings.ToLower(b), "duty", "to")
		plain = plain || ok && (form == english.Base || form == english.Gerund) || opens > 0
		switch {
		case ok && form == english.Past:
			past++
		case ok && form == english.Base:
			base++
		case ok:
			other++
		}
		if ok && form == english.Past && lasting()[v.Base] || opensPast(b) {
			duties++
		}
	}
	if e.current && (duties == 0 || base+other > 0) || !e.dated && past < base {
		return english.Base, plain
	}
	return english.Past, plain
}

// lasting are verbs for what one does again and again, so that their past tense tells a duty and no single deed: "handled payroll".
var lasting = words("lasting.txt")

// names are the words of people, places, employers and schools, which no spelling list may touch.
func names(r resume.Resume) map[string]bool {
	out := map[string]bool{}
	add := func(texts ...string) {
		for _, s := range texts {
			for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) {
				out[w] = true
			}
		}
	}
	add(r.Name, r.Location, r.Email)
	for _, list := range [][]resume.Experience{r.Experiences, r.Volunteer} {
		for _, x := range list {
			add(x.Company, x.Location)
		}
	}
	for _, x := range r.Education {
		add(x.Institution, x.Location)
	}
	for _, x := range r.Projects {
		add(x.Name)
	}
	for _, x := range r.References {
		add(x.Name)
	}
	for _, x := range r.Certifications {
		add(x.Issuer)
	}
	return out
}

// speaksEnglish finds out whether a resume is in English, by its small words.
func speaksEnglish(r resume.Resume) bool {
	var b strings.Builder
	b.WriteString(r.Summary)
	for _, e := range entries(r) {
		b.WriteString(" " + strings.Join(e.items, " "))
	}
	text := b.String()
	if strings.TrimSpace(text) == "" {
		text = strings.Join(r.Skills, " ")
	}
	foreign, letters := 0, 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
			if r > 0x24F {
				foreign++
			}
		}
	}
	ours, others, _ := smallWords(tokenize(text))
	return foreign*10 <= letters && ours >= others
}
