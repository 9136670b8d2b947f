// Package llmtest stands in for the providers of language models: local servers that speak their protocols as far as redraft uses them and
// refuse what the real ones would refuse. What a server answers is a test's function. Every raw request is kept, so that a test can look at
// what left the process.
package llmtest

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"
)

// Key is the key that the servers take.
const Key = "key-of-the-tests"

// Providers are those that can be stood in for.
var Providers = []string{"anthropic", "gemini", "openai"}

// Call is a call as the server understood it.
type Call struct {
	N      int // from 1
	Model  string
	System string
	User   string
	Limit  int            // of output tokens
	Form   string         // how the answer's form is asked for: "schema", "tool", "json" or ""
	Schema map[string]any // of the answer, nil without one
	Cached bool           // whether the caller asked for the instructions to be kept in a cache
	Texts  []Text         // to be rewritten
}

// Text is one text to be rewritten; Refused is its first rewriting where it comes a second time.
type Text struct {
	Path    string   `json:"path"`
	Text    string   `json:"text"`
	Refused string   `json:"refused"`
	Why     []string `json:"not_supported"`
}

// Answer is what the server says. Status 0 is 200.
type Answer struct {
	Status     int
	RetryAfter string
	ErrorType  string // the provider's word for the fault
	Message    string // of the fault
	Text       string // what the model says
	Raw        string // a body in place of a well-formed one
	Cut        bool   // the model came to its token limit
	Declined   bool   // the model would not
	In, Out    int    // tokens; 0 for a count of the texts
	Cache      int    // of In, those read from a cache
	Stall      time.Duration
}

// Rewrites is a model's answer in the form that it is asked for.
func Rewrites(pairs ...string) string {
	list := []map[string]any{}
	for i := 0; i+1 < len(pairs); i += 2 {
		list = append(list, map[string]any{"path": pairs[i], "text": pairs[i+1], "reasons": []string{"strong_verb", "shorter"}})
	}
	data, err := json.Marshal(map[string]any{"rewrites": list})
	if err != nil {
		panic(err)
	}
	return string(data)
}

// Server is a provider.
type Server struct {
	Provider string
	URL      string // the base URL to configure

	t      testing.TB
	answer func(Call) Answer
	mu     sync.Mutex
	bodies []string
	calls  []Call
}

// New starts a server that ends with the test.
func New(t testing.TB, provider string, answer func(Call) Answer) *Server {
	t.Helper()
	s := &Server{Provider: provider, t: t, answer: answer}
	h := httptest.NewServer(http.HandlerFunc(s.serve))
	t.Cleanup(func() {
		h.CloseClientConnections()
		h.Close()
	})
	s.URL = h.URL
	if provider == "openai" {
		s.URL += "/v1"
	}
	return s
}

// Bodies are the raw requests, headers and URLs in front.
func (s *Server) Bodies() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]string{}, s.bodies...)
}

// Calls are the calls that were understood.
func (s *Server) Calls() []Call {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Call{}, s.calls...)
}

func (s *Server) serve(w http.ResponseWriter, r *http.Request) {
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	s.mu.Lock()
	s.bodies = append(s.bodies, fmt.Sprint(r.Method, " ", r.URL, " ", r.Header, "\n", string(data)))
	s.mu.Unlock()
	var body map[string]any
	call, fault := Call{}, "the body is no JSON"
	if json.Unmarshal(data, &body) == nil {
		call, fault = s.read(r, body)
	}
	if fault != "" {
		s.t.Logf("%s: %s", s.Provider, fault)
		s.write(w, call, Answer{Status: http.StatusBadRequest, ErrorType: "invalid_request_error", Message: fault})
		return
	}
	call.Texts = texts(call.User)
	s.mu.Lock()
	s.calls = append(s.calls, call)
	call.N = len(s.calls)
	s.mu.Unlock()
	a := s.answer(call)
	if a.Stall > 0 {
		select {
		case <-r.Context().Done():
			return
		case <-time.After(a.Stall):
		}
	}
	s.write(w, call, a)
}

