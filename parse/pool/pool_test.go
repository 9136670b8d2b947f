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
	"runtime"
	"strings"
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
		case "actor", "victim", "held":
			child(act, nil)
			return
		case "late": // as on a machine that is busy with other things
			time.Sleep(500 * time.Millisecond)
			child(act, nil)
			return
		case "stillborn":
			fmt.Fprintln(os.Stderr, "no room for the reader")
			os.Exit(1)
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
	case "spin":
		work(time.Hour)
	case "work":
		work(actorTime / 2)
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

// work uses so much of the processor.
func work(much time.Duration) {
	for {
		var used syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil || time.Duration(used.Utime.Nano()+used.Stime.Nano()) > much {
			return
		}
	}
}

// actorTime is an actor's limit. To touch the memory that another limit allows takes half a second of it on some machines.
const actorTime = 1500 * time.Millisecond

func actors(t *testing.T, kind string, size int) *pool.Pool {
	t.Helper()
	p := pool.New(pool.Config{Size: size, Command: []string{os.Args[0], kind}, Env: []string{"MARK=" + filepath.Join(t.TempDir(), "mark")}, Time: actorTime, Memory: 100 << 20})
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
		{"hang", glyph.ErrTimeout}, {"spin", glyph.ErrTimeout}, {"die", glyph.ErrCorrupt}, {"eat", glyph.ErrLimit}, {"eat at once", glyph.ErrLimit},
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
	if got.Slow != 2 || got.Large < 2 || got.Crashed < 3 {
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
	if pids := children(parent, "victim"); len(pids) > 0 {
		_ = syscall.Kill(pids[0], syscall.SIGKILL)
	}
}

// children are a process's children of a kind.
func children(parent int, kind string) (pids []int) {
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
		if ppid == parent && bytes.Contains(command, []byte("\x00"+kind)) {
			pids = append(pids, pid)
		}
	}
	return pids
}

