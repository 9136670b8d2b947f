package resume

// Document is a resume as read from a file.
type Document struct {
	Content  Resume          `json:"content"`
	Places   map[string]Span `json:"places"` // keyed by path in Content: "name", "experiences[0].responsibilities[1]"
	Pages    []Page          `json:"pages"`
	Language string          `json:"language"`         // ISO 639-1, "" when there is too little text to tell
	Layout   *Layout         `json:"layout,omitempty"` // nil when the content did not come from a file
}

// Span is a place on a page. Box is x0, y0, x1, y1 in points from the page's upper left corner; Page counts from 1.
// Confidence is the parser's own estimate, 0..1, that the member at this place is right.
type Span struct {
	Page       int        `json:"page"`
	Box        [4]float64 `json:"box"`
	Confidence float64    `json:"confidence"`
}

// Page is a page's size in points.
type Page struct {
	Width  float64 `json:"width"`
	Height float64 `json:"height"`
}

// Layout is what a file shows beyond its words: the facts that formatting and ATS checks are made of.
// Members that a format cannot tell are zero: a text file has a Format, a FileSize, Words and Headings, no more.
type Layout struct {
	Format       string    `json:"format"`    // "pdf", "docx", "text" or "markdown"
	FileSize     int       `json:"file_size"` // bytes
	Words        int       `json:"words"`     // that a reader sees, on all pages
	Columns      int       `json:"columns"`   // the most on any page; 0 when the format does not tell
	BodySize     float64   `json:"body_size"` // the font size, in points, that most of the text has
	Fonts        []FontUse `json:"fonts"`     // most used first
	Margins      Margins   `json:"margins"`
	Headings     []Heading `json:"headings"`      // section headings as printed, in reading order
	Hidden       []Passage `json:"hidden"`        // text that a person cannot see; never part of the content
	HeaderFooter []Passage `json:"header_footer"` // running headers and footers, text that repeats, DOCX headers
	LetterSpaced []Passage `json:"letter_spaced"` // words set with spaces between their letters
	Tables       []Span    `json:"tables"`
	TextBoxes    []Span    `json:"text_boxes"`
	Images       []Span    `json:"images"`          // those large enough to be seen as pictures: photos, logos, scanned pages
	Icons        int       `json:"icons"`           // glyphs of icon fonts that stand for words
	ScannedPages int       `json:"scanned_pages"`   // pages that are a picture, with or without an OCR text layer
	Mixed        []Passage `json:"mixed,omitempty"` // lines that mix columns which could not be told apart: a heading and text beside it
	Bullets      []string  `json:"bullets"`         // the distinct marks that open bullets
	Text         string    `json:"-"`               // all that a person reads, line by line in reading order; for proofs within this process
}

// FontUse says how much of the text is set in one face and size.
type FontUse struct {
	Name  string  `json:"name"`
	Size  float64 `json:"size"`
	Chars int     `json:"chars"`
}

// Margins are the smallest distances, in points, between text and the page's edges over all pages.
type Margins struct {
	Left   float64 `json:"left"`
	Top    float64 `json:"top"`
	Right  float64 `json:"right"`
	Bottom float64 `json:"bottom"`
}

// Heading is a section heading: its words as printed and the section it opens.
type Heading struct {
	Text    string  `json:"text"`
	Section Section `json:"section"`
	Span    Span    `json:"span"`
}

// Passage is a stretch of text at a place; Reason says why it is listed where it is.
type Passage struct {
	Text   string `json:"text"`
	Reason string `json:"reason"` // of hidden text: "invisible", "tiny", "outside", "covered" or "same colour"
	Span   Span   `json:"span"`
}
