package resume

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// ErrForm says that content has none of the members of any known form.
var ErrForm = errors.New("the content has none of the members of a known form: send redraft's own (name, experiences, …), " +
	"the improver's (contact, experience with bullets, …) or JSON Resume (basics, work, …)")

// Decode reads content in each of the forms that callers send: the canonical one, the improver's and JSON Resume. They are told apart
// member by member, so mixtures are read too. One entry may stand in place of a list of them; what no form knows, and a text where
// entries belong, is kept in Other, its lines as they are. A member of any other wrong type is passed over.
func Decode(data []byte) (Resume, error) {
	var m map[string]any
	if err := json.Unmarshal(data, &m); err != nil {
		return Resume{}, fmt.Errorf("the content is no JSON object: %w", err)
	}
	if inner, ok := m["content"].(map[string]any); ok { // a whole document, as parse writes it
		m = inner
	}
	if !slices.ContainsFunc(known, func(name string) bool { _, ok := m[name]; return ok }) {
		return Resume{}, ErrForm
	}
	var r Resume
	d := decoder{m}
	basics, contact := d.object("basics"), d.object("contact")
	r.Name = first(d.text("name"), basics.text("name"), contact.text("name"))
	r.Email = first(d.text("email"), basics.text("email"), contact.text("email"))
	r.Phone = first(d.text("phone"), basics.text("phone"), contact.text("phone"))
	r.Location = first(d.text("location"), contact.text("location"), contact.text("address"), basics.text("location"), basics.object("location").place())
	r.LinkedIn = first(d.text("linkedin"), contact.text("linkedin"))
	r.Headline = first(d.text("headline"), d.text("title"), basics.text("label"))
	r.Summary = first(d.text("summary"), basics.text("summary"), d.text("professional_summary"))
	r.Links = append(d.texts("links"), basics.texts("url")...)
	r.Links = append(r.Links, contact.texts("links")...)
	for _, p := range basics.objects("profiles") {
		if link := first(p.text("url"), p.text("username")); link != "" {
			r.Links = append(r.Links, link)
			if r.LinkedIn == "" && strings.Contains(strings.ToLower(link), "linkedin.com/") {
				r.LinkedIn = link
			}
		}
	}
	for _, name := range []string{"experiences", "experience", "work", "work_experience"} {
		r.Experiences = append(r.Experiences, experiences(d.objects(name))...)
	}
	r.Volunteer = experiences(d.objects("volunteer"))
	d.education(&r)
	d.skills(&r)
	d.rest(&r)
	d.unknown(&r)
	r.Sections = sections(r, d.texts("sections"))
	r.Normalize()
	return r, nil
}

var known = []string{
	"name", "email", "phone", "location", "linkedin", "links", "headline", "title", "summary", "professional_summary", "experiences",
	"experience", "work", "work_experience", "education", "skills", "skill_groups", "projects", "certifications", "certificates",
	"languages", "awards", "publications", "volunteer", "interests", "references", "other", "sections", "basics", "contact", "meta", "$schema",
}

// decoder reads members of an object, whatever their type.
type decoder struct{ m map[string]any }

func (d decoder) text(name string) string { return asText(d.m[name]) }

func asText(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(strings.ReplaceAll(v, "\x00", "")) // Postgres takes no NUL
	case float64:
		return strings.TrimSuffix(fmt.Sprintf("%g", v), ".0")
	}
	return ""
}

// texts are those of a list, or the lines of a single text, without the marks before them.
func (d decoder) texts(name string) []string {
	switch v := d.m[name].(type) {
	case string:
		var out []string
		for line := range strings.Lines(asText(v)) {
			if line = strings.TrimSpace(strings.TrimLeft(line, " \t•*–-")); line != "" {
				out = append(out, line)
			}
		}
		return out
	case []any:
		var out []string
		for _, item := range v {
			text := asText(item)
			if o, ok := item.(map[string]any); ok {
				text = first(asText(o["name"]), asText(o["text"]), asText(o["url"]))
			}
			if text != "" {
				out = append(out, text)
			}
		}
		return out
	}
	return nil
}

func (d decoder) object(name string) decoder {
	m, _ := d.m[name].(map[string]any)
	return decoder{m}
}

func (d decoder) objects(name string) []decoder {
	list, _ := d.m[name].([]any)
	if one, ok := d.m[name].(map[string]any); ok {
		list = []any{one}
	}
	var out []decoder
	for _, item := range list {
		switch v := item.(type) {
		case map[string]any:
			out = append(out, decoder{v})
		case string:
			out = append(out, decoder{map[string]any{"name": v}})
		}
	}
	return out
}

