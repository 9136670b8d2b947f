package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"redraft/improve/draft"
	"redraft/score/english"
)

// ranks order the types of what was done to a bullet: it is named after the weightiest.
var ranks = []string{"achievement", "bullet_point", "grammar", "formatting"}

// note is one thing that was done, for the reasoning.
type note struct{ typ, why string }

// longest is how many characters a text may have that is reworded: what is longer is no bullet, and the work grows with its square.
const longest = 2000

// bullets goes through every entry's bullets.
func (e *engine) bullets() {
	supplied := e.supplied()
	for _, x := range e.entries {
		room := 6
		count := len(x.items)
		seen := map[string]bool{}
		for i := 0; i < len(x.items); i++ {
			at, path := i, fmt.Sprintf("%s[%d]", x.path, i)
			original := x.items[i]
			if key := strings.ToLower(strings.Join(strings.Fields(strings.TrimRight(original, ".")), " ")); len(key) > 20 && seen[key] {
				if e.wants("formatting") {
					e.propose("formatting", path, original, "", "The same bullet stands above.")
				}
				continue
			} else {
				seen[key] = true
			}
			if utf8.RuneCountInString(original) > longest {
				continue
			}
			var notes []note
			text := original
			for i+1 < len(x.items) && e.english && e.wants("formatting") && fragment(text, x.items[i+1]) {
				i++
				original += "\n" + x.items[i]
				text += " " + x.items[i]
				notes = append(notes, note{"formatting", "Joins a sentence that was torn in two."})
			}
			improved, more := e.improve(text, x)
			for last, n := text, 0; n < 2 && improved != last; n++ { // what one step mends another may go on with
				next, further := e.improve(improved, x)
				last, improved, more = improved, next, append(more, further...)
			}
			known, told := "", []draft.Fact(nil)
			for _, f := range supplied[path] {
				if with, added := f.into(improved, x); with != improved && with != "" {
					improved, known, told = with, known+" "+added, append(told, f.fact)
					typ := "achievement"
					if !e.wants(typ) {
						typ = "bullet_point"
					}
					more = append(more, note{typ, "Adds what you supplied."})
				} else if f.bound != "" || f.amiss(improved) != "" {
					e.out.Unplaced[f.fact] = f.whyNot(improved)
				}
			}
			parts := []string{improved}
			if e.english && e.wants("bullet_point") && e.prose(improved) {
				if p := split(improved); len(p) > 1 && count+len(p)-1 <= max(room, boolInt(len([]rune(improved)) > 350)*12) {
					parts = p
					count += len(p) - 1
					more = append(more, note{"bullet_point", fmt.Sprintf("Splits a bullet of %d characters: one achievement each is read, a paragraph is not.", len([]rune(improved)))})
				}
			}
			for k := range parts {
				var dotted bool
				if parts[k], dotted = e.stop.set(parts[k], e.wants("formatting")); dotted {
					more = append(more, note{"formatting", "All bullets end alike."})
				}
			}
			notes = append(notes, more...)
			if result := strings.Join(parts, "\n"); result != original && len(notes) > 0 && faithful(original+known, result) {
				typ, why := sum(notes)
				e.propose(typ, path, original, result, why)
				x.better[at] = improved
				for _, fact := range told {
					delete(e.out.Unplaced, fact)
				}
			}
		}
	}
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// sum names what was done by its weightiest part and tells all of it once.
func sum(notes []note) (typ, why string) {
	typ = "formatting"
	var reasons []string
	for _, rank := range slices.Backward(ranks) {
		for _, n := range notes {
			if n.typ == rank {
				typ = rank
			}
		}
	}
	for _, n := range notes {
		if !slices.Contains(reasons, n.why) {
			reasons = append(reasons, n.why)
		}
	}
	return typ, strings.Join(reasons, " ")
}

// improve rewords one bullet, by the steps that are asked for.
func (e *engine) improve(s string, x entry) (string, []note) {
	var notes []note
	step := func(typ, why string, do func(string) string) {
		if !e.wants(typ) {
			return
		}
		if next := do(s); next != s && next != "" {
			s = next
			if why != "" {
				notes = append(notes, note{typ, why})
			}
		}
	}
	step("formatting", "Takes out marks that nobody sees and that part words for software.", func(s string) string {
		if !latin(s) {
			return s
		}
		return unseen.Replace(s)
	})
	step("formatting", "Spaces and marks are set alike.", func(s string) string { return tidy(s, e.prose) })
	if !e.english || !e.prose(s) {
		return s, notes
	}
	step("grammar", "", func(s string) string {
		out, fixed := respell(s, e.names)
		if len(fixed) > 0 {
			notes = append(notes, note{"grammar", "Corrects the spelling of " + quoted(fixed) + "."})
		}
		return out
	})
	step("formatting", "", func(s string) string {
		out, fixed := recase(s)
		if len(fixed) > 0 {
			notes = append(notes, note{"formatting", "Writes " + strings.Join(uniq(fixed), ", ") + " as the makers do."})
		}
		return out
	})
	each := func(do func(string) string) func(string) string {
		return func(s string) string {
			parts := Sentences(s)
			for i := range parts {
				parts[i] = do(parts[i])
			}
			return strings.Join(parts, " ")
		}
	}
	tense := "the past tense, as the role is over"
	if x.current || !x.role {
		tense = "the past tense, as the bullets beside it do"
	}
	if x.tense == english.Base {
		tense = "the present tense, as the role goes on"
	}
	whole := s
	step("bullet_point", "", each(func(s string) string {
		next := s
		if depends.MatchString(whole) {
			return s
		}
		for range 2 { // "responsible for assisting in …"
			next, _ = openStrong(next, x.tense)
		}
		if next != s {
			notes = append(notes, note{"bullet_point", openingReason(next)})
		}
		return next
	}))
	step("bullet_point", "Says each duty as a deed.", each(func(s string) string { return goOn(s, x.tense) }))
	step("grammar", "", each(func(s string) string {
		next := impersonal(s, x.tense)
		switch {
		case strings.HasPrefix(next, "Jointly ") && !strings.HasPrefix(s, "Jointly "):
			notes = append(notes, note{"grammar", "Says \"jointly\" for \"we\": it stays the work of several. Where you did it by yourself, leave the word out."})
		case next != s:
			notes = append(notes, note{"grammar", "Drops the first person: a resume's sentences begin with the verb."})
		}
		return next
	}))
	step("bullet_point", "Tells it as a deed.", each(func(s string) string {
		if x.role {
			s = formerly(s)
		}
		return active(s, x.tense)
	}))
	step("bullet_point", "Says the same in fewer words.", each(shorten))
	step("grammar", "Puts the verbs into "+tense+".", func(s string) string {
		parts := Sentences(s)
		for i := range parts {
			var ok bool
			if parts[i], ok = retense(parts[i], x); !ok && len(parts) > 1 {
				return s // one sentence in each tense would be worse
			}
		}
		return strings.Join(parts, " ")
	})
	step("grammar", "Puts the article right.", articles)
	step("grammar", "Puts counts and amounts right.", recount)
	step("achievement", "Puts the result first, where readers look.", func(s string) string {
		if len(Sentences(s)) > 1 {
			return s
		}
		out, _ := resultFirst(unspliced(s))
		return out
	})
	step("formatting", "Begins with a capital.", capital)
	return s, notes
}

// depends finds a sentence that goes on with the opening of the one before: "Responsible for reports. Also for answering phones."
var depends = regexp.MustCompile(`[.!?;]\s+(?:And|Also|And also|As well as) (?:for|to|of|that) `)

// openingReason says why a sentence opens otherwise now: with the deed itself, or with the verb for a part in it.
func openingReason(s string) string {
	switch v, _, _ := verbOf(firstWord(s)); v.Base {
	case "contribute":
		return "Tells the part that you had in it with one verb."
	case "help":
		return "Says in one verb that you helped."
	}
	return "Opens with the verb that says what was done."
}

// pointers are verbs by which a line speaks to its reader: "See github.com/…".
var pointers = set("see view visit contact note click ask read")

// retense puts the opening verb, and those beside it, into the tense of the role. It is not ok when the sentence stays in another.
func retense(s string, x entry) (string, bool) {
	_, form, ok := opening(s)
	if !ok {
		return s, false
	}
	if pointers[firstWord(s)] {
		return s, true
	}
	if form == english.Past && x.dated && !x.current { // in a role that goes on, "created and maintain" is right
		s = samePast(s)
	}
	if form == english.Gerund && (sinceThen.MatchString(s) || x.tense == english.Base && (cameOf.MatchString(s) || passes(s))) {
		return s, false // what goes on does not agree with what came of it, nor with its end, and no plain tense with its beginning
	}
	if form == x.tense || !x.role || !x.dated && form != english.Gerund {
		return s, true
	}
	if x.tense == english.Base && (form == english.Past || form == english.Third && !x.plain) {
		return s, true // what came of a role that goes on may be told in the past; and one who writes "manages" throughout is consistent
	}
	adverb := ""
	if first := firstWord(s); strings.HasSuffix(first, "ly") && len(first) > 4 {
		if adverb = s[:len(first)+1]; x.tense == english.Past && (first == "currently" || first == "presently") {
			return s, false
		}
	}
	row := s[len(adverb):]
	if form == english.Gerund {
		row = closedDoings(row)
	}
	out, ok := conjugate(row, form, x.tense)
	if !ok {
		return s, false
	}
	return capital(adverb + out), true
}

// faithful is the last look at a text: its numbers are those of the original, and nothing came apart.
func faithful(original, improved string) bool {
	return digits(original) == digits(improved) && strings.Count(improved, "(") == strings.Count(original, "(") &&
		strings.Count(improved, ")") == strings.Count(original, ")") && strings.TrimSpace(improved) != "" && !strings.Contains(improved, "  ")
}

// coded are words with a digit within: "k8s", "B2B".
var coded = regexp.MustCompile(`\p{L}+\d+\p{L}+`)

// digits are the numbers of a text, sorted, without what parts their thousands.
func digits(s string) string {
	var all []string
	for f := range strings.FieldsFuncSeq(coded.ReplaceAllString(strings.ReplaceAll(s, ",", ""), ""), func(r rune) bool { return !unicode.IsDigit(r) && r != '.' }) {
		if f = strings.Trim(f, "."); f != "" {
			all = append(all, f)
		}
	}
	slices.Sort(all)
	return strings.Join(all, " ")
}

func quoted(list []string) string {
	list = uniq(list)
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = fmt.Sprintf("%q", s)
	}
	return strings.Join(out, ", ")
}

func uniq(list []string) []string {
	var out []string
	for _, s := range list {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
