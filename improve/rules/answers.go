package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"redraft/resume/period"
	"redraft/score/english"
)

// joined puts an answer to the question about a bullet there as it was given, where it is no deed of the bullet's own words: "Ran the shop's social
// media (3 accounts and 20 posts a month)", "Ran the shop's social media, growing followers by 20%", "Ran the shop's social media; engagement
// rose by 20%". What a duty's bullet was asked for, the deed itself, stands in its place.
func (a answer) joined(s string, x entry) (out, added string) {
	text := strings.TrimRight(leadIn.ReplaceAllString(strings.Join(strings.Fields(a.bound), " "), ""), ". ")
	if !sober(text) || len(Sentences(s)) != 1 || text == "" {
		return s, ""
	}
	body, stop := strings.CutSuffix(s, ".")
	v, form, opens := verbOf(firstWord(text))
	_, duty := whatWasDone(s)
	switch {
	case opens && !auxiliary[v.Base] && (form == english.Past || form == english.Gerund || form == english.Base && !isNumber(text)):
		own, _, ok := opening(s)
		if out = s; duty || ok && own.Base == v.Base {
			if !covers(text, s) {
				return s, ""
			}
			if form != x.tense {
				if text, ok = conjugate(text, form, x.tense); !ok {
					return s, ""
				}
			}
			out = capital(text)
		} else if text, ok = conjugate(text, form, english.Gerund); ok && !duty {
			out = body + ", " + text
		}
	case duty:
	case isNumber(text) || amountFirst.MatchString(text):
		if !strings.ContainsAny(s, "()") && !slices.ContainsFunc(tokenize(text), func(t token) bool { return finite(t.lower) || isBe[t.lower] }) {
			out = body + " (" + text + ")"
		}
	case moved.MatchString(text) && counted.MatchString(text):
		out = body + "; " + strings.ToLower(text[:1]) + text[1:]
	}
	if out == "" || out == s || strings.Count(out, ";") > 1 {
		return s, ""
	}
	if stop {
		out += "."
	}
	return out, newFigures(text, s) + strings.Repeat(" ()", strings.Count(out, "(")-strings.Count(s, "("))
}

var (
	amountFirst = regexp.MustCompile(`(?i)^` + amountPattern + `\b`)
	moved       = regexp.MustCompile(`(?i)^(?:(?:the|our|my) )?(?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]+ (?:fell|dropped|decreased|rose|grew|increased|improved|doubled|halved|went (?:up|down)) `)
)

// sober says whether an answer is one plain clause that tells nothing of others, of what was not, or of another time.
func sober(text string) bool {
	if len(strings.Fields(text)) > 18 || strings.ContainsAny(text, "()[];!?\"“”\n") || len(Sentences(text)) != 1 || inYear.MatchString(text) || aside.MatchString(text) {
		return false
	}
	for i, t := range tokenize(text) {
		if unsaid[t.lower] && t.lower != "almost" && (i == 0 || t.lower != "it") || strings.HasSuffix(t.lower, "n't") {
			return false
		}
	}
	return true
}

// covers says whether an answer has all that a bullet tells, the words for having to do it apart, so that it can stand in its place.
func covers(text, s string) bool {
	rest := s
	if _, end := openingPhrase(strings.ToLower(s)); end > 0 && len(strings.ToLower(s)) == len(s) {
		rest = s[end:]
	} else if _, _, ok := opening(s); ok {
		rest = s[len(firstWord(s)):]
	}
	lower := strings.ToLower(text)
	return !slices.ContainsFunc(tokenize(rest), func(t token) bool {
		return !prepositions[t.lower] && !determiners[t.lower] && !joiners[t.lower] && !openers[t.lower] && !contains(lower, t.lower)
	})
}

// newFigures are the numbers of a text that another lacks.
func newFigures(text, other string) string {
	have := strings.Fields(digits(other))
	return strings.Join(slices.DeleteFunc(strings.Fields(digits(text)), func(f string) bool { return slices.Contains(have, f) }), " ")
}

// fill writes answers in that belong to no bullet: when a role was, what was done in a role without bullets, and skills.
func (e *engine) fill() {
	for _, a := range e.opts.Answers {
		text := strings.TrimRight(strings.Join(strings.Fields(a.Text), " "), ". ")
		filled := false
		switch {
		case text == "":
		case a.Path == "skills": // with the other skills
		case strings.HasSuffix(a.Path, ".duration"):
			filled = e.fillDuration(a.Path, text)
		default:
			filled = e.fillBullets(a.Path, text)
		}
		if filled {
			delete(e.out.Unplaced, a.Text)
		} else if !strings.HasSuffix(a.Path, "]") {
			e.out.Unplaced[a.Text] = unfit
		}
	}
}

var fromTo = regexp.MustCompile(`(?i)^(?:from|between) `)

// fillDuration writes in from when to when a role was: "March 2019 to June 2021".
func (e *engine) fillDuration(path, text string) bool {
	span, ok := period.Main(text, period.Find(text))
	if !ok || span.Start == "" || !e.wants("formatting") {
		return false
	}
	for i, x := range e.r.Experiences {
		if path == fmt.Sprintf("experiences[%d].duration", i) && x.Start == "" {
			e.propose("formatting", path, x.Duration, fromTo.ReplaceAllString(strings.TrimSpace(text[span.From:span.To]), ""), "Adds the time that you supplied.")
			return true
		}
	}
	return false
}

// fillBullets gives a role without bullets those that the person told of, a sentence each.
func (e *engine) fillBullets(path, text string) bool {
	if !e.english || !e.wants("bullet_point") {
		return false
	}
	for k := range e.entries {
		x := &e.entries[k]
		if x.path != path || len(x.items) > 0 {
			continue
		}
		var told []string
		for _, s := range Sentences(text) {
			s, _ = e.improve(s, *x)
			if _, _, ok := opening(s); !ok || leftOver(s) || denied.MatchString(s) {
				return false
			}
			told = append(told, strings.TrimRight(s, "."))
		}
		for i, s := range told {
			e.propose("bullet_point", fmt.Sprintf("%s[%d]", path, i), "", s, "Adds what you supplied.")
		}
		x.items, x.better = make([]string, len(told)), told
		return len(told) > 0
	}
	return false
}

// fillSkills adds the skills that answers list: "Excel, Word and QuickBooks".
func (e *engine) fillSkills() {
	for _, a := range e.opts.Answers {
		if a.Path != "skills" || denied.MatchString(a.Text) {
			continue
		}
		var names []string
		for _, s := range listed.Split(strings.TrimRight(a.Text, ". "), -1) {
			if s = strings.TrimSpace(s); s == "" || len(strings.Fields(s)) > 4 || unsaid[firstWord(s)] {
				names = nil
				break
			}
			if x, ok := tools()[strings.ToLower(s)]; ok {
				s = x.name
			}
			names = append(names, usual(s))
		}
		for _, s := range names {
			delete(e.out.Unplaced, a.Text)
			if !slices.ContainsFunc(slices.Concat(e.r.Skills, e.listed), func(have string) bool { return key(have) == key(s) }) {
				e.propose("keyword", fmt.Sprintf("skills[%d]", len(e.listed)), "", s, "Adds a skill that you supplied.")
				e.listed = append(e.listed, s)
			}
		}
	}
}

var listed = regexp.MustCompile(`\s*(?:[,;•·|\n]|\band\b|&)\s*`)
