package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/net/dns/dnsmessage"

	"redraft/platform/fault"
)

func client(t *testing.T, cfg Config) *Client {
	t.Helper()
	if cfg.MaxBytes == 0 {
		cfg.MaxBytes = 1 << 20
	}
	c, err := New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// typeOf is the type of a fault, with a star when it is worth another try.
func typeOf(err error) string {
	var f *fault.Error
	if !errors.As(err, &f) {
		return fmt.Sprintf("no fault: %v", err)
	}
	if f.Temporary {
		return f.Type + "*"
	}
	return f.Type
}

// resolver answers every name with the loopback address.
func resolver(t *testing.T) *net.Resolver {
	t.Helper()
	conn, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	go func() {
		buf := make([]byte, 1500)
		for {
			n, from, err := conn.ReadFrom(buf)
			if err != nil {
				return
			}
			var m dnsmessage.Message
			if m.Unpack(buf[:n]) != nil || len(m.Questions) == 0 {
				continue
			}
			m.Response, m.Authoritative = true, true
			q := m.Questions[0]
			head := dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class, TTL: 0}
			switch q.Type {
			case dnsmessage.TypeA:
				m.Answers = []dnsmessage.Resource{{Header: head, Body: &dnsmessage.AResource{A: [4]byte{127, 0, 0, 1}}}}
			case dnsmessage.TypeAAAA:
				m.Answers = []dnsmessage.Resource{{Header: head, Body: &dnsmessage.AAAAResource{AAAA: [16]byte{15: 1}}}}
			}
			m.Additionals = nil
			if out, err := m.Pack(); err == nil {
				_, _ = conn.WriteTo(out, from)
			}
		}
	}()
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		var d net.Dialer
		return d.DialContext(ctx, "udp", conn.LocalAddr().String())
	}}
}

func TestNoTrickReachesALoopbackServer(t *testing.T) {
	t.Parallel()
	var hits atomic.Int64
	canary := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		hits.Add(1)
		fmt.Fprint(w, "secret")
	}))
	defer canary.Close()
	six := &http.Server{Handler: canary.Config.Handler}
	if l, err := net.Listen("tcp", "[::1]:0"); err == nil {
		go func() { _ = six.Serve(l) }()
		defer six.Close()
	}
	_, port, _ := net.SplitHostPort(canary.Listener.Addr().String())
	redirect := func(to string) string { return "http://redirector.example:" + port + "/?to=" + url.QueryEscape(to) }
	c := client(t, Config{Resolver: resolver(t), Timeout: 2 * time.Second})
	tricks := []string{
		"http://127.0.0.1:P/", "http://127.1:P/", "http://127.0.1:P/", "http://2130706433:P/", "http://0x7f000001:P/", "http://0x7f.0.0.1:P/",
		"http://0177.0.0.1:P/", "http://017700000001:P/", "http://0x7f.1:P/", "http://127.000.000.001:P/", "http://0:P/", "http://0.0.0.0:P/",
		"http://[::1]:P/", "http://[::]:P/", "http://[::ffff:127.0.0.1]:P/", "http://[::ffff:7f00:1]:P/", "http://[0:0:0:0:0:ffff:127.0.0.1]:P/",
		"http://[::127.0.0.1]:P/", "http://[64:ff9b::7f00:1]:P/", "http://[64:ff9b:1::7f00:1]:P/", "http://[2002:7f00:1::]:P/", "http://[::1%25lo]:P/", "http://[fe80::1%25lo]:P/",
		"http://[2001:0:7f00:1::]:P/", "http://[fc00::1]:P/", "http://[fd00:ec2::254]:P/", "http://[ff02::1]:P/",
		"http://localhost:P/", "http://LOCALHOST:P/", "http://localhost.:P/", "http://127.0.0.1.:P/", "http://internal.example:P/", "http://127.0.0.1.nip.example:P/",
		"http://user:pass@127.0.0.1:P/", "http://public.example@127.0.0.1:P/", "http://127.0.0.1:P@public.example:P/", "http://127.0.0.1:P#@public.example/", "http://127.0.0.1%2f@public.example:P/",
		"http://１２７.０.０.１:P/", "http://①②⑦.⓪.⓪.①:P/", "http://127。0。0。1:P/", "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:P/", "http:\\\\127.0.0.1:P/", "http:///127.0.0.1:P/", "http:127.0.0.1:P/",
		"http://169.254.169.254/latest/meta-data/", "http://10.0.0.1:P/", "http://172.16.0.1:P/", "http://192.168.1.1:P/", "http://100.64.0.1:P/", "http://198.18.0.1:P/", "http://224.0.0.1:P/", "http://255.255.255.255:P/", "http://192.0.0.170:P/",
		"file:///etc/passwd", "ftp://127.0.0.1:P/", "gopher://127.0.0.1:P/_GET", "dict://127.0.0.1:P/", "jar:http://127.0.0.1:P/!/", "unix:///var/run/docker.sock", "data:text/plain,secret", "javascript:alert(1)", "//127.0.0.1:P/",
		redirect("http://127.0.0.1:" + port), " http://127.0.0.1:P/", "HTTP://127.0.0.1:P/", "http://127.0.0.1:P\t/", "http://127.0.0.1\x00.public.example:P/",
	}
	if len(tricks) < 40 {
		t.Fatalf("only %d tricks", len(tricks))
	}
	for _, trick := range tricks {
		address := strings.ReplaceAll(trick, "P", port)
		if !strings.Contains(trick, ":P") {
			address = trick
		}
		data, err := c.Get(t.Context(), address)
		if err == nil {
			t.Errorf("%s answered %q", trick, data)
		}
		if f, ok := fault.As(err); ok && (strings.Contains(f.Message, "127.0.0.1") || strings.Contains(f.Message, port)) {
			t.Errorf("%s: the message shows an address: %s", trick, f.Message)
		}
	}
	if n := hits.Load(); n != 0 {
		t.Errorf("%d hits on the canary", n)
	}
}

