package resume

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// placeParts are those of a place, in the order in which they are told, each by its names.
var placeParts = [][]string{
	{"street", "street_address", "streetAddress"}, {"postalCode", "postal_code", "postcode", "zip", "zipCode", "zip_code"}, {"city", "town", "locality"},
	{"region", "province"}, {"state"}, {"country", "countryCode", "country_code"},
}

// located finds a place that is told in parts: in the member "location", in others that are named, or among an object's own members. Where a text
// tells the place already, parts that it repeats are read with it.
func (d decoder) located(place *string, path string, others ...string) {
	var parts []string
	at := ""
	add := func(text, from string) {
		if text != "" && !tells(parts, text) {
			parts = append(parts, text)
			at = first(at, from)
		}
	}
	if *place != "" {
		d.beside(func(f member) {
			if tells([]string{*place}, asText(d.m[f.name])) {
				d.used[f.name] = true
			}
		})
		return
	}
	for _, name := range append(slices.Clone(others), "location") {
		if text, ok := (member{d, name}).text(path); ok && name != "location" {
			d.used[name] = true
			add(text, member{d, name}.place())
			continue
		}
		o := d.child(name)
		for _, names := range slices.Concat([][]string{{"name"}, {"address"}}, placeParts) {
			add(o.text("", names...), o.at)
		}
		d.s.leftovers(o)
	}
	d.beside(func(f member) { add(d.text("", f.name), f.place()) })
	if *place = strings.Join(parts, ", "); at != "" {
		d.s.from(path, at)
	}
}

// beside gives the parts of a place that stand among an object's other members. A region alone may be anything: an editor has a state.
func (d decoder) beside(each func(f member)) {
	if !slices.ContainsFunc([]string{"city", "town", "locality", "country", "address", "location"}, func(name string) bool { return flat(d.m[name]) != "" }) {
		return
	}
	for _, names := range placeParts {
		for _, f := range d.members(names...) {
			text := asText(d.m[f.name])
			if r, _ := utf8.DecodeRuneInString(text); names[0] == "state" && unicode.IsLower(r) { // "active" is the state of something else
				continue
			}
			if !d.used[f.name] && text != "" {
				each(f)
				break
			}
		}
	}
}

// tells says whether parts of a place name one already, alone or with a number beside it: "10115 Berlin".
func tells(parts []string, part string) bool {
	return slices.ContainsFunc(strings.FieldsFunc(strings.Join(parts, ","), func(r rune) bool { return r == ',' || r == ';' }), func(told string) bool {
		told = strings.TrimSpace(told)
		if part == "" || strings.EqualFold(told, part) {
			return part != ""
		}
		have, words := strings.Fields(strings.ToLower(told)), strings.Fields(strings.ToLower(part))
		before, behind := slices.Equal(have[:min(len(words), len(have))], words), slices.Equal(have[max(0, len(have)-len(words)):], words)
		switch {
		case before:
			have = have[len(words):]
		case behind:
			have = have[:len(have)-len(words)]
		default:
			return false
		}
		return strings.ContainsAny(part, "0123456789") || !slices.ContainsFunc(have, func(w string) bool { return !strings.ContainsAny(w, "0123456789") })
	})
}
