package big

// The arithmetic of magnitudes: little-endian words without leading zeros, unless said otherwise. Results go to z, which
// overlaps no argument but where it begins with one. The functions named …Long do the same for operands of any length,
// without holding up other goroutines.

// add sets z to x + y, len(x) >= len(y) and len(z) >= len(x), and returns the carry.
func add(z, x, y []Word) Word
func addLong(z, x, y []Word) Word

// sub sets z to x - y, where x >= y.
func sub(z, x, y []Word)
func subLong(z, x, y []Word)

// compare returns -1, 0 or 1; x and y have the same length.
func compare(x, y []Word) int

// mul sets z, of len(x) + len(y) words, to x * y; len(x) >= len(y) > 0.
func mul(z, x, y []Word)
func mulLong(z, x, y []Word)

// divide sets q, of len(x) - len(y) + 1 words, and r, of len(y) words, to quotient and remainder; len(x) >= len(y) > 0.
func divide(q, r, x, y []Word)
func divideLong(q, r, x, y []Word)

// shiftLeft sets z, of len(x) + 1 words, to x << s, and shiftRight z, of len(x) words, to x >> s; 0 < s < 64.
func shiftLeft(z, x []Word, s uint)
func shiftRight(z, x []Word, s uint)

// digits writes x in base to b, most significant digit first, maybe with zeros before it, and returns how many there are. x
// is destroyed. The digits are values, not characters.
func digits(b []byte, base int, x []Word) int
func digitsLong(b []byte, base int, x []Word) int

// fromDigits reads values of digits into z and returns how many words that took.
func fromDigits(z []Word, base int, b []byte) int
func fromDigitsLong(z []Word, base int, b []byte) int

// power sets z to x**y mod m, and inverse to 1/x mod m, which does not exist where ok is false; len(z) == len(m). squareRoot
// sets z, of at least half as many words, to the root of x, rounded down. They return how many words the result has.
func power(z, x, y, m []Word) int
func inverse(z, x, m []Word) (n int, ok bool)
func squareRoot(z, x []Word) int

// gcd sets z to the greatest common divisor of x and y and s to the factor of x in s*x + t*y; both positive. z has as many
// words as the shorter, s one more than y.
func gcd(z, s, x, y []Word) (n, sn int, negative bool)

// jacobi is the Jacobi symbol of x over y, odd; negative: of -x.
func jacobi(x, y []Word, negative bool) int

// probablyPrime tests x, which is odd and greater than 3, by Baillie-PSW and rounds of Miller-Rabin.
func probablyPrime(x []Word, rounds int) bool
