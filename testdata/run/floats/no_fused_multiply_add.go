// run

package main

// An explicit conversion rounds; on amd64 every product is rounded anyway.

//go:noinline
func muladd(x, y, z float64) float64 { return x*y + z }

//go:noinline
func muladd32(x, y, z float32) float32 { return x*y + z }

//go:noinline
func mulsub(x, y, z float64) float64 { return z - x*y }

func main() {
	x := 1.0 + 1.0/(1<<27)
	z := -(1.0 + 1.0/(1<<26))
	println(muladd(x, x, z), muladd(x, x, z) == 0)
	println(mulsub(x, x, -z) == 0)
	println(float64(x*x)+z == 0)
	var a float32 = 1 + 1.0/(1<<12)
	println(muladd32(a, a, -(1+1.0/(1<<11))) == 0)
	s := 0.0
	for i := 1; i <= 1000; i++ {
		s += 0.1 * float64(i)
	}
	println(s, int(s*1e9))
}
