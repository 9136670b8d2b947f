package score

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"redraft/resume"
)

// summary is the professional summary without what earns nothing: an objective, or a passage that is no summary at all.
type summary struct {
	*text            // nil when there is none
	objective string // the sentence that says what is wanted, of somebody with experience
	sentences int
	why       string // why there is none though the resume has a text in its place
}

var objective = regexp.MustCompile(`(?i)^\W*(?:objective\b|career objective|to (?:obtain|secure|gain|find|land|work|pursue|leverage|utili[sz]e|join|get|acquire)\b|(?:i am |i'm |currently |actively )*(?:seeking|looking for|looking to|searching for|in search of|aiming|hoping to|aspiring to)\b|my (?:goal|objective|aim)\b|i (?:want|wish|would like|hope) to\b)`)

// readSummary takes the summary apart.
func (f *facts) readSummary() summary {
	var s summary
	for i := range f.texts {
		if f.texts[i].Path == "summary" {
			s.text = &f.texts[i]
		}
	}
	if s.text == nil {
		return s
	}
	if s.spam != "" {
		return summary{why: s.spam}
	}
	sentences := sentencesOf(s.Text)
	s.sentences = len(sentences)
	if !f.english || f.career.early(f.book.rule("summary.objective").Limits["years"]) {
		return s
	}
	var rest []string
	for _, line := range sentences {
		if objective.MatchString(line) {
			if s.objective == "" {
				s.objective = line
			}
			continue
		}
		rest = append(rest, line)
	}
	if s.objective == "" {
		return s
	}
	s.Text = strings.Join(rest, " ") // from here on the objective counts for nothing: neither for keywords nor for the length
	s.tokens, s.weak, s.first = tokenize(s.Text), nil, nil
	f.look(s.text)
	if s.sentences = len(rest); float64(len(s.tokens)) < f.book.rule("summary.present").Limits["least"] {
		s.text = nil
	}
	return s
}

// dotted are words before names that end with a dot.
var dotted = setOf(strings.Fields("St Ft Mt Dr Mr Mrs Ms Prof"))

// sentencesOf parts a text where a full stop is followed by a capital, or where a line ends.
func sentencesOf(s string) []string {
	var out []string
	from := 0
	for i := 0; i < len(s); i++ {
		end := strings.IndexByte(".!?。！？\n", s[i]) >= 0 && s[i] < 0x80
		if !end || i+1 < len(s) && s[i] != '\n' && s[i+1] != ' ' {
			continue
		}
		if next := strings.TrimLeft(s[i+1:], " \n"); next != "" && next[0] >= 'a' && next[0] <= 'z' && s[i] != '\n' {
			continue // "e.g. this", "etc. and"
		}
		word := s[strings.LastIndexAny(s[:i], " .")+1 : i]
		if s[i] == '.' && i+1 < len(s) && (len(word) == 1 && word == upperFirst(word) || dotted[word]) {
			continue // "J. Smith", "St. Louis"
		}
		if line := strings.TrimSpace(s[from : i+1]); line != "" {
			out = append(out, line)
		}
		from = i + 1
	}
	if line := strings.TrimSpace(s[from:]); line != "" {
		out = append(out, line)
	}
	return out
}

// material is 1 where the roles tell enough to write a summary of, and 0 where they do not.
func (f *facts) material() float64 {
	if len(f.bullets) > 1 && slices.ContainsFunc(f.r.Experiences, func(x resume.Experience) bool { return x.Role != "" }) {
		return 1
	}
	return 0
}

// figures is 1 where a bullet holds a figure that the summary may repeat, and 0 where none does.
func (f *facts) figures() float64 {
	if slices.ContainsFunc(f.bullets, func(b bullet) bool { return b.numbers }) {
		return f.material()
	}
	return 0
}

// noSummary is the verdict of every check where there is no summary; one that is written of what the resume tells would pass it to the given
// share.
func (f *facts) noSummary(reach float64) verdict {
	v := verdict{finding: "There is no summary.", cause: "no summary", beyond: 1 - reach, examples: f.draftSummary(),
		fix: "Add two to four sentences at the top: your profession, your years in it, your best result, your main tools."}
	switch {
	case f.summary.objective != "":
		v.finding = fmt.Sprintf("%q says what you want, not what you bring.", clip(f.summary.objective))
		v.fix = "Replace the objective by two to four sentences on what you bring: your profession, your best result, your main tools."
		v.evidence = []Evidence{f.at(f.r.Summary, "summary")}
	case f.summary.why != "":
		v.finding = fmt.Sprintf("The summary %s, so it earns no credit.", f.summary.why)
		v.fix = "Write it anew in two to four sentences of your own: your profession, your best result, your main tools."
		v.evidence = []Evidence{f.at(f.r.Summary, "summary")}
	}
	return v
}

