// Package memory gives back what only the start of the program needed. A Go binary of this size touches tens of megabytes of itself
// while its packages initialise, and each process of ours counts them as resident though none needs them again.
package memory

import (
	"bufio"
	"bytes"
	"os"
	"strconv"
	"strings"
	"syscall"
)

// Trim lets go of the pages of the program's own file that are mapped read-only and were never written: the kernel maps those that are
// still needed again from its cache when they are touched. It does nothing where the kernel does not tell.
func Trim() {
	data, err := os.ReadFile("/proc/self/smaps")
	if err != nil {
		return
	}
	program, err := os.Readlink("/proc/self/exe")
	if err != nil {
		return
	}
	for _, m := range mappings(data) {
		if m.path == program && m.readOnly && m.clean {
			_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, m.start, m.end-m.start, syscall.MADV_DONTNEED)
		}
	}
}

// mapping is one entry of smaps. A page of a private mapping that this process wrote is the file's no more and would be lost when it is let
// go of: clean says that there is none. (Dirty pages are another matter: the file itself may have been written a moment ago.)
type mapping struct {
	start, end      uintptr
	path            string
	readOnly, clean bool
}

func mappings(smaps []byte) []mapping {
	var out []mapping
	lines := bufio.NewScanner(bytes.NewReader(smaps))
	for lines.Scan() {
		fields := strings.Fields(lines.Text())
		switch {
		case len(fields) < 2:
		case strings.HasSuffix(fields[0], ":"):
			if len(out) > 0 && fields[0] == "Anonymous:" && fields[1] != "0" {
				out[len(out)-1].clean = false
			}
		default:
			from, to, _ := strings.Cut(fields[0], "-")
			start, err1 := strconv.ParseUint(from, 16, 64)
			end, err2 := strconv.ParseUint(to, 16, 64)
			m := mapping{start: uintptr(start), end: uintptr(end), readOnly: !strings.Contains(fields[1], "w"), clean: err1 == nil && err2 == nil && start < end}
			if len(fields) > 5 {
				m.path = strings.Join(fields[5:], " ")
			}
			out = append(out, m)
		}
	}
	return out
}
