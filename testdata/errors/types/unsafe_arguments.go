// errorcheck

package p

import "unsafe"

type s struct {
	a int
	b struct{ c int }
	*e
}
type e struct{ d int }

func f(x s, p *int, y *s, n string, g []int) {
	_ = unsafe.Sizeof() // ERROR "invalid operation: not enough arguments for unsafe\.Sizeof\(\) \(expected 1, found 0\)"
	_ = unsafe.Sizeof(x, x) // ERROR "invalid operation: too many arguments for unsafe\.Sizeof\(x, x\) \(expected 1, found 2\)"
	_ = unsafe.Sizeof(s) // ERROR "s \(type\) is not an expression"
	_ = unsafe.Offsetof(x) // ERROR "invalid argument: x is not a selector expression"
	_ = unsafe.Offsetof(x.z) // ERROR "invalid argument: s has no single field z"
	_ = unsafe.Offsetof(x.b.c)
	_ = unsafe.Offsetof(x.d) // ERROR "invalid argument: field d is embedded via a pointer in s"
	_ = unsafe.Offsetof(y.b)
	_ = unsafe.Alignof(1, 2) // ERROR "invalid operation: too many arguments for unsafe\.Alignof\(1, 2\) \(expected 1, found 2\)"
	_ = unsafe.Pointer(x) // ERROR "cannot convert x \(variable of struct type s\) to type unsafe\.Pointer"
	_ = unsafe.Pointer(p)
	_ = unsafe.Pointer(5) // ERROR "cannot convert 5 \(untyped int constant\) to type unsafe\.Pointer"
	_ = (*int)(unsafe.Pointer(y))
	_ = unsafe.Add(p, 1) // ERROR "cannot use p \(variable of type \*int\) as unsafe\.Pointer value in argument to unsafe\.Add"
	_ = unsafe.Add(unsafe.Pointer(p), "x") // ERROR "cannot convert .x. \(untyped string constant\) to type int"
	_ = unsafe.Slice(x, 1) // ERROR "invalid argument: x \(variable of struct type s\) is not a pointer"
	_ = unsafe.Slice(p, -1) // ERROR "invalid argument: length -1 \(constant of type int\) must not be negative"
	_ = unsafe.Slice(p, 1.5) // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = unsafe.String(p, 1) // ERROR "cannot use p \(variable of type \*int\) as \*byte value in argument to unsafe\.String"
	_ = unsafe.StringData(g) // ERROR "cannot use g \(variable of type \[\]int\) as string value in argument to unsafe\.StringData"
	_ = unsafe.SliceData(n) // ERROR "invalid argument: n \(variable of type string\) is not a slice"
	_ = unsafe.Missing(1) // ERROR "undefined: unsafe\.Missing"
	_ = unsafe.Pointer // ERROR "unsafe\.Pointer \(type\) is not an expression"
	unsafe.Sizeof(x) // ERROR "unsafe\.Sizeof\(x\) \(constant 24 of type uintptr\) is not used"
	var _ int = unsafe.Sizeof(x) // ERROR "cannot use unsafe\.Sizeof\(x\) \(constant 24 of type uintptr\) as int value in variable declaration"
	const k = unsafe.Offsetof(x.b)
	const l = unsafe.Sizeof(g[:k])
}
