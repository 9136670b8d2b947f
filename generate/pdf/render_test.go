package pdf_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"redraft/generate/pdf"
	"redraft/resume"
)

func TestTheSameContentGivesTheSameBytesFromManyGoroutines(t *testing.T) {
	t.Parallel()
	r := contents(t)["academic"]
	for _, template := range pdf.Templates() {
		files := make([][]byte, 6)
		var group sync.WaitGroup
		for i := range files {
			group.Go(func() {
				data, err := pdf.Render(r, pdf.Options{Template: template.ID})
				if err != nil {
					t.Error(err)
				}
				files[i] = data
			})
		}
		group.Wait()
		for _, f := range files[1:] {
			if !bytes.Equal(f, files[0]) {
				t.Fatalf("%s: the same content gives different bytes", template.ID)
			}
		}
	}
}

// bullets is a resume with one role of n bullets.
func bullets(n int) resume.Resume {
	r := resume.Resume{Name: "Ann Example", Experiences: []resume.Experience{{Role: "Engineer", Company: "Acme", Duration: "2020 – 2021"}}}
	for i := range n {
		r.Experiences[0].Responsibilities = append(r.Experiences[0].Responsibilities, fmt.Sprintf("Did the thing that bears the number %d, and wrote a sentence about it.", i))
	}
	return r
}

func TestFaultsOfTheCallerSayWhatToDo(t *testing.T) {
	t.Parallel()
	named := func(summary string) resume.Resume { return resume.Resume{Name: "Ann Example", Summary: summary} }
	for name, c := range map[string]struct {
		content resume.Resume
		opts    pdf.Options
		kind    pdf.Kind
		says    string
	}{
		"no name":                {resume.Resume{Summary: "Somebody."}, pdf.Options{Template: "modern"}, pdf.MissingName, "name"},
		"a name of spaces":       {resume.Resume{Name: " \t\u200b "}, pdf.Options{Template: "modern"}, pdf.MissingName, "name"},
		"an unknown template":    {named("x"), pdf.Options{Template: "fancy"}, pdf.UnknownTemplate, "modern, professional, ats-optimized, executive"},
		"an unknown page size":   {named("x"), pdf.Options{Template: "modern", PageSize: "A3"}, pdf.UnknownPageSize, "A4 or Letter"},
		"an unknown accent":      {named("x"), pdf.Options{Template: "modern", Accent: "mauve-ish"}, pdf.UnknownAccent, "#RRGGBB"},
		"an emoji":               {named("Ship it 🚀"), pdf.Options{Template: "modern"}, pdf.MissingCharacter, "U+1F680"},
		"Korean without a font":  {named("안녕하세요"), pdf.Options{Template: "executive"}, pdf.MissingCharacter, "U+C548"},
		"Arabic":                 {named("مهندس برمجيات"), pdf.Options{Template: "modern"}, pdf.Unsupported, "right to left"},
		"Hebrew in one bullet":   {resume.Resume{Name: "A", Experiences: []resume.Experience{{Role: "R", Responsibilities: []string{"שלום"}}}}, pdf.Options{Template: "modern"}, pdf.Unsupported, "right to left"},
		"Hindi":                  {named("नमस्ते"), pdf.Options{Template: "modern"}, pdf.Unsupported, "join"},
		"a thousand bullets":     {bullets(1000), pdf.Options{Template: "professional"}, pdf.TooLong, "5 pages"},
		"a summary of 2 million": {named(strings.Repeat("word ", 400_000)), pdf.Options{Template: "ats-optimized"}, pdf.TooLong, "5 pages"},
		"a word of 2 million":    {named(strings.Repeat("x", 2_000_000)), pdf.Options{Template: "modern"}, pdf.TooLong, "5 pages"},
		"300,000 skills":         {resume.Resume{Name: "A", Skills: numbered(300_000)}, pdf.Options{Template: "modern"}, pdf.TooLong, "5 pages"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := pdf.Render(c.content, c.opts)
			var fault *pdf.Error
			if !errors.As(err, &fault) || fault.Kind != c.kind || !strings.Contains(fault.Message, c.says) {
				t.Errorf("%v", err)
			}
		})
	}
}