// texts finds the texts to rewrite between the boundaries, which every call draws anew.
func texts(user string) []Text {
	var out []Text
	inside := false
	for line := range strings.Lines(user) {
		if strings.HasPrefix(line, "=====") {
			inside = strings.Contains(line, "texts to rewrite")
			continue
		}
		var t Text
		if inside && json.Unmarshal([]byte(line), &t) == nil && t.Path != "" {
			out = append(out, t)
		}
	}
	return out
}

func (s *Server) read(r *http.Request, body map[string]any) (Call, string) {
	if r.Method != http.MethodPost || !strings.HasPrefix(r.Header.Get("Content-Type"), "application/json") {
		return Call{}, "not a JSON POST"
	}
	switch s.Provider {
	case "anthropic":
		return readAnthropic(r, body)
	case "gemini":
		return readGemini(r, body)
	default:
		return readOpenAI(r, body)
	}
}

// at follows names and indexes into decoded JSON.
func at(v any, steps ...any) any {
	for _, step := range steps {
		switch step := step.(type) {
		case string:
			m, _ := v.(map[string]any)
			v = m[step]
		case int:
			list, _ := v.([]any)
			if step >= len(list) {
				return nil
			}
			v = list[step]
		}
	}
	return v
}

func str(v any, steps ...any) string {
	s, _ := at(v, steps...).(string)
	return s
}

func num(v any, steps ...any) int {
	n, _ := at(v, steps...).(float64)
	return int(n)
}

func object(v any, steps ...any) map[string]any {
	m, _ := at(v, steps...).(map[string]any)
	return m
}

func readAnthropic(r *http.Request, b map[string]any) (Call, string) {
	c := Call{Model: str(b, "model"), System: str(b, "system", 0, "text"), User: str(b, "messages", 0, "content", 0, "text"), Limit: num(b, "max_tokens"),
		Cached: str(b, "system", 0, "cache_control", "type") == "ephemeral"}
	switch {
	case r.URL.Path != "/v1/messages":
		return c, "no such path: " + r.URL.Path
	case r.Header.Get("X-Api-Key") != Key || r.Header.Get("Anthropic-Version") == "":
		return c, "no key or no version"
	case c.Model == "" || c.Limit == 0 || c.User == "" || str(b, "messages", 0, "role") != "user":
		return c, "model, max_tokens and messages are required"
	case b["stream"] == true:
		return c, "streaming is not spoken here"
	}
	if c.Schema = object(b, "output_config", "format", "schema"); c.Schema != nil {
		c.Form = "schema"
	} else if c.Schema = object(b, "tools", 0, "input_schema"); c.Schema != nil {
		c.Form = "tool"
	}
	return c, ""
}

func readGemini(r *http.Request, b map[string]any) (Call, string) {
	model, method, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/v1beta/models/"), ":")
	c := Call{Model: model, System: str(b, "systemInstruction", "parts", 0, "text"), User: str(b, "contents", 0, "parts", 0, "text"),
		Limit: num(b, "generationConfig", "maxOutputTokens"), Schema: object(b, "generationConfig", "responseJsonSchema")}
	switch {
	case method != "generateContent":
		return c, "no such method: " + r.URL.Path
	case r.Header.Get("X-Goog-Api-Key") != Key:
		return c, "no key"
	case c.Limit == 0 || c.User == "":
		return c, "contents are required"
	}
	if c.Schema != nil && str(b, "generationConfig", "responseMimeType") == "application/json" {
		c.Form = "schema"
	}
	return c, ""
}

func readOpenAI(r *http.Request, b map[string]any) (Call, string) {
	c := Call{Model: str(b, "model"), System: str(b, "messages", 0, "content"), User: str(b, "messages", 1, "content"),
		Limit: max(num(b, "max_tokens"), num(b, "max_completion_tokens")), Schema: object(b, "response_format", "json_schema", "schema")}
	switch {
	case r.URL.Path != "/v1/chat/completions":
		return c, "no such path: " + r.URL.Path
	case r.Header.Get("Authorization") != "Bearer "+Key:
		return c, "no key"
	case c.Model == "" || c.Limit == 0 || c.User == "" || str(b, "messages", 0, "role") != "system" || str(b, "messages", 1, "role") != "user":
		return c, "model, messages and a limit are required"
	case b["max_tokens"] != nil && b["max_completion_tokens"] != nil:
		return c, "only one limit"
	case b["stream"] == true:
		return c, "streaming is not spoken here"
	}
	c.Form = map[string]string{"json_schema": "schema", "json_object": "json"}[str(b, "response_format", "type")]
	if c.Form == "schema" && (at(b, "response_format", "json_schema", "strict") != true || c.Schema == nil) {
		return c, "a schema needs strict"
	}
	return c, ""
}

