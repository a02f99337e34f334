package rand

// system is a source of numbers that nobody can foresee; it has no state, so many goroutines may use it.
type system struct{}

func (system) Int63() int64    { return int64(entropy() &^ (1 << 63)) }
func (system) Uint64() uint64  { return entropy() }
func (system) Seed(seed int64) {}

// global is the Rand behind the functions of the package.
var global = Rand{src: system{}, src64: system{}}

// Seed does nothing: since Go 1.24 the functions of the package cannot be seeded. Use New.
func Seed(seed int64) {}

// Int63 returns a number in [0, 1<<63).
func Int63() int64 { return global.Int63() }

// Uint32 returns 32 random bits.
func Uint32() uint32 { return global.Uint32() }

// Uint64 returns 64 random bits.
func Uint64() uint64 { return global.Uint64() }

// Int31 returns a number in [0, 1<<31).
func Int31() int32 { return global.Int31() }

// Int returns a number that is not negative.
func Int() int { return global.Int() }

// Int63n returns a number in [0, n); it panics if n is not positive.
func Int63n(n int64) int64 { return global.Int63n(n) }

// Int31n returns a number in [0, n); it panics if n is not positive.
func Int31n(n int32) int32 { return global.Int31n(n) }

// Intn returns a number in [0, n); it panics if n is not positive.
func Intn(n int) int { return global.Intn(n) }

// Float64 returns a number in [0, 1).
func Float64() float64 { return global.Float64() }

// Float32 returns a number in [0, 1).
func Float32() float32 { return global.Float32() }

// Perm returns the numbers from 0 to n-1 in random order.
func Perm(n int) []int { return global.Perm(n) }

// Shuffle brings n elements into random order by calls of swap; it panics if n is negative.
func Shuffle(n int, swap func(i, j int)) { global.Shuffle(n, swap) }

// Read fills p with random bytes; the error is always nil.
func Read(p []byte) (n int, err error) {
	var bytes int64
	var unused int8
	return fill(p, system{}, &bytes, &unused)
}

// NormFloat64 returns a number of the standard normal distribution.
func NormFloat64() float64 { return global.NormFloat64() }

// ExpFloat64 returns a number of the exponential distribution with rate 1.
func ExpFloat64() float64 { return global.ExpFloat64() }
