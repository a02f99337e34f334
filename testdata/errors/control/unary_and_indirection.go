// errorcheck

package p

type t struct{ p *t }

func f(x int, p *int, s []int, e interface{}, m map[string]int, c <-chan int, a [3]int, st string, up **t) {
	_ = *x // ERROR "invalid operation: cannot indirect x \(variable of type int\)"
	_ = *nil // ERROR "invalid operation: cannot indirect nil"
	_ = **p // ERROR "invalid operation: cannot indirect \*p \(variable of type int\)"
	_ = *s // ERROR "invalid operation: cannot indirect s \(variable of type \[\]int\)"
	_ = *e // ERROR "invalid operation: cannot indirect e \(variable of type interface\{\}\)"
	_ = up.p // ERROR "up\.p undefined \(type \*\*t has no field or method p\)"
	_ = (*up).p.p.p
	_ = x[0] // ERROR "cannot index x \(variable of type int\)"
	_ = p[0] // ERROR "cannot index p \(variable of type \*int\)"
	_ = e[0] // ERROR "cannot index e \(variable of type interface\{\}\)"
	_ = a[3] // ERROR "invalid argument: index 3 out of bounds \[0:3\]"
	_ = a[-1] // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = a[1.0]
	_ = a[1.1] // ERROR "1\.1 \(untyped float constant\) truncated to int"
	_ = a[2:1] // ERROR "invalid slice indices: 1 < 2"
	_ = a[1:5] // ERROR "invalid argument: index 5 out of bounds \[0:4\]"
	_ = a[1:2:1] // ERROR "invalid slice indices: 1 < 2"
	_ = "abc"[3] // ERROR "invalid argument: index 3 out of bounds \[0:3\]"
	_ = "abc"[1:9] // ERROR "invalid argument: index 9 out of bounds \[0:4\]"
	_ = "abc"[2:1] // ERROR "invalid slice indices: 1 < 2"
	_ = s[-1] // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = s[-1:] // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = s[2:1] // ERROR "invalid slice indices: 1 < 2"
	_ = s[1:2:1] // ERROR "invalid slice indices: 1 < 2"
	_ = st[1:2:3] // ERROR "invalid operation: 3-index slice of string"
	_ = m[1:2] // ERROR "cannot slice m \(variable of type map\[string\]int\)"
	_ = x[:] // ERROR "cannot slice x \(variable of type int\)"
	_ = [3]int{1, 2, 3}[:] // ERROR "cannot slice unaddressable value \[3\]int\{…\} \(value of type \[3\]int\)"
	_ = c[0] // ERROR "cannot index c \(variable of type <-chan int\)"
	_ = -e // ERROR "invalid operation: operator - not defined on e \(variable of type interface\{\}\)"
	_ = !p // ERROR "invalid operation: operator ! not defined on p \(variable of type \*int\)"
	_ = ^st // ERROR "invalid operation: operator \^ not defined on st \(variable of type string\)"
	_ = <-x // ERROR "invalid operation: cannot receive from non-channel int x \(variable of type int\)"
	_ = +nil // ERROR "invalid operation: operator \+ not defined on nil"
	_ = &nil // ERROR "invalid operation: cannot take address of nil"
}
