package facts

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"redraft/score/english"
)

// gap is what stands between a token and the one before it.
type gap int

const (
	space  gap = iota
	hyphen     // inside a compound: "cross-functional"
	slash
	comma
	dash  // " - ", "–", "—"
	paren // an opening or closing bracket, a quotation mark
	stop  // the end of a sentence, a colon, a semicolon, a line's end, and the text's start
)

// token is a word, a number or a known phrase of several words.
type token struct {
	start, end int    // bytes in the text
	lower      string // normalised: lower case, no possessive, no dots of abbreviations, American spelling
	key        string // equal for all inflections and spellings of a word
	root       string // the verb (or noun) that it is derived from: "coordination" has that of "coordinate"; else as key
	family     string // equal for words of one origin, "" for none; of a word that corrects a misspelt one of the source, the key of that
	caps       bool   // starts with a capital letter
	upper      bool   // is all capitals
	digit      bool   // starts with a digit or a currency sign
	gap        gap
	parts      []token // of a phrase
}

// scan divides a text into words and numbers and joins known phrases.
func (l *lexicon) scan(text string) []token {
	var tokens []token
	next, i := stop, 0
	for i < len(text) {
		c, size := utf8.DecodeRuneInString(text[i:])
		end := wordEnd(text, i)
		if end == i {
			if n := len(tokens); (c == '&' || c == '+') && n > 0 && next == space && i > 0 && text[i-1] == ' ' && strings.HasPrefix(text[i+1:], " ") && !(tokens[n-1].caps && i+2 < len(text) && unicode.IsUpper(rune(text[i+2]))) { // but "Marks & Spencer"
				tokens = append(tokens, token{start: i, end: i + size, lower: "and", key: l.key("and"), gap: space})
			}
			if n := len(tokens); !(c == '.' && n > 0 && tokens[n-1].end == i && (abbreviated[tokens[n-1].lower] || goesOn(text, tokens[n-1]))) {
				next = max(next, gapOf(text, i, c))
			}
			if n := len(tokens); c == '!' && n > 0 && tokens[n-1].end == i && tokens[n-1].caps { // "Yahoo!'s blog"
				if possessive := ownEnding(text[i+size:]); possessive > 0 {
					next, size = space, size+possessive
				}
			}
			i += size
			continue
		}
		t := token{start: i, end: end, gap: next}
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[i:end], "."))
		t.caps, t.upper = unicode.IsUpper(first), isUpper(text[i:end])
		t.digit = unicode.IsDigit(first) || strings.ContainsRune(currencies, first) || first == '#' || lettered(text[i:end]) > 0 || strings.HasPrefix(text[i:end], ".") && unicode.IsDigit(rune(text[i+1]))
		word := text[i:end]
		if rest := strings.TrimLeft(text[end:], " \u00a0\u202f"); t.digit && end-i == len(strings.TrimRight(word, "%+")) && strings.HasPrefix(rest, "%") { // "12 %"
			end = len(text) - len(rest) + 1
			t.end, word = end, word+"%"
		}
		if unicode.IsDigit(first) {
			word = pointed(word)
			if decimals, behind := fractionBehind(text, end); decimals != "" && isCount(word) {
				t.end, end, word = behind, behind, word+decimals
			}
			if sign, behind := signBehind(text, end); sign != "" {
				t.end, end, word = behind, behind, sign+word
			}
		} else if t.digit {
			word = pointed(word)
		}
		if n := len(word); n > 2 && word[n-1] == 's' && (isUpper(word[:n-1]) || unicode.IsUpper(first) && isCount(word[1:n-1]) && l.spellings[strings.ToLower(word)] == "") { // "PCs", "T1s", but "K8s"
			word, t.upper = word[:n-1], true
		}
		if t.lower = normalize(word); shortYear(text, t.start) > 0 {
			t.lower, t.digit = strconv.Itoa(shortYear(text, t.start)), true
		}
		if i, next = end, space; strings.HasPrefix(text[end:], ".") && strings.Contains(strings.TrimSuffix(text[t.start:end], "."), ".") && len(t.lower) <= 4 {
			i++ // the last dot of "B.Sc."
		}
		if year, ok := strings.CutPrefix(t.lower, "fy"); ok && len(year) >= 2 && strings.Trim(year, "0123456789") == "" { // "FY2023"
			fiscal := t
			fiscal.end, fiscal.lower, fiscal.key = t.start+2, "fy", l.key("fy")
			tokens = append(tokens, fiscal)
			t.start, t.lower, t.digit, t.upper, t.gap = fiscal.end, year, true, false, space
		}
		if n := len(tokens); n > 0 && large[t.lower] > 0 && tokens[n-1].digit && t.gap == space { // "3.5 Mio €"
			if sign, behind := signBehind(text, i); sign != "" && !strings.ContainsAny(tokens[n-1].lower, currencies) {
				tokens[n-1].lower, tokens[n-1].key, t.end, i = sign+tokens[n-1].lower, sign+tokens[n-1].key, behind, behind
			}
		}
		if n := len(tokens); n > 0 && !t.digit && measuresOf[t.lower] && tokens[n-1].digit && t.gap == space {
			t.gap = hyphen // "40 mm" as "40mm"
		}
		if digits := strings.TrimRight(t.lower, "abcdefghijklmnopqrstuvwxyz"); t.digit && digits != "" && measuresOf[t.lower[len(digits):]] && len(t.lower) == t.end-t.start {
			number := t
			number.end, number.lower, number.key = t.start+len(digits), digits, digits
			tokens = append(tokens, number)
			t.start, t.lower, t.digit, t.gap = number.end, t.lower[len(digits):], false, hyphen
		}
		if n := len(tokens); n > 0 && t.gap == hyphen && !t.digit && !tokens[n-1].upper && slices.Contains(prefixes, tokens[n-1].lower) { // but "Power BI-based"
			joined := tokens[n-1]
			joined.end, joined.lower = t.end, spell(joined.lower+t.lower)
			t = joined
			tokens = tokens[:n-1]
		}
		if n := len(t.lower); t.digit && n > 3 && !strings.ContainsAny(t.lower, ".,") && t.lower[n-1] == 's' && t.lower[n-2] >= '1' && t.lower[n-2] <= '9' { // "1099s"
			t.lower = t.lower[:n-1]
		}
		if n := len(tokens); t.lower == "no" && n > 0 && t.gap == space && strings.HasPrefix(text[t.end:], ".") && strings.TrimLeft(text[t.end+1:], " ") != "" && !tokens[n-1].digit { // "tag no., user"
			if c := strings.TrimLeft(text[t.end+1:], " ")[0]; c == ',' || c >= '0' && c <= '9' {
				t.lower = "number"
			}
		}
		if t.lower == "1:1" {
			t.lower, t.digit = "one_to_one", false
			t.key = l.known(t.lower)
		} else if t.digit {
			t.key = t.lower
		} else {
			t.key = l.key(t.lower)
		}
		if unit := spelledUnits[t.lower]; unit != "" && t.gap == hyphen && len(tokens) > 0 && tokens[len(tokens)-1].digit { // "480V" as "480-volt"
			t.key = l.key(unit)
		}
		if n := len(tokens); t.lower == "hr" && !t.upper && n > 0 && (tokens[n-1].digit || isNumberWord(tokens[n-1].lower) || tokens[n-1].lower == "per" || tokens[n-1].lower == "an" || every[tokens[n-1].lower]) {
			t.key = l.key("hour") // the HR of "HR manager" is human resources
		}
		if t.upper && l.capital[t.lower] {
			t.key = "^" + t.lower // "DOT"
		}
		if ambiguous[t.lower] && !t.upper && t.gap != slash && !strings.HasPrefix(text[end:], "/") && t.key != l.key("millisecond") {
			t.key = "~" + t.lower // "800 ms" is no MS
		}
		if joined := strings.HasPrefix(t.lower, "co") && t.end-t.start > len(t.lower); joined { // "co-planned"
			if _, known := l.verbs[t.key]; !known && (l.verbs[l.key(t.lower[2:])].strength > 0 || l.kinds[l.key(t.lower[2:])] == "title") {
				t.key = l.key(t.lower[2:])
			}
		}
		if t.upper && l.neutral[t.key] && len(t.lower) == 2 {
			t.key = "^" + t.lower // "US", "IT"
		}
		if n := len(tokens); n > 0 && (t.lower == "grader" || t.lower == "graders") && t.gap <= hyphen && (ordinals[tokens[n-1].lower] > 0 || hasAnySuffix(tokens[n-1].lower, "st", "nd", "rd", "th") && tokens[n-1].digit) { // "second graders"
			grade := t
			grade.end, grade.lower, grade.key = t.start+len("grade"), "grade", l.key("grade")
			tokens = append(tokens, grade)
			t.start, t.lower, t.key, t.gap = grade.end, "student"+t.lower[len("grader"):], l.key("student"), space
		}
		if t.gap == slash && rates[t.lower] && !t.caps { // "5 calls/day"
			tokens = append(tokens, token{start: t.start, end: t.start, lower: "per", key: l.key("per")})
			if t.gap = space; rateNames[t.lower] != "" {
				t.lower = rateNames[t.lower]
				t.key = l.key(t.lower)
			}
		}
		tokens = append(tokens, t)
	}
	tokens = l.join(l.writeOut(text, tokens))
	l.separated(tokens)
	for i := range tokens {
		t := &tokens[i]
		if goes[t.lower] && (!t.caps || t.lower != "go") {
			t.key = "~go" // no Go
		}
		if next := i + 1; t.lower == "following" && i > 0 && next < len(tokens) && tokens[next].gap == space && t.gap == space && followed[tokens[next].lower] && (tokens[i-1].caps || tokens[i-1].lower == "a" || tokens[i-1].lower == "media") {
			t.lower, t.key = "followers", l.key("followers") // "grew the Instagram following from 900"
		}
		if next := i + 1; t.lower == "advanced" && next < len(tokens) && (tokens[next].lower == "from" || tokens[next].lower == "to") && tokens[next].gap == space {
			t.key = l.key("advance") // "advanced from operator to machinist"
		}
		if next := i + 1; t.lower == "minor" && next < len(tokens) && tokens[next].gap == space && tokens[next].caps == tokens[next].upper && !t.caps && !prepositions[tokens[next].lower] && !isAnd(tokens[next].lower) {
			t.key = l.key("small") // "minor repairs" are no minor in repairs
		}
		t.key = l.canonical(t.key)
		t.root = l.rootOf(t.key)
		for k := range t.parts {
			if k+1 < len(t.parts) && t.parts[k].lower == "minor" {
				t.parts[k].key = l.key("small")
			}
			if key := l.canonical(t.parts[k].key); l.tools[key] && t.parts[k].caps || last(*t).lower == "time" || l.kinds[key] == "title" {
				t.parts[k].key = key // "Go-based", "full-time", the assistant of "virtual assistant"
			}
			t.parts[k].root = l.rootOf(t.parts[k].key)
			t.parts[k].family = l.family(t.parts[k])
		}
		t.family = l.family(*t)
	}
	return tokens
}

