package postgres

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// RunningURL is how pgx connects to the private Postgres that another process runs on dataDir.
func RunningURL(dataDir string) (string, error) {
	s := &Server{cfg: Config{DataDir: dataDir}}
	password, err := os.ReadFile(s.passwordFile())
	if err != nil {
		return "", fmt.Errorf("read the private database's password: %w", err)
	}
	// The server's own note of itself: its fifth line is the directory of its socket.
	note, err := os.ReadFile(filepath.Join(s.data(), "postmaster.pid"))
	lines := strings.Split(string(note), "\n")
	switch {
	case errors.Is(err, fs.ErrNotExist), err == nil && len(lines) < 5:
		return "", fmt.Errorf("the private database in %s does not run: start the service (redraft serve), or set DATABASE_URL", dataDir)
	case err != nil:
		return "", fmt.Errorf("find the private database: %w", err)
	}
	s.password, s.socket = strings.TrimSpace(string(password)), strings.TrimSpace(lines[4])
	return s.URL(), nil
}