func (d decoder) place() string {
	var parts []string
	for _, name := range []string{"city", "region", "countryCode"} {
		if t := d.text(name); t != "" {
			parts = append(parts, t)
		}
	}
	return strings.Join(parts, ", ")
}

func first(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

func experiences(list []decoder) []Experience {
	var out []Experience
	for _, d := range list {
		x := Experience{
			Role: first(d.text("role"), d.text("title"), d.text("position")), Company: first(d.text("company"), d.text("organization"), d.text("name"), d.text("employer")),
			Location: d.text("location"), Duration: first(d.text("duration"), d.text("dates")),
			Start: month(first(d.text("start_date"), d.text("startDate"))), End: month(first(d.text("end_date"), d.text("endDate"))),
		}
		for _, name := range []string{"responsibilities", "bullets", "highlights", "achievements"} {
			x.Responsibilities = append(x.Responsibilities, d.texts(name)...)
		}
		if s := first(d.text("summary"), d.text("description")); s != "" {
			x.Responsibilities = append([]string{s}, x.Responsibilities...)
		}
		x.Responsibilities = append(x.Responsibilities, d.technologies()...)
		if x.End == "" && x.Start != "" && len(d.m) > 0 && d.m["startDate"] != nil {
			x.End = "present" // JSON Resume leaves the end of what goes on away
		}
		if x.Duration == "" && x.Start != "" {
			x.Duration = strings.Trim(x.Start+" – "+x.End, " –")
		}
		out = append(out, x)
	}
	return out
}

// month cuts a day off a date and knows the words for the present.
func month(s string) string {
	switch strings.ToLower(s) {
	case "present", "current", "now", "today", "ongoing":
		return "present"
	}
	if len(s) >= 10 && s[4] == '-' && s[7] == '-' {
		return s[:7]
	}
	return s
}

func (d decoder) education(r *Resume) {
	for _, e := range d.objects("education") {
		x := Education{
			Degree:      strings.TrimSpace(first(e.text("degree"), e.text("studyType")) + " " + first(e.text("area"), e.text("field"), e.text("field_of_study"))),
			Institution: first(e.text("institution"), e.text("school"), e.text("name")), Location: e.text("location"),
			Dates: first(e.text("dates"), e.text("duration"), e.text("year"), e.text("graduation_date")), Start: month(first(e.text("start_date"), e.text("startDate"))),
			End: month(first(e.text("end_date"), e.text("endDate"))), GPA: first(e.text("gpa"), e.text("score")),
			Details: append(e.texts("details"), e.texts("courses")...),
		}
		if x.End == "" && x.Start != "" && e.m["startDate"] != nil {
			x.End = "present" // as with roles
		}
		r.Education = append(r.Education, x)
	}
}

func (d decoder) skills(r *Resume) {
	add := func(skill string) {
		if skill != "" && !slices.Contains(r.Skills, skill) {
			r.Skills = append(r.Skills, skill)
		}
	}
	if text, ok := d.m["skills"].(string); ok { // "Excel, Word"
		for skill := range strings.FieldsFuncSeq(asText(text), func(c rune) bool { return strings.ContainsRune(",;\n•|", c) }) {
			add(strings.TrimSpace(skill))
		}
	}
	list, _ := d.m["skills"].([]any)
	for _, item := range list {
		o, ok := item.(map[string]any)
		if !ok {
			add(asText(item))
			continue
		}
		s := decoder{o}
		words := append(s.texts("keywords"), s.texts("skills")...)
		if len(words) == 0 {
			add(s.text("name"))
			continue
		}
		r.SkillGroups = append(r.SkillGroups, SkillGroup{Name: s.text("name"), Skills: words})
		for _, w := range words {
			add(w)
		}
	}
	if groups, ok := d.m["skills"].(map[string]any); ok { // {"technical": […], "soft": […]}
		names := make([]string, 0, len(groups))
		for name := range groups {
			names = append(names, name)
		}
		slices.Sort(names)
		for _, name := range names {
			words := decoder{groups}.texts(name)
			r.SkillGroups = append(r.SkillGroups, SkillGroup{Name: strings.TrimSpace(name), Skills: words})
			for _, w := range words {
				add(w)
			}
		}
	}
	for _, g := range d.objects("skill_groups") {
		r.SkillGroups = append(r.SkillGroups, SkillGroup{Name: g.text("name"), Skills: g.texts("skills")})
		for _, w := range g.texts("skills") {
			add(w)
		}
	}
}

// technologies are the tools that an entry lists besides its texts, as a line of its own: our form has no other place for them.
func (d decoder) technologies() []string {
	var words []string
	for _, name := range []string{"technologies", "tech_stack", "tools", "keywords"} {
		for _, w := range d.texts(name) {
			if w = strings.TrimSpace(w); w != "" && !slices.Contains(words, w) {
				words = append(words, w)
			}
		}
	}
	if len(words) == 0 {
		return nil
	}
	return []string{"Technologies: " + strings.Join(words, ", ")}
}

func (d decoder) rest(r *Resume) {
	for _, p := range d.objects("projects") {
		x := Project{Name: p.text("name"), Role: first(p.text("role"), strings.Join(p.texts("roles"), ", ")), URL: p.text("url"),
			Dates: first(p.text("dates"), strings.Trim(p.text("startDate")+" – "+p.text("endDate"), " –")), Highlights: append(p.texts("highlights"), p.texts("bullets")...)}
		if s := p.text("description"); s != "" {
			x.Highlights = append([]string{s}, x.Highlights...)
		}
		x.Highlights = append(x.Highlights, p.technologies()...)
		r.Projects = append(r.Projects, x)
	}
	for _, name := range []string{"certifications", "certificates"} {
		for _, c := range d.objects(name) {
			r.Certifications = append(r.Certifications, Certification{Name: first(c.text("name"), c.text("title")), Issuer: c.text("issuer"), Date: first(c.text("dates"), c.text("date"))})
		}
	}
	for _, l := range d.objects("languages") {
		x := Language{Language: first(l.text("language"), l.text("name")), Fluency: first(l.text("fluency"), l.text("level"))}
		if name, level, ok := strings.Cut(strings.TrimSuffix(x.Language, ")"), " ("); ok && x.Fluency == "" && strings.TrimSpace(name) != "" { // "English (native)"
			x = Language{strings.TrimSpace(name), strings.TrimSpace(level)}
		}
		r.Languages = append(r.Languages, x)
	}
	for _, a := range d.objects("awards") {
		r.Awards = append(r.Awards, Award{Title: first(a.text("title"), a.text("name")), Issuer: first(a.text("issuer"), a.text("awarder")), Date: first(a.text("dates"), a.text("date")), Summary: a.text("summary")})
	}
	for _, p := range d.objects("publications") {
		r.Publications = append(r.Publications, Publication{Title: first(p.text("title"), p.text("name")), Publisher: p.text("publisher"),
			Date: first(p.text("dates"), p.text("date"), p.text("releaseDate")), URL: p.text("url"), Summary: p.text("summary")})
	}
	r.Interests = d.texts("interests")
	for _, f := range d.objects("references") {
		x := Reference{Name: f.text("name"), Text: first(f.text("text"), f.text("reference"))}
		if _, bare := f.m["name"]; bare && len(f.m) == 1 {
			x = Reference{Text: x.Name}
		}
		r.References = append(r.References, x)
	}
	for _, o := range d.objects("other") {
		r.Other = append(r.Other, Other{Title: o.text("title"), Lines: o.texts("lines")})
	}
}

// entries are the members that list entries: a text in place of one can't be told apart into its parts.
var entries = []string{"experiences", "experience", "work", "work_experience", "volunteer", "education", "projects", "certifications", "certificates",
	"languages", "awards", "publications", "references", "other"}

// unknown keeps members that no form has, and texts where entries belong.
func (d decoder) unknown(r *Resume) {
	var names []string
	for name := range d.m {
		_, text := d.m[name].(string)
		if !slices.Contains(known, name) || text && slices.Contains(entries, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		lines := d.texts(name)
		if len(lines) == 0 {
			if data, err := json.Marshal(d.m[name]); err == nil && string(data) != "null" && string(data) != `""` && string(data) != "[]" && string(data) != "{}" {
				lines = []string{string(data)}
			}
		}
		if len(lines) > 0 {
			r.Other = append(r.Other, Other{Title: asText(name), Lines: lines})
		}
	}
}

// sections lists what the content has, in the order that the caller gave or in the usual one.
func sections(r Resume, given []string) []Section {
	present := map[Section]bool{
		Contact: r.Name != "" || r.Email != "" || r.Phone != "", Summary: r.Summary != "", Experiences: len(r.Experiences) > 0, Educations: len(r.Education) > 0,
		Skills: len(r.Skills) > 0, Projects: len(r.Projects) > 0, Certifications: len(r.Certifications) > 0, Publications: len(r.Publications) > 0,
		Awards: len(r.Awards) > 0, Languages: len(r.Languages) > 0, Volunteer: len(r.Volunteer) > 0, Interests: len(r.Interests) > 0,
		References: len(r.References) > 0, Others: len(r.Other) > 0,
	}
	var out []Section
	for _, name := range given {
		if s := Section(name); present[s] && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	for _, s := range []Section{Contact, Summary, Experiences, Educations, Skills, Projects, Certifications, Publications, Awards, Languages, Volunteer, Interests, References, Others} {
		if present[s] && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
