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

// recount says "fewer tickets" for "less tickets", and "information is" for "informations are".
func recount(s string) string {
	if has(s, "ess ") {
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
