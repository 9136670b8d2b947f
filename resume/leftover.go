package resume

import (
	"encoding/json"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

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
