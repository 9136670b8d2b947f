package score

import (
	"fmt"
	"slices"
	"strings"

	"redraft/resume"
)

func judgeText(f *facts) verdict {
	if f.layout == nil {
		return skip("Content without a file has no text layer.")
	}
	switch {
	case f.words == 0 && (f.layout.ScannedPages > 0 || len(f.layout.Images) > 0):
		return verdict{finding: "The resume is a picture: no program can read a word of it.",
			fix: "Export the resume from the program it was written in as a PDF with text, rather than scanning or photographing it."}
	case f.words == 0:
		return verdict{finding: "The file holds no text.", fix: "Export the resume again; this file is empty."}
	case f.layout.ScannedPages > 0:
		return verdict{share: 0.5, finding: "The resume is a scan with recognised text, which holds errors that nobody sees.",
			fix: "Export the resume from the program it was written in as a PDF with text."}
	}
	return verdict{share: 1, finding: "The text can be selected and read."}
}

func judgeContact(f *facts) verdict {
	var missing []string
	for _, m := range []struct{ name, value string }{
		{"your name", f.r.Name}, {"an email address", f.r.Email}, {"a phone number", f.r.Phone}, {"your city", f.r.Location},
	} {
		if m.value == "" {
			missing = append(missing, m.name)
		}
	}
	v := verdict{share: 1 - 0.25*float64(len(missing)), finding: "Name, email, phone and place were found."}
	if len(missing) > 0 {
		v.finding = "Not found: " + strings.Join(missing, ", ") + "."
		v.fix = "Add " + strings.Join(missing, ", ") + " at the top, as plain text in the body of the page."
	}
	return v
}

func judgeSections(f *facts) verdict {
	var missing []string
	for _, s := range []resume.Section{resume.Experiences, resume.Educations, resume.Skills} {
		if !slices.Contains(f.r.Sections, s) {
			missing = append(missing, string(s))
		}
	}
	v := verdict{share: 1 - float64(len(missing))/3, finding: "Experience, education and skills have sections."}
	if len(missing) > 0 {
		v.finding = "No section was found for " + strings.Join(missing, " and ") + "."
		v.fix = "Add a section headed " + strings.Join(titles(missing), " and ") + "."
	}
	return v
}

func titles(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = `"` + strings.ToUpper(w[:1]) + w[1:] + `"`
	}
	return out
}

func judgeColumns(f *facts) verdict {
	if f.layout == nil || f.layout.Columns == 0 {
		return skip("The file does not tell its columns.")
	}
	if f.layout.Columns > 1 {
		return verdict{share: 0.4, finding: "The page has columns side by side; some systems read across them.",
			fix: "For online applications, keep a version in a single column."}
	}
	return verdict{share: 1, finding: "The page has one column."}
}

func judgeObjects(f *facts) verdict {
	if f.layout == nil || f.layout.Format != "pdf" && f.layout.Format != "docx" {
		return skip("The file has no objects.")
	}
	l := f.layout
	v := verdict{share: 1}
	var found []string
	count := func(n int, cost float64, thing string) {
		if n > 0 {
			found = append(found, plural(n, thing))
			v.share -= cost
		}
	}
	count(len(l.Tables), 0.4, "table")
	count(len(l.TextBoxes), 0.5, "text box")
	if l.ScannedPages == 0 {
		count(len(l.Images), 0.35, "picture")
		for _, s := range l.Images {
			if len(v.evidence) < maxEvidence {
				v.evidence = append(v.evidence, f.span("picture", s))
			}
		}
	}
	count(l.Icons, 0.2, "icon")
	count(len(l.LetterSpaced), 0.2, "letter-spaced heading")
	v.finding = "Nothing stands in place of words."
	if len(found) > 0 {
		v.finding = "Found " + strings.Join(found, ", ") + "; some systems skip what is in them or read them as noise."
		v.fix = "Write in plain paragraphs what now stands in " + strings.Join(found, ", ") + "."
	}
	return v
}

func judgeHidden(f *facts) verdict {
	if f.layout == nil {
		return skip("Content without a file hides nothing.")
	}
	v := verdict{share: 1, finding: "No hidden text."}
	words := 0
	for _, h := range f.layout.Hidden {
		words += len(strings.Fields(h.Text))
		if len(v.evidence) < maxEvidence {
			v.evidence = append(v.evidence, f.span(h.Text, h.Span))
		}
	}
	if words >= 3 {
		v.share = 0
		v.finding = fmt.Sprintf("The file holds %d words that a person cannot see (%s). Recruiters' systems show them.", words, f.layout.Hidden[0].Reason)
		v.fix = fmt.Sprintf("Remove the hidden text, as %q.", lead(f.layout.Hidden[0].Text))
	} else {
		v.evidence = nil
	}
	return v
}

// greenhouseLimit is the size up to which Greenhouse parses a file, in bytes.
const greenhouseLimit = 2_500_000

func judgeFile(f *facts) verdict {
	if f.layout == nil || f.layout.FileSize == 0 {
		return skip("There is no file.")
	}
	v := verdict{share: 1, finding: fmt.Sprintf("The file has %d kB.", (f.layout.FileSize+999)/1000)}
	if f.layout.FileSize > greenhouseLimit {
		v.share, v.fix = 0, "Make the file smaller than 2.5 MB, by smaller pictures or a new export."
	}
	return v
}

func judgeKeywords(f *facts) verdict {
	total := len(f.profile.Groups)
	// Skill lists alone are cheap: a group counts wherever it is found, but a resume whose words are keywords over and over gains nothing.
	found := f.groups(func(match) bool { return true })
	v := verdict{share: ramp(float64(found), 0, float64(total)/2), finding: fmt.Sprintf("%d of %d fields of the profile %q are shown.", found, total, f.profile.Name)}
	for _, m := range f.matched {
		if f.words > 100 && float64(m.count) > 0.04*float64(f.words) && m.count > 6 {
			v.share = 0
			v.finding = fmt.Sprintf("%q occurs %d times in %d words, which reads as stuffing.", m.keyword, m.count, f.words)
			v.fix = fmt.Sprintf("Say %q where it matters, two or three times at most.", m.keyword)
			v.evidence = []Evidence{f.at(m.keyword, m.path)}
			return v
		}
	}
	if v.share < 1 {
		v.fix = "If you have worked with them, name " + someOf(f.missingGroups()) + "."
	}
	return v
}

// someOf names a few groups with examples.
func someOf(groups []Group) string {
	var parts []string
	for _, g := range groups[:min(3, len(groups))] {
		parts = append(parts, fmt.Sprintf("%s (%s)", g.Name, strings.Join(g.Keywords[:min(3, len(g.Keywords))], ", ")))
	}
	return strings.Join(parts, "; ")
}
