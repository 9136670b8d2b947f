package pdf

import "fmt"

// Kind is a stable word for what is wrong with the content or the options; it serves as an API's error type.
type Kind string

// What can be wrong. None of it can be mended by trying again.
const (
	MissingCharacter Kind = "missing_character" // no font has it
	MissingName      Kind = "missing_name"
	UnknownTemplate  Kind = "unknown_template"
	UnknownPageSize  Kind = "unknown_page_size"
	UnknownAccent    Kind = "unknown_accent"
	Unsupported      Kind = "unsupported_script" // written from right to left, or with letters that join
	TooLong          Kind = "too_long"           // for MaxPages
)

// Error is a fault of the caller's: its message says what is wrong and what to do. Every other error of this package is a fault of ours.
type Error struct {
	Kind    Kind
	Message string
}

func (e *Error) Error() string { return e.Message }

func fail(kind Kind, format string, args ...any) *Error {
	return &Error{kind, fmt.Sprintf(format, args...)}
}
