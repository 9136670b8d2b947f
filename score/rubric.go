package score

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
)

//go:embed rubric.json
var rubricData []byte

// rule is one check as data: what it asks for, how much it weighs, where it comes from. A weight is the check's points where all checks
// of its category apply; they add up to 20.
type rule struct {
	ID        string                  `json:"id"`
	Weight    float64                 `json:"weight"`
	English   bool                    `json:"english"`   // can be made on English text only
	Absence   bool                    `json:"absence"`   // passes by what is not there, so that an empty page would pass it
	Unfixable bool                    `json:"unfixable"` // no rewriting mends it
	Advice    bool                    `json:"advice"`    // told, never deducted
	Rule      string                  `json:"rule"`
	Source    string                  `json:"source"`
	Strength  string                  `json:"strength"`
	Limits    map[string]float64      `json:"limits"`
	Steps     map[string][][2]float64 `json:"steps"`

	judge func(*facts, *rule) verdict
}

func (r *rule) category() Category {
	name, _, _ := strings.Cut(r.ID, ".")
	return Category(name)
}

// step is the share that a value gets: that of the first step which it reaches.
func (r *rule) step(name string, value float64) float64 {
	for _, s := range r.Steps[name] {
		if value >= s[0] {
			return s[1]
		}
	}
	return 0
}

// rubric is every check, in the order in which they are reported.
type rubric struct {
	Version string  `json:"version"`
	Rules   []*rule `json:"rules"`
}

var theRubric = sync.OnceValue(func() *rubric {
	var r rubric
	if err := json.Unmarshal(rubricData, &r); err != nil {
		panic(fmt.Sprintf("rubric.json: %v", err)) // it is compiled in: a test reads it
	}
	for _, k := range r.Rules {
		if k.judge = judges()[k.ID]; k.judge == nil {
			panic("rubric.json: nobody judges " + k.ID)
		}
	}
	return &r
})

// rule finds a rule by its id.
func (r *rubric) rule(id string) *rule {
	for _, k := range r.Rules {
		if k.ID == id {
			return k
		}
	}
	panic("rubric.json: no rule " + id)
}

// RubricVersion names the checks, weights and thresholds in force. It changes whenever a score may.
func RubricVersion() string { return theRubric().Version }

// judges are the functions that make the checks.
func judges() map[string]func(*facts, *rule) verdict {
	return map[string]func(*facts, *rule) verdict{
		"formatting.length": judgeLength, "formatting.pages": judgePages, "formatting.headings": judgeHeadings,
		"formatting.dates_complete": judgeDatesComplete, "formatting.dates_form": judgeDatesForm, "formatting.dates_order": judgeDatesOrder,
		"formatting.fonts": judgeFonts, "formatting.margins": judgeMargins, "formatting.bullets": judgeBulletForm, "formatting.bullet_marks": judgeBulletMarks,

		"content.quantified": judgeQuantified, "content.action_verbs": judgeVerbs, "content.bullet_length": judgeBulletLength,
		"content.bullet_count": judgeBulletCount, "content.tense": judgeTense, "content.pronouns": judgePronouns, "content.weak_phrases": judgeWeak,
		"content.spelling": judgeSpelling, "content.variety": judgeVariety, "content.buzzwords": judgeBuzzwords, "content.gaps": judgeGaps,

		"ats.text": judgeText, "ats.contact": judgeContact, "ats.sections": judgeSections, "ats.columns": judgeColumns, "ats.objects": judgeObjects,
		"ats.header_footer": judgeHeaderFooter, "ats.hidden": judgeHidden, "ats.file": judgeFile, "ats.keywords": judgeKeywords,
		"ats.stuffing": judgeStuffing, "ats.private": judgePrivate, "ats.references": judgeReferences,

		"skills.count": judgeSkillCount, "skills.concrete": judgeConcrete, "skills.relevant": judgeRelevant, "skills.proven": judgeProven,
		"skills.place": judgeSkillPlace, "skills.spelling": judgeSkillSpelling,

		"summary.present": judgeSummaryPresent, "summary.objective": judgeObjective, "summary.length": judgeSummaryLength,
		"summary.sentences": judgeSummarySentences, "summary.role": judgeSummaryRole, "summary.achievement": judgeSummaryAchievement,
		"summary.keywords": judgeSummaryKeywords, "summary.wording": judgeSummaryWording,
	}
}