var followed = set("from to of by")

var rates = set("day week month year hour shift quarter person night yr wk mo mth mnth hr qtr s sec second min minute")

// rateNames are the times that are shortened in "5 calls/wk".
var rateNames = map[string]string{"wk": "week", "mo": "month", "mth": "month", "mnth": "month", "yr": "year", "hr": "hour", "qtr": "quarter", "s": "second", "sec": "second", "min": "minute"}

// measuresOf may be written right behind their figure.
var measuresOf = set("mm cm km kg lb lbs oz ft kw kv mb gb tb kb hp wpm mph v w kmh kwh ml ms khz mhz ghz px dpi rpm psi sqm sqft amp amps volt volts am pm")

// spelledUnits are measures by their signs.
var spelledUnits = map[string]string{"mm": "millimeter", "cm": "centimeter", "km": "kilometer", "lb": "pound", "lbs": "pound", "oz": "ounce", "ft": "foot", "kw": "kilowatt", "kv": "kilovolt", "v": "volt", "w": "watt", "mb": "megabyte",
	"gb": "gigabyte", "tb": "terabyte", "hp": "horsepower", "kwh": "kilowatt_hour", "ml": "milliliter", "ms": "millisecond", "amps": "amp"}

// abbreviated words end in a dot that ends no sentence.
var abbreviated = set("sq ca mill mln mio mrd approx incl excl avg vs e.g eg i.e ie est mr mrs dr st prof")

