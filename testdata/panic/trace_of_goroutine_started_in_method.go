// panic

package main

type server struct{ name string }

func (s *server) start(done chan bool) {
	go s.handle(done)
}

func (s *server) handle(done chan bool) {
	defer close(done)
	var m map[string]int
	m[s.name]++
}

func main() {
	done := make(chan bool)
	(&server{"x"}).start(done)
	<-done
	select {}
}
