package pool_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
	"time"

	"redraft/parse"
	"redraft/parse/glyph"
	"redraft/parse/parsetest"
	"redraft/parse/pdfium"
	"redraft/parse/pool"
	"redraft/resume"
)

// TestMain lets the test binary stand in for the program as a child: one that behaves as the file tells it, or a real reader.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 {
		switch os.Args[1] {
		case "actor", "victim":
			child(act, nil)
			return
		case "reader":
			reader, err := pdfium.Open(context.Background(), os.Getenv("CACHE_DIR"))
			if err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
			child((&parse.Parser{ReadPDF: reader.Read, Limits: glyph.DefaultLimits}).Parse, func(ctx context.Context, data []byte, page, width int) ([]byte, error) {
				return reader.Picture(ctx, data, glyph.DefaultLimits, page, width)
			})
			return
		}
	}
	os.Exit(m.Run())
}

func child(p pool.Parse, d pool.Draw) {
	if err := pool.LimitMemory(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if err := pool.Serve(context.Background(), os.Stdin, os.Stdout, p, d); err != nil {
		os.Exit(1)
	}
}

// act does what the file says.
func act(_ context.Context, data []byte) (*resume.Document, error) {
	switch string(data) {
	case "hang":
		select {}
	case "die":
		os.Exit(3)
	case "panic":
		panic("on purpose")
	case "eat":
		for held := [][]byte{}; ; {
			held = append(held, bytes.Repeat([]byte{1}, 8<<20))
		}
	case "eat at once":
		_ = make([]byte, 1<<40)
	case "babble":
		fmt.Println("this is no frame, it is a sentence that some library printed")
	case "refuse":
		return nil, glyph.Fail(glyph.ErrEncrypted, "The file is locked.")
	case "die once": // the first of two tries
		if mark := os.Getenv("MARK"); os.Mkdir(mark, 0o700) == nil {
			os.Exit(3)
		}
	}
	return &resume.Document{Content: resume.Resume{Name: string(data)}}, nil
}

func actors(t *testing.T, kind string, size int) *pool.Pool {
	t.Helper()
	p := pool.New(pool.Config{Size: size, Command: []string{os.Args[0], kind}, Env: []string{"MARK=" + filepath.Join(t.TempDir(), "mark")}, Time: 700 * time.Millisecond, Memory: 200 << 20})
	t.Cleanup(p.Close)
	return p
}

func TestAChildThatFailsCostsItsFileATypedErrorAndNothingElse(t *testing.T) {
	t.Parallel()
	p := actors(t, "actor", 1)
	for _, tc := range []struct {
		file string
		want error
	}{
		{"hang", glyph.ErrTimeout}, {"die", glyph.ErrCorrupt}, {"eat", glyph.ErrLimit}, {"eat at once", glyph.ErrLimit},
		{"babble", glyph.ErrCorrupt}, {"refuse", glyph.ErrEncrypted}, {"die once", nil},
	} {
		if _, err := p.Parse(t.Context(), []byte(tc.file)); !errors.Is(err, tc.want) {
			t.Errorf("%s: %v", tc.file, err)
		}
		if doc, err := p.Parse(t.Context(), []byte("well")); err != nil || doc.Content.Name != "well" {
			t.Fatalf("after %s: %v", tc.file, err)
		}
	}
	if _, err := p.Parse(t.Context(), []byte("panic")); err == nil || errors.As(err, new(*glyph.Error)) {
		t.Errorf("a panic of our own must be our fault: %v", err)
	}
	got := p.Stats()
	if got.Slow != 1 || got.Large < 2 || got.Crashed < 3 {
		t.Errorf("counted %+v", got)
	}
}

func TestAChildThatIsKilledFromOutsideLosesNoFile(t *testing.T) {
	t.Parallel()
	p := actors(t, "victim", 2)
	for i := range 30 {
		if i%3 == 2 { // between two files: the pool finds out when it uses the child, or as it does
			killAVictim(os.Getpid())
		}
		doc, err := p.Parse(t.Context(), fmt.Appendf(nil, "file %d", i))
		if err != nil || doc.Content.Name != fmt.Sprintf("file %d", i) {
			t.Fatalf("file %d: %v", i, err)
		}
	}
	if got := p.Stats(); got.Started < 4 {
		t.Errorf("counted %+v", got)
	}
}

// killAVictim kills a child of ours that is there for it.
func killAVictim(parent int) {
	dirs, _ := filepath.Glob("/proc/[0-9]*")
	for _, d := range dirs {
		stat, err := os.ReadFile(d + "/stat")
		command, _ := os.ReadFile(d + "/cmdline")
		var pid, ppid int
		var state string
		if end := bytes.LastIndexByte(stat, ')'); err == nil && end > 0 {
			_, _ = fmt.Sscan(filepath.Base(d), &pid)
			_, _ = fmt.Sscan(string(stat[end+1:]), &state, &ppid)
		}
		if ppid == parent && bytes.Contains(command, []byte("\x00victim")) {
			_ = syscall.Kill(pid, syscall.SIGKILL)
			return
		}
	}
}

func TestAnEndedContextEndsTheWait(t *testing.T) {
	t.Parallel()
	p := actors(t, "actor", 1)
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := p.Parse(ctx, []byte("hang")); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	if _, err := p.Parse(t.Context(), []byte("well")); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}

func TestPagesAreDrawnInTheChildren(t *testing.T) {
	cache := filepath.Join(os.TempDir(), "redraft-test-cache")
	if err := pdfium.Warm(t.Context(), cache); err != nil {
		t.Fatal(err)
	}
	p := pool.New(pool.Config{Size: 2, Command: []string{os.Args[0], "reader"}, Env: []string{"CACHE_DIR=" + cache}, Time: glyph.DefaultLimits.Time, Memory: 200 << 20})
	t.Cleanup(p.Close)
	file, err := os.ReadFile("../testdata/resumes/li-sidebar.pdf")
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for i := range 4 { // at the same time, at several widths
		all.Go(func() {
			width := 200 + 300*i
			data, err := p.Picture(t.Context(), file, 1, width)
			if err != nil {
				t.Errorf("%d pixels: %v", width, err)
				return
			}
			img, err := png.Decode(bytes.NewReader(data))
			if err != nil || img.Bounds().Dx() != width || img.Bounds().Dy() < width {
				t.Errorf("%d pixels: %v, %v", width, img.Bounds(), err)
				return
			}
			if seen := colours(img); seen[color.NRGBA{255, 255, 255, 255}] < width*width/10 || len(seen) < 10 {
				t.Errorf("%d pixels: %d colours, no page", width, len(seen))
			}
		})
	}
	all.Wait()
	for name, ask := range map[string]struct {
		data        []byte
		page, width int
		want        error
	}{
		"a page that is not there": {file, 9, 300, glyph.ErrLimit}, "page zero": {file, 0, 300, glyph.ErrLimit}, "no pixels": {file, 1, 0, glyph.ErrLimit},
		"a wall": {file, 1, 100_000, glyph.ErrLimit}, "no PDF": {[]byte("hello"), 1, 300, glyph.ErrCorrupt},
	} {
		if _, err := p.Picture(t.Context(), ask.data, ask.page, ask.width); !errors.Is(err, ask.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := actors(t, "actor", 1).Picture(t.Context(), file, 1, 300); !errors.Is(err, glyph.ErrUnsupported) {
		t.Errorf("a reader that does not draw: %v", err)
	}
	if got := p.Stats(); got.Crashed+got.Large+got.Slow != 0 {
		t.Errorf("children were lost: %+v", got)
	}
}

func colours(img image.Image) map[color.Color]int {
	seen := map[color.Color]int{}
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			seen[color.NRGBAModel.Convert(img.At(x, y))]++
		}
	}
	return seen
}

func TestNastyFilesEndWithinTheLimits(t *testing.T) {
	cache := filepath.Join(os.TempDir(), "redraft-test-cache")
	if err := pdfium.Warm(t.Context(), cache); err != nil {
		t.Fatal(err)
	}
	p := pool.New(pool.Config{Size: 1, Command: []string{os.Args[0], "reader"}, Env: []string{"CACHE_DIR=" + cache}, Time: glyph.DefaultLimits.Time, Memory: 200 << 20})
	t.Cleanup(p.Close)
	good := parsetest.Word("Ada Example", "ada@example.com")
	if _, err := p.Parse(t.Context(), good); err != nil {
		t.Fatal(err)
	}
	for _, n := range parsetest.Files() {
		if len(n.Data) > 10<<20 {
			t.Errorf("%s is %d MB", n.Name, len(n.Data)>>20)
		}
		begin := time.Now()
		doc, err := p.Parse(t.Context(), n.Data)
		took := time.Since(begin)
		var typed *glyph.Error
		switch {
		case err != nil && !errors.As(err, &typed):
			t.Errorf("%s: an untyped error: %v", n.Name, err)
		case n.Want != "" && (err == nil || !bytes.Contains([]byte(err.Error()), []byte(n.Want))):
			t.Errorf("%s: the error does not say %q: %v", n.Name, n.Want, err)
		}
		words := -1
		if doc != nil {
			words = doc.Layout.Words
		}
		t.Logf("%-50s %5d ms %6d kB  %d words, %v", n.Name, took.Milliseconds(), len(n.Data)>>10, words, err)
		if doc, err := p.Parse(t.Context(), good); err != nil || doc.Content.Email != "ada@example.com" {
			t.Fatalf("after %s: %v", n.Name, err)
		}
	}
	if got := p.Stats(); got.Crashed != 0 {
		t.Errorf("children crashed: %+v", got)
	}
}
