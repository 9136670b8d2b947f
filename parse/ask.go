package parse

// What others ask of what the parser knows of texts, beside having files read.

// Language guesses the language of texts by their commonest small words: ISO 639-1, "" where there is too little to tell.
func Language(texts ...string) string {
	lines := make([]line, len(texts))
	for i, t := range texts {
		lines[i].text = t
	}
	return language(lines)
}

// Period finds the first date or range of a printed text: "2020-03", "2020" or, for its end, "present". A single date is both.
func Period(printed string) (start, end string) {
	found := findDates(printed)
	if len(found) == 0 {
		return "", ""
	}
	if start, end = found[0].start, found[0].end; start == "" {
		start = end
	}
	return start, end
}
