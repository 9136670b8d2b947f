package server

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/danielgtaylor/huma/v2"

	"redraft/platform/fault"
)

// maxInput is how much of a faulty value a fault repeats, in bytes of JSON: enough to recognise it, never a whole resume.
const maxInput = 200

// validation walks a decoded body beside its schema and collects every fault, in the words that the predecessor's
// frontends know (pydantic's). Only what the schemas here use is known to it.
type validation struct {
	schemas huma.Registry // of what a schema refers to
	faults  []fault.Detail
	pruned  bool // members were taken out of the body
	torn    bool // some text is no Unicode
}

func (v *validation) fault(typ string, loc []any, input any, format string, args ...any) {
	v.faults = append(v.faults, fault.Detail{Type: typ, Loc: slices.Clone(loc), Msg: fmt.Sprintf(format, args...), Input: excerpt(input)})
}

func (v *validation) check(s *huma.Schema, value any, loc []any) {
	if s.Ref != "" {
		s = v.schemas.SchemaFromRef(s.Ref)
	}
	if value == nil && s.Nullable {
		return
	}
	switch s.Type {
	case huma.TypeObject:
		v.checkObject(s, value, loc)
	case huma.TypeArray:
		v.checkArray(s, value, loc)
	case huma.TypeString:
		v.checkString(s, value, loc)
	case huma.TypeBoolean:
		if _, ok := value.(bool); !ok {
			v.fault("bool_type", loc, value, "Input should be a valid boolean")
		}
	case huma.TypeInteger, huma.TypeNumber:
		v.checkNumber(s, value, loc)
	}
}

func (v *validation) checkObject(s *huma.Schema, value any, loc []any) {
	object, ok := value.(map[string]any)
	if !ok {
		v.fault("dict_type", loc, value, "Input should be a valid dictionary")
		return
	}
	for _, name := range s.Required {
		if _, ok := object[name]; !ok {
			v.fault("missing", append(loc, name), object, "Field required")
		}
	}
	if v.torn && len(s.Properties) == 0 { // free in form
		v.checkWhole(value, loc)
	}
	names := make([]string, 0, len(s.Properties))
	for name := range s.Properties {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if member, ok := object[name]; ok {
			v.check(s.Properties[name], member, append(loc, name))
		}
	}
	v.prune(object, names)
}

// checkWhole looks at every text in a value of any form.
func (v *validation) checkWhole(value any, loc []any) {
	switch value := value.(type) {
	case string:
		v.checkString(&huma.Schema{}, value, loc)
	case []any:
		for i, item := range value {
			v.checkWhole(item, append(loc, i))
		}
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(value)) {
			v.checkWhole(value[name], append(loc, name))
		}
	}
}

// prune takes out members that are another's name in other case: encoding/json would read "NAME" for "name", unchecked. They are ignored, as
// all that have no name here.
func (v *validation) prune(object map[string]any, names []string) {
	for member := range object {
		if !slices.Contains(names, member) && slices.ContainsFunc(names, func(name string) bool { return strings.EqualFold(name, member) }) {
			delete(object, member)
			v.pruned = true
		}
	}
}

func (v *validation) checkArray(s *huma.Schema, value any, loc []any) {
	list, ok := value.([]any)
	if !ok {
		v.fault("list_type", loc, value, "Input should be a valid list")
		return
	}
	if s.MaxItems != nil && len(list) > *s.MaxItems {
		v.fault("too_long", loc, nil, "List should have at most %d items", *s.MaxItems)
		return
	}
	for i, item := range list {
		v.check(s.Items, item, append(loc, i))
	}
}

func (v *validation) checkString(s *huma.Schema, value any, loc []any) {
	text, ok := value.(string)
	if !ok {
		v.fault("string_type", loc, value, "Input should be a valid string")
		return
	}
	length := utf8.RuneCountInString(text)
	switch {
	case strings.ContainsRune(text, 0) && s.Type != "": // a content's own reader takes them out
		v.fault("value_error", loc, nil, "Value error, null characters are not allowed")
	case v.torn && strings.ContainsRune(text, utf8.RuneError):
		v.fault("value_error", loc, nil, "Value error, it holds half a character: a surrogate without its other half, or bytes that are no UTF-8")
	case s.MinLength != nil && length < *s.MinLength:
		v.fault("string_too_short", loc, value, "String should have at least %d characters", *s.MinLength)
	case s.MaxLength != nil && length > *s.MaxLength:
		v.fault("string_too_long", loc, value, "String should have at most %d characters", *s.MaxLength)
	case len(s.Enum) > 0 && !slices.Contains(s.Enum, value):
		v.fault("enum", loc, value, "Input should be %s", either(s.Enum))
	}
}

func (v *validation) checkNumber(s *huma.Schema, value any, loc []any) {
	number, ok := value.(json.Number)
	n, err := number.Float64()
	ok = ok && err == nil
	switch {
	case !ok || s.Type == huma.TypeInteger && n != float64(int64(n)):
		v.fault("int_type", loc, value, "Input should be a valid number")
	case s.Minimum != nil && n < *s.Minimum:
		v.fault("greater_than_equal", loc, value, "Input should be greater than or equal to %v", *s.Minimum)
	case s.Maximum != nil && n > *s.Maximum:
		v.fault("less_than_equal", loc, value, "Input should be less than or equal to %v", *s.Maximum)
	}
}

// either lists the allowed words as the predecessor did: 'a', 'b' or 'c'.
func either(words []any) string {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = fmt.Sprintf("'%v'", w)
	}
	if len(quoted) == 1 {
		return quoted[0]
	}
	last := len(quoted) - 1
	return strings.Join(quoted[:last], ", ") + " or " + quoted[last]
}

// excerpt is the value when it is short, its beginning when it is a long text, and nil for anything larger.
func excerpt(input any) any {
	if text, ok := input.(string); ok && len(text) > maxInput {
		return strings.ToValidUTF8(text[:maxInput], "") + "…"
	}
	if data, err := json.Marshal(input); err != nil || len(data) > maxInput {
		return nil
	}
	return input
}
