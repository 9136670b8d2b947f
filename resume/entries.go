package resume

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// person reads who it is. The three forms have it at the top, in contact or in basics.
func (s *reading) person(d decoder) {
	basics, contact := d.child("basics"), d.child("contact")
	all := []decoder{d, basics, contact}
	anywhere := func(names ...string) (out []member) {
		for _, of := range all {
			out = append(out, of.members(names...)...)
		}
		return out
	}
	r := &s.r
	r.Name, r.Email, r.Phone = s.text("name", anywhere("name")), s.text("email", anywhere("email")), s.text("phone", anywhere("phone"))
	r.Location = s.text("location", anywhere("location"))
	for _, of := range all {
		of.located(&r.Location, "location", "address")
	}
	r.Headline = s.text("headline", append(d.members("headline", "title"), basics.members("label")...))
	if r.Headline == "" && len(basics.m) > 0 {
		s.from("headline", "basics.label")
	}
	r.Summary = s.text("summary", append(append(d.members("summary"), basics.members("summary")...), d.members("professional_summary")...))
	if r.Summary == "" && len(basics.m) > 0 {
		s.from("summary", "basics.summary") // where a new one belongs
	}
	var links, linkedin []line
	for _, of := range all {
		linkedin = append(linkedin, of.links("linkedin")...)
		for _, name := range []string{"links", "url", "website", "portfolio", "github"} {
			links = append(links, of.links(name)...)
		}
	}
	for _, of := range all {
		links = append(links, of.links("profiles")...)
	}
	if len(linkedin) == 0 {
		for _, link := range links {
			if strings.Contains(strings.ToLower(link.text), "linkedin.com/") {
				r.LinkedIn = link.text
				s.from("linkedin", link.at)
				break
			}
		}
	} else {
		r.LinkedIn = linkedin[0].text
		s.from("linkedin", linkedin[0].at)
		for _, link := range linkedin[1:] {
			if link.text != r.LinkedIn {
				links = append(links, link)
			}
		}
	}
	r.Links = s.list("links", links)
	s.leftovers(basics)
	s.leftovers(contact)
}

func (s *reading) experiences(out []Experience, section string, list []decoder) []Experience {
	for _, d := range list {
		if d.positions() != "" {
			out = s.under(out, section, d)
			continue
		}
		p := fmt.Sprintf("%s[%d]", section, len(out))
		x := Experience{
			Role: d.text(p+".role", "role", "title", "position", "job_title", "jobTitle"), Company: d.text(p+".company", "company", "organization", "name", "employer"),
			Location: d.text(p+".location", "location"), Duration: d.text(p+".duration", "duration", "dates", "period"),
			Start: d.when(p+".start_date", "start_date", "startDate", "start", "from"),
			End:   d.when(p+".end_date", "end_date", "endDate", "end", "to"),
		}
		d.located(&x.Location, p+".location")
		items := append(d.prose("summary"), d.prose("description")...)
		items = append(items, d.texts("responsibilities", "bullets", "highlights", "achievements")...)
		x.Responsibilities = s.list(p+".responsibilities", append(items, d.technologies()...))
		x.Start, x.End, x.Duration = times(x.Start, d.end(x.Start, x.End, x.Duration), x.Duration, true)
		s.leftovers(d)
		if !blank(x) {
			s.from(p, d.at)
			if len(x.Responsibilities) == 0 {
				d.roomForBullets(p+".responsibilities", "responsibilities", "bullets", "highlights", "achievements")
			}
			d.roomForTimes(p + ".duration")
			out = append(out, x)
		}
	}
	return out
}

// positions is the member that lists an employer's roles, "" where none does.
func (d decoder) positions() string {
	for _, name := range []string{"roles", "positions"} {
		list, _ := d.m[name].([]any)
		if len(list) > 0 && !slices.ContainsFunc(list, func(v any) bool { _, ok := v.(map[string]any); return !ok }) {
			return name
		}
	}
	return ""
}

