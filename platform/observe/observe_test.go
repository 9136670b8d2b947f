package observe_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/labstack/echo/v4"

	"redraft/platform/observe"
)

func TestMethodsThatSomebodyMadeUpShareASeries(t *testing.T) {
	t.Parallel()
	m := observe.New("1")
	for _, method := range []string{"GET", "AAA", "BBB", "get"} {
		m.Request(method, "", http.StatusNotFound, time.Millisecond)
	}
	w := httptest.NewRecorder()
	if err := m.Route().Handler(echo.New().NewContext(httptest.NewRequest("GET", "/metrics", nil), w)); err != nil {
		t.Fatal(err)
	}
	var lines []string
	for l := range strings.Lines(w.Body.String()) {
		if strings.HasPrefix(l, "redraft_http_requests_total{") {
			lines = append(lines, strings.TrimSpace(l))
		}
	}
	want := []string{`redraft_http_requests_total{code="404",method="GET",route="none"} 1`, `redraft_http_requests_total{code="404",method="other",route="none"} 3`}
	if strings.Join(lines, "\n") != strings.Join(want, "\n") {
		t.Errorf("the series are\n%s", strings.Join(lines, "\n"))
	}
}
