package rand

import "internal/distribution"

// draws gives package distribution its random numbers.
type draws struct{ r *Rand }

func (d draws) Point() (bits, layer uint32) {
	u := d.r.Uint32()
	return u, u
}

func (d draws) Float64() float64 { return d.r.Float64() }

// NormFloat64 returns a number of the standard normal distribution.
func (r *Rand) NormFloat64() float64 { return distribution.Normal(draws{r}) }

// ExpFloat64 returns a number of the exponential distribution with rate 1.
func (r *Rand) ExpFloat64() float64 { return distribution.Exponential(draws{r}) }

// A Zipf draws numbers of a Zipf distribution.
type Zipf struct{ z *distribution.Zipf }

// NewZipf returns a Zipf of numbers k in [0, imax] with probabilities proportional to (v + k)**(-s); nil unless s > 1 and
// v >= 1.
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf {
	if z := distribution.NewZipf(draws{r}, s, v, imax); z != nil {
		return &Zipf{z}
	}
	return nil
}

// Uint64 returns a number of the distribution.
func (z *Zipf) Uint64() uint64 {
	if z == nil {
		panic("rand: nil Zipf")
	}
	return z.z.Uint64()
}
