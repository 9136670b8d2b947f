package score

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

var (
	breaks = regexp.MustCompile(`,\s+|\s+(?:but|while|aber)\s+`)
	// anOr is what stands between alternatives: "SAP or Oracle", "SAP experience, or experience with Oracle".
	anOr = regexp.MustCompile(`(?i)^(?:[\s,()'’]|s\b|experience|skills?|certifications?|certificates?|diploma|degrees?|licen[cs]es?|and/)*\b(?:or|oder)\b(?:[\s,()]|an?\b|the\b|in\b|with\b|of\b|experience|knowledge|similar)*$`)
	// andAlike ends examples, of which one will do: "HubSpot, Salesforce or similar".
	andAlike = regexp.MustCompile(`(?i)^[\s,)]*(?:\bor\b|/)\s*(?:an?\s+|any\s+)?(?:similar|equivalent|comparable|related|other|another|the like)\b`)
	comma    = regexp.MustCompile(`^\s*,\s*$`)
)

// weightOf is how much a clause asks for what it names, where it says so itself, and whether that is said before anything else.
func weightOf(clause string, tokens []token) (how weight, said, first bool) {
	for _, x := range []struct {
		words   map[string]bool
		pattern *regexp.Regexp
		how     weight
	}{{preferringWords, preferring, preferred}, {requiringWords, requiring, required}} {
		if !among(tokens, x.words, nil) {
			continue
		}
		if at := x.pattern.FindStringIndex(clause); at != nil {
			return x.how, true, len(tokens) > 2 && at[0] <= tokens[2].from
		}
	}
	return required, false, false
}

// clausesOf parts a sentence where its parts may ask in different degrees: "GED required; degree preferred", "SQL required, Python a plus". What its
// first words say is said of all: "Nice to have: Xero; Sage".
func clausesOf(sentence string, tokens []token) []string {
	parts := strings.Split(sentence, ";")
	if len(parts) > 1 {
		if _, _, first := weightOf(parts[0], tokenize(parts[0])); first && !slices.ContainsFunc(parts[1:], weighty) {
			return []string{sentence}
		}
	}
	if !among(tokens, preferringWords, nil) || !among(tokens, requiringWords, nil) {
		return parts
	}
	var out []string
	for _, part := range parts {
		if preferring.MatchString(part) && requiring.MatchString(part) {
			out = append(out, byWeight(part)...)
		} else {
			out = append(out, part)
		}
	}
	return out
}

func weighty(clause string) bool {
	_, said, _ := weightOf(clause, tokenize(clause))
	return said
}

// byWeight parts a clause at its commas; what says nothing of weight goes with what follows, or with what opened with a weight.
func byWeight(clause string) []string {
	var out []string
	from, opened := 0, false
	for _, cut := range append(breaks.FindAllStringIndex(clause, -1), []int{len(clause), len(clause)}) {
		piece := clause[from:cut[0]]
		_, said, first := weightOf(piece, tokenize(piece))
		switch {
		case !said && opened && len(out) > 0:
			out[len(out)-1] += ", " + piece
		case !said && cut[0] < len(clause):
			continue // from stays
		default:
			out, opened = append(out, piece), first
		}
		from = cut[1]
	}
	return out
}

// either joins the alternatives among a clause's wants: of "Jira, Trello or Asana" one will do. Of a bare list, or one behind a label,
// only those next to the "or" are alternatives.
func (u reading) either(clause string, wants []want) []want {
	if len(wants) < 2 || !strings.Contains(clause, " or ") && !strings.Contains(clause, "/or ") && !strings.Contains(clause, " oder ") {
		return wants
	}
	list := u.list || labelOf(clause) != "" || clause == lower(clause) && u.bareLine(clause)
	order := slices.Clone(wants)
	slices.SortStableFunc(order, func(a, b want) int { return cmp.Compare(a.from, b.from) })
	var out []want
	for i := 0; i < len(order); {
		end, with := i+1, i
		for ; end < len(order) && order[end].from >= order[end-1].to && order[end-1].to > 0; end++ {
			between := clause[order[end-1].to:order[end].from]
			if anOr.MatchString(between) {
				with = end
			} else if list || !comma.MatchString(between) {
				break
			}
		}
		if !list && order[end-1].to > 0 && andAlike.MatchString(clause[order[end-1].to:]) {
			with = end - 1
		}
		if with > i {
			out, i = append(out, alternatives(order[i:with+1])), with+1
		} else {
			out, i = append(out, order[i]), i+1
		}
	}
	return out
}

// alternatives are one want, met by any.
func alternatives(wants []want) want {
	var names []string
	for _, w := range wants {
		if !slices.Contains(names, w.term) {
			names = append(names, w.term)
		}
	}
	if len(names) == 1 {
		return wants[0]
	}
	return want{term: strings.Join(names, " or "), keyword: -1, any: slices.Clone(wants), from: wants[0].from, to: wants[len(wants)-1].to}
}
