// run

package main

func main() {
	var cs [10]chan int
	for i := range cs {
		cs[i] = make(chan int)
	}
	for i := range cs {
		go func() {
			for j := range 10 {
				cs[i] <- i*100 + j
			}
			close(cs[i])
		}()
	}
	sum, open := 0, 10
	for open > 0 {
		var v int
		var ok bool
		n := 0
		select {
		case v, ok = <-cs[0]:
			n = 0
		case v, ok = <-cs[1]:
			n = 1
		case v, ok = <-cs[2]:
			n = 2
		case v, ok = <-cs[3]:
			n = 3
		case v, ok = <-cs[4]:
			n = 4
		case v, ok = <-cs[5]:
			n = 5
		case v, ok = <-cs[6]:
			n = 6
		case v, ok = <-cs[7]:
			n = 7
		case v, ok = <-cs[8]:
			n = 8
		case v, ok = <-cs[9]:
			n = 9
		}
		if !ok {
			cs[n] = nil
			open--
		}
		sum += v
	}
	println(sum)
}
