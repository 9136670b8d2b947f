package docx

import (
	"fmt"
	"slices"
	"strings"

	"redraft/generate/outline"
	"redraft/resume"
)

// page is a sheet and its margins, in twentieths of a point.
type page struct{ width, height, side, top int }

func pageOf(size string) page {
	if size == "Letter" {
		return page{width: 12240, height: 15840, side: 1077, top: 850}
	}
	return page{width: 11906, height: 16838, side: 1077, top: 850}
}

// document is word/document.xml while it is written, with the links that it names.
type document struct {
	look  look
	page  page
	body  strings.Builder
	links []string
}

// run is a stretch of text in one style. Tab puts it at the next tab stop.
type run struct {
	text   string
	style  string // a character style's id
	link   string
	tab    bool
	spaced bool // a space stands before it
}

func (d *document) write(o outline.Outline) {
	d.paragraph("Title", run{text: o.Name})
	if o.Headline != "" {
		d.paragraph("Subtitle", run{text: o.Headline})
	}
	d.contacts(o.Contacts)
	for _, s := range o.Sections {
		d.paragraph("Heading1", run{text: s.Title})
		if s.Text != "" {
			d.paragraph("BodyText", run{text: s.Text})
		}
		for _, e := range s.Entries {
			d.entry(e)
		}
		for _, l := range s.Lines {
			d.line(s.Name, l)
		}
	}
}

// contacts stand on one line, or on as many as it takes.
func (d *document) contacts(list []outline.Contact) {
	var runs []run
	for i, c := range list {
		if i > 0 {
			runs = append(runs, run{text: " | ", style: "Quiet"})
		}
		runs = append(runs, run{text: c.Text, link: c.URL})
	}
	if len(runs) > 0 {
		d.paragraph("ContactLine", runs...)
	}
}

func (d *document) entry(e outline.Entry) {
	head := []run{{text: e.Title, link: outline.Web(e.URL)}}
	if e.Dates != "" {
		head = append(head, run{text: e.Dates, style: "Dates", tab: true})
	}
	if e.Title != "" || e.Dates != "" {
		d.paragraph("Heading2", head...)
	}
	if e.Org != "" || e.Place != "" {
		detail := []run{{text: e.Org, style: "Organisation"}}
		if e.Place != "" {
			detail = append(detail, run{text: e.Place, style: "Quiet", tab: e.Org != ""})
		}
		d.paragraph("EntryDetail", detail...)
	}
	for _, text := range e.Paragraphs {
		d.paragraph("BodyText", run{text: text})
	}
	for _, text := range e.Bullets {
		d.paragraph("ListBullet", run{text: text})
	}
}

// line writes a statement of one line: bulleted, but for skills, languages and interests, whose lists are lines themselves.
func (d *document) line(section resume.Section, l outline.Line) {
	style := "ListBullet"
	if slices.Contains([]resume.Section{resume.Skills, resume.Languages, resume.Interests}, section) {
		style = "BodyText"
	}
	var runs []run
	if l.Caption != "" {
		runs = append(runs, run{text: l.Caption + ":", style: "Strong"})
	}
	runs = append(runs, run{text: l.Text, link: outline.Web(l.URL), spaced: len(runs) > 0})
	switch {
	case l.Detail != "" && section == resume.Languages:
		runs = append(runs, run{text: "(" + l.Detail + ")", spaced: true})
	case l.Detail != "":
		runs = append(runs, run{text: "– " + l.Detail, spaced: true})
	}
	if l.Date != "" {
		runs = append(runs, run{text: l.Date, style: "Dates", tab: true})
	}
	d.paragraph(style, runs...)
}

// paragraph writes one; where its first letter is of such a script, from right to left.
func (d *document) paragraph(style string, runs ...run) {
	rtl := false
	for _, r := range runs {
		rtl = rtl || outline.RightToLeft(r.text)
	}
	fmt.Fprintf(&d.body, `<w:p><w:pPr><w:pStyle w:val="%s"/>`, style)
	if rtl {
		d.body.WriteString(`<w:bidi/>`)
	}
	d.body.WriteString(`</w:pPr>`)
	for _, r := range runs {
		d.run(r)
	}
	d.body.WriteString(`</w:p>`)
}

func (d *document) run(r run) {
	if r.text == "" {
		return
	}
	if r.spaced {
		d.body.WriteString(`<w:r><w:t xml:space="preserve"> </w:t></w:r>`)
	}
	if r.tab {
		d.body.WriteString(`<w:r><w:tab/></w:r>`)
	}
	if r.link != "" {
		if !slices.Contains(d.links, r.link) {
			d.links = append(d.links, r.link)
		}
		fmt.Fprintf(&d.body, `<w:hyperlink r:id="%s" w:history="1">`, relationID(slices.Index(d.links, r.link)))
		r.style = "Hyperlink"
	}
	d.body.WriteString(`<w:r>`)
	if rtl := outline.RightToLeft(r.text); r.style != "" || rtl {
		d.body.WriteString(`<w:rPr>`)
		if r.style != "" {
			fmt.Fprintf(&d.body, `<w:rStyle w:val="%s"/>`, r.style)
		}
		if rtl {
			d.body.WriteString(`<w:rtl/>`)
		}
		d.body.WriteString(`</w:rPr>`)
	}
	fmt.Fprintf(&d.body, `<w:t xml:space="preserve">%s</w:t></w:r>`, escape(r.text))
	if r.link != "" {
		d.body.WriteString(`</w:hyperlink>`)
	}
}

func (d *document) xml() string {
	return declaration + `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
		`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>` + d.body.String() +
		fmt.Sprintf(`<w:sectPr><w:pgSz w:w="%d" w:h="%d"/><w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`,
			d.page.width, d.page.height, d.page.top, d.page.side, d.page.top, d.page.side) +
		`</w:body></w:document>`
}

const firstLink = 3 // the ids before are styles', numbering's and settings'

func relationID(link int) string { return fmt.Sprintf("rId%d", link+firstLink+1) }

func (d *document) relations() string {
	const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	var out strings.Builder
	out.WriteString(declaration + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i, name := range []string{"styles", "numbering", "settings"} {
		fmt.Fprintf(&out, `<Relationship Id="rId%d" Type="%s%s" Target="%s.xml"/>`, i+1, office, name, name)
	}
	for i, link := range d.links {
		fmt.Fprintf(&out, `<Relationship Id="%s" Type="%shyperlink" Target="%s" TargetMode="External"/>`, relationID(i), office, escape(link))
	}
	out.WriteString(`</Relationships>`)
	return out.String()
}
