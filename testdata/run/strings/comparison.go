// run

package main

func main() {
	a, b, e := "abc", "abd", ""
	println(a < b, a <= b, a > b, a >= b, a == b, a != b)
	println(e < a, e == "", a > e, a < "abcd", "abcd" < a, "b" > "abc")
	println("a\x00b" < "a\x00c", "a" < "a\x00", "\xff" > "\u4e16", "Z" < "a")
	x := "ab"
	x += "c"
	println(x == a, x != a, x[:2] == a[:2])
	long1 := "0123456789012345678901234567890123456789a"
	long2 := "0123456789012345678901234567890123456789b"
	println(long1 < long2, long1 == long2, long1[:40] == long2[:40])
	var i, j interface{} = a, x
	println(i == j)
	switch x {
	case "ab", "abcd":
		println("wrong")
	case "abc":
		println("right")
	}
}
