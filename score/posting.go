package score

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// posting is what a job description asks for.
type posting struct {
	title     string
	years     int    // 0 when none are asked for
	yearsWith []want // the tools that the years are asked with: "5 years of experience with React"
	yearsAs   string // the title that they are asked under: "5 years of experience as a nurse"
	required  []want
	preferred []want
	language  string // that it is written in, ISO 639-1
}

// want is one requirement: a keyword of the union, or words that no profile knows, in each spelling that the description gives.
type want struct {
	term    string
	keyword int // -1 for words of the description's own
	words   []string
	stems   string   // of a thing in words that have forms: "responsive designs" are responsive design
	degree  int      // rank of the degree that is asked for, 0 for none
	tongue  string   // a human language
	level   int      // ... and the least of its levels, 0 for any, see fluency
	places  []string // where somebody is to live, any of them
	any     []want   // alternatives, one of which will do
	from    int      // where it stands in its sentence, in bytes
	to      int
}

// weight is how much a part of a description asks for what it names.
type weight int

const (
	required weight = iota
	preferred
	ignored
)

// Patterns that lines are held against have at most 500 instructions each: the regexp package runs larger ones several times slower.
var (
	preferring   = regexp.MustCompile(`(?i)\b(?:prefer(?:red|ably)|(?:nice|good)[- ]to[- ]have|bonus|(?:is|are|an?) (?:big |strong |definite |huge )?(?:plus|advantage|asset)|desir(?:able|ed)|ideally|(?:not|never) (?:strictly |absolutely |a )?(?:require(?:d|ment)|necessary|needed|mandatory|essential|must|condition)|no (?:[a-z]+ ){1,4}(?:required|necessary|needed)|optional|welcomed?|advantageous|helpful|would be (?:great|good|nice|useful)|beneficial|von vorteil|wünschenswert|idealerweise|vorzugsweise|gerne? gesehen|pluspunkte?|willkommen|kein muss|nicht (?:zwingend |unbedingt )?(?:erforderlich|notwendig|nötig))\b`)
	requiring    = regexp.MustCompile(`(?i)\b(?:required|must|requirements?|mandatory|essential|necessary|minimum|need to have|needed|erforderlich|voraussetzung(?:en)?|zwingend|notwendig|anforderungen)\b`)
	offering     = regexp.MustCompile(`(?i)^\W*(?:about (?:us|the company|our company)|who we are|our (?:company|story|values|mission)|benefits?|perks?|what we offer|we offer|what you'?ll get|compensation|salary|why (?:join|work)|equal opportunity|how to apply|to apply|application process|wir bieten|(?:das|was) (?:bieten wir|wir (?:dir|ihnen|euch)?\s*bieten|erwartet (?:dich|sie))|über uns|unser angebot|(?:unsere|ihre|deine) (?:vorteile|benefits)|warum wir|bewerbung|kontakt|ansprechpartner)\b`)
	asking       = regexp.MustCompile(`(?i)^\W*(?:(?:minimum |basic |required |key |job |core )?(?:requirements?|qualifications?|skills?|responsibilities|duties|competencies)|what you(?:'?ll| will)? (?:do|bring|need)|what we(?:'re| are) looking for|we(?:'re| are) (?:now |currently )?(?:looking for|seeking|hiring)|must[- ]haves?|who you are|about (?:you|the (?:role|job|position))|the role|your (?:profile|role|tasks|skills|responsibilities)|you (?:have|bring|are|will))\b`)
	germanAsking = regexp.MustCompile(`(?i)^\W*(?:(?:(?:ihr|dein|anforderungs)\s?-?)?profil|anforderungen|voraussetzungen|qualifikation(?:en)?|kenntnisse|(?:ihre|deine|die) (?:aufgaben|tätigkeiten|qualifikation(?:en)?)|aufgaben|(?:das|was) (?:du|sie) (?:mitbringst|mitbringen)|das (?:bringst du|bringen sie) mit|wir (?:erwarten|suchen)|(?:du|sie) (?:hast|haben|bringst|bringen))\b`)
	yearsAsked   = regexp.MustCompile(`(?i)\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)\s*(?:\+|plus|or more)?\s*(?:(?:-|–|to|bis)\s*(?:\d{1,2}|\w+)\s*)?\+?[\s-]*(?:years?|yrs?|jahren?|jährige[nr]?)\b`)
	experience   = regexp.MustCompile(`(?i)\b(?:experience|experienced|background|working|work|in an?|as an?|track record|(?:berufs|praxis)?erfahrung|berufspraxis|als)\b`)
	titleLine    = regexp.MustCompile(`(?i)^\W*(?:job title|position|title|role|vacancy|job)\s*[:\-–]\s*(.{3,80})$`)
	titleIn      = regexp.MustCompile(`(?i)\b(?:looking for|hiring|seeking|need|searching for|join us as|role of|position of)\s+(?:an?|our|the)?\s*((?:[\w/&+-]+\s+){0,5}?(?:assistant|manager|engineer|developer|analyst|designer|specialist|coordinator|consultant|administrator|director|representative|nurse|teacher|accountant|writer|editor|scientist|architect|technician|supervisor|officer|associate|executive|bookkeeper|recruiter|tutor|agent|clerk|lead))\b`)
	degree       = regexp.MustCompile(`(?i)\b(?:(ph\.?d|doctorate|doctoral)|(master'?s?|mba|m\.?sc)|(bachelor'?s?|b\.?sc|b\.?a|undergraduate degree|college degree|university degree|degree in)|(associate'?s? degree)|(high school(?: diploma)?|secondary school|ged|abitur))\b`)
)

