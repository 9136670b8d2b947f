package parse_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/go-pdf/fpdf"

	"redraft/parse"
	"redraft/resume"
)

// TestColumnsThatShareBaselinesAreReadOneAfterTheOther draws a sidebar whose lines lie on the main column's baselines nearly all the way.
func TestColumnsThatShareBaselinesAreReadOneAfterTheOther(t *testing.T) {
	left := []string{"CONTACT", "(415) 555-0199", "lena@example.com", "", "SKILLS", "Glazing", "Kiln firing", "Mould making", "Slip casting", "", "LANGUAGES", "English", "Danish", "",
		"INTERESTS", "Rowing", "Birds"}
	right := []string{"LENA AAGAARD", "Ceramics Technician", "SUMMARY", "Ceramics technician with nine years in two studios. Known for even", "glazes and full kilns.", "",
		"EXPERIENCE", "Senior Technician, Harbour Pottery", "March 2019 - Present", "- Fires forty kilns a month for sixty members of the studio", "- Teaches a weekly class for beginners",
		"- Replaced the old burners, which saved a third of the gas", "", "EDUCATION", "Diploma in Ceramics, Aarhus School of Craft", "2012 - 2014"}
	data := draw(t, func(pdf *fpdf.Fpdf) {
		for x, texts := range map[float64][]string{40: left, 200: right} {
			for i, s := range texts {
				indent := 0.0
				if strings.HasPrefix(s, "-") {
					indent = 12
				}
				pdf.Text(x+indent, 60+14*float64(i), s)
			}
		}
	})
	doc, err := newParser(t).Parse(t.Context(), data)
	if err != nil {
		t.Fatal(err)
	}
	r := doc.Content
	if want := []string{"Glazing", "Kiln firing", "Mould making", "Slip casting"}; doc.Layout.Columns != 2 || !slices.Equal(r.Skills, want) {
		t.Errorf("%d columns, skills %q", doc.Layout.Columns, r.Skills)
	}
	if len(r.Experiences) != 1 || len(r.Experiences[0].Responsibilities) != 3 || len(r.Languages) != 2 || len(r.Education) != 1 {
		t.Errorf("read as %s", encode(t, r))
	}
}

// TestAWrappedWordIsNoHeading draws dates in a narrow column beside bullets of which one breaks before a word that is a heading elsewhere.
func TestAWrappedWordIsNoHeading(t *testing.T) {
	for _, word := range []string{"papers", "projects", "skills", "references"} {
		for _, dates := range [][2]string{{"Oct 2018 - Present", "Jan 2012 - Sep 2018"}, {"2018 - Present", "2012 - 2018"}, {"since 10/2018", "01/2012 - 09/2018"}} {
			data := draw(t, func(pdf *fpdf.Fpdf) {
				y := 40.0
				text := func(x float64, s string) { y += 14; pdf.Text(x, y, s) }
				head := func(s string) { y += 8; text(50, s) }
				text(50, "Orla Tiernan")
				text(50, "orla@example.com | 312-555-0101")
				text(50, "An assistant who has kept two busy offices in order for more than ten years, on site and from home")
				head("Experience")
				text(180, "Executive Assistant")
				pdf.Text(54, y, dates[0])
				text(180, "Brightmoor Partners LLP")
				for _, s := range []string{"- Keeps the calendars of six partners", "- Prepares the monthly meetings and everything that concerns board", "   " + word, "- Plans the summer party"} {
					text(190, s)
				}
				text(180, "Receptionist")
				pdf.Text(54, y, dates[1])
				text(180, "Lakeside Dental Ltd")
				for _, s := range []string{"- Greeted forty patients a day", "- Handled billing and claims", "- Ordered supplies"} {
					text(190, s)
				}
				head("Education")
				text(180, "Associate of Arts, Harold College")
				pdf.Text(54, y, "2011")
				head("Skills")
				text(50, "Excel, Outlook, Concur")
			})
			doc, err := newParser(t).Parse(t.Context(), data)
			if err != nil {
				t.Fatal(err)
			}
			r := doc.Content
			if len(r.Experiences) != 2 || r.Experiences[0].Role != "Executive Assistant" || len(r.Experiences[0].Responsibilities) != 3 || r.Experiences[1].Company != "Lakeside Dental Ltd" ||
				r.Experiences[1].Start[:4] != "2012" || len(r.Education) != 1 || len(r.Skills) != 3 {
				t.Errorf("%q beside %q read as %s", word, dates, encode(t, r))
			}
		}
		plain := "Orla Tiernan\norla@example.com\n\nExperience\nAssistant, Brightmoor Ltd\n2018 - 2021\n- Prepares the monthly meetings and everything that concerns board\n  " + word + "\n- Plans the party\n"
		doc, err := newParser(t).Parse(t.Context(), []byte(plain))
		if err != nil {
			t.Fatal(err)
		}
		if x := doc.Content.Experiences; len(x) != 1 || len(x[0].Responsibilities) != 2 || !strings.HasSuffix(x[0].Responsibilities[0], " "+word) {
			t.Errorf("a text's %q read as %s", word, encode(t, doc.Content))
		}
	}
}

