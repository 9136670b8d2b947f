package parse

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nyaruka/phonenumbers"
)

var (
	emailPattern = regexp.MustCompile(`[A-Za-z0-9._%+'-]+\s?@\s?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}`)
	phonePattern = regexp.MustCompile(`(?:\+|\(\+|\b00)?\(?\d[\d\s().\-–/·]{5,22}\d`)
	yearSpan     = regexp.MustCompile(`^\d{4}\s*[-–]\s*\d{4}$`)
	urlPattern   = regexp.MustCompile(`(?i)\b(?:https?://|www\.)[^\s|,;()<>]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|io|dev|me|edu|co|ai|app|info|in|uk|de|fr|es|it|nl|ca|au|tech|xyz|site|page|blog|gov|us|eu|ch|at|be|br|jp|cn|ph|id|design|online|so|sh|gg|la|ly|to|tv|cc|is|pro|name|art|studio|work|works|link|bio|codes|engineer|software|cloud|digital|agency|live|space|website|tools|team|media|academy|consulting|photography|hk|tw|se|no|dk|fi|pl|pt|cz|ie|nz|mx|ar|cl|kr|ru|sg|my|th|za|vn)\b(?:/[^\s|,;()<>]*)?`)
	handle       = regexp.MustCompile(`(?i)^(?:in/|/in/|@)?[a-z0-9][a-z0-9_.-]{2,38}$`)
	separators   = regexp.MustCompile(`\s*[|｜•·∣⋄◇▪●■‖◦∙⋅♦]\s*|\s{2,}|\t|\s+[–—]\s+`)
	labelPattern = regexp.MustCompile(`(?i)^(?:e-?mail|mail|phone|mobile|tel|telephone|cell|mob|address|location|linkedin|github|website|web|portfolio|url|site|blog|homepage|twitter|skype|teléfono|téléphone|telefon|correo|adresse|adresse mail|dirección|wohnort|anschrift|电话|邮箱|手机|地址|住所|電話|メール|e|m|p|t|a|h|w)\s*[:：.]\s*`)
)

// readContact fills in who the person is, from the lines above the first heading and the contact section.
func (b *builder) readContact(top, contact []line) {
	all := append(append([]line{}, top...), contact...)
	b.readEmail(all)
	if b.out.Email == "" {
		b.readBareAddress(all)
	}
	b.readPhone(all)
	if b.readName(top); b.out.Name == "" {
		b.readName(contact)
	}
	b.readLinks(all)
	b.readLocation(all)
}

func (b *builder) readEmail(lines []line) {
	for _, group := range [][]line{lines, b.src.lines} {
		for i, l := range group {
			if m := emailPattern.FindString(l.text); m != "" {
				b.out.Email = wholeAddress(strings.Trim(strings.ReplaceAll(m, " ", ""), "'.-"), l, group[i+1:])
				b.place("email", 0.99, l)
				return
			}
		}
		for _, l := range group {
			for _, k := range l.links {
				if address, ok := strings.CutPrefix(k.url, "mailto:"); ok && strings.Contains(address, "@") {
					b.out.Email, _, _ = strings.Cut(address, "?")
					b.place("email", 0.95, l)
					return
				}
			}
		}
	}
}

// wholeAddress is an address with what a narrow column put on the next line: as the link over it has it, or where its ending is none that is
// common and the next line has nothing but the rest.
func wholeAddress(address string, l line, below []line) string {
	for _, k := range l.links {
		target, ok := strings.CutPrefix(k.url, "mailto:")
		target, _, _ = strings.Cut(target, "?")
		if ok && strings.HasPrefix(strings.ToLower(target), strings.ToLower(address)) && emailPattern.FindString(target) == target {
			return target
		}
	}
	if len(below) == 0 || !strings.HasSuffix(l.text, address) || below[0].block != l.block || below[0].gap > 1.9 || !restOfAddress.MatchString(below[0].text) {
		return address
	}
	if whole := address + below[0].text; !commonDomain.MatchString(address) && commonDomain.MatchString(whole) || strings.HasPrefix(below[0].text, ".") {
		return whole
	}
	return address
}

var (
	restOfAddress = regexp.MustCompile(`^[a-z0-9.-]{1,24}$`)
	commonDomain  = regexp.MustCompile(`\.(?:com|org|net|edu|gov|info|example|io|dev|me|co|ai|app|uk|de|fr|es|it|nl|pt|br|ca|au|ch|at|be|cn|jp|tw|hk|sg|in|ph|mx|ar|us|eu|se|no|dk|fi|pl|ie|nz|za)$`)
)

// bareAddress is an address of mail without a domain's ending, as in templates.
var bareAddress = regexp.MustCompile(`[A-Za-z0-9._%+-]{2,}@[A-Za-z0-9-]{2,}`)

func (b *builder) readBareAddress(lines []line) {
	for _, l := range lines {
		if m := bareAddress.FindString(l.text); m != "" {
			b.out.Email = m
			b.place("email", 0.5, l)
			return
		}
	}
}

