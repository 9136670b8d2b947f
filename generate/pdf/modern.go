package pdf

import "redraft/resume"

// modern is the two-column page: the name across the top, a tinted sidebar with what is looked up, the story beside it. The sidebar is read
// first and ends on the first page, so that the main column goes on without anything between.
var modern = design{
	Template: Template{
		ID: "modern", Name: "Modern", Description: "Two columns in a clear sans serif: a tinted sidebar for skills and languages, the story beside it.",
		BestFor:  []string{"Technology and design", "Marketing and product", "Startups"},
		Features: Features{ATSFriendly: false, MultiColumn: true, ColorScheme: "White with a teal sidebar", FontFamily: "Inter"},
	},
	family: sansModern, accent: rgb{0x0f, 0x5f, 0x63}, compose: composeModern,
}

// Measures of the modern page, in points.
const (
	sidebarWidth = 158.0
	sidebarInset = 18.0
	gutter       = 26.0
)

func composeModern(j *job, d density) *plan {
	l := j.base(d, 10, 13.8)
	l.name = style{family: j.family, size: 28, bold: true, color: j.accent, tracking: -0.4}
	l.headline = style{family: j.family, size: 12.5, color: gray}
	l.heading = style{family: j.family, size: l.body.size, bold: true, caps: true, tracking: 0.08 * l.body.size, color: j.accent}
	l.italic.italic = false
	l.indent = 1.05 * l.body.size
	l.setHeading = func(c *composer, title string) {
		c.title(l.sectionGap*l.leading, false, span{text: title, style: l.heading})
		c.rows[len(c.rows)-1].height += (0.25 + l.headingGap) * l.leading
	}
	edge := 34 * d.margin
	head := &composer{shaper: j.shaper, look: l, width: j.width - 2*edge - sidebarInset}
	head.masthead(false, j.content, 0.25*l.leading, "  ·  ")
	side := &composer{shaper: j.shaper, look: l, width: sidebarWidth - sidebarInset}
	side.look.body.size *= 0.93
	top := 44 * d.margin
	body := top + heightOf(head.rows) + 1.25*l.leading
	foot := j.height - 46*d.margin
	used := j.sidebar(side, foot-body-l.leading)
	p := &plan{density: d, x: edge, width: j.width - 2*edge, y: body, nextY: 52 * d.margin, foot: foot}
	if len(side.rows) > 0 {
		p.x = edge + sidebarWidth + gutter
		p.width = j.width - p.x - edge - 6
	}
	c := &composer{shaper: j.shaper, look: l, width: p.width}
	j.sections(c, used)
	p.rows = c.rows
	p.decor = func(c *canvas, page int) {
		tinted := body - 0.75*l.leading
		if page > 0 {
			tinted = 0
		}
		if len(side.rows) > 0 {
			c.box(0, tinted, edge+sidebarWidth, j.height-tinted, j.accent.tint(0.07))
		}
		if page == 0 {
			c.box(0, tinted-2, j.width, 2, j.accent)
			c.rows(edge, top, head.rows)
			c.rows(edge, body, side.rows)
		}
	}
	return p
}

// sidebar sets what is looked up, as far as it fits, and says which sections it took.
func (j *job) sidebar(c *composer, height float64) map[resume.Section]bool {
	used := map[resume.Section]bool{}
	for _, name := range []resume.Section{resume.Skills, resume.Languages, resume.Certifications, resume.Interests} {
		mark := len(c.rows)
		switch name {
		case resume.Skills:
			c.titled(j.words["skills"], func() { c.stacked(j.content) })
		case resume.Languages:
			c.titled(j.words["languages"], func() {
				for _, l := range languages(j.content) {
					c.paragraph(0, 0, span{text: l, style: c.look.body})
				}
			})
		case resume.Certifications:
			c.titled(j.words["certifications"], func() {
				for i, x := range j.content.Certifications {
					c.narrow(i, x, j.words)
				}
			})
		case resume.Interests:
			c.titled(j.words["interests"], func() { c.listing(0, 0, nil, j.content.Interests, c.look.body) })
		}
		if heightOf(c.rows) > height {
			c.rows = c.rows[:mark]
		} else if len(c.rows) > mark {
			used[name] = true
		}
	}
	return used
}

// stacked sets skills one beneath the other where they are few and short, else as lists.
func (c *composer) stacked(r resume.Resume) {
	list := func(before float64, items []string) {
		short := len(items) <= 12
		for _, s := range items {
			short = short && widthOf(c.shape(span{text: s, style: c.look.body})) <= c.width
		}
		if !short {
			c.listing(before, 0, nil, items, c.look.body)
			return
		}
		for i, s := range items {
			if i > 0 {
				before = 0
			}
			c.paragraph(before, 0, span{text: s, style: c.look.body})
		}
	}
	for i, g := range r.SkillGroups {
		before := 0.375 * c.look.leading
		if i == 0 {
			before = 0
		}
		c.group(before, g)
	}
	list(0.5*c.look.leading, r.Skills)
}

// narrow sets a certificate in the sidebar: its name, and who gave it when.
func (c *composer) narrow(i int, x resume.Certification, words vocabulary) {
	before := 0.25 * c.look.leading
	if i == 0 {
		before = 0
	}
	spans := []span{{text: orElse(x.Name, x.Issuer), style: c.look.body}}
	if x.Issuer != "" && x.Name != "" {
		spans = append(spans, span{text: " –", style: c.look.body, whole: true}, span{text: " " + x.Issuer, style: c.look.body}) // no line begins with the dash
	}
	if x.Date != "" {
		spans = append(spans, span{text: ", " + words.dates(x.Date, "", ""), style: c.look.body})
	}
	c.paragraph(before, 0, spans...)
}
