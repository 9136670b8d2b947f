package pool

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"time"
)

// child is one process and its pipes.
type child struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	out    io.ReadCloser
	err    lastWords
	exited chan struct{}
}

// lookEvery is how often a busy child's memory is looked at.
const lookEvery = 20 * time.Millisecond

func start(cfg Config) (*child, error) {
	c := &child{cmd: exec.Command(cfg.Command[0], cfg.Command[1:]...), exited: make(chan struct{})}
	// Collecting often keeps children small; a second thread lets them notice the parent's death while a file holds the first.
	c.cmd.Env = append([]string{"GOMAXPROCS=2", "GOGC=50", "HOME=" + os.Getenv("HOME"), "PATH=" + os.Getenv("PATH"), "TMPDIR=" + os.TempDir()}, cfg.Env...)
	c.cmd.Stderr = &c.err
	c.cmd.SysProcAttr = ownGroup()
	var err error
	if c.in, err = c.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	if c.out, err = c.cmd.StdoutPipe(); err != nil {
		return nil, err
	}
	if err := c.cmd.Start(); err != nil {
		return nil, err
	}
	go func() {
		_, _ = c.cmd.Process.Wait()
		close(c.exited)
	}()
	return c, nil
}

func (c *child) dead() bool {
	select {
	case <-c.exited:
		return true
	default:
		return false
	}
}

// kill ends the process and waits for its end.
func (c *child) kill() {
	_ = c.cmd.Process.Kill()
	<-c.exited
	_ = c.in.Close()
	_ = c.out.Close()
}

// answers are what a child says to what it is asked, unless there is an error.
var answers = map[byte]byte{kindFile: kindDocument, kindPage: kindPicture}

type reply struct {
	kind    byte
	payload []byte
	err     error
}

// ask sends a frame and waits for the answer, within the limits. After an error the child must be killed.
func (c *child) ask(ctx context.Context, asked byte, data []byte, cfg Config) (byte, []byte, error) {
	replies := make(chan reply, 1)
	go func() {
		if err := writeFrame(c.in, asked, data); err != nil {
			replies <- reply{err: fmt.Errorf("%w: %w", errCrashed, err)}
			return
		}
		kind, payload, err := readFrame(c.out)
		if err == nil && kind != answers[asked] && kind != kindError {
			err = errFrame
		}
		if err != nil {
			err = fmt.Errorf("%w: %w", errCrashed, err)
		}
		replies <- reply{kind, payload, err}
	}()
	deadline := time.NewTimer(cfg.Time)
	defer deadline.Stop()
	look := time.NewTicker(lookEvery)
	defer look.Stop()
	for {
		select {
		case r := <-replies:
			return r.kind, r.payload, r.err
		case <-deadline.C:
			return 0, nil, errSlow
		case <-ctx.Done():
			return 0, nil, ctx.Err()
		case <-look.C:
			if resident(c.cmd.Process.Pid) > cfg.Memory {
				return 0, nil, errLarge
			}
		}
	}
}

// outOfMemory tells whether Go or PDFium died for want of memory.
func (c *child) outOfMemory() bool {
	<-c.exited
	return strings.Contains(c.err.String(), "out of memory") || strings.Contains(c.err.String(), "cannot allocate")
}

// resident is a process's resident memory in bytes, 0 where the system does not tell.
func resident(pid int) int64 {
	data, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/statm")
	if err != nil {
		return 0
	}
	fields := strings.Fields(string(data))
	if len(fields) < 2 {
		return 0
	}
	pages, _ := strconv.ParseInt(fields[1], 10, 64)
	return pages * int64(os.Getpagesize())
}

// lastWords keeps the beginning of what a child says on its standard error: a Go crash tells its reason first.
type lastWords struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (l *lastWords) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if room := 4096 - l.buf.Len(); room > 0 {
		l.buf.Write(p[:min(room, len(p))])
	}
	return len(p), nil
}

func (l *lastWords) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.String()
}
