// run

// NaN differs from itself: each is an entry of its own that only iteration and clear reach.
package main

import (
	"fmt"
	"math"
)

type point struct{ x, y float64 }

func main() {
	nan := math.NaN()
	m := map[float64]int{}
	for i := range 50 {
		m[nan] = i
	}
	m[1] = 100
	fmt.Println(len(m))
	_, ok := m[nan]
	fmt.Println(ok)
	delete(m, nan)
	fmt.Println(len(m))
	sum := 0
	for k, v := range m {
		if k != k {
			sum += v
		}
	}
	fmt.Println(sum)
	for i := range 1000 { // grows with them
		m[float64(i+2)] = 0
	}
	sum, count := 0, 0
	for k, v := range m {
		if math.IsNaN(k) {
			sum += v
			count++
		}
	}
	fmt.Println(sum, count, len(m))
	clear(m)
	fmt.Println(len(m))

	p := map[point]string{{nan, 1}: "a", {1, nan}: "b", {0, 1}: "c"}
	fmt.Println(len(p), p[point{0, 1}], p[point{nan, 1}] == "")
	p[point{math.Copysign(0, -1), 1}] = "minus zero is zero"
	fmt.Println(len(p), p[point{0, 1}])

	e := map[any]int{nan: 1, float32(math.NaN()): 2, complex(nan, 0): 3}
	e[nan]++
	fmt.Println(len(e))
}
