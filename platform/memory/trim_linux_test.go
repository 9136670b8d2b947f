package memory

import (
	"os"
	"strings"
	"testing"
)

func TestOnlyCleanReadOnlyMappingsAreListedAsSuch(t *testing.T) {
	t.Parallel()
	got := mappings([]byte(`00400000-01d1c000 r-xp 00000000 fd:00 1  /opt/my app
Rss:               20976 kB
Private_Dirty:         0 kB
Anonymous:             0 kB
01d1c000-02000000 r--p 00000000 fd:00 1  /opt/my app
Private_Dirty:         4 kB
Anonymous:             4 kB
02000000-02100000 rw-p 00000000 fd:00 1  /opt/my app
Private_Dirty:         0 kB
nonsense
`))
	if len(got) != 3 || got[0].path != "/opt/my app" || !got[0].readOnly || !got[0].clean || got[0].start != 0x400000 || got[0].end != 0x1d1c000 {
		t.Fatalf("got %+v", got)
	}
	if got[1].clean || got[2].readOnly {
		t.Errorf("written pages: %+v", got[1:])
	}
}

func TestTheProgramGoesOnAndIsSmaller(t *testing.T) {
	before := resident(t)
	Trim()
	if after := resident(t); after >= before {
		t.Errorf("%s of the program's file were resident, %s are", before, after)
	}
}

// resident is RssFile, with its unit, padded so that it compares as text.
func resident(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(data), "RssFile:")
	if !found {
		t.Skip("this kernel does not tell what is resident of files")
	}
	line, _, _ := strings.Cut(rest, "\n")
	line = strings.TrimSpace(line)
	return strings.Repeat("0", 20-len(line)) + line
}
