package rules

import (
	"regexp"
	"slices"
	"strings"

	"redraft/score/english"
)

var (
	unusing = words("unused.txt")
	using   = words("using.txt")

	// denied finds what takes a sentence's deeds back or puts them off, and theirs what tells of others' deeds or of what could be.
	denied = regexp.MustCompile(`(?i)\b(?:not|never|nobody|\p{L}+n['’]t|instead of|rather than|in place of|want(?:s|ed)? to|hop(?:e|es|ed|ing) to|plan(?:s|ned|ning)? (?:to|for|on)|unable to|(?:tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?) to|refus(?:ed|al)|declin(?:ed|ing)|fail(?:ed|ure)? to|about to|asked|persuaded|convinced|(?:was|were|been|being|got) (?:trained|taught|offered|shown|supposed|expected|invited|introduced))\b`)
	theirs = regexp.MustCompile(`(?i)\b(?:no|none|without|away from|unlike|next to|will|would|could|might|soon|future|planned|upcoming|who|whose|whom|where|how|why|whether|if|introduction to)\b`)
	// toolList opens a bullet that names what a project was made with.
	toolList = regexp.MustCompile(`(?i)^(?:technolog(?:y|ies)|tools?|tech(?:nical)? stack|stack|environment|languages|software)(?: used)?:`)

	// instruments are words before a tool that something is done with.
	instruments = set("with using in via through on into")
	moving      = set("migrate move port convert transition switch upgrade migration rollout")
	// about are texts and talks, whose subject is no tool at work.
	about = set("comparison comparisons evaluation review overview article articles blog book books report reports proposal proposals case course courses talk talks presentation presentations study research assessment plan plans analysis training workshop workshops seminar requests familiar familiarity exposure exposed acquainted aware certified certification certificate certificates licence licences license licenses subscription subscriptions shares interest knowledge questions news contract contracts deal deals account demo demos degree class classes lecture lectures webinar webinars conference")
	// products are texts and talks that are made in a tool as well: "reports in Excel", but "a report on Excel".
	products = set("report reports analysis analyses presentation presentations book books plan plans proposal proposals study research assessment review overview account accounts contract contracts article articles blog")
	// workers are those who may be the ones that use the tool: "shadowed engineers using Terraform".
	workers = set("team teams colleagues staff department group engineers programmers administrators specialists experts interns students people")
	// bearers are nouns behind a tool's name that make it a name of people or of goods: "the React team", "SAP licences".
	bearers = set("team teams department departments division group groups staff people person specialist specialists expert experts professional professionals programmer programmers architect architects admin admins administrator administrators contractor contractors consultancy freelancer freelancers vendor vendors reseller resellers customer customers client clients user users candidate candidates talent recruiter recruiters trainer trainers instructor expertise sales salesman rep reps representatives office offices campus headquarters conference conferences meetup meetups community event events stock shares")
)

// toolsUsed are the tools that sentences that prove something tell the person used: those that a deed was done with ("tracked leads in Excel") or
// to ("built React components"), none where the sentence evaluates, sells, plans or replaces.
func toolsUsed(proved []string) []string {
	var out []string
	for _, sentence := range proved {
		all := toolsIn(sentence)
		if len(all) == 0 || theirs.MatchString(sentence) {
			continue
		}
		tokens := tokenize(sentence)
		for _, name := range all {
			if toolList.MatchString(sentence) || atWork(tokens, name) {
				out = append(out, name)
			}
		}
	}
	return out
}

// proved are the sentences of a bullet that tell what the person did.
func proved(bullet string) []string {
	return slices.DeleteFunc(Sentences(bullet), func(s string) bool { return !proves(s) })
}

// proves says that a sentence tells what the person did, as far as its words show.
func proves(sentence string) bool {
	if denied.MatchString(sentence) {
		return false
	}
	_, _, deed := opening(sentence)
	for i, t := range tokenize(sentence) {
		if i > 1 || i == 1 && deed { // "Tracked orders" orders nothing
			break
		}
		if slices.ContainsFunc([]string{baseOf(t.lower), strings.TrimSuffix(t.lower, "ed"), strings.TrimSuffix(t.lower, "ing"), strings.TrimSuffix(t.lower, "d")}, func(base string) bool {
			return base != "" && unusing()[base]
		}) {
			return false
		}
	}
	return true
}

