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
	path string
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
	m, err := newMark(dir, id)
	return m, dead, err
}

// newMark gives the mark its name once it is locked: a mark without a lock is that of a dead process to everybody who looks.
func newMark(dir, id string) (*mark, error) {
	path := filepath.Join(dir, id+markEnding)
	file, err := os.OpenFile(path+".new", os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("leave a mark: %w", err)
	}
	if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		return nil, errors.Join(fmt.Errorf("lock the mark: %w", err), file.Close())
	}
	if err := os.Rename(file.Name(), path); err != nil {
		return nil, errors.Join(fmt.Errorf("name the mark: %w", err), file.Close(), os.Remove(file.Name()))
	}
	return &mark{path: path, file: file}, nil
}

// locked tells whether a living process holds the file. One that cannot be opened is left alone. The lock that it tries is shared, so that two
// who look at once do not take each other for the holder.
func locked(path string) bool {
	file, err := os.Open(path)
	if err != nil {
		return true
	}
	defer file.Close()
	return syscall.Flock(int(file.Fd()), syscall.LOCK_SH|syscall.LOCK_NB) != nil
}

// forget removes the marks of the dead, once their jobs are safe.
func (m *mark) forget(dead []string) {
	for _, id := range dead {
		_ = os.Remove(filepath.Join(filepath.Dir(m.path), id+markEnding))
	}
}

func (m *mark) remove() error {
	return errors.Join(os.Remove(m.path), m.file.Close())
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
