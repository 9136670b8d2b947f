package server

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/labstack/echo/v4"

	"redraft/platform/auth"
	"redraft/platform/fault"
)

type greeting struct {
	Name  string   `json:"name" maxLength:"10"`
	Tone  string   `json:"tone" required:"false" enum:"warm,cold"`
	Words []string `json:"words" required:"false" nullable:"true"`
	Note  string   `json:"note" required:"false" nullable:"true"`
}

var errAway = errors.New("away")

// testServer has one endpoint of each kind; logs go to the writer.
func testServer(t *testing.T, logs io.Writer, more ...Route) *Server {
	t.Helper()
	body := NewBody(func(g greeting) []fault.Detail {
		if g.Name == "Nobody" || g.Name == "" {
			return []fault.Detail{{Type: "value_error", Loc: []any{"body", "name"}, Msg: "Value error, nobody cannot be greeted"}}
		}
		return nil
	})
	routes := append([]Route{
		{Method: http.MethodGet, Path: "/open", Public: true, Handler: func(c echo.Context) error { return c.String(http.StatusOK, "open") }},
		{Method: http.MethodPost, Path: "/greet/", Doc: Doc{ID: "greet", Body: greeting{}, Answer: greeting{}}, Handler: func(c echo.Context) error {
			g, err := body.Decode(c.Request())
			if err != nil {
				return err
			}
			return c.JSON(http.StatusOK, g)
		}},
		{Method: http.MethodGet, Path: "/panic", Public: true, Handler: func(echo.Context) error { panic("secret cause") }},
		{Method: http.MethodGet, Path: "/away", Public: true, Handler: func(echo.Context) error { return errAway }},
		{Method: http.MethodGet, Path: "/gone", Public: true, Handler: func(echo.Context) error {
			return fault.New(http.StatusNotFound, "not_found", "Job x not found.")
		}},
	}, more...)
	s, err := New(Config{
		Title: "Test", Version: "1", Keys: auth.NewKeys("right"), CORSOrigins: []string{"https://app.example"},
		Logger: slog.New(slog.NewJSONHandler(logs, nil)), Unavailable: func(err error) bool { return errors.Is(err, errAway) }, Routes: routes,
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func do(s *Server, method, path, body string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

func TestErrorsHaveTheContractsBodies(t *testing.T) {
	t.Parallel()
	s := testServer(t, io.Discard)
	for name, tc := range map[string]struct {
		method, path, body string
		header             []string
		status             int
		want               string
	}{
		"no key":           {method: "POST", path: "/greet", status: 401, want: `{"detail":"Not authenticated"}`},
		"empty key":        {method: "POST", path: "/greet", header: []string{"X-API-Key", ""}, status: 401, want: `{"detail":"Not authenticated"}`},
		"wrong key":        {method: "POST", path: "/greet", header: []string{"X-API-Key", "wrong"}, body: "{", status: 401, want: `{"detail":"Invalid API key"}`},
		"unknown path":     {method: "GET", path: "/nowhere", status: 404, want: `{"detail":"Not Found"}`},
		"wrong method":     {method: "DELETE", path: "/open", status: 405, want: `{"detail":"Method Not Allowed"}`},
		"a caller's fault": {method: "GET", path: "/gone", status: 404, want: `{"detail":"Job x not found."}`},
		"a panic": {method: "GET", path: "/panic", status: 500,
			want: `{"success":false,"error":"Internal Server Error","message":"An unexpected error occurred. Please try again later."}`},
		"the database away, or its disk full": {method: "GET", path: "/away", status: 503,
			want: `{"detail":"The service is starting, or its database cannot do this at the moment. Please try again in a few seconds; if it goes on, tell whoever runs the service."}`},
		"a problem document": {method: "GET", path: "/gone", header: []string{"Accept", "application/problem+json"}, status: 404,
			want: `{"type":"about:blank","title":"Not Found","status":404,"detail":"Job x not found."}`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := do(s, tc.method, tc.path, tc.body, tc.header...)
			if w.Code != tc.status {
				t.Errorf("status %d, want %d", w.Code, tc.status)
			}
			if got := strings.TrimSpace(w.Body.String()); got != tc.want {
				t.Errorf("body %s\nwant %s", got, tc.want)
			}
			if tc.status == 503 && w.Header().Get("Retry-After") == "" {
				t.Error("503 without Retry-After")
			}
			if tc.status == 405 && !strings.Contains(w.Header().Get("Allow"), "GET") {
				t.Errorf("405 with Allow %q", w.Header().Get("Allow"))
			}
			if w.Header().Get("X-Process-Time") == "" {
				t.Error("no X-Process-Time")
			}
		})
	}
}

func TestInvalidBodiesAreAnsweredWithEveryFault(t *testing.T) {
	t.Parallel()
	s := testServer(t, io.Discard)
	long := strings.Repeat("x", 300)
	for name, tc := range map[string]struct {
		body string
		want []fault.Detail
	}{
		"no JSON": {`{"name":`, []fault.Detail{{Type: "json_invalid", Loc: []any{"body", 8.0}, Msg: "JSON decode error: unexpected end of JSON input", Input: map[string]any{}}}},
		"empty":   {``, []fault.Detail{{Type: "json_invalid", Loc: []any{"body", 0.0}, Msg: "JSON decode error: the body is empty", Input: map[string]any{}}}},
		"a list":  {`[1]`, []fault.Detail{{Type: "dict_type", Loc: []any{"body"}, Msg: "Input should be a valid dictionary", Input: []any{1.0}}}},
		"missing": {`{"tone":"warm"}`, []fault.Detail{{Type: "missing", Loc: []any{"body", "name"}, Msg: "Field required", Input: map[string]any{"tone": "warm"}}}},
		"several": {`{"name":5,"tone":"loud","words":["a",2]}`, []fault.Detail{
			{Type: "string_type", Loc: []any{"body", "name"}, Msg: "Input should be a valid string", Input: 5.0},
			{Type: "enum", Loc: []any{"body", "tone"}, Msg: "Input should be 'warm' or 'cold'", Input: "loud"},
			{Type: "string_type", Loc: []any{"body", "words", 1.0}, Msg: "Input should be a valid string", Input: 2.0},
		}},
		"a long text is cut": {`{"name":"` + long + `"}`, []fault.Detail{{Type: "string_too_long", Loc: []any{"body", "name"}, Msg: "String should have at most 10 characters", Input: long[:200] + "…"}}},
		"a null character":   {`{"name":"a\u0000b"}`, []fault.Detail{{Type: "value_error", Loc: []any{"body", "name"}, Msg: "Value error, null characters are not allowed"}}},
		"half a pair": {`{"name":"a\ud83d","words":["\ud83d\ude00","\\ud83d","\ude00\ud83d"]}`, []fault.Detail{
			{Type: "value_error", Loc: []any{"body", "name"}, Msg: "Value error, it holds half a character: a surrogate without its other half, or bytes that are no UTF-8"},
			{Type: "value_error", Loc: []any{"body", "words", 2.0}, Msg: "Value error, it holds half a character: a surrogate without its other half, or bytes that are no UTF-8"},
		}},
		"no UTF-8": {"{\"name\":\"a\xff\"}", []fault.Detail{{Type: "value_error", Loc: []any{"body", "name"}, Msg: "Value error, it holds half a character: a surrogate without its other half, or bytes that are no UTF-8"}}},
		"a rule beside the tags": {`{"name":"Nobody","tone":"loud"}`, []fault.Detail{
			{Type: "enum", Loc: []any{"body", "tone"}, Msg: "Input should be 'warm' or 'cold'", Input: "loud"},
			{Type: "value_error", Loc: []any{"body", "name"}, Msg: "Value error, nobody cannot be greeted"},
		}},
		"a rule of a faulty member": {`{"name":["Nobody"]}`, []fault.Detail{{Type: "string_type", Loc: []any{"body", "name"}, Msg: "Input should be a valid string", Input: []any{"Nobody"}}}},
		"a resume is no echo":       {`{"words":["` + long + `"]}`, []fault.Detail{{Type: "missing", Loc: []any{"body", "name"}, Msg: "Field required"}}},
		"null where it must be":     {`{"name":null}`, []fault.Detail{{Type: "string_type", Loc: []any{"body", "name"}, Msg: "Input should be a valid string"}}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := do(s, "POST", "/greet", tc.body, "X-API-Key", "right")
			var got struct {
				Success bool
				Error   string
				Detail  string
				Details []fault.Detail
			}
			if err := json.Unmarshal(w.Body.Bytes(), &got); err != nil || w.Code != 422 {
				t.Fatalf("%d %s: %v", w.Code, w.Body, err)
			}
			if got.Success || got.Error != "Validation Error" || got.Detail == "" || strings.Contains(got.Detail, "Value error") {
				t.Errorf("envelope %+v", got)
			}
			if diff := cmp.Diff(tc.want, got.Details); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestValidBodiesOfEveryKindOfClient(t *testing.T) {
	t.Parallel()
	s := testServer(t, io.Discard)
	const want = `{"name":"Ana","tone":"","words":null,"note":""}`
	for name, header := range map[string][]string{
		"no content type":      {},
		"a charset":            {"Content-Type", "application/json; charset=utf-8"},
		"a tool's default":     {"Content-Type", "application/x-www-form-urlencoded"},
		"a broken header":      {"Content-Type", ";;;"},
		"gzip is only offered": {"Accept-Encoding", "gzip"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, path := range []string{"/greet", "/greet/"} {
				w := do(s, "POST", path, `{"name":"Ana","unknown":{"a":1},"note":null,"words":null}`, append(header, "X-API-Key", "right")...)
				if got := strings.TrimSpace(w.Body.String()); w.Code != 200 || got != want {
					t.Errorf("%s: %d %s", path, w.Code, got)
				}
			}
		})
	}
}

func TestABodyOverTheLimitIsA413ThatNamesIt(t *testing.T) {
	t.Parallel()
	s := testServer(t, io.Discard)
	w := do(s, "POST", "/greet", strings.Repeat(" ", maxJSON+1), "X-API-Key", "right")
	if w.Code != 413 || !strings.Contains(w.Body.String(), "2 MB") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}

func TestHeadIsAnsweredLikeGetWithoutABody(t *testing.T) {
	t.Parallel()
	web := httptest.NewServer(testServer(t, io.Discard))
	defer web.Close()
	response, err := http.Head(web.URL + "/open")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if body, _ := io.ReadAll(response.Body); response.StatusCode != 200 || len(body) != 0 {
		t.Errorf("%d %q", response.StatusCode, body)
	}
}

func TestCORSAllowsTheConfiguredOriginsOnly(t *testing.T) {
	t.Parallel()
	s := testServer(t, io.Discard)
	for origin, want := range map[string]string{"https://app.example": "https://app.example", "https://evil.example": ""} {
		w := do(s, "OPTIONS", "/greet/", "", "Origin", origin, "Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "x-api-key")
		if got := w.Header().Get("Access-Control-Allow-Origin"); got != want {
			t.Errorf("%s: allowed %q, want %q", origin, got, want)
		}
	}
}

func TestLogsHoldTheRouteAndNoPersonalData(t *testing.T) {
	t.Parallel()
	var logs strings.Builder
	s := testServer(t, &logs)
	do(s, "POST", "/greet?token=hunter2", `{"name":"Ana Lopez"}`, "X-API-Key", "right", "X-Request-ID", "evil\nid")
	do(s, "GET", "/panic", "")
	for _, secret := range []string{"hunter2", "Ana", "right", "192.0.2.1", `evil\n`} {
		if strings.Contains(logs.String(), secret) {
			t.Errorf("%q is in the logs: %s", secret, logs.String())
		}
	}
	for _, want := range []string{`"route":"/greet"`, `"status":500`, "secret cause"} {
		if !strings.Contains(logs.String(), want) {
			t.Errorf("%s is not in the logs: %s", want, logs.String())
		}
	}
}

func TestTheOpenAPIDocumentDescribesTheRoutes(t *testing.T) {
	t.Parallel()
	none := func(c echo.Context) error { return nil }
	w := do(testServer(t, io.Discard, Route{Method: "GET", Path: "/z", Handler: none, Doc: Doc{ID: "z", Tag: "zoo", Answer: greeting{}}},
		Route{Method: "POST", Path: "/a", Handler: none, Doc: Doc{ID: "a", Tag: "ape", Body: greeting{}, Example: map[string]any{"name": "Ana"}, Answer: greeting{}}}), "GET", "/openapi.json", "")
	var document struct {
		OpenAPI string
		Tags    []struct{ Name string }
		Paths   map[string]map[string]struct {
			RequestBody struct {
				Content map[string]struct{ Schema, Example map[string]any }
			}
			Responses map[string]any
		}
		Components struct{ Schemas map[string]map[string]any }
	}
	if err := json.Unmarshal(w.Body.Bytes(), &document); err != nil {
		t.Fatal(err)
	}
	if tags := document.Tags; len(tags) != 2 || tags[0].Name != "zoo" || tags[1].Name != "ape" {
		t.Errorf("tags %v are not in the routes' order", tags)
	}
	if got := document.Paths["/a"]["post"].RequestBody.Content["application/json"].Example["name"]; got != "Ana" {
		t.Errorf("the example's name is %v", got)
	}
	post := document.Paths["/greet/"]["post"]
	if document.OpenAPI != "3.1.0" || post.Responses["401"] == nil || post.RequestBody.Content["application/json"].Schema["$ref"] == nil {
		t.Errorf("incomplete: %s", w.Body)
	}
	for name, schema := range document.Components.Schemas {
		if schema["additionalProperties"] == false {
			t.Errorf("%s refuses members that may be added", name)
		}
	}
}

func FuzzBody(f *testing.F) {
	f.Add(`{"name":"Ana","words":["a"]}`)
	f.Add(`{"name":{"a":[1,null,"x"]},"tone":3}`)
	f.Add("{\"name\":\"\xff\\u0000\"}")
	body := NewBody[greeting]()
	f.Fuzz(func(t *testing.T, text string) {
		r := httptest.NewRequest("POST", "/", strings.NewReader(text))
		g, err := body.Decode(r)
		if err == nil && (g.Name == "" && !strings.Contains(text, `""`) || strings.ContainsRune(g.Name, 0)) {
			t.Errorf("accepted %q as %+v", text, g)
		}
		if err != nil {
			if _, ok := fault.As(err); !ok {
				t.Errorf("%q: %v is no fault", text, err)
			}
		}
	})
}

func TestAMemberInOtherCaseIsNoWayAroundTheChecks(t *testing.T) {
	t.Parallel()
	s := testServer(t, io.Discard)
	for _, body := range []string{`{"name":"ok","NAME":"far too long a name","tone":"warm"}`, `{"NAME":"far too long a name","name":"ok","Tone":"none","tone":"warm"}`} {
		w := do(s, "POST", "/greet/", body, "X-API-Key", "right", "Content-Type", "application/json")
		if w.Code != 200 || !strings.Contains(w.Body.String(), `"name":"ok","tone":"warm"`) {
			t.Errorf("%s: %d %s", body, w.Code, w.Body)
		}
	}
	if w := do(s, "POST", "/greet/", `{"NAME":"ok"}`, "X-API-Key", "right", "Content-Type", "application/json"); w.Code != 422 {
		t.Errorf("a name in capitals is taken for the name: %d", w.Code)
	}
}

func TestACallerWhoWentAwayIsNotCountedAsAnswered(t *testing.T) {
	t.Parallel()
	var logs strings.Builder
	s := testServer(t, &logs, Route{Method: http.MethodGet, Path: "/slow", Public: true, Handler: func(c echo.Context) error { return c.Request().Context().Err() }})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	s.ServeHTTP(httptest.NewRecorder(), httptest.NewRequestWithContext(ctx, http.MethodGet, "/slow", nil))
	if !strings.Contains(logs.String(), `"status":499`) {
		t.Errorf("the log says %s", logs.String())
	}
}

// Another route's parameter takes the last word of a path for its own.
func TestAPathWithoutItsParameterIsUnknown(t *testing.T) {
	t.Parallel()
	answer := func(c echo.Context) error { return c.String(http.StatusOK, c.Param("id")) }
	s := testServer(t, io.Discard, Route{Method: "GET", Path: "/job/status/:id", Public: true, Handler: answer}, Route{Method: "DELETE", Path: "/job/:id", Public: true, Handler: answer},
		Route{Method: "POST", Path: "/job/", Public: true, Handler: answer})
	for request, want := range map[string]int{"GET /job/status/": 404, "GET /job/status": 404, "DELETE /job/status": 404, "GET /job/x": 405, "GET /job/status/x": 200, "DELETE /job/statu": 200, "DELETE /job/": 405, "POST /job/": 200} {
		method, path, _ := strings.Cut(request, " ")
		w := do(s, method, path, "")
		if w.Code != want || want == 404 && strings.TrimSpace(w.Body.String()) != `{"detail":"Not Found"}` {
			t.Errorf("%s: %d %s", request, w.Code, w.Body)
		}
	}
}