func TestARedirectInsideIsRefusedAlsoFromAnAllowedHost(t *testing.T) {
	t.Parallel()
	var hits atomic.Int64
	inside := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { hits.Add(1) }))
	defer inside.Close()
	_, port, _ := net.SplitHostPort(inside.Listener.Addr().String())
	outside := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "http://internal.example:"+port+"/", http.StatusFound)
	}))
	defer outside.Close()
	_, outsidePort, _ := net.SplitHostPort(outside.Listener.Addr().String())
	c := client(t, Config{Allow: []string{"files.example"}, Resolver: resolver(t)})
	_, err := c.Get(t.Context(), "http://files.example:"+outsidePort+"/cv.pdf")
	if typeOf(err) != "fetch_forbidden" || hits.Load() != 0 {
		t.Errorf("%v, %d hits", err, hits.Load())
	}
}

func TestProxiesFromTheEnvironmentAreIgnored(t *testing.T) {
	proxied := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "through the proxy") }))
	defer proxied.Close()
	t.Setenv("HTTP_PROXY", proxied.URL)
	t.Setenv("http_proxy", proxied.URL)
	c := client(t, Config{Resolver: resolver(t)})
	if data, err := c.Get(t.Context(), "http://public.example/"); err == nil {
		t.Errorf("got %q", data)
	}
}

