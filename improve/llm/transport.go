package llm

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"time"
)

// exchange is what the transport saw of a call: the SDKs keep some of it to themselves.
type exchange struct {
	status     int
	retryAfter time.Duration
	dialled    bool // whether a connection was had, so that the provider may have read the call
}

type exchangeKey struct{}

func withExchange(ctx context.Context) (context.Context, *exchange) {
	x := &exchange{}
	return context.WithValue(ctx, exchangeKey{}, x), x
}

// maxAnswer is the largest answer that is read, in bytes: many times what the token limits allow.
const maxAnswer = 4 << 20

// transport notes the exchange and bounds answers.
type transport struct{ base http.RoundTripper }

func newClient() *http.Client {
	base, ok := http.DefaultTransport.(*http.Transport)
	if !ok {
		return &http.Client{}
	}
	base = base.Clone()
	base.MaxIdleConnsPerHost = 16
	return &http.Client{
		Transport: transport{base},
		// A redirect would carry the key and the resume to another address.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// RoundTrip sends one request.
func (t transport) RoundTrip(r *http.Request) (*http.Response, error) {
	response, err := t.base.RoundTrip(r)
	x, ok := r.Context().Value(exchangeKey{}).(*exchange)
	if !ok {
		x = &exchange{}
	}
	if err != nil {
		var op *net.OpError
		x.dialled = !errors.As(err, &op) || op.Op != "dial"
		return nil, err
	}
	x.dialled, x.status, x.retryAfter = true, response.StatusCode, retryAfter(response.Header)
	response.Body = bounded{io.LimitReader(response.Body, maxAnswer), response.Body}
	return response, nil
}

type bounded struct {
	io.Reader
	io.Closer
}