func numbered(n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = fmt.Sprintf("Skill %d", i)
	}
	return out
}

// proven renders content in every template, reads it back and proves it; it gives the pages' text by template.
func proven(t *testing.T, r resume.Resume, opts pdf.Options) map[string]*resume.Document {
	t.Helper()
	out := map[string]*resume.Document{}
	p := newParser(t)
	for _, template := range pdf.Templates() {
		opts.Template = template.ID
		data := render(t, r, opts)
		doc, err := p.Parse(t.Context(), data)
		if err != nil {
			t.Fatal(err)
		}
		if err := pdf.Check(r, data, doc); err != nil {
			t.Errorf("%s: %v\n%s", template.ID, err, doc.Layout.Text)
		}
		out[template.ID] = doc
	}
	return out
}

func TestOddContentIsRenderedSensibly(t *testing.T) {
	long := strings.Repeat("antidisestablishmentarianism", 11) // 308 letters
	for name, r := range map[string]resume.Resume{
		"a word of 300 letters":  {Name: "Ann Example", Summary: "One " + long + " word.", Skills: []string{long, "Go"}, Experiences: []resume.Experience{{Role: long, Company: long, Location: long, Duration: long, Responsibilities: []string{long}}}},
		"control characters":     {Name: "Ann\x00 \x07Example\u202e", Summary: "Tabs\tand\nlines\r\nand\x1b[31m colours\u200d\ufe0f end here.", Skills: []string{"\x01", "Go\x02"}},
		"empty members":          {Name: "Ann Example", Links: []string{""}, Skills: []string{"", " "}, Experiences: []resume.Experience{{}, {Responsibilities: []string{""}}}, Education: []resume.Education{{}}, Projects: []resume.Project{{}}, Awards: []resume.Award{{}}, SkillGroups: []resume.SkillGroup{{}}, Other: []resume.Other{{}}},
		"every member at once":   everything(),
		"a name of many words":   {Name: "Pablo Diego José Francisco de Paula Juan Nepomuceno María de los Remedios Cipriano", Headline: strings.Repeat("Painter and sculptor ", 10)},
		"bullets with marks":     {Name: "Ann Example", Experiences: []resume.Experience{{Role: "Engineer", Company: "Acme", Duration: "2020", Responsibilities: []string{"• Built it.", "- Ran it.", "* Sold it."}}}},
		"a page of dashes":       {Name: "Ann Example", Summary: strings.Repeat("– — - ", 300) + "end"},
		"two scripts in a line":  {Name: "Ann Example", Summary: "Writes English, Ελληνικά, Русский, Tiếng Việt, 中文 and 日本語 in one line."},
		"decomposed accents":     {Name: "Zoe\u0308 A\u030angstro\u0308m", Summary: "Cafe\u0301 re\u0301sume\u0301 owner."},
		"numbers of a machine":   {Name: "Ann Example", Experiences: []resume.Experience{{Role: "Engineer", Company: "Acme", Duration: "2020-03 – present", Start: "2020-03", End: "present", Responsibilities: []string{"Built it."}}}},
		"dates longer than most": {Name: "Ann Example", Experiences: []resume.Experience{{Role: "Engineer", Company: "Acme", Duration: "from the spring of 2019, with a break for two children, until the summer of 2023 or thereabouts", Responsibilities: []string{"Built it."}}}},
	} {
		t.Run(name, func(t *testing.T) {
			docs := proven(t, r, pdf.Options{})
			if name == "empty members" {
				for id, doc := range docs {
					if got := strings.TrimSpace(doc.Layout.Text); got != "Ann Example" {
						t.Errorf("%s: empty members leave %q", id, got)
					}
				}
			}
		})
	}
}