// Words that a sentence must have before a pattern is worth trying on it: patterns are slow, and descriptions long.
var (
	preferringWords = setOf(strings.Fields("preferred preferably nice good bonus plus advantage asset desirable desired ideally not never no optional great beneficial welcome welcomed " +
		"advantageous helpful would vorteil wünschenswert idealerweise vorzugsweise gern gerne pluspunkt pluspunkte willkommen kein nicht"))
	requiringWords = setOf(strings.Fields("required must requirement requirements mandatory essential necessary minimum need needed erforderlich " +
		"voraussetzung voraussetzungen zwingend notwendig anforderungen"))
	openingWords = setOf(strings.Fields("about who our benefits benefit perks perk what we we're compensation salary why equal how to application minimum basic required key job core requirement requirements " +
		"qualification qualifications skill skills responsibilities duties competencies must the your you " +
		"wir das was über unser unsere ihr ihre dein deine die warum bewerbung kontakt ansprechpartner profil anforderungsprofil anforderungen voraussetzungen qualifikation qualifikationen kenntnisse aufgaben du sie"))
	degreeWords = setOf(strings.Fields("phd ph.d doctorate doctoral master masters master's mba msc m.sc bachelor bachelors bachelor's bsc b.sc ba b.a undergraduate college university degree associate associates associate's high secondary ged abitur"))
	namingWords = setOf(strings.Fields("experience experienced knowledge using use tool tools software platform platforms work working such like including understanding " +
		"know knows knowing known worked trained versed command mastery master operate kenntnis kenntnisse erfahrung erfahrungen umgang"))
	namingHeads   = []string{"proficien", "familiar", "skill", "expert", "certif"}
	yearHeads     = []string{"year", "yr", "jahr", "jähr"}
	speakingWords = setOf(strings.Fields("bilingual native language languages spoken written"))
	speakingHeads = []string{"fluen", "proficien", "speak"}
)

// firstWord is a line's first word, in lower case.
func firstWord(line string) string {
	line = strings.TrimLeft(line, " \t#*-–•·")
	end := strings.IndexFunc(line, func(r rune) bool { return r != '\'' && r != '’' && !unicode.IsLetter(r) })
	if end < 0 {
		end = len(line)
	}
	return lower(line[:end])
}

// among says whether one of the words is in a set, or begins as one of the heads.
func among(tokens []token, words map[string]bool, heads []string) bool {
	for _, t := range tokens {
		if words[t.lower] {
			return true
		}
		for _, h := range heads {
			if strings.HasPrefix(t.lower, h) {
				return true
			}
		}
	}
	return false
}

// degreeNames are the names of degrees by rank; degree's groups are from the highest to the lowest.
var degreeNames = []string{"", "High school diploma", "Associate's degree", "Bachelor's degree", "Master's degree", "Doctorate"}

// reading is what a description is read with.
type reading struct {
	*union
	acronyms map[string]string
	title    string
	language string // ISO 639-1
	list     bool   // of names and nothing else
}

