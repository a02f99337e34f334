// run

package main

func main() {
	data, quit := make(chan int), make(chan bool)
	go func() {
		for i := range 10 {
			data <- i
		}
		close(quit)
	}()
	sum, skipped := 0, 0
loop:
	for {
		select {
		case v := <-data:
			switch {
			case v%2 == 1:
				skipped++
				continue loop
			case v > 100:
				break loop
			}
			if v == 4 {
				break // leaves the select alone
			}
			sum += v
		case <-quit:
			break loop
		}
	}
	println(sum, skipped)
}
