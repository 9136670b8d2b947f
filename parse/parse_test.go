package parse_test

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/go-pdf/fpdf"

	"redraft/parse"
	"redraft/parse/glyph"
	"redraft/parse/ledongthuc"
	"redraft/parse/parsetest"
)

func read(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// draw makes a PDF with fpdf.
func draw(t testing.TB, paint func(*fpdf.Fpdf)) []byte {
	t.Helper()
	pdf := fpdf.New("P", "pt", "A4", "")
	pdf.AddPage()
	pdf.SetFont("Helvetica", "", 11)
	paint(pdf)
	var b bytes.Buffer
	if err := pdf.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestHiddenTextIsReportedAndNeverContent(t *testing.T) {
	p := newParser(t)
	for reason, hide := range map[string]func(*fpdf.Fpdf){
		"same colour": func(pdf *fpdf.Fpdf) {
			pdf.SetTextColor(255, 255, 255)
			pdf.Text(60, 300, "kubernetes terraform ansible")
		},
		"tiny": func(pdf *fpdf.Fpdf) {
			pdf.SetFontSize(1)
			pdf.Text(60, 300, "kubernetes terraform ansible")
		},
		"outside": func(pdf *fpdf.Fpdf) { pdf.Text(60, 1200, "kubernetes terraform ansible") },
		"invisible": func(pdf *fpdf.Fpdf) {
			pdf.SetTextRenderingMode(3)
			pdf.Text(60, 300, "kubernetes terraform ansible")
		},
		"covered": func(pdf *fpdf.Fpdf) {
			pdf.Text(60, 300, "kubernetes terraform ansible")
			pdf.SetFillColor(200, 220, 255)
			pdf.Rect(40, 280, 400, 40, "F")
		},
	} {
		doc, err := p.Parse(t.Context(), draw(t, func(pdf *fpdf.Fpdf) {
			pdf.SetFontSize(20)
			pdf.Text(60, 60, "Ada Example")
			pdf.SetFontSize(11)
			pdf.Text(60, 90, "ada@example.com")
			pdf.Text(60, 130, "Skills")
			pdf.Text(60, 150, "Go, SQL")
			hide(pdf)
		}))
		if err != nil {
			t.Errorf("%s: %v", reason, err)
			continue
		}
		if text := string(encode(t, doc.Content)); strings.Contains(text, "kubernetes") {
			t.Errorf("%s: hidden text is content: %s", reason, text)
		}
		if h := doc.Layout.Hidden; len(h) != 1 || h[0].Reason != reason || !strings.Contains(h[0].Text, "terraform") {
			t.Errorf("%s: reported as %+v", reason, h)
		}
	}
}

// scan is a page that is a picture, with an invisible text layer where one is asked for, as OCR programs make them.
func scan(t *testing.T, layer bool) []byte {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, 600, 848))
	for i := range img.Pix {
		img.Pix[i] = 0xf0
	}
	img.SetGray(3, 3, color.Gray{Y: 0})
	var picture bytes.Buffer
	if err := png.Encode(&picture, img); err != nil {
		t.Fatal(err)
	}
	return draw(t, func(pdf *fpdf.Fpdf) {
		pdf.RegisterImageOptionsReader("page", fpdf.ImageOptions{ImageType: "PNG"}, &picture)
		pdf.ImageOptions("page", 0, 0, 595, 842, false, fpdf.ImageOptions{ImageType: "PNG"}, 0, "")
		if layer {
			pdf.SetTextRenderingMode(3)
			pdf.SetFontSize(20)
			pdf.Text(60, 60, "Ada Example")
			pdf.SetFontSize(11)
			pdf.Text(60, 90, "ada@example.com")
			pdf.SetFontSize(14)
			pdf.Text(60, 130, "Skills")
			pdf.SetFontSize(11)
			pdf.Text(60, 150, "Go, SQL, Kafka")
		}
	})
}

