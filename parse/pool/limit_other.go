//go:build !linux

package pool

import "syscall"

// LimitMemory bounds nothing here: the system has no limit that Go programs can live with.
func LimitMemory() error { return nil }

func ownGroup() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }
