// run

package main

// Of two cases that are always ready each wins half of the rounds.

func main() {
	a, b := make(chan int), make(chan int)
	close(a)
	close(b)
	n := 0
	const rounds = 100000
	for range rounds {
		select {
		case <-a:
			n++
		case <-b:
		}
	}
	println(n > rounds*48/100, n < rounds*52/100)
	var count [4]int
	c := make(chan int, 1)
	for range rounds {
		select {
		case <-a:
			count[0]++
		case <-b:
			count[1]++
		case c <- 1:
			count[2]++
			<-c
		case <-a:
			count[3]++
		}
	}
	for _, k := range count {
		print(k > rounds*23/100 && k < rounds*27/100, " ")
	}
	println()
}
