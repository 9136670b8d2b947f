package jobs

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// mark is a file named after a process that the kernel keeps locked for as long as the process lives. Whoever starts later on the
// same data directory sees by the lock, at once and without doubt, which of the processes before it are dead.
type mark struct {
	dir  string
	file *os.File
}

const markEnding = ".process"

// leaveMark leaves this process's mark in dir and lists the ids of the dead that left theirs.
func leaveMark(dir, id string) (*mark, []string, error) {
	dir = filepath.Join(dir, "processes")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, nil, fmt.Errorf("make the directory of processes: %w", err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, nil, fmt.Errorf("list processes: %w", err)
	}
	dead := []string{}
	for _, entry := range entries {
		name, isMark := strings.CutSuffix(entry.Name(), markEnding)
		if isMark && !locked(filepath.Join(dir, entry.Name())) {
			dead = append(dead, name)
		}
	}
	file, err := os.OpenFile(filepath.Join(dir, id+markEnding), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, nil, fmt.Errorf("leave a mark: %w", err)
	}
	if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		return nil, nil, errors.Join(fmt.Errorf("lock the mark: %w", err), file.Close())
	}
	return &mark{dir: dir, file: file}, dead, nil
}

// locked tells whether a living process holds the file. One that cannot be opened is left alone.
func locked(path string) bool {
	file, err := os.Open(path)
	if err != nil {
		return true
	}
	defer file.Close()
	return syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) != nil
}

// forget removes the marks of the dead, once their jobs are safe.
func (m *mark) forget(dead []string) {
	for _, id := range dead {
		_ = os.Remove(filepath.Join(m.dir, id+markEnding))
	}
}

func (m *mark) remove() error {
	return errors.Join(os.Remove(m.file.Name()), m.file.Close())
}

// living lists the ids of the processes that hold a mark in dir now.
func living(dir string) []string {
	paths, _ := filepath.Glob(filepath.Join(dir, "processes", "*"+markEnding))
	ids := []string{}
	for _, path := range paths {
		if locked(path) {
			ids = append(ids, strings.TrimSuffix(filepath.Base(path), markEnding))
		}
	}
	return ids
}
