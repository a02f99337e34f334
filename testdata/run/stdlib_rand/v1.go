// run
package main

import (
	"fmt"
	"math/rand"
)

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	for _, seed := range []int64{0, 1, 42, -7, 1 << 40, 2147483647} {
		r := rand.New(rand.NewSource(seed))
		fmt.Println(r.Int63(), r.Uint32(), r.Uint64(), r.Int31(), r.Int())
		fmt.Println(r.Intn(10), r.Intn(1000), r.Intn(1<<40), r.Int31n(7), r.Int63n(1<<50+3), r.Intn(16))
		fmt.Println(r.Float64(), r.Float32(), r.NormFloat64(), r.ExpFloat64())
		fmt.Println(r.Perm(10))
		s := []rune("shuffled")
		r.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
		b := make([]byte, 10)
		r.Read(b)
		fmt.Println(string(s), b)
		r.Seed(seed)
		fmt.Println(r.Int63())
		sum := 0.0
		for i := 0; i < 5000; i++ {
			sum += r.NormFloat64() + r.ExpFloat64()
		}
		fmt.Println(sum)
	}
	z := rand.NewZipf(rand.New(rand.NewSource(3)), 1.3, 2, 100)
	for i := 0; i < 10; i++ {
		fmt.Print(z.Uint64(), " ")
	}
	fmt.Println(rand.NewZipf(nil, 1, 1, 1) == nil)
	try(func() { rand.Intn(0) })
	try(func() { rand.Int63n(-1) })
	try(func() { rand.Int31n(0) })
	try(func() { rand.Shuffle(-1, nil) })
	rand.Seed(1)
	x, f := rand.Intn(100), rand.Float64()
	fmt.Println(0 <= x && x < 100, 0 <= f && f < 1, len(rand.Perm(4)), rand.Uint64() != rand.Uint64())
}
