// run

package main

const big = 1 << 40

func main() {
	println(1, 1.0, 'x', "s", true, 2i, big)
	println(1/2, 1/2.0, 7%3, 'a'+1, 1e3, 0x10, 0b11, 0o17, 017, 1_000_000, 0x1p4, 0x_ff)
	println(5.0/2, 10/4*4.0, 1<<3.0)
	println(-7/2, -7%3, ^5, +3, !true)
	println("a"+"b", "a" < "b", 'a' < 'b', 1 == 1.0)
	println(len("héllo"), len([3]int{}), cap([4]string{}))
}
