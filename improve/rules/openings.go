package rules

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"

	"redraft/score/english"
)

// phrase is an opening that tells little: what kind it is and, of those that one verb replaces, the verb.
type phrase struct{ text, kind, verb string }

var phrases = sync.OnceValue(func() []phrase {
	var all []phrase
	for _, l := range lines("openings.txt") {
		kind, text, _ := strings.Cut(l, ": ")
		p := phrase{text: text, kind: kind}
		if verb, ok := strings.CutPrefix(kind, "= "); ok {
			p.kind, p.verb = "=", verb
		}
		all = append(all, p)
	}
	slices.SortStableFunc(all, func(a, b phrase) int { return cmp.Compare(len(b.text), len(a.text)) })
	return all
})

var (
	deeds = sync.OnceValue(func() map[string]string {
		all := map[string]string{}
		for _, l := range lines("deeds.txt") {
			noun, verb, _ := strings.Cut(l, " ")
			all[noun] = verb
		}
		return all
	})
	handled   = words("handled.txt")
	processes = words("processes.txt")

	// before stands before an opening and says nothing more; "jointly" or "partly" would, and is left.
	before  = regexp.MustCompile(`(?i)^(?:(?:i|i['’]m|i am|i was|i['’]ve been|i have been|was|were|am|is|being|been|my|the|also|primarily|mainly|directly|fully|solely|duties:|responsibilities:)\s+)*`)
	aspects = regexp.MustCompile(`(?i)^all (?:aspects|areas|phases|stages) of `)
	managed = regexp.MustCompile(`(?i)^(?:the\s+)?((?:social media|inventory|cash|stock|travel|email|payroll|staff|content|logistics|risk|data)) management\b`)
	care    = regexp.MustCompile(`(?i)^(?:(?:excellent|quality|daily|direct|basic|first-line|front-line|level \d)\s+)?(?:customer (?:service|support|care)|(?:technical|tech|administrative|clerical|IT|secretarial) support|(?:patient|wound|child|elderly|palliative|nursing|primary|personal) care)\b`)
	nominal = regexp.MustCompile(`(?i)^(?:the\s+)?(?:(day-to-day|day to day|daily|overall|general|efficient|timely|successful|smooth|proper)\s+)?(\p{L}+)\s+of\s+`)
)

// openStrong lets a text open with what was done in place of a phrase for having to do it.
func openStrong(s string, tense english.Tense) (string, bool) {
	skip := len(before.FindString(s))
	lower := strings.ToLower(s)
	if len(lower) != len(s) {
		return s, false
	}
	for _, p := range phrases() {
		at := 0
		switch {
		case strings.HasPrefix(lower, p.text):
		case strings.HasPrefix(lower[skip:], p.text):
			at = skip
		default:
			continue
		}
		rest := s[at+len(p.text):]
		trimmed := strings.TrimLeft(rest, " :–-")
		if trimmed == "" || trimmed == rest {
			continue
		}
		text, ok := "", false
		tense := tense
		if isPast(p.text) {
			tense = english.Past
		}
		switch p.kind {
		case "duty":
			text, ok = deed(trimmed, tense)
		case "to":
			text, ok = conjugate(trimmed, english.Base, tense)
		case "help":
			text, ok = helped(trimmed, tense)
		case "part":
			text, ok = partook(trimmed, tense)
		case "=":
			v, _, known := english.Form(p.verb)
			text, ok = v.In(tense)+" "+trimmed, known && !strings.ContainsAny(trimmed[:1], ",.;")
		}
		if ok {
			return capital(text), true
		}
		return s, false
	}
	return s, false
}

// isPast says that a phrase is in the past tense whatever goes on: "worked on"; "tasked with" and "responsible for" are in none.
func isPast(phrase string) bool {
	switch first := firstWord(phrase); first {
	case "tasked", "involved", "charged", "entrusted", "trusted", "engaged", "given", "assigned", "put", "asked", "required":
		return false
	case "was", "had":
		return true
	default:
		_, form, ok := verbOf(first)
		return ok && form == english.Past
	}
}

// deed tells what follows "responsible for" as done.
func deed(rest string, tense english.Tense) (string, bool) {
	if text, ok := conjugate(rest, english.Gerund, tense); ok {
		return text, true
	}
	if m := nominal.FindStringSubmatch(rest); m != nil {
		v, form, known := verbOf(strings.ToLower(m[2]))
		if base, ok := deeds()[strings.ToLower(m[2])]; ok {
			v, _, known = verbOf(base)
			form = english.Gerund
		}
		object := rest[len(m[0]):]
		if known && form == english.Gerund && onlyThings(object) {
			return v.In(tense) + " " + object, true
		}
	}
	for _, x := range []struct {
		pattern *regexp.Regexp
		verb    string
	}{{managed, "manage"}, {care, "provide"}, {aspects, "handle"}} {
		m := x.pattern.FindStringSubmatch(rest)
		if m == nil || !onlyThings(rest) {
			continue
		}
		v, _, _ := english.Form(x.verb)
		if x.verb == "manage" {
			return v.In(tense) + " " + m[1] + rest[len(m[0]):], true
		}
		return v.In(tense) + " " + rest, true
	}
	tokens := tokenize(rest)
	for i, t := range tokens {
		if i > 4 || i > 0 && !plain(t.sep) && strings.TrimSpace(t.sep) != "," || i == 0 && strings.HasSuffix(t.lower, "ing") && !handled()[t.lower] || prepositions[t.lower] || openers[t.lower] {
			break
		}
		if handled()[t.lower] && onlyThings(rest) {
			v, _, _ := english.Form("handle")
			return v.In(tense) + " " + rest, true
		}
	}
	return rest, false
}

