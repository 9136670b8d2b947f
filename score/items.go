package score

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"redraft/score/english"
)

// What stands around the thing in an item of requirements: "strong knowledge of", "skills", "(nice to have)".
var (
	itemMark  = regexp.MustCompile(`^\s*(?:[-–—*•·▪◦‣●○■✓✔+>]|\d{1,2}[.)])\s+`)
	itemHead  = regexp.MustCompile(`^[\p{L}'’ /-]{3,40}:\s*`)
	stackHead = regexp.MustCompile(`(?i)^\W*(?:(?:our|your|tech(?:nical|nology)?|required|preferred|minimum|basic|key|core|hard|soft|main|ats|programming|it|edv)[ -])*(?:stack|tech|technical|tools|technologies|software|key ?words?|frameworks?|languages?|kenntnisse|anforderungen|sprachen|skills?|requirements?|qualifications?|must[- ]haves?|nice[- ]to[- ]haves?)\b`)
	doingHead = regexp.MustCompile(`(?i)\b(?:responsibilit(?:y|ies)|duties|tasks|aufgaben|tätigkeiten|what you(?:'?ll| will) (?:do|be doing)|(?:the|your|about the) (?:role|job|position)|day[- ]to[- ]day)\b`)
	needHead  = regexp.MustCompile(`(?i)^\W*(?:we|you)(?: will|'ll)? (?:need|require|expect)\b`)
	itemLead  = regexp.MustCompile(`(?i)^(?:(?:a|an|the|some|any|very|strong|good|excellent|solid|basic|advanced|proven|deep|in-depth|hands-on|great|sound|prior|previous|relevant|demonstrated|extensive|working|practical|` +
		`profound|thorough|proficient|fluent|confident|expert|skilled|experienced|familiar|certified|\d{1,2}\+?|years?|yrs?|of|at least|minimum|experience|knowledge|proficiency|familiarity|understanding|` +
		`expertise|background|command|mastery|skills?|with|in|using|use)\s+)+`)
	itemTail = regexp.MustCompile(`(?i)(?:\s+(?:is|are))?(?:\s+(?:skills?|experience|knowledge|proficiency|expertise|required|preferred|needed|desired|essential|mandatory|a must|an?(?: \p{L}+)? (?:plus|bonus|asset|advantage)|plus|bonus))+$`)
	eitherOr = regexp.MustCompile(`(?:[,;|•]|\s/\s|\b(?:and/or|or|oder|und|sowie|as well as|e\.g\.,?|such as|including)(?:\s|$))\s*`)
	// ofDeeds finds a noun for a deed at the end, so that what stands before it is none: "document drafting", "test automation".
	ofDeeds = regexp.MustCompile(`(?i) \p{L}+(?:ing|[ts]ion|ment|ance|ence|ity|logy)$`)
	bracket = regexp.MustCompile(`\s*\(([^()]*)\)`)
)

// joiners are the words of eitherOr, one of which a line must have for it to be worth trying.
var joiners = setOf(strings.Fields("or oder und sowie well e.g such including"))

// unasked are words of items that tell of the terms of a job or of character: no resume answers them.
var unasked = setOf(strings.Fields("full part time remote hybrid onsite office hours hour week weeks weekly weekend weekends day days daily monday tuesday wednesday thursday " +
	"friday saturday sunday shift shifts position positions job jobs role roles contract permanent temporary freelance salary pay start " +
	"immediately asap availability available attitude player thinker thinking learner starter mindset personality ethic ethics passion passionate " +
	"enthusiasm enthusiastic motivated motivation ability able willingness willing eager degree diploma education year years month months " +
	"experience experienced candidate candidates applicant applicants team environment company industry field humor humour deadlines pressure " +
	"responsibility requirements qualifications requirement qualification laptop connection headset internet age gender relocation travel gross " +
	"net location saturdays sundays mondays tuesdays wednesdays thursdays fridays evening evenings night nights morning mornings holiday holidays overtime similar equivalent plus bonus must references interview apply resume cv letter email organised organized oriented driven skills " +
	"skill mind manner appearance visa permit citizenship citizen written verbal oral spoken sense savvy ownership level native speaker speakers fluency commitment " +
	"married unmarried single male female smoking smoker smokers nonsmoker under over above below no free 401k perks stipend"))

