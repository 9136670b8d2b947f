package resume

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// ErrForm says that content has none of the members of any known form.
var ErrForm = errors.New("the content has none of the members of a known form: send redraft's own (name, experiences, …), " +
	"the improver's (contact, experience with bullets, …) or JSON Resume (basics, work, …)")

// Decode reads content in each of the forms that callers send: the canonical one, the improver's and JSON Resume. They are told apart
// member by member, so mixtures are read too. One entry may stand in place of a list of them, one text in place of a list of texts, and
// numbers in place of texts, as they are written.
//
// Nothing is lost: what no form knows, and a text or an object where another kind belongs, is kept in Other. Passed over are only what says
// nothing (null, false, "", empty lists and entries) and what programs keep beside the text (keys, pictures, meta). A true where text
// belongs is a TypeError.
func Decode(data []byte) (Resume, error) {
	r, _, err := DecodeFrom(data)
	return r, err
}

// DecodeFrom is Decode, and tells where each part stood in what was sent.
func DecodeFrom(data []byte) (Resume, Origins, error) {
	var m map[string]any
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	err := dec.Decode(&m)
	if _, more := dec.Token(); err == nil && !errors.Is(more, io.EOF) {
		err = errors.New("something follows it")
	}
	if err != nil {
		return Resume{}, nil, fmt.Errorf("the content is no JSON object: %w", err)
	}
	s := &reading{origins: Origins{}}
	d := s.object(m, "")
	if inner, ok := m["content"].(map[string]any); ok && !recognised(m) { // a whole document, as parse writes it
		outer := d
		d = s.object(inner, "content")
		d.at = ""
		for _, name := range append([]string{"content"}, besides...) {
			outer.used[name] = true
		}
		s.leftovers(outer)
	}
	if !recognised(d.m) {
		return Resume{}, nil, ErrForm
	}
	s.person(d)
	lists := []string{"experiences", "experience", "work", "work_experience"}
	s.only(d, "experiences", slices.Clone(lists)...)
	for _, name := range lists {
		s.r.Experiences = s.experiences(s.r.Experiences, "experiences", d.objects(name))
	}
	s.r.Volunteer = s.experiences(nil, "volunteer", d.objects("volunteer"))
	s.education(d)
	s.skills(d)
	s.rest(d)
	given := d.sections()
	s.unknown(d)
	if len(s.wrong) > 0 {
		return Resume{}, nil, &TypeError{s.wrong}
	}
	s.r.Other = append(s.r.Other, s.other...)
	s.r.Sections = sections(s.r, given)
	s.r.Normalize()
	return s.r, s.origins, nil
}

// known are the members by which the forms are recognised.
var known = []string{
	"name", "email", "phone", "location", "linkedin", "links", "headline", "title", "summary", "professional_summary", "experiences",
	"experience", "work", "work_experience", "education", "skills", "skill_groups", "projects", "certifications", "certificates",
	"languages", "awards", "publications", "volunteer", "interests", "references", "other", "sections", "basics", "contact", "meta", "$schema",
}

// besides are the members of a Document beside its content.
var besides = []string{"places", "pages", "language", "layout"}

func recognised(m map[string]any) bool {
	return slices.ContainsFunc(known, func(name string) bool { _, ok := m[name]; return ok })
}

// programs are members that programs keep for themselves, and pictures: no text of a resume.
var programs = []string{"id", "_id", "uuid", "key", "_key", "$schema", "meta", "image", "photo", "picture", "avatar"}

// reading is a Resume in the making.
type reading struct {
	r       Resume
	origins Origins
	other   []Other // what was left over, after what the caller has in "other"
	wrong   []Wrong
}

// text is the first text that one of the members holds; path is where it goes. Members that say the same are taken with it, others are left.
func (s *reading) text(path string, members []member) string {
	out := ""
	for _, f := range members {
		t, ok := f.text(path)
		if !ok || t != "" && out != "" && t != out {
			continue
		}
		f.of.used[f.name] = true
		at := f.place()
		if m, ok := f.of.m[f.name].(map[string]any); ok {
			inner := s.object(m, at)
			name := titleOf(m)
			inner.used[name] = true
			at += "." + name
			s.leftovers(inner)
		}
		if out == "" && t != "" {
			out = t
			s.from(path, at)
		}
	}
	return out
}

// list puts texts at a path.
func (s *reading) list(path string, items []line) []string {
	out := make([]string, len(items))
	for i, it := range items {
		out[i] = it.text
		s.from(fmt.Sprintf("%s[%d]", path, i), it.at)
	}
	return out
}