// everything has each member that content can have.
func everything() resume.Resume {
	role := resume.Experience{Role: "Engineer", Company: "Acme Ltd", Location: "Paris, France", Duration: "2019 – 2021", Start: "2019", End: "2021", Responsibilities: []string{"Built the first thing of its kind.", "Sold it to four museums."}}
	return resume.Resume{
		Name: "Ann Example", Email: "ann@example.com", Phone: "+1 555 0100 200", Location: "Austin, TX", LinkedIn: "https://linkedin.com/in/annexample", Links: []string{"https://ann.example/blog"},
		Headline: "Engineer", Summary: "Makes things that last and writes down why.", Experiences: []resume.Experience{role}, Volunteer: []resume.Experience{{Role: "Tutor", Company: "Code Club", Duration: "2015 – 2018", Responsibilities: []string{"Taught forty children to draw with numbers."}}},
		Education: []resume.Education{{Degree: "BSc in Physics", Institution: "University of Leeds", Location: "Leeds, United Kingdom", Dates: "2010 – 2013", GPA: "3.9/4.0", Details: []string{"Thesis on drops."}}},
		Skills:    []string{"Go", "SQL", "Welding"}, SkillGroups: []resume.SkillGroup{{Name: "Software", Skills: []string{"Go", "SQL"}}},
		Projects:       []resume.Project{{Name: "Dropwatch", Role: "Author", URL: "https://drop.example", Dates: "2020", Highlights: []string{"Counts drops by their sound."}}},
		Certifications: []resume.Certification{{Name: "Certified Welder", Issuer: "Welding Society", Date: "2018"}}, Languages: []resume.Language{{Language: "English", Fluency: "Native"}, {Language: "French"}},
		Awards:       []resume.Award{{Title: "Best Drop", Issuer: "Drop Society", Date: "2021", Summary: "For a drop without equal."}},
		Publications: []resume.Publication{{Title: "On drops", Publisher: "Journal of Drops", Date: "2022", URL: "https://drops.example/1", Summary: "What a drop is."}},
		Interests:    []string{"Rivers", "Rain"}, References: []resume.Reference{{Name: "Bob Builder", Text: "She builds, I can vouch for it."}}, Other: []resume.Other{{Title: "Driving Licence", Lines: []string{"Clean, since 2009"}}},
	}
}

var pageTexts = regexp.MustCompile(`\d+ / \d+`)

func TestPagesFromTheSecondOnAreNumberedAndHeadingsKeepWithWhatFollows(t *testing.T) {
	p := newParser(t)
	all := contents(t)
	for _, name := range []string{"long", "very-long", "academic"} {
		for _, template := range pdf.Templates() {
			for _, size := range []string{"A4", "Letter"} {
				doc, err := p.Parse(t.Context(), render(t, all[name], pdf.Options{Template: template.ID, PageSize: size}))
				if err != nil {
					t.Fatal(err)
				}
				numbers := 0
				for _, f := range doc.Layout.HeaderFooter {
					if pageTexts.MatchString(f.Text) {
						numbers++
					}
				}
				if numbers != len(doc.Pages)-1 {
					t.Errorf("%s in %s: %d pages, %d numbers", name, template.ID, len(doc.Pages), numbers)
				}
				for _, h := range doc.Layout.Headings {
					if foot := doc.Pages[h.Span.Page-1].Height - h.Span.Box[3]; foot < 70 {
						t.Errorf("%s in %s: the heading %s stands %.0f points above the foot of page %d", name, template.ID, h.Text, foot, h.Span.Page)
					}
				}
			}
		}
	}
}

func TestAFewLinesNeverMakeAPageOfTheirOwn(t *testing.T) {
	p := newParser(t)
	for n := 10; n < 60; n += 3 {
		for _, template := range pdf.Templates() {
			doc, err := p.Parse(t.Context(), render(t, bullets(n), pdf.Options{Template: template.ID}))
			if err != nil {
				t.Fatal(err)
			}
			lowest := 0.0
			for _, s := range doc.Places {
				if s.Page == len(doc.Pages) {
					lowest = max(lowest, s.Box[3])
				}
			}
			if len(doc.Pages) > 1 && lowest < 0.15*doc.Pages[0].Height {
				t.Errorf("%d bullets in %s leave %.0f points of text on page %d", n, template.ID, lowest, len(doc.Pages))
			}
		}
	}
}

