// run

package main

// Deep recursion with large and small frames: stacks grow while pointers into them stay right.

func ack(m, n int) int {
	if m == 0 {
		return n + 1
	}
	if n == 0 {
		return ack(m-1, 1)
	}
	return ack(m-1, ack(m, n-1))
}

func deep(n int, p *int) int {
	var pad [64]int
	pad[n%64] = n
	local := n
	if n == 0 {
		*p = 7
		return 0
	}
	r := deep(n-1, &local) + pad[n%64]
	if n == 1 {
		*p = local
	} else {
		*p = local
	}
	return r
}

type big struct{ a [500]int }

func pass(b big, n int) big {
	if n == 0 {
		return b
	}
	b.a[n]++
	return pass(b, n-1)
}

func main() {
	println(ack(2, 9))
	x := 0
	println(deep(5000, &x), x)
	b := pass(big{}, 400)
	println(b.a[1], b.a[400], b.a[401])
	done := make(chan int)
	for i := range 4 {
		go func() {
			y := i
			done <- deep(1000*(i+1), &y) + y
		}()
	}
	sum := 0
	for range 4 {
		sum += <-done
	}
	println(sum)
}
