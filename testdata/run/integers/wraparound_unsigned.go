// run

package main

// Unsigned arithmetic is modulo two to the width.

func main() {
	var a uint8 = 255
	var b uint16 = 65535
	var c uint32 = 4294967295
	var d uint64 = 18446744073709551615
	var e uint = 18446744073709551615
	var f uintptr = 18446744073709551615
	println(a+1, b+1, c+1, d+1, e+1, f+1)
	println(a*a, b*b, c*c, d*d, e*e, f*f)
	println(-a, -b, -c, -d, -e, -f)
	println(^a, ^b, ^c, ^d, ^e, ^f)
	a += 2
	b += 2
	c += 2
	d += 2
	e += 2
	f += 2
	println(a, b, c, d, e, f)
	a -= 3
	b -= 3
	c -= 3
	d -= 3
	e -= 3
	f -= 3
	println(a, b, c, d, e, f)
	println(a/7, b/7, c/7, d/7, e/7, f/7)
	println(a%7, b%7, c%7, d%7, e%7, f%7)
}
