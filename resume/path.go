package resume

import (
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"
)

// Path names one text of a Resume: a member, and where that is a list, an item of it and perhaps a member of that. Its canonical
// spelling is that of the JSON form, "experiences[0].responsibilities[1]"; callers also write it the improver's way,
// "experience[0].bullets[1]", or JSON Resume's, "work[0].highlights[1]", "basics.summary". Indexes count what Decode made of them; Origins tell
// where that stood.
type Path struct {
	Section string // "summary", "skills", "experiences", as in the JSON form
	Index   int    // of the item, -1 when the path names the section as a whole
	Member  string // "responsibilities", "role"; "" when there is none
	Item    int    // within Member, -1 when the path names all of it
}

var pathForm = regexp.MustCompile(`^(?:(?:basics|contact)\.)?([a-z_A-Z]+)(?:\[(\d{1,6})\])?(?:\.([a-z_A-Z]+)(?:\[(\d{1,6})\])?)?$`)

// aliases are the other forms' names of sections and of members, by section; "" holds the sections.
var aliases = map[string]map[string]string{
	"": {"experience": "experiences", "work": "experiences", "work_experience": "experiences", "title": "headline", "label": "headline",
		"professional_summary": "summary", "certificates": "certifications", "project": "projects", "address": "location"},
	"experiences": {"title": "role", "position": "role", "name": "company", "employer": "company", "organization": "company", "dates": "duration",
		"bullets": "responsibilities", "highlights": "responsibilities", "achievements": "responsibilities", "startDate": "start_date", "endDate": "end_date"},
	"education": {"school": "institution", "name": "institution", "studyType": "degree", "score": "gpa", "courses": "details", "bullets": "details",
		"highlights": "details", "duration": "dates", "startDate": "start_date", "endDate": "end_date"},
	"projects":       {"title": "name", "bullets": "highlights", "responsibilities": "highlights"},
	"skill_groups":   {"keywords": "skills"},
	"certifications": {"title": "name"},
	"languages":      {"name": "language", "level": "fluency"},
	"awards":         {"name": "title", "awarder": "issuer"},
	"publications":   {"name": "title", "releaseDate": "date"},
	"references":     {"reference": "text"},
}

// wire are the improver's names where they differ from the canonical ones.
var wire = map[string]string{"experiences": "experience", "responsibilities": "bullets", "role": "title", "headline": "title"}

// ParsePath reads a path in any of its spellings.
func ParsePath(text string) (Path, error) {
	m := pathForm.FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return Path{}, fmt.Errorf("%q is no path into a resume: write experience[0].bullets[1], summary or skills[2]", clip(text))
	}
	p := Path{Section: alias("", m[1]), Index: index(m[2]), Member: m[3], Item: index(m[4])}
	names := p.Section
	if p.Section == "volunteer" {
		names = "experiences"
	}
	p.Member = alias(names, p.Member)
	section := memberType(reflect.TypeFor[Resume](), p.Section)
	if section == nil {
		return Path{}, fmt.Errorf("%q names no section of a resume: it has summary, skills, experience, education, projects and more", clip(text))
	}
	of := *section
	if of.Kind() == reflect.Slice && p.Index >= 0 {
		of = of.Elem()
	} else if p.Index >= 0 || p.Member != "" {
		return Path{}, fmt.Errorf("%q: %s is no list that has such items", clip(text), p.Section)
	}
	if p.Member != "" {
		if section = memberType(of, p.Member); section == nil {
			return Path{}, fmt.Errorf("%q: an item of %s has no member %s", clip(text), p.Section, p.Member)
		}
		of = *section
	}
	if p.Item >= 0 && of.Kind() != reflect.Slice {
		return Path{}, fmt.Errorf("%q: %s is no list", clip(text), p.Member)
	}
	return p, nil
}

func clip(text string) string {
	if len(text) > 80 {
		return strings.ToValidUTF8(text[:80], "") + "…"
	}
	return text
}

func alias(names, name string) string {
	if other, ok := aliases[names][name]; ok {
		return other
	}
	return name
}

func index(digits string) int {
	if digits == "" {
		return -1
	}
	n, err := strconv.Atoi(digits)
	if err != nil {
		return -1
	}
	return n
}

// memberType is the type of the member that has a JSON name; nil when there is none.
func memberType(of reflect.Type, name string) *reflect.Type {
	if f := field(of, name); f >= 0 {
		t := of.Field(f).Type
		return &t
	}
	return nil
}

