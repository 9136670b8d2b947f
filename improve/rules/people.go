package rules

import (
	"regexp"
	"slices"
	"strings"
)

// staffed finds those whom one is in charge of: "a team of 5 cooks", "14 room attendants and 3 cleaners".
var staffed = regexp.MustCompile(`(?i)^(?:the |an? )?(?:(?:[\p{L}-]+ ){0,2}(?:team|crew|staff|squad|brigade) of (?:about |around |up to |over )?` + someMany + `(?: [\p{L}-]+){0,3}?|` + someMany + ` (?:[\p{L}-]+ ){0,2}` + staffKinds + `)(?: (?:and|&) ` + someMany + ` (?:[\p{L}-]+ ){0,2}` + staffKinds + `)?(?:\.|$| (?:in|on|at|during|across|of|with|per|from)\b)`)

const (
	someMany   = `(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)(?:-\d+)?`
	staffKinds = `(?:people|persons|staff|employees|workers|attendants?|cleaners?|cooks?|chefs?|waiters?|waitresses|servers|bartenders?|nurses|carers|caregivers|assistants?|clerks?|agents|drivers?|operators|technicians|engineers|developers|designers|guards|members|pickers|packers|labou?rers|apprentices?|trainees|interns?|volunteers|receptionists?|cashiers|associates|helpers|housekeepers|porters|analysts|supervisors|officers|electricians|plumbers|mechanics|machinists|tellers|teachers|instructors)`
)

// staffFirst finds people at the head of a row, whom nobody handles: "5 cooks, payroll and stock".
var staffFirst = regexp.MustCompile(`(?i)^(?:the |an? )?` + someMany + ` (?:[\p{L}-]+ ){0,2}` + staffKinds + `\b`)

var ofSome = regexp.MustCompile(`^` + someMany + `\b`)

// inCharge says that a text names people whom one is in charge of and nothing beside them: neither "5 cooks, payroll" nor "a team of 3 and the budget".
func inCharge(s string) bool {
	parts := between.Split(s, -1)
	return staffed.MatchString(s) && !slices.ContainsFunc(parts[1:], func(part string) bool { return !ofSome.MatchString(part) }) && !strings.Contains(s, ";")
}

// inCare are those who are cared for.
var inCare = set("patients patient residents resident children child kids toddlers toddler infants infant babies baby newborns newborn twins elderly mother father grandmother grandparents animals animal pets pet dogs dog cats horses")

// caredFor says whether those who are cared for stand at the head of a text, "three toddlers and a baby": one looks after trainees in another way.
func caredFor(s string) bool {
	for i, t := range tokenize(s) {
		if i > 3 || i > 0 && !plain(t.sep) || prepositions[t.lower] || joiners[t.lower] {
			break
		}
		if inCare[t.lower] {
			return true
		}
	}
	return false
}

// outsiders are people beside those that other lists know whom one deals with and does not handle.
var outsiders = set("brides grooms mothers fathers relatives visitors members shoppers travellers travelers pupils strangers neighbours neighbors homeowners owners shareholders residents attendees drivers passengers guests callers parents families suppliers contractors couriers public buyers sellers tenants landlords authorities insurers insurance police")

// toPeople says whether people stand at the head of a text.
func toPeople(s string) bool {
	for i, t := range tokenize(s) {
		if i > 3 || i > 0 && !plain(t.sep) || prepositions[t.lower] || joiners[t.lower] {
			break
		}
		if outsiders[t.lower] || inCare[t.lower] || usersOf[t.lower] || workers[t.lower] || people[t.lower] {
			return i+1 == len(tokenize(s)) || endsThing(tokenize(s), i)
		}
	}
	return false
}
