package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"redraft/generate/docx"
	"redraft/generate/outline"
	"redraft/generate/pdf"
	"redraft/resume"
)

func build(t *testing.T, name string) outline.Outline {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	content, err := resume.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return outline.Build(content, pdf.WordingOf(content, ""))
}

func parts(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if z.File[0].Name != "[Content_Types].xml" {
		t.Errorf("the first part is %s", z.File[0].Name)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if !f.Modified.IsZero() && f.Modified.Year() > 1980 {
			t.Errorf("%s tells when it was made: %s", f.Name, f.Modified)
		}
		dec := xml.NewDecoder(bytes.NewReader(text))
		for {
			if _, err := dec.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
		}
		out[f.Name] = string(text)
	}
	return out
}

var templates = []string{"modern", "professional", "ats-optimized", "executive"}

// The parts refer to each other as Word demands: it calls a file damaged for less.
func TestThePartsHangTogether(t *testing.T) {
	t.Parallel()
	o := build(t, "../sample.json")
	seen := map[string]bool{}
	for _, template := range templates {
		opts := docx.Options{Template: template, PageSize: "Letter", Accent: "#123456", Language: "en"}
		data, err := docx.Render(o, opts)
		if err != nil {
			t.Fatal(err)
		}
		if again, _ := docx.Render(o, opts); !bytes.Equal(data, again) {
			t.Errorf("%s: the same content gives other bytes", template)
		}
		p := parts(t, data)
		for name := range p {
			if !strings.HasSuffix(name, ".rels") && name != "[Content_Types].xml" && !strings.Contains(p["[Content_Types].xml"], `PartName="/`+name+`"`) {
				t.Errorf("%s: no content type for %s", template, name)
			}
		}
		doc, styles := p["word/document.xml"], p["word/styles.xml"]
		used := regexp.MustCompile(`<w:[pr]Style w:val="(\w+)"`).FindAllStringSubmatch(doc, -1)
		for _, m := range used {
			if !strings.Contains(styles, `w:styleId="`+m[1]+`"`) {
				t.Errorf("%s: no style %s", template, m[1])
			}
		}
		for _, m := range regexp.MustCompile(`w:(?:basedOn|next) w:val="(\w+)"`).FindAllStringSubmatch(styles, -1) {
			if !strings.Contains(styles, `w:styleId="`+m[1]+`"`) {
				t.Errorf("%s: no style %s", template, m[1])
			}
		}
		for _, m := range regexp.MustCompile(`r:id="(\w+)"`).FindAllStringSubmatch(doc, -1) {
			if !strings.Contains(p["word/_rels/document.xml.rels"], `Id="`+m[1]+`"`) {
				t.Errorf("%s: no relation %s", template, m[1])
			}
		}
		for _, want := range []string{`<w:pStyle w:val="Title"/>`, `<w:pStyle w:val="Heading1"/>`, `<w:pStyle w:val="Heading2"/>`, `<w:pStyle w:val="ListBullet"/>`, `<w:rStyle w:val="Hyperlink"/>`, `w:w="12240" w:h="15840"`} {
			if !strings.Contains(doc, want) {
				t.Errorf("%s: the document has no %s", template, want)
			}
		}
		for _, want := range []string{`<w:name w:val="heading 1"/>`, `<w:name w:val="List Bullet"/>`, `w:val="en-US"`, `<w:outlineLvl w:val="0"/>`, `<w:numId w:val="1"/>`, "123456"} {
			if !strings.Contains(styles, want) {
				t.Errorf("%s: the styles have no %s", template, want)
			}
		}
		if !strings.Contains(p["docProps/core.xml"], "<dc:title>Isla Marchetti</dc:title>") || strings.Contains(doc, "<w:tbl>") {
			t.Errorf("%s: title or tables", template)
		}
		inOrder(t, template, doc+styles)
		if seen[styles] {
			t.Errorf("%s looks like another", template)
		}
		seen[styles] = true
	}
}

// inOrder holds the children of paragraph and run properties in the order of the schema, which Word insists on.
func inOrder(t *testing.T, template, text string) {
	t.Helper()
	orders := map[string][]string{
		"pPr": {"pStyle", "keepNext", "keepLines", "widowControl", "numPr", "pBdr", "tabs", "bidi", "spacing", "ind", "jc", "outlineLvl"},
		"rPr": {"rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "color", "spacing", "sz", "szCs", "rtl", "lang"},
	}
	for kind, order := range orders {
		for _, m := range regexp.MustCompile(`(?s)<w:`+kind+`>(.*?)</w:`+kind+`>`).FindAllStringSubmatch(text, -1) {
			last, depth := -1, 0
			dec := xml.NewDecoder(strings.NewReader("<x xmlns:w='w'>" + m[1] + "</x>"))
			for {
				token, err := dec.Token()
				if err != nil {
					break
				}
				switch e := token.(type) {
				case xml.StartElement:
					if depth++; depth == 2 {
						at := slices.Index(order, e.Name.Local)
						if at <= last {
							t.Errorf("%s: %s stands wrong in %s", template, e.Name.Local, m[0])
						}
						last = at
					}
				case xml.EndElement:
					depth--
				}
			}
		}
	}
}

func TestRightToLeftTextIsMarkedSo(t *testing.T) {
	t.Parallel()
	data, err := docx.Render(outline.Outline{Name: "أحمد محمد", Contacts: []outline.Contact{{Text: "a&b@example.com", URL: "mailto:a&b@example.com"}}}, docx.Options{})
	if err != nil {
		t.Fatal(err)
	}
	p := parts(t, data)
	if doc := p["word/document.xml"]; !strings.Contains(doc, `<w:bidi/>`) || !strings.Contains(doc, `<w:rtl/>`) || !strings.Contains(doc, "a&amp;b@example.com") {
		t.Errorf("%s", doc)
	}
}

// LibreOffice opens what we write, and shows every word of it on one page.
func TestLibreOfficeOpensIt(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("libreoffice-writer is not installed")
		}
		t.Skip("libreoffice-writer is not installed")
	}
	dir := t.TempDir()
	o := build(t, "../sample.json")
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", "pdf", "--outdir", dir}
	for _, template := range templates {
		data, err := docx.Render(o, docx.Options{Template: template})
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, template+".docx")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	if out, err := exec.CommandContext(t.Context(), office, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, template := range templates {
		out, err := exec.CommandContext(t.Context(), "pdftotext", "-layout", filepath.Join(dir, template+".pdf"), "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		text := strings.ToLower(strings.Join(strings.Fields(string(out)), " "))
		for _, want := range []string{"isla marchetti", "executive assistant & operations coordinator", "experience", "mar 2021 – present", "larkfield robotics", "saves the finance team nine hours a month", "budget tracking", "prince2 foundation", "open-water swimming"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: no %q in %s", template, want, text)
			}
		}
		if n := strings.Count(string(out), "\f"); n != 1 {
			t.Errorf("%s: %d pages", template, n)
		}
	}
}