// readPosting takes a job description apart, line by line.
func readPosting(description string, u *union) posting {
	var p posting
	seen := map[string]int{} // by term: 1 + its place among the required, or minus it among the preferred
	p.language = writtenIn(description)
	p.title = titleOf(description, p.language)
	known := reading{union: u, acronyms: acronymsOf(description), title: p.title, language: p.language}
	known.list = known.bare(description)
	mode, list := required, itemList{open: known.list}
	for line := range strings.Lines(description) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		heading := spaced(line) <= 6 && !strings.HasSuffix(line, ".")
		opens := openingWords[firstWord(line)]
		var wishes, needs bool // words of a heading that part what is preferred from what is required
		var head []token
		if heading {
			head = tokenize(line)
			wishes, needs = among(head, preferringWords, nil), among(head, requiringWords, nil)
		}
		marked := itemMark.MatchString(line)
		if wishes && needs && strings.ContainsAny(line, ",;") { // "React required, Vue a plus"
			heading, wishes, needs = false, false, false
		}
		if (wishes || needs) && !strings.HasSuffix(line, ":") && (marked || list.open && remarked(line)) { // "React preferred" is no heading
			wishes, needs = false, false
		}
		asks := opens && (heading || mode == ignored) && asksFor(line)
		list.read(line, marked, heading && asks || needs || wishes)
		if !marked && !list.item && !list.doing && mode != ignored {
			list.item = known.bareLine(line)
		}
		switch {
		case opens && offering.MatchString(line):
			mode = ignored
		case wishes && preferring.MatchString(line):
			mode = preferred
		case asks, needs && requiring.MatchString(line):
			mode = required
		}
		if mode == ignored {
			continue
		}
		for _, sentence := range sentencesOf(line) {
			tokens := head
			if sentence != line || head == nil {
				tokens = tokenize(sentence)
			}
			for _, clause := range clausesOf(sentence, tokens) {
				how := mode
				if len(clause) < len(sentence) {
					tokens = tokenize(clause)
				}
				if own, said, _ := weightOf(clause, tokens); said && (own == preferred || mode == preferred && !heading) {
					how = own
				}
				if how == required && among(tokens, nil, yearHeads) {
					p.ask(clause, known)
				}
				for _, w := range known.wantsIn(clause, tokens, list.item) {
					p.take(w, how, seen)
				}
			}
		}
	}
	p.required = slices.DeleteFunc(p.required, func(w want) bool { return w.term == "" })
	p.preferred = slices.DeleteFunc(p.preferred, func(w want) bool { return w.term == "" })
	return p
}

// ask notes the years that a clause asks for, where they are the most so far, and the tools that it names behind them.
func (p *posting) ask(clause string, u reading) {
	all := yearsAsked.FindAllStringSubmatchIndex(clause, -1)
	if all == nil {
		return
	}
	told := experience.MatchString(clause)
	for i, at := range all {
		behind := clause[at[1]:]
		if i+1 < len(all) {
			behind = clause[at[1]:all[i+1][0]]
		}
		if end := strings.IndexAny(behind, ",;("); end >= 0 {
			behind = behind[:end]
		}
		tokens := tokenize(behind)
		var with []want
		covered := make([]bool, len(tokens))
		for _, h := range u.lexicon.find(behind, tokens, false) {
			if name := u.keywords[h.keyword]; name != strings.ToLower(name) && !u.vague[h.keyword] {
				with = append(with, want{term: name, keyword: h.keyword})
			}
			for k := h.from; k < h.to; k++ {
				covered[k] = true
			}
		}
		if len(tokens) > 1 && (tokens[0].lower == "with" || tokens[0].lower == "of" || tokens[0].lower == "using") || strings.Contains(behind, "experience with ") { // "with Dentrix"
			with = append(with, u.ownNames(behind, tokens, covered)...)
		}
		n := numberIn(clause[at[2]:at[3]])
		if n > maxAsked || n <= p.years || !told && len(with) == 0 {
			continue
		}
		p.years, p.yearsWith, p.yearsAs = n, with, ""
		if as := underTitle.FindStringSubmatch(behind); as != nil {
			p.yearsAs = as[1]
		}
	}
}

