package resume

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

var (
	addressMembers = []string{"url", "link", "href", "uri"}                                       // of a link: where it leads
	labelMembers   = []string{"name", "label", "title", "text", "network", "type"}                // what it is called
	pictureMembers = []string{"icon", "logo", "favicon"}                                          // addresses of no page of the person's
	address        = regexp.MustCompile(`^(?:(?i:https?://|www\.)\S+|[^\s@:/]+\.[^\s@:/]+/\S*)$`) // "https://ada.example", "github.com/ada"
)

// links are the addresses in a member: a text for each line, and of objects all that they hold.
func (d decoder) links(name string) []line {
	if _, ok := d.m[name].(string); ok {
		return d.texts(name)
	}
	d.used[name] = true
	f := member{d, name}
	return f.links(d.m[name], f.place())
}

func (f member) links(v any, at string) []line {
	switch v := v.(type) {
	case []any:
		var out []line
		for i, inner := range v {
			out = append(out, f.links(inner, fmt.Sprintf("%s[%d]", at, i))...)
		}
		return out
	case map[string]any:
		return f.of.s.link(f.of.s.object(v, at))
	}
	return f.items(v, at)
}

// link reads an object: its addresses, or a user's name on a network, or what it is called where it has neither. An object with no such members
// has links by their names ({"github": "https://…"}).
func (s *reading) link(o decoder) []line {
	defer s.leftovers(o)
	var out []line
	if !slices.ContainsFunc(o.left(), func(name string) bool {
		return name == "username" || slices.Contains(addressMembers, name) || slices.Contains(labelMembers, name)
	}) {
		for _, name := range o.left() {
			found := o.links(name)
			for i, l := range found {
				if _, ok := o.m[name].(string); ok && !strings.ContainsAny(l.text, "./") { // a user's name
					found[i].text = clean(name) + ": " + l.text
				}
			}
			out = append(out, found...)
		}
		return out
	}
	names := slices.Clone(addressMembers)
	for _, name := range o.left() {
		if !slices.Contains(pictureMembers, name) && address.MatchString(asText(o.m[name])) {
			names = append(names, name)
		}
	}
	for _, name := range names {
		text := asText(o.m[name])
		if text == "" || o.used[name] {
			continue
		}
		o.used[name] = true
		if !slices.ContainsFunc(out, func(l line) bool { return l.text == text }) {
			out = append(out, line{text, member{o, name}.place()})
		}
	}
	if len(out) > 0 {
		for _, name := range append([]string{"username"}, labelMembers...) { // most addresses name both
			text := strings.ToLower(strings.ReplaceAll(asText(o.m[name]), " ", ""))
			if text != "" && slices.ContainsFunc(out, func(l line) bool { return strings.Contains(strings.ToLower(l.text), text) }) {
				o.used[name] = true
			}
		}
		return out
	}
	for _, name := range append([]string{"username"}, labelMembers...) {
		text := asText(o.m[name])
		if text == "" {
			continue
		}
		o.used[name] = true
		if name == "username" {
			if network := o.text("", "network", "name", "type", "label"); network != "" {
				text = network + ": " + text
			}
		}
		return []line{{text, member{o, name}.place()}}
	}
	return nil
}
