package pdf

import "redraft/resume"

// Wording is what the templates say of their own in a language, for the other formats to say the same.
type Wording struct {
	Language string // BCP 47
	words    vocabulary
}

// WordingOf is the wording of the language asked for, or of the content's own.
func WordingOf(content resume.Resume, asked string) Wording {
	language := languageOf(content, asked)
	return Wording{language, wordsOfLanguage(language)}
}

// Heading is what a section is called.
func (w Wording) Heading(name resume.Section) string { return w.words[string(name)] }

// Grade is what stands before a GPA.
func (w Wording) Grade() string { return w.words["gpa"] }

// Dates are an entry's dates: as they were printed, or as the language writes start and end where nobody printed them.
func (w Wording) Dates(printed, start, end string) string {
	return w.words.dates(printed, start, end)
}
