// run

package main

import (
	"fmt"
	"path/filepath"
	"runtime"
)

func show() {
	var pcs [20]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs[:])])
	for {
		f, more := frames.Next()
		if f.Function == "runtime.main" || f.Function == "runtime.goexit" || f.Function == "runtime.gopanic" {
			fmt.Println("   ", f.Function)
		} else {
			fmt.Println("   ", f.Function, filepath.Base(f.File), f.Line)
		}
		if !more {
			break
		}
	}
}

func add(a, b int) int { return a + at(b) }
func at(i int) int     { return list[i] }

var list = []int{1, 2}

func g() { show() }

func f(mode int) {
	defer func() { recover() }()
	defer g()
	if mode == 0 {
		panic("panic")
	}
}

func main() {
	f(0)
	f(1)
	c := make(chan bool)
	go func() {
		show()
		close(c)
	}()
	<-c
	pc, _, line, _ := runtime.Caller(0)
	fmt.Println(runtime.FuncForPC(pc).Name(), line)
	fmt.Println(add(1, 1))
}