// onlyThings says that no gerund stands beside the first thing: "calls and managing the inbox" would not fit behind a verb. It need not
// be sure: a gerund that is a noun is refused as well.
func onlyThings(s string) bool {
	tokens := tokenize(s)
	for i, t := range tokens {
		if is(t.lower, english.Gerund) && (i == 0 || coordinated(tokens, i) >= 0) && !handled()[t.lower] {
			return false
		}
		if is(t.lower, english.Base) && !is(t.lower, english.Past) && coordinated(tokens, i) >= 0 && read(tokens, i, english.Base, false) == verb {
			return false
		}
	}
	return len(tokens) > 0 && !strings.ContainsAny(strings.TrimSuffix(s, "."), ";!?:") && len(sentences(s)) == 1
}

var (
	furtherDuty = regexp.MustCompile(`(?i) and (?:also )?(?:was |were |am )?(?:also )?(?:responsible for|in charge of|tasked with) `)
	helpedDoing = regexp.MustCompile(`^(Helped|Help) (\p{L}+) (\p{L}+ing)\b`)
)

// goOn tells what a text goes on to say that one was responsible for as a deed beside the first.
func goOn(s string, tense english.Tense) string {
	if m := helpedDoing.FindStringSubmatchIndex(s); m != nil { // "helped customers finding products"
		if v, form, ok := verbOf(s[m[6]:m[7]]); ok && form == english.Gerund && strings.HasSuffix(s[m[4]:m[5]], "s") {
			s = s[:m[6]] + v.Base + s[m[7]:]
		}
	}
	at := furtherDuty.FindStringIndex(s)
	if at == nil {
		return s
	}
	if _, form, ok := opening(s); !ok || form != tense {
		return s
	}
	second, ok := deed(s[at[1]:], tense)
	if !ok {
		return s
	}
	return s[:at[0]] + " and " + small(second)
}

// helped tells what was helped with and keeps saying that it was help.
func helped(rest string, tense english.Tense) (string, bool) {
	help, _, _ := english.Form("help")
	for _, form := range []english.Tense{english.Gerund, english.Base} {
		if text, ok := conjugate(rest, form, english.Base); ok {
			return help.In(tense) + " " + strings.ToLower(text[:1]) + text[1:], true
		}
	}
	if m := nominal.FindStringSubmatch(rest); m != nil && onlyThings(rest[len(m[0]):]) {
		if base, ok := deeds()[strings.ToLower(m[2])]; ok {
			return help.In(tense) + " " + base + " " + rest[len(m[0]):], true
		}
	}
	tokens := tokenize(rest)
	for i, t := range tokens {
		if i > 4 || i > 0 && !plain(t.sep) || prepositions[t.lower] || openers[t.lower] {
			break
		}
		switch last := i+1 == len(tokens) || !plain(tokens[i+1].sep) || prepositions[tokens[i+1].lower] || joiners[tokens[i+1].lower]; {
		case last && processes()[t.lower] && onlyThings(rest):
			support, _, _ := english.Form("support")
			return support.In(tense) + " " + rest, true
		case handled()[t.lower] && onlyThings(rest):
			return help.In(tense) + " handle " + rest, true
		}
	}
	return rest, false
}

var gathering = set("team teams shift shifts floor night nights weekends weekend site side meeting meetings training course courses class classes conference conferences workshop workshops commission study studies survey surveys trial trials ceremony ceremonies event")

// partook tells what the person had a part in, as a contribution.
func partook(rest string, tense english.Tense) (string, bool) {
	contribute, _, _ := english.Form("contribute")
	tokens := tokenize(rest)
	if len(tokens) < 2 || strings.Contains(strings.ToLower(rest), "contribut") || prepositions[tokens[0].lower] || openers[tokens[0].lower] {
		return rest, false
	}
	for i, t := range tokens {
		if i > 5 || i > 0 && (!plain(t.sep) || prepositions[t.lower]) {
			break
		}
		if last := i+1 == len(tokens) || !plain(tokens[i+1].sep) || prepositions[tokens[i+1].lower]; last && gathering[t.lower] {
			return rest, false
		}
	}
	if strings.HasSuffix(tokens[0].lower, "ing") && !is(tokens[0].lower, english.Gerund) {
		return rest, false
	}
	return contribute.In(tense) + " to " + rest, true
}
