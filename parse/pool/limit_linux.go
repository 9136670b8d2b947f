package pool

import (
	"fmt"
	"syscall"
)

// addressSpace bounds what a child may reserve: one allocation of 128 GiB, which a damaged file has asked for, dies at once. It is far
// more than a child uses, because Go and wazero reserve much that they never touch.
const addressSpace = 8 << 30

// LimitMemory bounds the calling process's address space. A child calls it before it reads anything.
func LimitMemory() error {
	limit := syscall.Rlimit{Cur: addressSpace, Max: addressSpace}
	if err := syscall.Setrlimit(syscall.RLIMIT_AS, &limit); err != nil {
		return fmt.Errorf("limit the address space: %w", err)
	}
	return nil
}

// ownGroup keeps a terminal's Ctrl-C from the children: the parent ends them when their files are done.
func ownGroup() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }
