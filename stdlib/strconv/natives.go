package strconv

// putInt writes u in the given base (2 to 36, digits in lower case), preceded by '-' if neg, to the start of buf
// and returns how many bytes that takes; if buf is shorter than that, nothing is written.
func putInt(buf []byte, u uint64, base int, neg bool) int

// formatInt returns what putInt writes.
func formatInt(u uint64, base int, neg bool) string

// putFloat writes f in format 'e', 'E', 'f', 'g' or 'G' to the start of buf and returns how many bytes that takes;
// if buf is shorter than that, nothing is written. bitSize is 32 (f is an exact float32) or 64; it matters where
// prec is -1: the fewest digits that give f back in that size. Else prec is at most maxDigits, and the digits are
// those of the exact value, rounded half to even.
//
//	NaN, infinities   "NaN", "+Inf", "-Inf"
//	sign              '-' if the sign bit is set, zero included
//	'e', 'E'          d.ddde±dd, prec digits after the point (no point if none), at least two digits of exponent
//	'f'               ddd.ddd, prec digits after the point; shortest: the shortest digits, padded with zeros up to
//	                  the point (1e23 is "100000000000000000000000")
//	'g', 'G'          with d significant digits asked for (prec 0 counts as 1) and trailing zeros removed, n digits
//	                  left, value 0.ddd × 10^dp: form 'e' with n-1 digits after the point if dp-1 < -4 or
//	                  dp-1 >= limit, else form 'f' with max(n-dp, 0) digits after the point.
//	                  limit is 6 where the shortest form is asked for (prec -1); else d, or n if d > n and n >= dp.
func putFloat(buf []byte, f float64, fmt byte, prec, bitSize int) int

// formatFloat returns what putFloat writes.
func formatFloat(f float64, fmt byte, prec, bitSize int) string

// parseDecimal reads a decimal floating-point literal at the start of s: an optional sign, digits with at most one
// point among, before or after them (at least one digit), and optionally 'e' or 'E', an optional sign and at least
// one digit. It returns the nearest value (ties to even) of the given size, 32 or 64 bits, and the length of the
// literal; 0 if there is none (an 'e' without digits makes the whole no literal). Too large a value is an infinity with the literal's sign and
// overflow true; too small a one is a zero with that sign.
func parseDecimal(s string, bitSize int) (f float64, n int, overflow bool)

// shortDecimal reads an optional sign and 1 to 18 decimal digits, which cannot overflow; false if s is anything else.
func shortDecimal(s string) (int, bool)
