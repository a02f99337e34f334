// run

package main

func main() {
	f := 16777217.0
	println(float32(f) == 16777216, float64(float32(f)) == f)
	g := 0.1
	println(float64(float32(g)) == g, float32(g) == 0.1)
	h := float32(0.1)
	println(float64(h) == 0.1, h == 0.1)
	big := 1e39
	println(float32(big), float32(-big), float32(1e-46*f))
	small := 1e-45
	println(float32(small), float32(small/4))
	var s float32 = 1
	s /= 3
	println(s, s*3 == 1, float64(s)*3)
	var a, b, c float32 = 1 << 24, 1, 1
	println(a+b+c, a+(b+c))
	x := 1.0
	x /= 49
	println(x*49 == 1)
	println(int(float32(16777217)), int(float64(f)))
}
