// Package fetch gets files from addresses that strangers send. Every connection, also after a redirect, is checked at the moment it is
// made, by the address it really goes to: names that resolve to the service's own network, and whatever ways there are to write such
// an address, gain nothing. One client serves all; its errors are faults, final or worth another try.
package fetch

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"code.dny.dev/ssrf"

	"redraft/platform/fault"
)

// Config is what a Client is made of.
type Config struct {
	Allow    []string // hosts, addresses or networks that may be reached although they are not public
	MaxBytes int64
	Timeout  time.Duration // for one file, from the first connection to the last byte; 0 for DefaultTimeout
	Resolver *net.Resolver // nil for the system's
	Agent    string        // User-Agent
}

// DefaultTimeout is how long a file may take.
const DefaultTimeout = 20 * time.Second

const (
	connectTimeout = 5 * time.Second
	headerTimeout  = 10 * time.Second
	maxRedirects   = 5
)

// Client fetches files.
type Client struct {
	cfg  Config
	http *http.Client
}

// errRedirects ends a chain of redirects.
var errRedirects = errors.New("too many redirects")

// New makes a Client.
func New(cfg Config) (*Client, error) {
	names, prefixes, err := readAllow(cfg.Allow)
	if err != nil {
		return nil, err
	}
	if cfg.Timeout == 0 {
		cfg.Timeout = DefaultTimeout
	}
	var v4, v6 []netip.Prefix
	for _, p := range prefixes {
		if p.Addr().Is4() {
			v4 = append(v4, p)
		} else {
			v6 = append(v6, p)
		}
	}
	guard := ssrf.New(ssrf.WithAnyPort(), ssrf.WithAllowedV4Prefixes(v4...), ssrf.WithAllowedV6Prefixes(v6...))
	guarded := &net.Dialer{Timeout: connectTimeout, Resolver: cfg.Resolver, Control: guard.Safe}
	trusted := &net.Dialer{Timeout: connectTimeout, Resolver: cfg.Resolver}
	transport := &http.Transport{
		Proxy: nil, // a proxy would make the connection in our place, unchecked
		DialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
			host, _, err := net.SplitHostPort(address)
			if err == nil && names[canonical(host)] {
				return trusted.DialContext(ctx, network, address)
			}
			return guarded.DialContext(ctx, network, address)
		},
		TLSHandshakeTimeout: connectTimeout, ResponseHeaderTimeout: headerTimeout, MaxResponseHeaderBytes: 64 << 10,
		DisableCompression: true, MaxIdleConnsPerHost: 4, IdleConnTimeout: 30 * time.Second, ForceAttemptHTTP2: true,
	}
	return &Client{cfg: cfg, http: &http.Client{Transport: transport, CheckRedirect: checkRedirect}}, nil
}

func checkRedirect(r *http.Request, via []*http.Request) error {
	if len(via) > maxRedirects {
		return errRedirects
	}
	if r.URL.Scheme != "http" && r.URL.Scheme != "https" {
		return forbidden()
	}
	r.Header.Del("Referer") // it would tell one host the address, with its token, at another
	return nil
}

func readAllow(list []string) (names map[string]bool, prefixes []netip.Prefix, err error) {
	names = map[string]bool{}
	for _, s := range list {
		if p, err := netip.ParsePrefix(s); err == nil {
			prefixes = append(prefixes, p.Masked())
			continue
		}
		if a, err := netip.ParseAddr(strings.Trim(s, "[]")); err == nil {
			prefixes = append(prefixes, netip.PrefixFrom(a, a.BitLen()))
			continue
		}
		if s == "" || strings.ContainsAny(s, "/@ ") {
			return nil, nil, fmt.Errorf("FETCH_ALLOW: %q is no host name, address or network", s)
		}
		names[canonical(s)] = true
	}
	return names, prefixes, nil
}

func canonical(host string) string { return strings.TrimSuffix(strings.ToLower(host), ".") }

