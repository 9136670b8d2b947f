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
}

// want is one requirement: a keyword of the union, or words that no profile knows, in each spelling that the description gives.
type want struct {
	term    string
	keyword int // -1 for words of the description's own
	words   []string
	stems   string   // of a thing in words that have forms: "responsive designs" are responsive design
	degree  int      // rank of the degree that is asked for, 0 for none
	tongue  string   // a human language
	places  []string // where somebody is to live, any of them
}

// weight is how much a part of a description asks for what it names.
type weight int

const (
	required weight = iota
	preferred
	ignored
)

var (
	preferring = regexp.MustCompile(`(?i)\b(?:preferred|preferably|nice[- ]to[- ]have|good to have|bonus|(?:is|are|a|an|as a) (?:big |strong |definite |huge )?(?:plus|advantage|asset)|desirable|desired|ideally|not required|optional|would be great|beneficial)\b`)
	requiring  = regexp.MustCompile(`(?i)\b(?:required|must|requirements?|mandatory|essential|minimum|need to have|needed)\b`)
	offering   = regexp.MustCompile(`(?i)^\W*(?:about (?:us|the company|our company)|who we are|our (?:company|story|values|mission)|benefits?|perks?|what we offer|we offer|what you'?ll get|compensation|salary|why (?:join|work)|equal opportunity|how to apply|to apply|application process)\b`)
	asking     = regexp.MustCompile(`(?i)^\W*(?:(?:minimum |basic |required |key |job |core )?(?:requirements?|qualifications?|skills?|responsibilities|duties|competencies)|what you(?:'?ll| will)? (?:do|bring|need)|what we(?:'re| are) looking for|we(?:'re| are) (?:now |currently )?(?:looking for|seeking|hiring)|must[- ]haves?|who you are|about (?:you|the (?:role|job|position))|the role|your (?:profile|role|tasks|skills|responsibilities)|you (?:have|bring|are|will))\b`)
	yearsAsked = regexp.MustCompile(`(?i)\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s*(?:\+|plus|or more)?\s*(?:(?:-|–|to)\s*(?:\d{1,2}|\w+)\s*)?\+?\s*(?:years?|yrs?)\b`)
	experience = regexp.MustCompile(`(?i)\b(?:experience|experienced|background|working|work|in an?|as an?|track record)\b`)
	titleLine  = regexp.MustCompile(`(?i)^\W*(?:job title|position|title|role|vacancy|job)\s*[:\-–]\s*(.{3,80})$`)
	titleIn    = regexp.MustCompile(`(?i)\b(?:looking for|hiring|seeking|need|searching for|join us as|role of|position of)\s+(?:an?|our|the)?\s*((?:[\w/&+-]+\s+){0,5}?(?:assistant|manager|engineer|developer|analyst|designer|specialist|coordinator|consultant|administrator|director|representative|nurse|teacher|accountant|writer|editor|scientist|architect|technician|supervisor|officer|associate|executive|bookkeeper|recruiter|tutor|agent|clerk|lead))\b`)
	degree     = regexp.MustCompile(`(?i)\b(?:(ph\.?d|doctorate|doctoral)|(master'?s?|mba|m\.?sc)|(bachelor'?s?|b\.?sc|b\.?a|undergraduate degree|college degree|university degree|degree in)|(associate'?s? degree)|(high school|secondary school|ged))\b`)
)

