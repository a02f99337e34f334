// errorcheck

package p

func f(s []int, a [3]int, p *[3]int, x int, st string, fl float64) {
	_ = a[3] // ERROR "invalid argument: index 3 out of bounds \[0:3\]"
	_ = a[-1] // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = a[1.0]
	_ = a[1.1] // ERROR "1\.1 \(untyped float constant\) truncated to int"
	_ = a[2:1] // ERROR "invalid slice indices: 1 < 2"
	_ = a[1:5] // ERROR "invalid argument: index 5 out of bounds \[0:4\]"
	_ = a[1:2:1] // ERROR "invalid slice indices: 1 < 2"
	_ = p[5] // ERROR "invalid argument: index 5 out of bounds \[0:3\]"
	_ = p[0:4] // ERROR "invalid argument: index 4 out of bounds \[0:4\]"
	_ = "abc"[3] // ERROR "invalid argument: index 3 out of bounds \[0:3\]"
	_ = "abc"[1:9] // ERROR "invalid argument: index 9 out of bounds \[0:4\]"
	_ = "abc"[2:1] // ERROR "invalid slice indices: 1 < 2"
	_ = s[-1] // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = s[-1:] // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = s[2:1] // ERROR "invalid slice indices: 1 < 2"
	_ = s[1:2:1] // ERROR "invalid slice indices: 1 < 2"
	_ = s[1<<70] // ERROR "1 << 70 \(untyped int constant 1180591620717411303424\) overflows int"
	_ = st[1:2:3] // ERROR "invalid operation: 3-index slice of string"
	_ = st[-1] // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = x[:] // ERROR "cannot slice x \(variable of type int\)"
	_ = [3]int{1, 2, 3}[:] // ERROR "cannot slice unaddressable value \[3\]int\{…\} \(value of type \[3\]int\)"
	_ = s[fl] // ERROR "invalid argument: index fl \(variable of type float64\) must be integer"
	_ = s['a']
	_ = s[st:] // ERROR "invalid argument: index st \(variable of type string\) must be integer"
	_ = s[1:"x"] // ERROR "cannot convert .x. \(untyped string constant\) to type int"
	_ = s[true] // ERROR "cannot convert true \(untyped bool constant\) to type int"
	_ = s[nil] // ERROR "cannot convert nil to type int"
	s[x], st[x] = 1, 2 // ERROR "cannot assign to st\[x\] \(neither addressable nor a map index expression\)"
}
