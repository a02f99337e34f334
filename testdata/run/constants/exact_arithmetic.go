// run

package main

const (
	huge  = 1 << 200
	third = 1.0 / 3
	big   = huge * huge
	tiny  = 1.0 / big
)

func main() {
	println(huge>>198, big>>398, big/huge>>200)
	println(third*3 == 1, third+third+third == 1)
	println(tiny*big, tiny*huge*huge == 1)
	println(0.1+0.2 == 0.3, 1e1000/1e999, 1e-1000*1e1000)
	const f = 100000000000000000000000000000000000000.5
	println(float64(f-1e38), f == 1e38+0.5)
	println(9007199254740993.0 == 9007199254740993, float64(9007199254740993))
	println(^0, ^uint32(0), -1<<63, (1<<64-1)>>1)
	println(15/4, 15/4.0, 15.0/4, -15/4, 15%4, -15%4)
	const c = (1 + 2i) * (3 - 1i)
	println(real(c), imag(c), c == 5+5i)
	println('a'*2, 'z'-'a', 'a'+0.0, "abc" + "def" == "abcdef")
	const shifted = 1.0 << 10
	println(shifted, 3.0<<2 == 12)
}
