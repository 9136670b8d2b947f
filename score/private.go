package score

import (
	"fmt"
	"regexp"
	"strings"

	"redraft/resume"
)

// private finds what employers may not ask for: the captions of such lines.
var private = regexp.MustCompile(`(?i)\b(?:date of birth|birth ?date|birthday|born (?:on|in)|d\.?o\.?b\.?\s*:|place of birth|age\s*:|\d\d years old|marital status|civil status|(?:un)?married\b|religion\s*:|` +
	`gender\s*:|sex\s*:|passport (?:no|number)|social security|s\.?s\.?n\.?\s*[:#]|(?:sss|tin|philhealth|pag-?ibig|nric|aadhaar|pan|national id|id) (?:no|number|#)|height\s*:|weight\s*:|blood type)`)

// onRequest finds the sentence about references that goes without saying.
var onRequest = regexp.MustCompile(`(?i)\breferences?\b.{0,30}\b(?:(?:up)?on request|upon request|if required)|\bavailable (?:up)?on request\b`)

// personal says whether a text may hold such details: what the parser found no other place for, or what stands at the top.
func (t *text) personal() bool {
	return len(t.tokens) <= 30 && (strings.HasPrefix(t.Path, "other") || t.Path == "headline" || t.Path == "summary" || strings.HasPrefix(t.Path, "interests") || strings.HasPrefix(t.Path, "references"))
}

func judgePrivate(f *facts, _ *rule) verdict {
	v := verdict{share: 1, finding: "No private details."}
	var found []string
	for i := range f.texts {
		t := &f.texts[i]
		if !t.personal() {
			continue
		}
		if m := private.FindString(t.Text); m != "" {
			found = append(found, fmt.Sprintf("%q", strings.TrimRight(m, ": #")))
			v.evidence = append(v.evidence, f.at(t.Text, t.Path))
		}
	}
	if span, ok := f.photo(); ok {
		found = append(found, "a photo")
		v.evidence = append(v.evidence, f.span("", span))
	}
	if len(found) > 0 {
		v.share = 0
		v.evidence = v.evidence[:min(len(v.evidence), maxEvidence)]
		v.finding = fmt.Sprintf("The resume shows %s.", enumerate(unique(found), "and"))
		v.fix = "Leave such details out, unless employers in your country expect them: many may not look at them by law."
	}
	return v
}

// photo is the picture of a person's size and shape on the first page.
func (f *facts) photo() (resume.Span, bool) {
	if f.layout == nil || f.layout.ScannedPages > 0 {
		return resume.Span{}, false
	}
	for _, s := range f.layout.Images {
		w, h := s.Box[2]-s.Box[0], s.Box[3]-s.Box[1]
		if s.Page == 1 && w >= 40 && w <= 220 && h >= 40 && h <= 260 && h >= 0.8*w && h <= 1.7*w {
			return s, true
		}
	}
	return resume.Span{}, false
}

func judgeReferences(f *facts, _ *rule) verdict {
	for i := range f.texts {
		if t := &f.texts[i]; t.personal() && onRequest.MatchString(t.Text) {
			return verdict{share: 0.5, evidence: []Evidence{f.at(t.Text, t.Path)}, finding: fmt.Sprintf("%q goes without saying.", clip(t.Text)),
				fix: "Drop the line and use the room for one more result."}
		}
	}
	return verdict{share: 1, finding: "No line says that references are available."}
}