func (s *reading) from(path, at string) {
	if path != at && path != "" {
		s.origins[path] = at
	}
}

// leave keeps lines under a title in Other.
func (s *reading) leave(title string, lines ...string) {
	if len(lines) == 0 {
		return
	}
	title = clean(title)
	i := slices.IndexFunc(s.other, func(o Other) bool { return o.Title == title })
	if i < 0 {
		i = len(s.other)
		s.other = append(s.other, Other{Title: title})
	}
	s.other[i].Lines = append(s.other[i].Lines, lines...)
}

// aside keeps a value that no reader of a resume is to see, with its place.
func (s *reading) aside(at string, v any) {
	if text := flat(v); text != "" {
		s.leave(Unread, clean(at)+": "+text)
	}
}

// leftovers puts aside what nobody asked for in an entry. Where that is all that it says to people, it is kept as a text of the section.
func (s *reading) leftovers(of decoder) {
	section, _, _ := strings.Cut(of.at, "[")
	strange := section != "" && !strings.Contains(of.at, ".") && !of.read()
	for _, name := range of.left() {
		v := of.m[name]
		_, number := v.(json.Number) // beside nothing else it may be a year
		if text := flat(v); strange && text != "" && !slices.Contains(settings, plainName(name)) && (number || forPeople(v)) {
			s.leave(caption(section), clean(name)+": "+text)
			continue
		}
		s.aside(strings.TrimPrefix(of.at+"."+name, "."), v)
	}
}

// read says whether a member that holds a text was read.
func (d decoder) read() bool {
	for name := range d.used {
		if flat(d.m[name]) != "" {
			return true
		}
	}
	return false
}

// decoder reads members of an object, whatever their type, and knows which were read.
type decoder struct {
	m    map[string]any
	at   string // where the object stands in what was sent: "work[0]", "" for the whole
	bare bool   // it was a text, which stands in m as name
	used map[string]bool
	s    *reading
}

func (s *reading) object(m map[string]any, at string) decoder {
	return decoder{m: m, at: at, used: map[string]bool{}, s: s}
}

// member is one of an object.
type member struct {
	of   decoder
	name string
}

func (d decoder) members(names ...string) []member {
	out := make([]member, len(names))
	for i, name := range names {
		out[i] = member{d, name}
	}
	return out
}

func (f member) place() string {
	switch {
	case f.of.bare:
		return f.of.at
	case f.of.at == "":
		return f.name
	}
	return f.of.at + "." + f.name
}

func (f member) wrong(want string) {
	f.of.used[f.name] = true
	f.of.s.wrong = append(f.of.s.wrong, Wrong{f.place(), want})
}

// text is the member's; not ok where it holds something else. A list of texts is joined: sentences by a space, all else by a comma.
func (f member) text(path string) (text string, ok bool) {
	switch v := f.of.m[f.name].(type) {
	case nil, string, json.Number:
		return asText(v), true
	case bool:
		if v {
			f.wrong("string")
		}
		return "", true
	case []any:
		var parts []string
		for _, part := range v {
			switch part.(type) {
			case nil, string, json.Number:
			default:
				return "", false
			}
			if t := asText(part); t != "" {
				parts = append(parts, t)
			}
		}
		if strings.HasSuffix(path, "summary") || strings.HasSuffix(path, "text") {
			return strings.Join(parts, " "), true
		}
		return strings.Join(parts, ", "), true
	case map[string]any:
		if name := titleOf(v); name != "" && (len(v) == 1 || !strings.HasSuffix(path, "location")) { // a place is told in parts
			return asText(v[name]), true
		}
	}
	return "", false
}

// text reads one text from the first of the members that has one, and puts it at a path.
func (d decoder) text(path string, names ...string) string {
	return d.s.text(path, d.members(names...))
}

// repeated takes members with dates that a printed time says too: their years, and of what is no date of programs all of it.
func (d decoder) repeated(printed string, names ...string) {
	more := strings.Trim(years.ReplaceAllString(printed, ""), " –—-/.,") != "" // it tells months
	for _, name := range names {
		text := asText(d.m[name])
		switch {
		case text == "" || printed == "":
		case strings.Contains(strings.ToLower(printed), strings.ToLower(text)),
			isoDate.MatchString(text) && strings.Contains(printed, text[:4]) && more:
			d.used[name] = true
		}
	}
}

var isoDate = regexp.MustCompile(`^\d{4}-\d\d(?:-\d\d)?$`)

