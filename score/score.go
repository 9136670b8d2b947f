// Package score turns a resume.Document into a Report that shows its working: five categories of 20 points, each a list of checks with
// what was found, the rule and where the rule comes from. It is pure: the same document gives the same report, without clock, network
// or chance. The newest date in the resume stands for today.
package score

import (
	"fmt"
	"math"
	"slices"
	"time"

	"redraft/resume"
)

// Category is one of the five parts of a score.
type Category string

// The categories, each worth 20 points.
const (
	Formatting Category = "formatting"
	Content    Category = "content"
	ATS        Category = "ats"
	Skills     Category = "skills"
	Summary    Category = "summary"
)

var categories = []Category{Formatting, Content, ATS, Skills, Summary}

// State is how a check ended.
type State string

// The states. A check that cannot be made on an input is not applicable: its weight goes to its category's other checks.
const (
	Pass          State = "pass"
	Partial       State = "partial"
	Fail          State = "fail"
	NotApplicable State = "not_applicable"
)

// Report is all that is said of a resume.
type Report struct {
	Scores         Scores       `json:"scores"`
	Issues         []Issue      `json:"issues"`
	Suggestions    []Suggestion `json:"suggestions"`
	Metadata       Metadata     `json:"metadata"`
	RubricVersion  string       `json:"rubric_version" doc:"Changes whenever a score may: scores of one version compare"`
	Profile        string       `json:"profile" doc:"The set of keywords in use"`
	TargetRole     string       `json:"target_role,omitempty"`
	Language       string       `json:"language" doc:"Of the resume, ISO 639-1; empty when there is too little text to tell"`
	LanguageNote   string       `json:"language_note,omitempty" doc:"Of a resume that is not in English: which checks could not be made"`
	PotentialScore float64      `json:"potential_score" doc:"The overall score with all mended that rewriting can mend; figures, dates, details and skills that the resume does not tell are none of it"`
	Match          *JobMatch    `json:"match,omitempty" doc:"Only with a job_description: how the resume answers it"`
	Checks         []Check      `json:"checks,omitempty" doc:"Only with ?include=checks"`
}

// Scores are points, rounded to two decimals such that Overall is the sum exactly.
type Scores struct {
	Overall    float64 `json:"overall_score" minimum:"0" maximum:"100"`
	Formatting float64 `json:"formatting_score" minimum:"0" maximum:"20"`
	Content    float64 `json:"content_quality_score" minimum:"0" maximum:"20"`
	ATS        float64 `json:"ats_optimization_score" minimum:"0" maximum:"20"`
	Skills     float64 `json:"skills_section_score" minimum:"0" maximum:"20"`
	Summary    float64 `json:"professional_summary_score" minimum:"0" maximum:"20"`
}

// Check is one thing looked at.
type Check struct {
	ID       string     `json:"id"`
	Category Category   `json:"category"`
	State    State      `json:"state"`
	Points   float64    `json:"points"`
	Max      float64    `json:"max"`
	Finding  string     `json:"finding" doc:"What was found in this resume"`
	Fix      string     `json:"fix" doc:"What to do; empty when nothing is to be done"`
	Rule     string     `json:"rule"`
	Source   string     `json:"source"`
	Strength string     `json:"strength" enum:"A,B,C,D" doc:"Of the evidence: A a large study, B a parser's documentation, C career offices, D weak"`
	Evidence []Evidence `json:"evidence"`
}

// Evidence is a quotation and where it stands.
type Evidence struct {
	Text string      `json:"text"`
	Path string      `json:"path,omitempty"`
	Page int         `json:"page,omitempty"`
	Box  *[4]float64 `json:"box,omitempty"`
}

// Issue is something that costs points.
type Issue struct {
	Category Category    `json:"category"`
	Severity string      `json:"severity" enum:"critical,high,medium,low"`
	Issue    string      `json:"issue"`
	Location string      `json:"location"`
	Example  *string     `json:"example"`
	Check    string      `json:"check"`
	Points   float64     `json:"points" doc:"What it costs"`
	Path     string      `json:"path,omitempty"`
	Page     int         `json:"page,omitempty"`
	Box      *[4]float64 `json:"box,omitempty"`
}