// Words that a sentence must have before a pattern is worth trying on it: patterns are slow, and descriptions long.
var (
	preferringWords = setOf(strings.Fields("preferred preferably nice good bonus plus advantage asset desirable desired ideally not optional great beneficial"))
	requiringWords  = setOf(strings.Fields("required must requirement requirements mandatory essential minimum need needed"))
	openingWords    = setOf(strings.Fields("about who our benefits benefit perks perk what we we're compensation salary why equal how to application minimum basic required key job core requirement requirements " +
		"qualification qualifications skill skills responsibilities duties competencies must the your you"))
	degreeWords   = setOf(strings.Fields("phd ph.d doctorate doctoral master masters master's mba msc m.sc bachelor bachelors bachelor's bsc b.sc ba b.a undergraduate college university degree associate associates associate's high secondary ged"))
	namingWords   = setOf(strings.Fields("experience experienced knowledge using use tool tools software platform platforms work working such like including understanding"))
	namingHeads   = []string{"proficien", "familiar", "skill", "expert", "certif"}
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

var tongues = strings.Fields("English Spanish French German Italian Portuguese Dutch Mandarin Chinese Cantonese Japanese Korean Arabic Hindi Russian Polish Swedish Tagalog Filipino Vietnamese Thai Indonesian Turkish Hebrew Greek Czech")

// readPosting takes a job description apart, line by line.
func readPosting(description string, u *union) posting {
	var p posting
	seen := map[string]int{} // by term: 1 + its place among the required, or minus it among the preferred
	mode, list := required, itemList{}
	acronyms := acronymsOf(description)
	p.title = titleOf(description)
	for line := range strings.Lines(description) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		heading := spaced(line) <= 6 && !strings.HasSuffix(line, ".")
		opens := openingWords[firstWord(line)]
		var head []token
		if heading {
			head = tokenize(line)
		}
		marked := itemMark.MatchString(line)
		if !strings.HasSuffix(line, ":") && (marked || list.open && remarked(line)) { // "React preferred" is no heading
			head = nil
		}
		list.read(line, marked, heading && opens && asking.MatchString(line) || among(head, requiringWords, nil) || among(head, preferringWords, nil))
		switch {
		case opens && offering.MatchString(line):
			mode = ignored
		case among(head, preferringWords, nil) && preferring.MatchString(line):
			mode = preferred
		case heading && opens && asking.MatchString(line), among(head, requiringWords, nil) && requiring.MatchString(line), mode == ignored && opens && asking.MatchString(line):
			mode = required
		}
		if mode == ignored {
			continue
		}
		for _, sentence := range sentencesOf(line) {
			how := mode
			tokens := tokenize(sentence)
			switch {
			case among(tokens, preferringWords, nil) && preferring.MatchString(sentence):
				how = preferred
			case mode == preferred && !heading && requiring.MatchString(sentence):
				how = required
			}
			if how == required && among(tokens, nil, []string{"year", "yr"}) {
				p.ask(sentence, u)
			}
			for _, w := range wantsIn(sentence, tokens, u, acronyms, p.title, list.item) {
				p.take(w, how, seen)
			}
		}
	}
	p.required = slices.DeleteFunc(p.required, func(w want) bool { return w.term == "" })
	p.preferred = slices.DeleteFunc(p.preferred, func(w want) bool { return w.term == "" })
	return p
}

// ask notes the years that a sentence asks for, where they are the most so far, and the tools that it names behind them.
func (p *posting) ask(sentence string, u *union) {
	n, with := yearsIn(sentence), []want(nil)
	at := yearsAsked.FindStringIndex(sentence)
	if at == nil {
		return
	}
	clause := sentence[at[1]:]
	if end := strings.IndexAny(clause, ",;("); end >= 0 {
		clause = clause[:end]
	}
	for _, h := range u.lexicon.find(clause, tokenize(clause), false) {
		if name := u.keywords[h.keyword]; name != strings.ToLower(name) && !u.vague[h.keyword] {
			with = append(with, want{term: name, keyword: h.keyword})
		}
	}
	if n == 0 && len(with) > 0 { // "5+ years with React"
		n = yearsIn(sentence + " experience")
	}
	if n > p.years {
		p.years, p.yearsWith, p.yearsAs = n, with, ""
		if as := underTitle.FindStringSubmatch(clause); as != nil {
			p.yearsAs = as[1]
		}
	}
}

var underTitle = regexp.MustCompile(`(?i)\b(?:as|being) an? (\p{L}[\p{L} /-]*?)(?: (?:in|with|at|or|and|for|who|on|within|from|is|preferred|required)\b.*)?\W*$`)