// under reads an employer's roles as entries of their own; what the employer tells besides is one more where it says what was done.
func (s *reading) under(out []Experience, section string, d decoder) []Experience {
	shared := map[string]string{} // where the roles have none of their own
	for _, names := range [][]string{{"company", "organization", "name", "employer"}, {"location"}} {
		for _, name := range names {
			if d.m[name] != nil && shared[names[0]] == "" {
				shared[names[0]] = name
			}
		}
	}
	roles := d.positions()
	own := d.m
	d.m = maps.Clone(own)
	delete(d.m, roles)
	n := len(out)
	for _, name := range []string{"role", "title", "position", "job_title", "jobTitle", "summary", "description", "responsibilities", "bullets", "highlights", "achievements"} {
		if flat(d.m[name]) != "" {
			out = s.experiences(out, section, []decoder{d})
			break
		}
	}
	if len(out) == n {
		for _, from := range shared {
			d.used[from] = true
		}
		s.leftovers(d)
	}
	for _, o := range (member{decoder{m: own, at: d.at, used: d.used, s: s}, roles}).entries(own[roles], d.at+"."+roles) {
		given := map[string]string{}
		m := maps.Clone(o.m)
		for name, from := range shared {
			if m[name] == nil && (name == "location" || m["organization"] == nil && m["name"] == nil && m["employer"] == nil) {
				m[name], given[name] = own[from], from
			}
		}
		o.m = m
		p := fmt.Sprintf("%s[%d]", section, len(out))
		out = s.experiences(out, section, []decoder{o})
		for name, from := range given {
			if at, ok := s.origins[p+"."+name]; ok {
				s.origins[p+"."+name] = d.at + "." + from + strings.TrimPrefix(at, o.at+"."+name)
			}
		}
	}
	return out
}

// prose is a text that is divided only where it has bullets; where it is a list, its items.
func (d decoder) prose(name string) []line {
	f := member{d, name}
	if v, ok := d.m[name].(string); ok {
		d.used[name] = true
		return f.items(v, f.place())
	}
	return d.texts(name)
}

func (s *reading) education(d decoder) {
	for _, e := range d.objects("education") {
		p := fmt.Sprintf("education[%d]", len(s.r.Education))
		degree, field := e.text(p+".degree", "degree", "studyType"), ""
		if degree == "" {
			field = p + ".degree"
		}
		x := Education{
			Degree:      strings.TrimSpace(degree + " " + e.text(field, "area", "field", "field_of_study", "major")),
			Institution: e.text(p+".institution", "institution", "school", "name", "university", "college"), Location: e.text(p+".location", "location"),
			Dates: e.text(p+".dates", "dates", "duration", "year", "graduation_date", "date"),
			Start: e.when(p+".start_date", "start_date", "startDate", "start", "from"),
			End:   e.when(p+".end_date", "end_date", "endDate", "end", "to"), GPA: e.text(p+".gpa", "gpa", "score", "grade"),
			Details: s.list(p+".details", slices.Concat(e.texts("details", "courses", "highlights", "bullets"), e.prose("summary"), e.prose("description"))),
		}
		e.located(&x.Location, p+".location")
		x.Start, x.End, _ = times(x.Start, e.end(x.Start, x.End, x.Dates), x.Dates, false)
		s.leftovers(e)
		if !blank(x) {
			s.from(p, e.at)
			s.r.Education = append(s.r.Education, x)
		}
	}
}

func (s *reading) skills(d decoder) {
	r := &s.r
	add := func(items ...line) {
		for _, it := range items {
			if !slices.Contains(r.Skills, it.text) {
				s.from(fmt.Sprintf("skills[%d]", len(r.Skills)), it.at)
				r.Skills = append(r.Skills, it.text)
			}
		}
	}
	group := func(name string, words []line, at string) {
		p := fmt.Sprintf("skill_groups[%d]", len(r.SkillGroups))
		s.from(p, at)
		r.SkillGroups = append(r.SkillGroups, SkillGroup{Name: name, Skills: s.list(p+".skills", words)})
		add(words...)
	}
	one := func(o decoder) {
		name := o.text("", "name", "title", "text", "skill", "category", "group")
		words := o.parts("keywords", "skills", "items")
		switch {
		case len(words) > 0:
			group(name, words, o.at)
		case name != "":
			at := o.at
			if !o.bare {
				at += ".name"
			}
			add(line{name, at})
		}
		for _, name := range o.left() { // {"Tools": ["Excel"]}
			if _, ok := o.m[name].([]any); ok {
				if words := o.parts(name); len(words) > 0 {
					group(clean(name), words, member{o, name}.place())
				}
			}
		}
		s.leftovers(o)
	}
	switch v := d.m["skills"].(type) {
	case string: // "Excel, Word"
		add(d.parts("skills")...)
	case []any:
		for _, o := range d.objects("skills") {
			one(o)
		}
		if len(v) != len(r.Skills) { // where new ones go
			for i := range maxNew {
				s.from(fmt.Sprintf("skills[%d]", len(r.Skills)+i), fmt.Sprintf("skills[%d]", len(v)+i))
			}
		}
	case map[string]any: // {"technical": […], "soft": […]}
		o := d.child("skills")
		if v["keywords"] != nil && titleOf(v) != "" {
			one(o)
			break
		}
		for _, name := range o.left() {
			if words := o.parts(name); len(words) > 0 {
				group(clean(name), words, "skills."+name)
			}
		}
	default:
		add(d.texts("skills")...)
	}
	for _, g := range d.objects("skill_groups") {
		name := g.text("", "name", "title")
		words := g.parts("skills", "keywords")
		s.leftovers(g)
		if name != "" || len(words) > 0 {
			group(name, words, g.at)
		}
	}
}

