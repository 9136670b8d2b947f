// Package postgres runs a private Postgres from the binaries that the machine has, so that the service needs nothing else to be set
// up. It owns one data directory, guarded by a lock that dies with the process: whoever holds the lock may stop, take over or restart
// whatever server an earlier process left on it. Data is as safe as in any Postgres: fsync stays on.
package postgres

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"
)

// Config is what a Server is made of.
type Config struct {
	DataDir string // absolute; holds the database, its password, its log and its lock
	Logger  *slog.Logger
	Unsafe  bool // for tests: no fsync, whatever happens to the data
}

const (
	account  = "redraft" // the role and the database
	stopFast = 6 * time.Second
	stopHard = 2 * time.Second
	startup  = 90 * time.Second // recovery after a crash may take long

	orphansEnd = 10 * time.Second // until a killed server's children have noticed
)

// Server is a running private Postgres.
type Server struct {
	cfg      Config
	bin      string
	owner    owner
	password string
	socket   string // directory
	lock     *os.File

	stopping chan struct{}
	watched  sync.WaitGroup
	mu       sync.Mutex
	process  *process
}

// Start makes the database if there is none, and starts it. It fails with a sentence that says what to do when the directory is in use,
// closed to the database's account or holds another version's data, or the machine has no Postgres.
func Start(ctx context.Context, cfg Config) (_ *Server, err error) {
	s := &Server{cfg: cfg, stopping: make(chan struct{})}
	if s.bin, err = findBinaries(); err != nil {
		return nil, err
	}
	if s.owner, err = findOwner(); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(cfg.DataDir, 0o755); err != nil {
		return nil, fmt.Errorf("make the data directory: %w", err)
	}
	if err := s.owner.checkWay(ctx, cfg.DataDir); err != nil {
		return nil, err
	}
	if s.lock, err = lock(filepath.Join(cfg.DataDir, "lock")); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			_ = s.lock.Close()
		}
	}()
	if err := s.prepare(ctx); err != nil {
		return nil, err
	}
	if err := s.launchFirst(ctx); err != nil {
		return nil, err
	}
	s.watched.Go(s.watch)
	return s, nil
}

// URL is how pgx connects. It reads the query as libpq does, not as a form: a + is one, and a space is %20.
func (s *Server) URL() string {
	u := url.URL{Scheme: "postgres", User: url.UserPassword(account, s.password), Path: "/" + account}
	u.RawQuery = "host=" + strings.ReplaceAll(url.QueryEscape(s.socket), "+", "%20")
	return u.String()
}

// Psql is the command that opens the database in a terminal.
func (s *Server) Psql() string {
	program := "psql"
	if _, err := exec.LookPath(program); err != nil {
		program = filepath.Join(s.bin, program)
	}
	return fmt.Sprintf("PGPASSWORD=$(cat %s) %s -h %s -U %s %s", Quote(s.passwordFile()), Quote(program), Quote(s.socket), account, account)
}

// plain is what a shell takes for nothing but itself.
var plain = regexp.MustCompile(`^[\pL\pN_./:@%+-]+$`)

// Quote is a path as it can be typed into a shell.
func Quote(path string) string {
	if plain.MatchString(path) {
		return path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}

func (s *Server) data() string         { return filepath.Join(s.cfg.DataDir, "postgres") }
func (s *Server) passwordFile() string { return filepath.Join(s.cfg.DataDir, "postgres-password") }

// Stop ends the server in order, within some eight seconds, and gives the directory free.
func (s *Server) Stop() error {
	close(s.stopping)
	s.mu.Lock()
	p := s.process
	s.mu.Unlock()
	p.stop()
	s.watched.Wait()
	return s.lock.Close()
}

// watch starts the server again when it ends by itself.
func (s *Server) watch() {
	wait := time.Second
	for {
		select {
		case <-s.process.ended:
		case <-s.stopping:
			<-s.process.ended
			return
		}
		select {
		case <-s.stopping:
			return
		default:
		}
		s.cfg.Logger.Error("the private Postgres ended; starting it again", slog.String("log", s.logFile()))
		ctx, cancel := context.WithTimeout(context.Background(), startup)
		err := s.launch(ctx)
		cancel()
		if err == nil {
			wait = time.Second
			continue
		}
		s.cfg.Logger.Error("the private Postgres does not start", slog.Any("error", err))
		select {
		case <-s.stopping:
			return
		case <-time.After(wait):
			wait = min(2*wait, 30*time.Second)
		}
	}
}

// lock takes the directory for this process. The kernel lets go of it when the process ends, however it ends.
func lock(path string) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("open the lock of the data directory: %w", err)
	}
	if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		pid, _ := os.ReadFile(path)
		_ = file.Close()
		return nil, fmt.Errorf("%s is in use by another redraft (process %s): stop that one, or give this one a DATA_DIR of its own",
			filepath.Dir(path), strings.TrimSpace(string(pid)))
	}
	if err := file.Truncate(0); err == nil {
		_, _ = fmt.Fprintf(file, "%d\n", os.Getpid())
	}
	return file, nil
}

