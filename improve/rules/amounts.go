package rules

import (
	"regexp"
	"strings"
)

var (
	fewerOf = regexp.MustCompile(`\b([Ll])ess ((?:support|customer|client|user|guest|patient|safety|quality|service|help ?desk|shipping|delivery|picking|packing|billing|data entry) )?` +
		`(tickets|complaints|errors|mistakes|calls|emails|defects|faults|bugs|incidents|accidents|injuries|breakdowns|stoppages|cancellations|delays|requests|questions|queries|meetings|steps|clicks|orders|returns|rejects|claims|visits|customers|patients|people|pages|trips|absences|no-shows)\b`)
	uncounted = regexp.MustCompile(`\b(?:([\p{L}\d]+) )?((?i)information|equipment|furniture|software|hardware|feedback|luggage|homework|knowledge)s\b(?: (are|were|have)\b)?`)
	several   = set("many few several these those various different some two three four five six seven eight nine ten an a numerous multiple both")
	agreed    = map[string]string{"are": "is", "were": "was", "have": "has"}
)

var (
	// withShare finds by how much something changed behind the wrong preposition: "reduced scrap with 20%".
	withShare = regexp.MustCompile(`^((?:Reduced|Decreased|Lowered|Cut|Increased|Raised|Improved|Grew|Boosted) [\p{L}' -]{2,40}?) with (\d[\d.,]* ?%)(\.?$|,| (?:in|over|within|during|from)\b)`)
	// someOnes finds several of which the last letter is set off: "two trainee's".
	someOnes = regexp.MustCompile(`\b((?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many) (\p{Ll}*[abcdefgijklmnopqrtuvw]))['’]s(\.?$|[,;)]| (?:and|or|in|for|to|at|on|by|per|with|from) )`)
	// plurals have no other: "two men's", and a "master's" is a degree.
	plurals = regexp.MustCompile(`(?:men|children|people|folk|staff|personnel|police|master|bachelor)$`)
	owners  = regexp.MustCompile(`\p{L}['’]s\b|s['’](?:\s|$)`)
)

// severalOnes says "two trainees" for "two trainee's", where nothing of theirs follows: "two executive's and one director's calendars" are calendars.
func severalOnes(s string) string {
	m := someOnes.FindStringSubmatchIndex(s)
	if m == nil || plurals.MatchString(s[m[4]:m[5]]) {
		return s
	}
	switch strings.TrimSpace(s[m[6]:m[7]]) {
	case ",", "and", "or":
		tokens := tokenize(s[m[7]:])
		for len(tokens) > 0 && joiners[tokens[0].lower] {
			tokens = tokens[1:]
		}
		if len(tokens) == 0 || !isNumber(tokens[0].text) && !determiners[tokens[0].lower] && tokens[0].lower != "one" && !finite(tokens[0].lower) { // "two beginner's, teen and adult classes"
			return s
		}
		for _, t := range tokens {
			if prepositions[t.lower] && t.lower != "of" || finite(t.lower) || strings.Contains(t.sep, ";") {
				break
			}
			if owners.MatchString(t.text) {
				return s
			}
		}
	}
	return s[:m[3]] + "s" + severalOnes(s[m[6]:])
}

// recount says "fewer tickets" for "less tickets", "information is" for "informations are", "two trainees" for "two trainee's" and "by 20%" where
// something changed "with 20%".
func recount(s string) string {
	if has(s, " with ") {
		s = withShare.ReplaceAllString(s, "$1 by $2$3")
	}
	if has(s, "'s", "’s") {
		s = severalOnes(s)
	}
	if has(s, "ess ") && !has(s, "uch less ") { // "much fewer" is no better
		s = fewerOf.ReplaceAllStringFunc(s, func(m string) string {
			return map[byte]string{'l': "fewer", 'L': "Fewer"}[m[0]] + m[len("less"):]
		})
	}
	if !has(s, "nformations", "quipments", "urnitures", "wares", "eedbacks", "uggages", "omeworks", "nowledges") {
		return s
	}
	return uncounted.ReplaceAllStringFunc(s, func(m string) string {
		g := uncounted.FindStringSubmatch(m)
		if before := strings.ToLower(g[1]); several[before] || isNumber(before) {
			return m // "these informations"
		}
		noun := m[:len(m)-len("s")]
		if g[3] != "" {
			noun = strings.TrimSuffix(m, "s "+g[3]) + " " + agreed[g[3]]
		}
		return noun
	})
}
