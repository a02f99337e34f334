// run

// clear and delete: of nil maps, of absent keys, during range, and what is there afterwards.
package main

import "fmt"

func main() {
	var none map[string]int
	delete(none, "x")
	clear(none)
	fmt.Println(len(none), none["x"])

	m := map[string]int{}
	for i := range 200 {
		m[fmt.Sprint("k", i)] = i
	}
	same := m
	clear(m)
	fmt.Println(len(m), len(same), m)
	m["again"] = 1
	fmt.Println(same)

	big := map[int]string{}
	for i := range 1000 {
		big[i] = fmt.Sprint(i)
	}
	seen := 0
	for k := range big {
		seen++
		delete(big, k)
		delete(big, k)
	}
	fmt.Println(seen, len(big))

	for i := range 1000 {
		big[i] = "x"
	}
	rounds := 0
	for range big {
		rounds++
		clear(big)
	}
	fmt.Println(rounds, len(big))

	for i := range 100 {
		big[i] = "y"
	}
	rounds = 0
	for k := range big {
		rounds++
		if rounds == 50 {
			clear(big)
			big[k] = "only this one"
		}
		if rounds > 51 {
			fmt.Println("too many")
			break
		}
	}
	fmt.Println(rounds >= 50, len(big))

	delete(big, -1)
	nested := map[string]map[string]int{"a": {}}
	nested["a"]["b"]++
	delete(nested["missing"], "b")
	fmt.Println(nested)
}
