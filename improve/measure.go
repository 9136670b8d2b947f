package improve

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"redraft/improve/draft"
	"redraft/improve/facts"
	"redraft/resume"
	"redraft/resume/period"
	"redraft/score"
	"redraft/score/english"
)

// finish makes the result of what a model proposed and the gate accepted, and of what the rules propose for the rest.
func (w *work) finish(engine, model, note string, accepted []draft.Proposal) Result {
	first, more := most(w.rules.Proposals, maxImprovements-len(accepted))
	ruled, _ := w.judge(w.provable(first), "rules")
	before := w.improver.score(w.req, w.req.Content)
	chosen := w.withoutHarm(w.choose(append(accepted, ruled...), before.Overall), before.Overall)
	after := w.improver.score(w.req, draft.Apply(w.req.Content, proposals(chosen)))
	r := Result{
		Success: true, ResumeImprovementID: w.req.ResumeImprovementID, Improvements: chosen, TotalImprovements: len(chosen), MoreImprovements: more,
		EstimatedScoreIncrease: hundredths(after.Overall - before.Overall), Scores: BeforeAfter{before, after},
		Questions: []draft.Question{}, Refused: Refused{Count: len(w.refused), Items: w.refused},
		Engine: engine, Model: model, EngineNote: note, Profile: w.improver.profile(w.req).ID, RubricVersion: score.RubricVersion(),
		ImprovedAt: time.Now().UTC().Format("2006-01-02T15:04:05.000000"),
	}
	r.UnusedFacts, r.UnusedReasons = w.unused(chosen)
	if r.Refused.Items == nil {
		r.Refused.Items = []RefusedItem{}
	}
	unkept := slices.DeleteFunc(slices.Clone(w.rules.Answered), func(q draft.Question) bool {
		return slices.ContainsFunc(r.Improvements, func(m Improvement) bool { return m.Path == q.Section })
	})
	for _, q := range slices.Concat(w.rules.Questions, unkept) {
		q.Section, q.Source = w.section(q.Section), w.sent(q.Section)
		r.Questions = append(r.Questions, q)
	}
	return r
}

// maxImprovements is how many improvements one result gives. Each is judged and scored by itself in the whole resume, so that without a limit
// the time would grow with the square of the length; resumes that people send have some thirty bullets.
const maxImprovements = 200

// most are the first n proposals, those for other places than bullets before all, and how many are left out.
func most(list []draft.Proposal, n int) (first []draft.Proposal, more int) {
	if n = max(0, n); len(list) <= n {
		return list, 0
	}
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b draft.Proposal) int { return cmp.Compare(bulletsLast(a), bulletsLast(b)) })
	return list[:n], len(list) - n
}

func bulletsLast(p draft.Proposal) int {
	if isBullet(p.Path) {
		return 1
	}
	return 0
}

// provable leaves out of summaries whose sentences are told apart those that the gate does not let through, where two or more stay.
func (w *work) provable(list []draft.Proposal) []draft.Proposal {
	out := slices.Clone(list)
	for n, p := range out {
		for i := len(p.Parts) - 1; i > 0; i-- {
			reasons, _ := w.doubts(p)
			if len(reasons) == 0 || len(p.Parts) < 3 {
				break
			}
			without := p
			without.Parts = slices.Delete(slices.Clone(p.Parts), i, i+1)
			without.Improved = strings.Join(without.Parts, " ")
			if fewer, _ := w.doubts(without); len(fewer) < len(reasons) {
				p = without
			}
		}
		out[n] = p
	}
	return out
}

// unused are the supplied facts that prove nothing in any of the improvements, or stand there without all their figures, and why.
func (w *work) unused(chosen []Improvement) (unused, reasons []string) {
	unused, reasons = []string{}, []string{}
	if len(w.supplied) == 0 {
		return unused, reasons
	}
	alone := facts.NewSource(w.content, nil)
	beyond := slices.DeleteFunc(slices.Clone(chosen), func(m Improvement) bool { return alone.Check(m.Path, m.Original, m.Improved).Supported })
	for i := range w.supplied {
		f := w.fact(i)
		_, unplaced := w.rules.Unplaced[f]
		if f.Path != "" && (told(f, chosen, !unplaced) || timed(f, chosen)) || f.Path == "" && w.proved(f.Text, beyond) {
			continue
		}
		reason := ""
		if !strings.HasSuffix(f.Path, ".role") { // what somebody looks for is none of what they did
			reason = w.repeated(f.Text)
		}
		unused = append(unused, w.given(i))
		reasons = append(reasons, cmp.Or(w.source.Disowned(i), reason, w.rules.Unplaced[f], w.doubted(f), costs(f)))
	}
	return unused, reasons
}

