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
	// fewerBy and thanks find the same told of the thing that changed: "which led to 35% fewer tickets", "thanks to which the time fell by a third".
	fewerBy = regexp.MustCompile(`(?i)^([^.;:()]{10,160}?),? (?:(?:which|that) (?:resulted in|led to)|resulting in|leading to) ([\d.,]+ ?%) (?:less|fewer) ([^.;:,]+)$`)
	thanks  = regexp.MustCompile(`(?i)^([^.;:()]{10,160}?), thanks to which (?:the )?([\p{L} -]{3,40}?) (dropped|fell|decreased|shrank|went down|rose|grew|increased|went up) by ((?:about |around |almost |over )?(?:[\d.,]+ ?%|a (?:quarter|third|half)|half))$`)
	// splice finds a second sentence behind a comma that tells what came of the first: "replaced the lights, this has cut the bill by 18%".
	splice = regexp.MustCompile(`^([^.;:()]{10,160}?), this (?:has )?(?:also )?(brought|cut|saved|led|(?:` + resultVerbs + `)(?:ed|d|ew)) (.+)$`)
	// advised finds what one only said should be done.
	advised = regexp.MustCompile(`(?i)^made (?:(?:an?|the|several|many|some) )?(?:suggestion|proposal|recommendation|decision|request)s?\b`)
	andWas  = regexp.MustCompile(`\band (?:also )?(?:was|were|had|is|has|have)\b`)
	// others finds somebody else at the end of a deed, of whom "which" may tell: "built a site for a firm, which raised $3m".
	others = regexp.MustCompile(`(?i)\b(?:for|at|from) |\b(?:with|of) an? `)
	number = regexp.MustCompile(`\d|\bhalf\b|\ba (?:quarter|third)\b|\b(?:halv|doubl|tripl)`)
	means  = words("means.txt")
	// creates are those of them for what made the thing, so that all the thing did is theirs: "created a sheet that saved 5 hours".
	creates   = set("create make build develop design devise implement introduce launch establish write script engineer program invent pioneer prepare")
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

// hasObject says that the verb which opens a text has a thing of its own behind it: "trained 12 nurses", "set up accounts". Else it may as well be a
// participle, of which somebody else is the doer ("translated into 5 languages", "read 3,000 times"), or tell of the thing ("increased 20%").
func hasObject(text string) bool {
	tokens := tokenize(text)
	i := 1
	for i < len(tokens) && particles[tokens[i].lower] {
		i++
	}
	base := ""
	if len(tokens) > 0 {
		base = baseOf(tokens[0].lower)
	}
	if i >= len(tokens) || !plain(tokens[i].sep) || noObject[base] {
		return false
	}
	behind := func(s string) string { return strings.TrimRight(firstWord(strings.TrimSpace(s)), ",.;:") }
	names := func(word string) bool {
		return word != "" && !prepositions[word] && !joiners[word] && !openers[word] && !pronouns[word]
	}
	next, ofNumber := tokens[i].lower, false
	if m := amountFirst.FindString(text[tokens[i].start:]); m != "" {
		rest := text[tokens[i].start+len(m):]
		if strings.HasPrefix(rest, "%") || strings.HasSuffix(m, "%") {
			return spends[base] || shareOf[behind(strings.TrimPrefix(rest, "%"))]
		}
		next, ofNumber = behind(rest), true
		if strings.ContainsAny(m, "$€£₱") {
			return true
		}
	}
	switch {
	case timeUnits[next]:
		return next != "times" && (!ofNumber || spends[base])
	case graded[next] || rated.MatchString(next): // "reduced late payments", "wrote weekly reports"
		return i+1 < len(tokens) && plain(tokens[i+1].sep) && names(tokens[i+1].lower) && !isNumber(tokens[i+1].text) && !determiners[tokens[i+1].lower]
	case determiners[next]:
		return next != "over"
	}
	return names(next) && !adverbs[next] && !strings.HasSuffix(next, "ly")
}

var (
	noObject = set("go come fall rise stay arrive happen last be")
	spends   = set("save spend free log bill work cut")
	shareOf  = set("of off more fewer less higher lower")
	adverbs  = set("twice once again overnight well alone together abroad later sooner soon almost very")
	graded   = set("early late better worse more less further online")
)

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
	} else if m := found(fewerBy, text, " less ", " fewer "); m != nil {
		deed, result = m[1], "Reduced "+strings.TrimSpace(m[3])+" by "+m[2]
		if joinsVerbs(m[3]) || strings.Contains(m[3], " and ") {
			return s, false
		}
	} else if m := found(thanks, text, ", thanks to which "); m != nil {
		deed, result = m[1], thanked(strings.ToLower(m[3]))+" the "+m[2]+" by "+m[4]
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
	if deed == "" || andWas.MatchString(deed) || advised.MatchString(deed) || !achieves(result) || !number.MatchString(result) || len(result) > 95 || strings.Contains(strings.ReplaceAll(result, " by ", "\x00"), "\x00by ") {
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

// found is what a pattern finds in a text that has one of some parts, which are looked for first, as that is far quicker.
func found(pattern *regexp.Regexp, text string, parts ...string) []string {
	if !has(text, parts...) {
		return nil
	}
	return pattern.FindStringSubmatch(text)
}

// thanked is what one did to a thing that changed as the verb tells.
func thanked(verb string) string {
	switch verb {
	case "rose", "grew", "increased", "went up":
		return "Increased"
	}
	return "Reduced"
}

// unspliced hangs what came of a deed on it, where it stands as a sentence of its own behind a comma: "Replaced the lamps, bringing the bill
// down by 18%".
func unspliced(s string) string {
	m := found(splice, s, ", this ")
	if m == nil || !number.MatchString(m[3]) || andWas.MatchString(m[1]) || hasOpener(m[1]) || hasClause(m[3]) {
		return s
	}
	v, form, ok := verbOf(m[2])
	if _, first, opens := opening(m[1]); !ok || form != english.Past || !opens || first != english.Past {
		return s
	}
	return m[1] + ", " + v.Gerund + " " + m[3]
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
