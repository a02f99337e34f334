// run

package main

type small int8

func count() int { print("once "); return 3 }

func main() {
	for i := range 4 {
		print(i, " ")
	}
	for range 3 {
		print("x ")
	}
	for i := range count() {
		i *= 2
		print(i, " ")
	}
	println()
	for range 0 {
		println("never")
	}
	for range -5 {
		println("never")
	}
	n := 3
	for i := range n { // n is read once
		n = 10
		print(i, " ")
	}
	println(n)
	for i := range small(3) {
		var s small = i
		print(s, " ")
	}
	var u uint8 = 255
	c := 0
	for i := range u {
		c += int(i)
	}
	println(c)
	var k int
	for k = range 5 {
	}
	println(k)
	const big = 3
	for i := range big {
		for j := range i {
			print(i, j, " ")
		}
	}
	println()
	var i64 int64
	for i64 = range 2 {
	}
	println(i64)
	for i := range 'c' - 'a' {
		print(string(rune('a'+i)))
	}
	println()
}