// parts are the texts of lists, and of a single text its parts: "Excel, Word".
func (d decoder) parts(names ...string) []line {
	var out []line
	for _, name := range names {
		v, ok := d.m[name].(string)
		if !ok {
			out = append(out, d.texts(name)...)
			continue
		}
		d.used[name] = true
		out = append(out, numbered(SplitList(strings.NewReplacer("•", "\n", "|", "\n").Replace(clean(v))), member{d, name}.place())...)
	}
	return out
}

// maxNew is more than one run adds to the skills.
const maxNew = 20

// technologies are the tools that an entry lists besides its texts, as a line of its own: our form has no other place for them.
func (d decoder) technologies() []line {
	var words []string
	at := ""
	for _, it := range d.texts("technologies", "tech_stack", "tools", "keywords") {
		if !slices.Contains(words, it.text) {
			words = append(words, it.text)
		}
		at = first(at, it.at)
	}
	if len(words) == 0 {
		return nil
	}
	at, _, _ = strings.Cut(strings.TrimPrefix(at, d.at+"."), "[")
	return []line{{"Technologies: " + strings.Join(words, ", "), member{d, at}.place()}}
}

func (s *reading) rest(d decoder) {
	r := &s.r
	for _, e := range d.objects("projects") {
		p := fmt.Sprintf("projects[%d]", len(r.Projects))
		x := Project{Name: e.text(p+".name", "name", "title"), Role: e.text(p+".role", "role", "roles"), URL: e.text(p+".url", "url", "link"), Dates: e.text(p+".dates", "dates", "duration", "date")}
		e.repeated(x.Dates, "startDate", "start_date", "start", "from", "endDate", "end_date", "end", "to")
		if x.Dates == "" {
			x.Dates = strings.Trim(e.text("", "startDate", "start_date", "start", "from")+" – "+e.text("", "endDate", "end_date", "end", "to"), " –")
		}
		items := append(e.prose("description"), e.prose("summary")...)
		items = append(items, e.texts("highlights", "bullets", "responsibilities")...)
		x.Highlights = s.list(p+".highlights", append(items, e.technologies()...))
		s.leftovers(e)
		if !blank(x) {
			s.from(p, e.at)
			if len(x.Highlights) == 0 {
				e.roomForBullets(p+".highlights", "highlights", "bullets", "responsibilities")
			}
			r.Projects = append(r.Projects, x)
		}
	}
	s.only(d, "certifications", "certifications", "certificates")
	for _, name := range []string{"certifications", "certificates"} {
		for _, e := range d.objects(name) {
			p := fmt.Sprintf("certifications[%d]", len(r.Certifications))
			x := Certification{Name: e.text(p+".name", "name", "title"), Issuer: e.text(p+".issuer", "issuer", "organization"), Date: e.date(p)}
			s.leftovers(e)
			if !blank(x) {
				s.from(p, e.at)
				r.Certifications = append(r.Certifications, x)
			}
		}
	}
	for _, e := range d.objects("languages") {
		p := fmt.Sprintf("languages[%d]", len(r.Languages))
		x := Language{Language: e.text(p+".language", "language", "name"), Fluency: e.text(p+".fluency", "fluency", "level", "proficiency")}
		if m := spoken.FindStringSubmatch(x.Language); m != nil && x.Fluency == "" && levels.MatchString(m[2]) { // "English (native)"
			x = Language{strings.TrimSpace(m[1]), strings.TrimSpace(m[2])}
		}
		s.leftovers(e)
		if !blank(x) {
			s.from(p, e.at)
			r.Languages = append(r.Languages, x)
		}
	}
	for _, e := range d.objects("awards") {
		p := fmt.Sprintf("awards[%d]", len(r.Awards))
		x := Award{Title: e.text(p+".title", "title", "name"), Issuer: e.text(p+".issuer", "issuer", "awarder"), Date: e.date(p), Summary: e.text(p+".summary", "summary", "description")}
		s.leftovers(e)
		if !blank(x) {
			s.from(p, e.at)
			r.Awards = append(r.Awards, x)
		}
	}
	for _, e := range d.objects("publications") {
		p := fmt.Sprintf("publications[%d]", len(r.Publications))
		x := Publication{Title: e.text(p+".title", "title", "name"), Publisher: e.text(p+".publisher", "publisher"), Date: e.date(p),
			URL: e.text(p+".url", "url", "link"), Summary: e.text(p+".summary", "summary", "description")}
		s.leftovers(e)
		if !blank(x) {
			s.from(p, e.at)
			r.Publications = append(r.Publications, x)
		}
	}
	r.Interests = s.list("interests", d.texts("interests"))
	for _, e := range d.objects("references") {
		p := fmt.Sprintf("references[%d]", len(r.References))
		x := Reference{Name: e.text(p+".name", "name"), Text: e.text(p+".text", "text", "reference")}
		if _, named := e.m["name"]; named && len(e.m) == 1 {
			x = Reference{Text: x.Name}
			s.origins[p+".text"] = s.origins.Of(p + ".name")
			delete(s.origins, p+".name")
		}
		s.leftovers(e)
		if !blank(x) {
			s.from(p, e.at)
			r.References = append(r.References, x)
		}
	}
	for _, e := range d.objects("other") {
		p := fmt.Sprintf("other[%d]", len(r.Other))
		title := "title"
		if !e.bare {
			title = "name"
		}
		x := Other{Title: e.text(p+".title", "title", title)}
		lines := []string{"lines", "items"}
		if !e.used["name"] { // what is no title is a line
			lines = append(lines, "name")
		}
		x.Lines = s.list(p+".lines", e.texts(lines...))
		for _, name := range e.left() {
			if text := flat(e.m[name]); text != "" {
				x.Lines = append(x.Lines, clean(name)+": "+text)
			}
		}
		if !blank(x) {
			s.from(p, e.at)
			r.Other = append(r.Other, x)
		}
	}
}

