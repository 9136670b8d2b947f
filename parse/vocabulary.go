package parse

import (
	_ "embed"
	"regexp"
	"strings"
	"unicode"
)

//go:embed data/roles.txt
var rolesData string

//go:embed data/organisations.txt
var organisationsData string

//go:embed data/places.txt
var placesData string

var (
	roleWords         = wordSet(rolesData)
	organisationWords = wordSet(organisationsData)
	placeNames        = lineSet(placesData)
	cities            = lineSet(placesData[strings.Index(placesData, "# Cities"):])

	cityState  = regexp.MustCompile(`^\p{Lu}[\p{L}.'’ -]{1,30},\s*[A-Z]{2}(?:\s+\d{5}(?:-\d{4})?)?$`)
	hanPlace   = regexp.MustCompile(`^(?:中国|日本)?\p{Han}{1,6}[省都道府県市]\s?(?:\p{Han}{1,8}[市区町村郡县]\s?[\p{Han}\d０-９丁目番地号\-−－]*)?$`)
	blankPlace = regexp.MustCompile(`(?i)^(?:your )?(?:city|town|location|ciudad|ville|stadt|cidade|città|城市|地点|勤務地)(?:,\s*(?:state|country|st|province|region|pays|país|land|zip|state,? zip(?: code)?|国家))?$`)
	postCode   = regexp.MustCompile(`\b\d{4,6}\b`)
)

func wordSet(data string) map[string]bool {
	set := map[string]bool{}
	for l := range strings.Lines(data) {
		if strings.HasPrefix(l, "#") {
			continue
		}
		for w := range strings.FieldsSeq(l) {
			set[w] = true
		}
	}
	return set
}

// wordLines is a set of wordings between bars.
func wordLines(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.SplitSeq(list, "|") {
		set[strings.TrimSpace(w)] = true
	}
	return set
}

func lineSet(data string) map[string]bool {
	set := map[string]bool{}
	for l := range strings.Lines(data) {
		if l = strings.TrimSpace(l); l != "" && !strings.HasPrefix(l, "#") {
			set[l] = true
		}
	}
	return set
}

// hits counts the words of a text that are in the set; in Chinese and Japanese, whether one is contained.
func hits(s string, set map[string]bool) int {
	n := 0
	lower := strings.ToLower(s)
	for _, w := range strings.FieldsFunc(lower, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",/()&|·", r) }) {
		if set[w] || set[strings.Trim(w, ".:;'’")] {
			n++
		}
	}
	if wide(s) {
		for w := range set {
			if wide(w) && strings.Contains(s, w) {
				return n + 1
			}
		}
	}
	return n
}

// roleScore is positive for what reads like a title, companyScore for an organisation's name.
func roleScore(s string) float64 {
	score := float64(min(2, hits(s, roleWords)))
	first, _, _ := strings.Cut(strings.ToLower(s), " ")
	switch strings.Trim(first, ".") {
	case "senior", "junior", "sr", "jr", "head", "chief", "vice", "assistant", "graduate", "staff":
		score += 0.5
	}
	if score == 0 && germanTitle.MatchString(s) {
		score = 1
	}
	return score
}

// germanTitle knows German and Dutch titles, which are one word with others, by their end: "Qualitätsingenieurin", "Projectleider".
var germanTitle = regexp.MustCompile(`(?i)\pL{3}(?:ingenieur|entwickler|leiter|berater|assistent|manager|techniker|mechaniker|pfleger|verkäufer|sachbearbeiter|referent|forscher|meister|fahrer|lehrer|trainer|betreuer|arzt|designer|redakteur|planer|prüfer|administrator|kaufmann|kauffrau|kraft|medewerker|adviseur|leider|beheerder|ontwikkelaar|verpleegkundige)(?:in|e|\*in|:in|/in)?\b`)

// companyScore is positive for what reads like an organisation's name. A title may hold such words too, "Software Engineer": its first or
// last word tells.
func companyScore(s string) float64 {
	score := float64(min(2, hits(s, organisationWords)))
	if fields := strings.Fields(strings.ToLower(s)); score > 0 && len(fields) > 1 && !legalForm.MatchString(s) {
		if first, last := strings.Trim(fields[0], ".,()"), strings.Trim(fields[len(fields)-1], ".,()"); roleWords[last] || roleWords[first] && len(fields) > 2 && (fields[1] == "of" || fields[1] == "-") {
			return 0
		}
	}
	return score
}

// legalForm ends the names of companies and of nothing else.
var legalForm = regexp.MustCompile(`(?i)\b(?:inc|llc|ltd|limited|corp|corporation|company|gmbh|ag|kg|plc|pty|pvt|s\.a|s\.l|s\.r\.l|s\.p\.a|b\.v|n\.v|sarl|sas|srl|spa|bv|oy|ab|llp)\b\.?\)?$`)

// isPlace says whether a text names a place and nothing else: "Austin, TX", "Berlin, Germany", "Remote".
func isPlace(s string) bool {
	s = strings.Trim(strings.TrimSpace(s), "().")
	if s == "" || words(s) > 7 || len(s) > 60 {
		return false
	}
	lower := strings.ToLower(s)
	if placeNames[lower] || cityState.MatchString(s) || hanPlace.MatchString(s) || blankPlace.MatchString(s) {
		return true
	}
	first, last := s, s
	if i := strings.LastIndex(s, ","); i >= 0 {
		first, last = s[:i], strings.TrimSpace(s[i+1:])
		last = strings.TrimSpace(postCode.ReplaceAllString(last, ""))
		if placeNames[strings.ToLower(last)] && hits(first, organisationWords) == 0 && hits(first, roleWords) == 0 && words(first) <= 4 {
			if i := strings.LastIndex(first, ","); i >= 0 { // of three parts the middle one must be known too
				return placeNames[strings.ToLower(strings.TrimSpace(first[i+1:]))]
			}
			return !cities[strings.ToLower(last)] || placeNames[strings.ToLower(first)]
		}
	}
	if before, inside, ok := strings.Cut(lower, "("); ok { // "Remote (Berlin)"
		return placeNames[strings.TrimSpace(before)] || placeNames[strings.Trim(inside, ") ")] && words(before) == 1
	}
	for _, w := range []string{"remote", "hybrid", "on-site", "onsite", "télétravail"} {
		if strings.HasPrefix(lower, w) && words(s) <= 3 {
			return true
		}
	}
	return false
}
