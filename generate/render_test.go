package generate_test

import (
	"bytes"
	"context"
	"image/png"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"redraft/generate"
	"redraft/platform/fault"
	"redraft/resume"
)

func TestAPDFThatLostAWordIsNotPublished(t *testing.T) {
	t.Parallel()
	read, err := readers()
	if err != nil {
		t.Fatal(err)
	}
	content, err := resume.Decode([]byte(person))
	if err != nil {
		t.Fatal(err)
	}
	var logs bytes.Buffer
	r := generate.Renderer{Parse: read.Parse, Logger: slog.New(slog.NewTextHandler(&logs, nil))}
	look := generate.Look{Template: "professional", Format: "pdf", PageSize: "A4"}
	if data, pages, err := r.Render(t.Context(), content, look); err != nil || pages != 1 || !bytes.HasPrefix(data, []byte("%PDF-")) {
		t.Fatalf("%d pages, %v", pages, err)
	}
	r.Parse = func(ctx context.Context, data []byte) (*resume.Document, error) { // a reader that sees no ledgers
		doc, err := read.Parse(ctx, data)
		if err == nil {
			doc.Layout.Text = strings.ReplaceAll(doc.Layout.Text, "ledgers", "")
			doc.Content.Experiences[0].Responsibilities[1] = "Moved 1,400 to Xero."
		}
		return doc, err
	}
	data, _, err := r.Render(t.Context(), content, look)
	if f, ok := fault.As(err); !ok || f.Type != "render_incomplete" || !strings.Contains(f.Message, "experiences[0].responsibilities[1]") || data != nil {
		t.Errorf("%d bytes, %v", len(data), err)
	}
	if !strings.Contains(logs.String(), "experiences[0].responsibilities[1]") || strings.Contains(logs.String(), "ledgers") || strings.Contains(logs.String(), "Zo") {
		t.Errorf("the log: %s", logs.String())
	}
}

func TestPicturesShowTheTemplates(t *testing.T) {
	t.Parallel()
	drawn := 0
	dir := t.TempDir()
	counting := func(c *generate.Config) {
		draw := c.Picture
		c.CacheDir = dir
		c.Picture = func(ctx context.Context, data []byte, page, width int) ([]byte, error) {
			drawn++
			return draw(ctx, data, page, width)
		}
	}
	w := newWorld(t, counting)
	list := w.ask("GET", "/api/v1/templates/", "").json(t)["templates"].([]any)
	seen := map[string]bool{}
	for _, item := range list {
		one := item.(map[string]any)
		for member, width := range map[string]int{"preview_url": 1000, "thumbnail_url": 320} {
			got := w.ask("GET", one[member].(string), "")
			img, err := png.Decode(bytes.NewReader(got.body))
			if got.StatusCode != 200 || err != nil || img.Bounds().Dx() != width || got.Header.Get("Content-Type") != "image/png" || !strings.Contains(got.Header.Get("Cache-Control"), "public") {
				t.Fatalf("%s of %s: %d %v %v", member, one["id"], got.StatusCode, got.Header, err)
			}
			if seen[string(got.body)] {
				t.Errorf("%s of %s is another's picture", member, one["id"])
			}
			seen[string(got.body)] = true
			if again := w.ask("GET", one[member].(string), "", "If-None-Match", got.Header.Get("ETag")); again.StatusCode != 304 {
				t.Errorf("%s of %s, known: %d", member, one["id"], again.StatusCode)
			}
		}
		detail := w.ask("GET", "/api/v1/templates/"+one["id"].(string), "").json(t)
		features, _ := detail["features"].(map[string]any)
		if detail["id"] != one["id"] || detail["preview_url"] != one["preview_url"] || features["font_family"] == "" || features["color_scheme"] == "" || len(features) != 4 {
			t.Errorf("%s: %v", one["id"], detail)
		}
	}
	if drawn != 8 {
		t.Errorf("%d pictures were drawn", drawn)
	}
	second := newWorld(t, counting) // finds them on disk
	if got := second.ask("GET", "/api/v1/templates/modern/preview.png", ""); got.StatusCode != 200 || !seen[string(got.body)] || drawn != 8 {
		t.Errorf("%d, %d drawn", got.StatusCode, drawn)
	}
	if files, _ := filepath.Glob(filepath.Join(dir, "previews", "*")); len(files) != 8 {
		t.Errorf("kept: %v", files)
	}
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/api/v1/templates/fancy", "/api/v1/templates/fancy/preview.png"} {
		if got := w.ask("GET", path, ""); got.StatusCode != 404 || !strings.Contains(got.json(t)["detail"].(string), "fancy") {
			t.Errorf("%s: %d %s", path, got.StatusCode, got.body)
		}
	}
}

