// errorcheck

package p

const k = 1

type st struct{ x int }

func two() (int, int)

func f(x int, s string, m map[string]st, b bool) {
	if x = 1; b {
	}
	k = 2 // ERROR "cannot assign to k \(neither addressable nor a map index expression\)"
	1 = x // ERROR "cannot assign to 1 \(neither addressable nor a map index expression\)"
	f = nil // ERROR "cannot assign to f \(neither addressable nor a map index expression\)"
	"a" = s // ERROR "cannot assign to .a. \(neither addressable nor a map index expression\)"
	x + 1 = 2 // ERROR "cannot assign to x \+ 1 \(neither addressable nor a map index expression\)"
	s[0] = 'a' // ERROR "cannot assign to s\[0\] \(neither addressable nor a map index expression\)"
	&x = nil // ERROR "cannot assign to &x \(neither addressable nor a map index expression\)"
	m["a"].x = 1 // ERROR "cannot assign to struct field m\[.a.\]\.x in map"
	two() = 1, 2 // ERROR "assignment mismatch: 1 variable but 2 values"
	st{}.x = 1 // ERROR "cannot assign to st\{\}\.x \(neither addressable nor a map index expression\)"
	len(s) = 1 // ERROR "cannot assign to len\(s\) \(neither addressable nor a map index expression\)"
	x, y = 1, 2 // ERROR "undefined: y"
	x, s = 1 // ERROR "assignment mismatch: 2 variables but 1 value"
	x = 1, 2 // ERROR "assignment mismatch: 1 variable but 2 values"
	x, s = 1, 2, 3 // ERROR "assignment mismatch: 2 variables but 3 values"
	x, x, x = two() // ERROR "assignment mismatch: 3 variables but two returns 2 values"
	nil = x // ERROR "cannot assign to nil \(neither addressable nor a map index expression\)"
	true = false // ERROR "cannot assign to true \(neither addressable nor a map index expression\)"
	two = nil // ERROR "cannot assign to two \(neither addressable nor a map index expression\)"
	m["a"].x++ // ERROR "cannot assign to struct field m\[.a.\]\.x in map"
	&m["a"] // ERROR "invalid operation: cannot take address of m\[.a.\] \(map index expression of struct type st\)"
	_ = &m["a"] // ERROR "invalid operation: cannot take address of m\[.a.\] \(map index expression of struct type st\)"
	_ = &1 // ERROR "invalid operation: cannot take address of 1 \(untyped int constant\)"
	_ = &two() // ERROR "multiple-value two\(\) \(value of type \(int, int\)\) in single-value context"
	_ = &st{}
	_ = &k // ERROR "invalid operation: cannot take address of k \(untyped int constant 1\)"
	_ = &s[0] // ERROR "invalid operation: cannot take address of s\[0\] \(value of type byte\)"
	_ = &(x + 1) // ERROR "invalid operation: cannot take address of x \+ 1 \(value of type int\)"
	_ = &"a" // ERROR "invalid operation: cannot take address of .a. \(untyped string constant\)"
	string = 1 // ERROR "string \(type\) is not an expression"
	_, _ = 1 // ERROR "assignment mismatch: 2 variables but 1 value"
	m["a"] += st{} // ERROR "invalid operation: operator \+ not defined on m\[.a.\] \(map index expression of struct type st\)"
	x, y := two(), two() // ERROR "declared and not used: y" "multiple-value two\(\) \(value of type \(int, int\)\) in single-value context"
	const c int // ERROR "missing init expr for c"
	var w = nil // ERROR "declared and not used: w" "use of untyped nil in variable declaration"
	u := nil // ERROR "declared and not used: u" "use of untyped nil in assignment"
	_ = nil // ERROR "use of untyped nil in assignment to _ identifier"
	var z, q = 1 // ERROR "declared and not used: z" "declared and not used: q" "assignment mismatch: 2 variables but 1 value"
	var i, j int = 1, 2, 3 // ERROR "declared and not used: i" "declared and not used: j" "extra init expr 3"
}
