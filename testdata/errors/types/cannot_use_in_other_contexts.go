// errorcheck

package p

type t struct {
	a int
	b string
}

func g(a int, b string, c ...float64) {}

func f(x string) (int, string) {
	g("x", 1) // ERROR "cannot use .x. \(untyped string constant\) as int value in argument to g" "cannot use 1 \(untyped int constant\) as string value in argument to g"
	g(1, "x", "y") // ERROR "cannot use .y. \(untyped string constant\) as float64 value in argument to g"
	g(1, "x", []int{}...) // ERROR "cannot use \[\]int\{\} \(value of type \[\]int\) as \[\]float64 value in argument to g"
	_ = t{"x", 1} // ERROR "cannot use .x. \(untyped string constant\) as int value in struct literal" "cannot use 1 \(untyped int constant\) as string value in struct literal"
	_ = t{a: "x", b: 2} // ERROR "cannot use .x. \(untyped string constant\) as int value in struct literal" "cannot use 2 \(untyped int constant\) as string value in struct literal"
	_ = []int{"x", 1.5, nil} // ERROR "cannot use .x. \(untyped string constant\) as int value in array or slice literal" "cannot use 1\.5 \(untyped float constant\) as int value in array or slice literal \(truncated\)" "cannot use nil as int value in array or slice literal"
	_ = map[string]int{1: "x", "a": 1} // ERROR "cannot use 1 \(untyped int constant\) as string value in map literal"
	_ = [2]bool{1} // ERROR "cannot use 1 \(untyped int constant\) as bool value in array or slice literal"
	var c chan int
	c <- "x" // ERROR "cannot use .x. \(untyped string constant\) as int value in send"
	var m map[string]int
	m[1] = 1 // ERROR "cannot use 1 \(untyped int constant\) as string value in map index"
	_ = m[1.5] // ERROR "cannot use 1\.5 \(untyped float constant\) as string value in map index"
	delete(m, 1) // ERROR "cannot use 1 \(untyped int constant\) as string value in argument to delete"
	var s []int
	_ = append(s, "x") // ERROR "cannot use .x. \(untyped string constant\) as int value in argument to append"
	_ = append(s, s) // ERROR "cannot use s \(variable of type \[\]int\) as int value in argument to append"
	_ = append(s, []string{}...) // ERROR "cannot use \[\]string\{\} \(value of type \[\]string\) as \[\]int value in argument to append"
	copy(s, "x") // ERROR "invalid copy: arguments s \(variable of type \[\]int\) and .x. \(untyped string constant\) have different element types int and byte"
	copy(s, []string{}) // ERROR "invalid copy: arguments s \(variable of type \[\]int\) and \[\]string\{\} \(value of type \[\]string\) have different element types int and string"
	for i := range 5 {
		var y string = i // ERROR "cannot use i \(variable of type int\) as string value in variable declaration"
		_ = y
	}
	for k, v := range m {
		var y int = k // ERROR "cannot use k \(variable of type string\) as int value in variable declaration"
		var z string = v // ERROR "cannot use v \(variable of type int\) as string value in variable declaration"
		_, _ = y, z
	}
	switch x {
	case 1: // ERROR "cannot convert 1 \(untyped int constant\) to type string"
	case 'a', nil: // ERROR "cannot convert 'a' \(untyped rune constant 97\) to type string" "cannot convert nil to type string"
	}
	if x { // ERROR "non-boolean condition in if statement"
	}
	for x { // ERROR "non-boolean condition in for statement"
	}
	if 1 { // ERROR "non-boolean condition in if statement"
	}
	var p *int = &x // ERROR "cannot use &x \(value of type \*string\) as \*int value in variable declaration"
	_ = p
	_ = *x // ERROR "invalid operation: cannot indirect x \(variable of type string\)"
	_ = s["a"] // ERROR "cannot convert .a. \(untyped string constant\) to type int"
	_ = s[1.5] // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = s[x:] // ERROR "invalid argument: index x \(variable of type string\) must be integer"
	_ = x[x] // ERROR "invalid argument: index x \(variable of type string\) must be integer"
	_ = func() int { return "x" } // ERROR "cannot use .x. \(untyped string constant\) as int value in return statement"
	panic(1, 2) // ERROR "invalid operation: too many arguments for panic\(1, 2\) \(expected 1, found 2\)"
	return x, 1 // ERROR "cannot use x \(variable of type string\) as int value in return statement" "cannot use 1 \(untyped int constant\) as string value in return statement"
	return 1 // ERROR "not enough return values\n\thave \(number\)\n\twant \(int, string\)"
	return 1, "x", 2 // ERROR "too many return values\n\thave \(number, string, number\)\n\twant \(int, string\)"
	return // ERROR "not enough return values\n\thave \(\)\n\twant \(int, string\)"
}
