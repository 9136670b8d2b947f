package parse

import (
	"math"
	"regexp"
	"strings"
	"unicode"

	"redraft/resume"
)

// groupCaption is what stands before a list of skills: "Languages: Go, Python".
var groupCaption = regexp.MustCompile(`^([\p{L}][^:：,;.]{1,45})\s*[:：]\s*(.*)$`)

// maxSkillWords is how long a skill may be; what is longer is a sentence, kept whole.
const maxSkillWords = 7

// readSkills reads a section of skills: lists with and without captions, one a line, in columns, in sentences.
func (b *builder) readSkills(lines []line) {
	lines = b.joinLists(lines)
	group := -1
	for _, l := range lines {
		if only := strings.TrimRight(l.text, ":： "); only != l.text && len(l.pieces) == 1 || captionOnly(l, lines) {
			b.out.SkillGroups = append(b.out.SkillGroups, resume.SkillGroup{Name: only, Skills: []string{}})
			group = len(b.out.SkillGroups) - 1
			continue
		}
		l = cutCaption(l)
		if name, list, ok := captioned(l); ok && spokenAt(name, list) {
			rest := l
			rest.text, rest.pieces = list, []piece{{text: list, box: l.box}}
			b.readLanguages([]line{rest})
			continue
		}
		if name, ok := pieceCaption(l); ok {
			b.out.SkillGroups = append(b.out.SkillGroups, resume.SkillGroup{Name: name, Skills: []string{}})
			parts := make([]string, 0, len(l.pieces))
			for _, p := range l.pieces[1:] {
				parts = append(parts, listText(p))
			}
			b.addSkills(strings.Join(parts, ", "), l, len(b.out.SkillGroups)-1)
			continue
		}
		if m := groupCaption.FindStringSubmatch(l.text); m != nil && words(m[1]) <= 5 && !strings.Contains(m[1], "(") {
			b.out.SkillGroups = append(b.out.SkillGroups, resume.SkillGroup{Name: strings.TrimSpace(m[1]), Skills: []string{}})
			b.addSkills(m[2], l, len(b.out.SkillGroups)-1)
			group = -1
			continue
		}
		for i := range l.pieces {
			b.addSkills(listText(l.pieces[i]), l, group)
		}
	}
}

// listText is a piece's text, parted where its items only stand apart.
func listText(p piece) string {
	if len(p.chips) > 1 && !strings.ContainsAny(p.text, ",;|•·、，") {
		return strings.Join(p.chips, "\t")
	}
	return p.text
}

// captioned parts a line's caption from its list.
func captioned(l line) (name, list string, ok bool) {
	if name, ok := pieceCaption(l); ok {
		return name, joinPieces(l.pieces[1:]), true
	}
	if m := groupCaption.FindStringSubmatch(l.text); m != nil {
		return strings.TrimSpace(m[1]), m[2], true
	}
	return "", "", false
}

// spokenAt says whether what follows "Languages" is spoken by people: each item names how well, or English is among them.
func spokenAt(name, list string) bool {
	if section, ok := headingOf(headingKey(name)); !ok || section != resume.Languages {
		return false
	}
	known := 0
	items := splitSkills(list)
	for _, item := range items {
		first, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(item)), " ")
		if fluency.MatchString(item) || tongues[strings.Trim(first, "():,")] {
			known++
		}
	}
	return known*2 > len(items)
}

// tongues are the commonest languages that resumes name, as the languages of the headings have them.
var tongues = wordLines(`english|spanish|french|german|portuguese|italian|dutch|chinese|mandarin|cantonese|japanese|korean|arabic|hindi|russian|polish|turkish|swedish|norwegian|danish|finnish|greek|hebrew|urdu|tamil|bengali|tagalog|vietnamese|ukrainian|czech|romanian|hungarian|anglais|français|espagnol|allemand|italien|portugais|arabe|englisch|deutsch|französisch|spanisch|italienisch|russisch|inglés|español|francés|alemán|inglês|português|espanhol|francês|inglese|italiano|francese|spagnolo|tedesco|engels|nederlands|frans|duits`)

