// Package parsetest serves tests alone. It makes files that break parsers, each built byte by byte so that what is nasty about it can be
// read, and it has the one measure of how much of a resume was read: predicted content against gold content, field by field.
package parsetest

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"strings"
)

// Nasty is one file that means harm, or comes from broken software.
type Nasty struct {
	Name string
	Data []byte
	Want string // a word that the error must hold: the limit that it names; "" where any result or typed error will do
}

// Files builds them all. The largest unpacks to gigabytes; none is larger than the 10 MB that the service takes by default.
func Files() []Nasty {
	return append(pdfs(), documents()...)
}

// document writes a PDF: objects numbered from 1, the first being the catalogue, with a right cross-reference table.
func document(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	offsets := make([]int, len(objects))
	for i, o := range objects {
		offsets[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return b.Bytes()
}

const (
	catalog  = "<< /Type /Catalog /Pages 2 0 R >>"
	onePage  = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
	thePage  = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>"
	theFont  = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
	noObject = "null"
)

func stream(dict, data string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(data), data)
}

// deflated packs what write gives, without holding it.
func deflated(write func(io.Writer)) string {
	var b bytes.Buffer
	z, err := zlib.NewWriterLevel(&b, zlib.BestCompression)
	if err != nil {
		panic(err) // a constant level
	}
	write(z)
	if err := z.Close(); err != nil {
		panic(err) // a buffer takes everything
	}
	return b.String()
}

func repeat(s string, times int) func(io.Writer) {
	return func(w io.Writer) {
		block := []byte(strings.Repeat(s, 1024))
		for range times / 1024 {
			_, _ = w.Write(block)
		}
	}
}

// page is a document of one page with these contents and this sixth object.
func page(contents, sixth string) []byte {
	return document(catalog, onePage, thePage, contents, theFont, sixth)
}

func pdfs() []Nasty {
	tenThousand := []string{catalog, ""}
	var kids strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&kids, "%d 0 R ", i+3)
		tenThousand = append(tenThousand, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>")
	}
	tenThousand[1] = "<< /Type /Pages /Kids [" + kids.String() + "] /Count 10000 >>"

	deep := []string{catalog}
	for i := range 20_000 {
		deep = append(deep, fmt.Sprintf("<< /Type /Pages /Kids [%d 0 R] /Count 1 >>", i+3))
	}
	deep = append(deep, "<< /Type /Page /MediaBox [0 0 612 792] >>")

	zeros := deflated(repeat("\x00", 1<<30))
	twice := deflated(func(w io.Writer) { _, _ = io.WriteString(w, zeros) })
	words := deflated(repeat("(A curriculum vitae that never ends, in one line. ) Tj\n", 2<<20))
	paths := deflated(repeat("0 0 m 100 100 l S\n", 8<<20))
	return []Nasty{
		{"a page tree that is its own child", document(catalog, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"), ""},
		{"a page tree that claims a billion pages", document(catalog, "<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>"), ""},
		{"ten thousand pages", document(tenThousand...), "50"},
		{"a page tree 20,000 levels deep", document(deep...), ""},
		{"a gigabyte of zeros", page(stream("/Filter /FlateDecode", zeros), noObject), ""},
		{"a gigabyte of zeros, packed twice", page(stream("/Filter [/FlateDecode /FlateDecode]", twice), noObject), ""},
		{"a hundred megabytes of text", page(stream("/Filter /FlateDecode", "BT /F1 10 Tf 50 700 Td\n"+words), noObject), ""},
		{"a hundred megabytes of real text", page(stream("/Filter /FlateDecode", deflated(func(w io.Writer) {
			_, _ = io.WriteString(w, "BT /F1 10 Tf 12 TL 50 700 Td\n")
			repeat("(A curriculum vitae that never ends, line by line.) '\n", 2<<20)(w)
			_, _ = io.WriteString(w, "ET\n")
		})), noObject), "limit"},
		{"eight million lines drawn", page(stream("/Filter /FlateDecode", paths), noObject), ""},
		{"a form that draws itself", page(stream("", "/X Do"), stream("/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X 6 0 R >> >>", "/X Do /X Do /X Do")), ""},
		{"a million saved states", page(stream("/Filter /FlateDecode", deflated(repeat("q\n", 1<<20))), noObject), ""},
		{"arrays in arrays", page(stream("", strings.Repeat("[", 1<<20)), noObject), ""},
		{"dictionaries in dictionaries", page(stream("", ""), strings.Repeat("<< /A ", 200_000)), ""},
		{"a picture of 100,000 by 100,000", page(stream("", "100 0 0 100 0 0 cm /X Do"), stream("/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode", deflated(repeat("\x00", 1<<24)))), ""},
		{"a cross-reference table that points at itself", bytes.Replace(page(stream("", ""), noObject), []byte("/Root 1 0 R"), []byte("/Root 1 0 R /Prev 9"), 1), ""},
		{"a cross-reference table of two billion objects", bytes.Replace(page(stream("", ""), noObject), []byte("xref\n0 7"), []byte("xref\n0 2147483647"), 1), ""},
		{"a length that lies", bytes.Replace(page(stream("", "BT /F1 12 Tf 72 700 Td (Hello) Tj ET"), noObject), []byte("/Length 36"), []byte("/Length 999999999"), 1), ""},
		{"a page of no size", bytes.Replace(page(stream("", "BT /F1 12 Tf 72 700 Td (Hello) Tj ET"), noObject), []byte("[0 0 612 792]"), []byte("[0 0 0 0]"), 1), ""},
		{"a page larger than the world", bytes.Replace(page(stream("", "BT /F1 12 Tf 72 700 Td (Hello) Tj ET"), noObject), []byte("[0 0 612 792]"), []byte("[-1e38 -1e38 1e38 1e38]"), 1), ""},
		{"text at a million points", page(stream("", "BT /F1 1000000 Tf 72 700 Td (Hello) Tj ET"), noObject), ""},
		{"a font of Type 3 that draws itself", document(catalog, onePage, thePage, stream("", "BT /F1 12 Tf 72 700 Td (aaaa) Tj ET"),
			"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [10] /Encoding << /Differences [97 /a] >> /CharProcs << /a 7 0 R >> /Resources << /Font << /F1 5 0 R >> >> >>",
			noObject, stream("", "10 0 d0 BT /F1 1 Tf (aaaa) Tj ET")), ""},
		{"a map to Unicode of four billion entries", document(catalog, onePage, thePage, stream("", "BT /F1 12 Tf 72 700 Td <00010002> Tj ET"),
			"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 7 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A >>] >>",
			noObject, stream("", "1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange")), ""},
		{"a file cut in its middle", page(stream("", strings.Repeat("BT /F1 12 Tf (Hello) Tj ET\n", 1000)), noObject)[:9000], ""},
		{"nothing behind the header", []byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), ""},
		{"a password", bytes.Replace(page(stream("", ""), noObject), []byte("/Root 1 0 R"),
			[]byte("/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ("+strings.Repeat("o", 32)+") /U ("+strings.Repeat("u", 32)+") /P -4 >>"), 1), "password"},
	}
}

// Zip is an archive of these parts: a name, its content (a string or what a func(io.Writer) gives), a name …
func Zip(parts ...any) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i].(string))
		if err != nil {
			panic(err) // a buffer takes everything
		}
		switch content := parts[i+1].(type) {
		case string:
			_, _ = io.WriteString(w, content)
		case func(io.Writer):
			content(w)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

const (
	wordOpen  = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
	wordClose = `</w:body></w:document>`
)

// Word is a small DOCX with one paragraph a line.
func Word(lines ...string) []byte {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString("<w:p><w:r><w:t>" + l + "</w:t></w:r></w:p>")
	}
	return Zip("word/document.xml", wordOpen+b.String()+wordClose)
}

