// errorcheck

package p

func a(x int) int {
	switch {
	case x > 0:
		return 1
	default:
		for {
		}
	}
}

func b(x int) (r int) {
	if x > 0 {
		goto end
	}
	r = 1
end:
	return
}

func c(x interface{}) string {
	switch x := x.(type) {
	case string:
		return x
	case nil:
		panic("nil")
	default:
		goto L
	}
L:
	select {}
}

func d() int {
	{
		{
			return 1
		}
	}
}

func e(ch chan int) int {
L:
	select {
	case <-ch:
		for {
			continue
		}
	case v := <-ch:
		return v
	default:
		goto L
	}
}

func f(n int) int {
outer:
	for {
		switch {
		case n > 10:
			break
		case n > 5:
			continue outer
		case n > 3:
			for range n {
				break
			}
		default:
			return n
		}
		n--
	}
}

func g(n int) int {
	if n == 0 {
		return 0
	} else if n == 1 {
		return 1
	} else {
		panic(n)
	}
}

func h(n int) int {
	switch n {
	case 1:
		fallthrough
	case 2:
		fallthrough
	default:
		return n
	}
}
