package analyze

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/labstack/echo/v4"

	"redraft/platform/fault"
	"redraft/platform/server"
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
	module := &Module{profiles: profiles, body: server.NewBody[Request](), maxFileSize: limit}
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