// cutCaption makes a piece of its own of a caption that stands right before its list in bold: "Tools Slack, Asana".
func cutCaption(l line) line {
	p := l.pieces[0]
	if len(p.styles) != 2 || !p.styles[0].bold || p.styles[1].bold || strings.ContainsAny(p.styles[0].text, ",;:•|") || words(p.styles[0].text) > 4 || words(p.styles[1].text) == 0 {
		return l
	}
	caption, list := p, p
	caption.text, caption.bold, caption.styles, caption.chips = strings.TrimSpace(p.styles[0].text), true, nil, nil
	list.text, list.bold, list.styles, list.chips = strings.TrimSpace(p.styles[1].text), false, nil, nil
	if len(p.chips) > 2 && p.chips[0] == caption.text {
		list.chips = p.chips[1:]
	}
	l.pieces = append([]piece{caption, list}, l.pieces[1:]...)
	return l
}

// pieceCaption finds a caption set apart from its list by a wide gap: "Tools      Slack, Asana".
func pieceCaption(l line) (string, bool) {
	if len(l.pieces) < 2 {
		return "", false
	}
	first := l.pieces[0].text
	if l.pieces[0].bold && !l.pieces[1].bold && words(first) <= 4 && !strings.ContainsAny(first, ",;•|") {
		return strings.TrimRight(first, ": "), true
	}
	if strings.HasSuffix(first, ":") {
		return strings.TrimRight(first, ": "), true
	}
	lists := strings.Contains(joinPieces(l.pieces[1:]), ",")
	return first, lists && !strings.Contains(first, ",") && words(first) <= 4 && (l.pieces[0].bold && !l.pieces[1].bold || len(l.pieces) == 2)
}

// captionOnly says whether a line is a group's caption by its look: bold above plain lists.
func captionOnly(l line, lines []line) bool {
	if l.bold && l.bullet() && len(l.pieces) == 1 && words(l.text) <= 5 && !strings.ContainsAny(l.text, ",;•|") {
		for i, k := range lines {
			if k.text == l.text && k.box == l.box && i+1 < len(lines) {
				return lines[i+1].bullet() && !lines[i+1].bold && lines[i+1].indent > l.indent+8
			}
		}
	}
	if !l.bold || l.bullet() || strings.ContainsAny(l.text, ",;•|") || words(l.text) > 5 || len(l.pieces) > 1 {
		return false
	}
	for i, k := range lines {
		if k.text == l.text && k.box == l.box && i+1 < len(lines) {
			return !lines[i+1].bold
		}
	}
	return false
}

// joinLists puts lists that go on on the next line together.
func (b *builder) joinLists(lines []line) []line {
	var out []line
	for i, l := range lines {
		if i > 0 && !l.bullet() && len(out) > 0 {
			above := &out[len(out)-1]
			last := above.text
			captioned := groupCaption.MatchString(l.text) || l.pieces[0].bold && !above.pieces[len(above.pieces)-1].bold
			open := strings.HasSuffix(last, ",") || strings.HasSuffix(last, "&") || strings.HasSuffix(last, "/") || strings.HasSuffix(last, " and") || strings.HasSuffix(last, "-") || strings.Count(last, "(") > strings.Count(last, ")")
			full := above.box[2] > above.box[0] && above.box[2] > l.box[0]+0.72*l.width && strings.ContainsAny(last, ",;，、") && words(last) > 4
			if !captioned && l.block == above.block && len(l.pieces) == 1 && (open || wrappedSkill(l, lines[i-1]) || full && strings.ContainsAny(l.text, ",;，、.") || full && words(l.text) <= 3 && len(above.pieces) == 1 && above.bullet() || startsLower(l.text) && hangs(l, *above)) {
				above.text = b.join(last, l.text)
				above.pieces = append([]piece{}, above.pieces...)
				above.pieces[len(above.pieces)-1].text = b.join(above.pieces[len(above.pieces)-1].text, l.text)
				above.box = union(above.box, l.box)
				continue
			}
		}
		out = append(out, l)
	}
	return out
}

// wrappedSkill says whether a narrow column broke a skill: the line stands beneath the text of a marked one, or a list with commas had no room
// for its first word.
func wrappedSkill(l, above line) bool {
	if above.box[2] == 0 || l.side == fullWidth || l.gap > 2 || l.size != above.size || len(above.pieces) > 1 {
		return false
	}
	if above.bullet() {
		return math.Abs(l.indent-above.indent) < 4
	}
	list := strings.Contains(above.text, ",") && (startsLower(l.text) || strings.Contains(l.text, ","))
	return (list || joiningWord.MatchString(l.text)) && math.Abs(l.box[0]-above.box[0]) < 3 && !fits(above, l)
}

