// run

package main

import "fmt"

func nan() float64 {
	var x float64
	return x / x
}

func main() {
	for _, n := range []int{1, 8, 9, 100} {
		m := map[float64]int{}
		for i := range n {
			m[nan()] = i
		}
		steps := 0
		for range m {
			steps++
			if steps == 1 {
				for i := range 10 * n {
					m[float64(i)] = i
				}
				clear(m)
			}
		}
		fmt.Println(n, steps, len(m))
		m[1] = 2
		m[2] = 3
		for k, v := range m {
			m[k] = v + 1
		}
		fmt.Println(m)
	}
}
