package rules

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"redraft/resume"
	"redraft/score"
	"redraft/score/english"
)

// results are the bullets with figures as sentences, the strongest first, what is recent before what is old. Those of other trades are left
// out: beside the title they would read as deeds of its trade.
func (e *engine) results() []string {
	type result struct {
		text   string
		weight int
	}
	var all []result
	me, age := e.me(), score.Recency(&e.r, e.opts.Today)
	for i, x := range e.entries {
		if !strings.HasPrefix(x.path, "experiences") || me.foreign[i] {
			continue
		}
		for _, b := range x.better {
			if !e.prose(b) {
				continue
			}
			for _, s := range statements(b) {
				v, form, ok := opening(s)
				helped := hadPart[v.Base]
				if !ok || form != english.Past && !is(firstWord(s), english.Past) || weakDeeds[v.Base] && !helped || unsung[v.Base] || foreign.MatchString(s) || denied.MatchString(s) ||
					english.Pronoun.MatchString(s) || colloquial.MatchString(s) || pettyCash(s, v.Base) {
					continue
				}
				if s = brief(s); s == "" || undated.MatchString(s) {
					continue
				}
				n := score.Strength(s) - score.PerRole*age[i]
				if helped {
					n -= forHelp
				}
				if score.Strength(s) > 0 && (!helped || score.Changed(s)) {
					all = append(all, result{s, max(1, n)})
				}
			}
		}
	}
	slices.SortStableFunc(all, func(a, b result) int { return cmp.Compare(b.weight, a.weight) })
	var out []string
	for _, r := range all {
		if !slices.Contains(out, r.text) {
			out = append(out, r.text)
		}
	}
	return out[:min(len(out), 3)]
}

var (
	// unsung are verbs of what is no achievement, whatever figures stand beside it.
	unsung = set("get promote propose recommend suggest consider evaluate plan expect study leave sit act attend fill quit resign lose miss wait stay watch shadow hear read fail undergo apply relocate commute move be have do substitute")
	// colloquial finds what is no achievement in the words that it is told with: a part taken, an appointment.
	colloquial = regexp.MustCompile(`(?i)^(?:appoint|took (?:an active )?part\b)| \+ |\b(?:guys|folks)\b`)
	// foreign finds a figure that tells of another place, of what came before, or of a loss: "which had cut stock by 12% elsewhere".
	foreign = regexp.MustCompile(`(?i)\b(?:elsewhere|losing|lost|wasting|wasted|despite|in spite of|although|though|however|unfortunately|missing|failing|(?:had|has) (?:already |previously |since )?\p{L}+(?:ed|en|n|t|ld)|had (?:cut|led|run|won|made|set)|(?:at|in|by|from) (?:an)?other (?:\p{L}+ ){0,2}(?:company|companies|firm|firms|team|teams|branch|branches|sites?|offices?|stores?|departments?)|who|whose|whom)\b`)
)

// undated finds a time that is true on the day of writing only.
var undated = regexp.MustCompile(`(?i)\b(?:last|this|next) (?:week|month|quarter|year|season)\b|\b(?:so far|yesterday|recently)\b`)

var trailing = regexp.MustCompile(`(?:, (?:which|while|where|including|enabling|ensuring|allowing|helping|resulting|leading|using|optimizing|with|and) .*| \([^()]*\))$`)

// brief cuts a sentence to at most 28 words where that loses no figure; "" when it cannot.
func brief(s string) string {
	s = strings.TrimSuffix(s, ".")
	for len(strings.Fields(s)) > 28 {
		cut := trailing.ReplaceAllString(s, "")
		if cut == s || digits(cut) != digits(s) {
			return ""
		}
		s = cut
	}
	if strings.ContainsAny(s, ";:") || len(strings.Fields(s)) < 4 {
		return ""
	}
	return s + "."
}

