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
	// Collecting often keeps children small, below 64 MB of their own with ordinary files; a second thread lets them notice the parent's death while a file holds the first.
	c.cmd.Env = append([]string{"GOMAXPROCS=2", "GOGC=30", "HOME=" + os.Getenv("HOME"), "PATH=" + os.Getenv("PATH"), "TMPDIR=" + os.TempDir()}, cfg.Env...)
	c.cmd.Stderr = &c.err
	c.cmd.WaitDelay = time.Second // for its last words, which Wait collects
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
		_ = c.cmd.Wait()
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

// ready waits until a new child says that it can read.
func (c *child) ready(ctx context.Context, cfg Config) error {
	_, _, err := c.wait(ctx, cfg.Start, cfg.Memory, func() reply {
		kind, _, err := readFrame(c.out)
		if err == nil && kind != kindReady {
			err = errFrame
		}
		return reply{err: err}
	})
	return err
}

// ask sends a frame and waits for the answer, within the limits. After an error the child must be killed.
func (c *child) ask(ctx context.Context, asked byte, data []byte, cfg Config) (byte, []byte, error) {
	return c.wait(ctx, cfg.Time, cfg.Memory, func() reply {
		if err := writeFrame(c.in, asked, data); err != nil {
			return reply{err: err}
		}
		kind, payload, err := readFrame(c.out)
		if err == nil && kind != answers[asked] && kind != kindError {
			err = errFrame
		}
		return reply{kind, payload, err}
	})
}

// wait does something with the pipes and looks meanwhile at what the child uses.
func (c *child) wait(ctx context.Context, limit time.Duration, memory int64, do func() reply) (byte, []byte, error) {
	replies := make(chan reply, 1)
	go func() {
		r := do()
		if r.err != nil {
			r.err = fmt.Errorf("%w: %w", errCrashed, r.err)
		}
		replies <- r
	}()
	spent := newMeter(c.cmd.Process.Pid, limit)
	look := time.NewTicker(lookEvery)
	defer look.Stop()
	for {
		select {
		case r := <-replies:
			return r.kind, r.payload, r.err
		case <-ctx.Done():
			return 0, nil, ctx.Err()
		case now := <-look.C:
			if spent.over(now) {
				return 0, nil, errSlow
			}
			if resident(c.cmd.Process.Pid) > memory {
				return 0, nil, errLarge
			}
		}
	}
}

// meter holds a child to its time. What counts is the processor's: on a machine that is busy with other things a file may take longer by
// the clock, up to patience times as long. A child that does nothing at all for as long as the limit will not end by itself.
type meter struct {
	pid          int
	limit        time.Duration
	begun, moved time.Time
	before, used time.Duration
}

const patience = 4

func newMeter(pid int, limit time.Duration) *meter {
	used, _ := processorTime(pid)
	now := time.Now()
	return &meter{pid: pid, limit: limit, begun: now, moved: now, before: used, used: used}
}

func (m *meter) over(now time.Time) bool {
	used, ok := processorTime(m.pid)
	if !ok { // the system does not tell, or the child has just died
		return now.Sub(m.begun) > m.limit
	}
	if used > m.used {
		m.used, m.moved = used, now
	}
	return m.used-m.before > m.limit || now.Sub(m.moved) > m.limit || now.Sub(m.begun) > patience*m.limit
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