// Suggestion is something that would gain points.
type Suggestion struct {
	Category   Category    `json:"category"`
	Priority   string      `json:"priority" enum:"critical,high,medium,low"`
	Suggestion string      `json:"suggestion"`
	Examples   []string    `json:"examples"`
	Reasoning  string      `json:"reasoning"`
	Check      string      `json:"check"`
	Points     float64     `json:"points" doc:"What it would gain"`
	Path       string      `json:"path,omitempty"`
	Page       int         `json:"page,omitempty"`
	Box        *[4]float64 `json:"box,omitempty"`
}

// Metadata are figures about the resume.
type Metadata struct {
	WordCount                   int              `json:"word_count"`
	PageCount                   int              `json:"page_count"`
	SectionsFound               []resume.Section `json:"sections_found"`
	HasActionVerbs              bool             `json:"has_action_verbs"`
	HasQuantifiableAchievements bool             `json:"has_quantifiable_achievements"`
	KeywordDensity              map[string]int   `json:"keyword_density" doc:"The profile's keywords that occur, with how often"`
	Pages                       []resume.Page    `json:"pages"`
}

// Target is what a resume is scored for.
type Target struct {
	Profile        Profile
	Role           string    // the role that is applied for, "" when none was named
	JobDescription string    // an advertisement, "" when none was given
	Today          time.Time // until when a role that goes on counts for Match; the scores look at no clock. Zero for the newest date of the resume
}

// Score scores a document for a target.
func Score(doc *resume.Document, target Target) Report {
	book := theRubric()
	f := gather(doc, target, book)
	r := Report{RubricVersion: book.Version, Profile: target.Profile.ID, TargetRole: target.Role, Language: doc.Language, LanguageNote: f.languageNote(book),
		Issues: []Issue{}, Suggestions: []Suggestion{}, Checks: make([]Check, 0, len(book.Rules))}
	var ways []way
	r.Scores = f.scores(book, func(checks []Check, how []way) {
		r.Checks = append(r.Checks, checks...)
		ways = append(ways, how...)
	})
	r.Metadata = f.metadata()
	r.advise(ways)
	if target.JobDescription != "" {
		r.Match = f.jobMatch()
	}
	return r
}

// Rate is Score's scores alone, at a fraction of its cost: for those who compare many contents.
func Rate(doc *resume.Document, target Target) Scores {
	book := theRubric()
	f := gather(doc, target, book)
	f.terse = true
	return f.scores(book, func([]Check, []way) {})
}

// scores applies all rules and adds up their points, in hundredths so that sums hold exactly.
func (f *facts) scores(book *rubric, each func([]Check, []way)) Scores {
	sums, total := map[Category]int{}, 0
	for _, c := range categories {
		checks, ways := f.judge(c, book)
		for _, k := range checks {
			sums[c] += hundredths(k.Points)
		}
		total += sums[c]
		each(checks, ways)
	}
	points := func(c Category) float64 { return float64(sums[c]) / 100 }
	return Scores{float64(total) / 100, points(Formatting), points(Content), points(ATS), points(Skills), points(Summary)}
}

func hundredths(points float64) int { return int(math.Round(points * 100)) }

// verdict is what a rule says of a resume: how much of its weight it gets, 0..1, or that it does not apply.
type verdict struct {
	share    float64
	skip     bool
	finding  string
	fix      string
	examples []string // made from the person's own words
	cause    string   // what several checks may find at once; "" for the check's own
	beyond   float64  // the part of the weight that no rewriting earns, 0..1: it takes facts that the resume does not tell
	evidence []Evidence
}

func skip(why string) verdict { return verdict{skip: true, finding: why} }

// way is what a check says beyond its form in the API: how to do better.
type way struct {
	cause    string
	examples []string
	advice   bool
	reach    int    // hundredths of a point that rewriting earns in all
	little   string // of a page too empty to pass by what it lacks: the issue
}

// judge applies a category's rules. 20 points are dealt out over those that apply, in hundredths, so that sums hold exactly.
func (f *facts) judge(c Category, book *rubric) ([]Check, []way) {
	var rules []*rule
	for _, r := range book.Rules {
		if r.category() == c {
			rules = append(rules, r)
		}
	}
	verdicts := make([]verdict, len(rules))
	weights := make([]float64, len(rules))
	for i, r := range rules {
		if r.English && !f.english {
			verdicts[i] = skip("This check knows English only.")
		} else {
			verdicts[i] = r.judge(f, r)
		}
		if !verdicts[i].skip {
			weights[i] = r.Weight
		}
	}
	shares := deal(2000, weights)
	checks, ways := make([]Check, len(rules)), make([]way, len(rules))
	for i, r := range rules {
		if r.Unfixable {
			verdicts[i].beyond = 1
		}
		checks[i], ways[i] = f.check(r, verdicts[i], shares[i])
	}
	return checks, ways
}

