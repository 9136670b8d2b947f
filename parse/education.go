package parse

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"redraft/resume"
)

var (
	degreePattern = regexp.MustCompile(`(?i)\b(?:ph\.?\s?d|doctor(?:ate|al)?|dr\.|master(?:['’]?s)?|m\.?\s?sc?\b\.?|m\.?eng|mba|m\.?b\.?a\.?|(?-i:MA|MS|BS|AA|AS)\s+(?:in|of)\b|llb|mres|pgce|pgdip|pgcert|m\.?a\.|m\.?s\.|m\.?ed|m\.?f\.?a|llm|j\.?d\.|m\.?d\.|bachelor(?:['’]?s)?|b\.?\s?sc?\b\.?|b\.?a\b\.?|b\.?s\.|b\.?eng|b\.?tech|m\.?tech|b\.?com|bba|bfa|b\.?ed|associate(?:['’]?s)?|a\.?a\.?s?\b\.|diploma|diplôme|diplom|certificate|licence|licenciatura|licenciado|licenciada|grado|grado en|máster|maestría|doctorado|bachillerato|técnico|mestrado|bacharelado|bacharel|doutorado|graduação|tecnólogo|laurea|magistrale|triennale|dottorato|maturità|diploma di|staatsexamen|magister|abitur|hochschulreife|ausbildung|baccalauréat|bac\b|bts|dut|but\b|doctorat|ingénieur|ged|high school|secondary|minor|major|undergraduate|graduate|postgraduate|honours|hons|bsn|msn|rn\b|adn|vwo|havo|mbo|hbo|degree|d\.?phil|m\.?phil|a[- ]levels?|as[- ]levels?|o[- ]levels?|i?gcses?|btec|nvq|hnd|hnc|cap|bep|bp|brevet|mention complémentaire|mittlere reife|(?:real|haupt)schulabschluss|fachabitur|meisterprüfung|gesellenprüfung|meisterbrief|gesellenbrief|matura|lehre|fp|bachillerato|eso|apprenticeship|class (?:x|xii|10|12))\b|本科|硕士|博士|学士|专科|大专|修士|高中|卒業|専攻|学部|бакалавр|магистр|специалист|аспирант|кандидат наук|πτυχίο|δίπλωμα|μεταπτυχιακ|διδακτορικ|απολυτήριο|cử nhân|thạc sĩ|tiến sĩ|kỹ sư`)
	schoolPattern = regexp.MustCompile(`(?i)\b(?:universi\w+|college|school|institute?\w*|academy|académie|polytechnic|politecnico|école|ecole|lycée|lycee|universidad\w*|universidade|università|université|hochschule|fachhochschule|\pL*gymnasium|athénée|collège|kolleg|instituto|istituto|liceo|escola|escuela|colegio|faculdade|faculty|facultad|hogeschool|universiteit|mit|eth|epfl|tu|ucla|usc|iit|nus|hec|bootcamp|berufsschule|schule|iut|conservatory|seminary|tafe|sixth form|\pL*realschule|\pL*hauptschule|\pL*gesamtschule|\pL*kammer|cfa|ihk|hwk|greta|afpa)\b|大学|学院|高校|高等学校|专门学校|専門学校|中学|университет|институт|академия|колледж|гимназия|πανεπιστήμιο|πολυτεχνείο|σχολή|λύκειο|đại học|học viện|cao đẳng`)
	gpaPattern    = regexp.MustCompile(`(?i)\b(?:c?gpa|grade point average|grade|note|nota|average|overall|score)\b\s*(?:of|:|-|–|：)?\s*([0-4](?:[.,]\d{1,2})?(?:\s*/\s*[0-9.]{1,4})?|\d{1,2}[.,]\d{1,2}(?:\s*/\s*\d{1,3}(?:\.\d)?)?|\d{2}(?:\.\d+)?\s*(?:%|/\s*100))|\b([0-4]\.\d{1,2}\s*/\s*[45](?:\.0+)?)`)
)

// certainDegree is a degree even though it names a kind of school: "High School Diploma".
var certainDegree = regexp.MustCompile(`(?i)\bschool (?:diploma|degree|certificate)\b`)

// secondSchool is a school's name that holds a word of degrees: "Senior Secondary School", "Towers High School".
var secondSchool = regexp.MustCompile(`(?i)\b\pL+ (?:(?:senior |higher )?secondary|high|graduate) school$`)

