// Package score turns a resume.Document into a Report that shows its working: five categories of 20 points, each a list of checks with
// what was found, the rule and where the rule comes from. It is pure: the same document gives the same report, without clock, network
// or chance. The newest date in the resume stands for today.
package score

import (
	"math"
	"slices"

	"redraft/resume"
)

// RubricVersion names the checks, weights and thresholds of this package. It changes whenever a score may.
const RubricVersion = "2026.1"

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
	RubricVersion  string       `json:"rubric_version"`
	Profile        string       `json:"profile"`
	Language       string       `json:"language"`
	PotentialScore float64      `json:"potential_score" doc:"The overall score if every check passed that the person can fix"`
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
	Profile Profile
}

// Score scores a document for a target.
func Score(doc *resume.Document, target Target) Report {
	f := gather(doc, target)
	r := Report{RubricVersion: RubricVersion, Profile: target.Profile.ID, Language: doc.Language, Issues: []Issue{}, Suggestions: []Suggestion{}}
	sums := map[Category]int{}
	for _, c := range categories {
		checks := f.judge(c)
		for _, k := range checks {
			sums[c] += hundredths(k.Points)
		}
		r.Checks = append(r.Checks, checks...)
	}
	total := 0
	for _, n := range sums {
		total += n
	}
	points := func(c Category) float64 { return float64(sums[c]) / 100 }
	r.Scores = Scores{float64(total) / 100, points(Formatting), points(Content), points(ATS), points(Skills), points(Summary)}
	r.Metadata = f.metadata()
	r.advise()
	return r
}

func hundredths(points float64) int { return int(math.Round(points * 100)) }

// rule is a check as a row of a table.
type rule struct {
	id       string
	weight   float64
	fixable  bool
	rule     string
	source   string
	strength string
	judge    func(*facts) verdict
}

// verdict is what a rule says of a resume: how much of its weight it gets, 0..1, or that it does not apply.
type verdict struct {
	share    float64
	skip     bool
	finding  string
	fix      string
	evidence []Evidence
}

func skip(why string) verdict { return verdict{skip: true, finding: why} }

// judge applies a category's rules. 20 points are dealt out over those that apply, in hundredths, so that sums hold exactly.
func (f *facts) judge(c Category) []Check {
	table := rules[c]
	verdicts := make([]verdict, len(table))
	weights := make([]float64, len(table))
	for i, r := range table {
		verdicts[i] = r.judge(f)
		if f.blank && !verdicts[i].skip {
			verdicts[i].share = 0
		}
		if !verdicts[i].skip {
			weights[i] = r.weight
		}
	}
	shares := deal(2000, weights)
	out := make([]Check, len(table))
	for i, r := range table {
		v := verdicts[i]
		k := Check{ID: r.id, Category: c, Finding: v.finding, Fix: v.fix, Rule: r.rule, Source: r.source, Strength: r.strength, Evidence: v.evidence}
		if k.Evidence == nil {
			k.Evidence = []Evidence{}
		}
		share := math.Max(0, math.Min(1, v.share))
		k.Max = float64(shares[i]) / 100
		k.Points = math.Floor(share*float64(shares[i])+0.5) / 100
		switch {
		case v.skip:
			k.State, k.Points, k.Max = NotApplicable, 0, 0
		case share >= 0.995:
			k.State, k.Fix = Pass, ""
		case share > 0.005:
			k.State = Partial
		default:
			k.State = Fail
		}
		out[i] = k
	}
	return out
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
