package parse

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"redraft/parse/glyph"
	"redraft/resume"
)

// Limits of what a DOCX may unpack to.
const (
	maxUnpacked = 32 << 20 // of all parts that are read, together
	maxParts    = 2000
	maxDepth    = 200 // of nested elements
)

// detectZip tells a DOCX from other archives.
func detectZip(data []byte) string {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return "a damaged archive"
	}
	for _, f := range z.File {
		switch f.Name {
		case "word/document.xml":
			return "docx"
		case "content.xml":
			return "an OpenDocument file"
		case "xl/workbook.xml":
			return "a spreadsheet"
		case "ppt/presentation.xml":
			return "a presentation"
		}
	}
	return "an archive"
}

// readDOCX makes lines of a Word document's paragraphs: body, tables and text boxes in the order of the file, headers before them.
func readDOCX(data []byte, lim glyph.Limits) (source, error) {
	s := source{layout: resume.Layout{Format: "docx", Columns: 1}, body: 10}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return s, glyph.Fail(glyph.ErrCorrupt, "The DOCX is damaged. Please save it again.")
	}
	if len(z.File) > maxParts {
		return s, glyph.Fail(glyph.ErrLimit, "The DOCX has more than %d parts. Please save it again, without attachments.", maxParts)
	}
	d := docx{lim: lim, links: map[string]string{}, numbered: map[string]bool{}}
	if err := d.relations(z); err != nil {
		return s, err
	}
	if err := d.styles(z); err != nil {
		return s, err
	}
	for _, f := range z.File {
		if strings.HasPrefix(f.Name, "word/header") && strings.HasSuffix(f.Name, ".xml") {
			if err := d.part(f, true); err != nil {
				return s, err
			}
		}
	}
	header := len(d.lines)
	for _, f := range z.File {
		if f.Name == "word/document.xml" {
			if err := d.part(f, false); err != nil {
				return s, err
			}
		}
	}
	s.lines = d.lines
	sizes := map[float64]int{}
	for i, l := range s.lines {
		sizes[l.size] += len(l.text)
		if i < header {
			s.layout.HeaderFooter = append(s.layout.HeaderFooter, resume.Passage{Text: l.text, Reason: "header"})
		}
	}
	if s.body = mostUsed(sizes); s.body == 0 {
		s.body = 10
	}
	s.layout.BodySize, s.layout.Columns = s.body, max(1, d.columns)
	for range d.tables {
		s.layout.Tables = append(s.layout.Tables, resume.Span{Page: 1})
	}
	for range d.boxes {
		s.layout.TextBoxes = append(s.layout.TextBoxes, resume.Span{Page: 1})
	}
	for range d.images {
		s.layout.Images = append(s.layout.Images, resume.Span{Page: 1})
	}
	s.layout.Hidden = d.hidden
	return s, nil
}

// docx walks a document's XML.
type docx struct {
	lim      glyph.Limits
	links    map[string]string // relation -> URL
	style    map[string]style
	numbered map[string]bool
	lines    []line
	hidden   []resume.Passage
	glyphs   int
	unpacked int // bytes
	columns  int
	tables   int
	boxes    int
	images   int
}

// open unpacks a part, as long as all of them together stay within the limit.
func (d *docx) open(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, glyph.Fail(glyph.ErrCorrupt, "A part of the DOCX cannot be unpacked. Please save it again.")
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, int64(maxUnpacked-d.unpacked+1)))
	if d.unpacked += len(data); d.unpacked > maxUnpacked {
		return nil, glyph.Fail(glyph.ErrLimit, "The DOCX unpacks to more than %d MB. Please send only the resume itself.", maxUnpacked>>20)
	}
	if err != nil {
		return nil, glyph.Fail(glyph.ErrCorrupt, "A part of the DOCX cannot be unpacked. Please save it again.")
	}
	return data, nil
}

func (d *docx) find(z *zip.Reader, name string) ([]byte, error) {
	for _, f := range z.File {
		if f.Name == name {
			return d.open(f)
		}
	}
	return nil, nil
}

// paragraph is one being read.
type paragraph struct {
	pieces  []piece
	current piece
	styles  styleRuns
	chars   int
	bold    int
	italic  int
	style   style
	list    bool
	indent  float64
	links   []link
	link    string
	linked  strings.Builder
	run     struct {
		bold, italic, hidden bool
		size                 float64
		color                uint32
	}
}