func asText(v any) string {
	switch v := v.(type) {
	case string:
		return clean(v)
	case json.Number:
		return v.String()
	}
	return ""
}

// unseen are characters that nobody sees, and that hide a word from whoever looks for it: NUL, which Postgres does not take, spaces and
// joiners without width, the soft hyphen. Those that shape letters or emoji (U+200C, U+200D) are none.
var unseen = strings.NewReplacer("\x00", "", "\u200b", "", "\u2060", "", "\ufeff", "", "\u00ad", "")

func clean(s string) string { return strings.TrimSpace(unseen.Replace(s)) }

// line is a text of a list and where it stood.
type line struct{ text, at string }

// texts are those of lists, or the lines of a single text, without the marks before them.
func (d decoder) texts(names ...string) []line {
	var out []line
	for _, name := range names {
		f := member{d, name}
		switch v := d.m[name].(type) {
		case nil:
		case string:
			out = append(out, f.numbered(lines(v))...)
		default:
			out = append(out, f.items(v, f.place())...)
		}
		d.used[name] = true
	}
	return out
}

// numbered are the parts of a text that stands for a list, each with its place as if it were one; "" counts, and a part alone is the member.
func (f member) numbered(parts []string) []line {
	var out []line
	for i, text := range parts {
		at := f.place()
		if len(parts) > 1 {
			at = fmt.Sprintf("%s[%d]", at, i)
		}
		if text != "" {
			out = append(out, line{text, at})
		}
	}
	return out
}

// lines parts a text into its lines and takes the marks from them; those that say nothing are "".
func lines(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		line = clean(line)
		for _, mark := range []string{"•", "* ", "- ", "– ", "*\t", "-\t", "–\t"} {
			line = strings.TrimSpace(strings.TrimPrefix(line, mark))
		}
		if strings.Trim(line, "•*–-") == "" {
			line = ""
		}
		out = append(out, line)
	}
	return out
}

// divide gives the lines of a text that say something.
func divide(text string) []string {
	return slices.DeleteFunc(lines(text), func(line string) bool { return line == "" })
}

// titles are the members in which an object of a list of texts may hold its text.
var titles = []string{"text", "description", "name", "title", "value", "content", "summary", "label", "skill", "url"}

// titleOf is the first of them that has a text; "" where none has.
func titleOf(m map[string]any) string {
	for _, name := range titles {
		if asText(m[name]) != "" {
			return name
		}
	}
	return ""
}

func (f member) items(v any, at string) []line {
	switch v := v.(type) {
	case string, json.Number:
		if text := asText(v); text != "" {
			return []line{{text, at}}
		}
	case bool:
		if v {
			f.of.s.wrong = append(f.of.s.wrong, Wrong{at, "string"})
		}
	case []any:
		var out []line
		for i, inner := range v {
			out = append(out, f.items(inner, fmt.Sprintf("%s[%d]", at, i))...)
		}
		return out
	case map[string]any:
		o := f.of.s.object(v, at)
		if name := titleOf(v); name != "" {
			text := asText(v[name])
			o.used[name] = true
			if words := o.texts("keywords"); len(words) > 0 {
				text += " (" + joined(words) + ")"
			}
			f.of.s.leftovers(o)
			return []line{{text, at + "." + name}}
		}
		if text := flat(v); text != "" {
			return []line{{text, at}}
		}
	}
	return nil
}

func joined(items []line) string {
	texts := make([]string, len(items))
	for i, it := range items {
		texts[i] = it.text
	}
	return strings.Join(texts, ", ")
}

// child is a member that is one object; an empty one where it is none.
func (d decoder) child(name string) decoder {
	f := member{d, name}
	m, ok := d.m[name].(map[string]any)
	if yes, is := d.m[name].(bool); is && yes {
		f.wrong("dictionary")
	}
	if ok {
		d.used[name] = true
	}
	return d.s.object(m, f.place())
}

// objects are the entries of a list. One entry may stand in its place; a text there can't be told apart into an entry's parts.
func (d decoder) objects(name string) []decoder {
	f := member{d, name}
	switch v := d.m[name].(type) {
	case []any, map[string]any:
		d.used[name] = true
		return f.entries(v, f.place())
	case bool:
		if v {
			f.wrong("list")
		}
	}
	return nil
}

