// Package improve is the module that rewrites a resume: better words, not one invented fact. An engine proposes (improve/rules, which needs
// nothing and nobody, or improve/llm, which asks a language model), the fact gate judges every proposal (improve/facts), and this package
// measures what is left: an improvement that lowers the score is dropped, and what a result promises is a difference of two scores.
//
// Where a language model gives no answer, the rules do, and the result says why.
package improve

import (
	"encoding/json"
	"time"

	"redraft/improve/draft"
	"redraft/improve/llm"
	"redraft/platform/db"
	"redraft/platform/jobs"
	"redraft/platform/server"
	"redraft/resume"
	"redraft/score"
)

// Result is data of the API's result.
type Result struct {
	Success                bool             `json:"success"`
	ResumeImprovementID    string           `json:"resume_improvement_id"`
	Improvements           []Improvement    `json:"improvements"`
	TotalImprovements      int              `json:"total_improvements"`
	MoreImprovements       int              `json:"more_improvements,omitempty" doc:"How many were found beyond the 200 that a result gives: apply these, and improve the content again"`
	EstimatedScoreIncrease float64          `json:"estimated_score_increase" doc:"The overall score with all improvements applied, less that of the content as it is; both computed"`
	Scores                 BeforeAfter      `json:"scores" doc:"Of the content alone; an analysis of a file judges its pages as well, so its overall score is another"`
	Questions              []draft.Question `json:"questions" doc:"What is missing and nobody but the person can tell"`
	UnusedFacts            []string         `json:"unused_facts" doc:"Supplied facts that no improvement found a place for: write them in where they belong, or say them as unused_reasons ask"`
	UnusedReasons          []string         `json:"unused_reasons" doc:"Why, one for each of unused_facts"`
	Refused                Refused          `json:"refused" doc:"What engines proposed and the fact gate did not let through"`
	Engine                 string           `json:"engine" enum:"rules,anthropic,gemini,openai" doc:"Who answered"`
	Model                  string           `json:"model,omitempty" doc:"Of a language model: its name"`
	EngineNote             string           `json:"engine_note,omitempty" doc:"Why the rules engine answered in place of the language model that was asked"`
	Profile                string           `json:"profile"`
	RubricVersion          string           `json:"rubric_version"`
	ImprovedAt             string           `json:"improved_at" doc:"UTC, without an offset"`
}

// Improvement is a better text for one place.
type Improvement struct {
	ID         string  `json:"id" doc:"The same for the same text at the same place, whatever the job"`
	Type       string  `json:"type" enum:"bullet_point,summary,keyword,achievement,grammar,formatting"`
	Original   string  `json:"original" doc:"Several lines: that bullet and the following ones, merged"`
	Improved   string  `json:"improved" doc:"Several lines: a bullet each; empty: the item goes"`
	Section    string  `json:"section" doc:"experience[0].bullets[1], summary, skills …; indexes count the items of the content that was sent, empty ones too"`
	Reasoning  string  `json:"reasoning"`
	Confidence float64 `json:"confidence" minimum:"0" maximum:"1" doc:"From the checks that the text passed"`
	ScoreDelta float64 `json:"score_delta" doc:"What this improvement alone adds to the overall score; of one that pays only beside the others, what it adds to them"`
	Path       string  `json:"path" doc:"The place in redraft's own form of content, as apply answers it: experiences[0].responsibilities[1]"`
	Source     string  `json:"source" doc:"The place in the content that was sent, by its own names and indexes, for programs that change it themselves: work[0].highlights[3]. A time that it has in two members: work[0].startDate, work[0].endDate"`
}

// BeforeAfter are the scores of the content as it is and with all improvements applied.
type BeforeAfter struct {
	Before score.Scores `json:"before"`
	After  score.Scores `json:"after"`
}

// Refused counts and names what the gate did not let through.
type Refused struct {
	Count int           `json:"count"`
	Items []RefusedItem `json:"items"`
}

// RefusedItem is one text that was refused. None of it is in the improvements.
type RefusedItem struct {
	Section string         `json:"section"`
	Text    string         `json:"text"`
	Engine  string         `json:"engine"`
	Reasons []string       `json:"reasons"`
	Claims  []RefusedClaim `json:"claims" doc:"What the text claims and the resume does not say"`
}

// RefusedClaim is a part of a text that nothing in the resume supports.
type RefusedClaim struct {
	Claim string `json:"claim"`
	Kind  string `json:"kind"`
}

// Improver is what an improvement is made of.
type Improver struct {
	Profiles *score.Catalog
	Engine   *llm.Engine // nil: the rules alone
	Budget   float64     // US dollars a day, for the sentence that says it is used up
}

// Config is what a Module is made of.
type Config struct {
	Improver Improver
	Database *db.DB
	Workers  int
	Timeout  time.Duration
}

// Module is improve as the service runs it.
type Module struct {
	service  *jobs.Service
	database *db.DB
	improver Improver
	jobs     jobs.Handle[Request, Result]
	body     server.Body[Body]
	apply    server.Body[Choice]
}

// How long jobs take before any was measured.
const (
	guessRules = time.Second
	guessModel = 20 * time.Second
)

// New adds the module to the service.
func New(s *jobs.Service, cfg Config) *Module {
	guess := guessRules
	if cfg.Improver.Engine != nil {
		guess = guessModel
	}
	return &Module{
		service: s, database: cfg.Database, improver: cfg.Improver, body: server.NewBody(cfg.Improver.checkProfile), apply: server.NewBody[Choice](),
		jobs: jobs.Add(s, jobs.Module[Request, Result]{
			Name: "improve", Title: "Improvement job", Workers: cfg.Workers, Timeout: cfg.Timeout, Guess: guess,
			Run: cfg.Improver.Improve, Fallback: cfg.Improver.Fallback, Load: loadID,
		}),
	}
}

// profile is the profile that a request was accepted with, or the default one when it is gone since.
func (i Improver) profile(req Request) score.Profile {
	p, ok := i.Profiles.Choose(req.Profile, req.TargetRole)
	if !ok {
		p, _ = i.Profiles.Profile(score.DefaultProfile)
	}
	return p
}

// score scores content for what a request aims at.
func (i Improver) score(req Request, content resume.Resume) score.Scores {
	return score.Rate(&resume.Document{Content: content, Language: req.Language}, i.target(req))
}

func (i Improver) target(req Request) score.Target {
	return score.Target{Profile: i.profile(req), Role: req.TargetRole, JobDescription: req.JobDescription}
}

// proposals are improvements in the form that draft.Apply takes.
func proposals(list []Improvement) []draft.Proposal {
	out := make([]draft.Proposal, len(list))
	for n, m := range list {
		out[n] = draft.Proposal{Type: m.Type, Path: m.Path, Original: m.Original, Improved: m.Improved, Reasoning: m.Reasoning}
	}
	return out
}

// decodeResult reads a stored result.
func decodeResult(data json.RawMessage) (Result, error) {
	var r Result
	err := json.Unmarshal(data, &r)
	return r, err
}