// check makes a check of a verdict; points are hundredths. What passes by absence passes in full only where there is something to pass.
func (f *facts) check(r *rule, v verdict, points int) (Check, way) {
	k := Check{ID: r.ID, Category: r.category(), Finding: v.finding, Fix: v.fix, Rule: r.Rule, Source: r.Source, Strength: r.Strength, Evidence: v.evidence}
	if k.Evidence == nil {
		k.Evidence = []Evidence{}
	}
	share, whole := math.Max(0, math.Min(1, v.share)), float64(points)
	if r.Absence {
		whole *= ramp(float64(f.told/20*20), 0, enoughWords) // in steps, so that a word more or less says nothing
	}
	k.Max = float64(points) / 100
	k.Points = math.Floor(share*whole+0.5) / 100
	w := way{cause: v.cause, examples: v.examples, advice: r.Advice, reach: int(max(share, 1-v.beyond)*whole + 0.5)}
	if w.cause == "" {
		w.cause = r.ID
	}
	switch {
	case v.skip:
		k.State, k.Points, k.Max = NotApplicable, 0, 0
	case share >= 0.995 && k.Points == k.Max:
		k.State, k.Fix = Pass, ""
	case share >= 0.995: // a page too empty to pass by what it lacks
		k.State, k.Fix = Partial, fmt.Sprintf("Write more about your work: so few words earn only part of the points for %s.", merits[k.Category])
		w.cause = "formatting.length"
		w.little = fmt.Sprintf("Beside its skills the resume has some %d words, with which it earns only part of the points for %s; from %d on it earns them in full.", f.told/10*10, merits[k.Category], enoughWords)
	case share > 0.005:
		k.State = Partial
	default:
		k.State = Fail
	}
	if f.none && !v.skip {
		w.cause = noResume
	}
	return k, w
}

// merits are what a category's checks by absence find.
var merits = map[Category]string{
	Formatting: "a clean page", Content: "clean wording", ATS: "what programs can read", Skills: "clean skills", Summary: "a clean summary"}

// enoughWords is how many words a resume needs beside its skills before it earns in full what it earns by the absence of faults.
const enoughWords = 120

// languageNote says what could not be judged in a language.
func (f *facts) languageNote(book *rubric) string {
	if f.english {
		return ""
	}
	n := 0
	for _, r := range book.Rules {
		if r.English && !r.Advice {
			n++
		}
	}
	return fmt.Sprintf("The resume is not in English (%s). %d checks that know English words only were left out; their weight went to the other checks of their category.", languageName(f.doc.Language), n)
}

var languageNames = map[string]string{"de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "ja": "Japanese", "zh": "Chinese", "ko": "Korean", "pl": "Polish", "sv": "Swedish", "tl": "Filipino"}

func languageName(code string) string {
	if name := languageNames[code]; name != "" {
		return name
	}
	if code == "" {
		return "its small words are not"
	}
	return code
}

// deal parts a whole number by weights, the largest remainders first, so that nothing is lost to rounding.
func deal(whole int, weights []float64) []int {
	sum := 0.0
	for _, w := range weights {
		sum += w
	}
	out := make([]int, len(weights))
	if sum == 0 {
		return out
	}
	type remainder struct {
		at   int
		part float64
	}
	var rest []remainder
	left := whole
	for i, w := range weights {
		exact := float64(whole) * w / sum
		out[i] = int(math.Floor(exact))
		left -= out[i]
		if w > 0 {
			rest = append(rest, remainder{i, exact - math.Floor(exact)})
		}
	}
	slices.SortStableFunc(rest, func(a, b remainder) int {
		switch {
		case a.part > b.part:
			return -1
		case a.part < b.part:
			return 1
		}
		return a.at - b.at
	})
	for i := range left {
		out[rest[i%len(rest)].at]++
	}
	return out
}