func isSchool(s string) bool { return schoolPattern.MatchString(s) && !certainDegree.MatchString(s) }

func isDegree(s string) bool { return degreePattern.MatchString(s) && !secondSchool.MatchString(s) }

// readEducation reads a section of studies.
func (b *builder) readEducation(lines []line) {
	if len(lines) > 1 && tableHead(lines[0]) {
		lines = lines[1:]
	}
	for _, e := range entriesOf(listedStudies(lines), b.src.body) {
		b.readStudy(e)
	}
}

// listedStudies takes their marks from studies that are the items of a list: each begins with a mark and names a degree or a school.
func listedStudies(lines []line) []line {
	out := slices.Clone(lines)
	for i, l := range out {
		if !l.bullet() && (i == 0 || words(l.text) > 4 && !startsLower(l.text)) || l.bullet() && !degreePattern.MatchString(l.text) && !schoolPattern.MatchString(l.text) || words(l.text) > 22 {
			return lines
		}
		out[i].mark = ""
	}
	return out
}

// tableHead says whether a line names the columns of a table beneath it: "Degree", "Institution", "Year".
func tableHead(l line) bool {
	return len(l.pieces) > 1 && !slices.ContainsFunc(l.pieces, func(p piece) bool { return !columnNames[strings.ToLower(strings.Trim(p.text, " .:"))] })
}

var columnNames = wordLines(`degree|course|qualification|program|programme|examination|exam|class|standard|level|institution|institute|school|college|university|board|board/university|university/board|school/college|year|years|year of passing|passing year|date|dates|period|duration|from|to|gpa|cgpa|grade|marks|percentage|%|score|result|cgpa/percentage|location|place|s.no|no|diplôme|établissement|année|abschluss|einrichtung|zeitraum|jahr|título|institución|año|titolo|istituto|anno|学历|学校|专业|时间|学位`)

func (b *builder) readStudy(e entry) {
	x := resume.Education{Dates: e.printed, Start: e.when.Start, End: e.when.End, Details: []string{}}
	at := itemPath("education", len(b.out.Education))
	var rest []slot
	for _, s := range studySlots(e.head) {
		if m := gpaPattern.FindStringSubmatch(s.text); m != nil {
			x.GPA = m[1] + m[2]
			b.place(at+".gpa", 0.9, s.line)
			if s.text = strings.Trim(gpaPattern.ReplaceAllString(s.text, ""), " ,;:()|–-"); s.text == "" {
				continue
			}
		}
		degree, school := isDegree(s.text), isSchool(s.text)
		switch {
		case x.Institution == "" && school && (!degree || x.Degree != ""):
			x.Institution = s.text
			b.place(at+".institution", 0.96, s.line)
		case x.Degree == "" && degree && (!school || x.Institution != ""):
			x.Degree = s.text
			b.place(at+".degree", 0.91, s.line)
		case isPlace(s.text) && x.Location == "":
			x.Location = s.text
			b.place(at+".location", 0.85, s.line)
		default:
			rest = append(rest, s)
		}
	}
	b.fillStudy(&x, rest, at)
	b.cutSchool(&x, at)
	if i := strings.LastIndex(x.Institution, ", "); i > 0 && x.Location == "" && b.out.Location != "" && unknownPlace(x.Institution[i+2:]) && strings.Contains(b.out.Location, x.Institution[i+2:]) {
		x.Institution, x.Location = x.Institution[:i], x.Institution[i+2:]
		b.samePlace(at+".location", at+".institution")
	}
	texts, where := b.bulletsOf(e.body)
	for k, t := range texts {
		if m := gpaPattern.FindStringSubmatch(t); m != nil && x.GPA == "" {
			x.GPA = m[1] + m[2]
			b.place(at+".gpa", 0.85, where[k]...)
		}
		b.place(at+index(".details", len(x.Details)), 0.85, where[k]...)
		x.Details = append(x.Details, t)
	}
	if x.Institution == "" && x.Degree == "" {
		if n := len(b.out.Education); n > 0 {
			last := &b.out.Education[n-1]
			last.Details = append(last.Details, texts...)
			return
		}
		if len(x.Details) == 0 {
			return
		}
	}
	if e.printed != "" {
		b.place(at+".dates", 0.96, e.head...)
	}
	b.out.Education = append(b.out.Education, x)
}

