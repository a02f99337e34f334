// run

package main

import "fmt"

func main() {
	fmt.Printf("%d %5d|%-5d|%05d|%+d|% d\n", 42, 42, 42, 42, 42, 42)
	fmt.Printf("%b %o %O %x %X %#x %#o %#b\n", 10, 10, 10, 255, 255, 255, 8, 5)
	fmt.Printf("%c %q %U %#U %q\n", 'x', 'x', 'x', '⌘', '\n')
	fmt.Printf("%d %d %x %v\n", -42, int8(-128), -255, uint64(1<<64-1))
	fmt.Printf("%08b|%+05d|%-8x|%#08x|%x\n", 5, 7, 255, 255, uint8(200))
	fmt.Printf("%*d|%-*d|%.3d|%8.3d|%+.2d\n", 6, 1, 6, 1, 7, 7, 7)
	fmt.Printf("%v %+v %#v %T\n", 7, 7, 7, 7)
	fmt.Printf("%#v %#v %#v %T\n", uint8(7), uintptr(255), 'a', 'a')
	fmt.Printf("%[2]d %[1]d %d %[1]*[2]d|\n", 3, 4)
	fmt.Printf("%d %x %o\n", []int{1, 2}, []byte("hi"), [2]int8{7, -8})
	fmt.Printf("%6.2f|%t|%s\n", 3, 1, 5)
	fmt.Printf("%.0d|%.d|%5.d\n", 0, 0, 0)
}
