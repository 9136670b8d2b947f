package glyph

import (
	"time"
)

// Limits bound what one file may cost.
type Limits struct {
	Bytes  int           // of the file
	Pages  int           // of the document; one with more is refused
	Glyphs int           // on all pages together
	Time   time.Duration // of the processor, for the whole reading; parse/pool holds it
}

// DefaultLimits are generous for a resume: the longest academic ones have 30 pages and 100,000 characters.
var DefaultLimits = Limits{Bytes: 10 << 20, Pages: 50, Glyphs: 300_000, Time: 5 * time.Second}

// TooManyPages is the error for a document over the limit.
func (l Limits) TooManyPages(pages int) error {
	return Fail(ErrLimit, "The file has %d pages, but at most %d are read. Please send only the resume itself.", pages, l.Pages)
}

// TooMuchText is the error for a document over the limit.
func (l Limits) TooMuchText() error {
	return Fail(ErrLimit, "The file holds more than %d characters of text, which no resume does. Please send only the resume itself.", l.Glyphs)
}

// TooLarge is the error for a file over the limit.
func (l Limits) TooLarge() error {
	return Fail(ErrLimit, "The file is larger than the limit of %d MB. Please send a smaller one.", l.Bytes>>20)
}

// TooSlow is the error for a file that takes longer than the limit.
func (l Limits) TooSlow() error {
	return Fail(ErrTimeout, "The file took longer than %g seconds to read. Please export it again, as a simpler PDF.", l.Time.Seconds())
}