// fillStudy gives what no word told apart to the member that is still empty, the first to the first; the rest are details.
func (b *builder) fillStudy(x *resume.Education, rest []slot, at string) {
	for _, s := range rest {
		switch {
		case openDegree.MatchString(x.Degree) && words(s.text) <= 8:
			x.Degree += " " + s.text
		case x.Institution == "" && x.Degree != "" && words(s.text) <= 10:
			x.Institution = s.text
			b.place(at+".institution", 0.5, s.line)
		case x.Degree == "" && words(s.text) <= 14:
			if x.Institution == "" && s.spot[0] == 0 && len(rest) > 1 {
				x.Institution = s.text
				b.place(at+".institution", 0.45, s.line)
				continue
			}
			x.Degree = s.text
			b.place(at+".degree", 0.45, s.line)
		case x.Location == "" && !subjectLike(s.text) && words(s.text) <= 3 && !strings.ContainsAny(s.text, "0123456789") && !degreePattern.MatchString(s.text) && s.spot[1] > 0:
			x.Location = s.text
			b.place(at+".location", 0.5, s.line)
		case x.Degree != "" && s.spot[0] <= 2 && !ends(s.text) && words(s.text) <= 8 && joinsDegree(x.Degree, s):
			x.Degree += map[bool]string{true: " ", false: ", "}[strings.HasPrefix(s.text, "in ") || strings.HasPrefix(s.text, "of ")] + s.text
			b.place(at+".degree", 0.5, s.line)
		default:
			x.Details = append(x.Details, s.text)
		}
	}
}

// cutSchool parts a degree from a school that no word tells, where a comma stands between them and the entry has no other: "Ausbildung zur
// Tischlerin, Schreinerei Locher". What a comma parts may also be a subject or an honour.
func (b *builder) cutSchool(x *resume.Education, at string) {
	parts := strings.Split(x.Degree, ", ")
	if x.Institution != "" || len(parts) < 2 || !degreePattern.MatchString(parts[0]) {
		return
	}
	for i, p := range parts[1:] {
		first, _ := utf8.DecodeRuneInString(p)
		if !unicode.IsUpper(first) || subjectLike(p) || honours.MatchString(p) || degreePattern.MatchString(p) || words(parts[0]) < 2 {
			continue
		}
		x.Degree, x.Institution = strings.Join(parts[:i+1], ", "), strings.Trim(strings.Join(parts[i+1:], ", "), " .")
		b.samePlace(at+".institution", at+".degree")
		return
	}
}

var honours = regexp.MustCompile(`(?i)\b(?:honou?rs|hons|distinction|laude|first class|upper second|merit|minor|major|concentration|emphasis|gpa|mention)\b`)

// openDegree lacks its subject: "Master in".
var openDegree = regexp.MustCompile(`(?i)\s(?:in|of|en|de|in der|di)$`)

// joinsDegree says whether a slot right behind a bare degree is its subject: "BS" "Computer Science".
func joinsDegree(degree string, s slot) bool {
	return words(degree) <= 2 && !strings.Contains(degree, ",") && degreePattern.MatchString(degree) && s.line.text != degree
}

var studyBars = regexp.MustCompile(`\s+(?:[|•·∣⋄]|//|::)\s+|\s*\|\s*|\t|\s+[–—―-]\s+|\s*[;；]\s*`)

// studySlots parts the head's lines, at commas only where one side is a school and the other is not.
func studySlots(head []line) []slot {
	var out []slot
	for i, l := range head {
		n := 0
		for _, p := range l.pieces {
			for _, stretch := range splitStyles(p) {
				for _, bar := range studyBars.Split(stretch.text, -1) {
					for _, part := range splitStudy(bar) {
						if part = strings.Trim(part, " ,;:•●▪■"); part != "" {
							out = append(out, slot{text: part, line: l, spot: [2]int{i, n}})
							n++
						}
					}
				}
			}
		}
	}
	return out
}

