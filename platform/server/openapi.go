package server

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/labstack/echo/v4"

	"redraft/platform/auth"
)

// Doc is what the OpenAPI document says of a route. Body and Answer are zero values of the types that the handler
// decodes and encodes: their tags are the documentation.
type Doc struct {
	ID          string
	Tag         string
	Summary     string
	Description string
	Params      []Param
	Body        any               // of application/json
	Example     any               // a body that people may start from; nil to have one made of the types
	Uploads     map[string]string // further bodies: content type -> what it is
	Form        map[string]string // members of a multipart/form-data body; "file" is the upload
	Answer      any               // of the 200; nil for an answer that is no JSON
	Or          any               // another form of the 200; nil where there is one
	AnswerTypes []string          // content types of an answer that is no JSON
	Errors      []int             // status codes beside 200 and those that codes knows of
	Bare        []int             // status codes without an answer of ours, as 304
	Pages       bool              // errors are pages to browsers
	Unavailable any               // answer of a 503 that says more than an error does
}

// Param is a parameter in the path or the query.
type Param struct {
	Name, Description string
	Query             bool
	Header            bool
	Enum              []any
}

// ErrorAnswer is the documented form of every error.
type ErrorAnswer struct {
	Detail  string        `json:"detail" required:"false" doc:"What happened and what to do, for people"`
	Success bool          `json:"success" required:"false" doc:"false, where present"`
	Error   string        `json:"error" required:"false" doc:"The kind of error"`
	Message string        `json:"message" required:"false" doc:"A sentence for people"`
	Details []ErrorDetail `json:"details" required:"false" doc:"Of a 422: every fault of the request"`
}

// ErrorDetail is one fault of a request.
type ErrorDetail struct {
	Type  string `json:"type" doc:"missing, json_invalid, string_type, list_type, enum, value_error …"`
	Loc   []any  `json:"loc" doc:"Where: body, query or header, then member names and indexes"`
	Msg   string `json:"msg"`
	Input any    `json:"input" doc:"What was sent, shortened"`
}

// openAPI makes the document from the routes.
func openAPI(cfg Config) ([]byte, error) {
	registry := huma.NewMapRegistry(schemas, schemaName)
	document := &huma.OpenAPI{
		OpenAPI: "3.1.0",
		Info:    &huma.Info{Title: cfg.Title, Version: cfg.Version, Description: cfg.Description},
		Components: &huma.Components{
			Schemas:         registry,
			SecuritySchemes: map[string]*huma.SecurityScheme{"apiKey": {Type: "apiKey", In: "header", Name: auth.Header}},
		},
		Paths: map[string]*huma.PathItem{},
	}
	if cfg.BaseURL != "" {
		document.Servers = []*huma.Server{{URL: cfg.BaseURL}}
	}
	for _, r := range cfg.Routes {
		if r.Doc.ID == "" {
			continue // assets of the documentation itself
		}
		if tag := r.Doc.Tag; tag != "" && !slices.ContainsFunc(document.Tags, func(t *huma.Tag) bool { return t.Name == tag }) {
			document.Tags = append(document.Tags, &huma.Tag{Name: tag}) // shown in the order of the routes
		}
		path := pathParam.ReplaceAllString(r.Path, "{$1}")
		item := document.Paths[path]
		if item == nil {
			item = &huma.PathItem{}
			document.Paths[path] = item
		}
		switch r.Method {
		case http.MethodGet:
			item.Get = operation(registry, r)
		case http.MethodPost:
			item.Post = operation(registry, r)
		case http.MethodDelete:
			item.Delete = operation(registry, r)
		default:
			return nil, fmt.Errorf("%s %s: no such method in this API", r.Method, r.Path)
		}
	}
	for name, schema := range registry.Map() {
		schema.AdditionalProperties = nil // unknown members are ignored in requests, members may be added to answers
		allowNull(schema, registry.TypeFromRef(schemas+name))
	}
	return json.Marshal(document)
}

// allowNull completes what huma says of members that may be null: words of an enum, and objects behind a pointer that is always written.
func allowNull(schema *huma.Schema, t reflect.Type) {
	for _, member := range schema.Properties {
		if member.Nullable && len(member.Enum) > 0 {
			member.Enum = append(slices.Clone(member.Enum), nil)
		}
	}
	if t.Kind() != reflect.Struct {
		return
	}
	for _, f := range reflect.VisibleFields(t) {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if member := schema.Properties[name]; f.Type.Kind() == reflect.Pointer && member != nil && member.Ref != "" && options != "omitempty" {
			schema.Properties[name] = &huma.Schema{Description: member.Description, AnyOf: []*huma.Schema{{Ref: member.Ref}, {Type: "null"}}}
		}
	}
}

// pathParam is a parameter in Echo's form of a path.
var pathParam = regexp.MustCompile(`:(\w+)`)

