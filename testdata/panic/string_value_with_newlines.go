// panic

package main

// Lines after the first are indented, so that they cannot pass for something else.

func main() {
	panic("first line\nsecond line\n\nfourth\tline\n")
}