// A language and, in brackets, what may be how well it is spoken; and words of those that are.
var (
	spoken = regexp.MustCompile(`^([^()]*\S[^()]*) \(([^()]*)\)$`)
	levels = regexp.MustCompile(`(?i)(?:^|[^\pL])(?:` + FluencyWords + `)(?:[^\pL\d]|$)|母语|母語|流利|精通|熟练|ネイティブ|日常会話|ビジネス|CET`)
)

// FluencyWords is a pattern, without groups, of words that tell how well a language is spoken.
const FluencyWords = `native|mother tongue|bilingual|fluent|fluently|proficient|professional|intermediate|advanced|beginner|basic|elementary|conversational|working|limited|full|good|excellent|upper|lower|[ABC][12]\+?|nativo|nativa|fluido|fluida|avanzado|intermedio|básico|courant|maternelle|bilingue|intermédiaire|débutant|notions|lu|muttersprache|fließend|verhandlungssicher|grundkenntnisse|gut|sehr gut|fluente|avançado|intermediário|madrelingua|fluente|ottimo|buono|scolastico|moedertaal|vloeiend|goed|toefl|ielts|jlpt|n[1-5]`

// sections is the order of the sections that the caller gave; anything else under that name is left.
func (d decoder) sections() []string {
	list, _ := d.m["sections"].([]any)
	var out []string
	for _, v := range list {
		text, ok := v.(string)
		if !ok {
			return nil
		}
		out = append(out, text)
	}
	if list != nil {
		d.used["sections"] = true
	}
	return out
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