var goes = set("go goes went gone going")

const currencies = "$€£¥₱₹₦₩₫₽₺₴₪฿₵"

// ambiguous are acronyms that are something else in small letters.
var ambiguous = set("ms ma ba bs er pa ea pm ar ap mo")

// prefixes join the word behind their hyphen: "co-ordinate", "e-mail", "re-designed".
var prefixes = []string{"co", "re", "e", "pre", "un", "inter", "non", "sub", "over", "bi", "semi"}

// wordEnd is where the word or number that starts at i ends; i when none starts there.
func wordEnd(text string, i int) int {
	at := func(i int) rune {
		if i >= len(text) {
			return 0
		}
		c, _ := utf8.DecodeRuneInString(text[i:])
		return c
	}
	c := at(i)
	start := i
	switch {
	case c == '.' && unicode.IsLetter(at(i+1)) && (i == 0 || strings.IndexByte(" /(,", text[i-1]) >= 0): // ".NET", "C#/.NET"
		i++
	case strings.ContainsRune(currencies, c) && (unicode.IsDigit(at(i+utf8.RuneLen(c))) || at(i+utf8.RuneLen(c)) == ' ' && unicode.IsDigit(at(i+utf8.RuneLen(c)+1))):
		i += utf8.RuneLen(c)
		if at(i) == ' ' {
			i++
		}
	case c == '#' && unicode.IsDigit(at(i+1)):
		i++
	case c == '.' && unicode.IsDigit(at(i+1)) && (i == 0 || text[i-1] == ' ' || text[i-1] == '(' || text[i-1] == '-' || text[i-1] >= utf8.RuneSelf): // ".0002", "±.0005"
		i++
	case strings.HasPrefix(text[i:], "1:1") && !wordRune(at(i+3)) && (i == 0 || !wordRune(rune(text[i-1]))):
		return i + 3
	case shortYear(text, i) > 0: // "summer '21"
		return i + utf8.RuneLen(c) + 2
	case !unicode.IsLetter(c) && !unicode.IsDigit(c):
		return start
	}
	if sign := lettered(text[start:]); sign > 0 { // "R5,000"
		i += sign
	}
	for i < len(text) {
		c := at(i)
		size := utf8.RuneLen(c)
		following := at(i + size)
		word := unicode.IsLetter(following) || unicode.IsDigit(following)
		previous := rune(0)
		if i > start {
			previous, _ = utf8.DecodeLastRuneInString(text[start:i])
		}
		switch {
		case unicode.IsLetter(c), unicode.IsDigit(c), unicode.Is(unicode.Mn, c), (c == '²' || c == '³') && unicode.IsLetter(previous):
		case (c == '\'' || c == '’') && word && unicode.IsLetter(previous):
		case (c == '\'' || c == '’') && unicode.IsDigit(previous) && following == 's' && !wordRune(at(i+size+1)): // "Year 3's"
		case c == '.' && word && i > start && (unicode.IsDigit(previous) == unicode.IsDigit(following)):
		case c == ':' && (clock(text[start:i], text[i+1:]) || ratio(text[start:i], text[i+1:])): // "5:30", "1:4"
		case c == ',' && unicode.IsDigit(previous) && unicode.IsDigit(following) && (threeDigits(text[i+1:]) || lakhs(text[start:i], text[i+1:]) || decimalComma(text[start:i], text[i+1:])):
		case (c == '\'' || c == '’') && unicode.IsDigit(previous) && threeDigits(text[i+size:]): // "12'000"
		case c == ' ' && unicode.IsDigit(previous) && i-start <= 3 && threeDigits(text[i+1:]) && len(text) > i+5 && text[i+4] == ' ' && codes[strings.ToLower(strings.SplitN(text[i+5:]+" ", " ", 2)[0])] != "": // "86 000 SEK"
		case c == ' ' && unicode.IsDigit(previous) && (strings.ContainsRune(currencies, rune(text[start])) || lettered(text[start:]) > 0 || start+3 <= i && strings.ContainsAny(text[start:start+3], currencies)) && i-start <= 8 && threeDigits(text[i+1:]): // "€1 200"
		case blanks.Replace(string(c)) == "" && thousands(text[start:i], text[i+size:]):
		case c == '&' && word && unicode.IsUpper(previous) && unicode.IsUpper(following), c == '&' && word && i-start == 1 && unicode.IsLetter(previous) && !wordRune(at(i+size+utf8.RuneLen(following))): // "R&D", "h&s"
		case (c == '+' || c == '#') && unicode.IsLetter(previous) && !word && len(text[start:i]) <= 2, c == '+' && previous == '+' && !word, c == '+' && unicode.IsLetter(previous) && unicode.IsUpper(at(start)) && !word && following != '+':
		case (c == '%' || c == '+') && unicode.IsDigit(previous), c == '+' && (previous == '%' || unicode.IsLetter(previous) && unicode.IsDigit(at(start+1)) || unicode.IsLetter(previous) && unicode.IsDigit(at(start))):
			return i + 1
		case c == '/' && i-start == 1 && unicode.IsUpper(previous) && unicode.IsUpper(following) && !unicode.IsLetter(at(i+2)): // "A/B"
		case c == '/' && i-start == 1 && word && slashed[strings.ToLower(text[start:i+2])] && !wordRune(at(i+2)): // "w/o", "f/t"
		case c == '/' && i-start == 1 && (previous == 'w' || previous == 'W' && !(unicode.IsUpper(following) && unicode.IsUpper(at(i+2)))) && following != '/': // "w/ demos", "w/Optimizely"
			return i + 1
		case c == '/' && (strings.HasPrefix(text[i:], "/7") && strings.HasSuffix(text[start:i], "24")):
		default:
			return i
		}
		i += size
	}
	return i
}

