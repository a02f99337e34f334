package rand

import "math/rand/v2"

func entropy() uint64 { return rand.Uint64() }
