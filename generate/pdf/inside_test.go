package pdf

import (
	"errors"
	"strconv"
	"strings"
	"testing"

	"redraft/resume"
)

func setter(t testing.TB) *shaper {
	t.Helper()
	fonts, err := embeddedFonts()
	if err != nil {
		t.Fatal(err)
	}
	return newShaper(fonts, "en")
}

func plain(cells []cell) string {
	var b strings.Builder
	for _, c := range cells {
		b.WriteString(c.text)
	}
	return b.String()
}

var book = style{family: serifBook, size: 10}

func TestLinesFitAndLoseNothing(t *testing.T) {
	t.Parallel()
	s := setter(t)
	for _, text := range []string{
		"A short line.", strings.Repeat("several words in a row ", 20), strings.Repeat("x", 300), "see https://example.org/" + strings.Repeat("segment/", 30) + " for more",
		strings.Repeat("中文没有空格，", 30), "a  b", "word",
	} {
		for _, width := range []float64{60, 200, 400} {
			var joined []string
			for _, line := range s.breakLines(s.shape(span{text: text, style: book}), width) {
				if w := widthOf(line); w > width+0.1 {
					t.Errorf("a line of %.1f points in %.0f: %q", w, width, plain(line))
				}
				joined = append(joined, plain(line))
			}
			squash := func(s string) string {
				return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00ad", "")), "")
			}
			if got := squash(strings.Join(joined, "")); got != squash(text) {
				t.Errorf("lines of %.0f points hold %q, not %q", width, got, squash(text))
			}
		}
	}
}

func TestLinesDoNotBeginWithClosingMarksOrEndWithOpeningOnes(t *testing.T) {
	t.Parallel()
	s := setter(t)
	for _, line := range s.breakLines(s.shape(span{text: strings.Repeat("他说：「你好，世界」。", 30), style: book}), 87) {
		runes := []rune(plain(line))
		if strings.ContainsRune(notFirst, runes[0]) || strings.ContainsRune(notLast, runes[len(runes)-1]) {
			t.Errorf("a line is %q", string(runes))
		}
	}
}

func TestTypographyIsALookOnly(t *testing.T) {
	t.Parallel()
	s := setter(t)
	text := `It's "fine" - an office in 2019-2021, 5'10"`
	cells := s.shape(span{text: text, style: book})
	if got := plain(cells); got != text {
		t.Errorf("read back as %q", got)
	}
	drawn := map[rune]bool{}
	own := s.own(&book)
	for _, r := range "’“”–ﬃ" {
		for _, c := range cells {
			if c.glyph == own.font.Glyph(r) {
				drawn[r] = true
			}
		}
		if !drawn[r] {
			t.Errorf("%c is not drawn", r)
		}
	}
	if s.err != nil {
		t.Error(s.err)
	}
}

func TestKerningTightensPairs(t *testing.T) {
	t.Parallel()
	s := setter(t)
	for _, family := range []string{sansModern, sansPlain, serifBook, serifOld} {
		st := style{family: family, size: 10}
		pair := s.shape(span{text: "AVATo", style: st})
		alone := 0.0
		for _, r := range "AVATo" {
			alone += widthOf(s.shape(span{text: string(r), style: st}))
		}
		if widthOf(pair) > alone-0.8 {
			t.Errorf("%s sets AVATo %.2f wide, its letters alone are %.2f", family, widthOf(pair), alone)
		}
	}
}

// heights makes rows of given heights; a negative one forbids the page's end behind it.
func heights(list ...float64) []row {
	var out []row
	for _, h := range list {
		r := row{height: h, after: fair}
		if h < 0 {
			r.height, r.after = -h, never
		}
		out = append(out, r)
	}
	return out
}

func TestPagesEndWhereItHurtsLeast(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		rows []row
		want []page
	}{
		"all on one":                         {heights(10, 20, 30), []page{{0, 3}}},
		"a heading goes with what follows":   {heights(40, 40, -15, 20), []page{{0, 2}, {2, 4}}},
		"heads of heads go too":              {heights(40, 40, -5, -5, 20), []page{{0, 2}, {2, 5}}},
		"a row taller than a page has its":   {heights(10, 300, 10), []page{{0, 1}, {1, 2}, {2, 3}}},
		"what cannot be kept is parted":      {heights(-60, -60, -60, 60), []page{{0, 1}, {1, 2}, {2, 3}, {3, 4}}},
		"no rows":                            {nil, nil},
		"fewer pages before kinder breaks":   {heights(50, 50, 50, 50), []page{{0, 2}, {2, 4}}},
		"white space at the top counts none": {[]row{{height: 60}, {before: 50, height: 90}}, []page{{0, 1}, {1, 2}}},
	} {
		got := paginate(c.rows, 100)
		if len(got) != len(c.want) {
			t.Errorf("%s: %v", name, got)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: %v", name, got)
			}
		}
	}
}

