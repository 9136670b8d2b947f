package server

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"reflect"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"redraft/platform/fault"
)

// maxJSON is the largest JSON body, in bytes.
const maxJSON = 2 << 20

// Body decodes JSON bodies into T. T's tags say what is valid and are what the OpenAPI document shows: `required`, `enum`,
// `maxLength` and the like, as huma defines them. Members that T does not have are ignored.
type Body[T any] struct{ schema *huma.Schema }

// NewBody reads T's tags.
func NewBody[T any]() Body[T] {
	registry := huma.NewMapRegistry("#/components/schemas/", schemaName)
	return Body[T]{schema: registry.SchemaFromRef(registry.Schema(reflect.TypeFor[T](), true, "").Ref)}
}

// checker is what a body implements that has rules beyond its tags.
type checker interface{ Check() []fault.Detail }

// memberChecker is what a body implements, on its zero value, that has rules of which members must be there: they are found beside the
// faults that the tags find.
type memberChecker interface {
	CheckMembers(map[string]any) []fault.Detail
}

// Decode reads and validates the body. Its errors are faults: 413 with the limit, or 422 with every fault of the body.
func (b Body[T]) Decode(r *http.Request) (T, error) {
	var body T
	data, err := ReadBody(r, maxJSON)
	if err != nil {
		return body, err
	}
	var value any
	if err := json.Unmarshal(data, &value); err != nil {
		return body, Invalid(fault.Detail{Type: "json_invalid", Loc: []any{"body", offsetOf(err, data)}, Msg: "JSON decode error: " + jsonMessage(err, data), Input: map[string]any{}})
	}
	v := validation{}
	v.check(b.schema, value, []any{"body"})
	if c, ok := any(&body).(memberChecker); ok {
		if object, ok := value.(map[string]any); ok {
			v.faults = append(v.faults, c.CheckMembers(object)...)
		}
	}
	if len(v.faults) > 0 {
		return body, Invalid(v.faults...)
	}
	if v.pruned {
		if data, err = json.Marshal(value); err != nil {
			return body, fmt.Errorf("encode what was checked: %w", err)
		}
	}
	if err := json.Unmarshal(data, &body); err != nil {
		return body, Invalid(fault.Detail{Type: "value_error", Loc: []any{"body"}, Msg: "Value error, " + jsonMessage(err, data)})
	}
	if c, ok := any(&body).(checker); ok {
		if faults := c.Check(); len(faults) > 0 {
			return body, Invalid(faults...)
		}
	}
	return body, nil
}

// Invalid is the 422 of the given faults.
func Invalid(faults ...fault.Detail) *fault.Error {
	sentences := make([]string, len(faults))
	for i, f := range faults {
		sentences[i] = sentence(f)
	}
	return &fault.Error{
		Status: http.StatusUnprocessableEntity, Type: "validation_error",
		Message: strings.Join(sentences, "; "), Details: faults,
	}
}

// ReadBody reads a body of at most limit bytes; a larger one is a 413 that names the limit.
func ReadBody(r *http.Request, limit int64) ([]byte, error) {
	tooLarge := fault.New(http.StatusRequestEntityTooLarge, "too_large",
		fmt.Sprintf("The request body is larger than the limit of %s. Please send a smaller one.", Bytes(limit)))
	if r.ContentLength > limit {
		return nil, tooLarge
	}
	data, err := io.ReadAll(io.LimitReader(r.Body, limit+1))
	if err != nil {
		return nil, fault.New(http.StatusBadRequest, "body_broken", "The request body ended early. Please send it again.")
	}
	if int64(len(data)) > limit {
		return nil, tooLarge
	}
	return data, nil
}

// Bytes names a size for people: "10 MB".
func Bytes(n int64) string {
	switch {
	case n >= 1<<20:
		return fmt.Sprintf("%d MB", n>>20)
	case n >= 1<<10:
		return fmt.Sprintf("%d kB", n>>10)
	default:
		return fmt.Sprintf("%d bytes", n)
	}
}

func sentence(f fault.Detail) string {
	var path strings.Builder
	for i, step := range f.Loc {
		name, isName := step.(string)
		switch {
		case i == 0: // "body" says nothing to people
		case isName && path.Len() > 0:
			path.WriteString("." + name)
		case isName:
			path.WriteString(name)
		case f.Type != "json_invalid":
			fmt.Fprintf(&path, "[%v]", step)
		}
	}
	if path.Len() == 0 {
		return f.Msg
	}
	return path.String() + ": " + f.Msg
}

func offsetOf(err error, data []byte) int64 {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return syntax.Offset
	}
	return int64(len(data))
}

func jsonMessage(err error, data []byte) string {
	if len(data) == 0 {
		return "the body is empty"
	}
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return err.Error()
	}
	return "a value has the wrong type"
}
