// errorcheck

package p

func two() (int, int) { return 1, 2 }

func f(x int) {
	x := 1 // ERROR "no new variables on left side of :="
	x, _ := two() // ERROR "no new variables on left side of :="
	y := 1 // ERROR "declared and not used: y"
	y := 2 // ERROR "no new variables on left side of :="
	y, x := two() // ERROR "no new variables on left side of :="
	_ := 1 // ERROR "no new variables on left side of :="
	a, b := 1 // ERROR "declared and not used: a" "declared and not used: b" "assignment mismatch: 2 variables but 1 value"
	c, d := two(), 1 // ERROR "declared and not used: c" "declared and not used: d" "multiple-value two\(\) \(value of type \(int, int\)\) in single-value context"
	e := two() // ERROR "declared and not used: e" "assignment mismatch: 1 variable but two returns 2 values"
	f.x := 1 // ERROR "non-name f\.x on left side of :=" "f\.x undefined \(type func\(x int\) has no field or method x\)"
	z[0] := 2 // ERROR "undefined: z" "non-name z\[0\] on left side of :="
	(w) := 3 // ERROR "non-name \(w\) on left side of :=" "undefined: w"
	x.y, v := 1, 2 // ERROR "non-name x\.y on left side of :=" "x\.y undefined \(type int has no field or method y\)" "declared and not used: v"
	if x := x; true {
		_ = x
	}
	1 := 2 // ERROR "non-name 1 on left side of :="
	*x := 1 // ERROR "non-name \*x on left side of :=" "invalid operation: cannot indirect x \(variable of type int\)"
	f() := 1 // ERROR "not enough arguments in call to f\n\thave \(\)\n\twant \(int\)" "non-name f\(\) on left side of :="
}
