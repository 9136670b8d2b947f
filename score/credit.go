package score

import (
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
	minTwice      = 5    // words of a sentence that is noticed when it comes again
	distinctShare = 0.5  // of a passage's words that must differ
	keywordShare  = 0.6  // of a passage's words in keywords, from which on it is a list
	smallShare    = 0.06 // of a passage's words that hold sentences together, below which it is a list
	shingle       = 5    // words in a row that are compared with the job description
	pastedShare   = 0.5  // of the shingles that stand in the job description too
)

// discount marks the passages that earn nothing.
func (f *facts) discount() {
	posting := shinglesOf(tokenize(f.target.JobDescription))
	seen := map[string]bool{}
	for i := range f.texts {
		t := &f.texts[i]
		if t.Skill() {
			continue
		}
		switch n := len(t.tokens); {
		case n >= minTwice && twice(seen, t):
			t.spam = spamTwice
		case n < minSpam:
		case distinct(t.tokens) < distinctShare && !strings.HasPrefix(t.Path, "publications") && !strings.HasPrefix(t.Path, "awards"):
			t.spam = spamRepeats
		case pasted(t.tokens, posting) || f.english && reads(t):
			t.spam = spamPosting
		case f.english && isList(t):
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

// isList says whether a passage is keywords in a row.
func isList(t *text) bool {
	small, covered := 0, 0
	for _, k := range t.tokens {
		if english.FunctionWord(k.lower) {
			small++
		}
	}
	for _, h := range t.hits {
		covered += h.to - h.from
	}
	n := float64(len(t.tokens))
	if strings.HasPrefix(t.Path, "other") || strings.HasPrefix(t.Path, "certifications") || strings.HasPrefix(t.Path, "interests") {
		return len(t.tokens) >= 3*minSpam && float64(covered) >= keywordShare*n // captions with lists have their place there
	}
	return float64(covered) >= keywordShare*n || float64(small) < smallShare*n && float64(covered) >= keywordShare/2*n
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
	if posting == nil || len(tokens) < minSpam {
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