func TestAScanIsADocumentThatSaysSo(t *testing.T) {
	p := newParser(t)
	doc, err := p.Parse(t.Context(), scan(t, false))
	if err != nil {
		t.Fatal(err)
	}
	if doc.Layout.Words != 0 || doc.Layout.ScannedPages != 1 || doc.Content.Name != "" {
		t.Errorf("a scan without text: %+v", doc.Layout)
	}
	if doc, err = p.Parse(t.Context(), scan(t, true)); err != nil {
		t.Fatal(err)
	}
	if doc.Layout.ScannedPages != 1 || doc.Content.Email != "ada@example.com" || !slices.Equal(doc.Content.Skills, []string{"Go", "SQL", "Kafka"}) || len(doc.Layout.Hidden) != 0 {
		t.Errorf("a scan with a text layer: %+v %+v", doc.Content, doc.Layout)
	}
}

func TestFormatsAreToldApartByContentAndOthersAreNamed(t *testing.T) {
	p := newParser(t)
	for name, tc := range map[string]struct {
		data []byte
		want string
	}{
		"HTML":             {[]byte("<!DOCTYPE html><html><body>CV</body></html>"), "a web page"},
		"a part of HTML":   {[]byte("<div class=cv><h1>Ada</h1></div>"), "a web page"},
		"a mail's HTML":    {[]byte("MIME-Version: 1.0\nContent-Type: multipart/related\n\n<p>x"), "a web page"},
		"a picture in XML": {[]byte("<svg xmlns='x'><text>Ada</text></svg>"), "an XML document"},
		"RTF":              {[]byte(`{\rtf1\ansi Ada}`), "an RTF document"},
		"old Word":         {append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 600)...), "an old Word document"},
		"PNG":              {[]byte("\x89PNG\r\n\x1a\n0000"), "a picture"},
		"JPEG":             {[]byte("\xff\xd8\xff\xe0\x00\x10JFIF"), "a picture"},
		"an archive":       {parsetest.Zip("readme.txt", "hello"), "an archive"},
		"ODT":              {parsetest.Zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>"), "an OpenDocument file"},
		"a sheet":          {parsetest.Zip("xl/workbook.xml", "<x/>"), "a spreadsheet"},
		"binary noise":     {bytes.Repeat([]byte{0, 1, 2, 200, 0}, 100), "of a kind that is not known"},
		"nothing":          {nil, "empty"},
	} {
		_, err := p.Parse(t.Context(), tc.data)
		if !errors.Is(err, glyph.ErrUnsupported) || !strings.Contains(err.Error(), tc.want) || !strings.Contains(err.Error(), "DOCX") {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, want := range map[string]string{"amara-word.docx": "docx", "amara-text.txt": "text", "nora-markdown.md": "markdown", "amara-paged.pdf": "pdf"} {
		doc, err := p.Parse(t.Context(), read(t, filepath.Join("testdata/resumes", name)))
		if err != nil || doc.Layout.Format != want {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestWhatIsNoResumeIsKeptAndNotGuessedAt(t *testing.T) {
	p := newParser(t)
	for name, text := range map[string]string{
		"an invoice": "Invoice 2231\n\nDear customer,\nplease pay 40 EUR for two chairs until 3 March.\nBest regards\nChairs Ltd\n",
		"a word":     "Potato",
		"numbers":    "2147483647 0 obj\nendobj\n0 65535 f\n",
	} {
		doc, err := p.Parse(t.Context(), []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		c := doc.Content
		if c.Name+c.Headline+c.Location+c.Summary+c.Phone != "" || len(c.Sections) > 1 || len(c.Other) != 1 || !strings.Contains(text, c.Other[0].Lines[0]) {
			t.Errorf("%s: %s", name, encode(t, c))
		}
	}
	doc, err := p.Parse(t.Context(), []byte("Ada Example\n+44 20 7946 0991\n"))
	if err != nil || doc.Content.Name != "Ada Example" {
		t.Errorf("a name and a number: %v, %+v", err, doc)
	}
}

// The second reader gives the same words in another quality: it must find the person in every PDF, and the sections in most.
func TestRolesWithoutAHeadingAreKnownByTheirShape(t *testing.T) {
	p := newParser(t)
	const top = "Ada Vale\nada@example.com | 415-555-0101\n"
	roles := []string{
		"Office Manager, Brightmoor Ltd\nMarch 2019 - Present\n- Runs the office\n- Keeps two calendars\n\nReceptionist, Zeta Dental\n2015 - 2019\n- Greeted patients\n",
		"Office Manager — Brightmoor Ltd — March 2019 – present\n* Runs the office\n* Keeps two calendars\nReceptionist — Zeta Dental — 2015 – 2019\n* Greeted patients\n",
		"03/2019 - now\nOffice Manager\nBrightmoor Ltd\n- Runs the office\n- Keeps two calendars\n2015 - 2019\nReceptionist\nZeta Dental\n- Greeted patients\n",
		"Brightmoor Ltd\nOffice Manager\nsince 2019-03\nRuns the office.\nKeeps two calendars.\n\nZeta Dental\nReceptionist\n2015 to 2019\nGreeted patients.\n",
	}
	for _, before := range []string{"", "\nOffice Manager\n", "Office Manager\n", "\nSUMMARY\nA calm office manager who likes a tidy store and short meetings.\n", "\nSKILLS\nExcel, Word\n"} {
		for _, after := range []string{"", "\nBA English, University of Leeds\n2012 - 2015\n", "\nEDUCATION\nBA English, University of Leeds, 2012 - 2015\n"} {
			for _, middle := range roles {
				text := top + before + "\n" + middle + after
				doc, err := p.Parse(t.Context(), []byte(text))
				if err != nil {
					t.Fatal(err)
				}
				r := doc.Content
				ok := len(r.Experiences) == 2 && len(r.Education) == min(1, len(after)) && strings.Contains(r.Summary, "calm") == strings.Contains(before, "calm")
				for i, want := range [][3]string{{"Office Manager", "Brightmoor Ltd", "2019-03"}, {"Receptionist", "Zeta Dental", "2015"}} {
					ok = ok && r.Experiences[i].Role == want[0] && r.Experiences[i].Company == want[1] && r.Experiences[i].Start == want[2] && len(r.Experiences[i].Responsibilities) > 0
				}
				if !ok {
					t.Errorf("%q read as %s", text, encode(t, r))
				}
			}
		}
	}
	// spans of time alone make no roles
	text := top + "\nSummary\nTwo long journeys, told in talks:\nFebruary 2019 - March 2020\nAcross Asia by rail.\n2015 - 2016\nAround the coast.\n"
	doc, err := p.Parse(t.Context(), []byte(text))
	if err != nil || len(doc.Content.Experiences) > 0 {
		t.Errorf("%v, %q read as %s", err, text, encode(t, doc.Content))
	}
}

// Two digits of a year date a head, and no sentence.
func TestMarksOutOfTenAreNoDates(t *testing.T) {
	p := newParser(t)
	for _, body := range [][]string{ // a bullet each
		{"Raised the review average from 6/10 to 9/10.", "Led 9 people."},
		{"Raised the review average from 06/10 to 09/10.", "Led 9 people."},
		{"The Score of the audit rose from 5/20 - 9/20 within two years.", "Led 9 people."},
		{"- Improved the average audit rating of the store from\n3/10 to 9/10 within a year by training the staff", "- Led 9 people"},
		{"- Improved the average audit rating of the store from\n03/10 - 09/10 within a year by training the staff", "- Led 9 people"},
	} {
		doc, err := p.Parse(t.Context(), []byte("Ada Vale\nada@example.com\n\nEXPERIENCE\n\nStore Manager, Tern Ltd\nMar 2018 - May 2020\n"+strings.Join(body, "\n")+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		r := doc.Content
		for i, b := range body {
			body[i] = strings.ReplaceAll(strings.TrimPrefix(b, "- "), "\n", " ")
		}
		if len(r.Experiences) != 1 || !slices.Equal(r.Experiences[0].Responsibilities, body) {
			t.Errorf("%q read as %s", body, encode(t, r.Experiences))
		}
	}
	for printed, want := range map[string][2]string{"03/17-05/19": {"2017-03", "2019-05"}, "3/17 to 5/19": {"2017-03", "2019-05"}, "03/10 - 09/10": {"2010-03", "2010-09"}, "Summer '11": {"2011", ""},
		"Fall '17 - Spring '19": {"2017", "2019"}, "Dec 24 - Jan 6, 2020": {"2019-12", "2020-01"}} {
		for _, head := range []string{"Barista, Harbour Hotel, %s", "Barista, Harbour Hotel\n%s", "%s\nBarista, Harbour Hotel", "Barista | Harbour Hotel | %s"} {
			text := strings.Replace("Ada Vale\nada@example.com\n\nEXPERIENCE\n\nStore Manager, Tern Ltd\nMay 2020 - June 2022\n- Led 9 people\n\n"+head+"\n- Made coffee for sixty guests\n", "%s", printed, 1)
			if head[0] == '%' {
				text = strings.Replace(text, "Store Manager, Tern Ltd\nMay 2020 - June 2022", "May 2020 - June 2022\nStore Manager, Tern Ltd", 1)
			}
			doc, err := p.Parse(t.Context(), []byte(text))
			if err != nil {
				t.Fatal(err)
			}
			x := doc.Content.Experiences
			if len(x) != 2 || x[1].Company != "Harbour Hotel" || x[1].Start != want[0] || x[1].End != want[1] || len(x[1].Responsibilities) != 1 {
				t.Errorf("%q read as %s", text, encode(t, x))
			}
		}
	}
}

func TestSeveralTimesOfOneRoleAreItsDates(t *testing.T) {
	for printed, want := range map[string][2]string{
		"Summer 2016, Summer 2017":                         {"2016", "2017"},
		"June 2016; August 2018":                           {"2016-06", "2018-08"},
		"2012, 2013, 2015":                                 {"2012", "2015"},
		"Jan 2008 - May 2009, Sep 2010 - Dec 2011":         {"2010-09", "2011-12"},
		"2018 - present, 2012 - 2014":                      {"2018", "present"},
		"May 2009 - June 2010 and July 2012 - August 2013": {"2012-07", "2013-08"},
	} {
		for _, head := range []string{"Barista, Harbour Hotel (%s)", "Barista, Harbour Hotel\n%s", "%s\nBarista, Harbour Hotel", "Barista | Harbour Hotel | %s"} {
			text := "Ada Vale\nada@example.com\n\nEXPERIENCE\n" + strings.Replace(head, "%s", printed, 1) + "\n- Made coffee for sixty guests a day\n"
			doc, err := newParser(t).Parse(t.Context(), []byte(text))
			if err != nil {
				t.Fatal(err)
			}
			r := doc.Content
			if len(r.Experiences) != 1 || r.Experiences[0].Location != "" || r.Experiences[0].Company != "Harbour Hotel" || r.Experiences[0].Duration != printed ||
				r.Experiences[0].Start != want[0] || r.Experiences[0].End != want[1] || len(r.Experiences[0].Responsibilities) != 1 {
				t.Errorf("%q read as %s", text, encode(t, r.Experiences))
			}
		}
	}
}

func TestNothingAboveTheFirstHeadingIsLost(t *testing.T) {
	text := "Ada Vale\nada@example.com | 415-555-0101\n\nDriver, Hill Motors\n\n2019 - 2020\n- Drove the van\n\nOpen to night shifts at weekends\n\nEDUCATION\nA-levels, Leeds College, 2010\n"
	doc, err := newParser(t).Parse(t.Context(), []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	all := string(encode(t, doc.Content))
	for _, want := range []string{"Driver", "Hill Motors", "2019", "2020", "Drove the van", "Open to night shifts at weekends"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is nowhere in %s", want, all)
		}
	}
	if len(doc.Content.Education) != 1 {
		t.Errorf("education read as %v", doc.Content.Education)
	}
}

func TestTheSecondReaderFindsThePersonToo(t *testing.T) {
	first := newParser(t)
	second := &parse.Parser{ReadPDF: ledongthuc.Read, Limits: glyph.DefaultLimits}
	fields, hits, files := map[string][2]int{}, 0, 0
	for _, s := range corpus(t, "testdata") {
		if filepath.Ext(s.Local) != ".pdf" {
			continue
		}
		files++
		data := read(t, filepath.Join("testdata", s.Local))
		a, err := first.Parse(t.Context(), data)
		if err != nil {
			t.Fatal(err)
		}
		b, err := second.Parse(t.Context(), data)
		if err != nil {
			t.Errorf("%s: %v", s.ID, err)
			continue
		}
		for name, same := range map[string]bool{
			"name": a.Content.Name == b.Content.Name, "email": a.Content.Email == b.Content.Email, "phone": a.Content.Phone == b.Content.Phone,
			"sections": slices.Equal(a.Content.Sections, b.Content.Sections), "roles": len(a.Content.Experiences) == len(b.Content.Experiences), "skills": slices.Equal(a.Content.Skills, b.Content.Skills),
		} {
			n := fields[name]
			n[1]++
			if same {
				n[0]++
			}
			fields[name] = n
		}
		if a.Content.Email != "" && a.Content.Email == b.Content.Email {
			hits++
		}
	}
	t.Logf("of %d files the second reader agrees with the first in %v (agreeing, all)", files, fields)
	for name, least := range secondReaderAgrees {
		if n := fields[name]; float64(n[0]) < least*float64(n[1]) {
			t.Errorf("%s agree in %d of %d files", name, n[0], n[1])
		}
	}
}

// secondReaderAgrees is the least share of fixtures in which both readers say the same.
var secondReaderAgrees = map[string]float64{"name": 0.5, "email": 0.5, "phone": 0.65, "roles": 0.6, "sections": 0.6, "skills": 0.5}

func FuzzText(f *testing.F) {
	for _, name := range []string{"amara-text.txt", "sanne-text.txt", "nora-markdown.md"} {
		f.Add(read(f, filepath.Join("testdata/resumes", name)))
	}
	p := &parse.Parser{Limits: glyph.DefaultLimits, ReadPDF: func(context.Context, []byte, glyph.Limits) ([]glyph.Page, error) {
		return nil, glyph.Fail(glyph.ErrCorrupt, "not here")
	}}
	fuzz(f, p)
}

func FuzzDOCX(f *testing.F) {
	f.Add(parsetest.Word("Ada Example", "ada@example.com", "Experience", "Engineer, Analytical Ltd, 2019 – 2021"))
	for _, name := range []string{"amara-word.docx", "ximena-word.docx"} {
		f.Add(read(f, filepath.Join("testdata/resumes", name)))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		p := &parse.Parser{Limits: glyph.DefaultLimits}
		data := body
		if !bytes.HasPrefix(body, []byte("PK")) { // the text of a document, so that the fuzzer reaches the XML
			data = parsetest.Zip("word/document.xml", string(body))
		}
		if bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) {
			return
		}
		check(t, p, data)
	})
}

// FuzzPDF drives PDFium and everything after it. A page that never ends is the pool's business.
func FuzzPDF(f *testing.F) {
	f.Add(draw(f, func(pdf *fpdf.Fpdf) { pdf.Text(60, 60, "Ada Example"); pdf.Text(60, 90, "ada@example.com") }))
	for _, name := range []string{"lucas-groff.pdf", "joao-wkhtml.pdf"} {
		f.Add(read(f, filepath.Join("testdata/resumes", name)))
	}
	p := newParser(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) < 200_000 && bytes.HasPrefix(data, []byte("%PDF-")) {
			check(t, p, data)
		}
	})
}

// FuzzSecondReader drives ledongthuc's reader and everything after it.
func FuzzSecondReader(f *testing.F) {
	f.Add(draw(f, func(pdf *fpdf.Fpdf) { pdf.Text(60, 60, "Ada Example"); pdf.Text(60, 90, "ada@example.com") }))
	f.Add(read(f, "testdata/resumes/lucas-groff.pdf"))
	p := &parse.Parser{ReadPDF: ledongthuc.Read, Limits: glyph.DefaultLimits}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) < 200_000 && bytes.HasPrefix(data, []byte("%PDF-")) {
			check(t, p, data)
		}
	})
}