func (b *builder) readPhone(lines []line) {
	for _, group := range [][]line{lines, b.src.lines} {
		for _, l := range group {
			for _, p := range l.pieces {
				if number := findPhone(p.text); number != "" {
					b.out.Phone = number
					b.place("phone", 0.98, l)
					return
				}
			}
		}
		for _, l := range group {
			for _, k := range l.links {
				if number, ok := strings.CutPrefix(k.url, "tel:"); ok && b.out.Phone == "" {
					b.out.Phone = number
					b.place("phone", 0.9, l)
					return
				}
			}
		}
		if b.out.Email != "" && len(lines) > 0 {
			break // numbers far from the contact lines are rarely the person's own
		}
	}
}

// findPhone finds a number that can be dialled, as printed.
func findPhone(s string) string {
	if digitsIn(s) < leastDigits {
		return ""
	}
	masked := urlPattern.ReplaceAllStringFunc(emailPattern.ReplaceAllStringFunc(s, blank), blank)
	for _, m := range phonePattern.FindAllStringIndex(masked, -1) {
		from := m[0]
		if from > 0 && s[from-1] == '(' {
			from--
		}
		number := strings.TrimSpace(s[from:m[1]])
		n := digitsIn(number)
		if n < leastDigits || n > 15 || len(findDates(number)) > 0 && n <= 8 || yearSpan.MatchString(number) {
			continue
		}
		if strings.HasPrefix(number, "+") {
			if parsed, err := phonenumbers.Parse(number, ""); err != nil || !phonenumbers.IsPossibleNumber(parsed) && n < 9 {
				continue
			}
		}
		if strings.Count(number, "(") > strings.Count(number, ")") {
			number = strings.TrimPrefix(number, "(")
		}
		return number
	}
	return ""
}

const leastDigits = 7 // of a number that can be dialled

