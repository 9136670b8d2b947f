// Package auth knows who calls: it finds the key in the X-API-Key header among the service's, by its hash, and tells the handlers who
// that is and what the key may do. Keys live in the table redraft.keys, beside the one of the environment, which is called default and
// may do everything. The name of a key is what owns jobs, so that a rotated key keeps its history.
package auth

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/labstack/echo/v4"

	"redraft/platform/fault"
)

// Header is where callers send their key.
const Header = "X-API-Key"

// Default is the name of the key that the environment or the key file gives.
const Default = "default"

// What a key may be good for. Reading and submitting are a key's own jobs' business; with Admin the jobs of all keys are.
const (
	Submit = "submit" // submitting, cancelling and deleting
	Read   = "read"
	Admin  = "admin"
)

// Scopes are all there are.
var Scopes = []string{Submit, Read, Admin}

// Caller is who sent a request.
type Caller struct {
	Name   string // of the key
	Scopes []string

	// What the key has in place of the service's limits: nil for the service's own, 0 for none.
	PerMinute, PerHour, MaxQueued *int
}

// May says whether the key has a scope.
func (c Caller) May(scope string) bool { return slices.Contains(c.Scopes, scope) }

// Sees is the owner of the jobs that the caller may see; "" when those are everybody's.
func (c Caller) Sees() string {
	if c.May(Admin) {
		return ""
	}
	return c.Name
}

const callerKey = "caller"

// Require refuses callers without a valid key, or whose key lacks the scope, before their body is read.
func Require(keys *Keys, scope string) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			key := c.Request().Header.Get(Header)
			if key == "" {
				return fault.New(http.StatusUnauthorized, "not_authenticated", "Not authenticated")
			}
			caller, err := keys.admit(c, key)
			if err != nil {
				return err
			}
			if !caller.May(scope) {
				return fault.New(http.StatusForbidden, "forbidden", fmt.Sprintf("This API key may not do that: it lacks the scope %s.", scope))
			}
			c.Set(callerKey, caller)
			return next(c)
		}
	}
}

// admit finds the key's owner. Addresses from which many wrong keys came wait for the answer that the next one is wrong too; where too
// many wait, only keys that are known already are looked at.
func (k *Keys) admit(c echo.Context, key string) (Caller, error) {
	ctx := c.Request().Context()
	if caller, ok := k.known(key); ok {
		return caller, nil
	}
	address := c.RealIP()
	if wait := k.slow.full(address); wait > 0 {
		c.Response().Header().Set(echo.HeaderRetryAfter, strconv.Itoa(int(wait.Seconds())+1))
		return Caller{}, &fault.Error{Status: http.StatusTooManyRequests, Type: "too_many_failures", Short: "Too many invalid API keys",
			Message: "Too many invalid API keys came from your address. Please wait a little, then try again with a valid one."}
	}
	caller, err := k.find(ctx, key)
	if !errors.Is(err, errUnknown) {
		return caller, err
	}
	if err := k.slow.wait(ctx, address); err != nil {
		return caller, err
	}
	return caller, fault.New(http.StatusUnauthorized, "invalid_key", "Invalid API key")
}

// CallerOf is who sent this request.
func CallerOf(c echo.Context) Caller {
	caller, _ := c.Get(callerKey).(Caller)
	return caller
}

// Sees is the owner of the jobs that this request may see; "" when those are everybody's.
func Sees(c echo.Context) string { return CallerOf(c).Sees() }

// keyPrefix tells people, and programs that look for leaked secrets, what a key is for.
const keyPrefix = "redraft_"

// newKey makes a key of 256 random bits.
func newKey() string { return keyPrefix + randomHex() }

func randomHex() string {
	random := make([]byte, 32)
	_, _ = rand.Read(random) // never fails: see crypto/rand
	return hex.EncodeToString(random)
}

func hash(key string) [sha256.Size]byte { return sha256.Sum256([]byte(key)) }

// KeyFile is where LoadOrCreate keeps the key.
func KeyFile(dataDir string) string { return filepath.Join(dataDir, "api-key") }

// LoadOrCreate reads the key file in dataDir, or makes a key of 256 random bits and writes it there, mode 0600.
func LoadOrCreate(dataDir string) (key string, created bool, err error) {
	path := KeyFile(dataDir)
	data, err := os.ReadFile(path)
	switch key := strings.TrimSpace(string(data)); {
	case err == nil && key != "":
		return key, false, nil
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return "", false, fmt.Errorf("read the API key: %w", err)
	}
	if err := os.MkdirAll(dataDir, 0o755); err != nil {
		return "", false, fmt.Errorf("make the data directory: %w", err)
	}
	key = randomHex()
	if err := os.WriteFile(path, []byte(key+"\n"), 0o600); err != nil {
		return "", false, fmt.Errorf("keep the API key: %w", err)
	}
	return key, true, nil
}
