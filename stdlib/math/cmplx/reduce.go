package cmplx

import (
	"math"
	"math/bits"
)

// overPi holds the binary digits of 1/π: the integer part, which is zero, then words of fraction.
var overPi = [...]uint64{
	0x0000000000000000, 0x517cc1b727220a94, 0xfe13abe8fa9a6ee0, 0x6db14acc9e21c820,
	0xff28b1d5ef5de2b0, 0xdb92371d2126e970, 0x0324977504e8c90e, 0x7f0ef58e5894d39f,
	0x74411afa975da242, 0x74ce38135a2fbf20, 0x9cc8eb1cc1a99cfa, 0x4e422fc5defc941d,
	0x8ffc4bffef02cc07, 0xf79788c5ad05368f, 0xb69b3f6793e584db, 0xa7a31fb34f2ff516,
	0xba93dd63f5f2f8bd, 0x9e839cfbc5294975, 0x35fdafd88fc6ae84, 0x2b0198237e3db5d5,
}

// moduloPi brings x to (-π/2, π/2].
func moduloPi(x float64) float64 {
	const (
		piHi  = 4 * 7.85398125648498535156e-1 // π in three parts, the first two with trailing zero bits
		piMid = 4 * 3.77489470793079817668e-8
		piLo  = 4 * 2.69515142907905952645e-15
	)
	if math.Abs(x) < 1<<30 {
		t := float64(int64(x/math.Pi + 0.5))
		return ((x - t*piHi) - t*piMid) - t*piLo
	}
	// Multiply the mantissa with those 192 bits of 1/π that matter at its exponent (Payne and Hanek).
	b := math.Float64bits(x)
	exp := int(b>>52&0x7FF) - 1023 - 52
	mant := b&(1<<52-1) | 1<<52
	word, shift := uint(exp+64)/64, uint(exp+64)%64
	d := overPi[word : word+4]
	w0 := d[0]<<shift | d[1]>>(64-shift)
	w1 := d[1]<<shift | d[2]>>(64-shift)
	w2 := d[2]<<shift | d[3]>>(64-shift)
	h2, _ := bits.Mul64(w2, mant)
	h1, l1 := bits.Mul64(w1, mant)
	lo, carry := bits.Add64(l1, h2, 0)
	hi, _ := bits.Add64(w0*mant, h1, carry)
	// hi:lo is the fraction of x/π.
	skip := uint(bits.LeadingZeros64(hi)) + 1
	frac := hi<<skip | lo>>(64-skip)
	x = math.Float64frombits(frac>>(64-52) | uint64(1023-skip)<<52)
	if x > 0.5 {
		x--
	}
	return math.Pi * x
}
