package rules

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"redraft/score/english"
)

// amiss is why an answer cannot be true of its bullet, "" where it can.
func (a answer) amiss(s string) string {
	q, _ := inquire(s)
	text := a.plainly()
	if thing, way, _ := movement(text, q); way != 0 && way == -q.way() && (thing != "" || !hasObject(text)) {
		return opposite
	}
	switch {
	case ofNothing(text):
		return ofNone
	case fallsBelowNothing(text, q):
		return belowNone
	case shrinks(text)*q.way() > 0:
		return opposite
	case otherThan(text, s):
		return otherPeople
	}
	return ""
}

var (
	zero  = regexp.MustCompile(`^(?:[$€£₱]?0+(?:\.0+)?(?:%|k)?|zero)$`)
	share = regexp.MustCompile(`^(\d[\d,]*(?:\.\d+)?)%$`)
)

// ofNothing says that an answer counts none of a thing, unless that is good: "0 manuals", but neither "0 complaints" nor "from 0 to 900".
func ofNothing(text string) bool {
	tokens := tokenize(text)
	for i, t := range tokens {
		if !zero.MatchString(t.lower) || i > 0 && (tokens[i-1].lower == "from" || tokens[i-1].lower == "to") {
			continue
		}
		good := false
		for k := i + 1; k < len(tokens) && k < i+4 && plain(tokens[k].sep) && !prepositions[tokens[k].lower] && !joiners[tokens[k].lower]; k++ {
			wanted, _ := english.Wanted(tokens[k].lower)
			good = good || wanted < 0 || english.Unwanted(tokens[k].lower)
		}
		if !good {
			return true
		}
	}
	return false
}

// fallsBelowNothing says that an answer tells of a fall by more than all.
func fallsBelowNothing(text string, q inquiry) bool {
	way := 0 // of the last verb for a change
	if byHow.MatchString(text) {
		way = q.way()
	}
	tokens := tokenize(text)
	for i, t := range tokens {
		switch way = cmp.Or(english.Direction(t.lower), way); t.lower {
		case "up":
			way = 1
		case "down":
			way = -1
		}
		m := share.FindStringSubmatch(t.text)
		if m == nil || i > 0 && (tokens[i-1].lower == "from" || tokens[i-1].lower == "to") {
			continue
		}
		here := way
		if i+1 < len(tokens) {
			here = cmp.Or(english.Comparison(tokens[i+1].lower), way)
		}
		if n, err := strconv.ParseFloat(strings.ReplaceAll(m[1], ",", ""), 64); here < 0 && err == nil && n > 100 {
			return true
		}
	}
	return false
}

var amountsOf = regexp.MustCompile(`^from [$€£₱]?(\d[\d,]*(?:\.\d+)?)%? to [$€£₱]?(\d[\d,]*(?:\.\d+)?)(?:%| |$)`)

// shrinks is 1 where an answer tells from what to what and the second is less, -1 where it is more, 0 where it does not tell so.
func shrinks(text string) int {
	m := amountsOf.FindStringSubmatch(strings.ToLower(text))
	if m == nil {
		return 0
	}
	from, _ := strconv.ParseFloat(strings.ReplaceAll(m[1], ",", ""), 64)
	to, _ := strconv.ParseFloat(strings.ReplaceAll(m[2], ",", ""), 64)
	return cmp.Compare(from, to)
}

var (
	// teamOf finds the people of whom a team is, whom one trained.
	teamOf = regexp.MustCompile(`(?i)\b(?:team|crew|group|squad|workforce) of (?:[\p{L}-]+ ){0,2}?[\p{L}-]+s(?:$|[.,;]| (?:in|on|at|for|with|to|from|of|and|who|that)\b)|^(?:trained|coached|mentored|supervised|managed|led|onboarded|directed) (?:[\p{L}-]+ ){0,2}?` + doers + `(?:$|[.,;]| (?:in|on|at|for|with|to|from|of|and)\b)`)
	// headcount finds whom an answer counts, where it says no more than that: "12 drivers", not "200 orders a day".
	headcount = regexp.MustCompile(`(?i)^(?:(?:an?|the) (?:team|crew|group) of )?` + amountPattern + ` (?:[\p{L}-]+ ){0,2}?(` + doers + `)(?:$|,| and )`)
	noDoers   = set("orders letters offers numbers papers computers servers flyers posters centers covers meters doors floors errors sectors")
	anybody   = set("members workers trainees starters hires learners newcomers employees")
)

