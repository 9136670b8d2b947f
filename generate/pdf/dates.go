package pdf

import (
	_ "embed"
	"regexp"
	"strings"
)

// words.txt holds what the templates say themselves: headings, months and the word for the present, by language.
//
//go:embed data/words.txt
var wordsData string

// vocabulary is a language's words by what they stand for; months are "1" to "12".
type vocabulary map[string]string

var vocabularies = func() map[string]vocabulary {
	table := map[string]vocabulary{}
	language := ""
	for line := range strings.Lines(wordsData) {
		line = strings.TrimSpace(line)
		switch name, value, ok := strings.Cut(line, ":"); {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			language = strings.Trim(line, "[]")
			table[language] = vocabulary{}
		case ok && name == "months":
			for i, m := range strings.Fields(value) {
				table[language][month(i+1)] = m
			}
		case ok:
			table[language][name] = strings.TrimSpace(value)
		}
	}
	return table
}()

func month(n int) string {
	return [...]string{"", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"}[n]
}

// wordsOfLanguage are the words of a BCP 47 language, English ones where there are none.
func wordsOfLanguage(language string) vocabulary {
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	if v, ok := vocabularies[base]; ok {
		return v
	}
	return vocabularies["en"]
}

var isoDate = regexp.MustCompile(`^(\d{4})(?:-(\d{2}))?(?:-\d{2})?$`)

// date writes "2020-03" the way the language does; what is no such date stays as it is.
func (v vocabulary) date(s string) string {
	if strings.EqualFold(s, "present") {
		return v["present"]
	}
	m := isoDate.FindStringSubmatch(s)
	switch {
	case m == nil:
		return s
	case m[2] == "" || m[2] == "00" || m[2] > "12":
		return m[1] + v["year"]
	case v["year"] != "":
		return m[1] + v["year"] + strings.TrimPrefix(m[2], "0") + v["month"]
	case v[m[2]] != "":
		return v[m[2]] + " " + m[1]
	}
	return m[2] + "/" + m[1]
}

// dates are an entry's dates: as they were printed, or, where they are numbers of a machine or missing, from start and end.
func (v vocabulary) dates(printed, start, end string) string {
	if printed != "" && !machine.MatchString(printed) {
		return printed
	}
	if start == "" && end == "" {
		start, end, _ = strings.Cut(printed, " – ")
	}
	start, end = v.date(start), v.date(end)
	switch {
	case start == "" || start == end:
		return end
	case end == "":
		return start
	}
	return start + " – " + end
}

// machine is a range as decoding makes it from JSON Resume's dates.
var machine = regexp.MustCompile(`^\d{4}(?:-\d{2})?(?:-\d{2})?(?: – (?:\d{4}(?:-\d{2})?(?:-\d{2})?|present))?$`)
