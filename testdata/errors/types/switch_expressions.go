// errorcheck

package p

type s struct{ f func() }
type e interface{ m() }

func g(x int, str string, fn func(), sl []int, st s, i interface{}, p *int, er e, u8 uint8) {
	switch x {
	case "a": // ERROR "cannot convert .a. \(untyped string constant\) to type int"
	case 1.5: // ERROR "1\.5 \(untyped float constant\) truncated to int"
	case 1.0:
	case nil: // ERROR "cannot convert nil to type int"
	case str: // ERROR "invalid case str in switch on x \(mismatched types string and int\)"
	case x > 1: // ERROR "cannot convert x > 1 \(untyped bool value\) to type int"
	case u8: // ERROR "invalid case u8 in switch on x \(mismatched types uint8 and int\)"
	}
	switch fn {
	case nil:
	case g: // ERROR "invalid case g in switch on fn \(mismatched types func\(x int, str string, fn func\(\), sl \[\]int, st s, i interface\{\}, p \*int, er e, u8 uint8\) and func\(\)\)"
	}
	switch sl {
	case nil, sl: // ERROR "invalid case sl in switch on sl \(slice can only be compared to nil\)"
	}
	switch st { // ERROR "cannot switch on st \(variable of struct type s\) \(s is not comparable\)"
	}
	switch i {
	case st: // ERROR "invalid case st in switch on i \(struct containing func\(\) cannot be compared\)"
	case fn: // ERROR "invalid case fn in switch on i \(func can only be compared to nil\)"
	case sl: // ERROR "invalid case sl in switch on i \(slice can only be compared to nil\)"
	case 1, "a":
	}
	switch er {
	case 1: // ERROR "cannot convert 1 \(untyped int constant\) to type interface\{m\(\)\}"
	case nil:
	case p: // ERROR "invalid case p in switch on er \(mismatched types \*int and e\)"
	}
	switch {
	case x: // ERROR "invalid case x in switch on true \(mismatched types int and bool\)"
	case "a": // ERROR "cannot convert .a. \(untyped string constant\) to type bool"
	case true, false:
	case i:
	}
	switch u8 {
	case 256: // ERROR "256 \(untyped int constant\) overflows uint8"
	case -1: // ERROR "-1 \(untyped int constant\) overflows uint8"
	case 'a':
	}
	switch x := str; x {
	case 1: // ERROR "cannot convert 1 \(untyped int constant\) to type string"
	}
	switch nil { // ERROR "use of untyped nil in switch expression"
	}
	switch g() { // ERROR "not enough arguments in call to g\n\thave \(\)\n\twant \(int, string, func\(\), \[\]int, s, interface\{\}, \*int, e, uint8\)" "g\(\) \(no value\) used as value"
	}
	switch 1 << 70 { // ERROR "cannot use 1 << 70 \(untyped int constant 1180591620717411303424\) as int value in switch expression \(overflows\)"
	}
	switch x = 2; x {
	}
	switch p {
	case &x, nil, &str: // ERROR "invalid case &str in switch on p \(mismatched types \*string and \*int\)"
	}
}
