package facts

import "strings"

// surroundings collects the noun phrase behind a number and the words before it in its clause.
func (q *quantity) surroundings(l *lexicon, tokens []token, marks []mark) {
	q.timed = q.unit == "times" && q.to < len(tokens) && l.kinds[tokens[q.to].key] == "frequency"
	crew := q.from > 1 && tokens[q.from-1].lower == "of" && groups.has(tokens[q.from-2].key) && q.to < len(tokens) && formOf(tokens[q.to]) == gerund // "a crew of 8 laying tarmac"
	for i := q.to; !crew && i < len(tokens) && i < q.to+3 && tokens[i].gap <= hyphen && marks[i].form == noVerb && !tokens[i].digit; i++ {
		if !skipped[tokens[i].lower] && l.kinds[tokens[i].key] != "frequency" {
			if !prepositions[tokens[i].lower] && !determiners[tokens[i].lower] && !joins[tokens[i].lower] && !beside[tokens[i].lower] && len(tokens[i].lower) > 3 {
				q.counts = tokens[i]
			}
			break
		}
	}
	for i := q.to; i < len(tokens) && len(q.nouns) < 5; i++ {
		m := marks[i]
		if i == q.to && q.unit == "" && i+1 < len(tokens) && tokens[i].gap == space && (tokens[i].digit || isNumberWord(tokens[i].lower)) && tokens[i+1].gap == hyphen && !tokens[i+1].digit { // "three 12-hour shifts"
			i++
			continue
		}
		if len(tokens[i].lower) == 1 && i+1 < len(tokens) && tokens[i+1].gap == hyphen && tokens[i+1].digit { // "45 K-3 students"
			i++
			continue
		}
		if labels[tokens[i].lower] && i+1 < len(tokens) && tokens[i+1].digit && len(tokens[i+1].lower) <= 2 && tokens[i+1].gap <= hyphen { // "five Grade 9 and Grade 10 sections"
			i++
			if i+3 < len(tokens) && isAnd(tokens[i+1].lower) && (labels[tokens[i+2].lower] && tokens[i+3].digit || tokens[i+2].digit) {
				if i += 2; labels[tokens[i].lower] {
					i++
				}
			}
			continue
		}
		if i == q.to && tokens[i].gap == hyphen && tokens[i].lower == "strong" { // "a 14-strong shift"
			continue
		}
		if n := len(q.nouns); n > 0 && tokens[i].digit && tokens[i].gap == space && tokens[i-1].caps && q.nouns[n-1].start == tokens[i-1].start && i+1 < len(tokens) && tokens[i+1].gap == space { // "380 Exchange 2013 mailboxes"
			if i+2 < len(tokens) && tokens[i+1].digit && tokens[i+2].gap == hyphen {
				i += 2
			}
			continue
		}
		if i == q.to && tokens[i].gap == space && formOf(tokens[i]) == gerund && l.verbs[tokens[i].key].strength > 0 && (i+1 == len(tokens) || tokens[i+1].gap >= comma || prepositions[tokens[i+1].lower]) {
			break // "28 of 35 passing in May"
		}
		if beside[tokens[i].lower] && tokens[i].gap == space && i+1 < len(tokens) && !(tokens[i].lower == "still" && tokens[i+1].lower == "life") {
			break // "10 of the 11 still work there"
		}
		if crew || tokens[i].gap >= comma || tokens[i].gap == slash || m.form != noVerb || tokens[i].digit || i > q.to && tokens[i-1].lower == "of" && isNumberWord(tokens[i].lower) || len(q.nouns) > 0 && tokens[i].gap == space && l.verbs[tokens[i].key].strength > 0 && formOf(tokens[i]) == gerund && strings.HasSuffix(q.nouns[len(q.nouns)-1].lower, "s") {
			break
		}
		if frequency := l.kinds[tokens[i].key] == "frequency"; frequency && len(q.nouns) == 0 {
			continue
		} else if frequency {
			break
		}
		if !m.content {
			if t := tokens[i].lower; len(q.nouns) > 0 && len(t) > 4 && strings.HasSuffix(t, "s") && !prepositions[t] && (i+1 == len(tokens) || tokens[i+1].gap >= comma || prepositions[tokens[i+1].lower] || isAnd(tokens[i+1].lower) || l.kinds[tokens[i+1].key] == "frequency") && !strings.HasSuffix(q.nouns[len(q.nouns)-1].lower, "s") { // "15 data requests a week"
				q.nouns = append(q.nouns, tokens[i])
			}
			if t := tokens[i].lower; len(q.nouns) > 0 && !determiners[t] && !prepositions[t] && !joins[t] && len(t) > 3 && i+1 < len(tokens) && tokens[i+1].gap <= hyphen && marks[i+1].content && marks[i+1].form == noVerb { // "5 water usage reports"
				continue
			}
			if len(q.nouns) == 0 && (skipped[tokens[i].lower] || !determiners[tokens[i].lower] && !prepositions[tokens[i].lower] && !joins[tokens[i].lower] && len(tokens[i].lower) > 3 && i+1 < len(tokens) && tokens[i+1].gap <= hyphen && marks[i+1].content && marks[i+1].form == noVerb || tokens[i].lower == "of" && (q.unit == "%" || q.fuzzy || q.unit == "times")) {
				continue
			}
			break
		}
		q.nouns = append(q.nouns, tokens[i])
	}
	for i := q.to + len(q.nouns); len(q.nouns) > 0 && i > 0 && i < len(tokens) && i <= q.to+len(q.nouns)+5 && tokens[i].gap <= comma; i++ {
		if isAnd(tokens[i].lower) && len(q.joint) == 0 && tokens[i].start > q.nouns[len(q.nouns)-1].end {
			continue
		}
		if !marks[i].content || tokens[i].digit || l.kinds[tokens[i].key] == "frequency" {
			break
		}
		if tokens[i].start > q.nouns[len(q.nouns)-1].end {
			q.joint = append(q.joint, tokens[i])
		}
	}
	for i := q.to; i < len(tokens) && len(q.after) < 6 && marks[i].clause == marks[q.number].clause && tokens[i].gap < stop; i++ {
		if marks[i].content && !tokens[i].digit && !measuring(tokens, i) {
			q.after = append(q.after, tokens[i])
		}
	}
	for i := q.from - 1; i >= 0 && len(q.before) < 6; i-- {
		if marks[i].clause != marks[q.number].clause {
			break
		}
		if marks[i].content && !tokens[i].digit && !measuring(tokens, i) && l.kinds[tokens[i].key] != "frequency" {
			q.before = append(q.before, tokens[i])
		}
	}
}

// measuring says whether a token is the sign of a share.
func measuring(tokens []token, i int) bool {
	return units[tokens[i].key] == "%" || i > 0 && tokens[i].lower == "cent" && tokens[i-1].lower == "per"
}

var joins = set("and or to but per than when who which that where over under about during through across among between into onto upon after before since until within without around plus then now each against versus")

// beside are words behind a figure that it does not count.
var beside = set("instead down rather still already altogether overall rising falling")

var periods = set("night nights day days week weeks holiday vacation summer winter spring autumn season semester term trimester weekend weekends shift session evening morning afternoon")

var dutyTurns = set("shift session evening morning afternoon")

var skipped = set("person people new different additional more other fellow various of the our its their")
