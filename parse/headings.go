package parse

import (
	_ "embed"
	"math"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"redraft/parse/glyph"
	"redraft/resume"
)

//go:embed data/sections.txt
var sectionsData string

// headingWords knows a section by its heading's wording.
var headingWords = loadHeadings(sectionsData)

func loadHeadings(data string) map[string]resume.Section {
	table := map[string]resume.Section{}
	for l := range strings.Lines(data) {
		name, wordings, ok := strings.Cut(strings.TrimSpace(l), ":")
		if !ok || strings.HasPrefix(l, "#") {
			continue
		}
		for w := range strings.SplitSeq(wordings, "|") {
			key := headingKey(w)
			if _, taken := table[key]; !taken {
				table[key] = resume.Section(name)
			}
		}
	}
	return table
}

var joining = strings.NewReplacer("’", "'", " and ", " & ", " und ", " & ", " et ", " & ", " y ", " & ", " e ", " & ", " en ", " & ", " + ", " & ", " / ", " & ")

// headingKey puts aside what differs between printings of one heading: case, numbering, colons, spaces within Chinese.
func headingKey(s string) string {
	s = strings.ToLower(norm.NFKC.String(s))
	s = joining.Replace(s)
	s = strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	fields := strings.Fields(s)
	if wide(s) {
		return strings.Join(fields, "")
	}
	return strings.Join(fields, " ")
}

// headingOf finds a wording, or one that is made of two: "employment & volunteering" opens what its first part opens.
func headingOf(key string) (resume.Section, bool) {
	if name, ok := headingWords[key]; ok {
		return name, true
	}
	first, second, ok := strings.Cut(key, " & ")
	if !ok {
		return "", false
	}
	name, a := headingWords[first]
	_, b := headingWords[second]
	return name, a && b
}

// isHeadingText says whether a text is, as a whole, a wording of a heading.
func isHeadingText(s string) bool {
	_, ok := headingOf(headingKey(s))
	return ok && words(s) <= 6
}

// look is what headings of one document have in common.
type look struct {
	size       float64
	bold, caps bool
	color      uint32
}

func lookOf(p piece) look {
	return look{size: math.Round(p.size*2) / 2, bold: p.bold, caps: caps(p.text), color: p.color}
}

// section is a heading and the lines beneath it.
type section struct {
	name    resume.Section
	title   string
	heading line
	lines   []line
}

// sectionsOf parts the lines by their section headings. Wording counts first; the look that most worded headings have then tells others,
// with wordings that nobody could list, and false ones apart. Lines at the top of a column that has no heading yet belong to no section,
// unless the heading spans both columns.
func sectionsOf(lines []line, body float64) []section {
	lines = demote(lines)
	styles := headingLooks(lines, body)
	banner := bannerLine(lines, body)
	current := section{}
	var out []section
	for i, l := range lines {
		if i > 0 && l.block != lines[i-1].block && current.title != "" && current.heading.side != fullWidth {
			out = append(out, current)
			current = section{}
		}
		style := styles.of(l)
		style.margin = styles.margins[l.side]
		name, head, rest, ok := asHeading(l, style, current.name, body, i, lines)
		if !ok && current.title != "" && i == banner {
			out = append(out, current)
			current = section{}
		}
		if !ok {
			current.lines = append(current.lines, l)
			continue
		}
		if len(current.lines) > 0 || current.title != "" {
			out = append(out, current)
		}
		current = section{name: name, title: head.text, heading: head}
		if rest != nil {
			current.lines = append(current.lines, *rest)
		}
	}
	return byShape(byContent(append(out, current)), body)
}

// byContent names what no wording names by what stands beneath: roles with their times are experience, where no other section is that.
func byContent(list []section) []section {
	if slices.ContainsFunc(list, func(s section) bool { return s.name == resume.Experiences }) {
		return list
	}
	for i, s := range list {
		if _, worded := headingOf(headingKey(s.title)); s.title == "" || s.name != resume.Others || worded {
			continue
		}
		ranges, roles := 0, 0
		for _, l := range s.lines {
			if found := findDates(l.text); !l.bullet() && headDate(l) && len(found) > 0 && found[0].Start != "" {
				ranges++
			}
			if !l.bullet() && words(l.text) <= 12 && roleScore(l.text) > 0 {
				roles++
			}
		}
		if ranges >= 1 && roles >= ranges && roles > 1 {
			list[i].name = resume.Experiences
			break
		}
	}
	return list
}

