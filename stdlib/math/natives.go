package math

// Float32bits returns the bits of f.
func Float32bits(f float32) uint32

// Float32frombits returns the float32 with the bits b.
func Float32frombits(b uint32) float32

// Float64bits returns the bits of f.
func Float64bits(f float64) uint64

// Float64frombits returns the float64 with the bits b.
func Float64frombits(b uint64) float64

// Sqrt returns the square root of x, correctly rounded.
func Sqrt(x float64) float64

// Abs returns |x|: x with its sign bit cleared, also for NaN.
func Abs(x float64) float64

// Floor returns the greatest integer value <= x.
func Floor(x float64) float64

// Ceil returns the least integer value >= x.
func Ceil(x float64) float64

// Trunc returns the integer part of x.
func Trunc(x float64) float64

// Copysign returns f's magnitude with sign's sign bit.
func Copysign(f, sign float64) float64

// FMA returns x * y + z with a single rounding.
func FMA(x, y, z float64) float64
