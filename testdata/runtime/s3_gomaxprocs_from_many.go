// run

package main

import (
	"fmt"
	"runtime"
	"strings"
	"sync"
)

// GOMAXPROCS, GC and Stack of all goroutines stop the world, from many goroutines at once.
func main() {
	runtime.GOMAXPROCS(4)
	var wg sync.WaitGroup
	idle := make(chan int)
	go func() { <-idle }()
	for i := 0; i < 8; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			buf := make([]byte, 1<<16)
			for k := 0; k < 40; k++ {
				switch (i + k) % 4 {
				case 0:
					if n := runtime.GOMAXPROCS(1 + (i+k)%8); n < 1 || n > 8 {
						fmt.Println("GOMAXPROCS was", n)
					}
				case 1:
					runtime.GC()
				case 2:
					s := string(buf[:runtime.Stack(buf, true)])
					if !strings.Contains(s, "[running]:\nmain.main.func2(") || !strings.Contains(s, "goroutine 1 [") ||
						!strings.Contains(s, "main.main.func1") {
						fmt.Println(s)
					}
				case 3:
					s := string(buf[:runtime.Stack(buf, false)])
					if !strings.Contains(s, "[running]:\nmain.main.func2(") || strings.Contains(s, "goroutine 1 [") {
						fmt.Println(s)
					}
				}
			}
		}()
	}
	wg.Wait()
	runtime.GOMAXPROCS(3)
	fmt.Println(runtime.GOMAXPROCS(2), runtime.GOMAXPROCS(0), runtime.GOMAXPROCS(-1))
	fmt.Println(runtime.Stack(make([]byte, 10), true), runtime.Stack(nil, false))
}