// FuzzGlyphs drives the layout and everything after it with glyphs in odd places.
func FuzzGlyphs(f *testing.F) {
	f.Add([]byte("Ada Example\x01Skills\x02Go, SQL\x03\x04Experience 2019 – 2021 Engineer, Analytical Ltd"), int64(1))
	f.Add([]byte("\x00\x00\xff\xfe"), int64(-7))
	f.Fuzz(func(t *testing.T, text []byte, seed int64) {
		p := &parse.Parser{Limits: glyph.DefaultLimits, ReadPDF: func(context.Context, []byte, glyph.Limits) ([]glyph.Page, error) {
			return scatter(text, uint64(seed)), nil
		}}
		check(t, p, []byte("%PDF-1.7"))
	})
}

// scatter places characters on a page: most in lines, some anywhere, as the seed and the control characters among them say.
func scatter(text []byte, seed uint64) []glyph.Page {
	page := glyph.Page{Width: 595, Height: 842, Fonts: []glyph.Font{{Name: "A", Weight: 400}, {Name: "B", Weight: 700}}}
	x, y, size, font := 50.0, 60.0, 11.0, 0
	for _, r := range string(text) {
		seed = seed*6364136223846793005 + 1442695040888963407
		n := seed >> 33
		switch {
		case r < 8:
			x, y, font = 50+float64(r)*60, y+14, int(n&1)
			continue
		case r < 32:
			x, y, size = float64(n%700)-50, float64(n%900)-20, float64(n%40)
			continue
		}
		w := size / 2
		page.Glyphs = append(page.Glyphs, glyph.Glyph{Text: string(r), Baseline: y, Size: size, Font: font, Box: glyph.Box{x, y - size, x + w, y + size/4}})
		x += w
	}
	return []glyph.Page{page}
}

