// panic

package main

import "sync"

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer func() {
			if r := recover(); r != "expected" {
				panic(r)
			}
		}()
		panic("unexpected")
	}()
	wg.Wait()
	select {}
}
