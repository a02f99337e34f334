// panic

package main

func at(s string, i uint64) byte {
	return s[i]
}

func main() {
	println(at("abc", 2))
	println(at("abc", 1<<63+5))
}