// Get fetches one file, whole.
func (c *Client) Get(ctx context.Context, address string) ([]byte, error) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, fault.New(http.StatusBadRequest, "fetch_forbidden", "The resume's address is not an http or https URL. Please check it.")
	}
	u.User = nil
	ctx, cancel := context.WithTimeout(ctx, c.cfg.Timeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, direct(u).String(), nil)
	if err != nil {
		return nil, fault.New(http.StatusBadRequest, "fetch_forbidden", "The resume's address cannot be used. Please check it.")
	}
	request.Header.Set("User-Agent", c.cfg.Agent)
	request.Header.Set("Accept", "application/pdf, application/vnd.openxmlformats-officedocument.wordprocessingml.document, text/markdown, text/plain, */*;q=0.5")
	request.Header.Set("Accept-Encoding", "identity")
	response, err := c.http.Do(request)
	if err != nil {
		return nil, c.explain(err)
	}
	defer func() { _ = response.Body.Close() }()
	if err := c.checkAnswer(response); err != nil {
		return nil, err
	}
	body, err := decoded(response)
	if err != nil {
		return nil, c.explain(err)
	}
	data, err := io.ReadAll(io.LimitReader(body, c.cfg.MaxBytes+1))
	if err != nil {
		return nil, c.explain(err)
	}
	if int64(len(data)) > c.cfg.MaxBytes {
		return nil, c.tooLarge()
	}
	return data, nil
}

// decoded is the body without the compression that some servers apply although they were asked not to. Whoever reads it counts what
// comes out, so that a small body cannot become a large file.
func decoded(r *http.Response) (io.Reader, error) {
	switch strings.ToLower(r.Header.Get("Content-Encoding")) {
	case "", "identity":
		return r.Body, nil
	case "gzip", "x-gzip":
		return gzip.NewReader(r.Body)
	}
	return nil, fault.New(http.StatusBadRequest, "fetch_denied", "The resume's server sends it compressed in a way that was not asked for. Please upload the file instead.")
}

// checkAnswer judges an answer by its head.
func (c *Client) checkAnswer(r *http.Response) error {
	switch code := r.StatusCode; {
	case code == http.StatusNotFound || code == http.StatusGone:
		return fault.New(http.StatusBadRequest, "fetch_not_found", fmt.Sprintf("Failed to fetch resume: %d. There is no file at its address; please check the link.", code))
	case code == http.StatusRequestTimeout || code == http.StatusTooManyRequests || code >= 500:
		return temporary("fetch_failed", fmt.Sprintf("Failed to fetch resume: its server answered %d. Please try again later.", code))
	case code == http.StatusUnauthorized || code == http.StatusForbidden:
		return fault.New(http.StatusBadRequest, "fetch_denied", fmt.Sprintf("Failed to fetch resume: %d. Its server does not let us in; please share the file with anyone who has the link.", code))
	case code < 200 || code >= 300:
		return fault.New(http.StatusBadRequest, "fetch_denied", fmt.Sprintf("Failed to fetch resume: its server answered %d. Please check the link.", code))
	case r.ContentLength > c.cfg.MaxBytes:
		return c.tooLarge()
	}
	return nil
}

func (c *Client) tooLarge() error {
	return fault.New(http.StatusBadRequest, "too_large", fmt.Sprintf("The resume is larger than the limit of %d MB. Please send a smaller file.", c.cfg.MaxBytes>>20))
}

func forbidden() *fault.Error {
	return fault.New(http.StatusBadRequest, "fetch_forbidden", "The resume's address leads to a network that may not be reached from here. Please use a public link, or upload the file.")
}

func temporary(typ, message string) *fault.Error {
	f := fault.New(http.StatusBadGateway, typ, message)
	f.Temporary = true
	return f
}

// explain makes a fault of what went wrong below HTTP. The errors of net name addresses, so nothing of them is shown.
func (c *Client) explain(err error) error {
	var f *fault.Error
	var dns *net.DNSError
	var timeout net.Error
	switch {
	case errors.As(err, &f):
		return f
	case errors.Is(err, ssrf.ErrProhibitedIP), errors.Is(err, ssrf.ErrProhibitedNetwork), errors.Is(err, ssrf.ErrProhibitedPort), errors.Is(err, ssrf.ErrInvalidHostPort):
		return forbidden()
	case errors.Is(err, errRedirects):
		return fault.New(http.StatusBadRequest, "fetch_denied", fmt.Sprintf("The resume's address redirects more than %d times. Please use the file's direct link.", maxRedirects))
	case errors.As(err, &dns) && dns.IsNotFound:
		return fault.New(http.StatusBadRequest, "fetch_not_found", "There is no server by the name in the resume's address. Please check the link.")
	case errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return temporary("fetch_timeout", fmt.Sprintf("The resume's server took longer than %s. Please try again later, or upload the file.", c.cfg.Timeout))
	case strings.Contains(err.Error(), "no Host in request URL"), strings.Contains(err.Error(), "unsupported protocol scheme"), strings.Contains(err.Error(), "invalid URL port"):
		return fault.New(http.StatusBadRequest, "fetch_forbidden", "The resume's address cannot be used. Please check it.")
	}
	return temporary("fetch_failed", "The connection to the resume's server failed. Please try again later, or upload the file.")
}
