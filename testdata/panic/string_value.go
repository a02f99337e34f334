// panic

package main

func main() {
	panic("plain text")
}