// compounded are words of unasked that are none between others or before another, false and true, where these are not of unasked: "real time systems",
// "event driven design", "time series", "native apps", "full text search", "no-code tools".
var compounded = map[string]bool{"time": false, "driven": false, "level": false, "free": false, "full": true, "native": true, "single": true, "over": true, "under": true, "no": true}

// compound says whether the word at i is part of a name made of several.
func compound(part string, tokens []token, i int) bool {
	leads, ok := compounded[tokens[i].lower]
	if !ok || i+1 == len(tokens) || unasked[tokens[i+1].lower] || i > 0 && unasked[tokens[i-1].lower] || !leads && i == 0 && tokens[1].lower != "series" {
		return false
	}
	switch tokens[i].lower {
	case "no", "over", "under": // of all that may follow, only what a hyphen binds
		return part[tokens[i].to] == '-'
	}
	return true
}

// itemList follows a description's lines through its lists.
type itemList struct {
	doing bool // beneath a heading of what there is to do rather than of what is asked for
	open  bool // beneath a heading, where items may come without marks, as long as none has one
	item  bool // the line last read is an item
}

// remarked says that a line names something before it says how much that is asked for: "React preferred", no "Preferred qualifications".
func remarked(line string) bool {
	for _, how := range []*regexp.Regexp{preferring, requiring} {
		if at := how.FindStringIndex(line); at != nil && at[0] > 0 && !stackHead.MatchString(line) {
			return true
		}
	}
	return false
}

// labelOf is what opens a line up to a colon, "Skills: ".
func labelOf(line string) string {
	if !strings.Contains(line, ":") {
		return ""
	}
	return itemHead.FindString(line)
}

func (x *itemList) read(line string, marked, heading bool) {
	label := labelOf(line)
	rest, labelled := strings.TrimSpace(line[len(label):]), stackHead.MatchString(label)
	switch {
	case marked:
		x.item, x.open = !x.doing && !strings.HasSuffix(line, ":"), false
	case labelled && rest != "":
		x.item, x.open = true, false
	case heading || strings.HasSuffix(line, ":"):
		x.doing = doingHead.MatchString(line)
		x.item, x.open = false, heading || labelled || stackHead.MatchString(line) || needHead.MatchString(line)
	default:
		x.item = x.open && !x.doing && label == "" // "Location: Denver"
	}
}

// items are the things that an item of a list of requirements names and no list of ours knows: "Storybook", "responsive design and web performance".
func (u reading) items(line string, tokens []token, covered []bool) []want {
	if !slices.Contains(covered, false) {
		return nil
	}
	var out []want
	add := func(part string, from int) {
		if spaced(part) > maxItem || anyWithin(tokens, covered, from, from+len(part)) {
			return
		}
		w, ok := u.itemWant(part)
		if !ok || u.title != "" && strings.EqualFold(w.term, u.title) {
			return
		}
		w.from, w.to = from+len(part)-len(strings.TrimLeft(part, " ")), from+len(strings.TrimRight(part, " .:"))
		out = append(out, w)
	}
	skip := len(itemMark.FindString(line))
	skip += len(labelOf(line[skip:]))
	plain := strings.Repeat(" ", skip) + line[skip:]
	if strings.Contains(plain, "(") {
		plain = bracket.ReplaceAllStringFunc(plain, func(in string) string {
			if strings.ContainsAny(in, ",/") || strings.Contains(in, "e.g.") {
				return strings.NewReplacer("(", ",", ")", ",").Replace(in)
			}
			return strings.Repeat(" ", len(in))
		})
	}
	from := 0
	var cuts [][]int
	if strings.ContainsAny(plain, ",;|•/") || among(tokens, joiners, nil) {
		cuts = eitherOr.FindAllStringIndex(plain, -1)
	}
	for _, cut := range append(cuts, []int{len(plain), len(plain)}) {
		part := plain[from:cut[0]]
		if first, second, ok := strings.Cut(part, " and "); ok && (strings.Contains(second, " ") || second == "" || second != strings.ToLower(second)) {
			add(first, from)
			add(second, from+len(first)+len(" and "))
		} else {
			add(part, from)
		}
		from = cut[1]
	}
	return out
}

