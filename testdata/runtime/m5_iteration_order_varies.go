// run

package main

// The start of an iteration is random: over many rounds more than one order is seen.

func main() {
	m := map[int]bool{}
	for i := range 8 {
		m[i] = true
	}
	first := map[int]bool{}
	for range 1000 {
		for k := range m {
			first[k] = true
			break
		}
	}
	println(len(first) > 1)
	big := map[int]bool{}
	for i := range 1000 {
		big[i] = true
	}
	first = map[int]bool{}
	for range 1000 {
		for k := range big {
			first[k] = true
			break
		}
	}
	println(len(first) > 10)
}
