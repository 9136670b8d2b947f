package parse

// Period finds the first date or range of a printed text, for others who have one to read: "2020-03", "2020" or, for its end, "present". A
// single date is both.
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