// anyWithin says whether a token of a part of the line is covered by what was found already.
func anyWithin(tokens []token, covered []bool, from, to int) bool {
	for i, t := range tokens {
		if covered[i] && t.from >= from && t.to <= to {
			return true
		}
	}
	return false
}

// maxThing is the most words that a thing's name has, maxItem with what stands around it.
const (
	maxThing = 4
	maxItem  = 12
)

// itemWant makes a want of a part of an item that names a tool, a craft, a language or a subject; false for a sentence, a deed, a trait, the terms of
// the job.
func (u reading) itemWant(part string) (want, bool) {
	part = strings.Trim(part, " \t.:;,-–*•")
	if w, ok := tongueItem(part); ok {
		return w, true
	}
	if rest := itemLead.ReplaceAllString(part, ""); rest != "" {
		part = rest
	}
	part = strings.Trim(itemTail.ReplaceAllString(part, ""), " \t.:;,-–*•")
	switch u.language {
	case "en":
	case "de":
		if part = germanThing(part); part == "" {
			return want{}, false
		}
	default:
		return want{}, false // what is no thing there cannot be told
	}
	if k := u.named(part); k >= 0 {
		return want{term: u.keywords[k], keyword: k}, true
	}
	tokens := tokenize(part)
	if len(tokens) == 0 || len(tokens) > maxThing || !strings.ContainsFunc(part, unicode.IsLetter) || traits[strings.TrimSpace(joined(tokens))] {
		return want{}, false
	}
	for i, t := range tokens {
		inner := i > 0 && i < len(tokens)-1 && (t.lower == "of" || t.lower == "and" || t.lower == "for")
		if compound(part, tokens, i) {
			continue
		}
		if unasked[t.lower] || commonCapitals[t.lower] && len(tokens) == 1 || english.FunctionWord(t.lower) && t.text == t.lower && !inner {
			return want{}, false
		}
	}
	if startsWithDigit(tokens[0].text) && len(tokens) > 1 || len(tokens) == 1 && !nameLike(tokens[0].text) {
		return want{}, false
	}
	first := tokens[0].lower
	if v, tense, verb := english.Form(first); verb && !english.Noun(first) && !ofDeeds.MatchString(part) && (len(tokens) > 1 && tense != english.Past || v.Base == first) {
		return want{}, false
	}
	w := want{term: part, keyword: -1, words: []string{joined(tokens)}}
	if len(tokens) > 1 || tokens[0].text == tokens[0].lower {
		w.stems = stemmed(tokens)
	}
	if other := u.acronyms[part]; other != "" {
		w.pair(other)
	}
	return w, true
}

// nameLike says whether a lone word may be a thing's name: a letter or two are initials unless both are capitals, a number is none, and what ends as
// adverbs do is no thing.
func nameLike(s string) bool {
	n := utf8.RuneCountInString(s)
	long := n > 2 || n == 2 && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsUpper(r) }) || s == "R" || s == "C" || s == "Go"
	return long && strings.ContainsFunc(s, unicode.IsLetter) && !strings.HasSuffix(s, "ly")
}

// pair adds the acronym or the full form that the description gives beside a name.
func (w *want) pair(other string) {
	w.words = append(w.words, joined(tokenize(other)))
	short, full := w.term, other
	if len(short) > len(full) {
		short, full = full, short
	}
	w.term = full + " (" + short + ")"
}

// stemmed are words' stems with a space on each side.
func stemmed(tokens []token) string {
	var b strings.Builder
	b.WriteByte(' ')
	for _, t := range tokens {
		b.WriteString(stem(t.lower))
		b.WriteByte(' ')
	}
	return b.String()
}
