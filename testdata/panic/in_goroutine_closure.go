// panic

package main

func main() {
	done := make(chan bool)
	go func() {
		defer func() { println("deferred") }()
		var p *int
		*p = 1
		done <- true
	}()
	<-done
}
