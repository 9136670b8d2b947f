//go:build !linux

package memory

// Trim does nothing: there is no way to tell what is resident.
func Trim() {}
