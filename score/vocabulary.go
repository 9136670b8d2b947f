package score

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"maps"
	"sync"
)

// vocabulary is what all profiles share about the spelling of keywords.
type vocabulary struct {
	exact     map[string]bool     // single words that mean something else in another case
	unstemmed map[string]bool     // words whose other forms mean something else
	vague     map[string]bool     // keywords that are words of daily life
	shownBy   map[string][]string // by keyword: what shows it though it is no other name of it
	synonyms  map[string][]string // by keyword: acronyms, full forms, other names
}

//go:embed vocabulary.json
var vocabularyData []byte

var sharedVocabulary = sync.OnceValues(func() (*vocabulary, error) {
	var data struct {
		Exact     []string            `json:"exact"`
		Unstemmed []string            `json:"unstemmed"`
		Vague     []string            `json:"vague"`
		ShownBy   map[string][]string `json:"shown_by"`
		Synonyms  map[string][]string `json:"synonyms"`
	}
	if err := json.Unmarshal(vocabularyData, &data); err != nil {
		return nil, fmt.Errorf("decode the vocabulary: %w", err)
	}
	return &vocabulary{exact: setOf(data.Exact), unstemmed: setOf(data.Unstemmed), vague: setOf(data.Vague), shownBy: data.ShownBy, synonyms: data.Synonyms}, nil
})

func setOf(words []string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}

func (v *vocabulary) isExact(text string) bool     { return v.exact[text] }
func (v *vocabulary) isUnstemmed(text string) bool { return v.unstemmed[text] }

// with is the vocabulary and a profile's own.
func (v *vocabulary) with(exact []string, synonyms map[string][]string) *vocabulary {
	if len(exact) == 0 && len(synonyms) == 0 {
		return v
	}
	out := &vocabulary{exact: maps.Clone(v.exact), unstemmed: v.unstemmed, vague: v.vague, shownBy: v.shownBy, synonyms: maps.Clone(v.synonyms)}
	for _, w := range exact {
		out.exact[w] = true
	}
	for k, list := range synonyms {
		out.synonyms[k] = append(append([]string{}, out.synonyms[k]...), list...)
	}
	return out
}
