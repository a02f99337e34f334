package fnv

import "hash"

// New128 returns a new FNV-1 hash of 128 bits.
func New128() hash.Hash {
	return &sum128{offset128Hi, offset128Lo}
}

func (s *sum128) Reset()         { *s = sum128{offset128Hi, offset128Lo} }
func (s *sum128) Size() int      { return 16 }
func (s *sum128) BlockSize() int { return 1 }

func (s *sum128) Sum(in []byte) []byte { return appendBig(appendBig(in, s[0], 8), s[1], 8) }

func (s *sum128) Write(data []byte) (int, error) {
	h := [2]uint64(*s)
	for _, c := range data {
		h = times128(h)
		h[1] ^= uint64(c)
	}
	*s = h
	return len(data), nil
}

func (s *sum128) AppendBinary(b []byte) ([]byte, error) {
	return s.Sum(append(b, "fnv\x05"...)), nil
}

func (s *sum128) MarshalBinary() ([]byte, error) { return s.AppendBinary(make([]byte, 0, 20)) }

func (s *sum128) UnmarshalBinary(b []byte) error {
	state, err := checkState("fnv\x05", 16, b)
	if err == nil {
		*s = sum128{readBig(state[:8]), readBig(state[8:])}
	}
	return err
}

func (s *sum128) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}

// New128a returns a new FNV-1a hash of 128 bits.
func New128a() hash.Hash {
	return &sum128a{offset128Hi, offset128Lo}
}

func (s *sum128a) Reset()         { *s = sum128a{offset128Hi, offset128Lo} }
func (s *sum128a) Size() int      { return 16 }
func (s *sum128a) BlockSize() int { return 1 }

func (s *sum128a) Sum(in []byte) []byte { return appendBig(appendBig(in, s[0], 8), s[1], 8) }

func (s *sum128a) Write(data []byte) (int, error) {
	h := [2]uint64(*s)
	for _, c := range data {
		h[1] ^= uint64(c)
		h = times128(h)
	}
	*s = h
	return len(data), nil
}

func (s *sum128a) AppendBinary(b []byte) ([]byte, error) {
	return s.Sum(append(b, "fnv\x06"...)), nil
}

func (s *sum128a) MarshalBinary() ([]byte, error) { return s.AppendBinary(make([]byte, 0, 20)) }

func (s *sum128a) UnmarshalBinary(b []byte) error {
	state, err := checkState("fnv\x06", 16, b)
	if err == nil {
		*s = sum128a{readBig(state[:8]), readBig(state[8:])}
	}
	return err
}

func (s *sum128a) Clone() (hash.Cloner, error) {
	c := *s
	return &c, nil
}