// doers end in what words for people end in.
const doers = `(?:[\p{L}-]+(?:[ei]rs|ors|ists|ants|ians|ees)|nurses|cooks|chefs|clerks|reps|aides|guards|agents|temps|techs|interns)`

var isDoer = regexp.MustCompile(`^` + doers + `$`)

// otherThan says that an answer counts other people than those of whom the bullet tells.
func otherThan(text, s string) bool {
	m := headcount.FindStringSubmatch(text)
	if v, form, ok := opening(text); m == nil && ok && form == english.Past && !auxiliary[v.Base] {
		_, rest, _ := strings.Cut(text, " ")
		m = headcount.FindStringSubmatch(rest)
	}
	if m == nil || !teamOf.MatchString(s) {
		return false
	}
	who := strings.ToLower(m[1])
	here := strings.ToLower(s)
	return !noDoers[who] && !anybody[who] && !slices.ContainsFunc(tokenize(text), func(t token) bool { return isDoer.MatchString(t.lower) && contains(here, t.lower) })
}

var movedBy = regexp.MustCompile(`(?i)^((?:(?:the|our|my) )?(?:[\p{L}’'-]+ ){0,3}?)(fell|dropped|declined|decreased|reduced|went down|down|rose|grew|climbed|increased|improved|went up|up|doubled|halved|tripled)\b ?(.*)$`)

// way is 1 where a question by how much asks of a rise, -1 of a fall, else 0.
func (q inquiry) way() int {
	words := strings.Fields(q.question)
	if !strings.HasPrefix(q.question, "By how much did you ") || q.object == "" {
		return 0
	}
	if way := english.Direction(words[5]); way != 0 {
		return way
	}
	wanted, _ := english.Wanted(strings.ToLower(headOf(q.object)))
	return wanted
}

// movement reads of an answer which way the thing that its question speaks of went, and by how much: "waste went down 15%", "dropped from 10 to 5".
func movement(text string, q inquiry) (thing string, way int, by string) {
	m := movedBy.FindStringSubmatch(text)
	if m == nil || q.object == "" {
		return "", 0, ""
	}
	thing = strings.TrimSpace(m[1])
	if thing != "" && !strings.EqualFold(headOf(thing), headOf(q.object)) {
		return thing, 0, ""
	}
	switch verb := strings.ToLower(m[2]); {
	case strings.HasSuffix(verb, "up"):
		way = 1
	case strings.HasSuffix(verb, "down"):
		way = -1
	default:
		way = english.Direction(verb)
	}
	if rest, same := strings.CutPrefix(strings.ToLower(m[3]), strings.ToLower(q.object)+" "); same && thing == "" && (byHow.MatchString(rest) || fromA.MatchString(rest)) { // "increased waste by 15%"
		return q.object, way, rest
	}
	return thing, way, m[3]
}

// ownDeed says that an answer which opens with a verb tells of the person's own deed, so that it can be told as one: of what "translated into 5
// languages" or "increased 20%" somebody else, or the thing, may be the doer.
func ownDeed(text string) bool {
	first := firstWord(text)
	base := baseOf(first)
	switch {
	case changesThings(first):
		return hasObject(text)
	case is(first, english.Past), base == "run", base == "" && strings.HasSuffix(first, "ed"):
		return !bestowed[base] && (hasObject(text) || onOwn[base])
	}
	return !noObject[base]
}

// changesThings says that a word is a verb for a rise or a fall.
func changesThings(word string) bool {
	_, known := verdicts[baseOf(word)]
	return known || english.Direction(word) != 0
}

var (
	// onOwn are verbs that are told without an object, or of the bullet's own thing: "worked with 12 suppliers", "answered within 2 hours".
	onOwn = set("coordinate meet consult lecture cater comply listen search succeed pass adhere care work negotiate reply respond answer collaborate liaise deal speak talk communicate cooperate correspond partner network interact travel contribute volunteer post report write specialize focus participate present finish")
	// bestowed are verbs for what one is given: "named best agent".
	bestowed = set("name award vote rank rate elect nominate")
)

// unmeasured finds what says only that something moved, or by how much, but not what: "sales doubled", "up 20%".
var unmeasured = regexp.MustCompile(`(?i)^(?:up|down) |^(?:[\p{L}’'-]+ ){0,4}(?:doubled|halved|tripled|rose|fell|grew|improved|went (?:up|down))$`)