func (f member) entries(v any, at string) []decoder {
	switch v := v.(type) {
	case map[string]any:
		return []decoder{f.of.s.object(v, at)}
	case string, json.Number:
		o := f.of.s.object(map[string]any{"name": v}, at)
		o.bare = true
		return []decoder{o}
	case bool:
		if v {
			f.of.s.wrong = append(f.of.s.wrong, Wrong{at, "string or dictionary"})
		}
	case []any:
		var out []decoder
		for i, inner := range v {
			out = append(out, f.entries(inner, fmt.Sprintf("%s[%d]", at, i))...)
		}
		return out
	}
	return nil
}

// left are the names of what nobody asked for, in order.
func (d decoder) left() []string {
	var names []string
	for name := range d.m {
		if !d.used[name] && !slices.Contains(programs, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// flat is a value of any kind on one line; "" when it says nothing.
func flat(v any) string {
	var parts []string
	switch v := v.(type) {
	case bool:
		if v {
			return "true"
		}
	case []any:
		for _, inner := range v {
			if text := flat(inner); text != "" {
				parts = append(parts, text)
			}
		}
	case map[string]any:
		return strings.Join(pairs(v), ", ")
	default:
		return strings.Join(divide(asText(v)), " ")
	}
	return strings.Join(parts, ", ")
}

// pairs are an object's members, each on one line with its name.
func pairs(m map[string]any) []string {
	var out []string
	d := decoder{m: m}
	for _, name := range d.left() {
		if text := flat(m[name]); text != "" {
			out = append(out, clean(name)+": "+text)
		}
	}
	return out
}

// unknown keeps members of the whole that no form has, and values that stand where another kind belongs: texts for people as sections of their
// own, and what programs need aside.
func (s *reading) unknown(d decoder) {
	for _, name := range d.left() {
		v := d.m[name]
		if !slices.Contains(known, name) && (slices.Contains(settings, plainName(name)) || !forPeople(v)) {
			s.aside(name, v)
			continue
		}
		switch v := v.(type) {
		case string:
			s.leave(caption(name), divide(v)...)
		case []any:
			for _, inner := range v {
				if text := flat(inner); text != "" {
					s.leave(caption(name), text)
				}
			}
		case map[string]any:
			s.leave(caption(name), pairs(v)...)
		default:
			if text := flat(v); text != "" {
				s.leave(caption(name), text)
			}
		}
	}
}

// settings are names under which editors of resumes keep their own state, in small letters.
var settings = []string{"theme", "themes", "template", "layout", "font", "fonts", "fontfamily", "fontsize", "color", "colors", "colour", "colours", "accent", "accentcolor",
	"style", "styles", "settings", "config", "options", "preferences", "locale", "lang", "version", "schema", "revision", "created", "createdat", "updated", "updatedat",
	"modified", "modifiedat", "lastmodified", "timestamp", "userid", "resumeid", "documentid", "slug", "order", "index", "visible", "visibility", "hidden", "show", "expanded",
	"collapsed", "editing", "isediting", "selected", "active", "status", "token", "format", "pagesize", "metadata", "source", "origin", "filename"}

// plainName is a member's name in small letters, its words joined: "updatedAt" and "updated_at" are "updatedat".
func plainName(name string) string {
	return strings.ToLower(strings.NewReplacer("_", "", "-", "", " ", "").Replace(name))
}

var machine = regexp.MustCompile(`^(\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-][\d:]+)?|#[0-9a-fA-F]{3,8}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$`)

// forPeople says whether a value has words in it: not numbers, states, times and ids.
func forPeople(v any) bool {
	switch v := v.(type) {
	case string:
		return strings.ContainsFunc(v, unicode.IsLetter) && !machine.MatchString(strings.TrimSpace(v))
	case []any:
		return slices.ContainsFunc(v, forPeople)
	case map[string]any:
		return slices.ContainsFunc(slices.Collect(maps.Values(v)), forPeople)
	}
	return false
}

// caption makes a title of a member's name: "militaryService" is "military service".
func caption(name string) string {
	var b strings.Builder
	before := ' '
	for _, r := range strings.NewReplacer("_", " ", "-", " ").Replace(name) {
		if unicode.IsUpper(r) && unicode.IsLower(before) {
			b.WriteByte(' ')
			b.WriteRune(unicode.ToLower(r))
		} else {
			b.WriteRune(r)
		}
		before = r
	}
	return b.String()
}

// blank says whether an entry has nothing in it.
func blank(entry any) bool {
	v := reflect.ValueOf(entry)
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.String && f.Len() > 0 || f.Kind() == reflect.Slice && f.Len() > 0 {
			return false
		}
	}
	return true
}

func first(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}