var underTitle = regexp.MustCompile(`(?i)\b(?:as|being) an? (\p{L}[\p{L} /-]*?)(?: (?:in|with|at|or|and|for|who|on|within|from|is|preferred|required)\b.*)?\W*$`)

// maxWants is the most requirements of a kind that are read: no advertisement names more.
const maxWants = 200

// take notes a requirement once; what is required anywhere is required.
func (p *posting) take(w want, how weight, seen map[string]int) {
	key := strings.ToLower(w.term)
	if w.tongue != "" {
		key = w.tongue
	}
	at := seen[key]
	switch {
	case at > 0 && how == required && w.level > p.required[at-1].level:
		p.required[at-1] = w
	case at > 0 || at < 0 && how == preferred:
	case how == preferred && len(p.preferred) == maxWants || how == required && len(p.required) == maxWants:
	case how == preferred:
		p.preferred = append(p.preferred, w)
		seen[key] = -len(p.preferred)
	default:
		if at < 0 {
			p.preferred[-at-1].term = ""
		}
		p.required = append(p.required, w)
		seen[key] = len(p.required)
	}
}

// wantsIn are the requirements that a sentence names; item says that it is an item of a list of them.
func (u reading) wantsIn(sentence string, tokens []token, item bool) []want {
	covered := make([]bool, len(tokens))
	out, place := conditions(sentence, tokens, covered)
	out = append(out, tonguesIn(sentence, tokens, covered)...)
	for _, h := range u.lexicon.find(sentence, tokens, false) {
		if from := tokens[h.from].from; covered[h.from] && (tongueOf(tokens[h.from].lower) != "" || from >= place[0] && from < place[1]) {
			continue
		}
		for i := h.from; i < h.to; i++ {
			covered[i] = covered[i] || !item || !u.vague[h.keyword] // an item "accessibility" asks for it, as a sentence about "design" does not
		}
		if name := u.keywords[h.keyword]; !u.vague[h.keyword] && (u.language == "en" || u.language == "de" || name != strings.ToLower(name)) {
			out = append(out, want{term: name, keyword: h.keyword, from: tokens[h.from].from, to: tokens[h.to-1].to})
		}
	}
	if among(tokens, degreeWords, nil) {
		if all := degree.FindAllStringIndex(sentence, -1); all != nil {
			d := degreeIn(sentence)
			w := want{term: degreeNames[d], keyword: -1, degree: d, from: all[0][0], to: all[len(all)-1][1]}
			for i, t := range tokens {
				covered[i] = covered[i] || t.from >= w.from && t.to <= w.to
			}
			out = append(out, w)
		}
	}
	if among(tokens, namingWords, namingHeads) {
		out = append(out, u.ownNames(sentence, tokens, covered)...)
	}
	if item {
		out = append(out, u.items(sentence, tokens, covered)...)
	}
	return u.either(sentence, out)
}

// ownNames are the names of tools in a sentence that speaks of them and that no profile knows.
func (u reading) ownNames(sentence string, tokens []token, covered []bool) []want {
	var out []want
	for i := 0; i < len(tokens); {
		to := i
		for to < len(tokens) && to-i < 3 && !covered[to] && u.isOwnName(sentence, tokens, to) && (to == i || sentence[tokens[to-1].to:tokens[to].from] == " ") {
			to++
		}
		if to == i {
			i++
			continue
		}
		name := sentence[tokens[i].from:tokens[to-1].to]
		w := want{term: name, keyword: -1, words: []string{joined(tokens[i:to])}, from: tokens[i].from, to: tokens[to-1].to}
		if other := u.acronyms[name]; other != "" {
			w.pair(other)
		}
		for k := i; k < to; k++ {
			covered[k] = true
		}
		if !strings.Contains(strings.ToLower(u.title), strings.ToLower(name)) {
			out = append(out, w)
		}
		i = to
	}
	return out
}

// commonCapitals are words with a capital that name no tool.
var commonCapitals = setOf(strings.Fields("i we you our your the a an in on at us uk eu usa ability able strong excellent good great proven solid experience knowledge proficiency familiarity understanding " +
	"must bachelor bachelor's master master's degree phd ba bs bsc msc mba am pm est pst cst gmt utc hr it pc ok monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays weekend weekends christmas easter thanksgiving january february march april may june july " +
	"august september october november december inc ltd llc company team remote hybrid philippines european american united states kingdom canada australia london york california responsibilities requirements " +
	"qualifications preferred required skills tools software platforms certification certified microsoft google ceo cto cfo coo vp etc eg ie ms nice plus bonus"))

