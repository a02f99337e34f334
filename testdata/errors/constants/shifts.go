// errorcheck

package p

func f(i int, x float64, s uint, sh int) {
	_ = 1 << -1 // ERROR "invalid operation: negative shift count -1 \(untyped int constant\)"
	_ = i << -1 // ERROR "invalid operation: negative shift count -1 \(untyped int constant\)"
	_ = 1.5 << 1 // ERROR "invalid operation: shifted operand 1\.5 \(untyped float constant\) must be integer"
	_ = 1.0 << 3
	_ = x << 2 // ERROR "invalid operation: shifted operand x \(variable of type float64\) must be integer"
	_ = "a" << 1 // ERROR "invalid operation: shifted operand .a. \(untyped string constant\) must be integer"
	_ = i << 1.5 // ERROR "1\.5 \(untyped float constant\) truncated to uint"
	_ = i << 1.0
	_ = i << "a" // ERROR "cannot convert .a. \(untyped string constant\) to type uint"
	_ = i >> x // ERROR "invalid operation: shift count x \(variable of type float64\) must be integer"
	_ = 1 << 100 // ERROR "cannot use 1 << 100 \(untyped int constant 1267650600228229401496703205376\) as int value in assignment to _ identifier \(overflows\)"
	_ = 1 << s
	var a float64 = 1 << s // ERROR "invalid operation: shifted operand 1 \(type float64\) must be integer"
	var b = 1.0 << s // ERROR "invalid operation: shifted operand 1\.0 \(type float64\) must be integer"
	var c int = 1.0 << s
	var d = uint8(1) << 8 // ERROR "uint8\(1\) << 8 \(constant 256 of type uint8\) overflows uint8"
	var e float32 = 1 << 3
	_ = x + 1<<s // ERROR "invalid operation: shifted operand 1 \(type float64\) must be integer"
	_ = []int{}[1.0<<s]
	_ = make([]int, 1.0<<s)
	_ = true << 1 // ERROR "invalid operation: shifted operand true \(untyped bool constant\) must be integer"
	_ = nil << 1 // ERROR "invalid operation: shifted operand nil must be integer"
	i <<= x // ERROR "invalid operation: shift count x \(variable of type float64\) must be integer"
	i <<= -2 // ERROR "invalid operation: negative shift count -2 \(untyped int constant\)"
	_ = 1 << (1 << 20) // ERROR "invalid operation: invalid shift count \(1 << 20\) \(untyped int constant 1048576\)"
	_, _, _, _, _ = a, b, c, d, e
	var u1 = 1.0<<s != 0 // ERROR "invalid operation: shifted operand 1\.0 \(type float64\) must be integer"
	var u2 = 1<<s == 2.5 // ERROR "invalid operation: shifted operand 1 \(type float64\) must be integer"
	_, _ = u1, u2
}
