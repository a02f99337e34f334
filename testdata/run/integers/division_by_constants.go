// run

package main

import "fmt"

func main() {
	var s int
	var u uint64 = 12345
	for i := -3000; i < 3000; i++ {
		s += i/10 + i%7 + i%16 + i/4 + i%1000003
		u = u*6364136223846793005%1000000007 + u/97 + u%64
	}
	var i8 int8 = -128
	var u8 uint8 = 250
	fmt.Println(s, u, i8/3, i8%3, i8/2, i8%8, u8/7, u8%7, u8/16, i8/127, i8%127, i8/1)
}
