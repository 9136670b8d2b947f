package pdf

import "redraft/resume"

// design is a template: what it says of itself, and how it sets content at a density.
type design struct {
	Template
	family  string
	accent  rgb
	compose func(j *job, d density) *plan
}

var designs = []design{modern, professional, atsOptimized, executive}

// base is what the designs' typography has in common; sizes are of body text, in points.
func (j *job) base(d density, size, leading float64) look {
	size, leading = size*d.size, leading*d.leading
	body := style{family: j.family, size: size, color: ink}
	with := func(change func(*style)) style {
		s := body
		change(&s)
		return s
	}
	return look{
		body: body, leading: leading, bullet: "•", indent: 1.15 * size,
		strong: with(func(s *style) { s.bold = true }), role: with(func(s *style) { s.bold = true }),
		italic: with(func(s *style) { s.italic = true }), soft: with(func(s *style) { s.color = gray }), dates: with(func(s *style) { s.color = gray }),
		small: with(func(s *style) { s.size *= 0.9; s.color = gray }), mark: with(func(s *style) { s.color = j.accent }),
		sectionGap: d.space, entryGap: 0.5 * d.space, bulletGap: 0.125 * d.space, headingGap: 0.25 * d.space,
	}
}

// sections sets all sections but those in the set.
func (j *job) sections(c *composer, without map[resume.Section]bool) {
	for _, name := range order(j.content) {
		if !without[name] {
			c.section(j.content, name, j.words)
		}
	}
}

// title sets lines of one style one beneath the other, from the left or centred.
func (c *composer) title(before float64, centre bool, s span) {
	c.block(before, centre, c.breakLines(c.shape(s), c.width))
}

// block adds lines one beneath the other, from the left or centred, with a space of before points above them. No page ends within or
// behind it.
func (c *composer) block(before float64, centre bool, lines [][]cell) {
	for i, cells := range lines {
		if i > 0 {
			before = 0
		}
		x := 0.0
		if centre {
			x = (c.width - widthOf(cells)) / 2
		}
		c.add(c.line(before, part{x, cells}))
		c.keep()
	}
}

// named sets the person's name on one line, smaller where it is long.
func (c *composer) named(centre bool, name string) {
	st := c.look.name
	if w := widthOf(c.shape(span{text: name, style: st})); w > c.width {
		st.size *= max(0.55, 0.995*c.width/w)
		st.tracking = 0
	}
	c.title(0, centre, span{text: name, style: st})
}

// masthead opens the column with the name, the headline if there is one and, gap points beneath, the contacts parted by mark in as few lines
// as they need. It gives the rows of the contacts, for a design to add to; there may be none.
func (c *composer) masthead(centre bool, r resume.Resume, gap float64, mark string) []row {
	c.named(centre, r.Name)
	if r.Headline != "" {
		c.title(0.25*c.look.leading, centre, span{text: r.Headline, style: c.look.headline})
	}
	n := len(c.rows)
	c.block(gap, centre, c.strung(contacts(r, c.look.small), mark, c.look.small, c.width))
	return c.rows[n:]
}
