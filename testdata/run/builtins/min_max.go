// run

package main

func f(s string, n int) int { print(s, " "); return n }

func main() {
	println(min(3, 1, 2), max(3, 1, 2), min(5), max(5))
	println(min(1.5, 1), max(2, 2.5), min("b", "a", "c"), max("b", "a", "c"))
	x, y := 7, 3
	println(min(x, y), max(x, y, 10), min(x, 3.0))
	println(max(f("a", 1), f("b", 9), f("c", 5)))
	var u8 uint8 = 200
	println(max(u8, 100), min(u8, 255))
	zero := 0.0
	nz := -1 / (1 / zero)
	println(1/min(zero, nz), 1/max(nz, zero), 1/min(nz, zero))
	nan := zero / zero
	println(min(nan, 1), max(1, nan), min(1, 2, nan))
	const c = min(1, 2.5, 'a')
	println(c, max(1<<40, 2))
	type str string
	var s str = "x"
	println(min(s, "y"), max(s, s+"a"))
	var f32 float32 = 1.5
	println(min(f32, 1), max(f32, 3))
}
