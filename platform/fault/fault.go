// Package fault is the one kind of error that a caller may see. Everything else is an internal matter: wrapped, logged
// once at the edge and answered as a 500. A fault that is not Temporary ends a job; any other error is retried.
package fault

import "errors"

// Error is a caller's fault: Status is the HTTP status that an endpoint answers, Type a stable word for programs,
// Message a sentence for people that says what happened and what to do. Neither ever holds personal data, a URL's
// query or an internal detail.
type Error struct {
	Status  int
	Type    string
	Message string
	Short   string   // of a 429: what it says as error, beside Message as detail
	Details []Detail // of a 422: every fault of the body

	// Temporary says that trying again may help: a job is retried, and this is what the caller is told when its attempts run out.
	Temporary bool
}

// Detail is one fault of a request, in the form that the predecessor's frontends know.
type Detail struct {
	Type  string `json:"type"`
	Loc   []any  `json:"loc"`
	Msg   string `json:"msg"`
	Input any    `json:"input"`
	Hint  string `json:"-"` // what to do, which people are told behind Msg
}

func (e *Error) Error() string { return e.Type + ": " + e.Message }

// New makes an Error.
func New(status int, typ, message string) *Error {
	return &Error{Status: status, Type: typ, Message: message}
}

// As finds the Error in err's chain.
func As(err error) (*Error, bool) {
	var e *Error
	ok := errors.As(err, &e)
	return e, ok
}