// told says whether an answer stands in the improvements of its place: all its figures, and half of its words, unless the rules wrote it in, who
// put "went down 30 per cent" as "by 30%".
func told(f draft.Fact, chosen []Improvement, written bool) bool {
	text := ""
	for _, m := range chosen {
		if m.Path == f.Path || strings.HasPrefix(m.Path, f.Path+"[") {
			text += " " + m.Improved
		}
	}
	have, n, all := words(text), 0, words(f.Text)
	for _, word := range all {
		if slices.Contains(have, word) {
			n++
		}
	}
	return text != "" && (2*n >= len(all) || written && figure.MatchString(f.Text)) && figuresIn(f.Text, text)
}

// doubted is the reason for an answer that was written in, but as more than it and the bullet prove; "" where nothing was.
func (w *work) doubted(f draft.Fact) string {
	at := slices.IndexFunc(w.refused, func(r RefusedItem) bool { return f.Path != "" && r.Engine == "rules" && r.Section == w.section(f.Path) })
	if at < 0 || len(w.refused[at].Claims) == 0 {
		return ""
	}
	switch claim := w.refused[at].Claims[0]; claim.Kind {
	case "strength":
		return fmt.Sprintf("The bullet does not say that you did it yourself (“%s”): where you did, change the bullet first.", claim.Claim)
	case "people_managed":
		return fmt.Sprintf("Neither the bullet nor the answer says that these people were led by you (“%s”): where they were, say “led 12 nurses”.", claim.Claim)
	default:
		return fmt.Sprintf("With it the bullet would say more than the resume and your answers do (“%s”): write it in by hand.", claim.Claim)
	}
}

// costs is the reason for a fact that was written in, but at the score's cost.
func costs(f draft.Fact) string {
	if strings.HasSuffix(f.Path, ".duration") {
		return "It would lower the score, by the order of the roles or the forms of their dates: mend these first."
	}
	return "As it stands it would lower the score: say how many, with what or with which result."
}

// timed says whether an answer's time stands at its place, in whatever form: "Mar 17 - May 19".
func timed(f draft.Fact, chosen []Improvement) bool {
	start, end := period.Of(f.Text)
	return start != "" && slices.ContainsFunc(chosen, func(m Improvement) bool {
		from, to := period.Of(m.Improved)
		return m.Path == f.Path && strings.HasSuffix(m.Path, ".duration") && from == start && to == end
	})
}

// figuresIn says whether a text has all figures of another.
func figuresIn(fact, text string) bool {
	have := figure.FindAllString(text, -1)
	return !slices.ContainsFunc(figure.FindAllString(fact, -1), func(f string) bool { return !slices.Contains(have, f) })
}

// repeated says of a fact whose words one text of the resume has all that it is told already.
func (w *work) repeated(fact string) string {
	told := words(fact)
	if len(told) > 0 && told[0] == "i" {
		told = told[1:]
	}
	lists := [][]string{{w.content.Summary}, w.content.Skills}
	for _, x := range slices.Concat(w.content.Experiences, w.content.Volunteer) {
		lists = append(lists, x.Responsibilities)
	}
	for _, x := range w.content.Projects {
		lists = append(lists, x.Highlights)
	}
	for _, text := range slices.Concat(lists...) {
		have := words(text)
		if len(told) > 0 && !slices.ContainsFunc(told, func(word string) bool { return !slices.Contains(have, word) }) {
			return "The resume says so already."
		}
	}
	return ""
}

func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// proved says whether a fact, had it been supplied alone, proves or proves part of an improvement, none of which the resume proves, and stands
// there with all its figures.
func (w *work) proved(fact string, list []Improvement) bool {
	text := ""
	source := w.source
	if len(w.supplied) > 1 {
		source = facts.NewSource(w.content, []string{fact})
	}
	for _, m := range list {
		v := source.Check(m.Path, m.Original, m.Improved)
		if v.Supported || slices.ContainsFunc(v.Claims, func(c facts.Claim) bool {
			return slices.ContainsFunc(c.Evidence, func(e facts.Evidence) bool { return strings.HasPrefix(e.Path, "facts[") })
		}) {
			text += " " + m.Improved
		}
	}
	return text != "" && figuresIn(fact, text)
}