func digitsIn(s string) (n int) {
	for _, r := range s {
		if unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

func blank(s string) string { return strings.Repeat(" ", len(s)) }

// readLinks keeps the targets of links in the contact lines, and addresses that are only printed.
func (b *builder) readLinks(lines []line) {
	seen := map[string]bool{}
	add := func(url string, l line) {
		url = strings.TrimRight(strings.TrimSpace(url), ".,;")
		if key := linkKey(url); url != "" && !seen[key] {
			seen[key] = true
			b.out.Links = append(b.out.Links, url)
			b.place(index("links", len(b.out.Links)-1), 0.97, l)
			if strings.Contains(key, "linkedin.com/") && b.out.LinkedIn == "" {
				b.out.LinkedIn = url
				b.place("linkedin", 0.95, l)
			}
		}
	}
	for _, l := range lines {
		targets := 0
		for _, k := range l.links {
			if scheme, _, ok := strings.Cut(k.url, "://"); ok && (scheme == "http" || scheme == "https") {
				add(k.url, l)
				targets++
			}
		}
		text := emailPattern.ReplaceAllString(l.text, " ")
		for _, m := range urlPattern.FindAllString(text, -1) {
			if targets == 0 || !coveredByLink(l, m) {
				add(m, l)
			}
		}
		b.readHandles(l, add)
	}
}

// readHandles finds what follows the label of a network: "GitHub: somebody".
func (b *builder) readHandles(l line, add func(string, line)) {
	if len(l.links) > 0 {
		return
	}
	for chunk := range chunks(l) {
		label, rest, ok := strings.Cut(chunk, ":")
		site := strings.ToLower(strings.TrimSpace(label))
		if !ok || site != "linkedin" && site != "github" && site != "twitter" && site != "gitlab" {
			continue
		}
		if rest = strings.TrimSpace(rest); handle.MatchString(rest) {
			add(rest, l)
		}
	}
}

func coveredByLink(l line, text string) bool {
	for _, k := range l.links {
		if strings.Contains(k.text, text) || strings.Contains(linkKey(k.url), linkKey(text)) {
			return true
		}
	}
	return false
}

func linkKey(url string) string {
	url = strings.ToLower(url)
	for _, prefix := range []string{"https://", "http://", "www."} {
		url = strings.TrimPrefix(url, prefix)
	}
	return strings.TrimRight(url, "/")
}

// chunks are the parts of a contact line: pieces, parted again at bars and dots, without labels.
func chunks(l line) func(func(string) bool) {
	return func(yield func(string) bool) {
		for i, p := range l.pieces {
			label := ""
			if i > 0 && len(l.pieces) == 2 && labelPattern.MatchString(l.pieces[0].text+": ") && words(l.pieces[0].text) == 1 && len(l.pieces[0].text) > 2 {
				label = l.pieces[0].text + ": "
			}
			for _, c := range separators.Split(p.text, -1) {
				if c = strings.TrimSpace(c); c != "" && !yield(label+c) {
					return
				}
				label = ""
			}
		}
	}
}

// readLocation looks for a place among the parts of the contact lines; a labelled one, or one with a postal code, will do without being
// known.
func (b *builder) readLocation(lines []line) {
	type candidate struct {
		text  string
		line  line
		score float64
	}
	var best candidate
	for i, l := range lines {
		reachable := emailPattern.MatchString(l.text) || findPhone(l.text) != ""
		for c := range chunks(l) {
			label := labelPattern.FindString(c)
			if word := addressWord.FindString(c); label == "" && word != "" && placeScore(c[len(word):], "") > 0 {
				label = word
			}
			text := strings.Trim(strings.TrimSpace(strings.TrimPrefix(c, label)), ",;")
			if at := otherLabel.FindStringIndex(text); at != nil && at[0] > 0 { // "Talca, Chile  Mobile: 555 0144"
				text = strings.Trim(text[:at[0]], " ,;|-")
			}
			text = strings.TrimSpace(urlPattern.ReplaceAllString(emailPattern.ReplaceAllString(text, ""), ""))
			if number := findPhone(text); number != "" {
				rest := strings.Trim(strings.ReplaceAll(text, number, ""), " ,;-")
				if placeScore(rest, "") > 0 || !isPlace(text) && !postCode.MatchString(rest) {
					text = rest
				}
			}
			score := placeScore(text, label)
			if parts := strings.Split(text, ", "); score < 1.5 && len(parts) > 2 && cityState.MatchString(strings.Join(parts[len(parts)-2:], ", ")) {
				text = strings.Join(parts[len(parts)-2:], ", ") // behind a street
				score = 1.8
			}
			switch {
			case score != 0 || label != "" || !unknownPlace(text):
			case reachable:
				score = 0.6
			case i > 0 && contactLine(lines[i-1], l), i+1 < len(lines) && contactLine(lines[i+1], l):
				score = 0.55
			}
			if rest, place := cutPlace(text); len(rest) == 1 && len(place) == 1 && companyScore(rest[0]) > 0 {
				text, score = place[0], 1.6 // behind an employer
			}
			if b.isNameLine(l) && !isPlace(text) {
				score = 0
			}
			score -= 0.01 * float64(i)
			if score > best.score {
				best = candidate{text, l, score}
			}
		}
	}
	if best.score > 0.4 {
		b.out.Location = best.text
		b.place("location", round(min(0.96, 0.6+best.score/4)), best.line)
	}
}

// addressWord labels an address in a table, without a colon: "Adresse Hauptstraße 5, 50667 Köln".
var addressWord = regexp.MustCompile(`^(?:Address|Adresse|Anschrift|Wohnort|Dirección|Domicilio|Endereço|Indirizzo)\s+`)

// otherLabel stands, within one line, before what is no place.
var otherLabel = regexp.MustCompile(`(?i)(?:^|[\s,;|-])(?:e-?mail|courriel|correo(?: electrónico)?|mail|phone|mobile|celular|móvil|tel(?:[eé]fono|[eé]phone|efon|efone)?|tél|handy|cell|whatsapp)\s*\.?\s*[:：]\s*`)

// contactLine says whether a line right above or beneath another, in its look, holds an address of mail or a telephone number.
func contactLine(near, l line) bool {
	return near.block == l.block && near.size == l.size && len(l.pieces) == 1 && (emailPattern.MatchString(near.text) || findPhone(near.text) != "")
}

// unknownPlace says whether what stands beside an address of mail or a telephone number may be a place that no list has: a few words, the
// first with a capital, no handle, no title.
func unknownPlace(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(first) || words(s) > 4 || len(s) < 3 || roleScore(s) > 0 || noNames[strings.ToLower(s)] || isHeadingText(s) {
		return false
	}
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune(" ,.'’-", r) })
}

func placeScore(s, label string) float64 {
	n := words(s)
	if n == 0 || n > 12 || strings.HasSuffix(s, ".") && n > 6 {
		return 0
	}
	score := 0.0
	switch strings.ToLower(strings.TrimRight(strings.TrimSpace(label), ":：.")) {
	case "address", "location", "adresse", "dirección", "wohnort", "anschrift", "地址", "住所", "a":
		score = 2
	}
	if isPlace(s) {
		score += 1.5
	}
	for part := range strings.SplitSeq(s, ",") {
		if placeNames[strings.ToLower(strings.TrimSpace(postCode.ReplaceAllString(part, "")))] {
			score += 0.6
			break
		}
	}
	if postCode.MatchString(s) && n >= 2 && strings.ContainsFunc(s, unicode.IsLetter) && !isDateText(s) {
		score += 0.5
	}
	if roleScore(s) > 0 && !isPlace(s) {
		score -= 1
	}
	return score
}

// hasContact says whether there is anything for a section of contact data.
func (b *builder) hasContact() bool {
	return b.out.Email != "" || b.out.Phone != "" || len(b.out.Links) > 0 || b.out.Location != ""
}
