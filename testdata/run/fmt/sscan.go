// run

package main

import "fmt"

func main() {
	var a, b int
	var s, u string
	var f float64
	n, err := fmt.Sscan("10 20 word 2.5", &a, &b, &s, &f)
	fmt.Println(n, err, a, b, s, f)
	n, err = fmt.Sscanf("7-abc 0x1f", "%d-%s %v", &a, &s, &b)
	fmt.Println(n, err, a, s, b)
	n, err = fmt.Sscanf("x=5,y=6", "x=%d,y=%d", &a, &b)
	fmt.Println(n, err, a, b)
	n, err = fmt.Sscan("5 abc", &a, &b)
	fmt.Println(n, err, a)
	n, err = fmt.Sscan("", &a)
	fmt.Println(n, err)
	n, err = fmt.Sscanf("12 34", "%d,%d", &a, &b)
	fmt.Println(n, err, a)
	n, err = fmt.Sscanln("1 2\n3", &a, &b)
	fmt.Println(n, err, a, b)
	n, err = fmt.Sscanln("1\n2", &a, &b)
	fmt.Println(n, err)
	var c rune
	var t bool
	var x uint8
	n, err = fmt.Sscanf("z true ff", "%c %t %x", &c, &t, &x)
	fmt.Println(n, err, c, t, x)
	n, err = fmt.Sscan("300", &x)
	fmt.Println(n, err)
	n, err = fmt.Sscanf("12345", "%2d%3d", &a, &b)
	fmt.Println(n, err, a, b)
	n, err = fmt.Sscanf(`"quoted str" rest`, "%q %s", &s, &u)
	fmt.Println(n, err, s, u)
}