// part reads the paragraphs of one part. Text boxes are written twice, for old programs: the fallback is passed over.
func (d *docx) part(f *zip.File, header bool) error {
	data, err := d.open(f)
	if err != nil {
		return err
	}
	dec := xml.NewDecoder(bytes.NewReader(data))
	dec.Entity = map[string]string{}
	depth, skip := 0, 0
	var stack []*paragraph
	var tableRows []tableRow
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return glyph.Fail(glyph.ErrCorrupt, "The DOCX's text is damaged. Please save it again.")
		}
		switch t := token.(type) {
		case xml.Directive:
			return glyph.Fail(glyph.ErrCorrupt, "The DOCX declares entities of its own, which no Word document does and which are never read. Please save it again.")
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return glyph.Fail(glyph.ErrLimit, "The DOCX nests tables or boxes deeper than %d levels. Please simplify it.", maxDepth)
			}
			if skip > 0 || t.Name.Local == "Fallback" || t.Name.Local == "del" {
				skip++
				continue
			}
			switch t.Name.Local {
			case "p":
				if t.Name.Space != "" && strings.Contains(t.Name.Space, "drawingml") {
					continue
				}
				stack = append(stack, &paragraph{})
			case "tbl":
				d.tables++
			case "tr":
				tableRows = append(tableRows, tableRow{first: len(d.lines)})
			case "tc":
				if n := len(tableRows); n > 0 {
					tableRows[n-1].cells = append(tableRows[n-1].cells, len(d.lines))
				}
			case "txbxContent":
				d.boxes++
			case "blip":
				d.images++
			case "cols":
				if n, err := strconv.Atoi(attr(t, "num")); err == nil && !header {
					d.columns = max(d.columns, min(n, 4))
				}
			default:
				if len(stack) > 0 {
					d.element(stack[len(stack)-1], t)
				}
			}
		case xml.EndElement:
			depth--
			if skip > 0 {
				skip--
				continue
			}
			if n := len(tableRows); t.Name.Local == "tr" && n > 0 {
				d.joinCells(tableRows[n-1])
				tableRows = tableRows[:n-1]
			}
			if len(stack) == 0 {
				continue
			}
			p := stack[len(stack)-1]
			switch t.Name.Local {
			case "p":
				if strings.Contains(t.Name.Space, "drawingml") {
					continue
				}
				stack = stack[:len(stack)-1]
				if d.finish(p); len(d.lines) > maxLines {
					return tooManyLines()
				}
			case "r":
				p.run.bold, p.run.italic, p.run.hidden, p.run.size, p.run.color = false, false, false, 0, 0
			case "hyperlink":
				if p.link != "" {
					p.links = append(p.links, link{text: p.linked.String(), url: p.link})
				}
				p.link = ""
				p.linked.Reset()
			}
		case xml.CharData:
			if skip == 0 && len(stack) > 0 {
				if err := d.text(stack[len(stack)-1], string(t)); err != nil {
					return err
				}
			}
		}
	}
}

// tableRow is where a table's row and its cells begin among the lines.
type tableRow struct {
	first int
	cells []int
}

// joinCells makes one line of a row whose cells hold one line each, as people set dates beside roles.
func (d *docx) joinCells(r tableRow) {
	if len(r.cells) < 2 || len(d.lines)-r.first > len(r.cells) || len(d.lines)-r.first < 2 {
		return
	}
	for k := range r.cells { // two lines of one cell stay two
		end := len(d.lines)
		if k+1 < len(r.cells) {
			end = r.cells[k+1]
		}
		if end-r.cells[k] > 1 {
			return
		}
	}
	joined := d.lines[r.first]
	joined.pieces = slices.Clone(joined.pieces)
	for i, l := range d.lines[r.first:] {
		if l.bullet() || l.level > 0 {
			return
		}
		if i > 0 {
			joined.pieces = append(joined.pieces, l.pieces...)
			joined.links = append(joined.links, l.links...)
			joined.bold, joined.italic, joined.size = joined.bold && l.bold, joined.italic && l.italic, max(joined.size, l.size)
		}
	}
	joined.text = joinPieces(joined.pieces)
	d.lines = append(d.lines[:r.first], joined)
}

