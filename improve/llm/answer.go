package llm

import (
	"encoding/json"
	"slices"
	"strings"

	"redraft/improve/draft"
)

// schema is the form of an answer, for providers that hold their models to one.
func schema() map[string]any {
	text := map[string]any{"type": "string"}
	reason := map[string]any{"type": "string", "enum": reasonWords}
	rewrite := map[string]any{
		"type": "object", "additionalProperties": false, "required": []string{"path", "text", "reasons"},
		"properties": map[string]any{"path": text, "text": text, "reasons": map[string]any{"type": "array", "items": reason}},
	}
	return map[string]any{
		"type": "object", "additionalProperties": false, "required": []string{"rewrites"},
		"properties": map[string]any{"rewrites": map[string]any{"type": "array", "items": rewrite}},
	}
}

// rewrite is one item of an answer. Models without a schema to hold them call its members by other names too.
type rewrite struct {
	Path     string   `json:"path"`
	Section  string   `json:"section"`
	Text     string   `json:"text"`
	Improved string   `json:"improved"`
	Reasons  []string `json:"reasons"`
}

// read finds the rewrites in an answer: the object itself, or one within a fence or talk around it. Of an answer that ends in the middle
// the items that are whole are kept. ok is false when there is nothing of the kind.
func read(answer string) (rewrites []rewrite, ok bool) {
	if _, after, thought := strings.Cut(answer, "</think>"); thought { // models of one's own think aloud
		answer = after
	}
	start := strings.IndexAny(answer, "{[")
	if start < 0 {
		return nil, false
	}
	var whole struct {
		Rewrites     *[]rewrite `json:"rewrites"`
		Improvements *[]rewrite `json:"improvements"`
	}
	if json.NewDecoder(strings.NewReader(answer[start:])).Decode(&whole) == nil {
		for _, list := range []*[]rewrite{whole.Rewrites, whole.Improvements} {
			if list != nil {
				return *list, true
			}
		}
	}
	for at := start; at < len(answer); at++ {
		if answer[at] != '{' {
			continue
		}
		var r rewrite
		d := json.NewDecoder(strings.NewReader(answer[at:]))
		if d.Decode(&r) == nil && (r.Path != "" || r.Section != "") {
			rewrites = append(rewrites, r)
			at += int(d.InputOffset()) - 1
		}
	}
	return rewrites, len(rewrites) > 0
}

// reasons are the words that a model chooses from, and what people read in their place: no sentence of a model's own reaches them.
var reasons = map[string]string{
	"strong_verb": "opens with a strong verb", "shorter": "says it in fewer words", "clearer": "says it more clearly", "result_first": "puts the result first",
	"grammar": "corrects the grammar", "spelling": "corrects the spelling", "active_voice": "uses the active voice", "no_first_person": "leaves out the first person",
	"split": "gives each thing its own bullet", "tense": "keeps to one tense", "keywords": "uses the words employers search for", "consistent": "keeps to one form",
	"summary": "sums up what the resume proves",
}

var reasonWords = func() []string {
	var words []string
	for w := range reasons {
		words = append(words, w)
	}
	slices.Sort(words)
	return words
}()

// Unread is a rewriting that cannot be used at all: it names no text of the resume, or holds tokens that are none.
type Unread struct{ Section, Text, Why string }

// proposals makes proposals of rewrites, masks taken off. Those that change nothing are left out.
func (t *Task) proposals(rewrites []rewrite) (list []draft.Proposal, unread []Unread) {
	seen := map[string]bool{}
	for _, r := range rewrites {
		path, text := orElse(r.Path, r.Section), strings.TrimSpace(orElse(r.Text, r.Improved))
		p, ok := t.byPath[strings.TrimSpace(path)]
		restored, whole := t.mask.Restore(text)
		switch {
		case !ok:
			unread = append(unread, Unread{clip(path, 80), clip(restored, 500), "it names no text that was to be rewritten"})
		case !whole:
			unread = append(unread, Unread{p.Path, clip(restored, 500), "it changes or makes up a token for what is private"})
		case text == "" || seen[p.Path] || strings.Join(strings.Fields(restored), " ") == strings.Join(strings.Fields(p.original.Original), " "):
		default:
			seen[p.Path] = true
			proposal := p.original
			if proposal.Improved, proposal.Reasoning = tidy(restored), sentence(r.Reasons); proposal.Type == "summary" {
				proposal.Improved = strings.Join(strings.Fields(restored), " ")
			}
			list = append(list, proposal)
		}
	}
	return list, unread
}

// tidy makes lines of a text that may carry bullets of its own.
func tidy(text string) string {
	var lines []string
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(line), "•●▪◦*–-"))
		if line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

func sentence(words []string) string {
	var said []string
	for _, w := range words {
		if s, ok := reasons[w]; ok && !slices.Contains(said, s) {
			said = append(said, s)
		}
	}
	switch len(said) {
	case 0:
		return "It reads better."
	case 1:
		return "It " + said[0] + "."
	}
	return "It " + strings.Join(said[:len(said)-1], ", ") + " and " + said[len(said)-1] + "."
}
