package analyze

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/labstack/echo/v4"

	"redraft/platform/fault"
	"redraft/score"
)

// FuzzSubmission holds that whatever comes as a body, in whatever form it says it is, is a submission within the limits or a fault of the
// caller's with a sentence: never a panic, never an error that would be answered as ours.
func FuzzSubmission(f *testing.F) {
	const limit = 1000
	for _, seed := range []struct{ contentType, body string }{
		{"application/json", `{"resume_url":"https://example.org/cv.pdf","user_id":"u"}`},
		{"", `{"resume_url":"https://example.org/cv.pdf","resume_improvement_id":null}`},
		{"text/plain", `{"resume_url":""}`},
		{"text/plain; charset=utf-16", "Ada Example\nEngineer"},
		{"application/pdf", "%PDF-1.7 …"},
		{"application/pdf", strings.Repeat("x", limit+1)},
		{"multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cv.pdf\"\r\n\r\n%PDF\r\n--b\r\nContent-Disposition: form-data; name=\"user_id\"\r\n\r\nu\x00\xff\r\n--b--\r\n"},
		{"multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nno end"},
		{"multipart/form-data", "no boundary"},
		{"multipart/form-data; boundary=\"", ""},
	} {
		f.Add(seed.contentType, []byte(seed.body))
	}
	profiles, err := score.Load("")
	if err != nil {
		f.Fatal(err)
	}
	module := &Module{profiles: profiles, body: newBody(profiles), maxFileSize: limit}
	f.Fuzz(func(t *testing.T, contentType string, body []byte) {
		r := httptest.NewRequest(http.MethodPost, "/api/v1/analyze?user_id=u", bytes.NewReader(body))
		r.Header.Set(echo.HeaderContentType, contentType)
		sub, err := module.decode(echo.New().NewContext(r, httptest.NewRecorder()))
		if err != nil {
			if e, ok := fault.As(err); !ok || e.Status < 400 || e.Status >= 500 || e.Message == "" {
				t.Fatalf("%q: %v", contentType, err)
			}
			return
		}
		if sub.Request.ResumeURL == "" && len(sub.Request.File) == 0 || len(sub.Request.File) > limit || strings.ContainsRune(sub.UserID, 0) {
			t.Fatalf("%q: accepted %+v", contentType, sub)
		}
	})
}

// A refusal says what is wrong with a request, all of it, and where the file belongs.
func TestWhatIsNoRequestIsToldInOneGo(t *testing.T) {
	t.Parallel()
	profiles, err := score.Load("")
	if err != nil {
		t.Fatal(err)
	}
	module := &Module{profiles: profiles, body: newBody(profiles), maxFileSize: 4096}
	form := func(parts ...string) string {
		var b strings.Builder
		for _, p := range parts {
			b.WriteString("--x\r\nContent-Disposition: form-data; name=" + p + "\r\n")
		}
		return b.String() + "--x--\r\n"
	}
	large := strings.Repeat("x", 3000)
	for name, tc := range map[string]struct {
		contentType, body string
		want              []string // "" where it is taken
	}{
		"types and a profile":     {"application/json", `{"resume_url":5,"profile":"nope","user_id":[]}`, []string{"resume_url: Input should be a valid string", "user_id: ", "profile: Input should be 'virtual-assistant'"}},
		"a URL with a space":      {"application/json", `{"resume_url":"http://my host/cv.pdf"}`, []string{"http or https URL; this one has a space"}},
		"a file of another name":  {"multipart/form-data; boundary=x", form(`"resume"; filename="cv.pdf"` + "\r\n\r\n" + large), []string{`file: Field required; the form has "resume", but the resume belongs into "file"`}},
		"two files and a profile": {"multipart/form-data; boundary=x", form(`"file"; filename="a"`+"\r\n\r\na", `"profile"`+"\r\n\r\nnope", `"file"; filename="b"`+"\r\n\r\nb"), []string{"file: send one file, not 2", "profile: "}},
		"nothing":                 {"multipart/form-data; boundary=x", form(), []string{"file: Field required"}},
		"an unknown field":        {"multipart/form-data; boundary=x", form(`"notes"`+"\r\n\r\n"+large, `"file"; filename="a"`+"\r\n\r\na"), nil},
		"a raw body":              {"application/pdf", "%PDF-1.4", nil},
	} {
		r := httptest.NewRequest(http.MethodPost, "/api/v1/analyze", strings.NewReader(tc.body))
		r.Header.Set(echo.HeaderContentType, tc.contentType)
		_, err := module.decode(echo.New().NewContext(r, httptest.NewRecorder()))
		f, ok := fault.As(err)
		if (len(tc.want) > 0) != ok {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if ok && (f.Status != 422 || len(f.Details) != len(tc.want)) {
			t.Errorf("%s: %+v", name, f)
		}
		for _, want := range tc.want {
			if !strings.Contains(f.Message, want) {
				t.Errorf("%s: %q does not say %q", name, f.Message, want)
			}
		}
	}
}
