// errorcheck

package p

var v = 1

func f() int { return 1 }

const a = v // ERROR "v \(variable of type int\) is not constant"
const b = f() // ERROR "f\(\) \(value of type int\) is not constant"
const c = []int{1} // ERROR "\[\]int\{…\} \(value of type \[\]int\) is not constant"
const d = nil // ERROR "nil is not constant"
const e = len([]int{1}) // ERROR "len\(\[\]int\{…\}\) \(value of type int\) is not constant"
const g = &v // ERROR "&v \(value of type \*int\) is not constant"
const h = "a"[0] // ERROR ".a.\[0\] \(value of type byte\) is not constant"
const i = func() {} // ERROR "func\(\) \{\} \(value of type func\(\)\) is not constant"
const j int = "x" // ERROR "cannot use .x. \(untyped string constant\) as int value in constant declaration"
const k []int = nil // ERROR "invalid constant type \[\]int"
const l = v + 1 // ERROR "v \+ 1 \(value of type int\) is not constant"
const m struct{} = struct{}{} // ERROR "invalid constant type struct\{\}"
const n = undefined // ERROR "undefined: undefined"
const o // ERROR "missing init expr for o"
const p, q = 1 // ERROR "missing init expr for q"
const r = 1, 2 // ERROR "extra init expr 2"
const (
	s = iota
	t, u // ERROR "missing init expr for u"
	w = 5, 6 // ERROR "extra init expr 6"
)
const x error = nil // ERROR "invalid constant type error"
const y = len("abc") + cap([2]int{})
const z = len([2]int{f()}) // ERROR "len\(\[2\]int\{…\}\) \(value of type int\) is not constant"

var arr [v]int // ERROR "invalid array length v"
var arr2 [f()]int // ERROR "array length f\(\) \(value of type int\) must be constant"
var arr3 [-1]int // ERROR "invalid array length -1 \(untyped int constant\)"
var arr4 [1.5]int // ERROR "array length 1\.5 \(untyped float constant\) must be integer"
var arr5 ["a"]int // ERROR "array length .a. \(untyped string constant\) must be integer"
var arr6 [1 << 62]int
var arr7 [...]int // ERROR "invalid use of \[\.\.\.\] array \(outside a composite literal\)"
