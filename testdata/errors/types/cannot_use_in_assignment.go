// errorcheck

package p

type t struct{ x int }
type myInt int
type fn func(int) string

func (*t) m() {}

type mer interface{ m() }

func two() (int, string) { return 1, "" }
func none()               {}

func f(i int, s string, e error, p *int, pt *t, v t, m map[string]int, ro <-chan int, so chan<- int, ifc interface{}) {
	i = s // ERROR "cannot use s \(variable of type string\) as int value in assignment"
	s = i // ERROR "cannot use i \(variable of type int\) as string value in assignment"
	i = 1.5 // ERROR "cannot use 1\.5 \(untyped float constant\) as int value in assignment \(truncated\)"
	i = "x" // ERROR "cannot use .x. \(untyped string constant\) as int value in assignment"
	s = 'x' // ERROR "cannot use 'x' \(untyped rune constant 120\) as string value in assignment"
	i = nil // ERROR "cannot use nil as int value in assignment"
	s = nil // ERROR "cannot use nil as string value in assignment"
	v = nil // ERROR "cannot use nil as t value in assignment"
	p = i // ERROR "cannot use i \(variable of type int\) as \*int value in assignment"
	p = &s // ERROR "cannot use &s \(value of type \*string\) as \*int value in assignment"
	i = p // ERROR "cannot use p \(variable of type \*int\) as int value in assignment"
	e = s // ERROR "cannot use s \(variable of type string\) as error value in assignment: string does not implement error \(missing method Error\)"
	i = ifc // ERROR "cannot use ifc \(variable of type interface\{\}\) as int value in assignment: need type assertion"
	s = ifc // ERROR "cannot use ifc \(variable of type interface\{\}\) as string value in assignment: need type assertion"
	pt = v // ERROR "cannot use v \(variable of struct type t\) as \*t value in assignment"
	v = pt // ERROR "cannot use pt \(variable of type \*t\) as t value in assignment"
	var mi myInt = i // ERROR "cannot use i \(variable of type int\) as myInt value in variable declaration"
	i = mi // ERROR "cannot use mi \(variable of int type myInt\) as int value in assignment"
	var f fn = func(int) int { return 1 } // ERROR "cannot use func\(int\) int \{…\} \(value of type func\(int\) int\) as fn value in variable declaration"
	var mm mer = v // ERROR "cannot use v \(variable of struct type t\) as mer value in variable declaration: t does not implement mer \(method m has pointer receiver\)"
	var mp mer = pt
	m = map[int]string{} // ERROR "cannot use map\[int\]string\{\} \(value of type map\[int\]string\) as map\[string\]int value in assignment"
	ro = so // ERROR "cannot use so \(variable of type chan<- int\) as <-chan int value in assignment"
	var c chan int = ro // ERROR "cannot use ro \(variable of type <-chan int\) as chan int value in variable declaration"
	var arr [3]int = [4]int{} // ERROR "cannot use \[4\]int\{\} \(value of type \[4\]int\) as \[3\]int value in variable declaration"
	var sl []int = [3]int{} // ERROR "cannot use \[3\]int\{\} \(value of type \[3\]int\) as \[\]int value in variable declaration"
	i = none() // ERROR "none\(\) \(no value\) used as value"
	i = two() // ERROR "assignment mismatch: 1 variable but two returns 2 values"
	i, s = two(), 1 // ERROR "multiple-value two\(\) \(value of type \(int, string\)\) in single-value context" "cannot use 1 \(untyped int constant\) as string value in assignment"
	s, i = two() // ERROR "cannot use two\(\) \(value of type int\) as string value in assignment" "cannot use two\(\) \(value of type string\) as int value in assignment"
	var b byte = 300 // ERROR "cannot use 300 \(untyped int constant\) as byte value in variable declaration \(overflows\)"
	var u uint = -1 // ERROR "cannot use -1 \(untyped int constant\) as uint value in variable declaration \(overflows\)"
	var i8 int8 = 128 // ERROR "cannot use 128 \(untyped int constant\) as int8 value in variable declaration \(overflows\)"
	var f32 float32 = 1e100 // ERROR "cannot use 1e100 \(untyped float constant 1e\+100\) as float32 value in variable declaration \(overflows\)"
	var r rune = "x" // ERROR "cannot use .x. \(untyped string constant\) as rune value in variable declaration"
	var bo bool = 1 // ERROR "cannot use 1 \(untyped int constant\) as bool value in variable declaration"
	_, _, _, _, _, _, _, _, _, _, _, _, _ = f, mm, mp, c, arr, sl, b, u, i8, f32, r, bo, mi
}
