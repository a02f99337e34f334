// Package rand has pseudo-random numbers that a seed determines, and random ones for those who do not seed.
package rand

// A Source gives uniformly distributed numbers in [0, 1<<63). It is not safe for several goroutines.
type Source interface {
	Int63() int64
	Seed(seed int64)
}

// A Source64 also gives all 64 bits at once.
type Source64 interface {
	Source
	Uint64() uint64
}

// NewSource returns a Source (and Source64) that begins with this seed.
func NewSource(seed int64) Source {
	s := new(additive)
	s.Seed(seed)
	return s
}

// A Rand draws random numbers of all kinds from a Source.
type Rand struct {
	src   Source
	src64 Source64 // src, if it is one

	bytes  int64 // for Read: bytes of the last number that are not used yet,
	unused int8  // and how many
}

// New returns a Rand that draws from src.
func New(src Source) *Rand {
	src64, _ := src.(Source64)
	return &Rand{src: src, src64: src64}
}

// Seed starts the source anew; it must not be called together with other methods.
func (r *Rand) Seed(seed int64) {
	r.src.Seed(seed)
	r.unused = 0
}

// Int63 returns a number in [0, 1<<63).
func (r *Rand) Int63() int64 { return r.src.Int63() }

// Uint32 returns 32 random bits.
func (r *Rand) Uint32() uint32 { return uint32(r.Int63() >> 31) }

// Uint64 returns 64 random bits.
func (r *Rand) Uint64() uint64 {
	if r.src64 != nil {
		return r.src64.Uint64()
	}
	return uint64(r.Int63())>>31 | uint64(r.Int63())<<32
}

// Int31 returns a number in [0, 1<<31).
func (r *Rand) Int31() int32 { return int32(r.Int63() >> 32) }

// Int returns a number that is not negative.
func (r *Rand) Int() int { return int(uint(r.Int63())) }

// Int63n returns a number in [0, n); it panics if n is not positive.
func (r *Rand) Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	if n&(n-1) == 0 {
		return r.Int63() & (n - 1)
	}
	last := int64(1<<63 - 1 - (1<<63)%uint64(n)) // of the greatest range that n divides
	v := r.Int63()
	for v > last {
		v = r.Int63()
	}
	return v % n
}

// Int31n returns a number in [0, n); it panics if n is not positive.
func (r *Rand) Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	if n&(n-1) == 0 {
		return r.Int31() & (n - 1)
	}
	last := int32(1<<31 - 1 - (1<<31)%uint32(n))
	v := r.Int31()
	for v > last {
		v = r.Int31()
	}
	return v % n
}

// scaled31 returns a number in [0, n) by Lemire's multiplication (arXiv 1805.10941), which Int31n cannot take up without
// giving other numbers for the same seed.
func (r *Rand) scaled31(n int32) int32 {
	product := uint64(r.Uint32()) * uint64(n)
	if low := uint32(product); low < uint32(n) {
		for reject := uint32(-n) % uint32(n); low < reject; low = uint32(product) {
			product = uint64(r.Uint32()) * uint64(n)
		}
	}
	return int32(product >> 32)
}

// Intn returns a number in [0, n); it panics if n is not positive.
func (r *Rand) Intn(n int) int {
	if n <= 0 {
		panic("invalid argument to Intn")
	}
	if n <= 1<<31-1 {
		return int(r.Int31n(int32(n)))
	}
	return int(r.Int63n(int64(n)))
}

// Float64 returns a number in [0, 1).
func (r *Rand) Float64() float64 {
	for {
		if f := float64(r.Int63()) / (1 << 63); f != 1 { // rounding may give 1
			return f
		}
	}
}

// Float32 returns a number in [0, 1).
func (r *Rand) Float32() float32 {
	for {
		if f := float32(r.Float64()); f != 1 {
			return f
		}
	}
}

// Perm returns the numbers from 0 to n-1 in random order.
func (r *Rand) Perm(n int) []int {
	p := make([]int, n)
	for i := range p { // each number goes to a random place so far, what was there moves up
		j := r.Intn(i + 1)
		p[i] = p[j]
		p[j] = i
	}
	return p
}

// Shuffle brings n elements into random order by calls of swap; it panics if n is negative.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	i := n - 1
	for ; i > 1<<31-2; i-- {
		swap(i, int(r.Int63n(int64(i+1))))
	}
	for ; i > 0; i-- {
		swap(i, int(r.scaled31(int32(i+1))))
	}
}

// Read fills p with random bytes; the error is always nil.
func (r *Rand) Read(p []byte) (n int, err error) {
	return fill(p, r.src, &r.bytes, &r.unused)
}

// fill takes seven bytes of each number, and leaves the rest of the last one for the next call.
func fill(p []byte, src Source, bytes *int64, unused *int8) (n int, err error) {
	for i := range p {
		if *unused == 0 {
			*bytes = src.Int63()
			*unused = 7
		}
		p[i] = byte(*bytes)
		*bytes >>= 8
		*unused--
	}
	return len(p), nil
}