// byShape finds the roles of a resume that has no heading for them: titles with their times, and what was done beneath, where no entries belong.
// They become sections without a title; studies among them become ones of their own.
func byShape(list []section, body float64) []section {
	if slices.ContainsFunc(list, func(s section) bool { return s.name == resume.Experiences }) {
		return list
	}
	var out []section
	for _, s := range list {
		var found []opening
		switch s.name {
		case "", resume.Contact, resume.Summary, resume.Skills:
			found = openings(s.lines, body)
		}
		if len(found) == 0 {
			out = append(out, s)
			continue
		}
		entries := s.lines
		s.lines = entries[:found[0].at]
		out = append(out, s)
		for k, o := range found {
			to := len(entries)
			if k+1 < len(found) {
				to = found[k+1].at
			}
			if last := &out[len(out)-1]; k > 0 && last.name == o.name {
				last.lines = append(last.lines, entries[o.at:to]...)
				continue
			}
			out = append(out, section{name: o.name, heading: line{side: s.heading.side}, lines: slices.Clone(entries[o.at:to])})
		}
	}
	return out
}

// opening is where an entry begins, and of which section it is.
type opening struct {
	at   int
	name resume.Section
}

// openings are the entries that lines hold, known by their shape alone; none unless there is a title among them, and either something beneath
// one or another one.
func openings(lines []line, body float64) []opening {
	var dated, before []int
	what := kinds(lines, body)
	heads := func(i int) bool {
		return i >= 0 && i < len(lines) && what[i] == headLine && !emailPattern.MatchString(lines[i].text) && findPhone(lines[i].text) == ""
	}
	for d, l := range lines {
		found := findDates(l.text)
		if d == 0 || !heads(d) || !headDate(l) || ends(l.text) && words(l.text) > 4 || len(found) == 0 || found[len(found)-1].Start == "" {
			continue
		}
		start := d
		for d-start < maxHead-1 && start > 1 && heads(start-1) && lines[start].gap < 1.6 && lines[start-1].block == l.block && !slices.Contains(dated, start-1) {
			start--
		}
		dated, before = append(dated, d), append(before, d-start)
	}
	if len(before) > 1 { // the first head may have the person's own title right above it
		before[0] = min(before[0], slices.Max(before[1:]))
	}
	var out []opening
	titles, told := 0, false
	for k, d := range dated {
		o := opening{at: d - before[k], name: resume.Experiences}
		end := d + 1
		for end < len(lines) && end-d < maxHead && heads(end) && lines[end].gap < 1.6 && !ends(lines[end].text) && !slices.Contains(dated, end+1) {
			end++
		}
		text := joinLines(lines[o.at:end])
		switch {
		case roleScore(text) > 0:
			titles++
			told = told || end < len(lines) && (what[end] != headLine || ends(lines[end].text))
		case isDegree(text) || isSchool(text):
			o.name = resume.Educations
		}
		out = append(out, o)
	}
	if titles == 0 || titles*2 < len(out) || !told && titles < 2 {
		return nil
	}
	return out
}

func joinLines(lines []line) string {
	texts := make([]string, len(lines))
	for i, l := range lines {
		texts[i] = l.text
	}
	return strings.Join(texts, " ")
}

// demote takes its level from each heading that is deeper than those with a section's wording: where sections are first-level headings, the
// second level holds roles and schools.
func demote(lines []line) []line {
	counts := map[int]int{}
	for _, l := range lines {
		if l.level > 0 && len(l.pieces) == 1 && isHeadingText(l.text) {
			counts[l.level]++
		}
	}
	usual := 0
	for level, n := range counts {
		if n > counts[usual] || n == counts[usual] && level < usual {
			usual = level
		}
	}
	if usual == 0 {
		return lines
	}
	out := slices.Clone(lines)
	for i := range out {
		if out[i].level > usual {
			out[i].level = 0
		}
	}
	return out
}

// bannerLine is the line of the first page that is set far larger than everything else, which is the name wherever it stands; -1 when none is.
func bannerLine(lines []line, body float64) int {
	at, second := -1, 0.0
	for i, l := range lines {
		switch {
		case l.page > 0:
		case at < 0 || l.size > lines[at].size:
			if at >= 0 {
				second = lines[at].size
			}
			at = i
		case l.size > second:
			second = l.size
		}
	}
	if at < 0 || lines[at].size < 1.5*body || lines[at].size < 1.2*second || !nameLike(lines[at].text) {
		return -1
	}
	return at
}

// headingStyle is the commonest look of lines whose wording is a heading's, and how many have it.
type headingStyle struct {
	look   look
	count  int
	margin bool
}

// headingStyles are that of the whole document and those of its columns, whose headings may look different.
type headingStyles struct {
	all     headingStyle
	side    [3]headingStyle
	margins [3]bool // whether a column's headings stand in its left margin, whatever their look
}

