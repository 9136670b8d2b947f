// Package pdf sets a resume as a PDF in one of four designs. Content becomes rows of a column (sections.go, compose.go), rows become pages
// at the density that fills them best (layout.go), pages are drawn with fpdf, and fonts of our own making go into what it wrote (embed.go).
// What a reader reads back is the content, letter for letter: typographic quotes, dashes and ligatures are looks only. Check proves it.
package pdf

import (
	"cmp"
	"strings"
	"time"

	"redraft/resume"
)

// MaxPages is how long a resume may be.
const MaxPages = 5

// Options say how content is set.
type Options struct {
	Template string    // an identifier of Templates
	PageSize string    // "A4", which is also the default, or "Letter"
	Accent   string    // "#RRGGBB" or one of Accents; "" for the template's own
	Fonts    *Fonts    // nil for the embedded ones alone
	Language string    // BCP 47, of headings and dates; "" finds it out from the content
	Created  time.Time // zero for a fixed time, so that the same content gives the same bytes
}

// Template describes a design.
type Template struct {
	ID          string
	Name        string
	Description string
	BestFor     []string
	Features    Features
}

// Features are what to choose a design by.
type Features struct {
	ATSFriendly bool
	MultiColumn bool
	ColorScheme string
	FontFamily  string
}

// Templates are the designs, the default first.
func Templates() []Template {
	var out []Template
	for _, d := range designs {
		out = append(out, d.Template)
	}
	return out
}

func designOf(id string) (design, error) {
	var names []string
	for _, d := range designs {
		if d.ID == id {
			return d, nil
		}
		names = append(names, d.ID)
	}
	return design{}, fail(UnknownTemplate, "There is no template %q. The templates are %s.", id, strings.Join(names, ", "))
}

// tooMuch says whether content cannot fit in MaxPages whatever the density, so that nobody spends time on setting it: a page of the
// tightest template holds some 7,000 characters, and 100 lines.
func tooMuch(r resume.Resume) bool {
	characters, texts := 0, 0
	walk(r, func(_, text string) {
		characters += len(text)
		texts++
	})
	return characters > MaxPages*14_000*2 || texts > MaxPages*600
}

func tooLong() error {
	return fail(TooLong, "The content fills more than %d pages even when it is set closely. Please shorten it: keep the last ten to fifteen years, and three to six bullets a role.", MaxPages)
}

// Render sets content as a PDF of one to MaxPages pages. Its errors are *Error where the caller can mend them.
func Render(content resume.Resume, opts Options) ([]byte, error) {
	d, err := designOf(opts.Template)
	if err != nil {
		return nil, err
	}
	size, ok := pageSizes[cmp.Or(opts.PageSize, "A4")]
	if !ok {
		return nil, fail(UnknownPageSize, "The page size must be A4 or Letter.")
	}
	accent, err := parseAccent(opts.Accent, d.accent)
	if err != nil {
		return nil, err
	}
	fonts := opts.Fonts
	if fonts == nil {
		if fonts, err = embeddedFonts(); err != nil {
			return nil, err
		}
	}
	r := tidy(content)
	if r.Name == "" {
		return nil, fail(MissingName, "The content has no name. Please add the member \"name\": a resume begins with it.")
	}
	if err := unwritable(r); err != nil {
		return nil, err
	}
	if tooMuch(r) {
		return nil, tooLong()
	}
	language := languageOf(r, opts.Language)
	job := job{design: d, content: r, width: size.Wd, height: size.Ht, accent: accent, shaper: newShaper(fonts, language), words: wordsOfLanguage(language)}
	plan, err := job.plan()
	if err != nil {
		return nil, err
	}
	created := opts.Created
	if created.IsZero() {
		created = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	canvas := newCanvas(size, created.UTC())
	title := r.Name
	if r.Headline != "" {
		title += " – " + r.Headline
	}
	canvas.metadata(title, r.Name, job.words["resume"], language)
	if err := job.draw(canvas, plan); err != nil {
		return nil, err
	}
	return canvas.bytes()
}
