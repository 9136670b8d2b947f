package score

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"redraft/resume"
)

func judgeText(f *facts, r *rule) verdict {
	if f.layout == nil {
		return skip("Content without a file has no text layer.")
	}
	switch {
	case f.words == 0 && (f.layout.ScannedPages > 0 || len(f.layout.Images) > 0):
		return verdict{finding: "The resume is a picture: no program can read a word of it.", beyond: 1,
			fix: "Export the resume as a PDF from the program it was written in, rather than scanning or photographing it."}
	case f.words == 0:
		return verdict{finding: "The file holds no text.", beyond: 1, fix: "Export the resume again; this file is empty."}
	case f.layout.ScannedPages > 0:
		return verdict{share: r.Limits["scan_share"], finding: "The resume is a scan with recognised text, which holds errors that nobody sees.",
			fix: "Export the resume as a PDF from the program it was written in."}
	}
	return verdict{share: 1, finding: "The text can be selected and read."}
}

func judgeContact(f *facts, _ *rule) verdict {
	var missing, line []string
	for _, m := range []struct{ name, value, place string }{
		{"your name", f.r.Name, "[your name]"}, {"an email address", f.r.Email, "[email]"}, {"a phone number", f.r.Phone, "[phone]"}, {"your city", f.r.Location, "[city]"},
	} {
		if m.value == "" {
			missing = append(missing, m.name)
			m.value = m.place
		}
		line = append(line, m.value)
	}
	v := verdict{share: 1 - 0.25*float64(len(missing)), beyond: 1, finding: "Name, email, phone and place were found."}
	if len(missing) > 0 {
		v.finding = "No program will find " + enumerate(missing, "or") + " in this resume."
		v.fix = "Add " + enumerate(missing, "and") + " at the top, as plain text in the body of the page."
		v.examples = []string{strings.Join(line, " · ")}
	}
	return v
}

func judgeSections(f *facts, r *rule) verdict {
	var missing []string
	lacking := 0 // there is nothing to head
	there := map[resume.Section]int{resume.Experiences: len(f.r.Experiences), resume.Educations: len(f.r.Education), resume.Skills: len(f.r.Skills)}
	for _, s := range []resume.Section{resume.Experiences, resume.Educations, resume.Skills} {
		if !slices.Contains(f.r.Sections, s) {
			missing = append(missing, string(s))
			if there[s] == 0 {
				lacking++
			}
		}
	}
	v := verdict{share: 1 - float64(len(missing))/3, beyond: float64(lacking) / 3, finding: "Experience, education and skills have sections."}
	if len(missing) > 0 {
		v.finding = "There is no section for " + enumerate(missing, "or") + "."
		v.fix = "Add a section headed " + enumerate(titles(missing), "and") + "."
		if len(missing) == 1 && missing[0] == "skills" {
			v.cause = "skills"
		}
	}
	if text := judgeText(f, r); f.none && f.words == 0 && !text.skip {
		return text
	}
	if f.none {
		v.share, v.beyond = 0, 1 // whatever sections the content names
		v.finding = "This does not look like a resume: no role, no education and no skills were found in it."
		v.fix = "If it is one, set its roles, education and skills as plain text, each under a heading of its own, as \"Experience\", \"Education\" and \"Skills\"."
	}
	return v
}

func titles(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = `"` + upperFirst(w) + `"`
	}
	return out
}

func judgeColumns(f *facts, r *rule) verdict {
	if f.layout == nil || f.layout.Columns == 0 {
		return skip("The file does not tell its columns.")
	}
	if n := len(f.layout.Mixed); n > 0 {
		v := verdict{share: r.Limits["share"], finding: "Text stands side by side, and its columns could not be told apart: it was read straight across them, and other findings may come of that.",
			fix: "Compare what was read with the page; send the resume in a single column, or as DOCX or text, for findings to rely on."}
		for _, m := range f.layout.Mixed[:min(n, 3)] {
			v.evidence = append(v.evidence, f.span(m.Text, m.Span))
		}
		return v
	}
	if f.layout.Columns > 1 {
		return verdict{share: r.Limits["share"], finding: "The page has columns side by side; some systems read straight across them.",
			fix: "Keep a version in a single column for online applications."}
	}
	return verdict{share: 1, finding: "The page has one column."}
}

