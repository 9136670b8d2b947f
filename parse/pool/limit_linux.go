package pool

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"syscall"
	"time"
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

// tick is the unit of /proc's times: the kernel gives them in hundredths of a second whatever its own clock is (USER_HZ).
const tick = 10 * time.Millisecond

// processorTime is what a process has used of the processors, user's and system's time of all its threads; ok is false when it is not known.
func processorTime(pid int) (used time.Duration, ok bool) {
	data, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	if err != nil {
		return 0, false
	}
	fields := bytes.Fields(data[bytes.LastIndexByte(data, ')')+1:]) // the program's name may hold spaces; the state follows, field 3
	const user, system = 14 - 3, 15 - 3
	if len(fields) <= system {
		return 0, false
	}
	for _, f := range fields[user : system+1] {
		n, err := strconv.ParseInt(string(f), 10, 64)
		if err != nil {
			return 0, false
		}
		used += time.Duration(n) * tick
	}
	return used, true
}
