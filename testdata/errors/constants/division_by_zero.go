// errorcheck

package p

const zero = 0

func f(i int, x float64, u uint8, c complex128) {
	_ = i / 0 // ERROR "invalid operation: division by zero"
	_ = i % 0 // ERROR "invalid operation: division by zero"
	_ = i / zero // ERROR "invalid operation: division by zero"
	_ = 1 / zero // ERROR "invalid operation: division by zero"
	_ = 1.0 / 0 // ERROR "invalid operation: division by zero"
	_ = x / 0
	_ = x / 0.0
	_ = u % 0 // ERROR "invalid operation: division by zero"
	_ = c / 0
	i /= 0 // ERROR "invalid operation: division by zero"
	i %= zero // ERROR "invalid operation: division by zero"
	_ = 1 % 0 // ERROR "invalid operation: division by zero"
	_ = 5 / (2 - 2) // ERROR "invalid operation: division by zero"
	_ = i / (1 - 1) // ERROR "invalid operation: division by zero"
	_ = 1i / 0 // ERROR "invalid operation: division by zero"
}
