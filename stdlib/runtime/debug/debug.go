// Package debug has the settings of the collector and the limits of the runtime.
package debug

import (
	"os"
	"runtime"
)

// SetGCPercent sets GOGC (negative: no collections) and returns the old setting.
func SetGCPercent(percent int) int

// FreeOSMemory collects, and returns as much memory to the system as possible.
func FreeOSMemory()

// SetMaxStack sets the limit of one goroutine's stack in bytes.
func SetMaxStack(bytes int) int

// SetMaxThreads sets the limit of operating system threads.
func SetMaxThreads(threads int) int

// SetPanicOnFault says whether a fault at an unexpected address is a panic.
func SetPanicOnFault(enabled bool) bool

// Stack returns the trace of the calling goroutine.
func Stack() []byte {
	buf := make([]byte, 1024)
	for {
		n := runtime.Stack(buf, false)
		if n < len(buf) {
			return buf[:n]
		}
		buf = make([]byte, 2*len(buf))
	}
}

func PrintStack() { os.Stderr.Write(Stack()) }
