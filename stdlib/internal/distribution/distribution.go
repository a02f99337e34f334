// Package distribution draws numbers that are not uniformly distributed, for math/rand and math/rand/v2.
package distribution

import "math"

// Draws is where the random numbers come from.
type Draws interface {
	// Point returns 32 random bits and the number of a layer, of which the lowest 8 bits count.
	Point() (bits, layer uint32)
	// Float64 returns a number in [0, 1).
	Float64() float64
}

// Samples by the ziggurat method: the area under the density is cut into layers of equal size; a point in a random layer
// is nearly always within it for sure, which one comparison shows.
const (
	normalTail = 3.442619855899
	expTail    = 7.69711747013104972
)

// Normal returns a number of the standard normal distribution.
func Normal(r Draws) float64 {
	for {
		bits, i := r.Point()
		j := int32(bits)
		i &= 0x7F
		x := float64(j) * float64(normalWidths[i])
		size := uint32(j)
		if j < 0 {
			size = -size
		}
		if size < normalLimits[i] {
			return x
		}
		if i == 0 { // the tail
			for {
				x = -math.Log(r.Float64()) * (1.0 / normalTail)
				y := -math.Log(r.Float64())
				if y+y >= x*x {
					break
				}
			}
			if j > 0 {
				return normalTail + x
			}
			return -normalTail - x
		}
		if normalHeights[i]+float32(r.Float64())*(normalHeights[i-1]-normalHeights[i]) < float32(math.Exp(-.5*x*x)) {
			return x
		}
	}
}

// Exponential returns a number of the exponential distribution with rate 1.
func Exponential(r Draws) float64 {
	for {
		j, i := r.Point()
		i &= 0xFF
		x := float64(j) * float64(expWidths[i])
		if j < expLimits[i] {
			return x
		}
		if i == 0 {
			return expTail - math.Log(r.Float64())
		}
		if expHeights[i]+float32(r.Float64())*(expHeights[i-1]-expHeights[i]) < float32(math.Exp(-x)) {
			return x
		}
	}
}

// A Zipf draws numbers of a Zipf distribution, by rejection-inversion (Hörmann and Derflinger, 1996).
type Zipf struct {
	r            Draws
	imax         float64
	v            float64
	q            float64
	s            float64
	power        float64 // 1 - q
	inversePower float64
	hTop         float64 // hat at the upper end
	hSpan        float64 // from there to the lower end
}

func (z *Zipf) hat(x float64) float64 {
	return math.Exp(z.power*math.Log(z.v+x)) * z.inversePower
}

func (z *Zipf) hatInverse(x float64) float64 {
	return math.Exp(z.inversePower*math.Log(z.power*x)) - z.v
}

// NewZipf returns a Zipf of numbers k in [0, imax] with probabilities proportional to (v + k)**(-s); nil unless s > 1 and
// v >= 1.
func NewZipf(r Draws, s float64, v float64, imax uint64) *Zipf {
	if s <= 1.0 || v < 1 {
		return nil
	}
	z := &Zipf{r: r, imax: float64(imax), v: v, q: s, power: 1.0 - s}
	z.inversePower = 1.0 / z.power
	z.hTop = z.hat(z.imax + 0.5)
	z.hSpan = z.hat(0.5) - math.Exp(math.Log(z.v)*(-z.q)) - z.hTop
	z.s = 1 - z.hatInverse(z.hat(1.5)-math.Exp(-z.q*math.Log(z.v+1.0)))
	return z
}

// Uint64 returns a number of the distribution.
func (z *Zipf) Uint64() uint64 {
	for {
		u := z.hTop + z.r.Float64()*z.hSpan
		x := z.hatInverse(u)
		k := math.Floor(x + 0.5)
		if k-x <= z.s || u >= z.hat(k+0.5)-math.Exp(-math.Log(k+z.v)*z.q) {
			return uint64(k)
		}
	}
}
