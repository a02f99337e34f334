// panic

// A panic that its own goroutine does not recover ends the process, whoever else is ready to recover.
package main

import "time"

type code int

func (c code) String() string { return "code " + string(rune('0'+int(c))) }

func main() {
	defer func() { println("main cannot", recover()) }()
	go func() {
		defer func() { println("nor can others", recover() != nil) }()
		time.Sleep(time.Hour)
	}()
	go func() {
		defer println("its own deferred calls run")
		panic(code(3))
	}()
	time.Sleep(time.Hour)
}
