// The sieve of Eratosthenes, several times over: slice stores with a stride.
package main

const (
	size   = 4_000_000
	rounds = 32
)

func countPrimes(composite []bool) int {
	for i := range composite {
		composite[i] = false
	}
	count := 0
	for i := 2; i < len(composite); i++ {
		if composite[i] {
			continue
		}
		count++
		for j := i * i; j < len(composite); j += i {
			composite[j] = true
		}
	}
	return count
}

func main() {
	composite := make([]bool, size)
	sum := 0
	for round := 0; round < rounds; round++ {
		sum += countPrimes(composite)
	}
	println(sum / rounds)
}