// of is the style that headings around a line have: its column's own where that has headings.
func (h headingStyles) of(l line) headingStyle {
	if h.side[l.side].count > 1 || h.side[l.side].count == 1 && l.side != fullWidth {
		return h.side[l.side]
	}
	return h.all
}

func headingLooks(lines []line, body float64) headingStyles {
	h := headingStyles{all: headingLook(lines, body)}
	for s := range h.side {
		h.margins[s] = inMargin(lines, side(s))
		h.side[s] = headingLook(slices.DeleteFunc(slices.Clone(lines), func(l line) bool { return l.side != side(s) }), body)
	}
	return h
}

// inMargin says whether the wordings of at least three headings stand at a column's left edge with text beside them that begins farther right,
// and no list does so: a caption among skills stands beside its like.
func inMargin(lines []line, s side) bool {
	left, n := math.Inf(1), 0
	names := map[resume.Section]bool{}
	for _, l := range lines {
		if l.side == s && len(l.pieces) > 0 && l.box != (glyph.Box{}) {
			left = math.Min(left, l.pieces[0].box[0])
		}
	}
	for _, l := range lines {
		if l.side != s || len(l.pieces) < 2 || l.bullet() || l.pieces[0].box[0] > left+4 {
			continue
		}
		if name, ok := headingOf(headingKey(l.pieces[0].text)); ok {
			names[name] = true
			n++
		}
	}
	return n >= 3 && names[resume.Experiences] && names[resume.Educations]
}

func headingLook(lines []line, body float64) headingStyle {
	counts := map[look]int{}
	for _, l := range lines {
		if len(l.pieces) == 0 || l.bullet() || !isHeadingText(l.pieces[0].text) {
			continue
		}
		k := lookOf(l.pieces[0])
		if k.bold || k.caps || k.size > body+0.4 || l.pieces[0].color != 0 || l.level > 0 || l.ruled {
			counts[k]++
		}
	}
	var best look
	n := 0
	for k, c := range counts {
		if c > n || c == n && (k.size > best.size || k.size == best.size && (k.bold && !best.bold || k.color < best.color)) {
			best, n = k, c
		}
	}
	return headingStyle{look: best, count: n}
}

// asHeading decides whether a line opens a section. A heading may stand in the left margin, with the section's first line beside it.
func asHeading(l line, known headingStyle, within resume.Section, body float64, i int, lines []line) (name resume.Section, head line, rest *line, ok bool) {
	style, count := known.look, known.count
	if l.bullet() || len(l.pieces) == 0 {
		return "", l, nil, false
	}
	first := l.pieces[0]
	text := first.text
	key := headingKey(text)
	name, worded := headingOf(key)
	alone := len(l.pieces) == 1
	same := count >= 2 && alike(lookOf(first), style)
	distinct := first.bold || caps(text) || first.size > body+0.4 || l.level > 0 || l.ruled
	switch {
	case words(text) > 7 || len(text) > 70:
		return "", l, nil, false
	case i > 0 && l.gap < 1.6 && l.level == 0 && lines[i-1].block == l.block && lines[i-1].size == l.size && openHead.MatchString(lines[i-1].text):
		return "", l, nil, false // the rest of a name: "Institute of" "Technology"
	case i > 0 && startsLower(text) && !distinct && l.gap < 1.6 && lines[i-1].block == l.block && !ends(lines[i-1].text) && (lines[i-1].bullet() || words(lines[i-1].text) > 7):
		return "", l, nil, false // the rest of a sentence: "… and preparing board" "papers"
	case within == resume.Skills && name == resume.Others && first.size <= style.size-0.3, within == resume.Skills && name == resume.Others && i > 0 && i+1 < len(lines) && captionAmong(l, lines):
		return "", l, nil, false
	case l.level > 0 && l.level <= 2 && !worded && i > 0:
		return guess(key), l, nil, true
	case worded && alone && (same || distinct || count == 0 || strings.HasSuffix(text, ":")) && (count < 3 || same || l.ruled || l.level > 0 || first.size >= style.size-0.3 || first.size > body+0.4 && !(within == resume.Skills && (name == resume.Skills || name == resume.Languages))):
		return name, l, nil, true
	case worded && alone && l.gap > 0.6 && count < 2:
		return name, l, nil, true
	case worded && !alone && (same || count == 0 && distinct || known.margin):
		h, r := l, l
		h.pieces, h.text = l.pieces[:1], text
		r.pieces = l.pieces[1:]
		r.text = joinPieces(r.pieces)
		r.indent = r.pieces[0].box[0]
		return name, h, &r, true
	case !worded && same && alone && count >= 2 && unlikeBody(style, body) && headlike(l, i, lines) && !(within == resume.Experiences && opensEntry(lines, i)):
		return guess(key), l, nil, true
	}
	return "", l, nil, false
}