func operation(registry huma.Registry, r Route) *huma.Operation {
	op := &huma.Operation{
		OperationID: r.Doc.ID, Summary: r.Doc.Summary, Description: r.Doc.Description,
		Responses: map[string]*huma.Response{"200": {Description: "OK", Content: answerContent(registry, r.Doc)}},
	}
	if r.Doc.Tag != "" {
		op.Tags = []string{r.Doc.Tag}
	}
	if !r.Public {
		op.Security = []map[string][]string{{"apiKey": {}}}
	}
	for _, code := range r.codes() {
		op.Responses[strconv.Itoa(code)] = errorResponse(registry, code)
		if r.Doc.Pages {
			op.Responses[strconv.Itoa(code)].Content["text/html"] = &huma.MediaType{}
		}
	}
	for _, code := range r.Doc.Bare {
		op.Responses[strconv.Itoa(code)] = &huma.Response{Description: http.StatusText(code)}
	}
	if r.Doc.Unavailable != nil {
		op.Responses["503"] = &huma.Response{Description: http.StatusText(http.StatusServiceUnavailable), Content: jsonContent(registry, r.Doc.Unavailable)}
	}
	for _, p := range r.Doc.Params {
		param := &huma.Param{Name: p.Name, In: "path", Required: true, Description: p.Description, Schema: &huma.Schema{Type: huma.TypeString, Enum: p.Enum}}
		switch {
		case p.Query:
			param.In, param.Required = "query", false
		case p.Header:
			param.In, param.Required = "header", false
		}
		op.Parameters = append(op.Parameters, param)
	}
	op.RequestBody = requestBody(registry, r.Doc)
	return op
}

// codes are the errors that a route may answer: its own, those of the key and the database, and those of reading a body.
func (r Route) codes() []int {
	codes := append([]int{http.StatusInternalServerError}, r.Doc.Errors...)
	if !r.Public { // 429: too many wrong keys came from the caller's address
		codes = append(codes, http.StatusUnauthorized, http.StatusForbidden, http.StatusTooManyRequests, http.StatusServiceUnavailable)
	}
	if r.Doc.Body != nil {
		codes = append(codes, http.StatusBadRequest, http.StatusRequestEntityTooLarge, http.StatusUnprocessableEntity)
	}
	return codes
}

func answerContent(registry huma.Registry, doc Doc) map[string]*huma.MediaType {
	if doc.Answer == nil {
		content := map[string]*huma.MediaType{}
		for _, contentType := range doc.AnswerTypes {
			content[contentType] = &huma.MediaType{}
		}
		return content
	}
	content := jsonContent(registry, doc.Answer)
	if doc.Or != nil {
		one, other := content["application/json"].Schema, registry.Schema(reflect.TypeOf(doc.Or), true, "")
		content["application/json"].Schema = &huma.Schema{OneOf: []*huma.Schema{one, other}}
	}
	return content
}

func jsonContent(registry huma.Registry, value any) map[string]*huma.MediaType {
	return map[string]*huma.MediaType{"application/json": {Schema: registry.Schema(reflect.TypeOf(value), true, "")}}
}

func errorResponse(registry huma.Registry, code int) *huma.Response {
	content := jsonContent(registry, ErrorAnswer{})
	content["application/problem+json"] = content["application/json"]
	return &huma.Response{Description: http.StatusText(code), Content: content}
}

func requestBody(registry huma.Registry, doc Doc) *huma.RequestBody {
	if doc.Body == nil {
		return nil
	}
	content := jsonContent(registry, doc.Body)
	content["application/json"].Example = doc.Example
	for contentType, what := range doc.Uploads {
		content[contentType] = &huma.MediaType{Schema: &huma.Schema{Type: huma.TypeString, Format: "binary", Description: what}}
	}
	if len(doc.Form) > 0 {
		form := &huma.Schema{Type: huma.TypeObject, Properties: map[string]*huma.Schema{}, Required: []string{"file"}}
		for name := range maps.Keys(doc.Form) {
			form.Properties[name] = &huma.Schema{Type: huma.TypeString, Description: doc.Form[name]}
		}
		form.Properties["file"].Format = "binary"
		content["multipart/form-data"] = &huma.MediaType{Schema: form}
	}
	return &huma.RequestBody{Required: true, Content: content}
}

// schemaName puts the package's name before a type's own ("AnalyzeRequest"), because ours are called analyze.Request. A
// generic type's argument comes first: "AnalyzeResultStatusAnswer".
func schemaName(t reflect.Type, hint string) string {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	name := t.Name()
	if name == "" {
		return huma.DefaultSchemaNamer(t, hint)
	}
	base, argument, generic := strings.Cut(strings.TrimSuffix(name, "]"), "[")
	prefix := upperFirst(t.PkgPath()[strings.LastIndex(t.PkgPath(), "/")+1:])
	if prefix == "Jobs" || prefix == "Auth" || prefix == "Server" || prefix == "Resume" {
		prefix = "" // one of a kind in the whole API
	}
	if generic {
		argument = argument[strings.LastIndex(argument, "/")+1:]
		pkg, typ, _ := strings.Cut(argument, ".")
		return upperFirst(pkg) + typ + base
	}
	return prefix + base
}

func upperFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func documentRoute(document []byte) Route {
	return Route{Method: http.MethodGet, Path: "/openapi.json", Public: true, Handler: func(c echo.Context) error {
		return c.JSONBlob(http.StatusOK, document)
	}}
}