var figure = regexp.MustCompile(`\d(?:[\d.,]*\d)?`)

// choose keeps one proposal for each place, the first that does not lower the score, by itself or else beside those that are kept already, in
// the order of the resume.
func (w *work) choose(list []draft.Proposal, before float64) []Improvement {
	taken := map[string]bool{}
	chosen := []Improvement{}
	take := func(p draft.Proposal, beside []draft.Proposal, before float64) (free bool) {
		places := covers(p)
		if slices.ContainsFunc(places, func(at string) bool { return taken[at] }) {
			return false
		}
		content := draft.Apply(w.req.Content, append(beside, p))
		if len(beside) == 0 && reflect.DeepEqual(content, w.req.Content) {
			return false // nothing would change
		}
		delta := hundredths(w.improver.score(w.req, content).Overall - before)
		if delta < 0 {
			return true
		}
		for _, at := range places {
			taken[at] = true
		}
		chosen = append(chosen, w.improvement(p, delta))
		return false
	}
	var left []draft.Proposal
	for _, p := range list {
		if take(p, nil, before) {
			left = append(left, p)
		}
	}
	for _, p := range left { // what costs a little by itself may be free in a resume that the others have mended
		beside := proposals(chosen)
		take(p, beside, w.improver.score(w.req, draft.Apply(w.req.Content, beside)).Overall)
	}
	slices.SortStableFunc(chosen, func(a, b Improvement) int { return inOrder(a.Path, b.Path) })
	return chosen
}

// covers are the places that a proposal changes: a merged one takes the following bullets too.
func covers(p draft.Proposal) []string {
	path, err := resume.ParsePath(p.Path)
	if err != nil {
		return []string{p.Path}
	}
	lines := strings.Count(strings.TrimSpace(p.Original), "\n") + 1
	places := []string{path.String()}
	for range lines - 1 {
		if path.Item < 0 {
			break
		}
		path.Item++
		places = append(places, path.String())
	}
	return places
}

// withoutHarm takes out what does more harm beside the others than good by itself, the worst first, until nothing does: of two texts that
// are good alone, the second may repeat the first. What is left never scores below the content as it was.
func (w *work) withoutHarm(list []Improvement, before float64) []Improvement {
	apply := func(list []Improvement) float64 {
		return w.improver.score(w.req, draft.Apply(w.req.Content, proposals(list))).Overall
	}
	for len(list) > 0 {
		all := apply(list)
		worst, most := -1, 0.0
		for n, m := range list {
			harm := hundredths(apply(slices.Delete(slices.Clone(list), n, n+1)) - all)
			if all >= before {
				harm = hundredths(harm - m.ScoreDelta)
			}
			if harm > most {
				worst, most = n, harm
			}
		}
		switch {
		case worst >= 0:
			list = slices.Delete(list, worst, worst+1)
		case all < before:
			return []Improvement{}
		default:
			return list
		}
	}
	return list
}

func (w *work) improvement(p draft.Proposal, delta float64) Improvement {
	path, at := p.Path, p.Path
	if parsed, err := resume.ParsePath(path); err == nil {
		path, at = parsed.String(), parsed.Wire()
	}
	sum := sha256.Sum256([]byte(at + "\x00" + p.Improved))
	return Improvement{
		ID: "imp_" + hex.EncodeToString(sum[:8]), Type: p.Type, Original: p.Original, Improved: p.Improved, Section: w.section(path), Path: path, Source: w.sent(path),
		Reasoning: p.Reasoning, Confidence: w.confidence(p, delta), ScoreDelta: delta,
	}
}

// confidence says how many of the checks that can be made a text passes, from the fact gate, which all pass, up: 0.7, and 0.1 each when all
// it claims stands in the very text that it replaces, when it raises the score, and when it reads like a line of a resume.
func (w *work) confidence(p draft.Proposal, delta float64) float64 {
	c := 0.7
	own := true
	for _, claim := range w.source.Check(p.Path, p.Original, p.Improved).Claims {
		own = own && slices.ContainsFunc(claim.Evidence, func(e facts.Evidence) bool { return e.Path == p.Path })
	}
	if own {
		c += 0.1
	}
	if delta > 0 {
		c += 0.1
	}
	if readsWell(p) {
		c += 0.1
	}
	return hundredths(c)
}

