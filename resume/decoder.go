package resume

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

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

func clean(s string) string { return strings.TrimSpace(Visible(s)) }

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
			parts := lines(v)
			if counting(parts) {
				for i, part := range parts {
					parts[i] = numberMark.ReplaceAllString(part, "$2")
				}
			}
			out = append(out, numbered(parts, f.place())...)
		default:
			out = append(out, f.items(v, f.place())...)
		}
		d.used[name] = true
	}
	return out
}

// numbered are the parts of a text that stands for a list, each with its place as if it were one; "" counts, and a part alone is the place.
func numbered(parts []string, place string) []line {
	var out []line
	for i, text := range parts {
		at := place
		if len(parts) > 1 {
			at = fmt.Sprintf("%s[%d]", at, i)
		}
		if text != "" {
			out = append(out, line{text, at})
		}
	}
	return out
}

// marked are the bullets of a text that has some marked, each with its place as if it were a list; of any other, the text itself.
func marked(text, place string) []line {
	if parts := bullets(text); parts != nil {
		return numbered(parts, place)
	}
	if text = clean(text); text == "" {
		return nil
	}
	return []line{{text, place}}
}

// lines parts a text into its lines and takes the marks from them; those that say nothing are "".
func lines(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		if line = clean(line); strings.Trim(line, signs+"*–—-") == "" {
			line = ""
		}
		out = append(out, lineMark.ReplaceAllString(line, ""))
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
	case string:
		return marked(v, at)
	case json.Number:
		return []line{{v.String(), at}}
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
			out := marked(asText(v[name]), at+"."+name)
			o.used[name] = true
			if words := o.texts("keywords"); len(words) > 0 {
				out[len(out)-1].text += " (" + joined(words) + ")"
			}
			f.of.s.leftovers(o)
			return out
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