// captionAmong says whether a line stands indented as captions of groups do, farther right than where headings begin.
func captionAmong(l line, lines []line) bool {
	for _, k := range lines {
		if k.block == l.block && len(k.pieces) == 1 && k.size >= l.size-0.5 {
			if name, ok := headingOf(headingKey(k.text)); ok && name == resume.Skills && k.indent < l.indent-8 {
				return true
			}
		}
	}
	return false
}

// alike compares two looks with the tolerance of rounding; headings of one word have no case of their own in Chinese.
func alike(a, b look) bool {
	return math.Abs(a.size-b.size) <= 0.5 && a.bold == b.bold && (a.caps == b.caps || !b.caps) && (a.color == b.color || near(a.color, b.color))
}

func near(a, b uint32) bool {
	for shift := 0; shift < 24; shift += 8 {
		if d := int(a>>shift&255) - int(b>>shift&255); d > 24 || d < -24 {
			return false
		}
	}
	return true
}

// unlikeBody says whether a look sets a line apart from the text around it well enough to be a heading by itself.
func unlikeBody(s look, body float64) bool {
	return s.size > body+0.9 || s.caps || s.bold && s.color != 0
}

// headlike keeps names, titles and contact lines, which may look like headings, from being ones.
func headlike(l line, i int, lines []line) bool {
	if i == 0 || strings.ContainsAny(l.text, "@0123456789|,") || isDateText(l.text) || strings.HasSuffix(l.text, ".") {
		return false
	}
	if degreePattern.MatchString(l.text) && !caps(l.text) || schoolPattern.MatchString(l.text) || l.page == lines[i-1].page && l.block == lines[i-1].block && l.gap < 1.45 && !lines[i-1].bullet() {
		return false // the head of an entry that looks as headings do, or the rest of one
	}
	for k := i + 1; k < min(i+3, len(lines)) && lines[k].block == l.block && !isHeadingText(lines[k].text); k++ {
		if headDate(lines[k]) && roleScore(l.text)+companyScore(l.text) > 0 {
			return false
		}
	}
	for _, before := range lines[:i] { // nothing is a section before the first worded heading
		if before.block == l.block && len(before.pieces) > 0 && isHeadingText(before.pieces[0].text) {
			return true
		}
	}
	return false
}

// opensEntry says whether a title and, alone on its line, its time stand beneath a line: then that is an employer.
func opensEntry(lines []line, i int) bool {
	if i+2 >= len(lines) {
		return false
	}
	title, time := lines[i+1], lines[i+2]
	return !title.bullet() && words(title.text) <= 8 && len(findDates(title.text)) == 0 && roleScore(title.text) > 0 && isDateText(time.text)
}

// guess reads a wording that is not listed by the words in it.
func guess(key string) resume.Section {
	for _, g := range []struct {
		word string
		name resume.Section
	}{
		{"volunteer", resume.Volunteer}, {"project", resume.Projects}, {"certific", resume.Certifications}, {"licens", resume.Certifications},
		{"publication", resume.Publications}, {"award", resume.Awards}, {"honor", resume.Awards}, {"honour", resume.Awards},
		{"skill", resume.Skills}, {"competenc", resume.Skills}, {"expertise", resume.Skills}, {"technolog", resume.Skills},
		{"language", resume.Languages}, {"reference", resume.References}, {"education", resume.Educations}, {"experience", resume.Experiences},
		{"employment", resume.Experiences}, {"intern", resume.Experiences}, {"involvement", resume.Experiences}, {"summary", resume.Summary}, {"profile", resume.Summary},
		{"interest", resume.Interests}, {"hobb", resume.Interests}, {"patent", resume.Publications}, {"expérience", resume.Experiences},
		{"erfahrung", resume.Experiences}, {"kenntnis", resume.Skills}, {"compétence", resume.Skills}, {"formation", resume.Educations},
		{"经历", resume.Experiences}, {"经验", resume.Experiences}, {"技能", resume.Skills}, {"教育", resume.Educations}, {"项目", resume.Projects},
	} {
		if strings.Contains(key, g.word) {
			return g.name
		}
	}
	return resume.Others
}

func joinPieces(pieces []piece) string {
	texts := make([]string, len(pieces))
	for i, p := range pieces {
		texts[i] = p.text
	}
	return strings.Join(texts, " ")
}