// readsWell looks at a text's form: no first person, no doubled word, lines of a good length, bullets that open with a known verb.
func readsWell(p draft.Proposal) bool {
	if english.Pronoun.MatchString(p.Improved) || doubled(p.Improved) {
		return false
	}
	bullets := isBullet(p.Path)
	for line := range strings.Lines(p.Improved) {
		line = strings.TrimSpace(line)
		first, _, _ := strings.Cut(line, " ")
		if _, _, known := english.Lookup(first); bullets && (!known || len([]rune(line)) > 200) {
			return false
		}
	}
	return true
}

func isBullet(path string) bool {
	p, err := resume.ParsePath(path)
	return err == nil && p.Item >= 0 && (p.Member == "responsibilities" || p.Member == "highlights")
}

func doubled(text string) bool {
	last := ""
	for word := range strings.FieldsSeq(strings.ToLower(text)) {
		if word == last && len(word) > 1 {
			return true
		}
		last = word
	}
	return false
}

// related says whether two texts have a word of substance in common, in any of its forms.
func related(a, b string) bool {
	stems := map[string]bool{}
	for word := range strings.FieldsFuncSeq(strings.ToLower(a), notInWord) {
		stems[stem(word)] = true
	}
	delete(stems, "")
	for word := range strings.FieldsFuncSeq(strings.ToLower(b), notInWord) {
		if stems[stem(word)] {
			return true
		}
	}
	return len(stems) == 0
}

func notInWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// stem is a word's beginning, enough to know its forms by; "" for one that is too short to say anything, unless it is a number.
func stem(word string) string {
	letters := []rune(word)
	switch {
	case len(letters) > 4:
		return string(letters[:4])
	case len(letters) == 4 && !slices.Contains(common, word), unicode.IsDigit(letters[0]):
		return word
	}
	return ""
}

var common = []string{"with", "from", "that", "this", "have", "were", "been", "into", "also", "their", "your", "they", "over", "more", "each"}

// malformed is why a text cannot stand in a resume, whatever it claims; "" when it can.
func malformed(p draft.Proposal) string {
	longest := max(600, 2*len([]rune(p.Original))+200)
	switch {
	case strings.Contains(p.Improved, "[[") || strings.Contains(p.Improved, "]]"), placeholder.MatchString(p.Improved) && !placeholder.MatchString(p.Original):
		return "it holds a placeholder"
	case len([]rune(p.Improved)) > longest:
		return "it is far longer than what it replaces"
	case isBullet(p.Path) && strings.Count(p.Improved, "\n") > 3:
		return "it makes too many bullets of one"
	case strings.ContainsFunc(p.Improved, func(r rune) bool { return r < ' ' && r != '\n' || r == 0x7f || r >= 0x202a && r <= 0x202e }):
		return "it holds characters that cannot be seen"
	case doubled(p.Improved) && !doubled(p.Original):
		return "it repeats itself"
	case p.Type == "summary" && len(strings.Fields(p.Improved)) < 5:
		return "it is too short for a summary"
	case isBullet(p.Path) && p.Original != "" && !related(p.Original, p.Improved):
		return "it says nothing of what it replaces"
	case markup.MatchString(p.Improved) && !markup.MatchString(p.Original):
		return "it holds markup or a link that was not there"
	}
	return ""
}

var (
	placeholder = regexp.MustCompile(`(?i)\[(?:x+|your|insert|add|number|amount|company|name)[^\]]*\]|\bX{1,3}\s?%|\bTBD\b|<[a-z ]+>|_{3,}`)
	markup      = regexp.MustCompile("(?i)https?://|www\\.|</?[a-z]+[^>]*>|\\*\\*|```|\\]\\(")
)

func hundredths(x float64) float64 { return math.Round(x*100) / 100 }

// inOrder sorts paths as a resume is read: by section, then by the numbers in them.
func inOrder(a, b string) int {
	pa, errA := resume.ParsePath(a)
	pb, errB := resume.ParsePath(b)
	if errA != nil || errB != nil {
		return strings.Compare(a, b)
	}
	rank := func(p resume.Path) int { return slices.Index(sectionOrder, p.Section) }
	for _, d := range []int{rank(pa) - rank(pb), pa.Index - pb.Index, strings.Compare(pa.Member, pb.Member), pa.Item - pb.Item} {
		if d != 0 {
			return d
		}
	}
	return 0
}

var sectionOrder = []string{"headline", "summary", "experiences", "volunteer", "projects", "education", "skills", "skill_groups"}