func judgeSummaryPresent(f *facts, r *rule) verdict {
	if f.summary.text == nil {
		return f.noSummary(f.material())
	}
	v := verdict{share: ramp(float64(wordsOf(f.summary.tokens)), 0, r.Limits["least"]), beyond: 1 - f.material(), finding: "A summary was found."}
	if v.share < 1 {
		v.finding = fmt.Sprintf("The summary has %s.", count(wordsOf(f.summary.tokens), "word"))
		v.fix = "Make it two to four sentences: your profession, your years in it, your best result, your main tools."
		v.examples, v.cause = f.draftSummary(), "summary.length"
	}
	return v
}

func judgeObjective(f *facts, _ *rule) verdict {
	if f.summary.objective != "" && f.summary.text != nil {
		return verdict{evidence: []Evidence{f.at(f.r.Summary, "summary")}, finding: fmt.Sprintf("%q says what you want, not what you bring.", clip(f.summary.objective)),
			fix: "Drop that sentence and say what you offer.", examples: []string{clip(f.summary.Text)}}
	}
	if f.summary.text == nil {
		return f.noSummary(f.material())
	}
	return verdict{share: 1, finding: "The summary says what you bring."}
}

func judgeSummaryLength(f *facts, r *rule) verdict {
	s := f.summary
	if s.text == nil {
		return f.noSummary(f.material())
	}
	n := wordsOf(s.tokens) - len(s.first)
	for _, h := range s.weak {
		n -= h.to - h.from
	}
	v := verdict{share: min(ramp(float64(n), r.Limits["none"], r.Limits["low"]), ramp(float64(n), r.Limits["far"], r.Limits["high"])), finding: fmt.Sprintf("The summary has %d words.", n)}
	switch {
	case v.share >= 1:
		return v
	case n < 60:
		v.beyond = 1 - f.material()
		v.fix = "Say a little more: your years in the profession, your best result, your main tools."
		if v.examples = f.longerSummary(); !quantified(s.text) {
			v.cause = "summary.achievement" // the figure that is missing makes it longer, too
		}
	default:
		v.fix = fmt.Sprintf("Cut the summary from %d to at most 100 words; the rest belongs into bullets.", n)
		if lines := sentencesOf(s.Text); len(lines) > 3 {
			v.examples = []string{strings.Join(lines[:3], " ")}
		}
	}
	v.evidence = []Evidence{f.at(s.Text, "summary")}
	return v
}

func judgeSummarySentences(f *facts, r *rule) verdict {
	s := f.summary
	if s.text == nil {
		return f.noSummary(f.material())
	}
	v := verdict{share: 1, finding: fmt.Sprintf("The summary has %s.", count(s.sentences, "sentence"))}
	switch {
	case float64(s.sentences) < r.Limits["least"]:
		v.beyond = 1 - f.material()
		v.share, v.fix, v.cause = 0.5, "Make it two to four sentences: what you are, what you achieved, what you work with.", "summary.length"
	case float64(s.sentences) > r.Limits["most"]:
		v.share, v.fix, v.cause = 0.5, "Make it two to four sentences; the rest belongs into bullets.", "summary.length"
	}
	return v
}

var profession = setOf(strings.Fields("assistant manager engineer developer analyst designer specialist coordinator consultant administrator director representative nurse teacher accountant " +
	"writer editor marketer scientist architect technician supervisor officer associate executive secretary receptionist bookkeeper recruiter programmer researcher lead leader professional " +
	"student graduate owner founder agent clerk strategist planner operator attorney lawyer physician professor lecturer educator salesperson freelancer controller auditor chef cook driver " +
	"mechanic electrician plumber carpenter welder cashier barista waiter server host caregiver midwife pharmacist dentist therapist psychologist paralegal translator interpreter journalist " +
	"photographer videographer animator artist musician producer buyer merchandiser inspector foreman surveyor economist statistician mathematician physicist chemist biologist tutor instructor " +
	"trainer coach principal librarian curator copywriter copyeditor proofreader transcriptionist generalist expert practitioner intern apprentice trainee principal rn cpa president vp ceo cto cfo coo"))

