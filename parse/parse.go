// Package parse turns the bytes of a resume into a resume.Document: PDF, DOCX, plain text and Markdown, told apart by content. Every
// format becomes lines with what is known of their place and look; from there on the way is one: sections by their headings, entries
// within them, fields within those. What is doubtful is left empty with its text kept. It asks no model, no network and no clock, so the
// same bytes always give the same document. How PDF files become glyphs is another package's business (parse/pdfium, parse/ledongthuc).
package parse

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"redraft/parse/glyph"
	"redraft/resume"
	"redraft/resume/period"
)

// Parser parses files within limits.
type Parser struct {
	ReadPDF func(context.Context, []byte, glyph.Limits) ([]glyph.Page, error)
	Limits  glyph.Limits
}

// Parse reads one file. Its errors wrap glyph's sentinels, with a sentence that says what to do. A file without text, as a scan, is a
// document with zero words.
func (p *Parser) Parse(ctx context.Context, data []byte) (*resume.Document, error) {
	if len(data) > p.Limits.Bytes {
		return nil, p.Limits.TooLarge()
	}
	var src source
	switch format := detect(data); format {
	case "pdf":
		pages, err := p.ReadPDF(ctx, data, p.Limits)
		if err != nil {
			return nil, fmt.Errorf("read the PDF: %w", err)
		}
		src = layoutPages(pages)
	case "docx":
		var err error
		if src, err = readDOCX(data, p.Limits); err != nil {
			return nil, fmt.Errorf("read the DOCX: %w", err)
		}
	case "text", "markdown":
		if len(data) > 4*p.Limits.Glyphs {
			return nil, p.Limits.TooMuchText()
		}
		src = readText(data, format == "markdown")
	default:
		return nil, unsupported(format)
	}
	if len(src.lines) > maxLines {
		return nil, tooManyLines()
	}
	src.layout.FileSize = len(data)
	defer lately.forget()
	return build(src), nil
}

// maxLines is twice what the longest academic resumes have.
const maxLines = 10_000

func tooManyLines() error {
	return glyph.Fail(glyph.ErrLimit, "The file holds more than %d lines of text, which no resume does. Please send only the resume itself.", maxLines)
}

func unsupported(what string) error {
	return glyph.Fail(glyph.ErrUnsupported, "The file is %s. Please send the resume as PDF, DOCX, plain text or Markdown.", what)
}

// builder gathers a resume and its places.
type builder struct {
	src       source
	out       resume.Resume
	places    map[string]resume.Span
	known     map[string]bool // words of the document
	skillSeen map[string]bool
	nameLines []line
}

func build(src source) *resume.Document {
	b := &builder{src: src, places: map[string]resume.Span{}, known: map[string]bool{}, skillSeen: map[string]bool{}}
	count := 0
	var text strings.Builder
	for _, l := range src.lines {
		text.WriteString(l.text + "\n")
		for w := range strings.FieldsSeq(l.text) {
			b.known[strings.ToLower(strings.Trim(w, ".,;:()"))] = true
			count++
		}
		if wide(l.text) {
			count += len([]rune(l.text)) / 2
		}
	}
	rest, contact := liftContact(src.lines)
	sections := sectionsOf(rest, src.body)
	b.read(sections, contact)
	b.out.Sections = mainFirst(b.out.Sections, sections)
	if !b.resembles(sections) {
		b.out, b.places = resume.Resume{}, map[string]resume.Span{}
		b.keep("", src.lines)
	}
	layout := src.layout
	layout.Words, layout.Text = count, text.String()
	for _, s := range sections {
		if s.title != "" {
			layout.Headings = append(layout.Headings, resume.Heading{Text: s.title, Section: s.name, Span: s.heading.span(0.95)})
		}
	}
	layout.Bullets = bulletMarks(src.lines)
	if layout.Mixed = mixedColumns(src, sections); len(layout.Mixed) > 0 {
		b.doubt()
	}
	pages := src.pages
	if pages == nil {
		pages = []resume.Page{}
	}
	b.out.Normalize()
	return &resume.Document{Content: b.out, Places: b.places, Pages: pages, Language: language(&b.out, layout), Layout: &layout}
}

