// Package glyph is the seam between the programs that read PDF files and the layout step that makes sense of them:
// pages of characters with places, fonts and colours, and the errors that reading ends in. Readers (parse/pdfium,
// parse/ledongthuc) fill it, parse consumes it; it knows nothing of resumes.
package glyph

import (
	"errors"
	"fmt"
)

// The ways in which reading a file ends without a document. An Error of each has a sentence for people that says what to
// do and, for ErrLimit, names the limit.
var (
	ErrEncrypted   = errors.New("encrypted_pdf")
	ErrCorrupt     = errors.New("corrupt_pdf")
	ErrUnsupported = errors.New("unsupported_format")
	ErrLimit       = errors.New("limit_exceeded")
	ErrTimeout     = errors.New("timeout")
)

// Error is a way of Kind in which reading a file ended, with a sentence for the person who sent it.
type Error struct {
	Kind     error // one of the above
	Sentence string
}

func (e *Error) Error() string { return e.Kind.Error() + ": " + e.Sentence }

// Unwrap is the kind.
func (e *Error) Unwrap() error { return e.Kind }

// Fail makes an Error.
func Fail(kind error, format string, args ...any) error {
	return &Error{Kind: kind, Sentence: fmt.Sprintf(format, args...)}
}

// Box is x0, y0, x1, y1 in points from the page's upper left corner, x to the right and y down.
type Box [4]float64

// Page is one page, its rotation applied: what a person sees.
type Page struct {
	Width, Height float64 // points
	Glyphs        []Glyph // in the file's order
	Fonts         []Font
	Links         []Link
	Images        []Box
	Dots          []Box // small filled shapes, as browsers draw the marks of lists
	Rules         []Box // thin filled or stroked lines, horizontal or vertical, clipped to the page
}

// Font is a face as the file names it, without the subset's prefix.
type Font struct {
	Name   string
	Weight int // 400 regular, 700 bold; 0 unknown
	Italic bool
	Mono   bool
	Icons  bool // a symbol or icon font by name, or mostly private-use characters
}

// Glyph is one visible or hidden character. Spaces that the file does not have are never in it: the layout step decides where
// words end. Ligatures are spelled out ("fi") in Text.
type Glyph struct {
	Text     string  // usually one rune
	Box      Box     // advance width wide, font's ascent to descent high (loose)
	Baseline float64 // y of the baseline
	Size     float64 // font size in points as seen on the page, after every transformation
	Font     int     // index into Page.Fonts
	Color    uint32  // fill colour as 0xRRGGBB
	Angle    float64 // degrees, counter-clockwise, 0 for upright horizontal text
	Hidden   Hidden
}

// Hidden says why a person cannot see a glyph; "" when they can.
type Hidden string

// The reasons. Same colour and covered are decided against what is painted beneath and above.
const (
	Visible    Hidden = ""
	Invisible  Hidden = "invisible"   // text rendering mode 3, or fully transparent
	Tiny       Hidden = "tiny"        // under 2 points
	Outside    Hidden = "outside"     // off the page
	Covered    Hidden = "covered"     // painted over by an opaque picture or shape
	SameColour Hidden = "same colour" // as its background
)

// Link is a URI annotation: its target as the file has it and where it can be clicked.
type Link struct {
	URL string
	Box Box
}