func TestPagesOfAJobCanBeLookedAt(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id := w.made("/api/v1/generate/", request(`,"content":`+person))["job_id"].(string)
	text := w.made("/api/v1/generate/", request(`,"format":"txt","content":`+person))["job_id"].(string)
	got := w.ask("GET", "/api/v1/generate/preview/"+id+"?width=400", "")
	if img, err := png.Decode(bytes.NewReader(got.body)); err != nil || img.Bounds().Dx() != 400 || got.Header.Get("Cache-Control") != "private, no-store" {
		t.Errorf("%d %v", got.StatusCode, err)
	}
	for path, want := range map[string]int{id + "?page=2": 404, id + "?page=0": 422, id + "?width=9999": 422, id + "?width=x": 422, text: 404, "x": 404, "01a20ded-8384-7b28-bb39-9d2024a50fb0": 404} {
		if got := w.ask("GET", "/api/v1/generate/preview/"+path, ""); got.StatusCode != want || got.json(t)["detail"] == "" {
			t.Errorf("%s: %d %.200s", path, got.StatusCode, got.body)
		}
	}
	if got := w.ask("GET", w.web.URL+"/api/v1/generate/preview/"+id, ""); got.StatusCode != 401 {
		t.Errorf("without a key: %d", got.StatusCode)
	}
}

func TestFilesAreNamedAfterThePerson(t *testing.T) {
	t.Parallel()
	for name, want := range map[string][3]string{
		"John Doe":                      {"John_Doe_Resume_Improved.pdf", "John_Doe_Resume_Improved.pdf", "John_Doe_Resume_Improved.pdf"},
		" Jürgen  Groß-Łęcki ":          {"Jürgen_Groß-Łęcki_Resume_Improved.pdf", "Jurgen_Gross-Lecki_Resume_Improved.pdf", "J%C3%BCrgen_Gro%C3%9F-%C5%81%C4%99cki_Resume_Improved.pdf"},
		"李伟":                            {"李伟_Resume_Improved.pdf", "Resume_Improved.pdf", "%E6%9D%8E%E4%BC%9F_Resume_Improved.pdf"},
		"../../etc/passwd":              {"etc_passwd_Resume_Improved.pdf", "etc_passwd_Resume_Improved.pdf", "etc_passwd_Resume_Improved.pdf"},
		"a\"b\\c;d\r\nX: y%00":          {"a_b_c_d_X_y_00_Resume_Improved.pdf", "a_b_c_d_X_y_00_Resume_Improved.pdf", "a_b_c_d_X_y_00_Resume_Improved.pdf"},
		"M. O'Neil, Jr.":                {"M_O'Neil_Jr_Resume_Improved.pdf", "M_O'Neil_Jr_Resume_Improved.pdf", "M_O%27Neil_Jr_Resume_Improved.pdf"},
		"":                              {"Resume_Improved.pdf", "Resume_Improved.pdf", "Resume_Improved.pdf"},
		strings.Repeat("x", 300):        {strings.Repeat("x", 60) + "_Resume_Improved.pdf", strings.Repeat("x", 60) + "_Resume_Improved.pdf", strings.Repeat("x", 60) + "_Resume_Improved.pdf"},
		strings.Repeat("Abcdefghi ", 9): {strings.Repeat("Abcdefghi_", 6) + "Resume_Improved.pdf", strings.Repeat("Abcdefghi_", 6) + "Resume_Improved.pdf", strings.Repeat("Abcdefghi_", 6) + "Resume_Improved.pdf"},
	} {
		file := generate.FileName(name, "pdf")
		if got := [3]string{file, generate.ASCII(file), generate.ExtValue(file)}; got != want {
			t.Errorf("%q: %q", name, got)
		}
	}
}

func TestHeadingsAreInTheLanguageThatIsAskedFor(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	heading := func(result map[string]any, want string) {
		t.Helper()
		if got := w.ask("GET", result["file_url"].(string), ""); !strings.Contains(string(got.body), want) {
			t.Errorf("no %q in %s", want, got.body)
		}
	}
	first := w.made("/api/v1/generate/", request(`,"format":"md","language":"de","content":`+person))
	heading(first, "Berufserfahrung")
	id := first["job_id"].(string)
	heading(w.made("/api/v1/generate/regenerate", `{"job_id":"`+id+`"}`), "Berufserfahrung")
	heading(w.made("/api/v1/generate/regenerate", `{"job_id":"`+id+`","language":"en"}`), "Experience")
	if result := w.made("/api/v1/generate/regenerate", `{"job_id":"`+id+`","format":"pdf"}`); result["file_size"] == nil {
		t.Errorf("as PDF: %v", result)
	}
	if got := w.ask("POST", "/api/v1/generate/", request(`,"language":"klingon","content":`+person)); got.StatusCode != 422 {
		t.Errorf("an unknown language: %d", got.StatusCode)
	}
}
