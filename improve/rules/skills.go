package rules

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
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
	if e.wants("formatting") {
		e.respellSkills()
	}
	if e.wants("keyword") {
		e.suggest()
		e.order()
	}
}

// key is what two spellings of one skill have in common.
func key(s string) string {
	s = strings.ToLower(s)
	for _, maker := range []string{"microsoft ", "ms "} {
		s = strings.TrimPrefix(s, maker)
	}
	var b strings.Builder
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("+#&/", r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func (e *engine) respellSkills() {
	seen := map[string]bool{}
	for i, s := range e.r.Skills {
		path, k := fmt.Sprintf("skills[%d]", i), key(s)
		if k != "" && seen[k] {
			e.propose("formatting", path, s, "", "This skill is listed twice.")
			continue
		}
		seen[k] = true
		name, reason := s, ""
		if x, ok := tools()[strings.ToLower(s)]; ok && strings.ToUpper(s) != s || ok && strings.ToUpper(s) == s && len(s) > 4 {
			name, reason = x.name, "Writes it as the makers do."
		} else if fixed, wrong := respell(s, e.names); len(wrong) > 0 && strings.ToUpper(s) != s {
			name, reason = fixed, "Corrects the spelling of "+quoted(wrong)+"."
		} else if cased, _ := recase(s); cased != s {
			name, reason = cased, "Writes it as the makers do."
		}
		if !slices.Contains(e.r.Skills, name) {
			e.propose("formatting", path, s, name, reason)
		}
	}
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
	for _, s := range e.r.Skills {
		have[key(s)] = true
	}
	n := len(e.r.Skills)
	add := func(skill, bullet string) {
		if have[key(skill)] || strings.Contains(whole, strings.ToLower(skill)) || n >= len(e.r.Skills)+maxSuggested {
			return
		}
		have[key(skill)] = true
		path := fmt.Sprintf("skills[%d]", n)
		n++
		e.propose("keyword", path, "", skill, fmt.Sprintf("Your bullet %q shows it; the skills are where it is looked for.", clip(bullet)))
	}
	var wanted []proof
	for _, p := range proofs() {
		if e.asked(p.skill) && !have[key(p.skill)] {
			wanted = append(wanted, p)
		}
	}
	for pass := range 2 { // what the profile or the job asks for first
		for _, x := range e.entries {
			for i, b := range x.better {
				if !e.prose(b) {
					continue
				}
				for _, t := range toolsIn(b) {
					if e.asked(t) == (pass == 0) {
						add(t, x.items[i])
					}
				}
				if pass > 0 {
					continue
				}
				lower := strings.ToLower(b)
				for _, p := range wanted {
					if p.in(b, lower) {
						add(p.skill, x.items[i])
					}
				}
			}
		}
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
func (e *engine) asked(skill string) bool {
	return e.group(skill) >= 0 || e.opts.JobDescription != "" && contains(strings.ToLower(e.opts.JobDescription), strings.ToLower(skill))
}

// group is the place of the profile's group that a skill belongs to, or -1.
func (e *engine) group(skill string) int {
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

// order puts the skills that are asked for first and related ones together. Who has grouped the skills has ordered them.
func (e *engine) order() {
	if len(e.r.SkillGroups) > 0 || len(e.r.Skills) < 4 {
		return
	}
	type ranked struct {
		skill string
		rank  int
	}
	list := make([]ranked, len(e.r.Skills))
	jd := strings.ToLower(e.opts.JobDescription)
	relevant := 0
	for i, s := range e.r.Skills {
		rank := 1 << 20
		if g := e.group(s); g >= 0 {
			rank = 1000 + g
		}
		if jd != "" && contains(jd, strings.ToLower(s)) {
			rank -= 1000
		}
		if rank < 1<<20-1000 {
			relevant++
		}
		list[i] = ranked{s, rank}
	}
	if relevant < 2 {
		return
	}
	first := map[int]int{} // groups keep the order in which the person gave them
	for i, x := range list {
		if _, ok := first[x.rank]; !ok {
			first[x.rank] = i
		}
	}
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, func(a, b ranked) int {
		class := func(r int) int {
			switch {
			case r < 1000 || r == 1<<20-1000:
				return 0
			case r < 1<<19:
				return 1
			}
			return 2
		}
		return cmp.Or(cmp.Compare(class(a.rank), class(b.rank)), cmp.Compare(first[a.rank], first[b.rank]))
	})
	if slices.Equal(list, sorted) {
		return
	}
	skills := make([]string, len(sorted))
	for i, x := range sorted {
		skills[i] = x.skill
	}
	e.propose("keyword", "skills", strings.Join(e.r.Skills, ", "), strings.Join(skills, ", "), "Puts first the skills that the job asks for, related ones together.")
}

// topSkills are skills to name in a summary, as they stand in a sentence, those that are asked for first: proven by bullets, or only listed.
func (e *engine) topSkills() (proven, listed []string) {
	type ranked struct {
		text string
		rank int
	}
	var all []ranked
	text := strings.ToLower(e.text())
	jd := strings.ToLower(e.opts.JobDescription)
	seen := map[string]bool{}
	add := func(s string) {
		lower := strings.ToLower(s)
		if seen[key(s)] || vague.MatchString(s) || trait[lower] || len(strings.Fields(s)) > 3 || strings.Contains(lower, " and ") || strings.Contains(s, "&") || len(s) < 2 || !latin(s) || placeholder.MatchString(s) {
			return
		}
		seen[key(s)] = true
		rank := 0
		if shown(e.text(), text, s) {
			rank = 4
		}
		if jd != "" && contains(jd, lower) {
			rank += 2
		}
		if e.group(s) >= 0 {
			rank++
		}
		all = append(all, ranked{phraseOf(s), rank})
	}
	for _, s := range e.r.Skills {
		add(s)
	}
	for _, x := range e.entries {
		for _, b := range x.better {
			if e.prose(b) {
				for _, t := range toolsIn(b) {
					add(t)
				}
			}
		}
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
	for _, f := range fields {
		if !common()[strings.ToLower(f)] && strings.ToLower(f[1:]) == f[1:] && !strings.ContainsAny(f, ".+#0123456789") {
			return false
		}
	}
	return len(fields) > 1 || !common()[strings.ToLower(s)] || strings.HasSuffix(s, "ing")
}

// phraseOf is a skill as it stands within a sentence: names keep their capitals, other words have none.
func phraseOf(s string) string {
	if x, ok := tools()[strings.ToLower(s)]; ok {
		return x.name
	}
	fields := strings.Fields(s)
	for i, f := range fields {
		if lower := strings.ToLower(f); common()[lower] && (f == lower || f == capital(lower)) {
			fields[i] = lower
		}
	}
	return strings.Join(fields, " ")
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