func (s *Server) write(w http.ResponseWriter, c Call, a Answer) {
	w.Header().Set("Content-Type", "application/json")
	if a.RetryAfter != "" {
		w.Header().Set("Retry-After", a.RetryAfter)
	}
	if a.Status == 0 {
		a.Status = http.StatusOK
	}
	if a.In == 0 {
		a.In, a.Out = (len(c.System)+len(c.User))/4, len(a.Text)/4+1
	}
	body := a.Raw
	if body == "" {
		var v any
		switch {
		case a.Status >= 400:
			v = s.fault(a)
		case s.Provider == "anthropic":
			v = anthropicAnswer(c, a)
		case s.Provider == "gemini":
			v = geminiAnswer(c, a)
		default:
			v = openaiAnswer(c, a)
		}
		data, err := json.Marshal(v)
		if err != nil {
			panic(err)
		}
		body = string(data)
	}
	w.WriteHeader(a.Status)
	_, _ = io.WriteString(w, body)
}

type m = map[string]any

func (s *Server) fault(a Answer) any {
	switch s.Provider {
	case "anthropic":
		return m{"type": "error", "error": m{"type": a.ErrorType, "message": a.Message}, "request_id": "req_1"}
	case "gemini":
		return m{"error": m{"code": a.Status, "message": a.Message, "status": a.ErrorType}}
	default:
		return m{"error": m{"message": a.Message, "type": a.ErrorType, "param": nil, "code": nil}}
	}
}

func anthropicAnswer(c Call, a Answer) any {
	content := []any{m{"type": "text", "text": a.Text}}
	stop := "end_turn"
	var input any
	if c.Form == "tool" && json.Unmarshal([]byte(a.Text), &input) == nil {
		content, stop = []any{m{"type": "tool_use", "id": "toolu_1", "name": "rewrites", "input": input}}, "tool_use"
	}
	switch {
	case a.Cut:
		stop = "max_tokens"
	case a.Declined:
		stop, content = "refusal", []any{}
	}
	return m{"id": "msg_1", "type": "message", "role": "assistant", "model": c.Model, "content": content, "stop_reason": stop, "stop_sequence": nil,
		"usage": m{"input_tokens": a.In - a.Cache, "output_tokens": a.Out, "cache_read_input_tokens": a.Cache, "cache_creation_input_tokens": 0}}
}

func geminiAnswer(c Call, a Answer) any {
	finish := "STOP"
	switch {
	case a.Cut:
		finish = "MAX_TOKENS"
	case a.Declined:
		finish = "SAFETY"
	}
	return m{"candidates": []any{m{"content": m{"role": "model", "parts": []any{m{"text": a.Text}}}, "finishReason": finish, "index": 0}}, "modelVersion": c.Model,
		"usageMetadata": m{"promptTokenCount": a.In, "candidatesTokenCount": a.Out, "totalTokenCount": a.In + a.Out, "cachedContentTokenCount": a.Cache}}
}

func openaiAnswer(c Call, a Answer) any {
	message := m{"role": "assistant", "content": a.Text, "refusal": nil}
	finish := "stop"
	switch {
	case a.Cut:
		finish = "length"
	case a.Declined:
		message = m{"role": "assistant", "content": nil, "refusal": "I cannot help with that."}
	}
	return m{"id": "chatcmpl-1", "object": "chat.completion", "created": 1795500000, "model": c.Model,
		"choices": []any{m{"index": 0, "message": message, "finish_reason": finish, "logprobs": nil}},
		"usage":   m{"prompt_tokens": a.In, "completion_tokens": a.Out, "total_tokens": a.In + a.Out, "prompt_tokens_details": m{"cached_tokens": a.Cache}}}
}