func attr(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func on(t xml.StartElement) bool {
	v := attr(t, "val")
	return v != "0" && v != "false" && v != "none"
}

// element takes note of a paragraph's or run's property.
func (d *docx) element(p *paragraph, t xml.StartElement) {
	switch t.Name.Local {
	case "pStyle":
		p.style = d.resolve(attr(t, "val"))
		p.list = p.list || p.style.list
	case "numPr":
		p.list = true
	case "ind":
		left, _ := strconv.ParseFloat(attr(t, "left")+attr(t, "start"), 64)
		p.indent = left / 20
	case "b":
		p.run.bold = on(t)
	case "i":
		p.run.italic = on(t)
	case "vanish":
		p.run.hidden = on(t)
	case "sz":
		if size, err := strconv.ParseFloat(attr(t, "val"), 64); err == nil {
			p.run.size = size / 2
		}
	case "color":
		if c, err := strconv.ParseUint(attr(t, "val"), 16, 32); err == nil {
			p.run.color = uint32(c)
		}
	case "tab":
		if attr(t, "val") == "" { // in a run; those in properties have a kind
			p.cut()
		}
	case "br", "cr":
		if attr(t, "type") == "" {
			p.current.text += "\n"
		}
	case "noBreakHyphen":
		p.current.text += "-"
	case "hyperlink":
		p.link = d.links[attr(t, "id")]
	}
}

// cut ends a piece, as a tab does.
func (p *paragraph) cut() {
	if p.current.text == "" {
		return
	}
	p.current.bold, p.current.italic = p.bold*10 > p.chars*6, p.italic*10 > p.chars*6
	p.current.styles = p.styles.changes()
	p.pieces = append(p.pieces, p.current)
	p.styles = nil
	p.current, p.chars, p.bold, p.italic = piece{}, 0, 0, 0
}

func (d *docx) text(p *paragraph, s string) error {
	if strings.Trim(s, "\n\r") == "" && strings.Contains(s, "\n") {
		return nil // between elements
	}
	if d.glyphs += len(s); d.glyphs > 2*d.lim.Glyphs {
		return d.lim.TooMuchText()
	}
	if p.run.hidden || p.run.color == 0xffffff || p.run.size > 0 && p.run.size < 2 {
		if strings.TrimSpace(s) != "" && len(d.hidden) < 50 {
			reason := "invisible"
			if p.run.color == 0xffffff {
				reason = "same colour"
			}
			d.hidden = append(d.hidden, resume.Passage{Text: s, Reason: reason})
		}
		return nil
	}
	s = resume.Visible(s, softHyphen)
	n := len(s)
	p.chars += n
	if p.run.bold || p.style.bold {
		p.bold += n
	}
	if p.run.italic {
		p.italic += n
	}
	p.current.text += s
	p.styles.add(s, p.run.bold || p.style.bold, p.run.italic)
	p.current.color = p.run.color
	size := p.run.size
	if size == 0 {
		size = p.style.size
	}
	if size == 0 {
		size = 10
	}
	p.current.size = max(p.current.size, size)
	if p.link != "" {
		p.linked.WriteString(s)
	}
	return nil
}

// finish makes lines of a paragraph: one, or more where line breaks part it.
func (d *docx) finish(p *paragraph) {
	p.cut()
	rows := [][]piece{{}}
	for _, pc := range p.pieces {
		for i, text := range strings.Split(pc.text, "\n") {
			if i > 0 {
				rows = append(rows, nil)
			}
			q := pc
			for _, part := range tabGap.Split(text, -1) {
				if q.text = strings.Join(strings.Fields(part), " "); q.text != "" {
					rows[len(rows)-1] = append(rows[len(rows)-1], q)
				}
			}
		}
	}
	for i, pieces := range rows {
		if len(pieces) == 0 {
			continue
		}
		l := line{pieces: pieces, indent: p.indent, level: p.style.heading, gap: 1, links: p.links, width: 90}
		if i == 0 {
			if p.list {
				l.mark = "•"
			} else if len(pieces) > 1 && (isMark(pieces[0].text) || pieces[0].text == "o") { // set apart from its text by a tab
				l.mark, l.pieces = pieces[0].text, pieces[1:]
				pieces = l.pieces
			} else if mark, rest := cutMark(pieces[0].text); mark != "" {
				l.mark, l.pieces[0].text = mark, rest
			}
		}
		l.bold, l.italic = true, true
		for _, q := range pieces {
			l.size = max(l.size, q.size)
			l.bold, l.italic = l.bold && q.bold, l.italic && q.italic
		}
		l.text = joinPieces(l.pieces)
		l.color = pieces[0].color
		if l.text != "" {
			d.lines = append(d.lines, l)
		}
	}
}