func documents() []Nasty {
	many := make([]any, 0, 40_000)
	for i := range 20_000 {
		many = append(many, fmt.Sprintf("word/media/%d.xml", i), "")
	}
	laughs := `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>` +
		strings.TrimPrefix(wordOpen, `<?xml version="1.0" encoding="UTF-8"?>`) + `<w:p><w:r><w:t>&d;</w:t></w:r></w:p>` + wordClose
	outside := strings.Replace(laughs, `<!ENTITY a "ha">`, `<!ENTITY a SYSTEM "file:///etc/passwd">`, 1)
	headers := []any{"word/document.xml", wordOpen + wordClose}
	for i := range 60 { // the rest of the two thousand would only make the test slow
		headers = append(headers, fmt.Sprintf("word/header%d.xml", i), repeat(" ", 8<<20))
	}
	text := func(w io.Writer) {
		_, _ = io.WriteString(w, wordOpen)
		repeat("<w:p><w:r><w:t>A curriculum vitae that never ends.</w:t></w:r></w:p>", 400_000)(w)
		_, _ = io.WriteString(w, wordClose)
	}
	return []Nasty{
		{"a DOCX that unpacks to a gigabyte", Zip("word/document.xml", repeat(" ", 1<<30)), "32 MB"},
		{"a DOCX of 28 MB of text", Zip("word/document.xml", text), "lines"},
		{"tables in tables, ten thousand deep", Zip("word/document.xml", wordOpen+strings.Repeat("<w:tbl><w:tr><w:tc>", 10_000)+"<w:p/>"+strings.Repeat("</w:tc></w:tr></w:tbl>", 10_000)+wordClose), "deep"},
		{"twenty thousand parts", Zip(append([]any{"word/document.xml", wordOpen + wordClose}, many...)...), "parts"},
		{"entities that multiply", Zip("word/document.xml", laughs), "entities"},
		{"an entity from outside", Zip("word/document.xml", outside), "entities"},
		{"an attribute of thirty megabytes", Zip("word/document.xml", func(w io.Writer) {
			_, _ = io.WriteString(w, wordOpen+`<w:p w:rsid="`)
			repeat("0123456789", 3<<20)(w)
			_, _ = io.WriteString(w, `"><w:r><w:t>Hello</w:t></w:r></w:p>`+wordClose)
		}), ""},
		{"a million attributes", Zip("word/document.xml", func(w io.Writer) {
			_, _ = io.WriteString(w, wordOpen+`<w:p`)
			repeat(` w:a="1"`, 1<<20)(w)
			_, _ = io.WriteString(w, `><w:r><w:t>Hello</w:t></w:r></w:p>`+wordClose)
		}), ""},
		{"a hundred thousand paragraphs", Zip("word/document.xml", wordOpen+strings.Repeat("<w:p><w:r><w:t>ab</w:t></w:r></w:p>", 100_000)+wordClose), "lines"},
		{"a row of a hundred thousand cells", Zip("word/document.xml", wordOpen+"<w:tbl><w:tr>"+strings.Repeat("<w:tc><w:p><w:r><w:t>ab</w:t></w:r></w:p></w:tc>", 100_000)+"</w:tr></w:tbl>"+wordClose), "lines"},
		{"nine thousand paragraphs", Zip("word/document.xml", wordOpen+strings.Repeat("<w:p><w:r><w:t>2019 - 2020 Clerk, Ltd</w:t></w:r></w:p>", 9_000)+wordClose), ""},
		{"five hundred thousand tabs", Zip("word/document.xml", wordOpen+"<w:p><w:r>"+strings.Repeat("<w:tab/>", 500_000)+"<w:t>ab</w:t></w:r></w:p>"+wordClose), ""},
		{"sixty headers of eight megabytes", Zip(headers...), "32 MB"},
		{"styles based on each other", Zip("word/styles.xml", `<w:styles xmlns:w="w"><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>`,
			"word/document.xml", wordOpen+`<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Hello</w:t></w:r></w:p>`+wordClose), ""},
		{"elements a hundred thousand deep in the styles", Zip("word/styles.xml", strings.Repeat("<a>", 100_000), "word/document.xml", wordOpen+"<w:p><w:r><w:t>Hello</w:t></w:r></w:p>"+wordClose), ""},
		{"a hundred thousand lines of text", bytes.Repeat([]byte("ab\n"), 100_000), "lines"},
		{"nine thousand entries", bytes.Repeat([]byte("Clerk, Ltd, 2019 - 2020\n"), 9_000), ""},
		{"names that climb out", Zip("../../../../etc/cron.d/evil", "x", "/etc/passwd", "x", "word/document.xml", wordOpen+"<w:p><w:r><w:t>Hello</w:t></w:r></w:p>"+wordClose), ""},
		{"XML that breaks off", Zip("word/document.xml", wordOpen+"<w:p><w:r><w:t>Hello"), ""},
		{"an archive cut short", Word("Hello")[:120], ""},
		{"nine megabytes of text", bytes.Repeat([]byte("A curriculum vitae that never ends.\n"), 9<<20/36), "characters"},
		{"one line of a megabyte", bytes.Repeat([]byte("word "), 1<<18), "characters"},
		{"a megabyte of line feeds", append(bytes.Repeat([]byte("\n"), 1<<20), "Ada Example"...), ""},
	}
}