func TestLinksLeadOnlyWhereTheyMay(t *testing.T) {
	t.Parallel()
	r := resume.Resume{Name: "Ann Example", Email: "ann@example.com", Phone: "+1 (555) 010-0200", Links: []string{
		"https://example.com/a(b)", "example.org/path", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://example.net", "https://exämple.com/ü", "@handle"}}
	data := render(t, r, pdf.Options{Template: "professional"})
	var got []string
	for _, m := range regexp.MustCompile(`/URI \(((?:\\.|[^\\)])*)\)`).FindAllSubmatch(data, -1) {
		got = append(got, strings.NewReplacer(`\(`, "(", `\)`, ")").Replace(string(m[1])))
	}
	slices.Sort(got)
	want := []string{"https://ex%C3%A4mple.com/%C3%BC", "https://example.com/a(b)", "https://example.org/path", "mailto:ann@example.com", "tel:+15550100200"}
	if !slices.Equal(got, want) {
		t.Errorf("links lead to %q, want %q", got, want)
	}
}

func TestHeadingsSpeakTheContentsLanguage(t *testing.T) {
	all := contents(t)
	for name, want := range map[string]string{"german": "Berufserfahrung", "french": "Expérience", "spanish": "Experiencia", "portuguese": "Experiência", "italian": "Esperienza", "dutch": "Werkervaring",
		"russian": "Опыт работы", "greek": "Εμπειρία", "vietnamese": "Kinh nghiệm làm việc", "chinese": "工作经历", "japanese": "職務経歴", "analyst": "Experience"} {
		for id, doc := range proven(t, all[name], pdf.Options{}) {
			if !slices.ContainsFunc(doc.Layout.Headings, func(h resume.Heading) bool {
				return strings.ReplaceAll(h.Text, " ", "") == strings.ReplaceAll(want, " ", "")
			}) {
				t.Errorf("%s in %s has the headings %v", name, id, doc.Layout.Headings)
			}
		}
	}
	for id, doc := range proven(t, all["analyst"], pdf.Options{Language: "fr-CA"}) {
		if doc.Layout.Headings[0].Text != "Compétences" && doc.Layout.Headings[0].Text != "Profil" {
			t.Errorf("%s does not take the language asked for: %v", id, doc.Layout.Headings)
		}
	}
}

func TestFontsOfTheOperatorServeWhatOursLack(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if _, err := pdf.LoadFonts(filepath.Join(dir, "nowhere")); err == nil {
		t.Error("a folder that does not exist is taken")
	}
	source := "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
	font, err := os.ReadFile(source)
	if err != nil {
		t.Skip("no font to lend: ", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "DejaVu Sans.ttf"), font, 0o600); err != nil {
		t.Fatal(err)
	}
	fonts, err := pdf.LoadFonts(dir)
	if err != nil {
		t.Fatal(err)
	}
	r := resume.Resume{Name: "Ann Example", Summary: "Speaks ქართული and Հայերեն, and writes 𝔸 with ease."} // U+1D538 is beyond sixteen bits
	for _, template := range pdf.Templates() {
		data := render(t, r, pdf.Options{Template: template.ID, Fonts: fonts})
		doc, err := newParser(t).Parse(t.Context(), data)
		if err != nil {
			t.Fatal(err)
		}
		if err := pdf.Check(r, data, doc); err != nil {
			t.Errorf("%s: %v\n%s", template.ID, err, doc.Layout.Text)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "broken.ttf"), []byte("no font"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := pdf.LoadFonts(dir); err == nil || !strings.Contains(err.Error(), "broken.ttf") {
		t.Errorf("a broken font is taken, or not named: %v", err)
	}
}

func TestAccentsColourTheTemplates(t *testing.T) {
	t.Parallel()
	r := contents(t)["analyst"]
	for _, template := range pdf.Templates() {
		own := render(t, r, pdf.Options{Template: template.ID})
		for _, accent := range []string{"#7A1F5C", "plum", "#ffff00"} {
			if other := render(t, r, pdf.Options{Template: template.ID, Accent: accent}); bytes.Equal(own, other) {
				t.Errorf("%s looks the same in %s", template.ID, accent)
			}
		}
	}
	if !slices.IsSorted(pdf.Accents()) || len(pdf.Accents()) < 10 {
		t.Errorf("accents are %v", pdf.Accents())
	}
}
