package postgres

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// process is the server's main process, a child of ours.
type process struct {
	cmd   *exec.Cmd
	ended chan struct{}
}

func (s *Server) logFile() string { return filepath.Join(s.cfg.DataDir, "postgres.log") }

// settings suit a job queue on a small machine. The socket is the only door.
func (s *Server) settings() []string {
	list := []string{
		"listen_addresses=", "unix_socket_directories=" + s.socket, "unix_socket_permissions=0700", "port=5432",
		"max_connections=80", "shared_buffers=64MB", "wal_level=minimal", "max_wal_senders=0", "max_wal_size=512MB",
		"checkpoint_timeout=10min", "jit=off", "timezone=UTC", "log_timezone=UTC", "log_min_messages=warning",
		"log_checkpoints=off", "autovacuum_naptime=20s", "autovacuum_vacuum_cost_delay=0",
	}
	if s.cfg.Unsafe {
		list = append(list, "fsync=off", "full_page_writes=off", "synchronous_commit=off")
	}
	return list
}

// startProcess starts the server in a session of its own, so that Ctrl-C in a terminal reaches it through us alone. Its log begins anew
// when it has grown large.
func (s *Server) startProcess() (*process, error) {
	flags := os.O_CREATE | os.O_APPEND | os.O_WRONLY
	if info, err := os.Stat(s.logFile()); err == nil && info.Size() > 4<<20 {
		flags |= os.O_TRUNC
	}
	log, err := os.OpenFile(s.logFile(), flags, 0o600)
	if err != nil {
		return nil, fmt.Errorf("open the database's log: %w", err)
	}
	defer log.Close()
	args := []string{"-D", s.data()}
	for _, setting := range s.settings() {
		args = append(args, "-c", setting)
	}
	p := &process{cmd: s.owner.command(context.Background(), filepath.Join(s.bin, "postgres"), args...), ended: make(chan struct{})}
	p.cmd.SysProcAttr.Setsid = true
	p.cmd.Stdout, p.cmd.Stderr = log, log
	if err := p.cmd.Start(); err != nil {
		return nil, fmt.Errorf("start the private Postgres: %w", err)
	}
	go func() {
		_ = p.cmd.Wait()
		close(p.ended)
	}()
	return p, nil
}

// stop asks for a fast shutdown, then an immediate one, then ends it.
func (p *process) stop() {
	for _, step := range []struct {
		signal syscall.Signal
		wait   time.Duration
	}{{syscall.SIGINT, stopFast}, {syscall.SIGQUIT, stopHard}, {syscall.SIGKILL, stopHard}} {
		_ = p.cmd.Process.Signal(step.signal)
		select {
		case <-p.ended:
			return
		case <-time.After(step.wait):
		}
	}
}

// endOrphan ends the server that a killed process of ours left on the data directory. The number in postmaster.pid may belong to
// somebody else by now.
func (s *Server) endOrphan() error {
	path := filepath.Join(s.data(), "postmaster.pid")
	data, err := os.ReadFile(path)
	if err != nil {
		return nil // none, the usual case
	}
	first, rest, _ := strings.Cut(string(data), "\n")
	pid, err := strconv.Atoi(strings.TrimSpace(first))
	if err != nil || pid <= 1 {
		return s.disown(path, rest)
	}
	if !servesDirectory(pid, s.data()) {
		if syscall.Kill(pid, 0) == nil {
			return s.disown(path, rest)
		}
		return nil // Postgres sees itself that it is gone, and waits for what that process may have left behind
	}
	for _, step := range []struct {
		signal syscall.Signal
		wait   time.Duration
	}{{syscall.SIGINT, stopFast}, {syscall.SIGQUIT, stopHard}, {syscall.SIGKILL, stopHard}} {
		_ = syscall.Kill(pid, step.signal)
		for end := time.Now().Add(step.wait); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
			if !servesDirectory(pid, s.data()) {
				return nil
			}
		}
	}
	return fmt.Errorf("the Postgres with process number %d, which an earlier redraft left on %s, does not end: end it by hand", pid, s.data())
}

// noProcess is a process number that no system gives.
const noProcess = "2147483646"

// disown takes the process number out of postmaster.pid and leaves the rest, by which Postgres finds out whether a lost server's
// children still write to the data.
func (s *Server) disown(path, rest string) error {
	if strings.TrimSpace(rest) == "" {
		if err := os.Remove(path); err != nil {
			return fmt.Errorf("remove a stale postmaster.pid: %w", err)
		}
		return nil
	}
	return s.owner.write(path, noProcess+"\n"+rest)
}

// servesDirectory says whether the process is a Postgres on this data directory.
func servesDirectory(pid int, data string) bool {
	if cwd, err := os.Readlink(fmt.Sprintf("/proc/%d/cwd", pid)); err == nil {
		a, errA := filepath.EvalSymlinks(data)
		return errA == nil && cwd == a
	}
	if _, err := os.Stat("/proc/self"); err == nil {
		return false // Linux, and the process is gone
	}
	out, err := exec.Command("ps", "-o", "command=", "-p", strconv.Itoa(pid)).Output()
	return err == nil && strings.Contains(string(out), data)
}

func tail(path string) string {
	data, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	return string(data[max(0, len(data)-1500):])
}
