package parse

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"redraft/resume"
)

// readSummary joins the section's lines; bullets stay sentences of their own.
func (b *builder) readSummary(lines []line) {
	texts, where := b.bulletsOf(lines)
	if len(texts) == 0 {
		return
	}
	summary := texts[0]
	for i, t := range texts[1:] {
		if where[i+1][0].gap < 1.75 {
			summary = b.join(summary, t)
		} else {
			summary += " " + t
		}
	}
	if b.out.Summary != "" {
		b.keep("", lines)
		return
	}
	b.out.Summary = summary
	var all []line
	for _, w := range where {
		all = append(all, w...)
	}
	b.place("summary", 0.95, all...)
}

// readProjects reads a section of projects.
func (b *builder) readProjects(lines []line) {
	for _, e := range entriesOf(lines, b.src.body) {
		x := resume.Project{Dates: e.printed, Highlights: []string{}}
		at := itemPath("projects", len(b.out.Projects))
		for _, s := range slotsOf(e.head) {
			switch {
			case x.URL == "" && urlPattern.MatchString(s.text) && words(s.text) <= 2:
				x.URL = s.text
			case x.Name == "":
				x.Name = s.text
				b.place(at+".name", 0.8, s.line)
			case x.Role == "" && s.role > 0 && !isPlace(s.text):
				x.Role = s.text
			default:
				x.Highlights = append(x.Highlights, s.text)
			}
		}
		for _, l := range e.head {
			for _, k := range l.links {
				if x.URL == "" && strings.HasPrefix(k.url, "http") {
					x.URL = k.url
				}
			}
		}
		texts, where := b.bulletsOf(e.body)
		for k, t := range texts {
			if x.Name == "" { // a list of projects, one a bullet
				name, rest, ok := strings.Cut(t, ": ")
				if ok && words(name) <= 8 {
					b.out.Projects = append(b.out.Projects, resume.Project{Name: name, Highlights: []string{rest}})
				} else {
					b.out.Projects = append(b.out.Projects, resume.Project{Name: "", Highlights: []string{t}})
				}
				b.place(itemPath("projects", len(b.out.Projects)-1)+".highlights[0]", 0.7, where[k]...)
				continue
			}
			b.place(at+index(".highlights", len(x.Highlights)), 0.88, where[k]...)
			x.Highlights = append(x.Highlights, t)
		}
		if x.Name != "" {
			b.out.Projects = append(b.out.Projects, x)
		}
	}
}

// items are a section's statements, one for each bullet, paragraph or head line.
func (b *builder) items(lines []line) (texts []string, where [][]line) {
	what := kinds(lines, b.src.body)
	for i, l := range lines {
		if i > 0 && (what[i] == headLine && what[i-1] == headLine && brokenItem(lines[i-1], l) || what[i] == continuation || what[i] == proseLine && what[i-1] == proseLine) && len(texts) > 0 {
			texts[len(texts)-1] = b.join(texts[len(texts)-1], l.text)
			where[len(where)-1] = append(where[len(where)-1], l)
			continue
		}
		texts = append(texts, strings.Join(pieceTexts(l.pieces), "\t"))
		where = append(where, []line{l})
	}
	return texts, where
}

// brokenItem says whether a column broke an item that ends in its year: "ACLS, American Heart" "Association, 2023".
func brokenItem(above, l line) bool {
	if above.block != l.block || above.box[2] == 0 || l.side == fullWidth || l.gap > 2 || len(above.pieces) > 1 || len(l.pieces) > 1 || math.Abs(above.box[0]-l.box[0]) > 3 || above.bold != l.bold {
		return false
	}
	return strings.Contains(above.text, ",") && len(findDates(above.text)) == 0 && endsInYear.MatchString(l.text) && !fits(above, l)
}

var itemBars = regexp.MustCompile(`\t|\s+[|•·–—]\s+|\s+-\s+|,\s+`)

func (b *builder) readCertifications(lines []line) {
	texts, where := b.items(lines)
	for i, t := range texts {
		_, printed, rest, ok := cutDates(t)
		if !ok {
			rest = t
		}
		parts := nonEmpty(itemBars.Split(rest, 2))
		if len(parts) == 0 {
			if n := len(b.out.Certifications); n > 0 && b.out.Certifications[n-1].Date == "" {
				b.out.Certifications[n-1].Date = printed
			}
			continue
		}
		x := resume.Certification{Name: parts[0], Date: printed}
		if len(parts) > 1 {
			x.Issuer = strings.ReplaceAll(parts[1], "\t", " ")
		}
		b.place(itemPath("certifications", len(b.out.Certifications))+".name", 0.8, where[i]...)
		b.out.Certifications = append(b.out.Certifications, x)
	}
}

func nonEmpty(list []string) []string {
	var out []string
	for _, s := range list {
		if s = strings.Trim(s, " ,;|•·–-"); s != "" {
			out = append(out, s)
		}
	}
	return out
}

