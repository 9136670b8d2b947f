package rules

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"redraft/score/english"
)

type shorter struct {
	pattern *regexp.Regexp
	text    string
	lead    string // in lower case, to look for before the pattern runs
}

var fillers = sync.OnceValue(func() []shorter {
	var all []shorter
	for _, l := range lines("filler.txt") {
		long, short, _ := strings.Cut(l, "=>")
		long = strings.TrimSpace(long)
		all = append(all, shorter{regexp.MustCompile(`(?i)\b` + regexp.QuoteMeta(long) + `\b`), strings.TrimSpace(short), long})
	}
	return all
})

var (
	boast   = regexp.MustCompile(`(?i)^(?:successfully|effectively|efficiently|diligently|proactively|actively|tirelessly|expertly|skillfully)\s+(\p{L}[\p{L}-]*)\b`)
	here    = regexp.MustCompile(`(?i)^` + inMyRole)
	able    = regexp.MustCompile(`(?i)^(?:was|were|been) able to\s+|^(?:managed|got) to\s+|^succeeded in\s+`)
	perfect = regexp.MustCompile(`(?i)^(?:has|have|had)\s+(?:also\s+|successfully\s+)?(\p{L}+)\s`)
	being   = regexp.MustCompile(`(?i)^being\s+((?:the|a)\s+(?:(?:first|main|primary|single|key|daily)\s+)?(?:point of contact|contact person|contact|liaison|link|backup|go-between|go-to (?:person|contact|expert|guy))\b)`)
	beingAn = regexp.MustCompile(`(?i)^being (the|an?) ((?:[\p{L}-]+ ){0,2}(?:officer|representative|rep|marshal|warden|steward|secretary|treasurer|captain|coordinator|first aider|keyholder|mentor|deputy|supervisor|trainer)\b)`)
	ongoing = regexp.MustCompile(`(?i)^(?:was|were|(?:have|has|had) been) (?:also |mainly |mostly )?(\p{L}+ing .+)$`)
	once    = regexp.MustCompile(`(?i)^used? to (\p{L}+ .+)$`)
	etc     = regexp.MustCompile(`(?:,\s*|\s+)(?:and\s+)?etc\b\.?`)
	byMe    = regexp.MustCompile(`^(.{3,80}?) (?:was|were) (?:(?:successfully|also) )?(\p{L}+)( [^,;:]{2,60}?)? by me\b(.*)$`)
	usedTo  = regexp.MustCompile(`^(?:Used|Utilized|Utilised|Leveraged|Made use of) ([^,;:]{2,60}?) (to \p{Ll}+|for \p{Ll}+ing) ([^,;]+?)(, \p{Ll}+ing [^;]+?)?(\.?)$`)
	ofYears = regexp.MustCompile(`(?i)\b((?:\d+\+?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|several|many) years?) experience\b`)
	utilize = regexp.MustCompile(`\b([Uu])tili[sz](es?|ed|ing)\b`)
)

// shorten cuts filler: what can be said in fewer words and what only praises.
func shorten(s string) string {
	text := s
	lower := strings.ToLower(text)
	for _, f := range fillers() {
		if strings.Contains(lower, f.lead) {
			text = f.pattern.ReplaceAllStringFunc(text, func(m string) string {
				if strings.HasPrefix(m, strings.ToUpper(m[:1])) && f.text != "" {
					return capital(f.text)
				}
				return f.text
			})
		}
	}
	if m := boast.FindStringSubmatch(text); m != nil {
		if _, form, ok := verbOf(strings.ToLower(m[1])); ok && form != english.Gerund {
			text = capital(text[strings.Index(text, m[1]):])
		}
	}
	if m := here.FindString(text); m != "" && opensWithVerb(text[len(m):]) {
		text = capital(text[len(m):])
	}
	if m := able.FindString(text); m != "" {
		form := english.Base
		if strings.HasPrefix(strings.ToLower(m), "succeeded") {
			form = english.Gerund
		}
		if out, ok := conjugate(text[len(m):], form, english.Past); ok {
			text = capital(out)
		} else if v, as, ok := verbOf(firstWord(text[len(m):])); ok && as != english.Gerund && form == english.Base && alone(text[len(m):]) { // behind "to" it is no noun: "to cut costs"
			text = capital(v.Past + text[len(m)+len(firstWord(text[len(m):])):])
		}
	}
	if m := perfect.FindStringSubmatchIndex(text); m != nil && alone(text) { // "has reduced"
		if v, form, ok := participle(strings.ToLower(text[m[2]:m[3]])); ok && form == english.Past && v.Past != v.Base {
			text = capital(v.Past + text[m[3]:])
		}
	}
	if has(strings.ToLower(text), "experience") {
		text = ofYears.ReplaceAllString(text, "$1 of experience")
	}
	text = deedFirst(text)
	if has(text, "tili") {
		text = utilize.ReplaceAllString(text, "${1}s$2")
	}
	return strings.Join(strings.Fields(dropEtc(text)), " ")
}

// alone says that no second deed, nor a second sentence, may stand beside the first.
func alone(s string) bool {
	return !has(s, " and ", " or ", ";", ": ") && len(Sentences(s)) == 1
}

