// panic

package main

import "sync"

var o sync.Once

func again() { o.Do(again) }

func main() {
	o.Do(again)
}
