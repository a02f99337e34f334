package bits

// Len64 returns the number of bits needed to represent x; 0 for 0.
func Len64(x uint64) int

// TrailingZeros64 returns the number of trailing zero bits; 64 for 0.
func TrailingZeros64(x uint64) int

// OnesCount64 returns the number of one bits.
func OnesCount64(x uint64) int

// ReverseBytes64 returns x with its bytes in reverse order.
func ReverseBytes64(x uint64) uint64

// Mul64 returns the 128-bit product of x and y.
func Mul64(x, y uint64) (hi, lo uint64)

// Div64 divides (hi, lo) by y. It panics with a runtime error: "integer divide by zero" if y is 0,
// "integer overflow" if y <= hi.
func Div64(hi, lo, y uint64) (quo, rem uint64)
