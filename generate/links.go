package generate

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"redraft/platform/db"
	"redraft/platform/fault"
)

// links signs addresses of documents and knows its own signatures again. The keys live in the database, so that every process knows them
// and a rotation needs no restart; whoever asks for a result or follows a link pays for it with one small query.
type links struct {
	db   *db.DB
	base string // "" when the service does not know its own address
	life time.Duration
}

// present signs the link of a result for the one who reads it. It never outlives the document.
func (l links) present(r *http.Request, id uuid.UUID, res Result) (Result, error) {
	key, secret, err := l.newest(r.Context())
	if err != nil {
		return res, err
	}
	expires := time.Now().UTC().Add(l.life).Truncate(time.Second)
	if kept, err := time.Parse(moment, res.KeptUntil); err == nil && kept.Before(expires) {
		expires = kept.Truncate(time.Second)
	}
	res.ExpiresAt = expires.Format(moment)
	query := url.Values{"expires": {strconv.FormatInt(expires.Unix(), 10)}, "key": {strconv.Itoa(key)}}
	query.Set("signature", sign(secret, id.String(), query.Get("expires"), query.Get("key")))
	res.FileURL = absolute(l.base, r) + "/api/v1/generate/download/" + id.String() + "?" + query.Encode()
	return res, nil
}

// absolute is how the caller reaches the service: the configured address, else the one that the request itself was sent to. What a proxy
// says in X-Forwarded headers anybody can say, so it is not asked.
func absolute(base string, r *http.Request) string {
	if base != "" {
		return base
	}
	scheme := "http"
	if r.TLS != nil {
		scheme = "https"
	}
	return (&url.URL{Scheme: scheme, Host: r.Host}).String()
}

func sign(secret []byte, id, expires, key string) string {
	mac := hmac.New(sha256.New, secret)
	_, _ = fmt.Fprintf(mac, "redraft document\n%s\n%s\n%s", id, expires, key) // a hash takes everything
	return base64.RawURLEncoding.EncodeToString(mac.Sum(nil))
}

// The ways in which a link is refused, in words for the person who followed it.
var (
	errUnknown  = fault.New(http.StatusNotFound, "not_found", "There is no document at this address. Please check that the link is complete.")
	errTampered = fault.New(http.StatusForbidden, "link_invalid", "This link is not valid: a part of it was changed or is missing. Please use the link as you got it, or ask for a new one.")
	errEnded    = fault.New(http.StatusGone, "link_expired", "This link has expired. Please go back to where you got it and ask for a new one.")
	errGone     = fault.New(http.StatusGone, "document_expired", "This document is no longer kept. Please generate it again.")
)

// verify says whether the query is one of ours that has not ended.
func (l links) verify(ctx context.Context, id string, query url.Values, now time.Time) error {
	expires, key, signature := query.Get("expires"), query.Get("key"), query.Get("signature")
	number, err := strconv.ParseInt(key, 10, 32)
	if err != nil {
		return errTampered
	}
	until, err := strconv.ParseInt(expires, 10, 64)
	if err != nil {
		return errTampered
	}
	var secret []byte
	err = l.db.QueryRow(ctx, selectKey, number).Scan(&secret)
	if errors.Is(err, pgx.ErrNoRows) { // rotated away, after every link that it signed had ended
		if until < now.Unix() {
			return errEnded
		}
		return errTampered
	}
	if err != nil {
		return fmt.Errorf("load a signing key: %w", err)
	}
	if !hmac.Equal([]byte(sign(secret, id, expires, key)), []byte(signature)) {
		return errTampered
	}
	if until <= now.Unix() {
		return errEnded
	}
	return nil
}

const selectKey = `SELECT secret FROM redraft.signing_keys WHERE id = $1`

// newest is the key that signs, made where somebody deleted them all.
func (l links) newest(ctx context.Context) (id int, secret []byte, err error) {
	err = l.db.QueryRow(ctx, selectNewestKey).Scan(&id, &secret)
	if errors.Is(err, pgx.ErrNoRows) {
		err = l.db.QueryRow(ctx, insertKey).Scan(&id, &secret)
	}
	if err != nil {
		return 0, nil, fmt.Errorf("load the signing key: %w", err)
	}
	return id, secret, nil
}

const selectNewestKey = `SELECT id, secret FROM redraft.signing_keys ORDER BY id DESC LIMIT 1`

const insertKey = `INSERT INTO redraft.signing_keys DEFAULT VALUES RETURNING id, secret`
