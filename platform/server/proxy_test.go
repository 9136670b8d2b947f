package server

import (
	"io"
	"net/http/httptest"
	"net/netip"
	"testing"

	"github.com/labstack/echo/v4"

	"log/slog"
	"redraft/platform/auth"
)

func TestForwardedHeadersAreBelievedFromTrustedProxiesOnly(t *testing.T) {
	t.Parallel()
	var address, scheme string
	route := Route{Method: "GET", Path: "/who", Public: true, Handler: func(c echo.Context) error {
		address, scheme = c.RealIP(), c.Scheme()
		return c.NoContent(204)
	}}
	for name, tc := range map[string]struct {
		trusted         []netip.Prefix
		peer, forwarded string
		address, scheme string
	}{
		"nobody is trusted":          {nil, "127.0.0.1:9", "203.0.113.5", "127.0.0.1", "http"},
		"a proxy":                    {[]netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")}, "127.0.0.1:9", "203.0.113.5", "203.0.113.5", "https"},
		"a caller that says so":      {[]netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}, "192.0.2.1:9", "203.0.113.5", "192.0.2.1", "http"},
		"a caller behind a proxy":    {[]netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}, "10.1.1.1:9", "1.1.1.1, 203.0.113.5", "203.0.113.5", "https"},
		"two proxies":                {[]netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}, "10.1.1.1:9", "203.0.113.5, 10.2.2.2", "203.0.113.5", "https"},
		"a proxy with an IPv6 range": {[]netip.Prefix{netip.MustParsePrefix("fd00::/8")}, "[fd00::1]:9", "2001:db8::1", "2001:db8::1", "https"},
	} {
		s, err := New(Config{Title: "T", Version: "1", Keys: auth.NewKeys("k"), Logger: slog.New(slog.NewTextHandler(io.Discard, nil)), TrustedProxies: tc.trusted, Routes: []Route{route}})
		if err != nil {
			t.Fatal(err)
		}
		r := httptest.NewRequest("GET", "/who", nil)
		r.RemoteAddr = tc.peer
		r.Header.Set("X-Forwarded-For", tc.forwarded)
		r.Header.Set("X-Real-IP", "198.51.100.66")
		r.Header.Set("X-Forwarded-Proto", "https")
		s.ServeHTTP(httptest.NewRecorder(), r)
		if address != tc.address || scheme != tc.scheme {
			t.Errorf("%s: %s over %s, want %s over %s", name, address, scheme, tc.address, tc.scheme)
		}
	}
}
