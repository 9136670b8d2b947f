package pdf

// atsOptimized is the plainest page: one column, one face, no colour, every label spelled out, for systems that read rather than look.
var atsOptimized = design{
	Template: Template{
		ID: "ats-optimized", Name: "ATS Optimized", Description: "One plain column in one sans serif, for applicant tracking systems that read rather than look.",
		BestFor:  []string{"Online application forms", "Large employers", "Any role screened by software first"},
		Features: Features{ATSFriendly: true, ColorScheme: "Black and white", FontFamily: "Fira Sans"},
	},
	family: sansPlain, accent: ink, compose: composeATS,
}

func composeATS(j *job, d density) *plan {
	l := j.base(d, 10, 13.4)
	l.name = style{family: j.family, size: 22, bold: true, color: ink}
	l.headline = style{family: j.family, size: 12, color: ink}
	l.heading = style{family: j.family, size: 12.5, bold: true, color: j.accent}
	l.small.color, l.soft.color, l.dates.color, l.small.size = ink, ink, ink, l.body.size
	l.italic.italic = false
	l.setHeading = func(c *composer, title string) {
		c.title(l.sectionGap*l.leading, false, span{text: title, style: l.heading})
		last := &c.rows[len(c.rows)-1]
		c.rule(last.height+0.5, 0.75, j.accent)
		last.height += 0.25*l.leading + l.headingGap*l.leading
	}
	margin := 56 * d.margin
	c := &composer{shaper: j.shaper, look: l, width: j.width - 2*margin}
	c.masthead(false, j.content, 0.25*l.leading, " | ")
	j.sections(c, nil)
	return &plan{density: d, x: margin, width: c.width, y: 48 * d.margin, nextY: 52 * d.margin, foot: j.height - 50*d.margin, rows: c.rows, decor: func(*canvas, int) {}}
}