func judgeSummaryRole(f *facts, _ *rule) verdict {
	s := f.summary
	if s.text == nil {
		return f.noSummary(f.material())
	}
	if role := strings.TrimSpace(f.target.Role); role != "" {
		return f.namesRole(role)
	}
	for _, t := range s.tokens {
		if profession[t.lower] || profession[strings.TrimSuffix(t.lower, "s")] {
			return verdict{share: 1, finding: "The summary names a profession."}
		}
	}
	words := joined(s.tokens)
	for _, x := range f.r.Experiences {
		if key := joined(tokenize(x.Role)); len(key) > 3 && strings.Contains(words, key) {
			return verdict{share: 1, finding: "The summary names a profession."}
		}
	}
	all := wordsOfTitle(s.Text)
	for _, t := range f.profile.titles {
		if t.within(all) {
			return verdict{share: 1, finding: "The summary names a profession."}
		}
	}
	return verdict{beyond: 1 - f.material(), finding: "The summary does not say what you are.", fix: "Begin with your profession.", evidence: []Evidence{f.at(s.Text, "summary")}, examples: f.summaryWithRole()}
}

// namesRole asks for the role that the resume is sent for.
func (f *facts) namesRole(role string) verdict {
	if wordsOfTitle(role).field().within(wordsOfTitle(f.summary.Text)) {
		return verdict{share: 1, finding: fmt.Sprintf("The summary names the role %q.", role)}
	}
	return verdict{share: 0.4, beyond: 1, finding: fmt.Sprintf("The summary does not name the role %q.", role), evidence: []Evidence{f.at(f.summary.Text, "summary")},
		fix: fmt.Sprintf("If it is true of you, say in the summary that you do the work of a %q or work close to it.", role)}
}

func judgeSummaryAchievement(f *facts, _ *rule) verdict {
	s := f.summary
	if s.text == nil {
		return f.noSummary(f.figures())
	}
	if quantified(s.text) {
		return verdict{share: 1, finding: "The summary holds a figure."}
	}
	v := verdict{beyond: 1 - f.figures(), finding: "The summary holds no figure.", fix: "Add your strongest true figure.", evidence: []Evidence{f.at(s.Text, "summary")}}
	if n := wordsOf(s.tokens); n < 36 {
		v.finding = fmt.Sprintf("The summary has %s and no figure.", count(n, "word"))
	}
	if best := f.bestBullet(); best != nil {
		v.fix = fmt.Sprintf("Bring your strongest result up into the summary, perhaps %q.", lead(best.Text))
		if said := f.bestSentence(); said != "" {
			v.examples = []string{strings.TrimRight(clip(s.Text), " ") + " " + said}
		}
	}
	return v
}

func judgeSummaryKeywords(f *facts, r *rule) verdict {
	s := f.summary
	reach := ramp(float64(len(f.matched)), 0, r.Limits["enough"]) // of what stands elsewhere in the resume
	if s.text == nil {
		return f.noSummary(min(f.material(), reach))
	}
	seen := map[int]bool{}
	for _, h := range s.hits {
		seen[h.keyword] = true
	}
	v := verdict{share: ramp(float64(len(seen)), 0, r.Limits["enough"]), beyond: 1 - reach, finding: fmt.Sprintf("The summary holds %s of %s.", count(len(seen), "keyword"), f.keywordSet())}
	if v.share < 1 {
		v.fix = "Name in the summary the two or three skills that you most want to be hired for."
		v.evidence = []Evidence{f.at(s.Text, "summary")}
		if tools := f.bestSkills(3); len(tools) > 0 {
			v.fix = fmt.Sprintf("Name in the summary what you most want to be hired for, as %s.", enumerate(tools, "or"))
		}
	}
	return v
}

func judgeSummaryWording(f *facts, r *rule) verdict {
	s := f.summary
	if s.text == nil {
		return f.noSummary(f.material())
	}
	typos := f.typos(func(t *text) bool { return t.Path == "summary" })
	n := len(s.first) + len(s.weak) + len(typos)
	v := verdict{share: ramp(float64(n), r.Limits["zero"], 0), finding: "The summary is free of first persons, weak phrases and misspellings."}
	if n == 0 {
		return v
	}
	v.evidence = []Evidence{f.at(s.Text, "summary")}
	switch {
	case len(typos) > 0:
		v.finding = fmt.Sprintf("The summary misspells %q.", typos[0].t.tokens[typos[0].at].text)
		v.fix = fmt.Sprintf("Write %q.", typos[0].correct)
		v.examples = []string{clip(typos[0].mended())}
	case len(s.first) > 0:
		v.finding = fmt.Sprintf("The summary speaks in the first person (%q).", s.tokens[s.first[0]].text)
		v.fix = "Leave the pronouns out: your name stands above it."
		v.examples = rewrite([]*text{s.text}, withoutPronouns)
	default:
		v.finding = fmt.Sprintf("%q in the summary tells a duty, not what you did.", s.written(s.weak[0]))
		v.fix = fmt.Sprintf("Say what you did in place of %q.", s.written(s.weak[0]))
	}
	return v
}