// TestColumnsThatCannotBeToldApartAreReported draws lists too short to be columns: what is read across them is doubted.
func TestColumnsThatCannotBeToldApartAreReported(t *testing.T) {
	page := func(second float64) []byte {
		return draw(t, func(pdf *fpdf.Fpdf) {
			pdf.Text(60, 60, "Ada Example")
			pdf.Text(60, 80, "ada@example.com")
			pdf.Text(60, 120, "SKILLS")
			pdf.Text(60, 135, "Welding, brazing")
			pdf.Text(60, 150, "A line that crosses the whole of the page, as a note between two parts of it would do")
			pdf.Text(60, 165, "EDUCATION")
			pdf.Text(60, 180, "Diploma, Leeds College")
			for i, s := range []string{"LANGUAGES", "English, Polish", "", "INTERESTS", "Chess"} {
				if s != "" {
					pdf.Text(330, second+15*float64(i), s)
				}
			}
		})
	}
	p := newParser(t)
	read := func(second float64) *resume.Document { return mustParse(t, p, page(second)) }
	apart, mixed := read(400), read(120)
	if n := len(apart.Layout.Mixed); n != 0 {
		t.Errorf("%d mixed lines where nothing stands side by side", n)
	}
	if n := len(mixed.Layout.Mixed); n != 2 {
		t.Errorf("%d mixed lines, want 2: %+v", n, mixed.Layout.Mixed)
	}
	if a, b := apart.Places["name"].Confidence, mixed.Places["name"].Confidence; b > 0.6*a {
		t.Errorf("the name is sure to %.2f, where columns are mixed to %.2f", a, b)
	}
}

