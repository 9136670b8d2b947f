package outline

import (
	_ "embed"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"redraft/resume"
)

// wording is what a language calls the sections, the months and the present.
type wording struct {
	headings map[resume.Section]string
	months   []string // twelve abbreviations; none where dates are written in figures
	present  string
}

//go:embed wording.txt
var wordingText string

var wordings = sync.OnceValue(func() map[string]wording {
	all := map[string]wording{}
	language := ""
	for text := range strings.Lines(wordingText) {
		text = strings.TrimSpace(text)
		key, value, ok := strings.Cut(text, ": ")
		switch {
		case text == "" || strings.HasPrefix(text, "#"):
			continue
		case !ok:
			language = text
			all[language] = wording{headings: map[resume.Section]string{}}
		case key == "months" || key == "present":
			w := all[language]
			if key == "months" {
				w.months = strings.Fields(value)
			} else {
				w.present = value
			}
			all[language] = w
		default:
			all[language].headings[resume.Section(key)] = value
		}
	}
	return all
})

func wordingOf(language string) wording {
	if w, ok := wordings()[language]; ok {
		return w
	}
	return wordings()["en"]
}

// rawPeriod is a period that nobody printed: content whose dates stand in members of their own gets it when it is decoded.
var rawPeriod = regexp.MustCompile(`^\d{4}(?:-\d{2})?(?: – (?:\d{4}(?:-\d{2})?|present))?$`)

// period is the time as it was printed, or in the language's form where only the machine's is known.
func (w wording) period(printed, start, end string) string {
	if printed = Clean(printed); printed != "" && !rawPeriod.MatchString(printed) {
		return printed
	}
	if start == "" && end == "" {
		start, end, _ = strings.Cut(printed, " – ")
	}
	start, end = w.date(start), w.date(end)
	if start == "" || end == "" || start == end {
		return start + strings.TrimPrefix(end, start)
	}
	return start + " – " + end
}

// date writes "2020-03" as the language does: Mar 2020, or 03/2020.
func (w wording) date(s string) string {
	s = Clean(s)
	if s == "present" {
		return w.present
	}
	year, month, ok := strings.Cut(s, "-")
	n, err := strconv.Atoi(month)
	switch {
	case !ok || err != nil || n < 1 || n > 12 || len(year) != 4:
		return s
	case len(w.months) == 12:
		return w.months[n-1] + " " + year
	default:
		return fmt.Sprintf("%02d/%s", n, year)
	}
}
