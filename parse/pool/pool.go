// Package pool parses files, and draws their pages, in child processes, so that no file can hold or kill the service: a child that passes its time or
// memory is killed, its file gets a typed error, and another child takes its place. Children are kept warm. What parsing is, and
// which program a child runs, is the caller's business.
package pool

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	"redraft/parse/glyph"
	"redraft/resume"
)

// Config is what a Pool is made of.
type Config struct {
	Size    int           // children at the same time
	Command []string      // of a child: a program that calls Serve on its standard input and output
	Env     []string      // in addition to a small fixed set; a child does not see the service's environment, which holds secrets
	Time    time.Duration // for one file, of the processor; by the clock, on a busy machine, up to four times as long
	Start   time.Duration // for a child to become ready, counted likewise; 30 seconds where it is 0
	Memory  int64         // resident bytes of one child
}

// Opener makes a Pool of the given size; commands are handed one, so that they need not know how children are started.
type Opener func(size int) *Pool

// Pool hands files to its children.
type Pool struct {
	cfg   Config
	slots chan *child // a nil child is one to be started
	stats struct{ started, slow, large, crashed atomic.Int64 }
}

// Stats counts what became of children since the start.
type Stats struct{ Started, Slow, Large, Crashed int64 }

// New makes a Pool. Its children are started when the first files come, or by Warm.
func New(cfg Config) *Pool {
	if cfg.Start == 0 {
		cfg.Start = 30 * time.Second
	}
	p := &Pool{cfg: cfg, slots: make(chan *child, cfg.Size)}
	for range cfg.Size {
		p.slots <- nil
	}
	return p
}

// Stats tells how often children were started, and killed for what.
func (p *Pool) Stats() Stats {
	return Stats{p.stats.started.Load(), p.stats.slow.Load(), p.stats.large.Load(), p.stats.crashed.Load()}
}

// Warm starts every child and waits until each can parse.
func (p *Pool) Warm(ctx context.Context, sample []byte) error {
	failed := make(chan error, p.cfg.Size)
	for range p.cfg.Size {
		go func() {
			_, err := p.Parse(ctx, sample)
			failed <- err
		}()
	}
	var err error
	for range p.cfg.Size {
		err = errors.Join(err, <-failed)
	}
	return err
}

// Close stops the children. No Parse may be under way.
func (p *Pool) Close() {
	for range p.cfg.Size {
		if c := <-p.slots; c != nil {
			c.kill()
		}
	}
}

// The ways in which a child is lost.
var (
	errSlow    = errors.New("too slow")
	errLarge   = errors.New("too much memory")
	errCrashed = errors.New("crashed")
	errStart   = errors.New("start a reader") // wraps one of the others: no file's fault
)

// Parse parses one file. Its errors wrap glyph's sentinels, or are faults of the service. A child that dies by itself may have been
// killed by somebody: the file is tried once more, in a new child.
func (p *Pool) Parse(ctx context.Context, data []byte) (*resume.Document, error) {
	payload, err := p.ask(ctx, kindFile, data)
	if err != nil {
		return nil, err
	}
	var w wire
	if err := json.Unmarshal(payload, &w); err != nil || w.Document == nil {
		return nil, fmt.Errorf("decode the document: %w", errors.Join(errFrame, err))
	}
	if w.Document.Layout != nil {
		w.Document.Layout.Text = w.Text
	}
	return w.Document, nil
}

// Picture draws a page of a PDF file, counted from 1, as PNG, width pixels wide. Its errors are those of Parse.
func (p *Pool) Picture(ctx context.Context, data []byte, page, width int) ([]byte, error) {
	head := binary.BigEndian.AppendUint32(make([]byte, 0, pageHead+len(data)), uint32(page))
	head = binary.BigEndian.AppendUint32(head, uint32(width))
	return p.ask(ctx, kindPage, append(head, data...))
}

// ask asks a child, or a second one where the first died, and makes errors for people of the ways in which children are lost.
func (p *Pool) ask(ctx context.Context, kind byte, data []byte) ([]byte, error) {
	payload, err := p.once(ctx, kind, data)
	if errors.Is(err, errCrashed) || errors.Is(err, errStart) {
		payload, err = p.once(ctx, kind, data)
	}
	switch {
	case errors.Is(err, errStart):
		return nil, err
	case errors.Is(err, errSlow):
		return nil, glyph.Limits{Time: p.cfg.Time}.TooSlow()
	case errors.Is(err, errLarge):
		return nil, glyph.Fail(glyph.ErrLimit, "The file needs more than the limit of %d MB of memory to read. Please export it again, as a simpler PDF.", p.cfg.Memory>>20)
	case errors.Is(err, errCrashed):
		return nil, glyph.Fail(glyph.ErrCorrupt, "The file is damaged in a way that stops its reader. Please export it again.")
	}
	return payload, err
}

// once hands the frame to one child and keeps the child only if it is well.
func (p *Pool) once(ctx context.Context, asked byte, data []byte) ([]byte, error) {
	var c *child
	select {
	case c = <-p.slots:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	keep := c
	defer func() { p.slots <- keep }()
	if c == nil || c.dead() {
		keep = nil
		started, err := p.start(ctx)
		if err != nil {
			return nil, err
		}
		c, keep = started, started
	}
	kind, payload, err := c.ask(ctx, asked, data, p.cfg)
	if err != nil {
		c.kill()
		keep = nil
		return nil, p.lost(err, c)
	}
	if kind == kindError {
		return nil, decodeError(payload)
	}
	return payload, nil
}

// start makes a child and waits until it is ready. A child that does not come up tells why in its last words.
func (p *Pool) start(ctx context.Context) (*child, error) {
	c, err := start(p.cfg)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errStart, err)
	}
	p.stats.started.Add(1)
	if err := c.ready(ctx, p.cfg); err != nil {
		c.kill()
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, fmt.Errorf("%w: %w: %s", errStart, p.lost(err, c), c.err.String())
	}
	return c, nil
}

// lost counts why a child was lost. One whose last words were of memory ran into the kernel's limit before ours.
func (p *Pool) lost(err error, c *child) error {
	switch {
	case errors.Is(err, errSlow):
		p.stats.slow.Add(1)
	case errors.Is(err, errCrashed) && c.outOfMemory():
		err = errLarge
		fallthrough
	case errors.Is(err, errLarge):
		p.stats.large.Add(1)
	case errors.Is(err, errCrashed):
		p.stats.crashed.Add(1)
	}
	return err
}
