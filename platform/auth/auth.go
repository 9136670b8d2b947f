// Package auth knows who calls: it compares the X-API-Key header with the service's keys in constant time and tells the
// handlers the name of the key, which is what owns jobs, so that a rotated key keeps its history. On a first start
// without a configured key it makes one and keeps it in a file that only its account can read.
package auth

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/labstack/echo/v4"

	"redraft/platform/fault"
)

// Header is where callers send their key.
const Header = "X-API-Key"

// Default is the name of the key that the environment or the key file gives.
const Default = "default"

// Keys are the keys that open the service.
type Keys struct{ sum [sha256.Size]byte }

// NewKeys makes the set that holds one key, named Default.
func NewKeys(key string) Keys { return Keys{sum: sha256.Sum256([]byte(key))} }

// Owner is the name of the key that a caller sent. Hashing first makes the comparison's time independent of the key's
// length and content.
func (k Keys) Owner(key string) (name string, ok bool) {
	sum := sha256.Sum256([]byte(key))
	return Default, subtle.ConstantTimeCompare(sum[:], k.sum[:]) == 1
}

const ownerKey = "owner"

// Require refuses callers without a valid key, before their body is read.
func Require(keys Keys) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			key := c.Request().Header.Get(Header)
			if key == "" {
				return fault.New(http.StatusUnauthorized, "not_authenticated", "Not authenticated")
			}
			owner, ok := keys.Owner(key)
			if !ok {
				return fault.New(http.StatusUnauthorized, "invalid_key", "Invalid API key")
			}
			c.Set(ownerKey, owner)
			return next(c)
		}
	}
}

// Owner is the name of the key that opened this request.
func Owner(c echo.Context) string {
	owner, _ := c.Get(ownerKey).(string)
	return owner
}

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
	random := make([]byte, 32)
	_, _ = rand.Read(random) // never fails: see crypto/rand
	key = hex.EncodeToString(random)
	if err := os.WriteFile(path, []byte(key+"\n"), 0o600); err != nil {
		return "", false, fmt.Errorf("keep the API key: %w", err)
	}
	return key, true, nil
}