func judgeObjects(f *facts, r *rule) verdict {
	if f.layout == nil || f.layout.Format != "pdf" && f.layout.Format != "docx" {
		return skip("The file has no objects.")
	}
	l := f.layout
	v := verdict{share: 1}
	var found []string
	note := func(n int, cost, thing string, spans []resume.Span) {
		if n == 0 {
			return
		}
		found = append(found, count(n, thing))
		v.share -= r.Limits[cost]
		for _, s := range spans[:min(len(spans), 2)] {
			v.evidence = append(v.evidence, f.span("", s))
		}
	}
	note(len(l.Tables), "table", "table", l.Tables)
	note(len(l.TextBoxes), "text_box", "text box", l.TextBoxes)
	if l.ScannedPages == 0 {
		note(len(l.Images), "picture", "picture", l.Images)
	}
	note(l.Icons, "icon", "icon", nil)
	if len(l.LetterSpaced) > 0 {
		note(len(l.LetterSpaced), "spaced", "letter-spaced word", nil)
		v.evidence = append(v.evidence, f.span(l.LetterSpaced[0].Text, l.LetterSpaced[0].Span))
	}
	v.evidence = v.evidence[:min(len(v.evidence), maxEvidence)]
	v.finding = "Nothing stands in place of plain text."
	if len(found) > 0 {
		v.finding = fmt.Sprintf("The page holds %s; some systems skip these or read noise.", enumerate(found, "and"))
		v.fix = "Set as plain lines of text what stands in " + enumerate(found, "and") + " now."
		if len(l.Images) > 0 && len(found) == 1 {
			v.fix = "Leave the picture out; no program reads it."
			if _, photo := f.photo(); photo {
				v.cause = "ats.private"
			}
		}
	}
	return v
}

var contactDetail = regexp.MustCompile(`[\w.+-]+@[\w-]+\.\w|\d{3}[ .)-]*\d{3}`)

func judgeHeaderFooter(f *facts, _ *rule) verdict {
	if f.layout == nil || f.layout.Format != "pdf" && f.layout.Format != "docx" {
		return skip("The file has no headers.")
	}
	for _, p := range f.layout.HeaderFooter {
		if !contactDetail.MatchString(p.Text) || f.standsElsewhere(p) {
			continue
		}
		return verdict{evidence: []Evidence{f.span(p.Text, p.Span)}, finding: fmt.Sprintf("Contact details stand in a header or footer (%q), which some systems pass over.", lead(p.Text)),
			fix: "Move your contact details into the body, beneath your name."}
	}
	return verdict{share: 1, finding: "Contact details do not stand in a header or footer."}
}

// standsElsewhere says whether the email address was read outside of a header or footer.
func (f *facts) standsElsewhere(p resume.Passage) bool {
	place, ok := f.doc.Places["email"]
	if !ok {
		return !strings.Contains(p.Text, f.r.Email) || f.r.Email == ""
	}
	return place.Page != p.Span.Page || place.Box[1] < p.Span.Box[1]-2 || place.Box[3] > p.Span.Box[3]+2
}

func judgeHidden(f *facts, r *rule) verdict {
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
	if float64(words) < r.Limits["words"] {
		v.evidence = nil
		return v
	}
	v.share = 0
	v.finding = fmt.Sprintf("The file holds %d words that a person cannot see (%s). Recruiters' systems show them, and they earn no credit here.", words, f.layout.Hidden[0].Reason)
	v.fix = fmt.Sprintf("Remove the hidden text that begins %q.", lead(f.layout.Hidden[0].Text))
	return v
}

func judgeFile(f *facts, r *rule) verdict {
	if f.layout == nil || f.layout.FileSize == 0 {
		return skip("There is no file.")
	}
	v := verdict{share: 1, finding: fmt.Sprintf("The file has %d kB.", (f.layout.FileSize+999)/1000)}
	if float64(f.layout.FileSize) > r.Limits["bytes"] {
		v.share, v.fix = 0, "Make the file smaller than 2.5 MB, by smaller pictures or a new export."
	}
	return v
}