// ownEnding is the length of an 's that begins a text, 0 where none does.
func ownEnding(text string) int {
	for _, ending := range []string{"'s", "’s"} {
		if rest, ok := strings.CutPrefix(text, ending); ok && (rest == "" || !wordRune(rune(rest[0]))) {
			return len(ending)
		}
	}
	return 0
}

// clock says whether a colon stands between the hour and the minutes of a time of day.
func clock(hour, behind string) bool {
	return len(hour) <= 2 && strings.Trim(hour, "0123456789") == "" && (len(hour) == 1 || hour < "24") && len(behind) >= 2 && strings.Trim(behind[:2], "0123456789") == "" && behind[:2] < "60" &&
		(len(behind) == 2 || behind[2] >= utf8.RuneSelf || !wordRune(rune(behind[2])) || behind[2] == 'a' || behind[2] == 'p' || behind[2] == 'h')
}

// shortYear is the year that an apostrophe and two digits stand for: "'21"; 0 where they stand for none.
func shortYear(text string, i int) int {
	rest, apostrophe := strings.CutPrefix(text[i:], "'")
	if !apostrophe {
		rest, apostrophe = strings.CutPrefix(text[i:], "’")
	}
	if !apostrophe || i == 0 || text[i-1] != ' ' && text[i-1] != '(' && text[i-1] != '-' || len(rest) < 2 || !isCount(rest[:2]) || len(rest) > 2 && (wordRune(rune(rest[2])) && rest[2] < utf8.RuneSelf || rest[2] == '\'') {
		return 0
	}
	year, _ := strconv.Atoi(rest[:2])
	if year < 50 {
		return 2000 + year
	}
	return 1900 + year
}