// prepare makes the database cluster where there is none, checks its version where there is one, and ends a server that an earlier
// process left behind.
func (s *Server) prepare(ctx context.Context) error {
	version, err := os.ReadFile(filepath.Join(s.data(), "PG_VERSION"))
	fresh := errors.Is(err, fs.ErrNotExist)
	if err != nil && !fresh {
		return fmt.Errorf("read the version of the database: %w", err)
	}
	if !fresh {
		if err := s.checkVersion(ctx, strings.TrimSpace(string(version))); err != nil {
			return err
		}
	}
	if err := s.readPassword(); err != nil {
		return err
	}
	if err := s.makeSocketDir(); err != nil {
		return err
	}
	if fresh {
		return s.initialize(ctx)
	}
	if err := s.endOrphan(); err != nil {
		return err
	}
	return s.clearSocket()
}

// checkVersion fails when the data was made by another major version than the machine's.
func (s *Server) checkVersion(ctx context.Context, want string) error {
	have, err := s.version(ctx)
	if err != nil {
		return err
	}
	if want != have {
		return fmt.Errorf("the database in %s was made by Postgres %s, but this machine has Postgres %s.\n"+
			"Nothing was changed. Install Postgres %s again, or upgrade the data with pg_upgrade\n"+
			"(pg_upgrade --old-datadir %s …), or dump it with Postgres %s's pg_dumpall and restore it into a new DATA_DIR",
			s.data(), want, have, want, s.data(), want)
	}
	return nil
}