func TestAnswersBecomeTheRightFaults(t *testing.T) {
	t.Parallel()
	mux := http.NewServeMux()
	for code := range map[int]bool{200: true, 204: true, 400: true, 401: true, 403: true, 404: true, 408: true, 410: true, 429: true, 500: true, 503: true} {
		mux.HandleFunc(fmt.Sprintf("/%d", code), func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(code)
		})
	}
	mux.HandleFunc("/big", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(make([]byte, 2<<20)) })
	mux.HandleFunc("/endless", func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			if _, err := w.Write(make([]byte, 64<<10)); err != nil {
				return
			}
		}
	})
	mux.HandleFunc("/drip", func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			_, _ = w.Write([]byte("."))
			w.(http.Flusher).Flush()
			time.Sleep(20 * time.Millisecond)
		}
	})
	mux.HandleFunc("/silent", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.HandleFunc("/loop", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/loop", http.StatusFound) })
	mux.HandleFunc("/scheme", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", "file:///etc/passwd")
		w.WriteHeader(302)
	})
	mux.HandleFunc("/short", func(w http.ResponseWriter, _ *http.Request) {
		conn, _, _ := w.(http.Hijacker).Hijack()
		_, _ = conn.Write([]byte("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this"))
		_ = conn.Close()
	})
	mux.HandleFunc("/reset", func(w http.ResponseWriter, _ *http.Request) {
		conn, _, _ := w.(http.Hijacker).Hijack()
		_ = conn.(*net.TCPConn).SetLinger(0)
		_ = conn.Close()
	})
	mux.HandleFunc("/bomb", func(w http.ResponseWriter, _ *http.Request) {
		var buf bytes.Buffer
		z := gzip.NewWriter(&buf)
		_, _ = z.Write(make([]byte, 50<<20))
		_ = z.Close()
		w.Header().Set("Content-Encoding", "gzip")
		_, _ = w.Write(buf.Bytes())
	})
	mux.HandleFunc("/gzip", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		_, _ = z.Write([]byte("a resume"))
		_ = z.Close()
	})
	mux.HandleFunc("/brotli", func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Encoding", "br") })
	web := httptest.NewServer(mux)
	t.Cleanup(func() {
		web.CloseClientConnections()
		web.Close()
	})
	patient := client(t, Config{Allow: []string{"127.0.0.0/8"}, Timeout: time.Minute})
	hasty := client(t, Config{Allow: []string{"127.0.0.0/8"}, Timeout: time.Second})
	for path, want := range map[string]string{
		"/400": "fetch_denied", "/401": "fetch_denied", "/403": "fetch_denied", "/404": "fetch_not_found", "/410": "fetch_not_found",
		"/408": "fetch_failed*", "/429": "fetch_failed*", "/500": "fetch_failed*", "/503": "fetch_failed*",
		"/big": "too_large", "/endless": "too_large", "/drip": "fetch_timeout*", "/silent": "fetch_timeout*", "/loop": "fetch_denied",
		"/scheme": "fetch_forbidden", "/short": "fetch_failed*", "/reset": "fetch_failed*", "/bomb": "too_large", "/brotli": "fetch_denied",
	} {
		t.Run(path, func(t *testing.T) {
			t.Parallel()
			c := patient
			if want == "fetch_timeout*" {
				c = hasty
			}
			if _, err := c.Get(t.Context(), web.URL+path+"?token=hunter2"); typeOf(err) != want {
				t.Errorf("%v, want %s", err, want)
			} else if strings.Contains(err.Error(), "hunter2") {
				t.Errorf("%v shows the query", err)
			}
		})
	}
	t.Run("a good answer", func(t *testing.T) {
		t.Parallel()
		if _, err := patient.Get(t.Context(), web.URL+"/200"); err != nil {
			t.Error(err)
		}
		if data, err := patient.Get(t.Context(), web.URL+"/gzip"); err != nil || string(data) != "a resume" {
			t.Errorf("compressed without having been asked to: %q, %v", data, err)
		}
	})
}

func TestARefusedConnectionIsWorthAnotherTry(t *testing.T) {
	t.Parallel()
	c := client(t, Config{Allow: []string{"127.0.0.1"}})
	if _, err := c.Get(t.Context(), "http://127.0.0.1:1/"); typeOf(err) != "fetch_failed*" {
		t.Errorf("got %v", err)
	}
}

func TestShareLinksBecomeTheFilesOwn(t *testing.T) {
	t.Parallel()
	for link, want := range map[string]string{
		"https://drive.google.com/file/d/1AbC-d/view?usp=sharing": "https://drive.google.com/uc?export=download&id=1AbC-d",
		"https://docs.google.com/document/d/1AbC/edit":            "https://docs.google.com/document/d/1AbC/export?format=pdf",
		"https://www.dropbox.com/s/abc/cv.pdf?dl=0":               "https://www.dropbox.com/s/abc/cv.pdf?dl=1",
		"https://github.com/ana/cv/blob/main/cv.pdf":              "https://github.com/ana/cv/raw/main/cv.pdf",
		"https://example.org/cv.pdf?x=1":                          "https://example.org/cv.pdf?x=1",
	} {
		u, err := url.Parse(link)
		if err != nil {
			t.Fatal(err)
		}
		if got := direct(u).String(); got != want {
			t.Errorf("%s: %s, want %s", link, got, want)
		}
	}
}