// ratio says whether a colon stands between the figures of a ratio.
func ratio(first, behind string) bool {
	n := 0
	for n < len(behind) && behind[n] >= '0' && behind[n] <= '9' {
		n++
	}
	return n > 0 && n <= 2 && isCount(first) && len(first) <= 2 && (n == len(behind) || behind[n] >= utf8.RuneSelf || !wordRune(rune(behind[n])) && behind[n] != ':')
}

// lettered is the length of a currency sign of letters before a figure: the rand's, the ringgit's, the rupee's.
func lettered(s string) int {
	for _, sign := range []string{"RM", "Rs", "KSh", "R"} {
		if rest, ok := strings.CutPrefix(s, sign); ok && rest != "" && rest[0] >= '0' && rest[0] <= '9' {
			return len(sign)
		}
	}
	return 0
}

// thousands says whether a blank stands between the thousands of a number: the next three digits are none, or a noun follows that they count as
// well: "40 000", "1 150 items", but not "12 100 ml bottles".
func thousands(before, behind string) bool {
	groups := strings.Split(blanked.Replace(before), " ")
	for i, group := range groups {
		if strings.Trim(group, "0123456789") != "" || len(group) > 3 || len(group) == 0 || i > 0 && len(group) < 3 {
			return false
		}
	}
	if !threeDigits(behind) || groups[0][0] == '0' {
		return false
	}
	next, _, _ := strings.Cut(strings.TrimPrefix(behind[3:], " "), " ")
	noun := strings.HasPrefix(behind[3:], " ") && len(next) > 3 && unicode.IsLower(rune(next[0])) && !measuresOf[next] && units[stem(next)] == ""
	return behind[:3] == "000" || noun
}

