package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"redraft/improve/draft"
	"redraft/resume"
	"redraft/score"
	"redraft/score/english"
)

// maxQuestions is how many questions a person is asked, the recent roles first, and maxOfRole how many about one role.
const (
	maxQuestions = 10
	maxOfRole    = 3
)

type inquiry struct {
	pattern       *regexp.Regexp
	question, why string
	counts        map[string]bool // the things that an answer in brackets may count
	deeds         map[string]bool // the verbs of the question
	object        string          // what stands for {1}
}

var inquiries = sync.OnceValue(func() []inquiry {
	var all []inquiry
	for _, l := range lines("questions.txt") {
		parts := strings.Split(l, " => ")
		q := inquiry{pattern: regexp.MustCompile(`(?i)` + parts[0]), question: parts[1], why: parts[2], deeds: map[string]bool{}}
		if len(parts) > 3 {
			q.counts = set(parts[3])
		}
		for _, t := range tokenize(q.question) {
			if v, form, ok := verbOf(t.lower); ok && (form == english.Base || form == english.Past) {
				q.deeds[v.Base] = true
			}
		}
		all = append(all, q)
	}
	return all
})

// counted finds a bullet that says how many or how much already.
var counted = regexp.MustCompile(`(?i)\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|halved|doubled|tripled|twice)\b`)

// ask puts questions about bullets without a figure.
func (e *engine) ask() {
	if !e.wants("achievement") && !e.wants("bullet_point") {
		return
	}
	asked := map[string]bool{}
	for _, x := range e.entries {
		if x.leave {
			continue
		}
		n := 0
		told := map[string]bool{} // what other bullets of the role answer
		answers := make([]bool, len(x.better))
		for i, b := range x.better {
			if answers[i] = counted.MatchString(b); answers[i] {
				q, ok := inquire(b)
				told[q.question] = ok && !ofIt.MatchString(q.question)
			}
		}
		for i, b := range x.better {
			if n == maxOfRole || len(e.out.Questions) >= maxQuestions {
				break
			}
			if !e.prose(b) || len(strings.Fields(b)) < 2 {
				continue
			}
			var q inquiry
			ok := false
			if !answers[i] {
				q, ok = inquire(b)
			}
			if !ok || told[q.question] {
				q, ok = whatWasDone(b)
			}
			if !ok || asked[q.question] {
				continue
			}
			asked[q.question] = true
			n++
			e.out.Questions = append(e.out.Questions, draft.Question{Section: fmt.Sprintf("%s[%d]", x.path, i), Question: q.question, Why: q.why})
		}
	}
}

var (
	numberAlone = regexp.MustCompile(`(?i)^` + amountPattern + `(?: (?:to|or|-|–) ` + countPattern + `)?$`)
	howMuchOf   = regexp.MustCompile(`^(?:How|For how) many (\p{L}+(?: an? \p{L}+)?)(?:[?,]| did\b)`)
)

// InFull gives an answer that is no more than a number the thing that its question asks for: "8" becomes "8 patients a shift".
func InFull(question, answer string) string {
	text := strings.TrimRight(strings.Join(strings.Fields(answer), " "), ".")
	if m := howMuchOf.FindStringSubmatch(question); m != nil && numberAlone.MatchString(text) && !strings.ContainsAny(text, "$€£₱%") {
		return small(text) + " " + m[1]
	}
	return answer
}

// ofIt finds a question about the very thing that a bullet tells of, which no other bullet answers.
var ofIt = regexp.MustCompile(`\bit\b`)

// whatWasDone asks about a bullet that still opens with a phrase for a duty, as no grammar tells its deed.
func whatWasDone(b string) (inquiry, bool) {
	lower := strings.ToLower(b)
	skip := len(before.FindString(b))
	if len(lower) != len(b) {
		return inquiry{}, false
	}
	if p, end := openingPhrase(lower[skip:]); end == 0 || p.kind != "duty" || skip+end+2 > len(b) {
		return inquiry{}, false
	}
	words, more := strings.Fields(b), ""
	if len(words) > 8 {
		words, more = words[:8], " …"
	}
	return inquiry{
		question: fmt.Sprintf("What did you do yourself, where you say %q?", strings.TrimRight(strings.Join(words, " "), ".,;:")+more),
		why:      "A verb such as built, ran or improved says what you did; a duty says what was expected.",
	}, true
}

