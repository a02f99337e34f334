// errorcheck

package p

func a() int {
} // ERROR "missing return"

func b(x bool) int {
	if x {
		return 1
	}
} // ERROR "missing return"

func c(x bool) int {
	if x {
		return 1
	} else {
		return 2
	}
}

func d() int {
	for {
	}
}

func e() int {
	for {
		break
	}
} // ERROR "missing return"

func f(x int) int {
	switch x {
	case 1:
		return 1
	}
} // ERROR "missing return"

func g(x int) int {
	switch x {
	case 1:
		return 1
	default:
		panic("x")
	}
}

func h(x int) int {
	switch x {
	case 1:
		break
	default:
		return 1
	}
} // ERROR "missing return"

func i() int {
L:
	for {
		for {
			break L
		}
	}
} // ERROR "missing return"

func j(c chan int) int {
	select {
	case <-c:
		return 1
	}
}

func k() int {
	goto L
L:
	return 1
}

func l(x int) int {
	for x < 10 {
		return 1
	}
} // ERROR "missing return"

func m() (x int) {
	x = 1
} // ERROR "missing return"

var n = func() int {} // ERROR "missing return"

func o(x interface{}) int {
	switch x.(type) {
	case int:
		return 1
	default:
		{
			return 2
		}
	}
}

func p1(x int) int {
	switch x {
	case 1:
		fallthrough
	default:
		return 1
	}
}

func q() int {
	select {}
}

func r() int {
	for true {
	}
} // ERROR "missing return"

func s(x []int) int {
	for range x {
		return 1
	}
} // ERROR "missing return"

func t() int {
	if true {
		return 1
	} else if false {
		return 2
	}
} // ERROR "missing return"