// isOwnName says whether a word within a sentence is written as names of tools are.
func (u reading) isOwnName(sentence string, tokens []token, i int) bool {
	t := tokens[i]
	if commonCapitals[t.lower] || len(t.text) < 2 && t.text != "R" {
		return false
	}
	first := []rune(t.text)[0]
	inner := strings.IndexFunc(t.text[1:], unicode.IsUpper) >= 0
	if !unicode.IsUpper(first) && !inner {
		return false
	}
	return inner || u.language != "de" && !startsSentence(sentence, t) // all German nouns have a capital
}

// acronymsOf pairs acronyms and full forms that the description gives side by side, "Applicant Tracking Systems (ATS)", both ways.
func acronymsOf(description string) map[string]string {
	out := map[string]string{}
	for rest, from := description, 0; ; {
		i := strings.IndexByte(rest, '(')
		if i < 0 {
			return out
		}
		rest, from = rest[i+1:], from+i+1
		end := strings.IndexByte(rest[:min(len(rest), 8)], ')')
		if end < 2 {
			continue
		}
		short := strings.TrimSuffix(rest[:end], "s")
		before := tokenize(description[max(0, from-80) : from-1])
		if len(before) < len(short) {
			continue
		}
		words := before[len(before)-len(short):]
		full := make([]string, len(words))
		for k, w := range words {
			if !strings.EqualFold(w.text[:1], short[k:k+1]) {
				full = nil
				break
			}
			full[k] = w.text
		}
		if full != nil && short == strings.ToUpper(short) {
			name := strings.Join(full, " ")
			out[short], out[name] = name, short
		}
	}
}

// yearsIn is the number of years of experience that a sentence tells of, the most where it names several.
func yearsIn(sentence string) int {
	most := 0
	for _, m := range yearsAsked.FindAllStringSubmatch(sentence, -1) {
		if n := numberIn(m[1]); n <= maxAsked && experience.MatchString(sentence) {
			most = max(most, n)
		}
	}
	return most
}

// maxAsked is the most years that an advertisement asks for; more are a firm's.
const maxAsked = 20

func numberIn(word string) int {
	if n, err := strconv.Atoi(word); err == nil {
		return n
	}
	word = strings.ToLower(word)
	return max(0, slices.Index(numbersInWords, word), slices.Index(germanNumbers, word))
}

func degreeIn(text string) int {
	least := 0
	for _, m := range degree.FindAllStringSubmatch(text, -1) { // "Bachelor's or Master's": the lowest is asked for
		for i, group := range m[1:] {
			if rank := len(degreeNames) - 1 - i; group != "" && (least == 0 || rank < least) {
				least = rank
			}
		}
	}
	return least
}

// titleOf finds the title that is advertised.
func titleOf(description, language string) string {
	n := 0
	for line := range strings.Lines(description) {
		line = strings.Trim(line, " \t\r\n#*_-–:")
		if line == "" {
			continue
		}
		if m := titleLine.FindStringSubmatch(line); m != nil {
			return shortTitle(m[1])
		}
		if spaced(line) <= 9 && (n == 0 || genders.MatchString(line)) && !strings.ContainsAny(line, ".!?;") && !weighty(line) {
			if title := shortTitle(line); namesProfession(title) || genders.MatchString(line) {
				return title
			}
		}
		if n++; n > 12 {
			break
		}
	}
	m := titleIn.FindStringSubmatch(description)
	if m == nil && language == "de" {
		m = germanTitleIn.FindStringSubmatch(description)
	}
	if m == nil {
		return ""
	}
	return shortTitle(m[1])
}

// shortTitle cuts off what stands behind a title: place, company, terms.
func shortTitle(s string) string {
	if at := genders.FindStringIndex(s); at != nil && at[0] > 2 {
		s = s[:at[0]]
	}
	for _, sign := range []string{" (", " – ", " — ", " - ", " | ", ", ", " at ", " @ "} {
		if i := strings.Index(s, sign); i > 2 {
			s = s[:i]
		}
	}
	return strings.Trim(s, " .,:;-")
}
