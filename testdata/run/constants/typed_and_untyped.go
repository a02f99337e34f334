// run

package main

type meters float64
type flags uint8

const (
	fa flags = 1 << iota
	fb
	fc
	all = fa | fb | fc
)

const dist meters = 3
const n = 4
const fl float32 = 0.1
const mask = ^flags(0)

func main() {
	println(fa, fb, fc, all, mask, all&^fb)
	println(dist*2, dist/2, meters(n)*dist)
	var f float64 = n
	var u uint8 = n * 60
	var c complex64 = n
	var r rune = n
	println(f, u, c, r)
	println(float64(fl) == 0.1, float64(fl), fl == 0.1)
	var m meters = n / 3
	println(m, n/3.0)
	const big = 1 << 62
	println(big*1.0 > 1, int64(big), uint64(big)<<1)
	var b byte = 'a' + 1
	println(b, string(rune(b)))
	var i8 int8 = -1 << 7
	println(i8)
}
