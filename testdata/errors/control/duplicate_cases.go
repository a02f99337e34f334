// errorcheck

package p

type t int

const k = 3

func f(x int, s string, i interface{}, e error, b bool, fl float64) {
	switch x {
	case 1, 2, 1: // ERROR "duplicate case 1 \(constant of type int\) in expression switch\n\t.*duplicate_cases\.go:11:7: previous case"
	case 2: // ERROR "duplicate case 2 \(constant of type int\) in expression switch\n\t.*duplicate_cases\.go:11:10: previous case"
	case k, 3: // ERROR "duplicate case 3 \(constant of type int\) in expression switch\n\t.*duplicate_cases\.go:13:7: previous case"
	case 'a':
	case 97: // ERROR "duplicate case 97 \(constant of type int\) in expression switch\n\t.*duplicate_cases\.go:14:7: previous case"
	default:
	default: // ERROR "multiple defaults \(first at .*duplicate_cases\.go:16:2\)"
	}
	switch s {
	case "a", "b":
	case "a": // ERROR "duplicate case .a. \(constant of type string\) in expression switch\n\t.*duplicate_cases\.go:20:7: previous case"
	}
	switch i.(type) {
	case int, string:
	case int: // ERROR "duplicate case int in type switch\n\t.*duplicate_cases\.go:24:7: previous case"
	case nil, nil: // ERROR "duplicate case nil in type switch\n\t.*duplicate_cases\.go:26:7: previous case"
	case error:
	case interface{ Error() string }:
	case t:
	default:
	default: // ERROR "multiple defaults \(first at .*duplicate_cases\.go:30:2\)"
	}
	switch i {
	case 1:
	case int8(1):
	case 1: // ERROR "duplicate case 1 \(constant of type int\) in expression switch\n\t.*duplicate_cases\.go:34:7: previous case"
	case "x", "x": // ERROR "duplicate case .x. \(constant of type string\) in expression switch\n\t.*duplicate_cases\.go:37:7: previous case"
	}
	switch fl {
	case 1.5, 3.0 / 2: // ERROR "duplicate case 3\.0 / 2 \(constant 1\.5 of type float64\) in expression switch\n\t.*duplicate_cases\.go:40:7: previous case"
	}
	switch b {
	case true, true:
	case false:
	}
	switch {
	case true:
	case true:
	case x > 1, x > 1:
	}
	_ = map[string]int{"a": 1, "b": 2, "a": 3} // ERROR "duplicate key .a. in map literal"
	_ = map[interface{}]int{1: 1, "1": 1, int8(1): 1, 1: 2} // ERROR "duplicate key 1 in map literal"
	_ = []int{0: 1, 1: 2, 0: 3} // ERROR "duplicate index 0 in array or slice literal"
	_ = [...]string{2: "a", "b", 3: "c"} // ERROR "duplicate index 3 in array or slice literal"
	_ = [2]int{5: 1} // ERROR "invalid argument: index 5 out of bounds \[0:2\]"
	_ = [2]int{1, 2, 3} // ERROR "index 2 is out of bounds \(>= 2\)"
	_ = []int{-1: 1} // ERROR "invalid argument: index -1 \(constant of type int\) must not be negative"
	_ = []int{x: 1} // ERROR "index x must be integer constant"
	_ = []int{"a": 1} // ERROR "cannot convert .a. \(untyped string constant\) to type int"
	var c chan int
	select {
	case <-c:
	default:
	default: // ERROR "multiple defaults \(first at .*duplicate_cases\.go:63:2\)"
	}
	_ = e
}