var joiningWord = regexp.MustCompile(`^(?:and|or|of|for|with|und|oder|et|ou|y|e|o|en|of)\s`)

// hangs says whether a line begins where the list above it does, beside or beneath that list's caption, and the list fills its line.
func hangs(l, above line) bool {
	last := above.pieces[len(above.pieces)-1]
	return (len(above.pieces) == 2 || groupCaption.MatchString(above.text)) && math.Abs(l.box[0]-last.box[0]) < 4 && last.box[2] > l.right-0.28*(l.right-last.box[0]) && strings.ContainsAny(last.text, ",;，、")
}

func (b *builder) addSkills(list string, l line, group int) {
	for _, item := range splitSkills(list) {
		if item = cleanSkill(item); item == "" {
			continue
		}
		if words(item) > maxSkillWords-2 { // a sentence about a skill is none
			b.keepLine("Skills", item, l)
			continue
		}
		if group >= 0 {
			g := &b.out.SkillGroups[group]
			g.Skills = append(g.Skills, item)
		}
		if key := strings.ToLower(item); !b.skillSeen[key] {
			b.skillSeen[key] = true
			b.place(index("skills", len(b.out.Skills)), listed(item), l)
			b.out.Skills = append(b.out.Skills, item)
		}
	}
}

// listed is how sure an item of a list is to be a skill as a person would name it: the longer, the less.
func listed(item string) float64 {
	switch n := words(item); {
	case n <= 3:
		return 0.92
	case n <= 5:
		return 0.45
	}
	return 0.4
}

var (
	skillLevel = regexp.MustCompile(`(?i)\s*[-–—:]?\s*\(?\b(?:\d{1,3}\s?%|\d{1,2}\s*/\s*\d{1,2})\)?$`)
	itemNumber = regexp.MustCompile(`^\d{1,2}[.)]\s+`)
	lastAnd    = regexp.MustCompile(`(?i)^(?:and|und|et|y|e|en|&)\s+`)
)

// levels are what stands beside a skill, not one.
var levels = wordLines(`expert|advanced|intermediate|beginner|proficient|basic|novice|competent|experienced|professional level|fortgeschritten|grundkenntnisse|experte|sehr gut|avancé|intermédiaire|débutant|confirmé|avanzado|intermedio|básico|avançado|intermediário|avanzato|intermedio|base|gevorderd|gemiddeld|basis|精通|熟练|熟悉|了解|上級|中級|初級`)

func cleanSkill(s string) string {
	s = strings.TrimRight(strings.Trim(itemNumber.ReplaceAllString(strings.TrimSpace(s), ""), " ,;·•|–-"), ".")
	s = lastAnd.ReplaceAllString(skillLevel.ReplaceAllString(s, ""), "")
	if strings.Count(s, "(") > strings.Count(s, ")") {
		s += ")"
	}
	letters := false
	for _, r := range s {
		letters = letters || unicode.IsLetter(r) || r == '#'
	}
	if !letters || strings.Trim(s, ".•●○") == "" || levels[strings.ToLower(s)] {
		return ""
	}
	return s
}

// splitSkills parts a list at its commas and the like, outside parentheses. A sentence stays whole.
func splitSkills(s string) []string {
	if ends(s) && words(s) > maxSkillWords && strings.Count(s, ",") < 2 {
		return []string{s}
	}
	var out []string
	depth, start := 0, 0
	r := []rune(s)
	for i, c := range r {
		switch {
		case c == '(' || c == '（' || c == '[':
			depth++
		case c == ')' || c == '）' || c == ']':
			depth = max(0, depth-1)
		case depth > 0:
		case strings.ContainsRune(",;|•·●■◦∙⋅∣、，；\t", c), (c == '–' || c == '-') && i > 0 && i+1 < len(r) && r[i-1] == ' ' && r[i+1] == ' ':
			if c == ',' && i > 0 && i+1 < len(r) && unicode.IsDigit(r[i-1]) && unicode.IsDigit(r[i+1]) {
				continue
			}
			out = append(out, string(r[start:i]))
			start = i + 1
		}
	}
	return append(out, string(r[start:]))
}
