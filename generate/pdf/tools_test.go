package pdf_test

import (
	"bytes"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	ledongthuc "github.com/ledongthuc/pdf"
	"golang.org/x/text/unicode/norm"

	"redraft/generate/pdf"
	"redraft/resume"
)

// tool runs a program of Debian's poppler-utils, mupdf-tools or qpdf on a PDF. Where it is not installed the test is skipped, except in CI.
func tool(t *testing.T, data []byte, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("%s is not installed", name)
		}
		t.Skipf("%s is not installed", name)
	}
	path := filepath.Join(t.TempDir(), "resume.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, a := range args {
		args[i] = strings.ReplaceAll(a, "FILE", path)
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
	return string(out)
}

// solid folds a text to its letters and figures.
func solid(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) {
			return unicode.ToLower(r)
		}
		return -1
	}, norm.NFKC.String(s))
}

// sentences are what a reader must find in this order: the summary and what was done in each role.
func sentences(r resume.Resume) []string {
	out := []string{r.Name}
	if r.Summary != "" && (len(r.Sections) < 2 || r.Sections[1] == resume.Summary) {
		out = append(out, r.Summary)
	}
	for _, x := range r.Experiences {
		out = append(out, x.Responsibilities...)
	}
	return out
}

// inOrder says which of the sentences is not found behind the ones before it.
func inOrder(text string, sentences []string) string {
	text = solid(text)
	for _, s := range sentences {
		_, after, ok := strings.Cut(text, solid(s))
		if !ok {
			return s
		}
		text = after
	}
	return ""
}

func TestOtherReadersFindEveryTextInOrder(t *testing.T) {
	t.Parallel()
	all := contents(t)
	for i, name := range slices.Sorted(maps.Keys(all)) {
		r := all[name]
		for k, template := range pdf.Templates() {
			if k != i%4 && os.Getenv("CI") != "true" { // processes are dear: elsewhere each content meets one template
				continue
			}
			data := render(t, r, pdf.Options{Template: template.ID})
			readers := map[string][]string{
				"pdftotext -raw": {"pdftotext", "-raw", "-nopgbrk", "FILE", "-"},
				"mutool":         {"mutool", "draw", "-q", "-F", "txt", "FILE"},
			}
			if !template.Features.MultiColumn { // its default mode looks for tables, and takes rows of two columns for one
				readers["pdftotext"] = []string{"pdftotext", "-nopgbrk", "FILE", "-"}
			}
			for reader, args := range readers {
				text := tool(t, data, args[0], args[1:]...)
				if lost := inOrder(text, sentences(r)); lost != "" {
					t.Errorf("%s does not find %q in its place in %s in %s", reader, lost, name, template.ID)
				}
				for _, heading := range []string{"Summary", "Experience", "Education", "Skills", "Languages"} { // tracking wider than a tenth of the size reads as blanks
					if strings.Contains(solid(text), solid(heading)) && !strings.Contains(text, heading) {
						t.Errorf("%s parts the letters of %q of %s in %s", reader, heading, name, template.ID)
					}
				}
				for _, s := range texts(r) {
					if !strings.Contains(solid(text), solid(s)) && reader != "pdftotext" {
						t.Errorf("%s does not find %q of %s in %s", reader, s, name, template.ID)
					}
				}
			}
		}
	}
}

// texts are all of a resume's texts but dates, which may be written another way, and addresses.
func texts(r resume.Resume) []string {
	out := []string{r.Name, r.Email, r.Phone, r.Location, r.Headline, r.Summary}
	for _, x := range slices.Concat(r.Experiences, r.Volunteer) {
		out = append(append(out, x.Role, x.Company, x.Location), x.Responsibilities...)
	}
	for _, e := range r.Education {
		out = append(append(out, e.Degree, e.Institution, e.Location, e.GPA), e.Details...)
	}
	out = append(append(out, r.Skills...), r.Interests...)
	for _, p := range r.Projects {
		out = append(append(out, p.Name, p.Role), p.Highlights...)
	}
	for _, c := range r.Certifications {
		out = append(out, c.Name, c.Issuer)
	}
	for _, l := range r.Languages {
		out = append(out, l.Language, l.Fluency)
	}
	for _, a := range r.Awards {
		out = append(out, a.Title, a.Issuer, a.Summary)
	}
	for _, p := range r.Publications {
		out = append(out, p.Title, p.Publisher, p.Summary)
	}
	for _, f := range r.References {
		out = append(out, f.Name, f.Text)
	}
	for _, o := range r.Other {
		out = append(append(out, o.Title), o.Lines...)
	}
	return out
}

func TestFilesAreWellFormedAndSayWhatTheyAre(t *testing.T) {
	t.Parallel()
	r := contents(t)["german"]
	for _, template := range pdf.Templates() {
		data := render(t, r, pdf.Options{Template: template.ID})
		if out := tool(t, data, "qpdf", "--check", "FILE"); strings.Contains(out, "WARNING") || !strings.Contains(out, "No syntax or stream encoding errors") {
			t.Errorf("%s: qpdf says %s", template.ID, out)
		}
		info := tool(t, data, "pdfinfo", "FILE")
		for _, want := range []string{"Friederike Müller-Lüdenscheidt – Projektleiterin Anlagenbau\n", "Author:          Friederike Müller-Lüdenscheidt\n", "Pages:           1\n", "A4"} {
			if !strings.Contains(info, want) {
				t.Errorf("%s: pdfinfo lacks %q in\n%s", template.ID, want, info)
			}
		}
		if !bytes.Contains(data, []byte("/Lang (de)")) {
			t.Errorf("%s does not name its language", template.ID)
		}
		fonts := strings.Split(strings.TrimSpace(tool(t, data, "pdffonts", "FILE")), "\n")[2:]
		for _, line := range fonts {
			if f := strings.Fields(line); len(f) < 9 || f[3] != "Identity-H" || f[4] != "yes" || f[5] != "yes" || f[6] != "yes" || f[0][6] != '+' {
				t.Errorf("%s: a font is not embedded as a subset with a table of characters: %s", template.ID, line)
			}
		}
	}
}

func TestEveryCharacterOfLatin1IsReadBackByAnotherReader(t *testing.T) {
	t.Parallel()
	var all strings.Builder
	for r := rune(0x21); r <= 0xff; r++ {
		if r < 0x7f || r > 0xa0 && r != 0xad {
			all.WriteRune(r)
			if r%8 == 7 {
				all.WriteByte(' ')
			}
		}
	}
	for _, template := range pdf.Templates() {
		data := render(t, resume.Resume{Name: "Ann Example", Summary: all.String()}, pdf.Options{Template: template.ID})
		reader, err := ledongthuc.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		plain, err := reader.GetPlainText()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(plain)
		if err != nil {
			t.Fatal(err)
		}
		got := strings.Join(strings.Fields(string(text)), "")
		if want := strings.Join(strings.Fields(all.String()), ""); !strings.Contains(got, want) {
			t.Errorf("%s: %q is read as %q", template.ID, want, got)
		}
	}
}
