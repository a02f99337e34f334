// run

package main

func main() {
	for i, r := range "aé世😀\x00z" {
		print(i, ":", r, " ")
	}
	println()
	for i := range "aé世😀z" {
		print(i, " ")
	}
	println()
	n := 0
	for range "héé" {
		n++
	}
	println(n)
	s := "abc"
	for i, r := range s {
		s = "xyz!"
		println(i, string(r), len(s))
	}
	for i, r := range "" {
		println(i, r)
	}
	var i int
	var r rune
	for i, r = range "qé" {
	}
	println(i, r)
}
