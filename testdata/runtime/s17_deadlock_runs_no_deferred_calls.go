// panic

package main

func main() {
	defer println("never")
	defer func() { println("never", recover()) }()
	<-make(chan int)
}
