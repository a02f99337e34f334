// panic

package main

func main() {
	defer func() {
		println("never", recover() == nil)
	}()
	func() {
		defer func() { recover() }()
		<-make(chan struct{})
	}()
}
