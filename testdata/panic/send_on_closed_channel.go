// panic

package main

func main() {
	c := make(chan string, 1)
	close(c)
	c <- "x"
}