var blanked = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2009", " ")

// lakhs says whether a comma stands before two digits as Indians write them: "1,20,000".
func lakhs(before, behind string) bool {
	return len(behind) > 5 && behind[2] == ',' && len(before) <= 8 && strings.Trim(behind[:2], "0123456789") == "" && (threeDigits(behind[3:]) || lakhs(before, behind[3:]))
}

func threeDigits(s string) bool {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n == 3
}

func gapOf(text string, i int, c rune) gap {
	switch c {
	case '.', '!', '?', ';', ':', '\n', '•', '|':
		return stop
	case ',':
		return comma
	case '/':
		return slash
	case '(', ')', '[', ']', '"', '“', '”':
		return paren
	case '–', '—':
		return dash
	case '-':
		if i > 0 && i+1 < len(text) && text[i-1] != ' ' && text[i+1] != ' ' {
			return hyphen
		}
		return dash
	}
	return space
}

func isUpper(s string) bool {
	letters := 0
	for _, c := range s {
		if unicode.IsLower(c) {
			return false
		}
		if unicode.IsUpper(c) {
			letters++
		}
	}
	return letters >= 2
}

// accents are letters with and without them.
var accents = strings.NewReplacer("á", "a", "à", "a", "â", "a", "ã", "a", "å", "a", "ā", "a", "é", "e", "è", "e", "ê", "e", "ë", "e", "ē", "e", "í", "i", "ì", "i", "î", "i", "ï", "i", "ó", "o", "ò", "o", "ô", "o", "õ", "o", "ú", "u",
	"ù", "u", "û", "u", "ç", "c", "ñ", "n", "ý", "y", "š", "s", "ž", "z", "č", "c", "ć", "c", "ł", "l", "ń", "n", "ś", "s", "ę", "e", "ą", "a", "ż", "z", "ź", "z", "ř", "r", "ě", "e", "ů", "u", "ő", "o", "ű", "u", "ğ", "g", "ş", "s", "ı", "i", "²", "2", "³", "3")

// normalize lowers a word and takes off what does not change it.
func normalize(s string) string {
	s = accents.Replace(strings.ToLower(s))
	s = strings.ReplaceAll(s, "’", "'")
	s = strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "'")
	if i := strings.IndexByte(s, '.'); i > 0 && s[0] >= 'a' && s[0] <= 'z' { // "b.s", "ph.d", but not "node.js"
		abbreviation := true
		for part := range strings.SplitSeq(s, ".") {
			abbreviation = abbreviation && len(part) <= 2 && strings.Trim(part, "0123456789") == part // but "R1.8m"
		}
		if abbreviation {
			s = strings.ReplaceAll(s, ".", "")
		}
	}
	return spell(s)
}

// spell gives common misspellings and British words their American form.
func spell(s string) string {
	if correct, ok := english.Correction(s); ok {
		s = correct
	}
	if other, ok := respelled()[s]; ok {
		return other
	}
	if i := strings.Index(s, "ae"); i >= 0 && len(s) > 6 && !strings.HasPrefix(s[i:], "aer") { // "anaemia", "haematology"
		s = s[:i] + s[i+1:]
	}
	for _, r := range british {
		if i := strings.Index(s, r[0]); i > 0 && !(r[0] == "our" && !slices.ContainsFunc(ourWords, func(w string) bool { return strings.HasPrefix(s, w) })) {
			if strings.HasPrefix(r[0], "is") && slices.ContainsFunc(iseWords, func(w string) bool { return strings.HasPrefix(s, w) }) {
				continue
			}
			s = s[:i] + r[1] + s[i+len(r[0]):]
		}
	}
	return s
}