func TestTheProofFailsWhereSomethingIsMissing(t *testing.T) {
	t.Parallel()
	r := resume.Resume{Name: "Ann Example", Headline: "Engineer", Summary: "Builds bridges.", Experiences: []resume.Experience{{Role: "Engineer", Company: "Acme", Responsibilities: []string{"Built the first bridge.", "Built the second bridge."}}}}
	data, err := Render(r, Options{Template: "professional"})
	if err != nil {
		t.Fatal(err)
	}
	text, err := textOf(data)
	if err != nil {
		t.Fatal(err)
	}
	good := &resume.Document{Content: r, Layout: &resume.Layout{Text: text}}
	if err := Check(r, data, good); err != nil {
		t.Fatal(err)
	}
	more := r
	more.Skills = []string{"Welding"}
	swapped := r
	swapped.Experiences = []resume.Experience{{Role: "Engineer", Company: "Acme", Responsibilities: []string{"Built the second bridge.", "Built the first bridge."}}}
	read := func(s string) *resume.Document { return &resume.Document{Layout: &resume.Layout{Text: s}} }
	for name, c := range map[string]struct {
		content resume.Resume
		data    []byte
		doc     *resume.Document
		says    string
	}{
		"a skill that is not there":       {more, data, good, "skills[0] is missing in the file"},
		"bullets in another order":        {swapped, data, good, "experiences[0].responsibilities[1] is out of order"},
		"nothing read":                    {r, data, nil, "nothing was read back"},
		"a bullet that the reader lost":   {r, data, read(strings.Replace(text, "Built the second bridge.", "", 1)), "experiences[0].responsibilities[1] is not read back"},
		"words that have grown together":  {r, data, read(strings.Replace(text, "Builds bridges", "Buildsbridges", 1)), "a word of summary is read back joined or torn"},
		"a box":                           {r, data, read(text + "\ufffd"), "read as a box"},
		"a file that is another one":      {r, []byte("%PDF-1.4 nothing"), good, "not a PDF"},
		"a file whose fonts name nothing": {r, cutUnicode(t, data), good, ""},
	} {
		err := Check(c.content, c.data, c.doc)
		if !errors.Is(err, ErrProof) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// cutUnicode takes the tables of characters from a file.
func cutUnicode(t *testing.T, data []byte) []byte {
	d, err := readDocument(data)
	if err != nil {
		t.Fatal(err)
	}
	empty, err := d.addStream("", toUnicode(nil))
	if err != nil {
		t.Fatal(err)
	}
	for n, body := range d.objects {
		if m := unicodePattern.FindSubmatch(body); m != nil {
			d.objects[n] = []byte(strings.Replace(string(body), string(m[0]), "/ToUnicode "+strconv.Itoa(empty)+" 0 R", 1))
		}
	}
	return d.bytes()
}

func TestAccentsCanBeRead(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"#ffffff", "#ffff00", "#00ff88", "#123456", "teal", "GREY", " Navy "} {
		c, err := parseAccent(s, black)
		if err != nil || contrast(c) < 4.5 {
			t.Errorf("%s becomes %v with contrast %.1f, %v", s, c, contrast(c), err)
		}
	}
	for name, c := range accents {
		if contrast(c) < 4.5 {
			t.Errorf("%s has contrast %.1f", name, contrast(c))
		}
	}
	if c, _ := parseAccent("", rgb{1, 2, 3}); c != (rgb{1, 2, 3}) {
		t.Error("no accent is not the template's own")
	}
}

func TestEveryLanguageHasEveryWord(t *testing.T) {
	t.Parallel()
	for language, words := range vocabularies {
		for name := range vocabularies["en"] {
			if words[name] == "" && (name < "01" || name > "12") {
				t.Errorf("%s has no word for %s", language, name)
			}
		}
	}
	for s, want := range map[string]string{"2020-03": "Mar 2020", "2020": "2020", "present": "Present", "Spring 2020": "Spring 2020", "2020-03-15": "Mar 2020"} {
		if got := vocabularies["en"].date(s); got != want {
			t.Errorf("%s is written %q, want %q", s, got, want)
		}
	}
	if got := vocabularies["zh"].dates("", "2020-03", "present"); got != "2020年3月 – 至今" {
		t.Errorf("Chinese dates are %q", got)
	}
	if got := vocabularies["de"].dates("2019-01 – 2020-12", "", ""); got != "01/2019 – 12/2020" {
		t.Errorf("German dates are %q", got)
	}
}