// language is that of the content and of the headings; "" where there are too few words to tell.
func language(r *resume.Resume, layout resume.Layout) string {
	if layout.Words < 20 {
		return ""
	}
	var headings []string
	for _, h := range layout.Headings {
		headings = append(headings, h.Text)
	}
	return r.WrittenIn(headings...)
}

// mainFirst puts what a sidebar tells, contact and summary apart, behind the wider column, unless the roles are in it: which is read first comes of the
// layout and does not show what matters most.
func mainFirst(order []resume.Section, sections []section) []resume.Section {
	widths, sides := map[side]float64{}, map[resume.Section]side{}
	for _, s := range sections {
		if s.title == "" {
			continue
		}
		widths[s.heading.side] = max(widths[s.heading.side], s.heading.width)
		if _, seen := sides[s.name]; !seen {
			sides[s.name] = s.heading.side
		}
	}
	sidebar := leftColumn
	if widths[rightColumn] < widths[leftColumn] {
		sidebar = rightColumn
	}
	narrow, wide := widths[sidebar], max(widths[leftColumn], widths[rightColumn])
	if narrow == 0 || narrow > 0.8*wide || sides[resume.Experiences] == sidebar {
		return order
	}
	behind := func(s resume.Section) int {
		if s != resume.Contact && s != resume.Summary && sides[s] == sidebar {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(order, func(a, b resume.Section) int { return behind(a) - behind(b) })
	return order
}

// resembles says whether anything marks the text as a resume: a way to reach the person, a section that resumes have, a period. Without one of
// them the first words of an invoice or a form would be taken for a name; the text is kept as what it is.
func (b *builder) resembles(sections []section) bool {
	if b.out.Email != "" || b.out.LinkedIn != "" || len(b.out.Experiences) > 0 {
		return true
	}
	if len(b.src.lines) == 1 && (words(b.out.Name) > 1 || wide(b.out.Name)) { // nothing but a name leaves nothing else to be taken for one
		return true
	}
	if (words(b.out.Name) > 1 || wide(b.out.Name)) && strings.Trim(b.out.Phone, "0123456789") != "" {
		return true
	}
	for _, s := range sections {
		if s.title != "" && s.name != resume.Contact && s.name != resume.Others && len(s.lines) > 0 {
			return true
		}
	}
	return slices.ContainsFunc(b.src.lines, func(l line) bool {
		return slices.ContainsFunc(findDates(l.text), func(w period.Span) bool { return w.Start != "" })
	})
}

// liftContact takes the contact lines out that stand at the foot of a page, as some templates set them.
func liftContact(lines []line) (rest, contact []line) {
	const most, white = 4, 2.6 // lines of the group, and line heights above it
	for i := 0; i < len(lines); {
		end := i + 1
		for end < len(lines) && lines[end].page == lines[i].page && lines[end].block == lines[i].block {
			end++
		}
		from := end - 1
		for from > i && end-from < most && lines[from].gap < white {
			from--
		}
		group := lines[from:end]
		if from > i && lines[from].gap >= white && lines[from].gap < 100 && len(group) <= most && slices.ContainsFunc(group, func(l line) bool { return emailPattern.MatchString(l.text) && words(l.text) <= 16 }) {
			rest = append(rest, lines[i:from]...)
			contact = append(contact, group...)
		} else {
			rest = append(rest, lines[i:end]...)
		}
		i = end
	}
	return rest, contact
}

func bulletMarks(lines []line) []string {
	var out []string
	for _, l := range lines {
		if l.mark != "" && !slices.Contains(out, l.mark) {
			out = append(out, l.mark)
		}
	}
	return out
}

// read gives each section to its reader. What stands above the first heading is about the person; a paragraph there is a summary.
func (b *builder) read(sections []section, contact []line) {
	var top []line
	for i, s := range sections {
		if s.name == resume.Summary && b.contactOnly(s.lines) {
			sections[i].name = resume.Contact
			s = sections[i]
		}
		if s.name == resume.Summary && s.title != "" {
			var reach []line
			sections[i].lines, reach = withoutReach(s.lines)
			contact = append(contact, reach...)
		}
		switch {
		case s.name == "" && len(s.lines) > 0:
			top = append(top, s.lines...)
		case s.name == resume.Contact:
			contact = append(contact, s.lines...)
			if links := s.heading; len(links.links) > 0 {
				contact = append(contact, links)
			}
		}
	}
	b.readContact(top, contact)
	if b.hasContact() || b.out.Name != "" {
		b.section(resume.Contact)
	}
	hasSummary := slices.ContainsFunc(sections, func(s section) bool { return s.name == resume.Summary && len(s.lines) > 0 })
	intro := b.introduction(top)
	if len(intro) > 0 && !hasSummary {
		b.readSummary(intro)
		b.section(resume.Summary)
	}
	if hasSummary {
		intro = nil
	}
	untaken := b.untaken(top, intro)
	for _, s := range sections {
		if s.name != "" && len(s.lines) > 0 {
			b.section(s.name)
			b.readSection(s)
		}
	}
	if len(untaken) > 0 {
		b.keep("", untaken)
		b.section(resume.Others)
	}
}

// untaken are the lines above the first heading that tell of something, a sentence, a time, a title, and that neither the person's data nor the
// introduction took: kept, as nobody knows what a line was for that was lost. A title among them is the headline where there is none.
func (b *builder) untaken(top, intro []line) []line {
	taken := strings.ToLower(strings.Join(append([]string{b.out.Name, b.out.Headline, b.out.Location}, b.out.Links...), "\n"))
	var out []line
	for _, l := range top {
		same := func(k line) bool { return k.page == l.page && k.box == l.box && k.text == l.text }
		reach := emailPattern.MatchString(l.text) || findPhone(l.text) != "" || urlPattern.MatchString(l.text) || len(l.links) > 0
		tells := words(l.text) >= 5 || l.bullet() && words(l.text) > 1 || isDateText(l.text) || roleScore(l.text) > 0
		named := b.out.Name != "" && strings.Contains(l.text, b.out.Name)
		if b.out.Headline == "" && !named && len(l.pieces) == 1 && !l.bullet() && b.headlineLike(l.text) && roleScore(l.text) > 0 {
			b.out.Headline = l.text
			b.place("headline", 0.6, l)
			continue
		}
		if !reach && tells && !named && !b.isNameLine(l) && !slices.ContainsFunc(intro, same) && !strings.Contains(taken, strings.ToLower(l.text)) && placeScore(l.text, "") <= 0 && (b.out.Location == "" || !strings.Contains(l.text, b.out.Location)) {
			out = append(out, l)
		}
	}
	return out
}

func (b *builder) section(name resume.Section) {
	if !slices.Contains(b.out.Sections, name) {
		b.out.Sections = append(b.out.Sections, name)
	}
}

func (b *builder) readSection(s section) {
	switch s.name {
	case resume.Contact:
	case resume.Summary:
		b.readSummary(s.lines)
	case resume.Experiences:
		b.out.Experiences = b.readExperiences(s.lines, "experiences", b.out.Experiences)
	case resume.Volunteer:
		b.out.Volunteer = b.readExperiences(s.lines, "volunteer", b.out.Volunteer)
	case resume.Educations:
		b.readEducation(s.lines)
	case resume.Skills:
		b.readSkills(s.lines)
	case resume.Projects:
		b.readProjects(s.lines)
	case resume.Certifications:
		b.readCertifications(s.lines)
	case resume.Languages:
		b.readLanguages(s.lines)
	case resume.Awards:
		b.readAwards(s.lines)
	case resume.Publications:
		b.readPublications(s.lines)
	case resume.Interests:
		b.readInterests(s.lines)
	case resume.References:
		b.readReferences(s.lines)
	default:
		b.keep(s.title, s.lines)
	}
}

// contactOnly says whether what stands under "About" is how to reach the person, and no sentence about them.
func (b *builder) contactOnly(lines []line) bool {
	reached := false
	for _, l := range lines {
		reach := emailPattern.MatchString(l.text) || findPhone(l.text) != ""
		if reached = reached || reach; !reach && (words(l.text) >= 7 || ends(l.text)) {
			return false
		}
	}
	return reached
}

// withoutReach takes the lines out of a summary that are an address of mail, a number or an address of the web and little else.
func withoutReach(lines []line) (rest, reach []line) {
	for _, l := range lines {
		if words(l.text) <= 7 && !ends(l.text) && (emailPattern.MatchString(l.text) || findPhone(l.text) != "" || urlPattern.MatchString(l.text) && words(l.text) <= 2) {
			reach = append(reach, l)
		} else {
			rest = append(rest, l)
		}
	}
	return rest, reach
}

// introduction is the paragraph above the first heading.
func (b *builder) introduction(top []line) []line {
	var out []line
	for i, l := range top {
		contact := emailPattern.MatchString(l.text) || findPhone(l.text) != "" || urlPattern.MatchString(l.text) && words(l.text) < 12
		long := words(l.text) >= 9 || wide(l.text) && len([]rune(l.text)) >= 25
		goesOn := len(out) > 0 && i > 0 && out[len(out)-1].text == top[i-1].text && (l.block == top[i-1].block && l.gap < 1.8 || startsLower(l.text) && !ends(top[i-1].text))
		if !contact && (len(l.pieces) == 1 || interrupted(l)) && !b.isNameLine(l) && (long || goesOn) {
			out = append(out, l)
		}
	}
	total := 0
	for _, l := range out {
		total += max(words(l.text), len([]rune(l.text))/6)
	}
	if total < 10 {
		return nil
	}
	return out
}

// interrupted says whether an icon or a link parts a sentence: "Acme" "is a company that …".
func interrupted(l line) bool {
	if len(l.pieces) != 2 {
		return false
	}
	last := l.pieces[1].text
	return startsLower(last) && words(last) >= 6
}

// mixedColumns are the headings that stand beside other text and were read as one line with it: the marks of columns that could not be told
// apart. One alone may be a caption in a table.
func mixedColumns(src source, sections []section) []resume.Passage {
	var out []resume.Passage
	inside := false // one of them stands behind other text, where no heading in a margin does
	for _, l := range src.lines {
		if len(l.pieces) < 2 || l.bullet() {
			continue
		}
		for k, p := range l.pieces {
			opens := k == 0 && slices.ContainsFunc(sections, func(s section) bool { return s.title != "" && s.heading.page == l.page && s.heading.box == l.box })
			if opens || !isHeadingText(p.text) || !caps(p.text) && !p.bold && p.size <= src.body+0.4 {
				continue
			}
			inside = inside || k > 0
			out = append(out, resume.Passage{Text: l.text, Reason: "heading beside text", Span: l.span(0.5)})
			break
		}
	}
	if !inside || len(out) < 2 {
		return nil
	}
	return out
}

// doubt halves the confidence of what depends on the order of the lines; addresses and numbers are known by their form.
func (b *builder) doubt() {
	for path, span := range b.places {
		if name, _, _ := strings.Cut(path, "["); name != "email" && name != "phone" && name != "links" && name != "linkedin" {
			span.Confidence = round(span.Confidence / 2)
			b.places[path] = span
		}
	}
}