func fuzz(f *testing.F, p *parse.Parser) {
	f.Fuzz(func(t *testing.T, data []byte) { check(t, p, data) })
}

// check parses twice: no panic, the same both times, and either a document or a typed error.
func check(t *testing.T, p *parse.Parser, data []byte) {
	t.Helper()
	a, err := p.Parse(t.Context(), data)
	if err != nil {
		var typed *glyph.Error
		if !errors.As(err, &typed) {
			t.Fatalf("an untyped error: %v", err)
		}
		return
	}
	b, err := p.Parse(t.Context(), data)
	if err != nil || !bytes.Equal(encode(t, a), encode(t, b)) {
		t.Fatalf("the second time is different: %v", err)
	}
	for path, span := range a.Places {
		if span.Confidence < 0 || span.Confidence > 1 || span.Page < 1 {
			t.Fatalf("%s: %+v", path, span)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	p := newParser(b)
	for _, name := range []string{"nora-chromium.pdf", "nora-latex.pdf", "elodie-sidebar.pdf", "amara-word.docx", "amara-text.txt"} {
		data := read(b, filepath.Join("testdata/resumes", name))
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := p.Parse(b.Context(), data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkParseSecondReader(b *testing.B) {
	p := &parse.Parser{ReadPDF: ledongthuc.Read, Limits: glyph.DefaultLimits}
	data := read(b, "testdata/resumes/nora-latex.pdf")
	for b.Loop() {
		if _, err := p.Parse(b.Context(), data); err != nil {
			b.Fatal(err)
		}
	}
}

func TestACareerBreakIsUnderNoEmployer(t *testing.T) {
	p := newParser(t)
	for name, c := range map[string]struct{ head, role string }{
		"with a reason behind a dash": {"Career Break - Caring for a parent\n2019 - 2021", "Career Break - Caring for a parent"},
		"with one in brackets":        {"Career break (parental leave)\n2019 - 2021", "Career break (parental leave)"},
		"beside its dates":            {"Parental leave (two children)                2019 - 2021", "Parental leave (two children)"},
		"with what it was for":        {"Sabbatical: travelled through Asia\nJan 2019 - Dec 2020", "Sabbatical: travelled through Asia"},
		"in a word":                   {"Maternity leave\nJan 2019 - Dec 2020", "Maternity leave"},
	} {
		for layout, jobs := range map[string][2]string{
			"a line":    {"Land Surveyor, Mapworks Ltd, Malmo\nMar 2021 - Present", "Survey Assistant, Grid Corp, Lund\nMar 2010 - Dec 2018"},
			"two lines": {"Mapworks Ltd, Malmo\nLand Surveyor\nMar 2021 - Present", "Grid Corp, Lund\nSurvey Assistant\nMar 2010 - Dec 2018"},
		} {
			doc, err := p.Parse(t.Context(), []byte("EVA LINDQVIST\nMalmo, Sweden | eva@example.com | +46 70 123 45 67\n\nEXPERIENCE\n\n"+jobs[0]+"\n- Measured 40 sites a year with GPS\n\n"+c.head+
				"\n\n"+jobs[1]+"\n- Carried instruments for 3 surveyors\n\nSKILLS\nGPS, AutoCAD, Excel\n"))
			if err != nil {
				t.Fatal(err)
			}
			x := doc.Content.Experiences
			if len(x) != 3 || x[0].Company != "Mapworks Ltd" || x[1].Role != c.role || x[1].Company != "" || x[1].Start == "" || x[2].Company != "Grid Corp" || x[2].Role != "Survey Assistant" {
				t.Errorf("%s, heads of %s: %s", name, layout, encode(t, x))
			}
		}
	}
}