func mustParse(t *testing.T, p *parse.Parser, data []byte) *resume.Document {
	t.Helper()
	doc, err := p.Parse(t.Context(), data)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestATitleInTheContactLineIsTheHeadline(t *testing.T) {
	p := newParser(t)
	for text, want := range map[string]string{
		"Mira Solheim\nHead Baker | mira@example.com | +47 900 00 123\n\nSkills\nDough, ovens\n":               "Head Baker",
		"Mira Solheim\nBergen, Norway · Project Manager · mira@example.com\n\nSkills\nDough, ovens\n":          "Project Manager",
		"Mira Solheim\nBergen, Norway | mira@example.com | linkedin.com/in/engineer\n\nSkills\nDough, ovens\n": "",
	} {
		if got := mustParse(t, p, []byte(text)).Content.Headline; got != want {
			t.Errorf("%q: the headline is %q, want %q", text, got, want)
		}
	}
}

func TestASubjectBeforeASchoolBelongsToTheDegree(t *testing.T) {
	p := newParser(t)
	for line, want := range map[string][2]string{
		"BSc Computer Science, University of Turku":     {"BSc Computer Science", "University of Turku"},
		"MSc, Data Science, Leiden University":          {"MSc, Data Science", "Leiden University"},
		"BA English, Boston College":                    {"BA English", "Boston College"},
		"PhD University of Turku":                       {"PhD", "University of Turku"},
		"Kauffrau für Büromanagement, IHK Köln":         {"Kauffrau für Büromanagement", "IHK Köln"},
		"MSc, Department of Physics, Leiden University": {"MSc", "Department of Physics, Leiden University"},
	} {
		list := mustParse(t, p, []byte("Mira Solheim\nmira@example.com\n\nEducation\n"+line+"\n2015 - 2018\n")).Content.Education
		if len(list) != 1 || list[0].Degree != want[0] || list[0].Institution != want[1] {
			t.Errorf("%q is read as %+v", line, list)
		}
	}
}

func TestAnAddressInATableLosesItsLabel(t *testing.T) {
	text := "Mira Solheim\nAdresse Lindenstraße 12, 04109 Leipzig\nmira@example.de\n\nKenntnisse\nExcel, Word\n"
	if got := mustParse(t, newParser(t), []byte(text)).Content.Location; got != "Lindenstraße 12, 04109 Leipzig" {
		t.Errorf("the location is %q", got)
	}
}

// sidebar draws a narrow column beside a main one.
func sidebar(t *testing.T, narrow []string) []byte {
	t.Helper()
	return draw(t, func(pdf *fpdf.Fpdf) {
		for i, s := range narrow {
			pdf.Text(40, 60+14*float64(i), s)
		}
		for i, s := range []string{"LENA AAGAARD", "Ceramics Technician", "EXPERIENCE", "Technician, Harbour Pottery", "March 2019 - Present", "- Fires forty kilns a month for sixty members",
			"- Teaches a weekly class for beginners", "- Replaced the old burners, which saved gas", "EDUCATION", "Diploma in Ceramics, Aarhus School of Craft", "2012 - 2014"} {
			pdf.Text(220, 65+19*float64(i), s)
		}
	})
}

func TestWhatANarrowColumnBrokeIsJoined(t *testing.T) {
	r := mustParse(t, newParser(t), sidebar(t, []string{"CONTACT", "lena@example.com", "", "SKILLS", "Slip casting, mould", "making, glazing, kiln", "firing", "",
		"CERTIFICATIONS", "Gas Safety, Danish", "Institute, 2019", "First Aid, 2021"})).Content
	if want := []string{"Slip casting", "mould making", "glazing", "kiln firing"}; !slices.Equal(r.Skills, want) {
		t.Errorf("skills %q", r.Skills)
	}
	if c := r.Certifications; len(c) != 2 || c[0].Issuer != "Danish Institute" || c[0].Date != "2019" {
		t.Errorf("certifications %+v", c)
	}
}

// TestAnAddressThatRunsOverIntoTheNextColumnIsRead draws an address that is printed over the main column's text.
func TestAnAddressThatRunsOverIntoTheNextColumnIsRead(t *testing.T) {
	r := mustParse(t, newParser(t), sidebar(t, []string{"CONTACT", "", "", "", "", "", "", "lena.katrine.aagaard.ceramics@studio.example", "", "SKILLS", "Glazing", "Kiln firing", "Mould making"})).Content
	if r.Email != "lena.katrine.aagaard.ceramics@studio.example" || len(r.Experiences) != 1 || len(r.Experiences[0].Responsibilities) != 3 || r.Name != "LENA AAGAARD" {
		t.Errorf("read as %s", encode(t, r))
	}
}

func TestFixturesHaveNoMixedColumns(t *testing.T) {
	p := newParser(t)
	for _, s := range corpus(t, "testdata") {
		if doc, err := p.Parse(t.Context(), read(t, filepath.Join("testdata", s.Local))); err == nil && len(doc.Layout.Mixed) > 0 {
			t.Errorf("%s: %+v", s.ID, doc.Layout.Mixed)
		}
	}
}
