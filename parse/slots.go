package parse

import (
	"regexp"
	"strings"
)

// slot is a part of an entry's head that may be its role, its organisation or its place. Slots at the same spot of each entry hold the
// same thing, so that one entry's doubt is settled by the others.
type slot struct {
	text         string
	line         line
	spot         [2]int // line of the head, part of the line
	role, org    float64
	bold, italic bool
}

var slotBars = regexp.MustCompile(`\s+(?:[|•·∣⋄/]|//|::)\s+|\s*\|\s*|\t|\s+[–—―-]\s+|\s*[–—]\s*|[·・]\s+|\s*｜\s*`)

var slotAt = regexp.MustCompile(`(?i)\s+(?:at|@|chez|bei|en|bij|presso)\s+`)

// slotsOf parts the head's lines at wide gaps, bars and changes of style, then at commas before places; and where that leaves nothing to
// tell a role from its employer, at commas between parts of different kinds.
func slotsOf(head []line) []slot {
	out := slotsBy(head, func(s string) []string { rest, place := cutPlace(s); return append(rest, place...) })
	meaningful := 0
	for _, s := range out {
		if !isPlace(s.text) {
			meaningful++
		}
	}
	if meaningful >= 2 && !besideDate(out) {
		return out
	}
	return slotsBy(head, splitCommas)
}

// besideDate says whether an entry is a line with a comma and, beside its dates, a few words that are neither role nor employer: then those
// are its place, and the comma parts the other two.
func besideDate(slots []slot) bool {
	if len(slots) != 2 || slots[0].line.dated || !slots[1].line.dated {
		return false
	}
	s := slots[1]
	return words(s.text) <= 3 && s.role == 0 && s.org == 0 && slots[0].role > 0 && strings.Contains(slots[0].text, ", ")
}

func slotsBy(head []line, commas func(string) []string) []slot {
	var out []slot
	for i, l := range head {
		n := 0
		for _, p := range l.pieces {
			for _, stretch := range splitStyles(p) {
				for _, bar := range slotBars.Split(stretch.text, -1) {
					for _, text := range splitAt(bar) {
						for _, part := range commas(text) {
							if part = strings.Trim(fieldLabel.ReplaceAllString(part, ""), " ,;:()•●▪■"); part == "" || saysNothing(part) {
								continue
							}
							if strings.Count(part, "(") != strings.Count(part, ")") && strings.Contains(text, part+")") {
								part += ")"
							}
							out = append(out, slot{text: part, line: l, spot: [2]int{i, n}, role: roleScore(part), org: companyScore(part), bold: stretch.bold, italic: stretch.italic})
							n++
						}
					}
				}
			}
		}
	}
	return out
}

// span of time that some programs reckon, and captions of what stands beneath: neither is a role nor an employer.
var (
	reckoned = regexp.MustCompile(`(?i)^\(?(?:\d{1,2}\+?\s*(?:years?|yrs?|y|months?|mos?|m|ans?|mois|années?|jahre?n?|monate?n?|años?|mes(?:es)?|anos?|anni?|mesi?|jaar|maanden?|年|个月|年間|ヶ月|か月)\.?[\s,&]*(?:and|et|und|y|e|en)?\s*){1,2}\)?$`)
	captions = wordLines(`highlights|key highlights|responsibilities|key responsibilities|main responsibilities|achievements|key achievements|accomplishments|key accomplishments|
detailed achievements|duties|main duties|tasks|results|responsibilities & achievements|responsibilities and achievements|missions|missions principales|réalisations|aufgaben|erfolge|logros|funciones|
tecnologías|technologies used|工作内容|工作职责|主要职责|業務内容|担当業務|職務内容`)
)

// fieldLabel stands before what it names in forms: "Role: Engineer", "Company: Acme".
var fieldLabel = regexp.MustCompile(`(?i)^(?:role|position|title|job title|designation|company|employer|organi[sz]ation|client|location|place|poste|fonction|entreprise|employeur|lieu|funktion|tätigkeit|arbeitgeber|firma|ort|puesto|cargo|empresa|lugar|posizione|azienda|functie|werkgever|职位|公司)\s*[:：]\s*`)

func saysNothing(s string) bool {
	return reckoned.MatchString(s) || captions[strings.ToLower(strings.TrimRight(s, " :："))]
}

// splitStyles parts a piece where its style changes between words, as in "Acme Corp, Engineer" with one of them bold.
func splitStyles(p piece) []styled {
	whole := []styled{{p.text, p.bold, p.italic}}
	if len(p.styles) < 2 || len(p.styles) > 4 {
		return whole
	}
	var out []styled
	rest := p.text
	for i, s := range p.styles[1:] {
		opening := strings.TrimLeft(s.text, " ,;:|–—-·•")
		at := strings.Index(rest, opening)
		if len(opening) < 3 || at < 3 || !strings.ContainsAny(rest[at-1:at], " ,|/(") {
			return whole
		}
		out = append(out, styled{rest[:at], p.styles[i].bold, p.styles[i].italic})
		rest = rest[at:]
	}
	last := p.styles[len(p.styles)-1]
	return append(out, styled{rest, last.bold, last.italic})
}

var placeBehind = regexp.MustCompile(`^(.{3,}\S)\s+\(([^()]+)\)$`) // "Mercy Hospital (Austin)"

// cutPlace cuts a place off a text's end: "Mercy Hospital, Austin, TX".
func cutPlace(s string) (rest, place []string) {
	parts := strings.Split(s, ", ")
	if isPlace(s) {
		return nil, []string{s}
	}
	if m := placeBehind.FindStringSubmatch(s); m != nil && isPlace(m[2]) {
		return []string{m[1]}, []string{m[2]}
	}
	for n := min(3, len(parts)-1); n >= 1; n-- {
		if tail := strings.Join(parts[len(parts)-n:], ", "); isPlace(tail) {
			return []string{strings.Join(parts[:len(parts)-n], ", ")}, []string{tail}
		}
	}
	return []string{s}, nil
}

func splitAt(s string) []string {
	parts := slotAt.Split(s, 2)
	if len(parts) == 2 && roleScore(parts[0]) > 0 {
		return parts
	}
	return []string{s}
}

// splitCommas cuts a place off the end, then parts title from employer: "Nurse, Mercy Hospital, Austin, TX".
func splitCommas(s string) []string {
	parts := strings.Split(s, ", ")
	if len(parts) == 1 {
		return parts
	}
	if isPlace(s) {
		return []string{s}
	}
	rest, tail := cutPlace(s)
	parts = strings.Split(rest[0], ", ")
	for i := 1; i < len(parts); i++ {
		left, right := strings.Join(parts[:i], ", "), strings.Join(parts[i:], ", ")
		if (roleScore(left) > 0) != (roleScore(right) > 0) && !strings.HasPrefix(strings.ToLower(parts[i]), "inc") && !strings.HasPrefix(strings.ToLower(parts[i]), "ltd") && !strings.HasPrefix(strings.ToLower(parts[i]), "llc") {
			if roleScore(left) == 0 && companyScore(right) > 0 {
				continue
			}
			return append([]string{left, right}, tail...)
		}
	}
	return append([]string{strings.Join(parts, ", ")}, tail...)
}
