// run

package main

import (
	"fmt"
	"math/rand"
)

func main() {
	r := rand.New(rand.NewSource(1))
	fmt.Println(r.Int63(), r.Int31(), r.Uint32(), r.Int(), r.Intn(100), r.Int63n(1000), r.Int31n(10), r.Float64(), r.Float32(), r.Perm(8), r.NormFloat64(), r.ExpFloat64(), r.Uint64())
	s := []int{1, 2, 3, 4, 5, 6}
	r.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
	fmt.Println(s)
	r.Seed(42)
	a := r.Intn(1000)
	r = rand.New(rand.NewSource(42))
	fmt.Println(a, a == r.Intn(1000))
	for range 1000 {
		if n := rand.Intn(7); n < 0 || n >= 7 {
			fmt.Println("out of range", n)
		}
		if f := rand.Float64(); f < 0 || f >= 1 {
			fmt.Println("out of range", f)
		}
	}
	fmt.Println(rand.Int63() != rand.Int63(), len(rand.Perm(5)))
	defer func() { fmt.Println(recover()) }()
	rand.Intn(0)
}
