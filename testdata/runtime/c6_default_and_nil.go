// run

package main

func try(c chan int) string {
	select {
	case v, ok := <-c:
		if !ok {
			return "closed"
		}
		return "value " + string(rune('0'+v))
	default:
		return "nothing"
	}
}

func put(c chan int, v int) bool {
	select {
	case c <- v:
		return true
	default:
		return false
	}
}

func main() {
	c := make(chan int, 1)
	println(try(nil), try(c), put(nil, 1), put(c, 5), put(c, 6), try(c), try(c))
	u := make(chan int)
	println(put(u, 1), try(u))
	close(c)
	println(try(c))
	select {
	default:
		println("only default")
	}
	for i := range 3 {
		select {
		case <-u:
		case u <- 1:
		default:
			if i == 1 {
				continue
			}
			println("default", i)
		}
	}
	var n chan int
	d := make(chan int, 1)
	for i := range 4 { // a nil channel turns its case off
		var in, out chan int
		if i%2 == 0 {
			out = d
		} else {
			in = d
		}
		select {
		case out <- i:
			print("out ")
		case v := <-in:
			print("in", v, " ")
		case <-n:
		}
	}
	println()
}
