package score

import (
	"slices"
	"strings"

	"redraft/score/english"
)

// What earns nothing. People are told to paste lists of keywords, the advertisement itself or the same sentence again; none of that is
// worth anything to a reader, so none of it counts here: such a passage is left out of bullets, keywords and length.
const (
	spamTwice   = "stands there twice"
	spamRepeats = "says the same words over and over"
	spamList    = "is a list of keywords rather than a sentence"
	spamPosting = "reads as copied from an advertisement"
)

const (
	minSpam       = 12   // words: shorter passages are judged by nothing but being there twice
	minTwice      = 2    // words of a sentence that is noticed when it comes again
	distinctShare = 0.5  // of a passage's words that must differ
	keywordShare  = 0.6  // of a passage's words in keywords, from which on it is a list
	smallShare    = 0.06 // of a passage's words that hold sentences together, below which it is a list
	shingle       = 5    // words in a row that are compared with the job description
	pastedShare   = 0.5  // of the shingles that stand in the job description too
)

// discount marks the passages that earn nothing.
func (f *facts) discount() {
	posting := shinglesOf(tokenize(f.target.JobDescription))
	lines := linesOf(f.target.JobDescription)
	seen := map[string]bool{}
	for i := range f.texts {
		t := &f.texts[i]
		if t.Skill() || len(t.tokens) < minSpam && (strings.HasSuffix(t.Path, ".role") || t.Path == "headline") {
			continue // a title may well be the one that is advertised
		}
		switch n := len(t.tokens); {
		case n >= minTwice && twice(seen, t):
			t.spam = spamTwice
		case pasted(t.tokens, posting) || n >= minTwice && lines[joined(t.tokens)]:
			t.spam = spamPosting
		case n < minSpam:
		case distinct(t.withoutWeak()) < distinctShare && !strings.HasPrefix(t.Path, "publications") && !strings.HasPrefix(t.Path, "awards"):
			t.spam = spamRepeats
		case f.english && reads(t):
			t.spam = spamPosting
		case f.english && f.isList(t):
			t.spam = spamList
		}
	}
}

func twice(seen map[string]bool, t *text) bool {
	if !strings.Contains(t.Path, ".responsibilities[") && !strings.Contains(t.Path, ".highlights[") && !strings.Contains(t.Path, ".lines[") {
		return false
	}
	var key strings.Builder
	for _, k := range t.tokens {
		key.WriteString(k.lower)
		key.WriteByte(' ')
	}
	if seen[key.String()] {
		return true
	}
	seen[key.String()] = true
	return false
}

// distinct is the share of words that are different ones. Long texts repeat small words, so 60 words are looked at at a time.
func distinct(tokens []token) float64 {
	const window = 60
	least := 1.0
	for from := 0; from < len(tokens); from += window {
		part := tokens[from:min(len(tokens), from+window)]
		if len(part) < minSpam {
			break
		}
		words := make(map[string]bool, len(part))
		for _, t := range part {
			words[t.lower] = true
		}
		least = min(least, float64(len(words))/float64(len(part)))
	}
	return least
}

// isList says whether a passage is keywords in a row, of whatever profession.
func (f *facts) isList(t *text) bool {
	said := t.withoutWeak()
	n, small := float64(len(said)), 0.0
	for _, k := range said {
		if english.FunctionWord(k.lower) {
			small++
		}
	}
	covered := coverage(t.hits)
	if small < smallShare*n && covered < keywordShare*n && f.profile.all != nil {
		covered = max(covered, coverage(f.profile.all.lexicon.find(t.Text, t.tokens, false)))
	}
	if strings.HasPrefix(t.Path, "other") || strings.HasPrefix(t.Path, "certifications") || strings.HasPrefix(t.Path, "interests") {
		return len(t.tokens) >= 3*minSpam && covered >= keywordShare*n // captions with lists have their place there
	}
	return covered >= keywordShare*n || small < smallShare*n && covered >= keywordShare/2*n
}

// withoutWeak are the words of a passage without those that cost by themselves, so that a weak opening saves no list.
func (t *text) withoutWeak() []token {
	if len(t.weak) == 0 && len(t.first) == 0 {
		return t.tokens
	}
	var out []token
	next := 0
	for _, h := range t.weak {
		out = append(out, t.tokens[next:h.from]...)
		next = h.to
	}
	out = append(out, t.tokens[next:]...)
	return slices.DeleteFunc(out, func(k token) bool { return english.FirstPerson(k.text) })
}

// coverage counts the words that keywords cover.
func coverage(hits []hit) float64 {
	n := 0
	for _, h := range hits {
		n += h.to - h.from
	}
	return float64(n)
}

// reads says whether a passage is written as advertisements of jobs are: with their phrases, or to a "you".
func reads(t *text) bool {
	if len(phrases().posting.find(t.Text, t.tokens, false)) > 0 {
		return true
	}
	you := 0
	for _, k := range t.tokens {
		if k.lower == "you" || k.lower == "your" {
			you++
		}
	}
	return you >= 2
}

// linesOf are the lines of a job description.
func linesOf(description string) map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(description) {
		out[joined(tokenize(line))] = true
	}
	return out
}

type shingles map[[shingle]string]bool

func shinglesOf(tokens []token) shingles {
	if len(tokens) < shingle {
		return nil
	}
	out := make(shingles, len(tokens))
	for i := range len(tokens) - shingle + 1 {
		out[shingleAt(tokens, i)] = true
	}
	return out
}

func shingleAt(tokens []token, i int) (s [shingle]string) {
	for k := range s {
		s[k] = tokens[i+k].lower
	}
	return s
}

// pasted says whether a passage, or a stretch of it, stands in the job description too.
func pasted(tokens []token, posting shingles) bool {
	if posting == nil || len(tokens) < shingle {
		return false
	}
	shared := 0
	for i := range len(tokens) - shingle + 1 {
		if posting[shingleAt(tokens, i)] {
			shared++
		}
	}
	return float64(shared) >= pastedShare*float64(len(tokens)-shingle+1) || shared >= 3*minSpam
}
