// run

package main

// A value of a narrow type is narrow between operations as well, not only when stored.

func id8(x int8) int8      { return x }
func idu16(x uint16) uint16 { return x }

func main() {
	var a, b int8 = 100, 100
	println((a+b)/2, int(a)+int(b), int(a+b))
	var u, v uint8 = 200, 100
	println((u+v)/2, (u+v)>>1, int(u+v), u-v-v < 0)
	println(u+v < u, u*2 == 144)
	var w uint16 = 0xffff
	println(w*w, w*w>>8, (w+1)<<3, idu16(w*w)%1000)
	println(id8(a+b), id8(a*b)+1, id8(-a-b))
	var x uint32 = 0xffffffff
	println(uint64(x+1), uint64(x)+1, x*x, uint64(x)*uint64(x))
	s := []int8{127}
	s[0] += 2
	println(s[0])
	t := struct{ n uint8 }{255}
	t.n++
	println(t.n)
	m := map[string]int8{"a": -128}
	m["a"]--
	println(m["a"])
}
