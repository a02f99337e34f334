// run
// needs /proc/self

package main

import (
	"fmt"
	"os"
	"runtime"
	"time"
)

// A goroutine that ends locked to its thread ends the thread; the program goes on with others.
func main() {
	for i := 0; i < 20; i++ {
		c := make(chan string)
		go func() {
			runtime.LockOSThread()
			s, _ := os.Readlink("/proc/thread-self")
			c <- s
			if i%2 == 0 {
				runtime.Goexit()
			}
		}()
		path := "/proc/" + <-c
		gone := false
		for k := 0; k < 2000 && !gone; k++ {
			_, err := os.Stat(path)
			gone = err != nil
			time.Sleep(time.Millisecond)
		}
		// The first thread of the process cannot end.
		if !gone && path != fmt.Sprintf("/proc/%d/task/%d", os.Getpid(), os.Getpid()) {
			fmt.Println("still there:", path)
		}
	}
	fmt.Println("done")
}