func field(of reflect.Type, name string) int {
	if of.Kind() != reflect.Struct {
		return -1
	}
	for i := range of.NumField() {
		if of.Field(i).Tag.Get("json") == name {
			return i
		}
	}
	return -1
}

// String is the canonical spelling.
func (p Path) String() string { return p.spell(func(name string) string { return name }) }

// Wire is the improver's spelling, which improve speaks: "experience[0].bullets[1]".
func (p Path) Wire() string {
	return p.spell(func(name string) string {
		if name == "role" && p.Section == "projects" {
			return name
		}
		if other, ok := wire[name]; ok {
			return other
		}
		return name
	})
}

func (p Path) spell(name func(string) string) string {
	var b strings.Builder
	b.WriteString(name(p.Section))
	if p.Index >= 0 {
		fmt.Fprintf(&b, "[%d]", p.Index)
	}
	if p.Member != "" {
		b.WriteString("." + name(p.Member))
	}
	if p.Item >= 0 {
		fmt.Fprintf(&b, "[%d]", p.Item)
	}
	return b.String()
}

// At is the text at a path, in any spelling; of a list of texts, its items joined by ", ". It is not ok where the content has no such place.
func At(content Resume, path string) (text string, ok bool) {
	p, err := ParsePath(path)
	if err != nil {
		return "", false
	}
	v := reflect.ValueOf(content)
	v = v.Field(field(v.Type(), p.Section))
	for _, step := range []struct {
		index  int
		member string
	}{{p.Index, p.Member}, {p.Item, ""}} {
		if step.index >= 0 {
			if step.index >= v.Len() {
				return "", false
			}
			v = v.Index(step.index)
		}
		if step.member != "" {
			v = v.Field(field(v.Type(), step.member))
		}
	}
	switch v := v.Interface().(type) {
	case string:
		return v, true
	case []string:
		return strings.Join(v, ", "), true
	}
	return "", false
}

// Set puts a text at a path, in any spelling. An index one past a list's end appends; of a list as a whole the text is its items, divided
// by commas outside brackets. Lists are copied before they change, so that other copies of the content keep theirs.
func Set(content *Resume, path, text string) error {
	p, err := ParsePath(path)
	if err != nil {
		return err
	}
	v := reflect.ValueOf(content).Elem()
	v = v.Field(field(v.Type(), p.Section))
	if p.Index >= 0 {
		if v, err = item(v, p.Index, path); err != nil {
			return err
		}
	}
	if p.Member != "" {
		v = v.Field(field(v.Type(), p.Member))
	}
	if p.Item >= 0 {
		if v, err = item(v, p.Item, path); err != nil {
			return err
		}
	}
	switch v.Interface().(type) {
	case string:
		v.SetString(text)
	case []string:
		v.Set(reflect.ValueOf(SplitList(text)))
	default:
		return fmt.Errorf("%q names no text", clip(path))
	}
	return nil
}

// item copies a list and returns an item of the copy; only texts are appended.
func item(list reflect.Value, i int, path string) (reflect.Value, error) {
	n := list.Len()
	if i > n || i == n && list.Type().Elem().Kind() != reflect.String {
		return list, fmt.Errorf("%q: the content has only %d of them", clip(path), n)
	}
	fresh := reflect.MakeSlice(list.Type(), max(n, i+1), max(n, i+1))
	reflect.Copy(fresh, list)
	list.Set(fresh)
	return list.Index(i), nil
}

// SplitList divides a list that is written as one text at commas, semicolons and line ends outside brackets.
func SplitList(text string) []string {
	items, depth, start := []string{}, 0, 0
	add := func(s string) {
		if s = strings.TrimSpace(s); s != "" {
			items = append(items, s)
		}
	}
	for i, c := range text {
		switch {
		case c == '(' || c == '[':
			depth++
		case (c == ')' || c == ']') && depth > 0:
			depth--
		case c == '\n', depth == 0 && (c == ';' || c == ',' && !digitsAround(text, i)):
			add(text[start:i])
			start, depth = i+1, 0
		}
	}
	add(text[start:])
	return items
}

// digitsAround tells the comma of "10,000".
func digitsAround(text string, i int) bool {
	digit := func(i int) bool { return i >= 0 && i < len(text) && text[i] >= '0' && text[i] <= '9' }
	return digit(i-1) && digit(i+1)
}

// Has says whether the content has the section or the entry that a path leads into; a new text may be put there.
func Has(content Resume, p Path) bool {
	v := reflect.ValueOf(content)
	v = v.Field(field(v.Type(), p.Section))
	return p.Index < 0 || p.Index < v.Len() || p.Index == v.Len() && v.Type().Elem().Kind() == reflect.String
}
