package rules

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"redraft/score/english"
)

// proof is a skill and what shows it at work.
type proof struct {
	skill   string
	words   []string // of which one must occur, in small letters
	pattern *regexp.Regexp
}

func (p proof) in(text, lower string) bool {
	return slices.ContainsFunc(p.words, func(w string) bool { return strings.Contains(lower, w) }) && p.pattern.MatchString(text)
}

var (
	common = words("common.txt")
	proofs = sync.OnceValue(func() []proof {
		var all []proof
		for _, l := range lines("proofs.txt") {
			skill, rest, _ := strings.Cut(l, " | ")
			words, pattern, _ := strings.Cut(rest, " | ")
			all = append(all, proof{skill, strings.Split(words, "/"), regexp.MustCompile(`(?i)` + strings.ReplaceAll(pattern, "^", `(?:^|^\p{L}+ly |[.;:&] |, |\band )`))})
		}
		return all
	})
	vague     = regexp.MustCompile(`(?i)^(?:proficient|fluent|good|basic|excellent|strong|advanced|beginner|intermediate|knowledge|familiar|understanding|experience)\b|[:()]|\d{3}`)
	byOthers  = regexp.MustCompile(`(?i)\b(?:used|adopted|trusted|featured|acquired|hired|funded|built|developed|owned)\b[^.]{0,30}\bby\b|\bstars\b|\bclone of\b|\bcompetitors?\b|\bclients\b.{0,20}\b(?:like|including|such as)\b`)
	platforms = set("facebook youtube instagram twitter linkedin pinterest whatsapp paypal openai square dropbox")
	trait     = set("communication teamwork leadership creativity adaptability flexibility organization multitasking reliability collaboration empathy patience persuasive hard-working hardworking motivated dedicated proactive")
)

// maxSuggested is how many skills are suggested at most.
const maxSuggested = 8

// skills mends the list of skills: one spelling of each, none twice, related ones together, and what the bullets prove added.
func (e *engine) skills() {
	e.listed = slices.Clone(e.r.Skills)
	if e.wants("formatting") {
		e.respellSkills()
	}
	if e.wants("keyword") {
		e.fillSkills()
		e.suggest()
		e.order()
	}
}

// usual is a skill by its usual name.
func usual(skill string) string {
	if x, ok := aliases()[strings.ToLower(strings.TrimSpace(skill))]; ok {
		return x.name
	}
	return skill
}

// key is what two spellings of one skill have in common.
func key(s string) string {
	s = strings.ToLower(usual(s))
	for _, maker := range []string{"microsoft ", "ms "} {
		s = strings.TrimPrefix(s, maker)
	}
	return bare(s)
}

