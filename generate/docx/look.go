package docx

import (
	"fmt"
	"strings"
)

// look is how a template's documents look. Sizes are in half points, distances in twentieths of a point, colours as rrggbb.
type look struct {
	id           string
	font, head   string // for the text, and for name and headings; faces that Word and LibreOffice have, or a metric twin of
	size         int
	name         int
	accent, ink  string
	quiet        string
	centred      bool // name, headline and contacts
	caps         bool // headings in capitals
	tracking     int  // of headings
	rule         int  // beneath headings, in eighths of a point; 0 for none
	ruleInAccent bool
	bullet       string
}

var looks = []look{
	{id: "modern", font: "Calibri", head: "Calibri", size: 21, name: 52, accent: "0F5C73", ink: "20262B", quiet: "5B6770", caps: true, tracking: 8, rule: 0, bullet: "•"},
	{id: "professional", font: "Cambria", head: "Cambria", size: 20, name: 46, accent: "1F3A5F", ink: "222222", quiet: "595959", tracking: 4, rule: 6, ruleInAccent: true, bullet: "•"},
	{id: "ats-optimized", font: "Arial", head: "Arial", size: 19, name: 40, accent: "000000", ink: "000000", quiet: "333333", caps: true, tracking: 0, rule: 4, bullet: "•"},
	{id: "executive", font: "Georgia", head: "Georgia", size: 19, name: 50, accent: "6B4A1F", ink: "1C1C1C", quiet: "5A5A5A", centred: true, caps: true, tracking: 12, rule: 4, bullet: "–"},
}

func lookOf(opts Options) look {
	l := looks[0]
	for _, known := range looks {
		if known.id == opts.Template {
			l = known
		}
	}
	if accent := strings.ToUpper(strings.TrimPrefix(opts.Accent, "#")); accent != "" {
		l.accent = accent
	}
	return l
}

