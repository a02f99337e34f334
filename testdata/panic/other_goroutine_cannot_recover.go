// panic

package main

func main() {
	defer func() {
		println("never", recover())
	}()
	go func() {
		panic("boom")
	}()
	<-make(chan int)
}
