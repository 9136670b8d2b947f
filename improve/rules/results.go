package rules

import (
	"regexp"
	"strings"

	"redraft/score"
	"redraft/score/english"
)

const resultVerbs = `reduc|cut|increas|sav|improv|boost|lower|rais|gr|decreas|shorten|generat|halv|doubl|tripl|accelerat|eliminat`

var (
	thatDid = regexp.MustCompile(`^([^.;:()]{10,140}?)(,?) (?:which|that) ((?:` + resultVerbs + `)(?:ed|d|ew|)) (.+)$`)
	doing   = regexp.MustCompile(`^([^.;:()]{10,140}?), (?:thereby |thus |and thereby )?((?:` + resultVerbs + `)(?:t?ing|owing)) (.+)$`)
	changed = regexp.MustCompile(`(?i)^([^.;:()]{10,160}?),? (?:(?:which|that) (?:resulted in|results in|led to)|resulting in|leading to) (?:an? |the )?([\d.,]+ ?%|[\d.]+x) (increase|rise|growth|improvement|boost|reduction|decrease|drop|cut) (?:in|of) ([^.;:,]+)$`)
	// others finds somebody else at the end of a deed, of whom "which" may tell: "built a site for a firm, which raised $3m".
	others = regexp.MustCompile(`(?i)\b(?:for|at|from) |\b(?:with|of) an? `)
	number = regexp.MustCompile(`\d|\bhalf\b|\b(?:halv|doubl|tripl)`)
	means  = words("means.txt")
	// creates are those of them for what made the thing, so that all the thing did is theirs: "created a sheet that saved 5 hours".
	creates   = set("create build develop design devise implement introduce launch establish write script engineer program invent pioneer prepare")
	idle      = set("at as in for with")
	weakDeeds = set("help assist support contribute participate aid join work collaborate partner observe learn attend co-author enable receive")
	pronouns  = set("their its his her them it this these those they")
	changes   = map[string]string{"increase": "Increased", "rise": "Increased", "growth": "Increased", "boost": "Boosted", "improvement": "Improved",
		"reduction": "Reduced", "decrease": "Reduced", "drop": "Reduced", "cut": "Cut"}
)

// ergative verbs tell of the thing itself as well as of who changes it: what "grew by a third" nobody grew.
var ergative = set("grow increase decrease improve double triple halve accelerate")

// achieves says that a result is something that the person did to a thing, and none that everybody would rather hide: "grew sales by 20%",
// but neither "grew to 14 people" nor "increased churn by 5%".
func achieves(result string) bool {
	tokens := tokenize(result)
	if len(tokens) < 2 || !plain(tokens[1].sep) {
		return false
	}
	v, _, ok := verbOf(tokens[0].lower)
	if next := tokens[1].lower; !ok || prepositions[next] || openers[next] || joiners[next] || pronouns[next] || strings.HasSuffix(next, "ly") ||
		ergative[v.Base] && isNumber(next) {
		return false
	}
	return !score.Worsened(result)
}

// resultFirst begins with what came of a deed, where the bullet says so: "Automated invoices, cutting the time by 30%" becomes
// "Cut the time by 30% by automating invoices". It leaves alone what was only helped with, what one would rather not have first, and every
// sentence of a less simple build.
func resultFirst(s string) (string, bool) {
	text, stop := strings.CutSuffix(s, ".")
	deed, result := "", ""
	if m := changed.FindStringSubmatch(text); m != nil {
		deed, result = m[1], changes[strings.ToLower(m[3])]+" "+strings.TrimSpace(m[4])+" by "+m[2]
		if joinsVerbs(m[4]) {
			return s, false
		}
	} else if m := thatDid.FindStringSubmatch(text); m != nil {
		if _, form, ok := verbOf(m[3]); !ok || form != english.Past || m[2] == "" && !creates[baseOf(firstWord(m[1]))] || m[2] != "" && others.MatchString(m[1]) {
			return s, false
		}
		deed, result = m[1], m[3]+" "+m[4]
	} else if m := doing.FindStringSubmatch(text); m != nil {
		deed = m[1]
		var ok bool
		if result, ok = conjugate(m[2]+" "+m[3], english.Gerund, english.Past); !ok {
			return s, false
		}
	}
	deed = strings.TrimRight(deed, ", ")
	if deed == "" || !achieves(result) || !number.MatchString(result) || len(result) > 95 || strings.Contains(strings.ReplaceAll(result, " by ", "\x00"), "\x00by ") {
		return s, false
	}
	v, form, ok := verbOf(firstWord(deed))
	if !ok || form != english.Past || !means()[v.Base] || idle[secondWord(deed)] || strings.Contains(deed, " by ") || strings.Count(deed, ",") > 2 || hasOpener(deed) || hasClause(result) {
		return s, false
	}
	by, ok := conjugate(deed, english.Past, english.Gerund)
	if !ok {
		return s, false
	}
	out := capital(result) + " by " + strings.ToLower(by[:1]) + by[1:]
	if stop {
		out += "."
	}
	return out, true
}

func secondWord(s string) string {
	_, rest, _ := strings.Cut(s, " ")
	return firstWord(rest)
}

func firstWord(s string) string {
	first, _, _ := strings.Cut(s, " ")
	return strings.ToLower(first)
}

// baseOf is the verb that a word is a form of, or "".
func baseOf(word string) string {
	v, _, _ := verbOf(word)
	return v.Base
}

func joinsVerbs(s string) bool {
	tokens := tokenize(s)
	for i, t := range tokens {
		if _, form, ok := verbOf(t.lower); ok && form != english.Base && form != english.Third && coordinated(tokens, i) >= 0 {
			return true
		}
	}
	return false
}

// hasOpener finds a clause within a deed, which what follows might belong to.
func hasOpener(s string) bool {
	for _, t := range tokenize(s) {
		switch t.lower {
		case "which", "who", "whom", "whose", "where", "while", "when", "because", "although", "since":
			return true
		}
	}
	return false
}

// hasClause finds what a result must not have when more is to follow: another clause, another deed, another means.
func hasClause(s string) bool {
	tokens := tokenize(s)
	for i, t := range tokens {
		if i == 0 {
			continue
		}
		if pronouns[t.lower] || strings.ContainsAny(t.sep, ",;:()") || openers[t.lower] && t.lower != "over" || t.lower == "through" || t.lower == "via" || t.lower == "using" {
			return true
		}
		if _, form, ok := verbOf(t.lower); ok && form == english.Gerund && prepositions[tokens[i-1].lower] {
			return true
		}
	}
	return false
}
