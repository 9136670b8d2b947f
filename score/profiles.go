package score

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode"
)

//go:embed profiles/*.json
var profilesFS embed.FS

// DefaultProfile is the profile that a request without one is scored against.
const DefaultProfile = "virtual-assistant"

// Profile is what employers of a profession look for, as data.
type Profile struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Version string   `json:"version"`
	Source  string   `json:"source"`
	License string   `json:"license"`
	Titles  []string `json:"titles"`
	Groups  []Group  `json:"groups"`

	index map[string][]keyword // by first token
}

// Group is a field of keywords that stand for each other: one of them shows it.
type Group struct {
	Name     string   `json:"name"`
	Keywords []string `json:"keywords"`
}

type keyword struct {
	text   string
	tokens []string
	group  int // -1 for a title
}

// match is a keyword found in the resume.
type match struct {
	keyword string
	group   int
	count   int
	path    string // of the first place
	paths   []string
}

// Profiles are the built-in profiles by id.
func Profiles() (map[string]Profile, error) {
	names, err := fs.Glob(profilesFS, "profiles/*.json")
	if err != nil {
		return nil, fmt.Errorf("list the profiles: %w", err)
	}
	all := map[string]Profile{}
	for _, name := range names {
		data, err := profilesFS.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("read the profile %s: %w", name, err)
		}
		p, err := readProfile(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		all[p.ID] = p
	}
	return all, nil
}

func readProfile(data []byte) (Profile, error) {
	var p Profile
	if err := json.Unmarshal(data, &p); err != nil {
		return p, fmt.Errorf("decode the profile: %w", err)
	}
	if p.ID == "" || len(p.Groups) == 0 {
		return p, fmt.Errorf("a profile needs an id and groups")
	}
	p.index = map[string][]keyword{}
	add := func(text string, group int) {
		if tokens := tokenize(text); len(tokens) > 0 {
			p.index[tokens[0]] = append(p.index[tokens[0]], keyword{strings.ToLower(text), tokens, group})
		}
	}
	for i, g := range p.Groups {
		for _, k := range g.Keywords {
			add(k, i)
		}
	}
	for _, t := range p.Titles {
		add(t, -1)
	}
	for first := range p.index { // the longest wins where several begin alike
		slices.SortStableFunc(p.index[first], func(a, b keyword) int { return len(b.tokens) - len(a.tokens) })
	}
	return p, nil
}

// tokenize parts a text into lower-case words; +, # and dots within a word stay: "c++", "c#", "monday.com".
func tokenize(s string) []string {
	var out []string
	start := -1
	lower := strings.ToLower(s)
	flush := func(end int) {
		if start >= 0 {
			if word := strings.Trim(lower[start:end], ".'-"); word != "" {
				out = append(out, word)
			}
			start = -1
		}
	}
	for i, r := range lower {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("+#.'", r) {
			if start < 0 {
				start = i
			}
			continue
		}
		flush(i)
	}
	flush(len(lower))
	return out
}

// find looks for the profile's keywords in the texts, word by word.
func (p Profile) find(prose []passage) []match {
	found := map[string]*match{}
	var order []string
	for _, text := range prose {
		tokens := tokenize(text.text)
		for i := 0; i < len(tokens); i++ {
			for _, k := range p.index[tokens[i]] {
				if !startsWith(tokens[i:], k.tokens) {
					continue
				}
				m := found[k.text]
				if m == nil {
					m = &match{keyword: k.text, group: k.group, path: text.path}
					found[k.text] = m
					order = append(order, k.text)
				}
				m.count++
				m.paths = append(m.paths, text.path)
				i += len(k.tokens) - 1
				break
			}
		}
	}
	out := make([]match, 0, len(order))
	for _, text := range order {
		out = append(out, *found[text])
	}
	return out
}

func startsWith(tokens, prefix []string) bool {
	return len(tokens) >= len(prefix) && slices.Equal(tokens[:len(prefix)], prefix)
}

// groups counts the groups that have a match which the test accepts.
func (f *facts) groups(accept func(match) bool) int {
	seen := map[int]bool{}
	for _, m := range f.matched {
		if m.group >= 0 && accept(m) {
			seen[m.group] = true
		}
	}
	return len(seen)
}

// missingGroups are the profile's groups that nothing in the resume shows.
func (f *facts) missingGroups() []Group {
	seen := map[int]bool{}
	for _, m := range f.matched {
		seen[m.group] = true
	}
	var out []Group
	for i, g := range f.profile.Groups {
		if !seen[i] {
			out = append(out, g)
		}
	}
	return out
}
