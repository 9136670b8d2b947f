// Package version knows which release this is.
package version

import (
	"fmt"
	"runtime"
)

// Release is this release.
const Release = "0.1.0"

// Command prints the release and what it was built for.
type Command struct{}

// Run prints the version.
func (Command) Run() error {
	fmt.Printf("redraft %s (%s %s/%s)\n", Release, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return nil
}