// deedFirst tells what a tool was used for before the tool: "Used Excel to create reports" becomes "Created reports using Excel".
func deedFirst(s string) string {
	if !has(s, " to ", " for ") {
		return s
	}
	m := usedTo.FindStringSubmatch(s)
	if m == nil || len(Sentences(s)) > 1 || strings.Contains(m[3], " using ") || strings.Contains(m[3], " with ") {
		return s
	}
	preposition, aim, _ := strings.Cut(m[2], " ")
	from := map[string]english.Tense{"to": english.Base, "for": english.Gerund}[preposition]
	deed, ok := conjugate(aim+" "+m[3], from, english.Past)
	if _, known := tools()[strings.ToLower(firstWord(m[1]))]; !ok || !known || joinsMore(m[3]) {
		return s
	}
	return capital(deed) + " using " + m[1] + m[4] + m[5]
}

// joinsMore says that behind "and" stands more than another thing of one word, perhaps a deed of its own: "flyers and helped at fairs".
func joinsMore(s string) bool {
	tokens := tokenize(s)
	for i, t := range tokens {
		if i > 0 && joiners[tokens[i-1].lower] && (!strings.HasSuffix(t.lower, "s") || !endsThing(tokens, i)) {
			return true
		}
	}
	return false
}

// dropEtc ends a list with its last item: "emails, calls, etc." becomes "emails and calls".
func dropEtc(s string) string {
	if !has(s, "etc") {
		return s
	}
	at := etc.FindStringIndex(s)
	if at == nil {
		return s
	}
	before, after := s[:at[0]], s[at[1]:]
	start := strings.LastIndexAny(before, ".;:(") + 1
	list := before[start:]
	comma := strings.LastIndex(list, ", ")
	if comma < 0 || strings.Contains(list[comma:], " and ") || strings.Contains(list[comma:], " or ") || len(strings.Fields(list[comma:])) > 4 || after != "" && !strings.HasPrefix(after, ")") && strings.TrimSpace(after) != "" {
		return s
	}
	joint := " and "
	if strings.Count(list, ", ") > 1 && strings.Contains(s, ", and ") {
		joint = ", and "
	}
	out := before[:start] + list[:comma] + joint + list[comma+2:] + after
	if strings.HasSuffix(s, ".") && strings.HasSuffix(s[:at[1]], ".") && after == "" && len(Sentences(s)) > 1 {
		out += "."
	}
	return out
}

// participles are those that differ from the past tense.
var participles = map[string]string{"written": "wrote", "taken": "took", "given": "gave", "done": "did", "drawn": "drew", "driven": "drove", "grown": "grew",
	"overseen": "oversaw", "shown": "showed", "known": "knew", "spoken": "spoke", "chosen": "chose", "undertaken": "undertook", "rewritten": "rewrote", "begun": "began"}

// participle finds the verb of a past participle.
func participle(word string) (english.Verb, english.Tense, bool) {
	if past, ok := participles[word]; ok {
		word = past
	}
	return verbOf(word)
}

// formerly tells what one used to do as done.
func formerly(s string) string {
	m := once.FindStringSubmatch(s)
	if m == nil {
		return s
	}
	if out, ok := conjugate(m[1], english.Base, english.Past); ok {
		return capital(out)
	}
	if v, form, ok := verbOf(firstWord(m[1])); ok && (form == english.Base || v.Base == v.Past) && alone(m[1]) && firstWord(m[1]) != "be" { // behind "to" it is no noun
		return capital(v.Past + m[1][len(firstWord(m[1])):])
	}
	return s
}

// takesObject says that what stands behind a gerund shows it at work: "managing a team", "helping with shows", but not "leading salesman".
func takesObject(s string) bool {
	tokens := tokenize(s)
	if len(tokens) < 2 || !plain(tokens[1].sep) {
		return false
	}
	next := tokens[1].lower
	return determiners[next] || isNumber(next) || prepositions[next] || particles[next] || next == "about" || strings.HasSuffix(next, "s") && !people[next]
}

// active tells "the reports were prepared by me" and "being the contact person" as deeds.
func active(s string, tense english.Tense) string {
	if m := being.FindStringSubmatchIndex(s); m != nil {
		act, _, _ := english.Form("act")
		return capital(act.In(tense)) + " as " + s[m[2]:]
	}
	if m := beingAn.FindStringSubmatchIndex(s); m != nil {
		serve, _, _ := english.Form("serve")
		return capital(serve.In(tense)) + " as " + s[m[2]:]
	}
	if m := ongoing.FindStringSubmatch(s); m != nil && (tense == english.Past || strings.EqualFold(s[:3], "was")) && takesObject(m[1]) && !strings.Contains(s, " since ") { // "was helping with vaccination"
		if out, ok := conjugate(m[1], english.Gerund, english.Past); ok {
			return capital(out)
		}
	}
	m := byMe.FindStringSubmatch(s)
	if m == nil || len(Sentences(s)) > 1 || strings.ContainsAny(m[1], ",;:") {
		return s
	}
	v, form, ok := participle(strings.ToLower(m[2]))
	if !ok || form != english.Past || slices.Contains([]string{"and", "which", "that"}, strings.ToLower(m[1])) {
		return s
	}
	return capital(v.Past) + " " + small(m[1]) + m[3] + m[4]
}