// take notes a requirement once; what is required anywhere is required.
func (p *posting) take(w want, how weight, seen map[string]int) {
	key := strings.ToLower(w.term)
	at := seen[key]
	switch {
	case at > 0 || at < 0 && how == preferred:
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
func wantsIn(sentence string, tokens []token, u *union, acronyms map[string]string, title string, item bool) []want {
	covered := make([]bool, len(tokens))
	out := conditions(sentence, tokens, covered)
	for _, h := range u.lexicon.find(sentence, tokens, false) {
		for i := h.from; i < h.to; i++ {
			covered[i] = covered[i] || !item || !u.vague[h.keyword] // an item "accessibility" asks for it, as a sentence about "design" does not
		}
		if !u.vague[h.keyword] {
			out = append(out, want{term: u.keywords[h.keyword], keyword: h.keyword})
		}
	}
	if among(tokens, degreeWords, nil) {
		if d := degreeIn(sentence); d > 0 {
			out = append(out, want{term: degreeNames[d], keyword: -1, degree: d})
		}
	}
	if len(tokens) <= 7 || among(tokens, speakingWords, speakingHeads) {
		for i, t := range tokens {
			if slices.Contains(tongues, t.text) {
				covered[i] = true
				out = append(out, want{term: t.text, keyword: -1, tongue: t.text})
			}
		}
	}
	if among(tokens, namingWords, namingHeads) {
		out = append(out, ownNames(sentence, tokens, covered, acronyms, title)...)
	}
	if item {
		out = append(out, items(sentence, tokens, covered, acronyms)...)
	}
	return out
}

// ownNames are the names of tools in a sentence that speaks of them and that no profile knows.
func ownNames(sentence string, tokens []token, covered []bool, acronyms map[string]string, title string) []want {
	var out []want
	for i := 0; i < len(tokens); {
		to := i
		for to < len(tokens) && to-i < 3 && !covered[to] && isOwnName(sentence, tokens, to) && (to == i || sentence[tokens[to-1].to:tokens[to].from] == " ") {
			to++
		}
		if to == i {
			i++
			continue
		}
		name := sentence[tokens[i].from:tokens[to-1].to]
		w := want{term: name, keyword: -1, words: []string{joined(tokens[i:to])}}
		if other := acronyms[name]; other != "" {
			w.pair(other)
		}
		for k := i; k < to; k++ {
			covered[k] = true
		}
		if !strings.Contains(strings.ToLower(title), strings.ToLower(name)) {
			out = append(out, w)
		}
		i = to
	}
	return out
}

// commonCapitals are words with a capital that name no tool.
var commonCapitals = setOf(strings.Fields("i we you our your the a an in on at us uk eu usa ability able strong excellent good great proven solid experience knowledge proficiency familiarity understanding " +
	"must bachelor bachelor's master master's degree phd ba bs bsc msc mba am pm est pst cst gmt utc hr it pc ok monday tuesday wednesday thursday friday saturday sunday january february march april may june july " +
	"august september october november december inc ltd llc company team remote hybrid philippines european american united states kingdom canada australia london york california responsibilities requirements " +
	"qualifications preferred required skills tools software platforms certification certified microsoft google ceo cto cfo coo vp etc eg ie ms nice plus bonus"))

// isOwnName says whether a word within a sentence is written as names of tools are.
func isOwnName(sentence string, tokens []token, i int) bool {
	t := tokens[i]
	if commonCapitals[t.lower] || len(t.text) < 2 && t.text != "R" {
		return false
	}
	first := []rune(t.text)[0]
	inner := strings.IndexFunc(t.text[1:], unicode.IsUpper) >= 0
	if !unicode.IsUpper(first) && !inner {
		return false
	}
	return inner || !startsSentence(sentence, t)
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

// yearsIn is the least number of years of experience that a sentence asks for.
func yearsIn(sentence string) int {
	most := 0
	for _, m := range yearsAsked.FindAllStringSubmatch(sentence, -1) {
		n, err := strconv.Atoi(m[1])
		if err != nil {
			n = max(0, slices.Index(numbersInWords, strings.ToLower(m[1])))
		}
		if n <= 20 && experience.MatchString(sentence) {
			most = max(most, n)
		}
	}
	return most
}

func degreeIn(text string) int {
	m := degree.FindStringSubmatch(text)
	if m == nil {
		return 0
	}
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
func titleOf(description string) string {
	n := 0
	for line := range strings.Lines(description) {
		line = strings.Trim(line, " \t\r\n#*_-–:")
		if line == "" {
			continue
		}
		if m := titleLine.FindStringSubmatch(line); m != nil {
			return shortTitle(m[1])
		}
		if n == 0 && len(strings.Fields(line)) <= 9 && !strings.ContainsAny(line, ".!?") && slices.ContainsFunc(tokenize(line), func(t token) bool { return profession[t.lower] }) {
			return shortTitle(line)
		}
		if n++; n > 12 {
			break
		}
	}
	if m := titleIn.FindStringSubmatch(description); m != nil {
		return shortTitle(m[1])
	}
	return ""
}

// shortTitle cuts off what stands behind a title: place, company, terms.
func shortTitle(s string) string {
	for _, sign := range []string{" (", " – ", " — ", " - ", " | ", ", ", " at ", " @ "} {
		if i := strings.Index(s, sign); i > 2 {
			s = s[:i]
		}
	}
	return strings.Trim(s, " .,:;-")
}