// clearSocket removes the socket that a killed server left, and its lock: that names a process which may be somebody else by now. The
// directory is ours alone.
func (s *Server) clearSocket() error {
	for _, name := range []string{".s.PGSQL.5432", ".s.PGSQL.5432.lock"} {
		if err := os.Remove(filepath.Join(s.socket, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("remove a stale socket: %w", err)
		}
	}
	return nil
}

func (s *Server) readPassword() error {
	data, err := os.ReadFile(s.passwordFile())
	if s.password = strings.TrimSpace(string(data)); err == nil && s.password != "" {
		return nil
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("read the database's password: %w", err)
	}
	if _, err := os.Stat(filepath.Join(s.data(), "PG_VERSION")); err == nil {
		return fmt.Errorf("%s is gone, and with it the password of the database in %s: put the file back", s.passwordFile(), s.data())
	}
	random := make([]byte, 24)
	_, _ = rand.Read(random)
	s.password = hex.EncodeToString(random)
	if err := os.WriteFile(s.passwordFile(), []byte(s.password+"\n"), 0o600); err != nil {
		return fmt.Errorf("keep the database's password: %w", err)
	}
	return nil
}

// makeSocketDir finds a directory for the socket whose path is short enough for the system: 103 bytes everywhere. A comma would end it, for
// Postgres and for pgx: both take a list.
func (s *Server) makeSocketDir() error {
	dir, err := filepath.Abs(filepath.Join(s.cfg.DataDir, "run"))
	if err != nil {
		return fmt.Errorf("find the socket's directory: %w", err)
	}
	if len(dir)+len("/.s.PGSQL.5432.lock") > 103 || strings.Contains(dir, ",") {
		if dir, err = os.MkdirTemp("/tmp", "redraft-"); err != nil {
			return fmt.Errorf("make the socket's directory: %w", err)
		}
	}
	s.socket = dir
	return s.owner.mkdir(dir)
}

// initialize makes the cluster beside its place and moves it there when it is complete: a crash leaves no half of one.
func (s *Server) initialize(ctx context.Context) error {
	s.cfg.Logger.Info("making the private database", slog.String("directory", s.data()))
	fresh := s.data() + ".new"
	if err := os.RemoveAll(fresh); err != nil {
		return fmt.Errorf("remove a half-made database: %w", err)
	}
	if err := s.owner.mkdir(fresh); err != nil {
		return err
	}
	secret := filepath.Join(s.socket, "password")
	if err := s.owner.write(secret, s.password+"\n"); err != nil {
		return err
	}
	defer func() { _ = os.Remove(secret) }()
	args := []string{"-D", fresh, "-U", account, "--pwfile", secret, "-A", "scram-sha-256", "-E", "UTF8", "--locale=C"}
	if s.cfg.Unsafe {
		args = append(args, "--no-sync")
	}
	cmd := s.owner.command(ctx, filepath.Join(s.bin, "initdb"), args...)
	if out, err := cmd.CombinedOutput(); err != nil {
		_ = os.RemoveAll(fresh)
		return s.explain(fmt.Errorf("make the database with initdb: %w\n%s", err, out))
	}
	if err := os.Rename(fresh, s.data()); err != nil {
		return fmt.Errorf("move the new database to its place: %w", err)
	}
	return nil
}

// launchFirst launches the server, and waits for the children of a killed one to notice that it is gone. A server that an earlier process
// started in its last moment may have had no postmaster.pid yet when prepare looked for it: it is ended then.
func (s *Server) launchFirst(ctx context.Context) error {
	for end := time.Now().Add(orphansEnd); ; {
		err := s.launch(ctx)
		if err == nil || time.Now().After(end) {
			return err
		}
		switch {
		case strings.Contains(err.Error(), `"postmaster.pid" already exists`):
			if err := errors.Join(s.endOrphan(), s.clearSocket()); err != nil {
				return err
			}
		case !strings.Contains(err.Error(), "shared memory block"):
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(200 * time.Millisecond):
		}
	}
}

// launch starts the server process and waits until it answers.
func (s *Server) launch(ctx context.Context) error {
	p, err := s.startProcess()
	if err != nil {
		return err
	}
	s.mu.Lock()
	s.process = p
	s.mu.Unlock()
	if err := s.awaitAnswer(ctx, p); err != nil {
		p.stop()
		return err
	}
	return nil
}

func (s *Server) awaitAnswer(ctx context.Context, p *process) error {
	ctx, cancel := context.WithTimeout(ctx, startup)
	defer cancel()
	maintenance := strings.Replace(s.URL(), "/"+account+"?", "/postgres?", 1)
	for {
		conn, err := pgx.Connect(ctx, maintenance)
		if err == nil {
			defer func() { _ = conn.Close(context.WithoutCancel(ctx)) }()
			return createDatabase(ctx, conn)
		}
		select {
		case <-p.ended:
			return s.explain(fmt.Errorf("the private Postgres ended while it was starting; the end of %s:\n%s", s.logFile(), tail(s.logFile())))
		case <-ctx.Done():
			return fmt.Errorf("the private Postgres does not answer: %w", err)
		case <-time.After(25 * time.Millisecond):
		}
	}
}

// explain adds what to do where Postgres says that the disk is full.
func (s *Server) explain(err error) error {
	if strings.Contains(err.Error(), syscall.ENOSPC.Error()) || strings.Contains(err.Error(), "No space left") {
		return fmt.Errorf("the disk is full that holds %s: make room (a new database needs 100 MB), then start again\n%w", s.cfg.DataDir, err)
	}
	return err
}

func createDatabase(ctx context.Context, conn *pgx.Conn) error {
	var there bool
	if err := conn.QueryRow(ctx, `SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)`, account).Scan(&there); err != nil {
		return fmt.Errorf("look for the database: %w", err)
	}
	if there {
		return nil
	}
	if _, err := conn.Exec(ctx, `CREATE DATABASE `+account); err != nil {
		return fmt.Errorf("create the database: %w", err)
	}
	return nil
}
