package resume

import (
	"fmt"
	"strconv"
	"strings"
)

// Origins says where the parts of a Resume stood in the content that was sent, in its own names and counting its empty items too: canonical
// path to the sender's ("experiences[0].responsibilities[1]" to "work[0].highlights[3]"). Paths that are the same in both are left out. A time that
// the sender has in two members leads to both ("work[0].startDate, work[0].endDate").
type Origins map[string]string

// Of is where the part at a canonical path stood, or would have stood in its entry.
func (o Origins) Of(path string) string {
	if at, ok := o[path]; ok {
		return at
	}
	if entry, member, ok := strings.Cut(path, "."); ok && o[entry] != "" {
		return o[entry] + "." + member
	}
	return path
}

// Section is the same place in the improver's spelling, which frontends of improve know ("experience[0].bullets[3]"), where it has one; else
// in the sender's own.
func (o Origins) Section(path string) string {
	at := o.Of(path)
	p, err := ParsePath(path)
	if err != nil {
		return at
	}
	if both, _, two := strings.Cut(at, ", "); two {
		at = both[:strings.LastIndex(both, ".")+1] + p.Member
	}
	q, err := ParsePath(at)
	list, _, _ := strings.Cut(at, "[")
	own := strings.HasPrefix(at, p.Section) || wire[p.Section] != "" && strings.HasPrefix(at, wire[p.Section]) || o[p.Section] == list
	if err != nil || q.Section != p.Section || q.Member != p.Member || q.Index != p.Index && !own { // of two lists that became one, the second
		return at
	}
	before := p
	for before.Item = p.Item - 1; before.Item >= 0 && q.Item >= 0; before.Item-- { // likewise of two lists in one entry
		other := o.Of(before.String())
		if same, err := ParsePath(other); err == nil && other != at && same.Wire() == q.Wire() {
			return at
		}
	}
	return q.Wire()
}

// Find is the canonical path of a place that is named as the sender, or the improver's form, has it; path itself where there is none.
func (o Origins) Find(path string) string {
	found, own := "", ""
	asked, err := ParsePath(path)
	shorter := func(canonical, than string) bool { // a skill also stands in its group
		return than == "" || len(canonical) < len(than) || len(canonical) == len(than) && canonical < than
	}
	for canonical, at := range o {
		switch {
		case at == path || o.Section(canonical) == path:
			if shorter(canonical, found) {
				found = canonical
			}
		case err == nil && at == asked.String() && shorter(canonical, own): // "project[0].bullets[0]" behind a description, which is no bullet
			own = canonical
		}
	}
	if entry, member, ok := strings.Cut(path, "."); ok && found == "" && own == "" { // what the entry lacks
		for canonical, at := range o {
			if !strings.Contains(canonical, ".") && (at == entry || o.Section(canonical) == entry) && shorter(canonical, found) {
				found = canonical
			}
		}
		if found != "" {
			return found + "." + member
		}
	}
	return first(found, own, path)
}

// Wrong is a value that cannot stand where it does: Want is "string", "list", "dictionary" or "string or dictionary".
type Wrong struct{ At, Want string }

// TypeError names every value in content that cannot stand where it does.
type TypeError struct{ Wrong []Wrong }

func (e *TypeError) Error() string {
	texts := make([]string, len(e.Wrong))
	for i, w := range e.Wrong {
		texts[i] = fmt.Sprintf("%s should be a valid %s", w.At, w.Want)
	}
	return strings.Join(texts, "; ")
}

// Places tells each value's place, by the names and indexes that lead to it, and what should stand there.
func (e *TypeError) Places(each func(steps []any, want string)) {
	for _, w := range e.Wrong {
		each(w.Steps(), w.Want)
	}
}

// Steps are the names and indexes that lead to the value.
func (w Wrong) Steps() []any {
	var out []any
	for part := range strings.FieldsFuncSeq(w.At, func(r rune) bool { return strings.ContainsRune(".[]", r) }) {
		if n, err := strconv.Atoi(part); err == nil {
			out = append(out, n)
		} else {
			out = append(out, part)
		}
	}
	return out
}
