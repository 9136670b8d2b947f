package score

import (
	"regexp"
	"slices"
	"strings"
)

// What a description asks of the person rather than of the work.
var (
	// placeAsked finds where somebody is to live: "based in Germany", "must live in Berlin or Hamburg".
	placeAsked = regexp.MustCompile(`\b(?i:based|located|living|resident|residing|live|lives|reside|residence|residency)\s+(?:in|within|near)\s+(?:or (?:near|around) )?(?:the )?(\p{Lu}[\p{L}.'’-]*(?:(?:, | or |/|, or | of | and )?(?: ?the )? ?\p{Lu}[\p{L}.'’-]*)*)`)
	ofTheFirm  = regexp.MustCompile(`(?i)\b(?:we|we're|we’re|us|our|company|firm|headquartered|clients?|customers?|team|teams|office|offices)\b`)
	// permit finds what the law asks of who works somewhere, up to the end of the clause: no resume needs to show it, and its country is no skill.
	permit  = regexp.MustCompile(`(?i)[^,;.]*\b(?:work(?:ing)? (?:permits?|visas?|authori[sz]ation|rights)|residen(?:ce|cy) permits?|right to work|(?:authori[sz]ed|eligible|allowed|permitted|entitled) to work|(?:valid|work) visa|visa (?:sponsorship|status|required)|citizenship|green card|nationality|citizen of|(?-i:\p{Lu}[\p{L}.]*) citizens?)\b[^,;]*`)
	driving = regexp.MustCompile(`(?i)\bdriv(?:ing|er(?:['’]?s)?)\s+licen[cs]es?\b|\bführerschein\b`)
	regions = setOf([]string{"eu", "europe", "european union", "emea", "apac", "latam", "asia", "africa", "north america", "south america", "latin america", "middle east"})
	states  = setOf(strings.Fields("al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc"))
)

// conditionHeads begin the words that a sentence must have before these patterns are worth trying on it.
var conditionHeads = strings.Fields("permit visa right authori licens licenc eligible allowed entitled citizen green nationality based locat liv resid führersch")

// drivingWords are the spellings of a driving licence.
var drivingWords = strings.Split(" driving licence | driving license | driver's licence | driver's license | drivers licence | drivers license | driver licence | driver license | führerschein ", "|")

// countryNames are other names of countries that descriptions and addresses write in several ways.
var countryNames = [][]string{
	{"us", "usa", "u.s", "u.s.a", "united states", "united states of america", "america"},
	{"uk", "u.k", "united kingdom", "great britain", "england", "scotland", "wales", "northern ireland"},
	{"germany", "deutschland"}, {"spain", "españa"}, {"austria", "österreich"}, {"switzerland", "schweiz", "suisse"}, {"netherlands", "the netherlands", "nederland"},
	{"mexico", "méxico"}, {"brazil", "brasil"}, {"italy", "italia"}, {"philippines", "the philippines"}, {"uae", "united arab emirates"},
}

// conditions are what a sentence asks of the person; the tokens that tell of it are covered.
func conditions(sentence string, tokens []token, covered []bool) []want {
	if !among(tokens, nil, conditionHeads) {
		return nil
	}
	var out []want
	cover := func(span []int) {
		for i, t := range tokens {
			if t.from >= span[0] && t.to <= span[1] {
				covered[i] = true
			}
		}
	}
	if span := permit.FindStringIndex(sentence); span != nil {
		cover(span)
	}
	if span := driving.FindStringIndex(sentence); span != nil {
		cover(span)
		out = append(out, want{term: lower(sentence[span[0]:span[1]]), keyword: -1, words: drivingWords})
	}
	if m := placeAsked.FindStringSubmatchIndex(sentence); m != nil {
		cover(m[:2])
		if places := placesIn(sentence[m[2]:m[3]]); len(places) > 0 && !ofTheFirm.MatchString(sentence[:m[0]]) {
			out = append(out, want{term: "based in " + strings.Trim(sentence[m[2]:m[3]], " .,"), keyword: -1, places: places})
		}
	}
	return out
}

var alternative = regexp.MustCompile(`,? or |/`)

// placesIn are the names, in small letters, of which an address is to have one; none where a whole region will do.
func placesIn(s string) []string {
	var out []string
	if alternative.MatchString(s) {
		s = alternative.ReplaceAllString(s, ", ")
	} else {
		s, _, _ = strings.Cut(s, ",") // "Berlin, Germany" is one place
	}
	for name := range strings.SplitSeq(s, ", ") {
		name = strings.TrimPrefix(strings.Trim(lower(name), " ."), "the ")
		if regions[name] {
			return nil
		}
		out = append(out, name)
		for _, names := range countryNames {
			if slices.Contains(names, name) {
				out = append(out, names...)
			}
		}
	}
	return out
}

// lives quotes the address where it is in one of the places. An address of one part, a town without its country, may be: known is false.
func (f *facts) lives(places []string) (at []Evidence, known bool) {
	at = []Evidence{}
	here := joined(tokenize(f.r.Location))
	_, last, parts := strings.Cut(strings.TrimSpace(f.r.Location), ",")
	american := slices.Contains(places, "usa") && states[strings.ToLower(strings.Trim(last, " .0123456789"))]
	if american || slices.ContainsFunc(places, func(p string) bool { return strings.Contains(here, " "+p+" ") }) {
		return append(at, f.at(f.r.Location, "location")), true
	}
	return at, parts || strings.TrimSpace(f.r.Location) == ""
}