// inquire is the question that fits a bullet, in the bullet's words.
func inquire(b string) (inquiry, bool) {
	if v, _, _ := opening(b); denied.MatchString(b) || v.Base == "attend" { // of what was tried, or learned about, there is no count
		return inquiry{}, false
	}
	for _, q := range inquiries() {
		m := q.pattern.FindStringSubmatch(b)
		if m == nil {
			continue
		}
		if len(m) > 1 {
			object := objectOf(m[1])
			if lower, _, _ := strings.Cut(strings.ToLower(m[0]), strings.ToLower(m[1])); handiwork[baseOf(lastWord(lower))] && (!measured(object) || raised[lastWord(object)]) {
				continue
			}
			if object == "" {
				continue
			}
			q.question, q.object = strings.ReplaceAll(q.question, "{1}", object), object
		}
		return q, true
	}
	return inquiry{}, false
}

// handiwork are verbs for changes that are also told of things: one cuts costs, and hair.
var handiwork = set("cut raise grow lower")

// raised are papers: who raises them writes them.
var raised = set("orders order invoices invoice tickets ticket requests queries query concerns issues flags")

// measured says that a thing is one that results are measured in.
func measured(thing string) bool {
	return slices.ContainsFunc(score.Changes("Reduced "+thing), func(c score.Change) bool { return c.Effect != 0 })
}

// objectOf is the thing at the head of a few words: what stands before a preposition, a joining word or another verb.
func objectOf(s string) string {
	var out []string
	for i, t := range tokenize(s) {
		_, form, isVerb := verbOf(t.lower)
		if i == 0 && (t.lower == "its" || t.lower == "their" || t.lower == "it" || t.lower == "them") {
			return ""
		}
		if prepositions[t.lower] || joiners[t.lower] || openers[t.lower] || i > 0 && isVerb && form != english.Base && form != english.Third && !common()[t.lower] || strings.HasSuffix(t.lower, "ly") {
			break
		}
		out = append(out, t.text)
	}
	switch {
	case len(out) == 0, len(out) == 1 && (determiners[strings.ToLower(out[0])] || len(out[0]) < 4), determiners[strings.ToLower(out[len(out)-1])]:
		return ""
	}
	for i, w := range out {
		if w = strings.ToLower(w); w == "my" || w == "our" {
			out[i] = "the"
		}
	}
	return strings.Join(out, " ")
}

// missing asks for what a role lacks as a whole, in any language.
func (e *engine) missing() {
	add := func(section, question, why string) {
		if len(e.out.Questions) < maxQuestions+4 {
			e.out.Questions = append(e.out.Questions, draft.Question{Section: section, Question: question, Why: why})
		}
	}
	if len(e.r.Experiences) == 0 {
		add("experiences", "Which jobs, internships or projects have you done, when and with what result?", "No role was found in this resume.")
		return
	}
	empty, undated := 0, 0
	for i, x := range e.r.Experiences {
		if x.Role == "" && x.Company == "" || x.Leave() || !sayable(x.Role) || !sayable(x.Company) {
			continue
		}
		if len(x.Responsibilities) == 0 && empty < 2 && !e.proposes(fmt.Sprintf("experiences[%d].responsibilities", i)) {
			empty++
			add(fmt.Sprintf("experiences[%d].responsibilities", i), fmt.Sprintf("What did you do%s, with which tools and with what result?", as(x)), "The role has no description.")
		}
		if at := fmt.Sprintf("experiences[%d].duration", i); x.Start == "" && undated < 2 {
			q := draft.Question{Section: at, Question: fmt.Sprintf("From which month to which month did you work%s?", as(x)), Why: "Readers and parsers look for month and year of each role."}
			if e.proposes(at) {
				e.out.Answered = append(e.out.Answered, q)
				continue
			}
			undated++
			add(q.Section, q.Question, q.Why)
		}
	}
	if len(e.r.Skills) == 0 && !e.proposes("skills") {
		add("skills", "Which tools and methods have you worked with?", "The resume has no skills section, which is where software looks first.")
	}
}

// proposes says whether something is proposed for a place or within it.
func (e *engine) proposes(path string) bool {
	return slices.ContainsFunc(e.out.Proposals, func(p draft.Proposal) bool { return strings.HasPrefix(p.Path, path) })
}

// as names a role within a question.
func as(x resume.Experience) string {
	out := ""
	if x.Role != "" {
		out = " as " + x.Role
	}
	if x.Company != "" {
		out += " at " + x.Company
	}
	return out
}

var blanks = set("employer company vocational organization job-title title institution")

// sayable says whether a name can stand in a question: it is no template's and no line that was misread.
func sayable(s string) bool {
	return len([]rune(s)) <= 70 && !templated(s) && !blanks[strings.ToLower(s)] && !strings.ContainsAny(s, "(){}<>") && strings.Count(s, ".") < 2 && !strings.HasPrefix(strings.ToLower(s), "job title")
}
