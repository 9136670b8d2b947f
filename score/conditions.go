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
	// regions and time zones are no places to live; compass takes "Western" off a region.
	regions = setOf(strings.Split("eu|eea|europe|european union|emea|mena|apac|anz|latam|dach|nordics|benelux|asia|asia pacific|africa|america|americas|north america|south america|latin america|central america|middle east|gulf|balkans|scandinavia|caribbean", "|"))
	zones   = setOf(strings.Fields("utc gmt bst wet cet cest eet eest msk ist sgt jst aest aedt acst awst nzst est edt et cst cdt ct mst mdt mt pst pdt pt akst hst"))
	compass = regexp.MustCompile(`^(?:(?:western|eastern|northern|southern|central|west|east|north|south|southeast|mainland|continental|greater|wider|sub-saharan|the|-|&|and) ?)+`)
	zoneEnd = regexp.MustCompile(`(?i)^[\s-]*(?:standard |daylight )?(?:time[\s-]?zones?|time|(?:business |working |office )?hours)\b`)
	// ofSomebody are words before "based in" that make it somebody's home, beside names of professions: a design system is based in Figma.
	ofSomebody = setOf(strings.Fields("be being been is are am must should can may you candidate candidates applicant applicants who someone somebody anyone everyone people person persons professional professionals talent individual individuals " +
		"physically currently already preferably ideally remotely remote fully permanently presently legally now also only still or and either not to a resident residents contractor contractors freelancer freelancers colleague colleagues expert experts staff"))
)

// conditionHeads begin the words that a sentence must have before these patterns are worth trying on it.
var conditionHeads = strings.Fields("permit visa right authori licens licenc eligible allowed entitled citizen green nationality based locat liv resid führersch")

// drivingWords are the spellings of a driving licence.
var drivingWords = strings.Split(" driving licence | driving license | driver's licence | driver's license | drivers licence | drivers license | driver licence | driver license | führerschein ", "|")

// conditions are what a sentence asks of the person; the tokens that tell of it are covered. It also says where, in bytes, a place to live is named.
func conditions(sentence string, tokens []token, covered []bool) (out []want, place [2]int) {
	if !among(tokens, nil, conditionHeads) {
		return nil, place
	}
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
		places := placesIn(sentence[m[2]:m[3]])
		if zone := zoneEnd.FindStringIndex(sentence[m[1]:]); zone != nil {
			m[1], places = m[1]+zone[1], nil
		}
		if len(places) > 0 && !slices.ContainsFunc(places, country) && !somebodys(sentence[:m[0]]) {
			return out, place
		}
		cover(m[:2])
		place = [2]int{m[0], m[1]}
		if len(places) > 0 && !ofTheFirm.MatchString(sentence[:m[0]]) {
			out = append(out, want{term: "based in " + strings.Trim(sentence[m[2]:m[3]], " .,"), keyword: -1, places: places})
		}
	}
	return out, place
}

// somebodys says whether what stands before "based in" is somebody, or nothing.
func somebodys(before string) bool {
	before = strings.TrimRight(before, " ")
	tokens := tokenize(before)
	if len(tokens) == 0 || tokens[len(tokens)-1].to < len(before) {
		return true
	}
	last := tokens[len(tokens)-1].lower
	return ofSomebody[last] || namesProfession(strings.TrimSuffix(last, "s"))
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
		name = strings.TrimPrefix(strings.TrimSpace(joined(tokenize(name))), "the ")
		if name == "" {
			continue
		}
		if regions[name] || !country(name) && regions[compass.ReplaceAllString(name, "")] || zones[name] || strings.HasSuffix(name, " time") || strings.HasSuffix(name, " time zone") {
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
