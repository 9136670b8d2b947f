package pdf

// executive is the distinguished page: an old-style serif with room around it, a centred masthead between fine rules, headings that stand
// in the middle of a hairline.
var executive = design{
	Template: Template{
		ID: "executive", Name: "Executive", Description: "An old-style serif with generous margins, a centred masthead and headings set within hairlines.",
		BestFor:  []string{"Directors and executives", "Boards and consultancies", "Academia"},
		Features: Features{ATSFriendly: true, ColorScheme: "Black with burgundy", FontFamily: "EB Garamond"},
	},
	family: serifOld, accent: rgb{0x6e, 0x1a, 0x2d}, compose: composeExecutive,
}

func composeExecutive(j *job, d density) *plan {
	l := j.base(d, 11.5, 14.6)
	l.placeRight = true
	l.italic.italic = false // an organisation in italics reads like a role
	l.name = style{family: j.family, size: 34, color: ink, tracking: 0.6}
	l.headline = style{family: j.family, size: 13, italic: true, color: j.accent}
	l.heading = style{family: j.family, size: l.body.size, bold: true, caps: true, tracking: 0.08 * l.body.size, color: j.accent}
	l.setHeading = func(c *composer, title string) {
		c.title(l.sectionGap*l.leading, true, span{text: title, style: l.heading})
		last := &c.rows[len(c.rows)-1]
		cells := last.parts[0].cells
		side := (c.width-widthOf(cells))/2 - 1.1*l.body.size
		if y := last.baseline - 0.32*l.heading.size; side > 20 {
			last.rules = append(last.rules, rule{0, y, side, 0.5, j.accent.tint(0.5)}, rule{c.width - side, y, side, 0.5, j.accent.tint(0.5)})
		}
		last.height += l.headingGap * l.leading
	}
	margin := 74 * d.margin
	c := &composer{shaper: j.shaper, look: l, width: j.width - 2*margin}
	if contact := c.masthead(true, j.content, 0.75*l.leading, "   ·   "); len(contact) > 0 {
		y := -0.4 * l.leading
		contact[0].rules = append(contact[0].rules, rule{0, y, c.width, 0.75, j.accent}, rule{0, y + 2, c.width, 0.35, j.accent})
	}
	j.sections(c, nil)
	return &plan{density: d, x: margin, width: c.width, y: 54 * d.margin, nextY: 62 * d.margin, foot: j.height - 58*d.margin, rows: c.rows, decor: func(*canvas, int) {}}
}