var british = [][2]string{{"isation", "ization"}, {"ising", "izing"}, {"ised", "ized"}, {"iser", "izer"}, {"ise", "ize"}, {"our", "or"}, {"yse", "yze"}, {"ysing", "yzing"}}

// iseWords keep their s; ourWords lose their u.
var (
	iseWords = []string{"advis", "superv", "revis", "exerc", "rais", "prais", "prom", "comprom", "compris", "brais", "enterpr", "surpr", "expert", "merchand", "franch", "adverti", "otherw", "prec", "conc", "likew", "appra", "excis", "noise", "devis", "improv", "televis", "prem", "dis", "mis", "cruis", "bruis", "demis", "guis", "pois", "tortoise", "millis", "rise", "arise", "treatise", "anise", "vis", "wis", "clockw", "liais", "cerise", "despise", "incise"}
	ourWords = []string{"behaviour", "colour", "labour", "favour", "honour", "neighbour", "harbour", "endeavour", "rumour", "flavour", "humour"}
	// americans are whole words.
	americans = map[string]string{"centre": "center", "centres": "centers", "programme": "program", "programmes": "programs", "catalogue": "catalog", "catalogues": "catalogs",
		"catalogued": "cataloged", "licence": "license", "licences": "licenses", "practise": "practice", "practises": "practices", "practised": "practiced", "practising": "practicing", "cheque": "check", "cheques": "checks", "enrol": "enroll",
		"enrolment": "enrollment", "fulfil": "fulfill", "fulfilment": "fulfillment", "grey": "gray", "judgement": "judgment", "theatre": "theater", "theatres": "theaters",
		"metre": "meter", "metres": "meters", "kilometre": "kilometer", "kilometres": "kilometers", "litre": "liter", "litres": "liters", "tyre": "tire", "jewellery": "jewelry", "enquiry": "inquiry", "enquiries": "inquiries", "skilful": "skillful",
		"paediatric": "pediatric", "orthopaedic": "orthopedic", "anaesthesia": "anesthesia", "timetabled": "scheduled", "whilst": "while", "amongst": "among", "learnt": "learned"}
)

// key is equal for the inflections of a word: a light stem, with irregular forms from data.
func (l *lexicon) key(w string) string {
	if base, ok := l.irregular[w]; ok {
		return base
	}
	return stem(w)
}

func stem(w string) string {
	n := len(w)
	if n < 3 {
		return w
	}
	switch {
	case strings.HasSuffix(w, "ies") && n > 4:
		w = w[:n-3] + "y"
	case strings.HasSuffix(w, "ied") && n > 4:
		w = w[:n-3] + "y"
	case hasAnySuffix(w, "sses", "xes", "ches", "shes", "zzes"):
		w = w[:n-2]
	case strings.HasSuffix(w, "ings") && n > 6 && vowelIn(w[:n-4]):
		w = restore(w[:n-4])
	case strings.HasSuffix(w, "s") && !hasAnySuffix(w, "ss", "us", "is") && n > 3:
		w = w[:n-1]
	case strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed") && n > 4 && vowelIn(w[:n-2]):
		w = restore(w[:n-2])
	case strings.HasSuffix(w, "ing") && n > 5 && vowelIn(w[:n-3]):
		w = restore(w[:n-3])
	}
	if n = len(w); n > 4 && w[n-1] == 'e' {
		w = w[:n-1]
	}
	if n = len(w); n > 3 && w[n-1] == w[n-2] && w[n-1] != 'e' && w[n-1] != 'o' {
		w = w[:n-1]
	}
	return w
}

func hasAnySuffix(w string, suffixes ...string) bool {
	return slices.ContainsFunc(suffixes, func(s string) bool { return strings.HasSuffix(w, s) })
}

func vowelIn(s string) bool { return strings.ContainsAny(s, "aeiouy") }

// restore gives a short stem the e that its ending took: "fil" of "filed" is "file", "plann" of "planned" stays.
func restore(s string) string {
	n := len(s)
	vowel := func(i int) bool { return i >= 0 && strings.IndexByte("aeiouy", s[i]) >= 0 }
	if n <= 3 && n >= 2 && !vowel(n-1) && vowel(n-2) && !vowel(n-3) && strings.IndexByte("wxy", s[n-1]) < 0 {
		return s + "e"
	}
	return s
}
