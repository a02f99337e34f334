// run

package main

import (
	"fmt"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
)

func where() string {
	pc, file, line, ok := runtime.Caller(1)
	return fmt.Sprint(runtime.FuncForPC(pc).Name(), " ", filepath.Base(file), ":", line, " ", ok)
}

type t struct{}

func (t) method() string   { return where() }
func (*t) pointer() string { return where() }

func deep(n int) []uintptr {
	if n == 0 {
		pcs := make([]uintptr, 10)
		return pcs[:runtime.Callers(1, pcs)]
	}
	return deep(n - 1)
}

func main() {
	fmt.Println(where())
	fmt.Println(t{}.method())
	fmt.Println((&t{}).pointer())
	fmt.Println(func() string { return where() }())
	_, _, _, ok := runtime.Caller(100)
	fmt.Println(ok)
	frames := runtime.CallersFrames(deep(2))
	for {
		f, more := frames.Next()
		if strings.HasPrefix(f.Function, "main.") {
			fmt.Println(f.Function, f.Line)
		}
		if !more {
			break
		}
	}
	s := string(debug.Stack())
	fmt.Println(strings.HasPrefix(s, "goroutine 1 [running]:\n"), strings.Contains(s, "main.main()"))
	buf := make([]byte, 100)
	fmt.Println(runtime.Stack(buf, false) > 20, strings.HasPrefix(string(buf), "goroutine 1 [running]:"))
	old := debug.SetGCPercent(50)
	fmt.Println(old, debug.SetGCPercent(old))
	debug.FreeOSMemory()
}