// bareDegree is an abbreviation before a school's name: "PhD Princeton University".
var bareDegree = regexp.MustCompile(`^(?:Ph\.?D\.?|DPhil|MBA|M\.?Sc?\.?|M\.?A\.?|M\.?Eng\.?|M\.?Phil\.?|B\.?Sc?\.?|B\.?A\.?|B\.?Eng\.?|B\.?Tech\.?|M\.?Tech\.?|J\.?D\.?|M\.?D\.?)\s+`)

func splitStudy(s string) []string {
	if isPlace(s) {
		return []string{s}
	}
	if degree := bareDegree.FindString(s); degree != "" && schoolPattern.MatchString(s) && !strings.Contains(s[len(degree):], " at ") {
		name, _, _ := strings.Cut(s[len(degree):], ", ") // a subject may stand before the school: "BSc Geology, University of Turku"
		if rest := splitStudy(s[len(degree):]); schoolPattern.MatchString(name) && !strings.HasPrefix(rest[0], "in ") {
			return append([]string{strings.TrimSpace(degree)}, rest...)
		}
	}
	parts := strings.Split(s, ", ")
	var tail []string
	for n := min(3, len(parts)-1); n >= 1; n-- {
		if place := strings.Join(parts[len(parts)-n:], ", "); isPlace(place) && !(n == 1 && schoolPattern.MatchString(strings.Join(parts[:len(parts)-n], ", ")) && strings.HasPrefix(parts[0], "University of")) {
			tail, parts = []string{place}, parts[:len(parts)-n]
			break
		}
	}
	for i := 1; i < len(parts); i++ {
		left, right := strings.Join(parts[:i], ", "), strings.Join(parts[i:], ", ")
		if i+1 < len(parts) && (honours.MatchString(parts[i]) || startsLower(parts[i])) && !schoolPattern.MatchString(parts[i]) {
			continue // "MA, with distinction, University of York"
		}
		if i+1 < len(parts) && isSchool(parts[i+1]) && !isSchool(parts[i]) && isDegree(left) && subjectLike(parts[i]) && !department.MatchString(parts[i]) {
			continue // "MSc, Data Science, University of Leeds"
		}
		if isSchool(left) != isSchool(right) && isDegree(left) != isDegree(right) {
			return append([]string{left, right}, tail...)
		}
	}
	if n := len(parts); !degreePattern.MatchString(s) && n > 1 && schoolPattern.MatchString(parts[n-1]) && !schoolPattern.MatchString(strings.Join(parts[:n-1], ", ")) &&
		(roleScore(parts[0]) > 0 || subjectLike(parts[0]) && !department.MatchString(parts[0])) { // "Kauffrau für Büromanagement, IHK Köln"
		return append([]string{strings.Join(parts[:n-1], ", "), parts[n-1]}, tail...)
	}
	if !degreePattern.MatchString(s) { // "Princeton University, Computer Science": the school and the subject
		for i := 1; i < len(parts); i++ {
			if subject := strings.Join(parts[i:], ", "); schoolPattern.MatchString(parts[i-1]) && !schoolPattern.MatchString(subject) && subjectLike(subject) {
				return append([]string{strings.Join(parts[:i], ", "), subject}, tail...)
			}
		}
	}
	joined := strings.Join(parts, ", ")
	if before, after, ok := strings.Cut(joined, " at "); ok && degreePattern.MatchString(before) && schoolPattern.MatchString(after) {
		return append([]string{before, after}, tail...)
	}
	return append([]string{joined}, tail...)
}

// department is a part of a school that is named after a subject.
var department = regexp.MustCompile(`(?i)^(?:department|dept\.?|division|chair|centre|center|institut|fachbereich|lehrstuhl|departamento|département)\b`)

// subjectLike says whether a text reads like a field of study.
func subjectLike(s string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		if subjects[strings.Trim(w, ",.;()")] {
			return true
		}
	}
	return false
}

// subjects are words of fields of study.
var subjects = wordSet(`science sciences engineering computing informatics mathematics statistics physics chemistry biology economics business
administration management finance accounting marketing psychology sociology philosophy history literature linguistics languages arts design
architecture law medicine nursing pharmacy education communication communications journalism politics studies technology technologies analytics
informatik mathematik physik chemie biologie maschinenbau elektrotechnik wirtschaft betriebswirtschaft psychologie informatique mathématiques
physique économie gestion droit informática matemáticas ingeniería economía derecho administración psicología engenharia administração direito
informatica matematica ingegneria economia giurisprudenza`)
