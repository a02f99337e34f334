// run

package main

import (
	"reflect"
	"runtime/debug"
	"sync"
)

type T struct{ v any }

func (t *T) Make(b []byte) (T, error) {
	s := "x" + string(b)
	return T{s}, nil
}

// Goroutines that all come to a due collection: one M makes it, and no thread is made for those that wait.
func main() {
	debug.SetMaxThreads(60)
	debug.SetGCPercent(1)
	var wg sync.WaitGroup
	for range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 300 {
				f := reflect.ValueOf(&T{}).MethodByName("Make")
				if r := f.Call([]reflect.Value{reflect.ValueOf([]byte("abc"))}); r[0].Field(0).Elem().String() != "xabc" {
					panic("wrong")
				}
			}
		}()
	}
	wg.Wait()
	println("done")
}
