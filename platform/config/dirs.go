package config

import (
	"os"
	"path/filepath"
	"runtime"
)

// defaultDataDir is the user's data directory. Root's home can be entered by no other account, and Postgres refuses to run as
// root, so root's data is kept where services keep theirs.
func defaultDataDir(vars map[string]string) string {
	switch home := vars["HOME"]; {
	case os.Geteuid() == 0:
		return "/var/lib/redraft"
	case vars["XDG_DATA_HOME"] != "":
		return filepath.Join(vars["XDG_DATA_HOME"], "redraft")
	case home == "":
		return ""
	case runtime.GOOS == "darwin":
		return filepath.Join(home, "Library", "Application Support", "redraft")
	default:
		return filepath.Join(home, ".local", "share", "redraft")
	}
}

func defaultCacheDir(vars map[string]string) string {
	switch home := vars["HOME"]; {
	case os.Geteuid() == 0:
		return "/var/cache/redraft"
	case vars["XDG_CACHE_HOME"] != "":
		return filepath.Join(vars["XDG_CACHE_HOME"], "redraft")
	case home == "":
		return ""
	case runtime.GOOS == "darwin":
		return filepath.Join(home, "Library", "Caches", "redraft")
	default:
		return filepath.Join(home, ".cache", "redraft")
	}
}
