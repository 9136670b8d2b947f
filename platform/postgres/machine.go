package postgres

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
)

// findBinaries finds the directory of initdb and postgres: in PATH, where pg_config says, and where packages put them; the newest
// version first.
func findBinaries() (string, error) {
	var dirs []string
	if path, err := exec.LookPath("postgres"); err == nil {
		dirs = append(dirs, filepath.Dir(path))
	}
	if out, err := exec.Command("pg_config", "--bindir").Output(); err == nil {
		dirs = append(dirs, strings.TrimSpace(string(out)))
	}
	for _, pattern := range []string{
		"/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin", "/usr/local/opt/postgresql*/bin",
		"/home/linuxbrew/.linuxbrew/opt/postgresql*/bin", "/Applications/Postgres.app/Contents/Versions/*/bin",
	} {
		found, _ := filepath.Glob(pattern)
		slices.SortFunc(found, func(a, b string) int { return number(b) - number(a) })
		dirs = append(dirs, found...)
	}
	for _, dir := range dirs {
		if executable(filepath.Join(dir, "postgres")) && executable(filepath.Join(dir, "initdb")) {
			return dir, nil
		}
	}
	return "", errNoBinaries()
}

func errNoBinaries() error {
	return errors.New(`this machine has no Postgres, and DATABASE_URL is not set. Either
  set DATABASE_URL (and API_KEY) to use a Postgres that runs elsewhere,
  or install one for redraft to start by itself: ` + installCommand() + `
  or use the compose.yaml, which brings its own`)
}

var firstNumber = regexp.MustCompile(`\d+`)

func number(s string) int {
	n, _ := strconv.Atoi(firstNumber.FindString(s))
	return n
}

func executable(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir() && info.Mode()&0o111 != 0
}

// installCommand is this system's way to Postgres.
func installCommand() string {
	if runtime.GOOS == "darwin" {
		return "brew install postgresql@17"
	}
	for program, command := range map[string]string{
		"apt-get": "apt-get install postgresql", "dnf": "dnf install postgresql-server",
		"apk": "apk add postgresql", "pacman": "pacman -S postgresql", "zypper": "zypper install postgresql-server",
	} {
		if _, err := exec.LookPath(program); err == nil {
			return command
		}
	}
	return "see postgresql.org/download"
}

var versionNumber = regexp.MustCompile(`\d+`)

// version is the major version of the binaries.
func (s *Server) version(ctx context.Context) (string, error) {
	out, err := exec.CommandContext(ctx, filepath.Join(s.bin, "postgres"), "--version").Output()
	if err != nil {
		return "", fmt.Errorf("ask Postgres for its version: %w", err)
	}
	return versionNumber.FindString(string(out)), nil
}

// owner is the account that the server runs as: our own, or, because Postgres refuses to run as root, postgres or nobody.
type owner struct {
	name       string
	credential *syscall.Credential // nil for our own
}

func findOwner() (owner, error) {
	if os.Geteuid() != 0 {
		return owner{}, nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, errUID := strconv.ParseUint(u.Uid, 10, 32)
		gid, errGID := strconv.ParseUint(u.Gid, 10, 32)
		if errUID == nil && errGID == nil && uid != 0 {
			return owner{name, &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}, nil
		}
	}
	return owner{}, errors.New("no account for the private Postgres: it refuses to run as root, and this machine has neither a postgres nor a nobody account: run redraft as another user, or set DATABASE_URL")
}

// command runs as the account.
func (o owner) command(ctx context.Context, name string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: o.credential}
	cmd.Dir = "/"
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "LC_ALL=C", "TZ=UTC"}
	return cmd
}

// checkWay fails with what to do where the account cannot enter the directory: root may lay its data where nobody else may go.
func (o owner) checkWay(ctx context.Context, dir string) error {
	if o.credential == nil || o.enters(ctx, dir) {
		return nil
	}
	barred := dir // the first on the way that is closed
	for parent := filepath.Dir(dir); parent != filepath.Dir(parent); parent = filepath.Dir(parent) {
		if !o.enters(ctx, parent) {
			barred = parent
		}
	}
	return fmt.Errorf("no Postgres runs as root, and %s, which runs it here, cannot enter %s: set DATA_DIR to a directory elsewhere, such as /var/lib/redraft, or let others through (chmod o+x %s)",
		o.name, barred, Quote(barred))
}

// enters tries it, which no look at modes, groups and access lists can replace.
func (o owner) enters(ctx context.Context, dir string) bool {
	cmd := o.command(ctx, "/bin/sh", "-c", ":")
	cmd.Dir = dir
	return !errors.Is(cmd.Run(), fs.ErrPermission)
}

func (o owner) mkdir(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("make a directory for the database: %w", err)
	}
	return o.take(dir)
}

func (o owner) write(path, content string) error {
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		return fmt.Errorf("write a file for the database: %w", err)
	}
	return o.take(path)
}

func (o owner) take(path string) error {
	if o.credential == nil {
		return nil
	}
	if err := os.Chown(path, int(o.credential.Uid), int(o.credential.Gid)); err != nil {
		return fmt.Errorf("give %s to the account of the database: %w", path, err)
	}
	return nil
}