// bare is a name without its spaces and punctuation, but for the signs that tell names apart.
func bare(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("+#&/", r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// respellSkills writes each skill as it should be. Of one that is listed twice the first stays, in the better spelling of all.
func (e *engine) respellSkills() {
	best, first := make([]string, len(e.r.Skills)), map[string]int{}
	reasons := make([]string, len(e.r.Skills))
	for i, s := range e.r.Skills {
		best[i], reasons[i] = e.spell(s)
		k := key(best[i])
		at, twice := first[k]
		switch {
		case k == "":
		case !twice:
			first[k] = i
		default:
			e.listed[i] = ""
			if better(best[i], best[at]) {
				best[at], reasons[at] = best[i], "It is listed twice; this is the better spelling."
			}
		}
	}
	for i, s := range e.r.Skills {
		path := fmt.Sprintf("skills[%d]", i)
		if e.listed[i] == "" && s != "" {
			e.propose("formatting", path, s, "", "This skill is listed twice.")
			continue
		}
		e.propose("formatting", path, s, best[i], reasons[i])
		e.listed[i] = best[i]
	}
}

// spell is a skill as it should be written, and why where that is another way.
func (e *engine) spell(s string) (name, reason string) {
	if x, ok := tools()[strings.ToLower(s)]; ok && strings.ToUpper(s) != s || ok && strings.ToUpper(s) == s && len(s) > 4 {
		return x.name, "Writes it as the makers do."
	}
	if name = usual(s); name != s {
		return name, "Writes it by the name that is searched for."
	}
	if fixed, wrong := respell(s, e.names); len(wrong) > 0 && strings.ToUpper(s) != s {
		return fixed, "Corrects the spelling of " + quoted(wrong) + "."
	}
	if cased, _ := recase(s); cased != s {
		return cased, "Writes it as the makers do."
	}
	if written := within(e.text(), s); written == capital(s) {
		return written, "Writes it as your bullets do."
	}
	return s, ""
}

// better says whether a spelling of a skill beats another of the same letters: one with capitals that of small letters alone, or of capitals alone, and one whose
// acronyms are written so ("KPI reports") that of which they are not.
func better(a, b string) bool {
	rank := func(s string) int {
		if s == strings.ToLower(s) || s == strings.ToUpper(s) && len(s) > 4 {
			return 0
		}
		n := 1
		for word := range strings.FieldsSeq(s) {
			if len(word) > 1 && len(word) <= 5 && word == strings.ToUpper(word) && word != strings.ToLower(word) {
				n++
			}
		}
		return n
	}
	return strings.EqualFold(bare(a), bare(b)) && rank(a) > rank(b)
}

// text is every bullet, a line each.
func (e *engine) text() string {
	if e.said == "" {
		var b strings.Builder
		for _, x := range e.entries {
			b.WriteString(strings.Join(x.better, "\n") + "\n")
		}
		e.said = b.String()
	}
	return e.said
}

// suggest adds skills that the bullets prove and the list lacks: tools by their names, deeds by what was done.
func (e *engine) suggest() {
	have := map[string]bool{}
	whole := strings.ToLower(" " + strings.Join(e.r.Skills, " | ") + " ")
	for _, s := range slices.Concat(e.r.Skills, e.listed) {
		have[key(s)] = true
	}
	n := len(e.listed)
	most := n + maxSuggested
	add := func(skill, bullet string) {
		if have[key(skill)] || have[strings.TrimSuffix(key(skill), "s")] || strings.Contains(whole, strings.ToLower(skill)) || n >= most {
			return
		}
		have[key(skill)] = true
		path := fmt.Sprintf("skills[%d]", n)
		n++
		e.listed = append(e.listed, skill)
		e.propose("keyword", path, "", skill, fmt.Sprintf("Your bullet %q shows it; the skills are where it is looked for.", clip(bullet)))
	}
	var wanted []proof
	for _, p := range proofs() {
		if e.asked(p.skill) && !have[key(p.skill)] {
			wanted = append(wanted, p)
		}
	}
	var unasked [][2]string // what neither the profile nor the job asks for comes last
	for _, x := range e.entries {
		for i, b := range x.better {
			if !e.prose(b) {
				continue
			}
			told := proved(b)
			for _, t := range toolsUsed(told) {
				if e.asked(t) {
					add(t, x.items[i])
				} else {
					unasked = append(unasked, [2]string{t, x.items[i]})
				}
			}
			text := strings.Join(told, " ")
			lower := strings.ToLower(text)
			for _, p := range wanted {
				if p.in(text, lower) {
					add(p.skill, x.items[i])
				}
			}
		}
	}
	for _, t := range unasked {
		add(t[0], t[1])
	}
}

func clip(s string) string {
	fields := strings.Fields(s)
	if len(fields) <= 8 {
		return strings.Join(fields, " ")
	}
	return strings.Join(fields[:8], " ") + " …"
}

// asked says whether the profile or the job description names a skill.
func (e *engine) asked(skill string) bool { return e.group(skill) >= 0 || e.place(skill) >= 0 }

// place is where the job description asks for a skill, -1 where it does not, or there is none.
func (e *engine) place(skill string) int {
	if e.opts.JobDescription == "" {
		return -1
	}
	if e.job == nil {
		e.job = e.opts.Profile.Job(e.opts.JobDescription)
	}
	return e.job.Place(skill)
}

// group is the place of the profile's group that a skill belongs to, or -1; a profile that was only guessed, and wrongly, has none.
func (e *engine) group(skill string) int {
	if e.unlike {
		return -1
	}
	if e.groups == nil {
		e.groups = map[string]int{}
		for i, g := range e.opts.Profile.Groups {
			for _, word := range g.Keywords {
				if _, known := e.groups[key(word)]; !known {
					e.groups[key(word)] = i
				}
			}
		}
	}
	if i, ok := e.groups[key(skill)]; ok {
		return i
	}
	lower := strings.ToLower(skill)
	if !strings.Contains(lower, " ") {
		return -1
	}
	for i, g := range e.opts.Profile.Groups {
		for _, word := range g.Keywords {
			if strings.Contains(word, " ") && contains(lower, word) {
				return i
			}
		}
	}
	return -1
}

// fits says whether the profile was named, or knows the newest role's title: the words of one that was taken for want of another come before no others.
func (e *engine) fits() bool { return !e.opts.Guessed || e.opts.Profile.Knows(&e.r) }

// bareThing says that a skill is a thing in plain words, "tractor": nobody has it as experience, as one has that of a tool or of a craft.
func (e *engine) bareThing(s string) bool {
	if _, ok := tools()[strings.ToLower(s)]; ok || s != strings.ToLower(s) || e.group(s) >= 0 || e.place(s) >= 0 {
		return false
	}
	return !craft.MatchString(s)
}

var craft = regexp.MustCompile(`(?:ing|[ts]ion|ment|ance|ence|ity|logy|graphy|ship|care|service|support|entry|design|sales|analysis|control|research|work|repair|payroll)s?\b`)

// order puts the skills that the job names first, in its order, then those of the profile, related ones together. What is spelled anew or added
// stands there as it will, so that a second run finds nothing to move. Who has grouped the skills has ordered them.
func (e *engine) order() {
	list := slices.DeleteFunc(slices.Clone(e.listed), func(s string) bool { return s == "" })
	if len(e.r.SkillGroups) > 0 || len(e.r.Skills) < 4 {
		return
	}
	type rank struct{ class, place int } // what the job names, what the profile names, the rest
	ranks := map[string]rank{}
	first := map[int]int{} // groups keep the order in which the person gave them
	var named []string
	relevant, together := 0, false
	for i, s := range list {
		r := rank{class: 2}
		if p := e.place(s); p >= 0 {
			r = rank{0, p}
		} else if g := e.group(s); g >= 0 && e.fits() {
			if _, known := first[g]; known {
				together = true
			} else {
				first[g] = i
			}
			r = rank{1, first[g]}
		}
		if r.class < 2 {
			relevant++
		}
		ranks[s] = r
	}
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, func(a, b string) int {
		return cmp.Or(cmp.Compare(ranks[a].class, ranks[b].class), cmp.Compare(ranks[a].place, ranks[b].place))
	})
	if relevant < 2 || slices.Equal(list, sorted) {
		return
	}
	for _, s := range sorted {
		if ranks[s].class == 0 {
			named = append(named, s)
		}
	}
	var why string
	switch {
	case len(named) > 4:
		why = "Puts first the skills that the job names, as " + enumerate(named[:3]) + "."
	case len(named) > 0:
		why = "Puts first what the job names: " + enumerate(named) + "."
	default:
		why = fmt.Sprintf("Puts first the skills of the profile %q.", e.opts.Profile.Name)
	}
	if together {
		why += " Related skills stand together."
	}
	if added := e.listed[len(e.r.Skills):]; len(added) > 0 {
		why += " What your bullets show is among them: " + enumerate(added) + "."
	}
	e.propose("keyword", "skills", strings.Join(e.r.Skills, ", "), strings.Join(sorted, ", "), why)
}

// topSkills are skills to name in a summary, as they stand in a sentence, those that are asked for first: proven by bullets, or only listed.
func (e *engine) topSkills() (proven, listed []string) {
	type ranked struct {
		text string
		rank int
	}
	var all []ranked
	var told []string // what the bullets deny shows nothing
	var used []string
	for _, x := range e.entries {
		for _, b := range x.better {
			told = append(told, slices.DeleteFunc(Sentences(b), denied.MatchString)...)
			if e.prose(b) {
				used = append(used, toolsUsed(proved(b))...)
			}
		}
	}
	telling := strings.Join(told, "\n")
	text := strings.ToLower(telling)
	seen := map[string]bool{}
	add := func(s string, told bool) {
		given := s
		s = usual(s)
		lower := strings.ToLower(s)
		if seen[key(s)] || vague.MatchString(s) || trait[lower] || len(strings.Fields(s)) > 3 || strings.Contains(lower, " and ") || strings.Contains(s, "&") || len(s) < 2 || !latin(s) || templated(s) {
			return
		}
		seen[key(s)] = true
		rank := 0
		if x, tool := tools()[lower]; told || tool && slices.Contains(used, x.name) || !tool && (shown(telling, text, s) || given != s && shown(telling, text, given)) {
			rank = 4
		}
		if e.place(s) >= 0 {
			rank += 2
		}
		if e.group(s) >= 0 && e.fits() {
			rank++
		}
		all = append(all, ranked{e.phraseOf(s), rank})
	}
	for _, s := range e.r.Skills {
		add(s, false)
	}
	for _, t := range used {
		add(t, true)
	}
	slices.SortStableFunc(all, func(a, b ranked) int { return cmp.Compare(b.rank, a.rank) })
	for _, x := range all {
		if x.rank >= 4 {
			proven = append(proven, x.text)
		} else if concrete(x.text) {
			listed = append(listed, x.text)
		}
	}
	return proven, listed
}

// concrete says that a skill names a tool or a craft, as far as words tell: "bookkeeping", "SQL", "email marketing", not "motivator".
func concrete(s string) bool {
	if _, ok := tools()[strings.ToLower(s)]; ok {
		return true
	}
	fields := strings.Fields(s)
	if _, form, ok := verbOf(strings.ToLower(s)); ok && form == english.Gerund && !manners[strings.ToLower(s)] { // "ironing"
		return true
	}
	for _, f := range fields {
		if !common()[strings.ToLower(f)] && strings.ToLower(f[1:]) == f[1:] && !strings.ContainsAny(f, ".+#0123456789") {
			return false
		}
	}
	return len(fields) > 1 || !common()[strings.ToLower(s)] || strings.HasSuffix(s, "ing")
}

// manners are gerunds that name no craft.
var manners = set("listening thinking learning understanding smiling helping caring working multitasking trying being doing making getting having going liking loving sharing giving")

// phraseOf is a skill as it stands within a sentence: as the makers write it, else as it stands within one of the bullets'; else names keep
// their capitals, and other words have none.
func (e *engine) phraseOf(s string) string {
	if x, ok := tools()[strings.ToLower(s)]; ok {
		return x.name
	}
	if written := within(e.text(), s); written != "" {
		return written
	}
	fields := strings.Fields(s)
	for i, f := range fields {
		if i > 0 && (fields[0] == "MS" || fields[0] == "Microsoft") { // "MS Office" is a name
			break
		}
		if lower := strings.ToLower(f); common()[lower] && (f == lower || f == capital(lower)) {
			fields[i] = lower
		}
	}
	return strings.Join(fields, " ")
}

// within is how a phrase is written inside the sentences of a text, "" where it is not, or in several ways.
func within(text, phrase string) string {
	found, lower := "", strings.ToLower(text)
	if len(lower) != len(text) || phrase == "" {
		return ""
	}
	for from := 0; ; {
		i := strings.Index(lower[from:], strings.ToLower(phrase))
		if i < 0 {
			return found
		}
		i += from
		from = i + len(phrase)
		if i < 2 || text[i-1] != ' ' || strings.ContainsRune(".!?:\n", rune(text[i-2])) || !edge(lower, from) {
			continue
		}
		if written := text[i:from]; found == "" || found == written {
			found = written
			continue
		}
		return ""
	}
}

// keywordsIn counts the profile's keywords in a text of small letters.
func (e *engine) keywordsIn(text string) int {
	n := 0
	for _, g := range e.opts.Profile.Groups {
		for _, word := range g.Keywords {
			if contains(text, word) {
				n++
			}
		}
	}
	return n
}
