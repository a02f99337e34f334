// run

package main

// What print and println write for values of each kind.

type myString string
type myInt int8
type myBool bool
type myFloat float32

func main() {
	println()
	println(true, false, myBool(true))
	println(int8(-1), int16(-2), int32(-3), int64(-4), -5)
	println(uint8(1), uint16(2), uint32(3), uint64(4), uint(5), uintptr(6))
	println("s", "", "two words", myString("named"), myInt(7), myFloat(1.5))
	println('a', 'é', "\t|\x00|"[1:2])
	println(1+2i, complex64(-1.5i))
	println(nil == nil2(), 1<<62, 0x7fffffffffffffff)
	print("a", "b", 1, 2, true, 1.5, "\n")
	print()
	print("no newline")
	print("\n")
	var p *int
	var m map[int]int
	var c chan int
	var f func()
	println(p, m, c, f)
	var s []int
	println(s)
	var i interface{}
	println(i)
}

func nil2() interface{} { return nil }