// styles is word/styles.xml. The names are Word's own, which it shows in the reader's language.
func (l look) styles(language string, sheet page) string {
	align, tabs := "", fmt.Sprintf(`<w:tabs><w:tab w:val="right" w:pos="%d"/></w:tabs>`, sheet.width-2*sheet.side) // where dates end
	if l.centred {
		align = `<w:jc w:val="center"/>`
	}
	var s strings.Builder
	s.WriteString(declaration + `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>`)
	fmt.Fprintf(&s, `<w:rFonts w:ascii="%[1]s" w:hAnsi="%[1]s" w:cs="%[1]s"/><w:color w:val="%[2]s"/><w:sz w:val="%[3]d"/><w:szCs w:val="%[3]d"/><w:lang w:val="%[4]s" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`, l.font, l.ink, l.size, language)
	s.WriteString(`</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="0" w:line="250" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`)

	paragraph := func(id, name, next, pPr, rPr string) {
		kind := ` w:customStyle="1"`
		if builtIn[id] {
			kind = ""
		}
		if id == "Normal" {
			kind = ` w:default="1"`
		}
		fmt.Fprintf(&s, `<w:style w:type="paragraph"%s w:styleId="%s"><w:name w:val="%s"/>`, kind, id, name)
		if id != "Normal" {
			fmt.Fprintf(&s, `<w:basedOn w:val="Normal"/><w:next w:val="%s"/>`, next)
		}
		fmt.Fprintf(&s, `<w:qFormat/><w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>`, pPr, rPr)
	}
	fonts := fmt.Sprintf(`<w:rFonts w:ascii="%[1]s" w:hAnsi="%[1]s" w:cs="%[1]s"/>`, l.head)
	paragraph("Normal", "Normal", "", "", "")
	paragraph("Title", "Title", "Subtitle", `<w:keepNext/><w:spacing w:after="20" w:line="240" w:lineRule="auto"/>`+align,
		fonts+bold+fmt.Sprintf(`<w:color w:val="%s"/><w:sz w:val="%d"/><w:szCs w:val="%d"/>`, l.accent, l.name, l.name))
	paragraph("Subtitle", "Subtitle", "ContactLine", `<w:keepNext/><w:spacing w:after="40"/>`+align, fmt.Sprintf(`<w:color w:val="%s"/><w:sz w:val="%d"/><w:szCs w:val="%d"/>`, l.ink, l.size+5, l.size+5))
	paragraph("ContactLine", "Contact Line", "Heading1", `<w:spacing w:after="60"/>`+align, fmt.Sprintf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, l.size-1, l.size-1))
	paragraph("Heading1", "heading 1", "BodyText", `<w:keepNext/><w:keepLines/>`+l.border()+`<w:spacing w:before="190" w:after="60"/><w:outlineLvl w:val="0"/>`, fonts+bold+l.capitals()+
		fmt.Sprintf(`<w:color w:val="%s"/><w:spacing w:val="%d"/><w:sz w:val="%d"/><w:szCs w:val="%d"/>`, l.accent, l.tracking, l.size+3, l.size+3))
	paragraph("Heading2", "heading 2", "EntryDetail", `<w:keepNext/><w:keepLines/>`+tabs+`<w:spacing w:before="90"/><w:outlineLvl w:val="1"/>`, fonts+bold+fmt.Sprintf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, l.size+1, l.size+1))
	paragraph("EntryDetail", "Entry Detail", "ListBullet", `<w:keepNext/>`+tabs+`<w:spacing w:after="20"/>`, "")
	paragraph("BodyText", "Body Text", "BodyText", tabs+`<w:spacing w:after="30"/>`, "")
	paragraph("ListBullet", "List Bullet", "ListBullet", `<w:keepLines/><w:numPr><w:numId w:val="1"/></w:numPr>`+tabs+`<w:spacing w:after="20"/><w:ind w:left="284" w:hanging="227"/>`, "")
	for _, c := range []struct{ id, name, rPr string }{
		{"Strong", "Strong", bold},
		{"Organisation", "Organisation", `<w:i/><w:iCs/>` + fmt.Sprintf(`<w:color w:val="%s"/>`, l.accent)},
		{"Dates", "Dates", `<w:b w:val="0"/><w:bCs w:val="0"/>` + fmt.Sprintf(`<w:color w:val="%s"/><w:sz w:val="%d"/><w:szCs w:val="%d"/>`, l.quiet, l.size, l.size)},
		{"Quiet", "Quiet", fmt.Sprintf(`<w:color w:val="%s"/>`, l.quiet)},
		{"Hyperlink", "Hyperlink", fmt.Sprintf(`<w:color w:val="%s"/>`, l.accent)},
	} {
		kind := ` w:customStyle="1"`
		if builtIn[c.id] {
			kind = ""
		}
		fmt.Fprintf(&s, `<w:style w:type="character"%s w:styleId="%s"><w:name w:val="%s"/><w:qFormat/><w:rPr>%s</w:rPr></w:style>`, kind, c.id, c.name, c.rPr)
	}
	s.WriteString(`</w:styles>`)
	return s.String()
}

const bold = `<w:b/><w:bCs/>`

var builtIn = map[string]bool{"Normal": true, "Title": true, "Subtitle": true, "Heading1": true, "Heading2": true, "BodyText": true, "ListBullet": true, "Strong": true, "Hyperlink": true}

func (l look) capitals() string {
	if l.caps {
		return `<w:caps/>`
	}
	return ""
}

func (l look) border() string {
	if l.rule == 0 {
		return ""
	}
	colour := "A6A6A6"
	if l.ruleInAccent {
		colour = l.accent
	}
	return fmt.Sprintf(`<w:pBdr><w:bottom w:val="single" w:sz="%d" w:space="2" w:color="%s"/></w:pBdr>`, l.rule, colour)
}

// numbering is word/numbering.xml: the one list that bullets are of.
func (l look) numbering() string {
	return declaration + `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>` +
		fmt.Sprintf(`<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="284" w:hanging="227"/></w:pPr>`+
			`<w:rPr><w:color w:val="%s"/></w:rPr></w:lvl>`, l.bullet, l.accent) +
		`</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
}
