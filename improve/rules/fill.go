package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// fill writes answers in that belong to no bullet: when a role was, what was done in a role without bullets, and skills.
func (e *engine) fill() {
	for _, f := range e.opts.Facts {
		text := strings.TrimRight(strings.Join(strings.Fields(f.Text), " "), ". ")
		filled, why := false, unfit
		asked := true // whether focus_areas ask for it
		switch {
		case f.Path == "" || strings.HasSuffix(f.Path, "]"):
			continue
		case strings.HasSuffix(f.Path, ".role"):
			e.out.Unplaced[f] = aimed
			continue
		case f.Path == "skills": // they are written in with the others
			asked = e.wants("keyword")
		case strings.HasSuffix(f.Path, ".duration"):
			filled, why = e.fillDuration(f.Path, text)
			asked = e.wants("formatting")
		default:
			filled, asked = e.fillBullets(f.Path, f.Text), e.wants("bullet_point")
		}
		switch {
		case filled:
			delete(e.out.Unplaced, f)
		case !asked:
			e.out.Unplaced[f] = unwanted
		case f.Path == "skills":
			e.out.Unplaced[f] = unlisted
		case e.out.Unplaced[f] != otherTongue || strings.HasSuffix(f.Path, ".duration"):
			e.out.Unplaced[f] = why
		}
	}
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
		for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == ';' }) {
			for _, s := range Sentences(strings.Trim(line, " \t-–•*·")) {
				s, _ = e.improve(s, *x)
				if _, _, ok := opening(s); !ok || leftOver(s) || denied.MatchString(s) {
					return false
				}
				told = append(told, strings.TrimRight(s, "."))
			}
		}
		if len(told) == 0 {
			return false
		}
		e.propose("bullet_point", path+"[0]", "", strings.Join(told, "\n"), "Adds what you supplied.")
		x.items, x.better = make([]string, len(told)), told
		return true
	}
	return false
}

// fillSkills adds the skills that answers list: "Excel, Word and QuickBooks".
func (e *engine) fillSkills() {
	for _, f := range e.opts.Facts {
		if f.Path != "skills" || denied.MatchString(f.Text) {
			continue
		}
		var names []string
		for _, s := range listed.Split(strings.TrimRight(f.Text, ". "), -1) {
			if s = strings.TrimSpace(s); !isSkill(s) {
				names = nil
				break
			}
			if x, ok := tools()[strings.ToLower(s)]; ok {
				s = x.name
			}
			names = append(names, usual(s))
		}
		for _, s := range names {
			delete(e.out.Unplaced, f)
			if !slices.ContainsFunc(slices.Concat(e.r.Skills, e.listed), func(have string) bool { return key(have) == key(s) }) {
				e.propose("keyword", fmt.Sprintf("skills[%d]", len(e.listed)), "", s, "Adds a skill that you supplied.")
				e.listed = append(e.listed, s)
			}
		}
	}
}

// isSkill says whether an item of an answer can be a skill's name.
func isSkill(s string) bool {
	words := strings.Fields(strings.ToLower(s))
	return len(words) > 0 && len(words) <= 4 && key(s) != "" && strings.ContainsFunc(s, unicode.IsLetter) && !unsaid[words[0]] &&
		!slices.ContainsFunc(words, func(w string) bool { return noSkill[w] || inYear.MatchString(w) }) && !amountFirst.MatchString(s)
}

var amountFirst = regexp.MustCompile(`(?i)^` + amountPattern + `\b`)

// noSkill are words of answers that name nothing.
var noSkill = set("yes no none nothing idk n/a na everything anything something dunno unknown ok same above years year months etc nope maybe")

var listed = regexp.MustCompile(`\s*(?:[,;•·|\n]|\band\b|\s&\s)\s*`)
