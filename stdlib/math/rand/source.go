package rand

const (
	stateLength = 607
	tapDistance = 273
)

// additive is the lagged Fibonacci generator of Mitchell and Reeds: each number is the sum of those 607 and 273 before.
type additive struct {
	tap, feed int
	state     [stateLength]uint64
}

// parkMiller is the generator that seeds are spread with: 48271·x modulo 2³¹-1, without overflow.
func parkMiller(x int32) int32 {
	x = 48271*(x%44488) - 3399*(x/44488)
	if x < 0 {
		x += 1<<31 - 1
	}
	return x
}

func (s *additive) Seed(seed int64) {
	s.tap = 0
	s.feed = stateLength - tapDistance
	const modulus = 1<<31 - 1
	if seed %= modulus; seed < 0 {
		seed += modulus
	}
	if seed == 0 {
		seed = 89482311
	}
	x := int32(seed)
	for i := 0; i < 20; i++ {
		x = parkMiller(x)
	}
	for i := range s.state {
		x = parkMiller(x)
		u := uint64(x) << 40
		x = parkMiller(x)
		u ^= uint64(x) << 20
		x = parkMiller(x)
		u ^= uint64(x)
		s.state[i] = u ^ startValues[i]
	}
}

func (s *additive) Int63() int64 { return int64(s.Uint64() &^ (1 << 63)) }

func (s *additive) Uint64() uint64 {
	if s.tap--; s.tap < 0 {
		s.tap += stateLength
	}
	if s.feed--; s.feed < 0 {
		s.feed += stateLength
	}
	x := s.state[s.feed] + s.state[s.tap]
	s.state[s.feed] = x
	return x
}
