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
	for i, cells := range c.breakLines(c.shape(s), c.width) {
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
