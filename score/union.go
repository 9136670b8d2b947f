package score

import "redraft/score/english"

// union finds the keywords of all profiles: what a job description may ask for.
type union struct {
	lexicon  *lexicon
	keywords []string
	vague    []bool // by keyword: a word of daily life, that asks for nothing in an advertisement
	shownBy  [][]int
	profiles []Profile
}

func newUnion(profiles []Profile) *union {
	u := &union{lexicon: newLexicon(), profiles: profiles}
	numbers := map[string]int{}
	type spelling struct {
		text string
		n    int
		v    *vocabulary
	}
	var synonyms []spelling
	shared, err := sharedVocabulary()
	if err != nil {
		return u // the profiles would not have loaded
	}
	for _, p := range profiles {
		v := shared.with(p.Exact, p.Synonyms)
		for _, k := range p.keywords {
			if _, ok := numbers[k.text]; ok {
				continue
			}
			n := len(u.keywords)
			numbers[k.text] = n
			u.keywords = append(u.keywords, k.text)
			u.vague = append(u.vague, shared.vague[k.text])
			u.lexicon.add(k.text, n, v)
			for _, s := range v.synonyms[k.text] {
				synonyms = append(synonyms, spelling{s, n, v})
			}
		}
	}
	for _, s := range synonyms {
		u.lexicon.add(s.text, s.n, s.v)
	}
	u.shownBy = make([][]int, len(u.keywords))
	for text, list := range shared.shownBy {
		n, ok := numbers[text]
		for _, other := range list {
			if k, known := numbers[other]; ok && known {
				u.shownBy[n] = append(u.shownBy[n], k)
			}
		}
	}
	return u
}

// named is the keyword that a lone word names in whatever case, as items of lists do, -1 for none: "jest", "react".
func (u *union) named(item string) int {
	tokens := tokenize(item)
	if len(tokens) != 1 || english.FunctionWord(tokens[0].lower) {
		return -1
	}
	if t := u.lexicon.fold(tokens[0]); t >= 0 {
		return u.lexicon.terms[t].keyword
	}
	return -1
}
