package resume

import (
	"regexp"
	"slices"
	"strings"
)

// unfinished finds what people write of a course, an exam or a certificate that they have not ended, or have not ended yet.
var unfinished = regexp.MustCompile(`(?i)` + strings.Join([]string{
	`(?:\b(?:not|never|un|non|part(?:ial)?(?:ly)?)|n['’]t)[- ]?(?:yet |been |be |fully |a )*(?:complet|finish|graduat|award|conferr|obtain|receiv|pass|submit|defend|qualified|degree)`,
	`\b(?:incomplete|discontinu|interrupt|suspend|abandon|withdr[ae]w|withdrawn|deferr?ed|paused|on hold|leave of absence|ABD\b|all but (?:the )?(?:dissertation|thesis))`,
	`\b(?:drop(?:ped)?|dropping)[- ]?out\b`,
	`\b(?:left|quit|stopped|ceased)(?: (?:university|college|school|studies|early|voluntarily|the (?:course|programme?|degree|university|college|school)))?(?:$|[.,;)]| (?:after|before|in|during|without|to|for|due|because|with|on|at|early|when|as)\b)`,
	`\b(?:no|without|not a)(?: an?| the| any)? (?:degree|diploma|graduation|graduating|qualification|certificate|award)\b`,
	`\b(?:expect(?:ed|ing)?|anticipat(?:ed|ing)|in progress|in process|ongoing|on-going|current(?:ly)?|present|pursuing|enrolled|studying|candidate|pending|remaining|planned|awaiting|to be (?:\p{L}+ )?(?:completed|submitted|defended|awarded|conferred|finished)|progressing)\b`,
	`\b(?:thes[ie]s|dissertation|exams?|examinations?|credits?|modules?|papers?|project|viva|defen[cs]e)\b[^.;]{0,20}\b(?:outstanding|missing|open|due)\b`,
	`\b(?:towards?|transferr?ed (?:to|out|from)|failed|expelled|dismissed)\b`,
	`\b(?:year|semester|term)s? (?:\d|one|two|three|first|second|third)(?: of \S+)? only\b|\b(?:first|second|third|one|two|three|\d) (?:years?|semesters?|terms?) only\b|\bonly (?:the )?(?:first|second|third|one|two|three|\d)\b`,
	`\b(?:one|two|three|four|five|\d+) (?:out )?of (?:the )?(?:one|two|three|four|five|six|seven|eight|\d+) (?:years?|semesters?|terms?|credits?|ects|modules?|units?|papers?|levels?|exams?|courses?)\b`,
	`\d ?/ ?\d+ (?:years?|semesters?|credits?|ects|modules?|units?|papers?|exams?|courses?)\b`,
	`\battended (?:for )?(?:one|two|three|a|\d+) (?:years?|semesters?|terms?)\b|\b(?:one|two|three|\d+) (?:years?|semesters?) (?:of study|of studies|attended|completed)\b`,
}, "|"))

// Unfinished says whether one of the texts about a course or a certificate tells that it was not ended, or is not yet: nobody holds it.
func Unfinished(texts ...string) bool { return slices.ContainsFunc(texts, unfinished.MatchString) }

// Unfinished says so of a course of study, by all that stands there of it.
func (x Education) Unfinished() bool {
	return Unfinished(x.Degree, x.Institution, x.Location, x.Dates, x.GPA, x.End) || Unfinished(x.Details...)
}
