package jobs

import (
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
)

// A process that starts while others look is never taken for dead: its mark has its lock before it has its name.
func TestAMarkIsLockedFromTheMomentItCanBeSeen(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "processes"), 0o755); err != nil {
		t.Fatal(err)
	}
	stop, wrong := make(chan struct{}), make(chan string, 1)
	var lookers sync.WaitGroup
	for range 3 {
		lookers.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				paths, _ := filepath.Glob(filepath.Join(dir, "processes", "*"+markEnding))
				for _, path := range paths {
					if _, err := os.Stat(path); err == nil && !locked(path) {
						select {
						case wrong <- path:
						default:
						}
					}
				}
			}
		})
	}
	var marks []*mark
	for i := range 200 {
		m, dead, err := leaveMark(dir, string(rune('a'+i%26))+string(rune('a'+i/26)))
		if err != nil {
			t.Fatal(err)
		}
		if len(dead) > 0 {
			t.Errorf("living processes are taken for dead: %v", dead)
		}
		marks = append(marks, m)
	}
	close(stop)
	lookers.Wait()
	select {
	case path := <-wrong:
		t.Errorf("%s was seen without its lock", path)
	default:
	}
	if got := living(dir); len(got) != len(marks) {
		t.Errorf("%d processes live, %d marks were left", len(got), len(marks))
	}
	if err := marks[0].remove(); err != nil {
		t.Fatal(err)
	}
	if err := marks[1].file.Close(); err != nil { // a process that died
		t.Fatal(err)
	}
	_, dead, err := leaveMark(dir, "zz")
	if err != nil || !slices.Equal(dead, []string{"ba"}) {
		t.Errorf("dead: %v, %v", dead, err)
	}
}
