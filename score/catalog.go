package score

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// DefaultProfile is the profile that a request without one is scored against, and GenericProfile the one for professions that no
// profile knows.
const (
	DefaultProfile = "virtual-assistant"
	GenericProfile = "generic"
)

// Profile is what employers of a profession look for, as data.
type Profile struct {
	ID          string   `json:"id"`
	Name        string   `json:"name"`
	Description string   `json:"description"`
	Version     string   `json:"version"`
	Source      string   `json:"source"`
	License     string   `json:"license"`
	Titles      []string `json:"titles"` // what people of the profession are called
	Groups      []Group  `json:"groups"`
	// Exact lists keywords that count only as written here, and Synonyms what else stands for one; both add to the shared vocabulary.
	Exact    []string            `json:"exact,omitempty"`
	Synonyms map[string][]string `json:"synonyms,omitempty"`

	lexicon  *lexicon
	keywords []keyword
	titles   []titleWords
	all      *union // of the catalog's profiles, for job descriptions
}

// Group is a field of a profession: one of its keywords shows it. Keywords in lower case are met in all their forms ("scheduled" is
// scheduling); those with a capital are names, met in any case but as they are.
type Group struct {
	Name     string   `json:"name"`
	Keywords []string `json:"keywords"`
}

// keyword is a keyword once, with the groups that hold it.
type keyword struct {
	text   string
	groups []int
}

// Catalog is the set of profiles that a service offers.
type Catalog struct{ profiles []Profile }

//go:embed profiles/*.json
var profilesFS embed.FS

// builtin are the profiles that come with the program.
var builtin = sync.OnceValues(func() (*Catalog, error) { return load(profilesFS, "profiles") })

// Load makes the catalog of the built-in profiles and those in a directory, one JSON file each, which replace built-in ones of the same
// id. Without a directory ("") the built-in profiles are all.
func Load(dir string) (*Catalog, error) {
	base, err := builtin()
	if err != nil || dir == "" {
		return base, err
	}
	own, err := load(os.DirFS(dir), ".")
	if err != nil {
		return nil, fmt.Errorf("PROFILES_DIR %s: %w", dir, err)
	}
	all := slices.Clone(own.profiles)
	for _, p := range base.profiles {
		if !slices.ContainsFunc(own.profiles, func(q Profile) bool { return p.ID == q.ID }) {
			all = append(all, p)
		}
	}
	return newCatalog(all), nil
}

// Profiles are the built-in profiles by id.
func Profiles() (map[string]Profile, error) {
	c, err := builtin()
	if err != nil {
		return nil, err
	}
	out := map[string]Profile{}
	for _, p := range c.profiles {
		out[p.ID] = p
	}
	return out, nil
}

func load(files fs.FS, dir string) (*Catalog, error) {
	names, err := fs.Glob(files, strings.TrimPrefix(dir+"/*.json", "./"))
	if err != nil {
		return nil, fmt.Errorf("list the profiles: %w", err)
	}
	if dir == "." && len(names) == 0 {
		if _, err := fs.ReadDir(files, dir); err != nil {
			return nil, err
		}
	}
	var all []Profile
	for _, name := range names {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, fmt.Errorf("read the profile %s: %w", name, err)
		}
		p, err := readProfile(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", filepath.Base(name), err)
		}
		if slices.ContainsFunc(all, func(q Profile) bool { return p.ID == q.ID }) {
			return nil, fmt.Errorf("%s: another file has the id %q too", filepath.Base(name), p.ID)
		}
		all = append(all, p)
	}
	return newCatalog(all), nil
}

func newCatalog(all []Profile) *Catalog {
	slices.SortFunc(all, func(a, b Profile) int { // the default first, then by id
		if (a.ID == DefaultProfile) != (b.ID == DefaultProfile) {
			return map[bool]int{true: -1, false: 1}[a.ID == DefaultProfile]
		}
		return strings.Compare(a.ID, b.ID)
	})
	u := newUnion(all)
	for i := range all {
		all[i].all = u
	}
	return &Catalog{all}
}

// All are the profiles, the default first.
func (c *Catalog) All() []Profile { return c.profiles }

// IDs are the profiles' ids, the default first.
func (c *Catalog) IDs() []string {
	out := make([]string, len(c.profiles))
	for i, p := range c.profiles {
		out[i] = p.ID
	}
	return out
}

// Profile finds a profile by its id.
func (c *Catalog) Profile(id string) (Profile, bool) {
	for _, p := range c.profiles {
		if p.ID == id {
			return p, true
		}
	}
	return Profile{}, false
}

// Choose finds the profile that a request asks for: by id; without one by the target role; the default where neither is given, and the
// generic one for a role that no profile knows. false means that there is no profile of this id.
func (c *Catalog) Choose(id, role string) (Profile, bool) {
	switch {
	case id != "":
		return c.Profile(id)
	case strings.TrimSpace(role) == "":
		return c.Profile(DefaultProfile)
	}
	return c.forRole(role)
}

// errProfile says what a profile needs.
var errProfile = errors.New("a profile needs an id of lower-case letters, digits and hyphens, a name, and groups with keywords")

func readProfile(data []byte) (Profile, error) {
	var p Profile
	if err := json.Unmarshal(data, &p); err != nil {
		return p, fmt.Errorf("decode the profile: %w", err)
	}
	if p.ID == "" || p.Name == "" || len(p.Groups) == 0 || strings.Trim(p.ID, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
		return p, errProfile
	}
	for _, g := range p.Groups {
		if g.Name == "" || len(g.Keywords) == 0 {
			return p, errProfile
		}
	}
	if p.Titles == nil {
		p.Titles = []string{}
	}
	return p, p.compile()
}

// compile makes the profile ready to find its keywords.
func (p *Profile) compile() error {
	v, err := sharedVocabulary()
	if err != nil {
		return err
	}
	v = v.with(p.Exact, p.Synonyms)
	p.lexicon = newLexicon()
	numbers := map[string]int{}
	for g, group := range p.Groups {
		for _, text := range group.Keywords {
			n, ok := numbers[text]
			if !ok {
				n = len(p.keywords)
				numbers[text] = n
				p.keywords = append(p.keywords, keyword{text: text})
			}
			p.keywords[n].groups = append(p.keywords[n].groups, g)
		}
	}
	for n, k := range p.keywords {
		p.lexicon.add(k.text, n, v)
	}
	for n, k := range p.keywords { // behind the keywords, so that a keyword's own spelling is never another's synonym
		for _, s := range v.synonyms[k.text] {
			p.lexicon.add(s, n, v)
		}
	}
	for _, t := range p.Titles {
		p.titles = append(p.titles, wordsOfTitle(t))
	}
	return nil
}
