package pdf

// professional is the classic page: a book serif in black, hairlines that part the sections, dates and places in a column of their own at
// the right.
var professional = design{
	Template: Template{
		ID: "professional", Name: "Professional", Description: "A classic single column in a book serif, parted by hairlines, with dates set right.",
		BestFor:  []string{"Finance and law", "Healthcare and education", "Administration"},
		Features: Features{ATSFriendly: true, ColorScheme: "Black with navy headings", FontFamily: "Source Serif 4"},
	},
	family: serifBook, accent: rgb{0x1b, 0x2f, 0x5b}, compose: composeProfessional,
}

func composeProfessional(j *job, d density) *plan {
	l := j.base(d, 10, 13.6)
	l.placeRight = true
	l.italic.italic = false // an organisation in italics reads like a role
	l.name = style{family: j.family, size: 27, color: ink}
	l.headline = style{family: j.family, size: 12.5, italic: true, color: gray}
	l.heading = style{family: j.family, size: l.body.size, bold: true, caps: true, tracking: 0.08 * l.body.size, color: j.accent}
	l.setHeading = func(c *composer, title string) {
		c.title(l.sectionGap*l.leading, false, span{text: title, style: l.heading})
		last := &c.rows[len(c.rows)-1]
		c.rule(last.height, 0.5, j.accent.tint(0.45))
		last.height += 0.5*l.leading - 0.01
		last.height = last.height + l.headingGap*l.leading*0.25
	}
	margin := 58 * d.margin
	c := &composer{shaper: j.shaper, look: l, width: j.width - 2*margin}
	c.masthead(false, j.content, 0.25*l.leading, "  ·  ")
	j.sections(c, nil)
	return &plan{density: d, x: margin, width: c.width, y: 50 * d.margin, nextY: 54 * d.margin, foot: j.height - 50*d.margin, rows: c.rows, decor: func(*canvas, int) {}}
}
