package draft

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"redraft/resume"
)

// Apply answers the content with the proposals in it. It never changes its input, and the proposals' order makes no difference: every
// path means the content as it was given.
//
//   - A text becomes its improved form: "summary", "experiences[0].duration", from which the start and the end are read where they say less.
//   - A bullet becomes as many bullets as its improved form has lines; "" takes it away. An original of several lines means that bullet and
//     the following ones, which is how fragments are merged.
//   - Items of a list are changed, taken away ("") or, past its end, added: "skills[3]". A list as a whole ("skills") is its items joined
//     by ", " and says their order; items that it leaves out go.
//
// A proposal whose original no longer stands at its path is passed over, and so is a second one for the same path.
func Apply(content resume.Resume, proposals []Proposal) resume.Resume {
	out := clone(content)
	var sorted []Proposal
	for _, p := range proposals {
		if path, err := resume.ParsePath(p.Path); err == nil {
			p.Path = path.String()
			sorted = append(sorted, p)
		}
	}
	slices.SortStableFunc(sorted, func(a, b Proposal) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Improved, b.Improved), cmp.Compare(a.Original, b.Original))
	})
	lists := map[string]*edits{}
	done := map[string]bool{}
	var order []string
	for _, p := range sorted {
		if done[p.Path] {
			continue
		}
		target, list, at := find(&out, p.Path)
		switch {
		case list != "":
			e := lists[list]
			if e == nil {
				items, _ := target.(*[]string)
				e = newEdits(items)
				lists[list] = e
				order = append(order, list)
			}
			done[p.Path] = e.add(p, at)
		default:
			if text, ok := target.(*string); ok && same(*text, p.Original) {
				*text, done[p.Path] = strings.TrimSpace(p.Improved), true
			}
		}
	}
	before, renamed := slices.Clone(out.Skills), map[string]string{}
	for _, list := range order {
		lists[list].write()
		if list == "skills" || strings.HasPrefix(list, "skill_groups") {
			lists[list].renames(renamed)
		}
	}
	agree(&out, before, renamed)
	for i := range out.Experiences {
		if i < len(content.Experiences) && out.Experiences[i].Duration != content.Experiences[i].Duration {
			out.Experiences[i].Sharpen()
		}
		out.Experiences[i].ReadTimes()
	}
	out.Normalize()
	return out
}

func clone(content resume.Resume) resume.Resume {
	var out resume.Resume
	data, err := json.Marshal(content)
	if err == nil {
		err = json.Unmarshal(data, &out)
	}
	if err != nil {
		panic(err) // a Resume is strings and lists of them: it always survives a round trip
	}
	return out
}

func same(a, b string) bool {
	return strings.Join(strings.Fields(a), " ") == strings.Join(strings.Fields(b), " ")
}

// edits collect what is to happen to one list of texts, by places in the list as it was.
type edits struct {
	list   *[]string
	items  []string
	parts  [][]string // what each item becomes
	taken  []bool
	added  []addition
	order  []string // the items in a new order, nil to keep it
	sorted bool
}

type addition struct {
	at   int
	text string
}

func newEdits(list *[]string) *edits {
	e := &edits{list: list, items: *list, parts: make([][]string, len(*list)), taken: make([]bool, len(*list))}
	for i, item := range e.items {
		e.parts[i] = []string{item}
	}
	return e
}

// add takes note of a proposal for the item at a place, or for the whole list at -1, if the original still stands there.
func (e *edits) add(p Proposal, at int) bool {
	switch {
	case at < 0:
		if !same(strings.Join(e.items, ", "), p.Original) {
			return false
		}
		e.order, e.sorted = Items(p.Improved, e.items), true
		return true
	case at >= len(e.items):
		if p.Original != "" || strings.TrimSpace(p.Improved) == "" {
			return false
		}
		for line := range strings.Lines(p.Improved) {
			if line = strings.TrimSpace(line); line != "" {
				e.added = append(e.added, addition{at, line})
			}
		}
		return true
	}
	n := strings.Count(strings.TrimSpace(p.Original), "\n") + 1
	if strings.Contains(e.items[at], "\n") {
		n = 1
	}
	if at+n > len(e.items) || !same(strings.Join(e.items[at:at+n], "\n"), p.Original) || slices.Contains(e.taken[at:at+n], true) {
		return false
	}
	for i := range n {
		e.parts[at+i], e.taken[at+i] = nil, true
	}
	for line := range strings.Lines(p.Improved) {
		if line = strings.TrimSpace(line); line != "" {
			e.parts[at] = append(e.parts[at], line)
		}
	}
	return true
}

func (e *edits) write() {
	var out []string
	if !e.sorted {
		for _, parts := range e.parts {
			out = append(out, parts...)
		}
	}
	used := make([]bool, len(e.items))
	for _, item := range e.order {
		i := slices.Index(e.items, item)
		for i >= 0 && used[i] {
			next := slices.Index(e.items[i+1:], item)
			if i += 1 + next; next < 0 {
				i = -1
			}
		}
		if i < 0 { // of a new list, an item that was not in the old
			if !slices.Contains(out, item) {
				out = append(out, item)
			}
			continue
		}
		used[i] = true
		out = append(out, e.parts[i]...)
	}
	slices.SortStableFunc(e.added, func(a, b addition) int { return a.at - b.at })
	for _, a := range e.added {
		if !slices.Contains(out, a.text) {
			out = append(out, a.text)
		}
	}
	*e.list = out
}

// renames notes what single items became.
func (e *edits) renames(into map[string]string) {
	for i, parts := range e.parts {
		if e.taken[i] && len(parts) == 1 {
			into[e.items[i]] = parts[0]
		}
	}
}

// Items parts a list that was joined by ", ". Items of the list as it was are known as wholes, and no comma in brackets parts.
func Items(text string, known []string) []string {
	var out []string
	for text = strings.TrimSpace(text); text != ""; text = strings.TrimSpace(text) {
		end := 0
		for _, k := range known {
			if len(k) > end && strings.HasPrefix(text, k) && (len(text) == len(k) || strings.HasPrefix(text[len(k):], ",")) {
				end = len(k)
			}
		}
		if end == 0 {
			end = comma(text)
		}
		if item := strings.TrimSpace(text[:end]); item != "" {
			out = append(out, item)
		}
		text = strings.TrimPrefix(text[end:], ",")
	}
	return out
}

// comma is the place of the first comma before a space and outside brackets, or the end.
func comma(text string) int {
	depth := 0
	for i, r := range text {
		switch {
		case r == '(' || r == '[':
			depth++
		case r == ')' || r == ']':
			depth = max(0, depth-1)
		case r == ',' && depth == 0 && (i+1 == len(text) || text[i+1] == ' '):
			return i
		}
	}
	return len(text)
}