var fluency = regexp.MustCompile(`(?i)\b(?:` + resume.FluencyWords + `)\b|母语|母語|流利|精通|熟练|ネイティブ|日常会話|ビジネス|CET`)

func (b *builder) readLanguages(lines []line) {
	for _, l := range lines {
		for _, t := range splitSkills(strings.Join(pieceTexts(l.pieces), "\t")) {
			t = strings.Trim(t, " .;,")
			if t == "" || strings.Trim(t, "●○•◦★☆■□▪-|/ 0123456789%") == "" {
				continue
			}
			name, level := t, ""
			if at := fluency.FindStringIndex(t); at != nil {
				name, level = strings.Trim(t[:at[0]], " :(-–—：（"), strings.Trim(t[at[0]:], " ()）")
			} else if before, after, ok := strings.Cut(t, ":"); ok {
				name, level = strings.TrimSpace(before), strings.TrimSpace(after)
			}
			if name == "" {
				if n := len(b.out.Languages); n > 0 && b.out.Languages[n-1].Fluency == "" {
					b.out.Languages[n-1].Fluency = level
				}
				continue
			}
			b.place(itemPath("languages", len(b.out.Languages))+".language", 0.85, l)
			b.out.Languages = append(b.out.Languages, resume.Language{Language: name, Fluency: level})
		}
	}
}

func (b *builder) readAwards(lines []line) {
	texts, where := b.items(lines)
	for i, t := range texts {
		_, printed, rest, ok := cutDates(t)
		if !ok {
			rest = t
		}
		rest = strings.TrimSpace(strings.ReplaceAll(rest, "\t", " "))
		if rest == "" {
			if n := len(b.out.Awards); n > 0 && b.out.Awards[n-1].Date == "" {
				b.out.Awards[n-1].Date = printed
			}
			continue
		}
		b.place(itemPath("awards", len(b.out.Awards))+".title", 0.8, where[i]...)
		b.out.Awards = append(b.out.Awards, resume.Award{Title: rest, Date: printed})
	}
}

func (b *builder) readPublications(lines []line) {
	for _, e := range entriesOf(lines, b.src.body) {
		texts, _ := b.bulletsOf(e.body)
		x := resume.Publication{Date: e.printed}
		var head []string
		for _, l := range e.head {
			head = append(head, l.text)
		}
		switch {
		case len(head) > 0:
			x.Title, x.Publisher = head[0], strings.Join(head[1:], " ")
			x.Summary = strings.Join(texts, " ")
		case len(texts) > 0:
			for _, t := range texts {
				b.out.Publications = append(b.out.Publications, resume.Publication{Title: t})
			}
			continue
		default:
			continue
		}
		for _, l := range append(append([]line{}, e.head...), e.body...) {
			for _, k := range l.links {
				if x.URL == "" {
					x.URL = k.url
				}
			}
		}
		b.place(itemPath("publications", len(b.out.Publications))+".title", 0.75, e.head...)
		b.out.Publications = append(b.out.Publications, x)
	}
}

func (b *builder) readInterests(lines []line) {
	for _, l := range b.joinLists(lines) {
		for _, t := range splitSkills(strings.Join(pieceTexts(l.pieces), "\t")) {
			if t = strings.Trim(t, " .,;"); t != "" {
				b.place(index("interests", len(b.out.Interests)), 0.85, l)
				b.out.Interests = append(b.out.Interests, t)
			}
		}
	}
}

func (b *builder) readReferences(lines []line) {
	texts, where := b.items(lines)
	for i, t := range texts {
		b.place(itemPath("references", len(b.out.References))+".text", 0.7, where[i]...)
		b.out.References = append(b.out.References, resume.Reference{Text: strings.ReplaceAll(t, "\t", " ")})
	}
}

// keepLine adds a line to what is kept under a title.
func (b *builder) keepLine(title, text string, l line) {
	at := slices.IndexFunc(b.out.Other, func(o resume.Other) bool { return o.Title == title })
	if at < 0 {
		at = len(b.out.Other)
		b.out.Other = append(b.out.Other, resume.Other{Title: title})
	}
	o := &b.out.Other[at]
	b.place(itemPath("other", at)+index(".lines", len(o.Lines)), 0.7, l)
	o.Lines = append(o.Lines, text)
}

// keep puts what fits nowhere under its title.
func (b *builder) keep(title string, lines []line) {
	if len(lines) == 0 {
		return
	}
	texts, where := b.items(lines)
	o := resume.Other{Title: title, Lines: []string{}}
	for i, t := range texts {
		b.place(itemPath("other", len(b.out.Other))+index(".lines", i), 0.7, where[i]...)
		o.Lines = append(o.Lines, strings.ReplaceAll(t, "\t", " "))
	}
	b.out.Other = append(b.out.Other, o)
}
