package parse

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"redraft/resume/period"
)

// findDates finds the dates and ranges of a line. Callers do not change what they get.
func findDates(s string) []period.Span {
	if !period.Possible(s) {
		return nil
	}
	return lately.find(s)
}

// lately remembers what was found in the latest texts: columns, entries and fields all ask about the same lines, some a dozen times, and the
// search is the dearest thing in the package.
var lately memory

type memory struct {
	mu    sync.Mutex
	found map[string][]period.Span
}

// remembered is a long resume's lines.
const remembered = 1000

func (m *memory) find(s string) []period.Span {
	m.mu.Lock()
	found, ok := m.found[s]
	m.mu.Unlock()
	if ok {
		return found
	}
	found = slices.DeleteFunc(period.Find(s), func(f period.Span) bool { return inSentence(s, f) })
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.found == nil || len(m.found) >= remembered {
		m.found = map[string][]period.Span{}
	}
	m.found[s] = found
	return found
}

var (
	twoEach  = regexp.MustCompile(`(?i)^(?:\d\d?/(?:\d\d?/)?|\pL+\.?\s+)\d\d\b(?:[^\d'’]|\d\d?/(?:\d\d?/)?\d?\d\b|\d\d$)*$`) // "03/17 - 05/19", "Mar 17 to date"
	running  = regexp.MustCompile(`(?:^|[\s(])\p{Ll}[\p{L}'’-]*`)                                                            // words in small letters
	fullStop = regexp.MustCompile(`[\pL\d)%]{2}[.!?]$`)
)

// inSentence says whether a range whose years have two digits each stands in a sentence: "lifted the score from 05/10 to 09/10 by training" tells of
// marks, or of one deed. Such a range dates a line in which little else is said.
func inSentence(s string, f period.Span) bool {
	if f.Start == "" || !twoEach.MatchString(s[f.From:f.To]) || strings.ContainsAny(s, "|\t") {
		return false
	}
	before, after := strings.TrimSpace(s[:f.From]), strings.TrimSpace(s[f.To:])
	words := len(running.FindAllString(before, -1))
	switch {
	case strings.HasSuffix(before, ","), strings.HasSuffix(before, "("), roleScore(before+" "+after) > 0:
		return false
	case startsLower(after) && len(running.FindAllString(after, -1)) > 2:
		return true
	}
	return words > 2 && openEnd.MatchString(before) || words > 1 && fullStop.MatchString(strings.TrimSpace(s)) && !legalForm.MatchString(s)
}

// forget ends the memory: nothing of one person's resume outlives its reading.
func (m *memory) forget() {
	m.mu.Lock()
	defer m.mu.Unlock()
	clear(m.found)
}

// cutDates takes what a line tells of when out of it and gives what is left, tidied.
func cutDates(s string) (w period.Span, printed, rest string, ok bool) {
	w, ok = period.Main(s, findDates(s))
	if !ok {
		return w, "", s, false
	}
	printed = strings.TrimSpace(strings.Trim(s[w.From:w.To], " ,)]"))
	before := tidy(s[:w.From])
	if w.Start != "" {
		before = tidy(rangeOpens.ReplaceAllString(before, ""))
	}
	after := tidy(s[w.To:])
	return w, printed, strings.TrimSpace(before + "\t" + after), true
}

// rangeOpens is the word before a range that belongs to it: "De mars 2021 à aujourd'hui", "From 2019 to 2021", "Duration: 2019 – 2021".
var rangeOpens = regexp.MustCompile(`(?i)(?:^|[\s,(|])(?:de|du|von|vom|from|between|dal|del|van|entre|duration|dates?|period|dauer|zeitraum|période|durée|periodo|período|duración)\s*:?\s*$`)

var extraAround = regexp.MustCompile(`^[\s,;:|·•()\[\]–—-]+|[\s,;:|·•()\[\]–—-]+$`)

// tidy cuts punctuation that loses its sense when its neighbour goes.
func tidy(s string) string {
	s = extraAround.ReplaceAllString(s, "")
	if strings.Count(s, "(") > strings.Count(s, ")") {
		s += ")"
	}
	return s
}

// isDateText says whether a text is a date and little else.
func isDateText(s string) bool {
	found := findDates(s)
	if len(found) == 0 {
		return false
	}
	covered := 0
	for _, f := range found {
		covered += f.To - f.From
	}
	return covered*10 >= len(strings.TrimSpace(s))*6
}
