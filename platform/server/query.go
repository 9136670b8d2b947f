package server

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/labstack/echo/v4"

	"redraft/platform/fault"
)

// Query reads the parameters of a request's query and collects every fault of them.
type Query struct {
	values url.Values
	faults []fault.Detail
}

// QueryOf is the query of a request.
func QueryOf(c echo.Context) *Query { return &Query{values: c.QueryParams()} }

// Text is a parameter that a text column can take; "" where there is none.
func (q *Query) Text(name string) string {
	text := q.values.Get(name)
	if !Storable(text) {
		q.Wrong(name, "should be text")
		return ""
	}
	return text
}

// Number is a whole number in a range; another where the parameter is missing.
func (q *Query) Number(name string, otherwise, least, most int) int {
	text := q.values.Get(name)
	if text == "" {
		return otherwise
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < least || n > most {
		q.Wrong(name, fmt.Sprintf("use a whole number from %d to %d", least, most))
		return otherwise
	}
	return n
}

// Wrong notes a fault.
func (q *Query) Wrong(name, why string) {
	q.faults = append(q.faults, fault.Detail{Type: "value_error", Loc: []any{"query", name}, Msg: "Value error, " + why, Input: excerpt(q.values.Get(name))})
}

// Add notes a fault in words of its own.
func (q *Query) Add(f fault.Detail) { q.faults = append(q.faults, f) }

// Err is the 422 of all faults; nil when there are none.
func (q *Query) Err() error {
	if len(q.faults) == 0 {
		return nil
	}
	return Invalid(q.faults...)
}

// Storable says whether a text column can take a text: it is UTF-8, without null characters.
func Storable(text string) bool { return utf8.ValidString(text) && !strings.ContainsRune(text, 0) }
