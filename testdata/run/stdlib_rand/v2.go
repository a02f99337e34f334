// run
package main

import (
	"fmt"
	"math/rand/v2"
)

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func show(r *rand.Rand) {
	fmt.Println(r.Int64(), r.Uint32(), r.Uint64(), r.Int32(), r.Int(), r.Uint())
	fmt.Println(r.IntN(10), r.IntN(1<<40+1), r.Int32N(7), r.Int64N(1<<50+3), r.UintN(16), r.Uint32N(99), r.Uint64N(1<<63+1))
	fmt.Println(r.Float64(), r.Float32(), r.NormFloat64(), r.ExpFloat64(), r.Perm(10))
	s := []rune("shuffled")
	r.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
	fmt.Println(string(s))
}

func main() {
	p := rand.NewPCG(1, 2)
	show(rand.New(p))
	b, err := p.MarshalBinary()
	fmt.Printf("%q %v\n", b, err)
	q := rand.NewPCG(0, 0)
	fmt.Println(q.UnmarshalBinary(b), p.Uint64() == q.Uint64(), q.UnmarshalBinary(nil))
	q.Seed(3, 4)
	fmt.Println(q.Uint64())
	c := rand.NewChaCha8([32]byte([]byte("chacha8 seed for this test 01234")))
	show(rand.New(c))
	var sum uint64
	for i := 0; i < 2000; i++ {
		sum = sum*31 + c.Uint64()
	}
	buf := make([]byte, 21)
	c.Read(buf)
	fmt.Println(sum, buf)
	b, err = c.MarshalBinary()
	fmt.Printf("%q %v\n", b, err)
	d := rand.NewChaCha8([32]byte{})
	fmt.Println(d.UnmarshalBinary(b), c.Uint64() == d.Uint64(), d.UnmarshalBinary([]byte("x")))
	z := rand.NewZipf(rand.New(rand.NewPCG(5, 6)), 1.3, 2, 100)
	for i := 0; i < 10; i++ {
		fmt.Print(z.Uint64(), " ")
	}
	fmt.Println()
	try(func() { rand.IntN(0) })
	try(func() { rand.Int64N(-1) })
	try(func() { rand.Uint32N(0) })
	try(func() { rand.Shuffle(-1, nil) })
	x, f := rand.IntN(100), rand.Float64()
	fmt.Println(0 <= x && x < 100, 0 <= f && f < 1, len(rand.Perm(4)), rand.Uint64() != rand.Uint64())
}