func (e *engine) speaks() string {
	var list []string
	for _, l := range e.r.Languages {
		if l.Language == "" || len(strings.Fields(l.Language)) > 2 || !latin(l.Language+l.Fluency) || strings.ContainsAny(l.Language, "/|:0123456789") {
			return ""
		}
		if l.Fluency != "" && !strings.ContainsAny(l.Fluency, "()|:/") && len(strings.Fields(l.Fluency)) <= 3 {
			list = append(list, l.Language+" ("+l.Fluency+")")
		} else {
			list = append(list, l.Language)
		}
	}
	if len(list) < 2 || len(list) > 5 {
		return ""
	}
	return "Speaks " + enumerate(list) + "."
}

func (e *engine) credentials() string {
	var list []string
	for _, c := range e.r.Certifications {
		if resume.Unfinished(c.Name, c.Date, c.Issuer) || e.toCome(month(c.Date, 1)) {
			continue
		}
		if n := len(strings.Fields(c.Name)); n > 0 && n <= 8 && inEnglish(c.Name) && !strings.ContainsAny(c.Name, ".,;:|/") && len(list) < 2 {
			list = append(list, c.Name)
		}
	}
	if len(list) == 0 {
		return ""
	}
	return "Certifications include " + enumerate(list) + "."
}

// earlier names roles that are over, the newest first, besides the one that the summary begins with.
func (e *engine) earlier() string {
	me := e.me()
	var list []string
	for _, i := range e.byAge() {
		role := title(e.r.Experiences[i].Role)
		if i == me.at || e.entries[i].leave || !callable(role) || !e.past(i) || strings.Contains(role, "+") || strings.Contains(role, " and ") ||
			role == me.title ||
			strings.HasPrefix(me.before, "formerly "+role) || slices.Contains(list, role) {
			continue
		}
		if list = append(list, role); len(list) == 3 {
			break
		}
	}
	if len(list) == 0 || len(list) == 1 && len(me.elsewhere) == 0 {
		return ""
	}
	return "Previously " + enumerate(list) + "."
}

var (
	degreeWord = regexp.MustCompile(`^(?:Bachelor|Master|Associate|Doctor|B\.?A\.?|B\.?S\.?c?\.?|B\.?Eng\.?|M\.?A\.?|M\.?S\.?c?\.?|M\.?Eng\.?|MBA|Ph\.?D\.?)(?:['’]s)?(?:,| |$)`)
	// inSubject finds a degree that stands right before its subject: "B.Sc. Physics", "BS, Physics".
	inSubject = regexp.MustCompile(`^(B\.?A\.?|B\.?S\.?c?\.?|B\.?Eng\.?|M\.?A\.?|M\.?S\.?c?\.?|M\.?Eng\.?|MBA|Ph\.?D\.?),? (\p{Lu}\p{Ll}.*)$`)
	anDegree  = regexp.MustCompile(`^(?:A|M\.?[A-Z]|MBA)`)
)

// toCome says that a month lies behind today, and behind the resume's own newest date.
func (e *engine) toCome(m int) bool {
	newest := 0
	if !e.opts.Today.IsZero() {
		newest = e.opts.Today.Year()*12 + int(e.opts.Today.Month())
	}
	for _, x := range e.r.Experiences {
		newest = max(newest, month(x.Start, 12), month(x.End, 12))
	}
	return m > newest
}

// degree names a degree that is finished, by its dates and by all that is said of it.
func (e *engine) degree() string {
	for _, x := range e.r.Education {
		if !degreeWord.MatchString(x.Degree) || strings.ToUpper(x.Degree) == x.Degree || len(strings.Fields(x.Degree)) > 10 || !inEnglish(x.Degree) || strings.ContainsAny(x.Degree, ";:|(") {
			continue
		}
		if end := month(x.End, 12); end == 0 || e.toCome(end) || x.Unfinished() {
			continue
		}
		a := "a "
		if anDegree.MatchString(x.Degree) && !strings.HasPrefix(x.Degree, "Master") {
			a = "an "
		}
		from := ""
		if nameable(x.Institution) && !strings.Contains(x.Degree, x.Institution) {
			from = " from " + strings.TrimSuffix(x.Institution, ".")
		}
		return "Holds " + a + inSubject.ReplaceAllString(strings.TrimRight(x.Degree, " .,"), "$1 in $2") + from + "."
	}
	return ""
}
