package pdf

// composer sets a column of rows in a design's styles.
type composer struct {
	*shaper
	look  look
	width float64
	rows  []row
}

// look is the typography of a design at one density. All vertical distances are multiples of a quarter of the leading, so that lines keep
// to one rhythm.
type look struct {
	body, strong, soft, italic, small style
	name, headline, heading, role     style
	mark                              style
	bullet                            string  // the mark that opens bullets
	indent                            float64 // of a bullet's text
	hang                              float64 // how far marks stand out to the left
	leading                           float64
	sectionGap, entryGap, bulletGap   float64 // in leadings
	headingGap                        float64 // beneath a heading
	dates                             style
	placeRight                        bool // an entry's place stands right, beneath its dates
	setHeading                        func(c *composer, title string)
}

// add appends a row.
func (c *composer) add(r row) { c.rows = append(c.rows, r) }

// keep forbids pages to end behind the last row.
func (c *composer) keep() {
	if n := len(c.rows); n > 0 {
		c.rows[n-1].after = never
	}
}

// end says how bad a page's end is behind the last row.
func (c *composer) end(cost int) {
	if n := len(c.rows); n > 0 {
		c.rows[n-1].after = cost
	}
}

// line makes a row of leading's height with its baseline where the text's size asks for it.
func (c *composer) line(before float64, parts ...part) row {
	size := 0.0
	for _, p := range parts {
		for _, cell := range p.cells {
			size = max(size, cell.style.size)
		}
	}
	height := c.look.leading
	if size > 1.2*c.look.body.size { // what is larger takes as many quarters more as it needs
		quarter := c.look.leading / 4
		for height < 1.22*size {
			height += quarter
		}
	}
	return row{before: before, height: height, baseline: height - 0.27*c.look.leading - 0.08*(size-c.look.body.size), parts: parts}
}

// paragraph sets text from x on, flush left.
func (c *composer) paragraph(before, x float64, spans ...span) {
	c.lines(before, x, c.breakLines(c.shape(spans...), c.width-x), nil)
}

// lines adds broken lines; opening stands before the first one.
func (c *composer) lines(before, x float64, lines [][]cell, opening []part) {
	for i, l := range lines {
		r := c.line(0, part{x, l})
		if i == 0 {
			r.before, r.parts = before, append(opening, r.parts...)
		}
		r.after = bad
		if left := len(lines) - i - 1; left > 0 && (i+1 < widow || left < widow) {
			r.after = never
		}
		c.add(r)
	}
}

// bullets sets a list with marks.
func (c *composer) bullets(list []string) {
	for i, text := range list {
		before := c.look.bulletGap * c.look.leading
		if i == 0 {
			before = 0.5 * before
		}
		mark := part{x: -c.look.hang, cells: c.shape(span{text: c.look.bullet, style: c.look.mark})}
		indent := c.look.indent - c.look.hang
		c.lines(before, indent, c.breakLines(c.shape(span{text: text, style: c.look.body}), c.width-indent), []part{mark})
		c.end(poor)
	}
}

// between sets a row with something at either end: a head and its dates. A head of several lines has its dates on the last one, so that
// they stand behind it for whoever reads line by line.
func (c *composer) between(before float64, left []span, right []span) {
	r := trim(c.shape(right...))
	cells := c.shape(left...)
	gap := 1.8 * c.look.body.size
	if len(r) > 0 && widthOf(r)+gap > 0.65*c.width { // dates too long to stand beside anything
		c.paragraph(before, 0, left...)
		c.keep()
		c.paragraph(0, 0, right...)
		return
	}
	lines := c.breakLines(cells, c.width)
	if n := len(lines); len(r) > 0 && n > 0 && widthOf(lines[n-1])+gap+widthOf(r) > c.width {
		lines = c.breakLines(cells, c.width-widthOf(r)-gap)
	}
	if len(lines) == 0 {
		lines = [][]cell{nil}
	}
	for i, l := range lines {
		var parts []part
		if len(l) > 0 {
			parts = append(parts, part{0, l})
		}
		if i == len(lines)-1 && len(r) > 0 {
			parts = append(parts, part{c.width - widthOf(r), r})
		}
		row := c.line(0, parts...)
		if i == 0 {
			row.before = before
		}
		row.after = never
		if len(parts) > 0 {
			c.add(row)
		}
	}
	c.end(fair)
}

// listing sets items one behind the other, parted by marks; an item is broken only where it is wider than the line.
func (c *composer) listing(before, x float64, caption []span, items []string, st style) {
	spans := caption
	for i, item := range items {
		if i < len(items)-1 {
			item += ","
		}
		spans = append(spans, span{text: item, style: st, whole: true})
		if i < len(items)-1 {
			spans = append(spans, span{text: " ", style: st})
		}
	}
	c.lines(before, x, c.breakLines(c.shape(spans...), c.width-x), nil)
	c.end(poor)
}

// rule draws a hairline over the column's width, y beneath the last row's top.
func (c *composer) rule(y, thickness float64, color rgb) {
	n := len(c.rows) - 1
	c.rows[n].rules = append(c.rows[n].rules, rule{0, y, c.width, thickness, color})
}
