// run

package main

const (
	c uint8 = 255
	d       = c - 255
	g       = 'a' + 1.0
	j       = 1.0 << 3
	k       = 5 / 2 * 2.0
	s       = -1 >> 1000
	u uint  = 1<<64 - 1
	x       = 10 % 3 * -1
)

func main() { println(d, g, j, k, s, u, x, ^0&^1, 07_7+0x_f+0b1_1) }
