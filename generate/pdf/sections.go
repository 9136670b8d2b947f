package pdf

import (
	"slices"

	"redraft/resume"
)

// usual is the order of sections where the content gives none.
var usual = []resume.Section{resume.Summary, resume.Experiences, resume.Educations, resume.Skills, resume.Projects, resume.Certifications,
	resume.Publications, resume.Awards, resume.Languages, resume.Volunteer, resume.Interests, resume.References, resume.Others}

// order lists the sections in the order of the content, what it does not name behind.
func order(r resume.Resume) []resume.Section {
	var out []resume.Section
	for _, s := range append(slices.Clone(r.Sections), usual...) {
		if s != resume.Contact && slices.Contains(usual, s) && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// section sets one section with its heading; one without content sets nothing.
func (c *composer) section(r resume.Resume, name resume.Section, words vocabulary) {
	if name == resume.Others {
		for _, o := range r.Other {
			c.titled(orElse(o.Title, words["other"]), func() { c.statements(o.Lines) })
		}
		return
	}
	c.titled(words[string(name)], func() { c.fill(r, name, words) })
}

// titled sets a heading and what stands beneath it, or neither when nothing does.
func (c *composer) titled(title string, body func()) {
	start := len(c.rows)
	c.end(fine)
	c.look.setHeading(c, title)
	c.keep()
	from := len(c.rows)
	body()
	if len(c.rows) == from {
		c.rows = c.rows[:start]
		return
	}
	c.rows[from].before = 0 // the heading's own gap stands there
	c.end(fine)
}

func (c *composer) fill(r resume.Resume, name resume.Section, words vocabulary) {
	switch name {
	case resume.Summary:
		if r.Summary != "" {
			c.paragraph(0, 0, span{text: r.Summary, style: c.look.body})
		}
	case resume.Experiences:
		c.roles(r.Experiences, words)
	case resume.Volunteer:
		c.roles(r.Volunteer, words)
	case resume.Educations:
		for _, e := range r.Education {
			c.study(e, words)
		}
	case resume.Skills:
		c.skills(r)
	case resume.Projects:
		for _, p := range r.Projects {
			c.project(p, words)
		}
	case resume.Certifications:
		for _, x := range r.Certifications {
			c.award(x.Name, x.Issuer, words.dates(x.Date, "", ""), "", words)
		}
	case resume.Awards:
		for _, a := range r.Awards {
			c.award(a.Title, a.Issuer, words.dates(a.Date, "", ""), a.Summary, words)
		}
	case resume.Publications:
		for _, p := range r.Publications {
			c.publication(p, words)
		}
	case resume.Languages:
		c.listing(0, 0, nil, languages(r), c.look.body)
	case resume.Interests:
		c.listing(0, 0, nil, r.Interests, c.look.body)
	case resume.References:
		for i, f := range r.References {
			before := c.gap(i > 0)
			if f.Name != "" {
				c.paragraph(before, 0, span{text: f.Name, style: c.look.strong})
				c.keep()
				before = 0
			}
			if f.Text != "" {
				c.paragraph(before, 0, span{text: f.Text, style: c.look.body})
			}
			c.end(fair)
		}
	}
}

func orElse(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// gap is the white space above an entry.
func (c *composer) gap(follows bool) float64 {
	if !follows {
		return 0
	}
	return c.look.entryGap * c.look.leading
}

func (c *composer) roles(list []resume.Experience, words vocabulary) {
	for i, x := range list {
		first, second := span{text: x.Role, style: c.look.role}, span{text: x.Company, style: c.look.italic}
		if first.text == "" {
			first.text, second.text = x.Company, ""
		}
		c.head(c.gap(i > 0), first, second, x.Location, words.dates(x.Duration, x.Start, x.End))
		c.bullets(x.Responsibilities)
		c.end(fair)
	}
}

// head sets an entry's head: what it is and when on the first line, with whom and where on the second. Pages do not end within it.
func (c *composer) head(before float64, first, second span, place, dates string) {
	var right []span
	if dates != "" {
		right = []span{{text: dates, style: c.look.dates, whole: true}}
	}
	if first.text == "" {
		first, second.text = span{text: second.text, style: first.style}, ""
	}
	if first.text != "" || dates != "" {
		c.between(before, []span{first}, right)
		c.keep()
		before = 0
	}
	var left []span
	right = nil
	if second.text != "" {
		left = append(left, second)
	}
	switch {
	case place == "":
	case c.look.placeRight || len(left) == 0:
		right = []span{{text: place, style: c.look.soft, whole: true}}
		if len(left) == 0 {
			left, right = right, nil
		}
	default:
		left = append(left, span{text: ", " + place, style: c.look.soft})
	}
	if len(left) > 0 {
		c.between(before, left, right)
	}
	c.keep()
}

func (c *composer) study(e resume.Education, words vocabulary) {
	c.head(c.gap(len(c.rows) > 0), span{text: e.Degree, style: c.look.role}, span{text: e.Institution, style: c.look.italic}, e.Location, words.dates(e.Dates, e.Start, e.End))
	if e.GPA != "" {
		c.paragraph(0, 0, span{text: words["gpa"] + ": " + e.GPA, style: c.look.body})
		c.keep()
	}
	c.bullets(e.Details)
	c.end(fair)
}

func (c *composer) skills(r resume.Resume) {
	for i, g := range r.SkillGroups {
		before := 0.25 * c.look.leading
		if i == 0 {
			before = 0
		}
		c.group(before, g)
	}
	if len(r.Skills) > 0 {
		c.listing(0.25*c.look.leading, 0, nil, r.Skills, c.look.body)
	}
}

// group sets a list of skills behind its caption. The caption stands in the first line, for alone it would read like a section's heading.
func (c *composer) group(before float64, g resume.SkillGroup) {
	var caption []span
	if g.Name != "" {
		st := c.look.strong
		st.size = c.look.body.size
		caption = []span{{text: g.Name + ":", style: st, whole: true}, {text: " ", style: c.look.body}}
	}
	c.listing(before, 0, caption, g.Skills, c.look.body)
}

func languages(r resume.Resume) []string {
	var out []string
	for _, l := range r.Languages {
		switch {
		case l.Fluency == "":
			out = append(out, l.Language)
		case l.Language == "":
			out = append(out, l.Fluency)
		default:
			out = append(out, l.Language+" ("+l.Fluency+")")
		}
	}
	return out
}

func (c *composer) project(p resume.Project, words vocabulary) {
	first := span{text: p.Name, style: c.look.role}
	if to := leadsTo(p.URL); to != "" {
		first.link = to
	}
	c.head(c.gap(len(c.rows) > 0), first, span{text: p.Role, style: c.look.italic}, "", words.dates(p.Dates, "", ""))
	if p.URL != "" {
		c.paragraph(0, 0, span{text: shown(p.URL), style: c.look.soft, link: leadsTo(p.URL)})
		c.keep()
	}
	c.bullets(p.Highlights)
	c.end(fair)
}

// award sets what has a title, a giver and a date on one line, and its text beneath.
func (c *composer) award(title, issuer, date, text string, words vocabulary) {
	left := []span{{text: title, style: c.look.strong}}
	if issuer != "" {
		if title != "" {
			left = append(left, span{text: " –", style: c.look.body, whole: true}, span{text: " ", style: c.look.body}) // no line begins with the dash
		}
		left = append(left, span{text: issuer, style: c.look.body})
	}
	var right []span
	if date != "" {
		right = []span{{text: date, style: c.look.dates, whole: true}}
	}
	c.between(0.25*c.look.leading, left, right)
	if text != "" {
		c.keep()
		c.paragraph(0, 0, span{text: text, style: c.look.body})
	}
	c.end(fair)
}

func (c *composer) publication(p resume.Publication, words vocabulary) {
	c.head(c.gap(len(c.rows) > 0), span{text: p.Title, style: c.look.strong, link: leadsTo(p.URL)}, span{text: p.Publisher, style: c.look.italic}, "", words.dates(p.Date, "", ""))
	if p.Summary != "" {
		c.paragraph(0, 0, span{text: p.Summary, style: c.look.body})
	}
	if p.URL != "" {
		c.paragraph(0, 0, span{text: shown(p.URL), style: c.look.soft, link: leadsTo(p.URL)})
	}
	c.end(fair)
}

// statements sets lines that belong to no form: one as a paragraph, several as a list.
func (c *composer) statements(lines []string) {
	if len(lines) == 1 {
		c.paragraph(0, 0, span{text: lines[0], style: c.look.body})
		return
	}
	c.bullets(lines)
}

// contacts are the ways to reach the person, each with its target.
func contacts(r resume.Resume, st style) []span {
	var out []span
	add := func(text, link string) {
		if text != "" {
			out = append(out, span{text: text, style: st, link: link, whole: true})
		}
	}
	add(r.Email, mailTo(r.Email))
	add(r.Phone, dial(r.Phone))
	add(r.Location, "")
	for _, l := range r.Links {
		add(shown(l), leadsTo(l))
	}
	return out
}

// strung sets spans in as few lines as they need, parted by a mark that is left out at a line's end, and makes the lines about equally long.
func (c *composer) strung(spans []span, mark string, st style, width float64) [][]cell {
	lines := c.string(spans, mark, st, width)
	for narrow := width * 0.96; len(lines) > 1 && narrow > width/3; narrow -= width * 0.04 {
		closer := c.string(spans, mark, st, narrow)
		if len(closer) > len(lines) {
			break
		}
		lines = closer
	}
	return lines
}

func (c *composer) string(spans []span, mark string, st style, width float64) [][]cell {
	var lines [][]cell
	var line []cell
	for _, s := range spans {
		cells := c.shape(s)
		next := append(append(slices.Clone(line), c.shape(span{text: mark, style: st})...), cells...)
		switch {
		case len(line) == 0:
			line = cells
		case widthOf(next) <= width:
			line = next
		default:
			lines, line = append(lines, line), cells
		}
		if widthOf(line) > c.width {
			broken := c.breakLines(line, c.width)
			lines, line = append(lines, broken[:len(broken)-1]...), broken[len(broken)-1]
		}
	}
	if len(line) > 0 {
		lines = append(lines, line)
	}
	return lines
}