// A child that is held up for two thirds of the time stands for a machine that is busy: the clock says more than the limit, the processor less.
func TestAFileIsChargedForItsOwnTimeOnly(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux tells what a process has used")
	}
	p := actors(t, "held", 1)
	if _, err := p.Parse(t.Context(), []byte("well")); err != nil {
		t.Fatal(err)
	}
	pids := children(os.Getpid(), "held")
	if len(pids) != 1 {
		t.Fatalf("%d children", len(pids))
	}
	done := make(chan struct{})
	var holding sync.WaitGroup
	holding.Go(func() {
		for {
			_ = syscall.Kill(pids[0], syscall.SIGSTOP)
			time.Sleep(40 * time.Millisecond)
			_ = syscall.Kill(pids[0], syscall.SIGCONT)
			select {
			case <-done:
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	})
	begun := time.Now()
	_, err := p.Parse(t.Context(), []byte("work"))
	took := time.Since(begun)
	close(done)
	holding.Wait()
	if err != nil || took < actorTime {
		t.Errorf("after %v: %v", took, err)
	}
}

func TestAChildMayTakeItsTimeToStart(t *testing.T) {
	t.Parallel()
	p := pool.New(pool.Config{Size: 1, Command: []string{os.Args[0], "late"}, Time: 300 * time.Millisecond, Memory: 200 << 20})
	t.Cleanup(p.Close)
	if doc, err := p.Parse(t.Context(), []byte("well")); err != nil || doc.Content.Name != "well" {
		t.Errorf("a late child: %v", err)
	}
	p = pool.New(pool.Config{Size: 1, Command: []string{os.Args[0], "late"}, Start: 50 * time.Millisecond, Time: time.Second, Memory: 200 << 20})
	t.Cleanup(p.Close)
	if _, err := p.Parse(t.Context(), []byte("well")); err == nil || errors.As(err, new(*glyph.Error)) {
		t.Errorf("a child that is later than it may be is no fault of the file's: %v", err)
	}
	p = pool.New(pool.Config{Size: 1, Command: []string{os.Args[0], "stillborn"}, Time: time.Second, Memory: 200 << 20})
	t.Cleanup(p.Close)
	if _, err := p.Parse(t.Context(), []byte("well")); err == nil || errors.As(err, new(*glyph.Error)) || !strings.Contains(err.Error(), "no room for the reader") {
		t.Errorf("a child that does not come up must say why, and is no fault of the file's: %v", err)
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

// Files made to break PDF software, where they are at hand: none takes 5 seconds or 200 MB, none kills its reader.
func TestFilesThatBrokeOthersBreakNothingHere(t *testing.T) {
	files, err := filepath.Glob("../../../shared/hostile/*.[pP]df")
	if err != nil || len(files) == 0 {
		t.Skip("../shared/hostile is not here")
	}
	cache := filepath.Join(os.TempDir(), "redraft-test-cache")
	if err := pdfium.Warm(t.Context(), cache); err != nil {
		t.Fatal(err)
	}
	p := pool.New(pool.Config{Size: 1, Command: []string{os.Args[0], "reader"}, Env: []string{"CACHE_DIR=" + cache}, Time: glyph.DefaultLimits.Time, Memory: 200 << 20})
	t.Cleanup(p.Close)
	kinds, slowest, largest := map[string]int{}, time.Duration(0), 0
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		begun := time.Now()
		doc, err := p.Parse(t.Context(), data)
		slowest = max(slowest, time.Since(begun))
		var typed *glyph.Error
		switch {
		case errors.As(err, &typed):
			kinds[typed.Kind.Error()]++
		case err != nil || doc.Layout == nil:
			t.Errorf("%s: %v", path, err)
		default:
			kinds["read"]++
		}
		largest = max(largest, peak(children(os.Getpid(), "reader")))
	}
	t.Logf("%d files: %v, the slowest took %v, the reader never had more than %d MB", len(files), kinds, slowest, largest>>10)
	if got := p.Stats(); got.Started != 1 || slowest > glyph.DefaultLimits.Time || largest>>10 > 200 {
		t.Errorf("readers: %+v", got)
	}
}

// peak is the most memory that any of these processes ever had resident, in kB.
func peak(pids []int) (most int) {
	for _, pid := range pids {
		most = max(most, status(pid, "VmHWM:"))
	}
	return most
}

// status is a figure of a process's status file.
func status(pid int, name string) (figure int) {
	data, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if _, rest, ok := bytes.Cut(data, []byte(name)); ok {
		_, _ = fmt.Sscan(string(rest), &figure)
	}
	return figure
}

// BenchmarkReaders gives the files that one and two readers read in a second, what a file costs the processor, and the memory of a reader that is
// its own (the compiled code is shared by all).
func BenchmarkReaders(b *testing.B) {
	cache := filepath.Join(os.TempDir(), "redraft-test-cache")
	if err := pdfium.Warm(b.Context(), cache); err != nil {
		b.Fatal(err)
	}
	names, err := filepath.Glob("../testdata/resumes/*.pdf")
	if err != nil || len(names) == 0 {
		b.Fatal("no fixtures", err)
	}
	var files [][]byte
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		files = append(files, data)
	}
	for _, size := range []int{1, 2} {
		b.Run(fmt.Sprintf("%d", size), func(b *testing.B) {
			p := pool.New(pool.Config{Size: size, Command: []string{os.Args[0], "reader"}, Env: []string{"CACHE_DIR=" + cache}, Time: glyph.DefaultLimits.Time, Memory: 200 << 20})
			defer p.Close()
			if err := p.Warm(b.Context(), files[0]); err != nil {
				b.Fatal(err)
			}
			pids := children(os.Getpid(), "reader")
			before := processor(pids)
			for b.Loop() {
				var all sync.WaitGroup
				for _, data := range files {
					all.Go(func() {
						if _, err := p.Parse(b.Context(), data); err != nil {
							b.Error(err)
						}
					})
				}
				all.Wait()
			}
			n := float64(b.N * len(files))
			b.ReportMetric(n/b.Elapsed().Seconds(), "files/s")
			b.ReportMetric(float64((processor(pids)-before).Milliseconds())/n, "cpu-ms/file")
			anonymous := 0
			for _, pid := range pids {
				anonymous = max(anonymous, status(pid, "RssAnon:"))
			}
			b.ReportMetric(float64(anonymous)/1024, "MB/reader")
		})
	}
}

// processor is what these processes have used of the processors, to a hundredth of a second.
func processor(pids []int) (used time.Duration) {
	for _, pid := range pids {
		stat, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
		if fields := bytes.Fields(stat[bytes.LastIndexByte(stat, ')')+1:]); len(fields) > 12 {
			var user, system int
			_, _ = fmt.Sscan(string(fields[11])+" "+string(fields[12]), &user, &system)
			used += time.Duration(user+system) * 10 * time.Millisecond
		}
	}
	return used
}
