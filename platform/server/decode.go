package server

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/danielgtaylor/huma/v2"

	"redraft/platform/fault"
)

// maxJSON is the largest JSON body, in bytes.
const maxJSON = 2 << 20

// schemas is where a registry keeps them, as an OpenAPI document does.
const schemas = "#/components/schemas/"

// Body decodes JSON bodies into T. T's tags say what is valid and are what the OpenAPI document shows: `required`, `enum`,
// `maxLength` and the like, as huma defines them; `hint` is what people are told where the member is missing. Members that T does not have
// are ignored.
type Body[T any] struct {
	schemas huma.Registry
	schema  *huma.Schema
	hints   map[string]string // by member
	more    []func(T) []fault.Detail
}

// NewBody reads T's tags. More rules, of what T by itself cannot know, are asked beside its own.
func NewBody[T any](more ...func(T) []fault.Detail) Body[T] {
	registry, hints := huma.NewMapRegistry(schemas, schemaName), map[string]string{}
	for _, f := range reflect.VisibleFields(reflect.TypeFor[T]()) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		hints[name] = f.Tag.Get("hint")
	}
	return Body[T]{registry, registry.SchemaFromRef(registry.Schema(reflect.TypeFor[T](), true, "").Ref), hints, more}
}

// checker is what a body implements that has rules beyond its tags.
type checker interface{ Check() []fault.Detail }

// memberChecker is what a body implements, on its zero value, that has rules of which members must be there: they are found beside the
// faults that the tags find.
type memberChecker interface {
	CheckMembers(map[string]any) []fault.Detail
}

// Text checks a text that came in a form or a query as the member of that name.
func (b Body[T]) Text(member, text string) []fault.Detail {
	v := validation{schemas: b.schemas}
	v.check(b.schema.Properties[member], text, []any{"body", member})
	return v.faults
}

// Decode reads and validates the body. Its errors are faults: 413 with the limit, or 422 with every fault of the body.
func (b Body[T]) Decode(r *http.Request) (T, error) {
	body, err := b.decode(r)
	if f, ok := fault.As(err); ok && len(f.Details) > 0 {
		err = Invalid(b.hinted(f.Details)...)
	}
	return body, err
}

// hinted adds to faults what to send instead.
func (b Body[T]) hinted(faults []fault.Detail) []fault.Detail {
	for i, f := range faults {
		switch name, ok := memberOf(f); {
		case f.Type == "missing" && len(f.Loc) == 2:
			faults[i].Hint = b.hints[name]
		case !ok && f.Hint == "": // of the body as a whole
			faults[i].Hint = "send a JSON object"
			if len(b.schema.Required) > 0 {
				faults[i].Hint += " with " + strings.Join(b.schema.Required, ", ")
			}
			for _, name := range b.schema.Required {
				if hint := b.hints[name]; hint != "" {
					faults[i].Hint += ", " + hint
				}
			}
		}
	}
	return faults
}

func (b Body[T]) decode(r *http.Request) (T, error) {
	var body T
	data, err := ReadBody(r, maxJSON)
	if err != nil {
		return body, err
	}
	var value any
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber() // numbers stay as they are written
	if err := json.Unmarshal(data, new(any)); err != nil {
		return body, Invalid(fault.Detail{Type: "json_invalid", Loc: []any{"body", offsetOf(err, data)}, Msg: "JSON decode error: " + jsonMessage(err, data), Input: map[string]any{}})
	}
	if err := dec.Decode(&value); err != nil {
		return body, fmt.Errorf("decode a body that is valid: %w", err)
	}
	v := validation{schemas: b.schemas, torn: torn(data)}
	v.check(b.schema, value, []any{"body"})
	object, ok := value.(map[string]any)
	if !ok {
		return body, Invalid(v.faults...)
	}
	if c, ok := any(&body).(memberChecker); ok {
		v.faults = append(v.faults, c.CheckMembers(object)...)
	}
	if len(v.faults) > 0 || v.pruned { // what is sound is decoded and checked beside what is not
		object = maps.Clone(object)
		for _, f := range v.faults {
			if name, ok := memberOf(f); ok {
				delete(object, name)
			}
		}
		if data, err = json.Marshal(object); err != nil {
			return body, fmt.Errorf("encode what was checked: %w", err)
		}
	}
	if err := json.Unmarshal(data, &body); err != nil {
		return body, Invalid(append(v.faults, fault.Detail{Type: "value_error", Loc: []any{"body"}, Msg: "Value error, " + jsonMessage(err, data)})...)
	}
	if faults := append(v.faults, b.rest(&body, v.faults)...); len(faults) > 0 {
		return body, Invalid(faults...)
	}
	return body, nil
}

// rest are the faults beyond the tags, of members that have none yet.
func (b Body[T]) rest(body *T, found []fault.Detail) []fault.Detail {
	var faults []fault.Detail
	if c, ok := any(body).(checker); ok {
		faults = c.Check()
	}
	for _, check := range b.more {
		faults = append(faults, check(*body)...)
	}
	return slices.DeleteFunc(faults, func(f fault.Detail) bool {
		if len(found) > 0 && f.Type == "missing" {
			return true // it may be what was faulty
		}
		name, ok := memberOf(f)
		return ok && slices.ContainsFunc(found, func(g fault.Detail) bool { other, ok := memberOf(g); return ok && other == name })
	})
}

// memberOf is the member of the body that a fault is in.
func memberOf(f fault.Detail) (string, bool) {
	if len(f.Loc) < 2 {
		return "", false
	}
	name, ok := f.Loc[1].(string)
	return name, ok
}

// torn says whether JSON holds text that is no Unicode: half of a pair of surrogates, or bytes that are no UTF-8. Decoding puts U+FFFD in its place.
func torn(data []byte) bool {
	half := false // a first half was the last thing read
	for i := 0; i < len(data); i++ {
		unit := uint64(0)
		if data[i] == '\\' && i+1 < len(data) {
			if i++; data[i] == 'u' && i+4 < len(data) {
				unit, _ = strconv.ParseUint(string(data[i+1:i+5]), 16, 32)
				i += 4
			}
		}
		second := unit >= 0xDC00 && unit <= 0xDFFF
		if half != second {
			return true
		}
		half = unit >= 0xD800 && unit <= 0xDBFF
	}
	return !utf8.Valid(data)
}

// misfit is an error that knows every place in a value where something of another kind should stand.
type misfit interface {
	error
	Places(each func(steps []any, want string))
}

// Refused are the faults of a member whose own reader refused it: one for each place that the error names, else one for the whole.
func Refused(member string, err error) (faults []fault.Detail) {
	var m misfit
	if !errors.As(err, &m) {
		return []fault.Detail{{Type: "value_error", Loc: []any{"body", member}, Msg: "Value error, " + err.Error(), Input: map[string]any{}}}
	}
	m.Places(func(steps []any, want string) {
		typ, ok := map[string]string{"string": "string_type", "list": "list_type"}[want]
		if !ok {
			typ = "dict_type"
		}
		faults = append(faults, fault.Detail{Type: typ, Loc: append([]any{"body", member}, steps...), Msg: "Input should be a valid " + want})
	})
	return faults
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
	msg := strings.TrimPrefix(f.Msg, "Value error, ") // the predecessor's words for programs
	if f.Hint != "" {
		msg += " (" + f.Hint + ")"
	}
	if path.Len() == 0 {
		return msg
	}
	return path.String() + ": " + msg
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