// atWork says whether a tool stands somewhere in a sentence as what is worked with.
func atWork(tokens []token, name string) bool {
	for i := range tokens {
		n := namesTool(tokens[i:], name)
		if n == 0 || byBearer(tokens, i+n) {
			continue
		}
		k := listStart(tokens, i)
		if k < 0 {
			continue
		}
		behind := k - 1
		if behind > 1 && (tokens[behind].lower == "that" || tokens[behind].lower == "which") {
			behind--
		}
		if behind > 0 && (tokens[k].lower == "using" && firms[tokens[behind].lower] || ofOthers(tokens[:k])) {
			continue
		}
		if behind > 0 && tokens[k].lower != "on" && (workers[tokens[behind].lower] || people[tokens[behind].lower]) {
			continue
		}
		switch before := tokens[k].lower; {
		case before == "to":
			if slices.ContainsFunc(tokens[:k], func(t token) bool { return moving[t.lower] || moving[baseOf(t.lower)] }) {
				return true
			}
		case instruments[before]:
			if k > 0 && (!about[tokens[k-1].lower] || products[tokens[k-1].lower] && (before == "in" || before == "via")) || is(before, english.Gerund) {
				return true
			}
		case before != "from" && madeWith(tokens[:k+1]):
			return true
		}
	}
	return false
}

// firms are those of whom "using" tells, where of people it may as well tell of the deed: "onboarded clients using HubSpot".
var firms = set("companies businesses shops stores merchants sellers")

// usersOf are those whose tools are not the person's: "shops using Shopify", "people that came with Word files".
var usersOf = set("people customers customer clients client visitors users guests companies businesses shops stores merchants sellers vendors suppliers partners applicants candidates")

// ofOthers says that a text ends in a clause that tells of others.
func ofOthers(tokens []token) bool {
	last := len(tokens) - 1
	for k := last; k > 0 && k > last-4; k-- {
		if (tokens[k].lower == "that" || tokens[k].lower == "which") && usersOf[tokens[k-1].lower] {
			return true
		}
	}
	return false
}

// namesTool is how many words at the beginning name the tool, 0 where it is another thing.
func namesTool(tokens []token, name string) int {
	row := ""
	for n := 0; n < min(3, len(tokens)); n++ {
		row = strings.TrimPrefix(row+" "+tokens[n].lower, " ")
		if x, ok := tools()[row]; ok && x.name == name {
			return n + 1
		}
	}
	return 0
}

// byBearer says that the thing that goes on at i ends in people or goods.
func byBearer(tokens []token, i int) bool {
	for k := i; k < len(tokens) && k < i+4 && plain(tokens[k].sep) && !prepositions[tokens[k].lower] && !joiners[tokens[k].lower]; k++ {
		if bearers[tokens[k].lower] || people[tokens[k].lower] || about[tokens[k].lower] {
			return true
		}
	}
	return false
}

// listStart is the place of the preposition, or else of the verb, that the thing at i hangs on, past what stands beside it: "in Word, Excel and
// PowerPoint"; -1 where there is none.
func listStart(tokens []token, i int) int {
	for k := i - 1; k >= 0; k-- {
		if prepositions[tokens[k].lower] || instruments[tokens[k].lower] {
			return k
		}
		if doneAt(tokens, k) {
			return k
		}
	}
	return -1
}

// doneAt says that the word at k is a verb rather than a noun that looks like one.
func doneAt(tokens []token, k int) bool {
	_, _, ok := verbOf(tokens[k].lower)
	return ok && (k == 0 || tokens[k-1].lower == "to" || joiners[tokens[k-1].lower] || isDoing(tokens[k].lower) || finite(tokens[k].lower))
}

// madeWith says that the last verb of a text makes, runs or uses things and that no text about a thing stands behind it.
func madeWith(tokens []token) bool {
	for k := len(tokens) - 1; k >= 0; k-- {
		if about[tokens[k].lower] {
			return false
		}
		if doneAt(tokens, k) {
			return using()[strings.TrimPrefix(baseOf(tokens[k].lower), "re-")]
		}
	}
	return false
}
